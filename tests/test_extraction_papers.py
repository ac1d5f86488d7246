"""How newspapers and agencies tell of events: datelines, asides, reported talk, surnames; in made-up sentences."""

from __future__ import annotations

import pytest

from communique.extraction import extract
from communique.model import Event, Record

PUBLISHED = "2023-05-10"  # a Wednesday


def events(text: str, published: str | None = PUBLISHED) -> tuple[Event, ...]:
    return extract(Record("r", text, "test", language="en", published=published)).events


def people(text: str) -> list[list[tuple[str | None, str | None, str | None]]]:
    """(name, state, rank) of everyone in each event."""
    return [[(one.name, one.of, one.level) for one in event.participants] for event in events(text)]


@pytest.mark.parametrize(
    "dateline",
    [
        "RIGA, May 9 (LETA) -- ",
        "RIGA, May 9. /TASS/. ",
        "RIGA, 9 May. ",
        "RIGA, May 9: ",
        "RIGA, May 9 (Reuters) - ",
    ],
)
def test_the_date_of_a_dateline_is_no_event_s(dateline: str) -> None:
    told = events(dateline + "Latvian President Jonas Kalns received Danish Prime Minister Ole Jensen.")
    assert [(one.start, one.city) for one in told] == [(None, "Riga")]


def test_next_week_is_not_the_day_on_which_it_was_said() -> None:
    (talks,) = events(
        "Latvian Foreign Minister Jonas Kalns and Danish Foreign Minister Ole Jensen may hold talks in Riga next week, a "
        "source told reporters on Tuesday."
    )
    assert (talks.status, talks.start, talks.city) == ("planned", None, "Riga")


def test_what_is_slated_for_a_weekday_is_ahead() -> None:
    forum = events(
        "Latvian President Jonas Kalns met Danish Prime Minister Ole Jensen ahead of the third Nordic Security Forum, slated "
        "for Friday in Riga."
    )[0]
    assert (forum.kind, forum.status, forum.start) == ("conference", "planned", "2023-05-12")


def test_a_coming_occasion_lends_neither_day_nor_place() -> None:
    told = events(
        "RIGA -- At the meeting with Danish ambassador Ole Jensen, President Jonas Kalns of Latvia spoke of the upcoming Nordic "
        "Summit in Oslo in June 2023."
    )
    assert [(one.kind, one.city, one.start) for one in told] == [
        ("summit", "Oslo", "2023-06"),
        ("bilateral", "Riga", None),
    ]


def test_quoted_words_lend_no_place() -> None:
    (press,) = events(
        'Latvian President Jonas Kalns met Danish Prime Minister Ole Jensen in Riga. "If our consulate in Odense can be opened, '
        'we shall be glad," Kalns said at a joint press conference.'
    )[1:]
    assert (press.kind, press.city) == ("press-event", "Riga")


def test_two_who_held_a_meeting_had_a_talk() -> None:
    told = events(
        "Latvian President Jonas Kalns received Danish Foreign Minister Ole Jensen. Kalns and Jensen held a closed-door meeting "
        "at the castle, where Kalns's chief adviser Ilze Ozola was also present."
    )
    assert [one.kind for one in told] == ["bilateral"]
    assert [(one.name, one.of, one.level) for one in told[0].participants] == [
        ("Jonas Kalns", "LV", "head-of-state"),
        ("Ole Jensen", "DK", "minister"),
        ("Ilze Ozola", "LV", "adviser"),
    ]


def test_whose_envoy_somebody_is_takes_no_part() -> None:
    told = people(
        "Danish Prime Minister Ole Jensen and Latvian President Jonas Kalns agreed. Jensen's special envoy Knud Holm met "
        "Kalns's aide Ilze Ozola in Riga."
    )
    assert told == [[("Knud Holm", "DK", "other"), ("Ilze Ozola", "LV", "adviser")]]


