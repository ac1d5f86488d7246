"""Resolution: names, officials, events, corrections; and the gold pairs."""

from __future__ import annotations

import datetime
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from communique.errors import ResourceError
from communique.evaluation.gold import read_gold
from communique.gazetteer import tables
from communique.model import Event, Extraction, Outcome, Participant, Statement
from communique.resolution import (
    Correction,
    Curation,
    Held,
    Known,
    MemoryIndex,
    Node,
    Reference,
    ResolvedEvent,
    Resolver,
    doubts,
    identify,
    phonetic_key,
    slug,
)
from communique.resolution import curation as corrections
from communique.resolution.concepts import concepts
from communique.resolution.dates import bounds, days, interval
from communique.resolution.matching import partition, score
from communique.resolution.names import name_words, sounds, unordered_key, words
from communique.resolution.resolver import Index
from communique.resolution.series import seats
from communique.resolution.sounds import common, tradition, traditions
from communique.resolution.tenures import parts, tenure

sys.path.insert(0, str(Path(__file__).parent.parent / "benchmarks"))
import identity as measured


def on(text: str) -> tuple[datetime.date, datetime.date]:
    found = bounds(text)
    assert found
    return found


def since(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


FATHER = Known(
    "official/heydar-aliyev",
    "Heydar Aliyev",
    posts=(
        Held(
            "post/aze-head-of-state",
            "state/AZE",
            "President",
            "head-of-state",
            since("1993-06-24"),
            since("2003-10-31"),
        ),
    ),
)
SON = Known(
    "official/ilham-aliyev",
    "Ilham Aliyev",
    (("İlham Əliyev", "az"),),
    (Held("post/aze-head-of-state", "state/AZE", "President", "head-of-state", since("2003-10-31"), None),),
)
REFERENCE = Reference.of(
    [
        Node("state/AZE", (("Azerbaijan", "en"),), iso2="AZ", iso3="AZE"),
        Node("state/TUR", (("Türkiye", "en"),), (("Turkey", "en"),), iso2="TR", iso3="TUR"),
        Node("state/KAZ", (("Kazakhstan", "en"),), iso2="KZ", iso3="KAZ"),
        Node(
            "organisation/turkic-council",
            (("Organization of Turkic States", "en"),),
            (("Turkic Council", "en"), ("Türk Konseyi", "tr")),
        ),
        Node("series/summit", (("Summit of the Turkic Council", "en"),), (("Türk Konseyi Zirvesi", "tr"),)),
        Node("place/baku-az", (("Baku", "en"),), country="state/AZE"),
    ],
    [FATHER, SON],
)


NAMED = Reference.of(
    [
        Node("state/AZE", (("Azerbaijan", "en"), ("Azerbaycan", "tr")), iso2="AZ", iso3="AZE"),
        Node("state/TUR", (("Türkiye", "en"), ("Türkiye", "tr")), iso2="TR", iso3="TUR"),
        Node("organisation/turkic-council", (("Turkic Council", "en"), ("Türk Konseyi", "tr"))),
        Node("series/summit", (("Summit of the Turkic Council", "en"), ("Türk Konseyi Zirvesi", "tr"))),
        Node("place/baku-az", (("Baku", "en"), ("Bakü", "tr")), country="state/AZE"),
    ]
)


# --- names


@pytest.mark.parametrize(
    "names",
    [
        ("Ramin Guluzade", "Ramin Quluzadə", "Рамин Гулузаде"),
        ("Heydar Aliyev", "Heydər Əliyev", "Гейдар Алиев", "Haydar Aliyev"),
        ("Kassym-Jomart Tokayev", "Қасым-Жомарт Тоқаев", "Kasım Cömert Tokayev", "Касым-Жомарт Кемелевич Токаев"),
        ("Shavkat Mirziyoyev", "Шавкат Мирзиёев", "Şevket Mirziyoyev"),
        ("Fuat Oktay", "Fuad Oktay", "Фуат Октай"),
        ("Sooronbay Jeenbekov", "Сооронбай Жээнбеков", "Sooronbay Ceenbekov"),
        ("Mevlüt Çavuşoğlu", "Мевлют Чавушоглу", "Mevlut Cavusoglu"),
        ("Elyor Gʻaniyev", "Эльёр Ганиев", "Elyor Ganiyev"),
    ],
)
def test_spellings_of_one_name_sound_alike(names: tuple[str, ...]) -> None:
    assert len({phonetic_key(name) for name in names}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hakan Fidan", "Hakan Fırat"),
        ("Ilham Aliyev", "Heydar Aliyev"),
        ("Kasım Yılmaz", "Haşim Yılmaz"),
        ("Ramil Hasanov", "Ramiz Hasanov"),
        ("Sadyr Japarov", "Akylbek Japarov"),
    ],
)
def test_two_names_do_not(one: str, other: str) -> None:
    assert phonetic_key(one) != phonetic_key(other)


def test_the_order_of_a_name_is_a_matter_of_language() -> None:
    assert unordered_key("Orbán Viktor") == unordered_key("Viktor Orbán")


def test_a_patronymic_is_no_name() -> None:
    assert name_words("Ilham Heydar oglu Aliyev") == ("ilham", "aliyev")
    assert name_words("Lavrov, Sergey Viktorovich") == ("sergey", "lavrov")


