"""Scores: per language and overall, precision, recall and F1 of events and people, and how often plain facts are right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from communique.errors import RecordError
from communique.evaluation.matching import align, match_participants, same_body
from communique.model import Event, Extraction, Participant
from communique.text import search_key

OVERALL = "all"


@dataclass(slots=True)
class Tally:
    """Found, missed, invented."""

    hits: int = 0
    misses: int = 0
    inventions: int = 0

    @property
    def precision(self) -> float:
        """Share of what was predicted that is right; 1 where nothing was predicted."""
        return self.hits / (self.hits + self.inventions) if self.hits + self.inventions else 1.0

    @property
    def recall(self) -> float:
        """Share of what is there that was predicted; 1 where nothing is there."""
        return self.hits / (self.hits + self.misses) if self.hits + self.misses else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = 2 * self.hits + self.misses + self.inventions
        return 2 * self.hits / total if total else 1.0

    def add(self, hits: int, gold: int, predicted: int) -> None:
        """Counts `hits` of so many gold and predicted things."""
        self.hits += hits
        self.misses += gold - hits
        self.inventions += predicted - hits


@dataclass(slots=True)
class Share:
    """How many of how many are right."""

    right: int = 0
    total: int = 0

    @property
    def share(self) -> float:
        """0 to 1; 1 where there was nothing to get right."""
        return self.right / self.total if self.total else 1.0

    def add(self, right: bool) -> None:
        """Counts one more."""
        self.right += right
        self.total += 1


def same_date(gold: Event, predicted: Event) -> bool:
    """Whether both say the same first and last day; an end that is not told is the start."""
    return (gold.start, gold.end or gold.start) == (predicted.start, predicted.end or predicted.start)


PARTICIPANT_TESTS: Mapping[str, Callable[[Participant, Participant], bool]] = {
    "participants": lambda gold, predicted: True,
    "with state": lambda gold, predicted: same_body(gold.of, predicted.of),
    "with rank": lambda gold, predicted: gold.level == predicted.level,
    "with role": lambda gold, predicted: gold.role == predicted.role,
}
EVENT_TESTS: Mapping[str, Callable[[Event, Event], bool]] = {
    "kind": lambda gold, predicted: gold.kind == predicted.kind,
    "status": lambda gold, predicted: gold.status == predicted.status,
    "date": same_date,
    "city": lambda gold, predicted: search_key(gold.city or "") == search_key(predicted.city or ""),
    "country": lambda gold, predicted: gold.country == predicted.country,
}
TALLIES: tuple[str, ...] = ("events", *PARTICIPANT_TESTS, "outcomes")


@dataclass(slots=True)
class Section:
    """The scores of one language, or of all."""

    records: int = 0
    tallies: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in TALLIES})
    shares: dict[str, Share] = field(default_factory=lambda: {name: Share() for name in EVENT_TESTS})
    negatives: int = 0  # records without a diplomatic event
    negatives_with_events: int = 0
    events_in_negatives: int = 0

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON values, figures rounded to four places."""
        tallies = {
            name: {
                "precision": round(tally.precision, 4),
                "recall": round(tally.recall, 4),
                "f1": round(tally.f1, 4),
                "hits": tally.hits,
                "misses": tally.misses,
                "inventions": tally.inventions,
            }
            for name, tally in self.tallies.items()
        }
        shares = {
            name: {"share": round(share.share, 4), "right": share.right, "total": share.total}
            for name, share in self.shares.items()
        }
        negatives = {
            "records": self.negatives,
            "with events": self.negatives_with_events,
            "events": self.events_in_negatives,
        }
        return {"records": self.records, **tallies, **shares, "negatives": negatives}


