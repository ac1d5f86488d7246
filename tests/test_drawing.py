"""Pictures: that they are well formed and legible, and that the HTML file works in a browser, alone."""

from __future__ import annotations

import json
import random
import re
import time
from array import array
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

import browser as driven
from browser import PROGRAM, Browser
from communique import drawing, networks
from communique.drawing.canvas import shorten, width
from communique.drawing.words import words
from communique.errors import StoreError
from communique.exports.markup import printable
from communique.networks import Edges, Evidence, Filters, Network, Nodes
from communique.networks.evidence import Publication, Sentence
from communique.text import search_key
from networks_made import HOSTILE, hostile, source

SVG = {"s": "http://www.w3.org/2000/svg"}


@cache
def network(name: str) -> Network:
    if name.startswith("hostile"):
        return networks.dress(hostile(directed=name.endswith("directed")))
    return networks.dress(networks.build(source(), name))


def evidence(name: str) -> Evidence:
    if not name.startswith("hostile"):
        return networks.gather(source(), network(name).events.ids)
    events = network(name).events.ids
    hostile_words = " ".join(HOSTILE)
    return Evidence(
        dict.fromkeys(events, hostile_words),
        dict.fromkeys(events, "<img src=x onerror=alert(1)>"),
        {
            events[0]: [
                Sentence(hostile_words, 0, ()),
                Sentence("</script><script>document.title='gone'</script>", 1, ()),
            ]
        },
        [Publication("<b>x</b>", 'https://example.org/"><script>', "t", "2016"), Publication("y", "", "t", "2016")],
    )


def svg(name: str) -> etree._Element:
    return etree.fromstring("".join(drawing.graph.parts(network(name), ["a <caption> & more"])).encode())


@pytest.mark.parametrize("name", ["hostile", "hostile directed", "co-attendance", "hosts-guests", "officials-events"])
def test_a_drawn_network_has_every_node_edge_and_the_caption(name):
    tree, drawn = svg(name), network(name)
    circles = tree.findall("s:circle", SVG)
    assert len(circles) == len(drawn.nodes) + len(drawn.look.legend)
    assert len(tree.findall("s:g/s:path", SVG)) == len(drawn.edges)
    texts = [text.text or "" for text in tree.iter(f"{{{SVG['s']}}}text")]
    assert "a <caption> & more" in texts and drawn.title in texts
    assert {words_ for _, words_ in drawn.look.legend} <= set(texts)
    assert tree.get("role") == "img" and tree.find("s:title", SVG).text == drawn.title
    assert bool(tree.findall("s:defs", SVG)) == drawn.directed
    assert not tree.xpath(
        "//*[local-name()='script' or local-name()='image' or local-name()='foreignObject' or @href or @onload]"
    )


def test_the_strongest_nodes_are_named_and_no_name_leaves_the_picture():
    tree, drawn = svg("co-attendance"), network("co-attendance")
    wide = float(tree.get("viewBox").split()[2])
    labels = [text for text in tree.findall("s:text", SVG) if text.get("paint-order")]
    assert len(labels) >= min(12, len(drawn.nodes))
    for text in labels:
        long = width(text.text, float(text.get("font-size")))
        left = float(text.get("x")) - {"start": 0, "middle": long / 2, "end": long}[text.get("text-anchor", "start")]
        assert left >= 0 and left + long <= wide


def crowd() -> Network:
    """Ninety nodes, each joined to some others: more names than there is room for."""
    chance, count = random.Random(1), 90
    pairs = sorted({(min(pair), max(pair)) for pair in (chance.sample(range(count), 2) for _ in range(250))})
    made = hostile()
    days, ones = array("q", [0] * len(pairs)), array("q", [1] * len(pairs))
    return replace(
        made,
        nodes=Nodes(
            tuple(f"https://w3id.org/communique/id/official/o{node:02}" for node in range(count)),
            tuple(f"Official number {node}" for node in range(count)),
            ("Official",) * count,
            array("q", [0] * count),
            array("q", [0] * count),
            {"represents": tuple(f"State {node % 9}" for node in range(count))},
        ),
        edges=Edges(
            array("q", (one for one, _ in pairs)),
            array("q", (other for _, other in pairs)),
            ("met",) * len(pairs),
            array("d", ones),
            ones,
            ones,
            days,
            days,
            array("q", range(len(pairs) + 1)),
            array("q", [-1] * len(pairs)),
        ),
    )


