"""Lists of partners that go on behind a day, a place or another circumstance: "with A and B on Tuesday, and with C on Wednesday",
"A in the morning, B at noon and, over dinner, C"."""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.extraction import grammar
from communique.extraction.occasions.drafts import listed_with
from communique.extraction.people import Mention

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_NEXT_ITEM = expression(
    r"[^.;]{0,60};\s*(?:and |the |as well as )*(?:[a-z]{1,12}\.? ){0,3}"
)  # a list of long items with semicolons
_FURTHER = expression(
    r"^(?:\s+(?:on|in|at|earlier|later|yesterday|today)\b[^,.;:]{0,40})?,?\s+(?:and|as well as|then|before|but|followed by)"
    r"(?:\s+(?:later|then|separately|also|afterwards|subsequently|earlier|meeting|talks|on [a-z]+))*\s+with\s+(?:the\s+|his\s+|her\s+)?$"
)
_FROM_SIDE = expression(
    r",? (?:from|on|for) (?:the )?[a-z\- ]{3,30} sides?,? (?:and|as well as)? ?(?:the |by |mr |ms |h\.e\. )*"
)
# A circumstance between two of those met, in words without its dates and names: "at noon", "over dinner at the palace", "later".
_CIRCUMSTANCE = (
    r"(?:(?:in|at|on|over|during|for|around|before|after|by)\b(?:\s+(?!(?:with|and|by|to|between|then|on|at|in|over)\b)[a-z'\-]+){0,6}+"
    r"|(?:later|late|early|earlier|then|afterwards?|subsequently|separately|briefly|also|finally|lastly|first|again|shortly(?: after)?"
    r"|(?:an?|half an|two|three|some|a few) (?:hours?|days?|minutes)(?: (?:later|before|earlier|afterwards))?|(?:the )?(?:same|next|following|previous) (?:day|week|morning|afternoon|evening|night)|once more|there|here|alone|privately|morning|afternoon|evening|night|noon)\b)"
)
_AT = r"(?:on|in|at|later|early|late|earlier|there|afterwards?|subsequently|briefly|also|finally|lastly|separately)\b(?: (?:on|in|at)\b)?"
_GOES_ON = expression(
    rf"(?>[\s,]*{_CIRCUMSTANCE})*\s*(?:,|\band\b|\bthen\b|\bfollowed by\b|\bas well as\b)"
    rf"(?>[\s,]*(?:and\b|then\b|(?>{_CIRCUMSTANCE}\s*)+(?=,)|{_AT}))*[\s,]*(?:\b(?:with|on|by)\s+)?"
    r"(?:(?:the|his|her|its|their|host|visiting|new)\s+)*(?:[a-z]+ (?:counterpart|colleague|host),?\s+)?\s*"
)
_CLOSED = expression(
    r"\W*$|[,.;:)]|\s[-–—]|\s(?:and|then|in|at|on|over|during|before|after|to|for|who|with|by|about|as|early|late|later|earlier|an|half|two|three|the (?:same|next|following)|that|this|shortly)\b"
)
_COMPANY = expression(r",\s*with\b[^,]*$")  # "met X, with Minister Y looking on"
_AT_PLACE = expression(r"\b(?:in|at|near|from|to|outside)\b[^,;]*(?:, )?$")  # before the name of one: "in Lima, Peru"
_IN_TURN = expression(r"\b(?:and|then|later|afterwards|subsequently|finally)\b")
_LONGEST = 110  # characters between two of those met
_INSERTED = expression(r"\s[–—-]\s[^–—.;]{1,30}\s[–—-]\s")  # "met – all alone – the President"


def further(reader: Reader, group: list[Mention], candidates: list[Mention]) -> list[Mention]:
    """A list of people with those of the lists that go on behind it."""
    found = list(group)
    for mention in candidates:
        if mention.begin > found[-1].begin and mention.group != found[-1].group:
            gap = reader.doc.folded[found[-1].stop : mention.begin]
            if not (
                _FURTHER.search(gap)
                or _NEXT_ITEM.fullmatch(gap)
                or _FROM_SIDE.fullmatch(gap)
                or _goes_on(reader, found[-1], mention, candidates)
            ):
                break
            found += without_elided(reader, listed_with(candidates, mention), candidates)
    return found


_ELIDED = expression(
    r"(?:,? ?(?:[a-z]+ )?in [a-z]+,?)? (?:(?:separately |briefly )?with (?:the |his |her |its |their )?|(?:his|her|their) )"
    r"(?:[a-z]+ (?:counterpart|colleague|host|opposite number),? )?"
)


