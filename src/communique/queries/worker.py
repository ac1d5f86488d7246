"""The process that runs users' queries: it may run out of time, memory or stack, and takes nothing with it.

    python worker.py MEMORY < requests > answers

Both streams are frames: one byte of kind, the lengths of head and body (big endian, four and eight bytes), the head (JSON), the
body. A request is `Q`: what is asked, and what comes with it. An answer is `A`: form, columns, truncated, and its bytes in the
form that was asked for; or `X`: kind, message.
The parent kills the process at the deadline; should the parent be gone, an alarm does. It is run as a file and imports nothing of
the package, so that it starts in the time that the engine takes.
"""

from __future__ import annotations

import ctypes
import io
import os
import re
import resource
import signal
import struct
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, cast

import orjson
import pyoxigraph
from pyoxigraph import BlankNode, DefaultGraph, NamedNode, QueryResultsFormat, RdfFormat

FRAME = struct.Struct(">cIQ")
# In each form of an answer: what stands at least once a row, and how many more of them there may be than rows.
_MARKS = {"srj": (b"},{", -1), "srx": (b"<result>", 0), "csv": (b"\n", 1)}
# In each form: what stands before the rows; where a row ends, texts skipped; what ends the answer.
_SHAPES = {
    "srj": (b'"bindings":[', re.compile(rb'"(?:[^"\\]|\\.)*(?:"|\Z)|(\})(?=,\{)', re.DOTALL), b"]}}"),
    "srx": (b"<results>", re.compile(rb"(</result>)"), b"</results></sparql>"),
    "csv": (b"\n", re.compile(rb'"[^"]*(?:"|\Z)|(\n)'), b""),
}
_NEW_NETWORK, _NEW_USER = 0x40000000, 0x10000000  # CLONE_NEWNET, CLONE_NEWUSER of Linux


class _FullError(Exception):
    """The answer has reached its cap."""


class _Lines:
    """A file that keeps the lines written to it, up to a number of lines and bytes; a line that does not fit is left out."""

    def __init__(self, lines: int, size: int) -> None:
        self.lines, self.size, self.full = lines, size, False
        self._parts: list[bytes] = []

    def write(self, data: Any) -> int:
        data = bytes(data)
        if self.full:  # what the engine had buffered when it was stopped
            return len(data)
        ends = data.count(b"\n")
        if ends > self.lines or len(data) > self.size:
            self._parts.append(_first_lines(data[: self.size], self.lines))
            self.full = True
            raise _FullError
        self.lines -= ends
        self.size -= len(data)
        self._parts.append(data)
        return len(data)

    def flush(self) -> None:
        """Nothing waits."""

    def content(self) -> bytes:
        """The whole lines."""
        data = b"".join(self._parts)
        return data[: data.rfind(b"\n") + 1] if self.full else data


class _Document:
    """A file that keeps an answer in its own form, and stops at the first row or byte too many."""

    def __init__(self, form: str, rows: int, size: int) -> None:
        self.form, self.rows, self.size = form, rows, size
        self.full = False
        self._marks, self._written = 0, 0
        self._parts: list[bytes] = []
        self._end = b""  # of what was written last: a mark may be cut in two

    def write(self, data: Any) -> int:
        data = bytes(data)
        if self.full:  # what the engine had buffered when it was stopped
            return len(data)
        mark, beside = _MARKS[self.form]
        self._marks += (self._end + data).count(mark)
        self._end = data[1 - len(mark) :] if len(mark) > 1 else b""
        self._written += len(data)
        self._parts.append(data)
        if self._marks > self.rows + beside or self._written > self.size:
            self.full = True
            raise _FullError
        return len(data)

    def flush(self) -> None:
        """Nothing waits."""

    def content(self) -> bytes | None:
        """All of it, or what is whole of it, ended in order; None where texts in it looked like rows and it is not enough."""
        data = b"".join(self._parts)
        if not self.full:
            return data
        begin, row, tail = _SHAPES[self.form]
        start = data.find(begin) + len(begin)
        if start < len(begin):
            return None
        ends = [start, *(match.end(1) for match in row.finditer(data, start) if match[1])]
        fitting = [end for end in ends[: self.rows + 1] if end + len(tail) <= self.size]
        more = len(ends) > self.rows and ends[self.rows] < len(data)  # something stands behind the last row allowed
        if not fitting or not (more or self._written > self.size):
            return None
        return data[: fitting[-1]] + tail


def _first_lines(data: bytes, lines: int) -> bytes:
    end = 0
    for _ in range(lines):
        found = data.find(b"\n", end)
        if found < 0:
            break
        end = found + 1
    return data[:end] if end or not lines else data


