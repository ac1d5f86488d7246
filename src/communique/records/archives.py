"""Records inside web archives, zip files and gzip files. All that is unpacked is bounded."""

from __future__ import annotations

import gzip
import io
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

from communique.errors import RecordError
from communique.model import Record
from communique.records import encoding, pages
from communique.records.inputs import Input, open_input, read_some
from communique.records.lines import read_whole
from communique.records.making import Parts, make, too_large
from communique.records.options import MEBIBYTE, ReadOptions

_FREE = 64 * MEBIBYTE  # a small file may be as dense as it likes
_DEEPEST = 3
_LONGEST_HEAD = 1 << 16  # bytes of a line in a record's head
_OFFICE = ("[Content_Types].xml", "mimetype")


class _Unpacked(io.RawIOBase):
    """Unpacked bytes, counted against the packed ones. Raises RecordError where they swell beyond the ratio."""

    def __init__(self, stream: BinaryIO, packed: Callable[[], int], place: str, ratio: int) -> None:
        self._stream = stream
        self._packed = packed
        self._place = place
        self._ratio = ratio
        self._count = 0

    def readable(self) -> bool:
        return True

    def close(self) -> None:
        if not self.closed:
            self._stream.close()
        super().close()

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = read_some(self._stream, len(buffer))
        self._count += len(data)
        if self._count > _FREE and self._count > self._ratio * max(1, self._packed()):
            raise RecordError(
                f"unpacks to more than {self._ratio} times its size",
                place=self._place,
                remedy="unpack it yourself if it is to be trusted",
            )
        buffer[: len(data)] = data
        return len(data)


