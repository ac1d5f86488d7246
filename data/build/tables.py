"""How the tables of `data/reference` are written: one way for all, so that a rebuild gives the same bytes."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

BUILD = Path(__file__).resolve().parent
REFERENCE = BUILD.parent / "reference"


def write(name: str, about: Sequence[str], columns: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    """Write `data/reference/NAME.tsv`: its meaning as comments, the columns, the rows. The number of rows."""
    count = 0
    with (REFERENCE / f"{name}.tsv").open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"# {line}\n" for line in about)
        file.write("\t".join(columns) + "\n")
        for row in rows:
            if len(row) != len(columns) or any(c in cell for cell in row for c in "\t\n\r"):
                raise ValueError(f"{name}: a row that is no row: {row}")
            file.write("\t".join(row) + "\n")
            count += 1
    print(f"{name}.tsv: {count} rows", file=sys.stderr)
    return count


def read(file: Path) -> Iterator[dict[str, str]]:
    """The rows of a table of this folder or of `data/reference`."""
    lines = [line for line in file.read_text(encoding="utf-8").split("\n") if line and not line.startswith("#")]
    columns = lines[0].split("\t")
    for line in lines[1:]:
        cells = line.split("\t")
        if len(cells) != len(columns):
            raise ValueError(f"{file}: {len(cells)} cells where the header has {len(columns)}: {line}")
        yield dict(zip(columns, cells, strict=True))


def dropped(what: str, items: Iterable[str]) -> None:
    """Say on stderr what a table leaves out and why."""
    items = list(items)
    if items:
        shown = ", ".join(items[:40]) + (" ..." if len(items) > 40 else "")
        print(f"left out, {what}: {len(items)}: {shown}", file=sys.stderr)
