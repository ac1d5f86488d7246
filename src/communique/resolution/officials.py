"""Who is this official: a decision for each mention, against the reference data or by a key of its own.

No decision looks at another record, so a very common official connects nothing and a load decides only what it brings. What a
name is compared with and what speaks for or against is in `docs/identity.md`.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from communique.resolution.dates import Bounds
from communique.resolution.names import is_latin, name_words, phonetic_key, slug, surname_key, unordered_key, words
from communique.resolution.reference import GRACE, SINGLE, Held, Known, Reference, is_full
from communique.resolution.sounds import Tradition, tradition
from communique.text import search_key

ACCEPT = 0.6  # the least confidence at which a mention is the reference's official
_LIFETIME = datetime.timedelta(days=365 * 25)  # nobody returns to the news of another generation

_ALIKE = 65  # of a hundred, of two words of names that may be one oddly spelt
_WOMANS, _MANS = re.compile(r"[oe]va$"), re.compile(r"(?:[oe]v|eff|off)$")

# Ranks that people word differently for one post.
_NEAR = (
    frozenset({"head-of-state", "head-of-government"}),
    frozenset({"minister", "deputy-head"}),
    frozenset({"minister", "head-of-government"}),
    frozenset({"head-of-agency", "director"}),
    frozenset({"secretary-general", "head-of-agency"}),
    frozenset({"speaker", "legislator"}),
)


@dataclass(frozen=True, slots=True)
class Identity:
    """Who it is: local id, how sure, why, and the post of the reference data held on that day."""

    id: str
    confidence: float
    reasons: tuple[str, ...]
    post: str | None = None


@lru_cache(maxsize=50_000)
def identify(
    name: str, of: str | None, level: str | None, when: Bounds | None, reference: Reference, office: str | None = None
) -> Identity | None:
    """The official a name means. `of` is a local id of a state or organisation. None where the name has no letters."""
    weighed = weigh(name, of, level, when, reference)
    if weighed:
        confidence, reasons, known = weighed[0]
        rival = weighed[1][0] if len(weighed) > 1 else 0.0
        if confidence >= ACCEPT and confidence - rival >= 0.05:
            return Identity(known.id, round(confidence, 2), reasons, _post(known, of, level, when))
    return own(name, of)


def weigh(
    name: str, of: str | None, level: str | None, when: Bounds | None, reference: Reference
) -> list[tuple[float, tuple[str, ...], Known]]:
    """The officials of the reference data the name may mean: confidence and reasons, the likeliest first."""
    weighed = [
        (*_judge(known, how, of, level, when, reference), known)
        for known, how in _likely(reference, name, tradition(of))
    ]
    if of and level and when and not any(confidence >= ACCEPT for confidence, _, _ in weighed):
        seen = {known.id for _, _, known in weighed}
        weighed += [
            (*_judge(known, how, of, level, when, reference), known)
            for known in reference.holders(of, level, when)
            if known.id not in seen and (how := _like_holder(known, name, level))
        ]
    return sorted(weighed, key=lambda one: (-one[0], one[2].id))


def _post(known: Known, of: str | None, level: str | None, when: Bounds | None) -> str | None:
    """The post the official held then, of the rank told; None where none is known."""
    mine = [post for post in known.posts if (of is None or post.of == of) and when and post.covers(when)]
    if level and not any(_same_rank(post.rank, level) for post in known.posts if of is None or post.of == of):
        return None
    likest = min(mine, key=lambda post: (post.rank != level, not _same_rank(post.rank, level), post.post), default=None)
    return likest.post if likest else None


@lru_cache(maxsize=50_000)
def _likely(reference: Reference, name: str, how: Tradition) -> tuple[tuple[Known, tuple[float, str]], ...]:
    return tuple((known, _likeness(known, name, how)) for known in reference.people(name, how))


@lru_cache(maxsize=50_000)
def _like_holder(known: Known, name: str, level: str) -> tuple[float, str] | None:
    """How like a name is to that of somebody known to hold the office: here a spelling may be odd."""
    if not is_full(name):
        return None
    mine = name_words(name)
    alike = [text for text in known.names if _word_by_word(mine, name_words(text))]
    best = max((fuzz.ratio(" ".join(mine), " ".join(name_words(text))) for text in alike), default=0.0)
    if best >= 80 and not _other_sex(known, name):
        return 0.5 + best / 1000, "like the name of who held the office"
    surnames = {surname_key(text) for text in known.names}
    if level in SINGLE and surname_key(name) in surnames:
        return 0.5, "surname of who held the one office"
    return None


def _word_by_word(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether each word is like one of theirs: Uluk Niyazbekov is not Ulan, however long the surname."""
    return len(mine) != len(theirs) or all(max(fuzz.ratio(word, one) for one in theirs) >= _ALIKE for word in mine)


