"""People named with their offices, and offices without a name."""

from __future__ import annotations

from functools import cache

from communique.expressions import expression
from communique.extraction.document import Document
from communique.extraction.grammar import Cue
from communique.extraction.officials import HEADS
from communique.extraction.people.adjoining import join_beside
from communique.extraction.people.bodies import private_word
from communique.extraction.people.following import before_honorifics, names_after, skip_honorifics
from communique.extraction.people.mentions import CHIEFS, LEADERS, Mention, Phrase, is_body, is_state
from communique.extraction.people.names import closes_name, name_from
from communique.extraction.people.office_behind import read_right
from communique.extraction.people.offices import ABBREVIATION, deputised, is_common, read_left, trim_left
from communique.extraction.people.owners import (
    owner_apposed,
    owner_behind,
    owner_labelling,
    state_leading,
    states_behind,
    stood_for,
    whose_office,
)
from communique.extraction.people.preceding import name_before, name_ending, names_before
from communique.extraction.people.ranks import rank_by_owner, rank_of
from communique.extraction.people.states import implied_state
from communique.model import Span
from communique.text import fold

_OF_MANY = ("lar", "ler")  # how a form of a table ends that is a plural itself
_PARTY = expression(
    r"(?:\b[A-ZÇĞİÖŞÜ]{2,6}|(?:\b[A-ZÇĞİÖŞÜ][\w']+ ){1,3}Parti(?:si)?) $"
)  # before an office: "CHP", "AK Parti"
_PARTY_REACH = 40  # characters of a party's name
_LABEL = expression(r"\s*[-–—:]\s+$")
_LABELLED = 6  # characters between the state of an item and an office
_ITEM_BEFORE = expression(r"(?:[-–—•*▪\d.)]|,|;|:)\s+$")
_AND_SPOUSE = expression(r" ve (?P<spouse>esi) ")
_WITH_SPOUSE = expression(
    r",? (?:and|with|accompanied by|along with|together with|alongside) (?:his |her )?(?P<spouse>[a-z]+)(?=,? [a-z])"
)
_ELECT = expression(r"-(?:elect|designate|in-exile|emeritus)\b")
_OFFICE_OF = expression(
    r"\b(?:office|offices|residence|palace|cabinet|secretariat|press service|department|bureau) of (?:the )?$"
)
_BEFORE_NAMES = (
    "mr",
    "mrs",
    "ms",
    "dr",
    "hon",
    "honourable",
    "honorable",
    "h.e",
    "he",
    "excellency",
    "sir",
    "prof",
    "amb",
)
_BECAME = expression(
    r" (?:on|upon|for) (?:his|her) (?:recent |new |official )?(?:re-?)?(?:appointment|election|nomination|inauguration|assumption of office|designation)"
    r" (?:as|to the (?:post|position|office) of) (?:the |a |new )*$"
    r"|,? (?:(?:who|recently|newly|was|has|had|been|just|is) )*(?:appointed|elected|re-elected|nominated|named)(?: as)? (?:the |new )*$"
)
_HEADLINE = 120  # characters of a headline behind an office
_AS = expression(
    r"\b(?:(?<!well )as|become|became|(?<!ly )(?<!ly-)(?:elected|appointed))\s+(?:the |its |his |her |a |an |new )*$"
)
_WORDS_OF_AS = ("as", "become", "became", "elected", "appointed")  # one of them is in what the pattern above finds
_NAMED_BEHIND = expression(r",? (?:[A-Z][A-Za-z.]*\.? ){0,3}[A-Z][a-z]+")
_COUNT_BEFORE = expression(
    r"(?:(?<![\d:./])\b\d{1,2}|\b(?:iki|uc|dort|bes|alti|yedi|sekiz|dokuz|on|cok sayida|bircok|\d+['’]?[dt][ae]n fazla)) $"
)
_COUNTS = ("iki ", "uc ", "dort ", "bes ", "alti ", "yedi ", "sekiz ", "dokuz ", "on ", "sayida ", "bircok ", "fazla ")
_BOTH = 2
_STORY = 600  # characters before officials of both countries in which these are named
_COUNTED = 24  # characters before an office that tell of how many states it is


