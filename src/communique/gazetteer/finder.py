"""Finds the known names in a text, in one pass of an Aho-Corasick automaton over its folded form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from ahocorasick_rs import MATCHKIND_LEFTMOST_LONGEST, AhoCorasick

from communique import collector
from communique.gazetteer import endings, tables
from communique.gazetteer.tables import City, Official, Organisation, Series, State
from communique.text import fold

SHORT = 4  # letters; a name as short as that must stand with its own diacritics: "Şam" is not "Sam"
_PRECEDENCE = {"state": 0, "organisation": 1, "demonym": 2, "city": 3}
# Which languages' names a text may use, by kind of name; kinds that are not here: any.
_LANGUAGES: dict[str, dict[str, frozenset[str]]] = {
    "tr": {
        "state": frozenset(("tr", "az")),
        "demonym": frozenset(("tr", "az")),
        "city": frozenset(("tr", "az", "en", "und")),
    },
    "en": {
        "state": frozenset(("en",)),
        "demonym": frozenset(("en",)),
        "organisation": frozenset(("en",)),
        "city": frozenset(("en", "und")),
    },
}
_TURKISH_UPPER = str.maketrans("iı", "İI")


class Name(NamedTuple):
    """A known name in a text: code points, end exclusive; `stop` is the end of the word with the endings hung on it.

    ids: of a state or a demonym ISO codes (several where the word means several states), of a city place ids, of an
    organisation its id; best first. strong: the name alone says what it is; else the context must.
    """

    begin: int
    end: int
    stop: int
    kind: str  # state, demonym, city, organisation
    ids: tuple[str, ...]
    strong: bool


class _Spelling(NamedTuple):
    """A name as a table has it."""

    name: str
    languages: str  # separated by spaces
    kind: str
    id: str
    strong: bool
    abbreviation: bool


_Row = tuple[str, str, str, str, bool, bool]  # a spelling not yet made one: a text meets few of the many there are


class _Pattern(NamedTuple):
    """A folded name and what makes it one: which letters stand in upper case, how it is spelt where it is short."""

    kind: str
    ids: tuple[str, ...]
    strong: bool
    capitals: tuple[int, ...]
    spellings: frozenset[str]
    initials: bool  # an abbreviation of three letters or fewer
    dotless: tuple[int, ...]  # offsets of each letter that is ı, not i
    prefixes: tuple[int, ...]  # shorter patterns this one begins with, longest first


class _Finder:
    """The automaton of one language's names."""

    @collector.paused()
    def __init__(self, language: str | None) -> None:
        self._turkish = language != "en"
        self._english = language in ("en", None)
        self._false = frozenset(
            fold(row["word"]) for row in tables.rows("false_names") if language in (row["lang"], None)
        )
        self._weak = frozenset(row["name"] for row in tables.rows("weak_names") if language in (row["lang"], None))
        self._groups = _group(language)
        self._folded = list(self._groups)
        self._wide = {number for number, folded in enumerate(self._folded) if " " in folded}
        self._patterns: dict[int, _Pattern] = {}
        self._automaton = AhoCorasick(self._folded, matchkind=MATCHKIND_LEFTMOST_LONGEST)

    def find(self, text: str, folded: str) -> list[Name]:
        names: list[Name] = []
        stop = 0
        accept, wide = self._accept, self._wide
        for index, begin, end in self._automaton.find_matches_as_indexes(folded):
            if begin < stop:
                continue
            if begin and folded[begin - 1].isalnum():
                if index not in wide:
                    continue
                found = None
            else:
                found = None if text[begin].islower() else accept(text, folded, index, begin, end)
            if found is not None:
                names.append(found)
                stop = found.stop
            elif index in wide:
                # The longest match is none, and may have hidden one that begins inside it.
                for hidden in self._rescan(text, folded, folded.index(" ", begin) + 1, end):
                    if hidden.begin >= stop:
                        names.append(hidden)
                        stop = hidden.stop
        return names

    def _rescan(self, text: str, folded: str, begin: int, end: int) -> Iterator[Name]:
        window = folded[begin : end + 80]
        for index, first, last in self._automaton.find_matches_as_indexes(window):
            if begin + first >= end:
                return
            if not folded[begin + first - 1].isalnum():
                found = self._accept(text, folded, index, begin + first, begin + last)
                if found is not None:
                    yield found

    def _accept(self, text: str, folded: str, index: int, begin: int, end: int) -> Name | None:
        """The name of the pattern there, or of a shorter one it begins with."""
        pattern = self._patterns.get(index) or self._make(index)
        kind, ids, strong, capitals, spellings, initials, dotless, prefixes = pattern
        stop: int | None = end
        if text[begin].islower() or (spellings and text[begin:end] not in spellings):
            stop = None
        elif end < len(folded) and ((follower := folded[end]) == "'" or follower.isalnum()):
            stop = self._stop(text, folded, begin, end)
        for offset in capitals:
            if text[begin + offset].islower():
                stop = None
        for offset in dotless:
            if text[begin + offset] in "iİ" and "ı" in text:
                stop = None  # the Georgian İrakli is no "Iraklı", but for a text that has no such letter
        if stop is None:
            shorter = (
                self._accept(text, folded, number, begin, begin + len(self._folded[number])) for number in prefixes
            )
            return next(filter(None, shorter), None) if prefixes else None
        if kind == "state" and stop > end and self._turkish and endings.is_demonym(folded, end, stop):
            kind = "demonym"
        if initials and strong and _is_in_capitals(text, begin, end):
            strong = False
        return Name(begin, end, stop, kind, ids, strong)

    def _make(self, index: int) -> _Pattern:
        """The pattern of that number, made when first met: a text meets few of them."""
        folded = self._folded[index]
        group = [_Spelling(*row) for row in self._groups[folded]]
        capitals = set.intersection(*(set(_capitals(spelling)) for spelling in group))
        forms = (form for spelling in group for form in _forms(spelling.name)) if len(folded) <= SHORT else ()
        pattern = self._patterns[index] = _Pattern(
            group[0].kind,
            tuple(dict.fromkeys(spelling.id for spelling in group)),
            any(spelling.strong and spelling.name not in self._weak for spelling in group),
            tuple(sorted(capitals - {0})),
            frozenset(forms),
            group[0].abbreviation and len(folded) <= 3,
            self._dotless(group) if group[0].kind in ("state", "demonym") else (),
            tuple(self._prefixes(folded)),
        )
        return pattern

    def _dotless(self, group: list[_Spelling]) -> tuple[int, ...]:
        """Where all spellings of a Turkish name have a dotless letter."""
        if not self._turkish:
            return ()
        return tuple(
            sorted(set.intersection(*({at for at, char in enumerate(one.name) if char in "ıI"} for one in group)))
        )

    def _prefixes(self, folded: str) -> Iterator[int]:
        """Numbers of the patterns that are a beginning of this one, longest first."""
        for end in range(len(folded) - 1, 1, -1):
            if not folded[end].isalnum() and folded[:end] in self._groups:
                yield self._folded.index(folded[:end])

    def _stop(self, text: str, folded: str, begin: int, end: int) -> int | None:
        """The end of the word after the name's endings; None where what follows is no ending."""
        stop = endings.english_stop(folded, end) if self._english else None
        if self._turkish and (stop is None or stop == end):
            stop = endings.turkish_stop(folded, end)
        if stop is None or (stop > end and folded[begin:stop] in self._false):
            return None
        if stop > end and text[stop - 1].isupper() and not text[begin:stop].isupper():
            return None
        return stop


