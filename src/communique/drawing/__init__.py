"""Pictures: networks, time lines and matrices as SVG and PNG, networks as one self-contained HTML file."""

from __future__ import annotations

from communique.drawing import graph, matrix, page, timeline
from communique.drawing.captions import caption, days_of
from communique.drawing.png import render

__all__ = ["caption", "days_of", "graph", "matrix", "page", "render", "timeline"]
