"""Which node a name on the command line means, where nobody says of which class."""

from __future__ import annotations

from pyoxigraph import NamedNode

from communique.queries import Source
from communique.queries.names import resolve, resolve_one

ANY = "Thing"
# Of nodes that are equally likely the first is meant: Singapore is the state, not the city.
_ORDER = ("State", "Organisation", "Official", "Event", "EventSeries", "Place", "Post", "Document")
_CLEAR = 0.05  # a class must be better by this much to come before an earlier one


def find_node(source: Source, name: str, cls: str, language: str) -> NamedNode:
    """The node of a class that a name means; of any class where `cls` is ANY. Raises QueryError where there is none, or
    where several of one class are as likely."""
    return resolve_one(source, name, _likeliest(source, name, language) if cls == ANY else cls, language)


def find_nodes(source: Source, name: str, language: str) -> list[NamedNode]:
    """All nodes of the likeliest class that a name may mean, the likeliest first. Raises QueryError where there is none."""
    cls = _likeliest(source, name, language)
    matches = resolve(source, name, cls, language)
    if not matches:
        return [resolve_one(source, name, cls, language)]
    return [NamedNode(match.iri) for match in matches if match.score > matches[0].score - _CLEAR]


def _likeliest(source: Source, name: str, language: str) -> str:
    """The class that a name is most likely of; ANY where it is of none."""
    best, best_score = ANY, 0.0
    for candidate in _ORDER:
        matches = resolve(source, name, candidate, language, limit=1)
        if matches and matches[0].score >= best_score + _CLEAR:
            best, best_score = candidate, matches[0].score
    return best
