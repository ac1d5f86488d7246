"""Mentions that are coordinated, and the case that the last of a list gives to all."""

from __future__ import annotations

import re
from itertools import pairwise

from communique.expressions import expression
from communique.extraction.document import Document
from communique.extraction.people.mentions import Mention, Person
from communique.extraction.people.owners import value_of

_DOING = expression(r"[dt][iu]g[iu]")
_DOING_BEFORE = expression(r"[^\W\d_]{3}[ae]n $")  # a participle before somebody: "Riga'da bulunan Bakan X"
_WORDS = 30  # characters before somebody in which a participle stands
_LED = expression(r"[^\W\d_]+,\s+")
_OBJECTS = ("accusative", "comitative", "dative", "topic")
_PLACE = 40  # characters behind somebody in which his residence stands
_OPENING = 60  # how far from a sentence's beginning its subject can stand
_WITH_WORDS = ("ile", "birlikte")
_WITH = expression(r"\s+ile\b\s*(?:birlikte\s*)?")
_COMPANION = 16  # characters before somebody in which it is said that he is with another
_DELEGATION = expression(
    r"\s*ve (?:beraberindeki(?:ler)?|baskanligindaki|maiyetindeki)(?:\s+(?:[a-z]+\s+){0,2}?(?:heyet|kurul))?(?P<ending>[a-z']*)"
)
_LED_DELEGATION = expression(
    r"\s*(?:baskanliginda(?:ki)?|liderliginde(?:ki)?|baskanlik ettigi|baskanligini yaptigi)\s+(?P<whose>(?:[a-z'0-9]+\s+){0,3}?)heyet(?!ler)(?P<ending>[a-z']*)"
)
_MADE_OF = expression(
    r"\s*(?:olusan|mutesekkil|ibaret)\s+(?P<whose>(?:[a-z'0-9]+\s+){0,4}?)heyet(?!ler)(?P<ending>[a-z']*)"
)
_JOINS = expression(r"\band\b|&")
_GOVERNED = expression(
    r"\b(?:meeting|visiting|receiving|hosting|seeing|with|by|from|to|of|between|for|like|than|alongside|against|about|under|on)\s+(?:the\s+|his\s+|her\s+|its\s+)?(?:(?:majesty|highness|royal|excellency|h\.?e\.?|mr|mrs|ms|dr)\.?\s+)*$"
)
_VERB_BEHIND = expression(
    r",?\s+(?:on [a-z]+ |today |yesterday |also |later |then |earlier )?(?:[a-z]{3,}(?:ed|s)|met|held|said|told|spoke|will|would|"
    r"is|was|are|were|has|had|have|can|may|should|paid|left|flew|took|gave|made|went|came|began|sent|saw|put|set|did|does)\b"
)
_INVITED = expression(r"\binvitation (?:of|by|from) (?:the |his |her |its )?(?:[a-z.]{1,12} ){0,3}$")
_INVITATION = 60  # characters before a list in which it is said that it is those who invite
_SPOUSE = expression(r"\s+ve esi(?P<ending>n[a-z]*)?(?= [a-z]*(?:una|ine|ina|une)\b|,| [a-z]+di\b)")
_LIST = 8  # officials before one who stands in a list without commas, among whom its subject is
_PLURAL_ENDING = expression("^ler")


def number_groups(doc: Document, mentions: list[Mention]) -> None:
    """Numbers coordinated mentions alike; where endings hang on the last of a list, all take its case."""
    group = -1
    members: list[Mention] = []
    accompanied = False  # whether a member is said to be with another: asked once of each, however long a list is
    for index, mention in enumerate(mentions):
        if doc.rules.verb_final:
            mention.sender = mention.sender or _is_host_of_place(doc, mention)
            following = mentions[index + 1] if index + 1 < len(mentions) else None
            _take_case_of_delegation(doc, mention, following)
            _take_part_of_following(doc, mention)
            _take_case_of_postposition(doc, mention, following)
        ended = accompanied and _is_behind_with(doc, members[-1], mention)
        listed = index > 0 and (_coordinated(doc, mentions[index - 1], mention) or _runs_on(doc, mentions, index))
        if listed and not ended:
            members.append(mention)
        else:
            group = _close_group(
                doc, members, group, mentions[index - len(members) - 1] if index > len(members) else None
            )
            members, accompanied = [mention], False
        accompanied = accompanied or (doc.rules.verb_final and _is_companion(doc, mention))
    if members:
        _close_group(doc, members, group, mentions[-len(members) - 1] if len(mentions) > len(members) else None)