def _is_in_capitals(text: str, begin: int, end: int) -> bool:
    """Whether everything around is in upper case too, so that upper case says nothing."""
    around = text[max(0, begin - 12) : begin] + text[end : end + 12]
    return sum(char.isupper() for char in around) > 5 and not any(char.islower() for char in around)


@cache
@collector.paused()
def _all_spellings() -> tuple[list[str], list[_Row]]:
    """Every name there is, in the order of the tables, folded and as a spelling."""
    rows = [
        (
            name,
            language,
            "demonym" if kind in ("demonym", "adjective") else "state",
            state,
            True,
            kind == "abbreviation",
        )
        for name, language, kind, state in tables.cells("state_names", "name", "lang", "kind", "state")
    ]
    rows += [
        (name, language, "organisation", body, True, kind == "abbreviation")
        for name, language, kind, body in tables.cells("organisation_names", "name", "lang", "kind", "org")
    ]
    rows += [
        (name, languages, "city", place, strength == "strong", False)
        for name, languages, place, strength in tables.cells("city_names", "name", "langs", "city", "strength")
    ]
    # One fold for all: a call a name would take three times as long.
    return fold("\n".join([row[0] for row in rows])).split("\n"), rows


def _group(language: str | None) -> dict[str, list[_Row]]:
    """The names a text in that language may use by folded name, of several kinds only the one that goes first."""
    allowed = _LANGUAGES.get(language or "", {})
    fits: dict[tuple[str, ...], bool] = {}
    grouped: dict[str, list[_Row]] = {}
    for folded, row in zip(*_all_spellings(), strict=True):
        key = languages, kind = row[1:3]
        if key not in fits:
            wanted = allowed.get(kind)
            fits[key] = wanted is None or not wanted.isdisjoint(languages.split(" "))
        if not fits[key]:
            continue
        group = grouped.get(folded)
        if group is None or _PRECEDENCE[kind] < _PRECEDENCE[group[0][2]]:
            grouped[folded] = [row]
        elif kind == group[0][2]:
            group.append(row)
    return grouped


