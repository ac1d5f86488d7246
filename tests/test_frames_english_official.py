"""Common ways in which ministries and secretariats tell in English of talks, sessions, calls and those who were there."""

from __future__ import annotations

import pytest

from communique.extraction import extract
from communique.model import Event, Record

Told = list[tuple[str, list[str]]]


def events(text: str) -> tuple[Event, ...]:
    return extract(Record("r", text, "test", language="en", published="2014-03-10")).events


def told(text: str) -> Told:
    """(kind, last names) of each event; "~XX" is an unnamed official of XX, "(role) " before who is more than an attendee."""
    return sorted(
        (
            event.kind,
            sorted(
                ("" if one.role == "attendee" else f"({one.role}) ")
                + (one.name.split()[-1] if one.name else f"~{one.of or ''}")
                for one in event.participants
            ),
        )
        for event in events(text)
    )


@pytest.mark.parametrize(
    ("title", "rank"),
    [
        ("The Foreign Minister of Oman, His Highness Prince", "minister"),
        ("The Foreign Minister of Oman, H.H. Prince", "minister"),
        ("The Crown Prince of Oman, His Royal Highness Prince", "deputy-head"),
        ("His Royal Highness Prince Salim bin Turki, Foreign Minister of Oman,", "minister"),
    ],
    ids=["highness", "letters", "crown-prince", "office-behind"],
)
def test_a_highness_has_the_office_beside_his_title(title: str, rank: str) -> None:
    name = "" if "Salim" in title else " Salim bin Turki,"
    (talk,) = events(f"{title}{name} met US Secretary of State Anna Marlow in Muscat.")
    assert [(one.name, one.level, one.of) for one in talk.participants] == [
        ("Salim bin Turki", rank, "OM"),
        ("Anna Marlow", "minister", "US"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The 12th Session of the Council of Ministers of ECOWAS was held in Accra on 4 May. Speaking at the opening, Minister of Finance of Ghana Kofi Asante urged unity.",
            [("meeting", ["(speaker) Asante"])],
            id="speaking-at-the-opening",
        ),
        pytest.param(
            "The fifth Arab-African Summit was held in Rabat on 3 March. The opening session was addressed by King Omar of Morocco. The closing session was attended by President Ali Sow of Mali.",
            [("summit", ["(speaker) Omar", "Sow"])],
            id="opening-and-closing-session",
        ),
        pytest.param(
            "President Ali Sow attended the Summit in Rabat on 3 March. The opening of the new Embassy of Mali in Rabat was attended by Foreign Minister Tito Neto of Angola.",
            [("ceremony", ["Neto"]), ("summit", ["Sow"])],
            id="opening-of-an-embassy",
        ),
        pytest.param(
            "Secretary-General Ana Costa of NATO welcomed the talks between the foreign ministers of Serbia and Croatia, Marko Ilić and Vesna Perić, held in Zagreb on Sunday.",
            [("bilateral", ["Ilić", "Perić"])],
            id="talks-welcomed",
        ),
        pytest.param(
            "OSCE Secretary General Ana Costa welcomed the visit of Foreign Minister Edi Hoxha to Vienna.",
            [("visit", ["Hoxha"])],
            id="visit-welcomed",
        ),
        pytest.param(
            "Secretary-General Ana Costa welcomed to NATO Headquarters for a meeting today the Prime Minister of Iceland, Jon Jonsson.",
            [("bilateral", ["(host) Costa", "Jonsson"])],
            id="guest-welcomed-for-a-meeting",
        ),
        pytest.param(
            "Foreign Minister of Togo Kofi Sarr was received by President Ali Sow of Mali, alongside Prime Minister Omar Keita and Foreign Minister Issa Diallo.",
            [("bilateral", ["(host) Sow", "Diallo", "Keita", "Sarr"])],
            id="received-by-alongside",
        ),
        pytest.param(
            "Foreign Minister of Togo Kofi Sarr was received by President Ali Sow and Prime Minister Omar Keita of Mali.",
            [("bilateral", ["(host) Keita", "Sarr"]), ("bilateral", ["(host) Sow", "Sarr"])],
            id="received-by-both",
        ),
        pytest.param(
            "In Sarajevo, the Secretary General of NATO, Jan Vries, met high-level officials from Bosnia and Herzegovina, including the Chair of the Presidency, the Minister of Foreign Affairs and the Minister of Defence.",
            [("bilateral", ["Vries", "~BA"])] * 3,
            id="officials-from-including",
        ),
        pytest.param(
            "President Ana Costa of Chile met officials from Peru, including the Foreign Minister, Omar Rojas, and the Minister of Defence, Luis Quispe.",
            [("bilateral", ["Costa", "Quispe"]), ("bilateral", ["Costa", "Rojas"])],
            id="officials-from-including-names",
        ),
        pytest.param(
            "UN Secretary-General Kim Park arrived in Cairo on Sunday. In the meeting between the Secretary-General and Djibouti's Foreign Minister, Omar Guedi, the two men discussed the region.",
            [("bilateral", ["Guedi", "Park"]), ("visit", ["Park"])],
            id="between-an-office-and-a-name",
        ),
        pytest.param(
            "Secretary-General Kim Park arrived in New York on Monday. In his meeting with Syria's Minister for Foreign Affairs, Walid Hadi, the Secretary-General raised, in the strongest terms, the attacks.",
            [("bilateral", ["Hadi", "Park"]), ("visit", ["Park"])],
            id="office-behind-a-name-is-another",
        ),
        pytest.param(
            "The Head of the ECOWAS Election Observation Mission, Ali Sow, arrived in Abuja on Monday.",
            [("visit", ["Sow"])],
            id="mission-is-no-name",
        ),
        pytest.param(
            "Foreign Minister Ana Costa of Peru met Prime Minister of Georgia Irakli Lomidze and the Commander of NATO Headquarters Sarajevo.",
            [("bilateral", ["Costa", "Lomidze"]), ("bilateral", ["Costa", "~NATO"])],
            id="seat-is-no-name",
        ),
        pytest.param(
            "Prime Minister Ana Costa of Peru addressed the Ministerial Meeting of the Non-Aligned Movement, the Meeting of the Conference on Interaction and Confidence Building Measures in Asia and the Summit of the Future in New York.",
            [("meeting", ["(speaker) Costa"]), ("meeting", ["(speaker) Costa"]), ("summit", ["(speaker) Costa"])],
            id="occasions-addressed",
        ),
        pytest.param(
            "Foreign Minister of Oman Salim Said received OIC Secretary General Hassan Ali in Muscat on Monday. The Minister praised the support of Morocco as chair of the twelfth Islamic Summit.",
            [("bilateral", ["(host) Said", "Ali"])],
            id="chair-of-a-summit",
        ),
        pytest.param(
            "President Ana Costa of Peru, Chair of the 12th Andean Summit, opened the meeting in Lima on Monday.",
            [("summit", ["(speaker) Costa"])],
            id="chair-opens-it",
        ),
        pytest.param(
            "Foreign Minister of Chile Ana Costa, who is currently in Lima for the Summit of the Americas, met Foreign Minister of Peru Omar Rojas.",
            [("bilateral", ["Costa", "Rojas"]), ("summit", ["Costa"])],
            id="who-is-there-for-a-summit",
        ),
        pytest.param(
            "Foreign Minister of Chile Ana Costa is in Lima for the Summit of the Americas.",
            [("summit", ["Costa"]), ("visit", ["Costa"])],
            id="is-there-for-a-summit",
        ),
        pytest.param(
            "MFA Press Statement: Foreign Minister Ana Costa of Peru at the 67th Session of the United Nations General Assembly, 24 September 2012",
            [("meeting", ["Costa"])],
            id="heading-press-statement",
        ),
        pytest.param(
            "Foreign Minister of Togo Kofi Sarr has met a number of leaders of delegations of the UN member states in New York.",
            [],
            id="leaders-of-delegations",
        ),
        pytest.param(
            "President of Togo Kofi Sarr met President of Mali Omar Keita and First Lady Awa Keita in Bamako.",
            [("bilateral", ["Keita", "Keita", "Sarr"])],
            id="president-and-first-lady",
        ),
        pytest.param(
            "At the invitation of Foreign Minister of Chile Ana Costa, Foreign Minister of Peru Omar Rojas, Deputy Minister of Cuba Raul Diaz and Ambassador of Mali Ali Sow will attend the meeting of the Forum in Santiago.",
            [("meeting", ["(host) Costa", "Diaz", "Rojas", "Sow"])],
            id="invited-by-one-come-many",
        ),
        pytest.param(
            "The African Union Commission (AUC) Chairperson, Dr. Ana Zuma has met with the newly appointed Minister of Foreign Affairs of Ethiopia, H.E. Dr. Workneh Abebe.",
            [("bilateral", ["Abebe", "Zuma"])],
            id="newly-appointed",
        ),
        pytest.param(
            "GCC Secretary General Ana Costa has confirmed the convening of the 158th Ministerial Meeting in Qatar on Monday.",
            [("meeting", [])],
            id="who-confirms-is-not-there",
        ),
        pytest.param(
            "The seventh joint ministerial meeting for the strategic dialogue between the GCC and Russia will be held in Riyadh on Monday with the presence of Sergei Orlov, Minister of Foreign Affairs of Russia. The joint ministerial meeting for the strategic dialogue between the GCC and India will be held with the presence of Rajiv Mehta, Minister of Foreign Affairs of India. The joint ministerial meeting between the GCC and Brazil will also take place, to be attended by Paulo Teixeira, Minister of Foreign Affairs of Brazil.",
            [("meeting", ["Mehta"]), ("meeting", ["Orlov"]), ("meeting", ["Teixeira"])],
            id="one-body-with-three-states",
        ),
        pytest.param(
            "From 3 to 5 March, a regular meeting of the SCO Council of National Coordinators was held in Beijing. SCO Secretary-General Zhang Min spoke at the opening ceremony.",
            [("meeting", ["(speaker) Min"])],
            id="opening-ceremony-of-a-meeting",
        ),
        pytest.param(
            "Minister of Foreign Affairs of Brazil José Serra addressed with President of Uruguay Tabaré Vega the potential for stronger relations.",
            [("bilateral", ["Serra", "Vega"])],
            id="addressed-with",
        ),
        pytest.param(
            "GCC Secretary General Ana Costa met Deputy Foreign Minister of Turkey Ali Demirel in Riyadh on Monday. Costa stressed the importance of strengthening the strategic dialogue between the GCC and Turkey.",
            [("bilateral", ["Costa", "Demirel"])],
            id="dialogue-to-be-strengthened",
        ),
        pytest.param(
            "The 161st meeting of the GCC Ministerial Council will be held in Riyadh on Monday. It will be chaired by Omar Al Thani, Foreign Minister of Qatar, President of the current session of the Council.",
            [("meeting", ["(chair) Thani"])],
            id="president-of-the-current-session",
        ),
        pytest.param(
            "President of Peru Ana Costa will co-chair the 12th Session of the Peru-Chile Commission in Lima on 10 July 2014. The session was preceded by a senior official meeting on 1 to 3 March 2014 and a ministerial sectoral meeting on 4 to 5 March 2014.",
            [("meeting", []), ("meeting", []), ("meeting", ["(chair) Costa"])],
            id="preceded-by-two",
        ),
        pytest.param(
            "Cairo, The 159th session of the Arab League Council, presided over by Egypt, commenced today in the presence of Secretary General of the Arab League Ahmed Ali, and with the participation of Arab foreign ministers.",
            [("meeting", ["Ali"])],
            id="in-the-presence-of-at-a-session",
        ),
        pytest.param(
            "Arab foreign ministers participate in the 162nd session of the Arab League Council in Cairo, in addition to Ahmed Ali, Secretary-General of the League of Arab States, and Ambassador Hossam Zaki, Assistant Secretary-General of the League.",
            [("meeting", ["Ali", "Zaki"])],
            id="in-addition-to",
        ),
        pytest.param(
            "Following the meeting, Ahmed Ali, Secretary General of the Arab League, and Isa Awad, Foreign Minister of Somalia, held a joint conference to brief the press on the outcomes.",
            [("press-event", ["(speaker) Ali", "(speaker) Awad"])],
            id="conference-to-brief-the-press",
        ),
        pytest.param(
            "The President of Ghana received the letters of credence of two envoys in Accra on Monday. They are H.E Mr Park Kim, Republic of Korea; and H.E. Ms. Polly Ioannou, Republic of Cyprus.",
            [("ceremony", ["(host) ~GH", "Ioannou", "Kim"])],
            id="excellency-without-a-stop",
        ),
        pytest.param(
            "Indian Foreign Secretary Vikram Rao and his Chinese counterpart Li Wei held the 22nd round of border talks in Beijing on Monday.",
            [("meeting", ["Rao", "Wei"])],
            id="numbered-round-of-talks",
        ),
        pytest.param(
            "The new Permanent Representative of Costa Rica to the OAS, Ambassador Pablo Kruger, today presented to the Secretary General of the Organization, Luis Insulza, his credentials. During the presentation ceremony, which took place at the OAS headquarters in Washington, Ambassador Kruger reiterated the commitment of his country.",
            [("ceremony", ["(host) Insulza", "Kruger"])],
            id="presentation-ceremony",
        ),
        pytest.param(
            "President of Ghana John Manu presented letters of credence to Ghana's new High Commissioner to Kenya, Kwame Asamoah, in Accra on Monday.",
            [],
            id="own-envoy-is-sent",
        ),
        pytest.param(
            "Norway and Sweden will meet in Oslo on 14 March. Such arrangements provide an important forum for exchanging views with Chile.\n"
            "Inquiries: Nicola Lind, Director of Unit, Norway (meeting with Sweden on 14 March), tel. +358 295 350 316",
            [],
            id="contact-line",
        ),
        pytest.param(
            "The Permanent Council of the OAS held a special meeting in Washington on Monday.",
            [("meeting", [])],
            id="organ-holds-a-meeting",
        ),
        pytest.param(
            "The ministerial committee of the OIC held a meeting in Jeddah on Monday.",
            [("meeting", [])],
            id="ministerial-committee",
        ),
        pytest.param(
            "Foreign Minister of Peru Omar Rojas met the Minister of Trade of Chile, the Minister of Defence and the Speaker of the Senate in Santiago.",
            [("bilateral", ["Rojas", "~CL"])] * 3,
            id="offices-with-articles",
        ),
    ],
)
def test_a_frame_tells(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("office", "rank", "of"),
    [
        ("Chief Adviser to the Prime Minister of Kenya", "adviser", "KE"),
        ("Chief Adviser of Bangladesh", "head-of-government", "BD"),
    ],
)
def test_an_office_of_one_state_serves_elsewhere(office: str, rank: str, of: str) -> None:
    (talk,) = events(f"Karim Nur, {office}, met Foreign Minister of Togo Kofi Sarr in Paris.")
    assert (talk.participants[0].level, talk.participants[0].of) == (rank, of)


