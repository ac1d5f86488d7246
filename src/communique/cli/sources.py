"""Files to records with their extractions: what `load` and `extract` have in common."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from communique.cli.jobs import Extracted, Extractor, extract_all
from communique.cli.options import pairs
from communique.cli.reporting import say
from communique.errors import QueryError, RecordError
from communique.records.options import FIELDS, FORMATS, ReadOptions

if TYPE_CHECKING:
    from communique.resolution import Reference

EXTRACTORS = ("rules", "llm")


def read_options(
    columns: list[str] | None, input_format: str | None, encoding: str | None, fast_pages: bool
) -> ReadOptions:
    """The read options of a command line. Raises QueryError for a field or format that there is not."""
    named = pairs(columns, "--column")
    for field in named:
        if field not in FIELDS:
            raise QueryError(f"--column: there is no field {field!r}", remedy=f"use one of {', '.join(FIELDS)}")
    if input_format and input_format not in FORMATS:
        raise QueryError(f"there is no input format {input_format!r}", remedy=f"use one of {', '.join(FORMATS)}")
    return ReadOptions(format=input_format, encoding=encoding, columns=named, fast_pages=fast_pages)


def extractions(
    files: Sequence[str],
    options: ReadOptions,
    *,
    extractor: Extractor | None = None,
    jobs: int | None = None,
    form: str | None = None,
    mapping: Path | None = None,
) -> Iterator[Extracted]:
    """Each record of the files with what it says, errors in their places. `form` and `mapping` are of `structured`."""
    from communique import extraction, records, structured

    if mapping is not None:
        form = form or "table"
    elif form is None and options.format is None and extractor in (None, extraction.extract):
        form = structured.recognise(files)
    if form:
        return structured.read(files, form, mapping)
    return extract_all(records.read(files, options=options), extractor or extraction.extract, jobs)


def with_officials(files: Sequence[Path] | None) -> Reference | None:
    """The shipped reference data with the office holders of these files; None without files. What is wrong is told."""
    if not files:
        return None
    from communique import structured
    from communique.resolution import Reference
    from communique.resolution.extending import extended

    found: list[structured.Official] = []
    for file in files:
        for one in structured.read_officials(file):
            if isinstance(one, RecordError):
                say(str(one))
            else:
                found.append(one)
    return extended(Reference.shipped(), found)


def find_extractor(
    name: str, endpoint: str | None = None, model: str | None = None, time_limit: float | None = None
) -> Extractor:
    """The extractor of that name. Raises QueryError where there is none, or a language model is not told of."""
    from communique import extraction

    if name == "rules":
        return extraction.extract
    if name != "llm":
        raise QueryError(f"there is no extractor {name!r}", remedy=f"use one of {', '.join(EXTRACTORS)}")
    if not endpoint or not model:
        raise QueryError("the extractor llm needs a server", remedy="give --endpoint URL and --model NAME")
    from communique.extraction import llm

    limits = llm.Limits(answer=time_limit) if time_limit else llm.Limits()
    return llm.Reader.of(endpoint, model, os.environ.get("COMMUNIQUE_LLM_KEY"), limits)
