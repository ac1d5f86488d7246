"""When and where events are, by how texts tell it."""

from __future__ import annotations

import pytest

from communique.extraction import extract
from communique.model import Event, Record


def events(text: str, language: str) -> tuple[Event, ...]:
    return extract(Record("r", text, "test", language=language, published="2019-05-14")).events


def told(text: str, language: str) -> list[str]:
    """ "kind start/end city country" of each event; what is not known is a dash."""
    return [
        f"{event.kind} {event.start or '-'}{f'/{event.end}' if event.end not in (None, event.start) else ''} "
        f"{event.city or '-'} {event.country or '-'}"
        for event in events(text, language)
    ]


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("tr", "12 Mayıs 2019, Riga: Letonya, Estonya ve Peru dışişleri bakanları bir araya geldi.", "Riga"),
        ("tr", "12 Mayıs 2019, Riga – Letonya Bakanı Janis Kalnins, Perulu mevkidaşı Luis Vega ile görüştü.", "Riga"),
        (
            "tr",
            "12 Mayıs 2019, Riga: Peru Başbakanı Luis Vega, Oslo'da Norveç Başbakanı Lars Hansen ile görüştü.",
            "Oslo",
        ),
        (
            "tr",
            "12 Mayıs 2019: Riga Belediyesi, Peru Başbakanı Luis Vega'nın Norveç Başbakanı Lars Hansen ile görüştüğünü duyurdu.",
            None,
        ),
        ("en", "12 May 2019, Riga: The foreign ministers of Latvia, Estonia and Peru met.", "Riga"),
        ("en", "3 May 2019, Oslo – President Luis Vega of Peru met Prime Minister Lars Hansen of Norway.", "Oslo"),
        (
            "en",
            "3 May 2019, Oslo: President Luis Vega of Peru met Prime Minister Lars Hansen of Norway in Bergen.",
            "Bergen",
        ),
        (
            "en",
            "On 3 May, Oslo newspapers wrote that President Luis Vega of Peru met Prime Minister Lars Hansen of Norway.",
            None,
        ),
    ],
)
def test_a_day_and_a_city_before_what_was_there(language: str, text: str, place: str | None) -> None:
    assert [event.city for event in events(text, language)] == [place]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(
            "tr",
            "Bulgaristan'ın Varna kentinde cuma günü düzenlenen dörtlü zirvede Sırbistan Cumhurbaşkanı Jovan Ilić, Romanya Başbakanı "
            "Ion Marin ve Yunanistan Başbakanı Nikos Pappas bir araya geldi.",
            ["summit 2019-05-10 Varna BG"],
            id="a-small-city-with-the-word-for-city",
        ),
        pytest.param(
            "tr",
            "Letonya Cumhurbaşkanı Egils Kalns ile Litvanya Cumhurbaşkanı Jonas Petras, 3 Mayıs'ta Polonya'nın Gdynia şehrinde bir "
            "araya geldi.",
            ["bilateral 2019-05-03 Gdynia PL"],
            id="sehrinde",
        ),
        pytest.param(
            "tr",
            "Kenya Devlet Başkanı Daniel Otieno, pazar günü devlet ziyareti için Uganda'nın Entebbe Uluslararası Havalimanı'na geldi.",
            ["visit 2019-05-12 Entebbe UG"],
            id="to-the-airport-of-a-city",
        ),
        pytest.param(
            "tr",
            "Letonya Cumhurbaşkanı Egils Kalns, Gürcistan Cumhurbaşkanı Zaza Beridze ile pazartesi günü Tiflis'te yaptığı görüşmenin "
            "ardından konuştu.",
            ["bilateral 2019-05-13 Tbilisi GE"],
            id="the-day-of-a-talk-told-by-its-noun",
        ),
        pytest.param(
            "tr",
            "Letonya Dışişleri Bakanı Egils Kalns, Peru Dışişleri Bakanı Luis Vega ile 1 Mayıs'ta BM Cenevre Ofisi'nde görüştü.",
            ["bilateral 2019-05-01 Geneva CH"],
            id="in-an-office-called-after-its-city",
        ),
        pytest.param(
            "tr",
            "Letonya Dışişleri Bakanı Egils Kalns 20 Mayıs'ta Tiflis'e, 21 Mayıs'ta Erivan'a gidecek.",
            ["visit 2019-05-20 Tbilisi GE", "visit 2019-05-21 Yerevan AM"],
            id="two-stops-with-their-days",
        ),
        pytest.param(
            "en",
            "Latvian Foreign Minister Egils Kalns will travel to Tbilisi on 20 May and to Yerevan on 21 May.",
            ["visit 2019-05-20 Tbilisi GE", "visit 2019-05-21 Yerevan AM"],
            id="two-stops-with-their-days-in-english",
        ),
        pytest.param(
            "en",
            "President of Georgia Zaza Beridze flew to Lima on Monday. He will meet Prime Minister of Peru Luis Vega on Wednesday.",
            ["visit 2019-05-13 Lima PE", "bilateral 2019-05-15 Lima PE"],
            id="met-some-days-after-the-arrival",
        ),
        pytest.param(
            "en",
            "Kyrgyz President Azamat Isaev left for Moscow on Tuesday to attend the EAEU summit.",
            ["visit 2019-05-14 Moscow RU", "summit - Moscow RU"],
            id="a-summit-at-the-end-of-the-journey",
        ),
        pytest.param(
            "en",
            "Pope Francis will receive the President of Malta, George Vella, in the Vatican on 8 June.",
            ["bilateral 2019-06-08 Vatican City VA"],
            id="a-state-that-is-a-city",
        ),
        pytest.param(
            "en",
            "President of Mongolia Bat Dorj received the Ambassador of Peru, Luis Vega, who is based in Seoul.",
            ["bilateral - - MN"],
            id="where-somebody-is-based-is-not-where-he-is-met",
        ),
        pytest.param(
            "en",
            "The foreign ministers of Armenia and Azerbaijan will meet in Geneva on June 20.",
            ["bilateral 2019-06-20 Geneva CH"],
            id="unnamed-ministers-of-two-states",
        ),
        pytest.param(
            "en",
            "Foreign Minister of Hungary Péter Nagy met with Foreign Minister of Oman Yusuf Said in New York on 24 September 2018.",
            ["bilateral 2018-09-24 New York US"],
            id="a-surname-that-is-a-verb-as-well",
        ),
        pytest.param(
            "en",
            "Foreign Minister of Lithuania Jonas Petras left Tokyo on Monday after a three-day visit to Japan.",
            ["visit 2019-05-11/2019-05-13 - JP"],
            id="a-visit-of-some-days-ends-with-the-departure",
        ),
        pytest.param(
            "tr",
            "Litvanya Dışişleri Bakanı Linas Rimkus 19-20 Mayıs'ta Gürcistan'a resmi ziyaret gerçekleştirecek. Bakan Rimkus'un "
            "Tiflis'te Cumhurbaşkanı Giorgi Tseri ve Başbakan İrakli Gari ile görüşmesi öngörülüyor. Rimkus ziyaretin ikinci gününde "
            "Batum'da temaslarda bulunacak.",
            ["bilateral - Tbilisi GE", "bilateral - Tbilisi GE", "visit 2019-05-19/2019-05-20 - GE"],
            id="a-stop-in-the-state-is-not-where-the-visit-is",
        ),
        pytest.param(
            "en",
            "British Foreign Secretary William Harrow last visited Riga in January, when he met Latvian Foreign Minister Ilze Kalna.",
            ["bilateral 2019-01 Riga LV", "visit 2019-01 Riga LV"],
            id="when-he-met",
        ),
        pytest.param(
            "en",
            "DOHA: HH the Emir Sheikh Tamim bin Hamad received on Monday the Minister of Defence of the French Republic Jean-Yves "
            "Drian on the occasion of his visit to the country.",
            ["bilateral 2019-05-13 Doha QA", "visit 2019-05-13 Doha QA"],
            id="the-country-is-the-host's",
        ),
        pytest.param(
            "en",
            "Riyadh - Saudi Foreign Minister Faisal bin Omar received on Monday French Minister Jean-Yves Drian, who is on a visit "
            "to the Kingdom.",
            ["bilateral 2019-05-13 Riyadh SA", "visit - Riyadh SA"],
            id="who-is-on-a-visit-to-the-kingdom",
        ),
        pytest.param(
            "en",
            "The foreign minister of Hungary, Péter Nagy, arrived on Monday for an official visit at the invitation of Foreign "
            "Minister of Georgia Zaza Beridze.",
            ["visit 2019-05-13 - GE"],
            id="a-visit-to-who-invites",
        ),
        pytest.param(
            "tr",
            "TBMM Başkanı İsmail Kara, resmi ziyaret için Türkiye'de bulunan Moldova Parlamentosu Başkanı Andrian Popa ile bir araya "
            "geldi.",
            ["bilateral - - TR", "visit - - TR"],
            id="who-is-there-on-a-visit",
        ),
        pytest.param(
            "tr",
            "Dünya Ekonomik Forumu kapsamında Davos'ta bulunan Dışişleri Bakanı Ahmet Koç, Irak Başbakanı Muhammed Kara ile görüştü.",
            ["bilateral - Davos CH", "conference - Davos CH"],
            id="a-body-that-is-a-forum",
        ),
        pytest.param(
            "en",
            "Finnish Foreign Minister Anne Virta and her Mongolian counterpart Bat Dorj met in Ulaanbaatar, following talks between "
            "President Sauli Koski of Finland and President Ganbold Tsend of Mongolia in Helsinki last week.",
            ["bilateral - Helsinki FI", "bilateral - Ulaanbaatar MN"],
            id="the-place-of-the-talks-of-others",
        ),
        pytest.param(
            "en",
            "President of Latvia Egils Kalns, who took office in July 2015, met President of Georgia Zaza Beridze in Riga.",
            ["bilateral - Riga LV"],
            id="when-somebody-took-office",
        ),
        pytest.param(
            "en",
            "To mark diplomatic relations established on 3 March 1994, President of Latvia Egils Kalns met President of Georgia Zaza "
            "Beridze in Riga.",
            ["bilateral - Riga LV"],
            id="when-relations-were-established",
        ),
        pytest.param(
            "en",
            "President of Latvia Egils Kalns and President of Georgia Zaza Beridze met in Riga and discussed the elections to be "
            "held on 3 June.",
            ["bilateral - Riga LV"],
            id="when-elections-will-be",
        ),
        pytest.param(
            "en",
            "Speaking after Monday's meeting with President of Georgia Zaza Beridze, President of Latvia Egils Kalns said trade had "
            "grown.",
            ["bilateral 2019-05-13 - -"],
            id="mondays-meeting",
        ),
        pytest.param(
            "en",
            "The summit between Latvia and Georgia took place in Riga on 4 June.",
            ["summit 2018-06-04 Riga LV"],
            id="a-day-of-a-later-month-that-is-past",
        ),
        pytest.param(
            "en",
            "Riga, 14.05.2019 - President of Latvia Egils Kalns received President of Georgia Zaza Beridze today.",
            ["bilateral 2019-05-14 Riga LV"],
            id="a-dateline-in-figures",
        ),
        pytest.param(
            "tr",
            "Letonya Cumhurbaşkanı Egils Kalns ile Gürcistan Cumhurbaşkanı Zaza Beridze, Riga'daki görüşmede 3 Haziran'da yapılacak "
            "seçimleri ele aldı.",
            ["bilateral - Riga LV"],
            id="when-elections-will-be-in-turkish",
        ),
        pytest.param(
            "tr",
            "2015 yılında göreve gelen Letonya Cumhurbaşkanı Egils Kalns, Riga'da Gürcistan Cumhurbaşkanı Zaza Beridze ile görüştü.",
            ["bilateral - Riga LV"],
            id="when-somebody-took-office-in-turkish",
        ),
        pytest.param(
            "tr",
            "Letonya Cumhurbaşkanı Egils Kalns, Gürcistan Cumhurbaşkanı Zaza Beridze ile pazartesi günkü görüşmesinin ardından "
            "açıklama yaptı.",
            ["bilateral 2019-05-13 - -"],
            id="pazartesi-gunku",
        ),
        pytest.param(
            "tr",
            "Letonya Cumhurbaşkanı Egils Kalns, 20 Mayıs'ta Gürcistan'da iki günlük ziyarette bulunacak.",
            ["visit 2019-05-20/2019-05-21 - GE"],
            id="ziyarette-in-a-state",
        ),
        pytest.param(
            "tr",
            "Letonya Cumhurbaşkanı Egils Kalns, Antalya'da düzenlenen Diplomasi Forumu'nda Rusya Devlet Başkanı Ivan Petrov ile bir "
            "araya geldi.",
            ["bilateral - Antalya TR", "conference - Antalya TR"],
            id="at-a-forum",
        ),
        pytest.param(
            "tr",
            "Letonya Cumhurbaşkanı Egils Kalns ile Rusya Devlet Başkanı Ivan Petrov New York'ta üçlü görüşme yapacak.",
            ["bilateral - New York US"],
            id="the-noun-of-a-verb",
        ),
        pytest.param(
            "tr",
            "Taşkent'te Şanghay İşbirliği Örgütü Devlet Başkanları Konseyi toplantısı yapıldı. Zirveye Rusya Devlet Başkanı Ivan "
            "Petrov ve Çin Devlet Başkanı Li Wei katıldı.",
            ["summit - Tashkent UZ"],
            id="the-summit-is-the-meeting-of-heads-of-state",
        ),
        pytest.param(
            "en",
            "The Heads of State of the SCO member states met in Tashkent on 3 May. On the sidelines, Chinese President Li Wei and "
            "Indian Prime Minister Arun Rao held a bilateral meeting.",
            ["bilateral 2019-05-03 Tashkent UZ", "summit 2019-05-03 Tashkent UZ"],
            id="on-the-sidelines",
        ),
        pytest.param(
            "en",
            "Foreign Ministers Egils Kalns of Latvia and Margus Tamm of Estonia met in Tallinn on 6 May and exchanged views, "
            "including preparations for the NATO summit in Washington.",
            ["bilateral 2019-05-06 Tallinn EE", "summit - Washington US"],
            id="the-day-is-not-of-what-is-talked-of",
        ),
        pytest.param(
            "en",
            "Foreign Ministers Egils Kalns of Latvia and Margus Tamm of Estonia met in Tallinn before the June NATO summit in Madrid.",
            ["bilateral - Tallinn EE", "summit 2019-06 Madrid ES"],
            id="the-june-nato-summit",
        ),
        pytest.param(
            "en",
            "The 24th meeting of the BSEC Council of Foreign Ministers took place in Bucharest on 6 May and was preceded by a two-day "
            "session of senior officials.",
            ["meeting 2019-05-06 Bucharest RO"],
            id="what-lasts-two-days-is-another",
        ),
        pytest.param(
            "en",
            "The next meeting of the foreign ministers of Latvia and Finland should be held in October in Helsinki.",
            ["bilateral 2019-10 Helsinki FI"],
            id="should-be-held",
        ),
        pytest.param(
            "tr",
            "Letonya Dışişleri Bakanı Egils Kalns, Washington'daki NATO Zirvesi öncesinde Estonyalı mevkidaşı Margus Tamm ile "
            "Tallinn'de bir araya geldi.",
            ["bilateral - Tallinn EE", "summit - Washington US"],
            id="washingtondaki",
        ),
        pytest.param(
            "tr",
            "Görüşmede temmuzda Washington'da düzenlenecek NATO Zirvesi'ne yönelik hazırlıklar ele alındı.",
            ["summit 2019-07 Washington US"],
            id="a-month-in-lower-case-behind-a-capital",
        ),
        pytest.param(
            "tr",
            "Letonya Başbakanı Anna Kalns, 24-25 Haziran'da düzenlenecek NATO zirvesine hazırlık amacıyla Tallinn'de Estonya Başbakanı "
            "Jaan Saar ile bir araya geldi.",
            ["summit 2019-06-24/2019-06-25 - -", "bilateral - Tallinn EE"],
            id="a-summit-still-to-come-is-not-where-others-prepare-it",
        ),
        pytest.param(
            "tr",
            "Sabah Tallinn'e varan Letonya Başbakanı Anna Kalns, mevkidaşı Jaan Saar ile görüştü.",
            ["visit - Tallinn EE", "bilateral - Tallinn EE"],
            id="varan",
        ),
        pytest.param(
            "tr",
            "Letonya Bakanı Anna Kalns Kazakistan ve Kırgızistan'ı ziyaret etti. Kalns, Kazakistan Cumhurbaşkanı Arman Temirov tarafından "
            "kabul edildi. Kalns 3 Mayıs'ta Bişkek'e gitti.",
            ["visit - - -", "bilateral - - -", "visit 2019-05-03 Bishkek KG"],
            id="who-receives-a-visitor-does-not-do-so-in-another-state",
        ),
        pytest.param(
            "tr",
            "Letonya Cumhurbaşkanı Egils Kalns'ın haziran ayında Estonya'ya yapacağı ziyaret ertelendi. Kalns'ın 9 Haziran'daki ziyaretinin "
            "ertelenmesi Estonya'nın isteğiyle oldu.",
            ["visit 2019-06-09 - EE"],
            id="a-month-gives-way-to-a-day-of-it",
        ),
        pytest.param(
            "tr",
            "8 Nisan 2021\n\nLetonya Cumhurbaşkanı Egils Kalns ile Estonya Cumhurbaşkanı Jaan Saar Tallinn'de görüştü.",
            ["bilateral - Tallinn EE"],
            id="the-day-a-page-was-copied-is-no-heading",
        ),
        pytest.param(
            "tr",
            "Letonya Cumhurbaşkanı Egils Kalns, 22-26 Mayıs tarihlerinde Estonya, Finlandiya ve İsveç'e resmi ziyaret gerçekleştirecek. "
            "Estonya’ya 22-23 Mayıs tarihlerinde yapacağı ziyaret çerçevesinde Kalns, Estonya Cumhurbaşkanı Jaan Saar ile görüşecek.",
            ["visit 2019-05-22/2019-05-26 - -", "visit 2019-05-22/2019-05-23 - EE", "bilateral - - EE"],
            id="a-stop-of-a-trip-told-with-its-days",
        ),
        pytest.param(
            "tr",
            "Letonya Cumhurbaşkanı Egils Kalns, Estonya Dışişleri Bakanı Jaan Saar'ı başkent Cezayir'de kabul etti.",
            ["bilateral - Algiers DZ"],
            id="a-capital-that-has-its-states-name",
        ),
        pytest.param(
            "tr",
            "Letonya Cumhurbaşkanı Egils Kalns ile Estonya Cumhurbaşkanı Jaan Saar arasındaki görüşmede Sudan'da barışın sağlanması ele "
            "alındı.",
            ["bilateral - - -"],
            id="where-something-should-come-about",
        ),
    ],
)
def test_when_and_where(language: str, text: str, expected: list[str]) -> None:
    assert sorted(told(text, language)) == sorted(expected)


