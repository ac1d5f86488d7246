"""The names of people that begin at an offset."""

from __future__ import annotations

from communique.expressions import expression
from communique.extraction.document import Document, agency_names
from communique.extraction.grammar import Cue
from communique.model import Span
from communique.text import APOSTROPHES

MOST_NAMES = 6  # tokens of a person's name
TIGHT = expression(r"[ \t\u00a0]+|[ \t]*\n[ \t]*|\.[ \t]*|-")
_PARTICIPLE = 7  # letters of a word in -ing at least
_WRAPPED = 40  # characters of a line at least
_NICKNAME = expression(r"[ \n]?[\"“”(‘']{1,2}([A-ZÇĞİÖŞÜ][^\W\d_]+)[\"“”)’']{1,2} (?=[A-ZÇĞİÖŞÜ])")
_OPENING_QUOTES = "\"“”(‘'"
APOSTROPHE_ENDS = tuple(APOSTROPHES)
_SPACED = expression(r"['’‘] (?:[yn]?[aeıiuü]|n?[ıiuü]n|n?[dt][ae]n?|y?l[ae])\b")  # "Amreyev' e"
_BUILDING = 3  # words behind a name in which a building is called after somebody
_SHORT_OFFICE = 5  # letters of an office that can be the beginning of a given name
_ARTICLE = expression(r"[lns]{1,2}[ -][A-ZÇĞİÖŞÜ]")  # behind an apostrophe: "Ebu'l Gayt"
_SURNAME_BEHIND = expression(r"[,'’.)]| (?:ile|ve|da|de|tarafindan|baskanligindaki|baskanliginda)\b|$")
_REGNAL = expression("[ivxl]{1,5}")
_NO_OFFICE_WORD = expression(r"[,.;:()]|\b(?!ve\b|and\b|of\b|for\b|the\b)[^\W\dA-ZÇĞİÖŞÜ_]")
_POSSESSIVES = ("i", "u", "si", "su")
_MAY = "may"  # the one month that is a surname of heads of government
_DAY_BEHIND = expression(r"\s+(?:\d|of\b|the\b)")


def opens_with_participle(doc: Document, index: int) -> bool:
    """Whether a sentence opens with a word in -ing, which is none of a name: "Addressing Aliyev, the premier said"."""
    begin, end = doc.begins[index], doc.ends[index]
    if doc.rules.verb_final or end - begin < _PARTICIPLE or not doc.folded.startswith("ing", end - len("ing")):
        return False
    return not doc.text[doc.sentences[doc.sentence_at(begin)].begin : begin].strip("\"“”'‘’ ")


def name_from(doc: Document, start: int, titled: bool = False) -> tuple[Span, int] | None:
    """The person's name that begins at an offset: (span without ending, where the ending stops).

    titled: it follows an office, so that a surname that is also a place's ("Prime Minister Major") or that begins with a
    particle ("President dos Santos") is one.
    """
    text = doc.text
    index = doc.token_at(start)
    if index >= len(doc.begins) or doc.begins[index] != start:
        return None
    if _is_no_opening(doc, index, titled) or opens_with_participle(doc, index):
        return None
    last, count = _read_name(doc, index, titled)
    if last < 0:
        return None
    if count != 2 and doc.rules.verb_final and _is_where(doc, last):
        if count == 1:
            return None  # "Valka'da": nobody
        last -= 1  # "Kalns Sigulda'da"
    end = doc.ends[last]
    led = doc.name_at(start) if doc.rules.verb_final and "-" in text[start:end] else None
    if led is not None and led.kind == "state" and text[led.end : led.end + 1] == "-":
        return None  # "Letonya-Şili Yuvarlak Masa Toplantısı"
    if end - start < 2 or (end - start == 2 and text[start:end].isupper()):
        return None
    return Span(start, end), _past_ending(doc, end)


def _is_no_opening(doc: Document, index: int, titled: bool) -> bool:
    """Whether a word is none that a name begins with, as most that open a sentence: told before the name is read, to be fast."""
    begin, end = doc.begins[index], doc.ends[index]
    word = doc.folded[begin:end]
    return (
        word in doc.rules.words["not_names"]
        and word not in doc.rules.words["also_names"]
        and not (titled and word in doc.rules.words["opening_names"])
        and doc.text[begin].isupper()
        and not doc.text.startswith(". ", end)
        and not (titled and end - begin == 1 and _is_initial(doc, index))
    )


