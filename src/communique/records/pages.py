"""The main text of an HTML page, and the title, date and address that the page itself states."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from communique.errors import RecordError
from communique.model import Record
from communique.records import encoding
from communique.records.inputs import Input
from communique.records.lines import read_whole
from communique.records.making import Parts, clean, make
from communique.records.options import ReadOptions

_ARTICLES = re.compile(
    r"Article$|^(?:NewsArticle|BlogPosting|WebPage|Report|LiveBlogPosting|SocialMediaPosting|Event)$"
)
_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "title")
_DATES = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date.issued", "dcterms.issued",
    "dc.date", "dcterms.date", "dcterms.created", "pubdate", "publishdate", "publish-date", "publish_date", "published",
    "article.published", "sailthru.date", "parsely-pub-date", "citation_publication_date",
)  # fmt: skip
_URLS = ("og:url", "twitter:url")
_TAG = re.compile(r"<(/?)([a-z][a-z0-9-]*)", re.IGNORECASE)
_NEVER_NESTED = (
    "area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th thead tbody tfoot"
)
_DEEPEST = 2000  # elements in one another; the parsers' time grows with the square of it (100,000: six minutes)
_ENOUGH = 80  # characters of main text; below it the page is asked in another way


@dataclass(frozen=True, slots=True)
class Stated:
    """What a page says of itself."""

    title: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None


def read_page(source: Input, options: ReadOptions) -> Iterator[Record | RecordError]:
    """The one record of a page."""
    data = read_whole(source, options.max_document_bytes)
    yield from_html(data, source.name, source.place, options)


def from_html(
    data: bytes,
    name: str,
    place: str,
    options: ReadOptions,
    *,
    url: str | None = None,
    declared: str | None = None,
    fast: bool = False,
) -> Record | RecordError:
    """The record of a page's bytes. Raises RecordError where it is no text.

    `url` is the address it was fetched from, `declared` the encoding its server named.
    """
    markup = encoding.decode(data, place, options.encoding or declared or encoding.declared_in_markup(data))
    markup = clean(markup)
    if is_too_deep(markup):
        return RecordError(f"elements nested more than {_DEEPEST} deep", place=place, remedy="save the page's text")
    stated = read_stated(markup)
    text = main_text(markup, fast=fast or options.fast_pages)
    if not text:
        return RecordError(
            "the page has no text", place=place, remedy="save the article itself, not its frame or script"
        )
    return make(
        Parts(
            source=name,
            text=text,
            title=stated.title,
            published=stated.published,
            hinted_language=stated.language,
            url=url or stated.url,
        ),
        place,
        options,
    )


def is_too_deep(markup: str) -> bool:
    """Whether more elements are opened within one another than any page has that people made."""
    if markup.count("<") - markup.count("</") <= _DEEPEST:
        return False
    never_nested = frozenset(_NEVER_NESTED.split())
    depth = 0
    for closing, name in _TAG.findall(markup):
        if name.lower() not in never_nested:
            depth += -1 if closing else 1
            if depth > _DEEPEST:
                return True
    return False


def main_text(markup: str, *, fast: bool = False) -> str:
    """The article without its navigation; all visible text where no article can be made out."""
    from resiliparse.extract.html2text import extract_plain_text

    text = "" if fast else _trafilatura(markup)
    if len(text) < _ENOUGH:
        text = max(
            text, extract_plain_text(markup, preserve_formatting=True, main_content=True, list_bullets=False), key=len
        )
    if len(text) < _ENOUGH:
        text = max(text, extract_plain_text(markup, preserve_formatting=True, list_bullets=False), key=len)
    return text.strip()


def plain(markup: str) -> str:
    """All visible text of a piece of HTML; what is no markup comes out as it is."""
    from resiliparse.extract.html2text import extract_plain_text

    return (
        extract_plain_text(markup, preserve_formatting=True, list_bullets=False).strip()
        if "<" in markup or "&" in markup
        else markup.strip()
    )


def _trafilatura(markup: str) -> str:
    from trafilatura import extract

    # Without a handler its warnings about thin pages would go to the user's terminal.
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    try:
        return extract(markup, include_comments=False, include_tables=True) or ""
    except Exception:  # whatever a page can do to it, the other extractor is still there
        return ""


def read_stated(markup: str) -> Stated:
    """Title, date, address and language where `meta`, JSON-LD or `time` elements state them. Nothing is guessed."""
    from lxml import html
    from lxml.etree import LxmlError

    try:
        # As bytes with the encoding told: an encoding declared in the text must not be believed a second time.
        tree: Any = html.document_fromstring(markup.encode(), parser=html.HTMLParser(encoding="utf-8", no_network=True))
    except (LxmlError, ValueError, AssertionError):
        return Stated()
    metas = _metas(tree)
    articles = list(_articles(tree))
    return Stated(
        title=_first(
            [_key(articles, "headline"), *(metas.get(name) for name in _TITLES), *tree.xpath("//head/title/text()")[:1]]
        ),
        published=_first([_key(articles, "datePublished"), *(metas.get(name) for name in _DATES), *_times(tree)]),
        url=_address(
            [
                *tree.xpath("//link[@rel='canonical']/@href")[:1],
                *(metas.get(name) for name in _URLS),
                _key(articles, "url"),
            ]
        ),
        language=_first([*tree.xpath("/html/@lang"), metas.get("og:locale"), _key(articles, "inLanguage")]),
    )


def _metas(tree: Any) -> dict[str, str]:
    """Content of the `meta` elements by name, property or itemprop in lower case; the first one counts."""
    metas: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = (element.get("content") or "").strip()
        for attribute in ("property", "name", "itemprop"):
            key = (element.get(attribute) or "").strip().lower()
            if key and content:
                metas.setdefault(key, content)
    return metas


def _times(tree: Any) -> list[str]:
    found = tree.xpath("//*[@itemprop='datePublished']/@datetime | //time[@pubdate]/@datetime")
    return [str(value) for value in found[:1]]


def _articles(tree: Any) -> Iterator[dict[str, Any]]:
    """The JSON-LD objects that describe an article or page, articles first."""
    found = []
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            found += _objects(json.loads(script, strict=False), 0)
        except (ValueError, RecursionError):
            continue
    found.sort(key=lambda value: not any("Article" in kind or "Posting" in kind for kind in _kinds(value)))
    yield from found


def _objects(value: Any, depth: int) -> list[dict[str, Any]]:
    if depth > 4:
        return []
    if isinstance(value, list):
        return [found for item in value for found in _objects(item, depth + 1)]
    if not isinstance(value, dict):
        return []
    own = [value] if any(_ARTICLES.search(kind) for kind in _kinds(value)) else []
    return own + _objects(value.get("@graph", []), depth + 1)


def _kinds(value: dict[str, Any]) -> list[str]:
    kinds = value.get("@type", [])
    return [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]


def _key(objects: list[dict[str, Any]], key: str) -> str | None:
    return _first([value.get(key) if isinstance(value.get(key), str) else None for value in objects])


def _first(values: list[Any]) -> str | None:
    return next((str(value).strip() for value in values if value and str(value).strip()), None)


def _address(values: list[Any]) -> str | None:
    """The first absolute address: one without a host says nothing off the site."""
    return next(
        (value for value in map(str, filter(None, values)) if urljoin(value, "/").startswith(("http://", "https://"))),
        None,
    )
