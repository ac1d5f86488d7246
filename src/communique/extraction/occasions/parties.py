"""States and organisations that do themselves what a verb tells: "Vietnam and Poland held consultations"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from communique import gazetteer
from communique.expressions import expression
from communique.extraction import grammar
from communique.extraction.occasions.drafts import Clause, Draft, add_once
from communique.gazetteer import Name

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_JOINED = expression(r",?(?: and| as well as| together with)?(?: the)? ")
_NAMING = ("nominative", "comitative")
_PARTIES = ("state", "organisation", "demonym")
_JOINED_FINAL = expression(r"(?: heyet(?:i|leri))?(?:,| ve| ile|)(?: |(?<=,))")
# Behind the last of the states: their delegations, then where and when, or the verb.
_SUBJECT_END = expression(
    r"(?: (?:ust duzey |ordu |askeri )?(?:heyet|yetkili|taraf|muzakereci|diplomat|temsilci)[a-z]*)?,? (?=(?:[a-z0-9]+ ){0,2}[a-z]+'[dt][ae]\b|bugun|dun|yarin|yeniden|tekrar)"
)
_WORD = expression(r"[a-z']+")
_GOVERNED = ("in", "at", "to", "between", "near", "via", "against", "about", "on", "for", "with", "over", "among")
_MISSION = r"(?:embassy|high commission|permanent mission|permanent representation|consulate|consulate general)"
_MISSION_OF = expression(rf"\b{_MISSION} of (?:the )?(?:republic of |kingdom of |state of )?(?:the )?$")
_NAMED_BEFORE = 60  # characters before a state's name in which its mission stands
_SIDES = ("state", "organisation", "city", "demonym")
_ADJECTIVES = r"(?: (?:government|senior|top|high-level|high-ranking|defence|defense|military|trade|foreign|security))?"
_ORGAN = 5  # words between an organisation and what its committee on some matter did
_LEAD = 14  # characters before a list in which a preposition stands that governs it


def parties_of(reader: Reader, begin: int, verb: int) -> list[str]:
    """The sides, two at least, that stand before a verb as its subject.

    A capital in such a list stands for its state: "Ankara and Athens will hold talks".
    """
    doc = reader.doc
    if doc.rules.verb_final:
        return _parties_final(reader, begin, verb)
    listed = _last_list(reader, begin, verb)
    if len(listed) < 2 or not _is_beside(reader, _end_of_group(reader, listed[-1].stop), verb):
        return []
    before = doc.folded[max(begin, listed[0].begin - _LEAD) : listed[0].begin].removesuffix("the ").split()
    if before and before[-1] in _GOVERNED:
        return []
    sides = [side for side in (_side(reader, name) for name in listed) if side is not None]
    return list(dict.fromkeys(sides)) if len(set(sides)) > 1 else []


def _is_hidden(reader: Reader, name: Name) -> bool:
    """Whether a state's name is somebody's: not that of people who only stand for it, "Rus müzakereciler"."""
    group = next((one for one in reader.mentions_in(name.begin - _LEAD, name.stop) if one.stop > name.begin), None)
    stands = name.kind == "demonym" and group is not None and group.plural and group.name is None
    return reader.covers(name) and not stands


def _parties_final(reader: Reader, begin: int, verb: int) -> list[str]:
    """The states that are the subject of a verb behind them: "Letonya ve Şili heyetleri Riga'da görüştü"."""
    doc = reader.doc
    listed: list[Name] = []
    for name in doc.names_in(begin, verb):
        if _is_hidden(reader, name) or name.kind not in _PARTIES or doc.case_of(name) not in _NAMING:
            continue
        if listed and not _JOINED_FINAL.fullmatch(doc.folded, listed[-1].stop, name.begin):
            if len(listed) > 1:
                break
            listed = []
        listed.append(name)
    roles = (cue.end for cue in reader.cues_in(begin, verb) if cue.entry.category == "role" and listed)
    # behind "Türkiye'nin arabuluculuğunda" too
    ends = [listed[-1].stop, *(end for end in roles if end > listed[-1].stop)] if listed else []
    if len(listed) < 2 or not any(_SUBJECT_END.match(doc.folded, end) for end in ends):
        return []
    people = doc.folded.startswith(doc.rules.marks["delegates"], listed[-1].stop + 1)
    if not people and any(name.kind == "demonym" for name in listed):
        return []
    return list(dict.fromkeys(side for name in listed if (side := _side(reader, name)) is not None))


def body_of(reader: Reader, begin: int, verb: int) -> str | None:
    """The organisation that stands alone before a verb as its subject: "The Security Council will hold a meeting"."""
    doc = reader.doc
    listed = _last_list(reader, begin, verb) if not doc.rules.verb_final else []
    if len(listed) != 1 or listed[0].kind != "organisation" or not _is_beside(reader, listed[0].stop, verb):
        return None
    before = doc.folded[max(begin, listed[0].begin - _LEAD) : listed[0].begin].removesuffix("the ").split()
    return None if before and before[-1] in (*_GOVERNED, "of", "by") else doc.body(listed[0])


def organ_of(reader: Reader, begin: int, verb: int) -> str | None:
    """The organisation whose council or committee is a verb's subject: "The Permanent Council of X held a special meeting"."""
    doc = reader.doc
    stretch = doc.folded[begin:verb]
    lead = stretch.rfind(", the ") + 1  # behind "On Monday, "
    names = [name for name in doc.names_in(begin + lead, verb) if name.kind == "organisation"]
    sitting = doc.rules.words["sitting"]
    if len(names) != 1 or reader.covers(names[0]) or sitting.isdisjoint(stretch[lead:].split()):
        return None
    before = doc.folded[begin + lead : names[0].begin].split()
    governed = before and before[0] in (*_GOVERNED, "of", "by", "from")
    return None if governed or len(doc.folded[names[0].stop : verb].split()) > _ORGAN else doc.body(names[0])


