"""Reads language packs: `data/languages/CODE/`, one folder a language, data only.

A pack is TOML settings (`time.toml` is `pack.settings("time")`) and TSV tables (`offices.tsv` is `pack.table("offices")`).
A new language is a new folder; what each file means is written at its top.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from communique import resources
from communique.errors import ResourceError


@dataclass(frozen=True, slots=True)
class Pack:
    """One language: its settings and tables, read once and kept."""

    code: str
    folder: Path
    _settings: dict[str, dict[str, Any]] = field(default_factory=dict, repr=False, compare=False)
    _tables: dict[str, tuple[dict[str, str], ...]] = field(default_factory=dict, repr=False, compare=False)

    def settings(self, name: str) -> dict[str, Any]:
        """The content of `NAME.toml`. Raises ResourceError where it is absent or not TOML."""
        if name not in self._settings:
            file = self.folder / f"{name}.toml"
            try:
                self._settings[name] = tomllib.loads(file.read_text(encoding="utf-8"))
            except (OSError, tomllib.TOMLDecodeError) as error:
                raise ResourceError(str(error), place=str(file), remedy="see data/languages/README.md") from error
        return self._settings[name]

    def table(self, name: str) -> tuple[dict[str, str], ...]:
        """The rows of `NAME.tsv`. Raises ResourceError where it is absent or a row is broken."""
        if name not in self._tables:
            file = self.folder / f"{name}.tsv"
            if not file.is_file():
                raise ResourceError("the table is missing", place=str(file), remedy="see data/languages/README.md")
            self._tables[name] = tuple(row for _, row in resources.read_table(file))
        return self._tables[name]


@cache
def codes() -> tuple[str, ...]:
    """The languages there are packs for, e.g. ("en", "tr")."""
    return tuple(sorted(folder.name for folder in resources.path("data", "languages").iterdir() if folder.is_dir()))


@cache
def load(code: str) -> Pack:
    """The pack of a language. Raises ResourceError where there is none."""
    if code not in codes():
        raise ResourceError(f"no language pack for {code!r}", remedy=f"use one of {', '.join(codes())}")
    return Pack(code, resources.path("data", "languages", code))
