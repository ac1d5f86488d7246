"""The visits of foreign leaders and the travels of presidents and secretaries of state, as the Office of the Historian publishes them.

XML with a root `visits` or `trips` (github.com/HistoryAtState/visits and /travels, CC0 1.0). By the source's own notes a visit's dates are those in
Washington unless its remarks say otherwise, and several places of a trip stand in the order visited.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from communique.errors import RecordError
from communique.structured import names
from communique.structured.entry import Attendant, Entry, Source

if TYPE_CHECKING:
    from lxml.etree import _Element

_LICENCE = "CC0 1.0"
_VISITS = Source("Office of the Historian, visits by foreign leaders", _LICENCE)
_TRIPS = Source("Office of the Historian, travels of presidents and secretaries of state", _LICENCE)
_SITE = "https://history.state.gov/departmenthistory"
_ROLES = {"president": ("President", "head-of-state"), "secretary": ("Secretary of State", "minister")}
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
# Atomic, since comments could otherwise be told apart in exponentially many ways.
_ROOT = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*+(?:<\?xml[^>]*+>)?(?>\s+|(?><!--.*?-->))*+<(visits|trips)\b[^>]*+>\s*+<(?:visit|trip)\b",
    re.DOTALL,
)
# What remarks tell beside the visit itself: where else the guest was, and when he came and went.
_BESIDE = re.compile(
    r"(?:also|afterwards|later|then|subsequently|traveled|arrived|departed|returned|revisited|in (?:the )?u\.?s|visited|private visit to|stops)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:in|at|to|near|,)\s+(?:the\s+)?(?P<place>[A-Z][\w’'-]+(?:\s+(?:[A-Z][\w’'-]+|of|del?))*?)"
    r"(?=(?:,\s+|\s+\()(?P<region>[A-Z]))"
)
_KNOWN = re.compile(
    r"\b(?P<place>New York(?: City)?|Camp David|San Francisco|Philadelphia|Los Angeles|Chicago|Houston|Miami|Pittsburgh)\b"
)
_ASSEMBLY = re.compile(r"\bU\.?\s?N\.?\s|United Nations")
_CAPITAL = re.compile(r"\bWashington\b|White House|Blair House|\bCongress\b")


def is_it(head: bytes) -> bool:
    """Whether a file that begins so is one of these."""
    return _ROOT.match(head) is not None


def read(content: bytes, name: str, place: str) -> Iterator[Entry | RecordError]:
    """The entries of a file. Raises RecordError where it is no XML."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise RecordError(f"broken XML: {error}", place=place, remedy="fetch the file again") from None
    if root.tag not in ("visits", "trips"):
        raise RecordError(f"a root {root.tag!r}", place=place, remedy="give a file whose root is visits or trips")
    for element in root.iterchildren("visit", "trip"):
        try:
            yield _visit(element, place) if element.tag == "visit" else _trip(element, place)
        except RecordError as error:
            yield error


def _text(element: _Element, tag: str) -> str | None:
    found = element.find(tag)
    return " ".join("".join(map(str, found.itertext())).split()) or None if found is not None else None


def _key(element: _Element, tag: str) -> str | None:
    found = element.find(tag)
    return found.get("id") if found is not None else None


def _facts(element: _Element, place: str) -> tuple[str, str, str | None, str | None]:
    """(id, where, start, end). Raises RecordError where the entry has no id, or dates that are none."""
    number = _text(element, "id")
    where = f"{place}:{element.sourceline}"
    if number is None:
        raise RecordError("the entry has no id", place=where, remedy="give it one")
    start, end = _text(element, "start-date"), _text(element, "end-date")
    for date in (start, end):
        if date is not None and not _DATE.fullmatch(date):
            raise RecordError(f"{date!r} is no date", place=where, remedy="write YYYY-MM-DD")
    if start and end and end < start:
        raise RecordError(f"it ends ({end}) before it begins ({start})", place=where, remedy="correct its dates")
    return number, where, start, end


def _visit(element: _Element, place: str) -> Entry:
    number, where, start, end = _facts(element, place)
    words, key = _text(element, "from"), _key(element, "from")
    of = names.state(words, key) if words else None
    remarks = _text(element, "description")
    city, venue = _american_place(remarks or "")
    guests = [
        Attendant(name, office, level, of, words)
        for office, name, level in names.people(_text(element, "visitor") or "")
    ]
    there = city or venue
    return Entry(
        _VISITS,
        id=f"history.state.gov/visits/{number}",
        place=where,
        start=start,
        end=end,
        attendants=tuple(guests),
        city=city,
        venue=venue,
        country="US",
        place_words=f"{there}, United States" if there else "United States",
        remarks=remarks,
        published=(_text(element, "created-datetime") or "")[:10] or None,
        url=f"{_SITE}/visits/{key}" if key and re.fullmatch(r"[a-z-]+", key) else None,
    )


def _american_place(remarks: str) -> tuple[str | None, str | None]:
    """(city, other place) of a visit: Washington, unless the remarks' own sentence of it names another place."""
    told = " ".join(part for part in re.split(r"(?<=[a-z)\d])[.;]\s+", remarks) if not _BESIDE.match(part))
    found = _PLACE.search(told) or _KNOWN.search(told)
    if _CAPITAL.search(told):
        return "Washington", None
    if found is None:
        return ("New York", None) if _ASSEMBLY.search(told) else ("Washington", None)
    words = found["place"]
    known = names.city("New York" if words == "New York City" else words, "US")
    return (known, None) if known else (None, words)


def _trip(element: _Element, place: str) -> Entry:
    number, where, start, end = _facts(element, place)
    role = _text(element, "role") or element.get("role") or ""
    office, level = _ROLES.get(role, (None, None))
    remarks = _text(element, "remarks")
    if office == "President" and re.search(r"\bas President-elect\b", remarks or ""):
        office, level = "President-elect", "other"
    words = _text(element, "country")
    country = names.state(words, _key(element, "country")) if words else None
    locale = _text(element, "locale")
    city = (
        names.city(locale, country) or (locale if "," not in locale and "(" not in locale else None) if locale else None
    )
    who = element.get("who")
    return Entry(
        _TRIPS,
        id=f"history.state.gov/travels/{role}/{number}",
        place=where,
        start=start,
        end=end,
        attendants=(Attendant(_text(element, "name"), office, level, "US", "United States"),),
        city=city,
        venue=None if city else locale,
        country=country,
        place_words=", ".join(part for part in (locale, words) if part) or None,
        remarks=remarks,
        published=(_text(element, "created-datetime") or "")[:10] or None,
        url=f"{_SITE}/travels/{role}/{who}" if role in _ROLES and who and re.fullmatch(r"[a-z-]+", who) else None,
    )
