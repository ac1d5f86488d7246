"""Regular expressions compiled when they are first used: extraction has some six hundred, of which a short text needs few, and
compiling them all takes a tenth of its start-up."""

from __future__ import annotations

import re
from functools import partial
from typing import Any, cast


class _Expression:
    """Stands for a compiled expression, whose methods it takes over one by one as they are asked for, so that a method used
    once is as quick as the expression's own."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._compile = partial(re.compile, pattern, flags)

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._compile(), name)
        setattr(self, name, value)
        return value


def expression(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The expression, compiled when it is first used. It has the methods of a compiled one, but is no argument for `re`'s functions
    and not the `re` of its matches.

    >>> expression("[a-z]+").findall("two words")
    ['two', 'words']
    """
    return cast(re.Pattern[str], _Expression(pattern, flags))
