"""From the fields of a matched form to dates: one small function a reading, named in the forms' `reading`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from communique.expressions import expression
from communique.extraction.time.calendar import Anchor, Partial, of_date, shift_days, shift_months

_LISTED = expression(r"(\d{1,2})(?!\d)(?:[a-z]{2}\b)?(?:\D{0,2}?[-/]\s*(\d{1,2})(?!\d)(?:[a-z]{2}\b)?)?")
_LISTED_YEAR = expression(r"(\d{4})(?:\s*-\s*(\d{4}))?")


@dataclass(slots=True)
class Reading:
    """The fields of one match: words folded, table fields as their values, offsets in the text."""

    values: Mapping[str, str | int]
    offsets: Mapping[str, tuple[int, int]]
    begin: int
    end: int
    anchor: Anchor
    tense: Callable[[], bool | None]  # of the sentence: True for the future, None where nothing tells
    weekdays: Mapping[str, int]
    month_first: bool

    def number(self, field: str) -> int | None:
        """The field as a number, or None where the form did not match it."""
        value = self.values.get(field)
        if value is None and field == "day":
            value = self.values.get("dayword")
        return None if value is None else int(value)


class Found(NamedTuple):
    """A date before its year is settled. `start` None: it cannot be known from this text and its publication date."""

    begin: int
    end: int
    start: Partial | None
    finish: Partial | None
    relative: bool = False


def _one(read: Reading, start: Partial | None, finish: Partial | None = None, *, relative: bool = False) -> list[Found]:
    return [Found(read.begin, read.end, start, finish or start, relative)]


def read_nothing(read: Reading) -> list[Found]:
    """The words look like a date and are none."""
    return []


def read_unresolved(read: Reading) -> list[Found]:
    """A date that hangs on another in the text ("the same day")."""
    return _one(read, None, relative=True)


def read_day(read: Reading) -> list[Found]:
    """day, month, year where known."""
    return _one(read, Partial(read.number("year"), read.number("month"), read.number("day")))


def read_days(read: Reading) -> list[Found]:
    """`days` ("3, 5 and 7-9") that share a month and, where known, a year."""
    field = "days" if "days" in read.values else "days_and"
    offset, _ = read.offsets[field]
    words = str(read.values[field])
    month, year = read.number("month"), read.number("year")
    listed = list(_LISTED.finditer(words))
    found: list[Found] = []
    for index, item in enumerate(listed):
        first, last = Partial(year, month, int(item[1])), Partial(year, month, int(item[2] or item[1]))
        begin = read.begin if index == 0 else offset + item.start()
        stop = read.end if index == len(listed) - 1 else offset + item.end()
        found.append(Found(begin, stop, first, last))
    return found


def read_range(read: Reading) -> list[Found]:
    """day, month and year, to day2, month2 and year2: what one side leaves out it has from the other."""
    month, month2 = read.number("month"), read.number("month2")
    year, year2 = read.number("year"), read.number("year2")
    first = Partial(year, month or month2, read.number("day"))
    last = Partial(year2 or None, month2 or month, read.number("day2"))
    first, last = _share_year(first, last)
    return _one(read, first, last)


def _share_year(first: Partial, last: Partial) -> tuple[Partial, Partial]:
    """The years of a range of which one side may lack its year; the range goes over a new year where it must."""
    over = (last.month or 0, last.day or 0) < (first.month or 0, first.day or 0)
    if first.year is None and last.year is not None:
        first = first._replace(year=last.year - over)
    elif last.year is None and first.year is not None:
        last = last._replace(year=first.year + over)
    return first, last


def read_month(read: Reading) -> list[Found]:
    """month, with year, or with `shift` in years against the publication ("May last year")."""
    year = read.number("year")
    shift = read.number("shift")
    if shift is None:
        return _one(read, Partial(year, read.number("month"), read.number("day")))
    year = None if read.anchor.year is None else read.anchor.year + shift
    return _one(read, Partial(year, read.number("month"), read.number("day")), relative=True)


def read_near_month(read: Reading) -> list[Found]:
    """month with a `shift` of its own ("last May", "this coming June"): the first before or after the publication."""
    month, shift = read.number("month") or 1, read.number("shift") or 0
    anchor = read.anchor
    if anchor.year is None or anchor.month is None:
        return _one(read, Partial(None, month, read.number("day")), relative=True)
    year = anchor.year
    if shift < 0 and month >= anchor.month:
        year -= 1
    elif shift > 0 and month <= anchor.month:
        year += 1
    return _one(read, Partial(year, month, read.number("day")), relative=True)


def read_months(read: Reading) -> list[Found]:
    """month to month2 of a year."""
    first, last = (
        Partial(read.number("year"), read.number("month")),
        Partial(read.number("year2"), read.number("month2")),
    )
    return _one(read, *_share_year(first, last))


def read_year(read: Reading) -> list[Found]:
    """year, or `shift` in years against the publication."""
    return _one(read, Partial(read.number("year")))


def read_years(read: Reading) -> list[Found]:
    """year to year2."""
    first, last = read.number("year") or 0, read.number("year2") or 0
    return _one(read, Partial(first), Partial(last)) if first < last else []


def read_year_list(read: Reading) -> list[Found]:
    """`years` ("2014, 2016 and 2018-2019")."""
    offset, _ = read.offsets["years"]
    listed = _LISTED_YEAR.finditer(str(read.values["years"]))
    return [
        Found(offset + item.start(), offset + item.end(), Partial(int(item[1])), Partial(int(item[2] or item[1])))
        for item in listed
    ]


def read_part(read: Reading) -> list[Found]:
    """`part` of a year: months as "7-12"; an empty part is the whole year (early, late). Year given or by `shift`."""
    year, shift = read.number("year"), read.number("shift")
    relative = year is None
    if year is None:
        if read.anchor.year is None:
            return _one(read, None, relative=True)
        year = read.anchor.year + (shift or 0)
    first, _, last = str(read.values.get("part") or "").partition("-")
    if not first:
        return _one(read, Partial(year), relative=relative)
    return _one(read, Partial(year, int(first)), Partial(year, int(last or first)), relative=relative)


def read_iso(read: Reading) -> list[Found]:
    """year, `first` the month, `second` the day."""
    return _one(read, Partial(read.number("year"), read.number("first"), read.number("second")))


def read_numeric(read: Reading) -> list[Found]:
    """`first` and `second` are day and month in the language's order, unless only the other order can be; year."""
    first, second, year = read.number("first") or 0, read.number("second") or 0, read.number("year")
    day, month = (second, first) if read.month_first else (first, second)
    if month > 12 >= day:
        day, month = month, day
    return _one(read, Partial(year, month, day))


