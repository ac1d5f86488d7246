"""`network` and `draw`: networks as tables, over time, and as pictures."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from communique.cli import options as given
from communique.cli import wanted
from communique.cli.options import RowFormat


def register(app: typer.Typer) -> None:
    """Adds the commands of this group."""
    app.command()(network)
    app.command()(draw)


def network(
    name: Annotated[
        str | None, typer.Argument(metavar="[NETWORK]", help="A network's name, or a .rq file; without one, the list.")
    ] = None,
    store: given.Store = given.DEFAULT_STORE,
    since: wanted.Since = None,
    until: wanted.Until = None,
    kind: wanted.Kinds = None,
    status: wanted.Statuses = None,
    rank: wanted.Ranks = None,
    state: wanted.States = None,
    organisation: wanted.Organisations = None,
    series: wanted.SeriesOf = None,
    weight: wanted.Weigh = "count",
    by_kind: wanted.ByKind = False,
    param: wanted.Params = None,
    measures: Annotated[
        bool,
        typer.Option(
            "--measures",
            help="A table of the nodes with their measures, not of the edges; with --step, of each period.",
        ),
    ] = False,
    step: Annotated[
        str | None, typer.Option("--step", metavar="STEP", help="What changed by year, quarter or month.")
    ] = None,
    form: given.Format = RowFormat.table,
    language: given.Reader = given.Language.en,
    guard: given.Guard = False,
    output: given.Output = None,
) -> None:
    """Show a network as a table of its edges, of its nodes with measures, or of what changed over time.

    With --step and --output FOLDER there is also one GEXF file a period in the folder.
    """
    from communique.cli import nets, rows

    if name is None:
        shown = nets.list_networks(language.value)
    else:
        asked = wanted.Wanted(
            name, since, until, kind, status, rank, state, organisation, series, weight, by_kind, param
        )
        if step:
            nets.write_periods(store, asked, step, output, form, language.value, guard=guard, measures=measures)
            return
        shown = nets.tabulate(store, asked, language.value, measures=measures)
    with rows.open_output(output) as out:
        rows.write(shown, form, out=out, guard=guard)


def draw(
    name: Annotated[str, typer.Argument(metavar="NETWORK", help="A network's name, a .rq file, timeline or matrix.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Where to: .svg, .png or .html.")
    ] = None,
    form: Annotated[
        str | None, typer.Option("--format", "-f", metavar="NAME", help="svg, png or html; else by the file's ending.")
    ] = None,
    store: given.Store = given.DEFAULT_STORE,
    official: Annotated[
        str | None, typer.Option("--official", metavar="NAME", help="timeline: the events of this official.")
    ] = None,
    since: wanted.Since = None,
    until: wanted.Until = None,
    kind: wanted.Kinds = None,
    status: wanted.Statuses = None,
    rank: wanted.Ranks = None,
    state: wanted.States = None,
    organisation: wanted.Organisations = None,
    series: wanted.SeriesOf = None,
    weight: wanted.Weigh = "count",
    by_kind: wanted.ByKind = False,
    param: wanted.Params = None,
    colour: wanted.Colour = None,
    most: Annotated[
        int, typer.Option("--most", metavar="NODES", min=2, help="Only the strongest nodes, so that it stays legible.")
    ] = 300,
    language: given.Reader = given.Language.en,
) -> None:
    """Draw a network, a timeline or a matrix of states by year: SVG, PNG, or one HTML file that needs no network."""
    from communique.cli import pictures

    asked = wanted.Wanted(name, since, until, kind, status, rank, state, organisation, series, weight, by_kind, param)
    pictures.draw(store, asked, pictures.Picture(form, output, official, colour, most), language.value)
