"""Networks as rows: the list, edges, nodes with measures, what changed from period to period."""

from __future__ import annotations

from dataclasses import asdict, fields
from pathlib import Path
from typing import TYPE_CHECKING

from communique.cli import rows
from communique.cli.options import RowFormat
from communique.cli.reporting import say
from communique.cli.rows import Rows
from communique.cli.wanted import Wanted, build
from communique.errors import QueryError, StoreError

if TYPE_CHECKING:
    from communique.networks import Network, Period

_PLAIN = ("iri",)  # columns that people need not see


def list_networks(language: str) -> Rows:
    """The networks that ship with the package."""
    from communique import networks

    found = [(item.name, item.title(language), item.description(language)) for item in networks.definitions().values()]
    return Rows(("network", "title", "description"), found)


def tabulate(store: str, wanted: Wanted, language: str, *, measures: bool) -> Rows:
    """A network's edges, or its nodes with their measures, the strongest first."""
    from communique import networks, queries

    network = build(queries.open_source(store), wanted, language)
    return _nodes(networks.measure(network)) if measures else _edges(network)


def _edges(network: Network) -> Rows:
    from communique.networks import day_text

    edges, labels = network.edges, network.nodes.labels
    columns = ("source", "target", "kind", "weight", "contacts", "evidence", "from", "until")
    order = sorted(range(len(edges)), key=lambda edge: (-edges.weight[edge], edges.source[edge], edges.target[edge]))
    return Rows(
        columns,
        [
            (
                labels[edges.source[edge]],
                labels[edges.target[edge]],
                edges.kinds[edge],
                _number(edges.weight[edge]),
                edges.contacts[edge],
                edges.evidence[edge],
                day_text(edges.first[edge]),
                day_text(edges.last[edge]),
            )
            for edge in order
        ],
    )


def _nodes(network: Network) -> Rows:
    from communique.networks import day_text

    nodes = network.nodes
    strength = nodes.columns["strength"]
    order = sorted(range(len(nodes)), key=lambda node: (-float(strength[node] or 0), node))
    columns = ("node", "type", *nodes.columns, "from", "until", *_PLAIN)
    return Rows(
        columns,
        [
            (
                nodes.labels[node],
                nodes.types[node],
                *(_number(column[node]) for column in nodes.columns.values()),
                day_text(nodes.first[node]),
                day_text(nodes.last[node]),
                nodes.ids[node],
            )
            for node in order
        ],
    )


def _number(value: str | int | float | None) -> str | int | float | None:
    if not isinstance(value, float):
        return value
    return int(value) if value.is_integer() else round(value, 4)


def write_periods(
    store: str,
    wanted: Wanted,
    step: str,
    output: Path | None,
    form: RowFormat,
    language: str,
    *,
    guard: bool,
    measures: bool = False,
) -> None:
    """What changed from period to period, as rows; with `measures` the nodes of each period with theirs.

    With an output, a folder, one GEXF file a period too.
    """
    from communique import networks, queries

    network = build(queries.open_source(store), wanted, language)
    slices = [(period, networks.slice_period(network, period)) for period in _periods(network, wanted, step)]
    if measures:
        slices = [(period, networks.measure(part)) for period, part in slices]
    tables = {"changes.csv": _changes(slices)} | ({"measures.csv": _nodes_by_period(slices)} if measures else {})
    if output is None:
        rows.write(tables.get("measures.csv", tables["changes.csv"]), form, guard=guard)
        return
    _write_folder(slices, output)
    for name, table in tables.items():
        with rows.open_output(output / name) as out:
            rows.write(table, RowFormat.csv, out=out, guard=guard)
    say(f"{len(slices)} periods and {' and '.join(tables)} in {output}")


def _changes(slices: list[tuple[Period, Network]]) -> Rows:
    from communique import networks

    names = [field.name.replace("_", " ") for field in fields(networks.Change)]
    return Rows(names, [tuple(asdict(change).values()) for change in networks.compare(slices)])


def _nodes_by_period(slices: list[tuple[Period, Network]]) -> Rows:
    """The nodes of each period with their measures. Communities are found anew in each: their numbers are the period's own."""
    tables = [(period.name, _nodes(part)) for period, part in slices]
    columns = next((table.columns for _, table in tables), ())
    return Rows(("period", *columns), [(name, *row) for name, table in tables for row in table.rows])


def _periods(network: Network, wanted: Wanted, step: str) -> list[Period]:
    """The periods between --from and --until, where they are given, else between the first and the last dated event."""
    from communique import networks
    from communique.networks.periods import first_day, last_day

    dated = [day for day in network.events.first if day]
    if not dated:
        networks.periods(1, 1, step)  # an unknown step is an error all the same
        return []
    begin = first_day(wanted.since) if wanted.since else min(dated)
    end = last_day(wanted.until) if wanted.until else max(network.events.last)
    if begin > end:
        raise QueryError("--from is after --until", remedy="exchange them")
    return networks.periods(begin, end, step)


def _write_folder(slices: list[tuple[Period, Network]], folder: Path) -> None:
    from communique import exports, networks

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(error.strerror or str(error), place=str(folder), remedy="choose another folder") from error
    for period, network in slices:
        exports.save(networks.dress(network), "gexf", folder / f"{network.name}-{period.name}.gexf")
