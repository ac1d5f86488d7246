"""Which event a noun speaks of: one told before, a new one, or none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.extraction.grammar import Cue
from communique.extraction.occasions.circumstances import FORESEEN
from communique.extraction.occasions.drafts import CHANGED, GATHERINGS, UNDOING, Clause, Draft, Noun, add_once
from communique.extraction.occasions.gathered import gather, group_behind, kind_of_group
from communique.extraction.occasions.likeness import known_draft
from communique.extraction.occasions.nouns import ordinal_behind
from communique.extraction.occasions.parties_told import agreed_by
from communique.extraction.occasions.preparations import beside_another
from communique.extraction.occasions.roles import GUESTS_OF, WERE
from communique.extraction.occasions.wishes import is_thought_of, is_wished_talk
from communique.extraction.people import Mention
from communique.gazetteer import Name
from communique.model import Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader


_NAMED_AFTER = (*GATHERINGS, "bilateral")  # which can be called after a city
_LONG_NAME = 4  # spaces between the city that opens the name of an occasion and the word for it
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


_WITH_BODY = expression(r" (?:together |jointly )?with (?:the )?")
_OWN = 34  # characters before an occasion in which it is said to be an organisation's
_WORDS_BETWEEN = 2  # "the alliance's | next informal | summit"
_BODY_TOLD = 400  # characters before an occasion in which the organisation is named whose it is
_IN_SCENE = expression(r"(?: (?:in|on|at) [^,.;:]{2,30}?(?= (?:brought|was|were|included?|featured|gathered)\b)){1,2}")
_LEAD = 30  # characters before a noun
_SITE = 36  # characters before a visit in which a site stands
_UNSURE_BEFORE, _UNSURE_BEHIND = 25, 20  # characters around a noun in which it is said that nobody knows if it will be
_AGREED = 30  # characters behind an occasion in which it is said that people agreed on it
_SORT = 24  # characters beside a noun
_TWO = 2  # sides of a talk
_IT_WAS = expression(r"(?:^|\W)(?:it|this) (?:was|is) (?:also )?(?:the|their|his|her|its|a|an)(?: [a-z]+){0,2} $")
_IT = 40  # characters before an occasion in which it is said that "it was" one
_DISCUSSED = 100  # characters between a verb of discussing and what was discussed
_SCENE = 4  # events told last
_HEADING = 60  # characters between a visitor and his visit in a heading
_HEADING_END = 3  # characters behind the visit
_ASIDE = expression(r"^\s*(?:\([^()]{1,20}\))?[\"”’']?\s*")  # a short form and the end of a quotation
_BEING = expression(r"\s+ol(?:acak|du|mus|ur|arak)\w*")
_OVER = expression(r"\bover (?:a |an |their )?$")
_TOLD_THE = expression(
    r"(?:told|tells|informed|informs|assured|assures|reminded|reminds) (?:(?:the|a|an) (?:(?!the |a )[a-z-]+ ){0,2})?"
)
_SAID_AT = expression(
    r"(?:said|says|stated|noted|stressed|emphasi[sz]ed|declared|announced) (?:[a-z]+day )?(?:at|during) (?:(?:the|a|an) )?"
)
_TO_STATES = expression(r" (?:to|in) (?:the )?(?=[a-z-]+(?: [a-z-]+)?(?:,| and\b))")
_STATES_LISTED = 40  # characters behind visits in which the second state stands to which they are
_NO_LETTER = expression(r"[^a-z-]+")
_FIRST_WORDS = 4  # behind "with" in which it is said what talks ended with
_GATHERED = 60  # characters before a meeting in which it is said that those of several states had it
_NAMED_THING = expression(r"\b[^\W\d_a-z][\w-]+['’](?P<ending>[a-zıü]+) (?:resmi |resmî )?$")
_OPENED = 40  # characters before an opening in which the building that is opened stands
_PRESIDENCY = 60  # characters before an occasion in which it is said who presides over it
_PRESIDING = expression(
    r"\b(?:as|is|are|was|were|current|incoming|outgoing|next|and) (?:also |currently )?(?:the )?"
    r"(?:host|chair|president|presidency|chairmanship|chairman|chairperson|co-chair|organi[sz]er)(?: country)? of (?:the |an? )?(?:next )?$"
)
_OF_CURRENT = expression(
    r"\b(?:chair|president|chairman|chairperson|head) of (?:its |the )?(?:current|present|ongoing) $"
)
_SERVES = expression(
    r"\b(?:provid(?:e|es|ed|ing)|serv(?:e|es|ed|ing) as|offer(?:s|ed|ing)?|constitut(?:e|es|ed|ing)|remains?|is|are|becom(?:e|es|ing)) (?:an? |the )(?:[a-z\-]+ ){0,2}$"
)
_BETTERED = expression(
    r"\b(?:strengthen|enhanc|deepen|develop|promot|boost|advanc|expand|intensify|maintain|continu|foster|further|resum|importance of|role of)"
    r"[a-z]*(?: and [a-z]+)? (?:the |their |its |this |a |an )?(?:[a-z\-]+ ){0,2}$"
)
_WITH_SOME = expression(
    r"(?: (?:on|in|at) [^,.;]{1,24})? with (?:the )?(?!his |her |its |their (?:counterpart|colleague))(?=\w)"
)


def draft_of(
    reader: Reader, noun: Noun, index: int, span: Span, clauses: list[Clause], made: list[Draft]
) -> Draft | None:
    """The event a noun is of: one known already, a new one, or none."""
    if (
        noun.tense == "wished"
        or (noun.partners and (not noun.named or noun.kind == "call"))
        or is_attribute(reader, noun)
        or _is_of_site(reader, noun, span)
        or _is_at_table(reader, noun)
    ):
        return None
    known = _said_of(reader, noun) or known_draft(reader, noun, span, made)
    agreed = noun.time is not None and _weight_of_agreement(reader, noun) > 0
    known = known if known is None or not agreed or known.status == "planned" else None
    if noun.kind == "visit" and reader.doc.rules.verb_final and noun.case == "nominative":
        visitor = _visitor_from(reader, noun, span)
        if visitor is not None:  # a heading, "X'ten Y'ye ziyaret"
            return known if known is not None and visitor.person in known.known else None
    if known is not None and not _is_of_others(known, noun):
        _take_part_of_owners(reader, known, noun)
        known.mentions += 1
        known.prepared = index if noun.prepared else known.prepared
        _improve(reader, known, noun, span)
        return known
    of_none = _is_of_none_final if reader.doc.rules.verb_final else _is_of_none_medial
    if of_none(reader, noun, clauses):
        return None
    if not reader.doc.rules.verb_final and noun.indefinite and is_wished_talk(reader, noun, span):
        noun.idle = True
        return None  # "talks aimed at arranging a second summit"
    formal = _is_formal_talk(reader, noun)
    told = _talk_of_scene(reader) if formal and noun.plural and noun.link else None
    if told is not None:
        return told
    lent = _pair_behind(reader, noun, clauses, span)
    lent = lent or (_pair_of_scene(reader) if formal else [])
    if _is_untold(reader, noun, index, span, clauses, lent):
        return None
    draft = _new_draft(reader, noun, index, span, lent)
    _take_sides(draft, agreed_by(reader, noun, clauses))
    return draft


def _said_of(reader: Reader, noun: Noun) -> Draft | None:
    """The talk or visit told last of which a sentence says what it was: "It was the second meeting of the two leaders this year"."""
    if reader.doc.rules.verb_final or noun.kind not in ("bilateral", "meeting", "visit"):
        return None
    if not _IT_WAS.search(reader.doc.folded, max(0, noun.begin - _IT), noun.begin):
        return None
    return next((one for one in reversed(reader.recent()) if one.kind in (noun.kind, "bilateral")), None)


def _take_sides(draft: Draft, sides: list[str]) -> None:
    """Makes talks those of the sides that agreed at them."""
    if not sides:
        return
    draft.states, draft.strong = list(dict.fromkeys([*draft.states, *sides])), True
    draft.status_weight = max(draft.status_weight, 1)
    if len(draft.states) > 2 and draft.kind == "bilateral":
        draft.kind = "meeting"


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
        noun.case == "nominative"
        and _BEING.match(folded, noun.cue.end)
        and any(noun.kind == one.kind for one in reader.recent())
    ):
        return True  # "Toplantı, … son zirve olacak"
    if noun.cue.entry.form == reader.doc.rules.marks["opening_words"][0] and not _opens_place(reader, noun):
        return True  # "toplantının açılışında konuştu"
    if _is_such(reader, noun):
        return True
    if noun.time is None and not noun.named and is_thought_of(reader, noun):
        return True  # "zirvenin yapılması konusunu görüştü"
    begin, end = noun.begin - _UNSURE_BEFORE, noun.cue.end + _UNSURE_BEHIND
    if reader.doc.has_mark("unsure", max(0, begin), end) and noun.time is None:
        return True  # "olası ziyareti"
    if noun.kind == "bilateral" and noun.plural and noun.ordinal is not None:
        return True  # a body's debates: "BM 80. Genel Kurulu görüşmelerinde"
    spoken = "miz" in noun.cue.ending or folded.endswith("gimiz ", 0, noun.begin)  # "yaptığımız görüşmede"
    if spoken and not noun.named:
        return True  # "görüşmelerimiz": what somebody is quoted on
    if _is_named_series(noun) and noun.time is None and not noun.link:
        return True  # "Balkan Zirve Toplantıları'na katılır"
    return _is_of_many(reader, noun)


def _opens_place(reader: Reader, noun: Noun) -> bool:
    """Whether an opening is a building's that stands before it, or a thing's with a name of its own: "büyükelçilik binasının (resmi)
    açılışı", "TANAP'ın açılışı"."""
    doc = reader.doc
    cues = doc.cues_in(noun.cue.begin - _OPENED, noun.cue.begin)
    heads = [cue for cue in cues if cue.entry.sense == "place"]
    if not heads:
        return _opens_named(reader, noun, cues)
    if doc.rules.case(doc.rules.case_part(heads[-1])) != "genitive":
        return False
    between = doc.folded[heads[-1].end : noun.cue.begin].split()
    return all(word in doc.rules.words["occasion_adjectives"] for word in between)


