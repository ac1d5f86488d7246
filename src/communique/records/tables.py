"""Records in JSON lines, in JSON arrays and in the rows of CSV and TSV files."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from typing import Any

import orjson

from communique.errors import RecordError
from communique.model import Record
from communique.records.formats import table_delimiter
from communique.records.inputs import Input
from communique.records.lines import read_lines, read_text
from communique.records.making import Parts, make, record_id
from communique.records.options import FIELDS, ReadOptions


def read_json_lines(source: Input, options: ReadOptions) -> Iterator[Record | RecordError]:
    """One record a line; blank lines are passed over."""
    for number, line in read_lines(source, options):
        if isinstance(line, RecordError):
            yield line
        elif line.strip():
            place = f"{source.place}:{number}"
            try:
                yield _from_object(_parse(line, place), place, options)
            except RecordError as error:
                yield error


def read_json(source: Input, options: ReadOptions) -> Iterator[Record | RecordError]:
    """The records of an array, or the one record of an object."""
    value = _parse(read_text(source, options.max_document_bytes, options), source.place)
    for number, item in enumerate(value if isinstance(value, list) else [value], 1):
        place = f"{source.place}#{number}"
        try:
            yield _from_object(item, place, options)
        except RecordError as error:
            yield error


def read_rows(source: Input, options: ReadOptions, delimiter: str | None = None) -> Iterator[Record | RecordError]:
    """One record a row, by the names in the first row. A row without an id is named by file and text."""
    # The limit is the interpreter's, not the reader's; its default would refuse a long article.
    csv.field_size_limit(options.max_record_bytes)
    lines = _Lines(source, options)
    first = next(lines, None)
    if first is None:
        raise RecordError("the file is empty", place=source.place, remedy="remove it or write it again")
    rows = csv.reader(lines, delimiter=delimiter or table_delimiter(first, options) or ",", strict=True)
    header = _header(next(csv.reader([first], rows.dialect), []), source.place, options)
    while True:
        begin = lines.number + 1
        try:
            row = next(rows)
        except StopIteration:
            break
        except csv.Error as error:
            yield RecordError(f"the row is broken: {error}", place=f"{source.place}:{begin}", remedy="check its quotes")
            continue
        yield from lines.take_errors()
        if any(cell.strip() for cell in row[len(header) :]):
            problem = f"{len(row)} cells where the header has {len(header)}"
            yield RecordError(problem, place=f"{source.place}:{begin}", remedy="put cells with a delimiter in quotes")
        elif any(cell.strip() for cell in row):
            yield _from_row(dict(zip(header, row, strict=False)), source, f"{source.place}:{begin}", options)
    yield from lines.take_errors()


class _Lines(Iterator[str]):
    """The lines for the csv module, which wants text only: errors are put aside until the row is done."""

    def __init__(self, source: Input, options: ReadOptions) -> None:
        self._lines = read_lines(source, options)
        self._errors: list[RecordError] = []
        self.number = 0

    def __next__(self) -> str:
        for number, line in self._lines:
            self.number = number
            if isinstance(line, str):
                return line.rstrip("\n") + "\n"
            self._errors.append(line)
        raise StopIteration

    def take_errors(self) -> list[RecordError]:
        """The errors since the last call."""
        taken, self._errors = self._errors, []
        return taken


def _header(cells: list[str], place: str, options: ReadOptions) -> list[str]:
    """The field of each column, or the column's own name."""
    fields = {options.column(name).casefold(): name for name in FIELDS}
    header = [fields.get(cell.strip().casefold(), cell) for cell in cells]
    if "text" not in header:
        raise RecordError(
            f"no column {options.column('text')!r} among {', '.join(cells[:20])}",
            place=f"{place}:1",
            remedy="name the column of the text, e.g. --column text=body",
        )
    return header


def _from_row(row: Mapping[str, str], source: Input, place: str, options: ReadOptions) -> Record | RecordError:
    known = {name: row[name].strip() or None for name in FIELDS if name in row and name != "text"}
    text = row.get("text", "")
    # The text's own number keeps rows apart, and stays when rows are put in above it.
    name = known.pop("id", None) or f"{source.name}#{record_id(source.name, text)[:8]}"
    return make(Parts(source=name, text=text, **known), place, options)


def _parse(text: str, place: str) -> Any:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        problem = f"broken JSON: {error.msg} at column {error.colno}"
    try:
        # Half a surrogate pair is no UTF-8 but common in cut texts: the standard library reads it, `clean` strips it.
        return json.loads(text)
    except (ValueError, RecursionError):
        raise RecordError(problem, place=place, remedy="write it as JSON in UTF-8") from None


def _from_object(value: Any, place: str, options: ReadOptions) -> Record | RecordError:
    if not isinstance(value, dict):
        raise RecordError("not a JSON object", place=place, remedy='write {"id": "…", "text": "…"}')
    fields: dict[str, Any] = {name: value.get(options.column(name)) for name in FIELDS}
    if isinstance(fields["id"], int) and not isinstance(fields["id"], bool):
        fields["id"] = str(fields["id"])
    for name in ("id", "text"):
        if not isinstance(fields[name], str) or not fields[name].strip():
            problem = (
                "is missing"
                if fields[name] is None
                else "is no text"
                if not isinstance(fields[name], str)
                else "is empty"
            )
            remedy = f"give each record an id and a text; name another key with --column {name}=KEY"
            raise RecordError(f"{options.column(name)!r} {problem}", place=place, remedy=remedy)
    optional = {name: _word(fields[name]) for name in FIELDS if name not in ("id", "text")}
    return make(Parts(source=fields["id"], text=fields["text"], **optional), place, options)


def _word(value: Any) -> str | None:
    """A stated value as text. A number is kept as it is written: 2016 is a year."""
    return None if value is None or isinstance(value, (bool, list, dict)) else str(value)
