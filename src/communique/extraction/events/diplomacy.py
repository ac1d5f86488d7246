"""Which drafts are diplomatic occasions: states or international organisations dealing with one another."""

from __future__ import annotations

from communique import gazetteer
from communique.extraction.document import Document, known_bodies
from communique.extraction.events.domestic import is_at_home, is_envoy
from communique.extraction.events.posts import owner_of, post_of
from communique.extraction.occasions import GATHERINGS, Draft
from communique.extraction.people import NATIONAL, Mention, Person, implied_state, is_official, is_state
from communique.text import fold

_BODIES = (NATIONAL | {"secretary-general", "deputy-secretary-general"}) - {"local-government", "legislator"}


_SENT = ("adviser", "head-of-agency", "director", "other")  # officials where they are a state's or a known body's
_FORMAL_VISITS = ("noun:state visit", "noun:official visit", "noun:working visit", "noun:official working visit")
_AGENTS = frozenset(("adviser", "head-of-agency", "other"))  # of a state: they deal with others for it
_ENVOYS = frozenset(("adviser", "head-of-agency"))
_DEPUTIES = ("legislator", "local-government")
_RECEIVING = ("reception", "ceremony")
_OF_A_LIFE = ("bilateral", "call", "visit", "ceremony", "reception")
_OBITUARY = 240  # characters in which a record says that somebody died
_SPORTING = 3  # words of sport in a record of it
_OF_STATES = 20  # characters before officials in which it is said that they are of several states
_SORT = 10  # characters before a ceremony that say of what sort it is


def has_substance(draft: Draft) -> bool:
    """Whether enough is told to speak of an occasion: people in it, a name, or a verb with a date or a place."""
    if draft.parts:
        return not (draft.kind in ("bilateral", "call") and _is_one_beside(draft))
    if draft.named or (draft.kind in GATHERINGS and (draft.outcomes or (draft.bodies and draft.status_weight > 1))):
        return True
    return (draft.strong or draft.gathers) and (
        draft.time is not None
        or draft.city is not None
        or draft.outcomes != []
        or bool(draft.states)
        or draft.country is not None
        or draft.side_of is not None
        or draft.part_of is not None
    )


def _is_one_beside(draft: Draft) -> bool:
    """Whether of a talk only one is known, and he only by standing beside its noun."""
    return len(draft.parts) == 1 and draft.parts[0].rule == "near" and not (draft.states or draft.bodies or draft.named)


def _is_lone_talk(doc: Document, draft: Draft, people: list[Person]) -> bool:
    """Whether a talk is told of one side alone, with nobody and no body named that it was with: "ikili görüşmeler yaptı"."""
    if draft.kind not in ("bilateral", "call") or draft.named or draft.terse or len(draft.parts) != 1:
        return False
    mention = draft.parts[0].mention
    owner = owner_of(mention, people)
    if {*draft.states, *draft.bodies} - {owner} or mention.plural:
        return False
    if doc.rules.verb_final and _is_with_several(doc, draft):
        return True
    if draft.status != "held":
        return False
    others = (*doc.rules.words["counterpart"], *doc.rules.marks["delegation"])
    return not any(word in doc.folded[span.begin : span.end] for word in others for span in draft.evidence)


def _is_with_several(doc: Document, draft: Draft) -> bool:
    """Whether a talk is with counterparts whom nobody names or numbers: "mevkidaşlarıyla bir araya gelecek"."""
    plural = tuple(f"{word.removesuffix('i')}lar" for word in doc.rules.words["counterpart"])
    if any(doc.rules.patterns["some_counterparts"].search(doc.folded, span.begin, span.end) for span in draft.evidence):
        return True
    words = [word for span in draft.evidence for word in doc.folded[span.begin : span.end].split()]
    return any(word.startswith(plural) for word in words)


def _is_unspecified(doc: Document, draft: Draft, people: list[Person]) -> bool:
    """Whether it is talks in the plural of which one side alone is told: "held a series of bilateral meetings with his counterparts"."""
    label = doc.folded[draft.label.begin : draft.label.end]
    if not label.endswith(doc.rules.marks["talks_in_plural"]) or draft.named or draft.outcomes:
        return False
    sides = {owner_of(part.mention, people) for part in draft.parts} | {*draft.states, *draft.bodies}
    return len(draft.parts) < 2 and len(sides) < 2


