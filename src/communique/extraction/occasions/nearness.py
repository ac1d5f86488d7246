"""The last resort: people whom no construction has placed, by whom they stand beside.

A text has more ways to say that people met than any list of verbs. Who is named in one sentence with an occasion, or does
something together with an official of another side, most often took part; such parts have a low confidence, so that a reader can leave them out.
A sentence that thanks, appoints or mourns, or only reports words, places nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.extraction.grammar import Cue
from communique.extraction.occasions.drafts import GATHERINGS, Clause, Draft, Noun, listed_with
from communique.extraction.occasions.medial import is_possessive
from communique.extraction.occasions.relatives import end_of_unknown
from communique.extraction.occasions.talks import same_talk, tell_talk
from communique.extraction.occasions.wishes import is_wished_for
from communique.extraction.people import Mention
from communique.model import Span
from communique.text import fold

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_ASIDE = expression(
    r"\b(?:issued by|signed by|released by|according to|of|from|to|against|about|like|than|under|despite|over|for|behalf of|regarding|concerning|between|since|when|until|because|whether|if)\s+(?:the\s+|his\s+|her\s+|its\s+)?$"
)
_DASH = expression(r"\s+[-–—]\s+")
_LATELY = 6  # events told last in which a sentence can have placed its people
_LONG_LIST = 60  # sentences and lines over which a list of envoys can go
NEAR = 0.7  # before calibration; of those placed by nearness two in three are right, see docs/quality.md
_THEY = expression(r"(?:they|these|those(?: [a-z]+){0,4}) (?:are|were|includ)")  # the envoys told of before
_WITH = expression(r"\b(?:with|alongside|opposite|beside|next to)\s+(?:the\s+|his\s+|her\s+|its\s+)?$")
_WITH_FIRST = expression(r"\W*[a-z]+ing (?:alongside|opposite|beside|next to) ")
_BESIDE = expression(r"\b(?:beside|next to) (?:the )?$")
_TWO = 2  # who meet
# What two do in a city; what is of or against somebody elsewhere is no meeting.
_DO_IN = expression(
    r" ((?!(?:will|would|is|are|has|have|may|might|can|could|were|was|who|of|and)\b)[a-z]+(?: (?!(?:for|over|against|about|that|to|on|as|than|since|out)\b)[a-z'-]+){0,5}?) (?:in|at|of) "
)
_THE = expression(r"\b(?:the|an?|his|her|their|its|of|this|these) $")
_ARTICLE = 7  # characters before a noun in which its article stands
_LEAD = 30  # characters before or behind somebody
_TO_WHICH = ("to which ", "to which the ", "at which ", "at which the ", "in which ", "in which the ")
_PRESENT = expression(r"\b(?:also present|was present|were present|attended|in attendance|accompanied by)\b")


def place_the_rest(
    reader: Reader, cues: list[Cue], clauses: list[Clause], nouns: list[Noun], made: list[Draft], index: int, span: Span
) -> None:
    """Gives the people of a sentence that no construction placed a part in what is nearest."""
    if not made and _give_credentials(reader, clauses, span, index):
        return
    if any(noun.item is not None for noun in nouns):
        return  # who tells of a list of occasions
    named = [
        mention
        for mention in reader.mentions_in(span.begin, span.end)
        if mention.person >= 0 and not mention.plural and not mention.former and not mention.sender
    ]
    placed = {part.mention.person for draft in made for part in draft.parts}
    if reader.doc.rules.verb_final:  # in what was told before: "Programa X, Y ile çok sayıda davetli katıldı"
        before = (part.mention for draft in reader.drafts[-_LATELY:] for part in draft.parts)
        placed |= {one.person for one in before if span.begin <= one.begin < span.end}
    if all(mention.person in placed for mention in named):
        return
    inside = [mention for mention in named if _can_be_there(reader, mention, clauses, nouns, span)]
    if any(reader.doc.text[mention.stop : mention.stop + 1] == ":" for mention in inside[:1]):
        return  # "Minister X: Y is mistaken"
    free = [mention for mention in inside if mention.person not in placed]
    if not free:
        return
    if _tells_of_absent(reader, cues, inside):
        return
    topics = {id(noun.draft) for noun in nouns if noun.topic}
    told = [
        draft for draft in made if not draft.frame and draft.status in ("held", "planned") and id(draft) not in topics
    ]
    if not reader.doc.rules.verb_final:
        told = [draft for draft in told if not draft.next]
    ahead = reader.doc.rules.verb_final and bool(clauses) and clauses[-1].tense == "future"
    if not told and _tell_companions(reader, inside, free, "future" if ahead else "past", index, span, made):
        return
    if not made and _tell_pair(reader, cues, inside, index, span, made):
        return
    if told and reader.doc.rules.verb_final:
        free = _with_companions(reader, inside, free, index, span, made)
    if told and reader.doc.rules.verb_final and told[0].kind in ("bilateral", "call") and len(told[0].parts) > 1:
        free = [mention for mention in free if not _tells(mention, clauses)]
    if told:
        reader.take_part(told[0], _joining(reader, told[0], _known(reader, free)), "attendee", "near", NEAR)
        return
    if not reader.doc.rules.verb_final and _face_each_other(reader, inside):
        label = Span(inside[0].begin, inside[1].end)
        tell_talk(reader, "bilateral", [], inside[:2], label, "past", "opposite", index, span, made)
        return
    if reader.doc.rules.verb_final or not made:
        _join_main(reader, inside, free)


def _can_be_there(reader: Reader, mention: Mention, clauses: list[Clause], nouns: list[Noun], span: Span) -> bool:
    """Whether somebody named can take part in what is told, as far as nothing says that he only speaks, invites or is spoken of."""
    return not (
        _is_spokesman(reader, mention)
        or _invites(reader, mention)
        or _is_only_wanted(reader, mention, clauses)
        or reader.doc.folded.startswith(reader.doc.rules.marks["remembered"], mention.stop)
        or _only_speaks(reader, mention, clauses)
        or _stays_away(reader, mention, clauses)
        or mention.case == "topic"
        or _is_represented(reader, mention, clauses)
        or _stands_aside(reader, mention, nouns)
        or any(noun.idle and mention in noun.partners for noun in nouns)
        or _is_quoted(reader, mention, span)
        or (not reader.doc.rules.verb_final and _is_in_words(reader, mention, span))
    )


def _is_only_wanted(reader: Reader, mention: Mention, clauses: list[Clause]) -> bool:
    """Whether what is told of somebody did not happen, or is only wished for: "X ile görüşmek istediğini"."""
    return reader.doc.rules.verb_final and any(
        (clause.tense in ("negative", "wished") and mention in clause.subjects)
        or (clause.tense == "wished" and mention in clause.objects)
        for clause in clauses
    )


def _tells_of_absent(reader: Reader, cues: list[Cue], inside: list[Mention]) -> bool:
    """Whether a sentence thanks, appoints or elects somebody, or only greets him, so that its people were at nothing."""
    within = [cue for cue in cues if not any(one.begin <= cue.begin < one.end for one in inside)]
    if not reader.doc.rules.verb_final:  # "the arrests", "praise of"
        within = [
            cue
            for cue in within
            if cue.form not in ("s", "base")
            or not _THE.search(reader.doc.folded, max(0, cue.begin - _ARTICLE), cue.begin)
        ]
    senses = {cue.entry.sense for cue in within if cue.entry.category == "verb"}
    greets = reader.doc.rules.verb_final and not senses.isdisjoint(("welcome", "welcomed"))
    absent = not senses.isdisjoint(("exclude", "appoint", "elect", "elected"))
    return absent or greets or any(cue.entry.category == "role" and cue.entry.sense == "none" for cue in cues)


def _stands_aside(reader: Reader, mention: Mention, nouns: list[Noun]) -> bool:
    """Whether somebody is named only as whose or of whom something is, or as whom another talk is with."""
    if reader.doc.rules.verb_final:  # "Kral X'in ardından Prens Y ile görüştü"
        return mention.case == "genitive" and reader.doc.folded.startswith(
            reader.doc.rules.marks["after_whom"], mention.stop
        )
    if is_possessive(reader, mention) or any(mention in noun.partners for noun in nouns):
        return True
    before = reader.doc.folded[max(0, mention.begin - _LEAD) : mention.begin]
    words = [word for word in before.split() if word not in reader.doc.rules.words["articles"]]
    if words and words[-1] in reader.doc.rules.words["spoken_of"] and not before.endswith(_TO_WHICH):
        return True
    return _ASIDE.search(before) is not None


def _invites(reader: Reader, mention: Mention) -> bool:
    """Whether somebody only invited: "X'in daveti üzerine"."""
    return reader.doc.rules.verb_final and any(
        cue.entry.category == "role" and cue.entry.sense == "inviter"
        for cue in reader.cues_in(mention.stop, mention.stop + 3)
    )


def _is_spokesman(reader: Reader, mention: Mention) -> bool:
    """Whether somebody only speaks for those who took part."""
    office = reader.people[mention.person].office if mention.person >= 0 and reader.doc.rules.verb_final else None
    words = fold(office).split() if office else []
    return bool(words) and words[-1].startswith(reader.doc.rules.marks["spokesperson"])


def _is_quoted(reader: Reader, mention: Mention, span: Span) -> bool:
    """Whether somebody is only spoken of in words that another is quoted with."""
    if not reader.doc.rules.verb_final:
        return False
    text = reader.doc.text
    opened = max(text.rfind("“", span.begin, mention.begin), -1)
    if opened >= 0:
        return text.find("”", opened, mention.begin) < 0
    return text.count('"', span.begin, mention.begin) % 2 == 1


def _stays_away(reader: Reader, mention: Mention, clauses: list[Clause]) -> bool:
    """Whether it is said of somebody that he did not come: "failed to attend the summit"."""
    return not reader.doc.rules.verb_final and any(
        clause.tense == "negative"
        and clause.verb.entry.sense in ("attend", "meet", "visit")
        and mention in clause.subjects
        for clause in clauses
    )


def _is_represented(reader: Reader, mention: Mention, clauses: list[Clause]) -> bool:
    """Whether somebody else is told to be there for him: "Başbakan X'i Bakan Y temsil etti"."""
    return reader.doc.rules.verb_final and any(
        clause.verb.entry.sense == "represent" and mention.case == "accusative" and mention in clause.objects
        for clause in clauses
    )


def _joining(reader: Reader, draft: Draft, mentions: list[Mention]) -> list[Mention]:
    """Those who can have joined what others are told to have done: no talk of two, and of a visit only the visitors' side."""
    if reader.doc.rules.verb_final and draft.kind != "visit":
        return mentions
    if draft.kind in ("bilateral", "call"):
        return mentions if len(draft.parts) < 2 else []
    if draft.kind == "visit":
        sides = {reader.people[part.mention.person].of for part in draft.parts if part.mention.person >= 0}
        return [one for one in mentions if not sides or reader.people[one.person].of in sides]
    return mentions


