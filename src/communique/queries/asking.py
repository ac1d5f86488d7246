"""Asking in words: a sentence → the question it means, with its names looked up in the store.

How people word the questions is data: `data/asking/CODE.toml`, told in `data/asking/README.md`.
"""

from __future__ import annotations

import calendar
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from pyoxigraph import NamedNode

from communique import resources
from communique.errors import QueryError, ResourceError
from communique.queries.answers import values
from communique.queries.known import known_names
from communique.queries.meaning import Lexicon, Meant, meant, read_lexicon, read_sentence
from communique.queries.names import labels
from communique.queries.prefixes import DIP
from communique.queries.questions import Param, Question, Value, bind, find, questions
from communique.queries.sources import Source
from communique.text import search_key

_PIECE = re.compile(r"\{\w+\}|[()\[\]|]|[\w'~]+(?:\|[\w'~]+)*(?=[ )\]]|$)|[\w'~]+")
_SLOT = re.compile(r"\{(\w+)\}")
_ANY_WORDS = r"(?:\S+ )+?"
_MAX_WORDS = 60  # of a sentence; matching is tried word by word
# What names are not looked for in each reading of a sentence; the one that needs the most of it is meant.
_READINGS = (frozenset({"PostIn"}), frozenset({"PostIn", "Event"}), frozenset[str]())
_MAX_LENGTH = 2_000  # characters; a word of a hundred thousand took minutes and gigabytes to be no name


@dataclass(frozen=True, slots=True)
class Understood:
    """The question a sentence means: its parameters as terms, what they are called, and the SPARQL that asks it."""

    question: Question
    values: Mapping[str, tuple[Value, ...]]
    words: Mapping[str, str]  # parameter → what its value is called
    sparql: str

    def say(self, language: str = "en") -> str:
        """The question in words, e.g. `Who hosted a meeting (meeting: 8th summit of the Turkic Council)`."""
        from communique.queries.questions import parameter_words

        given = ", ".join(f"{parameter_words()[name][language]}: {words}" for name, words in self.words.items())
        return f"{self.question.title(language)} ({given})" if given else self.question.title(language)


@dataclass(frozen=True, slots=True)
class _Pattern:
    question: str
    text: str
    regex: str
    weight: int  # words of its own
    fixed: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Language:
    code: str
    patterns: tuple[_Pattern, ...]
    ordinals: Mapping[str, int]
    endings: frozenset[str]
    plurals: frozenset[str]
    qualifiers: frozenset[str]
    fillers: frozenset[str]
    examples: Mapping[str, tuple[str, ...]]
    lexicon: Lexicon


@cache
def languages() -> Mapping[str, _Language]:
    """The languages that can be asked in, by code. Raises ResourceError where a file is not in order."""
    return {file.stem: _read(file.stem) for file in sorted(resources.path("data", "asking").glob("*.toml"))}


def _read(code: str) -> _Language:
    file = resources.path("data", "asking", f"{code}.toml")
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8"))
        same = {word: tuple(group) for group in data.get("same", ()) for word in group}
        negatives = tuple(search_key(negative) for negative in data["negatives"])
        patterns = [pattern for ask in data["asks"] for pattern in _patterns(ask, same, negatives)]
        examples: dict[str, tuple[str, ...]] = {}
        for ask in data["asks"]:
            examples[ask["question"]] = examples.get(ask["question"], ()) + tuple(ask["examples"])
        return _Language(
            code,
            tuple(sorted(patterns, key=lambda pattern: -pattern.weight)),
            {search_key(words): number for words, number in data["ordinals"].items()},
            frozenset(search_key(ending) for ending in data["endings"]),
            frozenset(search_key(plural) for plural in data["plurals"]),
            frozenset(search_key(qualifier) for qualifier in data["qualifiers"]),
            frozenset(search_key(filler) for filler in data["fillers"]),
            examples,
            read_lexicon(data, lambda word: search_key(word).replace(" ", "")),
        )
    except (tomllib.TOMLDecodeError, KeyError, QueryError) as error:
        raise ResourceError(str(error), place=str(file), remedy="see data/asking/README.md") from error


def _patterns(
    ask: Mapping[str, Any], same: Mapping[str, tuple[str, ...]], negatives: Sequence[str]
) -> Iterator[_Pattern]:
    question = find(ask["question"])
    names = {param.name for param in question.params}
    for text in ask["patterns"]:
        slots = _SLOT.findall(text)
        wanted = {name for slot in slots for name in (("from", "to") if slot == "year" else (slot,))} | set(
            ask.get("with", {})
        )
        if not wanted <= names:
            raise KeyError(f"{text!r} names no parameter of {question.name}: {sorted(wanted - names)}")
        own = re.sub(r"\[[^\]]*\]|\{\w+\}", " ", text).split()
        yield _Pattern(question.name, text, _as_regex(text, same, negatives), len(own), ask.get("with", {}))


