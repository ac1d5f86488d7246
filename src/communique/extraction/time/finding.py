"""One pass over a folded text: triggers by Aho-Corasick, the forms that begin there by one expression, then the years."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from communique.expressions import expression
from communique.extraction.time import grammar as grammars
from communique.extraction.time.calendar import Anchor, Partial, of_date
from communique.extraction.time.grammar import Form, Grammar
from communique.extraction.time.reading import READINGS, Found, Reading
from communique.model import Span

_SURROGATES = expression("[\ud800-\udfff]")
_SENTENCE_END = expression(r"(?<![\s.][a-z])[.!?;]\s+(?=\S)|\n")
_WORD = expression(r"[^\W\d_][\w'-]*")
_CLOCK_AND_END = expression(r"[^\n\d]{0,14}\d{1,2}[:.]\d\d(?::\d\d)?[^\n\d]{0,8}(?:\n|\Z)")
_END = expression(r"[ |)\]-]{0,9}\n")
_LED = 12  # characters before a date in which a word leads to it
_WINDOW = 160  # characters to each side in which the tense of a date's sentence is looked for
# Between an infinitive and a date of the main verb's: "his plan to meet X, during talks on Monday".
_FRAMED = expression(r"\b(?:during|at|in|after|following) (?:a|an|the|his|her|their) (?:[a-z\-]+ ){0,3}$|\bduring\b")
_NAME_RULES = {
    "year": "year-in-name",
    "year-bare": "year-in-name",
    "years": "years-in-name",
    "day-month": "day-in-name",
}
_YEARLESS = {"day-month-year": "day-month", "month-year": "month"}


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A date in a text.

    `span` is its words, without a case ending. `start` and `end` are EDTF (`2016-11-29`, `2016-11`, `2016`; `--12-14`
    and `--12` where the year is unknown), equal for a point, both None where it cannot be resolved: a relative date
    without publication date, or one that hangs on another date of the text. `rule` names the form (`time.toml`); rules
    that end in `-in-name` and the rule `stamp` (the page's own date) are dates that are not an event's.
    """

    span: Span
    start: str | None
    end: str | None
    rule: str
    relative: bool
    clock: bool = False


class _Match(NamedTuple):
    form: Form
    found: Found


def find_times(text: str, folded: str, language: str, published: str | None) -> list[TimeMention]:
    """All dates of a text, in order, not overlapping.

    `folded` is `text.fold(text)`; `published` an EDTF date (or date and time) or None. Raises ResourceError only, where
    the language has no date forms. Takes time linear in the length of the text.
    """
    grammar = grammars.load(language)
    if not folded:
        return []
    anchor = Anchor.read(published)
    matches = _matches(text, folded, grammar, anchor)
    shared = _share_years(matches, folded, grammar)
    return [_mention(match, text, folded, grammar, anchor) for match in shared]


def _matches(text: str, folded: str, grammar: Grammar, anchor: Anchor) -> list[_Match]:
    try:
        hits = grammar.triggers.find_matches_as_indexes(folded)
    except UnicodeEncodeError:  # lone surrogates have no UTF-8
        hits = grammar.triggers.find_matches_as_indexes(_SURROGATES.sub(" ", folded))
    branches, matches, position = grammar.branches, [], 0
    for trigger, begin, _ in hits:
        if begin < position or (begin and not _may_begin(folded, begin, grammar)):
            continue
        branch = branches[trigger]
        hit = branch.regex.match(folded, begin)
        if hit is None:
            continue
        form, hit = _accepted(branch, hit, text, folded, begin, grammar)
        if form is None or hit is None:
            continue
        position = max(hit.end(), begin + 1)
        reading = _reading(form, hit, folded, grammar, anchor)
        for found in READINGS[form.reading](reading):
            if _possible(found):
                matches.append(_Match(form, found))
    return matches


def _may_begin(folded: str, begin: int, grammar: Grammar) -> bool:
    """Whether a date may begin here: not inside a word, a number, a sum of money or a name like "COP-29"."""
    before = folded[begin - 1]
    if before.isalnum():
        return False
    if not folded[begin].isdigit():
        return before != "'"
    if before in "$€£¥₺%+#@/_":
        return False
    if before in ".,:-" and begin > 1:
        further = folded[begin - 2]
        if before == "-" and further.isalpha():  # "COP-29" but "mid-2023"
            return grammar.cue_before.search(folded, max(0, begin - 12), begin) is not None
        return not further.isdigit()
    return True


