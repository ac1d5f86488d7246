"""Words by which the Turkish press tells of talks, visits, summons, meals, what is put off, and what comes of it; and near-misses."""

from __future__ import annotations

import pytest

from communique.extraction import extract
from communique.model import Event, Record
from communique.text import fold


def told(text: str) -> list[Event]:
    record = Record("r", text, "test", language="tr", published="2024-05-14")
    return list(extract(record).events)


def shown(event: Event, like: str) -> str:
    """An event as the words of an expectation have it: only what those words ask for."""
    asked = dict(word.partition(":")[::2] for word in like.split()[2:] if word[0] not in "@=!")
    roles = {fold((one.name or "-").split()[-1]): one.role for one in event.participants}
    words = [f"{name}:{role}" if asked.get(name) else name for name, role in roles.items()]
    days = event.start if event.end in (None, event.start) else f"{event.start}/{event.end}"
    words += [f"@{(event.city or '-').replace(' ', '_')}"] if "@" in like else []
    words += [f"={days}"] if "=" in like else []
    words += [f"!{kind}" for kind in dict.fromkeys(one.type for one in event.outcomes) if f"!{kind}" in like]
    return " ".join([event.kind, event.status, *sorted(words)])


def expected(words: str) -> str:
    kind, status, *rest = words.split()
    return " ".join([kind, status, *sorted(rest)])


