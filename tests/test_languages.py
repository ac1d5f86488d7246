"""Language packs: every row is well formed, and the grammar finds what it says."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from communique import gazetteer, languages, resources
from communique.extraction import grammar, outcomes
from communique.extraction.occasions.verbs import HANDLERS
from communique.model import KINDS, RANKS
from communique.text import fold

CODES = languages.codes()
BODIES = frozenset(body.name for body in gazetteer.load().organisations())
TABLES = ("offices", "events", "verbs", "documents", "topics")
UNDONE = {"discussed", "represented", "preside"}  # senses that only tell that there was an occasion, or of none


def explained() -> set[str]:
    """The senses of verbs that the README explains."""
    return set(re.findall(r"^\| `([a-z-]+)` \|", chapter("Senses of verbs"), re.MULTILINE))


def chapter(title: str) -> str:
    """A chapter of the README."""
    text = resources.path("data", "languages", "README.md").read_text(encoding="utf-8")
    return text.split(f"\n## {title}\n", 1)[1].split("\n## ", 1)[0]


def forms(table: str, row: dict[str, str]) -> list[str]:
    written = row["form"].split(",") if table == "verbs" else [row["form"]]
    return [form for form in (*written, row.get("plural", "")) if form]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("table", TABLES)
def test_rows_are_well_formed(code: str, table: str) -> None:
    for row in languages.load(code).table(table):
        assert forms(table, row), row
        assert all(cell == cell.strip() for cell in row.values()), row
        if table == "offices":
            assert row["rank"] in (*RANKS, "counterpart"), row
            state, *others = row["state"].split("; ")
            assert state in ("", *BODIES) or gazetteer.load().state(state.strip("; ")) is not None, row
            for other in others:
                code, _, rank = other.partition(" ")
                assert gazetteer.load().state(code) is not None, row
                assert rank in ("", *RANKS), row
        elif table == "events":
            assert row["kind"] in (*KINDS, "none"), row
            assert row["weight"] in ("strong", "weak", "frame", "none"), row
        elif table == "verbs":
            assert row["sense"] in explained(), row
            assert row["kind"] in ("", *KINDS), row
            assert len(row["form"].split(",")) in (1, 5), row
        elif table == "documents":
            assert row["class"] in ("document", "body", "place", "decision", "pact"), row


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("table", TABLES)
def test_no_form_twice(code: str, table: str) -> None:
    """Two spellings of a verb are two rows that can share some of their forms."""
    seen = Counter(
        fold(form)
        for row in languages.load(code).table(table)
        for form in ([row["form"]] if table == "verbs" else dict.fromkeys(forms(table, row)))
    )
    assert [form for form, count in seen.items() if count > 1] == []


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(("table", "category"), [("offices", "office"), ("events", "event"), ("documents", "document")])
def test_the_grammar_finds_its_own_nouns(code: str, table: str, category: str) -> None:
    rules = grammar.load(code)
    missed = []
    for row in languages.load(code).table(table):
        for form in forms(table, row):
            texts = [fold(f"xx {form}{ending} xx") for ending in ("", "si")]  # some are adjectives without an ending
            cues = [cue for text in texts for cue in rules.cues(text)]
            found = [cue for cue in cues if cue.begin == 3 and cue.stem == 3 + len(fold(form))]
            if not any(cue.entry.category in (category, "verb") for cue in found):
                missed.append(form)
    assert missed == []


@pytest.mark.parametrize("code", CODES)
def test_every_verb_is_found_in_some_form(code: str) -> None:
    rules = grammar.load(code)
    endings = ("", "di", "dı", "du", "dü", "ti", "tı", "tu", "tü", "ildi", "iyor", "ıyor", "uyor", "üyor", "miş", "mış")
    missed = []
    for row in languages.load(code).table("verbs"):
        form = row["form"].split(",")[0]
        texts = [fold(f"xx {form}{ending} xx") for ending in endings]
        if not any(cue.begin == 3 and cue.stem >= 3 + len(fold(form)) for text in texts for cue in rules.cues(text)):
            missed.append(form)
    assert missed == []


def test_every_sense_is_explained_and_does_something() -> None:
    used = {row["sense"] for code in CODES for row in languages.load(code).table("verbs")}
    assert used == explained()
    assert used <= HANDLERS.keys() | outcomes.TYPES.keys() | UNDONE


def test_topics_are_concepts_of_the_ontology() -> None:
    ontology = resources.path("ontology", "communique.ttl").read_text(encoding="utf-8")
    concepts = set(re.findall(r"\btopic:([a-z-]+)", ontology))
    assert {row["topic"] for code in CODES for row in languages.load(code).table("topics")} <= concepts


def test_packs_have_the_same_keys() -> None:
    """What the code reads from one grammar it must find in every other."""
    first, *others = (languages.load(code).settings("grammar") for code in CODES)
    for other in others:
        assert first.keys() == other.keys()
        assert first["words"].keys() == other["words"].keys()
        assert first["patterns"].keys() == other["patterns"].keys()


@pytest.mark.parametrize("code", CODES)
def test_every_word_and_mark_is_explained(code: str) -> None:
    settings = languages.load(code).settings("grammar")
    words, behind = chapter("Words and marks of a grammar").split("| `[marks]`")
    marks, patterns = behind.split("| `[patterns]`")
    for part, text in (("words", words), ("marks", marks), ("patterns", patterns)):
        keys = {
            key
            for line in text.splitlines()
            for key in re.findall(r"`([a-z_]+)`", line.split("|")[1] if "|" in line else "")
        }
        assert set(settings[part]) <= keys
