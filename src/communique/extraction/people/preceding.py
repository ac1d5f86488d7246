"""The names of people that stand before their office: "Péter Szijjártó, Minister of …"."""

from __future__ import annotations

from bisect import bisect_left

from communique.expressions import expression
from communique.extraction.document import Document
from communique.extraction.people.names import APOSTROPHE_ENDS, MOST_NAMES, TIGHT, closes_name, opens_with_participle
from communique.gazetteer import Name
from communique.model import Span

_APPOSITION = expression(
    r"(?:,|\()\s*(?:(?:the|an?|his|her|their|its|both|as|also|currently|who is|bin|(?:the )?[a-z]+'s)\s+)?"
    r"(?:(?:newly|recently)[ -](?:appointed|elected|designated|accredited)\s+)?$"
)
_REACH = 40  # characters before an office in which the comma stands that parts it from the name
_ITEM = expression(r"\W*(?:\d+[.)])?\s*")
_BRACKET = expression(r"\s*\([^()\n]{2,40}\)$")
_LETTERS = expression(r",\s*(?:(?:[A-Z]\.){2,4}|[A-Z]{2,3})$")  # behind a name: "Ana Rojas, M.P., Minister of …"
_DASH = expression(r"\s*(?:[–—:]|\s-)\s+(?:the\s+)?$")
_LISTED = expression(r"(?:,|,? and)\s+$")
_SCENES = frozenset(  # words behind which a place or a month is one, not a given name
    (
        "in",
        "at",
        "to",
        "from",
        "of",
        "near",
        "for",
        "outside",
        "around",
        "on",
        "last",
        "next",
        "this",
        "since",
        "until",
        "by",
        "early",
    )
)


def name_before(doc: Document, begin: int, floor: int) -> Span | None:
    """The name before an office phrase with a comma or a bracket between: "Péter Szijjártó, Minister of …"."""
    match = _APPOSITION.search(doc.folded, max(floor, begin - _REACH), begin)
    if match is None:
        item = _name_in_item(doc, begin, floor)
        return item if item is not None or doc.rules.verb_final else _name_above(doc, begin, floor)
    end = match.start()
    letters = None if doc.rules.verb_final else _LETTERS.search(doc.text, max(floor, end - 12), end)
    end = letters.start() if letters is not None else end
    bracket = _BRACKET.search(doc.text, max(floor, end - 45), end)
    return name_ending(doc, bracket.start() if bracket is not None else end, floor)


def _name_in_item(doc: Document, begin: int, floor: int) -> Span | None:
    """The name before a dash or a colon, all of the line so far: "3. Ms. Anna Kowalska – Ambassador of Poland"."""
    line = doc.text.rfind("\n", 0, begin) + 1
    match = _DASH.search(doc.text, max(line, begin - 6), begin)
    if match is None or begin - line > 80:
        return None
    name = name_ending(doc, match.start(), max(floor, line))
    return name if name is not None and _opens_item(doc, line, name.begin) else None


def _opens_item(doc: Document, line: int, begin: int) -> bool:
    """Whether nothing but a mark, a number and honorifics stands in a line before a name."""
    item = _ITEM.match(doc.text, line)
    return item is not None and doc.rules.are_honorifics(doc.folded[item.end() : begin])


def _name_above(doc: Document, begin: int, floor: int) -> Span | None:
    """The name that is all of the line above an office, as lists have it: "1. Mr. Haris Hrle", then his office."""
    line = doc.text.rfind("\n", 0, begin)
    if line < 0 or doc.text[line + 1 : begin].strip():
        return None
    above = doc.text.rfind("\n", 0, line) + 1
    end = len(doc.text[:line].rstrip(" ,"))
    if line - above > 70 or end <= above:
        return None
    name = name_ending(doc, end, max(floor, above))
    if name is None or not _opens_item(doc, above, name.begin):
        return None
    return name