def keep_diplomatic(doc: Document, drafts: list[Draft], people: list[Person]) -> list[Draft]:
    """The drafts in which states or international organisations deal with one another."""
    own = implied_state(doc)
    states = _states_named(doc)
    if drafts and _looks_back(doc):
        drafts = [draft for draft in drafts if draft.kind not in _OF_A_LIFE or draft.status != "held"]
    if drafts and _is_of_sport(doc):
        drafts = [draft for draft in drafts if _has_official(draft, people)]
    if doc.rules.verb_final:
        drafts = [draft for draft in drafts if not (_is_lone_talk(doc, draft, people) and _is_with_several(doc, draft))]
    else:
        drafts = [draft for draft in drafts if not _is_unspecified(doc, draft, people)]
    # A name alone can be an official's where the record tells of officials, else it is a player's, a singer's or a patient's.
    among_officials = any(person.rank in _BODIES for person in people)
    framed = {id(frame) for one in drafts for frame in (one.side_of, one.part_of)}
    public = [draft for draft in drafts if not _is_domestic(doc, draft, people, states)]
    public = [one for one in public if not one.frame or one.parts or doc.rules.verb_final or id(one) in framed]
    kept = {
        id(draft)
        for draft in public
        if _crosses_borders(doc, draft, people, own, among_officials)
        and not (doc.rules.verb_final and _is_lone_talk(doc, draft, people))
    }
    if doc.rules.verb_final:
        visitors = _visitors(drafts, people)
        kept |= {id(draft) for draft in drafts if _is_of_visitor(draft, visitors)}
    frames = {
        id(frame)
        for draft in drafts
        for frame in (draft.side_of, draft.part_of)
        if frame is not None and id(draft) in kept and frame.kind in GATHERINGS and (frame.named or frame.strong)
    }
    found = len(kept)
    while found:
        found = 0
        for draft in drafts:
            hangs = any(id(one) in kept for one in (draft.side_of, draft.part_of, draft.attached)) or draft.next
            hangs = hangs or _brings_beside(doc, draft, drafts, kept)
            if id(draft) not in kept and (hangs or id(draft) in frames):
                kept.add(id(draft))
                found += 1
    if kept:
        _keep_beside(public, kept, people)
    return [draft for draft in drafts if id(draft) in kept and not (draft.kind == "visit" and _is_nobodys(doc, draft))]


def _is_nobodys(doc: Document, visit: Draft) -> bool:
    """Whether of a visit neither is told who pays it nor where it goes: "to prepare for the visit"."""
    known = any(part.mention.person >= 0 or part.mention.of for part in visit.parts)
    dated = doc.rules.verb_final and visit.time is not None
    return not (known or dated or visit.states or visit.country or visit.city)


def _is_domestic(doc: Document, draft: Draft, people: list[Person], states: set[str]) -> bool:
    """Whether those who take part are known to be of one state, or private people."""
    return is_at_home(doc, draft, people, states) or _is_with_people(doc, draft)


def _is_told(draft: Draft, people: list[Person]) -> bool:
    """Whether an occasion is told by a noun or verb of its own, with people, a day or what became of it; a talk with an official."""
    if draft.kind == "press-event" or draft.rule == "with":
        return False
    if draft.kind in ("bilateral", "call"):
        return any(_rank_and_side(part.mention, people)[0] is not None for part in draft.parts)
    undone = draft.strong and draft.city is not None and draft.status in ("cancelled", "postponed")
    return bool(draft.parts) or draft.time is not None or undone


def _keep_beside(public: list[Draft], kept: set[int], people: list[Person]) -> None:
    """Keeps what is told beside diplomatic occasions, though the text does not say that several sides were there."""
    for draft in public:
        if id(draft) not in kept and not draft.domestic and _is_told(draft, people):
            kept.add(id(draft))
            draft.beside = True


def _is_with_people(doc: Document, draft: Draft) -> bool:
    """Whether of a talk one official alone is told, with private people in its sentence: "exporters met the minister"."""
    if (
        draft.kind != "bilateral"
        or len(draft.parts) > 1
        or draft.named
        or draft.states
        or draft.bodies
        or not draft.evidence
    ):
        return False
    words = doc.folded[draft.evidence[0].begin : draft.evidence[0].end]
    words = f" {words}"
    return any(word in words for word in doc.rules.behind_space["private_people"])


