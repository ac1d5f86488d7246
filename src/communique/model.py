"""The values that pass between reading, extraction, resolution and the graph.

They are frozen, know no RDF and no file, and carry the words of `ontology/communique.ttl`. `None` means unknown.
The interchange form (`communique extract --format jsonl`) is their JSON; see `interchange`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

KINDS = ("summit", "meeting", "bilateral", "visit", "conference", "ceremony", "reception", "call", "press-event")
STATUSES = ("planned", "held", "cancelled", "postponed")
ROLES = ("host", "chair", "moderator", "speaker", "signatory", "witness", "observer", "attendee")
RANKS = (
    "head-of-state",
    "head-of-government",
    "deputy-head",
    "minister",
    "deputy-minister",
    "secretary-general",
    "deputy-secretary-general",
    "ambassador",
    "speaker",
    "legislator",
    "head-of-agency",
    "director",
    "adviser",
    "expert",
    "local-government",
    "other",
)
OUTCOMES = ("adopted", "approved", "signed", "agreed", "decided", "established", "opened")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a record's text: Unicode code points, end exclusive; `text[begin:end]` is its words."""

    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Record:
    """One news record as stored. `id` is a hash of source and text, so reading it twice gives one record."""

    id: str
    text: str
    source: str
    title: str | None = None
    published: str | None = None  # EDTF: a date, or a date and time
    language: str | None = None  # BCP 47, e.g. "tr"
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Participant:
    """One person, or one office without a name, in one event, as one record words it."""

    name: str | None
    office: str | None = None  # as worded
    level: str | None = None  # one of RANKS
    of: str | None = None  # ISO 3166-1 alpha-2 code, or the organisation's English name, or its name as worded
    role: str = "attendee"  # one of ROLES
    evidence: tuple[Span, ...] = ()
    confidence: float = 1.0
    rule: str | None = None  # the construction that made it


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an event adopted, approved, signed, agreed, decided, established or opened."""

    type: str  # one of OUTCOMES
    what: str
    by: tuple[str, ...] = ()  # names of the people, states or organisations, where the text says so
    evidence: tuple[Span, ...] = ()
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody said at an event."""

    speaker: str | None
    words: str
    quoted: bool = False  # True for direct speech
    topics: tuple[str, ...] = ()
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """One occasion as one record tells it. Dates are EDTF; `part_of` and `side_event_of` index the record's events."""

    kind: str
    label: str
    status: str = "held"
    ordinal: int | None = None
    series: str | None = None
    start: str | None = None
    end: str | None = None
    city: str | None = None  # English name
    venue: str | None = None  # as worded
    country: str | None = None  # ISO 3166-1 alpha-2
    part_of: int | None = None
    side_event_of: int | None = None
    background: bool = False
    conveners: tuple[str, ...] = ()
    participants: tuple[Participant, ...] = ()
    represented: tuple[str, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    topics: tuple[str, ...] = ()
    statements: tuple[Statement, ...] = ()
    evidence: tuple[Span, ...] = ()
    confidence: float = 1.0
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one record says: the interchange form."""

    id: str
    language: str | None = None
    published: str | None = None
    events: tuple[Event, ...] = field(default=())