def states(text: str) -> list[tuple[str | None, str | None]]:
    """(name, state) of each participant of a Turkish text's first event."""
    record = Record("r", text, "test", language="tr", published="2019-05-14")
    return [(one.name, one.of) for one in extract(record).events[0].participants]


def test_an_abbreviated_state_with_the_ending_of_its_people_before_an_office() -> None:
    text = "İngiltere Dışişleri Bakanı William Harper'ın ABD'li mevkidaşı John Perry ile görüşeceği bildirildi."
    assert states(text) == [("William Harper", "GB"), ("John Perry", "US")]


def test_a_given_name_that_differs_from_a_people_by_the_dot_of_a_letter() -> None:
    text = "Letonya Başbakanı Ilze Kalna, Gürcistan Başbakanı İrakli Gari ile Batı'da görüştü."
    assert states(text) == [("Ilze Kalna", "LV"), ("İrakli Gari", "GE")]


def test_of_two_who_chair_a_commission_of_two_states_one_is_of_each() -> None:
    text = (
        "Slovenya-Birleşik Arap Emirlikleri Ortak Ekonomik Komisyonu 7. Toplantısı, Ljubljana'da Dışişleri Bakanı Tanja Fajfar "
        "ile BAE Ekonomi Bakanı Abdulla Marri'nin eş başkanlıklarında yapıldı."
    )
    assert states(text) == [("Tanja Fajfar", "SI"), ("Abdulla Marri", "AE")]


