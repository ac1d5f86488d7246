"""The phrase of an office: its head with the words and names that belong to it on either side."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from communique.extraction import grammar
from communique.extraction.document import Document
from communique.extraction.grammar import Cue
from communique.extraction.people.mentions import SECRETARIES, Phrase
from communique.extraction.people.names import APOSTROPHE_ENDS
from communique.gazetteer import Name
from communique.text import fold

_PROVINCE_AND_NAME = 3  # words
_WRAPPED = 55  # characters of a line of running text at least
_DEPARTMENT = re.compile(
    r"\b(?:Department|Ministry|Office|Bureau|Directorate|Government)(?: General)? (?:of|for) (?:the )?$"
)
DASHES = frozenset("–—-")
_NAME_BEHIND = re.compile(r",? (?:(?:H\.?E\.?|Mr\.?|Mrs\.?|Ms\.?|Dr\.?) )*[A-Z][^\W\d]+ [A-Z]")
_DEPUTY_RANKS = {
    "head-of-state": "deputy-head",
    "head-of-government": "deputy-head",
    "minister": "deputy-minister",
    "secretary-general": "deputy-secretary-general",
}
_MOST_WORDS = 16  # of an office phrase on either side of its head


_OWNING = ("genitive", "nominative", "ablative")
_ENVOYS = ("envoy", "representative", "adviser", "advisor", "coordinator", "rapporteur", "commissioner")
# Ranks of offices in bodies that need not be known.
_OF_BODIES = frozenset(
    (
        "head-of-agency",
        "director",
        "other",
        "expert",
        "secretary-general",
        "deputy-secretary-general",
        "legislator",
        "adviser",
        "speaker",
    )
)
_OPENERS = ("of", "for", "to", "at", "on", "the")  # words behind which a body can be one that nobody knows
_DIRECTIONS = ("north", "south", "latin", "central", "east", "west")
_IN_POST = re.compile(r"in (?:the )?")
_FROM_WHERE = (
    "counterpart",
    "ambassador",
    "minister",
    "deputy-minister",
)  # offices whose state can stand behind "from"
_CLOSING = frozenset(".;:()")  # between a name and an office that it is no part of
_ENDING = frozenset('.;:()!?"')  # between a word and an office that it is no part of
_AT_HOME = ("head-of-state", "head-of-government", "deputy-head", "minister", "speaker")  # nobody is one to a state
_NOBLE = frozenset(("prince", "princess", "sheikh", "sheikha", "shaikh", "emir"))  # titles between an office and a name
_CHARGE = 90  # characters before what an office is in charge of in which it is said whose it is
_MATTER = re.compile(r"[\w\s',-]+")
_SAID = 12  # characters before an office in which "in charge" stands
_PARLIAMENT = re.compile("parliament|assembly")
_PREPOSITIONS = frozenset(("of", "for", "to", "at", "on"))


ABBREVIATION = re.compile(r"\s*\([A-ZÇĞİÖŞÜ0-9&.\-]{2,12}\)|,\s[A-Z]{3,10}(?=,\s)|\s+[-–]\s+[A-ZÇĞİÖŞÜ]{2,8}(?=\s)")
_CASED = re.compile(r".{3}(?:y[ae]|n[ae]|n?d[ae]|t[ae]|n?d[ae]n|[bcdfgklmnprstvz][ae])$")
_PEOPLE = re.compile(r"'l[iu]")
_LIST_EDGE = re.compile(r"\s*,?\s*(?:and\s+)?(?:the\s+)?")


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
    for _ in range(_MOST_WORDS):
        if at.index < 0 or doc.begins[at.index] < floor or not _reads_back(doc, phrase, at):
            break
    if doc.rules.verb_final:
        _add_owner_before_charge(doc, phrase, floor)
    else:
        _add_department(doc, phrase, floor)
    return phrase


def _add_owner_before_charge(doc: Document, phrase: Phrase, floor: int) -> None:
    """Whose an office is before what it is in charge of: "X'in Avrupa ve Amerika'dan Sorumlu Devlet Bakanı"."""
    begin = max(0, floor, phrase.begin - _SAID)
    found = (doc.folded.find(mark, begin, phrase.cue.end) for mark in doc.rules.marks["in_charge"])
    charge = next((at for at in found if at >= 0), None)
    if phrase.names or charge is None:
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
    if gap != " ":
        if ABBREVIATION.fullmatch(gap.rstrip()) and "\n" not in gap:
            gap = " "  # "Türk Devletleri Teşkilatı (TDT) Genel Sekreteri"
        elif text[begin - 1 : begin] == "(":
            if rules.verb_final and ("\n" in gap or "," in gap):
                return False  # a dateline, or the subject: "Teşkilatı (OTT), Letonya Başkanı"
            if gap.strip(" ") == ")" and capital_run(text[begin:end]):
                at.index -= 1
                at.edge = begin - 1
                return True
    name = doc.name_at(begin)
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
    if ("\n" in gap and not _is_wrapped(doc, at.edge)) or name.begin < at.floor or not _CLOSING.isdisjoint(gap):
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
    if gap != " " and not (gap == "-" and word in rules.words["former"]) and _is_edge(doc, gap, end, at.edge):
        return False
    if phrase.names and not (at.plural and word in rules.words["conjunctions"]):
        if word in rules.words["former"] and (gap.isspace() or gap == "-"):
            _mark_former(doc, phrase, begin, word)
        return False
    capital = doc.text[begin].isupper() and not (rules.verb_final and _is_in_capitals(doc.text, begin))
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
    return not ("," in gap and _is_document(doc, begin))


def _is_surname(doc: Document, begin: int) -> bool:
    """Whether a word of a portfolio before a comma is a surname, behind a word that is nothing but a name: "Ana Power, …"."""
    index = doc.token_at(begin) - 1
    if index < 0 or doc.text[doc.ends[index] : begin] != " " or not doc.text[doc.begins[index]].isupper():
        return False
    given = _word(doc, index)
    other = doc.rules.is_portfolio(given) or _is_common(doc, given) or given in doc.rules.words["modifiers"]
    return not other and doc.name_at(doc.begins[index]) is None and doc.cue_at(doc.begins[index]) is None


def _is_of_office(doc: Document, index: int, gap: str, capital: bool) -> bool:
    """Whether a word right before an office belongs to it: one of a portfolio, a modifier, or a word with a capital."""
    rules = doc.rules
    begin = doc.begins[index]
    word = doc.folded[begin : doc.ends[index]]
    if rules.verb_final and not capital and word in rules.words["office_stops"]:
        return False
    if capital and not rules.verb_final and _is_headline_verb(doc, begin):
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


def _is_headline_verb(doc: Document, begin: int) -> bool:
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


def _is_in_capitals(text: str, begin: int) -> bool:
    """Whether a word stands in a line all in capitals, where they tell nothing."""
    end = text.find("\n", begin)
    line = text[text.rfind("\n", 0, begin) + 1 : end if end >= 0 else len(text)]
    return line.isupper() and " " in line.strip()


def _side_before(doc: Document, index: int) -> Name | None:
    """The state for which, or in whose delegation, an official is: "X adına Bakan", "X heyetinde ise Bakan", "X'ten ise Bakan"."""
    words = (*doc.rules.marks["behalf"], *doc.rules.marks["sides_of"])
    first = index
    while first > 0 and doc.folded[doc.begins[first - 1] : doc.ends[first - 1]] in words:
        first -= 1
    name = doc.name_at(doc.begins[first - 1]) if first else None
    return name if name is not None and name.kind in ("state", "demonym") else None


def _is_edge(doc: Document, gap: str, end: int, edge: int) -> bool:
    """Whether what stands between a word and the phrase behind it shows that the word is no part of it."""
    if doc.rules.verb_final:
        if "\n" in gap and _is_heading_end(doc.text, end):
            return True
    elif ("\n" in gap and not _is_wrapped(doc, edge)) or gap.strip(" \u00a0") in DASHES:
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


def _is_wrapped(doc: Document, edge: int) -> bool:
    """Whether the line before an offset is one of running text that is only wrapped there."""
    end = doc.text.rfind("\n", 0, edge)
    return not doc.rules.verb_final and doc.is_wrapped and end - doc.text.rfind("\n", 0, end) > _WRAPPED


def _is_document(doc: Document, begin: int) -> bool:
    """Whether a word is a document or an occasion of which the clause before tells: "… Protokolü, Ticaret Bakanı X"."""
    cue = doc.cue_at(begin)
    return cue is not None and (cue.entry.sense == "document" or cue.entry.category == "event")


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
    if sense == "legislator" and (name.kind != "organisation" or _PARLIAMENT.search(fold(doc.body(name)))):
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
    if doc.text[end : doc.begins[index]].strip(" ,"):
        return False
    if listing and doc.name_at(begin) is not None:
        return True
    return doc.rules.is_portfolio(doc.folded[begin:end])


_SHORT_INSIDE = re.compile(r" \([A-Z][\w .-]{1,11}\)(?= (?P<next>[A-Z][a-z]+))")  # a body's short form inside an office


@dataclass(slots=True)
class _Behind:
    """How far the words behind the head of an office are read."""

    index: int  # of the next token
    edge: int  # where the token before it ends
    plural: bool
    relation: str = ""  # of | to, by the preposition last read
    in_body: bool = False  # behind a body's own words: "the UN Office for Disarmament Affairs"

    def skip(self, end: int) -> None:
        """Goes past a token that does not extend the phrase by itself."""
        self.edge = end
        self.index += 1

    def take(self, phrase: Phrase, end: int, following: int) -> None:
        """Extends the phrase to an offset, behind which another token follows."""
        phrase.end = self.edge = end
        self.index = following


def read_right(doc: Document, phrase: Phrase) -> None:
    """The office phrase behind its head: "of Foreign Affairs of the Republic of Kazakhstan"."""
    at = _Behind(doc.token_at(phrase.end), phrase.end, doc.rules.is_plural(phrase.cue))
    for _ in range(_MOST_WORDS * 2):
        if at.index >= len(doc.begins) or not _reads_on(doc, phrase, at):
            return


def _reads_on(doc: Document, phrase: Phrase, at: _Behind) -> bool:
    """Reads the next token behind an office, and tells whether the phrase can go on behind it."""
    begin, end = doc.begins[at.index], doc.ends[at.index]
    gap = doc.text[at.edge : begin]
    word = doc.folded[begin:end]
    sense = phrase.cue.entry.sense
    if word == "s" and gap in APOSTROPHE_ENDS and at.relation:
        at.skip(end)
        return True
    owning = gap.strip() == "'s" or (gap in ("' ", "’ ") and at.relation and doc.text[at.edge - 1] == "s")
    if (gap.strip(" ,") and not owning) or gap.count("\n") > 1:
        return False
    if word == "in" and gap == " " and not at.plural and (sense == "ambassador" or _is_posted(doc, phrase)):
        return _reads_post(doc, phrase, at)
    if word == "to" and sense in _AT_HOME and _is_place(doc, at.index + 1):
        return False  # "the visit of the Latvian president to Oslo"
    if word == "at" and sense in _AT_HOME and not _is_of_ministry(doc, at.index):
        return False  # "received the minister at the Government Palace"
    if (word in _PREPOSITIONS or (word == "from" and sense in _FROM_WHERE)) and "," not in gap:
        at.relation = (
            "to"
            if word in ("to", "at", "on") or (word == "for" and (_is_envoy(phrase) or sense in SECRETARIES))
            else "of"
        )
        at.skip(end)
        return True
    if not at.relation:
        return _reads_rest_of_body(doc, phrase, at, gap)
    if _is_filler(doc, begin, word):
        at.skip(end)
        return True
    name = doc.name_at(begin)
    if phrase.words and _is_diaspora(doc, at.index):
        at.take(phrase, doc.ends[at.index + 1], at.index + 2)
        return True
    if name is not None and name.begin >= at.edge and not _is_in_words(doc, name, at.index, gap):
        return ("," not in gap or (at.plural and bool(phrase.names))) and _reads_name(doc, phrase, at, name)
    return _reads_word(doc, phrase, at, gap)


def _is_posted(doc: Document, phrase: Phrase) -> bool:
    """Whether an office is a consul's or of an organisation that has staff in a state: "UNICEF Representative in Kyrgyzstan X"."""
    if any(mark in f"{phrase.cue.entry.form} " for mark in doc.rules.marks["residents"]):
        return True
    return phrase.cue.entry.sense in _OF_BODIES and any(name.kind == "organisation" for _, name in phrase.names)