def test_names_touch_no_other_name_nor_another_node():
    """But for the strongest, which are named in any case."""
    tree = etree.fromstring("".join(drawing.graph.parts(networks.dress(crowd()), [])).encode())
    labels = [text for text in tree.findall("s:text", SVG) if text.get("paint-order")]
    boxes = [box_of(text) for text in labels]
    discs = [tuple(float(disc.get(key)) for key in ("cx", "cy", "r")) for disc in tree.findall("s:circle", SVG)]
    assert 12 < len(labels) < 90
    for place, box in enumerate(boxes):
        if place < 12:
            continue
        assert not any(overlap(box, other) for other in boxes[:place])
        left, top, right, low = box
        inside = [(x, y) for x, y, _ in discs if left < x < right and top < y < low]
        assert not inside, labels[place].text


def box_of(text) -> tuple[float, float, float, float]:
    size = float(text.get("font-size"))
    long = width(text.text, size)
    left = float(text.get("x")) - {"start": 0, "middle": long / 2, "end": long}[text.get("text-anchor", "start")]
    low = float(text.get("y")) + size * 0.22
    return left + 0.1, low - size + 0.1, left + long - 0.1, low - 0.1


def overlap(one, other) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def test_the_same_picture_twice():
    assert "".join(drawing.graph.parts(network("co-attendance"), [])) == "".join(
        drawing.graph.parts(networks.dress(networks.build(source(), "co-attendance")), [])
    )


def test_a_time_line_has_each_dated_event_and_counts_the_rest():
    found = networks.occasions(source(), Filters(statuses=("any",)), (), "tr")
    tree = etree.fromstring("".join(drawing.timeline.parts("T", found, ["c"], "tr")).encode())
    texts = " ".join(text.text for text in tree.iter(f"{{{SVG['s']}}}text"))
    dated = [item for item in found if item.first]
    assert all(networks.day_text(item.first) in texts for item in dated)
    assert f"{len(found) - len(dated)} etkinliğin tarihi bilinmiyor" in texts
    assert "Bakü" in texts
    empty = "".join(drawing.timeline.parts("T", [], ["c"], "en"))
    assert etree.fromstring(empty.encode()).find("s:title", SVG).text == "T"


def test_a_time_line_says_day_and_place_once():
    first = networks.day_number("2019-10-14")
    found = [
        networks.Occasion("e", "Council of Ministers, Baku, 2019-10-14", "meeting", "meeting", "Baku", first, first)
    ]
    drawn = "".join(drawing.timeline.parts("T", found, ["c"], "en"))
    assert "2019-10-14: Council of Ministers, Baku<" in drawn


def test_a_matrix_has_the_counts():
    table = networks.presence(source(), Filters())
    tree = etree.fromstring("".join(drawing.matrix.parts("M", table, [], "en")).encode())
    texts = [text.text for text in tree.findall("s:text", SVG)]
    assert all(state in texts for state in table.states) and all(str(year) in texts for year in table.years)
    numbers = sorted(int(text) for text in texts if text.isdigit() and int(text) < 1000)
    assert numbers == sorted(table.counts.values())
    assert len(tree.findall("s:rect", SVG)) == len(table.states) * len(table.years) + 1


def test_png():
    text = "".join(drawing.graph.parts(network("co-attendance"), []))
    try:
        data = drawing.render(text, 1.0)
    except StoreError as error:
        assert "pip install" in str(error)
        pytest.skip("resvg is not installed")
    assert data.startswith(b"\x89PNG")


def test_both_languages_have_the_same_words():
    assert set(words("en")) == set(words("tr"))
    assert words("xx") == words("en")


def test_texts_are_cut_to_their_room():
    assert shorten("Cumhurbaşkanı", 10, 1000) == "Cumhurbaşkanı"
    cut = shorten("Cumhurbaşkanı " * 20, 10, 100)
    assert cut.endswith("…") and width(cut, 10) <= 100


def page(name: str) -> str:
    return "".join(drawing.page.parts(network(name), evidence(name), ["caption <x>"]))


@pytest.mark.parametrize("name", ["hostile", "co-attendance"])
def test_the_page_holds_its_data_and_nothing_runs_but_its_script(name):
    text = page(name)
    assert text.count("<script") == 2 and text.count("</script>") == 2
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)[1]
    assert policy.startswith("default-src 'none'") and "unsafe" not in policy
    assert not re.search(r"""\s(?:src|href|on\w+|style)=""", text.partition("<script")[0])
    data = json.loads(re.search(r'id="data">(.*?)</script>', text, re.DOTALL)[1])
    assert [node["label"] for node in data["nodes"]] == [printable(label) for label in network(name).nodes.labels]
    assert [node["search"] for node in data["nodes"]] == [search_key(label) for label in network(name).nodes.labels]
    assert len(data["edges"]) == len(network(name).edges)
    assert page(name) == text


