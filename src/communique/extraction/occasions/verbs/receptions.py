"""Verbs by which people are received: to receive, to welcome, to be received, to call on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from communique import gazetteer
from communique.expressions import expression
from communique.extraction.occasions.clauses import is_of_us
from communique.extraction.occasions.delegations import sender_of
from communique.extraction.occasions.drafts import GATHERINGS, Clause, Draft, Noun, add_once, key, listed_with
from communique.extraction.occasions.further import further, in_turn
from communique.extraction.occasions.gathered import are_of_several, gather
from communique.extraction.occasions.medial import is_governed, is_possessive
from communique.extraction.occasions.places import where
from communique.extraction.occasions.talks import distinct, same_talk, tell_talk
from communique.extraction.occasions.verbs.messages import tell_bearer
from communique.extraction.occasions.verbs.partners import PRONOUN_MET
from communique.extraction.officials import HEADS
from communique.extraction.people import NATIONAL, Mention, implied_state, is_state
from communique.model import Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader


_MINISTRY = expression(r"(?:'s|’s)? (?:[a-z]+ ){0,2}(?:ministry|office)\b")
_SOON = 2  # sentences behind that of an arrival in which the traveller is welcomed
_NEAR = 4  # events told last
_ARRIVAL_REACH = 90  # characters beside those who welcome and are welcomed in which an arrival is told
_TWO = 2  # guests who may come together
_HEADS = {
    "head-of-state",
    "head-of-government",
    "deputy-head",
    "minister",
    "secretary-general",
    "head-of-agency",
    "speaker",
}
_ORDER = ("head-of-state", "head-of-government", "deputy-head", "minister", "deputy-minister")
_MINE = expression(r"\bI (?:[a-z]+ ){0,5}$")
_CREDENTIALS = 60  # characters behind a verb in which credentials are what is received
_THING = expression(
    r" (?:(?:a|an|the|his|her|their|its|two|three|several|many|also|today|yesterday) )*(?:[a-z\-]+ ){0,2}?([a-z]+) (?:of [a-z ]{3,30} )?(?:from|for|to|by)\b"
)
_A_DELEGATION = expression(
    r" (?:a|an|the) (?:[a-z\-]+ ){0,5}(?:delegation|delegations|mission|group of (?:members|deputies|parliamentarians|senators|congressmen))\b"
)
_AS_ENVOY = expression(
    r"\bas (?:the |a |an |its |new |next |non-resident |resident )*([a-z' ]{0,20}?)(?:ambassador|high commissioner)[a-z\- ]{0,40}?\bof (?:the )?"
)
_AS_REACH = 140  # characters behind a verb in which it is said as what somebody is accredited
_WHO_ARE = expression(r"\b(?:include|included|includes|are|were|namely)\b[ :]*$|:\s*$")
_CALLS = ("call", "bilateral")
_BESIDE = 20  # characters between a verb and the noun that is its object
_FROM = expression(r"[^.;,]{0,30}\bfrom\b")
_DEED = expression(r"(?: of (?:the )?[a-z]+(?: [a-z]+)?)?,? to (?:[a-z]+ly )?([a-z]+)\b")
_ARRIVES = expression(r"\b(?:arrived|arrives|landed|touched down|flew in)\b")
_GREETING = ("verb:welcom", "verb:greet")
_COPIES = expression(r"\bcop(?:y|ies)\b")
_DIPLOMATIC_RANKS = NATIONAL | {"secretary-general", "deputy-secretary-general"}
_GREETED = expression(r"\b(?:greetings|wishes|regards|message|letter)\b")
_COMPANY = expression(
    r"\b(?:alongside|accompanied by|flanked by|together with|along with|in the presence of) (?:[a-z.]+ ){0,4}$"
)
_COMPANY_REACH = 50  # characters before somebody in which it is said that he is only with another
_TO = expression(r"\bto\s+(?:the\s+|his\s+|her\s+)?$")
_BY = expression(
    r"\bby\s+(?:(?:the|his|her|majesty|highness|royal|imperial|excellency|h\.?\s?e\.?|mr\.?|mrs\.?|ms\.?|dr\.?|honou?rable|hon\.?|both|[a-z]+'s)\s+)*(?:[a-z]+ counterpart,?\s+)?$"
)


def _is_appeal(reader: Reader, asked: Mention) -> bool:
    """Whether somebody called on is asked to do something: "called on President X to withdraw"."""
    deed = _DEED.match(reader.doc.folded, asked.end)
    return deed is not None and deed.group(1) not in reader.doc.rules.words["purposes"]


def on_receive(reader: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    """Tells of the talk, the visit or the ceremony at which somebody is received, welcomed or called on."""
    sense = clause.verb.entry.sense
    rules = reader.doc.rules
    if clause.verb.entry.form == "bid farewell to" and any(one.rank == "ambassador" for one in clause.subjects):
        clause = replace(clause, subjects=clause.objects, objects=clause.subjects)  # who leaves is received
    if _is_nobody_received(reader, clause, index, span, made):
        return
    hosts, guests = _received_final(reader, clause) if rules.verb_final else _received_medial(reader, clause)
    summoned = any(mark in clause.verb.entry.form for mark in rules.marks["summons"])
    if summoned:
        hosts = [one for one in hosts if one.begin >= clause.begin]
        guests = [one for one in guests if reader.rank_of(one) == "ambassador"]
        if _is_summoned_before(reader, guests, span):
            return
    hosts = [mention for mention in hosts if not mention.plural]
    if sense == "welcome" and not guests and _greets_guests(reader, clause, hosts):
        return
    bodies = any(mention.plural and mention.begin >= clause.begin for mention in guests)
    if not rules.verb_final and not clause.passive and _A_DELEGATION.match(reader.doc.folded, clause.verb.end):
        bodies = bodies or sense == "receive"
    sent = sender_of(reader, span.begin, clause.verb.begin) if rules.verb_final and not guests else None
    bodies = bodies or sent is not None
    groups = [one for one in guests if one.plural and not one.states and one.begin >= clause.begin]
    if rules.verb_final and hosts and groups == guests and are_of_several(reader, clause, groups):
        _receive_several(reader, clause, hosts, groups[0], index, span, made)
        return
    guests = [mention for mention in guests if not mention.plural or mention.states]
    if not rules.verb_final:
        known = {mention.person for mention in hosts if mention.person >= 0}
        guests = [mention for mention in guests if mention.person not in known]
    greeted = sense == "welcomed" and rules.verb_final and any(noun.kind == "ceremony" for noun in clause.nouns)
    if not hosts and not greeted and not any(mention.begin >= clause.begin for mention in guests):
        return
    mine = (rules.verb_final or sense in ("visit-person", "call-on", "welcome")) and _is_mine(reader, clause, span)
    if not hosts and sense not in ("accepted", "receive", "welcomed") and not mine:
        return
    if not guests and not (mine or bodies or sense in ("accepted", "welcomed") or clause.passive):
        return
    if _is_told_otherwise(reader, clause, hosts, guests, index, span, made):
        return
    if sense == "welcomed" and clause.verb.form == "participle" and not hosts and not greeted:
        return  # "kapıda karşılanan X"
    met = {key(one) for one in guests}
    if rules.verb_final and not hosts and any(one.kind == "bilateral" and met <= one.known.keys() for one in made):
        return  # "X'in konuğu olan Y, Riga'da ağırlandı"
    if rules.verb_final and _at_table(reader, clause, hosts, guests):
        return
    states = _received_one_by_one(reader, guests, span)
    for state in states:
        _tell_reception(reader, clause, hosts, [], index, span, made)
        add_once(made[-1].states, state)
    if states:
        return
    for givers, takers in _rounds(reader, clause, hosts, guests, span):
        if not _tell_each_state(reader, clause, givers, takers, index, span, made):
            _tell_reception(reader, clause, givers, takers, index, span, made)
    for others in _in_turn(reader, clause, hosts, guests):
        by_others = any(one in hosts for one in clause.objects)  # "called on X and, on Thursday, on Y"
        givers, takers = (others, guests) if by_others else (hosts, others)
        _tell_reception(reader, clause, givers, takers, index, span, made)
    sent = _summoner(reader, clause, guests) if summoned and not hosts else sent
    if sent is not None and made:
        add_once(made[-1].states, sent)


def _receive_several(
    reader: Reader, clause: Clause, hosts: list[Mention], group: Mention, index: int, span: Span, made: list[Draft]
) -> None:
    """Tells of the meeting at which officials of several states are received: "AB ülkelerinin büyükelçilerini kabul etti"."""
    if clause.tense in ("none", "negative"):
        return
    rule = f"verb:{clause.verb.entry.form}"
    draft = reader.new("meeting", Span(clause.verb.begin, clause.verb.end), index, span, rule, made)
    gather(reader, draft, group)
    draft.gathers = True
    reader.take_part(draft, hosts, "host", rule, 0.85)
    reader.set_status(draft, clause.tense, 2)


def _at_table(reader: Reader, clause: Clause, hosts: list[Mention], guests: list[Mention]) -> bool:
    """Whether somebody is received at a meal, which then is the event: "çalışma yemeğinde ağırladı", "kahvaltıda konuk etti"."""
    meal = next((one for one in clause.nouns if one.kind == "reception" and one.case == "locative"), None)
    if meal is None or meal.draft is None or meal.link or not hosts or not guests:
        return False
    rule = f"verb:{clause.verb.entry.form}"
    reader.take_part(meal.draft, hosts, "host", rule, 0.9)
    reader.take_part(meal.draft, guests, "attendee", rule, 0.9)
    reader.set_status(meal.draft, clause.tense, 2)
    return True


def _in_turn(reader: Reader, clause: Clause, hosts: list[Mention], guests: list[Mention]) -> list[list[Mention]]:
    """The further lists of those who are received, or who receive, one after the other: "received A on Sunday and B on Monday"."""
    if reader.doc.rules.verb_final:
        return []
    behind = [one for one in clause.objects if clause.until is None or one.begin < clause.until]
    first = [one for one in behind if one in hosts or one in guests]
    return in_turn(further(reader, first, behind))[1:] if first and len(in_turn(first)) == 1 else []


def _summoner(reader: Reader, clause: Clause, guests: list[Mention]) -> str | None:
    """The state that summons an envoy, as its verb's subject or by its ministry: "was summoned to the Latvian Foreign Ministry"."""
    behind = clause.passive and not reader.doc.rules.verb_final
    begin, end = (clause.verb.end, clause.end) if behind else (clause.begin, clause.verb.begin)
    owners = {reader.owner_of(guest) for guest in guests}
    names = [
        name
        for name in reader.doc.names_in(begin, end)
        if name.kind in ("state", "demonym") and not reader.covers(name) and name.ids[0] not in owners
    ]
    if behind:
        names = [name for name in names if _MINISTRY.match(reader.doc.folded, name.stop)]
    if not names and reader.doc.rules.verb_final:
        return _accredited_to(reader, guests) or implied_state(reader.doc)
    return names[0].ids[0] if len({name.ids for name in names}) == 1 else None


