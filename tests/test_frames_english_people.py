"""Whom English press prose names as taking part in an event: with which rank, of which state, in which role."""

from __future__ import annotations

import pytest

from communique.extraction import extract
from communique.model import Record

Who = tuple[str | None, str | None, str | None, str]


def people(text: str) -> set[Who]:
    """(name, of, level, role) of all who take part in an event of a text."""
    record = Record("r", text, "test", language="en", published="2023-05-15")
    return {(one.name, one.of, one.level, one.role) for event in extract(record).events for one in event.participants}


def who(*told: str) -> set[Who]:
    """People as "Name|of|level|role", what is unknown left empty; without a role they attend."""
    found = (one.split("|") for one in told)
    return {(one[0] or None, one[1] or None, one[2] or None, one[3] if one[3:] else "attendee") for one in found}


STØRE = "Jonas Gahr Støre|NO|head-of-government"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Vaira Kalna, the former Latvian president, met Norwegian Prime Minister Jonas Gahr Støre in Oslo.",
            who("Vaira Kalna|LV|other", STØRE),
            id="name-the-former-office",
        ),
        pytest.param(
            "Ex-President Vaira Kalna of Latvia met Norwegian Prime Minister Jonas Gahr Støre in Oslo.",
            who("Vaira Kalna|LV|other", STØRE),
            id="ex-hyphen",
        ),
        pytest.param(
            "In 2009, then-U.S. Secretary of State Mary Clifton and her Norwegian counterpart Jonas Gahr met in Geneva.",
            who("Mary Clifton|US|minister", "Jonas Gahr|NO|minister"),
            id="then-hyphen",
        ),
        pytest.param(
            "South Korean Foreign Minister Park Jun and First Vice Foreign Minister Chang Ho-min met U.S. Deputy Secretary of State Wendy "
            "Shore in Seoul.",
            who("Park Jun|KR|minister", "Chang Ho-min|KR|deputy-minister", "Wendy Shore|US|deputy-minister"),
            id="park",
        ),
        pytest.param(
            "The foreign ministers of Estonia, Urmas Reinla; Latvia, Edgars Rinkens; and Lithuania, Gabrielius Landis, met in Riga.",
            who("Urmas Reinla|EE|minister", "Edgars Rinkens|LV|minister", "Gabrielius Landis|LT|minister"),
            id="list-with-semicolons",
        ),
        pytest.param(
            "World Bank Vice President for Europe and Central Asia Anna Bjerk met Romanian Finance Minister Marcel Bolos in Bucharest.",
            who("Anna Bjerk|World Bank|other", "Marcel Bolos|RO|minister"),
            id="for-regions",
        ),
    ],
)
def test_a_frame_tells(text: str, expected: set[Who]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "President of Croatia Zoran Milan and his wife, Sanja Music, were received by King Harald V and Queen Sonja in Oslo.",
            who(
                "Zoran Milan|HR|head-of-state",
                "Sanja Music|HR|other",
                "Harald V|NO|head-of-state|host",
                "Sonja|NO|head-of-state|host",
            ),
            id="spouse-and-consort",
        ),
        pytest.param(
            "UNICEF Representative in Kyrgyzstan Christine Jaume met with Deputy Chairman of the Cabinet of Ministers Edil Baisal in Bishkek.",
            who("Christine Jaume|UNICEF|other", "Edil Baisal|KG|deputy-head"),
            id="staff-posted-in-a-state",
        ),
        pytest.param(
            "Lord Ahmar, the UK Minister for the Middle East, met with Deputy Foreign Minister of Iraq Mohammed Bahr in London.",
            who("Ahmar|GB|minister", "Mohammed Bahr|IQ|deputy-minister"),
            id="title-and-one-name",
        ),
        pytest.param(
            "The agreement was signed by Minister of Transport Alexis Vafas on behalf of Cyprus and Deputy Minister Tamer Moust on behalf of "
            "Egypt.",
            who("Alexis Vafas|CY|minister|signatory", "Tamer Moust|EG|deputy-minister|signatory"),
            id="on-behalf-of",
        ),
        pytest.param(
            "A Nepali delegation comprising Foreign Minister N. P. Saur and Ambassador Shankar Shar called on Indian External Affairs Minister "
            "S. Jaisha in New Delhi.",
            who("N. P. Saur|NP|minister", "Shankar Shar|NP|ambassador", "S. Jaisha|IN|minister|host"),
            id="delegation-comprising",
        ),
        pytest.param(
            "Together with Danish Minister of Health Karl Lauter, Danish Prime Minister Olaf Scholl met WHO head Tedros Adhan in Copenhagen.",
            who(
                "Karl Lauter|DK|minister",
                "Olaf Scholl|DK|head-of-government",
                "Tedros Adhan|World Health Organization|head-of-agency",
            ),
            id="together-with-opens",
        ),
        pytest.param(
            "The meeting in Prague was chaired by Czech Foreign Minister Jan Lipa. Slovakia was represented by State Secretary Ingrid Broc, "
            "Poland by Deputy Minister Szymon Szyn and Hungary by its ambassador in Prague.",
            who(
                "Jan Lipa|CZ|minister|chair",
                "Ingrid Broc|SK|deputy-minister",
                "Szymon Szyn|PL|deputy-minister",
                "|HU|ambassador",
            ),
            id="represented-by-elided",
        ),
        pytest.param(
            "Turkish Deputy Trade Minister Mustafa Tuz met Zambian Vice Finance Minister Ana Kol in Lusaka.",
            who("Mustafa Tuz|TR|deputy-minister", "Ana Kol|ZM|deputy-minister"),
            id="deputy-of-any-portfolio",
        ),
        pytest.param(
            "The Governor of Hokkaido, Naomi Suzuka, received the Ambassador of Mongolia to Japan, Dash Batsai, in Sapporo.",
            who("Naomi Suzuka|JP|local-government|host", "Dash Batsai|MN|ambassador"),
            id="governor-of-a-province",
        ),
        pytest.param(
            "Colombian President Gustavo Peral hosted the conference, which brought together Josep Borre for the European Union, Jon Finer for "
            "the United States and Alvaro Ley for Colombia.",
            who(
                "Gustavo Peral|CO|head-of-state|host",
                "Josep Borre|European Union|",
                "Jon Finer|US|",
                "Alvaro Ley|CO|",
            ),
            id="name-for-state",
        ),
        pytest.param(
            "Omani Foreign Minister Badr Albu and his Iranian counterpart, Hossein Amir, met in Muscat. The two ministers signed a memorandum.",
            who("Badr Albu|OM|minister", "Hossein Amir|IR|minister"),
            id="a-group-that-signs-attends",
        ),
        pytest.param(
            "Jan Fajon, the Slovenian foreign minister, traveled to Lima, Peru, where he met with Minister of Trade Juan Carlos Mathis.",
            who("Jan Fajon|SI|minister", "Juan Carlos Mathis|PE|minister"),
            id="where-he-met",
        ),
        pytest.param(
            "Slovenian Foreign Minister Ana Fajon met the three members of the Presidency, Zeljka Cvij, Denis Bec and Zeljko Kom, in Sarajevo.",
            who(
                "Ana Fajon|SI|minister",
                "Zeljka Cvij|BA|head-of-state",
                "Denis Bec|BA|head-of-state",
                "Zeljko Kom|BA|head-of-state",
            ),
            id="the-three-members",
        ),
        pytest.param(
            "The Foreign Ministers of the Kingdom of Saudi Arabia, H.H. Prince Faisal bin Farid; the Hashemite Kingdom of Jordan, H.E. Ayman "
            "Safa; and the Arab Republic of Egypt, H.E. Badr Abdel, met in Riyadh.",
            who("Faisal bin Farid|SA|minister", "Ayman Safa|JO|minister", "Badr Abdel|EG|minister"),
            id="formal-names-of-states-in-a-list",
        ),
        pytest.param(
            "The protocol was signed by Ambassador Riina Kalju for Estonia and Director Giorgi Tabat for Georgia in Tbilisi.",
            who("Riina Kalju|EE|ambassador|signatory", "Giorgi Tabat|GE|director|signatory"),
            id="signed-for-a-state",
        ),
        pytest.param(
            "A five-member delegation of the Bundestag, headed by MP Michael Rothe, met Georgian Parliament Vice Speaker Archil Talak in "
            "Tbilisi.",
            who("Michael Rothe|DE|legislator", "Archil Talak|GE|speaker"),
            id="delegation-of-a-parliament",
        ),
        pytest.param(
            "At a press conference with Romanian Foreign Minister Bogdan Aures in Bucharest, Ukrainian Foreign Minister Dmytro Kule said Kyiv "
            "was grateful.",
            who("Bogdan Aures|RO|minister|speaker", "Dmytro Kule|UA|minister|speaker"),
            id="at-a-press-conference-with",
        ),
        pytest.param(
            "German Interior Minister Nancy Faes, accompanied by the head of the Federal Police, Dieter Rom, flew to Rabat.",
            who("Nancy Faes|DE|minister", "Dieter Rom|DE|other"),
            id="company-is-of-the-same-state",
        ),
        pytest.param(
            "The Polish president's top aide Marcin Przyd met Ukraine's ambassador Vasyl Zvar in Warsaw.",
            who("Marcin Przyd|PL|adviser", "Vasyl Zvar|UA|ambassador"),
            id="aide-of-somebody-unnamed",
        ),
        pytest.param(
            "Deputy Prime Minister, Minister of Foreign and European Affairs and the Environment Maxime Prev met Danish minister Ana Holmen in "
            "Brussels.",
            who("Maxime Prev|BE|deputy-head", "Ana Holmen|DK|minister"),
            id="deputy-prime-minister-with-a-portfolio",
        ),
        pytest.param(
            "Dutch Minister for Migration Eric van der Berk met Albanian Interior Minister Bledar Cuci and the head of the border police, "
            "Eduart Merka, in Tirana.",
            who("Eric van der Berk|NL|minister", "Bledar Cuci|AL|minister", "Eduart Merka|AL|other"),
            id="staff-in-a-list",
        ),
        pytest.param(
            "Bahraini Foreign Minister Abdul Alzay received Ambassador Mohammed Al Jabir, the Saudi envoy to Yemen, in Manama.",
            who("Abdul Alzay|BH|minister|host", "Mohammed Al Jabir|SA|ambassador"),
            id="epithet-says-the-state",
        ),
    ],
)
def test_a_part_is_told(text: str, expected: set[Who]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    "name",
    [
        "He Lifan",
        "To Lan",
        "Bill Clifton",
        "So Se-jin",
        "No Kwang Chon",
        "January Mbeki",
        "A.K. Abdul Monem",
        "Md. Touhid Hasan",
        "Albert del Rosario",
        "Fiame Naomi Mata'ala",
        "Theresa May",
        "Carlos França",
        "Baghdad Amirov",
        "Patricia Scotland",
        "Israel Katzen",
        "Kamina Johnson Smith",
        "Sofia Karlsson",
        "Hassan Sheikh Mohamed",
        "Tarek King",
        "Ana Power",
        "Hossein Amir",
        "Jon Finn",
    ],
)
@pytest.mark.parametrize(
    "frame",
    [
        "Uzbek Foreign Minister {} met Peruvian President Ana Torrico in Lima on Monday.",
        "{}, Foreign Minister of Uzbekistan, met Peruvian President Ana Torrico in Lima on Monday.",
        "Peruvian President Ana Torrico received Foreign Minister of Uzbekistan {} in Lima on Monday.",
        "Uzbekistan's foreign minister, {}, met Peruvian President Ana Torrico in Lima.",
    ],
)
def test_a_name_is_read_whole(name: str, frame: str) -> None:
    assert name in {one[0] for one in people(frame.format(name))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The meeting held in Banjul on 4 May 2023 was attended by:\n"
            "H.E. Mr. Mamadou Tangan, Minister for Foreign Affairs of The Gambia\n"
            "H.E. Mr. Carlos Pinto, Minister of Foreign Affairs of Guinea-Bissau",
            who("Mamadou Tangan|GM|minister", "Carlos Pinto|GW|minister"),
            id="honorifics-open-lines",
        ),
        pytest.param(
            "The talks in Muscat were attended by the following officials:\n\n"
            "a) For Oman: Foreign Minister Badr Albus;\n"
            "b) For Qatar: Minister of State Mohammed Al Khul.",
            who("Badr Albus|OM|minister", "Mohammed Al Khul|QA|minister"),
            id="for-state",
        ),
    ],
)
def test_a_list_of_people_tells(text: str, expected: set[Who]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "President Luis Torren received the minister at the Government Palace.",
        "President Luis Torren received her in Lima.",
        "At a meeting with the Danish minister, President Luis Torren praised the relations.",
        "At a meeting with the minister, President Luis Torren praised the relations.",
    ],
)
def test_a_visitor_is_told_of_again(sentence: str) -> None:
    """Who has come is meant by an office without a name or a pronoun in the next sentence."""
    text = f"Danish Foreign Minister Ana Holmen arrived in Lima on Monday. {sentence}"
    record = Record("r", text, "test", language="en", published="2023-05-15")
    talks = [{one.name for one in event.participants} for event in extract(record).events if event.kind == "bilateral"]
    assert talks == [{"Ana Holmen", "Luis Torren"}]


