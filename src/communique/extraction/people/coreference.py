"""Whom an office without a name is, and what the members of a list lend one another."""

from __future__ import annotations

import re
from itertools import pairwise

from communique import gazetteer
from communique.extraction.document import Document
from communique.extraction.officials import HEADS
from communique.extraction.people.mentions import NATIONAL, Mention, Person
from communique.extraction.people.owners import value_of
from communique.extraction.people.states import implied_owner, implied_state, is_of_unknown
from communique.model import Span
from communique.text import fold

_SIDES = re.compile(r"\b(?:co-chaired by|between|co-chairmanship of) (?:the )?$")
_EACH_OTHER = re.compile(
    r"(?:,? (?:also|today|then|jointly|later|on [a-z]+day))* (?:(?:will )?co-chair|exchange|discussed|discuss |reviewed|agreed|reaffirmed|"
    r"led their|held (?:bilateral |extensive |wide-ranging )?(?:talks|consultations|discussions)|met (?:in|on the|at|today|here|for)\b)"
)
_SIDES_REACH = 24  # characters before a list
_OFFICIALS = 80  # characters before an official in which it is said among whose he is
_DEMONYM = 24  # characters before "officials" in which it is said whose they are
_AMONG = re.compile(
    r"\b(?:officials|leaders|ministers|authorities|dignitaries|figures|diplomats|politicians),? "
    r"(?:including|among them|such as|namely) (?:the )?$"
)
_MINISTRY = re.compile(
    r" (?:[a-z]+(?:'s)? ){0,4}?(?:ministry|government|presidency|cabinet|chancellery|foreign office|state department)\b"
)
_AIDE = re.compile(
    r".{0,2}?(?:'s|s') (?:(?:top|senior|close|chief|special|personal|foreign policy|diplomatic|security|economic) )*"
)  # between a principal and his aide
_AIDES = ("adviser", "other", "director")
_CALLED_ONCE = 2  # mentions of somebody
_EPITHET = re.compile(r", (?:(?:the|a|an) )?(?:(?:[a-z]+-)?[a-z]+(?:'s)? ){0,3}")
_EPITHET_END = re.compile(r"[^.,;]{0,40},")
_GUEST = 12  # characters before an office in which it is said that it is a guest's
_UNIQUE = ("head-of-state", "head-of-government", "deputy-head", "minister", "secretary-general")
_NEAR = 3  # mentions before a spouse among which the official is
_CHIEF = " baskani"  # how offices end whose holders are called by this word alone
_MISSION = 600  # characters before an envoy in which his mission is told of
_MISSION_OF = 40  # characters before a mission in which its state stands
_IN_DELEGATION = re.compile(r"\bheyet(?:te|inde|lerinde)\b")
_STAFF = ("adviser", "other", "director")
_CODE = 2  # letters of a state's code
_REACH = 200  # mentions that an office without a name is looked for among


_BELOW_HEAD = ("head-of-government", "minister", "speaker")


def inherit_owners(doc: Document, mentions: list[Mention], people: list[Person]) -> None:
    """In a list, an office that does not say whose it is takes the one before it."""
    previous: Mention | None = None
    carried: str | None = None  # whose the last of the list is of whom it is known
    for mention in mentions:
        if previous is not None and (previous.group != mention.group or not doc.rules.verb_final):
            carried = None
        person = people[mention.person] if mention.person >= 0 else None
        if (
            previous is not None
            and previous.group == mention.group
            and mention.of is None
            and mention.office is not None
            and not mention.plural
            and mention.rule != "title-list"  # ministers of several states, and nobody says which is whose
            and (person is None or (person.of is None and not (doc.rules.verb_final and is_of_unknown(doc, person))))
        ):
            source = previous.of or (people[previous.person].of if previous.person >= 0 else None) or carried
            known_rank = previous.rank or (people[previous.person].rank if previous.person >= 0 else None)
            rivals = (mention.rank in HEADS and mention.rank == known_rank and not _is_consort(doc, mention)) or (
                not doc.rules.verb_final
                and (_are_sides(doc, previous, mention) or _are_of_one_office(doc, previous, mention))
            )
            # "Pakistan Başbakanı X ile Cumhurbaşkanı Y": of one state the head of state is named first
            rivals = rivals or (doc.rules.verb_final and mention.rank == "head-of-state" and known_rank in _BELOW_HEAD)
            if (
                source
                and not rivals
                and _fits(mention.rank, source, known_rank)
                and not _has_own_body(doc, mention, source)
            ):
                mention.of = source
                if person is not None:
                    person.of = source
        carried = mention.of or (person.of if person is not None else None) or carried
        if previous is not None and not doc.rules.verb_final and _shares_owner_behind(doc, previous, mention):
            previous.of = mention.of
        previous = mention


