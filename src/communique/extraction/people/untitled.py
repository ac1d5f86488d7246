"""People named without office or honorific."""

from __future__ import annotations

import re
from functools import cache

from communique.extraction import grammar, officials
from communique.extraction.document import Document
from communique.extraction.people.groups import is_separator
from communique.extraction.people.identity import Roster, free_capitals
from communique.extraction.people.mentions import Mention, Person
from communique.extraction.people.names import name_from
from communique.extraction.people.owners import owner_before, owner_behind, stood_for
from communique.gazetteer import Name
from communique.text import QUOTES

_NEXT_STATE = re.compile(r",? (?:and )?(?:of |from )?(?:the )?")


def find_untitled(doc: Document, mentions: list[Mention], people: list[Person]) -> list[Mention]:
    """People named without office or honorific, where the sentence says that they met, received or were received."""
    found: list[Mention] = []
    roster: Roster | None = None  # made once somebody is found: in most records nobody is
    covered = [(mention.begin, mention.stop) for mention in mentions]
    done = -1
    before, after = _slots(doc.rules.code)
    text, begins = doc.text, doc.begins
    for index, position in free_capitals(doc, covered):
        begin = begins[index]
        if begin < done:
            continue
        if begin > 1 and text[begin - 1] == " " and text[begin - 2].isalpha() and _continues_capitals(doc, index):
            continue
        known = doc.name_at(begin)
        if known is not None and doc.text[known.stop : known.stop + 2].strip()[:1].isupper():
            continue  # "Gaza Strip"
        if (known is not None and known.kind != "city") or (begin and doc.text[begin - 1] in QUOTES):
            continue
        if doc.folded[begin - 2 : begin] == "h." and doc.folded[begin] == "e":
            continue  # the second letter of "H.E"
        run = name_from(doc, begin)
        if run is None or doc.text[begin + 1 : begin + 2] == ".":
            continue
        name, stop = run
        if _goes_on(doc, stop):
            continue
        if position < len(covered) and covered[position][0] < stop:
            continue
        words = doc.text[name.begin : name.end].split()
        folded = doc.folded[name.begin : name.end].split()
        if folded[0].rstrip(".") in doc.rules.words["honorifics"]:
            continue
        if doc.rules.verb_final and _is_of_office(doc, folded):
            continue
        several = len(words) > 1
        led = several and before is not None and before.search(doc.folded, max(0, begin - 24), begin) is not None
        listed = (bool(found) and found[-1].stop < begin and is_separator(doc, doc.folded[found[-1].stop : begin])) or (
            position > 0
            and begin - covered[position - 1][1] < 12
            and is_separator(doc, doc.folded[covered[position - 1][1] : begin])
        )
        followed = several and after.match(doc.folded, stop) is not None
        case = doc.rules.case(doc.folded[name.end : stop]) if doc.rules.verb_final else "nominative"
        wed = several and doc.rules.verb_final and _is_spouse(doc, begin)
        if doc.rules.verb_final:
            fits = case == "comitative" or followed or wed or (listed and several)
        else:
            fits = led or followed or (listed and several)
        owner = (owner_behind(doc, stop) or stood_for(doc, stop) if several else None) or owner_before(
            doc, name.begin, demonyms=fits or listed, bodies=several and (fits or listed)
        )
        surname = doc.folded[doc.begins[doc.token_at(name.end - 1)] : name.end]
        is_word = not several and surname in doc.rules.words["also_names"]
        head = officials.known_head(surname, doc.record.published) if len(words) < 3 and not is_word else None
        if doc.rules.verb_final and several:
            head = officials.known(doc.text[name.begin : name.end], doc.record.published)  # no "Kırım Tatar"
        state = last = None
        if several and doc.folded[name.begin - 2 : name.begin] == ", ":
            last = max((*mentions[position - 1 : position], *found[-1:]), key=lambda one: one.begin, default=None)
            state = _among_states(doc, name.begin, last) if last is not None else None
        if not (fits or owner is not None or head is not None or state) or (words[0].isupper() and not several):
            continue
        roster = roster or Roster(doc, people)
        who = roster.find(doc, name)
        if who is None and several and not doc.rules.verb_final:
            who = roster.find_called(doc, name)
        if who is None:
            person = Person(
                doc.text[name.begin : name.end],
                name,
                of=owner[0] if owner else state and state.ids[0],
                rule="untitled-name",
            )
            if wed:
                person.office, person.rank, person.rule = doc.text[begin - len("esi ") : begin - 1], "other", "spouse"
            if state and last is not None and last.person >= 0:
                person.office, person.rank = people[last.person].office, people[last.person].rank
            who = roster.enter(doc, person)
        mention = Mention(
            state.begin
            if state
            else _with_owner(doc, name.begin)
            if owner is not None and not owner[1]
            else name.begin,
            name.end,
            max(stop, owner[1]) if owner else stop,
            name,
            None,
            None,
            owner[0] if owner else state and state.ids[0],
            case=case,
            rule="spouse" if wed else "untitled-name",
            person=who,
        )
        people[who].mentions.append(mention)
        people[who].of = people[who].of or mention.of
        found.append(mention)
        done = mention.stop
    return found


