"""Where the files that ship with the package are: `ontology/`, `queries/` and `data/`.

They are edited at the top of the repository and ship inside the wheel under `communique/_data`.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from functools import cache
from operator import itemgetter
from pathlib import Path
from typing import TextIO

from communique.errors import ResourceError

_PACKAGE = Path(__file__).parent
_HEADER = re.compile(rb"(?<=\n)[^#\r\n].*")  # the first line that is neither empty nor a comment


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
    with _opened(file) as text:
        lines = text.read().replace("\r\n", "\n").split("\n")
    rows = (line.split("\t") for line in lines if line and line[0] != "#")
    header = next(rows, list(columns))
    pick = itemgetter(*map(header.index, columns))
    width = len(header)
    for cells in rows:
        if len(cells) != width:
            deque(_rows(file), maxlen=0)  # says which row is broken
        yield pick(cells)


class Index:
    """The rows of a TSV file by their first cell, looked for in its bytes when asked for: for long files of which little is
    wanted. Rows that begin with the same cell must follow each other."""

    def __init__(self, file: Path) -> None:
        self._file = file
        with _opened(file) as text:
            self._bytes = b"\n" + text.buffer.read() + b"\n"  # so that each line stands between two breaks
        header = _HEADER.search(self._bytes)
        self._columns = _cells(header.group()) if header is not None else []
        self._begin = header.end() if header is not None else 0

    def rows(self, first: str) -> list[dict[str, str]]:
        """The rows that begin with a cell. Raises ResourceError where one is broken."""
        key = f"{first}\t".encode("utf-8", "surrogatepass")
        rows = []
        begin = self._bytes.find(b"\n" + key, self._begin) + 1
        while begin and self._bytes.startswith(key, begin):
            rows.append(self._row(begin))
            begin = self._bytes.find(b"\n", begin) + 1
        return rows

    def rows_with(self, words: str) -> Iterator[dict[str, str]]:
        """The rows with some words in them. Raises ResourceError where one is broken."""
        found = self._bytes.find(words.encode(), self._begin)
        while found >= 0:
            begin = self._bytes.rfind(b"\n", 0, found) + 1
            yield self._row(begin)
            found = self._bytes.find(words.encode(), self._bytes.find(b"\n", found))

    def _row(self, begin: int) -> dict[str, str]:
        cells = _cells(self._bytes[begin : self._bytes.find(b"\n", begin)])
        if len(cells) != len(self._columns):
            deque(_rows(self._file), maxlen=0)  # says which row is broken
        return dict(zip(self._columns, cells, strict=True))


def _cells(line: bytes) -> list[str]:
    return line.decode().rstrip("\r").split("\t")


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