class _Counted(io.RawIOBase):
    """Packed bytes, counted as they are read."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._stream.read(len(buffer))
        self.count += len(data)
        buffer[: len(data)] = data
        return len(data)


def open_gzip(source: Input, options: ReadOptions) -> Input:
    """The input inside a gzip file. Raises RecordError where it is packed too often; EOFError, OSError where broken."""
    _check_depth(source)
    packed = _Counted(source.stream)
    unpacked = gzip.GzipFile(fileobj=cast(BinaryIO, io.BufferedReader(packed)), mode="rb")
    stream = _Unpacked(cast(BinaryIO, unpacked), lambda: packed.count, source.place, options.max_unpacked_ratio)
    return open_input(source.name, source.place, cast(BinaryIO, stream), depth=source.depth + 1)


def open_zip(source: Input, options: ReadOptions) -> Iterator[Input | RecordError]:
    """The inputs inside a zip file, by their names in order. Raises RecordError."""
    _check_depth(source)
    data = source.path or io.BytesIO(read_whole(source, options.max_document_bytes))
    with zipfile.ZipFile(data) as archive:
        names = set(archive.namelist())
        if names.intersection(_OFFICE):
            raise RecordError("an office document", place=source.place, remedy="save it as text or HTML")
        members = [member for member in archive.infolist() if not member.is_dir() and not _is_hidden(member.filename)]
        if not members:
            yield RecordError("the archive holds no files", place=source.place, remedy="leave it out")
        for member in sorted(members, key=lambda member: member.filename):
            yield _open_member(archive, member, source, options)


def _open_member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, source: Input, options: ReadOptions
) -> Input | RecordError:
    name, place = f"{source.name}/{member.filename}", f"{source.place}/{member.filename}"
    try:
        stream = _Unpacked(
            cast(BinaryIO, archive.open(member)), lambda: member.compress_size, place, options.max_unpacked_ratio
        )
        return open_input(name, place, cast(BinaryIO, stream), depth=source.depth + 1)
    except RecordError as error:
        return error
    except Exception as error:  # an encrypted, broken or unknown packing: zipfile has no common error
        return RecordError(f"cannot be unpacked: {error}", place=place, remedy="unpack it yourself")


def _is_hidden(name: str) -> bool:
    return name.startswith("__MACOSX/") or Path(name).name.startswith(".")


def _check_depth(source: Input) -> None:
    if source.depth >= _DEEPEST:
        raise RecordError(f"packed more than {_DEEPEST} times", place=source.place, remedy="unpack it yourself")


def read_warc(source: Input, options: ReadOptions) -> Iterator[Record | RecordError]:
    """The pages of a web archive: HTML and plain text that a server answered with success, and converted texts.

    Pictures, scripts, redirections and the archive's own records are passed over.
    """
    with tempfile.NamedTemporaryFile(suffix=".warc") as copy:
        # The reader wants a file it can go back in: what comes through a pipe or out of an archive is set down first.
        count = 0
        while block := source.stream.read(MEBIBYTE):
            count += len(block)
            if count > options.max_archive_bytes:
                raise too_large(source.place, options.max_archive_bytes)
            copy.write(block)
        copy.flush()
        yield from read_warc_file(Path(copy.name), source, options)


def read_warc_file(file: Path, source: Input, options: ReadOptions) -> Iterator[Record | RecordError]:
    """The pages of a web archive on disk, packed or not; an error where it is cut off, in place of the page that is."""
    from fastwarc.warc import ArchiveIterator

    held: Record | RecordError | None = None
    number = begin = 0
    try:
        for number, entry in enumerate(ArchiveIterator(str(file), auto_decode="all"), 1):
            if held is not None:
                yield held
            begin = entry.stream_pos
            held = _try_entry(entry, source, f"{source.place}#{number}", options)
    except Exception:
        if held is not None:
            yield held
        raise
    # The reader says nothing when the file ends before a record does.
    cut = _find_cut(file, begin, number)
    if held is not None and cut != number:
        yield held
    if cut is not None:
        yield RecordError("the archive is cut off", place=f"{source.place}#{cut}", remedy="fetch it again")


def _find_cut(file: Path, begin: int, number: int) -> int | None:
    """The number of the record in which the file ends too early; None where it ends well. `begin` is where the record
    `number` begins, as the reader told it: beyond the end where all records are packed as one."""
    if begin >= file.stat().st_size:
        begin, number = 0, 1
    with file.open("rb") as raw:
        raw.seek(begin)
        packed = raw.read(2) == b"\x1f\x8b"
        raw.seek(begin)
        stream = cast(BinaryIO, gzip.GzipFile(fileobj=raw)) if packed else raw
        try:
            while (length := _read_head(stream)) is not None:
                _skip(stream, length)
                number += 1
        except (EOFError, OSError, ValueError, zlib.error):
            return number
    return None


def _read_head(stream: BinaryIO) -> int | None:
    """Reads a record's head; the length of what follows, None at the archive's end. Raises EOFError, ValueError."""
    line = stream.readline(_LONGEST_HEAD)
    while line in (b"\r\n", b"\n"):
        line = stream.readline(_LONGEST_HEAD)
    if not line:
        return None
    length = -1
    while line not in (b"\r\n", b"\n"):
        if not line.endswith(b"\n"):
            raise EOFError("the head is cut off")
        name, _, value = line.partition(b":")
        length = int(value) if name.strip().lower() == b"content-length" else length
        line = stream.readline(_LONGEST_HEAD)
    if length < 0:
        raise ValueError("no length")
    return length


def _skip(stream: BinaryIO, length: int) -> None:
    while length > 0:
        block = stream.read(min(length, MEBIBYTE))
        if not block:
            raise EOFError("the record is cut off")
        length -= len(block)


def _try_entry(entry: Any, source: Input, place: str, options: ReadOptions) -> Record | RecordError | None:
    try:
        return _from_entry(entry, source, place, options)
    except RecordError as error:
        return error
    except (OSError, EOFError, ValueError) as error:
        return RecordError(f"the page cannot be unpacked: {error}", place=place, remedy="fetch it again")


def _from_entry(entry: Any, source: Input, place: str, options: ReadOptions) -> Record | RecordError | None:
    from fastwarc.warc import WarcRecordType

    if not int(entry.record_type) & int(WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion):
        return None
    if entry.is_http_parsed and entry.http_headers.status_code != 200:
        return None
    kind = (entry.http_content_type if entry.is_http_parsed else entry.headers.get("Content-Type")) or ""
    kind = kind.partition(";")[0].strip().lower()
    if kind not in ("text/html", "application/xhtml+xml", "text/plain"):
        return None
    address = entry.headers.get("WARC-Target-URI")
    data = entry.reader.read(options.max_document_bytes + 1)
    if len(data) > options.max_document_bytes:
        return too_large(place, options.max_document_bytes)
    declared = entry.http_charset if entry.is_http_parsed else None
    if kind == "text/plain":
        text = encoding.decode(data, place, declared)
        return make(Parts(source=address or source.name, text=text, url=address), place, options)
    return pages.from_html(data, address or source.name, place, options, url=address, declared=declared, fast=True)
