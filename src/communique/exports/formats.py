"""The formats of networks: a registry, and the writing of one to a file or stream."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from communique.errors import QueryError, StoreError
from communique.networks.network import Network

FORMATS: dict[str, str] = {
    "gexf": "gexf",
}
"""Formats of one file, by name: the module that writes each."""

_CHUNK = 2000  # pieces of text joined into one write


def find_format(name: str) -> str:
    """The format's name as in FORMATS. Raises QueryError where there is none."""
    if name.lower() not in FORMATS:
        raise QueryError(f"a network cannot be written as {name!r}", remedy=f"use one of {', '.join(FORMATS)}")
    return name.lower()


def write(network: Network, form: str, out: BinaryIO) -> None:
    """Writes a network in a format, streaming. Raises QueryError for an unknown format."""
    module = import_module(f"communique.exports.{FORMATS[find_format(form)]}")
    parts: Callable[[Network], Iterator[str]] = module.parts
    pieces = parts(network)
    while chunk := "".join(islice(pieces, _CHUNK)):
        out.write(chunk.encode("utf-8", "replace"))


@dataclass(frozen=True, slots=True)
class Options:
    """How a format is written. `guard` keeps spreadsheets from computing cells that begin like a formula."""

    guard: bool = False


def choose_format(name: str | None, output: Path | None) -> str:
    """The format that is named, else that of the file's ending, else GEXF. Raises QueryError for an unknown one."""
    return find_format(name or (output.suffix.removeprefix(".") if output else "") or "gexf")


def save(network: Network, form: str, output: Path | None, options: Options | None = None) -> None:
    """Writes a network to a file, or to standard output. Raises StoreError where the file cannot be written."""
    if output is None:
        write(network, form, sys.stdout.buffer)
        return
    try:
        with output.open("wb") as out:
            write(network, form, out)
    except OSError as error:
        raise StoreError(error.strerror or str(error), place=str(output), remedy="choose another file") from error
