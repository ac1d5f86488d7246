"""Each event that the sample corpus tells in both languages is one node when its records are read, save those named here."""

from __future__ import annotations

import sys
from pathlib import Path

from communique.resolution import Reference

sys.path.insert(0, str(Path(__file__).parent.parent / "benchmarks"))
import identity as measured

# What extraction does not bring together yet; the gold does, see tests/test_resolution.py.
APART = {
    "talks on grain, Istanbul, 13 July 2022",
}


def test_an_event_told_in_both_languages_is_one_by_extraction() -> None:
    told = measured.sample(Reference.shipped(), extracted=True)
    assert len(told) == 27
    assert {one.name for one in told if not one.both} <= APART
    ids = [[event for event in one.ids if event] for one in told if one.both]
    shared = [event for found in ids for event in set(found)]
    assert len(shared) == len(set(shared))  # and no two of them are one