def _opens_named(reader: Reader, noun: Noun, cues: list[Cue]) -> bool:
    """Whether what is opened has a name of its own and is no occasion, state or body: "TANAP'ın açılışı"."""
    doc = reader.doc
    named = _NAMED_THING.search(doc.text, max(0, noun.cue.begin - _OPENED), noun.cue.begin)
    if named is None or doc.name_at(named.start()) is not None:
        return False
    if doc.folded.startswith(doc.rules.marks["seats"], named.start()):
        return False
    if any(cue.entry.category == "event" and cue.end > named.start() for cue in cues):
        return False
    return doc.rules.case(doc.folded[named.start("ending") : named.end("ending")]) == "genitive"


def _is_of_none_medial(reader: Reader, noun: Noun, clauses: list[Clause]) -> bool:
    """Whether a noun tells of no event of its own, where the verb does not end the sentence."""
    if _is_of_many(reader, noun) or _is_vague(reader, noun) or _is_told_by_verb(noun, clauses):
        return True
    if _is_such(reader, noun) or _is_visit_of_talk(reader, noun) or _is_discussed(reader, noun, clauses):
        return True
    if noun.kind == "press-event" and reader.doc.folded.startswith(":", noun.end):
        return True  # the heading of a text: "Press statement: …"
    if noun.plural and not noun.tense and _is_unnumbered(reader, noun):
        return True  # "following formal sessions in the capital"
    if noun.ordinal is None and noun.time is None and (_is_bettered(reader, noun) or _is_means(reader, noun)):
        return True
    return _is_named_series(noun) and noun.topic  # "decisions taken at the Riga and Oslo Summits"


