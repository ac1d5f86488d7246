"""The phrase of an office: its head with the words and names that belong to it before it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from communique.expressions import expression
from communique.extraction import grammar
from communique.extraction.document import Document
from communique.extraction.grammar import Cue
from communique.extraction.people.mentions import Phrase
from communique.extraction.people.ranks import PARLIAMENT
from communique.gazetteer import Name
from communique.text import fold

_WRAPPED = 55  # characters of a line of running text at least
_DEPARTMENT = expression(
    r"\b(?:Department|Ministry|Office|Bureau|Directorate|Government)(?: General)? (?:of|for) (?:the )?$"
)
DASHES = frozenset("–—-")
_DEPUTY_RANKS = {
    "head-of-state": "deputy-head",
    "head-of-government": "deputy-head",
    "minister": "deputy-minister",
    "secretary-general": "deputy-secretary-general",
}
MOST_WORDS = 16  # of an office phrase on either side of its head
_OWNING = ("genitive", "nominative", "ablative")
_CLOSING = frozenset(".;:()")  # between a name and an office that it is no part of
_ENDING = frozenset('.;:()!?"')  # between a word and an office that it is no part of
_CHARGE = 90  # characters before what an office is in charge of in which it is said whose it is
_MATTER = expression(r"[\w\s',-]+")
_SAID = 12  # characters before an office in which "in charge" stands
ABBREVIATION = expression(r"\s*\([A-ZÇĞİÖŞÜ0-9&.\-]{2,12}\)|,\s[A-Z]{3,10}(?=,\s)|\s+[-–]\s+[A-ZÇĞİÖŞÜ]{2,8}(?=\s)")
_BEHALF = 50  # characters before "on behalf of" in which it is said of whose head or government
_WHOSE_BEHALF = expression(r" [a-z ]+")
_CASED = expression(r".{3}(?:y[ae]|n[ae]|n?d[ae]|t[ae]|n?d[ae]n|[bcdfgklmnprstvz][ae])$")
_PEOPLE = expression(r"'l[iu]")


def trim_left(phrase: Phrase) -> None:
    """An organisation before an office that is of a state by what follows is no part of it: "of the UN General Assembly Minister …"."""
    if len(phrase.names) < 2 or not any(relation == "of" for relation, _ in phrase.names):
        return
    left = [name for relation, name in phrase.names if relation == "left" and name.kind == "organisation"]
    if left:
        phrase.names = [(relation, name) for relation, name in phrase.names if relation != "left"]
        phrase.begin = min(phrase.cue.begin, max(name.stop for name in left) + 1)


def deputised(doc: Document, cue: Cue) -> Cue:
    """The office of a deputy, where no table has it: "Bakanlar Kurulu Başkanı Birinci Yardımcısı"."""
    if not doc.rules.verb_final or not doc.folded.startswith(" ", cue.end):
        return cue
    match = _deputies(doc.rules.code).match(doc.folded, cue.end)
    if match is None or doc.rules.case(doc.rules.case_part(cue)) != "nominative":
        return cue
    rank = _DEPUTY_RANKS.get(cue.entry.sense, cue.entry.sense)
    entry = replace(cue.entry, sense=rank, form=f"{cue.entry.form}{match.group('word')}")
    return replace(cue, stem=match.end("word"), end=match.end(), entry=entry, ending=match.group("ending"))


@cache
def _deputies(code: str) -> re.Pattern[str]:
    """What stands behind an office and makes its holder a deputy."""
    marks = grammar.load(code).marks
    grades, words = ("|".join(map(re.escape, marks[key])) for key in ("deputy_grades", "deputies"))
    return re.compile(
        rf"(?P<word> (?:(?:{grades}) )?(?:{words}))(?P<ending>(?:[iu]|s[iu]|l[ae]r[iu]?)(?:'?[a-z]+)?)?(?![a-z])"
    )


@dataclass(slots=True)
class _Before:
    """How far the words before the head of an office are read."""

    index: int  # of the token before
    edge: int  # where the token behind it begins
    floor: int  # what is before it is of another office
    plural: bool
    joined: bool = False  # before a conjunction
    inside: int = -1  # where a name begins that is only words of the portfolio


def read_left(doc: Document, cue: Cue, floor: int) -> Phrase:
    """The office phrase from its head to the left."""
    phrase = Phrase(cue.begin, cue.end, cue)
    at = _Before(doc.token_at(cue.begin) - 1, cue.begin, floor, doc.rules.is_plural(cue))
    for _ in range(MOST_WORDS):
        if at.index < 0 or doc.begins[at.index] < floor or not _reads_back(doc, phrase, at):
            break
    if doc.rules.verb_final:
        _add_owner_before_charge(doc, phrase, floor)
    else:
        _add_department(doc, phrase, floor)
    return phrase


def _add_owner_before_charge(doc: Document, phrase: Phrase, floor: int) -> None:
    """Whose an office is before what it is in charge of: "X'in Avrupa ve Amerika'dan Sorumlu Devlet Bakanı"."""
    if phrase.names:
        return
    begin = max(0, floor, phrase.begin - _SAID)
    found = (doc.folded.find(mark, begin, phrase.cue.end) for mark in doc.rules.marks["in_charge"])
    charge = next((at for at in found if at >= 0), None)
    if charge is None:
        return
    reach = max(0, floor, charge - _CHARGE)
    before = [
        name
        for name in doc.names_in(reach, charge)
        if name.kind in ("state", "organisation") and _MATTER.fullmatch(doc.folded, name.stop, charge)
    ]
    owner = next((name for name in reversed(before) if doc.case_of(name) == "genitive"), None)
    if owner is None and any(mark in doc.folded[reach:charge] for mark in doc.rules.marks["ministry"]):
        owner = next(iter(before), None)  # "X Dışişleri Bakanlığının Avrasya'dan sorumlu Genel Müdürü"
    if owner is not None:
        phrase.names.append(("left", owner))
        phrase.begin = owner.begin


def _reads_back(doc: Document, phrase: Phrase, at: _Before) -> bool:
    """Reads the token before an office, and tells whether the phrase can go on before it."""
    rules, text = doc.rules, doc.text
    begin, end = doc.begins[at.index], doc.ends[at.index]
    gap = text[end : at.edge]
    name = doc.name_at(begin)
    if gap == ") " and name is not None and name.stop > at.edge:
        gap = " "  # "Afrika Birliği (AfB) Komisyonu Başkanı"
    if gap != " " and text[begin - 1 : begin] == "(":
        if rules.verb_final and ("\n" in gap or "," in gap):
            return False  # a dateline, or the subject: "Teşkilatı (OTT), Letonya Başkanı"
        if gap.strip(" ") == ")" and (capital_run(text[begin:end]) or _is_short_form(doc, begin)):
            at.index -= 1
            at.edge = begin - 1
            return True
    if gap == ". " and rules.verb_final and text[begin:end].isdigit() and phrase.cue.entry.sense == "other":
        phrase.begin = at.edge = begin  # "Büyükelçilik 2. Sekreteri"
        at.index -= 1
        return True
    if name is None or name.begin == at.inside:
        return _reads_word_back(doc, phrase, at, gap)
    people = name.kind == "demonym" and _PEOPLE.fullmatch(doc.folded, name.end, name.stop)  # "ABD'li"
    if (
        rules.verb_final
        and name.stop > name.end
        and not people
        and doc.case_of(name) not in _OWNING
        and not _is_post(doc, name)
    ):
        return False  # "BM Genel Kurulu'nda Dışişleri Bakanı X": where, not whose
    if rules.verb_final and doc.folded.startswith(rules.marks["in_charge"], name.stop):
        return False  # "Amerika'dan Sorumlu Devlet Bakanı"
    if rules.verb_final and rules.is_portfolio(doc.folded[name.begin : name.end]) and _charges(doc, name.stop, at.edge):
        at.inside = name.begin  # "Mali İstihbarattan Sorumlu Müsteşar"
        return _reads_word_back(doc, phrase, at, gap)
    if at.joined and all(rules.is_portfolio(part) for part in doc.folded[name.begin : name.end].split()):
        at.inside = name.begin  # "Dışişleri, Avrupa Birliği ve İşbirliği Bakanı"
        return _reads_word_back(doc, phrase, at, gap)
    if name.stop < end:
        return _reads_word_back(doc, phrase, at, gap)  # "Macar-Turan Vakfı Başkanı"
    # no scene: "On Monday in Samarkand Foreign Minister X met"
    return not _is_scene(doc, name) and _reads_name_back(doc, phrase, at, name, gap)


def _charges(doc: Document, begin: int, edge: int) -> bool:
    """Whether it is said behind an offset, with the words of an office in between, that somebody is in charge of what stands there."""
    behind = doc.folded[begin : edge + _CHARGE]
    return any(0 <= behind.find(mark) < _CHARGE // 2 for mark in doc.rules.marks["in_charge"])


def _is_post(doc: Document, name: Name) -> bool:
    """Whether a city is the one in which an office is: "Türkiye'nin Cidde'deki Başkonsolosu"."""
    return name.kind == "city" and doc.folded.endswith("ki", name.end, name.stop)


def _reads_name_back(doc: Document, phrase: Phrase, at: _Before, name: Name, gap: str) -> bool:
    """Reads a known name before an office, if it is whose the office is."""
    dotted = "." in doc.text[name.begin : name.end]
    if dotted and gap.replace("\n", " ") == ". ":
        gap = " "  # "U.S. Trade Representative"
    if "\n" in gap or name.begin < at.floor or not _CLOSING.isdisjoint(gap):
        return False
    listed = "," in gap or at.joined
    if listed and not (at.plural and phrase.names):
        return False
    if phrase.names and not listed and not _can_precede(doc, name, phrase):
        return False
    between = doc.folded[name.stop : at.edge].strip(" \n.()" if dotted else " \n()")
    if between and between not in (",", "/") and not at.joined and not between.isalpha():
        return False
    phrase.names.append(("left", name))
    phrase.begin = at.edge = name.begin
    at.index = doc.token_at(name.begin) - 1
    at.joined = False
    return True


def _reads_word_back(doc: Document, phrase: Phrase, at: _Before, gap: str) -> bool:
    """Reads a word before an office that is no known name: of the portfolio, a modifier, a "former" or a conjunction."""
    rules = doc.rules
    begin, end = doc.begins[at.index], doc.ends[at.index]
    word = doc.folded[begin:end]
    if gap != " " and not (gap == "-" and word in rules.words["former"]) and _is_edge(doc, gap, end):
        return False
    if phrase.names and not (at.plural and word in rules.words["conjunctions"]):
        former = word in rules.words["former"] and (gap.isspace() or gap == "-")
        if former:
            _mark_former(doc, phrase, begin, word)
        if not (_is_posted(doc, phrase) and (former or word in rules.words["modifiers"])):
            return False
        at.edge = begin  # "Letonya'nın göreve yeni başlayan Tallinn Büyükelçisi"
        at.index -= 1
        return True
    capital = doc.text[begin].isupper()
    if word in rules.words["former"] and not (capital and word in rules.words["modifiers"]):
        _mark_former(doc, phrase, begin, word)
        at.edge = begin
    elif word in rules.marks["behalf"] and rules.verb_final and not phrase.names:
        side = _side_before(doc, at.index)
        if side is not None:
            phrase.names.append(("left", side))
        return False
    elif word in rules.words["conjunctions"]:
        if not _joins(doc, at.index, at.plural and bool(phrase.names)):
            return False
        at.joined = True
        at.edge = begin
    else:
        listed = "," in gap or at.joined
        if not (_is_listed(doc, begin, word, gap) if listed else _is_of_office(doc, at.index, gap, capital)):
            return False
        phrase.begin = at.edge = begin
        phrase.words.append(doc.text[begin:end])
        if not listed and word in rules.words["articles"]:
            return False  # what stands before an article is another phrase
        at.joined = False
    at.index -= 1
    return True


def _is_posted(doc: Document, phrase: Phrase) -> bool:
    """Whether of an office only the city is read in which it is, so that whose it is can stand further before it."""
    return doc.rules.verb_final and all(name.kind == "city" for _, name in phrase.names)


def _mark_former(doc: Document, phrase: Phrase, begin: int, word: str) -> None:
    """Notes of an office that it is held no longer, or not yet: "former", "then", "incoming"."""
    words = doc.rules.words
    phrase.former = phrase.former or word not in words["not_past"]
    if not doc.rules.verb_final:
        phrase.begin = begin  # "Ana Kalns, the former Latvian minister"


def _is_listed(doc: Document, begin: int, word: str, gap: str) -> bool:
    """Whether a word before a comma or a conjunction is of the portfolio too: "Trade, Industry and Energy Minister"."""
    if not doc.rules.is_portfolio(word):
        return False
    if not doc.rules.verb_final:  # "Moscow is ready for dialogue, President X said"
        if "," in gap and _is_surname(doc, begin):
            return False
        return "," not in gap or doc.text[begin].isupper() or doc.text[begin + len(word) + len(gap)].islower()
    return True


def _is_surname(doc: Document, begin: int) -> bool:
    """Whether a word of a portfolio before a comma is a surname, behind a word that is nothing but a name: "Ana Power, …"."""
    index = doc.token_at(begin) - 1
    if index < 0 or doc.text[doc.ends[index] : begin] != " " or not doc.text[doc.begins[index]].isupper():
        return False
    given = word_at(doc, index)
    other = doc.rules.is_portfolio(given) or is_common(doc, given) or given in doc.rules.words["modifiers"]
    return not other and doc.name_at(doc.begins[index]) is None and doc.cue_at(doc.begins[index]) is None


def _is_of_office(doc: Document, index: int, gap: str, capital: bool) -> bool:
    """Whether a word right before an office belongs to it: one of a portfolio, a modifier, or a word with a capital."""
    rules = doc.rules
    begin = doc.begins[index]
    word = doc.folded[begin : doc.ends[index]]
    if rules.verb_final and not capital and word in rules.words["office_stops"]:
        return False
    if capital and not rules.verb_final and is_headline_verb(doc, begin):
        return False  # "Kalns Receives President X"
    cue = doc.cue_at(begin) if rules.verb_final else None
    if cue is not None and cue.entry.category == "role":
        return False  # "Moderatörlüğünü Büyükelçi X'in yaptığı panelde"
    if rules.is_portfolio(word) or word in rules.words["modifiers"]:
        return True
    return (
        capital
        and not (rules.verb_final and not gap.strip() and index and _is_topic(doc, index, word))
        and word not in rules.words["office_stops"]
        and word not in rules.words["honorifics"]
    )


def is_headline_verb(doc: Document, begin: int) -> bool:
    """Whether a capitalised word is a verb: in a headline that writes all its words so, or a participle before its object."""
    cue = doc.cue_at(begin)
    if cue is None or cue.entry.category != "verb":
        return False
    if cue.form == "ing":  # "Receiving Minister X", no "Acting Minister X"
        return doc.folded[begin : cue.end] not in doc.rules.words["guest"] | doc.rules.words["modifiers"]
    return not {"base", "past", "s"}.isdisjoint(cue.form.split("|"))


def _is_heading_end(text: str, end: int) -> bool:
    """Whether the line that ends behind an offset is the title or a heading: the first, in capitals, or too short to be wrapped."""
    begin = text.rfind("\n", 0, end) + 1
    return not begin or text[begin:end].isupper() or end - begin < _WRAPPED


def _side_before(doc: Document, index: int) -> Name | None:
    """The state for which, or in whose delegation, an official is: "X adına Bakan", "X heyetinde ise Bakan", "X'ten ise Bakan",
    "X Cumhurbaşkanı ve hükümeti adına Bakan"."""
    words = (*doc.rules.marks["behalf"], *doc.rules.marks["sides_of"])
    first = index
    while first > 0 and doc.folded[doc.begins[first - 1] : doc.ends[first - 1]] in words:
        first -= 1
    name = doc.name_at(doc.begins[first - 1]) if first else None
    if name is None and word_at(doc, index) in doc.rules.marks["on_behalf"]:
        begin = doc.begins[index]
        near = doc.names_in(max(0, begin - _BEHALF), begin)
        name = near[-1] if near and _WHOSE_BEHALF.fullmatch(doc.folded, near[-1].stop, begin) else None
    return name if name is not None and name.kind in ("state", "demonym") else None


def _is_edge(doc: Document, gap: str, end: int) -> bool:
    """Whether what stands between a word and the phrase behind it shows that the word is no part of it."""
    if doc.rules.verb_final:
        if "\n" in gap and _is_heading_end(doc.text, end):
            return True
    elif "\n" in gap or gap.strip(" \u00a0") in DASHES:
        return True
    return (gap.count("\n") > 1 and "\n" in gap.strip(" \t")) or not _ENDING.isdisjoint(gap)


def _add_department(doc: Document, phrase: Phrase, floor: int) -> None:
    """The department before a portfolio: "U.S. Department of Energy Under Secretary X"."""
    if phrase.begin == phrase.cue.begin and not doc.rules.is_portfolio(phrase.cue.entry.form.split()[0]):
        return
    match = _DEPARTMENT.search(doc.text, max(floor, phrase.begin - 30), phrase.begin)
    if match is None:
        return
    phrase.begin = match.start()
    owner = doc.name_at(match.start() - 2) if match.start() > 1 else None
    if owner is not None and owner.kind in ("state", "demonym") and owner.begin >= floor:
        phrase.names.append(("left", owner))
        phrase.begin = owner.begin


def _is_short_form(doc: Document, begin: int) -> bool:
    """Whether a word in brackets is what an organisation is called for short: "Caribbean Community (Caricom) leaders"."""
    name = doc.name_at(begin)
    return not doc.rules.verb_final and name is not None and name.kind == "organisation"


def capital_run(word: str) -> bool:
    """Whether a word is an abbreviation in capitals."""
    return word.isupper() and 1 < len(word) < 13


def _is_topic(doc: Document, index: int, word: str) -> bool:
    """Whether a capitalised word only opens the sentence, in a case: "Deklarasyona Dışişleri Bakanı ... imza koydu"."""
    begin = doc.begins[index]
    return begin == doc.sentences[doc.sentence_at(begin)].begin and _CASED.search(word) is not None


def _is_scene(doc: Document, name: Name) -> bool:
    """Whether a place before an office is where something is told of, not whose the office is."""
    return (
        not doc.rules.verb_final
        and name.kind in ("city", "state")
        and name.stop == name.end
        and doc.folded.endswith("in ", max(0, name.begin - 3), name.begin)
    )


def _can_precede(doc: Document, name: Name, phrase: Phrase) -> bool:
    """Whether one more known name belongs to the phrase: "Türkiye'nin Bakü Büyükelçisi", "AB Türkiye Delegasyonu Başkanı"."""
    previous = phrase.names[-1][1]
    if previous.kind == "city":
        return name.kind in ("state", "demonym", "organisation")
    if previous.kind == "organisation":
        return name.kind in ("state", "demonym", "organisation")
    sense = phrase.cue.entry.sense
    if sense == "legislator" and (name.kind != "organisation" or PARLIAMENT.search(fold(doc.body(name)))):
        return False  # "AKPM Türk Delegasyonu Başkanı" is a Turk
    return (
        doc.rules.verb_final
        and name.kind in ("state", "organisation")
        and doc.case_of(name) in ("genitive", "nominative")
        and sense in ("ambassador", "other", "head-of-agency", "director", "legislator")
    )


def _joins(doc: Document, index: int, listing: bool) -> bool:
    """Whether a conjunction stands inside an office phrase: between two words of a portfolio or two states of a list."""
    if index < 1:
        return False
    begin, end = doc.begins[index - 1], doc.ends[index - 1]
    name = doc.name_at(begin) if listing else None
    dotted = name is not None and "." in doc.text[name.begin : name.end]  # "his U.S. and Japanese counterparts"
    if doc.text[end : doc.begins[index]].strip(" ,." if dotted else " ,"):
        return False
    if name is not None:
        return True
    return doc.rules.is_portfolio(doc.folded[begin:end])


def word_at(doc: Document, index: int) -> str:
    return doc.folded[doc.begins[index] : doc.ends[index]]


def is_common(doc: Document, word: str) -> bool:
    """Whether a word is one of bodies and portfolios, none of people's names."""
    return word in doc.rules.words["not_names"] or doc.rules.is_portfolio(word)