def read_shift(read: Reading) -> list[Found]:
    """`shift` in `unit` against the publication: yesterday, this week, last month, next year; `number` multiplies."""
    shift = (read.number("shift") or 0) * (1 if "number" not in read.values else int(read.values["number"]))
    shift *= read.number("digits") or 1
    unit, anchor = str(read.values["unit"]), read.anchor
    if unit == "year" and anchor.year is not None:
        return _one(read, Partial(anchor.year + shift), relative=True)
    if unit == "month" and anchor.year is not None and anchor.month is not None:
        return _one(read, shift_months(anchor.year, anchor.month, shift), relative=True)
    if anchor.day is None or unit in ("year", "month"):
        return _one(read, None, relative=True)
    return _one(read, *_days_of(anchor.day, unit, shift), relative=True)


def _days_of(day: date, unit: str, shift: int) -> tuple[Partial | None, Partial | None]:
    """The first and last day of the day, week (Monday to Sunday) or weekend so many units on."""
    if unit == "day":
        moved = shift_days(day, shift)
        return (of_date(moved), of_date(moved)) if moved else (None, None)
    opening = 5 if unit == "weekend" else 0
    first = shift_days(day, 7 * shift - day.weekday() + opening)
    last = shift_days(day, 7 * shift - day.weekday() + 6)
    return (of_date(first), of_date(last)) if first and last else (None, None)


def read_weekend(read: Reading) -> list[Found]:
    """The weekend without more words: the one that the publication falls on, else the last one, or by tense the next."""
    day = read.anchor.day
    if day is None:
        return _one(read, None, relative=True)
    last = day.weekday() < 5 and not read.tense()
    return _one(read, *_days_of(day, "weekend", -1 if last else 0), relative=True)


def read_month_day(read: Reading) -> list[Found]:
    """`day` of the month that is `shift` months from the publication ("the 15th of this month")."""
    anchor, day = read.anchor, read.number("day")
    if anchor.year is None or anchor.month is None or day is None:
        return _one(read, None, relative=True)
    month = shift_months(anchor.year, anchor.month, read.number("shift") or 0)
    return _one(read, month._replace(day=day) if month else None, relative=True)


