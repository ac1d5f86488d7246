"""The clauses of a sentence whose verbs stand between their arguments: who stands before a verb, who behind it and how governed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.extraction.grammar import Cue
from communique.extraction.occasions.drafts import Clause, Noun, listed_with
from communique.extraction.occasions.further import without_times
from communique.extraction.occasions.tenses import tense_medial
from communique.extraction.people import Mention
from communique.model import Span
from communique.text import QUOTES

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

# Small words between the last person and a verb that leave the person its antecedent: "X, who later met", "X, who will be making".
_RELATIVE = expression(
    r"^(?:'s)?[\s,()–-]*(?:both of |one of |some of |all of )?who[\s,]+(?:(?!who)[a-z'\-]+\s+){0,8}$"
)
_WHO_ARE = expression(r"\bwho[\s,]+(?:both\s+)?(?:are|were|have)\b")
_OBJECT_RELATIVE = expression(r"\bwhom\b[^,;]*$")
_SHARED_SUBJECT = expression(
    r"(?:\band|,|\bbut|\bor|\bbefore|\bthen)\s+"
    r"(?:(?:in the (?:evening|afternoon|morning)|on [a-z]+day|(?:on )?the (?:same|next|following) day|later (?:in the|that|on) day|today|yesterday),?\s+)?"
    r"(?:(?:also|then|later|had|has|have|jointly|subsequently|was|were|will|separately|will also|is|are|was to|was to have|was due to|was due to have)\s+)*$"
)
# How the words end that the pattern above finds.
_SHARING = (
    "and", ",", "but", "or", "before", "then", "evening", "afternoon", "morning", "day", "also", "later", "had", "has", "have",
    "to", "jointly", "subsequently", "was", "were", "will", "separately", "is", "are",
)  # fmt: skip
_PRONOUN = expression(
    r"\b(?:he|she|they|who|whom|(?:his|her) (?:royal |imperial )?(?:highness|majesty|excellency)|the two|the pair|the duo|the three|the trio|both|the latter)\b(?! (?:sides|parties|countries|nations|delegations|teams|states))"
)
_SUPPOSED = expression(
    r"(?:\b(?:until|unless|if|whether)|(?:^|, )should) (?:[a-z'.]+ ){0,12}$|^\W*had (?:[a-z'.]+ ){2,12}$"
)
_SUPPOSING = ("had ", "until ", "unless ", "if ", "whether ", "should ")
_THE_TWO = expression(
    r"\b(?:the two(?: men| women)?|the pair|the duo|they|both)(?: (?:also|then|later|earlier|previously|last|first|have|had))* $"
)
_OPENS_WITH_PRONOUN = expression(
    r"\b(?:he|she)(?: (?:will|would|has|had|is|was|also|later|then|then also|is to|is expected to|is scheduled to))*\s+$"
)
_HE = expression(r"\b(?:he|she)\b")
_AND_BEFORE = expression(r"(?:\band|,)(?: (?:also|then|later|separately))* $")
# Verbs behind whose object an infinitive is of the subject: no "invited him to visit".
_OF_ONESELF = ("meet", "receive", "call-on", "visit-person", "call", "talk", "visit", "host", "welcome", "see")
_AND_THEN = expression(
    r"[ ,]*(?:(?:on|in|at|for|from|over|during|after|before|about|late|early) [^,;]{1,40}?,? )?and\b"
)  # from a list to a verb it is no subject of
# From whom a verb met to the next verb, of which he is no subject: "met X on Tuesday, addressed the forum and".
_COMMA_THEN = expression(
    r"(?: [^,;:]{1,60})?, (?:(?:then|later|also|subsequently|afterwards|briefly|separately|jointly|had|has|have|was|is|will|to|due|set|scheduled|expected|supposed)\s+)*$"
)
_CIRCUMSTANCES = expression(
    r"(?:\band|,|\bbut|\bbefore|\bthen)(?>[\s,]*(?:on|in|at|over|during|for|late|early|later|earlier|by|after|from there|there|then|again|also|finally|next)\b"
    r"(?:\s+(?:a|an|the|his|her|its|their|that|this|late|early|working|private|official|state|same|next|following|"
    r"presidential|royal|government|foreign|way|back|dinner|lunch|breakfast|tea|coffee|evening|morning|afternoon|noon|midday|night|"
    r"midnight|day|week|sidelines|margins|fringes|return|capital|palace|airport|invitation|stopover|part|turn|both|cities|ministry|residence|weekend|home|"
    r"hour|hours|minutes|half|two|three|later|afterwards|of|to)\b)*+)+[\s,]*$"
)
_THEREBY = expression(r"\b(?:before|after|while|when|upon|by|thus|prior to|ahead of)(?: (?:also|then|later))? $")
_RESUMED = expression(
    r",\s*(?:(?:will|would|be|been|has|had|have|is|was|are|were|also|is to|is set to|is expected to|is scheduled to)\s+)*$"
)
_ON_COMING = expression(r"\b(?:after|as|when|once|upon) (?:he|she|they)\b")
_CLOSED_RELATIVE = expression(r"[\s,]*who\b[^,]*,\s*")
_AUTHOR = expression(r"\bI(?:['’](?:m|ve|ll|d))?\s+(?:[a-z]+\s+){0,4}$")
_THAT = expression(r"\bthat (?!(?:will|would|is|are|was|were|has|have|had|can|could|may|might|shall|should|must)\b)")
_WORD = expression(r"[a-z]+")
_GOVERNED = expression(
    r"\b(?:with|by|from|to|of|between|for|than|including|via|alongside|against|about|behalf|on|at|like|regarding|under|joined)"
    r"\s+(?:the\s+|his\s+|her\s+|its\s+|their\s+|both\s+)?(?:(?:[a-z]+ )?(?:counterpart|host|guest|colleague|opposite number),?\s+)?$"
)
_WITH_OBJECT = 2  # people behind a participle that has one as its object before its subject
_CIRCUMSTANTIAL = 110  # characters between somebody and a verb
_BRACKET = expression(r" ?\([^()]*\)")
_HIS_OWN = expression(r"\b([a-z]+) (?:his|her|their|its) $")
_BEFORE_SUBJECT = frozenset(
    (
        "and",
        "or",
        "but",
        "while",
        "when",
        "where",
        "as",
        "that",
        "before",
        "after",
        "because",
        "though",
        "although",
        "whereas",
        "whose",
        "if",
        "until",
        "once",
        "since",
        "nor",
        "then",
        "meanwhile",
        "both",
    )
)
_WAS_OR_DID = expression(r"\b(?:was|were|flew|went|came|took|left|drove|sailed|[a-z]{3,}ed)\b")
_PAIR = 2
_HAD = "had"  # opens a sentence of what did not happen: "Had President X met Minister Y …"
_HE_AND = expression(r"\b(?:he|she) and (?:(?:the|his|her|its) )?(?:[a-z]+ (?:counterpart|colleague|host),? )?$")
_WHERE_SUBJECT = expression(
    r",? (?:where|whom|in which|at which|which) (?:(?:the|his|her|its|their) )*(?:[a-z]+ (?:counterpart|colleague),? )?$"
)
_COMMA_ONLY = expression(r",\s*(?:(?:then|later|also|had|has|was|is|will)\s+)*$")
_OF_HIM = expression(r"\b(?:he|she|him|her|his)\b")
_PUT_OFF = expression(
    r", (?:(?:already|once|twice|thrice|long|originally|initially|repeatedly|several times|two times|three times) )*$"
)
_WHERE = expression(r"\b(?:where|whom|who)\b")
_THE_THREE = expression(
    r"\b(?:the|all) (?:three|trio)(?: (?:men|women|leaders|presidents|ministers|premiers))?(?: (?:also|then|later|had))* $"
)
_WITH = expression(r"\bwith (?:the |his |her |its )?$")
_BY_OR_WITH = expression(r"\b(?:with|by|from) (?:the |his |her |its )?$")
_TOLD = 4  # events told last among which "the two" are looked for
_OPENING = 12  # characters before a participle that opens a sentence
_IMPERSONAL = expression(r"\bit (?:is|was|has been)\b|^\W*(?:[a-z]+ ){0,3}to $|\bagreed\b")
_GATHERED = ("convened", "meet")
_FURTHER = expression(r"\W*(?:also|later|then|afterwards|subsequently|separately|earlier)\s+")
_OPENS_LINE = " .,-–•*0123456789:"
_LED = expression(
    r"\b(?:delegation|group|team|mission|side)\b"
    r"(?:[^.;]{0,120}\b(?:headed|led|chaired) by| of| consisting of| composed of| made up of)\s+(?:the\s+)?(?:[a-z]+ ){0,2}$"
)
_BESIDE_WORDS = expression(r" (?:[a-z]+ ){0,2}")
_COMPANY = expression(
    r"(?:together|along) with|alongside|accompanied by|joined by|flanked by"
)  # opens a sentence: with the subject
_ABSOLUTE = expression(r"\bwith\s+(?:the\s+)?$")


@dataclass(slots=True)
class _Course:
    """A sentence, and what it hands on from verb to verb while its clauses are read."""

    span: Span
    inside: list[Mention]  # who is named in it
    clauses: list[Clause]  # read so far
    previous: list[Mention]  # the subject told last
    outside: list[Mention]  # the same, brackets left out
    outer: list[Mention] = field(default_factory=list)  # of whom the sentence goes on behind a clause with "where"


@dataclass(slots=True)
class _Verb:
    """A verb with where its words stand and who is named beside it."""

    cue: Cue
    position: int
    begin: int  # behind the verb before
    since: int  # the same, brackets left out
    gap: str  # the words before the verb
    before: list[Mention]
    behind: list[Mention]


def clauses_medial(
    reader: Reader, verbs: list[Cue], nouns: list[Noun], inside: list[Mention], span: Span
) -> list[Clause]:
    """One clause a verb: its subjects before it or taken up from the clause before, its objects up to the next verb."""
    clauses: list[Clause] = []
    folded = reader.doc.folded
    told = [(verb, *tense_medial(reader, verb)) for verb in verbs]
    told = _share_future(folded, [one for one in told if one[1]])
    told = [one for one in _as_done(reader, told, span) if not _was_put_off_before(folded, one, told)]
    bracketed = [one for one in _brackets(folded, span) if any(one.begin < verb.begin < one.end for verb, _, _ in told)]
    course = _Course(span, inside, clauses, reader.subject, reader.subject)
    for position, (verb, tense, passive) in enumerate(told):
        bracket = _around(bracketed, verb.begin)
        if bracket is None and position and _around(bracketed, told[position - 1][0].begin) is not None:
            course.previous = course.outside
        course.outside = course.previous if bracket is None else course.outside
        end = told[position + 1][0].begin if position + 1 < len(told) else span.end
        one = _read_verb(reader, told, position, bracketed, inside, span, end)
        words = content_begin(folded, told[position - 1][0], verb.begin) if position else None
        held = _nouns_beside(reader, nouns, clauses, told, position, words or one.begin, end)
        antecedent = _antecedent(reader, verb, inside)
        if antecedent:
            if not clauses and not is_governed(reader, antecedent[0], span.begin):
                # of the main verb to come as well: the whole list that the relative clause ends
                course.previous = listed_with(inside, antecedent[0])
            clauses.append(Clause(one.begin, end, verb, tense, passive, antecedent, one.behind, held))
            continue
        had = _HAD if position == 1 and told[0][0].begin == span.begin and told[0][0].entry.sense == "have" else ""
        if any(word in had + one.gap for word in _SUPPOSING) and _SUPPOSED.search(had + one.gap):
            continue  # "no progress until he meets Putin"
        subjects = _resumed(reader, course, one, _subject(reader, one.before, verb))
        subjects, behind = _taken_up(reader, course, one, subjects)
        behind = [*_object_relative(reader, one.begin, inside, verb), *behind]
        if clauses and subjects and clauses[-1].verb.end <= subjects[0].begin < verb.begin:
            clauses[-1].until = subjects[0].begin
        clauses.append(
            Clause(
                one.begin,
                end,
                verb,
                tense,
                passive,
                subjects,
                behind,
                held,
                told=words is not None,
                outer=course.outer,
            )
        )
    _lend_subject(folded, clauses, span)
    return clauses


def _read_verb(
    reader: Reader,
    told: list[tuple[Cue, str, bool]],
    position: int,
    bracketed: list[Span],
    inside: list[Mention],
    span: Span,
    end: int,
) -> _Verb:
    """A verb with its words and people; those in brackets are none of a verb that stands outside."""
    folded = reader.doc.folded
    verb = told[position][0]
    bracket = _around(bracketed, verb.begin)
    begin = told[position - 1][0].end if position else span.begin
    since = _since(told[:position], bracketed, bracket, span) if bracketed else begin
    before = [
        mention
        for mention in inside
        if since <= mention.begin < verb.begin
        and (not bracketed or _around(bracketed, mention.begin) in (None, bracket))
    ]
    behind = [mention for mention in inside if verb.end <= mention.begin < end]
    gap = _BRACKET.sub("", folded[since : verb.begin]) if bracketed else folded[since : verb.begin]
    return _Verb(verb, position, begin, since, gap, before, behind)


def _nouns_beside(
    reader: Reader,
    nouns: list[Noun],
    clauses: list[Clause],
    told: list[tuple[Cue, str, bool]],
    position: int,
    begin: int,
    end: int,
) -> list[Noun]:
    """The nouns of a clause, with the one that a passive in commas has told of: "a conference, co-hosted by A and B, will be held"."""
    folded = reader.doc.folded
    verb, tense, _ = told[position]
    held = [noun for noun in nouns if begin <= noun.cue.begin < end]
    if tense == "future" and position and told[position - 1][1] == "past":
        # "gave a press conference and left for X, where … will"
        held = [noun for noun in held if noun.end > verb.begin or not _WHERE.search(folded, noun.end, verb.begin)]
    behind = told[position - 1][0].end if position else 0
    if clauses and clauses[-1].passive and _RESUMED.search(folded, behind, verb.begin):
        before_bracket = [noun for noun in clauses[-1].nouns if noun.end <= clauses[-1].verb.begin]
        held = before_bracket[-1:] + held
    return held


def _resumed(reader: Reader, course: _Course, one: _Verb, subjects: list[Mention]) -> list[Mention]:
    """The subjects of a verb: named before it, or those of a clause that others interrupted."""
    folded, clauses = reader.doc.folded, course.clauses
    if clauses:
        brackets = clauses if not subjects else [other for other in clauses if _is_of_relative(folded, other)]
        resumed = next(
            (other for other in reversed(brackets) if other.subjects and _is_resumed(folded, other, one.gap)), None
        )
        if resumed is not None:
            subjects = course.previous = resumed.subjects
    if subjects and _HE_AND.search(folded, one.since, subjects[0].begin) and (reader.single or course.previous):
        before_him = [other for other in clauses[-1].subjects if not other.plural] if clauses else []
        subjects = [*(before_him[:1] or reader.single or course.previous[:1]), *subjects]  # "he and President X"
    if course.outer and _COMMA_ONLY.search(one.gap) and (not subjects or subjects[0].begin < clauses[-1].verb.end):
        subjects = course.previous = course.outer  # "X, fresh from Riga, where Y had received him, landed in"
        course.outer = []
    elif subjects:
        course.outer = _outer(reader, course, subjects, one.since)
    if not subjects and is_led_by_body(reader, one.begin, one.cue.begin, one.position > 0):
        course.previous = []
    return subjects


def _taken_up(
    reader: Reader, course: _Course, one: _Verb, subjects: list[Mention]
) -> tuple[list[Mention], list[Mention]]:
    """(subjects, people behind the verb) where it stands before its subject, in a diary, or takes up whom was told of before."""
    folded, clauses, span = reader.doc.folded, course.clauses, course.span
    verb, gap, behind = one.cue, one.gap, one.behind
    shares = one.position > 0 and (
        (gap.rstrip().endswith(_SHARING) and _SHARED_SUBJECT.search(gap) is not None)
        or _goes_on(reader, one.before[-1].stop if one.before else one.begin, verb.begin)
    )
    addresses = folded[verb.begin : verb.end] in reader.doc.rules.words["spoken_of"]
    if _is_inverted(verb, subjects, behind, gap, addresses=addresses):
        subjects = listed_with(behind, behind[0])
        behind = behind[len(subjects) :]
        course.previous = subjects
    elif _is_author(reader, one.begin, verb):
        subjects = course.previous = [reader.author] if reader.author is not None else _quoted(reader, verb)
    elif (
        (not gap.strip(_OPENS_LINE) or _FURTHER.fullmatch(gap))
        and one.position == 0
        and span.begin + 25 > verb.begin
        and span.begin not in reader.doc.continued
    ):
        # a line of a chronology: "Met with President X. Also met with Minister Y."
        goes_on = bool(gap.strip(_OPENS_LINE)) and not (reader.drafts and reader.drafts[-1].terse)
        subjects = reader.entry or (course.previous if goes_on else [])
    elif _is_purpose(clauses, verb, subjects, gap):
        subjects = clauses[-1].subjects  # "met President X in Riga to discuss trade"
    elif clauses and verb.form == "ing" and _THEREBY.search(gap) and clauses[-1].subjects and not clauses[-1].passive:
        subjects = clauses[-1].subjects
    elif (one.position or not subjects) and _takes_up(
        reader, gap, subjects, verb, one.since, shares=shares, behind_verb=one.position > 0
    ):
        subjects = _told_again(reader, course, one, subjects)
    if not shares and subjects:
        course.previous = subjects
    return subjects, behind


def _told_again(reader: Reader, course: _Course, one: _Verb, subjects: list[Mention]) -> list[Mention]:
    """Whom a pronoun or nothing at all takes up: "he", "the two", "the three", "… and met"."""
    clauses, gap = course.clauses, one.gap
    subjects = course.previous or subjects or _possessor(reader, course.inside, one.cue, gap)
    if len(course.previous) > 1 and course.previous == reader.subject and reader.single and _HE.search(gap):
        subjects = course.previous = reader.single
    if clauses and clauses[-1].verb.entry.sense in ("receive", "welcome") and _ON_COMING.search(gap):
        subjects = [other for other in clauses[-1].objects if not other.plural][:1] or subjects
    if _THE_THREE.search(gap) and (three := _three_told(reader, clauses, course.previous)):
        subjects = course.previous = three
    if len(course.previous) == 1 and _THE_TWO.search(gap):
        beside = [other for other in clauses[-1].objects if not other.plural][:1] if clauses else []
        pair = course.previous + beside if clauses else _pair_told(reader, course.previous, course.span.begin)
        subjects = course.previous = pair
    return subjects


def _outer(reader: Reader, course: _Course, subjects: list[Mention], since: int) -> list[Mention]:
    """Of whom a sentence goes on behind a clause with "where" or "whom" that has its own subject: who does what the main verb tells."""
    match = _WHERE_SUBJECT.search(reader.doc.folded, since, subjects[0].begin)
    if match is None:
        return []
    if course.clauses:
        return course.clauses[-1].subjects or course.previous
    for one in course.inside:
        if (
            one.begin < match.start()
            and not one.plural
            and not is_governed(reader, one, course.span.begin)
            and not is_possessive(reader, one)
        ):
            return listed_with([other for other in course.inside if other.begin < match.start()], one)
    return course.previous


def _brackets(folded: str, span: Span) -> list[Span]:
    """The stretches of a sentence between brackets."""
    if folded.find("(", span.begin, span.end) < 0:
        return []
    return [Span(match.start(), match.end()) for match in _BRACKET.finditer(folded, span.begin, span.end)]


def brackets_at(folded: str, offset: int, span: Span) -> Span | None:
    """The brackets of a sentence in which an offset stands."""
    return _around(_brackets(folded, span), offset)


def _since(told: list[tuple[Cue, str, bool]], brackets: list[Span], own: Span | None, span: Span) -> int:
    """Where the words before a verb begin: behind the verb before it, those in brackets left out for one that is not."""
    if own is not None:
        inside = [verb.end for verb, _, _ in told if verb.begin > own.begin]
        return inside[-1] if inside else own.begin
    free = [verb.end for verb, _, _ in told if _around(brackets, verb.begin) is None]
    return free[-1] if free else span.begin


def _around(brackets: list[Span], offset: int) -> Span | None:
    """The brackets in which an offset stands."""
    return next((one for one in brackets if one.begin < offset < one.end), None)


def content_begin(folded: str, verb: Cue, end: int) -> int | None:
    """Where what a verb of saying tells begins behind it: "told the conference in Riga that Latvia would open …"."""
    if verb.entry.sense != "say":
        return None
    found = list(_THAT.finditer(folded, verb.end, end))
    return found[-1].end() if found and found[-1].end() < end else None


def _share_future(folded: str, told: list[tuple[Cue, str, bool]]) -> list[tuple[Cue, str, bool]]:
    """The verbs with the future that one auxiliary gives to several: "will meet X and hold talks with Y", "… before visiting Y"."""
    for at in range(1, len(told)):
        verb, tense, passive = told[at]
        came, past, _ = told[at - 1]
        if tense == "future" and past == "past" and verb.entry.sense == "hold" and came.entry.sense in _GATHERED:
            told[at] = verb, "past", passive  # "convened in Oslo to hold the sixth meeting"
        if past != "future":
            continue
        if verb.form == "ing" and tense == "none":
            told[at] = verb, "future", passive
        if tense != "present" or verb.form != "base":
            continue
        if _AND_BEFORE.search(folded, max(0, verb.begin - 24), verb.begin):
            told[at] = verb, "future", passive
    return told


def _as_done(reader: Reader, told: list[tuple[Cue, str, bool]], span: Span) -> list[tuple[Cue, str, bool]]:
    """The verbs, in the past those that tell for what somebody was on a day gone by at a place: "flew on Tuesday to Riga to meet X"."""
    published = (reader.doc.record.published or "")[:10]
    for at, (verb, tense, passive) in enumerate(told):
        if tense != "future" or passive or "base" not in verb.form or len(published) < 10:
            continue
        before, past, _ = told[at - 1] if at else (None, "", False)
        begin = before.begin if before is not None else span.begin
        gap = reader.doc.folded[begin : verb.begin]
        if not gap.endswith(" to ") or not (past in ("past", "none") or (before is None and _WAS_OR_DID.search(gap))):
            continue
        if not reader.doc.rules.words["intending"].isdisjoint(_WORD.findall(gap)):
            continue
        edge = verb.begin - len(" to ")
        times = reader.times_in(begin, verb.begin)
        placed = any(one.stop == edge for one in reader.doc.names_in(begin, edge) if one.kind in ("city", "state"))
        if not placed and not any(one.span.end == edge for one in times):
            continue
        if times and all(one.start and len(one.start) == 10 and (one.end or one.start) < published for one in times):
            told[at] = verb, "past", passive
    return told


def _was_put_off_before(folded: str, one: tuple[Cue, str, bool], told: list[tuple[Cue, str, bool]]) -> bool:
    """Whether a bracket only tells that what now came about had been put off: "The talks, twice postponed, finally opened"."""
    verb, tense, _ = one
    if verb.entry.sense not in ("postpone", "cancel") or tense != "past" or not folded.startswith(",", verb.end):
        return False
    if not _PUT_OFF.search(folded, max(0, verb.begin - 30), verb.begin):
        return False
    closed = folded.find(",", verb.end, verb.end + _CIRCUMSTANTIAL)
    return any(other.begin > closed > 0 and when == "past" for other, when, _ in told)


def _is_resumed(folded: str, before: Clause, gap: str) -> bool:
    """Whether a verb behind a bracket of commas is of whom the bracket is about: "X, in Geneva to attend the session, met Y"."""
    subjects = before.subjects
    return bool(subjects) and _RESUMED.search(gap) is not None and folded.startswith(",", subjects[-1].stop)


def _is_of_relative(folded: str, clause: Clause) -> bool:
    """Whether a clause is a bracket that says more of its subject: "X, who is accompanying President Y, met Z"."""
    return bool(clause.subjects) and folded.startswith(", who ", clause.subjects[-1].stop)


def _is_purpose(clauses: list[Clause], verb: Cue, subjects: list[Mention], gap: str) -> bool:
    """Whether an infinitive tells for what somebody met, received or visited those who stand before it."""
    if not clauses or not subjects or "base" not in verb.form or not gap.endswith(" to "):
        return False
    return clauses[-1].verb.entry.sense in _OF_ONESELF and bool(clauses[-1].subjects) and not clauses[-1].passive


def _opens_as_participle(folded: str, verb: Cue, span: Span, *, passive: bool) -> bool:
    """Whether a sentence begins with a participle: "Speaking at …", "Having met with …", "Received by …", "On his arrival in …"."""
    lead = folded[span.begin : verb.begin]
    return len(lead) <= _OPENING and (
        verb.form in ("", "ing")
        or (passive and not lead.strip())
        or ("participle" in verb.form and lead.endswith("having "))
    )


def _lend_object(folded: str, clause: Clause) -> None:
    """Takes as subject who stands behind the comma that ends an opening participle: "Receiving X, President Y praised …"."""
    alone = 1 if clause.verb.entry.sense == "visit" else _WITH_OBJECT  # "Visiting Riga, President Y promised aid"
    if clause.subjects or len(clause.objects) < alone:
        return
    last = clause.objects[-1]
    first = next(one for one in clause.objects if one.group == last.group)
    if (first is not clause.objects[0] or alone == 1) and folded[: first.begin].removesuffix("the ").endswith(", "):
        clause.subjects = listed_with(clause.objects, last)
        clause.objects = [one for one in clause.objects if one.group != last.group]


def _lend_subject(folded: str, clauses: list[Clause], span: Span) -> None:
    """A participle that opens a sentence has the subject of the main verb behind it: "Speaking at …, X said"."""
    if not clauses or not _opens_as_participle(folded, clauses[0].verb, span, passive=clauses[0].passive):
        return
    if len(clauses) == 1:
        _lend_object(folded, clauses[0])
        return
    if any(one.begin >= span.begin and one.begin < clauses[0].verb.begin for one in clauses[0].subjects):
        return
    main = [one for one in clauses[1:] if any(who.begin > one.begin for who in one.subjects)]
    main.sort(key=lambda one: one.verb.entry.sense != "say")  # and no relative clause before it
    own = next((one.subjects for one in main), None)
    clauses[0].subjects = own if own is not None else clauses[0].subjects


def _is_inverted(verb: Cue, subjects: list[Mention], behind: list[Mention], gap: str, *, addresses: bool) -> bool:
    """Whether who says something stands behind the verb: "…, said President X".

    addresses: whom the verb has behind it can be spoken to: "A and B, the ministers, urged X to …".
    """
    if verb.entry.sense != "say" or not behind or behind[0].begin - verb.end > 5:
        return False
    if "past" not in verb.form and verb.form != "s":
        return False
    return not subjects or gap.rstrip().endswith(('"', "”", "'") if addresses else (",", '"', "”", "'"))


def _takes_up(
    reader: Reader, gap: str, subjects: list[Mention], verb: Cue, since: int, *, shares: bool, behind_verb: bool
) -> bool:
    """Whether a verb has the subject of the one before: it stands beside it, a pronoun or nothing but small words before it.

    behind_verb: there is a verb before it in its sentence, else an infinitive is of somebody else: "others came to receive X".
    """
    if not subjects:
        return (
            shares
            or _PRONOUN.search(gap) is not None
            or gap.rstrip().endswith((" his", " her"))
            or reader.doc.rules.words["between_verbs"].issuperset(_WORD.findall(gap))
            # "flew to Beijing to meet"
            or (gap.endswith(" to ") and (behind_verb or _IMPERSONAL.search(gap) is not None))
        )
    near = _BRACKET.sub("", reader.doc.folded[subjects[-1].stop : verb.begin])
    if _CLOSED_RELATIVE.fullmatch(near):
        return False  # "A and B, who is here on a visit, signed …"
    if _PRONOUN.search(near) or near.rstrip().endswith((" his", " her", " their")):
        return True  # "X met Y in Baku, where he discussed …"
    if not shares or _PRONOUN.search(gap):
        return False
    if _AND_THEN.match(near) is not None:
        return True
    return behind_verb and _COMMA_THEN.fullmatch(near) is not None and _is_object(reader, since, subjects)


def _is_object(reader: Reader, since: int, group: list[Mention]) -> bool:
    """Whether a group is what the verb before a comma is about: "met X on Tuesday, spoke", but not "arriving in Riga, X, the premier, spoke"."""
    first, last = group[0].begin, group[-1]
    lead = reader.doc.folded[since:first]
    closes = "," in reader.doc.folded[last.begin : last.stop] and reader.doc.folded.startswith(", ", last.stop)
    return "," not in lead and not closes


def _goes_on(reader: Reader, begin: int, end: int) -> bool:
    """Whether only days, places and other circumstances stand between a conjunction and a verb: "…, and in Riga on Monday met"."""
    gap = reader.doc.folded[begin:end]
    if len(gap) > _CIRCUMSTANTIAL or not ("," in gap or " and " in gap or " before " in gap):
        return False
    return _CIRCUMSTANCES.search(without_times(reader, begin, end)) is not None


def _three_told(reader: Reader, clauses: list[Clause], known: list[Mention]) -> list[Mention]:
    """The three of the clause before, else of what was told last: "the three", "the trio"."""
    here = [one for one in (*clauses[-1].subjects, *clauses[-1].objects) if not one.plural] if clauses else []
    if len(here) == _PAIR + 1:
        return here
    for draft in reversed(reader.drafts[-_TOLD:]):
        people = [part.mention for part in draft.parts if not part.mention.plural]
        if len(people) == _PAIR + 1:
            return people
    return known


def _pair_told(reader: Reader, known: list[Mention], offset: int) -> list[Mention]:
    """The two of the talk told last in which somebody was, else of the sentence before: "the two", "the pair"."""
    for draft in reversed(reader.drafts[-_TOLD:]):
        people = [part.mention for part in draft.parts if not part.mention.plural]
        if (
            draft.kind in ("bilateral", "call")
            and len(people) == 2
            and any(one.person == known[0].person >= 0 for one in people)
        ):
            return people
    here = reader.doc.sentence_at(offset)
    last = reader.doc.sentences[here - 1] if here else None
    named = (
        [one for one in reader.mentions_in(last.begin, last.end) if not one.plural and one.person >= 0] if last else []
    )
    owners = {reader.owner_of(one) for one in named} - {None}
    return named if len(named) == len(owners) == _PAIR and known[0].person in {one.person for one in named} else known


def _antecedent(reader: Reader, verb: Cue, inside: list[Mention]) -> list[Mention]:
    """Who does what a relative clause says: who stands last before its "who", the whole list where the verb is of many."""
    last: Mention | None = None
    for mention in inside:
        if mention.begin >= verb.begin:
            break
        last = mention
    if last is None or reader.doc.folded.find("who", last.stop, verb.begin) < 0:
        return []
    if not _RELATIVE.match(reader.doc.folded[last.stop : verb.begin][-90:]):
        return []
    if _WHO_ARE.search(reader.doc.folded, last.stop, verb.begin):
        return [one for one in inside if one.group == last.group and one.begin <= last.begin]
    return [last]


def _is_author(reader: Reader, begin: int, verb: Cue) -> bool:
    first, text = max(begin, verb.begin - 60), reader.doc.text
    return text.find("I", first, verb.begin) >= 0 and _AUTHOR.search(text, first, verb.begin) is not None


def _quoted(reader: Reader, verb: Cue) -> list[Mention]:
    """Who says "I" in a quotation: whom the text told of alone."""
    span = reader.doc.sentences[reader.doc.sentence_at(verb.begin)]
    speaker = _speaker(reader, verb, span)
    if speaker:
        return speaker
    begins = reader.doc.text[span.begin : span.begin + 1] in QUOTES
    return reader.single if begins and len(reader.subject) == 1 else []


def _speaker(reader: Reader, verb: Cue, span: Span) -> list[Mention]:
    """Who says a quotation in which a verb stands, named behind it: "I met X," said Minister Y."""
    said = next((cue for cue in reader.cues_in(verb.end, span.end) if cue.entry.sense == "say"), None)
    if said is None or reader.doc.text[span.begin : span.begin + 1] not in QUOTES:
        return []
    edge = max((reader.doc.text.rfind(quote, verb.end, said.begin) for quote in QUOTES), default=-1)
    named = [one for one in reader.mentions_in(edge, span.end) if edge >= 0 and not one.plural]
    return [one for one in named if one.stop <= said.begin or one.begin - said.end < _OPENING][:1]


def _object_relative(reader: Reader, begin: int, inside: list[Mention], verb: Cue) -> list[Mention]:
    """Whom a verb of a relative clause is about: "Minister X, whom President Y met …", "X, whom I first met …"."""
    if reader.doc.folded.find("whom", begin, verb.begin) < 0:
        return []
    match = _OBJECT_RELATIVE.search(reader.doc.folded, begin, verb.begin)
    return [mention for mention in inside if match is not None and mention.begin < match.start()][-1:]


def is_possessive(reader: Reader, mention: Mention) -> bool:
    """Whether somebody is named only as whose something is: "Trump's tariffs"."""
    folded = reader.doc.folded
    return folded.startswith("'s", mention.end) or (
        folded.startswith("'", mention.end) and folded[mention.end - 1] == "s"
    )


def _possessor(reader: Reader, inside: list[Mention], verb: Cue, gap: str) -> list[Mention]:
    """Who is meant by "he" where a sentence named him only as whose something is: "Minister X's next stop is Riga, where he"."""
    named = [one for one in inside if one.stop <= verb.begin and is_possessive(reader, one) and not one.plural]
    return named[-1:] if _HE.search(gap) else []


def is_governed(reader: Reader, mention: Mention, floor: int) -> bool:
    """Whether a preposition stands before somebody: "with X", "of X"."""
    return _GOVERNED.search(reader.doc.folded, max(floor, mention.begin - 40), mention.begin) is not None


def _subject(reader: Reader, before: list[Mention], verb: Cue) -> list[Mention]:
    """The group before a verb that no preposition governs, the nearest first."""
    folded = reader.doc.folded
    groups: list[list[Mention]] = []
    for mention in before:
        if groups and groups[-1][-1].group == mention.group:
            groups[-1].append(mention)
        else:
            groups.append([mention])
    for index, group in reversed(list(enumerate(groups))):
        if is_possessive(reader, group[-1]) or _is_his_own(folded, group[0], verb):
            continue
        if is_governed(reader, group[0], 0):
            first = group[0].begin
            if _LED.search(folded, max(0, first - 160), first):
                return group
            absolute = verb.form == "ing" and not folded[group[-1].stop : verb.begin].strip()
            if not (absolute and _ABSOLUTE.search(folded, max(0, first - 10), first)):
                continue
        if verb.entry.form.startswith(reader.doc.rules.marks["arriving"]):
            return _all_arriving(reader, groups[: index + 1])
        return groups[index - 1] + group if index and _are_company(reader, groups[index - 1], group) else group
    return []


def _is_his_own(folded: str, mention: Mention, verb: Cue) -> bool:
    """Whether somebody is the subject's own whom a verb is about that nobody knows: "sent his foreign minister, X, to Y, and met"."""
    match = _HIS_OWN.search(folded, max(0, mention.begin - 24), mention.begin)
    if match is None or match.group(1) in _BEFORE_SUBJECT:
        return False
    return folded.find(" and ", mention.stop, verb.begin) >= 0 or folded.endswith(", ", mention.stop, verb.begin)