def _looks_back(doc: Document) -> bool:
    """Whether a record opens with somebody's death, so that what it tells was in his life."""
    opening = doc.folded[:_OBITUARY]
    return any(all(word in opening for word in phrase.split("…")) for phrase in doc.rules.marks["obituary"])


def _is_of_sport(doc: Document) -> bool:
    """Whether a record tells of sport, by its words."""
    if len(doc.mark_begins("sport", 0, len(doc.text))) < _SPORTING:
        return False
    told = {doc.folded[begin:end] for begin, end in zip(doc.begins, doc.ends, strict=True)}
    return len(told & doc.rules.words["sport"]) >= _SPORTING


def _has_official(draft: Draft, people: list[Person]) -> bool:
    """Whether an official of a state by rank takes part."""
    told = [_rank_and_side(part.mention, people) for part in draft.parts]
    return any(rank in _BODIES and of is not None for rank, of in told)


def _brings_beside(doc: Document, draft: Draft, drafts: list[Draft], kept: set[int]) -> bool:
    """Whether a meeting that agreed something is told beside one of an organisation, whose officials held it."""
    if doc.rules.verb_final or draft.kind not in GATHERINGS or not draft.outcomes:
        return False
    return any(id(one) in kept and one.kind in GATHERINGS and one.bodies for one in drafts)


def _visitors(drafts: list[Draft], people: list[Person]) -> set[int]:
    """Who is told to visit another state."""
    return {
        part.mention.person
        for draft in drafts
        if draft.kind == "visit" and draft.country is not None
        for part in draft.parts
        if part.mention.person >= 0
        and people[part.mention.person].rank in _BODIES
        and people[part.mention.person].of not in (None, draft.country)
    }


def _is_of_visitor(draft: Draft, visitors: set[int]) -> bool:
    """Whether a visitor met somebody there of whom the text does not say for whom he stands."""
    met = {part.mention.person for part in draft.parts}
    if draft.kind == "ceremony":
        return bool(met & visitors)
    return draft.kind == "bilateral" and len(met) > 1 and bool(met & visitors) and not met <= visitors


def _states_named(doc: Document) -> set[str]:
    return {name.ids[0] for name in doc.names if name.kind in ("state", "demonym")}


def _crosses_borders(doc: Document, draft: Draft, people: list[Person], own: str | None, among_officials: bool) -> bool:
    """Whether states or international organisations deal with one another: by officials, by name, or by whom the text names."""
    officials = any(_is_of_office(doc, draft, part.mention, people, among_officials) for part in draft.parts)
    officials = officials or _is_between_deputies(draft, people)
    unknown = any(_is_of_unknown_state(doc, part.mention, people) for part in draft.parts)
    sides: set[str] = set()
    for part in draft.parts:
        sides |= _sides_of(doc, part.mention, people)
    if draft.kind == "bilateral" and _is_with_public(doc, draft, people):
        return True
    if _is_of_one_side(doc, draft, people, sides):
        draft.domestic = True
        return False
    bodies = {body for body in draft.bodies if body in known_bodies()}
    sides.update(draft.states, bodies)
    if draft.country and (draft.country != own or draft.kind == "visit"):
        sides.add(draft.country)
    around = sides | _states_beside(doc, draft, told=officials or draft.named)
    if officials and (draft.head == "credentials" or (draft.kind == "reception" and _is_for_diplomats(doc, draft))):
        return True
    if draft.kind == "press-event" and _is_joint(doc, draft, people, own):
        return True
    if draft.terse and officials and (own is None or not doc.rules.verb_final):
        return True  # a line of a chronology: who keeps it met them
    unofficial = draft.parts and not (officials or draft.bodies or draft.ordinal or draft.outcomes)
    if unofficial and (
        draft.kind == "conference" or (draft.kind == "meeting" and _is_with_private(doc, draft, people))
    ):
        return False  # scholars, athletes, chambers
    alone = doc.rules.verb_final or not draft.parts
    if draft.kind in ("summit", "meeting") and draft.strong and alone and _is_of_several(doc, draft):
        return True
    if draft.gathers and draft.status_weight > 0:
        return True
    if not around - {own}:
        return officials and unknown and _is_with_unsaid(doc, draft)
    if (draft.strong or not doc.rules.verb_final) and _is_of_members(draft, bodies, around):
        return True
    if len(sides) > 1:
        sent = draft.states != [] or (draft.kind == "visit" and not doc.rules.verb_final)
        officials = officials or (sent and _is_with_sent(draft, people)) or _is_of_states(draft)
        return officials or _is_occasion_of_sides(doc, draft)
    about = sides if draft.kind == "press-event" else around  # whom officials speak of to the press is not there
    if officials and (len(about) > 1 or unknown or _is_with_guest(doc, draft, own, sides)):
        return True
    return _is_international_by_itself(draft, own, bodies, around, officials)


