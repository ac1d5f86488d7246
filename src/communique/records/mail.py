"""Mail (.eml): the text of a message, its subject as the title, the day it was sent as that of publication."""

from __future__ import annotations

from collections.abc import Iterator
from email import policy
from email.parser import BytesParser

from communique.errors import RecordError
from communique.model import Record
from communique.records import encoding, pages
from communique.records.inputs import Input
from communique.records.lines import read_whole
from communique.records.making import Parts, make
from communique.records.options import ReadOptions


def read_mail(source: Input, options: ReadOptions) -> Iterator[Record | RecordError]:
    """The one record of a message: its plain text, else its HTML; what is attached is left out."""
    data = read_whole(source, options.max_document_bytes)
    message = BytesParser(policy=policy.default).parsebytes(data)
    body = message.get_body(("plain", "html"))
    content = body.get_payload(decode=True) if body else None
    if body is None or not isinstance(content, bytes) or not content.strip():
        raise RecordError("the message has no text", place=source.place, remedy="save its text or what is attached")
    text = encoding.decode(content, source.place, options.encoding or body.get_content_charset())
    yield make(
        Parts(
            source=source.name,
            text=pages.plain(text) if body.get_content_type() == "text/html" else text,
            title=message["subject"],
            published=message["date"],
        ),
        source.place,
        options,
    )