def name_ending(doc: Document, end: int, floor: int) -> Span | None:
    """The name of at least two words that ends at an offset."""
    text, folded, rules = doc.text, doc.folded, doc.rules
    while end > 0 and text[end - 1] == " ":
        end -= 1
    if text[end - 1 : end] == "." and folded[max(0, end - 4) : end - 1] in (" jr", " sr"):
        end -= 1
    index = doc.token_at(end) - 1 if doc.token_at(end) else -1
    if index < 0 or doc.ends[index] != end:
        return None
    first = -1
    edge = end
    while index >= 0 and doc.begins[index] >= floor:
        token_begin, token_end = doc.begins[index], doc.ends[index]
        word = folded[token_begin:token_end]
        gap = text[token_end:edge]
        if _parts_names(doc, index, gap, last=token_end == end):
            break
        if gap in ("", " ") and _is_behind_apostrophe(doc, index):
            edge = token_begin
            index -= 1
            continue
        if not text[token_begin].isupper() and not ("-" in word and word.split("-")[0] in rules.words["particles"]):
            if first >= 0 and word in rules.words["particles"]:
                index -= 1
                edge = token_begin
                continue
            break
        if token_end == end and closes_name(doc, index):
            edge = token_begin
            first = index
            index -= 1
            continue
        if _is_none_of_name(doc, index, edge == end):
            if edge == end and word in ("mp", "jr", "sr"):
                edge = token_begin
                end = doc.ends[index - 1] if index else end
                index -= 1
                continue
            break
        if _is_known_otherwise(doc, index, first):
            break
        first = index
        edge = token_begin
        index -= 1
    if first < 0:
        return None
    start = doc.begins[first]
    words = [doc.folded[doc.begins[at] : doc.ends[at]] for at in range(first, bisect_left(doc.begins, end))]
    if (len(words) < 2 and not _is_called_by_title(doc, first)) or sum(
        word not in rules.words["particles"] for word in words
    ) > MOST_NAMES:
        return None
    return Span(start, end)


def _parts_names(doc: Document, index: int, gap: str, *, last: bool) -> bool:
    """Whether what stands behind a word parts it from the name there; last: it is the name's last word itself."""
    if doc.rules.verb_final and "\n" in gap:
        return True  # a heading
    if last:
        return False
    if not TIGHT.fullmatch(gap) and gap not in APOSTROPHE_ENDS:
        return True
    begin, end = doc.begins[index], doc.ends[index]
    return gap.startswith(".") and end - begin > 2 and doc.folded[begin:end] not in ("jr", "dr")


def _is_behind_apostrophe(doc: Document, index: int) -> bool:
    """Whether a word is what stands behind an apostrophe inside a name: "Mana'a"."""
    begin, end = doc.begins[index], doc.ends[index]
    return (
        index > 0
        and end - begin < 4
        and doc.folded[begin:end] != "s"
        and doc.text[doc.ends[index - 1] : begin] in APOSTROPHE_ENDS
        and doc.text[doc.begins[index - 1]].isupper()
    )


def _is_none_of_name(doc: Document, index: int, last: bool) -> bool:
    """Whether a capitalised word is one that stands before names, not in them: an honorific, a conjunction, a participle."""
    begin, end, words = doc.begins[index], doc.ends[index], doc.rules.words
    word = doc.folded[begin:end]
    before = word in words["not_names"] or (word in words["honorifics"] and not _in_run(doc, index))
    if before and not _may_end_in(doc, index, last):
        return True
    if word in words["conjunctions"] or (word in ("h", "e") and doc.text[end : end + 1] == "."):
        return True
    return (word == "e" and doc.folded[max(0, begin - 2) : begin] == "h.") or opens_with_participle(doc, index)


def _is_known_otherwise(doc: Document, index: int, first: int) -> bool:
    """Whether a word is a place's name or of an office or event, and no part of the name that begins with a token so far."""
    name = doc.name_at(doc.begins[index])
    if name is not None and name.strong and not _is_within(doc, name, index, first):
        return True
    cue = doc.cue_at(doc.begins[index])
    return cue is not None and cue.entry.category in ("office", "event")


def _is_called_by_title(doc: Document, first: int) -> bool:
    """Whether a title stands before a single name: "Lord Ahmad, the Minister for the Middle East"."""
    if first < 1 or doc.rules.verb_final:
        return False
    begin, end = doc.begins[first - 1], doc.ends[first - 1]
    word = doc.folded[begin:end]
    return (
        word in doc.rules.words["honorifics"]
        and word not in doc.rules.words["not_names"]
        and doc.text[begin].isupper()
        and doc.text[end : doc.begins[first]] in (" ", ". ")
    )


