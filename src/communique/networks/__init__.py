"""Networks out of the graph: who met whom, who hosted whom, which states, at what events."""

from communique.networks.building import build
from communique.networks.definitions import definitions
from communique.networks.filters import Filters
from communique.networks.network import Edges, Events, Look, Network, Nodes, day_number, day_text
from communique.networks.weights import Weighting

__all__ = [
    "Edges",
    "Events",
    "Filters",
    "Look",
    "Network",
    "Nodes",
    "Weighting",
    "build",
    "day_number",
    "day_text",
    "definitions",
]
