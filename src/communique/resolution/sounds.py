"""How words of names sound, by the tradition of the state whose official somebody is.

What is one sound is data: `data/reference/name_sounds.tsv` has the spellings, `name_traditions.tsv` the states and what of a
name may be left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from communique import gazetteer
from communique.gazetteer import tables

_VOWELS = "aeiouy"
_GLIDE = re.compile(rf"^[iy](?=[{_VOWELS}])")  # "Yerlan" and "Erlan", "Yuri" and "Iuri"
_FIRST = (re.compile(r"^[aeiy]+"), re.compile(r"^[ou]+"))
_LATER = re.compile(rf"(?<!^)[{_VOWELS}]+")
_DOUBLED = re.compile(r"(.)\1+")

Rules = tuple[tuple[re.Pattern[str], str], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Tradition:
    """How a state's people are named: see the columns of `name_traditions.tsv`."""

    name: str
    order: str  # given, family, either, fixed
    middle: str  # kept, dropped, surnames
    vowels: bool  # kept
    given: frozenset[str]
    letters: Rules  # over the name as written
    sounds: Rules  # over the words, in ASCII, of a name in Latin letters
    heard: Rules  # the same of a name in other letters, which write what is heard


@cache
def traditions() -> dict[str, Tradition]:
    """The traditions by name; the first is that of everybody else."""
    found = {}
    for row in tables.rows("name_traditions"):
        name = row["tradition"]
        said = [row for of in (name, "any") for row in tables.rows("name_sounds") if row["tradition"] == of]
        rules = [(re.compile(row["pattern"], re.IGNORECASE), row["sound"], row["letters"]) for row in said]
        found[name] = Tradition(
            name,
            row["order"],
            row["middle"],
            row["vowels"] == "kept",
            frozenset(row["given"].split()),
            tuple(rule[:2] for rule in rules if not rule[0].pattern.isascii()),
            tuple(rule[:2] for rule in rules if rule[0].pattern.isascii()),
            tuple(rule[:2] for rule in rules if rule[0].pattern.isascii() and rule[2] == "all"),
        )
    return found


@cache
def common() -> Tradition:
    """The tradition of whoever's is not known."""
    return next(iter(traditions().values()))


@cache
def mixed() -> Tradition:
    """The tradition of the officials of bodies that are of all nations."""
    return traditions()["mixed"]


@cache
def _by_actor() -> dict[str, Tradition]:
    """The traditions by local id of the state or organisation."""
    codes = {state.iso2: f"state/{state.iso3}" for state in gazetteer.load().states()}
    return {
        codes.get(code, f"organisation/{code}"): traditions()[row["tradition"]]
        for row in tables.rows("name_traditions")
        for code in row["states"].split()
    }


def tradition(of: str | None) -> Tradition:
    """The tradition of the officials of a state or organisation, by its local id."""
    return _by_actor().get(of or "", common())


@lru_cache(maxsize=100_000)
def sound(word: str, of: Tradition, latin: bool = True) -> str:
    """One word in ASCII as it sounds, roughly: its consonants, and whether and how it begins with a vowel.

    `latin`: whether it was written in Latin letters, as its own language or another does.

    >>> sound("guluzade", common()), sound("quluzada", common())
    ('klsd', 'klsd')
    """
    for pattern, said in of.sounds if latin else of.heard:
        word = pattern.sub(said, word)
    if not of.vowels:
        word = _GLIDE.sub("", word)
        word = _FIRST[1].sub("u", _FIRST[0].sub("a", word))
        word = _LATER.sub("", word)
    return _DOUBLED.sub(r"\1", word)
