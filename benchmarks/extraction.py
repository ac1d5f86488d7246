"""Records a second of extraction on one core, beside a single pass of the known names over the same texts.

    python benchmarks/extraction.py [RECORDS]

Texts: the sample and development records of the repository, repeated up to 2 KB each. The last but one row is the floor: what
the automaton of known names alone takes, so that the ratio can be compared between machines.
"""

from __future__ import annotations

import json
import sys
import time
from itertools import cycle, islice
from pathlib import Path

from communique import gazetteer
from communique.extraction import extract, extract_each
from communique.model import Record
from communique.text import fold

ROOT = Path(__file__).resolve().parent.parent
BATCH = 64


def _records(count: int) -> list[Record]:
    texts: dict[str, list[tuple[str, str | None]]] = {}
    for file in (*sorted(ROOT.glob("data/records/??.jsonl")), *sorted(ROOT.glob("tests/corpus/dev/??.jsonl"))):
        for line in file.read_text(encoding="utf-8").splitlines():
            value = json.loads(line)
            texts.setdefault(value["language"], []).append((value["text"], value.get("published")))
    pools = {language: cycle(found) for language, found in sorted(texts.items())}
    records: list[Record] = []
    for language in islice(cycle(pools), count):
        text, published = next(pools[language])
        parts = [text]
        while sum(map(len, parts)) < 2000:
            parts.append(next(pools[language])[0])
        whole = "\n\n".join(parts)[:2000]
        records.append(Record(str(len(records)), whole, "bench", published=published, language=language))
    return records


def main(count: int = 1000) -> None:
    """Prints a row each: start-up, extraction of one record after the other and of many at once, and the pass of known names."""
    started = time.perf_counter()
    extract(Record("warm", "Bakan Guluzade Bakü’de.", "bench", language="tr"))
    extract(Record("warm", "The minister met in Baku.", "bench", language="en"))
    start_up = time.perf_counter() - started
    records = _records(count)
    started = time.perf_counter()
    for record in records:
        extract(record)
    whole = time.perf_counter() - started
    started = time.perf_counter()
    for first in range(0, count, BATCH):
        extract_each(records[first : first + BATCH])
    together = time.perf_counter() - started
    names = gazetteer.load()
    started = time.perf_counter()
    for record in islice(records, count):
        names.find(record.text, fold(record.text), record.language)
    floor = time.perf_counter() - started
    print(f"start-up, both packs      {start_up:8.3f} s")
    print(f"extraction                {count / whole:8.0f} records/s")
    print(f"{BATCH} at once, as load does {count / together:7.0f} records/s")
    print(f"known names alone         {count / floor:8.0f} records/s")
    print(f"ratio                     {whole / floor:8.1f}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
