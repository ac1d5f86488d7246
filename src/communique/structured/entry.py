"""One entry of a table of visits or meetings: what its source gives, before it becomes a record."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Source:
    """Where entries come from. `licence` is the source's own word, and stands in each record's title."""

    name: str  # of the collection, for people
    licence: str | None = None
    language: str = "en"

    @property
    def title(self) -> str:
        """The title of each of its records."""
        return f"{self.name} ({self.licence})" if self.licence else self.name


@dataclass(frozen=True, slots=True)
class Attendant:
    """A person of an entry, as its source has it."""

    name: str | None
    office: str | None = None
    level: str | None = None  # one of model.RANKS
    of: str | None = None  # ISO 3166-1 alpha-2 code, or the organisation's English name
    of_words: str | None = None  # the same as the source words it
    role: str = "attendee"


@dataclass(frozen=True, slots=True)
class Entry:
    """One occasion. Dates are EDTF days, months or years; `country` is an alpha-2 code; None is unknown.

    `visit` says that the first attendant came to a place, so that the meetings which the remarks tell of were part of it.
    """

    source: Source
    id: str  # unique, the same at every reading: becomes the record's source
    place: str  # file and line or entry, for people
    kind: str = "visit"
    start: str | None = None
    end: str | None = None
    attendants: tuple[Attendant, ...] = ()
    city: str | None = None  # English name
    venue: str | None = None
    country: str | None = None
    place_words: str | None = None  # as the source words the place
    label: str | None = None
    series: str | None = None
    ordinal: int | None = None
    status: str = "held"
    remarks: str | None = None
    published: str | None = None
    url: str | None = None
    represented: tuple[str, ...] = field(default=())

    @property
    def visit(self) -> bool:
        return self.kind == "visit" and bool(self.attendants)