TOLD = [
    pytest.param(
        "Avusturya Şansölyesi Markus Reiter, İtalya Başbakanı Carla Ricci ile göç konusunu konuştu.",
        ["bilateral held reiter ricci"],
        id="ile-goc-konusunu-konustu",
    ),
    pytest.param(
        "Hollanda'nın Ankara Büyükelçisi Hans Visser, Dışişleri Bakanlığına çağrıldı.",
        ["bilateral held visser"],
        id="visser-disisleri-bakanligina-cagrildi",
    ),
    pytest.param(
        "Yunanistan Dışişleri Bakanlığı, Türkiye'nin Atina Büyükelçisi Cem Oral'ı izahat vermek üzere çağırdı.",
        ["bilateral held oral"],
        id="izahat-vermek-uzere-cagirdi",
    ),
    pytest.param(
        "Irak, Türkiye'nin Bağdat Büyükelçisi Cem Oral'ı protesto için Dışişleri Bakanlığı'na celbetti.",
        ["bilateral held oral"],
        id="icin-disisleri-bakanligi-na-celbetti",
    ),
    pytest.param(
        "Filistin Devlet Başkanı Mahmud Zidan, Cumhurbaşkanı Kemal Aksoy'u arayarak teşekkür etti.",
        ["call held zidan aksoy"],
        id="aksoy-u-arayarak-tesekkur-etti",
    ),
    pytest.param(
        "Dışişleri Bakanı Hande Tunalı, yeni atanan Sudan Büyükelçisi Nadir Osman'ı kabulünde başarılar diledi.",
        ["bilateral held tunali:host osman"],
        id="osman-i-kabulunde-basarilar-diledi",
    ),
    pytest.param(
        "Meclis Başkanı Sadık Yalın, Kuveyt Ulusal Meclis Başkanı Marzuk el-Ganim'i yemekte konuk etti.",
        ["reception held yalin:host el-ganim"],
        id="el-ganim-i-yemekte-konuk-etti",
    ),
    pytest.param(
        "Brüksel'de akşam yemeğinde bir araya gelen AB liderleri Ukrayna'yı konuştu.",
        ["summit held @Brussels"],
        id="ab-liderleri-ukrayna-yi-konustu",
    ),
    pytest.param(
        "İtalya Başbakanı Carla Ricci, pazartesi günü Trablus'a indi.",
        ["visit held ricci @Tripoli =2024-05-13"],
        id="pazartesi-gunu-trablus-a-indi",
    ),
    pytest.param(
        "Cumhurbaşkanı Kemal Aksoy, Katar'a gitmek üzere Ankara'dan ayrıldı.",
        ["visit held aksoy"],
        id="gitmek-uzere-ankara-dan-ayrildi",
    ),
    pytest.param(
        "Gabon Devlet Başkanı Pascal Obame, Fransa'ya yaptığı dört günlük ziyareti tamamladı.",
        ["visit held obame"],
        id="dort-gunluk-ziyareti-tamamladi",
    ),
    pytest.param(
        "Meksika Dışişleri Bakanı Alicia Ramos, Küba'nın başkenti Havana'da resmi temaslarına başladı.",
        ["visit held ramos @Havana"],
        id="havana-da-resmi-temaslarina-basladi",
    ),
    pytest.param(
        "Lüksemburg Başbakanı Luc Weber, Priştine'ye ayak bastı.",
        ["visit held weber @Pristina"],
        id="weber-pristine-ye-ayak-basti",
    ),
    pytest.param(
        "Ticaret Bakanı Nuray Esen, iş heyetiyle birlikte 22-24 Mayıs'ta Cakarta'yı ziyaret etmeyi planlıyor.",
        ["visit planned esen @Jakarta =2024-05-22/2024-05-24"],
        id="cakarta-yi-ziyaret-etmeyi-planliyor",
    ),
    pytest.param(
        "Başbakan Yardımcısı Fatih Okay, Kırgızistan'ı ziyaretinde Bakanlar Kurulu Başkanı Ulan Sadykov'la görüştü.",
        ["visit held okay", "bilateral held okay sadykov"],
        id="baskani-ulan-sadykov-la-gorustu",
    ),
    pytest.param(
        "Nijer Başbakanı Ali Seyni, Moskova'dan ayrılarak ülkesine döndü.",
        ["visit held seyni @Moscow"],
        id="moskova-dan-ayrilarak-ulkesine-dondu",
    ),
    pytest.param(
        "NATO savunma bakanları Brüksel'de iki gün sürecek toplantıda bir araya geliyor.",
        ["meeting held @Brussels"],
        id="toplantida-bir-araya-geliyor",
    ),
    pytest.param(
        "Orta Asya ülkelerinin liderleri Cholpon-Ata'da düzenlenen istişare toplantısında buluştu.",
        ["summit held"],
        id="duzenlenen-istisare-toplantisinda-bulustu",
    ),
    pytest.param(
        "OPEC üyesi ülkelerin petrol bakanları Viyana'da masa başına oturdu.",
        ["meeting held @Vienna"],
        id="viyana-da-masa-basina-oturdu",
    ),
    pytest.param(
        "Türk Dünyası Belediyeler Birliği Kongresi Buhara'da akdedildi.",
        ["conference held @Bukhara"],
        id="birligi-kongresi-buhara-da-akdedildi",
    ),
    pytest.param(
        "Cumhurbaşkanı Kemal Aksoy ve Azerbaycan Cumhurbaşkanı Elçin Rzayev, Zengezur otoyolunun açılış kurdelesini kesti.",
        ["ceremony held aksoy rzayev"],
        id="otoyolunun-acilis-kurdelesini-kesti",
    ),
    pytest.param(
        "TANAP'ın açılışı, Cumhurbaşkanı Kemal Aksoy, Azerbaycan Cumhurbaşkanı Elçin Rzayev ve Gürcistan Cumhurbaşkanı Giorgi Meladze'nin iştirakiyle Eskişehir'de yapıldı.",
        ["ceremony held aksoy rzayev meladze @Eskişehir"],
        id="meladze-nin-istirakiyle-eskisehir-de-yapildi",
    ),
    pytest.param(
        "Özbekistan Cumhurbaşkanı Şerzod Karimov ve Cumhurbaşkanı Kemal Aksoy, basına ortak açıklamada bulundu.",
        ["press-event held karimov:speaker aksoy:speaker"],
        id="basina-ortak-aciklamada-bulundu",
    ),
    pytest.param(
        "BM Genel Kurulu görüşmelerine katılmak üzere New York'ta bulunan Dışişleri Bakanı Hande Tunalı, Kanadalı mevkidaşı Claire Hudson'la bir araya geldi.",
        ["meeting held tunali @New_York", "bilateral held tunali hudson"],
        id="hudson-la-bir-araya-geldi",
    ),
    pytest.param(
        "Ürdün Kralı Hüseyin el-Haşimi'nin ABD Başkanı George Whitman ile yapacağı görüşme ileri bir tarihe bırakıldı.",
        ["bilateral postponed el-hasimi whitman"],
        id="ileri-bir-tarihe-birakildi",
    ),
    pytest.param(
        "Rusya ile Ukrayna arasındaki müzakerelerin İstanbul'da yapılması planlanan ikinci turu askıya alındı.",
        ["meeting postponed @Istanbul"],
        id="ikinci-turu-askiya-alindi",
    ),
    pytest.param(
        "Çin Dışişleri Bakanı Wang Bo'nun Delhi'ye yapacağı ziyaret başka bir tarihe kaldırıldı.",
        ["visit postponed bo"],
        id="baska-bir-tarihe-kaldirildi",
    ),
    pytest.param(
        "Slovenya Başbakanı Tina Kos'un ziyareti olumsuz hava koşulları yüzünden yapılamadı.",
        ["visit cancelled kos"],
        id="hava-kosullari-yuzunden-yapilamadi",
    ),
    pytest.param(
        "Rusya Devlet Başkanı Viktor Sokolov, Kuzey Kore'yi ziyaret etmeye hazırlanıyor.",
        ["visit planned sokolov"],
        id="kore-yi-ziyaret-etmeye-hazirlaniyor",
    ),
    pytest.param(
        "Başbakan Imran Qureshi, gelecek ay Pekin'de Çin Devlet Başkanı Li Wenbo'yla görüşmeyi umuyor.",
        [],
        id="li-wenbo-yla-gorusmeyi-umuyor",
    ),
    pytest.param(
        "Suriye Cumhurbaşkanı Tarık Esad ile Cumhurbaşkanı Kemal Aksoy'un görüşmesi söz konusu değil.",
        [],
        id="gorusmesi-soz-konusu-degil",
    ),
    pytest.param(
        "ABD Başkanı George Whitman'ın, Katar Emiri Nasır el-Kuvari ile bir telefon konuşması yaptığı Beyaz Saray tarafından bildirildi.",
        ["call held whitman el-kuvari"],
        id="beyaz-saray-tarafindan-bildirildi",
    ),
    pytest.param(
        "Hindistan Başbakanı Anil Kapoor'un Ukrayna Devlet Başkanı Taras Hrytsenko'yla telefonlaştığı bildirildi.",
        ["call held kapoor hrytsenko"],
        id="taras-hrytsenko-yla-telefonlastigi-bildirildi",
    ),
    pytest.param(
        "Görüntülü bağlantıyla görüşen Kazakistan Cumhurbaşkanı Nurlan Akhmetov ile Singapur Başbakanı Lee Kwan, ticareti ele aldı.",
        ["call held akhmetov kwan"],
        id="kwan-ticareti-ele-aldi",
    ),
    pytest.param(
        "Genel Sekreter Kubat Ömürov, Türk Devletleri Teşkilatı Sekretaryası'nda Macaristan'ın Ankara Büyükelçisi Viktor Matis'i misafir etti.",
        ["bilateral held omurov:host matis"],
        id="viktor-matis-i-misafir-etti",
    ),
    pytest.param(
        "Suudi Arabistan Kralı Faysal el-Suud'un huzuruna çıkan Büyükelçi Emrah Tuna, güven mektubunu arz etti.",
        ["bilateral held el-suud:host tuna"],
        id="guven-mektubunu-arz-etti",
    ),
    pytest.param(
        "Kapıda karşılanan Gürcistan Meclis Başkanı Şalva Papuaşvili, TBMM Başkanı Sadık Yalın'ın konuğu oldu.",
        ["bilateral held papuasvili yalin:host"],
        id="sadik-yalin-in-konugu-oldu",
    ),
    pytest.param(
        "Cumhurbaşkanı Elçin Rzayev adına konuk heyet başkanları onuruna Bakü'de resmi ziyafet verildi. Ziyafete Gürcistan Başbakanı Levan Kobakhia da katıldı.",
        ["reception held kobakhia"],
        id="levan-kobakhia-da-katildi",
    ),
    pytest.param(
        "Cumhurbaşkanı Kemal Aksoy, resmi ziyarette bulunacağı Cezayir'e gitmek üzere Esenboğa'dan hareket etti.",
        ["visit held aksoy"],
        id="uzere-esenboga-dan-hareket-etti",
    ),
    pytest.param(
        "Sudan Egemenlik Konseyi Başkanı Abdülfettah Burhan Port Sudan'dan Kahire'ye uçtu.",
        ["visit held burhan @Cairo"],
        id="port-sudan-dan-kahire-ye-uctu",
    ),
    pytest.param(
        "Karadeniz'e kıyıdaş ülkelerin savunma bakanları Varna'da buluştu.",
        ["meeting held @Varna"],
        id="savunma-bakanlari-varna-da-bulustu",
    ),
    pytest.param(
        "Almanya ile Fransa hükümetlerarası istişareleri Meseberg'de gerçekleştirildi.",
        ["meeting held"],
        id="hukumetlerarasi-istisareleri-meseberg-de-gerceklestirildi",
    ),
    pytest.param(
        "Mutabakat zaptı, Türkiye adına Ulaştırma Bakanı Cem Kara, Irak adına Ulaştırma Bakanı Razzak Sadun tarafından imzalandı.",
        ["ceremony held kara:signatory sadun:signatory !signed"],
        id="razzak-sadun-tarafindan-imzalandi",
    ),
    pytest.param(
        "Macaristan Cumhurbaşkanı Tamas Novak, Çankaya'da resmi törenle karşılandı. Novak'ı Cumhurbaşkanı Kemal Aksoy karşıladı.",
        ["ceremony held novak aksoy:host"],
        id="cumhurbaskani-kemal-aksoy-karsiladi",
    ),
    pytest.param(
        "Beyaz Saray'da Japonya Başbakanı Haruto Ishida'yla kameralar karşısına geçen ABD Başkanı George Whitman, tarifeleri savundu.",
        ["press-event held ishida whitman"],
        id="george-whitman-tarifeleri-savundu",
    ),
    pytest.param(
        "Cumhurbaşkanı Kemal Aksoy ile ABD Başkanı George Whitman'ın 9 Mayıs'ta Washington'da yapmaları planlanan görüşme ertelendi.",
        ["bilateral postponed aksoy whitman @Washington =2024-05-09"],
        id="yapmalari-planlanan-gorusme-ertelendi",
    ),
    pytest.param(
        "Cumhurbaşkanı Kemal Aksoy, Rusya Devlet Başkanı Viktor Sokolov ile görüşmeyi planlamadığını söyledi.",
        [],
        id="ile-gorusmeyi-planlamadigini-soyledi",
    ),
    pytest.param(
        "Meclis Başkanı Sadık Yalın başkanlığındaki parlamento heyeti, Macaristan Ulusal Meclisi'nin davetlisi olarak Budapeşte'yi ziyaret etmektedir.",
        ["visit held yalin @Budapest"],
        id="olarak-budapeste-yi-ziyaret-etmektedir",
    ),
    pytest.param(
        "Dışişleri Bakanı Hande Tunalı'nın Hartum'a inmesinin ardından Sudan Egemenlik Konseyi Başkanı Abdülfettah Burhan kendisini kabul etti.",
        ["visit held tunali @Khartoum", "bilateral held tunali burhan:host"],
        id="burhan-kendisini-kabul-etti",
    ),
    pytest.param(
        "Suriye'nin geleceğine ilişkin uluslararası konferansa Paris'te Fransa Cumhurbaşkanı Henri Duval tarafından ev sahipliği yapıldı.",
        ["conference held duval:host @Paris"],
        id="tarafindan-ev-sahipligi-yapildi",
    ),
    pytest.param(
        "Putin'in gelişi gecikiyor değil: Rusya Devlet Başkanı Viktor Sokolov'un Ankara ziyareti henüz planlanmadı.",
        [],
        id="ankara-ziyareti-henuz-planlanmadi",
    ),
    pytest.param(
        "Japonya Dışişleri Bakanı Kenji Morita ile Avustralya Dışişleri Bakanı Penny Grant, Canberra'da karşılıklı erişim anlaşmasına imzalarını attı.",
        ["ceremony held morita:signatory grant:signatory @Canberra !signed"],
        id="erisim-anlasmasina-imzalarini-atti",
    ),
    pytest.param(
        "Azerbaycan Cumhurbaşkanı Elçin Rzayev ile Ermenistan Başbakanı Aram Petrosyan Brüksel'de bir araya geldi. İki lider 5 Temmuz'da Tiflis'te yeniden bir araya gelecek.",
        ["bilateral held rzayev petrosyan @Brussels", "bilateral planned rzayev petrosyan @Tbilisi =2024-07-05"],
        id="yeniden-bir-araya-gelecek",
    ),
    pytest.param(
        "Azerbaycan Cumhurbaşkanı Elçin Rzayev ile Ermenistan Başbakanı Aram Petrosyan Brüksel'de bir araya geldi. İki lider 5 Temmuz'da Tiflis'te yeniden bir araya gelme konusunda anlaştı.",
        [
            "bilateral held rzayev petrosyan @Brussels !agreed",
            "bilateral planned rzayev petrosyan @Tbilisi =2024-07-05",
        ],
        id="araya-gelme-konusunda-anlasti",
    ),
    pytest.param(
        "TBMM Başkanı Sadık Demirer Cenevre'de Pakistan Senato Başkanı Asif Malik ile bir araya geldi. Demirer, AB üyesi ülkelerin meclis başkanlarıyla çalışma yemeğinde buluştu.",
        ["bilateral held demirer malik", "meeting held demirer"],
        id="baskanlariyla-calisma-yemeginde-bulustu",
    ),
    pytest.param(
        "Dışişleri Bakanı Hande Tunalı, TDT dışişleri bakanlarıyla bir araya geldi.",
        ["meeting held tunali"],
        id="bakanlariyla-bir-araya-geldi",
    ),
    pytest.param(
        "Türkiye-Afrika Zirvesi'nin açılışında Cumhurbaşkanı Kemal Aksoy ile Senegal Cumhurbaşkanı Felix Kabongo birer konuşma yaptı.",
        ["summit held aksoy:speaker kabongo:speaker"],
        id="kabongo-birer-konusma-yapti",
    ),
    pytest.param(
        "Rusya Devlet Başkanı Viktor Sokolov Pekin'e geldi. Sokolov'un yarın Çin Devlet Başkanı Li Wenbo ile bir araya gelmesi ve Başbakan Li Qing'le görüşmesi planlanıyor.",
        [
            "visit held sokolov @Beijing",
            "bilateral planned sokolov wenbo =2024-05-15",
            "bilateral planned sokolov qing",
        ],
        id="li-qing-le-gorusmesi-planlaniyor",
    ),
    pytest.param(
        "ABD'li ve Rus yetkililer Riyad'da bir araya geldi.",
        ["bilateral held @Riyadh"],
        id="riyad-da-bir-araya-geldi",
    ),
    pytest.param(
        "BM Güvenlik Konseyi dün New York'ta kapalı oturumda toplandı.",
        ["meeting held @New_York =2024-05-13"],
        id="york-ta-kapali-oturumda-toplandi",
    ),
    pytest.param(
        "Rusya Devlet Başkanı Viktor Sokolov ile ABD Başkanı George Whitman'ın Budapeşte'deki zirvesi iptal edildi.",
        ["bilateral cancelled sokolov whitman @Budapest"],
        id="budapeste-deki-zirvesi-iptal-edildi",
    ),
    pytest.param(
        "Dışişleri Bakanı Hande Tunalı'nın Cidde'de görüştüğü isimler arasında Mısır Dışişleri Bakanı Hani Farouk da yer aldı.",
        ["bilateral held tunali farouk @Jeddah"],
        id="farouk-da-yer-aldi",
    ),
    pytest.param(
        "NATO Zirvesi'nin son gününde Ukrayna-NATO Konseyi toplandı. Zirve Lahey'de yapılıyor.",
        ["summit held @The_Hague", "meeting held"],
        id="toplandi-zirve-lahey-de-yapiliyor",
    ),
    pytest.param(
        "Rus ve Ukraynalı müzakereciler İstanbul'da ikinci kez masaya oturdu.",
        ["bilateral held @Istanbul"],
        id="ikinci-kez-masaya-oturdu",
    ),
    pytest.param(
        "Dışişleri Bakanı Hande Tunalı'nın yarın Bağdat'ta Iraklı muhatabı Fuad Karim'le görüşmesinin ardından Erbil'e geçerek IKBY Başkanı Neçir Barzan'la bir araya gelmesi bekleniyor.",
        ["bilateral planned tunali karim @Baghdad =2024-05-15", "bilateral planned tunali barzan @Erbil"],
        id="bir-araya-gelmesi-bekleniyor",
    ),
    pytest.param(
        "Yunanistan Başbakanı Nikos Zervas'ın Türkiye'ye gelmesi şu an için gündemde değil.",
        [],
        id="an-icin-gundemde-degil",
    ),
    pytest.param(
        "Kazakistan Cumhurbaşkanı Nurlan Akhmetov ve beraberindeki heyet, resmi temaslar için geldiği Ankara'dan ayrıldı.",
        ["visit held akhmetov @Ankara"],
        id="icin-geldigi-ankara-dan-ayrildi",
    ),
    pytest.param(
        "Anlaşmanın imzalanmasına Cumhurbaşkanı Kemal Aksoy ve Polonya Cumhurbaşkanı Jan Kozak tanıklık etti.",
        ["ceremony held aksoy:witness kozak:witness"],
        id="jan-kozak-taniklik-etti",
    ),
    pytest.param(
        "Avrupa Siyasi Topluluğu Zirvesi'nin ev sahibi Macaristan Başbakanı Viktor Szabo liderleri karşıladı.",
        ["summit held szabo:host"],
        id="viktor-szabo-liderleri-karsiladi",
    ),
    pytest.param(
        "BM İklim Zirvesi'nde liderlere seslenen Barbados Başbakanı Mia Clarke, acil eylem çağrısı yaptı.",
        ["summit held clarke:speaker"],
        id="acil-eylem-cagrisi-yapti",
    ),
    pytest.param(
        "Cumhurbaşkanı Kemal Aksoy ve Almanya Cumhurbaşkanı Frank Weller, görüşme sonrası ortak basın toplantısı düzenledi.",
        ["press-event held aksoy:speaker weller:speaker", "bilateral held aksoy weller"],
        id="ortak-basin-toplantisi-duzenledi",
    ),
    pytest.param(
        "Cumhurbaşkanı Kemal Aksoy, Külliye'de Rusya Devlet Başkanı Yardımcısı Yuri Belov'u ve beraberindeki heyeti kabulünde turizmi ele aldı.",
        ["bilateral held aksoy:host belov"],
        id="kabulunde-turizmi-ele-aldi",
    ),
    pytest.param(
        "Norveç'in başkenti Oslo'daki forumun ardından Stockholm'e geçen Dışişleri Bakanı Hande Tunalı, İsveçli mevkidaşı Tobias Bill tarafından ağırlandı.",
        ["bilateral held tunali bill:host @Stockholm"],
        id="tobias-bill-tarafindan-agirlandi",
    ),
    pytest.param(
        "Etiyopya ile Somali heyetleri, Türkiye'nin arabuluculuğunda Ankara'da dolaylı görüşmeler yaptı.",
        ["bilateral held @Ankara"],
        id="ankara-da-dolayli-gorusmeler-yapti",
    ),
    pytest.param(
        "Cumhurbaşkanı Kemal Aksoy, Nijer, Peru ve Estonya büyükelçilerini kabul etti.",
        ["bilateral held aksoy:host", "bilateral held aksoy:host", "bilateral held aksoy:host"],
        id="ucunun-buyukelcilerini-kabul",
    ),
]

