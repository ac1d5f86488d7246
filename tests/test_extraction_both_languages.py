"""Each event that the sample corpus tells in both languages is one node with all its records when they are read."""

from __future__ import annotations

import sys
from pathlib import Path

from communique.resolution import Reference

sys.path.insert(0, str(Path(__file__).parent.parent / "benchmarks"))
import identity as measured


def test_an_event_told_in_both_languages_is_one_by_extraction() -> None:
    told = measured.sample(Reference.shipped(), extracted=True)
    assert len(told) == 27
    assert [one.name for one in told if not one.whole] == []  # one event with every telling behind it
    assert len({one.ids[0] for one in told}) == len(told)  # and no two of them are one
