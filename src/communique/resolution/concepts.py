"""What the name of a meeting says it is on, whatever the language: "Dışişleri Bakanları" and "foreign ministers" are one concept."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

from communique import resources
from communique.resolution.names import words

_NUMBER = re.compile(r"\d+(?:th|st|nd|rd|inci|nci|uncu|ncu)?|[ivx]+(?:th|nd|rd|st)?|inci|nci|uncu|ncu")
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


@cache
def _stems() -> tuple[dict[str, str], int, int]:
    """Concepts by stem, and the lengths of the shortest and longest stem."""
    found: dict[str, str] = {}
    for row in _rows():
        for stem in row["stems"].split():
            if "+" not in stem and row["sort"] != "generic":
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
        if any(a.startswith(one) and b.startswith(other) for a, b in pairwise(said)):
            found.add(concept)
    return frozenset(found)
