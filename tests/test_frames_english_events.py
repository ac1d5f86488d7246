"""Common ways of English press prose to tell that people met, visited, received, spoke to the press; and what tells of no event."""

from __future__ import annotations

import pytest

from communique.extraction import extract
from communique.model import Record

Told = list[tuple[str, str, list[str]]]


def told(text: str) -> Told:
    """(kind, status, last names) of each event; "~XX" is an unnamed official of XX."""
    record = Record("r", text, "test", language="en", published="2014-03-10")
    return sorted(
        (
            event.kind,
            event.status,
            sorted(one.name.split()[-1] if one.name else f"~{one.of or ''}" for one in event.participants),
        )
        for event in extract(record).events
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "On the sidelines of the UN General Assembly in New York, Foreign Minister Ana Costa held a bilateral meeting with her Cuban counterpart Raul Perez.",
            [("bilateral", "held", ["Costa", "Perez"]), ("meeting", "held", [])],
            id="sidelines",
        ),
        pytest.param(
            "Russia is ready for dialogue, President Vladimir Orlov told his Turkish counterpart Ali Demirel at a meeting in Sochi on Thursday.",
            [("bilateral", "held", ["Demirel", "Orlov"])],
            id="told-counterpart-at-meeting",
        ),
        pytest.param(
            "Foreign Minister Ine Lund of Norway said at the conference in Geneva on Tuesday that the talks had been useful.",
            [("conference", "held", ["Lund"])],
            id="said-at-placed-conference",
        ),
        pytest.param(
            '"We are ready," Norwegian Foreign Minister Ine Lund told the donor conference in Geneva on Tuesday.',
            [("conference", "held", ["Lund"])],
            id="told-the-conference",
        ),
        pytest.param(
            "Foreign Minister Ine Lund of Norway said at the meeting that the talks had been useful.",
            [],
            id="said-at-the-meeting",
        ),
        pytest.param(
            "French Foreign Minister Jean Martin met his Baltic counterparts in Riga on Monday.",
            [("meeting", "held", ["Martin"])],
            id="met-counterparts-of-a-region",
        ),
        pytest.param(
            "Defence Secretary Lloyd Price and Secretary of State Anthony Bell of the United States will meet with their South Korean counterparts "
            "later this week in Washington.",
            [("bilateral", "planned", ["Bell", "Price"])],
            id="two-met-counterparts-of-a-state",
        ),
        pytest.param(
            "French Foreign Minister Jean Martin met business leaders in Riga.",
            [],
            id="met-business-leaders",
        ),
        pytest.param(
            "Chinese President Li Wei met Vietnamese President Lam Son in Beijing on Thursday. The two heads of state met again on Friday at the "
            "Great Hall of the People.",
            [("bilateral", "held", ["Son", "Wei"]), ("bilateral", "held", ["Son", "Wei"])],
            id="met-again",
        ),
        pytest.param(
            "Speaking to MPs, Prime Minister Sir Henry Ward and Foreign Secretary David Cole sounded angry at France.",
            [],
            id="speaking-to-mps",
        ),
        pytest.param(
            "Finland summoned Russia's ambassador on Monday. The foreign ministry of Finland has today summoned the ambassador of Russia, it said.",
            [("bilateral", "held", ["~RU"])],
            id="summoned-told-twice",
        ),
        pytest.param(
            "The last conversation between [Russian President Vladimir] Orlov and [American leader Donald] Price was useful, the expert said.",
            [("bilateral", "held", ["Orlov", "Price"])],
            id="editors-brackets",
        ),
        pytest.param(
            "In an interview with Israeli Ambassador Yael Bar, US Ambassador Mike Price praised the trade deal.",
            [],
            id="interview-with",
        ),
        pytest.param(
            "French President Jean Martin suspended the trade talks, with Prime Minister Henry Ward of Britain describing the situation as intolerable.",
            [],
            id="with-somebody-describing",
        ),
        pytest.param(
            "President Henry Price of the United States told Congress that the war in Ukraine must end. He urged that Congress act.",
            [],
            id="congress-the-legislature",
        ),
        pytest.param(
            "The World Congress of Estonians was held in Warsaw on 3 March, President Adam Nowak of Poland attended.",
            [("conference", "held", ["Nowak"])],
            id="congress-the-gathering",
        ),
        pytest.param(
            "(ANA BEK/Pool via REUTERS) RIGA - Vietnamese President Lam Son arrived in Latvia on Sunday for a visit that will include a meeting with "
            "President Egils Kalns.",
            [("bilateral", "held", ["Kalns", "Son"]), ("visit", "held", ["Son"])],
            id="photo-credit-names-nobody",
        ),
        pytest.param(
            "The leaders of France and Germany, Louis Martin and Anna Weber, held a video conference on Tuesday.",
            [("call", "held", ["Martin", "Weber"])],
            id="video-call",
        ),
        pytest.param(
            "Serbian President Marko Ilić and Austrian Chancellor Stefan Huber gave a joint press conference following their talks.",
            [("bilateral", "held", ["Huber", "Ilić"]), ("press-event", "held", ["Huber", "Ilić"])],
            id="press-conf-following-talks",
        ),
        pytest.param(
            "Vietnam and Poland held the sixth round of political consultations in Hanoi.",
            [("meeting", "held", [])],
            id="consultations-states",
        ),
        pytest.param(
            "The Embassy of India in Rome held a reception on the occasion of Republic Day.",
            [("reception", "held", [])],
            id="reception-national-day",
        ),
        pytest.param(
            "President of Slovakia Zuzana Horakova hosted a reception for the diplomatic corps at the Presidential Palace.",
            [("reception", "held", ["Horakova"])],
            id="reception-given",
        ),
        pytest.param(
            "An agreement on visa-free travel was signed in Tbilisi by Foreign Minister of Georgia Giorgi Lomidze and Foreign Minister of Israel Ariel Cohen.",
            [("ceremony", "held", ["Cohen", "Lomidze"])],
            id="signing-ceremony",
        ),
        pytest.param(
            "Foreign Minister Ana Costa, who had arrived in Athens on Sunday, met on Monday with Prime Minister Nikos Stavrou before attending the opening of the EU-Arab League ministerial.",
            [("bilateral", "held", ["Costa", "Stavrou"]), ("meeting", "held", ["Costa"]), ("visit", "held", ["Costa"])],
            id="participle-and-relative",
        ),
        pytest.param(
            "Having met with King Felipe of Spain in the morning, Chilean President Gabriel Rojas went on to hold talks with Prime Minister Pedro Iglesias.",
            [("bilateral", "held", ["Felipe", "Rojas"]), ("bilateral", "held", ["Iglesias", "Rojas"])],
            id="having-met",
        ),
        pytest.param(
            "Costa met Slovak Foreign Minister Jan Kubik in Bratislava before travelling to Prague.",
            [("bilateral", "held", ["Costa", "Kubik"]), ("visit", "held", ["Costa"])],
            id="before-travelling-to",
        ),
        pytest.param(
            "US-Russia talks on arms control resumed in Geneva on Wednesday.",
            [("bilateral", "held", [])],
            id="xy-talks",
        ),
        pytest.param(
            "Leaders of the Visegrad Group met in Bratislava on Tuesday to discuss migration.",
            [("summit", "held", [])],
            id="met-on-tuesday-to-discuss",
        ),
        pytest.param(
            "Upon his arrival in Ashgabat, President of Tajikistan Rustam Karimov was greeted by Deputy Prime Minister Batyr Orazov.",
            [("visit", "held", ["Karimov", "Orazov"])],
            id="upon-arrival",
        ),
        pytest.param(
            "Defence ministers from NATO member states gathered in Brussels on Wednesday for a two-day meeting.",
            [("meeting", "held", [])],
            id="ministers-gather",
        ),
        pytest.param(
            "Arab foreign ministers will hold an emergency meeting in Cairo on Sunday at the request of Kuwait.",
            [("meeting", "planned", [])],
            id="arab-fms-emergency",
        ),
        pytest.param(
            "It was the first face-to-face meeting between Turkish President Ali Demirel and President Vladimir Orlov since November.",
            [("bilateral", "held", ["Demirel", "Orlov"])],
            id="face-to-face",
        ),
        pytest.param(
            "Wednesday's talks between Omani Foreign Minister Yusuf Salman and US Secretary of State John Marlow in Muscat focused on Yemen.",
            [("bilateral", "held", ["Marlow", "Salman"])],
            id="talks-focused",
        ),
        pytest.param(
            "In a meeting with Omani Foreign Minister Yusuf Salman on Sunday, Iranian President Hassan Rahimi called for closer ties.",
            [("bilateral", "held", ["Rahimi", "Salman"])],
            id="in-a-meeting-with",
        ),
        pytest.param(
            "At a meeting with the visiting delegation of the Bundestag headed by Karl Schmidt, Uzbek Foreign Minister Aziz Karimov noted the growth in trade.",
            [("bilateral", "held", ["Karimov", "Schmidt"])],
            id="at-a-meeting-with",
        ),
        pytest.param(
            "Turkish Foreign Minister Mehmet Aydin called his Greek counterpart Nikos Stavrou late Sunday.",
            [("call", "held", ["Aydin", "Stavrou"])],
            id="called-by-phone",
        ),
        pytest.param(
            "Sudanese President Omar Idris, whom Egyptian Foreign Minister Samir Fawzi met in Khartoum on Thursday, promised cooperation.",
            [("bilateral", "held", ["Fawzi", "Idris"])],
            id="relative-whom",
        ),
        pytest.param(
            "After the talks, the two foreign ministers, Peter Hanak of Hungary and Vesna Perić of Croatia, signed a memorandum of understanding.",
            [("bilateral", "held", ["Hanak", "Perić"])],
            id="signed-after-talks",
        ),
        pytest.param(
            "Addressing the UN General Assembly in New York on Tuesday, Brazilian President Paulo Teixeira called for reform of the Security Council.",
            [("meeting", "held", ["Teixeira"])],
            id="ga-address",
        ),
        pytest.param(
            "An international donors' conference on Yemen, co-hosted by Sweden and Switzerland, will be held in Geneva on April 3.",
            [("conference", "planned", [])],
            id="conference-hosted-by",
        ),
        pytest.param(
            "Prime Minister Rajiv Mehta was accorded a ceremonial welcome on his arrival in Hanoi.",
            [("ceremony", "held", ["Mehta"])],
            id="guard-of-honour",
        ),
        pytest.param(
            "EU foreign ministers held a working dinner with their Eastern Partnership counterparts in Brussels on Monday.",
            [("reception", "held", [])],
            id="working-dinner-ministers",
        ),
        pytest.param(
            "The planned meeting between President Salva Deng of Kenya and President Riek Gatluak of Uganda did not take place.",
            [("bilateral", "cancelled", ["Deng", "Gatluak"])],
            id="did-not-take-place",
        ),
        pytest.param(
            "Netanyahu-style politics aside, Israeli Prime Minister Ariel Cohen said he was ready to meet the Palestinian President anywhere, anytime.",
            [],
            id="ruled-out",
        ),
        pytest.param(
            "Wrapping up his two-day trip to Cairo, Iraqi Foreign Minister Hoshyar Salih met with Arab League chief Nabil Shaker and addressed a joint press conference with his host, Foreign Minister Samir Fawzi.",
            [
                ("bilateral", "held", ["Salih", "Shaker"]),
                ("press-event", "held", ["Fawzi", "Salih"]),
                ("visit", "held", ["Salih"]),
            ],
            id="two-events-series",
        ),
        pytest.param(
            "OIC Secretary General Iyad Madani participated in the opening session of the 25th Arab League Summit in Kuwait City today.",
            [("summit", "held", ["Madani"])],
            id="org-secretary-attend",
        ),
        pytest.param(
            "The Embassy of Azerbaijan in Riga, together with the Latvian Institute of International Affairs, organised a conference on energy security on 6 March.",
            [("conference", "held", [])],
            id="ambassador-seminar",
        ),
        pytest.param(
            "Prime Minister Taro Ishida held a working breakfast with US Senator Frank Bellini.",
            [("reception", "held", ["Bellini", "Ishida"])],
            id="breakfast",
        ),
        pytest.param(
            "The prime ministers of Serbia and Hungary, Milan Petrović and Janos Nagy, laid the foundation stone of the new railway in Belgrade on Tuesday.",
            [("ceremony", "held", ["Nagy", "Petrović"])],
            id="foundation-stone",
        ),
        pytest.param(
            "Polish President Bronislaw Wozniak will attend the inauguration of Ukrainian President Petro Kovalenko in Kyiv on June 7.",
            [("ceremony", "planned", ["Kovalenko", "Wozniak"])],
            id="inauguration-attend",
        ),
        pytest.param(
            "Speaking to reporters alongside British Foreign Secretary William Clarke in London, Secretary Marlow said sanctions would stay.",
            [("press-event", "held", ["Clarke", "Marlow"])],
            id="press-together-ing",
        ),
        pytest.param(
            "President Dalia Petraite and visiting Ukrainian President Petro Kovalenko made statements to the press after their talks in Vilnius.",
            [("bilateral", "held", ["Kovalenko", "Petraite"]), ("press-event", "held", ["Kovalenko", "Petraite"])],
            id="press-statement",
        ),
        pytest.param(
            "The UN Security Council will hold an emergency meeting on Ukraine on Saturday.",
            [("meeting", "planned", [])],
            id="sc-meeting",
        ),
        pytest.param(
            "Minister Erdal of Turkey was to have met Chancellor Anna Weber on Monday but the talks were cancelled.",
            [("bilateral", "cancelled", ["Erdal", "Weber"])],
            id="would-have-met",
        ),
        pytest.param(
            "He expressed the hope that Chancellor Anna Weber would visit Mongolia in the near future.",
            [],
            id="expressed-hope-visit",
        ),
        pytest.param(
            "A meeting between President Vladimir Orlov and US President Robert Hale on the sidelines of the G20 is not ruled out, the Kremlin said.",
            [],
            id="possibility",
        ),
        pytest.param(
            "The Foreign Ministry summoned the Ambassador of the Netherlands, Pieter de Vries, on Tuesday to protest against the remarks.",
            [("bilateral", "held", ["Vries"])],
            id="summoned",
        ),
        pytest.param(
            "Polish Ambassador Marek Zielinski was summoned to the Russian Foreign Ministry on Friday.",
            [("bilateral", "held", ["Zielinski"])],
            id="summoned-by",
        ),
        pytest.param(
            "President Joko Santoso received the letters of credence of six new ambassadors at the Merdeka Palace on Wednesday.",
            [("ceremony", "held", ["Santoso"])],
            id="appointed-envoy-received",
        ),
        pytest.param(
            "Union leaders will hold talks with Education Minister Anna Nowak on Monday over pay.",
            [],
            id="domestic-union",
        ),
        pytest.param(
            "President Sauli Korhonen (L) and Russian President Vladimir Orlov during their meeting in Helsinki on March 6.",
            [("bilateral", "held", ["Korhonen", "Orlov"])],
            id="caption2",
        ),
        pytest.param(
            "Oman hosted secret talks between Iranian and US officials in Muscat last year, diplomats said.",
            [("bilateral", "held", [])],
            id="hosted-talks",
        ),
        pytest.param(
            "Palestinian and Israeli negotiators resumed indirect talks in Cairo on Monday under Egyptian mediation.",
            [("bilateral", "held", [])],
            id="egypt-brokered",
        ),
        pytest.param(
            "Secretary Marlow's next stop is Amman, where he will hold talks with King Hussein of Jordan.",
            [("bilateral", "planned", ["Hussein", "Marlow"])],
            id="next-stop",
        ),
        pytest.param(
            "Prime Minister Rajiv Mehta told visiting US Defence Secretary Chuck Bagley on Friday that India wanted closer military ties.",
            [("bilateral", "held", ["Bagley", "Mehta"])],
            id="told-visiting",
        ),
        pytest.param(
            "Premier Li Wen assured visiting Zambian President Edgar Banda of China's support.",
            [("bilateral", "held", ["Banda", "Wen"])],
            id="assured-visiting",
        ),
        pytest.param(
            "The talks were attended on the Georgian side by Deputy Minister David Kvaratskhelia and on the Estonian side by Ambassador Priit Kask.",
            [("bilateral", "held", ["Kask", "Kvaratskhelia"])],
            id="from-both-sides",
        ),
        pytest.param(
            "Speaker of the National Assembly of Armenia Ara Sahakyan hosted a delegation of the French Senate led by Senator Bernard Fournier.",
            [("bilateral", "held", ["Fournier", "Sahakyan"])],
            id="hosted-delegation",
        ),
        pytest.param(
            "Japan's Ambassador Kenji Mori and Finance Minister Retno Lestari of Indonesia signed and exchanged notes on a loan in Jakarta on Tuesday.",
            [("ceremony", "held", ["Lestari", "Mori"])],
            id="exchange-of-notes",
        ),
        pytest.param(
            "A memorandum of understanding on tourism was inked between Sri Lanka and Nepal in Colombo on Friday.",
            [("ceremony", "held", [])],
            id="inked-mou",
        ),
        pytest.param(
            "President Joseph Mwangi and Chinese Premier Li Wen witnessed the signing of a railway deal in Nairobi on Sunday.",
            [("ceremony", "held", ["Mwangi", "Wen"])],
            id="witnessed-signing",
        ),
        pytest.param(
            'The foreign and defence ministers of Japan and Australia will meet in Tokyo on Wednesday for "two-plus-two" talks.',
            [("meeting", "planned", [])],
            id="two-plus-two",
        ),
        pytest.param(
            "Leaders of France, Germany and Ukraine held a phone conversation on Tuesday, Kyiv said.",
            [("call", "held", [])],
            id="hold-phone",
        ),
        pytest.param(
            "The G7 leaders will hold a conference call on Monday to discuss the oil market.",
            [("call", "planned", [])],
            id="conf-call",
        ),
        pytest.param(
            "US Secretary of State John Marlow's trip to Kyiv, initially scheduled for this week, has been put off indefinitely.",
            [("visit", "postponed", ["Marlow"])],
            id="rescheduled",
        ),
        pytest.param(
            "Russia scrapped planned talks with US envoy Robert Hale in Vienna on Monday.",
            [("bilateral", "cancelled", ["Hale"])],
            id="scrapped",
        ),
        pytest.param("Argentina and Brazil will meet in the final in Buenos Aires on Sunday.", [], id="football"),
        pytest.param(
            "The foreign ministers of the Visegrad Group, at a meeting in Krakow, expressed support for Ukraine's European aspirations.",
            [("meeting", "held", [])],
            id="group-at-meeting",
        ),
        pytest.param(
            "At their meeting in Luxembourg on Monday, EU foreign ministers backed new sanctions on Belarus.",
            [("meeting", "held", [])],
            id="group-at-their-meeting",
        ),
        pytest.param(
            "Gulf Arab leaders agreed at a summit in Kuwait on Tuesday to set up a joint military command.",
            [("summit", "held", [])],
            id="group-agreed-in",
        ),
        pytest.param(
            "The foreign ministers of France, Germany and Poland called on both sides to show restraint after talks in Weimar on Tuesday.",
            [("meeting", "held", [])],
            id="ministers-of-three-states-issued",
        ),
        pytest.param(
            "On 12 March, the Minister of Foreign Affairs of Latvia, Edgars Ozols, will welcome the German Foreign Minister, Annalena Brandt, in Riga on a working visit.",
            [("visit", "planned", ["Brandt", "Ozols"])],
            id="will-welcome-on-visit",
        ),
        pytest.param(
            "President-elect Roza Asanova was sworn in as president of Kyrgyzstan on Saturday, with Turkish Foreign Minister Mehmet Aydin the only foreign minister present at the ceremony.",
            [("ceremony", "held", ["Asanova", "Aydin"])],
            id="sworn-in-with",
        ),
        pytest.param(
            "Iranian President Hassan Rahimi took the oath of office in Tehran on Sunday in the presence of Afghan President Hamid Noorzai and Iraqi Prime Minister Nouri Salih.",
            [("ceremony", "held", ["Noorzai", "Rahimi", "Salih"])],
            id="takes-oath-guests",
        ),
        pytest.param(
            '"I met with President Rahimi this morning and we agreed to continue," said Swiss Foreign Minister Didier Meyer in Tehran.',
            [("bilateral", "held", ["Meyer", "Rahimi"])],
            id="quote-met-today",
        ),
        pytest.param(
            "Yesterday I welcomed the German Defence Minister, Ursula Brandt, to Tallinn.",
            [("bilateral", "held", ["Brandt"])],
            id="minister-blog",
        ),
        pytest.param(
            "French President Louis Martin hosted Chancellor Anna Weber of Germany at Fort de Bregancon on Thursday. The pair discussed Libya over dinner.",
            [("bilateral", "held", ["Martin", "Weber"])],
            id="the-pair",
        ),
        pytest.param(
            "The North Atlantic Council met in Brussels on Tuesday at the request of Poland under Article 4.",
            [("meeting", "held", [])],
            id="committee-met",
        ),
        pytest.param("Refugees waiting to meet the minister were turned away.", [], id="wait-meet"),
        pytest.param(
            "President Sergio Bianchi was the guest of Maltese President George Vella at Verdala Palace on Saturday.",
            [("bilateral", "held", ["Bianchi", "Vella"])],
            id="was-guest-of",
        ),
        pytest.param(
            "The Turkish delegation led by Deputy Prime Minister Levent Arslan was hosted by Bosnian Foreign Minister Zlatan Begić.",
            [("bilateral", "held", ["Arslan", "Begić"])],
            id="was-hosted-by",
        ),
        pytest.param(
            "Prime Minister Hun Sok, who is currently in Beijing, held talks with President Zhao Jun of China.",
            [("bilateral", "held", ["Jun", "Sok"]), ("visit", "held", ["Sok"])],
            id="currently-in",
        ),
        pytest.param(
            "Chancellor Anna Weber's trip to Washington has been brought forward to Thursday.",
            [("visit", "planned", ["Weber"])],
            id="brought-forward",
        ),
        pytest.param(
            "Brazilian President Paulo Teixeira pulled out of a planned state visit to the United States over spying allegations.",
            [("visit", "cancelled", ["Teixeira"])],
            id="pulled-out",
        ),
        pytest.param(
            "The programme of the visit of Croatian President Vesna Perić to Chile includes talks with President Gabriel Rojas and a wreath-laying ceremony.",
            [
                ("bilateral", "planned", ["Perić", "Rojas"]),
                ("ceremony", "planned", []),
                ("visit", "planned", ["Perić"]),
            ],
            id="programme-includes",
        ),
        pytest.param(
            "Talks with Prime Minister Janos Nagy are also on the agenda of Slovak Foreign Minister Jan Kubik's visit to Budapest on Wednesday.",
            [("bilateral", "planned", ["Kubik", "Nagy"]), ("visit", "planned", ["Kubik"])],
            id="agenda-of-visit",
        ),
        pytest.param(
            "Among those expected at the inauguration of President Serzh Petrosyan in Yerevan are Georgian President Maia Tsiklauri and Russian Prime Minister Dmitri Markov.",
            [("ceremony", "planned", ["Markov", "Petrosyan", "Tsiklauri"])],
            id="expected-guests",
        ),
        pytest.param(
            "In a toast at a state dinner in Buckingham Palace, Queen Mary welcomed Chinese President Zhao Jun.",
            [("reception", "held", ["Jun", "Mary"])],
            id="state-dinner-toast",
        ),
        pytest.param(
            "The Protocol on Montenegro's accession was signed at a ceremony attended by NATO foreign ministers in Brussels.",
            [("ceremony", "held", [])],
            id="accession-protocol",
        ),
        pytest.param(
            "A US congressional delegation led by Senator Frank Bellini arrived in Kathmandu on Sunday and called on Prime Minister Sushil Rana.",
            [("bilateral", "held", ["Bellini", "Rana"]), ("visit", "held", ["Bellini"])],
            id="congress-del",
        ),
        pytest.param(
            "The official opening ceremony of the exhibition took place in Astana with the participation of Foreign Minister of Kazakhstan Askar Nurly and Ambassador of France Pierre Lavoie.",
            [("ceremony", "held", ["Lavoie", "Nurly"])],
            id="kz-event-participation",
        ),
        pytest.param(
            "President Charles Dubois will chair the European Council on 20-21 March in Brussels.",
            [("summit", "planned", ["Dubois"])],
            id="eu-tusk",
        ),
        pytest.param(
            "Pacific Islands Forum leaders will gather in Majuro in September for their annual meeting.",
            [("summit", "planned", [])],
            id="pacific",
        ),
        pytest.param(
            "The presidents of the Mercosur member countries will meet in Caracas on December 17.",
            [("summit", "planned", [])],
            id="mercosur",
        ),
        pytest.param(
            "Prime ministers of the three Baltic states signed a joint declaration on Rail Baltica in Vilnius on Thursday.",
            [("ceremony", "held", [])],
            id="nordic-baltic",
        ),
        pytest.param(
            "The Speakers of the Parliaments of the Baltic States met in Jurmala on 6 March.",
            [("meeting", "held", [])],
            id="inter-parl",
        ),
        pytest.param(
            "It is the first visit by a Turkish president to Kenya. President Ali Demirel will meet President Joseph Mwangi on Thursday and open the new embassy in Nairobi.",
            [("bilateral", "planned", ["Demirel", "Mwangi"]), ("ceremony", "planned", ["Demirel"])],
            id="first-visit-by",
        ),
        pytest.param(
            "Experts from Lithuania, Latvia and Estonia met in Riga on 5 March for consultations on energy.",
            [("meeting", "held", [])],
            id="experts-round",
        ),
        pytest.param(
            "In a trilateral phone call on Sunday, Chancellor Anna Weber, President Louis Martin and President Vladimir Orlov discussed the Minsk process.",
            [("call", "held", ["Martin", "Orlov", "Weber"])],
            id="leaders-phone-trilateral",
        ),
        pytest.param(
            "French President Louis Martin and German Chancellor Anna Weber laid wreaths at Verdun on Sunday.",
            [("ceremony", "held", ["Martin", "Weber"])],
            id="laid-wreath-together",
        ),
        pytest.param(
            "President of Armenia Hayk Sargsyan and President of Cyprus Andreas Pavlou unveiled a monument to Armenian refugees in Larnaca.",
            [("ceremony", "held", ["Pavlou", "Sargsyan"])],
            id="unveil-monument",
        ),
        pytest.param(
            "Receiving Foreign Minister Ali Rezaei, Omani Sultan Qasim expressed satisfaction with bilateral relations.",
            [("bilateral", "held", ["Qasim", "Rezaei"])],
            id="conveyed",
        ),
        pytest.param("Norway's Magnus Berg met India's Vishy Raman in the final round in Chennai.", [], id="chess"),
        pytest.param(
            "The ruling party held its annual conference in Manchester on Sunday, where Prime Minister David Hughes gave a speech.",
            [],
            id="party-conf",
        ),
        pytest.param(
            "Latvian Foreign Minister Ilze Krumina will receive the Prime Minister of Azerbaijan, Artur Mammadov in Riga on Tuesday.",
            [("bilateral", "planned", ["Krumina", "Mammadov"])],
            id="grid-apposed-receive",
        ),
        pytest.param(
            "Latvian Foreign Minister Ilze Krumina called on the Prime Minister of Azerbaijan, Artur Mammadov in Baku.",
            [("bilateral", "held", ["Krumina", "Mammadov"])],
            id="grid-apposed-called-on",
        ),
        pytest.param(
            "Latvian Foreign Minister Ilze Krumina met Prime Minister Artur Mammadov and Speaker Ogtay Asadov of Azerbaijan to discuss energy.",
            [("bilateral", "held", ["Asadov", "Krumina"]), ("bilateral", "held", ["Krumina", "Mammadov"])],
            id="grid-purpose",
        ),
        pytest.param(
            "Latvian Foreign Minister Ilze Krumina arrived in Baku on Monday. On Tuesday she was received by Azerbaijani Prime Minister Artur Mammadov.",
            [("bilateral", "held", ["Krumina", "Mammadov"]), ("visit", "held", ["Krumina"])],
            id="grid-received-next-day",
        ),
        pytest.param(
            "Latvian Foreign Minister Ilze Krumina exchanged views on energy with a delegation of the European Parliament headed by Greta Lind.",
            [("bilateral", "held", ["Krumina", "Lind"])],
            id="grid-with-delegation",
        ),
        pytest.param(
            "During her visit to Azerbaijan, Latvian Foreign Minister Ilze Krumina will meet Prime Minister Artur Mammadov.",
            [("bilateral", "planned", ["Krumina", "Mammadov"]), ("visit", "planned", ["Krumina"])],
            id="grid-during-her-visit-will",
        ),
        pytest.param(
            "Latvian Foreign Minister Ilze Krumina attended a trilateral meeting of the foreign ministers of Latvia, Georgia and Poland in Riga on 4 March.",
            [("meeting", "held", ["Krumina"])],
            id="grid-attended-trilateral",
        ),
        pytest.param(
            "Latvian Foreign Minister Ilze Krumina attended an international conference on water in Riga on 4 March.",
            [("conference", "held", ["Krumina"])],
            id="grid-attended-international",
        ),
        pytest.param(
            "Oman hosted talks between Latvia and Georgia in Muscat on 4 March.",
            [("bilateral", "held", [])],
            id="grid-hosted-talks-between",
        ),
        pytest.param(
            "On 4 March, Riga was the venue of the NATO summit.", [("summit", "held", [])], id="grid-venue-of"
        ),
        pytest.param(
            "Talks between Latvia and Georgia opened in Riga on Tuesday.",
            [("bilateral", "held", [])],
            id="grid-talks-opened",
        ),
        pytest.param(
            "NEW DELHI: India and Japan on Saturday signed a pact on nuclear energy during the visit of Japanese Prime Minister Taro Ishida. The pact was signed after talks between Ishida and Prime Minister Rajiv Mehta at Hyderabad House. Earlier, Ishida was accorded a ceremonial welcome at Rashtrapati Bhavan. He also called on President Pratibha Nair. Mehta had visited Tokyo last year.",
            [
                ("bilateral", "held", ["Ishida", "Mehta"]),
                ("bilateral", "held", ["Ishida", "Nair"]),
                ("ceremony", "held", ["Ishida"]),
                ("visit", "held", ["Ishida"]),
                ("visit", "held", ["Mehta"]),
            ],
            id="art-6",
        ),
        pytest.param(
            'Secretary General Lamberto Rossi addressed the UN Human Rights Council in Geneva on Thursday. "The meeting in Kyiv was useful," he told the ambassadors. Rossi had visited Ukraine on 1-3 March, where he met Foreign Minister Andrii Danko.',
            [("bilateral", "held", ["Danko", "Rossi"]), ("meeting", "held", ["Rossi"]), ("visit", "held", ["Rossi"])],
            id="art-16",
        ),
        pytest.param(
            "Slovak President Zuzana Horakova began her two-day official visit to Slovenia today. At Brdo Castle, President Horakova was received with military honours by Slovenian President Borut Novak. Topics of the talks between the presidents included energy and migration. President Horakova will also meet with Prime Minister Karl Zupan and visit Lake Bled. Tomorrow the presidents will attend a Slovak-Slovenian business forum in Ljubljana.",
            [
                ("bilateral", "held", ["Horakova", "Novak"]),
                ("bilateral", "planned", ["Horakova", "Zupan"]),
                ("conference", "planned", ["Horakova", "Novak"]),
                ("visit", "held", ["Horakova"]),
            ],
            id="art-17",
        ),
        pytest.param(
            "President Joko Santoso of Indonesia and President Benigno Reyes of the Philippines witnessed the signing of a maritime border agreement in Manila on Friday. The agreement was signed by Foreign Ministers Retno Lestari and Albert Cruz. The signing ends two decades of negotiations.",
            [("ceremony", "held", ["Cruz", "Lestari", "Reyes", "Santoso"])],
            id="art-19",
        ),
        pytest.param(
            "The governor of Lagos State received traditional rulers at Government House on Wednesday. He promised to meet the Minister of Works over the bad roads. The commissioner for health was also in attendance at the meeting.",
            [],
            id="neg-5",
        ),
        pytest.param(
            "President Gabriel Rojas inaugurated a hospital in Valparaiso on Monday. He was accompanied by Health Minister Helia Molina. The ceremony was attended by hundreds of residents. The president then visited a school.",
            [],
            id="neg-7",
        ),
        pytest.param(
            "Bangladesh Foreign Minister Mahmud Ali left Dhaka for Berlin on Tuesday to attend the Dhaka-Berlin bilateral consultations. He will hold talks with his German counterpart Heiko Baumann on Wednesday. Ali is also scheduled to call on President Joachim Graf.",
            [
                ("bilateral", "planned", ["Ali", "Baumann"]),
                ("bilateral", "planned", ["Ali", "Graf"]),
                ("meeting", "planned", ["Ali"]),
                ("visit", "held", ["Ali"]),
            ],
            id="pos-2",
        ),
        pytest.param(
            "The Presidents of Tajikistan and Kyrgyzstan, Rustam Karimov and Almaz Atam, held negotiations in Isfara. During the meeting, they discussed border issues. At the end of the meeting, the sides signed a joint statement. Later, the two presidents opened a school in the village of Vorukh.",
            [("bilateral", "held", ["Atam", "Karimov"]), ("ceremony", "held", ["Atam", "Karimov"])],
            id="pos-7",
        ),
        pytest.param("Argentina and Brazil met in the final in Buenos Aires on Sunday.", [], id="grid-teams-met"),
        pytest.param(
            "The prime ministers of the Czech Republic, Slovakia, Poland and Hungary met in Prague on Monday.",
            [("summit", "held", [])],
            id="grid-pms-of-four",
        ),
        pytest.param(
            "On the agenda of talks between Chancellor Anna Weber and President Zhao Jun in Berlin on Friday were trade and human rights.",
            [("bilateral", "held", ["Jun", "Weber"])],
            id="a8",
        ),
        pytest.param(
            "Slovak Prime Minister Robert Fico told his Ukrainian colleague Arseniy Bondar over the phone that gas supplies would continue.",
            [("call", "held", ["Bondar", "Fico"])],
            id="a22",
        ),
        pytest.param(
            "The Committee of Permanent Representatives of the African Union met in Addis Ababa on 3 March.",
            [("meeting", "held", [])],
            id="a32",
        ),
    ],
)
def test_a_frame_tells(text: str, expected: Told) -> None:
    assert told(text) == expected


