"""Tables of visits and meetings, whose dates, places and people are given: entries to records with what they say.

    for found in read(["visits/"], "history-at-state"):
        ...  # (Record, Extraction), or a RecordError

Each entry becomes a record: a line of the given facts with the remarks behind it, and spans in that line. Free-text remarks go through
`extraction` with the given facts known. Stands above `extraction` and knows no RDF.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from communique.errors import QueryError, RecordError
from communique.gazetteer import Official
from communique.model import Extraction, Record
from communique.records import inputs
from communique.structured import history, holders, tables
from communique.structured.entry import Attendant, Entry, Source
from communique.structured.telling import tell

__all__ = ["FORMATS", "Attendant", "Entry", "Official", "Source", "read", "read_officials", "recognise", "tell"]

FORMATS = ("history-at-state", "table")
_LARGEST = 256 << 20  # bytes of a file
_Sources = Sequence[str | os.PathLike[str]]


def read(
    sources: _Sources, form: str, mapping: str | os.PathLike[str] | None = None
) -> Iterator[tuple[Record, Extraction] | RecordError]:
    """Each entry of the files as its record with its extraction, errors in their places.

    `form` is one of FORMATS; a table needs a `mapping`, a TOML file (docs/structured.md). Raises QueryError, and ResourceError for
    a mapping that is wrong.
    """
    if form not in FORMATS:
        raise QueryError(f"there is no form {form!r}", remedy=f"use one of {', '.join(FORMATS)}")
    if form == "table" and mapping is None:
        raise QueryError("a table needs a mapping", remedy="write one (docs/structured.md) and name it with --mapping")
    columns = tables.read_mapping(Path(mapping)) if mapping is not None else None
    return _read(sources, form, columns)


def read_officials(file: Path) -> list[Official | RecordError]:
    """The office holders of a file (see `holders`), and what is wrong with it."""
    try:
        return holders.read(file.read_bytes(), str(file))
    except OSError as error:
        return [RecordError(error.strerror or str(error), place=str(file), remedy="check the file")]
    except RecordError as error:
        return [error]


def _read(
    sources: _Sources, form: str, columns: tables.Mapping | None
) -> Iterator[tuple[Record, Extraction] | RecordError]:
    for found in inputs.find(sources):
        if isinstance(found, RecordError):
            yield found
            continue
        name, path = found
        try:
            for entry in _entries(name, path, form, columns):
                yield entry if isinstance(entry, RecordError) else tell(entry)
        except RecordError as error:
            yield error
        except OSError as error:
            yield RecordError(error.strerror or str(error), place=str(path), remedy="check the file")


def _entries(name: str, path: Path | None, form: str, columns: tables.Mapping | None) -> Iterator[Entry | RecordError]:
    with inputs.open_file(name, path).stream as stream:
        content = stream.read(_LARGEST + 1)
    place = str(path or "<stdin>")
    if len(content) > _LARGEST:
        raise RecordError(f"longer than {_LARGEST >> 20} MiB", place=place, remedy="split it")
    if columns is not None and form == "table":
        yield from tables.read(content, name, place, columns)
    elif history.is_it(content[: inputs.HEAD]):
        yield from history.read(content, name, place)
    elif name.lower().endswith(".xml"):
        raise RecordError("no visits and no trips in it", place=place, remedy="see docs/structured.md")


def recognise(sources: _Sources) -> str | None:
    """The form of the files, where their content tells: "history-at-state" when an XML file among them is one of those."""
    for source in sources:
        path = Path(os.fspath(source))
        files = sorted(path.rglob("*.xml")) if path.is_dir() else [path] if path.suffix.lower() == ".xml" else []
        for file in files:
            if _is_history(file):
                return "history-at-state"
    return None


def _is_history(file: Path) -> bool:
    if not file.is_file():
        return False
    try:
        with file.open("rb") as stream:
            return history.is_it(stream.read(4096))
    except OSError:
        return False
