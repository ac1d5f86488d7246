"""What all tests share."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

# A test must not fail because the machine is busy; the same examples every time, so that a failure can be run again.
settings.register_profile("communique", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("communique")
