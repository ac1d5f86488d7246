"""The clauses of a sentence, one a verb, with tense, subjects, objects and nouns."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.extraction.grammar import Cue, Grammar
from communique.extraction.occasions.drafts import GATHERINGS, UNDOING, Clause, Noun, listed_with
from communique.extraction.occasions.enumerations import is_of_list
from communique.extraction.occasions.gapping import Share, shares_of
from communique.extraction.occasions.medial import clauses_medial
from communique.extraction.occasions.members import taken_up_final
from communique.extraction.occasions.preparations import beside_another
from communique.extraction.occasions.relatives import (
    doer_ahead,
    end_of_unknown,
    head_of_participle,
    is_of_head,
    object_behind,
    without_those_of_participle,
)
from communique.extraction.occasions.wishes import is_wished_final
from communique.extraction.people import Mention
from communique.extraction.people.groups import is_separator
from communique.model import Span
from communique.text import fold

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_SUBJECT_PARTICIPLE = expression(r"y?[ae]n|[iu]l[ae]n")
_OBJECT_PARTICIPLE = expression(r"[dt][iu]g[iu]")
_WILL = ("acak", "ecek")
_COMING = expression(r"[ae]c[ae]k(?:t[iu]r|l[ae]r)?[.!]?\s*$")
_FIRST_WORD = expression(r"(?P<word>[^\W\d_a-z][^\W\d_]+)(?:,| (?:ise|da|de)\b,?)")
_OF_PEOPLE = ("meet", "call", "receive", "accept", "visit-person", "talk")
_DONE_BEFORE = ("meet", "call", "receive", "accept", "accepted", "visit-person", "sign", "press")
_HAD_BEEN = ("yordu", "misti", "mustu", "maktaydi", "mekteydi")
_BUT = expression(r"[,;.]? ?(?:ancak|fakat|ama|lakin|ne var ki|oysa)\b")
_BRACKETED = expression(r" \([^()]{3,40}\)")
_FULL_NAME = expression(r"[^\W\d_a-z][^\W\d_]+(?: [^\W\d_a-z][^\W\d_]+){1,2},")
_NEAR = 30  # characters behind a participle in which he begins of whom it tells
_WHICH_WILL = expression(r",? (?:which|that) (?:will|would|is to|is due to|is expected to|is set to)(?: be)? ")
_REPORTED = ("gini", "gunu", "klerini", "klarini")
_DONE_AT = expression(r"(?: [a-z]+){0,2} [^\W\d_]{4,}[dt][ae], ")  # what a participle tells was done at, behind it
_INFINITIVE = ("mak", "mek")
_OURS = expression(r"(?:[dt][iu]g|[ae]cag|[ae]ceg)[iu]m[iu]z")  # what "we" do: "ev sahipliği yaptığımız"
_AT_DOING = ("nde", "nda")  # how verbal nouns end at which something is done
_GATHERING = 60  # characters behind a participle in which the gathering that it tells of begins
_FORETELLING = ("plan", "postpone", "cancel")  # senses of verbs that tell what is to become of an occasion
# Senses of verbs that in a participle tell of the occasion behind it.
_OF_WHAT_FOLLOWS = (
    "attend",
    "host",
    "chair",
    "moderate",
    "speak",
    "organise",
    "held",
    "represent",
    *_FORETELLING,
)


_RELATIVE = expression(
    r"[^.;,]{0,60},? (?:which|that|where) (?:[a-z']+ ){0,4}"
)  # from an occasion to the verb that tells of it
SOMEBODY = expression(r"\b(?:he|she|they|who)\b")


def find_clauses(
    reader: Reader, verbs: list[Cue], nouns: list[Noun], inside: list[Mention], span: Span, *, led: bool = False
) -> list[Clause]:
    """The clauses of a sentence; `led`: it opens with a delegation, which is the subject of its last verb."""
    return (
        _clauses_final(reader, verbs, nouns, inside, span, led=led)
        if reader.doc.rules.verb_final
        else clauses_medial(reader, verbs, nouns, inside, span)
    )


@dataclass(slots=True)
class _Course:
    """A sentence, and what it hands on from verb to verb while its clauses are read."""

    verbs: list[Cue]
    nouns: list[Noun]
    inside: list[Mention]  # who is named in it
    begin: int  # of the clause
    carried: list[Mention]  # the subject told last
    pending: list[Mention] = field(default_factory=list)  # in the nominative before a participle: of the verb behind it
    ahead: list[Mention] = field(
        default_factory=list
    )  # in the genitive before a converb: of the verbal noun behind it too
    along: list[Mention] = field(default_factory=list)  # whom the verb behind a participle of an occasion is with


@dataclass(slots=True)
class _Before:
    """The people of a clause by their cases."""

    own: list[Mention]
    standing: list[Mention]  # in the nominative
    owners: list[Mention]  # in the genitive
    behind: list[Mention]  # the verb's object, a participle's, that stands behind it
    unknown: int  # where a verb of no table ends before them


def _clauses_final(
    reader: Reader, verbs: list[Cue], nouns: list[Noun], inside: list[Mention], span: Span, *, led: bool
) -> list[Clause]:
    """One clause a verb where it ends it: its people are those before it, told apart by their cases."""
    clauses: list[Clause] = []
    stranger = _opens_with_stranger(reader, inside, span)
    course = _Course(verbs, nouns, inside, span.begin, [] if stranger else reader.taken_up(span))
    for position, verb in enumerate(verbs):
        begin = course.begin
        others = course.pending or course.carried
        held = [noun for noun in nouns if begin <= noun.cue.begin < verb.begin]
        people = _people_before(reader, begin, verb, inside, led=led)
        subjects = _subjects_final(reader, course, position, people)
        objects = _objects_final(reader, verb, subjects, people, course)
        course.along = [one for one in people.own if one.case == "comitative"] if _is_of_gathering(reader, verb) else []
        tense = _settled_tense(reader, verbs, position, begin, span)
        after = _told_behind(reader, verbs, position, nouns, subjects, span)
        leaves = verb.entry.form in reader.doc.rules.marks["leaving"]
        passive = verb.entry.form[1:].endswith(("il", "in")) and not leaves  # not "in", which is to land
        sealed = max([begin, *(one.stop for one in people.standing)]) if people.behind else -1
        whole = Clause(begin, verb.end, verb, tense, passive, subjects, objects, held, after, sealed=sealed)
        whole.end = _behind_bracketed_day(reader, verb)
        clauses += _parted(whole, _shares(reader, verb, subjects, people, others))
        course.begin = begin if _only_says_whence(reader, verb, people) else whole.end
    return clauses


def _people_before(reader: Reader, begin: int, verb: Cue, inside: list[Mention], *, led: bool) -> _Before:
    """The people before a verb, without those of a participle or of a verb of no table between."""
    own = [mention for mention in inside if begin <= mention.begin < verb.begin]
    if led:
        own = _all_met(reader, own)
    own = without_those_of_participle(reader, _met_with_others(reader, own))
    unknown = end_of_unknown(reader, begin, verb.begin) if own else begin
    own = [one for one in own if one.begin >= unknown or one.case in ("nominative", "genitive")]
    free = [mention for mention in own if not mention.sender and not _has_role_behind(reader, mention)]
    standing = [] if led else [mention for mention in free if mention.case == "nominative"]
    owners = [mention for mention in free if mention.case == "genitive"]
    if owners:  # "X'in A ve B tarafından kabul edildiği": whom the word behind the last of them takes, it takes all
        taken = {mention.group for mention in own if mention not in free}
        standing = [mention for mention in standing if mention.group not in taken]
    return _Before(own, standing, owners, object_behind(reader, verb, inside), unknown)


def _subjects_final(reader: Reader, course: _Course, position: int, people: _Before) -> list[Mention]:
    """Who does what a verb tells; what the next verbs need to know of it goes into the course."""
    verb, standing, inside = course.verbs[position], people.standing, course.inside
    relative = reader.doc.folded.startswith(" olan ", verb.end)
    if is_of_head(verb) and reader.doc.folded.startswith(" arasinda", verb.end):
        return standing or course.pending  # "A ve B de katılanlar arasındaydı"
    if relative or is_of_head(verb):
        course.pending = course.pending + standing
        return head_of_participle(reader, verb, inside)
    if coming := _who_will(verb, inside):
        course.pending = course.pending + standing
        return coming
    if verb.form in ("participle", "noun"):
        return _subjects_of_participle(reader, course, position, people)
    if verb.form == "converb" and people.owners and not standing and not course.pending:
        course.ahead = people.owners  # "X'in Riga'ya giderek Y ile görüşmesi"
        return people.owners
    subjects = course.pending + standing
    if not subjects and verb.form == "converb":
        subjects = doer_ahead(reader, verb, inside)
    subjects = subjects or _heads_of_delegation(reader, course.begin, verb) or course.carried
    course.carried, course.pending = subjects, []
    return subjects


def _subjects_of_participle(reader: Reader, course: _Course, position: int, people: _Before) -> list[Mention]:
    """Who does what a participle or a verbal noun tells: in the genitive, else who does what the verb behind it tells."""
    verbs, inside, carried = course.verbs, course.inside, course.carried
    verb, standing, owners = verbs[position], people.standing, people.owners
    doers = _OURS.search(verb.ending) is not None or _is_of_state(reader, course.begin, verb, course.nouns)
    if standing and verb.ending.endswith(_INFINITIVE):
        owners = []  # an infinitive is no deed of theirs: "X, Y'nin törenine katılmak için gitti"
    subjects = owners or course.ahead
    if not subjects and not doers:
        subjects = (
            standing
            or course.pending
            or doer_ahead(reader, verb, inside)
            or _who_goes_on(reader, verbs, position, inside, carried)
            or (carried if people.behind else _who_says(verbs, position, inside, carried))
            or _named_behind(verbs, position, inside)
        )
    course.pending = course.pending + standing
    # "X'in görüşeceği ve yemek vereceği", "X'in Riga'ya uğraması, Y ile görüşmesi"
    joined = reader.doc.folded.startswith((" ve ", ", ") if verb.form == "noun" else " ve ", verb.end)
    course.ahead = owners if joined or (verb.form == "noun" and is_purpose(reader, verb)) else []
    return subjects


def _objects_final(
    reader: Reader, verb: Cue, subjects: list[Mention], people: _Before, course: _Course
) -> list[Mention]:
    """The other people of a clause, those behind its verb too, and who is taken up by a pronoun."""
    objects = [one for one in people.own if one not in subjects and one not in people.standing] + people.behind
    if verb.entry.sense == "meet":
        objects = course.along + objects
    if verb.entry.sense in _OF_PEOPLE and not any(one.case in ("accusative", "comitative") for one in objects):
        objects += taken_up_final(reader, course.begin, verb, subjects)
    return objects


def _settled_tense(reader: Reader, verbs: list[Cue], position: int, begin: int, span: Span) -> str:
    """The tense of a verb by its form and the verbs behind it, by the day told and by what is said to have been before."""
    verb = verbs[position]
    tense = _tense_final(reader, verb, verbs[position + 1 :])
    if verb.form == "converb" and tense == "none" and _COMING.search(reader.doc.folded, span.end - 24, span.end):
        tense = "future"  # "düzenleyerek soruları yanıtlayacak"
    told = tense == "present" or (is_of_head(verb) and verb.entry.sense in _DONE_BEFORE)
    if told and _is_on_later_day(reader, begin, verb):
        tense = "future"  # "yarın Riga'da başlıyor", "yarın X'i kabul eden"
    if verb.form == "participle" and tense != verb.tense:
        before = reader.doc.folded[begin : verb.begin]
        if any(mark in before for mark in reader.doc.rules.marks["formerly"]):
            tense = "past"  # "son olarak Aralık'ta görüşen liderler yarın bir araya gelecek"
    return tense


def _told_behind(
    reader: Reader, verbs: list[Cue], position: int, nouns: list[Noun], subjects: list[Mention], span: Span
) -> Noun | None:
    """The occasion behind a verb that it tells of."""
    verb = verbs[position]
    limits = [one.begin for one in verbs[position + 1 :]] + [span.end, span.end]
    if _is_to_be_done(verbs, position):  # "X'in yapması beklenen görüşme"
        return _told_by_participle(reader, verbs[position + 1], nouns, [], limits[1], relative=False)
    relative = reader.doc.folded.startswith(" olan ", verb.end)
    return _told_by_participle(reader, verb, nouns, subjects, limits[0], relative=relative)


def _shares(reader: Reader, verb: Cue, subjects: list[Mention], people: _Before, others: list[Mention]) -> list[Share]:
    """The parts of a clause that share its verb, behind a verb of no table."""
    others = [mention for mention in subjects if mention not in people.standing] or others
    others = [mention for mention in people.standing if mention.begin < people.unknown] or others
    own = [mention for mention in people.own if mention.begin >= people.unknown]
    standing = [mention for mention in people.standing if mention.begin >= people.unknown]
    return shares_of(reader, people.unknown, verb, own, standing, others)


def _only_says_whence(reader: Reader, verb: Cue, people: _Before) -> bool:
    """Whether a participle only says where one of a list came from, so that those before him are of the next verb: "sabah A'yı, öğleden
    sonra Riga'dan gelen B'yi kabul etti"."""
    if not is_of_head(verb) or verb.entry.form not in reader.doc.rules.marks["going"]:
        return False
    own = (one for one in people.own if one.begin >= people.unknown)
    objects = [one for one in own if one.case in ("accusative", "comitative")]
    return bool(objects) and reader.doc.folded.startswith((",", " ve "), objects[-1].stop)


