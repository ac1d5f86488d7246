"""Questions from the command line's words, and answers written out."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from communique import queries
from communique.cli import rows
from communique.cli.options import RowFormat, pairs
from communique.cli.reporting import say
from communique.errors import QueryError
from communique.queries import Explanation, Limits, Param, Question, Result, asking
from communique.queries.names import is_known
from communique.text import search_key

_GRAPH_FORMS = ("turtle", "nt")
_LONGEST_NAME = 255  # characters; what is longer can be no file's name, and asking for it would fail


@dataclass(frozen=True, slots=True)
class Options:
    """How an answer is written."""

    output: Path | None = None
    labels: bool = False
    guard: bool = False
    sparql: bool = False


def read_words(words: list[str], given: list[str] | None) -> tuple[str, dict[str, str]]:
    """The question's name or words, and its parameters, from `NAME --meeting X --rank=minister` and the `--param` options.

    A parameter given twice has both values. Raises QueryError.
    """
    found: list[tuple[str, str]] = list(pairs(given, "--param").items())
    names: list[str] = []
    rest = iter(words)
    for word in rest:
        if not word.startswith("--") or word == "--":
            names.append(word)
            continue
        name, sign, value = word[2:].partition("=")
        if not sign:
            following = next(rest, None)
            if following is None:
                raise QueryError(f"{word} has no value", remedy=f"write {word} VALUE")
            value = following
        found.append((name, value))
    if not names:
        raise QueryError("no question asked", remedy="`communique questions` lists them")
    params: dict[str, str] = {}
    for name, value in found:
        params[name] = f"{params[name]},{value}" if name in params else value
    return " ".join(names), params


@dataclass(frozen=True, slots=True)
class Asked:
    """Of which store, in which language and within which bounds a question is asked."""

    store: str
    language: str
    limits: Limits


def ask(asked: Asked, words: str, params: dict[str, str]) -> Result:
    """The answer to a question by its name, or in words; these are told on stderr as they were understood.

    Raises QueryError, with the nearest questions, where the words are not understood.
    """
    source = queries.open_source(asked.store)
    if " " not in words and (words in queries.questions() or not is_known(source, words, "Thing")):
        return queries.ask(source, words, params, asked.language, asked.limits)
    understood = asking.understand(source, words)
    if understood is None and is_known(source, words, "Thing"):
        raise QueryError(
            f"a name and no question: {words}", remedy=f"see what is known of it: communique show {shlex.quote(words)}"
        )
    if understood is None:
        near = "; ".join(f"{item.name}: {item.title(asked.language)}" for item in asking.nearest(words, asked.language))
        raise QueryError(f"not understood: {words}", remedy=f"ask by name, perhaps {near}")
    if params:
        known = {name: list(terms) for name, terms in understood.values.items()}
        return queries.ask(source, understood.question.name, {**known, **params}, asked.language, asked.limits)
    say(f"understood: {understood.say(asked.language)}")
    return queries.run(source, understood.sparql, asked.language, asked.limits)


def read_query(given: str) -> str:
    """SPARQL as it is, from a file, or from standard input. Raises QueryError."""
    if given == "-":
        return sys.stdin.read()
    if len(given) < _LONGEST_NAME and "\n" not in given and ("{" not in given or Path(given).is_file()):
        try:
            return Path(given).read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise QueryError(
                f"neither SPARQL nor a file: {given!r}", remedy="give a query, a file's path, or -"
            ) from error
    return given


def write(result: Result, form: str, options: Options) -> None:
    """Writes an answer; on stderr what it leaves out. Raises QueryError where the form does not fit the answer."""
    if options.sparql:
        say(result.sparql.strip())
    with rows.open_output(options.output) as out:
        if result.form == "ask":
            _write_boolean(bool(result.boolean), form, out)
        elif form in _GRAPH_FORMS:
            _write_graph(result, form, out)
        else:
            shaped = rows.from_result(result, RowFormat(form), labels=options.labels)
            rows.write(shaped, RowFormat(form), out=out, guard=options.guard)
    if result.truncated:
        say(f"cut off after {len(result.rows):,} rows; ask for more with --limit")
    elif result.form != "ask" and not result.rows:
        say("no rows")


def _write_boolean(answer: bool, form: str, out: TextIO) -> None:
    out.write(("true" if answer else "false") + "\n" if form != "table" else ("yes\n" if answer else "no\n"))


def _write_graph(result: Result, form: str, out: TextIO) -> None:
    from pyoxigraph import RdfFormat, Triple, serialize

    from communique.queries.prefixes import PREFIXES

    if result.form != "construct":
        raise QueryError(f"rows cannot be written as {form}", remedy="use CONSTRUCT or DESCRIBE, or --format csv")
    triples = (Triple(*row) for row in result.rows)  # type: ignore[arg-type]
    if form == "nt":
        data = serialize(triples, format=RdfFormat.N_TRIPLES)
    else:
        data = serialize(triples, format=RdfFormat.TURTLE, prefixes=dict(PREFIXES))
    out.write((data or b"").decode())


def describe_explanation(explained: Explanation) -> str:
    """A query as it is run, the terms in it, and what it took."""
    seen = "all graphs as one" if explained.union else "the graphs that it names"
    lines = [explained.sparql.strip(), "", f"sees {seen}"]
    if explained.terms:
        width = max(len(term.name) for term in explained.terms)
        lines += ["", "terms, and how often the store has them"]
        lines += [f"  {term.name:<{width}}  {_say_uses(term.uses)}  {term.label}" for term in explained.terms]
    cut = ", cut off there" if explained.truncated else ""
    lines += ["", explained.problem or f"{explained.rows:,} rows{cut} in {1000 * explained.seconds:.1f} ms"]
    return "\n".join(lines) + "\n"


def _say_uses(uses: int | None) -> str:
    return f"{'?' if uses is None else format(uses, ','):>10}"


def known_questions() -> Collection[str]:
    """The names of the questions."""
    from communique.queries import questions

    return questions().keys()


def list_questions(words: list[str], language: str) -> rows.Rows:
    """The questions whose name, title or description, in any language, has all the words."""
    from communique.queries import questions

    wanted = search_key(" ".join(words)).split()
    found = [question for question in questions().values() if all(word in _searched(question) for word in wanted)]
    columns = ("question", "parameters", "title")
    return rows.Rows(columns, [(item.name, _params(item), item.title(language)) for item in found])


def _searched(question: Question) -> str:
    texts = (question.name, *question.titles.values(), *question.descriptions.values())
    return search_key(" ".join(texts))


def _params(question: Question) -> str:
    return " ".join(f"--{param.name}" if param.required else f"[--{param.name}]" for param in question.params)


def describe(name: str, language: str) -> str:
    """A question for its asker: what it gives, its parameters, an example, its SPARQL."""
    from communique.queries import find

    question = find(name)
    lines = [question.title(language), "", question.description(language), ""]
    lines += [f"  --{param.name}  {_describe_param(param, language)}" for param in question.params]
    lines += [""] if question.params else []
    for example in question.examples[:2]:
        values = "".join(f' --{key} "{value}"' for key, value in example.items())
        lines.append(f"communique ask {name}{values}")
    return "\n".join([*lines, "", question.sparql.rstrip(), ""])


def _describe_param(param: Param, language: str) -> str:
    from communique.queries.questions import ANY, parameter_words

    words = parameter_words().get(param.name, {}).get(language, param.name)
    kind = param.cls or param.type
    several = ", several with commas" if param.several else ""
    if param.required:
        return f"{words} ({kind}{several}); must be given"
    return f"{words} ({kind}{several})" + ("" if param.default == ANY else f"; else {param.default}")
