"""From gathered drafts to events: what is no diplomatic occasion is dropped, what is one occasion is merged."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from communique import gazetteer
from communique.extraction import grammar
from communique.extraction.document import Document, known_bodies
from communique.extraction.occasions import Draft, Part
from communique.extraction.people import NATIONAL, Person, dateline_city, implied_state
from communique.gazetteer import Name
from communique.model import Event, Participant, Span
from communique.text import fold

_BODIES = (NATIONAL | {"secretary-general", "deputy-secretary-general"}) - {"local-government", "legislator"}
_BACKGROUND_DAYS = 60
_CALIBRATED = 0.92  # share right of the predicted share, over the development corpus
_NEAR = 200  # events that one without people of its own is held against
_YEAR = re.compile(r"\d{4}")
_SPACE = re.compile(r"\s+")
_ORDINAL_MARK = re.compile(
    r"(?:\b\d{1,3}\s?(?:st|nd|rd|th|[’'](?:nci|inci|uncu|üncü|ncı|ıncı|ncu|ncü))\b|\b\d{1,3}\.|\b[IVXL]+\.?(?=\s))"
)
_CAPITAL_BEHIND = re.compile(r" [^\W\d_a-zçğıöşü]")
_CAPITAL_BEFORE = re.compile(r"[^\W\d_a-zçğıöşü][^\W\d_]+ $")
_ARTICLE = re.compile(r"^(?:the|The)\s+")


def finish(doc: Document, drafts: list[Draft], people: list[Person]) -> tuple[Event, ...]:
    """The record's events, in the order the text brings them."""
    drafts = [draft for draft in drafts if _has_substance(draft)]
    drafts = _diplomatic(doc, drafts, people)
    if not drafts:
        return ()
    for index, draft in enumerate(drafts):
        _settle_kind(doc, draft)
        _lend_speakers(doc, draft, drafts[max(0, index - _NEAR) : index])
    _join_visits(drafts)
    _place(doc, drafts)
    _own_states(doc, drafts, people)
    _date(doc, drafts)
    _settle_status(doc, drafts)
    _mark_background(doc, drafts)
    kept = _rooted(drafts)
    order = {id(draft): index for index, draft in enumerate(kept)}
    return tuple(_event(doc, draft, people, order) for draft in kept)


def _has_substance(draft: Draft) -> bool:
    """Whether enough is told to speak of an occasion: people in it, a name, or a verb with a date or a place."""
    if draft.parts:
        return True
    if draft.named:
        return True
    return draft.strong and (
        draft.time is not None
        or draft.city is not None
        or draft.outcomes != []
        or bool(draft.states)
        or draft.country is not None
        or draft.side_of is not None
        or draft.part_of is not None
    )


def _diplomatic(doc: Document, drafts: list[Draft], people: list[Person]) -> list[Draft]:
    """The drafts in which states or international organisations deal with one another."""
    own = implied_state(doc)
    kept = {id(draft) for draft in drafts if _crosses_borders(doc, draft, people, own)}
    found = len(kept)
    while found:
        found = 0
        for draft in drafts:
            if id(draft) not in kept and (id(draft.side_of) in kept or id(draft.part_of) in kept or draft.next):
                kept.add(id(draft))
                found += 1
    return [draft for draft in drafts if id(draft) in kept]