def _states_beside(doc: Document, draft: Draft, *, told: bool) -> set[str]:
    """The states that an event's sentences name, that of the city in its name and, where its people or its name are told, its own."""
    named_city = gazetteer.load().city(draft.named_city) if draft.named_city else None
    states = {draft.country} if told else set()
    states.add(named_city.country if named_city is not None else None)
    return _sides_named(doc, draft) | {state for state in states if state}


def _is_for_diplomats(doc: Document, draft: Draft) -> bool:
    """Whether what is told of a reception says that it is for those whom other states have sent: "for the diplomatic corps"."""
    words = doc.rules.marks["diplomats"]
    return any(word in doc.folded[span.begin : span.end] for span in draft.evidence for word in words)


def _is_of_states(draft: Draft) -> bool:
    """Whether states themselves are told to have talked, or one's delegation to have come: "Letonya ve Şili heyetleri Riga'da görüştü"."""
    visited = {draft.country} - {None} if draft.kind == "visit" else set()
    sides = {*draft.states, *(draft.bodies if visited else ())}
    told = draft.kind in ("bilateral", "call", "visit") and draft.strong and not draft.parts and bool(sides)
    return told and len(sides | visited) > 1


def _is_with_sent(draft: Draft, people: list[Person]) -> bool:
    """Whether a member of parliament, a governor or a mayor deals with those another state has sent: "Vali X, Letonya heyetini kabul etti"."""
    ranks = {people[part.mention.person].rank for part in draft.parts if part.mention.person >= 0}
    return draft.kind in ("bilateral", "visit") and not ranks.isdisjoint(_DEPUTIES)


def _is_joint(doc: Document, draft: Draft, people: list[Person], own: str | None) -> bool:
    """Whether one from abroad faces the press jointly, which he does with his host: "ortak basın toplantısında"."""
    label = doc.folded[draft.label.begin : draft.label.end]
    if not any(mark in label for mark in doc.rules.marks["joint_label"]):
        return False
    posts = [_rank_and_side(part.mention, people) for part in draft.parts]
    return any(rank in NATIONAL and is_state(of) and of != own for rank, of in posts)


def _rank_and_side(mention: Mention, people: list[Person]) -> tuple[str | None, str | None]:
    """The post of somebody mentioned; who held it once has none."""
    rank, of = post_of(mention, people)
    former = mention.former or (mention.person >= 0 and people[mention.person].former)
    return ("other" if former else rank), of


def _is_of_office(doc: Document, draft: Draft, mention: Mention, people: list[Person], among_officials: bool) -> bool:
    """Whether who takes part does so as an official, by his rank, by whom he stands for, or by a name among officials."""
    rank, of = _rank_and_side(mention, people)
    if rank in _BODIES or (rank == "adviser" and not doc.rules.verb_final):
        return True
    if rank is None:
        person = people[mention.person] if mention.person >= 0 else None
        return (
            (among_officials or draft.rule.startswith(_FORMAL_VISITS))
            and person is not None
            and person.name is not None
            and draft.kind in ("bilateral", "call", "summit", "visit")
        )
    if of is None:
        return False
    if rank in _SENT and (is_state(of) or of in known_bodies()):
        return not (rank == "director" and draft.kind == "press-event" and doc.rules.verb_final)  # "teknik direktör"
    agents = _ENVOYS if draft.kind == "visit" else _AGENTS
    return rank in agents and is_state(of) and (draft.kind in ("bilateral", "call", "visit") or _is_welcome(doc, draft))


def _is_between_deputies(draft: Draft, people: list[Person]) -> bool:
    """Whether members of parliaments or heads of towns of several states met: "Dostluk Grubu Başkanı X, Milletvekili Y ile görüştü"."""
    known = [_rank_and_side(part.mention, people) for part in draft.parts]
    return len({of for rank, of in known if rank in _DEPUTIES and is_state(of)}) > 1


