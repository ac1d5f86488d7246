"""The server: SPARQL 1.1 over HTTP, the questions, and a page for every node."""

from communique.web.app import Settings, create_app
from communique.web.serving import serve

__all__ = ["Settings", "create_app", "serve"]
