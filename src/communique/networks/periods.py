"""Periods of time: from a worded date to days, and a network cut into years or months."""

from __future__ import annotations

import calendar
import re
from datetime import date

from communique.errors import QueryError

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def first_day(text: str) -> int:
    """The first day of a year, a month or a day. Raises QueryError."""
    return _days(text)[0].toordinal()


def last_day(text: str) -> int:
    """The last day of a year, a month or a day. Raises QueryError."""
    return _days(text)[1].toordinal()


def _days(text: str) -> tuple[date, date]:
    match = _DATE.fullmatch(text.strip())
    try:
        if match is None:
            raise ValueError
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if day is None:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        return date(year, month, day), date(year, month, day)
    except ValueError as error:
        raise QueryError(f"not a date: {text!r}", remedy="write 2016, 2016-11 or 2016-11-29") from error
