"""GeoJSON (RFC 7946), for kepler.gl, QGIS, Leaflet and Felt: nodes where they are, edges as lines between them.

An official or a state is at its capital, an event where it was held (see `networks.places`). What has no place is left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.exports.attributes import edge_values, node_rows
from communique.exports.identity import keys
from communique.exports.json_text import members, separated, text
from communique.exports.numbers import number
from communique.exports.options import Options
from communique.networks.network import Network

NEEDS_PLACES = True


def parts(network: Network, options: Options) -> Iterator[str]:
    """The file's text, piece by piece. The network's nodes need the columns `longitude` and `latitude`."""
    about = {"name": network.title, "caption": network.caption or None}
    yield f'{{"type":"FeatureCollection",{members(about)},"features":[\n'
    yield from separated(_features(network))
    yield "\n]}\n"


def _features(network: Network) -> Iterator[str]:
    places = _places(network)
    ids = keys(network)
    for i, (place, known) in enumerate(zip(places, node_rows(network), strict=True)):
        if place:
            values = {"id": ids[i], **known}
            told = {name: value for name, value in values.items() if name not in ("x", "y", "longitude", "latitude")}
            yield _feature(f"n{i}", "Point", place, members(told))
    edges = network.edges
    for i, (source, target, words) in enumerate(zip(edges.source, edges.target, edge_values(network), strict=True)):
        if places[source] and places[target] and places[source] != places[target]:
            ends = f'"source":{text(ids[source])},"target":{text(ids[target])},'
            yield _feature(f"e{i}", "LineString", f"[{places[source]},{places[target]}]", ends + words)


def _feature(key: str, kind: str, place: str, values: str) -> str:
    return f'{{"type":"Feature","id":"{key}","geometry":{{"type":"{kind}","coordinates":{place}}},"properties":{{{values}}}}}'


def _places(network: Network) -> list[str]:
    """Each node's place as `[longitude,latitude]`; "" for none."""
    columns = network.nodes.columns
    nowhere: list[None] = [None] * len(network.nodes)
    pairs = zip(columns.get("longitude", nowhere), columns.get("latitude", nowhere), strict=True)
    return [
        f"[{number(x)},{number(y)}]" if isinstance(x, (int, float)) and isinstance(y, (int, float)) else ""
        for x, y in pairs
    ]