def _behind_bracketed_day(reader: Reader, verb: Cue) -> int:
    """Where a verb's clause ends: behind a day in brackets that goes with it, "görüştü (7 Haziran)"."""
    match = _BRACKETED.match(reader.doc.folded, verb.end)
    dated = match is not None and verb.form == "finite" and reader.times_in(verb.end, match.end())
    return match.end() if match is not None and dated else verb.end


def _parted(whole: Clause, shares: list[Share]) -> list[Clause]:
    """A clause as the parts that share its verb: of all but the last it is left out, so that it stands where their words end."""
    if not shares:
        return [whole]
    parts: list[Clause] = []
    for share in shares:
        last = share is shares[-1]
        verb = whole.verb if last else replace(whole.verb, begin=share.end - 1, stem=share.end - 1, end=share.end)
        nouns = [noun for noun in whole.nouns if share.begin <= noun.cue.begin < share.end]
        end = whole.end if last else share.end
        parts.append(
            replace(
                whole,
                begin=share.begin,
                end=end,
                verb=verb,
                subjects=share.subjects,
                objects=share.objects,
                nouns=nouns,
                after=whole.after if last else None,
                again=share.again,
            )
        )
    return parts


def is_of_us(rules: Grammar, verb: str) -> bool:
    """Whether a verb says that who tells of something did it himself: "Büyükelçi X ile bir araya geldik"."""
    return rules.verb_final and rules.patterns["first_person"].search(verb) is not None


