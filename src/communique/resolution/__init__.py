"""Whose name is this, and is it the same event: from extractions to one event each, knowing no RDF and no store."""

from communique.resolution.curation import Correction, Curation
from communique.resolution.events import Claim, ResolvedEvent
from communique.resolution.names import phonetic_key, slug
from communique.resolution.officials import Identity, identify
from communique.resolution.reference import Held, Known, Node, Reference
from communique.resolution.resolver import Index, Linked, MemoryIndex, Resolver
from communique.resolution.review import Doubt, Side, doubts
from communique.resolution.tellings import Telling, TellingId, tell

__all__ = [
    "Claim",
    "Correction",
    "Curation",
    "Doubt",
    "Held",
    "Identity",
    "Index",
    "Known",
    "Linked",
    "MemoryIndex",
    "Node",
    "Reference",
    "ResolvedEvent",
    "Resolver",
    "Side",
    "Telling",
    "TellingId",
    "doubts",
    "identify",
    "phonetic_key",
    "slug",
    "tell",
]
