"""Two offices that stand beside each other: of one person, or one of them whose envoy, adviser or stand-in the other is."""

from __future__ import annotations

from communique.expressions import expression
from communique.extraction.document import Document
from communique.extraction.people.following import names_after
from communique.extraction.people.mentions import CHIEFS, NATIONAL, SECRETARIES, Mention, is_state
from communique.extraction.people.preceding import name_before
from communique.model import RANKS, Span

_ENVOYS = ("other", "adviser")
_STAFF = ("adviser", "other", "director", "expert")
_OF_BODY = expression(r" (?:of|to) (?:the )?[^,;]*$")
_MATTER = expression(r" (?:for|on|in|to) (?:the )?")
_MATTERS = expression(
    r" (?:(?:[A-ZÇĞİÖŞÜ]\w+,?|ve) )+"
)  # of an envoy: "Genel Sekreteri'nin Kafkaslar ve Orta Asya Temsilcisi"
_CURRENT = expression(r"and (?:the )?(?:current|rotating|incumbent|acting)")
_BESIDE = 30  # characters, more than any conjunction has


def join_beside(doc: Document, mentions: list[Mention], right: Mention) -> bool:
    """Makes of an office and the last one before it what the two are together; tells whether the one before has taken it in."""
    left = mentions[-1]
    if not _are_beside(doc, left, right):
        return False
    if _is_double(doc, left, right):
        _merge_offices(mentions.pop(), right)
    elif _is_further_title(doc, left, right):
        _add_title(mentions.pop(), right)
    elif _is_office_behind(doc, left, right):
        left.office, left.rank, left.of, left.stop = right.office, right.rank, right.of or left.of, right.stop
        return True
    elif _is_given_name(doc, left, right):
        _name_holder(mentions.pop(), right)
    elif _is_served(doc, left, right):
        left.end = left.stop = right.stop
        left.of = left.of or right.of
        return True
    elif _is_of_chief(doc, left, right):
        _serve(doc, mentions.pop(), right)
    elif _is_nested(doc, left, right):
        mentions.pop()
        _nest_offices(left, right)
        _find_holder(doc, right, mentions[-1].stop if mentions else 0)
    elif _is_stood_in_for(doc, left, right):
        right.of = right.of or left.of
        left.sender = True
    elif _is_sent_by(doc, left, right):
        right.of = left.of or right.of
        left.sender = True
    return False


def _are_beside(doc: Document, left: Mention, right: Mention) -> bool:
    """Whether so little stands between two offices that they can be one person's, or one the other's."""
    begin = right.office.begin if right.office is not None else right.begin
    return len(doc.folded[left.stop : begin].strip()) < _BESIDE


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
    if not doc.rules.verb_final and doc.text[left.office.begin : left.office.end].isupper():
        return False  # "EAM and Foreign Minister X": short for somebody told of
    if not doc.rules.verb_final and left.former != right.former:
        return False  # "Speaker of the Senate and former President"
    if not doc.rules.verb_final and left.of is None and right.name is not None and _is_led_by_state(doc, right):
        return False  # "the Secretary-General and Latvia's Foreign Minister X"
    if left.rank in SECRETARIES and right.rank in NATIONAL and left.name is None:
        return False  # "the Secretary-General and President X"
    words = doc.folded[right.office.begin : right.office.end]
    sent = (
        doc.rules.verb_final and right.rank in _ENVOYS and any(mark in words for mark in doc.rules.marks["sent"])
    )  # "Suriye Özel Temsilcisi" is no Syrian
    if not doc.rules.verb_final and left.rank == right.rank == "head-of-government":
        return False  # "the Taoiseach and Prime Minister X"
    if (left.name is not None and left.rule != "name-title") or (_conflict(left.of, right.of) and not sent):
        return False
    gap = doc.folded[left.stop : right.office.begin].strip()
    if not doc.rules.verb_final:
        gap = _CURRENT.sub("and", gap)  # "the President of X and the current Chairperson of Y, Z"
    if doc.rules.verb_final and not gap and left.rank == "deputy-head" and right.rank in ("minister", "deputy-head"):
        return True  # "Başbakan Yardımcısı Turizm Bakanı X"
    if gap == "," and not doc.rules.verb_final and right.rule == "title-name" and left.name is None:
        bare = not doc.folded.startswith("the ", left.office.begin)
        if bare and left.rank in ("deputy-head", "minister") and right.rank in ("deputy-head", "minister"):
            return True  # "Deputy Prime Minister, Minister of Foreign Affairs X"
        return doc.text[right.begin].islower() and not words.startswith("the ")  # "Deputy Minister, co-chair of … X"
    return (
        (gap in doc.rules.words["conjunctions"] or gap in ("-", "–", "/"))
        and gap not in ("ile", "as well as", "together with")
        and (right.name is None) == (left.name is not None)
    )


