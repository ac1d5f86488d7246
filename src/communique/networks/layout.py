"""Places for a first look: forces within each connected part, the parts packed side by side. The same network, the same places.

Springs pull joined nodes together and nodes near one another push apart, as in the force-directed placement of Fruchterman and
Reingold (1991); who is near is told by a grid, so a round costs about the number of nodes and edges. Large networks are laid on
a spiral instead: their own tools lay them out better than any file can.
"""

from __future__ import annotations

import math
from array import array
from collections import deque
from collections.abc import Sequence

from communique.networks.network import Edges, Network

SIDE = 1000.0  # of the square that everything is placed in
MOST_NODES = 3000  # beyond which forces are left out
MOST_EDGES = 30_000
_GOLDEN = math.pi * (3 - math.sqrt(5))
_GAP = 1.2  # between two parts, in lengths of a spring

Place = tuple[float, float]


def lay_out(network: Network) -> tuple[array[float], array[float]]:
    """x and y of each node, from 0 to SIDE."""
    count = len(network.nodes)
    if count > MOST_NODES or len(network.edges) > MOST_EDGES:
        places = [_spiral(number) for number in range(count)]
    else:
        places = _pack(_parts(count, network.edges), count, network.edges)
    return _fit(places)


def _spiral(number: int) -> Place:
    """The place of a number on a spiral on which all have about the same room."""
    radius, angle = math.sqrt(number + 0.5), number * _GOLDEN
    return radius * math.cos(angle), radius * math.sin(angle)


def _parts(count: int, edges: Edges) -> list[list[int]]:
    """The connected parts, the largest first, each in the order of a walk from its best joined node."""
    near = neighbours(count, edges)
    seen = [False] * count
    parts = []
    for start in sorted(range(count), key=lambda node: (-len(near[node]), node)):
        if seen[start]:
            continue
        seen[start] = True
        part, waiting = [], deque([start])
        while waiting:
            node = waiting.popleft()
            part.append(node)
            for other in sorted(near[node]):
                if not seen[other]:
                    seen[other] = True
                    waiting.append(other)
        parts.append(part)
    return sorted(parts, key=lambda part: (-len(part), part[0]))


def neighbours(count: int, edges: Edges) -> list[dict[int, float]]:
    """For each node the nodes it is joined to, either way, with the weight of all edges between them."""
    near: list[dict[int, float]] = [{} for _ in range(count)]
    for source, target, weight in zip(edges.source, edges.target, edges.weight, strict=True):
        if source != target:
            near[source][target] = near[source].get(target, 0.0) + weight
            near[target][source] = near[target].get(source, 0.0) + weight
    return near