def _is_such(reader: Reader, noun: Noun) -> bool:
    """Whether occasions of a sort are spoken of, none of them told: "such meetings are useful", "bu toplantıları yapmakta geciktik"."""
    marks = reader.doc.rules.marks["such"]
    return noun.plural and not noun.named and noun.time is None and reader.doc.folded.endswith(marks, 0, noun.begin)


def _is_visit_of_talk(reader: Reader, noun: Noun) -> bool:
    """Whether a bare visit is but what brought somebody to the talk told: "met Minister X. … his visit was to thank him"."""
    if noun.kind != "visit" or noun.weight != "weak" or noun.indefinite or noun.plural or noun.names or noun.tense:
        return False
    if noun.time is not None or noun.place is not None:
        return False
    owners = {one.person for one in noun.owners}
    return any(
        draft.kind == "bilateral" and draft.status == "held" and len(draft.parts) > 1 and owners <= draft.known.keys()
        for draft in reader.recent()
    )


def _is_discussed(reader: Reader, noun: Noun, clauses: list[Clause]) -> bool:
    """Whether people only spoke of an occasion of which neither day nor place is told: "discussed Poland hosting the SCO Summit"."""
    if noun.kind not in GATHERINGS or noun.link or noun.time is not None or noun.place is not None:
        return False
    said = next((one for one in clauses if one.verb.entry.sense == "discuss" and one.verb.end < noun.begin), None)
    if said is None or said.passive or noun.begin - said.verb.end > _DISCUSSED:
        return False
    between = reader.doc.folded[said.verb.end : noun.begin].split()
    return reader.doc.rules.words["at_which"].isdisjoint(between)


