"""Shapes as rules: each constraint of a SHACL file becomes one SPARQL query whose rows are its violations.

What is understood is the part of SHACL that `ontology/shapes.ttl` uses: targets by class, by subjects and by objects
of a property; property shapes with one plain path; the components in `_COMPONENTS`; `sh:or` over such constraints; and
`sh:sparql` on node shapes. Anything else is an error with its place, never silently passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Store, Triple

from communique.errors import ResourceError

SH = "http://www.w3.org/ns/shacl#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XSD = "http://www.w3.org/2001/XMLSchema#"

Node = NamedNode | BlankNode
Term = NamedNode | BlankNode | Literal | Triple

# What a shape may say beside its constraints.
_ANNOTATIONS = {
    "path",
    "message",
    "severity",
    "name",
    "description",
    "order",
    "group",
    "property",
    "sparql",
    "deactivated",
}
_TARGETS = {"targetClass", "targetSubjectsOf", "targetObjectsOf", "targetNode"}


@dataclass(frozen=True, slots=True)
class Rule:
    """One constraint of one shape. `select` gives the rows (?this, ?value) that break it."""

    shape: str  # local name
    path: str | None
    select: str
    messages: Mapping[str, str]
    severity: str

    def message(self, language: str) -> str:
        """The shape's message in the language, else in English, else its name."""
        return self.messages.get(language) or self.messages.get("en") or next(iter(self.messages.values()), self.shape)


def read_rules(file: Path) -> tuple[Rule, ...]:
    """The rules of a shapes file, in the order of the shapes' names. Raises ResourceError with the shape's name."""
    shapes = _Shapes(file)
    rules = [rule for shape in shapes.node_shapes() for rule in _rules_of_node_shape(shapes, shape)]
    return tuple(sorted(rules, key=lambda rule: (rule.shape, rule.select)))