def _pack(parts: Sequence[Sequence[int]], count: int, edges: Edges) -> list[Place]:
    """Each part laid out, then set where it touches no other: on the first free place of a spiral round the largest."""
    near = neighbours(count, edges)
    places: list[Place] = [(0.0, 0.0)] * count
    taken: list[tuple[float, float, float]] = []
    step = 0
    for part in parts:
        own = _relax(part, near)
        radius = max((math.hypot(x, y) for x, y in own), default=0.0) + _GAP / 2
        if taken and radius < taken[-1][2] * 0.99:
            step = max(0, step // 2)
        x, y, step = _free(taken, radius, step if taken else 0)
        taken.append((x, y, radius))
        for node, (dx, dy) in zip(part, own, strict=True):
            places[node] = (x + dx, y + dy)
    return places


def _free(taken: Sequence[tuple[float, float, float]], radius: float, step: int) -> tuple[float, float, int]:
    if not taken:
        return 0.0, 0.0, 0
    while True:
        angle = step * 0.35
        reach = 0.12 * angle
        x, y = reach * math.cos(angle) * 1.3, reach * math.sin(angle)
        if all(math.hypot(x - ox, y - oy) >= radius + other for ox, oy, other in taken):
            return x, y, step
        step += 1


def _relax(part: Sequence[int], near: Sequence[dict[int, float]]) -> list[Place]:
    """The places of one connected part, round its middle; a spring is about 1 long."""
    count = len(part)
    if count <= 2:
        return [(0.0, 0.0)] if count == 1 else [(-0.5, 0.0), (0.5, 0.0)]
    number = {node: place for place, node in enumerate(part)}
    springs = [
        (number[node], number[other], 0.6 + 0.4 * min(math.log2(1 + weight), 4.0))
        for node in part
        for other, weight in near[node].items()
        if node < other
    ]
    springs.sort()
    x, y = (list(axis) for axis in zip(*(_spiral(place) for place in range(count)), strict=True))
    degrees = [1.0 + len(near[node]) for node in part]
    rounds = max(40, min(300, 120_000 // (count + len(springs) // 4)))
    for turn in range(rounds):
        heat = 0.9 * (1 - turn / rounds) ** 1.5 + 0.01
        _turn(x, y, springs, degrees, heat)
    middle_x, middle_y = sum(x) / count, sum(y) / count
    return [(round(a - middle_x, 4), round(b - middle_y, 4)) for a, b in zip(x, y, strict=True)]


def _turn(
    x: list[float], y: list[float], springs: Sequence[tuple[int, int, float]], degrees: Sequence[float], heat: float
) -> None:
    """One round: every node moves where the forces on it point, at most `heat` far."""
    count = len(x)
    fx = [-0.02 * value for value in x]  # a little pull to the middle
    fy = [-0.02 * value for value in y]
    _push(x, y, fx, fy)
    for one, other, strength in springs:
        dx, dy = x[other] - x[one], y[other] - y[one]
        distance = math.sqrt(dx * dx + dy * dy) or 1e-6
        # A node with many springs would be torn about by them: each pulls the less the more there are.
        pull = strength * distance / min(degrees[one], degrees[other]) ** 0.85 * 0.5
        fx[one] += dx * pull
        fy[one] += dy * pull
        fx[other] -= dx * pull
        fy[other] -= dy * pull
    for node in range(count):
        length = math.sqrt(fx[node] * fx[node] + fy[node] * fy[node])
        if length > 1e-9:
            move = min(length, heat) / length
            x[node] += fx[node] * move
            y[node] += fy[node] * move


_REACH = 3.0  # how far nodes push


def _push(x: Sequence[float], y: Sequence[float], fx: list[float], fy: list[float]) -> None:
    cells: dict[tuple[int, int], list[int]] = {}
    for node in range(len(x)):
        cells.setdefault((math.floor(x[node] / _REACH), math.floor(y[node] / _REACH)), []).append(node)
    for (column, row), here in cells.items():
        around = [other for dx in (-1, 0, 1) for dy in (-1, 0, 1) for other in cells.get((column + dx, row + dy), ())]
        for node in here:
            px, py, push_x, push_y = x[node], y[node], 0.0, 0.0
            for other in around:
                dx, dy = px - x[other], py - y[other]
                square = dx * dx + dy * dy
                if 0.0 < square < _REACH * _REACH:
                    push = 1.0 / (square + 0.02)
                    push_x += dx * push
                    push_y += dy * push
                elif square == 0.0 and other != node:
                    push_x += 0.01 * (1 if node > other else -1)
            fx[node] += push_x
            fy[node] += push_y


def separate(x: array[float], y: array[float], size: Sequence[float]) -> None:
    """Moves apart, in place, the nodes that overlap; a grid tells who is near. For as many nodes as forces are for."""
    if len(x) > MOST_NODES:
        return
    gap = min(max(0.35 * SIDE / math.sqrt(len(x) or 1), 12.0), 40.0)  # room for labels where there are few
    cell = 2 * max(size, default=1.0) + gap
    for _ in range(40):
        moved = False
        cells: dict[tuple[int, int], list[int]] = {}
        for node in range(len(x)):
            cells.setdefault((math.floor(x[node] / cell), math.floor(y[node] / cell)), []).append(node)
        for (column, row), here in sorted(cells.items()):
            around = [
                other for dx in (-1, 0, 1) for dy in (-1, 0, 1) for other in cells.get((column + dx, row + dy), ())
            ]
            for node in here:
                for other in around:
                    if node < other:
                        moved = _part(x, y, node, other, size[node] + size[other] + gap) or moved
        if not moved:
            break
    for node in range(len(x)):
        x[node], y[node] = round(x[node], 1), round(y[node], 1)


def _part(x: array[float], y: array[float], one: int, other: int, room: float) -> bool:
    """Moves two nodes half of what they lack of the room between them; whether they did."""
    dx, dy = x[other] - x[one], y[other] - y[one]
    distance = math.hypot(dx, dy)
    if distance >= room - 0.1:
        return False
    if not distance:
        dx, dy, distance = 1.0, 0.3, 1.044
    move = (room - distance) / 4 / distance
    x[one] -= dx * move
    y[one] -= dy * move
    x[other] += dx * move
    y[other] += dy * move
    return True


def _fit(places: Sequence[Place]) -> tuple[array[float], array[float]]:
    """The places scaled into the square, keeping their proportions."""
    if not places:
        return array("d"), array("d")
    left, right = min(x for x, _ in places), max(x for x, _ in places)
    low, high = min(y for _, y in places), max(y for _, y in places)
    scale = SIDE / max(right - left, high - low, 1e-9) if len(places) > 1 else 1.0
    off_x, off_y = (SIDE - (right - left) * scale) / 2, (SIDE - (high - low) * scale) / 2
    return (
        array("d", (round((x - left) * scale + off_x, 1) for x, _ in places)),
        array("d", (round((y - low) * scale + off_y, 1) for _, y in places)),
    )
