"""The reference data that ships with the package, as `Reference`."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from functools import cache

from rapidfuzz import fuzz

from communique import collector, gazetteer, resources
from communique.gazetteer import tables
from communique.resolution.dates import bounds
from communique.resolution.names import name_words, phonetic_key, slug
from communique.resolution.reference import SINGLE, DatedName, Held, Known, Label, Node, Reference, is_full, ordered
from communique.resolution.sounds import tradition

WIKIDATA = "http://www.wikidata.org/entity/"
_TABLES = (
    "cities",
    "city_names",
    "kind_words",
    "label_words",
    "leaders",
    "name_sounds",
    "name_traditions",
    "organisation_members",
    "organisation_names",
    "official_names",
    "official_posts",
    "officials",
    "organisations",
    "series",
    "series_names",
    "state_names",
    "state_successors",
    "states",
)


_GENERATION = 20  # years between two leaders of one name
_ALIKE = 80  # of a hundred, of two words that sound alike: Suleiman and Süleyman are, Bruton and Burton too, John and Joan are not


@cache
def reference() -> Reference:
    """The shipped tables, read once a process."""
    with collector.paused():
        nodes = (*_states(), *_organisations(), *_places(), *_series())
        return Reference.of(nodes, _with_leaders(tuple(_officials())), _stamp())


def _stamp() -> str:
    digest = hashlib.sha256()
    for table in _TABLES:
        digest.update(resources.path("data", "reference", f"{table}.tsv").read_bytes())
    return digest.hexdigest()[:16]


def _same(wikidata: str | None) -> tuple[str, ...]:
    return (WIKIDATA + wikidata,) if wikidata else ()


def _states() -> Iterator[Node]:
    others: dict[str, list[Label]] = {}
    successors: dict[str, list[str]] = {}
    for row in tables.rows("state_successors"):
        if successor := _state(row["successor"]):
            successors.setdefault(row["state"], []).append(successor)
    for row in tables.rows("state_names"):
        if row["kind"] not in ("demonym", "adjective"):
            others.setdefault(row["state"], []).append((row["name"], row["lang"]))
    for state in gazetteer.load().states():
        labels = tuple((name, language) for language, name in sorted(state.names.items()))
        rest = tuple(sorted(set(others.get(state.iso2, ())) - set(labels)))
        yield Node(
            f"state/{state.iso3}",
            labels,
            rest,
            _same(state.wikidata),
            iso2=state.iso2,
            iso3=state.iso3,
            successors=tuple(sorted(successors.get(state.iso2, ()))),
        )


def _organisations() -> Iterator[Node]:
    for organisation in gazetteer.load().organisations():
        preferred = {"en": organisation.name}
        for name in organisation.names:
            if name.kind == "name":
                preferred.setdefault(name.language, name.name)
        for name in organisation.names:
            preferred.setdefault(name.language, name.name)
        labels = tuple((text, language) for language, text in sorted(preferred.items()))
        every = {(name.name, name.language) for name in organisation.names}
        members = (_state(member.state) for member in organisation.members if member.kind == "member")
        yield Node(
            f"organisation/{organisation.id}",
            labels,
            tuple(sorted(every - set(labels))),
            _same(organisation.wikidata),
            ("InternationalOrganisation",),
            members=tuple(sorted({member for member in members if member})),
            dated=tuple(_dated(name) for name in organisation.names if name.kind in ("name", "former")),
        )


def _dated(name: tables.OrganisationName) -> DatedName:
    since, until = bounds(name.since), bounds(name.until)
    return DatedName(name.name, name.language, since[0] if since else None, until[0] if until else None)


def _state(iso2: str | None) -> str | None:
    state = gazetteer.load().state(iso2) if iso2 else None
    return f"state/{state.iso3}" if state else None


def _places() -> Iterator[Node]:
    names: dict[str, dict[str, str]] = {}
    others: dict[str, set[Label]] = {}
    for row in tables.rows("city_names"):
        if row["strength"] == "strong":
            others.setdefault(row["city"], set()).update(
                (row["name"], language if language != "und" else None) for language in row["langs"].split(" ")
            )
        for language in row["langs"].split(" "):
            if language != "und":
                names.setdefault(row["city"], {}).setdefault(language, row["name"])
    for row in tables.rows("cities"):
        labels = {"en": row["name"], **{key: name for key, name in names.get(row["id"], {}).items() if key != "en"}}
        rest = others.get(row["id"], set()) - {(text, language) for language, text in labels.items()}
        yield Node(
            f"place/{row['id']}",
            tuple((text, language) for language, text in sorted(labels.items())),
            ordered(rest),
            same=_same(row["wikidata"] or None),
            country=_state(row["country"]),
            latitude=row["lat"],
            longitude=row["long"],
        )


def _series() -> Iterator[Node]:
    for series in gazetteer.load().series():
        preferred = {"en": series.name}
        for language, text in series.names:
            preferred.setdefault(language, text)
        labels = tuple((text, language) for language, text in sorted(preferred.items()))
        every = {(text, language) for language, text in series.names}
        yield Node(
            f"series/{series.id}",
            labels,
            tuple(sorted(every - set(labels))),
            convener=f"organisation/{series.organisation}" if series.organisation else None,
        )


def _officials() -> Iterator[Known]:
    for official in gazetteer.load().officials():
        name = _in_order(official.name)
        full = [spelt for spelt in official.names if " " in spelt.name or " " not in name]
        variants = {
            (_in_order(spelt.name), _language(spelt.name, spelt.language)) for spelt in full if not spelt.by_rule
        }
        posts = [found for post in official.posts if (found := held(post))]
        yield Known(
            f"official/{official.id}",
            name,
            ordered(variants - {(name, "en")}),
            tuple(posts),
            _same(official.wikidata),
            tuple(_in_order(spelt.name) for spelt in full if spelt.by_rule),
        )


def _with_leaders(officials: tuple[Known, ...]) -> tuple[Known, ...]:
    """The officials, and the leaders of states before anybody whom the table of officials has as their leader.

    A leader has all spellings of one sound. Who is an official of another post already is the same one: Demirel the prime minister and Demirel the president.
    """
    known = {official.id: official for official in officials}
    leaders = [(key, {row["name"] for row in rows}, rows) for key, rows in _leaders(officials)]
    wanted: dict[str, set[str]] = {}
    for (of, _), names, _ in leaders:
        wanted.setdefault(of, set()).update(word for name in names for word in _words(name))
    alike: dict[tuple[str, str], list[str]] = {}
    for official in officials:  # the sound of a name is slow to tell
        for of in {held.of for held in official.posts} & wanted.keys():
            if not wanted[of].isdisjoint(_words(official.name)):
                alike.setdefault((of, phonetic_key(official.name, tradition(of))), []).append(official.id)
    for (of, sound), names, lifetime in leaders:
        posts = tuple(_attested(of, row) for row in lifetime)
        same = [one for name in alike.get((of, sound), ()) if _is_same(one := known[name], names, posts)]
        if len(same) == 1:
            own = same[0]
            variants = {*own.variants, *((name, "en") for name in names - {own.name})}
            known[own.id] = replace(own, variants=ordered(variants), posts=own.posts + posts)
        else:
            name = lifetime[-1]["name"]
            local = _free(f"official/{slug(name)}", of, lifetime[0]["from"][:4], known)
            known[local] = Known(local, name, ordered({(other, "en") for other in names - {name}}), posts)
    return tuple(known.values())


def _leaders(officials: Iterable[Known]) -> Iterator[tuple[tuple[str, str], list[dict[str, str]]]]:
    """The rows of the leaders that the officials leave out, by person, with the state and the sound of the name."""
    told: dict[str, datetime.date] = {}
    for held in (held for official in officials for held in official.posts if held.rank in SINGLE):
        told[held.of] = min(told.get(held.of, datetime.date.max), held.since or datetime.date.min)
    people: dict[tuple[str, str], list[dict[str, str]]] = {}
    for row in sorted(tables.rows("leaders"), key=lambda row: (row["from"], row["name"])):
        of = _state(row["state"])
        if of and row["until"] < told.get(of, datetime.date.max).isoformat() and is_full(row["name"]):
            people.setdefault((of, phonetic_key(row["name"], tradition(of))), []).append(row)
    for key, rows in sorted(people.items()):
        for lifetime in _lifetimes(rows):
            yield key, lifetime


def _is_same(official: Known, names: Iterable[str], posts: tuple[Held, ...]) -> bool:
    """Whether the official, whose name sounds the same, is the leader of these names: they are spelt alike, and it is one lifetime."""
    days = [day for post in posts for day in (post.since, post.until) if day]
    begins = [post.since for post in official.posts if post.since]
    near = any(abs((begin - day).days) <= _GENERATION * 365 for begin in begins for day in days)
    return near and any(_spelt_alike(name_words(name), name_words(official.name)) for name in names)


def _spelt_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether each word of the shorter name is like one of the longer."""
    short, long = sorted((one, other), key=len)
    return all(max(fuzz.ratio(word, like) for like in long) >= _ALIKE for word in short)


