"""Questions: SPARQL files with a header that is parsed strictly, and the binding of their parameters.

    # title: Who attended a meeting
    # title@tr: Bir toplantıya kimler katıldı
    # description: ...
    # description@tr: ...
    # param: meeting iri Event = any
    # param: rank iri rank+ = minister
    # example: meeting="1st meeting of the ICT ministers"
    # slow: why it takes longer than 50 ms on a million triples

`$name` is a parameter, `?name` a variable, so the raw file is valid SPARQL. The default `any` leaves the parameter a
variable; `class+` takes several values and stands in `IN ($name)`. `FILTER(?x IN ($name))` is run as `VALUES ?x { … }`, with which
an engine begins instead of looking at everything; so ?x must be bound by a pattern beside it.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType

from pyoxigraph import Literal, NamedNode

from communique import resources
from communique.errors import QueryError, ResourceError
from communique.queries.prefixes import PREFIXES
from communique.queries.words import read_words

LANGUAGES = ("en", "tr")
ANY = "any"

_TYPES = ("iri", "text", "int", "date")
_HEADER = re.compile(r"# (?P<key>title|description|param|example|slow)(?:@(?P<language>[a-z]{2}))?: (?P<value>\S.*)")
_PARAM = re.compile(
    r"(?P<name>[a-z][a-z0-9]*) (?P<type>iri|text|int|date)(?: (?P<cls>[A-Za-z]+)(?P<several>\+)?)?(?: = (?P<default>.*))?"
)
_MEMBERSHIP = re.compile(r"FILTER \( \?\w+ IN \( \$\w+ \) \)")
_DATE = PREFIXES["xsd"] + "date"
_INTEGER = PREFIXES["xsd"] + "integer"

Value = NamedNode | Literal


@dataclass(frozen=True, slots=True)
class Param:
    """A parameter of a question. `cls` is the ontology's class, or the scheme, that an `iri` is looked up in."""

    name: str
    type: str  # iri, text, int, date
    cls: str | None = None
    several: bool = False
    default: str | None = None  # as written; None: must be given; "any": stays a variable

    @property
    def required(self) -> bool:
        return self.default is None


@dataclass(frozen=True, slots=True)
class Question:
    """One question: its words by language, its parameters, and its SPARQL as in the file."""

    name: str
    titles: Mapping[str, str]
    descriptions: Mapping[str, str]
    params: tuple[Param, ...]
    sparql: str
    examples: tuple[Mapping[str, str], ...] = ()
    slow: str | None = None

    def title(self, language: str = "en") -> str:
        return self.titles.get(language) or self.titles["en"]

    def description(self, language: str = "en") -> str:
        return self.descriptions.get(language) or self.descriptions["en"]

    def param(self, name: str) -> Param:
        """The parameter of that name. Raises QueryError where the question has none."""
        for param in self.params:
            if param.name == name:
                return param
        known = ", ".join(param.name for param in self.params) or "none"
        raise QueryError(f"the question {self.name} has no parameter {name!r}", remedy=f"its parameters: {known}")


@cache
def questions() -> Mapping[str, Question]:
    """All questions that ship with the package, by name, sorted. Raises ResourceError with file and line."""
    files = sorted(resources.path("queries", "questions").glob("*.rq"))
    return MappingProxyType({file.stem: read_question(file) for file in files})


@cache
def parameter_words() -> Mapping[str, Mapping[str, str]]:
    """What each parameter is called for people, {name: {language: words}}, from `queries/parameters.tsv`."""
    rows = resources.read_table(resources.path("queries", "parameters.tsv"))
    return MappingProxyType({row["name"]: {code: row[code] for code in LANGUAGES} for _, row in rows})


@cache
def column_words() -> Mapping[str, Mapping[str, str]]:
    """What each column of an answer is called for people, {name: {language: words}}, from `queries/columns.tsv`."""
    rows = resources.read_table(resources.path("queries", "columns.tsv"))
    return MappingProxyType({row["name"]: {code: row[code] for code in LANGUAGES} for _, row in rows})


def find(name: str) -> Question:
    """The question of that name. Raises QueryError, with the likeliest names, where there is none."""
    question = questions().get(name)
    if question is None:
        from rapidfuzz import process

        likely = [match for match, _, _ in process.extract(name, questions().keys(), limit=3)]
        raise QueryError(
            f"there is no question {name!r}",
            remedy=f"did you mean {', '.join(likely)}? `communique questions` lists all",
        )
    return question