def find_titled(doc: Document) -> list[Mention]:
    """The offices of a text with those who hold them, in its order."""
    mentions: list[Mention] = []
    done = -1
    for cue in doc.cues:
        if cue.entry.category != "office" or cue.begin < done:
            continue
        if closes_name(doc, doc.token_at(cue.begin)) and doc.ends[doc.token_at(cue.begin)] == cue.end:
            continue
        cue = deputised(doc, cue)
        if mentions and _is_postnominal(doc, mentions[-1], cue):
            done = mentions[-1].stop = cue.end
            continue
        found = _read(doc, cue, done, mentions[-1] if mentions else None)
        if mentions and found and join_beside(doc, mentions, found[0]):
            done = mentions[-1].stop
            continue
        for mention in found:
            mentions.append(mention)
            spouse = _spouse_beside(doc, mentions[-1])
            mentions += [spouse] if spouse is not None else []
            done = max(done, mentions[-1].stop)
    return mentions


def _spouse_beside(doc: Document, mention: Mention) -> Mention | None:
    """Who is named as the spouse of an official beside him: "Cumhurbaşkanı Kalns ve eşi Ilze Kalns",
    "President Kalns and his wife, Ilze Kalns"."""
    if mention.name is None or mention.case != "nominative":
        return None
    match = (_AND_SPOUSE if doc.rules.verb_final else _WITH_SPOUSE).match(doc.folded, mention.stop)
    if match is None or match.group("spouse") not in doc.rules.words["spouse"]:
        return None
    begin = match.end() if doc.rules.verb_final else skip_honorifics(doc, match.end(), comma=True)
    run = name_from(doc, begin, titled=True)
    if run is None or run[0].begin != begin:
        return None
    name, stop = run
    return mention.but(
        begin=match.start("spouse"),
        end=name.end,
        stop=stop,
        name=name,
        office=Span(*match.span("spouse")),
        rank="other",
        case=doc.rules.case(doc.folded[name.end : stop]),
        rule="spouse",
    )


def _is_postnominal(doc: Document, left: Mention, cue: Cue) -> bool:
    """Whether an office word is only letters behind the name just read: "Minister Jane Doe MP"."""
    return (
        cue.entry.form in doc.rules.words["postnominals"]
        and left.name is not None
        and left.end == left.name.end
        and doc.text[left.stop : cue.begin] in (" ", ", ")
    )


def _read(doc: Document, cue: Cue, floor: int, previous: Mention | None) -> list[Mention]:
    """Who holds the office that a word stands for, or the office alone where nobody is named with it."""
    rules = doc.rules
    several = rules.verb_final and (rules.is_plural(cue) or cue.entry.form.endswith(_OF_MANY))
    if several and doc.folded.startswith(rules.marks["plural_bodies"], cue.end):
        return []  # "Temsilciler Meclisi Dış İlişkiler Komitesi Başkanı"
    phrase = _read_phrase(doc, cue, floor)
    plural = rules.is_plural(cue) or (rules.verb_final and _is_counted(doc, phrase))
    of, states = whose_office(doc, phrase, plural)
    if is_state(of) and _is_private(doc, phrase):
        of = None  # "Türkiye-Kıbrıs İşbirliği Cemiyeti Başkanı" is no official of the two
    if not plural and _is_housed(doc, cue):
        return []
    if _is_in_other_use(doc, phrase):
        return _read_became(doc, phrase, of, plural)
    base, assumed = _office_alone(doc, phrase, of, plural=plural, states=states)
    cased = rules.verb_final and _is_cased(doc, cue)
    owning = doc.folded.endswith("'s", phrase.begin, phrase.end) and phrase.end == cue.end
    if not cased and not owning:
        base, names = _names_behind(doc, phrase, base, floor, previous)
        if names:
            return _holders_behind(doc, phrase, base, names, assumed)
    before = None
    met = rules.verb_final and base.rank == "counterpart"  # "X, Kenyalı mevkidaşı ile": no apposition
    if not (plural or met or (owning and not rules.verb_final) or cased):
        before = _holder_before(doc, phrase, floor)
    if before is None and not plural and not rules.verb_final:
        before = _holder_inside(doc, phrase)
    if before is not None:
        return [_held_by(doc, phrase, base, before, assumed)]
    if plural and not rules.verb_final:
        listed = names_before(doc, phrase.begin, floor)
        if len(listed) > 1:
            return _holders_before(phrase, base, listed)
    base.case = rules.case(rules.case_part(cue)) if rules.verb_final else "nominative"
    behind = doc.cue_at(base.end + 1) if rules.verb_final and not plural and base.case == "nominative" else None
    if base.rank not in CHIEFS and behind is not None and behind.entry.category == "office" and rules.is_plural(behind):
        return []  # "Dostluk Grubu Üyesi milletvekilleriyle"
    return [base]