def _shares_owner_behind(doc: Document, first: Mention, second: Mention) -> bool:
    """Whether whose two offices without names are stands behind the second alone: "the Emperor and Empress of Japan"."""
    if first.of is not None or second.of is None or first.name is not None or second.name is not None:
        return False
    if first.plural or first.office is None or first.person >= 0:
        return False
    return (
        doc.folded[first.stop : second.begin] in (" and ", " and the ")
        and " of " in doc.folded[second.begin : second.stop]
    )


def _are_of_one_office(doc: Document, first: Mention, second: Mention) -> bool:
    """Whether two of a list have an office of which a state has one: "FM A and FM B"."""
    if first.office is None or second.office is None or second.rank not in _UNIQUE:
        return False
    offices = {doc.folded[one.begin : one.end].removeprefix("the ") for one in (first.office, second.office)}
    return len(offices) == 1 and offices.isdisjoint(doc.rules.words["titles"])


def _has_own_body(doc: Document, mention: Mention, source: str) -> bool:
    """Whether an office is the head of a body that its phrase names, so of no organisation before it: "X Vakfı Başkanı"."""
    if not doc.rules.verb_final or mention.rank != "head-of-agency" or len(source) == _CODE or mention.office is None:
        return False
    words = doc.folded[mention.office.begin : mention.office.end].split()[:-1]
    known = doc.rules.words["modifiers"] | doc.rules.words["conjunctions"]
    return any(not doc.rules.is_portfolio(word) and word not in known for word in words)


def _is_consort(doc: Document, mention: Mention) -> bool:
    """Whether an office is a monarch's consort's: "King Harald and Queen Sonja" are of one state."""
    assert mention.office is not None
    return doc.folded[mention.office.begin : mention.office.end] in doc.rules.words["consorts"]


def own_officials(doc: Document, mentions: list[Mention], people: list[Person]) -> None:
    """Whose those are who are named among a state's officials: "met Danish officials, including Prime Minister X"."""
    if doc.rules.verb_final:
        return
    for mention in mentions:
        person = people[mention.person] if mention.person >= 0 else None
        if mention.of is not None or mention.office is None or (person is not None and person.of is not None):
            continue
        match = _AMONG.search(doc.folded, max(0, mention.begin - _OFFICIALS), mention.begin)
        names = doc.names_in(match.start() - _DEMONYM, match.end()) if match is not None else []
        name = next((one for one in reversed(names) if one.kind in ("demonym", "state")), None)
        if name is not None:
            mention.of = name.ids[0]
            if person is not None:
                person.of = mention.of


def own_by_ministry(doc: Document, mentions: list[Mention], people: list[Person]) -> None:
    """Whose a minister is of whom his ministry tells: "Latvia's Foreign Ministry said that Foreign Minister X will go"."""
    if doc.rules.verb_final:
        return
    for mention in mentions:
        person = people[mention.person] if mention.person >= 0 else None
        if mention.of is not None or mention.rank not in NATIONAL or (person is not None and person.of is not None):
            continue
        sentence = doc.sentences[doc.sentence_at(mention.begin)]
        for name in reversed(doc.names_in(sentence.begin, mention.begin)):
            if name.kind in ("state", "demonym") and _MINISTRY.match(doc.folded, name.stop):
                mention.of = name.ids[0]
                if person is not None:
                    person.of = mention.of
                break


def own_by_mission(doc: Document, mentions: list[Mention], people: list[Person]) -> None:
    """Whose an envoy is whose mission was told of before: "Letonya Büyükelçiliğindeki resepsiyonda Büyükelçi X".

    Of an ambassador's staff the ambassador tells it too: "Letonya Büyükelçisi X ve Ticaret Müşaviri Y".
    """
    words = [(word, mission) for word, _, mission in (one.partition("=") for one in doc.rules.marks["missions"])]
    sender: str | None = None
    for mention in mentions if words else ():
        person = people[mention.person] if mention.person >= 0 else None
        if mention.rank == "ambassador":
            sender = mention.of or (person.of if person is not None else None) or sender
        if person is None or mention.office is None or person.of is not None or mention.of is not None:
            continue
        office = doc.folded[mention.office.begin : mention.office.end]
        mission = next((mission for word, mission in words if office.startswith(word)), None)
        if mission is not None:
            owner = _owner_of_mission(doc, mention.begin, mission)
            mention.of = person.of = owner or (sender if mention.rank != "ambassador" else None)