def _is_to_be_done(verbs: list[Cue], position: int) -> bool:
    """Whether a verbal noun is what a participle straight behind it says is planned."""
    verb, following = verbs[position], verbs[position + 1] if position + 1 < len(verbs) else None
    if verb.form != "noun" or following is None or following.entry.sense != "plan" or following.form != "participle":
        return False
    return following.begin == verb.end + 1


def _told_by_participle(
    reader: Reader, verb: Cue, nouns: list[Noun], subjects: list[Mention], limit: int, *, relative: bool
) -> Noun | None:
    """The occasion behind a participle that it tells of: "Riga'da yapılan zirve"."""
    if verb.form != "participle" or is_reported(verb):  # "geleceğini basın toplantısında açıkladı"
        return None
    behind = (noun for noun in nouns if verb.end <= noun.begin < limit or verb.end <= noun.cue.begin < limit)
    after = next(behind, None)
    if after is None:
        return None
    of_somebody = relative or _SUBJECT_PARTICIPLE.match(verb.ending) is not None
    if of_somebody and subjects and subjects[0].begin < after.begin:
        return None  # "foruma katılan Başkan X, üçlü görüşmede"
    if _DONE_AT.match(reader.doc.folded, verb.end, after.begin):
        return None  # "yaptığı açıklamada, ziyaretten …"
    gap = reader.doc.folded[verb.end : after.begin]
    if any(mark in gap for mark in reader.doc.rules.marks["according"]):
        return None  # "verdiği bilgiye göre zirve …"
    return after


