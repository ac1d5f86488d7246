"""Which event a noun speaks of: one told before, a new one, or none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from communique import gazetteer
from communique.extraction.occasions.circumstances import FORESEEN, conflict
from communique.extraction.occasions.drafts import Clause, Draft, Noun, add_once
from communique.extraction.occasions.nouns import ordinal_behind
from communique.extraction.occasions.roles import GUESTS_OF, WERE
from communique.extraction.people import Mention
from communique.model import Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader


_COMPATIBLE = {
    "meeting": ("meeting", "summit", "conference", "bilateral"),
    "summit": ("summit",),
    "bilateral": ("bilateral", "call", "meeting"),
    "conference": ("conference", "meeting", "summit"),
    "visit": ("visit", "bilateral"),
    "ceremony": ("ceremony",),
    "reception": ("reception",),
    "call": ("call",),
    "press-event": ("press-event",),
}


_TELLING = frozenset(
    (
        "held",
        "hold",
        "organise",
        "convened",
        "attend",
        "host",
        "chair",
        "moderate",
        "speak",
        "deliver",
        "meet",
        "postpone",
        "cancel",
        "press",
        "plan",
        "open",
        "opened",
        "visit",
        "receive",
        "call",
        "have",
        "give",
        "say",
        "represent",
        "represented",
        "launch",
        "signed",
        "sign",
        "welcome",
        "welcomed",
    )
)


_EMPTY = frozenset(
    [
        "the",
        "of",
        "and",
        "ve",
        "ile",
        "in",
        "on",
        "for",
        "a",
        "an",
        "bir",
        "bu",
        "tarihinde",
        "1",
        "2",
        "3",
        "4",
        "5",
        "6",
        "7",
        "8",
        "9",
        "toplantisi",
        "toplanti",
        "meeting",
        "summit",
        "zirvesi",
        "zirve",
        "conference",
        "konferansi",
        "forum",
        "forumu",
        "session",
        "round",
        "edition",
        "oturumu",
        "turu",
        "inci",
        "nci",
        "uncu",
        "ncu",
    ]
)
_IN_SCENE = re.compile(r"(?: (?:in|on|at) [^,.;:]{2,30}?(?= (?:brought|was|were|included?|featured|gathered)\b)){1,2}")
_LEAD = 30  # characters before a noun
_SERIES = ("summit", "meeting", "conference")
_SORT = 24  # characters before a ceremony that say of what sort it is
_SITE = 36  # characters before a visit in which a site stands
_HEADING = 60  # characters between a visitor and his visit in a heading
_HEADING_END = 3  # characters behind the visit
_ROOT = 2  # letters that a verb and its noun have in common: "met", "meeting"
_SCENE = 4  # events told last
_ASIDE = re.compile(r"^\s*(?:\([^()]{1,20}\))?[\"”’']?\s*")  # a short form and the end of a quotation
_BEING = re.compile(r"\s+ol(?:acak|du|mus|ur|arak)\w*")
_OVER = re.compile(r"\bover (?:a |an |their )?$")
_WORD = re.compile(r"[^\W_]+")
_PRECEDED = re.compile(r"(?:be |was |were |been )(?:preceded|followed) by (?:the |an? )?$")
_ATTENDED = re.compile(r" (?:was|were) (?:also )?(?:attended|joined|chaired|hosted|led|opened) by ")
_WITH_SOME = re.compile(
    r"(?: (?:on|in|at) [^,.;]{1,24})? with (?:the )?(?!his |her |its |their (?:counterpart|colleague))(?=\w)"
)


def draft_of(
    reader: Reader, noun: Noun, index: int, span: Span, clauses: list[Clause], made: list[Draft]
) -> Draft | None:
    """The event a noun is of: one known already, a new one, or none."""
    if (
        (noun.partners and (not noun.named or noun.kind == "call"))
        or _is_attribute(reader, noun)
        or _is_of_site(reader, noun, span)
        or _is_at_table(reader, noun)
    ):
        return None
    known = _whole_of(reader, noun) or _known_draft(reader, noun, made) or _known_visit(reader, noun, span)
    if noun.kind == "visit" and reader.doc.rules.verb_final and noun.case == "nominative":
        visitor = _visitor_from(reader, noun, span)
        if visitor is not None:  # a heading, "X'ten Y'ye ziyaret"
            return known if known is not None and visitor.person in known.known else None
    if known is not None and not _is_of_others(known, noun):
        _take_part_of_owners(reader, known, noun)
        known.mentions += 1
        _improve(reader, known, noun, index, span)
        return known
    of_none = _is_of_none_final if reader.doc.rules.verb_final else _is_of_none_medial
    if of_none(reader, noun, clauses):
        return None
    formal = _is_formal_talk(reader, noun)
    told = _talk_of_scene(reader) if formal and (_has_formal_talk(made) or (noun.plural and noun.link)) else None
    if told is not None:
        return told
    lent = _pair_behind(reader, noun, clauses, span)
    lent = lent or (_pair_of_scene(reader) if formal else [])
    if _is_untold(reader, noun, index, span, clauses, lent):
        return None
    return _new_draft(reader, noun, index, span, lent)


def _is_of_others(draft: Draft, noun: Noun) -> bool:
    """Whether a noun tells whose event it is, and none of them takes part in one told before."""
    people = {part.mention.person for part in draft.parts}
    return bool(noun.owners and people) and people.isdisjoint(owner.person for owner in noun.owners)


def _take_part_of_owners(reader: Reader, draft: Draft, noun: Noun) -> None:
    """Adds those whose event a noun says it is: "X's visit", "X's press conference"."""
    role = "speaker" if noun.kind == "press-event" else "attendee"
    reader.take_part(draft, noun.owners, role, "noun:owner", 0.85)


def _is_of_none_final(reader: Reader, noun: Noun, clauses: list[Clause]) -> bool:
    """Whether a noun tells of no event of its own, where the verb ends the sentence."""
    folded = reader.doc.folded
    if (
        noun.kind == "bilateral"
        and folded.startswith(" icin ", noun.cue.end)
        and any(clause.verb.entry.sense == "meet" and clause.verb.begin > noun.cue.end for clause in clauses)
    ):
        return True  # "ikili görüşme için bir araya geldi"
    if (
        noun.case == "nominative"
        and _BEING.match(folded, noun.cue.end)
        and any(noun.kind == one.kind for one in reader.recent())
    ):
        return True  # "Toplantı, … son zirve olacak"
    if noun.kind == "bilateral" and noun.plural and noun.ordinal is not None:
        return True  # a body's debates: "BM 80. Genel Kurulu görüşmelerinde"
    if "miz" in noun.cue.ending and not noun.named:
        return True  # "görüşmelerimiz": what somebody is quoted on
    if _is_named_series(noun) and noun.time is None and not noun.link:
        return True  # "Balkan Zirve Toplantıları'na katılır"
    return _is_of_many(noun)


def _is_of_none_medial(reader: Reader, noun: Noun, clauses: list[Clause]) -> bool:
    """Whether a noun tells of no event of its own, where the verb does not end the sentence."""
    if _is_of_many(noun) or _is_vague(reader, noun) or _is_told_by_verb(noun, clauses):
        return True
    if noun.plural and not noun.tense and _is_unnumbered(reader, noun):
        return True  # "following formal sessions in the capital"
    return _is_named_series(noun) and noun.topic  # "decisions taken at the Riga and Oslo Summits"


def _is_of_many(noun: Noun) -> bool:
    """Whether a bare plural is of occasions in general, neither talks nor a trip through several states."""
    return noun.plural and not noun.named and noun.kind not in ("bilateral", "meeting") and not _is_trip(noun)


def _is_named_series(noun: Noun) -> bool:
    """Whether a name in the plural is of a series of occasions, none of them numbered."""
    return noun.named and noun.plural and noun.ordinal is None and noun.kind in _SERIES


def _is_untold(reader: Reader, noun: Noun, index: int, span: Span, clauses: list[Clause], lent: list[Mention]) -> bool:
    """Whether no verb, day or place makes an event of a noun that needs one: a plural, a weak word, a bare name."""
    if noun.gathered is not None:
        return False
    if reader.doc.rules.verb_final and noun.topic and noun.kind == "visit" and noun.time is None and noun.place is None:
        return True  # "ziyaretine ilişkin soruyu yanıtladı"
    if (
        reader.doc.rules.verb_final
        and noun.kind == "bilateral"
        and noun.plural
        and noun.case == "locative"
        and not (lent or reader.mentions_in(span.begin, span.end))
    ):
        return not noun.named  # "yapılacak görüşmelerde … ele alınacak"
    told = bool(lent) or _is_told(reader, noun, clauses, span)
    if (
        noun.plural
        and not noun.named
        and not lent
        and (_is_unspecified(reader, noun) or not told)
        and not _is_placed(reader, noun, clauses, span)
    ):
        return True
    if told:
        return False
    if noun.weight == "weak" and not (noun.named or noun.indefinite or noun.next or noun.previous or _is_owned(noun)):
        return True
    return (
        noun.named
        and noun.cue.entry.category == "event"
        and not noun.link
        and index > 1
        and not reader.times_in(span.begin, span.end)
        and (reader.doc.rules.verb_final or not FORESEEN.match(reader.doc.folded, noun.end))
    )


def _is_owned(noun: Noun) -> bool:
    """Whether it is said whose an occasion is: of a ceremony with its day or place, else it only dates what came after."""
    return bool(noun.owners) and (noun.kind != "ceremony" or noun.time is not None or noun.place is not None)


def _new_draft(reader: Reader, noun: Noun, index: int, span: Span, lent: list[Mention]) -> Draft:
    """A new event told by a noun, of those it says it is of and those lent by the ceremony it goes with."""
    draft = Draft(
        noun.kind,
        Span(noun.begin, noun.end),
        index,
        f"noun:{noun.cue.entry.form}",
        named=noun.named,
        strong=noun.weight != "weak" or noun.next,
        next=noun.next or _follows(reader, noun),
    )
    draft.frame = noun.weight == "frame"
    draft.background = noun.previous
    draft.head = reader.doc.folded[noun.cue.begin : noun.cue.stem]
    draft.evidence.append(span)
    _improve(reader, draft, noun, index, span)
    _take_part_of_owners(reader, draft, noun)
    reader.take_part(draft, lent, "attendee", "noun:pair", 0.7)
    if noun.gathered is not None:
        draft.kind = "meeting" if draft.kind == "bilateral" else draft.kind
        draft.states += [state for state in noun.gathered.states if state not in draft.states]
        draft.status_weight = 2
        reader.add_group(draft, noun.gathered)
    weight = _weight_of_plan(reader, noun, span)
    if weight:
        draft.status, draft.status_weight = "planned", weight
    reader.drafts.append(draft)
    return draft


def _follows(reader: Reader, noun: Noun) -> bool:
    """Whether an occasion to come has a higher number than one told before, which it follows: "12. toplantının yapılması"."""
    if not reader.doc.rules.verb_final or noun.ordinal is None or noun.tense != "future":
        return False
    if ordinal_behind(reader.doc, noun.cue.end) is not None:
        return any(draft.kind == noun.kind and draft.status == "held" for draft in reader.recent())
    return any(draft.ordinal is not None and draft.ordinal < noun.ordinal for draft in reader.recent())


def _weight_of_plan(reader: Reader, noun: Noun, span: Span) -> int:
    """How surely the words around a noun tell that its event is still to come: 0 where they do not."""
    marks = reader.doc.rules.marks
    before = reader.doc.folded[max(span.begin, noun.begin - 40) : noun.cue.begin]
    if any(mark in before for mark in marks["coming"]):
        return 2
    if reader.doc.rules.verb_final and noun.topic and noun.kind in _SERIES:
        return int(" hazirlik" in reader.doc.folded[noun.cue.end : noun.cue.end + _SORT])  # "zirvenin hazırlıkları"
    prepared = noun.topic and not reader.doc.rules.verb_final and any(mark in before for mark in marks["preparing"])
    return int(prepared or _is_ahead(reader, noun) or _beside_another(reader, noun).startswith("be "))


def _is_ahead(reader: Reader, noun: Noun) -> bool:
    """Whether what others met before was still to come at publication: "ahead of the summit"."""
    published = (reader.doc.record.published or "")[:10]
    start = noun.time.start if noun.time is not None and noun.time.rule != "weekday" else None
    return (
        noun.link == "before"
        and (noun.kind in _SERIES or (noun.kind == "visit" and reader.doc.rules.verb_final))
        and bool(published)
        and (start is None or start >= published)
    )


def _is_told_by_verb(noun: Noun, clauses: list[Clause]) -> bool:
    """Whether a talk is what a verb of its sentence has told with its people: "met X to conduct talks"."""
    if noun.kind != "bilateral" or noun.named or noun.partners:
        return False
    return any(
        clause.verb.entry.sense in ("meet", "receive", "talk", "call")
        and clause.objects
        and clause.verb.end < noun.begin
        for clause in clauses
    )


def _is_unnumbered(reader: Reader, noun: Noun) -> bool:
    """Whether occasions in the plural are neither named nor dated, and no talks."""
    return (
        not reader.doc.rules.verb_final
        and noun.kind in _SERIES
        and not noun.named
        and noun.time is None
        and noun.cue.end > noun.cue.stem
    )


def _is_vague(reader: Reader, noun: Noun) -> bool:
    """Whether a talk is with people neither named nor numbered ("talks with senior officials"), or is only wished for."""
    if noun.named or noun.ordinal is not None or noun.kind not in ("bilateral", "call", "meeting", "summit"):
        return False
    if noun.gathered is not None:
        return False
    if noun.topic and noun.indefinite:
        return True
    match = _WITH_SOME.match(reader.doc.folded, noun.cue.end)
    if match is None or noun.partners:
        return False
    if any(not one.plural or one.states for one in reader.mentions_in(match.end() - 4, match.end() + 24)):
        return False
    names = reader.doc.names_in(match.end(), match.end() + 40)
    return not any(name.kind in ("state", "organisation") and name.begin - match.end() < 5 for name in names)


def _is_coming(reader: Reader, noun: Noun) -> bool:
    """Whether an occasion is one to come, not the next of a series: "the upcoming visit"."""
    words = reader.doc.folded[max(0, noun.begin - 24) : noun.cue.begin].split()
    return not reader.doc.rules.verb_final and any(word in reader.doc.rules.marks["coming"] for word in words)


def _is_unspecified(reader: Reader, noun: Noun) -> bool:
    """Whether talks with nobody named are no events: "a series of bilateral meetings", "several meetings"."""
    return not reader.doc.rules.verb_final and noun.kind in ("bilateral", "call", "meeting") and not noun.link


def _is_formal_talk(reader: Reader, noun: Noun) -> bool:
    """Whether a noun tells the talks that go with a welcome: "baş başa ve heyetler arası görüşmelerin ardından"."""
    return reader.doc.rules.verb_final and noun.kind == "bilateral" and noun.weight == "strong" and not noun.partners


def _has_formal_talk(made: list[Draft]) -> bool:
    """Whether a sentence has told of talks already, of which those of the delegations are a part."""
    return bool(made) and made[-1].kind == "bilateral" and made[-1].rule.startswith("noun:") and made[-1].strong


def _pair_of_scene(reader: Reader) -> list[Mention]:
    """Host and guest of the ceremony told last."""
    last = next((one for one in reversed(reader.drafts[-_SCENE:]) if one.kind == "ceremony"), None)
    people = [part.mention for part in last.parts] if last is not None else []
    return people if len(people) == 2 and any(part.role == "host" for part in last.parts) else []  # type: ignore[union-attr]


def _pair_behind(reader: Reader, noun: Noun, clauses: list[Clause], span: Span) -> list[Mention]:
    """Two of different sides who did something together after a talk, which then was theirs: "görüşmenin ardından A ve B
    basın toplantısı düzenledi"."""
    greeted = noun.kind == "ceremony" and any(
        mark in reader.doc.folded[noun.begin : noun.cue.end] for mark in reader.doc.rules.marks["welcoming"]
    )
    if (
        not reader.doc.rules.verb_final
        or noun.link != "after"
        or noun.owners
        or not (noun.kind == "bilateral" or greeted)
    ):
        return []
    clause = next((one for one in clauses if noun in one.nouns), None)
    if (
        noun.weight == "weak"
        and noun.kind == "bilateral"
        and not any(one.verb.entry.sense == "press" for one in clauses)
    ):
        return []  # "görüşmelerin ardından imzaladı"
    people = [one for one in clause.subjects if one.begin >= span.begin and not one.plural] if clause else []
    if clause is not None and len(people) == 1:
        people += [one for one in clause.objects if one.case == "comitative" and not one.plural]
    sides = {reader.owner_of(one) for one in people} - {None}
    return people if len(people) == len(sides) == 2 else []