def _accredited_to(reader: Reader, guests: list[Mention]) -> str | None:
    """The state to whose capital an envoy is sent: "Hollanda'nın Ankara Büyükelçisi"."""
    cities = (
        gazetteer.load().city(name.ids[0])
        for guest in guests
        for name in reader.doc.names_in(guest.begin, guest.end)
        if name.kind == "city"
    )
    return next((city.country for city in cities if city is not None), None)


def _is_summoned_before(reader: Reader, guests: list[Mention], span: Span) -> bool:
    """Whether it was told before that an envoy was summoned, of whom nothing more is said now."""
    for draft in reversed(reader.recent()):
        if (
            not any(mark in draft.rule for mark in reader.doc.rules.marks["summons"])
            or len(draft.parts) != 1
            or len(guests) != 1
        ):
            continue
        known = draft.parts[0].mention
        if reader.owner_of(known) == reader.owner_of(guests[0]) and guests[0].name is None:
            draft.add_evidence(span)
            return True
    return False


def _greets_guests(reader: Reader, clause: Clause, hosts: list[Mention]) -> bool:
    """Whether those told of welcome guests whom nobody names, at the reception told of: "konukları kapıda karşıladı"."""
    marks = reader.doc.rules.marks["guests"]
    if not reader.doc.rules.verb_final or not hosts:
        return False
    words = reader.doc.folded[clause.begin : clause.verb.begin].split()
    told = next((noun.draft for noun in clause.nouns if noun.kind == "reception" and noun.draft is not None), None)
    told = told or reader.salient(("reception",))
    if told is None or not any(word.startswith(marks) for word in words):
        return False
    reader.take_part(told, hosts, "host", f"verb:{clause.verb.entry.form}", 0.85)
    return True


