"""Nouns of occasions in their phrases: which words belong to them, which frame another, whose and with whom they are."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.extraction.document import Document
from communique.extraction.grammar import Cue
from communique.extraction.occasions.drafts import Noun
from communique.gazetteer import Name
from communique.model import Span
from communique.text import fold

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader


_ROUND = 30  # characters behind talks in which it is said which round of them it is
_ROUND_WORDS = 3  # the words of them that are looked at
_BEFORE_WORD = expression(r"\s+(?!with\b|between\b|in\b|on\b|at\b|of\b)[a-z]")
_WORD = expression(r"[^\W\d_]+")
_PHRASE_BEHIND = expression(
    r"\s+(?:of|between)\s+(?:(?<=between )(?:the\s+)?(?:[a-z]+\s+){0,2}(?:ministries|governments|parliaments)\s+of\s+(?:the\s+)?)?"
)
_MATTER_BETWEEN = expression(
    r"\s+(?:on|over|about)\s(?:[a-z'’-]+\s){1,8}?between\s+(?:the\s+)?"
)  # "talks on a dispute between A and B"
_PREPARED_REACH = 32  # characters before an occasion in which the meeting that prepared it stands
_FOR_THIS = expression(r"\b(?:meeting|session|talks|consultations) (?:for|ahead of) (?:this|the) $")
_GROUP = 60  # characters of officials in the plural
_BESIDE = 24  # characters before a body in which it is said that something was held beside its session
_NUMBER = 16  # characters before a body in which its number stands
_ROMAN = expression("[ivxl]+")
_ORDINAL_ENDING = expression("[iu]?nc[iu]")
_JOINT = expression(r"\b(?:and|with|to|,)\b|,")
_BODIES = frozenset(
    ("council", "forum", "board", "assembly", "dialogue", "platform", "partnership", "process", "group", "union")
)
_ORDINAL_WORD = expression(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_NEXT_NAMED = 50  # characters of a name that "and the" joins to another up to its word for an occasion
_TO_HEAD = expression(r"and the (?:(?:[A-Z0-9][\w'’.-]*|and) )*")
_ADJECTIVE = 24  # characters between an adjective and the occasion it belongs to
_ROUND_OF = expression(
    r"\b(?P<which>\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[a-z]+th) round of (?:the )?(?:[a-z\-]+ )*$"
)
_ONE_WORD = expression(r" [a-z\-]+ ")


def is_adjective(reader: Reader, cue: Cue) -> bool:
    """Whether "bilateral" and the like stand before another word: "bilateral documents", "the ministerial sectoral meeting"."""
    if reader.doc.rules.verb_final or cue.end != cue.stem:
        return False
    if cue.entry.form == "ministerial":
        following = reader.doc.folded[cue.end + 1 : cue.end + _ADJECTIVE].partition(" ")[0].rstrip(",.;")
        if following in reader.doc.rules.words["sitting"] | reader.doc.rules.words["ministerial"]:
            return True  # "the ministerial committee", "at ministerial level"
        behind = (one for one in reader.cues_in(cue.end, cue.end + _ADJECTIVE) if one.entry.category == "event")
        return any(_ONE_WORD.fullmatch(reader.doc.folded, cue.end, one.begin) for one in behind)
    if not cue.entry.form.endswith("lateral"):
        return False
    return _BEFORE_WORD.match(reader.doc.text[cue.end : cue.end + 12]) is not None


def in_body(reader: Reader, cue: Cue) -> bool:
    """Whether a noun is part of an organisation's name: the Pacific Islands Forum is no occasion."""
    name = reader.doc.name_at(cue.begin)
    if name is None or name.kind != "organisation" or cue.stem > name.end:
        return False
    if reader.doc.rules.verb_final:
        return not _is_held_as(reader, name) and not (cue.stem <= name.end <= cue.end and _is_session(reader, cue))
    if cue.end != name.end:
        return True
    # "the 51st Pacific Islands Forum" is one, and "on the sidelines of the UN General Assembly" tells of its session
    before = reader.doc.folded[max(0, name.begin - _BESIDE) : name.begin].removesuffix("the ")
    numbered = ordinal_in(reader.doc, max(0, name.begin - _NUMBER), name.begin)
    return not (numbered or before.endswith(reader.doc.rules.marks["beside"]))


