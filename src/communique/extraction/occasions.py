"""Occasions: nouns and verbs that tell of one, gathered into events with status, time, place, roles and structure.

A sentence is cut into clauses, one a verb. In a verb-final language all arguments stand before the verb and carry cases;
otherwise the subject stands before it and the rest behind it with prepositions. Both give the same thing: who did what to
whom at which occasion, so that what follows knows no language.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from communique import gazetteer
from communique.extraction import outcomes, statements
from communique.extraction.document import Document
from communique.extraction.grammar import Cue
from communique.extraction.people import NATIONAL, Mention, Person, implied_state, is_separator
from communique.extraction.time import TimeMention
from communique.gazetteer import Name
from communique.model import Outcome, Span, Statement
from communique.text import fold

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
_DIPLOMATIC_RANKS = NATIONAL | {"secretary-general", "deputy-secretary-general"}


@dataclass(slots=True)
class Part:
    """Somebody's part in an event."""

    mention: Mention
    role: str
    rule: str
    confidence: float


@dataclass(slots=True)
class Draft:
    """An event while it is gathered."""

    kind: str
    label: Span
    sentence: int
    rule: str
    status: str = "held"
    status_weight: int = 0
    ordinal: int | None = None
    named: bool = False
    time: TimeMention | None = None
    city: str | None = None
    country: str | None = None
    parts: list[Part] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)
    states: list[str] = field(default_factory=list)
    evidence: list[Span] = field(default_factory=list)
    part_of: Draft | None = None
    side_of: Draft | None = None
    background: bool = False
    strong: bool = False
    next: bool = False
    frame: bool = False
    terse: bool = False  # told without who met: "Met with President X."
    head: str = ""
    mentions: int = 1
    outcomes: list[Outcome] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Noun:
    """A noun of an occasion in its phrase."""

    cue: Cue
    begin: int
    end: int
    kind: str
    weight: str
    ordinal: int | None
    names: list[Name]
    plural: bool
    named: bool
    case: str
    next: bool
    indefinite: bool
    previous: bool = False
    partners: list[Mention] = field(default_factory=list)  # of a talk: those it is with
    owners: list[Mention] = field(default_factory=list)  # of a visit: whose it is
    both: bool = False  # the partners are all there are ("between X and Y")
    used: bool = False
    link: str = ""  # part_of, before or after, when it frames another
    draft: Draft | None = None


@dataclass(slots=True)
class Clause:
    """One verb with what belongs to it."""

    begin: int
    end: int
    verb: Cue
    tense: str
    passive: bool
    subjects: list[Mention]
    objects: list[Mention]
    nouns: list[Noun]
    after: Noun | None = None  # the noun a participle stands before