def test_who_goes_somewhere_for_an_occasion_takes_part_in_it_there() -> None:
    text = "TBMM Başkanı İsmail Kara, TÜRKPA 8. Genel Kurulu için İzmir'e geldi."
    assert told(text, "tr") == ["meeting - Izmir TR"]
    assert states(text) == [("İsmail Kara", "TR")]


def test_who_was_among_those_who_came() -> None:
    text = (
        "Büyükelçi Murat Kara, Beyrut'ta resepsiyon verdi. Lübnan Ekonomi Bakanı Amir Busat ve Milletvekili Kamal Khalil de "
        "katılanlar arasındaydı."
    )
    assert [name for name, _ in states(text)] == ["Murat Kara", "Amir Busat", "Kamal Khalil"]


def test_to_put_ones_name_to_a_first_signs_nothing() -> None:
    assert told("Letonya Cumhurbaşkanı Egils Kalns Riga'da bir ilke imza attı.", "tr") == []


def test_two_with_a_dash_between_are_whose_talks_a_noun_tells() -> None:
    text = "Letonya Cumhurbaşkanı Egils Kalns - Yunanistan Başbakanı Nikos Pappas görüşmesi ertelendi."
    assert states(text) == [("Egils Kalns", "LV"), ("Nikos Pappas", "GR")]