def _only_speaks(reader: Reader, mention: Mention, clauses: list[Clause]) -> bool:
    """Whether somebody is only the one who tells: "the spokeswoman said", "X'in duyurduğu"."""
    if reader.doc.rules.verb_final and announces(mention, clauses):
        return True
    return any(
        clause.verb.entry.sense == "say"
        and mention in clause.subjects
        and clause.begin <= mention.begin
        and (
            reader.people[mention.person].rank == "other"
            or abs(clause.verb.begin - mention.stop) < (60 if not reader.doc.rules.verb_final else 10)
        )
        for clause in clauses
    )


def _tells(mention: Mention, clauses: list[Clause]) -> bool:
    """Whether somebody is the one who says what a sentence tells: the subject of its last verb, which is one of speech."""
    last = clauses[-1] if clauses else None
    return last is not None and last.verb.entry.sense == "say" and mention in last.subjects


def announces(mention: Mention, clauses: list[Clause]) -> bool:
    """Whether somebody only says what others do: the subject of the saying that the sentence ends with, and of nothing else."""
    own = [clause for clause in clauses if mention in clause.subjects]
    others = any(clause.subjects and mention not in clause.subjects for clause in clauses)
    return others and bool(own) and all(clause.verb.entry.sense == "say" for clause in own)