def _visitor_from(reader: Reader, noun: Noun, span: Span) -> Mention | None:
    """Who pays a visit that a heading tells without a verb: "Büyükelçi X'ten Vali Y'ye ziyaret"."""
    if span.end - noun.cue.end > _HEADING_END:
        return None
    before = [one for one in reader.mentions_in(span.begin, noun.begin) if one.case == "ablative" and one.person >= 0]
    return before[0] if before and noun.begin - before[0].stop < _HEADING else None


def _talk_of_scene(reader: Reader) -> Draft | None:
    """The talk of two told just before, which the sentence takes up: "ikili ve heyetler arası görüşmelerin ardından"."""
    last = next((one for one in reversed(reader.drafts[-_SCENE:]) if one.kind == "bilateral"), None)
    return last if last is not None and len(last.parts) > 1 and last.status in ("held", "planned") else None


def _is_trip(noun: Noun) -> bool:
    """Whether visits in the plural are a trip through the states named: "Yunanistan ve Türkiye ziyaretleri"."""
    return noun.kind == "visit" and len({name.ids for name in noun.names if name.kind in ("state", "city")}) > 1


def _is_of_site(reader: Reader, noun: Noun, span: Span) -> bool:
    """Whether what is visited is a sight or a plant, no state: "Anıtkabir ziyaretinin ardından"."""
    if noun.kind != "visit":
        return False
    before = reader.doc.folded[max(span.begin, noun.cue.begin - _SITE) : noun.cue.begin]
    return any(site in before for site in reader.doc.rules.marks["sites"])


