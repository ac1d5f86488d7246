"""Bytes to text, when nobody says in which encoding, or says it wrongly."""

from __future__ import annotations

import codecs
import re

from communique.errors import RecordError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What a declaration names and what is meant by it (WHATWG Encoding Standard): the Windows code pages contain both.
_MEANT = {"ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254"}
_ICELANDIC_OR_TURKISH = re.compile("[ýþðÝÞÐ]")
_TURKISH = re.compile(
    r"\b(?:ve|bir|ile|için|bu|olarak|olan|tarafından|sayın|bakanı|dışişleri|arasında|yapılan|ın|nın)\b", re.IGNORECASE
)
_CONTROLS = bytes(sorted(set(range(32)) - set(b"\t\n\v\f\r\x1b")))
_CONTROL = re.compile(b"[" + re.escape(_CONTROLS) + b"]")
_SAMPLE = 1 << 16


def decode(data: bytes, place: str, declared: str | None = None) -> str:
    """The text of the bytes: by byte order mark, by what is declared, as UTF-8, by what the bytes look like.

    Valid UTF-8 with letters beyond ASCII wins over a declared one-byte encoding: it is hardly ever there by chance,
    while templates declare what they like. Raises RecordError for what is no text.
    """
    plain = _plain_utf8(data)
    if plain is not None:
        return plain
    encoding = find(data, declared)
    if encoding is None:
        raise not_text(place)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        text = data.decode(encoding, "replace")
        if text.count("\ufffd") > 1 + len(text) // 100:
            raise RecordError(
                f"the text is neither UTF-8 nor {encoding} ({error.reason} at byte {error.start})",
                place=place,
                remedy="name its encoding with --encoding",
            ) from error
    return _as_turkish(text, data) if encoding == "cp1252" else text


def _plain_utf8(data: bytes) -> str | None:
    """The text where it is UTF-8 without a mark or a control: nearly always, and then nothing else need be asked."""
    if data.startswith(codecs.BOM_UTF8) or _CONTROL.search(data):
        return None
    try:
        return data.decode()
    except UnicodeDecodeError:
        return None


def not_text(place: str) -> RecordError:
    """The error for bytes that are no text in any encoding."""
    return RecordError("a binary file, not text", place=place, remedy="convert it to text, HTML or JSON lines first")


def find(data: bytes, declared: str | None = None) -> str | None:
    """The codec that reads these bytes, or None for what is no text."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return name
    wide = _without_mark(data)
    if wide:
        return wide
    if is_binary(data):
        return None
    if _reads(data, "utf-8"):
        return "utf-8"
    named = _codec(declared)
    if named and _reads(data, named):
        return named
    return _look(data)


def is_binary(data: bytes) -> bool:
    """Whether the bytes hold a NUL, or more control characters than a text has.

    A lone NUL in a long text is damage, not a format: it is stripped later.
    """
    sample = data[:_SAMPLE]
    nuls = sample.count(0)
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return nuls > len(sample) // 1000 + 1 or controls > len(sample) // 20 + 1


def declared_in_markup(data: bytes) -> str | None:
    """The encoding that an XML declaration or an HTML `meta` names in the first 4096 bytes."""
    match = re.search(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)""", data[:1024])
    match = match or re.search(rb"""<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]+)""", data[:4096], re.IGNORECASE)
    return match[1].decode("ascii") if match else None


def _codec(name: str | None) -> str | None:
    """The Python codec meant by a declared name; None where there is none that decodes bytes to text."""
    try:
        info = codecs.lookup(name or "")
    except (LookupError, ValueError):
        return None
    if (
        not getattr(info, "_is_text_encoding", True)
        or info.name in ("idna", "punycode", "undefined")
        or "escape" in info.name
    ):
        return None
    return _MEANT.get(info.name, info.name)


def _reads(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except (UnicodeError, ValueError):
        return False
    return True


def _without_mark(data: bytes) -> str | None:
    """UTF-16 without a byte order mark: its spaces and line ends have NULs on one side only."""
    sample = data[:_SAMPLE]
    if len(sample) < 8 or b"\0" not in sample:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    few, many = min(even, odd), max(even, odd)
    if many < len(sample) // 40 or few > many // 20:
        return None
    encoding = "utf-16-be" if even > odd else "utf-16-le"
    text = sample[: len(sample) // 2 * 2].decode(encoding, "replace")
    printable = sum(char.isprintable() or char in "\r\n\t" for char in text)
    return encoding if printable > len(text) * 0.97 else None


def _look(data: bytes) -> str:
    """What the bytes look like to a detector; one byte a character where it does not know."""
    from resiliparse.parse.encoding import detect_encoding

    found = _codec(detect_encoding(data)) or "cp1252"
    # It answers UTF-8 when it does not know, and that was tried. Broken UTF-8 is still mostly UTF-8.
    if found == "utf-8" and data.decode("utf-8", "replace").count("\ufffd") > 1 + len(data) // 100:
        return "cp1252"
    return found


def _as_turkish(text: str, data: bytes) -> str:
    """Turkish letters where cp1254 was taken for cp1252: they differ in six letters alone, İ ı Ş ş Ğ ğ for Ý ý Þ þ Ð ð."""
    if not _ICELANDIC_OR_TURKISH.search(text):
        return text
    turkish = data.decode("cp1254", "replace")
    return turkish if len(_TURKISH.findall(turkish)) > len(_TURKISH.findall(text)) or _looks_turkish(turkish) else text


def _looks_turkish(text: str) -> bool:
    from communique.records.language import detect

    return detect(text) == "tr"
