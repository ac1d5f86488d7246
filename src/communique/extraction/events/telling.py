"""From a settled draft to an event of the interchange form."""

from __future__ import annotations

import re
from functools import cache

from communique.expressions import expression
from communique.extraction import grammar
from communique.extraction.document import Document
from communique.extraction.occasions import GATHERINGS, Draft, Part
from communique.extraction.people import Person
from communique.model import Event, Participant, Span
from communique.text import fold, in_line

_PLACED_IN = {"XN": "CY"}  # places have the countries of GeoNames
_ROLE_OF_ALL = {"press-event": "speaker", "visit": "attendee", "call": "attendee"}  # whatever a verb says
_CALIBRATED = 0.97  # share right of the predicted share, over the development corpus
_ORDINAL_MARK = expression(
    r"(?:\b\d{1,3}\s?(?:st|nd|rd|th|[’'](?:nci|inci|uncu|üncü|ncı|ıncı|ncu|ncü))\b|\b\d{1,3}\.|\b[IVXL]+(?:st|nd|rd|th|[’'](?:nci|inci|uncu|üncü|ncı|ıncı|ncu|ncü)|\.)?(?=\s))"
)
_ARTICLE = expression(r"^(?:the|The)\s+")


def tell_event(doc: Document, draft: Draft, people: list[Person], order: dict[int, int]) -> Event:
    participants = tuple(_participant(doc, draft, part, people) for part in draft.parts if _is_nameable(part))
    represented = list(
        dict.fromkeys(
            [one.of for one in participants if one.of]
            + [state for part in draft.parts for state in part.mention.states]
            + draft.states
        )
    )
    return Event(
        kind=draft.kind,
        label=_label(doc, draft, participants),
        status=draft.status,
        ordinal=draft.ordinal,
        series=_series(doc, draft) if draft.ordinal is not None else None,
        start=draft.time.start if draft.time else None,
        end=(draft.time.end or draft.time.start) if draft.time else None,
        city=draft.city,
        venue=in_line(doc.text[draft.venue.begin : draft.venue.end]) if draft.venue is not None else None,
        country=_PLACED_IN.get(draft.country or "", draft.country),
        part_of=order.get(id(draft.part_of)) if draft.part_of is not None else None,
        side_event_of=order.get(id(draft.side_of)) if draft.side_of is not None else None,
        background=draft.background,
        conveners=tuple(draft.bodies) if draft.kind in GATHERINGS else (),
        participants=participants,
        represented=tuple(represented),
        outcomes=tuple(draft.outcomes)
        if draft.status == "held"
        else (),  # what is to come or called off brings nothing
        topics=tuple(draft.topics[:3]),
        statements=tuple(draft.statements),
        evidence=tuple(draft.evidence),
        confidence=_confidence(draft),
        rule=draft.rule,
    )


def _called(draft: Draft) -> str:
    """The kind that an event without a name is called by: a ceremony at which something was signed is a signing."""
    signed = any(one.type == "signed" for one in draft.outcomes) or any(one.role == "signatory" for one in draft.parts)
    return "signing" if draft.kind == "ceremony" and signed else draft.kind


def _label(doc: Document, draft: Draft, participants: tuple[Participant, ...]) -> str:
    """What an event is called: its name in the text, or by its people where only a verb tells of it."""
    words = in_line(doc.text[draft.label.begin : draft.label.end]).strip()
    names = [one.name for one in participants if one.name]
    if not names and draft.rule.startswith("verb:") and draft.head == "?":
        return doc.rules.kinds[_called(draft)]
    gathered = draft.kind in ("summit", "meeting") and draft.head not in (
        "",
        "?",
    )  # "the foreign ministers of the Union"
    if (
        draft.named
        or not names
        or gathered
        or (draft.rule.startswith("noun:") and draft.kind not in ("bilateral", "call"))
    ):
        return words
    people = " – ".join(names[:2]) + (" …" if len(names) > 2 else "")
    return f"{people}, {doc.rules.kinds[_called(draft)]}"


def _is_nameable(part: Part) -> bool:
    if part.mention.person >= 0:
        return True
    return part.mention.office is not None and not part.mention.plural and part.mention.of is not None


def _participant(doc: Document, draft: Draft, part: Part, people: list[Person]) -> Participant:
    mention = part.mention
    person = people[mention.person] if mention.person >= 0 else None
    office = (
        person.office
        if person and person.office
        else (doc.text[mention.office.begin : mention.office.end] if mention.office else None)
    )
    where = mention.name or mention.office or Span(mention.begin, mention.end)
    return Participant(
        name=in_line(person.name) if person and person.name else None,
        office=in_line(office) if office else None,
        level="other" if person and person.former else (person.rank if person and person.rank else mention.rank),
        of=(person.of if person and person.of else mention.of),
        role=_ROLE_OF_ALL.get(draft.kind, part.role),
        evidence=(where,),
        confidence=round(part.confidence * _CALIBRATED, 2),
        rule=f"{part.rule}+{(person.rule if person else mention.rule)}",
    )


def _series(doc: Document, draft: Draft) -> str | None:
    """The label without its ordinal: the name of the series the event is one of."""
    words = _ORDINAL_MARK.sub(" ", doc.text[draft.label.begin : draft.label.end])
    for match in reversed(list(_ordinal_words(doc.rules.code).finditer(fold(words)))):
        words = f"{words[: match.start()]} {words[match.end() :]}"
    words = in_line(words).strip(" ,.’'`")
    return _ARTICLE.sub("", words) or None


@cache
def _ordinal_words(code: str) -> re.Pattern[str]:
    """Any of the ordinals in folded text, the longest first: "on birinci" is no "birinci"."""
    words = sorted(grammar.load(code).ordinal_words, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")


def _confidence(draft: Draft) -> float:
    """How likely the event is one, from the evidence that made it; the steps are calibrated, see docs/quality.md."""
    if draft.beside:
        return 0.6
    if draft.rule in ("with", "opposite"):
        return 0.8
    told = draft.named + bool(draft.parts) + (draft.time is not None) + (draft.city is not None)
    return (0.75, 0.88, 0.92, 0.95, 0.97)[told]
