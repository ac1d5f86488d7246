"""What reference data knows of a person's name: whose official it was and of which rank.

A help where a text takes it for granted ("Putin", "President Aliyev"); who a name is across records is resolution's work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from communique import collector, gazetteer
from communique.gazetteer import tables
from communique.model import RANKS
from communique.text import fold

HEADS = ("head-of-state", "head-of-government")
"""The ranks of who leads a state."""
_RANKS = frozenset(RANKS)
_TERM = 5  # years
# Where heads are called by the first word of their names: family names stand first, or kings and emirs go by given names.
_CALLED_BY_FIRST = frozenset(["CN", "KR", "KP", "TW", "JO", "SA", "BH", "KW", "QA", "OM", "AE", "MA"])
_TITLES = frozenset(("sheikh", "sheik", "king", "emir"))
_ARTICLES = ("al", "el")
_LAST_I = re.compile(r"(?:[aei]y|[ei]i|[iy])(?!\S)")  # "Sergey", "Sergei", "Dmitriy"
_SHORTEST = 5  # letters of a surname that is enough by itself


class Held(NamedTuple):
    """A post that somebody of the name held; dates are ISO or empty where unknown."""

    of: str  # a state's code or an organisation's name
    rank: str
    since: str
    until: str


def known(name: str, on: str | None) -> Held | None:
    """The highest post that a person of a full name held on a day, else ever; None where names of several owners agree."""
    return _best(_full().get(_words(name), ()), on)


def known_head(surname: str, on: str | None, *, titled: bool = False) -> Held | None:
    """The same for a surname alone, of heads of state and government only, in office then where the day is known.

    titled: the text calls him one, so that a short surname is enough: "President Xi".
    """
    known = _words(surname)
    if titled:
        return _best((*_surnames().get(known, ()), *_given().get(known, ())), on, strict=True)
    return _best(_surnames().get(known, ()), on, strict=True) if len(known) >= _SHORTEST else None


@lru_cache(maxsize=4096)
def _words(name: str) -> str:
    """A name by which it is looked up: folded, without hyphens and the Arabic article, which is spelt in many ways."""
    return next(_by_words([name.replace("\n", " ")]))


def _by_words(names: list[str]) -> Iterator[str]:
    """The same for many names, of which none has a line break, at once: a call a name would take four times as long."""
    for line in _LAST_I.sub("i", fold("\n".join(names)).replace("-", " ")).split("\n"):
        words = line.split()
        yield " ".join([word for word in words if word not in _ARTICLES] or words)


def _best(posts: tuple[Held, ...], on: str | None, *, strict: bool = False) -> Held | None:
    """strict: only a post held on the day, where the day is known."""
    day = (on or "")[:10]
    then = [post for post in posts if day and post.since <= day and (not post.until or post.until >= day)]
    then = then or [] if strict and day else then or list(posts)
    if not then or len({post.of for post in then}) > 1:
        return None
    return min(then, key=lambda post: RANKS.index(post.rank))


def _years_from(day: str, years: int) -> str:
    """A day some years before or after another: the table of leaders knows days in office, no bounds of terms."""
    return f"{int(day[:4]) + years:04}{day[4:]}"


@cache
@collector.paused()
def _full() -> dict[str, tuple[Held, ...]]:
    posts: dict[str, list[Held]] = {}
    bodies = {body.id: body.name for body in gazetteer.load().organisations()}
    columns = "official", "state", "organisation", "rank", "from", "until"
    for official, state, organisation, rank, since, until in tables.cells("official_posts", *columns):
        of = state or bodies.get(organisation)
        if of and rank in _RANKS:
            posts.setdefault(official, []).append(Held(of, rank, since, until))
    told: list[tuple[str, list[Held]]] = [
        (name, [Held(state, rank, _years_from(since, -_TERM), _years_from(until, _TERM))])
        for name, state, rank, since, until in tables.cells("leaders", "name", "state", "rank", "from", "until")
    ]
    told += [
        (name, posts[official])
        for official, name in tables.cells("official_names", "official", "name")
        if official in posts
    ]
    names: dict[str, list[Held]] = {}
    for key, (_, held) in zip(_by_words([name for name, _ in told]), told, strict=True):
        names.setdefault(key, []).extend(held)
    return {name: tuple(held) for name, held in names.items()}


@cache
def _surnames() -> dict[str, tuple[Held, ...]]:
    surnames: dict[str, set[Held]] = {}
    for name, posts in _full().items():
        heads = {post for post in posts if post.rank in HEADS}
        if heads and " " in name and " of " not in name:  # "Philippe of Belgium" has no surname
            surnames.setdefault(name.rsplit(" ", 1)[1], set()).update(heads)
    return _sorted(surnames)


@cache
def _given() -> dict[str, tuple[Held, ...]]:
    """Heads by the first word of their names, by which some are called: "President Xi", "King Abdullah"."""
    names: dict[str, set[Held]] = {}
    for name, posts in _full().items():
        words = [word for word in name.split() if word not in _TITLES]
        called = {post for post in posts if post.rank in HEADS and post.of in _CALLED_BY_FIRST}
        if called and words:
            names.setdefault(words[0], set()).update(called)
    return _sorted(names)


def _sorted(names: dict[str, set[Held]]) -> dict[str, tuple[Held, ...]]:
    return {
        name: tuple(sorted(posts, key=lambda post: (post.of, post.since, post.rank, post.until)))
        for name, posts in names.items()
    }