def test_a_surname_keeps_its_article() -> None:
    told = people(
        "Kuwaiti Foreign Minister Omar Al-Rashed met Danish Foreign Minister Ole Jensen on Monday. Al-Rashed also met with "
        "Latvian Foreign Minister Jonas Kalns."
    )
    assert [[name for name, _, _ in event] for event in told] == [
        ["Omar Al-Rashed", "Ole Jensen"],
        ["Omar Al-Rashed", "Jonas Kalns"],
    ]


def test_of_whom_it_is_said_that_he_looks_forward() -> None:
    (talk,) = events(
        "Latvian Foreign Minister Jonas Kalns noted that Latvian President Ilze Ozola is looking forward to meeting Danish Prime "
        "Minister Ole Jensen in Riga."
    )
    assert ([one.name for one in talk.participants], talk.status) == (["Ilze Ozola", "Ole Jensen"], "planned")


@pytest.mark.parametrize(
    "whom",
    ["the United Nations' special envoy for Syria, Knud Holm,", "with former Danish ambassador Knud Holm"],
)
def test_whom_a_verb_is_about_behind_small_words(whom: str) -> None:
    (talk,) = people(f"Latvian Foreign Minister Jonas Kalns met {whom} in Riga.")
    assert [name for name, _, _ in talk] == ["Jonas Kalns", "Knud Holm"]


def test_lines_of_a_page_with_long_paragraphs_do_not_run_on() -> None:
    body = (
        "Latvian President Jonas Kalns met Danish Prime Minister Ole Jensen in Riga on Monday. "
        + "The day was fine. " * 12
    )
    told = people(
        f"{body}\nAlso of interest: red carpet for Latvia's Jonas Kalns\nJensen told reporters that he was glad."
    )
    assert [name for name, _, _ in told[0]] == ["Jonas Kalns", "Ole Jensen"]


def test_officials_of_two_states_are_who_the_text_names_further_down() -> None:
    told = people(
        "The foreign ministers of Latvia and Denmark met in Geneva on Sunday. Latvian Foreign Minister Jonas Kalns called the talks "
        "useful. Foreign Minister Ole Jensen of Denmark agreed."
    )
    assert told == [[("Jonas Kalns", "LV", "minister"), ("Ole Jensen", "DK", "minister")]]


def test_a_visit_goes_on_where_something_is_still_scheduled() -> None:
    told = events(
        "Danish Foreign Minister Ole Jensen arrived in Riga on an official visit, where he is scheduled to meet Latvian President "
        "Jonas Kalns."
    )
    assert [(one.kind, one.status) for one in told] == [("visit", "held"), ("bilateral", "planned")]


def test_an_epithet_is_of_whom_it_stands_behind() -> None:
    told = people(
        "EU foreign policy chief Knud Holm and Latvian Prime Minister Jonas Kalns differ. Kalns, the friendliest EU leader towards "
        "Oslo, held talks with Norwegian Prime Minister Per Dahl."
    )
    assert [[name for name, _, _ in event] for event in told] == [["Jonas Kalns", "Per Dahl"]]


def test_a_sentence_opens_with_a_participle_and_no_name() -> None:
    told = people(
        "Welcoming Kalns, the premier thanked him. Latvian President Jonas Kalns met Danish Prime Minister Ole Jensen in Aarhus."
    )
    assert told == [[("Jonas Kalns", "LV", "head-of-state"), ("Ole Jensen", "DK", "head-of-government")]]


def test_what_somebody_is_says_more_than_whose_counterpart_he_is() -> None:
    (talk,) = people(
        "Deputy Prime Minister Jonas Kalns of Latvia met his Danish counterpart Ole Jensen in Riga. Denmark's Foreign Minister Ole "
        "Jensen was glad."
    )
    assert [rank for _, _, rank in talk] == ["deputy-head", "minister"]


def test_the_top_diplomat_is_the_foreign_minister() -> None:
    told = people(
        "Latvian Prime Minister Jonas Kalns met Danish Foreign Minister Ole Jensen. The top Danish diplomat has also met with "
        "Latvian President Ilze Ozola."
    )
    assert [[name for name, _, _ in event] for event in told] == [
        ["Jonas Kalns", "Ole Jensen"],
        ["Ole Jensen", "Ilze Ozola"],
    ]


