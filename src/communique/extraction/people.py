"""Officials as a text names them: office phrase, name, whom they stand for; one person through the whole record.

The grammar of an office phrase is the same in both orders: a head ("Bakanı", "Minister") with words of a portfolio and
the name of a state or an organisation before it, in some languages also behind it ("Minister of Health of Kazakhstan"),
then the name, or the name before it and a comma between.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache

from communique import gazetteer, resources
from communique.extraction import grammar, officials
from communique.extraction.document import Document
from communique.extraction.grammar import Cue
from communique.gazetteer import Name
from communique.model import RANKS, Span
from communique.text import fold

NATIONAL = frozenset(
    (
        "head-of-state",
        "head-of-government",
        "deputy-head",
        "minister",
        "deputy-minister",
        "ambassador",
        "speaker",
        "legislator",
        "local-government",
    )
)
_MOST_WORDS = 16  # of an office phrase on either side of its head
_OPENING = 60  # how far from a sentence's beginning its subject can stand
_MOST_NAMES = 6  # tokens of a person's name
_PREPOSITIONS = frozenset(("of", "for", "to", "at", "on"))
_PLACED = frozenset(("in",))
_SEPARATOR = re.compile(r"[\s,;&]*")
_TIGHT = re.compile(r"[ \t\u00a0]+|[ \t]*\n[ \t]*|\.[ \t]*|-")


@dataclass(slots=True)
class Mention:
    """A person, an unnamed office, or a group of offices, where the text speaks of them."""

    begin: int
    end: int
    stop: int  # behind the case ending
    name: Span | None
    office: Span | None
    rank: str | None
    of: str | None
    case: str = "nominative"
    plural: bool = False
    former: bool = False
    rule: str = ""
    person: int = -1
    group: int = -1
    states: tuple[str, ...] = ()
    counterpart: bool = False


@dataclass(slots=True)
class Person:
    """One person of the record; the fullest name and the first full office."""

    name: str | None
    span: Span
    office: str | None = None
    rank: str | None = None
    of: str | None = None
    former: bool = False
    rule: str = ""
    mentions: list[Mention] = field(default_factory=list)


@dataclass(slots=True)
class _Phrase:
    """An office phrase while it is read."""

    begin: int
    end: int
    cue: Cue
    names: list[tuple[str, Name]] = field(default_factory=list)  # (left | of | to, name)
    words: list[str] = field(default_factory=list)
    former: bool = False


def find_people(doc: Document) -> tuple[list[Mention], list[Person]]:
    """Mentions in text order and the people they are of. Mentions of unnamed, unresolved offices have no person's name."""
    mentions = _titled(doc)
    people = _register(doc, mentions)
    mentions += _repeated(doc, mentions, people)
    mentions.sort(key=lambda mention: mention.begin)
    untitled = _untitled(doc, mentions, people)
    if untitled:
        mentions += untitled
        mentions.sort(key=lambda mention: mention.begin)
    _group(doc, mentions)
    _inherit(doc, mentions, people)
    _resolve_counterparts(doc, mentions, people)
    _resolve_bare(doc, mentions, people)
    _imply(doc, people)
    _inherit(doc, mentions, people)
    return mentions, people


def _titled(doc: Document) -> list[Mention]:
    mentions: list[Mention] = []
    done = -1
    for cue in doc.cues:
        if cue.entry.category != "office" or cue.begin < done:
            continue
        found = _read(doc, cue, done)
        if mentions and found and _is_double(doc, mentions[-1], found[0]):
            _merge_offices(mentions.pop(), found)
        for mention in found:
            mentions.append(mention)
            done = max(done, mention.stop)
    return mentions


def _is_double(doc: Document, left: Mention, right: Mention) -> bool:
    """Whether two office phrases are of one person: "Deputy Prime Minister and Minister of Foreign Affairs X"."""
    if (
        left.plural
        or right.plural
        or right.office is None
        or left.office is None
        or (right.name is not None and right.rule == "name-title")
    ):
        return False
    if (left.name is not None and left.rule != "name-title") or (
        left.of is not None and right.of is not None and left.of != right.of
    ):
        return False
    gap = doc.folded[left.stop : right.office.begin].strip()
    return (
        (gap in doc.rules.words["conjunctions"] or gap in ("-", "–"))
        and gap not in ("ile", "as well as", "together with")
        and (right.name is None) == (left.name is not None)
    )


def _merge_offices(left: Mention, found: list[Mention]) -> None:
    right = found[0]
    assert left.office is not None and right.office is not None
    right.office = Span(left.office.begin, right.office.end)
    right.begin = left.begin
    right.name = right.name or left.name
    right.of = right.of or left.of
    if left.rank in RANKS and right.rank in RANKS and RANKS.index(left.rank) < RANKS.index(right.rank):
        right.rank = left.rank
    right.rule = left.rule if left.name is not None else right.rule


def _read(doc: Document, cue: Cue, floor: int) -> list[Mention]:
    rules = doc.rules
    phrase = _left(doc, cue, floor)
    if not rules.verb_final:
        _right(doc, phrase)
    _trim_left(doc, phrase)
    abbreviation = _ABBREVIATION.match(doc.text, phrase.end)
    if abbreviation is not None and phrase.names:
        phrase.end = abbreviation.end()
    plural = rules.is_plural(cue) or (
        re.search(
            r"\b(?:\d+|iki|uc|dort|bes|alti|yedi|sekiz|dokuz|on|cok sayida|bircok)\s+$",
            doc.folded[max(0, phrase.begin - 14) : phrase.begin],
        )
        is not None
        and rules.verb_final
    )
    of, states = _whose(doc, phrase, plural)
    rank: str = cue.entry.sense
    if rank == "head-of-state" and of is not None and len(of) > 2:
        rank = "speaker" if re.search("parliament|assembly", fold(of)) else "head-of-agency"
    if (
        rank == "other"
        and any(mark in doc.folded[phrase.begin : phrase.end] for mark in rules.marks["agency"])
        and cue.entry.form == "head"
    ):
        rank = "head-of-agency"
    elif (
        rank == "other"
        and any(mark in doc.folded[phrase.begin : phrase.end] for mark in rules.marks["department"])
        and cue.entry.form == "head"
    ):
        rank = "director"
    if (
        of is None
        and rules.marks["own_office"][0]
        and re.search(rules.marks["own_office"][0], doc.folded[cue.begin : cue.end])
    ):
        of = implied_state(doc)
    if cue.entry.extra and of is None:
        of = cue.entry.extra
    ending = cue.ending if rules.verb_final else ""
    office_end = phrase.end
    base = Mention(
        phrase.begin,
        phrase.end,
        phrase.end,
        None,
        Span(phrase.begin, office_end),
        rank,
        of,
        plural=plural,
        former=phrase.former,
        rule="office",
        states=states,
    )
    stop = phrase.end
    cased = rules.verb_final and _is_cased(doc, cue)
    names = [] if cased else _names_after(doc, phrase.end, plural)
    if names:
        result = []
        if plural and not states and len(names) > 1:
            states = _states_behind(doc, names[-1][1], len(names))
        for index, (name, name_stop) in enumerate(names):
            whose = of
            begin = phrase.begin if index == 0 else name.begin
            led = (
                doc.name_at(name.begin - 2)
                if index and plural and doc.text[name.begin - 1 : name.begin] == " "
                else None
            )
            if led is not None and led.kind == "state" and led.stop == name.begin - 1:
                whose = led.ids[0]
                begin = led.begin - 3  # its "of"
            elif plural and len(states) == len(names):
                whose = states[index]
            owner = _of_behind(doc, name_stop)
            if owner and whose is None:
                whose = owner[0]
                name_stop = owner[1]
            case = rules.case(doc.folded[name.end : name_stop]) if rules.verb_final else "nominative"
            result.append(
                replace(
                    base,
                    begin=begin,
                    end=name.end,
                    stop=name_stop,
                    name=name,
                    of=whose,
                    case=case,
                    plural=False,
                    rule="title-list" if plural else "title-name",
                    states=states,
                )
            )
        return result
    before = None if plural or (cased and not _in_apposition(doc, phrase)) else _name_before(doc, phrase.begin, floor)
    if before is not None:
        owner = _of_behind(doc, before.end)
        end = max(stop, before.end)
        return [
            replace(
                base,
                begin=before.begin,
                end=end,
                stop=end,
                name=before,
                of=owner[0] if owner is not None and of is None else of,
                case=rules.case(ending) if rules.verb_final else "nominative",
                plural=False,
                rule="name-title",
                states=(),
            )
        ]
    if plural and not rules.verb_final:
        listed = _names_before(doc, phrase.begin, floor)
        if len(listed) > 1:
            return [
                replace(
                    base,
                    begin=name.begin,
                    end=name.end if index < len(listed) - 1 else phrase.end,
                    stop=name.end if index < len(listed) - 1 else phrase.end,
                    name=name,
                    of=states[index] if len(states) == len(listed) else of,
                    plural=False,
                    rule="names-title",
                    states=(),
                )
                for index, name in enumerate(listed)
            ]
    case = rules.case(rules.case_part(cue)) if rules.verb_final else "nominative"
    return [replace(base, case=case)]