@pytest.mark.parametrize(
    "lead",
    [
        "The meeting in Geneva brought together {}.",
        "Present at the meeting in Geneva were {}.",
        "Participants in the meeting in Geneva included {}.",
    ],
)
def test_guests_make_an_occasion(lead: str) -> None:
    text = lead.format(
        "Danish Foreign Minister Ana Holmen, Luis Torren, President of Peru, and Kenya's trade minister, Grace Wanji"
    )
    assert people(text) == who("Ana Holmen|DK|minister", "Luis Torren|PE|head-of-state", "Grace Wanji|KE|minister")


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Cho Min-seo", "Cho"),
        ("Kim Jae Won", "Kim"),
        ("Lin Mei-hua", "Lin"),
        ("Pham Van Minh", "Minh"),
        ("Ana Holm", "Holm"),
    ],
)
def test_a_family_name_calls_who_bears_it(name: str, called: str) -> None:
    text = f"Danish Minister {name} met Luis Torren, President of Peru, in Lima. {called} also met Kenyan envoy Grace Wanji."
    record = Record("r", text, "test", language="en", published="2023-05-15")
    assert [event.participants[0].name for event in extract(record).events] == [name, name]


def test_an_abbreviated_ambassador() -> None:
    text = "Danish Amb. Ana Holm met Luis Torren, President of Peru, in Lima."
    assert people(text) == who("Ana Holm|DK|ambassador", "Luis Torren|PE|head-of-state")


