"""What tense a verb has that does not end its sentence: from its form and the words before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.extraction.grammar import Cue
from communique.model import Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_NOUN_BEFORE = expression(r" (?:was|were|is|are|has|had|will|would|of)\b")  # behind a base form: it is a noun here
_LATELY = (" newly", " democratically")
_TO_AND = expression(r"\bto [a-z]+(?: [a-z]+){0,3} (?:and|or)$")  # "designated to negotiate and sign"
_DONE = expression(
    r"\b(?:went on|goes on|proceeded|managed|got|found (?:the )?time|got the chance|had the chance|(?:was|were) able|(?:used|took|seized) (?:the|this|that) (?:opportunity|occasion)|used (?:the|a|an|his|her|their) (?:[\w'-]+ ){1,5}?[\w'-]+|(?:became|is|was) the (?:first|latest|only|second|third|last|most)(?: [a-z-]+){1,4}) to$"
)  # the infinitive behind it happened
_MIGHT_HAVE = expression(r"\b(?:might|could|would|should) (?:not )?have$")  # nor did this, or nobody knows
_WAS_TO_HAVE = expression(r"\b(?:was|were|due|supposed|scheduled|expected|meant|planned) to have$")  # it did not happen
_HAD_BEEN_TO = expression(
    r"\bhad (?:also )?(?:(?:originally |initially |earlier )?been )?(?:due|supposed|scheduled|expected|meant|planned|set|slated|intended|going) to$"
)  # nor did this
_GIVEN_UP = expression(
    r"\b(?:dropped|abandoned|scrapped|cancelled|canceled|ditched|called off|gave up|given up) (?:his |her |their |its |a |any |all )?plans? to$"
)  # nor this
_TIME_REACH = 40  # characters before a verb in which a date stands that parts it from its auxiliary
_AUXILIARY_BEFORE = expression(r"\b(?:will|would|to|has|have|was|were|be|been)(?P<edge>)(?: on| late| early)*[ ,]*$")
_BEFORE_NOUN = ("", "a", "an", "the", "his", "her", "their", "its", "of", "this")  # or the beginning of a sentence
_ARTICLES = (" a", " an", " the", " his", " her", " their", " its", " this", " our")
_HELPED = expression(
    r" (?:(?:also|already|just|since|not|never|yet|now|both|earlier|so far|today|[a-z]+ly) )*(been\b)?"
)
_WHEN = expression(r",? (?:(?:earlier|later|early|late|also) )?(?:on )?")
_BY_SOMEBODY = expression(r" by (?!(?:video|phone|telephone|letter|consensus|acclamation|the end|late|early|\d))")
# A bracket that says whose an occasion is which "will" be: "The summit, convened by President X, will focus on …".
_THAT_WILL = expression(r" by [^.;]{0,90}?, (?:will|is to|are to|is expected to|is set to|is due to)\b")
_BY_LATER = expression(
    r" (?:in|at|on|late|early) [^.;,]{2,50}? by (?!(?:video|phone|telephone|letter|consensus|the end|late|early|\d))"
)
_BY_OTHERS = (
    "sign",
    "receive",
    "welcome",
    "host",
    "chair",
    "adopt",
    "approve",
    "open",
)  # is done to somebody or something
_OPENING = 3  # characters of a sentence before a participle that opens it
_BRACKETED = ("convened", "host", "hold", "chair", "organise")


def tense_medial(reader: Reader, verb: Cue) -> tuple[str, bool]:
    """(tense, passive) of a verb from its form and the words before it; "" where it is no verb here."""
    sentence = reader.doc.sentences[reader.doc.sentence_at(verb.begin)]
    edge = _before_time(reader, sentence, verb.begin)
    window = reader.doc.folded[max(sentence.begin, edge - 48) : edge].rstrip()
    for _ in range(2):
        window = _without_adverb(reader, window)
    words = window.split()
    last = words[-1] if words else ""
    if _is_no_verb(reader, verb, window, last):
        return "", False
    if last in reader.doc.rules.marks["passive"] and ("participle" in verb.form or verb.form == "ing"):
        return _tense_of_be(reader, verb, window, last)
    if window.endswith(("not", "n't", " never", " no longer")):
        return ("unfulfilled" if _is_against_plan(reader, sentence, verb, window) else "negative"), False
    if last == "to" and len(words) > 1 and words[-2] in reader.doc.rules.words["failing"]:
        return "negative", False  # "failed to attend"
    if last == "to" and _DONE.search(window):
        return "past", False
    if "base" in verb.form and (_HAD_BEEN_TO.search(window) or _GIVEN_UP.search(window)):
        return "unfulfilled", False
    if _is_future(reader, sentence, verb, window, last):
        return "future", False
    if "participle" in verb.form and _WAS_TO_HAVE.search(window):
        return "unfulfilled", False
    if "participle" in verb.form and _MIGHT_HAVE.search(window):
        return "negative", False
    return _tense_of_form(reader, verb, last)


def _is_against_plan(reader: Reader, sentence: Span, verb: Cue, window: str) -> bool:
    """Whether what did not happen had been planned: "will not travel to Peru as scheduled", "will no longer travel"."""
    going = verb.entry.sense in ("visit", "meet") and "base" in verb.form
    if going and window.endswith("will no longer"):
        return True
    return going and any(
        mark in reader.doc.folded[verb.end : sentence.end] for mark in reader.doc.rules.marks["as_planned"]
    )


def _is_no_verb(reader: Reader, verb: Cue, window: str, last: str) -> bool:
    """Whether a form only helps a verb, or is an attribute: "a planned visit", "the newly appointed minister"."""
    if verb.entry.sense == "have" and _is_auxiliary(reader, verb):
        return True
    if "participle" not in verb.form:
        return (
            verb.entry.sense == "plan" and verb.form == "base" and reader.doc.text[verb.begin].isupper()
        )  # "Action Plan"
    attribute = window.endswith(_ARTICLES) and reader.doc.folded[verb.end : verb.end + 1] == " "
    planned = verb.entry.sense == "plan" and _is_before_occasion(reader, verb, last)  # "scrapped planned talks"
    return attribute or planned or window.endswith(_LATELY)


def _tense_of_be(reader: Reader, verb: Cue, window: str, last: str) -> tuple[str, bool]:
    """(tense, passive) of a participle or -ing form behind a form of "be", which is the last word."""
    passive = "participle" in verb.form
    window = _without_adverb(reader, window[: -len(last)].rstrip())
    if last == "be" and verb.form == "ing" and window.endswith(("will not", "won't")):
        return "unfulfilled" if verb.entry.sense in ("visit", "meet") else "negative", False
    if last == "be":
        return "future", passive  # "will be", "to be", "agreed that the next meeting be"
    if last == "being":
        return "past", passive
    if last in ("is", "are") and verb.form == "ing":
        return "present", False
    if window.endswith((" not", " never")) or last == "not":
        return "negative", passive
    return ("present" if last in ("is", "are") else "past"), passive


def _is_future(reader: Reader, sentence: Span, verb: Cue, window: str, last: str) -> bool:
    """Whether a base form is of what is to come: an infinitive, behind "will", or joined to one that is."""
    if verb.form == "ing" and window.endswith(" forward to"):
        return True  # "is looking forward to attending"
    return "base" in verb.form and (
        last == "to"
        or _TO_AND.search(window) is not None
        or _shares_plan(reader, sentence, verb, last)
        or (reader.planned is not None and reader.planned.search(window) is not None)
    )


def _is_bracket(reader: Reader, verb: Cue) -> bool:
    """Whether a participle opens its sentence or a bracket, and "by" stands behind its day or place: "Received in Riga by X, Y …",
    "an agreement on visas, signed in Riga on Monday by X, …"."""
    if verb.entry.sense not in _BY_OTHERS:
        return False
    begin = reader.doc.sentences[reader.doc.sentence_at(verb.begin)].begin
    opens = verb.begin - begin < _OPENING or reader.doc.folded.endswith(", ", 0, verb.begin)
    return opens and _BY_LATER.match(reader.doc.folded, verb.end) is not None


def _tense_of_form(reader: Reader, verb: Cue, last: str) -> tuple[str, bool]:
    """(tense, passive) that a form has by itself, with no auxiliary before it; "" where it is no verb."""
    form, folded = verb.form, reader.doc.folded
    if "participle" in form:
        if verb.entry.sense in _BRACKETED and _THAT_WILL.match(folded, verb.end):
            return "future", True
        reduced = verb.entry.sense == "hold" and (last == "ever" or _is_reduced(reader, verb))
        # "the meeting held in Baku", "the largest ever held"
        if (
            reduced
            or (form == "participle" and last not in ("has", "have", "had"))
            or _BY_SOMEBODY.match(folded, verb.end)
            or _is_bracket(reader, verb)
        ):
            return "past", True
    if "past" in form:
        return "past", False
    if form == "s":  # "the arrests" are no verb
        named = verb.entry.sense == "exclude" and bool(last) and last in _BEFORE_NOUN
        return ("", False) if named else ("present", False)
    if "base" in form:
        noun = form == "base" and _NOUN_BEFORE.match(folded, verb.end)  # "an agreement on visa-free travel was signed"
        chair = verb.entry.sense == "chair" and folded.startswith(" of ", verb.end)  # "co-chair of the commission"
        return ("", False) if noun or chair or last in _BEFORE_NOUN else ("present", False)
    if form == "ing":
        visiting = verb.entry.sense == "visit" and reader.mentions_in(verb.end, verb.end + 2)
        doing = last in reader.doc.rules.words["before_doing"] or last.endswith("'s")
        return ("", False) if visiting or doing else ("none", False)  # "visiting Foreign Minister X"
    return "past", False


def _is_before_occasion(reader: Reader, verb: Cue, last: str) -> bool:
    """Whether a participle only says of the occasion behind it that it is to come: "ahead of planned talks"."""
    occasion = reader.doc.cue_at(verb.end + 1)
    if last in reader.doc.rules.marks["passive"] or last in ("has", "have", "had") or occasion is None:
        return False
    return occasion.entry.category == "event"


def _shares_plan(reader: Reader, sentence: Span, verb: Cue, last: str) -> bool:
    """Whether a base form goes on with what is planned: "are expected to debate the matter, and adopt a statement"."""
    if last not in ("and", "or") or "past" in verb.form:
        return False
    before = reader.doc.folded[sentence.begin : verb.begin]
    return any(f" {mark} " in before for mark in reader.doc.rules.marks["plans"])


def _before_time(reader: Reader, sentence: Span, offset: int) -> int:
    """Before a date that stands between auxiliary and verb: "will on Thursday, 8 April, convene"."""
    times = reader.times_in(max(sentence.begin, offset - _TIME_REACH), offset)
    if not times or reader.doc.folded[times[-1].span.end : offset].strip(" ,"):
        return offset
    match = _AUXILIARY_BEFORE.search(reader.doc.folded, sentence.begin, times[-1].span.begin)
    return match.start("edge") if match is not None else offset


def _without_adverb(reader: Reader, window: str) -> str:
    """Words without the adverb that they end with: "will also"."""
    adverbs = reader.doc.rules.behind_space["adverbs"]
    for adverb in adverbs if window.endswith(adverbs) else ():
        if window.endswith(adverb):
            window = window[: -len(adverb)].rstrip()
    return window


def _is_auxiliary(reader: Reader, verb: Cue) -> bool:
    """Whether "has" only helps the verb behind it: "has been postponed", "have also met"."""
    folded = reader.doc.folded
    when = _WHEN.match(folded, verb.end)  # "had on Monday met", "has earlier this week met"
    time = next(iter(reader.times_in(when.end(), when.end() + 1)), None) if when is not None else None
    match = _HELPED.match(folded, time.span.end if time is not None else verb.end)
    if match is None:
        return False
    if match.group(1):
        return True
    index = reader.doc.token_at(match.end())
    word = folded[reader.doc.begins[index] : reader.doc.ends[index]] if index < len(reader.doc.begins) else ""
    if word.endswith("ed") or word in reader.doc.rules.words["participles"]:
        return True
    return any(
        cue.entry.category == "verb" and "participle" in cue.form and cue.begin == match.end()
        for cue in reader.cues_in(match.end(), match.end() + 1)
    )


def _is_reduced(reader: Reader, verb: Cue) -> bool:
    """Whether a participle is followed by no object, so that it is an occasion's: "the talks held on Monday"."""
    return reader.doc.folded.startswith(reader.doc.rules.marks["no_object"], verb.end)
