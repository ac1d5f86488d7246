"""Networks out of the graph: who met whom, who hosted whom, which states, at what events."""

from communique.networks.building import build
from communique.networks.choosing import strongest
from communique.networks.chronology import Occasion, Presence, occasions, presence
from communique.networks.definitions import definitions
from communique.networks.evidence import Evidence, gather
from communique.networks.filters import Filters
from communique.networks.looks import dress
from communique.networks.measures import MEASURES, measure
from communique.networks.network import Edges, Events, Look, Network, Nodes, day_number, day_text
from communique.networks.periods import Change, Period, compare, periods, slice_period
from communique.networks.places import locate
from communique.networks.weights import Weighting

__all__ = [
    "MEASURES",
    "Change",
    "Edges",
    "Events",
    "Evidence",
    "Filters",
    "Look",
    "Network",
    "Nodes",
    "Occasion",
    "Period",
    "Presence",
    "Weighting",
    "build",
    "compare",
    "day_number",
    "day_text",
    "definitions",
    "dress",
    "gather",
    "locate",
    "measure",
    "occasions",
    "periods",
    "presence",
    "slice_period",
    "strongest",
]
