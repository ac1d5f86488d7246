"""Officials as a text names them: office phrase, name, whom they stand for; one person through the whole record.

The grammar of an office phrase is the same in both orders: a head ("Bakanı", "Minister") with words of a portfolio and
the name of a state or an organisation before it, in some languages also behind it ("Minister of Health of Kazakhstan"),
then the name, or the name before it and a comma between.
"""

from __future__ import annotations

from communique.extraction.document import Document
from communique.extraction.people.belonging import (
    inherit_owners,
    own_by_delegation,
    own_by_ministry,
    own_by_mission,
    own_in_turn,
    own_officials,
    own_spouses,
    own_staff,
)
from communique.extraction.people.bodies import own_by_body
from communique.extraction.people.coreference import name_twins, resolve_bare, resolve_counterparts
from communique.extraction.people.groups import is_separator, makes_delegation, number_groups, own_delegates
from communique.extraction.people.identity import find_repeated, register
from communique.extraction.people.letterhead import author_of, join_letterhead
from communique.extraction.people.mentions import LEADERS, NATIONAL, SECRETARIES, Mention, Person, is_body, is_state
from communique.extraction.people.names import names_building
from communique.extraction.people.owners import is_side_heading, value_of
from communique.extraction.people.states import (
    dateline_city,
    dateline_state,
    implied_state,
    imply_bodies,
    imply_owners,
    is_official,
    leading_state,
    recall_owners,
)
from communique.extraction.people.titled import find_titled
from communique.extraction.people.untitled import find_untitled

__all__ = [
    "LEADERS",
    "NATIONAL",
    "SECRETARIES",
    "Mention",
    "Person",
    "author_of",
    "dateline_city",
    "dateline_state",
    "find_people",
    "implied_state",
    "is_body",
    "is_official",
    "is_separator",
    "is_side_heading",
    "is_state",
    "leading_state",
    "makes_delegation",
    "value_of",
]


def find_people(doc: Document) -> tuple[list[Mention], list[Person]]:
    """Mentions in text order and the people they are of. Mentions of unnamed, unresolved offices have no person's name."""
    mentions = join_letterhead(doc, find_titled(doc))
    people = register(doc, mentions)
    mentions += find_repeated(doc, mentions, people)
    mentions.sort(key=lambda mention: mention.begin)
    untitled = find_untitled(doc, mentions, people)
    if untitled:
        mentions += untitled
        mentions.sort(key=lambda mention: mention.begin)
        if not doc.rules.verb_final:
            mentions += find_repeated(doc, mentions, people)  # "Xi", where only "China's Xi Jinping" has named him
            mentions.sort(key=lambda mention: mention.begin)
    number_groups(doc, mentions)
    if doc.rules.verb_final:
        own_delegates(doc, mentions, people)
    if not doc.rules.verb_final:
        recall_owners(doc, people)  # "Minister Wang of China and President Putin"
    own_officials(doc, mentions, people)
    own_by_ministry(doc, mentions, people)
    own_by_mission(doc, mentions, people)
    if doc.rules.verb_final:
        own_by_delegation(doc, mentions, people)
    inherit_owners(doc, mentions, people)
    resolve_counterparts(doc, mentions, people)
    if not doc.rules.verb_final:
        recall_owners(doc, people)  # "the Russian President" is Putin, whom the text takes for granted
    resolve_bare(doc, mentions, people)
    recall_owners(doc, people)
    own_staff(doc, mentions, people)
    imply_bodies(doc, people)
    inherit_owners(doc, mentions, people)
    imply_owners(doc, people)
    if doc.rules.verb_final:
        own_by_body(doc, people)
    own_spouses(mentions, people)
    if doc.rules.verb_final:
        own_in_turn(mentions, people)
    inherit_owners(doc, mentions, people)
    if not doc.rules.verb_final:
        mentions = [one for one in mentions if not (_is_called_only(doc, one) or _is_building(doc, one))]
        name_twins(doc, mentions)
    return mentions, people


def _is_building(doc: Document, mention: Mention) -> bool:
    """Whether a monarch or president is only whom a building is called after: "King Khalid International Airport"."""
    return mention.name is not None and mention.rank == "head-of-state" and names_building(doc, mention.name.end)


def _is_called_only(doc: Document, mention: Mention) -> bool:
    """Whether somebody whom the text names nowhere is only called by what he is: "a diplomat", "the guest"."""
    if mention.person >= 0 or mention.plural or mention.office is None:
        return False
    return doc.folded[mention.office.begin : mention.office.end].split()[-1] in doc.rules.words["called"]
