"""Talks told by a noun alone, with those it is with: in a heading, a schedule, as the frame of what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.extraction.occasions.clauses import main_noun
from communique.extraction.occasions.drafts import UNDOING, Clause, Draft, Noun, add_once, key, listed_with
from communique.extraction.occasions.enumerations import keeper_of
from communique.extraction.occasions.gapping import parted
from communique.extraction.occasions.medial import free_before
from communique.extraction.occasions.parties import side_of
from communique.extraction.occasions.partners import is_of_plan
from communique.extraction.occasions.recognition import undone_by_noun
from communique.extraction.occasions.talks import is_schedule, kind_of_talk, tell_talk
from communique.extraction.occasions.wishes import is_hoped_for, is_wished_talk
from communique.extraction.people import Mention
from communique.model import Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_AHEAD = expression(r"(?: (?:tomorrow|next week|on [a-z]+day|later today))? will\b")
_FRONTED = expression(r"[^;.]{0,60}, (?:the )?")  # from whom a talk is with to the subject of the sentence it opens
_CLOCK = expression(r"\b(?:[01]?\d|2[0-3])[.:][0-5]\d\b(?![.\d])")  # "14.30": in a line without a verb of a programme
_POSSESSED = 80  # characters between whose a talk is and whom it is with
_HABIT, _HABIT_WORDS = 34, 3  # characters, and words of them, before talks in which they are said to be many
_AT = expression(
    r" (?:at|in|during) (?:an? )?(?:[a-z-]+ ){0,2}"
)  # between by whom something was done and the talk it was done at
_BY = 8  # characters before somebody in which "by the" ends
_BESIDE = 3  # characters between a noun and its verb


def tell_by_noun(
    reader: Reader, noun: Noun, clauses: list[Clause], inside: list[Mention], index: int, span: Span, made: list[Draft]
) -> None:
    """A talk told by its noun alone: in a heading, a schedule, or as the frame of what was said."""
    final = reader.doc.rules.verb_final
    clause = next((one for one in clauses if one.begin <= noun.cue.begin < one.end), None)
    subjects = [] if noun.both else _subjects_of(reader, noun, clause, clauses, inside)
    if not final and _is_told_before(reader, noun, subjects, span):
        noun.used = True
        return
    if reader.doc.has_mark("unsure", span.begin, span.end) and not reader.times_in(span.begin, span.end):
        return
    if final and is_hoped_for(reader, noun):
        noun.used = noun.idle = True
        return
    if not final and (is_wished_talk(reader, noun, span) or _is_habit(reader, noun)):
        noun.used = noun.idle = True
        return
    side = _state_of(reader, clauses) if not subjects else None
    of_several = noun.both and len(noun.partners[0].states) > 1  # "a meeting between the ministers of A and B"
    if (
        not final
        and not subjects
        and len(noun.partners) == 1
        and clauses
        and side is None
        and not (of_several or noun.hosts)
    ):
        return  # a sentence that only mentions talks with somebody
    rule = f"noun:{noun.cue.entry.form}"
    parts = parted(reader, noun.partners) if subjects and not noun.both else [noun.partners]
    if len(parts) > 1:
        noun.time = noun.place = None  # each part tells its own
    for part in parts:
        tell_talk(
            reader,
            kind_of_talk(reader, noun),
            subjects,
            part,
            Span(noun.begin, noun.end) if len(parts) == 1 else Span(part[0].begin, part[-1].stop),
            _tense_of(reader, noun, clause, clauses, span),
            rule,
            index,
            span,
            made,
            apart=not noun.both,
            each=_is_expected(reader, noun, clause),
        )
    if side is not None and made:
        add_once(made[-1].states, side)
    if noun.hosts and made:
        reader.take_part(made[-1], noun.hosts, "host", rule, 0.9)
    noun.used = True


def _is_habit(reader: Reader, noun: Noun) -> bool:
    """Whether talks are such as people have time and again: "regular and constructive negotiations between X and Y"."""
    many = noun.plural or noun.cue.entry.form.endswith("s")
    words = reader.doc.folded[max(0, noun.begin - _HABIT) : noun.cue.begin].split()[-_HABIT_WORDS:]
    return many and any(word in reader.doc.rules.marks["habitual"] for word in words)


def _subjects_of(
    reader: Reader, noun: Noun, clause: Clause | None, clauses: list[Clause], inside: list[Mention]
) -> list[Mention]:
    """Whose a talk is with those its noun names: who is said to have it, else whom the clause or the text is about."""
    owners = [
        mention
        for mention in inside
        if mention.stop <= noun.begin and 0 <= noun.begin - mention.stop < 4 and mention not in noun.partners
    ]
    subjects = (
        noun.whose
        or owners
        or _possessor(reader, noun, inside)
        or _shared(reader, noun, clauses)
        or _visitors_met(reader, clause)
        or _spoken_of(reader, noun, clause, inside)
        or (clause.subjects if clause is not None else [])
        or free_before(reader, noun.begin, inside)
        or _told_next(reader, noun, inside)
        or _agent_before(reader, noun, inside)
        or keeper_of(reader, noun)
        or reader.subject
        or _visitors(reader)
    )
    met = {one.person for one in noun.partners if one.person >= 0}
    return [one for one in subjects if one not in noun.partners and one.person not in met]


def _tense_of(reader: Reader, noun: Noun, clause: Clause | None, clauses: list[Clause], span: Span) -> str:
    """The tense of a talk that its noun tells: past, unless its clause, a schedule or the words around say otherwise."""
    final = reader.doc.rules.verb_final
    tense = "past" if clause is None else _tense_of_clause(reader, noun, clause, clauses)
    if any(
        one.verb.entry.sense == "held" and one.tense == "negative" and one.verb.begin > noun.begin for one in clauses
    ):
        tense = "cancelled"  # "talks planned for Friday with X did not take place"
    listed = not clauses and (is_schedule(reader.doc) or _CLOCK.search(reader.doc.folded, span.begin, span.end))
    if final and noun.item is not None and _is_ahead(reader, noun):
        tense = "future"
    if listed or _is_expected(reader, noun, clause) or (final and noun.case == "locative" and noun.tense == "future"):
        tense = "future"
    coming = clauses and (clauses[-1].tense == "future" or clauses[-1].verb.entry.sense == "plan")
    if final and noun.link == "after" and not noun.tense and coming:
        tense = "future"  # "X ile görüşmesinin ardından gidecek"
    if noun.partners and _AHEAD.match(reader.doc.folded, noun.partners[-1].stop) and not final:
        tense = "future"  # "his talks with X will give a new impetus"
    behind = _told_behind(reader, noun, clauses) if not final else None
    changed = _changed(reader, noun, clauses, tense)
    undone = changed in UNDOING.values() and behind == "future"  # "called off talks with X planned for Monday"
    return changed if undone or behind is None else behind


def _is_ahead(reader: Reader, noun: Noun) -> bool:
    """Whether the day told of a talk is behind that of publication."""
    published = (reader.doc.record.published or "")[:10]
    start = noun.time.start if noun.time is not None else None
    return bool(published) and start is not None and start > published[: len(start)]


def _told_behind(reader: Reader, noun: Noun, clauses: list[Clause]) -> str | None:
    """The tense of a talk that is planned, put off or called off by a verb behind those it is with: "a meeting between A and B,
    scheduled for Monday, was cancelled"."""
    edge = max([noun.cue.end, *(one.stop for one in noun.partners if one.begin > noun.begin)])
    found = None
    for clause in clauses:
        sense, begin = clause.verb.entry.sense, clause.verb.begin
        if begin < edge:
            continue
        if reader.mentions_in(edge, begin) or any(edge < other.begin < begin for other in clause.nouns):
            break
        if sense in UNDOING and clause.tense not in ("future", "negative"):
            return UNDOING[sense]
        found = "future" if sense == "plan" else found
    return found