def _read_name(doc: Document, index: int, titled: bool) -> tuple[int, int]:
    """The last token of the name that begins with one, -1 if none does, and how many words it has."""
    text, folded, rules = doc.text, doc.folded, doc.rules
    begins, ends = doc.begins, doc.ends
    particles = rules.words["particles"]
    last = -1
    count = 0
    position = begins[index]  # behind what has been read
    while index < len(begins) and count < MOST_NAMES:
        begin, end = begins[index], ends[index]
        if count and (gap := text[position:begin]) != " ":
            nickname = _past_nickname(doc, position, begin)
            if nickname is not None:
                position = nickname
                index += 1
                continue
            if not _is_joined(doc, index, position, gap):
                break
        word = folded[begin:end]
        if not count and text.startswith(". ", end) and _is_regnal(text[begin:end], word):
            last = index  # XVI. Carl Gustaf
            index += 1
            count = 1
            if index >= len(begins) or not text[begins[index]].isupper():
                return -1, 0
            position = begins[index] - 1
            continue
        if count > 1 and word in rules.words["filiations"]:
            last = index  # "Nurlanbek Turgunbek uulu"
            position = end
            index += 1
            continue
        if not text[begin].isupper() and not (count and _is_hyphened_particle(doc, begin, word)):
            if not ((count or titled) and word in particles and _leads_to_name(doc, index, titled)):
                break
            position = end
            index += 1
            continue
        if _ends_before(doc, index, word, count, titled):
            break
        if count > 1 and word == folded[begins[last] : ends[last]]:
            break  # a page that says each name twice
        last = index
        count += not count or rules.verb_final or word not in particles
        position = end
        index += 1
        if text[end : end + 1] in APOSTROPHE_ENDS and not text[end + 1 : end + 2].isupper():
            if _ends_in_letter(doc, index, end):
                position = end + 1
                continue
            if not _is_inner_apostrophe(doc, end):
                break
            if index < len(ends):
                last = index
                position = ends[index]
            index += 1
    return last, count


def _past_nickname(doc: Document, position: int, begin: int) -> int | None:
    """Where a nickname in quotes ends inside a name: "Joko “Jokowi” Widodo"."""
    if doc.text[begin - 1] not in _OPENING_QUOTES:
        return None
    match = _NICKNAME.match(doc.text, position)
    return match.end() - 1 if match is not None and match.start(1) == begin else None


def _is_joined(doc: Document, index: int, position: int, gap: str) -> bool:
    """Whether what stands between the words of a name and a further one, other than a space, can be inside a name."""
    if "\n" in gap and not _is_wrapped(doc, position):
        return False  # the next line of a list
    if not TIGHT.fullmatch(gap):
        if (
            gap not in APOSTROPHE_ENDS
            or not doc.text[doc.begins[index]].isupper()
            or _is_ending_in_capitals(doc, index)
        ):
            return False  # else O'Brien
    elif gap.startswith("."):
        before = doc.begins[index - 1]
        if position - before > 2 and doc.folded[before:position] not in ("dr", "mr", "jr", "mohd", "muhd"):
            return False  # the sentence's end
    return gap.count("\n") <= 1


def _is_hyphened_particle(doc: Document, begin: int, word: str) -> bool:
    """Whether a word in small letters is a particle with a name behind a hyphen: "al-Sisi"."""
    return (
        "-" in word
        and word.split("-")[0] in doc.rules.words["particles"]
        and doc.text[begin + word.index("-") + 1].isupper()
    )


def _leads_to_name(doc: Document, index: int, titled: bool) -> bool:
    """Whether behind a particle in small letters a name goes on: "bin Zayed", "de la Cruz"."""
    text, begins, ends = doc.text, doc.begins, doc.ends
    if (
        index + 2 < len(begins)
        and doc.folded[begins[index + 1] : ends[index + 1]] in doc.rules.words["particles"]
        and text[begins[index + 2]].isupper()
    ):
        return True
    return (
        index + 1 < len(begins)
        and text[begins[index + 1]].isupper()
        and text[ends[index] : begins[index + 1]].isspace()
        and (titled or doc.name_at(begins[index + 1]) is None)
        and _is_particle(doc, index)
    )