@given(some.text(max_size=60))
def test_any_text_is_a_name_that_breaks_nothing(text: str) -> None:
    assert phonetic_key(text).isascii()
    assert slug(text).isascii()
    assert len(slug(text)) <= 80
    assert all(word.isalnum() for word in words(text))
    identify(text, None, None, None, REFERENCE)


# --- dates


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2016-11-29", "2016-11-29", "2016-11-29"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2016", "2016-01-01", "2016-12-31"),
        ("2016-11-29/2016-12-01", "2016-11-29", "2016-12-01"),
        ("2016-11-29T10:00:00Z", "2016-11-29", "2016-11-29"),
        ("2016~", "2016-01-01", "2016-12-31"),
    ],
)
def test_bounds(edtf: str, first: str, last: str) -> None:
    assert bounds(edtf) == (since(first), since(last))


@pytest.mark.parametrize("edtf", ["--12-14", "", None, "2016-13-45", "soon", "2017/2016", "0000", "201"])
def test_no_bounds(edtf: str | None) -> None:
    assert bounds(edtf) is None


@given(some.text(alphabet="0123456789-/T~?.", max_size=25))
def test_any_date_is_bounded_or_unknown(text: str) -> None:
    found = bounds(text)
    assert found is None or found[0] <= found[1]


def test_days_and_intervals() -> None:
    assert len(days(bounds("2016-11-29/2016-12-01"))) == 3
    assert days(bounds("2016")) == []
    assert interval("2016", None) == "2016"


# --- officials


def test_father_and_son_are_told_apart_by_their_time() -> None:
    for name in ("Aliyev", "Əliyev", "Алиев"):
        before = identify(name, "state/AZE", "head-of-state", on("1998-05-01"), REFERENCE)
        after = identify(name, "state/AZE", "head-of-state", on("2012-05-01"), REFERENCE)
        assert before and after
        assert (before.id, after.id) == (FATHER.id, SON.id)
        assert before.post == "post/aze-head-of-state"


@pytest.mark.parametrize(
    ("name", "state", "level", "day", "official"),
    [
        ("Suleiman Demirel", "TUR", "head-of-government", "1992-02-10", "suleyman-demirel"),
        ("Suleiman Demirel", "TUR", "head-of-state", "1995-10-18", "suleyman-demirel"),
        ("Süleyman Demirel", "TUR", "head-of-state", "1999-04-23", "suleyman-demirel"),
        ("Benyamin Netanyahu", "ISR", "head-of-government", "1998-10-15", "benjamin-netanyahu"),
        ("Eduardo Frei", "CHL", "head-of-state", "1996-02-26", "eduardo-frei-ruiz-tagle"),
        (
            "John Bruton",
            "IRL",
            "head-of-government",
            "1996-09-09",
            "john-bruton",
        ),  # the minister Joan Burton sounds like it
        ("Luis Alberto Lacalle", "URY", "head-of-state", "1992-10-01", "luis-alberto-lacalle-herrera"),  # the father
    ],
)
def test_a_leader_and_the_official_of_other_posts_are_one(
    name: str, state: str, level: str, day: str, official: str
) -> None:
    found = identify(name, f"state/{state}", level, on(day), Reference.shipped())
    assert found
    assert found.id == f"official/{official}"


def test_a_decision_has_reasons() -> None:
    found = identify("İlham Aliyev", "state/AZE", "head-of-state", on("2012"), REFERENCE)
    assert found
    assert found.confidence >= 0.9
    assert {"stands for", "in office", "rank"} <= set(found.reasons)


def test_nobody_is_president_before_being_it() -> None:
    found = identify("Ilham Aliyev", "state/AZE", "head-of-state", on("1995"), REFERENCE)
    assert found
    assert found.id != SON.id


def test_the_same_name_in_another_state_is_another_person() -> None:
    found = identify("Ilham Aliyev", "state/KAZ", "minister", on("2012"), REFERENCE)
    assert found
    assert found.id == "official/alhm-alv-kaz"


@pytest.mark.parametrize(
    ("held", "names", "other"),
    [
        ("Ulan Niyazbekov", ("Ulan Niyazbekov", "Ulanbek Niyazbekov"), "Uluk Niyazbekov"),
        ("Aziz Abduhakimov", ("Aziz Abdukhakimov", "Азиза Абдухакимова"), "Aziza Abdukhakimova"),
    ],
)
def test_an_odd_spelling_of_one_word_does_not_excuse_the_other(held: str, names: tuple[str, ...], other: str) -> None:
    """Whoever holds the office may be spelt oddly; another given name, or a woman's, is another person."""
    posts = (Held("post/aze-minister", "state/AZE", "Minister", "minister", since("2019-01-01"), None),)
    reference = Reference.of(
        [Node("state/AZE", (("Azerbaijan", "en"),), iso2="AZ", iso3="AZE")],
        [Known("official/holder", held, posts=posts)],
    )
    for name, same in (*((name, True) for name in names), (other, False)):
        found = identify(name, "state/AZE", "minister", on("2020"), reference)
        assert found
        assert (found.id == "official/holder") == same, name