def _tense_of_clause(reader: Reader, noun: Noun, clause: Clause, clauses: list[Clause]) -> str:
    """The tense that a clause gives a talk it is about: of what is to come, was put off or called off, else past."""
    form = clause.verb.form
    planned = reader.doc.rules.verb_final and clause.verb.entry.sense == "plan"
    if clause.tense not in ("future", "cancelled", "postponed") and not (planned and form == "finite"):
        return "past"
    aside = form == "noun" or (form == "participle" and clauses[-1].tense == "past")
    if noun.link or (noun.case == "locative" and aside):
        return "past"
    return "future" if planned else clause.tense


def _state_of(reader: Reader, clauses: list[Clause]) -> str | None:
    """The state that a sentence is about which tells of its talks with somebody: "Russia cancelled talks with envoy X"."""
    first = next((one for one in clauses if one.verb.entry.sense in ("hold", "have", *UNDOING)), None)
    return side_of(reader, first.begin, first.verb.begin) if first is not None and not first.passive else None


def _is_expected(reader: Reader, noun: Noun, clause: Clause | None) -> bool:
    """Whether a talk is the subject of a verb of plans beside it: "ile görüşmesi bekleniyor"."""
    if clause is None or clause.verb.entry.sense != "plan" or noun.link or not reader.doc.rules.verb_final:
        return False
    return noun.case == "nominative" and clause.tense != "past" and noun.end <= clause.verb.begin <= noun.end + _BESIDE


def _spoken_of(reader: Reader, noun: Noun, clause: Clause | None, inside: list[Mention]) -> list[Mention]:
    """Of whom it is said that he met somebody: "A noted that B looks forward to talks with C" is of B and C."""
    if reader.doc.rules.verb_final or clause is None or clause.verb.entry.sense != "say":
        return []
    return free_before(reader, noun.begin, [one for one in inside if one.begin >= clause.verb.end])


