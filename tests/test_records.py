"""Reading: each format, each encoding, each kind of damage."""

from __future__ import annotations

import gzip
import io
import json
import logging
import os
import sys
import zipfile
from collections.abc import Sequence
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from communique import records
from communique.errors import RecordError
from communique.model import Record
from communique.records import FORMATS, ReadOptions

TURKISH = (
    "Türk Konseyi Dışişleri Bakanları 3. Toplantısı 5 Mayıs 2014 tarihinde Bodrum’da yapılmıştır.\n"
    "Toplantıya Kırgızistan ve Kazakistan’dan heyetler de iştirak etmiş, ortak bildiri imzalanmıştır. Şeref konuğu Macaristan idi."
)
ENGLISH = (
    "The foreign ministers of the two countries met in Ankara on Tuesday and signed an agreement on transport. "
    "The next meeting will be held in Astana."
)


def read(*sources: object, **options: object) -> list[Record | RecordError]:
    return list(records.read([str(source) for source in sources], options=ReadOptions(**options)))  # type: ignore[arg-type]


def good(found: Sequence[Record | RecordError]) -> list[Record]:
    assert not [item for item in found if isinstance(item, RecordError)], found
    return [item for item in found if isinstance(item, Record)]


def one(found: Sequence[Record | RecordError]) -> Record:
    (record,) = good(found)
    return record


def bad(found: Sequence[Record | RecordError]) -> RecordError:
    (error,) = (item for item in found if isinstance(item, RecordError))
    assert error.remedy
    assert error.place
    return error


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


# --- plain text and identity


def test_a_text_keeps_its_code_points(tmp_path: Path) -> None:
    text = "Bakü’de İmzalandı — ı̇ e\u0301 \u202e 𝐀\n\tson"
    assert one(read(write(tmp_path / "a.txt", text))).text == text


def test_controls_noncharacters_and_byte_order_mark_are_stripped(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", "\ufeffBir\x07 iki\u0084 üç\ufffe\uffff\x7f dört.\r\nBeş\raltı\x0byedi")
    assert one(read(file)).text == "Bir iki üç dört.\nBeş\naltı\nyedi"


def test_reading_twice_gives_one_record(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", TURKISH)
    assert read(file) == read(file)


def test_id_depends_on_source_and_text_not_on_the_folder(tmp_path: Path) -> None:
    for folder in ("x", "y"):
        write(tmp_path / folder / "sub/a.txt", TURKISH)
        write(tmp_path / folder / "b.txt", TURKISH)
    x, y = good(read(tmp_path / "x")), good(read(tmp_path / "y"))
    assert [record.source for record in x] == ["b.txt", "sub/a.txt"]
    assert x == y
    assert len({record.id for record in x}) == 2
    assert all(len(record.id) == 32 and int(record.id, 16) >= 0 for record in x)


def test_source_of_a_lone_file_a_folder_and_a_glob(tmp_path: Path) -> None:
    file = write(tmp_path / "in/deep/a.txt", ENGLISH)
    assert one(read(file)).source == "a.txt"
    assert one(read(tmp_path / "in")).source == "deep/a.txt"
    assert one(read(f"{tmp_path}/in/**/*.txt")).source == "deep/a.txt"


def test_order_is_that_of_arguments_then_of_sorted_paths(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a.txt", "c/1.txt", ".hidden.txt", ".git/x.txt", "b.gold.jsonl"):
        write(tmp_path / "f" / name, name)
    last = write(tmp_path / "0.txt", "zero")
    assert [record.text for record in good(read(tmp_path / "f", last))] == [
        "a/z.txt",
        "a.txt",
        "b.txt",
        "c/1.txt",
        "zero",
    ]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TURKISH.encode())))
    record = one(read("-"))
    assert (record.text, record.source, record.language) == (TURKISH, "stdin", "tr")


def test_standard_input_may_be_json_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    data = b'{"id": "1", "text": "a b"}\n{"id": "2", "text": "c d"}\n'
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert [record.source for record in good(read("-"))] == ["1", "2"]


# --- encodings


