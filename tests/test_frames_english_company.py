"""Who was with those who met, travelled or spoke, told in sentences of their own: company, delegations, talks named again."""

from __future__ import annotations

import pytest

from communique.extraction import extract
from communique.model import Record

Told = list[tuple[str, list[str]]]


def told(text: str) -> Told:
    """Each event of a text as its kind and the family names of all who take part."""
    record = Record("r", text, "test", language="en", published="2023-05-15")
    return [
        (event.kind, [(one.name or f"({one.office})").split()[-1] for one in event.participants])
        for event in extract(record).events
    ]


MET = "Norwegian Prime Minister Jonas Berg met Latvian Prime Minister Evika Silins in Riga on Monday."
ARRIVED = "Norwegian Foreign Minister Jonas Berg arrived in Riga on Monday."


@pytest.mark.parametrize(
    "company",
    [
        " Trade Minister Nils Vik sat in on the meeting.",
        " Present on the Norwegian side was Trade Minister Nils Vik.",
        " In attendance: Trade Minister Nils Vik.",
        " Trade Minister Nils Vik attended the talks.",
        " Trade Minister Nils Vik and other officials were present.",
    ],
)
def test_who_was_also_there(company: str) -> None:
    assert told(MET + company) == [("bilateral", ["Berg", "Silins", "Vik"])]


@pytest.mark.parametrize(
    "company",
    [
        "with Trade Minister Nils Vik in attendance",
        "with Trade Minister Nils Vik also present",
        "with Trade Minister Nils Vik looking on",
    ],
)
def test_who_was_there_in_the_same_sentence(company: str) -> None:
    assert told(f"{MET[:-1]}, {company}.") == [("bilateral", ["Berg", "Silins", "Vik"])]


@pytest.mark.parametrize(
    "delegation",
    [
        " His delegation includes Trade Minister Nils Vik and Energy Minister Terje Aas.",
        " His delegation also included Trade Minister Nils Vik and Energy Minister Terje Aas.",
        " The delegation consists of Trade Minister Nils Vik and Energy Minister Terje Aas.",
        " Members of the delegation include Trade Minister Nils Vik and Energy Minister Terje Aas.",
        " Trade Minister Nils Vik and Energy Minister Terje Aas are also part of the delegation.",
        " Accompanying him are Trade Minister Nils Vik and Energy Minister Terje Aas.",
    ],
)
def test_who_is_of_a_delegation(delegation: str) -> None:
    assert told(ARRIVED + delegation) == [("visit", ["Berg", "Vik", "Aas"])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Latvian Foreign Minister Ana Kalns, in New York to attend the UN General Assembly, met Norwegian Foreign Minister Jonas Berg on "
            "Monday. State Secretary Ilze Ozola and Norwegian Ambassador Kari Dahl were also present.",
            [("meeting", ["Kalns"]), ("bilateral", ["Kalns", "Berg", "Ozola", "Dahl"])],
            id="at-the-talk-not-at-its-frame",
        ),
        pytest.param(
            "Latvian President Edgars Rinks met Norwegian Foreign Minister Jonas Berg in Riga on Monday. He also met Swedish Foreign Minister "
            "Anna Lind. Both meetings were attended by Foreign Minister Ana Kalns.",
            [("bilateral", ["Rinks", "Berg", "Kalns"]), ("bilateral", ["Rinks", "Lind", "Kalns"])],
            id="at-both-talks",
        ),
        pytest.param(
            "The 20th meeting of the Arab Foreign Ministers Council ended in Cairo today. Latvian Ambassador Edgars Bondars attended the "
            "meetings.",
            [("meeting", ["Bondars"])],
            id="plural-of-one-told",
        ),
        pytest.param(
            "Two memoranda were signed on Monday between Chile and Norway, in the presence of President Luis Soto and President of the "
            "Kingdom of Norway, Jonas Berg. The signing took place following bilateral discussions held at the palace in Oslo.",
            [("ceremony", ["Soto", "Berg"]), ("bilateral", ["Soto", "Berg"])],
            id="talks-of-two-witnesses",
        ),
        pytest.param(
            "Latvian President Edgars Rinks and Norwegian President Jonas Berg told reporters after the meeting in Riga on Monday that trade "
            "had grown.",
            [("bilateral", ["Rinks", "Berg"])],
            id="two-who-tell-of-their-talk",
        ),
        pytest.param(
            "The U.S. and North Korea held long talks on Friday. Secretary of State Mike Palmer and North Korea's former spy chief, Kim "
            "Chol, did not respond to questions before their hourlong meeting.",
            [("bilateral", ["Palmer", "Chol"])],
            id="talks-of-states-are-those-of-their-officials",
        ),
    ],
)
def test_of_which_event_people_are(text: str, expected: Told) -> None:
    assert told(text) == expected