def _trim_left(doc: Document, phrase: _Phrase) -> None:
    """An organisation before an office that is of a state by what follows is no part of it: "of the UN General Assembly Minister …"."""
    if not any(relation == "of" for relation, _ in phrase.names):
        return
    left = [name for relation, name in phrase.names if relation == "left" and name.kind == "organisation"]
    if left:
        phrase.names = [(relation, name) for relation, name in phrase.names if relation != "left"]
        phrase.begin = min(phrase.cue.begin, max(name.stop for name in left) + 1)


def _states_behind(doc: Document, stop: int, count: int) -> tuple[str, ...]:
    """The states behind a list of names: "Presidents A, B and C of X, Y and Z"; none where the numbers differ."""
    match = re.compile(r" of (?:the )?").match(doc.folded, stop)
    if match is None:
        return ()
    found: list[str] = []
    edge = match.end()
    for name in doc.names_in(edge, edge + 40 * count):
        if name.kind not in ("state", "organisation") or doc.folded[edge : name.begin].strip(" ,") not in (
            "",
            "and",
            "the",
            "and the",
        ):
            break
        value = _value(doc, name)
        if value:
            found.append(value)
        edge = name.stop
    return tuple(found) if len(found) == count else ()


def _is_cased(doc: Document, cue: Cue) -> bool:
    """Whether the office word itself carries a case, so that no name can follow it."""
    return doc.rules.case(doc.rules.case_part(cue)) != "nominative"


def _in_apposition(doc: Document, phrase: _Phrase) -> bool:
    return doc.text[max(0, phrase.begin - 2) : phrase.begin].strip() in (",", "(")


def _left(doc: Document, cue: Cue, floor: int) -> _Phrase:
    """The office phrase from its head to the left."""
    rules, text, folded = doc.rules, doc.text, doc.folded
    phrase = _Phrase(cue.begin, cue.end, cue)
    plural = rules.is_plural(cue)
    index = doc.token_at(cue.begin) - 1
    edge = cue.begin
    joined = False
    for _ in range(_MOST_WORDS):
        if index < 0 or doc.begins[index] < floor:
            break
        begin, end = doc.begins[index], doc.ends[index]
        gap = text[end:edge]
        if _ABBREVIATION.fullmatch(gap.rstrip()):
            gap = " "  # "Türk Devletleri Teşkilatı (TDT) Genel Sekreteri"
        elif text[begin - 1 : begin] == "(" and gap.lstrip().startswith(")") and capital_run(text[begin:end]):
            index -= 1
            edge = begin - 1
            continue
        name = doc.name_at(begin)
        if (
            name is not None
            and joined
            and all(rules.is_portfolio(part) for part in folded[name.begin : name.end].split())
        ):
            name = None  # "Dışişleri, Avrupa Birliği ve İşbirliği Bakanı"
        if name is not None:
            if gap == ". " and "." in text[name.begin : name.end]:
                gap = " "  # "U.S. Trade Representative"
            if "\n" in gap or name.begin < floor or any(mark in gap for mark in ".;:()"):
                break
            listed = "," in gap or joined
            if listed and not (plural and phrase.names):
                break
            if phrase.names and not listed and not _can_precede(doc, name, phrase):
                break
            gap_name = (
                folded[name.stop : edge].strip(" .()")
                if "." in text[name.begin : name.end]
                else folded[name.stop : edge].strip(" ()")
            )
            if gap_name and gap_name not in (",", "/") and not joined and not gap_name.isalpha():
                break
            phrase.names.append(("left", name))
            phrase.begin = edge = name.begin
            index = doc.token_at(name.begin) - 1
            joined = False
            continue
        word = folded[begin:end]
        capital = text[begin].isupper()
        if ("\n" in gap and "\n" in gap.strip(" \t") and gap.count("\n") > 1) or any(
            mark in gap for mark in '.;:()!?"'
        ):
            break
        if phrase.names and not (plural and word in rules.words["conjunctions"]):
            if word in rules.words["former"] and gap.isspace():
                phrase.former = True
            break
        if (word in rules.words["former"] and not capital) or (
            word in rules.words["former"] and word not in rules.words["modifiers"]
        ):
            phrase.former = phrase.former or word not in (
                "first",
                "ilk",
                "incoming",
                "designated",
                "secilmis",
                "kurucu",
            )
            edge = begin
        elif word in rules.marks["behalf"] and rules.verb_final and not phrase.names:
            sender = doc.name_at(doc.begins[index - 1]) if index else None
            if sender is not None and sender.kind == "state":
                phrase.names.append(("left", sender))
            break
        elif word in rules.words["conjunctions"]:
            if not _joins(doc, index, plural and bool(phrase.names)):
                break
            joined = True
            edge = begin
        elif "," in gap or joined:
            if not rules.is_portfolio(word):
                break
            joined = False
            phrase.begin = edge = begin
            phrase.words.append(text[begin:end])
        elif (
            rules.is_portfolio(word)
            or word in rules.words["modifiers"]
            or (
                capital
                and not (rules.verb_final and not gap.strip() and index and _is_topic(doc, index, word))
                and word not in rules.words["office_stops"]
                and word not in rules.words["honorifics"]
            )
        ):
            phrase.begin = edge = begin
            phrase.words.append(text[begin:end])
        else:
            break
        index -= 1
    return phrase