def _opens_with_stranger(reader: Reader, inside: list[Mention], span: Span) -> bool:
    """Whether a sentence is of a state, or of somebody who holds no office: named in full there, or before: "Yazar Orhan Pamuk …
    Pamuk, …"."""
    full = _FULL_NAME.match(reader.doc.text, span.begin, span.end)
    if full is not None and _is_nobody_known(reader, inside, full.end()):
        return True
    first = reader.doc.name_at(span.begin)
    if first is not None and first.kind == "state" and not reader.covers(first):
        return reader.doc.folded.startswith(", ", first.stop)  # "Türkiye, yarın Bakan X'i ağırlayacak"
    match = _FIRST_WORD.match(reader.doc.text, span.begin, span.end)
    if match is None or first is not None:
        return False
    word = match.group("word")
    if fold(word) in reader.doc.rules.words["not_names"] or any(
        one.begin <= match.start("word") < one.stop for one in inside
    ):
        return False
    before = (reader.doc.text.find(f" {word}", 0, span.begin), reader.doc.text.rfind(f" {word}", 0, span.begin))
    return any(at > 0 and reader.doc.text[at - 1].isalpha() for at in before)


def _who_says(verbs: list[Cue], position: int, inside: list[Mention], carried: list[Mention]) -> list[Mention]:
    """Who did what a verb without people of its own tells: whoever says so of himself.

    "X, Y'yi anımsatarak Z ile görüştüğünü söyledi", "Z ile de bir araya gelmesi bekleniyor".
    """
    if _is_only_expected(verbs, position):
        return carried if len(carried) == 1 else []
    if not is_reported(verbs[position]):
        return []
    before = verbs[position - 1] if position else None
    if before is not None and before.form == "converb" and before.entry.sense == "say":
        return carried
    saying = next((verb for verb in verbs[position + 1 :] if not is_reported(verb)), None)
    said = saying is not None and saying.entry.sense == "say" and saying.form == "finite"
    named = saying is not None and any(verbs[position].end <= one.begin < saying.begin for one in inside)
    return carried if said and not named and len(carried) == 1 else []


