"""What an occasion brought: documents adopted, approved or signed; what was agreed, decided, established or opened."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import zip_longest
from typing import TYPE_CHECKING

from communique.extraction.document import Document
from communique.extraction.grammar import Cue
from communique.extraction.people import Person
from communique.model import Outcome, Span

if TYPE_CHECKING:
    from communique.extraction.occasions import Clause

TYPES = {
    "sign": "signed",
    "signed": "signed",
    "exchange": "signed",
    "adopt": "adopted",
    "adopted": "adopted",
    "accept": "adopted",
    "accepted": "adopted",
    "issue": "adopted",
    "approve": "approved",
    "approved": "approved",
    "agree": "agreed",
    "agreed": "agreed",
    "decide": "decided",
    "decided": "decided",
    "establish": "established",
    "established": "established",
    "elect": "decided",
    "elected": "decided",
    "open": "opened",
    "opened": "opened",
    "launch": "opened",
}
_CLASSES = {
    "signed": ("document",),
    "adopted": ("document",),
    "approved": ("document",),
    "established": ("body",),
    "opened": ("place", "body"),
    "agreed": (),
    "decided": (),
}
# Senses by which a verb-final language tells what became of a thing.
_UNDERGONE = frozenset(("signed", "adopted", "accepted", "approved", "established", "opened"))
_REACH = 60  # characters between a thing and the verb that governs it
_REACH_OVER_PEOPLE = 240  # where people stand between
_REACH_OF_PARTICIPLE = 90  # characters between a participle and what it tells of
_OBJECT_CASES = ("nominative", "accusative", "genitive")
_SIGNED_CASES = (*_OBJECT_CASES, "dative")
_ENUMERATED = re.compile(r"\b(?:olmak uzere|namely|:)\s*", re.UNICODE)
_NUMBERS = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "iki": 2,
    "uc": 3,
    "dort": 4,
    "bes": 5,
    "alti": 6,
    "yedi": 7,
    "seven": 7,
}
_EDGE = " \t\n,;:–—-"
_ACCOMPANYING = re.compile(r"(?:,|\bwith (?:the |all |both )?(?:[a-z\-]+ ){1,3})\s*$")
_ADJECTIVE = re.compile(r"\b(?:an?|the|this|its|their|more|very|of)\s+$")
_NOTHING_SIGNED = re.compile(
    r"\s+(?:[a-z\-]+ ){0,3}(?:views|opinions|information|greetings|experiences?|congratulations|ideas|gifts|thoughts|letters of)\b"
)
_COORDINATED = re.compile(r"\s*(?:,|ve\b|ile\b)")
_TURN = re.compile(r"[;:]|\b(?:after|before|during|where|which|who|following|under|with|in line with|pursuant)\b")
_COORDINATED_BEHIND = re.compile(
    r"(?:,|\band\b|\bas well as\b)\s+(?:the |an? |several |two |three |four )?(?:[a-z\-]+ ){0,5}$"
)
_RELATIVE = re.compile(r"\b(?:which|that|who)\b")
_PHRASE_EDGE = re.compile(
    r"[,;:]\s|\b(?:sonunda|sirasinda|kapsaminda|cercevesinde|ardindan|sonrasinda|tarafindan|arasinda|ile|bakanlar|taraflar|ayrica|liderler|toplantida|zirvede|gorusmede|ise|da|de|vesilesiyle)\s"
)
_PHRASE_TAIL = re.compile(
    r"\s+(?:on|for|of|between|concerning|regarding|in the field of|to)\s+[^.;:()\n]{3,160}?(?=,? (?:at|during|on the (?:margins|sidelines)|in the presence|was|were|which|that|by|after|following|while|and (?:an?|the|agreed|discussed|also|three|two|[a-z]+ed)\b)|[.;:()\n]|, |$)"
)
_LEADING = re.compile(r"(?:ve|ile|bir|ayni zamanda|ayrica)\s+")
_ON_WHAT_FINAL = re.compile(
    r"\s+(?:hususunda|konusunda|konularinda|yonunde|uzerinde|hakkinda|dair|hususlarinda|noktasinda)\s*$"
)
_ON_WHAT = re.compile(r"\s+(?:to|on|that|upon)\s+")
_PREPOSITION = re.compile(r"\s+(?:on|in|at)\s+(?:the\s+)?|\s+(?=today|yesterday|late|early)")
_OTHERS_AGREE = re.compile(r"\b(?:you|i) (?:[a-z]+ )?$")
_FURTHER = re.compile(r",?\s+(?:and|as well as)\s+(?:also\s+)?(?:to|that|on)\s+")
_COUNTED = re.compile(r"\b\d+\s+(?:[a-z]+\s+)?$")
_IMPERSONAL = re.compile(r".*?\bit (?:was|is)\b.*")
_TOPIC_EDGE = re.compile(
    r"(?:\bve ayrica\b|\bayrica\b,?|\b(?:bakanlar|taraflar|liderler|memurlar|ulkeler|baskanlar|toplantida|gorusmede|zirvede|gorusmelerde|forumda),?|;|^ve\b)\s"
)
_MATTER_END = re.compile(r"[.;]|, (?:while|and (?:also )?[a-z]+ed)\b| at (?:a|the) (?:meeting|summit|talks)")
_NUMBER_BEHIND = re.compile(r"^(?P<list>.+?)\s+olmak uzere\s+(?P<number>\d+|[a-z]+)\s+(?P<noun>.+)$", re.DOTALL)
_NUMBER_BEFORE = re.compile(r"^(?P<number>\d+|[a-z]+)\s+(?P<noun>[^:,]+?)(?:,\s*namely|:)\s+(?P<list>.+)$", re.DOTALL)
_AND = re.compile(r"\s+(?:ve|and)\s+")
_SPACE = re.compile(r"\s+")


def _begin(cue: Cue) -> int:
    return cue.begin


def find_outcomes(
    doc: Document, clause: Clause, span: Span, documents: list[Cue], people: list[Person]
) -> list[Outcome]:
    """The outcomes a clause tells of; none where it is only planned, hoped for or denied."""
    kind = TYPES.get(clause.verb.entry.sense)
    if kind is None or not _happened(doc, clause):
        return []
    if _CLASSES[kind]:
        return _things(doc, clause, kind, [cue for cue in documents if cue.entry.sense in _CLASSES[kind]], people)
    return _matters(doc, clause, span, kind, people)


def _happened(doc: Document, clause: Clause) -> bool:
    if clause.tense in ("past", "present"):
        return True
    if clause.tense != "none":
        return False
    # "…, adopting the declaration", "with the ministers agreeing to meet"
    return clause.verb.form == "converb" or (
        clause.verb.form == "ing"
        and _ACCOMPANYING.search(doc.folded, max(0, clause.verb.begin - 60), clause.verb.begin) is not None
    )


def _things(doc: Document, clause: Clause, kind: str, documents: list[Cue], people: list[Person]) -> list[Outcome]:
    """Documents, bodies and places: one outcome a noun phrase that the verb governs."""
    verb = clause.verb
    if verb.entry.sense == "exchange" and _NOTHING_SIGNED.match(
        doc.folded[verb.end : verb.end + 60],
    ):
        return []
    final = doc.rules.verb_final
    heads = [cue for cue in documents if clause.begin <= cue.begin < clause.end]
    if final and verb.form == "participle" and verb.tense == "none" and verb.entry.sense in _UNDERGONE:
        chosen = _behind_participle(doc, clause, documents)
    elif final:
        heads = [cue for cue in heads if cue.begin < verb.begin]
        heads = [
            cue
            for cue in heads
            if doc.rules.case(doc.rules.case_part(cue))
            in (_SIGNED_CASES if verb.entry.form.startswith("imza") else _OBJECT_CASES)
            or clause.passive
        ]
        if kind == "adopted" and verb.entry.sense in ("accept", "accepted") and not heads:
            return []
        chosen = _tail(doc, clause, heads)
    else:
        if "base" in verb.form and _is_no_act(doc, verb):
            return []
        behind = [cue for cue in heads if cue.begin >= verb.end]
        before = [cue for cue in heads if cue.end <= verb.begin]
        chosen = before[-1:] if clause.passive and before else _head(doc, behind, verb.end)
        if (
            kind == "adopted"
            and verb.entry.sense == "issue"
            and not any(
                cue.entry.form.startswith(("joint", "declaration", "communique", "resolution")) for cue in chosen
            )
        ):
            return []
        if verb.entry.sense == "launch" and not chosen:
            return []
    outcomes = []
    for cue in _without_counted(doc, chosen):
        what = _phrase(doc, cue, clause)
        for part in _enumerate(doc, what):
            outcomes.append(
                Outcome(kind, _clean(doc.text[part.begin : part.end]), _agents(doc, clause, people), (part,), 0.8)
            )
    return outcomes


def _behind_participle(doc: Document, clause: Clause, documents: list[Cue]) -> list[Cue]:
    """What came about at the occasion that frames a participle: "zirve sonunda imzalanan bildiri"; elsewhere it is of another time."""
    if not any(noun.link in ("after", "part_of") or noun.case == "locative" for noun in clause.nouns):
        return []
    begin = clause.verb.end
    limit = min(begin + _REACH_OF_PARTICIPLE, doc.sentences[doc.sentence_at(begin)].end)
    heads = [cue for cue in documents if begin <= cue.begin < limit]
    return heads[:1]


def _is_no_act(doc: Document, verb: Cue) -> bool:
    """Whether a word is none of acting here: "an open centre", "exchange programmes"."""
    before = doc.folded[max(0, verb.begin - 12) : verb.begin]
    return verb.entry.sense == "exchange" or _ADJECTIVE.search(before) is not None


def _without_counted(doc: Document, heads: list[Cue]) -> list[Cue]:
    """The heads without those that are counted with the next: "24 agreements and memoranda" is one."""
    return [
        cue
        for cue, following in zip_longest(heads, heads[1:])
        if following is None
        or doc.folded[cue.end : following.begin].strip() not in ("ve", "and")
        or not _COUNTED.search(doc.folded, max(0, cue.begin - 12), cue.begin)
    ]


def _tail(doc: Document, clause: Clause, heads: list[Cue]) -> list[Cue]:
    """The head nearest before a verb and those coordinated with it; who signs can stand between."""
    edge = clause.verb.begin
    between = [one for one in clause.subjects + clause.objects if heads and heads[-1].end < one.begin < edge]
    if not heads or edge - heads[-1].end > (_REACH_OVER_PEOPLE if between else _REACH):
        return []
    chosen = [heads[-1]]
    for cue in reversed(heads[:-1]):
        gap = doc.folded[cue.end : chosen[0].begin]
        if (
            len(gap) < 160
            and _COORDINATED.match(gap)
            and doc.rules.case(doc.rules.case_part(cue))
            in ("nominative", doc.rules.case(doc.rules.case_part(chosen[-1])))
        ):
            chosen.insert(0, cue)
        else:
            break
    return chosen


def _head(doc: Document, heads: list[Cue], edge: int) -> list[Cue]:
    """The head nearest behind a verb and those coordinated with it."""
    if (
        not heads
        or heads[0].begin - edge > 90
        or _TURN.search(
            doc.folded[edge : heads[0].begin],
        )
    ):
        return []
    chosen = [heads[0]]
    for cue in heads[1:]:
        gap = doc.folded[chosen[-1].end : cue.begin]
        if len(gap) < 140 and _COORDINATED_BEHIND.search(gap) and not _RELATIVE.search(gap):
            chosen.append(cue)
        else:
            break
    return chosen


def _phrase(doc: Document, cue: Cue, clause: Clause) -> Span:
    """The noun phrase around a head."""
    folded = doc.folded
    if doc.rules.verb_final:
        start = begin = clause.verb.end if cue.begin >= clause.verb.end else _phrase_floor(doc, clause)
        for match in _PHRASE_EDGE.finditer(folded[start : cue.begin]):
            if match.group()[0] == "," and _in_title(doc, start + match.start()):
                continue
            begin = start + match.end()
        return Span(_strip_left(doc, begin, cue.begin), doc.rules.base_end(cue))
    begin = cue.begin
    index = doc.token_at(cue.begin) - 1
    while index >= 0 and doc.begins[index] >= clause.begin and index >= 0:
        token, end = doc.begins[index], doc.ends[index]
        word = folded[token:end]
        if (
            doc.text[end:begin].strip(" -'’\"“”")
            or word in ("and", "by", "signed", "to", "with", "adopted", "approved")
            or clause.verb.begin <= token < clause.verb.end
        ):
            break
        begin = token
        if word in ("the", "a", "an"):
            break
        index -= 1
    end = cue.end
    tail = _PHRASE_TAIL.match(folded, end, min(len(folded), clause.end + 160))
    if tail:
        end = tail.end()
    return Span(begin, min(end, len(doc.text)))


def _phrase_floor(doc: Document, clause: Clause) -> int:
    """Where the words before a verb begin that can be of its object: verbal nouns are, "fonun kurulmasına ilişkin anlaşma"."""
    floor = clause.begin
    while True:
        before = next((cue for cue in reversed(doc.cues_in(floor - 40, floor)) if cue.entry.category == "verb"), None)
        if before is None or before.end != floor or before.form != "noun":
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
    while begin < end and doc.text[begin] in _EDGE:
        begin += 1
    begin = doc.past_times(begin)
    match = _LEADING.match(doc.folded, begin, end)
    return match.end() if match else begin


def _matters(doc: Document, clause: Clause, span: Span, kind: str, people: list[Person]) -> list[Outcome]:
    """What was agreed or decided: the words the verb governs."""
    folded = doc.folded
    verb = clause.verb
    if doc.rules.verb_final:
        begin = _matter_begin(doc, clause, span)
        end = verb.end - len(doc.text[verb.begin : verb.end].split()[-1]) if _tells_matter(verb) else verb.begin
        match = _ON_WHAT_FINAL.search(
            folded[begin:end],
        )
        if match:
            end = begin + match.start()
        if verb.entry.form in ("anlas", "uzlas") and end - begin < 15:
            return []
    else:
        if _OTHERS_AGREE.search(folded, span.begin, verb.begin):
            return []
        match = _ON_WHAT.match(folded, _past_adverbs(doc, verb.end))
        if clause.passive:
            begin = clause.begin if clause.begin > span.begin else span.begin
            end = verb.begin
            match = _IMPERSONAL.match(folded[begin:end])
            if match:
                follow = _ON_WHAT.match(folded, _past_adverbs(doc, verb.end))
                if follow is None:
                    return []
                begin, end = follow.end(), _matter_end(folded, follow.end(), span.end)
        elif match is None:
            return []
        else:
            begin = match.end()
            if match.group().strip() == "that" or match.group().strip() == "with":
                begin = match.end()
            end = _matter_end(folded, begin, span.end)
    part = Span(begin, max(begin, end))
    if part.end - part.begin < 8:
        return []
    pieces = [part] if doc.rules.verb_final else _further(folded, part)
    return [
        Outcome(kind, _clean(doc.text[piece.begin : piece.end]), _agents(doc, clause, people), (piece,), 0.7)
        for one in pieces
        for piece in _enumerate(doc, one)
    ]


def _tells_matter(verb: Cue) -> bool:
    """Whether the words of a verb themselves are what was decided: "üye statüsü verildi"."""
    return "uye" in verb.entry.form


def _further(folded: str, part: Span) -> list[Span]:
    """ "to restore A and to appoint B", "that A, and that B": each is agreed."""
    pieces: list[Span] = []
    begin = part.begin
    for match in _FURTHER.finditer(folded, part.begin, part.end):
        if match.start() - begin > 8 and part.end - match.end() > 8:
            pieces.append(Span(begin, match.start()))
            begin = match.end()
    return [*pieces, Span(begin, part.end)]


def _past_adverbs(doc: Document, edge: int) -> int:
    """Behind when and where something was agreed: "agreed in Berlin on Sunday to …"."""
    for _ in range(3):
        match = _PREPOSITION.match(doc.folded, edge)
        if match is None:
            return edge
        following = match.end()
        name = doc.name_at(following)
        past = doc.past_times(following)
        if past > following:
            edge = past
        elif name is not None and name.kind in ("city", "state") and name.begin == following:
            edge = name.stop
        else:
            return edge
    return edge


def _matter_begin(doc: Document, clause: Clause, span: Span) -> int:
    """Where the words begin that a verb-final sentence agrees or decides on: behind its last finite verb and its topic."""
    begin = span.begin
    for cue in doc.cues[bisect_left(doc.cues, span.begin, key=_begin) :]:
        if cue.begin >= clause.verb.begin:
            break
        if cue.entry.category == "verb" and cue.form == "finite":
            begin = cue.end
        elif cue.entry.category == "link" and cue.entry.kind == "after" and cue.begin - span.begin < 80:
            begin = max(begin, cue.end)
    text = doc.folded[begin : clause.verb.begin]
    edges = [
        match.end()
        for match in _TOPIC_EDGE.finditer(
            text,
        )
    ]
    return _strip_left(doc, begin + edges[-1] if edges else begin, clause.verb.begin)


def _matter_end(folded: str, begin: int, limit: int) -> int:
    match = _MATTER_END.search(folded, begin, limit)
    return match.start() if match else limit


def _enumerate(doc: Document, part: Span) -> list[Span]:
    """The members of a numbered list ("A, B, C ve D olmak üzere 4 alt grup"): as many as the number says."""
    folded = doc.folded[part.begin : part.end]
    match = _NUMBER_BEHIND.search(folded)
    if match is None:
        match = _NUMBER_BEFORE.search(folded)
    if match is None:
        return [part]
    number = int(match.group("number")) if match.group("number").isdigit() else _NUMBERS.get(match.group("number"), 0)
    if not 2 <= number <= 20:
        return [part]
    pieces = _split(match.group("list"), match.start("list"), r",\s+")
    while len(pieces) < number:
        for index in range(len(pieces) - 1, -1, -1):
            begin, end = pieces[index]
            joint = _AND.search(folded[begin:end])
            if joint:
                pieces[index : index + 1] = [(begin, begin + joint.start()), (begin + joint.end(), end)]
                break
        else:
            break
    if len(pieces) != number:
        return [part]
    return [Span(part.begin + begin, part.begin + end) for begin, end in pieces]


def _split(text: str, offset: int, separator: str) -> list[tuple[int, int]]:
    pieces: list[tuple[int, int]] = []
    begin = 0
    for match in re.finditer(separator, text):
        pieces.append((offset + begin, offset + match.start()))
        begin = match.end()
    pieces.append((offset + begin, offset + len(text)))
    return [
        (begin + (1 if text[begin - offset : begin - offset + 1] == " " else 0), end)
        for begin, end in pieces
        if end > begin
    ]


def _agents(doc: Document, clause: Clause, people: list[Person]) -> tuple[str, ...]:
    agents = [mention for mention in clause.subjects if mention.person >= 0]
    if clause.verb.entry.sense in ("signed",) or clause.passive:
        agents = [
            mention
            for mention in clause.subjects + clause.objects
            if mention.person >= 0 and _is_agent(doc, mention.stop, mention.begin)
        ]
    return tuple(dict.fromkeys(name for mention in agents if (name := people[mention.person].name)))


def _is_agent(doc: Document, stop: int, begin: int) -> bool:
    if doc.rules.verb_final:
        index = bisect_left(doc.cues, stop, key=_begin)
        return index < len(doc.cues) and doc.cues[index].entry.sense == "agent" and doc.cues[index].begin - stop <= 2
    return doc.folded[max(0, begin - 8) : begin].rstrip().endswith((" by", " by the", ",", " and"))


def _clean(words: str) -> str:
    return _SPACE.sub(" ", words).strip(_EDGE + "\"“”'‘’`")
