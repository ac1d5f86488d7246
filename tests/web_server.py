"""A real server on a port of the loopback, for the tests of the web."""

from __future__ import annotations

import socket
import threading
import time
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph
import uvicorn

from communique.web import Settings
from communique.web.serving import configure

GRAPH = Path(__file__).parent / "fixtures" / "graph.trig"
TOKEN = "sésame"


def make_store(folder: Path, extra: int = 0) -> Path:
    """The fixture graph on disk."""
    store = pyoxigraph.Store(str(folder))
    store.load(path=str(GRAPH), format=pyoxigraph.RdfFormat.TRIG)
    node = pyoxigraph.NamedNode
    store.bulk_extend(
        pyoxigraph.Quad(node(f"urn:n{i}"), node("urn:p"), pyoxigraph.Literal(i), node("urn:g")) for i in range(extra)
    )
    store.flush()
    return folder


@contextmanager
def running(settings: Settings):
    """The address of a server that runs while the block does."""
    server = uvicorn.Server(configure(settings, port=0))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
        assert thread.is_alive()
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(15)


def talk(address: str, *pieces: bytes, pause: float = 0.0) -> bytes:
    """What comes back for some pieces of data, until the server closes or falls silent."""
    host, port = address[7:].split(":")
    answer = b""
    with socket.create_connection((host, int(port)), timeout=2) as connection:
        try:
            for piece in pieces:
                connection.sendall(piece)
                time.sleep(pause)
            while data := connection.recv(65536):
                answer += data
        except (TimeoutError, ConnectionError):
            pass
    return answer
