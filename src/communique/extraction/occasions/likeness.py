"""Which event told before a noun speaks of again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique import gazetteer
from communique.expressions import expression
from communique.extraction.grammar import Grammar
from communique.extraction.occasions.circumstances import conflict
from communique.extraction.occasions.drafts import GATHERINGS, Draft, Noun
from communique.extraction.occasions.places import is_to_state, where
from communique.extraction.occasions.preparations import beside_another
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
_OF_STATE = ("state", "demonym")  # kinds of names that tell one
_ROOT = 2  # letters that a verb and its noun have in common: "met", "meeting"
_STEM = 5  # letters of a meal that its endings do not change
_SORT = 24  # characters before a ceremony that say of what sort it is
_SCENE = 4  # events told last
_WORD = expression(r"[^\W_]+")
_ATTENDED = expression(r" (?:was|were) (?:also )?(?:attended|joined|chaired|hosted|led|opened) by ")


def known_draft(reader: Reader, noun: Noun, span: Span, made: list[Draft]) -> Draft | None:
    """The event told before that a noun speaks of again, None where it tells a new one or none."""
    return _whole_of(reader, noun) or _likeliest(reader, noun, made) or _known_visit(reader, noun, span)


def _likeliest(reader: Reader, noun: Noun, made: list[Draft]) -> Draft | None:
    """Of the events told before the one of the same name or, for a bare noun, the likeliest."""
    if (
        (noun.indefinite and not noun.named and not _is_quoted(reader, noun))
        or noun.previous
        or (noun.next and not _is_coming(reader, noun))
    ):
        return None
    best: tuple[int, int, Draft] | None = None
    beside = bool(beside_another(reader, noun))
    index = reader.doc.sentence_at(noun.begin)
    for draft in reader.recent():
        if draft.prepared == index and not noun.prepared:
            continue  # "prepared the summit at a meeting in Riga"
        if (beside or noun.item is not None) and draft in made:
            continue  # "preceded by a meeting of senior officials and by the foreign ministers' meeting"
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
    """The occasion of which a noun names sessions: "toplantının ikinci oturumuna katıldı", "Speaking at the opening, …"."""
    if noun.named or noun.indefinite or noun.cue.entry.form not in reader.doc.rules.marks["sessions"]:
        return None
    if reader.doc.folded.startswith(" of ", noun.cue.end):
        return None  # "the opening of the embassy"
    return reader.salient(GATHERINGS)


def _known_visit(reader: Reader, noun: Noun, span: Span) -> Draft | None:
    """The visit told before of somebody whom the sentence names again: "ülkemize bir çalışma ziyareti gerçekleştirecek",
    "X cancelled a visit to Peru. … X has cancelled a visit to Peru that he had planned for May"."""
    final = reader.doc.rules.verb_final
    if noun.kind != "visit" or not noun.indefinite or (final and noun.time is not None):
        return None
    country = where(reader, noun.place)[1] if noun.place is not None else None
    people = {one.person for one in reader.mentions_in(span.begin, noun.begin) if one.person >= 0}
    return next(
        (
            draft
            for draft in reversed(reader.drafts[-_SCENE:])
            if draft.kind == "visit"
            and people & {part.mention.person for part in draft.parts}
            and (final or (country is not None and draft.country == country))
            and not conflict(reader, noun, draft)
        ),
        None,
    )


def _is_coming(reader: Reader, noun: Noun) -> bool:
    """Whether an occasion is one to come, not the next of a series: "the upcoming visit"."""
    words = reader.doc.folded[max(0, noun.begin - 24) : noun.cue.begin].split()
    return not reader.doc.rules.verb_final and any(word in reader.doc.rules.marks["coming"] for word in words)


def _is_quoted(reader: Reader, noun: Noun) -> bool:
    """Whether somebody is quoted on what he did, which the text has told: "verimli bir toplantı gerçekleştirdik"."""
    behind = reader.cues_in(noun.cue.end, noun.cue.end + _SORT)
    return reader.doc.rules.verb_final and any(
        cue.entry.category == "verb" and cue.form == "finite" and cue.ending[-1:] in ("k", "m") for cue in behind
    )


def _likeness(reader: Reader, noun: Noun, draft: Draft) -> int:
    """How likely a noun speaks of an event told before: 0 for not at all."""
    if conflict(reader, noun, draft) or _is_with_others(reader, noun, draft):
        return 0
    if noun.ordinal is not None and draft.ordinal is not None:
        same = noun.ordinal == draft.ordinal and noun.kind in _COMPATIBLE[draft.kind] and _alike(reader, noun, draft)
        return 9 if same else 0
    if _is_meal_told(reader, noun, draft):
        return 4
    if _is_of_other_kind(reader, noun, draft):
        return 0
    if noun.named and draft.named:
        return 8 if _same_level(noun, draft) and _alike(reader, noun, draft) else 0
    if draft.named and noun.cue.entry.form.startswith(reader.doc.rules.marks["joint"]) and reader.doc.rules.verb_final:
        return 0  # "dörtlü görüşmede bir araya geldi": on the margins of the summit told
    if noun.kind == draft.kind == "ceremony" and not _same_ceremony(reader, noun, draft):
        return 0
    if noun.kind == "visit" and draft.kind == "bilateral":
        return _likeness_to_call(reader, noun, draft)
    if _are_talks_told(reader, noun, draft):
        return 2
    if _is_no_taking_up(reader, noun, draft):
        return 0
    if not noun.named and not noun.plural and draft.named and _is_in_label(reader, noun, draft):
        return 5
    return _likeness_of_heads(reader, noun, draft)


def _is_of_other_kind(reader: Reader, noun: Noun, draft: Draft) -> bool:
    """Whether a noun is a word for no event of this kind."""
    if noun.kind not in _COMPATIBLE[draft.kind] and draft.kind not in _COMPATIBLE[noun.kind]:
        return True
    meeting = noun.named and noun.kind == "meeting" and not reader.doc.rules.verb_final
    return meeting and draft.kind == "summit"  # the 144th meeting of ministers is no summit told of before


def _likeness_to_call(reader: Reader, noun: Noun, draft: Draft) -> int:
    """How likely a visit is the call of one official on another that was told: "Ziyarette X de hazır bulundu"."""
    if is_to_state(reader, noun):
        return 0  # "during his visit to Germany"
    latest = draft in reader.drafts[-2:] and all(one.kind != "visit" for one in reader.recent())
    if latest and _takes_up(reader, noun):
        return 2
    return 3 if not noun.named and ("ziyaret" in draft.rule or "call" in draft.rule) else 0


def _is_no_taking_up(reader: Reader, noun: Noun, draft: Draft) -> bool:
    """Whether a noun is too wide or too narrow to speak of an event again: a plural, a name for what was told without."""
    resumed = draft.next and noun.tense == "future" and draft is reader.drafts[-1] and not reader.doc.rules.verb_final
    return (
        (noun.plural and noun.case not in ("locative", "dative"))
        or (draft.next and not resumed)
        or (draft.frame and noun.cue.entry.kind != "frame")
        or (noun.named and draft.kind in ("bilateral", "call"))
        or (draft.kind == "visit" and noun.kind != "visit")
        or (draft.head == "?" and ((noun.weight == "strong" and noun.kind != draft.kind) or noun.named))
    )


def _likeness_of_heads(reader: Reader, noun: Noun, draft: Draft) -> int:
    """How likely a noun is an event by its bare word: "the forum", "the talks"."""
    head = reader.doc.folded[noun.cue.begin : noun.cue.stem]
    last, told = head.split()[-1], draft.head.split()[-1]
    if noun.kind == "reception":
        inflected = not noun.named and noun.case != "nominative" and last[:_STEM] == told[:_STEM]
        return 6 if head == draft.head or (last == head and draft.head.endswith(head)) or inflected else 0
    same_head = last in (told, _label_head(reader, draft)) or _is_of_verb(reader, head, draft)
    if noun.kind != draft.kind and not (same_head or noun.kind in ("meeting", "bilateral")):
        return 1 if _is_called_so(reader, noun, draft) or _is_of_heads(reader, noun, draft) else 0
    if noun.kind == "bilateral" and draft.kind in GATHERINGS:
        return 1 if not draft.named or draft.rule.endswith(noun.cue.entry.form) else 0  # "görüşmelerin yeni turu"
    held = draft.status == "held" and noun.tense != "future"
    return 2 + 2 * same_head + (noun.kind == draft.kind) + draft.named + 2 * held


def _is_called_so(reader: Reader, noun: Noun, draft: Draft) -> bool:
    """Whether "the conference" or "the forum" is the meeting told just before, where no other occasion is."""
    definite = reader.doc.folded.endswith(("the ", "this "), 0, noun.cue.begin)
    last = next((one for one in reversed(reader.drafts) if one.kind in GATHERINGS), None)
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


def _label_head(reader: Reader, draft: Draft) -> str:
    """The word that ends an event's name: "meeting" of a session of the Senior Officials' Meeting."""
    words = reader.doc.folded[draft.label.begin : draft.label.end].split()
    return words[-1] if draft.named and words and not reader.doc.rules.verb_final else ""


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
    welcoming = reader.doc.rules.marks["welcoming"]
    if all(any(mark in words for mark in welcoming) for words in (left, right)):
        return True  # "resmi törenle karşıladı … karşılama töreninde"
    mine, known = {sort for sort in sorts if sort in left}, {sort for sort in sorts if sort in right}
    return not mine or not known or bool(mine & known)


def _same_level(noun: Noun, draft: Draft) -> bool:
    """Whether two named occasions can be one: a summit is no ministers' meeting."""
    return noun.kind == draft.kind or "summit" not in (noun.kind, draft.kind)