def test_unknown_people_get_an_id_that_other_spellings_join() -> None:
    ids = {
        found.id
        for name in ("Ramin Guluzade", "Ramin Quluzadə", "Рамин Гулузаде")
        if (found := identify(name, "state/AZE", "minister", on("2016"), REFERENCE))
    }
    assert len(ids) == 1


def test_a_name_without_letters_is_nobody() -> None:
    assert identify("—", "state/AZE", None, None, REFERENCE) is None


# --- events


def told(name: str, *events: Event, language: str = "en", published: str | None = "2019-10-16") -> Extraction:
    return Extraction(name, language, published, tuple(events))


def summit(**other: object) -> Event:
    values: dict[str, object] = {
        "kind": "summit",
        "label": "Summit",
        "start": "2019-10-15",
        "end": "2019-10-15",
        "city": "Baku",
        "country": "AZ",
        "series": "Summit of the Turkic Council",
        "ordinal": 7,
    }
    return Event(**{**values, **other})  # type: ignore[arg-type]


def resolved(*extractions: Extraction, reference: Reference = REFERENCE) -> dict[str, ResolvedEvent]:
    resolver = Resolver(MemoryIndex.of(extractions, reference), reference)
    found = (resolver.event(telling) for extraction in extractions for telling in resolver.tellings(extraction.id))
    return {event.id: event for event in found if event}


def only(*extractions: Extraction, reference: Reference = REFERENCE) -> ResolvedEvent:
    (event,) = resolved(*extractions, reference=reference).values()
    return event


def test_one_event_in_two_languages() -> None:
    event = only(told("a", summit()), told("b", summit(series="Türk Konseyi Zirvesi", label="7. Zirve"), language="tr"))
    assert event.id == "event/summit-7"
    assert event.records == ("a", "b")
    assert event.labels == (("7th Summit of the Turkic Council", "en"), ("7. Zirve, Baku, 2019-10-15", "tr"))
    assert event.others == (("Summit", "en"), ("7. Zirve", "tr"))


ERDOGAN = Participant("Recep Tayyip Erdoğan", None, "head-of-state", "TR")
GUEST = Participant("Jane Roe", None, "minister", "KZ")


@pytest.mark.parametrize(
    ("event", "en", "tr"),
    [
        # what records call it stays where it says which event it is
        (summit(label="Baku Summit", series=None), "Baku Summit", None),
        # else the series and the number; without a number the place and the day
        (summit(label="the leaders"), "7th Summit of the Turkic Council", "7. Türk Konseyi Zirvesi"),
        (
            summit(label="summit", ordinal=None),
            "Summit of the Turkic Council, Baku, 2019-10-15",
            "Türk Konseyi Zirvesi, Bakü, 2019-10-15",
        ),
        # else whose it is, the record's own words where they say more than the kind, and the circumstances
        (
            Event(
                "reception",
                "the working dinner",
                conveners=("Türk Konseyi",),
                start="2020-02",
                city="Baku",
                country="AZ",
            ),
            "Turkic Council, working dinner, Baku, 2020-02",
            "Türk Konseyi, resepsiyon, Bakü, 2020-02",
        ),
        # people: the highest first, one a side before a second, then the side of whom nobody is named
        (
            Event(
                "bilateral", "Jane Roe – Recep Tayyip Erdoğan, meeting", participants=(GUEST, ERDOGAN), start="--03-01"
            ),
            "Recep Tayyip Erdoğan – Jane Roe, meeting",
            "Recep Tayyip Erdoğan – Jane Roe, görüşme",
        ),
        (
            Event("meeting", "third meeting", ordinal=3, participants=(GUEST,), represented=("TR",)),
            "Jane Roe – Türkiye, third meeting",
            "Jane Roe – Türkiye, 3. toplantı",
        ),
        (
            Event(
                "visit", "ziyareti", participants=(GUEST, ERDOGAN), country="TR", start="2020-01-02", end="2020-01-04"
            ),
            "Jane Roe, visit, Türkiye, 2020-01-02",
            "Jane Roe, ziyaret, Türkiye, 2020-01-02",
        ),
        # where nothing is known beside it, its words
        (Event("meeting", "toplantıları"), "toplantıları", None),
    ],
)
def test_an_event_whose_name_says_little_is_called_by_what_is_known_of_it(
    event: Event, en: str, tr: str | None
) -> None:
    found = only(
        told("a", event, published=None, language="tr" if tr and event.label == "ziyareti" else "en"), reference=NAMED
    )
    assert found.labels == ((en, "en"), *([(tr, "tr")] if tr else []))
    assert {text for text, _ in (*found.labels, *found.others)} >= {event.label}


def test_a_summit_is_found_by_its_place_and_year() -> None:
    found = only(told("a", summit(label="the leaders")), reference=NAMED)
    assert found.common_names == ("Baku summit", "2019 summit", "Bakü zirve", "2019 zirve")
    assert only(told("a", Event("meeting", "meeting", city="Baku", country="AZ")), reference=NAMED).common_names == ()


