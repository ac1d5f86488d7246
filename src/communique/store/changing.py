"""A change to the store: some records in, some out, and everything in the consolidated layer that follows, in one transaction.

What the change concerns is worked out before and after as text; only the difference is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import pyoxigraph as ox

from communique import interchange
from communique.model import Extraction, Record, Span
from communique.rdf import SHARED, is_shared, node_triples
from communique.rdf.terms import NS
from communique.resolution import Index, ResolvedEvent, Resolver, TellingId
from communique.resolution.facts import Fact, event_facts, node_key, record_facts
from communique.store.index import Changed, StoreIndex, keys
from communique.store.opening import NOWHERE, Store, value
from communique.store.statements import Statement

# Nodes are settled in this order: each kind refers to later ones only.
ORDER = {
    kind: place for place, kind in enumerate(("tenure", "post", "official", "series", "place", "organisation", "state"))
}
assert set(ORDER) == set(SHARED)

# A participation with both says the fact: its link to the node, and the property of the value.
_SAID = {
    ("official", "label"): ("participant", "nameAsStated"),
    ("post", "label"): ("post", "titleAsStated"),
    ("post", "within"): ("post", "represents"),
    ("post", "rank"): ("post", "rank"),
}
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_FACT_OF = {
    f"{_SKOS}prefLabel": "label",
    f"{_SKOS}altLabel": "label",
    f"{NS}attestedOn": "attested",
    f"{NS}rank": "rank",
    f"{NS}postIn": "within",
    f"{NS}country": "country",
}


@dataclass(slots=True)
class Change:
    """Triples to take out of and put into the consolidated layer, as text."""

    out: set[str] = field(default_factory=set)
    into: set[str] = field(default_factory=set)
    events: int = 0


def change(
    store: Store,
    added: Sequence[tuple[Record, Extraction, Sequence[Span]]],
    gone: Iterable[str],
    provenance: Iterable[str] = (),
) -> int:
    """Put these records in (with the sentences of their texts) and take those out; the number of quads written.

    `provenance` are triples for the provenance graph. All or nothing: one transaction.
    """
    gone = set(gone)
    before = StoreIndex(store)
    after = Changed(before, gone, (extraction for _, extraction, _ in added), store.reference)
    records = gone | {record.id for record, _, _ in added}
    done = consolidate(store, before, after, records)
    graphs = [
        (store.node(f"record/{record.id}"), _record_triples(store, after, record, extraction, sentences))
        for record, extraction, sentences in added
    ]
    statements = [Statement("DROP", store.node(f"record/{record}")) for record in sorted(records)]
    statements += [Statement("DELETE", None, sorted(done.out)), Statement("INSERT", None, sorted(done.into))]
    statements += [Statement("INSERT", graph, triples) for graph, triples in graphs]
    statements.append(Statement("INSERT", store.provenance, list(provenance)))
    store.change(statements)
    return len(done.out) + len(done.into) + sum(len(triples) for _, triples in graphs)


def _record_triples(
    store: Store, index: Index, record: Record, extraction: Extraction, sentences: Sequence[Span]
) -> list[str]:
    found = keys(index.record(record.id), store.reference)
    return store.writer.record_triples(record, extraction, interchange.to_json(extraction), sentences, found)


def consolidate(store: Store, before: Index, after: Index, records: Iterable[str]) -> Change:
    """What changes in the consolidated layer when these records change from one index to the other."""
    old, new = Resolver(before, store.reference), Resolver(after, store.reference)
    records = sorted(records)
    touched = _touched(old, new, records)
    events_before, events_after = _events(old, touched), _events(new, touched)
    lines_before, lines_after = _lines(store, old, events_before), _lines(store, new, events_after)
    change = Change(lines_before - lines_after, lines_after - lines_before, len(events_after))
    facts_before, facts_after = _facts(events_before), _facts(events_after)
    for record in records:
        facts_before |= record_facts(before.record(record), store.reference)
        facts_after |= record_facts(after.record(record), store.reference)
    _Nodes(store, after, change, facts_before - facts_after, facts_after - facts_before).settle()
    return change


def _touched(old: Resolver, new: Resolver, records: Sequence[str]) -> set[TellingId]:
    """The tellings whose events the change concerns: of the records, of their events, and of those that point at these."""
    seeds: set[TellingId] = set()
    for resolver in (old, new):
        for record in records:
            for telling in resolver.tellings(record):
                seeds.add(telling)
                seeds.update(resolver.component(telling))
    pointing = {
        telling
        for resolver in (old, new)
        for event in _events(resolver, seeds)
        for telling in resolver.pointing_at(event)
    }
    return seeds | pointing


def _events(resolver: Resolver, tellings: Iterable[TellingId]) -> list[ResolvedEvent]:
    found = {event.id: event for telling in sorted(tellings) if (event := resolver.event(telling))}
    return [found[name] for name in sorted(found)]


def _lines(store: Store, resolver: Resolver, events: Iterable[ResolvedEvent]) -> set[str]:
    return {line for event in events for line in store.writer.event_triples(resolver.linked(event))}


def _facts(events: Iterable[ResolvedEvent]) -> set[Fact]:
    return {fact for event in events for fact in event_facts(event)}


def mentioned(base: str, lines: Iterable[str]) -> Iterator[str]:
    """The local ids of the shared nodes that triples have as their object."""
    head = f"<{base}"
    for line in lines:
        if line.endswith(">"):
            last = line[line.rfind(" ") + 1 : -1]
            if last.startswith(head) and '"' not in last:
                local = last[len(head) :]
                if is_shared(local) and "#" not in local:
                    yield local


@dataclass(slots=True)
class _Nodes:
    """Settles the shared nodes: which are still referred to, and what is said of them now."""

    store: Store
    after: Index
    change: Change
    lost: set[Fact]
    won: set[Fact]
    _referred: set[str] = field(default_factory=set)

    def settle(self) -> None:
        waiting = {fact.node for fact in self.lost | self.won}
        waiting.update(mentioned(self.store.base, self.change.out))
        waiting.update(mentioned(self.store.base, self.change.into))
        lost, won = _by_node(self.lost), _by_node(self.won)
        self._referred = set(mentioned(self.store.base, self.change.into))
        for kind in ORDER:
            for node in sorted(node for node in waiting if node.partition("/")[0] == kind):
                out, into = self._settle(node, lost.get(node, set()), won.get(node, set()))
                self.change.out |= out
                self.change.into |= into
                waiting.update(mentioned(self.store.base, out | into))
                self._referred.update(mentioned(self.store.base, into))

    def _settle(self, node: str, lost: set[Fact], won: set[Fact]) -> tuple[set[str], set[str]]:
        me = self.store.node(node)
        there = set(self.store.graph.quads_for_pattern(me, None, None, NOWHERE))
        if not self._alive(node):
            return {_line(quad) for quad in there}, set()
        facts = self._kept(node, there, lost) | won
        wanted = _parse(node_triples(self.store.writer, node, facts, self.store.reference))
        return {_line(quad) for quad in there - wanted}, {_line(quad) for quad in wanted - there}

    def _alive(self, node: str) -> bool:
        if node in self._referred:
            return True
        quads = self.store.graph.quads_for_pattern(None, None, self.store.node(node), NOWHERE)
        return any(_line(quad) not in self.change.out for quad in quads)

    def _kept(self, node: str, there: set[ox.Quad], lost: set[Fact]) -> set[Fact]:
        """The facts of a node that were there and still hold, or that waited in records for the node to be referred to."""
        if not there:
            return {
                fact
                for record in self.after.sharing(node_key(node))
                for fact in record_facts(self.after.record(record), self.store.reference)
                if fact.node == node
            }
        facts = {fact for quad in there if (fact := self._read(node, quad))}
        gone = {fact for fact in lost if not self._holds(fact)}
        if any(fact.kind == "rank" for fact in lost | gone):
            facts = {fact for fact in facts if fact.kind != "rank"} | set(self._ranks(node))
        return facts - gone

    def _read(self, node: str, quad: ox.Quad) -> Fact | None:
        kind = _FACT_OF.get(value(quad.predicate))
        if kind is None:
            return None
        said = value(quad.object)
        if kind == "rank":
            said = said.rsplit("/", 1)[-1]
        elif kind in ("within", "country"):
            said = said.removeprefix(self.store.base)
        language = quad.object.language if isinstance(quad.object, ox.Literal) and kind == "label" else None
        return Fact(node, kind, said, language)

    def _holds(self, fact: Fact) -> bool:
        """Whether another participation or record still says it."""
        kind = fact.node.partition("/")[0]
        if fact.kind == "attested":
            return self._attested(fact)
        said = _SAID.get((kind, fact.kind))
        if said and any(self._said(fact, *said)):
            return True
        return any(
            fact in record_facts(self.after.record(record), self.store.reference)
            for record in self.after.sharing(node_key(fact.node))
        )

    def _said(self, fact: Fact, link: str, predicate: str) -> Iterator[bool]:
        wanted: ox.NamedNode | ox.Literal
        if fact.kind == "label":
            wanted = ox.Literal(fact.value, language=fact.language) if fact.language else ox.Literal(fact.value)
        elif fact.kind == "rank":
            wanted = ox.NamedNode(f"{NS.removesuffix('#')}/rank/{fact.value}")
        else:
            wanted = self.store.node(fact.value)
        node = self.store.node(fact.node)
        for quad in self.store.graph.quads_for_pattern(None, ox.NamedNode(NS + predicate), wanted, NOWHERE):
            joined = ox.Quad(quad.subject, ox.NamedNode(NS + link), node, NOWHERE)
            if (
                joined in self.store.graph
                and _line(joined) not in self.change.out
                and _line(quad) not in self.change.out
            ):
                yield True

    def _ranks(self, post: str) -> Iterator[Fact]:
        for quad in self._standing(None, "post", self.store.node(post)):
            for rank in self._standing(quad.subject, "rank", None):
                yield Fact(post, "rank", value(rank.object).rsplit("/", 1)[-1])

    def _attested(self, fact: Fact) -> bool:
        day = ox.Literal(fact.value, datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#date"))
        held = ox.NamedNode(f"{NS.removesuffix('#')}/status/held")
        for quad in self._standing(None, "tenure", self.store.node(fact.node)):
            for link in self._standing(quad.subject, "event", None):
                ends = [self._standing(link.object, predicate, day) for predicate in ("notBefore", "notAfter")]
                if all(any(True for _ in end) for end in [*ends, self._standing(link.object, "status", held)]):
                    return True
        return False

    def _standing(self, subject: object, predicate: str, wanted: object) -> Iterator[ox.Quad]:
        """The quads of the consolidated layer that the change leaves in place."""
        for quad in self.store.graph.quads_for_pattern(subject, ox.NamedNode(NS + predicate), wanted, NOWHERE):  # type: ignore[arg-type]
            if _line(quad) not in self.change.out:
                yield quad


def _by_node(facts: Iterable[Fact]) -> Mapping[str, set[Fact]]:
    found: dict[str, set[Fact]] = {}
    for fact in facts:
        found.setdefault(fact.node, set()).add(fact)
    return found


def _line(quad: ox.Quad) -> str:
    return f"{quad.subject} {quad.predicate} {quad.object}"


def _parse(triples: Iterable[str]) -> set[ox.Quad]:
    text = "".join(f"{triple} .\n" for triple in triples)
    return set(ox.parse(text.encode(), ox.RdfFormat.N_QUADS))