def _is_of_ministry(doc: Document, index: int) -> bool:
    """Whether a ministry or an office is named behind "at": "Minister of State at the Ministry of Foreign Affairs"."""
    words = [_word(doc, one) for one in range(index + 1, min(index + 6, len(doc.begins)))]
    return not doc.rules.words["ministries"].isdisjoint(words)


def _reads_post(doc: Document, phrase: Phrase, at: _Behind) -> bool:
    """Reads where an ambassador or an organisation's staff is posted, if named behind it: "Ambassador of Uzbekistan in China X"."""
    post = doc.name_at(_IN_POST.match(doc.folded, doc.begins[at.index]).end())  # type: ignore[union-attr]
    if post is None or post.kind not in ("state", "city") or not _NAME_BEHIND.match(doc.text, post.stop):
        return False
    at.take(phrase, post.stop, doc.token_at(post.stop))
    at.relation = ""
    return True


def _reads_rest_of_body(doc: Document, phrase: Phrase, at: _Behind, gap: str) -> bool:
    """Reads words of a body right behind the known name that it begins with: "the UN Office", "the Riga Aviation Authority"."""
    if not phrase.names or phrase.end != at.edge or phrase.names[-1][0] == "left":
        return False  # "South Korean Foreign Minister Park Jin"
    begin, end = doc.begins[at.index], doc.ends[at.index]
    word = doc.folded[begin:end]
    if "," not in gap and (
        (phrase.names[-1][1].kind == "demonym" and doc.rules.is_portfolio(word))
        or word in doc.rules.words["body_words"]
        or (phrase.cue.entry.sense == "local-government" and word in doc.rules.words["provinces"])
        or (doc.text[begin].isupper() and doc.rules.is_portfolio(word) and _is_envoy(phrase))
    ):
        at.take(phrase, end, at.index + 1)
        phrase.words.append(doc.text[begin:end])
        at.in_body = True
        return True
    last = _body_behind(doc, at.index) if gap == " " else None
    if last is None:
        return False
    phrase.words.append(doc.text[begin : doc.ends[last]])
    at.take(phrase, doc.ends[last], last + 1)
    return True


