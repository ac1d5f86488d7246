"""Turns of phrase of ministries, presidents and prime ministers about their own meetings, in made-up sentences."""

from __future__ import annotations

from communique.extraction import extract
from communique.model import Event, Record


def events(text: str, url: str | None = None, published: str | None = "2023-05-10") -> tuple[Event, ...]:
    return extract(Record("r", text, "test", language="en", published=published, url=url)).events


def told(text: str, url: str | None = None) -> list[tuple[str, str, dict[str | None, str]]]:
    """(kind, status, {name: role}) of each event."""
    return [
        (event.kind, event.status, {one.name: one.role for one in event.participants}) for event in events(text, url)
    ]


def posts(text: str, url: str | None = None) -> dict[str | None, tuple[str | None, str | None]]:
    """{name: (rank, state)} of all who take part."""
    return {one.name: (one.level, one.of) for event in events(text, url) for one in event.participants}


def test_a_headline_and_its_text_tell_of_one_event() -> None:
    text = (
        "Latvian Foreign Minister speaks by phone with Kazakh counterpart\n\n"
        "Jonas Kalns, Minister of Foreign Affairs of Latvia, held a telephone conversation on 9 May with the Minister of Foreign "
        "Affairs of Kazakhstan Arman Temirov."
    )
    assert told(text) == [("call", "held", {"Jonas Kalns": "attendee", "Arman Temirov": "attendee"})]


def test_the_same_office_has_another_rank_in_another_state() -> None:
    text = "Foreign Secretary {} met with Minister of Foreign Affairs of Latvia Jonas Kalns on 9 May."
    assert posts(text.format("Anil Sharman"), "https://www.example.gov.in/news")["Anil Sharman"] == (
        "deputy-minister",
        "IN",
    )
    assert posts(text.format("Jane Amberley"), "https://www.example.gov.uk/news")["Jane Amberley"] == ("minister", "GB")


def test_a_visitor_is_no_official_of_the_state_he_visits() -> None:
    text = (
        "Foreign Minister Jane Amberley visited Latvia on 9 May. In Riga she met President Jonas Kalns. "
        "The Latvian side thanked for the support of the Latvian economy and Latvian exports."
    )
    assert posts(text, "https://www.example.gov.au/news") == {
        "Jane Amberley": ("minister", "AU"),
        "Jonas Kalns": ("head-of-state", "LV"),
    }


def test_heads_of_sides_take_part_for_whom_they_head() -> None:
    text = (
        "The 3rd Political Consultations between Latvia and Kazakhstan were held virtually on 5 May. Ms. Ilze Ozola, State Secretary "
        "(West), led the Latvian delegation while the Kazakh side was led by Mr. Arman Temirov, Deputy Minister."
    )
    assert told(text) == [("meeting", "held", {"Ilze Ozola": "attendee", "Arman Temirov": "attendee"})]
    assert {name: of for name, (_, of) in posts(text).items()} == {"Ilze Ozola": "LV", "Arman Temirov": "KZ"}


def test_who_pays_a_call_is_received() -> None:
    text = "Prime Minister of Latvia Jonas Kalns received a courtesy call from Mr. Arman Temirov, Foreign Minister of Kazakhstan."
    assert told(text) == [("bilateral", "held", {"Jonas Kalns": "host", "Arman Temirov": "attendee"})]


def test_who_brings_a_message_meets_who_receives_it() -> None:
    expected = [("bilateral", "held", {"Jonas Kalns": "host", "Arman Temirov": "attendee"})]
    president = "President of Latvia Jonas Kalns received a special message from the President of Kazakhstan"
    assert told(f"{president}, delivered by Special Envoy of Kazakhstan Arman Temirov.") == expected
    assert told(f"{president}. The message was delivered by Special Envoy of Kazakhstan Arman Temirov.") == expected
    assert told(f"{president}.") == []


def test_a_city_stands_behind_the_house_of_an_occasion() -> None:
    (event,) = events(
        "President of Latvia Jonas Kalns received the Prime Minister of Kazakhstan Arman Temirov at State House, Riga, on 9 May."
    )
    assert event.city == "Riga"


def test_people_of_two_lines_are_no_list() -> None:
    text = (
        "Readout of Vice President Amberley's Call with President Jonas Kalns of Latvia\n"
        "Vice President Jane Amberley spoke by phone on Tuesday with President Jonas Kalns of Latvia about trade and security."
    )
    assert posts(text, "https://www.example.gov/news") == {
        "Jane Amberley": ("deputy-head", "US"),
        "Jonas Kalns": ("head-of-state", "LV"),
    }


