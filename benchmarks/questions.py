"""How long each question takes on a synthetic graph, beside the same query on the bare store.

    python benchmarks/questions.py [--triples 1000000] [--store FOLDER] [--only NAME ...]

Prints one row a question: median milliseconds through `queries` (a warm worker, rows as terms, without the labels of the
nodes), median milliseconds of the bare engine in this process (rows as terms), asked in turn with it, the median ratio, and the
number of rows. With labels is what `communique ask` shows. Read ratios, not milliseconds: the machine is seldom alone.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph

from communique import queries
from communique.errors import QueryError
from communique.queries.answers import values
from communique.queries.prefixes import PREFIXES
from communique.queries.questions import bind
from communique.queries.sources import DiskSource, Limits, known_prefixes

BASE = "https://w3id.org/communique/id/"
NS = "https://w3id.org/communique/ns"
STATES = (
    "TUR",
    "AZE",
    "KAZ",
    "KGZ",
    "UZB",
    "TKM",
    "HUN",
    "GEO",
    "ITA",
    "DEU",
    "FRA",
    "CHN",
    "JPN",
    "IND",
    "PAK",
    "IRN",
    "EGY",
    "BRA",
)
ISO2 = dict(
    zip(
        STATES,
        ("TR", "AZ", "KZ", "KG", "UZ", "TM", "HU", "GE", "IT", "DE", "FR", "CN", "JP", "IN", "PK", "IR", "EG", "BR"),
        strict=True,
    )
)
RANKS = ("minister", "minister", "minister", "deputy-minister", "ambassador", "director")
KINDS = ("meeting", "meeting", "bilateral", "visit", "conference", "summit", "call")
PER_EVENT = 74  # triples, about


def main() -> None:
    """Builds the graph, asks everything, prints the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--triples", type=int, default=1_000_000)
    parser.add_argument("--store", type=Path)
    parser.add_argument("--only", nargs="*")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = given.store or Path(place) / "store"
        if not folder.exists():
            build(folder, given.triples)
        measure(folder, given.only or list(queries.questions()))