def _crosses_borders(doc: Document, draft: Draft, people: list[Person], own: str | None) -> bool:
    """Whether states or international organisations deal with one another: by officials, by name, or by whom the text names."""
    sides: set[str] = set()
    officials = 0
    unknown = 0
    for part in draft.parts:
        person = people[part.mention.person] if part.mention.person >= 0 else None
        rank = (person.rank if person else None) or part.mention.rank
        of = (person.of if person else None) or part.mention.of
        if part.mention.former or (person is not None and person.former):
            rank = "other"
        officials += rank in _BODIES or (
            rank is None
            and person is not None
            and person.name is not None
            and draft.kind in ("bilateral", "call", "summit", "visit")
        )
        unknown += rank in _BODIES and of is None
        if of and (len(of) == 2 or of in known_bodies()):
            sides.add(of)
        sides.update(part.mention.states)
        if rank == "ambassador":
            sides.add("the state he is sent to")
    sides.update(draft.states)
    bodies = {body for body in draft.bodies if body in known_bodies()}
    sides.update(bodies)
    if draft.country and (draft.country != own or draft.kind == "visit"):
        sides.add(draft.country)
    around = sides | _sides_named(doc, draft)
    if draft.country and (officials or draft.named):
        around.add(draft.country)
    if draft.terse and officials and own is None:
        return True
    if not around - {own}:
        return bool(
            unknown
            and officials
            and draft.kind in ("bilateral", "call")
            and not doc.rules.implied_state
            and any(name.kind != "city" for name in doc.names)
        )
    if len(sides) > 1:
        return officials > 0 or (
            draft.kind in ("summit", "meeting", "bilateral", "conference", "ceremony") and (draft.named or draft.strong)
        )
    if officials and (len(around) > 1 or unknown):
        return True
    if draft.named and draft.kind in ("meeting", "conference", "summit", "ceremony") and bodies:
        return True
    if own is not None and draft.named and draft.ordinal is not None and draft.status_weight > 1:
        return True
    return (
        draft.kind == "summit"
        or (draft.named and (draft.strong or draft.ordinal is not None) and len(around) > 1)
        or (draft.strong and draft.status != "held" and len(around) > 1)
    )


def _sides_named(doc: Document, draft: Draft) -> set[str]:
    """The states and organisations that the event's sentences name."""
    named: set[str] = set()
    for span in draft.evidence:
        for name in doc.names_in(span.begin, span.end):
            if name.kind in ("state", "demonym"):
                named.add(name.ids[0])
            elif name.kind == "organisation":
                named.add(doc.body(name))
    label = doc.folded[draft.label.begin : draft.label.end]
    if draft.named and any(region in label for region in doc.rules.marks["regions"]):
        named.add("a region")
    return named


def _settle_kind(doc: Document, draft: Draft) -> None:
    """A meeting of heads of state is a summit; an unnamed meeting of two sides is a bilateral."""
    label = doc.folded[draft.label.begin : draft.label.end]
    if draft.kind == "meeting" and any(mark in label for mark in doc.rules.marks["summit"]):
        draft.kind = "summit"
    elif (
        draft.kind == "meeting"
        and not draft.named
        and len(draft.parts) == 2
        and all(part.role == "attendee" for part in draft.parts)
        and draft.rule.startswith("noun")
        and not draft.bodies
    ):
        draft.kind = "bilateral"


def _lend_speakers(doc: Document, draft: Draft, earlier: list[Draft]) -> None:
    """A joint press event that names nobody is of those who met before it."""
    label = doc.folded[draft.label.begin : draft.label.end]
    if draft.kind != "press-event" or draft.parts or not any(mark in label for mark in doc.rules.marks["joint_label"]):
        return
    source = next(
        (one for one in reversed(earlier) if one.kind in ("bilateral", "summit", "meeting") and one.parts), None
    )
    if source is not None and len(source.parts) <= 4:
        draft.parts += [Part(part.mention, "speaker", "joint-press", 0.6) for part in source.parts]


def _join_visits(drafts: list[Draft]) -> None:
    """What a visitor does in the state he visits is part of his visit."""
    visits = [draft for draft in drafts if draft.kind == "visit" and draft.parts]
    by_visitor: dict[int, list[int]] = {}
    for index, visit in enumerate(visits):
        for part in visit.parts:
            known = by_visitor.setdefault(part.mention.person, [])
            if len(known) < _NEAR:
                known.append(index)
    for draft in drafts:
        if (
            draft.part_of is not None
            or draft.side_of is not None
            or draft.kind not in ("bilateral", "reception", "ceremony", "press-event")
        ):
            continue
        people = {part.mention.person for part in draft.parts if part.mention.person >= 0}
        near = {index for person in people for index in by_visitor.get(person, ())}
        fitting = (index for index in sorted(near) if draft.country in (None, visits[index].country))
        first = next((index for index in fitting if not visits[index].background), None)
        if first is not None:
            draft.part_of = visits[first]


