"""Turkish ways to tell of talks, visits, meals, ceremonies, press events and sessions, one by one; and what tells of none."""

from __future__ import annotations

import pytest

from communique.extraction import extract
from communique.model import Record
from communique.text import fold

Told = list[tuple[str, str, tuple[str, ...]]]


def told(text: str) -> Told:
    """(kind, status, surnames in their order) of each event, sorted."""
    record = Record("r", text, "test", language="tr", published="2024-05-14")
    return sorted(
        (
            event.kind,
            event.status,
            tuple(sorted(fold((one.name or "-").split()[-1]) for one in event.participants)),
        )
        for event in extract(record).events
    )


def event(words: str) -> tuple[str, str, tuple[str, ...]]:
    kind, status, *names = words.split()
    return kind, status, tuple(sorted(map(fold, names)))


FRAMES = [
    pytest.param(
        "Ekonomi Bakanı Arda Kılınç, Letonya'dan bir heyetin haftaya Türkiye'ye geleceğini açıkladı.",
        [],
        id="baskasinin-gelecegini-acikladi",
    ),
    pytest.param(
        "Eski Genelkurmay Başkanı Arda Kılınç, örgütün kontrolünün 1999 yılında Letonya'dan Kazakistan'a geçtiğini söyledi.",
        [],
        id="kontrolun-gectigini-soyledi",
    ),
    pytest.param(
        "Letonya hükümetinin Başbakan Jonas Kalns ile Kazakistan Cumhurbaşkanı Arman Temirov arasında zirve yapılmasını "
        "değerlendirdiği belirtildi.",
        [],
        id="yapilmasini-degerlendirdi",
    ),
    pytest.param(
        "Münih Güvenlik Konferansı'nda konuşan Letonya Cumhurbaşkanı Jonas Kalns, birlik çağrısı yaptı.",
        ["conference held Kalns"],
        id="city-in-the-name-of-a-conference",
    ),
    pytest.param(
        "Ortak basın toplantısında konuşan Letonya Cumhurbaşkanı Jonas Kalns, ticaret hacminin artacağını söyledi.",
        ["press-event held Kalns"],
        id="ortak-basin-toplantisinda-yalniz",
    ),
    pytest.param(
        "Ortak basın toplantısında konuşan İçişleri Bakanı Süleyman Demirli, operasyonun sürdüğünü söyledi.",
        [],
        id="ortak-basin-toplantisinda-kendi-bakani",
    ),
    pytest.param(
        "Letonya Cumhurbaşkanı Jonas Kalns, Kazakistan Cumhurbaşkanı Arman Temirov ile Riga Şatosu'nda çalışma yemeğinde bir araya geldi.",
        ["bilateral held Kalns Temirov"],
        id="yemekte-bir-araya",
    ),
    pytest.param(
        "Letonya Başbakanı Jonas Kalns Riga'da Kazakistan Cumhurbaşkanı Arman Temirov'la görüştü, ardından Dışişleri Bakanı Daniyar "
        "Omarov'la çalışma yemeği yedi.",
        ["bilateral held Kalns Temirov", "bilateral held Kalns Omarov"],
        id="yemek-yedi",
    ),
    pytest.param(
        "Letonya Büyükelçisi Jonas Kalns, güven mektubunu Cumhurbaşkanı Arman Temirov'a sundu.",
        ["bilateral held Kalns Temirov"],
        id="guven-mektubunu-ona-sundu",
    ),
    pytest.param(
        "Letonya Cumhurbaşkanı Jonas Kalns, Akorda'da Kazakistan Cumhurbaşkanı Arman Temirov'a konuk oldu.",
        ["bilateral held Kalns Temirov"],
        id="konuk-oldu",
    ),
    pytest.param(
        "Riga'da Letonya ile Kazakistan arasında siyasi istişareler gerçekleştirildi. Letonya heyetine Bakan Yardımcısı Jonas Kalns, Kazakistan "
        "heyetine Bakan Yardımcısı Arman Temirov başkanlık etti.",
        ["meeting held Kalns Temirov"],
        id="siyasi-istisareler",
    ),
    pytest.param(
        "Baş başa ve heyetler arası görüşmelerin ardından Letonya Cumhurbaşkanı Jonas Kalns ve Kazakistan Cumhurbaşkanı Arman Temirov ortak "
        "basın toplantısı düzenledi.",
        ["bilateral held Kalns Temirov", "press-event held Kalns Temirov"],
        id="gorusmelerin-ardindan-basin-toplantisi",
    ),
    pytest.param(
        "Letonya Cumhurbaşkanı Jonas Kalns ve Kazakistan Cumhurbaşkanı Arman Temirov, baş başa görüşmelerinin ardından heyetlerarası görüşmelere "
        "başkanlık etti.",
        ["bilateral held Kalns Temirov"],
        id="bas-basa-sonra-heyetlerarasi",
    ),
    pytest.param(
        "Cumhurbaşkanı Arman Temirov'un Riga'da Letonya Cumhurbaşkanı Jonas Kalns ve Başbakan Ilze Ozola ile görüşmesi öngörülüyor.",
        ["bilateral planned Kalns Temirov", "bilateral planned Ozola Temirov"],
        id="iki-kisiyle-gorusmesi-ongoruluyor",
    ),
    pytest.param(
        "Dışişleri Bakanı Elif Demir, Letonya ziyareti öncesi Esenboğa Havalimanı'nda basın toplantısı düzenledi.",
        ["press-event held Demir", "visit planned Demir"],
        id="ziyareti-oncesi",
    ),
    pytest.param(
        "Letonya Dışişleri Bakanı Jonas Kalns'ın, Türkiye ziyareti çerçevesinde Dışişleri Bakanı Elif Demir'le bir araya gelmesi öngörülüyor.",
        ["visit planned Kalns", "bilateral planned Demir Kalns"],
        id="ziyareti-cercevesinde-ongoruluyor",
    ),
    pytest.param(
        "16:00 Dışişleri Bakanı Elif Demir'in Letonya Başbakanı Jonas Kalns ile görüşmesi (Ankara)",
        ["bilateral planned Demir Kalns"],
        id="saatli-program-satiri",
    ),
    pytest.param(
        "Letonya Dışişleri Bakanı Jonas Kalns, Ankara'da. Bakan Kalns, mevkidaşı Elif Demir ile görüşecek.",
        ["visit held Kalns", "bilateral planned Demir Kalns"],
        id="fiilsiz-ankarada",
    ),
    pytest.param(
        "Letonya Dışişleri Bakanı Jonas Kalns Astana'da temaslarda bulundu. Kalns, Kazakistan Cumhurbaşkanı Arman Temirov tarafından kabul edildi.",
        ["visit held Kalns", "bilateral held Kalns Temirov"],
        id="temaslarda-bulundu",
    ),
    pytest.param(
        "Letonya Dışişleri Bakanı Jonas Kalns, üç günlük resmi ziyaretini tamamlayarak Astana'dan ayrıldı.",
        ["visit held Kalns"],
        id="ziyaretini-tamamladi",
    ),
    pytest.param(
        "Dışişleri Bakanı Elif Demir, Letonya Dışişleri Bakanı Jonas Kalns ve Kazakistan Dışişleri Bakanı Arman Temirov ile telefonda ayrı ayrı görüştü.",
        ["call held Demir Kalns", "call held Demir Temirov"],
        id="telefonda-ayri-ayri",
    ),
    pytest.param(
        "Letonya Cumhurbaşkanı Jonas Kalns ile Cumhurbaşkanı Elif Demir'in Riga'da bir araya geleceği açıklandı.",
        ["bilateral planned Demir Kalns"],
        id="iki-cumhurbaskani-bir-devletin-olamaz",
    ),
    pytest.param(
        "Cumhurbaşkanı Elif Demir bugün Letonya Kralı Jonas Kalns, Avrupa Konseyi Başkanı Carl Mertens ve Avrupa Komisyonu Başkanı Anna Lindt'i kabul etti.",
        ["bilateral held Demir Kalns", "bilateral held Demir Mertens", "bilateral held Demir Lindt"],
        id="uc-konuk",
    ),
    pytest.param(
        "Letonya ile Kazakistan arasındaki sınır görüşmelerinin yeni turu Almatı'da yapılacak. Görüşmelere Letonya Dışişleri Bakanı Jonas Kalns "
        "ile Kazakistan Dışişleri Bakanı Arman Temirov katılacak.",
        ["meeting planned Kalns Temirov"],
        id="gorusmelerin-yeni-turu",
    ),
    pytest.param(
        "Cenevre'de ABD, Letonya ve Kazakistan heyetleri arasında üçlü görüşme yapıldı.",
        ["meeting held"],
        id="heyetleri-arasinda-uclu",
    ),
    pytest.param(
        "NATO Genel Sekreteri Carl Mertens, Brüksel'de NATO savunma bakanları toplantısı öncesi basın toplantısı düzenledi.",
        ["meeting planned", "press-event held Mertens"],
        id="savunma-bakanlari-toplantisi",
    ),
    pytest.param(
        "Letonya Dışişleri Bakanı Jonas Kalns, Astana'da Kazakistanlı mevkidaşı Arman Temirov ile yaptığı görüşmenin ardından gazetecilere "
        "açıklama yaptı.",
        ["bilateral held Kalns Temirov", "press-event held Kalns"],
        id="gazetecilere-aciklama-yapti",
    ),
    pytest.param(
        "Dışişleri Bakanı Elif Demir, Letonya Dışişleri Bakanı Jonas Kalns ile Riga'da düzenlenen ortak basın toplantısında soruları yanıtladı.",
        ["press-event held Demir Kalns"],
        id="basin-toplantisinda-yanitladi",
    ),
    pytest.param(
        "Ankara'da 10 Haziran'da yapılması planlanan Türkiye-Letonya YDSK toplantısı ileri bir tarihe ertelendi.",
        ["meeting postponed"],
        id="toplantisi-ertelendi",
    ),
    pytest.param(
        "Antalya Diplomasi Forumu, Dışişleri Bakanı Elif Demir'in ev sahipliğinde düzenlenecek.",
        ["conference planned Demir"],
        id="diplomasi-forumu",
    ),
    pytest.param("Cumhurbaşkanı Arman Temirov, Letonya'yı yakında ziyaret etmek istediğini söyledi.", [], id="istegi"),
    pytest.param("Cumhurbaşkanı Arman Temirov, Kalns ile görüşmeye hazır olduğunu söyledi.", [], id="hazir-oldugu"),
    pytest.param(
        "Letonya Başbakanı Jonas Kalns, Kazakistan Başbakan Yardımcısı Arman Temirov ile müzakerelerde bulundu.",
        ["bilateral held Kalns Temirov"],
        id="muzakerelerde-bulundu",
    ),
    pytest.param("BM Güvenlik Konseyi, Gazze gündemiyle acil toplandı.", ["meeting held"], id="konsey-acil-toplandi"),
    pytest.param(
        "BM Güvenlik Konseyi bugün Ukrayna konusunda olağanüstü oturum düzenleyecek.",
        ["meeting planned"],
        id="konsey-oturum-duzenleyecek",
    ),
    pytest.param(
        "TBMM Dışişleri Komisyonu Başkanı Ali Kaya, Letonya Parlamentosu Dışişleri Komisyonu heyetini kabul etti.",
        ["bilateral held Kaya"],
        id="heyetini-kabul-etti",
    ),
    pytest.param(
        "Letonya Cumhurbaşkanı Jonas Kalns, Kazakistan Cumhurbaşkanı Arman Temirov'a telefon açtı.",
        ["call held Kalns Temirov"],
        id="telefon-acti",
    ),
    pytest.param(
        "Letonya Başbakanı Jonas Kalns, Kazakistan Cumhurbaşkanı Arman Temirov'u aradı.",
        ["call held Kalns Temirov"],
        id="aradi",
    ),
    pytest.param("Letonya ile Kazakistan başbakanları krize çözüm aradı.", [], id="cozum-aradi"),
    pytest.param(
        "TDT Enerji Bakanları 3. Toplantısı Almatı'da yapıldı. Bir sonraki toplantıya Letonya ev sahipliği yapacak.",
        ["meeting held", "meeting planned"],
        id="sonraki-toplantiya-ev-sahipligi",
    ),
    pytest.param(
        "Letonya-Türkiye Hükümetlerarası Komisyonu'nun 11. toplantısı Riga'da gerçekleştirildi. Taraflar, 12. toplantının Ankara'da "
        "düzenlenmesi konusunda mutabık kaldı.",
        ["meeting held", "meeting planned"],
        id="bir-fazla-sayili-toplanti",
    ),
    pytest.param(
        "Türkiye ile Letonya arasında siyasi istişareler Riga'da yapıldı. İstişarelerin gelecek turu Ankara'da düzenlenecek.",
        ["meeting held", "meeting planned"],
        id="istisarelerin-gelecek-turu",
    ),
    pytest.param(
        "Dışişleri Bakanı Elif Demir, BM Genel Kurulu marjında Letonya Dışişleri Bakanı Jonas Kalns ile görüştü.",
        ["meeting held", "bilateral held Demir Kalns"],
        id="genel-kurul-marjinda",
    ),
    pytest.param("BM Genel Kurulu Letonya hakkında bir karar kabul etti.", [], id="genel-kurul-organ"),
    pytest.param(
        "Cumhurbaşkanı Elif Demir'in Letonya Başbakanı Jonas Kalns'ı kabulü 50 dakika sürdü.",
        ["bilateral held Demir Kalns"],
        id="onu-kabulu",
    ),
    pytest.param(
        "- 14.00 TBMM Başkanı Elif Demir'in Letonya Büyükelçisi Jonas Kalns'ı kabulü (TBMM)",
        ["bilateral planned Demir Kalns"],
        id="saatli-kabulu",
    ),
    pytest.param(
        "Letonya Başbakanı Jonas Kalns, resmi temaslar için Astana'da bulunuyor.", ["visit held Kalns"], id="bulunuyor"
    ),
    pytest.param("Letonya Cumhurbaşkanı Jonas Kalns haftaya Astana'da olacak.", ["visit planned Kalns"], id="olacak"),
    pytest.param(
        "Letonya-Kazakistan Ortak Ekonomi Komisyonu Astana'da toplandı.", ["meeting held"], id="ortak-komisyon"
    ),
    pytest.param(
        "Ev Sahibi Ülke Anlaşması 20 Haziran'da Ankara'da Dışişleri Bakanı Elif Demir ile D-8 Genel Sekreteri Jonas Kalns tarafından "
        "imzalanacaktır.",
        ["ceremony planned Demir Kalns"],
        id="imzalanacak",
    ),
    pytest.param(
        "Letonya Dışişleri Bakanı Jonas Kalns, Afrika turuna çıktı. Kalns, Kenya ve Ruanda'yı ziyaret edecek.",
        ["visit held Kalns"],
        id="turuna-cikti",
    ),
    pytest.param("Letonya ve Kazakistan heyetleri Riyad'da görüştü.", ["bilateral held"], id="heyetler-gorustu"),
    pytest.param(
        "Dışişleri Bakanı Elif Demir, Ankara'daki AB ülkeleri büyükelçileriyle bir araya geldi.",
        ["meeting held Demir"],
        id="buyukelcilerle",
    ),
    pytest.param("Cumhurbaşkanı Elif Demir, büyükelçilere iftar verdi.", ["reception held Demir"], id="iftar-verdi"),
    pytest.param(
        "Letonya Cumhurbaşkanı Jonas Kalns ve Kazakistan Cumhurbaşkanı Arman Temirov Sigulda'da buluştular.",
        ["bilateral held Kalns Temirov"],
        id="bilinmeyen-kentte",
    ),
    pytest.param(
        "Cumhurbaşkanı Arman Temirov, resmi ziyaret için Kazakistan'a gelen Letonya Cumhurbaşkanı Jonas Kalns ile görüştü. Akorda'daki resmi "
        "karşılama töreninin ardından cumhurbaşkanları heyetlerin katılımıyla görüşme yaptı.",
        ["visit held Kalns", "bilateral held Kalns Temirov", "ceremony held Kalns Temirov"],
        id="karsilama-toreni-gorusenlerin",
    ),
    pytest.param(
        "Letonya Başbakanı Jonas Kalns, Kazakistan ziyaretinin ilk gününde Astana'da Başbakan Arman Temirov ile bir araya geldi. Kalns, yarın "
        "Almatı'ya geçecek.",
        ["visit held Kalns", "bilateral held Kalns Temirov"],
        id="suren-ziyaretin-gelecek-duragi",
    ),
    pytest.param(
        "Letonya Cumhurbaşkanı Jonas Kalns ile Kazakistan Cumhurbaşkanı Arman Temirov arasında Astana'da bir zirve yapıldı.",
        ["bilateral held Kalns Temirov"],
        id="iki-liderin-zirvesi",
    ),
    pytest.param(
        "Letonya Cumhurbaşkanı Jonas Kalns, Kazakistan ziyaretinde Başbakan Arman Temirov ile bir araya gelecekti ancak görüşme son dakikada "
        "ertelendi.",
        ["visit held Kalns", "bilateral postponed Kalns Temirov"],
        id="gelecekti-ertelendi",
    ),
    pytest.param(
        "Letonya Dışişleri Bakanı Jonas Kalns'ın Kazakistan Dışişleri Bakanı Arman Temirov ile yapacağı görüşme iptal edildi.",
        ["bilateral cancelled Kalns Temirov"],
        id="yapacagi-gorusme-iptal",
    ),
    pytest.param(
        "Cumhurbaşkanı Elif Demir, Kalns'ın ziyaretine ilişkin soruyu yanıtladı.", [], id="ziyarete-iliskin-soru"
    ),
    pytest.param(
        "Genel Sekreterin verdiği bilgiye göre Türk Konseyi Altıncı Zirvesi'ne Kasım 2024'te Kırgızistan ev sahipliği yapacak.",
        ["summit planned"],
        id="verdigi-bilgiye-gore",
    ),
    pytest.param(
        "Letonya Cumhurbaşkanı Jonas Kalns, Kazakistan'a çalışma ziyareti gerçekleştiriyor. Kalns, Astana'da Cumhurbaşkanı Arman Temirov ile bir "
        "araya geldi. Kalns'ın Başbakan Daniyar Omarov ile de görüşmesi öngörülüyor.",
        ["visit held Kalns", "bilateral held Kalns Temirov", "bilateral planned Kalns Omarov"],
        id="ziyaret-gerceklestiriyor",
    ),
    pytest.param(
        "Letonya Savunma Bakanı Jonas Kalns Ankara'ya geldi; Milli Savunma Bakanlığında askeri törenle karşılandı, ardından Milli Savunma "
        "Bakanı Elif Demir ile görüştü.",
        ["visit held Kalns", "ceremony held Kalns", "bilateral held Demir Kalns"],
        id="askeri-torenle-karsilandi",
    ),
    pytest.param(
        "Letonya Cumhurbaşkanı Jonas Kalns, Astana'da bulunan TBMM Başkanı Elif Demir ile çalışma kahvaltısında buluştu.",
        ["bilateral held Demir Kalns"],
        id="bulunan-ile-kahvaltida",
    ),
    pytest.param(
        "Türk Devletleri Teşkilatı Maliye Bakanları ilk kez bir araya geldi. Toplantı Bişkek'te yapıldı.",
        ["meeting held"],
        id="teskilatin-bakanlari",
    ),
    pytest.param(
        "Letonya Dışişleri Bakanı Jonas Kalns yarın Astana'ya gidecek. Kalns, mevkidaşı Arman Temirov ile görüştükten sonra Cumhurbaşkanı "
        "Daniyar Omarov tarafından kabul edilecek.",
        ["visit planned Kalns", "bilateral planned Kalns Temirov", "bilateral planned Kalns Omarov"],
        id="gorustukten-sonra",
    ),
    pytest.param(
        "Türkiye-Letonya milli maçı öncesi teknik direktör Carl Mertens basın toplantısı düzenledi.",
        [],
        id="teknik-direktor",
    ),
    pytest.param(
        "Letonya Cumhurbaşkanı Jonas Kalns, Kazakistan Cumhurbaşkanı Arman Temirov'un cenaze töreni için Astana'ya gidecek.",
        ["visit planned Kalns", "ceremony planned Kalns"],
        id="cenaze-toreni-icin",
    ),
    pytest.param(
        "Letonya Başbakanı Jonas Kalns'ın Kazakistan Meclisi'nde konuşma yapmak üzere Astana'ya gitmesi bekleniyor.",
        ["visit planned Kalns"],
        id="konusma-yapmak-uzere-gitmesi",
    ),
    pytest.param(
        "Letonya Cumhurbaşkanı Jonas Kalns hem Kazakistan Başbakanı Arman Temirov hem de Genelkurmay Başkanı Daniyar Omarov ile Riga'da görüştü.",
        ["bilateral held Kalns Temirov", "bilateral held Kalns Omarov"],
        id="hem-hem-de",
    ),
    pytest.param(
        "Gürcistan'da düzenlenen İpek Yolu Forumu'na katılan Letonya Başbakanı Jonas Kalns, Tiflis'te Kazakistan Başbakanı Arman Temirov ile "
        "ikili görüşmede bir araya geldi.",
        ["conference held Kalns", "bilateral held Kalns Temirov"],
        id="foruma-katilan",
    ),
    pytest.param(
        "Cumhurbaşkanı Arman Temirov, Fransa'ya devlet ziyareti kapsamında Paris'te Senato Başkanı Jean Morel ile görüştü.",
        ["visit held Temirov", "bilateral held Morel Temirov"],
        id="devlet-ziyareti-kapsaminda",
    ),
    pytest.param("Baltık ülkeleri başbakanları Tallinn'de toplandı.", ["meeting held"], id="basbakanlari-toplandi"),
    pytest.param("Papa'nın Ayasofya ziyareti gündemde yok.", [], id="ayasofya"),
    pytest.param(
        "Letonya Cumhurbaşkanı Jonas Kalns, Riga'ya gelen Kazakistan Cumhurbaşkanı Arman Temirov'u resmi törenle karşıladı. İkili görüşmenin "
        "ardından heyetler arası görüşmelere geçildi.",
        ["visit held Temirov", "ceremony held Kalns Temirov", "bilateral held Kalns Temirov"],
        id="gorusmelere-gecildi",
    ),
    pytest.param(
        "Letonya Başbakanı Jonas Kalns ve Kazakistan Cumhurbaşkanı Arman Temirov, Brüksel'de AB Yüksek Temsilcisi Carl Mertens'in "
        "arabuluculuğunda bir araya geldi.",
        ["meeting held Kalns Mertens Temirov"],
        id="arabuluculugunda",
    ),
    pytest.param(
        "Letonya ve Kazakistan liderleri, Cumhurbaşkanı Elif Demir'in ev sahipliğinde Ankara'da buluştu. Görüşmeye Letonya Başbakanı Jonas Kalns "
        "ile Kazakistan Cumhurbaşkanı Arman Temirov katıldı.",
        ["summit held Demir Kalns Temirov"],
        id="liderleri-bulustu",
    ),
    pytest.param(
        "Letonya Cumhurbaşkanı Jonas Kalns ve Kazakistan Cumhurbaşkanı Arman Temirov'un telefonda ikili ilişkileri görüştüğü kaydedildi.",
        ["call held Kalns Temirov"],
        id="telefonda-iliskileri-gorustugu",
    ),
    pytest.param(
        "Türk Akademisi Başkanı Arman Temirov, TDT Sekretaryası'na gerçekleştirdiği ziyarette TDT Genel Sekreteri Elif Demir ile bir araya "
        "gelmiştir.",
        ["bilateral held Demir Temirov"],
        id="sekretaryaya-ziyarette",
    ),
    pytest.param(
        "Kazakistan Cumhurbaşkanı Arman Temirov, Riga'ya resmi ziyareti kapsamında Letonya Cumhurbaşkanı Jonas Kalns ile baş başa görüştü. "
        "Temirov onuruna resmi akşam yemeği verildi.",
        ["visit held Temirov", "bilateral held Kalns Temirov", "reception held Temirov"],
        id="kente-ziyareti-ve-onuruna-yemek",
    ),
    pytest.param(
        "Letonya Başbakanı Jonas Kalns, resmi temaslarda bulunmak üzere gittiği Astana'da Kazakistan Başbakanı Arman Temirov ile görüştü.",
        ["bilateral held Kalns Temirov"],
        id="temaslarda-bulunmak-uzere-gittigi",
    ),
    pytest.param(
        "Letonya Enerji Bakanı Jonas Kalns, Washington'da ABD Enerji Bakanı Mark Dale ile nükleer enerjiyi konuştu.",
        ["bilateral held Dale Kalns"],
        id="orada-konustu",
    ),
    pytest.param(
        "Letonya Savunma Bakanı Jonas Kalns, NATO Savunma Bakanları Toplantısı kapsamında Brüksel'de bulunuyor.",
        ["meeting held Kalns", "visit held Kalns"],
        id="toplanti-kapsaminda-bulunuyor",
    ),
    pytest.param(
        "Açıklamada, Letonya Dışişleri Bakanı Jonas Kalns'ın Kazakistan Cumhurbaşkanı Arman Temirov ve Maliye Bakanı Daniyar Omarov "
        "tarafından kabul edildiği belirtildi.",
        ["bilateral held Kalns Temirov", "bilateral held Kalns Omarov"],
        id="onun-iki-kisi-tarafindan-kabul-edildigi",
    ),
    pytest.param(
        "Letonya Dışişleri Bakanı Jonas Kalns, Kazakistan ve Kırgızistan ülkelerine resmi ziyaret gerçekleştirdi.",
        ["visit held Kalns"],
        id="ulkelerine",
    ),
    pytest.param(
        "Letonya Dışişleri Bakanı Jonas Kalns, Kazakistan Cumhurbaşkanı Arman Temirov ile görüşüp görüşmeyeceği sorusunu yanıtladı.",
        [],
        id="gorusup-gorusmeyecegi",
    ),
    pytest.param(
        "Sözcü, Letonya Cumhurbaşkanı Jonas Kalns'ın Kazakistan'a olası ziyaretine ilişkin konuştu.",
        [],
        id="olasi-ziyaret",
    ),
    pytest.param(
        "Letonya Cumhurbaşkanı Jonas Kalns'ın Kazakistan'a olası ziyareti 3 Haziran'da gerçekleşecek.",
        ["visit planned Kalns"],
        id="olasi-ama-gunu-belli-ziyaret",
    ),
    pytest.param(
        "Letonya Dışişleri Bakanı Jonas Kalns sabah Astana'ya vardı.",
        ["visit held Kalns"],
        id="vardi",
    ),
    pytest.param(
        "Letonya Dışişleri Bakanı Jonas Kalns'ın Kazakistan'a mesajı vardı.",
        [],
        id="bir-sey-vardi",
    ),
    pytest.param(
        "Letonya Dışişleri Bakanı Jonas Kalns, Kazakistan'ı ziyaret etti. Kalns'ın ziyaretinin ardından Kırgızistan'a da gittiği bildirildi.",
        ["visit held Kalns", "visit held Kalns"],
        id="ziyaretinin-ardindan-baska-yere",
    ),
    pytest.param(
        "Letonya, Estonya ve Litvanya arasında Riga'da yapılması planlanan üçlü zirve ertelendi. Geçen yıl da zirve toplanmamıştı.",
        ["summit postponed"],
        id="ertelendi-gecen-yil-toplanmamisti",
    ),
    pytest.param(
        "Başkan Demirel'e ziyaret\nİtalya'nın İzmir Konsolosu Ugo Bianchi, Belediye Başkanı Selim Demirel'i makamında ziyaret etti.",
        ["bilateral held Bianchi Demirel"],
        id="baskan-sonra-belediye-baskani",
    ),
    pytest.param(
        "Riga'da resepsiyon düzenlendi. Programa, İtalya Savunma Bakanı Ugo Bianchi, Estonya Büyükelçisi Jaan Saar ve Litvanya Büyükelçisi "
        "Jonas Petras ile çok sayıda davetli katıldı.",
        ["reception held Bianchi Saar Petras"],
        id="bir-liste-ile-davetliler-katildi",
    ),
    pytest.param(
        "Kazakistan Dışişleri Bakanı Arman Temirov, Letonya'ya geldi. İki ülke arasında çözülmemiş sorunlar bulunuyor.",
        ["visit held Temirov"],
        id="sorunlar-bulunuyor",
    ),
    pytest.param(
        "Kazakistan Dışişleri Bakanı Arman Temirov, Letonya'yı ziyaret etti. Estonya Dışişleri Bakanı Jaan Saar, bulunduğu Paris'te soruları "
        "yanıtladı.",
        ["visit held Temirov"],
        id="baskasinin-bulundugu-yer",
    ),
    pytest.param(
        "Letonya Dışişleri Bakanı Jonas Kalns, Riga'da mevkidaşlarıyla bir araya gelecek.",
        [],
        id="mevkidaslariyla",
    ),
    pytest.param(
        "Azerbaycan Başbakanı Nevruz Memmedov ile Letonya Başbakanı Jonas Kalns Riga'da görüştü.",
        ["bilateral held Memmedov Kalns"],
        id="adi-bayram-adi",
    ),
    pytest.param(
        "Kürdistan Bölgesi ile Letonya arasındaki ilişkilerin ele alındığı görüşme olumlu geçti.",
        [],
        id="bolge-kisi-degil",
    ),
    pytest.param(
        "Letonya Dışişleri Bakanı Jonas Kalns, Kazakistan Dışişleri Bakanı Arman Temirov ile görüştü. Görüşmede Letonya Büyükelçisi Janis "
        "Roze yer alırken Kazakistan Büyükelçisi Aslan Serikov hazır bulundu.",
        ["bilateral held Kalns Temirov Roze Serikov"],
        id="biri-yer-alirken-digeri-hazir-bulundu",
    ),
    pytest.param(
        "Letonya Dışişleri Bakanı Jonas Kalns Astana'ya geldi. Sözcü Aslan Serikov yaptığı açıklamada, ziyaretten memnun olduklarını söyledi.",
        ["visit held Kalns"],
        id="sozcunun-yaptigi-aciklamada-ziyaret",
    ),
    pytest.param(
        "Letonya Dışişleri Bakanı Jonas Kalns Astana'ya geldi. Nisanda planlanan ziyaret ertelenmişti.",
        ["visit held Kalns", "visit postponed Kalns"],
        id="onceki-ziyaret-ertelenmisti",
    ),
    pytest.param(
        "Letonya Cumhurbaşkanı Jonas Kalns'ın gelecek hafta Astana ziyareti sırasında Kazakistan Cumhurbaşkanı Arman Temirov ile görüşeceği "
        "bildirildi.",
        ["bilateral planned Kalns Temirov", "visit planned Kalns"],
        id="gelecek-hafta-fiil-degil",
    ),
    pytest.param(
        "Riga'da üçlü zirve: Kalns, Saar ve Petras bir araya gelecek\nRiga'da 19 Haziran'da Letonya, Estonya ve Litvanya arasında üçlü "
        "zirve yapılacak. Zirveye Letonya Cumhurbaşkanı Jonas Kalns, Estonya Cumhurbaşkanı Jaan Saar ve Litvanya Cumhurbaşkanı Vytas Petras "
        "katılacak.",
        ["summit planned Kalns Saar Petras"],
        id="iki-noktadan-once-zirve",
    ),
    pytest.param(
        "Letonya Cumhurbaşkanı Jonas Kalns, Kazakistan Cumhurbaşkanı Arman Temirov ile bir araya gelecek, iki cumhurbaşkanı heyetler arası "
        "görüşmelere başkanlık edecek.",
        ["bilateral planned Kalns Temirov"],
        id="ardindan-heyetler-arasi-gorusmelere-baskanlik",
    ),
    pytest.param(
        "Letonya Cumhurbaşkanı Jonas Kalns sabah Kazakistan'a hareket etti.",
        ["visit held Kalns"],
        id="hareket-etti",
    ),
    pytest.param(
        "Letonya Cumhurbaşkanı Jonas Kalns, Kazakistan ile birlikte hareket ettiklerini söyledi.",
        [],
        id="birlikte-hareket-etti",
    ),
    pytest.param(
        "Letonya Cumhurbaşkanı Jonas Kalns'ın dün başlayan Afrika turu devam ediyor.",
        ["visit held Kalns"],
        id="afrika-turu",
    ),
    pytest.param(
        "Letonya Başbakanı Jonas Kalns, Ürdün Kralı Faysal bin Halid'in ardından Başbakan Ömer Nasır ile görüştü.",
        ["bilateral held Kalns Nasır"],
        id="kralin-ardindan-basbakanla",
    ),
    pytest.param(
        'Letonya Dışişleri Bakanı Jonas Kalns, "Sayın Temirov ile yaptığımız görüşmede ilişkileri ele aldık" dedi.',
        [],
        id="yaptigimiz-gorusmede",
    ),
    pytest.param(
        "Letonya Dışişleri Bakanı Jonas Kalns, Kazakistan Dışişleri Bakanı Arman Temirov ile görüştü. Ayrıca "
        "Estonya Dışişleri Bakanı Jaan Saar ile de bir araya gelmesi bekleniyor.",
        ["bilateral held Kalns Temirov", "bilateral planned Kalns Saar"],
        id="yalniz-beklenen",
    ),
    pytest.param(
        "Pek çok görüşmeye ev sahipliği yapan forumda Letonya Cumhurbaşkanı Jonas Kalns, Kazakistan Cumhurbaşkanı Arman Temirov ile "
        "görüştü.",
        ["bilateral held Kalns Temirov", "conference held Kalns"],
        id="ev-sahipligi-yapan-forum",
    ),
    pytest.param(
        "Yarın Astana'ya gelecek Letonya Dışişleri Bakanı Jonas Kalns, Kazakistan Dışişleri Bakanı Arman Temirov ile görüşecek.",
        ["bilateral planned Kalns Temirov", "visit planned Kalns"],
        id="gelecek-bakan",
    ),
    pytest.param(
        "Letonya Genelkurmay Başkanı Orgeneral Jonas Kalns yarın Ankara'ya gelecek. Salı günü törenle karşılanacak Orgeneral Kalns "
        "tesisleri gezecek.",
        ["ceremony planned Kalns", "visit planned Kalns"],
        id="torenle-karsilanacak-orgeneral",
    ),
    pytest.param(
        "Letonya Dışişleri Bakanı Jonas Kalns, ülkesinin yakında Astana'da büyükelçilik açacağını duyurdu.",
        [],
        id="buyukelcilik-acacak",
    ),
    pytest.param(
        "Letonya Dışişleri Bakanı Jonas Kalns, Astana'daki zirveye katılacak. Kalns, zirve çerçevesinde mevkidaşlarıyla ikili görüşmeler "
        "yapacak.",
        ["summit planned Kalns"],
        id="mevkidaslariyla-gorusmeler",
    ),
    pytest.param(
        "Letonya Dışişleri Bakanı Jonas Kalns, Astana'daki zirveye katıldı. Kalns, zirvede çok sayıda mevkidaşı ile görüştü.",
        ["summit held Kalns"],
        id="cok-sayida-mevkidasi-ile",
    ),
    pytest.param(
        "Letonya Cumhurbaşkanı Jonas Kalns, Kazakistan Dışişleri Bakanı Arman Temirov ile ortak komisyon toplantısının yapılması "
        "konusunu görüştü.",
        ["bilateral held Kalns Temirov"],
        id="toplantinin-yapilmasi-konusu",
    ),
    pytest.param(
        "Genelkurmay Başkanı Orgeneral Kemal Özel, Letonya Genelkurmay Başkanı Orgeneral Jonas Kalns ile görüştü.\nGenelkurmay Başkanı "
        "Özel, Letonya Genelkurmay Başkanı Kalns ile bir araya geldi.",
        ["bilateral held Özel Kalns"],
        id="soyadi-ozel",
    ),
    pytest.param(
        "Jonas Kalns, Kazakistanlı mevkidaşı ile görüştü\nLetonya Dışişleri Bakanı Jonas Kalns, Kazakistan Dışişleri Bakanı Arman Temirov ile "
        "görüştü.",
        ["bilateral held Kalns Temirov"],
        id="adin-ardindan-mevkidasi",
    ),
    pytest.param(
        "Letonya Cumhurbaşkanı Jonas Kalns, Kazakistanlı mevkidaşı Arman Temirov ile video konferans yöntemiyle görüşme gerçekleştirdi.",
        ["call held Kalns Temirov"],
        id="video-konferans-yontemiyle",
    ),
    pytest.param(
        "Letonya Dışişleri Bakanı Jonas Kalns, Temirov ile görüşmeden karar vermeyeceklerini söyledi.",
        [],
        id="gorusmeden-karar-vermemek",
    ),
    pytest.param(
        "Letonya Cumhurbaşkanı Jonas Kalns, Estonya Cumhurbaşkanı Jaan Saar ile görüştü. Kemal Aslan, Riga'da Cumhurbaşkanı Kalns'ın "
        "resepsiyonuna katıldı.",
        ["bilateral held Kalns Saar", "reception held Kalns"],
        id="resepsiyona-katilan-yabanci",
    ),
    pytest.param(
        "Letonya Cumhurbaşkanı Jonas Kalns, zirvede Estonya Cumhurbaşkanı Jaan Saar ve Kazakistan Cumhurbaşkanı Arman Temirov ile ayrı ayrı "
        "görüşecek.\n70'ten fazla ülkeden temsilcilerin katılacağı zirvede Kalns, Çin'de bulunacak.",
        [
            "bilateral planned Kalns Saar",
            "bilateral planned Kalns Temirov",
            "summit planned Kalns",
            "visit planned Kalns",
        ],
        id="ulkeden-temsilcilerin",
    ),
    pytest.param(
        "Letonya Cumhurbaşkanı Jonas Kalns, Estonya Cumhurbaşkanı Jaan Saar ile Riga'da görüşecek. Görüşmelere katılacak Letonya heyetinde "
        "10'dan fazla bakan yer alacak.",
        ["bilateral planned Kalns Saar"],
        id="ondan-fazla-bakan",
    ),
    pytest.param(
        "Letonya Dışişleri Bakanı Jonas Kalns, Kazakistan Dışişleri Bakanı Arman Temirov ile bugün telefonda görüştü. Kalns, Temirov ile dün "
        "akşam da telefon görüşmesi yaptı.",
        ["call held Kalns Temirov", "call held Kalns Temirov"],
        id="dun-aksam-da",
    ),
    pytest.param(
        "Letonya Dışişleri Bakanı Jonas Kalns, Riga'daki zirvede konuştu. Örgütün başkanlığı Kazakistan'a geçti.",
        ["summit held Kalns"],
        id="baskanligi-gecti",
    ),
    pytest.param(
        "Marmaris Belediye Başkanı Ali Kaya, Rodos Belediye Başkanı Nikos Pappas ile bir araya geldi.",
        ["bilateral held Kaya Pappas"],
        id="rodos-belediye-baskani",
    ),
]


