"""`serve`: a store over HTTP."""

from __future__ import annotations

from typing import Annotated

import typer

from communique.cli import options as given


def register(app: typer.Typer) -> None:
    """Adds the command of this group."""
    app.command()(serve)


def serve(
    store: given.Store = given.DEFAULT_STORE,
    host: Annotated[str, typer.Option("--host", metavar="ADDRESS", help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", "-p", min=0, max=65535, help="The port to listen on.")] = 7878,
    name: Annotated[
        list[str] | None,
        typer.Option("--name", metavar="HOST", help="A name the server answers to, beside localhost. Repeatable."),
    ] = None,
    write: Annotated[
        bool, typer.Option("--write", help="Take updates from who has the token in COMMUNIQUE_TOKEN.")
    ] = False,
    cors: Annotated[bool, typer.Option("--cors/--no-cors", help="Let other sites' pages read.")] = True,
    timeout: Annotated[
        float, typer.Option("--timeout", metavar="SECONDS", min=0.1, help="How long an answer may take.")
    ] = 10.0,
    limit: Annotated[int, typer.Option("--limit", metavar="ROWS", min=1, help="How many rows at most.")] = 100_000,
    workers: Annotated[int, typer.Option("--workers", min=1, help="Queries answered at once.")] = 4,
) -> None:
    """Serve the store: SPARQL, the questions as forms and data, a page for every node.

    On this machine alone and read-only, unless told otherwise. Ctrl-C ends it.
    """
    from communique.cli import stores, websites
    from communique.queries import Limits

    limits = Limits(seconds=timeout, rows=limit)
    websites.run(stores.ready(store), host, port, websites.Choices(tuple(name or ()), write, cors, workers, limits))
