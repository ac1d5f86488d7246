"""Extraction by several processes, in the order of the records, with bounded memory."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import suppress
from itertools import chain, islice

from communique.errors import CommuniqueError, RecordError
from communique.model import Extraction, Record

Extracted = tuple[Record, Extraction] | RecordError
Extractor = Callable[[Record], Extraction]

_CHUNK = 64  # records a task: enough that sending them costs little
_FEW = 256  # records below which starting processes costs more than it saves
_AHEAD = 3  # chunks a process that wait
_CHARACTERS = 200_000  # of texts at which those read together are enough


def extract_all(
    items: Iterable[Record | RecordError], extractor: Extractor, jobs: int | None = None
) -> Iterator[Extracted]:
    """Each record with its extraction, errors as they come, in the order of the input. `jobs` None is one a processor."""
    jobs = jobs or _processors()
    source = iter(items)
    first = list(islice(source, _FEW))
    if jobs > 1 and len(first) == _FEW:
        yield from _by_processes(chain(first, source), extractor, jobs)
        return
    from communique.extraction import extract

    items = chain(first, source)
    size = _CHUNK if extractor is extract else 1  # a language model's answers come one by one
    while chunk := list(islice(items, size)):
        yield from _extract_chunk(extractor, chunk)


def _processors() -> int:
    """The processors this process may use: a container often has fewer than the machine."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _by_processes(source: Iterator[Record | RecordError], extractor: Extractor, jobs: int) -> Iterator[Extracted]:
    # Not by fork: the store's threads would be copied in whatever state they are.
    context = multiprocessing.get_context("spawn")
    waiting: deque[Future[list[Extracted]]] = deque()
    with ProcessPoolExecutor(jobs, mp_context=context) as pool:
        try:
            while chunk := list(islice(source, _CHUNK)):
                waiting.append(pool.submit(_extract_chunk, extractor, chunk))
                if len(waiting) >= jobs * _AHEAD:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()


def _extract_chunk(extractor: Extractor, chunk: list[Record | RecordError]) -> list[Extracted]:
    return [found for batch in _batches(chunk) for found in _extract_batch(extractor, batch)]


def _batches(chunk: list[Record | RecordError]) -> Iterator[list[Record | RecordError]]:
    """The items in order by so many that they are not too long to be in memory at once."""
    batch: list[Record | RecordError] = []
    size = 0
    for item in chunk:
        batch.append(item)
        size += len(item.text) if isinstance(item, Record) else 0
        if size > _CHARACTERS:
            yield batch
            batch, size = [], 0
    yield batch


def _extract_batch(extractor: Extractor, batch: list[Record | RecordError]) -> list[Extracted]:
    """All at once where that can be, which is faster; else one by one, so that a fault costs one record."""
    from communique.extraction import extract, extract_each

    records = [item for item in batch if isinstance(item, Record)]
    if extractor is extract and len(records) == len(batch):
        with suppress(Exception):
            return list(zip(records, extract_each(records), strict=True))
    return [_extract(extractor, item) for item in batch]


def _extract(extractor: Extractor, item: Record | RecordError) -> Extracted:
    if isinstance(item, RecordError):
        return item
    try:
        return item, extractor(item)
    except RecordError as error:
        return error
    except CommuniqueError:
        raise  # a language pack, the extractor's server: it would fail for every record
    except Exception as error:  # a fault of the extractor must not cost the other records of a long load
        problem = f"its extraction failed: {type(error).__name__}: {error}"
        return RecordError(problem, place=item.source, remedy="report it as a fault, with the record")