def _office_alone(
    doc: Document, phrase: Phrase, of: str | None, *, plural: bool, states: tuple[str, ...]
) -> tuple[Mention, bool]:
    """An office without its holder, with its rank and whose it is; and whether that is only assumed, as few states have it."""
    rules, cue = doc.rules, phrase.cue
    rank = rank_by_owner(doc, phrase, of)
    ours = rules.own_office if of is None and not cue.entry.extra else None
    if ours is not None and ours.search(doc.folded, cue.begin, cue.end):
        of = implied_state(doc)
    serves = bool(cue.entry.extra) and rank in HEADS and not rules.verb_final and doc.folded.startswith(" to ", cue.end)
    rank = "adviser" if serves else rank  # "Chief Adviser to the Secretary-General"
    elected = is_body(cue.entry.extra) and rank == "legislator"  # "Estonian MEP": he sits in it, not for his state
    assumed = bool(cue.entry.extra) and (of is None or elected) and not serves
    if assumed:
        of = _holding_state(doc, cue)
    if cue.entry.abroad:
        rank = dict(cue.entry.abroad).get(of or implied_state(doc) or "", rank)
    if rank == "head-of-state" and _is_first(doc, cue):
        rank = "other"
    if of is None and rules.verb_final:
        of = _represented(doc, phrase.begin) or _labelled(doc, phrase.begin)
    office = Mention(
        _with_former(doc, phrase.begin),
        phrase.end,
        phrase.end,
        None,
        Span(phrase.begin, phrase.end),
        rank,
        of,
        plural=plural,
        former=phrase.former,
        rule="office",
        states=states,
    )
    return office, assumed


def _with_former(doc: Document, begin: int) -> int:
    """Where an office begins with the "former", the "visiting" or the party before it, so that a list goes on: "A, CHP Milletvekili B"."""
    index = doc.token_at(begin) - 1
    if not doc.rules.verb_final or index < 0 or doc.text[doc.ends[index] : begin] != " ":
        return begin
    last = doc.text[begin - 2]
    party = _PARTY.search(doc.text, max(0, begin - _PARTY_REACH), begin) if last == "i" or last.isupper() else None
    if party is not None:
        return party.start()
    word = doc.folded[doc.begins[index] : doc.ends[index]]
    words = doc.rules.words
    return doc.begins[index] if word in words["former"] or word in words["guest"] else begin


def _is_first(doc: Document, cue: Cue) -> bool:
    """Whether an office is the first of a state's heads, who holds it no longer: "Kazakhstan's first president"."""
    index = doc.token_at(cue.begin) - 1
    return index >= 0 and doc.folded[doc.begins[index] : doc.ends[index]] in doc.rules.words["founders"]


