"""What all tests share."""

from __future__ import annotations

from hypothesis import settings

# A test must not fail because the machine is busy; the same examples every time, so that a failure can be run again.
settings.register_profile("communique", deadline=None, derandomize=True)
settings.load_profile("communique")