def _is_filler(doc: Document, begin: int, word: str) -> bool:
    """Whether a word behind a preposition tells nothing: an article, "the republic of", "the friendly"."""
    if word == "the":
        whole = doc.name_at(begin)
        if whole is None or whole.begin != begin:
            return True
    return (word in ("state", "republic") and not doc.text[begin].isupper()) or word in doc.rules.words["courtesies"]


def _is_in_words(doc: Document, name: Name, index: int, gap: str) -> bool:
    """Whether what looks like a known name is only part of other words: "the Latvia-Chile Commission"."""
    begin, end = doc.begins[index], doc.ends[index]
    if name.end < end and doc.text[name.end] == "-":
        return True
    if (
        name.end == end
        and doc.rules.is_portfolio(doc.folded[begin:end])
        and ("," in gap or _next_is_portfolio(doc, index + 2))
    ):
        return True  # "Secretary of State for Foreign, Commonwealth and Development Affairs"
    # "for Europe and North America"
    return name.kind == "state" and not name.strong and _word(doc, index - 1) in _DIRECTIONS


def _reads_name(doc: Document, phrase: Phrase, at: _Behind, name: Name) -> bool:
    """Reads a known name that an office is of, with the body's words or the further names of a list behind it."""
    phrase.names.append((at.relation, name))
    at.take(phrase, name.end, max(at.index + 1, doc.token_at(name.end)))
    body_words = doc.rules.words["body_words"]
    short = _SHORT_INSIDE.match(doc.text, at.edge)
    if short is not None and not doc.rules.verb_final and short.group("next").lower() in body_words:
        # "of the Republic of X (RX) Parliament"
        at.take(phrase, short.end(), doc.token_at(short.start("next")))
        at.relation = ""
        return True
    if at.plural and _list_goes_on(doc, name.end):
        at.index, at.edge = _past_separator(doc, name.end)
        return True
    at.relation = ""
    if name.stop > name.end:
        following = doc.token_at(name.stop)
        body = not doc.rules.verb_final and _goes_on_with_body(doc, following, name.stop)
        last = None if doc.rules.verb_final or body else _body_behind(doc, following)
        if last is not None:
            at.take(phrase, doc.ends[last], last + 1)  # "of Latvia's Central Bank"
            return True
        if not body:
            return False
        at.take(phrase, name.stop, following)  # "Speaker of Latvia's Saeima"
    return True