def _is_at_table(reader: Reader, noun: Noun) -> bool:
    """Whether a meal only tells how people talked: "discussed Libya over dinner"."""
    return (
        noun.kind == "reception" and _OVER.search(reader.doc.folded, max(0, noun.begin - _SITE), noun.begin) is not None
    )


def _is_attribute(reader: Reader, noun: Noun) -> bool:
    """Whether a noun only tells what kind of thing the next word names: "toplantı mekanizması", "kongre merkezi"."""
    following = reader.doc.cue_at(noun.cue.end + 1)
    if (
        not reader.doc.rules.verb_final
        and following is not None
        and following.entry.sense == "document"
        and reader.doc.folded[noun.cue.end] == " "
    ):
        return True  # "a meeting resolution"
    behind = reader.doc.folded[noun.cue.end : noun.cue.end + 34]
    aside = _ASIDE.match(behind)
    edge = aside.end() if aside is not None else 0
    beside = reader.doc.name_at(noun.cue.end + edge + (behind[edge : edge + 1] == " "))
    if beside is not None and beside.kind == "city":
        return False  # "zirve Saraybosna'da yapıldı"
    return behind.startswith(reader.doc.rules.marks["attribute"], edge)


def _is_agreed_at(reader: Reader, clause: Clause) -> bool:
    """Whether a clause tells what was agreed at an occasion, by whom is not said: "it was decided at the meeting of … that"."""
    return clause.passive and clause.verb.entry.sense in ("agree", "decide") and not reader.doc.rules.verb_final


