"""The server with the choices of a command line."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from communique.cli.reporting import say
from communique.errors import StoreError
from communique.queries import Limits

_LOCAL = ("127.0.0.1", "localhost", "::1")
_ANY = ("0.0.0.0", "::")


@dataclass(frozen=True, slots=True)
class Choices:
    """What the command line chooses."""

    names: tuple[str, ...]
    write: bool
    cors: bool
    workers: int
    limits: Limits


def run(store: str, host: str, port: int, choices: Choices) -> None:
    """Serves until it is told to stop. Raises StoreError where it cannot begin."""
    try:
        from communique import web
    except ImportError as error:
        remedy = "install it: pip install 'communique[web]'"
        raise StoreError(f"the server is not installed: {error}", remedy=remedy) from error
    hosts = tuple(dict.fromkeys((*_LOCAL, *choices.names, *(() if host in _ANY else (host,)))))
    settings = web.Settings(
        Path(store),
        hosts=hosts,
        write=choices.write,
        token=os.environ.get("COMMUNIQUE_TOKEN"),
        cors=choices.cors,
        limits=choices.limits,
        workers=choices.workers,
    )
    say(f"serving {store} at http://{f'[{host}]' if ':' in host else host}:{port}/ until Ctrl-C")
    web.serve(settings, host, port)
