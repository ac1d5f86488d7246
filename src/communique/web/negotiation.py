"""Which form of an answer a client wants: the Accept header (RFC 9110, 12.5.1) against what there is."""

from __future__ import annotations

from collections.abc import Sequence

# Media type → the file ending that the engine knows it by.
ROWS = {
    "application/sparql-results+json": "srj",
    "application/json": "srj",
    "application/sparql-results+xml": "srx",
    "application/xml": "srx",
    "text/xml": "srx",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
}
GRAPHS = {
    "text/turtle": "ttl",
    "application/n-triples": "nt",
    "application/rdf+xml": "rdf",
    "application/ld+json": "jsonld",
    "text/plain": "nt",
    "application/x-turtle": "ttl",
}
# What ?format= may say instead of an Accept header.
NAMES = {
    "json": ("application/sparql-results+json", "application/ld+json"),
    "xml": ("application/sparql-results+xml", "application/rdf+xml"),
    "csv": ("text/csv", None),
    "tsv": ("text/tab-separated-values", None),
    "turtle": (None, "text/turtle"),
    "ttl": (None, "text/turtle"),
    "nt": (None, "application/n-triples"),
    "jsonld": (None, "application/ld+json"),
    "rdf": (None, "application/rdf+xml"),
}


def choose(accept: str | None, offered: Sequence[str]) -> str | None:
    """The offered media type that the Accept header likes best; the first of equals; None where it likes none.

    >>> choose("text/html, application/json;q=0.9, */*;q=0.1", ["text/csv", "application/json"])
    'application/json'
    """
    if not accept or not accept.strip():
        return offered[0] if offered else None
    ranges = [_range(part) for part in accept.split(",") if part.strip()]
    best, best_quality = None, 0.0
    for media in offered:
        quality = _quality(media, ranges)
        if quality > best_quality:
            best, best_quality = media, quality
    return best


def _range(part: str) -> tuple[str, float]:
    media, *parameters = (piece.strip() for piece in part.split(";"))
    quality = 1.0
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "q":
            try:
                quality = min(max(float(value), 0.0), 1.0)
            except ValueError:
                quality = 0.0
    return media.lower(), quality


def _quality(media: str, ranges: Sequence[tuple[str, float]]) -> float:
    """The quality of a media type: that of the most specific range that covers it."""
    kind = media.split("/")[0]
    for pattern in (media, f"{kind}/*", "*/*"):
        found = [quality for accepted, quality in ranges if accepted == pattern]
        if found:
            return max(found)
    return 0.0


def media_type(content_type: str | None) -> str:
    """The media type of a Content-Type header, without its parameters, in lower case."""
    return (content_type or "").split(";")[0].strip().lower()


def charset(content_type: str | None) -> str | None:
    """The charset that a Content-Type header names, in lower case."""
    for parameter in (content_type or "").split(";")[1:]:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("\"'").lower()
    return None


def wants_html(accept: str | None) -> bool:
    """Whether a browser asks: HTML is named and no RDF or results format is liked better."""
    return choose(accept, ["text/html", *ROWS, *GRAPHS]) == "text/html" and "html" in (accept or "")