class _Shapes:
    """A shapes file as a graph with short ways to ask it."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._store = Store()
        try:
            self._store.load(path=str(file), format=RdfFormat.TURTLE)
        except (OSError, SyntaxError, ValueError) as error:
            raise ResourceError(str(error), place=str(file), remedy="write the shapes in Turtle") from error

    def node_shapes(self) -> list[Node]:
        """Every node that names targets, by IRI."""
        found: set[Node] = set()
        for target in _TARGETS:
            found.update(
                quad.subject
                for quad in self._store.quads_for_pattern(None, NamedNode(SH + target), None)
                if isinstance(quad.subject, Node)
            )
        return sorted(found, key=str)

    def values(self, node: Node, name: str) -> list[Term]:
        """The objects of sh:NAME at the node, in a fixed order."""
        return sorted(
            (quad.object for quad in self._store.quads_for_pattern(node, NamedNode(SH + name), None)), key=str
        )

    def value(self, node: Node, name: str) -> Term | None:
        """The one object of sh:NAME at the node, or None."""
        found = self.values(node, name)
        if len(found) > 1:
            raise self.error(node, f"sh:{name} stands more than once")
        return found[0] if found else None

    def constraints(self, node: Node) -> Iterator[tuple[str, Term]]:
        """The constraint components at the node, as (local name, argument)."""
        quads = self._store.quads_for_pattern(node, None, None)
        for quad in sorted(quads, key=lambda quad: (str(quad.predicate), str(quad.object))):
            name = quad.predicate.value.removeprefix(SH)
            if name != quad.predicate.value and name not in _ANNOTATIONS | _TARGETS:
                yield name, quad.object

    def members(self, head: Term) -> list[Term]:
        """The members of an RDF list."""
        found: list[Term] = []
        while isinstance(head, BlankNode):
            found.append(self._object(head, RDF + "first"))
            head = self._object(head, RDF + "rest")
        return found

    def prefixes(self, node: Term) -> str:
        """The prefix declarations that sh:prefixes points to, for the head of a query."""
        if not isinstance(node, Node):
            return ""
        declared = [entry for entry in self.values(node, "declare") if isinstance(entry, BlankNode)]
        pairs = [(_text(self.value(entry, "prefix")), _text(self.value(entry, "namespace"))) for entry in declared]
        return " ".join(f"PREFIX {name}: <{namespace}>" for name, namespace in sorted(pairs))

    def messages(self, node: Node) -> Mapping[str, str]:
        """sh:message by language."""
        found = [value for value in self.values(node, "message") if isinstance(value, Literal)]
        return {message.language or "en": message.value for message in found}

    def severity(self, node: Node) -> str:
        """violation (SHACL's default), warning or info."""
        value = self.value(node, "severity")
        return value.value.removeprefix(SH).lower() if isinstance(value, NamedNode) else "violation"

    def error(self, node: Node, problem: str) -> ResourceError:
        return ResourceError(
            f"{local_name(node)}: {problem}", place=str(self.file), remedy="use the engine pyshacl, or simpler SHACL"
        )

    def _object(self, node: Node, predicate: str) -> Term:
        return next(self._store.quads_for_pattern(node, NamedNode(predicate), None)).object


def local_name(node: Node) -> str:
    """The part of an IRI after the last / or #: what a shape is called in a finding."""
    return node.value.replace("#", "/").rsplit("/", 1)[-1]


def _text(term: Term | None) -> str:
    return term.value if isinstance(term, Literal | NamedNode) else ""


def _rules_of_node_shape(shapes: _Shapes, shape: Node) -> Iterator[Rule]:
    target = _target(shapes, shape)
    for name, _ in shapes.constraints(shape):
        raise shapes.error(shape, f"sh:{name} on a node shape is not understood")
    for prop in shapes.values(shape, "property"):
        if isinstance(prop, Node):
            yield from _rules_of_property_shape(shapes, prop, target)
    for constraint in shapes.values(shape, "sparql"):
        if isinstance(constraint, Node):
            yield _rule_of_sparql(shapes, shape, constraint, target)


def _rules_of_property_shape(shapes: _Shapes, prop: Node, target: str) -> Iterator[Rule]:
    path = shapes.value(prop, "path")
    if not isinstance(path, NamedNode):
        raise shapes.error(prop, "sh:path is not one property")
    for name, argument in shapes.constraints(prop):
        pattern = _violation(shapes, prop, name, str(path), argument)
        select = f"SELECT DISTINCT ?this ?value WHERE {{ {target} {pattern} }}"
        yield Rule(local_name(prop), path.value, select, shapes.messages(prop), shapes.severity(prop))


def _rule_of_sparql(shapes: _Shapes, shape: Node, constraint: Node, target: str) -> Rule:
    select = _text(shapes.value(constraint, "select")).replace("$this", "?this")
    head = shapes.prefixes(shapes.value(constraint, "prefixes") or constraint)
    whole = f"{head} SELECT DISTINCT ?this ?value WHERE {{ {target} {{ {select} }} }}"
    return Rule(local_name(shape), None, whole, shapes.messages(constraint), shapes.severity(shape))


def _target(shapes: _Shapes, shape: Node) -> str:
    """A group pattern that binds ?this to the focus nodes, each once."""
    ways: list[str] = []
    for kind in sorted(_TARGETS):
        for value in shapes.values(shape, kind):
            ways.append(
                {
                    "targetClass": f"{{ ?this a {value} }}",
                    "targetSubjectsOf": f"{{ SELECT DISTINCT ?this WHERE {{ ?this {value} ?_object }} }}",
                    "targetObjectsOf": f"{{ SELECT DISTINCT ?this WHERE {{ ?_subject {value} ?this }} }}",
                    "targetNode": f"{{ VALUES ?this {{ {value} }} }}",
                }[kind]
            )
    return ways[0] if len(ways) == 1 else "{ " + " UNION ".join(ways) + " }"


def _violation(shapes: _Shapes, prop: Node, name: str, path: str, argument: Term) -> str:
    """The pattern that holds where the focus node ?this breaks the constraint; binds ?value where one is to blame."""
    if name in _COUNTS:
        return _COUNTS[name](path, argument)
    if name in _PAIRS:
        return f"?this {path} ?value . {_PAIRS[name](argument)}"
    return f"?this {path} ?value . FILTER (!({_valid(shapes, prop, name, argument)}))"


def _valid(shapes: _Shapes, prop: Node, name: str, argument: Term) -> str:
    """The expression that is true where ?value keeps the constraint, and false, never an error, where it does not."""
    if name == "in":
        return f"?value IN ({', '.join(str(member) for member in shapes.members(argument))})"
    if name == "or":
        return " || ".join(f"({_valid_all(shapes, prop, choice)})" for choice in shapes.members(argument))
    if name not in _VALUES:
        raise shapes.error(prop, f"sh:{name} is not understood")
    return _VALUES[name](argument)


def _valid_all(shapes: _Shapes, prop: Node, choice: Term) -> str:
    if not isinstance(choice, Node):
        raise shapes.error(prop, "sh:or holds something that is no shape")
    return " && ".join(f"({_valid(shapes, prop, name, argument)})" for name, argument in shapes.constraints(choice))


def _min_count(path: str, count: Term) -> str:
    if _text(count) != "1":
        return f"{{ SELECT ?this (COUNT(DISTINCT ?_v) AS ?_n) WHERE {{ OPTIONAL {{ ?this {path} ?_v }} }} GROUP BY ?this }} FILTER (?_n < {_text(count)})"
    return f"FILTER NOT EXISTS {{ ?this {path} ?_v }}"


def _max_count(path: str, count: Term) -> str:
    return (
        f"{{ SELECT ?this WHERE {{ ?this {path} ?_v }} GROUP BY ?this HAVING (COUNT(DISTINCT ?_v) > {_text(count)}) }}"
    )


def _unique_lang(path: str, wanted: Term) -> str:
    if _text(wanted) != "true":
        return "FILTER (false)"
    return f'?this {path} ?_a , ?_b . FILTER (LANG(?_a) != "" && LCASE(LANG(?_a)) = LCASE(LANG(?_b)) && STR(?_a) < STR(?_b))'


def _datatype(datatype: Term) -> str:
    """The datatype is right, and where SPARQL can cast to it, so are the characters."""
    cast = {
        XSD + "date": "xsd:date",
        XSD + "dateTime": "xsd:dateTime",
        XSD + "integer": "xsd:integer",
        XSD + "decimal": "xsd:decimal",
        XSD + "double": "xsd:double",
        XSD + "boolean": "xsd:boolean",
    }.get(_text(datatype))
    right = f"isLiteral(?value) && DATATYPE(?value) = {datatype}"
    if cast:
        function = f"<{XSD}{cast.removeprefix('xsd:')}>"
        right += f" && BOUND(?value) && STR({function}(STR(?value))) != ''"
    if _text(datatype) == XSD + "nonNegativeInteger":
        right += f" && <{XSD}integer>(STR(?value)) >= 0"
    return f"COALESCE({right}, false)"


def _class(cls: Term) -> str:
    return f"EXISTS {{ ?value a {cls} }}"


def _node_kind(kind: Term) -> str:
    tests = {"IRI": ["isIRI"], "BlankNode": ["isBlank"], "Literal": ["isLiteral"]}
    name = _text(kind).removeprefix(SH)
    wanted = tests.get(name) or [test for part in name.split("Or") for test in tests[part]]
    return " || ".join(f"{test}(?value)" for test in wanted)


def _pattern(pattern: Term) -> str:
    return f"COALESCE(!isBlank(?value) && REGEX(STR(?value), {pattern}), false)"


def _bound(sign: str) -> Callable[[Term], str]:
    return lambda limit: f"COALESCE(?value {sign} {limit}, false)"


def _ordered(sign: str) -> Callable[[Term], str]:
    return lambda other: f"?this {other} ?_other . FILTER (!COALESCE(?value {sign} ?_other, false))"


_COUNTS: dict[str, Callable[[str, Term], str]] = {
    "minCount": _min_count,
    "maxCount": _max_count,
    "uniqueLang": _unique_lang,
}
_PAIRS: dict[str, Callable[[Term], str]] = {"lessThan": _ordered("<"), "lessThanOrEquals": _ordered("<=")}
_VALUES: dict[str, Callable[[Term], str]] = {
    "class": _class,
    "datatype": _datatype,
    "nodeKind": _node_kind,
    "pattern": _pattern,
    "minInclusive": _bound(">="),
    "maxInclusive": _bound("<="),
    "minExclusive": _bound(">"),
    "maxExclusive": _bound("<"),
}
