"""Networks and graphs written for other tools: one small module a format."""

from communique.exports.formats import FORMATS, Format, choose_format, find_format, needs_places, parts, save, write
from communique.exports.options import Options

__all__ = [
    "FORMATS",
    "Format",
    "Options",
    "choose_format",
    "find_format",
    "needs_places",
    "parts",
    "save",
    "write",
]
