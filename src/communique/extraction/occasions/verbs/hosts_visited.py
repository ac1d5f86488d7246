"""Who receives those who visit the body that he heads: "visited the University of Latvia and met with Rector X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.extraction.occasions.drafts import Clause, Draft, key
from communique.extraction.people import Mention
from communique.model import Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_VISITED = expression(r"(?: the)? [A-Z][^.;]*? (?:and|where (?:he|she|they)) (?:also |then |later )?$")
_HEADS = ("head-of-agency", "other", "local-government", "director")


def host_visited(reader: Reader, clause: Clause, partners: list[Mention], span: Span, made: list[Draft]) -> None:
    """Makes hosts of those met in the body visited before, in the talks just told."""
    bodies = _is_body_visited_final if reader.doc.rules.verb_final else _is_body_visited_medial
    heads = {key(one) for one in partners if one.rank in _HEADS}
    if not heads or not bodies(reader, clause, span):
        return
    for draft in made:
        for part in draft.parts if draft.kind == "bilateral" else ():
            if key(part.mention) in heads and part.role == "attendee":
                part.role = "host"


def _is_body_visited_final(reader: Reader, clause: Clause, span: Span) -> bool:
    """Whether a verb before says that a body was visited: "Ticaret Odası'nı ziyaret ederek"."""
    doc = reader.doc
    for cue in reader.cues_in(span.begin, clause.verb.begin):
        if cue.entry.sense == "visit" and cue.entry.form.startswith("ziyaret") and cue.form == "converb":
            before = doc.begins[doc.token_at(cue.begin) - 1]
            if "'" in doc.text[before - 1 : before]:
                before = doc.begins[doc.token_at(before) - 1]
            name = doc.name_at(before)
            return doc.text[before].isupper() and (name is None or name.kind not in ("state", "city"))
    return False


def _is_body_visited_medial(reader: Reader, clause: Clause, span: Span) -> bool:
    """Whether a verb before says that a body was visited: "visited the University of Latvia and"."""
    doc = reader.doc
    bodies = doc.rules.words["bodies"]
    for cue in reader.cues_in(span.begin, clause.verb.begin):
        between = doc.text[cue.end : clause.verb.begin]
        if cue.entry.sense == "visit" and cue.entry.form.startswith("visit") and _VISITED.fullmatch(between):
            return not bodies.isdisjoint(doc.folded[cue.end : clause.verb.begin].split())
    return False
