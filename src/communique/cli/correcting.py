"""`review` and `curate`: doubtful matches decided by a person, and her corrections put into effect."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from communique.cli import options as given
from communique.cli.options import RowFormat
from communique.errors import QueryError


def register(app: typer.Typer) -> None:
    """Adds the commands of this group."""
    app.command()(review)
    app.command()(curate)


def review(
    store: given.Store = given.DEFAULT_STORE,
    curation: Annotated[
        Path | None,
        typer.Option("--curation", metavar="FILE", help="Ask about each, and add the answers to this file (TSV)."),
    ] = None,
    answers: Annotated[
        Path | None,
        typer.Option("--answers", metavar="FILE", help="Take the answers from a filled-in table, not the keyboard."),
    ] = None,
    most: Annotated[int, typer.Option("--limit", min=1, help="At most so many.")] = 50,
    form: Annotated[
        RowFormat | None, typer.Option("--format", "-f", help="List as rows.  [default: text]", show_default=False)
    ] = None,
    officials: given.Officials = None,
    guard: given.Guard = False,
    output: given.Output = None,
) -> None:
    """List doubtful matches with both sides' sentences, most valuable first, or ask about them.

    The answers are corrections in a file; `curate` puts them into effect.
    """
    from communique.cli import doubts, rows, sources, stores
    from communique.cli.reporting import say
    from communique.resolution import curation as corrections
    from communique.store import review as doubtful

    if answers and not curation:
        raise QueryError("--answers needs a file for the corrections", remedy="name it with --curation FILE")
    with stores.to_read(store, sources.with_officials(officials)) as opened:
        before = corrections.read(curation, opened.base).corrections if curation and curation.exists() else ()
        shown = doubts.left_open(doubtful(opened, most + len(before)), before)[:most]
    if not curation:
        with rows.open_output(output) as out:
            if form:
                rows.write(doubts.tabulate(shown), form, out=out, guard=guard)
            else:
                out.writelines(doubts.describe(one, n, len(shown)) + "\n" for n, one in enumerate(shown, 1))
        return
    unknown: list[str] = []
    if answers:
        made, unknown = doubts.read_answers(answers, shown)
        corrections.write(made, curation)  # made even of no answers: `curate` may follow
        count = len(made)
    else:
        count = 0
        for one in doubts.ask(shown, sys.stdin, lambda words: typer.echo(words, err=True, nl=False)):
            corrections.write([one], curation)  # at once: what is answered is not lost when she breaks off
            count += 1
    say(f"{count:,} corrections added to {curation}; `communique curate {curation}` puts them into effect")
    for pair in unknown:
        say(f"no open doubt: {pair}")
    raise typer.Exit(1 if unknown else 0)


def curate(
    file: Annotated[
        Path | None,
        typer.Argument(metavar="[FILE]", help="The corrections (TSV); without it, those in effect are shown."),
    ] = None,
    store: given.Store = given.DEFAULT_STORE,
    none: Annotated[bool, typer.Option("--none", help="Take all corrections back.")] = False,
    officials: given.Officials = None,
    quiet: given.Quiet = False,
) -> None:
    """Put a file's corrections into effect, in the place of the store's earlier ones."""
    from communique.cli import sources, stores
    from communique.cli.reporting import say
    from communique.resolution.curation import COLUMNS
    from communique.store import curate as put
    from communique.store import curation

    if file and none:
        raise QueryError("--none takes all corrections back", remedy="give either a file or --none")
    if not file and not none:
        with stores.to_read(store) as opened:
            sys.stdout.write("\n".join(("\t".join(COLUMNS), *(one.row() for one in curation(opened)))) + "\n")
        return
    with stores.to_change(store, sources.with_officials(officials)) as opened:
        changed = put(opened, file)
        count = len(curation(opened))
    if not quiet:
        say(f"{count:,} corrections in effect" + ("" if changed else ", as before"))
