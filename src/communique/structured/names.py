"""Names as tables write them: states with their former names and turned round, cities, titles before names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from communique import gazetteer, languages, resources
from communique.text import fold

_BEFORE = re.compile(r"(?:acting|interim|provisional|former|transitional)\s+", re.IGNORECASE)
_AFTER = re.compile(r"\s*-\s*(?:elect|designate)$", re.IGNORECASE)
MOST_WORDS = 6  # of a title
_ALIKE = 92.0  # of 100: a title with one letter wrong


@lru_cache(maxsize=10_000)
def state(words: str, hint: str | None = None) -> str | None:
    """The alpha-2 code of a state as a table writes it; `hint` is another word of the source for it, such as its key.

    "Korea, Republic of" is turned round; of "Ceylon (Sri Lanka)" the name without brackets is tried first.
    """
    named = _first((words, *_forms(words)))
    keyed = _first(_forms(hint.replace("-", " "))) if hint else None
    if named is None or keyed is None or named == keyed:
        return named or keyed
    # A key follows today's states; a name that is another's today ("China, Republic of", 1943) is told by it.
    known = gazetteer.load().state(named)
    return named if known is not None and known.status == "former" else keyed


def _first(forms: Iterable[str]) -> str | None:
    codes = (_tabled().get(fold(name)) or _known(name) for name in forms)
    return next(filter(None, codes), None)


def _forms(words: str) -> list[str]:
    outer = re.sub(r"\s*\([^)]*\)", "", words).strip()
    inner = re.findall(r"\(([^)]*)\)", words)
    found = []
    for name in (outer, *inner):
        first, comma, rest = name.partition(", ")
        if comma:
            found.append(f"{rest} {first}")
        found.append(name)
        first, _, rest = name.rpartition(" ")
        if rest.lower() in ("north", "south", "east", "west"):
            found.append(f"{rest} {first}")
    return [name for name in found if name]


def _known(name: str) -> str | None:
    """The state whose name the words are, as a whole."""
    if len(name) == 2 and name.isupper() and gazetteer.load().state(name):
        return name
    cased = name if name != name.lower() else name.title()
    found = gazetteer.load().find(cased, fold(cased), "en")
    if len(found) == 1 and found[0].kind == "state" and found[0].begin == 0 and found[0].end == len(cased):
        return found[0].ids[0]
    return None


@cache
def _tabled() -> dict[str, str]:
    rows = resources.read_table(resources.path("data", "structured", "states.tsv"))
    return {fold(row["name"]): row["state"] for _, row in rows}


def english(code: str | None) -> str | None:
    """The English name of a state, as a sentence has it."""
    found = gazetteer.load().state(code) if code else None
    return found.names.get("en") if found else None


@lru_cache(maxsize=10_000)
def actor(words: str) -> str:
    """A state's code, or the name as it is."""
    return state(words) or words


@lru_cache(maxsize=10_000)
def city(words: str, country: str | None) -> str | None:
    """The English name of the city the words are, in that country; None where the reference data knows none there."""
    known = gazetteer.load()
    for name in known.find(words, fold(words), None):
        if name.kind != "city" or name.begin != 0 or name.end != len(words):
            continue
        for place in name.ids:
            found = known.city(place)
            if found is not None and country in (None, found.country):
                return found.name
    return None


@lru_cache(maxsize=10_000)
def titled(words: str) -> tuple[str | None, str, str | None]:
    """(office, name, rank) of words such as "President-elect Diaz Ordaz". The office is None where no title begins them."""
    parts = words.split()
    for count in range(min(MOST_WORDS, len(parts) - 1), 0, -1):
        office = " ".join(parts[:count])
        known, rank = rank_of(office)
        if known:
            return office, " ".join(parts[count:]), rank
    return None, words, None


@lru_cache(maxsize=10_000)
def rank_of(office: str) -> tuple[bool, str | None]:
    """Whether the words are an office, and its rank. Who is only elected does not hold it yet."""
    bare = _BEFORE.sub("", office, count=1)
    elected = _AFTER.search(bare)
    form = fold(_AFTER.sub("", bare))
    ranks = _ranks()
    rank = ranks.get(form)
    if rank is None and len(form) > 8:
        from rapidfuzz import fuzz  # a title that the pack does not know is rare, and the library takes its time

        rank = next((ranks[other] for other in ranks if len(other) > 8 and fuzz.ratio(form, other) >= _ALIKE), None)
    if rank is None:
        return False, None
    return True, "other" if elected else rank


@cache
def _ranks() -> dict[str, str]:
    shipped = {row["form"]: row["rank"] for row in languages.load("en").table("offices")}
    rows = resources.read_table(resources.path("data", "structured", "titles.tsv"))
    return shipped | {row["title"]: row["rank"] for _, row in rows}


def people(words: str) -> list[tuple[str | None, str, str | None]]:
    """Each person of words such as "President A and Prime Minister B", as `titled` gives them."""
    found = [titled(words.strip())]
    for separator in (" and ", ", "):
        parts = words.split(separator)
        if len(parts) > 1 and all(titled(part.strip())[0] for part in parts):
            found = [titled(part.strip()) for part in parts]
    return found
