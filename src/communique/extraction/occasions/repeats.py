"""Outcomes told more than once: by a word alone, in more or fewer words, in other words."""

from __future__ import annotations

from communique.expressions import expression
from communique.extraction.occasions.drafts import Draft
from communique.model import Outcome
from communique.text import fold

_COUNTED = expression(r"\d+\b")
_WORD = expression(r"[^\W_]{3,}")
_MOU = expression(r"\bmous?\b")
_STEM = 6  # letters by which two words of outcomes are one
_ARTICLE_AND_NOUN = 2  # words
_MANY = 5  # words from which on one may differ
_EMPTY = frozenset(("the", "and", "for", "their", "its", "joint", "number", "several", "documents", "document", "this"))


def add_outcomes(bearer: Draft, found: list[Outcome]) -> None:
    """Hangs outcomes on an event; what it has already, in more or fewer words, only once."""
    before = list(bearer.outcomes)
    for outcome in found:
        known = next((one for one in before if one in bearer.outcomes and is_same(one, outcome)), None)
        known = known or next((one for one in before if one.type == outcome.type and takes_up(outcome)), None)
        if known is None:
            bearer.outcomes.append(outcome)
        elif len(outcome.what) > len(known.what) and stems(outcome.what):
            bearer.outcomes[bearer.outcomes.index(known)] = outcome


def takes_up(outcome: Outcome) -> bool:
    """Whether an outcome is only called by what it is, so that it is the one told before: "the deal was signed at the palace",
    "anlaşmayı imzaladı"."""
    words = fold(outcome.what).split()
    return len(words) == 1 or (len(words) == _ARTICLE_AND_NOUN and words[0] in ("the", "this"))


def is_same(told: Outcome, outcome: Outcome) -> bool:
    """Whether an outcome is one told before: by a word alone ("anlaşmayı"), in fewer words or in nearly the same."""
    mine, other = stems(outcome.what), stems(told.what)
    if _COUNTED.match(outcome.what) is None and _COUNTED.match(told.what) and len(mine) > 1:
        return False  # "26 agreements" and one by its name
    least = min(len(mine), len(other))
    common = len(mine & other)
    return outcome.type == told.type and (
        fold(outcome.what) == fold(told.what) or (common == least > 0) or (least >= _MANY and common >= least - 1)
    )


def stems(what: str) -> set[str]:
    words = _MOU.sub("memorandum understanding", fold(what))
    return {word[:_STEM] for word in _WORD.findall(words) if word not in _EMPTY}