def _is_nobody_received(reader: Reader, clause: Clause, index: int, span: Span, made: list[Draft]) -> bool:
    """Whether it is a call, credentials or a thing that is received, of which is told then, or the verb only quotes."""
    if reader.doc.rules.verb_final:
        return clause.verb.form == "noun" and clause.tense == "none"  # "ağırlamaktan memnunuz"
    if _is_call(reader, clause, index, span, made) or _is_credentials(reader, clause, index, span, made):
        return True
    if clause.verb.entry.sense == "receive" and not clause.passive and _is_thing(reader, clause):
        tell_bearer(reader, clause, index, span, made)
        return True
    return clause.verb.entry.sense == "accept"  # an invitation, a proposal


def _received_final(reader: Reader, clause: Clause) -> tuple[list[Mention], list[Mention]]:
    """Who receives and who is received, where the verb ends the sentence and endings tell them apart."""
    sense = clause.verb.entry.sense
    form = clause.verb.entry.form
    everybody = clause.subjects + clause.objects
    if sense in ("visit-person", "call-on"):
        hosts = [mention for mention in clause.objects if mention.case in ("dative", "genitive", "accusative")]
        return hosts, clause.subjects + [one for one in clause.objects if one.case == "comitative"]
    if sense in ("accepted", "welcomed"):
        groups = {
            mention.group
            for mention in everybody
            if any(cue.entry.sense == "agent" for cue in reader.cues_in(mention.stop, mention.stop + 3))
        }
        hosts = [mention for mention in everybody if mention.group in groups]
        guests = [mention for mention in clause.subjects if mention not in hosts]
        return hosts, guests
    guests = [mention for mention in clause.objects if mention.case in ("accusative", "comitative")]
    if not guests and "mektu" in form:
        guests = [mention for mention in clause.objects if mention.case == "genitive"]
    told = reader.doc.rules.marks["received_told"]
    if not guests and any(word in told for word in reader.doc.folded[clause.begin : clause.verb.begin].split()):
        hosts = [one for one in clause.subjects if one.begin >= clause.begin]
        guests = _told_before(reader, hosts) if hosts else []
    return clause.subjects, guests


def _received_medial(reader: Reader, clause: Clause) -> tuple[list[Mention], list[Mention]]:
    """Who receives and who is received, where the verb stands between them; nobody where it is no person that is."""
    folded = reader.doc.folded
    sense = clause.verb.entry.sense
    if clause.passive:
        guests = clause.subjects
        first_by = next((one for one in clause.objects if _BY.search(folded[max(0, one.begin - 50) : one.begin])), None)
        hosts = listed_with(clause.objects, first_by)
    else:
        hosts = clause.subjects
        first = next((one for one in clause.objects if len(folded[clause.verb.end : one.begin]) < 70), None)
        guests = listed_with(clause.objects, first)
        pronoun = PRONOUN_MET.match(folded, clause.verb.end)
        if pronoun is not None and pronoun.group(1) != "us" and sense in ("receive", "welcome"):
            guests = clause.outer or _told_before(reader, hosts)
        if guests and is_possessive(reader, guests[-1]):
            return [], []  # "received President X's support"
        if guests and sense == "welcome" and any(_is_of(noun, guests[0]) for noun in clause.nouns):
            return [], []  # "welcomed the talks between X and Y"
        if guests and sense == "welcome" and _is_of_thing(reader, clause, guests[0]):
            return [], []  # "welcomed the decision of President X"
    if sense in ("visit-person", "call-on"):
        hosts, guests = guests, clause.subjects
    if sense == "call-on" and hosts and _is_appeal(reader, hosts[-1]):
        return [], []
    return hosts, guests


