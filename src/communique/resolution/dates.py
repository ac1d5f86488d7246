"""Dates that are known in part: EDTF to day bounds."""

from __future__ import annotations

import datetime
import re
from calendar import monthrange
from functools import lru_cache

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T.*)?)?)?[?~%]?$")

Bounds = tuple[datetime.date, datetime.date]


@lru_cache(maxsize=100_000)
def bounds(edtf: str | None) -> Bounds | None:
    """The first and the last day the EDTF string allows; None where it gives no year or is no date.

    >>> bounds("2016-11")
    (datetime.date(2016, 11, 1), datetime.date(2016, 11, 30))
    >>> bounds("--12-14") is None
    True
    """
    if not edtf:
        return None
    first, _, last = edtf.partition("/")
    begin, end = _single(first), _single(last) if last else None
    if begin is None or (last and end is None):
        return None
    span = (begin[0], end[1] if end else begin[1])
    return span if span[0] <= span[1] else None


def _single(edtf: str) -> Bounds | None:
    found = _DATE.match(edtf)
    if not found:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        if year is None or not 1000 <= year <= 9000:
            return None
        if month is None:
            return datetime.date(year, 1, 1), datetime.date(year, 12, 31)
        if day is None:
            return datetime.date(year, month, 1), datetime.date(year, month, monthrange(year, month)[1])
        date = datetime.date(year, month, day)
    except ValueError:
        return None
    return date, date


def interval(start: str | None, end: str | None) -> str | None:
    """Start and end as one EDTF string.

    >>> interval("2016-11-29", "2016-12-01"), interval("2016", "2016"), interval(None, None)
    ('2016-11-29/2016-12-01', '2016', None)
    """
    if start and end and start != end and "/" not in start and "/" not in end:
        return f"{start}/{end}"
    return start or end


def overlap(one: Bounds | None, other: Bounds | None) -> bool:
    """Whether two spans are known and have a day in common."""
    return one is not None and other is not None and one[0] <= other[1] and other[0] <= one[1]


def days(span: Bounds | None, most: int = 8) -> list[datetime.date]:
    """The days from first to last; empty where there are more than `most`."""
    if span is None or (span[1] - span[0]).days >= most:
        return []
    return [span[0] + datetime.timedelta(n) for n in range((span[1] - span[0]).days + 1)]
