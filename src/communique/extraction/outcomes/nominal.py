"""Outcomes told without a verb of their own: "with the adoption of a declaration", "in their joint statement", lists of documents."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from communique.expressions import expression
from communique.extraction.document import Document
from communique.extraction.grammar import Cue
from communique.extraction.outcomes.final import phrase_begin
from communique.extraction.outcomes.objects import Phrase, governed, last_of_each, whole
from communique.extraction.outcomes.phrases import CLASSES, clean, end_of_matter, in_words
from communique.model import Outcome, Span

if TYPE_CHECKING:
    from communique.extraction.occasions import Clause

_BEFORE = 70  # characters before an act in which stands what tells that it happened
_BEFORE_CEREMONY = 20  # characters between a place and the ceremony at which it is opened
_BESIDE = 4  # characters between a document and the ceremony called by it
_OF = expression(r"(?: ceremony)? (?:of|for)(?= )")
_BULLET = expression(r"\s*(?:[-–—•*·▪✓]+|\(?\d{1,2}[.)]|\(?[a-z][.)])?\s*")
_LAST_AND = expression(r"[;,.]?(?:\s+(?:and|ve))?\s*$")  # how the item before the last ends
_TITLE = 24  # characters of a title before the document that the record is
_ITEM = 400  # characters of a list's item at most
_AMONG_SIGNED = expression(
    r"among (?:the|other) (?:[a-z]+ ){0,3}?(?:documents|agreements|deals|instruments|papers) (?P<act>signed|adopted|approved)\b[^.;]{0,80}? (?:is|are|was|were)\b"
)
_AMONG_FINAL = expression(r" (?:arasinda |soyle: |sunlar: )")
_AMONG = expression(
    r"among (?:them|these|those|the (?:[a-z]+ ){0,3}?(?:documents|agreements)(?: [a-z ]{3,30}?)?),? (?:is|are|was|were)\b"
    r"|(?:they|these|those|the (?:signed )?(?:documents|agreements|deals|accords|memoranda)) (?:included?|are|were|comprised?):?(?= )"
)
_FURTHER = expression(
    r"(?:additionally|in addition|also|furthermore|moreover|besides),? (?=an? |the |two |three |four )"
)


class Act(NamedTuple):
    """What a noun tells, of the sense of a verb, and where."""

    sense: str
    begin: int
    outcomes: list[Outcome]
    takes_up: bool = False  # it names some of what was told before


def read_nominal(doc: Document, span: Span, cues: list[Cue], clauses: list[Clause], types: dict[str, str]) -> list[Act]:
    """The acts of a sentence that nouns tell of, where its words say that they took place."""
    if doc.rules.verb_final:
        return (
            _of_ceremonies(doc, span, cues) + _of_document_told(doc, span, cues) + _named_among(doc, span, cues, types)
        )
    documents = [cue for cue in cues if cue.entry.category == "document"]
    acts = [
        Act(cue.entry.sense, cue.begin, _of_act(doc, span, cue, documents, types[cue.entry.sense]))
        for cue in cues
        if cue.entry.category == "act" and cue.entry.sense in types and _took_place(doc, span, cue, clauses)
    ]
    told = _told_in(doc, span, documents)
    if told is not None and not any(clause.tense == "future" for clause in clauses):
        acts.append(Act("adopt", told.begin, [in_words(doc, "adopted", told, sure=0.6)]))
    signed = _among_signed(doc, span, cues)
    acts += [signed] if signed is not None else []
    return [act for act in acts if act.outcomes]


def _of_ceremonies(doc: Document, span: Span, cues: list[Cue]) -> list[Act]:
    """What is signed at a ceremony called by it: "Ticaret Protokolü imza töreni"."""
    acts = []
    for head, noun in pairwise([cue for cue in cues if cue.entry.category != "topic"]):
        if noun.entry.category != "event":
            continue
        beside = noun.begin - head.end < _BESIDE and head.entry.sense == "document"
        # a document, no "agreement ceremony"
        named = doc.text[head.begin].isupper() or doc.rules.case(head.ending) == "genitive"
        if beside and named and noun.entry.form in doc.rules.marks["signing"]:
            acts.append(Act("signed", head.begin, [_of_head(doc, span, head)]))
        opened = _opened_at(doc, head, noun)
        acts += [opened] if opened is not None else []
    return acts


def _opened_at(doc: Document, head: Cue, noun: Cue) -> Act | None:
    """What is opened at a ceremony called by it: "okulun açılış töreni", "Riga Büyükelçiliği resmi açılış resepsiyonu"."""
    if head.entry.sense != "place" or noun.begin - head.end > _BEFORE_CEREMONY:
        return None
    words = doc.rules.marks["opening_words"]
    between = doc.folded[head.end : noun.begin].split()
    if not all(word.startswith(words) or word in doc.rules.words["occasion_adjectives"] for word in between):
        return None
    if doc.rules.verb_final and doc.rules.case(doc.rules.case_part(head)) == "locative":
        return None  # "havalimanında törenle karşılandı"
    opening = noun.entry.form.startswith(words) or any(word.startswith(words) for word in between)
    whose = doc.rules.case(head.ending) == "genitive" or doc.text[head.begin].isupper()
    if not (opening and whose):
        return None
    begin = phrase_begin(doc, max(0, head.begin - _BEFORE), head)
    what = clean(doc.text[begin : doc.rules.base_end(head)])
    return Act("open", begin, [Outcome("opened", what, (), (Span(begin, head.end),), 0.7)])


def _of_head(doc: Document, span: Span, head: Cue) -> Outcome:
    """What was signed at a ceremony called by a document."""
    if doc.text[head.begin].isupper():
        begin = phrase_begin(doc, span.begin, head)
    else:
        counted = _COUNT.search(doc.folded, span.begin, head.begin)
        begin = counted.start() if counted is not None else head.begin
    what = clean(doc.text[begin : doc.rules.base_end(head)])
    return Outcome("signed", what, (), (Span(begin, head.end),), 0.7)


def _of_document_told(doc: Document, span: Span, cues: list[Cue]) -> list[Act]:
    """The document of a meeting in which a sentence tells what those who met said: "Zirvenin sonuç bildirgesinde"."""
    for occasion, head in pairwise(one for one in cues if one.entry.category in ("event", "document")):
        if occasion.entry.category != "event" or doc.rules.case(occasion.ending) != "genitive":
            continue
        told = doc.rules.case(doc.rules.case_part(head)) == "locative" and head.begin - occasion.end < _TITLE
        joint = any(mark in doc.folded[occasion.end : head.end] for mark in doc.rules.marks["of_many"])
        if told and joint and head.entry.sense == "document" and occasion.begin - span.begin < _ITEM:
            part = Span(occasion.end + 1, doc.rules.base_end(head))
            return [Act("adopted", part.begin, [in_words(doc, "adopted", part, sure=0.6)])]
    return []


def _is_done(verb: Cue) -> bool:
    """Whether a participle tells what was done: "imzalanan", no "imzalanacak"."""
    return verb.form == "participle" and verb.tense not in ("future", "negative")


def _named_among(doc: Document, span: Span, cues: list[Cue], types: dict[str, str]) -> list[Act]:
    """What a sentence names of the documents that it says were signed: "İmzalanan belgeler arasında A ve B yer alıyor"."""
    opening = [cue for cue in cues if cue.begin < span.begin + _TITLE and cue.entry.category in ("verb", "document")]
    if [cue.entry.category for cue in opening[:2]] != ["verb", "document"] or not _is_done(opening[0]):
        return []
    done, head = opening[:2]
    kind = types.get(done.entry.sense)
    among_them = _AMONG_FINAL.match(doc.folded, head.end)
    if kind is None or among_them is None or CLASSES[kind] != CLASSES["signed"]:
        return []
    named = last_of_each(doc, [cue for cue in cues if cue.begin >= among_them.end() and cue.entry.sense == "document"])
    begins = [among_them.end(), *(doc.rules.base_end(cue) for cue in named)]
    found = [
        in_words(doc, kind, Span(phrase_begin(doc, begin, cue), doc.rules.base_end(cue)))
        for begin, cue in zip(begins, named, strict=False)
    ]
    return [Act(done.entry.sense, span.begin, found, takes_up=True)] if found else []


def _took_place(doc: Document, span: Span, cue: Cue, clauses: list[Clause]) -> bool:
    """Whether words before an act say that it happened: "ended with the", "witnessed the"; not where all is still to come."""
    before = doc.folded[max(span.begin, cue.begin - _BEFORE) : cue.begin].rstrip()
    for article in (" the", " a", " an", " joint", " unanimous"):
        before = before.removesuffix(article)
    if not before.endswith(doc.rules.behind_space["acts_told"]):
        return False
    return not any(
        clause.tense in ("future", "negative", "unfulfilled") and clause.verb.begin <= cue.begin for clause in clauses
    )


def _of_act(doc: Document, span: Span, cue: Cue, documents: list[Cue], kind: str) -> list[Outcome]:
    """What a noun of an act tells of: the clause behind it, or the things it governs."""
    if not CLASSES[kind]:
        part = Span(cue.end + 1, end_of_matter(doc.folded, cue.end + 1, span.end))
        return [in_words(doc, kind, part)]
    match = _OF.match(doc.folded, cue.end)
    if match is None:
        return []
    heads = [one for one in documents if one.entry.sense in CLASSES[kind]]
    found = governed(doc, match.end(), span.end, heads)
    if found and doc.folded[found[0].begin : found[0].head_end] in (
        "documents",
        "the documents",
        "the signed documents",
    ):
        return []  # "followed by an exchange of documents", which were signed before
    return [
        in_words(doc, kind, part)
        for one in found
        if one.sort is not None or _is_named_thing(doc, one)
        for part in (whole(doc, one, span.end),)
    ]


def _is_named_thing(doc: Document, phrase: Phrase) -> bool:
    """Whether a phrase is a thing by its capital, and no official: "the inauguration of the new President"."""
    words = doc.text[phrase.begin : phrase.head_end]
    official = any(cue.entry.category == "office" for cue in doc.cues_in(phrase.begin, phrase.head_end))
    return words.rpartition(" ")[2][:1].isupper() and not official


def _told_in(doc: Document, span: Span, documents: list[Cue]) -> Span | None:
    """The joint document that a sentence opens with: "In their joint statement the leaders welcomed …"."""
    inner = _INNER.search(doc.folded, span.begin, span.end)
    begin = inner.end() if inner is not None else span.begin
    openings = doc.rules.before_space["told_in"]
    if not doc.folded.startswith(openings, begin):
        return None
    opening = next(one for one in openings if doc.folded.startswith(one, begin))
    head = next((cue for cue in documents if 0 <= cue.begin - begin < len(opening) + 23), None)
    if (
        head is None
        or head.entry.sense != "document"
        or not head.entry.form.endswith(("declaration", "statement", "communique"))
    ):
        return None
    return Span(begin + len(opening.split(" ", 1)[0]) + 1, head.end)


def read_title(doc: Document, span: Span, documents: list[Cue]) -> Outcome | None:
    """The joint document that a record is, by its title: "Joint Statement of the Ministers of X and Y"."""
    head = next((cue for cue in documents if cue.begin - span.begin < _TITLE and cue.entry.sense == "document"), None)
    if doc.rules.verb_final or head is None or doc.text[span.end - 1] in ".!?":
        return None
    joint = doc.folded[max(span.begin, head.begin - _TITLE) : head.end]
    if not any(mark in joint for mark in doc.rules.marks["of_many"]) or not doc.text[head.begin].isupper():
        return None
    part = Span(head.begin, span.end)
    return in_words(doc, "adopted", part, sure=0.6)


def read_items(doc: Document, span: Span, kind: str) -> list[Outcome]:
    """The documents of a line in a list, none where the line is no item of one."""
    begin = _BULLET.match(doc.text, span.begin, span.end).end()  # type: ignore[union-attr]
    heads = [
        cue
        for cue in doc.cues_in(begin, span.end)
        if cue.entry.category == "document" and cue.entry.sense in CLASSES[kind]
    ]
    if span.end - span.begin > _ITEM or not heads:
        return []
    part = Span(begin, span.end)
    return [Outcome(kind, clean(doc.text[part.begin : part.end]).rstrip("."), (), (part,), 0.7)]


def read_matter_item(doc: Document, span: Span, kind: str) -> list[Outcome]:
    """What a line of a list says was agreed or decided, none where no mark says that it is one of a list."""
    begin = _BULLET.match(doc.text, span.begin, span.end).end()  # type: ignore[union-attr]
    if not doc.text[span.begin : begin].strip() or span.end - begin > _ITEM:
        return []
    part = Span(begin, _LAST_AND.search(doc.text, begin, span.end).start())  # type: ignore[union-attr]
    return [in_words(doc, kind, part)]


def among(doc: Document, span: Span, cues: list[Cue], kind: str) -> list[Outcome]:
    """What a sentence names of the documents told before: "Among them is a statement on the anniversary"."""
    match = _AMONG.match(doc.folded, span.begin, span.end)
    if match is None and not any(cue.entry.category == "verb" and "past" in cue.form for cue in cues):
        match = _FURTHER.match(
            doc.folded, span.begin, span.end
        )  # "Additionally, a memorandum on trade and an agreement on …"
    return _named(doc, span, cues, kind, match.end()) if match is not None else []


def _among_signed(doc: Document, span: Span, cues: list[Cue]) -> Act | None:
    """What a sentence names of the documents that it tells were signed: "Among the agreements signed was a pact on trade"."""
    match = _AMONG_SIGNED.match(doc.folded, span.begin, span.end)
    if match is None:
        return None
    kind = match.group("act")
    return Act(_ACTS[kind], span.begin, _named(doc, span, cues, kind, match.end()), takes_up=True)


_COUNT = expression(r"\b(?:\d+|bir|iki|uc|dort|bes|alti|yedi|sekiz|dokuz|on)(?:'[a-z]+ (?:fazla|askin))? $")
# Before the joint document in which somebody says something: "X and Y, in a final communique, called for".
_INNER = expression(r", (?=in (?:a|an|the|their|its) (?:joint|final|outcome|common)\b)")
_ACTS = {"signed": "sign", "adopted": "adopt", "approved": "approve"}


def _named(doc: Document, span: Span, cues: list[Cue], kind: str, begin: int) -> list[Outcome]:
    """The documents that a sentence names from an offset on."""
    heads = [cue for cue in cues if cue.entry.category == "document" and cue.entry.sense in CLASSES[kind]]
    return [
        in_words(doc, kind, part)
        for one in governed(doc, begin, span.end, heads)
        if one.sort is not None
        for part in (whole(doc, one, span.end),)
    ]