def _is_of_unknown_state(doc: Document, mention: Mention, people: list[Person]) -> bool:
    """Whether somebody is an official of whom the text does not say for whom he stands."""
    rank, of = _rank_and_side(mention, people)
    return of is None and (rank in _BODIES or (rank == "adviser" and not doc.rules.verb_final))


def _sides_of(doc: Document, mention: Mention, people: list[Person]) -> set[str]:
    """The states and known bodies that somebody brings into an event."""
    rank, of = _rank_and_side(mention, people)
    sides = set(mention.states)
    if of and (is_state(of) or of in known_bodies()):
        sides.add(of)
    if rank == "ambassador" or (
        of is None and mention.person >= 0 and is_envoy(doc, fold(people[mention.person].office or ""))
    ):
        sides.add("the state he is sent to")
    if mention.counterpart and of is None and doc.rules.verb_final:
        sides.add("the other side")
    return sides


def _is_of_one_side(doc: Document, draft: Draft, people: list[Person], sides: set[str]) -> bool:
    """Whether all who take part are of one side: a visit in one's own country, a talk among one's own or with private people."""
    if draft.kind == "bilateral" and _is_with_private(doc, draft, people):
        return True
    if not doc.rules.verb_final:
        return False
    if draft.kind == "visit" and draft.country and sides == {draft.country}:
        visitors = [people[part.mention.person] for part in draft.parts if part.mention.person >= 0]
        return not any(one.implied for one in visitors)
    return draft.kind in ("bilateral", "call") and _is_among_own(draft, people)


def _is_with_unsaid(doc: Document, draft: Draft) -> bool:
    """Whether a talk in which no side is named can be with one left unsaid: no state is implied, but the text has names."""
    return (
        draft.kind in ("bilateral", "call")
        and not doc.rules.implied_state
        and any(name.kind != "city" for name in doc.names)
    )


def _is_of_members(draft: Draft, bodies: set[str], around: set[str]) -> bool:
    """Whether an organisation's members met: their officials held it, or it agreed something in the organisation's name."""
    if draft.kind not in GATHERINGS:
        return False
    return bool((bodies and draft.status_weight > 1) or (draft.outcomes and around & known_bodies()))


def _is_occasion_of_sides(doc: Document, draft: Draft) -> bool:
    """Whether an occasion at which several sides are, but no official is told of, is theirs: no lecture; talks with day or place, or put off."""
    if draft.kind in ("bilateral", "call") and not doc.rules.verb_final:
        told = draft.time is not None or draft.city is not None or draft.status in ("cancelled", "postponed")
        return not draft.parts and draft.status_weight > 0 and told
    return (
        draft.kind in (*GATHERINGS, *_RECEIVING)
        and (draft.named or draft.strong)
        and draft.head not in doc.rules.words["lectures"]
    )


def _is_welcome(doc: Document, draft: Draft) -> bool:
    """Whether a ceremony is one with which a guest is welcomed: "askeri törenle karşılandı"."""
    words = doc.folded[max(0, draft.label.begin - _SORT) : draft.label.end + _SORT]
    return draft.kind == "ceremony" and any(mark in words for mark in doc.rules.marks["welcoming"])


def _is_with_guest(doc: Document, draft: Draft, own: str | None, sides: set[str]) -> bool:
    """Whether an official told of comes from abroad, or goes there, though the other side is left unsaid."""
    if own is None:
        return False
    if own not in sides and draft.kind in _RECEIVING and (is_official(doc) or _is_welcome(doc, draft)):
        return True  # a guest from abroad at home, as a government's own page tells
    if not sides - {own}:
        return False
    if draft.kind == "visit":  # by one from abroad to whom the press is at home
        firm = draft.status in ("cancelled", "postponed")
        return firm or (doc.rules.verb_final and draft.rule.startswith("noun:"))
    # one from abroad, met by somebody of the state whose page it is
    return draft.kind in ("bilateral", "call") and len(draft.parts) == 1


