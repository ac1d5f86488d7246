"""Turns of phrase of real press items, in made-up sentences: what each tells, and what it does not."""

from __future__ import annotations

import pytest

from communique.extraction import extract
from communique.extraction.layout import running
from communique.model import Event, Record

PUBLISHED = "2023-05-10"


def told(text: str, language: str = "en") -> list[tuple[str, str, dict[str | None, str]]]:
    """(kind, status, {name: role}) of each event."""
    return [
        (event.kind, event.status, {one.name: one.role for one in event.participants})
        for event in events(text, language)
    ]


def events(
    text: str, language: str = "en", published: str | None = PUBLISHED, url: str | None = None
) -> tuple[Event, ...]:
    return extract(Record("r", text, "test", language=language, published=published, url=url)).events


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Two agreements were signed in Riga in the presence of President Jonas Kalns of Latvia and President Arman Temirov of "
            "Kazakhstan.",
            [("ceremony", "held", {"Jonas Kalns": "witness", "Arman Temirov": "witness"})],
            id="signed-before-witnesses",
        ),
        pytest.param(
            "Presidents Jonas Kalns of Latvia and Arman Temirov of Kazakhstan signed on 7 May, the day before the summit, an "
            "agreement on transit.",
            [("ceremony", "held", {"Jonas Kalns": "signatory", "Arman Temirov": "signatory"})],
            id="signed-beside-a-summit",
        ),
        pytest.param(
            "President Jonas Kalns of Latvia told President Arman Temirov of Kazakhstan to be patient when the two met in Riga.",
            [("bilateral", "held", {"Jonas Kalns": "attendee", "Arman Temirov": "attendee"})],
            id="the-two",
        ),
        pytest.param(
            "President Arman Temirov of Kazakhstan, in Riga to attend the session, held talks with Prime Minister Ilze Ozola of "
            "Latvia.",
            [("bilateral", "held", {"Arman Temirov": "attendee", "Ilze Ozola": "attendee"})],
            id="verb-behind-a-bracket-of-commas",
        ),
        pytest.param(
            "President Arman Temirov of Kazakhstan flew to Riga to meet Prime Minister Ilze Ozola of Latvia.",
            [
                ("visit", "held", {"Arman Temirov": "attendee"}),
                ("bilateral", "planned", {"Arman Temirov": "attendee", "Ilze Ozola": "attendee"}),
            ],
            id="infinitive-behind-a-place",
        ),
        pytest.param(
            "President Jonas Kalns of Latvia had lunch with President Arman Temirov of Kazakhstan.",
            [("bilateral", "held", {"Jonas Kalns": "attendee", "Arman Temirov": "attendee"})],
            id="talks-at-table",
        ),
        pytest.param(
            "Minister Jonas Kalns of Latvia will meet the newly appointed Foreign Minister of Kazakhstan Arman Temirov.",
            [("bilateral", "planned", {"Jonas Kalns": "attendee", "Arman Temirov": "attendee"})],
            id="newly-appointed",
        ),
        pytest.param(
            "The conference brought together Foreign Ministers Jonas Kalns of Latvia and Arman Temirov of Kazakhstan.",
            [("conference", "held", {"Jonas Kalns": "attendee", "Arman Temirov": "attendee"})],
            id="brought-together",
        ),
        pytest.param(
            "U.S. Department of Energy Under Secretary Jane Amberley will visit Riga on 20 May.",
            [("visit", "planned", {"Jane Amberley": "attendee"})],
            id="department-before-an-office",
        ),
        pytest.param(
            "President Joko “Jojo” Santoso of Indonesia met President Arman Temirov of Kazakhstan.",
            [("bilateral", "held", {"Joko “Jojo” Santoso": "attendee", "Arman Temirov": "attendee"})],
            id="nickname",
        ),
        pytest.param(
            "President Jonas Kalns of Latvia met President Arman Temirov of Kazakhstan, government spokesman Ivars Liepa said.",
            [("bilateral", "held", {"Jonas Kalns": "attendee", "Arman Temirov": "attendee"})],
            id="a-spokesman-takes-no-part",
        ),
        pytest.param(
            "There will be no progress until President Jonas Kalns of Latvia meets President Arman Temirov of Kazakhstan.",
            [],
            id="supposed",
        ),
        pytest.param(
            "Presidents Jonas Kalns of Latvia, Arman Temirov of Kazakhstan and Ilham Qasimli of Azerbaijan met in Riga.",
            [
                (
                    "summit",
                    "held",
                    {"Jonas Kalns": "attendee", "Arman Temirov": "attendee", "Ilham Qasimli": "attendee"},
                )
            ],
            id="three-leaders-are-a-summit",
        ),
        pytest.param(
            "Arnis Kalns, the Chairman of the Central Election Commission of Latvia Janis Roze and Deputy Foreign Minister Uldis "
            "Vanags met with Minister Arman Temirov of Kazakhstan.",
            None,
            id="bodies-end-before-names",
        ),
    ],
)
def test_what_a_sentence_tells(text: str, expected: list[tuple[str, str, dict[str | None, str]]] | None) -> None:
    found = [one for one in told(text) if one[0] != "meeting"]
    if expected is not None:
        assert found == expected
    else:
        assert {name for _, _, people in found for name in people} >= {"Janis Roze", "Uldis Vanags", "Arman Temirov"}