def _ends_before(doc: Document, index: int, word: str, count: int, titled: bool) -> bool:
    """Whether a capitalised word is no part of a name of which so many words have been read."""
    begin, end = doc.begins[index], doc.ends[index]
    if (count and titled and closes_name(doc, index)) or (count and _is_peoples_surname(doc, begin, end)):
        return False
    if word in doc.rules.words["not_names"]:
        initial = (count or titled) and end - begin == 1 and _is_initial(doc, index)  # "Khalid A. Alsalman"
        particle = count and not initial and _is_capital_particle(doc, index, word)
        if not particle and not initial and not _may_name(doc, index, count, titled=titled):
            return True
    if count and word in doc.rules.words["postnominals"] and doc.text[begin:end].isupper():
        return True
    if end - begin > 1 and _is_agency_or_party(doc, begin, end, count):
        return True
    return _stops_name(doc, begin, end, count, index, titled)


def _is_peoples_surname(doc: Document, begin: int, end: int) -> bool:
    """Whether the name of a people is a surname, as nothing follows that it could be an attribute of: "Volker Türk ile"."""
    name = doc.name_at(begin)
    if name is None or name.kind != "demonym" or name.end != end or not doc.rules.verb_final:
        return False
    return _SURNAME_BEHIND.match(doc.folded, end) is not None


def _is_capital_particle(doc: Document, index: int, word: str) -> bool:
    """Whether a word is a particle though it has a capital: "Daniel Da Cruz"."""
    if word not in doc.rules.words["particles"] or index + 1 >= len(doc.begins):
        return False
    following = doc.begins[index + 1]
    return doc.text[following].isupper() and doc.text[doc.ends[index] : following] == " "


def _is_inner_apostrophe(doc: Document, end: int) -> bool:
    """Whether an apostrophe stands inside a name, with small letters behind it: "Ma'ruf"."""
    folded = doc.folded
    if doc.rules.verb_final and _ARTICLE.match(doc.text, end + 1):
        return True
    return (
        len(doc.text) > end + 1
        and doc.text[end + 1].islower()
        and not doc.rules.verb_final
        and folded[end + 1 : end + 3] not in ("s ", "s,", "s.")
        and (folded[end + 2 : end + 3].isalpha() or folded[end + 1] in "aeiou")
    )


def _ends_in_letter(doc: Document, index: int, end: int) -> bool:
    """Whether an apostrophe is the last letter of a name's word, with a particle behind it: "Mohammed Shia' Al Sudani"."""
    if doc.rules.verb_final or index >= len(doc.begins) or doc.begins[index] != end + 2 or doc.text[end + 1] != " ":
        return False
    return doc.folded[doc.begins[index] : doc.ends[index]].split("-")[0] in ("al", "el", "as", "ar")


def _past_ending(doc: Document, end: int) -> int:
    """Where the case ending or the possessive behind a name stops."""
    text = doc.text
    if text[end : end + 1] not in APOSTROPHE_ENDS:
        return end
    if doc.rules.verb_final and (spaced := _SPACED.match(text, end)):
        return spaced.end()
    if not text[end + 1 : end + 2].isalpha():
        return end
    stop = end + 1
    while stop < len(text) and text[stop].isalpha():
        stop += 1
    return stop


def _is_ending_in_capitals(doc: Document, index: int) -> bool:
    """Whether a word behind an apostrophe is the ending of a name in capitals: "ALİ KAYA'YI"."""
    before = doc.text[doc.begins[index - 1] : doc.ends[index - 1]]
    ending = doc.text[doc.begins[index] : doc.ends[index]]
    if not doc.rules.verb_final or not (ending.isupper() and before.isupper() and len(before) > 1):
        return False
    return doc.rules.case("'" + doc.folded[doc.begins[index] : doc.ends[index]]) != "nominative"


def _is_where(doc: Document, last: int) -> bool:
    """Whether the case of a word says that it is where something was, so that it is a place's, nobody's."""
    end = doc.ends[last]
    ending = doc.folded[end : _past_ending(doc, end)]
    return len(ending) > 1 and doc.rules.case(ending) == "locative"