def test_whom_a_visitor_meets_is_of_the_state_he_visits() -> None:
    text = (
        "National Security Advisor Jane Amberley traveled to Latvia on 8 May. Amberley met with President Jonas Kalns. She also met "
        "with Foreign Minister Ilze Ozola to follow up on the talks in Washington last week."
    )
    assert {name: of for name, (_, of) in posts(text, "https://www.example.gov/news").items()} == {
        "Jane Amberley": "US",
        "Jonas Kalns": "LV",
        "Ilze Ozola": "LV",
    }


def test_a_matter_of_talk_is_no_place() -> None:
    (event,) = events(
        "Today President of Latvia Jonas Kalns met with the Foreign Minister of Kazakhstan Arman Temirov. The meeting focused on the "
        "crisis in the Gaza Strip and the situation in Syria."
    )
    assert (event.city, event.country) == (None, None)


def test_an_invitation_is_no_visit_unless_accepted() -> None:
    met = "Foreign Minister of Latvia Jonas Kalns met with Foreign Minister of Kazakhstan Arman Temirov. "
    assert [event.kind for event in events(met + "He invited Minister Temirov to visit Latvia.")] == ["bilateral"]
    assert [event.kind for event in events(met + "Minister Temirov accepted the invitation to visit Latvia.")] == [
        "bilateral",
        "visit",
    ]


def test_a_headline_in_capitals_ends_offices_at_its_verbs() -> None:
    text = (
        "Kalns Receives President Arman Temirov Of Kazakhstan At State House (PHOTOS)\n\n"
        "President Jonas Kalns has received President Arman Temirov of Kazakhstan at the State House in Riga on Thursday."
    )
    assert told(text) == [("bilateral", "held", {"Jonas Kalns": "host", "Arman Temirov": "attendee"})]
    assert {one.office for event in events(text) for one in event.participants} == {"President"}


def test_surnames_that_are_words() -> None:
    text = "Prime Minister Theresa May of Britain met President Park Geun-hye of Korea in Riga on 5 May."
    assert posts(text) == {"Theresa May": ("head-of-government", "GB"), "Park Geun-hye": ("head-of-state", "KR")}


def test_an_outgoing_ambassador_is_one() -> None:
    text = "Foreign Minister of Latvia Jonas Kalns met the outgoing Ambassador of Nepal to Latvia Sita Lamal."
    assert posts(text)["Sita Lamal"] == ("ambassador", "NP")


def test_whose_a_name_is_said_to_be_overrules_whose_the_office_mostly_is() -> None:
    text = "Foreign Secretary Anil Sharman of India met Foreign Minister Ilze Ozola of Latvia in Riga."
    assert posts(text)["Anil Sharman"] == ("deputy-minister", "IN")


MINISTER = "Foreign Minister of Latvia Jonas Kalns"
GUEST = "Foreign Minister of Kazakhstan Arman Temirov"


def test_who_calls_an_official_speaks_to_him() -> None:
    called = [("call", "held", {"Jonas Kalns": "attendee", "Arman Temirov": "attendee"})]
    assert told(f"{MINISTER} called {GUEST} on Friday to discuss trade.") == called
    assert told(f"{MINISTER} called {GUEST} a friend.") == []


def test_who_grants_an_audience_receives() -> None:
    assert told(f"{MINISTER} granted an audience to {GUEST}.") == [
        ("bilateral", "held", {"Jonas Kalns": "host", "Arman Temirov": "attendee"})
    ]


def test_a_meeting_of_one_with_another_is_of_both() -> None:
    assert told(f"On 5 May, a meeting of {MINISTER} with {GUEST} took place in Riga.") == [
        ("bilateral", "held", {"Jonas Kalns": "attendee", "Arman Temirov": "attendee"})
    ]


def test_a_commission_of_two_states_meets_once() -> None:
    text = f"{MINISTER} and {GUEST} co-chaired the 5th meeting of the Latvia-Kazakhstan Intergovernmental Commission in Riga."
    assert told(text) == [("meeting", "held", {"Jonas Kalns": "chair", "Arman Temirov": "chair"})]


def test_those_of_both_sides_chair() -> None:
    text = f"The Joint Commission was co-chaired by {MINISTER} from the Latvian side and {GUEST} from the Kazakh side."
    assert told(text) == [("meeting", "held", {"Jonas Kalns": "chair", "Arman Temirov": "chair"})]


def test_an_envoy_of_a_chief_is_no_chief() -> None:
    text = f"{MINISTER} met with the Special Envoy of the UN Secretary-General for Syria, Geir Pedersson, in Riga."
    assert posts(text)["Geir Pedersson"] == ("other", "United Nations")


