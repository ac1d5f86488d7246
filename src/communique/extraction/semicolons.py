"""A sentence of several that semicolons or a colon join, cut into those: "X met Y on Monday; on Tuesday Z received him"."""

from __future__ import annotations

from bisect import bisect_left

from communique.expressions import expression
from communique.extraction.grammar import Cue, Grammar
from communique.model import Span

_DID = expression(
    r"(?:\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t)|\b[A-Z][\w’'-]+) (?:(?:then|later|also|alone|himself|herself) )?"
    r"(?:[a-z]{2,}ed|was|were|had|did|went|came|took|left|flew|drove|spoke|stood|sat|saw|gave|got|made|kept|won|lost|fell|said|told)\b"
)
_MARK = expression(r";|:(?= (?:on|in|at|after|before|he|she|they|first|early|late|yesterday|today|last|this) )")
_QUOTES = expression(r"[\"“”«»]")
_BEFORE = 24  # characters before a verb in which its auxiliary stands
_INFINITIVE = expression(r"\b(?:to|to [a-z]{1,12} and) $")
_HELPED = expression(
    r"\b(?:will|would|is|are|was|were|be|been|has|have|had)(?: (?:also|then|later|not|to|[a-z]{1,12}ly|(?:due|expected|set) to))* $"
)
_AGENT = expression(r" by\b")
_LIST = expression(r"(?:and |as well as )?(?:with|to|by|of|including|who|whom|which|that|as)\b")


def cut(text: str, folded: str, spans: list[Span], cues: list[Cue], rules: Grammar) -> tuple[list[Span], set[int]]:
    """The sentences, those of several in pieces, and where the pieces begin that go on with one before."""
    if rules.verb_final or (";" not in text and ": " not in text):
        return spans, set()
    verbs = [cue for cue in cues if cue.entry.category == "verb" and _is_finite(folded, cue)]
    begins = [cue.begin for cue in verbs]
    pieces: list[Span] = []
    continued: set[int] = set()
    for span in spans:
        begin = span.begin
        edges = _semicolons(text, span)
        for at, until in zip(edges, [*edges, span.end][1:], strict=True):
            behind = at + 1
            while behind < until and text[behind].isspace():
                behind += 1
            if behind >= until or _LIST.match(folded, behind):
                continue
            if not _tells(text, begins, begin, at) or not _tells(text, begins, behind, until):
                continue
            pieces.append(Span(begin, at + 1))
            begin = behind
            continued.add(behind)
        pieces.append(Span(begin, span.end))
    return pieces, continued


def _semicolons(text: str, span: Span) -> list[int]:
    """Where the semicolons of a sentence stand, and colons before a sentence; those in brackets and quotations left out."""
    found: list[int] = []
    for match in _MARK.finditer(text, span.begin, span.end):
        at = match.start()
        open_quote = len(_QUOTES.findall(text, span.begin, at)) % 2
        open_bracket = text.count("(", span.begin, at) - text.count(")", span.begin, at)
        if not open_quote and open_bracket <= 0:
            found.append(at)
    return found


def _tells(text: str, begins: list[int], begin: int, end: int) -> bool:
    """Whether a stretch has a verb that tells something: one that is known, or another behind its subject."""
    index = bisect_left(begins, begin)
    return (index < len(begins) and begins[index] < end) or _DID.search(text, begin, end) is not None


def _is_finite(folded: str, verb: Cue) -> bool:
    """Whether a verb tells something of a subject: no infinitive, no form in -ing, no participle of what stands before it."""
    before = folded[max(0, verb.begin - _BEFORE) : verb.begin]
    if _HELPED.search(before):
        return True
    if verb.form in ("ing", "base", "participle") or _INFINITIVE.search(before):
        return False
    return not _AGENT.match(folded, verb.end)