def names_building(doc: Document, stop: int) -> bool:
    """Whether a name is of a building or a body called after somebody: "Haydar Aliyev Uluslararası Havalimanı"."""
    index = doc.token_at(stop)
    edge = stop
    for at in range(index, min(index + _BUILDING, len(doc.begins))):
        if doc.text[edge : doc.begins[at]] != " " or not doc.text[doc.begins[at]].isupper():
            return False
        if doc.folded.startswith(doc.rules.marks["buildings"], doc.begins[at]):
            return True
        edge = doc.ends[at]
    return False


def _is_initial(doc: Document, index: int) -> bool:
    """Whether a single letter is short for a name: with a stop behind it, or before another capitalised word, "A K Rahman"."""
    text, end = doc.text, doc.ends[index]
    if text.startswith(". ", end):
        return True
    if not doc.rules.verb_final and text[end : end + 1] == "." and text[end + 1 : end + 2].isupper():
        return True  # "A.K. Abdul Momen"
    return (
        not doc.rules.verb_final
        and text[doc.begins[index] : end] not in ("I", "X")
        and text[end : end + 1] == " "
        and text[end + 1 : end + 2].isupper()
    )


def _is_wrapped(doc: Document, offset: int) -> bool:
    """Whether a line that ends at an offset is so long that its text goes on in the next."""
    return doc.is_wrapped and offset - doc.text.rfind("\n", 0, offset) > _WRAPPED


def _is_regnal(word: str, folded: str) -> bool:
    """Whether a number stands before the name of a monarch: "II. Abdullah", "3. Charles"."""
    return (word.isdigit() and len(word) < 3) or (word.isupper() and _REGNAL.fullmatch(folded) is not None)


def _is_particle(doc: Document, index: int) -> bool:
    """Whether a word that can be a particle of names is one here, where it is a word of the language too: "Lula da Silva"."""
    words = doc.rules.words
    return (
        doc.folded[doc.begins[index] : doc.ends[index]] not in words["clitics"]
        or doc.folded[doc.begins[index + 1] : doc.ends[index + 1]] in words["behind_clitics"]
    )


def _may_name(doc: Document, index: int, count: int, *, titled: bool = False) -> bool:
    """Whether a word that is mostly none is part of a name: behind one, before another capitalised word, or a month's
    name behind an office and before no number."""
    word = doc.folded[doc.begins[index] : doc.ends[index]]
    opening = titled and not count and word in doc.rules.words["opening_names"]
    if word not in doc.rules.words["also_names"] and not opening:
        return False
    if opening and doc.rules.verb_final:
        return _SURNAME_BEHIND.match(doc.folded, doc.ends[index]) is not None  # "Bakan Özel, …", no "Özel Temsilci"
    if titled and not count and word == _MAY and not doc.rules.verb_final:
        return _DAY_BEHIND.match(doc.folded, doc.ends[index]) is None
    following = index + 1
    leads = (
        following < len(doc.begins)
        and doc.text[doc.ends[index] : doc.begins[following]] == " "
        and doc.text[doc.begins[following]].isupper()
        and doc.name_at(doc.begins[following]) is None
        and doc.folded[doc.begins[following] : doc.ends[following]] not in doc.rules.words["not_names"]
    )
    return leads != (count > 0)


def _is_agency_or_party(doc: Document, begin: int, end: int, count: int) -> bool:
    """Whether a word is an agency's ("Lavrov TASS") or stands in capitals before an office ("CTP Milletvekili"), no surname."""
    word = doc.text[begin:end]
    if word in agency_names() and (count or not doc.text[end + 1 : end + 2].isupper()):
        return True  # but Petra Kalna
    return word.isupper() and not count and end - begin < 6 and _before_office(doc, end)


