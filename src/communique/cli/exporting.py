"""`export` and `validate`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from communique.cli import options as given
from communique.cli import wanted
from communique.cli.options import RowFormat


def register(app: typer.Typer) -> None:
    """Adds the commands of this group."""
    app.command()(export)
    app.command()(validate)


def export(
    form: Annotated[
        str | None,
        typer.Option("--format", "-f", metavar="NAME", help="A format of the list below; else by the file's ending."),
    ] = None,
    output: given.Output = None,
    store: given.Store = given.DEFAULT_STORE,
    provenance: Annotated[bool, typer.Option("--provenance", help="RDF: the loads' own provenance too.")] = False,
    reified: Annotated[
        bool, typer.Option("--reified", help="RDF 1.2: participations as reifiers of the attendance they back.")
    ] = False,
    network: Annotated[
        str | None,
        typer.Option("--network", metavar="NAME", help="A network: one that `network` lists, or a .rq file."),
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
    measures: wanted.Measures = False,
    colour: wanted.Colour = None,
    param: wanted.Params = None,
    language: given.Reader = given.Language.en,
    guard: given.Guard = False,
    bom: Annotated[bool, typer.Option("--bom", help="CSV: marked as UTF-8, as Excel wants it.")] = False,
) -> None:
    """Write the graph: all of it as RDF, turtle, trig, nt, nq, jsonld or rdfxml; or a network of it, as gexf, graphml, yed, cx2,
    cyjs, node-link, dot, pajek, kumu, geojson, csv, nodes-csv, neo4j or parquet."""
    from communique.cli import graphs, stores

    if network:
        asked = wanted.Wanted(
            network, since, until, kind, status, rank, state, organisation, series, weight, by_kind, param
        )
        graphs.write_network(store, asked, form, output, language.value, wanted.Look(measures, colour, guard, bom))
        return
    with stores.to_read(store) as opened:
        graphs.write_rdf(opened, graphs.find_format(form, output), output, provenance=provenance, reified=reified)


def validate(
    file: Annotated[Path | None, typer.Argument(metavar="[FILE]", help="An RDF file, instead of the store.")] = None,
    store: given.Store = given.DEFAULT_STORE,
    shapes: Annotated[
        Path | None, typer.Option("--shapes", metavar="FILE", help="Other SHACL shapes, in Turtle.")
    ] = None,
    checks: Annotated[bool, typer.Option("--checks/--no-checks", help="Run the checks of the whole graph too.")] = True,
    form: given.Format = RowFormat.table,
    language: given.Reader = given.Language.en,
    guard: given.Guard = False,
    output: given.Output = None,
) -> None:
    """Hold the graph to its shapes and checks. The exit code is 1 where something is violated."""
    from communique.cli import findings, rows
    from communique.cli.reporting import say

    found = findings.find(file, store, shapes=shapes, checks=checks, language=language.value)
    with rows.open_output(output) as out:
        rows.write(findings.to_rows(found), form, out=out, guard=guard)
    say(findings.summary(found))
    raise typer.Exit(0 if findings.conforms(found) else 1)
