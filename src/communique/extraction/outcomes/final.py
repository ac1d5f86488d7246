"""Outcomes where the verb stands last: what it governs stands before it, and endings tell what belongs to it."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.extraction.document import Document
from communique.extraction.grammar import Cue
from communique.extraction.outcomes.objects import listed_things
from communique.extraction.outcomes.phrases import (
    CLASSES,
    EDGE,
    agents,
    begin_of,
    enumerate_parts,
    in_words,
    parted,
    without_counted,
)
from communique.extraction.people import Person
from communique.model import Outcome, Span

if TYPE_CHECKING:
    from communique.extraction.occasions import Clause

# Senses by which a verb-final language tells what became of a thing.
_UNDERGONE = frozenset(("signed", "adopted", "accepted", "approved", "established", "opened"))
_REACH = 60  # characters between a thing and the verb that governs it
_REACH_OVER_PEOPLE = 240  # where people stand between
_REACH_OF_FRAME = 30  # characters between an occasion and a participle that tells what it brought
_REACH_OF_PARTICIPLE = 90  # characters between a participle and what it tells of
_REACH_OF_TITLE = 40  # characters between a participle and the document in which something is told
_OBJECT_CASES = ("nominative", "accusative", "genitive")
_SIGNED_CASES = (*_OBJECT_CASES, "dative")
_FAR = 320  # characters between two documents that others signed each
_GAPPED = expression(r"[^;]{5,200};\s")
_COORDINATED = expression(
    r"(?:[\"”’]'?[a-z]{0,4})?\s*(?:,|ve\b|ile\b|(?:d[ae] )?dahil\b|basta olmak uzere\b|yani sira\b)"
)
_INCLUDES = expression(r"[^,;]*\b(?:dahil|basta olmak uzere)\b")
_AND_NEXT = expression(r"(?<=m[ae]s[iu])(?:n[iuae])?(?:,| ve| ile|, ayrica)\s+(?!b[iu] )")
_PAST = expression(r"(?:[dt][iu](?:l[ae]r)?|m[iu]st[iu]r)\W*$")  # how a sentence ends that tells what happened
_DONE = expression(r"m[ae]s[iu](?:n(?:[iuae]|d[ae]))?\s*$")
_CASE = expression(r"m[ae]s[iu](?P<case>n(?:[iuae]|d[ae]))\s*$")
_INNER = 60  # characters between a word of a phrase and its head
_INSIDE = expression(r"(?!\s+(?:ve|ile)\b)(?:(?!\s(?:ve|ile)\s)[^,;.:\"”])+")
_LETTERS = ("nota", "mektup")
_LEADING = expression(r"(?:ve|ile|ayni zamanda|ayrica)\s+")
_ON_WHAT_FINAL = expression(
    r"(?:\s+(?:da|de|hususunda|konusunda|konularinda|yonunde|uzerinde|uzerine|hakkinda|dair|hususlarinda|noktasinda))+\s*$"
)


def read_final(
    doc: Document, clause: Clause, span: Span, kind: str, documents: list[Cue], people: list[Person]
) -> list[Outcome]:
    """The outcomes a clause tells of; none where it is only planned, hoped for or denied."""
    if clause.tense not in ("past", "present") and not (
        clause.tense == "none" and (clause.verb.form == "converb" or _is_done(doc, clause.verb))
    ):
        return []
    if not CLASSES[kind]:
        if clause.verb.form == "participle" and clause.verb.ending.endswith(("an", "en")):
            return []  # "açılması kararlaştırılan 15 büyükelçilik"
        return _matters(doc, clause, span, kind, people)
    if _goes_on(doc, clause.verb):
        return []
    if kind in ("adopted", "approved") and _is_of_deed(doc, clause):
        return _matters(doc, clause, span, kind, people)
    return _things(doc, clause, kind, [cue for cue in documents if cue.entry.sense in CLASSES[kind]], people)


def _is_of_deed(doc: Document, clause: Clause) -> bool:
    """Whether what is adopted or approved is told by a verbal noun: "grubun yeniden kurulması benimsendi"."""
    edge = clause.verb.begin - 1
    named = any(one.end == edge and one.entry.category == "document" for one in doc.cues_in(edge - 24, edge))
    return not named and _DONE.search(doc.folded, max(0, edge - 24), edge) is not None


def _goes_on(doc: Document, verb: Cue) -> bool:
    """Whether the verb behind tells what became of the same thing in the end: "kabul edilerek imzalandı"."""
    following = doc.cues_in(verb.end, verb.end + 2)
    return verb.form == "converb" and any(one.entry.sense in _UNDERGONE for one in following)


def _is_done(doc: Document, verb: Cue) -> bool:
    """Whether a verbal noun tells what was done before the rest, or by what it ended: "imzalanmasının ardından", "imzalanmasıyla"."""
    if verb.form != "noun":
        return False
    after = any(
        cue.entry.sense == "after" and cue.entry.category == "link" for cue in doc.cues_in(verb.end, verb.end + 3)
    )
    if after or doc.rules.case(verb.ending) != "comitative":
        return after
    following = doc.cues_in(verb.end, doc.sentences[doc.sentence_at(verb.begin)].end)
    main = next((cue for cue in following if cue.entry.category == "verb" and cue.form == "finite"), None)
    end = doc.sentences[doc.sentence_at(verb.begin)].end
    return (
        main.tense == "past" if main is not None else _PAST.search(doc.folded, max(verb.end, end - 24), end) is not None
    )


def _things(doc: Document, clause: Clause, kind: str, documents: list[Cue], people: list[Person]) -> list[Outcome]:
    """Documents, bodies and places: one outcome a noun phrase that the verb governs."""
    verb = clause.verb
    listed = listed_things(doc, verb.end, documents) if doc.folded.startswith(":", verb.end) else []
    if listed:
        return [in_words(doc, kind, part, agents(doc, clause, people), sure=0.8) for part in listed]
    if verb.form == "participle" and verb.tense == "none" and verb.entry.sense in _UNDERGONE:
        chosen = _behind_participle(doc, clause, documents)
    elif verb.form == "participle" and verb.tense == "past" and kind == "adopted":
        chosen = _told_in(doc, clause, documents)
    else:
        cases = _SIGNED_CASES if verb.entry.form.startswith("imza") else _OBJECT_CASES
        floor = _relative_floor(doc, clause)
        heads = [cue for cue in documents if floor <= cue.begin < verb.begin]
        heads = [cue for cue in heads if doc.rules.case(doc.rules.case_part(cue)) in cases or clause.passive]
        chosen = _tail(doc, clause, heads)
    if verb.entry.form.startswith("teati") and all(cue.entry.form in _LETTERS for cue in chosen):
        kind = "agreed"  # by an exchange of notes
    who = agents(doc, clause, people)
    return [in_words(doc, kind, part, who, sure=0.8) for part in _phrases(doc, without_counted(doc, chosen), clause)]


def _phrases(doc: Document, heads: list[Cue], clause: Clause) -> list[Span]:
    """The noun phrases of coordinated heads, each behind the one before."""
    found: list[Span] = []
    for cue in heads:
        part = _phrase(doc, cue, clause)
        last = found[-1].end if found else 0
        if part.begin < last:
            part = Span(phrase_begin(doc, next(one.end for one in heads if one.begin < last <= one.end), cue), part.end)
        found += enumerate_parts(doc, part)
    return found


def _behind_participle(doc: Document, clause: Clause, documents: list[Cue]) -> list[Cue]:
    """What came about at the occasion that frames a participle: "zirve sonunda imzalanan bildiri"; elsewhere it is of another time."""
    begin = clause.verb.end
    frames = [noun.cue.end for noun in clause.nouns if noun.link in ("after", "part_of") or noun.case == "locative"]
    if not frames or clause.verb.begin - frames[-1] > _REACH_OF_FRAME:
        return []
    if any(frames[-1] <= time.span.begin < clause.verb.begin for time in doc.times):
        return []  # "görüşmede 1998'de imzalanan anlaşma"
    limit = min(begin + _REACH_OF_PARTICIPLE, doc.sentences[doc.sentence_at(begin)].end)
    heads = [cue for cue in documents if begin <= cue.begin < limit]
    return heads[:1]


def _told_in(doc: Document, clause: Clause, documents: list[Cue]) -> list[Cue]:
    """The joint document in which a sentence tells what those who issued it said: "toplantıda kabul ettikleri bildiride"."""
    begin = clause.verb.end
    head = next((cue for cue in documents if begin <= cue.begin < begin + _REACH_OF_TITLE), None)
    if head is None or doc.rules.case(doc.rules.case_part(head)) != "locative":
        return []
    joint = not clause.subjects or len(clause.subjects) > 1 or clause.subjects[0].plural
    return [head] if joint and any(mark in doc.folded[begin : head.end] for mark in doc.rules.marks["of_many"]) else []


def _tail(doc: Document, clause: Clause, heads: list[Cue]) -> list[Cue]:
    """The head nearest before a verb and those coordinated with it; who signs can stand between."""
    edge = clause.verb.begin
    between = [one for one in clause.subjects + clause.objects if heads and heads[0].end < one.begin < edge]
    signed_by = bool(between) and between[-1].begin > heads[-1].end
    if not heads or edge - heads[-1].end > (_REACH_OVER_PEOPLE if signed_by else _REACH):
        return []
    chosen = [heads[-1]]
    for cue in reversed(heads[:-1]):
        gap = doc.folded[cue.end : chosen[0].begin]
        if len(gap) < _INNER and _INSIDE.fullmatch(gap) and not _INCLUDES.match(gap):
            continue  # a word of the phrase: "bütçesine ilişkin karar"
        if (
            len(gap) < (_FAR if ";" in gap else 160)
            and (_COORDINATED.match(gap) or _GAPPED.match(gap))
            and doc.rules.case(doc.rules.case_part(cue))
            in ("nominative", "accusative", *_other_cases(doc, gap, chosen[-1]))
        ):
            chosen.insert(0, cue)
        else:
            break
    return chosen


def _other_cases(doc: Document, gap: str, last: Cue) -> tuple[str, ...]:
    """The cases that a document can have beside the last one's: the genitive before "yanı sıra"."""
    own = doc.rules.case(doc.rules.case_part(last))
    return (own, "genitive") if "yani sira" in gap else (own,)