def capital_run(word: str) -> bool:
    """Whether a word is an abbreviation in capitals."""
    return word.isupper() and 1 < len(word) < 13


_ORGANS = (
    "bakanlig",
    "konsey",
    "komisyon",
    "meclis",
    "komite",
    "kurul",
    "genel",
    "devlet",
    "cumhuriyet",
    "parlamento",
    "senato",
    "banka",
    "ajans",
    "kurum",
    "baskanlig",
    "teskilat",
    "akademi",
    "vakf",
    "merkez",
    "ministry",
    "council",
    "commission",
    "committee",
    "assembly",
    "parliament",
    "senate",
    "state",
    "national",
    "general",
    "central",
    "house",
    "european",
    "high",
    "joint",
)


def _is_organ(doc: Document, word: str, capital: bool) -> bool:
    """Whether a capitalised word that no person is called by names a body: "Dışişleri Bakanlığı", "Milli Meclis"."""
    return capital and word.startswith(_ORGANS)


def _is_topic(doc: Document, index: int, word: str) -> bool:
    """Whether a capitalised word only opens the sentence, in a case: "Deklarasyona Dışişleri Bakanı ... imza koydu"."""
    begin = doc.begins[index]
    return (
        begin == doc.sentences[doc.sentence_at(begin)].begin
        and re.search(r".{3}(?:y[ae]|n[ae]|n?d[ae]|t[ae]|n?d[ae]n|[bcdfgklmnprstvz][ae])$", word) is not None
    )


def _can_precede(doc: Document, name: Name, phrase: _Phrase) -> bool:
    """Whether one more known name belongs to the phrase: "Türkiye'nin Bakü Büyükelçisi", "AB Türkiye Delegasyonu Başkanı"."""
    previous = phrase.names[-1][1]
    if previous.kind == "city":
        return name.kind in ("state", "demonym", "organisation")
    if previous.kind == "organisation":
        return name.kind in ("state", "demonym", "organisation")
    return (
        doc.rules.verb_final
        and name.kind in ("state", "organisation")
        and doc.case_of(name) in ("genitive", "nominative")
        and phrase.cue.entry.sense in ("ambassador", "other", "head-of-agency", "director")
    )


def _joins(doc: Document, index: int, listing: bool) -> bool:
    """Whether a conjunction stands inside an office phrase: between two words of a portfolio or two states of a list."""
    if index < 1:
        return False
    begin, end = doc.begins[index - 1], doc.ends[index - 1]
    if doc.text[end : doc.begins[index]].strip(" ,"):
        return False
    if listing and doc.name_at(begin) is not None:
        return True
    return doc.rules.is_portfolio(doc.folded[begin:end])


def _right(doc: Document, phrase: _Phrase) -> None:
    """The office phrase behind its head: "of Foreign Affairs of the Republic of Kazakhstan"."""
    text, folded, rules = doc.text, doc.folded, doc.rules
    plural = rules.is_plural(phrase.cue)
    index = doc.token_at(phrase.end)
    edge = phrase.end
    relation = ""
    for _ in range(_MOST_WORDS * 2):
        if index >= len(doc.begins):
            return
        begin, end = doc.begins[index], doc.ends[index]
        gap = text[edge:begin]
        word = folded[begin:end]
        if (gap.strip(" ,") and gap.strip() != "'s") or gap.count("\n") > 1:
            return
        if (word in _PREPOSITIONS or (word == "from" and phrase.cue.entry.sense == "counterpart")) and "," not in gap:
            relation = "to" if word in ("to", "at", "on") else "of"
            edge = end
            index += 1
            continue
        if not relation:
            if phrase.names and phrase.end == edge and word in rules.words["body_words"] and "," not in gap:
                phrase.end = edge = end
                phrase.words.append(text[begin:end])
                index += 1
                continue
            return
        if word == "the" or (word in ("state", "republic") and not text[begin].isupper()):
            edge = end
            index += 1
            continue
        name = doc.name_at(begin)
        if (
            name is not None
            and name.end == end
            and rules.is_portfolio(word)
            and ("," in gap or _next_is_portfolio(doc, index + 2))
        ):
            name = None  # "Secretary of State for Foreign, Commonwealth and Development Affairs"
        if name is not None and name.begin >= edge:
            if "," in gap and not (plural and phrase.names):
                return
            phrase.names.append((relation, name))
            phrase.end = edge = name.end
            index = max(index + 1, doc.token_at(name.end))
            if plural and _list_goes_on(doc, name.end):
                index, edge = _past_separator(doc, name.end)
                continue
            relation = ""
            if name.stop > name.end:
                return
            continue
        portfolio = rules.is_portfolio(word)
        if word in ("and", "&") and (
            _next_is_portfolio(doc, index + 1)
            or (
                index + 1 < len(doc.begins)
                and doc.text[doc.begins[index + 1]].isupper()
                and doc.name_at(doc.begins[index + 1]) is None
                and phrase.words
                and _cue_at(doc, doc.begins[index + 1]) is None
                and _owned_behind(doc, index + 1)
            )
        ):
            edge = end
            index += 1
            continue
        if "," in gap and not portfolio:
            return
        if portfolio or (text[begin].isupper() and _owned_behind(doc, index)):
            phrase.end = edge = end
            phrase.words.append(text[begin:end])
            index += 1
            continue
        if (
            text[begin].isupper()
            and phrase.cue.entry.sense
            in (
                "head-of-agency",
                "director",
                "other",
                "expert",
                "secretary-general",
                "deputy-secretary-general",
                "legislator",
                "adviser",
                "speaker",
            )
            and not phrase.names
        ):
            # The name of a body nobody knows: "Director of the Silk Road Fund"
            last = _capital_run(doc, index)
            phrase.words.append(text[begin : doc.ends[last]])
            phrase.end = edge = doc.ends[last]
            index = last + 1
            relation = ""
            continue
        return


def _capital_run(doc: Document, index: int) -> int:
    last = index
    while last + 1 < len(doc.begins) and last - index < 7:
        begin, end = doc.begins[last + 1], doc.ends[last + 1]
        if doc.text[doc.ends[last] : begin] != " ":
            break
        if not doc.text[begin].isupper() and doc.folded[begin:end] not in ("of", "for", "and", "on", "the"):
            break
        last += 1
    while last > index and not doc.text[doc.begins[last]].isupper():
        last -= 1
    if last - index >= 3 and doc.text[doc.ends[last] : doc.ends[last] + 1] != ",":
        last -= 2  # the last two are the person's: "Speaker of the House of Elders Ahmed Nur"
    return last


def _list_goes_on(doc: Document, end: int) -> bool:
    index, edge = _past_separator(doc, end)
    return index < len(doc.begins) and edge > end and doc.name_at(doc.begins[index]) is not None


def _past_separator(doc: Document, end: int) -> tuple[int, int]:
    match = re.compile(r"\s*,?\s*(?:and\s+)?(?:the\s+)?").match(doc.folded, end)
    edge = match.end() if match else end
    return doc.token_at(edge), edge