def _is_held_as(reader: Reader, name: Name) -> bool:
    """Whether words behind an organisation's name tell of its session: "Dünya Ekonomik Forumu kapsamında", "Forumu'na katılan"."""
    if reader.doc.case_of(name) not in ("dative", "genitive", "nominative"):
        return False
    return any(
        cue.entry.category == "link" or (cue.entry.category == "verb" and cue.entry.sense == "attend")
        for cue in reader.cues_in(name.end, name.stop + 2)
    )


def _is_session(reader: Reader, cue: Cue) -> bool:
    """Whether a body that meets at its time is where people are: "BM Genel Kurulu marjında", "Genel Kurulu'nda konuştu"."""
    rules = reader.doc.rules
    if cue.entry.form not in rules.marks["assemblies"]:
        return False
    behind = reader.cues_in(cue.end, cue.end + 4)
    linked = any(one.entry.category == "link" and one.entry.kind == "after" for one in behind)
    return linked or rules.case(rules.case_part(cue)) in ("locative", "dative")


def is_bare_body(reader: Reader, cue: Cue, span: Span) -> bool:
    """Whether a capitalised noun without an article is a body that everybody knows: "in coordination with Congress"."""
    doc = reader.doc
    if (
        doc.rules.verb_final
        or cue.entry.sense != "conference"
        or not doc.text[cue.begin].isupper()
        or cue.begin == span.begin
    ):
        return False
    index = doc.token_at(cue.begin) - 1
    before = doc.text[doc.begins[index] : doc.ends[index]]
    plain = before.islower() and fold(before) not in doc.rules.words["articles"] | {
        "this",
        "that",
        "its",
        "our",
        "their",
    }
    return (
        plain and doc.text[cue.begin - 1] == " " and doc.folded[cue.end : cue.end + 4] != " of " and cue.end == cue.stem
    )


def read_noun(reader: Reader, cue: Cue, span: Span) -> Noun:
    """What the phrase of an occasion says of it: its name, number and case, and which of a series it is."""
    doc = reader.doc
    rules = doc.rules
    begin, end = _noun_phrase(reader, cue, span)
    words = doc.folded[begin : cue.begin]
    names = doc.names_in(begin, end)
    ordinal = ordinal_in(doc, begin, cue.begin)
    plural = rules.is_plural(cue)
    before = _words_before(doc, span, begin)
    following = (
        before.endswith(rules.marks["next"])
        or words.startswith(rules.before_space["next"])
        or words.strip() in rules.marks["next"]
    )
    previous = (
        before.endswith(rules.behind_space["previous"])
        or before in rules.marks["previous"]
        or words.startswith(rules.before_space["previous"])
    )
    leading = before.rsplit(" ", 2)[-2:]
    indefinite = not rules.words["indefinite"].isdisjoint((*leading, words.split(" ", 1)[0]))
    named = ordinal is not None or _is_named(doc, cue, names, begin, end)
    case = rules.case(rules.case_part(cue)) if rules.verb_final else "nominative"
    if rules.verb_final and cue.entry.sense == "bilateral" and ordinal is None and case == "locative":
        named = False  # "BM Genel Merkezindeki görüşmede"
    if end == cue.end:
        end = rules.base_end(cue)
    kind = cue.entry.sense
    if kind in ("bilateral", "meeting") and cue.entry.form.endswith(rules.marks["numbered_talks"]):
        ordinal = ordinal or _round_before(doc, max(span.begin, begin - _ROUND), begin)
        kind, named = ("meeting", True) if ordinal is not None else (kind, named)
    many = plural or cue.entry.form.endswith(("ler", "lar"))
    if rules.verb_final and many and kind in ("bilateral", "meeting") and _is_in_rounds(doc, cue.end):
        kind, plural, named = "meeting", False, True
        following = following or any(mark in doc.folded[cue.end : cue.end + _ROUND] for mark in rules.marks["next"])
    if rules.verb_final and case == "genitive" and not ordinal:
        ordinal = ordinal_behind(doc, cue.end)
        if ordinal is not None and plural and kind == "bilateral":
            kind, plural, named = "meeting", False, True
    return Noun(
        cue,
        begin,
        end,
        kind,
        cue.entry.kind,
        ordinal,
        names,
        plural,
        named,
        case,
        following,
        indefinite,
        previous,
    )


