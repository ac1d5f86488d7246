"""The short way of a plain query: the same answers as the long way through the application, under hostile clients too."""

from __future__ import annotations

import contextlib
import http.client
import json
import secrets
import socket
import time
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest

from communique.queries import Limits
from communique.web import Settings
from communique.web.plain import Plain
from web_server import make_store, running, talk

SLOW = "SELECT (COUNT(*) AS ?n) { ?a <urn:p> ?b . ?c <urn:p> ?d . ?e <urn:p> ?f }"


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    folder = make_store(tmp_path_factory.mktemp("connections") / "store", extra=40_000)
    with running(Settings(folder, limits=Limits(seconds=2, rows=30_000))) as base:
        yield base


@pytest.fixture
def short(monkeypatch):
    """The requests that took the short way."""
    found = []
    read = Plain.read

    def spying(self, data, scheme):
        query = read(self, data, scheme)
        if query is not None:
            found.append(data)
        return query

    monkeypatch.setattr(Plain, "read", spying)
    return found


def path(query: str, **more: str) -> str:
    return f"/sparql?query={quote(query)}" + "".join(f"&{name}={quote(value)}" for name, value in more.items())


SAME = {
    "rows": (path("SELECT * { ?s dip:kind ?o }"), "application/sparql-results+json"),
    "any": (path("SELECT * { ?s dip:kind ?o }"), "*/*"),
    "browser": (path("SELECT * { ?s dip:kind ?o }"), "text/html,application/xhtml+xml,*/*;q=0.8"),
    "csv by name": (path("SELECT * { ?s dip:kind ?o }", format="csv"), "application/json"),
    "yes or no": (path("ASK { ?s dip:kind ?o }"), "application/sparql-results+xml"),
    "graph": (path("DESCRIBE id:event\\/ict-ministers-1"), "text/turtle"),
    "graph as rows": (path("DESCRIBE id:event\\/ict-ministers-1"), "text/csv"),
    "cut off": (path("SELECT * { ?s <urn:p> ?o }"), "text/csv"),
    "in pieces": (path("SELECT ?a ?s ?o { ?s <urn:p> ?o BIND('" + "x" * 60 + "' AS ?a) }"), "text/csv"),
    "dataset": (path("SELECT * { ?s ?p ?o }", **{"default-graph-uri": "urn:none"}), "text/csv"),
    "base": (path("SELECT * { BIND(<x> AS ?x) }"), "text/csv"),
    "not SPARQL": (path("SELECT * { ?s ?p }"), "text/csv"),
    "unicode": (path("SELECT ('çğıöşü' AS ?x) {}"), "text/csv"),
}


@pytest.mark.parametrize(("address_path", "accept"), SAME.values(), ids=SAME)
def test_both_ways_lead_to_the_same(address, short, address_path, accept):
    headers = {"Accept": accept}
    with httpx.Client(base_url=address) as client:
        one = client.get(address_path, headers=headers)
        assert len(short) == 1
        other = client.get(address_path, headers={**headers, "X-Other": "1"})
    assert len(short) == 1
    assert (one.status_code, one.content) == (other.status_code, other.content)
    assert set(one.headers.items()) - {("date", one.headers.get("date"))} == set(other.headers.items()) - {
        ("date", other.headers.get("date"))
    }


@pytest.mark.parametrize(
    "request_text",
    [
        "GET {path} HTTP/1.1\r\nHost: evil.example\r\n\r\n",
        "GET {path} HTTP/1.1\r\nHost: {host}\r\nHost: {host}\r\n\r\n",
        "GET {path} HTTP/1.1\r\nhost : {host}\r\n\r\n",
        "GET {path} HTTP/1.1\r\nHost: {host}\r\n Accept: text/csv\r\n\r\n",
        "GET {path} HTTP/1.1\r\nHost: {host}\r\nTransfer-Encoding: chunked\r\n\r\n",
        "GET {path} HTTP/1.1\r\nHost: {host}\r\nContent-Length: 3\r\n\r\nabc",
        "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n",
        "GET {path} HTTP/1.1\r\n\r\n",
        "GET {path} x HTTP/1.1\r\nHost: {host}\r\n\r\n",
        "GET {path}#x HTTP/1.1\r\nHost: {host}\r\n\r\n",
        "GET {path}\x7f HTTP/1.1\r\nHost: {host}\r\n\r\n",
        "GET {path} HTTP/1.0\r\nHost: {host}\r\n\r\n",
        "HEAD {path} HTTP/1.1\r\nHost: {host}\r\n\r\n",
        "GET {path}&query=ASK HTTP/1.1\r\nHost: {host}\r\n\r\n",
        "GET /sparql?query=%FF HTTP/1.1\r\nHost: {host}\r\n\r\n",
        "GET /sparql?query=SELECT+*+%7B+SERVICE+%3Cx%3E+%7B%7D+%7D HTTP/1.1\r\nHost: {host}\r\n\r\n",
    ],
)
def test_whatever_is_not_plain_takes_the_long_way(address, short, request_text):
    text = request_text.format(path="/sparql?query=ASK%7B%7D", host=address[7:])
    host, port = address[7:].split(":")
    with socket.create_connection((host, int(port)), timeout=10) as connection:
        connection.sendall(text.encode())
        assert connection.recv(100).startswith(b"HTTP/1.1 ")
    assert short == []