class Reader:
    """Reads a document sentence by sentence and gathers its events."""

    def __init__(self, doc: Document, mentions: list[Mention], people: list[Person]) -> None:
        self.doc = doc
        self.mentions = mentions
        self.people = people
        self.drafts: list[Draft] = []
        self.subject: list[Mention] = []
        self.heading: TimeMention | None = None
        self.listing: tuple[Draft, str] | None = None  # the event a list of people belongs to
        self.day: str | None = None  # the day last told of
        self._mention_begins = [mention.begin for mention in mentions]
        self._cue_begins = [cue.begin for cue in doc.cues]
        self._verb_begins = (
            set() if doc.rules.verb_final else {cue.begin for cue in doc.cues if cue.entry.category == "verb"}
        )
        self._time_begins = [time.span.begin for time in doc.times]
        self._planned = _ending_with(doc.rules.marks["planned"]) if not doc.rules.verb_final else None

    # ---- what a stretch holds

    def mentions_in(self, begin: int, end: int) -> list[Mention]:
        """The mentions that begin in a stretch."""
        return self.mentions[bisect_left(self._mention_begins, begin) : bisect_left(self._mention_begins, end)]

    def cues_in(self, begin: int, end: int) -> list[Cue]:
        """The cues that begin in a stretch."""
        return self.doc.cues[bisect_left(self._cue_begins, begin) : bisect_left(self._cue_begins, end)]

    def times_in(self, begin: int, end: int) -> list[TimeMention]:
        """The dates that begin in a stretch, those in names left out."""
        found = self.doc.times[bisect_left(self._time_begins, begin) : bisect_left(self._time_begins, end)]
        return [time for time in found if time.rule != "year-in-name"]

    # ---- reading

    def read(self) -> list[Draft]:
        """All events, in the order the text brings them."""
        for index, span in enumerate(self.doc.sentences):
            self._sentence(index, span)
        return self.drafts

    def _sentence(self, index: int, span: Span) -> None:
        if self._is_date_line(span):
            return
        if self.listing is not None and self._is_bullet(span):
            draft, role = self.listing
            self.take_part(draft, self.mentions_in(span.begin, span.end), role, "list", 0.8)
            draft.evidence += [span] if len(draft.evidence) < 6 else []
            return
        self.listing = None
        cues = self.cues_in(span.begin, span.end)
        inside = self.mentions_in(span.begin, span.end)
        nouns = [
            self._noun(cue, span)
            for cue in cues
            if cue.entry.category == "event"
            and cue.entry.sense != "none"
            and cue.entry.kind != "none"
            and not self._in_body(cue)
            and not self._is_adjective(cue)
        ]
        if not self.doc.rules.verb_final:  # "iftar dinner" is one occasion: the last of two nouns names it
            nouns = [
                noun
                for position, noun in enumerate(nouns)
                if not any(0 < later.cue.begin - noun.cue.end <= 1 for later in nouns[position + 1 :])
            ]
        self._link(nouns, cues)
        verbs = [
            cue
            for cue in cues
            if cue.entry.category == "verb" and not _within(cue.begin, inside) and not _inside_noun(cue, nouns)
        ]
        clauses = self._clauses(verbs, nouns, inside, span)
        made: list[Draft] = []
        for noun in nouns:
            self._find_partners(noun, inside, span)
        for noun in nouns:
            noun.owners = self._owners(noun, inside)
            if noun.kind == "call" and not noun.partners and not noun.plural and len(inside) > 1:
                noun.partners = [mention for mention in inside if not mention.plural][:2]
                noun.both = True
        for noun in nouns:
            noun.draft = self._draft_of(noun, index, span, clauses, made)
            if noun.draft is not None and noun.draft not in made:
                made.append(noun.draft)
        for clause in clauses:
            self._clause(clause, clauses, nouns, index, span, made)
        for noun in nouns:
            if noun.partners and not noun.used and noun.draft is None:
                self._nominal(noun, clauses, inside, index, span, made)
        self._roles(cues, nouns, made, span, index)
        self._structure(nouns, made)
        self._time_and_place(nouns, clauses, made, span)
        self._said_and_done(clauses, nouns, cues, inside, made, span)
        if (
            self.doc.text[span.end - 1] == ":"
            and (made or self.drafts)
            and any(cue.entry.category == "role" or cue.entry.sense in ("attend", "attended") for cue in cues)
        ):
            bearer = made[-1] if made else self.salient(("meeting", "summit", "conference", "ceremony", "reception"))
            self.listing = (bearer, "attendee") if bearer is not None else None
        for mention in inside:
            if mention.case == "nominative" and (mention.person >= 0 or mention.of is not None) and not mention.plural:
                self.subject = [one for one in inside if one.group == mention.group]
                break

    def _is_adjective(self, cue: Cue) -> bool:
        """Whether "bilateral" and the like stand before another word: "bilateral documents"."""
        if self.doc.rules.verb_final or not cue.entry.form.endswith("lateral") or cue.end != cue.stem:
            return False
        return (
            re.match(r"\s+(?!with\b|between\b|in\b|on\b|at\b|of\b)[a-z]", self.doc.text[cue.end : cue.end + 12])
            is not None
        )

    def _in_body(self, cue: Cue) -> bool:
        """Whether a noun is part of an organisation's name: the Pacific Islands Forum is no occasion."""
        name = self.doc.name_at(cue.begin)
        return name is not None and name.kind == "organisation" and cue.stem <= name.end

    def _is_bullet(self, span: Span) -> bool:
        """Whether a line is an item of a list: it begins with a mark, a number or straight with a person."""
        line = self.doc.text[span.begin : span.begin + 4]
        inside = self.mentions_in(span.begin, span.end)
        return bool(inside) and (
            re.match(r"[-–—•*·▪]|\(?\w[.)]|\d", line) is not None
            or (
                inside[0].begin - span.begin < 12
                and not any(cue.entry.category == "verb" for cue in self.cues_in(span.begin, span.end))
            )
        )

    def _is_date_line(self, span: Span) -> bool:
        """Whether a sentence is only a date, as chronologies and schedules have it above what happened then."""
        times = self.times_in(span.begin, span.end)
        if len(times) == 1 and span.end - span.begin - (times[0].span.end - times[0].span.begin) < 12:
            self.heading = times[0]
            return True
        return False

    # ---- nouns

    def _noun(self, cue: Cue, span: Span) -> Noun:
        doc = self.doc
        rules = doc.rules
        begin, end = self._noun_phrase(cue, span)
        words = doc.folded[begin : cue.begin]
        names = doc.names_in(begin, end)
        ordinal = _ordinal(doc, begin, cue.begin)
        plural = rules.is_plural(cue)
        before = doc.folded[max(span.begin, begin - 14) : begin].rstrip()
        following = any(
            before.endswith(word) or words.startswith(word + " ") or words.strip() == word
            for word in rules.marks["next"]
        )
        previous = any(
            before.endswith(" " + word) or before == word or words.startswith(word + " ")
            for word in rules.marks["previous"]
        )
        indefinite = re.search(
            r"(?:^|\s)(?:a|an|another|one|bir|further)(?:\s+[a-z\-]+)?$", before
        ) is not None or words.startswith("bir ")
        bodies = [name for name in names if name.kind == "organisation"]
        capitals = sum(1 for match in re.finditer(r"[^\W\d_]+", doc.text[begin:end]) if match.group()[0].isupper())
        named = (
            ordinal is not None
            or bool(bodies)
            or (capitals >= 3 and doc.text[cue.begin].isupper())
            or (cue.entry.kind == "frame" and capitals > 1)
        )
        if any(name.kind == "city" and name.stop == name.end and cue.begin - name.end < 30 for name in names) and (
            doc.text[cue.begin].isupper()
            or (cue.entry.sense in ("summit", "bilateral") and cue.begin - names[-1].end < 2)
        ):
            named = True
        case = rules.case(rules.case_part(cue)) if rules.verb_final else "nominative"
        if end == cue.end:
            end = rules.base_end(cue)
        return Noun(
            cue,
            begin,
            end,
            cue.entry.sense,
            cue.entry.kind,
            ordinal,
            names,
            plural,
            named,
            case,
            following,
            indefinite,
            previous,
        )

    def _noun_phrase(self, cue: Cue, span: Span) -> tuple[int, int]:
        """The phrase of an occasion's noun: its proper words before it and, where prepositions follow nouns, behind it."""
        doc = self.doc
        text, rules = doc.text, doc.rules
        begin = cue.begin
        index = doc.token_at(cue.begin) - 1
        while index >= 0 and doc.begins[index] >= span.begin and cue.begin - doc.begins[index] < 220:
            token, end = doc.begins[index], doc.ends[index]
            word = doc.folded[token:end]
            gap = text[end:begin]
            name = doc.name_at(token)
            if (
                token in self._verb_begins
                or " - " in gap
                or " – " in gap
                or (gap.strip(" .-’'`") and not (gap.strip() == "," and rules.is_portfolio(word)))
                or gap.count("\n") > 1
            ):
                break
            if gap.startswith(".") and not (word.isdigit() or re.fullmatch("[ivxl]+", word)):
                break
            if name is not None:
                if name.stop > name.end and doc.case_of(name) not in ("genitive", "nominative"):
                    break
                begin = name.begin
                index = doc.token_at(name.begin) - 1
                continue
            if (
                word in rules.words["conjunctions"]
                and index > 0
                and text[doc.begins[index - 1]].isupper()
                and text[begin].isupper()
            ):
                if (
                    not rules.is_portfolio(doc.folded[doc.begins[index - 1] : doc.ends[index - 1]])
                    and doc.name_at(doc.begins[index - 1]) is None
                ):
                    break
                begin = token
            elif (
                (text[token].isupper() and word not in ("the", "bu", "a", "an", "this", "mr"))
                or word in rules.ordinal_words
                or (text[token].isdigit() and (text[end : end + 1] in ".’'`" or not word.isdigit()))
                or word in _ADJECTIVES
                or (re.fullmatch("[iu]?nc[iu]", word) and index > 0 and text[doc.begins[index - 1]].isdigit())
            ):
                if any(
                    mention.begin <= token < mention.stop and mention.name is not None
                    for mention in self.mentions_in(max(0, token - 120), token + 1)
                ):
                    break
                begin = token
            else:
                break
            index -= 1
        end = cue.end
        if not rules.verb_final:
            match = re.compile(r"\s+(?:of|between)\s+").match(doc.folded, end)
            if match:
                end = max(end, _proper_run(doc, match.end(), span.end))
        return begin, end

    def _link(self, nouns: list[Noun], cues: list[Cue]) -> None:
        """Marks the nouns that frame another occasion."""
        for cue in cues:
            if cue.entry.category != "link":
                continue
            if cue.entry.kind == "after":
                for noun in nouns:
                    if 0 <= cue.begin - noun.cue.end <= 3:
                        noun.link = cue.entry.sense
            else:
                for noun in nouns:
                    gap = self.doc.folded[cue.end : noun.begin]
                    if noun.begin >= cue.end and len(gap) <= 30 and not re.search(r"\b(?:and|with|to|,)\b|,", gap):
                        noun.link = cue.entry.sense
                        break

    def _find_partners(self, noun: Noun, inside: list[Mention], span: Span) -> None:
        """Whom a talk is with: "X ile görüşme", "talks with X", "X'in kabulü"; such a noun is told by its people."""
        if noun.kind not in ("bilateral", "call", "meeting") or (noun.named and noun.ordinal is not None):
            return
        folded = self.doc.folded
        if self.doc.rules.verb_final:
            before = [mention for mention in inside if mention.stop <= noun.begin]
            if not before:
                return
            last = before[-1]
            gap = folded[last.stop : noun.begin].strip()
            together = last.case == "comitative" or gap.startswith("ile")
            between = re.match(r"arasinda(?:ki)?\b", gap) is not None
            received = noun.cue.entry.form.startswith("kabul") and last.case == "genitive" and not gap
            if (
                (
                    together
                    and len(gap) < 70
                    and re.search(r"[.;,]", gap) is None
                    and re.fullmatch(r"(?:ile)?\s*(?:birlikte\s+)?(?:[a-z']+\s*){0,5}", gap)
                )
                or between
                or received
            ):
                noun.partners = [mention for mention in before if mention.group == last.group]
                noun.both = between or (
                    together and len(noun.partners) > 1 and " ile " in folded[noun.partners[0].stop : last.begin] + " "
                )
            return
        match = re.compile(
            r"\s*(?:\([^)]{1,20}\)\s*)?(?:(?:today|yesterday|here|earlier|held|later|in [a-z]+)\s+)?(with|between|on|by|of)\s+"
        ).match(folded, noun.cue.end)
        if (
            match is None
            or (match.group(1) in ("on", "by", "of") and noun.kind == "meeting")
            or (match.group(1) == "of" and "call" in noun.cue.entry.form)
        ):
            return
        behind = [mention for mention in inside if mention.begin >= match.end() - 4]
        if behind and folded[match.end() : behind[0].begin].strip() in (
            "",
            "the",
            "his",
            "her",
            "its",
            "their",
            "both",
        ):
            noun.partners = [mention for mention in behind if mention.group == behind[0].group]
            noun.both = match.group(1) == "between"

    def _owners(self, noun: Noun, inside: list[Mention]) -> list[Mention]:
        """Whose visit or press event it is: "X'in Ankara ziyareti", "the visit of X to Ankara", "X's visit"."""
        if noun.kind not in ("visit", "press-event"):
            return []
        folded = self.doc.folded
        before = [mention for mention in inside if mention.stop <= noun.begin]
        if self.doc.rules.verb_final:
            last = before[-1] if before else None
            if (
                last is not None
                and last.case == "genitive"
                and noun.cue.begin - last.stop < 60
                and "," not in folded[last.stop : noun.begin]
            ):
                return [mention for mention in before if mention.group == last.group]
            return []
        match = re.compile(r"\s+(?:of|by)\s+").match(folded, noun.cue.end)
        behind = [mention for mention in inside if match is not None and mention.begin >= match.end() - 4]
        if (
            match is not None
            and behind
            and folded[match.end() : behind[0].begin].strip() in ("", "the", "their", "his", "her")
        ):
            return [mention for mention in behind if mention.group == behind[0].group]
        last = before[-1] if before else None
        if (last is not None and folded[last.end : noun.begin].strip() in ("'s", "'")) or (
            last is not None and re.fullmatch(r"'s? (?:[a-z\-]+ ){0,2}", folded[last.end : noun.begin])
        ):
            return [mention for mention in before if mention.group == last.group]
        return []

    def _nominal(
        self, noun: Noun, clauses: list[Clause], inside: list[Mention], index: int, span: Span, made: list[Draft]
    ) -> None:
        """A talk told by its noun alone: in a heading, a schedule, or as the frame of what was said."""
        clause = next((one for one in clauses if one.begin <= noun.cue.begin < one.end), None)
        subjects: list[Mention] = []
        if not noun.both:
            owners = [
                mention
                for mention in inside
                if mention.stop <= noun.begin and 0 <= noun.begin - mention.stop < 4 and mention not in noun.partners
            ]
            subjects = owners or (clause.subjects if clause is not None else []) or self.subject
            subjects = [
                mention
                for mention in subjects
                if mention not in noun.partners
                and mention.person not in [one.person for one in noun.partners if one.person >= 0]
            ]
        tense = (
            clause.tense
            if clause is not None and clause.tense in ("future", "cancelled", "postponed") and not noun.link
            else "past"
        )
        if not clauses and self._is_schedule():
            tense = "future"
        kind = "bilateral" if noun.kind == "meeting" else noun.kind
        self._talk(
            kind,
            subjects,
            noun.partners,
            Span(noun.begin, noun.end),
            tense,
            f"noun:{noun.cue.entry.form}",
            index,
            span,
            made,
            apart=not noun.both,
        )
        noun.used = True

    def _is_schedule(self) -> bool:
        head = fold((self.doc.record.title or "") + " ") + self.doc.folded[:160]
        return any(mark in head for mark in self.doc.rules.marks["schedule"])

    def _talk(
        self,
        kind: str,
        subjects: list[Mention],
        partners: list[Mention],
        label: Span,
        tense: str,
        rule: str,
        index: int,
        span: Span,
        made: list[Draft],
        *,
        apart: bool = False,
    ) -> None:
        """Bilaterals or calls of the subjects with each partner, or one with all where the text says so.

        apart: the partners are each met, even where nobody is named who met them (a line of a chronology).
        """
        rules = self.doc.rules
        sentence = self.doc.folded[span.begin : span.end]
        joint = any(re.search(rf"\b{re.escape(mark)}\b", sentence) for mark in rules.marks["joint"])
        subjects = [mention for mention in subjects if not mention.plural][:3]
        sides: list[tuple[list[Mention], str | None]] = []
        for mention in partners:
            if mention.plural and mention.states:
                sides += [([], state) for state in mention.states]
            elif not mention.plural:
                sides.append(([mention], None))
        if not sides or joint or (not subjects and not apart):
            people = [mention for side, _ in sides for mention in side]
            sides = [(people, None)]
        for side, state in sides:
            group = _distinct(subjects + side)
            draft = self._same_talk(kind, group) if state is None else None
            if draft is None:
                draft = self.new(kind, label, index, span, rule, made)
            if span not in draft.evidence:
                draft.evidence.append(span)
            if draft not in made:
                made.append(draft)
            if state is not None:
                _add(draft.states, state)
            draft.terse = draft.terse or (apart and not subjects)
            self.take_part(draft, group, "attendee", rule, 0.9)
            self.set_status(draft, tense, 2)

    def _draft_of(self, noun: Noun, index: int, span: Span, clauses: list[Clause], made: list[Draft]) -> Draft | None:
        """The event a noun is of: one known already, a new one, or none."""
        if noun.partners and not noun.named:
            return None
        known = self._known(noun, made)
        if (
            known is not None
            and noun.owners
            and known.parts
            and not any(part.mention.person == owner.person for part in known.parts for owner in noun.owners)
        ):
            known = None
        if known is not None:
            self.take_part(
                known, noun.owners, "speaker" if noun.kind == "press-event" else "attendee", "noun:owner", 0.85
            )
            known.mentions += 1
            self._improve(known, noun, index, span)
            return known
        if noun.plural and not noun.named and noun.kind not in ("bilateral", "meeting"):
            return None
        if noun.plural and not noun.named and not self._is_told(noun, clauses, span):
            return None
        if (
            noun.weight == "weak"
            and not noun.named
            and not noun.indefinite
            and not noun.next
            and not noun.previous
            and not noun.owners
            and not self._is_told(noun, clauses, span)
        ):
            return None
        if (
            noun.named
            and noun.cue.entry.category == "event"
            and not self._is_told(noun, clauses, span)
            and not noun.link
            and not self.times_in(span.begin, span.end)
            and index > 1
        ):
            return None
        draft = Draft(
            noun.kind,
            Span(noun.begin, noun.end),
            index,
            f"noun:{noun.cue.entry.form}",
            named=noun.named,
            strong=noun.weight != "weak",
            next=noun.next,
        )
        draft.frame = noun.weight == "frame"
        draft.background = noun.previous
        draft.head = self.doc.folded[noun.cue.begin : noun.cue.stem]
        draft.evidence.append(span)
        self._improve(draft, noun, index, span)
        self.take_part(draft, noun.owners, "speaker" if noun.kind == "press-event" else "attendee", "noun:owner", 0.85)
        before = self.doc.folded[max(span.begin, noun.begin - 40) : noun.cue.begin]
        if any(mark in before for mark in self.doc.rules.marks["coming"]):
            draft.status, draft.status_weight = "planned", 2
        self.drafts.append(draft)
        return draft

    def _is_told(self, noun: Noun, clauses: list[Clause], span: Span) -> bool:
        """Whether a verb of the sentence makes the noun an occasion that was or will be."""
        for clause in clauses:
            if (
                (noun in clause.nouns or clause.after is noun)
                and clause.verb.entry.sense in _TELLING
                and (clause.verb.entry.sense != "say" or noun.kind == "press-event")
            ):
                return True
        return False

    def _known(self, noun: Noun, made: list[Draft]) -> Draft | None:
        """The event told before that a noun speaks of again: of the same name or, for a bare noun, the likeliest."""
        if (noun.indefinite and not noun.named) or noun.next or noun.previous:
            return None
        best: tuple[int, int, Draft] | None = None
        for draft in self.drafts:
            score = self._likeness(noun, draft)
            if score > 0 and (best is None or (score, draft.mentions) >= best[:2]):
                best = score, draft.mentions, draft
        return best[2] if best else None

    def _likeness(self, noun: Noun, draft: Draft) -> int:
        """How likely a noun speaks of an event told before: 0 for not at all."""
        if noun.ordinal is not None and draft.ordinal is not None:
            return (
                9
                if noun.ordinal == draft.ordinal and noun.kind in _COMPATIBLE[draft.kind] and self._alike(noun, draft)
                else 0
            )
        if noun.kind not in _COMPATIBLE[draft.kind] and draft.kind not in _COMPATIBLE[noun.kind]:
            return 0
        if noun.named and draft.named:
            return 8 if self._alike(noun, draft) else 0
        if noun.kind == "visit" and draft.kind == "bilateral":
            return 3 if not noun.named and ("ziyaret" in draft.rule or "call" in draft.rule) else 0
        if (noun.plural and noun.case != "locative") or draft.next or (draft.frame and noun.cue.entry.kind != "frame"):
            return 0
        if noun.named and draft.kind in ("bilateral", "call"):
            return 0
        if draft.head == "?" and ((noun.weight == "strong" and noun.kind != draft.kind) or noun.named):
            return 0
        head = self.doc.folded[noun.cue.begin : noun.cue.stem]
        same_head = head.split()[-1] == draft.head.split()[-1]
        if noun.kind == "reception":
            return (
                6
                if head == draft.head
                or (len(head.split()) == 1 and draft.head.endswith(head[:4] + head[4:]))
                or (not noun.named and noun.case != "nominative" and head.split()[-1][:5] == draft.head.split()[-1][:5])
                else 0
            )
        if noun.kind != draft.kind and not (same_head or noun.kind in ("meeting", "bilateral")):
            return 0
        if noun.kind == "bilateral" and draft.kind in ("meeting", "summit", "conference"):
            return 1 if not draft.named and noun.kind == "bilateral" else 0
        return 2 + 2 * same_head + (noun.kind == draft.kind) + draft.named

    def _alike(self, noun: Noun, draft: Draft) -> bool:
        left = _content(self.doc.folded[noun.begin : noun.end])
        right = _content(self.doc.folded[draft.label.begin : draft.label.end])
        if not left or not right:
            return True
        common = sum(1 for word in left if any(word[:5] == other[:5] for other in right))
        return common >= 0.75 * min(len(left), len(right))

    def _improve(self, draft: Draft, noun: Noun, index: int, span: Span) -> None:
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
                _add(draft.bodies, self.doc.body(name))
            elif name.kind in ("state", "demonym"):
                _add(draft.states, name.ids[0])
            elif name.kind == "city" and draft.city is None and noun.named:
                city = gazetteer.load().city(name.ids[0])
                if city is not None and draft.kind in ("summit", "conference", "meeting", "bilateral"):
                    draft.city, draft.country = city.name, city.country

    # ---- clauses

    def _clauses(self, verbs: list[Cue], nouns: list[Noun], inside: list[Mention], span: Span) -> list[Clause]:
        return (
            self._clauses_final(verbs, nouns, inside, span)
            if self.doc.rules.verb_final
            else self._clauses_medial(verbs, nouns, inside, span)
        )

    def _clauses_final(self, verbs: list[Cue], nouns: list[Noun], inside: list[Mention], span: Span) -> list[Clause]:
        clauses: list[Clause] = []
        begin = span.begin
        carried = self.subject
        for position, verb in enumerate(verbs):
            own = [mention for mention in inside if begin <= mention.begin < verb.begin]
            held = [noun for noun in nouns if begin <= noun.cue.begin < verb.begin]
            nominal = verb.form in ("participle", "noun")
            subjects = [
                mention
                for mention in own
                if mention.case in (("nominative", "genitive") if nominal else ("nominative",))
            ]
            subjects = [mention for mention in subjects if not self._has_role_behind(mention)]
            if not subjects and not nominal:
                subjects = carried
            elif subjects and subjects[0].case == "nominative":
                carried = subjects
            objects = [mention for mention in own if mention not in subjects]
            tense = self._tense_final(verb, verbs[position + 1 :])
            after = None
            if verb.form == "participle":
                limit = verbs[position + 1].begin if position + 1 < len(verbs) else span.end
                after = next(
                    (noun for noun in nouns if verb.end <= noun.begin < limit or verb.end <= noun.cue.begin < limit),
                    None,
                )
            clauses.append(
                Clause(
                    begin, verb.end, verb, tense, verb.entry.form.endswith(("il", "in")), subjects, objects, held, after
                )
            )
            begin = verb.end
        return clauses

    def _has_role_behind(self, mention: Mention) -> bool:
        return any(cue.entry.category == "role" for cue in self.cues_in(mention.stop, mention.stop + 4))

    def _tense_final(self, verb: Cue, later: list[Cue]) -> str:
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

    def _clauses_medial(self, verbs: list[Cue], nouns: list[Noun], inside: list[Mention], span: Span) -> list[Clause]:
        clauses: list[Clause] = []
        folded = self.doc.folded
        previous_subjects = self.subject
        for position, verb in enumerate(verbs):
            begin = verbs[position - 1].end if position else span.begin
            end = verbs[position + 1].begin if position + 1 < len(verbs) else span.end
            tense, passive = self._tense_medial(verb)
            if tense == "":
                continue
            before = [mention for mention in inside if begin <= mention.begin < verb.begin]
            behind = [mention for mention in inside if verb.end <= mention.begin < end]
            gap = folded[begin : verb.begin]
            relative = re.search(r"\bwho(?:\s+(?:also|had|has|is|was|will|have|later))*\s*$", gap) is not None
            shares = (
                position > 0
                and re.search(
                    r"(?:\band|,|\bbut|\bor)\s+(?:(?:also|then|later|had|has|have|jointly|subsequently|was|were|will|separately|will also|is|are)\s+)*$",
                    gap,
                )
                is not None
            )
            subjects = _subject(folded, before, verb)
            if not subjects and self._is_led_by_body(begin, verb.begin):
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
                        and not re.search(r"\b(?:he|she|they)\b", gap)
                        and folded[subjects[-1].stop : verb.begin].strip(" ,").startswith("and")
                    )
                )
            ) or not subjects:
                subjects = previous_subjects
            if not shares and subjects:
                previous_subjects = subjects
            held = [noun for noun in nouns if begin <= noun.cue.begin < end]
            clauses.append(Clause(begin, end, verb, tense, passive, subjects, behind, held))
        return clauses

    def _is_led_by_body(self, begin: int, end: int) -> bool:
        """Whether a state, city or organisation stands before a verb as its subject: "Tajikistan will host …"."""
        names = [name for name in self.doc.names_in(begin, end) if name.kind != "demonym"]
        if not names or _covered(names[-1], self.mentions) or names[-1].stop > names[-1].end:
            return False
        between = self.doc.folded[names[-1].stop : end].split()
        lead = self.doc.folded[max(begin, names[-1].begin - 12) : names[-1].begin].split()
        return len(between) < 4 and not (lead and lead[-1] in ("in", "of", "to", "at", "from", "with", "by", "for"))

    def _tense_medial(self, verb: Cue) -> tuple[str, bool]:
        """(tense, passive) of a verb from its form and the words before it; "" where it is no verb here."""
        rules = self.doc.rules
        window = self.doc.folded[max(0, verb.begin - 48) : verb.begin].rstrip()
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
            if self._planned is not None and last == "be" and (self._planned.search(window) or window.endswith(" to")):
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
            self._planned is not None
            and "base" in form
            and (self._planned.search(window) or window.endswith(" to") or last == "to")
        ):
            return "future", False
        if last in ("to",) and "base" in form:
            return "future", False
        if form == "participle" and last not in ("has", "have", "had"):
            return "past", True
        if "participle" in form and self.doc.folded[verb.end : verb.end + 4] == " by ":
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

    # ---- what a clause says

    def _clause(
        self, clause: Clause, clauses: list[Clause], nouns: list[Noun], index: int, span: Span, made: list[Draft]
    ) -> None:
        sense = clause.verb.entry.sense
        if clause.tense == "negative" and sense not in ("attend",):
            noun = self.main_noun(clause)
            if sense in ("held", "convened") and noun is not None and noun.draft is not None:
                noun.draft.status, noun.draft.status_weight = "cancelled", 5
            return
        handler = _HANDLERS.get(sense)
        if handler is not None:
            handler(self, clause, nouns, index, span, made)

    def main_noun(self, clause: Clause, kinds: tuple[str, ...] = ()) -> Noun | None:
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
        ):
            return clause.after
        candidates = [noun for noun in clause.nouns if not noun.link]
        if self.doc.rules.verb_final and clause.verb.entry.sense in ("held", "convened", "plan", "postpone", "cancel"):
            candidates = [noun for noun in candidates if noun.case not in ("locative", "ablative")]
        if not candidates:
            return None
        if self.doc.rules.verb_final:
            return candidates[-1]
        if clause.passive or clause.verb.entry.sense in ("held", "convened"):
            before = [noun for noun in candidates if noun.cue.begin < clause.verb.begin]
            return before[0] if before else candidates[0]
        behind = [noun for noun in candidates if noun.cue.begin > clause.verb.begin]
        return behind[0] if behind else candidates[0]

    def salient(self, kinds: tuple[str, ...] = ()) -> Draft | None:
        """The event the text speaks of: the latest, or the latest of some kinds."""
        for draft in reversed(self.drafts):
            if not draft.next and not draft.frame and draft.status == "held" and (not kinds or draft.kind in kinds):
                return draft
        return next((draft for draft in reversed(self.drafts) if not kinds or draft.kind in kinds), None)

    def new(self, kind: str, label: Span, index: int, span: Span, rule: str, made: list[Draft]) -> Draft:
        """A new event told by a verb."""
        draft = Draft(kind, label, index, rule, strong=True, head="?")
        draft.evidence.append(span)
        self.drafts.append(draft)
        made.append(draft)
        return draft

    def take_part(self, draft: Draft, mentions: list[Mention], role: str, rule: str, confidence: float = 0.85) -> None:
        """Adds people to an event; a telling role replaces plain attendance."""
        for mention in mentions:
            if (mention.former and mention.name is None) or (mention.plural and not mention.states):
                continue
            for part in draft.parts:
                if part.mention is mention or (mention.person >= 0 and part.mention.person == mention.person):
                    if part.role == "attendee" and role != "attendee":
                        part.role, part.rule = role, rule
                    break
            else:
                draft.parts.append(Part(mention, role, rule, confidence))

    def set_status(self, draft: Draft, tense: str, weight: int) -> None:
        """Status from a verb's tense; a stronger witness overrules a weaker."""
        status = _STATUS.get(tense)
        if status is not None and weight >= draft.status_weight:
            if draft.status in ("cancelled", "postponed") and weight == draft.status_weight:
                return
            draft.status, draft.status_weight = status, weight

    def _said_and_done(
        self,
        clauses: list[Clause],
        nouns: list[Noun],
        cues: list[Cue],
        inside: list[Mention],
        made: list[Draft],
        span: Span,
    ) -> None:
        """Outcomes, statements and topics of a sentence, hung on its event or the one the text speaks of."""
        documents = [cue for cue in cues if cue.entry.category == "document"]
        target = self._bearer(made)
        framed = [
            noun.draft
            for noun in nouns
            if noun.link in ("after", "part_of") and noun.draft is not None and noun.draft.status == "held"
        ]
        for clause in clauses:
            if framed and (target is None or target not in made or target in framed):
                target = framed[0]
            elif not made and clause.verb.entry.sense in _DELIBERATIVE:
                target = self.salient(("summit", "conference", "meeting")) or target
            for outcome in outcomes.find_outcomes(self.doc, clause, span, documents, self.people):
                if target is not None and not any(
                    one.type == outcome.type and one.what == outcome.what for one in target.outcomes
                ):
                    target.outcomes.append(outcome)
        if target is None:
            return
        if target.kind in ("summit", "meeting", "conference", "ceremony", "press-event") and any(
            mark in self.doc.folded[span.begin : span.end] for mark in self.doc.rules.marks["speech"]
        ):
            speaking = next(
                (
                    clause.subjects
                    for clause in clauses
                    if clause.verb.entry.sense in ("say", "speak", "deliver", "exclude", "call-on")
                    and any(mention.begin >= span.begin for mention in clause.subjects)
                ),
                [],
            )
            if not speaking:
                first = next(
                    (mention for mention in inside if mention.case == "nominative" and mention.person >= 0), None
                )
                speaking = [mention for mention in inside if first is not None and mention.group == first.group]
            self.take_part(target, speaking, "speaker", "mark:speech", 0.8)
        statement = statements.find_statement(self.doc, clauses, inside, self.people, span)
        if statement is not None:
            target.statements.append(statement)
        for cue in cues:
            if cue.entry.category == "topic":
                _add(target.topics, cue.entry.sense)

    def _bearer(self, made: list[Draft]) -> Draft | None:
        """The event that a sentence's outcomes belong to: its ceremony or first main event, else the latest main one."""
        signing = [draft for draft in made if draft.kind == "ceremony" and draft.rule.startswith("verb")]
        if signing:
            return signing[0]
        main = [draft for draft in made if draft.kind not in ("reception",) and draft.status == "held"]
        if main:
            return main[0]
        kinds = ("summit", "meeting", "conference", "bilateral", "visit", "ceremony", "call", "press-event")
        return self.salient(kinds)

    def _same_talk(self, kind: str, group: list[Mention]) -> Draft | None:
        """An event of the same people told before."""
        keys = {mention.person if mention.person >= 0 else -2 - mention.begin for mention in group}
        for draft in reversed(self.drafts):
            if draft.kind not in (kind, "bilateral") or draft.named:
                continue
            have = {
                part.mention.person if part.mention.person >= 0 else -2 - part.mention.begin for part in draft.parts
            }
            if len(keys) > 1 and (keys == have or (len(keys & have) >= 2 and (keys <= have or have <= keys))):
                return draft
        return None

    def _behind_role(self, mention: Mention) -> bool:
        return any(
            cue.entry.category == "role" and cue.entry.sense == "none"
            for cue in self.cues_in(mention.begin - 30, mention.begin)
        )

    # ---- roles, structure, time, place

    def _roles(self, cues: list[Cue], nouns: list[Noun], made: list[Draft], span: Span, index: int) -> None:
        for cue in cues:
            if cue.entry.category != "role" or cue.entry.sense in ("none", "agent"):
                continue
            group = self._group_at(cue, span)
            target = self._role_target(cue, nouns, made)
            if target is None:
                continue
            around = self.doc.folded[max(span.begin, cue.begin - 70) : cue.end + 12]
            if cue.entry.sense == "chair" and any(mark in around for mark in self.doc.rules.marks["delegation"]):
                if group:
                    self.take_part(target, group, "attendee", f"role:{cue.entry.form}", 0.85)
                continue
            role = {"inviter": "host", "guest": "attendee"}.get(cue.entry.sense, cue.entry.sense)
            if group:
                self.take_part(target, group, role, f"role:{cue.entry.form}", 0.9)
            if cue.entry.kind != "object":
                self._bodies_at(cue, target, role)

    def _group_at(self, cue: Cue, span: Span) -> list[Mention]:
        if cue.entry.kind == "object":
            # "moderatörlüğünü X üstlendi": who stands between the role and its verb, else the subject before it
            behind = [
                mention for mention in self.mentions_in(cue.end, span.end) if mention.case in ("nominative", "genitive")
            ]
            chosen = behind or [
                mention for mention in self.mentions_in(span.begin, cue.begin) if mention.case == "nominative"
            ]
            return [mention for mention in chosen if mention.group == chosen[0].group]
        if cue.entry.kind == "after":
            inside = [mention for mention in self.mentions_in(span.begin, cue.begin) if mention.stop <= cue.begin]
            if not inside:
                return []
            gap = self.doc.folded[inside[-1].stop : cue.begin]
            if len(gap.strip()) > 12 or "," in gap:
                return []
            return [mention for mention in inside if mention.group == inside[-1].group]
        inside = self.mentions_in(cue.end, span.end)
        if not inside or len(self.doc.folded[cue.end : inside[0].begin].strip()) > 12:
            return []
        return [mention for mention in inside if mention.group == inside[0].group]

    def _role_target(self, cue: Cue, nouns: list[Noun], made: list[Draft]) -> Draft | None:
        told = [noun for noun in nouns if noun.draft is not None]
        if cue.entry.kind in ("after", "object"):
            behind = [noun for noun in told if noun.begin >= cue.end and not noun.link]
            before = [noun for noun in told if noun.end <= cue.begin and not noun.link]
            order = behind[:1] + before[-1:] if cue.entry.kind == "after" else before[-1:] + behind[:1]
        else:
            before = [noun for noun in told if noun.cue.end <= cue.begin and not noun.link]
            behind = [noun for noun in told if noun.begin >= cue.end and not noun.link]
            order = before[-1:] + behind[:1]
        if order:
            return order[0].draft
        if made:
            return made[-1]
        return self.salient()

    def _bodies_at(self, cue: Cue, draft: Draft, role: str) -> None:
        """States and organisations in a role: "Türkiye'nin ev sahipliğinde", "hosted by Kazakhstan"."""
        doc = self.doc
        if cue.entry.kind == "after":
            names = [name for name in doc.names_in(max(0, cue.begin - 160), cue.begin) if name.stop <= cue.begin]
            while names and _covered(names[-1], self.mentions):
                return
            edge = cue.begin
            chosen: list[Name] = []
            for name in reversed(names):
                gap = doc.folded[name.stop : edge]
                if (chosen and not is_separator(doc, gap)) or (not chosen and len(gap.strip()) > 3):
                    break
                chosen.append(name)
                edge = name.begin
        else:
            chosen = []
            edge = cue.end
            for name in doc.names_in(cue.end, cue.end + 300):
                gap = doc.folded[edge : name.begin]
                if (chosen and not is_separator(doc, gap)) or (not chosen and gap.strip() not in ("", "the")):
                    break
                if _covered(name, self.mentions):
                    break
                chosen.append(name)
                edge = name.stop
        for name in chosen:
            if name.kind == "state":
                _add(draft.states, name.ids[0])
                if role == "host" and draft.country is None and len(chosen) == 1 and draft.kind != "visit":
                    draft.country = name.ids[0]
            elif name.kind == "organisation":
                _add(draft.bodies, self.doc.body(name))

    def _structure(self, nouns: list[Noun], made: list[Draft]) -> None:
        """Hangs the events of a sentence on those that frame them."""
        frames = [noun.draft for noun in nouns if noun.link == "part_of" and noun.draft is not None]
        others = [draft for draft in made if draft not in frames]
        for draft in others:
            for frame in frames:
                if frame is draft or frame.part_of is draft or frame.side_of is draft or draft.part_of or draft.side_of:
                    continue
                if draft.kind in ("reception", "bilateral", "press-event", "call") and frame.kind not in ("visit",):
                    draft.side_of = frame
                else:
                    draft.part_of = frame
        near = [noun.draft for noun in nouns if noun.link in ("before", "after") and noun.draft is not None]
        for draft in others:
            if draft.kind in ("reception", "press-event", "ceremony") and not draft.side_of and not draft.part_of:
                main = next((one for one in near if one is not draft), None)
                if main is None and not draft.named:
                    main = next(
                        (
                            one
                            for one in self.drafts
                            if one is not draft
                            and one.kind in ("summit", "meeting", "conference", "visit", "bilateral")
                            and one.sentence <= draft.sentence
                            and not one.next
                        ),
                        None,
                    )
                if main is not None and main.side_of is not draft and main.part_of is not draft:
                    if main.kind == "visit":
                        draft.part_of = main
                    else:
                        draft.side_of = main

    def _time_and_place(self, nouns: list[Noun], clauses: list[Clause], made: list[Draft], span: Span) -> None:
        times = [
            time
            for time in self.times_in(span.begin, span.end)
            if not any(noun.begin <= time.span.begin < noun.cue.begin and noun.named for noun in nouns)
        ]
        for draft in made:
            framing = [noun for noun in nouns if noun.draft is draft]
            if (
                framing
                and all(noun.link for noun in framing)
                and (len(made) > 1 or draft.sentence != self.doc.sentence_at(span.begin))
            ):
                continue  # it only frames what the sentence tells
            anchor = self._anchor(draft, nouns, clauses, span)
            if (
                not times
                and draft.time is None
                and self.heading is not None
                and span.begin <= draft.label.begin < span.end
            ):
                draft.time = self.heading
            if (times and draft.time is None) or (times and draft.time is not None and draft.time.start is None):
                draft.time = _nearest(self._fitting(times, draft), anchor, self._bounds(anchor, clauses, span))
            draft.time = self._resolved(draft.time)
            self._place(draft, anchor, clauses, span)

    def _resolved(self, time: TimeMention | None) -> TimeMention | None:
        """A date that counts from the one told before it: "the same day", "the next day"."""
        if time is None:
            return None
        if time.start is not None:
            self.day = time.start if len(time.start) == 10 else self.day
            return time
        shift = _SHIFTS.get(time.rule)
        if shift is None or self.day is None:
            return time
        day = (date.fromisoformat(self.day) + timedelta(days=shift)).isoformat()
        return replace(time, start=day, end=day)

    def _fitting(self, times: list[TimeMention], draft: Draft) -> list[TimeMention]:
        """The dates that an event of its status can have: none past for what was still to come at publication."""
        published = (self.doc.record.published or "")[:10]
        if len(times) < 2 or len(published) < 10:
            return times
        coming = draft.status in ("planned", "postponed", "cancelled")
        fitting = [
            time
            for time in times
            if time.start
            and not time.start.startswith("-")
            and ((time.end or time.start) >= published[: len(time.end or time.start)]) == coming
        ]
        return fitting or times

    def _bounds(self, anchor: int, clauses: list[Clause], span: Span) -> tuple[int, int]:
        for clause in clauses:
            if clause.begin <= anchor < clause.end:
                return clause.begin, clause.end
        return span.begin, span.end

    def _anchor(self, draft: Draft, nouns: list[Noun], clauses: list[Clause], span: Span) -> int:
        for noun in nouns:
            if noun.draft is draft and not noun.link:
                return noun.cue.begin
        for clause in clauses:
            if span.begin <= draft.label.begin < span.end and clause.begin <= draft.label.begin < clause.end:
                return clause.verb.begin
        return draft.label.begin if span.begin <= draft.label.begin < span.end else span.begin

    def _place(self, draft: Draft, anchor: int, clauses: list[Clause], span: Span) -> None:
        if draft.city is not None:
            return
        doc = self.doc
        capital = self._capital(span)
        if capital is not None:
            draft.city, draft.country = capital
            return
        places = [
            name
            for name in doc.names_in(span.begin, span.end)
            if name.kind in ("city", "state") and self._is_location(name, draft)
        ]
        if not places:
            return
        begin, end = self._bounds(anchor, clauses, span)
        inside = [name for name in places if begin <= name.begin < end] or places
        cities = [name for name in inside if name.kind == "city"]
        if cities:
            chosen = min(cities, key=lambda name: abs(name.begin - anchor))
            city = gazetteer.load().city(self._pick_city(chosen))
            if city is not None:
                draft.city, draft.country = city.name, city.country
        elif draft.country is None:
            draft.country = min(inside, key=lambda name: abs(name.begin - anchor)).ids[0]

    def _capital(self, span: Span) -> tuple[str, str] | None:
        """The capital where a text says "in the Kazakh capital", "Kazakistan'ın başkentinde"."""
        for name in self.doc.names_in(span.begin, span.end):
            if name.kind in ("state", "demonym") and re.match(
                r"\s*(?:baskentinde|capital\b(?! city [a-z]|,? [A-Z]))", self.doc.folded[name.stop : name.stop + 16]
            ):
                state = gazetteer.load().state(name.ids[0])
                city = gazetteer.load().city(state.capital) if state is not None and state.capital else None
                if city is not None and not any(
                    one.kind == "city" for one in self.doc.names_in(name.stop, name.stop + 24)
                ):
                    return city.name, city.country
        return None

    def _pick_city(self, name: Name) -> str:
        """Of the cities of one name, the one in a state the record names, else the first."""
        states = {one.ids[0] for one in self.doc.names if one.kind in ("state", "demonym")}
        for place in name.ids[:4]:
            city = gazetteer.load().city(place)
            if city is not None and city.country in states:
                return place
        return name.ids[0]

    def _is_location(self, name: Name, draft: Draft) -> bool:
        doc = self.doc
        if _covered(name, self.mentions):
            return False
        if doc.rules.verb_final:
            case = doc.case_of(name)
            if case == "locative":
                return True
            if draft.kind == "visit" and case in ("dative", "accusative"):
                return True
            following = doc.folded[name.stop : name.stop + 40].lstrip()
            return (
                name.kind == "city"
                and case in ("genitive", "nominative")
                and re.match(
                    r"(?:sehrinde|kentinde|ilinde|sehrindeki|kentindeki|eyaletinde|bolgesinde|ilcesinde|kasabasinda|(?:[a-z]+ ){0,3}(?:havaalani|havalimani|saray|otel|merkez|salon|kulliye|universite|fuar alani|kosk|konut)[a-z']*?[dt][ae]\\b|(?:ziyareti|temaslari))",
                    following,
                )
                is not None
            )
        before = doc.folded[max(0, name.begin - 24) : name.begin]
        if re.search(
            r"\b(?:in|at|near|outside|from)\s+(?:the\s+)?(?:city of\s+|capital\s+|capital,?\s+|[a-z]+'s capital,?\s+)?$",
            before,
        ) and not re.search(r"\bfrom\s+(?:the\s+)?$", before):
            return True
        if draft.kind == "visit" and re.search(
            r"\b(?:to|visit|visited|visits|visiting|of|toured|touring|in|arrived in|for)\s+(?:the\s+)?$", before
        ):
            return True
        return name.kind == "city" and re.search(r"(?:\bcapital|\bcity of)\s*,?\s*$", before) is not None