def _is_of_thing(reader: Reader, clause: Clause, guest: Mention) -> bool:
    """Whether what is welcomed is a thing that somebody is only named with, and no delegation of his."""
    if not is_governed(reader, guest, clause.verb.end):
        return False
    words = reader.doc.folded[clause.verb.end : guest.begin]
    return not any(mark in words for mark in reader.doc.rules.marks["delegation"])


def _is_of(noun: Noun, guest: Mention) -> bool:
    """Whether somebody is only named as whose an occasion before him is: "the talks between X and Y", "the visit of X"."""
    return noun.begin < guest.begin and guest in (*noun.partners, *noun.owners)


def _told_before(reader: Reader, hosts: list[Mention]) -> list[Mention]:
    """Whom a pronoun behind a verb of receiving means: the visitor told of, else whom the last sentence was about."""
    visit = reader.salient(("visit",))
    visitors = [part.mention for part in visit.parts] if visit is not None else []
    known = {one.person for one in hosts}
    told = visitors or reader.subject
    return [one for one in told if not one.plural and one.person >= 0 and one.person not in known]


def _is_told_otherwise(
    reader: Reader,
    clause: Clause,
    hosts: list[Mention],
    guests: list[Mention],
    index: int,
    span: Span,
    made: list[Draft],
) -> bool:
    """Whether a reception is no talk of its own: one of a visit, a ceremony or a talk told already, or mere courtesy."""
    final = reader.doc.rules.verb_final
    sense = clause.verb.entry.sense
    welcomed = sense in ("welcome", "welcomed")
    rule = f"verb:{clause.verb.entry.form}"
    if sense == "receive" and not final and _are_envoys_told(reader, guests, span):
        return True
    if sense == "welcome" and not final and _is_told(reader, hosts, guests, clause):
        return True
    if sense == "welcome" and not guests and not final and not clause.passive:
        return True  # "welcoming the guests"
    greeted = final and sense == "welcomed" and any(noun.kind == "ceremony" for noun in clause.nouns)
    ranks = {*_DIPLOMATIC_RANKS, "head-of-agency"} if greeted else _DIPLOMATIC_RANKS
    if not hosts and not any(reader.rank_of(mention) in ranks for mention in guests):
        return True
    if sense == "welcome" and not final and _on_visit(reader, clause, hosts, guests, rule):
        return True
    if welcomed and _with_ceremony(reader, clause, hosts, guests, rule):
        return True
    if welcomed and final and hosts and _at_ceremony_told(reader, hosts, guests, rule):
        return True
    if final and clause.verb.entry.form.startswith("ugurla"):
        return True  # who sees a traveller off takes no part in his visit
    if welcomed and guests and not final and _with_honours(reader, clause, hosts, guests, index, span, made):
        return True
    if welcomed and _at_gathering(reader, hosts, guests, rule):
        return True
    if (welcomed or not final) and _at_arrival(reader, hosts, guests, rule, index, span, made):
        return True
    return welcomed and final and _at_home(reader, hosts, guests)


def _rounds(
    reader: Reader, clause: Clause, hosts: list[Mention], guests: list[Mention], span: Span
) -> list[tuple[list[Mention], list[Mention]]]:
    """The talks of which a reception consists, each as its hosts and its guests: one for each who was met separately."""
    rules = reader.doc.rules
    passive = clause.passive or clause.verb.entry.sense in ("accepted", "welcomed", "visit-person", "call-on")
    beside = next((at for at, host in enumerate(hosts) if at and _only_accompanies(reader, host)), None)
    if beside is not None:
        return [(hosts[:beside], [*guests, *hosts[beside:]])]
    if passive and len(hosts) > 1 and (rules.verb_final or clause.verb.entry.sense != "welcome"):
        return [([host], guests) for host in hosts]
    separate = len(guests) > 1 and (
        reader.doc.has_mark("separate", span.begin, span.end)
        or (
            rules.verb_final
            and not passive
            and _is_of_several(reader, guests)
            and not rules.is_joint(reader.doc.folded[span.begin : span.end])
        )
    )
    separate = separate or _come_in_turn(reader, clause, guests, span)
    return [(hosts, [guest]) for guest in guests] if separate else [(hosts, guests)]


def _come_in_turn(reader: Reader, clause: Clause, guests: list[Mention], span: Span) -> bool:
    """Whether officials of three states or more are received, who each come alone: "received the ministers X of A, Y of B and Z of C"."""
    if reader.doc.rules.verb_final or clause.passive or clause.verb.entry.sense != "receive":
        return False
    owners = [reader.owner_of(one) for one in guests]
    several = len(guests) > _TWO and None not in owners and len(set(owners)) == len(owners)
    words = reader.doc.folded[span.begin : span.end]
    return several and " together" not in words and not reader.doc.rules.is_joint(words)


def _received_one_by_one(reader: Reader, guests: list[Mention], span: Span) -> list[str]:
    """The states whose officials nobody names are received one after the other: "sırasıyla A, B ve C büyükelçilerini kabul etti"."""
    if not reader.doc.rules.verb_final or not all(one.plural and one.name is None for one in guests):
        return []
    states = [state for one in guests for state in one.states]
    return states if len(states) > 1 and reader.doc.has_mark("separately", span.begin, span.end) else []


def _only_accompanies(reader: Reader, host: Mention) -> bool:
    """Whether somebody in a list of hosts is only there with the one before: "was received by President X, alongside Minister Y"."""
    begin = max(0, host.begin - _COMPANY_REACH)
    return not reader.doc.rules.verb_final and _COMPANY.search(reader.doc.folded, begin, host.begin) is not None


