"""What is known beforehand: states, organisations, places, series and officials with their names and identifiers.

`Reference.shipped()` reads the tables that come with the package, by way of the gazetteer; a test may build its own. A node is named by its
local id ("state/TUR", "organisation/turkic-council"); `rdf` turns it into an IRI.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache

from communique.resolution.concepts import concepts, has_field, of_ministers, plain, telling_words, unnumbered
from communique.resolution.curation import NONE, Curation
from communique.resolution.dates import Bounds
from communique.resolution.names import name_words, phonetic_key, slug, sounds, surname_key, unordered_key
from communique.resolution.sounds import Tradition, common, mixed, tradition
from communique.text import search_key

Label = tuple[str, str | None]  # text, BCP 47

GRACE = datetime.timedelta(days=200)  # announced before, reported after
_TERM = datetime.timedelta(days=4 * 365)  # in office before and after the days on which somebody is known to have been
# What hangs on a name behind an apostrophe: "Türkiye'nin", "Turkey's".
_ENDINGS = [
    [ending]
    for ending in [
        "nin",
        "nun",
        "in",
        "un",
        "s",
        "den",
        "dan",
        "de",
        "da",
        "ye",
        "ya",
        "yi",
        "yu",
        "e",
        "a",
        "i",
        "u",
        "nde",
        "nda",
        "ndan",
        "nden",
    ]
]
SINGLE = frozenset({"head-of-state", "head-of-government", "secretary-general"})
"""Ranks that a state or organisation has one post of: the rank alone names the post."""


@dataclass(frozen=True, slots=True)
class DatedName:
    """A name and the days on which it was the official one; None is unknown, or not over."""

    text: str
    language: str
    since: datetime.date | None = None
    until: datetime.date | None = None

    def covers(self, day: datetime.date) -> bool:
        """Whether it was the name on that day. On the day of a change the new name is."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True)
class Node:
    """One thing the reference data knows. `labels` are preferred (one a language), `others` alternative."""

    id: str
    labels: tuple[Label, ...] = ()
    others: tuple[Label, ...] = ()
    same: tuple[str, ...] = ()  # IRIs for skos:exactMatch
    classes: tuple[str, ...] = ()  # further dip: classes, e.g. "InternationalOrganisation"
    iso2: str | None = None
    iso3: str | None = None
    country: str | None = None  # local id of a state
    latitude: str | None = None
    longitude: str | None = None
    members: tuple[str, ...] = ()  # local ids of states
    successors: tuple[str, ...] = ()  # local ids of the states in the place of a former one
    dated: tuple[DatedName, ...] = ()  # names that were the official ones for a time
    convener: str | None = None  # local id, of a series


@dataclass(frozen=True, slots=True)
class Held:
    """One holding of a post: `post` is its local id, `of` that of the state or organisation it is in."""

    post: str
    of: str
    title: str | None = None  # English
    rank: str | None = None
    since: datetime.date | None = None
    until: datetime.date | None = None
    attested: bool = False  # since and until are days on which the post was held, no bounds of a term
    known_until: datetime.date | None = (
        None  # where no end is known, the last day on which the post is known to be held
    )

    def covers(self, when: Bounds) -> bool:
        """Whether the post was held then, or so shortly before or after that news may say so."""
        grace = _TERM if self.attested else GRACE
        if self.unsure(when):
            return False
        return (self.since is None or self.since - grace <= when[1]) and (
            self.until is None or when[0] <= self.until + grace
        )

    def unsure(self, when: Bounds) -> bool:
        """Whether it is a term's length after the last that is known of a term without an end: it may be over or not."""
        return self.until is None and self.known_until is not None and self.known_until + _TERM < when[0]


@dataclass(frozen=True, slots=True)
class Known:
    """One official of the reference data."""

    id: str
    name: str
    variants: tuple[Label, ...] = ()
    posts: tuple[Held, ...] = ()
    same: tuple[str, ...] = ()
    spellings: tuple[str, ...] = ()  # to be found by, not to be shown: nobody was seen to write them

    @property
    def names(self) -> tuple[str, ...]:
        """All names to be found by."""
        return self.name, *(text for text, _ in self.variants), *self.spellings


