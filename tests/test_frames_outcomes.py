"""What occasions brought, and what is none of it, in the common turns of both languages: made-up sentences, one turn each."""

from __future__ import annotations

import pytest

from communique.extraction import extract
from communique.model import Record

MET = "The foreign ministers of Latvia and Kazakhstan met in Riga on Tuesday. "
GORUSTU = "Türkiye Cumhurbaşkanı Recep Tayyip Erdoğan ile Kazakistan Cumhurbaşkanı Arman Temirov Ankara'da görüştü. "
Told = list[tuple[str, str]]


def brought(language: str, text: str) -> Told:
    events = extract(Record("r", text, "test", language=language, published="2023-05-10")).events
    return [(one.type, one.what) for event in events for one in event.outcomes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The following documents were signed in the presence of President Jonas Kalns of Latvia and President Arman Temirov of "
            "Kazakhstan after their talks in Astana on 9 May:\n- Agreement on the transfer of sentenced persons;\n"
            "- Memorandum of Understanding on cooperation in the field of youth policy;\n"
            "- Plan of consultations between the ministries of foreign affairs for 2023-2024.",
            [
                ("signed", "Agreement on the transfer of sentenced persons"),
                ("signed", "Memorandum of Understanding on cooperation in the field of youth policy"),
                ("signed", "Plan of consultations between the ministries of foreign affairs for 2023-2024"),
            ],
            id="items-of-long-lines",
        ),
        pytest.param(
            "The Security Council met in New York on Friday and adopted resolution 2720 by 13 votes in favour.",
            [("adopted", "resolution 2720")],
            id="numbered-resolution",
        ),
        pytest.param(
            "High Representative Jonas Kalns of the European Union and Foreign Minister Arman Temirov of Kazakhstan initialled an "
            "Enhanced Partnership and Cooperation Agreement in Brussels.",
            [("signed", "an Enhanced Partnership and Cooperation Agreement")],
            id="a-conjunction-in-a-name",
        ),
        pytest.param(
            "The OIC foreign ministers adopted a resolution on Jerusalem at their extraordinary session in Jeddah on Sunday.",
            [("adopted", "a resolution on Jerusalem")],
            id="ministers-of-an-organisation",
        ),
        pytest.param(
            "The foreign ministers of Cyprus, Greece and Egypt held a meeting in Nicosia. It concluded with an agreement to set up a "
            "permanent secretariat.",
            [("agreed", "set up a permanent secretariat")],
            id="concluded-with-an-agreement-to",
        ),
        pytest.param(
            "At the end of the visit, the parties signed a Joint Communiqué. President Arman Temirov of Kazakhstan visited Latvia on "
            "May 3-4.",
            [("signed", "a Joint Communiqué")],
            id="at-the-end-of-a-visit-told-below",
        ),
        pytest.param(
            "The 48th session of the Council of Foreign Ministers of the OIC concluded in Islamabad on Wednesday with the adoption of the "
            "Islamabad Declaration and more than 100 resolutions.",
            [("adopted", "the Islamabad Declaration"), ("adopted", "more than 100 resolutions")],
            id="and-more-than",
        ),
        pytest.param(
            "President Cyril Ramaphosa of South Africa received President Xi Jinping of China in Pretoria on Tuesday. The visit saw the "
            "signing of several agreements, including an MoU on industrial parks.",
            [("signed", "several agreements"), ("signed", "an MoU on industrial parks")],
            id="the-signing-of-including",
        ),
        pytest.param(
            MET
            + "The Kazakh minister recalled that more than 60 agreements had been signed between the two countries.",
            [],
            id="recalled-that-they-had-been-signed",
        ),
        pytest.param(
            MET + "Kalns said that the deal, which was signed in Istanbul, should be extended.",
            [],
            id="signed-in-another-city",
        ),
        pytest.param(MET + "No agreement was signed.", [], id="no-agreement"),
        pytest.param(MET + "No truce was agreed.", [], id="no-truce"),
        pytest.param(
            "President Arman Temirov of Kazakhstan and President Jonas Kalns of Latvia signed the Declaration on Allied Relations in Riga, followed by an "
            "exchange of documents between ministers.",
            [("signed", "the Declaration on Allied Relations")],
            id="an-exchange-of-what-was-signed",
        ),
        pytest.param(
            "President Emomali Rahim of Tajikistan arrived in Baku on a state visit on 2 May. Following the expanded talks with President Ilham "
            "Alizade, the heads of state signed the Declaration on Strategic Partnership.",
            [("signed", "the Declaration on Strategic Partnership")],
            id="after-talks-with-the-host",
        ),
        pytest.param(
            "The Rwandan and Congolese foreign ministers, Vincent Biru and Christophe Lutu, agreed at talks in Luanda mediated by Angolan Foreign "
            "Minister Tete Anto to accelerate the implementation of the roadmap.",
            [("agreed", "accelerate the implementation of the roadmap")],
            id="agreed-at-talks-mediated-by-to",
        ),
        pytest.param(
            "Armenia and the EU signed a protocol on Thursday. It was signed by Foreign Minister Ararat Mirzo of Armenia and EU Ambassador "
            "Vassilis Marag in Yerevan.",
            [("signed", "a protocol")],
            id="it-was-signed-by",
        ),
        pytest.param(
            "It was decided at the meeting of the foreign ministers of Iran, Türkiye and Azerbaijan in Nakhchivan that a joint commission would be "
            "created.",
            [("decided", "a joint commission would be created")],
            id="it-was-decided-at-the-meeting-that",
        ),
        pytest.param(
            MET + "Latvia and Kazakhstan will open negotiations on a border treaty, they agreed.",
            [("agreed", "Latvia and Kazakhstan will open negotiations on a border treaty")],
            id="they-agreed-behind",
        ),
        pytest.param(
            "The meeting culminated in the signing of the Bishkek Declaration by the ministers of culture of Kazakhstan, Kyrgyzstan and Uzbekistan.",
            [("signed", "the Bishkek Declaration")],
            id="culminated-in",
        ),
        pytest.param(MET + "A treaty was initialled last year, the minister recalled.", [], id="last-year"),
        pytest.param(
            MET
            + "The two ministers said that visas should be abolished and concurred on holding a dialogue next year.",
            [("agreed", "holding a dialogue next year")],
            id="concurred",
        ),
        pytest.param(
            MET
            + "A package of documents was signed: an agreement on visas, a memorandum between the customs services and a roadmap.",
            [
                ("signed", "A package of documents"),
                ("signed", "an agreement on visas"),
                ("signed", "a memorandum between the customs services"),
                ("signed", "a roadmap"),
            ],
            id="were-signed-and-a-colon",
        ),
        pytest.param(
            MET + "It was agreed to raise trade, increase the export of grain and open trade houses.",
            [("agreed", "raise trade"), ("agreed", "increase the export of grain"), ("agreed", "open trade houses")],
            id="what-is-agreed-to-is-not-done",
        ),
        pytest.param(
            "Montenegro's Prime Minister Dritan Abaz and Serbian Prime Minister Ana Brnab agreed, during a meeting in Podgorica on Friday, that a "
            "joint session be held and that two border crossings be opened.",
            [("agreed", "a joint session be held"), ("agreed", "two border crossings be opened")],
            id="agreed-during-a-meeting-that",
        ),
        pytest.param(
            "President Adel Saad of Egypt and King Talal of Jordan attended a summit in Baghdad on Sunday. The leaders, in a final communique, "
            "called for peace.",
            [("adopted", "a final communique")],
            id="in-a-final-communique",
        ),
        pytest.param(
            "Prime Minister Ali Asad of Azerbaijan and Prime Minister Irakli Garib of Georgia took part in the opening of the new railway line.",
            [("opened", "the new railway line")],
            id="took-part-in-the-opening-of",
        ),
        pytest.param(
            "Both countries also established a joint commission. This was announced by Foreign Minister José Montes of Cabo Verde after receiving "
            "his Moroccan counterpart, Nasser Bourit, in Praia on Tuesday.",
            [("established", "a joint commission")],
            id="a-commission-is-no-meeting-of-its-own",
        ),
        pytest.param(
            "Russia and Iran signed an agreement to build a railway on Wednesday. The deal was signed in the presence of Presidents Vladimir Pavlov "
            "of Russia and Ebrahim Rasti of Iran.",
            [("signed", "an agreement to build a railway")],
            id="the-deal-of-the-lead",
        ),
        pytest.param(
            MET + "Kalns said Latvia had approved the appointment of a new ambassador.",
            [],
            id="what-one-state-approves",
        ),
        pytest.param(MET + "Latvia's parliament adopted a resolution on Belarus.", [], id="what-a-parliament-adopts"),
        pytest.param(MET + "The parliament had not yet approved the protocol.", [], id="not-yet-approved"),
        pytest.param(
            MET + "A joint statement adopted at the end of the meeting called for restraint.",
            [("adopted", "A joint statement")],
            id="a-statement-adopted-at-the-end",
        ),
        pytest.param(
            MET + "They agreed to re-establish diplomatic relations.",
            [("agreed", "re-establish diplomatic relations")],
            id="to-re-establish",
        ),
        pytest.param(
            "The General Assembly of the United Nations on Thursday adopted, by 143 votes to 9, a resolution on Palestine.",
            [("adopted", "a resolution on Palestine")],
            id="an-assembly-of-an-organisation",
        ),
        pytest.param(MET + "The Kazakh minister then decided to return to Astana.", [], id="what-one-decides-alone"),
        pytest.param(
            MET + "They approved the work plan for 2024-2025 and the annual budget.",
            [("approved", "the work plan for 2024-2025"), ("approved", "the annual budget")],
            id="a-plan-is-no-verb",
        ),
        pytest.param(
            MET + "They signed on Tuesday, the day before the summit, a package of documents on gas.",
            [("signed", "a package of documents on gas")],
            id="a-parenthesis-before-what-was-signed",
        ),
        pytest.param(
            MET + "The two sides also exchanged notes on the extension of the line of credit.",
            [("agreed", "notes on the extension of the line of credit")],
            id="notes-exchanged",
        ),
        pytest.param(
            MET
            + "They agreed to strengthen maritime security, condemned the attack and launched a working group on trade.",
            [("agreed", "strengthen maritime security"), ("established", "a working group on trade")],
            id="agreed-condemned-and-launched",
        ),
        pytest.param(
            "The two Foreign Ministers signed:\n1. Protocol on cooperation between the Foreign Ministries;\n2. Agreement on mutual "
            "exemption of visa requirements;\nForeign Minister Raşit Meredow of Turkmenistan held talks with Foreign Minister Péter Szabó of "
            "Hungary in Budapest.",
            [
                ("signed", "Protocol on cooperation between the Foreign Ministries"),
                ("signed", "Agreement on mutual exemption of visa requirements"),
            ],
            id="a-list-before-the-talks",
        ),
        pytest.param(
            MET + "They also concluded a treaty on undersea cables.",
            [("signed", "a treaty on undersea cables")],
            id="concluded-a-treaty",
        ),
        pytest.param(
            MET + "Three agreements were concluded.",
            [("signed", "Three agreements")],
            id="agreements-were-concluded",
        ),
        pytest.param(
            "Foreign Minister Nikos Pappas of Greece met Foreign Minister Alva Baptiste of Saint Lucia in New York. They signed a joint "
            "communiqué establishing diplomatic relations.",
            [("signed", "a joint communiqué establishing diplomatic relations")],
            id="a-communique-establishing-relations",
        ),
        pytest.param(
            "The African Union Peace and Security Council on Tuesday lifted the suspension of Guinea and decided to send a mission to Conakry.",
            [("decided", "send a mission to Conakry")],
            id="a-body-of-an-organisation",
        ),
        pytest.param(
            "President Ruto of Kenya and President Museveni of Uganda inaugurated the border post at Busia on Saturday.",
            [("opened", "the border post")],
            id="a-border-post",
        ),
        pytest.param(
            MET + "The agreement that establishes a joint commission will be signed later.",
            [],
            id="an-agreement-that-establishes",
        ),
    ],
)
def test_english(text: str, expected: Told) -> None:
    assert brought("en", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            GORUSTU + "Ziyaret kapsamında enerji ve savunma sanayii alanlarında mutabakat zabıtları imzalandı.",
            [("signed", "enerji ve savunma sanayii alanlarında mutabakat zabıtları")],
            id="of-a-visit-only-mentioned",
        ),
        pytest.param(
            "Toplantı, Ortak Eylem Planı'nın imzalanmasıyla sona erdi. Toplantıya Kırgızistan Başbakanı Akılbek Caparov ile Tacikistan "
            "Başbakanı Kohir Resulzade katıldı.",
            [("signed", "Ortak Eylem Planı")],
            id="imzalanmasiyla",
        ),
        pytest.param(
            GORUSTU + "Görüşmede taraflar 1998'de imzalanan anlaşmanın güncellenmesini ele aldı.",
            [],
            id="signed-at-another-time",
        ),
        pytest.param(
            "Toplantı sonunda bir sonuç bildirgesi yayımlandı. Toplantıya İran Dışişleri Bakanı Ali Rızayi ile Rusya Dışişleri Bakanı "
            "Sergey Lavrov katıldı.",
            [("adopted", "bir sonuç bildirgesi")],
            id="before-the-meeting-is-told",
        ),
        pytest.param(
            "Romanya, Bulgaristan ve Türkiye savunma bakanları İstanbul'da ortak görev grubu kurulmasına ilişkin mutabakat muhtırasını "
            "imzaladı.",
            [("signed", "ortak görev grubu kurulmasına ilişkin mutabakat muhtırası")],
            id="ministers-of-states",
        ),
        pytest.param(
            "Türkiye ile Katar arasında Doha'da düzenlenen Yüksek Stratejik Komite toplantısında 12 anlaşma ve bir ortak bildiri imzalandı.",
            [("signed", "12 anlaşma"), ("signed", "bir ortak bildiri")],
            id="coordinated",
        ),
        pytest.param(
            "TDT Zirvesi 3 Kasım'da Astana'da yapıldı. Zirvede liderler Teşkilat'ın yeni genel sekreterini seçti.",
            [("decided", "Teşkilat'ın yeni genel sekreterini")],
            id="secti",
        ),
        pytest.param(
            "Liderler toplantının ardından yayımladıkları ortak bildiride saldırıyı kınadı. G7 liderleri Hiroşima'da bir araya geldi.",
            [("adopted", "ortak bildiri")],
            id="yayimladiklari-bildiride",
        ),
        pytest.param(
            "Türkmenistan Dışişleri Bakanı Raşid Meredov ile Letonya Dışişleri Bakanı Jonas Kalns Riga'da görüştü. Görüşmede, doğrudan "
            "uçuşların başlatılması ve üniversiteler arası iş birliğinin geliştirilmesi kararlaştırıldı.",
            [
                ("decided", "doğrudan uçuşların başlatılması"),
                ("decided", "üniversiteler arası iş birliğinin geliştirilmesi"),
            ],
            id="two-matters",
        ),
        pytest.param(
            "TÜRKPA Genel Kurulu 4 Mayıs'ta İstanbul'da yapıldı. Toplantıda Kurul Tüzüğü kabul edilerek imzalanmıştır.",
            [("signed", "Kurul Tüzüğü")],
            id="kabul-edilerek-imzalandi",
        ),
        pytest.param(
            GORUSTU + "İki lider, görüşmenin ardından anlaşmaların imza törenine katıldı.",
            [("signed", "anlaşmalar")],
            id="anlasmalarin-imza-toreni",
        ),
        pytest.param(
            'Liderler, "Astana Senedi"ni, "TÜRKTIME" Deklarasyonu\'nu ve Teşkilat\'ın bütçesine ilişkin kararı imzaladı. TDT\'nin 10. '
            "Zirvesi Astana'da düzenlendi.",
            [
                ("signed", "Astana Senedi"),
                ("signed", 'TÜRKTIME" Deklarasyonu'),
                ("signed", "Teşkilat'ın bütçesine ilişkin kararı"),
            ],
            id="quoted-documents",
        ),
        pytest.param(
            "Cumhurbaşkanı Erdoğan ve Makedonya Cumhurbaşkanı Gordana Davkova, Üsküp'te Türkiye Maarif Vakfı okulunun açılış törenine katıldı.",
            [("opened", "Türkiye Maarif Vakfı okulu")],
            id="okulunun-acilis-toreni",
        ),
        pytest.param(
            "ŞİÖ zirvesi Astana'da 3 Mayıs'ta yapıldı. Liderler, Belarus'u tam üyeliğe kabul etti.",
            [("decided", "Belarus'u tam üyeliğe kabul")],
            id="tam-uyelige-kabul-etti",
        ),
        pytest.param(GORUSTU + "Bugüne kadar iki ülke arasında 80 anlaşma imzalandı.", [], id="bugune-kadar"),
        pytest.param(
            "Irak Başbakanı Muhammed Şiya ile Cumhurbaşkanı Erdoğan, Bağdat'ta 26 anlaşmanın imza törenine katıldı. Törende stratejik çerçeve "
            "anlaşması da imzalandı.",
            [("signed", "26 anlaşma"), ("signed", "stratejik çerçeve anlaşması")],
            id="some-and-one-by-its-name",
        ),
        pytest.param(
            GORUSTU + "Görüşmenin ardından başkonsolosluk açılmasına ilişkin nota teati edildi.",
            [("agreed", "başkonsolosluk açılmasına ilişkin nota")],
            id="nota-teati-edildi",
        ),
        pytest.param(
            "Türkiye ile Özbekistan arasındaki ders kitabı için mutabakat zaptı, iki ülkenin eğitim bakanları tarafından Taşkent'te imzalandı.",
            [("signed", "Özbekistan arasındaki ders kitabı için mutabakat zaptı")],
            id="by-the-ministers-of-both",
        ),
        pytest.param(
            "Çin ile Kırgızistan, demir yolu projesine ilişkin anlaşmayı Pekin'de imzaladı. Törene Kırgızistan Cumhurbaşkanı Sadır Caparov "
            "katıldı.",
            [("signed", "demir yolu projesine ilişkin anlaşma")],
            id="states-sign-at-a-ceremony",
        ),
        pytest.param(
            "Zirvenin sonuç bildirgesinde ateşkes çağrısı yer aldı. İslam İşbirliği Teşkilatı Olağanüstü Zirvesi Riyad'da yapıldı.",
            [("adopted", "sonuç bildirgesi")],
            id="zirvenin-sonuc-bildirgesinde",
        ),
        pytest.param(
            "Türkiye ile Kazakistan arasında eylem planı imzalandı. Plana Tarım Bakanı İbrahim Yumak ile Kazakistan Tarım Bakanı Aydar Saparov "
            "imza attı.",
            [("signed", "eylem planı")],
            id="the-plan-of-the-lead",
        ),
        pytest.param(
            "Dışişleri Bakanı Mevlüt Demir, Vanuatu Dışişleri Bakanı Marc Ati ile görüştü. Demir, diplomatik ilişkilerin 2000 yılında "
            "kurulduğunu hatırlattı.",
            [],
            id="relations-of-another-year",
        ),
        pytest.param(
            "Pakistan Başbakanı Şahbaz Şerif ile Cumhurbaşkanı Erdoğan İslamabad'da görüştü. Görüşmeler kapsamında 24 mutabakat muhtırası ve "
            "anlaşma imzalandı.",
            [("signed", "24 mutabakat muhtırası ve anlaşma")],
            id="a-head-of-state-behind-a-prime-minister",
        ),
        pytest.param(
            "Forum Viyana'da yapıldı. Foruma Avusturya Dışişleri Bakanı Karl Huber ile Macaristan Dışişleri Bakanı Péter Szabó katıldı. Forum, "
            '"Viyana Bildirisi"nin kabul edilmesiyle kapandı.',
            [("adopted", "Viyana Bildirisi")],
            id="kabul-edilmesiyle-kapandi",
        ),
        pytest.param(
            "TDT Zirvesi 3 Kasım'da Astana'da yapıldı. Zirvede komitenin yılda iki kez toplanması, başkanlığın dönüşümlü olması benimsendi.",
            [("adopted", "komitenin yılda iki kez toplanması"), ("adopted", "başkanlığın dönüşümlü olması")],
            id="toplanmasi-benimsendi",
        ),
        pytest.param(
            "TDT Zirvesi 3 Kasım'da Astana'da yapıldı. Liderler, ortak bildiriyi ve Macaristan'ın üye olarak katılmasına ilişkin kararı "
            "imzaladı.",
            [("signed", "ortak bildiri"), ("signed", "Macaristan'ın üye olarak katılmasına ilişkin kararı")],
            id="katilmasina-iliskin-karar",
        ),
        pytest.param(
            "NATO Savunma Bakanları Toplantısı Brüksel'de yapıldı. Bakanlar, yeni komuta merkezlerinin kurulmasına onay verdi.",
            [("approved", "yeni komuta merkezlerinin kurulması")],
            id="kurulmasina-onay-verdi",
        ),
        pytest.param(
            "Sırbistan, Bosna Hersek ve Türkiye arasındaki üçlü zirve Saraybosna'da yapıldı. Zirvede otoyol yapımına ilişkin mutabakat "
            "zaptına imza konuldu.",
            [("signed", "otoyol yapımına ilişkin mutabakat zaptı")],
            id="imza-konuldu",
        ),
        pytest.param(
            GORUSTU + "Görüşmenin ardından iki ülke ortak bir bildiri yayımladı.",
            [("adopted", "ortak bir bildiri")],
            id="two-states-issued",
        ),
        pytest.param(
            "Türkiye Ticaret Bakanı Ali Demir ile Birleşik Arap Emirlikleri Ticaret Bakanı Sani Zeyudi, Ortaklık Anlaşması'nı Abu Dabi'de "
            "düzenlenen törenle imzaladı.",
            [("signed", "Ortaklık Anlaşması")],
            id="duzenlenen-torenle",
        ),
        pytest.param(
            GORUSTU + "Görüşmede iş birliği protokolü imzalanırken, ortak hastane açılması da kararlaştırıldı.",
            [("signed", "iş birliği protokolü"), ("decided", "ortak hastane açılması")],
            id="imzalanirken",
        ),
    ],
)
def test_turkish(text: str, expected: Told) -> None:
    assert brought("tr", text) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param(
            "en",
            "Germany beat France 2-1 in a friendly match in Dortmund on Tuesday. Coach Rudi Weller said he was happy with the goal. Sweden and "
            "Belgium meet in Brussels in October.",
            id="states-meet-in-a-match",
        ),
        pytest.param(
            "en",
            "When President Anwar Sadek of Egypt and Prime Minister Menachem Bergin of Israel signed an accord in 1978, few believed it would "
            "last. I met many diplomats in Riyadh who agreed that it could not be ignored.",
            id="many-diplomats",
        ),
        pytest.param(
            "en",
            "Exporters met Agriculture Minister Girma Ament last week and agreed to raise quality. Coffee goes to Germany and Japan.",
            id="exporters",
        ),
        pytest.param(
            "tr",
            "Bakan Mehmet Özhas, Japonya'dan gelen heyetle görüştü mü sorusuna yanıt vermedi. TOKİ ile müteahhitler arasında sözleşmeler imzalandı.",
            id="a-question",
        ),
        pytest.param(
            "tr",
            "İzmir Üniversitesi, İtalya'nın Bologna Üniversitesi ile çift diploma anlaşması imzaladı. Rektör Prof. Dr. Murat Aşker, törende konuştu. "
            "İtalya'nın İzmir Fahri Konsolosu da törene katıldı.",
            id="universities-sign",
        ),
        pytest.param(
            "en",
            "Sir Julian Feathers, who has died at the age of 84, met every Soviet leader. As ambassador in Bonn he hosted the Queen's state visit "
            "in 1978 and signed the fisheries agreement of 1981.",
            id="an-obituary",
        ),
        pytest.param(
            "en",
            "Speakers from Iran, Germany and Uzbekistan met in Bukhara for a conference on the life of Ibn Sina. Academician Bakhrom Abdul chaired "
            "the panel, professor Hans Dauber gave the keynote.",
            id="scholars",
        ),
        pytest.param(
            "tr",
            "Cumhurbaşkanı Erdoğan, kabine toplantısının ardından konuştu. Beştepe'deki kabine toplantısı 3 saat sürdü. Çalışma Bakanı Vedat "
            "Işıkhan da toplantıda sunum yaptı. Kararı CHP Genel Başkanı Özgür Özel eleştirdi.",
            id="toplantida-of-a-cabinet",
        ),
        pytest.param(
            "tr",
            "Yazar Orhan Tamuk, kitap fuarında okurlarıyla buluştu. Fuarı Almanya Cumhurbaşkanı Frank Meier gezdi. Tamuk, fuarın ardından "
            "Paris'e geçecek.",
            id="a-stranger-goes-to-paris",
        ),
        pytest.param(
            "tr",
            "Meclis Genel Kurulunda, Türkiye ile Somali arasında imzalanan anlaşmanın onaylanmasına dair kanun teklifi kabul edilerek yasalaştı.",
            id="a-parliament-ratifies",
        ),
    ],
)
def test_nothing_is_told(language: str, text: str) -> None:
    kinds = [one.kind for one in extract(Record("r", text, "test", language=language, published="2023-05-10")).events]
    assert [kind for kind in kinds if kind != "ceremony"] == []


