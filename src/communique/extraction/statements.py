"""What somebody said at an occasion: reported or quoted speech with its speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.extraction.document import Document
from communique.extraction.occasions.medial import content_begin
from communique.extraction.people import Mention, Person
from communique.model import Span, Statement
from communique.text import in_line

if TYPE_CHECKING:
    from communique.extraction.occasions import Clause

_QUOTE = expression(r"[\"“„«‟]([^\"”“»]{12,800})[\"”»“]")
_THAT = expression(r"that\s+")


def find_statement(
    doc: Document, clauses: list[Clause], mentions: list[Mention], people: list[Person], span: Span
) -> Statement | None:
    """The statement of a sentence whose speaker it names; one a sentence."""
    for clause in clauses:
        if clause.verb.entry.sense != "say" or clause.tense in ("future", "negative"):
            continue
        speakers = [
            mention for mention in clause.subjects if span.begin <= mention.begin < span.end and mention.person >= 0
        ]
        if not speakers:
            speakers = [
                mention
                for mention in mentions
                if (mention.person >= 0 and mention.case == "nominative" and 0 <= clause.verb.begin - mention.stop < 4)
                or (mention.person >= 0 and 0 <= mention.begin - clause.verb.end < 3)
            ]
        if not speakers:
            continue
        speaker = people[speakers[0].person].name
        quote = _QUOTE.search(doc.text, span.begin, span.end)
        if quote is not None:
            return Statement(speaker, quote.group(1).strip(), True, (), (Span(quote.start(1), quote.end(1)),))
        words = _words(doc, clauses, clause, speakers[0], span)
        if words is not None:
            return Statement(speaker, in_line(doc.text[words.begin : words.end]), False, (), (words,))
    return None


def _words(doc: Document, clauses: list[Clause], clause: Clause, speaker: Mention, span: Span) -> Span | None:
    if doc.rules.verb_final:
        last = [one for one in clauses if one.verb.entry.sense == "say"][-1]
        begin, end = speaker.stop, last.verb.end
    else:
        begin, end = content_begin(doc.folded, clause.verb, clause.end) or clause.verb.end, span.end
        if speaker.begin > clause.verb.begin:
            begin, end = span.begin, clause.verb.begin
    while begin < end and doc.text[begin] in " ,;:\n\t":
        begin += 1
    match = _THAT.match(doc.folded, begin)
    if match:
        begin = match.end()
    while end > begin and doc.text[end - 1] in " ,.;:\n\t":
        end -= 1
    return Span(begin, end) if end - begin > 15 else None
