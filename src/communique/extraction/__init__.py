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


def extract(record: Record) -> Extraction:
    """What a record says of diplomatic occasions. Never raises on any text; time is linear in its length."""
    if _EMPTY.match(record.text):
        return Extraction(record.id, record.language, record.published)
    text, layout = running(record.text)
    doc = prepare(record if text == record.text else replace(record, text=text))
    mentions, people = find_people(doc)
    reader = occasions.Reader(doc, mentions, people)
    events = finish(doc, reader.read(), people)
    if layout is not None:
        events = tuple(map(layout.event, events))
    return Extraction(record.id, record.language, record.published, events)