def _tell_reception(
    reader: Reader,
    clause: Clause,
    hosts: list[Mention],
    guests: list[Mention],
    index: int,
    span: Span,
    made: list[Draft],
) -> None:
    """Tells of a talk of hosts and guests, or adds to the same one told before."""
    rule = f"verb:{clause.verb.entry.form}"
    label = Span(clause.verb.begin, clause.verb.end)
    known = same_talk(reader, "bilateral", distinct(hosts + guests), clause.tense)
    draft = known or reader.new("bilateral", label, index, span, rule, made)
    if draft.evidence[-1:] != [span]:
        draft.evidence.append(span)
    if draft not in made:
        made.append(draft)
    if draft is not known and clause.verb.entry.sense == "welcome" and guests:
        draft.city, draft.country = _welcomed_to(reader, guests[-1])
    draft.terse = draft.terse or (not hosts and is_of_us(reader.doc.rules, reader.doc.folded[label.begin : label.end]))
    reader.take_part(draft, hosts, "host", rule, 0.9)
    reader.take_part(draft, guests, "attendee", rule, 0.9)
    reader.set_status(draft, clause.tense, 2)


def _tell_each_state(
    reader: Reader,
    clause: Clause,
    hosts: list[Mention],
    guests: list[Mention],
    index: int,
    span: Span,
    made: list[Draft],
) -> bool:
    """Whether officials of several states are received whom nobody names, each alone: "Peru ve Şili bakanlarını kabul etti"."""
    rules = reader.doc.rules
    states = guests[0].states if len(guests) == 1 and guests[0].plural and guests[0].name is None else ()
    called = clause.verb.entry.sense == "visit-person"  # who call on somebody do so together
    sentence = reader.doc.folded[span.begin : span.end]
    if not rules.verb_final or not hosts or called or len(states) < 2 or rules.is_joint(sentence):
        return False
    if any(mark in sentence for mark in rules.marks["credentials"]):
        return False
    rule = f"verb:{clause.verb.entry.form}"
    for state in states:
        draft = reader.new("bilateral", Span(clause.verb.begin, clause.verb.end), index, span, rule, made)
        reader.take_part(draft, hosts, "host", rule, 0.9)
        draft.states.append(state)
        reader.set_status(draft, clause.tense, 2)
    return True


def _welcomed_to(reader: Reader, guest: Mention) -> tuple[str | None, str | None]:
    """(city, state) to which somebody is welcomed: "welcomed President X to Riga"."""
    to = not reader.doc.rules.verb_final and reader.doc.folded.startswith(" to ", guest.stop)
    name = reader.doc.name_at(guest.stop + len(" to ")) if to else None
    return where(reader, name) if name is not None and name.kind == "city" else (None, None)


def _are_envoys_told(reader: Reader, guests: list[Mention], span: Span) -> bool:
    """Whether those received are the ambassadors whose credentials the text has told of: "the envoys he received were …"."""
    if not guests or any(reader.rank_of(one) != "ambassador" for one in guests):
        return False
    last = next((draft for draft in reversed(reader.drafts[-_NEAR:]) if draft.head == "credentials"), None)
    if last is None or not _WHO_ARE.search(reader.doc.folded, span.begin, guests[0].begin):
        return False
    reader.take_part(last, guests, "attendee", "verb:credentials", 0.85)
    return True


def _is_of_several(reader: Reader, guests: list[Mention]) -> bool:
    """Whether guests are heads or ministers each of another state, who come one by one."""
    ranks = {reader.rank_of(one) for one in guests}
    owners = [reader.owner_of(one) for one in guests]
    return ranks <= {*_HEADS, "ambassador"} and None not in owners and len(set(owners)) == len(owners)


def _with_ceremony(reader: Reader, clause: Clause, hosts: list[Mention], guests: list[Mention], rule: str) -> bool:
    """Whether guests are welcomed with a ceremony, which then is the event: "resmi törenle karşıladı"."""
    kinds = ("ceremony",) if reader.doc.rules.verb_final else ("ceremony", "reception")
    ceremony = next((noun.draft for noun in clause.nouns if noun.kind in kinds and noun.draft is not None), None)
    if ceremony is None:
        return False
    reader.take_part(ceremony, hosts, "host", rule, 0.9)
    reader.take_part(ceremony, guests, "attendee", rule, 0.9)
    reader.set_status(ceremony, clause.tense, 2)
    return True


def _at_ceremony_told(reader: Reader, hosts: list[Mention], guests: list[Mention], rule: str) -> bool:
    """Whether it is now told who welcomed the guest of the ceremony told just before: "… törenle karşılandı. X'i Bakan Y karşıladı"."""
    last = next((one for one in reversed(reader.drafts[-_NEAR:]) if one.kind == "ceremony"), None)
    if last is None or not guests or not {key(one) for one in guests} <= last.known.keys():
        return False
    reader.take_part(last, hosts, "host", rule, 0.85)
    return True


def _with_honours(
    reader: Reader,
    clause: Clause,
    hosts: list[Mention],
    guests: list[Mention],
    index: int,
    span: Span,
    made: list[Draft],
) -> bool:
    """Whether guests are welcomed with what makes a ceremony of it: "welcomed President X with full military honours"."""
    if not any(mark in reader.doc.folded[clause.begin : clause.end] for mark in reader.doc.rules.marks["honours"]):
        return False
    rule = f"verb:{clause.verb.entry.form}"
    draft = next((one for one in made if one.kind == "ceremony"), None)
    draft = draft or reader.new("ceremony", Span(clause.verb.begin, clause.verb.end), index, span, rule, made)
    reader.take_part(draft, hosts, "host", rule, 0.85)
    reader.take_part(draft, guests, "attendee", rule, 0.85)
    reader.set_status(draft, clause.tense, 2)
    return True


