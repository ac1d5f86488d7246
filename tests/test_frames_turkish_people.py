"""Who takes part by Turkish official prose: office, state, rank and role in the common ways to name officials."""

from __future__ import annotations

import pytest

from communique.extraction import extract
from communique.model import Record

Told = list[list[tuple[str | None, str | None, str | None, str]]]


def told(text: str, url: str | None = None) -> Told:
    """(name, of, rank, role) of the participants of each event."""
    record = Record("r", text, "test", language="tr", published="2019-03-12", url=url)
    return [[(one.name, one.of, one.level, one.role) for one in event.participants] for event in extract(record).events]


KALNS = ("Janis Kalns", "LV", "minister", "attendee")
BERIDZE = ("Levan Beridze", "GE", "minister", "attendee")
NURLANOV = ("Askar Nurlanov", "KZ", "head-of-state", "attendee")


def test_a_secretary_general_on_his_own_page() -> None:
    text = "Genel Sekreter Ali Kaya, Letonya Dışişleri Bakanı Janis Kalns'ı kabul etti."
    assert told(text, "https://www.turkkon.org/tr/haberler/1") == [
        [("Ali Kaya", "Turkic Council", "secretary-general", "host"), KALNS]
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Bakü'deki toplantıda Letonya'yı Ekonomi Bakanı Janis Kalns, Gürcistan'ı Ekonomi Bakanı Levan Beridze temsil etti.",
            [[KALNS, BERIDZE]],
            id="states-represented-by",
        ),
        pytest.param(
            "Toplantıya Rusya'dan Devlet Başkanı Özel Temsilcisi Ivan Petrov, Letonya'dan Dışişleri Bakanı Janis Kalns katıldı.",
            [[("Ivan Petrov", "RU", "other", "attendee"), KALNS]],
            id="envoy-of-an-unnamed-head",
        ),
        pytest.param(
            "Eski Finlandiya Cumhurbaşkanı Pekka Virta, Riga'da Letonya Dışişleri Bakanı Janis Kalns ile bir araya geldi.",
            [[("Pekka Virta", "FI", "other", "attendee"), KALNS]],
            id="former",
        ),
        pytest.param(
            "Foruma Levan Beridze (Gürcistan Ekonomi Bakanı) ve Janis Kalns (Letonya Ekonomi Bakanı) katıldı.",
            [[BERIDZE, KALNS]],
            id="office-in-brackets-is-in-no-case",
        ),
        pytest.param(
            "İngiltere'nin Avrupa ve Amerika'dan Sorumlu Devlet Bakanı Alan Carr, Letonya Dışişleri Bakanı Janis Kalns'la görüştü.",
            [[("Alan Carr", "GB", "minister", "attendee"), KALNS]],
            id="in-charge-of-a-place",
        ),
        pytest.param(
            "Kazakistan Cumhurbaşkanı Askar Nurlanov, beraberindeki Dışişleri Bakanı Erlan Omarov ile birlikte Riga'ya geldi.",
            [[NURLANOV, ("Erlan Omarov", "KZ", "minister", "attendee")]],
            id="companion",
        ),
        pytest.param(
            "Moderatörlüğünü Büyükelçi Selim Kaya'nın yaptığı panelde Letonya Dışişleri Bakanı Janis Kalns konuştu.",
            [
                [
                    ("Selim Kaya", "TR", "ambassador", "moderator"),
                    ("Janis Kalns", "LV", "minister", "speaker"),
                ]
            ],
            id="moderated-by-in-a-relative-clause",
        ),
        pytest.param(
            "Cumhurbaşkanı Recep Tayyip Erdoğan ile Kazakistan Cumhurbaşkanı Askar Nurlanov'un huzurunda, Letonya Dışişleri Bakanı "
            "Janis Kalns ve Gürcistan Dışişleri Bakanı Levan Beridze iş birliği anlaşması imzaladı.",
            [
                [
                    ("Janis Kalns", "LV", "minister", "signatory"),
                    ("Levan Beridze", "GE", "minister", "signatory"),
                    ("Recep Tayyip Erdoğan", "TR", "head-of-state", "witness"),
                    ("Askar Nurlanov", "KZ", "head-of-state", "witness"),
                ]
            ],
            id="two-witnesses",
        ),
        pytest.param(
            "Zirvede Letonya Başbakanı Maris Ozols'u Dışişleri Bakanı Janis Kalns temsil etti.",
            [[KALNS]],
            id="a-person-represented",
        ),
        pytest.param(
            "Riga'daki toplantıya Gürcistan Ekonomi Bakanı Levan Beridze ile Kazakistan Dışişleri Bakanı adına Bakan Yardımcısı Erlan "
            "Omarov katıldı.",
            [[BERIDZE, ("Erlan Omarov", "KZ", "deputy-minister", "attendee")]],
            id="on-behalf-of-an-official",
        ),
        pytest.param(
            "Japonya Büyükelçiliği Müsteşarı Kenji Mori, Letonya Dışişleri Bakanı Janis Kalns ile görüştü.",
            [[("Kenji Mori", "JP", "other", "attendee"), KALNS]],
            id="counsellor-of-an-embassy",
        ),
        pytest.param(
            "TBMM Dışişleri Komisyonu Başkanı Ali Demir, Letonya Parlamentosu Dışişleri Komisyonu Başkanı Peteris Liepa'yı kabul etti.",
            [[("Ali Demir", "TR", "legislator", "host"), ("Peteris Liepa", "LV", "legislator", "attendee")]],
            id="members-of-two-parliaments",
        ),
        pytest.param(
            "Letonya Cumhurbaşkanı Maris Ozols ile Kazakistan Cumhurbaşkanı Askar Nurlanov görüştü. Görüşmeye Dışişleri Bakanları Janis "
            "Kalns ve Erlan Omarov da katıldı.",
            [
                [
                    ("Maris Ozols", "LV", "head-of-state", "attendee"),
                    NURLANOV,
                    KALNS,
                    ("Erlan Omarov", "KZ", "minister", "attendee"),
                ]
            ],
            id="ministers-of-the-states-told-of-in-turn",
        ),
        pytest.param(
            "Cumhurbaşkanı Recep Tayyip Erdoğan ve eşi Emine Erdoğan, Kazakistan Cumhurbaşkanı Askar Nurlanov onuruna yemek verdi.",
            [
                [
                    ("Recep Tayyip Erdoğan", "TR", "head-of-state", "host"),
                    ("Emine Erdoğan", "TR", "other", "host"),
                    NURLANOV,
                ]
            ],
            id="spouse-is-of-the-same-state",
        ),
        pytest.param(
            "Türk Konseyi Genel Sekreter Yardımcısı Ali Kaya, beraberinde Proje Direktörü Elif Demir ve Proje Asistanı Can Er ile Letonya "
            "Dışişleri Bakanı Janis Kalns'ı ziyaret etti.",
            [
                [
                    ("Janis Kalns", "LV", "minister", "host"),
                    ("Ali Kaya", "Turkic Council", "deputy-secretary-general", "attendee"),
                    ("Elif Demir", "Turkic Council", "director", "attendee"),
                    ("Can Er", "Turkic Council", "other", "attendee"),
                ]
            ],
            id="several-companions",
        ),
        pytest.param(
            "İngiltere'nin Lefkoşa Yüksek Komiseri Alan Carr, Letonya Dışişleri Bakanı Janis Kalns ile görüştü.",
            [[("Alan Carr", "GB", "ambassador", "attendee"), KALNS]],
            id="high-commissioner-of-a-state",
        ),
        pytest.param(
            "Letonya Dışişleri Bakanı Janis Kalns ile AB Türkiye Delegasyonu Başkanı Büyükelçi Karl Berg görüştü.",
            [[KALNS, ("Karl Berg", "European Union", "ambassador", "attendee")]],
            id="head-of-a-mission-of-an-organisation",
        ),
        pytest.param(
            "AB Komisyonu'nun Genişlemeden Sorumlu Üyesi Karl Berg, Letonya Dışişleri Bakanı Janis Kalns ile görüştü.",
            [[("Karl Berg", "European Commission", "other", "attendee"), KALNS]],
            id="member-of-a-commission-in-charge",
        ),
        pytest.param(
            "Avrupa Parlamentosu Başkanı Anna Rossi, Strazburg'da Letonya Dışişleri Bakanı Janis Kalns'ı ağırladı.",
            [[("Anna Rossi", "European Parliament", "speaker", "host"), KALNS]],
            id="an-office-that-names-its-body",
        ),
        pytest.param(
            "Dışişleri Bakanı Mevlüt Çavuşoğlu, ABD'li Senatör John Hill'i kabul etti.",
            [
                [
                    ("Mevlüt Çavuşoğlu", "TR", "minister", "host"),
                    ("John Hill", "US", "legislator", "attendee"),
                ]
            ],
            id="who-is-from-a-state-of-capitals",
        ),
        pytest.param(
            "ABD'nin Suriye Özel Temsilcisi John Hill, Riga'da Letonyalı mevkidaşı Janis Kalns ile bir araya geldi.",
            [[("John Hill", "US", "other", "attendee"), ("Janis Kalns", "LV", "other", "attendee")]],
            id="counterpart-of-an-envoy",
        ),
        pytest.param(
            "Letonya Dışişleri Bakanı Janis Kalns, Kuveyt'te Gürcistan Dışişleri Bakanı Levan Beridze ile görüştü. Kalns, Kazakistan "
            "Cumhurbaşkanı Askar Nurlanov hakkında görüş alışverişinde bulunduklarını söyledi.",
            [[KALNS, BERIDZE]],
            id="only-spoken-of",
        ),
        pytest.param(
            "Letonya'nın İstanbul Başkonsolosluğundaki resepsiyonda Kazakistan Cumhurbaşkanı Askar Nurlanov ile Başkonsolos Peteris Liepa "
            "konuşma yaptı.",
            [
                [
                    ("Askar Nurlanov", "KZ", "head-of-state", "speaker"),
                    ("Peteris Liepa", "LV", "other", "speaker"),
                ]
            ],
            id="consul-of-the-consulate",
        ),
        pytest.param(
            "Janis Kalns, Riga'da Gürcistan Ekonomi Bakanı Levan Beridze ile bir araya geldi. Görüşmede Letonya Ekonomi Bakanı Kalns ve "
            "Beridze ticareti ele aldı.",
            [[KALNS, BERIDZE]],
            id="full-name-before-the-office",
        ),
        pytest.param(
            "Toplantıya katılmak üzere Riga'da bulunan Letonya Dışişleri Bakanı Janis Kalns, Gürcistan Dışişleri Bakanı Levan Beridze ve "
            "Estonya Dışişleri Bakanı Juhan Tamm ile ayrı ayrı görüştü.",
            [
                [KALNS],
                [KALNS, BERIDZE],
                [KALNS, ("Juhan Tamm", "EE", "minister", "attendee")],
            ],
            id="a-subject-behind-a-relative-clause",
        ),
        pytest.param(
            "Türkiye'nin Cidde'deki Başkonsolosu Ali Kaya, Letonya Dışişleri Bakanı Janis Kalns ile görüştü.",
            [[("Ali Kaya", "TR", "other", "attendee"), KALNS]],
            id="consul-in-a-city-in-the-locative",
        ),
        pytest.param(
            "T.C. Prizren Başkonsolosu Ali Kaya, Letonya Dışişleri Bakanı Janis Kalns ile görüştü.",
            [[("Ali Kaya", "TR", "other", "attendee"), KALNS]],
            id="tc",
        ),
        pytest.param(
            "Türkiye'nin ASEAN nezdindeki Büyükelçisi Ali Kaya, Cakarta'da Letonya Dışişleri Bakanı Janis Kalns ile görüştü.",
            [[("Ali Kaya", "TR", "ambassador", "attendee"), KALNS]],
            id="ambassador-to-an-organisation",
        ),
        pytest.param(
            "NATO Genel Sekreteri'nin Kafkaslar ve Orta Asya Özel Temsilcisi Karl Berg, Letonya Dışişleri Bakanı Janis Kalns ile görüştü.",
            [[("Karl Berg", "NATO", "other", "attendee"), KALNS]],
            id="envoy-for-a-region",
        ),
        pytest.param(
            "Letonya Dışişleri Bakanı Janis Kalns, Bakü'de Milli Meclis Başkanı Rauf Aliyev ile görüştü.",
            [[KALNS, ("Rauf Aliyev", "AZ", "speaker", "attendee")]],
            id="speaker-of-a-parliament-by-its-name",
        ),
        pytest.param(
            "AB Özel Temsilcisi Karl Berg, Tiflis'te Parlamento Başkanı Levan Beridze ile görüştü.",
            [[("Karl Berg", "European Union", "other", "attendee"), ("Levan Beridze", "GE", "speaker", "attendee")]],
            id="whom-a-foreigner-meets-abroad",
        ),
        pytest.param(
            "Letonya Dışişleri Bakanı Janis Kalns, BM İnsan Hakları Yüksek Komiseri Volker Türk ile görüştü.",
            [[KALNS, ("Volker Türk", "United Nations", "head-of-agency", "attendee")]],
            id="a-people-s-name-as-surname",
        ),
        pytest.param(
            "Letonya Dışişleri Bakanı Janis Kalns, Bişkek'te Kırgızistan Dışişleri Bakanı Nurlan Turgunbek uulu ile görüştü.",
            [[KALNS, ("Nurlan Turgunbek uulu", "KG", "minister", "attendee")]],
            id="uulu",
        ),
        pytest.param(
            "Riga'daki görüşmelerde ABD heyetine Dışişleri Bakanı John Hill başkanlık ederken, heyette Ulusal Güvenlik Danışmanı Mark Dale de "
            "yer aldı. Letonya tarafını ise Dışişleri Bakanı Janis Kalns temsil etti.",
            [
                [
                    ("John Hill", "US", "minister", "attendee"),
                    ("Mark Dale", "US", "adviser", "attendee"),
                    KALNS,
                ]
            ],
            id="members-of-a-delegation",
        ),
        pytest.param(
            "Forum, Letonya Dışişleri Bakanı Janis Kalns ve Gürcistan Ekonomi Bakanı Levan Beridze'nin konuşmalarıyla Riga'da açıldı.",
            [[("Janis Kalns", "LV", "minister", "speaker"), ("Levan Beridze", "GE", "minister", "speaker")]],
            id="with-their-speeches",
        ),
        pytest.param(
            "Riga'daki toplantıda ülkeleri şu isimler temsil etti:\n1. Letonya - Ekonomi Bakanı Janis Kalns\n2. Gürcistan - Ekonomi "
            "Bakanı Levan Beridze",
            [[KALNS, BERIDZE]],
            id="list-of-states-and-officials",
        ),
        pytest.param(
            "Vladimir Putin'in danışmanı Ivan Petrov, Riga'da Letonya Dışişleri Bakanı Janis Kalns ile görüştü.",
            [[("Ivan Petrov", "RU", "adviser", "attendee"), KALNS]],
            id="adviser-of-a-head-named-only",
        ),
        pytest.param(
            "İçişleri Bakanı Süleyman Soylu, Riga'da Letonya İçişleri Bakanı Janis Kalns ile görüştü. Görüşmede Emniyet Genel Müdürü Ali "
            "Kaya, Jandarma Genel Komutan Yardımcısı Korgeneral Can Er, Göç İdaresi Genel Müdürü Elif Demir ve Dış İlişkiler Dairesi "
            "Başkanı Oya Tan da yer aldı.",
            [
                [
                    ("Süleyman Soylu", "TR", "minister", "attendee"),
                    KALNS,
                    ("Ali Kaya", "TR", "head-of-agency", "attendee"),
                    ("Can Er", "TR", "other", "attendee"),
                    ("Elif Demir", "TR", "head-of-agency", "attendee"),
                    ("Oya Tan", "TR", "director", "attendee"),
                ]
            ],
            id="officials-of-one-s-own-administration",
        ),
        pytest.param(
            "TİKA Başkanı Ali Kaya, Letonya Dışişleri Bakanı Janis Kalns ile görüştü.",
            [[("Ali Kaya", "TR", "head-of-agency", "attendee"), KALNS]],
            id="a-state-s-own-agency",
        ),
        pytest.param(
            "Letonya Başbakanı Maris Ozols, Tahran'da İran Dışişleri Bakanı Hüseyin Emir Rahimi ile görüştü. Ozols'a Enerji Bakanı Janis "
            "Kalns eşlik etti.",
            [
                [
                    ("Maris Ozols", "LV", "head-of-government", "attendee"),
                    ("Hüseyin Emir Rahimi", "IR", "minister", "attendee"),
                    KALNS,
                ]
            ],
            id="who-accompanies-somebody-is-of-his-state",
        ),
        pytest.param(
            "ABD Temsilciler Meclisi Dış İlişkiler Komitesi Başkanı John Hill, Letonya Dışişleri Bakanı Janis Kalns ile görüştü.",
            [[("John Hill", "US", "legislator", "attendee"), KALNS]],
            id="committee-of-a-house-of-representatives",
        ),
        pytest.param(
            "ABD Hazine Bakanlığı Terörizm ve Mali İstihbarattan Sorumlu Müsteşarı John Hill, Letonya Dışişleri Bakanı Janis Kalns ile görüştü.",
            [[("John Hill", "US", "deputy-minister", "attendee"), KALNS]],
            id="a-state-s-name-that-is-a-word-of-a-portfolio",
        ),
        pytest.param(
            "Letonya Dışişleri Bakanı Janis Kalns, Riga'da AK Parti Ankara Milletvekili Elif Demir, CHP İstanbul Milletvekili Ali Kaya ve "
            "MHP Adana Milletvekili Can Er'i kabul etti.",
            [
                [
                    ("Janis Kalns", "LV", "minister", "host"),
                    ("Elif Demir", "TR", "legislator", "attendee"),
                    ("Ali Kaya", "TR", "legislator", "attendee"),
                    ("Can Er", "TR", "legislator", "attendee"),
                ]
            ],
            id="members-of-parties-in-a-list",
        ),
        pytest.param(
            "Cumhurbaşkanı Recep Tayyip Erdoğan, Haydar Aliyev Uluslararası Havalimanı'na indi. Erdoğan, Bakü'de Azerbaycan Cumhurbaşkanı "
            "Aliyev ile görüştü.",
            [
                [
                    ("Recep Tayyip Erdoğan", "TR", "head-of-state", "attendee"),
                    ("Aliyev", "AZ", "head-of-state", "attendee"),
                ]
            ],
            id="an-airport-called-after-somebody",
        ),
        pytest.param(
            "Gürcistan Ekonomi Bakanı Levan Beridze Riga'ya geldi. Beridze'nin yarın Tallinn'e giderek Estonya Ekonomi Bakanı Juhan Tamm ile "
            "bir araya gelmesi bekleniyor.",
            [[BERIDZE], [BERIDZE], [BERIDZE, ("Juhan Tamm", "EE", "minister", "attendee")]],
            id="whose-verbal-noun-behind-a-converb",
        ),
        pytest.param(
            "Ankara'ya gelen ve Dışişleri Bakanı Mevlüt Çavuşoğlu tarafından kabul edilen Letonya Dışişleri Bakanı Janis Kalns, Anıtkabir'i "
            "ziyaret etti.",
            [[("Mevlüt Çavuşoğlu", "TR", "minister", "host"), KALNS]],
            id="two-participles-of-one-person",
        ),
        pytest.param(
            "Letonya Cumhurbaşkanı Maris Ozols, Cumhurbaşkanı Recep Tayyip Erdoğan ile Riga'da görüştü. Letonya Cumhurbaşkanı daha sonra "
            "konuğu onuruna akşam yemeği verdi.",
            [
                [
                    ("Maris Ozols", "LV", "head-of-state", "attendee"),
                    ("Recep Tayyip Erdoğan", "TR", "head-of-state", "attendee"),
                ],
                [
                    ("Maris Ozols", "LV", "head-of-state", "host"),
                    ("Recep Tayyip Erdoğan", "TR", "head-of-state", "attendee"),
                ],
            ],
            id="an-office-with-its-state-and-his-guest",
        ),
        pytest.param(
            "TBMM Başkanı Ali Demir, Letonya Meclis Başkanı Peteris Liepa'yı kabul etti. Konuk Başkan onuruna Demir tarafından yemek verildi.",
            [
                [("Ali Demir", "TR", "speaker", "host"), ("Peteris Liepa", "LV", "speaker", "attendee")],
                [("Ali Demir", "TR", "speaker", "host"), ("Peteris Liepa", "LV", "speaker", "attendee")],
            ],
            id="called-by-the-last-word-of-the-office",
        ),
        pytest.param(
            "Gürcistan Dışişleri Bakanı Levan Beridze, Riga'da Letonyalı mevkidaşı Janis Kalns ile görüştü. Konuk bakan, Cumhurbaşkanı "
            "Maris Ozols tarafından da kabul edildi.",
            [
                [BERIDZE, KALNS],
                [("Maris Ozols", "LV", "head-of-state", "host"), BERIDZE],
            ],
            id="the-guest-of-two-foreigners",
        ),
        pytest.param(
            "Letonya Dışişleri Bakanı Janis Kalns ve beraberindeki heyet Bursa'ya geldi. Heyeti Bursa Valisi Ali Demir makamında kabul etti.",
            [
                [KALNS],
                [("Ali Demir", "TR", "local-government", "host"), KALNS],
            ],
            id="a-delegation-received",
        ),
        pytest.param(
            "Dışişleri Bakan V. Ali Kaya, Letonya Dışişleri Bakanı Janis Kalns ile görüştü.",
            [[("Ali Kaya", "TR", "minister", "attendee"), KALNS]],
            id="an-office-cut-short",
        ),
        pytest.param(
            "Toplantı Riga'da yapıldı. Toplantıya katılanlar:\n- Janis Kalns, Dışişleri Bakanı (Letonya)\n- Levan Beridze, Ekonomi Bakanı "
            "(Gürcistan)",
            [[KALNS, BERIDZE]],
            id="a-state-in-brackets-behind-an-office",
        ),
        pytest.param(
            "Panelde Letonya Ekonomi Bakanı Janis Kalns konuştu, Gürcistan Ekonomi Bakanı Levan Beridze moderatör olarak görev yaptı.",
            [[("Janis Kalns", "LV", "minister", "speaker"), ("Levan Beridze", "GE", "minister", "moderator")]],
            id="as-moderator",
        ),
        pytest.param(
            "Kırgızistan Bakanlar Kurulu Başkanı Birinci Yardımcısı Nurlan Asanov, Letonya Merkez Bankası Başkan Yardımcısı Janis Kalns ile "
            "görüştü.",
            [
                [
                    ("Nurlan Asanov", "KG", "deputy-head", "attendee"),
                    ("Janis Kalns", "LV", "head-of-agency", "attendee"),
                ]
            ],
            id="deputies-of-any-office",
        ),
        pytest.param(
            "Türk Konseyi Genel Sekreteri Ali Kaya, Letonya Başbakanı Maris Ozols ve Letonya Dışişleri Bakanı Janis Kalns ile ayrı ayrı bir "
            "araya geldi. Görüşmelere Genel Sekreter Yardımcısı Can Er ve Siyasi İşler Direktörü Elif Demir de katıldı.",
            [
                [
                    ("Ali Kaya", "Turkic Council", "secretary-general", "attendee"),
                    other,
                    ("Can Er", "Turkic Council", "deputy-secretary-general", "attendee"),
                    ("Elif Demir", "Turkic Council", "director", "attendee"),
                ]
                for other in (("Maris Ozols", "LV", "head-of-government", "attendee"), KALNS)
            ],
            id="a-plural-takes-talks-together",
        ),
        pytest.param(
            "Panelin moderatörlüğünü gazeteci Anna Rossi yaptı, panelde Letonya Ekonomi Bakanı Janis Kalns ve Gürcistan Ekonomi Bakanı Levan "
            "Beridze konuştu.",
            [[("Janis Kalns", "LV", "minister", "speaker"), ("Levan Beridze", "GE", "minister", "speaker")]],
            id="moderated-by-somebody-without-office",
        ),
        pytest.param(
            "Kazakistan Cumhurbaşkanı Askar Nurlanov, eşi Aigul Nurlanova ile birlikte Riga'ya geldi.",
            [[NURLANOV, ("Aigul Nurlanova", "KZ", "other", "attendee")]],
            id="with-his-spouse",
        ),
        pytest.param(
            "Kazakistan Cumhurbaşkanı Askar Nurlanov, iş insanı Ali Kaya'ya nişan verilmesine ilişkin kararnameyi imzaladı.",
            [],
            id="a-decree",
        ),
        pytest.param(
            "Azerbaycan Cumhurbaşkanı İlham Aliyev, Letonya Dışişleri Bakanı Janis Kalns'ı kabul etti. Kalns, eski Cumhurbaşkanı Haydar "
            "Aliyev'in kabrini ziyaret etti. Cumhurbaşkanı Aliyev daha sonra Gürcistan Ekonomi Bakanı Levan Beridze'yi kabul etti.",
            [
                [("İlham Aliyev", "AZ", "head-of-state", "host"), KALNS],
                [("İlham Aliyev", "AZ", "head-of-state", "host"), BERIDZE],
            ],
            id="of-two-of-a-name-the-one-in-office",
        ),
        pytest.param(
            "Japonya-Letonya Dostluk Grubu Başkanı Kenji Mori, Gürcistan Ekonomi Bakanı Levan Beridze ile görüştü.",
            [[("Kenji Mori", "JP", "legislator", "attendee"), BERIDZE]],
            id="first-of-two-friends",
        ),
        pytest.param(
            "Letonya ve Gürcistan ekonomi bakanları Sayın Janis Kalns ve Sayın Levan Beridze Riga'da görüştü.",
            [[KALNS, BERIDZE]],
            id="honorifics-in-a-list",
        ),
        pytest.param(
            "Riga'daki toplantıya Letonya'yı temsilen Ekonomi Bakanı Janis Kalns, Gürcistan'ı temsilen Ekonomi Bakanı Levan Beridze katıldı.",
            [[KALNS, BERIDZE]],
            id="standing-for-a-state",
        ),
        pytest.param(
            "Riga'daki toplantıda Letonya heyetinin başkanlığını Ekonomi Bakanı Janis Kalns, Gürcistan heyetinin başkanlığını ise Ekonomi "
            "Bakanı Levan Beridze yaptı.",
            [[KALNS, BERIDZE]],
            id="heads-of-delegations",
        ),
        pytest.param(
            "Riga'daki toplantıda aşağıdaki bakanlar yer aldı:\n- Janis Kalns - Letonya Ekonomi Bakanı\n- Levan Beridze - Gürcistan "
            "Ekonomi Bakanı",
            [[KALNS, BERIDZE]],
            id="names-and-offices-with-a-dash",
        ),
        pytest.param(
            "Riga'da Letonya Ekonomi Bakanı Janis Kalns ile Gürcistan Ekonomi Bakanı Levan Beridze arasında anlaşma imzalandı.",
            [[("Janis Kalns", "LV", "minister", "signatory"), ("Levan Beridze", "GE", "minister", "signatory")]],
            id="signed-between",
        ),
        pytest.param(
            "Letonya Dışişleri Bakanı Janis Kalns, Riga'da Gürcistan Ekonomi Bakanı Levan Beridze'ye ev sahipliği yaptı.",
            [[("Janis Kalns", "LV", "minister", "host"), BERIDZE]],
            id="host-to-somebody",
        ),
        pytest.param(
            "Letonya Büyükelçiliği'nde resepsiyon düzenlendi. Konukları Letonya'nın Tiflis Büyükelçisi Janis Kalns karşıladı. Resepsiyona "
            "Gürcistan Ekonomi Bakanı Levan Beridze de katıldı.",
            [[("Janis Kalns", "LV", "ambassador", "host"), BERIDZE]],
            id="who-greets-the-guests-is-host",
        ),
    ],
)
def test_who_takes_part(text: str, expected: Told) -> None:
    assert told(text) == expected


