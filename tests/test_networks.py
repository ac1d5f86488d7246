"""Networks out of the graph: what is joined, by what weight, under which filters."""

from __future__ import annotations

import math
import shutil
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pyoxigraph
import pytest

from communique import networks, queries, resources
from communique.errors import QueryError
from communique.networks import Filters, Network, Weighting, day_number, day_text
from communique.networks.facts import Facts
from communique.networks.measures import to_networkx
from networks_made import GRAPH, source

BASE = "https://w3id.org/communique/id/"


def edges(network: Network) -> dict[tuple[str, str, str], float]:
    """(source, target, kind) → weight, with the last parts of the IRIs."""
    ends = [node.rpartition("/")[2] for node in network.nodes.ids]
    columns = network.edges
    return {
        (ends[source], ends[target], kind): weight
        for source, target, kind, weight in zip(
            columns.source, columns.target, columns.kinds, columns.weight, strict=True
        )
    }


def build(name: str = "co-attendance", **filters) -> Network:
    return networks.build(source(), name, Filters(**filters))


@pytest.mark.parametrize("name", networks.definitions())
def test_each_network_is_in_order(name):
    network = networks.build(source(), name, Filters(statuses=("any",)))
    assert len(network.nodes) > 0
    assert list(network.nodes.ids) == sorted(set(network.nodes.ids))
    columns = network.edges
    keys = list(zip(columns.source, columns.target, columns.kinds, strict=True))
    assert keys == sorted(set(keys))
    assert set(columns.source) | set(columns.target) == set(range(len(network.nodes)))
    assert columns.starts[-1] == len(columns.events) == sum(columns.contacts)
    assert all(weight > 0 for weight in columns.weight)
    assert all(network.kind_labels[kind] for kind in columns.kinds)
    assert "Thing" not in network.nodes.types
    turkish = networks.build(source(), name, language="tr")
    assert turkish.title != networks.build(source(), name, language="en").title


def test_co_attendance_is_what_a_join_of_the_bare_store_gives():
    rows = source().select(
        "SELECT ?a ?b (COUNT(DISTINCT ?event) AS ?n) { ?event dip:attendedBy ?a, ?b FILTER(STR(?a) < STR(?b)) } GROUP BY ?a ?b"
    )
    bare = {
        (a.value.rpartition("/")[2], b.value.rpartition("/")[2], "co-attendance"): float(n.value) for a, b, n in rows
    }
    assert len(bare) > 10
    assert edges(build()) == bare


def test_what_an_edge_says():
    network = build()
    place = list(edges(network)).index(("ahmet-arslan", "saken-azhibayev", "co-attendance"))
    columns = network.edges
    assert (columns.weight[place], columns.contacts[place], columns.evidence[place]) == (2.0, 2, 4)
    assert (day_text(columns.first[place]), day_text(columns.last[place])) == ("2016-11-29", "2019-05-10")
    events = [network.events.ids[event].rpartition("/")[2] for event in columns.events_of(place)]
    assert events == ["ict-ministers-1", "ict-ministers-4"]
    node = network.nodes.ids.index(f"{BASE}official/ahmet-arslan")
    assert network.nodes.labels[node] == "Ahmet Arslan"
    assert network.nodes.columns["represents"][node] == "Türkiye"


def test_only_what_was_held_unless_asked():
    planned = build("state-visits", statuses=("planned",))
    held = build("state-visits")
    both = build("state-visits", statuses=("any",))
    assert set(edges(held)).isdisjoint(edges(planned)) or len(edges(planned)) == 0
    assert len(edges(both)) >= len(edges(held))
    # The visit that was postponed has a host without a name only: no official of it may be joined to anyone.
    assert all("visit-tashkent-2022" not in event for event in build().events.ids)


def test_filters():
    every = build()
    pairs = lambda network: {pair[:2] for pair in edges(network)}  # noqa: E731
    assert pairs(build(since=day_number("2018-01-01"), until=day_number("2018-12-31"))) == {
        ("bela-varga", "dana-omarova")
    }
    assert pairs(build(kinds=("call",))) == {("bela-varga", "saken-azhibayev")}
    assert pairs(build(series=(f"{BASE}series/turkic-council-summit",))) == {
        ("mevlut-cavusoglu", "recep-tayyip-erdogan")
    }
    ministers = pairs(build(ranks=("minister",)))
    assert ("ahmet-arslan", "ramin-guluzade") in ministers
    # Hasanov was there as secretary general, Azhibayev as a deputy in 2016 and as a minister in 2019.
    assert not any("ramil-hasanov" in pair for pair in ministers)
    assert edges(build(ranks=("minister",)))["ahmet-arslan", "saken-azhibayev", "co-attendance"] == 1.0
    hungary = pairs(build(states=(f"{BASE}state/HUN",)))
    assert hungary == {pair for pair in pairs(every) if "bela-varga" in pair}
    council = pairs(build(organisations=(f"{BASE}organisation/turkic-council",)))
    assert ("ahmet-arslan", "timur-serik") in council and ("bela-varga", "dana-omarova") not in council
    assert build(kinds=("bilateral",), series=(f"{BASE}series/ict-ministers",)).edges.source.tolist() == []


