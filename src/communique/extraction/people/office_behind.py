"""What belongs to an office behind its head: its portfolio, its body, and whose it is."""

from __future__ import annotations

from dataclasses import dataclass

from communique.expressions import expression
from communique.extraction.document import Document
from communique.extraction.people.mentions import SECRETARIES, Phrase
from communique.extraction.people.names import APOSTROPHE_ENDS
from communique.extraction.people.offices import ABBREVIATION, MOST_WORDS, is_common, is_headline_verb, word_at
from communique.gazetteer import Name
from communique.text import fold

_PROVINCE_AND_NAME = 3  # words
_FURTHER_POST = expression(r"(?:, | and |, and )(?:accredited )?(?:to )?(?:the )?")
_NAME_BEHIND = expression(r",? (?:(?:H\.?E\.?|Mr\.?|Mrs\.?|Ms\.?|Dr\.?) )*[A-Z][^\W\d]+ [A-Z]")
_ENVOYS = ("envoy", "representative", "adviser", "advisor", "coordinator", "rapporteur", "commissioner")
# Ranks of offices in bodies that need not be known.
_OF_BODIES = frozenset(
    (
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
)
_STAFF = ("head-of-agency", "director", "adviser", "expert")
_OPENERS = ("of", "for", "to", "at", "on", "the")  # words behind which a body can be one that nobody knows
_DIRECTIONS = ("north", "south", "latin", "central", "east", "west")
_TO_OURS = "to our country"  # where an ambassador is, as the press of that state says it
_IN_POST = expression(r"in (?:the )?")
_FROM_WHERE = (
    "counterpart",
    "ambassador",
    "minister",
    "deputy-minister",
)  # offices whose state can stand behind "from"
_AT_HOME = ("head-of-state", "head-of-government", "deputy-head", "minister", "speaker")  # nobody is one to a state
_NOBLE = frozenset(("prince", "princess", "sheikh", "sheikha", "shaikh", "emir"))  # titles between an office and a name
_PREPOSITIONS = frozenset(("of", "for", "to", "at", "on"))
_LIST_EDGE = expression(r"\s*,?\s*(?:and\s+)?(?:the\s+)?")
_SHORT_INSIDE = expression(r" \([A-Z][\w .-]{1,11}\)(?= (?P<next>[A-Z][a-z]+))")  # a body's short form inside an office


@dataclass(slots=True)
class _Behind:
    """How far the words behind the head of an office are read."""

    index: int  # of the next token
    edge: int  # where the token before it ends
    plural: bool
    relation: str = ""  # of | to, by the preposition last read
    in_body: bool = False  # behind a body's own words: "the UN Office for Disarmament Affairs"

    def skip(self, end: int) -> None:
        """Goes past a token that does not extend the phrase by itself."""
        self.edge = end
        self.index += 1

    def take(self, phrase: Phrase, end: int, following: int) -> None:
        """Extends the phrase to an offset, behind which another token follows."""
        phrase.end = self.edge = end
        self.index = following


def read_right(doc: Document, phrase: Phrase) -> None:
    """The office phrase behind its head: "of Foreign Affairs of the Republic of Kazakhstan"."""
    at = _Behind(doc.token_at(phrase.end), phrase.end, doc.rules.is_plural(phrase.cue))
    for _ in range(MOST_WORDS * 2):
        if at.index >= len(doc.begins) or not _reads_on(doc, phrase, at):
            return


def _reads_on(doc: Document, phrase: Phrase, at: _Behind) -> bool:
    """Reads the next token behind an office, and tells whether the phrase can go on behind it."""
    begin, end = doc.begins[at.index], doc.ends[at.index]
    gap = doc.text[at.edge : begin]
    word = doc.folded[begin:end]
    sense = phrase.cue.entry.sense
    if word == "s" and gap in APOSTROPHE_ENDS and at.relation:
        at.skip(end)
        return True
    owning = gap.strip() == "'s" or (gap in ("' ", "’ ") and at.relation and doc.text[at.edge - 1] == "s")
    if (gap.strip(" ,") and not owning) or gap.count("\n") > 1:
        return False
    if word == "in" and gap == " " and not at.plural and (sense == "ambassador" or _is_posted(doc, phrase)):
        return _reads_post(doc, phrase, at)
    if word == "in" and gap == " " and sense in _STAFF and _is_in_body(doc, begin):
        at.relation = "to"  # "Director for Space in the European Commission"
        at.skip(end)
        return True
    if word == "to" and sense == "ambassador" and doc.folded.startswith(_TO_OURS, begin):
        end = begin + len(_TO_OURS)
        at.take(phrase, end, doc.token_at(end))
        at.relation = ""
        return True
    if word == "to" and sense in _AT_HOME and _is_place(doc, at.index + 1):
        return False  # "the visit of the Latvian president to Oslo"
    if word == "at" and sense in _AT_HOME and not _is_of_ministry(doc, at.index):
        return False  # "received the minister at the Government Palace"
    if (word in _PREPOSITIONS or (word == "from" and sense in _FROM_WHERE)) and "," not in gap:
        at.relation = (
            "to"
            if word in ("to", "at", "on") or (word == "for" and (_is_envoy(phrase) or sense in SECRETARIES))
            else "of"
        )
        at.skip(end)
        return True
    if not at.relation:
        return _reads_rest_of_body(doc, phrase, at, gap)
    if _is_filler(doc, begin, word):
        if "," in gap and _is_office(doc, doc.begins[min(at.index + 1, len(doc.begins) - 1)]):
            return False  # "the Minister of Trade, the Minister of Defence"
        at.skip(end)
        return True
    name = doc.name_at(begin)
    if phrase.words and _is_diaspora(doc, at.index):
        at.take(phrase, doc.ends[at.index + 1], at.index + 2)
        return True
    if name is not None and name.begin >= at.edge and not _is_in_words(doc, name, at.index, gap):
        return ("," not in gap or (at.plural and bool(phrase.names))) and _reads_name(doc, phrase, at, name)
    return _reads_word(doc, phrase, at, gap)


def _is_posted(doc: Document, phrase: Phrase) -> bool:
    """Whether an office is a consul's or of an organisation that has staff in a state: "UNICEF Representative in Kyrgyzstan X"."""
    return phrase.cue.entry.sense in _OF_BODIES and any(name.kind == "organisation" for _, name in phrase.names)


def _is_in_body(doc: Document, begin: int) -> bool:
    """Whether an organisation is named behind an "in"."""
    name = doc.name_at(_IN_POST.match(doc.folded, begin).end())  # type: ignore[union-attr]
    return name is not None and name.kind == "organisation"


def _is_of_ministry(doc: Document, index: int) -> bool:
    """Whether a ministry or an office is named behind "at": "Minister of State at the Ministry of Foreign Affairs"."""
    words = [word_at(doc, one) for one in range(index + 1, min(index + 6, len(doc.begins)))]
    return not doc.rules.words["ministries"].isdisjoint(words)


def _reads_post(doc: Document, phrase: Phrase, at: _Behind) -> bool:
    """Reads where an ambassador or an organisation's staff is posted, if named behind it: "Ambassador of Uzbekistan in China X"."""
    post = doc.name_at(_IN_POST.match(doc.folded, doc.begins[at.index]).end())  # type: ignore[union-attr]
    if post is None or post.kind not in ("state", "city") or not _NAME_BEHIND.match(doc.text, post.stop):
        return False
    at.take(phrase, post.stop, doc.token_at(post.stop))
    at.relation = ""
    return True


def _reads_rest_of_body(doc: Document, phrase: Phrase, at: _Behind, gap: str) -> bool:
    """Reads words of a body right behind the known name that it begins with: "the UN Office", "the Riga Aviation Authority"."""
    if not phrase.names or phrase.end != at.edge or phrase.names[-1][0] == "left":
        return False  # "South Korean Foreign Minister Park Jin"
    begin, end = doc.begins[at.index], doc.ends[at.index]
    word = doc.folded[begin:end]
    if "," not in gap and (
        (phrase.names[-1][1].kind == "demonym" and doc.rules.is_portfolio(word))
        or word in doc.rules.words["body_words"]
        or (phrase.cue.entry.sense == "local-government" and word in doc.rules.words["provinces"])
        or (doc.text[begin].isupper() and doc.rules.is_portfolio(word) and _is_envoy(phrase))
        or (at.in_body and gap == " " and _is_seat(doc, begin))
        or ("-" in word and _goes_on_with_body(doc, at.index + 1, end))  # "the UN Counter-Narcotics Centre"
    ):
        at.take(phrase, end, at.index + 1)
        phrase.words.append(doc.text[begin:end])
        at.in_body = True
        return True
    last = _body_behind(doc, at.index) if gap == " " else None
    if last is None:
        return False
    phrase.words.append(doc.text[begin : doc.ends[last]])
    at.take(phrase, doc.ends[last], last + 1)
    return True


def _is_seat(doc: Document, begin: int) -> bool:
    """Whether the city of a body's seat is named right behind its words: "the Commander of NATO Headquarters Riga"."""
    name = doc.name_at(begin)
    if name is None or name.kind != "city" or name.begin != begin or doc.rules.verb_final:
        return False
    return not doc.text[name.end + 1 : name.end + 2].isupper()


def _is_filler(doc: Document, begin: int, word: str) -> bool:
    """Whether a word behind a preposition tells nothing: an article, "the republic of", "the friendly"."""
    if word == "the":
        whole = doc.name_at(begin)
        if whole is None or whole.begin != begin:
            return True
    return (word in ("state", "republic") and not doc.text[begin].isupper()) or word in doc.rules.words["courtesies"]


def _is_in_words(doc: Document, name: Name, index: int, gap: str) -> bool:
    """Whether what looks like a known name is only part of other words: "the Latvia-Chile Commission"."""
    begin, end = doc.begins[index], doc.ends[index]
    if name.end < end and doc.text[name.end] == "-":
        return True
    if (
        name.end == end
        and doc.rules.is_portfolio(doc.folded[begin:end])
        and ("," in gap or _next_is_portfolio(doc, index + 2))
    ):
        return True  # "Secretary of State for Foreign, Commonwealth and Development Affairs"
    # "for Europe and North America"
    return name.kind == "state" and not name.strong and word_at(doc, index - 1) in _DIRECTIONS


def _reads_name(doc: Document, phrase: Phrase, at: _Behind, name: Name) -> bool:
    """Reads a known name that an office is of, with the body's words or the further names of a list behind it."""
    phrase.names.append((at.relation, name))
    at.take(phrase, name.end, max(at.index + 1, doc.token_at(name.end)))
    body_words = doc.rules.words["body_words"]
    short = _SHORT_INSIDE.match(doc.text, at.edge)
    if short is not None and not doc.rules.verb_final and short.group("next").lower() in body_words:
        # "of the Republic of X (RX) Parliament"
        at.take(phrase, short.end(), doc.token_at(short.start("next")))
        at.relation = ""
        return True
    if at.plural and _list_goes_on(doc, name.end):
        at.index, at.edge = _past_separator(doc, name.end)
        return True
    if at.relation == "to" and phrase.cue.entry.sense == "ambassador":
        _read_further_posts(doc, phrase, at)
    at.relation = ""
    if name.stop > name.end:
        following = doc.token_at(name.stop)
        body = not doc.rules.verb_final and _goes_on_with_body(doc, following, name.stop)
        last = None if doc.rules.verb_final or body else _body_behind(doc, following)
        if last is not None:
            at.take(phrase, doc.ends[last], last + 1)  # "of Latvia's Central Bank"
            return True
        if not body:
            return False
        at.take(phrase, name.stop, following)  # "Speaker of Latvia's Saeima"
    return True


def _read_further_posts(doc: Document, phrase: Phrase, at: _Behind) -> None:
    """Reads the further states that an ambassador is sent to: "the Ambassador of X to Y and Z"."""
    while (match := _FURTHER_POST.match(doc.folded, at.edge)) is not None:
        post = doc.name_at(match.end())
        if post is None or post.begin != match.end() or post.kind not in ("state", "organisation"):
            return
        at.take(phrase, post.end, max(at.index + 1, doc.token_at(post.end)))


def _reads_word(doc: Document, phrase: Phrase, at: _Behind, gap: str) -> bool:
    """Reads a word of a portfolio, or the name of a body that nobody knows."""
    begin, end = doc.begins[at.index], doc.ends[at.index]
    word = doc.folded[begin:end]
    if at.relation == "to" and is_headline_verb(doc, begin):
        return False  # "FMs to Meet Before Talks"
    if word in ("and", "&") and _joins_behind(doc, phrase, at.index + 1):
        at.skip(end)
        return True
    portfolio = doc.rules.is_portfolio(word)
    capital = doc.text[begin].isupper()
    if capital and phrase.cue.entry.sense == "local-government" and phrase.end == phrase.cue.end and word != "bank":
        last = _province_run(doc, at.index)
        at.take(phrase, doc.ends[last], last + 1)
        at.relation = ""
        return True
    if not portfolio and ("," in gap or (word in _NOBLE and capital)):
        return False  # "Minister of Foreign Affairs Prince X"
    if portfolio or (capital and _owned_behind(doc, at.index) and not _is_name_of(doc, phrase, at.index)):
        at.take(phrase, end, at.index + 1)
        phrase.words.append(doc.text[begin:end])
        return True
    return capital and (at.in_body or not phrase.names) and _reads_body(doc, phrase, at)


def _is_diaspora(doc: Document, index: int) -> bool:
    """Whether a state's people abroad are told of, as in a portfolio: "and Senegalese Abroad"."""
    if index + 1 >= len(doc.begins):
        return False
    name = doc.name_at(doc.begins[index])
    return name is not None and name.kind == "demonym" and word_at(doc, index + 1) in doc.rules.words["diaspora"]


def _province_run(doc: Document, index: int) -> int:
    """The last word of a province's name that nobody knows: all before a comma, else without the two of its governor's name."""
    last = index
    while (
        last + 1 < len(doc.begins)
        and doc.text[doc.begins[last + 1]].isupper()
        and doc.text[doc.ends[last] : doc.begins[last + 1]] == " "
    ):
        last += 1
    words = last - index + 1
    apart = doc.text[doc.ends[last] : doc.ends[last] + 1] == ","
    if not apart and words >= _PROVINCE_AND_NAME:
        last -= 2
    return last + 1 if last + 1 < len(doc.begins) and word_at(doc, last + 1) in doc.rules.words["provinces"] else last


def _joins_behind(doc: Document, phrase: Phrase, index: int) -> bool:
    """Whether an "and" before a word stands inside an office phrase, as between two words of a portfolio."""
    if word_at(doc, index) == "the" and index + 1 < len(doc.begins):
        index += 1  # "Minister of European Affairs and the Environment"
        if _is_office(doc, doc.begins[index]):
            return False  # "the Chair of the Council and the Minister of Defence"
    if _next_is_portfolio(doc, index) or _is_diaspora(doc, index):
        return True
    if index >= len(doc.begins) or not phrase.words:
        return False
    begin = doc.begins[index]
    return (
        doc.text[begin].isupper()
        and doc.name_at(begin) is None
        and doc.cue_at(begin) is None
        and _owned_behind(doc, index)
    )


def _reads_body(doc: Document, phrase: Phrase, at: _Behind) -> bool:
    """Reads the name of a body nobody knows: "Director of the Silk Road Fund"."""
    fresh = phrase.end == phrase.cue.end or word_at(doc, at.index - 1) in _OPENERS
    last = _body_run(doc, at.index, fresh and phrase.cue.entry.sense in _OF_BODIES)
    if last is None:
        return False
    phrase.words.append(doc.text[doc.begins[at.index] : doc.ends[last]])
    at.take(phrase, doc.ends[last], last + 1)
    if not doc.rules.is_portfolio(word_at(doc, last)):
        at.relation = ""
    _add_abbreviation(doc, phrase)
    if phrase.end > at.edge:
        at.edge = phrase.end
        at.index = doc.token_at(at.edge)
    return True


def _is_place(doc: Document, index: int) -> bool:
    """Whether a state or city is named at a word, or behind its article."""
    while index < len(doc.begins) and doc.folded[doc.begins[index] : doc.ends[index]] == "the":
        index += 1
    name = doc.name_at(doc.begins[index]) if index < len(doc.begins) else None
    return name is not None and name.kind in ("state", "city")


def _goes_on_with_body(doc: Document, index: int, edge: int) -> bool:
    """Whether a word of a parliament's or another body's name follows an offset at once."""
    if index >= len(doc.begins) or doc.text[edge : doc.begins[index]] != " ":
        return False
    return (
        doc.text[doc.begins[index]].isupper()
        and doc.folded[doc.begins[index] : doc.ends[index]] in doc.rules.words["body_words"]
    )


def _body_behind(doc: Document, index: int) -> int | None:
    """The last word of a body's name that goes on behind a place or state: "of the Riga Civil Aviation Authority"."""
    here = index
    while here < len(doc.begins) and here - index < 7:
        begin, end = doc.begins[here], doc.ends[here]
        if here > index and doc.text[doc.ends[here - 1] : begin] != " ":
            return None
        word = doc.folded[begin:end]
        if not doc.text[begin].isupper() and word not in ("and", "for", "of", "the"):
            return None
        if word in doc.rules.words["bodies"] or word == "court":
            return here
        if doc.name_at(begin) is not None:
            return None
        here += 1
    return None


def _is_envoy(phrase: Phrase) -> bool:
    """Whether what an office is "for" is its matter: a special envoy for Syria is no Syrian."""
    return phrase.cue.entry.sense in ("other", "adviser") and phrase.cue.entry.form.split()[-1] in _ENVOYS


def _body_run(doc: Document, index: int, unknown: bool) -> int | None:
    """The last word of a body's name that begins at a word: without the name of the person behind it.

    unknown: a body of which no word is known is one too.
    """
    words: list[int] = []
    joined: set[int] = set()
    known = False
    here = index
    while here < len(doc.begins) and len(words) < MOST_WORDS:
        begin, end = doc.begins[here], doc.ends[here]
        gap = doc.text[doc.ends[here - 1] : begin] if words else ""
        if words and not (gap.isspace() and gap.count("\n") < 2):
            if gap in APOSTROPHE_ENDS and doc.folded[begin:end] == "s":
                here += 1
                continue
            break
        word = doc.folded[begin:end]
        name = doc.name_at(begin)
        if name is not None and name.strong and words:
            break
        if doc.text[begin].isupper():
            if word in doc.rules.words["honorifics"] and not is_common(doc, word):
                break
            if (
                here in joined
                and doc.folded[doc.ends[here - 1] - 3 : doc.ends[here - 1]] == "and"
                and _is_office(doc, begin)
            ):
                break  # "Chairman of the Election Commission A and Deputy Minister B"
            words.append(here)
            known = known or is_common(doc, word)
        elif word in ("of", "for", "and", "on", "the") and not _is_time(doc, here + 1):
            joined.add(here + 1)
        else:
            break
        here += 1
    if not words or not (known or unknown):
        return None
    first = len(words)
    while first > 1 and words[first - 1] not in joined and not is_common(doc, word_at(doc, words[first - 1])):
        first -= 1
    if len(words) - first < 2:
        return words[-1]
    if known:
        return words[first - 1]
    # Of a body nobody knows the last two are the person's: "Speaker of the House of Elders Ahmed Nur"
    apposed = doc.text[doc.ends[words[-1]] : doc.ends[words[-1]] + 1] == ","
    return words[-1] if apposed else words[-3]


def _is_time(doc: Document, index: int) -> bool:
    """Whether a date stands at a word: "Commissioner X on Tuesday"."""
    return index < len(doc.begins) and doc.past_times(doc.begins[index]) > doc.begins[index]


def _is_office(doc: Document, begin: int) -> bool:
    cue = doc.cue_at(begin)
    return cue is not None and cue.entry.category == "office"


def _add_abbreviation(doc: Document, phrase: Phrase) -> None:
    """The short form behind a body's name, by which the body is known: "Organization for Democracy … - GUAM"."""
    match = ABBREVIATION.match(doc.text, phrase.end)
    name = next(iter(doc.names_in(phrase.end, match.end())), None) if match is not None else None
    if match is not None and name is not None and name.kind == "organisation":
        phrase.names.append(("of", name))
        phrase.end = match.end()


def _list_goes_on(doc: Document, end: int) -> bool:
    index, edge = _past_separator(doc, end)
    return index < len(doc.begins) and edge > end and doc.name_at(doc.begins[index]) is not None


def _past_separator(doc: Document, end: int) -> tuple[int, int]:
    match = _LIST_EDGE.match(doc.folded, end)
    edge = match.end() if match else end
    return doc.token_at(edge), edge


def _next_is_portfolio(doc: Document, index: int) -> bool:
    return index < len(doc.begins) and doc.rules.is_portfolio(doc.folded[doc.begins[index] : doc.ends[index]])


def _is_name_of(doc: Document, phrase: Phrase, index: int) -> bool:
    """Whether a person's name of two words stands between a portfolio and the state: "Border Control Janis Roze of Latvia"."""
    if not phrase.words or not doc.rules.is_portfolio(fold(phrase.words[-1])):
        return False
    if index + 2 >= len(doc.begins) or doc.folded[doc.begins[index + 2] : doc.ends[index + 2]] != "of":
        return False
    return not any(is_common(doc, word_at(doc, one)) for one in (index, index + 1))


def _owned_behind(doc: Document, index: int) -> bool:
    """Whether a run of capitalised words is followed by "of" and a known name, so that it is part of the office."""
    for offset in range(1, 8):
        if index + offset >= len(doc.begins):
            return False
        begin, end = doc.begins[index + offset], doc.ends[index + offset]
        word = doc.folded[begin:end]
        if _is_office(doc, begin):
            return False
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
