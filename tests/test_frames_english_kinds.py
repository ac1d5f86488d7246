"""Of what kind an event is that English press prose tells, and whether it tells one or several."""

from __future__ import annotations

import pytest

from communique.extraction import extract
from communique.model import Event, Record

MET = "Chilean Foreign Minister Ana Costa met Peruvian Foreign Minister Raul Rojas in Lima on Monday. "


def events(text: str) -> tuple[Event, ...]:
    return extract(Record("r", text, "test", language="en", published="2014-03-14")).events


def kinds(text: str) -> list[tuple[str, str]]:
    return sorted((one.kind, one.status) for one in events(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A trilateral meeting of the presidents of Chile, Peru and Kenya took place in Lima on Monday.", "summit"),
        ("The presidents of Chile, Peru and Kenya held a trilateral meeting in Lima on Monday.", "summit"),
        ("A meeting of the prime ministers of Chile, Peru and Kenya took place in Lima on Monday.", "summit"),
        ("A meeting of NATO leaders took place in Riga on Monday.", "summit"),
        ("EU leaders held an informal meeting in Granada on Monday.", "summit"),
        ("A meeting of the leaders of the Nordic-Baltic Eight took place in Riga on Monday.", "summit"),
        ("The 42nd Pacific Islands Forum was held in Auckland on Monday.", "summit"),
        ("The foreign ministers of Chile, Peru and Kenya held a trilateral meeting in Lima on Monday.", "meeting"),
        (
            "A meeting of the presidents of the parliaments of Chile, Peru and Kenya took place in Lima on Monday.",
            "meeting",
        ),
        ("The Pacific Islands Forum foreign ministers meeting was held in Suva on Monday.", "meeting"),
        ("A meeting of the leaders of Chile and Peru took place in Lima on Monday.", "bilateral"),
        ("A meeting between the presidents of Chile and Peru was held in Lima on Monday.", "bilateral"),
        ("The leaders of Chile and Peru held a meeting in Lima on Monday.", "bilateral"),
    ],
)
def test_meetings_of_leaders(text: str, kind: str) -> None:
    assert kinds(text) == [(kind, "held")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "had a productive meeting with counterparts from Peru, Kenya and Latvia on Monday.",
            [("meeting", "held")],
        ),
        ("held a meeting with her counterparts from Peru and Kenya on Monday.", [("meeting", "held")]),
        ("had a trilateral meeting with the Peruvian and Kenyan foreign ministers in Lima.", [("meeting", "held")]),
        ("met with her Peruvian and Kenyan counterparts in Lima on Monday.", [("bilateral", "held")] * 2),
        ("held phone calls with her Peruvian and Kenyan partners on Monday.", [("call", "held")] * 2),
        ("spoke by telephone with her U.S. and Kenyan partners on Monday.", [("call", "held")] * 2),
        ("met with international partners in Lima on Monday.", []),
    ],
)
def test_one_sitting_or_several(text: str, told: list[tuple[str, str]]) -> None:
    assert kinds(f"Chilean Foreign Minister Ana Costa {text}") == told


@pytest.mark.parametrize(
    "text",
    [
        "met virtually with Kenyan President Karim Otieno on Monday.",
        "met Kenyan President Karim Otieno via videoconference on Monday.",
        "held a virtual meeting with Kenyan President Karim Otieno on Monday.",
        "held talks with Kenyan President Karim Otieno by video link on Monday.",
    ],
)
def test_two_who_meet_at_a_distance_call(text: str) -> None:
    assert kinds(f"Chilean President Ana Costa {text}") == [("call", "held")]


@pytest.mark.parametrize(
    "text",
    [
        "The two spoke by phone on Friday.",
        "They had spoken by phone on Friday.",
        "The pair also held a telephone conversation on Friday.",
        "The two leaders spoke by phone on Friday.",
        "The two ministers discussed Syria by phone on Friday.",
        "Before the Lima talks, the two men discussed Syria over phone on Friday.",
    ],
)
def test_those_who_met_also_spoke_by_phone(text: str) -> None:
    assert kinds(MET + text) == [("bilateral", "held"), ("call", "held")]
    assert [len(one.participants) for one in events(MET + text)] == [2, 2]


def test_the_two_who_met_discussed_something_there() -> None:
    assert kinds(MET + "The two ministers discussed Syria.") == [("bilateral", "held")]


def test_a_commission_is_not_the_talk_told() -> None:
    text = "On the same day, the meeting of the Joint Intergovernmental Commission on Trade between Chile and Peru was held."
    assert kinds(MET + text) == [("bilateral", "held"), ("meeting", "held")]


@pytest.mark.parametrize("second", ["the joint ministerial meeting", "the joint ministerial meeting for the dialogue"])
def test_joint_meetings_with_one_state_after_the_other(second: str) -> None:
    text = (
        "The joint ministerial meeting between the Gulf Cooperation Council and India will be held in Riyadh on Monday. "
        f"Also, {second} between the Cooperation Council and Brazil will take place on Tuesday."
    )
    assert kinds(text) == [("meeting", "planned")] * 2


