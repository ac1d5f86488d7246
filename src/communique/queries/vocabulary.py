"""The terms of the ontology as the asker of a query needs them: which there are, what they are called, what is meant."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from types import MappingProxyType

import pyoxigraph

from communique import resources
from communique.errors import QueryError
from communique.queries.prefixes import DIP, PREFIXES, SCHEMES
from communique.queries.words import locate, read_words
from communique.text import search_key

_OURS = {"dip:": DIP, **{f"{name}:": f"{scheme}/" for name, scheme in SCHEMES.items()}}
_NAMES = re.compile(rf"(?:{'|'.join(sorted(_OURS))})[\w.\-:%\\·]*")  # what may be a name of ours
_LABELS = frozenset({PREFIXES["rdfs"] + "label", PREFIXES["skos"] + "prefLabel"})


@cache
def term_labels() -> Mapping[str, Mapping[str, str]]:
    """The labels of every term of the ontology, {IRI: {language: label}}: classes, properties and concepts."""
    labels: dict[str, dict[str, str]] = {}
    file = resources.path("ontology", "communique.ttl")
    for quad in pyoxigraph.parse(path=str(file), format=pyoxigraph.RdfFormat.TURTLE):
        if not isinstance(quad.subject, pyoxigraph.NamedNode) or not quad.subject.value.startswith(
            "https://w3id.org/communique/ns"
        ):
            continue
        known = labels.setdefault(quad.subject.value, {})
        if quad.predicate.value in _LABELS and isinstance(quad.object, pyoxigraph.Literal):
            known.setdefault(quad.object.language or "", quad.object.value)
    return MappingProxyType(labels)


@cache
def _concept_keys(scheme: str) -> Mapping[str, str]:
    """{search key of a label or local name: IRI} of the concepts of one scheme."""
    start = f"{SCHEMES[scheme]}/"
    keys: dict[str, str] = {}
    for iri, labels in sorted(term_labels().items()):
        if iri.startswith(start):
            for label in (iri.removeprefix(start), *labels.values()):
                keys.setdefault(search_key(label), iri)
    return MappingProxyType(keys)


def find_concept(scheme: str, text: str) -> str | None:
    """The IRI of the concept of a scheme that goes by this name in any language, or None.

    >>> find_concept("rank", "deputy minister")
    'https://w3id.org/communique/ns/rank/deputy-minister'
    """
    name = text.strip().removeprefix(f"{scheme}:").removeprefix(f"{SCHEMES[scheme]}/")
    return _concept_keys(scheme).get(search_key(name))


def concepts(scheme: str) -> tuple[str, ...]:
    """The IRIs of the concepts of a scheme, sorted."""
    return tuple(sorted(set(_concept_keys(scheme).values())))


def _spelt_out(name: str) -> str:
    prefix, _, local = name.partition(":")
    return _OURS[f"{prefix}:"] + local


def check_terms(sparql: str) -> None:
    """Refuses `dip:` names and concepts (`kind:`, `rank:` …) that the ontology does not have: they would silently find nothing.

    Raises QueryError with line, column and the likeliest names.
    """
    known = term_labels()
    if all(name in known for name in map(_spelt_out, _NAMES.findall(sparql))):
        return
    words = read_words(sparql)
    own = {name.text for name, iri in pairwise(words) if iri.kind == "iri" and iri.text != f"<{_OURS.get(name.text)}>"}
    for word in words:
        prefix, _, local = word.text.partition(":")
        start = _OURS.get(f"{prefix}:")
        if word.kind == "prefixed" and local and start and f"{prefix}:" not in own and start + local not in known:
            raise QueryError(
                f"the ontology has no {word.text}",
                place=locate(sparql, word.begin),
                remedy=f"did you mean {_likely(word.text, prefix, start)}?",
            )


def _likely(name: str, prefix: str, start: str) -> str:
    from rapidfuzz import fuzz, process

    names = [f"{prefix}:{iri.removeprefix(start)}" for iri in term_labels() if iri.startswith(start)]
    close = process.extract(name, names, scorer=fuzz.ratio, limit=3, processor=str.lower)
    return " or ".join(match for match, _, _ in close)
