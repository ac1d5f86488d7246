"""The part of an edge's text that says nothing of its ends: many edges share it, so each is made once."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from struct import Struct
from typing import Any, TypeAlias, TypeVar

from communique.networks.network import Network

Describe: TypeAlias = Callable[[str, float, int, int, int, int], str]
"""The text for a kind, weight, contacts, evidence, first and last day."""

_LOW_HALF = 0 if sys.byteorder == "little" else 1
_BOTH, _DAYS = Struct("q"), Struct("ii")
_MOST = 100_000  # texts kept at once
_EDGES = 1000  # edges in one piece of text: some ten thousand bytes, and so many that it goes out as it is

Key = TypeVar("Key", bound=Hashable)


class _Texts(dict[Key, str]):
    """Texts by what they tell, made when first asked for."""

    def __init__(self, describe: Callable[[Key], str]) -> None:
        super().__init__()
        self._describe = describe

    def __missing__(self, told: Key) -> str:
        if len(self) >= _MOST:
            self.clear()
        self[told] = text = self._describe(told)
        return text


def edge_texts(network: Network, describe: Describe) -> Iterator[str]:
    """For each edge the text that `describe` makes of what it tells."""
    edges = network.edges
    told = zip(edges.kinds, edges.weight, edges.contacts, edges.evidence, edges.first, edges.last, strict=True)
    texts: _Texts[tuple[Any, ...]] = _Texts(lambda known: describe(*known))
    return map(texts.__getitem__, told)


@dataclass(frozen=True, slots=True)
class Line:
    """The texts that an edge's line is made of, in this order: of its ends, by number of the node, of what it tells, of its days."""

    sources: Sequence[str]
    targets: Sequence[str]
    told: Callable[[str, float, int, int], str]  # kind, weight, contacts, evidence
    days: Callable[[int, int], str]  # first and last


def edge_lines(network: Network, line: Line) -> Iterator[str]:
    """The edges' lines, many a piece. The parts are laid into one list by strides, without a line of Python for each edge: that
    is half of the time. An edge's two days are one key, for which one text is looked up: that is another quarter."""
    edges = network.edges
    told: _Texts[tuple[Any, ...]] = _Texts(lambda known: line.told(*known))
    days: _Texts[int] = _Texts(lambda both: line.days(*_DAYS.unpack(_BOTH.pack(both))))
    for begin in range(0, len(edges), _EDGES):
        some = slice(begin, begin + _EDGES)
        parts = [""] * (4 * len(edges.source[some]))
        parts[0::4] = _pick(line.sources, edges.source[some])
        parts[1::4] = _pick(line.targets, edges.target[some])
        columns = (edges.kinds[some], edges.weight[some], edges.contacts[some], edges.evidence[some])
        parts[2::4] = map(told.__getitem__, zip(*columns, strict=True))  # a map lets zip use one tuple again and again
        parts[3::4] = _pick(days, _paired(edges.first[some], edges.last[some]))
        yield "".join(parts)


def _paired(first: array[int], last: array[int]) -> list[int]:
    """Each edge's first and last day as one number of eight bytes, made of the low halves of both without a step of Python each."""
    both = memoryview(bytearray(8 * len(first))).cast("i")
    both[0::2] = memoryview(first).cast("B").cast("i")[_LOW_HALF::2]
    both[1::2] = memoryview(last).cast("B").cast("i")[_LOW_HALF::2]
    return both.cast("B").cast("q").tolist()


def _pick(texts: Any, wanted: Sequence[Any]) -> Sequence[str]:
    """The texts of many keys or places: an itemgetter asks for all in one call, which a map of `__getitem__` does not."""
    picked: Sequence[str] = itemgetter(*wanted)(texts) if len(wanted) > 1 else [texts[key] for key in wanted]
    return picked
