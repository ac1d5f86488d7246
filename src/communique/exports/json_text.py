"""JSON texts, piece by piece."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import orjson

from communique.networks.network import Value


def text(value: str) -> str:
    """A string in JSON.

    >>> text('a"b')
    '"a\\\\"b"'
    """
    try:
        return orjson.dumps(value).decode()
    except TypeError:  # half of a pair of surrogates
        return orjson.dumps(value.encode("utf-8", "replace").decode()).decode()


def scalar(value: Value) -> str:
    """A string, number or nothing in JSON; a number that is none (infinite) is nothing."""
    return orjson.dumps(value).decode() if not isinstance(value, str) else text(value)


def members(values: Mapping[str, Value]) -> str:
    """The inside of an object, without what is unknown: `"a":1,"b":"x"`."""
    known = (
        values if None not in values.values() else {name: value for name, value in values.items() if value is not None}
    )
    try:
        return orjson.dumps(known)[1:-1].decode()
    except TypeError:
        return ",".join(f"{text(name)}:{scalar(value)}" for name, value in known.items())


def separated(items: Iterable[str], between: str = ",\n") -> Iterator[str]:
    """The items with a separator between each two."""
    lead = ""
    for item in items:
        yield lead + item
        lead = between
