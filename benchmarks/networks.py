"""Networks at size: out of a store on disk, and written beside networkx's own writers of the same graph.

    python benchmarks/networks.py [--officials 40000] [--events 9000] [--each 10]

Makes a store of events with as many officials each (about 400,000 pairs by default; docs/visualisers.md has the figures of
--officials 200000 --events 44700), then measures: the co-attendance of the whole store by `networks.build`, beside the self-join of the bare store (cut off after --patience seconds); then each writer
in a process of its own: seconds of the processor (others may be using the machine) and by the clock, the memory of the graph,
and by how much the process grew while writing.
"""

from __future__ import annotations

import argparse
import os
import pickle
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, BinaryIO

import networkx
import pyoxigraph

from communique import exports, networks
from communique.errors import QueryError
from communique.exports.identity import keys
from communique.networks import Network, day_number, day_text
from communique.queries import Limits, open_source

ID, NS = "https://w3id.org/communique/id/", "https://w3id.org/communique/ns#"
LABEL = "http://www.w3.org/2004/02/skos/core#prefLabel"
XSD = "http://www.w3.org/2001/XMLSchema#"
EDGE_DATA = ["direction", "kind", "label", "weight", "contacts", "evidence", "start", "end"]  # what our edge list tells
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--officials", type=int, default=40_000)
    parser.add_argument("--events", type=int, default=9_000)
    parser.add_argument("--each", type=int, default=10, help="officials at each event")
    parser.add_argument("--patience", type=float, default=20.0, help="seconds for the bare store's join")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        network = from_store(Path(folder), given)
        writers(network, Path(folder))


def from_store(folder: Path, given: argparse.Namespace) -> Network:
    store = pyoxigraph.Store(str(folder / "store"))
    lines = folder / "graph.nt"
    with lines.open("w", encoding="utf-8") as out:
        out.writelines(triples(given.officials, given.events, given.each))
    begin = time.perf_counter()
    store.bulk_load(path=str(lines), format=pyoxigraph.RdfFormat.N_TRIPLES)
    store.flush()
    say(f"store of {len(store):,} triples made in {time.perf_counter() - begin:.1f} s")
    del store
    source = open_source(folder / "store")
    begin = time.perf_counter()
    network = networks.build(source, "co-attendance")
    say(
        f"co-attendance: {len(network.nodes):,} nodes, {len(network.edges):,} edges in {time.perf_counter() - begin:.1f} s"
    )
    join = (
        "SELECT (COUNT(*) AS ?pairs) { { SELECT ?a ?b (COUNT(DISTINCT ?event) AS ?n) "
        "{ ?event dip:attendedBy ?a, ?b FILTER(STR(?a) < STR(?b)) } GROUP BY ?a ?b } }"
    )
    begin = time.perf_counter()
    try:
        answer = source.answer(join, Limits(seconds=given.patience, memory=16_000_000_000))
        say(f"the bare store's join: {answer.rows[0][0]} in {time.perf_counter() - begin:.1f} s")
    except QueryError as error:
        say(f"the bare store's join: {error.problem}")
    return network


def triples(officials: int, events: int, each: int) -> Iterator[str]:
    """Events of some days, each with officials drawn by a fixed seed."""
    chance = random.Random(1)
    iri = "<{}{}>".format
    for number in range(officials):
        official = iri(ID, f"official/o{number}")
        yield f"{official} {iri('', TYPE)} {iri(NS, 'Official')} .\n"
        yield f'{official} {iri("", LABEL)} "Çağrı İşgüden {number}"@tr .\n'
    date, first = iri(XSD, "date"), day_number("2000-01-01")
    for number in range(events):
        event, day = iri(ID, f"event/e{number}"), day_text(first + number % 9000)
        yield f"{event} {iri('', TYPE)} {iri(NS, 'Event')} .\n"
        yield f"{event} {iri(NS, 'status')} <https://w3id.org/communique/ns/status/held> .\n"
        yield f"{event} {iri(NS, 'kind')} <https://w3id.org/communique/ns/kind/meeting> .\n"
        yield f'{event} {iri(NS, "notBefore")} "{day}"^^{date} .\n{event} {iri(NS, "notAfter")} "{day}"^^{date} .\n'
        for who in chance.sample(range(officials), each):
            part, official = iri(ID, f"participation/e{number}.o{who}"), iri(ID, f"official/o{who}")
            yield f"{part} {iri(NS, 'event')} {event} .\n{part} {iri(NS, 'participant')} {official} .\n"
            yield f"{event} {iri(NS, 'attendedBy')} {official} .\n"