def _is_told(reader: Reader, noun: Noun, clauses: list[Clause], span: Span) -> bool:
    """Whether a verb of the sentence makes the noun an occasion that was or will be."""
    if not reader.doc.rules.verb_final and (_gathers(reader, noun) or _beside_another(reader, noun)):
        return True
    for clause in clauses:
        if (
            (noun in clause.nouns or clause.after is noun)
            and (clause.verb.entry.sense in _TELLING or _is_agreed_at(reader, clause))
            and (clause.verb.entry.sense != "say" or noun.kind == "press-event")
        ):
            return True
    return False


def _beside_another(reader: Reader, noun: Noun) -> str:
    """What says that an occasion was before or after another: "the summit will be preceded by a ministerial meeting"."""
    match = _PRECEDED.search(reader.doc.folded, max(0, noun.begin - _SORT), noun.begin)
    return match.group() if match is not None else ""


def _gathers(reader: Reader, noun: Noun) -> bool:
    """Whether it is said at once who takes part in a noun: "the conference in Riga brought together A and B", "guests at the
    conference were A and B"."""
    folded = reader.doc.folded
    scene = _IN_SCENE.match(folded, noun.end)
    edge = scene.end() if scene is not None else noun.end
    for cue in reader.cues_in(max(0, noun.begin - _LEAD), edge + 6):
        if cue.entry.category != "role" or cue.entry.kind != "before":
            continue
        if cue.begin >= noun.end:
            return bool(reader.mentions_in(cue.end, cue.end + 12))
        if cue.entry.form.endswith(GUESTS_OF) and folded[cue.end : noun.begin].strip() in ("", "the", "a", "an"):
            return WERE.match(folded, cue.end) is not None
    return False


