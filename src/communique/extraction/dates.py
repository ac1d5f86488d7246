"""The dates of a record on which something can have been: not its own date, a limit or a mere "this week"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from communique.expressions import expression
from communique.extraction import grammar
from communique.extraction.time import TimeMention, find_times
from communique.model import Span

_LISTED = ("shared-month", "weekdays")
_AND = ("and", "ve", "&", "ile")
DEALT = expression(r"\b(?:respectively|sirasiyla)\b")
_TOP = 700  # characters of a page in which its date stands
_BOTTOM = 120  # characters at the end of a page in which its date stands
_DATE_LINE = 28  # characters beside a date on its line
_DAY_BEHIND = expression(r"\s*\(([12]?\d|3[01])\)")
_LIMIT = 24  # characters before a year in which it is said that it only limits a stretch
_FULL = len("2019-05-14")
_CLAUSE = 70  # characters before a day in which its verb stands
_DATELINE = 70  # where a dateline ends at the latest
_NO_EVENT_TIMES = frozenset(
    (
        "year-bare",
        "stamp",
        "years",
        "year-list",
        "year-in-name",
        "years-in-name",
        "day-in-name",
    )
)
_DIARY_DAY = expression(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? \d{1,2}(?: [A-Z][a-z]+)?(?::| [-–—])")
_DASH_BEHIND = expression(r"[^\S\n]*\)?[^\S\n]*(?:\([^)]{1,20}\)[^\S\n]*)?(?:--|[-–—―:])\s")
# "New Delhi, Oct 19 (IANS) The …": a city, the date, an agency and the text.
_AGENCY_BEHIND = expression(r"\s+\([A-Z][\w .&/-]{1,30}\)\s+(?=\W?[A-Z])")
_CITY_BEFORE = expression(r"\W*(?:[^\W\d_a-zçğıöşü][\w'’-]+[ ,.]{1,2}){1,4}")
# "Abuja, Nigeria, February 21, 2023. The …": behind the year.
_STOP_BEHIND = expression(r"(?<=\d{4})\.\s+(?=[A-Z])")
_BRACKET_BEHIND = expression(r"\)\s+(?=[^\W\d_a-z])")
_SOURCE_BEFORE = expression(r"[^\W\d_]+(?: [^\W\d_]+)? \([^()\n]{2,60}[-–,] ")  # "Riga (Agency - 12 May 2019) The …"
# "DUBAI, May 21. /TASS/. The …", "ASTANA. May 29. The …": a city in capitals, the date, and the text begins.
_PLACE_BEFORE = expression(r"\W*(?:[^\W\d_a-zçğıöşü]{3,}[ ,.]{1,2})+")
_TEXT_BEHIND = expression(r"\s*[.,]?\s*(?:/[^/\n]{2,20}/|[A-Z]{3,12}\b)?[.,]?\s+(?=[^\W\d_a-z])")


def told_times(text: str, folded: str, language: str, published: str | None) -> list[TimeMention]:
    """The dates; "today" counts from the dateline's own date where the text has one, else from the page's."""
    times = find_times(text, folded, language, published)
    page = _page_date(text, times)
    if page is not None and (published is None or page.start == published[:10]):
        times = [time for time in find_times(text, folded, language, page.start) if time.span != page.span]
        published = published or page.start
    times = [_by_bracket(text, time) for time in times]
    stamp = _stamp(text, times, published)
    if stamp is not None and stamp.start is not None and stamp.start != (published or "")[:10]:
        times = find_times(text, folded, language, stamp.start)
    if published is None and stamp is None:
        times = _of_one_year(times)
    told = [
        time
        for time in times
        if time.rule not in _NO_EVENT_TIMES
        and not _is_vague(time, published)
        and (stamp is None or time.span != stamp.span)
    ]
    other = grammar.load(language).other_happening
    told = [time for time in told if not _is_limit(folded, time, language) and not other.match(folded, time.span.end)]
    return _joined(folded, told)


def _stamp(text: str, times: list[TimeMention], published: str | None) -> TimeMention | None:
    """The date of a record's dateline: at its very beginning, or that of the only line below its head that opens with one."""
    early = [time for time in times if time.span.begin < _DATELINE]
    for time in early:
        if time.rule == "stamp" and time.start and len(time.start) >= _FULL:
            return time
    if len(_DIARY_DAY.findall(text[: 4 * _TOP])) > 1:
        return None  # "Monday 4 May: … Tuesday 5: …"
    below = [time for time in times if _is_day(time) and time.rule != "stamp" and _opens_line(text, time.span)]
    if len(below) > 1:
        return None  # a list by days
    if early and early[0] is times[0] and _is_day(early[0]) and _is_dateline(text, early[0].span):
        below = early
    if below and published and (below[0].start or "") > published:
        return None  # what is told of is on that day
    return below[0] if below and below[0].span.begin < _TOP else None


def _is_day(time: TimeMention) -> bool:
    """Whether a date is one day, told by its number and month."""
    return time.start is not None and len(time.start) == _FULL and time.start == time.end and not time.relative


def _opens_line(text: str, date: Span) -> bool:
    """Whether a date stands in the dateline of a paragraph, before which a line ends: "LIMA, 3 May - …", "3 May 2019 - Lima - …"."""
    line = text.rfind("\n", 0, date.begin) + 1
    if not line or date.begin - line > _DATELINE:
        return False
    placed = _CITY_BEFORE.fullmatch(text, line, date.begin) is not None
    return (placed or not text[line : date.begin].strip()) and _is_dateline(text, date)