def writers(network: Network, folder: Path) -> None:
    """Each format by our writer and by networkx's, in processes of their own."""
    theirs: dict[str, Callable[[Any, BinaryIO], None]] = {
        "gexf": lambda graph, out: networkx.write_gexf(graph, out),
        "graphml": lambda graph, out: networkx.write_graphml_lxml(graph, out),
        "csv": lambda graph, out: networkx.write_edgelist(graph, out, delimiter=",", data=EDGE_DATA),
        "node-link": write_node_link,
    }
    say(f"our graph: {columns_size(network):.0f} MB")
    print("format\twriter\tprocessor s\tclock s\tgraph MB\tgrew by MB\tfile MB")
    for form, write in theirs.items():
        ours = measure(
            lambda: touched(network), lambda made, out, form=form: exports.write(made, form, out), folder / "ours"
        )
        other = measure(lambda: as_networkx(network), write, folder / "theirs")
        for name, cost in (("communique", ours), ("networkx", other)):
            numbers = (cost.processor, cost.clock, cost.graph, cost.grown, cost.size)
            print(form, name, *(f"{number:.1f}" for number in numbers), sep="\t", flush=True)
        say(f"{form}: {other.processor / ours.processor:.1f} times as fast")


def touched(network: Network) -> Network:
    """The network, its texts touched: what a fork shares is copied at the first touch, and that is no work of a writer's."""
    for column in (network.nodes.ids, network.nodes.labels, network.nodes.types, network.edges.kinds):
        for _ in column:
            pass
    return network


def write_node_link(graph: Any, out: BinaryIO) -> None:
    import json

    out.write(json.dumps(networkx.node_link_data(graph, edges="links"), ensure_ascii=False).encode())


def as_networkx(network: Network) -> Any:
    """The same graph with the same attributes as networkx holds them."""
    graph = networkx.Graph()
    nodes, edges, ids = network.nodes, network.edges, keys(network)
    direction = "Directed" if network.directed else "Undirected"
    for i in range(len(nodes)):
        about = {"label": nodes.labels[i], "iri": nodes.ids[i], "type": nodes.types[i]}
        graph.add_node(ids[i], **about, start=day_text(nodes.first[i]), end=day_text(nodes.last[i]))
    for i in range(len(edges)):
        graph.add_edge(
            ids[edges.source[i]],
            ids[edges.target[i]],
            direction=direction,
            kind=edges.kinds[i],
            label=network.kind_labels.get(edges.kinds[i], edges.kinds[i]),
            weight=edges.weight[i],
            contacts=edges.contacts[i],
            evidence=edges.evidence[i],
            start=day_text(edges.first[i]),
            end=day_text(edges.last[i]),
        )
    return graph


@dataclass(frozen=True)
class Cost:
    """Seconds of the processor, by the clock, and megabytes: of the graph in memory, by which writing grew, of the file."""

    processor: float
    clock: float
    graph: float
    grown: float
    size: float


def measure(make: Callable[[], Any], write: Callable[[Any, BinaryIO], None], file: Path) -> Cost:
    """What writing costs, in a process of its own."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        begin = peak()
        made = make()
        before, clock, processor = peak(), time.perf_counter(), time.process_time()
        with file.open("wb") as out:
            write(made, out)
        spent = (time.process_time() - processor, time.perf_counter() - clock)
        cost = Cost(*spent, before - begin, peak() - before, file.stat().st_size / 1e6)
        os.write(writing, pickle.dumps(cost))
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as answer:
        found: Cost = pickle.loads(answer.read())
    os.waitpid(child, 0)
    return found


def peak() -> float:
    """The most memory that this process had, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def columns_size(network: Network) -> float:
    """Megabytes of our own graph: its columns and the texts of its nodes."""
    edges, nodes = network.edges, network.nodes
    columns = [getattr(part, name.name) for part in (edges, nodes) for name in fields(part)]
    texts = [text for column in (nodes.ids, nodes.labels) for text in column]
    return sum(map(sys.getsizeof, [*columns, *texts])) / 1e6


def say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