def test_somebody_met_by_a_pronoun_is_whom_the_text_is_about() -> None:
    found = told(
        "President Arman Temirov of Kazakhstan arrived in Riga. President Jonas Kalns of Latvia met him at the palace."
    )
    assert ("bilateral", "held", {"Jonas Kalns": "attendee", "Arman Temirov": "attendee"}) in found


def test_who_met_somebody_in_the_last_sentence_meets_the_next() -> None:
    found = told(
        "President Arman Temirov of Kazakhstan visited Latvia. In Riga he met Prime Minister Ilze Ozola of Latvia. In Liepaja he "
        "held talks with Speaker Uldis Vanags of Latvia."
    )
    assert ("bilateral", "held", {"Arman Temirov": "attendee", "Uldis Vanags": "attendee"}) in found


def test_talks_that_did_not_take_place_are_cancelled() -> None:
    found = told(
        "Russia and Latvia were at odds. Talks between Minister Jonas Kalns of Latvia and Minister Oleg Petrov of Russia did not "
        "take place."
    )
    assert [(kind, status) for kind, status, _ in found] == [("bilateral", "cancelled")]


def test_a_list_of_envoys_is_of_the_ceremony_it_follows() -> None:
    ((kind, _, people),) = told(
        "Three ambassadors presented their credentials to President Jonas Kalns in Riga. The list of ambassadors who presented "
        "their credentials is as follows:\n1. Mr. Olav Dahl – Ambassador of the Kingdom of Norway (Resident in Oslo)\n2. Ms. "
        "Anna Kowal – Ambassador of the Republic of Poland\n"
    )
    assert kind == "ceremony"
    assert people == {"Jonas Kalns": "host", "Olav Dahl": "attendee", "Anna Kowal": "attendee"}


def test_entries_of_a_list_are_of_whom_they_begin_with() -> None:
    found = told("King Harald II of Norway. State visit. Met with President Jonas Kalns of Latvia.")
    assert ("visit", "held", {"Harald II": "attendee"}) in found
    assert ("bilateral", "held", {"Harald II": "attendee", "Jonas Kalns": "attendee"}) in found


def test_days_to_come_without_a_year_lie_ahead() -> None:
    (event,) = events("Minister Jonas Kalns of Latvia will meet Minister Arman Temirov of Kazakhstan on 5 February.")
    assert (event.status, event.start) == ("planned", "2024-02-05")


def test_the_day_of_the_page_dates_no_event() -> None:
    text = "10 May 2023\n\nMinister Jonas Kalns of Latvia met Minister Arman Temirov of Kazakhstan in Riga."
    (event,) = events(text)
    assert event.start is None


def test_an_undated_record_has_the_year_it_names() -> None:
    text = "Latvia, 1 March 2021. Minister Jonas Kalns of Latvia met Minister Arman Temirov of Kazakhstan on 2 March."
    (event,) = events(text, published=None)
    assert event.start == "2021-03-02"


def test_whose_officials_are_by_the_page() -> None:
    (event,) = events(
        "Secretary of Commerce Jane Amberley met with Minister Arman Temirov of Kazakhstan.",
        url="https://www.commerce.gov/news/1",
    )
    assert {one.name: one.of for one in event.participants} == {"Jane Amberley": "US", "Arman Temirov": "KZ"}


