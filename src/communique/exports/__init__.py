"""Networks and graphs written for other tools: one small module a format."""

from communique.exports.formats import FORMATS, Options, choose_format, find_format, save, write

__all__ = ["FORMATS", "Options", "choose_format", "find_format", "save", "write"]
