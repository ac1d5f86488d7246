"""`network`, `export --network` and `draw` on the command line, on the fixtures' graph."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph
import pytest
from lxml import etree
from typer.testing import CliRunner

from communique.cli.app import app
from communique.exports import FORMATS
from communique.networks import definitions
from networks_made import GRAPH

RUN = CliRunner()


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    path = tmp_path_factory.mktemp("networks") / "fixture.db"
    opened = pyoxigraph.Store(str(path))
    opened.load(path=str(GRAPH), format=pyoxigraph.RdfFormat.TRIG)
    opened.flush()
    del opened
    yield path


def run(store: Path, *words: object, code: int = 0) -> str:
    result = RUN.invoke(app, [*map(str, words), "--store", str(store)])
    assert result.exit_code == code, f"{result.output}\n{result.exception!r}"
    return result.stdout


def table(store: Path, *words: object) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(run(store, "network", *words, "--format", "csv"))))


def test_a_table_of_edges_the_heaviest_first(store):
    rows = table(store, "states-met")
    weights = [float(row["weight"]) for row in rows]
    assert weights == sorted(weights, reverse=True) and len(rows) > 2
    assert {"Kazakhstan", "Türkiye"} <= {row["source"] for row in rows} | {row["target"] for row in rows}
    assert "Kazakistan" in run(store, "network", "states-met", "--language", "tr")


def test_measures_of_the_whole_and_of_each_period(store):
    whole = table(store, "co-attendance", "--measures")
    assert {"degree", "strength", "betweenness", "eigenvector", "community", "blocs"} <= set(whole[0])
    years = table(store, "co-attendance", "--measures", "--step", "year", "--from", "2016", "--until", "2021")
    assert {row["period"] for row in years} == {"2016", "2018", "2019", "2020", "2021"}  # nobody met in 2017
    of_one_year = table(store, "co-attendance", "--measures", "--from", "2019", "--until", "2019")
    assert [row for row in years if row["period"] == "2019"] == [{"period": "2019", **row} for row in of_one_year]


def test_what_changed_from_year_to_year_and_a_graph_for_each(store, tmp_path):
    asked = ("co-attendance", "--step", "year", "--from", "2016", "--until", "2021")
    changes = table(store, *asked)
    assert [row["period"] for row in changes] == [str(year) for year in range(2016, 2022)]
    assert (changes[1]["lost edges"], changes[3]["new nodes"]) == ("10", "3")
    run(store, "network", *asked, "--measures", "--output", tmp_path / "years")
    graphs = sorted((tmp_path / "years").glob("*.gexf"))
    assert [file.stem for file in graphs] == [f"co-attendance-{year}" for year in range(2016, 2022)]
    space = {"g": "http://gexf.net/1.3"}
    nodes = [len(etree.parse(str(file)).findall(".//g:node", space)) for file in graphs]
    assert nodes == [int(row["nodes"]) for row in changes]
    assert "betweenness" in graphs[0].read_text(encoding="utf-8")
    with (tmp_path / "years" / "measures.csv").open(encoding="utf-8", newline="") as lines:
        assert len(list(csv.DictReader(lines))) == sum(nodes)


@pytest.mark.parametrize("name", definitions())
def test_a_network_is_written_the_same_twice_in_every_format(store, tmp_path, name):
    for form, known in FORMATS.items():
        ending = known.endings[0]
        files = [tmp_path / f"{turn}-{form}{ending}" for turn in (1, 2)]
        for file in files:
            run(store, "export", "--network", name, "--status", "any", "--measures", "--output", file)
        if known.is_folder:
            first, second = ({part.name: part.read_bytes() for part in sorted(file.iterdir())} for file in files)
        else:
            first, second = (file.read_bytes() for file in files)
        assert first and first == second


@pytest.mark.parametrize("name", [*definitions(), "timeline", "matrix"])
def test_a_picture_of_each(store, tmp_path, name):
    file = tmp_path / "picture.svg"
    run(store, "draw", name, "--output", file)
    texts = " ".join(etree.parse(str(file)).getroot().itertext())
    assert f"Query: {name}" in texts and "Drawn by communique" in texts
    if name not in ("timeline", "matrix"):
        assert "The thickest edge weighs" in texts


def test_a_page_in_turkish(store, tmp_path):
    file = tmp_path / "page.html"
    run(store, "draw", "states-met", "--by-kind", "--language", "tr", "--output", file)
    page = file.read_text(encoding="utf-8")
    assert "Bir araya gelen devletler" in page and "ikili görüşme" in page and "En kalın bağın ağırlığı" in page


def test_a_file_of_ones_own_everywhere(store, tmp_path):
    own = tmp_path / "signed.rq"
    own.write_text("SELECT ?source ?target ?event { ?event dip:signedBy ?source ; dip:place ?target }")
    out = tmp_path / "own.json"
    run(store, "export", "--network", own, "--output", out)
    assert len(json.loads(out.read_text())["links"]) == len(table(store, own)) > 0
    run(store, "draw", own, "--output", tmp_path / "own.svg")