def _as_regex(pattern: str, same: Mapping[str, tuple[str, ...]], negatives: Sequence[str]) -> str:
    """The pattern over folded words, each followed by one space.

    `same` has the words that may stand for a word; `negatives` begin the endings that turn a verb into its opposite.
    """
    unless = f"(?!{'|'.join(negatives)})" if negatives else ""
    pieces = _PIECE.findall(pattern)
    if "".join(pieces) != "".join(pattern.split()):
        raise KeyError(f"not a pattern: {pattern!r}")
    parts, depth = [], 0
    for piece in pieces:
        if piece in "([":
            depth += 1
            parts.append("(?:")
        elif piece in ")]":
            depth -= 1
            parts.append(")" if piece == ")" else ")?")
        elif piece == "|":
            parts.append("|")
        elif piece.startswith("{"):
            parts.append(f"(?P<{piece[1:-1]}>{_ANY_WORDS})")
        elif depth and "|" in piece:
            parts.append("|".join(_one_word(word, unless) for word in _any_of(piece, same)))
        else:
            parts.append(f"(?:{'|'.join(_one_word(word, unless) for word in _any_of(piece, same))})")
    return "".join(parts)


def _any_of(piece: str, same: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The words of a piece such as `held|took`, with those that may stand for them."""
    return list(dict.fromkeys(other for word in piece.split("|") for other in same.get(word, (word,))))


def _one_word(word: str, unless: str) -> str:
    """One word of a pattern, perhaps with any ending but some."""
    return re.escape(search_key(word)) + (rf"{unless}\S* " if word.endswith("~") else " ")


def understand(source: Source, text: str, language: str | None = None) -> Understood | None:
    """What a sentence asks, or None where no pattern fits.

    A language narrows the patterns to its own. Raises QueryError where the question is clear but a name in it is not
    known, or may mean several.
    """
    if len(text) > _MAX_LENGTH:
        return None
    problem: QueryError | None = None
    for spoken, pattern, slots in _matches(text, language):
        try:
            return _settle(source, spoken, pattern, slots)
        except QueryError as error:
            if _is_plausible(pattern, slots) and _has_its_number(spoken, slots):
                problem = problem or error
    by_meaning = _by_meaning(source, text, language)
    if by_meaning is None and problem is not None:
        raise problem
    return by_meaning


def _by_meaning(source: Source, text: str, language: str | None) -> Understood | None:
    """What the words of a sentence mean where no pattern fits it; None where that is nothing or not one thing."""
    for spoken in _spoken(language):
        words = _words(text, spoken)
        if not 0 < len(words) <= _MAX_WORDS:
            continue
        words = [
            (word, search_key(word).replace(" ", "")) for word in _with_digits(spoken, [word for word, _ in words])
        ]
        known = known_names(source, spoken.code, spoken.endings | spoken.plurals, spoken.qualifiers)
        clear: list[Meant] = []
        doubtful: list[Meant] = []  # a name in it may mean several
        for without in _READINGS:
            found = meant(read_sentence(known, spoken.lexicon, words, partial(_date, spoken), without))
            best = [each for each in found if each.weight == found[0].weight]
            if any((each.question, each.given) != (best[0].question, best[0].given) for each in best):
                break
            (doubtful if best and best[0].several else clear).extend(best[:1])
        if clear or doubtful:
            return _settle_meant(source, spoken, max(clear or doubtful, key=lambda each: each.weight))
    return None


def _date(spoken: _Language, text: str) -> tuple[str, str] | None:
    """The first and the last day of a date; None where the text is none."""
    try:
        return _bounds(spoken, text)
    except QueryError:
        return None


def _settle_meant(source: Source, spoken: _Language, meant: Meant) -> Understood:
    for iris in meant.several.values():
        names = labels(source, iris, spoken.code)
        likely = "; ".join(f"{names.get(iri, iri)} ({iri.removeprefix(source.base)})" for iri in iris[:5])
        raise QueryError("a name may mean several", remedy=f"say which: {likely}")
    given = {
        name: value[:4] if meant.question.param(name).type == "int" else value for name, value in meant.given.items()
    }
    return _understood(source, spoken, meant.question, given)


def _is_plausible(pattern: _Pattern, slots: Mapping[str, str]) -> bool:
    """Whether a pattern has words enough of its own to take so many others for names."""
    return pattern.weight > 1 and sum(len(words.split()) for words in slots.values()) <= 2 * (pattern.weight + 2)


def _has_its_number(spoken: _Language, slots: Mapping[str, str]) -> bool:
    """Whether what stands where a number is wanted is one: "when is the next summit" asks for no n-th."""
    try:
        return "ordinal" not in slots or _number(spoken, slots["ordinal"]) > 0
    except QueryError:
        return False


def nearest(text: str, language: str = "en", count: int = 3) -> list[Question]:
    """The questions whose titles and wordings are most like the text, the likest first."""
    from rapidfuzz import fuzz

    asked = search_key(text)
    scores: dict[str, float] = {}
    for name, question in questions().items():
        wordings = [*question.titles.values(), name.replace("-", " ")]
        wordings += [wording for spoken in languages().values() for wording in spoken.examples.get(name, ())]
        scores[name] = max(
            fuzz.token_set_ratio(asked, search_key(wording)) + fuzz.ratio(asked, search_key(wording))
            for wording in wordings
        )
    best = sorted(scores, key=lambda name: (-scores[name], name))[:count]
    return [find(name) for name in best]


def _matches(text: str, language: str | None) -> list[tuple[_Language, _Pattern, dict[str, str]]]:
    """The patterns that fit all of the text, those with the most words of their own first."""
    found = []
    for spoken in _spoken(language):
        words = _words(text, spoken)
        if not 0 < len(words) <= _MAX_WORDS:
            continue
        folded = "".join(f"{key} " for _, key in words)
        for pattern in spoken.patterns:
            for match in _all_matches(pattern.regex, folded):
                slots = {name: _original(words, folded, match.span(name)) for name in match.groupdict()}
                found.append((spoken, pattern, slots))
    return sorted(found, key=lambda item: -item[1].weight)


def _spoken(language: str | None) -> list[_Language]:
    """The language that was told, or all."""
    return [languages()[language]] if language and language in languages() else list(languages().values())


def _all_matches(regex: str, folded: str) -> Iterator[re.Match[str]]:
    """The ways in which a pattern fits: with two slots each length of the first is tried, the shortest first."""
    if not _compiled(regex).fullmatch(folded):
        return
    lengths = range(1, folded.count(" ")) if regex.count(_ANY_WORDS) > 1 else (0,)
    for length in lengths:
        exact = regex.replace(_ANY_WORDS, rf"(?:\S+ ){{{length}}}", 1) if length else regex
        match = _compiled(exact).fullmatch(folded)
        if match:
            yield match


@cache
def _compiled(regex: str) -> re.Pattern[str]:
    return re.compile(regex)


def _words(text: str, spoken: _Language) -> list[tuple[str, str]]:
    """(as written, folded) of each word, without fillers at either end."""
    words = [(word, search_key(word).replace(" ", "")) for word in _split(text)]
    words = [(word, key) for word, key in words if key]
    while words and words[0][1] in spoken.fillers:
        words.pop(0)
    while words and words[-1][1] in spoken.fillers:
        words.pop()
    return words


def _split(text: str) -> Iterator[str]:
    """The words of a text; a path, an IRI or a date such as 2016-11-29 is one word."""
    for chunk in text.split():
        if re.match(r"<?https?://|[a-z]+/[^\s]+-|\d{4}-\d\d", chunk):
            yield from re.split(r"(?<=^\d{4})-(?=\d{4}\b)", re.split("['’]", chunk)[0].strip("<>?!,;").rstrip("."))
        else:
            yield from re.findall(r"[^\W_]+", chunk)


def _original(words: list[tuple[str, str]], folded: str, span: tuple[int, int]) -> str:
    """The words as written between two offsets of the folded text."""
    first = folded[: span[0]].count(" ")
    return " ".join(word for word, _ in words[first : first + folded[span[0] : span[1]].count(" ")])


def _settle(source: Source, spoken: _Language, pattern: _Pattern, slots: Mapping[str, str]) -> Understood:
    question = find(pattern.question)
    given: dict[str, str] = dict(pattern.fixed)
    for slot, text in slots.items():
        if slot == "year":
            given["from"], given["to"] = _bounds(spoken, text)
            if given["from"] == given["to"]:
                raise QueryError(f"not a year or a month: {text!r}", remedy="write a year, or a month of a year")
        else:
            given[slot] = _read_slot(source, spoken, question.param(slot), text)
    return _understood(source, spoken, question, given)


def _understood(source: Source, spoken: _Language, question: Question, given: Mapping[str, str]) -> Understood:
    bound = values(source, question, given, spoken.code)
    named = {name: terms for name, terms in bound.items() if name in given}
    names = labels(
        source, [term.value for terms in named.values() for term in terms if isinstance(term, NamedNode)], spoken.code
    )
    words = {name: ", ".join(names.get(term.value, term.value) for term in terms) for name, terms in named.items()}
    for name, term in (
        (name, term) for name, terms in named.items() for term in terms if question.param(name).cls == "Post"
    ):
        words[name] = _with_owner(source, words[name], term, spoken.code)
    return Understood(question, {name: tuple(terms) for name, terms in bound.items()}, words, bind(question, bound))


def _with_owner(source: Source, called: str, post: Value, language: str) -> str:
    """What a post is called, and whom it is in, where that is known and not said."""
    rows = source.select(f"SELECT ?owner {{ {post} <{DIP}postIn> ?owner }}")
    owners = labels(source, [row[0].value for row in rows if isinstance(row[0], NamedNode)], language).values()
    return ", ".join([called, *sorted(owner for owner in owners if owner not in called)])


def _read_slot(source: Source, spoken: _Language, param: Param, text: str) -> str:
    """The words of a slot as the value of its parameter; names without endings where only so they are known."""
    if param.type == "date":
        first, last = _bounds(spoken, text)
        return last if param.name == "to" else first
    if param.type == "int":
        return str(_number(spoken, text))
    if param.type != "iri":
        return text
    if _date(spoken, text):
        raise QueryError(f"a date, not a name: {text!r}", remedy="name what is asked about")
    problem: QueryError | None = None
    for variant in _variants(spoken, text):
        try:
            values(source, _of_one_name(param), {param.name: variant}, spoken.code)
        except QueryError as error:
            problem = problem or error
        else:
            return variant
    assert problem is not None
    raise problem


def _of_one_name(param: Param) -> Question:
    """A question of one parameter, to look its name up."""
    return Question("", {}, {}, (param,), "")


def _variants(spoken: _Language, text: str) -> Iterator[str]:
    """The text, with number words as digits, without a leading article and without what may hang on its last word."""
    words = _with_digits(spoken, text.split())
    while len(words) > 1 and search_key(words[0]) in spoken.fillers:
        words = words[1:]
    yield " ".join(words)
    if len(words) > 1 and search_key(words[-1]) in spoken.endings:
        yield " ".join(words[:-1])
    last = words[-1]
    for ending in sorted(spoken.endings, key=len):
        if len(last) > len(ending) + 2 and search_key(last).endswith(ending):
            yield " ".join([*words[:-1], last[: -len(ending)]])


def _with_digits(spoken: _Language, words: list[str]) -> list[str]:
    keys = [search_key(word) for word in words]
    result, position = [], 0
    while position < len(words):
        for length in (2, 1):
            number = spoken.ordinals.get(" ".join(keys[position : position + length]))
            if number is not None:
                result.append(str(number))
                position += length
                break
        else:
            result.append(words[position])
            position += 1
    return result


def _number(spoken: _Language, text: str) -> int:
    words = [word for word in _with_digits(spoken, text.split()) if search_key(word) not in spoken.fillers]
    match = re.fullmatch(r"(\d{1,4})\D{0,5}", "".join(words))
    if match is None:
        raise QueryError(f"not a number: {text!r}", remedy="write it as 8, 8th or eighth")
    return int(match[1])


def _bounds(spoken: _Language, text: str) -> tuple[str, str]:
    """The first and the last day of what a text says of a date: a year, a month of a year, a day."""
    from communique.extraction.time import find_times
    from communique.text import fold

    words = text.split()
    while len(words) > 1 and search_key(words[-1]) in spoken.endings:
        words.pop()
    edtf: str | None = " ".join(words)
    if len(words) > 1:
        times = find_times(edtf or "", fold(edtf or ""), spoken.code, None)
        whole = len(times) == 1 and times[0].span.end - times[0].span.begin == len(edtf or "")
        edtf = times[0].start if whole else None
    match = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", edtf or "")
    if match is None:
        raise QueryError(f"not a date: {text!r}", remedy="write a year, a month of a year, or a day such as 2016-11-29")
    year, month, day = match[1], match[2], match[3]
    if day:
        return (f"{year}-{month}-{day}",) * 2
    if month:
        return f"{year}-{month}-01", f"{year}-{month}-{calendar.monthrange(int(year), int(month))[1]:02d}"
    return f"{year}-01-01", f"{year}-12-31"
