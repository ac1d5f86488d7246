"""Several bodies that one Turkish verb brings together, each on its day: "10 Nisan'da A, 12 Nisan'da B toplandı"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from communique.extraction.occasions.drafts import Clause, Draft, Noun, add_once
from communique.extraction.occasions.locations import is_location
from communique.extraction.occasions.places import where
from communique.extraction.people import NATIONAL, Mention
from communique.extraction.time import TimeMention
from communique.gazetteer import Name
from communique.model import Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_JOINS = (",", ";", " ve ", " ile ")
_MEMBERS_REACH = 44  # characters before officials in which it is said of whose members they are
_OF_BODY = 3  # characters between a body and those of it who meet


@dataclass(slots=True)
class _Group:
    """Those who come together, with the day and place that their part of the sentence tells."""

    begin: int
    end: int
    mention: Mention | None  # None for those without an office: "kıdemli memurlar"
    times: list[TimeMention]
    places: list[Name]


def body_of_members(reader: Reader, group: Mention) -> Name | None:
    """The organisation of whose members people in the plural are: "NATO üyesi 27 ülkenin savunma bakanları"."""
    doc = reader.doc
    first = max(0, group.begin - _MEMBERS_REACH)
    match = doc.rules.patterns["members_of"].search(doc.folded, first, group.end)
    name = doc.name_at(match.start() - 2) if match is not None and match.start() > 1 else None
    fits = name is not None and name.kind == "organisation" and match is not None and name.stop == match.start() - 1
    return name if fits else None


def convene_each(reader: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> bool:
    """Tells of a meeting of each body that a verb brings together on a day or at a place of its own.

    Those who only prepare another occasion are told of beside it: "zirveden önce kıdemli memurlar toplandı".
    """
    if clause.tense in ("none", "negative") or clause.verb.form == "noun":
        return False
    groups = _groups(reader, clause)
    framed = any((noun.link in ("before", "after") or noun.prepared) and noun.draft is not None for noun in nouns)
    told = [group for group in groups if group.times or group.places]
    alone = len(groups) == 1 and groups[0].mention is None and framed and len(told) == 1
    if not alone and (len(groups) < 2 or len(told) < len(groups)):
        return False
    before: Draft | None = None
    for group in groups:
        draft = _tell(reader, clause, group, index, span, made)
        if before is not None:
            draft.attached = before
            draft.bodies = draft.bodies or list(
                before.bodies
            )  # "NATO dışişleri bakanları 3, savunma bakanları 5 Mayıs'ta"
        before = draft
    return True


def _groups(reader: Reader, clause: Clause) -> list[_Group]:
    """The bodies that are the subject of a clause, in its order, with what the stretch of each tells."""
    who: list[tuple[int, int, Mention | None]] = [
        (one.begin, one.end, one)
        for one in clause.subjects
        if one.plural and one.begin >= clause.begin and (one.rank in NATIONAL)
    ]
    for words in reader.doc.rules.marks["preparers"]:
        begin = reader.doc.folded.find(f" {words}", clause.begin, clause.verb.begin) + 1
        if begin and not reader.doc.folded[begin + len(words)].isalpha():
            who.append((begin, begin + len(words), None))
        elif clause.verb.form == "participle" and reader.doc.folded.startswith(f" {words}", clause.verb.end):
            who.append((clause.verb.end + 1, clause.verb.end + 1 + len(words), None))  # "dün toplanan kıdemli memurlar"
    found: list[_Group] = []
    first = clause.begin
    who.sort(key=lambda one: one[0])
    for at, (begin, end, mention) in enumerate(who):
        last = who[at + 1][0] if at + 1 < len(who) else clause.verb.begin
        edge = max(first, last) if at + 1 == len(who) else _joint(reader.doc.folded, end, last)
        found.append(_Group(begin, end, mention, reader.times_in(first, edge), _places(reader, first, edge)))
        first = edge
    return found


def _joint(folded: str, begin: int, end: int) -> int:
    """Where the words about the next body begin: behind the first comma or conjunction."""
    ends = [folded.find(word, begin, end) for word in _JOINS]
    return min((at for at in ends if at >= 0), default=end)


def _places(reader: Reader, begin: int, end: int) -> list[Name]:
    names = reader.doc.names_in(begin, end)
    return [name for name in names if name.kind == "city" and is_location(reader, name, "meeting")]


def _tell(reader: Reader, clause: Clause, group: _Group, index: int, span: Span, made: list[Draft]) -> Draft:
    """The meeting of a body."""
    one = group.mention
    bodies = (
        reader.doc.names_in(group.begin - _OF_BODY, group.end)
        if one is None
        else reader.doc.names_in(one.begin, one.end)
    )
    kind = "summit" if one is not None and one.rank == "head-of-state" else "meeting"
    draft = reader.new(kind, Span(group.begin, group.end), index, span, f"verb:{clause.verb.entry.form}", made)
    draft.head = reader.doc.folded[group.begin : group.end].split()[-1]
    draft.time = group.times[-1] if group.times else None
    if group.places:
        draft.city, draft.country = where(reader, group.places[-1])
    for state in one.states if one is not None else ():
        add_once(draft.states, state)
    members = body_of_members(reader, one) if one is not None else None
    for name in [*bodies, *filter(None, [members])]:
        if name.kind == "organisation":
            add_once(draft.bodies, reader.doc.body(name))
    reader.set_status(draft, clause.tense, 2)
    return draft
