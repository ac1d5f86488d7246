"""A network as one HTML file that needs no network: the picture, its data and its script in one.

The file carries its own Content-Security-Policy: nothing but the one script and the one style, both named by their hash, may run.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import orjson

from communique.drawing.words import words
from communique.exports.identity import keys
from communique.exports.markup import escaped, printable
from communique.networks import Evidence, Network
from communique.networks.looks import dressed
from communique.networks.network import Look, day_text
from communique.networks.words import type_label
from communique.text import search_key


def parts(network: Network, evidence: Evidence, caption: Sequence[str]) -> Iterator[str]:
    """The file's text, piece by piece."""
    network = dressed(network)
    assert network.look is not None
    script, style = _file("page.js"), _file("page.css")
    said = words(network.language)
    yield f'<!DOCTYPE html>\n<html lang="{escaped(network.language)}">\n<head>\n<meta charset="utf-8">\n'
    yield (
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        f"script-src '{_hash(script)}'; style-src '{_hash(style)}'; base-uri 'none'; form-action 'none'\">\n"
    )
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n'
    yield f"<title>{escaped(network.title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
    yield f'<header><h1>{escaped(network.title)}</h1><p id="count" aria-live="polite"></p></header>\n<noscript>{escaped(said["noscript"])}</noscript>\n'
    yield '<form id="controls"></form>\n<main><svg id="picture" tabindex="0" role="img"></svg><aside id="panel" hidden></aside></main>\n'
    yield f'<footer><p id="hint"></p><p>{escaped(" ".join(caption))}</p></footer>\n'
    yield f'<script type="application/json" id="data">{_json(_data(network, network.look, evidence))}</script>\n'
    yield f"<script>{script}</script>\n</body>\n</html>\n"


@cache
def _file(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _json(value: Any) -> str:
    """JSON that ends no script element, whatever is in it."""
    text = orjson.dumps(value).decode()
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _data(network: Network, look: Look, evidence: Evidence) -> dict[str, Any]:
    ids = keys(network)
    numbers = {node: number for number, node in enumerate(network.nodes.ids)}
    return {
        "words": dict(words(network.language)),
        "directed": network.directed,
        "legend": [[colour, printable(text)] for colour, text in look.legend],
        "types": {name: type_label(name, network.language) for name in sorted(set(network.nodes.types))},
        "kinds": {kind: printable(network.kind_labels.get(kind, kind)) for kind in sorted(set(network.edges.kinds))},
        "nodes": [_node(network, look, i, ids[i]) for i in range(len(network.nodes))],
        "edges": [_edge(network, i) for i in range(len(network.edges))],
        "events": [_event(network, i, evidence, numbers) for i in range(len(network.events.ids))],
        "publications": [
            {"source": printable(item.source), "url": item.url, "title": printable(item.title), "issued": item.issued}
            for item in evidence.publications
        ],
    }


def _node(network: Network, look: Look, node: int, key: str) -> dict[str, Any]:
    nodes = network.nodes
    home = nodes.columns.get("represents")
    return {
        "id": printable(key),
        "label": printable(nodes.labels[node]),
        "search": search_key(nodes.labels[node]),
        "type": nodes.types[node],
        "about": printable(str(home[node])) if home and home[node] else "",
        "x": look.x[node],
        "y": look.y[node],
        "size": look.size[node],
        "colour": look.colours[node],
        "from": day_text(nodes.first[node]),
        "until": day_text(nodes.last[node]),
    }


def _edge(network: Network, edge: int) -> dict[str, Any]:
    edges = network.edges
    return {
        "source": edges.source[edge],
        "target": edges.target[edge],
        "kind": edges.kinds[edge],
        "weight": round(edges.weight[edge], 4),
        "contacts": edges.contacts[edge],
        "from": day_text(edges.first[edge]),
        "until": day_text(edges.last[edge]),
        "events": sorted(set(edges.events_of(edge)), key=lambda event: (network.events.first[event], event)),
    }


def _event(network: Network, event: int, evidence: Evidence, numbers: dict[str, int]) -> dict[str, Any]:
    """An event with its sentences: [words, publication, the nodes it is about]."""
    iri = network.events.ids[event]
    return {
        "label": printable(evidence.names.get(iri, iri)),
        "place": printable(evidence.places.get(iri, "")),
        "from": day_text(network.events.first[event]),
        "until": day_text(network.events.last[event]),
        "sentences": [
            [
                printable(item.words),
                item.record,
                [numbers[node] for node in item.about if node in numbers],
                not item.about,
            ]
            for item in evidence.sentences.get(iri, [])
        ],
    }
