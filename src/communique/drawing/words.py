"""The words of pictures, from `words.toml` beside this file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path


@cache
def words(language: str) -> Mapping[str, str]:
    """All words in a language, in English where there is no such language."""
    data: dict[str, dict[str, str]] = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))
    return data.get(language, data["en"])


def say(name: str, language: str) -> str:
    """One wording, its places for values left as `{}`."""
    return words(language)[name]