def _is_placed(reader: Reader, noun: Noun, clauses: list[Clause], span: Span) -> bool:
    """Whether talks with nobody named were held on a day and at a place: "talks between negotiators were held in Geneva on 3 May"."""
    held = next((one for one in clauses if one.verb.entry.sense == "held" and noun in one.nouns), None)
    if held is None or not reader.times_in(held.begin, held.end):
        return False
    names = reader.doc.names_in(held.verb.end, held.end)
    return any(name.kind in ("city", "state") and not reader.covers(name) for name in names)


def _known_draft(reader: Reader, noun: Noun, made: list[Draft]) -> Draft | None:
    """The event told before that a noun speaks of again: of the same name or, for a bare noun, the likeliest."""
    if (
        (noun.indefinite and not noun.named and not _is_quoted(reader, noun) and not _is_in_heading(reader, noun))
        or noun.previous
        or (noun.next and not _is_coming(reader, noun))
    ):
        return None
    best: tuple[int, int, Draft] | None = None
    for draft in reader.recent():
        if noun.topic and noun.named and draft in made and not reader.doc.rules.verb_final:
            continue  # "the experts' meeting preparatory to the 12th session"
        if noun.next and draft.status != "planned":
            continue
        if noun.link == "before" and draft in made and not reader.doc.rules.verb_final:
            continue  # "met on the eve of the Ministerial Council"
        score = _likeness(reader, noun, draft)
        if score > 0 and (best is None or (score, draft.mentions) >= best[:2]):
            best = score, draft.mentions, draft
    return best[2] if best else None


def _whole_of(reader: Reader, noun: Noun) -> Draft | None:
    """The occasion of which a noun names sessions: "toplantının ikinci oturumuna katıldı"."""
    if noun.named or noun.cue.entry.form not in reader.doc.rules.marks["sessions"]:
        return None
    return reader.salient(("meeting", "summit", "conference"))