@pytest.mark.parametrize(
    ("text", "status", "country", "sides"),
    [
        ("The foreign ministers of Chile and Peru will visit Nairobi on Monday.", "planned", "KE", ("CL", "PE")),
        ("US lawmakers visited Lima on Monday.", "held", "PE", ("US",)),
        ("The OSCE Minsk Group Co-Chairs will arrive in Armenia on Monday.", "planned", "AM", ()),
        ("A delegation of the European Parliament visited Lima on Monday.", "held", "PE", ()),
        ("An IMF mission visited Zambia on Monday.", "held", "ZM", ()),
    ],
)
def test_visitors_whom_nobody_names(text: str, status: str, country: str, sides: tuple[str, ...]) -> None:
    (visit,) = events(text)
    assert (visit.kind, visit.status, visit.country, visit.represented) == ("visit", status, country, sides)


@pytest.mark.parametrize("text", ["Tourists visited Lima on Monday.", "NATO troops arrived in Riga on Monday."])
def test_visitors_of_no_state(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    ("text", "status", "number"),
    [
        ("Later, they attended the signing of a protocol on water.", "held", 1),
        (
            "Afterwards, they will attend the signing of a visa agreement. Later, they will witness the signing of a protocol.",
            "planned",
            2,
        ),
        ("They will take part in the signing of a protocol on Tuesday.", "planned", 1),
    ],
)
def test_who_attends_a_signing_is_at_a_ceremony(text: str, status: str, number: int) -> None:
    assert kinds(MET + text) == [("bilateral", "held"), *[("ceremony", status)] * number]


@pytest.mark.parametrize(
    "text",
    [
        "They stressed that regular and constructive talks between President Juan Soto and President Luis Vega are important.",
        "They agreed on arranging a meeting between President Juan Soto and President Luis Vega.",
        "Costa thanked Kenya for its coordinatorship of ASEAN-China Dialogue Relations.",
        "Costa later gave a speech at the Valdai discussion club.",
        "Rojas said that Costa's visit was to express her thanks.",
        "Within the framework of the visit, trade was discussed.",
        "Costa also met with representatives of the Chilean community.",
        "Costa also met with Peruvian business leaders.",
    ],
)
def test_what_is_only_mentioned_is_no_event(text: str) -> None:
    (talk,) = events(MET + text)
    assert (talk.kind, [one.name for one in talk.participants]) == ("bilateral", ["Ana Costa", "Raul Rojas"])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Minister Costa pays working visit to Kenya\n\nForeign Minister Ana Costa of Chile on 3 and 4 March paid a working "
            "visit to Kenya.",
            [("visit", "held")],
        ),
        (
            "Chilean President Ana Costa has cancelled a visit to Kenya. - Photo\n\nSANTIAGO - President Ana Costa has cancelled "
            "a visit to Kenya that she had planned for May.",
            [("visit", "cancelled")],
        ),
        (
            "Talks between the President and the Kenyan Prime Minister\n\nPresident Ana Costa of Chile held bilateral "
            "discussions with Kenyan Prime Minister Karim Otieno in New York on Monday.",
            [("bilateral", "held")],
        ),
        (
            "IGAD is to hold a summit on Thursday in Kampala. The summit, convened by President Ismail Guled of Djibouti, will "
            "focus on Sudan.",
            [("summit", "planned")],
        ),
    ],
)
def test_told_twice(text: str, told: list[tuple[str, str]]) -> None:
    assert kinds(text) == told


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "Chilean Foreign Minister Ana Costa and Peru's Foreign Minister Raul Rojas, Latvian Foreign Minister Janis Kalns landed "
            "in Nairobi on Monday.",
            3,
        ),
        (
            "Three presidents arrived in Harare on Monday. First to arrive was Kenyan President Karim Otieno who was welcomed by "
            "Foreign Minister Tendai Moyo of Zimbabwe. Zambian President Edgar Banda was received by Minister Moyo.",
            2,
        ),
    ],
)
def test_arrivals(text: str, number: int) -> None:
    assert kinds(text) == [("visit", "held")] * number


def test_who_receives_guests_on_arrival_whom_nobody_names() -> None:
    text = "The leaders were received on arrival by the deputy governor of Lima Raul Rojas. "
    assert kinds(text + MET) == [("bilateral", "held")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Officials from Chile, Peru and Kenya met in Lima on Monday.", [("meeting", "held")]),
        ("Delegations from Chile and Kenya met in Lima on Monday.", [("bilateral", "held")]),
        ("Chilean and Kenyan officials met in Lima on Monday.", [("bilateral", "held")]),
        ("Senior diplomats from Chile and Kenya met in Lima on Monday.", [("bilateral", "held")]),
        ("US and EU officials met in Lima on Monday for the 11th U.S.-EU Space Dialogue.", [("meeting", "held")]),
        ("Chilean and Kenyan teams met in Lima on Monday in the second round.", []),
        ("Chile and Kenya met in Lima on Monday in a friendly.", []),
        ("Officials from the health and finance ministries met in Lima on Monday.", []),
    ],
)
def test_officials_of_states_meet(text: str, told: list[tuple[str, str]]) -> None:
    assert kinds(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "President Ana Costa of Chile met Kenyan Prime Minister Karim Otieno today in conjunction with Her Excellency's visit to Kenya.",
        "President Ana Costa of Chile met Kenyan Prime Minister Karim Otieno today as part of her official visit to Kenya.",
        "President Ana Costa of Chile met Kenyan Prime Minister Karim Otieno. During her official visit to Kenya, Kenyan Foreign "
        "Minister Paul Ruto spoke of trade.",
    ],
)
def test_nobody_visits_his_own_state(text: str) -> None:
    (visit,) = (one for one in events(text) if one.kind == "visit")
    assert [one.name for one in visit.participants] == ["Ana Costa"]


