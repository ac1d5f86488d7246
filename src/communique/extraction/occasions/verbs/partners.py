"""Those an action is done with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from communique.extraction.occasions.drafts import Clause
from communique.extraction.people import Mention

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

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