def _known_visit(reader: Reader, noun: Noun, span: Span) -> Draft | None:
    """The visit told before of somebody whom the sentence names again: "ülkemize bir çalışma ziyareti gerçekleştirecek"."""
    if noun.kind != "visit" or not noun.indefinite or not reader.doc.rules.verb_final or noun.time is not None:
        return None
    people = {one.person for one in reader.mentions_in(span.begin, noun.begin) if one.person >= 0}
    return next(
        (
            draft
            for draft in reversed(reader.drafts[-_SCENE:])
            if draft.kind == "visit"
            and people & {part.mention.person for part in draft.parts}
            and not conflict(reader, noun, draft)
        ),
        None,
    )


def _is_in_heading(reader: Reader, noun: Noun) -> bool:
    """Whether the text below a heading tells of its occasion as if it were new: "Meeting of X and Y", then "a meeting of X and Y"."""
    first = reader.drafts[0] if len(reader.drafts) == 1 else None
    if first is None or reader.doc.rules.verb_final or first.kind != noun.kind or not first.named:
        return False
    heading = first.evidence[0]
    words = _content_words(reader.doc.folded[noun.begin : noun.end], reader.doc.rules.ordinal_words)
    return (
        first.sentence == 0
        and heading.begin == 0
        and reader.doc.text[heading.end - 1] not in ".!?"
        and len(words) > 1
        and _alike(reader, noun, first)
    )


def _is_quoted(reader: Reader, noun: Noun) -> bool:
    """Whether somebody is quoted on what he did, which the text has told: "verimli bir toplantı gerçekleştirdik"."""
    behind = reader.cues_in(noun.cue.end, noun.cue.end + _SORT)
    return reader.doc.rules.verb_final and any(
        cue.entry.category == "verb" and cue.form == "finite" and cue.ending[-1:] in ("k", "m") for cue in behind
    )


def _likeness(reader: Reader, noun: Noun, draft: Draft) -> int:
    """How likely a noun speaks of an event told before: 0 for not at all."""
    if conflict(reader, noun, draft):
        return 0
    if noun.ordinal is not None and draft.ordinal is not None:
        return (
            9
            if noun.ordinal == draft.ordinal and noun.kind in _COMPATIBLE[draft.kind] and _alike(reader, noun, draft)
            else 0
        )
    if _is_meal_told(reader, noun, draft) or _is_receiving(reader, noun, draft):
        return 4
    if noun.kind not in _COMPATIBLE[draft.kind] and draft.kind not in _COMPATIBLE[noun.kind]:
        return 0
    if noun.named and noun.kind == "meeting" and draft.kind == "summit" and not reader.doc.rules.verb_final:
        return 0  # the 144th meeting of ministers is no summit told of before
    if noun.named and draft.named:
        return 8 if _same_level(noun, draft) and _alike(reader, noun, draft) else 0
    if draft.named and noun.cue.entry.form.startswith(reader.doc.rules.marks["joint"]) and reader.doc.rules.verb_final:
        return 0  # "dörtlü görüşmede bir araya geldi": on the margins of the summit told
    if noun.kind == draft.kind == "ceremony" and not _same_ceremony(reader, noun, draft):
        return 0
    if noun.kind == "visit" and draft.kind == "bilateral":
        if (
            _takes_up(reader, noun)
            and draft in reader.drafts[-2:]
            and all(one.kind != "visit" for one in reader.recent())
        ):
            return 2
        return 3 if not noun.named and ("ziyaret" in draft.rule or "call" in draft.rule) else 0
    if _are_talks_told(reader, noun, draft):
        return 2
    resumed = draft.next and noun.tense == "future" and draft is reader.drafts[-1] and not reader.doc.rules.verb_final
    if (
        (noun.plural and noun.case not in ("locative", "dative"))
        or (draft.next and not resumed)
        or (draft.frame and noun.cue.entry.kind != "frame")
    ):
        return 0
    if noun.named and draft.kind in ("bilateral", "call"):
        return 0
    if draft.kind == "visit" and noun.kind != "visit":
        return 0
    if draft.head == "?" and ((noun.weight == "strong" and noun.kind != draft.kind) or noun.named):
        return 0
    if not noun.named and not noun.plural and draft.named and _is_in_label(reader, noun, draft):
        return 5
    head = reader.doc.folded[noun.cue.begin : noun.cue.stem]
    same_head = head.split()[-1] in (draft.head.split()[-1], label_head(reader, draft)) or _is_of_verb(
        reader, head, draft
    )
    if noun.kind == "reception":
        return (
            6
            if head == draft.head
            or (len(head.split()) == 1 and draft.head.endswith(head[:4] + head[4:]))
            or (not noun.named and noun.case != "nominative" and head.split()[-1][:5] == draft.head.split()[-1][:5])
            else 0
        )
    if noun.kind != draft.kind and not (same_head or noun.kind in ("meeting", "bilateral")):
        return 1 if _is_called_so(reader, noun, draft) or _is_of_heads(reader, noun, draft) else 0
    if noun.kind == "bilateral" and draft.kind in ("meeting", "summit", "conference"):
        return 1 if not draft.named or draft.rule.endswith(noun.cue.entry.form) else 0  # "görüşmelerin yeni turu"
    held = draft.status == "held" and noun.tense != "future"
    return 2 + 2 * same_head + (noun.kind == draft.kind) + draft.named + 2 * held


