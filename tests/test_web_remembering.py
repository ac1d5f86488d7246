"""What the server remembers: the same answers, never an old one, within bounds; and its connection under hostile clients."""

from __future__ import annotations

import socket
from pathlib import Path

import httpx
import pytest

from communique.queries import Limits
from communique.web import Settings, remembering
from communique.web.remembering import Remembered, mark
from web_server import TOKEN, make_store, running, talk

COUNT = "SELECT (COUNT(*) AS ?n) { ?s <urn:w> ?o }"


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    folder = make_store(tmp_path_factory.mktemp("remembering") / "store")
    with running(Settings(folder, write=True, token=TOKEN, limits=Limits(seconds=5))) as base:
        yield base


@pytest.fixture
def remembered(monkeypatch):
    """The requests that were answered from memory."""
    found = []
    get = Remembered.get

    def spying(self, request):
        answer = get(self, request)
        if answer is not None:
            found.append(request)
        return answer

    monkeypatch.setattr(Remembered, "get", spying)
    return found


def without_date(answer: httpx.Response) -> tuple[int, list[tuple[str, str]], bytes]:
    assert "date" in answer.headers
    return answer.status_code, [item for item in answer.headers.items() if item[0] != "date"], answer.content


@pytest.mark.parametrize(
    "path",
    ["/sparql?query=SELECT+*+%7B+?s+dip:kind+?o+%7D", "/questions/series-list.json", "/id/event/ict-ministers-1"],
)
def test_the_same_again_is_the_same_to_the_byte(address, remembered, path):
    with httpx.Client(base_url=address) as client:
        first, second = client.get(path), client.get(path)
        assert first.status_code == 200
        assert without_date(first) == without_date(second)
        assert len(remembered) == 1
        other = client.get(path, headers={"Accept": "application/xml, application/rdf+xml, text/csv"})
        assert len(remembered) == 1
        assert path.startswith("/questions") or other.headers["content-type"] != first.headers["content-type"]


def test_a_post_in_one_piece_is_remembered_too(address, remembered):
    head = f"POST /sparql HTTP/1.1\r\nHost: {address[7:]}\r\nContent-Type: application/sparql-query\r\n"
    host, port = address[7:].split(":")
    answers = []
    for query in (b"ASK { ?s dip:kind ?o }", b"ASK { ?s dip:kind ?o }", b"ASK { ?s dip:kind 17 }"):
        with socket.create_connection((host, int(port)), timeout=10) as connection:
            connection.sendall(f"{head}Content-Length: {len(query)}\r\n\r\n".encode() + query)
            data = b""
            while b"boolean" not in data or not data.endswith(b"}"):
                data += connection.recv(10_000)
            answers.append(data.partition(b"\r\n\r\n")[2])
    assert answers[0] == answers[1] != answers[2]
    assert len(remembered) == 1


def test_what_was_written_is_seen_at_once(address):
    headers = {"Authorization": f"Bearer {TOKEN}".encode()}
    with httpx.Client(base_url=address, headers=headers) as client:
        for number in range(1, 4):
            client.get("/sparql", params={"query": COUNT})
            assert client.post("/update", data={"update": f"INSERT DATA {{ <urn:s{number}> <urn:w> 1 }}"}).is_success
            rows = client.get("/sparql", params={"query": COUNT}).json()["results"]["bindings"]
            assert rows[0]["n"]["value"] == str(number)


@pytest.mark.parametrize("expression", ["NOW()", "RAND()", "UUID()", "STRUUID()", "rand()"])
def test_what_differs_each_time_is_not_remembered(address, remembered, expression):
    with httpx.Client(base_url=address) as client:
        values = {client.get("/sparql", params={"query": f"SELECT ({expression} AS ?x) {{}}"}).text for _ in range(3)}
    assert len(values) == 3
    assert remembered == []


@pytest.mark.parametrize("path", ["/healthz", "/graphs?default", "/sparql?query=ASK", "/nowhere"])
def test_neither_are_errors_and_what_is_not_a_question(address, remembered, path):
    with httpx.Client(base_url=address) as client:
        assert client.get(path).status_code == client.get(path).status_code
    assert remembered == []


def test_memory_is_bounded(monkeypatch):
    monkeypatch.setattr(remembering, "MOST", 5_000)
    place = Path("one")
    memory = Remembered(lambda: place)

    def keep(request: bytes, body: bytes) -> None:
        scope = {"method": "GET", "path": "/", "raw_path": b"/"}
        mark(scope, place)
        memory.keep(request, scope, [(b"content-length", str(len(body)).encode())], {"body": body})

    for number in range(100):
        keep(b"%d" % number, b"x" * 1000)
        keep(b"%d" % number, b"y" * 1000)
    known = [number for number in range(100) if memory.get(b"%d" % number)]
    assert known == [96, 97, 98, 99]
    assert memory.get(b"99")[0].endswith(b"y" * 1000)
    keep(b"long", b"x" * (remembering.LONGEST + 1))
    assert memory.get(b"long") is None
    place = Path("two")
    assert memory.get(b"99") is None


def test_several_requests_in_one_piece_and_one_in_several(address):
    request = f"GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: {address[7:]}\r\n\r\n".encode()
    assert talk(address, request * 3).count(b"HTTP/1.1 200 OK") == 3
    assert talk(address, request, request * 2).count(b"HTTP/1.1 200 OK") == 3
    assert talk(address, request, request[:30], request[30:], request).count(b"HTTP/1.1 200 OK") == 3


def test_an_endless_head_is_cut_off(address):
    begin = f"GET / HTTP/1.1\r\nHost: {address[7:]}\r\n".encode()
    answer = talk(address, begin, *[b"x: " + b"y" * 60_000 + b"\r\n"] * 40)
    assert b"HTTP/1.1 200" not in answer
    assert httpx.get(f"{address}/healthz").status_code == 200


def test_a_close_that_was_asked_for(address):
    request = f"GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: {address[7:]}\r\nConnection: close\r\n\r\n".encode()
    for _ in range(3):
        assert talk(address, request, request).count(b"HTTP/1.1 200 OK") == 1
