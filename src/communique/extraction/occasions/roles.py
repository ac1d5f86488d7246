"""Role phrases: under the chairmanship of, hosted by, with the participation of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.extraction.document import Document
from communique.extraction.grammar import Cue
from communique.extraction.occasions.drafts import GATHERINGS, Draft, Noun, add_once, listed_with
from communique.extraction.occasions.further import further
from communique.extraction.occasions.relatives import is_of_head
from communique.extraction.people import Mention, is_separator
from communique.gazetteer import Name
from communique.model import Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader


_IN_HIS_HONOUR = expression(r"[^.;,]{0,30} (?:in (?:his|her) honou?r|for (?:him|her))\b")
_FOR_WHOM = expression(
    r"(?: (?:was|is|were|will be) (?:held|given|hosted|organi[sz]ed)(?: by [^,.;]{3,80}?)?)? (?:for|in honou?r of) "
)
THE_EVENT = expression(r"\bthe (?:event|function|occasion|gathering)\b")  # what a text tells of as a whole
_EVENT_REACH = 60  # characters before a role
# Ends of roles behind which the occasion is named: "guests of", "participants in".
GUESTS_OF = (" of", " at", " in", " on", " for")
WERE = expression(r"[^.;:]{0,90}? (?:were|are|was|is|included?|includes) (?:the )?")
_ACCOMPANIED = ("", "was", "who was", "is", "who is", "were", "who were", "will be", "who will be")
_TITLED = 60  # characters of titles before a guest
_GUEST = 24  # characters before "in honour of" in which a guest is called
_NEXT = 3  # characters between a role and the noun it is said of
_DELEGATION_BEFORE = 30  # characters before who heads a delegation in which it stands
_DELEGATION_BEHIND = 200  # characters in which a delegation that somebody heads is named

_SESSIONS = (*GATHERINGS, "reception", "visit")
_SIGNING = ("sign", "signed", "exchange")


def give_roles(reader: Reader, cues: list[Cue], nouns: list[Noun], made: list[Draft], span: Span) -> None:
    """Gives the people of role phrases their part in the events of a sentence, or of the one it takes up."""
    for cue in cues:
        if cue.entry.category != "role" or cue.entry.sense in ("none", "agent", "presidency"):
            continue
        if cue.entry.form == "between" and _is_of_bonds(reader, cue):
            continue
        if cue.entry.sense == "attendee" and _is_of_told_talk(reader, cue, nouns):
            continue
        if _heads_body_at_home(reader, cue):
            continue
        group = _group_at(reader, cue, span)
        group = reader.expand(group) if reader.doc.rules.verb_final and cue.entry.sense == "attendee" else group
        honoured = cue.entry.sense == "guest" and reader.doc.rules.verb_final and _is_given(reader, cue)
        if honoured and not group:
            doing = [one for one in reader.mentions_in(span.begin, cue.begin) if one.case == "nominative"]
            group = listed_with(doing, doing[-1]) if doing else reader.subject
        if cue.entry.sense == "guest" and not group and not honoured:
            met = [one for one in reader.mentions_in(span.begin, cue.begin) if one.case == "comitative"]
            group = met[-1:]  # "X ile görüşecek ve onuruna yemek verecek"
        target = _role_target(reader, cue, nouns, made)
        if target is None:
            continue
        if cue.entry.sense == "guest" and not group:
            group = _guests_called(reader, cue, span)
        if cue.entry.sense == "chair" and _heads_delegation(reader, cue, group, span):
            if group:
                reader.take_part(target, group, "attendee", f"role:{cue.entry.form}", 0.85)
            continue
        role = {"inviter": "host", "guest": "attendee"}.get(cue.entry.sense, cue.entry.sense)
        if role == "witness" and target.kind in _SESSIONS and not any(one.entry.sense in _SIGNING for one in cues):
            role = "attendee"  # "opened in the presence of Minister X"
        if "accompan" in cue.entry.form and not reader.doc.rules.verb_final:
            _own_company(reader, cue, group, span)
        visited = cue.entry.sense == "inviter" and any(one.kind == "visit" for one in [target, *made])
        if visited and group:
            for draft in (one for one in [target, *made] if one.kind == "visit"):
                draft.inviter = draft.inviter or group[0]
        told = cue.entry.sense == "attendee" and not reader.doc.rules.verb_final and _are_told(group, made)
        if group and not visited and not told:
            reader.take_part(target, group, role, f"role:{cue.entry.form}", 0.9)
        if cue.entry.kind != "object":
            _bodies_at(reader, cue, target, role)


def _is_given(reader: Reader, cue: Cue) -> bool:
    """Whether it is told in the passive that something is given in somebody's honour: "onuruna verilen yemekte" he is there."""
    behind = reader.cues_in(cue.end, cue.end + _NEXT)
    return any(one.entry.sense == "held" and one.form == "participle" for one in behind)