def _is_called_so(reader: Reader, noun: Noun, draft: Draft) -> bool:
    """Whether "the conference" or "the forum" is the meeting told just before, where no other occasion is."""
    definite = reader.doc.folded.endswith(("the ", "this "), 0, noun.cue.begin)
    last = next((one for one in reversed(reader.drafts) if one.kind in ("meeting", "conference", "summit")), None)
    return (
        not reader.doc.rules.verb_final
        and definite
        and not (noun.named or noun.plural)
        and {noun.kind, draft.kind} == {"conference", "meeting"}
        and draft is last
        and draft.named
    )


def _is_of_heads(reader: Reader, noun: Noun, draft: Draft) -> bool:
    """Whether a bare "summit" is the meeting of heads of state told before."""
    label = reader.doc.folded[draft.label.begin : draft.label.end]
    of_heads = any(mark in label for mark in reader.doc.rules.marks["summit"])
    return noun.kind == "summit" and draft.kind == "meeting" and not noun.named and of_heads


def _are_talks_told(reader: Reader, noun: Noun, draft: Draft) -> bool:
    """Whether "the talks" that people attended are the meeting told last: "The talks were attended by A and B"."""
    return (
        not reader.doc.rules.verb_final
        and noun.kind == "bilateral"
        and noun.cue.entry.form.endswith("s")
        and draft.kind == "meeting"
        and draft is next((one for one in reversed(reader.drafts) if one.status == "held" and not one.frame), None)
        and reader.doc.folded.endswith("the ", 0, noun.begin if noun.begin == noun.cue.begin else noun.cue.begin)
        and _ATTENDED.match(reader.doc.folded, noun.cue.end) is not None
    )


def label_head(reader: Reader, draft: Draft) -> str:
    """The word that ends an event's name: "meeting" of a session of the Senior Officials' Meeting."""
    words = reader.doc.folded[draft.label.begin : draft.label.end].split()
    return words[-1] if draft.named and words and not reader.doc.rules.verb_final else ""


def _is_receiving(reader: Reader, noun: Noun, draft: Draft) -> bool:
    """Whether "the reception" is that of a guest received just before: "received Minister X. The reception was attended by"."""
    if reader.doc.rules.verb_final or noun.cue.entry.form != "reception" or noun.named or noun.indefinite:
        return False
    return draft.kind == "bilateral" and draft is reader.drafts[-1] and draft.rule.startswith("verb:receiv")


def _is_meal_told(reader: Reader, noun: Noun, draft: Draft) -> bool:
    """Whether a meal is the talk at table told before: "will have dinner with X … the working dinner"."""
    head = reader.doc.folded[noun.cue.begin : noun.cue.stem].split()[-1]
    at_table = noun.kind == "reception" and draft.kind == "bilateral" and not noun.indefinite
    return at_table and not reader.doc.rules.verb_final and draft.rule.endswith(head)


def _is_of_verb(reader: Reader, head: str, draft: Draft) -> bool:
    """Whether a noun takes up the verb that told of a talk: "held a meeting … the meeting", "met … the meeting"."""
    if reader.doc.rules.verb_final or draft.head != "?" or not draft.rule.startswith("verb:"):
        return False
    return draft.rule.split(":")[1].split()[-1][:_ROOT] == head[:_ROOT]


def _takes_up(reader: Reader, noun: Noun) -> bool:
    """Whether a bare noun takes up what was told: "Ziyarette X de hazır bulundu"."""
    bare = not noun.named and not noun.indefinite and not noun.plural and not noun.link
    return reader.doc.rules.verb_final and bare and noun.case == "locative" and noun.time is None


def _is_in_label(reader: Reader, noun: Noun, draft: Draft) -> bool:
    """Whether a capitalised noun is a word of an event's longer name: "the Conference" of a Meeting of the Conference."""
    if reader.doc.rules.verb_final or not reader.doc.text[noun.cue.begin].isupper():
        return False
    label = reader.doc.folded[draft.label.begin : draft.label.end]
    return reader.doc.folded[noun.cue.begin : noun.cue.end] in label.split()