def own_by_delegation(doc: Document, mentions: list[Mention], people: list[Person]) -> None:
    """Whose those are who were in a delegation told of: "ABD heyetine X başkanlık ederken heyette Danışman Y de yer aldı"."""
    for mention in mentions:
        person = people[mention.person] if mention.person >= 0 else None
        if person is None or mention.office is None or person.of is not None or mention.of is not None:
            continue
        sentence = doc.sentences[doc.sentence_at(mention.begin)]
        if _IN_DELEGATION.search(doc.folded, sentence.begin, mention.begin) is not None:
            mention.of = person.of = _owner_of_delegation(doc, mention.begin)


def _owner_of_delegation(doc: Document, before: int) -> str | None:
    """The state or organisation whose delegation is told of last before an offset."""
    word = doc.rules.marks["delegation"][0]
    begin = max(0, before - _MISSION)
    while (at := doc.folded.rfind(word, begin, before)) >= 0:
        name = doc.name_at(at - 2) if at > 1 else None
        if name is not None and name.stop == at - 1 and name.kind in ("state", "demonym", "organisation"):
            return value_of(doc, name)
        before = at
    return None


def _owner_of_mission(doc: Document, before: int, mission: str) -> str | None:
    """The state whose mission of a sort is told of last before an offset."""
    at = doc.folded.rfind(mission, max(0, before - _MISSION), before)
    near = doc.names_in(max(0, at - _MISSION_OF), at) if at >= 0 else []
    owner = next((name for name in near if name.kind in ("state", "demonym")), None)
    return owner.ids[0] if owner is not None else None


def _is_called_after(doc: Document, left: Mention, right: Mention) -> bool:
    """Whether an office is called after somebody: "Putin's aide"."""
    return _AIDE.fullmatch(doc.folded, max(left.begin, left.end - 2), right.begin) is not None


def _is_aide(doc: Document, left: Mention, right: Mention) -> bool:
    """Whether an office is that of somebody's envoy or adviser: "Putin'in danışmanı X"."""
    if left.case != "genitive" or right.rank not in _STAFF or doc.text[left.stop : right.begin] != " ":
        return False
    words = doc.folded[right.begin : right.end]
    return right.name is not None and any(mark in words for mark in doc.rules.marks["sent"])


def own_staff(doc: Document, mentions: list[Mention], people: list[Person]) -> None:
    """Whose aide or envoy somebody is who is called after his principal: "Putin's aide X" is of Putin's state."""
    for left, right in pairwise(mentions):
        unnamed = left.person < 0
        if right.office is None or right.plural or right.begin != right.office.begin:
            continue
        if unnamed and (left.plural or left.of is None or right.rank not in _AIDES or doc.rules.verb_final):
            continue
        if not (_is_aide(doc, left, right) if doc.rules.verb_final else _is_called_after(doc, left, right)):
            continue
        left.sender = True
        whose = left.of if unnamed else people[left.person].of
        person = people[right.person] if right.person >= 0 else None
        if right.rank in HEADS:
            right.rank, right.of = "adviser", None  # a head's own head is none: "X's chief adviser Y"
            if person is not None and len(person.mentions) < _CALLED_ONCE:
                person.rank, person.of = "adviser", None
        right.of = right.of or whose
        if person is not None:
            person.of = person.of or whose


def own_in_turn(mentions: list[Mention], people: list[Person]) -> None:
    """Officials listed without their states are of those told of last, in turn: "A ile B görüştü. Dışişleri bakanları C ve D de …"."""
    lists: dict[Span, list[Person]] = {}
    begins: dict[Span, int] = {}
    for index, mention in enumerate(mentions):
        if mention.rule == "title-list" and mention.rank in _UNIQUE and mention.person >= 0 and not mention.states:
            assert mention.office is not None
            lists.setdefault(mention.office, []).append(people[mention.person])
            begins.setdefault(mention.office, index)
    for office, holders in lists.items():
        states = _states_before(mentions[max(0, begins[office] - _REACH) : begins[office]], people, len(holders))
        pairs = list(zip(holders, states, strict=False))
        if len(pairs) == len(holders) > 1 and all(one.of in (None, state) or one.implied for one, state in pairs):
            for one, state in pairs:
                one.of, one.implied = state, False