def _reads_word(doc: Document, phrase: Phrase, at: _Behind, gap: str) -> bool:
    """Reads a word of a portfolio, or the name of a body that nobody knows."""
    begin, end = doc.begins[at.index], doc.ends[at.index]
    word = doc.folded[begin:end]
    if at.relation == "to" and _is_headline_verb(doc, begin):
        return False  # "FMs to Meet Before Talks"
    if word in ("and", "&") and _joins_behind(doc, phrase, at.index + 1):
        at.skip(end)
        return True
    portfolio = doc.rules.is_portfolio(word)
    capital = doc.text[begin].isupper()
    if capital and phrase.cue.entry.sense == "local-government" and phrase.end == phrase.cue.end and word != "bank":
        last = _province_run(doc, at.index)
        at.take(phrase, doc.ends[last], last + 1)
        at.relation = ""
        return True
    if not portfolio and ("," in gap or (word in _NOBLE and capital)):
        return False  # "Minister of Foreign Affairs Prince X"
    if portfolio or (capital and _owned_behind(doc, at.index) and not _is_name_of(doc, phrase, at.index)):
        at.take(phrase, end, at.index + 1)
        phrase.words.append(doc.text[begin:end])
        return True
    return capital and (at.in_body or not phrase.names) and _reads_body(doc, phrase, at)