def _tell_companions(
    reader: Reader, inside: list[Mention], free: list[Mention], tense: str, index: int, span: Span, made: list[Draft]
) -> bool:
    """Somebody does something, whatever it is, with an official of another side: they met."""
    folded = reader.doc.folded
    if reader.doc.rules.verb_final:
        partners = [mention for mention in free if mention.case == "comitative"]
    else:
        partners = [mention for mention in free if _WITH.search(folded, max(0, mention.begin - 16), mention.begin)]
    if not partners or (not reader.doc.rules.verb_final and _PRESENT.search(folded, span.begin, span.end)):
        return False
    if _is_no_company(reader, partners[0]):
        return False
    group = listed_with(free, partners[0])
    if not _known(reader, group) or is_wished_for(reader, span.begin, partners[0].begin):
        return False
    subjects = (
        [
            mention
            for mention in inside
            if mention.group != partners[0].group and mention.begin < partners[0].begin and mention.case == "nominative"
        ][:2]
        or _behind_company(reader, inside, group)
        or reader.subject
    )
    subjects = [mention for mention in subjects if mention.person not in {one.person for one in group}]
    if not subjects or _sides(reader, subjects + group) < 2:
        return False
    known = same_talk(reader, "call", subjects + group, "past")
    if known is not None and reader.doc.rules.verb_final:
        return True  # a call told before
    beside = _BESIDE.search(folded, max(0, partners[0].begin - _LEAD), partners[0].begin)
    if beside is not None and not reader.is_set(span.begin, span.end):
        return False  # "stood beside President X in the struggle"
    label = Span(partners[0].begin, partners[0].end)
    tell_talk(reader, "bilateral", subjects, group, label, tense, "with", index, span, made, apart=True)
    return True