def people_of(text: str, language: str) -> list[list[str | None]]:
    """The names of each event's participants."""
    record = Record("r", text, "test", language=language, published="2019-05-14")
    return [sorted(one.name or "" for one in event.participants) for event in extract(record).events]


def test_a_delegation_at_the_head_of_a_sentence_met_each_of_those_listed() -> None:
    text = (
        "Genel Sekreter Arman Demir ve Genel Sekreter Yardımcısı Elif Kaya'dan oluşan Türk Keneşi heyeti Riga'ya gitti. Bunun yanı "
        "sıra Türk Keneşi heyeti Letonya Eğitim Bakanı Jonas Kalns, Ulaştırma Bakanı Ilze Berg ve Enerji Bakanı Juris Liepa ile görüştü."
    )
    both = ["Arman Demir", "Elif Kaya"]
    met = [sorted([*both, name]) for name in ("Jonas Kalns", "Ilze Berg", "Juris Liepa")]
    assert people_of(text, "tr") == [both, *met]


def test_who_meets_somebody_and_gives_a_dinner_in_his_honour() -> None:
    text = "Japonya Başbakanı Ken Abe'nin Brezilya Devlet Başkanı Ana Reis ile görüşeceği ve onuruna yemek vereceği kaydedildi."
    assert people_of(text, "tr") == [["Ana Reis", "Ken Abe"]] * 2


