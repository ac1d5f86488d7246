"""A record made ready for extraction: folded once, split, and marked with everything that is known by its form."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache, partial
from itertools import zip_longest

from ahocorasick_rs import AhoCorasick

from communique import gazetteer, languages, resources
from communique.expressions import expression
from communique.extraction import grammar, semicolons, sentences
from communique.extraction.dates import told_times
from communique.extraction.time import TimeMention
from communique.gazetteer import Name
from communique.model import Record, Span
from communique.text import fold

_WRAPPED = 200  # characters of a line that no wrapped text has
WORDED = "worded:"  # begins the id of a city that only the text calls so
_CITY_REACH = 44  # characters before a state in which its city stands
_CAPITAL_REACH = 12  # characters between "the capital" and its name
_CONGRESS = "congress"
_BEFORE = 30  # characters before it
_NEW = ("New ", "New South ")  # before a state's name, it is a province of another: "New Mexico"
_RELATED = 40  # characters of a line that announces other things, at most
_PARAGRAPH = 160  # characters of a sentence that is hardly a headline
_NUMBER_BEHIND = expression(r"\D+\(?\d+\)?")
_DWELLER = expression("'?l[iu]")  # makes of a state who is from there: "ABD'li"
_CREDENTIALS = 110  # characters behind a verb of handing over in which credentials are what is handed over
_STOPPED = expression(r"\b(?!hon|amb|gen|prof|mrs)[a-z]{3,}\. ")  # a sentence ends, and no title
_ADDRESS = expression(r"(?:https?://|www\.)[^\s\])]+|(?<!\S)[^\s@]{1,64}@[^\s@]{1,255}")
_BEHIND_NAME = expression(r"\b[A-Z][a-z]+ $")
_NAME = 20  # characters of a name before a surname
_SHORT_FORM = expression(r" \([^\W\d_a-z][^\W\d_]{1,9}\) (?=[^\W\d_a-z])")  # of an organisation, before an organ of it
_ORGAN = 60  # characters of the name of an organ
_NAMES_TOO = ("amir", "emir")
_TITLE_REACH = 10  # characters before a title
_TITLE_BEHIND = expression(
    r"\s+(?:of|shai?kh|sheikh|his|h\.?h|tamim|hamad|and|h\.m|haji|haitham|qaboos)\b|[,.;:'’]|\s+[a-z]+ed\b"
)
_TITLE_BEFORE = expression(r"(?:\bthe|highness|majesty|['’]s|kuwaiti?|qatari?|omani?|brunei|bruneian|\bdeputy)\s+$")
_GOING_ON = ("-", " bin ", " ibn ", " bint ", " binti ")  # behind the first part of a name or a word
_ADDRESS_SIGNS = ("@", "://", "www.")
_ODD = expression(r"[\u00a0\u2007\u202f\u2009\u2002\u2003\u3000\ud800-\udfff]")
# One character for one: odd spaces, and halves of surrogate pairs, which nothing that works on UTF-8 takes.
_PLAIN = str.maketrans(dict.fromkeys("\u00a0\u2007\u202f\u2009\u2002\u2003\u3000", " ")) | dict.fromkeys(
    range(0xD800, 0xE000), 0xFFFD
)
_IN = expression(r"\b(?:in|to|near|outside) $|\bcity of $")
_TOKEN = expression(r"\w++(?:-\w++)*+")
_TOKEN_OF_ODD = expression(r"(?:[Tt]hen|[Ee]x)(?=-)|[^\W_]++(?:-[^\W_]++)*+")  # "then-President" is two words
_ODD_TOKENS = ("_", "then-", "ex-")  # texts without these have the first kind, which takes two thirds of the time


@dataclass(slots=True)
class Document:
    """The text and what was found in it. Lists are in text order; offsets are the record's."""

    record: Record
    text: str
    folded: str
    rules: grammar.Grammar
    sentences: list[Span]
    begins: list[int]  # of tokens
    ends: list[int]
    names: list[Name]
    times: list[TimeMention]
    cues: list[grammar.Cue]
    # Asked for hundreds of times a record, so that these are functions of C, not methods.
    token_at: Callable[[int], int]  # the index of the first token that ends after an offset
    name_at: Callable[[int], Name | None]  # the known name that covers an offset
    cue_at: Callable[[int], grammar.Cue | None]  # the first cue that begins at an offset
    inside_events: set[int]  # offsets within the words of an occasion's noun, but where it begins
    continued: set[int] = field(default_factory=set)  # where a sentence begins that a semicolon joins to the one before
    press: tuple[str | None] | None = None  # the state whose press it is, once somebody asked
    lead: Name | None = None  # the city that the first sentence says something is in, once it is read
    is_wrapped: bool = True  # lines are all short, so that running text can go on in the next
    capitals: list[int] = field(default_factory=list)  # indices of the tokens that begin with a capital
    _cue_begins: list[int] = field(default_factory=list)
    _name_begins: list[int] = field(default_factory=list)
    _sentence_begins: list[int] = field(default_factory=list)
    _time_begins: list[int] = field(default_factory=list)
    _marks: dict[str, list[tuple[int, int]]] = field(default_factory=dict)  # where the phrases of each mark stand

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence that holds an offset."""
        index = bisect_right(self._sentence_begins, offset)
        return index - 1 if index else 0

    def names_in(self, begin: int, end: int) -> list[Name]:
        """The known names that begin in a stretch."""
        return self.names[bisect_left(self._name_begins, begin) : bisect_left(self._name_begins, end)]

    def cues_in(self, begin: int, end: int) -> list[grammar.Cue]:
        """The cues that begin in a stretch."""
        return self.cues[bisect_left(self._cue_begins, begin) : bisect_left(self._cue_begins, end)]

    def times_in(self, span: Span) -> list[TimeMention]:
        """The dates that begin in a stretch."""
        return self.times[bisect_left(self._time_begins, span.begin) : bisect_left(self._time_begins, span.end)]

    def past_times(self, offset: int) -> int:
        """Behind the dates that cover an offset, else the offset itself."""
        index = max(0, bisect_right(self._time_begins, offset) - 2)
        while index < len(self.times) and self.times[index].span.begin <= offset:
            if offset < self.times[index].span.end:
                offset = self.times[index].span.end
            index += 1
        return offset

    def mark_begins(self, mark: str, begin: int, end: int) -> list[int]:
        """Where a mark's phrases begin in a stretch."""
        found = self._marks.get(mark)
        if found is None:
            return []
        low = bisect_left(found, (begin, begin))
        if low == len(found) or found[low][0] >= end:
            return []  # as nearly always
        high = bisect_left(found, (end, end), low)
        return [first for first, last in found[low:high] if last <= end]

    def has_mark(self, mark: str, begin: int, end: int) -> bool:
        """Whether one of a mark's phrases stands in a stretch."""
        return bool(self.mark_begins(mark, begin, end))

    def body(self, name: Name) -> str:
        """The English name of an organisation as the text's own wording and time have it."""
        return gazetteer.load().english_name(name.ids[0], as_worded=self.text[name.begin : name.end])

    def case_of(self, name: Name) -> str:
        """The case a known name stands in, by its own ending or that of the word it belongs to: "Varna kentinde"."""
        if not self.rules.verb_final:
            return "nominative"
        ending = self.folded[name.end : name.stop]
        if name.kind == "demonym":
            ending = _DWELLER.sub("", ending)
        head = self.rules.place_head.fullmatch(ending) if ending.startswith(" ") else None
        return self.rules.case(head.group("case") or "" if head is not None else ending)


