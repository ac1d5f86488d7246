"""Words and idioms of the English press for talks, calls, meals, visits, gatherings, signings and what becomes of them.

Each tells what it tells, and the same words of something else tell nothing.
"""

from __future__ import annotations

import pytest

from communique.extraction import extract
from communique.model import Record


def told(text: str) -> list[str]:
    """The events, each a line: status, kind, who took part in which role; where and when; what it brought."""
    record = Record("r", text, "test", language="en", published="2014-03-14")
    lines: list[str] = []
    for event in extract(record).events:
        people = ", ".join(sorted(f"{one.name} {one.of} {one.role}" for one in event.participants))
        outcomes = " ".join(sorted(one.type for one in event.outcomes))
        lines.append(f"{event.status} {event.kind}: {people}; {event.city}, {event.start}; {outcomes}".rstrip("; "))
    return sorted(lines)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Kenyan President Josphat Mwangi and Peru's Trade Minister Alonso Quiroga conferred for two hours in Nairobi on Wednesday.",
            ["held bilateral: Alonso Quiroga PE attendee, Josphat Mwangi KE attendee; Nairobi, 2014-03-12"],
            id="and-conferred-for-two",
        ),
        pytest.param(
            "Foreign Minister Kofi Antwi of Ghana and Norwegian Foreign Minister Espen Dahl put their heads together in Vienna on Monday over the grain dispute.",
            ["held bilateral: Espen Dahl NO attendee, Kofi Antwi GH attendee; Vienna, 2014-03-10"],
            id="and-put-their-heads",
        ),
        pytest.param(
            "Foreign Minister Espen Dahl of Norway consulted Vietnamese Defence Minister Tran Van Khoi in Brussels on Tuesday.",
            ["held bilateral: Espen Dahl NO attendee, Tran Van Khoi VN attendee; Brussels, 2014-03-11"],
            id="consulted-in-brussels-on",
        ),
        pytest.param(
            "Nepali Prime Minister Suresh Adhikari sounded out Kenya's President Josphat Mwangi in Nairobi on Monday on a possible truce.",
            ["held bilateral: Josphat Mwangi KE attendee, Suresh Adhikari NP attendee; Nairobi, 2014-03-10"],
            id="sounded-out-in-on",
        ),
        pytest.param(
            "Latvia's Prime Minister Jonas Kalns and Energy Minister Arman Temirov of Kazakhstan negotiated late into the night in Geneva on Wednesday.",
            ["held bilateral: Arman Temirov KZ attendee, Jonas Kalns LV attendee; Geneva, 2014-03-12"],
            id="and-negotiated-late-into",
        ),
        pytest.param(
            "Kenyan President Josphat Mwangi took stock of relations with Peru's Trade Minister Alonso Quiroga in Nairobi on Wednesday.",
            ["held bilateral: Alonso Quiroga PE attendee, Josphat Mwangi KE attendee; Nairobi, 2014-03-12"],
            id="took-stock-of-relations",
        ),
        pytest.param(
            "Kazakhstan's Energy Minister Arman Temirov and Foreign Minister Kofi Antwi of Ghana thrashed out the details of a customs deal in Astana on Wednesday.",
            ["held bilateral: Arman Temirov KZ attendee, Kofi Antwi GH attendee; Astana, 2014-03-12"],
            id="and-thrashed-out-the",
        ),
        pytest.param(
            "Chile's President Ignacio Barrios and Prime Minister Suresh Adhikari of Nepal mulled closer cooperation in Santiago on Wednesday.",
            ["held bilateral: Ignacio Barrios CL attendee, Suresh Adhikari NP attendee; Santiago, 2014-03-12"],
            id="and-mulled-closer-cooperation",
        ),
        pytest.param(
            "Foreign Minister Espen Dahl of Norway and Vietnamese Defence Minister Tran Van Khoi explored ways to boost trade in Oslo on Wednesday.",
            ["held bilateral: Espen Dahl NO attendee, Tran Van Khoi VN attendee; Oslo, 2014-03-12"],
            id="and-explored-ways-to",
        ),
        pytest.param(
            "Meeting Defence Minister Tran Van Khoi of Vietnam in Hanoi on Tuesday, Norway's Foreign Minister Espen Dahl pressed for the release of two sailors.",
            ["held bilateral: Espen Dahl NO attendee, Tran Van Khoi VN attendee; Hanoi, 2014-03-11"],
            id="meeting-in-on-tuesday",
        ),
        pytest.param(
            "Ghanaian Foreign Minister Kofi Antwi said the sailors would go home, speaking after talks in Oslo on Tuesday with Norway's Foreign Minister Espen Dahl.",
            ["held bilateral: Espen Dahl NO attendee, Kofi Antwi GH attendee; Oslo, 2014-03-11"],
            id="said-the-sailors-would",
        ),
        pytest.param(
            "Portugal's Prime Minister Rui Valadares told Prime Minister Jonas Kalns of Latvia in Riga on Tuesday that the sailors should go home.",
            ["held bilateral: Jonas Kalns LV attendee, Rui Valadares PT attendee; Riga, 2014-03-11"],
            id="told-in-on-tuesday",
        ),
        pytest.param(
            "Energy Minister Arman Temirov of Kazakhstan assured Ghanaian Foreign Minister Kofi Antwi in Accra on Tuesday that the sailors would go home.",
            ["held bilateral: Arman Temirov KZ attendee, Kofi Antwi GH attendee; Accra, 2014-03-11"],
            id="assured-in-on-tuesday",
        ),
        pytest.param(
            "Deputy Foreign Minister Marko Zupan of Slovenia called in Greek Ambassador Lena Vos on Tuesday over the arrests.",
            ["held bilateral: Lena Vos GR attendee, Marko Zupan SI host; None, 2014-03-11"],
            id="called-in-ambassador-on",
        ),
        pytest.param(
            "Prime Minister Suresh Adhikari of Nepal ran into Kenyan President Josphat Mwangi in a corridor in Davos on Friday and the two spoke for ten minutes.",
            ["held bilateral: Josphat Mwangi KE attendee, Suresh Adhikari NP attendee; Davos, 2014-03-14"],
            id="ran-into-in-a",
        ),
        pytest.param(
            "Chilean President Ignacio Barrios rang Nepal's Prime Minister Suresh Adhikari on Monday to discuss the floods.",
            ["held call: Ignacio Barrios CL attendee, Suresh Adhikari NP attendee; None, 2014-03-10"],
            id="rang-on-monday-to",
        ),
        pytest.param(
            "Foreign Minister Kofi Antwi of Ghana talked to Norwegian Foreign Minister Espen Dahl by telephone on Monday.",
            ["held call: Espen Dahl NO attendee, Kofi Antwi GH attendee; None, 2014-03-10"],
            id="talked-to-by-telephone",
        ),
        pytest.param(
            "Latvian Prime Minister Jonas Kalns got on the phone with Kazakhstan's Energy Minister Arman Temirov on Monday.",
            ["held call: Arman Temirov KZ attendee, Jonas Kalns LV attendee; None, 2014-03-10"],
            id="got-on-the-phone",
        ),
        pytest.param(
            "Slovenia's Deputy Foreign Minister Marko Zupan was on the line with Interior Minister Stavros Manolas of Greece on Monday.",
            ["held call: Marko Zupan SI attendee, Stavros Manolas GR attendee; None, 2014-03-10"],
            id="was-on-the-line",
        ),
        pytest.param(
            "Greece's Interior Minister Stavros Manolas dialled Prime Minister Rui Valadares of Portugal on Monday.",
            ["held call: Rui Valadares PT attendee, Stavros Manolas GR attendee; None, 2014-03-10"],
            id="dialled-on-monday",
        ),
        pytest.param(
            "Foreign Minister Nabil Haddadin of Jordan met Slovenian Deputy Foreign Minister Marko Zupan for lunch in Amman on Thursday.",
            ["held bilateral: Marko Zupan SI attendee, Nabil Haddadin JO attendee; Amman, 2014-03-13"],
            id="met-for-lunch-in",
        ),
        pytest.param(
            "Jordan's Foreign Minister Nabil Haddadin threw a banquet for Deputy Foreign Minister Marko Zupan of Slovenia in Amman on Thursday.",
            ["held reception: Marko Zupan SI attendee, Nabil Haddadin JO host; Amman, 2014-03-13"],
            id="threw-a-banquet-for",
        ),
        pytest.param(
            "Kazakh Energy Minister Arman Temirov welcomed Ghana's Foreign Minister Kofi Antwi to Astana on Tuesday.",
            ["held bilateral: Arman Temirov KZ host, Kofi Antwi GH attendee; Astana, 2014-03-11"],
            id="welcomed-to-on-tuesday",
        ),
        pytest.param(
            "Norway's Foreign Minister Espen Dahl played host to Defence Minister Tran Van Khoi of Vietnam in Oslo on Tuesday.",
            ["held bilateral: Espen Dahl NO host, Tran Van Khoi VN attendee; Oslo, 2014-03-11"],
            id="played-host-to-in",
        ),
        pytest.param(
            "Slovenian Deputy Foreign Minister Marko Zupan paid his respects to Foreign Minister Nabil Haddadin of Jordan in Amman on Tuesday.",
            ["held bilateral: Marko Zupan SI attendee, Nabil Haddadin JO host; Amman, 2014-03-11"],
            id="paid-his-respects-to",
        ),
        pytest.param(
            "Kenya's President Josphat Mwangi had an audience with Nepali Prime Minister Suresh Adhikari in Kathmandu on Tuesday.",
            ["held bilateral: Josphat Mwangi KE attendee, Suresh Adhikari NP host; Kathmandu, 2014-03-11"],
            id="had-an-audience-with",
        ),
        pytest.param(
            "Ghanaian Foreign Minister Kofi Antwi was granted an audience by Energy Minister Arman Temirov of Kazakhstan in Astana on Tuesday.",
            ["held bilateral: Arman Temirov KZ host, Kofi Antwi GH attendee; Astana, 2014-03-11"],
            id="was-granted-an-audience",
        ),
        pytest.param(
            "Energy Minister Arman Temirov of Kazakhstan dropped in on Latvia's Prime Minister Jonas Kalns in Riga on Tuesday.",
            ["held bilateral: Arman Temirov KZ attendee, Jonas Kalns LV host; Riga, 2014-03-11"],
            id="dropped-in-on-in",
        ),
        pytest.param(
            "Greek Interior Minister Stavros Manolas stopped by to see Deputy Foreign Minister Marko Zupan of Slovenia in Ljubljana on Tuesday.",
            ["held bilateral: Marko Zupan SI host, Stavros Manolas GR attendee; Ljubljana, 2014-03-11"],
            id="stopped-by-to-see",
        ),
        pytest.param(
            "Peru's Trade Minister Alonso Quiroga went to see Kenyan President Josphat Mwangi in Nairobi on Tuesday.",
            ["held bilateral: Alonso Quiroga PE attendee, Josphat Mwangi KE attendee; Nairobi, 2014-03-11"],
            id="went-to-see-in",
        ),
        pytest.param(
            "President Ignacio Barrios of Chile was met at the airport in Dakar on Tuesday by Senegal's President Ibrahima Sarr.",
            ["held visit: Ibrahima Sarr SN attendee, Ignacio Barrios CL attendee; Dakar, 2014-03-11"],
            id="was-met-at-the",
        ),
        pytest.param(
            "Norwegian Foreign Minister Espen Dahl was met on arrival in Accra on Tuesday by Foreign Minister Kofi Antwi of Ghana.",
            ["held visit: Espen Dahl NO attendee, Kofi Antwi GH attendee; Accra, 2014-03-11"],
            id="was-met-on-arrival",
        ),
        pytest.param(
            "Latvia's Prime Minister Jonas Kalns was greeted on arrival in Lisbon on Tuesday by Portuguese Prime Minister Rui Valadares.",
            ["held visit: Jonas Kalns LV attendee, Rui Valadares PT attendee; Lisbon, 2014-03-11"],
            id="was-greeted-on-arrival",
        ),
        pytest.param(
            "Ghanaian Foreign Minister Kofi Antwi headed for Oslo on Sunday.",
            ["held visit: Kofi Antwi GH attendee; Oslo, 2014-03-09"],
            id="headed-for-on-sunday",
        ),
        pytest.param(
            "Portugal's Prime Minister Rui Valadares jetted into Riga on Sunday.",
            ["held visit: Rui Valadares PT attendee; Riga, 2014-03-09"],
            id="jetted-into-on-sunday",
        ),
        pytest.param(
            "Foreign Minister Nabil Haddadin of Jordan jetted off to Ljubljana on Sunday.",
            ["held visit: Nabil Haddadin JO attendee; Ljubljana, 2014-03-09"],
            id="jetted-off-to-on",
        ),
        pytest.param(
            "President Ignacio Barrios of Chile made a brief stop in Kathmandu on Sunday.",
            ["held visit: Ignacio Barrios CL attendee; Kathmandu, 2014-03-09"],
            id="made-a-brief-stop",
        ),
        pytest.param(
            "Norwegian Foreign Minister Espen Dahl stopped over in Hanoi on Sunday.",
            ["held visit: Espen Dahl NO attendee; Hanoi, 2014-03-09"],
            id="stopped-over-in-on",
        ),
        pytest.param(
            "Latvia's Prime Minister Jonas Kalns stopped in Astana on Sunday.",
            ["held visit: Jonas Kalns LV attendee; Astana, 2014-03-09"],
            id="stopped-in-on-sunday",
        ),
        pytest.param(
            "Deputy Foreign Minister Marko Zupan of Slovenia passed through Athens on Sunday.",
            ["held visit: Marko Zupan SI attendee; Athens, 2014-03-09"],
            id="passed-through-on-sunday",
        ),
        pytest.param(
            "Kenyan President Josphat Mwangi crossed into Peru on Sunday.",
            ["held visit: Josphat Mwangi KE attendee; None, 2014-03-09"],
            id="crossed-into-on-sunday",
        ),
        pytest.param(
            "Senegalese President Ibrahima Sarr spent Sunday in Santiago.",
            ["held visit: Ibrahima Sarr SN attendee; Santiago, 2014-03-09"],
            id="spent-sunday-in",
        ),
        pytest.param(
            "Ghana's Foreign Minister Kofi Antwi descended on Oslo on Sunday.",
            ["held visit: Kofi Antwi GH attendee; Oslo, 2014-03-09"],
            id="descended-on-on-sunday",
        ),
        pytest.param(
            "During his stop in Hanoi on Sunday, Norway's Foreign Minister Espen Dahl promised more aid.",
            ["held visit: Espen Dahl NO attendee; Hanoi, 2014-03-09"],
            id="during-his-stop-in",
        ),
        pytest.param(
            "On her arrival in Athens on Sunday, Slovenian Deputy Foreign Minister Marko Zupan promised more aid.",
            ["held visit: Marko Zupan SI attendee; Athens, 2014-03-09"],
            id="on-her-arrival-in",
        ),
        pytest.param(
            "Visiting Lima on Sunday, Kenya's President Josphat Mwangi promised more aid.",
            ["held visit: Josphat Mwangi KE attendee; Lima, 2014-03-09"],
            id="visiting-on-sunday-promised",
        ),
        pytest.param(
            "Latvia's Prime Minister Jonas Kalns dashed to Astana on Sunday.",
            ["held visit: Jonas Kalns LV attendee; Astana, 2014-03-09"],
            id="dashed-to-on-sunday",
        ),
        pytest.param(
            "Deputy Foreign Minister Marko Zupan of Slovenia rushed to Athens on Sunday.",
            ["held visit: Marko Zupan SI attendee; Athens, 2014-03-09"],
            id="rushed-to-on-sunday",
        ),
        pytest.param(
            "Slovenian Deputy Foreign Minister Marko Zupan's visit to Greece has been shelved.",
            ["postponed visit: Marko Zupan SI attendee; None, None"],
            id="visit-to-has-been",
        ),
        pytest.param(
            "Kenya's President Josphat Mwangi will no longer travel to Peru on 20 March.",
            ["cancelled visit: Josphat Mwangi KE attendee; None, 2014-03-20"],
            id="will-no-longer-travel",
        ),
        pytest.param(
            "A trilateral meeting of Foreign Minister Kofi Antwi of Ghana, Norwegian Foreign Minister Espen Dahl and Vietnam's Defence Minister Tran Van Khoi took place in Geneva on Tuesday.",
            [
                "held meeting: Espen Dahl NO attendee, Kofi Antwi GH attendee, Tran Van Khoi VN attendee; Geneva, 2014-03-11"
            ],
            id="a-trilateral-meeting-of",
        ),
        pytest.param(
            "Portuguese Prime Minister Rui Valadares, Latvia's Prime Minister Jonas Kalns and Energy Minister Arman Temirov of Kazakhstan came together in Geneva on Tuesday.",
            [
                "held meeting: Arman Temirov KZ attendee, Jonas Kalns LV attendee, Rui Valadares PT attendee; Geneva, 2014-03-11"
            ],
            id="and-came-together-in",
        ),
        pytest.param(
            "The memorandum was signed for Kenya by President Josphat Mwangi of Kenya and for Peru by Peruvian Trade Minister Alonso Quiroga in Geneva on Tuesday.",
            ["held ceremony: Alonso Quiroga PE signatory, Josphat Mwangi KE signatory; Geneva, 2014-03-11; signed"],
            id="the-memorandum-was-signed",
        ),
        pytest.param(
            "Senegalese President Ibrahima Sarr and Chile's President Ignacio Barrios exchanged instruments of ratification in Dakar on Tuesday.",
            ["held ceremony: Ibrahima Sarr SN signatory, Ignacio Barrios CL signatory; Dakar, 2014-03-11; signed"],
            id="and-exchanged-instruments-of",
        ),
        pytest.param(
            "Kazakh Energy Minister Arman Temirov concluded an agreement on fisheries with Ghana's Foreign Minister Kofi Antwi in Astana on Tuesday.",
            ["held ceremony: Arman Temirov KZ signatory, Kofi Antwi GH signatory; Astana, 2014-03-11; signed"],
            id="concluded-an-agreement-on",
        ),
        pytest.param(
            "Greece's Interior Minister Stavros Manolas and Prime Minister Rui Valadares of Portugal penned an agreement on fisheries in Athens on Tuesday.",
            ["held ceremony: Rui Valadares PT signatory, Stavros Manolas GR signatory; Athens, 2014-03-11; signed"],
            id="and-penned-an-agreement",
        ),
        pytest.param(
            "Chilean President Ignacio Barrios and Nepal's Prime Minister Suresh Adhikari will sign a fisheries agreement in Santiago on 20 March.",
            ["planned ceremony: Ignacio Barrios CL signatory, Suresh Adhikari NP signatory; Santiago, 2014-03-20"],
            id="and-will-sign-a",
        ),
        pytest.param(
            "Norway's Foreign Minister Espen Dahl and Defence Minister Tran Van Khoi of Vietnam are to sign a fisheries agreement in Oslo on 20 March.",
            ["planned ceremony: Espen Dahl NO signatory, Tran Van Khoi VN signatory; Oslo, 2014-03-20"],
            id="and-are-to-sign",
        ),
        pytest.param(
            "Deputy Foreign Minister Marko Zupan of Slovenia and Greek Interior Minister Stavros Manolas inspected a guard of honour in Ljubljana on Tuesday.",
            ["held ceremony: Marko Zupan SI attendee, Stavros Manolas GR attendee; Ljubljana, 2014-03-11"],
            id="and-inspected-a-guard",
        ),
        pytest.param(
            "Latvian Prime Minister Jonas Kalns faced reporters alongside Kazakhstan's Energy Minister Arman Temirov in Riga on Tuesday.",
            ["held press-event: Arman Temirov KZ speaker, Jonas Kalns LV speaker; Riga, 2014-03-11"],
            id="faced-reporters-alongside-in",
        ),
        pytest.param(
            "Slovenia's Deputy Foreign Minister Marko Zupan and Interior Minister Stavros Manolas of Greece took questions from reporters in Ljubljana on Tuesday.",
            ["held press-event: Marko Zupan SI speaker, Stavros Manolas GR speaker; Ljubljana, 2014-03-11"],
            id="and-took-questions-from",
        ),
        pytest.param(
            "Defence Minister Tran Van Khoi of Vietnam appeared before the press with Senegalese President Ibrahima Sarr in Hanoi on Tuesday.",
            ["held press-event: Ibrahima Sarr SN speaker, Tran Van Khoi VN speaker; Hanoi, 2014-03-11"],
            id="appeared-before-the-press",
        ),
        pytest.param(
            "Trade Minister Alonso Quiroga of Peru made a joint appearance before the media with Jordanian Foreign Minister Nabil Haddadin in Lima on Tuesday.",
            ["held press-event: Alonso Quiroga PE speaker, Nabil Haddadin JO speaker; Lima, 2014-03-11"],
            id="made-a-joint-appearance",
        ),
        pytest.param(
            "Slovenian Deputy Foreign Minister Marko Zupan called off talks with Greece's Interior Minister Stavros Manolas planned for 20 March.",
            ["cancelled bilateral: Marko Zupan SI attendee, Stavros Manolas GR attendee; None, 2014-03-20"],
            id="called-off-talks-with",
        ),
        pytest.param(
            "President Ibrahima Sarr of Senegal pulled out of talks with Chilean President Ignacio Barrios.",
            ["cancelled bilateral: Ibrahima Sarr SN attendee, Ignacio Barrios CL attendee; None, None"],
            id="pulled-out-of-talks",
        ),
        pytest.param(
            "Talks between Nepali Prime Minister Suresh Adhikari and Kenya's President Josphat Mwangi have been shelved.",
            ["postponed bilateral: Josphat Mwangi KE attendee, Suresh Adhikari NP attendee; None, None"],
            id="talks-between-and-have",
        ),
        pytest.param(
            "Slovenian Deputy Foreign Minister Marko Zupan faced criticism from Greece's Interior Minister Stavros Manolas on Tuesday over the dam.",
            [],
            id="faced-criticism-from-on",
        ),
        pytest.param(
            "Ghanaian Foreign Minister Kofi Antwi visited a museum in Accra on Tuesday.",
            [],
            id="visited-a-museum-in",
        ),
        pytest.param(
            "Greek Interior Minister Stavros Manolas joined Portugal's Prime Minister Rui Valadares in condemning the attack on Tuesday.",
            [],
            id="joined-in-condemning-the",
        ),
        pytest.param(
            "Norwegian Foreign Minister Espen Dahl received an honorary degree on Tuesday.",
            [],
            id="received-an-honorary-degree",
        ),
        pytest.param(
            "Portuguese Prime Minister Rui Valadares welcomed the remarks of Latvia's Prime Minister Jonas Kalns on Tuesday.",
            [],
            id="welcomed-the-remarks-of",
        ),
        pytest.param(
            "Vietnamese Defence Minister Tran Van Khoi briefed parliament on Tuesday.",
            [],
            id="briefed-parliament-on-tuesday",
        ),
        pytest.param(
            "Peruvian Trade Minister Alonso Quiroga left the government on Tuesday.",
            [],
            id="left-the-government-on",
        ),
        pytest.param(
            "Slovenia's Deputy Foreign Minister Marko Zupan broke with Interior Minister Stavros Manolas of Greece on Tuesday over the dam.",
            [],
            id="broke-with-on-tuesday",
        ),
        pytest.param(
            "Senegalese President Ibrahima Sarr hosted a children's party in Dakar on Tuesday.",
            [],
            id="hosted-a-children-party",
        ),
        pytest.param(
            "Jordanian Foreign Minister Nabil Haddadin saw Slovenia's Deputy Foreign Minister Marko Zupan as a threat on Tuesday, aides said.",
            [],
            id="saw-as-a-threat",
        ),
        pytest.param(
            "Slovenian Deputy Foreign Minister Marko Zupan launched a book on Tuesday.",
            [],
            id="launched-a-book-on",
        ),
        pytest.param(
            "Nepali Prime Minister Suresh Adhikari headed to the polls on Tuesday.",
            [],
            id="headed-to-the-polls",
        ),
        pytest.param(
            "Nepal's Prime Minister Suresh Adhikari ruled out sanctions on arrival in Nairobi on Tuesday.",
            ["held visit: Suresh Adhikari NP attendee; Nairobi, 2014-03-11"],
            id="ruled-out-sanctions-on",
        ),
        pytest.param(
            "Standing beside President Ignacio Barrios of Chile in Santiago on Tuesday, Senegal's President Ibrahima Sarr promised an inquiry.",
            ["held bilateral: Ibrahima Sarr SN attendee, Ignacio Barrios CL attendee; Santiago, 2014-03-11"],
            id="standing-beside-in-on",
        ),
        pytest.param(
            "Sitting beside Kenyan President Josphat Mwangi in Nairobi on Tuesday, Prime Minister Suresh Adhikari of Nepal promised an inquiry.",
            ["held bilateral: Josphat Mwangi KE attendee, Suresh Adhikari NP attendee; Nairobi, 2014-03-11"],
            id="sitting-beside-in-on",
        ),
        pytest.param(
            "Received in Ljubljana on Tuesday by Slovenia's Deputy Foreign Minister Marko Zupan, Jordanian Foreign Minister Nabil Haddadin promised an inquiry.",
            ["held bilateral: Marko Zupan SI host, Nabil Haddadin JO attendee; Ljubljana, 2014-03-11"],
            id="received-in-on-tuesday",
        ),
        pytest.param(
            "Diplomats said Norwegian Foreign Minister Espen Dahl was expected in Hanoi on 20 March for talks with Vietnam's Defence Minister Tran Van Khoi.",
            [
                "planned bilateral: Espen Dahl NO attendee, Tran Van Khoi VN attendee; Hanoi, 2014-03-20",
                "planned visit: Espen Dahl NO attendee; Hanoi, 2014-03-20",
            ],
            id="diplomats-said-was-expected",
        ),
        pytest.param(
            "Interior Minister Stavros Manolas of Greece is awaited in Ljubljana on 20 March.",
            ["planned visit: Stavros Manolas GR attendee; Ljubljana, 2014-03-20"],
            id="is-awaited-in-on",
        ),
        pytest.param(
            "President Josphat Mwangi of Kenya and Peruvian Trade Minister Alonso Quiroga will hold a summit in Lima on 20 March.",
            ["planned bilateral: Alonso Quiroga PE attendee, Josphat Mwangi KE attendee; Lima, 2014-03-20"],
            id="and-will-hold-a",
        ),
        pytest.param(
            "Norway's Foreign Minister Espen Dahl will not be travelling to Vietnam on 20 March after all.",
            ["cancelled visit: Espen Dahl NO attendee; None, 2014-03-20"],
            id="will-not-be-travelling",
        ),
        pytest.param(
            "Slovenian Deputy Foreign Minister Marko Zupan refused to meet Greece's Interior Minister Stavros Manolas on Tuesday.",
            [],
            id="refused-to-meet-on",
        ),
        pytest.param(
            "Nepali Prime Minister Suresh Adhikari said he was ready to meet Kenya's President Josphat Mwangi anywhere.",
            [],
            id="said-he-was-ready",
        ),
        pytest.param(
            "Greek Interior Minister Stavros Manolas failed to meet Portugal's Prime Minister Rui Valadares on Tuesday.",
            [],
            id="failed-to-meet-on",
        ),
        pytest.param(
            "Foreign Minister Kofi Antwi of Ghana and Norwegian Foreign Minister Espen Dahl dined together in Oslo on Tuesday.",
            ["held bilateral: Espen Dahl NO attendee, Kofi Antwi GH attendee; Oslo, 2014-03-11"],
            id="and-dined-together-in",
        ),
        pytest.param(
            "President Josphat Mwangi of Kenya sat down to lunch with Peruvian Trade Minister Alonso Quiroga in Lima on Tuesday.",
            ["held bilateral: Alonso Quiroga PE attendee, Josphat Mwangi KE attendee; Lima, 2014-03-11"],
            id="sat-down-to-lunch",
        ),
        pytest.param(
            "Greece's Interior Minister Stavros Manolas was welcomed with full military honours by Prime Minister Rui Valadares of Portugal in Lisbon on Tuesday.",
            ["held ceremony: Rui Valadares PT host, Stavros Manolas GR attendee; Lisbon, 2014-03-11"],
            id="was-welcomed-with-full",
        ),
        pytest.param(
            "Jordanian Foreign Minister Nabil Haddadin welcomed Trade Minister Alonso Quiroga of Peru with a guard of honour in Amman on Tuesday.",
            ["held ceremony: Alonso Quiroga PE attendee, Nabil Haddadin JO host; Amman, 2014-03-11"],
            id="welcomed-with-a-guard",
        ),
        pytest.param(
            "With Foreign Minister Espen Dahl of Norway and Vietnamese Defence Minister Tran Van Khoi looking on, a visa agreement was signed in Hanoi on Tuesday.",
            ["held ceremony: Espen Dahl NO witness, Tran Van Khoi VN witness; Hanoi, 2014-03-11; signed"],
            id="with-and-looking-on",
        ),
        pytest.param(
            "Slovenia's Deputy Foreign Minister Marko Zupan, Interior Minister Stavros Manolas of Greece and Portuguese Prime Minister Rui Valadares gathered in Vienna on Tuesday to discuss the drought.",
            [
                "held meeting: Marko Zupan SI attendee, Rui Valadares PT attendee, Stavros Manolas GR attendee; Vienna, 2014-03-11"
            ],
            id="and-gathered-in-vienna",
        ),
        pytest.param(
            "Vietnam's Defence Minister Tran Van Khoi told the regional summit in Vienna on Tuesday that time was short.",
            ["held summit: Tran Van Khoi VN speaker; Vienna, 2014-03-11"],
            id="told-the-regional-summit",
        ),
        pytest.param(
            "Latvia's Prime Minister Jonas Kalns missed the regional summit in Vienna on Tuesday.",
            ["held summit: ; Vienna, 2014-03-11"],
            id="missed-the-regional-summit",
        ),
        pytest.param(
            "Peruvian Trade Minister Alonso Quiroga will be absent from the regional summit in Vienna on 20 March.",
            ["planned summit: ; Vienna, 2014-03-20"],
            id="will-be-absent-from",
        ),
        pytest.param(
            "Foreign Minister Espen Dahl of Norway and Vietnamese Defence Minister Tran Van Khoi concluded talks in Oslo on Tuesday with an agreement to reopen rail links.",
            ["held bilateral: Espen Dahl NO attendee, Tran Van Khoi VN attendee; Oslo, 2014-03-11; agreed"],
            id="and-concluded-talks-in",
        ),
        pytest.param(
            "The summit in Vienna on Tuesday gave its blessing to a rescue fund.",
            ["held summit: ; Vienna, 2014-03-11; approved"],
            id="the-summit-in-vienna",
        ),
        pytest.param(
            "Ghanaian Foreign Minister Kofi Antwi and Norway's Foreign Minister Espen Dahl exchanged insults on Tuesday.",
            [],
            id="and-exchanged-insults-on",
        ),
        pytest.param(
            "Nepali Prime Minister Suresh Adhikari received a standing ovation in parliament on Tuesday.",
            [],
            id="received-a-standing-ovation",
        ),
        pytest.param(
            "Norwegian Foreign Minister Espen Dahl dropped in the polls on Tuesday.",
            [],
            id="dropped-in-the-polls",
        ),
        pytest.param(
            "Kenyan President Josphat Mwangi reached the age of seventy on Tuesday.",
            [],
            id="reached-the-age-of",
        ),
        pytest.param(
            "Vietnamese Defence Minister Tran Van Khoi called in the army on Tuesday.",
            [],
            id="called-in-the-army",
        ),
        pytest.param(
            "Peruvian Trade Minister Alonso Quiroga shelved a tax rise on Tuesday.",
            [],
            id="shelved-a-tax-rise",
        ),
        pytest.param(
            "Senegalese President Ibrahima Sarr put pen to paper on a memoir on Tuesday.",
            [],
            id="put-pen-to-paper",
        ),
        pytest.param(
            "Jordanian Foreign Minister Nabil Haddadin compared Slovenia's Deputy Foreign Minister Marko Zupan with a tyrant on Tuesday.",
            [],
            id="compared-with-a-tyrant",
        ),
        pytest.param(
            "Kazakh Energy Minister Arman Temirov assessed the damage in Astana on Tuesday.",
            [],
            id="assessed-the-damage-in",
        ),
        pytest.param(
            "Prime Minister Jonas Kalns of Latvia and Kazakh Energy Minister Arman Temirov both focused on the economy in their New Year speeches.",
            [],
            id="and-both-focused-on",
        ),
        pytest.param(
            "Slovenian Deputy Foreign Minister Marko Zupan and Greece's Interior Minister Stavros Manolas considered the vote a success.",
            [],
            id="and-considered-the-vote",
        ),
        pytest.param(
            "Portuguese Prime Minister Rui Valadares, who distrusts summits, prefers the telephone: he called Latvia's Prime Minister Jonas Kalns on Monday, and Energy Minister Arman Temirov of Kazakhstan on Tuesday.",
            [
                "held call: Arman Temirov KZ attendee, Rui Valadares PT attendee; None, 2014-03-11",
                "held call: Jonas Kalns LV attendee, Rui Valadares PT attendee; None, 2014-03-10",
            ],
            id="who-distrusts-summits-prefers",
        ),
        pytest.param(
            "To nobody's surprise the talks that Kazakhstan's Energy Minister Arman Temirov and Foreign Minister Kofi Antwi of Ghana opened in Vienna on 3 March broke down within hours.",
            ["held bilateral: Arman Temirov KZ attendee, Kofi Antwi GH attendee; Vienna, 2014-03-03"],
            id="to-nobody-surprise-the",
        ),
        pytest.param(
            "Between them, Defence Minister Tran Van Khoi of Vietnam and Senegalese President Ibrahima Sarr have met four times this year.",
            [],
            id="between-them-and-have",
        ),
        pytest.param(
            "Had Kazakh Energy Minister Arman Temirov met Ghana's Foreign Minister Kofi Antwi in Accra, the war might have been averted.",
            [],
            id="had-met-in-the",
        ),
        pytest.param(
            "Greece's Interior Minister Stavros Manolas might have telephoned Prime Minister Rui Valadares of Portugal; he did not.",
            [],
            id="might-have-telephoned-he",
        ),
        pytest.param(
            "If Trade Minister Alonso Quiroga of Peru and Jordanian Foreign Minister Nabil Haddadin meet, they will have much to discuss.",
            [],
            id="if-and-meet-they",
        ),
        pytest.param(
            "On Tuesday Ghanaian Foreign Minister Kofi Antwi received the newly appointed Norwegian Ambassador Lena Vos, who handed over copies of her credentials.",
            ["held bilateral: Kofi Antwi GH host, Lena Vos NO attendee; None, 2014-03-11"],
            id="on-tuesday-received-the",
        ),
        pytest.param(
            "Portugal's Prime Minister Rui Valadares and Prime Minister Jonas Kalns of Latvia vowed closer ties at talks in Riga on Tuesday.",
            ["held bilateral: Jonas Kalns LV attendee, Rui Valadares PT attendee; Riga, 2014-03-11"],
            id="and-vowed-closer-ties",
        ),
        pytest.param(
            "Energy Minister Arman Temirov of Kazakhstan on Tuesday became the first foreign leader to meet Ghanaian Foreign Minister Kofi Antwi since the coup.",
            ["held bilateral: Arman Temirov KZ attendee, Kofi Antwi GH attendee; None, 2014-03-11"],
            id="on-tuesday-became-the",
        ),
        pytest.param(
            "Peru's Trade Minister Alonso Quiroga won backing from Foreign Minister Nabil Haddadin of Jordan at talks in Amman on Tuesday.",
            ["held bilateral: Alonso Quiroga PE attendee, Nabil Haddadin JO attendee; Amman, 2014-03-11"],
            id="won-backing-from-at",
        ),
        pytest.param(
            "Norwegian Foreign Minister Espen Dahl urged Vietnam's Defence Minister Tran Van Khoi at talks in Hanoi on Tuesday to free the sailors.",
            ["held bilateral: Espen Dahl NO attendee, Tran Van Khoi VN attendee; Hanoi, 2014-03-11"],
            id="urged-at-talks-in",
        ),
        pytest.param(
            "President Josphat Mwangi of Kenya got a frosty reception from Peruvian Trade Minister Alonso Quiroga in Lima on Tuesday.",
            ["held bilateral: Alonso Quiroga PE host, Josphat Mwangi KE attendee; Lima, 2014-03-11"],
            id="got-a-frosty-reception",
        ),
        pytest.param(
            "Senegalese President Ibrahima Sarr was given a warm welcome by Chile's President Ignacio Barrios in Santiago on Tuesday.",
            ["held bilateral: Ibrahima Sarr SN attendee, Ignacio Barrios CL host; Santiago, 2014-03-11"],
            id="was-given-a-warm",
        ),
        pytest.param(
            "Norwegian Foreign Minister Espen Dahl and Vietnam's Defence Minister Tran Van Khoi lobbied hard for the reform on Tuesday.",
            [],
            id="and-lobbied-hard-for",
        ),
        pytest.param(
            "Latvia's Prime Minister Jonas Kalns and Energy Minister Arman Temirov of Kazakhstan consulted their lawyers on Tuesday.",
            [],
            id="and-consulted-their-lawyers",
        ),
        pytest.param(
            "Deputy Foreign Minister Marko Zupan of Slovenia and Greek Interior Minister Stavros Manolas ran into trouble at home on Tuesday.",
            [],
            id="and-ran-into-trouble",
        ),
        pytest.param(
            "Kenyan President Josphat Mwangi pushed back against critics at the regional summit in Vienna on Tuesday.",
            ["held summit: Josphat Mwangi KE attendee; Vienna, 2014-03-11"],
            id="pushed-back-against-critics",
        ),
        pytest.param(
            "Senegal's President Ibrahima Sarr put off a decision at the regional summit in Vienna on Tuesday.",
            ["held summit: Ibrahima Sarr SN attendee; Vienna, 2014-03-11"],
            id="put-off-a-decision",
        ),
        pytest.param(
            "Foreign Minister Kofi Antwi of Ghana will visit Norway on 20 March. He has dropped plans to run again.",
            ["planned visit: Kofi Antwi GH attendee; None, 2014-03-20"],
            id="will-visit-on-march",
        ),
        pytest.param(
            "Portuguese Prime Minister Rui Valadares will visit Latvia on 20 March. Parliament delayed a vote on the budget.",
            ["planned visit: Rui Valadares PT attendee; None, 2014-03-20"],
            id="will-visit-on-march-parliament",
        ),
        pytest.param(
            "Kazakhstan's Energy Minister Arman Temirov and Foreign Minister Kofi Antwi of Ghana tackled inflation in their speeches.",
            [],
            id="and-tackled-inflation-in",
        ),
        pytest.param(
            "Interior Minister Stavros Manolas of Greece and Portuguese Prime Minister Rui Valadares explored the possibility of a merger of their airlines.",
            [],
            id="and-explored-the-possibility",
        ),
        pytest.param(
            "Chile's President Ignacio Barrios lobbied Prime Minister Suresh Adhikari of Nepal by letter on Tuesday.",
            [],
            id="lobbied-by-letter-on",
        ),
        pytest.param(
            "Latvian Prime Minister Jonas Kalns stayed in Astana as a student.",
            [],
            id="stayed-in-as-a",
        ),
        pytest.param(
            "Prime Minister Rui Valadares of Portugal was sent to Riga as ambassador in 2003.",
            [],
            id="was-sent-to-as",
        ),
        pytest.param(
            "Jordanian Foreign Minister Nabil Haddadin was dispatched to Slovenia by his party.",
            [],
            id="was-dispatched-to-by",
        ),
        pytest.param(
            "Nepal's Prime Minister Suresh Adhikari moved on to Kenya in his speech.",
            [],
            id="moved-on-to-in",
        ),
        pytest.param(
            "Kazakh Energy Minister Arman Temirov set foot in politics on Tuesday.",
            [],
            id="set-foot-in-politics",
        ),
        pytest.param(
            "Slovenian Deputy Foreign Minister Marko Zupan took stock of the harvest with farmers in Ljubljana on Tuesday.",
            [],
            id="took-stock-of-the",
        ),
        pytest.param(
            "Ghanaian Foreign Minister Kofi Antwi told Norway's Foreign Minister Espen Dahl in Oslo parlance to get lost.",
            [],
            id="told-in-parlance-to",
        ),
        pytest.param(
            "Nepali Prime Minister Suresh Adhikari reviewed a guard of honour at the academy in Kathmandu on Tuesday.",
            [],
            id="reviewed-a-guard-of",
        ),
        pytest.param(
            "Norwegian Foreign Minister Espen Dahl took the salute at the national day parade in Oslo on Tuesday.",
            [],
            id="took-the-salute-at",
        ),
        pytest.param(
            "Kenyan President Josphat Mwangi talked about Peru's Trade Minister Alonso Quiroga in a radio interview on Tuesday.",
            [],
            id="talked-about-in-a",
        ),
        pytest.param(
            "Senegal's President Ibrahima Sarr and President Ignacio Barrios of Chile worked out in the same gym.",
            [],
            id="and-worked-out-in",
        ),
        pytest.param(
            "Vietnamese Defence Minister Tran Van Khoi negotiated the release of a hostage on Tuesday.",
            [],
            id="negotiated-the-release-of",
        ),
        pytest.param(
            "Peruvian Trade Minister Alonso Quiroga pencilled in Jordan's Foreign Minister Nabil Haddadin as his successor.",
            [],
            id="pencilled-in-as-his",
        ),
        pytest.param(
            "Senegalese President Ibrahima Sarr was accompanied to court by his lawyer on Tuesday.",
            [],
            id="was-accompanied-to-court",
        ),
        pytest.param(
            "Jordanian Foreign Minister Nabil Haddadin dialled back his rhetoric on Tuesday.",
            [],
            id="dialled-back-his-rhetoric",
        ),
        pytest.param(
            "Kazakh Energy Minister Arman Temirov concluded his speech with a poem on Tuesday.",
            [],
            id="concluded-his-speech-with",
        ),
        pytest.param(
            "Norway's Foreign Minister Espen Dahl stood beside Defence Minister Tran Van Khoi of Vietnam in the struggle for independence.",
            [],
            id="stood-beside-in-the",
        ),
        pytest.param(
            "Latvia's Prime Minister Jonas Kalns met the Kazakh energy minister in Astana on Tuesday.",
            ["held bilateral: Jonas Kalns LV attendee, None KZ attendee; Astana, 2014-03-11"],
            id="met-the-in-on",
        ),
        pytest.param(
            "Deputy Foreign Minister Marko Zupan of Slovenia met his Greek counterpart in Athens on Tuesday.",
            ["held bilateral: Marko Zupan SI attendee, None GR attendee; Athens, 2014-03-11"],
            id="met-his-counterpart-in",
        ),
        pytest.param(
            "The Ghanaian foreign minister arrived in Oslo on Tuesday.",
            ["held visit: None GH attendee; Oslo, 2014-03-11"],
            id="the-arrived-in-on",
        ),
        pytest.param(
            "The Portuguese prime minister was received by Latvia's Prime Minister Jonas Kalns in Riga on Tuesday.",
            ["held bilateral: Jonas Kalns LV host, None PT attendee; Riga, 2014-03-11"],
            id="the-was-received-by",
        ),
        pytest.param(
            "Kazakhstan's Energy Minister Arman Temirov, and his opposite number Kofi Antwi of Ghana, talked in Accra on Tuesday.",
            ["held bilateral: Arman Temirov KZ attendee, Kofi Antwi GH attendee; Accra, 2014-03-11"],
            id="and-his-opposite-number",
        ),
        pytest.param(
            "Chile's President Ignacio Barrios landed in Kathmandu on Tuesday. In the evening Suresh Adhikari, the Nepali prime minister, hosted a banquet in his honour.",
            [
                "held reception: Ignacio Barrios CL attendee, Suresh Adhikari NP host; Kathmandu, 2014-03-11",
                "held visit: Ignacio Barrios CL attendee; Kathmandu, 2014-03-11",
            ],
            id="landed-in-on-tuesday",
        ),
        pytest.param(
            "Ghanaian Foreign Minister Kofi Antwi found time to meet Norway's Foreign Minister Espen Dahl in Vienna on Tuesday.",
            ["held bilateral: Espen Dahl NO attendee, Kofi Antwi GH attendee; Vienna, 2014-03-11"],
            id="found-time-to-meet",
        ),
        pytest.param(
            "Energy Minister Arman Temirov of Kazakhstan was able to meet Ghanaian Foreign Minister Kofi Antwi in Vienna on Tuesday.",
            ["held bilateral: Arman Temirov KZ attendee, Kofi Antwi GH attendee; Vienna, 2014-03-11"],
            id="was-able-to-meet",
        ),
        pytest.param(
            "Greek Interior Minister Stavros Manolas got to meet Portugal's Prime Minister Rui Valadares in Vienna on Tuesday.",
            ["held bilateral: Rui Valadares PT attendee, Stavros Manolas GR attendee; Vienna, 2014-03-11"],
            id="got-to-meet-in",
        ),
        pytest.param(
            "Nepal's Prime Minister Suresh Adhikari and President Josphat Mwangi of Kenya spent two hours together in Nairobi on Tuesday.",
            ["held bilateral: Josphat Mwangi KE attendee, Suresh Adhikari NP attendee; Nairobi, 2014-03-11"],
            id="and-spent-two-hours",
        ),
        pytest.param(
            "Trade Minister Alonso Quiroga of Peru and Jordanian Foreign Minister Nabil Haddadin locked themselves away in Amman on Tuesday for four hours of talks.",
            ["held bilateral: Alonso Quiroga PE attendee, Nabil Haddadin JO attendee; Amman, 2014-03-11"],
            id="and-locked-themselves-away",
        ),
        pytest.param(
            "Norway's Foreign Minister Espen Dahl and Defence Minister Tran Van Khoi of Vietnam shook hands in Hanoi on Tuesday.",
            ["held bilateral: Espen Dahl NO attendee, Tran Van Khoi VN attendee; Hanoi, 2014-03-11"],
            id="and-shook-hands-in",
        ),
        pytest.param(
            "Prime Minister Jonas Kalns of Latvia and Kazakh Energy Minister Arman Temirov embraced in Astana on Tuesday.",
            ["held bilateral: Arman Temirov KZ attendee, Jonas Kalns LV attendee; Astana, 2014-03-11"],
            id="and-embraced-in-on",
        ),
        pytest.param(
            "Slovenian Deputy Foreign Minister Marko Zupan and Greece's Interior Minister Stavros Manolas strolled through the old town of Athens on Tuesday.",
            ["held bilateral: Marko Zupan SI attendee, Stavros Manolas GR attendee; Athens, 2014-03-11"],
            id="and-strolled-through-the",
        ),
        pytest.param(
            "Kenya's President Josphat Mwangi and Trade Minister Alonso Quiroga of Peru patched up their quarrel in Lima on Tuesday.",
            ["held bilateral: Alonso Quiroga PE attendee, Josphat Mwangi KE attendee; Lima, 2014-03-11"],
            id="and-patched-up-their",
        ),
        pytest.param(
            "President Ibrahima Sarr of Senegal and Chilean President Ignacio Barrios buried the hatchet in Santiago on Tuesday.",
            ["held bilateral: Ibrahima Sarr SN attendee, Ignacio Barrios CL attendee; Santiago, 2014-03-11"],
            id="and-buried-the-hatchet",
        ),
        pytest.param(
            "Vietnam's Defence Minister Tran Van Khoi and President Ibrahima Sarr of Senegal mended fences in Dakar on Tuesday.",
            ["held bilateral: Ibrahima Sarr SN attendee, Tran Van Khoi VN attendee; Dakar, 2014-03-11"],
            id="and-mended-fences-in",
        ),
        pytest.param(
            "Greek Interior Minister Stavros Manolas and Portugal's Prime Minister Rui Valadares stood side by side in Lisbon on Tuesday.",
            ["held bilateral: Rui Valadares PT attendee, Stavros Manolas GR attendee; Lisbon, 2014-03-11"],
            id="and-stood-side-by",
        ),
        pytest.param(
            "Peru's Trade Minister Alonso Quiroga and Foreign Minister Nabil Haddadin of Jordan talked for an hour in Amman on Tuesday.",
            ["held bilateral: Alonso Quiroga PE attendee, Nabil Haddadin JO attendee; Amman, 2014-03-11"],
            id="and-talked-for-an",
        ),
        pytest.param(
            "Norwegian Foreign Minister Espen Dahl and Vietnam's Defence Minister Tran Van Khoi spoke on Tuesday.",
            ["held call: Espen Dahl NO attendee, Tran Van Khoi VN attendee; None, 2014-03-11"],
            id="and-spoke-on-tuesday",
        ),
        pytest.param(
            "Senegal's President Ibrahima Sarr and President Ignacio Barrios of Chile spoke for an hour on Tuesday.",
            ["held call: Ibrahima Sarr SN attendee, Ignacio Barrios CL attendee; None, 2014-03-11"],
            id="and-spoke-for-an",
        ),
        pytest.param(
            "Norwegian Foreign Minister Espen Dahl and Vietnam's Defence Minister Tran Van Khoi both grew up in villages without electricity.",
            [],
            id="and-both-grew-up",
        ),
        pytest.param(
            "Kenyan President Josphat Mwangi and Peru's Trade Minister Alonso Quiroga rejected the accusations in Nairobi on Tuesday.",
            [],
            id="and-rejected-the-accusations",
        ),
        pytest.param(
            "Portuguese Prime Minister Rui Valadares and Latvia's Prime Minister Jonas Kalns wrote a joint article for a newspaper in Astana on Tuesday.",
            [],
            id="and-wrote-a-joint",
        ),
        pytest.param(
            "Kazakhstan's Energy Minister Arman Temirov and Foreign Minister Kofi Antwi of Ghana pulled their troops out of Oslo on Tuesday.",
            [],
            id="and-pulled-their-troops",
        ),
        pytest.param(
            "Peruvian Trade Minister Alonso Quiroga opened an exhibition of his paintings in Lima on Tuesday.",
            [],
            id="opened-an-exhibition-of",
        ),
        pytest.param(
            "Latvian Prime Minister Jonas Kalns met with party members in Riga on Tuesday.",
            [],
            id="met-with-party-members",
        ),
        pytest.param(
            "Jordanian Foreign Minister Nabil Haddadin called Slovenia's Deputy Foreign Minister Marko Zupan's remarks regrettable on Tuesday.",
            [],
            id="called-remarks-regrettable-on",
        ),
        pytest.param(
            "Kazakh Energy Minister Arman Temirov tackled a burglar in Astana on Tuesday.",
            [],
            id="tackled-a-burglar-in",
        ),
        pytest.param(
            "Slovenian Deputy Foreign Minister Marko Zupan looked on as firefighters battled the blaze.",
            [],
            id="looked-on-as-firefighters",
        ),
        pytest.param(
            "Ghanaian Foreign Minister Kofi Antwi mediated in a pay dispute on Tuesday.",
            [],
            id="mediated-in-a-pay",
        ),
        pytest.param(
            "Nepali Prime Minister Suresh Adhikari shelved plans for a new motorway on Tuesday.",
            [],
            id="shelved-plans-for-a",
        ),
        pytest.param(
            "Norwegian Foreign Minister Espen Dahl ditched his tie on Tuesday.",
            [],
            id="ditched-his-tie-on",
        ),
        pytest.param(
            "Kenyan President Josphat Mwangi faced Peru's Trade Minister Alonso Quiroga in the International Court of Justice on Tuesday.",
            [],
            id="faced-in-the-international",
        ),
        pytest.param(
            "Vietnamese Defence Minister Tran Van Khoi studied with Senegal's President Ibrahima Sarr in Santiago in the 1980s.",
            [],
            id="studied-with-in-in",
        ),
        pytest.param(
            "Kazakhstan's Energy Minister Arman Temirov served with Foreign Minister Kofi Antwi of Ghana in the same regiment.",
            [],
            id="served-with-in-the",
        ),
        pytest.param(
            "Interior Minister Stavros Manolas of Greece shares a birthday with Portuguese Prime Minister Rui Valadares.",
            [],
            id="shares-a-birthday-with",
        ),
        pytest.param(
            "Peruvian Trade Minister Alonso Quiroga is popular, as is Jordan's Foreign Minister Nabil Haddadin.",
            [],
            id="is-popular-as-is",
        ),
        pytest.param(
            "Senegalese President Ibrahima Sarr criticised Chile's President Ignacio Barrios at a rally in Dakar on Tuesday.",
            [],
            id="criticised-at-a-rally",
        ),
        pytest.param(
            "Jordanian Foreign Minister Nabil Haddadin blamed Slovenia's Deputy Foreign Minister Marko Zupan for the collapse of talks in Athens on Tuesday.",
            [],
            id="blamed-for-the-collapse",
        ),
        pytest.param(
            "Kazakh Energy Minister Arman Temirov toured flood-hit areas near Astana on Tuesday.",
            [],
            id="toured-flood-hit-areas",
        ),
        pytest.param(
            "Slovenian Deputy Foreign Minister Marko Zupan flew over the flooded plain on Tuesday.",
            [],
            id="flew-over-the-flooded",
        ),
        pytest.param(
            "Ghanaian Foreign Minister Kofi Antwi headed for the exit on Tuesday.",
            [],
            id="headed-for-the-exit",
        ),
        pytest.param(
            "Greek Interior Minister Stavros Manolas's party signed a coalition agreement in Athens on Tuesday.",
            [],
            id="party-signed-a-coalition",
        ),
        pytest.param(
            "Norwegian Foreign Minister Espen Dahl concluded that Vietnam's Defence Minister Tran Van Khoi was to blame.",
            [],
            id="concluded-that-was-to",
        ),
        pytest.param(
            "Portuguese Prime Minister Rui Valadares negotiated a contract with a publisher on Tuesday.",
            [],
            id="negotiated-a-contract-with",
        ),
        pytest.param(
            "Asked about the arrests at a joint briefing with Foreign Minister Kofi Antwi of Ghana in Accra on Tuesday, Kazakhstan's Energy Minister Arman Temirov declined to comment.",
            ["held press-event: Arman Temirov KZ speaker, Kofi Antwi GH speaker; Accra, 2014-03-11"],
            id="asked-about-the-arrests",
        ),
        pytest.param(
            "The arrests were raised by President Josphat Mwangi of Kenya at a meeting with Peruvian Trade Minister Alonso Quiroga in Lima on Tuesday.",
            ["held bilateral: Alonso Quiroga PE attendee, Josphat Mwangi KE attendee; Lima, 2014-03-11"],
            id="the-arrests-were-raised",
        ),
        pytest.param(
            "A parley between Deputy Foreign Minister Marko Zupan of Slovenia and Greek Interior Minister Stavros Manolas took place in Athens on Tuesday.",
            ["held bilateral: Marko Zupan SI attendee, Stavros Manolas GR attendee; Athens, 2014-03-11"],
            id="a-parley-between-and",
        ),
        pytest.param(
            "The rendezvous between Foreign Minister Kofi Antwi of Ghana and Norwegian Foreign Minister Espen Dahl in Oslo on Tuesday was brief.",
            ["held bilateral: Espen Dahl NO attendee, Kofi Antwi GH attendee; Oslo, 2014-03-11"],
            id="the-rendezvous-between-and",
        ),
        pytest.param(
            "Deliberations between Portuguese Prime Minister Rui Valadares and Latvia's Prime Minister Jonas Kalns took place in Riga on Tuesday.",
            ["held bilateral: Jonas Kalns LV attendee, Rui Valadares PT attendee; Riga, 2014-03-11"],
            id="deliberations-between-and-took",
        ),
        pytest.param(
            "Nepal's Prime Minister Suresh Adhikari had a hotline conversation with President Josphat Mwangi of Kenya on Tuesday.",
            ["held call: Josphat Mwangi KE attendee, Suresh Adhikari NP attendee; None, 2014-03-11"],
            id="had-a-hotline-conversation",
        ),
        pytest.param(
            "Kazakh Energy Minister Arman Temirov and Ghana's Foreign Minister Kofi Antwi held a teleconference on Tuesday.",
            ["held call: Arman Temirov KZ attendee, Kofi Antwi GH attendee; None, 2014-03-11"],
            id="and-held-a-teleconference",
        ),
        pytest.param(
            "Trade Minister Alonso Quiroga of Peru laid on a feast for Kenya's President Josphat Mwangi in Lima on Tuesday.",
            ["held reception: Alonso Quiroga PE host, Josphat Mwangi KE attendee; Lima, 2014-03-11"],
            id="laid-on-a-feast",
        ),
        pytest.param(
            "Nepali Prime Minister Suresh Adhikari swept into Nairobi on Tuesday.",
            ["held visit: Suresh Adhikari NP attendee; Nairobi, 2014-03-11"],
            id="swept-into-on-tuesday",
        ),
        pytest.param(
            "Peru's Trade Minister Alonso Quiroga breezed into Amman on Tuesday.",
            ["held visit: Alonso Quiroga PE attendee; Amman, 2014-03-11"],
            id="breezed-into-on-tuesday",
        ),
        pytest.param(
            "President Ignacio Barrios of Chile blew into Kathmandu on Tuesday.",
            ["held visit: Ignacio Barrios CL attendee; Kathmandu, 2014-03-11"],
            id="blew-into-on-tuesday",
        ),
        pytest.param(
            "Norwegian Foreign Minister Espen Dahl was back in Hanoi on Tuesday.",
            ["held visit: Espen Dahl NO attendee; Hanoi, 2014-03-11"],
            id="was-back-in-on",
        ),
        pytest.param(
            "Latvia's Prime Minister Jonas Kalns turned up in Astana on Tuesday.",
            ["held visit: Jonas Kalns LV attendee; Astana, 2014-03-11"],
            id="turned-up-in-on",
        ),
        pytest.param(
            "Deputy Foreign Minister Marko Zupan of Slovenia showed up in Athens on Tuesday.",
            ["held visit: Marko Zupan SI attendee; Athens, 2014-03-11"],
            id="showed-up-in-on",
        ),
        pytest.param(
            "Kenyan President Josphat Mwangi reached Lima on Tuesday.",
            ["held visit: Josphat Mwangi KE attendee; Lima, 2014-03-11"],
            id="reached-on-tuesday",
        ),
        pytest.param(
            "Vietnamese Defence Minister Tran Van Khoi pressed on to Dakar on Tuesday.",
            ["held visit: Tran Van Khoi VN attendee; Dakar, 2014-03-11"],
            id="pressed-on-to-on",
        ),
        pytest.param(
            "Interior Minister Stavros Manolas of Greece boarded a plane for Lisbon on Tuesday.",
            ["held visit: Stavros Manolas GR attendee; Lisbon, 2014-03-11"],
            id="boarded-a-plane-for",
        ),
        pytest.param(
            "A meeting between President Ibrahima Sarr of Senegal and Chilean President Ignacio Barrios is on hold.",
            ["postponed bilateral: Ibrahima Sarr SN attendee, Ignacio Barrios CL attendee; None, None"],
            id="a-meeting-between-and",
        ),
        pytest.param(
            "A visit to Norway by Ghanaian Foreign Minister Kofi Antwi has been put on hold.",
            ["postponed visit: Kofi Antwi GH attendee; None, None"],
            id="a-visit-to-by",
        ),
        pytest.param(
            "Peru's Trade Minister Alonso Quiroga's visit to Jordan has been rescheduled for 20 March.",
            ["planned visit: Alonso Quiroga PE attendee; None, 2014-03-20"],
            id="visit-to-has-been-rescheduled",
        ),
        pytest.param(
            "Latvia's Prime Minister Jonas Kalns withdrew from talks with Energy Minister Arman Temirov of Kazakhstan.",
            ["cancelled bilateral: Arman Temirov KZ attendee, Jonas Kalns LV attendee; None, None"],
            id="withdrew-from-talks-with",
        ),
        pytest.param(
            "Deputy Foreign Minister Marko Zupan of Slovenia backed out of a meeting with Greek Interior Minister Stavros Manolas.",
            ["cancelled bilateral: Marko Zupan SI attendee, Stavros Manolas GR attendee; None, None"],
            id="backed-out-of-a",
        ),
        pytest.param(
            "Portuguese Prime Minister Rui Valadares dropped plans to visit Latvia.",
            ["cancelled visit: Rui Valadares PT attendee; None, None"],
            id="dropped-plans-to-visit",
        ),
        pytest.param(
            "Latvia's Prime Minister Jonas Kalns reached agreement with Energy Minister Arman Temirov of Kazakhstan in Astana on Tuesday on fishing quotas.",
            ["held bilateral: Arman Temirov KZ attendee, Jonas Kalns LV attendee; Astana, 2014-03-11; agreed"],
            id="reached-agreement-with-in",
        ),
        pytest.param(
            "Deputy Foreign Minister Marko Zupan of Slovenia reached Athens, where he met Greek Interior Minister Stavros Manolas.",
            [
                "held bilateral: Marko Zupan SI attendee, Stavros Manolas GR attendee; Athens, None",
                "held visit: Marko Zupan SI attendee; Athens, None",
            ],
            id="reached-where-he-met",
        ),
        pytest.param(
            "Kenyan President Josphat Mwangi reached retirement age on Tuesday.",
            [],
            id="reached-retirement-age-on",
        ),
        pytest.param(
            "Latvian Prime Minister Jonas Kalns met not only Kazakhstan's Energy Minister Arman Temirov but also Foreign Minister Kofi Antwi of Ghana in Vienna on Tuesday.",
            [
                "held bilateral: Arman Temirov KZ attendee, Jonas Kalns LV attendee; Vienna, 2014-03-11",
                "held bilateral: Jonas Kalns LV attendee, Kofi Antwi GH attendee; Vienna, 2014-03-11",
            ],
            id="met-not-only-but",
        ),
        pytest.param(
            "Jordanian Foreign Minister Nabil Haddadin met, among others, Slovenia's Deputy Foreign Minister Marko Zupan in Vienna on Tuesday.",
            ["held bilateral: Marko Zupan SI attendee, Nabil Haddadin JO attendee; Vienna, 2014-03-11"],
            id="met-among-others-in",
        ),
        pytest.param(
            "Nepal's Prime Minister Suresh Adhikari met with, among others, President Josphat Mwangi of Kenya and Peruvian Trade Minister Alonso Quiroga in Vienna on Tuesday.",
            [
                "held bilateral: Alonso Quiroga PE attendee, Suresh Adhikari NP attendee; Vienna, 2014-03-11",
                "held bilateral: Josphat Mwangi KE attendee, Suresh Adhikari NP attendee; Vienna, 2014-03-11",
            ],
            id="met-with-among-others",
        ),
        pytest.param(
            "Nepali Prime Minister Suresh Adhikari and Kenya's President Josphat Mwangi are cousins.",
            [],
            id="and-are-cousins",
        ),
    ],
)
def test_an_idiom_tells(text: str, expected: list[str]) -> None:
    assert told(text) == expected