def _phrase(doc: Document, cue: Cue, clause: Clause) -> Span:
    """The noun phrase before a head, with the head."""
    start = clause.verb.end if cue.begin >= clause.verb.end else _phrase_floor(doc, clause)
    start = start if start <= cue.begin else _relative_floor(doc, clause)
    start = max([start, *(one.stop for one in clause.subjects if start <= one.begin and one.stop <= cue.begin)])
    return Span(phrase_begin(doc, start, cue), doc.rules.base_end(cue))


def phrase_begin(doc: Document, start: int, cue: Cue) -> int:
    """Where the noun phrase of a head begins, behind an offset at the earliest."""
    begin = start
    edge = _edges(doc.rules.marks["paper_edges"], r"[,;:]\s|")
    for match in edge.finditer(doc.folded[start : cue.begin]):
        if match.group()[0] != "," or not _in_title(doc, start + match.start()):
            begin = start + match.end()
    begin = _strip_left(doc, _past_occasion(doc, begin, cue.begin), cue.begin)
    place = doc.name_at(begin)
    if place is not None and place.kind == "city" and place.begin == begin and doc.case_of(place) == "locative":
        here = not doc.folded.endswith("ki", 0, place.stop)  # "Riga'da bir anlaşma", no "Riga'daki okul"
        begin = _strip_left(doc, place.stop, cue.begin) if here else begin
    return begin


