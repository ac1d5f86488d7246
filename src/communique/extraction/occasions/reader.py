"""The reader: a document sentence by sentence into drafts of events."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache

from communique.expressions import expression
from communique.extraction.document import Document
from communique.extraction.grammar import Cue
from communique.extraction.occasions.acts import Lead
from communique.extraction.occasions.circumstances import read_circumstances
from communique.extraction.occasions.clauses import find_clauses, main_noun
from communique.extraction.occasions.contents import gather_contents, hang_events
from communique.extraction.occasions.drafts import (
    CHANGED,
    GATHERINGS,
    OCCASIONS,
    Clause,
    Draft,
    Noun,
    Part,
    Stay,
    add_once,
    key,
    listed_with,
)
from communique.extraction.occasions.enumerations import give_keeper
from communique.extraction.occasions.leads import settle_leads
from communique.extraction.occasions.listing import (
    ATTENDING,
    Listed,
    add_lines,
    find_listed,
    give_partners,
    tell_listed,
)
from communique.extraction.occasions.medial import first_subject
from communique.extraction.occasions.members import lend_states, members_of
from communique.extraction.occasions.nearness import place_the_rest
from communique.extraction.occasions.nominal import tell_by_noun
from communique.extraction.occasions.owners import find_owners
from communique.extraction.occasions.partners import find_callers, find_each_other, find_gathered, find_partners
from communique.extraction.occasions.places import place_of_lead
from communique.extraction.occasions.preparations import attach
from communique.extraction.occasions.recognition import draft_of, is_attribute
from communique.extraction.occasions.results import add_items
from communique.extraction.occasions.roles import give_guests, give_press, give_roles
from communique.extraction.occasions.selection import nouns_of
from communique.extraction.occasions.sides import heads_of_sides, members_of_delegations
from communique.extraction.occasions.talks import is_schedule
from communique.extraction.occasions.times import set_time_and_place
from communique.extraction.occasions.verbs import HANDLERS
from communique.extraction.occasions.verbs.participial import tell_by_participles
from communique.extraction.occasions.verbs.stays import tell_whereabouts
from communique.extraction.occasions.verbs.visits import tell_arrivals
from communique.extraction.occasions.visitors import visitors_of
from communique.extraction.officials import HEADS
from communique.extraction.people import (
    Mention,
    Person,
    author_of,
    is_side_heading,
    is_state,
    makes_delegation,
    value_of,
)
from communique.extraction.time import TimeMention
from communique.gazetteer import Name
from communique.model import Span
from communique.text import fold

_UNIT = 12  # characters of a word behind "next": week, month, days
_NAMED = 0.7  # of a sentence that only names somebody
_OPENING = 20  # characters of a sentence in which what it tells of opens it
_RECALLED = 200  # events told last that later words can speak of again
_LED_BY = expression(
    r"\b(?:delegation|mission|team)\b[^.;,]{0,60}?,? (?:which (?:is|was) )?(?:led|headed) by (?:the )?$"
)
_BY = 10  # characters before somebody in which "led by the" ends
_THE_DELEGATION = expression(r"\W*(?:and )?the (?:[a-z-]+ ){0,2}(?:delegation|mission|team)\b")
_DELEGATION_ACTS = expression(r"\b(?:heyeti?|delegasyonu?)\b(?!')")  # as the subject, in no case
_PARTICIPLE = 120  # characters of a sentence in which it says first what else its subject did
_OF_DOING = ("an", "en")  # how participles end before what they are said of
_TALKS = ("bilateral", "call")
_GREETING = 12  # characters before an arrival in which the verb stands that greets those who arrive
_GREETED = ("receive", "welcome", "meet")
_DELEGATION = 60  # characters behind somebody in which his delegation stands
_STATUS = {
    "past": "held",
    "present": "held",
    "none": "held",
    "future": "planned",
    "unfulfilled": "cancelled",
    "cancelled": "cancelled",
    "postponed": "postponed",
}
# Of several roles of one person the first here is kept.
_ORDER = {
    role: index
    for index, role in enumerate(
        ("host", "chair", "moderator", "signatory", "witness", "observer", "speaker", "attendee")
    )
}
_TELEPHONE = expression(r" tel(?:ephone)?[.:]* ?\+?[\d(]")
_WAS = expression(r"\b(?:was|were)\b")
_BULLET = expression(r"[-–—•*·▪]|\(?\w[.)]|\d")


class Reader:
    """Reads a document sentence by sentence and gathers its events."""

    def __init__(self, doc: Document, mentions: list[Mention], people: list[Person]) -> None:
        self.doc = doc
        self.mentions = mentions
        self.people = people
        self.drafts: list[Draft] = []
        self.subject: list[Mention] = []
        self.single: list[Mention] = []  # the last subject that was one person: "he"
        self.first: list[Mention] = []  # the first subject that was: whom the text is about
        self.delegation: list[Mention] = []  # who heads the delegation told of
        self.author = author_of(doc, mentions, people)
        self.heading: TimeMention | None = None
        self.entry: list[Mention] = []  # of whom a list's entry is that the last sentence began with a name
        self.listing: tuple[Draft, str] | None = None  # the event a list of people belongs to
        self.papers: tuple[Draft | Lead, str] | None = (
            None  # the event and type of the documents that a list enumerates
        )
        self.ahead: list[Lead] = []  # what is told before the occasion that brought it
        self.read_already: set[int] = set()  # where the lines begin of a list that was read with what introduces it
        self.home = ""  # the head of an occasion at home told last: "kabine toplantısı"
        self.brought: tuple[Draft, str] | None = None  # the event and type of the outcome told last
        self.stays: dict[int, Stay] = {}  # where somebody went last
        self.scene: Stay | None = None  # the place told last: "there"
        self.day: str | None = None  # the day last told of
        self.stretch: tuple[str, str] | None = None  # the days last told of from which an occasion lasted
        self.states_named = {name.ids[0] for name in doc.names if name.kind in ("state", "demonym")}
        self._mention_begins = [mention.begin for mention in mentions]
        self.verb_begins = (
            set() if doc.rules.verb_final else {cue.begin for cue in doc.cues if cue.entry.category == "verb"}
        )
        self.places = [name for name in doc.names if name.kind in ("city", "state") and not self.covers(name)]
        self._times = [time for time in doc.times if time.rule != "year-in-name"]
        self._time_begins = [time.span.begin for time in self._times]
        self.planned = _ending_with(doc.rules.marks["planned"]) if not doc.rules.verb_final else None

    def mentions_in(self, begin: int, end: int) -> list[Mention]:
        """The mentions that begin in a stretch."""
        return self.mentions[bisect_left(self._mention_begins, begin) : bisect_left(self._mention_begins, end)]

    def covers(self, name: Name) -> bool:
        """Whether a name begins inside a mention."""
        index = bisect_right(self._mention_begins, name.begin)
        return index > 0 and self.mentions[index - 1].stop > name.begin

    def cues_in(self, begin: int, end: int) -> list[Cue]:
        """The cues that begin in a stretch."""
        return self.doc.cues_in(begin, end)

    def times_in(self, begin: int, end: int) -> list[TimeMention]:
        """The dates that begin in a stretch, those in names left out."""
        return self._times[bisect_left(self._time_begins, begin) : bisect_left(self._time_begins, end)]

    def read(self) -> list[Draft]:
        """All events, in the order the text brings them."""
        for index, span in enumerate(self.doc.sentences):
            self._sentence(index, span)
        settle_leads(self)
        self.doc.lead = place_of_lead(self)
        return self.drafts

    def _sentence(self, index: int, span: Span) -> None:
        """Reads what a sentence tells, and keeps what the next one can take up."""
        if (
            span.begin in self.read_already
            or self._is_date_line(span)
            or self._is_aside(span)
            or self._is_of_list(span)
        ):
            return
        if self.papers is not None and add_items(self, span):
            return
        cues = self.cues_in(span.begin, span.end)
        inside = self.mentions_in(span.begin, span.end)
        lend_states(self, inside, span)
        nouns = nouns_of(self, cues, inside, span)
        verbs = self._verbs_of(cues, inside)
        clauses = self._clauses_of(verbs, nouns, inside, span)
        for noun in nouns:
            find_partners(self, noun, inside)
            if self.doc.rules.verb_final:
                noun.partners = self.expand(noun.partners)
            if not self.doc.rules.verb_final:
                find_each_other(self, noun, clauses, inside)
                noun.gathered = find_gathered(self, noun, inside, span)
        for noun in nouns:
            self._find_owners(noun, clauses, inside, span)
            if noun.kind == "call" and not noun.partners and not noun.plural and len(inside) > 1:
                find_callers(noun, clauses, inside)
        read_circumstances(self, nouns, clauses, span)
        listed = find_listed(self, index, span)
        introducing = give_partners(self, listed, nouns, clauses) if listed is not None else None
        made = self._tell(verbs, nouns, [one for one in clauses if one is not introducing], inside, index, span)
        if listed is not None:
            self._tell_of_list(listed, introducing, nouns, index, span, made)
        give_roles(self, cues, nouns, made, span)
        heads_of_sides(self, made, span)
        members_of_delegations(self, made, span)
        give_guests(self, nouns)
        place_the_rest(self, cues, clauses, nouns, made, index, span)
        if made:
            hang_events(self, nouns, made, span)
            attach(self, nouns, made, index)
            set_time_and_place(self, nouns, clauses, made, index, span)
            self._foretell(made, nouns, clauses, index, span)
            self._forget_agreed(made, nouns, clauses, index, span)
        gather_contents(self, clauses, nouns, cues, inside, made, span)
        self._open_list(cues, made, span)
        self._note_scene(made, span)
        self.home = "" if made else self.home
        self.subject = self._subject_of(clauses, inside, span) or self.subject
        self.single = self.subject if len(self.subject) == 1 else self.single
        self.first = self.first or self.single
        self.entry = self._entry_of(verbs, inside, span)

    def _tell_of_list(
        self, listed: Listed, introducing: Clause | None, nouns: list[Noun], index: int, span: Span, made: list[Draft]
    ) -> None:
        """Tells of the talks with those of a list, and passes over its lines then."""
        if introducing is not None:
            tell_listed(self, listed, introducing, index, span, made)
        if introducing is not None or any(noun.partners is listed.people for noun in nouns):
            add_lines(listed, made)
            self.read_already |= {line.begin for line in listed.lines}

    def _is_of_list(self, span: Span) -> bool:
        """Whether a line goes on with a list of people, who then take part in its event; a line of other things ends it."""
        if self.listing is None:
            return False
        if self.is_bullet(span):
            draft, role = self.listing
            self.take_part(draft, self.mentions_in(span.begin, span.end), role, "list", 0.8)
            draft.evidence += [span] if len(draft.evidence) < 6 else []
            return True
        if is_side_heading(self.doc, span.begin, span.end):
            return True
        self.listing = None
        return False

    def _note_scene(self, made: list[Draft], span: Span) -> None:
        """Notes where the people of a sentence's events had gone, and keeps the place told last, which the next sentence can call
        "there": where somebody went, or where an event is."""
        for draft in made:
            gone = (self.stays[part.mention.person] for part in draft.parts if part.mention.person in self.stays)
            draft.stay = draft.stay or next(gone, None)
        if self.scene is not None and self.scene.at >= span.begin:
            return
        placed = next((one for one in reversed(made) if one.country is not None), None)
        if placed is not None:
            self.scene = Stay(placed.city, placed.country, span.end, placed.time, placed.status == "planned")

    def _open_list(self, cues: list[Cue], made: list[Draft], span: Span) -> None:
        """Takes the lines behind a sentence that ends with a colon for a list of those who were there, where it speaks of them."""
        if self.doc.text[span.end - 1] != ":" or not (made or self.drafts):
            return
        if any(cue.entry.category == "role" or cue.entry.sense in ATTENDING for cue in cues):
            bearer = made[-1] if made else self.salient(OCCASIONS)
            self.listing = (bearer, "attendee") if bearer is not None else None

    def _verbs_of(self, cues: list[Cue], inside: list[Mention]) -> list[Cue]:
        """The verbs of a sentence that tell what was done, and are no part of a name, a noun or a date."""
        return [
            cue
            for cue in cues
            if cue.entry.category == "verb"
            and not _within(cue.begin, inside)
            and not self._in_time(cue)
            and not self._only_says_next(cue)
            and not self._is_of_tongue(cue)
            and not self._lacks_object(cue)
            and not self._only_calls_host(cue, inside)
            and not self._only_says_when(cue)
        ]

    def _clauses_of(self, verbs: list[Cue], nouns: list[Noun], inside: list[Mention], span: Span) -> list[Clause]:
        """The clauses of a sentence, with the people in place of those that stand for people told of before."""
        opens = bool(self.delegation) and self._opens_with_delegation(span)
        if opens:
            self.subject = self.delegation
        led = opens and _DELEGATION_ACTS.search(self.doc.folded, span.begin, span.begin + _DELEGATION) is not None
        clauses = find_clauses(self, verbs, nouns, inside, span, led=led)
        for clause in clauses:
            clause.subjects, clause.objects = self.expand(clause.subjects), self.expand(clause.objects)
            clause.objects += self._delegation_received(clause)
            if not self.doc.rules.verb_final and not clause.subjects:
                clause.subjects = self._delegates(clause)
        return clauses

    def _delegates(self, clause: Clause) -> list[Mention]:
        """Who heads the delegation told of before, where it is what a clause is about: "The delegation also met X"."""
        about = self.delegation and _THE_DELEGATION.match(self.doc.folded, clause.begin, clause.verb.begin)
        return self.delegation if about else []

    def _find_owners(self, noun: Noun, clauses: list[Clause], inside: list[Mention], span: Span) -> None:
        """Whose an occasion is: as its phrase says or, of a visit, as its sentence or the entry of its list does."""
        noun.owners = find_owners(self, noun, inside, span)
        if noun.kind == "visit" and not noun.owners and not self.doc.rules.verb_final:
            opens = noun.begin - span.begin < _OPENING and noun.weight == "strong"
            noun.owners = visitors_of(self, noun, clauses, inside, span) or (self.entry if opens else [])

    def _tell(
        self, verbs: list[Cue], nouns: list[Noun], clauses: list[Clause], inside: list[Mention], index: int, span: Span
    ) -> list[Draft]:
        """The events that a sentence tells of: by its nouns, its verbs, or a talk's noun with those it is with."""
        made: list[Draft] = []
        for noun in nouns:
            if not any(_is_in_verb(noun, cue) for cue in verbs):  # "üçlü görüşme yaptı" is told by the verb
                noun.draft = draft_of(self, noun, index, span, clauses, made)
            if noun.draft is not None and noun.draft not in made:
                made.append(noun.draft)
        rest = tell_by_participles(self, clauses, index, span, made)
        for noun in nouns if self.doc.rules.verb_final else ():
            told = noun.used or noun.draft is not None or is_attribute(self, noun)
            if noun.link == "after" and noun.partners and not told:
                tell_by_noun(self, noun, clauses, inside, index, span, made)  # before what was done behind it
        for clause in rest:
            self._clause(clause, nouns, index, span, made)
        if self.doc.rules.verb_final:
            give_press(self, nouns, inside)
            give_keeper(self, nouns)
            if not verbs and not made:
                tell_whereabouts(self, inside, index, span, made)
        tell_arrivals(self, inside, index, span, made)
        for noun in nouns:
            if noun.partners and not noun.used and noun.draft is None and not is_attribute(self, noun):
                tell_by_noun(self, noun, clauses, inside, index, span, made)
        return made

    def _foretell(self, made: list[Draft], nouns: list[Noun], clauses: list[Clause], index: int, span: Span) -> None:
        """What a sentence tells of a programme is still to come: "Talks with X are on the agenda of the visit".

        So is what frames only things to come: "During her visit to Latvia, Minister X will meet …".
        """
        if any(one.tense == "past" for one in clauses):
            return
        if self.doc.rules.verb_final:
            self._foretell_before(nouns, clauses, index)
            return
        was = _WAS.search(self.doc.folded, span.begin, span.end) is not None
        programme = not was and self.doc.has_mark("programme", span.begin, span.end)
        ahead = bool(clauses) and all(one.tense == "future" for one in clauses)
        frames = [noun.draft for noun in nouns if noun.link == "part_of" and ahead]
        for draft in made:
            new = draft.sentence == index and draft.status == "held"
            if new and (programme or (draft in frames and not draft.status_weight)):
                draft.status, draft.status_weight = "planned", 2 if programme else 1

    def _foretell_before(self, nouns: list[Noun], clauses: list[Clause], index: int) -> None:
        """Talks after which something is to come are to come themselves, where nothing told them, and what is said to be to come:
        "görüşmenin ardından gidecek", "ilk görüşme olacak"."""
        coming = bool(clauses) and clauses[-1].tense == "future"
        for noun in nouns:
            if noun.draft is None or noun.draft.sentence != index or noun.draft.status != "held" or noun.tense:
                continue
            to_be = self.doc.folded.startswith(self.doc.rules.marks["will_be"], noun.end + 1)
            if to_be or (coming and noun.link == "after" and noun.kind in _TALKS):
                noun.draft.status, noun.draft.status_weight = "planned", 2 if to_be else 1

    def _forget_agreed(
        self, made: list[Draft], nouns: list[Noun], clauses: list[Clause], index: int, span: Span
    ) -> None:
        """Takes back talks that were only agreed to be held, some time and somewhere: "agreed to hold talks every year"."""
        agreed = next((one.verb.end for one in clauses if one.verb.entry.sense in ("agree", "decide")), None)
        if agreed is None or self.doc.rules.verb_final or self.is_set(agreed, span.end):
            return
        for draft in [one for one in made if one.sentence == index and one.status == "planned"]:
            vague = draft.kind in ("bilateral", "call", "meeting") and not (
                draft.named or (draft.next and draft.country)
            )
            if draft.label.begin > agreed and vague:
                made.remove(draft)
                self.drafts.remove(draft)
                for noun in nouns:
                    noun.draft = None if noun.draft is draft else noun.draft

    def is_set(self, begin: int, end: int) -> bool:
        """Whether a stretch tells a day or a city."""
        return bool(self.times_in(begin, end)) or any(name.kind == "city" for name in self.doc.names_in(begin, end))

    def _in_time(self, cue: Cue) -> bool:
        """Whether a verb is only a word of a date: "gelecek ay"."""
        index = bisect_right(self._time_begins, cue.begin)
        if index > 0 and self._times[index - 1].span.end > cue.begin:
            return True
        return cue.begin in self.doc.mark_begins("vague_times", cue.begin, cue.end + _UNIT)  # "gelecek hafta"

    def _only_says_next(self, cue: Cue) -> bool:
        """Whether a verb is only a word for the next of a series: "gelecek toplantı", "gelecek turu"."""
        doc = self.doc
        if not doc.rules.verb_final or doc.folded[cue.begin : cue.end] not in doc.rules.marks["next"]:
            return False
        following = doc.cue_at(cue.end + 1)
        told = following is not None and following.entry.category == "event"
        return told or doc.folded.startswith(doc.rules.marks["round_of"], cue.end + 1)

    def _is_of_tongue(self, cue: Cue) -> bool:
        """Whether a verb of speaking only tells who speaks a language: "Türk Dili Konuşan Ülkeler"."""
        spoken = cue.entry.sense == "speak" and self.doc.rules.verb_final
        return spoken and self.doc.folded.endswith(self.doc.rules.marks["tongues"], 0, cue.begin)

    def _lacks_object(self, cue: Cue) -> bool:
        """Whether a verb that means something only with its object has it not before it: "imzaları A ile B attı"."""
        marks = self.doc.rules.marks
        if cue.entry.form not in marks["apart"]:
            return False
        begin = self.doc.sentences[self.doc.sentence_at(cue.begin)].begin
        return not any(self.doc.folded.find(word, begin, cue.begin) >= 0 for word in marks["objects_apart"])

    def _entry_of(self, verbs: list[Cue], inside: list[Mention], span: Span) -> list[Mention]:
        """Whom a sentence only names, so that what follows is of him: "King Abdullah II of Jordan. Working visit." """
        if inside and not verbs:
            covered = sum(one.stop - one.begin for one in inside)
            named = [one for one in inside if one.person >= 0 and one.office is not None]
            return named if covered > _NAMED * (span.end - span.begin) else []
        return [] if any(one.begin >= span.begin for one in inside) else self.entry

    def _subject_of(self, clauses: list[Clause], inside: list[Mention], span: Span) -> list[Mention]:
        """Whom a sentence is about, whom the next one can take up by a pronoun or nothing."""
        if not self.doc.rules.verb_final:
            folded = self.doc.folded
            behind = (one for one in inside if folded.find("by ", max(0, one.begin - _BY), one.begin) >= 0)
            led = (one for one in behind if _LED_BY.search(folded, span.begin, one.begin))
            first = next((one for one in led if one.person >= 0 and not one.plural), None)
            self.delegation = [first] if first is not None else self.delegation
            return first_subject(self, clauses, inside, span)
        self.delegation = self._delegation(inside) or self.delegation
        for mention in inside:
            if mention.case == "nominative" and (mention.person >= 0 or mention.of is not None) and not mention.plural:
                return listed_with(inside, mention)
        opens = bool(inside) and not clauses and inside[0].case == "genitive" and inside[0].begin == span.begin
        return inside[:1] if opens and not inside[0].plural else []  # "Bakan X'in programı"

    def taken_up(self, span: Span) -> list[Mention]:
        """Whom a sentence that names nobody is about: whom the one before was, a heading in capitals whom the text is."""
        heads = self.doc.text[span.begin : span.end].isupper()
        return self.first or self.subject if heads else self.subject

    def _delegation_received(self, clause: Clause) -> list[Mention]:
        """Who heads the delegation told of before, where it is received: "Heyeti Vali X kabul etti"."""
        if (
            not self.delegation
            or not self.doc.rules.verb_final
            or clause.verb.entry.sense not in ("accept", "receive", "welcome")
        ):
            return []
        if any(one.case == "accusative" for one in clause.objects):
            return []
        heads = [f"{word}i" for word in self.doc.rules.marks["delegation"]]
        words = self.doc.folded[clause.begin : clause.verb.begin].split()
        return [one.but(case="accusative") for one in self.delegation] if any(head in words for head in heads) else []

    def _opens_with_delegation(self, span: Span) -> bool:
        """Whether a sentence begins with the delegation told of before, or with whose it is: "Türk Konseyi heyeti"."""
        if self.doc.folded.startswith(self.doc.rules.marks["delegation_subject"], span.begin):
            return True
        if self._goes_on_with_delegation(span):
            return True
        whose = {self.delegation[0].of, *(self.people[one.person].of for one in self.delegation[:1] if one.person >= 0)}
        return any(
            value_of(self.doc, name) in whose
            and self.doc.folded.startswith(self.doc.rules.marks["delegation"], name.stop + 1)
            for name in self.doc.names_in(span.begin, span.begin + _DELEGATION)
        )

    def _goes_on_with_delegation(self, span: Span) -> bool:
        """Whether a sentence says of the delegation first what else it did: "Programlara katılan heyet daha sonra Riga'ya gitti"."""
        limit = min(span.end, span.begin + _PARTICIPLE)
        heads = (
            self.doc.folded.find(f" {one}", span.begin, limit) for one in self.doc.rules.marks["delegation_subject"]
        )
        at = next((begin for begin in heads if begin >= 0), -1)
        if at < 0 or not self.doc.folded.endswith(_OF_DOING, span.begin, at):
            return False
        return not any(one.case == "nominative" for one in self.mentions_in(span.begin, at))

    def _delegation(self, inside: list[Mention]) -> list[Mention]:
        """Who heads a delegation that a sentence names, or makes it: "X başkanlığındaki heyet", "X ile Y'den oluşan heyet"."""
        for mention in inside:
            if self.doc.rules.verb_final and makes_delegation(self.doc, mention):
                return [one for one in inside if one.group == mention.group]
            behind = self.doc.folded[mention.end : mention.end + _DELEGATION]
            if mention.person >= 0 and behind.lstrip().startswith(self.doc.rules.marks["heads_delegation"]):
                return [mention] if any(mark in behind for mark in self.doc.rules.marks["delegation"]) else []
        return []

    def expand(self, mentions: list[Mention]) -> list[Mention]:
        """The mentions with the people in place of those that stand for people told of before: "the two presidents"."""
        for mention in mentions:
            if mention.plural and mention.name is None:
                break
        else:
            return mentions
        found: list[Mention] = []
        for mention in mentions:
            found += members_of(self, mention) or [mention]
        return found

    def is_bullet(self, span: Span) -> bool:
        """Whether a line is an item of a list: it begins with a mark, a number or straight with a person."""
        line = self.doc.text[span.begin : span.begin + 4]
        inside = self.mentions_in(span.begin, span.end)
        return bool(inside) and (
            _BULLET.match(line) is not None
            or (
                inside[0].begin - span.begin < 12
                and not any(cue.entry.category == "verb" for cue in self.cues_in(span.begin, span.end))
            )
        )

    def _is_aside(self, span: Span) -> bool:
        """Whether a line is the page's own: whom the press can ask, who took the picture, what else there is to read."""
        if self.doc.folded.startswith(self.doc.rules.marks["aside"], span.begin):
            return True
        number = self.doc.folded.find(" tel", span.begin, span.end)
        return number >= 0 and _TELEPHONE.match(self.doc.folded, number) is not None

    def _is_date_line(self, span: Span) -> bool:
        """Whether a sentence is only a date, as chronologies and schedules have it above what happened then."""
        times = self.times_in(span.begin, span.end)
        if len(times) == 1 and span.end - span.begin - (times[0].span.end - times[0].span.begin) < 12:
            if self.heading is not None or not self._is_page_day(span, times[0]):
                self.heading = times[0]
                self.day = self.stretch = None
            return True
        return False

    def _is_page_day(self, span: Span, time: TimeMention) -> bool:
        """Whether the first date line of a record is the page's own: the day of publication, and no list begins with it."""
        published = (self.doc.record.published or "")[:10]
        shown = (
            self.doc.rules.verb_final
            and bool(published)
            and time.rule == "day-month-year"
            and (time.start or "") > published
        )  # the day it was copied
        if (time.start != published and not shown) or is_schedule(self.doc):
            return False
        later = [one for one in self.doc.times if one.span.begin > span.end and one.rule == time.rule]
        begins = {one.begin for one in self.doc.sentences}
        return not any(one.span.begin in begins for one in later)

    def _clause(self, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
        """Hands a verb to who reads its sense; one that is negated takes back what its noun seemed to tell."""
        sense = clause.verb.entry.sense
        if clause.tense == "wished":
            return
        if clause.tense == "negative" and sense not in ("attend",):
            self._take_back(clause, index, made)
            return
        handler = HANDLERS.get(sense)
        if handler is not None:
            handler(self, clause, nouns, index, span, made)

    def _take_back(self, clause: Clause, index: int, made: list[Draft]) -> None:
        """Takes back what the noun of a negated verb seemed to tell: it did not take place or is not planned."""
        noun = main_noun(self, clause)
        if noun is None or noun.draft is None:
            return
        unplanned = clause.verb.entry.sense == "plan" and self.doc.rules.verb_final  # "ziyareti henüz planlanmadı"
        if unplanned and noun.draft in made and noun.draft.sentence == index:
            made.remove(noun.draft)
            self.drafts.remove(noun.draft)
            noun.draft = None
        elif clause.verb.entry.sense in ("held", "convened") and noun.draft.status_weight < CHANGED:
            noun.draft.status, noun.draft.status_weight = "cancelled", 5

    def salient(self, kinds: tuple[str, ...] = ()) -> Draft | None:
        """The event the text speaks of: the latest, or the latest of some kinds."""
        recent = self.recent()
        for draft in reversed(recent):
            if not draft.next and not draft.frame and draft.status == "held" and (not kinds or draft.kind in kinds):
                return draft
        return next((draft for draft in reversed(recent) if not kinds or draft.kind in kinds), None)

    def recent(self) -> list[Draft]:
        """The events told last, which later words can speak of again: all of them but in the longest chronologies."""
        return self.drafts[-_RECALLED:]

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
            if mention.plural and mention.former is False and not self.doc.rules.verb_final:
                self.add_group(draft, mention)
            if (mention.former and mention.name is None) or (mention.plural and not mention.states):
                continue
            if draft.kind != "press-event" and self.is_spokesperson(mention):
                continue
            called = role in ("attendee", "speaker") and self._is_called_host(mention)
            role_here = "host" if called else role
            part = draft.known.get(key(mention))
            if part is None:
                draft.parts.append(Part(mention, role_here, rule, confidence))
                draft.known[key(mention)] = draft.parts[-1]
            elif _ORDER[role_here] < _ORDER[part.role]:
                part.role, part.rule = role_here, rule

    def add_group(self, draft: Draft, mention: Mention) -> None:
        """Adds the organisation whose officials take part together, or that they are of several states."""
        bodies = [name for name in self.doc.names_in(mention.begin, mention.end) if name.kind == "organisation"]
        for name in bodies if draft.kind in (*GATHERINGS, "reception") else ():
            add_once(draft.bodies, self.doc.body(name))
        draft.gathers = draft.gathers or self.is_of_several(mention)

    def is_of_several(self, mention: Mention) -> bool:
        """Whether people told of in the plural are of several states: "Arab foreign ministers", "the leaders of the Group"."""
        if not mention.plural or mention.rank is None or is_state(mention.of):
            return False
        marks = self.doc.rules.marks
        called = self.doc.folded[mention.begin : mention.end]
        bodies = any(name.kind == "organisation" for name in self.doc.names_in(mention.begin, mention.end))
        if len(mention.states) > 1 or any(mark in called for mark in (*marks["several"], *marks["regions"])):
            return True
        return bodies and ("leaders" in called or mention.rank in (*HEADS, "minister"))

    def _is_called_host(self, mention: Mention) -> bool:
        """Whether the words before somebody say that he is the host: "ev sahibi Dışişleri Bakanı X"."""
        hosts = self.doc.rules.marks["host_before"]
        return bool(hosts) and self.doc.folded.endswith(hosts, 0, max(0, mention.begin - 1))

    def _only_calls_host(self, cue: Cue, inside: list[Mention]) -> bool:
        """Whether a verb of hosting only says of who follows that he is the host: "met with host Prime Minister X"."""
        if cue.entry.sense != "host" or self.doc.rules.verb_final:
            return False
        return any(one.begin == cue.end + 1 and self._is_called_host(one) for one in inside)

    def _only_says_when(self, cue: Cue) -> bool:
        """Whether an arrival only says when those were greeted whom the verb before it tells of: "was met on arrival in Riga by"."""
        before = self.cues_in(cue.begin - _GREETING, cue.begin) if cue.form == "" and cue.entry.sense == "visit" else []
        return any(one.end == cue.begin - 1 and one.entry.sense in _GREETED for one in before)

    def owner_of(self, mention: Mention) -> str | None:
        """Whose somebody is: as he is called here, else as the record has it."""
        return mention.of or (self.people[mention.person].of if mention.person >= 0 else None)

    def rank_of(self, mention: Mention) -> str | None:
        """Of what rank somebody is: as he is called here, else as the record has it."""
        return mention.rank or (self.people[mention.person].rank if mention.person >= 0 else None)

    def is_spokesperson(self, mention: Mention) -> bool:
        """Whether somebody speaks for others by office, and tells of what they did."""
        if self.doc.rules.verb_final or self.rank_of(mention) != "other":
            return False
        office = self.people[mention.person].office if mention.person >= 0 else None
        if office is None and mention.office is not None:
            office = self.doc.text[mention.office.begin : mention.office.end]
        return fold(office or "").endswith(self.doc.rules.marks["spokesperson"])

    def set_status(self, draft: Draft, tense: str, weight: int) -> None:
        """Status from a verb's tense; a stronger witness overrules a weaker."""
        status = _STATUS.get(tense)
        draft.present = draft.present or tense == "present"
        if status is not None and weight >= draft.status_weight:
            if draft.status in ("cancelled", "postponed") and weight == draft.status_weight:
                return
            if status == "planned" and draft.status == "held" and draft.status_weight > 1 and weight < CHANGED:
                return  # what was told to have happened is told again as it was announced
            if draft.status == "held" and status == "planned" and weight == draft.status_weight > 1:
                return  # what was held is told again as it had been announced
            draft.status, draft.status_weight = status, weight
            draft.missed = tense == "unfulfilled"
            draft.done = tense == "past" and weight > 1 and self.doc.rules.verb_final


@cache
def _ending_with(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"(?:^|\W)(?:" + "|".join(sorted(map(re.escape, phrases), key=len, reverse=True)) + r")$")


def _is_in_verb(noun: Noun, verb: Cue) -> bool:
    """Whether the noun's word is an active verb's own: "görüşme" of "görüşme yap"."""
    active = not verb.ending.startswith(("il", "ul", "in", "un"))
    return verb.entry.sense == "meet" and active and noun.cue.begin < verb.begin < noun.cue.end


def _within(offset: int, mentions: list[Mention]) -> bool:
    for mention in mentions:  # noqa: SIM110 (for each verb of a text: a loop takes half the time)
        if mention.begin <= offset < mention.end:
            return True
    return False
