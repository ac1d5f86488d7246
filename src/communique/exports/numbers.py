"""Numbers as every format writes them: short, and the same on every machine."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=100_000)
def number(value: float) -> str:
    """At most six significant digits, no trailing zeros, no exponent for usual sizes.

    >>> number(3.0), number(0.25), number(1 / 3), number(-0.0)
    ('3', '0.25', '0.333333', '0')
    """
    return f"{value + 0.0:.6g}" if value else "0"
