"""How a format is written."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """`guard` keeps spreadsheets from computing cells that begin like a formula; `bom` marks CSV as UTF-8 for Excel."""

    guard: bool = False
    bom: bool = False