def _all_arriving(reader: Reader, groups: list[list[Mention]]) -> list[Mention]:
    """The groups before a verb of arriving that only commas part, as those who came are listed: "X and Y, Z of A, W of B landed"."""
    all_of_them = list(groups[-1])
    for group in reversed(groups[:-1]):
        gap = reader.doc.folded[group[-1].stop : all_of_them[0].begin]
        if gap.strip() not in (",", ", and", ", the") or is_possessive(reader, group[-1]):
            break
        all_of_them = group + all_of_them
    return all_of_them


def _are_company(reader: Reader, group: list[Mention], subject: list[Mention]) -> bool:
    """Whether those who open a sentence do with the subject what it tells: "Together with Minister A, President B met C"."""
    doc = reader.doc
    begin = doc.sentences[doc.sentence_at(group[0].begin)].begin
    match = _COMPANY.match(doc.folded, begin)
    if match is None or doc.folded[group[-1].stop : subject[0].begin].strip() not in (",", ", the"):
        return False
    return _BESIDE_WORDS.fullmatch(doc.folded, match.end(), group[0].begin) is not None


def free_before(reader: Reader, offset: int, inside: list[Mention]) -> list[Mention]:
    """The group before an offset that no preposition governs, the nearest first; none in a verb-final language."""
    if reader.doc.rules.verb_final:
        return []
    for mention in reversed(inside):
        if mention.stop <= offset and not mention.plural and mention.person >= 0:
            group = [one for one in inside if one.group == mention.group and one.stop <= offset]
            if not is_governed(reader, group[0], 0) and not is_possessive(reader, group[-1]):
                return group
    return []