def _on_visit(reader: Reader, clause: Clause, hosts: list[Mention], guests: list[Mention], rule: str) -> bool:
    """Whether guests are welcomed on a visit, which then is the event: "will welcome Minister X in Riga on a working visit"."""
    noun = next((one for one in clause.nouns if one.kind == "visit" and one.begin > clause.verb.end), None)
    if (
        noun is None
        or noun.draft is None
        or not hosts
        or not reader.doc.folded.endswith((" on ", " on a ", " on an "), 0, noun.begin)
    ):
        return False
    reader.take_part(noun.draft, [*guests, *hosts], "attendee", rule, 0.9)
    reader.set_status(noun.draft, clause.tense, 2)
    return True


def _at_gathering(reader: Reader, hosts: list[Mention], guests: list[Mention], rule: str) -> bool:
    """Whether leaders of several states are welcomed one after another at the gathering told of, which then is the event."""
    if len(guests) < 2 or not _is_of_several(reader, guests):
        return False
    heads = any(reader.rank_of(one) in HEADS for one in guests)
    told = (heads and reader.salient(("summit",))) or reader.salient(GATHERINGS)
    if not told:
        return False
    reader.take_part(told, hosts, "host", rule, 0.85)
    reader.take_part(told, guests, "attendee", rule, 0.85)
    return True


def _at_home(reader: Reader, hosts: list[Mention], guests: list[Mention]) -> bool:
    """Whether only people of the traveller's own state welcome him."""
    owners = {reader.owner_of(one) for one in hosts if not one.plural}
    return bool(owners) and None not in owners and owners == {reader.owner_of(one) for one in guests}


def _is_call(reader: Reader, clause: Clause, index: int, span: Span, made: list[Draft]) -> bool:
    """Whether what is received is a call, by telephone or of courtesy: "received a phone call from X"."""
    noun = next((one for one in clause.nouns if one.kind in _CALLS and 0 < one.begin - clause.verb.end < _BESIDE), None)
    if noun is None or clause.passive or not _FROM.match(reader.doc.folded, noun.end):
        return False
    callers = [one for one in clause.objects if one.begin > noun.begin]
    callers = listed_with(callers, callers[0] if callers else None)
    label = Span(noun.begin, noun.end)
    rule = f"noun:{noun.cue.entry.form}"
    paid = noun.kind == "bilateral"
    tell_talk(reader, noun.kind, clause.subjects, callers, label, clause.tense, rule, index, span, made, apart=not paid)
    if paid and made:
        reader.take_part(made[-1], clause.subjects, "host", rule, 0.9)
    noun.used = True
    noun.partners = callers
    return True


def _is_told(reader: Reader, hosts: list[Mention], guests: list[Mention], clause: Clause) -> bool:
    """Whether some who welcome one another are together in what was told last: words of welcome there, no event."""
    keys = {key(one) for one in hosts + guests}
    if len(keys) < 2 or reader.times_in(clause.begin, clause.end):
        return False
    told = next(
        (one for one in reversed(reader.drafts[-_NEAR:]) if keys <= one.known.keys() and one.kind != "visit"), None
    )
    if told is not None and told.kind == "bilateral":
        reader.take_part(told, hosts, "host", "verb:welcome", 0.8)
    return told is not None


def _is_thing(reader: Reader, clause: Clause) -> bool:
    """Whether what is received is a letter, a prize or the like, no person: "received a cable from King X"."""
    words = reader.doc.folded[clause.verb.end : clause.verb.end + _CREDENTIALS]
    match = _THING.match(words)
    return match is not None and match.group(1) in reader.doc.rules.words["things"]


def _is_credentials(reader: Reader, clause: Clause, index: int, span: Span, made: list[Draft]) -> bool:
    """Whether what is received are an ambassador's credentials."""
    words = reader.doc.folded[clause.verb.end : clause.verb.end + _CREDENTIALS]
    marks = reader.doc.rules.marks["credentials"]
    if not any(mark in words for mark in marks) or clause.passive:
        return False
    envoys = [one for one in clause.objects if not one.plural]
    envoys = [one for one in envoys if one.group == envoys[0].group]
    if not clause.subjects and not envoys:
        return False
    kind = "bilateral" if _COPIES.search(words) else "ceremony"
    rule = "verb:credentials"
    label = Span(clause.verb.begin, clause.verb.end)
    told = _told_of(reader, kind, clause.subjects, envoys, span) if clause.subjects else None
    draft = told or reader.new(kind, label, index, span, rule, made)
    if draft not in made:
        made.append(draft)
    draft.head = "credentials"
    reader.take_part(draft, clause.subjects, "host", rule, 0.9)
    reader.take_part(draft, envoys, "attendee", rule, 0.9)
    reader.set_status(draft, clause.tense, 2)
    return True


def _is_mine(reader: Reader, clause: Clause, span: Span) -> bool:
    """Whether it is the author of a release who calls on somebody, though the text does not name him."""
    if reader.doc.rules.verb_final:
        return is_of_us(reader.doc.rules, reader.doc.folded[clause.verb.begin : clause.verb.end])
    return _MINE.search(reader.doc.text, span.begin, clause.verb.begin) is not None


