"""Holding a graph to its shapes, by one of two engines."""

from __future__ import annotations

import os
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

from pyoxigraph import NamedNode, Quad, QuerySolutions, RdfFormat, Store

from communique import resources
from communique.errors import QueryError, RecordError
from communique.validation.findings import Finding
from communique.validation.rules import Rule, read_rules
from communique.validation.shacl import find_with_pyshacl

ENGINES = ("sparql", "pyshacl")


def validate(
    data: Store | Iterable[Quad] | Path, *, language: str = "en", shapes: Path | None = None, engine: str = "sparql"
) -> list[Finding]:
    """The defects of a graph, sorted by shape and node; an empty list where it is sound.

    `data` is a store, quads, or a file in an RDF format known by its ending; named graphs count as one with the
    default graph. Messages are in `language` where the shapes have it, else in English. `shapes` is another SHACL
    file in Turtle. The engine "sparql" queries the store; "pyshacl" copies the graph part by part and knows all of
    SHACL Core. Raises ResourceError where the shapes cannot be read, RecordError where the file cannot.
    """
    if engine not in ENGINES:
        raise QueryError(f"no such engine: {engine!r}", remedy=f"use {' or '.join(ENGINES)}")
    store = _store_of(data)
    file = shapes or resources.path("ontology", "shapes.ttl")
    found = (
        _find_with_sparql(store, _rules(file), language)
        if engine == "sparql"
        else find_with_pyshacl(store, file, language)
    )
    return sorted(set(found), key=Finding.sort_key)


def _store_of(data: Store | Iterable[Quad] | Path) -> Store:
    if isinstance(data, Store):
        return data
    store = Store()
    if not isinstance(data, Path):
        store.extend(data)
        return store
    try:
        rdf_format = RdfFormat.from_extension(data.suffix.removeprefix("."))
        if rdf_format is None:
            raise RecordError(
                "not a known RDF file", place=str(data), remedy="give .ttl, .trig, .nt, .nq, .rdf or .jsonld"
            )
        store.load(path=str(data), format=rdf_format)
    except (OSError, SyntaxError) as error:
        raise RecordError(str(error), place=str(data), remedy="mend the file") from error
    return store


@cache
def _rules(file: Path) -> tuple[Rule, ...]:
    return read_rules(file)


def _find_with_sparql(store: Store, rules: Iterable[Rule], language: str) -> Iterable[Finding]:
    """The rows of all rules. Oxigraph lets go of Python's lock while it looks, so the rules share the cores."""
    with ThreadPoolExecutor(os.cpu_count()) as workers:
        for found in workers.map(lambda rule: _broken(store, rule, language), rules):
            yield from found


def _broken(store: Store, rule: Rule, language: str) -> list[Finding]:
    rows = store.query(rule.select, use_default_graph_as_union=True)
    assert isinstance(rows, QuerySolutions)
    return [
        Finding(
            rule.shape,
            _name(row["this"]),
            rule.path,
            None if row["value"] is None else str(row["value"]),
            rule.message(language),
            rule.severity,
        )
        for row in rows
    ]


def _name(node: object) -> str:
    return node.value if isinstance(node, NamedNode) else str(node)
