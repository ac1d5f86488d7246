"""The dates a text speaks of: every form is data, `data/languages/CODE/time.toml`.

`find_times` returns mentions with EDTF values. What a day without a year, a weekday or "last month" means is counted
from the publication date; without one it stays open (`--12-14`, `--12`, or None).
"""

from __future__ import annotations

from communique.extraction.time.calendar import Anchor, Partial
from communique.extraction.time.finding import TimeMention, find_times

__all__ = ["Anchor", "Partial", "TimeMention", "find_times"]