def test_a_guest_of_a_state_is_who_was_received() -> None:
    text = f"{MINISTER} received {GUEST} in Riga on 5 May. The Kazakh guest is in Latvia for an official visit."
    assert told(text)[1] == ("visit", "held", {"Arman Temirov": "attendee"})


def test_the_prime_minister_on_a_page_of_the_government_is_its_own() -> None:
    text = "The Prime Minister met Italian Prime Minister Giorgia Meloni in Downing Street this morning."
    assert posts(text, "https://www.gov.uk/news") == {
        None: ("head-of-government", "GB"),
        "Giorgia Meloni": ("head-of-government", "IT"),
    }
    assert None not in posts(text, "https://news.example.com/")


def test_whom_she_meets_is_her_counterpart() -> None:
    text = "Foreign Minister of Latvia Ilze Ozola is to meet with her Kazakh counterpart, Arman Temirov, in Riga."
    assert told(text) == [("bilateral", "planned", {"Ilze Ozola": "attendee", "Arman Temirov": "attendee"})]


def test_of_two_states_of_one_name_the_likely_one_is_meant() -> None:
    text = "Korean Foreign Minister Kim Min-jae met with Foreign Minister of Latvia Jonas Kalns in Riga."
    assert posts(text)["Kim Min-jae"] == ("minister", "KR")
    text = "Foreign Minister of North Korea Ri Yong and Korean Ambassador to Latvia Pak Song met with President of Latvia Jonas Kalns."
    assert posts(text)["Pak Song"] == ("ambassador", "KP")


def test_all_occasions_of_a_list_are_attended() -> None:
    text = f"{MINISTER} will attend the Korea-ASEAN meeting, the East Asia Summit (EAS) and the ASEAN Regional Forum (ARF) in Vientiane."
    assert [(status, people) for _, status, people in told(text)] == [("planned", {"Jonas Kalns": "attendee"})] * 3


def test_a_first_call_is_of_both() -> None:
    text = f"{MINISTER} conducted his inaugural phone conversation with {GUEST} on Tuesday."
    assert told(text) == [("call", "held", {"Jonas Kalns": "attendee", "Arman Temirov": "attendee"})]


def test_who_goes_on_after_meeting_somebody_met_him() -> None:
    text = f"After meeting his Kazakh counterpart Arman Temirov, {MINISTER} left for Tallinn."
    assert ("bilateral", "held", {"Jonas Kalns": "attendee", "Arman Temirov": "attendee"}) in told(text)


def test_a_second_office_behind_a_comma_is_the_same_persons() -> None:
    text = f"{MINISTER} met with the Kazakh Deputy Prime Minister, co-chair of the Latvia-Kazakhstan Commission on Trade Arman Temirov."
    assert posts(text)["Arman Temirov"] == ("deputy-head", "KZ")


def test_a_name_behind_the_comma_of_whom_somebody_met() -> None:
    text = f"{MINISTER} said so during his meeting with Kazakhstan's Deputy Foreign Minister, Arman Temirov on 7 May."
    assert posts(text)["Arman Temirov"] == ("deputy-minister", "KZ")


ARRIVED = "President Arman Temirov of Kazakhstan arrived in Riga on Tuesday for a two-day state visit. "


def test_who_receives_a_traveller_on_arrival_is_of_his_visit() -> None:
    text = (
        ARRIVED + "He was received by Foreign Minister Jonas Kalns and the Ambassador of Kazakhstan Yerlan Baizhanov."
    )
    assert told(text) == [
        (
            "visit",
            "held",
            {"Arman Temirov": "attendee", "Jonas Kalns": "attendee", "Yerlan Baizhanov": "attendee"},
        )
    ]
    assert posts(text)["Jonas Kalns"] == ("minister", "LV")


def test_a_ceremony_or_meal_is_of_whom_it_is_for() -> None:
    text = (
        "An official welcoming ceremony for President Arman Temirov of Kazakhstan was held at Riga Castle. In the evening, a dinner "
        "was given in honour of the President of Kazakhstan."
    )
    assert told(text, "https://www.president.lv/news") == [
        ("ceremony", "held", {"Arman Temirov": "attendee"}),
        ("reception", "held", {"Arman Temirov": "attendee"}),
    ]


def test_both_lead_their_respective_sides() -> None:
    text = (
        "The 3rd Round of Latvia-Kazakhstan Political Consultations was held in Riga on 5 May. State Secretary Jonas Kalns and Deputy "
        "Minister Arman Temirov led their respective delegations."
    )
    assert told(text) == [("meeting", "held", {"Jonas Kalns": "attendee", "Arman Temirov": "attendee"})]