def test_outcomes_of_other_years_are_none_of_the_event() -> None:
    text = "Minister Jonas Kalns of Latvia met Minister Arman Temirov of Kazakhstan on 3 May 2023. They recalled the treaty signed in 2004."
    assert [event.outcomes for event in events(text)] == [()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in  New   York", "in New York"),
        ("the Pres\u00adident", "the President"),
        ("trade&nbsp;talks", "trade talks"),
        ("a " + "word " * 12 + "United\nKingdom", "a " + "word " * 12 + "United Kingdom"),
        ("Short line\nnext line", "Short line\nnext line"),
        ("a " + "word " * 12 + "end.\nNext", "a " + "word " * 12 + "end.\nNext"),
        ("a " + "word " * 12 + "end\n2. Next", "a " + "word " * 12 + "end\n2. Next"),
    ],
)
def test_pages_are_read_as_running_text(text: str, expected: str) -> None:
    assert running(text)[0] == expected


def test_evidence_points_into_the_page_as_it_was_laid_out() -> None:
    text = "President  Jonas\u00ad  Kalns of Latvia met  President Arman  Temirov of Kazakhstan in  Riga."
    (event,) = events(text)
    assert [text[span.begin : span.end] for span in event.evidence] == [text]
    assert {text[one.evidence[0].begin : one.evidence[0].end] for one in event.participants} == {
        "Jonas\u00ad  Kalns",
        "Arman  Temirov",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Dışişleri Bakanı Arda Kılınç, Kazakistan Dışişleri Bakanı Arman Temirov ile Letonya Dışişleri Bakanı Jonas Kalns'ı ayrı "
            "ayrı kabul etti.",
            [
                ("bilateral", "held", {"Arda Kılınç": "host", "Arman Temirov": "attendee"}),
                ("bilateral", "held", {"Arda Kılınç": "host", "Jonas Kalns": "attendee"}),
            ],
            id="each-alone",
        ),
        pytest.param(
            "Kazakistan Cumhurbaşkanı Arman Temirov, Esenboğa Havalimanı'nda Dışişleri Bakanı Arda Kılınç tarafından karşılandı.",
            [("visit", "held", {"Arman Temirov": "attendee", "Arda Kılınç": "attendee"})],
            id="met-on-arrival",
        ),
        pytest.param(
            "Kazakistan Cumhurbaşkanı Arman Temirov'un 20 Mayıs'ta Ankara'yı ziyaret etmesi bekleniyor.",
            [("visit", "planned", {"Arman Temirov": "attendee"})],
            id="expected",
        ),
        pytest.param(
            "Dışişleri Bakanı Arda Kılınç ile Kazakistan Dışişleri Bakanı Arman Temirov arasındaki görüşme ertelendi.",
            [("bilateral", "postponed", {"Arda Kılınç": "attendee", "Arman Temirov": "attendee"})],
            id="talks-put-off",
        ),
        pytest.param(
            "Letonya Cumhurbaşkanı Jonas Kalns, Kazakistan Cumhurbaşkanı Arman Temirov ve Azerbaycan Cumhurbaşkanı İlham Kasımlı "
            "Riga'da bir araya geldi.",
            [("summit", "held", {"Jonas Kalns": "attendee", "Arman Temirov": "attendee", "İlham Kasımlı": "attendee"})],
            id="three-leaders-are-a-summit",
        ),
    ],
)
def test_what_a_turkish_sentence_tells(text: str, expected: list[tuple[str, str, dict[str | None, str]]]) -> None:
    assert told(text, "tr") == expected


def test_two_who_chair_for_two_states_are_of_one_each() -> None:
    (event,) = events(
        "The 16th session of the Joint Economic Commission between Latvia and Kazakhstan, co-chaired by Vice President Jonas Kalns of "
        "Latvia and Deputy Prime Minister Arman Temirov, was held in Riga on 5 May."
    )
    assert {one.name: one.of for one in event.participants} == {"Jonas Kalns": "LV", "Arman Temirov": "KZ"}


def test_a_body_that_opened_its_session_is_one_event_with_it() -> None:
    text = "The Council of Ministers of the Economic Community of West African States (ECOWAS) opened its 71st Ordinary Session on 9 May 2023 in Abuja."
    assert [(event.ordinal, event.conveners) for event in events(text)] == [(71, ("ECOWAS",))]