def _next_is_portfolio(doc: Document, index: int) -> bool:
    return index < len(doc.begins) and doc.rules.is_portfolio(doc.folded[doc.begins[index] : doc.ends[index]])


def _owned_behind(doc: Document, index: int) -> bool:
    """Whether a run of capitalised words is followed by "of" and a known name, so that it is part of the office."""
    for offset in range(1, 8):
        if index + offset >= len(doc.begins):
            return False
        begin, end = doc.begins[index + offset], doc.ends[index + offset]
        word = doc.folded[begin:end]
        if word == "of":
            follower = index + offset + 1
            while follower < len(doc.begins) and doc.folded[doc.begins[follower] : doc.ends[follower]] == "the":
                follower += 1
            return follower < len(doc.begins) and doc.name_at(doc.begins[follower]) is not None
        if (
            not (doc.text[begin].isupper() or word in ("and", "the"))
            or "." in doc.text[doc.ends[index + offset - 1] : begin]
        ):
            return False
    return False


def _whose(doc: Document, phrase: _Phrase, plural: bool) -> tuple[str | None, tuple[str, ...]]:
    """Whom the office stands for, and the list of states where a plural office has one."""
    names = [(relation, name) for relation, name in phrase.names if name.kind != "city"]
    owners = [name for relation, name in names if relation != "to"] or [
        name for _, name in names if phrase.cue.entry.sense not in ("ambassador",)
    ]
    states = tuple(
        value
        for value in (
            _value(doc, name)
            for name in (reversed(owners) if phrase.names and phrase.names[0][0] == "left" else owners)
        )
        if value
    )
    if plural and len(states) > 1:
        return None, states
    rank = phrase.cue.entry.sense
    if owners:
        if rank not in NATIONAL:
            bodies = [name for name in owners if name.kind == "organisation"]
            if bodies:
                return _value(doc, bodies[-1]), ()
        return _value(doc, owners[-1]), ()
    cities = [name for _, name in phrase.names if name.kind == "city"]
    if cities and rank == "local-government":
        place = gazetteer.load().city(cities[0].ids[0])
        return (place.country if place else None), ()
    return None, ()


def _value(doc: Document, name: Name) -> str | None:
    if name.kind in ("state", "demonym", "parliament"):
        return name.ids[0]
    if name.kind == "organisation":
        return doc.body(name)
    return None


def _of_behind(doc: Document, stop: int) -> tuple[str, int] | None:
    """The state named behind a name: "President Erdoğan of Türkiye", "Hakan Fidan (Türkiye)"."""
    match = re.compile(r" of (?:the )?| \(").match(doc.folded, stop)
    if match is None:
        return None
    name = doc.name_at(match.end())
    if name is None or name.begin != match.end() or name.kind not in ("state", "organisation"):
        return None
    value = _value(doc, name)
    return (value, name.stop) if value else None


def _names_after(doc: Document, edge: int, plural: bool) -> list[tuple[Span, int]]:
    """The name or, behind a plural office, the names that follow: (span, where its case ending stops)."""
    names: list[tuple[Span, int]] = []
    if plural:
        match = _NAMELY.match(doc.folded, edge)
        edge = match.end() - 1 if match is not None else edge
    start = _skip_honorifics(doc, edge, comma=not doc.rules.verb_final or plural)
    found = _name_at(doc, start, first=True)
    if found is None:
        return []
    if not doc.rules.verb_final and "," in doc.text[edge:start] and not _is_apposed(doc, edge, start, found, plural):
        return []
    names.append(found)
    while plural:
        owner = _of_behind(doc, found[1])
        edge = owner[1] if owner is not None else found[1]
        match = re.compile(r"\)?\s*,?\s*(?:(?:ve|and|ile)\s+)?").match(doc.folded, edge)
        if match is None or match.end() == edge:
            break
        start = _skip_honorifics(doc, _past_owner(doc, match.end()), comma=False)
        following = _name_at(doc, start, first=True)
        if following is None or doc.text[edge:start].isspace():
            break
        if any(cue.entry.category == "office" for cue in _cues_from(doc, following[0].begin, following[0].end)):
            break
        found = following
        names.append(found)
        if len(names) > 40:
            break
    return names


def _past_owner(doc: Document, position: int) -> int:
    """Behind an "of Kazakhstan" that stands before the next name of a list: "of Kazakhstan A, of Kyrgyzstan B"."""
    match = re.compile(r"of (?:the )?").match(doc.folded, position)
    name = doc.name_at(match.end()) if match is not None else None
    return name.stop + 1 if name is not None and name.kind == "state" else position


def _is_apposed(doc: Document, edge: int, start: int, found: tuple[Span, int], plural: bool) -> bool:
    """Whether a comma between office and name joins them: with an honorific, in a plural list, or closed by a second comma."""
    if plural or doc.text[edge:start].strip(" ,"):
        return True
    following = doc.text[found[1] : found[1] + 1]
    return (following in ",.;)\n" or doc.folded[found[1] : found[1] + 5] == " and ") and " " in doc.text[
        found[0].begin : found[0].end
    ]


def _skip_honorifics(doc: Document, edge: int, comma: bool) -> int:
    """The offset where a name can begin: behind white space, honorifics and, where allowed, a comma."""
    position = edge
    for _ in range(6):
        match = (
            re.compile(r"\s*\.?\s*").match(doc.text, position)
            if position > edge
            else re.compile(r"\s+" if not comma else r"\s*,?\s*").match(doc.text, position)
        )
        if match is None:
            return position
        start = match.end()
        if "\n" in match.group() and match.group().count("\n") > 1:
            return position
        index = doc.token_at(start)
        if index >= len(doc.begins) or doc.begins[index] != start:
            return start
        word = doc.folded[start : doc.ends[index]]
        if word == "h" and doc.folded[start : start + 4] == "h.e.":
            position = start + 4
        elif (
            word in doc.rules.words["honorifics"]
            and doc.text[doc.ends[index] : doc.ends[index] + 1] not in APOSTROPHE_ENDS
        ):
            position = doc.ends[index]
        else:
            return start
    return position


_ABBREVIATION = re.compile(r"\s*\([A-ZÇĞİÖŞÜ0-9&.\-]{2,12}\)")
_NAMELY = re.compile(r",?\s*(?:respectively|namely|sirasiyla)\b[,:]?\s")
APOSTROPHE_ENDS = ("'", "’", "`")