def _named_behind(verbs: list[Cue], position: int, inside: list[Mention]) -> list[Mention]:
    """Who is named only behind what a participle tells of him: "Y ile yaptığı görüşmenin ardından X, açıklama yaptı"."""
    verb = verbs[position]
    if verb.form != "participle" or is_reported(verb) or _OBJECT_PARTICIPLE.match(verb.ending) is None:
        return []
    limit = verbs[position + 1].begin if position + 1 < len(verbs) else verb.end
    behind = next((one for one in inside if verb.end <= one.begin < limit), None)
    if behind is None or behind.case != "nominative" or behind.plural or behind.person < 0:
        return []
    return [one for one in inside if one.group == behind.group and one.begin >= behind.begin]


def _is_only_expected(verbs: list[Cue], position: int) -> bool:
    """Whether a verbal noun is all that a sentence expects: "Y ile de bir araya gelmesi bekleniyor"."""
    if verbs[position].form != "noun" or len(verbs) != position + 2:
        return False
    return verbs[-1].form == "finite" and verbs[-1].entry.sense == "plan"


def _is_nobody_known(reader: Reader, inside: list[Mention], end: int) -> bool:
    """Whether the capitalised words that open a sentence are no official's, no place's and no occasion's."""
    doc = reader.doc
    begin = doc.sentences[doc.sentence_at(end - 1)].begin
    if any(one.begin < end for one in inside) or doc.names_in(begin, end) or doc.cues_in(begin, end):
        return False
    words = doc.folded[begin : end - 1].split()
    return all(word not in doc.rules.words["not_names"] or word in doc.rules.words["also_names"] for word in words)


def _who_goes_on(
    reader: Reader, verbs: list[Cue], position: int, inside: list[Mention], carried: list[Mention]
) -> list[Mention]:
    """Who did what was before the rest of a sentence: who does the rest, named behind it or told of before, "Riga'ya vardıktan sonra
    Bakan X …", "…, Y'yi kabul ettikten sonra Oslo'ya gitti"."""
    verb = verbs[position]
    if not _is_before_rest(reader, verb):
        return []
    end = next((other.begin for other in verbs[position + 1 :] if other.form == "finite"), verb.end)
    ahead = [one for one in inside if verb.end <= one.begin < end and one.case == "nominative" and not one.plural]
    return listed_with(ahead, ahead[0]) if ahead else carried