@dataclass(slots=True, eq=False)
class Reference:
    """The nodes by id and by name. Immutable once built."""

    nodes: dict[str, Node] = field(default_factory=dict)
    officials: dict[str, Known] = field(default_factory=dict)
    posts: dict[str, Held] = field(default_factory=dict)  # by local id; the first holding stands for the post
    stamp: str = ""  # changes when the data or the corrections change
    curation: Curation = NONE
    _states: dict[str, str] = field(default_factory=dict)
    _names: dict[tuple[str, str], str] = field(default_factory=dict)
    _longest: dict[str, int] = field(default_factory=dict)  # the words of the longest actor's name, by its first word
    _people: dict[Tradition, dict[str, tuple[str, ...]]] = field(default_factory=dict)
    _posts_by_field: dict[tuple[str, str, frozenset[str]], str] = field(default_factory=dict)
    _signatures: dict[tuple[str, ...], str] = field(default_factory=dict)
    _offices: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, nodes: Iterable[Node], officials: Iterable[Known] = (), stamp: str = "") -> Reference:
        """A reference over these nodes and officials; its stamp is made of them where none is given."""
        new = cls()
        digest = None if stamp else hashlib.sha256()
        for node in nodes:
            new.nodes[node.id] = node
            if digest:
                digest.update(repr(node).encode())
            if node.iso2:
                new._states[node.iso2] = node.id
            kind = node.id.partition("/")[0]
            for text, _ in (*node.labels, *node.others):
                key = search_key(text)
                new._names.setdefault((kind + _within(node), key), node.id)
                if key and kind in ("state", "organisation"):
                    first, *further = key.split()
                    new._longest[first] = max(new._longest.get(first, 0), 1 + len(further))
        new._signatures = _unique(new, (node for node in new.nodes.values() if node.id.startswith("series/")))
        for known in officials:
            new.officials[known.id] = known
            if digest:
                digest.update(repr(known).encode())
        for attested in (False, True):  # a term says more of a post than a day
            for held in (held for known in new.officials.values() for held in known.posts if held.attested is attested):
                new.posts.setdefault(held.post, held)
        offices: dict[tuple[str, str], set[str]] = {}
        for known in new.officials.values():
            for held in known.posts:
                offices.setdefault((held.of, held.rank or ""), set()).add(known.id)
        new._posts_by_field = _by_field(new.posts.values())
        new._offices = {key: tuple(sorted(ids)) for key, ids in offices.items()}
        new.stamp = digest.hexdigest()[:16] if digest else stamp
        return new

    @classmethod
    def shipped(cls) -> Reference:
        """The tables that come with the package."""
        from communique.resolution.shipped import reference

        return reference()

    def curated(self, curation: Curation) -> Reference:
        """The same data with a researcher's corrections in the place of those it had."""
        plain = self.stamp.partition("+")[0]
        stamp = f"{plain}+{curation.stamp}" if curation.corrections else plain
        return replace(self, curation=curation, stamp=stamp)

    def state(self, code: str | None) -> str | None:
        """The local id of the state with this ISO 3166-1 alpha-2 code, or of a name that is a state's."""
        if not code:
            return None
        if code in self._states:
            return self._states[code]
        if len(code) == 2 and code.isupper() and ("organisation", search_key(code)) not in self._names:
            return f"state/{code}"
        return self._names.get(("state", search_key(code)))

    def name_on(self, node: str, day: datetime.date, language: str) -> str | None:
        """What the organisation or state was called then in the language, where that was another name than today's."""
        known = self.nodes.get(node)
        if known is None or node in self.curation.names:
            return None
        names = [name for name in known.dated if name.language == language]
        today = next((name for name in names if name.until is None), None)
        if today is None or today.covers(day):
            return None
        return next((name.text for name in names if name.covers(day)), None)

    def actor(self, name: str | None) -> str | None:
        """The local id of the state (by alpha-2 code or name) or organisation (by any name), known or not."""
        if not name or not name.strip():
            return None
        found = self.state(name) or self.organisation(name)
        return self.curation.chosen(found) if found else None

    def is_member(self, state: str, organisation: str) -> bool:
        """Whether the state is a member of the organisation, by their local ids."""
        node = self.nodes.get(organisation)
        return node is not None and state in node.members

    def knows(self, name: str) -> bool:
        """Whether the name is a state's or an organisation's in the reference data, or an alpha-2 code."""
        return name in self._states or any(
            (kind, search_key(name)) in self._names for kind in ("state", "organisation")
        )

    def organisation(self, name: str) -> str | None:
        """The local id of the organisation of this name: the reference's, else one made from the name."""
        known = self._names.get(("organisation", search_key(name)))
        return known or (f"organisation/{slug(name)}" if slug(name) else None)

    def series(self, name: str | None, kind: str = "meeting", conveners: tuple[str, ...] = ()) -> str | None:
        """The local id of a series of meetings: the reference's by its name or by whose it is and on what, else a made one.

        None where the name says nothing of which series it is ("Fifth Summit") and no one convener does.
        """
        exact = self._names.get(("series", search_key(name))) if name else None
        found = exact or self._series_by_subject(name or "", kind, conveners)
        return self.curation.chosen(found) if found else None

    def series_of(self, body: str | None, name: str, kind: str) -> str | None:
        """The known series that a name means which says whose it is, or, for the body's meetings, on what: "the foreign ministers".

        None where the name says more than that, or no such series is known.
        """
        named, rest = self._actors_in(name)
        whose = named or frozenset({body} if body else ())
        signature = _signature(whose, kind, rest) if len(whose) == 1 and plain(rest) else None
        return self._signatures.get(signature) if signature else None

    def _series_by_subject(self, name: str, kind: str, conveners: tuple[str, ...]) -> str | None:
        actors, rest = self._actors_in(name)
        if not actors:
            organisations = [ref for ref in conveners if ref.startswith("organisation/")]
            if telling_words(name):
                return f"series/{slug(unnumbered(name))}"
            if len(organisations) != 1:
                return None
            actors = frozenset(organisations)
        signature = _signature(actors, kind, rest)
        if signature:
            if known := self._signatures.get(signature):
                return known
            return "series/" + "-".join((*(ref.partition("/")[2].lower() for ref in sorted(actors)), *signature[1:]))
        return f"series/{slug(unnumbered(name))}"

    def _actors_in(self, name: str) -> tuple[frozenset[str], str]:
        """The states and organisations whose names the text holds, the longest first, and the text without them."""
        said = search_key(name).split()
        found: set[str] = set()
        rest: list[str] = []
        at = 0
        while at < len(said):
            for length in range(min(self._longest.get(said[at], 0), len(said) - at), 0, -1):
                key = " ".join(said[at : at + length])
                ref = self._names.get(("organisation", key)) or self._names.get(("state", key))
                if ref and (length > 1 or len(key) > 2):
                    found.add(ref)
                    at += length + (said[at + length : at + length + 1] in _ENDINGS)
                    break
            else:
                rest.append(said[at])
                at += 1
        return frozenset(found), " ".join(rest)

    def place(self, city: str | None, country: str | None) -> str | None:
        """The local id of the city of this English name in this state: the reference's, else one made from both."""
        if not city or not slug(city):
            return None
        state = self.state(country)
        known = self._names.get((f"place@{state}", search_key(city)))
        return self.curation.chosen(known or f"place/{slug(city)}{'-' + slug(country) if country else ''}")

    def post(self, of: str | None, rank: str | None, office: str | None) -> str | None:
        """The local id of an office as worded: the reference's by where, rank and field, else one made from these or the words."""
        if of is None or not (rank or office):
            return None
        where = of.partition("/")[2].lower()
        if rank in SINGLE:
            return f"post/{where}-{rank}"
        if not office or not slug(office):
            return None
        fields = _fields(office)
        known = self._posts_by_field.get((of, rank or "", fields))
        if known:
            return known
        said = "-".join((rank or "", *sorted(fields))) if fields else slug(self._actors_in(office)[1]) or rank or ""
        return f"post/{where}-{said.strip('-')}"

    def people(self, name: str, how: Tradition | None = None) -> tuple[Known, ...]:
        """The officials that share a key of the name, in the order of their ids."""
        how = how or common()
        keys = (person_keys if is_full(name) else surname_keys)(name, how)
        found = {person for key in keys for person in self._by_key(how).get(key, ())}
        return tuple(self.officials[person] for person in sorted(found))

    def _by_key(self, how: Tradition) -> dict[str, tuple[str, ...]]:
        """The officials by the keys of their names in a tradition; worked out when it is first asked for."""
        if how not in self._people:
            everybody = how in (common(), mixed())
            found: dict[str, set[str]] = {}
            for known in self.officials.values():
                if everybody or any(tradition(held.of) is how for held in known.posts):
                    for name in known.names:
                        for key in (*person_keys(name, how), *surname_keys(name, how)):
                            found.setdefault(key, set()).add(known.id)
            self._people[how] = {key: tuple(sorted(ids)) for key, ids in found.items()}
        return self._people[how]

    def holders(self, of: str, rank: str, when: Bounds) -> tuple[Known, ...]:
        """The officials who held an office of that rank there at that time, in the order of their ids."""
        found = (self.officials[person] for person in self._offices.get((of, rank), ()))
        return tuple(
            known
            for known in found
            if any(
                post.of == of and post.rank == rank and not post.attested and post.covers(when) for post in known.posts
            )
        )