def _is_dateline(text: str, date: Span) -> bool:
    """Whether a date stands before the dash of a dateline, or between its city and the text."""
    if _DASH_BEHIND.match(text[date.end : date.end + _DATELINE]):
        return True
    line = text.rfind("\n", 0, date.begin) + 1
    if _STOP_BEHIND.match(text, date.end) and _CITY_BEFORE.fullmatch(text, line, date.begin):
        return True
    if _BRACKET_BEHIND.match(text, date.end) and _SOURCE_BEFORE.fullmatch(text, line, date.begin):
        return True
    if _AGENCY_BEHIND.match(text, date.end) and _CITY_BEFORE.fullmatch(text, line, date.begin):
        return True
    return (
        _PLACE_BEFORE.fullmatch(text, line, date.begin) is not None
        and _TEXT_BEHIND.match(text[date.end : date.end + _DATELINE]) is not None
    )


def _of_one_year(times: list[TimeMention]) -> list[TimeMention]:
    """Days without a year in the year that a record mostly names which does not say when it was published."""
    told = [day for time in times for day in (time.start, time.end or time.start) if day and day[0] != "-"]
    told = [day for day in told if len(day) > 4]  # a bare year can be of anything
    years = {day[:4] for day in told if len(day) > 7} or {day[:4] for day in told}
    if not years:
        return times
    year = max(years)
    if len(years) > 1 and 2 * sum(day.startswith(year) for day in told) <= len(told):
        return times
    return [
        replace(time, start=year + time.start[1:], end=year + time.end[1:] if time.end else time.end)
        if time.start and time.start.startswith("--")
        else time
        for time in times
    ]


def _by_bracket(text: str, time: TimeMention) -> TimeMention:
    """A relative day with the day of the month in brackets behind it: "last evening (11)"."""
    match = _DAY_BEHIND.match(text, time.span.end)
    if match is None or time.rule != "relative-day" or not time.start:
        return time
    day = f"{time.start[:8]}{int(match.group(1)):02}"
    return replace(time, start=day, end=day) if abs(int(day[8:]) - int(time.start[8:])) < 3 else time


def _page_date(text: str, times: list[TimeMention]) -> TimeMention | None:
    """The only date that stands on a line of its own near the top or the bottom of a page: the day it was published."""
    alone = []
    for time in times:
        begin, end = text.rfind("\n", 0, time.span.begin) + 1, text.find("\n", time.span.end)
        line = text[begin : end if end >= 0 else len(text)]
        rest = len(line) - (time.span.end - time.span.begin)
        near = time.span.begin < _TOP or len(text) - time.span.end < _BOTTOM
        if rest < _DATE_LINE and near and time.start and len(time.start) == 10 and time.start == time.end:
            alone.append(time)
    days = {time.start for time in alone}
    return alone[0] if len(days) == 1 and not (alone[0].start or "-").startswith("-") else None


def _is_vague(time: TimeMention, published: str | None) -> bool:
    """Whether a week or the running month is all that is told; a weekend and the next month are dates."""
    if time.rule == "relative-month":
        return time.start is None or time.start == (published or "")[:7]
    if time.rule != "relative-week":
        return False
    if time.start is None or time.end is None:
        return True
    return date.fromisoformat(time.end) - date.fromisoformat(time.start) > timedelta(days=1)


def _is_limit(folded: str, time: TimeMention, language: str) -> bool:
    """Whether a year or month only limits a stretch, or a day what has been so since: "since 2015", "1 Ocak itibarıyla"."""
    as_of = grammar.load(language).marks["as_of"]
    if folded.startswith(as_of, time.span.end) or folded.endswith(as_of, 0, time.span.begin):
        return True
    if len(time.start or "") > 7:
        return False
    before, behind = grammar.load(language).marks["limits_before"], grammar.load(language).marks["limits_behind"]
    lead = folded[max(0, time.span.begin - _LIMIT) : time.span.begin]
    tail = folded[time.span.end : time.span.end + 16]
    return lead.endswith(before) or any(mark in tail for mark in behind)


def hangs_as(folded: str, time: TimeMention, pattern: str, rules: grammar.Grammar) -> bool:
    """Whether the words by which a day hangs on its verb say that something begins ("first_day") or ends ("last_day") on it."""
    if rules.verb_final:
        return rules.patterns[pattern].match(folded, time.span.end) is not None
    lead = max(0, time.span.begin - _CLAUSE)
    return rules.patterns[pattern].search(folded, lead, time.span.begin) is not None


def _joined(folded: str, times: list[TimeMention]) -> list[TimeMention]:
    """The dates with "27 and 28 May" as one stretch of two days, unless the sentence deals them out one by one."""
    joined: list[TimeMention] = []
    for time in times:
        last = joined[-1] if joined else None
        if last is not None and last.rule == time.rule in _LISTED and _follow(folded, last, time):
            joined[-1] = replace(last, span=Span(last.span.begin, time.span.end), end=time.end, rule="range")
        else:
            joined.append(time)
    return joined


def _follow(folded: str, left: TimeMention, right: TimeMention) -> bool:
    """Whether two days of a list are one after the other and joined, not dealt out to two things."""
    if not left.start or not right.start or len(left.start) != 10 or left.start != left.end or len(right.start) != 10:
        return False
    gap = folded[left.span.end : right.span.begin].strip()
    if DEALT.search(folded, max(0, left.span.begin - 200), right.span.end + 200) or gap not in _AND:
        return False
    try:
        return date.fromisoformat(right.start) - date.fromisoformat(left.start) == timedelta(days=1)
    except ValueError:
        return False