@pytest.mark.parametrize("verb", ["presented", "submitted", "handed over", "handed"])
@pytest.mark.parametrize(
    "rest",
    [
        "{} her credentials to President of Peru Omar Rojas in Lima on Monday.",
        "{} on Monday her letters of credence to President of Peru Omar Rojas in Lima.",
        "{} to President of Peru Omar Rojas her letters of credence in Lima on Monday.",
    ],
    ids=["at-once", "behind-a-day", "behind-the-host"],
)
def test_credentials_are_handed_over(rest: str, verb: str) -> None:
    text = f"Ambassador of Kenya Grace Wanji {rest.format(verb)}"
    assert told(text) == [("ceremony", ["(host) Rojas", "Wanji"])]
    (ceremony,) = events(text)
    assert (ceremony.start, ceremony.city) == ("2014-03-10", "Lima")


@pytest.mark.parametrize(
    "text",
    [
        "Ambassador of Kenya Grace Wanji presented a report on the green credentials of Peru in Lima on Monday.",
        "Ambassador of Kenya Grace Wanji handed a letter to the mayor. His credentials are well known.",
        "Ambassador of Kenya Grace Wanji was present when the winners showed their credentials in Lima.",
    ],
    ids=["report", "letter", "present"],
)
def test_other_things_are_presented(text: str) -> None:
    assert told(text) == []