def test_another_guest_is_another_meeting() -> None:
    text = f"{MINISTER} received {GUEST} on 5 May. Later the same day, he hosted the Ambassador of Fiji Jane Amberley."
    assert [people for _, _, people in told(text)] == [
        {"Jonas Kalns": "host", "Arman Temirov": "attendee"},
        {"Jonas Kalns": "host", "Jane Amberley": "attendee"},
    ]


def test_who_accompanies_a_visitor_is_of_the_visit_alone() -> None:
    text = (
        "Prime Minister of Latvia Jonas Kalns will pay an official visit to Kazakhstan from 20 to 22 May. He will meet President "
        "Arman Temirov. The Prime Minister will be accompanied by Foreign Minister Ilze Ozola."
    )
    assert [people for kind, _, people in told(text) if kind == "bilateral"] == [
        {"Jonas Kalns": "attendee", "Arman Temirov": "attendee"}
    ]


def test_those_who_chair_together_are_of_two_states() -> None:
    text = (
        "External Affairs Minister Anil Sharman paid an official visit to Latvia. EAM and Foreign Minister Ilze Ozola co-chaired the "
        "4th Joint Commission Meeting."
    )
    assert {name: of for name, (_, of) in posts(text).items()} == {"Anil Sharman": "IN", "Ilze Ozola": "LV"}


def test_several_offices_are_one_persons() -> None:
    text = (
        "Prince Omar bin Hamad, Crown Prince and Prime Minister, received today the President of Latvia Egils Ozols. Minister of "
        "Foreign Affairs Prince Turki bin Nayef attended."
    )
    assert set(posts(text, "https://www.example.gov.sa/")) == {
        "Omar bin Hamad",
        "Egils Ozols",
        "Turki bin Nayef",
    }


def test_brackets_stand_between_offices_and_names() -> None:
    text = (
        "President of Latvia Egils Ozols received the Ambassador of Fiji to Latvia (residence in Tallinn) Jane Amberley. Present were "
        "Cabinet Secretaries Musa Otieno (Foreign Affairs) and Juma Kamau (Treasury)."
    )
    assert {"Jane Amberley", "Musa Otieno", "Juma Kamau"} <= posts(text).keys()


def test_particles_of_names_do_not_count_as_names() -> None:
    text = f"{MINISTER} met with the Emir of Kuwait Sheikh Nasser Al Jaber Al Hamad Al Salman on 5 May."
    assert any(name is not None and name.endswith("Nasser Al Jaber Al Hamad Al Salman") for name in posts(text))


def test_calls_that_will_be_paid() -> None:
    text = (
        "Foreign Minister of Latvia Jonas Kalns will visit Kazakhstan on 20 May. He will pay separate courtesy calls on President "
        "Arman Temirov and Speaker Musa Otieno."
    )
    assert [(kind, status) for kind, status, _ in told(text)] == [("visit", "planned"), *[("bilateral", "planned")] * 2]


def test_what_will_also_be_is_planned() -> None:
    text = "Foreign Minister of Latvia Jonas Kalns will also be paying a visit to Kazakhstan on 20 May."
    assert [(kind, status) for kind, status, _ in told(text)] == [("visit", "planned")]


def test_those_of_a_list_who_attended_all_take_part() -> None:
    text = f"{MINISTER} met with {GUEST} on 5 May. Ambassador Jane Amberley, Director General Ilze Ozola, and Musa Otieno attended the meeting."
    assert [set(people) for _, _, people in told(text)] == [
        {"Jonas Kalns", "Arman Temirov", "Jane Amberley", "Ilze Ozola", "Musa Otieno"}
    ]


def test_a_headline_speaks_of_the_meeting_below() -> None:
    text = f"Jonas Kalns speaks with Arman Temirov\n\n{MINISTER} met with {GUEST} in Riga on 5 May."
    assert [kind for kind, _, _ in told(text)] == ["bilateral"]


def test_whose_bonds_are_told_of_takes_no_part() -> None:
    text = f"{MINISTER} met with {GUEST} on 5 May. They praised the close relations between Presidents Egils Ozols and Musa Otieno at the meeting."
    assert [set(people) for _, _, people in told(text)] == [{"Jonas Kalns", "Arman Temirov"}]