def test_the_conference_is_the_meeting_told_just_before() -> None:
    text = (
        "SCO Secretary-General Omar Saidov will visit Tallinn this week for the 12th international meeting of security councils. "
        "He will speak at the conference on Friday."
    )
    assert sorted(kind for kind, _, _ in told(text)) == ["meeting", "visit"]


def test_a_meeting_resolution_is_no_meeting() -> None:
    text = "The Council of Foreign Ministers of the SCO met in Lima on 9 May 2023. It signed ten papers, including a meeting resolution."
    assert len(events(text)) == 1


def test_the_page_day_below_a_title_is_no_day_of_the_event() -> None:
    text = (
        "Press Release on the Extraordinary Meeting of the Council of Ministers of Transport of the SCO\n10.05.2023 13:24\n\n"
        "On 8 May 2023, the Extraordinary Meeting of the Council of Ministers of Transport of the SCO was held in Lima."
    )
    assert [event.start for event in events(text)] == ["2023-05-08"]


def test_a_session_that_closed_ends_on_the_day_told() -> None:
    text = (
        "The 71st Session of the ECOWAS Council closed on 9 May 2023 in Abuja. The three-day session dealt with roads."
    )
    assert [(event.start, event.end) for event in events(text)] == [("2023-05-07", "2023-05-09")]


def test_what_is_signed_at_the_end_of_a_meeting_is_no_ceremony() -> None:
    text = "The 3rd meeting of the OTS Ministers of Transport was held in Baku on 9 May 2023. At the end of the meeting, a Joint Protocol was signed."
    assert [(event.kind, [one.type for one in event.outcomes]) for event in events(text)] == [("meeting", ["signed"])]


def test_will_parted_from_its_verb_by_a_date() -> None:
    text = "The Southern African Development Community will on Thursday, 18 May, convene an Extraordinary Summit in Lusaka, Zambia."
    assert told(text) == [("summit", "planned", {})]


def test_a_heading_and_the_text_that_begins_anew_tell_one_meeting() -> None:
    text = (
        "Meeting of the Ministers of Transport of the Countries of the Visegrad Group and Malta\n\n"
        "A meeting of the Ministers of Transport of the countries of the Visegrad Group and Malta took place on 9 May 2023 in Riga."
    )
    assert [(event.kind, event.city) for event in events(text)] == [("meeting", "Riga")]


def test_the_talks_attended_are_the_meeting_told_last() -> None:
    text = (
        "The Gulf Cooperation Council Ministerial Council concluded its 94th meeting on Monday in Riyadh. "
        "The talks were attended by Omani Foreign Minister Salim Harthi and Bahraini Foreign Minister Isa Dosari."
    )
    assert told(text) == [("meeting", "held", {"Salim Harthi": "attendee", "Isa Dosari": "attendee"})]


def test_what_a_summit_will_be_preceded_by_is_ahead_too() -> None:
    text = (
        "The SADC is scheduled to hold a Troika Summit in Luanda on 24 May 2023. A statement issued by the Ministry on Monday in "
        "Lusaka said that the Troika Summit will be preceded by the SADC Ministerial Meeting on 23 May."
    )
    assert [(event.kind, event.status, event.start) for event in events(text)] == [
        ("summit", "planned", "2023-05-24"),
        ("meeting", "planned", "2023-05-23"),
    ]


def test_a_council_that_gathers_is_a_meeting() -> None:
    text = "The extraordinary intergovernmental council of the Eurasian Economic Union gathered in Armenia today."
    assert [(event.kind, event.start, event.conveners) for event in events(text)] == [
        ("meeting", "2023-05-10", ("Eurasian Economic Union",))
    ]


def test_a_numbered_forum_is_an_occasion() -> None:
    text = "The Thirty-Eighth Pacific Islands Forum was held in Suva from 2-3 May 2023 and was attended by leaders of Tonga and Fiji."
    assert [(event.kind, event.ordinal, event.start) for event in events(text)] == [("summit", 38, "2023-05-02")]


def test_what_a_meeting_is_on_the_eve_of_is_another() -> None:
    text = (
        "BASEL, 9 May 2023 -- The leadership of the OSCE Parliamentary Assembly convened in a meeting of the Assembly's Bureau in "
        "Basel on 9 May, the eve of the OSCE Ministerial Council."
    )
    assert [(event.kind, event.status) for event in events(text)] == [("meeting", "held"), ("meeting", "planned")]