def test_a_nickname_inside_a_name_is_whose_name_it_is() -> None:
    text = "President Joko “Jokowi” Suharto of Indonesia flew to Beijing on Monday. Jokowi will also meet Chinese Premier Li Wei."
    name = "Joko “Jokowi” Suharto"
    assert people_of(text, "en") == [[name], [name, "Li Wei"]]


def test_the_other_side_of_a_joint_press_conference() -> None:
    text = (
        "President Joseph Haddad of Lebanon was received by President Omar Fahmy of Egypt in Cairo. In a joint press conference, "
        "Fahmy reaffirmed his support."
    )
    assert people_of(text, "en") == [["Joseph Haddad", "Omar Fahmy"]] * 2


def test_what_is_called_off_brings_nothing() -> None:
    text = "Letonya Cumhurbaşkanı Egils Kalns, Japonya ziyaretini iptal etmeye karar verdi."
    record = Record("r", text, "test", language="tr", published="2019-05-14")
    assert [(event.status, event.outcomes) for event in extract(record).events] == [("cancelled", ())]


def test_what_the_same_people_did_next_was_on_the_day_told() -> None:
    text = (
        "President Zaza Beridze of Georgia met President Egils Kalns of Latvia on 3 May. He was received by Prime Minister Ilze Berg. "
        "Speaker Juris Liepa received Beridze."
    )
    assert told(text, "en") == ["bilateral 2019-05-03 - -"] * 3