FILTERS = {
    "since": day_number("2019-01-01"),
    "until": day_number("2018-12-31"),
    "kinds": ("meeting",),
    "statuses": ("any",),
    "ranks": ("minister",),
    "states": (f"{BASE}state/HUN",),
    "organisations": (f"{BASE}organisation/turkic-council",),
    "series": (f"{BASE}series/ict-ministers",),
}


@pytest.mark.parametrize("name", networks.definitions())
@pytest.mark.parametrize("asked", FILTERS)
def test_every_network_takes_every_filter(name, asked):
    """What is let through is what the facts of the events say, whatever the network asks."""
    whole, some = build(name, statuses=("any",)), build(name, **{"statuses": ("any",), asked: FILTERS[asked]})
    every, kept = edges(whole), edges(some)
    assert kept.items() <= every.items() or all(weight <= every[edge] for edge, weight in kept.items())
    facts = Facts(source())
    filters = Filters(**{"statuses": ("any",), asked: FILTERS[asked]})
    assert all(filters.allow_event(facts, event) for event in some.events.ids)
    left = set(whole.events.ids) - set(some.events.ids)
    if asked not in ("ranks", "states"):  # these choose among those at an event
        assert not any(filters.allow_event(facts, event) for event in left)
    for edge in range(len(some.edges)):
        ends = [some.nodes.ids[node] for node in (some.edges.source[edge], some.edges.target[edge])]
        for event in (some.events.ids[number] for number in some.edges.events_of(edge)):
            if asked == "states":
                assert any(filters.is_of_states(facts, node, event) for node in ends)
            assert all(filters.allow_rank(facts, node, event) for node in ends if facts.is_official(node))


def test_kinds_are_called_in_the_language_asked_for():
    by_kind = networks.build(source(), "states-met", by_kind=True, language="tr")
    assert by_kind.kind_labels["bilateral"] == "ikili görüşme"
    joined = networks.build(source(), "states-organisations", language="tr")
    assert joined.kind_labels["convener"] == "düzenleyen"
    assert set(joined.edges.kinds) <= {"convener", "participatingOrganisation"}


def test_an_undated_event_is_in_no_period():
    network = build("represents", statuses=("any",), since=day_number("1900-01-01"))
    assert all(network.events.first)


def test_weights():
    pair = ("ahmet-arslan", "saken-azhibayev", "co-attendance")
    recent = networks.build(source(), "co-attendance", weighting=Weighting.recency)
    newest = max(recent.events.first)
    days = [day_number("2016-11-29"), day_number("2019-05-10")]
    assert edges(recent)[pair] == pytest.approx(sum(0.5 ** ((newest - day) / 730) for day in days))
    ranked = networks.build(source(), "co-attendance", weighting=Weighting.rank)
    # minister and deputy minister (2), then minister and minister (3)
    assert edges(ranked)[pair] == 5.0
    states = networks.build(source(), "states-met", weighting=Weighting.rank)
    assert edges(states)["KAZ", "TUR", "states-met"] == 5.0


def test_by_kind_there_is_one_edge_a_kind_of_event():
    whole = edges(networks.build(source(), "states-met"))
    split = edges(networks.build(source(), "states-met", by_kind=True))
    assert split["HUN", "KAZ", "bilateral"] == 1.0 and split["HUN", "KAZ", "call"] == 1.0
    assert whole["HUN", "KAZ", "states-met"] == 2.0
    assert sum(whole.values()) == sum(split.values())


def test_roles_are_the_kinds_of_officials_and_events():
    found = edges(networks.build(source(), "officials-events"))
    assert found["ramin-guluzade", "ict-ministers-1", "host"] == 1.0
    hosts = edges(networks.build(source(), "hosts-guests"))
    assert ("ramin-guluzade", "ahmet-arslan", "hosts-guests") in hosts
    assert ("ahmet-arslan", "ramin-guluzade", "hosts-guests") not in hosts


@pytest.mark.parametrize("name", networks.definitions())
def test_a_file_of_ones_own_works_like_a_shipped_one(name, tmp_path):
    own = tmp_path / "mine.rq"
    shutil.copy(resources.path("queries", "networks", f"{name}.rq"), own)
    shipped, mine = networks.build(source(), name), networks.build(source(), str(own))
    assert list(edges(mine).values()) == list(edges(shipped).values())
    assert mine.nodes == shipped.nodes
    # and without its header too
    own.write_text("".join(line for line in own.read_text().splitlines(True) if not line.startswith("#")))
    assert networks.build(source(), str(own)).nodes == shipped.nodes


