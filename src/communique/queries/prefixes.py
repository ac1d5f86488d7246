"""The prefixes that are known without being written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
from types import MappingProxyType

from communique.queries.words import read_words

_ESCAPED = re.compile(r"\\(.)")
DIP = "https://w3id.org/communique/ns#"
SCHEMES = {
    name: f"https://w3id.org/communique/ns/{name}" for name in ("kind", "status", "role", "rank", "outcome", "topic")
}
BASE = "https://w3id.org/communique/id/"

PREFIXES: Mapping[str, str] = MappingProxyType(
    {
        "dip": DIP,
        "id": BASE,
        **{name: f"{scheme}/" for name, scheme in SCHEMES.items()},
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "nif": "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
        "prov": "http://www.w3.org/ns/prov#",
        "dcterms": "http://purl.org/dc/terms/",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "wd": "http://www.wikidata.org/entity/",
    }
)


def used(sparql: str) -> dict[str, str]:
    """The known prefixes that a query uses, by name.

    >>> used("SELECT * { ?s dip:kind kind:visit }")
    {'dip': 'https://w3id.org/communique/ns#', 'kind': 'https://w3id.org/communique/ns/kind/'}
    """
    names = {word.text.split(":", 1)[0] for word in read_words(sparql) if word.kind == "prefixed"}
    return {name: iri for name, iri in PREFIXES.items() if name in names}


def declare(sparql: str, base: str = BASE) -> str:
    """The query with the known prefixes it uses declared on its first line, for engines that must be told.

    `id:` is the base of the store's data. What the query declares itself comes later and holds.
    """
    iris = {name: base if name == "id" else iri for name, iri in used(sparql).items()}
    declarations = " ".join(f"PREFIX {name}: <{iri}>" for name, iri in iris.items())
    return f"{declarations} {sparql}" if declarations else sparql


def spell_out(sparql: str, base: str = BASE) -> str:
    """The query with whole IRIs for names of known prefixes that have an escaped character, for engines that know no such names.

    >>> spell_out("ASK { id:state\\\\/KAZ a dip:State }")
    'ASK { <https://w3id.org/communique/id/state/KAZ> a dip:State }'
    """
    words = read_words(sparql)
    own = {word.text[:-1] for before, word in pairwise(words) if before.text.upper() == "PREFIX"}
    parts, done = [], 0
    for word in words:
        name, _, local = word.text.partition(":")
        if word.kind == "prefixed" and "\\" in local and name in PREFIXES and name not in own:
            start, end = base if name == "id" else PREFIXES[name], _ESCAPED.sub(r"\1", local)
            parts += [sparql[done : word.begin], f"<{start}{end}>"]
            done = word.end
    return "".join(parts) + sparql[done:]


def shorten(iri: str) -> str:
    """The IRI as a prefixed name where that is shorter and valid, else as it is.

    >>> shorten("https://w3id.org/communique/ns/rank/minister")
    'rank:minister'
    """
    for name, start in sorted(PREFIXES.items(), key=lambda item: -len(item[1])):
        local = iri.removeprefix(start)
        if local != iri and local and all(part.isalnum() for part in local.replace("_", "-").split("-")):
            return f"{name}:{local}"
    return iri
