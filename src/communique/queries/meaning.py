"""Asking in words that no pattern fits: what the sentence's words mean, put together to a question.

Every word must be accounted for: as a part of a name that the store knows, as a date, as a word for something (`[words]` of
`data/asking/CODE.toml`), or as one that says nothing (`idle`). What is left must be all that a line of
`data/asking/meanings.tsv` needs and nothing that it does not allow, so a sentence is rather not understood than misunderstood.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import permutations

from communique import resources
from communique.errors import ResourceError
from communique.queries.known import Known
from communique.queries.questions import Question, find

_LONGEST = 14  # words of a name
_NAMES_AT_MOST = 4
_PERIODS = frozenset({"in", "since", "until", "between", "day"})
_KIND = frozenset({"kind"})  # the need of a sort of event, of which the question has a parameter


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand for something: one of the concepts. `*` is a word's open end, `{}` a date."""

    words: tuple[str, ...]
    concepts: frozenset[str]

    @property
    def weight(self) -> tuple[int, int]:
        """How much it says: of two phrases that begin at one word the heavier one is meant."""
        return len(self.words), sum(len(word.rstrip("*")) for word in self.words)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What the words of a language mean."""

    phrases: Mapping[str, Sequence[Phrase]]  # by the first three letters of the first word
    words: frozenset[str]  # all that stand in a phrase
    idle: frozenset[str]
    marks: Mapping[str, str]  # a preposition or a case ending → what it says of a name
    marks_follow: bool  # whether they stand behind the name

    def at(self, words: Sequence[str], begin: int) -> Phrase | None:
        """The phrase that begins at a word; of several equally heavy ones all concepts."""
        found = [phrase for phrase in self.phrases.get(words[begin][:3], ()) if _fits(phrase.words, words, begin)]
        if not found:
            return None
        best = max(phrase.weight for phrase in found)
        same = [phrase for phrase in found if phrase.weight == best]
        return Phrase(same[0].words, frozenset().union(*(phrase.concepts for phrase in same)))


def _fits(phrase: Sequence[str], words: Sequence[str], begin: int) -> bool:
    said = words[begin : begin + len(phrase)]
    return len(said) == len(phrase) and all(
        word.startswith(part[:-1]) if part.endswith("*") else word == part
        for part, word in zip(phrase, said, strict=True)
    )


def read_lexicon(data: Mapping[str, object], key: Callable[[str], str]) -> Lexicon:
    """The lexicon in a language's file. `key` folds a word."""
    meant: dict[tuple[str, ...], set[str]] = {}
    for concept, forms in data["words"].items():  # type: ignore[attr-defined]
        for form in forms:
            words = tuple("{}" if word == "{}" else key(word) + "*" * word.endswith("~") for word in form.split())
            meant.setdefault(words, set()).add(concept)
    phrases: dict[str, list[Phrase]] = {}
    for words, concepts in meant.items():
        if len(words[0].rstrip("*")) < 3 and words[0].endswith("*"):
            raise KeyError(f"an open word of less than three letters: {words}")
        phrases.setdefault(words[0].rstrip("*")[:3], []).append(Phrase(words, frozenset(concepts)))
    marks = {key(form): mark for mark, forms in data["marks"].items() for form in forms}  # type: ignore[attr-defined]
    idle = frozenset(key(word) for word in data["idle"])  # type: ignore[attr-defined]
    return Lexicon(
        phrases, frozenset(word for phrase in meant for word in phrase), idle, marks, bool(data["marks_follow"])
    )


@dataclass(frozen=True, slots=True)
class Slot:
    """A parameter that a name must fill: of one of the classes, with one of the marks (any, where none is told)."""

    param: str
    classes: tuple[str, ...]
    marks: frozenset[str]


@dataclass(frozen=True, slots=True)
class Meaning:
    """One line of `meanings.tsv`: what a sentence needs and may have to mean a question."""

    question: str
    needs: tuple[frozenset[str], ...]
    slots: tuple[Slot, ...]
    may: frozenset[str]
    given: Mapping[str, str]  # values of other parameters


@cache
def meanings() -> Sequence[Meaning]:
    """All lines of `data/asking/meanings.tsv`. Raises ResourceError where one is not in order."""
    file = resources.path("data", "asking", "meanings.tsv")
    return tuple(_meaning(row, f"{file}:{number}") for number, row in resources.read_table(file))


