"""Of which society, chamber or university an office is that no reference knows: "Ticaret Odası Başkanı", "Rektör X"."""

from __future__ import annotations

from communique.extraction.document import Document
from communique.extraction.people.mentions import Person, is_body
from communique.extraction.people.offices import word_at
from communique.model import Span

_RANKS = ("head-of-agency", "other", "director")
_MOST = 9  # words of a body's name


def own_by_body(doc: Document, people: list[Person]) -> None:
    """Whose an office is in a body that the text alone names: in the office itself, by its short form, or told of before."""
    for person in people:
        if person.rank not in _RANKS or is_body(person.of):
            continue
        body = next(
            filter(None, (_body_of(doc, one.office) for one in person.mentions if one.office is not None)), None
        )
        if body is not None:
            person.of, person.implied = body, False


def _body_of(doc: Document, office: Span) -> str | None:
    """The body that an office names, whole or by its short form, or the one told of before that such an office is of."""
    first = doc.token_at(office.begin)
    word = doc.text[doc.begins[first] : doc.ends[first]]
    written = _written_out(doc, word) if word.isupper() and doc.ends[first] < office.end else None
    if written is not None:
        return written
    last = private_word(doc, office.begin, office.end)
    if last is not None:
        return _in_english(doc, office.begin, doc.ends[last])
    heads = doc.rules.pairs["heads_of_bodies"]
    sort = next((body for head, body in heads if doc.folded.startswith(head, office.begin)), None)
    return _told_before(doc, sort, first) if sort is not None else None


def private_word(doc: Document, begin: int, end: int) -> int | None:
    """The last word of an office that is a society's, a chamber's or a company's, and of no state's name: "Rusya Federasyonu"."""
    private = doc.rules.words["private"]
    words = range(doc.token_at(begin), doc.token_at(end)) if private else ()
    found = [one for one in reversed(words) if word_at(doc, one) in private and doc.name_at(doc.begins[one]) is None]
    whole = (one for one in found if doc.text[doc.begins[one] - 1 : doc.begins[one]] != "(")  # "… Birliği (TOBB)"
    return next(whole, found[0] if found else None)


def _written_out(doc: Document, short: str) -> str | None:
    """The body's name before its short form in brackets: "Riga Ticaret Odası'nı (RTO)"."""
    at = doc.text.find(f"({short})")
    if at <= 0:
        return None
    index = doc.token_at(at) - 1
    return _ending_at(doc, index) or _ending_at(doc, index - 1)  # behind an apostrophe stands a case's ending


def _told_before(doc: Document, word: str, before: int) -> str | None:
    """The body of a sort that the text named last before a word."""
    named = (index for index in reversed(doc.capitals) if index < before and word_at(doc, index).startswith(word))
    return next(filter(None, (_ending_at(doc, index) for index in named)), None)


def _ending_at(doc: Document, index: int) -> str | None:
    """The body whose name ends with a word: that word with the capitalised ones before it."""
    last = word_at(doc, index)
    sort = max((word for word in doc.rules.words["private"] if last.startswith(word)), key=len, default="")
    first = index
    while first and index - first < _MOST and doc.text[doc.ends[first - 1] : doc.begins[first]] == " ":
        capital = doc.text[doc.begins[first - 1]].isupper()
        joined = word_at(doc, first - 1) in doc.rules.words["conjunctions"] and first < index
        cue = doc.cue_at(doc.begins[first - 1])
        if not (capital or joined) or (cue is not None and cue.entry.category == "office"):
            break
        first -= 1
    if not sort or first == index or not doc.text[doc.begins[first]].isupper():
        return None
    return _in_english(doc, doc.begins[first], doc.begins[index] + len(sort))


def _in_english(doc: Document, begin: int, end: int) -> str:
    """A body's name as the text has it, its sort in English where the language's pack knows how bodies are called there."""
    for word, english in doc.rules.pairs["sorts_of_bodies"]:
        if doc.folded.endswith(word, begin, end):
            return doc.text[begin : end - len(word)] + english
    return doc.text[begin:end]
