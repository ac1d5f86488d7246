"""Sentences of a text: a full stop after an abbreviation, an initial or an ordinal ends none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.expressions import expression
from communique.extraction import grammar
from communique.model import Span
from communique.text import fold

# Begins with a set, so that `re` looks for one of its characters before it tries anything else.
_BREAK = expression(r"[.!?…\n](?:(?<=\n)(?:\s*\n)?|(?<!\n)[.!?…]*[\"'”’»)\]]*(?=\s|$|<))")
_OPENING = expression(r"[(\"'“‘«]")
_LONGEST = 6000
_WRAPPED = 60  # a line shorter than this does not run on into the next
_ITEM = expression(r"(?:[-–—•*·▪✓]|\(?\d{1,2}[.)]|\(?[a-z]\))\s*\w")  # how an item of a list begins
_YEAR = 4  # digits
_BEFORE_NUMBER = (":", ";", ",")
_JOINING = expression(r" (?:ve|ile|veya|and|or|of|the|for|with)$")
_DOTTED = expression(r"(?:[a-z]+-)?(?:[a-z]\.)+[a-z]")  # "then-U.S."
_ROMAN = expression(r"[ivxl]+")


def sentences(text: str, language: str | None) -> list[Span]:
    """The spans of the text's sentences in order, white space at either end left out. A heading is a sentence."""
    return split(text, fold(text), grammar.load(language if language in _known() else "en"))


def split(text: str, folded: str, rules: grammar.Grammar) -> list[Span]:
    """As `sentences`, for a text that is folded already."""
    spans: list[Span] = []
    begin = 0
    for match in _BREAK.finditer(text):
        if match.start() < begin or not _ends(text, folded, begin, match, rules):
            continue
        _add(spans, text, begin, match.end())
        begin = match.end()
    _add(spans, text, begin, len(text))
    if all(span.end - span.begin <= _LONGEST for span in spans):
        return spans
    return [piece for span in spans for piece in _pieces(text, span)]


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """A sentence whole; what is longer than any sentence is cut at white space, so that reading one stays cheap."""
    begin = span.begin
    while span.end - begin > _LONGEST:
        cut = text.rfind(" ", begin + _LONGEST // 2, begin + _LONGEST)
        end = cut if cut > 0 else begin + _LONGEST
        yield Span(begin, end)
        begin = end
        while begin < span.end and text[begin].isspace():
            begin += 1
    if begin < span.end:
        yield Span(begin, span.end)


def _add(spans: list[Span], text: str, begin: int, end: int) -> None:
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    if end > begin:
        spans.append(Span(begin, end))


def _ends(text: str, folded: str, begin: int, match: re.Match[str], rules: grammar.Grammar) -> bool:
    mark = match.group()
    if mark[0] == "\n":
        return mark.strip(" \t\r") != "\n" or _ends_line(text, match, _is_abbreviated(folded, match, rules))
    if mark[0] != "." or (len(mark) > 1 and mark[1] == "."):
        return True
    if _inside_quotes(text, begin, match):
        return False
    following = text[match.end() : match.end() + 40].lstrip()[:1]
    if following and following.islower():
        return False
    last = _last_word(folded, max(begin, match.start() - 40), match.start())
    if not last:
        return True
    if last in rules.abbreviations or (len(last) == 1 and last.isalpha() and text[match.start() - 1].isupper()):
        return False
    if "." in last and _DOTTED.fullmatch(last):
        return False
    if last.isdigit() and not text[text.rfind("\n", 0, match.start()) + 1 : match.start() - len(last)].strip():
        return False  # the number of a list's item
    if last.isdigit() and len(last) < _YEAR and text[begin : match.start() - len(last)].rstrip()[-1:] in _BEFORE_NUMBER:
        return False  # so in a line of running text: "were signed: 1. Agreement on visas, 2. Protocol on archives"
    if rules.verb_final and (
        (last.isdigit() and len(last) <= 3) or (_ROMAN.fullmatch(last) and text[match.start() - 1].isupper())
    ):
        # "1. Toplantısı": an ordinal, unless the line ends there.
        return "\n" in text[match.end() : match.end() + 2]
    return True


def _last_word(folded: str, begin: int, end: int) -> str:
    """What a stretch ends with behind its last space, bracket or quote."""
    if folded[end - 1 : end] == "\n":
        end -= 1
    stretch = folded[begin:end]
    if not stretch or stretch[-1].isspace():
        return ""
    return _OPENING.split(stretch.rsplit(None, 1)[-1])[-1]


def _inside_quotes(text: str, begin: int, match: re.Match[str]) -> bool:
    """Whether a full stop stands in a short quoted title: a quotation that opened before it closes soon behind it."""
    if match.group()[-1] in '"”»':
        return False
    if '"' not in text and "“" not in text:
        return False
    before = text[max(begin, match.start() - 120) : match.start()]
    behind = text[match.end() : match.end() + 80]
    if before.count("“") > before.count("”"):
        return "”" in behind and "\n" not in behind[: behind.index("”")]
    return (
        before.count('"') % 2 == 1
        and match.start() - begin < 120
        and '"' in behind
        and "\n" not in behind[: behind.index('"')]
    )


def _is_abbreviated(folded: str, match: re.Match[str], rules: grammar.Grammar) -> bool:
    """Whether a line ends with the full stop of an abbreviation: "accompanied by U.S.", then "Ambassador X"."""
    if folded[match.start() - 1 : match.start()] != ".":
        return False
    word = _last_word(folded, max(0, match.start() - 40), match.start() - 1)
    return word in rules.abbreviations or _DOTTED.fullmatch(word) is not None


def _ends_line(text: str, match: re.Match[str], abbreviated: bool) -> bool:
    """Whether a single line break ends a sentence: not where a line of running text is only wrapped."""
    line_begin = text.rfind("\n", 0, match.start()) + 1
    following = text[match.end() : match.end() + 80].lstrip()
    if not following:
        return True
    if _JOINING.search(text, line_begin, match.start()) and following[0].isalpha():
        return False  # a wrapped line cannot end with a conjunction
    if match.start() - line_begin < _WRAPPED:
        return True
    if _ITEM.match(following):
        return True
    closing = text[line_begin : match.start()].rstrip()[-1:]
    return not (following[0].islower() or closing in (",", ";") or _runs_on(text, match, abbreviated))


def _runs_on(text: str, match: re.Match[str], abbreviated: bool) -> bool:
    """Whether the paragraph is hard-wrapped: its lines are of like length, and the next word had no room on this one."""
    next_end = text.find("\n", match.end())
    line_begin = text.rfind("\n", 0, match.start()) + 1
    length = match.start() - line_begin
    following = text[match.end() : next_end if next_end >= 0 else len(text)]
    room = max(length, len(following), 76)
    word = following.split(maxsplit=1)[0] if following.strip() else ""
    return (
        length <= 120
        and (abbreviated or text[match.start() - 1] not in ".!?:;")
        and len(following) <= 120
        and length >= _WRAPPED
        and length + 1 + len(word) > room
    )


def _known() -> tuple[str, ...]:
    from communique import languages

    return languages.codes()
