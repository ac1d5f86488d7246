"""Who a participle tells of that stands before him, where the verb ends the sentence: "kabul ettiği Bakan X", "Riga'ya uçan Bakan X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.extraction.grammar import Cue
from communique.extraction.people import Mention

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_SUBJECT_PARTICIPLE = expression(r"y?[ae]n|[iu]l[ae]n")
_OBJECT_PARTICIPLE = expression(r"(?:[dt][iu]g|y?[ae]c[ae]g)[iu]|(?:[dt][iu]k|y?[ae]c[ae]k)l[ae]r[iu]")
_DOING = expression(r"(?:^|\s)(?P<word>[a-z]{2,}?y?[ae]n) $")  # a participle straight before somebody
# Words that only look so: ablatives, adverbs.
_ONLY_LIKE = expression(
    r".*(?:[^ae]d|[^aeiour]t|[ei]nd|[ai]nd)[ae]n|.*[cd]eden|.*rinden|yeniden|zaten|hemen|resmen|neden|ayn[ae]n|[a-z]*m[ae]n|[a-z]*ken"
)
_WORD = 24  # characters of such a word at most
_NEXT_PARTICIPLE = 120  # characters behind a participle in which another of the same person stands
_FAR = expression(r"[,.;:\n]|.{22}")  # between a participle and the one it tells of
_BEHIND = 30  # characters behind a participle in which the occasion stands that it tells of
# The case that whom a verb is done to or with would have before it.
_CASES = {
    "meet": "comitative",
    "call": "comitative",
    "discuss": "comitative",
    "speak": "comitative",
    "talk": "accusative",
    "ring": "dative",
    "receive": "accusative",
    "accept": "accusative",
    "welcome": "accusative",
    "visit": "accusative",
    "visit-person": "accusative",
}


def is_of_head(verb: Cue) -> bool:
    """Whether a participle tells of whom it stands before: "katılan Bakan", not "katıldığı zirve"."""
    return verb.form == "participle" and _SUBJECT_PARTICIPLE.match(verb.ending) is not None


def is_of_doing(verb: Cue) -> bool:
    """Whether a participle tells what somebody did or will do with what stands behind it: "yaptığı", "katılacağı"."""
    return verb.form == "participle" and _OBJECT_PARTICIPLE.fullmatch(verb.ending) is not None


def object_behind(reader: Reader, verb: Cue, inside: list[Mention]) -> list[Mention]:
    """Whom a participle is done to or with, who stands behind it: "dün kabul ettiği Başbakan X", "görüştüğü Bakan Y"."""
    case = _CASES.get(verb.entry.sense)
    if case is None or not is_of_doing(verb):
        return []
    head = next((one for one in inside if one.begin >= verb.end), None)
    if head is None or head.sender or not _stands_before(reader, verb.end, head.begin):
        return []
    return [one.but(case=case) for one in inside if one.group == head.group and one.begin >= head.begin]


def _stands_before(reader: Reader, begin: int, end: int) -> bool:
    """Whether there is nothing between a participle and somebody but words that are of him."""
    words = reader.doc.rules.words
    gap = reader.doc.folded[begin:end]
    if gap.strip(" ") and not gap.startswith(" "):
        return False
    return all(
        any(word in words[kind] for kind in ("guest", "former", "honorifics", "modifiers", "counterpart"))
        for word in gap.split()
    )


def doer_ahead(reader: Reader, verb: Cue, inside: list[Mention]) -> list[Mention]:
    """Who does what a verb tells that leans on a participle behind it, of whom that tells: "X'i kabul edip Riga'ya uçan Bakan Y"."""
    head = next((one for one in inside if one.begin >= verb.end and one.case in ("nominative", "genitive")), None)
    if head is None or head.plural or not is_behind_participle(reader, head):
        return []
    between = (cue for cue in reader.cues_in(verb.end, head.begin) if cue.entry.category == "verb")
    if any(cue.form == "finite" for cue in between) or ";" in reader.doc.folded[verb.end : head.begin]:
        return []
    return [one for one in inside if one.group == head.group and one.begin >= head.begin]


def is_behind_participle(reader: Reader, mention: Mention) -> bool:
    """Whether the word straight before somebody tells what he does or did: "Riga'ya uçan Bakan X"."""
    return _participle_before(reader, mention) is not None


def _participle_before(reader: Reader, mention: Mention) -> int | None:
    begin = max(0, mention.begin - _WORD)
    match = _DOING.search(reader.doc.folded, begin, mention.begin)
    if match is None or not reader.doc.text[match.start("word")].islower() or _ONLY_LIKE.fullmatch(match.group("word")):
        return None
    return match.start("word")


def without_those_of_participle(reader: Reader, own: list[Mention]) -> list[Mention]:
    """The people before a verb without those of a participle between, whose object they are: "X'i Riga'ya çağıran Y, Z'yi kabul etti"."""
    for at in range(len(own) - 1, 0, -1):
        edge = _participle_before(reader, own[at])
        if edge is None:
            continue
        return [
            one
            for one in own
            if one.begin > edge or one.case in ("nominative", "genitive") or _is_listed_on(reader, one)
        ]
    return own


def end_of_unknown(reader: Reader, begin: int, end: int) -> int:
    """Behind the last verb of a stretch that ends a clause, but is none of the table, or its beginning: "X'le kadeh kaldırdı, …"."""
    words = reader.doc.rules.patterns["ends_clause"].finditer(reader.doc.folded, begin, end)
    ends = [match.end() for match in words if reader.doc.text[match.start()].islower()]
    return ends[-1] if ends else begin


def _is_listed_on(reader: Reader, mention: Mention) -> bool:
    """Whether a list goes on behind somebody: "X'i ve Ankara'da görev yapan Y'yi"."""
    return reader.doc.folded.startswith((",", " ve ", " ile "), mention.stop)


def head_of_participle(reader: Reader, verb: Cue, inside: list[Mention]) -> list[Mention]:
    """Who does what a participle says: "toplantıya katılan Bakan Fidan", "kabul edilen Genel Sekreter"."""
    if reader.doc.folded.startswith(" ve ", verb.end):  # "Ankara'ya gelen ve X tarafından kabul edilen Bakan Y"
        following = (
            cue for cue in reader.cues_in(verb.end, verb.end + _NEXT_PARTICIPLE) if cue.entry.category == "verb"
        )
        other = next(following, None)
        if other is not None and is_of_head(other):
            return head_of_participle(reader, other, inside)
    head = next((mention for mention in inside if mention.begin >= verb.end), None)
    if verb.entry.sense == "host" and is_occasion_behind(reader, verb):
        return []  # "görüşmelere ev sahipliği yapan zirvede Başkan X"
    if head is None or _FAR.search(reader.doc.folded[verb.end : head.begin].removeprefix(" olan")):
        return []
    return [mention for mention in inside if mention.group == head.group and mention.begin >= head.begin]


def is_occasion_behind(reader: Reader, verb: Cue) -> bool:
    """Whether a participle tells of an occasion: "ev sahipliği yapan zirvede"."""
    end = verb.end + _BEHIND
    return any(
        cue.entry.category == "event" and cue.begin < end and " " not in reader.doc.text[verb.end + 1 : cue.begin]
        for cue in reader.cues_in(verb.end, end)
    )