def _close_group(doc: Document, members: list[Mention], group: int, before: Mention | None) -> int:
    """Numbers the members of a list; a subject that only a comma parts from the objects behind it is no member."""
    if not members:
        return group
    group += 1
    if doc.rules.verb_final:
        _free_companions(doc, members)
    if (
        len(members) == 2
        and doc.rules.verb_final
        and doc.text[members[0].stop : members[1].begin].strip() == ","
        and not _has_subject(doc, members, before)
    ):
        for member in members:  # a list of two has its conjunction: this is a subject and another part of the sentence
            member.group = group
            group += 1
        return group - 1
    if doc.rules.verb_final and len(members) > 1 and (members[-1].case != "nominative" or _is_agent(doc, members[-1])):
        parted = _subjects(doc, members, before)
        for member in members[:parted]:
            member.group = group
        group += parted > 0
        members = members[parted:]
    cut = 0 if doc.rules.verb_final else _subject_behind(doc, members)
    for member in members[:cut]:
        member.group = group
    group += bool(cut)
    for member in members[cut:]:
        member.group = group
    _spread_case(members)
    return group


def _has_subject(doc: Document, members: list[Mention], before: Mention | None) -> bool:
    """Whether a list of two without a conjunction stands behind the subject: "Eker, daha sonra A, B ile görüşecek"."""
    if before is None or before.case != "nominative" or before.person < 0 or members[1].case not in _OBJECTS:
        return False
    between = doc.text[before.stop : members[0].begin]
    if (
        '"' in between
        or "“" in between
        or any(cue.entry.category in ("verb", "role") for cue in doc.cues_in(before.stop, members[0].begin))
    ):
        return False
    sentence = doc.sentences[doc.sentence_at(members[0].begin)]
    return before.begin >= sentence.begin and len(between) < _OPENING and members[0].name is not None


def _subjects(doc: Document, members: list[Mention], before: Mention | None) -> int:
    """How many members of a list are the subject, which only a comma parts from what follows: "A ve B, C'yi kabul etti"."""
    gaps = [doc.text[one.stop : other.begin].strip() for one, other in pairwise(members)]
    joined = next((index for index, gap in enumerate(gaps) if gap not in ("", ",")), None)
    parted = next(
        (index + 1 for index, gap in enumerate(gaps) if gap == "," and joined is not None and index > joined), 0
    )
    if any(one.case != "nominative" or one.plural for one in members[: parted or 1]):
        return 0
    if parted and (members[-1].case not in _OBJECTS and any(gap != "," for gap in gaps[parted:])):
        return 0
    if parted:
        return parted
    sentence = doc.sentences[doc.sentence_at(members[0].begin)]
    edge = members[0].begin
    opens = (
        edge - sentence.begin < _OPENING or _DOING_BEFORE.search(doc.folded, max(0, edge - _WORDS), edge) is not None
    )
    opens = opens and not (before is not None and before.begin >= sentence.begin and _can_be_subject(before))
    if _LED.fullmatch(doc.text, sentence.begin, members[0].begin):
        return 0  # "Fidan, Bakan A ve Bakan B ile görüştü": somebody the text takes for granted
    governed = members[-1].case in _OBJECTS or (len(members) > 2 and _is_agent(doc, members[-1]))
    return int(governed and opens and "," in gaps[0])


def _is_agent(doc: Document, mention: Mention) -> bool:
    """Whether something is done by somebody, and by those listed with him: "Kalns, A ve B tarafından kabul edildi"."""
    cue = doc.cue_at(mention.stop + 1)
    return cue is not None and cue.entry.sense == "agent"


def _can_be_subject(mention: Mention) -> bool:
    """Whether somebody named is in no case: not the ministers that the name of a meeting speaks of."""
    return mention.case == "nominative" and not (mention.plural and mention.name is None)


