"""Each format, read back by a reader of its own: the same nodes, labels and edges, whatever the labels are."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import subprocess
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from communique import exports, networks
from communique.errors import QueryError, StoreError
from communique.exports.identity import keys, unique_labels
from communique.exports.json_text import members, text
from communique.exports.markup import printable
from communique.networks import Network
from networks_made import HOSTILE, hostile, source

FILES = [name for name, known in exports.FORMATS.items() if not known.is_folder]
NETWORKS = ("hostile", "hostile directed", "co-attendance", "officials-events", "states-met")


@cache
def made(name: str) -> Network:
    if name.startswith("hostile"):
        network = hostile(directed=name.endswith("directed"))
    else:
        network = networks.locate(networks.measure(networks.build(source(), name)), source())
    return networks.dress(network)


def written(name: str, form: str, **options) -> bytes:
    return b"".join(exports.parts(made(name), form, exports.Options(**options)))


def ends(network: Network, names=None) -> Counter:
    """The edges by the ids of their ends, in no order where the network has none."""
    names = list(names or keys(network))
    pairs = ((names[a], names[b]) for a, b in zip(network.edges.source, network.edges.target, strict=True))
    return Counter(pair if network.directed else tuple(sorted(pair)) for pair in pairs)


def clean(label: str) -> str:
    """A label as XML can hold it, white space and all."""
    return printable(label)


@pytest.mark.parametrize("name", NETWORKS)
@pytest.mark.parametrize("form", FILES)
def test_the_same_bytes_twice_and_valid_utf_8(name, form):
    first = written(name, form)
    assert first.decode("utf-8")
    made.cache_clear()
    assert written(name, form) == first


@pytest.mark.parametrize("name", NETWORKS)
def test_gexf(name):
    from lxml import etree

    network = made(name)
    tree = etree.fromstring(written(name, "gexf"))
    schema = etree.RelaxNG(etree.parse(str(Path(__file__).parent / "fixtures" / "gexf-1.3.rng")))
    schema.assertValid(tree)
    space = {"g": "http://gexf.net/1.3", "viz": "http://gexf.net/1.3/viz"}
    assert [node.get("label") for node in tree.iterfind(".//g:node", space)] == [
        clean(text) for text in network.nodes.labels
    ]
    assert [node.get("id") for node in tree.iterfind(".//g:node", space)] == list(keys(network))
    found = list(tree.iterfind(".//g:edge", space))
    pairs = Counter(tuple(edge.get(end) for end in ("source", "target")) for edge in found)
    assert pairs == Counter(
        (keys(network)[a], keys(network)[b]) for a, b in zip(network.edges.source, network.edges.target, strict=True)
    )
    # Gephi merges parallel edges of one kind, so of one kind there must be none
    assert max(Counter((edge.get("source"), edge.get("target"), edge.get("kind")) for edge in found).values()) == 1
    assert [float(edge.get("weight")) for edge in found] == pytest.approx(list(network.edges.weight))
    for i, edge in enumerate(found):
        spells = [spell.get("start") for spell in edge.iterfind(".//g:spell", space)]
        events = {network.events.first[event] for event in network.edges.events_of(i)}
        assert spells == sorted(networks.day_text(day) for day in events if day)
    assert len(list(tree.iterfind(".//viz:position", space))) == len(network.nodes)


def test_gexf_read_by_networkx():
    import networkx

    # networkx reads 1.2; what we use of 1.3 differs in the namespace's name only
    text = written("co-attendance", "gexf").decode().replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft")
    graph = networkx.read_gexf(io.BytesIO(text.replace('version="1.3"', 'version="1.2"').encode()))
    network = made("co-attendance")
    assert graph.number_of_nodes() == len(network.nodes)
    assert graph.number_of_edges() == len(network.edges)
    assert graph.nodes["official/ahmet-arslan"]["label"] == "Ahmet Arslan"
    assert graph.nodes["official/ahmet-arslan"]["represents"] == "Türkiye"


@pytest.mark.parametrize("name", NETWORKS)
@pytest.mark.parametrize("form", ["graphml", "yed"])
def test_graphml_read_by_networkx(name, form):
    import networkx

    network = made(name)
    graph = networkx.parse_graphml(written(name, form).decode(), force_multigraph=True)
    assert graph.is_directed() == network.directed
    assert list(graph.nodes) == list(keys(network))
    assert Counter(pair if network.directed else tuple(sorted(pair)) for pair in graph.edges(keys=False)) == ends(
        network
    )
    labels = [data.get("label", "") for _, data in graph.nodes(data=True)]
    if form == "graphml":
        assert [label or "" for label in labels] == [clean(text) for text in network.nodes.labels]
        assert sorted(data["weight"] for _, _, data in graph.edges(data=True)) == pytest.approx(
            sorted(network.edges.weight)
        )
        assert all(isinstance(data["x"], float) and isinstance(data["r"], int) for _, data in graph.nodes(data=True))
    else:
        assert not any(re.match(r"\s*<html", label or "", re.IGNORECASE) for label in labels)


@pytest.mark.parametrize("name", NETWORKS)
def test_graphml_read_by_igraph(name, tmp_path):
    import igraph

    network = made(name)
    file = tmp_path / "net.graphml"
    exports.save(network, "graphml", file)
    graph = igraph.Graph.Read_GraphML(str(file))
    assert graph.vs["id"] == list(keys(network))
    assert graph.es["weight"] == pytest.approx(list(network.edges.weight))
    assert graph.is_directed() == network.directed


@pytest.mark.parametrize("name", NETWORKS)
def test_node_link_read_by_networkx(name):
    import networkx

    network = made(name)
    graph = networkx.node_link_graph(json.loads(written(name, "node-link")), edges="links")
    assert [data["label"] for _, data in graph.nodes(data=True)] == list(network.nodes.labels)
    assert Counter(pair if network.directed else tuple(sorted(pair)) for pair in graph.edges(keys=False)) == ends(
        network
    )
    assert sorted(data["weight"] for _, _, data in graph.edges(data=True)) == pytest.approx(
        sorted(network.edges.weight)
    )


@pytest.mark.parametrize("name", NETWORKS)
def test_cyjs_read_by_networkx(name):
    import networkx

    network = made(name)
    data = json.loads(written(name, "cyjs"))
    graph = networkx.cytoscape_graph(data, name="name", ident="id")
    assert set(graph.nodes) == set(keys(network))
    assert graph.number_of_edges() == len(network.edges)
    ids = [edge["data"]["id"] for edge in data["elements"]["edges"]]
    assert len(set(ids)) == len(ids)
    assert all({"x", "y"} == set(node["position"]) for node in data["elements"]["nodes"])


@pytest.mark.parametrize("name", NETWORKS)
def test_cx2_is_what_it_declares(name):
    network = made(name)
    aspects = json.loads(written(name, "cx2"))
    assert aspects[0] == {"CXVersion": "2.0", "hasFragments": False} and aspects[-1] == {"status": [{"success": True}]}
    found = {key: value for aspect in aspects[1:-1] for key, value in aspect.items()}
    assert {item["name"]: item["elementCount"] for item in found.pop("metaData")} == {
        key: len(value) for key, value in found.items()
    }
    assert [node["v"]["name"] for node in found["nodes"]] == list(network.nodes.labels)
    assert [(edge["s"], edge["t"]) for edge in found["edges"]] == list(
        zip(network.edges.source, network.edges.target, strict=True)
    )
    types = {"string": str, "integer": int, "double": (int, float)}
    declared = found["attributeDeclarations"][0]
    for aspect in ("nodes", "edges"):
        for item in found[aspect]:
            assert all(isinstance(value, types[declared[aspect][key]["d"]]) for key, value in item["v"].items())


@pytest.mark.parametrize("name", NETWORKS)
def test_cx2_read_by_ndex2(name):
    from ndex2.cx2 import RawCX2NetworkFactory

    network = made(name)
    read = RawCX2NetworkFactory().get_cx2network(json.loads(written(name, "cx2")))
    assert len(read.get_nodes()) == len(network.nodes) and len(read.get_edges()) == len(network.edges)
    assert [node["v"]["name"] for node in read.get_nodes().values()] == list(network.nodes.labels)


def _dot_strings(text: str) -> list[str]:
    """The quoted strings of a DOT file; what stands outside them must be plain."""
    outside = re.sub(r'"(?:[^"\\]|\\.)*"', "Q", text)
    assert re.fullmatch(r"(?:di)?graph Q \{\n(?: {2}[\w ,=.\[\]>;-]*\n)*\}\n", outside), outside[:500]
    return re.findall(r'"((?:[^"\\]|\\.)*)"', text)


@pytest.mark.parametrize("name", NETWORKS)
def test_dot(name):
    text = written(name, "dot").decode()
    strings = _dot_strings(text)
    network = made(name)
    labels = re.findall(r'^  "(?:[^"\\]|\\.)*" \[label="((?:[^"\\]|\\.)*)"', text, re.MULTILINE)
    # read as Graphviz does: escapes, then entities
    shown = [label.replace('\\"', '"').replace("\\\\", "\\").replace("&amp;", "&") for label in labels]
    assert shown == [re.sub(r"\s+", " ", clean(label)) for label in network.nodes.labels]
    assert not any("\n" in string for string in strings)


@pytest.mark.parametrize("name", NETWORKS)
def test_dot_read_by_graphviz(name, tmp_path):
    dot = shutil.which("dot")
    if dot is None:
        pytest.skip("Graphviz is not installed")
    file = tmp_path / "net.dot"
    file.write_bytes(written(name, "dot"))
    done = subprocess.run([dot, "-Tjson0", str(file)], capture_output=True, check=True)
    assert not done.stderr.strip()
    read = json.loads(done.stdout, strict=False)
    network = made(name)
    assert sorted(item["name"] for item in read["objects"]) == sorted(keys(network))
    assert len(read.get("edges", ())) == len(network.edges)
    drawn = subprocess.run(
        [shutil.which("neato"), "-n2", "-Tsvg", str(file)], capture_output=True, check=True
    ).stdout.decode()
    assert "<script" not in drawn and "<b>" not in drawn


@pytest.mark.parametrize("name", NETWORKS)
def test_pajek_read_by_networkx_and_igraph(name, tmp_path):
    import igraph
    import networkx

    network = made(name)
    file = tmp_path / "net.net"
    exports.save(network, "pajek", file)
    graph = networkx.read_pajek(str(file))
    assert graph.number_of_nodes() == len(network.nodes)
    assert graph.number_of_edges() == len(network.edges)
    other = igraph.Graph.Read_Pajek(str(file))
    assert Counter(edge.tuple if network.directed else tuple(sorted(edge.tuple)) for edge in other.es) == ends(
        network, range(len(network.nodes))
    )
    assert other.es["weight"] == pytest.approx(list(network.edges.weight))


@pytest.mark.parametrize("name", NETWORKS)
def test_kumu(name):
    network = made(name)
    data = json.loads(written(name, "kumu"))
    assert [item["label"] for item in data["elements"]] == list(unique_labels(network))
    assert len({item["label"] for item in data["elements"]}) == len(network.nodes)
    pairs = Counter((item["from"], item["to"]) for item in data["connections"])
    assert pairs == Counter(
        (unique_labels(network)[a], unique_labels(network)[b])
        for a, b in zip(network.edges.source, network.edges.target, strict=True)
    )
    assert len(data["connections"]) == len(network.edges)


@pytest.mark.parametrize("name", NETWORKS)
def test_csv(name):
    network = made(name)
    edges = list(csv.DictReader(io.StringIO(written(name, "csv").decode(), newline="")))
    assert Counter((row["Source"], row["Target"]) for row in edges) == Counter(
        (keys(network)[a], keys(network)[b]) for a, b in zip(network.edges.source, network.edges.target, strict=True)
    )
    assert [float(row["Weight"]) for row in edges] == pytest.approx(list(network.edges.weight))
    nodes = list(csv.DictReader(io.StringIO(written(name, "nodes-csv").decode(), newline="")))
    assert [row["Label"] for row in nodes] == [clean(label) for label in network.nodes.labels]
    assert [row["Id"] for row in nodes] == list(keys(network))


def test_csv_guards_formulas_and_marks_utf_8_where_asked():
    guarded = written("hostile", "nodes-csv", guard=True, bom=True)
    assert guarded.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(guarded.decode("utf-8-sig"), newline="")))
    assert not any(
        cell.startswith(("=", "+", "-", "@", "\t", "\r")) and not _is_number(cell) for row in rows for cell in row
    )
    assert '\'=HYPERLINK("http://example.org","x")' in [row[1] for row in rows]
    assert any(
        row[1].startswith("=") for row in csv.reader(io.StringIO(written("hostile", "nodes-csv").decode(), newline=""))
    )


def test_many_edges_and_words_with_line_breaks_as_csv_and_json():
    """More edges than one piece of text holds; ids and kinds that must be quoted."""
    network = hostile()
    edges, times = network.edges, 120
    many = replace(
        network,
        nodes=replace(network.nodes, ids=tuple(f'a "word",\r\nnot an IRI {i}' for i in range(len(network.nodes)))),
        edges=replace(
            edges,
            **{name: getattr(edges, name) * times for name in ("source", "target", "weight", "contacts", "evidence")},
            first=edges.first * times,
            last=edges.last * times,
            kinds=("two\nlines", *edges.kinds[1:]) * times,
        ),
    )
    rows = list(csv.DictReader(io.StringIO(b"".join(exports.parts(many, "csv")).decode(), newline="")))
    ids = [printable(key) for key in many.nodes.ids]
    assert [(row["Source"], row["Target"], row["Kind"]) for row in rows] == [
        (ids[a], ids[b], kind)
        for a, b, kind in zip(many.edges.source, many.edges.target, many.edges.kinds, strict=True)
    ]
    assert [(row["From"], row["Until"]) for row in rows] == [
        (networks.day_text(first), networks.day_text(last))
        for first, last in zip(many.edges.first, many.edges.last, strict=True)
    ]
    links = json.loads(b"".join(exports.parts(many, "node-link")))["links"]
    assert [(link["source"], link["target"], link["kind"], link["contacts"]) for link in links] == [
        (many.nodes.ids[a], many.nodes.ids[b], kind, contacts)
        for a, b, kind, contacts in zip(
            many.edges.source, many.edges.target, many.edges.kinds, many.edges.contacts, strict=True
        )
    ]
    assert [link.get("from", "") for link in links] == [row["From"] for row in rows]


def test_one_edge_alone_as_csv_and_json():
    own = hostile()
    one = replace(own, edges=replace(own.edges, **{
        name: getattr(own.edges, name)[:1]
        for name in ("source", "target", "kinds", "weight", "contacts", "evidence", "first", "last")
    }))  # fmt: skip
    assert len(json.loads(b"".join(exports.parts(one, "node-link")))["links"]) == 1
    assert len(list(csv.reader(io.StringIO(b"".join(exports.parts(one, "csv")).decode(), newline="")))) == 2


def test_half_a_sign_is_a_question_mark_in_json():
    assert json.loads(text("a\ud83d")) == "a?"
    assert json.loads("{" + members({"a": "\ud83d", "b": 1.5, "c": None}) + "}") == {"a": "?", "b": 1.5}


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize("name", NETWORKS)
def test_neo4j(name, tmp_path):
    network = made(name)
    exports.save(network, "neo4j", tmp_path / "neo")
    tables = {}
    for file in ("nodes.csv", "edges.csv"):
        with (tmp_path / "neo" / file).open(encoding="utf-8", newline="") as lines:
            tables[file] = list(csv.DictReader(lines))
    nodes, edges = tables["nodes.csv"], tables["edges.csv"]
    assert [row["key:ID"] for row in nodes] == list(keys(network))
    assert all(re.fullmatch(r"\w+(:\w+)?|:[A-Z_]+", column) for row in (nodes[0], edges[0]) for column in row)
    # LOAD CSV takes \\" for an escaped quote
    assert not any("\\" in cell for row in [*nodes, *edges] for cell in row.values())
    known = {row["key:ID"] for row in nodes}
    assert all({row[":START_ID"], row[":END_ID"]} <= known for row in edges) and len(edges) == len(network.edges)
    script = (tmp_path / "neo" / "import.cypher").read_text(encoding="utf-8")
    # what comes from the graph is code only where it is letters, digits and _
    assert all(re.fullmatch(r"[A-Z][A-Z0-9_]*", kind) for kind in re.findall(r"\[r:([^\]]*)\]", script))
    assert all(re.fullmatch(r"\w+", label) for label in re.findall(r"SET n:([^,]*),", script))
    assert not any(label and label in script for label in map(clean, HOSTILE))
    for row in edges:
        assert f"[r:{row[':TYPE']}]" in script


@pytest.mark.parametrize("name", ["co-attendance", "officials-events", "states-met"])
def test_geojson(name):
    network = made(name)
    data = json.loads(written(name, "geojson"))
    assert data["type"] == "FeatureCollection"
    points = [item for item in data["features"] if item["geometry"]["type"] == "Point"]
    lines = [item for item in data["features"] if item["geometry"]["type"] == "LineString"]
    assert len(points) + len(lines) == len(data["features"]) and points
    placed = [value for value in network.nodes.columns["longitude"] if value is not None]
    assert len(points) == len(placed)
    for item in data["features"]:
        coordinates = item["geometry"]["coordinates"]
        for longitude, latitude in [coordinates] if item in points else coordinates:
            assert -180 <= longitude <= 180 and -90 <= latitude <= 90
    assert len({item["id"] for item in data["features"]}) == len(data["features"])
    where = {item["properties"]["id"]: item["geometry"]["coordinates"] for item in points}
    for item in lines:
        values = item["properties"]
        assert item["geometry"]["coordinates"] == [where[values["source"]], where[values["target"]]]


@pytest.mark.parametrize("name", NETWORKS)
def test_parquet_read_by_pyarrow(name, tmp_path):
    from pyarrow import parquet

    network = made(name)
    exports.save(network, "parquet", tmp_path / "net.parquet")
    nodes = parquet.read_table(tmp_path / "net.parquet" / "nodes.parquet").to_pylist()
    edges = parquet.read_table(tmp_path / "net.parquet" / "edges.parquet").to_pylist()
    assert [row["label"] for row in nodes] == list(network.nodes.labels)
    assert [row["weight"] for row in edges] == list(network.edges.weight)
    assert {row["kind"] for row in edges} == set(network.edges.kinds)
    assert [row["from"].isoformat() if row["from"] else "" for row in edges] == [
        networks.day_text(day) for day in network.edges.first
    ]


def test_the_ids_are_the_same_in_every_file_of_a_graph():
    one, other = made("co-attendance"), made("officials-events")
    shared = set(one.nodes.ids) & set(other.nodes.ids)
    by_iri = [dict(zip(network.nodes.ids, keys(network), strict=True)) for network in (one, other)]
    assert shared and all(by_iri[0][iri] == by_iri[1][iri] for iri in shared)


def test_formats_by_name_and_by_ending(tmp_path):
    endings = {
        "a.gexf": "gexf",
        "a.yed.graphml": "yed",
        "a.graphml": "graphml",
        "a.kumu.json": "kumu",
        "a.json": "node-link",
    }
    assert {name: exports.choose_format(None, Path(name)) for name in endings} == endings
    assert exports.choose_format("DOT", Path("a.gexf")) == "dot"
    with pytest.raises(QueryError, match="xlsx"):
        exports.choose_format(None, Path("a.xlsx"))
    with pytest.raises(QueryError, match="folder"):
        exports.parts(made("hostile"), "neo4j")
    with pytest.raises(StoreError):
        exports.save(made("hostile"), "gexf", tmp_path / "no" / "where.gexf")


def test_an_empty_network_in_every_format(tmp_path):
    empty = networks.build(source(), "co-attendance", networks.Filters(kinds=("none",)))
    for form, known in exports.FORMATS.items():
        exports.save(empty, form, tmp_path / f"empty.{form}")
        assert (tmp_path / f"empty.{form}").is_dir() == known.is_folder
    for form in ("node-link", "cyjs", "cx2", "kumu", "geojson"):
        json.loads((tmp_path / f"empty.{form}").read_text())