def test_a_talk_called_off_is_not_the_one_held() -> None:
    text = (
        "Latvian Foreign Minister Ana Kalns met Norwegian Foreign Minister Jonas Berg in Riga on Friday. "
        "A planned meeting between Kalns and Berg in Oslo last November was called off."
    )
    record = Record("r", text, "test", language="en", published="2023-05-15")
    assert [event.status for event in extract(record).events] == ["held", "cancelled"]


SUMMIT = "The Baltic summit was held in Riga on Monday."


@pytest.mark.parametrize(
    "sentence",
    [
        " Latvian officials attending the summit include Minister for Works Janis Liepa, Minister for Health Ana Kalns and Permanent Secretary "
        "Ilze Ozola.",
        " Also representing their countries were Estonian Prime Minister Juhan Liepa, Polish Prime Minister Jan Kalns and Norwegian Deputy "
        "Prime Minister Kari Ozola.",
        " Minister of Energy of Estonia Juhan Liepa, Vice-Minister of Energy of Poland Jan Kalns and, as an observer, the State Secretary of "
        "Hungary Peter Ozola participated in the summit.",
    ],
)
def test_lists_of_those_at_a_summit(sentence: str) -> None:
    assert told(SUMMIT + sentence) == [("summit", ["Liepa", "Kalns", "Ozola"])]


@pytest.mark.parametrize(
    "sentence",
    [
        " The summit was criticised in Moscow, where President Vladimir Petrin spoke to Belarusian President Aleksandr Lukin.",
        " Norwegian Prime Minister Jonas Berg called the outcome of the summit prudent.",
        " Polish Prime Minister Jan Nowak has said that French President Luc Martel and German Chancellor Anna Berger trust the summit.",
    ],
)
def test_who_is_only_told_of_beside_a_summit(sentence: str) -> None:
    assert ("summit", []) in told(SUMMIT + sentence)


@pytest.mark.parametrize("called", ["Rinkevics", "President Rinkevics", "President Edgars Rinkevics", "Rinkēvičs"])
def test_a_name_spelt_in_two_ways_is_of_one(called: str) -> None:
    text = (
        "Latvian President Edgars Rinkevits met Norwegian President Jonas Berg in Riga on Monday. "
        f"{called} then met Estonian President Alar Kask."
    )
    assert told(text) == [("bilateral", ["Rinkevits", "Berg"]), ("bilateral", ["Rinkevits", "Kask"])]


def test_a_woman_of_the_same_family_name_is_another() -> None:
    text = (
        "Bulgarian President Ivan Stoyanov met Norwegian President Jonas Berg in Sofia on Monday. "
        "Foreign Minister Stoyanova met Estonian President Alar Kask."
    )
    assert told(text)[1] == ("bilateral", ["Stoyanova", "Kask"])


def test_an_office_behind_whom_a_talk_is_with_is_another() -> None:
    text = (
        "Latvian Prime Minister Evika Silins attended the NATO summit in Vilnius on Tuesday. "
        "During talks with Norwegian Prime Minister Jonas Berg, the prime minister was invited to Oslo."
    )
    assert told(text)[1] == ("bilateral", ["Silins", "Berg"])


