"""Records and events as triples in N-Triples text ("s p o", without the dot): the only place that mints IRIs.

Text, not objects: formatting passes a million triples a second, and the store parses it in its own threads.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from communique.model import Extraction, Record, Span
from communique.rdf.terms import BASE, decimal, escape, integer, iri, name, text, typed
from communique.resolution.events import Claim
from communique.resolution.participants import ResolvedParticipation
from communique.resolution.resolver import Linked
from communique.resolution.speakers import DOCUMENTED, ResolvedOutcome, ResolvedStatement
from communique.text import search_key

_CLASS = {
    "summit": "dip:Summit",
    "meeting": "dip:Meeting",
    "bilateral": "dip:Bilateral",
    "visit": "dip:Visit",
    "conference": "dip:Conference",
    "ceremony": "dip:Ceremony",
    "reception": "dip:Reception",
    "call": "dip:Call",
    "press-event": "dip:PressEvent",
}
_SHORTCUT = {
    "host": "dip:hostedBy",
    "chair": "dip:chairedBy",
    "moderator": "dip:moderatedBy",
    "signatory": "dip:signedBy",
}
_A = name("rdf:type")

Triples = list[str]
Evidence = Iterable[tuple[str, Span]]


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes triples under one base. `shared` collects the local ids of the shared nodes that the triples mention."""

    base: str = BASE

    def node(self, local: str) -> str:
        """The IRI of a local id, in N-Triples."""
        return f"<{self.base}{escape(local)}>"

    def record(self, record: str) -> str:
        """The IRI of a record, and of its graph."""
        return self.node(f"record/{record}")

    def mention(self, record: str, span: Span) -> str:
        """The IRI of a stretch of a record's text."""
        return f"{self.record(record)[:-1]}#char={span.begin},{span.end}>"

    def record_triples(
        self, record: Record, extraction: Extraction, json: bytes, sentences: Sequence[Span], keys: Iterable[str]
    ) -> Triples:
        """What a record's own graph holds. `sentences` are spans of its text in order."""
        me = self.record(record.id)
        out = [
            f"{me} {_A} {name('dip:Record')}",
            f"{me} {name('nif:isString')} {text(record.text)}",
            f"{me} {name('dip:sourceName')} {text(record.source)}",
            f"{me} {name('dip:interchange')} {typed(json.decode(), 'rdf:JSON')}",
        ]
        if record.title:
            out.append(f"{me} {name('dcterms:title')} {text(record.title, record.language)}")
            if key := search_key(record.title):
                out.append(f"{me} {name('dip:searchKey')} {text(key)}")
        for predicate, value in (("dcterms:issued", record.published), ("dcterms:language", record.language)):
            if value:
                out.append(f"{me} {name(predicate)} {text(value)}")
        if record.url:
            out.append(f"{me} {name('dip:url')} {typed(record.url, 'xsd:anyURI')}")
        out += [f"{me} {name('dip:blockKey')} {text(key)}" for key in sorted(keys)]
        out += self._mentions(record, sorted(spans(extraction)), sentences)
        return out

    def _mentions(self, record: Record, mentions: Sequence[Span], sentences: Sequence[Span]) -> Iterator[str]:
        begins = [sentence.begin for sentence in sentences]
        used: set[Span] = set()
        for span in mentions:
            yield from self._stretch(record, span, "dip:Mention")
            at = bisect_right(begins, span.begin) - 1
            if at >= 0 and span.begin < sentences[at].end:
                used.add(sentences[at])
                yield f"{self.mention(record.id, span)} {name('dip:sentence')} {self.mention(record.id, sentences[at])}"
        for sentence in sorted(used):
            if sentence in mentions:
                yield f"{self.mention(record.id, sentence)} {_A} {name('dip:Sentence')}"
            else:
                yield from self._stretch(record, sentence, "dip:Sentence")

    def _stretch(self, record: Record, span: Span, kind: str) -> Iterator[str]:
        me = self.mention(record.id, span)
        yield f"{me} {_A} {name(kind)}"
        yield f"{me} {name('nif:beginIndex')} {integer(span.begin)}"
        yield f"{me} {name('nif:endIndex')} {integer(span.end)}"
        yield f"{me} {name('nif:anchorOf')} {text(record.text[span.begin : span.end])}"
        yield f"{me} {name('nif:referenceContext')} {self.record(record.id)}"

    def event_triples(self, linked: Linked) -> Triples:
        """An event of the consolidated layer with its participations, outcomes, statements and claims."""
        event = linked.event
        me = self.node(event.id)
        out = [
            f"{me} {_A} {name('dip:Event')}",
            f"{me} {_A} {name(_CLASS.get(event.kind, 'dip:Event'))}",
            f"{me} {name('dip:kind')} {name('kind:' + event.kind)}",
            f"{me} {name('dip:status')} {name('status:' + event.status)}",
            f"{me} {name('dip:confidence')} {decimal(event.confidence)}",
        ]
        if event.date:
            out.append(f"{me} {name('dip:date')} {text(event.date)}")
        if event.span:
            out.append(f"{me} {name('dip:notBefore')} {typed(event.span[0], 'xsd:date')}")
            out.append(f"{me} {name('dip:notAfter')} {typed(event.span[1], 'xsd:date')}")
            if event.span[0].year == event.span[1].year:
                out.append(f"{me} {name('dip:year')} {integer(event.span[0].year)}")
        if event.venue:
            out.append(f"{me} {name('dip:venue')} {text(event.venue)}")
        if event.ordinal is not None:
            out.append(f"{me} {name('dip:ordinal')} {integer(event.ordinal)}")
        for predicate, locals_ in (
            ("dip:place", (event.place,)),
            ("dip:country", (event.country,)),
            ("dip:inSeries", (event.series,)),
            ("dip:convener", event.conveners),
            ("dip:partOf", linked.part_of),
            ("dip:sideEventOf", linked.side_event_of),
            ("dip:next", linked.next),
        ):
            out += [f"{me} {name(predicate)} {self.node(local)}" for local in locals_ if local]
        out += [f"{me} {name('dip:topic')} {name('topic:' + topic)}" for topic in event.topics]
        out += [f"{me} {name('dip:rule')} {text(rule)}" for rule in event.rules]
        out += [f"{me} {name('dip:reportedIn')} {self.record(record)}" for record in event.records]
        out += [f"{me} {name('dip:disputed')} {name('dip:' + of)}" for of in event.disputed]
        out += labels(me, event.labels, event.others, event.common_names)
        out += self._evidence(me, event.evidence)
        local = event.id.partition("/")[2]
        for one in event.participations:
            out += self._participation(local, me, one)
        out += self._shortcuts(me, linked)
        for result in event.outcomes:
            out += self._outcome(local, me, result)
        for statement in event.statements:
            out += self._statement(local, me, statement)
        for claim in event.claims:
            out += self._claim(local, me, claim)
        return out

    def _evidence(self, me: str, evidence: Evidence) -> Triples:
        return [f"{me} {name('dip:evidence')} {self.mention(record, span)}" for record, span in evidence]

    def _participation(self, local: str, event: str, one: ResolvedParticipation) -> Triples:
        me = self.node(f"participation/{local}.{one.key}")
        out = [
            f"{event} {name('dip:participation')} {me}",
            f"{me} {_A} {name('dip:Participation')}",
            f"{me} {name('dip:event')} {event}",
            f"{me} {name('dip:confidence')} {decimal(one.confidence)}",
        ]
        if one.official:
            out.append(f"{me} {name('dip:participant')} {self.node(one.official)}")
        if one.post:
            out.append(f"{me} {name('dip:post')} {self.node(one.post)}")
        if one.tenure:
            out.append(f"{me} {name('dip:tenure')} {self.node(one.tenure)}")
        if one.rank:
            out.append(f"{me} {name('dip:rank')} {name('rank:' + one.rank)}")
        out += [f"{me} {name('dip:role')} {name('role:' + role)}" for role in one.roles]
        out += [f"{me} {name('dip:represents')} {self.node(whom)}" for whom in one.represents]
        out += [f"{me} {name('dip:titleAsStated')} {text(*title)}" for title in one.titles]
        out += [f"{me} {name('dip:nameAsStated')} {text(*stated)}" for stated in one.names]
        out += [f"{me} {name('dip:rule')} {text(rule)}" for rule in one.rules]
        return out + self._evidence(me, one.evidence)

    def _shortcuts(self, me: str, linked: Linked) -> Iterator[str]:
        event = linked.event
        actors = {whom for one in event.participations for whom in one.represents} | set(event.represented)
        for whom in sorted(actors):
            predicate = "dip:participatingState" if whom.startswith("state/") else "dip:participatingOrganisation"
            yield f"{me} {name(predicate)} {self.node(whom)}"
        for one in event.participations:
            if one.official:
                if event.status == "held":
                    yield f"{me} {name('dip:attendedBy')} {self.node(one.official)}"
                for role in one.roles:
                    if role in _SHORTCUT:
                        yield f"{me} {name(_SHORTCUT[role])} {self.node(one.official)}"

    def _outcome(self, local: str, event: str, outcome: ResolvedOutcome) -> Triples:
        me = self.node(f"outcome/{local}.{outcome.key}")
        preferred, others = split(outcome.labels)
        out = [
            f"{event} {name('dip:outcome')} {me}",
            f"{me} {_A} {name('dip:Outcome')}",
            f"{me} {name('dip:event')} {event}",
            f"{me} {name('dip:outcomeType')} {name('outcome:' + outcome.type)}",
            f"{me} {name('dip:confidence')} {decimal(outcome.confidence)}",
            *labels(me, preferred, others),
            *(f"{me} {name('dip:by')} {self.node(who)}" for who in outcome.by),
            *self._evidence(me, outcome.evidence),
        ]
        if outcome.type in DOCUMENTED:
            document = self.node(f"document/{local}.{outcome.key.partition('-')[2]}")
            out.append(f"{me} {name('dip:document')} {document}")
            out.append(f"{document} {_A} {name('dip:Document')}")
            out += labels(document, preferred, others)
        return out

    def _statement(self, local: str, event: str, statement: ResolvedStatement) -> Triples:
        me = self.node(f"statement/{local}.{statement.key}")
        out = [
            f"{event} {name('dip:statement')} {me}",
            f"{me} {_A} {name('dip:Statement')}",
            f"{me} {name('dip:event')} {event}",
            f"{me} {name('dip:quoted')} {typed(str(statement.quoted).lower(), 'xsd:boolean')}",
            f"{me} {name('dip:words')} {text(*statement.words)}",
            *(f"{me} {name('dip:topic')} {name('topic:' + topic)}" for topic in statement.topics),
            *self._evidence(me, statement.evidence),
        ]
        if statement.speaker:
            out.append(f"{me} {name('dip:speaker')} {self.node(statement.speaker)}")
        return out

    def _claim(self, local: str, event: str, claim: Claim) -> Triples:
        me = self.node(f"claim/{local}.{claim.property}.{claim.record}.{claim.number}")
        return [
            f"{event} {name('dip:claim')} {me}",
            f"{me} {_A} {name('dip:Claim')}",
            f"{me} {name('dip:about')} {event}",
            f"{me} {name('dip:property')} {name('dip:' + claim.property)}",
            f"{me} {name('dip:value')} {self._value(claim)}",
            f"{me} {name('dip:record')} {self.record(claim.record)}",
            f"{me} {name('dip:chosen')} {typed(str(claim.chosen).lower(), 'xsd:boolean')}",
            *self._evidence(me, claim.evidence),
        ]

    def _value(self, claim: Claim) -> str:
        if claim.property == "place":
            return self.node(claim.value)
        if claim.property == "status":
            return name(f"status:{claim.value}")
        if claim.property == "ordinal":
            return integer(claim.value)
        return text(claim.value)


