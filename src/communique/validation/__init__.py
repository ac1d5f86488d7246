"""Is a graph sound? The shapes of `ontology/shapes.ttl`, and the checks of `queries/checks/`.

`validate` holds every node to its shape. The shapes are SHACL; they are run as SPARQL on the store itself, so that a
store of millions of triples is validated where it lies. The engine `pyshacl` reads the same shapes, slowly, part by
part; it is there for shapes of one's own that use more of SHACL, and as the referee in the tests.

`check` runs the queries of `queries/checks/`, each of whose rows is a defect of the whole graph.
"""

from communique.validation.checks import check, checks
from communique.validation.findings import Finding
from communique.validation.validating import validate

__all__ = ["Finding", "check", "checks", "validate"]