def _is_diaspora(doc: Document, index: int) -> bool:
    """Whether a state's people abroad are told of, as in a portfolio: "and Senegalese Abroad"."""
    if index + 1 >= len(doc.begins):
        return False
    name = doc.name_at(doc.begins[index])
    return name is not None and name.kind == "demonym" and _word(doc, index + 1) in doc.rules.words["diaspora"]


def _province_run(doc: Document, index: int) -> int:
    """The last word of a province's name that nobody knows: all before a comma, else without the two of its governor's name."""
    last = index
    while (
        last + 1 < len(doc.begins)
        and doc.text[doc.begins[last + 1]].isupper()
        and doc.text[doc.ends[last] : doc.begins[last + 1]] == " "
    ):
        last += 1
    words = last - index + 1
    apart = doc.text[doc.ends[last] : doc.ends[last] + 1] == ","
    if not apart and words >= _PROVINCE_AND_NAME:
        last -= 2
    return last + 1 if last + 1 < len(doc.begins) and _word(doc, last + 1) in doc.rules.words["provinces"] else last


def _joins_behind(doc: Document, phrase: Phrase, index: int) -> bool:
    """Whether an "and" before a word stands inside an office phrase, as between two words of a portfolio."""
    if _word(doc, index) == "the" and index + 1 < len(doc.begins):
        index += 1  # "Minister of European Affairs and the Environment"
    if _next_is_portfolio(doc, index) or _is_diaspora(doc, index):
        return True
    if index >= len(doc.begins) or not phrase.words:
        return False
    begin = doc.begins[index]
    return (
        doc.text[begin].isupper()
        and doc.name_at(begin) is None
        and doc.cue_at(begin) is None
        and _owned_behind(doc, index)
    )