def _name_at(doc: Document, start: int, first: bool = False) -> tuple[Span, int] | None:
    """The person's name that begins at an offset: (span without ending, where the ending stops)."""
    text, folded, rules = doc.text, doc.folded, doc.rules
    index = doc.token_at(start)
    if index >= len(doc.begins) or doc.begins[index] != start:
        return None
    last = -1
    count = 0
    position = start
    while index < len(doc.begins) and count < _MOST_NAMES:
        begin, end = doc.begins[index], doc.ends[index]
        gap = text[position:begin] if count else ""
        if count and not _TIGHT.fullmatch(gap):
            if gap in APOSTROPHE_ENDS and text[begin].isupper():
                pass  # O'Brien
            else:
                break
        elif (
            count
            and gap.startswith(".")
            and position - doc.begins[index - 1] > 2
            and folded[doc.begins[index - 1] : position] not in ("dr", "mr", "jr")
        ):
            break  # the sentence's end
        if "\n" in gap and gap.count("\n") > 1:
            break
        word = folded[begin:end]
        if (
            not count
            and text[begin:end].isupper()
            and re.fullmatch("[ivxl]{1,5}", word)
            and text[end : end + 2] == ". "
        ):
            position = end + 1  # XVI. Carl Gustaf
            index += 1
            count = 1
            last = index - 1
            if index < len(doc.begins) and text[doc.begins[index]].isupper():
                position = doc.begins[index] - 1
                continue
            return None
        if not text[begin].isupper() and not (
            count
            and "-" in word
            and word.split("-")[0] in rules.words["particles"]
            and text[begin + word.index("-") + 1].isupper()
        ):
            if (
                count
                and word in rules.words["particles"]
                and index + 2 < len(doc.begins)
                and folded[doc.begins[index + 1] : doc.ends[index + 1]] in rules.words["particles"]
                and text[doc.begins[index + 2]].isupper()
            ):
                position = end
                index += 1
                continue
            if (
                count
                and word in rules.words["particles"]
                and index + 1 < len(doc.begins)
                and text[doc.begins[index + 1]].isupper()
                and text[end : doc.begins[index + 1]].isspace()
                and doc.name_at(doc.begins[index + 1]) is None
            ):
                position = end
                index += 1
                continue
            break
        if word in rules.words["not_names"] or text[begin].isdigit():
            break
        if _stops_name(doc, begin, end, count, index):
            break
        last = index
        count += 1
        position = end
        if text[end : end + 1] in APOSTROPHE_ENDS and not text[end + 1 : end + 2].isupper():
            if (
                len(text) > end + 1
                and text[end + 1].islower()
                and not rules.verb_final
                and folded[end + 1 : end + 3] not in ("s ", "s,", "s.")
                and folded[end + 2 : end + 3].isalpha()
            ):
                index += 1  # Ma'ruf
                position = doc.ends[index] if index < len(doc.ends) else end
                last = index if index < len(doc.ends) else last
                index += 1
                continue
            break
        index += 1
    if last < 0:
        return None
    end = doc.ends[last]
    if end - start < 2 or (end - start == 2 and text[start:end].isupper()):
        return None
    stop = end
    if text[end : end + 1] in APOSTROPHE_ENDS and text[end + 1 : end + 2].isalpha():
        stop = end + 1
        while stop < len(text) and text[stop].isalpha():
            stop += 1
    return Span(start, end), stop


def _stops_name(doc: Document, begin: int, end: int, count: int, index: int) -> bool:
    """Whether a capitalised word that is known as something else ends a name."""
    name = doc.name_at(begin)
    if name is not None:
        if name.stop > name.end:
            return True
        if count == 0:
            following = index + 1
            alone = (
                following >= len(doc.begins)
                or not doc.text[doc.begins[following]].isupper()
                or doc.text[end : doc.begins[following]] != " "
            )
            return alone or name.end > end or name.kind == "organisation" or _before_office(doc, name.end)
        return (
            name.kind in ("organisation", "demonym")
            or name.end > end
            or (name.strong and name.kind == "state" and count > 1)
            or (name.strong and count > 1 and _before_office(doc, name.end))
        )
    cue = _cue_at(doc, begin)
    return (
        cue is not None
        and cue.entry.category in ("office", "event")
        and (cue.end - cue.begin > 5 or (count > 0 and cue.end == end and cue.entry.category == "office"))
    )


def _before_office(doc: Document, end: int) -> bool:
    """Whether an office word follows with only words of its phrase between: the name is whose office it is."""
    for cue in _cues_from(doc, end, end + 60):
        if cue.entry.category == "office":
            between = doc.text[end : cue.begin]
            return not re.search(
                r"[,.;:()]|\b(?!ve\b|and\b|of\b|for\b|the\b)[^\W\dA-ZÇĞİÖŞÜ_]", between
            ) or doc.rules.is_portfolio(fold(between.strip()))
    return False


def _cues_from(doc: Document, begin: int, end: int) -> list[Cue]:
    low, high = 0, len(doc.cues)
    while low < high:
        middle = (low + high) // 2
        if doc.cues[middle].begin < begin:
            low = middle + 1
        else:
            high = middle
    found = []
    while low < len(doc.cues) and doc.cues[low].begin < end:
        found.append(doc.cues[low])
        low += 1
    return found


def _cue_at(doc: Document, begin: int) -> Cue | None:
    found = _cues_from(doc, begin, begin + 1)
    return found[0] if found else None


def _name_before(doc: Document, begin: int, floor: int) -> Span | None:
    """The name before an office phrase with a comma or a bracket between: "Péter Szijjártó, Minister of …"."""
    match = re.compile(r"(?:,|\()\s*(?:(?:the|as|currently|who is|bin|[a-z]+'s)\s+)?$").search(
        doc.folded, max(floor, begin - 20), begin
    )
    if match is None:
        return None
    text, folded, rules = doc.text, doc.folded, doc.rules
    end = match.start()
    bracket = re.compile(r"\s*\([^()\n]{2,40}\)$").search(text, max(floor, end - 45), end)
    if bracket is not None:
        end = bracket.start()
    while end > 0 and text[end - 1] == " ":
        end -= 1
    index = doc.token_at(end) - 1 if doc.token_at(end) else -1
    if index < 0 or doc.ends[index] != end:
        return None
    first = -1
    edge = end
    while index >= 0 and doc.begins[index] >= floor:
        token_begin, token_end = doc.begins[index], doc.ends[index]
        word = folded[token_begin:token_end]
        gap = text[token_end:edge]
        if token_end != end and (
            (not _TIGHT.fullmatch(gap) and gap not in APOSTROPHE_ENDS)
            or (gap.startswith(".") and token_end - token_begin > 2 and word not in ("jr", "dr"))
        ):
            break
        if not text[token_begin].isupper() and not ("-" in word and word.split("-")[0] in rules.words["particles"]):
            if first >= 0 and word in rules.words["particles"]:
                index -= 1
                edge = token_begin
                continue
            break
        if (
            word in rules.words["not_names"]
            or word in rules.words["honorifics"]
            or word in rules.words["conjunctions"]
            or (word in ("h", "e") and text[token_end : token_end + 1] == ".")
        ):
            if edge == end and word in ("mp", "jr", "sr"):
                edge = token_begin
                end = doc.ends[index - 1] if index else end
                index -= 1
                continue
            break
        name = doc.name_at(token_begin)
        if name is not None and name.strong:
            break
        cue = _cue_at(doc, token_begin)
        if cue is not None and cue.entry.category == "office":
            break
        first = index
        edge = token_begin
        index -= 1
    if first < 0:
        return None
    start = doc.begins[first]
    words = [index for index in range(first, len(doc.begins)) if doc.begins[index] < end]
    if len(words) < 2 or len(words) > _MOST_NAMES:
        return None
    return Span(start, end)


def _names_before(doc: Document, begin: int, floor: int) -> list[Span]:
    """The names before a plural office: "A and B, Secretaries General of X and Y"; in text order."""
    names: list[Span] = []
    edge = begin
    while len(names) < 20:
        name = _name_before(doc, edge, floor) if not names else _listed_before(doc, edge, floor)
        if name is None:
            break
        names.insert(0, name)
        edge = name.begin
    return names