def _other_sex(known: Known, name: str) -> bool:
    """Whether it is a woman's name next to a man's: Aziza Abdukhakimova is not Aziz Abduhakimov.

    In Latin letters only: in Russian the same letters are cases of the man's name.
    """
    if not is_latin(name):
        return False
    mine = name_words(name)
    return _WOMANS.search(mine[-1]) is not None and all(
        _MANS.search(theirs[-1]) and theirs[0] != mine[0] for theirs in map(name_words, known.names)
    )


def own(name: str, of: str | None) -> Identity | None:
    """An id made from the sound of the name and whom the official stands for, the same in every record."""
    key = slug(phonetic_key(name, tradition(of)))
    if not key:
        return None
    whom = of.partition("/")[2].lower() if of else ""
    full = len(name_words(name)) > 1
    return Identity(
        f"official/{key}{'-' + whom if whom else ''}",
        (0.8 if full else 0.5) - (0.0 if of else 0.1),
        ("name", "stands for") if of else ("name",),
    )


def _judge(
    known: Known,
    likeness: tuple[float, str],
    of: str | None,
    level: str | None,
    when: Bounds | None,
    reference: Reference,
) -> tuple[float, tuple[str, ...]]:
    """Confidence that the name means this official, and the reasons."""
    confidence, reason = likeness
    reasons = [reason]
    mine = [post for post in known.posts if of is None or post.of == of]
    if of and not mine:
        if of.startswith("state/") and any(post.of.startswith("state/") for post in known.posts):
            return 0.0, (*reasons, "another state")
        of_member = any(reference.is_member(post.of, of) for post in known.posts)
        confidence -= 0.1 if of_member else 0.2
        reasons.append("his state is a member" if of_member else "not known to stand for it")
    elif of:
        confidence += 0.1
        reasons.append("stands for")
    else:
        confidence -= 0.1
    if when and known.posts:
        if any(post.covers(when) for post in mine):
            confidence += 0.1
            reasons.append("in office")
        elif level in SINGLE and _too_early(mine, level, when):
            return 0.0, (*reasons, "not yet in office")
        elif all(_far(post, when) for post in known.posts):
            return 0.0, (*reasons, "another time")
        elif not any(post.unsure(when) for post in mine):
            confidence -= 0.1
            reasons.append("out of office")
    if level and mine:
        if any(_same_rank(post.rank, level) for post in mine):
            exact = any(post.rank == level and (when is None or post.covers(when)) for post in mine)
            confidence += 0.1 if exact else 0.02
            reasons.append("rank")
        else:
            confidence -= 0.05
    return min(max(confidence, 0.0), 1.0), tuple(reasons)


def _likeness(known: Known, name: str, how: Tradition) -> tuple[float, str]:
    """How like the name is to the best of the official's."""
    if not is_full(name):
        mine = {word[0] for text in known.names for word in name_words(text)}
        initials = [word for word in words(name) if len(word) == 1]
        fits = not initials or initials[0] in mine  # the second may be the father's
        return (0.55 if fits else 0.0) + 0.05 * bool(initials), "surname"
    if search_key(name) in {search_key(text) for text in known.names}:
        return 0.85, "name"
    if _other_sex(known, name):
        return 0.0, "a woman's name and a man's"
    if phonetic_key(name, how) in {phonetic_key(text, how) for text in known.names}:
        return 0.8, "sound of the name"
    if unordered_key(name, how) in {unordered_key(text, how) for text in known.names}:
        return 0.75, "words of the name in another order"
    return 0.7, "one given name and the last"


def _same_rank(one: str | None, other: str | None) -> bool:
    return one is not None and (one == other or frozenset({one, other}) in _NEAR)


def _too_early(posts: list[Held], level: str | None, when: Bounds) -> bool:
    """Whether the day is before the person first had the one post of that rank: nobody is called president before."""
    begins = [post.since for post in posts if post.rank == level and not post.attested]
    return bool(begins) and all(begin is not None and when[1] < begin - GRACE for begin in begins)


def _far(post: Held, when: Bounds) -> bool:
    """Whether the day is a lifetime away from the post."""
    before = post.since is not None and when[1] + _LIFETIME < post.since
    last = post.until or post.known_until
    after = last is not None and last + _LIFETIME < when[0]
    return before or after
