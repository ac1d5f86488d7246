"""A folder for Neo4j: `nodes.csv` and `edges.csv` with the headers of `neo4j-admin database import`, and `import.cypher`,
which loads the same two files into a running database.

Labels and types are made of letters, digits and _ only, whatever the graph says: they are code there. Cells begin with no
header sign, since the header is a line of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.exports.identity import keys
from communique.exports.numbers import number
from communique.exports.options import Options
from communique.exports.tables import Cell, cell, rows
from communique.networks.columns import node_columns, type_of
from communique.networks.network import Network, day_text

_TYPES = {"integer": "long", "number": "double", "text": "string"}
_CASTS = {"integer": "toInteger({})", "number": "toFloat({})", "text": "{}"}
_NOT_A_NAME = re.compile(r"[^A-Za-z0-9_]+")
_BATCH = 10_000  # rows a transaction


def files(network: Network, options: Options) -> dict[str, Iterator[str]]:
    """The folder's files by name, each piece by piece."""
    return {
        "nodes.csv": _nodes(network, options),
        "edges.csv": _edges(network, options),
        "import.cypher": _script(network),
    }


def label(name: str) -> str:
    """A class as a label.

    >>> label("Event`) DETACH DELETE n //")
    'Event_DETACH_DELETE_n'
    """
    return _NOT_A_NAME.sub("_", name).strip("_") or "Thing"


def relation(kind: str) -> str:
    """A kind of edge as a relationship's type.

    >>> relation("co-attendance")
    'CO_ATTENDANCE'
    """
    plain = _NOT_A_NAME.sub("_", kind).strip("_").upper() or "JOINED"
    return plain if plain[0].isalpha() else f"K_{plain}"


def _cell(value: Cell, options: Options) -> Cell:
    """A cell in which no backslash stands before a quote: `LOAD CSV` takes that, as it is set up, for an escaped one."""
    known = cell(value, options)
    return known.replace("\\", "\N{REVERSE SOLIDUS OPERATOR}") if isinstance(known, str) else known


def _columns(network: Network) -> dict[str, str]:
    """What a node carries, by property and type; names that could be taken for another column are left as they are ours."""
    known = {name: type_of(column) for name, column in node_columns(network).items() if name != "type"}
    return {label(name): kind for name, kind in known.items()}


def _nodes(network: Network, options: Options) -> Iterator[str]:
    columns = _columns(network)
    values = [column for name, column in node_columns(network).items() if name != "type"]
    nodes = network.nodes
    header = ("key:ID", "name:string", *(f"{name}:{_TYPES[kind]}" for name, kind in columns.items()))
    cells = (
        (
            *(_cell(value, options) for value in (key, nodes.labels[i], *(column[i] for column in values))),
            day_text(nodes.first[i]),
            day_text(nodes.last[i]),
            label(nodes.types[i]),
        )
        for i, key in enumerate(keys(network))
    )
    return rows((*header, "from:date", "until:date", ":LABEL"), cells, options)


def _edges(network: Network, options: Options) -> Iterator[str]:
    edges = network.edges
    ids = [_cell(key, options) for key in keys(network)]
    types = {kind: relation(kind) for kind in set(edges.kinds)}
    words = {kind: _cell(network.kind_labels.get(kind, kind), options) for kind in types}
    header = (":START_ID", ":END_ID", ":TYPE", "label:string", "weight:double", "contacts:long", "evidence:long")
    cells = (
        (
            ids[source],
            ids[target],
            types[kind],
            words[kind],
            number(edges.weight[i]),
            edges.contacts[i],
            edges.evidence[i],
            day_text(edges.first[i]),
            day_text(edges.last[i]),
        )
        for i, (source, target, kind) in enumerate(zip(edges.source, edges.target, edges.kinds, strict=True))
    )
    return rows((*header, "from:date", "until:date"), cells, options)


def _script(network: Network) -> Iterator[str]:
    """Statements that load the two files from the database's import folder; run twice, they change nothing more."""
    yield "// For Neo4j 5.23 and later. Copy nodes.csv and edges.csv into the import folder of the database, then run this file with cypher-shell -f.\n"
    yield "CREATE CONSTRAINT communique_key IF NOT EXISTS FOR (n:Communique) REQUIRE n.key IS UNIQUE;\n"
    settings = "".join(
        f",\n  n.{name} = {_CASTS[kind].format(f'row.`{name}:{_TYPES[kind]}`')}"
        for name, kind in _columns(network).items()
    )
    for name in sorted({label(kind) for kind in network.nodes.types}):
        yield (
            "LOAD CSV WITH HEADERS FROM 'file:///nodes.csv' AS row\n"
            f"WITH row WHERE row.`:LABEL` = '{name}'\n"
            "CALL (row) {\n"
            f"  MERGE (n:Communique {{key: row.`key:ID`}}) SET n:{name}, n.name = row.`name:string`{settings},\n"
            "  n.from = date(row.`from:date`), n.until = date(row.`until:date`)\n"
            f"}} IN TRANSACTIONS OF {_BATCH} ROWS;\n"
        )
    for name in sorted({relation(kind) for kind in network.edges.kinds}):
        yield (
            "LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS row\n"
            f"WITH row WHERE row.`:TYPE` = '{name}'\n"
            "CALL (row) {\n"
            "  MATCH (a:Communique {key: row.`:START_ID`}) MATCH (b:Communique {key: row.`:END_ID`})\n"
            f"  MERGE (a)-[r:{name}]->(b) SET r.label = row.`label:string`, r.weight = toFloat(row.`weight:double`),\n"
            "  r.contacts = toInteger(row.`contacts:long`), r.evidence = toInteger(row.`evidence:long`),\n"
            "  r.from = date(row.`from:date`), r.until = date(row.`until:date`)\n"
            f"}} IN TRANSACTIONS OF {_BATCH} ROWS;\n"
        )
