"""What an occasion brought: documents adopted, approved or signed; what was agreed, decided, established or opened.

Which verbs and nouns tell it is data (`verbs.tsv`, the `acts` of `grammar.toml`), and so is what of it a document, a body
or a place is (`documents.tsv`); where what was signed stands, before the verb or behind it, is of the language's order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.extraction.document import Document
from communique.extraction.grammar import Cue
from communique.extraction.outcomes.final import read_final
from communique.extraction.outcomes.medial import read_concluded, read_medial
from communique.extraction.outcomes.nominal import Act, among, read_items, read_matter_item, read_nominal, read_title
from communique.extraction.people import Person
from communique.model import Outcome, Span

if TYPE_CHECKING:
    from communique.extraction.occasions import Clause

__all__ = ["TYPES", "Act", "among", "find_outcomes", "read_items", "read_matter_item", "read_nominal", "read_title"]

TYPES = {
    "sign": "signed",
    "signed": "signed",
    "exchange": "signed",
    "adopt": "adopted",
    "adopted": "adopted",
    "accept": "adopted",
    "accepted": "adopted",
    "issue": "adopted",
    "approve": "approved",
    "approved": "approved",
    "agree": "agreed",
    "agreed": "agreed",
    "reach": "agreed",
    "decide": "decided",
    "decided": "decided",
    "establish": "established",
    "established": "established",
    "elect": "decided",
    "elected": "decided",
    "appoint": "decided",
    "open": "opened",
    "opened": "opened",
    "launch": "established",
}


def find_outcomes(
    doc: Document, clause: Clause, span: Span, documents: list[Cue], people: list[Person], limit: int
) -> list[Outcome]:
    """The outcomes a clause tells of; none where it is only planned, hoped for or denied.

    limit: where the next verb begins that has an object of its own.
    """
    kind = TYPES.get(clause.verb.entry.sense)
    if kind is None:
        return read_concluded(doc, clause, documents, people, limit)
    if doc.rules.verb_final:
        return read_final(doc, clause, span, kind, documents, people)
    return read_medial(doc, clause, span, kind, documents, people, limit)