def _read_phrase(doc: Document, cue: Cue, floor: int) -> Phrase:
    """The whole phrase of an office, with the "-elect" or the short form behind it."""
    phrase = read_left(doc, cue, floor)
    if not doc.rules.verb_final:
        read_right(doc, phrase)
    trim_left(phrase)
    elect = _ELECT.match(doc.folded, phrase.end) if not doc.rules.verb_final else None
    if elect is not None:
        phrase.end = elect.end()
    abbreviation = ABBREVIATION.match(doc.text, phrase.end)
    if abbreviation is not None and (phrase.names or (phrase.words and phrase.end > cue.end)):
        phrase.end = abbreviation.end()
    if not phrase.names:
        inside = [
            name for name in doc.names_in(phrase.begin, phrase.end) if name.kind in ("organisation", "parliament")
        ]
        phrase.names += [
            ("", name) for name in inside[:1]
        ]  # "International Culture Organization (ICO) Secretary General"
    return phrase


def _is_housed(doc: Document, cue: Cue) -> bool:
    """Whether an office only tells whose a building or a staff is: "at the Office of the President"."""
    return (
        not doc.rules.verb_final
        and doc.folded.endswith(("of ", "of the "), 0, cue.begin)
        and _OFFICE_OF.search(doc.folded, max(0, cue.begin - 24), cue.begin) is not None
        and not (
            doc.folded.endswith(("department of ", "bureau of "), 0, cue.begin) and names_after(doc, cue.end, False)
        )
    )


def _read_became(doc: Document, phrase: Phrase, of: str | None, plural: bool) -> list[Mention]:
    """Who came into an office that is otherwise no person of its own, if somebody is said to have."""
    became = None if doc.rules.verb_final or plural or phrase.former else _who_became(doc, phrase)
    if became is None:
        return []
    office = Span(phrase.begin, phrase.end)
    rank = rank_of(doc, phrase, of)
    return [Mention(became.begin, became.end, became.end, became, office, rank, of, rule="became")]


def _names_behind(
    doc: Document, phrase: Phrase, base: Mention, floor: int, previous: Mention | None
) -> tuple[Mention, list[tuple[Span, int]]]:
    """The names behind an office that are its holders', and the office with the body that stands before them."""
    names = names_after(doc, phrase.end, base.plural)
    if not names or base.plural or doc.rules.verb_final:
        return base, names
    body = _body_behind(doc, names[0]) if base.of is None else None
    if body is not None:
        # "President Hope Foundation Dr Jane Doe": what follows the office is whose it is
        whose = doc.text[names[0][0].begin : body]
        rank = "head-of-agency" if base.rank in LEADERS else base.rank
        base = base.but(end=body, stop=body, office=Span(phrase.begin, body), rank=rank, of=whose)
        names = names_after(doc, body, plural=False)
    if names and not {",", "\n"}.isdisjoint(doc.text[phrase.end : names[0][0].begin]):
        # "A, President of X, B, President of Y": of two names in apposition the one before is whose office it is
        second = (  # "A, Minister of X and Minister of Y, B"
            previous is not None
            and previous.rule == "name-title"
            and doc.text[previous.stop : phrase.begin] == " and "
            and doc.text[phrase.begin].isupper()
        )
        names = names if not second and name_before(doc, phrase.begin, floor) is None else []
    return base, names


def _holders_behind(
    doc: Document, phrase: Phrase, base: Mention, names: list[tuple[Span, int]], assumed: bool
) -> list[Mention]:
    """The people named behind an office, each with the state that is told of him."""
    rules, plural, abroad = doc.rules, base.plural, phrase.cue.entry.abroad
    states = _states_in_order(doc, phrase, base, names)
    listing = plural and not rules.verb_final and bool(phrase.names) and phrase.names[0][0] != "left"
    result: list[Mention] = []
    for index, (name, name_stop) in enumerate(names):
        holder = base.of
        begin = base.begin if index == 0 else name.begin
        leading = _state_before(doc, name, index, listing) if plural else None
        if leading is not None and result and leading[1] < result[-1].stop:
            leading = None  # "A of Peru, B of Chile": whose the one before is
        if leading is not None:
            holder = leading[0]
            begin = leading[1] if index else begin
        elif plural and len(states) == len(names):
            holder = states[index]
        owner = owner_behind(doc, name_stop)
        owner = owner or (stood_for(doc, name_stop) if not plural else None)
        if holder is None and not plural and not rules.verb_final:
            holder = owner_labelling(doc, phrase.begin)
        if owner and (holder is None or assumed):
            holder, name_stop = owner
        elif owner and plural:
            name_stop = owner[1]  # "Co-Chairs of the Group A (Peru) and B (Chile)"
        result.append(
            base.but(
                begin=begin,
                end=name.end,
                stop=name_stop,
                name=name,
                of=holder,
                rank=dict(abroad).get(holder or "", base.rank or "") if abroad else base.rank,
                case=rules.case(doc.folded[name.end : name_stop]) if rules.verb_final else "nominative",
                plural=False,
                rule="title-list" if plural else "title-name",
                states=states,
            )
        )
    return result