def _same_ceremony(reader: Reader, noun: Noun, draft: Draft) -> bool:
    """Whether two ceremonies can be one: a welcome is no signing."""
    sorts = reader.doc.rules.marks["ceremonies"]
    left = reader.doc.folded[max(0, noun.cue.begin - _SORT) : noun.cue.end]
    right = reader.doc.folded[max(0, draft.label.begin - _SORT) : draft.label.end]
    if reader.doc.rules.verb_final and _is_of_signing(reader, noun):
        left += " imza"
    welcoming = reader.doc.rules.marks["welcoming"]
    if all(any(mark in words for mark in welcoming) for words in (left, right)):
        return True  # "resmi törenle karşıladı … karşılama töreninde"
    mine, known = {sort for sort in sorts if sort in left}, {sort for sort in sorts if sort in right}
    return not mine or not known or bool(mine & known)


def _is_of_signing(reader: Reader, noun: Noun) -> bool:
    """Whether something is signed at a ceremony: "düzenlenen törende A ile B anlaşmayı imzaladı"."""
    sentence = reader.doc.sentences[reader.doc.sentence_at(noun.begin)]
    return noun.case == "locative" and any(
        cue.entry.sense in ("sign", "signed") and cue.form == "finite"
        for cue in reader.cues_in(noun.cue.end, sentence.end)
    )


def _same_level(noun: Noun, draft: Draft) -> bool:
    """Whether two named occasions can be one: a summit is no ministers' meeting."""
    return noun.kind == draft.kind or "summit" not in (noun.kind, draft.kind)


def _alike(reader: Reader, noun: Noun, draft: Draft) -> bool:
    bodies = {reader.doc.body(name) for name in noun.names if name.kind == "organisation"}
    if bodies and draft.bodies and bodies.isdisjoint(draft.bodies) and not reader.doc.rules.verb_final:
        return False  # "the G7 summit", "the NATO summit"
    one_body = bool(bodies) and not bodies.isdisjoint(draft.bodies) and not reader.doc.rules.verb_final
    left = _own_words(reader, noun.begin, noun.end, without_bodies=one_body)
    right = _own_words(reader, draft.label.begin, draft.label.end, without_bodies=one_body)
    if not left or not right:
        return True
    cities = {name.ids[0] for name in noun.names if name.kind == "city"}
    if draft.named_city in cities or any(_is_city(city, draft.city) for city in cities if draft.city):
        return True  # "the Samarkand Summit" is the summit in Samarkand
    common = sum(1 for word in left if any(word[:5] == other[:5] for other in right))
    return common >= 0.75 * min(len(left), len(right))


def _own_words(reader: Reader, begin: int, end: int, *, without_bodies: bool) -> list[str]:
    """The words that tell an occasion from others; without the names of bodies where both are of one body, in full or short."""
    doc = reader.doc
    bodies = [name for name in doc.names_in(begin, end) if name.kind == "organisation"] if without_bodies else []
    edges = [begin, *(edge for name in bodies for edge in (name.begin, min(name.end, end))), end]
    parts = [doc.folded[left:right] for left, right in zip(edges[::2], edges[1::2], strict=True)]
    return _content_words(" ".join(parts), doc.rules.ordinal_words)


def _is_city(identifier: str, name: str | None) -> bool:
    place = gazetteer.load().city(identifier)
    return place is not None and place.name == name


def _improve(reader: Reader, draft: Draft, noun: Noun, index: int, span: Span) -> None:
    if noun.ordinal is not None:
        draft.ordinal = noun.ordinal
    longer = noun.end - noun.begin > draft.label.end - draft.label.begin
    if noun.named and (longer or not draft.named):
        draft.label = Span(noun.begin, noun.end)
        draft.named = True
    if span not in draft.evidence and len(draft.evidence) < 6:
        draft.evidence.append(span)
    for name in noun.names:
        if name.kind == "organisation":
            add_once(draft.bodies, reader.doc.body(name))
        elif name.kind in ("state", "demonym"):
            add_once(draft.states, name.ids[0])
        elif name.kind == "city" and draft.city is None:
            beside = reader.doc.folded[name.stop : noun.cue.begin].count(" ") < (3 if noun.named else 2)
            if beside and draft.kind in ("summit", "conference", "meeting", "bilateral"):
                draft.named_city = name.ids[0]
    _gather(reader, draft, noun)


def _gather(reader: Reader, draft: Draft, noun: Noun) -> None:
    """Adds whose meeting it is: "a trilateral meeting of the presidents of A, B and C"."""
    if reader.doc.rules.verb_final or noun.kind not in ("meeting", "summit"):
        return
    folded = reader.doc.folded
    for group in reader.mentions_in(noun.cue.end, noun.cue.end + 14):
        if group.plural and len(group.states) > 1 and folded[noun.cue.end : group.begin] in (" of ", " of the "):
            for state in group.states:
                add_once(draft.states, state)
            reader.take_part(draft, reader.expand([group]), "attendee", "noun:of", 0.8)


def _content_words(folded: str, ordinals: Mapping[str, int]) -> list[str]:
    words = _WORD.findall(folded)
    return [word for word in words if len(word) > 2 and not (word in _EMPTY or word in ordinals or word.isdigit())]