def _states_before(mentions: list[Mention], people: list[Person], count: int) -> list[str]:
    """The last states of whom officials have been told, in the order of the text."""
    states: list[str] = []
    for mention in reversed(mentions):
        state = (people[mention.person].of if mention.person >= 0 else None) or mention.of
        if state is not None and len(state) == _CODE and state not in states:
            states.insert(0, state)
        if len(states) == count:
            break
    return states


def own_spouses(mentions: list[Mention], people: list[Person]) -> None:
    """The spouse who stands beside an official is of his state: of whom the sentence is about, where others stand between."""
    for index, spouse in enumerate(mentions):
        if spouse.rule != "spouse" or spouse.person < 0:
            continue
        if people[spouse.person].of is not None and not people[spouse.person].implied:
            continue
        near = [one for one in mentions[max(0, index - _NEAR) : index] if one.person >= 0 and one.rule != "spouse"]
        official = next((one for one in reversed(near) if one.case == "nominative"), near[-1] if near else None)
        if official is not None and people[official.person].of is not None:
            people[spouse.person].of = people[official.person].of


def _are_sides(doc: Document, first: Mention, second: Mention) -> bool:
    """Whether the two of a list are of two sides: "co-chaired by Minister A and Deputy Minister B", "A and B co-chaired"."""
    if _SIDES.search(doc.folded, max(0, first.begin - _SIDES_REACH), first.begin) is not None:
        return True
    return _EACH_OTHER.match(doc.folded, second.stop) is not None


def _fits(rank: str | None, owner: str, before: str | None) -> bool:
    """Whether an office of a rank can be of a state (by its code) or an organisation (by its name) as the one before it is."""
    if "Parliament" in owner and rank not in ("speaker", "legislator"):
        return False
    if before == "ambassador" and rank != "ambassador":
        return False  # "the Ambassador of Luxembourg … and the President": of his host
    if rank in NATIONAL:
        return len(owner) == 2
    return rank not in ("secretary-general", "deputy-secretary-general") or len(owner) > 2


def resolve_counterparts(doc: Document, mentions: list[Mention], people: list[Person]) -> None:
    """A counterpart has the office of the one whose counterpart it is: the official named last before it."""
    for index, mention in enumerate(mentions):
        if mention.rank != "counterpart":
            continue
        rank = _rank_beside(mentions[index - 1] if index else None, mention, people)
        near = mentions[max(0, index - _REACH) : index]
        if not doc.rules.verb_final:
            # "the Minister met President X and held talks with his counterpart Y": whom the sentence is about
            sentence = doc.sentences[doc.sentence_at(mention.begin)].begin
            near.sort(key=lambda one: (one.begin >= sentence, -one.begin if one.begin >= sentence else one.begin))
        for other in (*reversed(near), *mentions[index + 1 : index + _REACH]) if rank is None else ():
            known = people[other.person].rank if other.person >= 0 else other.rank
            if known in NATIONAL or (doc.rules.verb_final and _is_subject_of(doc, other, mention)):
                rank = known
                break
        mention.rank = rank
        mention.counterpart = True
        if mention.person >= 0 and people[mention.person].rank in ("counterpart", None):
            people[mention.person].rank = rank


def _is_subject_of(doc: Document, other: Mention, mention: Mention) -> bool:
    """Whether somebody is the subject of the sentence in which another is called his counterpart."""
    if other.case != "nominative" or other.plural or other.rank in (None, "counterpart"):
        return False
    return doc.sentences[doc.sentence_at(mention.begin)].begin <= other.begin < mention.begin


def _rank_beside(other: Mention | None, mention: Mention, people: list[Person]) -> str | None:
    """The rank of who is named with a counterpart: "the special representative X and his U.S. counterpart"."""
    if other is None or other.group != mention.group or other.plural:
        return None
    rank = people[other.person].rank if other.person >= 0 else other.rank
    return rank if rank != "counterpart" else None