def _is_spouse(doc: Document, begin: int) -> bool:
    """Whether it is said right before a name that it is of somebody's spouse: "X, eşi Y ile birlikte geldi"."""
    return any(doc.folded.endswith(f" {word} ", 0, begin) for word in doc.rules.words["spouse"])


def _among_states(doc: Document, begin: int, last: Mention) -> Name | None:
    """The state of somebody behind a comma in a list of states with their officials: "the foreign ministers of Latvia, X, and Estonia, Y"."""
    if doc.rules.verb_final or last.name is None or doc.folded[last.name.begin - 2 : last.name.begin] != ", ":
        return None
    state = doc.name_at(begin - 3)
    if state is None or state.kind != "state" or state.stop != begin - 2 or state.begin < last.stop:
        return None
    return state if _NEXT_STATE.fullmatch(doc.folded, last.stop, state.begin) else None


def _with_owner(doc: Document, begin: int) -> int:
    """Where a name begins with the state before it whose he is, so that a list goes on: "… and Azerbaijan's Ilham Aliyev"."""
    state = doc.name_at(begin - 2) if not doc.rules.verb_final else None
    return begin if state is None else state.begin


def _is_of_office(doc: Document, words: list[str]) -> bool:
    """Whether what looks like a name is of a portfolio or a ministry: "Ekonomik İşler", "İklim Koruma Bakanlığı"."""
    if any(word.startswith(doc.rules.marks["ministry"]) for word in words):
        return True
    return len(words) > 1 and all(map(doc.rules.is_portfolio, words))


def _goes_on(doc: Document, stop: int) -> bool:
    """Whether a word that no name has goes on with it, so that it is an institution's or a building's: "Büyük Halk Salonu"."""
    if not doc.text.startswith(" ", stop):
        return False
    index = doc.token_at(stop)
    if index >= len(doc.begins) or doc.begins[index] != stop + 1 or not doc.text[stop + 1].isupper():
        return False
    if not doc.rules.verb_final:
        return doc.folded.startswith(doc.rules.marks["buildings"], doc.begins[index])
    cue = doc.cue_at(doc.begins[index])
    if cue is not None and cue.entry.category == "event":
        return True  # "Dış Politika Değerlendirme Toplantısı"
    return doc.folded[doc.begins[index] : doc.ends[index]] in doc.rules.words["not_names"]


def _continues_capitals(doc: Document, index: int) -> bool:
    """Whether the word before a token also begins with a capital, so that no name begins there."""
    if not index or doc.ends[index - 1] != doc.begins[index] - 1:
        return False
    before = doc.begins[index - 1]
    if not doc.text[before].isupper():
        return False
    return doc.folded[before : doc.ends[index - 1]] not in doc.rules.words["not_names"] and doc.name_at(before) is None


@cache
def _slots(code: str) -> tuple[re.Pattern[str] | None, re.Pattern[str]]:
    """What stands before and behind a name that takes part in something."""
    marks = grammar.load(code).marks
    before = re.compile(r"\b(?:" + "|".join(marks["name_before"]) + r")\s+$") if marks["name_before"] else None
    return before, re.compile(r"\s+(?:" + "|".join(marks["name_after"]) + r")\b")