def _heads_of_delegation(reader: Reader, begin: int, verb: Cue) -> list[Mention]:
    """Who heads the delegation told of, where it is the subject of a verb: "…; akşam heyet, resepsiyona katıldı"."""
    marks = tuple(f"{mark}," for mark in reader.doc.rules.marks["delegation"])
    acts = any(word in marks for word in reader.doc.folded[begin : verb.begin].split())
    return reader.delegation if acts else []


def _all_met(reader: Reader, own: list[Mention]) -> list[Mention]:
    """The people behind a delegation that is the subject: the first of a list that ends with "ile" is met too."""
    for at in range(len(own) - 2, -1, -1):
        one, after = own[at], own[at + 1]
        listed = is_separator(reader.doc, reader.doc.folded[one.stop : after.begin])
        if one.case == "nominative" and after.case == "comitative" and listed:
            own[at] = one.but(case="comitative")
    return own


def _met_with_others(reader: Reader, own: list[Mention]) -> list[Mention]:
    """The people of a clause, where those behind the first are met together with unnamed ones, who end the list: "X, A ve B ve
    bazı yetkililer ile görüştü"."""
    others = [one for one in own[-1:] if one.plural and one.name is None and one.case == "comitative"]
    named = own[: len(own) - len(others)]
    if len(named) < 2 or any(one.case != "nominative" for one in named):
        return own
    if not reader.doc.folded.startswith(",", named[0].stop):
        return own
    if not others and reader.doc.rules.patterns["and_others"].match(reader.doc.folded, named[-1].stop) is None:
        return own
    return [named[0], *(one.but(case="comitative") for one in named[1:]), *others]


def _is_of_state(reader: Reader, begin: int, verb: Cue, nouns: list[Noun]) -> bool:
    """Whether a state does what a participle tells: "X, Türkiye'nin ev sahipliğini yaptığı toplantıda"."""
    if verb.form != "participle" or verb.entry.sense not in ("host", "chair", "organise", "hold"):
        return False
    return any(
        name.kind in ("state", "organisation", "city")
        and reader.doc.case_of(name) == "genitive"
        and not reader.covers(name)
        and not any(noun.begin <= name.begin < noun.end for noun in nouns)
        for name in reader.doc.names_in(begin, verb.begin)
    )


def _who_will(verb: Cue, inside: list[Mention]) -> list[Mention]:
    """Who will do what a participle straight before him says: "yarın Riga'ya gelecek Bakan X"."""
    if verb.form != "participle" or not verb.ending.endswith(_WILL):
        return []
    head = next((one for one in inside if one.begin >= verb.end), None)
    if head is None or head.plural or head.person < 0 or head.begin != verb.end + 1:
        return []
    return [one for one in inside if one.group == head.group and one.begin >= head.begin]


def _has_role_behind(reader: Reader, mention: Mention) -> bool:
    if reader.doc.text.startswith(",", mention.stop):
        return False  # "X, davetlisi olarak gelen"
    return any(cue.entry.category == "role" for cue in reader.cues_in(mention.stop, mention.stop + 4))


def _tense_final(reader: Reader, verb: Cue, later: list[Cue]) -> str:
    """The tense of a verb; a verbal noun, participle or converb takes it from the verb it leans on."""
    if _is_before_rest(reader, verb):
        finite = next((other for other in later if other.form == "finite"), None)
        return "future" if finite is not None and finite.tense == "future" else "past"
    if verb.form == "finite" and reader.doc.folded.startswith((" mi ", " mu "), verb.end):
        return "negative"  # "görüştü mü" is a question
    if _opens_question(reader, verb):
        return "wished"
    if verb.form == "finite" or verb.tense in ("past", "future", "negative", "unfulfilled"):
        return verb.tense
    if verb.form == "noun" and later and later[0].entry.sense in ("cancel", "withdraw") and later[0].form == "finite":
        return "cancelled"  # "gitmekten vazgeçti"
    if verb.form == "noun" and is_wished_final(reader, verb):
        return "wished"
    for other in later:
        sense = other.entry.sense
        if verb.form == "noun":
            if other.form == "noun" and reader.doc.folded.startswith((" ve ", ", "), verb.end):
                return _tense_final(reader, other, later[later.index(other) + 1 :])
            if is_purpose(reader, verb) and other.form == "finite" and other.tense == "future":
                return "future"  # "toplantıya katılmak üzere gidecek"
            if verb.ending.endswith(_AT_DOING) and other.form == "finite" and other.tense == "future":
                return "future"  # "gelişinde imzalanacak"
            if sense == "plan" and _was_to_be(reader, other):
                return "unfulfilled"
            if sense == "plan" or sense in ("decided", "decide", "agree", "agreed"):
                return "future"
            if sense == "postpone":
                return "postponed"
            if sense == "cancel":
                return "cancelled"
            return "none"
        if other.form == "finite":
            if is_of_head(verb) and verb.entry.sense in _DONE_BEFORE and sense != "plan":
                return "past"  # "dün X ile görüşen Bakan, yarın gidecek"
            return (
                "future"
                if sense == "plan" and verb.form == "converb"
                else other.tense
                if verb.form == "converb"
                else "future"
                if other.tense == "future" and verb.form == "participle" and not _is_guest_already(reader, verb)
                else "past"
            )
    return "past" if verb.form == "participle" else "none"


