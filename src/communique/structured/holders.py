"""Who held which office from when to when: the JSON results of a SPARQL query, such as Wikidata's query service gives.

A row has a person, an office, and whose office it is; the variables' names are those of HOLDERS, each in several words. Rows of one person are
one official. They are no occasions: what they give is known beforehand, when records are resolved.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from communique import gazetteer
from communique.errors import RecordError
from communique.gazetteer import Official, OfficialName, PostHeld
from communique.structured import names
from communique.text import fold, search_key

HOLDERS = {
    "person": ("person", "official", "holder", "item", "human"),
    "office": ("office", "position", "post"),
    "of": ("of", "country", "state", "jurisdiction", "organisation", "organization"),
    "from": ("from", "start", "since", "begin"),
    "until": ("until", "end"),
    "rank": ("rank",),
}
_REMEDY = "see docs/structured.md"
_ENTITY = re.compile(r"https?://www\.wikidata\.org/entity/(Q\d+)")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?|(\d{4}(?:-\d\d)?)")
_WHOSE = re.compile(r"\s+of\s+(?:the\s+)?(?=[A-Z])")
_PRECISIONS = {"9": 4, "10": 7, "11": 10}  # Wikidata's year, month and day, as lengths of an ISO date

Row = dict[str, Any]


def read(content: bytes, place: str) -> list[Official | RecordError]:
    """The officials of a file, in the order of their ids, and what is wrong with rows. Raises RecordError where it is no such JSON."""
    try:
        bindings = json.loads(content)["results"]["bindings"]
    except (ValueError, RecursionError, LookupError, TypeError) as error:
        raise RecordError("no SPARQL results in JSON", place=place, remedy=_REMEDY) from error
    if not isinstance(bindings, list):
        raise RecordError("no list of bindings", place=place, remedy=_REMEDY)
    errors: list[RecordError] = []
    people: dict[str, list[tuple[str, str, PostHeld, OfficialName]]] = {}
    for number, binding in enumerate(bindings, 1):
        try:
            key, found = _row(binding, f"{place}#{number}")
            people.setdefault(key, []).append(found)
        except RecordError as error:
            errors.append(error)
    return [*_officials(people), *errors]


def _officials(people: dict[str, list[tuple[str, str, PostHeld, OfficialName]]]) -> Iterator[Official]:
    for key in sorted(people):
        rows = people[key]
        name = min((name for _, name, _, _ in rows), key=lambda word: (not word.isascii(), word))
        wikidata = next((qid for qid, *_ in rows if qid), None)
        posts = tuple(sorted({post for _, _, post, _ in rows}, key=repr))
        spelt = tuple(sorted({spelt for *_, spelt in rows}, key=lambda one: (one.language, one.name)))
        yield Official(key, name, wikidata, spelt, posts)


def _row(binding: Any, place: str) -> tuple[str, tuple[str, str, PostHeld, OfficialName]]:
    """(id, (Wikidata id or empty, name, post, name with its language)) of a row. Raises RecordError."""
    if not isinstance(binding, dict):
        raise RecordError("the row is no object", place=place, remedy=_REMEDY)
    name, language = _label(binding, "person")
    title, _ = _label(binding, "office")
    if not name or not title or not search_key(name):
        what = "name of a person" if not name else "name of an office"
        raise RecordError(f"no {what}", place=place, remedy="ask for labels: ?personLabel, ?officeLabel")
    whose = _whose(binding)
    if whose is None:
        raise RecordError("nobody knows whose office it is", place=place, remedy="ask for ?country and its label")
    qid = _entity(binding, "person") or ""
    rank = _value(binding, "rank") or _rank(title, whose)
    state = gazetteer.load().state(whose)
    since, until = _date(binding, "from"), _date(binding, "until")
    if since and until and until < since[: len(until)]:
        raise RecordError(f"it ends ({until}) before it begins ({since})", place=place, remedy="correct its dates")
    post = PostHeld(_bare(title, whose), rank, state.iso2 if state else None, None if state else whose, since, until)
    key = qid.lower() or f"{search_key(name).replace(' ', '-')}-{whose.lower()}"
    return key, (qid, name, post, OfficialName(language or "en", name, False))


def _cell(binding: Row, field: str, suffix: str = "") -> Row | None:
    for name in HOLDERS[field]:
        cell = binding.get(name + suffix)
        if isinstance(cell, dict) and isinstance(cell.get("value"), str):
            return cell
    return None


def _value(binding: Row, field: str) -> str | None:
    cell = _cell(binding, field)
    return " ".join(str(cell["value"]).split()) or None if cell else None


def _label(binding: Row, field: str) -> tuple[str | None, str | None]:
    """The label and its language. Where the query service knows no label it gives the id: that is none."""
    cell = _cell(binding, field, "Label") or _cell(binding, field)
    if cell is None or cell.get("type") == "uri":
        return None, None
    words = " ".join(str(cell["value"]).split())
    language = cell.get("xml:lang")
    return (None if re.fullmatch(r"Q\d+", words) else words or None), language if isinstance(language, str) else None


def _entity(binding: Row, field: str) -> str | None:
    found = _ENTITY.fullmatch(str((_cell(binding, field) or {}).get("value", "")))
    return found[1] if found else None


def _whose(binding: Row) -> str | None:
    """The alpha-2 code of the state, or the id of an organisation that the reference data knows, by Wikidata id or by name."""
    known = _by_wikidata().get(_entity(binding, "of") or "")
    label, _ = _label(binding, "of")
    if known or not label:
        return known
    return names.state(label) or _by_name().get(fold(label))


@cache
def _by_wikidata() -> dict[str, str]:
    known = gazetteer.load()
    found = {body.wikidata: body.id for body in known.organisations() if body.wikidata}
    return found | {state.wikidata: state.iso2 for state in known.states() if state.wikidata}


@cache
def _by_name() -> dict[str, str]:
    known = gazetteer.load().organisations()
    return {fold(name): body.id for body in known for name in (body.name, *(one.name for one in body.names))}


def _date(binding: Row, field: str) -> str | None:
    """A date as far as it is known; None for "unknown value". A precision may stand in a variable of its own."""
    found = _DAY.fullmatch(_value(binding, field) or "")
    if found is None:
        return None
    if found[4]:
        return found[4]
    precision = _cell(binding, field, "Precision")
    length = _PRECISIONS.get(str(precision["value"]), 10) if precision else 10
    return f"{found[1]}-{found[2]}-{found[3]}"[:length]


def _bare(title: str, whose: str) -> str:
    """The title without whose it is: "Minister of Foreign Affairs of Turkey" is a title of Turkey's."""
    for match in _WHOSE.finditer(title):
        rest = title[match.end() :]
        if whose in (names.state(rest), _by_name().get(fold(rest))):
            return title[: match.start()]
    return title


def _rank(title: str, whose: str) -> str:
    """The rank of a title: that of the longest office in it, of equally long ones the first."""
    parts = _bare(title, whose).split()[: 3 * names.MOST_WORDS]
    lengths = range(min(len(parts), names.MOST_WORDS), 0, -1)
    words = (" ".join(parts[at : at + length]) for length in lengths for at in range(len(parts) - length + 1))
    return next((rank for one in words if (rank := names.rank_of(one)[1])), "other")
