"""What the classes of nodes are called, from the ontology's own labels."""

from __future__ import annotations

from communique.queries.names import choose
from communique.queries.prefixes import DIP
from communique.queries.vocabulary import term_labels


def type_label(name: str, language: str) -> str:
    """What a class is called in a language: `Official` is "official" or "yetkili"."""
    words = dict(term_labels().get(f"{DIP}{name}", {}))
    return choose(words, language) if words else name
