"""The participants of one event, united over its tellings: one participation a person, or an office without a name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from communique.model import RANKS, ROLES, Span
from communique.resolution.dates import Bounds
from communique.resolution.names import name_words, slug, sounds, surname_key
from communique.resolution.reference import SINGLE, Label, Reference, ordered
from communique.resolution.tellings import Person, Telling
from communique.resolution.tenures import tenure


@dataclass(frozen=True, slots=True)
class ResolvedParticipation:
    """One participant of one event. `key` is unique within the event and becomes part of the IRI."""

    key: str
    official: str | None
    post: str | None
    tenure: str | None
    roles: tuple[str, ...]
    rank: str | None
    represents: tuple[str, ...]
    titles: tuple[Label, ...]
    names: tuple[Label, ...]
    evidence: tuple[tuple[str, Span], ...]
    confidence: float
    reasons: tuple[str, ...]
    rules: tuple[str, ...]


def unite(
    tellings: Sequence[Telling], when: Bounds | None, reference: Reference
) -> tuple[tuple[ResolvedParticipation, ...], dict[str, str]]:
    """The participations of an event on these days, in the order of their keys, and which officials turned out to be which."""
    said = [(telling, person) for telling in tellings for person in telling.people]
    alias = _aliases([person for _, person in said])
    groups: dict[str, list[tuple[Telling, Person]]] = {}
    for telling, person in said:
        key = _key(person)
        groups.setdefault(alias.get(key, key), []).append((telling, person))
    moved = {
        person.identity.id: f"official/{alias[key]}"
        for _, person in said
        if person.identity and (key := _key(person)) in alias
    }
    united = (_participation(key, groups[key]) for key in sorted(groups))
    return tuple(_in_office(_standing(one, when, reference), when, reference) for one in united), moved


def _standing(one: ResolvedParticipation, when: Bounds | None, reference: Reference) -> ResolvedParticipation:
    """The participation with whom the official stood for, where no record says it: whose post of that rank was held then, if one's alone."""
    if one.represents or one.official is None or one.rank is None or when is None:
        return one
    known = reference.officials.get(one.official)
    owners = {held.of for held in known.posts if held.rank == one.rank and held.covers(when)} if known else set()
    if len(owners) != 1:
        return one
    return replace(
        one, represents=tuple(owners), reasons=tuple(sorted((*one.reasons, "stood for it by the post held")))
    )


def _in_office(one: ResolvedParticipation, when: Bounds | None, reference: Reference) -> ResolvedParticipation:
    """The participation with the term of office in which it falls."""
    if one.official and one.post:
        return replace(one, tenure=tenure(one.official, one.post, when, reference))
    return one


def _key(person: Person) -> str:
    if person.identity:
        return person.identity.id.partition("/")[2]
    whom = person.of.partition("/")[2].lower() if person.of else ""
    words = slug(person.said.office or person.said.level or "participant")
    return "-".join(part for part in ("office", whom, words) if part)[:120]


def _aliases(people: Sequence[Person]) -> dict[str, str]:
    """Which keys of this event are one participant: a short name and a full one, an office and its holder.

    A key joins another only where exactly one other fits.
    """
    best: dict[str, Person] = {}
    for person in people:
        key = _key(person)
        if key not in best or _detail(person) > _detail(best[key]):
            best[key] = person
    alias: dict[str, str] = {}
    for key in sorted(best):
        hosts = [other for other in sorted(best) if other != key and _covers(best[other], best[key])]
        if len(hosts) == 1:
            alias[key] = hosts[0]
    return {key: _end(alias, key) for key in alias}


def _end(alias: dict[str, str], key: str) -> str:
    """Where a chain of aliases ends; a ring ends at its smallest."""
    seen = [key]
    while seen[-1] in alias:
        following = alias[seen[-1]]
        if following in seen:
            return min(seen[seen.index(following) :])
        seen.append(following)
    return seen[-1]


def _detail(person: Person) -> tuple[int, bool, str, str]:
    return len(name_words(person.said.name or "")), person.of is not None, person.said.name or "", person.of or ""


def _covers(full: Person, short: Person) -> bool:
    """Whether `short` can be `full` with less said of it, in one event."""
    if full.identity is None or (short.of and full.of and short.of != full.of):
        return False
    if short.identity is None:
        single = short.said.level in SINGLE and short.said.level == full.said.level
        same_words = bool(short.said.office) and short.post is not None and short.post == full.post
        return short.of is not None and short.of == full.of and (single or same_words)
    mine = list(sounds(full.said.name or ""))
    less = list(sounds(short.said.name or ""))
    if not mine or not less:
        return False
    if len(less) == 1 < len(mine):
        called = full.said.name or ""
        return less[0] == (mine[-1] if surname_key(called) else mine[0])  # "King Salman" is Salman bin Abdulaziz
    return sorted(less) == sorted(mine) and short.of is None and full.of is not None


def _participation(key: str, group: Sequence[tuple[Telling, Person]]) -> ResolvedParticipation:
    ids = Counter(person.identity.id for _, person in group if person.identity)
    official = f"official/{key}" if f"official/{key}" in ids else None
    roles = {person.said.role for _, person in group}
    if len(roles) > 1:
        roles.discard("attendee")  # everybody attends; the other word says more
    ranks = Counter(person.said.level for _, person in group if person.said.level)
    rank = min(ranks, key=lambda level: (-ranks[level], _place(RANKS, level))) if ranks else None
    return ResolvedParticipation(
        key=key,
        official=official,
        post=_post(group),
        tenure=None,
        roles=tuple(sorted(roles, key=lambda role: _place(ROLES, role))),
        rank=rank,
        represents=tuple(sorted({person.of for _, person in group if person.of})),
        titles=_labels((person.said.office, telling.language) for telling, person in group),
        names=_labels((person.said.name, telling.language) for telling, person in group),
        evidence=tuple(sorted({(telling.id[0], at) for telling, person in group for at in person.said.evidence})),
        confidence=max(person.said.confidence for _, person in group),
        reasons=tuple(sorted({reason for _, person in group if person.identity for reason in person.identity.reasons})),
        rules=tuple(sorted({person.said.rule for _, person in group if person.said.rule})),
    )


def _post(group: Sequence[tuple[Telling, Person]]) -> str | None:
    """The post: the one the reference data knows the official to have held, else the one most records mean."""
    known = sorted({person.identity.post for _, person in group if person.identity and person.identity.post})
    if known:
        return known[0]
    if len({person.of for _, person in group if person.of}) != 1:
        return None
    said = Counter(person.post for _, person in group if person.post)
    return min(said, key=lambda post: (-said[post], post)) if said else None


def _place(order: Sequence[str], value: str | None) -> int:
    return order.index(value) if value in order else len(order)


def _labels(pairs: Iterable[tuple[str | None, str | None]]) -> tuple[Label, ...]:
    found = {(text.strip(), language) for text, language in pairs if text and text.strip()}
    return ordered(found)
