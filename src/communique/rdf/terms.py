"""Namespaces, and terms as N-Triples text. The namespace and the base stand here and nowhere else."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from urllib.parse import unquote

NS = "https://w3id.org/communique/ns#"
CONCEPTS = "https://w3id.org/communique/ns/"
BASE = "https://w3id.org/communique/id/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XSD = "http://www.w3.org/2001/XMLSchema#"
NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"

PREFIXES = {
    "dip": NS,
    "kind": f"{CONCEPTS}kind/",
    "status": f"{CONCEPTS}status/",
    "role": f"{CONCEPTS}role/",
    "rank": f"{CONCEPTS}rank/",
    "outcome": f"{CONCEPTS}outcome/",
    "topic": f"{CONCEPTS}topic/",
    "rdf": RDF,
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": XSD,
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "nif": NIF,
    "prov": "http://www.w3.org/ns/prov#",
    "dcterms": "http://purl.org/dc/terms/",
    "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
}
"""Prefixes that a query may use without writing them. `id:` is the store's own base."""

_ESCAPES = (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t"), ("\b", "\\b"), ("\f", "\\f"))
_NOT_IN_ID = re.compile(r"[^A-Za-z0-9\-._~!$&'()*+,;=:@/]")
_NOT_IN_IRI = re.compile(r"[^A-Za-z0-9\-._~!$&'()*+,;=:@/?#%\[\]]")
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*\Z")


@lru_cache(maxsize=4096)
def name(prefixed: str) -> str:
    """A prefixed name as an IRI in N-Triples.

    >>> name("dip:Event")
    '<https://w3id.org/communique/ns#Event>'
    """
    prefix, _, local = prefixed.partition(":")
    return f"<{PREFIXES[prefix]}{escape(local)}>"


def escape(local: str) -> str:
    """The text with what a path of an IRI may not hold percent-encoded; `unescape` gives it back."""
    return _NOT_IN_ID.sub(_percent, local)


def unescape(path: str) -> str:
    """The text of which `escape` made this."""
    return unquote(path)


def iri(absolute: str) -> str:
    """An absolute IRI in N-Triples."""
    return f"<{_NOT_IN_IRI.sub(_percent, absolute)}>"


def _percent(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found.group().encode("utf-8", "surrogatepass"))


def text(value: str, language: str | None = None) -> str:
    """A literal, with its language where it is a well-formed tag."""
    return f'"{_quoted(value)}"{_tag(language)}'


@lru_cache(maxsize=256)
def _tag(language: str | None) -> str:
    return f"@{language.lower()}" if language and _LANGUAGE.match(language) else ""


def _quoted(value: str) -> str:
    """With the escapes of N-Triples. Seven passes in C are far faster than one `str.translate`."""
    for char, escaped in _ESCAPES:
        if char in value:
            value = value.replace(char, escaped)
    return value


def typed(value: object, datatype: str) -> str:
    """A literal of a datatype given as a prefixed name."""
    return f'"{_quoted(str(value))}"^^{name(datatype)}'


def integer(value: int | str) -> str:
    """A whole number as xsd:integer: Oxigraph gives the types derived from it back as that too."""
    return f'"{int(value)}"^^<{XSD}integer>'


def number(value: str) -> str:
    """A decimal number as Oxigraph gives it back: without zeros at the end.

    >>> number("41.0200")
    '"41.02"^^<http://www.w3.org/2001/XMLSchema#decimal>'
    """
    return typed(f"{Decimal(value).normalize():f}", "xsd:decimal")


def decimal(value: float) -> str:
    """A number between 0 and 1 as xsd:decimal with at most two places."""
    return typed(f"{value:.2f}".rstrip("0").rstrip(".") or "0", "xsd:decimal")