def test_states_lead_the_names_of_a_list() -> None:
    text = (
        "On 5 May in Samarkand Foreign Minister of Latvia Jonas Kalns held separate meetings with the Foreign Ministers of the Republic "
        "of Kazakhstan - Arman Temirov, the Islamic Republic of Iran Hossein Amir Rostami, and Fiji, Jane Amberley."
    )
    assert {name: of for name, (_, of) in posts(text).items()} == {
        "Jonas Kalns": "LV",
        "Arman Temirov": "KZ",
        "Hossein Amir Rostami": "IR",
        "Jane Amberley": "FJ",
    }
    assert all(event.city is not None and event.country == "UZ" for event in events(text))


def test_those_who_presented_credentials_are_listed_behind() -> None:
    text = (
        "President Egils Ozols has received credentials from three envoys newly accredited to Latvia. They included H.E. Arman Temirov "
        "- Kazakhstan, H.E Jane Amberley- Fiji and Maj. Gen.(Rtd) Musa Otieno (Kenya). He looked forward to the Riga Summit in July. "
        "The event was also attended by the Minister of State in charge of Regional Cooperation, Hon. Ilze Ozola, among others."
    )
    ceremony = next(event for event in events(text) if event.kind == "ceremony")
    assert {one.name: (one.level, one.of) for one in ceremony.participants} == {
        "Egils Ozols": ("head-of-state", "LV"),
        "Arman Temirov": ("ambassador", "KZ"),
        "Jane Amberley": ("ambassador", "FJ"),
        "Musa Otieno": ("ambassador", "KE"),
        "Ilze Ozola": ("minister", "LV"),
    }
    assert [event.status for event in events(text) if event.kind == "summit"] == ["planned"]


def test_initials_are_of_a_name() -> None:
    text = "Foreign Minister of Bangladesh A K Rahmanov met his Latvian counterpart Jonas Kalns."
    assert posts(text)["A K Rahmanov"] == ("minister", "BD")


def test_two_heads_of_government_are_two() -> None:
    text = "The Taoiseach and Prime Minister Kalns of Latvia had a bilateral meeting today."
    assert posts(text) == {None: ("head-of-government", "IE"), "Kalns": ("head-of-government", "LV")}


def test_who_is_named_behind_is_not_who_is_meant_before() -> None:
    text = (
        "Prime Minister Jonas Kalns spoke with Prime Minister of Fiji Musa Otieno today.\n\nA spokesperson said: This morning the Prime "
        "Minister spoke to the new Prime Minister of Fiji Musa Otieno."
    )
    assert [set(people) for _, _, people in told(text)] == [{"Jonas Kalns", "Musa Otieno"}]


def test_who_returns_was_where_his_visit_went() -> None:
    found = events(f"{MINISTER} returned to Riga on 2 May after a three-day visit to Kazakhstan.")
    assert [(event.kind, event.country) for event in found] == [("visit", "KZ")]


def test_who_goes_along_with_a_visitor_visits_too() -> None:
    text = f"{MINISTER} visited Kazakhstan together with Anna Berga, Minister of Trade, and Peter Liepa, Minister of Transport, on 2 May."
    assert posts(text) == {
        "Jonas Kalns": ("minister", "LV"),
        "Anna Berga": ("minister", "LV"),
        "Peter Liepa": ("minister", "LV"),
    }


def test_who_says_goodbye_is_received() -> None:
    guest = "Ambassador of Fiji Jane Amberley"
    expected = [("bilateral", "held", {"Jonas Kalns": "host", "Jane Amberley": "attendee"})]
    assert told(f"{guest} bid farewell to {MINISTER} on 2 May upon completion of her term.") == expected
    assert told(f"{MINISTER} received a courtesy call by {guest} on 2 May.") == expected


def test_views_are_exchanged_on_the_phone() -> None:
    assert [kind for kind, _, _ in told(f"{MINISTER} and {GUEST} exchanged views by phone on 2 May.")] == ["call"]
    assert [kind for kind, _, _ in told(f"{MINISTER} was on the phone with {GUEST} on 2 May.")] == ["call"]


def test_a_meal_is_for_whom_it_is_given() -> None:
    text = f"A luncheon was given by {MINISTER} for the President of Kazakhstan Arman Temirov on 2 May."
    assert told(text) == [("reception", "held", {"Jonas Kalns": "host", "Arman Temirov": "attendee"})]


def test_whose_a_delegation_is_its_secretaries_are() -> None:
    text = (
        "Prime Minister Hari Thapa Gurung will attend the Riga Summit in Colombo, Sri Lanka on 20 May. The Nepali delegation led by the "
        "Prime Minister includes Chief Secretary Shyam Karki, Foreign Secretary Bharat Gautam and senior officials."
    )
    assert posts(text)["Shyam Karki"] == ("deputy-minister", "NP")
    assert posts(text)["Bharat Gautam"] == ("deputy-minister", "NP")
