"""Networks as questions: one SPARQL file each, in `queries/networks/` or a user's own.

Two forms, told by the columns:
- `?source ?target`: a row is a contact of the two, in that direction;
- `?source ?event` without `?target`: a row says who was at which event; those at the same event are joined, pair by pair.
Further columns: `?event ?weight ?kind ?from ?until ?evidence`. See `queries/README.md`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from communique import resources
from communique.errors import QueryError
from communique.queries.questions import Question, read_question


@cache
def definitions() -> Mapping[str, Question]:
    """The networks that ship with the package, by name, sorted. Raises ResourceError with file and line."""
    files = sorted(resources.path("queries", "networks").glob("*.rq"))
    return MappingProxyType({file.stem: read_question(file) for file in files})


def is_shipped(name: str) -> bool:
    """Whether the name is one of the package's own networks, not a user's file."""
    return name in definitions()


def find(name: str) -> Question:
    """The network of that name, or in that `.rq` file. Raises QueryError where there is none."""
    if name in definitions():
        return definitions()[name]
    if name.endswith(".rq"):
        return _read_own(Path(name))
    raise QueryError(
        f"there is no network {name!r}", remedy=f"use one of {', '.join(definitions())}, or a file that ends in .rq"
    )


def _read_own(file: Path) -> Question:
    """A user's file: with the header of the shipped ones, or plain SPARQL that is called as its file."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(f"cannot read the network: {error}", place=str(file), remedy="name another file") from error
    if text.startswith("# title"):
        return read_question(file)
    return Question(file.stem, {"en": file.stem}, {"en": ""}, (), text)
