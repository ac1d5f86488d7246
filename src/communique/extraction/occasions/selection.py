"""Which nouns of a sentence tell each of an occasion: of several that name one together the last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.extraction.document import Document
from communique.extraction.grammar import Cue
from communique.extraction.occasions.drafts import Noun
from communique.extraction.occasions.nouns import in_body, is_adjective, is_bare_body, link_nouns, read_noun
from communique.extraction.people import Mention
from communique.model import Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_SHORT_FORM = expression(r"[^\W\d_]{0,3}\s?\([^()\n]{2,24}\)\s?(?:\d{1,2}\.\s?)?(?:[Dd]önem\s)?")
_HELD = expression(
    r"(?: \([^()]{2,12}\))?(?:, which [^,;.]{1,80},)? (?:has )?(?:held|holds|will hold|convened|concluded) (?:an?|the) "
)
_TALKS = ("dialogue", "consultations")
_ROUND_OF = expression(r" (?:for|of|in) (?:the )?(?:[a-z\-]+ )?")
_NESTED = 3  # occasions behind one in whose name it can stand
_OF_THE = expression(r" of (?:[a-z\-]+ ){0,4}")


def nouns_of(reader: Reader, cues: list[Cue], inside: list[Mention], span: Span) -> list[Noun]:
    """The nouns of a sentence that are each an occasion between states, with their links to one another."""
    nouns = [
        read_noun(reader, cue, span)
        for cue in cues
        if cue.entry.category == "event"
        and cue.entry.sense != "none"
        and cue.entry.kind != "none"
        and not in_body(reader, cue)
        and not _in_office(cue, inside)
        and not is_adjective(reader, cue)
        and not is_bare_body(reader, cue, span)
    ]
    if nouns:
        nouns = _of_their_own(reader, nouns)
        link_nouns(reader, nouns, cues)
    return nouns


def _of_their_own(reader: Reader, nouns: list[Noun]) -> list[Noun]:
    """The nouns without those that are only a part of another's name."""
    nouns = _joined(reader.doc, nouns) if reader.doc.rules.verb_final else nouns
    # "iftar dinner", "Genel Kurul Toplantısı" is one occasion: the last of two nouns names it
    begins = {noun.cue.begin for noun in nouns}
    nouns = [noun for noun in nouns if noun.cue.end + 1 not in begins or noun.case not in ("nominative", "accusative")]
    nouns = _abroad(reader, nouns)
    if len(nouns) < 2:
        return nouns
    if reader.doc.rules.verb_final:
        return _without_nested(nouns)
    doc = reader.doc
    openings = doc.rules.words["openings"]
    nouns = [
        one for one in nouns if one.cue.entry.form not in openings or not any(_opens(doc, one, of) for of in nouns)
    ]
    ceremonies = [one for one in nouns if one.kind == "ceremony"]
    nouns = [noun for noun in nouns if not any(_is_opened(doc, one, noun) for one in ceremonies)]
    going_on = [one for one in nouns if one.end > one.cue.end]  # whose names have words behind their own
    nouns = [noun for noun in nouns if not any(_names_with(one, noun) for one in going_on)]
    nouns = _rounds_of_talks(doc, nouns)
    return _sessions_of_bodies(doc, nouns)


def _abroad(reader: Reader, nouns: list[Noun]) -> list[Noun]:
    """The nouns without a party's, a club's or a cabinet's occasion, and without what takes one up: "toplantıda"."""
    domestic = reader.doc.rules.words["domestic"]
    kept: list[Noun] = []
    for noun in nouns:
        head = noun.cue.entry.form.rpartition(" ")[2]
        if not domestic.isdisjoint(reader.doc.folded[noun.begin : noun.end].split()):
            reader.home = head
        elif noun.cue.entry.form != reader.home or noun.named or noun.names or noun.ordinal or noun.indefinite:
            kept.append(noun)
    return kept


