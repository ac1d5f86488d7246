"""States whose delegation a sentence tells of without naming who heads it: "A Latvian delegation", "Letonya'dan gelen heyet"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.extraction import grammar
from communique.gazetteer import Name

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_SENDERS = ("state", "demonym", "parliament")
_WORDS = 5  # between a state and its delegation
_MISSION = expression(r" (?:[a-z-]+ ){0,2}(?:delegation|mission|team)\b")
_OF_STATE = expression(r"\b(?:delegation|mission|team) (?:of|from) (?:the )?(?:republic of |kingdom of )?$")


def sender_of(reader: Reader, begin: int, verb: int) -> str | None:
    """The state whose delegation stands before a verb, where nobody who heads it is named; not one of teachers or of a club."""
    return (_sender_final if reader.doc.rules.verb_final else _sender_medial)(reader, begin, verb)


def _sender_medial(reader: Reader, begin: int, verb: int) -> str | None:
    """The only state named before a verb, as its delegation's: "A Latvian parliamentary delegation", "the delegation of Latvia
    including experts"."""
    names = [name for name in reader.doc.names_in(begin, verb) if not reader.covers(name)]
    name = names[0] if len(names) == 1 else None
    if name is None or name.kind not in ("state", "demonym"):
        return None
    if name.kind == "state":
        told = _OF_STATE.search(reader.doc.folded, begin, name.begin)
    else:
        told = _of_demonym(reader.doc.rules.code).match(reader.doc.folded, name.stop)
    return name.ids[0] if told is not None else None


def body_sending(reader: Reader, begin: int, verb: int) -> Name | None:
    """The organisation whose delegation stands before a verb: "An IMF mission", "A delegation of the European Parliament"."""
    if reader.doc.rules.verb_final:
        return None
    folded = reader.doc.folded
    names = (name for name in reader.doc.names_in(begin, verb) if name.kind == "organisation")
    return next(
        (name for name in names if _MISSION.match(folded, name.end) or _OF_STATE.search(folded, begin, name.begin)),
        None,
    )


@cache
def _of_demonym(code: str) -> re.Pattern[str]:
    """What stands behind the demonym of a delegation that is none of private people."""
    private = "|".join(map(re.escape, grammar.load(code).marks["private_sent"]))
    return re.compile(rf"(?: (?!(?:{private}))[a-z-]+){{0,3}} delegation\b")


def _sender_final(reader: Reader, begin: int, verb: int) -> str | None:
    """The state named last before a delegation: "Letonya Parlamentosu heyetini kabul etti", the first or the last told of."""
    folded, words = reader.doc.folded, reader.doc.rules.marks["delegation"]
    told = (find(f" {word}", begin, verb) for find in (folded.find, folded.rfind) for word in words)
    return next((state for at in told if at >= 0 and (state := _named_last(reader, begin, at))), None)


def _named_last(reader: Reader, begin: int, delegation: int) -> str | None:
    """The state named last before its delegation, in the words for it."""
    doc = reader.doc
    names = [one for one in doc.names_in(begin, delegation) if one.kind in _SENDERS and not reader.covers(one)]
    if not names:
        return None
    words = doc.folded[names[-1].stop : delegation].split()
    own = tuple(f" {word}i" for word in doc.rules.marks["delegation"])  # "Letonya'nın Vidzeme bölgesi heyeti"
    theirs = doc.case_of(names[-1]) == "genitive" and doc.folded.startswith(own, delegation)
    come = any(word in doc.rules.marks["sent_from"] for word in words)
    apart = names[-1].stop > names[-1].end and not (theirs or come)
    said = f" {' '.join(words)}"
    private = any(f" {mark}" in said for mark in doc.rules.marks["private_sent"])
    return None if apart or private or len(words) > _WORDS else names[-1].ids[0]