def test_a_counterpart_of_an_envoy_is_one() -> None:
    text = "Danish special envoy Ana Holm met her Kenyan counterpart Grace Wanji in Nairobi."
    assert people(text) == who("Ana Holm|DK|other", "Grace Wanji|KE|other")


@pytest.mark.parametrize(
    ("office", "level"),
    [
        ("President of the Latvian Chamber of Commerce", "other"),
        ("President of the University of Latvia", "other"),
        ("president of Airbus", None),  # with whom no event is told
        ("Vice President of Siemens", None),
        ("President of the National Bank of Latvia", "head-of-agency"),
        ("President of the Bundesrat", "speaker"),
        ("President of the Republic of Latvia", "head-of-state"),
        ("President of the Hellenic Republic", "head-of-state"),
        ("President of the Swiss Confederation", "head-of-state"),
    ],
)
def test_a_president_is_a_head_of_state_of_states_alone(office: str, level: str | None) -> None:
    text = f"Norwegian Prime Minister Jonas Gahr Støre met Vaira Kalna, {office}, in Oslo."
    assert next((one[2] for one in people(text) if one[0] == "Vaira Kalna"), None) == level


@pytest.mark.parametrize(
    ("place", "of"), [("New Mexico", "US"), ("New South Wales", None), ("Mexico", "MX"), ("New Zealand", "NZ")]
)
def test_a_new_place_is_not_the_old_one(place: str, of: str | None) -> None:
    text = f"{place} Governor Vaira Kalna met Norwegian Prime Minister Jonas Gahr Støre in Oslo. The talks were in the United States before."
    assert {one[1] for one in people(text) if one[0] == "Vaira Kalna"} <= {of, None}


