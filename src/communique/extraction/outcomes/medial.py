"""Outcomes where verbs stand between their arguments: what a verb governs stands behind it, before it in the passive."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.extraction.document import Document
from communique.extraction.grammar import Cue
from communique.extraction.outcomes.objects import (
    Phrase,
    governed,
    last_of_each,
    listed_things,
    phrase_at,
    subject_of,
    whole,
)
from communique.extraction.outcomes.phrases import (
    CLASSES,
    agents,
    clean,
    end_of_matter,
    enumerate_parts,
    in_words,
    parted,
)
from communique.extraction.people import Person
from communique.model import Outcome, Span

if TYPE_CHECKING:
    from communique.extraction.occasions import Clause

_ACCOMPANYING = expression(r"(?:,|\bby|\bwith (?:the |all |both )?(?:[a-z\-]+ ){1,3})\s*$")
_NO_VERB = expression(
    r"(?:'s|s'|\b(?:an?|the|this|its|their|more|very|of|session|meeting|conference|summit|forum))\s+$"
)
_NO_OBJECT = expression(r"\s*(?:[,.;:)]|(?:of|in|on|for|with|between|and)\b)")
_NOTHING_SIGNED = expression(
    r"\s+(?:[a-z\-]+ ){0,3}(?:views|opinions|information|greetings|experiences?|congratulations|ideas|gifts|thoughts|letters of|"
    r"pleasantries|prisoners|data|fire|views|contacts|compliments|remarks|students|delegations|visits|toasts)\b"
)
_REDUCED = expression(
    r"[ \t]*(?:$|\n|[,.;]|(?:in|on|at|by|between|with|during|after|under|last|earlier|today|this|yesterday|here)\b)"
)
_ON_WHAT = expression(r"\s+(?P<word>to|on|that|upon),?\s+")
_MATTERS_LISTED = expression(r"(?: (?:to|on|that|upon))?(?: the following(?: [a-z]+){0,2})?: ?(?:\(?\w\) )?")
_ITEM_EDGE = expression(r"[;,] (?:and )?(?:\(?\w\) )|; (?:and )?")
# ", they agreed.", and what is agreed on behind a longer word on where: "agreed at talks mediated by X to open".
_POSTPOSED = expression(
    r", (?:they|both sides|the (?:two |three )?(?:sides|leaders|ministers|parties|presidents)) (?:also |have )?(?P<verb>agreed)\W*$"
)
_FAR_MATTER = expression(r" (?:at|during|in|after|following) [^.;,]{8,150}? to (?P<verb>[a-z]+)\b")
_FAR_THAT = expression(r" (?:at|during|in) [^.;]{8,150}? that ")
_SO = expression(r"\s+(?:to|on|that|upon|with|in|about|and|or|but|for|as|by|at|not)\b")
_NO_MATTER = expression(r"(?:the )?(?:importance|necessity|need|significance|value|urgency|relevance|same|principle)\b")
# What is so, not what is to be: "that relations were excellent", "that there was room".
_IS_SO = expression(
    r"(?:(?!(?:will|would|should|shall|must|could|can|may|might|to)\b)[\w'’\-]+ ){1,9}?(?:was|were|is|are|remains?|remained|has|have|had) "
    r"(?!to\b|not to\b|due to\b)"
)
_PARENTHESIS = expression(
    r",\s[^,.;:]{3,60},(?=\s(?:an?|the|that|to|on)\s)"
)  # ", the day before the summit, a package"
_ADVERB = expression(
    r"\s+(?:unanimously|jointly|also|mutually|by consensus|in principle|in particular|inter alia|together|further|late|early)(?=\s)"
)
_PREPOSITION = expression(
    r"\s+(?:on|in|at|during)\s+(?:the\s+)?(?=(?P<name>\w))|\s+(?=today\b|yesterday\b|late\b|early\b|last\b|this\b)"
)
_AT_OCCASION = expression(
    r"\s+(?:(?:at|during|in)\s+(?:the|their|a|an|its)\s+(?:[a-z\-]+\s+){0,4}?(?:meeting|summit|talks|session|conference|call|"
    r"conversation|negotiations|consultations)|by (?:tele)?phone)(?=\s)"
)
_READER = expression(r"\byou (?:[a-z]+ )?$")
_ONE_AGREES = expression(r"\b(?:you|i|he|she) (?:[a-z]+ )?$")
_MANY = expression(
    r"\b(?:sides|parties|they|both|we|two|three|ministers|leaders|presidents|countries|nations|states|participants|members|officials|delegations|pair|heads) (?:[a-z]+ ){0,2}$"
)
_FURTHER = expression(r",?\s+(?:and|as well as)\s+(?:also\s+)?(?P<word>to|that|on)\s+")
_NEXT = expression(r",\s+(?:and\s+)?(?=(?P<verb>[a-z]+)\b)|\s+and\s+(?=(?P<last>[a-z]+)\b)")
_IMPERSONAL = expression(r".*?\bit (?:was|is|has been) (?:also |further )?$")
_AS_MEMBER = expression(
    r"[^.;]{0,80}\b(?:as|member|membership|into|to the (?:organi[sz]ation|community|union|council|league|group))\b"
)
_JOINT_BEFORE = expression(r"(?:,|\s|\band\b)*")
_INCLUDING = expression(r"[^.;\n]{0,120}?\b(?:including|among them|namely|such as)\s+(?:the\s+)?")
_COLON = expression(r"[^.;:\n]{0,60}:\s+(?:the\s+)?")  # "three documents were signed: a treaty, …"
_OBJECT = expression(r"\s+(?:the|an?|their|joint|several|\d+)\b")
_LONG_STATUS = 160  # characters of who was elected to what, at most
_BETWEEN_OR_BY = expression(r" (?:between|by (?!video|phone|telephone|letter|consensus))\b")
_OF_A_POST = expression(r" (?:in|at|by|to|for|from|with|on|after|under)\b")
_IN_LETTERS = expression(r"\b(?:notes?|letters?)$")  # by an exchange of them something is agreed
_THAT = expression(r"\b(?:that|which) $")
# A joint document that a sentence speaks of by the occasion told: "a joint statement adopted after the talks said".
_THERE = expression(
    r" (?:here |there )?(?:at|after|following|during) (?:the )?(?:end of |close of |conclusion of )?(?:the |their |its )?(?:(?!previous|last|recent|earlier|first)[a-z]+ )?"
    r"(?:meeting|talks|summit|session|conference|negotiations|consultations|visit)\b"
)
_NOW = expression(
    r",? (?:today|this (?:morning|afternoon|evening|week)|in (?:the|their) presence of|by (?:the |both |their )?(?:two |three )?"
    r"(?:sides|parties|leaders|presidents|(?:foreign |prime |energy |defen[cs]e )?ministers|heads of)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
_OPENING = expression(r"(?:(?:under|in|with|through|by|according to) )?")
_NONE = ("no ", "neither ", "none ")
_HANDED_OVER = ("letter", "message", "note")  # what is accepted from somebody's hands
_NOBODY = expression(r"\b(?:no|neither|none of the) (?:[a-z]+ ){0,2}$")
_WITH_WHICH = expression(r"\b(?:with|to|by) (?:which|whom) [^,.;]{1,60}$")
_JOINT = ("joint", "declaration", "communique", "resolution", "press communique", "outcome document")
_SINCE = expression(
    r"\b(?:after|since|before|when|until|who) [^.;,]*$"
)  # "hours after X was appointed": before the event told
_BEFORE_STATUS = 60  # characters before a verb in which that stands


def read_medial(
    doc: Document, clause: Clause, span: Span, kind: str, documents: list[Cue], people: list[Person], limit: int
) -> list[Outcome]:
    """The outcomes a clause tells of; none where it is only planned, hoped for or denied."""
    verb = clause.verb
    if not _happened(doc, clause) or ((verb.form == "s" or "base" in verb.form) and _is_no_act(doc, verb)):
        return []
    if doc.folded.endswith("to re-", 0, verb.begin):
        return []  # "agreed to re-establish relations"
    if _NOBODY.search(doc.folded, max(span.begin, verb.begin - 40), verb.begin):
        return []  # "no agreement was reached", "neither side agreed"
    if kind == "established" and _WITH_WHICH.search(doc.folded, max(span.begin, verb.begin - 72), verb.begin):
        return []  # "the tenth state with which Latvia has established relations"
    if _READER.search(doc.folded, span.begin, verb.begin):
        return []  # "by registering you accept our terms"
    if verb.entry.sense in ("elect", "elected", "appoint"):
        return _status(doc, clause, span, people, limit)
    if verb.entry.sense == "reach":
        return _reached(doc, clause, documents, people, limit)
    if CLASSES[kind]:
        return _things(doc, clause, kind, documents, people, limit)
    return _matters(doc, clause, span, kind, people)


def read_concluded(
    doc: Document, clause: Clause, documents: list[Cue], people: list[Person], limit: int
) -> list[Outcome]:
    """The documents that were concluded, which is signed; talks and visits are ended so too."""
    verb = clause.verb
    if verb.entry.form not in doc.rules.words["concluding"] or not _happened(doc, clause):
        return []
    heads = [cue for cue in documents if cue.entry.sense in CLASSES["signed"]]
    if clause.passive:
        beside = subject_of(doc, clause.begin, verb.begin, heads)
    else:
        first = phrase_at(doc, verb.end, limit, heads)
        beside = [first] if first is not None and first.sort is not None else []
    return _things(doc, clause, "signed", documents, people, limit) if beside else []


def _reached(doc: Document, clause: Clause, documents: list[Cue], people: list[Person], limit: int) -> list[Outcome]:
    """The deal that was reached: "struck a free trade deal", "an agreement on fisheries had been reached"."""
    verb = clause.verb
    heads = last_of_each(doc, [cue for cue in documents if cue.entry.form in doc.rules.words["accords"]])
    if clause.passive:
        phrases = subject_of(doc, clause.begin, verb.begin, heads) if _has_auxiliary(doc, verb) else []
    else:
        first = phrase_at(doc, _past_adverbs(doc, verb.end), limit, heads)
        phrases = [first] if first is not None and first.sort is not None else []
    who = agents(doc, clause, people)
    parts = [whole(doc, one, limit) for one in phrases]
    return [in_words(doc, "agreed", one, who) for one in parts if not doc.folded.startswith(_NONE, one.begin)]


def _happened(doc: Document, clause: Clause) -> bool:
    """Whether a verb tells that something was done, not that it is wished, planned or regularly so."""
    if clause.tense == "present" and _THAT.search(doc.folded, max(0, clause.verb.begin - 12), clause.verb.begin):
        return False  # "an agreement that establishes a commission"
    if clause.tense in ("past", "present"):
        return True
    # "…, adopting the declaration", "with the ministers agreeing to meet"
    return (
        clause.tense == "none"
        and clause.verb.form == "ing"
        and _ACCOMPANYING.search(doc.folded, max(0, clause.verb.begin - 60), clause.verb.begin) is not None
    )


def _is_no_act(doc: Document, verb: Cue) -> bool:
    """Whether a word is none of acting here: "an open centre", "exchange programmes", "issues, including …"."""
    return (
        verb.entry.sense == "exchange"
        or _NO_VERB.search(doc.folded, max(0, verb.begin - 16), verb.begin) is not None
        or (verb.form == "s" and _NO_OBJECT.match(doc.folded, verb.end) is not None)
    )


def _things(
    doc: Document, clause: Clause, kind: str, documents: list[Cue], people: list[Person], limit: int
) -> list[Outcome]:
    """Documents, bodies and places: one outcome a noun phrase that the verb governs."""
    verb = clause.verb
    heads = last_of_each(doc, [cue for cue in documents if cue.entry.sense in CLASSES[kind]])
    if clause.passive:
        reduced = not _has_auxiliary(doc, verb)
        phrases = [] if reduced else subject_of(doc, clause.begin, verb.begin, heads)
        if reduced and _is_reduced(doc, verb, documents):
            phrases = _reduced_subject(doc, clause, heads)  # "the memorandum signed by the two ministers"
        behind = governed(doc, _including(doc, verb.end, limit), limit, heads) if phrases else []
        phrases += [one for one in behind if one.sort is not None]
    elif _is_reduced(doc, verb, documents):
        phrases = _reduced_subject(doc, clause, heads)
    elif "participle" in verb.form and _BETWEEN_OR_BY.match(doc.folded, verb.end):
        phrases = []  # "the agreement on trade signed between A and B in 2005 and the memorandum on dialogue"
    else:
        phrases = governed(doc, _past_adverbs(doc, verb.end), limit, heads, at_once=kind in ("opened", "established"))
    listed = listed_things(doc, phrases[0].head_end if phrases else verb.end, heads)
    if listed:
        following = " following " in doc.folded[clause.begin : listed[0].begin]
        parts = [*(whole(doc, one, verb.begin) for one in phrases[:1] if not following), *listed]
        return [in_words(doc, kind, part, agents(doc, clause, people), sure=0.8) for part in parts]
    if phrases and not _fits(doc, verb, kind, phrases[0]):
        return []  # what is coordinated with what does not fit does not either
    if (
        verb.entry.sense == "exchange"
        and phrases
        and _IN_LETTERS.search(doc.folded, phrases[0].begin, phrases[0].head_end)
    ):
        kind = "agreed"
    who = agents(doc, clause, people)
    return [
        in_words(doc, kind, part, who, sure=0.8)
        for one in phrases
        for part in enumerate_parts(doc, whole(doc, one, limit))
    ]


def _fits(doc: Document, verb: Cue, kind: str, phrase: Phrase) -> bool:
    """Whether a thing can be an outcome of a verb: a law, a guest book or a bare statement is none."""
    words = doc.folded[phrase.begin : phrase.head_end]
    head = words.split()[-1].rstrip("s")
    if words.startswith(_NONE) or (verb.entry.sense == "accept" and head in _HANDED_OVER):
        return False  # "no agreement was signed", "accepted the letters of appointment from the envoy"
    if (head in doc.rules.words["no_outcomes"] and phrase.sort != "place") or (
        verb.entry.sense == "exchange" and _NOTHING_SIGNED.match(doc.folded, verb.end)
    ):
        return False
    if kind == "opened" and any(
        cue.entry.category == "event" and phrase.begin <= cue.begin and cue.end == phrase.head_end for cue in doc.cues
    ):
        return False  # "opened the forum"
    proper = doc.text[phrase.begin : phrase.head_end].rpartition(" ")[2][:1].isupper()
    if verb.entry.sense == "issue":
        return phrase.sort is not None and (proper or any(word in words for word in _JOINT))
    if phrase.sort is not None:
        return True
    if verb.entry.sense == "accept":
        return False  # an invitation, an offer, the blame
    begins = doc.folded.startswith(("the ", "a ", "an ", "its ", "their "), phrase.begin)
    named = any(
        name.begin < phrase.head_end
        for name in doc.names_in(phrase.begin, phrase.head_end)
        if name.end == phrase.head_end
    )
    if kind in ("adopted", "approved"):
        return begins and not named
    return kind in ("signed", "established") and proper and begins and not named


def _has_auxiliary(doc: Document, verb: Cue) -> bool:
    """Whether a passive is told by a verb of its own: "was signed", no "agreement signed in 2004"."""
    words = doc.folded[max(0, verb.begin - 48) : verb.begin].split()
    while words and words[-1] in doc.rules.marks["adverbs"]:
        words.pop()
    return bool(words) and words[-1] in doc.rules.marks["passive"]


def _reduced_subject(doc: Document, clause: Clause, heads: Sequence[Cue]) -> list[Phrase]:
    """What a participle says was done here and now: a headline's "12 documents signed", "the memorandum signed after the talks".

    Such a document opens its sentence or is new: none is in "the implementation of the decisions adopted at the summit".
    """
    verb, span = clause.verb, doc.sentences[doc.sentence_at(clause.verb.begin)]
    phrases = subject_of(doc, clause.begin, verb.begin, heads)
    if verb.end >= span.end or not phrases:
        return phrases
    there = _THERE.match(doc.folded, verb.end) or _NOW.match(doc.folded, verb.end)
    new = doc.folded.startswith(("a ", "an "), phrases[0].begin)
    lead = doc.folded[span.begin : phrases[0].begin]
    return phrases if there is not None and (new or _OPENING.fullmatch(lead)) else []


def _is_reduced(doc: Document, verb: Cue, documents: list[Cue]) -> bool:
    """Whether a participle stands behind what was signed: "the documents signed at the summit"."""
    return (
        "participle" in verb.form
        and any(doc.folded[cue.end : verb.begin] in (" ", ", ") for cue in documents)
        and _REDUCED.match(doc.folded, verb.end) is not None
    )


def _including(doc: Document, begin: int, limit: int) -> int:
    """Where those begin that a passive says its subject includes: "documents were adopted, including A and B"."""
    match = _INCLUDING.match(doc.folded, begin, limit) or _COLON.match(doc.folded, begin, limit)
    return match.end() if match else limit


def _status(doc: Document, clause: Clause, span: Span, people: list[Person], limit: int) -> list[Outcome]:
    """Who was elected, appointed, admitted or given a status: the words of the clause."""
    verb = clause.verb
    if _SINCE.search(doc.folded, max(span.begin, verb.begin - _BEFORE_STATUS), verb.begin):
        return []
    if not clause.passive and "participle" in verb.form and _OF_A_POST.match(doc.folded, verb.end):
        return []  # "has consuls appointed in 29 countries"
    if verb.entry.form.startswith("admit") and not _AS_MEMBER.match(doc.folded, verb.end):
        return []  # to hospital, that it was so
    end = min(end_of_matter(doc.folded, verb.end, span.end), verb.end + _LONG_STATUS)
    if limit < end:
        joint = max(doc.folded.rfind(",", verb.end, limit), doc.folded.rfind(" and ", verb.end, limit))
        end = joint if joint > 0 else limit
    begin = max(clause.begin, span.begin) if clause.passive else verb.begin
    begin = _JOINT_BEFORE.match(doc.folded, begin).end()  # type: ignore[union-attr]
    part = Span(begin, max(begin, end))
    words = clean(doc.text[part.begin : part.end])
    return [Outcome("decided", words, agents(doc, clause, people), (part,), 0.7)] if len(words) > 8 else []


def _matters(doc: Document, clause: Clause, span: Span, kind: str, people: list[Person]) -> list[Outcome]:
    """What was agreed or decided: the words the verb governs."""
    listed = _listed_matters(doc, clause.verb.end, span)
    if listed:
        return [in_words(doc, kind, piece, agents(doc, clause, people)) for piece in listed]
    part = _matter(doc, clause, span)
    if part is None or part.end - part.begin < 8 or doc.folded.startswith(_NONE, part.begin):
        return []
    if _NO_MATTER.match(doc.folded, part.begin):
        return []
    who = agents(doc, clause, people)
    return [in_words(doc, kind, piece, who) for one in _further(doc, part) for piece in enumerate_parts(doc, one)]


def _listed_matters(doc: Document, begin: int, span: Span) -> list[Span]:
    """What a list behind a colon says was agreed: "agreed to: 1) increase trade; 2) open …", "agreed on the following: A; B"."""
    match = _MATTERS_LISTED.match(doc.folded, begin, span.end)
    if match is None:
        return []
    edges = [edge.span() for edge in _ITEM_EDGE.finditer(doc.folded, match.end(), span.end)]
    return parted(match.end(), edges, span.end) if edges else []


def _matter(doc: Document, clause: Clause, span: Span) -> Span | None:
    """The words that tell what was agreed or decided, if a verb governs any."""
    folded, verb = doc.folded, clause.verb
    if clause.passive and not _IMPERSONAL.match(folded[span.begin : verb.begin]):
        return Span(max(clause.begin, span.begin), verb.begin)
    if verb.entry.form.endswith(" to"):
        return Span(verb.end + 1, end_of_matter(folded, verb.end + 1, span.end))
    edge = _past_adverbs(doc, verb.end)
    match = _ON_WHAT.match(folded, edge)
    one = _ONE_AGREES.search(folded, span.begin, verb.begin) is not None
    if match is not None:
        alone = one or _is_one(doc, clause)
        if match.group("word") == "that" and (alone or _IS_SO.match(folded, match.end())):
            return None
        if alone and (
            verb.entry.sense == "decide" or folded.startswith(doc.rules.before_space["favours"], match.end())
        ):
            return None  # what somebody decides by himself, or does when asked
        return Span(match.end(), end_of_matter(folded, match.end(), span.end))
    behind = _POSTPOSED.search(folded, span.begin, span.end)
    if behind is not None and behind.start("verb") == verb.begin:
        return Span(span.begin, behind.start())
    far = _FAR_MATTER.match(folded, edge)
    told = _FAR_THAT.match(folded, verb.end) if clause.passive else None
    if told is not None:
        return Span(told.end(), end_of_matter(folded, told.end(), span.end))
    if far is not None and clause.verb.entry.sense == "agree" and far.group("verb") in doc.rules.words["commitments"]:
        return Span(far.start("verb"), end_of_matter(folded, far.start("verb"), span.end))
    if one or clause.passive or (edge != verb.end and folded[edge : edge + 1] != " "):
        return None
    if _SO.match(folded, edge) or _OBJECT.match(folded, edge) is None:
        return _told_whole(clause)
    return Span(edge + 1, end_of_matter(folded, edge + 1, span.end))


def _told_whole(clause: Clause) -> Span | None:
    """What a verb says that has its object in itself: "reached an agreement" on what is not said."""
    form = clause.verb.entry.form.split()
    return (
        Span(clause.verb.begin, clause.verb.end)
        if len(form) > 1 and form[-1] in ("agreement", "deal", "consensus", "principle")
        else None
    )


def _is_one(doc: Document, clause: Clause) -> bool:
    """Whether a single person agrees, who only shares somebody's view."""
    subjects = clause.subjects
    alone = clause.verb.entry.sense in ("agree", "decide") and len(subjects) == 1 and not subjects[0].plural
    return alone and not _MANY.search(doc.folded, max(clause.begin, subjects[0].stop), clause.verb.begin)


