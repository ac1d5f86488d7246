"""The names of people that stand behind their office: "Minister of Health Ana Kalns"."""

from __future__ import annotations

from communique.expressions import expression
from communique.extraction.document import Document
from communique.extraction.people.names import APOSTROPHE_ENDS, name_from
from communique.extraction.people.owners import owner_behind, past_owner
from communique.model import Span

_EXCELLENCY = expression(r"h\.\s?(?:[ehm]|r\.\s?h)\.?(?=\s|:)")
_HIS_EXCELLENCY = expression(r"\bH\. ?[EHM]\.? $")
_NAMELY = expression(r",?\s*(?:respectively|namely|sirasiyla)\b[,:]?\s")
_MOST_LISTED = 40  # names behind the first of a list
_LIST_EDGE = expression(r"\)?\s*[,;]?\s*(?:(?:ve|and|ile)\s+)?")
_STOP = expression(r"\s*\.?\s*(?:\((?:Rtd|Retd|Ret)\.?\)\s*)?")
_SPACES = expression(r"\s+")
_COMMA = expression(r"\s*,?\s*")
_DASH = expression(r" [-–—] (?=[^\W\d_a-z])")
_NOBLE = expression(r"Prince(?:ss)? (?=[A-Z])")
_SECOND = expression(r" I{1,3}(?= [A-Z])")
_INSERTED = expression(  # a bracket behind an office or a name, what an office is in charge of
    r" \([^()\n]{3,50}\)(?=,? (?:and )?[A-Z])|,? (?:in charge of|responsible for) [^,.;()\n]{3,60}(?=, [A-Z])"
)
_GOES_ON = expression(r" (?:on|in|at|here|today|yesterday|to|for|during|as|this|last|who|during)\b")
_MET_REACH = 90  # characters before the end of an office in which somebody is met
_MET_BEFORE = expression(
    r"\b(?:with|between|by|from|met|meets?|meeting|receiv(?:e|es|ed|ing)|welcom(?:e|es|ed|ing)|host(?:s|ed|ing)?|call(?:s|ed|ing)? (?:on|by)"
    r"|calls? on|phoned|telephoned|saw|sees|summoned|greet(?:s|ed|ing)?|invited|accompanied)\b[^.;:]*$"
)
_POSTNOMINAL = expression(r",? (?:MP|TD|T\.D\.?|MEP|MLA|MSP|MS|QC|KC|SC|OBE|MBE|CBE|PhD)\b")
_VERB_BEHIND = expression(
    r" (?:will|would|has|have|had|is|was|are|were|also|today|yesterday|on [a-z]+day|met|held|said|arrived|visited|received|hosted|paid|presented|called|signed|chaired|attended|addressed|led|headed|represented|took|expressed|stressed|noted|told|spoke|discussed|agreed|exchanged|underlined|emphasi[sz]ed|highlighted|reaffirmed|welcomed|thanked|urged|opened|delivered|joined|participated|arrives|meets|visits|receives|holds|hosts|discuss|says)\b"
)
_SHORT = 6  # characters at the end of an office in which it is cut short
_SHORT_OFFICES = (" v", " yrd")  # ends of offices that are cut short


def names_after(doc: Document, edge: int, plural: bool) -> list[tuple[Span, int]]:
    """The name or, behind a plural office, the names that follow: (span, where its case ending stops)."""
    edge = _past_insertions(doc, edge, plural)
    start = skip_honorifics(doc, edge, comma=not doc.rules.verb_final or plural)
    if plural and doc.rules.verb_final:
        start = past_owner(doc, start)
    if plural or "," not in doc.text[edge:start]:
        start = _past_noble(doc, start)  # "Foreign Minister H.H. Prince Faisal"
    found = name_from(doc, start, titled=True)
    if found is None or (plural and not doc.rules.verb_final and _is_office(doc, found[0])):
        return []  # "members of the Presidency, the Chair of the Council"
    if doc.rules.verb_final:
        names = [] if _is_portfolio(doc, found[0]) else [found]
    else:
        names = [found] if _is_joined(doc, edge, start, found, plural) else []
    if not plural or not names:
        return names
    names += _listed_behind(doc, names)
    # none of one: "dışişleri bakanları Akorda'da toplandı", "iki Bakan Kültür Protokolü'nü imzaladı"
    return names if len(names) > 1 or not doc.rules.verb_final else []