def _listed_before(doc: Document, begin: int, floor: int) -> Span | None:
    """The name that stands before another in a list."""
    match = re.compile(r"(?:,|,? and)\s+$").search(doc.folded, max(floor, begin - 8), begin)
    if match is None:
        return None
    index = doc.token_at(match.start()) - 1
    first = -1
    while index >= 0 and doc.begins[index] >= floor and doc.text[doc.begins[index]].isupper():
        word = doc.folded[doc.begins[index] : doc.ends[index]]
        gap = doc.text[doc.ends[index] : doc.begins[first]] if first >= 0 else ""
        if (
            word in doc.rules.words["not_names"]
            or word in doc.rules.words["honorifics"]
            or (first >= 0 and not _TIGHT.fullmatch(gap))
        ):
            break
        first = index
        index -= 1
    if first < 0 or match.start() - doc.begins[first] < 4 or " " not in doc.text[doc.begins[first] : match.start()]:
        return None
    return Span(doc.begins[first], match.start())


def _register(doc: Document, mentions: list[Mention]) -> list[Person]:
    """The people behind the named mentions: one for each name, a shorter form of a name joined to its longer one."""
    people: list[Person] = []
    for mention in sorted(mentions, key=lambda one: -(one.name.end - one.name.begin) if one.name else 0):
        if mention.name is None:
            continue
        tokens = _tokens(doc, mention.name)
        index = next(
            (i for i, person in enumerate(people) if _same(tokens, _tokens(doc, person.span), mention, person)), None
        )
        if index is None:
            index = len(people)
            people.append(Person(doc.text[mention.name.begin : mention.name.end], mention.name))
        mention.person = index
    for mention in mentions:
        if mention.person >= 0:
            _enrich(doc, people[mention.person], mention)
    return people


def _enrich(doc: Document, person: Person, mention: Mention) -> None:
    person.mentions.append(mention)
    if mention.office is not None:
        better = person.office is None or (person.of is None and mention.of is not None)
        if better:
            person.office = doc.text[mention.office.begin : mention.office.end]
            person.rank = (
                mention.rank
                if person.rank is None or (person.of is None and mention.of is not None and mention.rank in NATIONAL)
                else person.rank
            )
            person.former = mention.former
        person.of = person.of or mention.of
    person.rule = person.rule or mention.rule


def _tokens(doc: Document, span: Span) -> list[str]:
    return re.split(r"[\s.\-'’]+", doc.folded[span.begin : span.end].strip(" .")) or [""]


def _same(short: list[str], long: list[str], mention: Mention, person: Person) -> bool:
    """Whether a shorter form is of a longer name: the surname, the given name with its title, or initials and surname."""
    if short == long:
        return True
    if len(short) > len(long):
        return False
    if len(short) == 1:
        return (
            short[0] == long[-1]
            or (short[0] in long[1:] and len(short[0]) > 3)
            or (
                short[0] == long[0]
                and len(long) > 1
                and (len(short[0]) < 4 or mention.rank is None or person.rank in (None, mention.rank))
            )
        )
    if short[-1] != long[-1]:
        return short == long[: len(short)]
    return all(any(word.startswith(part) for word in long) for part in short[:-1])


def _repeated(doc: Document, mentions: list[Mention], people: list[Person]) -> list[Mention]:
    """Later mentions by name alone, and people with an honorific alone."""
    surnames: dict[str, int] = {}
    for index, person in enumerate(people):
        tokens = _tokens(doc, person.span)
        for token in {tokens[-1], tokens[0]} if len(tokens[0]) > 3 or len(tokens) == 2 else {tokens[-1]}:
            if len(token) > 1:
                surnames.setdefault(token, index)
    covered = sorted((mention.begin, mention.stop) for mention in mentions)
    found: list[Mention] = []
    position = 0
    done = -1
    honorifics = doc.rules.words["honorifics"] - {"the", "his", "her", "he", "royal", "right"}
    for begin, end in zip(doc.begins, doc.ends, strict=True):
        if begin < done or not doc.text[begin].isupper():
            continue
        word = doc.folded[begin:end]
        known = surnames.get(word)
        titled = known is None and (word in honorifics or (word == "h" and doc.folded[begin : begin + 4] == "h.e."))
        if known is None and not titled:
            continue
        while position < len(covered) and covered[position][1] <= begin:
            position += 1
        if position < len(covered) and covered[position][0] <= begin:
            continue
        if titled:
            start = (
                _skip_honorifics(doc, begin + 4 if word == "h" else end, comma=False) if end < len(doc.text) else end
            )
            run = _name_at(doc, start)
            if run is None or run[0].begin <= begin:
                continue
            if position < len(covered) and covered[position][0] < run[1]:
                continue
            begin_all = begin
        else:
            run = _name_at(doc, begin)
            begin_all = begin
            if run is None:
                continue
        name, stop = run
        tokens = _tokens(doc, name)
        owner = _of_behind(doc, stop) if titled else None
        probe = Mention(
            begin_all,
            name.end,
            owner[1] if owner else stop,
            name,
            None,
            None,
            owner[0] if owner else None,
            rule="honorific-name" if titled else "repeated-name",
        )
        who = next(
            (
                i
                for i, person in enumerate(people)
                if _same(tokens, _tokens(doc, person.span), probe, person)
                or _same(_tokens(doc, person.span), tokens, probe, person)
            ),
            None,
        )
        if who is None:
            who = len(people)
            people.append(Person(doc.text[name.begin : name.end], name, of=probe.of, rule=probe.rule))
            surnames.setdefault(tokens[-1], who)
        elif len(tokens) > len(_tokens(doc, people[who].span)):
            people[who].name, people[who].span = doc.text[name.begin : name.end], name
        probe.person = who
        probe.case = doc.rules.case(doc.folded[name.end : stop]) if doc.rules.verb_final else "nominative"
        people[who].mentions.append(probe)
        found.append(probe)
        done = stop
    return found