BOTH = "between President Ana Costa of Chile and President Raul Rojas of Peru"


@pytest.mark.parametrize(
    ("text", "status", "states"),
    [
        pytest.param(f"A meeting {BOTH} is planned in Lima on Monday.", "planned", ["CL", "PE"], id="is-planned"),
        pytest.param(
            f"A meeting {BOTH} scheduled for Monday was cancelled.", "cancelled", ["CL", "PE"], id="scheduled-was-off"
        ),
        pytest.param(
            f"Talks {BOTH}, slated for Monday, were put off.", "postponed", ["CL", "PE"], id="slated-were-off"
        ),
        pytest.param(
            f"A phone call {BOTH} is expected later today, the ministry said.",
            "planned",
            ["CL", "PE"],
            id="is-expected",
        ),
        pytest.param(f"A meeting {BOTH} took place in Lima on Monday.", "held", ["CL", "PE"], id="took-place"),
        pytest.param(
            "A meeting between the foreign ministers of Chile and Peru, which had been scheduled for Monday, has been postponed.",
            "postponed",
            ["CL", "PE"],
            id="unnamed-which-had-been-scheduled",
        ),
        pytest.param(
            "Talks between the defence ministers of Chile and Peru were held in Lima on Monday.",
            "held",
            ["CL", "PE"],
            id="unnamed-were-held",
        ),
        pytest.param(
            "A meeting between the foreign ministers of Chile, Peru and Ecuador set for Monday was cancelled.",
            "cancelled",
            ["CL", "EC", "PE"],
            id="unnamed-of-three",
        ),
        pytest.param(
            "Talks between Chile and Peru on the border have been postponed.", "postponed", ["CL", "PE"], id="states"
        ),
        pytest.param("The trade envoys of Chile and Peru met in Lima on Monday.", "held", ["CL", "PE"], id="envoys"),
    ],
)
def test_what_becomes_of_talks(text: str, status: str, states: list[str]) -> None:
    (event,) = extract(Record("r", text, "test", language="en", published="2014-03-10")).events
    assert (event.status, sorted(event.represented)) == (status, states)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"The ministry called for talks {BOTH}.", id="called-for"),
        pytest.param(f"The party hopes for a meeting {BOTH}.", id="hopes-for"),
        pytest.param("The envoy also asked for a meeting with Peruvian President Raul Rojas.", id="asked-for"),
        pytest.param("Trade representatives of companies met in Lima on Sunday.", id="of-companies"),
    ],
)
def test_talks_that_are_only_wished_for(text: str) -> None:
    assert told(text) == []