def test_a_corrected_name_is_used_in_composed_labels() -> None:
    meeting = Event("bilateral", "meeting", participants=(Participant("Ramin Guluzade", None, "minister", "AZ"),))
    reference = curated(Correction("rename", "official/klsd-rmn-aze", "Ramin Quluzadə", "en"))
    assert ("Ramin Quluzadə, meeting", "en") in only(told("a", meeting), reference=reference).labels


def test_an_announcement_becomes_what_was_held_without_dispute() -> None:
    planned = summit(status="planned", start="2019-09", end="2019-09", city=None)
    event = only(told("a", planned, published="2019-05-01"), told("b", summit()))
    assert (event.status, event.date) == ("held", "2019-10-15")
    assert event.disputed == ()
    assert {(claim.property, claim.value, claim.chosen) for claim in event.claims} == {
        ("status", "planned", False),
        ("status", "held", True),
        ("date", "2019-09", False),
        ("date", "2019-10-15", True),
    }


def test_a_cancelled_event_was_not_held() -> None:
    event = only(
        told("a", summit(status="planned"), published="2019-05-01"),
        told("b", summit(status="cancelled"), published="2019-10-01"),
    )
    assert event.status == "cancelled"
    assert event.disputed == ()


def test_records_that_disagree_are_kept_and_marked() -> None:
    event = only(
        told("a", summit()),
        told("b", summit()),
        told("c", summit(start="2019-10-14", end="2019-10-14", city="Gabala")),
    )
    assert (event.date, event.place) == ("2019-10-15", "place/baku-az")
    assert event.disputed == ("date", "place")
    assert len([claim for claim in event.claims if claim.property == "date"]) == 3


def test_a_closer_date_is_no_dispute() -> None:
    event = only(told("a", summit(start="2019", end="2019")), told("b", summit()))
    assert (event.date, event.disputed, event.claims) == ("2019-10-15", (), ())


def test_participants_and_outcomes_unite() -> None:
    one = summit(
        participants=(
            Participant("Ilham Aliyev", "President", "head-of-state", "AZ", "host"),
            Participant(None, "Minister", "minister", "KZ"),
        ),
        outcomes=(Outcome("adopted", "declaration", ("Ilham Aliyev",)),),
        statements=(Statement("Aliyev", "welcome"),),
    )
    other = summit(
        participants=(
            Participant("İlham Əliyev", "Prezident", "head-of-state", "AZ"),
            Participant("Guluzade", None, None, None),
            Participant("Ramin Guluzade", "Minister", "minister", "AZ"),
        ),
        outcomes=(Outcome("adopted", "Declaration"),),
    )
    event = only(told("a", one), told("b", other, language="az"))
    assert [(part.key, part.roles) for part in event.participations] == [
        ("ilham-aliyev", ("host",)),
        ("klsd-rmn-aze", ("attendee",)),
        ("office-kaz-minister", ("attendee",)),
    ]
    assert [outcome.by for outcome in event.outcomes] == [(SON.id,)]
    assert [said.speaker for said in event.statements] == [SON.id]


def test_talks_with_another_guest_are_other_talks() -> None:
    def talks(name: str, of: str) -> Event:
        people = (Participant("Ilham Aliyev", None, "head-of-state", "AZ"), Participant(name, None, "minister", of))
        return Event("bilateral", "Talks", start="2019-10-15", city="Baku", country="AZ", participants=people)

    assert len(resolved(told("a", talks("Ahmet Arslan", "TR")), told("b", talks("Askar Mamin", "KZ")))) == 2
    assert len(resolved(told("a", talks("Ahmet Arslan", "TR")), told("b", talks("Ахмет Арслан", "TR")))) == 1


def test_a_visit_and_the_talks_in_it_stay_apart_and_linked() -> None:
    guest = Participant("Ahmet Arslan", None, "minister", "TR")
    host = Participant("Ramin Guluzade", None, "minister", "AZ", "host")
    visit = Event("visit", "Visit", start="2019-10-14", end="2019-10-16", country="AZ", participants=(guest,))
    talks = Event("bilateral", "Talks", start="2019-10-15", country="AZ", participants=(guest, host))
    extractions = [told("a", visit), told("b", talks)]
    resolver = Resolver(MemoryIndex.of(extractions, REFERENCE), REFERENCE)
    whole, part = resolver.event(("a", 0)), resolver.event(("b", 0))
    assert whole and part and whole.id != part.id
    assert resolver.linked(part).part_of == (whole.id,)
    assert resolver.linked(whole).part_of == ()
    assert ("b", 0) in set(resolver.pointing_at(whole))


def test_two_events_of_one_record_never_merge() -> None:
    assert len(resolved(told("a", summit(), summit()))) == 2


def test_two_that_claim_one_number_get_two_ids() -> None:
    found = resolved(told("a", summit()), told("b", summit(start="2009-10-15", end="2009-10-15")))
    assert len(found) == 2
    assert "event/summit-7" in found


def test_the_next_of_a_series() -> None:
    extractions = [told("a", summit()), told("b", summit(ordinal=8, start="2021-11-12", end="2021-11-12"))]
    resolver = Resolver(MemoryIndex.of(extractions, REFERENCE), REFERENCE)
    first = resolver.event(("a", 0))
    assert first
    assert resolver.linked(first).next == ("event/summit-8",)


