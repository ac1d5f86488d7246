"""Extraction by a language model, against a server of the tests that speaks the OpenAI protocol."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import pickle
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique import interchange, resources
from communique.errors import QueryError, RecordError
from communique.extraction.llm import Limits, Reader, Refused, answers, server, task
from communique.extraction.llm.quotes import Quotes
from communique.model import Record, Span

TEXT = (
    "Dışişleri Bakanı Selim Örnek, 12 Mart 2019’da Astana’da Kazakistanlı mevkidaşı\nAidar Mysalov ile görüştü. "
    "İki bakan kültür alanında bir anlaşma imzaladı. Örnek, “İlişkilerimiz güçleniyor” dedi."
)
RECORD = Record("a" * 32, TEXT, "tr/1", title="Bir görüşme", published="2019-03-13", language="tr")
QUICK = Limits(answer=5, tries=3, pause=0.01)

EVENT: dict[str, Any] = {
    "kind": "bilateral",
    "label": "",
    "status": "held",
    "start": "2019-03-12",
    "city": "Astana",
    "country": "KZ",
    "participants": [
        {
            "name": "Selim Örnek",
            "office": "Dışişleri Bakanı",
            "level": "minister",
            "of": "TR",
            "role": "attendee",
            "quote": "Dışişleri Bakanı Selim Örnek",
        },
        {
            "name": "Aidar Mysalov",
            "office": "mevkidaşı",
            "level": "minister",
            "of": "Kazakhstan",
            "role": "host",
            "quote": "Kazakistanlı mevkidaşı Aidar Mysalov",
        },
    ],
    "represented": ["TR", "KZ"],
    "outcomes": [{"type": "signed", "what": "anlaşma", "by": [], "quote": "bir anlaşma imzaladı"}],
    "statements": [
        {"speaker": "Örnek", "words": "ilişkilerimiz güçleniyor", "quoted": True, "topics": [], "quote": "Örnek, “İlişkilerimiz güçleniyor”"}
    ],
    "quotes": ["görüştü"],
}  # fmt: skip

Reply = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Answers each question with the next reply of the server's script, the last one again and again."""

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        asked: list[dict[str, Any]] = self.server.asked  # type: ignore[attr-defined]
        replies: list[Reply] = self.server.replies  # type: ignore[attr-defined]
        asked.append({"path": self.path, "body": json.loads(body), "key": self.headers.get("Authorization")})
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            replies[min(len(asked), len(replies)) - 1](self)

    def reply(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


class Model:
    """The server's address, what it is to say, and what it was asked."""

    def __init__(self, http: ThreadingHTTPServer) -> None:
        self.url = f"http://127.0.0.1:{http.server_address[1]}"
        self._http = http

    def says(self, *replies: Reply) -> None:
        self._http.replies = list(replies)  # type: ignore[attr-defined]

    @property
    def asked(self) -> list[dict[str, Any]]:
        return self._http.asked  # type: ignore[attr-defined, no-any-return]

    def reader(self, **limits: Any) -> Reader:
        return Reader.of(self.url, "small", None, Limits(**{"answer": 5, "tries": 3, "pause": 0.01, **limits}))


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> Iterator[Model]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    http.daemon_threads = True
    http.asked, http.replies = [], []  # type: ignore[attr-defined]
    thread = threading.Thread(target=http.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield Model(http)
    http.shutdown()
    http.server_close()
    thread.join()


def content(text: Any, **choice: Any) -> Reply:
    body = json.dumps({"choices": [{"message": {"role": "assistant", "content": text}, **choice}]}).encode()
    return lambda to: to.reply(200, body)


def events(*values: Any) -> Reply:
    return content(json.dumps({"events": values}))


def status(code: int, body: str = "", **headers: str) -> Reply:
    return lambda to: to.reply(code, body.encode(), **headers)


def without(key: str) -> dict[str, Any]:
    return {name: value for name, value in EVENT.items() if name != key}


def test_an_answer_becomes_events_with_spans(model: Model) -> None:
    model.says(events(EVENT))
    found = Reader.of(model.url, "small", "secret", QUICK)(RECORD)
    assert (found.id, found.language, found.published) == (RECORD.id, "tr", "2019-03-13")
    (event,) = found.events
    assert (event.kind, event.start, event.end, event.city, event.country) == (
        "bilateral", "2019-03-12", "2019-03-12", "Astana", "KZ",
    )  # fmt: skip
    assert [(who.name, who.of, who.level, who.role) for who in event.participants] == [
        ("Selim Örnek", "TR", "minister", "attendee"),
        ("Aidar Mysalov", "KZ", "minister", "host"),
    ]
    words = [TEXT[span.begin : span.end] for who in event.participants for span in who.evidence]
    assert words == ["Dışişleri Bakanı Selim Örnek", "Kazakistanlı mevkidaşı\nAidar Mysalov"]
    assert (
        event.participants[0].confidence > event.participants[1].confidence
    )  # the second was quoted with another space
    assert [outcome.type for outcome in event.outcomes] == ["signed"]
    assert event.statements[0].words == "İlişkilerimiz güçleniyor"
    assert event.rule == "llm:small"
    assert interchange.from_json(interchange.to_json(found)) == found


def test_what_is_asked_is_the_protocol(model: Model) -> None:
    model.says(events())
    assert Reader.of(f"{model.url}/v1/", "small", "secret", QUICK)(RECORD).events == ()
    (asked,) = model.asked
    assert asked["path"] == "/v1/chat/completions"
    assert asked["key"] == "Bearer secret"
    assert asked["body"]["model"] == "small"
    assert asked["body"]["response_format"]["json_schema"]["schema"] == task.schema()
    assert [message["role"] for message in asked["body"]["messages"]] == ["system", "user"]
    assert asked["body"]["messages"][1]["content"].endswith(TEXT)


def test_no_key_is_sent_where_there_is_none(model: Model) -> None:
    model.says(events())
    model.reader()(RECORD)
    assert model.asked[0]["key"] is None


@pytest.mark.parametrize(
    ("endpoint", "path"),
    [
        ("http://h:1", "http://h:1/v1/chat/completions"),
        ("http://h:1/", "http://h:1/v1/chat/completions"),
        ("https://h/api/v2", "https://h/api/v2/chat/completions"),
        ("https://h/v1/chat/completions", "https://h/v1/chat/completions"),
        ("https://h/v1?api-version=3", "https://h/v1/chat/completions?api-version=3"),
    ],
)
def test_endpoints(endpoint: str, path: str) -> None:
    assert server.Server.of(endpoint, "m", None, QUICK).url == path


@pytest.mark.parametrize(
    "endpoint", ["localhost:8000", "ftp://h", "http://", "http://h:99999", "http://[::1", "file:///etc/passwd"]
)
def test_endpoints_that_are_none(endpoint: str) -> None:
    with pytest.raises(QueryError, match="no web address"):
        server.Server.of(endpoint, "m", None, QUICK)


def test_a_password_in_the_endpoint_is_not_told(model: Model) -> None:
    model.says(status(401))
    with pytest.raises(QueryError) as caught:
        Reader.of(model.url.replace("//", "//me:hidden@"), "m", "alsohidden", QUICK)(RECORD)
    assert "hidden" not in str(caught.value)
    assert "COMMUNIQUE_LLM_KEY" in str(caught.value)


@pytest.mark.parametrize(
    "around",
    ["{}", "```json\n{}\n```", "Here it is: {{not json}} {}\nI hope it helps.", "<think>{{\"events\": 1}} hm</think>{}"],
)  # fmt: skip
def test_json_within_other_words(model: Model, around: str) -> None:
    model.says(content(around.replace("{}", json.dumps({"events": [EVENT]})).replace("{{", "{").replace("}}", "}")))
    assert len(model.reader()(RECORD).events) == 1


def test_content_in_parts(model: Model) -> None:
    model.says(content([{"type": "text", "text": '{"events"'}, {"type": "text", "text": ": []}"}]))
    assert model.reader()(RECORD).events == ()


def test_a_server_that_knows_no_schema_is_asked_without(model: Model) -> None:
    def fussy(to: Handler) -> None:
        body = model.asked[-1]["body"]
        if "response_format" in body:
            to.reply(400, b'{"error": {"message": "unknown field response_format"}}')
        else:
            events(EVENT)(to)

    model.says(fussy)
    reader = model.reader()
    assert len(reader(RECORD).events) == 1
    first = len(model.asked)
    reader(RECORD)
    assert len(model.asked) == first + 1  # it remembers


def test_a_model_that_takes_no_temperature_keeps_the_schema(model: Model) -> None:
    def fussy(to: Handler) -> None:
        status(400, "temperature")(to) if "temperature" in model.asked[-1]["body"] else events(EVENT)(to)

    model.says(fussy)
    assert len(model.reader()(RECORD).events) == 1
    assert "response_format" in model.asked[-1]["body"]


def test_broken_json_is_sent_back_once(model: Model) -> None:
    model.says(content('{"events": [{"kind"'), events(EVENT))
    assert len(model.reader()(RECORD).events) == 1
    again = model.asked[1]["body"]["messages"]
    assert [message["role"] for message in again] == ["system", "user", "assistant", "user"]
    assert "no whole JSON object" in again[-1]["content"]


@pytest.mark.parametrize("answer", ["I cannot", "[]", '{"event": []}', '{"events": {}}', "{" * 5000, "[" * 100_000])
def test_answers_of_another_shape_cost_the_record(model: Model, answer: str) -> None:
    model.says(content(answer))
    with pytest.raises(RecordError, match="not as asked") as caught:
        model.reader()(RECORD)
    assert caught.value.place == "tr/1"
    assert len(model.asked) == 2


@pytest.mark.parametrize(
    ("reply", "problem"),
    [
        (status(200, "<html>hello"), "none of the OpenAI protocol"),
        (status(200, "[]"), "none of the OpenAI protocol"),
        (status(200, '{"choices": []}'), "none of the OpenAI protocol"),
        (status(200, '{"choices": [{"message": "x"}]}'), "none of the OpenAI protocol"),
        (content(None), "answered nothing"),
        (content("  "), "answered nothing"),
        (content('{"events": [', finish_reason="length"), "cut off"),
        (status(400, '{"error": "maximum context length is 2048 tokens"}'), "2048"),
        (status(500, "oh\x1b[31m dear"), "answered 500: oh"),
    ],
)
def test_answers_that_cost_the_record(model: Model, reply: Reply, problem: str) -> None:
    model.says(reply)
    with pytest.raises(RecordError, match=problem) as caught:
        model.reader()(RECORD)
    assert "\x1b" not in str(caught.value)


def test_a_refusal_is_told(model: Model) -> None:
    body = {"choices": [{"message": {"content": None, "refusal": "I would rather not."}}]}
    model.says(status(200, json.dumps(body)))
    with pytest.raises(RecordError, match="I would rather not"):
        model.reader()(RECORD)


@pytest.mark.parametrize(("code", "remedy"), [(401, "LLM_KEY"), (403, "LLM_KEY"), (404, "--model"), (302, "redirects")])
def test_answers_that_end_it_all(model: Model, code: int, remedy: str) -> None:
    model.says(status(code, '{"error": {"message": "no"}}', Location="http://127.0.0.1:1/"))
    with pytest.raises(QueryError, match=str(code)) as caught:
        model.reader()(RECORD)
    assert remedy in str(caught.value.remedy)
    assert len(model.asked) == 1


@pytest.mark.parametrize("code", [429, 500, 502, 503, 504])
def test_it_comes_again(model: Model, code: int) -> None:
    model.says(status(code), status(code), events(EVENT))
    assert len(model.reader()(RECORD).events) == 1
    assert len(model.asked) == 3


def test_it_does_not_come_for_ever(model: Model) -> None:
    model.says(status(429))
    with pytest.raises(QueryError, match="429"):
        model.reader()(RECORD)
    assert len(model.asked) == 3


def test_pauses_grow_and_the_server_may_ask_for_more(model: Model, monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []
    monkeypatch.setattr(server.time, "sleep", pauses.append)
    model.says(
        status(503),
        status(429, Retry_After="7"),
        status(503, Retry_After="1e9"),
        status(503, Retry_After="soon"),
        events(),
    )
    model.reader(tries=5, pause=1.0, longest_pause=30.0)(RECORD)
    assert pauses == [1.0, 7.0, 30.0, 8.0]


def test_slow_answers_run_out_of_time(model: Model) -> None:
    done = threading.Event()
    model.says(lambda to: (done.wait(5), None)[1])
    with pytest.raises(RecordError, match=r"from http://127\.0\.0\.1") as caught:
        model.reader(answer=0.2, tries=2)(RECORD)
    done.set()
    assert "--time-limit" in str(caught.value.remedy)
    assert len(model.asked) == 2


def test_answers_that_trickle_run_out_of_time_too(model: Model) -> None:
    def trickle(to: Handler) -> None:
        to.send_response(200)
        to.end_headers()
        for _ in range(100):
            to.wfile.write(b" ")
            to.wfile.flush()
            time.sleep(0.05)

    model.says(trickle)
    began = time.monotonic()
    with pytest.raises(RecordError, match=r"no answer within 0\.3 seconds"):
        model.reader(answer=0.3, tries=1)(RECORD)
    assert time.monotonic() - began < 4


def test_an_endless_answer_is_cut(model: Model, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "_LARGEST", 10_000)
    model.says(content("x" * 100_000))
    with pytest.raises(RecordError, match="more than"):
        model.reader(tries=1)(RECORD)


def test_a_connection_that_breaks_off_is_tried_again(model: Model) -> None:
    def hang_up(to: Handler) -> None:
        to.send_response(200)
        to.send_header("Content-Length", "1000")
        to.end_headers()
        to.wfile.write(b"{")
        to.close_connection = True

    model.says(hang_up, events(EVENT))
    assert len(model.reader()(RECORD).events) == 1


def test_no_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(QueryError, match="there is no server") as caught:
        Reader.of(f"http://127.0.0.1:{port}", "m", None, Limits(tries=2, pause=0.01))(RECORD)
    assert "--endpoint" in str(caught.value.remedy)


def test_an_empty_record_is_not_asked_for(model: Model) -> None:
    assert model.reader()(Record("b" * 32, " \n", "x")).events == ()
    assert model.asked == []


def test_without_httpx(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(QueryError, match=r"not installed.*communique\[llm\]"):
        Reader.of("http://h", "m")


def test_it_goes_to_other_processes() -> None:
    reader = Reader.of("http://h", "m", "k", QUICK)
    assert pickle.loads(pickle.dumps(reader)) == reader
    assert "'k'" not in repr(reader)


def refuse(*values: Any, text: str = TEXT) -> tuple[tuple[Any, ...], Refused]:
    refused = Refused()
    found = answers.read_answer({"events": list(values)}, Record("c" * 32, text, "s", language="tr"), "llm:m", refused)
    return found, refused


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"kind": "party"}, "unknown kind"),
        ({"kind": None}, "unknown kind"),
        ({"kind": ["visit"]}, "unknown kind"),
        ({"status": "rumoured"}, "unknown status"),
        ({"quotes": ["went to the moon"]}, "event without a quote from the text"),
        ({"quotes": []}, "event without a quote from the text"),
        ({"quotes": "görüştü"}, "event without a quote from the text"),
    ],
)
def test_events_that_are_refused(change: dict[str, Any], reason: str) -> None:
    found, refused = refuse({**EVENT, **change})
    assert found == ()
    assert refused[reason] == 1


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"quote": "President Nobody"}, "participant without a quote from the text"),
        ({"quote": None}, "participant without a quote from the text"),
        ({"name": "Olga Nobody"}, "name that is not in the text"),
        ({"name": None, "office": None}, "participant without name and office"),
    ],
)
def test_participants_that_are_refused(change: dict[str, Any], reason: str) -> None:
    (event,), refused = refuse(
        {**EVENT, "participants": [{**EVENT["participants"][0], **change}, EVENT["participants"][1]]}
    )
    assert [who.name for who in event.participants] == ["Aidar Mysalov"]
    assert refused[reason] == 1