def _subject_behind(doc: Document, members: list[Mention]) -> int:
    """Where a list ends that a preposition governs and a subject follows: "after talks with A and B, C said"; else 0."""
    if len(members) < 2 or not _VERB_BEHIND.match(doc.folded, members[-1].stop):
        return 0
    if _INVITED.search(doc.folded, max(0, members[0].begin - _INVITATION), members[0].begin):
        return _guests_behind(doc, members)
    last = doc.folded[members[-2].stop : members[-1].begin]
    if not last.startswith(",") or _JOINS.search(last):
        return 0
    lead = doc.folded[max(0, members[0].begin - 24) : members[0].begin]
    listed = any(_JOINS.search(doc.folded[left.stop : right.begin]) for left, right in pairwise(members[:-1]))
    return len(members) - 1 if listed or _GOVERNED.search(lead) else 0


def _guests_behind(doc: Document, members: list[Mention]) -> int:
    """Where the subject begins behind those at whose invitation it acts: "At the invitation of A and B, C and D will visit"."""
    for index, (left, right) in enumerate(pairwise(members), start=1):
        gap = doc.folded[left.stop : right.begin]
        if gap.startswith(",") and not _JOINS.search(gap):
            return index
    return 0


def _is_host_of_place(doc: Document, mention: Mention) -> bool:
    """Whether somebody is only named as whose residence it is where others meet: "X'in konutunda"."""
    if mention.case != "genitive":
        return False
    words = doc.folded[mention.stop : mention.stop + _PLACE].split()[:4]
    for index, word in enumerate(words):
        if word.startswith(doc.rules.marks["residence"]):
            if any(_DOING.search(other) for other in words[index + 1 : index + 2]):
                return False  # "X'in konutunda verdiği yemek"
            return doc.rules.case(word[-2:]) in ("locative", "dative") or word.endswith(("deki", "daki"))
    return False


def _take_case_of_postposition(doc: Document, mention: Mention, following: Mention | None) -> None:
    """ "X ile görüştü": with a postposition that joins no other person the case is the comitative."""
    if mention.case == "nominative" and doc.folded.startswith(doc.rules.marks["about"], mention.stop):
        mention.case = "topic"
    match = _WITH.match(doc.folded, mention.stop)
    if match is None or mention.case != "nominative":
        return
    together = "birlikte" in match.group() and following is not None and following.case in ("accusative", "dative")
    if following is None or following.begin > match.end() or together:
        mention.case = "comitative"


def _take_case_of_delegation(doc: Document, mention: Mention, following: Mention | None) -> None:
    """ "X ve beraberindeki heyeti kabul etti", "X başkanlığındaki heyeti": the person has the case of the delegation."""
    made_of = _MADE_OF.match(doc.folded, mention.stop) if mention.name is not None else None
    if made_of is not None and mention.case == "ablative":
        ending = made_of.group("ending")
        mention.case = doc.rules.case(ending.removeprefix("i") if made_of.group("whose") else ending)
        return
    led = _LED_DELEGATION.match(doc.folded, mention.stop) if mention.name is not None else None
    if led is not None and mention.case in ("nominative", "genitive"):
        # "Letonya heyeti" is a compound, whose vowel is no case
        ending = led.group("ending")
        compound = led.group("whose").rstrip().endswith(doc.rules.marks["delegation_kinds"]) or _owner_in(doc, led)
        mention.case = doc.rules.case(ending.removeprefix("i") if compound else ending)
        mention.stop = led.end()
        return
    match = _DELEGATION.match(doc.folded, mention.stop) or _SPOUSE.match(doc.folded, mention.stop)
    if match is not None and following is not None and following.begin == match.end() + 1:
        return  # "X ve beraberindeki Bakan Y": a list of two
    if match is None:
        return
    case = doc.rules.case(_PLURAL_ENDING.sub("", match.group("ending") or ""))
    if mention.case in ("nominative", case):  # "X ve beraberindeki heyeti", "X'i ve beraberindeki heyeti"
        mention.case = case
        mention.stop = match.end()


