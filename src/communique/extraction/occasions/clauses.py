"""The clauses of a sentence, one a verb, with tense, subjects, objects and nouns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from communique.extraction.grammar import Cue
from communique.extraction.occasions.drafts import Clause, Noun, is_covered
from communique.extraction.people import Mention
from communique.model import Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_RELATIVE = re.compile(r"\bwho(?:\s+(?:also|had|has|is|was|will|have|later))*\s*$")
_SHARED_SUBJECT = re.compile(
    r"(?:\band|,|\bbut|\bor)\s+(?:(?:also|then|later|had|has|have|jointly|subsequently|was|were|will|separately|will also|is|are)\s+)*$"
)
_SUBJECT_PARTICIPLE = re.compile(r"y?[ae]n|[iu]l[ae]n")
_FAR = re.compile(r"[,.;:\n]|.{22}")  # between a participle and the one it tells of
_PRONOUN = re.compile(
    r"\b(?:he|she|they|who|whom|the two|the pair|the duo|both|the latter)\b(?! (?:sides|parties|countries|nations|delegations|teams|states))"
)
_WORD = re.compile(r"[a-z]+")
# Words between a verb and the one before it, or the sentence's beginning, that are no subject.
_SMALL = frozenset(
    [
        "and",
        "but",
        "or",
        "then",
        "also",
        "later",
        "has",
        "have",
        "had",
        "was",
        "were",
        "is",
        "are",
        "will",
        "would",
        "be",
        "been",
        "being",
        "to",
        "who",
        "jointly",
        "separately",
        "subsequently",
        "further",
        "together",
        "both",
        "not",
        "only",
        "officially",
        "formally",
        "recently",
        "already",
        "first",
        "too",
        "as",
        "well",
        "while",
        "before",
        "after",
        "by",
        "for",
        "in",
        "addition",
        "additionally",
        "moreover",
        "there",
    ]
)
_GOVERNED = re.compile(
    r"\b(?:with|by|from|to|of|between|for|than|including|via|alongside|against|about|behalf)\s+(?:the\s+|his\s+|her\s+|its\s+)?(?:[a-z]+ counterpart,?\s+)?$"
)


def find_clauses(
    reader: Reader, verbs: list[Cue], nouns: list[Noun], inside: list[Mention], span: Span
) -> list[Clause]:
    return (
        _clauses_final(reader, verbs, nouns, inside, span)
        if reader.doc.rules.verb_final
        else _clauses_medial(reader, verbs, nouns, inside, span)
    )


def _clauses_final(
    reader: Reader, verbs: list[Cue], nouns: list[Noun], inside: list[Mention], span: Span
) -> list[Clause]:
    clauses: list[Clause] = []
    begin = span.begin
    carried = reader.subject
    pending: list[Mention] = []  # in the nominative before a participle: of the verb behind it
    for position, verb in enumerate(verbs):
        own = [mention for mention in inside if begin <= mention.begin < verb.begin]
        held = [noun for noun in nouns if begin <= noun.cue.begin < verb.begin]
        free = [mention for mention in own if not _has_role_behind(reader, mention)]
        standing = [mention for mention in free if mention.case == "nominative"]
        owners = [mention for mention in free if mention.case == "genitive"]
        if verb.form == "participle" and _SUBJECT_PARTICIPLE.match(verb.ending):
            subjects = _head_of_participle(reader, verb, inside)
            pending += standing
        elif verb.form in ("participle", "noun"):
            subjects = owners or standing or pending
            pending += standing
        else:
            subjects = pending + standing or carried
            carried, pending = subjects, []
        objects = [mention for mention in own if mention not in subjects and mention not in standing]
        tense = _tense_final(reader, verb, verbs[position + 1 :])
        after = None
        if verb.form == "participle":
            limit = verbs[position + 1].begin if position + 1 < len(verbs) else span.end
            after = next(
                (noun for noun in nouns if verb.end <= noun.begin < limit or verb.end <= noun.cue.begin < limit),
                None,
            )
        clauses.append(
            Clause(begin, verb.end, verb, tense, verb.entry.form.endswith(("il", "in")), subjects, objects, held, after)
        )
        begin = verb.end
    return clauses


def _head_of_participle(reader: Reader, verb: Cue, inside: list[Mention]) -> list[Mention]:
    """Who does what a participle says: "toplantıya katılan Bakan Fidan", "kabul edilen Genel Sekreter"."""
    head = next((mention for mention in inside if mention.begin >= verb.end), None)
    if head is None or _FAR.search(reader.doc.folded[verb.end : head.begin]):
        return []
    return [mention for mention in inside if mention.group == head.group and mention.begin >= head.begin]


def _has_role_behind(reader: Reader, mention: Mention) -> bool:
    return any(cue.entry.category == "role" for cue in reader.cues_in(mention.stop, mention.stop + 4))


def _tense_final(reader: Reader, verb: Cue, later: list[Cue]) -> str:
    """The tense of a verb; a verbal noun, participle or converb takes it from the verb it leans on."""
    if verb.form == "finite" or verb.tense in ("past", "future", "negative", "unfulfilled"):
        return verb.tense
    for other in later:
        sense = other.entry.sense
        if verb.form == "noun":
            if sense == "plan" or sense in ("decided", "decide", "agree", "agreed"):
                return "future"
            if sense == "postpone":
                return "postponed"
            if sense == "cancel":
                return "cancelled"
            return "none"
        if other.form == "finite":
            return (
                "future"
                if sense == "plan" and verb.form == "converb"
                else other.tense
                if verb.form == "converb"
                else "future"
                if other.tense == "future" and verb.form == "participle"
                else "past"
            )
    return "past" if verb.form == "participle" else "none"


def _clauses_medial(
    reader: Reader, verbs: list[Cue], nouns: list[Noun], inside: list[Mention], span: Span
) -> list[Clause]:
    clauses: list[Clause] = []
    folded = reader.doc.folded
    previous_subjects = reader.subject
    for position, verb in enumerate(verbs):
        begin = verbs[position - 1].end if position else span.begin
        end = verbs[position + 1].begin if position + 1 < len(verbs) else span.end
        tense, passive = _tense_medial(reader, verb)
        if tense == "":
            continue
        before = [mention for mention in inside if begin <= mention.begin < verb.begin]
        behind = [mention for mention in inside if verb.end <= mention.begin < end]
        gap = folded[begin : verb.begin]
        relative = _RELATIVE.search(gap) is not None
        shares = (
            position > 0
            and _SHARED_SUBJECT.search(
                gap,
            )
            is not None
        )
        subjects = _subject(folded, before, verb)
        if not subjects and _is_led_by_body(reader, begin, verb.begin):
            previous_subjects = []
        if relative:
            earlier = [mention for mention in inside if mention.begin < verb.begin]
            clauses.append(
                Clause(
                    begin,
                    end,
                    verb,
                    tense,
                    passive,
                    earlier[-1:],
                    behind,
                    [noun for noun in nouns if begin <= noun.cue.begin < end],
                )
            )
            continue
        if not gap.strip(" .,-–•*0123456789:") and position == 0 and span.begin + 25 > verb.begin:
            subjects = []  # a line of a chronology: "Met with President X."
        elif (
            shares
            and (
                not subjects
                or (
                    position > 0
                    and not _PRONOUN.search(gap)
                    and folded[subjects[-1].stop : verb.begin].strip(" ,").startswith("and")
                )
            )
        ) or (not subjects and _takes_up_subject(gap)):
            subjects = previous_subjects
        if not shares and subjects:
            previous_subjects = subjects
        held = [noun for noun in nouns if begin <= noun.cue.begin < end]
        clauses.append(Clause(begin, end, verb, tense, passive, subjects, behind, held))
    return clauses


def _takes_up_subject(gap: str) -> bool:
    """Whether a verb without a subject of its own has the one before: a pronoun stands for it, or nothing but small words."""
    return _PRONOUN.search(gap) is not None or all(word in _SMALL for word in _WORD.findall(gap))


def _is_led_by_body(reader: Reader, begin: int, end: int) -> bool:
    """Whether a state, city or organisation stands before a verb as its subject: "Tajikistan will host …"."""
    names = [name for name in reader.doc.names_in(begin, end) if name.kind != "demonym"]
    if not names or is_covered(names[-1], reader.mentions) or names[-1].stop > names[-1].end:
        return False
    between = reader.doc.folded[names[-1].stop : end].split()
    lead = reader.doc.folded[max(begin, names[-1].begin - 12) : names[-1].begin].split()
    return len(between) < 4 and not (lead and lead[-1] in ("in", "of", "to", "at", "from", "with", "by", "for"))


def _tense_medial(reader: Reader, verb: Cue) -> tuple[str, bool]:
    """(tense, passive) of a verb from its form and the words before it; "" where it is no verb here."""
    rules = reader.doc.rules
    sentence = reader.doc.sentences[reader.doc.sentence_at(verb.begin)]
    window = reader.doc.folded[max(sentence.begin, verb.begin - 48) : verb.begin].rstrip()
    for _ in range(2):
        for adverb in rules.marks["adverbs"]:
            if window.endswith(" " + adverb):
                window = window[: -len(adverb) - 1].rstrip()
    form = verb.form
    passive = False
    words = window.split()
    last = words[-1] if words else ""
    if last in rules.marks["passive"] and ("participle" in form or form == "ing"):
        passive = "participle" in form
        window = window[: -len(last)].rstrip()
        if reader.planned is not None and last == "be" and (reader.planned.search(window) or window.endswith(" to")):
            return "future", passive
        if last == "being":
            return "past", passive
        if last in ("is", "are") and form == "ing":
            return "present", False
        if window.endswith((" not", " never")) or last == "not":
            return "negative", passive
        return ("present" if last in ("is", "are") else "past"), passive
    if window.endswith(("not", "n't", " never")):
        return "negative", False
    if (
        reader.planned is not None
        and "base" in form
        and (reader.planned.search(window) or window.endswith(" to") or last == "to")
    ):
        return "future", False
    if last in ("to",) and "base" in form:
        return "future", False
    if form == "participle" and last not in ("has", "have", "had"):
        return "past", True
    if "participle" in form and reader.doc.folded[verb.end : verb.end + 4] == " by ":
        return "past", True
    if "past" in form:
        return "past", False
    if form in ("s",) or ("base" in form and "past" not in form):
        if "base" in form and (not words or last in ("a", "an", "the", "his", "her", "their", "its", "of", "this")):
            return "", False
        return "present", False
    if form == "ing":
        return "none", False
    return "past", False


def main_noun(reader: Reader, clause: Clause, kinds: tuple[str, ...] = ()) -> Noun | None:
    """The noun that a clause's verb is about: not one that only frames it."""
    if clause.after is not None and clause.verb.entry.sense in (
        "attend",
        "host",
        "chair",
        "moderate",
        "speak",
        "organise",
        "held",
        "represent",
        "plan",
        "postpone",
        "cancel",
    ):
        return clause.after
    candidates = [noun for noun in clause.nouns if not noun.link]
    if reader.doc.rules.verb_final and clause.verb.entry.sense in ("held", "convened", "plan", "postpone", "cancel"):
        candidates = [noun for noun in candidates if noun.case not in ("locative", "ablative")]
    if not candidates:
        return None
    if reader.doc.rules.verb_final:
        return candidates[-1]
    if clause.passive or clause.verb.entry.sense in ("held", "convened"):
        before = [noun for noun in candidates if noun.cue.begin < clause.verb.begin]
        return before[0] if before else candidates[0]
    behind = [noun for noun in candidates if noun.cue.begin > clause.verb.begin]
    return behind[0] if behind else candidates[0]


def clause_bounds(reader: Reader, anchor: int, clauses: list[Clause], span: Span) -> tuple[int, int]:
    for clause in clauses:
        if clause.begin <= anchor < clause.end:
            return clause.begin, clause.end
    return span.begin, span.end


def _subject(folded: str, before: list[Mention], verb: Cue) -> list[Mention]:
    """The group before a verb that no preposition governs, the nearest first."""
    groups: list[list[Mention]] = []
    for mention in before:
        if groups and groups[-1][-1].group == mention.group:
            groups[-1].append(mention)
        else:
            groups.append([mention])
    for group in reversed(groups):
        lead = folded[max(0, group[0].begin - 22) : group[0].begin]
        if _GOVERNED.search(
            lead,
        ):
            continue
        return group
    return []