COSTA = "Foreign Minister Ana Costa of Chile"


@pytest.mark.parametrize(
    ("text", "kind", "status", "day"),
    [
        (f"{COSTA} had been scheduled to visit Peru on 5 May but stayed at home.", "visit", "cancelled", "2014-05-05"),
        (f"{COSTA} had planned to travel to Lima on 5 May.", "visit", "cancelled", "2014-05-05"),
        (f"{COSTA} will not travel to Peru on 5 May as planned.", "visit", "cancelled", "2014-05-05"),
        (f"The ministry announced the postponement of a visit by {COSTA} to Lima.", "visit", "postponed", None),
        (
            "The cancellation of Minister Ana Costa's visit to Peru planned for 5 May was a surprise.",
            "visit",
            "cancelled",
            "2014-05-05",
        ),
        (
            f"{COSTA} had been due to meet President Raul Rojas of Peru on 5 May, but the meeting was called off.",
            "bilateral",
            "cancelled",
            "2014-05-05",
        ),
        (
            f"The ministry confirmed the cancellation of talks between {COSTA} and President Raul Rojas of Peru.",
            "bilateral",
            "cancelled",
            None,
        ),
    ],
)
def test_what_did_not_come_about(text: str, kind: str, status: str, day: str | None) -> None:
    (event,) = extract(Record("r", text, "test", language="en", published="2014-03-10")).events
    assert (event.kind, event.status, event.start) == (kind, status, day)


