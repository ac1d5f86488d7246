"""Requests a second and the 99th percentile of the server, beside `oxigraph serve`, for a small answer.

    python benchmarks/serving.py [STORE] [--seconds 2] [--rounds 5] [--triples 1000000]

One process asks over 1, 8 and 32 kept connections as fast as they answer; both servers run here, on the same store (a copy
each), and are asked in turn, some rounds, for the officials of one event, as JSON: the same query all the time, which communique
answers from memory, and one that nobody asked before each time (another event, and a comment with a number), which goes to the
engine. Read ratios: the machine is seldom alone.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import itertools
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pyoxigraph

import questions

PATIENCE = 120  # seconds for a server to start, on a machine that others use
NS = "https://w3id.org/communique/ns#"


def main() -> None:
    """Starts each server in turn, asks, prints a row a server and number of clients."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("store", type=Path, nargs="?", help="by default the made-up graph of questions.py")
    parser.add_argument("--triples", type=int, default=1_000_000)
    parser.add_argument("--seconds", type=float, default=2.0)
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        store = given.store or Path(place) / "made"
        if given.store is None:
            questions.build(store, given.triples)
        measure(store, given.seconds, given.rounds)


def measure(folder: Path, seconds: float, rounds: int) -> None:
    """Prints the table: medians over the rounds, and the median of the rounds' ratios."""
    attended = pyoxigraph.Store.read_only(str(folder)).quads_for_pattern(
        None, pyoxigraph.NamedNode(f"{NS}attendedBy"), None
    )
    events = sorted({str(quad.subject) for quad in attended})[:1000]
    print("queries\tclients\tserver\trequests/s\t99 % within ms\tprocessor µs a request\trate beside oxigraph's")
    with contextlib.ExitStack() as stack:
        ports = {name: stack.enter_context(running(name, folder)) for name in ("oxigraph", "communique")}
        numbers = itertools.count()
        for kind, clients in itertools.product(("the same", "each new"), (1, 8, 32)):
            seen: dict[str, list[tuple[float, float, float]]] = {name: [] for name in ports}
            for _, (name, (port, process)) in itertools.product(range(rounds), ports.items()):
                paths = (
                    path(name, events[number % len(events)], number) if kind == "each new" else path(name, events[0], 0)
                    for number in numbers
                )
                seen[name].append(one_round(port, process, paths, clients, seconds))
            for name, figures in seen.items():
                rate, late, each = (statistics.median(column) for column in zip(*figures, strict=True))
                pairs = zip(figures, seen["oxigraph"], strict=True)
                ratio = statistics.median(mine[0] / other[0] for mine, other in pairs)
                print(f"{kind}\t{clients}\t{name}\t{rate:.0f}\t{late:.1f}\t{each:.0f}\t{ratio:.2f}", flush=True)


def one_round(
    port: int, process: int, paths: Iterator[str], clients: int, seconds: float
) -> tuple[float, float, float]:
    """Requests a second, the 99th percentile in milliseconds, and the processor's microseconds a request."""
    asyncio.run(ask(port, paths, clients, 0.2))  # so that all is warm
    before = processor_time(process)
    times, elapsed = asyncio.run(ask(port, paths, clients, seconds))
    each = 1e6 * (processor_time(process) - before) / len(times)
    times.sort()
    return len(times) / elapsed, 1000 * times[int(len(times) * 0.99)], each


@contextlib.contextmanager
def running(name: str, folder: Path) -> Iterator[tuple[int, int]]:
    """The port and the process of a server on a copy of the store."""
    with tempfile.TemporaryDirectory() as place:
        store = Path(place) / "store"
        shutil.copytree(folder, store)
        port = free_port()
        process = start(name, store, port)
        try:
            yield port, process.pid
        finally:
            process.terminate()
            process.wait()


def processor_time(process: int) -> float:
    """The seconds that a process and its children have computed; what the others on the machine do does not count."""
    ticks = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):  # ended meanwhile
            fields = stat.read_text().rpartition(")")[2].split()
            if process in (int(stat.parent.name), int(fields[1])):
                ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def path(server: str, event: str, number: int) -> str:
    """The path that asks a server for the officials of an event."""
    query = quote(f"SELECT ?official WHERE {{ {event} <{NS}attendedBy> ?official }} # {number}")
    return f"/query?union-default-graph=&query={query}" if server == "oxigraph" else f"/sparql?query={query}"


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def start(name: str, store: Path, port: int) -> subprocess.Popen[bytes]:
    """The server, when it answers."""
    here = str(Path(sys.executable).parent)
    if name == "oxigraph":
        command = [
            shutil.which("oxigraph", path=here) or "oxigraph",
            "serve-read-only",
            "-l",
            str(store),
            "-b",
            f"127.0.0.1:{port}",
        ]
    else:
        command = [sys.executable, "-m", "communique.cli", "serve", "--store", str(store), "--port", str(port)]
        command = [shutil.which("communique", path=here) or "communique", *command[3:]]
    said = store.parent / "stderr"
    with said.open("wb") as errors:
        process = subprocess.Popen(command, stderr=errors, stdout=subprocess.DEVNULL)
    deadline = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return process
        time.sleep(0.05)
    process.kill()
    raise SystemExit(f"{name} does not start: {said.read_text(encoding='utf-8', errors='replace') or 'no answer'}")


async def ask(port: int, paths: Iterator[str], clients: int, seconds: float) -> tuple[list[float], float]:
    """The seconds of each request, and of all."""
    times: list[float] = []
    rest = f" HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept: application/sparql-results+json\r\n\r\n"

    async def one(until: float) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        while time.perf_counter() < until:
            request = f"GET {next(paths)}{rest}".encode()
            began = time.perf_counter()
            writer.write(request)
            await read_answer(reader)
            times.append(time.perf_counter() - began)
        writer.close()

    began = time.perf_counter()
    await asyncio.gather(*(one(began + seconds) for _ in range(clients)))
    return times, time.perf_counter() - began


async def read_answer(reader: asyncio.StreamReader) -> None:
    """Reads one answer, of known length or in chunks. Stops the benchmark where it is an error."""
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    if b" 200 " not in head.split(b"\r\n")[0]:
        raise SystemExit(head.decode())
    if b"transfer-encoding: chunked" in head:
        while size := int(await reader.readline(), 16):
            await reader.readexactly(size + 2)
        await reader.readline()
        return
    length = next(int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.startswith(b"content-length:"))
    await reader.readexactly(length)


if __name__ == "__main__":
    main()