def test_beside_an_occasion_of_several_days_nobody_knows_which() -> None:
    text = (
        "President Zaza Beridze of Georgia visited Latvia from 3 to 5 May. He met President Egils Kalns on 3 May. He was received by "
        "Prime Minister Ilze Berg."
    )
    assert sorted(told(text, "en")) == [
        "bilateral - - LV",
        "bilateral 2019-05-03 - LV",
        "visit 2019-05-03/2019-05-05 - LV",
    ]


def test_who_hosts_does_so_in_his_own_state() -> None:
    text = "President Egils Kalns of Latvia received Foreign Minister of Georgia Zaza Beridze on 3 May."
    assert told(text, "en") == ["bilateral 2019-05-03 - LV"]


@pytest.mark.parametrize(
    "said",
    [
        "told the conference in Geneva on Tuesday that Norway would open an embassy",
        "informed the conference in Geneva on Tuesday that Norway will host talks",
        "spoke at the conference in Geneva on Tuesday and said that Norway will join",
    ],
)
def test_what_was_said_to_be_to_come_leaves_the_occasion_held(said: str) -> None:
    [event] = events(f"Norwegian Foreign Minister Ine Dahl {said}.", "en")
    assert (event.kind, event.status, event.city) == ("conference", "held", "Geneva")
    assert [(one.name, one.role) for one in event.participants] == [("Ine Dahl", "speaker")]


def test_what_was_said_begins_behind_that() -> None:
    text = "Norwegian Foreign Minister Ine Dahl told the conference in Geneva on Tuesday that Norway would open an embassy."
    [event] = events(text, "en")
    assert [one.words for one in event.statements] == ["Norway would open an embassy"]


def test_where_and_when_something_is_said_is_not_where_and_when_it_will_be() -> None:
    text = "Norwegian Foreign Minister Ine Dahl announced in Riga on Monday that she would meet her Danish counterpart Ole Holm."
    assert told(text, "en") == ["bilateral - - -"]


