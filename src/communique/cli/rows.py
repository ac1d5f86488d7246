"""Rows for people and for programs: tables, CSV, TSV, JSON, JSON lines, Markdown."""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from communique.cli.options import RowFormat
from communique.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from communique.queries import Result

Cell = str | int | float | bool | None
FOR_PEOPLE = (RowFormat.table, RowFormat.markdown)

_XSD = "http://www.w3.org/2001/XMLSchema#"
_NUMBERS: dict[str, Callable[[str], Cell]] = {
    f"{_XSD}integer": int,
    f"{_XSD}nonNegativeInteger": int,
    f"{_XSD}positiveInteger": int,
    f"{_XSD}decimal": float,
    f"{_XSD}double": float,
    f"{_XSD}boolean": lambda text: text in ("true", "1"),
}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Rows:
    """Columns and cells."""

    columns: Sequence[str]
    rows: Iterable[Sequence[Cell]]


@contextmanager
def open_output(file: Path | None) -> Iterator[TextIO]:
    """Where to write: the file, or standard output. Raises StoreError where the file cannot be written."""
    if file is None:
        yield sys.stdout
        return
    try:
        out = file.open("w", encoding="utf-8", newline="")
    except OSError as error:
        raise StoreError(error.strerror or str(error), place=str(file), remedy="choose another file") from error
    with out:
        yield out


def write(rows: Rows, form: RowFormat, *, out: TextIO | None = None, guard: bool = False) -> None:
    """Writes rows in a format. `guard` keeps spreadsheets from computing cells that begin like a formula."""
    _WRITERS[form](rows, out or sys.stdout, guard)


def from_result(result: Result, form: RowFormat, *, labels: bool) -> Rows:
    """The rows of an answer: for people the names of nodes in their place; for programs IRIs, and where `labels` is set
    a column of names beside each column that has nodes."""
    if form in FOR_PEOPLE:
        return Rows(result.columns, [[_cell(term, _for_people(term, result)) for term in row] for row in result.rows])
    named = _named_columns(result) if labels else set()
    columns = [
        name
        for index, column in enumerate(result.columns)
        for name in ([column, f"{column}_label"] if index in named else [column])
    ]
    return Rows(columns, [_with_names(row, result, named) for row in result.rows])


def _for_people(term: Any, result: Result) -> str | None:
    """The node's name; the last part of its IRI, which commands take too, where it has none."""
    from communique.queries.prefixes import BASE

    return result.text(term).removeprefix(BASE) if term is not None else None


def _named_columns(result: Result) -> set[int]:
    return {
        index for row in result.rows for index, term in enumerate(row) if getattr(term, "value", None) in result.labels
    }


def _with_names(row: Sequence[Any], result: Result, named: set[int]) -> list[Cell]:
    cells: list[Cell] = []
    for index, term in enumerate(row):
        value: str | None = getattr(term, "value", None if term is None else str(term))
        cells.append(_cell(term, value))
        if index in named:
            cells.append(result.labels.get(value or ""))
    return cells


def _cell(term: Any, text: str | None) -> Cell:
    """A term's value as a number or truth value where it is one."""
    datatype = str(getattr(getattr(term, "datatype", None), "value", ""))
    convert = _NUMBERS.get(datatype)
    if convert is None or text is None:
        return text
    try:
        return convert(text)
    except ValueError:  # ill-typed, and stored so
        return text


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    return str(cell).lower() if isinstance(cell, bool) else str(cell)


def _guarded(cell: Cell, guard: bool) -> str:
    text = _text(cell)
    return f"'{text}" if guard and isinstance(cell, str) and text.startswith(_FORMULA) else text


def _write_csv(rows: Rows, out: TextIO, guard: bool) -> None:
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(rows.columns)
    writer.writerows([_guarded(cell, guard) for cell in row] for row in rows.rows)


def _write_tsv(rows: Rows, out: TextIO, guard: bool) -> None:
    """One line a row: tabs and line ends inside a cell become spaces, since TSV has no quoting."""
    for row in (rows.columns, *rows.rows):
        out.write("\t".join(" ".join(_guarded(cell, guard).split()) for cell in row) + "\n")


def _write_json(rows: Rows, out: TextIO, guard: bool) -> None:
    import orjson

    out.write("[")
    between = "\n"
    for row in rows.rows:
        out.write(between + orjson.dumps(dict(zip(rows.columns, row, strict=True))).decode())
        between = ",\n"
    out.write("\n]\n")


def _write_json_lines(rows: Rows, out: TextIO, guard: bool) -> None:
    import orjson

    for row in rows.rows:
        out.write(orjson.dumps(dict(zip(rows.columns, row, strict=True))).decode() + "\n")


def _write_markdown(rows: Rows, out: TextIO, guard: bool) -> None:
    for row in (rows.columns, ["---"] * len(rows.columns), *rows.rows):
        cells = (
            " ".join(_text(cell).split()).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;") for cell in row
        )
        out.write("| " + " | ".join(cells) + " |\n")


def _write_table(rows: Rows, out: TextIO, guard: bool) -> None:
    """Aligned columns: on a terminal folded to its width, in a pipe one line a row."""
    if out.isatty():
        _write_folded(rows, out)
    else:
        _write_aligned(rows, out)


def _write_folded(rows: Rows, out: TextIO) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for column in rows.columns:
        table.add_column(Text(column), overflow="fold")
    for row in rows.rows:
        table.add_row(*(Text(_text(cell)) for cell in row))
    if rows.columns:
        Console(file=out, highlight=False, emoji=False, markup=False).print(table)


def _write_aligned(rows: Rows, out: TextIO) -> None:
    from rich.cells import cell_len

    lines = [[" ".join(_text(cell).split()) for cell in row] for row in (rows.columns, *rows.rows)]
    widths = [max(map(cell_len, cells)) for cells in zip(*lines, strict=True)]
    for line in lines:
        padded = (cell + " " * (width - cell_len(cell)) for cell, width in zip(line, widths, strict=True))
        out.write("  ".join(padded).rstrip() + "\n")


_WRITERS: dict[RowFormat, Callable[[Rows, TextIO, bool], None]] = {
    RowFormat.table: _write_table,
    RowFormat.csv: _write_csv,
    RowFormat.tsv: _write_tsv,
    RowFormat.json: _write_json,
    RowFormat.jsonl: _write_json_lines,
    RowFormat.markdown: _write_markdown,
}
