"""Whose an official is who is named beside others: what the members of a list, a delegation or a staff lend one another."""

from __future__ import annotations

from itertools import pairwise

from communique import gazetteer
from communique.expressions import expression
from communique.extraction.document import Document
from communique.extraction.officials import HEADS
from communique.extraction.people.mentions import (
    NATIONAL,
    SECRETARIES,
    UNIQUE,
    Mention,
    Person,
    is_body,
    is_state,
    person_of,
)
from communique.extraction.people.owners import value_of
from communique.extraction.people.states import is_of_unknown
from communique.model import Span

_SIDES = expression(r"\b(?:co-chaired by|between|co-chairmanship of) (?:the )?$")
_EACH_OTHER = expression(
    r"(?:,? (?:also|today|then|jointly|later|on [a-z]+day))* (?:(?:will )?co-chair|exchange|discussed|discuss |reviewed|agreed|reaffirmed|"
    r"led their|held (?:bilateral |extensive |wide-ranging )?(?:talks|consultations|discussions)|met (?:in|on the|at|today|here|for)\b)"
)
_SIDES_REACH = 24  # characters before a list
_OFFICIALS = 120  # characters before an official in which it is said among whose he is
_DEMONYM = 24  # characters before "officials" in which it is said whose they are
_AMONG = expression(
    r"\b(?:officials|leaders|ministers|authorities|dignitaries|figures|diplomats|politicians|representatives|interlocutors)"
    r"(?: (?:from|of) (?:the )?[^.,;]{2,40})?,? (?:including|among them|such as|namely) (?:the )?$"
)
_MINISTRY = expression(
    r" (?:[a-z]+(?:'s)? ){0,4}?(?:ministry|government|presidency|cabinet|chancellery|foreign office|state department)\b"
)
_MINISTRY_FINAL = expression(  # that announces something: behind "Bakanlığı ile" a guest may stand
    r" (?:[a-z]+ ){0,3}?(?:(?:bakanligi|cumhurbaskanligi|basbakanligi|hukumeti|devlet baskanligi)(?:,| tarafindan)"
    r"|(?:bakanligin|cumhurbaskanligin|basbakanligin|hukumetin|devlet baskanligin)dan yapilan)"
)
_AIDE = expression(
    r".{0,2}?(?:'s|s') (?:(?:top|senior|close|chief|special|personal|foreign policy|diplomatic|security|economic) )*"
)  # between a principal and his aide
_NEXT = 25  # characters between two who met and the noun of their talk
_TOGETHER = ("meet", "call", "discuss", "sign", "press", "have")  # what two sides do with one another
_WITH = (["ile"], ["ile", "birlikte"])  # between two who did something together
_CALLED_ONCE = 2  # mentions of somebody
_NEAR = 3  # mentions before a spouse among which the official is
_MISSION = 600  # characters before an official in which his mission or ministry is told of
_MISSION_OF = 40  # characters before a mission in which its state stands
_IN_DELEGATION = expression(r"\bheyet(?:te|inde|lerinde)\b")
_STAFF = ("adviser", "other", "director")
_REACH = 200  # mentions before a list in which its states are told of
_BELOW_HEAD = ("head-of-government", "minister", "speaker")


def _own(mention: Mention, person: Person | None, owner: str | None) -> None:
    """Says of an office, and of its holder where he is named, whose it is."""
    mention.of = owner
    if person is not None:
        person.of = owner


def _known_owner(mention: Mention, people: list[Person]) -> str | None:
    """Whose an office is by what is said of it, else of its holder."""
    person = person_of(mention, people)
    return mention.of or (person.of if person is not None else None)


def _rank_of(mention: Mention, people: list[Person]) -> str | None:
    """The rank somebody is told of in, else that of the person."""
    person = person_of(mention, people)
    return mention.rank or (person.rank if person is not None else None)