def side_of(reader: Reader, begin: int, verb: int) -> str | None:
    """The state that stands alone before a verb as its subject: "Russia cancelled talks with envoy X"."""
    listed = _last_list(reader, begin, verb) if not reader.doc.rules.verb_final else []
    if len(listed) != 1 or listed[0].kind != "state" or not _is_beside(reader, listed[0].stop, verb):
        return None
    before = reader.doc.folded[max(begin, listed[0].begin - _LEAD) : listed[0].begin].removesuffix("the ").split()
    return None if before and before[-1] in (*_GOVERNED, "of", "by", "from") else listed[0].ids[0]


def between_states(reader: Reader, begin: int, end: int) -> list[str]:
    """The states that a talk is said to be between right behind its verb: "Oman hosted talks between the US and Iran"."""
    if reader.doc.rules.verb_final or not reader.doc.folded.startswith(" between ", begin):
        return []
    names = [name for name in reader.doc.names_in(begin, end) if name.kind in ("state", "demonym")]
    listed = [name for name in names if not reader.covers(name)]
    return list(dict.fromkeys(name.ids[0] for name in listed[:2])) if len(listed) > 1 else []


def between_states_final(reader: Reader, begin: int, verb: int) -> list[str]:
    """The two states before a verb between which something is said to be done: "Letonya ile Şili arasında anlaşma imzalandı"."""
    at = max(
        (reader.doc.folded.find(mark, begin, verb) for mark in reader.doc.rules.marks["between_sides"]), default=-1
    )
    names = [
        one for one in reader.doc.names_in(begin, max(begin, at)) if one.kind == "state" and not reader.covers(one)
    ]
    if len(names) < 2 or names[-1].stop != at:
        return []
    joined = _JOINED_FINAL.fullmatch(reader.doc.folded, names[-2].stop, names[-1].begin)
    return [name.ids[0] for name in names[-2:]] if joined else []


def _last_list(reader: Reader, begin: int, end: int) -> list[Name]:
    """The names of the last list before an offset: "Egypt, Sudan and Ethiopia"."""
    listed: list[Name] = []
    for name in reversed(reader.doc.names_in(begin, end)):
        if name.kind not in _SIDES or name.stop > name.end or reader.covers(name):
            break
        if listed and not _JOINED.fullmatch(reader.doc.folded, name.stop, listed[0].begin):
            break
        listed.insert(0, name)
    return listed


def _end_of_group(reader: Reader, begin: int) -> int:
    """Where the group of people ends that a list of sides tells of: "US and Chinese | officials"."""
    match = _group(reader.doc.rules.code).match(reader.doc.folded, begin)
    return match.end() if match is not None else begin


@cache
def _group(code: str) -> re.Pattern[str]:
    return re.compile(_ADJECTIVES + " (?:" + "|".join(sorted(grammar.load(code).words["groups"])) + r")\b")


def _is_beside(reader: Reader, begin: int, verb: int) -> bool:
    """Whether only auxiliaries, adverbs and dates stand between a list and its verb."""
    rules = reader.doc.rules
    words = {"on", "have", "had", *rules.words["auxiliaries"], *rules.marks["adverbs"], *rules.marks["passive"]}
    bare = reader.doc.folded[begin:verb]
    for time in reader.times_in(begin, verb):
        bare = bare.replace(reader.doc.folded[time.span.begin : time.span.end], "")
    return all(word in words for word in _WORD.findall(bare))


def _side(reader: Reader, name: Name) -> str | None:
    """The state or organisation that a name stands for."""
    if name.kind == "organisation":
        return reader.doc.body(name)
    if name.kind in ("state", "demonym"):
        return name.ids[0]
    city = gazetteer.load().city(name.ids[0])
    return city.country if city is not None else None


def add_mission(reader: Reader, draft: Draft, clause: Clause) -> None:
    """The state whose embassy gives a reception: "The Embassy of India in Rome held a reception"."""
    state = _mission_of(reader, clause.begin, clause.verb.begin) if not clause.passive and not clause.subjects else None
    if state is not None:
        add_once(draft.states, state)
        draft.strong = True


def _mission_of(reader: Reader, begin: int, end: int) -> str | None:
    """The state whose embassy a stretch names: "the Embassy of India in Rome", "the Indian Embassy"."""
    folded = reader.doc.folded
    for name in reader.doc.names_in(begin, end) if not reader.doc.rules.verb_final else ():
        if name.kind not in ("state", "demonym") or reader.covers(name):
            continue
        if _MISSION_OF.search(folded, max(begin, name.begin - _NAMED_BEFORE), name.begin):
            return name.ids[0]
    return None
