"""Those an action is done with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from communique.extraction.occasions.drafts import Clause
from communique.extraction.people import Mention

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_BY = re.compile(r"\bby\s+(?:the\s+|his\s+|her\s+|its\s+|[a-z]+'s\s+)?(?:[a-z]+ counterpart,?\s+)?$")
_WITH = re.compile(r"\b(?:with|and|between|,|to)\s+(?:the\s+|his\s+|her\s+|its\s+)?(?:[a-z\-]+ counterpart,?\s+)?$")


def partners_of(reader: Reader, clause: Clause) -> list[Mention]:
    """The people an action is done with."""
    if reader.doc.rules.verb_final:
        return [
            mention
            for mention in clause.objects
            if mention.case == "comitative"
            or reader.doc.folded[mention.stop : mention.stop + 5].strip().startswith("ile")
        ]
    folded = reader.doc.folded
    return [
        mention
        for mention in clause.objects
        if _WITH.search(
            folded[max(0, mention.begin - 30) : mention.begin],
        )
    ]


def agents_of(reader: Reader, clause: Clause) -> list[Mention]:
    """By whom a thing is done that a passive tells of: the group behind "by", or before the word of the agent."""
    if reader.doc.rules.verb_final:
        return clause.objects
    first = next(
        (one for one in clause.objects if _BY.search(reader.doc.folded, max(0, one.begin - 40), one.begin)), None
    )
    return [one for one in clause.objects if first is not None and one.group == first.group]
