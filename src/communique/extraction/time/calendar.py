"""Calendar arithmetic on dates that are known in part, and the publication date they are counted from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from communique.expressions import expression

_PUBLISHED = expression(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


class Partial(NamedTuple):
    """A date known in part: any of year, month and day may be None, but a day has a month."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def edtf(self) -> str:
        """`2016-11-29`, `2016-11`, `2016`; `--11-29` and `--11` where the year is unknown."""
        if self.year is not None and self.day is not None:
            return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"
        head = f"{self.year:04d}" if self.year is not None else "-"
        parts = [head] + [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    def possible(self) -> bool:
        """Whether the calendar has such a day in the year given, or in any year where none is."""
        if self.month is not None and not 1 <= self.month <= 12:
            return False
        return self.day is None or real_day(self.year or 2000, self.month or 1, self.day) is not None


def real_day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def of_date(day: date) -> Partial:
    """A whole date as a partial one."""
    return Partial(day.year, day.month, day.day)


def shift_days(day: date, days: int) -> date | None:
    """The day so many days on, or None outside the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def shift_months(year: int, month: int, months: int) -> Partial | None:
    """The month so many months on."""
    count = year * 12 + month - 1 + months
    return Partial(count // 12, count % 12 + 1) if 12 <= count < 120_000 else None


@dataclass(frozen=True, slots=True)
class Anchor:
    """The publication date as far as it is known: `day` for a whole date, else `month` and `year` or `year` alone."""

    year: int | None = None
    month: int | None = None
    day: date | None = None

    @classmethod
    def read(cls, published: str | None) -> Anchor:
        """From EDTF: a date, a date and time, a month or a year; anything else is an unknown date."""
        found = _PUBLISHED.match(published or "")
        if not found:
            return cls()
        year, month = int(found[1]), int(found[2]) if found[2] else None
        if not year or (month is not None and not 1 <= month <= 12):
            return cls()
        day = real_day(year, month, int(found[3])) if month and found[3] else None
        return cls(year, month, day)

    def reference(self) -> date | None:
        """The day to measure nearness from: the publication day, or the middle of its month."""
        return self.day or (real_day(self.year, self.month, 15) if self.year and self.month else None)

    def with_year(self, partial: Partial, tense: Callable[[], bool | None]) -> Partial:
        """The partial date with the year that stands nearest to the publication.

        Further away the sentence's tense decides: True for the future, False for the past, None where nothing tells.
        A publication date of a year alone gives that year; without one the year stays unknown.
        """
        if partial.year is not None or partial.month is None:
            return partial
        reference = self.reference()
        if reference is None:
            return partial._replace(year=self.year)
        candidates: list[tuple[int, int]] = []
        for year in (reference.year - 1, reference.year, reference.year + 1):
            day = real_day(year, partial.month, partial.day or 15) if year > 0 else None
            if day is not None:
                candidates.append(((day - reference).days, year))
        if not candidates:  # 29 February with no leap year near
            return partial
        distance, year = min(candidates, key=lambda candidate: abs(candidate[0]))
        if abs(distance) > _settled(distance, partial):
            future = tense()
            if future is not None and future != (distance > 0):
                other = [candidate for candidate in candidates if (candidate[0] > 0) == future]
                year = min(other, key=lambda candidate: abs(candidate[0]), default=(0, year))[1]
        return partial._replace(year=year)


def _settled(distance: int, partial: Partial) -> int:
    """Days from the publication within which the nearest year is right whatever the tense.

    A past verb may govern a coming date ("agreed to meet in June"), so much of the future is settled; a future verb
    seldom governs a past one.
    """
    if distance > 0:
        return 120
    return 30 if partial.day is None else 45
