"""What of a network is wanted: by date, kind, status, rank, state, organisation, series."""

from __future__ import annotations

from dataclasses import dataclass, fields

from communique.networks.facts import Facts
from communique.networks.network import day_text

HELD = "held"
ANY = "any"


@dataclass(frozen=True, slots=True)
class Filters:
    """Only what fits all that is given. Nothing given lets everything through, but for the status: held only.

    Days are numbers (`day_number`); kinds, statuses and ranks the ends of their concepts' IRIs ("bilateral"); states,
    organisations and series IRIs.
    - since, until: events that lie wholly or in part between the two; undated ones are left out
    - ranks: both ends had one of these ranks at the event (officials only)
    - states: one end at least is one of these, or represented it at the event
    - organisations: the event was convened by one of these, or it took part
    """

    since: int = 0
    until: int = 0
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = (HELD,)
    ranks: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    series: tuple[str, ...] = ()

    def allow_event(self, facts: Facts, event: str) -> bool:
        """Whether what happened at an event counts."""
        return (
            (ANY in self.statuses or facts.statuses.get(event) in self.statuses)
            and (not self.kinds or facts.kinds.get(event) in self.kinds)
            and (not self.series or facts.series.get(event) in self.series)
            and (not self.organisations or not facts.organisations(event).isdisjoint(self.organisations))
            and self.allow_days(facts.first.get(event, 0), facts.last.get(event, 0))
        )

    def allow_days(self, first: int, last: int) -> bool:
        """Whether a stretch of days touches the period."""
        if not (self.since or self.until):
            return True
        return bool(first) and last >= self.since and (not self.until or first <= self.until)

    def allow_rank(self, facts: Facts, node: str, event: str) -> bool:
        """Whether somebody took part in an event with one of the ranks; what is no official has none."""
        return not self.ranks or facts.ranks.get((event, node)) in self.ranks

    def is_of_states(self, facts: Facts, node: str, event: str) -> bool:
        """Whether a node is one of the states or stood for one at an event."""
        return not self.states or node in self.states or facts.represented.get((event, node)) in self.states

    def describe(self) -> str:
        """What is asked for, in short: `from 2016-01-01, kinds bilateral`."""
        parts = [f"from {day_text(self.since)}"] if self.since else []
        parts += [f"until {day_text(self.until)}"] if self.until else []
        for name in (item.name for item in fields(self) if item.name not in ("since", "until")):
            values = getattr(self, name)
            if values and values != (HELD,):
                parts.append(f"{name} {', '.join(value.rpartition('/')[2] for value in values)}")
        return ", ".join(parts)