def test_where_a_statement_is_made_is_not_where_it_speaks_of() -> None:
    text = (
        "Norveç Dışişleri Bakanı Ine Dahl, pazartesi günü Riga'da yaptığı açıklamada Danimarkalı mevkidaşı Ole Holm ile "
        "görüşeceğini söyledi."
    )
    assert told(text, "tr") == ["bilateral - - -"]


def test_what_somebody_will_not_attend_is_still_to_come() -> None:
    text = "Foreign Minister Ine Dahl of Norway will not attend the NATO ministerial in Brussels, her office said."
    assert [(one.status, one.participants) for one in events(text, "en")] == [("planned", ())]


@pytest.mark.parametrize(
    "second", ["his Serbian counterpart Zoran Mitic", "by his counterpart from Serbia, Zoran Mitic,"]
)
def test_a_counterpart_has_signed_as_well(second: str) -> None:
    [event] = events(f"The agreement was signed by Bulgarian Energy Minister Ivo Petrov and {second} in Sofia.", "en")
    assert [(one.type, one.by) for one in event.outcomes] == [("signed", ("Ivo Petrov", "Zoran Mitic"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Temaslarda bulunmak üzere Bursa'ya gelen Letonya Büyükelçisi Juris Kalns, Vali Ali Demir'i ziyaret etti.",
            "Bursa TR",
        ),
        ("Bursa'yı ziyaret eden Letonya Büyükelçisi Juris Kalns, Vali Ali Demir tarafından kabul edildi.", "Bursa TR"),
        (
            "Letonya'nın İzmir Konsolosu Juris Kalns Bursa'ya geldi. Kalns, Belediye Başkanı Ali Demir ile görüştü.",
            "Bursa TR",
        ),
        ("Bursa'ya gelen Letonya Büyükelçisi Juris Kalns, Ankara'da Bakan Ali Demir ile görüştü.", "Ankara TR"),
        ("Letonya Büyükelçisi Juris Kalns yarın Bursa'ya gelecek. Kalns dün Bakan Ali Demir ile görüştü.", "- -"),
    ],
)
def test_whom_an_ambassador_met_where_he_had_gone(text: str, expected: str) -> None:
    assert [one.split(" ", 2)[2] for one in told(text, "tr")] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru, Riga'da gözlemci olduktan sonra bir NATO zirvesinde ilk kez yer alıyor.", ["Oslo"]),
        ("Peru, Riga'da üye olmasının ardından zirveye ilk kez katılıyor.", ["Oslo"]),
        ("Başbakan Luis Vega, Riga'da göreve geldikten sonra zirveye ilk kez katılıyor.", ["Oslo"]),
        ("Başbakan Luis Vega, 3 Mayıs'ta seçildikten sonra zirveye ilk kez katılıyor.", ["Oslo"]),
        ("Riga'da düzenlenecek zirveye Peru da katılacak.", ["Oslo", "Riga"]),
    ],
)
def test_the_place_of_what_was_before_is_not_the_occasions(text: str, expected: list[str]) -> None:
    found = events("NATO Zirvesi bugün Oslo'da başladı. " + text, "tr")
    assert [event.city for event in found] == expected
    assert found[0].start == "2019-05-14"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "President Joko Hartono of Indonesia met Prime Minister Luis Vega of Peru in Lima. He will arrive in Jakarta on Saturday.",
            ["bilateral"],
        ),
        (
            "President Joko Hartono of Indonesia met Prime Minister Luis Vega of Peru in Lima. He will arrive in Riga on Saturday.",
            ["bilateral", "visit"],
        ),
    ],
)
def test_the_way_home_is_no_visit(text: str, expected: list[str]) -> None:
    assert [event.kind for event in events(text, "en")] == expected


@pytest.mark.parametrize(
    "told_so",
    [
        "Arab foreign ministers are scheduled to meet on Friday, a source said on Thursday.",
        "European Union (EU) foreign ministers are expected to meet on Friday.",
        "The foreign ministers of Chile and Peru are to meet on Friday for talks.",
        "Foreign Minister Ana Costa of Chile and Foreign Minister Raul Soto of Peru will meet on Friday for talks.",
    ],
)
def test_those_who_are_scheduled_to_meet_do_so_on_the_day_told(told_so: str) -> None:
    (event,) = extract(Record("r", told_so, "test", language="en", published="2018-01-08")).events
    assert (event.status, event.start) == ("planned", "2018-01-12")