@pytest.mark.parametrize(
    "text",
    [
        "President Ana Costa of Chile and President Raul Rojas of Peru arrived in Quito on Monday.",
        "The CELAC summit opens in Quito on Tuesday. Among the arrivals were President Ana Costa of Chile and President Raul Rojas of Peru.",
        "The CELAC summit opens in Quito on Tuesday. First to arrive was President Ana Costa of Chile, followed by President Raul Rojas of Peru.",
        "The CELAC summit opens in Quito on Tuesday. President Ana Costa of Chile and President Raul Rojas of Peru landed in the capital.",
    ],
)
def test_each_of_those_who_arrived_is_on_a_visit_of_his_own(text: str) -> None:
    visits = [event for event in extract(Record("r", text, "test", language="en")).events if event.kind == "visit"]
    assert [[one.of for one in event.participants] for event in visits] == [["CL"], ["PE"]]
    assert {event.country for event in visits} == {"EC"}


@pytest.mark.parametrize(
    "text",
    [
        "A Chilean parliamentary delegation arrived in Lima on Monday.",
        "The delegation of Chile, including heads of agencies, is visiting Peru.",
    ],
)
def test_a_delegation_that_names_nobody_is_on_a_visit(text: str) -> None:
    (event,) = extract(Record("r", text, "test", language="en", published="2014-03-10")).events
    assert (event.kind, event.country, event.represented) == ("visit", "PE", ("CL",))


