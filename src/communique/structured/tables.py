"""CSV and TSV with a mapping: a TOML file that says which column is what."""

from __future__ import annotations

import csv
import datetime
import io
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from communique.errors import RecordError, ResourceError
from communique.model import KINDS, RANKS, ROLES, STATUSES
from communique.structured import names
from communique.structured.entry import Attendant, Entry, Source

_EVENT = (
    "id", "kind", "status", "start", "end", "city", "country", "venue", "label", "series", "ordinal", "represented",
    "remarks", "published", "url",
)  # fmt: skip
_PERSON = ("name", "office", "level", "of", "role")
_EDTF = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_CELL = frozenset(("column", "value", "format", "split", "words", "titled"))
_REMEDY = "see docs/structured.md"


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a fact comes from: a column, or a value for all rows.

    `format` is a strptime form of a date; `split` a separator of several values; `words` translates the table's words into the
    model's; `titled` says that an office stands before the name in one column.
    """

    column: str | None = None
    value: str | None = None
    format: str | None = None
    split: str | None = None
    words: dict[str, str] = field(default_factory=dict)
    titled: bool = False

    def take(self, row: dict[str, str]) -> str | None:
        """The row's word for it; None where it has none."""
        words = self.value if self.column is None else row.get(self.column, "")
        words = " ".join((words or "").split())
        return self.words.get(words, words) or None

    def take_all(self, row: dict[str, str]) -> list[str]:
        """The row's words for it, split where the mapping says how."""
        words = self.take(row)
        if words is None:
            return []
        parts = words.split(self.split) if self.split else [words]
        return [self.words.get(part.strip(), part.strip()) for part in parts if part.strip()]


@dataclass(frozen=True, slots=True)
class Mapping:
    """A mapping file, read."""

    file: str
    source: Source
    event: dict[str, Cell]
    participants: tuple[dict[str, Cell], ...]
    delimiter: str = ","
    encoding: str = "utf-8-sig"

    @property
    def columns(self) -> set[str]:
        """The columns that a table must have."""
        cells = [*self.event.values(), *(cell for one in self.participants for cell in one.values())]
        return {cell.column for cell in cells if cell.column is not None}


def read_mapping(file: Path) -> Mapping:
    """A mapping. Raises ResourceError for what is not there, not TOML, or has keys or values that nobody knows."""
    try:
        found = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ResourceError(str(error), place=str(file), remedy=_REMEDY) from error
    _only(found, ("source", "table", "event", "participant"), str(file))
    source, table = _part(found, "source", file), _part(found, "table", file)
    _only(source, ("name", "licence", "language"), f"{file} [source]")
    _only(table, ("delimiter", "encoding"), f"{file} [table]")
    event = _cells(_part(found, "event", file), _EVENT, f"{file} [event]")
    people = found.get("participant", [])
    if not isinstance(people, list) or not all(isinstance(one, dict) for one in people):
        raise ResourceError("participants are written as [[participant]]", place=str(file), remedy=_REMEDY)
    if not isinstance(source.get("name"), str):
        raise ResourceError("the source has no name", place=f"{file} [source]", remedy=_REMEDY)
    if "start" not in event:
        raise ResourceError("nothing says when: start is missing", place=f"{file} [event]", remedy=_REMEDY)
    new = Mapping(
        str(file),
        Source(source["name"], source.get("licence"), source.get("language", "en")),
        event,
        tuple(_cells(one, _PERSON, f"{file} [[participant]]") for one in people),
        table.get("delimiter", ","),
        table.get("encoding", "utf-8-sig"),
    )
    if len(new.delimiter) != 1:
        raise ResourceError(f"{new.delimiter!r} is no delimiter", place=f"{file} [table]", remedy="write one character")
    return new


def _part(found: dict[str, Any], name: str, file: Path) -> dict[str, Any]:
    part = found.get(name, {})
    if not isinstance(part, dict):
        raise ResourceError(f"{name} is no table", place=str(file), remedy=f"write [{name}]")
    return part


def _only(found: dict[str, Any], known: tuple[str, ...], place: str) -> None:
    for key in found:
        if key not in known:
            raise ResourceError(f"nobody knows {key!r}", place=place, remedy=f"use {', '.join(known)}")


def _cells(found: dict[str, Any], known: tuple[str, ...], place: str) -> dict[str, Cell]:
    _only(found, known, place)
    return {key: _cell(value, f"{place} {key}") for key, value in found.items()}


def _cell(value: Any, place: str) -> Cell:
    """A column's name, or a table of what a cell may have."""
    if isinstance(value, str):
        return Cell(column=value)
    if not isinstance(value, dict) or not set(value) <= _CELL or ("column" in value) == ("value" in value):
        remedy = 'write a column\'s name, or {column = "…"} or {value = "…"}'
        raise ResourceError("no column and no value", place=place, remedy=remedy)
    types = {"words": dict, "titled": bool}
    for key, part in value.items():
        if not isinstance(part, types.get(key, str)):
            raise ResourceError(f"{key} is of another kind", place=place, remedy=_REMEDY)
    return Cell(**value)


