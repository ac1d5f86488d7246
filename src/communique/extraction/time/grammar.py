"""A language's date forms, read from its `time.toml` and compiled.

Template words of a form's pattern (the file's own head tells writers the same):
`<name>` a field: `day`, `year`, `digits`, a table of the file's `[fields]` or one of its `[macros]`; a figure after it tells two apart;
`{name}` one of the `[macros]`, not kept; a space is some white space, `~` is white space or none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from ahocorasick_rs import AhoCorasick, MatchKind

from communique import collector, languages
from communique.errors import ResourceError
from communique.expressions import expression
from communique.text import fold

_BUILT_IN = {
    "day": r"(?:3[01]|[12]\d|0?[1-9])(?!\d)",
    "year": r"(?:19|20)\d\d(?!\d)",
    "digits": r"\d{1,3}(?!\d)",
}
_PLACEHOLDER = expression(r"(?<!\?P)<([a-z_]+)(\d?)>|\{([a-z_]+)\}")


@dataclass(frozen=True)
class Form:
    """One way to write a date."""

    rule: str
    reading: str  # the function that makes dates of the fields, see `reading`
    pattern: str
    group: str  # the group that is the words of the date
    fields: tuple[tuple[str, str], ...]  # (field, group)
    constants: Mapping[str, Any]  # fields that the form itself sets
    cased: bool  # the words must begin with a capital
    lone: str | None  # where no capitalised word may stand beside it: "before", "both", or as round a first "name"
    place: str  # in which file it is

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern alone, compiled when first asked for, which is seldom. Raises ResourceError where it is broken."""
        return _regex(self.pattern, self.place)


