"""Whom an office without a name is."""

from __future__ import annotations

from communique import gazetteer
from communique.expressions import expression
from communique.extraction.document import Document
from communique.extraction.officials import HEADS
from communique.extraction.people.incoming import find_incoming, take_new_office
from communique.extraction.people.mentions import CHIEFS, NATIONAL, UNIQUE, Mention, Person
from communique.extraction.people.states import implied_owner, implied_state, paper_state
from communique.model import Span
from communique.text import fold

_EPITHET = expression(r", (?:(?:the|a|an) )?(?:(?:[a-z]+-)?[a-z]+(?:'s)? ){0,3}")
_EPITHET_END = expression(
    r"(?: (?:of|to|towards?|for|in|at|on|from|with|by|and|since|after|who|which|whose)\b[^.,;]{0,40})?,"
)
_GUEST = 12  # characters before an office in which it is said that it is a guest's
_CHIEF = " baskani"  # how offices end whose holders are called by this word alone
_STORY = 600  # characters before an office in which it is told where something was
_WHOSE = expression(r"(?<=[aeiou])si$|(?<![aeious])i$")
_STEM = 5  # letters of an office's head without its ending
_REACH = 200  # mentions that an office without a name is looked for among


def resolve_counterparts(doc: Document, mentions: list[Mention], people: list[Person]) -> None:
    """A counterpart has the office of the one whose counterpart it is: the official named last before it."""
    for index, mention in enumerate(mentions):
        if mention.rank != "counterpart":
            continue
        near = mentions[max(0, index - _REACH) : index]
        beside = _rank_beside(near[-1] if near else None, mention, people)
        rank = (_rank_of_subject(doc, near, mention, people) if doc.rules.verb_final else None) or beside
        if not doc.rules.verb_final:
            # "the Minister met President X and held talks with his counterpart Y": whom the sentence is about
            sentence = doc.sentences[doc.sentence_at(mention.begin)].begin
            near.sort(key=lambda one: (one.begin >= sentence, -one.begin if one.begin >= sentence else one.begin))
            rank = rank or _rank_in_sentence(near, sentence, people)
        for other in (*reversed(near), *mentions[index + 1 : index + _REACH]) if rank is None else ():
            known = people[other.person].rank if other.person >= 0 else other.rank
            if known in NATIONAL or (doc.rules.verb_final and _is_subject_of(doc, other, mention)):
                rank = known
                break
        mention.rank = rank
        mention.counterpart = True
        if mention.person >= 0 and people[mention.person].rank in ("counterpart", None):
            people[mention.person].rank = rank


def _rank_in_sentence(near: list[Mention], sentence: int, people: list[Person]) -> str | None:
    """The rank of the only one whom a sentence names with an office before a counterpart, be it a lesser one: "the envoy X met his
    counterpart Y"."""
    ranks = [people[one.person].rank if one.person >= 0 else one.rank for one in near if one.begin >= sentence]
    return ranks[0] if len(ranks) == 1 and ranks[0] != "counterpart" else None


def _rank_of_subject(doc: Document, near: list[Mention], mention: Mention, people: list[Person]) -> str | None:
    """The rank of the first official of a sentence, its subject, where a counterpart ends a list of others: "Bakan X, Başbakan A ve
    mevkidaşı B ile görüştü"."""
    subject = next((one for one in near if _is_subject_of(doc, one, mention)), None)
    if subject is None or subject.group == mention.group or near[-1].group != mention.group:
        return None
    rank = people[subject.person].rank if subject.person >= 0 else subject.rank
    return rank if rank in NATIONAL else None


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
    if doc.rules.verb_final or mention.rank not in UNIQUE:
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
    incoming = find_incoming(doc, mentions)
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
        elif incoming and take_new_office(doc, mention, incoming, mentions, people):
            continue
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
    """Whether an office stands in apposition to somebody who has none yet: "Prince X, Minister of Defence", "his counterpart X,
    Minister of State"."""
    if doc.rules.verb_final or leader.person < 0 or doc.text[leader.stop : mention.begin] != ", ":
        return False
    person = people[leader.person]
    if _is_only_told_so(doc, leader) and person.of in (None, mention.of) and doc.text[mention.begin].isupper():
        return doc.text.startswith((",", ";", ".", ")"), mention.stop)
    if person.rank not in (None, mention.rank) and not (person.rank == "other" and leader.rank in (None, "other")):
        return False
    return leader.counterpart or leader.office is None or _is_noble(doc, leader)


def _is_only_told_so(doc: Document, leader: Mention) -> bool:
    """Whether all that is said of somebody's office is whose counterpart he is, or letters behind his name: "X MP, Minister of Trade"."""
    if leader.counterpart:
        return leader.name is not None
    office = leader.office
    return office is not None and doc.folded[office.begin : office.end] in doc.rules.words["postnominals"]


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
    if later is None and doc.rules.verb_final and mention.of is not None:
        later = _holder_of_no_state(doc, mentions[:index], mention, words, people)
    if later is not None:
        mention.person = later
        people[later].rank = people[later].rank or mention.rank
    elif mention.of is None and not mention.former:
        mention.of = implied_owner(doc, mention.rank, mention.begin)


