"""The reference data that ships with the package, as `Reference`."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache

from communique import gazetteer, resources
from communique.gazetteer import tables
from communique.resolution.reference import Label, Node, Reference

_WIKIDATA = "http://www.wikidata.org/entity/"
_TABLES = (
    "cities",
    "city_names",
    "organisation_members",
    "organisation_names",
    "organisations",
    "state_names",
    "states",
)


@cache
def reference() -> Reference:
    """The shipped tables, read once a process."""
    new = Reference.of((*_states(), *_organisations(), *_places()))
    new.stamp = _stamp()
    return new


def _stamp() -> str:
    digest = hashlib.sha256()
    for table in _TABLES:
        digest.update(resources.path("data", "reference", f"{table}.tsv").read_bytes())
    return digest.hexdigest()[:16]


def _same(wikidata: str | None) -> tuple[str, ...]:
    return (_WIKIDATA + wikidata,) if wikidata else ()


def _states() -> Iterator[Node]:
    others: dict[str, list[Label]] = {}
    for row in tables.rows("state_names"):
        if row["kind"] not in ("demonym", "adjective"):
            others.setdefault(row["state"], []).append((row["name"], row["lang"]))
    for state in gazetteer.load().states():
        labels = tuple((name, language) for language, name in sorted(state.names.items()))
        rest = tuple(sorted(set(others.get(state.iso2, ())) - set(labels)))
        yield Node(f"state/{state.iso3}", labels, rest, _same(state.wikidata), iso2=state.iso2, iso3=state.iso3)


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
        )


def _state(iso2: str | None) -> str | None:
    state = gazetteer.load().state(iso2) if iso2 else None
    return f"state/{state.iso3}" if state else None


def _places() -> Iterator[Node]:
    names: dict[str, dict[str, str]] = {}
    for row in tables.rows("city_names"):
        for language in row["langs"].split(" "):
            if language != "und":
                names.setdefault(row["city"], {}).setdefault(language, row["name"])
    for row in tables.rows("cities"):
        labels = {"en": row["name"], **{key: name for key, name in names.get(row["id"], {}).items() if key != "en"}}
        yield Node(
            f"place/{row['id']}",
            tuple((text, language) for language, text in sorted(labels.items())),
            same=_same(row["wikidata"] or None),
            country=_state(row["country"]),
            latitude=row["lat"],
            longitude=row["long"],
        )
