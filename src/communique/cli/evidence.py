"""Why a fact is believed: its sentences with the words marked, the record, the rule and the confidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TextIO

from pyoxigraph import Literal, NamedNode

from communique import queries
from communique.cli import rows
from communique.cli.naming import find_node, find_nodes
from communique.cli.options import RowFormat
from communique.cli.stores import ready
from communique.errors import QueryError
from communique.queries import Source
from communique.queries.names import labels

_MANY = 200  # facts a query

# The facts that touch a node: itself, and those that name it as event, participant, speaker, party or value.
_FACTS = """
SELECT ?fact ?event ?who ?role ?words ?confidence ?rule {{
  {{ SELECT DISTINCT ?fact {{
    {{ BIND({node} AS ?fact) ?fact dip:evidence ?any }}
    UNION {{ {node} dip:participation|dip:outcome|dip:statement|dip:claim ?fact }}
    UNION {{ ?fact dip:participant|dip:speaker|dip:by|dip:document|dip:represents {node} }}
  }} }}
  OPTIONAL {{ ?fact dip:event|dip:about ?event }}
  OPTIONAL {{ ?fact dip:participant|dip:speaker|dip:value ?who }}
  OPTIONAL {{ ?fact dip:role|dip:outcomeType|dip:property ?role }}
  OPTIONAL {{ ?fact skos:prefLabel|dip:titleAsStated ?words }}
  OPTIONAL {{ ?fact dip:confidence ?confidence }}
  OPTIONAL {{ ?fact dip:rule ?rule }}
}} ORDER BY ?fact ?who ?role ?words"""

_EVIDENCE = """
SELECT ?fact ?record ?begin ?end ?words ?sentence ?from ?title ?issued ?url ?source {{
  VALUES ?fact {{ {facts} }}
  ?fact dip:evidence ?mention .
  ?mention nif:beginIndex ?begin ; nif:endIndex ?end ; nif:anchorOf ?words ; nif:referenceContext ?record .
  OPTIONAL {{ ?mention dip:sentence ?in . ?in nif:anchorOf ?sentence ; nif:beginIndex ?from }}
  OPTIONAL {{ ?record dcterms:title ?title }}
  OPTIONAL {{ ?record dcterms:issued ?issued }}
  OPTIONAL {{ ?record dip:url ?url }}
  OPTIONAL {{ ?record dip:sourceName ?source }}
}} ORDER BY ?fact ?record ?begin ?end"""


@dataclass(frozen=True, slots=True)
class Fact:
    """A node that needs evidence, in words."""

    iri: str
    said: str  # e.g. "host: Ramin Guluzade"
    at: str  # the event's IRI
    event: str  # the event's name
    confidence: float | None
    rule: str | None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence that says a fact; `marks` are the words' places in it, `begin` its place in the record's text."""

    fact: Fact
    record: str
    source: str  # title, date and address of the record
    begin: int
    text: str
    marks: tuple[tuple[int, int], ...]

    def marked(self, opening: str = "»", closing: str = "«") -> str:
        """The sentence with its words between two signs."""
        parts, done = [], 0
        for begin, end in self.marks:
            parts += [self.text[done:begin], opening, self.text[begin:end], closing]
            done = end
        return "".join([*parts, self.text[done:]])


def find(store: str, name: str, of: str | None, cls: str, language: str) -> list[Sentence]:
    """The sentences behind the facts about a name, or about two. Raises QueryError where a name means nothing, or
    nothing with evidence connects them."""
    source = queries.open_source(ready(store))
    node = find_node(source, name, cls, language)
    facts = _facts(source, node, language)
    if of is not None:
        # A name that several bear is no question here: the other node says which is meant.
        others = find_nodes(source, of, language)
        facts = _connecting(facts, [fact for other in others for fact in _facts(source, other, language)])
    if not facts:
        raise QueryError(
            f"nothing is said about {name!r}" + (f" and {of!r}" if of else ""),
            remedy="name an event, an official or a fact's IRI",
        )
    return [found for at in range(0, len(facts), _MANY) for found in _sentences(source, facts[at : at + _MANY])]


def _connecting(mine: Sequence[Fact], theirs: Sequence[Fact]) -> list[Fact]:
    """The facts about both; where there are none, what each did at the events they have in common."""
    both = {fact.iri for fact in mine} & {fact.iri for fact in theirs}
    if both:
        return [fact for fact in mine if fact.iri in both]
    events = {fact.at for fact in mine} & {fact.at for fact in theirs}
    return sorted((fact for fact in (*mine, *theirs) if fact.at in events), key=lambda fact: (fact.at, fact.iri))