def _untitled(doc: Document, mentions: list[Mention], people: list[Person]) -> list[Mention]:
    """People named without office or honorific, where the sentence says that they met, received or were received."""
    found: list[Mention] = []
    covered = [(mention.begin, mention.stop) for mention in mentions]
    position = 0
    done = -1
    before, after = _slots(doc.rules.code)
    for begin in doc.begins:
        if begin < done or not doc.text[begin].isupper():
            continue
        while position < len(covered) and covered[position][1] <= begin:
            position += 1
        if position < len(covered) and covered[position][0] <= begin:
            continue
        if (
            doc.text[begin - 1 : begin] == " "
            and begin > 1
            and doc.text[begin - 2].isalpha()
            and _continues_capitals(doc, begin)
        ):
            continue
        known = doc.name_at(begin)
        if known is not None and known.kind != "city":
            continue
        led = before is not None and before.search(doc.folded, max(0, begin - 24), begin) is not None
        listed = (bool(found) and found[-1].stop < begin and is_separator(doc, doc.folded[found[-1].stop : begin])) or (
            position > 0
            and begin - covered[position - 1][1] < 12
            and is_separator(doc, doc.folded[covered[position - 1][1] : begin])
        )
        run = _name_at(doc, begin, first=True)
        if run is None or doc.text[begin + 1 : begin + 2] == ".":
            continue
        name, stop = run
        if position < len(covered) and covered[position][0] < stop:
            continue
        words = doc.text[name.begin : name.end].split()
        if fold(words[0]).rstrip(".") in doc.rules.words["honorifics"]:
            continue
        followed = after.match(doc.folded, stop) is not None
        case = doc.rules.case(doc.folded[name.end : stop]) if doc.rules.verb_final else "nominative"
        if doc.rules.verb_final:
            fits = case == "comitative" or (followed and len(words) > 1) or (listed and len(words) > 1)
        else:
            fits = led or (followed and len(words) > 1) or (listed and len(words) > 1)
        owner = _of_behind(doc, stop) or _of_before(doc, name.begin)
        head = (
            officials.known_head(doc.folded[doc.begins[doc.token_at(name.end - 1)] : name.end], doc.record.published)
            if len(words) < 3
            else None
        )
        if not (fits or owner is not None or head is not None) or (words[0].isupper() and len(words) == 1):
            continue
        people.append(
            Person(doc.text[name.begin : name.end], name, of=owner[0] if owner else None, rule="untitled-name")
        )
        mention = Mention(
            name.begin,
            name.end,
            max(stop, owner[1]) if owner else stop,
            name,
            None,
            None,
            owner[0] if owner else None,
            case=case,
            rule="untitled-name",
            person=len(people) - 1,
        )
        people[-1].mentions.append(mention)
        found.append(mention)
        done = mention.stop
    return found


def _continues_capitals(doc: Document, begin: int) -> bool:
    """Whether the word before also begins with a capital, so that no name begins here."""
    index = doc.token_at(begin) - 1
    if index < 0 or not doc.text[doc.begins[index]].isupper() or doc.ends[index] != begin - 1:
        return False
    word = doc.folded[doc.begins[index] : doc.ends[index]]
    return word not in doc.rules.words["not_names"] and doc.name_at(doc.begins[index]) is None


def _of_before(doc: Document, begin: int) -> tuple[str, int] | None:
    """The state whose a name is by a genitive before it: "Britain's Liz Trussell", "Rusya'dan Sergey Lavrov"."""
    name = doc.name_at(begin - 2) if begin > 2 else None
    if name is None or name.kind != "state" or name.stop != begin - 1:
        return None
    ending = doc.folded[name.end : name.stop]
    if ending == "'s" or (doc.rules.verb_final and doc.rules.case(ending) == "ablative"):
        return name.ids[0], 0
    return None


@cache
def _slots(code: str) -> tuple[re.Pattern[str] | None, re.Pattern[str]]:
    """What stands before and behind a name that takes part in something."""
    marks = grammar.load(code).marks
    before = re.compile(r"\b(?:" + "|".join(marks["name_before"]) + r")\s+$") if marks["name_before"] else None
    return before, re.compile(r"\s+(?:" + "|".join(marks["name_after"]) + r")\b")


def _group(doc: Document, mentions: list[Mention]) -> None:
    """Numbers coordinated mentions alike; where endings hang on the last of a list, all take its case."""
    group = -1
    members: list[Mention] = []
    for index, mention in enumerate(mentions):
        if doc.rules.verb_final:
            _take_case_of_delegation(doc, mention)
            _take_case_of_postposition(doc, mention, mentions[index + 1] if index + 1 < len(mentions) else None)
        if index and _coordinated(doc, mentions[index - 1], mention):
            members.append(mention)
        else:
            group = _close_group(
                doc, members, group, mentions[index - len(members) - 1] if index > len(members) else None
            )
            members = [mention]
    if members:
        _close_group(doc, members, group, mentions[-len(members) - 1] if len(mentions) > len(members) else None)


def _close_group(doc: Document, members: list[Mention], group: int, before: Mention | None) -> int:
    """Numbers the members of a list; a subject that only a comma parts from the objects behind it is no member."""
    if not members:
        return group
    group += 1
    if doc.rules.verb_final and len(members) > 1 and members[-1].case in ("accusative", "comitative", "dative"):
        first, second = members[0], members[1]
        sentence = doc.sentences[doc.sentence_at(first.begin)]
        opens = first.begin - sentence.begin < _OPENING and not (before is not None and before.begin >= sentence.begin)
        if first.case == "nominative" and opens and "," in doc.text[first.stop : second.begin] and not first.plural:
            first.group = group
            group += 1
            members = members[1:]
    for member in members:
        member.group = group
    _spread_case(members)
    return group


def _take_case_of_postposition(doc: Document, mention: Mention, following: Mention | None) -> None:
    """ "X ile görüştü": with a postposition that joins no other person the case is the comitative."""
    match = re.compile(r"\s+ile\b\s*(?:birlikte\s*)?").match(doc.folded, mention.stop)
    if match is None or mention.case != "nominative":
        return
    if following is None or following.begin > match.end():
        mention.case = "comitative"


def _take_case_of_delegation(doc: Document, mention: Mention) -> None:
    """ "X ve beraberindeki heyeti kabul etti": the person has the case of the delegation."""
    match = re.compile(
        r"\s*ve (?:beraberindeki(?:ler)?|baskanligindaki|maiyetindeki)(?:\s+(?:[a-z]+\s+){0,2}?(?:heyet|kurul))?(?P<ending>[a-z']*)"
    ).match(doc.folded, mention.stop)
    if match is not None and mention.case == "nominative":
        mention.case = doc.rules.case(re.sub("^ler", "", match.group("ending")))
        mention.stop = match.end()


def _spread_case(members: list[Mention]) -> None:
    if len(members) > 1:
        for member in members[:-1]:
            if member.case == "nominative":
                member.case = members[-1].case


def _coordinated(doc: Document, left: Mention, right: Mention) -> bool:
    gap = doc.folded[left.stop : right.begin]
    if len(gap) > 40 or (
        left.case != "nominative" and doc.rules.verb_final and not gap.strip().startswith("yani sira")
    ):
        return False
    return is_separator(doc, gap)


def is_separator(doc: Document, gap: str) -> bool:
    """Whether a folded stretch between two mentions only joins them."""
    return bool(gap.strip() or "\n" in gap) and doc.rules.separator.fullmatch(gap) is not None


def _inherit(doc: Document, mentions: list[Mention], people: list[Person]) -> None:
    """In a list, an office that does not say whose it is takes the one before it."""
    previous: Mention | None = None
    for mention in mentions:
        person = people[mention.person] if mention.person >= 0 else None
        if (
            previous is not None
            and previous.group == mention.group
            and mention.of is None
            and mention.office is not None
            and not mention.plural
            and (person is None or person.of is None)
        ):
            source = previous.of or (people[previous.person].of if previous.person >= 0 else None)
            national = mention.rank in NATIONAL
            if source and (not national or len(source) == 2):
                mention.of = source
                if person is not None:
                    person.of = source
        previous = mention