def _meaning(row: Mapping[str, str], place: str) -> Meaning:
    question = find(row["question"])
    needs, slots = [], []
    for part in row["needs"].split():
        name, colon, rest = part.partition(":")
        if not colon:
            needs.append(frozenset(part.split("|")))
            continue
        classes, _, marks = rest.partition("@")
        slots.append(Slot(name, tuple(classes.split("|")), frozenset(marks.split("|")) - {""}))
    given = dict(pair.split("=", 1) for pair in row["with"].split())
    known = {param.name for param in question.params}
    if unknown := {*given, *(slot.param for slot in slots if slot.param in known or slot.classes != ("Nth",))} - known:
        raise ResourceError(
            f"no parameter of {question.name}: {', '.join(sorted(unknown))}", place=place, remedy="see the question"
        )
    return Meaning(question.name, tuple(needs), tuple(slots), frozenset(row["may"].split()), given)


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a sentence: what it may be, by class, and what its preposition or ending says of it."""

    known: Mapping[str, Sequence[str]]  # class → the IRIs; for a meeting of a series ("Nth") IRI and number
    mark: str


@dataclass(slots=True)
class Sentence:
    """What the words of a sentence are."""

    names: list[Name] = field(default_factory=list)
    said: list[frozenset[str]] = field(default_factory=list)
    dates: list[tuple[str, str]] = field(default_factory=list)  # first and last day
    unknown: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Meant:
    """A question with the values of its parameters, and how much of the sentence it needed."""

    question: Question
    given: Mapping[str, str]
    several: Mapping[str, Sequence[str]]  # parameter → the nodes that its name may mean, where these are several
    weight: int


Bounds = Callable[[str], tuple[str, str] | None]  # a date in words → its first and last day, None where it is none


def read_sentence(
    known: Known, lexicon: Lexicon, words: Sequence[tuple[str, str]], bounds: Bounds, without: frozenset[str]
) -> Sentence:
    """What each word (as written, folded) is: dates first, then names, the longest first, then phrases.

    Names of the classes in `without` are not looked for.
    """
    sentence = Sentence()
    keys = [key for _, key in words]
    rest: list[str] = []  # "{}" for a date, nothing for a name
    begin = 0
    while begin < len(words):
        date, length = _date_at(words, begin, bounds)
        if date:
            sentence.dates.append(date)
            rest.append("{}")
        else:
            name, length = _name_at(known, lexicon, keys, begin, without)
            if name and len(sentence.names) < _NAMES_AT_MOST:
                sentence.names.append(name)
                rest.append("")
            else:
                length = 1
                rest.append(keys[begin])
        begin += length
    _read_phrases(sentence, lexicon, rest)
    return sentence


def _date_at(words: Sequence[tuple[str, str]], begin: int, bounds: Bounds) -> tuple[tuple[str, str] | None, int]:
    """A date that begins at a word, a day, a month of a year or a year, and of how many words it is."""
    for length in (3, 2, 1):
        said = [word for word, _ in words[begin : begin + length]]
        if len(said) == length and re.fullmatch(r"(?:1[89]|20)\d\d(?:-\d\d)*", said[-1]):
            found = bounds(" ".join(said))
            if found:
                return found, length
    return None, 0


def _name_at(
    known: Known, lexicon: Lexicon, keys: Sequence[str], begin: int, without: frozenset[str]
) -> tuple[Name | None, int]:
    """A name that begins at a word, and of how many words it is, an ending that stands apart among them."""
    if keys[begin] in lexicon.idle:
        return None, 0
    for length in range(min(_LONGEST, len(keys) - begin), 0, -1):
        said = keys[begin : begin + length]
        ends = said[-1] in lexicon.idle or (lexicon.marks_follow and said[-1] in lexicon.marks)
        if ends or not any(_says_more(word, lexicon) for word in said):
            continue
        found, ending = known.find(said, without)
        if found and not _may_be_several_posts(found):
            after = keys[begin + length] if begin + length < len(keys) else ""
            phrase = lexicon.at(keys, begin + length) if after else None
            more = phrase is not None and len(phrase.words) > 1  # "ne zaman" begins with an ending that may stand apart
            hangs = not more and after in lexicon.marks and (lexicon.marks_follow or after == "s")
            mark = lexicon.marks[after] if hangs else _mark(lexicon, keys[:begin], ending)
            people = mark in ("bare", "subject") and known.is_people(said)
            return Name(found, "adj" if people else mark), length + hangs
    return None, 0


def _may_be_several_posts(found: Mapping[str, Sequence[str]]) -> bool:
    """Whether words may only be parts of what several posts are called: then rather the names among them are meant."""
    return found.keys() <= {"Post", "PostIn"} and all(len(iris) > 1 for iris in found.values())


def _says_more(word: str, lexicon: Lexicon) -> bool:
    """Whether a word may name something: it is none of those that mean something else or nothing."""
    return not (word.isdigit() or word in lexicon.idle or word in lexicon.words or lexicon.at([word], 0))


def _mark(lexicon: Lexicon, before: Sequence[str], ending: str) -> str:
    """What is said of a name: by its case ending, or by the preposition before it and its article."""
    if lexicon.marks_follow:
        return lexicon.marks.get(ending, "subject")
    last = next((word for word in reversed(before[-2:]) if word not in ("the", "a")), None)
    return lexicon.marks.get(last, "bare") if last else "subject"


def _read_phrases(sentence: Sentence, lexicon: Lexicon, rest: Sequence[str]) -> None:
    begin = 0
    while begin < len(rest):
        phrase = lexicon.at(rest, begin) if rest[begin] else None
        if phrase is not None and (len(phrase.words) > 1 or rest[begin] not in lexicon.idle):
            sentence.said.append(phrase.concepts)
            begin += len(phrase.words)
            continue
        if rest[begin] == "{}":
            sentence.said.append(frozenset({"in"}))
        elif rest[begin] and rest[begin] not in lexicon.idle:
            sentence.unknown.append(rest[begin])
        begin += 1


def meant(sentence: Sentence) -> list[Meant]:
    """The questions that a sentence may mean, those that needed the most of it first; none where a word is unknown."""
    if sentence.unknown:
        return []
    found = [result for meaning in meanings() for result in _fit(meaning, sentence)]
    return sorted(found, key=lambda result: -result.weight)


def _fit(meaning: Meaning, sentence: Sentence) -> Iterator[Meant]:
    question = find(meaning.question)
    params = {param.name for param in question.params}
    allowed = meaning.may.union(*meaning.needs, {"filler"}) - _PERIODS
    given = dict(meaning.given)
    periods = 0
    for concepts in sentence.said:
        kinds = [concept for concept in concepts if concept.startswith("kind/")]
        if concepts & allowed and not (_KIND in meaning.needs and kinds):
            continue
        if concepts & _PERIODS and not periods:
            periods += 1
            bound = _period(concepts, sentence.dates, params)
            if bound is None:
                return
            given.update(bound)
        elif kinds and "kind" in params and "kind" not in given:
            given["kind"] = kinds[0].removeprefix("kind/")
        else:
            return
    if sentence.dates and not periods:
        return
    wanted = [need for need in meaning.needs if not need & _PERIODS and need != _KIND]
    if not all(any(need & concepts for concepts in sentence.said) for need in wanted):
        return
    if _KIND in meaning.needs and "kind" not in given:
        return
    if any(need & _PERIODS for need in meaning.needs) and not periods:
        return
    if len(sentence.names) != len(meaning.slots):
        return
    for names in permutations(sentence.names):
        values = _fill(meaning.slots, names)
        if values is not None:
            one = {param: iris[0] for param, iris in values.items() if len(iris) == 1}
            several = {param: iris for param, iris in values.items() if len(iris) > 1}
            # Any kind says less than a certain word, a day more than a period of one, a number more than a name.
            weight = 2 * len(meaning.needs) - (_KIND in meaning.needs) + 4 * len(meaning.slots)
            weight += 2 * ("day" in given) + ("ordinal" in one)
            yield Meant(question, {**given, **one}, several, weight)
            return


def _fill(slots: Sequence[Slot], names: Sequence[Name]) -> dict[str, Sequence[str]] | None:
    values: dict[str, Sequence[str]] = {}
    for slot, name in zip(slots, names, strict=True):
        iris = next((name.known[cls] for cls in slot.classes if cls in name.known), None)
        if iris is None or (slot.marks and name.mark not in slot.marks):
            return None
        if slot.classes == ("Nth",):
            values.update(series=[iris[0]], ordinal=[iris[1]])
        else:
            values[slot.param] = iris
    return values


def _period(concepts: frozenset[str], dates: Sequence[tuple[str, str]], params: set[str]) -> dict[str, str] | None:
    """The parameters that a period fills; None where the question cannot be asked of it."""
    how = min(concepts & _PERIODS)
    first, last = (dates[0][0], dates[-1][1]) if dates else ("", "")
    if len(dates) != (2 if how == "between" else 1):
        return None
    if "day" in params:
        return {"day": first} if how == "in" and first == last else None
    wanted = {"in": ("from", "to"), "between": ("from", "to"), "since": ("from",), "until": ("to",)}[how]
    values = {"from": first, "to": last}
    return {name: values[name] for name in wanted} if set(wanted) <= params else None