def _states_in_order(doc: Document, phrase: Phrase, base: Mention, names: list[tuple[Span, int]]) -> tuple[str, ...]:
    """The states of a list of officials in the order of their names, said before the names or behind them."""
    states = base.states
    if base.plural and not states and len(names) > 1:
        states = states_behind(doc, names[-1][1], len(names))
    if base.plural and not states and len(names) == _BOTH and doc.rules.verb_final:
        states = _both_sides(doc, phrase)
    return states


def _state_before(doc: Document, name: Span, index: int, listing: bool) -> tuple[str, int] | None:
    """The state right before a name in a list of officials, and where it begins: "of Bahrain Sheikh Khalid bin Omar"."""
    verb_final = doc.rules.verb_final
    front = before_honorifics(doc, name.begin) if index and not verb_final else name.begin
    led = doc.name_at(front - 2) if (index or verb_final) and doc.text[front - 1 : front] == " " else None
    if led is not None and led.kind in ("state", "demonym") and led.stop == front - 1:
        within = verb_final or doc.folded[led.begin - 3 : led.begin] != "of "
        return led.ids[0], led.begin if within else led.begin - 3
    lead = state_leading(doc, front) if index and listing else None
    return (lead.ids[0], lead.begin) if lead is not None else None


def _held_by(doc: Document, phrase: Phrase, base: Mention, name: Span, assumed: bool) -> Mention:
    """The holder of an office whose name stands before it: "Jane Doe, Minister of Trade"."""
    assert base.office is not None
    rules, of = doc.rules, base.of
    owner = owner_behind(doc, name.end)
    end = max(base.stop, name.end)
    if rules.verb_final and owner is None and of is None:
        owner = owner_behind(doc, end)  # "X, Daire Başkanı (Letonya)"
    apposed = owner_apposed(doc, end) if of is None and owner is None and not rules.verb_final else None
    if apposed is not None:
        of, end = apposed
    if of is None and not rules.verb_final:
        of = owner_labelling(doc, name.begin)
    return base.but(
        begin=name.begin,
        end=end,
        stop=end,
        name=name,
        office=Span(phrase.begin, base.office.end),
        of=owner[0] if owner is not None and (of is None or assumed) else of,
        case=rules.case(rules.case_part(phrase.cue)) if rules.verb_final else "nominative",
        plural=False,
        rule="name-title",
        states=(),
    )


def _holders_before(phrase: Phrase, base: Mention, names: list[Span]) -> list[Mention]:
    """The people listed before the office that they all hold: "A and B, Ministers of Trade"."""
    states = base.states
    return [
        base.but(
            begin=name.begin,
            end=name.end if index < len(names) - 1 else phrase.end,
            stop=name.end if index < len(names) - 1 else phrase.end,
            name=name,
            of=states[index] if len(states) == len(names) else base.of,
            plural=False,
            rule="names-title",
            states=(),
        )
        for index, name in enumerate(names)
    ]


