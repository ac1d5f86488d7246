"""Scores of an extraction against gold, and how they are shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from communique import evaluation, interchange
from communique.cli.jobs import Extractor, extract_all
from communique.errors import RecordError
from communique.model import Extraction, Record


@dataclass(frozen=True, slots=True)
class Scored:
    """Gold, prediction, and the scores of one against the other."""

    records: Sequence[Record]
    gold: Sequence[Extraction]
    predicted: Sequence[Extraction]

    def to_json(self) -> str:
        """The scores as one JSON object, by language."""
        import orjson

        report = evaluation.evaluate(self.gold, self.predicted).to_dict()
        return orjson.dumps(report, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE).decode()

    def to_markdown(self, *, errors: bool = False, reliability: bool = False) -> str:
        """The scores as a table, then the tables of reliability and the errors where they are asked for."""
        parts = [evaluation.evaluate(self.gold, self.predicted).to_markdown()]
        if reliability:
            parts.append("Events:\n\n" + evaluation.format_bins(evaluation.reliability(self.gold, self.predicted)))
            people = evaluation.reliability(self.gold, self.predicted, "participants")
            parts.append("Participants:\n\n" + evaluation.format_bins(people))
        if errors:
            texts = {record.id: record.text for record in self.records}
            parts.append(evaluation.format_errors(evaluation.errors(self.gold, self.predicted, texts)))
        return "\n".join(parts)


def score(gold: Path, predicted: Path | None, extractor: Extractor | None, jobs: int | None) -> Scored:
    """The gold of a file or folder beside the extractions of a file, or of its texts. Raises what reading them raises."""
    pairs = evaluation.read_gold(gold)
    records = [record for record, _ in pairs]
    found = read_extractions(predicted) if predicted else []
    if extractor is not None:
        for item in extract_all(records, extractor, jobs):
            if isinstance(item, RecordError):
                raise item  # a score without some of the records would say nothing
            found.append(item[1])
    return Scored(records, [extraction for _, extraction in pairs], found)


def read_extractions(file: Path) -> list[Extraction]:
    """The extractions of a file in the interchange form. Raises RecordError with file and line."""
    found = []
    try:
        lines = file.read_bytes().split(b"\n")
    except OSError as error:
        raise RecordError(error.strerror or str(error), place=str(file), remedy="check the path") from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                found.append(interchange.from_json(line))
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                remedy = "write it with `communique extract --format jsonl`"
                raise RecordError(f"no extraction: {error}", place=f"{file}:{number}", remedy=remedy) from error
    return found
