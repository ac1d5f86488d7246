"""Whose a visit, press event or inauguration is that a noun tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique import gazetteer
from communique.expressions import expression
from communique.extraction.occasions.drafts import Noun, listed_with
from communique.extraction.people import Mention
from communique.model import Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

FRONTED = expression(r"[^;.]{0,80}, (?:the )?")
_TOWARDS = 30  # characters before a visit in which the state stands that it is to
_PASSIVE = expression(r"\b(?:was|were|been|be|being|is|are) (?:also )?$")
_POSSESSIVE = expression(
    r"\b(?:his|her) (?:(?:royal |imperial )?(?:majesty|highness|excellency)'s )?(?:[a-z\-]+ ){0,3}$"
)
_POSSESSED = 44  # characters before a visit in which it is said to be "his"
_TO_STATE = 12  # characters behind a visit in which the state begins that it is to
ANTECEDENT = expression(r"^[\s,]*who\b[^.;]*$")
# Between an occasion and whose it is: "the visit of X", "a visit to Latvia on Monday by X".
_OWNER_BEHIND = expression(
    r"\s+(?:of|by)\s+|\s+to (?:the )?[a-z'-]+(?: [a-z'-]+){0,2}?(?: (?:late )?on [a-z]+day| (?:next|this|last) [a-z]+)? by\s+"
)
_GENITIVE = expression(r"'s? (?:[a-z\-]+ ){0,2}")


def _told_next(reader: Reader, noun: Noun, inside: list[Mention]) -> list[Mention]:
    """Who stands behind the phrase that begins a sentence: "During his visit to Latvia, President X met"."""
    folded = reader.doc.folded
    return [one for one in inside if one.begin > noun.cue.end and FRONTED.fullmatch(folded, noun.cue.end, one.begin)][
        :1
    ]


def _is_received(reader: Reader, host: Mention, guest: Mention) -> bool:
    """Whether somebody stands behind a verb by which another receives him, so that he is the visitor."""
    return any(
        cue.entry.sense in ("receive", "welcome", "host")
        and not _PASSIVE.search(reader.doc.folded, max(host.stop, cue.begin - 12), cue.begin)
        for cue in reader.cues_in(host.stop, guest.begin)
    )


def _away(reader: Reader, noun: Noun, mentions: list[Mention]) -> list[Mention]:
    """Those whose a visit can be: nobody visits his own state, "During his visit to Germany, German Minister X received him"."""
    names = reader.doc.names_in(noun.cue.end, noun.cue.end + _TO_STATE) if not reader.doc.rules.verb_final else []
    states = {name.ids[0] for name in names if name.kind == "state"}
    return [one for one in mentions if not one.plural and reader.owner_of(one) not in states]


def find_owners(reader: Reader, noun: Noun, inside: list[Mention], span: Span) -> list[Mention]:
    """Whose visit, press event or inauguration it is: "X'in Ankara ziyareti", "the visit of X to Ankara", "X's visit"."""
    installs = noun.kind == "ceremony" and noun.cue.entry.form in reader.doc.rules.words["installing"]
    if noun.kind not in ("visit", "press-event") and not installs:
        return []
    folded = reader.doc.folded
    before = [mention for mention in inside if mention.stop <= noun.begin]
    if before and not reader.doc.rules.verb_final and ANTECEDENT.match(folded[before[-1].stop : noun.begin]):
        return before[-1:]
    if _POSSESSIVE.search(folded, max(span.begin, noun.begin - _POSSESSED), noun.begin):
        guests = [one for one in before if _is_received(reader, before[0], one)] if noun.kind == "visit" else []
        candidates = (guests, before, _told_next(reader, noun, inside), reader.subject, inside)
        away = (_away(reader, noun, some) for some in candidates)
        return next((some[:1] for some in away if some), [])
    if reader.doc.rules.verb_final and not before and noun.link == "part_of":
        behind = [one for one in inside if one.begin > noun.cue.end and one.case == "nominative" and not one.plural]
        return [one for one in behind if not _is_agent(reader, one)][:1]
    if reader.doc.rules.verb_final:
        last = before[-1] if before else None
        if (
            last is not None
            and last.case == "genitive"
            and noun.cue.begin - last.stop < 60
            and not any(cue.entry.sense == "inviter" for cue in reader.cues_in(last.stop, last.stop + 3))
            and "," not in folded[last.stop : noun.begin]
        ):
            return listed_with(before, last)
        return _traveller(reader, noun, inside)
    match = _OWNER_BEHIND.match(folded, noun.cue.end)
    behind = [mention for mention in inside if match is not None and mention.begin >= match.end() - 4]
    if (
        match is not None
        and behind
        and folded[match.end() : behind[0].begin].strip() in ("", "the", "their", "his", "her")
    ):
        return listed_with(behind, behind[0])
    last = before[-1] if before else None
    if (last is not None and folded[last.end : noun.begin].strip() in ("'s", "'")) or (
        last is not None and _GENITIVE.fullmatch(folded[last.end : noun.begin])
    ):
        return listed_with(before, last)
    return []


def _is_agent(reader: Reader, mention: Mention) -> bool:
    """Whether something is done by somebody, who then is not of whom a sentence tells: "X tarafından kabul edilen"."""
    return any(cue.entry.sense == "agent" for cue in reader.cues_in(mention.stop, mention.stop + 3))


def _traveller(reader: Reader, noun: Noun, inside: list[Mention]) -> list[Mention]:
    """Who goes to the state in the name of a visit that frames what he does: "X, Letonya ziyareti öncesinde konuştu"."""
    before = reader.doc.names_in(max(0, noun.begin - _TOWARDS), noun.begin)
    towards = [
        one for one in before if reader.doc.case_of(one) in ("dative", "accusative")
    ]  # "Letonya'ya resmi ziyareti"
    cities = [one for one in (*noun.names, *towards) if one.kind == "city"]
    places = [gazetteer.load().city(one.ids[0]) for one in cities]
    states = {name.ids[0] for name in noun.names if name.kind in ("state", "demonym")}
    states |= {place.country for place in places if place is not None}
    states |= {one.ids[0] for one in towards if one.kind == "state"}
    if noun.kind != "visit" or not (noun.link or noun.case == "locative") or not states:
        return []
    free = [one for one in inside if not one.plural and one.person >= 0 and reader.owner_of(one) not in states]
    subjects = [one for one in free if one.case in ("nominative", "genitive")]
    return subjects[:1] or [one for one in free if one.case == "accusative"][:1]
