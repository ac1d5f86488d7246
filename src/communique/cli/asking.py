"""`ask`, `questions` and `query`: questions by name, and any SPARQL."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from communique.cli import options as given
from communique.cli.options import RowFormat


class QueryForm(StrEnum):
    """How the answer to any SPARQL is written."""

    table = "table"
    csv = "csv"
    tsv = "tsv"
    json = "json"
    jsonl = "jsonl"
    markdown = "markdown"
    turtle = "turtle"
    nt = "nt"


Timeout = Annotated[float, typer.Option("--timeout", metavar="SECONDS", min=0.1, help="How long the answer may take.")]
Limit = Annotated[
    int, typer.Option("--limit", metavar="ROWS", min=1, help="How many rows at most; more are cut off, visibly.")
]


def register(app: typer.Typer) -> None:
    """Adds the commands of this group."""
    settings = {"allow_extra_args": True, "ignore_unknown_options": True}
    app.command(context_settings=settings, options_metavar="NAME|WORDS... [--PARAMETER VALUE]... [OPTIONS]")(ask)
    app.command()(questions)
    app.command()(query)


def ask(
    context: typer.Context,
    param: Annotated[
        list[str] | None, typer.Option("--param", "-p", metavar="NAME=VALUE", help="A parameter. Repeatable.")
    ] = None,
    store: given.Store = given.DEFAULT_STORE,
    form: given.Format = RowFormat.table,
    language: given.Reader = given.Language.en,
    labels: Annotated[
        bool, typer.Option("--labels/--no-labels", help="In CSV, TSV and JSON: names beside IRIs.")
    ] = True,
    sparql: Annotated[bool, typer.Option("--sparql", help="Show on stderr the SPARQL that was run.")] = False,
    timeout: Timeout = 10.0,
    limit: Limit = 100_000,
    guard: given.Guard = False,
    output: given.Output = None,
) -> None:
    """Answer a question: by its name in the list that `questions` shows, or in words, Turkish or English.

    Parameters are the question's own: --meeting "1st meeting of the ICT ministers", --official cavusoglu. A name may be
    spelt without diacritics, or be an IRI, a Wikidata id or a state's ISO code.
    """
    from communique import queries
    from communique.cli import answers, stores

    words, params = answers.read_words(context.args, param)
    asked = answers.Asked(stores.ready(store), language.value, queries.Limits(seconds=timeout, rows=limit))
    result = answers.ask(asked, words, params)
    answers.write(result, form, answers.Options(output, labels=labels, guard=guard, sparql=sparql))


def questions(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="[WORDS]...", help="A question's name, or words to look for.")
    ] = None,
    form: given.Format = RowFormat.table,
    language: given.Reader = given.Language.en,
    guard: given.Guard = False,
    output: given.Output = None,
) -> None:
    """List the questions, search them, or show one with its parameters, an example and its SPARQL."""
    from communique.cli import answers, rows

    with rows.open_output(output) as out:
        if words and len(words) == 1 and words[0] in answers.known_questions():
            out.write(answers.describe(words[0], language.value))
        else:
            rows.write(answers.list_questions(words or [], language.value), form, out=out, guard=guard)


def query(
    sparql: Annotated[
        str, typer.Argument(metavar="[SPARQL]", help="A query, a file that holds one, or - for stdin.")
    ] = "-",
    store: given.Store = given.DEFAULT_STORE,
    form: Annotated[
        QueryForm, typer.Option("--format", "-f", help="How rows are written; turtle and nt for CONSTRUCT.")
    ] = QueryForm.table,
    language: given.Reader = given.Language.en,
    labels: Annotated[
        bool, typer.Option("--labels/--no-labels", help="In CSV, TSV and JSON: names beside IRIs.")
    ] = False,
    timeout: Timeout = 10.0,
    limit: Limit = 100_000,
    explain: Annotated[
        bool, typer.Option("--explain", help="Not the rows, but what is asked and what that takes.")
    ] = False,
    guard: given.Guard = False,
    output: given.Output = None,
) -> None:
    """Answer a SPARQL query: SELECT, ASK, CONSTRUCT or DESCRIBE.

    The project's prefixes (dip:, role:, skos:, ...) are known without being written. Nothing is asked outside the store.
    """
    from communique import queries
    from communique.cli import answers, rows, stores

    text, limits = answers.read_query(sparql), queries.Limits(seconds=timeout, rows=limit)
    if explain:
        explained = queries.explain(stores.ready(store), text, language.value, limits)
        with rows.open_output(output) as out:
            out.write(answers.describe_explanation(explained))
        return
    result = queries.run(stores.ready(store), text, language.value, limits)
    answers.write(result, form.value, answers.Options(output, labels=labels, guard=guard))
