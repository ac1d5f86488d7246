"""What an event is called: by a record's words where these say which one it is, else by what is known of it.

The rule is `docs/decisions/0009-composed-labels.md`. "the foreign ministers", "toplantıları" and "A – B, meeting" say little; the event is then called
"Council of Foreign Ministers of the Turkic Council, Baku, 2019-10-14", in each language there are words for.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from communique import resources
from communique.model import RANKS
from communique.resolution.concepts import says_little
from communique.resolution.names import words
from communique.resolution.participants import ResolvedParticipation
from communique.resolution.reference import Label, Reference
from communique.resolution.series import GATHERINGS
from communique.resolution.tellings import Telling

_FEW = 2  # names that stand before the dots
_ARTICLES = ("the ", "a ", "an ")


@dataclass(frozen=True, slots=True)
class Known:
    """What is chosen of an event. All but kind, date and ordinal are local ids."""

    kind: str
    date: str | None
    place: str | None
    country: str | None
    series: str | None
    ordinal: int | None
    conveners: tuple[str, ...]
    represented: tuple[str, ...]
    participations: tuple[ResolvedParticipation, ...]


def called(
    tellings: Sequence[Telling], known: Known, reference: Reference
) -> tuple[tuple[Label, ...], tuple[Label, ...]]:
    """One preferred label a language, and what else records call the event."""
    stated: dict[str | None, Counter[str]] = defaultdict(Counter)  # all that records call it, by language
    naming: dict[str | None, Counter[str]] = defaultdict(Counter)  # what says which event it is
    little: dict[str | None, Counter[str]] = defaultdict(Counter)  # what does not, without people
    for telling in tellings:
        if said := telling.event.label.strip():
            bare = _bare(telling, reference)
            stated[telling.language][said] += 1
            (naming if bare is None else little)[telling.language][said if bare is None else bare] += 1
    preferred = {language: _first(count) for language, count in naming.items()}
    composed = [
        language for language in _kinds() if language not in preferred and (language in stated or not preferred)
    ]
    for language in composed:
        if text := _Composer(known, tellings, reference, language).label(_first(little[language])):
            preferred[language] = text
    preferred = {language: _first(count) for language, count in stated.items()} | preferred
    chosen = [(preferred[language], language) for language in sorted(preferred, key=_code)]
    others = [(text, language) for language in sorted(stated, key=_code) for text in sorted(stated[language])]
    return tuple(chosen), tuple(label for label in others if label not in chosen)


def common_names(known: Known, reference: Reference) -> tuple[str, ...]:
    """What people call a summit or conference besides: by where or when it was, "Samarkand summit", "2021 zirvesi".

    They are to be found by, not to be shown: no record needs to have said them.
    """
    if known.kind not in ("summit", "conference"):
        return ()
    node = reference.nodes.get(known.place or "")
    year = known.date[:4] if known.date and known.date[:4].isdigit() else None
    names = []
    for language, kinds in _kinds().items():
        places = [text for text, code in (*node.labels, *node.others) if code == language] if node else []
        names += [f"{which} {kinds[known.kind]}" for which in (*places, year) if which]
    return tuple(names)


def _code(language: str | None) -> str:
    return language or ""


def _first(counted: Counter[str]) -> str:
    """The commonest, then the longest."""
    return min(counted, key=lambda text: (-counted[text], -len(text), text), default="")


def _bare(telling: Telling, reference: Reference) -> str | None:
    """What remains of a label without people and article, where that says little of which event it is; else None."""
    said = telling.event.label.strip()
    names = sorted((one.name for one in telling.event.participants if one.name and one.name in said), key=len)
    for name in reversed(names):
        said = said.replace(name, " ")
    said = " ".join(said.replace("…", " ").split()).strip(" –,-")
    if reference.knows(said):
        return ""
    if not says_little(said):
        return None
    article = next((article for article in _ARTICLES if said.casefold().startswith(article)), "")
    return said[len(article) :]


@cache
def _kinds() -> dict[str, dict[str, str]]:
    """What each kind is called, by language."""
    found: dict[str, dict[str, str]] = {}
    for _, row in resources.read_table(resources.path("data", "reference", "kind_words.tsv")):
        found.setdefault(row["lang"], {})[row["kind"]] = row["name"]
    return dict(sorted(found.items()))


@dataclass(frozen=True, slots=True)
class _Composer:
    known: Known
    tellings: Sequence[Telling]
    reference: Reference
    language: str

    def label(self, own: str) -> str | None:
        """The label, given the little that records say in the language; None where nothing is known beside it."""
        known = self.known
        series = self._name(known.series, strictly=True) if known.kind in GATHERINGS else None
        if series and known.ordinal is not None:
            return self._numbered(series)
        where = self._place()
        when = known.date.partition("/")[0] if known.date and not known.date.startswith("--") else None
        circumstances = [part for part in (where, when) if part]
        if series and circumstances:
            return ", ".join([series, *circumstances])
        whose = series or self._joined(known.conveners) or self._people() or self._joined(self._actors())
        if not whose and not circumstances:
            return None
        head = [whose] if whose else []
        return ", ".join([*head, *([] if series else [self._kind(own)]), *circumstances])

    def _kind(self, own: str) -> str:
        """The record's own words where they say more than the kind: "working dinner", "3. toplantı"."""
        kind = _kinds()[self.language].get(self.known.kind, self.known.kind)
        said = words(own)
        if said and (len(said) > 1 or not said[0].startswith(words(kind)[:1])):
            return own
        return self._numbered(kind) if self.known.ordinal is not None else kind

    def _numbered(self, name: str) -> str:
        number = self.known.ordinal or 0
        return f"{number}{_suffix(number)} {name}" if self.language == "en" else f"{number}. {name}"

    def _place(self) -> str | None:
        known = self.known
        if known.place and (name := self._name(known.place)):
            return name
        if known.place:
            return min(
                (t.event.city.strip() for t in self.tellings if t.place == known.place and t.event.city), default=None
            )
        return self._name(known.country)

    def _people(self) -> str | None:
        """The officials, the highest first and one a side before a second, then the sides of whom nobody is named."""
        named = [one for one in self.known.participations if one.official]
        if not named:
            return None
        if self.known.kind == "visit":  # who came
            named = [one for one in named if self.known.country not in one.represents] or named
        named.sort(key=lambda one: (RANKS.index(one.rank) if one.rank in RANKS else len(RANKS), one.key))
        seen: Counter[tuple[str, ...]] = Counter()
        turns: list[tuple[int, str]] = []
        for one in named:
            turns.append((seen[one.represents], self._official(one)))
            seen[one.represents] += 1
        names = [name for _, name in sorted(turns, key=lambda turn: turn[0])]
        spoken_for = {whom for one in self.known.participations if one.official for whom in one.represents}
        rest = (
            []
            if self.known.kind == "visit"
            else [self._name(actor) for actor in self._actors() if actor not in spoken_for]
        )
        return _few([*names, *(name for name in rest if name)])

    def _official(self, one: ResolvedParticipation) -> str:
        official = one.official or ""
        if curated := self._curated(official):
            return curated
        spelt = [text for text, language in one.names if language == self.language]
        if known := self.reference.officials.get(official):
            listed = [text for text, language in known.variants if language == self.language]
            whole = [text for text in spelt if " " in text]  # a surname alone says less than the name known
            return min(listed or whole, key=_fullest, default=known.name)
        return min(spelt or [text for text, _ in one.names], key=_fullest)

    def _actors(self) -> list[str]:
        stood_for = {whom for one in self.known.participations for whom in one.represents}
        return sorted(stood_for | set(self.known.represented))

    def _joined(self, actors: Iterable[str]) -> str | None:
        return _few([name for actor in actors if (name := self._name(actor))])

    def _name(self, local: str | None, *, strictly: bool = False) -> str | None:
        """What a node of the reference data is called in the language, else, unless `strictly`, in English."""
        if local is None:
            return None
        node = self.reference.nodes.get(local)
        named = {language: text for text, language in node.labels} if node else {}
        return self._curated(local) or named.get(self.language) or (None if strictly else named.get("en"))

    def _curated(self, local: str) -> str | None:
        return dict(self.reference.curation.names.get(local, ())).get(self.language)


def _fullest(name: str) -> tuple[int, int, str]:
    return -len(name.split()), -len(name), name


def _few(names: Sequence[str]) -> str | None:
    return " – ".join(names[:_FEW]) + (" …" if len(names) > _FEW else "") or None


def _suffix(number: int) -> str:
    """
    >>> [f"{number}{_suffix(number)}" for number in (1, 2, 3, 4, 11, 12, 21, 112)]
    ['1st', '2nd', '3rd', '4th', '11th', '12th', '21st', '112th']
    """
    return "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
