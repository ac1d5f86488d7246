"""The part of an edge's text that says nothing of its ends: many edges share it, so each is made once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from communique.networks.network import Network

Told: TypeAlias = tuple[str, float, int, int, int, int]
"""Kind, weight, contacts, evidence, first and last day."""

_MOST = 100_000  # texts kept at once


class _Texts(dict[Told, str]):
    """Texts by what they tell, made when first asked for."""

    def __init__(self, describe: Callable[[str, float, int, int, int, int], str]) -> None:
        super().__init__()
        self._describe = describe

    def __missing__(self, told: Told) -> str:
        if len(self) >= _MOST:
            self.clear()
        self[told] = text = self._describe(*told)
        return text


def edge_texts(network: Network, describe: Callable[[str, float, int, int, int, int], str]) -> Iterator[str]:
    """For each edge the text that `describe` makes of its kind, weight, contacts, evidence, first and last day."""
    edges = network.edges
    told = zip(edges.kinds, edges.weight, edges.contacts, edges.evidence, edges.first, edges.last, strict=True)
    return map(_Texts(describe).__getitem__, told)