def _signature(actors: frozenset[str], kind: str, rest: str) -> tuple[str, ...] | None:
    """Whose meetings these are, of which kind and on what: equal for one series whatever the language of its name.

    `rest` is the name without whose they are. None where it says what no concept stands for ("Permanent Council").
    """
    said = {concept.partition(":")[2] for concept in concepts(rest)}
    summit = kind == "summit" or "heads" in said
    on = sorted(said - {"heads"}) or (["ministers"] if of_ministers(rest) and not summit else [])
    if not plain(rest) and not has_field(rest):
        return None
    return "+".join(sorted(actors)), *on, "summit" if summit else "meeting"


@lru_cache(maxsize=50_000)
def _fields(office: str) -> frozenset[str]:
    """What an office is for, whatever the language of its title."""
    return frozenset(concept.partition(":")[2] for concept in concepts(office) if concept.startswith("field:"))


def _by_field(posts: Iterable[Held]) -> dict[tuple[str, str, frozenset[str]], str]:
    """The posts by where they are, rank and field; those that two share are left out."""
    found: dict[tuple[str, str, frozenset[str]], set[str]] = {}
    for held in posts:
        if held.title and (fields := _fields(held.title)):
            found.setdefault((held.of, held.rank or "", fields), set()).add(held.post)
    return {key: min(ids) for key, ids in found.items() if len(ids) == 1}


