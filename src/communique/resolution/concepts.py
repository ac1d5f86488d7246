"""What the name of a meeting says it is on, whatever the language: "Dışişleri Bakanları" and "foreign ministers" are one concept."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise

from communique import resources
from communique.resolution.names import words


@cache
def _stems() -> tuple[dict[str, str], int, int]:
    """Concepts by stem, and the lengths of the shortest and longest stem."""
    found: dict[str, str] = {}
    for _, row in resources.read_table(resources.path("data", "reference", "label_words.tsv")):
        for stem in row["stems"].split():
            if "+" not in stem:
                found[stem] = _name(row)
    return found, min(map(len, found)), max(map(len, found))


def _name(row: dict[str, str]) -> str:
    return f"{row['sort']}:{row['concept']}"


@cache
def _pairs() -> tuple[tuple[str, str, str], ...]:
    """Concepts that two words in a row name: first stem, second stem, concept."""
    found = []
    for _, row in resources.read_table(resources.path("data", "reference", "label_words.tsv")):
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