@pytest.mark.parametrize(
    "text",
    [
        "President Karim Otieno of Kenya presents Letter of Credence to new envoy",
        "Details have emerged of a secret meeting of President Karim Otieno with opposition leader Paul Ruto in Mombasa.",
        "The Kenya National Theatre will host an exhibition of Polish posters in May.",
    ],
)
def test_what_is_no_business_of_states(text: str) -> None:
    assert events(text) == ()


def test_an_opposition_leader_can_meet_officials_of_others() -> None:
    text = "French Foreign Minister Luc Morel met Malian opposition leader Moussa Diallo in Bamako on Monday."
    assert kinds(text) == [("bilateral", "held")]


def test_two_that_meet_others_sit_with_them() -> None:
    text = "The foreign ministers Ana Costa of Chile and Raul Rojas of Peru met with Kenyan Foreign Minister Karim Otieno in Lima."
    assert kinds(text) == [("meeting", "held")]


def test_a_summit_at_which_others_speak() -> None:
    text = (
        "The meeting in Bamako on Thursday, attended by President Musa Keita of Mali and Presidents Paul Sow of Senegal and Kofi "
        "Mensah of Ghana, heard a brief by Special Envoy Jean Kassi."
    )
    assert kinds(text) == [("summit", "held")]


def test_envoys_are_named_behind() -> None:
    text = (
        "The envoys of Chile and Peru, Ana Costa and Raul Rojas, met in Lima on Monday. The meeting lasted two hours."
    )
    assert kinds(text) == [("bilateral", "held")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A call between the two is scheduled for Thursday.", [("call", "planned")]),
        ("A further meeting between the two is planned for Friday in Santiago.", [("bilateral", "planned")]),
        ("The next meeting between the two ministers will take place in Santiago in May.", [("bilateral", "planned")]),
        ("The meeting between the two ministers lasted two hours.", []),
        ("It was the second meeting between the two leaders this year.", []),
        ("It was the first visit by a Chilean foreign minister to Peru in ten years.", []),
        ("The two ministers spoke to the press after the talks.", [("press-event", "held")]),
        ("Costa spoke to the press after the talks.", []),
        ("Later the two ministers had a working lunch.", [("reception", "held")]),
        ("She will next travel to Quito.", [("visit", "planned")]),
        ("Costa is also the chairman of the OSCE Ministerial Council.", []),
        ("They discussed the SCO summit.", []),
        ("They discussed issues related to Peru chairing the meeting of the SCO Heads of State Council.", []),
        ("They discussed the SCO summit in Astana on 3 July.", [("summit", "planned")]),
        ("They also discussed trade during the APEC summit.", [("summit", "held")]),
    ],
)
def test_what_is_told_besides_of_two_who_met(text: str, told: list[tuple[str, str]]) -> None:
    assert kinds(MET + text) == sorted([("bilateral", "held"), *told])


@pytest.mark.parametrize(
    "text",
    [
        "A courtesy call by Chilean Foreign Minister Ana Costa on President Raul Rojas of Peru took place on Monday.",
        "The courtesy call of Chilean Foreign Minister Ana Costa on President Raul Rojas of Peru took place on Monday.",
    ],
)
def test_a_courtesy_call_takes_place(text: str) -> None:
    (call,) = events(text)
    assert call.kind == "bilateral"
    assert {(one.name, one.role) for one in call.participants} == {("Ana Costa", "attendee"), ("Raul Rojas", "host")}


def test_a_headline_that_says_whom_somebody_came_to_meet() -> None:
    text = (
        "Chilean President arrives at Government Palace to meet with Peruvian counterpart\n\n"
        "The President of Peru, Raul Rojas, received his counterpart from Chile, Ana Costa, in Lima on Wednesday."
    )
    assert kinds(text) == [("bilateral", "held")]


def test_a_headline_that_announces_a_day() -> None:
    text = (
        "Chilean President to meet Peruvian counterpart on Friday\n\n"
        "The President of Chile, Ana Costa, will visit Lima this week. Costa met President Raul Rojas in 2010."
    )
    assert ("bilateral", "planned") in kinds(text)


def test_two_who_sign_after_the_meeting() -> None:
    text = "Following the meeting, Ministers Ana Costa of Chile and Raul Rojas of Peru signed a memorandum of understanding."
    assert kinds(text) == [("bilateral", "held")]