@pytest.mark.parametrize(
    ("change", "reason", "attribute", "left"),
    [
        ({"level": "king"}, "unknown rank", "level", None),
        ({"role": "guest"}, "unknown role", "role", "attendee"),
        ({"office": "Emperor"}, "office not in the text", "office", None),
        ({"of": "ZZ"}, "state or organisation that is not in the text", "of", None),
        ({"name": "Ahmet Selim Örnek"}, "", "name", "Selim Örnek"),
    ],
)
def test_words_of_a_participant_that_are_refused(
    change: dict[str, Any], reason: str, attribute: str, left: Any
) -> None:
    (event,), refused = refuse({**EVENT, "participants": [{**EVENT["participants"][0], **change}]})
    assert getattr(event.participants[0], attribute) == left
    assert dict(refused) == ({reason: 1} if reason else {})


@pytest.mark.parametrize(
    ("change", "reason", "attribute", "left"),
    [
        ({"start": "yesterday"}, "date that is none", "start", None),
        ({"start": "2019-13-40"}, "date that is none", "start", None),
        ({"start": 2019}, "date that is none", "start", None),
        ({"start": "--03-12"}, "", "start", "--03-12"),
        ({"country": "Atlantis"}, "unknown state", "country", None),
        ({"country": "Kazakhstan"}, "", "country", "KZ"),
        ({"city": "Paris"}, "city not in the text", "city", None),
        ({"venue": "Ak Orda"}, "venue not in the text", "venue", None),
        ({"conveners": ["United Nations"]}, "state or organisation that is not in the text", "conveners", ()),
        ({"ordinal": -3}, "", "ordinal", None),
        ({"ordinal": True}, "", "ordinal", None),
        ({"part_of": 7}, "link to no other event", "part_of", None),
        ({"part_of": 0}, "link to no other event", "part_of", None),
        ({"part_of": None}, "", "part_of", None),
    ],
)
def test_words_of_an_event_that_are_refused(change: dict[str, Any], reason: str, attribute: str, left: Any) -> None:
    (event,), refused = refuse({**EVENT, **change})
    assert getattr(event, attribute) == left
    assert dict(refused) == ({reason: 1} if reason else {})


