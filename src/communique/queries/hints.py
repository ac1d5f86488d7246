"""What the engine says of a query that is not SPARQL, said to its asker, with what was likely meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from communique.errors import QueryError
from communique.queries.prefixes import PREFIXES
from communique.queries.words import Word, locate, read_words

_KEYWORDS = frozenset(
    """
    a ABS ADD ALL AS ASC ASK AVG BASE BIND BNODE BOUND BY CEIL CLEAR COALESCE CONCAT CONSTRUCT CONTAINS COPY COUNT CREATE DATA
    DATATYPE DAY DEFAULT DELETE DESC DESCRIBE DISTINCT DROP ENCODE_FOR_URI EXISTS FALSE FILTER FLOOR FROM GRAPH GROUP GROUP_CONCAT
    HAVING HOURS IF IN INSERT INTO IRI ISBLANK ISIRI ISLITERAL ISNUMERIC ISURI LANG LANGMATCHES LCASE LIMIT LOAD MAX MD5 MIN MINUS
    MINUTES MONTH MOVE NAMED NOT NOW OFFSET OPTIONAL ORDER PREFIX RAND REDUCED REGEX REPLACE ROUND SAMETERM SAMPLE SECONDS SELECT
    SEPARATOR SERVICE SHA1 SHA256 SHA384 SHA512 SILENT STR STRAFTER STRBEFORE STRDT STRENDS STRLANG STRLEN STRSTARTS STRUUID SUBSTR
    SUM TIMEZONE TO TRUE TZ UCASE UNDEF UNION URI USING UUID VALUES WHERE WITH YEAR
    """.upper().split()
)
_AGGREGATES = frozenset({"COUNT", "SUM", "MIN", "MAX", "AVG", "SAMPLE", "GROUP_CONCAT"})
_CHANGES = frozenset({"INSERT", "DELETE", "CLEAR", "DROP", "CREATE", "COPY", "MOVE", "ADD"})
_CLOSING = {"{": "}", "(": ")", "[": "]"}
_READ = "see docs/sparql.md"


def syntax_error(message: str, sparql: str) -> QueryError:
    """The engine's message (`error at 1:20: expected …`) as an error with line, column and a hint.

    The engine says how far it came, which is often behind the fault: where the fault can be told, its place is given.
    """
    match = re.match(r"error at (\d+):(\d+): (.*)", message, re.DOTALL)
    if match is None:
        return QueryError(f"not SPARQL: {message}", remedy=_READ)
    line, column, problem = match.groups()
    place = f"line {line}, column {column}"
    if "Prefix not found" in problem:
        return QueryError(
            "a prefix that nobody declared", place=place, remedy=f"declare it; known are {', '.join(PREFIXES)}"
        )
    for at, hint in _hints(read_words(sparql)):
        return QueryError("not SPARQL", place=locate(sparql, at), remedy=hint)
    return QueryError(f"not SPARQL: {problem.splitlines()[0][:160]}", place=place, remedy=_READ)


def _hints(words: Sequence[Word]) -> Iterator[tuple[int, str]]:
    """Where a fault is and what to write, the surest first."""
    names = [word.text.upper() if word.kind == "keyword" else word.text for word in words]
    for at, (before, slash) in enumerate(pairwise(words)):
        after = words[at + 2] if at + 2 < len(words) else None
        joined = after is not None and before.end == slash.begin and slash.end == after.begin
        if joined and after and slash.text == "/" and before.kind == "prefixed" and after.kind in ("keyword", "number"):
            yield slash.begin, f"a slash in a name is written \\/: {before.text}\\/{after.text}"
    for word, name in zip(words, names, strict=True):
        if word.kind == "keyword" and name not in _KEYWORDS:
            yield word.begin, f"{word.text} is no word of SPARQL{_likely(name)}; a name has a prefix, a text quotes"
    if words and names[0] in _CHANGES:
        yield words[0].begin, "this asks, it changes nothing; records are changed by `communique load` and `remove`"
    for before_name, word, name in zip(names, words[1:], names[1:], strict=False):
        if name in _AGGREGATES and before_name in ("SELECT", "DISTINCT"):
            yield word.begin, f"what is computed has brackets and a name: ({name}(…) AS ?n)"
        if before_name in ("ORDER", "GROUP") and name != "BY":
            yield word.begin, f"write {before_name} BY"
    yield from _unbalanced(words)


def _unbalanced(words: Sequence[Word]) -> Iterator[tuple[int, str]]:
    opened: list[Word] = []
    for word in words:
        if word.kind != "sign":
            continue
        if word.text in _CLOSING:
            opened.append(word)
        elif word.text in _CLOSING.values():
            if not opened or _CLOSING[opened[-1].text] != word.text:
                yield word.begin, f"this {word.text} closes nothing"
                return
            opened.pop()
    if opened:
        yield opened[-1].begin, f"this {opened[-1].text} is never closed"


def _likely(name: str) -> str:
    from rapidfuzz import fuzz, process

    found = process.extractOne(name, _KEYWORDS, scorer=fuzz.ratio, score_cutoff=70)
    return f": did you mean {found[0]}?" if found else ""