def _heads_delegation(reader: Reader, cue: Cue, group: list[Mention], span: Span) -> bool:
    """Whether it is a delegation that somebody chairs: "X başkanlığındaki heyet", no committee of that name."""
    folded, marks = reader.doc.folded, reader.doc.rules.marks["delegation"]
    if not reader.doc.rules.verb_final:
        around = folded[max(span.begin, cue.begin - 70) : min(span.end, cue.end + _DELEGATION_BEHIND)]
        return any(mark in around for mark in marks)
    begin = group[0].begin if group else cue.begin
    before = folded[max(span.begin, begin - _DELEGATION_BEFORE) : begin]
    behind = folded[cue.end : min(span.end, cue.end + _DELEGATION_BEHIND)]
    return any(mark in before or mark in behind for mark in marks)


def _is_of_told_talk(reader: Reader, cue: Cue, nouns: list[Noun]) -> bool:
    """Whether people are between whom a talk was that stands right beside, and has them already: "A ile B arasındaki görüşme",
    or that is no event: "called for talks between A and B"."""
    if not reader.doc.rules.verb_final:
        return any(noun.idle and 0 < cue.begin - noun.cue.end < _NEXT for noun in nouns)
    return any(noun.begin - _NEXT < cue.end <= noun.end and noun.partners and noun.draft is None for noun in nouns)


def _guests_called(reader: Reader, cue: Cue, span: Span) -> list[Mention]:
    """Who is meant by "his guest" or by "the delegation" for whom a meal is given: of those told of before."""
    words = reader.doc.folded[max(span.begin, cue.begin - _GUEST) : cue.begin].split()
    marks = reader.doc.rules.marks
    if not words or not reader.doc.rules.verb_final:
        return []
    if words[-1].startswith(marks["delegation"]):
        return reader.delegation or (reader.subject if len(reader.subject) > 1 else [])
    if words[-1].startswith(marks["guests"]):
        hosts = {one.person for one in reader.mentions_in(span.begin, span.end) if one.case == "nominative"}
        hosts = hosts or {one.person for one in reader.subject}
        talk = next((one for one in reversed(reader.recent()) if hosts & one.known.keys() and len(one.parts) > 1), None)
        return [part.mention for part in talk.parts if part.mention.person not in hosts] if talk is not None else []
    return []


def _heads_body_at_home(reader: Reader, cue: Cue) -> bool:
    """Whether it is a government, a party or the like that somebody leads: "the government led by X was ousted"."""
    if reader.doc.rules.verb_final or not cue.entry.form.endswith(("led by", "headed by")):
        return False
    return reader.doc.folded.endswith(reader.doc.rules.marks["at_home"], 0, cue.begin - 1)


def _own_company(reader: Reader, cue: Cue, group: list[Mention], span: Span) -> None:
    """Whose those are of whom nobody says it: of whom they accompany, "President X, accompanied by the head of the police Y"."""
    before = [one for one in reader.mentions_in(span.begin, cue.begin) if not one.sender]
    leader = before[-1] if before else None
    if leader is None or reader.doc.text[leader.stop : cue.begin].strip(" ,") not in _ACCOMPANIED:
        return
    owner = reader.owner_of(leader)
    for one in group:
        person = reader.people[one.person] if one.person >= 0 else None
        if owner is None or one.of is not None or one.rank == "local-government" or (person is not None and person.of):
            continue
        one.of = owner
        if person is not None:
            person.of = owner