@pytest.mark.parametrize(("text", "expected"), FRAMES)
def test_a_frame_tells(text: str, expected: list[str]) -> None:
    assert told(text) == sorted(map(event, expected))


@pytest.mark.parametrize(
    "said",
    [
        "Bakan Yardımcısı Er, yaptığı konuşmada, dostluğa değindi.",
        "Resepsiyonda konuşan Er, dostluğa değindi.",
    ],
)
def test_who_speaks_at_a_reception_is_a_speaker(said: str) -> None:
    text = f"Bursa'daki resepsiyona Letonya Büyükelçisi Juris Kalns ve Tarım Bakan Yardımcısı Can Er katıldı. {said}"
    [event] = extract(Record("r", text, "test", language="tr")).events
    assert [(one.name, one.role) for one in event.participants] == [("Juris Kalns", "attendee"), ("Can Er", "speaker")]


@pytest.mark.parametrize(
    ("text", "kind", "what"),
    [
        (
            "Bakan Ali Demir, Zimbabve'nin Ankara Büyükelçiliği'nin resmi açılış törenine katıldı.",
            "ceremony Ankara",
            "Zimbabve'nin Ankara Büyükelçiliği",
        ),
        (
            "Belçika'nın Mersin Fahri Konsolosluğu açılış resepsiyonuna Belçika Büyükelçisi Paul Huys katıldı.",
            "reception Mersin",
            "Belçika'nın Mersin Fahri Konsolosluğu",
        ),
        (
            "Letonya Büyükelçisi Juris Kalns, Letonya'nın Bursa Konsolosluğu'nun açılışını gerçekleştirdi.",
            "ceremony Bursa",
            "Letonya'nın Bursa Konsolosluğu",
        ),
        (
            "Dışişleri Bakanı Ali Demir, Riga Büyükelçiliğimizin yeni binasının açılışını yaptı.",
            "ceremony Riga",
            "Riga Büyükelçiliğimizin yeni binası",
        ),
    ],
)
def test_what_is_opened_is_where_it_is_called_by(text: str, kind: str, what: str) -> None:
    [event] = extract(Record("r", text, "test", language="tr")).events
    assert (f"{event.kind} {event.city}", [one.what for one in event.outcomes]) == (kind, [what])