def _only_holder(doc: Document, mention: Mention, following: list[Mention], people: list[Person]) -> int | None:
    """The only person of the record who holds an office of a rank, named behind "the Vice President"."""
    if doc.rules.verb_final or mention.rank not in _UNIQUE:
        return None
    later = {one.person for one in following if one.person >= 0 and people[one.person].rank == mention.rank}
    if len(later) != 1 or sum(person.rank == mention.rank for person in people) > 1:
        return None
    return later.pop()


def _named_later(doc: Document, mention: Mention, following: list[Mention], people: list[Person]) -> int | None:
    """The only person of an office's rank and state whom the text names behind it: a headline says the office first."""
    if mention.former:
        return None
    if mention.of is None:
        sentence = doc.sentences[doc.sentence_at(mention.begin)]
        elsewhere = following if doc.rules.verb_final else [one for one in following if one.begin >= sentence.end]
        return _only_holder(doc, mention, elsewhere, people)
    theirs = {one.person for one in following if one.person >= 0 and people[one.person].of == mention.of}
    found = {index for index in theirs if people[index].rank == mention.rank}
    if not found and mention.counterpart and not doc.rules.verb_final:
        found = {index for index in theirs if people[index].rank is None}  # "his Danish counterpart … Ole Jensen"
    return next(iter(found)) if len(found) == 1 else None


def _same_portfolio(doc: Document, office: str, person: Person) -> bool:
    """Whether an office can be the one a person holds: a minister of finance is no minister of health."""
    wanted = {word[:4] for word in office.split() if doc.rules.is_portfolio(word) and len(word) > 3}
    held = {
        word[:4]
        for word in fold(person.office or "").replace(",", " ").split()
        if doc.rules.is_portfolio(word) and len(word) > 3
    }
    return not wanted or not held or bool(wanted & held)


def resolve_bare(doc: Document, mentions: list[Mention], people: list[Person]) -> None:
    """An office without a name is the person last named with it."""
    aliases: dict[str, int] = {}  # who is named right behind an office
    told: list[Mention] = []  # before, of people known
    guests = tuple(doc.rules.words["guest"])
    for index, mention in enumerate(mentions):
        leader = mentions[index - 1] if index else None
        if leader is not None and leader.person >= 0:
            told.append(leader)
        if mention.person >= 0 or mention.plural or mention.office is None:
            continue
        words = doc.folded[mention.office.begin : mention.office.end]
        if words.startswith(guests):
            words = words.partition(" ")[2]
        if index + 1 < len(mentions) and _is_named_behind(doc, mention, mentions[index + 1]):
            mention.person = aliases[words] = mentions[index + 1].person
        elif words in aliases:
            mention.person = aliases[words]
        elif leader is not None and _is_office_of(doc, leader, mention, people):
            mention.person = leader.person
            _give_office(doc, people[leader.person], mention)
        elif (
            leader is not None
            and not doc.rules.verb_final
            and (
                _is_further_office(doc, leader, mention, people)
                or _is_epithet(doc, leader, mention, people)
                or _goes_on_with_office(doc, mentions, index, people)
            )
        ):
            mention.person = leader.person
            known = people[leader.person]
            if known.of is None and mention.of is not None and len(mention.of) == len("XX"):
                known.of = mention.of  # "Ambassador X, the Saudi envoy to Yemen"
        else:
            _find_elsewhere(doc, mentions, index, words, told, people)


def _is_named_behind(doc: Document, mention: Mention, follower: Mention) -> bool:
    """Whether who holds an office is named right behind it, with another one: "the chairman, Foreign Minister X"."""
    gap = doc.text[mention.stop : follower.begin]
    if gap == ", " and not doc.text.startswith((",", ".", ";", ")", " and "), follower.stop):
        return False  # "At a meeting with the minister, President X said"
    return (
        follower.name is not None
        and follower.office is not None
        and gap in (", ", " ")
        and follower.rule == "title-name"
        and not doc.rules.verb_final
    )


def _is_office_of(doc: Document, leader: Mention, mention: Mention, people: list[Person]) -> bool:
    """Whether an office stands in apposition to somebody who has none yet: "Prince X, Minister of Defence"."""
    if doc.rules.verb_final or leader.person < 0 or doc.text[leader.stop : mention.begin] != ", ":
        return False
    rank = people[leader.person].rank
    if rank not in (None, mention.rank) and not (rank == "other" and leader.rank in (None, "other")):
        return False
    return leader.counterpart or leader.office is None or _is_noble(doc, leader)


