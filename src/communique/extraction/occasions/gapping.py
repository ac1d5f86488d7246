"""Verbs that several parts of a clause share, where the verb ends it: "X, salı günü Riga'da A'yla, çarşamba günü Oslo'da B'yle görüştü".

Each part has its own circumstance, be it a day, a place or its turn, and its own people; it is a clause of its own, whose verb is left
out. Where only the last person carries the ending, all have it: "sabah A, öğleden sonra B, akşam C ile bir araya geldi".
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.extraction.grammar import Cue
from communique.extraction.occasions.relatives import is_behind_participle
from communique.extraction.people import Mention

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_WITH = ("comitative",)
_WHOM = ("accusative", "comitative")
# The cases of those whom a verb is done to or with.
_CASES = {
    "meet": _WITH,
    "call": (*_WHOM,),
    "discuss": _WITH,
    "speak": _WITH,
    "organise": _WITH,
    "talk": (*_WHOM,),
    "ring": ("dative",),
    "receive": _WHOM,
    "accept": _WHOM,
    "welcome": _WHOM,
    "see": _WHOM,
    "visit": ("accusative",),
    "visit-person": ("accusative", "dative", "comitative", "genitive"),
    "accepted": (),
    "welcomed": (),
}
_AGENT = ("accepted", "welcomed")
_CUT = expression(r"(?<!\d),|,(?!\d)|;| ve (?=\w)")
_COLON = expression(r": ")
_PARENTHESIS = expression(r"\([^()]*\)")


@dataclass(slots=True)
class Share:
    """A part of a clause: where it stands and who does it with whom."""

    begin: int
    end: int
    subjects: list[Mention]
    objects: list[Mention]
    again: bool = False  # the same people as in the other parts, on another day


@dataclass(slots=True)
class _Part:
    begin: int
    end: int
    people: list[Mention] = field(default_factory=list)
    met: list[Mention] = field(default_factory=list)


def shares_of(
    reader: Reader, begin: int, verb: Cue, own: list[Mention], standing: list[Mention], others: list[Mention]
) -> list[Share]:
    """The parts of a clause that share its verb; none where it has no such parts.

    `standing`: who is the subject, if anybody before the verb is; `others`: who else would be.
    """
    cases = _CASES.get(verb.entry.sense)
    if cases is None:
        return []
    colon = _COLON.search(reader.doc.folded, begin, verb.begin)
    before = [one for one in own if colon is not None and one.begin < colon.start()]
    if colon is not None and before:  # "X'in turu sürüyor: 3 Mayıs'ta A, 4 Mayıs'ta B ile görüştü"
        begin, others = colon.end(), [one for one in before if one.group == before[0].group]
        own = [one for one in own if one not in before]
        standing = [one for one in standing if one not in before]
    if (
        reader.doc.folded.startswith(": ", begin) and not others
    ):  # "X'in turu Riga'da başladı: 3 Mayıs'ta A, 4 Mayıs'ta B ile görüştü"
        others = _told_of_before(reader, begin)
    parts = _parts(reader, begin, verb)
    if len(parts) < 2:
        return []
    for part in parts:
        part.people = [one for one in own if part.begin <= one.begin < part.end]
        part.met = [one for one in part.people if _is_met(reader, verb, one, cases)]
    if not _is_owned(reader, parts[0], others):
        days = _on_their_days(reader, parts, standing or others, own)
        if days:
            return days
    lead, parts = _lead(reader, parts, others)
    if len(parts) < 2 or not parts[-1].met:
        return []
    subjects = lead or others
    found: list[Share] = []
    for part in parts:
        doing = [one for one in part.people if one in standing and one not in part.met]
        if not part.met and cases == _WITH and part is not parts[-1]:  # "sabah A, akşam B ile"
            groups = list(dict.fromkeys(one.group for one in doing))
            if not groups or len(groups) > 2 or (len(groups) == 2 and found):
                return []
            met = [one for one in doing if one.group == groups[-1]]
            doing = [one for one in doing if one.group != groups[-1]]
            part.met = [one.but(case="comitative") for one in met]
        if not part.met:
            return []
        subjects = doing or subjects
        if not subjects:
            return []
        rest = [one for one in part.people if one not in doing and all(one.begin != met.begin for met in part.met)]
        found.append(Share(part.begin, part.end, subjects, part.met + rest))
    found[0].begin = begin
    return found


def parted(reader: Reader, people: list[Mention]) -> list[list[Mention]]:
    """Those a talk's noun names, apart where each stands in a part of its own: "önce A'yla, akşam da B'yle görüşmesi"."""
    if not reader.doc.rules.verb_final or len(people) < 2 or any(one.case != "comitative" for one in people):
        return [people]
    parts = [[people[0]]]
    for left, right in pairwise(people):
        gap = reader.doc.folded[left.stop : right.begin].removeprefix(" ile")
        if gap.startswith((",", " ve ")) and _is_circumstanced(reader, left.stop, right.begin):
            parts.append([])
        parts[-1].append(right)
    return parts


