"""Meetings told to have been before or behind an occasion, whose body then holds them: "It was preceded by a meeting of …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.extraction.occasions.drafts import GATHERINGS, Draft, Noun

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_BEFORE = 130  # characters before an occasion in which it is said what it came before or behind
_PRECEDED_IT = tuple(
    f"{verb} {article} " for verb in ("preceded", "precedes", "precede") for article in ("the", "this")
)
_PREPARED = 26  # characters beside an occasion in which it is said that it is prepared for
_BEING_PREPARED = expression(r" (?:was|were|is|are|is being|was being|are being|will be) prepared\b")
_BEHIND = 130  # characters behind an occasion in which it is said what it came before
_BY = 8  # characters before an occasion in which "by" stands
# Before the meetings of a list, the first and those that "and by" joins to it.
_PRECEDED = expression(
    r"(?:\bbe |\bwas |\bwere |\bbeen )?\b(?:preceded|followed) by (?:the |an? )?(?:[^.;:]{1,90},? and (?:by )?(?:the |an? )?)?$"
)
# Behind one: "a meeting of experts on 3 May preceded the summit".
_PRECEDES = expression(
    r"(?: of [^,.;:]{1,40}?)?(?: (?:on|in|at) [^,.;:]{1,40}?)?(?: will| had| also)? (?:preceded?|precedes|followed|follows?) (?:the|this|that) "
)


def beside_another(reader: Reader, noun: Noun) -> str:
    """What says that an occasion was before or behind another: "be preceded by a", "preceded the"; empty where nothing does."""
    doc = reader.doc
    if doc.rules.verb_final or noun.kind not in GATHERINGS:
        return ""
    if " by " not in doc.folded[max(0, noun.begin - _BY) : noun.begin]:
        reach = noun.end + _BEHIND
        if doc.folded.find("preced", noun.end, reach) < 0 and doc.folded.find("follow", noun.end, reach) < 0:
            return ""
        behind = _PRECEDES.match(doc.folded, noun.end)
        return behind.group() if behind is not None else ""
    begin = max(doc.sentences[doc.sentence_at(noun.begin)].begin, noun.begin - _BEFORE)
    match = _PRECEDED.search(doc.folded, begin, noun.begin)
    return match.group() if match is not None else ""


def is_preceded(reader: Reader, noun: Noun) -> bool:
    """Whether an occasion only says what another came before, which the words around it then tell of: "preceded the summit"."""
    doc = reader.doc
    return not doc.rules.verb_final and doc.folded.endswith(_PRECEDED_IT, 0, noun.begin)


def is_prepared_for(reader: Reader, noun: Noun) -> bool:
    """Whether people only prepare an occasion: "to prepare the summit", "zirvenin hazırlıkları için"."""
    doc = reader.doc
    if noun.kind not in GATHERINGS:
        return False
    words = doc.rules.marks["prepared"]
    if doc.rules.verb_final:
        return any(word in doc.folded[noun.cue.end : noun.cue.end + _PREPARED] for word in words)
    before = doc.folded[max(0, noun.begin - _PREPARED) : noun.begin]
    return before.endswith(words) or _BEING_PREPARED.match(doc.folded, noun.end) is not None


def attach(reader: Reader, nouns: list[Noun], made: list[Draft], index: int) -> None:
    """Hangs the meetings of a sentence on the occasion that it says they were before or behind, or that it lists them with."""
    if not nouns:
        return
    final = reader.doc.rules.verb_final
    if not final:
        _attach_items(nouns)
    frame = next((noun.draft for noun in nouns if noun.prepared and noun.draft), None)
    if frame is None and final:
        frame = next((noun.draft for noun in nouns if noun.link in ("before", "after") and noun.draft), None)
    if frame is None and final:
        return
    named: dict[int, list[Noun]] = {}
    for noun in nouns:
        named.setdefault(id(noun.draft), []).append(noun)
    for draft in made:
        own = named.get(id(draft), [])
        if draft.kind not in GATHERINGS or draft.sentence != index or draft.attached is not None:
            continue
        if any(noun.link or noun.prepared for noun in own):
            continue
        other = frame if frame or final else next(filter(None, (_other(reader, noun, nouns) for noun in own)), None)
        if other is not None and other is not draft and other.kind in GATHERINGS and other.attached is not draft:
            draft.attached, draft.strong = other, True


def _attach_items(nouns: list[Noun]) -> None:
    """Hangs the occasions that a list enumerates on the one of them that is named best: who holds it mostly holds all."""
    listed = [noun for noun in nouns if noun.item is not None and noun.draft is not None and noun.kind in GATHERINGS]
    hub = max(listed, key=lambda noun: (bool(noun.draft and noun.draft.bodies), noun.named), default=None)
    for noun in listed:
        if noun.draft is None or hub is None:
            continue
        noun.draft.strong = True
        if noun.draft is not hub.draft and noun.draft.attached is None:
            noun.draft.attached = hub.draft


def _other(reader: Reader, noun: Noun, nouns: list[Noun]) -> Draft | None:
    """The occasion that a noun's was before or behind: named in its sentence, else the one told of."""
    told = beside_another(reader, noun)
    if not told:
        return None
    others = (one.draft for one in nouns if one.draft not in (None, noun.draft) and not beside_another(reader, one))
    other = next(filter(None, others), None)
    if other is not None and told.startswith("be "):
        reader.set_status(other, "future", 1)
    return other or _spoken_of(reader, noun)


def _spoken_of(reader: Reader, noun: Noun) -> Draft | None:
    """The gathering told last that is no meeting beside another itself."""
    return next(
        (
            one
            for one in reversed(reader.recent())
            if one.kind in GATHERINGS and one is not noun.draft and not one.attached
        ),
        None,
    )
