"""The interchange form: its JSON, and the JSON Schema that ships with the package."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique import interchange, resources
from communique.model import (
    KINDS,
    OUTCOMES,
    RANKS,
    ROLES,
    STATUSES,
    Event,
    Extraction,
    Outcome,
    Participant,
    Span,
    Statement,
)

SCHEMA: dict[str, Any] = orjson.loads(resources.path("data", "interchange.schema.json").read_bytes())
_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}
_KNOWN = {
    "$ref", "type", "enum", "required", "additionalProperties", "properties", "items", "minimum", "maximum", "minLength",
    "pattern", "description", "title", "$schema", "$id", "$defs",
}  # fmt: skip


def faults(value: Any, schema: dict[str, Any], place: str = "$") -> Iterator[str]:
    """What the schema forbids in a value: the words of JSON Schema that ours uses, and no others."""
    assert schema.keys() <= _KNOWN, schema.keys() - _KNOWN
    if "$ref" in schema:
        yield from faults(value, SCHEMA["$defs"][schema["$ref"].removeprefix("#/$defs/")], place)
    if "enum" in schema and value not in schema["enum"]:
        yield f"{place}: {value!r} is none of the words"
    names = schema.get("type", list(_TYPES))
    kinds = tuple(kind for name in ([names] if isinstance(names, str) else names) for kind in _TYPES[name])
    if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
        yield f"{place}: {value!r} is no {names}"
    elif isinstance(value, str):
        yield from _string_faults(value, schema, place)
    elif isinstance(value, int | float) and not schema.get("minimum", value) <= value <= schema.get("maximum", value):
        yield f"{place}: {value!r} is out of bounds"
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from faults(item, schema.get("items", {}), f"{place}[{index}]")
    elif isinstance(value, dict):
        yield from _object_faults(value, schema, place)


def _string_faults(value: str, schema: dict[str, Any], place: str) -> Iterator[str]:
    if len(value) < schema.get("minLength", 0) or not re.search(schema.get("pattern", ""), value):
        yield f"{place}: {value!r} has the wrong form"


def _object_faults(value: dict[str, Any], schema: dict[str, Any], place: str) -> Iterator[str]:
    properties = schema.get("properties", {})
    for name in schema.get("required", []):
        if name not in value:
            yield f"{place}: no {name}"
    for name, item in value.items():
        if name not in properties and schema.get("additionalProperties") is False:
            yield f"{place}: {name} is unknown"
        yield from faults(item, properties.get(name, {}), f"{place}.{name}")


SPANS = st.builds(lambda begin, size: Span(begin, begin + size), st.integers(0, 900), st.integers(1, 90))
MANY_SPANS = st.lists(SPANS, max_size=3).map(tuple)
NAMES = st.text("abc çğİ", min_size=1, max_size=9)
SOME_NAMES = st.lists(NAMES, max_size=3).map(tuple)
MAYBE = st.none() | NAMES
SHARES = st.floats(0, 1)
DATES = st.none() | st.dates().map(str) | st.sampled_from(["2016", "2016-11", "--12-14", "--12"])
INDEXES = st.none() | st.integers(0, 5)
EVENTS = st.builds(
    Event,
    kind=st.sampled_from(KINDS),
    label=st.text(max_size=9),
    status=st.sampled_from(STATUSES),
    ordinal=st.none() | st.integers(1, 99),
    series=MAYBE,
    start=DATES,
    end=DATES,
    city=MAYBE,
    venue=MAYBE,
    country=st.none() | st.sampled_from(["TR", "AZ"]),
    part_of=INDEXES,
    side_event_of=INDEXES,
    background=st.booleans(),
    conveners=SOME_NAMES,
    participants=st.lists(
        st.builds(
            Participant,
            name=MAYBE,
            office=MAYBE,
            level=st.none() | st.sampled_from(RANKS),
            of=MAYBE,
            role=st.sampled_from(ROLES),
            evidence=MANY_SPANS,
            confidence=SHARES,
            rule=MAYBE,
        ),
        max_size=2,
    ).map(tuple),
    represented=SOME_NAMES,
    outcomes=st.lists(
        st.builds(
            Outcome,
            type=st.sampled_from(OUTCOMES),
            what=st.text(max_size=9),
            by=SOME_NAMES,
            evidence=MANY_SPANS,
            confidence=SHARES,
        ),
        max_size=2,
    ).map(tuple),
    topics=SOME_NAMES,
    statements=st.lists(
        st.builds(
            Statement,
            speaker=MAYBE,
            words=st.text(max_size=9),
            quoted=st.booleans(),
            topics=SOME_NAMES,
            evidence=MANY_SPANS,
        ),
        max_size=2,
    ).map(tuple),
    evidence=MANY_SPANS,
    confidence=SHARES,
    rule=MAYBE,
)
EXTRACTIONS = st.builds(
    Extraction, id=NAMES, language=MAYBE, published=MAYBE, events=st.lists(EVENTS, max_size=3).map(tuple)
)


@given(EXTRACTIONS)
def test_what_is_written_fits_the_schema_and_reads_back(extraction: Extraction) -> None:
    assert list(faults(interchange.to_dict(extraction), SCHEMA)) == []
    assert interchange.from_json(interchange.to_json(extraction)) == extraction


def test_the_words_of_the_schema_are_the_words_of_the_model() -> None:
    defined = SCHEMA["$defs"]
    assert defined["event"]["properties"]["kind"]["enum"] == list(KINDS)
    assert defined["event"]["properties"]["status"]["enum"] == list(STATUSES)
    assert defined["participant"]["properties"]["level"]["enum"] == [*RANKS, None]
    assert defined["participant"]["properties"]["role"]["enum"] == list(ROLES)
    assert defined["outcome"]["properties"]["type"]["enum"] == list(OUTCOMES)


GOOD = Extraction("r1", "en", None, (Event("meeting", "", participants=(Participant("A B"),), evidence=(Span(0, 4),)),))


@pytest.mark.parametrize(
    "event",
    [
        replace(GOOD.events[0], kind="party"),
        replace(GOOD.events[0], start="29.11.2016"),
        replace(GOOD.events[0], country="Turkey"),
        replace(GOOD.events[0], confidence=1.5),
        replace(GOOD.events[0], ordinal=0),
        replace(GOOD.events[0], part_of=-1),
        replace(GOOD.events[0], evidence=(Span(-1, 3),)),
        replace(GOOD.events[0], participants=(Participant("A B", level="king"),)),
        replace(GOOD.events[0], outcomes=(Outcome("sung", "a song"),)),
    ],
)
def test_the_schema_refuses_what_the_form_does_not_allow(event: Event) -> None:
    assert list(faults(interchange.to_dict(GOOD), SCHEMA)) == []
    assert list(faults(interchange.to_dict(replace(GOOD, events=(event,))), SCHEMA))


def test_keys_that_are_absent_are_unknown_and_unknown_keys_are_left_out() -> None:
    line = b'{"id": "r1", "more": 1, "events": [{"kind": "summit", "note": "x"}]}'
    assert interchange.from_json(line) == Extraction("r1", events=(Event("summit", ""),))


@pytest.mark.parametrize(
    ("line", "error"), [(b"{", ValueError), (b"{}", KeyError), (b'{"id": "r", "events": [{}]}', KeyError)]
)
def test_what_is_not_the_form_raises(line: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        interchange.from_json(line)