def _is_led_by_state(doc: Document, mention: Mention) -> bool:
    """Whether an office phrase begins with the state it is of."""
    name = doc.name_at(mention.office.begin) if mention.office is not None else None
    return name is not None and name.kind in ("state", "demonym")


def _is_of_chief(doc: Document, left: Mention, right: Mention) -> bool:
    """Whether an office is the one whose envoy or adviser stands before it: "Special Envoy of the UN Secretary-General X"."""
    if doc.rules.verb_final or left.name is not None or left.plural or left.office is None or right.plural:
        return False
    if left.rank not in _STAFF or right.rank not in CHIEFS or right.office is None or right.rule == "name-title":
        return False
    gap = doc.folded[left.stop : right.office.begin]
    of_body = left.of is not None and _OF_BODY.search(doc.folded, left.office.begin, left.stop) is not None
    return gap in (" of ", " of the ", " to ", " to the ") or (gap == " " and of_body)


def _serve(doc: Document, left: Mention, right: Mention) -> None:
    """Makes of an envoy and whose envoy he is one office, with the name behind what he is envoy for."""
    assert left.office is not None and right.office is not None
    right.office, right.begin = Span(left.office.begin, right.office.end), left.begin
    right.rank, right.of = left.rank, left.of or right.of
    if right.name is not None:
        return
    matter = _MATTER.match(doc.folded, right.stop)
    known = doc.name_at(matter.end()) if matter is not None else None
    names = names_after(doc, known.stop if known is not None else right.stop, plural=False)
    if names:
        right.name, right.stop = names[0]
        right.end, right.rule = right.name.end, "title-name"


def _is_nested(doc: Document, left: Mention, right: Mention) -> bool:
    """Whether an office is one of another office's: "BM Genel Sekreteri'nin Kıbrıs Özel Temsilcisi X", "the King's adviser X"."""
    if left.name is not None or left.office is None or left.plural or right.office is None:
        return False
    gap = doc.text[left.stop : right.office.begin]
    matter = doc.rules.verb_final and left.case == "genitive" and right.rank in _ENVOYS and _MATTERS.fullmatch(gap)
    if (gap.strip() and not matter) or "\n" in gap:
        return False
    ending = doc.folded[left.end - 2 : left.stop]
    return left.case == "genitive" or ending.endswith("'s") or (doc.rules.verb_final and right.rank in _ENVOYS)


def _is_sent_by(doc: Document, left: Mention, right: Mention) -> bool:
    """Whether an envoy, adviser or spokesman is somebody's who is named: "BM Genel Sekreteri A'nın Kıbrıs Özel Temsilcisi B"."""
    if not doc.rules.verb_final or left.name is None or left.case != "genitive" or right.office is None:
        return False
    words = doc.folded[right.office.begin : right.office.end]
    sent = right.rank in _ENVOYS and any(mark in words for mark in doc.rules.marks["sent"])
    return sent and doc.text[left.stop : right.office.begin] == " " and right.name is not None


def _is_stood_in_for(doc: Document, left: Mention, right: Mention) -> bool:
    """Whether somebody is only named as whom another stands in for: "Bakan X adına Bakan Yardımcısı Y", "X'i temsilen Y"."""
    if not doc.rules.verb_final or right.office is None:
        return False
    return doc.folded[left.stop : right.office.begin] in doc.rules.marks["stands_in"]


def _is_office_behind(doc: Document, left: Mention, right: Mention) -> bool:
    """Whether somebody with a mere title has his office behind his name: "Senator the Honourable Ana Rojas, Minister of Trade"."""
    if doc.rules.verb_final or left.name is None or left.office is None or left.rule != "title-name":
        return False
    if (
        right.name is not None
        or right.plural
        or right.office is None
        or right.rank in ("other", "legislator", "expert")
    ):
        return False
    title = doc.folded[left.office.begin : left.office.end]
    return title in doc.rules.words["honorifics"] and doc.folded[left.stop : right.begin].strip() == ","


