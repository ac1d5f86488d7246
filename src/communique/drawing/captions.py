"""What stands below a picture: what was asked, of what time, from how many records, the newest of when."""

from __future__ import annotations

from communique.drawing.words import say
from communique.networks import Network, day_text
from communique.queries import Source


def caption(source: Source, name: str, asked: str, days: tuple[int, int], language: str) -> list[str]:
    """The caption's lines. It names no day of drawing: the same graph gives the same picture."""
    records, newest = _records(source)
    parts = [say("network", language).format(name)]
    parts += [say("filters", language).format(asked)] if asked else []
    parts += [say("period", language).format(*map(day_text, days))] if days[0] else []
    return ["; ".join(parts) + ".", say("made", language).format(records, newest or "?") + "."]


def days_of(network: Network) -> tuple[int, int]:
    """The first and the last day of a network's edges."""
    dated = [day for day in network.edges.first if day]
    return (min(dated), max(network.edges.last)) if dated else (0, 0)


def _records(source: Source) -> tuple[int, str]:
    rows = source.select(
        "SELECT ?record ?issued { ?record a dip:Record . OPTIONAL { ?record dcterms:issued ?issued } }"
    )
    dates = sorted(str(getattr(issued, "value", ""))[:10] for _, issued in rows if issued is not None)
    return len({str(record) for record, _ in rows}), dates[-1] if dates else ""
