"""The graph written to a file or to standard output."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import BinaryIO

from communique import store as stores
from communique.cli.wanted import Look, Wanted, build
from communique.errors import QueryError, StoreError
from communique.store import Store

# What people call the formats, and the names the store has for them.
NAMES = {
    "turtle": "ttl",
    "ttl": "ttl",
    "trig": "trig",
    "nt": "nt",
    "n-triples": "nt",
    "nq": "nq",
    "n-quads": "nq",
    "jsonld": "jsonld",
    "json-ld": "jsonld",
    "rdf": "rdf",
    "rdfxml": "rdf",
}
_DEFAULT = "turtle"


def find_format(name: str | None, output: Path | None) -> str:
    """The store's name for a format: the one named, else that of the file's ending, else Turtle. Raises QueryError."""
    wanted = name or (output.suffix.removeprefix(".") if output else "") or _DEFAULT
    if wanted.lower() not in NAMES:
        raise QueryError(f"there is no format {wanted!r}", remedy=f"use one of {', '.join(NAMES)}")
    return NAMES[wanted.lower()]


def write_rdf(store: Store, form: str, output: Path | None, *, provenance: bool = False, reified: bool = False) -> None:
    """Writes the store as RDF; `reified` with RDF 1.2's reifiers. Raises StoreError where the file cannot be written."""
    if output is None:
        _write_rdf(store, form, sys.stdout.buffer, provenance, reified)
        return
    try:
        with output.open("wb") as out:
            _write_rdf(store, form, out, provenance, reified)
    except OSError as error:
        raise StoreError(error.strerror or str(error), place=str(output), remedy="choose another file") from error


def _write_rdf(store: Store, form: str, out: BinaryIO, provenance: bool, reified: bool) -> None:
    from communique.exports import jsonld, reifiers

    if reified:
        reifiers.write(store, form, out, provenance)
    elif form == "jsonld":
        out.writelines(jsonld.parts(store, provenance))
    else:
        stores.export(store, form, out, provenance)


def write_network(store: str, wanted: Wanted, form: str | None, output: Path | None, language: str, look: Look) -> None:
    """Writes a network. Raises QueryError for an unknown format, StoreError where the file cannot be written."""
    from communique import exports, queries
    from communique.networks import locate, measure
    from communique.networks.looks import dress

    chosen = exports.choose_format(form, output)
    source = queries.open_source(store)
    network = build(source, wanted, language)
    if look.measures:
        network = measure(network)
    if exports.needs_places(chosen):
        network = locate(network, source)
    exports.save(dress(network, look.colour), chosen, output, exports.Options(look.guard, look.bom))