def of_events(language: str, text: str) -> Told:
    events = extract(Record("r", text, "test", language=language, published="2023-05-10")).events
    return [(event.kind, one.type) for event in events for one in event.outcomes]


KALNS = "Foreign Minister Janis Kalns of Latvia met Norwegian Foreign Minister Ola Berg in Oslo on Monday. "
BALTIC = "The foreign ministers of the Baltic states met in Riga on Monday. "
ASIDE = "Before the meeting, Foreign Minister Janis Kalns of Latvia met Estonian Foreign Minister Jaan Tamm. "


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(
            "en",
            "Prime Minister Ann Smith of the United Kingdom attended a summit of the Baltic states in Riga. Any call for a ceasefire is empty, she "
            "said. Following the summit, Ms Smith met her Latvian counterpart Janis Kalns for talks, during which the pair agreed to work on trade.",
            [("bilateral", "agreed")],
            id="during-which",
        ),
        pytest.param(
            "en",
            "Seven memoranda were signed today in the presence of President Janis Kalns of Latvia and President Luong Van Anh of Vietnam. The signing "
            "took place following bilateral discussions held in Hanoi. Among the agreements signed was a pact on customs affairs.",
            [("ceremony", "signed"), ("ceremony", "signed")],
            id="among-the-agreements-signed",
        ),
        pytest.param(
            "tr",
            "Letonya-Estonya Tarım Komitesi 5. Dönem Toplantısı, Letonya Tarım Bakanı Janis Kalns ve Estonya Tarım Bakanı Jaan Tamm'ın "
            "eşbaşkanlığında Riga'da yapıldı. Görüşmeler neticesinde varılan hususlar tutanak altına alındı. Tutanak, Bakan Kalns ve Estonyalı "
            "mevkidaşı tarafından imzalandı.",
            [("meeting", "signed")],
            id="tutanak-altina-alindi",
        ),
        pytest.param(
            "en",
            "Latvian President Janis Kalns spoke by phone with Estonian President Jaan Tamm on Monday. Kalns informed him about the main results of "
            "the meeting of the leaders of Latvia and Norway in Oslo on 3 May. The leaders agreed on further contacts.",
            [("call", "agreed")],
            id="the-leaders-of-the-call",
        ),
        pytest.param(
            "en",
            BALTIC
            + "Minister Kalns received a courtesy call from Foreign Minister Ola Berg of Norway. The report of the meeting was adopted.",
            [("meeting", "adopted")],
            id="the-report-of-the-meeting",
        ),
        pytest.param(
            "en",
            BALTIC + ASIDE + "The ministers adopted a joint statement.",
            [("meeting", "adopted")],
            id="all-of-them",
        ),
        pytest.param(
            "en",
            BALTIC + ASIDE + "The two ministers adopted a joint statement.",
            [("bilateral", "adopted")],
            id="the-two-of-them",
        ),
        pytest.param(
            "en",
            "Russia and Turkey agreed on Tuesday to create a buffer zone after talks between their presidents in Sochi.",
            [("bilateral", "agreed")],
            id="their-presidents",
        ),
        pytest.param(
            "en",
            "Latvia and Norway agreed to strengthen ties after the countries' leaders met on Tuesday, a spokesperson said.",
            [("bilateral", "agreed")],
            id="the-countries-leaders",
        ),
        pytest.param(
            "en",
            "Latvia and Estonia signed an agreement on rail transport on Monday, after a meeting between Prime Ministers Janis Kalns and Jaan Tamm.",
            [("bilateral", "signed")],
            id="signed-after-a-meeting",
        ),
        pytest.param(
            "tr",
            "Dışişleri Bakanı Janis Kalns, Letonya'nın ev sahipliğinde Baltık Bakanlar Toplantısı'na 9 Mayıs'ta Riga'da katıldı. Toplantının gelecek "
            "yıl da tekrarlanması kararlaştırıldı.",
            [("meeting", "decided")],
            id="toplantinin-tekrarlanmasi",
        ),
        pytest.param(
            "en",
            "Prime Minister Ann Smith of the United Kingdom headed to Estonia where she signed a technology partnership with the country's Prime "
            "Minister, Kaja Tamm.",
            [("ceremony", "signed")],
            id="with-the-countrys-prime-minister",
        ),
        pytest.param(
            "tr",
            "Letonya ve Estonya dışişleri bakanları 9 Mayıs'ta Riga'da bir araya geldi. Taraflar çalışmalara devam etme konusunda anlaşmışlardı.",
            [("bilateral", "agreed")],
            id="anlasmislardi",
        ),
        pytest.param(
            "tr",
            "Letonya Başbakanı Janis Kalns, Estonya Başbakanı Jaan Tamm ile Riga'da görüştü. Görüşmede tarım protokolü imzalandı. Kalns, protokol "
            "imzalandıktan sonra Norveç Başbakanı Ola Berg ile görüştü.",
            [("bilateral", "signed")],
            id="protokol-imzalandiktan-sonra",
        ),
        pytest.param(
            "tr",
            "Letonya Başbakanı Janis Kalns, Estonya Başbakanı Jaan Tamm ile Riga'da görüştü. Kalns, demokratik ve seçilmiş hükümete desteği vurguladı.",
            [],
            id="secilmis-hukumet",
        ),
        pytest.param(
            "tr",
            'Letonya Başbakanı Janis Kalns, Estonya Başbakanı Jaan Tamm ile Riga\'da görüştü. İki başbakan, ilişkilerin "güçlenmesi" ve '
            '"istikrar kazanması" üzerine mutabakat sağladı.',
            [("bilateral", "agreed")],
            id="tirnakta",
        ),
    ],
)
def test_which_event_brought_it(language: str, text: str, expected: Told) -> None:
    assert of_events(language, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was decided that, as of next year, the forum will be held in spring.", ["decided"]),
        ("It was agreed that, in the coming period, experts would meet monthly.", ["agreed"]),
        ("The ministers announced the signing of an agreement on customs.", ["signed"]),
        ("The ministers announced the launch of a joint fund.", ["established"]),
        ("They signed a partnership on green energy.", ["signed"]),
        ("The ministers formally agreed by phone to meet soon.", ["agreed"]),
        ("The two agreed in a telephone conversation that contacts would continue.", ["agreed"]),
        ("Kalns has graciously agreed to host the event.", []),
        ("Berg accepted the Letters of Appointment from the new envoy.", []),
        ("They will work on a number of issues, including conflict resolution in Syria.", []),
        ("The parties have established close relations in the field of energy.", []),
        ("Norway became the tenth country with which Latvia has established diplomatic relations.", []),
        ("The minister announced plans to sign an agreement.", []),
        (
            "The ministers agreed to:\n- hold consultations;\n- open a centre in Riga;\n- exchange students.",
            ["agreed"] * 3,
        ),
        ("They agreed on the following: a joint fund; opening of a centre; simpler procedures.", ["agreed"] * 3),
        (
            "The sides agreed to: 1) increase trade; 2) establish a joint fund; 3) open cultural centres.",
            ["agreed"] * 3,
        ),
        ("The following documents were signed: 1. Agreement on visas, 2. Protocol on archives.", ["signed"] * 2),
        (
            "They signed the following documents: an agreement on trade and culture, and a protocol on archives.",
            ["signed"] * 2,
        ),
        ("A total of eight documents, including a strategic partnership treaty, were signed.", ["signed"] * 2),
        ("Under a memorandum signed during the meeting, Norway will train diplomats.", ["signed"]),
        ("The leaders welcomed the implementation of the decisions adopted at the summit.", []),
        ("The ministers discussed an agreement signed during the previous visit.", []),
        (
            "This follows the accord on trade signed between the two in 2005 and the memorandum on dialogue, signed in 2008.",
            [],
        ),
        (
            "They noted that Latvia's Media Agency and Norway's Ministry of Culture signed a memorandum on 24 August 2022.",
            [],
        ),
        (
            "The sides signed 12 documents. They include an agreement on health and a protocol on archives.",
            ["signed"] * 3,
        ),
        ("Ten documents were signed. Among those signed was a memorandum on health.", ["signed"] * 2),
        ("Two documents were signed. Additionally, a protocol on archives.", ["signed"] * 2),
        ("Kalns said an agreement on fisheries had been reached.", ["agreed"]),
        ("The ministers struck a long-awaited trade deal.", ["agreed"]),
        ("They reached Oslo in the evening.", []),
        ("Both sides agreed in particular on cooperation in energy.", ["agreed"]),
        ("“I signed three agreements today,” Berg said.", ["signed"]),
        ("The memorandum, signed after the talks, provides for exchanges of students.", ["signed"]),
        ("The memorandum signed by the two ministers provides for exchanges.", ["signed"]),
        ("The agreement signed in 2015 provides for exchanges.", []),
        ("The ministers published a joint declaration.", ["adopted"]),
        ("The ministers published a report on trade.", []),
        ("No agreement was reached on the border issue.", []),
        ("Neither side agreed to a truce.", []),
        ("Within the framework of the talks, a memorandum on military cooperation was signed.", ["signed"]),
        ("14 agreements and memoranda were signed.", ["signed"]),
        ("A roadmap for cooperation and memoranda were signed.", ["signed"] * 2),
        ("The Council of Heads of State and Government decided to lift the sanctions.", ["decided"]),
        ("Norway has 30 honorary consuls appointed in 29 countries.", []),
    ],
)
def test_what_two_ministers_brought(text: str, expected: list[str]) -> None:
    assert [kind for kind, _ in brought("en", KALNS + text)] == expected