VISIT = "Letonya Dışişleri Bakanı Juris Kalns, Bakan Ali Demir'in davetlisi olarak Ankara'ya geldi. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kalns, Cumhurbaşkanı Can Er ve Başbakan Ece Tan tarafından kabul edildi.",
            ["bilateral held Kalns Er", "bilateral held Kalns Tan"],
        ),
        (
            "Konuk bakan, Cumhurbaşkanı Can Er ve Başbakan Ece Tan tarafından da kabul edilecek.",
            ["bilateral planned Kalns Er", "bilateral planned Kalns Tan"],
        ),
        ("İki bakan arasında yapılan görüşmede ticaret ele alındı.", ["bilateral held Kalns Demir"]),
        (
            "İki bakan arasında yapılacak görüşmede ticaretin ele alınacağı bildirildi.",
            ["bilateral planned Kalns Demir"],
        ),
        (
            "Kalns ile Demir, baş başa görüşmenin ardından ortak basın toplantısı düzenleyecek.",
            ["bilateral planned Kalns Demir", "press-event planned Kalns Demir"],
        ),
        (
            "Kalns'a temaslarında Letonya Büyükelçisi Maris Liepa eşlik ediyor.",
            [],
        ),
    ],
)
def test_in_the_course_of_a_visit(text: str, expected: list[str]) -> None:
    assert [one for one in told(VISIT + text) if one[0] != "visit"] == sorted(map(event, expected))


