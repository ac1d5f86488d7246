"""A network as SVG: edges, nodes, and as many labels as there is room for, the strongest nodes' first."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from communique.drawing.canvas import MARGIN, TOP, Frame, disc, document, width, words
from communique.exports.markup import escaped
from communique.exports.numbers import number
from communique.networks.looks import dressed
from communique.networks.network import Look, Network, day_text

_WIDE = 1040.0
_ALWAYS = 12  # labels that are written even where they touch others
_FONTS = (13.0, 10.0)
_ARROW = (
    '<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" markerUnits="userSpaceOnUse" '
    'orient="auto"><path d="M0 0 8 4 0 8z" fill="#777777"/></marker></defs>\n'
)
_SHARES = {"start": 0.0, "middle": 0.5, "end": 1.0}  # of a text, before the place it is anchored at
_Box = tuple[float, float, float, float]


def parts(network: Network, caption: Sequence[str]) -> Iterator[str]:
    """The picture's text, piece by piece."""
    network = dressed(network)
    assert network.look is not None
    scene = _Scene(network, network.look)
    frame = Frame(network.title, caption, network.look.legend, network.language)
    return document(frame, _WIDE, scene.high, scene.parts(), _ARROW if network.directed else "")


class _Scene:
    """The network's places on the paper."""

    def __init__(self, network: Network, look: Look) -> None:
        self.network, self.look = network, look
        left, right = min(look.x, default=0.0), max(look.x, default=1.0)
        low, high = min(look.y, default=0.0), max(look.y, default=1.0)
        scale = _WIDE / max(right - left, 1e-9)
        scale = min(scale, 1.25 * _WIDE / max(high - low, 1e-9), 4.0)
        pad = max(look.size, default=0.0) + 6
        self.high = max((high - low) * scale + 2 * pad, 120.0)
        shift = (_WIDE - (right - left) * scale) / 2
        inner = (_WIDE - 2 * pad) / _WIDE
        self.x = [MARGIN + pad + ((x - left) * scale + shift) * inner for x in look.x]
        self.y = [TOP + pad + (y - low) * scale for y in look.y]

    def parts(self) -> Iterator[str]:
        yield '<g stroke="#777777" stroke-opacity="0.45" fill="none">\n'
        yield from self._edges()
        yield "</g>\n"
        for node in self._by_size():
            yield disc(self.x[node], self.y[node], self.look.size[node], self.look.colours[node], self._title(node))
        yield from self._labels()

    def _by_size(self) -> list[int]:
        return sorted(range(len(self.x)), key=lambda node: (-self.look.size[node], node))

    def _title(self, node: int) -> str:
        nodes = self.network.nodes
        days = f" ({day_text(nodes.first[node])} – {day_text(nodes.last[node])})" if nodes.first[node] else ""
        home = nodes.columns.get("represents")
        stands_for = f", {home[node]}" if home and home[node] else ""
        return f"{nodes.labels[node]}{stands_for}{days}"

    def _edges(self) -> Iterator[str]:
        edges = self.network.edges
        heaviest = max(edges.weight, default=1.0) or 1.0
        arrow = ' marker-end="url(#arrow)"' if self.network.directed else ""
        for edge in sorted(range(len(edges)), key=lambda edge: (edges.weight[edge], edge)):
            thick = number(round(0.6 + 4.4 * max(edges.weight[edge], 0.0) / heaviest, 2))
            title = f"{self.network.nodes.labels[edges.source[edge]]} – {self.network.nodes.labels[edges.target[edge]]}"
            yield (
                f'<path d="{self._way(edges.source[edge], edges.target[edge])}" stroke-width="{thick}"{arrow}>'
                f"<title>{escaped(title)}: {number(round(edges.weight[edge], 2))}</title></path>\n"
            )

    def _way(self, source: int, target: int) -> str:
        """From rim to rim; bent where the direction matters, so that there and back are two ways."""
        x1, y1, x2, y2 = self.x[source], self.y[source], self.x[target], self.y[target]
        length = math.hypot(x2 - x1, y2 - y1) or 1.0
        ux, uy = (x2 - x1) / length, (y2 - y1) / length
        from_rim, to_rim = min(self.look.size[source], length / 3), min(self.look.size[target] + 2, length / 3)
        x1, y1, x2, y2 = x1 + ux * from_rim, y1 + uy * from_rim, x2 - ux * to_rim, y2 - uy * to_rim
        begin, end = f"{x1:.1f} {y1:.1f}", f"{x2:.1f} {y2:.1f}"
        if not self.network.directed:
            return f"M{begin} {end}"
        bend = min(0.12 * length, 40)
        return f"M{begin}Q{(x1 + x2) / 2 - uy * bend:.1f} {(y1 + y2) / 2 + ux * bend:.1f} {end}"

    def _labels(self) -> Iterator[str]:
        """Labels where they touch neither another label nor another node; only the strongest may lie on what is there."""
        taken: list[_Box] = []
        order = self._by_size()
        discs = [self._own(node) for node in order]
        largest, smallest = _FONTS
        for place, node in enumerate(order):
            size = round(smallest + (largest - smallest) * (self.look.size[node] / 22.0), 1)
            text = self.network.nodes.labels[node]
            spots = list(self._spots(node, width(text, size), size))
            own = self._own(node)
            free = [spot for spot in spots if not _touches(spot[0], taken) and not _touches(spot[0], discs, own)]
            if not free and place < _ALWAYS:
                free = [spot for spot in spots if not _touches(spot[0], taken)] or spots[:1]
            if free:
                box, x, anchor = free[0]
                taken.append(box)
                yield words(x, box[3] - size * 0.22, text, size, anchor=anchor, halo=True)

    def _own(self, node: int) -> _Box:
        size = self.look.size[node] * 0.8
        return (self.x[node] - size, self.y[node] - size, self.x[node] + size, self.y[node] + size)

    def _spots(self, node: int, wide: float, size: float) -> Iterator[tuple[_Box, float, str]]:
        """Where a label may stand: right, left, below, above of its node, then between these; and within the picture."""
        x, y, radius = self.x[node], self.y[node], self.look.size[node] + 3
        near = radius * 0.75  # at the corners, as far from the middle
        low, high = y + near - size / 3, y - near - size * 2 / 3
        spots = (
            (x + radius, y - size / 2, "start"),
            (x - radius, y - size / 2, "end"),
            (x, y + radius, "middle"),
            (x, y - radius - size, "middle"),
            (x + near, low, "start"),
            (x + near, high, "start"),
            (x - near, low, "end"),
            (x - near, high, "end"),
        )
        for at, top, anchor in spots:
            begin = at - wide * _SHARES[anchor]
            if begin >= 4 and begin + wide <= _WIDE + 2 * MARGIN - 4:
                yield (begin, top, begin + wide, top + size), at, anchor


def _touches(box: _Box, others: Sequence[_Box], but: _Box | None = None) -> bool:
    return any(
        box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]
        for other in others
        if other != but
    )
