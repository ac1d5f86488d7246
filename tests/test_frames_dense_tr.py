"""Turkish sentences that tell of several occasions at once: verbs that parts share, whom participles are about, days and places each of
its own."""

from __future__ import annotations

import pytest

from communique.extraction import extract
from communique.model import Record
from communique.text import fold

Told = list[tuple[str, str, str | None, str | None, tuple[str, ...]]]


def told(text: str) -> Told:
    """(kind, status, first day, city, surnames in their order) of each event, sorted."""
    record = Record("r", text, "test", language="tr", published="2023-10-20")
    return sorted(
        (
            (
                event.kind,
                event.status,
                event.start,
                event.city,
                tuple(sorted(fold((one.name or "-").split()[-1]) for one in event.participants)),
            )
            for event in extract(record).events
        ),
        key=str,
    )


def event(words: str) -> tuple[str, str, str | None, str | None, tuple[str, ...]]:
    kind, status, day, city, *names = words.split()
    return (
        kind,
        status,
        None if day == "-" else day,
        None if city == "-" else city.replace("_", " "),
        tuple(sorted(map(fold, names))),
    )


FRAMES = [
    # Parts of a clause that share its verb.
    pytest.param(
        "Kazakistan Dışişleri Bakanı Arman Temirov, salı günü Riga'da Letonya Dışişleri Bakanı Jonas Kalns'la, çarşamba "
        "günü Tallinn'de Estonya Başbakanı Kaarel Rand'la, perşembe günü Vilnius'ta Litvanya Cumhurbaşkanı Darius "
        "Petkus'la görüştü.",
        [
            "bilateral held 2023-10-17 Riga Temirov Kalns",
            "bilateral held 2023-10-18 Tallinn Temirov Rand",
            "bilateral held 2023-10-19 Vilnius Temirov Petkus",
        ],
        id="gapping-days-and-places",
    ),
    pytest.param(
        "Kazakistan Dışişleri Bakanı Arman Temirov'un Baltık turu sürüyor: 16 Ekim'de Riga'da Letonya Dışişleri Bakanı "
        "Jonas Kalns, 17 Ekim'de Tallinn'de Estonya Başbakanı Kaarel Rand, 18 Ekim'de Vilnius'ta Litvanya Cumhurbaşkanı "
        "Darius Petkus ile görüştü.",
        [
            "bilateral held 2023-10-16 Riga Temirov Kalns",
            "bilateral held 2023-10-17 Tallinn Temirov Rand",
            "bilateral held 2023-10-18 Vilnius Temirov Petkus",
        ],
        id="gapping-behind-colon-one-ending",
    ),
    pytest.param(
        "Kazakistan Dışişleri Bakanı Arman Temirov, sabah Letonya Dışişleri Bakanı Jonas Kalns, öğleden sonra Estonya "
        "Başbakanı Kaarel Rand, akşam Litvanya Cumhurbaşkanı Darius Petkus ile bir araya geldi.",
        ["bilateral held - - Temirov Kalns", "bilateral held - - Temirov Rand", "bilateral held - - Temirov Petkus"],
        id="gapping-hours-one-ending",
    ),
    pytest.param(
        "Letonya Cumhurbaşkanı Jonas Kalns pazartesi Estonya Başbakanı Kaarel Rand'la, Kazakistan Cumhurbaşkanı Arman "
        "Temirov salı günü Özbekistan Başbakanı Rustam Yoldoşev'le bir araya geldi.",
        ["bilateral held 2023-10-16 - Kalns Rand", "bilateral held 2023-10-17 - Temirov Yoldoşev"],
        id="gapping-two-subjects",
    ),
    pytest.param(
        "Kazakistan Başbakanı Arman Temirov, Letonya Cumhurbaşkanı Jonas Kalns tarafından Riga'da, Estonya Cumhurbaşkanı "
        "Kaarel Rand tarafından Tallinn'de kabul edildi.",
        ["bilateral held - Riga Temirov Kalns", "bilateral held - Tallinn Temirov Rand"],
        id="gapping-passive",
    ),
    pytest.param(
        "Kazakistan Başbakanı Arman Temirov önce Letonya Cumhurbaşkanı Jonas Kalns, ardından Estonya Cumhurbaşkanı Kaarel "
        "Rand, son olarak da Litvanya Cumhurbaşkanı Darius Petkus'la görüştü.",
        ["bilateral held - - Temirov Kalns", "bilateral held - - Temirov Rand", "bilateral held - - Temirov Petkus"],
        id="gapping-turns",
    ),
    pytest.param(
        "Türkiye Dışişleri Bakanı Sedat Akıncı, Riga'da Letonya Cumhurbaşkanı Jonas Kalns ve Dışişleri Bakanı Ilze Ozola, "
        "Tallinn'de ise Estonya Başbakanı Kaarel Rand ile bir araya geldi.",
        [
            "bilateral held - Riga Akıncı Kalns",
            "bilateral held - Riga Akıncı Ozola",
            "bilateral held - Tallinn Akıncı Rand",
        ],
        id="gapping-lists-in-parts",
    ),
    pytest.param(
        "Letonya Dışişleri Bakanı Jonas Kalns ile Kazakistan Dışişleri Bakanı Arman Temirov önce 3 Ekim'de Riga'da, sonra "
        "10 Ekim'de Astana'da bir araya geldi.",
        ["bilateral held 2023-10-03 Riga Kalns Temirov", "bilateral held 2023-10-10 Astana Kalns Temirov"],
        id="gapping-same-people",
    ),
    pytest.param(
        "Türkiye Dışişleri Bakanı Sedat Akıncı, Letonya Dışişleri Bakanı Jonas Kalns ve Letonya Savunma Bakanı Ilze Ozola "
        "ile Ankara'da bir araya geldi.",
        ["bilateral held - Ankara Akıncı Kalns Ozola"],
        id="one-place-behind-a-list",
    ),
    pytest.param(
        "Türkiye Dışişleri Bakanı Sedat Akıncı, salı günü Letonya Dışişleri Bakanı Jonas Kalns ve Estonya Dışişleri "
        "Bakanı Kaarel Rand ile ayrı ayrı görüştü.",
        ["bilateral held 2023-10-17 - Akıncı Kalns", "bilateral held 2023-10-17 - Akıncı Rand"],
        id="one-day-before-a-list",
    ),
    # Whom a participle is about.
    pytest.param(
        "Kazakistan Cumhurbaşkanı Arman Temirov'un dün Astana'da kabul ettiği Letonya Başbakanı Jonas Kalns, bugün "
        "Taşkent'e geçti.",
        ["bilateral held 2023-10-19 Astana Temirov Kalns", "visit held 2023-10-20 Tashkent Kalns"],
        id="relative-received",
    ),
    pytest.param(
        "Letonya Başbakanı Jonas Kalns'ın salı günü Astana'da görüştüğü Kazakistan Cumhurbaşkanı Arman Temirov, çarşamba "
        "günü Özbekistan Cumhurbaşkanı Oybek Nasirov'u ağırladı.",
        ["bilateral held 2023-10-17 Astana Temirov Kalns", "bilateral held 2023-10-18 - Temirov Nasirov"],
        id="relative-met",
    ),
    pytest.param(
        "Salı günü Riga'da bir araya geldiği Kazakistan Dışişleri Bakanı Arman Temirov'a teşekkür eden Letonya Başbakanı "
        "Jonas Kalns, yarın Varşova'ya gidecek.",
        ["bilateral held 2023-10-17 Riga Temirov Kalns", "visit planned 2023-10-21 Warsaw Kalns"],
        id="relative-doer-ahead",
    ),
    pytest.param(
        "Dün telefonla görüştüğü Kazakistan Cumhurbaşkanı Arman Temirov'u Riga'ya davet eden Letonya Cumhurbaşkanı Jonas "
        "Kalns, bugün Estonya Başbakanı Kaarel Rand'ı kabul etti.",
        ["call held 2023-10-19 - Kalns Temirov", "bilateral held 2023-10-20 - Kalns Rand"],
        id="relative-called",
    ),
    pytest.param(
        "Litvanya Cumhurbaşkanı Darius Petkus, salı günü Tallinn'de görüştüğü Estonya Başbakanı Kaarel Rand'ın daveti "
        "üzerine Riga'ya gidecek.",
        ["bilateral held 2023-10-17 Tallinn Petkus Rand", "visit planned - Riga Petkus"],
        id="relative-of-subject",
    ),
    pytest.param(
        "Letonya Cumhurbaşkanı Jonas Kalns'ın geçen hafta Riga'da ağırladığı Estonyalı mevkidaşı Kaarel Rand'la dün bir "
        "kez daha bir araya gelen Litvanya Cumhurbaşkanı Darius Petkus ülkesine döndü.",
        ["bilateral held - Riga Kalns Rand", "bilateral held 2023-10-19 Riga Petkus Rand"],
        id="relative-in-relative",
    ),
    pytest.param(
        "Letonya Başbakanı Jonas Kalns, Kazakistan Cumhurbaşkanı Arman Temirov'un kararını desteklediğini söyledi.",
        [],
        id="relative-reported-is-none",
    ),
    # Verbs in the present, and days without "günü".
    pytest.param(
        "Sırbistan Cumhurbaşkanı Zoran Petkoviç, salı günü Macaristan Başbakanı Gabor Szentesi'yi ağırlıyordu.",
        ["bilateral held 2023-10-17 - Petkoviç Szentesi"],
        id="present-narrowed",
    ),
    pytest.param(
        "Letonya Cumhurbaşkanı Jonas Kalns yarın Riga'da Kazakistan Cumhurbaşkanı Arman Temirov'la görüşüyor.",
        ["bilateral planned 2023-10-21 Riga Kalns Temirov"],
        id="present-of-tomorrow",
    ),
    pytest.param(
        "Letonya Cumhurbaşkanı Jonas Kalns, Kazakistan Cumhurbaşkanı Arman Temirov'la Riga'da görüştü. Tallinn'deki "
        "dörtlü toplantı ertelendi.",
        ["bilateral held - Riga Kalns Temirov", "meeting postponed - Tallinn"],
        id="put-off-beside-others",
    ),
    # Where somebody had gone on to, days in brackets, who signs, whose guest.
    pytest.param(
        "Letonya Dışişleri Bakanı Jonas Kalns, 16 Ekim'de Budapeşte'de Macaristan Başbakanı Gabor Szentesi ile görüşmüş, "
        "18 Ekim'de Bakü'ye geçerek Azerbaycan Başbakanı Elşad Süleymanlı ile bir araya gelmiştir.",
        ["bilateral held 2023-10-16 Budapest Kalns Szentesi", "bilateral held 2023-10-18 Baku Kalns Süleymanlı"],
        id="gone-on-within-the-sentence",
    ),
    pytest.param(
        "Letonya Başbakanı Jonas Kalns Tallinn'e indi, orada Estonya Başbakanı Kaarel Rand ile görüştü.",
        ["visit held - Tallinn Kalns", "bilateral held - Tallinn Kalns Rand"],
        id="landed-there",
    ),
    pytest.param(
        "Letonya Dışişleri Bakanı Jonas Kalns Hanoi'de Vietnam Başbakanı Tran Van Loc ile görüştü (7 Ekim), ardından "
        "Bangkok'ta ASEAN Genel Sekreteri Rizal Hamid'le buluştu (8 Ekim).",
        ["bilateral held 2023-10-07 Hanoi Kalns Loc", "bilateral held 2023-10-08 Bangkok Kalns Hamid"],
        id="bracketed-days",
    ),
    pytest.param(
        "Estonya heyetini kabul eden Letonya Meclis Başkanı Jonas Kalns, öğleden sonra Pakistan Senatosu Başkanı Anwar "
        "Baloch ile iş birliği belgesini imzaladı.",
        ["bilateral held - - Kalns", "ceremony held - - Kalns Baloch"],
        id="signs-with-another",
    ),
    pytest.param(
        "Türkiye Savunma Bakanı Erdem Kılıçarslan'ın dört günlük turu Doha'da başladı: 4 Ekim'de Katarlı mevkidaşı Nasır "
        "el-Kuvari, 7 Ekim'de Bağdat'ta Irak Cumhurbaşkanı Rezan Barzinci ile görüştü.",
        [
            "bilateral held 2023-10-04 Doha Kılıçarslan el-Kuvari",
            "bilateral held 2023-10-07 Baghdad Kılıçarslan Barzinci",
        ],
        id="behind-colon-of-a-sentence",
    ),
    pytest.param(
        "Estonya Dışişleri Bakanı Kaarel Rand, pazartesi Özbek mevkidaşı Oybek Nasirov'la bir araya geldi, akşam ise "
        "onuruna verilen yemekte konuştu.",
        ["bilateral held 2023-10-16 - Rand Nasirov", "reception held 2023-10-16 - Rand"],
        id="in-his-honour",
    ),
    pytest.param(
        "Rusya Dışişleri Bakanı Viktor Levşin'in Tahran'a uğraması, İranlı meslektaşı Rıza Golşani ile bir araya gelmesi "
        "öngörülüyor.",
        ["visit planned - Tehran Levşin", "bilateral planned - Tehran Levşin Golşani"],
        id="verbal-nouns-of-one",
    ),
    pytest.param(
        "Estonya Başbakanı Kaarel Rand salı günü Riga'da Letonya Cumhurbaşkanı Jonas Kalns'ın misafiriydi.",
        ["bilateral held 2023-10-17 Riga Rand Kalns"],
        id="was-his-guest",
    ),
    pytest.param(
        "Katar Emiri Hamed el-Mansuri dün Riga'ya geldi. Emir, Letonya Cumhurbaşkanı Ilze Ozola ile görüştü.",
        ["visit held 2023-10-19 Riga el-Mansuri", "bilateral held 2023-10-19 Riga el-Mansuri Ozola"],
        id="emir-alone",
    ),
    # Lists of days, plans undone, who does what in which tense.
    pytest.param(
        "Letonya Dışişleri Bakanı Jonas Kalns'ın haftası: 16 Ekim, Riga'da Estonya Başbakanı Kaarel Rand ile görüşme; 18 "
        "Ekim, Vilnius'ta Litvanya Cumhurbaşkanı Darius Petkus ile görüşme; 25 Ekim, Oslo'da Norveç Başbakanı Astrid "
        "Lunde ile görüşme.",
        [
            "bilateral held 2023-10-16 Riga Kalns Rand",
            "bilateral held 2023-10-18 Vilnius Kalns Petkus",
            "bilateral planned 2023-10-25 Oslo Kalns Lunde",
        ],
        id="days-of-a-week",
    ),
    pytest.param(
        "Letonya Başbakanı Jonas Kalns'ın bugün Estonya Başbakanı Kaarel Rand'la bir araya gelmesi öngörülüyordu; ancak "
        "program yarıda kesildi.",
        ["bilateral cancelled 2023-10-20 - Kalns Rand"],
        id="had-been-planned-but",
    ),
    pytest.param(
        "Letonya Başbakanı Jonas Kalns'ın bugün Estonya Başbakanı Kaarel Rand'la bir araya gelmesi öngörülüyor.",
        ["bilateral planned 2023-10-20 - Kalns Rand"],
        id="had-been-planned",
    ),
    pytest.param(
        "Bakü'de Azerbaycan Ekonomi Bakanı Elnur Rüstemov ile, Taşkent'te ise Özbekistan Yatırım Bakanı Laziz Yunusov ile "
        "masaya oturan Letonya Başbakanı Jonas Kalns, Türkiye Enerji Bakanı Murat Sezer'le İstanbul'da görüşecek.",
        [
            "bilateral held - Baku Kalns Rüstemov",
            "bilateral held - Tashkent Kalns Yunusov",
            "bilateral planned - Istanbul Kalns Sezer",
        ],
        id="met-before-who-will",
    ),
    pytest.param(
        "Münih'e gitmeden önce Berlin'e uğrayan Gürcistan Cumhurbaşkanı Tamar Lomidze, burada Almanya Meclis Başkanı "
        "Klaus Overath'la bir araya geldi.",
        ["bilateral held - Berlin Lomidze Overath"],
        id="before-going-elsewhere",
    ),
    pytest.param(
        "Almanya Kalkınma Bakanı Jens Wiedemann, Letonya Başbakanı Jonas Kalns ile görüşmesinin ardından ortak niyet "
        "bildirgesi imzaladı.",
        ["bilateral held - - Wiedemann Kalns"],
        id="signs-after-the-talk",
    ),
    pytest.param(
        "Letonya Dışişleri Bakanı Jonas Kalns sırasıyla Cezayir, Fransa ve İtalya büyükelçilerini kabul etti.",
        ["bilateral held - - Kalns", "bilateral held - - Kalns", "bilateral held - - Kalns"],
        id="envoys-one-by-one",
    ),
    pytest.param(
        "Estonya Dışişleri Bakanı Kaarel Rand pazartesi sabahı kralın huzuruna çıktı, öğleyin Norveç Dışişleri Bakanı "
        "Astrid Lunde ile iki anlaşmaya imza attı.",
        ["bilateral held 2023-10-16 - Rand -", "ceremony held 2023-10-16 - Rand Lunde"],
        id="genitive-without-apostrophe",
    ),
    # Talks of participles, those taken up by a number or a pronoun, signings one after the other.
    pytest.param(
        "Letonya Cumhurbaşkanı Jonas Kalns'ın salı günü Tallinn'de Estonya Başbakanı Kaarel Rand'la yaptığı, çarşamba "
        "günü de Vilnius'ta Litvanya Başbakanı Darius Petkus'la gerçekleştirdiği görüşmeler tartışma yarattı.",
        ["bilateral held 2023-10-17 Tallinn Kalns Rand", "bilateral held 2023-10-18 Vilnius Kalns Petkus"],
        id="participles-of-one-noun",
    ),
    pytest.param(
        "Letonya Dışişleri Bakanı Jonas Kalns dün Estonya Başbakanı Kaarel Rand'ı, bugün de Tallinn'den gelen Litvanya "
        "Başbakanı Darius Petkus'u kabul etti.",
        ["bilateral held 2023-10-19 - Kalns Rand", "bilateral held 2023-10-20 - Kalns Petkus"],
        id="received-whence-they-came",
    ),
    pytest.param(
        "Konuk çok: pazartesi Katar Başbakanı Nasser al-Marri, salı akşamı Arnavutluk Başbakanı Gentian Hoxha "
        "Ankara'daydı. Cumhurbaşkanı Kemal Aydoğan ikisini de kabul etti.",
        [
            "visit held 2023-10-16 Ankara al-Marri",
            "visit held 2023-10-17 Ankara Hoxha",
            "bilateral held 2023-10-16 Ankara Aydoğan al-Marri",
            "bilateral held 2023-10-17 Ankara Aydoğan Hoxha",
        ],
        id="were-there-each-on-a-day",
    ),
    pytest.param(
        "Letonya Başbakanı Jonas Kalns'ı salı günü Brüksel'de kabul eden NATO Genel Sekreteri Willem Brouwers, kendisiyle "
        "çarşamba günü de Riga'da görüştü.",
        ["bilateral held 2023-10-17 Brussels Brouwers Kalns", "bilateral held 2023-10-18 Riga Brouwers Kalns"],
        id="with-him",
    ),
    pytest.param(
        "Finlandiya Dışişleri Bakanı Aino Koskela, Lüksemburg'da yalnızca Lüksemburg Dışişleri Bakanı Marc Wagner'le "
        "görüşebildi.",
        ["bilateral held - - Koskela Wagner"],
        id="could-meet",
    ),
    pytest.param(
        "Letonya Başbakanı Jonas Kalns, Kore Cumhurbaşkanı Han Sang-woo'yla Seul'de bir mutabakatı imzaladı, akşam da "
        "Japonya'nın Seul Büyükelçisi Naoki Mori'yle hibe anlaşmasına imza koydu.",
        ["ceremony held - Seoul Kalns Sang-woo", "ceremony held - Seoul Kalns Mori"],
        id="signings-one-by-one",
    ),
    pytest.param(
        "Bolivya Dışişleri Bakanı Jimena Rojas salı günü Brasília'ya geçip Brezilya Dışişleri Bakanı Eduardo Tavares ile "
        "sınır güvenliği anlaşmasını imzalayacak.",
        ["ceremony planned 2023-10-24 Brasília Rojas Tavares"],
        id="will-sign-there",
    ),
    pytest.param(
        "Danimarka Başbakanı Mette Krogh, Fiji Başbakanı Epeli Ratu ve Barbados Başbakanı Sandra Clarke'la; İsveç "
        "Başbakanı Gunnar Ek ise Çin Özel Temsilcisi Pan Yue'yle görüştü.",
        ["bilateral held - - Krogh Ratu", "bilateral held - - Krogh Clarke", "bilateral held - - Ek Yue"],
        id="gapping-across-semicolon",
    ),
    pytest.param(
        "Brezilya Dışişleri Bakanı Otávio Ramalho, New York'a gitmekten vazgeçti.",
        ["visit cancelled - New_York Ramalho"],
        id="gave-up-going",
    ),
    # Verbs of no table between, and where one had gone.
    pytest.param(
        "Kanada Başbakanı Liam Beaumont, dün Tokyo'da Japonya Dışişleri Bakanı Takeshi Arima ile kadeh kaldırdı, bugün "
        "Japonya Başbakanı Yoko Shimizu tarafından kabul edildi.",
        ["bilateral held 2023-10-19 Tokyo Beaumont Arima", "bilateral held 2023-10-20 Tokyo Beaumont Shimizu"],
        id="toasts-then-received",
    ),
    pytest.param(
        "Karadağ Başbakanı Dejan Lakiç, Slovenya Dışişleri Bakanı Tadej Zupan'la yan odaya çekildi, sonra Hırvat "
        "mevkidaşı Tomislav Barić'i kabul etti.",
        ["bilateral held - - Lakiç Zupan", "bilateral held - - Lakiç Barić"],
        id="withdrew-with-him",
    ),
    pytest.param(
        "Letonya Başbakanı Jonas Kalns, eşiyle birlikte kiliseyi gezdi, Litvanya Cumhurbaşkanı Darius Petkus'la görüştü.",
        ["bilateral held - - Kalns Petkus"],
        id="with-his-wife-is-none",
    ),
    pytest.param(
        "ABD Özel Temsilcisi Ryan Caldwell dün Cenevre'ye geçip BM Özel Temsilcisi Lars Bergqvist'le kahvaltı etti.",
        ["bilateral held 2023-10-19 Geneva Caldwell Bergqvist"],
        id="went-on-by-converb",
    ),
    # Talks of one noun by parts, what was before the rest, messages handed over.
    pytest.param(
        "Etiyopya Dışişleri Bakanı Almaz Tadesse'nin Kampala'da Uganda Cumhurbaşkanı Moses Kato, Nairobi'de Kenya "
        "Dışişleri Bakanı Wanjiru Kamau ve Kigali'de Ruanda Cumhurbaşkanı Eric Habimana ile yaptığı görüşmelerin ardından "
        "Afrika Birliği üç özel elçi atadı.",
        [
            "bilateral held - Kampala Tadesse Kato",
            "bilateral held - Nairobi Tadesse Kamau",
            "bilateral held - Kigali Tadesse Habimana",
        ],
        id="parts-of-a-noun",
    ),
    pytest.param(
        "Türkiye Dışişleri Bakanı Sedat Akıncı, Ankara'da Gürcistan Başbakan Yardımcısı Maka Tsereteli'yi ve Ukrayna "
        "Büyükelçisi Vasil Kostenko'yu kabul etti.",
        ["bilateral held - Ankara Akıncı Tsereteli", "bilateral held - Ankara Akıncı Kostenko"],
        id="envoy-and-minister-received",
    ),
    pytest.param(
        "Letonya Başbakanı Jonas Kalns dün Riga'da Estonya Başbakanı Kaarel Rand'la görüştü, Litvanya Başbakanı Darius "
        "Petkus'u kabul ettikten sonra gazetecilere açıklama yaptı.",
        [
            "bilateral held 2023-10-19 Riga Kalns Rand",
            "bilateral held 2023-10-19 Riga Kalns Petkus",
            "press-event held 2023-10-19 Riga Kalns",
        ],
        id="before-the-rest-carried",
    ),
    pytest.param(
        "Letonya Başbakanı Jonas Kalns dün Ankara'ya geldi. Litvanya Başbakanı Darius Petkus'u kabul ettikten sonra "
        "Cumhurbaşkanı Kemal Aydoğan, Kalns ile görüştü.",
        [
            "visit held 2023-10-19 Ankara Kalns",
            "bilateral held - - Aydoğan Petkus",
            "bilateral held 2023-10-19 Ankara Aydoğan Kalns",
        ],
        id="before-the-rest-of-another",
    ),
    pytest.param(
        "İran Dışişleri Bakanı Hasan Tavakkoli dün Maskat'ta Umman Sultanı Tarık bin Suud'a Cumhurbaşkanı Behzad "
        "Rouhi'nin mesajını sundu.",
        ["bilateral held 2023-10-19 Muscat Tavakkoli Suud"],
        id="hands-over-a-message",
    ),
    pytest.param(
        "İran Dışişleri Bakanı Hasan Tavakkoli, konferansa bir video mesajı gönderdi.",
        [],
        id="sends-a-message-is-none",
    ),
    # Talks of a verbal noun by parts.
    pytest.param(
        "Letonya Başbakanı Jonas Kalns'ın yarın Tallinn'de Estonya Başbakanı Kaarel Rand'la, pazartesi Vilnius'ta "
        "Litvanya Başbakanı Darius Petkus'la görüşmesi bekleniyor.",
        ["bilateral planned 2023-10-21 Tallinn Kalns Rand", "bilateral planned 2023-10-23 Vilnius Kalns Petkus"],
        id="verbal-noun-by-parts",
    ),
    pytest.param(
        "Ürdün Kralı Hamza'nın perşembe günü Amman'da önce Filistin Devlet Başkanı Nabil Khatib'le, birkaç saat sonra da "
        "İsrail Cumhurbaşkanı Yoram Shavit'le görüşmesi dikkat çekti.",
        ["bilateral held 2023-10-19 Amman Hamza Khatib", "bilateral held 2023-10-19 Amman Hamza Shavit"],
        id="verbal-noun-by-turns",
    ),
]


@pytest.mark.parametrize(("text", "events"), FRAMES)
def test_dense(text: str, events: list[str]) -> None:
    assert told(text) == sorted(map(event, events), key=str)
