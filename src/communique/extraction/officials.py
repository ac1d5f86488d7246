"""What reference data knows of a person's name: whose official it was and of which rank.

A help where a text takes it for granted ("Putin", "President Aliyev"); who a name is across records is resolution's work.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from communique import collector, gazetteer
from communique.expressions import expression
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
_ARTICLES = frozenset(("al", "el"))
# One letter of Slavic and Turkic names in several spellings: "Sergey", "Sergei", "Dmitriy"; "Shoygu", "Shoigu". As one
# expression the two would take twice the time.
_I_AT_END = expression(r"[aei]?[iy](?<!ai)(?!\S)")
_I_INSIDE = expression(r"y(?=[bcdfghjklmnpqrstvwxz])(?<=[aeou]y)")
_SHORTEST = 5  # letters of a surname that is enough by itself


class Held(NamedTuple):
    """A post that somebody of the name held; dates are ISO or empty where unknown."""

    of: str  # a state's code or an organisation's name
    rank: str
    since: str
    until: str


@lru_cache(maxsize=4096)
def known(name: str, on: str | None) -> Held | None:
    """The highest post that a person of a full name held on a day, else ever; None where names of several owners agree."""
    key = _words(name)
    posts = [*_leaders().get(key, ())]
    for official in _names().get(key, ()):
        posts += _held(official)
    return _best(tuple(posts), on)


@lru_cache(maxsize=4096)
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


def _by_words(names: Iterable[str]) -> Iterator[str]:
    """The same for many names, of which none has a line break, at once: a call a name would take four times as long."""
    folded = fold("\n".join(names)).replace("-", " ")
    for line in _I_INSIDE.sub("i", _I_AT_END.sub("i", folded)).split("\n"):
        words = line.split()
        if not _ARTICLES.isdisjoint(words):
            words = [word for word in words if word not in _ARTICLES] or words
        yield " ".join(words)


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
def _names() -> dict[str, list[str]]:
    """The officials of reference data by each of their names."""
    officials, told = zip(*tables.cells("official_names", "official", "name"), strict=True)
    names: dict[str, list[str]] = {}
    for key, official in zip(_by_words(told), officials, strict=True):
        names.setdefault(key, []).append(official)
    return names


@cache
@collector.paused()
def _leaders() -> dict[str, list[Held]]:
    """What the leaders of the world held, by name."""
    rows = list(tables.cells("leaders", "name", "state", "rank", "from", "until"))
    names: dict[str, list[Held]] = {}
    for key, (_, state, rank, since, until) in zip(_by_words([row[0] for row in rows]), rows, strict=True):
        names.setdefault(key, []).append(Held(state, rank, _years_from(since, -_TERM), _years_from(until, _TERM)))
    return names


@lru_cache(maxsize=16384)  # more than there are officials
def _held(official: str) -> tuple[Held, ...]:
    """The posts that an official of reference data held."""
    return tuple([post for _, post in _posts(tables.index("official_posts").rows(official))])


def _posts(rows: Iterable[dict[str, str]]) -> Iterator[tuple[str, Held]]:
    """The posts that rows of reference data tell, with the official who held each."""
    for row in rows:
        body = gazetteer.load().organisation(row["organisation"])
        of = row["state"] or (body.name if body is not None else None)
        if of and row["rank"] in _RANKS:
            yield row["official"], Held(of, row["rank"], row["from"], row["until"])


@cache
@collector.paused()
def _heads() -> tuple[tuple[str, set[Held]], ...]:
    """Every name of heads of state and government, with the posts of that kind that people of the name held."""
    led: dict[str, list[Held]] = {}
    for official, post in _posts(tables.index("official_posts").rows_with("\thead-of-")):
        if post.rank in HEADS:
            led.setdefault(official, []).append(post)
    heads = {name: set(posts) for name, posts in _leaders().items()}
    for name, officials in _names().items():
        for official in officials:
            if official in led:
                heads.setdefault(name, set()).update(led[official])
    return tuple(heads.items())


@cache
def _surnames() -> dict[str, tuple[Held, ...]]:
    surnames: dict[str, set[Held]] = {}
    for name, heads in _heads():
        if " " in name and " of " not in name:  # "Philippe of Belgium" has no surname
            surnames.setdefault(name.rsplit(" ", 1)[1], set()).update(heads)
    return _sorted(surnames)


@cache
def _given() -> dict[str, tuple[Held, ...]]:
    """Heads by the first word of their names, by which some are called: "President Xi", "King Abdullah"."""
    names: dict[str, set[Held]] = {}
    for name, heads in _heads():
        words = [word for word in name.split() if word not in _TITLES]
        called = {post for post in heads if post.of in _CALLED_BY_FIRST}
        if called and words:
            names.setdefault(words[0], set()).update(called)
    return _sorted(names)


def _sorted(names: dict[str, set[Held]]) -> dict[str, tuple[Held, ...]]:
    return {
        name: tuple(sorted(posts, key=lambda post: (post.of, post.since, post.rank, post.until)))
        for name, posts in names.items()
    }