def _holder_of_no_state(
    doc: Document, earlier: list[Mention], mention: Mention, words: str, people: list[Person]
) -> int | None:
    """The only holder told of of whom nobody has said whose he is, and whom an office now calls by his state: "ABD'li Bakan"."""
    sentence = doc.sentences[doc.sentence_at(mention.begin)].begin
    near = [one for one in earlier[-_REACH:] if one.rank == mention.rank and not one.former]
    if (
        mention.counterpart
        or words.split()[-1] not in doc.rules.words["titles"]
        or any(one.of == mention.of for one in near)
    ):
        return None
    found = {one.person for one in near if one.person >= 0 and people[one.person].of is None and one.begin < sentence}
    found -= {one.person for one in earlier[-_REACH:] if one.begin >= sentence}
    holder = next(iter(found)) if len(found) == 1 else None
    if holder is None or not _same_portfolio(doc, words, people[holder]):
        return None
    people[holder].of = mention.of
    return holder


def _can_be(
    doc: Document, mention: Mention, words: str, earlier: Mention, people: list[Person], *, alone: bool, guest: bool
) -> bool:
    """Whether an office without a name can be somebody's told of before."""
    known = people[earlier.person]
    if _is_sent(doc, words) and mention.of is not None and mention.of == known.of and known.rank not in CHIEFS:
        return True  # "the former spy chief X … the Korean envoy"
    if not _has_rank(doc, mention, words, known) or not _same_portfolio(doc, words, known):
        return False
    owner = known.of or (implied_state(doc) if doc.rules.implied_state and known.rank in NATIONAL else None)
    differs = mention.of is not None and owner is not None and mention.of != owner
    if differs and not (alone and _is_called_so(doc, mention, words, known)):
        return False
    if mention.of is None and mention.group == earlier.group and mention.group >= 0:
        return False
    if not doc.rules.verb_final and doc.folded[earlier.stop : mention.begin] in (", ", ", the "):
        return False  # "in talks with Premier X, the prime minister was invited"
    return not (guest and known.of in (None, implied_state(doc)))


def _state_of_place(doc: Document, before: int) -> str | None:
    """The state of the city in which the text tells that something was last: its officials are no guests."""
    for name in reversed(doc.names_in(max(0, before - _STORY), before)):
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
    if mention.rank == "head-of-state" and _is_crowned(doc, mention):
        own = paper_state(doc)  # "the Amir" of a paper of Kuwait
        return sorted(told, key=lambda one: own is not None and people[one.person].of == own)
    if mention.of is None and not guest and mention.rank in HEADS:
        home = paper_state(doc)
        return sorted(told, key=lambda one: people[one.person].of in (None, home))  # "the prime minister" is one's own
    return told


def _is_crowned(doc: Document, mention: Mention) -> bool:
    """Whether somebody is called by what monarchs are called by."""
    words = doc.folded[mention.office.begin : mention.office.end].split() if mention.office is not None else []
    return "president" not in words and not doc.rules.words["thrones"].isdisjoint(words)


def _has_rank(doc: Document, mention: Mention, words: str, known: Person) -> bool:
    """Whether somebody is of an office's rank, or can be called so: "the Latvian leader", "the Kazakh guest"."""
    if known.former != mention.former:
        return False
    if known.rank == mention.rank:
        return not _sits_elsewhere(doc, words, known) and (known.rank != "other" or _is_called_like(words, known))
    if doc.rules.verb_final and words in doc.rules.marks["chief"] and mention.of is None:
        return fold(known.office or "").endswith(_CHIEF)  # "Başkan" of a parliament or a town
    if mention.of is None or mention.of != known.of:
        return False
    leads = not doc.rules.verb_final and known.rank in HEADS and words.endswith("leader")
    return leads or _is_only_called(doc, words)


def _sits_elsewhere(doc: Document, words: str, known: Person) -> bool:
    """Whether somebody heads his state by another title than an office says: "the King" is no president."""
    thrones = doc.rules.words["thrones"]
    called = {_plain(doc, word) for word in thrones.intersection(words.split())}
    own = thrones.intersection(fold(known.office or "").split()) if called else called
    held = {_plain(doc, word) for word in own}
    return bool(held) and called.isdisjoint(held)


def _plain(doc: Document, word: str) -> str:
    """A word without the ending that says whose it is, where the language has one: "kralı"."""
    return _WHOSE.sub("", word) if doc.rules.verb_final else word


def _is_called_like(words: str, known: Person) -> bool:
    """Whether the head of an office of no rank is in somebody's: "the Special Envoy" is no co-chair."""
    head = words.split()[-1][:_STEM] if words else ""
    return any(word.startswith(head) for word in fold(known.office or "").split())


def _told_behind(doc: Document, mention: Mention, following: list[Mention]) -> set[int]:
    """Whom a sentence goes on to name with his office: "the Prime Minister spoke to the Prime Minister of X, Y"."""
    if doc.rules.verb_final or mention.of is not None:
        return set()
    stop = doc.sentences[doc.sentence_at(mention.begin)].end
    return {one.person for one in following if one.begin < stop and one.name is not None and one.rule == "title-name"}


def _is_only_called(doc: Document, words: str) -> bool:
    """Whether somebody is only called by what he is, and by his state: "the Kazakh guest"."""
    return words.split()[-1] in doc.rules.words["called"] if words else False


def _is_sent(doc: Document, words: str) -> bool:
    """Whether somebody is only called by being sent, whatever office he holds: "the Korean envoy", "the UN representative"."""
    return bool(words) and words.split()[-1] in doc.rules.words["called_envoys"]


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
