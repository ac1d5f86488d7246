"""Which format an input has: by its first bytes, and by its suffix where they do not tell."""

from __future__ import annotations

import csv
import re

from communique.records import encoding
from communique.records.inputs import Input
from communique.records.options import ReadOptions

_MAGIC = (
    (b"\x1f\x8b", "gzip"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"WARC/", "warc"),
)
# Formats that people have and that hold text, but that are not read: the remedy differs from a picture's.
UNREAD = ((b"%PDF-", "a PDF"), (b"\xd0\xcf\x11\xe0", "an office document"), (b"{\\rtf", "an RTF document"))
_SUFFIXES = {
    ".txt": "text", ".md": "text", ".text": "text",
    ".jsonl": "jsonl", ".ndjson": "jsonl",
    ".json": "json",
    ".csv": "csv", ".tsv": "tsv", ".tab": "tsv",
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".rss": "feed", ".atom": "feed",
    ".warc": "warc",
    ".eml": "mail",
}  # fmt: skip
# Atomic, since comments could otherwise be told apart in exponentially many ways.
_ROOT = re.compile(
    r"(?>\s*(?><\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>))*+\s*<(?:[\w.-]+:)?([\w.-]+)",
    re.DOTALL | re.IGNORECASE,
)
_FEEDS = ("rss", "feed", "rdf")


def find(source: Input, options: ReadOptions) -> str:
    """One of FORMATS. Raises RecordError for what is neither an archive nor text."""
    for magic, name in _MAGIC:
        if source.head.startswith(magic):
            return name
    if options.format and options.format not in ("zip", "gzip", "warc"):
        return options.format
    known = _SUFFIXES.get(source.suffix)
    start = _start(source, options)
    if known == "text" and not _is_page(start):
        return known
    if known in ("jsonl", "csv", "tsv", "mail"):
        return known
    return _by_content(start, options) or known or "text"


def _start(source: Input, options: ReadOptions) -> str:
    head = source.head
    codec = encoding.find(head, options.encoding or encoding.declared_in_markup(head))
    if codec is None:
        raise encoding.not_text(source.place)
    return head.decode(codec, "replace").lstrip("\ufeff \t\r\n")


def _is_page(start: str) -> bool:
    return bool(re.match(r"<(?:!doctype\s+html|html[\s>])", start, re.IGNORECASE))


def _by_content(start: str, options: ReadOptions) -> str | None:
    if start.startswith("<"):
        return _markup(start)
    if start.startswith("{"):
        return "jsonl" if _first_line_is_object(start) else "json"
    if re.match(r"\[\s*[{\]]", start):
        return "json"
    delimiter = table_delimiter(start, options)
    return {None: None, "\t": "tsv"}.get(delimiter, "csv")


def _markup(start: str) -> str | None:
    if _is_page(start):
        return "html"
    root = _ROOT.match(start)
    if root and root[1].lower() in _FEEDS:
        return "feed"
    if start.startswith("<?xml"):
        return "html" if root and root[1].lower() == "html" else "feed"
    return "html" if re.match(r"<(?:head|body|div|p|article|meta|title|h1|!--)\b", start, re.IGNORECASE) else None


def _first_line_is_object(start: str) -> bool:
    first = start.split("\n", 1)[0].rstrip()
    return first.endswith("}") or "\n" not in start


def table_delimiter(start: str, options: ReadOptions) -> str | None:
    """The delimiter with which the first line names the column of the text; None where none does."""
    first = next(iter(start.removeprefix("\ufeff").splitlines()), "")
    wanted = options.column("text").casefold()
    for delimiter in "\t,;|":
        if delimiter in first:
            cells = next(csv.reader([first], delimiter=delimiter), [])
            if wanted in (cell.strip().casefold() for cell in cells):
                return delimiter
    return None
