"""A researcher's corrections: a TSV file of her own, applied when records are loaded and undone by taking the line out.

Columns: action, subject, object, language, note. Subjects and objects are local ids ("official/klsd-rmn-aze"), whole IRIs, or
one record's word on an event ("telling/RECORD/NUMBER"). An official's or organisation's id may end in "@RECORD": there only.

    same       subject  object            the two are one; the object's id is kept
    different  subject  object            the two are not one, whatever speaks for it
    rename     subject  name    language  call it so
    retype     subject  class or kind     an organisation's class, a telling's kind
    drop       subject                    it is no official, no event
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from communique import resources
from communique.errors import ResourceError
from communique.model import KINDS

ACTIONS = ("same", "different", "rename", "retype", "drop")
COLUMNS = ("action", "subject", "object", "language", "note")
CLASSES = ("InternationalOrganisation", "Ministry", "Parliament", "Company", "WorkingGroup")


@dataclass(frozen=True, slots=True)
class Correction:
    """One line of the file."""

    action: str
    subject: str
    object: str = ""
    language: str = ""
    note: str = ""

    def row(self) -> str:
        """The line, without its end."""
        return "\t".join((self.action, self.subject, self.object, self.language, self.note.replace("\t", " ")))


@dataclass(frozen=True, slots=True)
class Curation:
    """All corrections, ready to be asked."""

    corrections: tuple[Correction, ...] = ()
    same: Mapping[str, str] = field(default_factory=dict)
    different: frozenset[tuple[str, str]] = frozenset()
    names: Mapping[str, Mapping[str | None, str]] = field(default_factory=dict)
    types: Mapping[str, str] = field(default_factory=dict)
    dropped: frozenset[str] = frozenset()
    partners: Mapping[str, frozenset[str]] = field(default_factory=dict)  # tellings that are one event

    @classmethod
    def of(cls, corrections: Iterable[Correction]) -> Curation:
        """A curation of these corrections, in whatever order."""
        listed = tuple(sorted(set(corrections), key=Correction.row))
        partners: dict[str, set[str]] = {}
        names: dict[str, dict[str | None, str]] = {}
        for one in listed:
            if one.action == "same" and one.subject.startswith("telling/"):
                partners.setdefault(one.subject, set()).add(one.object)
                partners.setdefault(one.object, set()).add(one.subject)
            elif one.action == "rename":
                names.setdefault(one.subject, {})[one.language or None] = one.object
        return cls(
            listed,
            {one.subject: one.object for one in listed if one.action == "same"},
            frozenset(
                pair
                for one in listed
                if one.action == "different"
                for pair in ((one.subject, one.object), (one.object, one.subject))
            ),
            names,
            {one.subject: one.object for one in listed if one.action == "retype"},
            frozenset(one.subject for one in listed if one.action == "drop"),
            {telling: frozenset(others) for telling, others in partners.items()},
        )

    @property
    def stamp(self) -> str:
        """Changes when a correction does; empty where there is none."""
        text = "\n".join(one.row() for one in self.corrections)
        return hashlib.sha256(text.encode()).hexdigest()[:12] if text else ""

    def chosen(self, found: str, record: str | None = None, own: str | None = None) -> str | None:
        """The id that corrections put in the place of the one found; None where it is dropped.

        `own` is the id the name alone would give: what the one found may be declared different from.
        """
        if own and own != found and self._differ(own, found, record):
            found = own
        for _ in range(10):  # chains of "same"; a ring ends too
            following = (self.same.get(f"{found}@{record}") if record else None) or self.same.get(found)
            if following is None:
                break
            found = following
        return None if found in self.dropped or (record and f"{found}@{record}" in self.dropped) else found

    def _differ(self, own: str, found: str, record: str | None) -> bool:
        return (own, found) in self.different or (f"{own}@{record}", found) in self.different


NONE = Curation()


def read(file: Path, base: str = "") -> Curation:
    """The corrections in a file. IRIs under `base` become local ids. Raises ResourceError with file and line."""
    return Curation.of(_correction(row, f"{file}:{line}", base) for line, row in resources.read_table(file))


def _correction(row: Mapping[str, str], place: str, base: str) -> Correction:
    missing = [column for column in COLUMNS[:3] if column not in row]
    if missing:
        raise ResourceError(f"no column {missing[0]!r}", place=place, remedy=f"the columns are {', '.join(COLUMNS)}")
    action, subject, object_ = row["action"].strip(), _local(row["subject"], base), row["object"].strip()
    if action not in ACTIONS:
        raise ResourceError(f"no action {action!r}", place=place, remedy=f"use one of {', '.join(ACTIONS)}")
    if not subject or (action != "drop" and not object_):
        raise ResourceError(f"{action} needs a subject and an object", place=place, remedy="fill both columns")
    if action in ("same", "different"):
        object_ = _local(object_, base)
        if subject.partition("/")[0] != object_.partition("/")[0] or subject == object_:
            raise ResourceError(f"{subject} cannot be {object_}", place=place, remedy="name two things of one kind")
    if action == "retype" and object_ not in (KINDS if subject.startswith("telling/") else CLASSES):
        allowed = ", ".join(KINDS if subject.startswith("telling/") else CLASSES)
        raise ResourceError(f"no type {object_!r} for {subject}", place=place, remedy=f"use one of {allowed}")
    return Correction(action, subject, object_, row.get("language", "").strip(), row.get("note", ""))


def _local(name: str, base: str) -> str:
    name = name.strip().strip("<>")
    return name.removeprefix(base) if base else name


def write(corrections: Iterable[Correction], file: Path) -> None:
    """Add corrections at the end of a file, which is made where it is not there."""
    there = file.read_text(encoding="utf-8") if file.exists() else ""
    begin = "" if there.endswith("\n") else "\n"  # an editor may have left out the last line's end
    if not there:
        begin = "# Corrections, applied at every load; take a line out to undo it.\n" + "\t".join(COLUMNS) + "\n"
    with file.open("a", encoding="utf-8", newline="\n") as out:
        out.write(begin + "".join(one.row() + "\n" for one in corrections))