@pytest.mark.parametrize(
    "text",
    [
        "The Chilean team delegation arrived in Lima for the match.",
        "A Chilean business delegation arrived in Lima on Monday.",
        "President Ana Costa of Chile underlined the need to give priority to dialogue.",
    ],
)
def test_neither_teams_nor_dialogue_in_general(text: str) -> None:
    assert told(text) == []


def test_who_heads_a_delegation_is_meant_by_it() -> None:
    text = (
        "A Chilean delegation headed by Foreign Minister Ana Costa arrived in Lima on Monday. The delegation met President Raul Rojas "
        "of Peru."
    )
    assert told(text) == [("bilateral", "held", ["Costa", "Rojas"]), ("visit", "held", ["Costa"])]


@pytest.mark.parametrize(
    "lead",
    [
        "At the ministerial meeting held in Riga on Thursday, ",
        "In a ministerial meeting of the Arab League that was held on Thursday, the ",
        "During the OIC summit that took place in Riga, ",
    ],
)
def test_who_says_something_behind_an_occasion_was_there(lead: str) -> None:
    (event,) = told(f"{lead}Saudi Foreign Minister Adel Jubran stressed that unity was needed.")
    assert event[2] == ["Jubran"]


def test_what_is_only_agreed_to_be_held_is_no_event() -> None:
    text = "President Ana Costa of Chile and President Raul Rojas of Peru met in Lima on Monday and agreed to hold talks every year."
    (event,) = extract(Record("r", text, "test", language="en", published="2014-03-10")).events
    assert (event.status, [one.what for one in event.outcomes]) == ("held", ["hold talks every year"])


