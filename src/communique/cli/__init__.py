"""The command line: `communique COMMAND …`. One small module a group of commands; what they do is done by functions below."""

from __future__ import annotations

import sys

__all__ = ["main"]


def main() -> None:
    """The entry point of `communique`. Exit codes: 0 fine, 1 something was found wrong, 2 it could not be done."""
    from communique.cli.app import app

    for stream in (sys.stdout, sys.stderr):
        # Names are written as they are, whatever the console's code page; a pipe on Windows has another than UTF-8.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    app(prog_name="communique")
