"""Which event brought what: the outcomes of a sentence, hung on its own event or on the one the text speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from communique.extraction import outcomes
from communique.extraction.grammar import Cue
from communique.extraction.occasions.acts import Lead, tell_by_act
from communique.extraction.occasions.circumstances import apart
from communique.extraction.occasions.drafts import Clause, Draft, Noun, add_once
from communique.extraction.occasions.places import where
from communique.model import Outcome, Span
from communique.text import fold

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

# Senses of acts of many, which an occasion of many brings where nobody is named.
_DELIBERATIVE = frozenset(
    (
        "adopt", "adopted", "accept", "accepted", "approve", "approved", "decide", "decided", "establish", "established",
        "issue", "agree", "agreed", "sign", "signed", "launch",
    )
)  # fmt: skip
_OF_MANY = ("adopt", "adopted", "approve", "approved", "accept", "accepted", "issue", "establish", "established")
_DELIBERATING = ("summit", "meeting", "conference")
_MAIN = ("summit", "meeting", "conference", "bilateral", "call", "visit")
_SALIENT = ("summit", "meeting", "conference", "bilateral", "visit", "ceremony", "call", "press-event")
_STATUS = ("elect", "elected", "appoint")
# Before a verb in the present tense of one.
_SUBJECT_BEFORE = re.compile(
    r"\b(?:which|that|who|he|she|it|also|now|further|only|and|but|president|minister|ministry|government|to|will|would|"
    r"should|can|could|may|must|they|we|ministers|leaders|sides|parties|countries|states) $|,\s*$"
)
_NEW_CLAUSE = re.compile(r"\b(?:and|before|after|while|when|by|with|of|for|in|without) $")
_COUNTED = re.compile(r"\d+\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?!/)")
_BY_ITSELF = ("adopted", "approved", "decided", "established", "opened")
_HAS = re.compile(
    r" (?:has |had |have |also |already |recently |today |yesterday |this week |last week |[a-z]+ly )*(?:on [a-z]+day )?"
)
_PLACED = 40  # characters behind a verb in which a place stands
_OF_PAPERS = ("signed", "adopted", "approved", "opened", "established")
_TIDINGS = ("announc", "told", "tell")  # verbs that tell what has just come about
_HAD = re.compile(r"\bthat\b.*\bhad (?:been |already |also |[a-z]+ly )*$")
_BELOW = 4  # sentences from what is told ahead to the occasion that brought it
_MARK = 5  # characters of the mark before an item of a list
# Who is of an occasion of many.
_GATHERED = re.compile(
    r"\b(?:ministers|participants|delegates|delegations|member|members|heads of|meeting|summit|conference|session|council|"
    r"committee|commission|assembly|forum|board|countries|states)\b"
)
_WORD = re.compile(r"[^\W_]{3,}")
_MOU = re.compile(r"\bmous?\b")
_STEM = 6  # letters by which two words of outcomes are one
_ARTICLE_AND_NOUN = 2  # words
_MANY = 5  # words from which on one may differ
_EMPTY = frozenset(("the", "and", "for", "their", "its", "joint", "number", "several", "documents", "document", "this"))


def gather_outcomes(
    reader: Reader, clauses: list[Clause], nouns: list[Noun], cues: list[Cue], made: list[Draft], span: Span
) -> None:
    """The outcomes that a sentence tells of, by its verbs and by its nouns."""
    documents = [cue for cue in cues if cue.entry.category == "document"]
    if reader.doc.rules.verb_final and reader.doc.text[span.begin : span.end].isupper():
        return  # a heading tells again what the text tells
    told: list[tuple[Draft, str]] = []
    matters: list[Span] = []  # what was agreed so far: its verbs tell nothing that was done
    for at, clause in enumerate(clauses):
        if any(part.begin <= clause.verb.begin < part.end for part in matters):
            continue
        limit = _next_verb(reader, clauses, at, span)
        whole = _with_name(reader, clauses, at)
        found = outcomes.find_outcomes(reader.doc, whole, span, documents, reader.people, limit)
        if not found:
            continue
        if not reader.doc.rules.verb_final and found[0].type in ("agreed", "decided"):
            matters += [part for one in found for part in one.evidence]
        if clause.verb.entry.sense not in outcomes.TYPES:
            clause = whole = replace(clause, verb=replace(clause.verb, entry=replace(clause.verb.entry, sense="sign")))
        outside = [noun for noun in nouns if reader.doc.rules.verb_final or not _is_inside(noun, found)]
        hidden = _spoken_of_only(nouns, outside, clause)
        bearer = _bearer_of(reader, clause, outside, made, hidden)
        if bearer is None and _leads(reader, clause):
            reader.ahead.append(Lead(Span(clause.begin, clause.end), found, clause))  # the occasion is told below
        if bearer is None or _is_of_other_time(reader, clause.begin, clause.end, found, bearer):
            continue
        if _is_elsewhere(reader, clause, found, bearer) or _is_recalled(reader, clauses, at):
            continue
        if _is_at_home(reader, clause):
            continue
        if reader.doc.rules.verb_final and bearer.status == "planned":
            continue
        if bearer.kind in _DELIBERATING and not clause.passive and not reader.doc.rules.verb_final:
            people = [one for one in clause.subjects if one.begin >= clause.begin and one.person >= 0]
            reader.take_part(bearer, people, "attendee", f"verb:{clause.verb.entry.form}", 0.75)
        add_outcomes(bearer, found)
        told.append((bearer, found[-1].type))
    opens = not reader.drafts and not reader.ahead and all(clause.tense == "none" for clause in clauses)
    title = outcomes.read_title(reader.doc, span, documents) if opens else None
    if title is not None:
        reader.ahead.append(Lead(title.evidence[0], [title]))
    told += _by_nouns(reader, clauses, nouns, cues, made, span)
    if reader.brought is not None and not told:
        add_outcomes(reader.brought[0], outcomes.among(reader.doc, span, cues, reader.brought[1]))
    reader.brought = told[-1] if told else None
    reader.papers = _list_opened(reader, clauses, nouns, made, span)


def _next_verb(reader: Reader, clauses: list[Clause], at: int, span: Span) -> int:
    """Where the next verb of a sentence begins, no noun that looks like one: "signed a programme of exchanges"."""
    for clause in clauses[at + 1 :]:
        begin = clause.verb.begin
        reduced = clause.verb.form == "ing" and reader.doc.folded[begin - 2] not in ",;"
        if reduced and _NEW_CLAUSE.search(reader.doc.folded, max(span.begin, begin - 12), begin) is None:
            continue  # "an agreement establishing relations"
        if clause.verb.form not in ("s", "base") or _SUBJECT_BEFORE.search(
            reader.doc.folded, max(span.begin, begin - 24), begin
        ):
            return begin
    return span.end


def _by_nouns(
    reader: Reader, clauses: list[Clause], nouns: list[Noun], cues: list[Cue], made: list[Draft], span: Span
) -> list[tuple[Draft, str]]:
    """The outcomes that nouns tell: "ended with the adoption of a declaration"."""
    told = []
    for act in outcomes.read_nominal(reader.doc, span, cues, clauses, outcomes.TYPES):
        clause = next((one for one in reversed(clauses) if one.begin <= act.begin), None)
        kinds = (*_MAIN, "ceremony") if act.sense == "sign" else _MAIN
        bearer = _ceremony(reader, made, act.sense) or _own(nouns, made, clause) or reader.salient(kinds)
        if bearer is None and clause is not None:
            reader.ahead.append(Lead(Span(clause.begin, clause.end), act.outcomes))
        if bearer is not None and bearer.status != "held" and reader.doc.rules.verb_final:
            continue
        if bearer is not None and not _is_of_other_time(reader, act.begin, span.end, act.outcomes, bearer):
            add_outcomes(bearer, act.outcomes)
            told.append((bearer, act.outcomes[-1].type))
    return told


def _with_name(reader: Reader, clauses: list[Clause], at: int) -> Clause:
    """A passive clause with the words of its subject that look like a verb: "The Agreement on the Council of Speaking States was"."""
    clause = clauses[at]
    first = at
    while clause.passive and first > 0 and clauses[first - 1].tense == "none" and not reader.doc.rules.verb_final:
        first -= 1
    return replace(clause, begin=clauses[first].begin) if first < at else clause


def _is_inside(noun: Noun, found: list[Outcome]) -> bool:
    """Whether an occasion is only named in what was agreed: "agreed that the next assembly be held in Lima"."""
    return any(part.begin <= noun.cue.begin < part.end for outcome in found for part in outcome.evidence)


def _leads(reader: Reader, clause: Clause) -> bool:
    """Whether an act is told before any occasion, which the record then tells of."""
    return clause.verb.entry.sense in _DELIBERATIVE and not any(map(_can_have_brought, reader.drafts))


def settle_leads(reader: Reader) -> None:
    """Hangs what a record opens with on the occasion that it tells of next: "States A and B agreed today to …"."""
    for lead in reader.ahead:
        part, found = lead.part, lead.outcomes
        told = [one for draft in reader.drafts for one in draft.outcomes]
        if not found or any(_is_same(one, outcome) for one in told for outcome in found):
            continue  # told again below
        bearer = _told_next(reader, lead) or tell_by_act(reader, lead)
        if bearer is None:
            continue
        if _is_headline(reader, part):
            found = [one for one in found if all(one.type != other.type for other in bearer.outcomes)]
        if found and not _is_of_other_time(reader, part.begin, part.end, found, bearer):
            _forget_what_is_called(bearer, found[0])
            add_outcomes(bearer, found)
            _lend_states(reader, lead, bearer)


def _told_next(reader: Reader, lead: Lead) -> Draft | None:
    """The occasion told next that can have brought what a record opens with: a meeting, else a signing, else a visit."""
    near = reader.doc.sentence_at(lead.part.begin) + _BELOW
    told = [one for one in reader.drafts if one.status == "held" and not one.background and one.sentence <= near]
    signs = lead.outcomes[0].type in ("signed", "opened")
    sorts = (
        [one for one in told if _can_have_brought(one)],
        [one for one in told if one.kind == "ceremony" and signs],
        [one for one in told if one.kind == "visit" and not one.next],
    )
    return next((one for sort in sorts for one in sort), None)


def _forget_what_is_called(bearer: Draft, outcome: Outcome) -> None:
    """Drops what is only called by what it is, which a lead has in full: "the deal"."""
    if not _takes_up(outcome):
        bearer.outcomes = [one for one in bearer.outcomes if one.type != outcome.type or not _takes_up(one)]


def _lend_states(reader: Reader, lead: Lead, bearer: Draft) -> None:
    """Gives a meeting of which nobody is named the states that did what it brought: "A and B have agreed to build a bridge"."""
    if lead.clause is None or lead.clause.passive or bearer.states or bearer.bodies or len(bearer.parts) > 1:
        return
    edge = min(part.begin for one in lead.outcomes for part in one.evidence)
    edge = edge if reader.doc.rules.verb_final else lead.clause.verb.begin
    names = reader.doc.names_in(lead.clause.begin, edge)
    states = [name.ids[0] for name in names if name.kind == "state" and not reader.covers(name)]
    if len(states) > 1:
        for state in states:
            add_once(bearer.states, state)


def _is_headline(reader: Reader, part: Span) -> bool:
    """Whether words are a headline's, which the text below tells in full."""
    span = reader.doc.sentences[reader.doc.sentence_at(part.end - 1)]
    return reader.doc.text[span.end - 1] not in '.!?”"'


