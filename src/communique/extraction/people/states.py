"""Whose an office is that nobody says whose: what reference data knows, and whose press the record is."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from ahocorasick_rs import AhoCorasick

from communique import gazetteer
from communique.expressions import expression
from communique.extraction import officials
from communique.extraction.document import Document, agency_names
from communique.extraction.officials import HEADS
from communique.extraction.people.mentions import NATIONAL, SECRETARIES, Person, is_body
from communique.gazetteer import Name
from communique.text import fold

# Types of organisations, and organisations, whose head is called otherwise than secretary-general.
_LED_OTHERWISE = frozenset(("agency", "bank", "body", "court", "forum"))
_UNIONS = frozenset(("European Union", "African Union"))
_LEADER = ("leader", "leaders", "lider", "lideri", "liderleri", "head")
_WORD = expression(r"[^\W\d_]+")
_COUNTRY_LIKE = expression(r"(?:istan|ya|eli|iya)$")
_AMERICAN = expression(r"https?://[^/]*?\.(?:gov|mil)(?:[:/]|$)")
_OFFICIAL = expression(
    r"https?://[^/]*?(?:\bgov|gob\.|gouv|govt|mfa|mofa|\bmea\.|president|premier|\bpm\.|minister|dirco)"
)
_GENERIC = frozenset(("ai", "cc", "co", "fm", "gg", "io", "ly", "me", "sh", "so", "to", "tv", "ws"))  # sold to anybody
_OPENING = 400  # characters in which a text names whose organ it is
_LEADING = 3  # times
_DOMAINS = {"uk": "GB", "ct.tr": "XN"}
_COUNTRY_CODE = expression(r"https?://[^/]*?\.(ct\.tr|[a-z]{2})(?:[:/]|$)")
_DATELINE_LINES = 14
_LETTERHEAD = 3  # lines
_LETTERHEAD_OF = expression(
    r"[^\w\n]{0,4}(?:the )?(?:ministry of (?:[a-z]+,? ){1,6}?of |government of |presidency of |office of the (?:president|prime minister) of )"
    r"(?:the )?(?:(?:kingdom|republic|state|sultanate|principality|commonwealth) of (?:the )?)?"
)
_LINE_ENDS = expression(r"[^\w\n]{0,3}(?:\n|$)|\.\s| [|–—-] ")
_MINISTRY_LINE = expression(
    r"(?:'s)? (?:government|(?:foreign )?ministry(?: of [a-z ,]{4,40})?|presidency)\W{0,3}(?:\n|$)"
)
_DATELINE_REACH = 1200
_OF_MINISTRY = expression(r"\b(?:bakanligi|ordu|kolordu) ")  # in an office: every state has one
_OF_STATES = frozenset(("minister", "deputy-minister", "head-of-government"))
_BARE_DATE = expression(r",?\s(?:[A-Z][a-z]{2,8}\.? \d{1,2},?\s|\d{1,2} [A-Z][a-z]{2,8},?\s)(?=\()")
_IN_BRACKETS = expression(r"\([A-Z][\w .&/-]{1,30}\)\s*(?:--|[-–—―:])?\s+(?=\W?[A-Z])")
_DATE_BEFORE = expression(
    r"\W{0,3}(?:date )?(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d\d-\d\d|\d{1,2}:\d\d|\d{1,2} [^\W\d]{3,9} \d{4}|[A-Z][a-z]{2,8} \d{1,2}, \d{4})[,;)]?\s?[-–—|]?\s?"
)  # before the city: "06-11-2018, Nairobi (Kenya): ", "18:13 | Lima, Oct. 25."
_BYLINES = 200  # characters in which reporters are named before a dateline
_RUN_ON = expression(r",  ?(?:The|A|An|His|Her|H\.E\.) [^\n]{60}")  # "Cairo, The 12th session …"
_DATELINE = expression(
    r"\s*(?:,(?:\s*[\d./]{6,10}|(?:[^.\n]|\.(?=[a-z])){2,25}?)|\([^)\n]{2,30}\)|/[^/\n]{2,20}/|[.:](?:\s*[A-Z]{3,12}(?=\s*[-–—]))?)?\s*(?:\([^)\n]{2,30}\))?\s*(?:[-–—―:|]|\.(?=\s+[A-ZÇĞİÖŞÜ/]))"
)
_BRACKETED = expression(
    r"(?:,? [^)\]\n]{2,30})?[)\]]\s*(?:[-–—:]\s*)?(?=\W?[A-ZÇĞİÖŞÜ])"
)  # "(Riga, 10 May 2024) The …"
_DATED_SOURCE = expression(
    r" \([^)\n]{2,80}\d{4}\)\s+(?=\W?[A-ZÇĞİÖŞÜ])"
)  # behind a city: "Jeddah (Agency - 28 November, 2019) The …"
_CAPITALS_ALONE = expression(r" (?=[A-ZÇĞİÖŞÜ][a-zçğıöşü])")  # behind a city in capitals: "ANKARA Bakan …"
_SHORTEST = 4  # letters of a city in capitals that is no abbreviation


def _recall(doc: Document, person: Person) -> None:
    """What reference data knows of a person whom the text takes for granted."""
    name = person.name or ""
    titled = person.rank in HEADS or person.rank == "head-of-agency"
    held = officials.known(name, doc.record.published)
    if held is None and len(name.split()) < 3:
        held = (
            officials.known_head(fold(name.split()[-1]), doc.record.published, titled=titled)
            if " " not in name or titled
            else None
        )
    if held is None or (person.of is not None and person.of != held.of):
        return
    if person.rank == "head-of-agency" and held.rank not in HEADS:
        return
    if person.rank in HEADS and held.rank not in HEADS:
        return  # who leads a state now may have served another before
    person.of = held.of
    if person.rank in (None, "other", "head-of-agency") and held.rank in HEADS:
        person.rank = held.rank


def is_of_unknown(doc: Document, person: Person) -> bool:
    """Whether the office is of a country or region nobody knows: "Çuvaşistan Kültür Bakanı"."""
    first = _WORD.match(person.office or "")
    if first is None or not first.group()[0].isupper():
        return False
    word = fold(first.group())
    place = next((doc.name_at(one.office.begin) for one in person.mentions if one.office is not None), None)
    if place is not None and place.kind == "city":
        return False  # "Konya Milletvekili"
    return not doc.rules.is_portfolio(word) and _COUNTRY_LIKE.search(word) is not None


def _is_of_agency(doc: Document, person: Person, *, among_staff: bool) -> bool:
    """Whether an office is of a body that every state has one of, or of its administration: "Genelkurmay Başkanı", "Dış İlişkiler
    Dairesi Başkanı"."""
    if not doc.rules.verb_final:
        return False
    office = fold(person.office or "")
    if office.startswith(doc.rules.marks["state_agency"]) or _OF_MINISTRY.search(office) is not None:
        return True
    if person.rank not in ("head-of-agency", "director") or among_staff:
        return False
    words = [word.strip(",()") for word in office.split()[:-1]]
    known = [word for word in words if doc.rules.is_portfolio(word) and word != "genel"]
    department = doc.rules.marks["department"]
    return bool(known) and all(
        word in known
        or word in doc.rules.words["modifiers"]
        or word in doc.rules.words["conjunctions"]
        or word.startswith(department)
        for word in words
    )