def _is_name_part(text: str, folded: str, cue: grammar.Cue) -> bool:
    """Whether what follows makes a word part of a name or of another word: "Hossein Amir-Abdollahian", "Prince Sultan bin
    Omar", "Chair-in-Office"."""
    if cue.entry.category == "office":
        return folded[cue.end] == " " or (text[cue.end] == "-" and text[cue.end + 1 : cue.end + 2].isupper())
    return cue.entry.category == "verb" and folded[cue.end] == "-" and folded[cue.end + 1 : cue.end + 2].isalpha()


def _is_given_name(folded: str, cue: grammar.Cue) -> bool:
    """Whether a title is a name here: "Hossein Amir Abdollahian", "Amir Khosru"; nothing shows whose title it would be."""
    return (
        cue.entry.form in _NAMES_TOO
        and _TITLE_BEHIND.match(folded, cue.end) is None
        and _TITLE_BEFORE.search(folded, max(0, cue.begin - _TITLE_REACH), cue.begin) is None
    )


def _is_surname(text: str, cue: grammar.Cue, rules: grammar.Grammar) -> bool:
    """Whether a verb is a name here: "Foreign Minister Yusuf Said met"."""
    if cue.entry.category != "verb" or cue.entry.form not in rules.words["verbs_too"] or text[cue.begin].islower():
        return False
    return _BEHIND_NAME.search(text[max(0, cue.begin - _NAME) : cue.begin]) is not None