def test_a_year_gives_way_to_a_month() -> None:
    (summit,) = events(
        "The Commonwealth Heads of Government Meeting will be held in Samoa later this year. In October, the Commonwealth Heads of Government Meeting will be held in Apia."
    )
    assert summit.start == "2014-10"


@pytest.mark.parametrize("verb", ["scheduled", "planned", "expected", "set", "due"])
@pytest.mark.parametrize("held", ["be held", "take place"])
def test_what_is_to_be_has_its_day(verb: str, held: str) -> None:
    (summit,) = events(f"The Andean Summit is {verb} to {held} in Lima on 25-26 July.")
    assert (summit.status, summit.start, summit.end, summit.city) == ("planned", "2014-07-25", "2014-07-26", "Lima")


@pytest.mark.parametrize(
    "text",
    [
        "Somali Foreign Minister Ahmed Faki arrived in Cairo to participate in the 162nd session of the Arab League Council, which began on 8 March at the headquarters of the League.",
        "Foreign Minister of Norway Ola Brandt hosted this year's meeting of the foreign ministers of Denmark, Finland and Iceland, which took place in Oslo on 8 March.",
    ],
    ids=["began", "this-year"],
)
def test_a_relative_clause_tells_the_day(text: str) -> None:
    assert next(one.start for one in events(text) if one.kind == "meeting") == "2014-03-08"