def test_scores_are_symmetric() -> None:
    index = MemoryIndex.of(
        [told("a", summit(ordinal=None)), told("b", summit(series=None)), told("c", summit(kind="meeting"))], REFERENCE
    )
    tellings = [index.record(name)[0] for name in "abc"]
    for one in tellings:
        for other in tellings:
            assert score(one, other) == score(other, one)
    assert partition(tellings) == partition(reversed(tellings))


def test_a_common_official_does_not_connect_everything() -> None:
    """What one event needs to be worked out does not grow with the events of its participants."""
    asked: set[str] = set()

    class Counting:
        def __init__(self, index: Index) -> None:
            self.index = index

        def record(self, record: str) -> object:
            asked.add(record)
            return self.index.record(record)

        def sharing(self, key: str) -> object:
            return self.index.sharing(key)

    president = Participant("Ilham Aliyev", None, "head-of-state", "AZ")
    many = [
        told(
            f"r{n}",
            Event(
                "meeting",
                "Meeting",
                start=f"{2004 + n // 12}-{n % 12 + 1:02}-15",
                country="AZ",
                participants=(president,),
            ),
        )
        for n in range(200)
    ]
    Resolver(Counting(MemoryIndex.of(many, REFERENCE)), REFERENCE).event(("r7", 0))  # type: ignore[arg-type]
    assert asked == {"r7"}


SUMMIT = Event(
    "summit",
    "7th Summit",
    start="2019-10-15",
    end="2019-10-15",
    country="AZ",
    ordinal=7,
    series="Summit of the Turkic Council",
)
AMREYEV = Participant("Baghdad Amreyev", None, "secretary-general", "Turkic Council")


@pytest.mark.parametrize(
    ("events", "series", "ordinal"),
    [
        ((SUMMIT, Event("summit", "next summit", "planned")), "turkic-council-summit", 8),
        ((SUMMIT, Event("summit", "bir önceki zirve")), "turkic-council-summit", 6),
        ((SUMMIT, Event("summit", "summit", "planned", start="2020", end="2020")), "turkic-council-summit", 8),
        ((SUMMIT, Event("summit", "zirve", "planned", country="TR")), "turkic-council-summit", 8),
        ((SUMMIT, Event("summit", "zirve", "planned", country="AZ")), "turkic-council-summit", None),  # perhaps it itself
        ((SUMMIT, Event("summit", "informal summit", "planned", start="2020")), "turkic-council-informal-summit", None),
        ((SUMMIT, Event("meeting", "Dışişleri Bakanları")), "turkic-council-foreign-ministers", None),
        ((SUMMIT, Event("meeting", "NATO foreign ministers")), "nato-foreign-ministers", None),
        ((SUMMIT, Event("meeting", "foreign ministers of the Caspian states")), None, None),
        ((SUMMIT, Event("conference", "next conference", "planned")), None, None),
        ((Event("bilateral", "talks", participants=(AMREYEV,)), Event("summit", "6. Zirve", ordinal=6)), "turkic-council-summit", 6),
        (
            (
                Event("bilateral", "talks", participants=(AMREYEV,)),
                Event("summit", "Semerkant Zirvesi", city="Samarkand", country="UZ", ordinal=9),
            ),
            "turkic-council-summit",
            9,
        ),
        (
            (
                Event("press-event", "press conference", participants=(AMREYEV,)),
                Event("meeting", "UN General Assembly", conveners=("United Nations General Assembly",)),
                Event("conference", "conference", conveners=("United Nations Alliance of Civilizations",)),
                Event("meeting", "informal meeting of foreign ministers"),
            ),
            "turkic-council-informal-foreign-ministers",
            None,
        ),
        ((Event("meeting", "OSCE Permanent Council", series="OSCE Permanent Council"),), "osce-permanent-council", None),
        ((Event("meeting", "ministers of the OSCE", conveners=("OSCE",)),), "osce-ministerial", None),
    ],
)  # fmt: skip
def test_the_series_of_an_event_by_the_others_of_its_record(
    events: tuple[Event, ...], series: str | None, ordinal: int | None
) -> None:
    found = seats(told("a", *events), Reference.shipped())
    assert found[-1] == (f"series/{series}" if series else None, ordinal)


def test_a_number_that_no_record_says_is_no_claim() -> None:
    """The place in the series by "the next summit" joins tellings; nobody is made to have said the number."""
    event = resolved(
        told("a", SUMMIT, Event("summit", "next summit", "planned", country="TR")),
        told("b", replace(SUMMIT, label="8th Summit", ordinal=8, start="2021-11-12", end="2021-11-12", country="TR")),
        reference=Reference.shipped(),
    )["event/turkic-council-summit-8"]
    assert event.records == ("a", "b")
    assert not [claim for claim in event.claims if claim.property == "ordinal"]


def test_a_state_that_proposes_a_meeting_is_no_other_body() -> None:
    one, other = (
        summit(series=None, ordinal=None, conveners=conveners, label="Extraordinary Summit")
        for conveners in (("Turkic Council",), ("AZ",))
    )
    assert len(resolved(told("a", one), told("b", other, language="tr"))) == 1
    assert len(resolved(told("a", one), told("b", replace(other, conveners=("NATO",)), language="tr"))) == 2