def _is_of_state_body(doc: Document, person: Person) -> bool:
    """Whether an office is in a state's own body: "Cumhurbaşkanlığı Genel Sekreteri"."""
    return doc.rules.verb_final and fold(person.office or "").startswith(doc.rules.marks["national_body"])


def _leading_body(doc: Document, before: int) -> str | None:
    """The organisation whose record it is: the first named, in the text's opening or before a place of it.

    It is none that only comes together, nor one led by somebody else: the Secretary-General is not the General Assembly's.
    """
    limit = min(before, 400)
    if not doc.rules.verb_final:
        limit = _OPENING  # "Secretary General X welcomed Y to the NATO Headquarters"
    assemblies = doc.rules.marks["assemblies"]
    bodies = (name for name in doc.names_in(0, limit) if name.kind == "organisation")
    told = (
        doc.body(one)
        for one in bodies
        if not doc.folded.endswith(assemblies, one.begin, one.end) and not _is_led_otherwise(one)
    )
    own = None if doc.rules.verb_final else _body_of_address(doc)
    return own or next(told, None) or _body_of_address(doc)


def _is_led_otherwise(name: Name) -> bool:
    """Whether who leads an organisation is no secretary-general: a bank, an agency, a forum, a body of another, the Union."""
    body = gazetteer.load().organisation(name.ids[0])
    return body is not None and (body.type in _LED_OTHERWISE or body.name in _UNIONS)


