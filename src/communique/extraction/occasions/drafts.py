"""What is gathered of an occasion while a record is read: drafts of events, their nouns, clauses and parts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from communique.extraction.grammar import Cue
from communique.extraction.people import Mention
from communique.extraction.time import TimeMention
from communique.gazetteer import Name
from communique.model import Outcome, Span, Statement

GATHERINGS = ("summit", "meeting", "conference")  # occasions of which people of several sides are guests
OCCASIONS = (*GATHERINGS, "ceremony", "reception")  # to which people come, and at which they speak
# What verbs and nouns of acting make of an occasion by their sense.
UNDOING = {"postpone": "postponed", "cancel": "cancelled", "withdraw": "cancelled"}
_EVIDENCE = 6  # sentences of evidence that an event has at most
CHANGED = 9  # the weight of a status that a verb of putting or calling off gives: nothing overrules it


@dataclass(frozen=True, slots=True)
class Stay:
    """Where somebody was told to have gone, or to go."""

    city: str | None
    country: str | None
    at: int  # where the text says so
    time: TimeMention | None
    coming: bool  # still to come
    sure: bool = False  # whoever is met: by who resides in the country, as an ambassador, or told by "there"


@dataclass(slots=True, eq=False)
class Part:
    """Somebody's part in an event."""

    mention: Mention
    role: str
    rule: str
    confidence: float


@dataclass(slots=True, eq=False)
class Draft:
    """An event while it is gathered."""

    kind: str
    label: Span
    sentence: int
    rule: str
    status: str = "held"
    status_weight: int = 0
    ordinal: int | None = None
    named: bool = False
    time: TimeMention | None = None
    city: str | None = None
    country: str | None = None
    parts: list[Part] = field(default_factory=list)
    known: dict[int, Part] = field(default_factory=dict)  # parts by `key`
    bodies: list[str] = field(default_factory=list)
    present: bool = False  # a verb in the present tells of it
    gathers: bool = False  # ministers or leaders of several states, told of in the plural, take part
    states: list[str] = field(default_factory=list)
    evidence: list[Span] = field(default_factory=list)
    part_of: Draft | None = None
    side_of: Draft | None = None
    attached: Draft | None = None  # before or behind which it was, so that the same body holds it
    background: bool = False
    done: bool = False  # a verb in the past tense tells it
    missed: bool = False  # it was to have been: its day is gone by
    venue: Span | None = None  # the building or room it is in, as worded
    placeless: bool = False  # at no one place: held at a distance, or a trip through several states
    inviter: Mention | None = None  # of a visit: who invited to it
    named_city: str | None = None  # the city in its name: where it is unless the text says otherwise
    stay: Stay | None = None  # where somebody of it was told to have gone before
    strong: bool = False
    next: bool = False
    frame: bool = False
    domestic: bool = False  # all who take part are of one side
    beside: bool = False  # taken for diplomatic only for what else the record tells
    prepared: int = -1  # the sentence in which others are told to prepare it
    terse: bool = False  # told without who met: "Met with President X."
    head: str = ""
    mentions: int = 1
    outcomes: list[Outcome] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)

    def add_evidence(self, span: Span) -> None:
        """Adds a sentence that tells of the event, as long as there are few."""
        if len(self.evidence) < _EVIDENCE and span not in self.evidence:
            self.evidence.append(span)


@dataclass(slots=True, eq=False)
class Noun:
    """A noun of an occasion in its phrase."""

    cue: Cue
    begin: int
    end: int
    kind: str
    weight: str
    ordinal: int | None
    names: list[Name]
    plural: bool
    named: bool
    case: str
    next: bool
    indefinite: bool
    previous: bool = False
    partners: list[Mention] = field(default_factory=list)  # of a talk: those it is with
    hosts: list[Mention] = field(default_factory=list)  # of a call paid: on whom
    whose: list[Mention] = field(
        default_factory=list
    )  # of talks told as somebody's with others: "meetings of X with Y and Z"
    owners: list[Mention] = field(default_factory=list)  # of a visit: whose it is
    gathered: Mention | None = None  # ministers or leaders of several states, told of in the plural, whose it is
    both: bool = False  # the partners are all there are ("between X and Y")
    used: bool = False
    idle: bool = False  # a talk only wished for, or had time and again: no event, and its people are not there
    link: str = ""  # part_of, before or after, when it frames another
    draft: Draft | None = None
    topic: bool = False  # it is only spoken of: "preparations for the summit"
    prepared: bool = False  # what the sentence tells was to prepare it
    item: Span | None = None  # of an enumeration: where its own words stand
    tense: str = ""  # of the verb that tells of it, empty where none does
    time: TimeMention | None = None  # told of it in its own clause
    place: Name | None = None


@dataclass(slots=True, eq=False)
class Clause:
    """One verb with what belongs to it."""

    begin: int
    end: int
    verb: Cue
    tense: str
    passive: bool
    subjects: list[Mention]
    objects: list[Mention]
    nouns: list[Noun]
    after: Noun | None = None  # the noun a participle stands before
    told: bool = False  # what somebody said: "… that Latvia would join"
    again: bool = False  # the same people did the same on another day too
    sealed: int = -1  # from where on its days and places are its own, where it only says of somebody what else he did
    outer: list[Mention] = field(default_factory=list)  # of a clause with "where" or "whom": of whom its sentence is
    until: int | None = None  # where those begin behind the verb who do what the next verb tells


def key(mention: Mention) -> int:
    """A number that one person, or one office without a person, has through the record."""
    if mention.person >= 0:
        return mention.person
    return -2 - (mention.twin if mention.twin >= 0 else mention.begin)


def listed_with(mentions: Iterable[Mention], member: Mention | None) -> list[Mention]:
    """Those of some mentions that stand in one list with somebody, himself too; none with nobody."""
    return [one for one in mentions if member is not None and one.group == member.group]


def add_once(values: list[str], value: str) -> None:
    if value not in values:
        values.append(value)