def _is_given_name(doc: Document, left: Mention, right: Mention) -> bool:
    """Whether what looks like a title is a given name behind an office: "Secretary General Sultan Rayev"."""
    if doc.rules.verb_final or left.name is not None or left.plural or left.office is None:
        return False
    if right.name is None or right.office is None or right.rule != "title-name":
        return False
    word = doc.folded[right.office.begin : right.office.end]
    return word in doc.rules.words["given_titles"] and doc.text[left.stop : right.office.begin] == " "


def _name_holder(left: Mention, right: Mention) -> None:
    """Makes of an office and of a name that begins like a title one person."""
    assert right.office is not None and right.name is not None and left.office is not None
    right.name = Span(right.office.begin, right.name.end)
    right.office, right.rank, right.of, right.begin = left.office, left.rank, left.of, left.begin


def _is_further_title(doc: Document, left: Mention, right: Mention) -> bool:
    """Whether a title stands between an office and the name: "Foreign Minister Prince X", "Deputy Minister Ambassador Y"."""
    if left.name is not None or left.plural or left.office is None or right.name is None or right.rule != "title-name":
        return False
    if right.rank not in ("other", "ambassador", "expert") or right.of is not None or right.office is None:
        return False
    if doc.rules.verb_final and doc.cues_in(right.office.begin, right.office.end)[-1].ending:
        return False  # "Devlet Başkanı Özel Temsilcisi X"
    if doc.folded.endswith("'s", left.begin, left.stop):
        return False  # "the President's Chief of Staff X"
    gap = doc.folded[left.stop : right.office.begin]
    apposed = gap if gap.strip() == "," else gap.removeprefix(",")  # "the Foreign Minister, His Highness Prince X"
    titled = gap == " " or (not doc.rules.verb_final and apposed[:1] == " " and doc.rules.are_honorifics(apposed))
    return titled and doc.text[right.office.begin].isupper()


def _find_holder(doc: Document, mention: Mention, floor: int) -> None:
    """The name before an office that is another's: "Janis Roze, the Latvian president's aide"."""
    if doc.rules.verb_final or mention.name is not None or mention.plural:
        return
    name = name_before(doc, mention.begin, floor)
    if name is not None:
        mention.begin, mention.name, mention.rule = name.begin, name, "name-title"


def _is_served(doc: Document, left: Mention, right: Mention) -> bool:
    """Whether an office is the one whose adviser or envoy is named before it: "X, adviser to the Azerbaijani president"."""
    if doc.rules.verb_final or left.rule != "name-title" or right.name is not None or right.plural:
        return False
    if left.rank not in ("adviser", "other", "director", "expert", "deputy-minister", "head-of-agency"):
        return False
    return doc.folded[left.stop : right.begin] in (" to ", " of ", " ") and doc.text[left.stop - 1] not in ",;"


def _add_title(left: Mention, right: Mention) -> None:
    """Gives who has a title behind his office that office."""
    right.office, right.rank, right.of, right.begin = left.office, left.rank, left.of, left.begin
    right.former, right.counterpart = left.former, left.counterpart


def _nest_offices(left: Mention, right: Mention) -> None:
    """Makes of an office and whose it is one phrase."""
    assert left.office is not None and right.office is not None
    right.of = left.of or right.of
    right.office = Span(left.office.begin, right.office.end)
    right.begin = left.begin


def _conflict(left: str | None, right: str | None) -> bool:
    """Whether two offices are of different states: a president can preside over an organisation as well."""
    return left != right and is_state(left) and is_state(right)


def _merge_offices(left: Mention, right: Mention) -> None:
    """Makes of two offices of one person one, of the higher rank."""
    assert left.office is not None and right.office is not None
    right.office = Span(left.office.begin, right.office.end)
    right.begin = left.begin
    right.name = right.name or left.name
    # the state before the body, and of two states the first, which sends whom the second only receives
    right.of = min((of for of in (left.of, right.of) if of), key=len, default=None)
    if left.rank in RANKS and right.rank in RANKS and RANKS.index(left.rank) < RANKS.index(right.rank):
        right.rank = left.rank
    right.rule = left.rule if left.name is not None else right.rule
