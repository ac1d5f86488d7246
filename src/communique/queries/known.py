"""The names in a store, to be found among the words of a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from weakref import WeakKeyDictionary

from pyoxigraph import Literal, NamedNode

from communique.queries.names import Asked, named_people, tokens_of
from communique.queries.prefixes import DIP, SCHEMES
from communique.text import search_key

CLASSES = ("Event", "EventSeries", "Official", "State", "Place", "Organisation", "Post", "Document")
_CLEAR = 0.05  # of two names that fit, the better one is meant where it fits better by this much
_WHOLE, _PART = 0.95, 0.3  # of a name: all of it; as little as may stand for it where nothing is named in whole
_OPEN = 3  # letters that a word of a name may be longer than what is said of it
_SHORTEST = 3  # letters of a word that an ending is taken off
_NO_OWNERS = frozenset({"Event", "PostIn"})
_SMALL = frozenset({"the", "of", "a", "an", "s"})


class _Index:
    """All names of one store by their words."""

    def __init__(self, source: Asked) -> None:
        self.names: list[tuple[str, str, frozenset[str]]] = []  # class, IRI, words
        self.by_word: dict[str, set[int]] = {}
        self.by_begin: dict[str, set[str]] = {}  # the first letters → words
        for key, iri, cls in _all_names(source):
            words = frozenset(tokens_of(key)) - _SMALL
            for word in words:
                self.by_word.setdefault(word, set()).add(len(self.names))
                self.by_begin.setdefault(word[:_SHORTEST], set()).add(word)
            self.names.append((cls, iri, words))
        self.posts: dict[str, list[tuple[str, frozenset[str]]]] = {}  # state or organisation → its posts, words
        for owner, iri, key in _all_posts(source):
            self.posts.setdefault(owner, []).append((iri, frozenset(tokens_of(key)) - _SMALL))


class Known:
    """The names of a store for a language: which of them a stretch of words means, endings taken off, whole or in part."""

    def __init__(
        self,
        source: Asked,
        index: _Index,
        endings: frozenset[str],
        qualifiers: frozenset[str],
        topics: Mapping[str, str],
    ) -> None:
        self.endings = endings
        self.qualifiers = qualifiers
        self._source = source
        self._index = index
        self._topics = topics

    def is_people(self, keys: Sequence[str]) -> bool:
        """Whether the words are what the people of a state are called."""
        return named_people(" ".join(keys)) is not None

    def find(self, keys: Sequence[str], without: frozenset[str] = frozenset()) -> tuple[dict[str, Sequence[str]], str]:
        """What the words may mean, {class: IRIs}, and the ending that was taken off the last of them.

        Names of the classes in `without` are left out: "A meets B" may be the name of an event, or a verb between two people.
        A post called by its title and the name of whom it is in ("president of Kazakhstan") is of the class "PostIn".
        """
        if len(keys) == 1 and (people := named_people(keys[0])):
            rows = self._source.select(f'SELECT ?state {{ ?state <{DIP}iso2> "{people}" }}')
            states = [row[0].value for row in rows if isinstance(row[0], NamedNode)]
            return {"State": states} if states else {}, ""
        said = [word for word in tokens_of(" ".join(keys)) if word not in _SMALL and word not in self.endings]
        found: dict[str, Sequence[str]] = self._of_classes(said)
        numbers = [word for word in said if word.isdigit()]
        if len(numbers) == 1 and len(numbers[0]) < 3 and len(said) > 1:
            series = self._of_classes([word for word in said if not word.isdigit()]).get("EventSeries", ())
            if len(series) == 1:
                found["Nth"] = (series[0], numbers[0])
                if "Event" not in found and (event := self._nth(series[0], int(numbers[0]))):
                    found["Event"] = [event]
        elif "EventSeries" in found:
            found.pop("Event", None)  # one of its meetings, but which?
        if "PostIn" not in without and (posts := self._posts_in(said)):
            found["PostIn"] = posts
        found = {cls: iris for cls, iris in found.items() if cls not in without}
        topic = self._topic(said)
        if topic:
            found["topic"] = [topic]
        return found, self._ending(said[-1]) if found and said else ""

    def _nth(self, series: str, number: int) -> str | None:
        query = f"SELECT ?event {{ ?event <{DIP}inSeries> <{series}> ; <{DIP}ordinal> {number} }}"
        rows = [row[0] for row in self._source.select(query)]
        return rows[0].value if len(rows) == 1 and isinstance(rows[0], NamedNode) else None

    def _posts_in(self, said: Sequence[str]) -> Sequence[str]:
        """The posts that the words mean as a title and the name of whom it is in, in either order."""
        for cut in range(1, len(said)):
            for place, title in ((said[:cut], said[cut:]), (said[cut:], said[:cut])):
                owners = self._owners(place)
                posts = self._titled(owners[0], title) if len(owners) == 1 else ()
                if posts:
                    return posts
        return ()

    def _owners(self, said: Sequence[str]) -> Sequence[str]:
        """The state or the organisation that goes by a name."""
        found, _ = self.find(said, _NO_OWNERS)
        return found.get("State") or found.get("Organisation") or ()

    def _titled(self, owner: str, title: Sequence[str]) -> Sequence[str]:
        """The posts of a state or an organisation whose title has all the words, or is them."""
        likes = [set(self._words_like(word)) for word in title]
        others = self.qualifiers.difference(*likes)
        posts = [
            (iri, len(words) == len(title))
            for iri, words in self._index.posts.get(owner, ())
            if all(words & like for like in likes) and not words & others
        ]
        return sorted({iri for iri, whole in posts if whole} or {iri for iri, _ in posts})

    def _topic(self, said: Sequence[str]) -> str | None:
        return next((self._topics[stem] for stem in self._stems(" ".join(said)) if stem in self._topics), None)

    def _of_classes(self, said: Sequence[str]) -> dict[str, Sequence[str]]:
        fitting: set[int] | None = None
        for word in said:
            having = set().union(*(self._index.by_word[known] for known in self._words_like(word)))
            fitting = having if fitting is None else fitting & having
            if not fitting:
                return {}
        length = sum(map(len, said))
        numbers = {word for word in said if word.isdigit()}
        scores: dict[str, dict[str, float]] = {}
        for index in fitting or ():
            cls, iri, words = self._index.names[index]
            if not numbers <= words:
                continue
            score = min(length / max(sum(map(len, words)), 1), 1.0)
            of_class = scores.setdefault(cls, {})
            of_class[iri] = max(score, of_class.get(iri, 0.0))
        best = {cls: max(of_class.values()) for cls, of_class in scores.items()}
        whole = max(best.values(), default=0.0) > _WHOLE
        return {
            cls: _best(of_class)
            for cls, of_class in scores.items()
            if best[cls] > _WHOLE or not (whole or best[cls] < _PART)
        }

    def _words_like(self, word: str) -> Iterator[str]:
        """The words of names that a word of a sentence may be: itself, or without its endings the beginning of one."""
        if word.isdigit() or len(word) < _SHORTEST:
            if word in self._index.by_word:
                yield word
            return
        stems = list(self._stems(word))
        for known in self._index.by_begin.get(word[:_SHORTEST], ()):
            if any(known == stem or (known.startswith(stem) and len(known) - len(stem) <= _OPEN) for stem in stems):
                yield known

    def _stems(self, word: str) -> Iterator[str]:
        """The word, and what is left of it when endings are taken off."""
        stems, seen = [word], {word}
        while stems:
            stem = stems.pop(0)
            yield stem
            for ending in self.endings:
                left = stem[: -len(ending)]
                if stem.endswith(ending) and len(left) >= _SHORTEST + 1 and left not in seen:
                    seen.add(left)
                    stems.append(left)

    def _ending(self, word: str) -> str:
        """What hangs on the last word of a name: the shortest ending without which it is a word of names."""
        stems = [word[: -len(ending)] for ending in self.endings if word.endswith(ending)]
        whole = [stem for stem in stems if stem in self._index.by_word]
        return "" if word in self._index.by_word or not whole else word[len(max(whole, key=len)) :]


def _all_posts(source: Asked) -> Iterator[tuple[str, str, str]]:
    """(state or organisation, IRI, search key) of every post."""
    query = f"SELECT ?owner ?post ?key {{ ?post <{DIP}postIn> ?owner ; <{DIP}searchKey> ?key }}"
    for owner, post, key in source.select(query):
        if isinstance(owner, NamedNode) and isinstance(post, NamedNode) and isinstance(key, Literal):
            yield owner.value, post.value, key.value


def _best(scores: Mapping[str, float]) -> Sequence[str]:
    """The names that fit about equally well, no other better."""
    most = max(scores.values())
    return sorted(iri for iri, score in scores.items() if score > most - _CLEAR)


def _all_names(source: Asked) -> Iterator[tuple[str, str, str]]:
    """(search key, IRI, class) of everything that has a name."""
    classes = ", ".join(f"<{DIP}{name}>" for name in CLASSES)
    query = f"SELECT ?key ?node ?class {{ ?node <{DIP}searchKey> ?key ; a ?class FILTER(?class IN ({classes})) }}"
    for key, node, cls in source.select(query):
        if isinstance(key, Literal) and isinstance(node, NamedNode) and isinstance(cls, NamedNode):
            yield key.value, node.value, cls.value.removeprefix(DIP)


_indexes: WeakKeyDictionary[Asked, _Index] = WeakKeyDictionary()


def known_names(source: Asked, language: str, endings: frozenset[str], qualifiers: frozenset[str]) -> Known:
    """The names of a source. They are read once: a source does not change under its reader.

    `qualifiers` are words that make another post of a title: one with such a word is not meant unless it is said.
    """
    if source not in _indexes:
        _indexes[source] = _Index(source)
    return Known(source, _indexes[source], endings, qualifiers, _topics(language))


@cache
def _topics(language: str) -> Mapping[str, str]:
    """{word or phrase: IRI} of the topics of the ontology in a language."""
    from communique import resources

    rows = resources.read_table(resources.path("data", "languages", language, "topics.tsv"))
    return {search_key(row["form"]): f"{SCHEMES['topic']}/{row['topic']}" for _, row in rows}