def _told_next(reader: Reader, noun: Noun, inside: list[Mention]) -> list[Mention]:
    """Who stands behind a talk that opens a sentence: "In a meeting with X on Sunday, Minister Y called for calm"."""
    edge = noun.partners[-1].stop
    behind = next((one for one in inside if one.begin > edge), None)
    if reader.doc.rules.verb_final or behind is None or not _FRONTED.fullmatch(reader.doc.folded, edge, behind.begin):
        return []
    return listed_with(inside, behind)


def _agent_before(reader: Reader, noun: Noun, inside: list[Mention]) -> list[Mention]:
    """By whom something was done at a talk: "The arrests were raised by President X at a meeting with Y"."""
    before = [one for one in inside if one.stop <= noun.begin]
    if reader.doc.rules.verb_final or not before or not _AT.fullmatch(reader.doc.folded, before[-1].stop, noun.begin):
        return []
    agents = listed_with(before, before[-1])
    by = reader.doc.folded[max(0, agents[0].begin - _BY) : agents[0].begin].removesuffix("the ")
    return agents if by.endswith(" by ") else []


def _changed(reader: Reader, noun: Noun, clauses: list[Clause], tense: str) -> str:
    """The tense of a talk that is put off or called off, or only planned: "a planned meeting between A and B was cancelled"."""
    undone = undone_by_noun(reader, noun)
    if undone is not None:
        return undone
    for clause in clauses:
        if (
            noun in clause.nouns
            and clause.verb.entry.sense in UNDOING
            and (reader.doc.rules.verb_final or main_noun(reader, clause) in (noun, None))
        ):
            return UNDOING[clause.verb.entry.sense]
    words = reader.doc.folded[max(0, noun.begin - 30) : noun.cue.begin].split()
    if tense == "past" and not reader.doc.rules.verb_final:
        before = reader.doc.folded[max(0, noun.begin - 30) : noun.begin].rstrip()
        coming = any(word in reader.doc.rules.marks["coming"] for word in words[-3:])
        if coming or before.endswith(reader.doc.rules.marks["preparing"]):
            return "future"
    return tense


def _is_told_before(reader: Reader, noun: Noun, subjects: list[Mention], span: Span) -> bool:
    """Whether a talk is one told before with those it is with: "the conversation with X", "ahead of his meeting with X"."""
    if noun.indefinite or noun.plural or noun.next or reader.times_in(noun.end, noun.end + 40):
        return False
    people = {key(mention) for mention in noun.partners}
    meant = people | {key(mention) for mention in subjects}
    for draft in reversed(reader.recent()):
        if draft.kind not in ("bilateral", "call") or draft.named or not people <= draft.known.keys():
            continue
        if noun.kind == "call" and draft.kind != "call":
            continue
        if noun.kind in ("meeting", "summit") and draft.kind == "call":
            continue
        if meant <= draft.known.keys() or not subjects or all(one.begin < span.begin for one in subjects):
            draft.add_evidence(span)
            return True
    return False


def _visitors(reader: Reader) -> list[Mention]:
    """Whose visit is told of: who is not named again in a talk held in its course."""
    visit = reader.salient(("visit",))
    return [part.mention for part in visit.parts[:3]] if visit is not None and visit.kind == "visit" else []


def _possessor(reader: Reader, noun: Noun, inside: list[Mention]) -> list[Mention]:
    """Whose a talk with others is: "Fidan'ın Bağdat'ta X ile görüşmesinin ardından", "Fidan'ın X ile yapması planlanan görüşme"."""
    if not reader.doc.rules.verb_final or not noun.partners:
        return []
    first = noun.partners[0].begin
    if not noun.cue.ending.startswith(("s", "l")) and not is_of_plan(reader, noun.partners[-1].stop, noun.begin):
        return []
    before = [mention for mention in inside if mention.stop <= first and mention not in noun.partners]
    if not before or before[-1].case != "genitive" or first - before[-1].stop > _POSSESSED:
        return []
    if any(cue.entry.category == "verb" for cue in reader.cues_in(before[-1].stop, first)):
        return []
    return [one for one in before if one.group == before[-1].group]


def _shared(reader: Reader, noun: Noun, clauses: list[Clause]) -> list[Mention]:
    """Whose a verbal noun before is that "and" joins to a talk: "X'in Y ile bir araya gelmesi ve Z'yle görüşmesi bekleniyor"."""
    before = next((one for one in reversed(clauses) if one.verb.end <= noun.begin), None)
    if before is None or before.verb.form != "noun" or not noun.cue.ending.startswith("s"):
        return []
    owners = [one for one in before.subjects if one.case == "genitive"]
    return owners if reader.doc.folded.startswith((" ve ", ", "), before.verb.end) else []


def _visitors_met(reader: Reader, clause: Clause | None) -> list[Mention]:
    """Who visits, where a talk in the passive names only whom it was with: "X ile yapılan görüşmede"."""
    if clause is None or not reader.doc.rules.verb_final or any(one.begin >= clause.begin for one in clause.subjects):
        return []
    visitors = _visitors(reader)
    told = {one.person for one in reader.subject}
    return [] if any(one.person in told for one in visitors) else visitors
