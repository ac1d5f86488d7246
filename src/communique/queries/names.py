"""Whose name is this: an IRI, a Wikidata id, an ISO code or any spelling of a name → the nodes that are called so.

Spellings are compared by `dip:searchKey`, the folded name, so `cavusoglu` finds Çavuşoğlu.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol
from weakref import WeakKeyDictionary

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from communique import resources
from communique.errors import QueryError
from communique.gazetteer import tables
from communique.queries.prefixes import DIP, PREFIXES, SCHEMES
from communique.queries.vocabulary import concepts, find_concept, term_labels
from communique.text import search_key

Term = NamedNode | BlankNode | Literal | Triple

# What a parameter's class stands for where it is not one class of the ontology.
CLASSES = {
    "Actor": ("State", "Organisation"),
    "Speaker": ("Official", "State", "Organisation"),
    "Where": ("Place", "State"),
    "Thing": (),
}

_ENOUGH = 0.8  # a likeness below this is no match
_SPELT, _WORD = (
    0.86,
    60,
)  # another spelling of a name: so like it in all, and each of its words so like one of the name's
_CLEAR = 0.05  # the best match must be better than the next by this much to be taken alone
_NEAR = 80  # of 100: how like a part of a name a text must be to be offered as it
_PATH = re.compile(r"[a-z]+/[^\s<>\"{}|^`\\]+")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th|inci|nci|uncu|ncu)")


_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th", "inci", "nci", "uncu", "ncu"})
_ARTICLES = frozenset({"the", "a", "an", "of"})


class Asked(Protocol):
    """What can be asked with trusted SPARQL: a source (see `sources`)."""

    @property
    def base(self) -> str: ...

    def select(self, sparql: str) -> Sequence[Sequence[Term | None]]: ...


@dataclass(frozen=True, slots=True)
class Match:
    """A node that a name may mean. `score` is 1.0 for the name itself, less for a part of it or a likeness."""

    iri: str
    label: str
    score: float


def resolve(source: Asked, text: str, cls: str, language: str = "en", limit: int = 10) -> list[Match]:
    """The nodes of a class that a text may mean, the likeliest first. `cls` is a class of the ontology or a scheme.

    A node named by its IRI, id or exact name comes alone, with score 1.0. Empty where nothing is like it.
    """
    if cls in SCHEMES:
        iri = find_concept(cls, text)
        return [Match(iri, _concept_label(iri, language), 1.0)] if iri else []
    iris = _named_exactly(source, text.strip(), CLASSES.get(cls, (cls,)))
    scores = dict.fromkeys(iris, 1.0) or _score_keys(source, text, CLASSES.get(cls, (cls,)))
    if cls == "Event" and not scores:
        scores = _nth_of_series(source, text)
    best = sorted(scores, key=lambda iri: (-scores[iri], iri))[:limit]
    names = labels(source, best, language)
    return [Match(iri, names.get(iri, iri), round(scores[iri], 3)) for iri in best]


def resolve_one(source: Asked, text: str, cls: str, language: str = "en") -> NamedNode:
    """The one node that a text means. Raises QueryError where there is none, or where several are as likely."""
    matches = resolve(source, text, cls, language)
    if not matches:
        if cls in SCHEMES:
            known = ", ".join(iri.rsplit("/", 1)[1] for iri in concepts(cls))
            raise QueryError(f"there is no {cls} {text!r}", remedy=f"use one of {known}")
        of = "nothing" if cls == "Thing" else f"nothing of class {cls}"
        near = "; ".join(_near(source, text, CLASSES.get(cls, (cls,)), language))
        other = "try another spelling, a part of the name or an IRI"
        raise QueryError(f"{of} is called {text!r}", remedy=f"did you mean {near}? Else {other}" if near else other)
    if len(matches) > 1 and matches[0].score - matches[1].score < _CLEAR:
        likely = "; ".join(f"{match.label} ({match.iri.removeprefix(source.base)})" for match in matches[:5])
        raise QueryError(f"{text!r} may mean several", remedy=f"say which: {likely}")
    return NamedNode(matches[0].iri)


def is_known(source: Asked, text: str, cls: str) -> bool:
    """Whether a node of the class is named so by IRI, id or exact name; quick, where `resolve` looks for likenesses too."""
    if cls in SCHEMES:
        return find_concept(cls, text) is not None
    return bool(_named_exactly(source, text.strip(), CLASSES.get(cls, (cls,))))


def labels(source: Asked, iris: Sequence[str], language: str = "en") -> dict[str, str]:
    """What nodes are called in a language, else in English, Turkish or any other; terms of the ontology too."""
    found: dict[str, dict[str, str]] = {}
    ontology = term_labels()
    asked = [iri for iri in dict.fromkeys(iris) if iri not in ontology]
    _collect(source, asked, f"{PREFIXES['skos']}prefLabel", found)
    _collect(
        source, [iri for iri in asked if iri.startswith(f"{source.base}record/")], f"{PREFIXES['dcterms']}title", found
    )
    chosen = {iri: choose(words, language) for iri, words in found.items() if words}
    chosen.update({iri: _concept_label(iri, language) for iri in iris if iri in ontology})
    return chosen


def _collect(source: Asked, iris: Sequence[str], name: str, found: dict[str, dict[str, str]]) -> None:
    """Adds the values of a property that names the nodes, by node and language; of several the first in order."""
    for begin in range(0, len(iris), 500):
        values = " ".join(str(NamedNode(iri)) for iri in iris[begin : begin + 500])
        for node, label in source.select(
            f"SELECT ?node ?label {{ VALUES ?node {{ {values} }} ?node <{name}> ?label }}"
        ):
            if isinstance(node, NamedNode) and isinstance(label, Literal):
                words = found.setdefault(node.value, {})
                tag = label.language or ""
                words[tag] = min(label.value, words.get(tag, label.value))


def choose(words: dict[str, str], language: str) -> str:
    """The words in a language, else in English, in Turkish, without a language, or in the first of those there are."""
    for tag in (language, "en", "tr", ""):
        if tag in words:
            return words[tag]
    return words[min(words)]


def _concept_label(iri: str, language: str) -> str:
    words = dict(term_labels().get(iri, {}))
    return choose(words, language) if words else re.split(r"[/#]", iri)[-1].replace("-", " ")


def _named_exactly(source: Asked, text: str, classes: Sequence[str]) -> list[str]:
    """The nodes that the text names by IRI, Wikidata id, ISO code or exact search key."""
    iri = _as_iri(text, source.base)
    if iri is not None:
        known = source.select(f"SELECT ?p {{ {NamedNode(iri)} ?p ?o }} LIMIT 1")
        return [iri] if known else []
    if re.fullmatch(r"Q[1-9]\d*", text):
        return _ask(source, f"?node <{PREFIXES['skos']}exactMatch> <{PREFIXES['wd']}{text}>", classes)
    if "State" in classes and re.fullmatch(r"[A-Z]{2,3}", text):
        states = _ask(source, f"?node <{DIP}iso{len(text)}> {Literal(text)}", ("State",))
        if states:
            return states
    key = search_key(text)
    found = _ask(source, f"?node <{DIP}searchKey> {Literal(key)}", classes) if key else []
    if not found and "State" in classes and key in _peoples():
        return _ask(source, f"?node <{DIP}iso2> {Literal(_peoples()[key])}", ("State",))
    return found


def named_people(key: str) -> str | None:
    """The ISO code of the one state whose people a folded word is for ("kazakh", "turk")."""
    return _peoples().get(key)


@cache
def _peoples() -> dict[str, str]:
    """ISO codes by what the people of a state are called ("Kazakh", "Türk"), where that is one state."""
    found: dict[str, set[str]] = {}
    for row in tables.rows("state_names"):
        if row["kind"] in ("demonym", "adjective"):
            found.setdefault(search_key(row["name"]), set()).add(row["state"])
    return {name: min(states) for name, states in found.items() if len(states) == 1}


def _as_iri(text: str, base: str) -> str | None:
    """The IRI that a text is: in brackets, absolute, with a known prefix, or a path below the base such as `event/x`."""
    bare = text[1:-1] if text.startswith("<") and text.endswith(">") else text
    prefix, colon, local = bare.partition(":")
    if re.match(r"(?:https?|urn):", bare):
        iri = bare
    elif colon and prefix in PREFIXES and local and " " not in local:
        iri = (base if prefix == "id" else PREFIXES[prefix]) + local
    elif _PATH.fullmatch(bare):
        iri = base + bare
    else:
        return None
    try:
        return NamedNode(iri).value
    except ValueError as error:
        raise QueryError(f"not an IRI: {text!r}", remedy="write a name or a valid IRI") from error


def _ask(source: Asked, pattern: str, classes: Sequence[str]) -> list[str]:
    query = f"SELECT DISTINCT ?node {{ {pattern} . {_of_class(classes)} }} ORDER BY ?node LIMIT 20"
    return [node.value for (node,) in source.select(query) if isinstance(node, NamedNode)]


def _of_class(classes: Sequence[str]) -> str:
    if not classes:
        return ""
    return f"?node a ?class . FILTER(?class IN ({', '.join(f'<{DIP}{name}>' for name in classes)}))"


_indexes: WeakKeyDictionary[Asked, dict[tuple[str, ...], list[tuple[str, str]]]] = WeakKeyDictionary()


def _keys(source: Asked, classes: Sequence[str]) -> list[tuple[str, str]]:
    """(search key, IRI) of all nodes of the classes. Read once a source: a source does not change under its reader."""
    index = _indexes.setdefault(source, {})
    if tuple(classes) not in index:
        query = f"SELECT ?key ?node {{ ?node <{DIP}searchKey> ?key . {_of_class(classes)} }}"
        index[tuple(classes)] = sorted(
            (key.value, node.value)
            for key, node in source.select(query)
            if isinstance(key, Literal) and isinstance(node, NamedNode)
        )
    return index[tuple(classes)]


def _score_keys(source: Asked, text: str, classes: Sequence[str]) -> dict[str, float]:
    wanted = tokens_of(search_key(text))
    if not wanted:
        return {}
    scores: dict[str, float] = {}
    for key, iri in _keys(source, classes):
        score = likeness(wanted, tokens_of(key))
        if score >= max(_ENOUGH, scores.get(iri, 0.0)):
            scores[iri] = score
    return scores


def _near(source: Asked, text: str, classes: Sequence[str], language: str) -> list[str]:
    """Three names at most that hold something like the text, with their ids: for whoever has mistyped a part of one."""
    from rapidfuzz import fuzz, process

    wanted = search_key(text)
    keys = {key: iri for key, iri in _keys(source, classes) if len(key) >= len(wanted) > 3}
    found = process.extract(wanted, keys.keys(), scorer=fuzz.partial_ratio, score_cutoff=_NEAR, limit=20)
    shortest = sorted(found, key=lambda match: (-round(match[1], -1), len(match[0]), match[0]))
    iris = list(dict.fromkeys(keys[key] for key, _, _ in shortest))[:3]
    names = labels(source, iris, language)
    return [f"{names.get(iri, iri)} ({iri.removeprefix(source.base)})" for iri in iris]


def _nth_of_series(source: Asked, text: str) -> dict[str, float]:
    """The events that a text names by their series and ordinal: `the 8th summit of the Turkic Council`."""
    tokens = tokens_of(search_key(text))
    numbers = [token for token in tokens if token.isdigit() and len(token) <= 3]
    rest = [token for token in tokens if not token.isdigit() and token not in _ARTICLES]
    if len(numbers) != 1 or not rest:
        return {}
    series = _score_keys(source, " ".join(rest), ("EventSeries",))
    best = max(series.values(), default=0.0)
    scores: dict[str, float] = {}
    for iri in (iri for iri, score in series.items() if score > best - _CLEAR):
        query = f"SELECT ?event {{ ?event <{DIP}inSeries> {NamedNode(iri)} ; <{DIP}ordinal> {int(numbers[0])} }}"
        scores.update((row[0].value, round(best, 3)) for row in source.select(query) if isinstance(row[0], NamedNode))
    return scores


@cache
def _number_words() -> dict[str, str]:
    """Ordinals in words, in each language that can be asked in: {"eighth": "8", "sekizinci": "8"}."""
    words: dict[str, str] = {}
    for file in sorted(resources.path("data", "asking").glob("*.toml")):
        for word, number in tomllib.loads(file.read_text(encoding="utf-8"))["ordinals"].items():
            words.setdefault(search_key(word), str(number))
    return words


def tokens_of(key: str) -> list[str]:
    """The words of a search key, ordinals as bare numbers: `8th`, `8 inci` and `eighth` are `8`."""
    words = _number_words()
    tokens: list[str] = []
    for token in key.split():
        if token in _ORDINAL_ENDINGS and tokens and tokens[-1].isdigit():
            continue
        tokens.append(_ORDINAL.sub(r"\1", token) if token[0].isdigit() else words.get(token, token))
    return tokens


def likeness(wanted: Sequence[str], known: Sequence[str]) -> float:
    """How like two names are, from 0 to 1: the same words in any order, a part of the words, or nearly the same letters.

    Numbers must agree: the 7th summit is not nearly the 8th.
    """
    from rapidfuzz import fuzz

    if sorted(wanted) == sorted(known):
        return 0.99
    if not {token for token in wanted if token.isdigit()} <= {token for token in known if token.isdigit()}:
        return 0.0
    if all(any(have.startswith(want) for have in known) for want in wanted):
        return 0.8 + 0.15 * len(" ".join(wanted)) / max(len(" ".join(known)), 1)
    ratio = fuzz.ratio(" ".join(sorted(wanted)), " ".join(sorted(known))) / 100
    if ratio < _SPELT or not all(
        any(fuzz.ratio(want, have) >= _WORD for have in known) for want in set(wanted) - _ARTICLES
    ):
        return 0.0
    return 0.94 * ratio
