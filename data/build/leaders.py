"""Makes `data/reference/leaders.tsv`: heads of state and government of the world, and their deputies and foreign ministers,
as visitors to the United States, from the facts published by its Office of the Historian (CC0).

    python data/build/leaders.py PATH/TO/history-at-state/visits

`from` and `until` are the days of the first and the last visit in the office, no bounds of a term.
"""

from __future__ import annotations

import sys
from pathlib import Path

import tables
from lxml import etree

from communique.structured import names

_SOURCE = "US Office of the Historian (CC0), visits of foreign leaders"
_RANKS = ("head-of-state", "head-of-government", "deputy-head", "minister")
_SINCE = "1960"


def main(folder: Path) -> None:
    """Write the table from the XML files of a folder; say on stderr what was left out."""
    days: dict[tuple[str, str, str], list[str]] = {}
    unknown: list[str] = []
    for file in sorted(folder.glob("*.xml")):
        for visit in etree.parse(file, etree.XMLParser(resolve_entities=False)).iter("visit"):
            visitor, origin, day = (visit.findtext(tag) or "" for tag in ("visitor", "from", "start-date"))
            source = visit.find("from")
            state = names.state(origin, source.get("id") if source is not None else None)
            for office, name, rank in names.people(" ".join(visitor.split())):
                if rank not in _RANKS or state is None or office is None or " " not in name or "(" in name:
                    unknown.append(visitor)
                elif day >= _SINCE:
                    days.setdefault((name.strip(" ,."), rank, state), []).append(day)
    rows = [(name, rank, state, min(told), max(told), _SOURCE) for (name, rank, state), told in sorted(days.items())]
    about = [
        "Leaders of the world by name: whose they were and of which rank. Made by data/build/leaders.py.",
        "from, until: the first and the last day the source has them in the office, no bounds of a term.",
    ]
    tables.write("leaders", about, ("name", "rank", "state", "from", "until", "source"), rows)
    tables.dropped("no leader with state and full name", sorted(set(unknown)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
