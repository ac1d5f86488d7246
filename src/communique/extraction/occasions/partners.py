"""With whom a talk is that a noun tells of, or who gathered at it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.extraction.occasions.drafts import Clause, Noun, listed_with
from communique.extraction.occasions.further import further
from communique.extraction.occasions.gapping import parted
from communique.extraction.occasions.medial import is_governed, is_possessive
from communique.extraction.occasions.members import two_told
from communique.extraction.occasions.nearness import announces
from communique.extraction.occasions.owners import FRONTED
from communique.extraction.occasions.wishes import is_thought_of
from communique.extraction.people import Mention, is_body
from communique.model import Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_LEAD_IN = 30  # characters before talks in which "at" stands
_VERB = 8  # characters behind those who held a talk in which the verb begins that says so
_HOLDING = ("hold", "held", "have", "open")
_SET_BEHIND = 40  # characters behind talks in which their day or place begins
_AT_A_TALK = expression(r"\b(?:at|in|during) (?:an? )?(?:(?!the |his |her |their )[a-z-]+ )?$")
# Before somebody: he is only spoken of, or another's.
_ASIDE = expression(r"\b(?:of|for|against|over|about|by|than|like|as|behind|on|under) (?:the |his |her )?$")
_BEFORE = 16  # characters before an occasion in which it is said that those did something at it
_AT_THEIR = expression(r"\b(?:at|in|after|following|during) (?:a |an |their |the )?(?:[a-z\-]+ )?$")
_THEIRS = expression(r"\btheir (?:[a-z-]+ ){0,2}$")
_BETWEEN_TWO = expression(
    r" (?:[a-z]+ ){0,2}?between (?:the two|them|the pair|both)(?: (?:leaders|presidents|ministers|men|women|officials|diplomats))?\b"
    r"(?! (?:countries|states|nations|sides|parties|capitals|governments|foreign|delegations|[a-z]+ minist))"
)
_POSSESSED = 40  # characters before a talk in which it is said whose it is
_CONVERB = 5  # letters of a verb's end that says that it was not done
_BETWEEN = expression(r"arasinda(?:ki)?\b")
_WITH_BEHIND = expression(
    r"\s*(?:\([^)]{1,20}\)\s*)?(?:(?:today|yesterday|here|earlier|(?:was |were |is |are |also |being )*held|(?:took|takes|taking) place|later|tomorrow|on [a-z]+(?: \d+)?|(?:[a-z]+day)"
    r"|in (?:[a-z]+ ){1,3}?|(?:planned|scheduled|set|due|slated) for [a-z]+(?: \d+)?|this week|next week|last week)\s*,?\s*){0,3}(with|between|on|by|of)\s+"
)
_LEAD = expression(
    r"\s*(?:(?:the|his|her|its|their|my|our|both|visiting|newly|appointed|elected|mr|mrs|ms|miss|dr|sir|lord|dame|h\.?\s?e|hon|honourable"
    r"|honorable|excellency|majesty|highness|royal|rt|prof|professor|messrs)\.?,?\s*)*"
)
_LED_DELEGATION = expression(
    r"(?:a|an|the|his|her|its) (?:[a-z'\-]+ ){0,6}(?:delegation|mission|group|team)\b[^.;]{0,80}\b(?:led|headed|chaired) by (?:the |mr\.? |mrs\.? |ms\.? |dr\.? |h\.e\. )*"
)
_INCLUDING = expression(r"[a-z ]{0,30},? (?:including|among them|such as|namely)(?:[: ]| the| mr| h\.e)*\s+(?:the\s+)?")
_WITH_OTHER = expression(r",? (?:and|with) (?:the |his |her |[a-z]+ counterpart,? )*")
_PAID_BY_GROUP = expression(r"(?:the )?[a-z ]{3,40} (on)\s+")
_CALLED_ON = expression(r"\s+(?:on|to)\s+(?:(?:the|his|her|rt|hon|h\.?e|excellency|mr|mrs|ms|dr)\.?\s*)*")
_AT_ONCE = expression(r"()\s+")
_DETERMINED = expression(r"\b(?:the|an?|this|that|these|his|her|its|their|our|each|[a-z]+'s) (?:[a-z-]+ ){0,3}$")
_TOGETHER = expression(r"(?:ile)?\s*(?:birlikte\s+)?(?:[a-z']+\s*){0,5}")
_DASH = expression(r"\s*[-–—]\s*")
_TELLING = ("say", "press", "talk")  # senses of verbs by which two tell what came of their talk
_JOINS = expression(r",? ?(?:and )?(?:the |his |her )?")
_TWO = 2  # who have a talk, and who speak in a call that no list is told of
_DOING = 6  # characters between an occasion and what is done at it: "toplantıya eş başkanlık etti"
_GAP = 70  # characters between somebody and a talk that is with him
_PAUSE = expression(r"[.;,]")


def find_partners(reader: Reader, noun: Noun, inside: list[Mention]) -> None:
    """Whom a talk is with: "X ile görüşme", "talks with X", "X'in kabulü"; such a noun is told by its people."""
    session = noun.named and noun.ordinal is not None and noun.kind in ("meeting", "summit")
    if session or noun.kind not in ("bilateral", "call", "meeting", "summit"):
        return
    if reader.doc.rules.verb_final and noun.kind == "summit":
        _find_pair_before(reader, noun, inside)
        return
    if noun.kind == "summit" and not reader.doc.folded.startswith(" between ", noun.cue.end):
        return
    if reader.doc.rules.verb_final:
        _find_partners_before(reader, noun, inside)
    else:
        _find_partners_behind(reader, noun, inside)


def _find_partners_before(reader: Reader, noun: Noun, inside: list[Mention]) -> None:
    """Those before a talk whose case or "ile" says that it was with them: "X ile görüşme", "X - Y görüşmesi"."""
    folded = reader.doc.folded
    before = [mention for mention in inside if mention.stop <= noun.begin]
    if not before:
        return
    if noun.kind == "meeting" and _is_done_with(reader, noun):
        return
    if is_thought_of(reader, noun):
        return  # "X, Y ile komisyon toplantısının yapılması konusunu görüştü"
    last = before[-1]
    gap = folded[last.stop : noun.begin].strip()
    together = last.case == "comitative"
    if together and reader.doc.rules.patterns["without_talk"].match(folded, noun.cue.end - _CONVERB):
        return  # "X ile görüşmeden karar vermeyeceğiz"
    between = _BETWEEN.match(gap) is not None
    kabul = noun.cue.entry.form.startswith("kabul")
    received = kabul and last.case in ("genitive", "accusative") and not gap
    if kabul and (gap == "tarafindan" or (received and last.case == "accusative")):
        _find_hosts(noun, before, last)
        return
    if not gap and len(before) > 1 and _DASH.fullmatch(reader.doc.text, before[-2].stop, last.begin):
        noun.partners, noun.both = before[-2:], True  # "Cumhurbaşkanı X - Başbakan Y görüşmesi"
        return
    if last.case == "genitive" and not kabul and _is_of_pair(reader, noun, before, last):
        noun.partners, noun.both = listed_with(before, last), True
        return
    near = len(gap) < _GAP and _PAUSE.search(gap) is None and _TOGETHER.fullmatch(gap) is not None
    if between or received or (together and near and not _is_told_between(reader, last.stop, noun.begin)):
        noun.partners = listed_with(before, last)
        listed = len(noun.partners) > 1 and " ile " in folded[noun.partners[0].stop : last.begin] + " "
        noun.both = between or (together and listed)
        if together and not noun.both:
            noun.partners = [*_in_parts_before(reader, before, noun.partners[0]), *noun.partners]


def _in_parts_before(reader: Reader, before: list[Mention], first: Mention) -> list[Mention]:
    """Those whom the parts before name with whom a talk was, each on his day or in his place: "önce A'yla, akşam da B'yle görüşmesi"."""
    found: list[Mention] = []
    for one in reversed(before[: before.index(first)]):
        if (
            one.case != "comitative"
            or len(parted(reader, [one, first])) < 2
            or _is_told_between(reader, one.stop, first.begin)
        ):
            break
        found.insert(0, one)
        first = one
    return found


def _find_pair_before(reader: Reader, noun: Noun, inside: list[Mention]) -> None:
    """The two whose summit it is: "X ile Y'nin Riga'daki zirvesi"."""
    before = [mention for mention in inside if mention.stop <= noun.begin]
    if before and before[-1].case == "genitive" and not noun.named and _is_of_pair(reader, noun, before, before[-1]):
        noun.partners, noun.both = listed_with(before, before[-1]), True


def _is_done_with(reader: Reader, noun: Noun) -> bool:
    """Whether it is chairing or attending an occasion that somebody does with another: "X, Y ile toplantıya başkanlık etti"."""
    verb = next(iter(reader.cues_in(noun.cue.end, noun.cue.end + _DOING)), None) if noun.case == "dative" else None
    return verb is not None and verb.entry.category == "verb" and verb.entry.sense in ("chair", "attend")


def _is_of_pair(reader: Reader, noun: Noun, before: list[Mention], last: Mention) -> bool:
    """Whether a talk is of two who stand before it with one genitive: "X ile Y'nin salı günü Riga'daki görüşmesi"."""
    pair = listed_with(before, last)
    if len(pair) != _TWO or any(one.plural for one in pair) or noun.begin - last.stop > _GAP:
        return False
    if _PAUSE.search(reader.doc.folded, last.stop, noun.begin):
        return False
    planned = is_of_plan(reader, last.stop, noun.begin)
    if not noun.cue.ending.startswith("s") and not planned:
        return False
    joined = " ile " in f"{reader.doc.folded[pair[0].stop : last.begin]} "
    return joined and (
        planned or not any(cue.entry.category == "verb" for cue in reader.cues_in(last.stop, noun.begin))
    )


def is_of_plan(reader: Reader, begin: int, end: int) -> bool:
    """Whether a stretch before a noun says that it is planned to be: "9 Mayıs'ta yapmaları planlanan görüşme"."""
    verbs = [cue for cue in reader.cues_in(begin, end) if cue.entry.category == "verb"]
    return len(verbs) > 1 and verbs[-1].entry.sense == "plan" and {one.form for one in verbs} <= {"noun", "participle"}


def _find_partners_behind(reader: Reader, noun: Noun, inside: list[Mention]) -> None:
    """Those behind a talk and its preposition: "talks with X", "the meeting of X with Y", "a courtesy call by X on Y"."""
    folded = reader.doc.folded
    match = _preposition(reader, noun, inside)
    if match is None:
        return
    word = match.group(1)
    paid = _PAID_BY_GROUP.match(folded, match.end()) if word == "by" and noun.kind == "bilateral" else None
    if paid is not None and not any(match.end() <= one.begin < paid.start(1) and not one.plural for one in inside):
        word, match = "on", paid  # "a courtesy call by the heads of delegation on Minister X"
    behind = [mention for mention in inside if mention.begin >= match.end() - 4]
    if not behind or not (
        _LEAD.fullmatch(folded[match.end() : behind[0].begin])
        or _LED_DELEGATION.fullmatch(folded, match.end(), behind[0].begin)
    ):
        return
    group = _members(reader, behind)
    noun.partners = further(reader, group, behind)
    noun.both = word == "between" or (word == "of" and noun.kind == "bilateral" and len(noun.partners) > 1)
    if word == "on":
        noun.hosts = noun.partners
    if word == "of" and noun.kind in ("meeting", "summit"):
        rest = [one for one in behind if one.begin > group[-1].begin]
        noun.partners = noun.partners if len(noun.partners) > 1 else [*noun.partners, *listed_with(rest, rest[0])]
        noun.both = True
    if word in ("by", "of") and noun.kind == "bilateral":
        called = [one for one in behind if one.begin > group[-1].begin and one not in group]
        if called and _CALLED_ON.fullmatch(folded[group[-1].stop : called[0].begin]):
            noun.hosts = listed_with(called, called[0])
            noun.partners = group + noun.hosts
            noun.both = True
    _part_owner(reader, noun)


def _preposition(reader: Reader, noun: Noun, inside: list[Mention]) -> re.Match[str] | None:
    """What leads from a talk to those it is with, the preposition as its group; None where it says something else."""
    folded = reader.doc.folded
    match = _WITH_BEHIND.match(folded, noun.cue.end)
    if match is None and _is_participle(reader, noun):
        return _AT_ONCE.match(folded, noun.cue.end)  # "after meeting President X"
    if match is None:
        return None
    gathering = noun.kind in ("meeting", "summit")
    if match.group(1) == "of" and (noun.kind == "call" or (gathering and not _of_two(reader, match, inside))):
        return None
    return None if gathering and match.group(1) in ("on", "by") else match


def _is_participle(reader: Reader, noun: Noun) -> bool:
    """Whether "meeting" is what somebody does: "after meeting President X", but not "after the meeting President X said"."""
    if noun.cue.entry.form != "meeting" or noun.plural or noun.cue.end != noun.cue.stem:
        return False
    return _DETERMINED.search(reader.doc.folded, max(0, noun.cue.begin - _POSSESSED), noun.cue.begin) is None


def _members(reader: Reader, behind: list[Mention]) -> list[Mention]:
    """The first group of those behind a talk; of a group that nobody can name those it is said to include."""
    group = listed_with(behind, behind[0])
    if all(one.plural and not one.states for one in group):
        listed = next((one for one in behind if one.begin > group[-1].stop), None)
        if listed is not None and _INCLUDING.fullmatch(reader.doc.folded, group[-1].stop, listed.begin):
            return [one for one in behind if one.group == listed.group and one.begin >= listed.begin]
    return group


def find_each_other(reader: Reader, noun: Noun, clauses: list[Clause], inside: list[Mention]) -> None:
    """Of whom talks are that a sentence says were "theirs": "A and B gave a press conference following their talks".

    So has a caption, which has no verb: "A and B during their meeting in Riga".
    """
    unnamed = not noun.partners and not noun.named and noun.kind in ("bilateral", "meeting", "call")
    if unnamed and _BETWEEN_TWO.match(reader.doc.folded, noun.cue.end):
        noun.partners, noun.both = two_told(reader), True
        return
    two = _who_held(reader, noun, inside) or _at_talks(reader, noun, inside) if unnamed else []
    if two:
        noun.partners, noun.both = two, True
        return
    theirs = _THEIRS.search(reader.doc.folded, max(0, noun.begin - _POSSESSED), noun.begin) is not None
    if noun.partners or noun.named or noun.kind not in ("bilateral", "meeting"):
        return
    two = _framed_by(noun, clauses, theirs=theirs)
    if not theirs and not two:
        return
    for one in clauses:
        others = [other for other in one.objects if other.stop <= noun.begin and other not in one.subjects]
        if not two and len(one.subjects) == 1 and others and not others[-1].sender:
            two = [*one.subjects, others[-1]]  # "handed over a letter to President X at their meeting"
    there = [one for one in inside if not one.sender and one.stop <= noun.begin]
    if not clauses and len(there) == 2:
        two = there
    owners = [reader.owner_of(one) for one in two]
    if not theirs and noun.kind != "bilateral" and any(map(is_body, owners)):
        return  # after a meeting of an organisation
    if len(two) == 2 and not any(one.plural for one in two) and (None in owners or owners[0] != owners[1]):
        noun.partners, noun.both = list(two), True


def _who_held(reader: Reader, noun: Noun, inside: list[Mention]) -> list[Mention]:
    """The two who held what a relative clause tells of: "the talks that A and B opened in Riga"."""
    first = next((one for one in inside if one.begin >= noun.cue.end), None)
    if first is None or reader.doc.folded[noun.cue.end : first.begin].removesuffix("the ").strip() not in (
        "",
        "that",
        "which",
    ):
        return []
    two = listed_with(inside, first)
    for one in inside:
        if one.begin > two[-1].begin and _JOINS.fullmatch(reader.doc.folded, two[-1].stop, one.begin):
            two.append(one)  # "that" parts the first from his list
    verb = next(
        (cue for cue in reader.cues_in(two[-1].stop, two[-1].stop + _VERB) if cue.entry.category == "verb"), None
    )
    return two if _are_two_sides(reader, two) and verb is not None and verb.entry.sense in _HOLDING else []


def _at_talks(reader: Reader, noun: Noun, inside: list[Mention]) -> list[Mention]:
    """The two of whom one did something to the other, or both did, at talks with nobody named: "A won backing from B at talks in
    Riga", "A urged B at a meeting in Riga to …"."""
    folded = reader.doc.folded
    if not _AT_A_TALK.search(folded, max(0, noun.begin - _LEAD_IN), noun.begin):
        return []
    if not reader.is_set(noun.cue.end, noun.cue.end + _SET_BEHIND):
        return []
    two = [one for one in inside if one.stop <= noun.begin and not one.sender]
    if not _are_two_sides(reader, two) or is_governed(reader, two[0], 0) or is_possessive(reader, two[1]):
        return []
    if _ASIDE.search(folded, two[0].stop, two[1].begin) or " that " in folded[two[0].stop : noun.begin]:
        return []
    told = reader.doc.rules.words["spoken_of"]
    between = [cue for cue in reader.cues_in(two[0].stop, noun.begin) if cue.entry.category == "verb"]
    apart = [
        one
        for one in between
        if one.entry.sense == "exclude" or (one.entry.sense == "say" and one.entry.form not in told)
    ]
    return [] if apart or len(between) > 1 else two