def _relative_floor(doc: Document, clause: Clause) -> int:
    """Where the words begin that a verb can govern: participles to come are of its objects, "yapılacak işlere dair bir protokol"."""
    floor = doc.sentences[doc.sentence_at(clause.begin)].begin
    before = [cue for cue in doc.cues_in(floor, clause.begin) if cue.entry.category == "verb"]
    for cue in reversed(before):
        if _goes_on(doc, cue) or (
            cue.form == "noun" and doc.folded.startswith(doc.rules.marks["of_what_follows"], cue.end)
        ):
            continue
        if (cue.form != "participle" or cue.tense != "future") and not _of_occasion(doc, cue):
            return cue.end
    return floor if before else clause.begin


def _of_occasion(doc: Document, verb: Cue) -> bool:
    """Whether a participle is of the occasion at which something is signed: "anlaşmayı Doha'da düzenlenen törenle imzaladı"."""
    if verb.form != "participle" or verb.entry.sense not in ("held", "organise", "hold", "convened"):
        return False
    noun = next(
        (one for one in doc.cues_in(verb.end, verb.end + _REACH_OF_TITLE) if one.entry.category == "event"), None
    )
    return noun is not None and doc.rules.case(doc.rules.case_part(noun)) in ("locative", "comitative")


def _phrase_floor(doc: Document, clause: Clause) -> int:
    """Where the words before a verb begin that can be of its object: verbal nouns are, "fonun kurulmasına ilişkin anlaşma"."""
    floor = clause.begin
    while True:
        before = next((cue for cue in reversed(doc.cues_in(floor - 40, floor)) if cue.entry.category == "verb"), None)
        ahead = before is not None and before.form == "participle" and before.tense == "future"
        if before is None or before.end != floor or not (before.form == "noun" or ahead):
            return floor
        earlier = [cue.end for cue in doc.cues_in(floor - 200, before.begin) if cue.entry.category == "verb"]
        floor = max([doc.sentences[doc.sentence_at(before.begin)].begin, *earlier[-1:]])


def _in_title(doc: Document, offset: int) -> bool:
    following = doc.text[offset + 1 : offset + 3].strip()
    index = doc.token_at(offset)
    return (
        bool(following)
        and index < len(doc.begins)
        and doc.rules.is_portfolio(doc.folded[doc.begins[index] : doc.ends[index]])
        and doc.text[doc.begins[index]].isupper()
    )