def _is_bettered(reader: Reader, noun: Noun) -> bool:
    """Whether a dialogue is but a bond that is to grow: "the importance of strengthening the strategic dialogue between X and Y"."""
    if not noun.cue.entry.form.endswith(("dialogue", "consultations")):
        return False
    return _BETTERED.search(reader.doc.folded, max(0, noun.begin - _PRESIDENCY), noun.begin) is not None


def _is_means(reader: Reader, noun: Noun) -> bool:
    """Whether a forum is but what something serves as: "provides an important forum for exchanging views"."""
    if noun.cue.entry.form not in ("forum", "dialogue") or noun.named:
        return False
    return _SERVES.search(reader.doc.folded, max(0, noun.begin - _PRESIDENCY), noun.begin) is not None


def _is_of_many(reader: Reader, noun: Noun) -> bool:
    """Whether a bare plural is of occasions in general, neither talks nor a trip through several states."""
    return noun.plural and not noun.named and noun.kind not in ("bilateral", "meeting") and not _is_trip(reader, noun)


def _is_named_series(noun: Noun) -> bool:
    """Whether a name in the plural is of a series of occasions, none of them numbered."""
    return noun.named and noun.plural and noun.ordinal is None and noun.kind in GATHERINGS


def _is_untold(reader: Reader, noun: Noun, index: int, span: Span, clauses: list[Clause], lent: list[Mention]) -> bool:
    """Whether no verb, day or place makes an event of a noun that needs one: a plural, a weak word, a bare name."""
    if noun.gathered is not None:
        return False
    if _is_only_presided(reader, noun):
        return True
    if reader.doc.rules.verb_final and noun.topic and noun.time is None and noun.place is None:
        talks = noun.kind == "bilateral" and noun.plural and not (noun.named or noun.partners)
        if noun.kind == "visit" or talks:
            return True  # "ziyaretine ilişkin soruyu yanıtladı", "yapılacak görüşmelere yönelik hazırlıklar"
    if (
        reader.doc.rules.verb_final
        and noun.kind == "bilateral"
        and noun.plural
        and noun.case == "locative"
        and not (lent or reader.mentions_in(span.begin, span.end))
    ):
        return not noun.named  # "yapılacak görüşmelerde … ele alınacak"
    told = bool(lent) or _is_told(reader, noun, clauses) or bool(agreed_by(reader, noun, clauses))
    if noun.plural and not noun.named and not lent and (_is_unspecified(reader, noun) or not told):
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
        and not (noun.prepared and noun.place is not None)
        and not reader.times_in(span.begin, span.end)
        and (reader.doc.rules.verb_final or not FORESEEN.match(reader.doc.folded, noun.end))
    )