def _further(doc: Document, part: Span) -> list[Span]:
    """ "to restore A, to review B and to appoint C", "that A, and that B", "to exchange A, present B, and continue C": each is agreed."""
    folded = doc.folded
    joints = list(_FURTHER.finditer(folded, part.begin, part.end))
    if joints:
        joint = re.compile(rf"(?:,?\s+(?:and|as well as)\s+(?:also\s+)?|,\s+){joints[-1].group('word')}\s+")
        edges = [match.span() for match in joint.finditer(folded, part.begin, part.end)]
    else:
        edges = [
            match.span()
            for match in _NEXT.finditer(folded, part.begin, part.end)
            if (match.group("verb") or match.group("last")) in doc.rules.words["commitments"]
        ]
        edges = edges if len(edges) > 1 else []
    edges = [(begin, end) for begin, end in edges if begin > part.begin + 8 and part.end - end > 8]
    return parted(part.begin, edges, part.end)


def _past_adverbs(doc: Document, edge: int) -> int:
    """Behind when, where and how something was done: "agreed in Berlin on Sunday to …", "signed unanimously"."""
    for _ in range(4):
        aside = _PARENTHESIS.match(doc.folded, edge)
        edge = aside.end() if aside is not None else edge
        match = _ADVERB.match(doc.folded, edge) or _AT_OCCASION.match(doc.folded, edge)
        if match is not None:
            edge = match.end()
            continue
        match = _PREPOSITION.match(doc.folded, edge)
        if match is None:
            return edge
        following = match.end()
        name = doc.name_at(following)
        past = doc.past_times(following)
        if past > following:
            edge = past
        elif name is not None and name.kind in ("city", "state") and name.begin == following:
            edge = name.stop
        else:
            return edge
    return edge