def test_a_file_of_ones_own_may_say_all(tmp_path):
    own = tmp_path / "own.rq"
    own.write_text(
        "SELECT ?source ?target ?weight ?kind ?from ?until ?evidence {\n"
        "  VALUES (?source ?target ?weight ?kind ?from ?until ?evidence) {\n"
        '    (id:state/TUR id:state/KAZ 2.5 "trade" "2001-01-01" "2001-12-31" 7)\n'
        '    (id:state/TUR id:state/KAZ 0.5 "trade" "2003-01-01" "2003-12-31" 1)\n'
        '    (id:state/TUR "a word" 1 "named" UNDEF UNDEF UNDEF) } }\n'.replace(
            "id:state/TUR", f"<{BASE}state/TUR>"
        ).replace("id:state/KAZ", f"<{BASE}state/KAZ>")
    )
    network = networks.build(source(), str(own))
    assert edges(network) == {("TUR", "KAZ", "trade"): 3.0, ("TUR", "a word", "named"): 1.0}
    assert network.edges.evidence.tolist() == [0, 8]
    assert (day_text(network.edges.first[1]), day_text(network.edges.last[1])) == ("2001-01-01", "2003-12-31")
    assert network.directed
    late = networks.build(source(), str(own), Filters(since=day_number("2002-01-01")))
    assert edges(late) == {("TUR", "KAZ", "trade"): 0.5}


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("SELECT ?a ?b { ?a ?p ?b }", "no network"),
        ("SELECT ?source { ?source a dip:Event }", "no network"),
        ("CONSTRUCT { ?source dip:event ?target } WHERE { ?source dip:event ?target }", "no network"),
        ("SELECT ?source ?target { SERVICE <http://127.0.0.1:9/> { ?source ?p ?target } }", "SERVICE"),
        ("SELECT ?source ?target { ?source dip:atended ?target }", "dip:atended"),
        ("SELECT ?source ?target {", None),
    ],
)
def test_what_is_no_network_is_refused(text, match, tmp_path):
    own = tmp_path / "own.rq"
    own.write_text(text)
    with pytest.raises(QueryError, match=match):
        networks.build(source(), str(own))


def test_an_unknown_network_is_an_error_that_names_the_known():
    with pytest.raises(QueryError, match="co-attendance"):
        networks.build(source(), "coattendance")
    with pytest.raises(QueryError, match="cannot read"):
        networks.build(source(), "/nowhere/at-all.rq")


def test_the_order_of_the_quads_does_not_matter():
    quads = list(pyoxigraph.parse(path=str(GRAPH), format=pyoxigraph.RdfFormat.TRIG))
    store = pyoxigraph.Store()
    for quad in reversed(quads):
        store.add(quad)
    for name in networks.definitions():
        one, other = networks.build(source(), name), networks.build(queries.open_source(store), name)
        assert networks.dress(networks.measure(one)) == networks.dress(networks.measure(other))


def test_measures_agree_with_igraph():
    import igraph

    network = networks.measure(build())
    graph = to_networkx(network)
    other = igraph.Graph(n=len(network.nodes), edges=list(graph.edges))
    weights = [graph[a][b]["weight"] for a, b in graph.edges]
    columns = network.nodes.columns
    assert list(columns["degree"]) == other.degree()
    assert list(columns["strength"]) == pytest.approx(other.strength(weights=weights))
    count = len(network.nodes)
    scale = (count - 1) * (count - 2) / 2
    expected = [value / scale for value in other.betweenness(weights=[1 / weight for weight in weights])]
    assert list(columns["betweenness"]) == pytest.approx(expected, abs=1e-6)
    for part in other.connected_components():
        inside = other.induced_subgraph(part)
        own = [graph[part[edge.source]][part[edge.target]]["weight"] for edge in inside.es]
        vector = inside.eigenvector_centrality(weights=own)
        assert [columns["eigenvector"][node] for node in part] == pytest.approx(vector, abs=1e-4)


def test_communities_and_the_bridges_between_them():
    network = networks.measure(build())
    communities = network.nodes.columns["community"]
    sizes = Counter(communities)
    assert [sizes[number] for number in sorted(sizes)] == sorted(sizes.values(), reverse=True)
    graph = to_networkx(network)
    for node, blocs in enumerate(network.nodes.columns["blocs"]):
        assert blocs == len({communities[other] for other in graph[node]} - {communities[node]})
    assert networks.measure(build()).nodes.columns == network.nodes.columns