ZIRVE = "Türk Devletleri Teşkilatı Sekizinci Zirvesi 9 Mayıs'ta İstanbul'da gerçekleştirildi. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("İmzalanan belgeler arasında gümrük anlaşması ve turizm protokolü yer alıyor.", ["signed"] * 2),
        ("İmzalanan anlaşmalar şöyle: Askeri İşbirliği Anlaşması, Kültür İşbirliği Protokolü.", ["signed"] * 2),
        (
            "Şu belgeler imzalandı: Askeri İşbirliği Anlaşması, Kültür Protokolü ve Enerji Mutabakat Zaptı.",
            ["signed"] * 3,
        ),
        ("Zirvede Strateji Belgesi ve Gümrük Koridoru Anlaşması dahil yedi belge imzalandı.", ["signed"] * 3),
        ("Zirvede Ulaştırma Koordinasyon Kurulu oluşturuldu.", ["established"]),
        ("Zirvede Ömer Kaya Genel Sekreter Yardımcısı olarak atandı.", ["decided"]),
        ("Zirvede teşkilatın adı Türk Birliği olarak değiştirildi.", ["decided"]),
        ("Zirvede Genel Sekreter Kaya'nın görev süresi uzatıldı.", ["decided"]),
        ("Zirvede Macaristan'ın üyelik başvurusu kabul edildi.", ["decided"]),
        (
            "Ticaretin artırılması, merkezlerin açılması ve değişimin yaygınlaştırılması kararlaştırıldı.",
            ["decided"] * 3,
        ),
        ("2015'te kabul edilen bildiride terör kınanmıştı.", []),
        ("İmzalanacak belgeler arasında gümrük anlaşması yer alıyor.", []),
        ("Liderler, imzalanan anlaşmaların önemini vurguladı.", []),
    ],
)
def test_what_a_turkish_summit_brought(text: str, expected: list[str]) -> None:
    assert [kind for kind, _ in brought("tr", ZIRVE + text)] == expected


@pytest.mark.parametrize("lead", ["Hours after Amreyev", "Since Amreyev", "Amreyev, who"])
def test_who_was_appointed_before_is_no_outcome(lead: str) -> None:
    text = f"The summit of the Turkic Council was held in Baku on Sunday. {lead} was appointed in March, the members called for reform."
    assert brought("en", text) == []