def _holding_state(doc: Document, cue: Cue) -> str:
    """Whose an office is that few states have: the press's own where it has it, else the first of them that the text names."""
    holders = [cue.entry.extra, *(state for state, _ in cue.entry.abroad)]
    own = implied_state(doc) if len(holders) > 1 else None
    if own in holders:
        return own
    sentence = doc.sentences[doc.sentence_at(cue.begin)]
    for name in doc.names_in(sentence.begin, cue.begin) if len(holders) > 1 else ():
        if doc.folded.startswith(" delegation", name.stop) and name.ids[0] in holders:
            return name.ids[0]  # "the Nepali delegation includes Foreign Secretary X"
    named = {name.ids[0] for name in doc.names if name.kind in ("state", "demonym")} if len(holders) > 1 else set()
    return next((state for state in holders if state in named), cue.entry.extra)


def _both_sides(doc: Document, phrase: Phrase) -> tuple[str, ...]:
    """The two states whose officials are named together: "A ile B arasında … iki ülkenin bakanları X ve Y"."""
    if not doc.folded.endswith(doc.rules.marks["both_states"], max(0, phrase.begin - _COUNTED), phrase.begin):
        return ()
    begin = doc.sentences[doc.sentence_at(phrase.begin)].begin
    named = dict.fromkeys(name.ids[0] for name in doc.names_in(begin, phrase.begin) if name.kind == "state")
    own = implied_state(doc)
    if len(named) == 1 and own is not None and own not in named:
        return (own, *named)
    if len(named) != _BOTH and doc.rules.verb_final:
        before = [
            name.ids[0] for name in doc.names_in(max(0, phrase.begin - _STORY), phrase.begin) if name.kind == "state"
        ]
        named = dict.fromkeys(before)
    return tuple(named) if len(named) == _BOTH else ()


def _is_counted(doc: Document, phrase: Phrase) -> bool:
    """Whether the words before an office say that it is of several: "iki", "üye ülkenin"."""
    before = doc.folded[max(0, phrase.begin - 14) : phrase.begin]
    counted = before.endswith(_COUNTS) or before[-2:-1].isdigit()
    return (counted and _COUNT_BEFORE.search(before) is not None) or before[-12:].endswith(" ulkenin ")


