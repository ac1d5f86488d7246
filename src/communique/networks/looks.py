"""How a network looks at first: places, colours by what nodes are, sizes by how much they are joined."""

from __future__ import annotations

import math
from array import array
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from communique.errors import QueryError
from communique.networks.layout import lay_out, separate
from communique.networks.network import Column, Look, Network

# Okabe and Ito's colours, told apart by the colour-blind too (https://jfly.uni-koeln.de/color/); yellow, too light on white, last.
PALETTE = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#f0e442")
OTHER = "#8c8c8c"
_SMALLEST, _LARGEST = 4.0, 22.0
_WORDS = {
    "en": {"other": "other", "none": "not known", "community": "community"},
    "tr": {"other": "öbürleri", "none": "bilinmiyor", "community": "topluluk"},
}


def dress(network: Network, colour_by: str | None = None, size_by: str = "strength") -> Network:
    """The network with a look. `colour_by` is "type" or a column of the nodes such as "represents" or "community";
    by default whom officials represent, where all are officials, else the type. Raises QueryError for another name."""
    colour_by = colour_by or _default_colour(network)
    groups = [None if value is None else str(value) for value in _column(network, colour_by)]
    order = _by_size(groups)
    colours = {group: PALETTE[place] for place, group in enumerate(order[: len(PALETTE)])}
    x, y = lay_out(network)
    sizes = _sizes(_amounts(network, size_by))
    separate(x, y, sizes)
    return replace(
        network,
        look=Look(
            x,
            y,
            sizes,
            tuple(colours.get(group, OTHER) if group is not None else OTHER for group in groups),
            colour_by,
            size_by,
            _legend(network, colour_by, order, colours, has_none=None in groups),
        ),
    )


def dressed(network: Network) -> Network:
    """The network with a look: its own, or the usual one."""
    return network if network.look is not None else dress(network)


def _default_colour(network: Network) -> str:
    return "represents" if set(network.nodes.types) == {"Official"} else "type"


def _column(network: Network, name: str) -> Column:
    if name == "type":
        return network.nodes.types
    if name not in network.nodes.columns:
        known = ", ".join(("type", *network.nodes.columns))
        raise QueryError(f"the nodes have no {name!r}", remedy=f"use one of {known}; measures must be asked for")
    return network.nodes.columns[name]


def _by_size(groups: Sequence[str | None]) -> list[str]:
    counts = Counter(group for group in groups if group is not None)
    return sorted(counts, key=lambda group: (-counts[group], group))


def strengths(network: Network) -> array[float]:
    """The weights of each node's edges, summed."""
    found = array("d", bytes(8 * len(network.nodes)))
    for source, target, weight in zip(network.edges.source, network.edges.target, network.edges.weight, strict=True):
        found[source] += weight
        if target != source:
            found[target] += weight
    return found


def _amounts(network: Network, size_by: str) -> Sequence[float]:
    if size_by == "strength" and "strength" not in network.nodes.columns:
        return strengths(network)
    column = _column(network, size_by)
    if not all(isinstance(value, (int, float)) for value in column):
        raise QueryError(f"{size_by} is no number", remedy="size by strength, degree or another measure")
    return [float(value or 0) for value in column]


def _sizes(amounts: Sequence[float]) -> array[float]:
    """Radii: areas grow with the amounts."""
    largest = max(amounts, default=0.0) or 1.0
    return array(
        "d",
        (round(_SMALLEST + (_LARGEST - _SMALLEST) * math.sqrt(max(amount, 0.0) / largest), 2) for amount in amounts),
    )


def _legend(
    network: Network, colour_by: str, order: Sequence[str], colours: dict[str, str], *, has_none: bool
) -> tuple[tuple[str, str], ...]:
    words = _WORDS.get(network.language, _WORDS["en"])
    named = [(colours[group], _group_label(network, colour_by, group)) for group in order[: len(PALETTE)]]
    rest = [words["other"]] if len(order) > len(PALETTE) else []
    rest += [words["none"]] if has_none else []
    return (*named, *([(OTHER, ", ".join(rest))] if rest else []))


def _group_label(network: Network, colour_by: str, group: str) -> str:
    from communique.networks.words import type_label

    if colour_by == "type":
        return type_label(group, network.language)
    if colour_by == "community":
        return f"{_WORDS.get(network.language, _WORDS['en'])['community']} {group}"
    return group
