"""What the events of a network rest on: their names, and the sentences of the records, with where each was published."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode

from communique.queries import Source
from communique.queries.names import labels

_BATCH = 200
_SENTENCES = """SELECT DISTINCT ?event ?who ?actor ?sentence ?words ?record {{
  VALUES ?event {{ {events} }}
  {{ ?event dip:evidence ?mention }} UNION {{
    ?participation dip:event ?event ; dip:evidence ?mention .
    OPTIONAL {{ ?participation dip:participant ?who }}
    OPTIONAL {{ ?participation dip:represents ?actor }}
  }}
  ?mention dip:sentence ?sentence .
  ?sentence nif:anchorOf ?words ; nif:referenceContext ?record ; nif:beginIndex ?begin .
}} ORDER BY ?event ?record ?begin ?who ?actor"""
_RECORDS = """SELECT ?record ?source ?url ?title ?issued {{
  VALUES ?record {{ {records} }}
  OPTIONAL {{ ?record dip:sourceName ?source }} OPTIONAL {{ ?record dip:url ?url }}
  OPTIONAL {{ ?record dcterms:title ?title }} OPTIONAL {{ ?record dcterms:issued ?issued }}
}} ORDER BY ?record ?source ?url ?title ?issued"""
_PLACES = "SELECT ?event ?place {{ VALUES ?event {{ {events} }} ?event dip:place ?place }} ORDER BY ?event ?place"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a record. `about` are the officials, states and organisations that it is evidence for, none for the event."""

    words: str
    record: int
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Publication:
    """Where a sentence was published. `url` is http or https only."""

    source: str
    url: str
    title: str
    issued: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """By event's IRI: name, place, sentences. `publications` by the number that sentences have."""

    names: dict[str, str]
    places: dict[str, str]
    sentences: dict[str, list[Sentence]]
    publications: list[Publication]


def gather(source: Source, events: Sequence[str], language: str = "en") -> Evidence:
    """The evidence of events, in the order of the records' texts."""
    found: dict[str, dict[str, tuple[str, str, set[str]]]] = {}
    places: dict[str, str] = {}
    for batch in _batches(events):
        for event, who, actor, sentence, words, record in source.select(_SENTENCES.format(events=batch)):
            entry = found.setdefault(_text(event), {}).setdefault(_text(sentence), (_text(words), _text(record), set()))
            entry[2].update(_text(node) for node in (who, actor) if node is not None)
        for event, place in source.select(_PLACES.format(events=batch)):
            places.setdefault(_text(event), _text(place))
    records = sorted({record for sentences in found.values() for _, record, _ in sentences.values()})
    numbers = {record: number for number, record in enumerate(records)}
    named = labels(source, [*events, *sorted(set(places.values()))], language)
    return Evidence(
        {event: named.get(event, event.rpartition("/")[2]) for event in events},
        {event: named.get(place, "") for event, place in places.items()},
        {
            event: [Sentence(words, numbers[record], tuple(sorted(about))) for words, record, about in entries.values()]
            for event, entries in found.items()
        },
        _publications(source, records),
    )


def _publications(source: Source, records: Sequence[str]) -> list[Publication]:
    found: dict[str, Publication] = {}
    for batch in _batches(records):
        for record, name, url, title, issued in source.select(_RECORDS.format(records=batch)):
            address = _text(url)
            safe = address if address.startswith(("https://", "http://")) else ""
            found.setdefault(_text(record), Publication(_text(name), safe, _text(title), _text(issued)))
    return [found.get(record, Publication("", "", "", "")) for record in records]


def _batches(iris: Sequence[str]) -> Iterator[str]:
    for begin in range(0, len(iris), _BATCH):
        yield " ".join(str(NamedNode(iri)) for iri in iris[begin : begin + _BATCH])


def _text(term: object) -> str:
    return "" if term is None else str(getattr(term, "value", term))
