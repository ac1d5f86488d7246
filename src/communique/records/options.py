"""How records are to be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

FORMATS = ("text", "jsonl", "json", "csv", "tsv", "html", "feed", "mail", "warc", "zip", "gzip")
FIELDS = ("id", "text", "title", "published", "language", "url")

MEBIBYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """Choices and bounds of a reading; the defaults suit news.

    `format` is one of FORMATS for sources whose content and suffix do not tell; `encoding` a Python codec's name.
    `columns` maps a field (`text`, `id`, `title`, `published`, `language`, `url`) to the column or JSON key that holds
    it, where that has another name. `language` is taken for records that do not state theirs.
    """

    format: str | None = None
    encoding: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    language: str | None = None
    fast_pages: bool = False  # pages by resiliparse: ten times as fast as trafilatura, a little less clean
    max_record_bytes: int = 8 * MEBIBYTE  # one text file, one line, one row, one item; the store takes 16 MiB at most
    max_document_bytes: int = 64 * MEBIBYTE  # one page, feed, JSON array: what must be in memory as a whole
    max_archive_bytes: int = 4096 * MEBIBYTE  # a web archive that must be set down on disk to be read
    max_unpacked_ratio: int = 200  # unpacked to packed bytes, past the first 64 MiB; news packs 3 to 30 times

    def column(self, field_name: str) -> str:
        """The column or key that holds a field."""
        return self.columns.get(field_name, field_name)
