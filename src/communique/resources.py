"""Where the files that ship with the package are: `ontology/`, `queries/` and `data/`.

They are edited at the top of the repository and ship inside the wheel under `communique/_data`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
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
    columns: list[str] | None = None
    with _opened(file) as lines:
        for number, line in enumerate(lines, 1):
            line = line.rstrip("\r\n")
            if not line or line.startswith("#"):
                continue
            cells = line.split("\t")
            if columns is None:
                columns = cells
                continue
            if len(cells) != len(columns):
                raise ResourceError(
                    f"{len(cells)} cells where the header has {len(columns)}",
                    place=f"{file}:{number}",
                    remedy="separate cells by one tab each",
                )
            yield number, dict(zip(columns, cells))  # noqa: B905 - counted just before


def _opened(file: Path) -> TextIO:
    try:
        return file.open(encoding="utf-8", newline="\n")
    except OSError as error:
        raise ResourceError(
            error.strerror or str(error), place=str(file), remedy="name a file that can be read"
        ) from error