def test_outcomes_and_statements_that_are_refused() -> None:
    outcome, statement = EVENT["outcomes"][0], EVENT["statements"][0]
    (event,), refused = refuse(
        {
            **EVENT,
            "outcomes": [{**outcome, "type": "dreamt"}, {**outcome, "quote": "peace"}, outcome, 3],
            "statements": [{**statement, "words": "we shall win"}, {**statement, "quote": "nobody said this"}],
        }
    )
    assert len(event.outcomes) == 1
    assert event.statements == ()
    assert refused["unknown outcome"] == 1
    assert refused["quote that is not in the text"] == 2
    assert refused["words of a statement not in the text"] == 1


def test_links_point_at_events_that_are_left() -> None:
    bad, first = {**EVENT, "kind": "party"}, {**EVENT, "kind": "visit", "part_of": 0}
    found, _ = refuse(bad, first, {**EVENT, "part_of": 1}, {**EVENT, "side_event_of": 2})
    assert [(event.part_of, event.side_event_of) for event in found] == [(None, None), (0, None), (None, 1)]


def test_links_do_not_go_in_a_ring() -> None:
    found, refused = refuse({**EVENT, "part_of": 1}, {**EVENT, "part_of": 0}, {**EVENT, "part_of": 1})
    assert [event.part_of for event in found] == [None, None, 1]
    assert refused["link to no other event"] == 2