@pytest.mark.parametrize(
    ("office", "expected"),
    [
        ("Chairman of the Halk Maslahaty", "Arda Kalnis|TM|speaker"),
        ("Speaker of the Wolesi Jirga", "Arda Kalnis|AF|speaker"),
        ("Secretary of State of Kazakhstan", "Arda Kalnis|KZ|other"),
        ("State Secretary of the Kyrgyz Republic", "Arda Kalnis|KG|other"),
        ("Secretary of State of Hungary", "Arda Kalnis|HU|deputy-minister"),
        ("Secretary of State for Defence", "Arda Kalnis|GB|minister"),
        ("US Secretary of State", "Arda Kalnis|US|minister"),
    ],
)
def test_an_office_is_of_the_rank_it_has_in_its_state(office: str, expected: str) -> None:
    assert people(f"{office} Arda Kalnis met Norwegian Prime Minister Jonas Gahr Støre in Oslo.") == who(
        expected, STØRE
    )


@pytest.mark.parametrize(
    ("whom", "of"),
    [
        ("Mr. Kalla Ankora, President of the European Council", "European Council"),
        ("Kalla Ankora, Chairperson of the African Union Commission", "African Union Commission"),
    ],
)
def test_the_secretary_general_is_of_no_body_that_has_none(whom: str, of: str) -> None:
    found = people(f"The Secretary-General met with {whom}.")
    assert {one[1] for one in found} == {"United Nations", of}
