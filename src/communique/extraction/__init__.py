"""Record → events with evidence. Knows no RDF."""

from __future__ import annotations