@pytest.mark.parametrize(
    "codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1254", "iso8859-9"]
)
def test_turkish_text_in_many_encodings(tmp_path: Path, codec: str) -> None:
    text = TURKISH.replace("’", "'") if codec == "iso8859-9" else TURKISH
    assert one(read(write(tmp_path / "a.txt", text.encode(codec)))).text == text


def test_english_and_french_stay_what_they_are(tmp_path: Path) -> None:
    french = (
        "Le ministre des Affaires étrangères a été reçu à Bakou ; l’entretien a porté sur la coopération régionale."
    )
    assert one(read(write(tmp_path / "a.txt", french.encode("cp1252")))).text == french


def test_icelandic_is_not_made_turkish(tmp_path: Path) -> None:
    text = "Utanríkisráðherra Íslands átti í dag fund með sendiherra Þýskalands og ræddu þau um viðskipti og frið."
    assert one(read(write(tmp_path / "a.txt", text), encoding="utf-8")).text == text
    assert one(read(write(tmp_path / "b.txt", text.encode("cp1252")))).text == text


def test_cyrillic_one_byte_encoding(tmp_path: Path) -> None:
    text = "Министр иностранных дел прибыл в Ташкент, где провёл переговоры с президентом страны. " * 3
    record = one(read(write(tmp_path / "a.txt", text.encode("cp1251"))))
    assert (record.text, record.language) == (text, "ru")


def test_utf8_wins_over_a_wrong_declaration(tmp_path: Path) -> None:
    page = f'<html><head><meta charset="iso-8859-9"></head><body><p>{TURKISH}</p></body></html>'
    assert "Dışişleri Bakanları" in one(read(write(tmp_path / "a.html", page))).text


def test_declared_encoding_of_a_page(tmp_path: Path) -> None:
    page = f'<html><head><meta charset="windows-1254"></head><body><p>{TURKISH}</p></body></html>'
    assert "Dışişleri Bakanları" in one(read(write(tmp_path / "a.html", page.encode("cp1254")))).text


def test_latin1_declared_but_turkish_meant(tmp_path: Path) -> None:
    page = f'<html><head><meta charset="iso-8859-1"></head><body><p>{TURKISH}</p></body></html>'
    assert "Dışişleri Bakanları" in one(read(write(tmp_path / "a.html", page.encode("cp1254")))).text