def _accepted(
    branch: grammars.Branch, hit: re.Match[str], text: str, folded: str, begin: int, grammar: Grammar
) -> tuple[Form | None, re.Match[str] | None]:
    """The first form that matches and whose capitals are right. `hit` is the match of the whole branch."""
    first = branch.forms[hit.lastgroup or ""]
    if _capitals_fit(first, hit, text, folded, begin, grammar):
        return first, hit
    for form in islice(branch.forms.values(), list(branch.forms).index(first.group) + 1, None):
        other = form.regex.match(folded, begin)
        if other and _capitals_fit(form, other, text, folded, begin, grammar):
            return form, other
    return None, None


def _capitals_fit(form: Form, hit: re.Match[str], text: str, folded: str, begin: int, grammar: Grammar) -> bool:
    """Whether the original letters allow the date: "May" not "may", and no name around a lone word."""
    if form.cased and not text[begin].isupper():
        return False
    for field, group in form.fields:
        if hit[group] in grammar.cased and field.startswith("month") and not text[hit.start(group)].isupper():
            return False
    return form.lone is None or not _in_name(form.lone, text, folded, begin, hit.end(form.group), grammar)


def _in_name(lone: str, text: str, folded: str, begin: int, end: int, grammar: Grammar) -> bool:
    """Whether the capitals around make the words part of a name, by the form's `lone`."""
    before = _capital_before(text, folded, begin, grammar)
    if lone == "before":
        return before and not text[begin].islower()
    after = _capital_after(text, end)
    if lone == "both":  # "June Kelly", but "the June NATO meeting"
        return before or (after and grammar.cue_before.search(folded, max(0, begin - _LED), begin) is None)
    # A weekday as a first name: a capital follows, and before it is a capital or the sentence's begin.
    opening = not folded[max(0, begin - 2) : begin].strip(" ").isalnum() and folded[begin - 1 : begin] in (
        "",
        " ",
        "\n",
    )
    return after and not text[begin:end].isupper() and (before or opening)


def _capital_after(text: str, end: int) -> bool:
    """Whether the next word, joined by a space alone, is capitalised."""
    after = _WORD.match(text, end + 1) if text[end : end + 1] == " " else None
    return bool(after and after[0][0].isupper())


def _capital_before(text: str, folded: str, begin: int, grammar: Grammar) -> bool:
    """Whether the word before is capitalised, joined by a space or hyphen alone, and no word that leads to a date."""
    if begin < 2 or text[begin - 1] not in " -\u00a0" or not text[begin - 2].isalnum():
        return False
    start = begin - 2
    while start > 0 and begin - start < 40 and (text[start - 1].isalnum() or folded[start - 1] == "'"):
        start -= 1
    if not text[start].isupper() or "'" in folded[start:begin]:
        return False
    return not grammar.cue_before.search(folded, max(0, start - 1), begin)


def _reading(form: Form, hit: re.Match[str], folded: str, grammar: Grammar, anchor: Anchor) -> Reading:
    values: dict[str, str | int] = dict(form.constants)
    offsets: dict[str, tuple[int, int]] = {}
    for field, name in form.fields:
        words = hit[name]
        if words is None:
            continue
        table = grammar.fields.get(field if field.isalpha() else field[:-1])
        values[field] = (table.get(words) or table.get(" ".join(words.split()), words)) if table else words
        offsets[field] = hit.span(name)
    begin, end = hit.span(form.group)
    if folded[end - 1] == ".":  # of "Nov." or of the sentence
        end -= 1
    return Reading(
        values=values,
        offsets=offsets,
        begin=begin,
        end=end,
        anchor=anchor,
        tense=lambda: _tense(folded, begin, end, grammar),
        weekdays=grammar.fields.get("weekday", {}),
        month_first=grammar.month_first,
    )


def _tense(folded: str, begin: int, end: int, grammar: Grammar) -> bool | None:
    """Whether the verb that governs a date speaks of the future (True) or the past (False); None where none is near.

    It is the nearest one in the sentence on the side where the language has its verbs, else on the other side.
    """
    first = max(0, begin - _WINDOW)
    for stop in _SENTENCE_END.finditer(folded, first, begin + 1):
        if stop.end() <= begin:
            first = stop.end()
    closing = _SENTENCE_END.search(folded, end, end + _WINDOW)
    last = closing.start() if closing else min(len(folded), end + _WINDOW)
    verb = None if grammar.verb_first else grammar.tense.search(folded, end, last)
    if verb is None:
        for match in grammar.tense.finditer(folded, first, begin):  # the last one is wanted
            if not (match.group().startswith("to ") and _FRAMED.search(folded, match.end(), begin)):
                verb = match
    if verb is None and grammar.verb_first:
        verb = grammar.tense.search(folded, end, last)
    return None if verb is None else verb["future"] is not None