def _is_international_by_itself(
    draft: Draft, own: str | None, bodies: set[str], around: set[str], officials: bool
) -> bool:
    """Whether an occasion is international by its kind, its name, its number or the sides around it."""
    if draft.kind == "summit":
        return True
    firm = draft.status_weight > 1
    if draft.kind in GATHERINGS and draft.strong and firm and len(around) > 2:
        return True
    if draft.named and draft.kind in (*GATHERINGS, "ceremony") and bodies:
        return True
    if draft.ordinal is not None and firm:
        if draft.kind in GATHERINGS and draft.country is not None:
            return True
        if own is not None and draft.named:
            return True
    if len(around) < 2:
        return False
    if draft.named and (draft.strong or draft.ordinal is not None):
        return True
    return draft.strong and draft.status != "held" and (officials or not draft.parts)


def _is_of_several(doc: Document, draft: Draft) -> bool:
    """Whether what names an occasion says that officials of several states meet: "the foreign ministers of the four countries"."""
    lead = (
        _OF_STATES if doc.rules.verb_final and draft.rule.startswith("verb:") else 0
    )  # "Karadeniz ülkelerinin bakanları"
    called = doc.folded[max(0, draft.label.begin - lead) : draft.label.end]
    return any(mark in called for mark in doc.rules.marks["several"])


def _is_among_own(draft: Draft, people: list[Person]) -> bool:
    """Whether those who met are all known to be of one state, and none of them its envoy."""
    known = [people[part.mention.person] for part in draft.parts if part.mention.person >= 0]
    owners = {one.of for one in known}
    if len(known) < 2 or len(known) < len(draft.parts) or len(owners) > 1 or None in owners or draft.states:
        return False
    if any(one.implied and one.rank != "local-government" for one in known):
        return False  # whose they are nobody says
    return not any(one.rank == "ambassador" for one in known) and all(map(is_state, owners))


def _is_with_private(doc: Document, draft: Draft, people: list[Person]) -> bool:
    """Whether officials of one side met nobody but heads of societies, chambers or companies."""
    private = doc.rules.words["private"]
    known = [people[part.mention.person] for part in draft.parts if part.mention.person >= 0]
    outside = [one for one in known if not _has_known_owner(one) and _is_in_body(one, private)]
    officials = [one for one in known if one not in outside]
    return bool(outside) and len({one.of for one in officials}) < 2


def _is_with_public(doc: Document, draft: Draft, people: list[Person]) -> bool:
    """Whether an official of another state met the head of a chamber or a university: "Letonya Büyükelçisi X, Rektör Y'yi ziyaret etti"."""
    public = doc.rules.words["public"]
    known = [people[part.mention.person] for part in draft.parts if part.mention.person >= 0] if public else []
    outside = [one for one in known if not _has_known_owner(one) and _is_in_body(one, public)]
    return bool(outside) and any(_is_from_abroad(doc, one) for one in known if one not in outside)


def _has_known_owner(person: Person) -> bool:
    """Whether somebody is of a state or of an organisation that reference data knows."""
    return is_state(person.of) or person.of in known_bodies()


def _is_in_body(person: Person, sorts: frozenset[str]) -> bool:
    """Whether somebody's office is in a body of some sorts."""
    return not sorts.isdisjoint(fold(f"{person.office or ''} {person.of or ''}").split())


def _is_from_abroad(doc: Document, person: Person) -> bool:
    """Whether an official is another state's than the press's own, or sent to one that is not his."""
    if not is_state(person.of) or person.rank is None:
        return False
    office = fold(person.office or "")
    sent = any(envoy in office for envoy, _ in doc.rules.pairs["missions"])
    return sent or (not person.implied and person.rank in NATIONAL and implied_state(doc) not in (None, person.of))


def _sides_named(doc: Document, draft: Draft) -> set[str]:
    """The states and organisations that the event's sentences name."""
    named: set[str] = set()
    for span in draft.evidence:
        for name in doc.names_in(span.begin, span.end):
            if name.kind in ("state", "demonym", "parliament"):
                named.add(name.ids[0])
            elif name.kind == "organisation":
                named.add(doc.body(name))
            elif name.kind == "city" and not doc.rules.verb_final:
                city = gazetteer.load().city(name.ids[0])
                named.update({city.country} if city is not None else ())
    label = doc.folded[draft.label.begin : draft.label.end]
    if draft.named and any(region in label for region in doc.rules.marks["regions"]):
        named.add("a region")
    if not doc.rules.verb_final and draft.kind == "conference" and not draft.frame and "international" in label:
        named.add("other states")
    return named