def _rooted(drafts: list[Draft]) -> list[Draft]:
    known = {id(draft) for draft in drafts}
    for draft in drafts:
        if id(draft.part_of) not in known:
            draft.part_of = None
        if id(draft.side_of) not in known:
            draft.side_of = None
    return drafts


def _place(doc: Document, drafts: list[Draft]) -> None:
    """Places an event does not say itself: from the occasion it belongs to, the latest place told, or the dateline."""
    last: Draft | None = None
    for draft in drafts:
        if draft.city is None and draft.country is None and draft.kind != "call":
            source = draft.part_of or draft.side_of
            if source is not None and (source.city or source.country):
                draft.city, draft.country = source.city, source.country
            elif (
                last is not None
                and not draft.next
                and draft.kind != "visit"
                and draft.status == last.status
                and not draft.named
            ):
                draft.city, draft.country = last.city, last.country
        if (
            (draft.city is not None or draft.country is not None)
            and not draft.background
            and not draft.next
            and draft.status == "held"
        ):
            last = draft
    scene = _scene(doc, drafts)
    if scene is None:
        return
    for draft in drafts:
        if (
            draft.city is None
            and draft.country in (None, scene[1])
            and draft.kind != "call"
            and not draft.next
            and not draft.background
            and (draft.status == "held" or draft.part_of or draft.side_of)
            and not (draft.kind == "visit" and draft.country is None)
        ):
            draft.city, draft.country = scene


def _scene(doc: Document, drafts: list[Draft]) -> tuple[str, str] | None:
    """(city, state) where the record's events are when they do not say: the only city any is in, or the dateline's."""
    cities = {
        (draft.city, draft.country)
        for draft in drafts
        if draft.city
        and draft.country
        and not draft.background
        and (draft.status == "held" or not any(one.status == "held" for one in drafts))
    }
    if len(cities) == 1:
        city, country = next(iter(cities))
        return (city, country) if city and country else None
    if cities:
        return None
    name = dateline_city(doc) or _closing_city(doc) or _title_city(doc)
    place = gazetteer.load().city(name.ids[0]) if name is not None else None
    return (place.name, place.country) if place is not None else None


def _title_city(doc: Document) -> Name | None:
    """The only city that the record's title names."""
    title = doc.record.title or ""
    cities = [
        name
        for name in gazetteer.load().find(title, fold(title), doc.rules.code)
        if name.kind == "city" and not _in_longer_name(title, name)
    ]
    return cities[0] if len({city.ids for city in cities}) == 1 and cities[0].strong else None


def _in_longer_name(text: str, name: Name) -> bool:
    """Whether a place's name stands before or behind another capitalised word: a person's or a building's."""
    return bool(_CAPITAL_BEHIND.match(text, name.stop) and name.stop == name.end) or bool(
        _CAPITAL_BEFORE.search(text, 0, name.begin)
    )


def _closing_city(doc: Document) -> Name | None:
    """The city of a last line that is only a place and a date: "New York, 21 September 2022"."""
    if not doc.sentences:
        return None
    last = doc.sentences[-1]
    name = next(iter(doc.names_in(last.begin, last.begin + 1)), None)
    if name is None or name.kind != "city" or last.end - last.begin > 50:
        return None
    return name


