"""Many clients, one writer, for a while: no error, no stale read, memory flat.

    python benchmarks/soak.py [--seconds 60] [--clients 32]

A server is started on an empty store; a writer loads made-up records all the while, as `communique load` does, each with the
time as its source; the clients ask the SPARQL endpoint and the questions. Prints the requests, errors, how long before it was
asked the writer had finished writing something that an answer did not show (staleness), and the server's memory, its workers' included, at the
third part of the time and at the end. Exits 1 where something failed, was staler than 5 s, or memory grew by more than a half.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

NEWEST = "SELECT (MAX(?at) AS ?newest) WHERE { ?record a dip:Record ; dip:sourceName ?at }"
QUERIES = (
    "/sparql?query=" + quote(NEWEST),
    "/sparql?query=" + quote("SELECT ?e ?o { ?e dip:attendedBy ?o } LIMIT 100"),
    "/questions/ministers-attended.json",
    "/questions/meetings-per-year-and-kind.csv",
    "/id/state/TUR",
    "/healthz",
)

WRITER = """
import sys, time, hashlib
from communique.extraction import extract
from communique.model import Record
from communique.store import load, open_store
end, number = time.time() + float(sys.argv[2]), 0
with open_store(sys.argv[1]) as store:
    while time.time() < end:
        items = []
        for _ in range(5):
            number += 1
            now = f"{time.time():.3f}"
            text = f"The foreign ministers of Türkiye and Azerbaijan met in Baku on {number % 28 + 1} May 20{number % 20:02d}. Report {number}."
            record = Record(hashlib.sha256(now.encode() + text.encode()).hexdigest()[:32], text, now, language="en", published="2021-06-01")
            items.append((record, extract(record)))
        load(store, items)
        print(now, time.time(), number, flush=True)  # written, and known to be
        time.sleep(0.3)
"""


@dataclass
class Seen:
    """What the clients saw."""

    requests: int = 0
    errors: list[str] = field(default_factory=list)
    staleness: float = 0.0
    written: list[tuple[float, float]] = field(default_factory=list)  # newest record's time, when it was written


def main() -> int:
    """Runs it all; 0 where all is well."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--clients", type=int, default=32)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        store = Path(place) / "store"
        subprocess.run([sys.executable, "-c", WRITER, str(store), "1"], check=True, stdout=subprocess.DEVNULL)
        command = shutil.which("communique", path=str(Path(sys.executable).parent)) or "communique"
        port = 7931
        server = subprocess.Popen(
            [command, "serve", "--store", str(store), "--port", str(port)], stderr=subprocess.DEVNULL
        )
        wait_for(port)
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(store), str(given.seconds)], stdout=subprocess.PIPE, text=True
        )
        seen, stop = Seen(), threading.Event()
        follower = threading.Thread(target=follow, args=(writer, seen))
        follower.start()
        threads = [threading.Thread(target=ask, args=(port, number, seen, stop)) for number in range(given.clients)]
        for thread in threads:
            thread.start()
        time.sleep(given.seconds / 3)
        early = memory(server.pid)
        writer.wait()
        follower.join()
        late = memory(server.pid)
        stop.set()
        for thread in threads:
            thread.join()
        server.terminate()
        server.wait()
    print(f"{seen.requests:,} requests, {len(seen.errors)} errors, {len(seen.written)} loads")
    print(f"stale by at most {seen.staleness:.1f} s; memory {early / 1e6:.0f} MB, then {late / 1e6:.0f} MB")
    for error in sorted(set(seen.errors))[:5]:
        print(error, file=sys.stderr)
    return int(bool(seen.errors) or seen.staleness > 5 or late > 1.5 * early)


def follow(writer: subprocess.Popen[str], seen: Seen) -> None:
    """Notes what the writer has written."""
    assert writer.stdout is not None
    for line in writer.stdout:
        newest, done, _ = line.split()
        seen.written.append((float(newest), float(done)))


def wait_for(port: int) -> None:
    """Returns when the server answers."""
    for _ in range(200):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz").read()
            return
        except OSError:
            time.sleep(0.05)
    raise SystemExit("the server does not start")


def ask(port: int, number: int, seen: Seen, stop: threading.Event) -> None:
    """One client: asks one thing after another until told to stop."""
    while not stop.is_set():
        path = QUERIES[number % len(QUERIES)]
        number += 1
        asked = time.time()
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=60) as answer:
                body = answer.read()
        except (urllib.error.URLError, OSError) as error:
            seen.errors.append(f"{path[:60]}: {error}")
            continue
        seen.requests += 1
        if "newest" in path:
            newest = float(json.loads(body)["results"]["bindings"][0]["newest"]["value"])
            missed = [done for record, done in seen.written if record > newest and done < asked]
            seen.staleness = max([seen.staleness, *(asked - done for done in missed)])


def memory(process: int) -> float:
    """Bytes that a process and its children hold."""
    children = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):  # ended meanwhile
            if stat.read_text().rpartition(")")[2].split()[1] == str(process):
                children.append(stat.parent.name)
    total = 0
    for each in [str(process), *children]:
        for line in Path(f"/proc/{each}/status").read_text().splitlines():
            if line.startswith("RssAnon:"):
                total += int(line.split()[1]) * 1024
    return total


if __name__ == "__main__":
    sys.exit(main())