def _are_two_sides(reader: Reader, people: list[Mention]) -> bool:
    """Whether people are two officials of different sides."""
    owners = {reader.owner_of(one) for one in people if not one.plural and one.person >= 0} - {None}
    return len(people) == len(owners) == _TWO


def _framed_by(noun: Noun, clauses: list[Clause], *, theirs: bool) -> list[Mention]:
    """The two who did something before or after a talk of "theirs", or who told what came of one: "A and B told reporters after the talks"."""
    links = ("after", "before", "part_of") if theirs else ("after",)
    doing = [one.subjects for one in clauses if theirs or one.verb.entry.sense in _TELLING]
    return next((people for people in doing if noun.link in links and len(people) == _TWO), [])


def find_callers(noun: Noun, clauses: list[Clause], inside: list[Mention]) -> None:
    """Who spoke in a call that is with nobody: those its sentence lists, else its first two, but not who announces it."""
    telling = {id(one) for clause in clauses for one in clause.subjects if announces(one, clauses)}
    callers = [one for one in inside if not one.plural and not one.sender and id(one) not in telling]
    listed = listed_with(callers, callers[0] if callers else None)
    noun.partners = listed if len(listed) > _TWO else callers[:_TWO]
    noun.both = True


def _is_told_between(reader: Reader, begin: int, end: int) -> bool:
    """Whether a verb ends a clause between somebody and a talk, which then is told again: "X ile görüşecekti ancak görüşme …"."""
    return any(
        cue.entry.category == "verb" and cue.form == "finite" and cue.tense != "present"
        for cue in reader.cues_in(begin, end)
    )


