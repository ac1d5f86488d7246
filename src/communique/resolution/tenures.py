"""Tenures: one person in one post for one term. Whoever held a post twice has two."""

from __future__ import annotations

import datetime

from communique.resolution.dates import Bounds
from communique.resolution.reference import Held, Reference

_NEVER = datetime.timedelta.max


def tenure(official: str, post: str, when: Bounds | None, reference: Reference) -> str:
    """The local id of the person's term in the post on that day, or of the term nearest to it.

    Where the reference data knows one term or none, the id is that of person and post. Where it knows several and no
    day is told, it is so too, and the node has no bounds.
    """
    name = f"tenure/{official.partition('/')[2]}.{post.partition('/')[2]}"
    known = _terms(official, post, reference)
    if len(known) < 2 or when is None:
        return name
    return f"{name}.{min(known, key=lambda mark: (_away(known[mark], when), mark))}"


def parts(local: str, reference: Reference) -> tuple[str, str, Held | None]:
    """Of a tenure's local id: the official, the post, and the term of the reference data, None where it knows none or many."""
    person, post, *mark = local.partition("/")[2].split(".")
    official, held = f"official/{person}", f"post/{post}"
    known = _terms(official, held, reference)
    if mark:
        return official, held, known.get(mark[0])
    return official, held, next(iter(known.values())) if len(known) == 1 else None


def _terms(official: str, post: str, reference: Reference) -> dict[str, Held]:
    """The terms by the first day, or the last where no first is known; of those that begin together the one known longest.

    A minister whom two governments reappoint has three terms of one first day in the source, of which the last has no end.
    """
    person = reference.officials.get(official)
    found: dict[str, Held] = {}
    for held in person.posts if person else ():
        if held.post == post and not held.attested:
            mark = str(held.since) if held.since else f"until-{held.until}" if held.until else "undated"
            if mark not in found or _last_day(held) > _last_day(found[mark]):
                found[mark] = held
    return found


def _last_day(held: Held) -> tuple[datetime.date, bool]:
    """The last day on which somebody is known to be in a post, and whether it is the end of the term."""
    return held.until or held.known_until or datetime.date.min, held.until is not None


def _away(term: Held, when: Bounds) -> datetime.timedelta:
    """How far the days are from the term."""
    if term.since and when[1] < term.since:
        return term.since - when[1]
    if term.until and term.until < when[0]:
        return when[0] - term.until
    return datetime.timedelta(0) if term.since or term.until else _NEVER
