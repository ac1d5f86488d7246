"""Questions and SPARQL over a store, answered safely."""

from communique.queries.answers import Result, ask, run
from communique.queries.asking import Understood, nearest, understand
from communique.queries.explaining import Explanation, explain
from communique.queries.names import Match
from communique.queries.questions import Param, Question, find, questions
from communique.queries.sources import Answer, Limits, Source, open_source

__all__ = [
    "Answer",
    "Explanation",
    "Limits",
    "Match",
    "Param",
    "Question",
    "Result",
    "Source",
    "Understood",
    "ask",
    "explain",
    "find",
    "nearest",
    "open_source",
    "questions",
    "resolve",
    "run",
    "understand",
]


def resolve(store: object, text: str, cls: str, language: str = "en") -> list[Match]:
    """The nodes of a class that a text may mean, the likeliest first (see `names.resolve`)."""
    from communique.queries.names import resolve as resolve_name

    return resolve_name(open_source(store), text, cls, language)  # type: ignore[arg-type]