def _find_hosts(noun: Noun, before: list[Mention], last: Mention) -> None:
    """Who receives whom by a noun: "A'nın B'yi kabulü", "A, B'yi kabulünde", "A'nın B tarafından kabulü", "B tarafından kabul"."""
    others = [one for one in before if one.group != last.group and one.case == "genitive"]
    if not others and last.case == "accusative":
        others = [one for one in before if one.group != last.group and one.case == "nominative"][:1]
    owners = listed_with(before, others[-1] if others else None)
    own = listed_with(before, last)
    received = last.case == "accusative"
    noun.hosts = owners if received else own
    noun.partners, noun.whose = own, owners


def find_gathered(reader: Reader, noun: Noun, inside: list[Mention], span: Span) -> Mention | None:
    """Those of several states who did something at an occasion: "EU ministers agreed at a meeting in Riga to …"."""
    if noun.kind not in ("meeting", "summit", "bilateral") or noun.partners or noun.named or noun.topic:
        return None
    group = next((one for one in inside if reader.is_of_several(one)), None)
    if group is None or _AT_THEIR.search(reader.doc.folded, max(span.begin, noun.begin - _BEFORE), noun.begin) is None:
        return None
    if group.begin > noun.end:
        return group if FRONTED.fullmatch(reader.doc.folded, noun.end, group.begin) else None
    led = reader.doc.folded[span.begin : group.begin].removesuffix("the ").rstrip()
    return group if not led else None


def _part_owner(reader: Reader, noun: Noun) -> None:
    """Sets apart whose talks with several others are: "bilateral meetings of X with A, B and C"."""
    if len(noun.partners) < 3 or noun.hosts:
        return
    first, second = noun.partners[:2]
    if " with " in reader.doc.folded[first.stop : second.begin]:
        noun.whose, noun.partners, noun.both = [first], noun.partners[1:], False


def _of_two(reader: Reader, match: re.Match[str], inside: list[Mention]) -> bool:
    """Whether a meeting is told as of those who have it: "the meeting of President X with Minister Y", "of Ministers X, Y and Z"."""
    behind = [one for one in inside if one.begin >= match.end() - 4 and not one.plural]
    if len(behind) < 2 or not _LEAD.fullmatch(reader.doc.folded[match.end() : behind[0].begin]):
        return False
    owners = [reader.owner_of(one) for one in listed_with(behind, behind[0])]
    if len(set(owners)) == len(owners) > 1 and None not in owners:
        return True  # "a meeting of X, Y and Z"
    gap = reader.doc.folded[behind[0].stop : behind[1].begin]
    return _WITH_OTHER.fullmatch(gap) is not None
