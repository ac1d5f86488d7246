"""Checks: queries each of whose rows is a defect of the whole graph (`queries/checks/*.rq`).

The first column is the node to blame; the others say what is wrong with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from pyoxigraph import NamedNode, QuerySolutions, Store

from communique import resources
from communique.queries.prefixes import declare
from communique.queries.questions import Question, read_question
from communique.validation.findings import Finding


@cache
def checks() -> Mapping[str, Question]:
    """All checks that ship with the package, by name, sorted. Raises ResourceError with file and line."""
    files = sorted(resources.path("queries", "checks").glob("*.rq"))
    return MappingProxyType({file.stem: read_question(file) for file in files})


def check(store: Store, *, language: str = "en") -> list[Finding]:
    """The defects that the checks find, sorted; the finding's value holds the row's other cells."""
    found = [finding for question in checks().values() for finding in _rows(store, question, language)]
    return sorted(found, key=Finding.sort_key)


def _rows(store: Store, question: Question, language: str) -> list[Finding]:
    rows = store.query(declare(question.sparql), use_default_graph_as_union=True)
    assert isinstance(rows, QuerySolutions)
    found = []
    for row in rows:
        node, *others = row
        value = " ".join(str(other) for other in others if other is not None) or None
        found.append(
            Finding(
                question.name,
                node.value if isinstance(node, NamedNode) else str(node),
                None,
                value,
                question.title(language),
            )
        )
    return found