def _hands_credentials(folded: str, cue: grammar.Cue, rules: grammar.Grammar) -> bool:
    """Whether credentials are what is presented or handed over: "presented on Monday his credentials", "presented to X her letters"."""
    reach = cue.end + _CREDENTIALS
    found = [at for mark in rules.marks["credentials"] if (at := folded.find(mark, cue.end, reach)) >= 0]
    gap = folded[cue.end : min(found)] if found else ";"
    words = gap.split()
    if ";" in gap or "present" in gap or _STOPPED.search(gap):
        return False
    return not words or words[-1] in rules.words["before_credentials"]


def _outside_addresses(folded: str, cues: list[grammar.Cue]) -> list[grammar.Cue]:
    """The cues without those in web addresses."""
    if not any(sign in folded for sign in _ADDRESS_SIGNS):
        return cues
    addresses = [match.span() for match in _ADDRESS.finditer(folded)]
    begins = [begin for begin, _ in addresses]
    return [cue for cue in cues if not (at := bisect_right(begins, cue.begin)) or addresses[at - 1][1] <= cue.begin]


def _with_organs(text: str, folded: str, names: list[Name], language: str) -> list[Name]:
    """The names, those of organisations' organs in one although a short form parts them: "African Union (AU) Commission"."""
    found: list[Name] = []
    for name in names:
        if found and name.begin < found[-1].end:
            continue  # the short form
        short = _SHORT_FORM.match(text, name.end) if name.kind == "organisation" else None
        if short is None:
            found.append(name)
            continue
        cut = slice(short.end() - 1, short.end() + _ORGAN)
        words, plain = (one[name.begin : name.end] + one[cut] for one in (text, folded))
        whole = next(iter(gazetteer.load().find(words, plain, language)), name)
        moved = short.end() - 1 - name.end if whole.begin == 0 and whole.end > name.end - name.begin else 0
        found.append(
            whole._replace(begin=name.begin, end=name.begin + whole.end + moved, stop=name.begin + whole.stop + moved)
            if moved
            else name
        )
    return found


def _with_parliaments(text: str, folded: str, names: list[Name]) -> list[Name]:
    """The names with those of parliaments, of kind "parliament" and with their state's code; the longer name wins."""
    known, pattern, states = _parliaments()
    hits = known.find_matches_as_indexes(folded, overlapping=True)
    if not hits:
        return names
    found: list[Name] = []
    stop = 0
    for begin in sorted({begin for _, begin, _ in hits}):
        match = pattern.match(folded, begin) if begin >= stop else None
        if match is None:
            continue
        stop = match.end()
        if text[begin].isupper():
            found.append(Name(begin, stop, stop, "parliament", (states[match.group(1)],), True))
    if not found:
        return names
    begins = [one.begin for one in found]
    kept = [name for name in names if not _inside(found, bisect_right(begins, name.begin) - 1, name.begin)]
    return sorted(kept + found, key=lambda name: name.begin)


def _with_likely_states(names: list[Name], rules: grammar.Grammar) -> list[Name]:
    """The names with those of several states, as "Korean", as of the one that the text names elsewhere, else the likely one."""
    shared = [name for name in names if name.kind in ("state", "demonym") and len(name.ids) > 1]
    if not shared:
        return names
    told = {name.ids[0] for name in names if name.kind in ("state", "demonym") and len(name.ids) == 1}
    likely = rules.words["likely_states"]
    return [
        name._replace(ids=tuple(sorted(name.ids, key=lambda code: (code not in told, code not in likely))))
        if name in shared
        else name
        for name in names
    ]


