"""What both orders of a sentence share: lists with their number, whose act it was, and the words of an outcome."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from itertools import zip_longest
from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.extraction.document import Document
from communique.extraction.grammar import Cue
from communique.extraction.people import Person
from communique.model import Outcome, Span
from communique.text import in_line

if TYPE_CHECKING:
    from communique.extraction.occasions import Clause

# Of which class the things are that an outcome of a type can be; none where it is told by a clause.
CLASSES: dict[str, tuple[str, ...]] = {
    "signed": ("document", "pact"),
    "adopted": ("document",),
    "approved": ("document",),
    "established": ("body", "pact"),
    "opened": ("place", "body"),
    "agreed": (),
    "decided": (),
}
EDGE = " \t\n,;:–—-"
_NUMBERS = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "iki": 2,
    "uc": 3,
    "dort": 4,
    "bes": 5,
    "alti": 6,
    "yedi": 7,
    "seven": 7,
}
_COUNTED = expression(r"\b\d+\s+(?:[a-z]+\s+)?$")
_NUMBER_BEHIND = expression(r"^(?P<list>.+?)\s+olmak uzere\s+(?P<number>\d+|[a-z]+)\s+(?P<noun>.+)$", re.DOTALL)
_NUMBER_BEFORE = expression(r"^(?P<number>\d+|[a-z]+)\s+(?P<noun>[^:,]+?)(?:,\s*namely|:)\s+(?P<list>.+)$", re.DOTALL)
_AGENT_BEFORE = expression(r"(?: by|,| and)(?: the| his| her| its| their)?\s*$")
_AGENT_REACH = 12  # characters before somebody
_AND = expression(r"\s+(?:ve|and)\s+")

# Where the words end that tell what was agreed.
_MATTER_END = expression(
    r";|, (?:of|to|in|by|at|under) which\b| and (?:also )?(?:adopted|approved|signed|issued|endorsed|elected|appointed|discussed|launched)\b|,? (?:following|after) (?:a|the|their) (?:meeting|talks|summit|session)\b|,? during (?:a|the|their) (?:[a-z]+ )?(?:meeting|talks|summit|session|visit)\b|,? but (?:[a-z]+ed|did|will|also)\b|, (?:but|while|and (?:also )?[a-z]+ed)\b|, (?:condemned|called|urged|welcomed|discussed|expressed|stressed|reaffirmed|adopted|approved|signed|launched|which is)\b|,? (?:and )?(?:[a-z]+ )?(?:said|told|announced|according to)\b"
    r"| at (?:a|the|their) (?:meeting|summit|talks)| after (?:a|the|their|talks)\b"
)


def parted(begin: int, edges: Iterable[tuple[int, int]], end: int) -> list[Span]:
    """The stretches of a longer one between its edges, each of them an offset and the one behind it."""
    edges = tuple(edges)
    begins = (begin, *(behind for _, behind in edges))
    ends = (*(before for before, _ in edges), end)
    return [Span(*both) for both in zip(begins, ends, strict=True)]


def begin_of(cue: Cue) -> int:
    return cue.begin


def in_words(doc: Document, kind: str, part: Span, who: tuple[str, ...] = (), *, sure: float = 0.7) -> Outcome:
    """An outcome of a type as the words of a stretch have it."""
    return Outcome(kind, clean(doc.text[part.begin : part.end]), who, (part,), sure)


def without_counted(doc: Document, heads: list[Cue]) -> list[Cue]:
    """The heads without those that are counted with the next: "24 agreements and memoranda" is one."""
    return [
        cue
        for cue, following in zip_longest(heads, heads[1:])
        if following is None
        or doc.folded[cue.end : following.begin].strip() not in ("ve", "and")
        or not _COUNTED.search(doc.folded, max(0, cue.begin - 12), cue.begin)
    ]


def enumerate_parts(doc: Document, part: Span) -> list[Span]:
    """The members of a numbered list ("A, B, C ve D olmak üzere 4 alt grup"): as many as the number says."""
    folded = doc.folded[part.begin : part.end]
    match = _NUMBER_BEHIND.search(folded)
    if match is None:
        match = _NUMBER_BEFORE.search(folded)
    if match is None:
        return [part]
    number = int(match.group("number")) if match.group("number").isdigit() else _NUMBERS.get(match.group("number"), 0)
    if not 2 <= number <= 20:
        return [part]
    pieces = _split(match.group("list"), match.start("list"), r",\s+")
    while len(pieces) < number:
        for index in range(len(pieces) - 1, -1, -1):
            begin, end = pieces[index]
            joint = _AND.search(folded[begin:end])
            if joint:
                pieces[index : index + 1] = [(begin, begin + joint.start()), (begin + joint.end(), end)]
                break
        else:
            break
    if len(pieces) != number:
        return [part]
    return [Span(part.begin + begin, part.begin + end) for begin, end in pieces]


def _split(text: str, offset: int, separator: str) -> list[tuple[int, int]]:
    pieces: list[tuple[int, int]] = []
    begin = 0
    for match in re.finditer(separator, text):
        pieces.append((offset + begin, offset + match.start()))
        begin = match.end()
    pieces.append((offset + begin, offset + len(text)))
    return [
        (begin + (1 if text[begin - offset : begin - offset + 1] == " " else 0), end)
        for begin, end in pieces
        if end > begin
    ]


def agents(doc: Document, clause: Clause, people: list[Person]) -> tuple[str, ...]:
    """The names of those whose act a clause tells: its subjects, of a passive those whom a word like "by" names."""
    found = [mention for mention in clause.subjects if mention.person >= 0]
    if clause.verb.entry.sense in ("signed",) or clause.passive:
        found = [
            mention
            for mention in clause.subjects + clause.objects
            if mention.person >= 0 and _is_agent(doc, mention.stop, mention.begin)
        ]
    return tuple(dict.fromkeys(name for mention in found if (name := people[mention.person].name)))


def _is_agent(doc: Document, stop: int, begin: int) -> bool:
    if doc.rules.verb_final:
        index = bisect_left(doc.cues, stop, key=begin_of)
        return index < len(doc.cues) and doc.cues[index].entry.sense == "agent" and doc.cues[index].begin - stop <= 2
    return _AGENT_BEFORE.search(doc.folded, max(0, begin - _AGENT_REACH), begin) is not None


def clean(words: str) -> str:
    return in_line(words).strip(EDGE + "\"“”'‘’`").rstrip(".")


def end_of_matter(folded: str, begin: int, limit: int) -> int:
    """Where the words end that tell what was agreed, where verbs stand between their arguments."""
    match = _MATTER_END.search(folded, begin, limit)
    return match.start() if match else limit
