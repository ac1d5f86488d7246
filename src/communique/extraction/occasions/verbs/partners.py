"""Those an action is done with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.extraction.occasions.drafts import Clause, listed_with
from communique.extraction.occasions.further import further, without_elided, without_times
from communique.extraction.people import Mention

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

PRONOUN_MET = expression(
    r"(?: with)? (him\b|them\b|us\b|her\b(?=\W*$|[.,;)]| (?:on|in|at|for|to|and|during|today|yesterday|while|when|after|before|again|"
    r"there|here|over|as|this|last|later)\b))"
)
_TELLER = 6  # characters before who tells something
_REACH = 110  # characters between a verb of meeting and whom it is about
_NO_PARTNER = expression(
    r"\b(?:to discuss|where|said|that|following|after|before|ahead of|until|because|amid|despite|against|between|over|than)\b|[;:]"
)
_WITH_BEFORE = expression(
    r"\b(?:with|alongside|opposite)\s+(?:(?:the|his|her|its|their|both|visiting|host|newly|appointed|elected|new|a|an|[a-z]+ counterpart,?|delegation|led|headed|by|group|of|members|excellency|majesty|highness|royal|imperial|h\.?\s?e\.?|mr\.?|mrs\.?|ms\.?|dr\.?|sir|hon\.?|honourable|honorable|president)\s+)*$"
    r"|\b(?:with|including)\s+[^.;]{0,90}\bincluding\s+(?:the\s+)?$"
    r"|(?:\bwith|^)(?: (?:a|an|the))? (?:[a-z\-]+ ){0,6}(?:delegation|team|group|mission)\b[^.;]{0,90}\b(?:led|headed|chaired) by[^.;]{0,40}$"
)
_WITH_DELEGATION = expression(
    r"\bwith (?:a|an|the) (?:[a-z\-]+ ){0,6}(?:delegation|team|group|mission)\b[^.;]{0,60}\b(?:led|headed|chaired) by (?:the )?$"
)
_OFFICIALS = expression(
    r" [^.;,]{0,60}\b(?:officials|leaders|ministers|authorities|dignitaries|figures|diplomats|politicians|lawmakers|counterparts|representatives|interlocutors)"
    r"(?: (?:from|of) (?:the )?[^.,;]{2,40})?,? (?:including|among them|such as) (?:the )?"
)
_AMONG = expression(r"[^.;]{0,40}\b(?:including|among them|such as) (?:the )?")
# "met, among others, President X", "met not only X but also Y"
_OTHERS_TOO = expression(r",? (?:among(?:st)? others|inter alia|not only|notably)\b,?")
_NEXT_TO = expression(
    r"(?:[\s,.]|\b(?:majesty|highness|excellency|royal|imperial|h|e|mr|mrs|ms|dr|sir|hon|honourable|honorable|on|in|at|the|his|her|its|their|also|today|here|separately|virtually|online|briefly|first|later|then|both|visiting|host|new|"
    r"newly|appointed|elected|a|an|two|three|four|five|six|all|privately|again|face-to-face|one-on-one|early|late|up|counterpart|[a-z]+ counterpart)\b)*"
)
_BY = expression(r"\bby\s+(?:the\s+|his\s+|her\s+|its\s+|[a-z]+'s\s+)?(?:[a-z]+ counterpart,?\s+)?$")
_WITH = expression(
    r"\b(?:with|between|to)\s+(?:the\s+|his\s+|her\s+|its\s+)?(?:(?:country|nation|island|state)'s\s+)?(?:(?:[a-z\-]+ )?(?:counterpart|host|guest|colleague),?\s+)?$"
)


def partners_of(reader: Reader, clause: Clause) -> list[Mention]:
    """The people an action is done with."""
    if reader.doc.rules.verb_final and clause.verb.form == "participle":
        among = reader.doc.rules.patterns["among_those"].match(reader.doc.folded, clause.verb.end)
        if among is not None:
            end = reader.doc.sentences[reader.doc.sentence_at(clause.verb.end)].end
            inside = reader.mentions_in(among.end(), end)
            return listed_with(inside, inside[0] if inside else None)
    if reader.doc.rules.verb_final:
        elsewhere = {id(one) for noun in clause.nouns if noun.link for one in noun.partners}
        return [
            mention
            for mention in clause.objects
            if (mention.case == "comitative" and id(mention) not in elsewhere)
            or (clause.verb.entry.sense in ("call", "talk") and mention.case == "accusative")
            or (clause.verb.entry.sense == "ring" and mention.case == "dative")
            or reader.doc.folded.startswith(reader.doc.rules.marks["among"], mention.stop + 1)
            or (
                mention.case != "genitive"  # "A ile B'nin huzurunda"
                and reader.doc.folded[mention.stop : mention.stop + 5].strip().startswith("ile")
            )
        ]
    folded = reader.doc.folded
    apart = {id(one) for noun in clause.nouns for one in noun.partners}
    partners: list[Mention] = []
    for mention in clause.objects:
        before = folded[max(0, mention.begin - 30) : mention.begin]
        listed = bool(partners) and partners[-1].group == mention.group
        led = _WITH_DELEGATION.search(folded, max(0, mention.begin - _REACH), mention.begin) is not None
        if id(mention) not in apart and (listed or led or _WITH.search(before)):
            partners.append(mention)
    return partners


def met_by_verb(reader: Reader, clause: Clause, candidates: list[Mention]) -> list[Mention]:
    """Whom a verb of meeting is about: who follows it at once, or behind "with"; with those of lists that go on."""
    pronoun = PRONOUN_MET.match(reader.doc.folded, clause.verb.end)
    if pronoun is not None and pronoun.group(1) != "us":
        # "Zelensky met him at the airport": who was told of before, where it is not who meets
        known = [one.person for one in clause.subjects]
        sentence = reader.doc.sentences[reader.doc.sentence_at(clause.verb.begin)]
        here = [one for one in reader.mentions_in(sentence.begin, clause.verb.begin) if not one.plural]
        here = [one for one in here if one.person >= 0 and one.person not in known]
        if clause.outer and pronoun.group(1) != "us":
            return clause.outer  # "where President Y met him"
        if here and clause.subjects and pronoun.group(1) in ("him", "her"):
            return here[-1:]  # "inspected the guard with his host, President X, and talked with him"
        return (
            []
            if any(one.person in known for one in reader.subject)
            else [one for one in reader.subject if not one.plural]
        )
    candidates = [one for one in candidates if not one.sender and not _tells(reader, one)]
    edge = clause.verb.end
    if clause.verb.entry.sense == "call" and reader.doc.folded.startswith(" to ", edge):
        edge += len(" to")  # "spoke by phone to the President"
    first = next((one for one in candidates if _is_object(reader, edge, one)), None)
    first = _named_among(reader, first, candidates)
    if first is None or first.begin - clause.verb.end > _REACH:
        return []
    if first.plural and _opens(reader, clause) and reader.doc.folded.startswith(",", first.stop):
        return [first]  # "Speaking to MPs, Prime Minister X said …"
    group = [one for one in candidates if one.group == first.group and one.begin >= first.begin]
    group = [one for one in group if one is first or not reader.is_spokesperson(one)]
    group = without_elided(reader, group, candidates)
    return further(reader, group, [one for one in candidates if clause.until is None or one.begin < clause.until])


def _tells(reader: Reader, mention: Mention) -> bool:
    """Whether somebody only tells it: "… met on Tuesday, a spokesperson said"."""
    before = reader.doc.folded[max(0, mention.begin - _TELLER) : mention.begin]
    if not before.removesuffix("a ").removesuffix("the ").endswith(", "):
        return False
    return any(cue.entry.sense == "say" for cue in reader.cues_in(mention.stop, mention.stop + 2))


def _opens(reader: Reader, clause: Clause) -> bool:
    """Whether a verb in -ing opens its sentence, so that who does it stands behind a comma."""
    sentence = reader.doc.sentences[reader.doc.sentence_at(clause.verb.begin)]
    return clause.verb.form == "ing" and clause.verb.begin - sentence.begin <= 1


def _named_among(reader: Reader, first: Mention | None, candidates: list[Mention]) -> Mention | None:
    """Who is named first of officials met in the plural: "met Danish officials, including Minister X"."""
    if first is None or not first.plural:
        return first
    behind = [one for one in candidates if one.begin > first.begin and not one.plural]
    among = behind and _AMONG.fullmatch(reader.doc.folded, first.stop, behind[0].begin)
    return behind[0] if among else first


def _is_object(reader: Reader, edge: int, mention: Mention) -> bool:
    """Whether a mention behind a verb is its object: only times, places and small words between, or "with" before it."""
    folded = reader.doc.folded
    gap = folded[edge : mention.begin]
    if _NO_PARTNER.search(gap):
        return False
    bare = _OTHERS_TOO.sub(" ", without_times(reader, edge, mention.begin))
    if _OFFICIALS.fullmatch(gap):
        return True
    return (_WITH_BEFORE.search(gap) or _WITH_BEFORE.search(bare) or _NEXT_TO.fullmatch(bare)) is not None


def agents_of(reader: Reader, clause: Clause) -> list[Mention]:
    """By whom a thing is done that a passive tells of: the group behind "by", or before the word of the agent."""
    if reader.doc.rules.verb_final:
        return clause.objects
    first = next(
        (one for one in clause.objects if _BY.search(reader.doc.folded, max(0, one.begin - 40), one.begin)), None
    )
    group = [
        one for one in clause.objects if first is not None and one.group == first.group and one.begin >= first.begin
    ]
    return further(reader, group, clause.objects) if group else group