def _with_capitals(text: str, folded: str, names: list[Name], rules: grammar.Grammar) -> list[Name]:
    """The names with those of capitals told by their state alone, or in a spelling nobody knows: "the Kazakh capital",
    "Letonya'nın başkenti Riga'ya"."""
    found: list[Name] = []
    for index, name in enumerate(names):
        if name.kind not in ("state", "demonym"):
            continue
        match = rules.capital.match(folded, name.stop)
        if match is None:
            found += _called_after(folded, name, rules)
            continue
        following = names[index + 1] if index + 1 < len(names) else None
        begin = match.start("city") if match.group("city") and text[match.start("city")].isupper() else -1
        named = (
            following is not None and following.kind == "city" and following.begin - match.end("word") < _CAPITAL_REACH
        )
        if named and following is not None and (begin < 0 or following.begin <= begin):
            continue
        state = gazetteer.load().state(name.ids[0])
        if state is None or not state.capital:
            continue
        if begin < 0:
            found.append(
                Name(match.start("word"), match.end("word"), match.end("word_end"), "city", (state.capital,), True)
            )
        else:
            found.append(Name(begin, match.end("city"), match.end("city_end"), "city", (state.capital,), True))
    return sorted(names + found, key=lambda name: name.begin) if found else names


def _called_after(folded: str, name: Name, rules: grammar.Grammar) -> list[Name]:
    """The capital that has its state's name: "başkent Tunus'ta"."""
    ahead = folded[: name.begin].endswith(tuple(f"{word} " for word in rules.marks["capital_words"]))
    state = gazetteer.load().state(name.ids[0]) if ahead and name.kind == "state" and rules.verb_final else None
    if state is None or not state.capital:
        return []
    return [name._replace(kind="city", ids=(state.capital,), strong=True)]


def _with_heads(folded: str, names: list[Name], rules: grammar.Grammar) -> list[Name]:
    """The names, those of cities together with the word that has their ending: "Varna kentinde", "Entebbe Havalimanı'na"."""
    if not rules.verb_final:
        return names
    found = list(names)
    for index, name in enumerate(names):
        placed = name.kind in ("city", "state") and name.stop == name.end
        head = rules.place_head.match(folded, name.end) if placed else None
        if head is not None and (name.kind == "state") != (head.group("states") is not None):
            continue
        # Many airports are called after people, as some places are.
        before = names[index - 1] if index else None
        owned = before is not None and before.stop + 1 == name.begin and before.ids[0] == _state_of(name)
        if head is not None and (name.strong or owned or not head.group("airport")):
            found[index] = name._replace(stop=head.end())
    return found


def _with_unknown_cities(text: str, folded: str, names: list[Name], rules: grammar.Grammar) -> list[Name]:
    """The names with cities that only the text calls so: "Finlandiya'nın Vaasa kentinde", "in the city of Vaasa"."""
    found: list[Name] = []
    begins = [name.begin for name in names]
    for match in rules.unknown_city.finditer(folded):
        begin, end = match.span("city")
        index = bisect_right(begins, begin) - 1
        if not text[begin].isupper() or (index >= 0 and names[index].stop > begin):
            continue
        near = names[index] if index >= 0 and begin - names[index].stop < _CAPITAL_REACH else None
        country = _state_of(near) if near is not None else ""
        stop = match.end("stop") if match.end("stop") > end else end
        found.append(Name(begin, end, stop, "city", (f"{WORDED}{country}:{text[begin:end]}",), True))
    return sorted(names + found, key=lambda name: name.begin) if found else names


def _state_of(name: Name) -> str:
    """The code of the state that a name is of, or that a city is in; empty for an organisation's."""
    city = gazetteer.load().city(name.ids[0]) if name.kind == "city" else None
    return city.country if city is not None else name.ids[0] if name.kind in ("state", "demonym") else ""


def _with_cities_before_states(text: str, folded: str, names: list[Name], rules: grammar.Grammar) -> list[Name]:
    """The names with cities nobody knows that stand before their state: "in Nadi, Fiji"."""
    if rules.city_before_state is None:
        return names
    found: list[Name] = []
    for index, name in enumerate(names):
        if name.kind != "state" or text[max(0, name.begin - 2) : name.begin] != ", ":
            continue
        match = rules.city_before_state.search(folded[max(0, name.begin - _CITY_REACH) : name.begin])
        if match is None or rules.state_behind_city.match(folded, name.stop) is None:
            continue
        begin, end = (max(0, name.begin - _CITY_REACH) + at for at in match.span("city"))
        known = index > 0 and names[index - 1].stop > begin
        if not known and all(word[0].isupper() for word in text[begin:end].split()):
            found.append(Name(begin, end, end, "city", (f"{WORDED}{name.ids[0]}:{text[begin:end]}",), True))
    return sorted(names + found, key=lambda name: name.begin) if found else names


