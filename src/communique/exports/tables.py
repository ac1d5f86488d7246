"""CSV text: quoted where needed, formulas guarded where asked."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from communique.exports.markup import printable
from communique.exports.options import Options

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_SPECIAL = re.compile(r'[",\r\n]')  # what a cell is quoted for
_ROWS = 1000  # rows written at once

Cell = str | int | float | None


def rows(columns: Sequence[str], cells: Iterable[Sequence[Cell]], options: Options) -> Iterator[str]:
    """The table's text, many rows a piece."""
    if options.bom:
        yield "\ufeff"
    buffer = StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    for count, row in enumerate(cells, 1):
        writer.writerow(row)
        if count % _ROWS == 0:
            yield buffer.getvalue()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue()


def row(cells: Sequence[Cell]) -> str:
    """One row without its line end, quoted as `rows` does it.

    >>> row(("a,b", 1, "", "two\\nlines"))
    '"a,b",1,,"two\\nlines"'
    """
    return ",".join(_quoted(cell) if isinstance(cell, str) else str(cell) for cell in cells)


def column(texts: Sequence[str], options: Options) -> Sequence[str]:
    """Texts of many rows as each stands in its own. Most columns need no quotes, which one look at the whole of it tells.

    >>> column(("a", "b,c"), Options())
    ['a', '"b,c"']
    """
    whole = "".join(texts)
    if not options.guard and whole.isprintable() and not _SPECIAL.search(whole):
        return texts
    return [row((cell(text, options),)) for text in texts]


def _quoted(text: str) -> str:
    plain = text.isprintable() and "," not in text and '"' not in text
    return text if plain or not _SPECIAL.search(text) else '"' + text.replace('"', '""') + '"'


def cell(value: Cell, options: Options) -> Cell:
    """A cell's value: without control characters, and with a ' before what a spreadsheet would compute, where asked.

    >>> cell("=1+1", Options(guard=True)), cell("-5", Options()), cell(-5, Options(guard=True))
    ("'=1+1", '-5', -5)
    """
    if not isinstance(value, str):
        return value
    plain = printable(value)
    return f"'{plain}" if options.guard and plain.startswith(_FORMULA) else plain
