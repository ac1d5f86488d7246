"""Record → events with evidence: the interchange form. Knows no RDF.

`extract` is a pure function of the record: no network, no clock, no state that one record could leave for another.
"""

from __future__ import annotations

import re
from dataclasses import replace

from communique.extraction import occasions
from communique.extraction.document import prepare
from communique.extraction.events import finish
from communique.extraction.layout import running
from communique.extraction.people import find_people
from communique.model import Extraction, Record

__all__ = ["extract"]

_EMPTY = re.compile(r"\s*\Z")
_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}(?:T.*)?\Z")  # of publication; anything else is none


def extract(record: Record) -> Extraction:
    """What a record says of diplomatic occasions. Never raises on any text; time is linear in its length."""
    if _EMPTY.match(record.text):
        return Extraction(record.id, record.language, record.published)
    text, layout = running(record.text)
    published = record.published if record.published and _DATE.match(record.published) else None
    doc = prepare(replace(record, text=text, published=published))
    mentions, people = find_people(doc)
    reader = occasions.Reader(doc, mentions, people)
    events = finish(doc, reader.read(), people)
    if layout is not None:
        events = tuple(map(layout.event, events))
    return Extraction(record.id, record.language, record.published, events)