def _can_have_brought(draft: Draft) -> bool:
    return draft.kind in _MAIN and draft.kind != "visit" and not (draft.next or draft.frame)


def add_outcomes(bearer: Draft, found: list[Outcome]) -> None:
    """Hangs outcomes on an event; what it has already, in more or fewer words, only once."""
    before = list(bearer.outcomes)
    for outcome in found:
        known = next((one for one in before if one in bearer.outcomes and _is_same(one, outcome)), None)
        known = known or next((one for one in before if one.type == outcome.type and _takes_up(outcome)), None)
        if known is None:
            bearer.outcomes.append(outcome)
        elif len(outcome.what) > len(known.what) and _stems(outcome.what):
            bearer.outcomes[bearer.outcomes.index(known)] = outcome


def _takes_up(outcome: Outcome) -> bool:
    """Whether an outcome is only called by what it is, so that it is the one told before: "the deal was signed at the palace",
    "anlaşmayı imzaladı"."""
    words = fold(outcome.what).split()
    return len(words) == 1 or (len(words) == _ARTICLE_AND_NOUN and words[0] in ("the", "this"))


def _is_same(told: Outcome, outcome: Outcome) -> bool:
    """Whether an outcome is one told before: by a word alone ("anlaşmayı"), in fewer words or in nearly the same."""
    mine, other = _stems(outcome.what), _stems(told.what)
    if _COUNTED.match(outcome.what) is None and _COUNTED.match(told.what) and len(mine) > 1:
        return False  # "26 agreements" and one by its name
    least = min(len(mine), len(other))
    common = len(mine & other)
    return outcome.type == told.type and (
        fold(outcome.what) == fold(told.what) or (common == least > 0) or (least >= _MANY and common >= least - 1)
    )