def _is_office(doc: Document, name: Span) -> bool:
    """Whether what looks like a name is but the next office of a list."""
    cue = doc.cue_at(name.begin)
    return cue is not None and cue.entry.category in ("office", "verb") and cue.end == name.end


def _past_insertions(doc: Document, edge: int, plural: bool) -> int:
    """Behind what can stand between an office and the name: "namely", a dash, a number, a bracket, an abbreviation's stop."""
    if plural:
        match = _NAMELY.match(doc.folded, edge)
        edge = match.end() - 1 if match is not None else edge
    if doc.rules.verb_final:
        short = doc.folded.endswith(_SHORT_OFFICES, 0, edge) and doc.text.startswith(". ", edge)
        return edge + short  # "Bakan Yrd. X"
    if (
        doc.text.startswith(". ", edge)
        and doc.folded[max(0, edge - _SHORT) : edge].split()[-1] in doc.rules.abbreviations
    ):
        edge += 1  # "Amb. Ana Costa"
    if plural and (dash := _DASH.match(doc.text, edge)):
        edge = dash.end()  # "the Ministers of X - A, Y - B"
    if second := _SECOND.match(doc.text, edge):
        edge = second.end()  # "Minister of Finance II X"
    inserted = _INSERTED.match(doc.text, edge)
    return inserted.end() if inserted is not None else edge  # "the Ambassador of X to Y (residence in Z) N"


def _past_noble(doc: Document, start: int) -> int:
    """Behind a title of birth before a name."""
    noble = _NOBLE.match(doc.text, start) if not doc.rules.verb_final else None
    return noble.end() if noble is not None else start


def _is_joined(doc: Document, edge: int, start: int, found: tuple[Span, int], plural: bool) -> bool:
    """Whether what stands between an office and a name behind it leaves the name the holder's."""
    gap = doc.text[edge:start]
    name = doc.text[found[0].begin : found[0].end]
    if "\n" in gap and (name.isupper() or " " not in name):
        return False  # the dateline or sentence below a headline: "… says the Latvian FM / RIGA, May 3"
    return "," not in gap or _is_apposed(doc, edge, start, found, plural)


def _listed_behind(doc: Document, names: list[tuple[Span, int]]) -> list[tuple[Span, int]]:
    """The further names of a list behind the first; a bracket behind one is made part of where it stops."""
    found = names[-1]
    behind: list[tuple[Span, int]] = []
    while len(behind) < _MOST_LISTED:
        owner = owner_behind(doc, found[1])
        edge = owner[1] if owner is not None else found[1]
        if owner is None and not doc.rules.verb_final and (inserted := _INSERTED.match(doc.text, edge)):
            edge = inserted.end()  # "A (Foreign Affairs) and B (Treasury)"
            (behind or names)[-1] = (found[0], edge)
        match = _LIST_EDGE.match(doc.folded, edge)
        if match is None or match.end() == edge or (doc.rules.verb_final and match.group().isspace()):
            break
        edge = past_owner(doc, match.end())
        start = _past_noble(doc, skip_honorifics(doc, edge - 1 if doc.text[edge - 1] == " " else edge, False))
        following = name_from(doc, start)
        if following is None or doc.text[edge:start].isspace():
            break
        if any(cue.entry.category == "office" for cue in doc.cues_in(following[0].begin, following[0].end)):
            break
        found = following
        behind.append(found)
    return behind


def _is_portfolio(doc: Document, name: Span) -> bool:
    """Whether what stands behind an office is the portfolio of the next: "Başbakan Yardımcısı Turizm, Kültür Bakanı X"."""
    words = doc.folded[name.begin : name.end].split()
    return all(map(doc.rules.is_portfolio, words)) and doc.text[name.end : name.end + 1] in (",", " ")


