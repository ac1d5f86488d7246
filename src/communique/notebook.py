"""The graph in a notebook or a script: ask, query, rows as dicts, tables and networks.

import communique
graph = communique.open("communique.db")
graph.ask("ministers-attended", meeting="1st meeting of the ICT ministers").to_pandas()
"""

from __future__ import annotations

import builtins
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, overload

from pyoxigraph import Literal, NamedNode

from communique.errors import QueryError
from communique.queries import Limits, Match, Question, Result, answers, open_source, questions
from communique.queries.names import resolve
from communique.queries.prefixes import PREFIXES

if TYPE_CHECKING:
    import networkx
    import pandas
    import rdflib

_XSD = PREFIXES["xsd"]
_SHOWN = 50  # rows of a table in a notebook


class Node(str):
    """A node of the graph: as a string its name, in `iri` its IRI.

    >>> baku = Node("Baku", "https://w3id.org/communique/id/place/baku-az")
    >>> baku == "Baku", baku.iri.rsplit("/", 1)[1]
    (True, 'baku-az')
    """

    iri: str
    __slots__ = ("iri",)

    def __new__(cls, name: str, iri: str) -> Node:
        node = super().__new__(cls, name)
        node.iri = iri
        return node


class Rows(Sequence[dict[str, Any]]):
    """Rows as dicts, under the names of the columns; nodes are `Node`, numbers, dates and truth values Python's own.

    `truncated` says whether there was more. `sparql` is what was run. An ASK query gives one row, `{"answer": True}`.
    """

    def __init__(self, result: Result) -> None:
        self.truncated = result.truncated
        self.sparql = result.sparql
        if result.form == "ask":
            self.columns: tuple[str, ...] = ("answer",)
            self._rows: list[dict[str, Any]] = [{"answer": result.boolean}]
        else:
            self.columns = result.columns
            self._rows = [
                {column: _to_python(term, result.labels) for column, term in zip(result.columns, row, strict=True)}
                for row in result.rows
            ]

    @overload
    def __getitem__(self, index: int) -> dict[str, Any]: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[dict[str, Any]]: ...
    def __getitem__(self, index: int | slice) -> dict[str, Any] | Sequence[dict[str, Any]]:
        return self._rows[index]

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return iter(self._rows)

    def __repr__(self) -> str:
        return f"<{len(self)} rows: {', '.join(self.columns)}{', truncated' if self.truncated else ''}>"

    def _repr_html_(self) -> str:
        """A table; nodes of the web are links, everything is escaped."""
        head = "".join(f"<th>{escape(column)}</th>" for column in self.columns)
        body = "".join(
            f"<tr>{''.join(f'<td>{_as_html(row[column])}</td>' for column in self.columns)}</tr>"
            for row in self._rows[:_SHOWN]
        )
        more = (
            ""
            if len(self) <= _SHOWN and not self.truncated
            else f"<p>{len(self)} rows{', truncated' if self.truncated else ''}</p>"
        )
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"

    def to_pandas(self, iris: bool = False) -> pandas.DataFrame:
        """The rows as a data frame; with `iris` a column `NAME_iri` beside each column of nodes."""
        import pandas

        frame = pandas.DataFrame(self._rows, columns=list(self.columns))
        for column in self.columns if iris else ():
            nodes = [row[column].iri if isinstance(row[column], Node) else None for row in self._rows]
            if any(nodes):
                frame.insert(int(frame.columns.get_loc(column)) + 1, f"{column}_iri", nodes)
        return frame

    def to_networkx(
        self, source: str | None = None, target: str | None = None, weight: str | None = None
    ) -> networkx.Graph[Any]:
        """The rows as edges between two columns, the first two unless told; nodes are IRIs with a `label`.

        Other columns become attributes of the edges. Rows that lack an end are left out. The graph is directed, and a pair
        with several rows has several edges, unless `weight` is a column: then it is simple and the weights are added up.
        """
        import networkx

        first, second = source or self.columns[0], target or self.columns[1]
        graph: Any = networkx.DiGraph() if weight else networkx.MultiDiGraph()
        for row in self._rows:
            ends = [row[first], row[second]]
            if None in ends:
                continue
            keys = [_key(end) for end in ends]
            for key, end in zip(keys, ends, strict=True):
                graph.add_node(key, label=str(end))
            if weight:
                before = graph.edges[keys[0], keys[1]]["weight"] if graph.has_edge(*keys) else 0
                graph.add_edge(*keys, weight=before + row[weight])
            else:
                more = {
                    column: _key(value)
                    for column, value in row.items()
                    if column not in (first, second) and value is not None
                }
                graph.add_edge(*keys, **more)
        typed: networkx.Graph[Any] = graph
        return typed


