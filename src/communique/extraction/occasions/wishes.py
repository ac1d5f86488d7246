"""Visits and talks that somebody is only asked, ready or wishes to have: none to come."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from communique.expressions import expression

if TYPE_CHECKING:
    from communique.extraction.grammar import Cue
    from communique.extraction.occasions.drafts import Noun
    from communique.extraction.occasions.reader import Reader
    from communique.model import Span

_REACH = 120  # characters before the infinitive in which the wish stands
_BEFORE = 40  # characters before a talk in which it is only wished for
_BEHIND = 40  # characters behind a verbal noun in which the wish stands

_HOPED = expression(
    r"\bhop(?:e|es|ed|ing) (?:that )?[^.;,]*\b(?:would|will|might|may|could|can|should)(?: soon| again| also)? $"
)


def is_only_wished(reader: Reader, begin: int) -> bool:
    """Whether an infinitive tells of an invitation or a wish, without a day: "invited the Minister to visit Latvia"."""
    doc = reader.doc
    sentence = doc.sentences[doc.sentence_at(begin)]
    words = doc.rules.words
    before = doc.folded[max(sentence.begin, begin - _REACH) : begin]
    if _HOPED.search(before) is not None:
        return not reader.times_in(sentence.begin, sentence.end)
    if not before.endswith(("to ", "to pay ", "to pay a ", "to pay an ")):
        return False
    if not _any(words["wishing"]).search(before) or _any(words["accepting"]).search(before):
        return False
    return not reader.times_in(sentence.begin, sentence.end)


def is_wished_for(reader: Reader, begin: int, end: int) -> bool:
    """Whether words say that something is only wished or offered, without a day: "would like to discuss it with X"."""
    words = reader.doc.rules.words["wishing"]
    told = _any(words).search(reader.doc.folded, begin, end) if words else None
    return told is not None and not reader.times_in(begin, end)


def is_wished_talk(reader: Reader, noun: Noun, span: Span) -> bool:
    """Whether a talk is only asked or hoped for, without a day: "called for talks between A and B"."""
    before = reader.doc.folded[max(span.begin, noun.begin - _BEFORE) : noun.begin]
    words = before.removesuffix("the ").removesuffix("a ").removesuffix("an ").rstrip()
    return words.endswith(reader.doc.rules.marks["wishes"]) and not reader.times_in(noun.end, span.end)


def is_thought_of(reader: Reader, noun: Noun) -> bool:
    """Whether people only spoke of an occasion, that it should be held: "komisyon toplantısının yapılması konusu"."""
    return reader.doc.rules.patterns["thought_of"].match(reader.doc.folded, noun.cue.stem) is not None


def is_hoped_for(reader: Reader, noun: Noun) -> bool:
    """Whether the talk that a noun names is only hoped for, in question or not meant: "X ile görüşmeyi umuyor", "görüşmesi söz konusu
    değil"."""
    if noun.case not in ("nominative", "accusative", "dative"):
        return False
    begin = noun.cue.end + 1
    return reader.doc.folded.startswith(reader.doc.rules.marks["hopes"], begin)


def is_wished_final(reader: Reader, verb: Cue) -> bool:
    """Whether what a verbal noun tells is only wished for, asked or possible: "görüşmek istediğini", "gelmeye davet etti"."""
    wishes = reader.doc.rules.marks["wishes"]
    if reader.doc.rules.patterns["in_question"].match(reader.doc.folded, verb.end):
        return True
    _, first, *rest = (reader.doc.folded[verb.end : verb.end + _BEHIND] + "  ").split(" ", 2)
    return first.startswith(wishes) or rest[0].startswith(wishes)


@cache
def _any(phrases: frozenset[str]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, phrases))) + r")\b")
