"""What a validation finds: values, so that nothing found is an empty list."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One defect: which shape or check found it, at which node, and what to make of it.

    `path` is the property's IRI, `value` the offending term as N-Triples writes it; None where there is none, as
    when a value is missing. `severity` is "violation", "warning" or "info".
    """

    shape: str  # the shape's or check's name, e.g. "EventStatus"
    node: str  # IRI
    path: str | None
    value: str | None
    message: str
    severity: str = "violation"

    def sort_key(self) -> tuple[str, str, str, str]:
        """An order that does not depend on the engine: by shape, node, path and value."""
        return self.shape, self.node, self.path or "", self.value or ""