def test_names_of_meetings_in_two_languages() -> None:
    assert concepts("Eğitim Bakanları Toplantısı") == concepts("meeting of education ministers")
    assert concepts("Kültür Bakanları") != concepts("Eğitim Bakanları")


# --- corrections


def curated(*rows: Correction) -> Reference:
    return REFERENCE.curated(Curation.of(rows))


def test_same_and_different_officials() -> None:
    meeting = summit(
        participants=(
            Participant("Ramin Guluzade", None, "minister", "AZ"),
            Participant("Ilham Aliyev", None, "head-of-state", "AZ"),
        )
    )
    one = curated(Correction("same", "official/klsd-rmn-aze", "official/somebody"))
    assert {part.official for part in only(told("a", meeting), reference=one).participations} == {
        "official/somebody",
        SON.id,
    }
    other = curated(Correction("different", "official/alhm-alv-aze", SON.id))
    assert "official/alhm-alv-aze" in {
        part.official for part in only(told("a", meeting), reference=other).participations
    }
    here = curated(Correction("drop", "official/klsd-rmn-aze@b"))
    assert len(only(told("a", meeting), reference=here).participations) == 2
    assert len(only(told("b", meeting), reference=here).participations) == 1


def test_same_and_different_events() -> None:
    far = told("b", Event("meeting", "Other", start="2001-01-01", country="TR"))
    near = told("c", summit(label="Another"))
    assert len(resolved(told("a", summit()), far)) == 2
    joined = curated(Correction("same", "telling/b/0", "telling/a/0"))
    assert len(resolved(told("a", summit()), far, reference=joined)) == 1
    parted = curated(Correction("different", "telling/a/0", "telling/c/0"))
    assert len(resolved(told("a", summit()), near)) == 1
    assert len(resolved(told("a", summit()), near, reference=parted)) == 2


def test_rename_retype_and_drop_an_event() -> None:
    reference = curated(
        Correction("rename", "event/summit-7", "Baku summit", "en"),
        Correction("retype", "telling/a/0", "conference"),
    )
    event = only(told("a", summit()), reference=reference)
    assert (event.labels[0], event.kind) == (("Baku summit", "en"), "conference")
    assert resolved(told("a", summit()), reference=curated(Correction("drop", "telling/a/0"))) == {}


def test_corrections_are_read_as_they_are_written(tmp_path: Path) -> None:
    rows = [
        Correction("same", "official/a", "official/b", "", "seen in the photograph"),
        Correction("drop", "telling/a/0"),
    ]
    file = tmp_path / "mine.tsv"
    corrections.write(rows[:1], file)
    corrections.write(rows[1:], file)
    assert set(corrections.read(file).corrections) == set(rows)
    assert Curation.of(rows).stamp == Curation.of(reversed(rows)).stamp != Curation().stamp


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("merge\tofficial/a\tofficial/b\t\t", "no action"),
        ("same\tofficial/a\t\t\t", "needs a subject and an object"),
        ("same\tofficial/a\tstate/TUR\t\t", "cannot be"),
        ("same\tofficial/a\tofficial/a\t\t", "cannot be"),
        ("retype\ttelling/a/0\tparty\t\t", "no type"),
    ],
)
def test_a_wrong_correction_is_named_with_its_line(row: str, problem: str, tmp_path: Path) -> None:
    file = tmp_path / "mine.tsv"
    file.write_text("\t".join(corrections.COLUMNS) + "\n" + row + "\n", encoding="utf-8")
    with pytest.raises(ResourceError, match=problem) as caught:
        corrections.read(file)
    assert str(caught.value).startswith(f"{file}:2")


def test_doubts_are_settled_by_their_answers() -> None:
    one = told(
        "a", summit(series=None, ordinal=None, participants=(Participant("Ilham Aliyev", None, "head-of-state", "AZ"),))
    )
    other = told(
        "b",
        summit(
            series=None,
            ordinal=None,
            label="Summit",
            participants=(Participant("Askar Mamin", None, "minister", "KZ"),),
        ),
    )
    index = MemoryIndex.of([one, other], REFERENCE)
    (doubt,) = [doubt for doubt in doubts(["a", "b"], index, REFERENCE) if doubt.kind == "event"]
    reference = curated(doubt.answer(not doubt.together))
    assert len(resolved(one, other, reference=reference)) != len(resolved(one, other))
    again = MemoryIndex.of([one, other], reference)
    assert [doubt for doubt in doubts(["a", "b"], again, reference) if doubt.kind == "event"] == []


# --- the gold pairs


@pytest.mark.parametrize(("kind", "precision", "recall"), [("names", 0.98, 0.92), ("events", 0.97, 0.90)])
def test_gold(kind: str, precision: float, recall: float) -> None:
    pairs = list(getattr(measured, kind)(Reference.shipped()))
    assert len(pairs) >= {"names": 300, "events": 80}[kind]
    found = measured.score(pairs)
    assert found[0] >= precision
    assert found[1] >= recall


