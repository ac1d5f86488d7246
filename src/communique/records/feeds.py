"""RSS and Atom: one record an item. A DTD is refused before parsing, nothing is fetched, no entity is expanded."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from html.entities import html5
from typing import Any

from communique.errors import RecordError
from communique.model import Record
from communique.records import encoding, pages
from communique.records.inputs import Input
from communique.records.lines import read_text
from communique.records.making import Parts, clean, make
from communique.records.options import ReadOptions

_DECLARATION = re.compile(r"\s*<\?xml.*?\?>", re.DOTALL)
_PROLOG = re.compile(r"(?:\s+|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]*;)")
_OF_XML = ("amp;", "lt;", "gt;", "quot;", "apos;")
_TEXTS = ("encoded", "content", "description", "summary")


def read_feed(source: Input, options: ReadOptions) -> Iterator[Record | RecordError]:
    """The records of a feed's items, in its order; an error at the place where the feed breaks off."""
    from lxml import etree

    text = read_text(source, options.max_document_bytes, options, encoding.declared_in_markup(source.head))
    text = clean(text)
    refuse_dtd(text, source.place)
    # What HTML names and XML does not (&nbsp;) is no entity of the file's own: read it as the character it means.
    text = _ENTITY.sub(_character, _DECLARATION.sub("", text, count=1))
    events = etree.iterparse(
        io.BytesIO(text.encode()), events=("start", "end"), resolve_entities=False, no_network=True, load_dtd=False
    )
    try:
        yield from _items(events, source, options)
    except etree.XMLSyntaxError as error:
        yield RecordError(
            f"the feed breaks off: {error.msg}", place=f"{source.place}:{error.lineno}", remedy="fetch the feed again"
        )


def refuse_dtd(text: str, place: str) -> None:
    """Raises RecordError where the document has a DTD: entities in it can fill the memory or read files."""
    prolog = _PROLOG.match(text)
    if text[prolog.end() if prolog else 0 :][:9].upper() == "<!DOCTYPE":
        raise RecordError(
            "the feed has a DTD", place=place, remedy="remove the <!DOCTYPE …> and check the feed's source"
        )


def _character(match: re.Match[str]) -> str:
    return match[0] if match[1] in _OF_XML else html5.get(match[1], match[0])


def _items(events: Any, source: Input, options: ReadOptions) -> Iterator[Record | RecordError]:
    language = None
    found = False
    root = True
    for event, element in events:
        name = _local(element)
        if event == "start":
            if root and name.lower() not in ("rss", "feed", "rdf"):
                raise RecordError(f"XML with <{name}>, not a feed", place=source.place, remedy="give RSS, Atom or HTML")
            language = language or element.get("{http://www.w3.org/XML/1998/namespace}lang")
            root = False
        elif name == "language":
            language = language or element.text
        elif name in ("item", "entry"):
            found = True
            yield _record(element, language, source, options)
            element.clear()
    if not found:
        yield RecordError("the feed has no items", place=source.place, remedy="leave it out")


def _record(item: Any, language: str | None, source: Input, options: ReadOptions) -> Record | RecordError:
    place = f"{source.place}:{item.sourceline}"
    fields: dict[str, str] = {}
    for child in item:
        name, value = _local(child), _value(child)
        if name and value:
            fields.setdefault(name, value)
    link = _link(item)
    title = pages.plain(fields.get("title", "")) or None
    text = next((pages.plain(fields[name]) for name in _TEXTS if name in fields), "")
    return make(
        Parts(
            source=fields.get("guid") or fields.get("id") or link or source.name,
            text=text or title or "",
            title=title,
            published=fields.get("pubDate") or fields.get("published") or fields.get("date") or fields.get("issued"),
            hinted_language=language,
            url=link,
        ),
        place,
        options,
    )


def _local(element: Any) -> str:
    """The element's name without its namespace; empty for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _value(element: Any) -> str:
    """The content: the markup of XHTML content, else the text."""
    from lxml import etree

    if len(element) and element.get("type") == "xhtml":
        return etree.tostring(element, encoding="unicode")
    return "".join(element.itertext()).strip()


def _link(item: Any) -> str | None:
    """The item's page: the text of RSS's link, the alternate link of Atom."""
    for child in item:
        if _local(child) == "link":
            address = (child.get("href") if child.get("rel", "alternate") == "alternate" else None) or (
                child.text or ""
            ).strip()
            if address:
                return str(address)
    return None