def test_the_meeting_of_two_is_theirs() -> None:
    (talk,) = events(
        "The meeting of Latvian Foreign Minister Jonas Kalns and Danish Foreign Minister Ole Jensen has started in Geneva."
    )
    assert (talk.kind, [one.name for one in talk.participants]) == ("bilateral", ["Jonas Kalns", "Ole Jensen"])


def test_a_day_between_an_auxiliary_and_its_verb() -> None:
    (consultations,) = events(
        "Latvian Deputy Minister Jonas Kalns and Danish State Secretary Ole Jensen had on Monday co-chaired the Latvia-Denmark "
        "Political Consultations in Riga."
    )
    assert {one.role for one in consultations.participants} == {"chair"}


def test_a_tour_of_several_states_is_in_none_of_them() -> None:
    told = events(
        "Latvian Foreign Minister Jonas Kalns met Danish Deputy Minister Ole Jensen on Tuesday. Jensen is visiting Latvia, Estonia "
        "and Finland with a delegation."
    )
    assert [(one.kind, one.country) for one in told] == [("bilateral", None), ("visit", None)]


def test_a_matter_is_addressed_without_a_speech() -> None:
    told = events(
        "The summit in Oslo was attended by Danish Prime Minister Ole Jensen. Norwegian Prime Minister Per Dahl promised to address "
        "the situation in the fisheries."
    )
    assert [[one.name for one in event.participants] for event in told] == [["Ole Jensen"]]


def test_officials_named_among_a_state_s_are_of_it() -> None:
    told = people(
        "Latvian Foreign Minister Jonas Kalns is due to meet senior Danish officials, including Prime Minister Ole Jensen and Foreign "
        "Minister Lars Moe."
    )
    assert [[(name, state) for name, state, _ in event] for event in told] == [
        [("Jonas Kalns", "LV"), ("Ole Jensen", "DK")],
        [("Jonas Kalns", "LV"), ("Lars Moe", "DK")],
    ]


def test_a_counterpart_without_a_name_is_who_is_named_later() -> None:
    told = events(
        "Latvian Foreign Minister Jonas Kalns spoke with his Danish counterpart over the phone on Monday. Kalns and Denmark's Ole "
        "Jensen discussed the fisheries."
    )
    assert [(one.kind, [who.name for who in one.participants]) for one in told] == [
        ("call", ["Jonas Kalns", "Ole Jensen"])
    ]
    assert told[0].participants[1].level == "minister"


def test_somebody_s_meetings_with_several_are_one_each() -> None:
    told = people(
        "It is planned to hold bilateral meetings of Latvian President Jonas Kalns with Danish Prime Minister Ole Jensen, Swedish "
        "Prime Minister Nils Berg and Finnish President Aino Salo."
    )
    assert [[name for name, _, _ in event] for event in told] == [
        ["Jonas Kalns", "Ole Jensen"],
        ["Jonas Kalns", "Nils Berg"],
        ["Jonas Kalns", "Aino Salo"],
    ]


def test_where_a_visitor_goes_is_no_part_of_his_office() -> None:
    visit = events(
        "Latvian Foreign Minister Jonas Kalns spoke of the upcoming visit of the Danish prime minister to Riga."
    )[0]
    assert (visit.kind, visit.status, visit.city, visit.participants[0].office) == (
        "visit",
        "planned",
        "Riga",
        "Danish prime minister",
    )


def test_summits_of_two_bodies_are_two_and_the_dinner_is_the_dinner() -> None:
    told = events(
        "Danish Prime Minister Ole Jensen will have dinner with Latvian President Jonas Kalns in Riga on Friday. The working dinner "
        "will focus on trade. Jensen and Kalns both attended the G7 summit in Taormina. The two leaders are also due to attend a "
        "NATO summit in Brussels on Monday."
    )
    assert [(one.kind, one.city) for one in told] == [
        ("bilateral", "Riga"),
        ("summit", "Taormina"),
        ("summit", "Brussels"),
    ]