def _is_named(doc: Document, cue: Cue, names: list[Name], begin: int, end: int) -> bool:
    """Whether the phrase of an occasion names it: by an organisation, a city, a body that sits, or by its capitals."""
    capital = doc.text[cue.begin].isupper()
    if any(name.kind == "organisation" for name in names):
        return True
    if capital and _capitals(doc, begin, end) >= 3 and not _is_titled(doc, cue, end):
        return True
    if cue.entry.kind == "frame" and _capitals(doc, begin, end) > 1:
        return True
    if not doc.rules.verb_final and (_is_body_before(doc, begin, cue.begin) or _is_of_body(doc, cue.end, end)):
        return True
    beside = cue.entry.sense in ("summit", "bilateral") and bool(names) and cue.begin - names[-1].end < 2
    cities = (name for name in names if name.kind == "city" and name.stop == name.end)
    return (capital or beside) and any(cue.begin - city.end < 30 for city in cities)


def _is_titled(doc: Document, cue: Cue, end: int) -> bool:
    """Whether talks have the capitals of a headline: "Talks between the President and the Kenyan Prime Minister"."""
    if doc.rules.verb_final or cue.entry.sense != "bilateral":
        return False
    return any(one.entry.category == "office" for one in doc.cues_in(cue.end, end))


def _round_before(doc: Document, begin: int, end: int) -> int | None:
    """Which round of talks it is: "the 22nd round of border talks", "the first round of consultations"."""
    which = _ROUND_OF.search(doc.folded, begin, end)
    if which is None:
        return None
    return doc.rules.ordinal_words.get(which["which"]) or ordinal_in(doc, which.start(), which.end("which"))


def ordinal_behind(doc: Document, end: int) -> int | None:
    """Which of a series is meant by a number behind it: "Forumun ikincisi 2019'da yapılacak"."""
    word = doc.folded[end + 1 : end + _ROUND].split(" ", 1)[0]
    return doc.rules.ordinal_words.get(word[:-2]) if word.endswith(("si", "su")) else None


def _is_in_rounds(doc: Document, end: int) -> bool:
    """Whether the words behind talks say that it is one round of them: "görüşmelerinin ikinci turu"."""
    words = doc.folded[end : end + _ROUND].split()[:_ROUND_WORDS]
    return any(word.startswith(doc.rules.marks["round_of"]) for word in words)


def _capitals(doc: Document, begin: int, end: int) -> int:
    """How many words of a stretch begin with a capital."""
    return sum(word[0].isupper() for word in _WORD.findall(doc.text, begin, end))


def _is_body_before(doc: Document, begin: int, end: int) -> bool:
    """Whether the name of a joint body stands before an occasion: "the Latvia-Chile Strategic Dialogue Commission meeting"."""
    words = _WORD.findall(doc.text, begin, end)
    return (
        len(words) > 2
        and fold(words[-1]) in doc.rules.words["body_words"] | _BODIES
        and all(word[0].isupper() or fold(word) in ("of", "and", "the", "for", "on") for word in words)
    )