def closes_name(doc: Document, index: int) -> bool:
    """Whether a title or a demonym is a surname: behind a capitalised word that is nothing else, "Tarek King"."""
    word = doc.folded[doc.begins[index] : doc.ends[index]]
    if word not in doc.rules.words["closing_names"] or not index or not doc.text[doc.begins[index]].isupper():
        return False
    following = doc.text[doc.ends[index] : doc.ends[index] + 2]
    if (following[:1] == " " and following[1:].isupper()) or doc.folded.startswith((" of ", "'s "), doc.ends[index]):
        return False
    before = doc.begins[index - 1]
    given = doc.folded[before : doc.ends[index - 1]]
    words = doc.rules.words
    other = given in words["not_names"] or given in words["honorifics"] or given in words["modifiers"]
    if other or doc.text[doc.ends[index - 1] : doc.begins[index]] != " " or not doc.text[before].isupper():
        return False
    return doc.name_at(before) is None and doc.cue_at(before) is None and not doc.rules.is_portfolio(given)


def _stops_name(doc: Document, begin: int, end: int, count: int, index: int, titled: bool) -> bool:
    """Whether a capitalised word that is known as something else ends a name."""
    name = doc.name_at(begin)
    if name is not None:
        if name.stop > name.end:
            bare = doc.rules.verb_final and doc.text[name.end : name.end + 1] not in APOSTROPHE_ENDS
            if count and name.kind == "city" and (bare or not name.strong):
                return False  # "Maria Angela Holguin'i", "Emmanuel Bonne"
            alike = titled and count == 0 and name.stop == end and doc.folded[name.end : name.stop] == "i"
            return not alike  # Sudani
        if count == 0:
            following = index + 1
            alone = (
                following >= len(doc.begins)
                or not doc.text[doc.begins[following]].isupper()
                or doc.text[end : doc.begins[following]] != " "
            )
            alone = alone and not (titled and name.kind == "city")
            return alone or name.end > end or name.kind == "organisation" or _before_office(doc, name.end)
        return (
            name.kind in ("organisation", "demonym")
            or (name.kind == "parliament" and doc.rules.verb_final)
            or name.end > end
            or (name.strong and name.kind == "state" and (count > 1 or doc.rules.verb_final))
            or (name.strong and count > 1 and _before_office(doc, name.end))
        )
    if begin in doc.inside_events:
        return True  # inside "Dışişleri Bakanları Toplantısı"
    if (count > 1 or (titled and not count)) and doc.rules.verb_final and _opens_office(doc, index, whole=count > 1):
        return True
    cue = doc.cue_at(begin)
    if cue is None or (count and doc.rules.verb_final and cue.end == end and _is_given_too(doc, cue, count)):
        return False  # "İsmail Sefa Yüceer", and no "şef" in the dative; "Hüseyin Emir Abdullahiyan"
    if cue.entry.category == "verb" and not doc.rules.verb_final:
        return count > 0 or cue.end > end or cue.form != "base"  # a headline: "Prime Minister Meets Chinese Premier"
    return cue.entry.category in ("office", "event") and (
        cue.end - cue.begin > 5 or (cue.end == end and (cue.entry.category == "office") == (count > 0))
    )


def _opens_office(doc: Document, index: int, *, whole: bool) -> bool:
    """Whether a word opens the next office: behind a whole name without a comma, "Büyükelçi Jonas Kalns Çorum Valisi X'i", or
    behind another office, "Grup Başkanvekili Çorum Milletvekili X"."""
    end = doc.ends[index]
    cue = doc.cue_at(end + 1)
    if cue is not None and cue.entry.category == "office" and cue.ending in _POSSESSIVES:
        return True
    return whole and doc.rules.is_portfolio(doc.folded[doc.begins[index] : end]) and _before_office(doc, end)


def _is_given_too(doc: Document, cue: Cue, count: int) -> bool:
    """Whether a short office inside a name is a given name: in a case, or before another name."""
    goes_on = doc.text[cue.end : cue.end + 1] == " " and doc.text[cue.end + 1 : cue.end + 2].isupper() and count < 2
    cased = bool(cue.ending) and cue.ending not in _POSSESSIVES
    return len(cue.entry.form) < _SHORT_OFFICE and (cased or goes_on)


def _before_office(doc: Document, end: int) -> bool:
    """Whether an office word follows with only words of its phrase between: the name is whose office it is."""
    for cue in doc.cues_in(end, end + 60):
        if cue.entry.category == "office":
            between = doc.text[end : cue.begin]
            if doc.rules.verb_final and "\n" in between:
                return False  # of another line
            return not _NO_OFFICE_WORD.search(between)
    return False