def _owner_in(doc: Document, delegation: re.Match[str]) -> str | None:
    """The state or organisation that a delegation is of by the words before it; else None."""
    return next((value_of(doc, name) for name in doc.names_in(*delegation.span("whose"))), None)


def makes_delegation(doc: Document, mention: Mention) -> bool:
    """Whether somebody is the last of those a delegation is made of."""
    return _MADE_OF.match(doc.folded, mention.stop) is not None


def own_delegates(doc: Document, mentions: list[Mention], people: list[Person]) -> None:
    """The members of a delegation are of whom it is: "A ile B'den oluşan Türk Konseyi heyeti", "A başkanlığındaki Letonya heyeti"."""
    for last in mentions:
        made_of = _MADE_OF.match(doc.folded, last.stop) or _LED_DELEGATION.search(doc.folded, last.end, last.stop)
        owner = _owner_in(doc, made_of) if made_of is not None else None
        for mention in mentions if owner is not None else ():
            if mention.of is None and (mention is last or mention.group == last.group):
                mention.of = owner
                if mention.person >= 0:
                    people[mention.person].of = people[mention.person].of or owner


def _spread_case(members: list[Mention]) -> None:
    if len(members) > 1:
        for member in members[:-1]:
            if member.case == "nominative":
                member.case = members[-1].case


def _take_part_of_following(doc: Document, mention: Mention) -> None:
    """ "X'in yanı sıra Y de katıldı": with a postposition of addition somebody does what those named behind do."""
    if mention.case == "genitive" and doc.folded.startswith(doc.rules.marks["addition"], mention.stop + 1):
        mention.case = "nominative"


def _free_companions(doc: Document, members: list[Mention]) -> None:
    """ "X, beraberinde Y ve Z ile geldi": those who are with somebody do what he does."""
    first = next((index for index, one in enumerate(members) if _is_companion(doc, one)), None)
    if first is None or members[-1].case != "comitative":
        return
    for one in members[first:]:
        one.case = "nominative"


def _is_companion(doc: Document, mention: Mention) -> bool:
    """Whether it is said before somebody that he is with another."""
    return doc.folded.endswith(doc.rules.marks["companion"], max(0, mention.begin - _COMPANION), mention.begin)


def _is_behind_with(doc: Document, last: Mention, mention: Mention) -> bool:
    """Whether "with" stands behind one of a list, so that it ends that of companions: "beraberinde A ile B ile görüştü"."""
    gap = doc.folded[last.stop : mention.begin].split(maxsplit=1)
    return bool(gap) and gap[0] in _WITH_WORDS


def _coordinated(doc: Document, left: Mention, right: Mention) -> bool:
    gap = doc.folded[left.stop : right.begin]
    if len(gap) > 40 or (left.case != "nominative" and doc.rules.verb_final):
        return False
    if doc.rules.verb_final and gap.strip() in doc.rules.words["fillers"] and not _is_companion(doc, right):
        return False  # "Kalns ayrıca X ile görüştü"
    if "\n" in gap and not gap.strip():
        return False  # a headline, and the sentence below it
    return is_separator(doc, gap)


def _runs_on(doc: Document, mentions: list[Mention], index: int) -> bool:
    """Whether two officials stand in a list that lacks its commas, behind the subject: "Başkan X, Bakan A Bakan B ve Bakan C'yi
    kabul etti"."""
    left, right = mentions[index - 1], mentions[index]
    if (
        not doc.rules.verb_final
        or left.case != "nominative"
        or None in (left.name, left.office, right.name, right.office)
    ):
        return False
    if doc.text[left.stop : right.begin] != " " or right.office is None or right.begin != right.office.begin:
        return False
    sentence = doc.sentences[doc.sentence_at(left.begin)]
    subject = next(
        (one for one in reversed(mentions[max(0, index - _LIST) : index - 1]) if doc.text.startswith(", ", one.stop)),
        None,
    )
    return subject is not None and subject.begin >= sentence.begin and _can_be_subject(subject)


def is_separator(doc: Document, gap: str) -> bool:
    """Whether a folded stretch between two mentions only joins them."""
    return bool(gap.strip() or "\n" in gap) and doc.rules.joins(gap)
