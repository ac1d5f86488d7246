"""Errors, named for who must act.

    CommuniqueError
    ├── ResourceError   the maintainer of a language pack, table, question or shape
    ├── RecordError     the owner of a record that could not be read
    ├── QueryError      the asker of a question or query
    └── StoreError      whoever runs the store

Each carries a place (file and line, where there is one) and a remedy.
"""

from __future__ import annotations


class CommuniqueError(Exception):
    """What went wrong, where, and what to do about it."""

    def __init__(self, problem: str, *, place: str | None = None, remedy: str | None = None) -> None:
        super().__init__(problem, place, remedy)
        self.problem = problem
        self.place = place
        self.remedy = remedy

    def __reduce__(self) -> tuple[object, ...]:
        # Errors cross from worker processes; without this they are made again from their three arguments by position.
        return _make_again, (type(self), self.problem, self.place, self.remedy)

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        what_to_do = f" ({self.remedy})" if self.remedy else ""
        return f"{where}{self.problem}{what_to_do}"


def _make_again(kind: type[CommuniqueError], problem: str, place: str | None, remedy: str | None) -> CommuniqueError:
    return kind(problem, place=place, remedy=remedy)


class ResourceError(CommuniqueError):
    """A file that ships with the package, or that the user wrote like one, is wrong."""


class RecordError(CommuniqueError):
    """A record could not be read."""


class QueryError(CommuniqueError):
    """A question or query could not be answered as asked."""


class StoreError(CommuniqueError):
    """The store could not do it."""