def is_led_by_body(reader: Reader, begin: int, end: int, behind_verb: bool = False) -> bool:
    """Whether a state, city or organisation stands before a verb as its subject: "Tajikistan will host …".

    behind_verb: the stretch begins behind another verb, whose object a name is that follows it: "flew to Beijing to meet".
    """
    names = [name for name in reader.doc.names_in(begin, end) if name.kind != "demonym"]
    if not names or reader.covers(names[-1]) or names[-1].stop > names[-1].end:
        return False
    if behind_verb and not reader.doc.folded[begin : names[-1].begin].strip():
        return False
    between = reader.doc.folded[names[-1].stop : end].split()
    if "where" in between:
        return False  # "to Lima, Peru, where he met"
    lead = reader.doc.folded[max(begin, names[-1].begin - 12) : names[-1].begin].split()
    return len(between) < 4 and not (lead and lead[-1] in ("in", "of", "to", "at", "from", "with", "by", "for"))


def _opens_terse(clause: Clause, span: Span) -> bool:
    """Whether a line tells what somebody did who is not named in it: "Monday 4 May: received the Ambassador of X"."""
    opens = clause.verb.begin - span.begin < 2 * _OPENING and clause.verb.form not in ("", "ing")
    return opens and not clause.subjects and not clause.passive


