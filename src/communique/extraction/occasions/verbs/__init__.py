"""What each sense of a verb tells: one handler a sense, all of one signature."""

from __future__ import annotations

from communique.extraction.occasions.verbs.changes import on_exclude, on_postpone
from communique.extraction.occasions.verbs.convening import (
    on_convene,
    on_found,
    on_held,
    on_install,
    on_open,
    on_organise,
)
from communique.extraction.occasions.verbs.hosting import on_host
from communique.extraction.occasions.verbs.meetings import on_discuss, on_meet, on_speak
from communique.extraction.occasions.verbs.parts import on_attend, on_press, on_said_at
from communique.extraction.occasions.verbs.receptions import on_accredit, on_receive
from communique.extraction.occasions.verbs.signing import on_exchange, on_sign
from communique.extraction.occasions.verbs.visits import on_plan, on_reach, on_visit

HANDLERS = {
    "held": on_held,
    "convened": on_convene,
    "hold": on_organise,
    "have": on_organise,
    "give": on_organise,
    "see": on_meet,
    "welcomed": on_receive,
    "say": on_said_at,
    "organise": on_organise,
    "attend": on_attend,
    "represent": on_attend,
    "host": on_host,
    "chair": on_host,
    "moderate": on_host,
    "speak": on_speak,
    "deliver": on_host,
    "meet": on_meet,
    "call": on_meet,
    "ring": on_meet,
    "talk": on_meet,
    "discuss": on_discuss,
    "receive": on_receive,
    "welcome": on_receive,
    "accept": on_receive,
    "accepted": on_receive,
    "accredit": on_accredit,
    "visit-person": on_receive,
    "call-on": on_receive,
    "visit": on_visit,
    "press": on_press,
    "postpone": on_postpone,
    "cancel": on_postpone,
    "withdraw": on_postpone,
    "plan": on_plan,
    "reach": on_reach,
    "open": on_open,
    "opened": on_open,
    "found": on_found,
    "witness": on_found,
    "install": on_install,
    "sign": on_sign,
    "exchange": on_exchange,
    "signed": on_sign,
    "appoint": on_exclude,
    "elect": on_exclude,
    "elected": on_exclude,
    "exclude": on_exclude,
}