def build(folder: Path, triples: int) -> None:
    """A store of about so many triples, the same for the same number."""
    began = time.perf_counter()
    store = pyoxigraph.Store(str(folder))
    chunk: list[str] = []
    for line in quads(triples // PER_EVENT):
        chunk.append(line)
        if len(chunk) >= 200_000:
            store.bulk_load("\n".join(chunk).encode(), format=pyoxigraph.RdfFormat.N_QUADS)
            chunk.clear()
    store.bulk_load("\n".join(chunk).encode(), format=pyoxigraph.RdfFormat.N_QUADS)
    store.optimize()
    print(f"{len(store):,} quads in {time.perf_counter() - began:.0f} s", file=sys.stderr)


def quads(events: int) -> Iterator[str]:
    """The graph as lines of N-Quads."""
    chance = random.Random(7)
    officials = [f"official/p{number}" for number in range(max(20, events // 8))]
    home = {official: chance.choice(STATES) for official in officials}
    for state in STATES:
        yield from node(f"state/{state}", "State", state.title(), state.lower())
        yield f'<{BASE}state/{state}> <{NS}#iso2> "{ISO2[state]}" .'
        yield from node(f"place/{state.lower()}", "Place", f"City of {state}", f"city of {state.lower()}")
        yield f'<{BASE}post/{state}> <{PREFIXES["skos"]}prefLabel> "minister of {state}"@en .'
        yield f"<{BASE}post/{state}> <{PREFIXES['rdf']}type> <{NS}#Post> ."
    yield from node("organisation/o", "Organisation", "Turkic Council", "turkic council")
    for state in STATES[:6]:
        yield f"<{BASE}organisation/o> <{NS}#member> <{BASE}state/{state}> ."
    for number in range(max(5, events // 40)):
        yield from node(f"series/s{number}", "EventSeries", f"Series {number}", f"series {number}")
    for official in officials:
        yield from node(
            official, "Official", official.replace("official/p", "Person "), official.replace("official/p", "person ")
        )
        tenure = f"<{BASE}tenure/{official[9:]}>"
        yield f"{tenure} <{NS}#holder> <{BASE}{official}> ."
        yield f"{tenure} <{NS}#post> <{BASE}post/{home[official]}> ."
        yield f'{tenure} <{NS}#attestedOn> "2015-05-05"^^<{PREFIXES["xsd"]}date> .'
    for number in range(events):
        yield from event(number, events, officials, home, chance)


def node(local: str, kind: str, label: str, key: str) -> Iterator[str]:
    """A node with its class, name and search key."""
    yield f"<{BASE}{local}> <{PREFIXES['rdf']}type> <{NS}#{kind}> ."
    yield f'<{BASE}{local}> <{PREFIXES["skos"]}prefLabel> "{label}"@en .'
    yield f'<{BASE}{local}> <{NS}#searchKey> "{key}" .'


def event(number: int, events: int, officials: list[str], home: dict[str, str], chance: random.Random) -> Iterator[str]:
    """One event with its participations, an outcome, its record, mentions and sentences."""
    me, record = f"<{BASE}event/e{number}>", f"<{BASE}record/r{number}>"
    xsd, nif = PREFIXES["xsd"], PREFIXES["nif"]
    day = f"{2000 + number * 25 // events}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
    place = chance.choice(STATES)
    status = chance.choice(("held",) * 9 + ("planned",))
    yield from node(f"event/e{number}", "Event", f"Event {number}", f"event {number}")
    yield f'{me} <{NS}#date> "{day}" .'
    for bound in ("notBefore", "notAfter"):
        yield f'{me} <{NS}#{bound}> "{day}"^^<{xsd}date> .'
    yield f'{me} <{NS}#year> "{day[:4]}"^^<{xsd}integer> .'
    yield f'{me} <{NS}#ordinal> "{number % 40 + 1}"^^<{xsd}integer> .'
    for name, target in (
        ("kind", f"{NS}/kind/{chance.choice(KINDS)}"),
        ("status", f"{NS}/status/{status}"),
        ("place", f"{BASE}place/{place.lower()}"),
        ("country", f"{BASE}state/{place}"),
        ("inSeries", f"{BASE}series/s{number // 40}"),
        ("convener", f"{BASE}organisation/o"),
        ("topic", f"{NS}/topic/digital"),
        ("outcome", f"{BASE}outcome/e{number}"),
        ("reportedIn", f"{BASE}record/r{number}"),
        *((("partOf", f"{BASE}event/e{number - 1}"),) if number % 10 == 9 else ()),
        *((("sideEventOf", f"{BASE}event/e{number - 1}"),) if number % 10 == 8 else ()),
    ):
        yield f"{me} <{NS}#{name}> <{target}> ."
    outcome = f"<{BASE}outcome/e{number}>"
    yield f"{outcome} <{NS}#event> {me} ."
    yield f"{outcome} <{NS}#outcomeType> <{NS}/outcome/{chance.choice(('signed', 'agreed', 'adopted', 'established'))}> ."
    yield f"{outcome} <{NS}#document> <{BASE}document/d{number}> ."
    yield f"{outcome} <{NS}#evidence> <{BASE}record/r{number}#char=0,9> ."
    yield from mention(record, 0, 9, number)
    for place_in_text, official in enumerate(chance.sample(officials, 4)):
        part = f"<{BASE}participation/e{number}.{official[9:]}>"
        role = "host" if place_in_text == 0 else "attendee"
        begin = 10 + 10 * place_in_text
        for name, target in (
            ("event", f"{BASE}event/e{number}"),
            ("participant", f"{BASE}{official}"),
            ("role", f"{NS}/role/{role}"),
            ("rank", f"{NS}/rank/{chance.choice(RANKS)}"),
            ("represents", f"{BASE}state/{home[official]}"),
            ("evidence", f"{BASE}record/r{number}#char={begin},{begin + 9}"),
        ):
            yield f"{part} <{NS}#{name}> <{target}> ."
        yield f'{part} <{NS}#titleAsStated> "Minister of {home[official]}"@en .'
        yield f"{me} <{NS}#participation> {part} ."
        yield f"{me} <{NS}#participatingState> <{BASE}state/{home[official]}> ."
        if status == "held":
            yield f"{me} <{NS}#attendedBy> <{BASE}{official}> ."
            if role == "host":
                yield f"{me} <{NS}#hostedBy> <{BASE}{official}> ."
        yield from mention(record, begin, begin + 9, number)
    yield f'{record} <{PREFIXES["dcterms"]}title> "Record {number}"@en {record} .'
    sentence = f"<{BASE}record/r{number}#char=0,100>"
    yield f'{sentence} <{nif}anchorOf> "The sentence of record {number} that tells who came and what was signed." {record} .'


def mention(record: str, begin: int, end: int, number: int) -> Iterator[str]:
    """A span of a record's text."""
    me = f"<{record[1:-1]}#char={begin},{end}>"
    nif, count = PREFIXES["nif"], PREFIXES["xsd"] + "nonNegativeInteger"
    yield f'{me} <{nif}beginIndex> "{begin}"^^<{count}> {record} .'
    yield f'{me} <{nif}anchorOf> "span {begin}" {record} .'
    yield f"{me} <{nif}referenceContext> {record} {record} ."
    yield f"{me} <{NS}#sentence> <{BASE}record/r{number}#char=0,100> {record} ."


# What each parameter is in the synthetic graph: something in its middle.
GIVEN = {
    "meeting": "event/e1000", "official": "official/p7", "other": "official/p8", "state": "KZ", "series": "series/s5", "ordinal": "3",
    "from": "2010-01-01", "to": "2010-06-30", "day": "2010-05-05", "place": "place/kaz", "organisation": "organisation/o", "speaker": "official/p7",
    "post": "post/KAZ", "topic": "digital", "role": "host", "by": "2005-01-01", "fact": "outcome/e1000", "where": "place/kaz",
}  # fmt: skip


def measure(folder: Path, names: list[str]) -> None:
    """Prints the table."""
    source = DiskSource(folder)
    limits = Limits(seconds=5.0, rows=1_000_000)
    print("question\tms\tbare ms\tratio\twith labels ms\trows\tsaid to be slow")
    for name in names:
        question = queries.questions()[name]
        given = {
            param.name: GIVEN.get(param.name, param.default or "")
            for param in question.params
            if not (param.default and param.name in ("kind", "type", "rank", "office", "least"))
        }
        if name in ("meetings-between-states", "bilaterals-between-states"):
            given["other"] = "HU"
        if name == "busiest-officials":
            given = {}
        try:
            given = {key: value for key, value in given.items() if value not in ("", "any")}
            bound = bind(question, values(source, question, given))
        except QueryError as error:
            print(f"{name}: {error}", file=sys.stderr)
            continue
        try:
            asked, bare, ratio = in_turn(
                lambda bound=bound: len(source.answer(bound, limits).rows),  # type: ignore[misc]
                lambda bound=bound: run_bare(source.store, bound),  # type: ignore[misc]
            )
            labelled, rows = median(
                lambda name=name, given=given: len(queries.ask(source, name, given, "en", limits).rows)
            )  # type: ignore[misc]
        except QueryError as error:
            print(f"{name}: {error}", file=sys.stderr)
            continue
        print(
            f"{name}\t{asked:.2f}\t{bare:.2f}\t{ratio:.2f}\t{labelled:.2f}\t{rows}\t{'yes' if question.slow else ''}",
            flush=True,
        )


def run_bare(store: pyoxigraph.Store, sparql: str) -> int:
    """The number of rows, each read as terms."""
    solutions = store.query(sparql, prefixes=known_prefixes(BASE), use_default_graph_as_union=True)
    return len([tuple(row) for row in solutions])  # type: ignore[union-attr]


def in_turn(one, other) -> tuple[float, float, float]:  # type: ignore[no-untyped-def]
    """Median milliseconds of two calls made in turn, and the median of their ratios: whatever slows the machine slows both."""
    one(), other()
    times: list[tuple[float, float]] = []
    began = time.perf_counter()
    while len(times) < 3 or (len(times) < 200 and time.perf_counter() - began < 1.0):
        start = time.perf_counter()
        one()
        middle = time.perf_counter()
        other()
        times.append((1000 * (middle - start), 1000 * (time.perf_counter() - middle)))
    ours, theirs = zip(*times, strict=True)
    return statistics.median(ours), statistics.median(theirs), statistics.median(a / b for a, b in times)


def median(call) -> tuple[float, int]:  # type: ignore[no-untyped-def]
    """Median milliseconds of some calls after a first one, and what the last gave."""
    result = call()
    times: list[float] = []
    began = time.perf_counter()
    while len(times) < 3 or (len(times) < 30 and time.perf_counter() - began < 0.5):
        start = time.perf_counter()
        result = call()
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times), result


if __name__ == "__main__":
    main()