def cut_network() -> bool:
    """Leaves the network behind, where the system lets us (Linux; a user's namespace where we are not root)."""
    try:
        unshare = ctypes.CDLL(None, use_errno=True).unshare
    except (OSError, AttributeError):
        return False
    return bool(unshare(_NEW_NETWORK) == 0 or unshare(_NEW_NETWORK | _NEW_USER) == 0)


def limit_memory(size: int) -> None:
    """Caps the bytes of data this process may ever hold, beyond what it holds now. Mapped files do not count."""
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        held = _held_data()
        resource.setrlimit(resource.RLIMIT_DATA, (held + size, resource.RLIM_INFINITY))


def _held_data() -> int:
    with Path("/proc/self/status").open(encoding="ascii") as status:
        for line in status:
            if line.startswith("VmData:"):
                return int(line.split()[1]) * 1024
    return 0


def serve(requests: IO[bytes], answers: IO[bytes]) -> None:
    """Answers requests until there are no more."""
    stores: dict[str, pyoxigraph.Store] = {}
    while (request := read_frame(requests)) is not None:
        asked, body = request
        signal.setitimer(signal.ITIMER_REAL, float(asked["seconds"]) + 2.0)
        kind, head, answer = _reply(stores, asked, body)
        said = orjson.dumps(head)
        answers.write(FRAME.pack(kind, len(said), len(answer)) + said)
        answers.write(answer)
        answers.flush()
        signal.setitimer(signal.ITIMER_REAL, 0)


def _reply(
    stores: dict[str, pyoxigraph.Store], asked: Mapping[str, Any], body: bytes
) -> tuple[bytes, Mapping[str, Any], bytes]:
    """The kind, head and body of the answer to one request."""
    try:
        if asked.get("op", "query") == "query":
            return b"A", *_answer(_store(stores, asked["store"]), asked)
        return b"A", _change(asked, body), b""
    except SyntaxError as error:
        return _refusal("syntax", str(error))
    except UnicodeDecodeError as error:
        return _refusal("query", str(error))
    except (ValueError, OSError, RuntimeError) as error:
        return _refusal(_kind(error), str(error))
    except MemoryError:
        return _refusal("memory", "")


def _kind(error: Exception) -> str:
    if isinstance(error, OSError):
        return "locked" if "lock" in str(error).lower() else "store"
    return "query"


def _refusal(kind: str, message: str) -> tuple[bytes, Mapping[str, Any], bytes]:
    return b"X", {"kind": kind, "message": message.encode(errors="replace").decode()}, b""


def _store(stores: dict[str, pyoxigraph.Store], path: str) -> pyoxigraph.Store:
    """The open store of a folder. One is kept: a new snapshot replaces the one before."""
    if path not in stores:
        stores.clear()
        stores[path] = pyoxigraph.Store.read_only(path)
    return stores[path]


def _answer(store: pyoxigraph.Store, asked: Mapping[str, Any]) -> tuple[Mapping[str, Any], bytes]:
    """Head and body of the answer to a query."""
    results = _results(store, asked)
    if isinstance(results, pyoxigraph.QueryBoolean):
        value = bool(results)
        head = {"form": "ask", "columns": [], "boolean": value, "truncated": False}
        return head, _boolean(value, asked.get("rows_format"))
    if isinstance(results, pyoxigraph.QueryTriples):
        lines = _Lines(asked["rows"], asked["bytes"])
        with suppress(_FullError):
            results.serialize(cast(IO[bytes], lines), format=RdfFormat.N_TRIPLES)
        head = {"form": "construct", "columns": ["subject", "predicate", "object"], "truncated": lines.full}
        return head, _graph(lines.content(), asked.get("graph_format"), asked.get("prefixes") or {})
    columns = [variable.value for variable in results.variables]
    head = {"form": "select", "columns": columns, "truncated": False}
    if asked.get("rows_format") in _MARKS:
        document = _Document(asked["rows_format"], asked["rows"], asked["bytes"])
        with suppress(_FullError):
            results.serialize(cast(IO[bytes], document), format=QueryResultsFormat.from_extension(asked["rows_format"]))
        content = document.content()
        if content is not None:
            return {**head, "truncated": document.full}, content
        results = cast(pyoxigraph.QuerySolutions, _results(store, asked))  # asked anew, in a form without such texts
    lines = _Lines(asked["rows"] + 1, asked["bytes"])  # the first line names the columns
    with suppress(_FullError):
        results.serialize(cast(IO[bytes], lines), format=QueryResultsFormat.TSV)
    return {**head, "truncated": lines.full}, _rows(lines.content(), asked.get("rows_format"))