def _is_of_body(doc: Document, begin: int, end: int) -> bool:
    """Whether an occasion is a joint body's whose name stands behind it: "the meeting of the Joint Commission on Trade"."""
    if not doc.folded.startswith(" of ", begin):
        return False
    words = _WORD.findall(doc.text, begin, end)
    bodies = doc.rules.words["body_words"] | _BODIES
    return any(left[0].isupper() and right[0].isupper() and fold(right) in bodies for left, right in pairwise(words))


def _words_before(doc: Document, span: Span, begin: int) -> str:
    """The words of the sentence that stand before an offset, the last few of them."""
    first = max(span.begin, begin - 40)
    before = doc.folded[first:begin].rstrip()
    return before if first == span.begin else before.partition(" ")[2]


def _noun_phrase(reader: Reader, cue: Cue, span: Span) -> tuple[int, int]:
    """The phrase of an occasion's noun: its proper words before it and, where prepositions follow nouns, behind it."""
    doc = reader.doc
    text, rules = doc.text, doc.rules
    begin = cue.begin
    index = doc.token_at(cue.begin) - 1
    bare = rules.verb_final and cue.end == cue.stem  # without an ending it is the head of no other's name
    while index >= 0 and doc.begins[index] >= span.begin and cue.begin - doc.begins[index] < 220:
        token, end = doc.begins[index], doc.ends[index]
        word = doc.folded[token:end]
        gap = text[end:begin]
        name = doc.name_at(token)
        called = _body_with_short_form(doc, token, gap)
        if called is not None:
            begin = called.begin
            index = doc.token_at(begin) - 1
            continue
        if bare and any(
            one.plural and one.stop > token for one in reader.mentions_in(max(0, token - _GROUP), token + 1)
        ):
            break  # "NATO dışişleri bakanları | 6. Zirve için"
        if token in reader.verb_begins or _parts(doc, token, word, gap, begin):
            break
        if name is not None:
            if name.stop > name.end and doc.case_of(name) not in ("genitive", "nominative"):
                break
            begin = _first_joined(doc, name).begin
            index = doc.token_at(begin) - 1
            continue
        if (
            word in rules.words["conjunctions"]
            and index > 0
            and text[doc.begins[index - 1]].isupper()
            and text[begin].isupper()
        ):
            if (
                not rules.is_portfolio(doc.folded[doc.begins[index - 1] : doc.ends[index - 1]])
                and doc.name_at(doc.begins[index - 1]) is None
                and not _is_double(doc, index)
            ):
                break
            begin = token
        elif rules.verb_final and token == span.begin and word in rules.words["office_stops"]:
            break  # "Ardından NATO Toplantısı'na"
        elif (
            (text[token].isupper() and word not in ("the", "bu", "a", "an", "this", "mr"))
            or word in rules.ordinal_words
            or f"{word} {doc.folded[begin : doc.ends[index + 1]]}" in rules.ordinal_words
            or (text[token].isdigit() and (text[end : end + 1] in ".’'`" or not word.isdigit()))
            or word in rules.words["occasion_adjectives"]
            or (
                rules.verb_final and begin < cue.begin and rules.is_portfolio(word)
            )  # "NATO savunma bakanları toplantısı"
            or (_ORDINAL_ENDING.fullmatch(word) and index > 0 and _is_number(doc, index - 1))
        ):
            if any(
                mention.begin <= token < mention.stop and mention.name is not None
                for mention in reader.mentions_in(max(0, token - 120), token + 1)
            ):
                break
            begin = token
        else:
            break
        index -= 1
    end = cue.end
    if not rules.verb_final:
        match = _PHRASE_BEHIND.match(doc.folded, end)
        if match is None and cue.entry.sense in ("bilateral", "meeting"):
            match = _MATTER_BETWEEN.match(text, end)
        if match:
            end = max(end, _proper_run(doc, match.end(), span.end))
    return begin, end


def _body_with_short_form(doc: Document, token: int, gap: str) -> Name | None:
    """The body whose short form in brackets a word is: "Arap Birliği (AB) Zirvesi"."""
    if gap != ") " or doc.text[token - 2 : token] != " (":
        return None
    name = doc.name_at(token - 3)
    return name if name is not None and name.kind == "organisation" and name.stop == token - 2 else None