def _is_on_later_day(reader: Reader, begin: int, verb: Cue) -> bool:
    """Whether a clause tells a day behind the one on which the record was published."""
    published = (reader.doc.record.published or "")[:10]
    starts = [time.start or "" for time in reader.times_in(begin, verb.begin)]
    return len(published) == len("2023-05-10") and any(start[: len(published)] > published for start in starts)


def _was_to_be(reader: Reader, plan: Cue) -> bool:
    """Whether something had been planned, but did not come about: "görüşmesi öngörülüyordu; ancak program yarıda kesildi"."""
    if not plan.ending.endswith(_HAD_BEEN):
        return False
    return _BUT.match(reader.doc.folded, plan.end) is not None


def _is_of_gathering(reader: Reader, verb: Cue) -> bool:
    """Whether a participle only tells where an occasion was at which others met: "X ile Riga'da düzenlenen konferans marjında"."""
    if verb.form != "participle" or verb.entry.sense not in ("held", "convened"):
        return False
    following = reader.cues_in(verb.end, verb.end + _GATHERING)
    noun = next((cue for cue in following if cue.entry.category == "event"), None)
    return noun is not None and noun.entry.sense in GATHERINGS


def _is_before_rest(reader: Reader, verb: Cue) -> bool:
    """Whether what a verb tells is before the rest of the sentence: "görüştükten sonra", "bir araya gelmesinin ardından"."""
    if verb.form == "participle":
        return verb.tense == "past" and reader.doc.folded.startswith(" sonra", verb.end)
    if verb.form != "noun" or verb.entry.sense not in ("meet", "call"):
        return False
    following = reader.cues_in(verb.end, verb.end + 3)
    return any(cue.entry.category == "link" and cue.entry.sense == "after" for cue in following)


def _opens_question(reader: Reader, verb: Cue) -> bool:
    """Whether a verb is said once more and negated, so that nobody knows: "görüşüp görüşmediği sorusu"."""
    if verb.form != "converb" or not verb.ending.endswith("p"):
        return False
    stem = reader.doc.folded[verb.begin : verb.stem].split()[-1]
    hard = f"{stem[:-1]}t" if stem.endswith("d") else stem  # "ziyaret edip etmeyeceği"
    return reader.doc.folded.startswith((f" {stem}m", f" {hard}m"), verb.end)


def is_purpose(reader: Reader, verb: Cue) -> bool:
    """Whether a verbal noun tells for what somebody does what follows: "katılmak üzere", "katılmak için"."""
    return reader.doc.folded.startswith(tuple(f" {word}" for word in reader.doc.rules.marks["purpose"]), verb.end)


def _is_guest_already(reader: Reader, verb: Cue) -> bool:
    """Whether a participle tells of somebody who is there already: "ziyaret eden Başkan X'e yemek verecek"."""
    if verb.entry.sense != "visit" or _SUBJECT_PARTICIPLE.fullmatch(verb.ending) is None:
        return False
    return bool(head_of_participle(reader, verb, reader.mentions_in(verb.end, verb.end + _NEAR)))


def _tells_of(reader: Reader, clause: Clause, noun: Noun) -> bool:
    """Whether a verb stands so close behind an occasion that it is told of it, even where that only frames another:
    "ahead of a summit scheduled for Saturday", "during the summit which will commence on Saturday"."""
    if reader.doc.rules.verb_final or noun.end > clause.verb.begin:
        return False
    sense = clause.verb.entry.sense
    if sense in _FORETELLING:
        return noun.end == clause.verb.begin - 1 and "participle" in clause.verb.form
    gap = reader.doc.folded[noun.end : clause.verb.begin]
    return sense == "held" and clause.tense == "future" and _WHICH_WILL.fullmatch(gap) is not None