def _own_states(doc: Document, drafts: list[Draft], people: list[Person]) -> None:
    """Officials nobody says whose: the visited state's who receive a visitor, the host state's who host, else the dateline's."""
    own = None if doc.rules.implied_state else implied_state(doc)
    for draft in drafts:
        known = {people[part.mention.person].of for part in draft.parts if part.mention.person >= 0}
        visited = draft.part_of.country if draft.part_of is not None and draft.part_of.kind == "visit" else None
        visitors = (
            {part.mention.person for part in draft.part_of.parts} if visited and draft.part_of is not None else set()
        )
        for part in draft.parts:
            person = people[part.mention.person] if part.mention.person >= 0 else None
            if person is None or person.of is not None or person.rank not in NATIONAL or person.rule == "title-list":
                continue  # of a list of several states' ministers nobody says which is whose
            if visited and part.mention.person not in visitors:
                person.of = visited
            elif (
                (
                    part.role in ("host", "chair")
                    or (draft.kind == "bilateral" and len(draft.parts) == 2 and known - {None})
                )
                and draft.country
                and draft.country not in known
            ):
                person.of = draft.country
    for person in people:
        if person.of is None and person.rank in NATIONAL and person.rule != "title-list":
            person.of = own


def _date(doc: Document, drafts: list[Draft]) -> None:
    """Dates an event does not say itself: of the occasion it belongs to, where that is one day."""
    for draft in drafts:
        if draft.time is not None and draft.time.start is not None:
            continue
        for source in (draft.part_of, draft.side_of):
            if (
                source is not None
                and source.time is not None
                and source.time.start
                and source.time.start == source.time.end
            ):
                draft.time = source.time
                break
    days = {
        draft.time.start
        for draft in drafts
        if draft.time is not None and draft.time.start and draft.status == "held" and not draft.background
    }
    ends = {
        draft.time.end
        for draft in drafts
        if draft.time is not None and draft.time.start and draft.status == "held" and not draft.background
    }
    if len(days) == 1 and days == ends and len(next(iter(days))) == 10:
        time = next(draft.time for draft in drafts if draft.time is not None and draft.time.start in days)
        for draft in drafts:
            if (
                (draft.time is None or draft.time.start is None)
                and draft.status == "held"
                and not draft.background
                and (draft.kind == "press-event" or (not doc.rules.verb_final and draft.kind != "visit"))
            ):
                draft.time = time


def _settle_status(doc: Document, drafts: list[Draft]) -> None:
    """What lies behind the day of publication is planned, whatever tense a schedule or headline uses."""
    published = (doc.record.published or "")[:10]
    schedule = any(
        mark in fold(doc.record.title or "") + " " + doc.folded[:120] for mark in doc.rules.marks["schedule"]
    )
    for draft in drafts:
        start = draft.time.start if draft.time is not None else None
        if (
            draft.status == "held"
            and start
            and len(published) == 10
            and len(start) == 10
            and not start.startswith("-")
            and start > published
        ) or (
            draft.status == "held"
            and schedule
            and not draft.background
            and (start is None or start.startswith("-") or start >= published)
            and draft.status_weight < 9
            and not (published and start and start < published)
        ):
            draft.status = "planned"


def _mark_background(doc: Document, drafts: list[Draft]) -> None:
    """A past event far before the record's own time is only mentioned."""
    reference = _day(doc.record.published)
    if reference is None:
        days = [_day(draft.time.start) for draft in drafts if draft.time is not None and draft.status == "held"]
        known = [day for day in days if day is not None]
        reference = max(known) if known else None
    if reference is None:
        return
    for index, draft in enumerate(drafts):
        day = _day(draft.time.end or draft.time.start) if draft.time is not None else None
        year_only = draft.time is not None and draft.time.start is not None and _YEAR.fullmatch(draft.time.start)
        if (
            year_only
            and draft.time is not None
            and draft.time.start is not None
            and int(draft.time.start) < reference.year
        ):
            draft.background = draft.status == "held" and index > 0
        elif day is not None and (reference - day).days > _BACKGROUND_DAYS and index > 0:
            draft.background = draft.status == "held"


def _day(edtf: str | None) -> date | None:
    try:
        return date.fromisoformat((edtf or "")[:10])
    except ValueError:
        return None