@dataclass(frozen=True, slots=True)
class Report:
    """Scores per language in the order of their codes, then over all (`all`)."""

    sections: Mapping[str, Section]

    @property
    def overall(self) -> Section:
        """The scores over all records."""
        return self.sections[OVERALL]

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON values."""
        return {name: section.to_dict() for name, section in self.sections.items()}

    def to_markdown(self) -> str:
        """A table, one column a language: F1 (precision / recall) of what is found, shares of what is right."""
        names = list(self.sections)
        rows = [["", *names], ["---", *["---:"] * len(names)]]
        rows.append(["records", *[str(section.records) for section in self.sections.values()]])
        for name in TALLIES:
            tallies = [section.tallies[name] for section in self.sections.values()]
            rows.append([f"{name} F1 (P / R)", *[f"{t.f1:.3f} ({t.precision:.3f} / {t.recall:.3f})" for t in tallies]])
        for name in EVENT_TESTS:
            shares = [section.shares[name] for section in self.sections.values()]
            rows.append([f"{name} right", *[f"{share.share:.3f} ({share.right}/{share.total})" for share in shares]])
        negatives = [f"{s.events_in_negatives} in {s.negatives}" for s in self.sections.values()]
        rows.append(["events in negatives", *negatives])
        return "\n".join("| " + " | ".join(row) + " |" for row in rows) + "\n"


def evaluate(gold: Sequence[Extraction], predicted: Sequence[Extraction]) -> Report:
    """The scores of predicted extractions against gold, matched by record id (rules: `docs/quality.md`).

    A gold record without a prediction is missed whole. Raises RecordError for a prediction without gold.
    """
    languages = sorted({extraction.language or "und" for extraction in gold})
    sections = {name: Section() for name in (*languages, OVERALL)}
    for mine, other in by_id(gold, predicted):
        for name in (mine.language or "und", OVERALL):
            _score(mine, other, sections[name])
    return Report(sections)


def by_id(gold: Sequence[Extraction], predicted: Sequence[Extraction]) -> list[tuple[Extraction, Extraction]]:
    """Gold and prediction of each record, in the order of the gold."""
    predictions = {extraction.id: extraction for extraction in predicted}
    unknown = predictions.keys() - {extraction.id for extraction in gold}
    if unknown:
        raise RecordError("the record has no gold", place=min(unknown), remedy="extract from the gold's own texts")
    return [(mine, predictions.get(mine.id, Extraction(id=mine.id))) for mine in gold]


def _score(gold: Extraction, predicted: Extraction, section: Section) -> None:
    section.records += 1
    if not gold.events:
        section.negatives += 1
        section.negatives_with_events += bool(predicted.events)
        section.events_in_negatives += len(predicted.events)
    pairs = align(gold, predicted)
    for pair in pairs:
        _score_pair(gold.events[pair.gold], predicted.events[pair.predicted], section)
    matched_gold, matched_predicted = {pair.gold for pair in pairs}, {pair.predicted for pair in pairs}
    for index, event in enumerate(gold.events):
        # Past events that are only mentioned may be told or left out.
        if index not in matched_gold and not event.background:
            _score_alone(event, section, gold=1)
    for index, event in enumerate(predicted.events):
        if index not in matched_predicted:
            _score_alone(event, section, gold=0)


def _score_alone(event: Event, section: Section, gold: int) -> None:
    """An event that one side alone has: with all its people and outcomes missed (gold 1) or invented (gold 0)."""
    section.tallies["events"].add(0, gold, 1 - gold)
    people, outcomes = len(event.participants), len(event.outcomes)
    for name in PARTICIPANT_TESTS:
        section.tallies[name].add(0, people * gold, people * (1 - gold))
    section.tallies["outcomes"].add(0, outcomes * gold, outcomes * (1 - gold))


def _score_pair(gold: Event, predicted: Event, section: Section) -> None:
    section.tallies["events"].add(1, 1, 1)
    pairs = match_participants(gold.participants, predicted.participants)
    for name, right in PARTICIPANT_TESTS.items():
        hits = sum(right(gold.participants[mine], predicted.participants[other]) for mine, other in pairs)
        section.tallies[name].add(hits, len(gold.participants), len(predicted.participants))
    mine_types = Counter(outcome.type for outcome in gold.outcomes)
    other_types = Counter(outcome.type for outcome in predicted.outcomes)
    section.tallies["outcomes"].add((mine_types & other_types).total(), mine_types.total(), other_types.total())
    for name, test in EVENT_TESTS.items():
        section.shares[name].add(test(gold, predicted))