def test_a_dateline_runs_on() -> None:
    (talk,) = events(
        "Jeddah, The Permanent Representative of Saudi Arabia to the OIC, Saleh Hamad, received here today the Ambassador of Pakistan, Fuad Sher."
    )
    assert (talk.city, talk.country) == ("Jeddah", "SA")


def test_states_of_a_list_with_semicolons() -> None:
    (ceremony,) = events(
        "The President of Ghana received the letters of credence of two envoys in Accra on Monday. They are H.E. Mr Park Kim, Republic of Korea; H.E. Ms. Polly Ioannou, Republic of Cyprus."
    )
    assert {one.of for one in ceremony.participants} == {"GH", "KR", "CY"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Secretary-General and President Karlis Berzins of Latvia met in Riga on Monday.",
            [("bilateral", ["Berzins", "~United Nations"])],
        ),
        (
            "The President of the Republic of Ghana and the current Chairperson of ECOWAS, Kofi Asante, received in Accra the Foreign Minister of Togo, Afi Lawson.",
            [("bilateral", ["(host) Asante", "Lawson"])],
        ),
        (
            "The Executive Secretary of IGAD, Tesfa Alemu, received the Ambassador of Sweden to Ethiopia and Djibouti, H.E. Ambassador Tor Ek, on a courtesy visit.",
            [("bilateral", ["(host) Alemu", "Ek"])],
        ),
        (
            "The Executive Secretary of IGAD, Tesfa Alemu, received the Ambassador of Sweden to Ethiopia and accredited to IGAD, Tor Ek.",
            [("bilateral", ["(host) Alemu", "Ek"])],
        ),
    ],
    ids=["secretary-and-president", "current-chair", "two-posts", "accredited"],
)
def test_offices_of_one_and_of_two(text: str, expected: Told) -> None:
    assert told(text) == expected


