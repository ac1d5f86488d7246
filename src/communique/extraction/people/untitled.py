"""People named without office or honorific."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from communique.extraction import grammar, officials
from communique.extraction.document import Document
from communique.extraction.people.groups import is_separator
from communique.extraction.people.identity import Roster, free_capitals
from communique.extraction.people.mentions import Mention, Person
from communique.extraction.people.names import name_from
from communique.extraction.people.owners import owner_before, owner_behind, stood_for
from communique.model import Span
from communique.text import QUOTES

_GAP = 60  # characters between two of a list at most
_NEAR = 12  # characters between somebody with an office and a name that goes on with his list
_SHORT = 5  # letters
_ONCE = r"(?:, (?:until|formerly|previously|most recently) [^,.;\n]{0,80},)?"  # what somebody was before


class _Told(NamedTuple):
    """A name of which the words around it tell that somebody is called so."""

    name: Span
    stop: int  # behind the case ending
    case: str
    wed: bool  # named as somebody's spouse
    owner: tuple[str, int] | None  # whose he is, and where that ends if it stands behind him


def find_untitled(doc: Document, mentions: list[Mention], people: list[Person]) -> list[Mention]:
    """People named without office or honorific, where the sentence says that they met, received or were received."""
    found: list[Mention] = []
    roster: Roster | None = None  # made once somebody is found: in most records nobody is
    covered = [(mention.begin, mention.stop) for mention in mentions]
    done = -1
    for index, position in free_capitals(doc, covered):
        begin = doc.begins[index]
        if begin < done or _opens_no_name(doc, index):
            continue
        run = name_from(doc, begin)
        if run is None or _is_nobody(doc, *run) or (position < len(covered) and covered[position][0] < run[1]):
            continue
        told = _read_around(doc, *run, mentions[position - 1] if position else None, found[-1] if found else None)
        if told is None:
            continue
        roster = roster or Roster(doc, people)
        found.append(_enter(doc, told, roster, people))
        done = found[-1].stop
    return found


def _opens_no_name(doc: Document, index: int) -> bool:
    """Whether a capitalised word can be none that a name begins with: told before the name is read, to be fast."""
    begin, text = doc.begins[index], doc.text
    if begin > 1 and text[begin - 1] == " " and text[begin - 2].isalpha() and _continues_capitals(doc, index):
        return True
    known = doc.name_at(begin)
    if known is not None and (known.kind != "city" or text[known.stop : known.stop + 2].strip()[:1].isupper()):
        return True  # "Gaza Strip"
    if begin and text[begin - 1] in QUOTES:
        return True
    if doc.folded[begin - 2 : begin] == "h." and doc.folded[begin] == "e":
        return True  # the second letter of "H.E"
    return text[begin + 1 : begin + 2] == "."


def _is_nobody(doc: Document, name: Span, stop: int) -> bool:
    """Whether what looks like a name is an institution's, a building's or an office's, or has an honorific."""
    words = doc.folded[name.begin : name.end].split()
    if _goes_on(doc, stop) or words[0].rstrip(".") in doc.rules.words["honorifics"]:
        return True
    return doc.rules.verb_final and _is_of_office(doc, words)


def _read_around(doc: Document, name: Span, stop: int, before: Mention | None, found: Mention | None) -> _Told | None:
    """What the words around a name tell of whose it is; None where nothing shows that it is a person's.

    before, found: the last before it of those with an office and of those without.
    """
    words = doc.text[name.begin : name.end].split()
    several = len(words) > 1
    listed = _is_listed(doc, name.begin, before, found)
    case = doc.rules.case(doc.folded[name.end : stop]) if doc.rules.verb_final else "nominative"
    wed = several and doc.rules.verb_final and _is_spouse(doc, name.begin)
    fits = wed or case == "comitative" or (several and (listed or _takes_part(doc, name.begin, stop)))
    owner = (owner_behind(doc, stop) or stood_for(doc, stop) if several else None) or owner_before(
        doc, name.begin, demonyms=fits or listed, bodies=several and (fits or listed)
    )
    if not (fits or owner is not None or _is_official(doc, name, len(words))):
        return None
    if words[0].isupper() and not several:
        return None
    return _Told(name, stop, case, wed, owner)


