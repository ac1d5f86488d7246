"""The noun phrases that an English-like verb governs: what was signed, adopted or opened, and what is coordinated with it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from communique.expressions import expression
from communique.extraction.document import Document
from communique.extraction.grammar import Cue
from communique.extraction.outcomes.phrases import parted
from communique.model import Span

_REACH = 90  # characters behind a verb in which a document stands that does not follow at once
_GAP = 260  # characters between two coordinated documents
_LONGEST = 16  # words of a phrase before its first preposition
_TURN = expression(
    r"[;:]|\b(?:after|before|during|where|which|who|following|under|pursuant|it|that|as|when|because|while|than)\b"
)
# Between two documents the second of which is the verb's object too, and between one and those it includes.
_COORDINATED = expression(
    r"(?:,?\s*\b(?:and|as well as|along with|together with|including|namely|such as|among them)\b|,)(?P<words>\s+(?:[^,.;:()\n]+ )?)$"
)
_DETERMINED = expression(
    r"\s*(?:the|an?|its|their|his|her|several|one|two|three|four|five|six|seven|eight|nine|ten|\d+|dozens|more than|over|some|at least|nearly|about|around|other|another|joint)\b"
)
_COUNT = expression(r"(?:\d+|several|two|three|four|five|six|seven|eight|nine|ten|many|some|dozens of|a number of) ")
# A relative clause that is of what stands before it: "a draft which was unanimously adopted".
_WHICH = expression(r",? (?:which|that)(?: (?:was|were|is|are|has|have|had|been|[a-z]+ly))*\s*$")
_RELATIVE = expression(r"\b(?:which|that|who|was|were|is|are|has|have|will|would)\b")
_TAIL = expression(
    r"\s+(?:on|for|of|between|among|with|concerning|regarding|in the fields? of|to|towards?|establishing|founding|entitled|titled|aimed at)\s+[^.;:()\n”]{3,160}?"
    r"(?=,? (?:at|during|on the (?:margins|sidelines|fringes)|in the presence|was|were|which|that|by|after|following|while|"
    r"today|yesterday|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|and (?:an?|the|agreed|discussed|also|three|two|[a-z]+ed)\b)|[.;:()\n”]|, |$)"
)
_BEFORE_LIST = 100  # characters between what is listed and the colon
_TWO = 2  # items of a list at least
_ITEM_END = expression(r"; (?:and )?")
_ITEM_OR_COMMA = expression(
    r", and |, | ve |, ve | and (?=(?:an? |the |\d|on\b|memorand|mou\b|protocol|agreement|declaration|treaty|joint))"
)
_ITEM_NUMBER = expression(r" ?(?:\(?\w{1,3}[).] ?)?")
_NUMBER = expression(
    r" (?:no\.? ?)?\d{1,4}(?:/\d{1,4})?(?: \(\d{4}\))?(?! (?:million|billion|percent|countries|states))\b"
)
_REST = expression(r",?\s+(?:and|or|as well as|also)\s*$|\s+together with\b.*$", re.DOTALL)
_DAY = expression(
    r" (?:in [a-z]+(?: [a-z]+)? )?(?:on|late|early) (?:\d{1,2} [a-z]+\b|[a-z]+ \d{1,2}\b|[a-z]+day\b).*$", re.DOTALL
)
_IN_PLACE = expression(r" (?:in|at) (?=[a-z]+(?: [a-z]+)?$)")
_WHAT_NAMES_NOTHING = frozenset(("it", "them", "this", "these", "those", "that", "him", "her", "us", "each", "one"))


class Phrase(NamedTuple):
    """A noun phrase: where it begins, where its head ends, and what sort of thing the head is, None where unknown."""

    begin: int
    head_end: int
    sort: str | None


def governed(doc: Document, begin: int, limit: int, heads: Sequence[Cue], at_once: bool = False) -> list[Phrase]:
    """The phrases that what ends at `begin` governs, up to `limit`: that of the object, and those coordinated with it.

    heads: the words in order that name things of the sort looked for. at_once: the object follows without a word between.
    """
    inside = [cue for cue in heads if begin <= cue.begin < limit]
    first = phrase_at(doc, begin, limit, inside)
    if (first is None or first.sort is None) and not at_once:
        near = next(iter(inside), None)
        if near is not None and near.begin - begin <= _REACH and not _TURN.search(doc.folded, begin, near.begin):
            first = Phrase(_start(doc, near.begin, begin), near.end, near.entry.sense)
    if first is None:
        return []
    return [first, *_coordinated(doc, first, [cue for cue in inside if cue.begin >= first.head_end])]


def _is_frame(doc: Document, cue: Cue) -> bool:
    """Whether a word only says in the course of what something was done: "within the framework of the visit"."""
    return cue.entry.form == "framework" and doc.folded.startswith(" of ", cue.end)


def last_of_each(doc: Document, heads: Sequence[Cue]) -> list[Cue]:
    """The words that name things without those that only say what another is: "a partnership treaty", "in the framework of"."""
    return [
        cue
        for cue, other in zip_longest(heads, heads[1:])
        if (other is None or other.begin - cue.end > 1) and not _is_frame(doc, cue)
    ]


def listed_things(doc: Document, begin: int, heads: Sequence[Cue]) -> list[Span]:
    """The things that a list behind a colon names, two at least: "the following documents were signed: 1. A, 2. B and 3. C"."""
    end = doc.sentences[doc.sentence_at(begin)].end
    colon = doc.folded.find(": ", begin, min(end, begin + _BEFORE_LIST))
    inside = [cue for cue in heads if colon < cue.begin < end]
    if colon < 0 or len(inside) < _TWO:
        return []
    edge = _ITEM_END if ";" in doc.folded[colon:end] else _ITEM_OR_COMMA
    joints = (joint.span() for joint in edge.finditer(doc.folded, colon + 1, end))
    pieces: list[Span] = []
    for part in parted(colon + 1, joints, end):
        if any(part.begin <= cue.begin < part.end for cue in inside) or not pieces:
            pieces.append(Span(_ITEM_NUMBER.match(doc.folded, part.begin).end(), part.end))  # type: ignore[union-attr]
        else:
            pieces[-1] = Span(pieces[-1].begin, part.end)  # "an agreement on trade, culture"
    return pieces if len(pieces) > 1 else []


def phrase_at(doc: Document, begin: int, limit: int, heads: Sequence[Cue]) -> Phrase | None:
    """The noun phrase that begins at an offset, as far as its first preposition; None where another word stands there."""
    index = doc.token_at(begin)
    first, last, words = index, -1, 0
    while index < len(doc.begins) and doc.begins[index] < limit and words < _LONGEST:
        token, end = doc.begins[index], doc.ends[index]
        gap = doc.text[doc.ends[last] : token] if last >= 0 else doc.text[begin:token]
        word = doc.folded[token:end]
        if gap.strip(" -–'’\"“”«»/&") not in ("", "."):
            break
        if word in doc.rules.words["phrase_ends"]:
            inner = (
                last >= 0
                and word == "of"
                and doc.folded[doc.begins[last] : doc.ends[last]] in doc.rules.words["quantities"]
            )
            whole = any(cue.begin < token < cue.end for cue in heads)
            if not (inner or whole or _joins_name(doc, index, first)):
                break
        last, index, words = index, index + 1, words + 1
    if last < first or (words == 1 and doc.folded[doc.begins[first] : doc.ends[first]] in _WHAT_NAMES_NOTHING):
        return None
    stop = doc.ends[last]
    head = next((cue for cue in heads if cue.begin >= begin and cue.begin < stop <= cue.end), None)
    return Phrase(doc.begins[first], head.end if head else stop, head.entry.sense if head else None)


def _joins_name(doc: Document, index: int, first: int) -> bool:
    """Whether a conjunction joins two capitalised words of a name: "the Partnership and Cooperation Agreement"."""
    if doc.folded[doc.begins[index] : doc.ends[index]] != "and" or not first < index < len(doc.begins) - 2:
        return False
    behind = doc.folded[doc.begins[index + 2] : doc.ends[index + 2]]
    beside = all(doc.text[doc.begins[one]].isupper() for one in (index - 1, index + 1, index + 2))
    return beside and behind not in doc.rules.words["phrase_ends"]


def subject_of(doc: Document, begin: int, verb: int, heads: Sequence[Cue]) -> list[Phrase]:
    """The phrases before a passive verb that are its subject: the last thing named before it, and those coordinated with that."""
    before = [cue for cue in heads if begin <= cue.begin and cue.end <= verb]
    if not before:
        return []
    at = len(before) - 1
    while at > 0 and _is_inside(doc, before[at - 1], before[at]):
        at -= 1  # "an agreement on a joint fund was signed": the first is what was signed
    if _TURN.search(_WHICH.sub("", doc.folded[before[at].end : verb])):
        return []
    first = at
    while first > 0 and _is_coordinated(doc, before[first - 1].end, before[first].begin):
        first -= 1
    counted = _COUNT.match(doc.folded, _start(doc, before[first].begin, begin)) is not None
    members = [
        one for one in before[first : at + 1] if one is before[first] or not (counted and _is_bare_plural(doc, one))
    ]
    return [Phrase(_start(doc, cue.begin, begin), cue.end, cue.entry.sense) for cue in members]


def _is_inside(doc: Document, outer: Cue, inner: Cue) -> bool:
    """Whether a thing is only named in the phrase of another: "an agreement on a joint fund"."""
    gap = doc.folded[outer.end : inner.begin]
    return re.match(
        r" (?:on|of|for|concerning|regarding|between|to|establishing|about|in)\b", gap
    ) is not None and not (_is_coordinated(doc, outer.end, inner.begin) or re.search(r"[,;:.]", gap))


def _coordinated(doc: Document, first: Phrase, heads: Sequence[Cue]) -> list[Phrase]:
    """The things coordinated with the object, one after the other."""
    found, last = [], first.head_end
    for cue in heads:
        if cue.begin - last > _GAP:
            break
        if _is_coordinated(doc, last, cue.begin) and not _is_bare_plural(doc, cue):
            found.append(Phrase(_start(doc, cue.begin, last), cue.end, cue.entry.sense))
            last = cue.end
    return found


def _is_bare_plural(doc: Document, cue: Cue) -> bool:
    """Whether a kind of things is told beside another that it is counted with: "agreements, conventions and protocols"."""
    begin = _start(doc, cue.begin, max(0, cue.begin - _GAP))
    plural = cue.ending == "s" or cue.entry.form.startswith("memoranda")
    return plural and begin == cue.begin and _TAIL.match(doc.folded, cue.end) is None


def _is_coordinated(doc: Document, last: int, begin: int) -> bool:
    gap = doc.folded[last:begin]
    match = _COORDINATED.search(gap)
    if match is None or _RELATIVE.search(gap):
        return False
    words = match.group("words")
    capital = doc.text[last + match.start("words") :][:40].lstrip()[:1].isupper()
    return capital or not words.strip() or _DETERMINED.match(words) is not None


def _start(doc: Document, head: int, floor: int) -> int:
    """Where the phrase of a head begins: its words before it, to its article."""
    begin = head
    index = doc.token_at(head) - 1
    while index >= 0 and doc.begins[index] >= floor:
        token, end = doc.begins[index], doc.ends[index]
        word = doc.folded[token:end]
        if doc.text[end:begin].strip(" -'’\"“”«»") or (word in doc.rules.words["phrase_ends"] and word != "of"):
            break
        if (
            word == "of"
            and doc.folded[doc.begins[index - 1] : doc.ends[index - 1]] not in doc.rules.words["quantities"]
        ):
            break
        begin = token
        if word in ("the", "a", "an"):
            break
        index -= 1
    return begin


def whole(doc: Document, phrase: Phrase, limit: int) -> Span:
    """The span of a phrase with its number and what follows its head: "resolution 2231", "on trade", "of the Council"."""
    number = _NUMBER.match(doc.folded, phrase.head_end)
    head_end = number.end() if number else phrase.head_end
    tail = _TAIL.match(doc.folded, head_end, min(len(doc.folded), limit))
    return Span(phrase.begin, _without_rest(doc, head_end, tail.end()) if tail else head_end)


def _without_rest(doc: Document, begin: int, end: int) -> int:
    """Where a phrase ends without a conjunction left over, and without the place where it was signed: "on trade in Riga"."""
    rest = _DAY.search(doc.folded, begin, end) or _REST.search(doc.folded, begin, end)
    end = rest.start() if rest else end
    place = _IN_PLACE.search(doc.folded, begin, end)
    name = doc.name_at(place.end()) if place else None
    if place is not None and name is not None and name.kind == "city" and name.stop >= end:
        return place.start()
    return end
