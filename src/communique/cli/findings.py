"""What validation finds, as rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from communique.cli.rows import Rows
from communique.validation import Finding


def find(file: Path | None, store: str, *, shapes: Path | None, checks: bool, language: str) -> list[Finding]:
    """The defects of an RDF file, or of a store. The checks are of a store alone."""
    from communique import validation
    from communique.cli.stores import at_hand, to_read

    if file is not None:
        return validation.validate(file, language=language, shapes=shapes)
    with to_read(store) as opened:
        graph = at_hand(opened)
        found = validation.validate(graph, language=language, shapes=shapes)
        return found + validation.check(graph, language=language) if checks else found


def to_rows(found: Sequence[Finding]) -> Rows:
    """One row a finding."""
    columns = ("severity", "shape", "node", "path", "value", "message")
    return Rows(
        columns, [(item.severity, item.shape, item.node, item.path, item.value, item.message) for item in found]
    )


def conforms(found: Sequence[Finding]) -> bool:
    """Whether nothing is violated; a warning is no violation."""
    return not any(item.severity == "violation" for item in found)


def summary(found: Sequence[Finding]) -> str:
    """How many findings of each severity."""
    verdict = "conforms" if conforms(found) else "does not conform"
    counts = Counter(item.severity for item in found)
    return ": ".join(
        [verdict, *filter(None, [", ".join(f"{counts[severity]:,} {severity}" for severity in sorted(counts))])]
    )
