"""The reference tables as values. A table is read when something in it is asked for, once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from communique import collector, resources
from communique.errors import ResourceError


@dataclass(frozen=True, slots=True)
class State:
    """A state, or what is named like one; disputed ones are rows of their own."""

    iso2: str
    iso3: str
    wikidata: str | None
    status: str  # member, observer (of the UN), disputed, territory, former
    capital: str | None  # a City's id
    names: Mapping[str, str]  # the common name by language


@dataclass(frozen=True, slots=True)
class City:
    """A place. `lat` and `long` are degrees, WGS 84."""

    id: str
    name: str  # English
    country: str  # ISO 3166-1 alpha-2, as in State
    lat: float
    long: float
    population: int
    wikidata: str | None
    geonames: str | None
    capital_of: str | None
    names: Mapping[str, str]  # the first name known by language; "und" where the source does not say


class OrganisationName(NamedTuple):
    """One name of an organisation and when it was the official one; dates are ISO dates or years, or None."""

    language: str
    name: str
    kind: str  # name, former, short, abbreviation
    since: str | None
    until: str | None


class Membership(NamedTuple):
    """A state in an organisation."""

    organisation: str
    state: str  # iso2
    kind: str  # member, observer, associate, partner
    since: str | None
    until: str | None


@dataclass(frozen=True, slots=True)
class Organisation:
    """An international organisation, a body of one, or a forum."""

    id: str
    name: str  # English, today's
    wikidata: str | None
    type: str
    since: str | None
    until: str | None
    names: tuple[OrganisationName, ...] = ()
    members: tuple[Membership, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class OfficialName:
    """A spelling of an official's name. by_rule: made from the English one, not seen anywhere."""

    language: str
    name: str
    by_rule: bool


@dataclass(frozen=True, slots=True)
class PostHeld:
    """A post an official held; dates are ISO dates or parts of them, None where unknown."""

    title: str  # English
    rank: str  # one of model.RANKS
    state: str | None  # iso2
    organisation: str | None
    since: str | None
    until: str | None
    known_until: str | None = None  # where the end is unknown, the last day on which the source has the official there


@dataclass(frozen=True, slots=True)
class Official:
    """A person who held posts of a state or an organisation."""

    id: str
    name: str  # English
    wikidata: str | None
    names: tuple[OfficialName, ...]
    posts: tuple[PostHeld, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """Meetings known by one name: "G20 Summit". names: (language, name), without ordinals."""

    id: str
    name: str  # English
    organisation: str | None
    kind: str  # one of model.KINDS
    names: tuple[tuple[str, str], ...]


def rows(name: str) -> list[dict[str, str]]:
    """The rows of `data/reference/NAME.tsv`. Raises ResourceError with file and line."""
    return [row for _, row in resources.read_table(_file(name))]


def cells(name: str, *columns: str) -> Iterator[tuple[str, ...]]:
    """Some columns, two at least, of the rows of `data/reference/NAME.tsv`. Raises ResourceError with file and line."""
    return resources.read_columns(_file(name), *columns)


@cache
def index(name: str) -> resources.Index:
    """The rows of `data/reference/NAME.tsv` by their first cell, looked for when asked for."""
    return resources.Index(_file(name))


def _file(name: str) -> Path:
    file = resources.path("data", "reference", f"{name}.tsv")
    if not file.is_file():
        raise ResourceError("the table is missing", place=str(file), remedy="see data/README.md")
    return file


@cache
def states() -> dict[str, State]:
    """States by iso2."""
    plain = {"iso2", "iso3", "wikidata", "status", "capital", "source"}
    return {
        row["iso2"]: State(
            row["iso2"],
            row["iso3"],
            row["wikidata"] or None,
            row["status"],
            row["capital"] or None,
            {language: name for language, name in row.items() if language not in plain and name},
        )
        for row in rows("states")
    }


@cache
@collector.paused()
def organisations() -> dict[str, Organisation]:
    """Organisations by id."""
    names: dict[str, list[OrganisationName]] = {}
    for row in rows("organisation_names"):
        name = OrganisationName(row["lang"], row["name"], row["kind"], row["from"] or None, row["until"] or None)
        names.setdefault(row["org"], []).append(name)
    members: dict[str, list[Membership]] = {}
    for body, state, kind, since, until in cells("organisation_members", "org", "state", "kind", "from", "until"):
        members.setdefault(body, []).append(Membership(body, state, kind, since or None, until or None))
    return {
        row["id"]: Organisation(
            row["id"],
            row["name"],
            row["wikidata"] or None,
            row["type"],
            row["from"] or None,
            row["until"] or None,
            tuple(names.get(row["id"], ())),
            tuple(members.get(row["id"], ())),
        )
        for row in rows("organisations")
    }


@lru_cache(maxsize=16384)  # more than there are places
def city(place: str) -> City | None:
    """The place of that id."""
    found = index("cities").rows(place)
    if not found:
        return None
    row = found[-1]
    names: dict[str, str] = {}
    for name in index("city_names").rows(place):
        for language in name["langs"].split(" "):
            names.setdefault(language, name["name"])
    return City(
        row["id"],
        row["name"],
        row["country"],
        float(row["lat"]),
        float(row["long"]),
        int(row["population"]),
        row["wikidata"] or None,
        row["geonames"] or None,
        row["capital_of"] or None,
        names,
    )


@cache
def officials() -> dict[str, Official]:
    """Officials by id. Some 5,000: read when first asked for."""
    names: dict[str, list[OfficialName]] = {}
    for row in rows("official_names"):
        name = OfficialName(row["lang"], row["name"], row["source"].startswith("by rule"))
        names.setdefault(row["official"], []).append(name)
    posts: dict[str, list[PostHeld]] = {}
    for row in rows("official_posts"):
        cells = (row[column] or None for column in ("state", "organisation", "from", "until", "known_until"))
        posts.setdefault(row["official"], []).append(PostHeld(row["title"], row["rank"], *cells))
    return {
        row["id"]: Official(
            row["id"],
            row["name"],
            row["wikidata"] or None,
            tuple(names.get(row["id"], ())),
            tuple(posts.get(row["id"], ())),
        )
        for row in rows("officials")
    }


@cache
def series() -> dict[str, Series]:
    """Series of meetings by id."""
    names: dict[str, list[tuple[str, str]]] = {}
    for row in rows("series_names"):
        names.setdefault(row["series"], []).append((row["lang"], row["name"]))
    return {
        row["id"]: Series(
            row["id"], row["name"], row["organisation"] or None, row["kind"], tuple(names.get(row["id"], ()))
        )
        for row in rows("series")
    }