def _may_end_in(doc: Document, index: int, last: bool) -> bool:
    """Whether a word that is mostly no name is one before an office: "Theresa May", "To Lam", "A.K. Abdul Momen"."""
    word = doc.folded[doc.begins[index] : doc.ends[index]]
    words = doc.rules.words
    if len(word) == 1 and doc.text[doc.begins[index]].isupper() and doc.text[doc.ends[index]] == ".":
        return not doc.rules.verb_final and not doc.folded.startswith("e", doc.ends[index] + 1)
    if last:
        return word in words["also_names"] and _in_run(doc, index)
    before = doc.folded[doc.begins[index - 1] : doc.ends[index - 1]] if index else ""
    if word in words["opening_names"] and not doc.rules.verb_final:
        return not before.isdigit() and before not in _SCENES
    return word in words["also_names"] and before not in words["not_names"] and before not in words["honorifics"]


def _is_within(doc: Document, name: Name, index: int, first: int) -> bool:
    """Whether a known place's name is part of a person's before an office: "Ana Santos da Costa", "Patricia Scotland", "Israel Katz".

    first: the token that the name begins with so far, -1 for none.
    """
    begin, end = doc.begins[index], doc.ends[index]
    if doc.rules.verb_final:
        return name.kind == "city" and first >= 0 and _in_run(doc, index)
    if name.kind not in ("city", "state") or (name.begin, name.end) != (begin, end):
        return False
    if index and _is_particle_at(doc, index - 1):
        return True
    if _in_run(doc, index):
        cue = doc.cue_at(doc.begins[index - 1])
        return name.kind == "city" or (first < 0 and (cue is None or cue.entry.category != "verb"))
    if first != index + 1 or doc.text[end : doc.begins[first]] != " ":
        return False
    before = doc.folded[doc.begins[index - 1] : doc.ends[index - 1]] if index else ""
    return before not in _SCENES and not doc.folded[:begin].endswith("-")


def _is_particle_at(doc: Document, index: int) -> bool:
    """Whether a word in small letters is a particle of a name that goes on behind it: "Albert del Rosario"."""
    word = doc.folded[doc.begins[index] : doc.ends[index]]
    return doc.text[doc.begins[index]].islower() and word in doc.rules.words["particles"]


def _in_run(doc: Document, index: int) -> bool:
    """Whether a word stands between capitalised ones, as a place's name inside a person's: "Ana Maria Santos da Costa"."""
    if index < 1 or not doc.text[doc.begins[index - 1]].isupper():
        return False
    word = doc.folded[doc.begins[index - 1] : doc.ends[index - 1]]
    words = doc.rules.words
    return (
        doc.text[doc.ends[index - 1] : doc.begins[index]] == " "
        and word not in words["not_names"]
        and word not in words["honorifics"]
    )


def names_before(doc: Document, begin: int, floor: int) -> list[Span]:
    """The names before a plural office: "A and B, Secretaries General of X and Y"; in text order."""
    names: list[Span] = []
    edge = begin
    while len(names) < 20:
        name = name_before(doc, edge, floor) if not names else _listed_before(doc, edge, floor)
        if name is None:
            break
        names.insert(0, name)
        edge = name.begin
    return names


def _listed_before(doc: Document, begin: int, floor: int) -> Span | None:
    """The name that stands before another in a list."""
    match = _LISTED.search(doc.folded, max(floor, begin - 8), begin)
    if match is None:
        return None
    index = doc.token_at(match.start()) - 1
    first = -1
    while index >= 0 and doc.begins[index] >= floor and doc.text[doc.begins[index]].isupper():
        word = doc.folded[doc.begins[index] : doc.ends[index]]
        gap = doc.text[doc.ends[index] : doc.begins[first]] if first >= 0 else ""
        if (
            word in doc.rules.words["not_names"]
            or word in doc.rules.words["honorifics"]
            or (first >= 0 and not TIGHT.fullmatch(gap))
        ):
            break
        first = index
        index -= 1
    if first < 0 or match.start() - doc.begins[first] < 4 or " " not in doc.text[doc.begins[first] : match.start()]:
        return None
    return Span(doc.begins[first], match.start())