def _stems(what: str) -> set[str]:
    words = _MOU.sub("memorandum understanding", fold(what))
    return {word[:_STEM] for word in _WORD.findall(words) if word not in _EMPTY}


def add_items(reader: Reader, span: Span) -> bool:
    """Whether a line is one of the list of documents that the text has opened, which is then hung on its event."""
    if reader.papers is None:
        return False
    bearer, kind = reader.papers
    if span.end - span.begin < _MARK:
        return True  # "1.": the item is the next
    if any(
        cue.entry.category == "verb" and (cue.form == "finite" or "past" in cue.form)
        for cue in reader.cues_in(span.begin, span.end)
    ):
        return False
    found = outcomes.read_items(reader.doc, span, kind)
    if isinstance(bearer, Lead):
        bearer.outcomes.extend(found)
    else:
        add_outcomes(bearer, found)
    return bool(found)


def _list_opened(
    reader: Reader, clauses: list[Clause], nouns: list[Noun], made: list[Draft], span: Span
) -> tuple[Draft | Lead, str] | None:
    """The event, told or still to be told, and type of the documents that a line announces: "The following documents were signed:"."""
    if reader.doc.text[span.end - 1] != ":":
        return None
    acts = [one for one in reader.cues_in(span.begin, span.end) if one.entry.sense in _LISTED]
    if not acts or any(clause.tense in ("future", "negative", "unfulfilled") for clause in clauses):
        return None
    clause = next((one for one in clauses if one.verb is acts[-1]), None)
    bearer = (_bearer_of(reader, clause, nouns, made) if clause is not None else None) or bearer_of_sentence(
        reader, made
    )
    kind = outcomes.TYPES[acts[-1].entry.sense]
    if bearer is None:
        reader.ahead.append(Lead(span, []))
        return reader.ahead[-1], kind
    for generic in [one for one in bearer.outcomes if one.type == kind and not _stems(one.what) - _FOLLOWING]:
        bearer.outcomes.remove(generic)
    return bearer, kind