def _facts(source: Source, node: NamedNode, language: str) -> list[Fact]:
    found = source.select(_FACTS.format(node=node))
    nodes = [term.value for row in found for term in row[:4] if isinstance(term, NamedNode)]
    names = labels(source, nodes, language)
    rows_of: dict[str, list[Sequence[Any]]] = {}
    for row in found:
        rows_of.setdefault(row[0].value, []).append(row)  # type: ignore[union-attr]
    return [_fact(iri, group, names) for iri, group in rows_of.items()]


def _fact(iri: str, group: Sequence[Sequence[Any]], names: dict[str, str]) -> Fact:
    """One fact of its rows: a fact with several roles or titles has several."""

    def told(column: int) -> list[str]:
        values = [row[column] for row in group if row[column] is not None]
        return list(dict.fromkeys(names.get(value.value, value.value) for value in values))

    at = next((row[1].value for row in group if row[1] is not None), iri)
    event, who, role, words = (told(column) for column in (1, 2, 3, 4))
    confidence, rule = told(5), told(6)
    subject = ", ".join(who) or (words[0] if words else names.get(iri, iri))
    return Fact(
        iri=iri,
        said=f"{', '.join(role)}: {subject}" if role else subject,
        at=at,
        event=event[0] if event else names.get(iri, ""),
        confidence=float(confidence[0]) if confidence else None,
        rule=", ".join(rule) or None,
    )


def _sentences(source: Source, facts: Sequence[Fact]) -> list[Sentence]:
    found = source.select(_EVIDENCE.format(facts=" ".join(f"<{fact.iri}>" for fact in facts)))
    groups: dict[tuple[str, str, int], list[Sequence[Any]]] = {}
    for row in found:
        fact, record, begin, _, _, _, start = row[:7]
        place = int(start.value) if isinstance(start, Literal) else int(begin.value)  # type: ignore[union-attr]
        groups.setdefault((fact.value, record.value, place), []).append(row)  # type: ignore[union-attr]
    return [
        _sentence(fact, record, begin, groups) for fact in facts for iri, record, begin in groups if iri == fact.iri
    ]


def _sentence(fact: Fact, record: str, begin: int, groups: dict[tuple[str, str, int], list[Sequence[Any]]]) -> Sentence:
    group = groups[fact.iri, record, begin]
    text = (group[0][5] or group[0][4]).value
    marks = sorted({(int(row[2].value) - begin, min(int(row[3].value) - begin, len(text))) for row in group})
    return Sentence(fact, record, _source(group[0]), begin, text, _disjoint(marks))


def _disjoint(marks: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Marks that overlap become one."""
    joined: list[tuple[int, int]] = []
    for begin, end in marks:
        if joined and begin < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((begin, end))
    return tuple(joined)


def _source(row: Sequence[Any]) -> str:
    title, issued, url, source = (term.value if term is not None else None for term in row[7:11])
    return " · ".join(part for part in (title or source, issued, url) if part) or row[1].value


def write(found: Sequence[Sentence], form: RowFormat | None, out: TextIO, *, guard: bool = False) -> None:
    """The sentences as text for reading, one fact after another, or as rows."""
    if form is not None:
        columns = ("fact", "said", "event", "sentence", "record", "begin", "source", "rule", "confidence")
        told = [
            (item.fact.iri, item.fact.said, item.fact.event, item.marked(), item.record, item.begin, item.source, item.fact.rule, item.fact.confidence)
            for item in found
        ]  # fmt: skip
        rows.write(rows.Rows(columns, told), form, out=out, guard=guard)
        return
    opening, closing = ("\x1b[1;33m", "\x1b[0m") if out.isatty() else ("»", "«")
    last = None
    for item in found:
        if item.fact is not last:
            last = item.fact
            out.write(f"{item.fact.said}{_belief(item.fact)}\n")
            out.write(f"  at {item.fact.event}\n" if item.fact.event and item.fact.event != item.fact.said else "")
        out.write(f"    {' '.join(item.marked(opening, closing).split())}\n      — {item.source}\n")


def _belief(fact: Fact) -> str:
    parts = [fact.rule or "", f"confidence {fact.confidence:.2f}" if fact.confidence is not None else ""]
    told = ", ".join(part for part in parts if part)
    return f"  ({told})" if told else ""
