"""Builds officials.tsv, official_names.tsv and official_posts.tsv.

    python data/build/officials.py officeholders.csv scrapers/

The CSV (state, position, person, wikidata, start, end, english_name: dated holders of posts, Wikidata, CC0) gives the
people and their posts in 15 states; the folder of clones that holders.tsv names those of the others, of them who led a
state or parliament or was a minister in the years that news archives cover; for the rest of the world those in office in 2021
and 2022. ranks.tsv gives the rank of a post by its title;
officials_extra.tsv and official_names.tsv what was looked up besides. Names in other scripts that no source gives are made
by rule and say so.

Where a source has no end of a term, `known_until` is the day on which it was read; where it has somebody's later term in the post, the
first day of the open one: nothing later is known of it then.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from tables import BUILD, REFERENCE, dropped, read, write

from communique.text import search_key

SOURCE = "Wikidata (CC0), by the EveryPolitician scrapers"
RULE = "by rule from the English name"
LEADING = ("head-of-state", "head-of-government", "deputy-head", "speaker", "minister")
SINCE = "2005"  # of other states than the 15, posts held after this
WORLD = {
    "world-leaders-2021": "2022-10-10",
    "world": "2022-12-11",
}  # the days of the last commits of what is read of them
Row = dict[str, str]
# English transcription of names written in Cyrillic, longest first, to Turkish and to Cyrillic
TO_TURKISH = (
    ("shch", "şç"),
    ("kh", "h"),
    ("zh", "j"),
    ("sh", "ş"),
    ("ch", "ç"),
    ("ts", "ts"),
    ("w", "v"),
    ("q", "k"),
    ("x", "ks"),
)
TO_CYRILLIC = (
    ("shch", "щ"), ("iyev", "иев"), ("yev", "ев"), ("yov", "ёв"), ("kh", "х"), ("zh", "ж"), ("sh", "ш"), ("ch", "ч"), ("ts", "ц"), ("ya", "я"),
    ("yu", "ю"), ("yo", "ё"), ("ye", "е"), ("iy", "ий"), ("ey", "ей"), ("ay", "ай"), ("oy", "ой"), ("a", "а"), ("b", "б"),
    ("c", "к"), ("d", "д"), ("e", "е"), ("f", "ф"), ("g", "г"), ("h", "х"), ("i", "и"), ("j", "дж"), ("k", "к"), ("l", "л"),
    ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("q", "к"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("v", "в"),
    ("w", "в"), ("x", "кс"), ("y", "ы"), ("z", "з"), ("'", "ь"), ("’", "ь"),
)  # fmt: skip
CYRILLIC_STATES = ("RU", "KZ", "KG", "UZ", "UA", "AZ", "AM")


def transcribe(name: str, rules: tuple[tuple[str, str], ...]) -> str:
    """The name by the rules, word by word, the first letters in upper case as they were."""
    made = []
    for word in re.split(r"([\s-]+)", name):
        rest, out = word.lower(), ""
        while rest:
            for old, new in rules:
                if rest.startswith(old):
                    out, rest = out + new, rest[len(old) :]
                    break
            else:
                out, rest = out + rest[0], rest[1:]
        made.append(out[:1].upper() + out[1:] if word[:1].isupper() else out)
    return "".join(made)


def rank_of(title: str, state: str, rules: list[Row]) -> str:
    """The rank of a post."""
    for rule in rules:
        if (not rule["state"] or state in rule["state"].split(" ")) and re.search(rule["pattern"], title):
            return rule["rank"]
    return "other"


def plain(name: str) -> str:
    """A name without what tells articles apart."""
    return re.sub(r"\s*\([^)]*\)|,.*$", "", name).strip()


def load_people(file: Path) -> dict[str, list[Row]]:
    """Rows by Wikidata id, in the order of the file, each with the day on which it was read: the latest that the file names."""
    people: dict[str, list[Row]] = defaultdict(list)
    with file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    read_on = max(day for row in rows for day in (row["start"], row["end"]))
    for row in rows:
        people[row["wikidata"]].append({**row, "read": read_on})
    return people


def load_others(scrapers: Path, rules: list[Row]) -> dict[str, list[Row]]:
    """The same of the states of holders.tsv."""
    people: dict[str, list[Row]] = defaultdict(list)
    for source in read(BUILD / "holders.tsv"):
        with (scrapers / source["repository"] / "html" / "holders21.csv").open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                late = not row["end"] or row["end"] >= SINCE
                if late and rank_of(row["position"], source["state"], rules) in LEADING:
                    common = {key: row[key] for key in ("position", "person", "start", "end")}
                    wikidata = row["personID"]
                    of = {"state": source["state"], "wikidata": wikidata, "english_name": "", "read": source["read"]}
                    people[wikidata].append({**common, **of})
    return people


def load_leaders(scrapers: Path, known: Collection[str]) -> dict[str, list[Row]]:
    """Leaders and foreign ministers of 2021 and 2022, with years or days, of the states that no list names."""
    codes = {row["wikidata"]: row["iso2"] for row in read(REFERENCE / "states.tsv")}
    people: dict[str, list[Row]] = defaultdict(list)

    def add(
        country: str, of: str, position: str, wikidata: str, person: str, start: str, end: str, read_on: str
    ) -> None:
        state = codes.get(country, "")
        if state and state not in known and wikidata:
            title = position.removesuffix(f" of {of}")
            row = {"position": title[:1].upper() + title[1:], "person": person, "start": start, "end": end}
            people[wikidata].append({**row, "state": state, "wikidata": wikidata, "english_name": "", "read": read_on})

    with (scrapers / "world-leaders-2021" / "data" / "wikidata.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            who = row["officeholder"], row["officeholderLabel"]
            add(
                row["countryid"],
                row["country"],
                row["positionLabel"],
                *who,
                row["start_year"],
                row["end_year"],
                WORLD["world-leaders-2021"],
            )
    with (scrapers / "world" / "sources" / "foreign" / "wikidata.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            add(
                row["country"],
                row["countryLabel"],
                row["positionLabel"],
                row["person"],
                row["name"],
                row["start"],
                "",
                WORLD["world"],
            )
    return people


def make_ids(people: dict[str, list[Row]], taken: Collection[str] = ()) -> dict[str, str]:
    """{Wikidata id: official id}: the name as a slug; where several have it or it is taken, with the Wikidata id."""
    slugs = {wikidata: search_key(label(rows)).replace(" ", "-") for wikidata, rows in people.items()}
    count = Counter([*slugs.values(), *taken])
    return {wikidata: slug if count[slug] == 1 else f"{slug}-{wikidata.lower()}" for wikidata, slug in slugs.items()}


def label(rows: list[Row]) -> str:
    """The English name of a person."""
    return next((plain(row["english_name"]) for row in rows if plain(row["english_name"])), rows[0]["person"])


def spellings(rows: list[Row]) -> Iterator[tuple[str, str, str]]:
    """(language, name, source) of a person."""
    name = label(rows)
    yield "en", name, SOURCE
    for row in rows:
        for other in (plain(row["person"]), plain(row["english_name"])):
            if other and other != name:
                yield "tr" if row["state"] == "TR" else "en", other, SOURCE
    if any(row["state"] in CYRILLIC_STATES for row in rows) and re.fullmatch(r"[A-Za-z' ’-]+", name):
        yield "ru", transcribe(name, TO_CYRILLIC), RULE
        turkish = transcribe(name, TO_TURKISH)
        if turkish != name:
            yield "tr", turkish, RULE


def posts(
    official: str, rows: list[Row], rules: list[Row], latest: dict[tuple[str, str], str]
) -> Iterator[tuple[str, ...]]:
    """The posts of a person, oldest first, those of no state left out. `latest`: the last day on which a term of the post began."""
    for row in sorted(rows, key=lambda row: (row["start"], row["end"], row["position"])):
        rank = rank_of(row["position"], row["state"], rules)
        if rank != "drop":
            until = row["end"] if not row["end"] or row["start"] <= row["end"] else ""
            last = row["end"] or row["start"] < latest[row["position"], row["state"]] or row["start"] > row["read"]
            known = "" if until else row["start"] if last else row["read"]
            yield official, row["position"], rank, row["state"], "", row["start"], until, known, SOURCE


def begun(rows: Iterable[Row]) -> dict[tuple[str, str], str]:
    """The last day on which a term of each post began."""
    found: dict[tuple[str, str], str] = {}
    for row in rows:
        post = row["position"], row["state"]
        found[post] = max(found.get(post, ""), row["start"])
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("officeholders", type=Path)
    parser.add_argument("scrapers", type=Path, help="the folder of clones")
    options = parser.parse_args()
    rules = list(read(BUILD / "ranks.tsv"))
    people = load_people(options.officeholders)
    ids = make_ids(people)
    others = load_others(options.scrapers, rules)
    listed = {row["state"] for rows in (*people.values(), *others.values()) for row in rows}
    for wikidata, rows in load_leaders(options.scrapers, listed).items():
        others[wikidata].extend(rows)
    ids |= make_ids({wikidata: rows for wikidata, rows in others.items() if wikidata not in ids}, ids.values())
    for wikidata, rows in others.items():
        people[wikidata].extend(rows)
    officials: dict[str, tuple[str, str, str, str]] = {}
    names: dict[tuple[str, str, str], str] = {}
    held: dict[tuple[str, ...], None] = {}
    without, nameless = [], []
    latest = begun(row for rows in people.values() for row in rows)
    for wikidata, rows in people.items():
        if not label(rows):
            nameless.append(wikidata)
            continue
        own = list(posts(ids[wikidata], rows, rules, latest))
        if not own:
            without.append(label(rows))
            continue
        officials[ids[wikidata]] = (ids[wikidata], wikidata, label(rows), SOURCE)
        held.update(dict.fromkeys(own))
        for language, name, source in spellings(rows):
            names.setdefault((ids[wikidata], language, name), source)
    dropped("people without a name", nameless)
    dropped("people whose posts are none of a state", without)
    backwards = [row for rows in people.values() for row in rows if row["end"] and row["end"] < row["start"]]
    dropped("ends before their beginnings", [f"{row['person']}, {row['position']}" for row in backwards])
    organisations = {row["id"] for row in read(REFERENCE / "organisations.tsv")}
    for row in read(BUILD / "officials_extra.tsv"):
        if row["id"] not in officials:
            officials[row["id"]] = (row["id"], row["wikidata"], row["name"], row["source"])
            names.setdefault((row["id"], "en", row["name"]), row["source"])
        if row["organisation"] and row["organisation"] not in organisations:
            raise ValueError(f"officials_extra.tsv: no organisation {row['organisation']}")
        held[
            tuple(
                row[key]
                for key in ("id", "title", "rank", "state", "organisation", "from", "until", "known_until", "source")
            )
        ] = None
    unknown = []
    for row in read(BUILD / "official_names.tsv"):
        if row["official"] in officials:
            names.setdefault((row["official"], row["lang"], row["name"]), row["source"])
        else:
            unknown.append(row["official"])
    dropped("names of officials there are none of", unknown)
    write(
        "officials",
        ["Officials. id: a slug of the name, with the Wikidata id where several people have the name. name: English.",
         "Made by data/build/officials.py."],
        ("id", "wikidata", "name", "source"),
        sorted(officials.values()),
    )  # fmt: skip
    write(
        "official_names",
        ["Names of officials. A source \"by rule\" means that nobody has been seen to write it so.",
         "Made by data/build/officials.py."],
        ("official", "lang", "name", "source"),
        sorted((*key, source) for key, source in names.items()),
    )  # fmt: skip
    write(
        "official_posts",
        ["Posts of officials. rank: one of the model's. state: ISO 3166-1 alpha-2, or organisation: of organisations.tsv.",
         "from, until: ISO dates or parts of them, empty where unknown. known_until: where the end is unknown, the last day on which the",
         "source has the person in the post. Made by data/build/officials.py."],
        ("official", "title", "rank", "state", "organisation", "from", "until", "known_until", "source"),
        sorted(held),
    )  # fmt: skip


if __name__ == "__main__":
    main()