def _is_only_presided(reader: Reader, noun: Noun) -> bool:
    """Whether an occasion only tells what a state is: "praised Latvia's support as chair of the twelfth Summit"."""
    if reader.doc.rules.verb_final or noun.kind not in GATHERINGS or noun.time is not None or noun.place is not None:
        return False
    folded, begin = reader.doc.folded, max(0, noun.begin - _PRESIDENCY)
    return _PRESIDING.search(folded, begin, noun.begin) is not None or (
        noun.ordinal is None and _OF_CURRENT.search(folded, begin, noun.begin) is not None
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
    draft.prepared = index if noun.prepared else -1
    draft.background = noun.previous
    draft.head = reader.doc.folded[noun.cue.begin : noun.cue.stem]
    draft.placeless = noun.kind == "visit" and draft.head.endswith(reader.doc.rules.marks["tours"])
    draft.evidence.append(span)
    _improve(reader, draft, noun, span)
    _take_part_of_owners(reader, draft, noun)
    reader.take_part(draft, lent, "attendee", "noun:pair", 0.7)
    if noun.gathered is not None:
        draft.kind = "meeting" if draft.kind == "bilateral" else draft.kind
        if not noun.named and noun.gathered.begin >= span.begin:
            draft.label = Span(noun.gathered.begin, noun.gathered.end)
        draft.states += [state for state in noun.gathered.states if state not in draft.states]
        draft.status_weight = 2
        reader.add_group(draft, noun.gathered)
    group = group_behind(reader, noun)
    if group is not None:
        gather(reader, draft, group)
        draft.kind = kind_of_group(reader, draft, group)
    weight = _weight_of_plan(reader, noun, span) or _weight_of_agreement(reader, noun)
    if weight:
        draft.status, draft.status_weight = "planned", weight
    undone = undone_by_noun(reader, noun)
    if undone:
        draft.status, draft.status_weight, draft.strong = undone, CHANGED, True
    reader.drafts.append(draft)
    return draft


def _weight_of_agreement(reader: Reader, noun: Noun) -> int:
    """How firmly it is told that people only agreed on an occasion to come: "temmuzda buluşma konusunda mutabık kaldı"."""
    doc = reader.doc
    agreed = doc.rules.verb_final and doc.folded.startswith((" konusunda", " hususunda", " karari"), noun.cue.end)
    cues = reader.cues_in(noun.cue.end, noun.cue.end + _AGREED) if agreed else []
    return 2 if any(cue.entry.sense in ("agree", "agreed", "decide", "decided") for cue in cues) else 0


def undone_by_noun(reader: Reader, noun: Noun) -> str | None:
    """The status of an occasion that a noun says was put off or called off: "the cancellation of X's visit"."""
    if reader.doc.rules.verb_final:
        return None
    begin = min([noun.begin, *(owner.begin for owner in noun.owners)])
    for cue in reader.cues_in(max(0, begin - _SORT), begin):
        behind = reader.doc.folded[cue.end : begin].split()
        if (
            cue.entry.category == "act"
            and cue.entry.sense in UNDOING
            and reader.doc.rules.words["of_what_is_undone"].issuperset(behind)
        ):
            return UNDOING[cue.entry.sense]
    return None


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
    if reader.doc.rules.verb_final and noun.topic and noun.kind in GATHERINGS:
        return int(" hazirlik" in reader.doc.folded[noun.cue.end : noun.cue.end + _SORT])  # "zirvenin hazırlıkları"
    prepared = noun.topic and not reader.doc.rules.verb_final and any(mark in before for mark in marks["preparing"])
    return int(prepared or noun.prepared or _is_ahead(reader, noun) or beside_another(reader, noun).startswith("be "))


def _is_ahead(reader: Reader, noun: Noun) -> bool:
    """Whether what others met before was still to come at publication: "ahead of the summit"."""
    published = (reader.doc.record.published or "")[:10]
    start = noun.time.start if noun.time is not None and noun.time.rule != "weekday" else None
    return (
        noun.link == "before"
        and (noun.kind in GATHERINGS or (noun.kind == "visit" and reader.doc.rules.verb_final))
        and bool(published)
        and (start is None or start >= published)
    )


def _is_told_by_verb(noun: Noun, clauses: list[Clause]) -> bool:
    """Whether a talk is what a verb of its sentence has told with its people: "met X to conduct talks"."""
    if noun.kind != "bilateral" or noun.named or noun.partners:
        return False
    return any(
        clause.verb.entry.sense in ("meet", "receive", "talk", "call")
        and (clause.objects or sum(not one.plural for one in clause.subjects) > 1)
        and clause.verb.end < noun.begin
        for clause in clauses
    )


def _is_unnumbered(reader: Reader, noun: Noun) -> bool:
    """Whether occasions in the plural are neither named nor dated, and no talks."""
    return (
        not reader.doc.rules.verb_final
        and noun.kind in GATHERINGS
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
    if (
        match is None
        or noun.partners
        or not reader.doc.rules.words["ended_with"].isdisjoint(_words_behind(reader, match))
    ):
        return False
    if any(not one.plural or one.states for one in reader.mentions_in(match.end() - 4, match.end() + 24)):
        return False
    if any(map(reader.is_of_several, reader.mentions_in(max(0, noun.begin - _GATHERED), noun.begin))):
        return False  # "Arab League ministers ended a meeting in Riga with a call for a ceasefire"
    names = reader.doc.names_in(match.end(), match.end() + 40)
    return not any(name.kind in ("state", "organisation") and name.begin - match.end() < 5 for name in names)


def _words_behind(reader: Reader, match: re.Match[str]) -> list[str]:
    """The first words behind a match."""
    return _NO_LETTER.sub(" ", reader.doc.folded[match.end() : match.end() + _GATHERED]).split()[:_FIRST_WORDS]


def _is_unspecified(reader: Reader, noun: Noun) -> bool:
    """Whether talks with nobody named are no events: "a series of bilateral meetings", "several meetings"."""
    return not reader.doc.rules.verb_final and noun.kind in ("bilateral", "call", "meeting") and not noun.link


def _is_formal_talk(reader: Reader, noun: Noun) -> bool:
    """Whether a noun tells the talks that go with a welcome: "baş başa ve heyetler arası görüşmelerin ardından"."""
    return noun.kind == "bilateral" and noun.weight == "strong" and not noun.partners and not noun.owners


def _pair_of_scene(reader: Reader) -> list[Mention]:
    """The two of the ceremony told last: host and guest, or in whose presence something was signed."""
    last = next((one for one in reversed(reader.drafts[-_SCENE:]) if one.kind == "ceremony"), None)
    parts = last.parts if last is not None else []
    together = any(part.role == "host" for part in parts) or all(part.role == "witness" for part in parts)
    return [part.mention for part in parts] if len(parts) == _TWO and together else []


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


def _is_trip(reader: Reader, noun: Noun) -> bool:
    """Whether visits in the plural are a trip through the states named: "Yunanistan ve Türkiye ziyaretleri", "visits to A and B"."""
    if noun.kind != "visit":
        return False
    behind = _TO_STATES.match(reader.doc.folded, noun.cue.end)
    listed = reader.doc.names_in(behind.end(), behind.end() + _STATES_LISTED) if behind is not None else []
    return len({name.ids for name in (*noun.names, *listed) if name.kind in ("state", "city")}) > 1


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


def is_attribute(reader: Reader, noun: Noun) -> bool:
    """Whether a noun only tells what kind of thing the next word names: "toplantı mekanizması", "kongre merkezi"."""
    following = reader.doc.cue_at(noun.cue.end + 1)
    if (
        not reader.doc.rules.verb_final
        and following is not None
        and following.entry.sense == "document"
        and reader.doc.folded[noun.cue.end] == " "
    ):
        return True  # "a meeting resolution"
    if reader.doc.rules.verb_final and noun.case == "locative":
        return False  # "kabulünde turizmi ele aldı"
    behind = reader.doc.folded[noun.cue.end : noun.cue.end + 34]
    aside = _ASIDE.match(behind)
    edge = aside.end() if aside is not None else 0
    if not behind.startswith(reader.doc.rules.marks["attribute"], edge):
        return False
    beside = reader.doc.name_at(noun.cue.end + edge + (behind[edge : edge + 1] == " "))
    return beside is None or beside.kind != "city"  # "zirve Saraybosna'da yapıldı"


def _is_agreed_at(reader: Reader, clause: Clause) -> bool:
    """Whether a clause tells what was agreed at an occasion, by whom is not said: "it was decided at the meeting of … that"."""
    return clause.passive and clause.verb.entry.sense in ("agree", "decide") and not reader.doc.rules.verb_final


def _is_told(reader: Reader, noun: Noun, clauses: list[Clause]) -> bool:
    """Whether a verb of the sentence makes the noun an occasion that was or will be."""
    if noun.item is not None and noun.time is not None:
        return True
    if not reader.doc.rules.verb_final and (_gathers(reader, noun) or beside_another(reader, noun)):
        return True
    for clause in clauses:
        if (
            (noun in clause.nouns or clause.after is noun)
            and (clause.verb.entry.sense in _TELLING or _is_agreed_at(reader, clause))
            and (clause.verb.entry.sense != "say" or _is_told_by_speech(reader, clause, noun))
        ):
            return True
    return False


def _is_told_by_speech(reader: Reader, clause: Clause, noun: Noun) -> bool:
    """Whether what somebody says tells of the occasion at which he says it."""
    if noun.kind == "press-event":
        return True
    return is_addressed(reader, clause, noun) or _is_said_at(reader, clause, noun)


def is_addressed(reader: Reader, clause: Clause, noun: Noun) -> bool:
    """Whether those at an occasion are told something: "X told the conference in Geneva that …"."""
    told = _TOLD_THE.fullmatch(reader.doc.folded, clause.verb.begin, noun.begin)
    whom = reader.mentions_in(clause.verb.end, noun.begin)
    return told is not None and bool(clause.subjects) and not (clause.passive or whom or noun.plural)


def _is_said_at(reader: Reader, clause: Clause, noun: Noun) -> bool:
    """Whether somebody is told to have said something at an occasion that has a name, a day or a place of its own."""
    if (
        noun.kind not in GATHERINGS
        or not clause.subjects
        or clause.passive
        or not (noun.named or noun.time or noun.place)
    ):
        return False
    return _SAID_AT.fullmatch(reader.doc.folded, clause.verb.begin, noun.begin) is not None


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


def _improve(reader: Reader, draft: Draft, noun: Noun, span: Span) -> None:
    """Adds to an event what another mention of it tells: its number, its name, and whose it is."""
    if noun.ordinal is not None:
        draft.ordinal = noun.ordinal
    longer = noun.end - noun.begin > draft.label.end - draft.label.begin
    if noun.named and (longer or not draft.named):
        draft.label = Span(noun.begin, noun.end)
        draft.named = True
    draft.add_evidence(span)
    for name in noun.names:
        if name.kind == "organisation":
            add_once(draft.bodies, reader.doc.body(name))
        elif name.kind in ("state", "demonym"):
            add_once(draft.states, name.ids[0])
        elif draft.city is None and draft.kind in _NAMED_AFTER and _is_called_after(reader, noun, name):
            draft.named_city = name.ids[0]
    _gather(reader, draft, noun)
    _hold_together(reader, draft, noun)
    _take_body_told(reader, draft, noun)


def _is_called_after(reader: Reader, noun: Noun, city: Name) -> bool:
    """Whether an occasion is called after a city: "the Riga summit", "15. Berlin Tarım Bakanları Zirvesi", no "Budapest Process"."""
    between = reader.doc.folded[city.stop : noun.cue.begin]
    if city.kind != "city" or between.lstrip().startswith(reader.doc.rules.marks["processes"]):
        return False
    opens = noun.named and not any(word[0].isupper() for word in reader.doc.text[noun.begin : city.begin].split())
    return between.count(" ") < (_LONG_NAME if opens else 3 if noun.named else 2)


def _take_body_told(reader: Reader, draft: Draft, noun: Noun) -> None:
    """Adds the organisation named last, where an occasion is said to be its: "the organization's tenth summit"."""
    doc = reader.doc
    if draft.bodies or noun.kind not in GATHERINGS:
        return
    lead = doc.folded[max(0, noun.begin - _OWN) : noun.cue.begin]
    ends = (lead.rfind(mark) + len(mark) for mark in doc.rules.marks["bodys_own"] if mark in lead)
    if all(len(lead[end:].split()) > _WORDS_BETWEEN for end in ends):
        return
    names = doc.names_in(max(0, noun.begin - _BODY_TOLD), noun.begin)
    name = next((name for name in reversed(names) if name.kind == "organisation"), None)
    if name is not None:
        add_once(draft.bodies, doc.body(name))


def _hold_together(reader: Reader, draft: Draft, noun: Noun) -> None:
    """Adds the body with which a conference is held: "a conference with the European Union in Riga"."""
    doc = reader.doc
    if doc.rules.verb_final or noun.kind != "conference":
        return
    match = _WITH_BODY.match(doc.folded, noun.end)
    name = doc.name_at(match.end()) if match is not None else None
    if name is not None and name.kind == "organisation" and match is not None and name.begin == match.end():
        add_once(draft.bodies, doc.body(name))


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