def read_near_day(read: Reading) -> list[Found]:
    """`day` without its month: the last such day, or in a sentence on the future the next."""
    anchor, day = read.anchor, read.number("day")
    if anchor.day is None or day is None:
        return _one(read, None, relative=True)
    ahead = day > anchor.day.day
    shift = (0 if ahead else 1) if read.tense() and day != anchor.day.day else -1 if ahead else 0
    month = shift_months(anchor.day.year, anchor.day.month, shift)
    return _one(read, month._replace(day=day) if month else None, relative=True)


def read_weekday(read: Reading) -> list[Found]:
    """A weekday: of the week `week` on (or `shift` with `of_week`); with `shift`, the first before or after; else by tense."""
    shift, week = read.number("shift"), read.number("week")
    if "of_week" in read.values:
        week = shift
    day = nearest_weekday(read, int(read.values["weekday"]), shift, week)
    return _one(read, of_date(day) if day else None, relative=True)


def nearest_weekday(read: Reading, weekday: int, shift: int | None, week: int | None) -> date | None:
    """The day meant by a weekday (Monday is 0) against the publication day; None without one.

    Plain: the publication day itself when it is that weekday, else the last one, or in a sentence on the future the next.
    """
    day = read.anchor.day
    if day is None:
        return None
    ahead = (weekday - day.weekday()) % 7
    if week is not None:
        return shift_days(day, 7 * week - day.weekday() + weekday)
    if shift == 0:  # "this Tuesday": of this week
        return shift_days(day, weekday - day.weekday())
    if shift is not None and shift > 0:
        return shift_days(day, ahead or 7)
    if shift is not None:
        return shift_days(day, ahead - 7)
    if not ahead:
        return day
    return shift_days(day, ahead if read.tense() else ahead - 7)


def read_weekdays(read: Reading) -> list[Found]:
    """`weekdays` ("Tuesday and Wednesday"): one date each, each later than the one before."""
    offset, _ = read.offsets["weekdays"]
    words = str(read.values["weekdays"])
    pattern = re.compile("|".join(sorted(map(re.escape, read.weekdays), key=len, reverse=True)))
    listed = list(pattern.finditer(words))
    days = _weekdays_in_turn(read, [read.weekdays[item[0]] for item in listed])
    found: list[Found] = []
    for index, (item, day) in enumerate(zip(listed, days, strict=True)):
        stop = read.end if index == len(listed) - 1 else offset + item.end()
        when = of_date(day) if day else None
        found.append(Found(offset + item.start(), stop, when, when, relative=True))
    return found


def read_weekday_range(read: Reading) -> list[Found]:
    """From weekday to weekday2."""
    weekdays = [int(read.values["weekday"]), int(read.values["weekday2"])]
    first, last = _weekdays_in_turn(read, weekdays)
    if first is None or last is None:
        return _one(read, None, relative=True)
    if (
        read.tense() is None and read.anchor.day is not None
    ):  # "is being held from Tuesday until Friday", told on Tuesday
        first = nearest_weekday(read, weekdays[0], None, None) or first
        last = shift_days(first, (weekdays[1] - first.weekday()) % 7 or 7) or last
    return _one(read, of_date(first), of_date(last), relative=True)


def _weekdays_in_turn(read: Reading, weekdays: list[int]) -> list[date | None]:
    """The days of weekdays that follow each other: in the future counted on from the first, else back from the last."""
    forward = read.tense() is True
    order = weekdays if forward else weekdays[::-1]
    days = [nearest_weekday(read, order[0], None, None)]
    for weekday in order[1:]:
        previous = days[-1]
        if previous is None:
            days.append(None)
            continue
        ahead = (weekday - previous.weekday()) % 7
        days.append(shift_days(previous, ahead or 7) if forward else shift_days(previous, ahead - 7))
    return days if forward else days[::-1]


READINGS: Mapping[str, Callable[[Reading], list[Found]]] = {
    "nothing": read_nothing,
    "unresolved": read_unresolved,
    "day": read_day,
    "days": read_days,
    "range": read_range,
    "month": read_month,
    "near-month": read_near_month,
    "months": read_months,
    "year": read_year,
    "years": read_years,
    "year-list": read_year_list,
    "part": read_part,
    "iso": read_iso,
    "numeric": read_numeric,
    "shift": read_shift,
    "weekend": read_weekend,
    "month-day": read_month_day,
    "near-day": read_near_day,
    "weekday": read_weekday,
    "weekdays": read_weekdays,
    "weekday-range": read_weekday_range,
}