def _at_arrival(
    reader: Reader, hosts: list[Mention], guests: list[Mention], rule: str, index: int, span: Span, made: list[Draft]
) -> bool:
    """Whether guests are welcomed on their arrival: the hosts then take part in the visit."""
    people = {mention.person for mention in guests if mention.person >= 0}
    visit = next(
        (
            draft
            for draft in reversed(reader.recent())
            if draft.kind == "visit" and people & {part.mention.person for part in draft.parts}
        ),
        None,
    )
    words = reader.doc.folded[span.begin : span.end]
    here = [one for one in (*hosts, *guests) if span.begin <= one.begin < span.end]
    if here and not reader.doc.rules.verb_final:  # not of what else a sentence tells: "…, until fog closed the airport"
        first, last = min(one.begin for one in here), max(one.stop for one in here)
        words = reader.doc.folded[max(span.begin, first - _ARRIVAL_REACH) : min(span.end, last + _ARRIVAL_REACH)]
    arriving = any(mark in words for mark in (*reader.doc.rules.marks["arrival"], *reader.doc.rules.marks["arrivals"]))
    arriving = arriving or _are_arriving(reader, hosts, guests, index)
    if not arriving and not (visit is not None and _just_arrived(reader, visit, hosts, guests, rule, index)):
        return False
    if not guests and not reader.doc.rules.verb_final:
        return True  # "The leaders were received on arrival by the deputy governor"
    ceremony = next(
        (
            one
            for one in reversed(reader.drafts[-_NEAR:])
            if one.kind == "ceremony" and people & {part.mention.person for part in one.parts}
        ),
        None,
    )
    if visit is None and ceremony is not None:
        reader.take_part(ceremony, hosts, "host", rule, 0.85)
        return True
    if visit is None:
        visit = _arrival(reader, hosts, guests, rule, index, span, made)
    if visit is None:
        return False
    reader.take_part(visit, hosts, "attendee", rule, 0.85)
    for one in hosts if not reader.doc.rules.verb_final else ():
        person = reader.people[one.person] if one.person >= 0 else None
        if person is not None and person.of is None and person.rank in NATIONAL - {"ambassador"}:
            person.of = visit.country
    if visit not in made:
        made.append(visit)
    return True


def _are_arriving(reader: Reader, hosts: list[Mention], guests: list[Mention], index: int) -> bool:
    """Whether heads of state are received by officials below them in a record that has just told of others' arrival."""
    if reader.doc.rules.verb_final or not hosts or not guests or index < 1:
        return False
    before = Span(reader.doc.sentences[max(0, index - _SOON)].begin, reader.doc.sentences[index - 1].end)
    told = reader.doc.has_mark("arrivals", before.begin, before.end)
    return told and all(reader.rank_of(one) in HEADS for one in guests) and _are_below(reader, hosts, guests)


def _just_arrived(
    reader: Reader, visit: Draft, hosts: list[Mention], guests: list[Mention], rule: str, index: int
) -> bool:
    """Whether guests are received by officials below them soon behind the sentence that tells of their arrival."""
    if reader.doc.rules.verb_final or visit.status != "held":
        return False
    arrivals = [told for told in visit.evidence if _ARRIVES.search(reader.doc.folded, told.begin, told.end)]
    behind = [index - reader.doc.sentence_at(told.begin) for told in arrivals]
    if 0 in behind and rule.startswith(_GREETING):
        return True  # "arrived in Riga and was welcomed by X"
    if not any(0 < sentences <= _SOON for sentences in behind):
        return False
    return _are_below(reader, hosts, guests)


def _are_below(reader: Reader, hosts: list[Mention], guests: list[Mention]) -> bool:
    """Whether all who receive are below the highest of those received: a president receives a minister, and greets none."""
    highest = min(_level(reader.rank_of(one)) for one in guests)
    return all(_level(reader.rank_of(one)) > highest for one in hosts)


def _level(rank: str | None) -> int:
    """How high a rank is: 0 is the highest."""
    return _ORDER.index(rank) if rank in _ORDER else len(_ORDER)


def _arrival(
    reader: Reader, hosts: list[Mention], guests: list[Mention], rule: str, index: int, span: Span, made: list[Draft]
) -> Draft | None:
    """The visit that guests begin who are met at an airport, where nothing else tells of it."""
    home = {reader.owner_of(one) for one in guests}
    greeting = hosts if reader.doc.rules.verb_final else hosts[:1]
    owners = {reader.owner_of(mention) for mention in greeting} - {None}
    if reader.doc.rules.verb_final and owners - home:
        owners -= home  # his own ambassador welcomes him too
    if (
        len(owners) != 1
        or not guests
        or owners & {reader.owner_of(one) for one in guests}
        or not any(map(is_state, owners))
    ):
        return None
    visit = reader.new("visit", Span(guests[0].begin, guests[0].end), index, span, rule, made)
    visit.country = next(filter(is_state, owners), None)
    visit.city = _city_in(reader, span, visit.country)
    reader.take_part(visit, guests, "attendee", rule, 0.85)
    reader.set_status(visit, "past", 2)
    return visit


def _city_in(reader: Reader, span: Span, country: str | None) -> str | None:
    """The one city of a state that a sentence names."""
    names = (one for one in reader.doc.names_in(span.begin, span.end) if one.kind == "city" and not reader.covers(one))
    cities = {city for city, state in (where(reader, one) for one in names) if state == country}
    return cities.pop() if len(cities) == 1 else None