def _tell_pair(
    reader: Reader, cues: list[Cue], inside: list[Mention], index: int, span: Span, made: list[Draft]
) -> bool:
    """Two of different sides do something, whatever it is, in a city on a day: they met. "A and B buried the hatchet in Riga on
    Monday"; what each of them only says, welcomes or rejects they need not do together."""
    doc = reader.doc
    pair = listed_with(inside, inside[0]) if inside else []
    if doc.rules.verb_final or len(inside) != _TWO or len(pair) != _TWO or _sides(reader, _known(reader, pair)) < _TWO:
        return False
    match = _DO_IN.match(doc.folded, pair[-1].stop)
    city = doc.name_at(match.end()) if match is not None else None
    if match is None or city is None or city.kind != "city" or doc.folded[span.begin : pair[0].begin].strip(' the"“'):
        return False
    deed = match.group(1).split()
    apart = any(
        cue.entry.category == "verb" and cue.entry.sense != "give" for cue in cues if cue.begin >= pair[-1].stop
    )
    if apart or deed[0] in doc.rules.words["reactions"] or not reader.times_in(city.stop, city.stop + _LEAD):
        return False
    tell_talk(reader, "bilateral", [], pair, Span(pair[0].begin, city.stop), "past", "pair", index, span, made)
    return bool(made)


def _with_companions(
    reader: Reader, inside: list[Mention], free: list[Mention], index: int, span: Span, made: list[Draft]
) -> list[Mention]:
    """Tells of those with whom somebody did what a verb tells that is none of the table, beside what others tell: "X'le kadeh kaldırdı,
    Y'yi kabul etti"; and gives the rest."""
    rest = list(free)
    for one in free:
        group = listed_with(free, one)
        if one.case != "comitative" or one is not group[0]:
            continue
        verb = next((cue for cue in reader.cues_in(one.stop, span.end) if cue.entry.category == "verb"), None)
        edge = end_of_unknown(reader, group[-1].stop, verb.begin if verb is not None else span.end)
        if edge == group[-1].stop:
            continue
        near = [other for other in inside if other.begin < one.begin and other.case == "nominative"]
        known = [*listed_with(inside, near[-1] if near else None), *group]
        if _tell_companions(reader, known, group, "past", index, span, made):
            rest = [other for other in rest if other not in group]
    return rest