def _possible(found: Found) -> bool:
    """Whether the calendar has the days, and a range runs forward."""
    start, finish = found.start, found.finish
    if start is None or finish is None:
        return True
    if not start.possible():
        return False
    if start is finish:
        return True
    if not finish.possible():
        return False
    if start.year is None or finish.year is None:
        # A range inside one month must run forward; from month to month it may go over a new year.
        return start.month != finish.month or start.day is None or finish.day is None or start.day <= finish.day
    return tuple(part or 0 for part in start) <= tuple(part or 99 for part in finish)


def _share_years(matches: list[_Match], folded: str, grammar: Grammar) -> list[_Match]:
    """Days without a year in a list take the year of the list's end: "3 May, 5 June and 7 July 2019"."""
    shared = list(matches)
    for index in range(len(shared) - 2, -1, -1):
        own, later = shared[index].found, shared[index + 1].found
        if own.start is None or own.start.year is not None or own.start.month is None:
            continue
        if later.start is None or later.start.year is None or later.start.month is None or later.relative:
            continue
        if not 0 <= later.begin - own.end <= 80 or not grammar.joiner.match(folded, own.end, later.begin):
            continue
        shared[index] = _Match(shared[index].form, _with_year_of(own, later.start))
    return shared


def _with_year_of(own: Found, later: Partial) -> Found:
    start, finish = own.start, own.finish
    assert start is not None and finish is not None and later.year is not None
    # A list runs forward: "5 December and 3 January 2020" begins in 2019.
    year = later.year - ((start.month or 0) - (later.month or 0) > 6)
    over = (finish.month or 0) < (start.month or 0)
    return own._replace(start=start._replace(year=year), finish=finish._replace(year=year + over))


def _mention(match: _Match, text: str, folded: str, grammar: Grammar, anchor: Anchor) -> TimeMention:
    form, found = match.form, match.found
    start, finish = _dated(found, folded, grammar, anchor)
    return TimeMention(
        span=Span(found.begin, found.end),
        start=start,
        end=finish,
        rule=_rule(form, found, text, folded, grammar, anchor),
        relative=found.relative,
    )


def _dated(found: Found, folded: str, grammar: Grammar, anchor: Anchor) -> tuple[str | None, str | None]:
    start, finish = found.start, found.finish
    if start is None or finish is None:
        return None, None
    if start.year is None and start.month is not None:
        one = start == finish
        start = anchor.with_year(start, lambda: _tense(folded, found.begin, found.end, grammar))
        over = (finish.month or 0) < (start.month or 0)
        finish = start if one else finish._replace(year=None if start.year is None else start.year + over)
        if not (start.possible() and finish.possible()):
            return None, None
    if not (_real_year(start) and _real_year(finish)):
        return None, None
    first = start.edtf()
    return first, first if start == finish else finish.edtf()


def _real_year(partial: Partial) -> bool:
    return partial.year is None or 1 <= partial.year <= 9999


def _rule(form: Form, found: Found, text: str, folded: str, grammar: Grammar, anchor: Anchor) -> str:
    """The form's rule, or what the words around make of it: part of a name, or the page's own date."""
    yearless = found.start is not None and found.start.year is None
    rule = _YEARLESS.get(form.rule, form.rule) if yearless else form.rule
    named = _NAME_RULES.get(rule)
    if named:
        if grammar.name_after.match(folded, found.end, found.end + 60):
            return named
        if rule == "year-bare" and _capital_before(text, folded, found.begin, grammar):
            return named
    if found.start is not None and found.start.day and not found.relative and _is_stamp(found, folded, grammar, anchor):
        return "stamp"
    return rule


def _is_stamp(found: Found, folded: str, grammar: Grammar, anchor: Anchor) -> bool:
    """Whether the date is the page's own: after words that say so, or alone on its line with a clock time or as the
    publication date."""
    first = max(0, found.begin - 40)
    line = folded.rfind("\n", first, found.begin) + 1 or first
    if grammar.stamp.search(folded, line, found.begin):
        return True
    if folded[line : found.begin].strip(" |([-") or (line == first and first):
        return False
    if _CLOCK_AND_END.match(folded, found.end, found.end + 50):
        return True
    return found.start == (of_date(anchor.day) if anchor.day else None) and bool(_END.match(folded, found.end))