def _told_of(reader: Reader, kind: str, hosts: list[Mention], envoys: list[Mention], span: Span) -> Draft | None:
    """The ceremony told before at which some ambassadors presented their credentials, when it is told of again."""
    if reader.doc.rules.verb_final:
        again = (one for one in reversed(reader.recent()) if one.head == "credentials" and not hosts)
        return next((one for one in again if all(key(envoy) in one.known for envoy in envoys)), None)
    people = {key(one) for one in hosts}
    named = bool(people) and any(one.person >= 0 for one in envoys)
    for draft in reversed(reader.recent()):
        if (
            draft.head == "credentials"
            and draft.kind == kind
            and (
                not draft.parts
                or not people
                or (people & draft.known.keys() and (not named or all(part.role == "host" for part in draft.parts)))
            )
        ):
            draft.evidence += [span] if len(draft.evidence) < 6 else []
            return draft
    return None


def _accredited_of(reader: Reader, clause: Clause, envoy: Mention) -> None:
    """Whose ambassador somebody is by what he is accredited as: "his credentials as Ambassador of X to Y"."""
    match = _AS_ENVOY.search(reader.doc.folded, clause.verb.end, min(clause.verb.end + _AS_REACH, clause.end))
    person = reader.people[envoy.person] if envoy.person >= 0 else None
    if match is None or person is None or person.rank not in (None, "other", "ambassador"):
        return
    known = reader.doc.names_in(match.start(1), match.end(1)) or reader.doc.names_in(match.end(), match.end() + 40)
    name = known[0] if known else None
    if name is not None and name.kind in ("state", "demonym"):
        person.of = name.ids[0]
    person.rank = person.rank if person.rank == "ambassador" else "ambassador"


def _sends_envoys(reader: Reader, clause: Clause, givers: list[Mention]) -> bool:
    """Whether credentials are given to one's own envoy: "President X presented Ambassador Y with his letter of credence"."""
    if reader.doc.rules.verb_final:
        return False
    return clause.passive or all(reader.rank_of(one) in HEADS for one in givers)


def _are_copies(reader: Reader, clause: Clause) -> bool:
    """Whether it is copies of credentials that are handed over, to a minister: "presented copies of his credentials"."""
    words = reader.doc.folded[clause.verb.end : clause.verb.end + _CREDENTIALS]
    return not reader.doc.rules.verb_final and _COPIES.search(words.partition("credential")[0]) is not None


def _tell_envoy(reader: Reader, clause: Clause, index: int, span: Span, made: list[Draft]) -> None:
    """Tells of the talk of who hands over another's letter or message: "Bakan X, Kral Y'ye Cumhurbaşkanı'nın mesajını sundu"."""
    hosts = [one for one in clause.objects if one.case == "dative" and not one.plural and reader.rank_of(one) in _HEADS]
    envoys = [one for one in clause.subjects if not one.plural and reader.rank_of(one) is not None]
    if len(hosts) != 1 or not envoys or clause.tense in ("negative", "none"):
        return
    if reader.owner_of(hosts[0]) != reader.owner_of(envoys[0]):
        _tell_reception(reader, clause, hosts, envoys, index, span, made)


def on_accredit(reader: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    """Ambassadors who present their credentials to the head of the state they are sent to."""
    if reader.doc.rules.verb_final:
        told = reader.doc.folded[clause.begin : clause.end]
        if not any(mark in told for mark in reader.doc.rules.marks["credentials"]):
            if any(mark in told for mark in reader.doc.rules.marks["brought"]):
                _tell_envoy(reader, clause, index, span, made)
            return  # somebody hands over something else
        hosts = [mention for mention in clause.objects if mention.case == "dative"]
    else:
        folded = reader.doc.folded
        hosts = [one for one in clause.objects if _TO.search(folded, max(0, one.begin - 12), one.begin)]
        hosts = [one for one in hosts if not _GREETED.search(folded, clause.verb.end, one.begin)]
    envoys = [mention for mention in clause.subjects if mention not in hosts]
    if not envoys or clause.tense == "negative" or _sends_envoys(reader, clause, envoys):
        return
    if not reader.doc.rules.verb_final and all(one.plural for one in envoys):
        listed = [one for one in reader.mentions_in(clause.verb.end, span.end) if one.person >= 0 and one not in hosts]
        if listed and _WHO_ARE.search(reader.doc.folded, clause.verb.end, listed[0].begin):
            envoys = [one for one in listed if reader.people[one.person].rank in (None, "ambassador")]
    if len(envoys) == 1 and not reader.doc.rules.verb_final:
        _accredited_of(reader, clause, envoys[0])
    label = Span(clause.verb.begin, clause.verb.end)
    rule = f"verb:{clause.verb.entry.form}"
    kind = clause.verb.entry.kind
    if (reader.doc.rules.verb_final and len(envoys) == 1) or _are_copies(reader, clause):
        kind = "bilateral"
    known = same_talk(reader, "bilateral", hosts[:1] + envoys, clause.tense) if kind == "bilateral" else None
    if kind == "bilateral" and not hosts:  # "received Ambassador X, who handed over copies of her credentials"
        known = next(
            (one for one in made if one.kind == kind and {key(who) for who in envoys} <= one.known.keys()), known
        )
    draft = known or _told_of(reader, kind, hosts, envoys, span) or reader.new(kind, label, index, span, rule, made)
    if draft not in made:
        made.append(draft)
    draft.head = "credentials"
    reader.take_part(draft, hosts[:1], "host", rule, 0.9)
    reader.take_part(draft, envoys, "attendee", rule, 0.9)
    reader.set_status(draft, clause.tense, 2)