def _free(local: str, of: str, year: str, taken: Container[str]) -> str:
    """The id, with the state where somebody else has it, and with the year where that is taken too."""
    local = f"{local}-{of.partition('/')[2].lower()}" if local in taken else local
    return f"{local}-{year}" if local in taken else local


def _lifetimes(rows: list[dict[str, str]]) -> Iterator[list[dict[str, str]]]:
    """The rows of one name by person: who comes a lifetime later is the son."""
    last: list[dict[str, str]] = []
    for row in rows:
        if last and int(row["from"][:4]) - max(int(other["until"][:4]) for other in last) > _GENERATION:
            yield last
            last = []
        last.append(row)
    yield last


def _attested(of: str, row: dict[str, str]) -> Held:
    since, until = bounds(row["from"]), bounds(row["until"])
    post = f"post/{of.partition('/')[2].lower()}-{row['rank']}"
    return Held(post, of, None, row["rank"], since[0] if since else None, until[1] if until else None, attested=True)


def _words(name: str) -> list[str]:
    return name.lower().replace("-", " ").split()


def _in_order(name: str) -> str:
    """ "Surname, Given" as "Given Surname"."""
    surname, comma, given = name.partition(", ")
    return f"{given} {surname}" if comma and given else name


def _language(name: str, language: str) -> str | None:
    """The language, but for Cyrillic and other names that a source lists among the English ones."""
    return None if language == "en" and any(ord(char) > 0x24F for char in name if char.isalpha()) else language


def held(post: tables.PostHeld) -> Held | None:
    """The holding of a post as resolution has it; None where nobody knows whose post it is."""
    of = _state(post.state) if post.state else f"organisation/{post.organisation}" if post.organisation else None
    if of is None:
        return None
    where = of.partition("/")[2].lower()
    since, until, known = bounds(post.since), bounds(post.until), bounds(post.known_until)
    return Held(
        f"post/{where}-{post.rank if post.rank in SINGLE else slug(post.title)}",
        of,
        post.title,
        post.rank,
        since[0] if since else None,
        until[1] if until else None,
        known_until=known[1] if known else None,
    )
