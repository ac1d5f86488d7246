"""Lines and documents out of a stream, within bounds."""

from __future__ import annotations

import io
from collections.abc import Iterator

from communique.errors import RecordError
from communique.records import encoding
from communique.records.inputs import Input
from communique.records.making import too_large
from communique.records.options import ReadOptions


def read_whole(source: Input, limit: int) -> bytes:
    """All bytes of the input. Raises RecordError where there are more than the limit, or none."""
    data = source.stream.read(limit + 1)
    if len(data) > limit:
        raise too_large(source.place, limit)
    if not data.strip():
        raise RecordError("the file is empty", place=source.place, remedy="remove it or write it again")
    return data


def read_text(source: Input, limit: int, options: ReadOptions, declared: str | None = None) -> str:
    """The whole input as text. Raises RecordError."""
    return encoding.decode(read_whole(source, limit), source.place, options.encoding or declared)


def read_lines(source: Input, options: ReadOptions) -> Iterator[tuple[int, str | RecordError]]:
    """(number, line without its end) of the input, from 1; an error in place of a line that is too long or no text."""
    codec = options.encoding or encoding.find(_whole_lines(source.head))
    if codec is None:
        raise encoding.not_text(source.place)
    if codec.startswith(("utf-16", "utf-32")):
        text = read_text(source, options.max_document_bytes, options, codec)
        yield from enumerate(io.StringIO(text.removeprefix("\ufeff")), 1)
        return
    limit = options.max_record_bytes
    number = 0
    while line := source.stream.readline(limit + 1):
        number += 1
        place = f"{source.place}:{number}"
        if len(line) > limit and not line.endswith(b"\n"):
            _skip_line(source, limit)
            yield number, too_large(place, limit)
            continue
        try:
            yield (
                number,
                encoding.decode(line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line, place, codec).rstrip(
                    "\r\n"
                ),
            )
        except RecordError as error:
            yield number, error


def _whole_lines(head: bytes) -> bytes:
    """The head up to its last line's end, so that no character is cut in two."""
    end = head.rfind(b"\n")
    return head[: end + 1] if end > 0 and not head.startswith((b"\xff\xfe", b"\xfe\xff")) else head


def _skip_line(source: Input, limit: int) -> None:
    while (rest := source.stream.readline(limit)) and not rest.endswith(b"\n"):
        pass