def _reads_body(doc: Document, phrase: Phrase, at: _Behind) -> bool:
    """Reads the name of a body nobody knows: "Director of the Silk Road Fund"."""
    fresh = phrase.end == phrase.cue.end or _word(doc, at.index - 1) in _OPENERS
    last = _body_run(doc, at.index, fresh and phrase.cue.entry.sense in _OF_BODIES)
    if last is None:
        return False
    phrase.words.append(doc.text[doc.begins[at.index] : doc.ends[last]])
    at.take(phrase, doc.ends[last], last + 1)
    if not doc.rules.is_portfolio(_word(doc, last)):
        at.relation = ""
    _add_abbreviation(doc, phrase)
    if phrase.end > at.edge:
        at.edge = phrase.end
        at.index = doc.token_at(at.edge)
    return True


def _is_place(doc: Document, index: int) -> bool:
    """Whether a state or city is named at a word, or behind its article."""
    while index < len(doc.begins) and doc.folded[doc.begins[index] : doc.ends[index]] == "the":
        index += 1
    name = doc.name_at(doc.begins[index]) if index < len(doc.begins) else None
    return name is not None and name.kind in ("state", "city")


def _goes_on_with_body(doc: Document, index: int, edge: int) -> bool:
    """Whether a word of a parliament's or another body's name follows an offset at once."""
    if index >= len(doc.begins) or doc.text[edge : doc.begins[index]] != " ":
        return False
    return (
        doc.text[doc.begins[index]].isupper()
        and doc.folded[doc.begins[index] : doc.ends[index]] in doc.rules.words["body_words"]
    )


def _body_behind(doc: Document, index: int) -> int | None:
    """The last word of a body's name that goes on behind a place or state: "of the Riga Civil Aviation Authority"."""
    here = index
    while here < len(doc.begins) and here - index < 7:
        begin, end = doc.begins[here], doc.ends[here]
        if here > index and doc.text[doc.ends[here - 1] : begin] != " ":
            return None
        word = doc.folded[begin:end]
        if not doc.text[begin].isupper() and word not in ("and", "for", "of", "the"):
            return None
        if word in doc.rules.words["bodies"] or word == "court":
            return here
        if doc.name_at(begin) is not None:
            return None
        here += 1
    return None


def _is_envoy(phrase: Phrase) -> bool:
    """Whether what an office is "for" is its matter: a special envoy for Syria is no Syrian."""
    return phrase.cue.entry.sense in ("other", "adviser") and phrase.cue.entry.form.split()[-1] in _ENVOYS


def _body_run(doc: Document, index: int, unknown: bool) -> int | None:
    """The last word of a body's name that begins at a word: without the name of the person behind it.

    unknown: a body of which no word is known is one too.
    """
    words: list[int] = []
    joined: set[int] = set()
    known = False
    here = index
    while here < len(doc.begins) and len(words) < _MOST_WORDS:
        begin, end = doc.begins[here], doc.ends[here]
        gap = doc.text[doc.ends[here - 1] : begin] if words else ""
        if words and not (gap.isspace() and gap.count("\n") < 2):
            if gap in APOSTROPHE_ENDS and doc.folded[begin:end] == "s":
                here += 1
                continue
            break
        word = doc.folded[begin:end]
        name = doc.name_at(begin)
        if name is not None and name.strong and words:
            break
        if doc.text[begin].isupper():
            if word in doc.rules.words["honorifics"] and not _is_common(doc, word):
                break
            if (
                here in joined
                and doc.folded[doc.ends[here - 1] - 3 : doc.ends[here - 1]] == "and"
                and _is_office(doc, begin)
            ):
                break  # "Chairman of the Election Commission A and Deputy Minister B"
            words.append(here)
            known = known or _is_common(doc, word)
        elif word in ("of", "for", "and", "on", "the") and not _is_time(doc, here + 1):
            joined.add(here + 1)
        else:
            break
        here += 1
    if not words or not (known or unknown):
        return None
    first = len(words)
    while first > 1 and words[first - 1] not in joined and not _is_common(doc, _word(doc, words[first - 1])):
        first -= 1
    if len(words) - first < 2:
        return words[-1]
    if known:
        return words[first - 1]
    # Of a body nobody knows the last two are the person's: "Speaker of the House of Elders Ahmed Nur"
    apposed = doc.text[doc.ends[words[-1]] : doc.ends[words[-1]] + 1] == ","
    return words[-1] if apposed else words[-3]


