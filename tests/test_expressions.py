"""Regular expressions that are compiled when first used: every one can be."""

from __future__ import annotations

import re
import sys

import pytest

from communique import extraction, languages
from communique.expressions import expression
from communique.extraction import grammar


def test_every_expression_compiles() -> None:
    kind = type(expression(""))
    modules = [module for name, module in sys.modules.items() if name.startswith(extraction.__name__)]
    found = [value for module in modules for value in vars(module).values() if isinstance(value, kind)]
    for code in languages.codes():
        rules = grammar.load(code)
        found += [value for value in (*vars(rules).values(), *rules.patterns.values()) if isinstance(value, kind)]
    assert len(found) > 500
    for one in found:
        assert re.compile(one.pattern, one.flags & ~re.UNICODE).groups == one.groups


def test_an_expression_does_what_a_compiled_one_does() -> None:
    words = expression("(?P<first>[A-Z])[a-z]*", re.ASCII)
    assert words.pattern == "(?P<first>[A-Z])[a-z]*"
    assert words.flags == re.ASCII
    match = words.search("to Baku and Ankara", 4)
    assert match is not None
    assert match.group("first") == "A"
    assert words.sub("x", "Baku, Ankara") == "x, x"
    assert words.search is words.search  # kept, so that asking for it again is quick
    with pytest.raises(AttributeError):
        words.unheard_of  # type: ignore[attr-defined]  # noqa: B018


def test_a_broken_expression_is_told_when_used() -> None:
    broken = expression("(")
    with pytest.raises(re.error):
        broken.match("")