def _inside(found: list[Name], index: int, offset: int) -> bool:
    return index >= 0 and offset < found[index].end


@cache
def _parliaments() -> tuple[AhoCorasick, re.Pattern[str], dict[str, str]]:
    """Their names as an automaton, which sees at once that a text has none, and as whole words, with their states."""
    states = {
        fold(row["name"]): row["state"]
        for _, row in resources.read_table(resources.path("data", "reference", "parliaments.tsv"))
    }
    names = sorted(map(re.escape, states), key=len, reverse=True)
    return AhoCorasick(list(states)), re.compile(r"\b(" + "|".join(names) + r")(?:(?<=\.)|\b)"), states


def _told(folded: str, spans: list[Span], rules: grammar.Grammar) -> list[Span]:
    """The sentences of the record itself: none of what a page goes on with behind a line such as "Related news"."""
    related = rules.marks["related"]
    for index, span in enumerate(spans):
        line = folded[span.begin : span.end].strip(" .:!#|*»>").strip()
        if not index or len(line) > _RELATED or not line.startswith(related):
            continue
        if line in related or _NUMBER_BEHIND.fullmatch(line):
            behind = spans[index + 1 :]
            if not any(one.end - one.begin > _PARAGRAPH for one in behind):
                return spans[:index]
    return spans


@cache
def agency_names() -> dict[str, str]:
    """The news agencies that datelines and captions name, and whose they are."""
    rows = resources.read_table(resources.path("data", "reference", "agencies.tsv"))
    return {row["name"]: row["state"] for _, row in rows}


@cache
def known_bodies() -> frozenset[str]:
    """The English names of every organisation that is known, those of former times too."""
    return frozenset(
        value
        for body in gazetteer.load().organisations()
        for value in (body.name, *(name.name for name in body.names if name.language == "en"))
    )


def language_of(record: Record) -> str:
    """The language pack to read a record by: its own language's, else English."""
    code = (record.language or "").split("-")[0]
    return code if code in languages.codes() else "en"


def _is_inflected(name: Name, ending: str) -> bool:
    """Whether a name ends as a place's does: not a person's that begins like it ("Meloni'nin", "JD Vance")."""
    if ending.startswith(" "):
        return True
    if "'" in ending:
        return ending.startswith("'")
    return name.strong or name.kind != "city" or not ending


def _is_placed(text: str, folded: str, name: Name, rules: grammar.Grammar) -> bool:
    """Whether a name that is seldom a place's is one here: "in Bali", "to Phuket"; no capitalised word stands beside it."""
    if rules.verb_final or text[name.stop : name.stop + 2].strip()[:1].isupper():
        return False
    return _IN.search(folded, max(0, name.begin - 12), name.begin) is not None


def _covering(names: list[Name]) -> dict[int, Name]:
    """The names by the offsets they cover, each up to where the next one begins."""
    covering: dict[int, Name] = {}
    for name, following in zip_longest(names, names[1:]):
        stop = name.stop if following is None else min(name.stop, following.begin)
        for offset in range(name.begin, stop):
            covering[offset] = name
    return covering


def _find_names(
    text: str, folded: str, language: str, rules: grammar.Grammar, marks: dict[str, list[tuple[int, int]]]
) -> list[Name]:
    """The states, cities, bodies and parliaments that a text names."""
    names = [
        name
        for name in _with_heads(folded, gazetteer.load().find(text, folded, language), rules)
        if name.strong or name.kind != "city" or name.stop > name.end or _is_placed(text, folded, name, rules)
    ]
    if rules.verb_final:
        names = [name for name in names if _is_inflected(name, folded[name.end : name.stop])]
    elif _NEW[0] in text:
        names = [name for name in names if not (name.kind == "state" and text.endswith(_NEW, 0, name.begin))]
    names = _with_organs(text, folded, names, language)
    ends = {end for _, end in marks.get("continents", ())}
    names = [name for name in names if not (name.kind == "state" and name.end in ends)] if ends else names
    names = _with_parliaments(text, folded, _with_likely_states(names, rules))
    if "capital_words" in marks:
        names = _with_capitals(text, folded, names, rules)
    if "city_words" in marks:
        names = _with_unknown_cities(text, folded, names, rules)
    return _with_cities_before_states(text, folded, names, rules)


