"""The rank of an office: by its word, by its other words, and by what it is of."""

from __future__ import annotations

from communique.expressions import expression
from communique.extraction.document import Document
from communique.extraction.people.mentions import Phrase, is_body, is_state
from communique.text import fold

_DEPUTIES = {
    "minister": "deputy-minister",
    "head-of-government": "deputy-head",
    "secretary-general": "deputy-secretary-general",
}  # the rank of who is a deputy of one of such a rank
_PRESIDENTS = ("head-of-state", "deputy-head")
_OF = expression(r" of (?:the |a |an |its |his |her |their |this )?")
_WORD = expression(r"[^\W\d_][\w'’-]*")
_BODY = 50  # characters in which what somebody presides over is named
_CALLED = 2  # words
_FIRST_WORD = 12  # characters before whose an office is in which its first word stands
PARLIAMENT = expression("parliament|assembly")
_OF_PARLIAMENT = expression(
    r" of (?:the )?(?:[a-z'’]+ ){0,3}(?:national assembly|parliament|senate|house of representatives|seimas|riksdag|bundestag)\b"
)


def rank_by_owner(doc: Document, phrase: Phrase, of: str | None) -> str:
    """The rank of an office by what it is of too: the president of an organisation is no head of state."""
    rank = rank_of(doc, phrase, of)
    if rank == "head-of-state" and is_body(of):
        rank = "speaker" if PARLIAMENT.search(fold(of)) else "head-of-agency"
    if rank == "head-of-state" and _is_of_body_in_state(doc, phrase):
        rank = "head-of-agency"
    if rank == "secretary-general" and is_state(of) and _is_in_ministry(doc, phrase):
        rank = "deputy-minister"  # "Secretary General of the Estonian Ministry of Foreign Affairs"
    if (
        phrase.cue.entry.form == "envoy"
        and is_state(of)
        and any(relation == "to" and name.kind == "state" for relation, name in phrase.names)
    ):
        rank = "ambassador"  # "the Estonian envoy to Latvia", who is no special envoy
    if rank == "deputy-head" and is_body(of):
        rank = "other"
    if rank == "local-government" and any(
        mark in doc.folded[phrase.begin : phrase.end] for mark in doc.rules.marks["agency"]
    ):
        rank = "head-of-agency"  # "the Governor of the Bank of Ghana"
    if rank == "other" and is_body(of) and _heads_delegation(doc, phrase):
        return "ambassador"
    if rank == "other" and phrase.cue.entry.form in doc.rules.words["heads"]:
        rank = _rank_of_head(doc, phrase, of)
    return rank


def _is_in_ministry(doc: Document, phrase: Phrase) -> bool:
    """Whether an office is said to be in a ministry."""
    words = doc.folded[phrase.begin : phrase.end].split()
    return not doc.rules.verb_final and ("ministry" in words or "department" in words)


def _is_of_body_in_state(doc: Document, phrase: Phrase) -> bool:
    """Whether a president is a federation's or a committee's: "the President of the Latvian Olympic Committee"."""
    words = fold(phrase.words[-1]).split() if phrase.words and not doc.rules.verb_final else []
    last = words[-1] if words else ""
    return last in doc.rules.words["bodies"] or last in doc.rules.marks["agency"]


def _rank_of_head(doc: Document, phrase: Phrase, of: str | None) -> str:
    """The rank of a "head": of an organisation, of an agency or of a department."""
    words = doc.folded[phrase.begin : phrase.end]
    if is_body(of) and not phrase.words:
        return "head-of-agency"  # "IAEA head Rafael Grossi"
    if any(mark in words for mark in doc.rules.marks["agency"]):
        return "head-of-agency"
    return "director" if any(mark in words for mark in doc.rules.marks["department"]) else "other"


