"""`stats` and `info`: what is in a store, and what this installation is."""

from __future__ import annotations

from typing import Annotated

import typer

from communique.cli import options as given
from communique.cli.options import RowFormat


def register(app: typer.Typer) -> None:
    """Adds the commands of this group."""
    app.command()(stats)
    app.command()(info)


def stats(
    store: given.Store = given.DEFAULT_STORE,
    records: Annotated[bool, typer.Option("--records", help="List the records instead.")] = False,
    form: given.Format = RowFormat.table,
    guard: given.Guard = False,
    output: given.Output = None,
) -> None:
    """Count what is in the store, or list its records."""
    from communique.cli import rows, stores

    with stores.to_read(store) as opened, rows.open_output(output) as out:
        stores.warn_if_outdated(opened)
        rows.write(stores.list_records(opened) if records else stores.count(opened), form, out=out, guard=guard)


def info(store: given.Store = given.DEFAULT_STORE, form: given.Format = RowFormat.table) -> None:
    """Show the version, what ships with it, and where the store is."""
    from communique.cli import installation, rows

    rows.write(installation.describe(store), form)