def read(content: bytes, name: str, place: str, mapping: Mapping) -> Iterator[Entry | RecordError]:
    """The entries of a table. Raises RecordError where it lacks a column or is no text."""
    try:
        text = content.decode(mapping.encoding)
    except (UnicodeDecodeError, LookupError) as error:
        raise RecordError(
            f"not {mapping.encoding}: {error}", place=place, remedy="name its encoding in [table]"
        ) from None
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=mapping.delimiter, strict=True)
    missing = mapping.columns - set(rows.fieldnames or ())
    if missing:
        had = ", ".join(rows.fieldnames or ())[:200]
        raise RecordError(
            f"no column {', '.join(sorted(missing))} among {had}", place=place, remedy=f"correct {mapping.file}"
        )
    while True:
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield RecordError(
                f"the row is broken: {error}", place=f"{place}:{rows.line_num}", remedy="check its quotes"
            )
            continue
        cells = {column: cell for column, cell in row.items() if isinstance(column, str) and isinstance(cell, str)}
        if any(cell.strip() for cell in cells.values()):
            try:
                yield _entry(cells, name, f"{place}:{rows.line_num}", rows.line_num, mapping)
            except RecordError as error:
                yield error


def _entry(row: dict[str, str], name: str, place: str, number: int, mapping: Mapping) -> Entry:
    cells = mapping.event

    def take(key: str) -> str | None:
        return cells[key].take(row) if key in cells else None

    start, end = _date(cells.get("start"), row, place), _date(cells.get("end"), row, place)
    if start and end and end < start:
        raise RecordError(f"it ends ({end}) before it begins ({start})", place=place, remedy="correct its dates")
    words = take("country")
    country = names.state(words) if words else None
    if words and country is None:
        raise RecordError(f"{words!r} is no state", place=place, remedy="write its ISO code, or a word in the mapping")
    city = take("city")
    ordinal = take("ordinal")
    if ordinal is not None and not (ordinal.isdecimal() and int(ordinal) > 0):
        raise RecordError(f"{ordinal!r} is no number", place=place, remedy="write an ordinal as a number")
    return Entry(
        mapping.source,
        id=take("id") or f"{name}#{number}",
        place=place,
        kind=_known(take("kind") or "meeting", KINDS, "kind", place),
        status=_known(take("status") or "held", STATUSES, "status", place),
        start=start,
        end=end,
        attendants=tuple(one for part in mapping.participants for one in _attendants(part, row, place)),
        city=(names.city(city, country) or city) if city else None,
        venue=take("venue"),
        country=country,
        place_words=", ".join(part for part in (take("venue"), city, words) if part) or None,
        label=take("label"),
        series=take("series"),
        ordinal=int(ordinal) if ordinal else None,
        represented=tuple(map(names.actor, cells["represented"].take_all(row))) if "represented" in cells else (),
        remarks=take("remarks"),
        published=take("published"),
        url=take("url"),
    )


def _date(cell: Cell | None, row: dict[str, str], place: str) -> str | None:
    words = cell.take(row) if cell else None
    if words is None or cell is None:
        return None
    if cell.format is None:
        if not _EDTF.fullmatch(words):
            raise RecordError(f"{words!r} is no ISO date", place=place, remedy="give its format in the mapping")
        return words
    try:
        return datetime.datetime.strptime(words, cell.format).date().isoformat()
    except ValueError:
        raise RecordError(
            f"{words!r} is not as {cell.format}", place=place, remedy="correct it or the format"
        ) from None


def _attendants(part: dict[str, Cell], row: dict[str, str], place: str) -> Iterator[Attendant]:
    """The people that one part of the mapping finds in a row; several where the name's cell is split."""

    def take(key: str) -> str | None:
        return part[key].take(row) if key in part else None

    of, office, level = take("of"), take("office"), take("level")
    role = _known(take("role") or "attendee", ROLES, "role", place)
    whole = part["name"].take_all(row) if "name" in part else []
    for words in whole or ([""] if office else []):
        title, name, rank = names.titled(words) if words and part["name"].titled else (None, words, None)
        stated = office or title
        rank = _known(level, RANKS, "rank", place) if level else rank or (names.rank_of(stated)[1] if stated else None)
        yield Attendant(name or None, stated, rank, names.actor(of) if of else None, of, role)


def _known(word: str, known: tuple[str, ...], what: str, place: str) -> str:
    if word not in known:
        raise RecordError(
            f"there is no {what} {word!r}", place=place, remedy=f"use {', '.join(known)}, or words in the mapping"
        )
    return word