@pytest.mark.parametrize(
    ("text", "there"),
    [
        (
            "Ali Demir ve beraberindeki heyet Tiflis'e gitti. Gürcistan Başbakanı Levan Beridze heyeti kabul etti. Temaslarını "
            "tamamlayan heyet daha sonra Riga'ya gitti.",
            {"Ali Demir"},
        ),
        (
            "Ali Demir Riga'ya gitti. Demir'e temaslarında CHP Çorum Milletvekili Can Er eşlik ediyor.",
            {"Ali Demir", "Can Er"},
        ),
    ],
)
def test_who_is_on_a_visit(text: str, there: set[str]) -> None:
    events = extract(Record("r", f"TBMM Başkanı {text}", "test", language="tr")).events
    [riga] = [one for one in events if one.kind == "visit" and one.city == "Riga"]
    assert {one.name for one in riga.participants} == there


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "TBMM Başkanı Ali Demir, Letonya Meclis Başkanı Juris Kalns ile Başkanlık Divanı Toplantı Salonu'nda görüştü.",
            ["bilateral held Kalns Demir"],
        ),
        (
            "Bakan Ali Demir, yarın Letonya Dışişleri Bakanı Juris Kalns ile görüşecek. Demir ve Kalns bir işbirliği protokolünü imzalayacak.",
            ["bilateral planned Kalns Demir"],
        ),
        (
            "Cumhurbaşkanı Ali Demir ile Letonya Cumhurbaşkanı Juris Kalns görüştü. Demir, katılımcı ülke liderleriyle de görüşmeler yapacak.",
            ["bilateral held Kalns Demir"],
        ),
        (
            'Letonya Dışişleri Bakanı Juris Kalns ile Bakan Ali Demir görüştü. Büyükelçi Can Er, "Dışişleri bakanı ile mesai harcamak güzel" dedi.',
            ["bilateral held Kalns Demir"],
        ),
    ],
)
def test_one_talk_and_no_other(text: str, expected: list[str]) -> None:
    assert told(text) == sorted(map(event, expected))


