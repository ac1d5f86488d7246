"""A card: what the graph knows of one node, put together from its properties and from the questions about its class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TextIO

from pyoxigraph import Literal, NamedNode

from communique import queries
from communique.cli import rows
from communique.cli.naming import find_node
from communique.cli.options import RowFormat
from communique.cli.stores import ready
from communique.queries import Limits, Source
from communique.queries.names import labels
from communique.queries.prefixes import DIP, PREFIXES
from communique.queries.vocabulary import term_labels

# Which questions tell of a class, and the parameter that takes the node.
_SECTIONS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "Event": (
        ("participants", "meeting"),
        ("outcomes-of-meeting", "meeting"),
        ("statements-at-meeting", "meeting"),
        ("inside-event", "meeting"),
        ("side-events", "meeting"),
        ("disputed-facts", "meeting"),
        ("records-of-event", "meeting"),
    ),
    "Official": (
        ("offices-of-official", "official"),
        ("meetings-of-official", "official"),
        ("statements-by-official", "speaker"),
        ("co-attendance", "official"),
    ),
    "State": (("officials-of-state", "state"), ("state-presence", "state"), ("events-in-country", "state")),
    "Organisation": (("events-of-organisation", "organisation"), ("officials-of-state", "state")),
    "EventSeries": (("meetings-of-series", "series"), ("series-gaps", "series")),
    "Place": (("events-in-place", "place"),),
    "Post": (("holders-of-post", "post"),),
    "Document": (("documents-and-signers", "document"),),
}
_SKOS = PREFIXES["skos"]
# What the sections tell better, or what is for machines.
_UNTOLD = {f"{DIP}{name}" for name in (
    "participation", "outcome", "statement", "claim", "evidence", "attendedBy", "hostedBy", "chairedBy", "moderatedBy",
    "signedBy", "reportedIn", "searchKey", "notBefore", "notAfter", "year", "interchange", "blockKey", "kind", "member",
)} | {f"{_SKOS}prefLabel", f"{_SKOS}altLabel", "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Section:
    """The answer to one question about the node; `question` and `param` say how to ask for all of it."""

    title: str
    table: rows.Rows
    ask: str
    truncated: bool


@dataclass(frozen=True, slots=True)
class Card:
    """One node: its names (with their language), its properties with their values, and sections."""

    iri: str
    label: str
    kind: str
    names: Sequence[tuple[str, str | None]]
    facts: Sequence[tuple[str, Sequence[str]]]
    sections: Sequence[Section]

    def to_json(self) -> str:
        """The card as one JSON object."""
        import orjson

        value: dict[str, Any] = {
            "iri": self.iri,
            "label": self.label,
            "class": self.kind,
            "names": [{"name": name, "language": language} for name, language in self.names],
            "facts": {name: list(values) for name, values in self.facts},
            "sections": [
                {
                    "title": section.title,
                    "ask": section.ask,
                    "truncated": section.truncated,
                    "rows": [dict(zip(section.table.columns, row, strict=True)) for row in section.table.rows],
                }
                for section in self.sections
            ],
        }
        return orjson.dumps(value, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE).decode()


def make(store: str, name: str, cls: str, language: str, limit: int) -> Card:
    """The card of the node that a name means. Raises QueryError where it means nothing or several things."""
    source = queries.open_source(ready(store))
    node = find_node(source, name, cls, language)
    terms = source.select(f"SELECT ?property ?value {{ {node} ?property ?value }} ORDER BY ?property ?value")
    kind = _kind([value.value for _, value in terms if isinstance(value, NamedNode)])
    then = _day(terms) if kind == "Event" else None
    sections = [_section(source, node, *asked, language, limit, then) for asked in _SECTIONS.get(kind, ())]
    return Card(
        iri=node.value,
        label=labels(source, [node.value], language).get(node.value, node.value),
        kind=_word(DIP + kind, language),
        names=_names(terms),
        facts=_facts(source, terms, language, then),
        sections=[section for section in sections if section.table.rows],
    )


def _kind(classes: Sequence[str]) -> str:
    """The class that has sections; an event is also a Meeting, an organisation also a Ministry."""
    return next((name for name in _SECTIONS if DIP + name in classes), "Thing")


def _word(iri: str, language: str) -> str:
    words = term_labels().get(iri, {})
    return words.get(language) or words.get("en") or iri.removeprefix(DIP)


def _names(terms: Sequence[Sequence[Any]]) -> list[tuple[str, str | None]]:
    found = [
        (value.value, value.language)
        for predicate, value in terms
        if isinstance(value, Literal) and predicate.value in (f"{_SKOS}prefLabel", f"{_SKOS}altLabel")
    ]
    return sorted(set(found), key=lambda name: (name[1] or "", name[0]))


def _facts(
    source: Source, terms: Sequence[Sequence[Any]], language: str, then: date | None
) -> list[tuple[str, list[str]]]:
    told = [(predicate.value, value) for predicate, value in terms if predicate.value not in _UNTOLD]
    named = labels(source, [value.value for _, value in told if isinstance(value, NamedNode)], language)
    named = _as_called(named, source, language, then)
    facts: dict[str, list[str]] = {}
    for predicate, value in told:
        facts.setdefault(_property(predicate, language), []).append(named.get(value.value, value.value))
    return list(facts.items())


def _day(terms: Sequence[Sequence[Any]]) -> date | None:
    """The first day of an event, where it is known."""
    days = [value.value for predicate, value in terms if predicate.value == f"{DIP}notBefore"]
    return date.fromisoformat(days[0]) if days else None


def _as_called(labels: Mapping[str, str], source: Source, language: str, then: date | None) -> dict[str, str]:
    """The names of nodes, organisations by what they were called on that day: "Turkic Council" in 2016."""
    named = dict(labels)
    organisations = [iri for iri in named if iri.startswith(f"{source.base}organisation/")]
    if then and organisations:
        from communique.resolution import Reference

        reference = Reference.shipped()
        for iri in organisations:
            named[iri] = reference.name_on(iri.removeprefix(source.base), then, language) or named[iri]
    return named


def _property(iri: str, language: str) -> str:
    return _word(iri, language) if iri.startswith(DIP) else iri.rsplit("#")[-1].rsplit("/")[-1]


def _section(
    source: Source, node: NamedNode, question: str, param: str, language: str, limit: int, then: date | None
) -> Section:
    result = queries.ask(source, question, {param: node}, language, Limits(rows=limit))
    result = replace(result, labels=_as_called(result.labels, source, language, then))
    table = rows.from_result(_without(result, node), RowFormat.table, labels=True)
    ask = f"communique ask {question} --{param} {node.value.removeprefix(source.base)}"
    return Section(queries.find(question).title(language), table, ask, result.truncated)


def _without(result: queries.Result, node: NamedNode) -> queries.Result:
    """The answer without columns that only repeat the card's own node or have nodes without a name."""
    kept = [
        index for index, _ in enumerate(result.columns) if any(_tells(row[index], node, result) for row in result.rows)
    ]
    columns = tuple(result.columns[index] for index in kept)
    table = tuple(tuple(row[index] for index in kept) for row in result.rows)
    return queries.Result(columns, table, result.truncated, result.labels)


def _tells(term: Any, node: NamedNode, result: queries.Result) -> bool:
    return term not in (node, None) and (not isinstance(term, NamedNode) or term.value in result.labels)


def write(card: Card, out: TextIO) -> None:
    """The card as text."""
    out.write(f"{card.label}\n{card.kind} · {card.iri}\n")
    others = [f"{name} ({language})" if language else name for name, language in card.names if name != card.label]
    if others:
        out.write(f"also: {', '.join(others)}\n")
    width = max((len(name) for name, _ in card.facts), default=0)
    for name, values in card.facts:
        out.write(f"  {name:<{width}}  {', '.join(values)}\n")
    for section in card.sections:
        out.write(f"\n{section.title}\n")
        rows.write(section.table, RowFormat.table, out=out)
        if section.truncated:
            out.write(f"… all of it: {section.ask}\n")