def _alike(reader: Reader, noun: Noun, draft: Draft) -> bool:
    """Whether two names can be of one occasion: of one body, at one city or of mostly the same words."""
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


def _is_with_others(reader: Reader, noun: Noun, draft: Draft) -> bool:
    """Whether an occasion is between other states than one told: "the meeting between the EU and Peru", "… and Chile"."""
    doc = reader.doc
    label = doc.folded[draft.label.begin : draft.label.end]
    if doc.rules.verb_final or " between " not in doc.folded[noun.begin : noun.end] + label:
        return False
    mine = {name.ids[0] for name in noun.names if name.kind in _OF_STATE}
    told = [draft.label, *draft.evidence] if draft.named else [draft.label]
    named = (name for span in told for name in doc.names_in(span.begin, span.end))
    theirs = {*draft.states, *(name.ids[0] for name in named if name.kind in _OF_STATE)}
    return bool(mine and (theirs or draft.named)) and mine.isdisjoint(theirs)


def _own_words(reader: Reader, begin: int, end: int, *, without_bodies: bool) -> list[str]:
    """The words that tell an occasion from others; without the names of bodies where both are of one body, in full or short."""
    doc = reader.doc
    bodies = [name for name in doc.names_in(begin, end) if name.kind == "organisation"] if without_bodies else []
    edges = [begin, *(edge for name in bodies for edge in (name.begin, min(name.end, end))), end]
    parts = [doc.folded[left:right] for left, right in zip(edges[::2], edges[1::2], strict=True)]
    return _content_words(doc.rules, " ".join(parts))


def _is_city(identifier: str, name: str | None) -> bool:
    """Whether a city of the gazetteer has a name."""
    place = gazetteer.load().city(identifier)
    return place is not None and place.name == name


def _content_words(rules: Grammar, folded: str) -> list[str]:
    """The words that a name has of its own: no word for an occasion, no number and none that all names have."""
    common = rules.words["occasion_words"]
    words = _WORD.findall(folded)
    return [
        word
        for word in words
        if len(word) > 2 and not (word in common or word in rules.ordinal_words or word.isdigit())
    ]
