"""Letters and messages that somebody brings: who hands one over met who received it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.extraction.occasions.drafts import Clause, Draft, Noun, listed_with
from communique.extraction.occasions.talks import tell_talk
from communique.extraction.people import Mention
from communique.model import Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_BROUGHT = expression(
    r"\b(?:delivered|handed|handed over|conveyed|brought|carried|transmitted|presented|submitted)(?: to (?:him|her))? by (?:the |his |her )?"
)
_TITLES = 30  # characters of titles between "by" and a mention
_MESSAGE = expression(r"(?:^|\W)(?:message|letter|invitation)s?(?: (?:was|were|is|had been|has been|also))* $")
_A_MESSAGE = expression(r" (?:an?|the|his|her|two)? ?(?:[a-z\-]+ ){0,4}(?:message|letter|invitation)s?\b")
_TO = expression(r"\bto (?:the |his |her |[a-z]+'s )?$")


def tell_bearer(reader: Reader, clause: Clause, index: int, span: Span, made: list[Draft]) -> None:
    """Who brought what is received: "received a message from President X, delivered by Special Envoy Y"."""
    match = _BROUGHT.search(reader.doc.folded, clause.verb.end, span.end)
    bearers = _behind(reader, match.end(), span) if match is not None else []
    _tell(reader, clause, clause.subjects, bearers, index, span, made)


def on_deliver(reader: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> bool:
    """Whether what is delivered is a message: by whom to whom, or to whom the text has told received it."""
    folded = reader.doc.folded
    if reader.doc.rules.verb_final or clause.tense in ("future", "negative"):
        return False
    if clause.passive:
        if not _MESSAGE.search(folded, span.begin, clause.verb.begin):
            return False
        match = _BROUGHT.match(folded, clause.verb.begin)
        bearers = _behind(reader, match.end(), span) if match is not None else []
        _tell(reader, clause, reader.subject, bearers, index, span, made)
        return True
    if not _A_MESSAGE.match(folded, clause.verb.end):
        return False
    received = next((one for one in clause.objects if _TO.search(folded, max(0, one.begin - 20), one.begin)), None)
    _tell(reader, clause, listed_with(clause.objects, received), clause.subjects, index, span, made)
    return True


def _behind(reader: Reader, edge: int, span: Span) -> list[Mention]:
    """Those named behind an offset, with nothing but titles between."""
    inside = reader.mentions_in(edge, span.end)
    if inside and inside[0].begin - edge < _TITLES and inside[0].sender:
        edge, inside = inside[0].stop, inside[1:]  # "by President X's Special Envoy Y"
    return listed_with(inside, inside[0]) if inside and inside[0].begin - edge < _TITLES else []


def _tell(
    reader: Reader,
    clause: Clause,
    hosts: list[Mention],
    bearers: list[Mention],
    index: int,
    span: Span,
    made: list[Draft],
) -> None:
    hosts = [one for one in hosts if not one.plural]
    bearers = [one for one in bearers if not one.plural and one.person not in [host.person for host in hosts]]
    if len(hosts) != 1 or not bearers:
        return
    rule = f"verb:{clause.verb.entry.form}"
    label = Span(clause.verb.begin, clause.verb.end)
    told = len(reader.drafts)
    tell_talk(reader, "bilateral", hosts, bearers[:1], label, clause.tense, rule, index, span, made)
    if len(reader.drafts) > told:
        reader.take_part(reader.drafts[-1], hosts, "host", rule, 0.85)