def test_what_is_refused_is_told(model: Model, caplog: pytest.LogCaptureFixture) -> None:
    model.says(events({**EVENT, "kind": "party"}, without("quotes")))
    with caplog.at_level(logging.WARNING):
        assert model.reader()(RECORD).events == ()
    assert (
        "tr/1: refused of the model's answer: 1 × event without a quote from the text, 1 × unknown kind" in caplog.text
    )


def test_quotes() -> None:
    text = "Kali met Ali\n  KHAN and “Bakü’den” came."
    quotes = Quotes(text)
    assert quotes.find("Ali KHAN") == (Span(9, 19), False)
    assert quotes.find("Ali") == (Span(9, 12), True)
    assert quotes.find("Khan") == (Span(15, 19), False)
    assert quotes.find("Bakü’den") == (Span(25, 33), True)
    assert quotes.find('"Bakü\'den" came.') == (Span(25, 39), False)
    assert quotes.find("ali ") == (Span(9, 12), False)
    assert quotes.find("han") is None
    assert quotes.find("") is None
    assert quotes.find("…") is None


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_every_quote_of_a_text_is_found_in_it(text: str, one: int, other: int) -> None:
    begin, end = sorted((min(one, len(text)), min(other, len(text))))
    found = Quotes(text).find(text[begin:end])
    if found is not None:
        span, as_written = found
        assert 0 <= span.begin < span.end <= len(text)
        assert as_written == (text[span.begin : span.end] == text[begin:end].strip())


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.floats(allow_nan=False) | st.text(max_size=8) | st.sampled_from(["visit", "held", "görüştü"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*EVENT, "name", "quote", "type", "words"]), inner, max_size=6),
    max_leaves=25,
)  # fmt: skip