def test_support_received_is_no_guest() -> None:
    told = events(
        "Latvian President Jonas Kalns received Danish Prime Minister Ole Jensen's full support for his plan. Kalns met Swedish Prime "
        "Minister Nils Berg in Riga."
    )
    assert [[who.name for who in one.participants] for one in told] == [["Jonas Kalns", "Nils Berg"]]


def test_the_summit_of_two_leaders_is_their_talk() -> None:
    (talk,) = events(
        "Latvian President Jonas Kalns and Danish Prime Minister Ole Jensen held a summit in Riga on Monday."
    )
    assert talk.kind == "bilateral"


def test_what_is_discussed_in_a_call_is_a_call_of_its_own_day() -> None:
    (call, *_) = events(
        "Latvian President Jonas Kalns and Danish Prime Minister Ole Jensen discussed trade on Tuesday in a call. The call was the "
        "leaders' first conversation since their November summit."
    )
    assert (call.kind, call.start, call.country) == ("call", "2023-05-09", None)


def test_an_invitation_accepted_is_no_outcome_and_a_call_out_no_call() -> None:
    (talk,) = events(
        "Latvian President Jonas Kalns met Danish Prime Minister Ole Jensen in Riga. Jensen accepted an invitation and vowed to call "
        "out Swedish Prime Minister Nils Berg."
    )
    assert (talk.kind, talk.outcomes) == ("bilateral", ())


def test_a_proper_name_can_have_two_words_joined() -> None:
    forum = events("Latvian President Jonas Kalns attended the third Belt and Road Forum in Oslo on Monday.")[0]
    assert forum.label == "third Belt and Road Forum"


def test_a_visit_expected_to_be_about_something_is_not_ahead() -> None:
    (visit,) = events(
        "Danish Prime Minister Ole Jensen landed in Riga on Tuesday for a three-day visit expected to focus on the fisheries."
    )
    assert (visit.status, visit.start, visit.end) == ("held", "2023-05-09", "2023-05-11")


def test_the_main_verb_s_subject_speaks_not_a_relative_clause_s() -> None:
    (talk,) = people(
        "Danish Foreign Minister Ole Jensen is in Riga. Speaking at a meeting with Latvian President Jonas Kalns, at which the Latvian "
        "leader accepted a gift, Jensen said the day was fine."
    )[-1:]
    assert {name for name, _, _ in talk} == {"Ole Jensen", "Jonas Kalns"}


def test_who_everybody_knows_is_of_no_neighbour_s_state() -> None:
    (talk,) = people("Chinese Foreign Minister Wang Yi and President Vladimir Putin met in Riga.")
    assert [(name, state) for name, state, _ in talk] == [("Wang Yi", "CN"), ("Vladimir Putin", "RU")]


@pytest.mark.parametrize(
    "text",
    [
        "The Foreign Ministry said on Monday that Latvian President Jonas Kalns will visit Oslo.",
        "Latvian President Jonas Kalns will visit Oslo, the Foreign Ministry told reporters on Monday.",
    ],
)
def test_what_is_ahead_is_not_on_the_day_of_its_telling(text: str) -> None:
    (visit,) = events(text)
    assert (visit.status, visit.start, visit.city) == ("planned", None, "Oslo")


def test_a_minister_is_of_the_state_whose_ministry_tells_of_him() -> None:
    (talk,) = people(
        "Latvia's Foreign Ministry said its minister, Jonas Kalns, met Danish Prime Minister Ole Jensen in Riga."
    )
    assert talk == [("Jonas Kalns", "LV", "minister"), ("Ole Jensen", "DK", "head-of-government")]


def test_a_statement_s_place_is_not_the_talk_s() -> None:
    (talk,) = events(
        "Latvian President Jonas Kalns met Danish Prime Minister Ole Jensen on Monday, his office said in a statement in Riga."
    )
    assert (talk.kind, talk.city) == ("bilateral", None)


def test_a_place_arrived_at_without_a_preposition() -> None:
    (visit,) = events("Latvian Foreign Minister Jonas Kalns arrived Copenhagen on Monday for an official visit.")
    assert (visit.kind, visit.city, visit.country) == ("visit", "Copenhagen", "DK")