def _behind_company(reader: Reader, inside: list[Mention], group: list[Mention]) -> list[Mention]:
    """Who is told of behind those he was with, whom a participle opens the sentence with: "Standing beside X in Riga, Y said …"."""
    first = next((one for one in inside if one.begin > group[-1].begin), None)
    opens = reader.doc.sentences[reader.doc.sentence_at(group[0].begin)].begin
    if reader.doc.rules.verb_final or first is None or not _WITH_FIRST.match(reader.doc.folded, opens):
        return []
    return [first] if reader.doc.folded[: first.begin].removesuffix("the ").endswith(", ") else []


def _is_no_company(reader: Reader, mention: Mention) -> bool:
    """Whether who stands behind "with" is not met: "in an interview with X", "with the Minister describing …", "with Israel's Ynet".

    Nor is who only did the same together with somebody: "X, Y ile birlikte ayrıldı".
    """
    if reader.doc.rules.verb_final:
        following = reader.doc.folded[mention.stop : mention.stop + _LEAD].removeprefix(" ile").lstrip()
        return following.startswith(reader.doc.rules.marks["together"] or ("\0",))
    before = reader.doc.folded[max(0, mention.begin - _LEAD) : mention.begin].split()
    behind = reader.doc.folded[mention.stop : mention.stop + _LEAD].split()
    apart = any(word in reader.doc.rules.words["not_met"] for word in before[-3:])
    near = reader.cues_in(max(0, mention.begin - _LEAD), mention.begin)
    apart = apart and not any(cue.entry.category == "verb" and cue.entry.sense in ("agree", "reach") for cue in near)
    name = reader.doc.text[mention.begin : mention.stop].split()
    return apart or (reader.rank_of(mention) is None and len(name) < 2) or bool(behind and behind[0].endswith("ing"))


def _is_in_words(reader: Reader, mention: Mention, span: Span) -> bool:
    """Whether somebody is only named in what another said: "the Minister said that President X trusts …"."""
    return any(
        cue.entry.sense == "say" and reader.doc.folded.startswith(" that ", cue.end)
        for cue in reader.cues_in(span.begin, mention.begin)
    )


def _join_main(reader: Reader, inside: list[Mention], free: list[Mention]) -> None:
    """Many officials in one sentence that tells of no occasion take part in the main one told so far."""
    main = reader.salient(GATHERINGS)
    if len({mention.person for mention in inside}) > 2 and main is not None:
        reader.take_part(main, _known(reader, free), "attendee", "near", NEAR)


def _face_each_other(reader: Reader, inside: list[Mention]) -> bool:
    """Whether a line of a list only sets two people opposite: "President X - Chancellor Y"."""
    if len(inside) < 2:
        return False
    return _DASH.fullmatch(reader.doc.text[inside[0].stop : inside[1].begin]) is not None


def _give_credentials(reader: Reader, clauses: list[Clause], span: Span, index: int) -> bool:
    """Whether a sentence goes on with the envoys who presented credentials: a list, or "the ambassadors are …"."""
    draft = reader.salient(("ceremony", "bilateral"))
    if draft is None or draft.head != "credentials" or index - draft.sentence > _LONG_LIST:
        return False
    if any(clause.verb.entry.sense not in ("represent", "attend") for clause in clauses):
        return False
    inside = reader.mentions_in(span.begin, span.end)
    envoys = any(one.plural and one.rank in ("ambassador", "other") for one in inside) or (
        not reader.doc.rules.verb_final and _THEY.match(reader.doc.folded, span.begin) is not None
    )
    named = [one for one in inside if one.person >= 0 and one.person not in draft.known]
    chosen = [one for one in named if envoys or reader.people[one.person].rank == "ambassador"]
    reader.take_part(draft, chosen, "attendee", "list:credentials", 0.8)
    for one in chosen:
        person = reader.people[one.person]
        person.rank = person.rank or "ambassador"
    return bool(chosen)


def _known(reader: Reader, mentions: list[Mention]) -> list[Mention]:
    """Those whose office or side is known: a bare name beside an occasion may be a company's or a street's."""
    people = [(mention, reader.people[mention.person]) for mention in mentions]
    return [mention for mention, person in people if person.rank or person.of or mention.of]


def _sides(reader: Reader, mentions: list[Mention]) -> int:
    """How many states or organisations some people stand for; who stands for nobody known is a side of his own."""
    return len({reader.owner_of(mention) or f"@{mention.person}" for mention in mentions})
