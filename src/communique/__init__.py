"""Turns diplomatic news into a knowledge graph one can query, cite and draw."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from communique.notebook import Graph as Graph
    from communique.notebook import open as open  # noqa: A004

__version__ = "0.1.0"
__all__ = ["Graph", "__version__", "open"]


def __getattr__(name: str) -> Any:
    """`communique.open` and `communique.Graph`, imported when first used: the command line need not pay for them."""
    if name in ("Graph", "open"):
        from communique import notebook

        return getattr(notebook, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