def _word(doc: Document, index: int) -> str:
    return doc.folded[doc.begins[index] : doc.ends[index]]


def _is_time(doc: Document, index: int) -> bool:
    """Whether a date stands at a word: "Commissioner X on Tuesday"."""
    return index < len(doc.begins) and doc.past_times(doc.begins[index]) > doc.begins[index]


def _is_common(doc: Document, word: str) -> bool:
    """Whether a word is one of bodies and portfolios, none of people's names."""
    return word in doc.rules.words["not_names"] or doc.rules.is_portfolio(word)


def _is_office(doc: Document, begin: int) -> bool:
    cue = doc.cue_at(begin)
    return cue is not None and cue.entry.category == "office"


def _add_abbreviation(doc: Document, phrase: Phrase) -> None:
    """The short form behind a body's name, by which the body is known: "Organization for Democracy … - GUAM"."""
    match = ABBREVIATION.match(doc.text, phrase.end)
    name = next(iter(doc.names_in(phrase.end, match.end())), None) if match is not None else None
    if match is not None and name is not None and name.kind == "organisation":
        phrase.names.append(("of", name))
        phrase.end = match.end()


def _list_goes_on(doc: Document, end: int) -> bool:
    index, edge = _past_separator(doc, end)
    return index < len(doc.begins) and edge > end and doc.name_at(doc.begins[index]) is not None


def _past_separator(doc: Document, end: int) -> tuple[int, int]:
    match = _LIST_EDGE.match(doc.folded, end)
    edge = match.end() if match else end
    return doc.token_at(edge), edge


def _next_is_portfolio(doc: Document, index: int) -> bool:
    return index < len(doc.begins) and doc.rules.is_portfolio(doc.folded[doc.begins[index] : doc.ends[index]])


def _is_name_of(doc: Document, phrase: Phrase, index: int) -> bool:
    """Whether a person's name of two words stands between a portfolio and the state: "Border Control Janis Roze of Latvia"."""
    if not phrase.words or not doc.rules.is_portfolio(fold(phrase.words[-1])):
        return False
    if index + 2 >= len(doc.begins) or doc.folded[doc.begins[index + 2] : doc.ends[index + 2]] != "of":
        return False
    return not any(_is_common(doc, _word(doc, one)) for one in (index, index + 1))


def _owned_behind(doc: Document, index: int) -> bool:
    """Whether a run of capitalised words is followed by "of" and a known name, so that it is part of the office."""
    for offset in range(1, 8):
        if index + offset >= len(doc.begins):
            return False
        begin, end = doc.begins[index + offset], doc.ends[index + offset]
        word = doc.folded[begin:end]
        if _is_office(doc, begin):
            return False
        if word == "of":
            follower = index + offset + 1
            while follower < len(doc.begins) and doc.folded[doc.begins[follower] : doc.ends[follower]] == "the":
                follower += 1
            return follower < len(doc.begins) and doc.name_at(doc.begins[follower]) is not None
        if (
            not (doc.text[begin].isupper() or word in ("and", "the"))
            or "." in doc.text[doc.ends[index + offset - 1] : begin]
        ):
            return False
    return False
