"""Checks: queries each of whose rows is a defect of the whole graph (`queries/checks/*.rq`).

The first column is the node to blame; the others say what is wrong with it, but for ?severity: "warning" where the
records themselves may be wrong, so that nothing in the program need be.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from pyoxigraph import Literal, NamedNode, QuerySolutions, Store

from communique import resources
from communique.queries.prefixes import declare
from communique.queries.questions import Question, read_question
from communique.validation.findings import Finding
from communique.validation.rules import Term


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
    names = [variable.value for variable in rows.variables]
    return [_finding(question, dict(zip(names, row, strict=True)), language) for row in rows]


def _finding(question: Question, cells: dict[str, Term | None], language: str) -> Finding:
    severity = cells.pop("severity", None)
    node, *others = cells.values()
    return Finding(
        question.name,
        node.value if isinstance(node, NamedNode) else str(node),
        None,
        " ".join(str(other) for other in others if other is not None) or None,
        question.title(language),
        severity.value if isinstance(severity, Literal) else "violation",
    )