_DELIBERATIVE = frozenset(
    (
        "adopt",
        "adopted",
        "accept",
        "accepted",
        "approve",
        "approved",
        "decide",
        "decided",
        "establish",
        "established",
        "issue",
        "agree",
        "agreed",
    )
)
_SHIFTS = {"same-day": 0, "next-day": 1, "previous-day": -1}
_STATUS = {
    "past": "held",
    "present": "held",
    "none": "held",
    "future": "planned",
    "unfulfilled": "cancelled",
    "cancelled": "cancelled",
    "postponed": "postponed",
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
    )
)
_ADJECTIVES = frozenset(
    (
        "ministerial",
        "bilateral",
        "trilateral",
        "quadrilateral",
        "extraordinary",
        "informal",
        "annual",
        "regular",
        "joint",
        "high-level",
        "level",
        "high",
        "working",
        "official",
        "official-level",
        "olagan",
        "olaganustu",
        "gayriresmi",
        "gayri",
        "resmi",
        "yillik",
        "ortak",
        "uclu",
        "dortlu",
        "duzeyli",
        "duzeyinde",
        "bakanlar",
        "bakanlari",
        "zirve",
        "foreign",
        "ministers",
        "ministers'",
        "leaders",
        "leaders'",
        "plenary",
        "opening",
        "closing",
        "inaugural",
        "international",
        "uluslararasi",
        "telefon",
        "first-ever",
        "virtual",
        "online",
        "cevrimici",
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
    ]
)