def _body_of_address(doc: Document) -> str | None:
    """The organisation on whose page a record is."""
    address = fold(doc.record.url or "")
    known = doc.rules.pairs["body_hosts"] if address else ()
    body = next((body for word, body in known if f".{word}" in address or f"/{word}" in address), None)
    return gazetteer.load().english_name(body, on=(doc.record.published or "")[:10] or None) if body else None


def implied_owner(doc: Document, rank: str | None, begin: int) -> str | None:
    """Whose an unnamed office is that nobody says whose: the press's own state, the text's first organisation."""
    if rank in ("secretary-general", "deputy-secretary-general"):
        return _leading_body(doc, begin) or (None if doc.rules.verb_final else "United Nations")
    if rank in ("head-of-state", "head-of-government", "minister", "deputy-minister"):
        return implied_state(doc) if doc.rules.implied_state or is_official(doc) else None
    return None


def is_official(doc: Document) -> bool:
    """Whether a record is from a government's own page, whose "the Prime Minister" is its own."""
    return _OFFICIAL.match(fold(doc.record.url or "")) is not None


def recall_owners(doc: Document, people: list[Person]) -> None:
    """Whose a person is, as reference data knows, of whom the text does not say it."""
    for person in people:
        led = person.rank == "other" and person.office is not None and fold(person.office).endswith(_LEADER)
        chief = person.of is None and fold(person.office or "") in doc.rules.marks["chief"]
        if person.name and (person.rank is None or led or chief or (person.of is None and person.rank in NATIONAL)):
            _recall(doc, person)


def imply_bodies(doc: Document, people: list[Person]) -> None:
    """The secretary-general whom nobody says whose he is: of the organisation whose record it is."""
    for person in people:
        if person.of is None and person.rank in SECRETARIES and not _is_of_state_body(doc, person):
            bare = not doc.rules.verb_final and " " not in fold(person.office or "").removeprefix("deputy ")
            person.of = _leading_body(doc, person.span.begin) or ("United Nations" if bare else None)


def imply_owners(doc: Document, people: list[Person]) -> None:
    """A national office that nobody says whose: the state of the press."""
    own = implied_state(doc)
    foreign = next(
        (name.ids[0] for name in doc.names if name.kind in ("state", "demonym") and name.ids[0] != own), None
    )
    among_staff = any(person.rank in SECRETARIES and is_body(person.of) for person in people)
    first = None if doc.rules.verb_final else _first_of_page(people)
    page = _letterhead_state(doc) or (own if is_official(doc) else None) if first is not None else None
    for person in people:
        if doc.rules.verb_final and person.rank in _OF_STATES and is_body(person.of):
            person.of = None  # "AB Bakanı" is a state's, for what he deals with
            for mention in person.mentions:
                mention.of = None
        if person.of is not None or person.rank is None or _is_throne_abroad(doc, person):
            continue
        if person.rank in NATIONAL and person.rule == "title-list" and not doc.rules.verb_final:
            continue
        if person.rank in NATIONAL and any(mention.counterpart for mention in person.mentions):
            person.of = foreign
            if doc.rules.verb_final and _is_foreigners_counterpart(person, people, own):
                person.of, person.implied = own, True  # till it is known where they met
        elif person.rank in NATIONAL and person.rank != "local-government" and is_of_unknown(doc, person):
            continue
        elif (
            person.rank in NATIONAL
            or (person.rank in SECRETARIES and _is_of_state_body(doc, person))
            or (
                person.rank in ("head-of-agency", "director", "adviser", "other")
                and _is_of_agency(doc, person, among_staff=among_staff)
            )
            or (person.rule == "spouse" and not any(one.rule != "spouse" for one in person.mentions))
        ):
            person.of = own if doc.rules.implied_state else (page if person is first else None)
            person.implied = person.of is not None