def test_each_event_that_the_sample_tells_in_both_languages_is_one() -> None:
    reference = Reference.shipped()
    told = measured.sample(reference)
    assert [one.name for one in told if not one.whole] == []
    assert len({one.ids[0] for one in told}) == len(told) == 27  # and no two of them are one
    folder = Path(__file__).parent.parent / "data" / "records"
    tellings = [extraction for code in ("tr", "en") for _, extraction in read_gold(folder / f"{code}.gold.jsonl")]
    events = resolved(*tellings, reference=reference)
    both = {name for name, event in events.items() if len({telling.language for telling in event.tellings}) == 2}
    assert both == {one.ids[0] for one in told}
    officials = {part.official for event in events.values() for part in event.participations}
    assert {"official/binali-yildirim", "official/kubanychbek-omuraliev", "official/mukhtar-tleuberdi"} <= officials
    assert not [one for one in officials if one and ("aldrm" in one or "umrlv" in one or "tlbrt" in one)]


# --- terms


TWICE = Known(
    "official/fatma-yildiz",
    "Fatma Yıldız",
    posts=(
        Held(
            "post/tur-minister",
            "state/TUR",
            "Minister",
            "minister",
            datetime.date(2014, 8, 29),
            datetime.date(2015, 8, 28),
        ),
        Held("post/tur-minister", "state/TUR", "Minister", "minister", datetime.date(2015, 11, 24), None),
    ),
)


@pytest.mark.parametrize(
    ("ends", "last"),
    [
        ((("2018-05-18", None), ("2022-05-23", None), (None, "2022-07-27")), (None, "2022-07-27")),  # reappointed twice
        (((None, "2017-10-26"), ("2022-01-10", None)), ("2022-01-10", None)),  # a source read before it was over
        (((None, None), ("2018-05-18", None)), ("2018-05-18", None)),
        ((("2018-05-18", None), ("2018-05-18", None)), ("2018-05-18", None)),
    ],
)
def test_of_terms_that_begin_together_the_one_known_longest(
    ends: tuple[tuple[str | None, str | None], ...], last: tuple[str | None, str | None]
) -> None:
    days = [tuple(since(day) if day else None for day in pair) for pair in ends]
    posts = tuple(
        Held("post/tur-minister", "state/TUR", "Minister", "minister", since("2014-09-23"), until, known_until=known)
        for until, known in days
    )
    reference = Reference.of([], [replace(TWICE, posts=posts)])
    _, _, held = parts("tenure/fatma-yildiz.tur-minister", reference)
    assert held is not None
    assert (held.until, held.known_until) == tuple(since(day) if day else None for day in last)


@pytest.mark.parametrize(
    ("day", "term"),
    [
        ("2014-09-01", ".2014-08-29"),
        ("2015-09-01", ".2014-08-29"),  # four days after the first, months before the second
        ("2015-11-23", ".2015-11-24"),
        ("2031", ".2015-11-24"),
        (None, ""),
    ],
)
def test_a_term_has_a_tenure_of_its_own(day: str | None, term: str) -> None:
    reference = Reference.of([], [TWICE])
    found = tenure("official/fatma-yildiz", "post/tur-minister", bounds(day), reference)
    assert found == f"tenure/fatma-yildiz.tur-minister{term}"
    official, post, held = parts(found, reference)
    assert (official, post) == ("official/fatma-yildiz", "post/tur-minister")
    assert (held and held.since and f".{held.since}") == (term or None)


def test_one_term_or_none_needs_no_mark() -> None:
    once = replace(TWICE, posts=TWICE.posts[:1])
    for reference in (Reference.of([], [once]), Reference.of([], [])):
        found = tenure("official/fatma-yildiz", "post/tur-minister", bounds("2015-01-01"), reference)
        assert found == "tenure/fatma-yildiz.tur-minister"
        assert parts(found, reference)[2] == (once.posts[0] if reference.officials else None)


@pytest.mark.parametrize(
    ("day", "covers", "unsure"),
    [
        ("2014-01-01", False, False),
        ("2020-01-01", True, False),
        ("2026-01-01", True, False),
        ("2030-01-01", False, True),
    ],
)
def test_a_term_without_an_end_is_unsure_a_term_after_what_is_known(day: str, covers: bool, unsure: bool) -> None:
    open_ended = replace(TWICE.posts[1], known_until=datetime.date(2022, 7, 27))
    assert open_ended.covers(on(day)) is covers
    assert open_ended.unsure(on(day)) is unsure


def test_an_unsure_term_speaks_neither_for_nor_against() -> None:
    reference = Reference.of(
        [], [replace(TWICE, posts=(replace(TWICE.posts[1], known_until=datetime.date(2022, 7, 27)),))]
    )
    told = {
        day: found
        for day in ("2022-01-01", "2014-01-01", "2030-01-01")
        if (found := identify("Yıldız", "state/TUR", "minister", on(day), reference))
    }
    assert {day: found.id for day, found in told.items()} == {
        "2022-01-01": "official/fatma-yildiz",
        "2030-01-01": "official/fatma-yildiz",
        "2014-01-01": "official/alds-tur",
    }
    assert not {"in office", "out of office"} & set(told["2030-01-01"].reasons)


# --- names and states in time