def _give_office(doc: Document, person: Person, mention: Mention) -> None:
    """Makes of an office that is told of somebody the one he has."""
    assert mention.office is not None
    person.office = doc.text[mention.office.begin : mention.office.end]
    person.rank = mention.rank
    person.of = person.of or mention.of


def _find_elsewhere(
    doc: Document, mentions: list[Mention], index: int, words: str, told: list[Mention], people: list[Person]
) -> None:
    """Finds who holds an office among those told of before it, else behind it; if nobody, at least whose office it is."""
    mention = mentions[index]
    following = mentions[index + 1 : index + _REACH]
    leader = mentions[index - 1] if index else None
    alone = leader is None or leader.group != mention.group
    edge = mention.office.begin if mention.office is not None else mention.begin
    guest = doc.folded[max(0, edge - _GUEST) : edge].strip().endswith(tuple(doc.rules.words["guest"]))
    behind = _told_behind(doc, mention, following)
    candidates = (
        earlier.person
        for earlier in reversed(_likely_last(doc, mention, told[-_REACH:], guest, people))
        if earlier.person not in behind and _can_be(doc, mention, words, earlier, people, alone=alone, guest=guest)
    )
    if guest:
        home = _state_of_place(doc, mention.begin)  # of two strangers the one who is not at home there
        found = min(candidates, key=lambda one: people[one].of == home, default=None)
    else:
        found = next(candidates, None)
    if found is not None:
        mention.person = found
        return
    later = _named_later(doc, mention, following, people)
    if later is not None:
        mention.person = later
        people[later].rank = people[later].rank or mention.rank
    elif mention.of is None and not mention.former:
        mention.of = implied_owner(doc, mention.rank, mention.begin)


def _can_be(
    doc: Document, mention: Mention, words: str, earlier: Mention, people: list[Person], *, alone: bool, guest: bool
) -> bool:
    """Whether an office without a name can be somebody's told of before."""
    known = people[earlier.person]
    if not _has_rank(doc, mention, words, known) or not _same_portfolio(doc, words, known):
        return False
    owner = known.of or (implied_state(doc) if doc.rules.implied_state and known.rank in NATIONAL else None)
    differs = mention.of is not None and owner is not None and mention.of != owner
    if differs and not (alone and _is_called_so(doc, mention, words, known)):
        return False
    if mention.of is None and mention.group == earlier.group and mention.group >= 0:
        return False
    if mention.counterpart and doc.rules.verb_final and _is_subject_of(doc, earlier, mention):
        return False  # nobody is his own counterpart
    return not (guest and known.of in (None, implied_state(doc)))


def _state_of_place(doc: Document, before: int) -> str | None:
    """The state of the city in which the text tells that something was last: its officials are no guests."""
    for name in reversed(doc.names_in(max(0, before - _MISSION), before)):
        if doc.case_of(name) not in ("locative", "dative"):
            continue
        if name.kind == "state":
            return name.ids[0]
        if name.kind == "city":
            place = gazetteer.load().city(name.ids[0])
            return place.country if place is not None else None
    return None


def _likely_last(
    doc: Document, mention: Mention, told: list[Mention], guest: bool, people: list[Person]
) -> list[Mention]:
    """The mentions before an office in their order, but those of the state that it is likely of last."""
    if mention.of is None and not guest and doc.rules.implied_state and mention.rank in HEADS:
        own = implied_state(doc)
        return sorted(told, key=lambda one: people[one.person].of == own)  # "Cumhurbaşkanı" is one's own first
    if mention.of is not None and not doc.rules.verb_final:
        return sorted(told, key=lambda one: people[one.person].of == mention.of)
    return told


def _has_rank(doc: Document, mention: Mention, words: str, known: Person) -> bool:
    """Whether somebody is of an office's rank, or can be called so: "the Latvian leader", "the Kazakh guest"."""
    if known.former != mention.former:
        return False
    if known.rank == mention.rank:
        return True
    if doc.rules.verb_final and words in doc.rules.marks["chief"] and mention.of is None:
        return fold(known.office or "").endswith(_CHIEF)  # "Başkan" of a parliament or a town
    if mention.of is None or mention.of != known.of:
        return False
    leads = not doc.rules.verb_final and known.rank in HEADS and words.endswith("leader")
    return leads or _is_only_called(doc, words)