def inherit_owners(doc: Document, mentions: list[Mention], people: list[Person]) -> None:
    """In a list, an office that does not say whose it is takes the one before it."""
    previous: Mention | None = None
    carried: Mention | None = None  # the last of the list of whom it is known whose he is
    for mention in mentions:
        if previous is not None and (previous.group != mention.group or not doc.rules.verb_final):
            carried = None
        person = person_of(mention, people)
        if previous is not None and previous.group == mention.group and _lacks_owner(doc, mention, person):
            bearer = previous if _known_owner(previous, people) else carried
            source = _known_owner(bearer, people) if bearer is not None else None
            # "the Ambassador of Luxembourg … and the President": of his host
            envoy = bearer is not None and _rank_of(bearer, people) == "ambassador" != mention.rank
            if source and not envoy and _can_inherit(doc, previous, mention, source, people):
                lender = person_of(bearer, people) if bearer is not None else None
                if person is not None and lender is not None and lender.implied:
                    person.of, person.implied = source, True
                else:
                    _own(mention, person, source)
        carried = mention if _known_owner(mention, people) else carried
        if previous is not None and not doc.rules.verb_final and _shares_owner_behind(doc, previous, mention):
            previous.of = mention.of
        previous = mention


def _lacks_owner(doc: Document, mention: Mention, person: Person | None) -> bool:
    """Whether nothing says whose an office of a list is, and one before it can."""
    if mention.of is not None or mention.office is None or mention.plural:
        return False
    if mention.rule == "title-list":
        return False  # ministers of several states, and nobody says which is whose
    return person is None or (person.of is None and not (doc.rules.verb_final and is_of_unknown(doc, person)))


def _can_inherit(doc: Document, previous: Mention, mention: Mention, source: str, people: list[Person]) -> bool:
    """Whether an office of a list can be of whose the one before it is: not if the two are of two sides."""
    rank = _rank_of(previous, people)
    if mention.rank in HEADS and mention.rank == rank and not _is_consort(doc, mention):
        return False
    if doc.rules.verb_final:
        if mention.rank == "head-of-state" and rank in _BELOW_HEAD:
            return False  # "Pakistan Başbakanı X ile Cumhurbaşkanı Y": of one state the head of state is named first
        if _met(doc, previous, mention):
            return False
    elif _are_sides(doc, previous, mention):
        return False
    if mention.rank == "ambassador" and _post(doc, mention) == source:
        return False  # "Letonya Meclis Başkanı X ve Riga Büyükelçisi Y": sent there
    return _fits(mention.rank, source)


def _post(doc: Document, mention: Mention) -> str | None:
    """The state in whose city an office is said to be: "Riga Büyükelçisi"."""
    names = doc.names_in(mention.office.begin, mention.office.end) if mention.office is not None else []
    places = (gazetteer.load().city(name.ids[0]) for name in names if name.kind == "city")
    return next((place.country for place in places if place is not None), None)


def _met(doc: Document, first: Mention, second: Mention) -> bool:
    """Whether of two who are joined it is said next that they met: "Letonya Dışişleri Bakanı X ile Dışişleri Bakanı Y görüştü"."""
    if doc.folded[first.stop : second.begin].split() not in _WITH:
        return False
    limit = doc.sentences[doc.sentence_at(second.begin)].end
    told = (cue for cue in doc.cues_in(second.stop, limit) if cue.entry.category in ("verb", "role", "event"))
    following = next(told, None)
    if following is None:
        return False
    if following.entry.category == "event":  # "… Dışişleri Bakanı Y'nin görüşmesi"
        return following.entry.sense in ("bilateral", "call") and following.begin - second.stop < _NEXT
    return following.entry.sense in _TOGETHER or following.entry.form.startswith("arasinda")


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


def _is_consort(doc: Document, mention: Mention) -> bool:
    """Whether an office is a monarch's consort's: "King Harald and Queen Sonja" are of one state."""
    assert mention.office is not None
    return doc.folded[mention.office.begin : mention.office.end] in doc.rules.words["consorts"]