def _is_listed(doc: Document, begin: int, before: Mention | None, found: Mention | None) -> bool:
    """Whether a name goes on with a list of people."""
    if found is not None and 0 < begin - found.stop < _GAP and is_separator(doc, doc.folded[found.stop : begin]):
        return True
    near = before is not None and begin - before.stop < _NEAR
    return before is not None and near and is_separator(doc, doc.folded[before.stop : begin])


def _takes_part(doc: Document, begin: int, stop: int) -> bool:
    """Whether it is said right before or behind a name that somebody takes part in something."""
    before, after = _slots(doc.rules.code)
    if after.match(doc.folded, stop) is not None:
        return True
    if doc.rules.verb_final or before is None:
        return False
    return before.search(doc.folded, max(0, begin - 24), begin) is not None


def _is_official(doc: Document, name: Span, words: int) -> bool:
    """Whether reference data knows a name as that of somebody in office when the record was published."""
    if doc.rules.verb_final and words > 1:  # by the whole name: no "Kırım Tatar"
        return officials.known(doc.text[name.begin : name.end], doc.record.published) is not None
    surname = doc.folded[doc.begins[doc.token_at(name.end - 1)] : name.end]
    is_word = words < 2 and surname in doc.rules.words["also_names"]
    return words < 3 and not is_word and officials.known_head(surname, doc.record.published) is not None


def _enter(doc: Document, told: _Told, roster: Roster, people: list[Person]) -> Mention:
    """The mention of somebody told of, who is entered among the people if he is none of them."""
    name, owner = told.name, told.owner
    of = owner[0] if owner else None
    rule = "spouse" if told.wed else "untitled-name"
    who = roster.find(doc, name)
    if who is None and len(doc.text[name.begin : name.end].split()) > 1 and not doc.rules.verb_final:
        who = roster.find_called(doc, name)
    if who is None:
        person = Person(doc.text[name.begin : name.end], name, of=of, rule=rule)
        if told.wed:
            person.office, person.rank = doc.text[name.begin - len("esi ") : name.begin - 1], "other"
        who = roster.enter(doc, person)
    begin = name.begin
    if owner is not None and not owner[1]:
        begin = _with_owner(doc, name.begin)
    stop = max(told.stop, owner[1]) if owner else told.stop
    mention = Mention(begin, name.end, stop, name, None, None, of, case=told.case, rule=rule, person=who)
    people[who].mentions.append(mention)
    people[who].of = people[who].of or mention.of
    return mention


def _is_spouse(doc: Document, begin: int) -> bool:
    """Whether it is said right before a name that it is of somebody's spouse: "X, eşi Y ile birlikte geldi"."""
    return any(doc.folded.endswith(f" {word} ", 0, begin) for word in doc.rules.words["spouse"])


def _with_owner(doc: Document, begin: int) -> int:
    """Where a name begins with the state before it whose he is, so that a list goes on: "… and Azerbaijan's Ilham Aliyev"."""
    state = doc.name_at(begin - 2) if not doc.rules.verb_final else None
    return begin if state is None else state.begin


def _is_of_office(doc: Document, words: list[str]) -> bool:
    """Whether what looks like a name is of a portfolio, a ministry or a body: "Ekonomik İşler", "İklim Koruma Bakanlığı"."""
    if any(word.startswith(_bodies(doc.rules.code)) for word in words):
        return True
    return len(words) > 1 and all(map(doc.rules.is_portfolio, words))


@cache
def _bodies(code: str) -> tuple[str, ...]:
    """What words of ministries and institutions begin with, those left out that surnames can begin with too: "TİM"."""
    rules = grammar.load(code)
    bodies = (*rules.words["private"], *rules.words["bodies"])
    return (*rules.marks["ministry"], *(word for word in bodies if len(word) > _SHORT))


def _goes_on(doc: Document, stop: int) -> bool:
    """Whether a word that no name has goes on with it, so that it is an institution's or a building's: "Büyük Halk Salonu"."""
    if not doc.text.startswith(" ", stop):
        return False
    index = doc.token_at(stop)
    if index >= len(doc.begins) or doc.begins[index] != stop + 1 or not doc.text[stop + 1].isupper():
        return False
    if not doc.rules.verb_final and doc.folded.startswith(doc.rules.marks["buildings"], doc.begins[index]):
        return True
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
    return before, re.compile(_ONCE + r"\s+(?:" + "|".join(marks["name_after"]) + r")\b")