def _ending_with(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"(?:^|\W)(?:" + "|".join(sorted(map(re.escape, phrases), key=len, reverse=True)) + r")$")


def _content(folded: str) -> list[str]:
    return [
        word for word in re.findall(r"[^\W_]+", folded) if word not in _EMPTY and not word.isdigit() and len(word) > 1
    ]


def _add(values: list[str], value: str) -> None:
    if value not in values:
        values.append(value)


def _within(offset: int, mentions: list[Mention]) -> bool:
    return any(mention.begin <= offset < mention.end for mention in mentions)


def _inside_noun(cue: Cue, nouns: list[Noun]) -> bool:
    return any(noun.cue.begin <= cue.begin and cue.end <= noun.cue.end for noun in nouns)


def _covered(name: Name, mentions: list[Mention]) -> bool:
    low, high = 0, len(mentions)
    while low < high:
        middle = (low + high) // 2
        if mentions[middle].begin <= name.begin:
            low = middle + 1
        else:
            high = middle
    return low > 0 and mentions[low - 1].stop > name.begin


def _proper_run(doc: Document, begin: int, limit: int) -> int:
    """Where a run of proper words that begins at an offset ends: "of the Council of Foreign Ministers of the OTS"."""
    index = doc.token_at(begin)
    end = begin
    reached = begin
    while index < len(doc.begins) and doc.begins[index] < limit:
        token, stop = doc.begins[index], doc.ends[index]
        if doc.text[end:token].strip(" ,") or (
            "," in doc.text[end:token] and not doc.rules.is_portfolio(doc.folded[token:stop])
        ):
            break
        word = doc.folded[token:stop]
        name = doc.name_at(token)
        if name is not None:
            reached = end = name.end
            index = max(index + 1, doc.token_at(name.end))
            continue
        if doc.text[token].isupper() or word in (
            "ministers",
            "heads",
            "state",
            "states",
            "foreign",
            "government",
            "leaders",
        ):
            reached = stop
        elif word not in ("of", "the", "and", "for", "on"):
            break
        end = stop
        index += 1
    return reached if reached > begin else begin - 4


