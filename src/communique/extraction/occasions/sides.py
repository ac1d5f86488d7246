"""Who heads a side at talks: "the Latvian delegation was led by X", "X led the Latvian side"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from communique.extraction import grammar
from communique.extraction.occasions.drafts import GATHERINGS, Draft, listed_with
from communique.extraction.people import Mention
from communique.gazetteer import Name
from communique.model import Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_TALKS = (*GATHERINGS, "bilateral")
_LED_BY = 200  # characters behind a delegation in which it is said who leads it
_TITLES = 30  # characters of titles between "led by" and who led


def heads_of_sides(reader: Reader, made: list[Draft], span: Span) -> None:
    """Gives those who head a side a part in the talks told of, and the state or organisation whose side it is."""
    doc = reader.doc
    if doc.rules.verb_final or not doc.has_mark("side", span.begin, span.end):
        return
    talks = next((one for one in reversed(made) if one.kind in _TALKS), None) or reader.salient(_TALKS)
    both = _both(doc.rules.code).search(doc.folded, span.begin, span.end)
    if both is not None and talks is not None and talks.status != "planned":
        before = [one for one in reader.mentions_in(span.begin, both.start()) if not one.plural]
        reader.take_part(talks, listed_with(before, before[-1] if before else None), "attendee", "side", 0.85)
    for name in doc.names_in(span.begin, span.end):
        if name.kind not in ("state", "demonym", "organisation", "parliament") or reader.covers(name):
            continue
        heads = _heads(reader, name, span)
        owner = doc.body(name) if name.kind == "organisation" else name.ids[0]
        for one in heads:
            person = reader.people[one.person] if one.person >= 0 else None
            if person is not None and (person.of is None or person.implied):
                person.of, person.implied = owner, False
            elif person is None:
                one.of = one.of or owner
        if talks is not None and talks.status != "planned":
            reader.take_part(talks, heads, "attendee", "side", 0.85)


def members_of_delegations(reader: Reader, made: list[Draft], span: Span) -> None:
    """Gives those a part of whom a sentence says that they are in a delegation: "the delegation, led by X, included Y and Z"."""
    doc = reader.doc
    if doc.rules.verb_final or not doc.has_mark("made_of", span.begin, span.end):
        return
    match = _made_of(doc.rules.code).search(doc.folded, span.begin, span.end)
    inside = reader.mentions_in(match.end(), span.end) if match is not None else []
    if match is None or not inside or inside[0].begin - match.end() > _TITLES:
        return
    event = next((one for one in reversed(made) if one.kind != "press-event"), None) or reader.salient()
    if event is not None:
        reader.take_part(event, listed_with(inside, inside[0]), "attendee", "delegation", 0.85)


@cache
def _made_of(code: str) -> re.Pattern[str]:
    """A delegation, and what stands before those who are in it."""
    marks = grammar.load(code).marks
    side, made_of = ("|".join(map(re.escape, marks[key])) for key in ("delegation", "made_of"))
    return re.compile(rf"\b(?:{side})\b[^;\n]{{0,{_LED_BY}}}?\b(?:{made_of})\b(?: the)?")


def _heads(reader: Reader, name: Name, span: Span) -> list[Mention]:
    """Who heads the side of a state: behind "led by", or before "led the"."""
    folded = reader.doc.folded
    passive, active = _patterns(reader.doc.rules.code)
    match = passive.match(folded, name.stop, span.end)
    if match is None and _of_delegation(reader.doc.rules.code).search(folded, span.begin, name.begin):
        match = _of_body(reader.doc.rules.code).match(folded, name.stop, span.end)
    if match is None:
        return []
    if match.group("by"):
        inside = reader.mentions_in(match.end(), span.end)
        return listed_with(inside, inside[0]) if inside and inside[0].begin - match.end() < _TITLES else []
    before = [one for one in reader.mentions_in(span.begin, name.begin) if one.stop <= name.begin]
    if not before or not active.fullmatch(folded, before[-1].stop, name.begin):
        return []
    return before[-1:]


@cache
def _of_delegation(code: str) -> re.Pattern[str]:
    """What stands before the state of a delegation: "a delegation of the French Senate"."""
    side = "|".join(map(re.escape, grammar.load(code).marks["side"]))
    return re.compile(rf"\b(?:{side})s? (?:of|from)(?: [a-z\-]+){{0,3}} $")


@cache
def _of_body(code: str) -> re.Pattern[str]:
    """What stands between the state of a delegation and who heads it: "… Senate led by"."""
    led = "|".join(map(re.escape, grammar.load(code).marks["led"]))
    return re.compile(rf"(?: [a-z\-]+){{0,4}},?(?: was| is)? (?P<by>{led}) (?:the )?")


@cache
def _both(code: str) -> re.Pattern[str]:
    """What tells that several each head their own side: "led their respective delegations"."""
    marks = grammar.load(code).marks
    side, leads = ("|".join(map(re.escape, marks[key])) for key in ("side", "leads"))
    return re.compile(rf"\b(?:{leads}) (?:their|the two) (?:respective )?(?:{side})s\b")


@cache
def _patterns(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands behind the name of a side's state, with "led by" where that follows; what stands between a head and it."""
    marks = grammar.load(code).marks
    side, led, leads = ("|".join(map(re.escape, marks[key])) for key in ("side", "led", "leads"))
    return (
        re.compile(
            rf"[ -](?:[a-z]+ )?(?:{side})\b(?P<by>(?:,| was| were| is| are| will be| to be| being| also| which| that| had been)* (?:{led}) (?:the |h\. ?e\. )?"
            r"| by (?:the )?)?"  # "and the Latvian side by X"
        ),
        re.compile(
            rf"(?:\s*\([^)]*\))?[, ]*(?:who |also |jointly |will |is |was )*(?:{leads}) (?:the |a |an )?(?:[a-z\-]+ )?"
        ),
    )
