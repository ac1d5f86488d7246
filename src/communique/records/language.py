"""The language of a text whose record does not say: by function words, and by a statistical model where they do not tell."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from communique import languages
from communique.errors import ResourceError
from communique.text import fold

SHORT = 40  # characters: below it the model guesses
_SAMPLE = 1000  # characters the model sees: its time grows with them, its answer hardly changes
_FEW = 500  # characters whose words are looked up: enough for a dozen function words
_CERTAIN = 0.6
_WORD = re.compile(r"[^\W\d_]+")

# Languages of diplomatic news; without the model's rarer ones, which take short Turkic texts from their neighbours.
_CANDIDATES = (
    "af am ar az ba be bg bn bs ca cs da de el en es et fa fi fr gl he hi hr hu hy id is it ja ka kk km ko ku ky la lo"
    " lt lv mk ml mn ms mt my ne nl no pl ps pt ro ru sd si sk sl so sq sr sv sw ta tg th tk tl tr tt ug uk ur uz vi zh"
)


@dataclass(frozen=True, slots=True)
class _Signs:
    words: frozenset[str]
    letters: frozenset[str]
    foreign: frozenset[str]


def detect(text: str) -> str | None:
    """The language's code, of a pack's language or another; None where it cannot be told.

    >>> detect("Bakanlar, toplantı için bir araya geldi ve bildiriyi imzaladı."), detect("12.30")
    ('tr', None)
    """
    sample = text[:_SAMPLE].strip()
    counts = _count(sample[:_FEW])
    ranked = sorted(counts, key=lambda code: (-counts[code], code))
    best, second = counts[ranked[0]], counts[ranked[1]] if len(ranked) > 1 else 0
    if best >= 4 and best >= 3 * second:
        return ranked[0]
    if len(sample) > SHORT:
        return _by_model(sample)
    return ranked[0] if best > second else None


@cache
def _signs() -> dict[str, _Signs]:
    """The signs of each pack that has a `recognition.toml`."""
    found = {}
    for code in languages.codes():
        try:
            settings = languages.load(code).settings("recognition")
        except ResourceError:
            continue
        sets = (frozenset(settings[key]) for key in ("function_words", "letters", "foreign_letters"))
        found[code] = _Signs(*sets)
    return found


def _count(sample: str) -> dict[str, int]:
    """How many signs of each pack's language the sample has; none where a letter is foreign to it."""
    signs = _signs()
    letters = set(sample.replace("I", "").casefold()) | set(sample)
    words = set(_WORD.findall(fold(sample)))
    counts = {}
    for code, sign in signs.items():
        count = len(words & sign.words) + (len(letters & sign.letters) > 0)
        counts[code] = 0 if letters & sign.foreign else count
    return counts or {"": 0}


@cache
def _model() -> Any:
    """The model, read on first need: it takes half a second."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    logging.getLogger("py3langid").addHandler(logging.NullHandler())
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([code for code in _CANDIDATES.split() if code in identifier.labels])
    return identifier


def _by_model(sample: str) -> str | None:
    if sum(char.isalpha() for char in sample) < SHORT // 2:
        return None
    code, certainty = _model().classify(sample)
    return str(code) if certainty >= _CERTAIN else None
