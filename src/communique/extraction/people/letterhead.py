"""The letterhead of a release: a name and an office on lines of their own, and who "I" is in what follows."""

from __future__ import annotations

from communique.expressions import expression
from communique.extraction.document import Document
from communique.extraction.people.mentions import Mention, Person

_REACH = 700  # characters in which a letterhead stands
_BETWEEN = expression(r"[\s,|*–-]*(?:(?:the|hon|honourable|dr|mr|mrs|ms|sen|senator)\.?\s+)*")
_WEAK = (None, "legislator")
_LINE = 110  # characters of a line of a letterhead at most
_FIRST_PERSON = expression(r"I(?<!\wI)(?:['’](?:m|ve|ll|d))?\s+[a-z]+")
_BY = expression(r"\b(?:statement|remarks|speech|address|release|message|transcript|opinion)s?\s+(?:by|from|of)\b")


def join_letterhead(doc: Document, mentions: list[Mention]) -> list[Mention]:
    """The mentions with a letterhead's office given to the name that stands on the line before or behind it."""
    if doc.rules.verb_final:
        return mentions
    found: list[Mention] = []
    for mention in mentions:
        last = found[-1] if found else None
        if (
            last is not None
            and last.begin < _REACH
            and (last.name is None) != (mention.name is None)
            and _pairs(doc, last, mention)
        ):
            name, office = (mention, last) if mention.name is not None else (last, mention)
            name.office, name.rank, name.of = office.office, office.rank, office.of or name.of
            name.begin, name.stop = last.begin, mention.stop
            found[-1] = name
        else:
            found.append(mention)
    return found


def _pairs(doc: Document, left: Mention, right: Mention) -> bool:
    name, office = (right, left) if right.name is not None else (left, right)
    gap = doc.folded[left.stop : right.begin]
    return (
        name.rank in _WEAK
        and office.office is not None
        and not (left.plural or right.plural)
        and (("\n" in gap) or "  " in gap)
        and _BETWEEN.fullmatch(gap) is not None
        and _is_line(doc, left)
        and _is_line(doc, right)
    )


def _is_line(doc: Document, mention: Mention) -> bool:
    """Whether a line is of a letterhead: short, and no sentence."""
    begin = doc.text.rfind("\n", 0, mention.begin) + 1
    end = doc.text.find("\n", mention.end)
    line = doc.text[begin : end if end >= 0 else len(doc.text)].strip()
    return len(line) <= _LINE and not line.endswith((".", "”", '"'))


def author_of(doc: Document, mentions: list[Mention], people: list[Person]) -> Mention | None:
    """Whose words a release in the first person is: who stands in its letterhead, or whose statement it says to be."""
    if doc.rules.verb_final or not _FIRST_PERSON.search(doc.text):
        return None
    for mention in mentions:
        if mention.begin > _REACH:
            return None
        if mention.person < 0 or people[mention.person].office is None or not _is_line(doc, mention):
            continue
        line = doc.text.rfind("\n", 0, mention.begin) + 1
        lead = doc.folded[line : mention.begin]
        if _BY.search(lead) or _BETWEEN.fullmatch(lead):
            return mention
    return None