def test_who_is_sent_greetings_receives_no_credentials() -> None:
    (ceremony,) = people(
        "Latvian President Jonas Kalns received the credentials of Danish ambassador Ole Jensen in Riga and conveyed his greetings to "
        "Prime Minister Nils Berg."
    )
    assert [name for name, _, _ in ceremony] == ["Jonas Kalns", "Ole Jensen"]


@pytest.mark.parametrize("body", ["Nato", "Asean", "Unesco"])
def test_initials_written_as_a_word(body: str) -> None:
    (summit,) = events(
        f"Latvian Foreign Minister Jonas Kalns attended the {body} Ministerial Meeting in Riga on Tuesday."
    )
    assert (summit.kind, summit.label) == ("meeting", f"{body} Ministerial Meeting")


def test_a_meeting_of_several_states_presidents_represents_them() -> None:
    (talks,) = events(
        "A trilateral meeting of the presidents of Latvia, Denmark and Sweden will take place in Riga on 20 May."
    )
    assert (talks.kind, talks.status, set(talks.represented)) == ("summit", "planned", {"LV", "DK", "SE"})


def test_ministers_and_their_counterparts_meet_at_a_meeting() -> None:
    (talks,) = events(
        "Denmark’s ministers and their counterparts from Latvia, Sweden and Norway will meet in Riga on Friday."
    )
    assert (talks.kind, talks.status, talks.city) == ("meeting", "planned", "Riga")


def test_a_day_ends_an_occasion_s_name_and_an_opened_forum_is_no_outcome() -> None:
    (summit,) = events("Latvian President Jonas Kalns attended the summit of the CIS heads of state on Dec. 6.")
    assert (summit.label, summit.start) == ("summit of the CIS heads of state", "2022-12-06")
    (forum,) = events("Danish Prime Minister Ole Jensen opened the Riga Forum in Riga on Monday.")
    assert (forum.kind, forum.outcomes) == ("conference", ())


def test_an_occasion_named_by_two_sides() -> None:
    (meeting,) = events(
        "At the ASEAN - New Zealand Ministerial Meeting in Riga, Latvian Foreign Minister Jonas Kalns spoke."
    )
    assert meeting.label == "ASEAN - New Zealand Ministerial Meeting"


def test_who_is_named_without_office_is_called_by_surname() -> None:
    (talk,) = people(
        "A dispute between Donald Trump and French President Emmanuel Macron went on. Mr. Trump met Mr. Macron in Riga on Tuesday."
    )
    assert [name for name, _, _ in talk] == ["Donald Trump", "Emmanuel Macron"]


@pytest.mark.parametrize(
    ("words", "name"), [("Prime Minister May in Riga", "May"), ("the Prime Minister May 5 in Riga", None)]
)
def test_a_prime_minister_named_as_a_month(words: str, name: str | None) -> None:
    (talk,) = people(f"Latvian President Jonas Kalns met {words}.")
    assert [one[0] for one in talk] == ["Jonas Kalns", name][: 1 + (name is not None)]


def test_a_day_of_what_was_before_is_not_a_visit_s() -> None:
    (visit,) = events(
        "Danish Prime Minister Ole Jensen is on his first official visit to Latvia after he won the vote in January."
    )
    assert (visit.kind, visit.start, visit.country) == ("visit", None, "LV")


def test_whose_residence_it_is_does_not_take_part() -> None:
    told = people(
        "Danish Prime Minister Ole Jensen met Latvian President Jonas Kalns. But when the two men met later, at the Swedish ambassador’s "
        "residence in Riga, Jensen agreed."
    )
    assert {name for talk in told for name, _, _ in talk} == {"Ole Jensen", "Jonas Kalns"}


def test_an_occasion_of_a_region_and_a_state() -> None:
    (summit,) = events("Riga will host the Central Asia + Japan Summit on Friday.")
    assert summit.label == "Central Asia + Japan Summit"
