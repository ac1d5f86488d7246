"""Networks for the tests: the graph of the fixtures, and one made by hand whose labels try everything."""

from __future__ import annotations

from array import array
from functools import cache
from pathlib import Path

import pyoxigraph

from communique import queries
from communique.networks import Edges, Events, Network, Nodes, day_number

GRAPH = Path(__file__).parent / "fixtures" / "graph.trig"

HOSTILE = (
    "<html><b>bold</b></html>",
    '=HYPERLINK("http://example.org","x")',
    'quote " and \' and \\N \\" end\\',
    "</script><script>alert(1)</script>",
    "line\nbreak\r\n\ttab, comma; semicolon | bar",
    "nul \x00 bell \x07 c1 \x85\x9f last \ufffe\uffff",
    "Çağlayan İıŞş “ğ” 北京 🕊 \u202eabc\u202c",
    "${jndi} {{x}} `; MATCH (n) DETACH DELETE n //",
    "&amp; &lt;tag&gt; ]]> <!-- -->",
    "",
)


@cache
def source() -> queries.Source:
    store = pyoxigraph.Store()
    store.load(path=str(GRAPH), format=pyoxigraph.RdfFormat.TRIG)
    return queries.open_source(store)


def hostile(*, directed: bool = False) -> Network:
    """A ring of the hostile labels, with a second kind of edge beside the first, one edge without days, one of two events."""
    count = len(HOSTILE)
    source_, target, kinds = list(range(count)), [(node + 1) % count for node in range(count)], ["met"] * count
    source_.append(0)
    target.append(1)
    kinds.append('sig"ned<>&')
    first = [day_number("2016-11-29")] * (count - 1) + [0, day_number("2019-05-10")]
    last = [day_number("2019-05-10"), *first[1:]]
    edges = len(source_)
    numbers = [[0, 1]] + [[0]] * (count - 2) + [[-1], [1]]
    starts = [0]
    for events in numbers:
        starts.append(starts[-1] + len(events))
    return Network(
        name="hostile",
        title='Hostile <labels> & "quotes"',
        directed=directed,
        nodes=Nodes(
            tuple(f"https://w3id.org/communique/id/official/h{node}" for node in range(count)),
            HOSTILE,
            tuple("Official" if node % 2 else "State" for node in range(count)),
            array("q", [day_number("2016-11-29")] * count),
            array("q", [day_number("2019-05-10")] * count),
            {
                "represents": tuple(None if node == 3 else HOSTILE[-node - 1] for node in range(count)),
                "degree": (2,) * count,
            },
        ),
        edges=Edges(
            array("q", source_),
            array("q", target),
            tuple(kinds),
            array("d", [2.0, *[0.5] * (edges - 1)]),
            array("q", [2, *[1] * (edges - 1)]),
            array("q", [3, *[1] * (edges - 1)]),
            array("q", first),
            array("q", last),
            array("q", starts),
            array("q", [event for events in numbers for event in events]),
        ),
        events=Events(
            ("https://w3id.org/communique/id/event/a", "https://w3id.org/communique/id/event/b"),
            ("meeting", "meeting"),
            array("q", [day_number("2016-11-29"), day_number("2019-05-10")]),
            array("q", [day_number("2016-11-29"), day_number("2019-05-10")]),
        ),
        caption="=from <x>",
        kind_labels={"met": "met", 'sig"ned<>&': "</title>signed"},
    )
