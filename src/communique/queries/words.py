"""SPARQL read as words, without parsing it: enough to bind parameters and to refuse what must not run.

The words are those of the SPARQL 1.1 grammar's terminals (https://www.w3.org/TR/sparql11-query/#sparqlGrammar). A string,
an IRI, a comment or a prefixed name is one word, so `"SERVICE"` and `ex:service` are never taken for the keyword.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from communique.errors import QueryError

MAX_LENGTH = 100_000  # characters of a query
MAX_NESTING = 200  # brackets of any kind inside each other; some 3,000 of them overflow the engine's stack
MAX_CHAIN = 500  # one operator or keyword in one query: a long chain nests as deeply as brackets do
MAX_PATTERNS = 150  # triple patterns in one group: planning 500 takes the engine over 40 s

_CHAINED = frozenset(
    {"||", "&&", "/", "|", "!", "^", "+", "-", "*", "UNION", "OPTIONAL", "MINUS", "FILTER", "BIND", "NOT", "EXISTS"}
)
_OUTSIDE = {"SERVICE": "asks another server", "LOAD": "fetches from the network"}
_MOMENT = frozenset({"NOW", "RAND", "UUID", "STRUUID", "BNODE"})
_OPENING = {"(": ")", "{": "}", "[": "]"}

_NAME = r"[^\W\d_]"
_LOCAL = r"(?:[\w:\-·]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?#@%])"
_TERMINALS = re.compile(
    rf"""
      (?P<space>\s+)
    | (?P<comment>\#[^\r\n]*)
    | (?P<iri><[^<>"{{}}|^`\\\x00-\x20]*(?:\\u[0-9A-Fa-f]{{4}}[^<>"{{}}|^`\\\x00-\x20]*|\\U[0-9A-Fa-f]{{8}}[^<>"{{}}|^`\\\x00-\x20]*)*>)
    | (?P<string>\"\"\"(?:"{{0,2}}(?:[^"\\]|\\.))*\"\"\"|'''(?:'{{0,2}}(?:[^'\\]|\\.))*'''|"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*')
    | (?P<variable>[?$]\w+)
    | (?P<blank>_:\w[\w.\-·]*)
    | (?P<prefixed>(?:{_NAME}(?:[\w.\-·]*[\w\-·])?)?:(?:{_LOCAL}(?:(?:{_LOCAL}|\.)*{_LOCAL})?)?)
    | (?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
    | (?P<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)
    | (?P<keyword>\w+)
    | (?P<sign>\|\||&&|!=|<=|>=|\^\^|<<|>>|\{{\||\|\}}|.)
    """,
    re.VERBOSE | re.DOTALL,
)


class Word(NamedTuple):
    """One terminal of a query: its kind, its text as written, and where it begins (code points from 0)."""

    kind: str  # iri, string, variable, blank, prefixed, language, number, keyword, sign
    text: str
    begin: int

    @property
    def end(self) -> int:
        return self.begin + len(self.text)


@lru_cache(maxsize=8)  # whoever checks a query reads it several times
def read_words(sparql: str) -> Sequence[Word]:
    """The words of a query, without spaces and comments.

    >>> [word.kind for word in read_words("ASK { ?s dip:kind 'LOAD' } # SERVICE")]
    ['keyword', 'sign', 'variable', 'prefixed', 'string', 'sign']
    """
    return tuple(
        Word(match.lastgroup or "sign", match.group(), match.start())
        for match in _TERMINALS.finditer(sparql)
        if match.lastgroup not in ("space", "comment")
    )


def names_its_graphs(sparql: str) -> bool:
    """Whether the query says FROM or FROM NAMED, so that the union of all graphs is not what it asks."""
    return "FROM" in sparql.upper() and any(
        word.kind == "keyword" and word.text.upper() == "FROM" for word in read_words(sparql)
    )


def is_of_the_moment(sparql: str) -> bool:
    """Whether the query asks for the time, for chance or for new names, so that its answer differs from one time to the next."""
    shouted = sparql.upper()
    return any(name in shouted for name in _MOMENT) and any(
        word.kind == "keyword" and word.text.upper() in _MOMENT for word in read_words(sparql)
    )


def locate(sparql: str, offset: int) -> str:
    """Where an offset is, as "line 2, column 7", counted from one."""
    before = sparql[:offset]
    return f"line {before.count(chr(10)) + 1}, column {offset - before.rfind(chr(10))}"


def check(sparql: str) -> None:
    """Refuses what would leave the machine or could bring the engine down. Raises QueryError with the place.

    The caps are on length, on nesting, on chains of one operator and on triple patterns in one group.
    """
    if _is_plain(sparql):
        return
    if len(sparql) > MAX_LENGTH:
        raise QueryError(f"the query has {len(sparql):,} characters, more than {MAX_LENGTH:,}", remedy="shorten it")
    if broken := re.search("[\x00\ud800-\udfff]", sparql):
        raise QueryError("a character that no text may have", place=locate(sparql, broken.start()), remedy="remove it")
    _check_words(sparql)
    # Some engines undo \u escapes before they look for words, so a keyword may hide behind them.
    unescaped = re.sub(r"\\u([0-9A-Fa-f]{4})|\\U00([0-9A-Fa-f]{6})", _unescape, sparql)
    if unescaped != sparql:
        _check_words(unescaped)


def _is_plain(sparql: str) -> bool:
    """Whether a query is so short and simple that nothing in it can be refused, told without reading its words."""
    shouted = sparql.upper()
    return (
        len(sparql) <= 2 * MAX_CHAIN  # the shortest word of a chain, NOT, has three letters and a space
        and sparql.isascii()
        and not any(word in shouted for word in (*_OUTSIDE, "\\U", "\0"))
        and sum(map(sparql.count, "({[")) <= MAX_NESTING
        and sum(map(sparql.count, ".;,")) <= MAX_PATTERNS
        and sum(map(sparql.count, "|&/!^+*-")) <= MAX_CHAIN
    )


def _unescape(match: re.Match[str]) -> str:
    code = int(match.group(1) or match.group(2), 16)
    return chr(code) if code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else match.group()


def _check_words(sparql: str) -> None:
    open_brackets: list[str] = []
    patterns = [0]  # of each open group
    chains: Counter[str] = Counter()
    for word in read_words(sparql):
        name = word.text.upper() if word.kind == "keyword" else word.text
        if word.kind == "keyword" and name in _OUTSIDE:
            raise QueryError(
                f"{name} {_OUTSIDE[name]}, which is not allowed here",
                place=locate(sparql, word.begin),
                remedy="ask what is in this store; load other data with `communique load`",
            )
        if word.kind in ("keyword", "sign") and name in _CHAINED:
            chains[name] += 1
            if chains[name] > MAX_CHAIN:
                raise QueryError(
                    f"more than {MAX_CHAIN} times {name}", place=locate(sparql, word.begin), remedy="split the query"
                )
        if word.kind != "sign":
            continue
        if name in _OPENING:
            open_brackets.append(name)
            if len(open_brackets) > MAX_NESTING:
                raise QueryError(
                    f"nested deeper than {MAX_NESTING} levels",
                    place=locate(sparql, word.begin),
                    remedy="flatten the query",
                )
            if name == "{":
                patterns.append(0)
        elif name in (")", "}", "]"):
            if open_brackets:
                open_brackets.pop()
            if name == "}" and len(patterns) > 1:
                patterns.pop()
        elif name in (".", ";", ",") and "(" not in open_brackets[-1:]:
            patterns[-1] += 1
            if patterns[-1] > MAX_PATTERNS:
                raise QueryError(
                    f"more than {MAX_PATTERNS} patterns in one group",
                    place=locate(sparql, word.begin),
                    remedy="split the query",
                )
