"""Known names: states, peoples, cities, organisations, officials and series of meetings, from `data/reference`.

    gazetteer = load()
    for name in gazetteer.find(text, fold(text), "tr"):
        print(text[name.begin : name.end], name.kind, name.ids)

The tables say what is known and from where; this package only reads them and finds their names in texts.
"""

from __future__ import annotations

from communique.gazetteer.finder import Gazetteer, Name, load
from communique.gazetteer.tables import (
    City,
    Membership,
    Official,
    OfficialName,
    Organisation,
    OrganisationName,
    PostHeld,
    Series,
    State,
)

__all__ = [
    "City",
    "Gazetteer",
    "Membership",
    "Name",
    "Official",
    "OfficialName",
    "Organisation",
    "OrganisationName",
    "PostHeld",
    "Series",
    "State",
    "load",
]