@pytest.mark.parametrize(
    "dateline",
    [
        "RIGA, Jan 3 ― ",
        "Riga, Jan 3 (IANS) ",
        "Riga Jan 3 (IANS) ",
        "Riga, 3 January (Xinhua) -- ",
        "RIGA (Reuters) - ",
    ],
)
def test_here_is_the_city_of_a_dateline(dateline: str) -> None:
    text = f"{dateline}Foreign Minister Ana Costa of Chile held talks with Foreign Minister Raul Soto of Peru here."
    (event,) = extract(Record("r", text, "test", language="en", published="2018-01-04")).events
    assert (event.city, event.start) == ("Riga", None)


@pytest.mark.parametrize(
    "said",
    [
        "Görüşmede 19 Mart'ta gerçekleştirilen parlamento seçimlerine değinildi.",
        "Görüşmede 6 Şubat'ta meydana gelen depremler ele alındı.",
        "Kalns, 15 Temmuz'daki darbe girişimini kınadı.",
        "Görüşmede 14 Mayıs seçimleri ele alındı.",
        "İki bakan 7 Ekim'den bu yana yaşananları görüştü.",
    ],
)
def test_the_day_of_something_else_is_no_talk_s(said: str) -> None:
    text = f"Bakan Ali Demir, Letonya Dışişleri Bakanı Juris Kalns ile görüştü. {said}"
    assert told(text, "tr") == ["bilateral - - -"]


def test_each_stop_has_the_day_told_before_it() -> None:
    text = (
        "Bakan Ali Demir, 11 Temmuz 2017 tarihinde Letonya Cumhuriyeti’ne, 12 Temmuz 2017 tarihinde ise Şili’ye resmi ziyaretler "
        "gerçekleştirecek."
    )
    assert told(text, "tr") == ["visit 2017-07-11 - LV", "visit 2017-07-12 - CL"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "NATO Secretary General Jens Stoltenberg {verb} a three-day visit to Latvia in Riga today, where he held talks with Prime Minister Janis Kalnins.",
            ["bilateral 2019-05-14 Riga LV", "visit 2019-05-12/2019-05-14 Riga LV"],
        ),
        (
            "en",
            "Peruvian President Luis Vega {verb} his two-day visit to Latvia on Monday.",
            ["visit 2019-05-12/2019-05-13 - LV"],
        ),
    ],
)
@pytest.mark.parametrize("verb", ["wound up", "completed", "wrapped up", "concluded"])
def test_the_day_on_which_something_ends_is_its_last(language: str, text: str, expected: list[str], verb: str) -> None:
    assert sorted(told(text.format(verb=verb), language)) == expected


def test_the_day_on_which_a_visit_is_completed_is_its_last() -> None:
    text = "Peru Cumhurbaşkanı Luis Vega, Letonya'ya yaptığı üç günlük ziyaretini salı günü tamamladı."
    assert told(text, "tr") == ["visit 2019-05-12/2019-05-14 - LV"]


def test_with_what_a_meeting_ended_are_no_people() -> None:
    text = "Foreign ministers of the Arab League wrapped up a meeting in Riga on Monday with a call for a ceasefire."
    assert told(text, "en") == ["meeting 2019-05-13 Riga LV"]


def test_where_the_source_and_its_day_stand_in_brackets_behind_the_city() -> None:
    text = "Riga (Baltic Post / Point News - 12th May, 2019) Peruvian President Luis Vega met Norwegian Prime Minister Lars Hansen on 10 May 2019."
    assert told(text, "en") == ["bilateral 2019-05-10 Riga LV"]


@pytest.mark.parametrize("as_of", ["1 Ocak 2019 itibarıyla", "1 Ocak 2019 itibariyle"])
def test_since_when_something_is_so_is_no_day_of_an_event(as_of: str) -> None:
    text = f"Bakan Luis Vega, {as_of} dönem başkanlığını devralan Letonya'da AB Bakanları Toplantısı'na katıldı."
    assert told(text, "tr") == ["meeting - - LV"]


@pytest.mark.parametrize("trip", ["visits", "official visits", "upcoming official visits", "trips"])
@pytest.mark.parametrize(("undone", "status"), [("postponed", "postponed"), ("called off", "cancelled")])
def test_journeys_put_off_together(trip: str, undone: str, status: str) -> None:
    text = f"Latvian Foreign Minister Janis Kalnins on Sunday {undone} his {trip} to Germany, Denmark and Norway."
    assert [(one.kind, one.status, one.start) for one in events(text, "en")] == [("visit", status, None)]