def test_the_encoding_can_be_said(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", "Çağrı".encode("cp857"))
    assert one(read(file, encoding="cp857")).text == "Çağrı"


# --- JSON


def test_json_lines_with_all_fields(tmp_path: Path) -> None:
    line = {
        "id": "aa/1",
        "text": TURKISH,
        "title": " Bakanlar\n toplandı ",
        "published": "2014-05-06T09:30:00+0300",
        "language": "tr_TR",
        "url": "https://example.org/1",
    }
    record = one(read(write(tmp_path / "a.jsonl", json.dumps(line))))
    assert record.source == "aa/1"
    assert record.title == "Bakanlar toplandı"
    assert record.published == "2014-05-06T09:30:00+03:00"
    assert (record.language, record.url) == ("tr-TR", "https://example.org/1")


def test_broken_lines_are_named_and_the_rest_is_read(tmp_path: Path) -> None:
    lines = [
        '{"id": "1", "text": "bir"}',
        '{"id": "2", "text": ',
        "",
        '{"id": "3"}',
        '{"text": "no id"}',
        "[1]",
        '{"id": "4", "text": "   "}',
        '{"id": 5, "text": "beş"}',
        '{"id": "6", "text": 6}',
    ]
    found = read(write(tmp_path / "a.jsonl", "\n".join(lines)))
    assert [item.source for item in found if isinstance(item, Record)] == ["1", "5"]
    places = [item.place for item in found if isinstance(item, RecordError)]
    assert places == [f"{tmp_path}/a.jsonl:{number}" for number in (2, 4, 5, 6, 7, 9)]


def test_half_a_surrogate_pair_is_stripped(tmp_path: Path) -> None:
    file = write(tmp_path / "a.jsonl", r'{"id": "1", "text": "bir \ud83d iki \u0000"}')
    assert one(read(file)).text == "bir  iki "


def test_cp1254_json_lines(tmp_path: Path) -> None:
    lines = "\n".join(json.dumps({"id": str(n), "text": f"{n}. {TURKISH}"}, ensure_ascii=False) for n in range(3))
    assert "Dışişleri" in good(read(write(tmp_path / "a.jsonl", lines.encode("cp1254"))))[2].text


def test_utf16_json_lines(tmp_path: Path) -> None:
    lines = '{"id": "1", "text": "Şuşa"}\n{"id": "2", "text": "Gəncə"}\n'
    assert [record.text for record in good(read(write(tmp_path / "a.jsonl", lines.encode("utf-16"))))] == [
        "Şuşa",
        "Gəncə",
    ]


def test_json_array_and_object(tmp_path: Path) -> None:
    array = write(
        tmp_path / "a.json", json.dumps([{"id": "1", "text": "bir"}, {"id": "2"}, {"id": "3", "text": "üç"}], indent=1)
    )
    found = read(array)
    assert [item.source for item in found if isinstance(item, Record)] == ["1", "3"]
    assert str(bad(found).place).endswith("a.json#2")
    assert one(read(write(tmp_path / "b.json", '{\n "id": "1",\n "text": "bir"\n}'))).text == "bir"


def test_keys_may_have_other_names(tmp_path: Path) -> None:
    file = write(tmp_path / "a.jsonl", '{"no": 7, "body": "bir", "when": "2016"}')
    record = one(read(file, columns={"id": "no", "text": "body", "published": "when"}))
    assert (record.source, record.text, record.published) == ("7", "bir", "2016")


def test_deeply_nested_json_is_one_error(tmp_path: Path) -> None:
    file = write(tmp_path / "a.jsonl", "[" * 200_000 + "\n" + '{"id": "1", "text": "bir"}')
    found = read(file)
    assert len(found) == 2
    assert bad(found)


def test_a_line_beyond_the_bound_is_one_error(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    with file.open("wb") as out:
        out.write(b'{"id": "0", "text": "ok"}\n{"id": "1", "text": "')
        for _ in range(50):
            out.write(b"x" * 100_000)
        out.write(b'"}\n{"id": "2", "text": "ok"}\n')
    found = read(file, max_record_bytes=1_000_000)
    assert [item.source for item in found if isinstance(item, Record)] == ["0", "2"]
    assert "1,000,000 bytes" in bad(found).problem


def test_a_record_of_a_megabyte_is_read(tmp_path: Path) -> None:
    text = "Bakanlar toplandı. " * 60_000
    assert one(read(write(tmp_path / "a.jsonl", json.dumps({"id": "1", "text": text})))).text == text


# --- tables


def test_csv_with_quotes_newlines_and_mapping(tmp_path: Path) -> None:
    table = 'No;Gövde;Tarih\r\n7;"Bir; ""iki""\r\nüç";30.11.2016\r\n\r\n8;;2016-11-30\r\n9;dört;\r\n'
    file = write(tmp_path / "a.csv", table.encode("utf-8-sig"))
    found = read(file, columns={"id": "no", "text": "gövde", "published": "tarih"})
    first, error, last = found
    assert isinstance(first, Record) and isinstance(last, Record)
    assert (first.source, first.text, first.published) == ("7", 'Bir; "iki"\nüç', "2016-11-30")
    assert str(bad([error]).place).endswith("a.csv:5")
    assert last.text == "dört"


def test_rows_without_ids_are_named_by_file_and_text(tmp_path: Path) -> None:
    found = good(read(write(tmp_path / "a.tsv", "title\ttext\nA\tbir iki\nB\tüç\n")))
    assert [record.title for record in found] == ["A", "B"]
    assert all(record.source.startswith("a.tsv#") for record in found)
    assert found[0].source != found[1].source
    more = good(read(write(tmp_path / "a.tsv", "title\ttext\nC\tdört\nA\tbir iki\nB\tüç\n")))
    assert more[1:] == found


def test_a_table_without_the_text_column_says_how_to_name_it(tmp_path: Path) -> None:
    error = bad(read(write(tmp_path / "a.csv", "id,body\n1,bir\n")))
    assert "--column text=body" in str(error)


def test_a_row_with_too_many_cells_is_named(tmp_path: Path) -> None:
    found = read(write(tmp_path / "a.csv", "id,text\n1,bir, iki\n2,üç,\n"))
    assert [item.source for item in found if isinstance(item, Record)] == ["2"]
    assert "3 cells where the header has 2" in bad(found).problem


def test_an_open_quote_is_named(tmp_path: Path) -> None:
    found = read(write(tmp_path / "a.csv", 'id,text\n1,bir\n2,"iki\n3,üç\n'))
    assert [item.source for item in found if isinstance(item, Record)] == ["1"]
    assert str(bad(found).place).endswith("a.csv:3")


# --- pages

PAGE = f"""<!DOCTYPE html><html lang="tr"><head><title>Haber - Site</title>
<meta property="og:title" content="Bakanlar Bodrum’da toplandı"><link rel="canonical" href="https://example.org/h/1">
<meta property="article:published_time" content="2014-05-06T09:30:00+03:00"><script>var x = "gizli";</script></head>
<body><nav><a href="/">Ana sayfa</a> <a href="/s">Spor</a></nav><article><h1>Bakanlar Bodrum’da toplandı</h1><p>{TURKISH}</p>
<p>{TURKISH.replace("3.", "4.")}</p></article><footer>Her hakkı saklıdır</footer></body></html>"""


def test_page_text_title_date_and_url(tmp_path: Path) -> None:
    record = one(read(write(tmp_path / "a.html", PAGE)))
    assert "Dışişleri Bakanları 3. Toplantısı" in record.text and "4. Toplantısı" in record.text
    assert "gizli" not in record.text and "Spor" not in record.text
    assert record.title == "Bakanlar Bodrum’da toplandı"
    assert record.published == "2014-05-06T09:30:00+03:00"
    assert (record.url, record.language, record.source) == ("https://example.org/h/1", "tr", "a.html")


def test_json_ld_states_title_and_date(tmp_path: Path) -> None:
    linked = {"@context": "https://schema.org", "@graph": [{"@type": "Organization", "name": "X"},
              {"@type": ["NewsArticle"], "headline": "H", "datePublished": "2016-11-30", "url": "https://example.org/2"}]}  # fmt: skip
    page = f'<html><head><script type="application/ld+json">{json.dumps(linked)}</script></head><body><p>{ENGLISH}</p></body></html>'
    record = one(read(write(tmp_path / "a.html", page)))
    assert (record.title, record.published, record.url) == ("H", "2016-11-30", "https://example.org/2")


def test_nothing_is_guessed_from_a_page(tmp_path: Path) -> None:
    page = f"<html><body><p>Ankara, 12 May 2015. {ENGLISH}</p><p>Last modified 2020-01-01</p></body></html>"
    record = one(read(write(tmp_path / "2015-05-12.html", page)))
    assert (record.title, record.published, record.url) == (None, None, None)


def test_the_text_tells_the_language_not_the_template(tmp_path: Path) -> None:
    assert one(read(write(tmp_path / "a.html", PAGE.replace('lang="tr"', 'lang="en"')))).language == "tr"


def test_a_page_without_text(tmp_path: Path) -> None:
    assert "no text" in bad(read(write(tmp_path / "a.html", "<html><body><script>1</script></body></html>"))).problem


def test_nested_page_ends(tmp_path: Path) -> None:
    file = write(tmp_path / "a.html", "<html><body>" + "<div>" * 100_000 + ENGLISH)
    assert len(read(file)) == 1


# --- feeds

RSS = f"""<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>F</title><language>tr</language>
<item><title>Bir &amp; iki</title><link>https://example.org/1</link><guid>g1</guid><pubDate>Tue, 06 May 2014 09:30:00 +0300</pubDate>
<description>Kısa&nbsp;özet</description><content:encoded><![CDATA[<p>{TURKISH}</p>]]></content:encoded></item>
<item><title>Yalnız başlık</title><link>https://example.org/2</link></item></channel></rss>"""


def test_rss(tmp_path: Path) -> None:
    first, second = good(read(write(tmp_path / "a.xml", RSS)))
    assert (first.source, first.title, first.published) == ("g1", "Bir & iki", "2014-05-06T09:30:00+03:00")
    assert first.text == TURKISH.replace("\n", " ") and first.url == "https://example.org/1"
    assert (second.source, second.text, second.published) == ("https://example.org/2", "Yalnız başlık", None)


def test_atom(tmp_path: Path) -> None:
    feed = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><entry><id>urn:1</id><title>T</title>
    <link rel="self" href="https://example.org/self"/><link href="https://example.org/1"/><published>2016-11-30T10:00:00Z</published>
    <updated>2020-01-01T00:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{ENGLISH}</p></div></content>
    </entry></feed>"""
    record = one(read(write(tmp_path / "a.atom", feed)))
    assert (record.source, record.published, record.url) == ("urn:1", "2016-11-30T10:00:00Z", "https://example.org/1")
    assert record.text == ENGLISH


@pytest.mark.parametrize("codec", ["utf-8", "utf-16"])
def test_a_dtd_is_refused_before_parsing(tmp_path: Path, codec: str) -> None:
    bomb = '<?xml version="1.0"?>\n<!-- x -->\n<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>'
    assert "DTD" in bad(read(write(tmp_path / "a.rss", bomb.encode(codec)))).problem


def test_a_doctype_quoted_in_an_item_is_no_dtd(tmp_path: Path) -> None:
    feed = (
        "<rss><channel><item><description><![CDATA[<!DOCTYPE html><p>Bir iki üç]]></description></item></channel></rss>"
    )
    assert one(read(write(tmp_path / "a.rss", feed))).text == "Bir iki üç"


def test_a_broken_feed_gives_its_whole_items_and_says_where_it_breaks(tmp_path: Path) -> None:
    found = read(write(tmp_path / "a.rss", RSS[: RSS.index("Yalnız")]))
    assert [item.source for item in found if isinstance(item, Record)] == ["g1"]
    assert "breaks off" in bad(found).problem


def test_other_xml_is_no_feed(tmp_path: Path) -> None:
    assert (
        "not a feed" in bad(read(write(tmp_path / "a.xml", "<?xml version='1.0'?><svg><item>x</item></svg>"))).problem
    )


@pytest.mark.parametrize("start", ["<!-- a -->", "<!-- ", "<!DOCTYPE [", "<?x ?>"])
def test_telling_the_root_of_a_document_takes_linear_time(tmp_path: Path, start: str) -> None:
    # Told apart in every possible way, some thirty comments would already take hours.
    assert len(read(write(tmp_path / "a.xml", '<?xml version="1.0"?>' + start * 5000))) == 1


# --- archives


def warc(*pages: tuple[str, str, bytes]) -> bytes:
    out = io.BytesIO()
    for address, head, body in pages:
        http = f"HTTP/1.1 {head}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
        out.write(
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{len(out.getvalue()):032d}>\r\n"
            f"WARC-Date: 2020-01-01T00:00:00Z\r\nWARC-Target-URI: {address}\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n".encode()
        )
        out.write(http + b"\r\n\r\n")
    return out.getvalue()


PAGES = (
    ("https://example.org/1", "200 OK\r\nContent-Type: text/html; charset=windows-1254", PAGE.encode("cp1254")),
    ("https://example.org/x.png", "200 OK\r\nContent-Type: image/png", b"\x89PNG"),
    ("https://example.org/moved", "301 Moved\r\nContent-Type: text/html", b"<p>moved</p>"),
    (
        "https://example.org/2",
        "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip",
        gzip.compress(PAGE.encode()),
    ),
)
ARCHIVE = warc(*PAGES)


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "-"])
def test_web_archive(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if name == "-":
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(gzip.compress(ARCHIVE))))
    else:
        write(tmp_path / name, gzip.compress(ARCHIVE) if name.endswith("gz") else ARCHIVE)
    found = good(read("-" if name == "-" else tmp_path / name))
    assert [record.source for record in found] == ["https://example.org/1", "https://example.org/2"]
    assert all("Dışişleri" in record.text and record.published == "2014-05-06T09:30:00+03:00" for record in found)
    assert found[0].url == "https://example.org/1"


def test_a_web_archive_that_is_cut_off_is_named(tmp_path: Path) -> None:
    each = b"".join(gzip.compress(warc(page)) for page in PAGES)
    for name, data in (("a.warc", ARCHIVE), ("each.warc.gz", each)):
        assert len(good(read(write(tmp_path / name, data)))) == 2
        found = read(write(tmp_path / name, data[:-60]))
        assert [item.source for item in found if isinstance(item, Record)] == ["https://example.org/1"], name
        assert str(bad(found).place).endswith("#4"), name
    for data in (gzip.compress(ARCHIVE)[:-60], ARCHIVE[:40], each[:40]):
        assert bad(read(write(tmp_path / "b.warc.gz", data)))


def test_zip_holds_files_of_any_kind_sorted(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("b/x.html", PAGE)
        archive.writestr("a.jsonl", '{"id": "1", "text": "bir"}\n{"id": ')
        archive.writestr("__MACOSX/._a", "x")
        archive.writestr("empty.txt", "")
        archive.writestr("c.txt.gz", gzip.compress(TURKISH.encode()))
    found = read(tmp_path / "a.zip")
    assert [item.source for item in found if isinstance(item, Record)] == ["1", "a.zip/b/x.html", "a.zip/c.txt.gz"]
    places = [str(item.place) for item in found if isinstance(item, RecordError)]
    assert places == [f"{tmp_path}/a.zip/a.jsonl:2", f"{tmp_path}/a.zip/empty.txt"]


def test_gzip_names_and_truncation(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"id": str(n), "text": os.urandom(400).hex()}) + "\n" for n in range(500))
    packed = gzip.compress(lines.encode())
    assert len(good(read(write(tmp_path / "a.jsonl.gz", packed)))) == 500
    found = read(write(tmp_path / "cut.jsonl.gz", packed[: len(packed) // 2]))
    assert "damaged" in bad(found).problem
    assert len(found) > 100
    few = gzip.compress("".join(lines.splitlines(keepends=True)[:20]).encode())
    found = read(write(tmp_path / "few.jsonl.gz", few[:-400]))
    assert "damaged" in bad(found).problem
    assert len(found) > 15


def test_bombs_are_bounded(tmp_path: Path) -> None:
    zeros = gzip.compress(b" " * (200 << 20), 9)
    assert bad(read(write(tmp_path / "a.txt.gz", zeros)))
    assert "times its size" in bad(read(write(tmp_path / "a.jsonl.gz", zeros))).problem
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive, archive.open("a.jsonl", "w") as out:
        for _ in range(200):
            out.write(b" " * (1 << 20))
    assert "times its size" in bad(read(tmp_path / "a.zip")).problem


def test_what_is_packed_again_and_again_ends(tmp_path: Path) -> None:
    data = TURKISH.encode()
    for _ in range(6):
        data = gzip.compress(data)
    assert "packed more than" in bad(read(write(tmp_path / "a.gz", data))).problem


def test_damaged_and_foreign_archives(tmp_path: Path) -> None:
    assert bad(read(write(tmp_path / "a.zip", b"PK\x03\x04" + b"\0" * 100)))
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("[Content_Types].xml", "<x/>")
    assert "office document" in bad(read(tmp_path / "a.docx")).problem
    assert "PDF" in bad(read(write(tmp_path / "a.pdf", b"%PDF-1.7 ..."))).problem


# --- what is bad is named


def test_a_folder_of_everything(tmp_path: Path) -> None:
    write(tmp_path / "a-empty.txt", "")
    write(tmp_path / "b-binary.txt", bytes(range(256)) * 8)
    write(tmp_path / "c-utf16.txt", TURKISH.encode("utf-16"))
    write(tmp_path / "d-cp1254.txt", TURKISH.encode("cp1254"))
    write(tmp_path / "e.jsonl", '{"id": "1", "text": "bir"}\n{"id": "2", \n{"id": "3", "text": "üç"}\n')
    write(tmp_path / "f.xml", '<!DOCTYPE rss SYSTEM "file:///etc/passwd"><rss/>')
    write(tmp_path / "g.txt", ENGLISH)
    found = read(tmp_path)
    assert [item.source for item in found if isinstance(item, Record)] == [
        "c-utf16.txt",
        "d-cp1254.txt",
        "1",
        "3",
        "g.txt",
    ]
    errors = [item for item in found if isinstance(item, RecordError)]
    assert [str(item.place)[len(str(tmp_path)) + 1 :] for item in errors] == [
        "a-empty.txt",
        "b-binary.txt",
        "e.jsonl:2",
        "f.xml",
    ]
    assert all(item.remedy for item in errors)


def test_missing_sources(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    for source in (tmp_path / "no.txt", tmp_path / "*.none", tmp_path / "empty", tmp_path / "gone.txt"):
        assert bad(read(source))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_unreadable_file(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", "x")
    file.chmod(0)
    assert "ermission" in bad(read(file)).problem


def test_a_pipe_in_a_folder_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "regular" in bad(read(tmp_path)).problem


def test_unreadable_date_and_address_are_left_out_with_a_warning(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    line = {"id": "1", "text": "bir", "published": "05/06/2016", "url": "javascript:alert(1)", "language": "Türkçe"}
    with caplog.at_level(logging.WARNING, "communique.records"):
        record = one(read(write(tmp_path / "a.jsonl", json.dumps(line))))
    assert (record.published, record.url) == (None, None)
    assert len(caplog.records) == 3
    assert all("a.jsonl:1" in message.getMessage() for message in caplog.records)


def test_unknown_format_is_refused_at_once() -> None:
    with pytest.raises(RecordError, match="jsonl"):
        records.read(["x"], options=ReadOptions(format="docx"))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    start=st.sampled_from([b"", b"\x1f\x8b\x08\0\0\0\0\0\0\xff", b"PK\x03\x04", b"WARC/1.0\r\n", b"<html>", b"<?xml version='1.0'?><rss>", b"[{", b'{"id":"1","text":"', b"\xff\xfe", b"\xef\xbb\xbf", b"id,text\n"]),
    data=st.one_of(st.binary(max_size=600), st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass"))),
    suffix=st.sampled_from(["txt", "jsonl", "json", "csv", "tsv", "html", "xml", "warc", "gz", "zip", ""]),
)  # fmt: skip
def test_no_bytes_make_it_raise(tmp_path: Path, start: bytes, data: bytes, suffix: str) -> None:
    file = write(tmp_path / f"x.{suffix}", start + data)
    for item in read(file):
        assert isinstance(item, (Record, RecordError))
        if isinstance(item, Record):
            item.text.encode()
            assert not any(ord(char) < 32 and char not in "\n\t" for char in item.text)
    for name in FORMATS:
        read(file, format=name)


# --- mail


def test_mail_is_its_text_with_its_subject_and_day(tmp_path: Path) -> None:
    message = EmailMessage()
    message["Subject"] = "Bakanlar Bodrum’da buluştu"
    message["Date"] = "Mon, 05 May 2014 10:00:00 +0300"
    message.set_content(TURKISH)
    message.add_alternative(f"<p>{TURKISH}</p>", subtype="html")
    message.add_attachment(b"\x00\x01", maintype="application", subtype="octet-stream", filename="a.bin")
    record = one(read(write(tmp_path / "a.eml", message.as_bytes())))
    assert record.text.strip() == TURKISH
    assert (record.title, record.published) == ("Bakanlar Bodrum’da buluştu", "2014-05-05T10:00:00+03:00")
    assert record.language == "tr"


def test_mail_of_a_page_and_mail_of_nothing(tmp_path: Path) -> None:
    page = EmailMessage()
    page.set_content(f"<html><body><p>{ENGLISH}</p></body></html>", subtype="html")
    assert one(read(write(tmp_path / "a.eml", page.as_bytes()))).text == ENGLISH
    empty = EmailMessage()
    empty["Subject"] = "nothing"
    assert "no text" in str(bad(read(write(tmp_path / "b.eml", empty.as_bytes()))))
