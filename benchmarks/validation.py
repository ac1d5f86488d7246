"""Quads a second of validation: the shapes as SPARQL on a store, and the checks, beside pyshacl on a small part of it.

    python benchmarks/validation.py [RECORDS]

Data: copies of `ontology/examples/valid/bilateral.ttl` with nodes of their own, 110 quads each, in series of 30.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from pyoxigraph import RdfFormat, Store, parse

from communique import resources
from communique.validation import check, validate

ID = "https://w3id.org/communique/id/"
SHARED = "state/|organisation/|place/"  # what many records speak of; the rest is one record's own


def quads(count: int) -> Iterator[str]:
    """The copies as N-Quads lines, spans in their record's graph."""
    example = resources.path("ontology", "examples", "valid", "bilateral.ttl")
    triples = [
        f"{triple.subject} {triple.predicate} {triple.object}"
        for triple in parse(path=str(example), format=RdfFormat.TURTLE)
    ]
    for number in range(count):
        for triple in triples:
            line = re.sub(rf"<{ID}series/", f"<{ID}series/{number // 30}-", triple)
            line = re.sub(rf"<{ID}(?!{SHARED}|series/)([a-z]+)/", rf"<{ID}\1/{number}-", line)
            line = line.replace('ordinal> "1"', f'ordinal> "{number % 30 + 1}"')
            graph = f" <{ID}record/{number}-1>" if line.startswith(f"<{ID}record/") else ""
            yield f"{line}{graph} .\n"


def measure(name: str, store: Store, find: Callable[[Store], object]) -> None:
    """Prints one row."""
    began = time.perf_counter()
    found = find(store)
    seconds = time.perf_counter() - began
    print(
        f"{name:<24}{len(store):>10,} quads{seconds:>9.2f} s{len(store) / seconds:>12,.0f} quads/s  findings: {found}"
    )


def main(count: int) -> None:
    """Measures both engines and the checks."""
    with TemporaryDirectory() as folder:
        store = Store(str(Path(folder) / "store"))
        store.bulk_load("".join(quads(count)).encode(), format=RdfFormat.N_QUADS)
        store.optimize()
        measure("shapes as SPARQL", store, lambda store: len(validate(store)))
        measure("checks", store, lambda store: len(check(store)))
        small = Store()
        small.bulk_load("".join(quads(50)).encode(), format=RdfFormat.N_QUADS)
        measure("shapes as SPARQL", small, lambda store: len(validate(store)))
        measure("shapes by pyshacl", small, lambda store: len(validate(store, engine="pyshacl")))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