def _are_told(group: list[Mention], made: list[Draft]) -> bool:
    """Whether the sentence has told of what each of some people did: "met officials, including X and Y"."""
    placed = {part.mention.person for draft in made for part in draft.parts}
    return len(made) > 1 and all(one.person in placed for one in group)


def _is_of_bonds(reader: Reader, cue: Cue) -> bool:
    """Whether what is between people is no occasion: "the friendship between Presidents A and B"."""
    before = reader.doc.folded[max(0, cue.begin - 24) : cue.begin].split()
    return bool(before) and before[-1] in reader.doc.rules.words["bonds"]


def give_guests(reader: Reader, nouns: list[Noun]) -> None:
    """Gives those a part for whom a ceremony or a meal is told to be: "a welcoming ceremony for President X"."""
    for noun in nouns:
        if noun.draft is None or noun.kind not in ("ceremony", "reception") or reader.doc.rules.verb_final:
            continue
        if _IN_HIS_HONOUR.match(reader.doc.folded, noun.cue.end) and noun.draft.sentence > 0:
            reader.take_part(noun.draft, reader.single, "attendee", "for", 0.8)
        match = _FOR_WHOM.match(reader.doc.folded, noun.cue.end)
        behind = reader.mentions_in(match.end(), match.end() + _TITLED) if match is not None else []
        if (
            match is not None
            and behind
            and len(_untitled(reader, reader.doc.folded[match.end() : behind[0].begin])) < 3
        ):
            reader.take_part(noun.draft, listed_with(behind, behind[0]), "attendee", "for", 0.8)


def give_press(reader: Reader, nouns: list[Noun], inside: list[Mention]) -> None:
    """Who is told to have done something at a press event faced the press there: "X, Y ile düzenlenen basın toplantısında …"."""
    for noun in nouns:
        if noun.kind != "press-event" or noun.case != "locative" or noun.draft is None or noun.draft.parts:
            continue
        subject = next((one for one in inside if one.case == "nominative" and not one.plural), None)
        beside = next((one for one in inside if one.case == "comitative" and one.stop <= noun.begin), None)
        speakers = [*listed_with(inside, subject), *listed_with(inside, beside)]
        reader.take_part(noun.draft, speakers, "speaker", "noun:press", 0.8)


def _group_at(reader: Reader, cue: Cue, span: Span) -> list[Mention]:
    if cue.entry.kind == "object":
        # "moderatörlüğünü X üstlendi": who stands between the role and its verb, else the subject before it
        verb = next((one for one in reader.cues_in(cue.end, span.end) if one.entry.category == "verb"), None)
        limit = span.end if verb is None or is_of_head(verb) or not reader.doc.rules.verb_final else verb.begin
        behind = [
            mention for mention in reader.mentions_in(cue.end, limit) if mention.case in ("nominative", "genitive")
        ]
        chosen = behind or [
            mention for mention in reader.mentions_in(span.begin, cue.begin) if mention.case == "nominative"
        ]
        return [one for one in chosen if one.group == chosen[0].group]
    if cue.entry.kind == "after" and not reader.doc.text.startswith(":", cue.end):  # "In attendance: A and B"
        inside = [mention for mention in reader.mentions_in(span.begin, cue.begin) if mention.stop <= cue.begin]
        if not inside:
            return []
        gap = reader.doc.folded[inside[-1].stop : cue.begin]
        if len(gap.strip()) > 12 or "," in gap:
            return []
        return listed_with(inside, inside[-1])
    inside = reader.mentions_in(cue.end, span.end)
    told = WERE.match(reader.doc.folded, cue.end) if cue.entry.form.endswith(GUESTS_OF) else None
    if told is not None:  # "Special guests of the meeting in Riga were A and B"
        inside = [one for one in inside if one.begin >= told.end()]
        return (
            further(reader, listed_with(inside, inside[0]), inside)
            if inside and inside[0].begin - told.end() < _TITLED
            else []
        )
    if not inside or len(_untitled(reader, reader.doc.folded[cue.end : inside[0].begin]).strip()) > 12:
        return []
    return further(reader, listed_with(inside, inside[0]), inside)