def _first_of_page(people: list[Person]) -> Person | None:
    """The first official in a text, if nobody says whose he is: on its own page a ministry tells of its minister."""
    first = min((person for person in people if person.office), key=lambda one: one.span.begin, default=None)
    return first if first is not None and first.of is None and first.rank != "local-government" else None


def _letterhead_state(doc: Document) -> str | None:
    """Whose ministry or government a record's first lines, or its last, say it is from: "Ministry of Foreign Affairs of Latvia"."""
    begins = [*_opening_lines(doc)[:_LETTERHEAD], doc.text.rstrip().rfind("\n") + 1]
    for begin in begins:
        match = _LETTERHEAD_OF.match(doc.folded, begin)
        name = doc.name_at(match.end()) if match is not None else next(iter(doc.names_in(begin, begin + 5)), None)
        if name is None or name.kind not in ("state", "demonym"):
            continue
        if (
            _LINE_ENDS.match(doc.folded, name.stop)
            if match is not None
            else _MINISTRY_LINE.match(doc.folded, name.stop)
        ):
            return name.ids[0]
    return None


def _is_throne_abroad(doc: Document, person: Person) -> bool:
    """Whether an office is of a royal house, which the state of a press that implies its own has not: "Veliaht Prens"."""
    if not doc.rules.verb_final:
        return False
    return not doc.rules.words["thrones"].isdisjoint(fold(person.office or "").split())


def _is_foreigners_counterpart(person: Person, people: list[Person], own: str | None) -> bool:
    """Whether somebody is called the counterpart of an official of another state than the press's own, who is named before him."""
    at = next((mention.begin for mention in person.mentions if mention.counterpart), 0)
    before = [
        (mention.begin, one.of)
        for one in people
        if one is not person and one.of is not None
        for mention in one.mentions
        if mention.begin < at
    ]
    return bool(before) and max(before)[1] != own


def implied_state(doc: Document) -> str | None:
    """Whose press the record is: the state of its address's country code, else the language's."""
    if doc.press is None:
        doc.press = (_press_state(doc),)
    return doc.press[0]


def _press_state(doc: Document) -> str | None:
    """Whose press a record is: as it is known of it, else by the dateline."""
    return paper_state(doc) or dateline_state(doc)


def paper_state(doc: Document) -> str | None:
    """Whose press a record is known to be: by its agency, its address, or the language's own state."""
    address = fold(doc.record.url or "")
    match = _COUNTRY_CODE.match(address)
    opening = doc.text[: 140 if doc.rules.verb_final else 600]
    known, pattern, states = _agencies()
    agency = pattern.search(opening) if known.find_matches_as_indexes(opening) else None
    if agency is not None:
        return states[agency.group(1) or agency.group(2)]
    for word, code in doc.rules.pairs["hosts"] if address else ():
        if word in address:
            return code
    if match:
        code = _DOMAINS.get(match.group(1), match.group(1).upper())
        if gazetteer.load().state(code) is not None and match.group(1) not in _GENERIC:
            return code
    if doc.rules.implied_state:
        return doc.rules.implied_state
    if _AMERICAN.match(address):
        return "US"
    return None


def leading_state(doc: Document) -> str | None:
    """The state a text is mostly about: named oftener than all others together, and thrice at least."""
    named = Counter(name.ids[0] for name in doc.names if name.kind in ("state", "demonym"))
    if not named:
        return None
    state, times = named.most_common(1)[0]
    return state if times >= _LEADING and 2 * times > named.total() else None


