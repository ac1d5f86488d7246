"""Doubtful matches for a person: as text and rows, and her answers read from a file or the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TextIO

from communique import resources
from communique.cli.rows import Cell, Rows
from communique.errors import ResourceError
from communique.resolution import Correction, Doubt
from communique.store import Shown

COLUMNS = (
    "answer",
    "kind",
    "left",
    "right",
    "left_name",
    "right_name",
    "taken_for_one",
    "points",
    "value",
    "reasons",
    "left_sentences",
    "right_sentences",
)
_ANSWERS = {
    **dict.fromkeys(("y", "yes", "same", "e", "evet"), "same"),
    **dict.fromkeys(("n", "no", "different", "h", "hayır"), "different"),
    **dict.fromkeys(("", "s", "skip", "a", "atla"), "skip"),
    **dict.fromkeys(("q", "quit", "ç", "çık"), "quit"),
}
_QUESTION = "Are the two one? [y]es, [n]o, [s]kip, [q]uit: "


def tabulate(shown: Iterable[Shown]) -> Rows:
    """One row a doubt, with an empty cell for the answer."""
    return Rows(COLUMNS, [_row(one) for one in shown])


def _row(shown: Shown) -> Sequence[Cell]:
    doubt = shown.doubt
    return (
        "",
        doubt.kind,
        doubt.left.id,
        doubt.right.id,
        doubt.left.name,
        doubt.right.name,
        doubt.together,
        round(doubt.points, 2),
        round(doubt.value, 3),
        "; ".join(doubt.reasons),
        " | ".join(sentence for _, sentence in shown.left),
        " | ".join(sentence for _, sentence in shown.right),
    )


def describe(shown: Shown, number: int, of: int) -> str:
    """A doubt as lines of text: what it is taken for now, and both sides with their records' sentences."""
    doubt = shown.doubt
    now = "one" if doubt.together else "two"
    reasons = f" ({'; '.join(doubt.reasons)})" if doubt.reasons else ""
    lines = [f"{number}/{of} {doubt.kind}: taken for {now} at {doubt.points:.2f} points{reasons}"]
    for side, sentences in ((doubt.left, shown.left), (doubt.right, shown.right)):
        lines.append(f"  {side.name}  [{side.id}]")
        lines += [f"    “{' '.join(sentence.split())}” ({title})" for title, sentence in sentences]
    return "\n".join(lines) + "\n"


def left_open(shown: Iterable[Shown], corrections: Iterable[Correction]) -> list[Shown]:
    """The doubts that these corrections, not yet in effect, do not settle."""
    decided = {frozenset((one.subject, one.object)) for one in corrections}
    return [one for one in shown if _pair(one.doubt) not in decided]


def _pair(doubt: Doubt) -> frozenset[str]:
    return frozenset((doubt.left.id, doubt.right.id))


def read_answers(file: Path, shown: Sequence[Shown]) -> tuple[list[Correction], list[str]]:
    """The corrections that a filled-in table makes, and the pairs in it that are no open doubts (any more).

    The table has the columns answer, left and right, of `tabulate`. Raises ResourceError with file and line.
    """
    open_ = {_pair(one.doubt): one.doubt for one in shown}
    made: list[Correction] = []
    unknown: list[str] = []
    for line, row in resources.read_table(file):
        answer = _answer(row, f"{file}:{line}")
        if answer not in ("same", "different"):
            continue
        doubt = open_.get(frozenset((row["left"], row["right"])))
        if doubt is None:
            unknown.append(f"{row['left']} and {row['right']}")
        else:
            made.append(doubt.answer(answer == "same"))
    return made, unknown


def _answer(row: Mapping[str, str], place: str) -> str:
    missing = [column for column in ("answer", "left", "right") if column not in row]
    if missing:
        remedy = "begin with the table that `communique review --format tsv` writes"
        raise ResourceError(f"no column {missing[0]!r}", place=place, remedy=remedy)
    answer = _ANSWERS.get(row["answer"].strip().casefold())
    if answer is None:
        raise ResourceError(f"no answer {row['answer']!r}", place=place, remedy="answer yes or no, or leave it empty")
    return answer


def ask(shown: Sequence[Shown], keyboard: TextIO, say: Callable[[str], object]) -> Iterator[Correction]:
    """Ask about each doubt; the corrections as the answers come. Ends with the doubts, at "quit" or where input ends."""
    for number, one in enumerate(shown, 1):
        say(describe(one, number, len(shown)))
        answer = _typed(keyboard, say)
        if answer == "quit":
            return
        if answer != "skip":
            yield one.doubt.answer(answer == "same")


def _typed(keyboard: TextIO, say: Callable[[str], object]) -> str:
    while True:
        say(_QUESTION)
        line = keyboard.readline()
        if not line:
            return "quit"
        answer = _ANSWERS.get(line.strip().casefold())
        if answer is not None:
            return answer