def test_what_was_months_ago_is_not_what_is_news() -> None:
    text = (
        "Meclis Başkanı Ali Demir, Letonya Başbakanı Juris Kalns ile görüştü. Demir, 18 Ocak 2024'te Riga'da düzenlenen "
        "Parlamentolar Grubu'nun ilk toplantısında Maris Liepa'yı görmekten memnun olduğunu söyledi."
    )
    events = extract(Record("r", text, "test", language="tr", published="2024-05-14")).events
    assert [one.start for one in events if one.kind == "bilateral"] == [None]


def test_where_a_guest_is_welcomed_nothing_is_opened() -> None:
    text = "Letonya Cumhurbaşkanı Jonas Kalns Ankara'ya geldi. Kalns, Esenboğa Havalimanı'nda resmi törenle karşılandı."
    told_of = extract(Record("r", text, "test", language="tr")).events
    assert [(one.kind, len(one.outcomes)) for one in told_of] == [("visit", 0), ("ceremony", 0)]


def test_what_lays_a_ground_founds_nothing() -> None:
    text = (
        "Letonya Cumhurbaşkanı Jonas Kalns, Kazakistan Cumhurbaşkanı Arman Temirov ile görüştü. Temirov, iki ülkenin iş birliğinin "
        "ilişkilere sağlam bir temel oluşturduğunu ifade etti."
    )
    [event] = extract(Record("r", text, "test", language="tr")).events
    assert event.outcomes == ()