def _told_behind(doc: Document, mention: Mention, following: list[Mention]) -> set[int]:
    """Whom a sentence goes on to name with his office: "the Prime Minister spoke to the Prime Minister of X, Y"."""
    if doc.rules.verb_final or mention.of is not None:
        return set()
    stop = doc.sentences[doc.sentence_at(mention.begin)].end
    return {one.person for one in following if one.begin < stop and one.name is not None and one.rule == "title-name"}


def _is_only_called(doc: Document, words: str) -> bool:
    """Whether somebody is only called by what he is, and by his state: "the Kazakh guest"."""
    return words.split()[-1] in doc.rules.words["called"] if words else False


def _is_called_so(doc: Document, mention: Mention, words: str, known: Person) -> bool:
    """Whether an office that is mostly one state's is who the text has called so: "the Secretary of State"."""
    if doc.rules.verb_final or mention.office is None or _names_state(doc, mention.office):
        return False
    return words.removeprefix("the ") in fold(known.office or "")


def _names_state(doc: Document, office: Span) -> bool:
    """Whether an office phrase itself says whose it is."""
    return bool(doc.names_in(office.begin, office.end))


def _is_noble(doc: Document, mention: Mention) -> bool:
    """Whether what is said of somebody is a title of birth, behind which the office follows: "Prince X, Minister of Defence"."""
    if mention.office is None:
        return False
    return doc.folded[mention.office.begin : mention.office.end].split()[-1] in ("prince", "princess")


def _goes_on_with_office(doc: Document, mentions: list[Mention], index: int, people: list[Person]) -> bool:
    """Whether an office is the third and last of a person's: "Prince X, Crown Prince and Prime Minister, …"."""
    if index < 2:
        return False
    first, leader, mention = mentions[index - 2 : index + 1]
    named = first.person == leader.person >= 0 and first.name is not None and leader.name is None
    if not named or doc.text[first.stop : leader.begin] != ", " or doc.text[leader.stop : mention.begin] != " and ":
        return False
    of = people[leader.person].of
    return doc.text.startswith((",", ";", "."), mention.stop) and (mention.of is None or of is None or mention.of == of)


def _is_further_office(doc: Document, leader: Mention, mention: Mention, people: list[Person]) -> bool:
    """Whether an office is one more of who stands before it: "X, Vice President, Prime Minister and Ruler of Y"."""
    if leader.person < 0 or leader.name is None or mention.office is None or leader.office is None:
        return False
    if leader.rule not in ("name-title", "title-name") or doc.text[leader.stop : mention.begin] not in (", ", " and "):
        return False
    if not doc.text[mention.begin].isupper() or (leader.rank == mention.rank and leader.rule == "name-title"):
        return False
    closed = doc.text.startswith((",", ";", ".", ")"), mention.stop) or doc.text.startswith(
        (" and ", "\n"), mention.stop
    )
    if leader.rule == "title-name" and not (closed and doc.text.startswith(", ", leader.stop)):
        return False
    of = people[leader.person].of
    return mention.of is None or of is None or mention.of == of


def _is_epithet(doc: Document, leader: Mention, mention: Mention, people: list[Person]) -> bool:
    """Whether an office only says what else he is who stands before it: "Kalns, the longest-serving EU leader, met …"."""
    if leader.person < 0 or leader.name is None or not _EPITHET.fullmatch(doc.folded, leader.stop, mention.begin):
        return False
    if not _EPITHET_END.match(doc.folded, mention.stop):
        return False
    of, other = people[leader.person].of, mention.of
    return not (of and other and of != other and len(of) == len(other) == len("XX"))


def name_twins(doc: Document, mentions: list[Mention]) -> None:
    """Marks offices without a person that are one: "the Secretary-General … the Secretary-General"."""
    first: dict[tuple[str | None, str, tuple[str, ...]], int] = {}
    for mention in mentions:
        if mention.person >= 0 or mention.plural or mention.office is None or mention.of is None:
            continue
        words = doc.folded[mention.office.begin : mention.office.end].split()
        matter = tuple(sorted({word for word in words if doc.rules.is_portfolio(word)}))
        mention.twin = first.setdefault((mention.rank, mention.of, matter), mention.begin)