def _ordinal(doc: Document, begin: int, end: int) -> int | None:
    words = doc.folded[begin:end]
    for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)?", words):
        stem = doc.rules.ordinal_words.get(word)
        if stem is not None and not (word in ("first", "ilk") and doc.text[begin].islower()):
            return stem
    best: int | None = None
    for match in doc.rules.ordinal.finditer(words):
        if match.group("number"):
            best = int(match.group("number"))
        elif match.group("roman") and doc.text[begin + match.start()].isupper():
            value = _roman(match.group("roman"))
            if value and (value > 1 or match.group("roman") == "i"):
                best = value
    return best if best is None or 0 < best < 400 else None


def _roman(word: str) -> int | None:
    values = {"i": 1, "v": 5, "x": 10, "l": 50}
    total = 0
    for char, following in zip(word, word[1:] + " ", strict=True):
        value = values[char]
        total += -value if values.get(following, 0) > value else value
    return total if 0 < total < 80 else None


def _nearest(times: list[TimeMention], anchor: int, bounds: tuple[int, int]) -> TimeMention:
    inside = [time for time in times if bounds[0] <= time.span.begin < bounds[1]] or times
    return min(inside, key=lambda time: abs(time.span.begin - anchor))


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
        if re.search(
            r"\b(?:with|by|from|to|of|between|for|than|including|via|alongside|against|about|behalf)\s+(?:the\s+|his\s+|her\s+|its\s+)?(?:[a-z]+ counterpart,?\s+)?$",
            lead,
        ):
            continue
        return group
    return []