def _joined(doc: Document, nouns: list[Noun]) -> list[Noun]:
    """The nouns without one that only a short form in brackets parts from the next: "Ortak Kültür Komisyonu (OKK) Toplantısı"."""
    kept: list[Noun] = []
    for noun in nouns:
        last = kept[-1] if kept else None
        if (
            last is not None
            and last.case in ("nominative", "accusative")
            and _SHORT_FORM.fullmatch(doc.text, last.cue.end, max(last.cue.end, noun.begin))
        ):
            noun.begin, noun.names, noun.named = last.begin, last.names + noun.names, True
            noun.ordinal = noun.ordinal or last.ordinal
            kept.pop()
        kept.append(noun)
    return kept


def _without_nested(nouns: list[Noun]) -> list[Noun]:
    """The nouns without those in the name of a later one, which it then names: "Bakanlar Konseyi gayriresmi toplantısı"."""
    kept: list[Noun] = []
    for at, noun in enumerate(nouns):
        behind = nouns[at + 1 : at + 1 + _NESTED]
        whole = next((one for one in behind if one.begin <= noun.begin and noun.cue.end < one.cue.begin), None)
        if whole is None:
            kept.append(noun)
        else:
            whole.named, whole.ordinal = whole.named or noun.named, whole.ordinal or noun.ordinal
    return kept


def _in_office(cue: Cue, mentions: list[Mention]) -> bool:
    """Whether a noun is a word of an office: "Genel Kurul Başkanı" is no session."""
    for mention in mentions:
        office = mention.office
        if office is not None and office.begin <= cue.begin and cue.end < office.end:
            return True
    return False


def _opens(doc: Document, noun: Noun, occasion: Noun) -> bool:
    """Whether a noun is only the opening of an occasion, which is then what is told of: "the opening of the Forum"."""
    if occasion.cue.begin <= noun.cue.end:
        return False
    if not doc.folded.startswith(" of ", noun.cue.end):
        return False
    return occasion.begin <= noun.end + 1 or _OF_THE.fullmatch(doc.folded, noun.cue.end, occasion.begin) is not None


def _is_opened(doc: Document, ceremony: Noun, fair: Noun) -> bool:
    """Whether a fair is only what a ceremony opens: "the opening ceremony of the exhibition"."""
    beside = fair.weight == "frame" and ceremony.cue.end < fair.begin
    return beside and _OF_THE.fullmatch(doc.folded, ceremony.cue.end, fair.begin) is not None


def _names_with(noun: Noun, part: Noun) -> bool:
    """Whether a noun is only a word in the name of another: "the meeting of the Council of Heads of State"."""
    return noun is not part and noun.cue.end < part.cue.begin and part.cue.end <= noun.end


def _rounds_of_talks(doc: Document, nouns: list[Noun]) -> list[Noun]:
    """The nouns without a dialogue that another is a round of: "the ministerial meeting for the strategic dialogue between X and Y"."""
    kept: list[Noun] = []
    for noun in nouns:
        last = kept[-1] if kept else None
        head = noun.cue.entry.form.rpartition(" ")[2]
        if last is not None and head in _TALKS and _ROUND_OF.fullmatch(doc.folded, last.end, noun.begin):
            last.end, last.names, last.named = noun.end, last.names + noun.names, last.named or noun.named
        else:
            kept.append(noun)
    return kept


def _sessions_of_bodies(doc: Document, nouns: list[Noun]) -> list[Noun]:
    """The nouns without a body whose session another is, which it then names: "The Council of X opened its 83rd session"."""
    kept: list[Noun] = []
    for noun in nouns:
        last = kept[-1] if kept else None
        if last is not None and last.named and noun.kind == last.kind and _is_held_by(doc, last, noun):
            noun.names, noun.named = last.names + noun.names, True
            kept.pop()
        kept.append(noun)
    return kept


def _is_held_by(doc: Document, body: Noun, noun: Noun) -> bool:
    """Whether the words between a body and an occasion say that it is the body's: "X opened its", "X held an"."""
    gap = doc.folded[body.end : noun.begin]
    return gap.endswith(" its ") or _HELD.fullmatch(gap) is not None