def _results(
    store: pyoxigraph.Store, asked: Mapping[str, Any]
) -> pyoxigraph.QuerySolutions | pyoxigraph.QueryBoolean | pyoxigraph.QueryTriples:
    return store.query(asked["sparql"], **_dataset(asked), prefixes=asked.get("prefixes"), base_iri=asked.get("base"))


def _change(asked: Mapping[str, Any], body: bytes) -> dict[str, Any]:
    """Changes the store in one transaction: an update, or what the Graph Store Protocol does to one graph."""
    store = pyoxigraph.Store(asked["store"])
    existed = True
    if asked["op"] == "update":
        update = body.decode()
    else:
        graph = asked.get("graph")
        existed = graph is None or store.contains_named_graph(NamedNode(graph))
        update = _graph_update(asked, body, graph)
    store.update(update, prefixes=asked.get("prefixes"), base_iri=asked.get("base"))
    store.flush()
    return {"form": "update", "existed": existed, "truncated": False}


def _graph_update(asked: Mapping[str, Any], body: bytes, graph: str | None) -> str:
    """What replaces, adds to or drops a graph (None: the default graph), as an update."""
    target = f"GRAPH {NamedNode(graph)}" if graph else ""
    drop = f"DROP SILENT {target or 'DEFAULT'}"
    if asked["op"] == "drop":
        return drop
    parsed = pyoxigraph.parse(
        body, format=RdfFormat.from_extension(asked["graph_format"]), base_iri=graph or asked.get("base")
    )
    triples = "\n".join(f"{quad.triple} ." for quad in parsed)
    insert = f"INSERT DATA {{ {target} {{ {triples} }} }}" if target else f"INSERT DATA {{ {triples} }}"
    create = f"CREATE SILENT {target} ; " if target else ""
    return f"{drop} ; {create}{insert}" if asked["op"] == "replace" else f"{create}{insert}"


def _dataset(asked: Mapping[str, Any]) -> dict[str, Any]:
    """The graphs to look in: the union of all, unless the request names some."""
    default, named = asked.get("default_graphs"), asked.get("named_graphs")
    dataset: dict[str, Any] = {"use_default_graph_as_union": not default and not named and asked.get("union", True)}
    if default or named:
        dataset["default_graph"] = [_graph_name(iri) for iri in default or ()]
        dataset["named_graphs"] = [NamedNode(iri) for iri in named or ()]
    return dataset


def _graph_name(iri: str) -> NamedNode | BlankNode | DefaultGraph:
    return NamedNode(iri) if iri else DefaultGraph()


def _boolean(value: bool, extension: str | None) -> bytes:
    if extension is None:
        return b""
    answer = pyoxigraph.Store().query("ASK {}" if value else "ASK { FILTER(false) }")
    assert isinstance(answer, pyoxigraph.QueryBoolean)
    return answer.serialize(format=QueryResultsFormat.from_extension(extension)) or b""


def _rows(tsv: bytes, extension: str | None) -> bytes:
    if extension in (None, "tsv"):
        return tsv
    parsed = pyoxigraph.parse_query_results(tsv, format=QueryResultsFormat.TSV)
    assert isinstance(parsed, pyoxigraph.QuerySolutions)
    return parsed.serialize(format=QueryResultsFormat.from_extension(extension)) or b""


def _graph(triples: bytes, extension: str | None, prefixes: Mapping[str, str]) -> bytes:
    if extension in (None, "nt"):
        return triples
    quads = pyoxigraph.parse(triples, format=RdfFormat.N_TRIPLES)
    output = io.BytesIO()
    pyoxigraph.serialize(
        (quad.triple for quad in quads),
        output,
        format=RdfFormat.from_extension(extension),
        prefixes={name: iri for name, iri in prefixes.items() if iri.encode() in triples},
    )
    return output.getvalue()


def read_frame(stream: IO[bytes]) -> tuple[Mapping[str, Any], bytes] | None:
    """Head and body of the next frame, or None at the end."""
    lengths = stream.read(FRAME.size)
    if len(lengths) < FRAME.size:
        return None
    _, head, body = FRAME.unpack(lengths)
    return orjson.loads(stream.read(head)), stream.read(body)


def main() -> None:
    """Cuts itself off, then answers what comes on stdin until it ends."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # a stray print must not end up in an answer
    cut_network()
    limit_memory(int(sys.argv[1]))
    with suppress(BrokenPipeError):
        serve(os.fdopen(0, "rb"), answers)


if __name__ == "__main__":
    main()
