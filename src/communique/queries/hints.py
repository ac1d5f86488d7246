"""What the engine says of a query that is not SPARQL, said to its asker."""

from __future__ import annotations

import re

from communique.errors import QueryError
from communique.queries.prefixes import PREFIXES


def syntax_error(message: str) -> QueryError:
    """The engine's message (`error at 1:20: expected …`) as an error with line and column."""
    match = re.match(r"error at (\d+):(\d+): (.*)", message, re.DOTALL)
    if match is None:
        return QueryError(f"not SPARQL: {message}", remedy="see docs/sparql.md")
    line, column, problem = match.groups()
    place = f"line {line}, column {column}"
    if "Prefix not found" in problem:
        return QueryError(
            "a prefix that nobody declared", place=place, remedy=f"declare it; known are {', '.join(PREFIXES)}"
        )
    first = problem.split("\n")[0]
    return QueryError(f"not SPARQL: {first[:160]}", place=place, remedy="see docs/sparql.md")
