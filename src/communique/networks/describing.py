"""A network's nodes and kinds described for people: labels, classes, whom an official stands for."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence

from pyoxigraph import Literal, NamedNode

from communique.networks.collecting import Collected, short_kind
from communique.networks.facts import Facts
from communique.networks.filters import Filters
from communique.networks.network import Column, Edges, Network, Nodes
from communique.queries import Question, Source
from communique.queries.names import choose, labels
from communique.queries.prefixes import DIP, SCHEMES
from communique.queries.vocabulary import concepts

THING = "Thing"  # the type of what is of none of the classes below
_CLASSES = (
    "Official",
    "State",
    "Organisation",
    "Event",
    "EventSeries",
    "Place",
    "Post",
    "Outcome",
    "Document",
    "Statement",
    "Record",
)
_BATCH = 500
_FEW = 1000  # nodes that are looked up one by one


def describe(
    found: Collected, question: Question, filters: Filters, facts: Facts, directed: bool, language: str
) -> Network:
    """The network of collected contacts, with words in a language."""
    return Network(
        name=question.name,
        title=question.title(language),
        directed=directed,
        nodes=_nodes(found, facts, language),
        edges=found.edges,
        events=found.events,
        language=language,
        caption=filters.describe(),
        kind_labels=_kind_labels(found.kinds, facts.source, question, language),
    )


def _nodes(found: Collected, facts: Facts, language: str) -> Nodes:
    ids = found.ids
    iris = [node for node in ids if _is_iri(node)]
    types = _types(facts.source, iris)
    columns: dict[str, Column] = {}
    if "Official" in types.values():
        homes = [facts.homes.get(node) for node in ids]
        named = labels(facts.source, sorted({home for home in homes if home}), language)
        columns["represents"] = tuple(named.get(home, home) if home else None for home in homes)
    named = _labels(facts.source, iris, language)
    first, last = node_days(len(ids), found.edges)
    return Nodes(
        ids,
        tuple(named.get(node, _short(node, facts.source.base)) for node in ids),
        tuple(types.get(node, THING) for node in ids),
        first,
        last,
        columns,
    )


def _is_iri(text: str) -> bool:
    try:
        NamedNode(text)
    except ValueError:
        return False
    return True


def _short(node: str, base: str) -> str:
    return node.removeprefix(base)


def _labels(source: Source, iris: Sequence[str], language: str) -> dict[str, str]:
    """What nodes are called. Of many, all labels of the store are read: one scan costs less than a look-up of each."""
    if len(iris) <= _FEW:
        return labels(source, iris, language)
    wanted = set(iris)
    found: dict[str, dict[str, str]] = {}
    for node, label in source.select("SELECT ?node ?label { ?node skos:prefLabel ?label }"):
        if isinstance(node, NamedNode) and isinstance(label, Literal) and node.value in wanted:
            words, tag = found.setdefault(node.value, {}), label.language or ""
            words[tag] = min(label.value, words.get(tag, label.value))
    return {node: choose(words, language) for node, words in found.items()}


def _types(source: Source, iris: Sequence[str]) -> dict[str, str]:
    """The class of each node: the first of _CLASSES that it is of."""
    return _types_by_node(source, iris) if len(iris) <= _FEW else _types_by_class(source, set(iris))


def _types_by_class(source: Source, wanted: set[str]) -> dict[str, str]:
    """For many nodes: all members of one class after the other, until each node is found."""
    found: dict[str, str] = {}
    for name in _CLASSES:
        if len(found) == len(wanted):
            break
        for (node,) in source.select(f"SELECT ?node {{ ?node a dip:{name} }}"):
            if isinstance(node, NamedNode) and node.value in wanted:
                found.setdefault(node.value, name)
    return found


def _types_by_node(source: Source, iris: Sequence[str]) -> dict[str, str]:
    places = {f"{DIP}{name}": place for place, name in enumerate(_CLASSES)}
    best: dict[str, int] = {}
    for begin in range(0, len(iris), _BATCH):
        nodes = " ".join(str(NamedNode(iri)) for iri in iris[begin : begin + _BATCH])
        for node, cls in source.select(f"SELECT ?node ?class {{ VALUES ?node {{ {nodes} }} ?node a ?class }}"):
            place = places.get(getattr(cls, "value", ""))
            name = str(getattr(node, "value", node))
            if place is not None and place <= best.get(name, place):
                best[name] = place
    return {node: _CLASSES[place] for node, place in best.items()}


def node_days(count: int, edges: Edges) -> tuple[array[int], array[int]]:
    """The first and the last day of each node's edges; 0 where none is dated."""
    first, last = array("q", bytes(8 * count)), array("q", bytes(8 * count))
    for ends in (edges.source, edges.target):
        for node, begin, end in zip(ends, edges.first, edges.last, strict=True):
            if begin and (not first[node] or begin < first[node]):
                first[node] = begin
            if end > last[node]:
                last[node] = end
    return first, last


def _kind_labels(kinds: Sequence[str], source: Source, question: Question, language: str) -> Mapping[str, str]:
    """What each kind of edge is called: a concept or a property by its label, the network's own kind by its title."""
    terms = {kind: _kind_term(kind) for kind in kinds}
    named = labels(source, [term for term in terms.values() if term], language)
    words = {short_kind(kind): named.get(term or "", kind.replace("-", " ")) for kind, term in terms.items()}
    if question.name in words:
        words[question.name] = question.title(language)
    return words


def _kind_term(kind: str) -> str | None:
    """The IRI of a kind of edge; a word that names a kind of event (`by_kind`) has that concept's. None for another word."""
    if _is_iri(kind):
        return kind
    concept = f"{SCHEMES['kind']}/{kind}"
    return concept if concept in concepts("kind") else None