@cache
def _agencies() -> tuple[AhoCorasick, re.Pattern[str], dict[str, str]]:
    """The agencies of datelines, "(AA)", "/AZERTAC/", "Kazinform -", and whose they are; first as an automaton, which
    sees at once that an opening names none."""
    states = agency_names()
    names = "|".join(re.escape(name) for name in sorted(states, key=len, reverse=True))
    pattern = re.compile(rf"[(/]\s*({names})\s*[)/]|\b({names})\s*[-–—]\s")
    return AhoCorasick(list(states)), pattern, states


def dateline_state(doc: Document) -> str | None:
    """The state of the city that the text's dateline names."""
    name = dateline_city(doc)
    city = gazetteer.load().city(name.ids[0]) if name is not None else None
    return city.country if city is not None else None


def dateline_city(doc: Document) -> Name | None:
    """The city before the dash of a dateline: "TAŞKENT (AA) -", "VILNIUS, 6 December -", "TASHKENT (UzDaily)."."""
    for line in _opening_lines(doc):
        before = _DATE_BEFORE.match(doc.text, line)
        line = before.end() if before is not None else line
        name = next(iter(doc.names_in(line, line + 3)), None)
        if name is None or name.kind not in ("city", "state") or doc.text[line : name.begin].strip(" *(["):
            continue
        if name.kind == "state":
            state = gazetteer.load().state(name.ids[0])  # "SINGAPORE (Reuters) -": a city that is a state
            known = gazetteer.load().city(state.capital) if state is not None and state.capital else None
            if known is None or state is None or known.name != state.names.get("en"):
                continue
            name = name._replace(kind="city", ids=(known.id,))
        end = doc.text.find("\n", name.stop)
        if not doc.text[name.stop : end if end >= 0 else name.stop].strip() and line:
            return name  # a line of its own, as some agencies have it
        if _DATELINE.match(doc.text[name.stop : name.stop + 60]) or _has_agency_behind(doc, name.stop):
            return name
        if name.kind == "city" and (_RUN_ON.match(doc.text, name.stop) or _is_set_off(doc, name)):
            return name
    return _city_of_agency(doc)


def _is_set_off(doc: Document, name: Name) -> bool:
    """Whether brackets, capitals or a source with its date set a city off from the text that begins behind it."""
    if doc.text[name.begin - 1 : name.begin] in ("(", "["):
        return _BRACKETED.match(doc.text, name.stop) is not None
    if _DATED_SOURCE.match(doc.text, name.stop):
        return True
    word = doc.text[name.begin : name.stop]
    return len(word) >= _SHORTEST and word.isupper() and _CAPITALS_ALONE.match(doc.text, name.stop) is not None


def _has_agency_behind(doc: Document, edge: int) -> bool:
    """Whether a date and an agency's name in brackets, without a dash, part a city from the text: "New Delhi, Oct 19 (IANS) The …"."""
    date = _BARE_DATE.match(doc.text, edge)
    if date is not None:
        return _IN_BRACKETS.match(doc.text, date.end()) is not None
    _, pattern, _ = _agencies()
    behind = pattern.match(doc.text, edge + 1)
    return behind is not None and behind.group(1) is not None


def _city_of_agency(doc: Document) -> Name | None:
    """The city before an agency's name behind reporters' names: "Fatma Er, İSTANBUL (DHA) "."""
    _, pattern, _ = _agencies()
    for name in doc.names_in(0, _BYLINES):
        behind = pattern.match(doc.text, name.stop + 1) if name.kind == "city" else None
        if behind is not None and behind.group(1):
            return name
    return None


def _opening_lines(doc: Document) -> list[int]:
    """Where the lines begin in which a dateline can stand: behind a title and a summary."""
    begins = [0]
    while len(begins) < _DATELINE_LINES:
        end = doc.text.find("\n", begins[-1], _DATELINE_REACH)
        if end < 0:
            break
        begins.append(end + 1)
    return begins