LOMIDZE = ("Vano Lomidze", "GE")
LEVAN = ("Levan Beridze", "GE")
JANIS = ("Janis Kalns", "LV")
ALI = ("Ali Kaya", "TR")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Gürcistan Başbakanı Vano Lomidze, ülkesini ziyaret eden Letonya Dışişleri Bakanı Janis Kalns'ı kabul etti. Görüşmeye Dışişleri "
            "Bakanı Levan Beridze de katıldı.",
            {JANIS, LOMIDZE, LEVAN},
            id="of-the-side-that-has-no-such-minister-yet",
        ),
        pytest.param(
            "Letonya Dışişleri Bakanı Janis Kalns, Tiflis'te mevkidaşı Levan Beridze ile görüştü.",
            {JANIS, LEVAN},
            id="a-foreigner-s-counterpart-abroad",
        ),
        pytest.param(
            "Letonya Dışişleri Bakanı Janis Kalns Gürcistan'a geldi. Kalns'ı havalimanında Dışişleri Bakanı Levan Beridze karşıladı.",
            {JANIS, LEVAN},
            id="who-meets-a-visitor-on-arrival",
        ),
        pytest.param(
            "Türkiye'nin Tiflis Büyükelçisi Ali Kaya, Ekonomi Bakanı Levan Beridze tarafından kabul edildi.",
            {ALI, LEVAN},
            id="whom-an-ambassador-meets-at-his-post",
        ),
        pytest.param(
            "NATO Genel Sekreteri Jens Stoltenberg Tiflis'e geldi. Stoltenberg, Başbakan Vano Lomidze ile ortak basın toplantısı düzenledi.",
            {("Jens Stoltenberg", "NATO"), LOMIDZE},
            id="whom-a-visitor-faces-the-press-with",
        ),
        pytest.param(
            "Letonya'dan gelen Ekonomi Bakanı Janis Kalns, Ticaret Bakanı Ali Kaya ile Ankara'da görüştü.",
            {JANIS, ALI},
            id="who-comes-from-a-state",
        ),
        pytest.param(
            "Letonya heyetine başkanlık eden Ekonomi Bakanı Janis Kalns, Ankara'da Ticaret Bakanı Ali Kaya ile görüştü.",
            {JANIS, ALI},
            id="who-heads-a-state-s-delegation",
        ),
        pytest.param(
            "Anlaşmayı Letonya Hükümeti adına Dışişleri Bakanı Janis Kalns, Gürcistan tarafı adına Dışişleri Bakanı Levan Beridze imzaladı.",
            {JANIS, LEVAN},
            id="for-a-state-s-side",
        ),
        pytest.param(
            "Türk Konseyi Genel Sekreteri Can Er, Letonya Ekonomi Bakanı Janis Kalns ile Riga'da görüştü. Görüşmeye Türk Konseyi Proje "
            "Direktörü Elif Tan ve Bakan Yardımcısı Peteris Liepa da katıldı.",
            {("Can Er", "Turkic Council"), JANIS, ("Elif Tan", "Turkic Council"), ("Peteris Liepa", "LV")},
            id="an-organisation-s-people-met-a-state-s",
        ),
        pytest.param(
            "Ticaret Bakanı Ali Kaya, Tiflis'te Japonya Ekonomi Bakanı Kenji Mori ile görüştü.",
            {ALI, ("Kenji Mori", "JP")},
            id="one-s-own-minister-stays-so-abroad",
        ),
        pytest.param(
            "Letonya Başbakanı Peteris Liepa, Dışişleri Bakanı Janis Kalns'ın Çin ziyaretini değerlendirdi. Letonyalı Bakan, Pekin'de "
            "Çinli mevkidaşı Li Wang ile görüşmüştü.",
            {JANIS, ("Li Wang", "CN")},
            id="a-minister-later-called-by-his-state",
        ),
        pytest.param(
            "Letonya Dışişleri Bakanı Janis Kalns, Riyad'da Veliaht Prens ve Savunma Bakanı Faysal bin Selman ile görüştü.",
            {JANIS, ("Faysal bin Selman", "SA")},
            id="a-crown-prince-is-not-one-s-own",
        ),
        pytest.param(
            "Türk Konseyi Genel Sekreteri Can Er, Tiflis'te Ekonomi Bakanı Levan Beridze ve Devlet Gümrük Komitesi Başkanı Vano Lomidze "
            "ile görüştü.",
            {("Can Er", "Turkic Council"), LEVAN, LOMIDZE},
            id="a-state-committee-s-head-in-a-list-abroad",
        ),
        pytest.param(
            "Brüksel'deki NATO Zirvesi kapsamında Cumhurbaşkanı Ali Kaya ile Letonya Cumhurbaşkanı Janis Kalns görüştü. Kaya zirveden önce "
            "Gürcistan Cumhurbaşkanı Vano Lomidze'yi kabul etmişti.",
            {ALI, JANIS, LOMIDZE},
            id="who-receives-where-all-are-guests-is-not-at-home",
        ),
        pytest.param(
            "TBMM Başkanı Can Er, Riga'da Letonya Meclis Başkan Yardımcısı Janis Kalns ve Riga Büyükelçisi Ali Kaya tarafından karşılandı.",
            {("Can Er", "TR"), JANIS, ALI},
            id="an-ambassador-in-a-city-is-not-of-its-state",
        ),
        pytest.param(
            "Letonya Dışişleri Bakanı Janis Kalns ve eşi Marija-Luize Kalns Tiflis'e geldi. Kalns, Ekonomi Bakanı Levan Beridze ile görüştü.",
            {JANIS, ("Marija-Luize Kalns", "LV"), LEVAN},
            id="a-surname-is-not-the-spouse-s",
        ),
    ],
)
def test_whose_an_official_is(text: str, expected: set[tuple[str, str]]) -> None:
    assert {(name, of) for event in told(text) for name, of, _, _ in event} == expected