def _untitled(reader: Reader, words: str) -> str:
    """Words without the honorifics among them: "Dr the Right Honourable" says nothing."""
    if reader.doc.rules.verb_final:
        return words
    honorifics = reader.doc.rules.words["honorifics"]
    return " ".join(word for word in words.split() if word.strip(".,") not in honorifics)


def _role_target(reader: Reader, cue: Cue, nouns: list[Noun], made: list[Draft]) -> Draft | None:
    told = [noun for noun in nouns if noun.draft is not None]
    if cue.entry.kind in ("after", "object"):
        behind = [noun for noun in told if noun.begin >= cue.end and not noun.link]
        before = [noun for noun in told if noun.end <= cue.begin and not noun.link]
        order = behind[:1] + before[-1:] if cue.entry.kind == "after" else before[-1:] + behind[:1]
        order = [noun for noun in told if noun.begin - _NEXT < cue.end <= noun.end] + order
    else:
        before = [noun for noun in told if noun.cue.end <= cue.begin and not noun.link]
        behind = [noun for noun in told if noun.begin >= cue.end and not noun.link]
        order = before[-1:] + behind[:1]
    if order:
        return order[0].draft
    if made:
        return made[-1]
    if "accompan" in cue.entry.form and (visit := reader.salient(("visit",))) is not None:
        return visit
    if cue.entry.sense == "inviter" and reader.doc.rules.verb_final:
        return None  # of what the sentence does not tell
    if not reader.doc.rules.verb_final and THE_EVENT.search(
        reader.doc.folded, max(0, cue.begin - _EVENT_REACH), cue.begin
    ):
        last = next((one for one in reversed(reader.recent()) if one.status == "held" and one.parts), None)
        return last or reader.salient()
    return reader.salient()


def _is_apart(doc: Document, gap: str) -> bool:
    """Whether more stands between a state and a role than an ending or "heyetleri"."""
    word = gap.strip()
    return len(word) > 3 and not (
        " " not in word and word.startswith(doc.rules.marks["delegation"])
    )  # no delegations of it


def _bodies_at(reader: Reader, cue: Cue, draft: Draft, role: str) -> None:
    """States and organisations in a role: "Türkiye'nin ev sahipliğinde", "hosted by Kazakhstan"."""
    doc = reader.doc
    if cue.entry.kind == "after":
        names = [name for name in doc.names_in(max(0, cue.begin - 160), cue.begin) if name.stop <= cue.begin]
        while names and reader.covers(names[-1]):
            return
        edge = cue.begin
        chosen: list[Name] = []
        for name in reversed(names):
            gap = doc.folded[name.stop : edge]
            if (chosen and not is_separator(doc, gap)) or (not chosen and _is_apart(doc, gap)):
                break
            chosen.append(name)
            edge = name.begin
    else:
        chosen = []
        edge = cue.end
        for name in doc.names_in(cue.end, cue.end + 300):
            gap = doc.folded[edge : name.begin]
            if (chosen and not is_separator(doc, gap)) or (not chosen and gap.strip() not in ("", "the")):
                break
            if reader.covers(name):
                break
            chosen.append(name)
            edge = name.stop
    for name in chosen:
        if name.kind == "state":
            add_once(draft.states, name.ids[0])
            if role == "host" and draft.country is None and len(chosen) == 1 and draft.kind != "visit":
                draft.country = name.ids[0]
        elif name.kind == "organisation":
            add_once(draft.bodies, reader.doc.body(name))