def _unique(reference: Reference, series: Iterable[Node]) -> dict[tuple[str, ...], str]:
    """The series by signature; those that two share are left out."""
    found: dict[tuple[str, ...], set[str]] = {}
    for node in series:
        for text, _ in (*node.labels, *node.others):
            actors, rest = reference._actors_in(text)
            whose = actors or frozenset({node.convener} if node.convener else ())
            if whose and (signature := _signature(whose, "meeting", rest)):
                found.setdefault(signature, set()).add(node.id)
    return {signature: min(ids) for signature, ids in found.items() if len(ids) == 1}


def _within(node: Node) -> str:
    return f"@{node.country}" if node.id.startswith("place/") else ""


def ordered(labels: Iterable[Label]) -> tuple[Label, ...]:
    """The labels by language, those without one first, then by text."""
    return tuple(sorted(labels, key=lambda label: (label[1] or "", label[0])))


def is_full(name: str) -> bool:
    """Whether a name is more than a surname with or without initials."""
    return sum(len(word) > 1 for word in name_words(name)) > 1


def person_keys(name: str, how: Tradition | None = None) -> tuple[str, ...]:
    """The keys under which a full name is looked for: its sound, its words in any order, each given name with the last."""
    *given, last = sounds(name, how) or ("",)
    keys = {phonetic_key(name, how), unordered_key(name, how)}
    if len(given) > 1:
        keys.update(" ".join(sorted((one, last))) for one in given)
    return tuple(sorted(key for key in keys if key))


def surname_keys(name: str, how: Tradition | None = None) -> tuple[str, ...]:
    """The key under which a surname alone, or with initials, is looked for; none has it by accident."""
    surname = surname_key(name, how)
    return (f"…{surname}",) if surname else ()