def _strip_left(doc: Document, begin: int, end: int) -> int:
    while begin < end and doc.text[begin] in EDGE:
        begin += 1
    past = doc.past_times(begin)
    # "2024 yılı bütçesi" is of a year
    begin = past if doc.folded[past : past + 1] in (" ", ",") and not doc.folded.startswith(" yil", past) else begin
    while begin < end and doc.text[begin] in EDGE:
        begin += 1
    match = _LEADING.match(doc.folded, begin, end)
    return match.end() if match else begin


def _matters(doc: Document, clause: Clause, span: Span, kind: str, people: list[Person]) -> list[Outcome]:
    """What was agreed or decided: the words the verb governs."""
    verb = clause.verb
    begin = _matter_begin(doc, clause, span)
    end = verb.end - len(doc.text[verb.begin : verb.end].split()[-1]) if _tells_matter(verb) else verb.begin
    match = _ON_WHAT_FINAL.search(doc.folded[begin:end])
    if match:
        end = begin + match.start()
    if (verb.entry.form in ("anlas", "uzlas") and end - begin < 15) or end - begin < 8:
        return []
    if any(cue.end >= end - 1 and cue.entry.sense == "signed" for cue in doc.cues_in(begin, end)):
        return []  # a signing still to come: "anlaşmanın imzalanması kararlaştırıldı"
    who = agents(doc, clause, people)
    return [
        in_words(doc, kind, piece, who) for one in _each(doc, Span(begin, end)) for piece in enumerate_parts(doc, one)
    ]


def _each(doc: Document, part: Span) -> list[Span]:
    """ "A'nın başlatılması ve B'nin geliştirilmesi": each is agreed, without its case."""
    edges = list(_AND_NEXT.finditer(doc.folded, part.begin, part.end))
    if edges and not _DONE.search(doc.folded, part.begin, part.end):
        edges = []  # "Anayasa Mahkemesi, …"
    pieces = parted(part.begin, (match.span() for match in edges), part.end)
    return [Span(piece.begin, _without_case(doc, piece.end)) for piece in pieces]


def _without_case(doc: Document, end: int) -> int:
    match = _CASE.search(doc.folded, max(0, end - 24), end)
    return match.start("case") if match else end


def _closes(doc: Document, verb: Cue) -> bool:
    """Whether a clause ends with a converb: "protokol imzalanırken, …"."""
    return verb.form == "converb" and doc.folded.startswith(",", verb.end)


def _tells_matter(verb: Cue) -> bool:
    """Whether the words of a verb themselves are what was decided: "üye statüsü verildi"."""
    return "uye" in verb.entry.form


def _matter_begin(doc: Document, clause: Clause, span: Span) -> int:
    """Where the words begin that a verb-final sentence agrees or decides on: behind its last finite verb and its topic."""
    begin = span.begin
    for cue in doc.cues[bisect_left(doc.cues, span.begin, key=begin_of) :]:
        if cue.begin >= clause.verb.begin:
            break
        if cue.entry.category == "verb" and (cue.form == "finite" or _closes(doc, cue)):
            begin = cue.end
        elif cue.entry.category == "link" and cue.entry.kind == "after" and cue.begin - span.begin < 80:
            begin = max(begin, cue.end)
    begin = max([begin, *(one.stop for one in clause.subjects if one.begin >= begin)])
    begin = max(begin, _open_quote(doc.text, begin, clause.verb.begin))
    text = doc.folded[begin : clause.verb.begin]
    edges = [match.end() for match in _edges(doc.rules.marks["matter_edges"], r"^ve\s|;\s|").finditer(text)]
    begin = begin + edges[-1] if edges else begin
    return _strip_left(doc, _past_occasion(doc, begin, clause.verb.begin), clause.verb.begin)


def _open_quote(text: str, begin: int, end: int) -> int:
    """Behind the quote that opens in a stretch and does not close in it, 0 where none does."""
    straight = text.rfind('"', begin, end) if text.count('"', begin, end) % 2 else -1
    curved = text.rfind("“", begin, end)
    return max(straight, curved if text.find("”", max(begin, curved), end) < 0 else -1) + 1


@cache
def _edges(phrases: tuple[str, ...], marks: str) -> re.Pattern[str]:
    """What stands between the topic of a sentence and what was signed or agreed: some phrases as whole words, some marks."""
    words = "|".join(map(re.escape, sorted(phrases, key=len, reverse=True)))
    return re.compile(rf"{marks}\b(?:{words}),?\s(?!aras)")


def _past_occasion(doc: Document, begin: int, end: int) -> int:
    """Behind the occasion at which something was done, where it stands between: "zirvesinde Belarus'un üyeliği"."""
    occasions = [
        one.end
        for one in doc.cues_in(begin, end)
        if one.entry.category in ("event", "document")
        and doc.rules.case(doc.rules.case_part(one)) == "locative"
        and doc.folded[one.end : one.end + 1] in ((" ", ",") if one.entry.category == "event" else (",",))
    ]
    return max([begin, *occasions])
