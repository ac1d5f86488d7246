"""Parquet: a folder with `nodes.parquet` and `edges.parquet`, for pandas, DuckDB, Spark and GraphFrames."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from communique.errors import StoreError
from communique.exports.attributes import node_table
from communique.exports.identity import keys
from communique.exports.options import Options
from communique.networks.columns import node_columns, type_of
from communique.networks.network import Network

_BATCH = 100_000  # edges written at once


def save(network: Network, folder: Path, options: Options) -> None:
    """Writes the two files. Raises StoreError where pyarrow is not installed."""
    try:
        import pyarrow  # noqa: F401
    except ImportError as error:
        raise StoreError("Parquet needs pyarrow", remedy="pip install 'communique[parquet]'") from error
    _write_nodes(network, folder / "nodes.parquet")
    _write_edges(network, folder / "edges.parquet")


def _write_nodes(network: Network, file: Path) -> None:
    import pyarrow
    from pyarrow import parquet

    types = {"integer": pyarrow.int64(), "number": pyarrow.float64(), "text": pyarrow.string()}
    names = {"id": pyarrow.string(), "label": pyarrow.string()}
    names |= {name: types[type_of(column)] for name, column in node_columns(network).items()}
    names |= {"from": pyarrow.date32(), "until": pyarrow.date32()}
    if network.look is not None:
        names |= {"x": types["number"], "y": types["number"], "size": types["number"], "colour": types["text"]}
    columns: dict[str, Any] = {"id": keys(network), **node_table(network)}
    nodes = network.nodes
    columns |= {"from": _dates(nodes.first), "until": _dates(nodes.last)}
    schema = pyarrow.schema(list(names.items()))
    parquet.write_table(pyarrow.table(columns, schema=schema), file)


def _write_edges(network: Network, file: Path) -> None:
    import pyarrow
    from pyarrow import parquet

    edges, ids = network.edges, keys(network)
    schema = pyarrow.schema(
        [
            ("source", pyarrow.string()),
            ("target", pyarrow.string()),
            ("kind", pyarrow.string()),
            ("label", pyarrow.string()),
            ("weight", pyarrow.float64()),
            ("contacts", pyarrow.int64()),
            ("evidence", pyarrow.int64()),
            ("from", pyarrow.date32()),
            ("until", pyarrow.date32()),
        ]
    )
    with parquet.ParquetWriter(file, schema) as writer:
        for begin in range(0, len(edges), _BATCH):
            part = slice(begin, begin + _BATCH)
            kinds = edges.kinds[part]
            columns = [
                [ids[node] for node in edges.source[part]],
                [ids[node] for node in edges.target[part]],
                list(kinds),
                [network.kind_labels.get(kind, kind) for kind in kinds],
                edges.weight[part],
                edges.contacts[part],
                edges.evidence[part],
                _dates(edges.first[part]),
                _dates(edges.last[part]),
            ]
            arrays = [pyarrow.array(column, field.type) for column, field in zip(columns, schema, strict=True)]
            writer.write_batch(pyarrow.record_batch(arrays, schema=schema))


def _dates(days: Any) -> list[Any]:
    from datetime import date

    return [date.fromordinal(day) if day else None for day in days]