def test_periods():
    network = build()
    found = networks.periods(day_number("2016-11-29"), day_number("2021-11-12"), "year")
    assert [period.name for period in found] == ["2016", "2017", "2018", "2019", "2020", "2021"]
    slices = [(period, networks.slice_period(network, period)) for period in found]
    for period, part in slices:
        fresh = build(since=period.first, until=period.last)
        assert edges(part) == edges(fresh)
        assert part.nodes.ids == fresh.nodes.ids
        assert (part.nodes.first, part.nodes.last) == (fresh.nodes.first, fresh.nodes.last)
    changes = networks.compare(slices)
    assert [change.edges for change in changes] == [10, 0, 1, 3, 1, 1]
    assert (changes[0].new_edges, changes[1].lost_edges, changes[3].new_nodes) == (10, 10, 3)
    assert [
        period.name for period in networks.periods(day_number("2019-11-01"), day_number("2020-02-01"), "quarter")
    ] == ["2019-Q4", "2020-Q1"]
    months = networks.periods(day_number("2019-12-05"), day_number("2020-02-01"), "month")
    assert [(period.name, day_text(period.last)) for period in months][-1] == ("2020-02", "2020-02-29")
    with pytest.raises(QueryError, match="decade"):
        networks.periods(1, 2, "decade")


def test_places_in_the_look_are_apart_and_the_same_each_time():
    network = networks.dress(build())
    look = network.look
    assert look is not None
    for one in range(len(network.nodes)):
        for other in range(one):
            distance = math.hypot(look.x[one] - look.x[other], look.y[one] - look.y[other])
            assert distance >= look.size[one] + look.size[other]
    assert networks.dress(build()).look == look
    assert {colour for colour, _ in look.legend} >= set(look.colours)
    with pytest.raises(QueryError, match="community"):
        networks.dress(build(), "community")
    assert networks.dress(networks.measure(build()), "community").look.colour_by == "community"


def test_nodes_are_where_the_graph_or_the_capital_says():
    network = networks.locate(networks.build(source(), "officials-events"), source())
    columns = network.nodes.columns
    event = network.nodes.ids.index(f"{BASE}event/ict-ministers-1")
    assert (columns["longitude"][event], columns["latitude"][event]) == (49.892, 40.3777)
    states = networks.locate(networks.build(source(), "states-met"), source())
    ankara = states.nodes.ids.index(f"{BASE}state/TUR")
    assert states.nodes.columns["latitude"][ankara] == pytest.approx(39.9, abs=0.1)
    assert states.nodes.columns["longitude"][ankara] == pytest.approx(32.85, abs=0.1)


def test_the_strongest_nodes_only():
    network = build()
    small = networks.strongest(network, 4)
    assert len(small.nodes) <= 4
    kept = edges(small)
    assert kept and all(edges(network)[key] == weight for key, weight in kept.items())
    assert networks.strongest(network, 10_000) is network


def test_evidence_of_the_events():
    network = build()
    evidence = networks.gather(source(), network.events.ids)
    event = f"{BASE}event/ict-ministers-1"
    assert evidence.names[event] == "1st meeting of the ICT ministers of the Turkic Council"
    assert evidence.places[event] == "Baku"
    arslan = [item for item in evidence.sentences[event] if f"{BASE}official/ahmet-arslan" in item.about]
    assert any("Ahmet Arslan" in item.words for item in arslan)
    assert evidence.publications[arslan[0].record].url == "https://example.org/haber/1"


def test_time_lines_and_presence():
    found = networks.occasions(source(), Filters(), [f"{BASE}official/ahmet-arslan"], "en")
    assert [item.id.rpartition("/")[2] for item in found] == [
        "ict-ministers-1",
        "signing-azerpost-ptt",
        "ict-ministers-4",
    ]
    table = networks.presence(source(), Filters(), "tr")
    row = table.states.index("Kazakistan")
    assert {year: table.counts.get((row, year), 0) for year in (2016, 2018, 2019, 2020)} == {
        2016: 1,
        2018: 1,
        2019: 1,
        2020: 1,
    }
    only = networks.presence(source(), Filters(states=(f"{BASE}state/HUN",)))
    assert only.states == ("Hungary",)


def test_an_empty_network_is_one_too():
    network = build(kinds=("summit",), since=day_number("1900-01-01"), until=day_number("1900-12-31"))
    assert len(network.nodes) == len(network.edges) == 0
    dressed = networks.dress(networks.measure(network))
    assert replace(dressed, look=None).edges.starts.tolist() == [0]


def test_the_readme_tells_of_the_columns():
    text = resources.path("queries", "README.md").read_text(encoding="utf-8")
    for name in ("?source ?target", "?event", "?weight", "?kind", "?from", "?until", "?evidence"):
        assert name in text
    assert Path(resources.path("queries", "networks")).is_dir()