def test_requests_that_come_while_one_is_under_way_wait_for_it(address, short):
    host, port = address[7:].split(":")
    first = f"GET {path('SELECT (COUNT(*) AS ?n) { ?s <urn:p> ?o }')} HTTP/1.1\r\nHost: {address[7:]}\r\n\r\n"
    second = f"GET {path('ASK { ?s <urn:none> 2 }')} HTTP/1.1\r\nHost: {address[7:]}\r\nConnection: close\r\n\r\n"
    with socket.create_connection((host, int(port)), timeout=10) as connection:
        connection.sendall(first.encode())
        time.sleep(0.005)
        connection.sendall(second.encode())
        data = b""
        while more := connection.recv(65536):
            data += more
    assert len(short) == 1
    assert data.index(b"40000") < data.index(b"false")


def test_its_deadline_holds(address, short):
    answer = httpx.get(address + path(SLOW), timeout=20)
    assert (answer.status_code, len(short)) == (503, 1)
    assert "within 2 s" in answer.text


def test_askers_who_leave_do_not_keep_the_workers(address):
    host, port = address[7:].split(":")
    for _ in range(8):
        with socket.create_connection((host, int(port)), timeout=10) as connection:
            connection.sendall(f"GET {path(SLOW)} HTTP/1.1\r\nHost: {address[7:]}\r\n\r\n".encode())
            time.sleep(0.05)
    assert httpx.get(address + path("ASK { <urn:left> ?p ?o }"), timeout=20).status_code == 200


FORM = b"content-type: application/sparql-query\r\n"


@pytest.mark.parametrize(
    "before",
    [
        [b"GET /void HTTP/1.1\r\nHost: HOST\r\n\r\n"],
        [b"GET /void HTT", b"P/1.1\r\nHost: HOST\r\n", b"\r\n"],
        [b"POST /sparql HTTP/1.1\r\nHost: HOST\r\n" + FORM + b"Content-Length: 6\r\n\r\nASK {}"],
        [b"POST /sparql HTTP/1.1\r\nHost: HOST\r\n" + FORM + b"Content-Length: 6\r\n\r\n", b"ASK", b" {}"],
        [b"POST /update HTTP/1.1\r\nHost: HOST\r\nContent-Length: 6\r\n\r\n", b"CLEAR", b" "],  # refused unread
    ],
    ids=["whole", "head in pieces", "post", "post in pieces", "answered before it came"],
)
def test_a_connection_comes_back_from_the_long_way(address, short, before):
    one, other = (
        f"GET {path(f'ASK {{ ?s dip:kind {secrets.randbits(64)} }}')} HTTP/1.1\r\nHost: {address[7:]}\r\n\r\n".encode()
        for _ in range(2)
    )
    pieces = [piece.replace(b"HOST", address[7:].encode()) for piece in before]
    answer = talk(address, *pieces, one, *pieces, other, pause=0.15)
    assert answer.count(b"HTTP/1.1 ") == 4
    assert len(short) == 2


@pytest.mark.parametrize("sizes", [[65_000] * 5, [300_000]], ids=["pieces", "one"])
def test_no_head_is_endless_after_a_body_in_chunks_either(address, sizes):
    host = address[7:].encode()
    first = b"POST /sparql HTTP/1.1\r\nHost: %s\r\n%sTransfer-Encoding: chunked\r\n\r\n6\r\nASK {}\r\n0\r\n\r\n"
    begin = b"GET /void HTTP/1.1\r\nHost: %s\r\n" % host
    answer = talk(address, first % (host, FORM), begin, *[b"x" * size for size in sizes], pause=0.1)
    assert answer.count(b"HTTP/1.1 200 OK") == 1
    assert b"too long" in answer or b"400" in answer


def test_who_reads_slowly_does_not_keep_the_workers(address, short):
    host, port = address[7:].split(":")
    large = path("SELECT ?a ?s ?o { ?s <urn:p> ?o BIND('" + "x" * 200 + "' AS ?a) }", format="csv")
    waiting = [socket.create_connection((host, int(port)), timeout=10) for _ in range(8)]
    for connection in waiting:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        connection.sendall(f"GET {large} HTTP/1.1\r\nHost: {address[7:]}\r\n\r\n".encode())
    assert httpx.get(address + path("ASK { <urn:slow> ?p ?o }"), timeout=20).status_code == 200
    for connection in waiting:
        connection.close()


def test_a_worker_that_dies_idle_is_replaced(tmp_path):
    import os
    import signal

    settings = Settings(make_store(tmp_path / "store"), workers=1)
    with running(settings) as base:
        assert httpx.get(base + path("ASK { <urn:a> ?p ?o }")).status_code == 200
        children = Path(f"/proc/{os.getpid()}/task").glob("*/children")
        mine = [int(child) for each in children for child in each.read_text().split()]
        for child in mine:
            if str(settings.limits.memory).encode() in Path(f"/proc/{child}/cmdline").read_bytes():
                os.kill(child, signal.SIGKILL)
        time.sleep(0.2)
        assert httpx.get(base + path("ASK { <urn:b> ?p ?o }")).status_code == 200


def test_the_query_under_way_is_answered_when_the_server_ends(tmp_path):
    slow = path("SELECT (COUNT(*) AS ?n) { ?a <urn:p> ?b . ?c <urn:p> ?d }")
    with running(Settings(make_store(tmp_path / "store", extra=700), limits=Limits(seconds=9))) as base:
        httpx.get(base + path("ASK {}"))
        connection = http.client.HTTPConnection(base.removeprefix("http://"), timeout=20)
        connection.request(
            "GET", slow, headers={"Accept": "application/sparql-results+json"}
        )  # sent before the server ends
        time.sleep(0.2)
    with contextlib.closing(connection):
        answer = json.loads(connection.getresponse().read())
    assert answer["results"]["bindings"][0]["n"]["value"] == str(700 * 700)