@dataclass(frozen=True)
class Branch:
    """The forms that can begin with one trigger: the whole alternation, and the forms apart."""

    forms: Mapping[str, Form]  # by their group, in the order in which they are tried

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The alternation, compiled when a text first has the trigger: most triggers are rare."""
        forms = list(self.forms.values())
        return _regex("|".join(f"(?:{form.pattern})" for form in forms), forms[0].place)


@dataclass(frozen=True, slots=True)
class Grammar:
    """All forms of one language."""

    triggers: AhoCorasick
    branches: tuple[Branch, ...]  # one a trigger, in the order of the triggers
    fields: Mapping[str, Mapping[str, Any]]
    cased: frozenset[str]  # words that are dates only with a capital ("May")
    joiner: re.Pattern[str]  # what may stand between dates of one list
    tense: re.Pattern[str]  # words that put a date into the future (group `future`) or the past
    verb_first: bool  # whether the verb that tells a date's tense stands before it (English) or after it (Turkish)
    stamp: re.Pattern[str]  # words before a page's own date
    name_after: re.Pattern[str]  # words after which a date is part of a name ("2030 Agenda")
    cue_before: re.Pattern[str]  # words after which a year is a date, whatever their case
    month_first: bool  # 11/29/2016 rather than 29/11/2016, where both could be


@cache
@collector.paused()
def load(language: str) -> Grammar:
    """The grammar of a language. Raises ResourceError where its `time.toml` is absent or wrong."""
    pack = languages.load(language)
    return build(pack.settings("time"), place=str(pack.folder / "time.toml"))


def build(settings: Mapping[str, Any], *, place: str) -> Grammar:
    """The grammar that the settings describe. Raises ResourceError where they are wrong."""
    fields = {
        name: {fold(word): value for word, value in table.items()} for name, table in settings.get("fields", {}).items()
    }
    macros = {name: _fold_pattern(pattern) for name, pattern in settings.get("macros", {}).items()}
    tail = _expand("{tail}", macros, fields, None, place) if "tail" in macros else r"(?!\w)"
    forms: list[Form] = []
    starts: list[tuple[str, ...]] = []
    for number, raw in enumerate(settings["forms"]):
        where = f"{place} form {number + 1} ({raw.get('rule')})"
        forms.append(_form(raw, number, macros, fields, tail, where))
        starts.append(_starts(raw["start"], fields))
    triggers, branches = _branches(forms, starts)
    return Grammar(
        triggers=AhoCorasick(triggers, matchkind=MatchKind.LeftmostLongest),
        branches=branches,
        fields=fields,
        cased=frozenset(fold(word) for word in settings.get("cased", ())),
        joiner=_compile(settings["joiner"] + r"\Z", macros, fields, place),
        tense=re.compile(
            "(?P<future>{})|(?:{})".format(
                *(_expand(_fold_pattern(settings[key]), macros, fields, None, place) for key in ("future", "past"))
            )
        ),
        verb_first=settings["verb_first"],
        stamp=_compile(settings["stamp"] + r"\Z", macros, fields, place),
        name_after=_compile(settings["name_after"], macros, fields, place),
        cue_before=_compile(settings["cue_before"] + r"\Z", macros, fields, place),
        month_first=settings.get("month_first", False),
    )


def _form(
    raw: Mapping[str, Any],
    number: int,
    macros: Mapping[str, str],
    fields: Mapping[str, Mapping[str, Any]],
    tail: str,
    place: str,
) -> Form:
    groups: list[tuple[str, str]] = []
    pattern = _expand(_fold_pattern(raw["pattern"]), macros, fields, (f"f{number}", groups), place)
    before = "|".join(rf"(?<=\b{re.escape(fold(word))})" for word in raw.get("before", ()))
    after = _expand(_fold_pattern(raw.get("after", "")), macros, fields, None, place)
    return Form(
        rule=raw["rule"],
        reading=raw["reading"],
        pattern=f"{f'(?:{before})' if before else ''}(?P<f{number}>{pattern}){after or tail}",
        group=f"f{number}",
        fields=tuple(groups),
        constants=raw.get("set", {}),
        cased=raw.get("cased", False),
        lone=raw.get("lone"),
        place=place,
    )


def _regex(pattern: str, place: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern)
    except re.error as error:
        raise ResourceError(f"the pattern is broken: {error}", place=place) from error


def _starts(start: str | list[str], fields: Mapping[str, Mapping[str, Any]]) -> tuple[str, ...]:
    """The triggers of a form: `digit`, names of field tables, or words."""
    words: list[str] = []
    for word in [start] if isinstance(start, str) else start:
        if word == "digit":
            words.extend("0123456789")
        elif word.startswith("<"):
            words.extend(fields[word.strip("<>")])
        else:
            words.append(fold(word))
    return tuple(words)


def _branches(forms: list[Form], starts: list[tuple[str, ...]]) -> tuple[list[str], tuple[Branch, ...]]:
    by_trigger: dict[str, list[Form]] = {}
    for form, words in zip(forms, starts, strict=True):
        for word in dict.fromkeys(words):
            by_trigger.setdefault(word, []).append(form)
    # A longer trigger hides a shorter one that it begins with, so it stands for the forms of both.
    order = {id(form): number for number, form in enumerate(forms)}
    for word, own in by_trigger.items():
        known = set(map(id, own))
        for other in (word[:length] for length in range(1, len(word))):
            for form in by_trigger.get(other, ()):
                if id(form) not in known:
                    known.add(id(form))
                    own.append(form)
        own.sort(key=lambda form: order[id(form)])
    made: dict[tuple[int, ...], Branch] = {}
    branches: list[Branch] = []
    for own in by_trigger.values():
        key = tuple(id(form) for form in own)
        if key not in made:
            made[key] = Branch({form.group: form for form in own})
        branches.append(made[key])
    return list(by_trigger), tuple(branches)


def _compile(
    pattern: str, macros: Mapping[str, str], fields: Mapping[str, Mapping[str, Any]], place: str
) -> re.Pattern[str]:
    return re.compile(_expand(_fold_pattern(pattern), macros, fields, None, place))


def _fold_pattern(pattern: str) -> str:
    """The pattern folded, but for the letter after a backslash."""
    return "".join(char if index and pattern[index - 1] == "\\" else fold(char) for index, char in enumerate(pattern))


def _expand(
    pattern: str,
    macros: Mapping[str, str],
    fields: Mapping[str, Mapping[str, Any]],
    capture: tuple[str, list[tuple[str, str]]] | None,
    place: str,
) -> str:
    """The template as a regular expression; with `capture`, each field is a group and is noted in its list."""

    def replace(found: re.Match[str]) -> str:
        field, figure, macro = found.groups()
        if macro:
            return f"(?:{_macro(macro, macros, fields, place)})"
        inner = _BUILT_IN.get(field) or (
            alternation(fields[field]) if field in fields else _macro(field, macros, fields, place)
        )
        if capture is None:
            return f"(?:{inner})"
        prefix, groups = capture
        group = f"{prefix}_{field}{figure}"
        groups.append((field + figure, group))
        return f"(?P<{group}>{inner})"

    spaced = pattern.replace("~", r"\s{0,3}").replace(" ", r"\s{1,3}")
    return _PLACEHOLDER.sub(replace, spaced)


def _macro(name: str, macros: Mapping[str, str], fields: Mapping[str, Mapping[str, Any]], place: str) -> str:
    """A macro written out. Its fields are not captured; a macro that needs itself is an error."""
    if name not in macros:
        raise ResourceError(f"no field or macro {name!r}", place=place, remedy="add it under [fields] or [macros]")
    rest = {other: pattern for other, pattern in macros.items() if other != name}
    return _expand(macros[name], rest, fields, None, place)


def alternation(words: Iterable[str]) -> str:
    """The words as a pattern, longest first, white space of any kind between their parts."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s{1,3}") for word in ordered)