def _told_of_before(reader: Reader, colon: int) -> list[Mention]:
    """Who is told of before a colon, if there is but one."""
    begin = reader.doc.sentences[reader.doc.sentence_at(colon)].begin
    people = [one for one in reader.mentions_in(begin, colon) if not one.plural and not one.sender]
    return people if len(people) == 1 else []


def _lead(reader: Reader, parts: list[_Part], others: list[Mention]) -> tuple[list[Mention], list[_Part]]:
    """Who opens a clause as the subject of all its parts, and the parts: "Bakan X, sabah A ile, akşam B ile"."""
    first = parts[0]
    if first.met:
        return [], parts
    if not first.people:
        return [], parts[1:]
    if len({one.group for one in first.people}) > 1 or _is_owned(reader, first, others):
        return [], parts
    return first.people, parts[1:]


def _is_owned(reader: Reader, first: _Part, others: list[Mention]) -> bool:
    """Whether who stands first is met by somebody told of before: "Turu sürüyor: 3 Mayıs'ta A, 4 Mayıs'ta B ile görüştü"."""
    if not others or len({one.group for one in first.people}) != 1 or first.met:
        return False
    one = first.people[0]
    return _is_circumstanced(reader, first.begin, one.begin) and not is_behind_participle(reader, one)


def _on_their_days(reader: Reader, parts: list[_Part], subjects: list[Mention], own: list[Mention]) -> list[Share]:
    """The parts that only tell each its day, the people being the same: "A ile B 3 Ekim'de Riga'da, 10 Ekim'de Oslo'da görüştü"."""
    peopled = [part for part in parts if part.people]
    if len(peopled) > 1 and not (len(peopled) == 2 and peopled[0] is parts[0] and not peopled[0].met):
        return []
    if peopled and peopled[-1] not in (parts[0], parts[-1]):
        return []
    dated = parts[1:] if parts[0].people and not reader.times_in(parts[0].begin, parts[0].end) else parts
    days = [next((time.start or time.rule for time in reader.times_in(part.begin, part.end)), None) for part in dated]
    if len(dated) < 2 or None in days or len(set(days)) < len(days):
        return []
    objects = [one for one in own if one not in subjects]
    return [Share(part.begin, part.end, subjects, objects, again=True) for part in dated]


def _is_met(reader: Reader, verb: Cue, mention: Mention, cases: tuple[str, ...]) -> bool:
    """Whether an ending or the word behind somebody says that a verb is done to, with or by him."""
    if verb.entry.sense in _AGENT:
        return any(cue.entry.sense == "agent" for cue in reader.cues_in(mention.stop, mention.stop + 3))
    behind = reader.doc.folded[mention.stop : mention.stop + 5]
    return mention.case in cases or ("comitative" in cases and behind.strip() == "ile")


def _parts(reader: Reader, begin: int, verb: Cue) -> list[_Part]:
    """The parts of a clause between commas, each but the first with a circumstance of its own."""
    folded = reader.doc.folded
    begin += len(folded[begin : verb.begin]) - len(folded[begin : verb.begin].lstrip(" ,;"))
    taken = [match.span() for match in _PARENTHESIS.finditer(folded, begin, verb.begin)]
    taken += [(one.begin, one.stop) for one in reader.mentions_in(begin, verb.begin)]
    cuts = [
        match.end()
        for match in _CUT.finditer(folded, begin, verb.begin)
        if not any(start <= match.start() < stop for start, stop in taken)
    ]
    parts = [_Part(begin, begin)]
    for left, right in zip([begin, *cuts], [*cuts, verb.begin], strict=True):
        if left > begin and _opens_part(reader, parts[-1], left, right):
            parts.append(_Part(left, left))
        parts[-1].end = right
    return parts


def _opens_part(reader: Reader, before: _Part, begin: int, end: int) -> bool:
    """Whether words between commas have a circumstance of their own before somebody, or a day; or behind him, as those before have."""
    people = reader.mentions_in(begin, end)
    if not people:
        return bool(reader.times_in(begin, end))
    behind_subject = len(people) > 1 and people[0].case == "nominative" != people[-1].case
    if _is_circumstanced(reader, begin, people[-1 if behind_subject else 0].begin):
        return True
    others = reader.mentions_in(before.begin, before.end)
    return (
        bool(others)
        and _is_circumstanced(reader, people[-1].stop, end)
        and _is_circumstanced(reader, others[-1].stop, before.end)
    )


def _is_circumstanced(reader: Reader, begin: int, end: int) -> bool:
    """Whether a stretch tells a day, an hour, a place or whose turn it is."""
    if reader.times_in(begin, end):
        return True
    patterns = reader.doc.rules.patterns
    for key in ("turn", "hour"):
        for match in patterns[key].finditer(reader.doc.folded, begin, end):
            if not any(one.begin <= match.start() < one.end for one in reader.mentions_in(begin, end)):
                return True
    return any(
        name.kind in ("city", "state") and not reader.covers(name) and reader.doc.case_of(name) == "locative"
        for name in reader.doc.names_in(begin, end)
    )
