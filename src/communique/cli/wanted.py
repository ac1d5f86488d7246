"""The options that say which network is wanted, and what of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from communique.cli.options import pairs
from communique.errors import QueryError

if TYPE_CHECKING:
    from communique.networks import Filters, Network, Weighting
    from communique.queries import Source

Since = Annotated[
    str | None,
    typer.Option("--from", metavar="DATE", help="Events on or after: 2016, 2016-11, 2016-11-29."),
]
Until = Annotated[str | None, typer.Option("--until", metavar="DATE", help="Events on or before.")]
Kinds = Annotated[
    list[str] | None, typer.Option("--kind", metavar="KIND", help="Kinds of events: bilateral, summit ... Repeatable.")
]
Statuses = Annotated[
    list[str] | None,
    typer.Option("--status", metavar="STATUS", help="planned, held, cancelled, postponed or any.  [default: held]"),
]
Ranks = Annotated[
    list[str] | None, typer.Option("--rank", metavar="RANK", help="Both ends had this rank: minister ... Repeatable.")
]
States = Annotated[
    list[str] | None, typer.Option("--state", metavar="NAME", help="One end is of this state. Repeatable.")
]
Organisations = Annotated[
    list[str] | None,
    typer.Option("--organisation", metavar="NAME", help="Events it convened or took part in. Repeatable."),
]
SeriesOf = Annotated[
    list[str] | None, typer.Option("--series", metavar="NAME", help="Events of this series. Repeatable.")
]
Weigh = Annotated[str, typer.Option("--weight", metavar="BY", help="Weights by count, recency or rank.")]
ByKind = Annotated[bool, typer.Option("--by-kind", help="One edge for each kind of event.")]
Params = Annotated[
    list[str] | None,
    typer.Option("--param", "-p", metavar="NAME=VALUE", help="A parameter of a network of your own. Repeatable."),
]
Measures = Annotated[
    bool, typer.Option("--measures", help="Degree, betweenness, communities and so on as attributes of the nodes.")
]
Colour = Annotated[
    str | None,
    typer.Option("--colour", metavar="BY", help="Colours by type, represents, or community (with --measures)."),
]


@dataclass(frozen=True, slots=True)
class Look:
    """What is added to a network before it is written."""

    measures: bool = False
    colour: str | None = None
    guard: bool = False
    bom: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """A network and what of it, as worded on the command line."""

    name: str
    since: str | None = None
    until: str | None = None
    kinds: list[str] | None = None
    statuses: list[str] | None = None
    ranks: list[str] | None = None
    states: list[str] | None = None
    organisations: list[str] | None = None
    series: list[str] | None = None
    weight: str = "count"
    by_kind: bool = False
    params: list[str] | None = None


def build(source: Source, wanted: Wanted, language: str) -> Network:
    """The network out of a store. Raises QueryError where a name means nothing."""
    from communique import networks

    return networks.build(
        source,
        wanted.name,
        filters(source, wanted, language),
        language=language,
        weighting=_weighting(wanted.weight),
        by_kind=wanted.by_kind,
        params=pairs(wanted.params, "--param"),
    )


def filters(source: Source, wanted: Wanted, language: str) -> Filters:
    """What is wanted, its names looked up in the store. Raises QueryError."""
    from communique.networks import Filters
    from communique.networks.filters import ANY, HELD
    from communique.networks.periods import first_day, last_day
    from communique.queries.names import resolve_one

    def iris(names: list[str] | None, cls: str) -> tuple[str, ...]:
        return tuple(resolve_one(source, name, cls, language).value for name in names or ())

    def concepts(names: list[str] | None, scheme: str) -> tuple[str, ...]:
        return tuple(
            name if name == ANY else resolve_one(source, name, scheme, language).value.rpartition("/")[2]
            for name in names or ()
        )

    return Filters(
        first_day(wanted.since) if wanted.since else 0,
        last_day(wanted.until) if wanted.until else 0,
        concepts(wanted.kinds, "kind"),
        concepts(wanted.statuses, "status") or (HELD,),
        concepts(wanted.ranks, "rank"),
        iris(wanted.states, "State"),
        iris(wanted.organisations, "Organisation"),
        iris(wanted.series, "EventSeries"),
    )


def _weighting(name: str) -> Weighting:
    from communique.networks import Weighting

    try:
        return Weighting(name)
    except ValueError as error:
        raise QueryError(f"no weights by {name!r}", remedy=f"use one of {', '.join(Weighting)}") from error
