"""The options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from communique.errors import QueryError


class RowFormat(StrEnum):
    """How rows are written."""

    table = "table"
    csv = "csv"
    tsv = "tsv"
    json = "json"
    jsonl = "jsonl"
    markdown = "markdown"


class Language(StrEnum):
    """The reader's language."""

    en = "en"
    tr = "tr"


Store = Annotated[
    str,
    typer.Option("--store", envvar="COMMUNIQUE_STORE", metavar="PATH", help="The store: a folder, made by `load`."),
]
Format = Annotated[RowFormat, typer.Option("--format", "-f", help="How rows are written.")]
Reader = Annotated[
    Language, typer.Option("--language", "-l", envvar="COMMUNIQUE_LANGUAGE", help="The language of names and words.")
]
Guard = Annotated[
    bool, typer.Option("--formula-guard", help="In CSV and TSV: a ' before cells that a spreadsheet would compute.")
]
Output = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file, not to stdout.")]
Sources = Annotated[
    list[str], typer.Argument(metavar="FILES...", help="Files, folders, patterns, or - for standard input.")
]
Columns = Annotated[
    list[str] | None,
    typer.Option("--column", metavar="FIELD=NAME", help="The column or key of a field, e.g. text=body. Repeatable."),
]
InputFormat = Annotated[
    str | None,
    typer.Option(
        "--input-format", metavar="NAME", help="text, jsonl, json, csv, tsv, html, feed, mail, warc, zip or gzip."
    ),
]
Form = Annotated[
    str | None,
    typer.Option("--as", metavar="FORM", help="Entries of visits and meetings, not texts: history-at-state or table."),
]
Mapping = Annotated[
    Path | None, typer.Option("--mapping", metavar="FILE", help="What the columns of a table are: a TOML file.")
]
Encoding = Annotated[
    str | None, typer.Option("--encoding", metavar="NAME", help="The encoding, where it is not found out.")
]
FastPages = Annotated[bool, typer.Option("--fast-pages", help="Read HTML several times as fast, a little less clean.")]
Jobs = Annotated[
    int | None,
    typer.Option("--jobs", "-j", min=1, help="Processes that extract.  [default: one a processor]", show_default=False),
]
Officials = Annotated[
    list[Path] | None,
    typer.Option(
        "--officials",
        envvar="COMMUNIQUE_OFFICIALS",
        metavar="FILE",
        help="Office holders known beforehand: SPARQL results in JSON. Repeatable.",
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no summary; errors only.")]

DEFAULT_STORE = "communique.db"


def pairs(given: list[str] | None, option: str) -> dict[str, str]:
    """`NAME=VALUE` words as a mapping. Raises QueryError."""
    found = {}
    for word in given or []:
        name, sign, value = word.partition("=")
        if not sign or not name:
            raise QueryError(f"{option} {word!r} has no value", remedy=f"write {option} NAME=VALUE")
        found[name] = value
    return found