class Graph:
    """A store, to be asked. Made by `communique.open`."""

    def __init__(self, place: Any, language: str = "en", limits: Limits | None = None) -> None:
        self._place = place
        self._source = open_source(place)
        self.language = language
        self.limits = limits or Limits()

    def ask(self, question: str, **params: Any) -> Rows:
        """The answer to a question by its name (`graph.questions()` lists them), or in Turkish or English words.

        Raises QueryError where the question is not understood, with the nearest ones, or a name means nothing.
        """
        if question in questions():
            return Rows(answers.ask(self._source, question, params, self.language, self.limits))
        from communique.queries.asking import nearest, understand

        understood = understand(self._source, question)
        if understood is None:
            likely = "; ".join(f"{near.name}: {near.title(self.language)}" for near in nearest(question, self.language))
            raise QueryError(f"not understood: {question!r}", remedy=f"the nearest questions: {likely}")
        return Rows(answers.run(self._source, understood.sparql, self.language, self.limits))

    def query(self, sparql: str) -> Rows:
        """The answer to any SELECT, ASK, CONSTRUCT or DESCRIBE query. Raises QueryError."""
        return Rows(answers.run(self._source, sparql, self.language, self.limits))

    def find(self, name: str, cls: str = "Thing") -> list[Match]:
        """The nodes that a name, in any spelling, may mean, the likeliest first."""
        return resolve(self._source, name, cls, self.language)

    def questions(self) -> Mapping[str, Question]:
        """The questions that can be asked, by name."""
        return questions()

    def to_rdflib(self, sparql: str = "CONSTRUCT { ?s ?p ?o } WHERE { ?s a [] ; ?p ?o }") -> rdflib.Graph:
        """A copy of the graph, or of what a CONSTRUCT query gives, in rdflib. For small graphs: it lives in memory."""
        import rdflib

        limits = Limits(seconds=600.0, rows=5_000_000, bytes=2_000_000_000, memory=self.limits.memory)
        result = answers.run(self._source, sparql, self.language, limits)
        if result.form != "construct":
            raise QueryError("only CONSTRUCT and DESCRIBE give a graph", remedy="use query() for rows")
        graph = rdflib.Graph()
        for prefix, iri in PREFIXES.items():
            graph.bind(prefix, iri)
        lines = "\n".join(" ".join(str(term) for term in row) + " ." for row in result.rows)
        return graph.parse(data=lines, format="nt")

    def _counts(self) -> list[tuple[str, int]]:
        rows = self.query(
            "SELECT ?class (COUNT(DISTINCT ?node) AS ?n) { ?node a ?class } GROUP BY ?class ORDER BY DESC(?n) ?class"
        )
        wanted = ("Event", "Official", "State", "Organisation", "Place", "EventSeries", "Record")
        found = {row["class"].iri.rpartition("#")[2]: row["n"] for row in rows if isinstance(row["class"], Node)}
        return [(name, found.get(name, 0)) for name in wanted]

    def __repr__(self) -> str:
        return f"<communique graph: {', '.join(f'{count:,} {name}' for name, count in self._counts())}>"

    def _repr_html_(self) -> str:
        cells = "".join(f"<tr><th>{name}</th><td>{count:,}</td></tr>" for name, count in self._counts())
        return f"<table><caption>{escape(str(self._place))}</caption>{cells}</table>"


def open(place: str | Path = "communique.db", language: str = "en", limits: Limits | None = None) -> Graph:  # noqa: A001
    """The graph of a store on disk or of a SPARQL endpoint's address. Raises StoreError where there is none."""
    return Graph(place, language, limits)


def _to_python(term: object, labels: Mapping[str, str]) -> Any:
    """A term as Python knows it; what is not well-formed stays text."""
    if isinstance(term, NamedNode):
        return Node(labels.get(term.value, term.value), term.value)
    if not isinstance(term, Literal):
        return None if term is None else str(term)
    kind = term.datatype.value.removeprefix(_XSD)
    try:
        if kind in ("integer", "int", "long", "nonNegativeInteger"):
            return int(term.value)
        if kind in ("decimal", "double", "float"):
            return Decimal(term.value) if kind == "decimal" else float(term.value)
        if kind == "date":
            return date.fromisoformat(term.value)
    except (ValueError, ArithmeticError):
        return term.value
    return term.value in ("true", "1") if kind == "boolean" else term.value


def _key(value: Any) -> Any:
    return value.iri if isinstance(value, Node) else value


def _as_html(value: Any) -> str:
    text = escape("" if value is None else builtins.str(value))
    if isinstance(value, Node) and value.iri.startswith(("https://", "http://")):
        return f'<a href="{escape(value.iri)}" rel="noreferrer">{text}</a>'
    return text
