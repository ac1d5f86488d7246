"""Changes to graphs as SPARQL Update: what is put in, taken out and dropped, whole or in pieces."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

import pyoxigraph as ox


@dataclass(frozen=True, slots=True)
class Statement:
    """INSERT or DELETE of triples (as text, without their dot), or DROP of a whole graph; no graph is the default graph."""

    verb: str
    graph: ox.NamedNode | None = None
    triples: Sequence[str] = ()

    def text(self) -> str:
        """The statement as SPARQL; nothing where there are no triples."""
        if self.verb == "DROP":
            return f"DROP SILENT {f'GRAPH {self.graph}' if self.graph else 'DEFAULT'} ;"
        if not self.triples:
            return ""
        body = "".join(f"{triple} .\n" for triple in self.triples)
        return (
            f"{self.verb} DATA {{ GRAPH {self.graph} {{\n{body}}} }} ;"
            if self.graph
            else f"{self.verb} DATA {{\n{body}}} ;"
        )


def write(statements: Iterable[Statement]) -> str:
    """All of them as one update: one transaction, where there are transactions."""
    return "\n".join(statement.text() for statement in statements)


def of_quads(verb: str, quads: Iterable[ox.Quad]) -> list[Statement]:
    """One statement a graph."""
    graphs: dict[ox.NamedNode | None, list[str]] = {}
    for quad in quads:
        name = quad.graph_name if isinstance(quad.graph_name, ox.NamedNode) else None
        graphs.setdefault(name, []).append(str(quad.triple))
    return [Statement(verb, name, triples) for name, triples in sorted(graphs.items(), key=str)]


def pieces(statements: Iterable[Statement], most: int) -> Iterator[list[Statement]]:
    """The same in the same order, in updates of so many triples at most."""
    waiting: list[Statement] = []
    size = 0
    for statement in statements:
        rest = iter(statement.triples)
        while (part := list(islice(rest, most - size))) or statement.verb == "DROP":
            waiting.append(replace(statement, triples=part))
            size += len(part)
            if size >= most:
                yield waiting
                waiting, size = [], 0
            if statement.verb == "DROP":
                break
    if waiting:
        yield waiting