def _resolve_counterparts(doc: Document, mentions: list[Mention], people: list[Person]) -> None:
    """A counterpart has the office of the one whose counterpart it is: the official named last before it."""
    for index, mention in enumerate(mentions):
        if mention.rank != "counterpart":
            continue
        rank = None
        for other in (*reversed(mentions[:index]), *mentions[index + 1 :]):
            known = people[other.person].rank if other.person >= 0 else other.rank
            if known in NATIONAL:
                rank = known
                break
        mention.rank = rank
        mention.counterpart = True
        if mention.person >= 0 and people[mention.person].rank in ("counterpart", None):
            people[mention.person].rank = rank


def _resolve_bare(doc: Document, mentions: list[Mention], people: list[Person]) -> None:
    """An office without a name is the person last named with it."""
    aliases: dict[str, int] = {}
    for index, mention in enumerate(mentions):
        if mention.person >= 0 or mention.plural or mention.office is None:
            continue
        words = doc.folded[mention.office.begin : mention.office.end]
        follower = mentions[index + 1] if index + 1 < len(mentions) else None
        if (
            follower is not None
            and follower.name is not None
            and follower.office is not None
            and doc.text[mention.stop : follower.begin] in (", ", " ")
            and follower.rule == "title-name"
            and not doc.rules.verb_final
        ):
            mention.person = follower.person
            aliases[words] = follower.person
            continue
        if words in aliases:
            mention.person = aliases[words]
            continue
        leader = mentions[index - 1] if index else None
        if (
            leader is not None
            and leader.person >= 0
            and doc.text[leader.stop : mention.begin] == ", "
            and not doc.rules.verb_final
            and people[leader.person].rank in (None, mention.rank)
            and (leader.counterpart or leader.office is None)
        ):
            person = people[leader.person]
            mention.person = leader.person
            person.office, person.rank, person.of = (
                doc.text[mention.office.begin : mention.office.end],
                mention.rank,
                person.of or mention.of,
            )
            continue
        for earlier in reversed(mentions[:index]):
            known = people[earlier.person] if earlier.person >= 0 else None
            if known is None or known.rank != mention.rank or known.former != mention.former:
                continue
            if mention.of is not None and known.of is not None and mention.of != known.of:
                continue
            if mention.of is None and mention.group == earlier.group and mention.group >= 0:
                continue
            mention.person = earlier.person
            break
        else:
            if mention.of is None and not mention.former:
                mention.of = _implied_of(doc, mention.rank, mention.begin)


def _recall(doc: Document, person: Person) -> None:
    """What reference data knows of a person whom the text takes for granted."""
    name = person.name or ""
    held = officials.known(name, doc.record.published)
    if held is None and len(name.split()) < 3:
        held = (
            officials.known_head(fold(name.split()[-1]), doc.record.published)
            if " " not in name or person.rank in ("head-of-state", "head-of-government")
            else None
        )
    if held is None or (person.of is not None and person.of != held.state):
        return
    person.of = held.state
    if person.rank is None and held.rank in ("head-of-state", "head-of-government"):
        person.rank = held.rank


def _is_of_unknown(doc: Document, person: Person) -> bool:
    """Whether the office is of a country or region nobody knows: "Çuvaşistan Kültür Bakanı"."""
    first = re.match(r"[^\W\d_]+", person.office or "")
    if first is None or not first.group()[0].isupper():
        return False
    word = fold(first.group())
    return not doc.rules.is_portfolio(word) and re.search(r"(?:istan|ya|eli|iya)$", word) is not None


def _leading_body(doc: Document, before: int) -> str | None:
    """The organisation whose record it is: the first named, in the text's opening or before a place of it."""
    limit = min(before, 400)
    return next((doc.body(name) for name in doc.names if name.kind == "organisation" and name.begin < limit), None)


def _implied_of(doc: Document, rank: str | None, begin: int) -> str | None:
    """Whose an unnamed office is that nobody says whose: the press's own state, the text's first organisation."""
    if rank in ("secretary-general", "deputy-secretary-general"):
        return _leading_body(doc, begin)
    if rank in ("head-of-state", "head-of-government", "minister", "deputy-minister"):
        return doc.rules.implied_state and implied_state(doc)
    return None


def _imply(doc: Document, people: list[Person]) -> None:
    """A national office that nobody says whose: as reference data knows the person, else the state of the press."""
    own = implied_state(doc)
    for person in people:
        if person.name and (person.rank is None or (person.of is None and person.rank in NATIONAL)):
            _recall(doc, person)
        if person.of is not None or person.rank is None:
            continue
        if person.rank in NATIONAL and any(mention.counterpart for mention in person.mentions):
            person.of = next(
                (name.ids[0] for name in doc.names if name.kind in ("state", "demonym") and name.ids[0] != own), None
            )
        elif person.rank in NATIONAL and _is_of_unknown(doc, person):
            continue
        elif person.rank in NATIONAL:
            person.of = own if doc.rules.implied_state else None
        elif person.rank in ("secretary-general", "deputy-secretary-general"):
            person.of = _leading_body(doc, person.span.begin)


def implied_state(doc: Document) -> str | None:
    """Whose press the record is: the state of its address's country code, else the language's."""
    match = re.match(r"https?://[^/]*\.([a-z]{2})(?:[:/]|$)", fold(doc.record.url or ""))
    opening = doc.text[:140]
    pattern, states = _agencies()
    agency = pattern.search(opening)
    if agency is not None:
        return states[agency.group(1) or agency.group(2)]
    if match:
        code = {"uk": "GB"}.get(match.group(1), match.group(1).upper())
        if gazetteer.load().state(code) is not None:
            return code
    if doc.rules.implied_state:
        return doc.rules.implied_state
    return dateline_state(doc)


@cache
def _agencies() -> tuple[re.Pattern[str], dict[str, str]]:
    """The agencies of datelines, "(AA)", "/AZERTAC/", "Kazinform -", and whose they are."""
    states = {
        row["name"]: row["state"]
        for _, row in resources.read_table(resources.path("data", "reference", "agencies.tsv"))
    }
    names = "|".join(re.escape(name) for name in sorted(states, key=len, reverse=True))
    return re.compile(rf"[(/]\s*({names})\s*[)/]|\b({names})\s*[-–—]\s"), states


def dateline_state(doc: Document) -> str | None:
    """The state of the city that the text's dateline names."""
    name = dateline_city(doc)
    city = gazetteer.load().city(name.ids[0]) if name is not None else None
    return city.country if city is not None else None


def dateline_city(doc: Document) -> Name | None:
    """The city before the dash of a dateline: "TAŞKENT (AA) -", "VILNIUS, 6 December -", "TASHKENT (UzDaily)."."""
    name = next((name for name in doc.names_in(0, 60)), None)
    if name is None or name.kind != "city" or doc.text[: name.begin].strip(" *"):
        return None
    behind = doc.text[name.stop : name.stop + 60]
    match = re.match(
        r"\s*(?:,[^.\n]{2,25}?|\([^)\n]{2,30}\)|/[^/\n]{2,20}/|[.:](?:\s*[A-Z]{3,12}(?=\s*[-–—]))?)?\s*(?:\([^)\n]{2,30}\))?\s*(?:[-–—:]|\.(?=\s+[A-ZÇĞİÖŞÜ]))",
        behind,
    )
    return name if match else None