@pytest.mark.parametrize(
    "text",
    [
        "Letonya heyeti, Dışişleri Bakanı Ali Demir ile bir araya geldi.",
        "Letonya'dan gelen heyet, Bursa Belediye Başkanı Ali Demir ile görüştü.",
        "Letonya'nın Vidzeme Bölgesi heyeti, Bursa Belediyesi'ni ziyaret ederek Belediye Başkanı Ali Demir ile görüştü.",
        "Bursa Belediye Başkanı Ali Demir, Letonya heyetini kabul etti.",
    ],
)
def test_a_delegation_stands_for_its_state_though_nobody_in_it_is_named(text: str) -> None:
    [event] = extract(Record("r", text, "test", language="tr")).events
    assert (event.kind, sorted(event.represented)) == ("bilateral", ["LV", "TR"])


SENT = ["Demir | LV"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Letonya heyeti, Kars Valisi Ali Demir ile bir araya geldi.", SENT),
        ("Letonya'dan gelen heyet, Kars Belediye Başkanı Ali Demir'i ziyaret etti.", SENT),
        ("Letonya'nın Liepaja kentinden gelen heyet, Kars Belediye Başkanı Ali Demir ile bir araya geldi.", SENT),
        ("Letonya heyeti Kars Valisi Ali Demir'i makamında ziyaret etti.", SENT),
        ("Kars Valisi Ali Demir, Letonya'dan gelen heyeti kabul etti.", SENT),
        ("Kars Valisi Ali Demir, Letonya heyetini makamında ağırladı.", SENT),
        ("Dışişleri Bakanı Ali Demir, Letonya heyeti ile görüştü.", SENT),
        ("Kars Valisi Ali Demir, Letonya'dan gelen öğrencilerle bir araya geldi.", []),
        ("Letonya'dan gelen öğretmenler heyeti Kars Valisi Ali Demir'i ziyaret etti.", []),
        ("Letonya'dan gelen iş insanları heyeti Kars Valisi Ali Demir'i ziyaret etti.", []),
        ("Letonya Milli Takımı heyeti, Kars Valisi Ali Demir'i ziyaret etti.", []),
        ("Kars Valisi Ali Demir, Letonya'da yaşayan Karslılar heyeti ile bir araya geldi.", []),
    ],
)
def test_a_delegation_that_names_nobody_is_of_its_state(text: str, expected: list[str]) -> None:
    events = extract(Record("r", text, "test", language="tr")).events
    assert [
        " ".join(
            [str(one.name).split()[-1] for one in event.participants] + ["|", *sorted(set(event.represented) - {"TR"})]
        )
        for event in events
    ] == expected


