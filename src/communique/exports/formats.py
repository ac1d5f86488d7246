"""The formats of networks: a registry, and the writing of one to a file, a folder or a stream."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import BinaryIO

from communique.errors import QueryError, StoreError
from communique.exports.options import Options
from communique.networks.network import Network


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its module here, the endings of its files, its media type, whether it is a folder of files."""

    module: str
    endings: tuple[str, ...]
    media_type: str
    words: str
    is_folder: bool = False


FORMATS: dict[str, Format] = {
    "gexf": Format("gexf", (".gexf",), "application/gexf+xml", "GEXF 1.3: Gephi, Gephi Lite"),
    "graphml": Format("graphml", (".graphml",), "application/graphml+xml", "GraphML: most tools"),
    "yed": Format("yed", (".yed.graphml",), "application/graphml+xml", "GraphML as yEd draws it"),
    "cx2": Format("cx2", (".cx2",), "application/json", "CX2: Cytoscape, NDEx"),
    "cyjs": Format("cyjs", (".cyjs",), "application/json", "Cytoscape.js JSON"),
    "node-link": Format("node_link", (".json",), "application/json", "node-link JSON: d3, networkx"),
    "dot": Format("dot", (".dot", ".gv"), "text/vnd.graphviz", "DOT: Graphviz"),
    "pajek": Format("pajek", (".net",), "text/plain", "Pajek"),
    "kumu": Format("kumu", (".kumu.json",), "application/json", "Kumu"),
    "geojson": Format("geojson", (".geojson",), "application/geo+json", "GeoJSON: kepler.gl, QGIS"),
    "csv": Format("edge_list", (".csv",), "text/csv", "the edges as a table"),
    "nodes-csv": Format("node_list", (".nodes.csv",), "text/csv", "the nodes as a table"),
    "neo4j": Format("neo4j", (".neo4j",), "", "a folder: CSV files and a script for Neo4j", is_folder=True),
    "parquet": Format("parquet", (".parquet",), "", "a folder: nodes and edges as Parquet", is_folder=True),
}
"""What a network can be written as, by name."""

_CHUNK = 1 << 16  # characters of text, at least, joined into one write


def find_format(name: str) -> str:
    """The format's name as in FORMATS. Raises QueryError where there is none."""
    if name.lower() not in FORMATS:
        raise QueryError(f"a network cannot be written as {name!r}", remedy=f"use one of {', '.join(FORMATS)}")
    return name.lower()


def choose_format(name: str | None, output: Path | None) -> str:
    """The format that is named, else that of the file's ending, else GEXF. Raises QueryError for an unknown one."""
    if name:
        return find_format(name)
    if output is None or not output.suffix:
        return "gexf"
    endings = {ending: form for form, known in FORMATS.items() for ending in known.endings}
    for ending in sorted(endings, key=len, reverse=True):
        if output.name.lower().endswith(ending):
            return endings[ending]
    return find_format(output.suffix.removeprefix("."))


def needs_places(form: str) -> bool:
    """Whether the nodes need longitude and latitude (`networks.locate`)."""
    return bool(getattr(_module(form), "NEEDS_PLACES", False))


def _module(form: str) -> ModuleType:
    return import_module(f"communique.exports.{FORMATS[find_format(form)].module}")


def parts(network: Network, form: str, options: Options | None = None) -> Iterator[bytes]:
    """A network in a format of one file, as UTF-8, in pieces of some ten thousand characters. Raises QueryError for others."""
    if FORMATS[find_format(form)].is_folder:
        raise QueryError(f"{form} is a folder of files", remedy="name one with --output")
    return _encoded(_module(form).parts(network, options or Options()))


def _encoded(pieces: Iterator[str]) -> Iterator[bytes]:
    """The pieces as bytes; short ones joined, so that few go a long way."""
    held: list[str] = []
    size = 0
    for piece in pieces:
        held.append(piece)
        size += len(piece)
        if size >= _CHUNK:
            yield "".join(held).encode("utf-8", "replace")
            held.clear()
            size = 0
    yield "".join(held).encode("utf-8", "replace")


def write(network: Network, form: str, out: BinaryIO, options: Options | None = None) -> None:
    """Writes a network in a format of one file, streaming. Raises QueryError for others."""
    for part in parts(network, form, options):
        out.write(part)


def save(network: Network, form: str, output: Path | None, options: Options | None = None) -> None:
    """Writes a network to a file or folder, or to standard output. Raises StoreError where it cannot be written."""
    if output is None:
        write(network, form, sys.stdout.buffer, options)
        return
    try:
        if FORMATS[form].is_folder:
            _save_folder(network, form, output, options or Options())
        else:
            with output.open("wb") as out:
                write(network, form, out, options)
    except OSError as error:
        raise StoreError(error.strerror or str(error), place=str(output), remedy="choose another file") from error


def _save_folder(network: Network, form: str, folder: Path, options: Options) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    module = _module(form)
    if hasattr(module, "save"):
        module.save(network, folder, options)
        return
    for name, pieces in module.files(network, options).items():
        with (folder / name).open("wb") as out:
            for part in _encoded(pieces):
                out.write(part)