@pytest.mark.parametrize(
    "office",
    [
        "Hatay Valisi",
        "Vali",
        "Tarım Bakanı",
        "TBMM Başkanı",
        "Sakarya Büyükşehir Belediye Başkanı",
        "Anadolu Üniversitesi Rektörü",
    ],
)
def test_a_name_ends_before_the_next_office_without_a_comma(office: str) -> None:
    text = f"Letonya Büyükelçisi Janis Kalns {office} Hasan Demir’i ziyaret etti."
    [event] = extract(Record("r", text, "test", language="tr")).events
    assert [(one.name, one.office) for one in event.participants] == [
        ("Hasan Demir", office),
        ("Janis Kalns", "Letonya Büyükelçisi"),
    ]


def test_an_office_says_more_than_the_word_for_any_chief() -> None:
    text = "BAŞKAN DEMİR KONUĞUNU AĞIRLADI\nSarıyer Belediye Başkanı Ali Demir, Letonya Başkonsolosu Janis Kalns'ı kabul etti."
    [event] = told(text)
    assert ("Ali Demir", "TR", "local-government", "host") in event


@pytest.mark.parametrize(
    "told",
    [
        "Ülkelerin Anayasa Mahkemeleri toplantıda bir araya geldi.",
        "Toplantıda Drama Ticaret ve Sanayi Odaları da yer aldı.",
        "Toplantıda Mali Suçlar ve Kaçakçılık Dairesi de yer aldı.",
        "Latin Amerika ve Karayipler Topluluğu da toplantıda yer aldı.",
        "Toplantıya Asya Kalkınma Bankası da katıldı.",
        "Toplantıya Türk Dili Konuşan Ülkeler Parlamenterler Asamblesi de katıldı.",
        "Berzins, Genel Sekreter Yardımcıları Ali Kaya ve Can Er'e Letonya Diplomatik Hizmetinin 100. yıl madalyasını verdi.",
    ],
)
def test_an_institution_is_nobody(told: str) -> None:
    text = f"Letonya Dışişleri Bakanı Anna Berzins ile Estonya Dışişleri Bakanı Juhan Kull, Riga'da toplantıya başkanlık etti. {told}"
    events = extract(Record("r", text, "test", language="tr")).events
    assert {one.name for event in events for one in event.participants} <= {
        "Anna Berzins",
        "Juhan Kull",
        "Ali Kaya",
        "Can Er",
    }
