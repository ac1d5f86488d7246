"""Turns diplomatic news into a knowledge graph one can query, cite and draw."""

__version__ = "0.1.0"