_LISTED = ("sign", "signed", "adopt", "adopted", "approve", "approved")
_FOLLOWING = frozenset(("follow", "asagid", "belgel", "anlasm", "agreem", "bilate"))


def _is_of_other_time(reader: Reader, begin: int, end: int, found: list[Outcome], bearer: Draft) -> bool:
    """Whether something is said to have come about at another time than the event: "the agreement signed in 2004"."""
    if any(mark in reader.doc.folded[begin:end] for mark in reader.doc.rules.marks["long_ago"]):
        return True
    inside = [part for outcome in found for part in outcome.evidence]  # a day that is agreed on is ahead
    times = [
        time
        for time in reader.times_in(begin, end)
        if not any(part.begin <= time.span.begin < part.end for part in inside)
    ]
    if bearer.time is None or (bearer.time.start or "-")[:4].isdigit():
        now = (bearer.time.start if bearer.time is not None else None) or reader.doc.record.published or ""
        bare = [
            int(match.group())
            for match in _YEAR.finditer(reader.doc.folded, begin, end)
            if not any(part.begin <= match.start() < part.end for part in inside)
        ]
        if not times and bare and now[:4].isdigit() and all(year < int(now[:4]) - 1 for year in bare):
            return True
    if bearer.time is None:
        published = (reader.doc.record.published or "")[:4]
        years = [time.start[:4] for time in times if time.start is not None and time.start[:4].isdigit()]
        return bool(published and years) and all(int(year) < int(published) - 1 for year in years)
    return bool(times) and all(apart(time, bearer.time) for time in times)


