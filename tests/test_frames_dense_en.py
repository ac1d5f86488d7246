"""Dense English prose: several occasions in a sentence, each with its own people, day and place."""

from __future__ import annotations

import pytest

from communique.extraction import extract
from communique.model import Record

Told = list[tuple[str, str, str | None, str | None, list[str]]]


def told(text: str) -> Told:
    """(kind, status, day, city, names) of each event."""
    record = Record("r", text, "test", language="en", published="2024-03-15")  # a Friday
    return [
        (one.kind, one.status, one.start, one.city, [who.name or who.office or "" for who in one.participants])
        for one in extract(record).events
    ]


FRAMES: dict[str, tuple[str, Told]] = {
    "partners-go-on-behind-parts-of-the-day": (
        "Foreign Minister Anna Virtanen of Finland met Estonian Prime Minister Karl Lepp in the morning, Latvian President Janis Ozols at "
        "noon and, over dinner at the Castle, Lithuanian Speaker Ona Petraite.",
        [
            ("bilateral", "held", None, None, ["Anna Virtanen", "Karl Lepp"]),
            ("bilateral", "held", None, None, ["Anna Virtanen", "Janis Ozols"]),
            ("bilateral", "held", None, None, ["Anna Virtanen", "Ona Petraite"]),
        ],
    ),
    "each-partner-with-day-and-place": (
        "The Norwegian minister Kari Dahl met Danish Foreign Minister Bo Lund in Oslo on Monday and Swedish Foreign Minister Eva Berg in "
        "Stockholm on Tuesday.",
        [
            ("bilateral", "held", "2024-03-11", "Oslo", ["Kari Dahl", "Bo Lund"]),
            ("bilateral", "held", "2024-03-12", "Stockholm", ["Kari Dahl", "Eva Berg"]),
        ],
    ),
    "called-on-one-and-later-on-another": (
        "Ambassador Jean Morel called on Foreign Minister Dewi Sari and, on Thursday, at the palace, on President Hadi Wibowo.",
        [
            ("bilateral", "held", None, None, ["Dewi Sari", "Jean Morel"]),
            ("bilateral", "held", "2024-03-14", None, ["Hadi Wibowo", "Jean Morel"]),
        ],
    ),
    "received-one-after-the-other": (
        "Prime Minister Ali Rahman received the Ambassador of Japan, Ken Sato, on Sunday morning, and on Monday the High Commissioner of "
        "India, Ravi Nair.",
        [
            ("bilateral", "held", "2024-03-10", None, ["Ali Rahman", "Ken Sato"]),
            ("bilateral", "held", "2024-03-11", None, ["Ali Rahman", "Ravi Nair"]),
        ],
    ),
    "who-does-what-the-next-verb-tells-was-not-met": (
        "Hungarian Prime Minister Gabor Kiss met Serbian President Milan Ilic in Belgrade on Monday, and President Zoran Horvat of Croatia "
        "welcomed the outcome.",
        [("bilateral", "held", "2024-03-11", "Belgrade", ["Gabor Kiss", "Milan Ilic"])],
    ),
    "semicolons-part-days-and-places": (
        "Mali's president Ousmane Traore telephoned Guinean President Alpha Barry on Monday; on Tuesday, in Niamey, he met the prime minister "
        "of Niger, Moussa Keita.",
        [
            ("call", "held", "2024-03-11", None, ["Ousmane Traore", "Alpha Barry"]),
            ("bilateral", "held", "2024-03-12", "Niamey", ["Ousmane Traore", "Moussa Keita"]),
        ],
    ),
    "purpose-of-a-journey-on-a-day-gone-by": (
        "Danish Prime Minister Bo Lund travelled on Tuesday to Kyiv to meet Ukrainian President Taras Bondar.",
        [
            ("visit", "held", "2024-03-12", "Kyiv", ["Bo Lund"]),
            ("bilateral", "held", "2024-03-12", "Kyiv", ["Bo Lund", "Taras Bondar"]),
        ],
    ),
    "purpose-only-agreed-is-to-come": (
        "Polish President Adam Nowak agreed in Warsaw on Tuesday to meet Slovak President Jan Hudak.",
        [("bilateral", "planned", "2024-03-19", "Warsaw", ["Adam Nowak", "Jan Hudak"])],
    ),
    "verb-behind-a-comma-has-the-subject-before": (
        "Thai Foreign Minister Somchai Rattana met Lao Prime Minister Khamtay Sayasone on Monday, addressed the Mekong summit on Tuesday "
        "and left.",
        [
            ("summit", "held", "2024-03-12", None, ["Somchai Rattana"]),
            ("bilateral", "held", "2024-03-11", None, ["Somchai Rattana", "Khamtay Sayasone"]),
        ],
    ),
    "his-own-minister-sent-is-no-subject": (
        "The Latvian president, Janis Ozols, sent his foreign minister, Ilze Liepa, to Tallinn for the Baltic council and received Swiss "
        "President Urs Keller.",
        [("bilateral", "held", None, None, ["Janis Ozols", "Urs Keller"])],
    ),
    "signed-with-another-than-was-met": (
        "Icelandic Foreign Minister Jon Arnason met Danish Foreign Minister Bo Lund on Monday and, on Wednesday, signed a fisheries accord "
        "with Norwegian Foreign Minister Kari Dahl.",
        [
            ("bilateral", "held", "2024-03-11", None, ["Jon Arnason", "Bo Lund"]),
            ("ceremony", "held", "2024-03-13", None, ["Jon Arnason", "Kari Dahl"]),
        ],
    ),
    "a-verb-of-meeting-left-out": (
        "On the sidelines, Serbian President Milan Ilic sat down with Croatian President Ana Kralj, Albanian Prime Minister Arben Hoxha with "
        "Greek Prime Minister Nikos Pappas.",
        [
            ("bilateral", "held", None, None, ["Milan Ilic", "Ana Kralj"]),
            ("bilateral", "held", None, None, ["Arben Hoxha", "Nikos Pappas"]),
        ],
    ),
    "a-verb-of-meeting-left-out-with-places": (
        "German Chancellor Otto Brandt conferred with Polish Prime Minister Adam Nowak in Berlin, Foreign Minister Lena Vogel with her French "
        "counterpart Luc Martin in Paris.",
        [
            ("bilateral", "held", None, "Berlin", ["Otto Brandt", "Adam Nowak"]),
            ("bilateral", "held", None, "Paris", ["Lena Vogel", "Luc Martin"]),
        ],
    ),
    "lunched-and-dined": (
        "Minister Lina Haddad of Lebanon lunched on Tuesday with French Ambassador Paul Dubois and dined with Qatari Foreign Minister Ahmed "
        "Al-Thani.",
        [
            ("bilateral", "held", "2024-03-12", None, ["Lina Haddad", "Paul Dubois"]),
            ("bilateral", "held", "2024-03-12", None, ["Lina Haddad", "Ahmed Al-Thani"]),
        ],
    ),
    "first-to-arrive-who-saw-others": (
        "First to arrive in Davos was Rwanda's president, Emmanuel Nkusi, who on Tuesday saw Singapore's foreign minister Tharman Lim.",
        [
            ("bilateral", "held", None, "Davos", ["Emmanuel Nkusi", "Tharman Lim"]),
            ("visit", "held", None, "Davos", ["Emmanuel Nkusi"]),
        ],
    ),
    "behind-where-the-main-verb-goes-on": (
        "French Foreign Minister Luc Martin, whom Tunisian President Kamel Jaziri had hosted the day before, arrived in Algiers on Wednesday.",
        [
            ("bilateral", "held", None, None, ["Kamel Jaziri", "Luc Martin"]),
            ("visit", "held", "2024-03-13", "Algiers", ["Luc Martin"]),
        ],
    ),
    "behind-where-and-goes-on-with-the-inner-subject": (
        "Kenyan President Daniel Mutua flew to Kigali, where Rwandan President Paul Nziza received him and gave a dinner.",
        [
            ("bilateral", "held", None, "Kigali", ["Paul Nziza", "Daniel Mutua"]),
            ("reception", "held", None, "Kigali", ["Paul Nziza"]),
            ("visit", "held", None, "Kigali", ["Daniel Mutua"]),
        ],
    ),
    "had-been-put-off-and-convened": (
        "The trilateral of the Armenian, Georgian and Iranian transport ministers, twice postponed, finally convened in Yerevan on Tuesday.",
        [("meeting", "held", "2024-03-12", "Yerevan", [])],
    ),
    "planned-and-put-off": (
        "The talks between Latvian Foreign Minister Ilze Liepa and Belarusian Foreign Minister Yuri Zhuk, originally planned for May, were "
        "postponed on Monday.",
        [("bilateral", "postponed", "2024-05", None, ["Ilze Liepa", "Yuri Zhuk"])],
    ),
    "semicolon-before-a-verb-nobody-knows": (
        "Dutch Foreign Minister Pieter Bakker flew home; Belgian minister Griet Maes stayed on, meeting Swiss President Urs Keller on "
        "Wednesday and UN envoy Erik Soderlund on Thursday.",
        [
            ("bilateral", "held", "2024-03-13", None, ["Griet Maes", "Urs Keller"]),
            ("bilateral", "held", "2024-03-14", None, ["Griet Maes", "Erik Soderlund"]),
        ],
    ),
    "an-encounter-of-two": (
        "Thursday saw an encounter in Ohrid of President Bojan Trajkov of North Macedonia and Bulgarian President Radka Petkova.",
        [("bilateral", "held", "2024-03-14", "Ohrid", ["Bojan Trajkov", "Radka Petkova"])],
    ),
    "others-sign": (
        "Omani Foreign Minister Salim Harthy met his Icelandic colleague Jon Arnason on Monday, and finance ministers Bjarni Sveinsson of "
        "Iceland and Ahmed Busaidi of Oman signed a tax treaty in Muscat on Tuesday.",
        [
            ("bilateral", "held", "2024-03-11", None, ["Salim Harthy", "Jon Arnason"]),
            ("ceremony", "held", "2024-03-12", "Muscat", ["Bjarni Sveinsson", "Ahmed Busaidi"]),
        ],
    ),
    "the-next-morning": (
        "On Monday Brazilian President Rogerio Lacerda met Japanese Prime Minister Kenta Morishige; the next morning he called on Foreign "
        "Minister Naoki Hayashida.",
        [
            ("bilateral", "held", "2024-03-11", None, ["Rogerio Lacerda", "Kenta Morishige"]),
            ("bilateral", "held", "2024-03-12", None, ["Naoki Hayashida", "Rogerio Lacerda"]),
        ],
    ),
    "days-spent-in-cities": (
        "Samoan premier Sina Leavasa spent Monday in Canberra and Tuesday in Wellington.",
        [
            ("visit", "held", "2024-03-11", "Canberra", ["Sina Leavasa"]),
            ("visit", "held", "2024-03-12", "Wellington", ["Sina Leavasa"]),
        ],
    ),
    "an-hour-on-the-telephone": (
        "Chadian President Idriss Abakar spent an hour on the telephone with Nigerian President Musa Bello.",
        [("call", "held", None, None, ["Idriss Abakar", "Musa Bello"])],
    ),
    "opened-with-another": (
        "In the afternoon Chinese Premier Zhang Wei opened, with Tajik Prime Minister Qobil Sharipov, the new parliament building.",
        [("ceremony", "held", None, None, ["Zhang Wei", "Qobil Sharipov"])],
    ),
    "three-received-are-received-in-turn": (
        "Russian Foreign Minister Fyodor Lapin received Bolivian Foreign Minister Evangelina Choque, Lao Foreign Minister Thong Keo and "
        "Mauritanian President Mohamed Merzoug on Tuesday.",
        [
            ("bilateral", "held", "2024-03-12", None, ["Fyodor Lapin", "Evangelina Choque"]),
            ("bilateral", "held", "2024-03-12", None, ["Fyodor Lapin", "Thong Keo"]),
            ("bilateral", "held", "2024-03-12", None, ["Fyodor Lapin", "Mohamed Merzoug"]),
        ],
    ),
    "three-received-together": (
        "Russian Foreign Minister Fyodor Lapin received together Bolivian Foreign Minister Evangelina Choque, Lao Foreign Minister Thong Keo "
        "and Mauritanian President Mohamed Merzoug.",
        [("bilateral", "held", None, None, ["Fyodor Lapin", "Evangelina Choque", "Thong Keo", "Mohamed Merzoug"])],
    ),
    "the-three-face-the-press": (
        "Lithuanian President Rita Petraite hosted Polish President Zygmunt Kos and Ukrainian President Taras Bondar in Vilnius; the three faced "
        "the press.",
        [
            ("bilateral", "held", None, "Vilnius", ["Rita Petraite", "Zygmunt Kos", "Taras Bondar"]),
            ("press-event", "held", None, "Vilnius", ["Rita Petraite", "Zygmunt Kos", "Taras Bondar"]),
        ],
    ),
    "was-visited-by-another": (
        "Back in Madrid Spanish Foreign Minister Luis Mora was visited by the Palestinian premier, Rami Masri, on Thursday.",
        [("bilateral", "held", "2024-03-14", "Madrid", ["Luis Mora", "Rami Masri"])],
    ),
    "talks-that-two-held": (
        "The talks that Serbian President Zoran Ilic and Croatian President Ivan Horvat held on Monday in Brussels lasted five hours.",
        [("bilateral", "held", "2024-03-11", "Brussels", ["Zoran Ilic", "Ivan Horvat"])],
    ),
    "an-occasion-to-mend-fences-and-what-a-colon-introduces": (
        "Kyrgyz leader Nurlan Asanov used the SCO gathering in Astana to mend fences: on Wednesday he dined with Tajik President Rustam "
        "Karimov, on Thursday he met Uzbek President Jahongir Tursunov.",
        [
            ("bilateral", "held", "2024-03-13", "Astana", ["Nurlan Asanov", "Rustam Karimov"]),
            ("bilateral", "held", "2024-03-14", "Astana", ["Nurlan Asanov", "Jahongir Tursunov"]),
            ("meeting", "held", None, "Astana", ["Nurlan Asanov"]),
        ],
    ),
    "lines-of-a-diary-have-no-subject": (
        "Monday: received the Ambassador of Chile, Rodrigo Larrain. Tuesday: talks in Lisbon with Foreign Minister Teresa Valadares. "
        "Wednesday: telephone conversation with Foreign Minister Luis Mora of Spain.",
        [
            ("bilateral", "held", "2024-03-11", None, ["Rodrigo Larrain"]),
            ("bilateral", "held", "2024-03-12", "Lisbon", ["Teresa Valadares"]),
            ("call", "held", "2024-03-13", None, ["Luis Mora"]),
        ],
    ),
    "an-hour-later-and-at-the-embassy": (
        "Turkish President Haluk Ertem met Greek President Stelios Manos on Thursday morning, German Chancellor Otto Brandt an hour later and, "
        "at the Turkish embassy, Ukrainian President Taras Bondar in the afternoon.",
        [
            ("bilateral", "held", "2024-03-14", None, ["Haluk Ertem", "Stelios Manos"]),
            ("bilateral", "held", "2024-03-14", None, ["Haluk Ertem", "Otto Brandt"]),
            ("bilateral", "held", "2024-03-14", None, ["Haluk Ertem", "Taras Bondar"]),
        ],
    ),
    "received-far-from-an-airport": (
        "Canadian Prime Minister Douglas Fairweather received Dutch Prime Minister Annelies Verhoef at Rideau Cottage on Monday, and on Tuesday, "
        "in spite of the weather of the last days and all that was said of it, fog left the airport.",
        [("bilateral", "held", "2024-03-11", None, ["Douglas Fairweather", "Annelies Verhoef"])],
    ),
    "a-bracket-gives-no-subject-to-what-follows": (
        "Spanish Prime Minister Luis Ortega (whom Cuban Foreign Minister Raul Diaz had received in Havana) travelled on Monday to Lisbon.",
        [
            ("bilateral", "held", None, "Havana", ["Raul Diaz", "Luis Ortega"]),
            ("visit", "held", "2024-03-11", "Lisbon", ["Luis Ortega"]),
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), FRAMES.values(), ids=FRAMES)
def test_a_dense_frame_tells(text: str, expected: Told) -> None:
    assert sorted(told(text), key=str) == sorted(expected, key=str)
