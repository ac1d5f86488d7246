"""Readers beside a writer: whole transactions, soon, and nothing left behind."""

from __future__ import annotations

import subprocess
import sys
import time

import pyoxigraph
import pytest

from communique import queries
from communique.errors import StoreError
from communique.queries.snapshots import Snapshots, is_written_to, take

BATCH = 50
WRITER = f"""
import sys, time, pyoxigraph as p
store = p.Store(sys.argv[1])
print("open", flush=True)
end = time.monotonic() + float(sys.argv[2])
number = 0
while time.monotonic() < end:
    store.extend([p.Quad(p.NamedNode(f"urn:{{number}}:{{i}}"), p.NamedNode("urn:p"), p.Literal(time.time())) for i in range({BATCH})])
    number += 1
    if number % 20 == 0:
        store.flush()
    time.sleep(0.005)
print(number, flush=True)
sys.stdin.read()
"""


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "store"
    store = pyoxigraph.Store(str(place))
    store.flush()
    return place


@pytest.fixture
def writer(folder):
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder), "6"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdout.readline() == b"open\n"
    yield process
    process.kill()
    process.communicate()


def test_snapshots_hold_whole_transactions_and_are_fresh(folder, writer):
    snapshots = Snapshots(folder, every=0.0)
    sizes = []
    for _ in range(15):
        store = pyoxigraph.Store.read_only(str(snapshots.newest()))
        sizes.append(len(store))
        time.sleep(0.1)
    written = int(writer.stdout.readline())
    sizes.append(len(pyoxigraph.Store.read_only(str(snapshots.newest()))))
    assert sizes[-1] == written * BATCH
    assert all(size % BATCH == 0 for size in sizes)
    assert sizes == sorted(sizes)
    assert sizes[-1] > sizes[0]
    snapshots.close()
    assert list(folder.parent.iterdir()) == [folder]


def test_a_writer_is_noticed_and_its_store_still_answers(folder, writer):
    assert is_written_to(folder)
    assert queries.run(folder, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").rows
    writer.kill()
    writer.wait()
    assert not is_written_to(folder)


def test_an_unchanged_store_is_not_copied_again(folder):
    snapshots = Snapshots(folder, every=0.0)
    assert snapshots.newest() == snapshots.newest()
    snapshots.close()


def test_a_half_loaded_store_is_not_shown_once_there_was_a_whole_one(folder):
    snapshots = Snapshots(folder, every=0.0)
    whole = snapshots.newest()
    under_way = pyoxigraph.Quad(
        pyoxigraph.NamedNode("urn:provenance"),
        pyoxigraph.NamedNode("https://w3id.org/communique/ns#loadUnderWay"),
        pyoxigraph.Literal("true"),
    )
    store = pyoxigraph.Store(str(folder))
    store.add(under_way)
    store.flush()
    assert snapshots.newest() == whole
    store.remove(under_way)
    store.flush()
    assert snapshots.newest() != whole
    snapshots.close()


def test_where_there_is_no_store(tmp_path):
    with pytest.raises(StoreError, match="no store"):
        Snapshots(tmp_path / "nothing").newest()
    with pytest.raises(StoreError):
        (tmp_path / "empty").mkdir()
        take(tmp_path / "empty", tmp_path / "snapshot")
