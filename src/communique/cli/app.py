"""The application: its commands, and what is done with errors."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from communique import __version__
from communique.cli import about, asking, correcting, exporting, extracting, loading, networking, serving, showing
from communique.errors import CommuniqueError


class _Commands(TyperGroup):
    """Commands whose known errors are one line on stderr, never a traceback."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except CommuniqueError as error:
            typer.echo(f"communique: {error}", err=True)
            raise typer.Exit(2) from error


app = typer.Typer(
    cls=_Commands,
    help="Turns diplomatic news into a knowledge graph one can query, cite and draw.",
    epilog="Begin with `communique load FILES`, then `communique ask ministers-attended`.",
    no_args_is_help=True,
    add_completion=True,
    rich_markup_mode=None,  # help without rich starts in half the time
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _version(value: bool) -> None:
    if value:
        typer.echo(f"communique {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Options before the command."""


for group in (loading, correcting, extracting, asking, showing, networking, exporting, serving, about):
    group.register(app)