def _own_partner(reader: Reader, mention: Mention, candidates: list[Mention]) -> Mention | None:
    """Whom somebody is with of whom the verb is left out: "X met Y, A with B", "X met Y and A his colleague B"."""
    following = next((one for one in candidates if one.begin > mention.begin), None)
    if following is None or reader.doc.rules.verb_final:
        return None
    return following if _ELIDED.fullmatch(reader.doc.folded, mention.stop, following.begin) else None


def without_elided(reader: Reader, group: list[Mention], candidates: list[Mention]) -> list[Mention]:
    """Those met, without those behind them who met others themselves."""
    for at, one in enumerate(group):
        if at and _own_partner(reader, one, candidates):
            return group[:at]
    return group


def elided(reader: Reader, partners: list[Mention], candidates: list[Mention]) -> list[tuple[Mention, Mention]]:
    """Who else is told to have met whom behind those met, with the verb left out: "X met Y in Riga, A with B and C with D"."""
    found: list[tuple[Mention, Mention]] = []
    last = partners[-1]
    while True:
        following = next((one for one in candidates if one.begin > last.begin), None)
        own = _own_partner(reader, following, candidates) if following is not None else None
        if following is None or own is None or not _goes_on(reader, last, following, candidates, elided=True):
            return found
        found.append((following, own))
        last = own


def in_turn(people: list[Mention]) -> list[list[Mention]]:
    """Those met as the lists in which they stand, one met after the other."""
    return [list(group) for _, group in groupby(people, key=lambda one: one.group)]


def _goes_on(
    reader: Reader, last: Mention, mention: Mention, candidates: list[Mention], *, elided: bool = False
) -> bool:
    """Whether only days, places and other circumstances stand between two of those met, and no verb behind the second."""
    if reader.doc.rules.verb_final or mention.begin - last.stop > _LONGEST:
        return False
    if any(cue.entry.category == "verb" for cue in reader.cues_in(last.stop, mention.begin)):
        return False
    gap = without_times(reader, last.stop, mention.begin)
    if _GOES_ON.fullmatch(gap) is None or (_COMPANY.search(gap) and not _IN_TURN.search(gap)):
        return False
    named = [one for one in reader.doc.names_in(last.stop, mention.begin) if one.kind in ("city", "state")]
    if not all(_AT_PLACE.search(reader.doc.folded, last.stop, one.begin) for one in named):
        return False  # "represented by A, Poland by B"
    if (_own_partner(reader, mention, candidates) is not None) is not elided:
        return False  # "X met Y, A with B"
    end = listed_with(candidates, mention)[-1].stop
    sentence = reader.doc.sentences[reader.doc.sentence_at(mention.begin)]
    timed = elided or any(time.span.begin == end + 1 for time in reader.times_in(end, end + 2))
    return timed or _CLOSED.match(reader.doc.folded, end, sentence.end) is not None


def without_times(reader: Reader, begin: int, end: int) -> str:
    """The folded words of a stretch without its dates, places and titles: "on Tuesday in Ankara" says nothing of whom.

    Nor does whose envoy or aide it is.
    """
    folded = reader.doc.folded
    kept: list[str] = []
    edge = begin
    article = len("the ")  # goes with a day: "and, the next morning, Minister X"
    spans = [
        (time.span.begin - article * folded.endswith("the ", edge, time.span.begin), time.span.end)
        for time in reader.times_in(begin, end)
    ]
    spans += [(name.begin, name.stop) for name in reader.doc.names_in(begin, end) if name.kind != "organisation"]
    spans += [(one.begin, one.end + len("'s")) for one in reader.mentions_in(begin, end) if one.sender]
    for start, stop in sorted(spans):
        if start >= edge and stop <= end:
            kept.append(folded[edge:start])
            edge = stop
    whole = _INSERTED.sub(" ", "".join([*kept, folded[edge:end]]))
    return _titles(reader.doc.rules.code).sub(" ", whole)


@cache
def _titles(code: str) -> re.Pattern[str]:
    """Words between "with" and an office that say nothing of whom: honorifics, "former", "visiting", "friendly"."""
    rules = grammar.load(code).words
    kinds = ("honorifics", "former", "modifiers", "guest", "courtesies", "rank_openers")
    words = sorted(set().union(*(rules[kind] for kind in kinds)) - {"the"}, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b(?:\.|'(?= ))?")