@pytest.mark.parametrize(
    ("day", "language", "name"),
    [
        (datetime.date(2016, 11, 29), "en", "Turkic Council"),
        (datetime.date(2016, 11, 29), "tr", "Türk Keneşi"),
        (datetime.date(2021, 11, 12), "en", None),  # the day of the change
        (datetime.date(2024, 11, 6), "tr", None),
        (datetime.date(1999, 1, 1), "en", None),  # before any of its names
        (datetime.date(2016, 11, 29), "ru", None),  # no dated name
    ],
)
def test_an_organisation_is_called_as_it_was_then(day: datetime.date, language: str, name: str | None) -> None:
    assert Reference.shipped().name_on("organisation/turkic-council", day, language) == name


def test_former_states_have_successors_and_stay_themselves() -> None:
    nodes = Reference.shipped().nodes
    assert set(nodes["state/CSK"].successors) == {"state/CZE", "state/SVK"}
    assert "state/KAZ" in nodes["state/SUN"].successors
    assert nodes["state/TUR"].successors == ()
    assert Reference.shipped().actor("Soviet Union") == "state/SUN"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bakir Izetbegović", "Бакир Изетбегович"),
        ("Abdel Fattah el-Sisi", "Абдель Фаттах ас-Сиси"),
        ("Liudmyla Denisova", "Lyudmyla Denisova"),
        ("Ebrahim Raisi", "İbrahim Reisi"),
        ("Seyyed Abbas Araghchi", "Abbas Araghchi"),
        ("Назарбаев Нурсултан Абишевич", "Nursultan Nazarbayev"),
        ("Қасым-Жомарт Кемелұлы Тоқаев", "Kassym-Jomart Tokayev"),
    ],
)
def test_one_sound(one: str, other: str) -> None:
    assert phonetic_key(one) == phonetic_key(other)


@pytest.mark.parametrize("row", tables.rows("name_sounds"), ids=lambda row: f"{row['tradition']} {row['pattern']}")
def test_each_row_makes_two_spellings_one(row: dict[str, str]) -> None:
    how = traditions().get(row["tradition"], common())
    assert sounds(row["one"], how) == sounds(row["other"], how)


@pytest.mark.parametrize(
    ("state", "names"),
    [
        ("CHN", ("Li Keqiang", "Ли Кэцян", "Li Keçiang")),
        ("KOR", ("Ban Ki-moon", "Пан Ги Мун", "Ki-moon Ban")),
        ("JPN", ("Koizumi Junichiro", "Дзюнъитиро Коидзуми", "Junichiro Koizumi")),
        ("GRC", ("Kyriakos Mitsotakis", "Κυριάκος Μητσοτάκης", "Kiryakos Miçotakis")),
        ("ARE", ("Abdullah bin Zayed Al Nahyan", "Абдалла бен Заид", "Abdullah bin Zayid")),
        ("MEX", ("Andrés Manuel López Obrador", "Андрес Мануэль Лопес Обрадор", "Andrés López")),
        ("FRA", ("Emmanuel Macron", "Эмманюэль Макрон", "Emmanuel Makron")),
        ("EGY", ("Sharaf al-Din Farouk", "Şerafettin Faruk", "Şerefeddin Faruk")),
        ("IRN", ("Mohammad Bagher Ghalibaf", "Bakır Kalibaf", "Мохаммад Багер Галибаф")),
    ],
)
def test_spellings_of_one_name_in_the_tradition_of_a_state(state: str, names: tuple[str, ...]) -> None:
    assert len({phonetic_key(name, tradition(f"state/{state}")) for name in names}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("Milo Đukanović", "Milo Janković"), ("Rashid Aliyev", "Rashad Alimov"), ("Hasan Mirzoyev", "Hüseyin Mirzoyev")],
)
def test_two_sounds(one: str, other: str) -> None:
    assert phonetic_key(one) != phonetic_key(other)


@pytest.mark.parametrize(
    ("level", "start", "expected"),
    [
        ("head-of-state", "2019-10-15", ("state/AZE",)),
        ("minister", "2019-10-15", ()),  # a post that he is not known to have held
        ("head-of-state", None, ()),
    ],
)
def test_whom_somebody_stood_for_is_known_by_his_post(level: str, start: str | None, expected: tuple[str, ...]) -> None:
    guest = Participant("Ilham Aliyev", "President", level, None)
    event = only(told("a", summit(participants=(guest,), start=start, end=start)))
    assert [one.represents for one in event.participations] == [expected]


def test_of_two_posts_at_once_the_one_of_the_rank_told_is_meant() -> None:
    both = Known(
        "official/jane-roe",
        "Jane Roe",
        posts=(
            Held(
                "post/kaz-deputy-prime-minister",
                "state/KAZ",
                "Deputy Prime Minister",
                "deputy-head",
                since("2019-01-01"),
            ),
            Held("post/kaz-minister", "state/KAZ", "Minister of Foreign Affairs", "minister", since("2019-01-01")),
        ),
    )
    reference = Reference.of(REFERENCE.nodes.values(), [both])
    for level, post in (("minister", "post/kaz-minister"), ("deputy-head", "post/kaz-deputy-prime-minister")):
        guest = Participant("Jane Roe", None, level, "KZ")
        event = only(told("a", summit(participants=(guest,))), reference=reference)
        assert [one.post for one in event.participations] == [post]