def test_a_browser_that_does_not_answer_is_started_twice_and_ended(tmp_path, monkeypatch):
    silent = tmp_path / "silent"
    silent.write_text(f"#!/bin/sh\necho $$ >> {tmp_path}/started\nsleep 600 & echo $! >> {tmp_path}/started\nwait\n")
    silent.chmod(0o755)
    monkeypatch.setattr(driven, "PROGRAM", str(silent))
    monkeypatch.setattr(driven, "PATIENCE", 3)
    with pytest.raises(TimeoutError):
        Browser(tmp_path)
    started = (tmp_path / "started").read_text().split()
    assert len(started) == 4
    deadline = time.monotonic() + 20
    while any(map(is_running, started)):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def is_running(process: str) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    if PROGRAM is None:
        pytest.skip("no Chromium is installed")
    opened = Browser(tmp_path_factory.mktemp("chromium"))
    yield opened
    opened.close()


def shown(browser: Browser) -> tuple[int, int]:
    nodes = browser.run("document.querySelectorAll('.node:not(.away)').length")
    return nodes, browser.run("document.querySelectorAll('.edge:not(.away)').length")


@pytest.mark.parametrize("name", ["co-attendance", "hostile", "hostile directed", "states-met"])
def test_the_page_in_a_browser(name, browser, tmp_path):
    file = tmp_path / "page.html"
    file.write_text(page(name), encoding="utf-8")
    browser.problems.clear()
    browser.requests.clear()
    browser.open(file)
    assert browser.requests == [file.as_uri()]
    assert shown(browser) == (len(network(name).nodes), len(network(name).edges))
    assert browser.run("document.title") == network(name).title
    # a click on a node opens the panel with its name and a sentence
    place = browser.run(
        "(() => { const box = document.querySelector('.node circle').getBoundingClientRect();"
        " return [box.x + box.width / 2, box.y + box.height / 2]; })()"
    )
    browser.click(*place)
    heading = browser.run("document.querySelector('#panel h2').textContent")
    assert heading in [printable(label) for label in network(name).nodes.labels]
    sentences = browser.run("[...document.querySelectorAll('#panel blockquote')].map((one) => one.textContent)")
    known = {item.words for items in evidence(name).sentences.values() for item in items}
    # what it is joined to stands out with it, the rest is dimmed
    dimmed = browser.run("document.querySelectorAll('.node.dim:not(.away)').length")
    contacts = browser.run("new Set([...document.querySelectorAll('#panel .link')].map((one) => one.textContent)).size")
    assert dimmed == len(network(name).nodes) - contacts - 1
    assert sentences and all(any(printable(sentence)[:20] in text for sentence in known) for text in sentences)
    # then its first contact: the edge's own events
    browser.run("document.querySelector('#panel .link').click()")
    assert (
        browser.run("document.querySelector('#panel h2').textContent").count("–" if not network(name).directed else "→")
        == 1
    )
    assert browser.run("document.querySelectorAll('.edge.chosen').length") == 1
    assert browser.run("document.querySelectorAll('script').length") == 2
    assert browser.run("[...document.querySelectorAll('a')].every((one) => /^https?:/.test(one.href))")
    assert browser.problems == [] and browser.requests == [file.as_uri()]


def test_search_time_and_zoom_in_a_browser(browser, tmp_path):
    file = tmp_path / "page.html"
    file.write_text(page("co-attendance"), encoding="utf-8")
    browser.problems.clear()
    browser.open(file)
    browser.run("document.getElementById('search').focus()")
    browser.type("ÇAVUŞOĞLU")
    assert browser.run("document.querySelectorAll('.node.found').length") == 1
    browser.run(
        "document.getElementById('search').value = ''; document.getElementById('search').dispatchEvent(new Event('input'))"
    )
    every = shown(browser)
    browser.run(
        "(() => { const one = document.getElementById('from'); one.value = 2018; one.dispatchEvent(new Event('input')); })()"
    )
    later = networks.build(source(), "co-attendance", Filters(since=networks.day_number("2018-01-01")))
    assert shown(browser) == (len(later.nodes), len(later.edges)) != every
    before = browser.run("document.querySelector('#picture > g').getAttribute('transform')")
    browser.send("Input.dispatchMouseEvent", type="mouseWheel", x=400, y=400, deltaX=0, deltaY=-300)
    browser.run("new Promise((done) => setTimeout(done, 200))")
    assert browser.run("document.querySelector('#picture > g').getAttribute('transform')") != before
    browser.run("document.getElementById('picture').focus()")
    browser.send("Input.dispatchKeyEvent", type="keyDown", key="Escape")
    assert browser.run("document.getElementById('panel').hidden")
    assert browser.problems == []