def read_question(file: Path) -> Question:
    """Reads one question file. Raises ResourceError where its header, its words or its parameters are not in order."""
    titles: dict[str, str] = {}
    descriptions: dict[str, str] = {}
    params: list[Param] = []
    examples: list[Mapping[str, str]] = []
    slow: str | None = None
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    number = 0
    for number, line in enumerate(lines, 1):
        if not line.startswith("#"):
            break
        place = f"{file}:{number}"
        match = _HEADER.fullmatch(line.rstrip("\n"))
        if match is None:
            raise ResourceError("not a header line", place=place, remedy="see queries/README.md")
        key, language, value = match.group("key"), match.group("language") or "en", match.group("value").strip()
        if key in ("title", "description"):
            words = titles if key == "title" else descriptions
            if language in words:
                raise ResourceError(f"a second {key}@{language}", place=place, remedy="keep one")
            words[language] = value
        elif match.group("language"):
            raise ResourceError(f"{key} takes no language", place=place, remedy="see queries/README.md")
        elif key == "param":
            params.append(_read_param(value, place))
        elif key == "example":
            examples.append(_read_example(value, place))
        else:
            slow = value
    sparql = "".join(lines[number - 1 :])
    question = Question(file.stem, titles, descriptions, tuple(params), sparql, tuple(examples), slow)
    _check(question, file)
    return question


def _read_param(value: str, place: str) -> Param:
    match = _PARAM.fullmatch(value)
    if match is None or (match.group("type") == "iri") != bool(match.group("cls")):
        raise ResourceError(
            f"not a parameter: {value!r}",
            place=place,
            remedy="write NAME iri CLASS, or NAME text|int|date, then perhaps = DEFAULT",
        )
    return Param(
        match.group("name"),
        match.group("type"),
        match.group("cls"),
        bool(match.group("several")),
        match.group("default"),
    )


def _read_example(value: str, place: str) -> Mapping[str, str]:
    try:
        pairs = [word.partition("=") for word in shlex.split(value)]
    except ValueError as error:
        raise ResourceError(str(error), place=place, remedy="close the quotes") from error
    if any(not sign for _, sign, _ in pairs) and value != "-":
        raise ResourceError(f"not an example: {value!r}", place=place, remedy='write name="value", or - for none')
    return {name: text for name, sign, text in pairs if sign}


def _check(question: Question, file: Path) -> None:
    """What must hold of every question, beyond its lines."""
    missing = [f"title@{code}" for code in LANGUAGES if code not in question.titles]
    missing += [f"description@{code}" for code in LANGUAGES if code not in question.descriptions]
    if not question.examples:
        missing.append("example")
    if missing:
        raise ResourceError(f"no {', '.join(missing)}", place=str(file), remedy="see queries/README.md")
    words = list(read_words(question.sparql))
    used = {word.text[1:] for word in words if word.kind == "variable" and word.text.startswith("$")}
    declared = {param.name for param in question.params}
    if used != declared:
        raise ResourceError(
            f"parameters differ: used {sorted(used)}, declared {sorted(declared)}",
            place=str(file),
            remedy="name each once in a # param: line",
        )
    for param in question.params:
        if f"?{param.name}" in {word.text for word in words}:
            raise ResourceError(
                f"?{param.name} and ${param.name} are one variable", place=str(file), remedy="rename the variable"
            )
    for example in question.examples:
        for name in example:
            if name not in declared:
                raise ResourceError(
                    f"the example names no parameter: {name}", place=str(file), remedy=f"use {sorted(declared)}"
                )


def bind(question: Question, values: Mapping[str, Sequence[Value]]) -> str:
    """The question's SPARQL with each parameter's word replaced by its terms, written as N-Triples writes them.

    A parameter without a value stays a variable. What is put in is a term, never text, so nothing in a value can end
    a string or an IRI.
    """
    parts: list[str] = []
    done = 0
    words = read_words(question.sparql)
    for place, word in enumerate(words):
        terms = values.get(word.text[1:]) if word.kind == "variable" and word.text.startswith("$") else None
        if not terms:
            continue
        around = words[max(0, place - 5) : place + 3]
        if _MEMBERSHIP.fullmatch(" ".join(each.text for each in around)):
            written = f"VALUES {around[2].text} {{ {' '.join(map(str, terms))} }}"
        else:
            around, written = [word], ", ".join(map(str, terms))
        parts += [question.sparql[done : around[0].begin], written]
        done = around[-1].end
    return "".join(parts) + question.sparql[done:]


def literal(param: Param, text: str) -> Literal:
    """The value of a text, int or date parameter as a typed literal. Raises QueryError where it is not one."""
    try:
        text.encode()
        if param.type == "int":
            return Literal(str(int(text)), datatype=NamedNode(_INTEGER))
        if param.type == "date":
            return Literal(date.fromisoformat(text.strip()).isoformat(), datatype=NamedNode(_DATE))
    except ValueError as error:
        wanted = {"int": "a whole number", "date": "a date such as 2016-11-29"}.get(param.type, "valid Unicode text")
        raise QueryError(f"{param.name} is not {wanted}: {text!r}", remedy=f"give {wanted}") from error
    return Literal(text)