def own_officials(doc: Document, mentions: list[Mention], people: list[Person]) -> None:
    """Whose those are who are named among a state's officials: "met Danish officials, including Prime Minister X"."""
    if doc.rules.verb_final:
        return
    for mention in mentions:
        person = person_of(mention, people)
        if mention.of is not None or mention.office is None or (person is not None and person.of is not None):
            continue
        match = _AMONG.search(doc.folded, max(0, mention.begin - _OFFICIALS), mention.begin)
        names = doc.names_in(match.start() - _DEMONYM, match.end()) if match is not None else []
        name = next((one for one in reversed(names) if one.kind in ("demonym", "state")), None)
        if name is not None:
            _own(mention, person, name.ids[0])


def own_by_ministry(doc: Document, mentions: list[Mention], people: list[Person]) -> None:
    """Whose a minister is of whom his ministry tells: "Latvia's Foreign Ministry said that Foreign Minister X will go"."""
    ministry = _MINISTRY_FINAL if doc.rules.verb_final else _MINISTRY
    for mention in mentions:
        person = person_of(mention, people)
        if mention.of is not None or mention.rank not in NATIONAL or (person is not None and person.of is not None):
            continue
        sentence = doc.sentences[doc.sentence_at(mention.begin)]
        for name in reversed(doc.names_in(max(sentence.begin, mention.begin - _MISSION), mention.begin)):
            if name.kind in ("state", "demonym") and ministry.match(doc.folded, name.stop):
                _own(mention, person, name.ids[0])
                break


def own_by_mission(doc: Document, mentions: list[Mention], people: list[Person]) -> None:
    """Whose an envoy is whose mission was told of before: "Letonya Büyükelçiliğindeki resepsiyonda Büyükelçi X".

    Of an ambassador's staff the ambassador tells it too: "Letonya Büyükelçisi X ve Ticaret Müşaviri Y".
    """
    words = doc.rules.pairs["missions"]
    sender: str | None = None
    for mention in mentions if words else ():
        person = person_of(mention, people)
        if mention.rank == "ambassador":
            sender = _known_owner(mention, people) or sender
        if person is None or mention.office is None or person.of is not None or mention.of is not None:
            continue
        office = doc.folded[mention.office.begin : mention.office.end]
        mission = next((mission for word, mission in words if office.startswith(word)), None)
        if mission is not None:
            owner = _owner_of_mission(doc, mention.begin, mission)
            if owner is None and mention.rank == "ambassador":  # "Letonya Fahri Konsolosluğunun açılışında Büyükelçi X"
                owner = next(filter(None, (_owner_of_mission(doc, mention.begin, other) for _, other in words)), None)
            _own(mention, person, owner or (sender if mention.rank != "ambassador" else None))


def own_by_delegation(doc: Document, mentions: list[Mention], people: list[Person]) -> None:
    """Whose those are who were in a delegation told of: "ABD heyetine X başkanlık ederken heyette Danışman Y de yer aldı"."""
    for mention in mentions:
        person = person_of(mention, people)
        if person is None or mention.office is None or person.of is not None or mention.of is not None:
            continue
        sentence = doc.sentences[doc.sentence_at(mention.begin)]
        if _IN_DELEGATION.search(doc.folded, sentence.begin, mention.begin) is not None:
            _own(mention, person, _owner_of_delegation(doc, mention.begin))


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
        if unnamed and (left.plural or left.of is None or right.rank not in _STAFF or doc.rules.verb_final):
            continue
        if not (_is_aide(doc, left, right) if doc.rules.verb_final else _is_called_after(doc, left, right)):
            continue
        left.sender = True
        whose = left.of if unnamed else people[left.person].of
        person = person_of(right, people)
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
        if mention.rule == "title-list" and mention.rank in UNIQUE and mention.person >= 0 and not mention.states:
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
        person = person_of(mention, people)
        state = (person.of if person is not None else None) or mention.of
        if is_state(state) and state not in states:
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


def _fits(rank: str | None, owner: str) -> bool:
    """Whether an office of a rank can be of a state (by its code) or an organisation (by its name) as the one before it is."""
    if "Parliament" in owner and rank not in ("speaker", "legislator"):
        return False
    if rank in NATIONAL:
        return is_state(owner)
    return rank not in SECRETARIES or is_body(owner)
