"""`load`, `remove` and `rebuild`: records into a store, out of it, and what follows from them made anew."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from communique.cli import options as given


def register(app: typer.Typer) -> None:
    """Adds the commands of this group."""
    app.command()(load)
    app.command()(remove)
    app.command()(rebuild)


def load(
    files: given.Sources,
    store: given.Store = given.DEFAULT_STORE,
    column: given.Columns = None,
    input_format: given.InputFormat = None,
    encoding: given.Encoding = None,
    form: given.Form = None,
    mapping: given.Mapping = None,
    fast_pages: given.FastPages = False,
    jobs: given.Jobs = None,
    base: Annotated[
        str | None, typer.Option("--base", metavar="IRI", help="What the data's IRIs begin with, for a new store.")
    ] = None,
    officials: given.Officials = None,
    curation: Annotated[
        Path | None,
        typer.Option("--curation", metavar="FILE", help="Corrections (TSV) to apply, in place of the store's own."),
    ] = None,
    quiet: given.Quiet = False,
) -> None:
    """Read records, extract what they say, and put it into the store.

    A record that is there already is replaced. What cannot be read is named; the rest is loaded, and the exit code is 1.
    """
    from communique.cli import sources, stores
    from communique.cli.reporting import Report
    from communique.store import curate
    from communique.store import load as load_records

    report = Report("records loaded", quiet=quiet)
    options = sources.read_options(column, input_format, encoding, fast_pages)
    with stores.to_write(store, base, sources.with_officials(officials)) as opened:
        if curation:
            curate(opened, curation)
        done = load_records(
            opened, report.watch(sources.extractions(files, options, jobs=jobs, form=form, mapping=mapping))
        )
    report.summary(stores.describe_load(done))
    raise typer.Exit(report.exit_code)


def remove(
    records: Annotated[
        list[str],
        typer.Argument(metavar="RECORDS...", help="Ids, IRIs or sources of records; - reads them from stdin."),
    ],
    store: given.Store = given.DEFAULT_STORE,
    quiet: given.Quiet = False,
) -> None:
    """Take records out of the store, with all that only they said. `stats --records` lists them."""
    from communique.cli import stores
    from communique.cli.reporting import say
    from communique.store import remove as remove_records

    with stores.to_change(store) as opened:
        found, unknown = stores.find_records(opened, stores.read_names(records))
        done = remove_records(opened, found)
    if not quiet:
        say(f"{done.removed:,} records removed in {done.seconds:.1f} s")
    for name in unknown:
        say(f"no such record: {name}")
    raise typer.Exit(1 if unknown else 0)


def rebuild(
    store: given.Store = given.DEFAULT_STORE, officials: given.Officials = None, quiet: given.Quiet = False
) -> None:
    """Make the consolidated layer anew from what the records say, by today's rules and reference data."""
    from communique.cli import sources, stores
    from communique.cli.reporting import say
    from communique.store import rebuild as rebuild_store

    with stores.to_change(store, sources.with_officials(officials)) as opened:
        written = rebuild_store(opened)
    if not quiet:
        say(f"made anew, {written:,} quads written")