def test_the_page_of_a_body_tells_whose_secretary() -> None:
    text = "The Secretary General met the Foreign Minister of Latvia Janis Ozols to speak of the UN in Riga on Monday."
    record = Record("r", text, "test", language="en", published="2014-03-10", url="https://www.nato.int/news/1")
    (talk,) = extract(record).events
    assert {one.of for one in talk.participants} == {"NATO", "LV"}


@pytest.mark.parametrize(
    ("matter", "expected"),
    [
        ("there was room for more trade", []),
        ("relations between their states were excellent", []),
        ("the dispute remains a threat", []),
        ("the commission would meet in May", ["the commission would meet in May"]),
        ("a joint fund should be set up", ["a joint fund should be set up"]),
        ("the two states are to open consulates", ["the two states are to open consulates"]),
    ],
)
def test_what_is_so_is_not_agreed(matter: str, expected: list[str]) -> None:
    (talk, *_) = events(
        f"Foreign Minister of Peru Ana Ruiz met Foreign Minister of Chile Jorge Diaz in Lima on Monday. They agreed that {matter}."
    )
    assert [one.what for one in talk.outcomes] == expected


@pytest.mark.parametrize(
    "line", ["06-03-2014, Nairobi (Kenya): ", "6 March 2014, Nairobi: ", "March 6, 2014 - Nairobi - "]
)
def test_a_date_before_the_city(line: str) -> None:
    (talk,) = events(line + "The Executive Secretary of IGAD, Tesfa Alemu, met the Foreign Minister of Somalia today.")
    assert (talk.start, talk.city) == ("2014-03-06", "Nairobi")