@cache
def _read_back(marks: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The words of each mark, the last first."""
    return tuple(tuple(reversed(mark.strip().split(" "))) for mark in marks)


def _represented(doc: Document, begin: int) -> str | None:
    """The state that somebody is said to come from or stand for just before his office: "Letonya heyetine başkanlık eden Bakan X"."""
    for words in _read_back(doc.rules.marks["of_state_before"]):
        edge = begin
        for word in words:
            if not doc.folded.endswith(word, max(0, edge - len(word) - 1), edge - 1):
                break
            edge -= len(word) + 1
        else:
            name = doc.name_at(edge - 2) if edge > 1 else None
            if name is not None and name.kind in ("state", "demonym") and name.stop >= edge - 1:
                return name.ids[0]
    return None


def _labelled(doc: Document, begin: int) -> str | None:
    """The state that a dash or a colon parts from an office in a list: "1. Letonya - Dışişleri Bakanı X"."""
    label = _LABEL.search(doc.text, max(0, begin - _LABELLED), begin)
    name = doc.name_at(label.start() - 1) if label is not None and label.start() else None
    if name is None or name.kind != "state" or label is None or name.stop != label.start():
        return None
    if doc.text[name.begin - 1 : name.begin] == "\n" and doc.text[name.stop] == ":":
        return name.ids[0]
    return name.ids[0] if _ITEM_BEFORE.search(doc.text, max(0, name.begin - _LABELLED), name.begin) else None


def _holder_before(doc: Document, phrase: Phrase, floor: int) -> Span | None:
    """The name an office stands behind: in apposition, or as letters behind the name ("Julie Bishop MP")."""
    if phrase.cue.entry.form in doc.rules.words["postnominals"] and phrase.end == phrase.cue.end:
        name = name_ending(doc, phrase.cue.begin, floor)
        if name is not None:
            phrase.begin = phrase.cue.begin
            return name
    if not doc.rules.verb_final and _is_of_many(doc, phrase):
        return None
    return name_before(doc, phrase.begin, floor)


def _is_of_many(doc: Document, phrase: Phrase) -> bool:
    """Whether a headline's verb behind an office is of several, so that the name before its comma is another's: "X, Minister Y
    discuss trade"."""
    end = doc.text.find("\n", phrase.end)
    line = doc.text[phrase.end : end if end >= 0 else len(doc.text)]
    if line.rstrip().endswith((".", "”", '"')) or len(line) > _HEADLINE:
        return False
    verb = next((cue for cue in doc.cues_in(phrase.end, phrase.end + len(line)) if cue.entry.category == "verb"), None)
    if verb is None or verb.form != "base" or "," in doc.text[phrase.end : verb.begin]:
        return False
    return doc.folded[max(0, verb.begin - 8) : verb.begin].split()[-1:] not in (["to"], ["will"], ["not"])


def _holder_inside(doc: Document, phrase: Phrase) -> Span | None:
    """The name that runs into its office without a comma: "Senator the Hon. Jane Doe Minister of Foreign Affairs"."""
    words = doc.text[phrase.begin : phrase.cue.begin].split()
    if not 2 <= len(words) <= 4 or any(name.begin < phrase.cue.begin for _, name in phrase.names):
        return None
    if not all(word[0].isupper() and word[-1] not in ",.;" for word in words):
        return None
    if any(is_common(doc, word) or word in doc.rules.words["modifiers"] for word in map(fold, words)):
        return None
    lead = doc.folded[max(0, phrase.begin - 16) : phrase.begin].split()
    owned = any(relation == "of" for relation, _ in phrase.names) and phrase.end > phrase.cue.end
    listed = bool(lead) and (lead[-1] in ("and", "with", "by", "met", "between") or lead[-1].endswith(","))
    if not lead or not (lead[-1].rstrip(".") in _BEFORE_NAMES or (owned and listed)):
        return None
    name = Span(phrase.begin, phrase.begin + len(doc.text[phrase.begin : phrase.cue.begin].rstrip()))
    phrase.begin = phrase.cue.begin
    return name


def _is_private(doc: Document, phrase: Phrase) -> bool:
    """Whether an office is of a society, a chamber or a company."""
    senses = ("head-of-agency", "other", "director")
    return phrase.cue.entry.sense in senses and private_word(doc, phrase.begin, phrase.end) is not None


def _body_behind(doc: Document, found: tuple[Span, int]) -> int | None:
    """Where a body's name ends that looked like a person's: "Alkhidmat" with "Foundation" behind it."""
    index = doc.token_at(found[1])
    end = None
    while index < len(doc.begins) and doc.text[doc.ends[index - 1] : doc.begins[index]] == " ":
        word = doc.folded[doc.begins[index] : doc.ends[index]]
        if not doc.text[doc.begins[index]].isupper() or word not in doc.rules.words["bodies"]:
            break
        end = doc.ends[index]
        index += 1
    return end


def _is_in_other_use(doc: Document, phrase: Phrase) -> bool:
    """Whether the office is what somebody is or became, no person of its own: "Dönem Başkanı olarak", "as chairman"."""
    if doc.rules.verb_final:
        return doc.folded.startswith(doc.rules.marks["other_use"], phrase.end)
    before = doc.folded[max(0, phrase.begin - 16) : phrase.begin]
    word = doc.folded[max(0, phrase.cue.begin - 16) : phrase.cue.begin].split()[-1:]
    if word and word[0] in doc.rules.words["no_office"]:
        return True  # "the keynote speaker"
    if not any(word in before for word in _WORDS_OF_AS):
        return False
    return _AS.search(before) is not None and not _NAMED_BEHIND.match(doc.text, phrase.end)


def _who_became(doc: Document, phrase: Phrase) -> Span | None:
    """Who is said to have come into an office: "congratulated X on his appointment as Secretary General"."""
    match = _BECAME.search(doc.folded, max(0, phrase.begin - 80), phrase.begin)
    return name_ending(doc, match.start(), max(0, match.start() - 60)) if match is not None else None


def _is_cased(doc: Document, cue: Cue) -> bool:
    """Whether the office word itself carries a case, so that no name can follow it."""
    return doc.rules.case(doc.rules.case_part(cue)) != "nominative"