@pytest.mark.parametrize(
    ("sentence", "joined"),
    [
        (" Finance Minister Janis Liepa joined the talks later.", True),
        (" She was later joined by Finance Minister Janis Liepa.", True),
        (" Finance Minister Janis Liepa joined other leaders in condemning the attack.", False),
        (" Finance Minister Janis Liepa joined calls for a ceasefire.", False),
    ],
)
def test_whom_somebody_joins(sentence: str, joined: bool) -> None:
    text = "Latvian Foreign Minister Ana Kalns met Norwegian Foreign Minister Jonas Berg in Riga on Monday."
    assert told(text + sentence) == [("bilateral", ["Kalns", "Berg", *(["Liepa"] if joined else [])])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Latvian Foreign Minister Ana Kalns, who met Estonian President Alar Kask on Sunday, held talks with Norwegian Foreign Minister "
            "Jonas Berg in Oslo on Monday.",
            [("bilateral", ["Kalns", "Kask"]), ("bilateral", ["Kalns", "Berg"])],
            id="behind-a-relative-clause",
        ),
        pytest.param(
            "At a meeting in Riga on Monday, the foreign ministers of Latvia and Norway, Ana Kalns and Jonas Berg, urged Russian President "
            "Vladimir Petrin to end the war.",
            [("bilateral", ["Kalns", "Berg"])],
            id="who-is-urged",
        ),
        pytest.param(
            "Latvian President Edgars Rinks welcomed the decision of Norwegian President Jonas Berg to visit Riga.",
            [],
            id="a-decision-is-welcomed",
        ),
        pytest.param(
            "The government led by Daw San Kyi was ousted in 2021, and the crisis was discussed at the ASEAN summit in Manila on Monday.",
            [("summit", [])],
            id="who-led-a-government",
        ),
        pytest.param(
            "Latvian Foreign Minister Ana Kalns informed Norwegian Foreign Minister Jonas Berg that President Edgars Rinks would attend the "
            "NATO summit in Vilnius in July.",
            [("summit", ["Rinks"])],
            id="who-is-informed",
        ),
        pytest.param(
            "At the reception hosted by Norwegian Ambassador Kari Dahl in Riga on Monday, Latvian Foreign Minister Ana Kalns said that trade "
            "had grown.",
            [("reception", ["Dahl", "Kalns"])],
            id="who-speaks-at-a-reception",
        ),
    ],
)
def test_who_only_speaks_or_is_spoken_of(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Former Korean spy chief Kim Yong met U.S. Secretary of State Mike Palmer in Washington on Friday. The Korean envoy later met "
            "Vice President Mark Penn.",
            [("bilateral", ["Yong", "Palmer"]), ("bilateral", ["Yong", "Penn"])],
            id="an-envoy-whatever-his-office",
        ),
        pytest.param(
            "U.S. Special Representative for Ukraine Kurt Volker met Latvian Foreign Minister Ana Kalns in Riga on Friday. The American "
            "diplomat also met President Edgars Rinks.",
            [("bilateral", ["Volker", "Kalns"]), ("bilateral", ["Volker", "Rinks"])],
            id="a-diplomat",
        ),
        pytest.param(
            "Peruvian President Dina Soto received Ecuadorian President Luis Paz in Lima on Wednesday. Prime Minister Alberto Rios also "
            "attended the meeting. The two leaders then gave a press conference.",
            [("bilateral", ["Soto", "Paz", "Rios"]), ("press-event", ["Soto", "Paz"])],
            id="two-leaders-are-of-two-sides",
        ),
        pytest.param(
            "President Nana Ofori began an official visit to Portugal on Monday. There, he will serve as the keynote speaker for the Council "
            "on Africa Annual Summit, taking place on Friday. He will also meet Italian Prime Minister Giorgia Melani.",
            [("visit", ["Ofori"]), ("summit", []), ("bilateral", ["Ofori", "Melani"])],
            id="a-keynote-speaker-holds-no-office",
        ),
    ],
)
def test_whom_an_office_calls(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Norwegian Prime Minister Jonas Berg travelled to Riga on Monday with Trade Minister Nils Vik and Energy Minister Terje Aas.",
            [("visit", ["Berg", "Vik", "Aas"])],
            id="with-his-ministers",
        ),
        pytest.param(
            "Norwegian Prime Minister Jonas Berg travelled to Riga on Monday for talks with Latvian Prime Minister Evika Silins.",
            [("visit", ["Berg"]), ("bilateral", ["Berg", "Silins"])],
            id="for-talks-with-a-host",
        ),
        pytest.param(
            "The Pacific summit was held in Auckland on Monday. UN Secretary-General Ban Kim attended the summit, as did European Commission "
            "President Jose Barros and Australian Prime Minister Julia Gill.",
            [("summit", ["Kim", "Barros", "Gill"])],
            id="as-did-others",
        ),
    ],
)
def test_who_goes_along(text: str, expected: Told) -> None:
    assert told(text) == expected


def test_who_signs_for_the_other_side() -> None:
    text = (
        "A memorandum of understanding between Latvia and Norway was signed in Riga on Monday. "
        "Minister Janis Liepa signed on behalf of Latvia and Ambassador Kari Dahl on behalf of Norway."
    )
    assert told(text) == [("ceremony", ["Liepa", "Dahl"])]