def spans(extraction: Extraction) -> set[Span]:
    """All stretches of text an extraction points at."""
    found: set[Span] = set()
    for event in extraction.events:
        found.update(event.evidence)
        found.update(span for one in event.participants for span in one.evidence)
        found.update(span for outcome in event.outcomes for span in outcome.evidence)
        found.update(span for said in event.statements for span in said.evidence)
    return found


def labels(
    me: str,
    preferred: Iterable[tuple[str, str | None]],
    others: Iterable[tuple[str, str | None]],
    hidden: Iterable[str] = (),
) -> Triples:
    """Preferred and alternative labels and the search keys of both and of what is hidden. `me` is an IRI in N-Triples."""
    preferred, others = tuple(preferred), tuple(others)
    out = [f"{me} {name('skos:prefLabel')} {text(*label)}" for label in preferred]
    out += [f"{me} {name('skos:altLabel')} {text(*label)}" for label in others if label not in preferred]
    keys = {search_key(word) for word in (*hidden, *(word for word, _ in (*preferred, *others)))}
    return out + [f"{me} {name('dip:searchKey')} {text(key)}" for key in sorted(keys) if key]


def split(
    many: Iterable[tuple[str, str | None]],
) -> tuple[tuple[tuple[str, str | None], ...], tuple[tuple[str, str | None], ...]]:
    """One preferred label a language (most words, then longest, then first by the alphabet), and the rest."""
    best: dict[str | None, str] = {}
    every = sorted(set(many), key=lambda label: (label[1] or "", -len(label[0].split()), -len(label[0]), label[0]))
    for word, language in every:
        best.setdefault(language, word)
    preferred = tuple((word, language) for language, word in best.items())
    return preferred, tuple(label for label in every if label not in preferred)


__all__ = ["Writer", "iri", "labels", "spans", "split"]
