"""Outcomes and statements of one event, united over its tellings, with whose they are."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from communique.model import Span
from communique.resolution.names import slug, sounds
from communique.resolution.officials import identify
from communique.resolution.reference import Label, Reference, ordered
from communique.resolution.tellings import Telling

DOCUMENTED = frozenset({"adopted", "approved", "signed"})  # what leaves a document behind


@dataclass(frozen=True, slots=True)
class ResolvedOutcome:
    """One outcome; `key` is unique within the event. `by` are local ids."""

    key: str
    type: str
    labels: tuple[Label, ...]
    by: tuple[str, ...]
    evidence: tuple[tuple[str, Span], ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class ResolvedStatement:
    """One thing said; `key` is unique within the event. `speaker` is a local id."""

    key: str
    speaker: str | None
    quoted: bool
    words: Label
    topics: tuple[str, ...]
    evidence: tuple[tuple[str, Span], ...]


def outcomes(
    tellings: Sequence[Telling], reference: Reference, moved: Mapping[str, str]
) -> tuple[ResolvedOutcome, ...]:
    """The outcomes of an event, in the order of their keys. Two tellings' outcomes of one type and wording are one."""
    groups: dict[str, list[tuple[Telling, int]]] = {}
    for telling in tellings:
        for number, outcome in enumerate(telling.event.outcomes):
            groups.setdefault(f"{outcome.type}-{_short(outcome.what)}", []).append((telling, number))
    return tuple(_outcome(key, groups[key], reference, moved) for key in sorted(groups))


def _outcome(
    key: str, group: Sequence[tuple[Telling, int]], reference: Reference, moved: Mapping[str, str]
) -> ResolvedOutcome:
    said = [(telling, telling.event.outcomes[number]) for telling, number in group]
    labels = {(outcome.what.strip(), telling.language) for telling, outcome in said if outcome.what.strip()}
    by = {
        moved.get(ref, ref)
        for telling, outcome in said
        for name in outcome.by
        if (ref := whose(telling, name, reference))
    }
    return ResolvedOutcome(
        key=key,
        type=said[0][1].type,
        labels=ordered(labels),
        by=tuple(sorted(by)),
        evidence=tuple(sorted({(telling.id[0], at) for telling, outcome in said for at in outcome.evidence})),
        confidence=max(outcome.confidence for _, outcome in said),
    )


def statements(
    tellings: Sequence[Telling], reference: Reference, moved: Mapping[str, str]
) -> tuple[ResolvedStatement, ...]:
    """The statements of an event, in the order of their keys. Equal words by one speaker are one statement."""
    found: dict[str, ResolvedStatement] = {}
    for telling in tellings:
        for said in telling.event.statements:
            speaker = whose(telling, said.speaker, reference)
            speaker = moved.get(speaker, speaker) if speaker else None
            key = hashlib.sha256(f"{speaker}|{telling.language}|{said.words}".encode()).hexdigest()[:12]
            before = found.get(key)
            evidence = {(telling.id[0], at) for at in said.evidence} | set(before.evidence if before else ())
            topics = {slug(topic) for topic in said.topics if slug(topic)} | set(before.topics if before else ())
            found[key] = ResolvedStatement(
                key=key,
                speaker=speaker,
                quoted=said.quoted or (before is not None and before.quoted),
                words=(said.words, telling.language),
                topics=tuple(sorted(topics)),
                evidence=tuple(sorted(evidence)),
            )
    return tuple(found[key] for key in sorted(found))


def whose(telling: Telling, name: str | None, reference: Reference) -> str | None:
    """The local id of the official, state or organisation a telling names: a participant, an actor, else a person."""
    if not name or not name.strip():
        return None
    mine = list(sounds(name))
    for person in telling.people:
        theirs = list(sounds(person.said.name or ""))
        if person.identity and mine and (mine == theirs or mine == theirs[-1:]):
            return person.identity.id
    if reference.knows(name) or name in telling.event.conveners or name in telling.event.represented:
        return reference.actor(name)
    when = telling.span
    found = identify(name, None, None, when, reference)
    return reference.curation.chosen(found.id, telling.id[0]) if found else None


def _short(text: str) -> str:
    """A readable key of a wording: its first words and a hash of all of them."""
    whole = slug(text) or "unnamed"
    return whole if len(whole) <= 40 else f"{whole[:40].rstrip('-')}-{hashlib.sha256(text.encode()).hexdigest()[:8]}"