def _capitals(spelling: _Spelling) -> Iterator[int]:
    """Offsets of the letters that stand in upper case: all of an abbreviation's, else the first of each word."""
    name = spelling.name
    for offset, char in enumerate(name):
        if char.isupper() and (spelling.abbreviation or offset == 0 or not name[offset - 1].isalnum()):
            yield offset


def _forms(name: str) -> tuple[str, ...]:
    """A short name as a text may write it: as it is, and in upper case after English and Turkish rules."""
    return name, name.upper(), name.translate(_TURKISH_UPPER).upper()


class Gazetteer:
    """The known names and what they name."""

    def __init__(self) -> None:
        self._finders: dict[str | None, _Finder] = {}

    def find(self, text: str, folded: str, language: str | None) -> list[Name]:
        """The known names in a text, in order, not overlapping, the longest where several begin together.

        `folded` is `fold(text)`. `language` is "tr", "en", or None for any. Linear in the text's length.
        """
        key = language if language in ("tr", "en") else None
        finder = self._finders.get(key)
        if finder is None:
            finder = self._finders[key] = _Finder(key)
        return finder.find(text, folded)

    def state(self, iso2: str) -> State | None:
        """The state of an ISO 3166-1 alpha-2 code."""
        return tables.states().get(iso2)

    def states(self) -> Iterable[State]:
        """All states."""
        return tables.states().values()

    def city(self, place: str) -> City | None:
        """The place of an id, e.g. "baku-az"."""
        return tables.city(place)

    def organisation(self, organisation: str) -> Organisation | None:
        """The organisation of an id, e.g. "turkic-council"."""
        return tables.organisations().get(organisation)

    def organisations(self) -> Iterable[Organisation]:
        """All organisations."""
        return tables.organisations().values()

    def official(self, official: str) -> Official | None:
        """The official of an id, e.g. "ilham-aliyev"."""
        return tables.officials().get(official)

    def officials(self) -> Iterable[Official]:
        """All officials."""
        return tables.officials().values()

    def series(self) -> Iterable[Series]:
        """All series of meetings known by name."""
        return tables.series().values()

    def english_name(self, organisation: str, on: str | None = None, as_worded: str | None = None) -> str:
        """The organisation's English name as the text's own period has it.

        as_worded: the name in the text; a former name gives the English name of its time ("Türk Keneşi" gives
        "Turkic Council"). on: an ISO date, used where the wording does not say. Raises KeyError for an unknown id.
        """
        return _english_name(organisation, on, as_worded)


@lru_cache(maxsize=4096)
def _english_name(organisation: str, on: str | None, as_worded: str | None) -> str:
    entry = tables.organisations()[organisation]
    period = _period_as_worded(entry, as_worded) if as_worded else None
    if period is None and on is None:
        return entry.name
    since, until = period or (on, on)
    for name in entry.names:
        if name.language == "en" and name.kind in ("name", "former") and (name.since or name.until):
            if period == (name.since, name.until):
                return name.name
            if period is None and (name.since or "") <= (since or "") and (until or "") < (name.until or "9999"):
                return name.name
    return entry.name


def _period_as_worded(organisation: Organisation, as_worded: str) -> tuple[str | None, str | None] | None:
    """When the name was in use, where that is known of it."""
    wanted = fold(as_worded)
    for name in organisation.names:
        if fold(name.name) == wanted and (name.since or name.until):
            return name.since, name.until
    return None


@cache
def load() -> Gazetteer:
    """The gazetteer, read once a process; a language's names when a text in it is first read."""
    return Gazetteer()
