"""The store: an embedded Oxigraph on disk with one graph a record and the consolidated layer in the default graph."""

from communique.store.curating import Shown, curate, curation, review
from communique.store.loading import LoadReport, RemoveReport, is_empty, load, remove
from communique.store.opening import DEFAULT, Store, open_store
from communique.store.provenance import is_outdated
from communique.store.reading import FORMATS, RecordInfo, export, quads, records, snapshot, stats
from communique.store.rebuilding import rebuild

__all__ = [
    "DEFAULT",
    "FORMATS",
    "LoadReport",
    "RecordInfo",
    "RemoveReport",
    "Shown",
    "Store",
    "curate",
    "curation",
    "export",
    "is_empty",
    "is_outdated",
    "load",
    "open_store",
    "quads",
    "rebuild",
    "records",
    "remove",
    "review",
    "snapshot",
    "stats",
]