def _is_number(doc: Document, index: int) -> bool:
    """Whether a word is a number in figures or in Roman capitals."""
    word = doc.text[doc.begins[index] : doc.ends[index]]
    return word[0].isdigit() or (word.isupper() and _ROMAN.fullmatch(fold(word)) is not None)


def _parts(doc: Document, token: int, word: str, gap: str, begin: int) -> bool:
    """Whether what stands between a word and the phrase behind it parts the two: a stop, a dash that joins no list of states."""
    if gap.count("\n") > 1 or (gap.startswith(".") and not (word.isdigit() or _ROMAN.fullmatch(word))):
        return True
    listed = _is_state_listed(doc, token, begin)
    if (" - " in gap or " – " in gap) and not listed:
        return True
    if not gap.strip(" .-’'`") or (gap == " + " and not doc.rules.verb_final):
        return False  # "the Central Asia + Japan Summit"
    return gap.strip() not in (",", "-", "–") or not (doc.rules.is_portfolio(word) or listed)


def _first_joined(doc: Document, name: Name) -> Name:
    """The first of the names that hyphens join to one: "Letonya-Birleşik Arap Emirlikleri"."""
    before = doc.name_at(name.begin - 2) if doc.text[name.begin - 1 : name.begin] in ("-", "–") else None
    while before is not None and before.stop == name.begin - 1:
        name = before
        before = doc.name_at(name.begin - 2) if doc.text[name.begin - 1 : name.begin] in ("-", "–") else None
    return name


def _is_state_listed(doc: Document, token: int, begin: int) -> bool:
    """Whether a state stands before another in the list of those whose meeting it is: "A, B ve C Bakanları Toplantısı"."""
    name, following = doc.name_at(token), doc.name_at(begin)
    if name is None or following is None:
        return False
    if not doc.rules.verb_final:  # "the ASEAN - New Zealand Ministerial Meeting"
        return doc.text[name.stop : begin] in (" - ", " – ") and {name.kind, following.kind} <= {
            "state",
            "organisation",
        }
    return name.kind == following.kind == "state" and name.stop == name.end


def _is_double(doc: Document, index: int) -> bool:
    """Whether a conjunction joins the two words of an occasion's proper name: "the third Belt and Road Forum"."""
    if doc.rules.verb_final or index < 2 or doc.text[doc.ends[index - 1] : doc.begins[index]] != " ":
        return False
    before = doc.folded[doc.begins[index - 2] : doc.ends[index - 2]]
    return before in doc.rules.words["articles"] or before in doc.rules.ordinal_words or before[:1].isdigit()


def link_nouns(reader: Reader, nouns: list[Noun], cues: list[Cue]) -> None:
    """Marks the nouns that frame another occasion."""
    for noun in nouns:
        noun.link = "before" if is_prepared(reader, noun) else noun.link
    for cue in cues:
        if cue.entry.category != "link":
            continue
        if cue.entry.kind == "after":
            for noun in nouns:
                fits = noun.case == "ablative" or cue.entry.form not in reader.doc.rules.marks["behind_ablative"]
                if 0 <= cue.begin - noun.cue.end <= 3 and fits:
                    noun.link = cue.entry.sense
        else:
            for noun in nouns:
                gap = reader.doc.folded[cue.end : noun.begin]
                if noun.begin >= cue.end and len(gap) <= 30 and not _JOINT.search(gap):
                    noun.link = cue.entry.sense
                    break


def is_prepared(reader: Reader, noun: Noun) -> bool:
    """Whether another meeting of the sentence was for an occasion: "held a preparatory meeting for this summit"."""
    if reader.doc.rules.verb_final:
        return False
    before = reader.doc.folded[max(0, noun.begin - _PREPARED_REACH) : noun.begin]
    return before.endswith((" this ", " the ")) and _FOR_THIS.search(before) is not None