@pytest.mark.parametrize(
    "talk",
    [
        "Letonya Dışişleri Bakanı Juris Kalns ile Dışişleri Bakanı Ali Demir'in görüşmesi başladı.",
        "Dışişleri Bakanı Ali Demir ile Letonya Dışişleri Bakanı Juris Kalns'ın görüşmesi basına kapalı yapıldı.",
        "Letonya Savunma Bakanı Juris Kalns ile Milli Savunma Bakanı Ali Demir görüşmesi bir saat sürdü.",
        "Bakan Ali Demir, Letonya Dışişleri Bakanı Juris Kalns ile görüştü. Bakan Kalns ile Bakan Demir'in görüşmesi uzun sürdü.",
    ],
)
def test_the_two_of_a_talk_are_of_two_states(talk: str) -> None:
    [event] = extract(Record("r", talk, "test", language="tr")).events
    assert {(str(one.name).split()[-1], one.of) for one in event.participants} == {("Kalns", "LV"), ("Demir", "TR")}


def test_who_opens_a_sentence_and_holds_no_office_met_whom_it_says() -> None:
    text = (
        "Letonya Ticaret Bakanı Juris Kalns tarafından kabul edilen Taşdemir, yatırım istedi. Taşdemir, daha sonra Riga "
        "Ticaret Odası Başkanı Maris Liepa ile bir araya geldi."
    )
    assert told(text) == []


@pytest.mark.parametrize(
    "again", ["Demir, güven mektubunu sunarak göreve başladı.", "Büyükelçi Demir, törende güven mektubunu takdim etti."]
)
def test_credentials_told_twice_are_presented_once(again: str) -> None:
    text = f"Türkiye'nin Riga Büyükelçisi Ali Demir, Letonya Cumhurbaşkanı Juris Kalns'a güven mektubunu sundu. {again}"
    assert len(extract(Record("r", text, "test", language="tr")).events) == 1


def test_what_chambers_hold_is_no_occasion_of_states_they_speak_of() -> None:
    text = (
        "Esnaf Odaları Birliği (EOB) Başkanı Ali Demir, Kars'taki odaların ortak toplantısına katıldı.\nKars Ticaret Odası "
        "(KTO) Salonu’nda düzenlenen toplantının açılışında konuşan Demir, Letonya’nın Şili’ye ihracatına değindi."
    )
    assert told(text) == []


@pytest.mark.parametrize(
    ("met", "visitor", "place"),
    [
        ("Letonya Dışişleri Bakanı Juris Kalns, Riga'da Bakan Ali Demir ile görüştü.", "Demir", "Riga LV"),
        ("Bakan Ali Demir, Ankara'da Letonya Dışişleri Bakanı Juris Kalns ile görüştü.", "Kalns", "Ankara TR"),
        ("Bakan Ali Demir, Oslo'da Letonya Dışişleri Bakanı Juris Kalns ile görüştü.", "Kalns", "None None"),
    ],
)
def test_a_visit_goes_where_its_host_met_the_visitor(met: str, visitor: str, place: str) -> None:
    text = f"{met} {visitor}'ın ziyareti sırasında iki anlaşma imzalandı."
    visits = [one for one in extract(Record("r", text, "test", language="tr")).events if one.kind == "visit"]
    assert [f"{one.city} {one.country}" for one in visits] == [place]


def test_leaders_greeted_at_the_door_attend_the_summit() -> None:
    text = (
        "RİGA - Bölge Ülkeleri 2. Zirvesi Letonya'nın başkenti Riga'da başladı. Ev sahibi Cumhurbaşkanı Jonas Kalns, Kazakistan "
        "Cumhurbaşkanı Arman Temirov'u, Küba Cumhurbaşkanı Raul Perez'i ve Norveç Başbakanı Ine Lund'u kongre merkezinin kapısında karşıladı."
    )
    assert told(text) == [event("summit held kalns lund perez temirov")]