def _is_elsewhere(reader: Reader, clause: Clause, found: list[Outcome], bearer: Draft) -> bool:
    """Whether something is said to have come about in another city than the event: "the deal, which was signed in Istanbul"."""
    final = reader.doc.rules.verb_final
    begin, end = (clause.begin, clause.verb.begin) if final else (clause.verb.end, clause.verb.end + _PLACED)
    if bearer.city is None or bearer.kind == "visit":
        return False
    inside = [part for outcome in found for part in outcome.evidence]
    places = [
        name
        for name in reader.doc.names_in(begin, min(end, clause.end))
        if name.kind == "city"
        and not any(part.begin <= name.begin < part.end for part in inside)
        and (
            reader.doc.case_of(name) == "locative"
            if final
            else reader.doc.folded.endswith(" in ", clause.verb.end, name.begin)
        )
    ]
    return bool(places) and all(where(reader, name)[0] != bearer.city for name in places)


def _is_recalled(reader: Reader, clauses: list[Clause], at: int) -> bool:
    """Whether somebody only recalls what had been signed before: "noted that 60 agreements had been signed"."""
    clause = clauses[at]
    if reader.doc.rules.verb_final or at == 0 or outcomes.TYPES.get(clause.verb.entry.sense) not in _OF_PAPERS:
        return False
    teller = clauses[at - 1].verb
    said = teller.entry.sense in ("say", "exclude") and not teller.entry.form.startswith(_TIDINGS)
    return said and _HAD.search(reader.doc.folded, teller.end, clause.verb.begin) is not None


def _is_at_home(reader: Reader, clause: Clause) -> bool:
    """Whether one state or a body of its own does something by itself: "Lithuania's parliament adopted a resolution"."""
    doc, sense = reader.doc, clause.verb.entry.sense
    if doc.rules.verb_final or clause.passive or outcomes.TYPES.get(sense) not in _BY_ITSELF:
        return False
    if any(one.begin >= clause.begin for one in clause.subjects):
        return False
    subject = doc.folded[clause.begin : clause.verb.begin]
    if any(f"{word} " in subject for word in doc.rules.marks["at_home"]):
        return True
    names = doc.names_in(clause.begin, clause.verb.begin)
    alone = len(names) == 1 and names[0].kind == "state"
    return alone and _HAS.fullmatch(doc.folded, names[0].end, clause.verb.begin) is not None


def _ceremony(reader: Reader, made: list[Draft], sense: str) -> Draft | None:
    """The ceremony of a sentence at which something is signed or opened."""
    marks = {"signed": "signing_words", "opened": "opening_words"}.get(outcomes.TYPES[sense])
    if marks is None:
        return None
    return next(
        (
            one
            for one in made
            if one.kind == "ceremony"
            and (
                one.rule.startswith("verb")
                or any(word in one.head for word in reader.doc.rules.marks[marks])
                or any(part.role == "signatory" for part in one.parts)
            )
        ),
        None,
    )


def _own(nouns: list[Noun], made: list[Draft], clause: Clause | None) -> Draft | None:
    """The event of the sentence that an act belongs to: what it ended or framed, else the one of its clause or the first."""
    linked = [noun for noun in nouns if noun.link in ("after", "part_of") and noun.draft is not None]
    if clause is not None and not clause.passive:
        linked.sort(key=lambda noun: noun.cue.begin > clause.verb.begin or -noun.cue.begin)  # the last before the verb
    framing = [noun.draft for noun in linked if noun.draft is not None]
    held = [
        draft
        for draft in framing
        if draft.status == "held" and (draft.parts or draft.named or draft.kind != "bilateral")
    ]
    if held and not any(one not in framing and one.kind in _MAIN for one in made):
        return held[0]
    aside = [noun.draft for noun in nouns if noun.topic or noun.next or noun.tense == "future"]
    own = [
        draft
        for draft in made
        if draft.status == "held"
        and draft.kind in _MAIN
        and draft not in framing
        and not draft.next
        and draft not in aside
    ]
    near = [
        noun.draft
        for noun in nouns
        if clause is not None and noun.draft in own and clause.begin <= noun.cue.begin < clause.end
    ]
    return near[0] if near else own[0] if own else None


