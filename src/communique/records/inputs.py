"""Sources to inputs: files, folders, globs and standard input, opened one after another, with what tells their format."""

from __future__ import annotations

import glob
import io
import os
import re
import stat
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from communique.errors import RecordError

HEAD = 1 << 16


@dataclass(slots=True)
class Input:
    """One stream of bytes to read records from, its beginning already known."""

    name: str  # the records' source: the path below the argument, the same on every machine
    place: str  # where it is, for people
    head: bytes
    stream: BinaryIO
    path: Path | None = None  # where it is a file as it is
    depth: int = 0  # how many archives it was taken out of

    @property
    def suffix(self) -> str:
        """The name's last suffix, lower case, without `.gz`."""
        return Path(re.sub(r"\.gz$", "", self.name.lower())).suffix


class _Chained(io.RawIOBase):
    """The bytes already read, then the error that ended the reading, or the rest of the stream."""

    def __init__(self, head: bytes, rest: BinaryIO, error: Exception | None) -> None:
        self._head = io.BytesIO(head)
        self._rest = rest
        self._error = error

    def readable(self) -> bool:
        return True

    def close(self) -> None:
        if not self.closed and self._rest is not sys.stdin.buffer:
            self._rest.close()
        super().close()

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._head.read(len(buffer))
        if not data and self._error is not None:
            raise self._error
        data = data or read_some(self._rest, len(buffer))
        buffer[: len(data)] = data
        return len(data)


def read_some(stream: BinaryIO, most: int) -> bytes:
    """Bytes that are there, empty at the end. Unlike `read`, nothing is lost when what follows cannot be unpacked."""
    return stream.read1(most) if hasattr(stream, "read1") else stream.read(most)


def open_input(name: str, place: str, stream: BinaryIO, *, path: Path | None = None, depth: int = 0) -> Input:
    """An input over a stream. Raises what reading its first bytes raises; a later error comes when it is read so far."""
    parts: list[bytes] = []
    missing = HEAD
    failed: Exception | None = None
    try:
        while missing and (part := read_some(stream, missing)):
            parts.append(part)
            missing -= len(part)
    except Exception as error:
        if not parts:
            raise
        failed = error
    head = b"".join(parts)
    return Input(name, place, head, io.BufferedReader(_Chained(head, stream, failed), HEAD), path, depth)


def find(sources: Sequence[str | os.PathLike[str]]) -> Iterator[tuple[str, Path | None] | RecordError]:
    """(source name, path) of every file the sources name; the path is None for standard input."""
    for given in sources:
        source = os.fspath(given)
        path = Path(source)
        if source == "-":
            yield "stdin", None
        elif path.is_dir():
            yield from _folder(path)
        elif path.exists() or path.is_symlink():
            yield _name(path.name), path
        elif glob.has_magic(source):
            yield from _glob(source)
        else:
            yield RecordError("there is no such file or folder", place=source, remedy="check the path")


def open_file(name: str, path: Path | None) -> Input:
    """The opened input. Raises OSError."""
    if path is None:
        return open_input(name, "<stdin>", sys.stdin.buffer)
    stream = path.open("rb")
    try:
        return open_input(name, str(path), stream, path=path)
    except BaseException:
        stream.close()
        raise


def _name(name: str) -> str:
    """A file's name as text: bytes that are no UTF-8 become U+FFFD, separators become slashes."""
    return os.fsencode(name.replace(os.sep, "/")).decode("utf-8", "replace")


def _folder(folder: Path) -> Iterator[tuple[str, Path] | RecordError]:
    failed: list[OSError] = []
    files = []
    for where, folders, names in os.walk(folder, onerror=failed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        files += [Path(where, name) for name in names if not _is_apart(name)]
    if not files and not failed:
        yield RecordError("the folder has no files", place=str(folder), remedy="give a folder with records")
    for file in sorted(files, key=lambda file: file.relative_to(folder).parts):
        yield _regular(_name(str(file.relative_to(folder))), file)
    for error in failed:
        yield RecordError(str(error.strerror), place=str(error.filename), remedy="check the folder's permissions")


def _is_apart(name: str) -> bool:
    """Whether a folder's file is no record: hidden, or gold annotations that lie beside their records."""
    return name.startswith(".") or name.endswith(".gold.jsonl")


def _glob(pattern: str) -> Iterator[tuple[str, Path] | RecordError]:
    fixed = Path(*_until_magic(Path(pattern).parts))
    # `Path.glob` takes no pattern with a root, and would not know the shell's own rule for hidden files.
    found = sorted(map(Path, glob.glob(pattern, recursive=True)), key=lambda file: file.parts)  # noqa: PTH207
    files = [file for file in found if not file.is_dir()]
    if not files:
        yield RecordError(
            "the pattern matches no file", place=pattern, remedy="check the pattern; ** goes into folders"
        )
    for file in files:
        yield _regular(_name(str(file.relative_to(fixed))), file)


def _until_magic(parts: tuple[str, ...]) -> list[str]:
    for index, part in enumerate(parts):
        if glob.has_magic(part):
            return list(parts[:index])
    return list(parts[:-1])


def _regular(name: str, file: Path) -> tuple[str, Path] | RecordError:
    """A pipe or device that a folder holds would block for ever: only a file named by the user may be one."""
    try:
        if stat.S_ISREG(file.stat().st_mode):
            return name, file
    except OSError as error:
        return RecordError(error.strerror or str(error), place=str(file), remedy="check the link and its permissions")
    return RecordError("not a regular file", place=str(file), remedy="name it alone if it is to be read")