@pytest.mark.parametrize(
    "met",
    [
        "met all the conditions of the treaty",
        "want to meet the needs of both peoples",
        "will meet these global challenges",
    ],
)
def test_what_is_met_without_a_talk(met: str) -> None:
    text = "Foreign Minister of Peru Ana Ruiz spoke by phone with Foreign Minister of Chile Jorge Diaz. The ministers said that both states "
    assert [one.kind for one in events(text + met + ".")] == ["call"]


@pytest.mark.parametrize(
    "talks",
    [
        "Political consultations between the foreign ministries of Peru and Chile",
        "The second round of consultations between the foreign ministries of Peru and Chile",
        "The third round of trade negotiations between the governments of Peru and Chile",
    ],
)
def test_talks_of_ministries(talks: str) -> None:
    (one,) = events(talks + " took place in Lima on 3 March 2014.")
    assert (one.kind, one.start, one.city, set(one.represented)) == ("meeting", "2014-03-03", "Lima", {"PE", "CL"})


def test_rounds_of_talks_are_apart() -> None:
    found = events(
        "The second round of consultations between Peru and Chile was held in Lima on 3 March 2014. The first round of consultations took place on 27 January 2013."
    )
    assert [(one.ordinal, one.start) for one in found] == [(2, "2014-03-03"), (1, "2013-01-27")]


def test_as_well_as_is_no_appointment() -> None:
    text = "The Secretary General of NATO Ana Costa met Prime Minister of Latvia Karlis Berzins, as well as the Deputy Prime Minister and Minister of Defence, Inga Kalna, and Janis Ozols, the Minister of Trade."
    assert told(text) == [("bilateral", sorted(["Costa", one])) for one in ("Berzins", "Kalna", "Ozols")]


