"""Where nodes are: a place and an event where the graph says, a state at its capital, an official where it is represented."""

from __future__ import annotations

from dataclasses import replace

from communique.networks.facts import Facts
from communique.networks.network import Column, Network
from communique.queries import Source

_Point = tuple[float, float]


def locate(network: Network, source: Source) -> Network:
    """The network with `longitude` and `latitude` of each node, in degrees; None where unknown."""
    facts = Facts(source)
    known = _of_places(facts) | _of_states(facts)
    held = dict(facts.pairs("dip:place"))
    points = [
        known.get(node) or known.get(held.get(node, "")) or known.get(facts.homes.get(node, ""))
        for node in network.nodes.ids
    ]
    columns: dict[str, Column] = {
        **network.nodes.columns,
        "longitude": tuple(point[0] if point else None for point in points),
        "latitude": tuple(point[1] if point else None for point in points),
    }
    return replace(network, nodes=replace(network.nodes, columns=columns))


def _of_places(facts: Facts) -> dict[str, _Point]:
    latitudes = dict(facts.pairs("geo:lat"))
    return {
        place: (float(longitude), float(latitudes[place]))
        for place, longitude in facts.pairs("geo:long")
        if place in latitudes
    }


def _of_states(facts: Facts) -> dict[str, _Point]:
    """States at their capitals, from the reference tables."""
    from communique.gazetteer import tables

    capitals = {state.iso3: state.capital for state in tables.states().values() if state.capital}
    found = {}
    for node, code in facts.pairs("dip:iso3"):
        city = tables.city(capitals[code]) if code in capitals else None
        if city is not None:
            found[node] = (city.long, city.lat)
    return found