def _proper_run(doc: Document, begin: int, limit: int) -> int:
    """Where a run of proper words that begins at an offset ends, 0 for none: "of the Council of Foreign Ministers of the OTS"."""
    index = doc.token_at(begin)
    end = begin
    reached = begin
    while index < len(doc.begins) and doc.begins[index] < limit:
        token, stop = doc.begins[index], doc.ends[index]
        gap, name = doc.text[end:token], doc.name_at(token)
        if gap.strip(" ,-–’'") or (
            "," in gap and not doc.rules.is_portfolio(doc.folded[token:stop]) and not _is_next_state(doc, end, name)
        ):
            break
        word = doc.folded[token:stop]
        if doc.past_times(token) > token:
            break  # "of the heads of state on Dec. 6"
        if name is not None:
            reached = end = max(name.end, stop if name.begin == token else 0)  # "Latvia-Kazakhstan"
            index = max(index + 1, doc.token_at(name.end))
            continue
        if doc.text[token].isupper() or word in (
            "ministers",
            "heads",
            "state",
            "states",
            "foreign",
            "government",
            "leaders",
            "member",
            "countries",
        ):
            reached = stop
        elif word not in ("of", "the", "and", "for", "on", "between") or (
            word == "and" and _joins_occasion(doc, token, limit)
        ):
            break
        end = stop
        index += 1
    return reached if reached > begin else 0


def _is_next_state(doc: Document, end: int, name: Name | None) -> bool:
    """Whether a name behind a comma is the next of states whose occasion it is: "the foreign ministers of X, Y and Z"."""
    last = doc.name_at(end - 1)
    if last is None or name is None or last.kind != "state" or name.kind != "state" or last.end != end:
        return False
    return not doc.folded.startswith(("'s", "'"), name.end)


def _joins_occasion(doc: Document, begin: int, limit: int) -> bool:
    """Whether an "and" in a name joins another occasion to it: "the Meeting of the Council of Ministers and the Baltic Summit"."""
    if not doc.folded.startswith("and the ", begin):
        return False
    reach = min(begin + _NEXT_NAMED, limit)
    heads = (one for one in doc.cues_in(begin, reach) if one.entry.category == "event" and one.entry.kind != "none")
    return any(_TO_HEAD.fullmatch(doc.text, begin, one.begin) and doc.text[one.begin].isupper() for one in heads)


def ordinal_in(doc: Document, begin: int, end: int) -> int | None:
    """Which of a series the words of a stretch say something is, in figures, Roman numerals or words."""
    words = doc.folded[begin:end]
    if not words:
        return None
    numbers, before = doc.rules.ordinal_words, ""
    for word in _ORDINAL_WORD.findall(words):
        number = numbers.get(f"{before} {word}") or numbers.get(word)  # "on birinci" is no "birinci"
        if number is not None and not (word in ("first", "ilk") and doc.text[begin].islower()):
            return number
        before = word
    best: int | None = None
    for match in doc.rules.ordinal.finditer(words):
        if match.group("number"):
            best = int(match.group("number"))
        elif _is_roman(doc.text[begin + match.start() : begin + match.end()], match.group("roman_end")):
            value = _roman(match.group("roman"))
            if value and (value > 1 or match.group("roman") == "i"):
                best = value
    return best if best is None or 0 < best < 400 else None


def _is_roman(word: str, ending: str | None) -> bool:
    """Whether letters are a numeral in capitals with an ending in small ones: "IX", "IXth"; no "LIST", no "List"."""
    number = word[: len(word) - len(ending or "")]
    return number.isupper() and not (ending and word[-1].isupper())


def _roman(word: str) -> int | None:
    values = {"i": 1, "v": 5, "x": 10, "l": 50}
    total = 0
    for char, following in zip(word, word[1:] + " ", strict=True):
        value = values[char]
        total += -value if values.get(following, 0) > value else value
    return total if 0 < total < 80 else None