def _find_cues(text: str, folded: str, rules: grammar.Grammar) -> list[grammar.Cue]:
    """The words of a text that the language's tables know, without those that are parts of names or addresses."""
    cues = _outside_addresses(folded, rules.cues(folded))
    if rules.verb_final:
        return cues
    return [
        cue
        for cue in cues
        if not (folded.startswith(_GOING_ON, cue.end) and _is_name_part(text, folded, cue))
        and not (cue.entry.form == _CONGRESS and _is_legislature(text, cue))
        and not _is_given_name(folded, cue)
        and not (cue.entry.category == "verb" and folded[cue.begin - 1 : cue.begin] == "-")  # "centre-left"
        and not _is_surname(text, cue, rules)
        and not (cue.entry.sense == "accredit" and not _hands_credentials(folded, cue, rules))
    ]


def _is_legislature(text: str, cue: grammar.Cue) -> bool:
    """Whether "Congress" is a state's: in capitals, with no article and no name before it."""
    if text[cue.begin] != "C":
        return False
    before = text[max(0, cue.begin - _BEFORE) : cue.begin].split()
    return not before or not (
        before[-1][0].isupper() or before[-1][0].isdigit() or before[-1].lower() in ("the", "a", "this")
    )


def prepare(record: Record) -> Document:
    """The record with its sentences, tokens, names, times and cues. Linear in the text's length."""
    language = language_of(record)
    rules = grammar.load(language)
    text = record.text.translate(_PLAIN) if _ODD.search(record.text) else record.text
    folded = fold(text)
    token = _TOKEN_OF_ODD if any(sign in folded for sign in _ODD_TOKENS) else _TOKEN
    tokens = list(map(re.Match.span, token.finditer(text)))
    begins, ends = [begin for begin, _ in tokens], [end for _, end in tokens]
    marks = rules.find_marks(folded)
    names = _find_names(text, folded, language, rules, marks)
    cues = _find_cues(text, folded, rules)
    if rules.verb_final:
        # "Kabulde" is a reception, not the city: a place that is also such a word wants its apostrophe.
        words = {cue.begin for cue in cues if cue.entry.category in ("event", "verb")}
        names = [
            name
            for name in names
            if name.kind != "city" or name.begin not in words or folded[name.end : name.end + 1] == "'"
        ]
        placed = {
            name.stop + 1
            for name in names
            if name.kind in ("city", "state") and rules.case(folded[name.end : name.stop]) != "accusative"
        }
        cues = [cue for cue in cues if cue.entry.form not in rules.words["behind_places"] or cue.begin in placed]
    spans, continued = semicolons.cut(
        text, folded, _told(folded, sentences.split(text, folded, rules), rules), cues, rules
    )
    times = told_times(text, folded, language, record.published)
    cue_begins = [cue.begin for cue in cues]
    return Document(
        record=record,
        text=text,
        folded=folded,
        rules=rules,
        sentences=spans,
        continued=continued,
        begins=begins,
        ends=ends,
        capitals=[index for index, begin in enumerate(begins) if text[begin].isupper()],
        names=names,
        times=times,
        cues=cues,
        is_wrapped=max(map(len, text.split("\n"))) < _WRAPPED,
        token_at=partial(bisect_right, ends),
        name_at=_covering(names).get,
        inside_events={
            offset for cue in cues if cue.entry.category == "event" for offset in range(cue.begin + 1, cue.end)
        },
        cue_at=dict(zip(reversed(cue_begins), reversed(cues), strict=True)).get,
        _cue_begins=cue_begins,
        _name_begins=[name.begin for name in names],
        _sentence_begins=[span.begin for span in spans],
        _time_begins=[time.span.begin for time in times],
        _marks=marks,
    )
