"""Lists of partners that go on behind a date or place: "with A and B on Tuesday, and with C on Wednesday"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from communique.extraction.occasions.drafts import listed_with
from communique.extraction.people import Mention

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_NEXT_ITEM = re.compile(
    r"[^.;]{0,60};\s*(?:and |the |as well as )*(?:[a-z]{1,12}\.? ){0,3}"
)  # a list of long items with semicolons
_FURTHER = re.compile(
    r"^(?:\s+(?:on|in|at|earlier|later|yesterday|today)\b[^,.;:]{0,40})?,?\s+(?:and|as well as|then|before|but|followed by)"
    r"(?:\s+(?:later|then|separately|also|afterwards|subsequently|earlier|meeting|talks|on [a-z]+))*\s+with\s+(?:the\s+|his\s+|her\s+)?$"
)
_FROM_SIDE = re.compile(
    r",? (?:from|on|for) (?:the )?[a-z\- ]{3,30} sides?,? (?:and|as well as)? ?(?:the |by |mr |ms |h\.e\. )*"
)


def further(reader: Reader, group: list[Mention], candidates: list[Mention]) -> list[Mention]:
    """A list of people with those of the lists that go on behind it."""
    found = list(group)
    for mention in candidates:
        if mention.begin > found[-1].begin and mention.group != found[-1].group:
            gap = reader.doc.folded[found[-1].stop : mention.begin]
            if not (_FURTHER.search(gap) or _NEXT_ITEM.fullmatch(gap) or _FROM_SIDE.fullmatch(gap)):
                break
            found += listed_with(candidates, mention)
    return found
