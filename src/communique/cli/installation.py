"""What this installation is: versions, languages, questions, the store."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from communique import __version__, languages, resources
from communique.cli.rows import Cell, Rows

_LIBRARIES = ("pyoxigraph", "rdflib", "networkx", "lxml", "trafilatura", "fastwarc")


def describe(store: str) -> Rows:
    """One row a fact."""
    from communique.queries import questions

    rows: list[tuple[str, Cell]] = [
        ("version", __version__),
        ("python", platform.python_version()),
        ("libraries", ", ".join(_installed(name) for name in _LIBRARIES)),
        ("data", str(resources.root())),
        ("languages", ", ".join(languages.codes())),
        ("questions", len(questions())),
        ("store", str(Path(store).absolute()) if "://" not in store else store),
        ("store on disk", _size(Path(store))),
    ]
    return Rows(("what", "value"), rows)


def _installed(name: str) -> str:
    try:
        return f"{name} {version(name)}"
    except PackageNotFoundError:
        return f"{name} missing"


def _size(store: Path) -> str:
    if not store.is_dir():
        return "none yet"
    return f"{sum(file.stat().st_size for file in store.rglob('*') if file.is_file()) / 1e6:,.1f} MB"