def rank_of(doc: Document, phrase: Phrase, of: str | None) -> str:
    """The rank of an office: "ABD Başkanı" is a head of state, the head of a body that is a parliament its speaker."""
    entry = phrase.cue.entry
    split = _rank_of_split(doc, phrase)
    if split is not None:
        return split
    if entry.sense in _DEPUTIES and _is_deputy(doc, phrase):
        return _DEPUTIES[entry.sense]
    if entry.sense == "legislator" and of is not None and _heads_mission(doc, phrase, of):
        return "ambassador"
    if entry.sense == "legislator" and entry.form in doc.rules.words["committees"]:
        of_body = not is_state(of) and any(name.kind == "organisation" for _, name in phrase.names)
        return "head-of-agency" if of_body else entry.sense
    if entry.sense == "head-of-state" and not doc.rules.verb_final and _presides_parliament(doc, phrase):
        return "speaker"
    if entry.sense in _PRESIDENTS and not doc.rules.verb_final and _presides_body(doc, phrase):
        words = doc.folded[phrase.cue.end : max(phrase.end, phrase.cue.end + _BODY)]
        return "head-of-agency" if any(mark in words for mark in doc.rules.marks["agency"]) else "other"
    if entry.sense != "head-of-agency":
        return entry.sense
    if any(name.kind == "parliament" for _, name in phrase.names):
        words = doc.folded[phrase.begin : phrase.end]
        return "legislator" if any(part in words for part in doc.rules.marks["of_parliament"]) else "speaker"
    of_state = (
        is_state(of) and not phrase.words and all(name.kind in ("state", "demonym", "city") for _, name in phrase.names)
    )
    return doc.rules.state_offices.get(entry.form, entry.sense) if of_state else entry.sense


def _heads_mission(doc: Document, phrase: Phrase, of: str) -> bool:
    """Whether an office is the head of an organisation's mission in a state: "AB Türkiye Delegasyonu Başkanı"."""
    kinds = [name.kind for _, name in phrase.names]
    mission = doc.rules.verb_final and phrase.cue.entry.form.startswith(doc.rules.marks["mission"])
    return mission and kinds == ["state", "organisation"] and PARLIAMENT.search(fold(of)) is None


def _heads_delegation(doc: Document, phrase: Phrase) -> bool:
    """Whether an office is the head of an organisation's mission that is called a delegation: "Head of the EU Delegation"."""
    words = doc.text[phrase.begin : phrase.end]
    return not doc.rules.verb_final and any(word in words for word in doc.rules.marks["mission"])


def _is_deputy(doc: Document, phrase: Phrase) -> bool:
    """Whether the words of an office before its head make it a deputy's: "Deputy Trade Minister"."""
    words = doc.rules.words["deputies"]
    return not words.isdisjoint(doc.folded[phrase.begin : phrase.cue.begin].split())


def _presides_parliament(doc: Document, phrase: Phrase) -> bool:
    """Whether a president is a parliament's: "President of the Azerbaijani National Assembly"."""
    if _OF_PARLIAMENT.search(doc.folded, phrase.cue.end, phrase.end) is not None:
        return True
    of = _OF.match(doc.folded, phrase.cue.end)
    name = doc.name_at(of.end()) if of is not None else None
    return name is not None and name.kind == "parliament"


def _presides_body(doc: Document, phrase: Phrase) -> bool:
    """Whether a president is of no state, but of what is named or called behind "of": "President of the Latvian Chamber of Commerce"."""
    of = _OF.match(doc.folded, phrase.cue.end)
    if of is None:
        return False
    name = doc.name_at(of.end())
    if name is not None and name.kind != "demonym":
        return False  # a state, or a body that is known
    words = _WORD.findall(doc.text, of.end() if name is None else name.stop, of.end() + _BODY)
    called = next((word for word in words[:_CALLED] if word[0].isupper()), None)
    if any(word.lower() in doc.rules.words["state_words"] for word in words[:_CALLED]):
        return False
    return called is not None or any(word in doc.rules.words["presided"] for word in words[:_CALLED])


def _rank_of_split(doc: Document, phrase: Phrase) -> str | None:
    """The rank of an office of several words with whose it is among them: "the top Latvian diplomat", "Chairman of the Omani
    Shura Council"."""
    if doc.rules.verb_final or not phrase.names:
        return None
    name = phrase.names[0][1]
    if name.begin > phrase.cue.end:
        words = doc.folded[phrase.cue.begin : name.begin] + doc.folded[name.stop : phrase.end].lstrip()
        return doc.rules.office_ranks.get(words)
    if name.end > phrase.cue.begin:
        return None
    before = doc.folded[max(0, phrase.begin - _FIRST_WORD) : phrase.begin].split()
    return doc.rules.office_ranks.get(f"{before[-1]} {phrase.cue.entry.form}") if before else None
