"""Extraction by several processes, in the order of the records, with bounded memory."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice

from communique.errors import CommuniqueError, RecordError
from communique.model import Extraction, Record

Extracted = tuple[Record, Extraction] | RecordError
Extractor = Callable[[Record], Extraction]

_CHUNK = 64  # records a task: enough that sending them costs little
_FEW = 256  # records below which starting processes costs more than it saves
_AHEAD = 3  # chunks a process that wait


def extract_all(
    items: Iterable[Record | RecordError], extractor: Extractor, jobs: int | None = None
) -> Iterator[Extracted]:
    """Each record with its extraction, errors as they come, in the order of the input. `jobs` None is one a processor."""
    jobs = jobs or _processors()
    source = iter(items)
    first = list(islice(source, _FEW))
    if jobs == 1 or len(first) < _FEW:
        for item in chain(first, source):
            yield _extract(extractor, item)
        return
    yield from _by_processes(chain(first, source), extractor, jobs)


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
    return [_extract(extractor, item) for item in chunk]


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