def _event(doc: Document, draft: Draft, people: list[Person], order: dict[int, int]) -> Event:
    participants = tuple(_participant(doc, part, people) for part in draft.parts if _is_nameable(part, people))
    represented = list(
        dict.fromkeys(
            [one.of for one in participants if one.of]
            + [state for part in draft.parts for state in part.mention.states]
            + draft.states
        )
    )
    return Event(
        kind=draft.kind,
        label=_label(doc, draft, participants),
        status=draft.status,
        ordinal=draft.ordinal,
        series=_series(doc, draft) if draft.ordinal is not None else None,
        start=draft.time.start if draft.time else None,
        end=(draft.time.end or draft.time.start) if draft.time else None,
        city=draft.city,
        country=draft.country,
        part_of=order.get(id(draft.part_of)) if draft.part_of is not None else None,
        side_event_of=order.get(id(draft.side_of)) if draft.side_of is not None else None,
        background=draft.background,
        conveners=tuple(draft.bodies) if draft.kind in ("summit", "meeting", "conference") else (),
        participants=participants,
        represented=tuple(represented),
        outcomes=tuple(draft.outcomes),
        topics=tuple(draft.topics[:3]),
        statements=tuple(draft.statements),
        evidence=tuple(draft.evidence),
        confidence=_confidence(draft),
        rule=draft.rule,
    )


def _label(doc: Document, draft: Draft, participants: tuple[Participant, ...]) -> str:
    """What an event is called: its name in the text, or by its people where only a verb tells of it."""
    words = _SPACE.sub(" ", doc.text[draft.label.begin : draft.label.end]).strip()
    names = [one.name for one in participants if one.name]
    if not names and draft.rule.startswith("verb:") and draft.head == "?":
        return doc.rules.kinds[draft.kind]
    if draft.named or not names or (draft.rule.startswith("noun:") and draft.kind not in ("bilateral", "call")):
        return words
    people = " – ".join(names[:2]) + (" …" if len(names) > 2 else "")
    return f"{people}, {doc.rules.kinds[draft.kind]}"


def _is_nameable(part: Part, people: list[Person]) -> bool:
    if part.mention.person >= 0:
        return True
    return part.mention.office is not None and not part.mention.plural and part.mention.of is not None


def _participant(doc: Document, part: Part, people: list[Person]) -> Participant:
    mention = part.mention
    person = people[mention.person] if mention.person >= 0 else None
    office = (
        person.office
        if person and person.office
        else (doc.text[mention.office.begin : mention.office.end] if mention.office else None)
    )
    where = mention.name or mention.office or Span(mention.begin, mention.end)
    return Participant(
        name=person.name if person else None,
        office=_SPACE.sub(" ", office) if office else None,
        level=(person.rank if person and person.rank else mention.rank),
        of=(person.of if person and person.of else mention.of),
        role=part.role,
        evidence=(where,),
        confidence=round(part.confidence * _CALIBRATED, 2),
        rule=f"{part.rule}+{(person.rule if person else mention.rule)}",
    )


def _series(doc: Document, draft: Draft) -> str | None:
    """The label without its ordinal: the name of the series the event is one of."""
    text = doc.text[draft.label.begin : draft.label.end]
    words = _ORDINAL_MARK.sub(
        " ",
        text,
    )
    for pattern in _ordinal_words(doc.rules.code):
        words = pattern.sub(" ", words)
    words = _SPACE.sub(" ", words).strip(" ,.’'`")
    return _ARTICLE.sub("", words) or None


@cache
def _ordinal_words(code: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"(?i)\b{re.escape(word)}\b") for word in grammar.load(code).ordinal_words)


def _confidence(draft: Draft) -> float:
    """How likely the event is one, from the evidence that made it; the steps are calibrated, see docs/quality.md."""
    if draft.rule in ("with", "together"):
        return 0.6
    told = draft.named + bool(draft.parts) + (draft.time is not None) + (draft.city is not None)
    return (0.75, 0.88, 0.92, 0.95, 0.97)[told]
