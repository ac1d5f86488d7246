"""From the parts that a source states to a `Record`: identity, cleaning, normal forms."""

from __future__ import annotations

import hashlib
import logging
import re
import unicodedata
from dataclasses import dataclass

from communique.errors import RecordError
from communique.model import Record
from communique.records import language as languages_of
from communique.records.dates import to_edtf
from communique.records.options import ReadOptions

_LOG = logging.getLogger("communique.records")

# Controls break every XML exporter; a few of them end a line and must not glue two words together.
_LINE_ENDS = re.compile("\r\n?|[\v\f\x85]")
_STRIPPED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_SUBTAGS = re.compile(r"[a-z]{2,3}(-[a-z0-9]{1,8})*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Parts:
    """What a source states of one record, as it states it."""

    source: str
    text: str
    title: str | None = None
    published: str | None = None
    language: str | None = None
    hinted_language: str | None = (
        None  # what the page or feed around the text says: often the template's, not the text's
    )
    url: str | None = None


def clean(text: str) -> str:
    """The text without a byte order mark, controls, surrogates, U+FFFE and U+FFFF; every line ends with a newline character.

    All other code points stay as they are: no normalisation.
    """
    text = _LINE_ENDS.sub("\n", text.removeprefix("\ufeff"))
    return _STRIPPED.sub("", text)


def record_id(source: str, text: str) -> str:
    """32 hexadecimal digits of the SHA-256 of source and text, so that reading twice gives one record."""
    return hashlib.sha256(f"{source}\0{text}".encode("utf-8", "replace")).hexdigest()[:32]


def make(parts: Parts, place: str, options: ReadOptions) -> Record | RecordError:
    """The record of what a source states; a RecordError where it has no text or too much of it."""
    text = clean(parts.text)
    source = clean(unicodedata.normalize("NFC", parts.source))
    if not text.strip():
        return RecordError("the text is empty", place=place, remedy="give it a text or leave it out")
    # A character takes four bytes at most: only a text that could be too long is measured.
    if len(text) * 4 > options.max_record_bytes and len(text.encode()) > options.max_record_bytes:
        return too_large(place, options.max_record_bytes)
    return Record(
        id=record_id(source, text),
        text=text,
        source=source,
        title=_line(parts.title),
        published=_date(parts.published, place),
        language=_language(parts, text, place, options),
        url=_url(parts.url, place),
    )


def too_large(place: str, limit: int) -> RecordError:
    """The error for what is longer than a bound of the options."""
    return RecordError(
        f"longer than {limit:,} bytes", place=place, remedy="split it, or raise the bound of the read options"
    )


def _line(value: str | None) -> str | None:
    """A title on one line, or None."""
    return " ".join(clean(value).split()) or None if value else None


def _date(value: str | None, place: str) -> str | None:
    if not value or not value.strip():
        return None
    date = to_edtf(value)
    if date is None:
        _LOG.warning("%s: %r is no date that can be read for certain; the record has none", place, value[:80])
    return date


def _url(value: str | None, place: str) -> str | None:
    value = _line(value)
    if not value:
        return None
    if not re.match(r"https?://[^\s/]", value, re.IGNORECASE):
        _LOG.warning("%s: %r is no web address; the record has none", place, value[:80])
        return None
    return value


def _language(parts: Parts, text: str, place: str, options: ReadOptions) -> str | None:
    if parts.language and parts.language.strip():
        tag = language_tag(parts.language)
        if tag:
            return tag
        _LOG.warning("%s: %r is no language code; the text was asked instead", place, parts.language[:80])
    if options.language:
        return options.language
    return languages_of.detect(text) or language_tag(parts.hinted_language or "")


def language_tag(value: str) -> str | None:
    """A BCP 47 tag in its usual form (`tr`, `tr-TR`), or None where it is none.

    >>> language_tag("TR_tr"), language_tag("Türkçe")
    ('tr-TR', None)
    """
    value = value.strip().replace("_", "-")
    if not _SUBTAGS.fullmatch(value):
        return None
    primary, *rest = value.split("-")
    return "-".join([primary.lower(), *(tag.upper() if len(tag) == 2 else tag for tag in rest)])