def _is_apposed(doc: Document, edge: int, start: int, found: tuple[Span, int], plural: bool) -> bool:
    """Whether a comma between office and name joins them: with an honorific, in a plural list, or closed by a second comma."""
    if plural or doc.text[edge:start].strip(" ,"):
        return True
    behind = _POSTNOMINAL.match(doc.text, found[1])
    stop = behind.end() if behind is not None else found[1]
    following = doc.text[stop : stop + 1]
    verb = doc.cue_at(stop + 1) if not doc.rules.verb_final and following == " " else None
    if not doc.rules.verb_final and (
        _VERB_BEHIND.match(doc.folded, stop)
        or (verb is not None and verb.entry.category == "verb" and verb.entry.sense != "say")
    ):
        return " " in doc.text[found[0].begin : found[0].end]  # "the Minister of Y, X will visit"
    if _GOES_ON.match(doc.folded, stop) and _MET_BEFORE.search(doc.folded, max(0, edge - _MET_REACH), edge):
        return " " in doc.text[found[0].begin : found[0].end]  # "his meeting with the Minister of Y, X on Monday"
    return (following in ",.;)\n" or doc.folded[found[1] : found[1] + 5] == " and ") and " " in doc.text[
        found[0].begin : found[0].end
    ]


def skip_honorifics(doc: Document, edge: int, comma: bool) -> int:
    """The offset where a name can begin: behind white space, honorifics and, where allowed, a comma."""
    text, honorifics = doc.text, doc.rules.words["honorifics"]
    position = edge
    pattern = _COMMA if comma else _SPACES
    for _ in range(6):
        match = pattern.match(text, position)
        if match is None:
            return position
        pattern = _STOP
        start = match.end()
        if text.count("\n", position, start) > 1:
            return position
        index = doc.token_at(start)
        if index >= len(doc.begins) or doc.begins[index] != start:
            return start
        end = doc.ends[index]
        word = doc.folded[start:end]
        if word == "h" and (excellency := _EXCELLENCY.match(doc.folded, start)):
            position = excellency.end()
        elif word == "he" and text.startswith("He ", start) and text[end + 1 : end + 2].isupper():
            return start  # He Lifeng
        elif (word in honorifics or _opens_rank(doc, index)) and _is_free(doc, end):
            position = end + (text[end : end + 1] in APOSTROPHE_ENDS)
        else:
            return start
    return position


def _opens_rank(doc: Document, index: int) -> bool:
    """Whether a word is the first of an officer's rank, with the rest behind it: "Lieutenant General"."""
    word = doc.folded[doc.begins[index] : doc.ends[index]]
    if word not in doc.rules.words["rank_openers"] or index + 1 >= len(doc.begins):
        return False
    return doc.folded[doc.begins[index + 1] : doc.ends[index + 1]] in doc.rules.words["honorifics"]


def _is_free(doc: Document, end: int) -> bool:
    """Whether no possessive hangs on a word: only the last letter of a title can be an apostrophe, "Dato' Seri"."""
    if doc.text[end : end + 1] not in APOSTROPHE_ENDS:
        return True
    return not doc.rules.verb_final and doc.text[end + 1 : end + 2] == " " and doc.text[end + 2 : end + 3].isupper()


def before_honorifics(doc: Document, begin: int) -> int:
    """Where the honorifics before a name begin: "of Bahrain Sheikh Khalid bin Omar"."""
    index = doc.token_at(begin)
    while index and doc.folded[doc.begins[index - 1] : doc.ends[index - 1]] in doc.rules.words["honorifics"]:
        if doc.text[doc.ends[index - 1] : doc.begins[index]].strip(" ."):
            break
        index -= 1
    front = doc.begins[index] if index < len(doc.begins) else begin
    letters = _HIS_EXCELLENCY.search(doc.text, max(0, front - len("H. E. ")), front)
    return letters.start() if letters is not None else front