@pytest.mark.parametrize(
    "led", ["Accompanying the Prime Minister at the talks were", "Accompanying Prime Minister Novak were"]
)
def test_companions_stand_behind(led: str) -> None:
    (talk,) = events(
        f"President Zoran Juric of Croatia met Prime Minister Jan Novak of Slovenia in Zagreb on Monday. {led} Foreign Minister Ana Kos and the Ambassador of Slovenia, Gasper Dov."
    )
    assert {(one.name.split()[-1], one.of) for one in talk.participants if one.name} == {
        ("Juric", "HR"),
        ("Novak", "SI"),
        ("Kos", "SI"),
        ("Dov", "SI"),
    }


@pytest.mark.parametrize(
    "page",
    [
        "MINISTRY OF FOREIGN AFFAIRS OF THE REPUBLIC OF LATVIA\nPress release\n{}",
        "Latvian Ministry of Foreign Affairs\n{}",
        "{}\n© Ministry of Foreign Affairs of Latvia",
    ],
    ids=["letterhead", "demonym", "last-line"],
)
def test_a_ministry_tells_of_its_minister(page: str) -> None:
    (talk,) = events(
        page.format("The Minister of Foreign Affairs Janis Ozols met the Foreign Minister of Chile Ana Ruiz on Monday.")
    )
    assert {one.of for one in talk.participants} == {"LV", "CL"}


@pytest.mark.parametrize("slash", ["/", " / "])
def test_a_slash_joins_two_offices(slash: str) -> None:
    (call,) = events(
        f"Foreign Minister of Peru Ana Ruiz spoke by phone with the Deputy Prime Minister{slash}Minister of Foreign Affairs of Latvia, Janis Ozols."
    )
    assert {(one.name, one.level, one.of) for one in call.participants} == {
        ("Ana Ruiz", "minister", "PE"),
        ("Janis Ozols", "deputy-head", "LV"),
    }


@pytest.mark.parametrize(
    "chairs",
    [
        "the Co-Chairs of the OSCE Minsk Group Ivan Petrenko (Russia), Luc Durand (France) and Tom Hill (USA)",
        "the Co-Chairs of the OSCE Minsk Group, Ivan Petrenko of Russia, Luc Durand of France and Tom Hill of the United States,",
    ],
    ids=["brackets", "of"],
)
def test_who_chair_together_are_met_together(chairs: str) -> None:
    assert told(f"Foreign Minister of Peru Ana Ruiz met {chairs} in Lima on Monday.") == [
        ("bilateral", ["Durand", "Hill", "Petrenko", "Ruiz"])
    ]


def test_parts_of_bodies_are_no_names() -> None:
    text = "Foreign Minister of Peru Ana Ruiz met Heads of SCO Permanent Bodies and the head of the Regional Anti-Terrorist Structure in Lima on Monday."
    assert all(one.name in (None, "Ana Ruiz") for event in events(text) for one in event.participants)


def test_who_looks_forward_to_a_summit_is_still_to_come() -> None:
    (summit,) = events(
        "President Luis Vega of Peru is looking forward to attending the Andean summit in Quito later this year."
    )
    assert (summit.status, summit.city, [one.name for one in summit.participants]) == (
        "planned",
        "Quito",
        ["Luis Vega"],
    )


@pytest.mark.parametrize("who", ["The mediators", "The mission"])
@pytest.mark.parametrize("verb", ["held meetings with", "held talks with", "met with"])
def test_talks_of_those_whom_nobody_names(who: str, verb: str) -> None:
    text = f"{who} {verb} President Luis Vega of Peru and Foreign Minister Ana Ruiz in Lima on Monday."
    assert told(text) == [("bilateral", ["Ruiz"]), ("bilateral", ["Vega"])]


@pytest.mark.parametrize("body", ["the SCO Regional Anti-Terrorist Structure", "the UN Counter-Narcotics Centre"])
def test_hyphened_words_of_a_body(body: str) -> None:
    text = f"Director of {body} Timur Aliyev met Foreign Minister of Peru Ana Ruiz in Lima on Monday."
    assert told(text) == [("bilateral", ["Aliyev", "Ruiz"])]
    assert {one.name for one in events(text)[0].participants} == {"Timur Aliyev", "Ana Ruiz"}