KALNS_MET = "Letonya Başbakanı Janis Kalns, {} Ankara'da Cumhurbaşkanı Ali Demir ile görüştü."


@pytest.mark.parametrize(
    ("came", "kinds"),
    [
        ("resmi temaslarda bulunmak üzere geldiği", ["bilateral"]),
        ("bir dizi görüşmede bulunmak için gittiği", ["bilateral"]),
        ("Bölge Ülkeleri Zirvesi dolayısıyla geldiği", ["summit", "bilateral"]),
        ("resmi ziyaret için geldiği", ["visit", "bilateral"]),
    ],
)
def test_where_somebody_has_come_to_is_no_visit_that_is_told(came: str, kinds: list[str]) -> None:
    events = extract(Record("r", KALNS_MET.format(came), "test", language="tr", published="2021-05-06")).events
    assert [one.kind for one in events] == kinds


@pytest.mark.parametrize(
    "text",
    [
        "Letonya Başbakanı Janis Kalns, Estonya Başbakanı Jaan Tamm ile birlikte Riga'dan ayrıldı.",
        "Letonya Cumhurbaşkanı Janis Kalns, Türkiye'yi ziyaret etmesi için Cumhurbaşkanı Ali Demir'e davette bulundu.",
    ],
)
def test_who_does_the_same_or_is_invited_has_met_nobody(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "further",
    [
        "Kalns, 6 Mayıs'ta muhataplarıyla verimli görüşmeler yaptı.",
        "Görüşmede, Letonya ve Estonya arasında gerçekleştirilecek teknik görüşmelere yönelik hazırlıklar ele alındı.",
    ],
)
def test_talks_with_nobody_named_or_only_spoken_of_are_none(further: str) -> None:
    text = f"Letonya Başbakanı Janis Kalns, Riga'da Estonya Başbakanı Jaan Tamm ile görüştü. {further}"
    assert told(text) == [event("bilateral held kalns tamm")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Türkiye'nin Riga Büyükelçiliğinin yeni binasının açılışı Bakan Ali Demir ve Letonya Dışişleri Bakanı Janis Kalns tarafından yapıldı.",
            ["ceremony held demir kalns"],
        ),
        (
            "Riga'daki Yunus Emre Kültür Merkezi'nin açılışı, Dışişleri Bakanı Ali Demir'in katılımıyla gerçekleştirildi.",
            ["ceremony held demir"],
        ),
        (
            "Türkiye'nin Dakar Büyükelçiliğinin yeni binasının resmî açılışı da Cumhurbaşkanı Ali Demir tarafından gerçekleştirilecek.",
            ["ceremony planned demir"],
        ),
        ("Cumhurbaşkanı Ali Demir, Konya'da hastanenin açılışına katıldı.", []),
        (
            "Bakan Yardımcısı Ali Demir ile Letonya Dışişleri Bakanlığı Müsteşarı Janis Kalns başkanlığındaki heyetler arasında siyasi "
            "istişareler yapıldı.",
            ["meeting held demir kalns"],
        ),
        (
            "Letonya Başbakanı Janis Kalns ile Estonya Başbakanı Jaan Tamm'ın cumartesi günü Riga'da bir araya gelmesinin ardından açıklama yapıldı.",
            ["bilateral held kalns tamm"],
        ),
        (
            "Letonya Başbakanı Janis Kalns ile Estonya Başbakanı Jaan Tamm'ın dün Riga'daki görüşmesi bir saat sürdü.",
            ["bilateral held kalns tamm"],
        ),
        (
            "BM Güvenlik Konseyi, pazartesi günü Mali'deki misyonun görev süresini uzatan kararı kabul etti.",
            ["meeting held"],
        ),
        ("TBMM Dışişleri Komisyonu dün anlaşmayı kabul etti.", []),
    ],
)
def test_what_nouns_of_opening_and_talking_tell(text: str, expected: list[str]) -> None:
    assert told(text) == sorted(map(event, expected))


def test_a_heading_in_capitals_is_about_whom_the_text_is_about() -> None:
    text = (
        "Cumhurbaşkanı Recep Tayyip Erdoğan, Letonya Başbakanı Jonas Kalns ile görüştü. Görüşmede Dışişleri Bakanı Hakan Fidan ile "
        "İletişim Başkanı Arda Kılınç da yer aldı.\n\nKÜBA CUMHURBAŞKANI İLE GÖRÜŞTÜ\n\nErdoğan, Küba Cumhurbaşkanı Raul Perez ile de bir araya geldi."
    )
    assert told(text) == [event("bilateral held erdogan fidan kalns kilinc"), event("bilateral held erdogan perez")]


@pytest.mark.parametrize("others", ["AB yetkilileriyle", "bir takım AB yetkilileri ile", "bazı temsilcilerle"])
@pytest.mark.parametrize("verb", ["görüştü", "görüşmelerde bulundu"])
def test_those_before_unnamed_ones_are_met_as_well(others: str, verb: str) -> None:
    text = f"Dışişleri Bakanı Hakan Fidan, Letonya Dışişleri Bakanı Jonas Kalns, NATO Genel Sekreteri Ine Lund ve {others} {verb}."
    assert told(text) == [event("bilateral held fidan kalns"), event("bilateral held fidan lund")]


def test_two_who_met_unnamed_ones_are_no_talk() -> None:
    text = "Dışişleri Bakanı Hakan Fidan ve Letonya Dışişleri Bakanı Jonas Kalns, bazı yetkililerle görüştü."
    assert event("bilateral held fidan") not in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bakan Ali Demir, Letonya Dışişleri Bakanı Janis Kalns ile Riga'da düzenlenen konferans marjında bir araya geldi.",
            ["bilateral held demir kalns", "conference held"],
        ),
        (
            "Kalns, Riga'da Estonya Başbakanı Jaan Tamm ile görüştü. Letonya Başbakanı Janis Kalns, Tallinn'e uğrayarak Norveç Başbakanı Ola Berg "
            "ile görüştü.",
            ["bilateral held kalns tamm", "bilateral held berg kalns"],
        ),
    ],
)
def test_those_of_a_talk_beside_or_on_the_way(text: str, expected: list[str]) -> None:
    assert told(text) == sorted(map(event, expected))


@pytest.mark.parametrize("how", ["takdirle", "memnuniyetle", "olumlu"])
def test_what_is_met_with_a_feeling_is_nobody_received(how: str) -> None:
    text = f"Letonya Başbakanı Jonas Kalns, Estonya'nın dönem başkanlığının Riga'da {how} karşılandığını belirtti."
    assert told(text) == []


@pytest.mark.parametrize("often", ["defalarca", "birçok kez", "çok sefer"])
def test_a_visit_paid_again_and_again_is_none(often: str) -> None:
    assert told(f"Letonya Başbakanı Jonas Kalns, bugüne kadar Türkiye'yi {often} ziyaret etti.") == []


def test_a_name_in_a_heading_in_capitals_ends_before_its_verb() -> None:
    text = "KÜBA CUMHURBAŞKANI PEREZ TARAFINDAN KABUL EDİLDİ\n\nLetonya Başbakanı Jonas Kalns, Perez tarafından kabul edildi."
    assert told(text) == [event("bilateral held kalns perez")]


def test_occasions_of_a_sort_are_none() -> None:
    text = 'Letonya Dışişleri Bakanı Jonas Kalns, Riga\'da, "Bu toplantıları yapmakta geciktik" dedi.'
    assert told(text) == []