# ---- what each sense of a verb does


def _held(self: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    noun = self.main_noun(clause)
    if noun is None or noun.draft is None:
        return
    self.set_status(noun.draft, clause.tense, 2)
    noun.draft.strong = True
    givers = [
        mention
        for mention in clause.subjects + clause.objects
        if any(cue.entry.sense == "agent" for cue in self.cues_in(mention.stop, mention.stop + 3))
    ]
    self.take_part(
        noun.draft, [mention for mention in givers if mention.begin >= clause.begin], "host", "verb:held-by", 0.8
    )


def _organise(self: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    noun = self.main_noun(clause)
    if noun is None:
        return
    if noun.draft is None:
        if noun.partners and not clause.passive and not noun.used:
            noun.used = True
            subjects = [] if noun.both else [mention for mention in clause.subjects if mention not in noun.partners]
            kind = "bilateral" if noun.kind == "meeting" else noun.kind
            self._talk(
                kind,
                subjects,
                noun.partners,
                Span(noun.begin, noun.end),
                clause.tense,
                f"noun:{noun.cue.entry.form}",
                index,
                span,
                made,
            )
        return
    draft = noun.draft
    if clause.verb.entry.sense == "have" and noun.kind not in ("bilateral", "call", "meeting", "reception"):
        return
    self.set_status(draft, clause.tense, 2)
    if clause.passive:
        return
    if draft.kind in ("bilateral", "call", "visit", "meeting", "press-event", "summit"):
        role = "speaker" if draft.kind == "press-event" else "attendee"
        self.take_part(draft, clause.subjects, role, "verb:organise", 0.8)
        partners = _partners(self, clause)
        self.take_part(draft, partners, role, "verb:organise-with", 0.8)
    elif draft.kind == "reception":
        self.take_part(draft, clause.subjects, "host", "verb:give", 0.85)
    else:
        self.take_part(draft, clause.subjects, "attendee", "verb:organise", 0.5)


def _partners(self: Reader, clause: Clause) -> list[Mention]:
    """The people an action is done with."""
    if self.doc.rules.verb_final:
        return [
            mention
            for mention in clause.objects
            if mention.case == "comitative"
            or self.doc.folded[mention.stop : mention.stop + 5].strip().startswith("ile")
        ]
    folded = self.doc.folded
    return [
        mention
        for mention in clause.objects
        if re.search(
            r"\b(?:with|and|between|,|to)\s+(?:the\s+|his\s+|her\s+|its\s+)?(?:[a-z\-]+ counterpart,?\s+)?$",
            folded[max(0, mention.begin - 30) : mention.begin],
        )
    ]


def _attend(self: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    if clause.tense == "negative":
        return
    noun = self.main_noun(clause)
    draft = (
        noun.draft
        if noun is not None
        else self.salient(("meeting", "summit", "conference", "ceremony", "reception"))
        or self.salient(("bilateral", "visit", "press-event"))
    )
    if draft is None:
        return
    people = clause.objects if clause.passive and not self.doc.rules.verb_final else clause.subjects
    inverted = (
        clause.verb.form == "ing"
        and re.match(r"(?: the| at the)?(?: [a-z]+){0,5} (?:was|were)\b", self.doc.folded[clause.verb.end : clause.end])
        is not None
    )
    if (inverted and clause.objects and not self.doc.rules.verb_final) or (
        not self.doc.rules.verb_final
        and not clause.passive
        and not any(mention.begin >= clause.begin for mention in people)
        and not re.search(r"\b(?:he|she|they|who|also)\b", self.doc.folded[clause.begin : clause.verb.begin])
        and clause.objects
        and len(self.doc.folded[clause.verb.end : clause.objects[0].begin].strip()) < 6
    ):
        people = [mention for mention in clause.objects if mention.group == clause.objects[0].group]
    if clause.verb.entry.sense == "represent" and not clause.passive and not self.doc.rules.verb_final and noun is None:
        return
    if self.doc.rules.verb_final and clause.verb.form in ("participle", "noun"):
        people = [mention for mention in clause.subjects if mention.case in ("genitive", "nominative")]
    self.take_part(draft, people, "attendee", f"verb:{clause.verb.entry.form}", 0.9)
    self.set_status(draft, clause.tense, 1)
    _states_of(self, clause, draft)


def _states_of(self: Reader, clause: Clause, draft: Draft) -> None:
    """States and bodies named as the subject of an attending verb."""
    for name in self.doc.names_in(clause.begin, clause.verb.begin if self.doc.rules.verb_final else clause.end):
        if _covered(name, self.mentions) or name.kind not in ("state", "organisation"):
            continue
        if self.doc.rules.verb_final and self.doc.case_of(name) in ("locative", "dative", "ablative"):
            continue
        if any(noun.begin <= name.begin < noun.end for noun in clause.nouns):
            continue
        if name.kind == "state":
            _add(draft.states, name.ids[0])


def _host(self: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    if self.doc.rules.verb_final and clause.verb.form == "noun":
        return
    noun = self.main_noun(clause)
    draft = noun.draft if noun is not None else (made[-1] if made else self.salient())
    if (
        draft is not None
        and draft.kind in ("visit", "call")
        and clause.verb.entry.sense in ("speak", "deliver", "chair", "moderate")
    ):
        draft = self.salient(("summit", "meeting", "conference", "ceremony", "press-event", "bilateral"))
    if (
        draft is None
        and clause.verb.entry.sense == "host"
        and clause.objects
        and not self.doc.rules.verb_final
        and not clause.passive
    ):
        _receive(self, clause, nouns, index, span, made)
        return
    if draft is None:
        return
    role = {"host": "host", "chair": "chair", "moderate": "moderator", "speak": "speaker", "deliver": "speaker"}[
        clause.verb.entry.sense
    ]
    if clause.verb.entry.sense == "deliver" and not re.search(
        r"speech|remarks|address|statement|presentation|keynote", self.doc.folded[clause.verb.end : clause.end]
    ):
        return
    people = clause.objects if clause.passive else clause.subjects
    if self.doc.rules.verb_final:
        people = people + _partners(self, clause)
    elif (
        role == "host"
        and not clause.passive
        and clause.objects
        and len(self.doc.folded[clause.verb.end : clause.objects[0].begin].strip()) < 16
    ):
        guests = [mention for mention in clause.objects if mention.group == clause.objects[0].group]
        self.take_part(draft, guests, "attendee", "verb:host-person", 0.85)
    self.take_part(draft, people, role, f"verb:{clause.verb.entry.form}", 0.88)
    self.set_status(draft, clause.tense, 1)
    if role == "host" and not people:
        city = next(
            (
                name
                for name in self.doc.names_in(clause.begin, clause.verb.begin)
                if name.kind == "city" and not _covered(name, self.mentions) and self.doc.case_of(name) == "nominative"
            ),
            None,
        )
        if city is not None and draft.city is None:
            draft.city, draft.country = _destination(self, [city])
    if role == "host":
        for name in self.doc.names_in(clause.begin, clause.end):
            if (
                name.kind == "state"
                and not _covered(name, self.mentions)
                and draft.country is None
                and not any(noun.begin <= name.begin < noun.end for noun in clause.nouns)
            ):
                draft.country = name.ids[0]
                break


def _meet(self: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    rules = self.doc.rules
    kind = clause.verb.entry.kind
    own = [
        noun
        for noun in clause.nouns
        if not noun.link and noun.draft is not None and noun.kind in ("meeting", "summit", "conference", "reception")
    ]
    subjects = list(clause.subjects)
    partners = _partners(self, clause)
    if rules.verb_final:
        if own and own[-1].case in ("locative", "dative") and len(partners) == 0:
            self.take_part(own[-1].draft, subjects, "attendee", "verb:meet-at", 0.8)  # type: ignore[arg-type]
            self.set_status(own[-1].draft, clause.tense, 1)  # type: ignore[arg-type]
            return
    else:
        if clause.passive:
            return
        partners = [mention for mention in clause.objects if mention not in subjects and not self._behind_role(mention)]
        if partners:
            first = partners[0].group
            reach = self.doc.folded[clause.verb.end : partners[0].begin]
            if len(reach) > 90 or re.search(r"\b(?:to discuss|where|said|that)\b", reach):
                partners = []
            else:
                partners = [mention for mention in partners if mention.group == first]
    if clause.verb.entry.sense == "talk" and not partners:
        return
    if rules.verb_final and clause.verb.form == "noun" and clause.tense == "none":
        return
    rule = f"verb:{clause.verb.entry.form}"
    label = Span(clause.verb.begin, clause.verb.end)
    if not partners:
        subjects = [mention for mention in subjects if not mention.plural]
        sides = {_stands_for(self, mention) for mention in subjects}
        counterpart = _other_side(self, clause, subjects)
        if len(subjects) < 2 and not counterpart:
            _convene(self, clause, nouns, index, span, made)
            return
        if (
            len(subjects) > 1
            and subjects == self.subject
            and not any(mention.begin >= clause.begin for mention in subjects)
        ):
            return
        self._talk(
            "meeting" if len(sides) > 2 and kind == "bilateral" else kind,
            [],
            subjects,
            label,
            clause.tense,
            rule,
            index,
            span,
            made,
        )
        return
    self._talk(kind, subjects, partners, label, clause.tense, rule, index, span, made, apart=True)


def _discuss(self: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    """People of different states who discuss something met, unless the sentence tells at what occasion."""
    people = _distinct([mention for mention in clause.subjects if mention.begin >= clause.begin and not mention.plural])
    partners = [] if self.doc.rules.verb_final else _partners(self, clause)
    if partners and not clause.passive:
        label = Span(clause.verb.begin, clause.verb.end)
        group = [mention for mention in partners + clause.objects if mention.group == partners[0].group]
        self._talk(
            "bilateral",
            clause.subjects,
            _distinct(group),
            label,
            clause.tense,
            "verb:discuss",
            index,
            span,
            made,
            apart=True,
        )
        return
    if self.doc.rules.verb_final or clause.passive or len({_stands_for(self, mention) for mention in people}) < 2:
        return
    told = [draft for draft in made if draft.kind in ("meeting", "bilateral", "summit", "call", "conference")]
    if told:
        self.take_part(told[-1], people, "attendee", "verb:discuss", 0.75)
    else:
        self._talk(
            "bilateral",
            [],
            people,
            Span(clause.verb.begin, clause.verb.end),
            clause.tense,
            "verb:discuss",
            index,
            span,
            made,
        )


def _distinct(mentions: list[Mention]) -> list[Mention]:
    seen: list[Mention] = []
    for mention in mentions:
        if mention not in seen and not any(mention.person >= 0 and mention.person == one.person for one in seen):
            seen.append(mention)
    return seen


def _stands_for(self: Reader, mention: Mention) -> str | None:
    return (
        mention.of
        or (self.people[mention.person].of if mention.person >= 0 else None)
        or (f"@{mention.person}" if mention.name is not None else None)
    )


def _other_side(self: Reader, clause: Clause, known: list[Mention]) -> bool:
    """Whether the other side is there without a person: "met with the delegation of Kazakhstan", a counterpart."""
    folded = self.doc.folded[clause.begin : clause.end]
    return (
        any(word in folded for word in self.doc.rules.words["counterpart"])
        or "heyet" in folded
        or "delegation" in folded
    )


def _receive(self: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    sense = clause.verb.entry.sense
    rules = self.doc.rules
    if rules.verb_final:
        if sense == "accepted":
            hosts = [
                mention
                for mention in clause.subjects + clause.objects
                if any(cue.entry.sense == "agent" for cue in self.cues_in(mention.stop, mention.stop + 3))
            ]
            guests = [mention for mention in clause.subjects if mention not in hosts]
            if clause.verb.entry.form.startswith("kabulunde"):
                hosts = [mention for mention in clause.subjects + clause.objects if mention.case == "genitive"]
        else:
            hosts = clause.subjects
            guests = [mention for mention in clause.objects if mention.case in ("accusative", "comitative")]
    elif clause.passive:
        guests = clause.subjects
        first_by = next(
            (
                mention
                for mention in clause.objects
                if re.search(
                    r"\bby\s+(?:the\s+|his\s+|her\s+|[a-z]+'s\s+)?(?:[a-z]+ counterpart,?\s+)?$",
                    self.doc.folded[max(0, mention.begin - 30) : mention.begin],
                )
            ),
            None,
        )
        hosts = [mention for mention in clause.objects if first_by is not None and mention.group == first_by.group]
    else:
        hosts = clause.subjects
        first = next(
            (mention for mention in clause.objects if len(self.doc.folded[clause.verb.end : mention.begin]) < 70), None
        )
        guests = [mention for mention in clause.objects if first is not None and mention.group == first.group]
    if sense in ("visit-person", "call-on"):
        hosts, guests = (
            (
                [mention for mention in clause.objects if mention.case in ("dative", "genitive", "accusative")]
                if rules.verb_final
                else guests
            ),
            clause.subjects,
        )
    hosts = [mention for mention in hosts if not mention.plural]
    bodies = any(mention.plural and mention.begin >= clause.begin for mention in guests)
    guests = [mention for mention in guests if not mention.plural or mention.states]
    own = [mention for mention in guests if mention.begin >= clause.begin]
    if not hosts and not own:
        return
    if (not guests and not (hosts and (bodies or sense == "accepted" or clause.passive))) or (
        not hosts and sense not in ("accepted", "receive")
    ):
        return
    if not hosts and not any(_rank(self, mention) in _DIPLOMATIC_RANKS for mention in guests):
        return
    rule = f"verb:{clause.verb.entry.form}"
    label = Span(clause.verb.begin, clause.verb.end)
    passive = clause.passive or sense == "accepted" or sense in ("visit-person", "call-on")
    separate = any(mark in self.doc.folded[span.begin : span.end] for mark in rules.marks["separate"])
    rounds = (
        [([host], guests) for host in hosts]
        if passive and len(hosts) > 1
        else [(hosts, [guest]) for guest in guests]
        if len(guests) > 1 and separate
        else [(hosts, guests)]
    )
    for givers, side in rounds:
        group = _distinct(givers + side)
        draft = self._same_talk("bilateral", group) or self.new("bilateral", label, index, span, rule, made)
        if span not in draft.evidence:
            draft.evidence.append(span)
        if draft not in made:
            made.append(draft)
        self.take_part(draft, givers, "host", rule, 0.9)
        self.take_part(draft, side, "attendee", rule, 0.9)
        self.set_status(draft, clause.tense, 2)


def _rank(self: Reader, mention: Mention) -> str | None:
    return mention.rank or (self.people[mention.person].rank if mention.person >= 0 else None)


def _visit(self: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    rules = self.doc.rules
    if clause.passive:
        return
    if rules.verb_final:
        places = [
            name
            for name in self.doc.names_in(clause.begin, clause.verb.begin)
            if name.kind in ("state", "city")
            and not _covered(name, self.mentions)
            and self.doc.case_of(name) in ("dative", "accusative")
        ]
        hosts = [mention for mention in clause.objects if mention.case in ("accusative", "dative")]
        if not places and hosts and clause.subjects:
            _receive(
                self,
                Clause(
                    clause.begin,
                    clause.end,
                    Cue(clause.verb.begin, clause.verb.stem, clause.verb.end, _VISIT_PERSON, ""),
                    clause.tense,
                    False,
                    clause.subjects,
                    clause.objects,
                    [],
                ),
                nouns,
                index,
                span,
                made,
            )
            return
    else:
        places = [
            name
            for name in self.doc.names_in(clause.verb.end, min(clause.end, clause.verb.end + 80))
            if name.kind in ("state", "city") and not _covered(name, self.mentions)
        ]
        if (
            clause.verb.entry.form.startswith(("travel", "arriv", "paid", "pay"))
            and places
            and not re.search(r"\b(?:to|in|at)\b", self.doc.folded[clause.verb.end : places[0].begin])
        ):
            places = []
    visitors = [mention for mention in clause.subjects if not mention.plural]
    noun = next((noun for noun in clause.nouns if noun.kind == "visit" and noun.draft is not None), None)
    if not visitors or not places:
        if noun is not None and noun.draft is not None:
            self.take_part(noun.draft, visitors, "attendee", "verb:visit", 0.8)
            self.set_status(noun.draft, clause.tense, 2)
        return
    city, country = _destination(self, places)
    own = next(
        (
            draft
            for draft in self.drafts
            if draft.kind == "visit"
            and (draft.country in (None, country))
            and (
                not draft.parts
                or any(part.mention.person == mention.person >= 0 for part in draft.parts for mention in visitors)
            )
        ),
        None,
    )
    draft = (
        own
        or (noun.draft if noun else None)
        or self.new(
            "visit", Span(clause.verb.begin, clause.verb.end), index, span, f"verb:{clause.verb.entry.form}", made
        )
    )
    if draft not in made:
        made.append(draft)
    draft.country = draft.country or country
    draft.city = draft.city or city
    draft.strong = True
    self.take_part(draft, visitors, "attendee", f"verb:{clause.verb.entry.form}", 0.85)
    self.set_status(draft, clause.tense, 2)


def _destination(self: Reader, places: list[Name]) -> tuple[str | None, str | None]:
    for name in places:
        if name.kind == "city":
            city = gazetteer.load().city(self._pick_city(name))
            if city is not None:
                return city.name, city.country
    return None, places[0].ids[0]


def _press(self: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    noun = next((noun for noun in clause.nouns if noun.kind == "press-event" and noun.draft is not None), None)
    draft = (
        noun.draft
        if noun is not None and noun.draft is not None
        else self.new(
            "press-event", Span(clause.verb.begin, clause.verb.end), index, span, f"verb:{clause.verb.entry.form}", made
        )
    )
    if draft not in made:
        made.append(draft)
    self.take_part(draft, clause.subjects + _partners(self, clause), "speaker", f"verb:{clause.verb.entry.form}", 0.85)
    self.set_status(draft, clause.tense, 2)


def _postpone(self: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    noun = self.main_noun(clause) or next((noun for noun in nouns if noun.draft is not None), None)
    draft = noun.draft if noun is not None else None
    if draft is None:
        candidates = [one for one in self.drafts if one.status == "planned"]
        draft = candidates[-1] if candidates else None
    if draft is not None and clause.tense not in ("future", "negative"):
        draft.status = "postponed" if clause.verb.entry.sense == "postpone" else "cancelled"
        draft.status_weight = 9


def _said_at(self: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    """Who speaks at a press event takes part in it as a speaker."""
    noun = next(
        (noun for noun in clause.nouns if noun.kind == "press-event" and noun.draft is not None and not noun.link), None
    )
    if noun is not None and noun.draft is not None:
        self.take_part(
            noun.draft,
            [mention for mention in clause.subjects if mention.begin >= span.begin],
            "speaker",
            "verb:say",
            0.8,
        )


def _plan(self: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    noun = self.main_noun(clause)
    if (
        noun is None
        and clause.passive
        and not self.doc.rules.verb_final
        and re.match(r"\s+(?:in|to (?:visit|arrive))\b", self.doc.folded[clause.verb.end :])
    ):
        _visit(
            self,
            Clause(clause.begin, clause.end, clause.verb, "future", False, clause.subjects, clause.objects, []),
            nouns,
            index,
            span,
            made,
        )
    if (
        noun is not None
        and noun.draft is not None
        and noun.draft.status_weight < 3
        and (noun.draft.mentions == 1 or noun.draft.status != "held")
    ):
        noun.draft.status, noun.draft.status_weight = "planned", 3


def _exclude(self: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    return None


def _open(self: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    """An occasion that opens is held; who opens it speaks at it."""
    noun = self.main_noun(clause)
    if noun is None or noun.draft is None or noun.kind not in ("summit", "meeting", "conference"):
        return
    self.set_status(noun.draft, clause.tense, 2)
    people = clause.objects if clause.passive and not self.doc.rules.verb_final else clause.subjects
    if not self.doc.rules.verb_final and (clause.passive or noun.cue.begin > clause.verb.end):
        self.take_part(
            noun.draft, [mention for mention in people if mention.begin >= span.begin], "speaker", "verb:open", 0.7
        )


def _convene(self: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    """A body or its ministers that come together: the occasion is told by the verb where no noun names it."""
    noun = self.main_noun(clause)
    if noun is not None and noun.draft is not None:
        _held(self, clause, nouns, index, span, made)
        return
    group = next(
        (
            mention
            for mention in clause.subjects
            if mention.plural and mention.begin >= clause.begin and mention.rank in NATIONAL
        ),
        None,
    )
    if group is None or clause.tense in ("none", "negative"):
        return
    kind = "summit" if group.rank == "head-of-state" else "meeting"
    if not self.times_in(span.begin, span.end) and not any(
        name.kind == "city" for name in self.doc.names_in(span.begin, span.end)
    ):
        return
    if any(one.kind == kind and one.sentence == index for one in made):
        return
    draft = self.new(kind, Span(group.begin, group.end), index, span, f"verb:{clause.verb.entry.form}", made)
    draft.head = self.doc.folded[group.begin : group.end].split()[-1]
    for state in group.states:
        _add(draft.states, state)
    for name in self.doc.names_in(group.begin, group.end):
        if name.kind == "organisation":
            _add(draft.bodies, self.doc.body(name))
    self.set_status(draft, clause.tense, 2)


def _sign(self: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    """People who sign take part as signatories in the occasion of the sentence, or make one of their own."""
    if clause.tense in ("future", "negative", "none", "unfulfilled"):
        return
    passive = clause.verb.entry.sense == "signed" or clause.passive
    if self.doc.rules.verb_final and passive:
        people = [
            mention
            for mention in clause.subjects + clause.objects
            if any(cue.entry.sense == "agent" for cue in self.cues_in(mention.stop, mention.stop + 3))
        ]
        people = [
            mention for mention in clause.subjects + clause.objects if any(mention.group == one.group for one in people)
        ]
    elif passive:
        people = [
            mention
            for mention in clause.objects
            if re.search(
                r"\b(?:by|and|,)\s*(?:the\s+)?$|,\s*$", self.doc.folded[max(0, mention.begin - 12) : mention.begin]
            )
        ]
    else:
        people = clause.subjects
    people = [mention for mention in people if not mention.plural]
    if not people or not any(
        cue.entry.category == "document" and cue.entry.sense == "document"
        for cue in self.cues_in(clause.begin, clause.end)
    ):
        return
    noun = next((noun for noun in nouns if noun.kind == "ceremony" and noun.draft is not None), None)
    told = [one for one in made if one.kind in ("meeting", "summit", "conference", "bilateral", "ceremony")]
    draft = noun.draft if noun is not None else told[-1] if told else None
    if draft is None:
        parent = self.salient(("visit", "summit", "meeting", "conference", "bilateral"))
        draft = self.new(
            "ceremony", Span(clause.verb.begin, clause.verb.end), index, span, f"verb:{clause.verb.entry.form}", made
        )
        if parent is not None and parent.kind == "visit":
            draft.part_of = parent
        else:
            draft.side_of = parent
    self.take_part(draft, people, "signatory", f"verb:{clause.verb.entry.form}", 0.85)


from communique.extraction.grammar import Entry  # noqa: E402

_VISIT_PERSON = Entry("verb", "ziyaret et", "visit-person", "bilateral")

_HANDLERS = {
    "held": _held,
    "convened": _convene,
    "hold": _organise,
    "have": _organise,
    "give": _organise,
    "see": _meet,
    "welcomed": _attend,
    "say": _said_at,
    "organise": _organise,
    "attend": _attend,
    "represent": _attend,
    "host": _host,
    "chair": _host,
    "moderate": _host,
    "speak": _host,
    "deliver": _host,
    "meet": _meet,
    "call": _meet,
    "talk": _meet,
    "discuss": _discuss,
    "receive": _receive,
    "welcome": _receive,
    "accept": _receive,
    "accepted": _receive,
    "visit-person": _receive,
    "call-on": _receive,
    "visit": _visit,
    "press": _press,
    "postpone": _postpone,
    "cancel": _postpone,
    "plan": _plan,
    "open": _open,
    "sign": _sign,
    "signed": _sign,
    "exclude": _exclude,
}

__all__ = ["Draft", "Part", "Reader", "implied_state"]
