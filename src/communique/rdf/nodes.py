"""Shared nodes as triples: states, organisations, places, series, officials, posts and tenures.

They are written where an event refers to them, and hold what the reference data knows and what records call them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from communique.model import RANKS
from communique.rdf.graph import Triples, Writer, labels, split
from communique.rdf.terms import iri, name, number, text, typed
from communique.resolution.events import renamed
from communique.resolution.facts import Fact
from communique.resolution.reference import Label, Node, Reference, ordered
from communique.resolution.tenures import parts

_A = name("rdf:type")
_CLASS = {
    "state": "dip:State",
    "organisation": "dip:Organisation",
    "place": "dip:Place",
    "series": "dip:EventSeries",
    "official": "dip:Official",
    "post": "dip:Post",
    "tenure": "dip:Tenure",
}
SHARED = tuple(_CLASS)
"""The kinds of nodes that many events share, as the first part of their local ids."""


def is_shared(local: str) -> bool:
    """Whether the local id is that of a shared node."""
    return local.partition("/")[0] in _CLASS


def node_triples(writer: Writer, local: str, facts: Collection[Fact], reference: Reference) -> Triples:
    """The triples of one shared node, given all facts of it."""
    kind = local.partition("/")[0]
    me = writer.node(local)
    out = [f"{me} {_A} {name(_CLASS[kind])}"]
    known = reference.nodes.get(local)
    preferred, others = _names(local, facts, reference)
    chosen = renamed(local, preferred, reference.curation)
    out += labels(me, chosen, (*(label for label in preferred if label not in chosen), *others))
    if local in reference.curation.types:
        out.append(f"{me} {_A} {name('dip:' + reference.curation.types[local])}")
    if known:
        out += _known(writer, me, known)
    elif kind == "place":
        out += [f"{me} {name('dip:country')} {writer.node(fact.value)}" for fact in facts if fact.kind == "country"]
    if kind == "official" and local in reference.officials:
        out += [f"{me} {name('skos:exactMatch')} {iri(same)}" for same in reference.officials[local].same]
    if kind == "post":
        out += _post(writer, me, local, facts, reference)
    if kind == "tenure":
        out += _tenure(writer, me, local, facts, reference)
    return out


def _names(local: str, facts: Collection[Fact], reference: Reference) -> tuple[tuple[Label, ...], tuple[Label, ...]]:
    """The reference's labels first; in a language it has none for, the fullest of what records say."""
    said = {(fact.value, fact.language) for fact in facts if fact.kind == "label"}
    known = reference.nodes.get(local)
    person = reference.officials.get(local)
    held = reference.posts.get(local)
    if known:
        preferred, others = known.labels, set(known.others)
    elif person:
        preferred, rest = split(label for label in person.variants if label[1] != "en")
        preferred = ((person.name, "en" if person.name.isascii() or _is_latin(person.name) else None), *preferred)
        others = {*rest, *person.variants} - set(preferred)
    else:
        preferred, others = ((held.title, "en"),) if held and held.title else (), set()
    taken = {language for _, language in preferred}
    new = [label for label in said if label[1] not in taken and label not in others]
    fuller, rest = _titles(new) if local.startswith("post/") else split(new)
    others |= set(rest) | (said - set(new))
    chosen = (*preferred, *fuller)
    return chosen, ordered(others - set(chosen))


def _titles(said: list[Label]) -> tuple[tuple[Label, ...], tuple[Label, ...]]:
    """One title a language and the rest: the shortest of two words at least, for the longest tells of several offices at once."""
    best: dict[str | None, str] = {}
    every = sorted(said, key=lambda label: (label[1] or "", len(label[0].split()) < 2, len(label[0]), label[0]))
    for title, language in every:
        best.setdefault(language, title)
    chosen = tuple((title, language) for language, title in best.items())
    return chosen, tuple(label for label in every if label not in chosen)


def _is_latin(text: str) -> bool:
    return all(ord(char) < 0x250 for char in text if char.isalpha())


def _known(writer: Writer, me: str, known: Node) -> Iterator[str]:
    for kind in known.classes:
        yield f"{me} {_A} {name('dip:' + kind)}"
    if known.iso2:
        yield f"{me} {name('dip:iso2')} {text(known.iso2)}"
    if known.iso3:
        yield f"{me} {name('dip:iso3')} {text(known.iso3)}"
    if known.country:
        yield f"{me} {name('dip:country')} {writer.node(known.country)}"
    if known.latitude and known.longitude:
        yield f"{me} {name('geo:lat')} {number(known.latitude)}"
        yield f"{me} {name('geo:long')} {number(known.longitude)}"
    for same in known.same:
        yield f"{me} {name('skos:exactMatch')} {iri(same)}"
    if known.convener:
        yield f"{me} {name('dip:convener')} {writer.node(known.convener)}"
    for successor in known.successors:
        yield f"{me} {name('dip:successor')} {writer.node(successor)}"
    for member in known.members:
        yield f"{me} {name('dip:member')} {writer.node(member)}"


def _post(writer: Writer, me: str, local: str, facts: Collection[Fact], reference: Reference) -> Iterator[str]:
    held = reference.posts.get(local)
    ranks = {fact.value for fact in facts if fact.kind == "rank"}
    within = {fact.value for fact in facts if fact.kind == "within"}
    rank = held.rank if held and held.rank else min(ranks, key=_order, default=None)
    if rank:
        yield f"{me} {name('dip:rank')} {name('rank:' + rank)}"
    for whom in (held.of,) if held else sorted(within):
        yield f"{me} {name('dip:postIn')} {writer.node(whom)}"


def _order(rank: str) -> tuple[int, str]:
    return RANKS.index(rank) if rank in RANKS else len(RANKS), rank


def _tenure(writer: Writer, me: str, local: str, facts: Collection[Fact], reference: Reference) -> Iterator[str]:
    official, post, term = parts(local, reference)
    yield f"{me} {name('dip:holder')} {writer.node(official)}"
    yield f"{me} {name('dip:post')} {writer.node(post)}"
    for day in sorted({fact.value for fact in facts if fact.kind == "attested"}):
        yield f"{me} {name('dip:attestedOn')} {typed(day, 'xsd:date')}"
    if term and term.since:
        yield f"{me} {name('dip:from')} {typed(term.since, 'xsd:date')}"
    if term and term.until:
        yield f"{me} {name('dip:until')} {typed(term.until, 'xsd:date')}"
    elif term and term.known_until:
        yield f"{me} {name('dip:knownUntil')} {typed(term.known_until, 'xsd:date')}"