def first_subject(reader: Reader, clauses: list[Clause], inside: list[Mention], span: Span) -> list[Mention]:
    """Whom a sentence is about, for what the next one takes up: its first subject, else who stands first and free."""
    if (
        clauses
        and clauses[0].subjects
        and clauses[0].subjects[0].begin < span.begin
        and _OPENS_WITH_PRONOUN.search(reader.doc.folded, span.begin, clauses[0].verb.begin)
    ):
        return clauses[0].subjects  # "He called on the President": it goes on with him
    for clause in clauses:
        if clause.outer and clause.subjects and not clause.outer[0].plural:
            return clause.outer
        if clause.subjects and clause.subjects[0].begin >= span.begin:
            return clause.subjects
    carried = next((clause.subjects for clause in clauses if clause.subjects), [])
    if carried:
        return carried  # "In Astana she met X": the next "she" is not X
    if not clauses or _opens_terse(clauses[0], span):
        met = [one for one in inside if not clauses or one.begin > clauses[0].verb.begin]
        met = [one for one in met if clauses or _is_with(reader, one, _BY_OR_WITH)]
    else:
        met = []
    for mention in inside:
        if mention.plural or (mention.person < 0 and mention.of is None):
            continue
        if mention in met:
            return []  # "Breakfast with Minister X." "Received Ambassador Y.": it is whose diary it is that does
        if not is_governed(reader, mention, span.begin) and not is_possessive(reader, mention):
            return listed_with(inside, mention)
    if _OF_HIM.search(reader.doc.folded, span.begin, span.end) and reader.subject:
        return []  # "Tuesday took her to Riga for talks with X": it goes on with her
    return next(
        (
            listed_with(inside, mention)
            for mention in inside
            if not mention.plural
            and (mention.person >= 0 or mention.of is not None)
            and not _is_with(reader, mention, _WITH)
        ),
        [],
    )


def _is_with(reader: Reader, mention: Mention, words: re.Pattern[str]) -> bool:
    """Whether somebody is only named as whom something was with: "lunch with the Minister X"."""
    return words.search(reader.doc.folded, max(0, mention.begin - 24), mention.begin) is not None
