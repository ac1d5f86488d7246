"""Dates that a source states, as EDTF. What can be read in two ways is not read."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate_to_datetime
from functools import cache

from communique import languages
from communique.errors import ResourceError
from communique.text import fold

_DAY = r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?"
_TIME = r"(?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d+)?)?"
_ZONE = r"(?P<zone>[Zz]|[+-]\d\d(?::?\d\d)?)?"
_AFTER = rf"(?:,?\s+[a-z]+)?(?:(?:\s+-|,)?\s+{_TIME})?"  # a weekday, a time
_ISO = re.compile(rf"{_DAY}(?:(?:[Tt]|\s+){_TIME}\s*{_ZONE})?", re.ASCII)
_COMPACT = re.compile(
    r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?:T?(?P<hour>\d\d)(?P<minute>\d\d)(?P<second>\d\d)Z?)?", re.ASCII
)
_NUMBERS = re.compile(
    rf"(?P<first>\d{{1,2}})(?P<mark>[./-])(?P<second_number>\d{{1,2}})(?P=mark)(?P<year>\d{{4}})(?:,?\s+{_TIME})?",
    re.ASCII,
)
_WORDS = re.compile(
    rf"(?:[a-z]+,?\s+)?(?P<day>\d{{1,2}})\.?\s+(?P<word>[a-z]+)\.?,?\s+(?P<year>\d{{4}}){_AFTER}", re.ASCII
)
_WORDS_US = re.compile(
    rf"(?:[a-z]+,?\s+)?(?P<word>[a-z]+)\.?\s+(?P<day>\d{{1,2}}),?\s+(?P<year>\d{{4}}){_AFTER}", re.ASCII
)


def to_edtf(value: str) -> str | None:
    """`2016-11-30`, `2016-11`, `2016` or `2016-11-30T10:00:00+03:00`; None where the date is not certain.

    Read are ISO 8601, the dates of feeds (RFC 822), day.month.year, and days with a month's name in a pack's language.
    A day and a month joined by slashes are read only where one of them is greater than 12.

    >>> to_edtf("Wed, 30 Nov 2016 10:00:00 +0300"), to_edtf("30.11.2016"), to_edtf("05/06/2016")
    ('2016-11-30T10:00:00+03:00', '2016-11-30', None)
    """
    value = value.strip()
    if len(value) > 80:
        return None
    for read in (_iso, _rfc822, _numbers, _words):
        found = read(value)
        if found:
            return found
    return None


def _iso(value: str) -> str | None:
    match = _ISO.fullmatch(value) or _COMPACT.fullmatch(value)
    if not match:
        return None
    part = match.groupdict()
    if part["month"] is None or part["day"] is None:
        return value if part["hour"] is None and _is_day(part["year"], part["month"] or 1, 1) else None
    return _join(part["year"], part["month"], part["day"], part)


def _rfc822(value: str) -> str | None:
    # The standard library's parser also takes much that is no RFC 822 date: ask for its look first.
    if not re.match(r"(?:[A-Za-z]{3},\s*)?\d{1,2}\s+[A-Za-z]{3}\s+\d{2,4}\s+\d{1,2}:\d\d", value):
        return None
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, IndexError, TypeError, OverflowError):
        return None
    text = moment.replace(microsecond=0).isoformat()
    return f"{text[:-6]}Z" if text.endswith("+00:00") else text


def _numbers(value: str) -> str | None:
    match = _NUMBERS.fullmatch(value)
    if not match:
        return None
    part = match.groupdict()
    first, second = int(part["first"]), int(part["second_number"])
    if part["mark"] == "." or first > 12:
        return _join(part["year"], second, first, part)
    return _join(part["year"], first, second, part) if second > 12 else None


def _words(value: str) -> str | None:
    folded = fold(value)
    match = _WORDS.fullmatch(folded) or _WORDS_US.fullmatch(folded)
    if not match or match["word"] not in _months():
        return None
    return _join(match["year"], _months()[match["word"]], match["day"], match.groupdict())


def _join(year: str, month: str | int, day: str | int, part: dict[str, str | None]) -> str | None:
    """The EDTF text of a day and, where the source states it, a time; None where there is no such day or time."""
    if not _is_day(year, month, day):
        return None
    text = f"{year}-{int(month):02}-{int(day):02}"
    hour, minute, second = (int(part.get(name) or 0) for name in ("hour", "minute", "second"))
    if part.get("hour") is None:
        return text
    if hour > 23 or minute > 59 or second > 59:
        return None
    return f"{text}T{hour:02}:{minute:02}:{second:02}{_zone(part.get('zone'))}"


def _zone(zone: str | None) -> str:
    if not zone:
        return ""
    digits = zone[1:].replace(":", "")
    return "Z" if zone in "Zz" else f"{zone[0]}{digits[:2]}:{digits[2:] or '00'}"


def _is_day(year: str, month: str | int, day: str | int) -> bool:
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    return int(year) >= 1000


@cache
def _months() -> dict[str, int]:
    """Folded month names of all packs to their number; a name that two packs give to different months is left out."""
    months: dict[str, int] = {}
    unclear: set[str] = set()
    for code in languages.codes():
        for name, number in _month_names(code):
            if months.setdefault(fold(name), number) != number:
                unclear.add(fold(name))
    return {name: number for name, number in months.items() if name not in unclear}


def _month_names(code: str) -> list[tuple[str, int]]:
    try:
        months = languages.load(code).settings("time")["fields"]["month"]
    except ResourceError:
        return []
    return [(name, int(number)) for name, number in months.items()]