NEAR_MISSES = [
    pytest.param(
        "Meclis'in açılışında konuşan Cumhurbaşkanı Kemal Aksoy, Almanya'yı eleştirdi.",
        id="meclisin-acilisi",
    ),
    pytest.param(
        "Başbakan Nikos Zervas, mecliste güven oylamasıyla karşı karşıya kaldı.",
        id="oylamasiyla-karsi-karsiya-kaldi",
    ),
    pytest.param(
        "Cumhurbaşkanı Kemal Aksoy, Zeugma Mozaik Müzesi'ni gezdi.",
        id="zeugma-mozaik-muzesi-ni-gezdi",
    ),
    pytest.param(
        "Dışişleri Bakanı Hande Tunalı, bakanlığın bütçesini Meclis'te milletvekilleriyle görüştü.",
        id="butcesini-meclis-te-milletvekilleriyle-gorustu",
    ),
    pytest.param(
        "İçişleri Bakanı Rıza Demirel, terörle mücadelede kararlı olduklarını söyledi.",
        id="mucadelede-kararli-olduklarini-soyledi",
    ),
    pytest.param(
        "Meclis, Dışişleri Komisyonundan gelen tasarıyı görüşmeye başladı.",
        id="gelen-tasariyi-gorusmeye-basladi",
    ),
    pytest.param(
        "Ukrayna'nın talebi NATO tarafından kabul edildi.",
        id="nato-tarafindan-kabul-edildi",
    ),
    pytest.param(
        "Cumhurbaşkanı Kemal Aksoy, Sırbistan Cumhurbaşkanı Milan Jovic'i seçim zaferinden dolayı kutladı.",
        id="secim-zaferinden-dolayi-kutladi",
    ),
    pytest.param(
        "Dışişleri Bakanı Hande Tunalı, Mısır ile ilişkilerin yeni bir döneme girdiğini kaydetti.",
        id="bir-doneme-girdigini-kaydetti",
    ),
    pytest.param(
        "Katar Emiri Nasır el-Kuvari, Fas Kralına taziye mesajı gönderdi.",
        id="kralina-taziye-mesaji-gonderdi",
    ),
    pytest.param(
        "Yunanistan Başbakanı Nikos Zervas, Selanik'te parti kongresinde konuştu.",
        id="selanik-te-parti-kongresinde-konustu",
    ),
    pytest.param(
        "Milli takım teknik direktörü, Almanya maçından önce basın toplantısı düzenledi.",
        id="once-basin-toplantisi-duzenledi",
    ),
    pytest.param(
        "Almanya Başbakanı Jürgen Adler, koalisyon ortaklarıyla bir araya geldi.",
        id="ortaklariyla-bir-araya-geldi",
    ),
    pytest.param(
        "Bakan Nuray Esen, esnafı ziyaret ederek sorunlarını dinledi.",
        id="ziyaret-ederek-sorunlarini-dinledi",
    ),
    pytest.param(
        "İran ile Suudi Arabistan arasındaki ilişkiler normale dönüyor.",
        id="arasindaki-iliskiler-normale-donuyor",
    ),
    pytest.param(
        "Kararın uygulanması için Cumhurbaşkanı Kemal Aksoy'un onayı bekleniyor.",
        id="kemal-aksoy-un-onayi-bekleniyor",
    ),
    pytest.param(
        "Petrol fiyatları Brent'te 80 dolara geriledi, piyasalar OPEC kararını bekliyor.",
        id="piyasalar-opec-kararini-bekliyor",
    ),
    pytest.param(
        "Dışişleri Bakanı Hande Tunalı terör örgütünün elebaşının Bulgaristan'a kaçtığını açıkladı.",
        id="elebasinin-bulgaristan-a-kactigini-acikladi",
    ),
    pytest.param(
        "Ekonomi Bakanı Lars Hagen gelen eleştirileri kabul etmedi.",
        id="gelen-elestirileri-kabul-etmedi",
    ),
    pytest.param(
        "Fransa Cumhurbaşkanı Henri Duval, İran ile görüşmelere geri dönülmesi gerektiğini vurguladı.",
        id="geri-donulmesi-gerektigini-vurguladi",
    ),
    pytest.param(
        "Başbakan Carla Ricci, görevi Cumhurbaşkanından devraldı.",
        id="ricci-gorevi-cumhurbaskanindan-devraldi",
    ),
    pytest.param(
        "Cumhurbaşkanı Kemal Aksoy, Rusya Devlet Başkanı Viktor Sokolov ile görüşmeyi planlamadığını söyledi.",
        id="ile-gorusmeyi-planlamadigini-soyledi-2",
    ),
    pytest.param(
        "Kanada Başbakanı Paul Tremblay, Çin'i ziyaret etmeyi düşünmediğini ifade etti.",
        id="etmeyi-dusunmedigini-ifade-etti",
    ),
    pytest.param(
        "İran ile ABD arasında doğrudan görüşme yapılması ihtimali konuşuluyor.",
        id="gorusme-yapilmasi-ihtimali-konusuluyor",
    ),
    pytest.param(
        "Yunanistan Başbakanı Nikos Zervas, Cumhurbaşkanı Kemal Aksoy'u Atina'ya davet etti.",
        id="aksoy-u-atina-ya-davet-etti",
    ),
    pytest.param(
        "Bakan Hande Tunalı, sosyal medya hesabından yaptığı paylaşımda Japonya Büyükelçisi Takahiko Katsu'ya teşekkür etti.",
        id="takahiko-katsu-ya-tesekkur-etti",
    ),
    pytest.param(
        "Meclis Dışişleri Komisyonu, tezkereyi görüşmek üzere toplandı.",
        id="tezkereyi-gorusmek-uzere-toplandi",
    ),
    pytest.param(
        "İstanbul Valisi Davut Gül, esnafla kahvaltıda buluştu.",
        id="gul-esnafla-kahvaltida-bulustu",
    ),
    pytest.param(
        "Almanya'nın Türkiye ile gümrük birliğini güncellemeye hazırlandığı yazıldı.",
        id="birligini-guncellemeye-hazirlandigi-yazildi",
    ),
    pytest.param(
        "Sağlık Bakanı Kemal Mert, depremzedeleri ziyaret etti.",
        id="mert-depremzedeleri-ziyaret-etti",
    ),
    pytest.param(
        "Cumhurbaşkanı Kemal Aksoy kabine toplantısının ardından açıklamalarda bulundu.",
        id="toplantisinin-ardindan-aciklamalarda-bulundu",
    ),
    pytest.param(
        "Cumhuriyet Halk Partisi heyeti, İYİ Parti'yi ziyaret etti.",
        id="iyi-parti-yi-ziyaret-etti",
    ),
    pytest.param(
        "Merkez Bankası Başkanı Fatma Erkan, banka yöneticileriyle bir araya geldi.",
        id="yoneticileriyle-bir-araya-geldi",
    ),
    pytest.param(
        "İsveç'in NATO üyeliği Meclis'te kabul edildi.",
        id="uyeligi-meclis-te-kabul-edildi",
    ),
    pytest.param(
        "Rusya'nın çağrısı Güvenlik Konseyi'nde karşılık bulmadı.",
        id="guvenlik-konseyi-nde-karsilik-bulmadi",
    ),
    pytest.param(
        "Ukrayna, Rusya ile müzakere masasına oturmayacaklarını açıkladı.",
        id="muzakere-masasina-oturmayacaklarini-acikladi",
    ),
    pytest.param(
        "Dolar dün 32 liraya indi, altın ise yükselişe geçti.",
        id="altin-ise-yukselise-gecti",
    ),
    pytest.param(
        "Dışişleri Bakanlığı, İran'daki terör saldırısını kınadı.",
        id="iran-daki-teror-saldirisini-kinadi",
    ),
    pytest.param(
        "Büyükelçi Cem Oral, görev süresinin dolmasıyla Türkiye'ye döndü.",
        id="suresinin-dolmasiyla-turkiye-ye-dondu",
    ),
    pytest.param(
        "İtalya Dışişleri Bakanı Luca Ferri, Tunuslu mevkidaşıyla görüşmek istediğini dile getirdi.",
        id="gorusmek-istedigini-dile-getirdi",
    ),
    pytest.param(
        "Rusya Devlet Başkanı Viktor Sokolov'un Türkiye'yi ziyaret etmesi için hazırlık yapılmıyor.",
        id="etmesi-icin-hazirlik-yapilmiyor",
    ),
    pytest.param(
        "Fransa Cumhurbaşkanı Henri Duval, hükümeti kurma görevini eski bakana verdi.",
        id="gorevini-eski-bakana-verdi",
    ),
    pytest.param(
        "Kanada, Hindistan'daki diplomatlarının bir bölümünü geri çekti.",
        id="bir-bolumunu-geri-cekti",
    ),
    pytest.param(
        "Savunma Bakanı Orhan Gürsel, sınır birliklerini denetledi.",
        id="gursel-sinir-birliklerini-denetledi",
    ),
    pytest.param(
        "Rus uçağı Ankara'ya acil iniş yaptı.",
        id="ankara-ya-acil-inis-yapti",
    ),
    pytest.param(
        "Cumhurbaşkanı Kemal Aksoy, Alman Der Spiegel dergisine konuştu.",
        id="der-spiegel-dergisine-konustu",
    ),
    pytest.param(
        "Meclis Başkanı Sadık Yalın, 23 Nisan dolayısıyla çocukları makamında kabul etti.",
        id="cocuklari-makaminda-kabul-etti",
    ),
    pytest.param(
        "Yunanistan Başbakanı Nikos Zervas'ın Türkiye ile ilgili sözleri tepki çekti.",
        id="ilgili-sozleri-tepki-cekti",
    ),
    pytest.param(
        "Almanya'dan gelen turist sayısı yüzde 10 arttı.",
        id="sayisi-yuzde-10-artti",
    ),
    pytest.param(
        "Bakan, belediye başkanlarıyla istişare toplantısında buluştu.",
        id="baskanlariyla-istisare-toplantisinda-bulustu",
    ),
    pytest.param(
        "Suriye ile Türkiye arasında normalleşme için görüşme zemini aranıyor.",
        id="icin-gorusme-zemini-araniyor",
    ),
    pytest.param(
        "BM raporunda Sudan'daki çatışmalar ele alındı.",
        id="sudan-daki-catismalar-ele-alindi",
    ),
    pytest.param(
        "Dışişleri Bakanlığı Sözcüsü, İsrail'in açıklamalarına yazılı açıklamayla yanıt verdi.",
        id="yazili-aciklamayla-yanit-verdi",
    ),
    pytest.param(
        "İngiltere'nin eski Başbakanı David Harlow anılarında Irak savaşını anlattı.",
        id="anilarinda-irak-savasini-anlatti",
    ),
    pytest.param(
        "Ekvador Devlet Başkanı Daniel Noguera, olağanüstü hal ilan etti.",
        id="olaganustu-hal-ilan-etti",
    ),
    pytest.param(
        "Ukrayna ordusu Harkiv'de bir köyden çekildi.",
        id="harkiv-de-bir-koyden-cekildi",
    ),
    pytest.param(
        "Azerbaycan Cumhurbaşkanı Elçin Rzayev, ülkesindeki yangın nedeniyle Cumhurbaşkanı Kemal Aksoy'a teşekkür mektubu gönderdi.",
        id="aksoy-a-tesekkur-mektubu-gonderdi",
    ),
    pytest.param(
        "Brezilya Devlet Başkanı Luiz Moura ameliyat olmak için Sao Paulo'ya gitti.",
        id="icin-sao-paulo-ya-gitti",
    ),
    pytest.param(
        "Almanya Büyükelçisi, Meclis Dışişleri Komisyonuna bilgi vermek üzere çağrıldı.",
        id="bilgi-vermek-uzere-cagrildi",
    ),
    pytest.param(
        "İtfaiye olay yerine çağrıldı, Rusya Konsolosluğu'ndaki yangın söndürüldü.",
        id="rusya-konsoloslugu-ndaki-yangin-sonduruldu",
    ),
    pytest.param(
        "Muhalefet lideri ifade vermek üzere savcılığa çağrıldı.",
        id="vermek-uzere-savciliga-cagrildi",
    ),
    pytest.param(
        "Ateşkes umutları suya düştü, Cumhurbaşkanı Kemal Aksoy tepki gösterdi.",
        id="kemal-aksoy-tepki-gosterdi",
    ),
    pytest.param(
        "Dışişleri Bakanı Hande Tunalı, Rusya ile ilişkilerin geleceğinin netleştiğini söyledi.",
        id="iliskilerin-geleceginin-netlestigini-soyledi",
    ),
    pytest.param(
        "Cumhurbaşkanı Kemal Aksoy, kardeş Azerbaycan halkının bayramını kutladı.",
        id="azerbaycan-halkinin-bayramini-kutladi",
    ),
    pytest.param(
        "Rusya'ya ait iki savaş uçağı Letonya hava sahasında uçtu.",
        id="letonya-hava-sahasinda-uctu",
    ),
    pytest.param(
        "Petrol fiyatı 75 dolara indi; Suudi Arabistan Enerji Bakanı Abdülaziz el-Suud arzı azaltacaklarını açıkladı.",
        id="el-suud-arzi-azaltacaklarini-acikladi",
    ),
    pytest.param(
        "Litvanya Cumhurbaşkanı Gitana Mazeika görevdeki ilk yılını tamamladı.",
        id="gorevdeki-ilk-yilini-tamamladi",
    ),
    pytest.param(
        "Fransa Cumhurbaşkanı Henri Duval'in önerisi Avrupa'da karşılık buldu.",
        id="onerisi-avrupa-da-karsilik-buldu",
    ),
    pytest.param(
        "İspanya Başbakanı Javier Molina, seçim gezisi kapsamında Sevilla'ya gitti.",
        id="gezisi-kapsaminda-sevilla-ya-gitti",
    ),
    pytest.param(
        "İzmir'e gelen göçmenler arasında Afgan ve Suriyeliler de yer aldı.",
        id="suriyeliler-de-yer-aldi",
    ),
    pytest.param(
        "Yeni tip deniz aracı NATO standartlarına göre tasarlandı.",
        id="nato-standartlarina-gore-tasarlandi",
    ),
    pytest.param(
        "Cumhurbaşkanı Kemal Aksoy, Ahlat'ta halka hitap etti.",
        id="ahlat-ta-halka-hitap-etti",
    ),
    pytest.param(
        "Cumhurbaşkanı Kemal Aksoy'un Almanya ile ilgili açıklaması gündemde.",
        id="ile-ilgili-aciklamasi-gundemde",
    ),
    pytest.param(
        "Ukrayna'ya silah sevkiyatı askıya alındı.",
        id="silah-sevkiyati-askiya-alindi",
    ),
    pytest.param(
        "Rusya, Tahıl Anlaşması'nı askıya aldı.",
        id="tahil-anlasmasi-ni-askiya-aldi",
    ),
    pytest.param(
        "İran Dışişleri Bakanı Reza Ahmadi, ABD ile müzakerenin söz konusu olmadığını söyledi.",
        id="soz-konusu-olmadigini-soyledi",
    ),
    pytest.param(
        "AB liderleri arasında görüş ayrılığı sürüyor.",
        id="arasinda-gorus-ayriligi-suruyor",
    ),
    pytest.param(
        "Büyükelçi Cem Oral, öğrencilerle iftarda buluştu.",
        id="oral-ogrencilerle-iftarda-bulustu",
    ),
    pytest.param(
        "Bakan Nuray Esen sanayicilerle kahvaltıda bir araya geldi.",
        id="kahvaltida-bir-araya-geldi",
    ),
    pytest.param(
        "Türkiye'nin Berlin Büyükelçisi Cem Oral, geri çağrıldı.",
        id="cem-oral-geri-cagrildi",
    ),
    pytest.param(
        "İsrail, Norveç'teki büyükelçisini istişareler için geri çağırdı.",
        id="istisareler-icin-geri-cagirdi",
    ),
    pytest.param(
        "Macaristan Başbakanı Viktor Szabo, Trump'a destek verdiğini yineledi.",
        id="trump-a-destek-verdigini-yineledi",
    ),
    pytest.param(
        "Kanada ile Hindistan arasındaki ticaret görüşmeleri donduruldu.",
        id="arasindaki-ticaret-gorusmeleri-donduruldu",
    ),
    pytest.param(
        "Cumhurbaşkanı Kemal Aksoy, Putin ile görüşüp görüşmeyeceği sorusuna yanıt verdi.",
        id="gorusmeyecegi-sorusuna-yanit-verdi",
    ),
    pytest.param(
        "Yunanistan Başbakanı Nikos Zervas'ın Türkiye'ye gelmesi şu an için gündemde değil.",
        id="an-icin-gundemde-degil-2",
    ),
    pytest.param(
        "NATO Genel Sekreteri Jan Dekker, İsveç'in üyeliği için Türkiye'nin kararını beklediklerini ifade etti.",
        id="kararini-beklediklerini-ifade-etti",
    ),
    pytest.param(
        "Almanya Dışişleri Bakanı Greta Baumann'ın makalesi gazetede yayımlandı.",
        id="baumann-in-makalesi-gazetede-yayimlandi",
    ),
    pytest.param(
        "Cumhurbaşkanlığı Külliyesi'nde düzenlenen ödül törenine sanatçılar katıldı.",
        id="odul-torenine-sanatcilar-katildi",
    ),
    pytest.param(
        "Afrika'da faaliyet gösteren Türk şirketleri fuarda buluştu.",
        id="turk-sirketleri-fuarda-bulustu",
    ),
    pytest.param(
        "ABD Kongresi tasarıyı görüşmek üzere toplandı.",
        id="tasariyi-gorusmek-uzere-toplandi",
    ),
    pytest.param(
        "Rus heyeti olimpiyatlara katılmayacak.",
        id="rus-heyeti-olimpiyatlara-katilmayacak",
    ),
    pytest.param(
        "Cumhurbaşkanı Kemal Aksoy'un danışmanı, Sokolov'un ziyaretinin mümkün olduğunu söyledi.",
        id="ziyaretinin-mumkun-oldugunu-soyledi",
    ),
]


@pytest.mark.parametrize(("text", "events"), TOLD)
def test_it_is_told(text: str, events: list[str]) -> None:
    found = told(text)
    assert len(found) == len(events)
    left = list(found)
    for words in events:
        like = expected(words)
        fits = next((one for one in left if shown(one, words) == like), None)
        assert fits is not None, [shown(one, words) for one in found]
        left.remove(fits)


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_nothing_is_told(text: str) -> None:
    assert told(text) == []
