"""Dates an event does not say itself, its status, and whether it is only looked back upon."""

from __future__ import annotations

import re
from datetime import date

from communique.extraction.document import Document
from communique.extraction.occasions import Draft
from communique.extraction.occasions.talks import is_schedule

_BACKGROUND_DAYS = 60
_YEAR = re.compile(r"\d{4}")


def set_dates(doc: Document, drafts: list[Draft]) -> None:
    """Dates an event does not say itself: of the occasion it belongs to, where that is one day."""
    for draft in drafts:
        if draft.time is not None and draft.time.start is not None:
            continue
        for source in (draft.part_of, draft.side_of):
            if (
                source is not None
                and source.time is not None
                and source.time.start
                and source.time.start == source.time.end
            ):
                draft.time = source.time
                break
    days = {
        draft.time.start
        for draft in drafts
        if draft.time is not None and draft.time.start and draft.status == "held" and not draft.background
    }
    ends = {
        draft.time.end
        for draft in drafts
        if draft.time is not None and draft.time.start and draft.status == "held" and not draft.background
    }
    if len(days) == 1 and days == ends and len(next(iter(days))) == 10:
        time = next(draft.time for draft in drafts if draft.time is not None and draft.time.start in days)
        for draft in drafts:
            if (
                (draft.time is None or draft.time.start is None)
                and draft.status == "held"
                and not draft.background
                and (draft.kind == "press-event" or (not doc.rules.verb_final and draft.kind != "visit"))
            ):
                draft.time = time


def settle_status(doc: Document, drafts: list[Draft]) -> None:
    """What lies behind the day of publication is planned, whatever tense a schedule or headline uses."""
    published = (doc.record.published or "")[:10]
    schedule = is_schedule(doc)
    for draft in drafts:
        start = draft.time.start if draft.time is not None else None
        if (
            draft.status == "held"
            and start
            and len(published) == 10
            and len(start) == 10
            and not start.startswith("-")
            and start > published
        ) or (
            draft.status == "held"
            and schedule
            and not draft.background
            and (start is None or start.startswith("-") or start >= published)
            and draft.status_weight < 9
            and not (published and start and start < published)
        ):
            draft.status = "planned"


def mark_background(doc: Document, drafts: list[Draft]) -> None:
    """A past event far before the record's own time is only mentioned."""
    reference = _day(doc.record.published)
    if reference is None:
        days = [_day(draft.time.start) for draft in drafts if draft.time is not None and draft.status == "held"]
        known = [day for day in days if day is not None]
        reference = max(known) if known else None
    if reference is None:
        return
    for index, draft in enumerate(drafts):
        day = _day(draft.time.end or draft.time.start) if draft.time is not None else None
        year_only = draft.time is not None and draft.time.start is not None and _YEAR.fullmatch(draft.time.start)
        if (
            year_only
            and draft.time is not None
            and draft.time.start is not None
            and int(draft.time.start) < reference.year
        ):
            draft.background = draft.status == "held" and index > 0
        elif day is not None and (reference - day).days > _BACKGROUND_DAYS and index > 0:
            draft.background = draft.status == "held"


def _day(edtf: str | None) -> date | None:
    try:
        return date.fromisoformat(f"{edtf}-28" if edtf and len(edtf) == 7 else (edtf or "")[:10])
    except ValueError:
        return None
