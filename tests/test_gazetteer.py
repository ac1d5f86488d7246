"""Names found in texts, and what the gazetteer says of them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique import gazetteer
from communique.text import fold

KNOWN = gazetteer.load()


def found(text: str, language: str | None) -> list[tuple[str, str, tuple[str, ...]]]:
    """(words, kind, the best id alone) of each name."""
    names = KNOWN.find(text, fold(text), language)
    return [(text[name.begin : name.end], name.kind, name.ids[:1]) for name in names]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Heyet Baküde toplandı.", [("Bakü", "city", ("baku-az",))]),
        ("Türkiye’nin teklifi BM'ye iletildi.", [("Türkiye", "state", ("TR",)), ("BM", "organisation", ("un",))]),
        ("Türk Keneşi Genel Sekreteri geldi.", [("Türk Keneşi", "organisation", ("turkic-council",))]),
        ("Türk Konseyinin daveti üzerine", [("Türk Konseyi", "organisation", ("turkic-council",))]),
        ("Kazakistanlı bakan ağırlandı.", [("Kazakistan", "demonym", ("KZ",))]),
        ("Alman mevkidaşı ile görüştü.", [("Alman", "demonym", ("DE",))]),
        ("Kırgız Cumhuriyeti'nin başkenti", [("Kırgız Cumhuriyeti", "state", ("KG",))]),
        ("Görüşme Şam’da yapıldı.", [("Şam", "city", ("damascus-sy",))]),
        (
            "KKTC ile Azerbaycan-Gürcistan hattı",
            [("KKTC", "state", ("XN",)), ("Azerbaycan", "state", ("AZ",)), ("Gürcistan", "state", ("GE",))],
        ),
        ("Nur-Sultan'daki zirve", [("Nur-Sultan", "city", ("astana-kz",))]),
        ("NEW YORK'TA BİR ARAYA GELDİLER", [("NEW YORK", "city", ("new-york-us",))]),
    ],
)
def test_names_in_turkish(text: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    words = [
        (name if kind != "demonym" or not name.endswith("lı") else name[:-2], kind, ids)
        for name, kind, ids in found(text, "tr")
    ]
    assert words == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister flew to The Hague.", [("The Hague", "city", ("the-hague-nl",))]),
        ("the Kyrgyz Republic and the UAE's envoy", [("Kyrgyz Republic", "state", ("KG",)), ("UAE", "state", ("AE",))]),
        ("Dutch and Azerbaijani officials", [("Dutch", "demonym", ("NL",)), ("Azerbaijani", "demonym", ("AZ",))]),
        (
            "the Organization of Turkic States in Samarkand",
            [
                ("Organization of Turkic States", "organisation", ("turkic-council",)),
                ("Samarkand", "city", ("samarkand-uz",)),
            ],
        ),
        ("Guinea-Bissau signed.", [("Guinea-Bissau", "state", ("GW",))]),
        ("the U.S. delegation", [("U.S.", "state", ("US",))]),
        ("the UN General Assembly met", [("UN General Assembly", "organisation", ("un-general-assembly",))]),
    ],
)
def test_names_in_english(text: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    assert found(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("who came to us and ate turkey", "en"),
        ("un, ab ve bm birer kelimedir", "tr"),
        ("Sam evde kaldı", "tr"),
        ("Maliye Bakanı konuştu", "tr"),
        ("çinko ve malt", "tr"),
        ("Ordunun kararı", "tr"),
        ("Romanesque art", "en"),
    ],
)
def test_words_that_are_no_names(text: str, language: str) -> None:
    assert found(text, language) == []


@pytest.mark.parametrize("text", ["Van Gölü kıyısında", "Ordu bugün karlı"])
def test_a_place_that_is_also_a_word_is_weak(text: str) -> None:
    (name,) = KNOWN.find(text, fold(text), "tr")
    assert (name.kind, name.strong) == ("city", False)


def test_an_abbreviation_in_a_line_of_capitals_is_weak() -> None:
    line = "THE MAN WHO CAME TO DINNER"
    assert [name.strong for name in KNOWN.find(line, fold(line), "en") if name.kind == "organisation"] == [False]


@pytest.mark.parametrize(
    ("text", "language", "word"),
    [
        ("Bakü’deki toplantı", "tr", "Bakü’deki"),
        ("Avrupa Konseyinin kararı", "tr", "Avrupa Konseyinin"),
        ("Kazakhstan's proposal", "en", "Kazakhstan's"),
        ("Türkiye ile", "tr", "Türkiye"),
    ],
)
def test_stop_is_the_end_of_the_word(text: str, language: str, word: str) -> None:
    (name,) = KNOWN.find(text, fold(text), language)
    assert text[name.begin : name.stop] == word


def test_a_longer_name_that_fails_gives_way_to_a_shorter_one() -> None:
    assert ("Avrupa Konseyi", "organisation", ("council-of-europe",)) in found(
        "Avrupa Konseyi parlamenter meclisi", "tr"
    )


def test_the_best_of_several_places_comes_first() -> None:
    text = "Taşkent ziyareti"
    (name,) = KNOWN.find(text, fold(text), "tr")
    assert name.ids[0] == "tashkent-uz"
    text = "in Washington on Friday"
    (name,) = KNOWN.find(text, fold(text), "en")
    assert name.ids[0] == "washington-us"


def test_an_ambiguous_people_names_each_state() -> None:
    text = "a Congolese delegation"
    (name,) = KNOWN.find(text, fold(text), "en")
    assert set(name.ids) == {"CD", "CG"}


@pytest.mark.parametrize(
    ("organisation", "on", "as_worded", "expected"),
    [
        ("turkic-council", None, "Türk Keneşi", "Turkic Council"),
        ("turkic-council", None, "Türk Konseyi", "Turkic Council"),
        ("turkic-council", "2023-01-01", "Türk Keneşi", "Turkic Council"),
        ("turkic-council", None, "Türk Devletleri Teşkilatı", "Organization of Turkic States"),
        ("turkic-council", "2016-11-29", None, "Turkic Council"),
        ("turkic-council", "2022-11-11", None, "Organization of Turkic States"),
        ("turkic-council", None, None, "Organization of Turkic States"),
        ("oic", None, "İslam Konferansı Örgütü", "Organisation of the Islamic Conference"),
        ("un", "2016-11-29", "BM", "United Nations"),
    ],
)
def test_english_name_of_the_texts_own_period(
    organisation: str, on: str | None, as_worded: str | None, expected: str
) -> None:
    assert KNOWN.english_name(organisation, on, as_worded) == expected


def test_english_name_of_an_unknown_organisation() -> None:
    with pytest.raises(KeyError):
        KNOWN.english_name("no-such-body")


def test_lookups() -> None:
    state, city, organisation = KNOWN.state("KZ"), KNOWN.city("baku-az"), KNOWN.organisation("nato")
    assert state is not None and (state.iso3, state.names["tr"], state.capital) == ("KAZ", "Kazakistan", "astana-kz")
    assert city is not None and (city.name, city.country, city.names["tr"], city.wikidata) == (
        "Baku",
        "AZ",
        "Bakü",
        "Q9248",
    )
    assert organisation is not None and organisation.wikidata == "Q7184"
    assert KNOWN.state("ZZ") is None and KNOWN.city("nowhere") is None and KNOWN.organisation("none") is None


def test_an_official_has_names_and_dated_posts() -> None:
    official = KNOWN.official("ilham-aliyev")
    assert official is not None and official.wikidata == "Q57371"
    assert ("AZ", "head-of-state") in {(post.state, post.rank) for post in official.posts}
    assert "İlham Aliyev" in {name.name for name in official.names if name.language == "tr"}


def test_secretaries_general_of_the_turkic_council_follow_each_other() -> None:
    terms = sorted(
        (post.since or "", official.name)
        for official in KNOWN.officials()
        for post in official.posts
        if post.organisation == "turkic-council" and post.rank == "secretary-general"
    )
    assert [name for _, name in terms] == ["Halil Akıncı", "Ramil Hasanov", "Baghdad Amreyev", "Kubanychbek Omuraliev"]


@settings(deadline=None)  # the first text in a language builds its automaton
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300), st.sampled_from(["tr", "en", None]))
def test_any_text_gives_spans_inside_it_in_order(text: str, language: str | None) -> None:
    stop = 0
    for name in KNOWN.find(text, fold(text), language):
        assert stop <= name.begin < name.end <= name.stop <= len(text)
        stop = name.stop


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Bakü",
                "Türk",
                "Keneşi",
                "Avrupa",
                "konseyi",
                "BM",
                "Genel",
                "Kurulu",
                "’nin",
                "-",
                " ",
                "de",
                "lı",
                "New",
                "York",
            ]
        ),
        max_size=25,
    )
)
def test_any_mixture_of_names_gives_spans_that_fold_to_known_names(pieces: list[str]) -> None:
    text = " ".join(pieces).replace(" ’", "’").replace(" de", "de")
    for name in KNOWN.find(text, fold(text), "tr"):
        assert text[name.begin].isupper()
        assert name.ids
