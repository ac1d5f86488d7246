"""`extract` and `evaluate`: what records say, and how well that is found."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from communique.cli import options as given
from communique.model import Extraction, Record


class Form(StrEnum):
    """How extractions are written."""

    jsonl = "jsonl"
    json = "json"
    table = "table"


class ReportForm(StrEnum):
    """How scores are written."""

    markdown = "markdown"
    json = "json"


class Extractor(StrEnum):
    """What reads the texts."""

    rules = "rules"
    llm = "llm"


Extracting = Annotated[Extractor, typer.Option("--extractor", help="The rules, or a language model behind a server.")]
Endpoint = Annotated[
    str | None, typer.Option("--endpoint", metavar="URL", help="llm: a server that speaks the OpenAI protocol.")
]
Model = Annotated[str | None, typer.Option("--model", metavar="NAME", help="llm: the model's name on that server.")]
TimeLimit = Annotated[
    float | None,
    typer.Option("--time-limit", metavar="SECONDS", min=0.1, help="llm: how long one answer may take.  [default: 120]"),
]


def register(app: typer.Typer) -> None:
    """Adds the commands of this group."""
    app.command()(extract)
    app.command()(evaluate)


def extract(
    files: given.Sources,
    form: Annotated[
        Form, typer.Option("--format", "-f", help="One JSON object a record, an array, or a table.")
    ] = Form.jsonl,
    trace: Annotated[bool, typer.Option("--trace", help="Show on stderr what each layer saw.")] = False,
    extractor: Extracting = Extractor.rules,
    endpoint: Endpoint = None,
    model: Model = None,
    time_limit: TimeLimit = None,
    column: given.Columns = None,
    input_format: given.InputFormat = None,
    encoding: given.Encoding = None,
    as_form: given.Form = None,
    mapping: given.Mapping = None,
    fast_pages: given.FastPages = False,
    jobs: given.Jobs = None,
    output: given.Output = None,
    quiet: given.Quiet = False,
) -> None:
    """Read records and print what they say, in the order read. Nothing is stored.

    The id printed is the record's own: the id that a JSON line gives, a feed's guid, a path below the argument.
    """
    from communique.cli import extractions, sources
    from communique.cli.reporting import Report
    from communique.cli.rows import open_output

    report = Report("records read", quiet=quiet or trace)
    reader = sources.find_extractor(extractor.value, endpoint, model, time_limit)
    options = sources.read_options(column, input_format, encoding, fast_pages)
    jobs = 1 if trace else jobs
    found = report.watch(
        sources.extractions(files, options, extractor=reader, jobs=jobs, form=as_form, mapping=mapping)
    )
    with open_output(output) as out:
        extractions.write(_traced(found) if trace else found, form.value, out)
    report.summary(f"{report.good:,} records read")
    raise typer.Exit(report.exit_code)


def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="A gold file of JSON lines, or a folder of them.")],
    errors: Annotated[
        bool, typer.Option("--errors", help="List each miss and each invention with its sentence.")
    ] = False,
    reliability: Annotated[
        bool, typer.Option("--reliability", help="Show how far confidence can be believed.")
    ] = False,
    predicted: Annotated[
        Path | None, typer.Option("--predicted", metavar="FILE", help="Extractions to score, instead of extracting.")
    ] = None,
    form: Annotated[ReportForm, typer.Option("--format", "-f", help="How scores are written.")] = ReportForm.markdown,
    extractor: Extracting = Extractor.rules,
    endpoint: Endpoint = None,
    model: Model = None,
    time_limit: TimeLimit = None,
    jobs: given.Jobs = None,
    output: given.Output = None,
) -> None:
    """Score the extraction against gold: precision, recall and F1, and the share of plain facts that are right."""
    from communique.cli import scoring, sources
    from communique.cli.rows import open_output

    reader = None if predicted else sources.find_extractor(extractor.value, endpoint, model, time_limit)
    scored = scoring.score(gold, predicted, reader, jobs)
    with open_output(output) as out:
        out.write(
            scored.to_json() if form is ReportForm.json else scored.to_markdown(errors=errors, reliability=reliability)
        )


def _traced(found: Iterable[tuple[Record, Extraction]]) -> Iterable[tuple[Record, Extraction]]:
    from communique.cli.tracing import traced

    return traced(found)