def main_noun(reader: Reader, clause: Clause) -> Noun | None:
    """The noun that a clause's verb is about: not one that only frames it."""
    if clause.after is not None and clause.verb.entry.sense in _OF_WHAT_FOLLOWS:
        return clause.after
    beside = next((noun for noun in clause.nouns if _tells_of(reader, clause, noun)), None)
    if beside is not None:
        return beside
    candidates = _candidates(reader, clause)
    if not candidates:
        return None
    if reader.doc.rules.verb_final:
        return candidates[-1]
    if len(candidates) > 1:  # "Preceded by a meeting of experts, the summit was held"
        candidates = [noun for noun in candidates if not beside_another(reader, noun)] or candidates
    return _main_medial(reader, clause, candidates)


def _candidates(reader: Reader, clause: Clause) -> list[Noun]:
    """The nouns of a clause that its verb can be about."""
    candidates = [noun for noun in clause.nouns if not noun.link]
    sense = clause.verb.entry.sense
    if reader.doc.rules.verb_final and sense in ("held", "convened", "organise", *_FORETELLING):
        candidates = [
            noun
            for noun in candidates
            if noun.case not in ("locative", "ablative", "comitative")
            and not ((clause.verb.form == "participle" or sense == "organise") and noun.case == "dative")
        ]
    if sense not in _FORETELLING:
        candidates = [noun for noun in candidates if not noun.prepared]
    return [noun for noun in candidates if not is_of_list(reader, noun, clause.verb.end)]


def _main_medial(reader: Reader, clause: Clause, candidates: list[Noun]) -> Noun | None:
    """Which of some nouns a verb between its arguments is about: the subject where it is passive, else mostly the object."""
    if clause.passive or clause.verb.entry.sense in ("held", "convened"):
        before = [noun for noun in candidates if noun.cue.begin < clause.verb.begin]
        if len(before) > 1 and _RELATIVE.fullmatch(reader.doc.folded, before[-1].end, clause.verb.begin):
            return before[-1]
        return before[0] if before else candidates[0]
    if clause.verb.entry.sense == "host":  # "the summit, which Latvia will host"
        before = [noun for noun in candidates if noun.cue.begin < clause.verb.begin]
        if before and _RELATIVE.fullmatch(reader.doc.folded, before[-1].end, clause.verb.begin):
            return before[-1]
    behind = [noun for noun in candidates if noun.cue.begin > clause.verb.begin]
    if not behind and clause.verb.entry.sense in ("hold", "have", "give"):
        return None  # what is held stands behind "to hold"
    return behind[0] if behind else candidates[0]


def is_of_another(reader: Reader, noun: Noun, clause: Clause) -> bool:
    """Whether what a verb tells is of somebody, not of the occasion before it: "on a visit, where he is scheduled to meet X"."""
    if reader.doc.rules.verb_final or noun.end > clause.verb.begin:
        return False
    return SOMEBODY.search(reader.doc.folded, noun.end, clause.verb.begin) is not None


def is_reported(verb: Cue) -> bool:
    """Whether a verb tells what somebody says, thinks or foretells: "geleceğini açıkladı"."""
    return verb.form == "participle" and verb.ending.endswith(_REPORTED)


def is_sealed(clauses: list[Clause], at: int) -> bool:
    """Whether words only say of somebody what else he did: "dün Riga'da kabul ettiği Bakan X'i bugün …"."""
    return any(0 <= clause.sealed <= at < clause.verb.begin for clause in clauses)


def clause_bounds(anchor: int, clauses: list[Clause], span: Span) -> tuple[int, int]:
    """The clause in which something stands, with the one that only says when it is planned: "called off talks with X planned for Monday"."""
    for clause, following in zip_longest(clauses, clauses[1:]):
        if clause.begin <= anchor < clause.end:
            undone = following is not None and clause.verb.entry.sense in UNDOING and "past" in following.verb.form
            planned = undone and following.verb.entry.sense == "plan" and not following.subjects
            return clause.begin, following.end if planned else clause.end
    return span.begin, span.end
