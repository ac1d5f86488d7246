"""How good an extraction is: gold files, scores, the list of errors, and whether confidence can be believed.

The rules by which events and people count as right are in `docs/quality.md`.
"""

from __future__ import annotations

from communique.evaluation.faults import GROUPS, ErrorCase, errors, format_errors
from communique.evaluation.gold import read_gold
from communique.evaluation.matching import Pair, align, match_participants, same_name, similarity
from communique.evaluation.reliability import Bin, format_bins, reliability
from communique.evaluation.scores import Report, Section, Share, Tally, evaluate

__all__ = [
    "GROUPS",
    "Bin",
    "ErrorCase",
    "Pair",
    "Report",
    "Section",
    "Share",
    "Tally",
    "align",
    "errors",
    "evaluate",
    "format_bins",
    "format_errors",
    "match_participants",
    "read_gold",
    "reliability",
    "same_name",
    "similarity",
]
