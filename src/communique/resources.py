"""Where the files that ship with the package are: `ontology/`, `queries/` and `data/`.

They are edited at the top of the repository and ship inside the wheel under `communique/_data`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from operator import itemgetter
from pathlib import Path
from typing import TextIO

from communique.errors import ResourceError

_PACKAGE = Path(__file__).parent


@cache
def root() -> Path:
    """The folder that holds `ontology/`, `queries/` and `data/`."""
    for candidate in (_PACKAGE / "_data", _PACKAGE.parent.parent):
        if (candidate / "ontology").is_dir() and (candidate / "data").is_dir():
            return candidate
    raise ResourceError(
        "the package's data folders are missing", place=str(_PACKAGE), remedy="install communique again"
    )


def path(*parts: str) -> Path:
    """The path of a shipped file or folder, e.g. `path("ontology", "communique.ttl")`."""
    return root().joinpath(*parts)


def read_table(file: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Rows of a TSV file as (line number, {column: cell}).

    The first line that is not empty and does not begin with `#` names the columns. Every row must have as many
    cells as there are columns; no quoting. Raises ResourceError with file and line.
    """
    rows = _rows(file)
    _, columns = next(rows, (0, []))
    for number, cells in rows:
        yield number, dict(zip(columns, cells))  # noqa: B905 - counted by `_rows`


def read_columns(file: Path, *columns: str) -> Iterator[tuple[str, ...]]:
    """Some columns, two at least, of the rows of a TSV file: half the time of `read_table` where a file is long."""
    rows = _rows(file)
    _, header = next(rows, (0, list(columns)))
    pick = itemgetter(*map(header.index, columns))
    for _, cells in rows:
        yield pick(cells)


class Index:
    """The rows of a TSV file by their first cell, read when asked for: for long files of which little is wanted."""

    def __init__(self, file: Path) -> None:
        self._file = file
        with _opened(file) as text:
            header, *lines = [line for line in text if line[0] not in "#\r\n"] or [""]
        self._columns = _cells(header)
        self._lines: dict[str, list[str]] = {}
        for line in lines:
            self._lines.setdefault(line.partition("\t")[0], []).append(line)

    def rows(self, first: str) -> list[dict[str, str]]:
        """The rows that begin with a cell. Raises ResourceError where one is broken."""
        rows = [_cells(line) for line in self._lines.get(first, ())]
        if not {len(self._columns)}.issuperset(map(len, rows)):
            list(_rows(self._file))  # says which
        return [dict(zip(self._columns, cells, strict=True)) for cells in rows]

    def with_words(self, words: str) -> Iterator[str]:
        """The cells that begin rows of which one has some words in it."""
        return (first for first, lines in self._lines.items() if any(words in line for line in lines))


def _cells(line: str) -> list[str]:
    return line.rstrip("\r\n").split("\t")


def _rows(file: Path) -> Iterator[tuple[int, list[str]]]:
    """The header and the rows of a TSV file with their line numbers."""
    width = 0
    with _opened(file) as lines:
        for number, line in enumerate(lines, 1):
            if line[0] in "#\r\n":
                continue
            cells = line.rstrip("\r\n").split("\t")
            width = width or len(cells)
            if len(cells) != width:
                raise ResourceError(
                    f"{len(cells)} cells where the header has {width}",
                    place=f"{file}:{number}",
                    remedy="separate cells by one tab each",
                )
            yield number, cells


def _opened(file: Path) -> TextIO:
    try:
        return file.open(encoding="utf-8", newline="\n")
    except OSError as error:
        raise ResourceError(
            error.strerror or str(error), place=str(file), remedy="name a file that can be read"
        ) from error
