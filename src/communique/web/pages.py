"""HTML pages: templates that escape everything, words in the reader's language, links that are safe."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from pyoxigraph import Literal, NamedNode
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from communique.queries import Result
from communique.queries.prefixes import shorten
from communique.queries.questions import LANGUAGES
from communique.web.negotiation import choose

_MOST_ROWS = 1000  # of a table on a page; data has all
_FOLDER = Path(__file__).parent


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["short"] = shorten
    return environment


@cache
def _words() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads((_FOLDER / "words.toml").read_text(encoding="utf-8"))


def language_of(request: Request) -> str:
    """The reader's language: `?language=`, else what Accept-Language likes best, else English."""
    asked = request.query_params.get("language")
    if asked in LANGUAGES:
        return asked
    accepted = request.headers.get("accept-language", "")
    tags = ",".join(
        part.strip().split("-")[0] + (";" + part.partition(";")[2] if ";" in part else "")
        for part in accepted.split(",")
    )
    as_types = ",".join(f"text/{tag.strip()}" for tag in tags.split(",") if tag.strip())
    found = choose(as_types, [f"text/{language}" for language in LANGUAGES]) if as_types else None
    return found.removeprefix("text/") if found else "en"


def render(request: Request, template: str, status: int = 200, **values: Any) -> Response:
    """A page. Everything in `values` is escaped by the template."""
    language = language_of(request)
    words = {key: said[language] for key, said in _words().items()}
    here = {code: f"?{urlencode({**request.query_params, 'language': code})}" for code in LANGUAGES}
    html = (
        _environment()
        .get_template(template)
        .render(**values, language=language, languages=LANGUAGES, words=words, here=here)
    )
    return HTMLResponse(html, status, {"Vary": "Accept, Accept-Language"})


def said(key: str, language: str) -> str | None:
    """The words of the pages under a key; None where there are none."""
    return _words().get(key, {}).get(language)


def link(iri: str, base: str) -> str | None:
    """Where an IRI may lead: to its page here where it is the data's, elsewhere for the web's, nowhere for the rest."""
    if iri.startswith(base):
        return "/id/" + quote(iri.removeprefix(base), safe="/.:;,@!$&'()*+=~-_")
    return iri if iri.startswith(("https://", "http://")) else None


def answer_table(result: Result, columns: Sequence[str], base: str) -> dict[str, Any]:
    """An answer for a page: its first rows under these headings; of a question with yes or no that word."""
    if result.form == "ask":
        said = {"text": str(result.boolean).lower(), "href": None, "language": None}
        return {"columns": [""], "rows": [[said]], "truncated": False}
    rows = [[cell(term, result.labels, base) for term in row] for row in result.rows[:_MOST_ROWS]]
    return {"columns": columns, "rows": rows, "truncated": result.truncated or len(result.rows) > _MOST_ROWS}


def cell(term: Any, labels: Mapping[str, str], base: str) -> dict[str, str | None]:
    """A term for a page: its words, where they lead, their language."""
    if isinstance(term, NamedNode):
        return {"text": labels.get(term.value) or shorten(term.value), "href": link(term.value, base), "language": None}
    if isinstance(term, Literal):
        href = (
            term.value
            if term.datatype.value.endswith("#anyURI") and term.value.startswith(("https://", "http://"))
            else None
        )
        return {"text": term.value, "href": href, "language": term.language}
    return {"text": "" if term is None else str(term), "href": None, "language": None}
