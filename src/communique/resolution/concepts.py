"""What the name of a meeting says it is on, whatever the language: "Dışişleri Bakanları" and "foreign ministers" are one concept."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

from communique import resources
from communique.resolution.names import words

_NUMBER = re.compile(r"\d+(?:th|st|nd|rd|inci|nci|uncu|ncu)?|[ivx]+(?:th|nd|rd|st)?|inci|nci|uncu|ncu")
_MEANT = ("field", "form")  # sorts of words that tell a meeting from others
_ROMAN = re.compile(r"[ivx]+(?:th|nd|rd|st)?")


@cache
def _rows() -> tuple[dict[str, str], ...]:
    return tuple(row for _, row in resources.read_table(resources.path("data", "reference", "label_words.tsv")))


@cache
def _generic() -> tuple[frozenset[str], tuple[str, ...]]:
    """Words that do not say which meeting is meant: short ones whole, others by their beginning."""
    stems = [stem for row in _rows() if row["sort"] == "generic" for stem in row["stems"].split()]
    short = frozenset(stem for stem in stems if len(stem) < 5)
    return short, tuple(stem for stem in stems if len(stem) >= 5)


@lru_cache(maxsize=50_000)
def unnumbered(label: str) -> str:
    """The name without the number it begins with.

    >>> unnumbered("22. Bakutel Exhibition"), unnumbered("IXth Summit of the Heads")
    ('bakutel exhibition', 'summit of the heads')
    """
    said = list(words(label))
    while len(said) > 1 and (said[0].isdigit() or _NUMBER.fullmatch(said[0])):
        said.pop(0)
    return " ".join(said)


@lru_cache(maxsize=50_000)
def telling_words(label: str) -> tuple[str, ...]:
    """The words of a meeting's name that say which one it is: no ordinals, no particles, not "meeting" or "summit".

    >>> telling_words("Fifth Summit"), telling_words("2nd Antalya Diplomacy Forum")
    ((), ('antalya', 'diplomacy'))
    """
    short, long = _generic()
    return tuple(
        word
        for word in words(label)
        if word not in short
        and not word[0].isdigit()
        and not _ROMAN.fullmatch(word)
        and not word.startswith((*long, "summit", "zirve"))
    )


@lru_cache(maxsize=50_000)
def plain(label: str, places: tuple[str, ...] = (), *, forms: bool = True) -> bool:
    """Whether the name only says what is met on, who meets and where: such a meeting may be any body's.

    Without `forms`, whether it says no more than that there is a summit or meeting.

    >>> plain("informal meeting of foreign ministers"), plain("Semerkant Zirvesi", ("Semerkant",)), plain("Diaspora Forumu")
    (True, True, True)
    >>> plain("Antalya Diplomacy Forum", ("Antalya",)), plain("next summit", forms=False), plain("informal summit", forms=False)
    (False, True, False)
    """
    stems = tuple(
        stem
        for row in _rows()
        if row["sort"] in ("people", "step") or (forms and row["sort"] in _MEANT)
        for stem in row["stems"].split()
        if "+" not in stem
    )
    said = words(unplaced(label, places))
    paired = {word for one, other, _ in _pairs() for pair in pairwise(said) if _both(pair, one, other) for word in pair}
    return all(word.startswith(stems) or (forms and word in paired) for word in telling_words(" ".join(said)))


@lru_cache(maxsize=50_000)
def says_little(label: str) -> bool:
    """Whether the name says no more than what sort of occasion it is, of whom and on what: it may be any of a hundred events.

    >>> [says_little(label) for label in ("toplantıları", "the foreign ministers", "state visit", "Dördüncü Zirve")]
    [True, True, True, True]
    >>> [says_little(label) for label in ("Astana meeting", "COP29", "Antalya Diplomasi Forumu")]
    [False, False, False]
    """
    rows = [row for row in _rows() if row["sort"] in (*_MEANT, "people", "step", "occasion")]
    stems = tuple(stem for row in rows for stem in row["stems"].split() if "+" not in stem)
    said = words(label)
    paired = {word for one, other, _ in _pairs() for pair in pairwise(said) if _both(pair, one, other) for word in pair}
    return all(word in paired or word.startswith(stems) for word in telling_words(label))


def unplaced(label: str, places: tuple[str, ...]) -> str:
    """The words of the name without those that begin like a word of the place's names."""
    where = {word[:5] for name in places for word in words(name)}
    return " ".join(word for word in words(label) if word[:5] not in where)


def _both(pair: tuple[str, str], one: str, other: str) -> bool:
    return pair[0].startswith(one) and pair[1].startswith(other)


@lru_cache(maxsize=50_000)
def of_ministers(label: str) -> bool:
    """Whether the name says that ministers meet."""
    stems = tuple(stem for row in _rows() if row["concept"] == "ministers" for stem in row["stems"].split())
    return any(word.startswith(stems) for word in words(label))


def has_field(label: str) -> bool:
    """Whether the name says on what."""
    return any(concept.startswith("field:") for concept in concepts(label))


def step(label: str) -> int:
    """How far the meeting is from the one told of beside it: 1 for the next, -1 for the one before, 0 where nothing is said.

    >>> step("next summit"), step("Bir önceki zirve"), step("6. Zirve")
    (1, -1, 0)
    """
    said = words(label)
    for row in _rows():
        if row["sort"] == "step" and any(word.startswith(tuple(row["stems"].split())) for word in said):
            return 1 if row["concept"] == "next" else -1
    return 0


@cache
def _stems() -> tuple[dict[str, str], int, int]:
    """Concepts by stem, and the lengths of the shortest and longest stem."""
    found: dict[str, str] = {}
    for row in _rows():
        for stem in row["stems"].split():
            if "+" not in stem and row["sort"] in _MEANT:
                found[stem] = _name(row)
    return found, min(map(len, found)), max(map(len, found))


def _name(row: dict[str, str]) -> str:
    return f"{row['sort']}:{row['concept']}"


@cache
def _pairs() -> tuple[tuple[str, str, str], ...]:
    """Concepts that two words in a row name: first stem, second stem, concept."""
    found = []
    for row in _rows():
        found += [(*stem.split("+"), _name(row)) for stem in row["stems"].split() if "+" in stem]
    return tuple((one, other, concept) for one, other, concept in found)


@lru_cache(maxsize=50_000)
def concepts(label: str) -> frozenset[str]:
    """The concepts a meeting's name holds, each with its sort before it: a field or a form.

    >>> sorted(concepts("Türk Konseyi Dışişleri Bakanları Toplantısı")), sorted(concepts("meeting of the foreign ministers"))
    (['field:foreign-affairs'], ['field:foreign-affairs'])
    """
    stems, shortest, longest = _stems()
    found = set()
    said = words(label)
    for word in said:
        for length in range(min(len(word), longest), shortest - 1, -1):
            if concept := stems.get(word[:length]):
                found.add(concept)
                break
    for one, other, concept in _pairs():
        if any(_both(pair, one, other) for pair in pairwise(said)):
            found.add(concept)
    return frozenset(found)