def test_a_meeting_that_will_end_has_begun() -> None:
    text = (
        "Foreign Minister Ana Rojas of Peru chaired the 24th CARICOM ministers' meeting in Lima on Tuesday. She spoke at "
        "the meeting that will conclude on Thursday."
    )
    assert [event.status for event in events(text)] == ["held"]


def test_who_is_also_in_attendance_takes_part() -> None:
    text = (
        "Today marks the start of the 14th Meeting of the Working Group on Trade of the Organization of Turkic States in Baku. "
        "Deputy Minister of Economy of Azerbaijan Elnur Kerimov is also in attendance."
    )
    assert told(text) == [("meeting", "held", {"Elnur Kerimov": "attendee"})]


def test_the_date_in_brackets_before_the_text_is_no_day_of_the_event() -> None:
    text = (
        "SUVA (May 9, 2023): The Forty-Fifth Pacific Islands Forum Leaders meeting concluded in Suva on May 4th, 2023."
    )
    assert [(event.start, event.ordinal) for event in events(text)] == [("2023-05-04", 45)]


def test_titles_letters_and_short_forms_in_lists_of_participants() -> None:
    text = (
        "The session of TURKPA was held in Ankara on 3 May 2023 under the chairmanship of Senator the Honourable Ana Rojas, Minister of "
        "Trade of Peru. It was attended by the President of the Azerbaijan National Assembly Sahib Gafar, the Speaker of the Turkish "
        "Republic of Northern Cyprus (TRNC) Parliament Zorlu Tor, International Turkic Culture Organization (TURKSOY) Secretary "
        "General Sultan Rayev and the Honourable Ken Simons, M.P., Minister of Trade of Barbados."
    )
    assert {one.name: (one.level, one.of, one.role) for one in events(text)[0].participants} == {
        "Ana Rojas": ("minister", "PE", "chair"),
        "Sahib Gafar": ("speaker", "AZ", "attendee"),
        "Zorlu Tor": ("speaker", "XN", "attendee"),
        "Sultan Rayev": ("secretary-general", "International Organization of Turkic Culture", "attendee"),
        "Ken Simons": ("minister", "BB", "attendee"),
    }


def test_who_welcomes_participants_or_declares_a_session_open_speaks() -> None:
    text = (
        "The 71st Session of the ECOWAS Council of Ministers opened in Abuja on 3 May 2023. While welcoming participants to the meeting, "
        "the President of the ECOWAS Commission Jean Brosso emphasised unity. Declaring the session open, Minister of Foreign Affairs "
        "of Niger Kalla Ankora stressed the need for roads."
    )
    assert told(text) == [("meeting", "held", {"Jean Brosso": "speaker", "Kalla Ankora": "speaker"})]


def test_one_summit_by_the_full_and_the_short_name_of_its_body() -> None:
    text = (
        "Riyadh to host GCC Consultative Summit tomorrow\n\nRIYADH, May 10 (KUNA) -- Riyadh will host tomorrow the 15th annual consultative "
        "summit of Gulf Cooperation Council (GCC) leaders. The GCC ministerial council, which gathers the ministers, held a preparatory "
        "meeting for this consultative summit last Thursday."
    )
    assert [(event.kind, event.status, event.ordinal, event.start) for event in events(text)] == [
        ("summit", "planned", 15, "2023-05-11"),
        ("meeting", "held", None, "2023-05-04"),
    ]


def test_a_plan_goes_on_behind_and() -> None:
    text = (
        "The meeting of the leaders of the Collective Security Treaty Organization has started in Lima. They are expected to debate roads, "
        "and adopt a statement on trade."
    )
    assert [event.outcomes for event in events(text)] == [()]


def test_a_meeting_of_the_ministers_of_member_countries_has_its_organisation() -> None:
    text = "A meeting of the Foreign Ministers of the member countries of the Shanghai Cooperation Organization is taking place in Lima."
    assert [(event.kind, event.conveners) for event in events(text)] == [
        ("meeting", ("Shanghai Cooperation Organisation",))
    ]


def test_a_summit_that_frames_and_will_commence_is_ahead() -> None:
    text = "The 9th meeting of BIMSTEC ministers was held in Lima. The pact will be signed during the BIMSTEC summit which will commence on 18 May."
    assert [(event.kind, event.status) for event in events(text)] == [("meeting", "held"), ("summit", "planned")]
