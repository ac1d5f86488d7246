"""`read`: from sources to records, each input by the reader of its format, each error a value."""

from __future__ import annotations

import os
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from communique.errors import CommuniqueError, RecordError
from communique.model import Record
from communique.records import archives, feeds, formats, inputs, mail, pages, tables
from communique.records.inputs import Input
from communique.records.lines import read_text
from communique.records.making import Parts, make
from communique.records.options import FORMATS, ReadOptions

Reader = Callable[[Input, ReadOptions], Iterator[Record | RecordError]]


def read(
    sources: Sequence[str | os.PathLike[str]], *, options: ReadOptions | None = None
) -> Iterator[Record | RecordError]:
    """The records of files, folders, globs and `-` (standard input), in the order of the arguments and sorted within each.

    Whatever cannot be read is a RecordError in its place, and reading goes on: no input makes this raise. A date or an
    address that a record states and that cannot be read is left out with a warning to the log `communique.records`.
    Raises RecordError at once where the options name a format that there is not.
    """
    options = options or ReadOptions()
    if options.format and options.format not in FORMATS:
        raise RecordError(f"no format {options.format!r}", remedy=f"use one of {', '.join(FORMATS)}")
    if isinstance(sources, (str, os.PathLike)):
        sources = [sources]
    return _read_all(sources, options)


def _read_all(sources: Sequence[str | os.PathLike[str]], options: ReadOptions) -> Iterator[Record | RecordError]:
    for found in inputs.find(sources):
        if isinstance(found, RecordError):
            yield found
        else:
            yield from _read_file(*found, options)


def _read_file(name: str, path: Path | None, options: ReadOptions) -> Iterator[Record | RecordError]:
    try:
        source = inputs.open_file(name, path)
    except OSError as error:
        yield RecordError(error.strerror or str(error), place=str(path), remedy="check the file and its permissions")
        return
    with source.stream:
        yield from _guarded(source, options)


def _guarded(source: Input, options: ReadOptions) -> Iterator[Record | RecordError]:
    """The input's records; what its reader raises becomes the last of them."""
    try:
        yield from _dispatch(source, options)
    except RecordError as error:
        yield error
    except (EOFError, zlib.error, zipfile.BadZipFile) as error:
        yield RecordError(f"the archive is damaged: {error}", place=source.place, remedy="fetch or pack it again")
    except CommuniqueError:
        raise  # a language pack is broken: no fault of the record's
    except BaseException as error:  # a parser's own errors have no common base, and no file may stop the reading
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":  # a fault in a Rust parser
            raise
        yield RecordError(
            f"cannot be read: {error or type(error).__name__}", place=source.place, remedy="check the file"
        )


def _dispatch(source: Input, options: ReadOptions) -> Iterator[Record | RecordError]:
    if not source.head.strip() and len(source.head) < inputs.HEAD:
        raise RecordError("the file is empty", place=source.place, remedy="remove it or write it again")
    for magic, what in formats.UNREAD:
        if source.head.startswith(magic):
            raise RecordError(f"{what}, not text", place=source.place, remedy="save it as text or HTML first")
    yield from _READERS[formats.find(source, options)](source, options)


def _read_plain(source: Input, options: ReadOptions) -> Iterator[Record | RecordError]:
    text = read_text(source, options.max_record_bytes, options)
    yield make(Parts(source=source.name, text=text), source.place, options)


def _read_gzip(source: Input, options: ReadOptions) -> Iterator[Record | RecordError]:
    inner = archives.open_gzip(source, options)
    with inner.stream:
        if source.path and inner.head.startswith(b"WARC/"):
            yield from archives.read_warc_file(source.path, source, options)
        else:
            yield from _guarded(inner, options)


def _read_warc(source: Input, options: ReadOptions) -> Iterator[Record | RecordError]:
    if source.path:
        yield from archives.read_warc_file(source.path, source, options)
    else:
        yield from archives.read_warc(source, options)


def _read_zip(source: Input, options: ReadOptions) -> Iterator[Record | RecordError]:
    for inner in archives.open_zip(source, options):
        if isinstance(inner, RecordError):
            yield inner
            continue
        with inner.stream:
            yield from _guarded(inner, options)


def _read_tabs(source: Input, options: ReadOptions) -> Iterator[Record | RecordError]:
    yield from tables.read_rows(source, options, "\t")


_READERS: dict[str, Reader] = {
    "text": _read_plain,
    "jsonl": tables.read_json_lines,
    "json": tables.read_json,
    "csv": tables.read_rows,
    "tsv": _read_tabs,
    "html": pages.read_page,
    "feed": feeds.read_feed,
    "mail": mail.read_mail,
    "warc": _read_warc,
    "zip": _read_zip,
    "gzip": _read_gzip,
}