@given(JSON, st.lists(JSON, max_size=3))
@settings(deadline=None, max_examples=200)
def test_no_answer_breaks_it(value: Any, participants: list[Any]) -> None:
    found, _ = refuse(
        value, {**EVENT, "participants": participants}, {**EVENT, **(value if isinstance(value, dict) else {})}
    )
    record = json.loads(resources.path("data", "interchange.schema.json").read_text())
    kinds = record["$defs"]["event"]["properties"]["kind"]["enum"]
    for event in found:
        assert event.kind in kinds
        assert all(0 <= span.begin < span.end <= len(TEXT) for span in event.evidence)
        assert event.evidence


def test_the_command(model: Model, tmp_path: Path) -> None:
    """Two records: for the first the model answers, for the second it does not; the one costs nothing but itself."""
    model.says(events(EVENT), content("no"), content("no"))
    file = tmp_path / "two.jsonl"
    lines = [{"id": name, "text": TEXT, "language": "tr"} for name in ("one", "two")]
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    command = [
        sys.executable,
        "-c",
        "from communique.cli import main; main()",
        "extract",
        str(file),
        "--extractor",
        "llm",
    ]
    environment = {**os.environ, "COMMUNIQUE_LLM_KEY": "from-outside", "NO_PROXY": "127.0.0.1"}
    done = subprocess.run(
        [*command, "--endpoint", model.url, "--model", "m", "--time-limit", "20"],
        capture_output=True, text=True, encoding="utf-8", env=environment, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["one"]
    assert "two: the model's answer is not as asked" in done.stderr
    assert model.asked[0]["key"] == "Bearer from-outside"