def test_what_is_agreed_for_a_day_and_place_is_an_event() -> None:
    text = "President Ana Costa of Chile and President Raul Rojas of Peru met in Lima on Monday and agreed to hold the next meeting in Quito in May."
    assert [status for _, status, _ in told(text)] == ["held", "planned"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chilean Foreign Minister Ana Costa and Peruvian envoy Raul Rojas did not speak to reporters before their hourlong meeting in Lima.",
            [("bilateral", "held", ["Costa", "Rojas"])],
        ),
        (
            "Chilean Foreign Minister Ana Costa and Peruvian envoy Raul Rojas had dinner on Wednesday night.",
            [("bilateral", "held", ["Costa", "Rojas"])],
        ),
        (
            "Foreign Ministers Ana Costa of Chile and Raul Rojas of Peru are coming to Vilnius on Thursday.",
            [("visit", "planned", ["Costa"]), ("visit", "planned", ["Rojas"])],
        ),
        (
            "Chilean Foreign Minister Ana Costa listed issues that she would like to discuss with her Peruvian counterpart Raul Rojas.",
            [],
        ),
        (
            "Officials are to decide whether a summit between President Ana Costa of Chile and President Raul Rojas of Peru can be saved.",
            [],
        ),
        (
            "Chilean President Ana Costa is to meet Peruvian President Raul Rojas in Lima in May. A meeting between Costa and Bolivian President Eva Paz last November was called off.",
            [("bilateral", "cancelled", ["Costa", "Paz"]), ("bilateral", "planned", ["Costa", "Rojas"])],
        ),
        (
            "Chilean President Ana Costa and Peruvian President Raul Rojas met on Monday to prepare for the visit by the leader of that nation.",
            [("bilateral", "held", ["Costa", "Rojas"])],
        ),
    ],
)
def test_further_frames_of_the_press(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("who", ["ambassadors of EU member states", "African ambassadors", "the foreign ambassadors"])
def test_ambassadors_of_several_states_are_met_together(who: str) -> None:
    text = f"Foreign Minister Ana Costa of Chile used the opportunity to meet with {who} there."
    assert told(text) == [("meeting", "held", ["Costa"])]


@pytest.mark.parametrize("who", ["youth ambassadors", "Chile's ambassadors", "students"])
def test_of_whom_meeting_is_no_diplomacy(who: str) -> None:
    assert told(f"Foreign Minister Ana Costa of Chile met with {who} in Santiago.") == []


def test_a_stretch_of_weekdays_that_goes_on() -> None:
    text = "President Ana Costa of Chile is visiting Peru from Monday to Thursday."
    (event,) = extract(Record("r", text, "test", language="en", published="2014-03-11")).events
    assert (event.start, event.end) == ("2014-03-10", "2014-03-13")


def test_an_ambassador_among_his_own_is_no_other_side() -> None:
    text = "Chilean Foreign Minister Ana Costa held a meeting with the {} Ambassador to Peru, Luis Soto, in Santiago."
    assert told(text.format("Chilean")) == []
    assert told(text.format("Kenyan")) == [("bilateral", "held", ["Costa", "Soto"])]


def test_whom_somebody_receives_at_an_airport_is_on_a_visit() -> None:
    text = (
        "Foreign Minister Ana Costa of Chile received Kenyan President Karim Otieno at Santiago International Airport."
    )
    assert told(text) == [("visit", "held", ["Costa", "Otieno"])]


@pytest.mark.parametrize("matter", ["on Trade", "on Economic and Humanitarian Cooperation", "for Trade"])
def test_the_states_of_a_commission_stand_behind_its_matter(matter: str) -> None:
    text = f"The meeting of the Joint Intergovernmental Commission {matter} between Chile and Kenya was held in Lima on Monday."
    (event,) = extract(Record("r", text, "test", language="en", published="2014-03-10")).events
    assert (event.kind, event.represented) == ("meeting", ("CL", "KE"))


def test_spoken_over_phone() -> None:
    text = "Foreign Minister Ana Costa of Chile spoke over phone with President Raul Rojas of Peru on Monday."
    assert told(text) == [("call", "held", ["Costa", "Rojas"])]


def test_an_airport_called_after_a_king() -> None:
    text = "Foreign Minister Ana Costa of Chile arrived at King Khalid Air Base in Riyadh on Monday ahead of the Arab League summit."
    assert told(text) == [("summit", "planned", ["Costa"]), ("visit", "held", ["Costa"])]


def test_since_somebody_took_office_tells_nothing_of_him() -> None:
    text = "Foreign Minister Ana Costa of Chile visited Peru, her first visit since President Raul Rojas took office."
    assert told(text) == [("visit", "held", ["Costa"])]


def test_those_who_arrive_together_are_on_one_visit() -> None:
    text = "President Ana Costa of Chile and President Raul Rojas of Peru arrived together in Quito on Monday."
    assert told(text) == [("visit", "held", ["Costa", "Rojas"])]


def test_who_met_is_named_behind() -> None:
    text = (
        "The envoys of Korea and Japan met in Seoul on Monday. The meeting was held between Lee Do-min, the ministry's special "
        "representative for Korean Peninsula peace, and his Japanese counterpart, Kenji Ito."
    )
    (event,) = extract(Record("r", text, "test", language="en", published="2014-03-10")).events
    assert [(one.name, one.level, one.of) for one in event.participants] == [
        ("Lee Do-min", "other", "KR"),
        ("Kenji Ito", "other", "JP"),
    ]


def test_counterparts_of_dotted_states() -> None:
    text = "The Chilean foreign minister, Ana Costa, spoke by telephone with her U.S. and Peruvian counterparts on Thursday."
    events = extract(Record("r", text, "test", language="en", published="2014-03-10")).events
    assert sorted(sorted(one.represented) for one in events) == [["CL", "PE"], ["CL", "US"]]


@pytest.mark.parametrize("verb", ["welcomed", "greeted"])
@pytest.mark.parametrize(
    "told_first", ["The regional summit was held in Riga on 8 March.", "Riga hosted the regional summit."]
)
def test_leaders_welcomed_at_a_gathering_attend_it(verb: str, told_first: str) -> None:
    text = (
        f"{told_first} President Ine Lund of Latvia {verb} President Arman Temirov of Kazakhstan, President Ali Demirel "
        "of Türkiye and Prime Minister Raul Perez of Cuba at the Congress Centre."
    )
    assert told(text) == [("summit", "held", ["Demirel", "Lund", "Perez", "Temirov"])]


@pytest.mark.parametrize(
    "whom", ["his counterparts Raul Perez of Cuba and Jean Martin of France", "his Cuban counterpart Raul Perez"]
)
def test_people_hosted_on_another_day_than_a_gathering_are_met(whom: str) -> None:
    text = f"The summit was held in Riga on Sunday. On Saturday Latvian Foreign Minister Jonas Kalns hosted {whom} at Riga Castle."
    kinds = {kind: people for kind, _, people in told(text)}
    assert kinds["summit"] == []
    assert {"Kalns", "Perez"} <= set(kinds["bilateral"])


@pytest.mark.parametrize(
    "opening", ["At the end of the meeting", "After the opening meeting", "Following their meeting"]
)
def test_behind_a_meeting_with_a_determiner_stands_who_acts(opening: str) -> None:
    text = (
        "President Ine Lund of Latvia met President Arman Temirov of Kazakhstan in Riga on Friday. "
        f"{opening} Foreign Ministers Jonas Kalns and Murat Akhmetov signed a memorandum."
    )
    assert [people for kind, _, people in told(text) if kind == "bilateral" and len(people) < 2] == []


@pytest.mark.parametrize("often", ["several times", "many times", "on numerous occasions"])
def test_a_visit_paid_again_and_again_is_none(often: str) -> None:
    assert told(f"President Arman Temirov of Kazakhstan has visited Latvia {often}.") == []