def _is_of_later_clause(noun: Noun, clause: Clause | None) -> bool:
    """Whether an occasion is only told of behind the next verb: "adopted a charter, a title conferred at the summit last May"."""
    return clause is not None and noun.cue.begin > clause.end and not noun.link


def _spoken_of_only(nouns: list[Noun], outside: list[Noun], clause: Clause) -> list[Draft]:
    """The events of a sentence at which an act was not done: those in the words of what was agreed, those of a later clause."""
    inside = [noun.draft for noun in nouns if noun not in outside]
    later = [noun.draft for noun in outside if noun.case == "nominative" and _is_of_later_clause(noun, clause)]
    return [draft for draft in (*inside, *later) if draft is not None]


def _bearer_of(
    reader: Reader, clause: Clause, nouns: list[Noun], made: list[Draft], hidden: Sequence[Draft] = ()
) -> Draft | None:
    """The event whose outcome a clause tells: its ceremony, its sentence's, the last its people were in, or the one spoken of."""
    sense = clause.verb.entry.sense
    bearer = _ceremony(reader, made, sense) or _own(nouns, [draft for draft in made if draft not in hidden], clause)
    if bearer is not None:
        return bearer
    if sense in _STATUS and not reader.doc.rules.verb_final:
        return reader.salient(_DELIBERATING) if _is_of_meeting(reader, clause) else None
    people = {mention.person for mention in clause.subjects if mention.person >= 0}
    told = [
        one for one in reversed(reader.recent()) if one.status == "held" and one.kind in _MAIN and not one.background
    ]
    told = [one for one in told if one not in hidden] or told
    theirs = [draft for draft in told if people & draft.known.keys()]
    if theirs:
        return next((draft for draft in theirs if draft.kind != "visit"), theirs[0])
    named = any(mention.person >= 0 and mention.begin >= clause.begin for mention in clause.subjects)
    if sense in _DELIBERATIVE and not (people and named):
        bearer = _spoken_of(reader, clause, told)
        if bearer is not None:
            return bearer
    bearer = bearer_of_sentence(reader, made)
    if bearer is not None and bearer.kind == "press-event":
        return reader.salient(_MAIN) or bearer  # what is told to the press was agreed before
    return bearer


def _spoken_of(reader: Reader, clause: Clause, told: list[Draft]) -> Draft | None:
    """The occasion at which those who are not named did something: ministers at a meeting, two sides at their last talk."""
    if reader.doc.rules.verb_final:
        return reader.salient(_DELIBERATING)
    main = [one for one in told if one.kind != "visit" and not one.frame and not one.next]
    of_many = clause.passive or clause.verb.entry.sense in _OF_MANY
    if of_many or _GATHERED.search(reader.doc.folded, clause.begin, clause.verb.begin):
        main = [one for one in main if one.kind in _DELIBERATING] or main
    return next((one for one in main if one.status_weight > 1), None) or reader.salient(_DELIBERATING)


def _is_of_meeting(reader: Reader, clause: Clause) -> bool:
    """Whether a meeting elects somebody: no other time and no state's own body is named."""
    return clause.passive or len(clause.subjects) != 1 or clause.subjects[0].plural


def bearer_of_sentence(reader: Reader, made: list[Draft]) -> Draft | None:
    """The event that a sentence's contents belong to: its ceremony or first main event, else the latest main one."""
    signing = [draft for draft in made if draft.kind == "ceremony" and draft.rule.startswith("verb")]
    if signing:
        return signing[0]
    main = [draft for draft in made if draft.kind not in ("reception",) and draft.status == "held"]
    return main[0] if main else reader.salient(_SALIENT)
