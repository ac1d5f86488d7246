"""One person for all that a record says of one: longer and shorter names, repeated names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from communique.expressions import expression
from communique.extraction.document import Document
from communique.extraction.officials import HEADS
from communique.extraction.people.following import skip_honorifics
from communique.extraction.people.mentions import NATIONAL, Mention, Person
from communique.extraction.people.names import name_from, names_building
from communique.extraction.people.owners import owner_behind, owner_listed
from communique.model import Span
from communique.text import fold

_BEGINNING = 4  # letters that two spellings of a surname begin with
_LONG_SURNAME = 6  # letters of a surname that can be spelt in two ways
_FAMILY = 2  # letters at least of a family's name that opens a person's
_MOST_NAMESAKES = 60  # people of one record with a word of their names in common that are told apart
_SLIGHT = ("legislator",)  # said of who also holds a higher office: "Julia Gillard, MP"
_EXECUTIVE = ("head-of-state", "head-of-government", "deputy-head", "minister", "deputy-minister", "speaker")
_AT = expression(r"\b(?:in|at|from|near|to|of)\s+$")
_FILIATIONS = frozenset(("bin", "ibn", "bint", "binti"))
_LOCATIVE = expression("[dt][ae]n?$")
_NO_TITLES = frozenset(("the", "his", "her", "he", "royal", "right"))  # of honorifics those that open none
_NICKNAME = expression(r"[“\"‘(]([^\W\d_]{3,})[”\"’)]")  # inside a name: "Joko “Jokowi” Widodo"
_WORD_EDGE = expression(r"[\s.\-'’]+")


def register(doc: Document, mentions: list[Mention]) -> list[Person]:
    """The people behind the named mentions: one for each name, a shorter form of a name joined to its longer one."""
    people: list[Person] = []
    roster = Roster(doc, people)
    for mention in sorted(mentions, key=lambda one: _precedence(doc, one)):
        if mention.name is None:
            continue
        tokens = _tokens(doc, mention.name)
        index = roster.find_mention(tokens, mention)
        index = roster.find_misspelt(tokens, mention) if index is None else index
        if index is None:
            person = Person(doc.text[mention.name.begin : mention.name.end], mention.name)
            index = roster.add(person, tokens, mention.rank, former=mention.former)
        mention.person = index
    for mention in mentions:
        if mention.person >= 0:
            _enrich(doc, people[mention.person], mention)
    return people


def _precedence(doc: Document, mention: Mention) -> tuple[int, bool]:
    """Longer names first, and of one length those that are not in capitals."""
    if mention.name is None:
        return 0, False
    return mention.name.begin - mention.name.end, doc.text[mention.name.begin : mention.name.end].isupper()


def _enrich(doc: Document, person: Person, mention: Mention) -> None:
    """Adds a mention to a person's, and takes from it what it tells better of his office and whose he is."""
    person.mentions.append(mention)
    if mention.office is not None:
        outranks = person.rank in _SLIGHT and mention.rank in _EXECUTIVE
        counted = person.rank == "counterpart" and mention.rank not in (
            "counterpart",
            "other",
        )  # what he is himself says more than whose counterpart
        counted = counted or _says_more(doc, person, mention)
        better = person.office is None or outranks or counted or (person.of is None and mention.of is not None)
        if better:
            person.office = doc.text[mention.office.begin : mention.office.end]
            person.rank = (
                mention.rank
                if person.rank is None
                or outranks
                or counted
                or (person.of is None and mention.of is not None and mention.rank in NATIONAL)
                else person.rank
            )
            person.former = mention.former
        person.of = person.of or mention.of
    person.rule = person.rule or mention.rule


def _says_more(doc: Document, person: Person, mention: Mention) -> bool:
    """Whether an office is the whole of what has been told by its last word alone: "Başkan X", then "Belediye Başkanı X"."""
    if not doc.rules.verb_final or person.office is None or " " in person.office or mention.rank in (None, "other"):
        return False
    assert mention.office is not None
    words = doc.folded[mention.office.begin : mention.office.end].split()
    return len(words) > 1 and words[-1].startswith(fold(person.office))


class Roster:
    """The people of a record by the words of their names, so that a name is held against those alone it shares a word with."""

    def __init__(self, doc: Document, people: list[Person]) -> None:
        self.people = people
        self.tokens: list[tuple[str, ...]] = []
        self.ranks: list[str | None] = [person.rank for person in people]
        self.former: list[bool] = [person.former for person in people]
        self._by_word: dict[str, list[int]] = {}
        for index, person in enumerate(people):
            self.tokens.append(_tokens(doc, person.span))
            self._enter(index)

    def _enter(self, index: int) -> None:
        for word in self.tokens[index]:
            known = self._by_word.setdefault(word, [])
            if len(known) < _MOST_NAMESAKES and index not in known:
                known.append(index)

    def add(self, person: Person, tokens: tuple[str, ...], rank: str | None = None, *, former: bool = False) -> int:
        """Enters a person, first told of in a rank; their index."""
        self.people.append(person)
        self.ranks.append(rank)
        self.former.append(former)
        self.tokens.append(tokens)
        self._enter(len(self.people) - 1)
        return len(self.people) - 1

    def rename(self, doc: Document, index: int, tokens: tuple[str, ...], name: Span) -> None:
        """Gives a person a fuller name."""
        self.people[index].name, self.people[index].span = doc.text[name.begin : name.end], name
        self.tokens[index] = tokens
        self._enter(index)

    def enter(self, doc: Document, person: Person) -> int:
        """Enters a person by name; the index."""
        return self.add(person, _tokens(doc, person.span))

    def find(self, doc: Document, name: Span) -> int | None:
        """The person whom a name alone can be a form of."""
        return self.find_mention(_tokens(doc, name), Mention(name.begin, name.end, name.end, name, None, None, None))

    def find_called(self, doc: Document, name: Span) -> int | None:
        """The person whom only an honorific and surname have called until a name says who it is: "Mr. Kalns"; renamed."""
        tokens = _tokens(doc, name)
        for index in sorted(self._by_word.get(tokens[-1], ())):
            person = self.people[index]
            if person.rule == "honorific-name" and self.tokens[index] == tokens[-1:] and person.rank is None:
                self.rename(doc, index, tokens, name)
                return index
        return None

    def find_mention(self, tokens: tuple[str, ...], mention: Mention, *, longer: bool = False) -> int | None:
        """The person whom a name can be a form of, of several one in office, and in the office told, first; with longer also one
        whose name is a form of it."""
        near = {index for word in tokens for index in self._by_word.get(word, ())}
        for index in sorted(near, key=lambda one: self._order(one, mention)):
            known, rank = self.tokens[index], self._rank(index)
            if _same(tokens, known, mention, rank) or (longer and _same(known, tokens, mention, rank)):
                return index
        return None

    def find_misspelt(self, tokens: tuple[str, ...], mention: Mention) -> int | None:
        """The only person of a rank whose surname is one that stands behind an office alone, spelt in another way."""
        if len(tokens) > 1 or mention.rank is None:
            return None
        near = [
            index
            for index, known in enumerate(self.tokens)
            if self._rank(index) == mention.rank and len(known) > 1 and _is_spelling(tokens[0], known[-1])
        ]
        return near[0] if len(near) == 1 else None

    def _order(self, index: int, mention: Mention) -> tuple[bool, bool, int]:
        """Where somebody stands among those whom a name may mean: who was in office, and a spouse, behind who is, and who has
        another rank."""
        wed = self.people[index].rule == "spouse"
        other = mention.rank in HEADS and self._rank(index) not in (None, mention.rank)
        return wed or (self.former[index] and not mention.former), other, index

    def _rank(self, index: int) -> str | None:
        return self.ranks[index] or self.people[index].rank


def _tokens(doc: Document, span: Span) -> tuple[str, ...]:
    return _words_of(doc.folded[span.begin : span.end])


@lru_cache(maxsize=1024)  # a text repeats its names
def _words_of(name: str) -> tuple[str, ...]:
    return tuple(_WORD_EDGE.split(name.strip(" .")))


def _same(short: tuple[str, ...], long: tuple[str, ...], mention: Mention, rank: str | None) -> bool:
    """Whether a shorter form is of a longer name: the surname, the given name with its title, or initials and surname."""
    if short == long:
        return True
    if len(short) > len(long):
        return False
    if short[0] != long[0] and not _FILIATIONS.isdisjoint(long) and not _is_family(short, long):
        return False  # "Saad bin Ali" is not "Omar bin Saad bin Ali"
    if len(short) == 1:
        return (
            short[0] == long[-1]
            or (short[0] in long[1:] and len(short[0]) > 3)
            or (
                short[0] == long[0]
                and len(long) > 1
                and (mention.rank in (None, "other") or rank in (None, mention.rank))
            )
        )
    if short[-1] != long[-1]:
        called = short[:-1] == long[:-1] and rank in (None, mention.rank)
        return short == long[: len(short)] or (called and _is_spelling(short[-1], long[-1]))
    if len(short) == len(long) and mention.rank == rank is not None and _misspelt(short, long):
        return True
    return all(any(word.startswith(part) for word in long) for part in short[:-1])


def _is_family(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether a name is the family's of a longer one with fathers' names: "Al Nahyan", "Al-Sabah", "Gargash"."""
    last = max(index for index, word in enumerate(long) if word in _FILIATIONS)
    return (
        _FILIATIONS.isdisjoint(short)
        and len(short) < 3
        and short == long[-len(short) :]
        and len(long) - len(short) > last + 1
    )


def _slips(one: str, other: str) -> int:
    """How many slips of the pen part two words, or 2 where there are more."""
    from rapidfuzz.distance import DamerauLevenshtein  # a twentieth of the start-up, and few texts need it

    return DamerauLevenshtein.distance(one, other, score_cutoff=1)


def _misspelt(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two names with one surname differ by a slip of the pen: "Bahgdad" and "Baghdad"."""
    return all(
        one == other or (len(one) > 4 and _slips(one, other) <= 1) for one, other in zip(left, right, strict=True)
    )


def _are_two(tokens: tuple[str, ...], surnames: dict[str, int], roster: Roster) -> bool:
    """Whether two words are the names of two people who stand side by side."""
    if len(tokens) != 2 or tokens[0] not in surnames or tokens[1] not in surnames:
        return False
    first, second = roster.tokens[surnames[tokens[0]]], roster.tokens[surnames[tokens[1]]]
    return surnames[tokens[0]] != surnames[tokens[1]] and tokens[1] not in first and tokens[0] not in second


def free_capitals(doc: Document, covered: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The capitalised words outside some stretches that are in order, each with the number of the stretch that follows."""
    capitals = doc.capitals
    begins = [doc.begins[index] for index in capitals]
    at = 0
    for number, (begin, stop) in enumerate(covered):
        for index in capitals[at : bisect_left(begins, begin)]:
            yield index, number
        at = max(at, bisect_left(begins, stop))
    for index in capitals[at:]:
        yield index, len(covered)


def _is_namesake(doc: Document, index: int, known: tuple[str, ...]) -> bool:
    """Whether another given name stands before a surname: "Zamin Aliyev", where only Aydin Aliyev has been told of."""
    begin, end = doc.begins[index - 1], doc.ends[index - 1]
    before = doc.folded[begin:end]
    rules = doc.rules
    return (
        index > 0
        and doc.folded[end : doc.begins[index]] == " "
        and doc.text[begin : begin + 2].istitle()
        and begin > doc.sentences[doc.sentence_at(begin)].begin
        and len(known) > 1
        and before not in known
        and not any(
            before in rules.words[kind] for kind in ("not_names", "nouns", "honorifics", "modifiers", "particles")
        )
        and not rules.is_portfolio(before)
        and doc.name_at(begin) is None
        and not any(cue.begin <= begin < cue.end for cue in doc.cues_in(begin - 40, end))
    )


def _is_given_before(doc: Document, index: int, known: tuple[str, ...]) -> bool:
    """Whether the given name stands before the surname of somebody whom the text mostly calls by it: "Janis Kalns"."""
    if not doc.rules.verb_final or len(known) != 1 or not index:
        return False
    begin, end = doc.begins[index - 1], doc.ends[index - 1]
    word = doc.folded[begin:end]
    words = doc.rules.words
    return (
        doc.text[end : doc.begins[index]] == " "
        and doc.text[begin : begin + 2].istitle()
        and _LOCATIVE.search(word) is None
        and not any(word in words[kind] for kind in ("not_names", "honorifics", "modifiers", "office_stops", "guest"))
        and not doc.rules.is_portfolio(word)
        and doc.name_at(begin) is None
        and not any(cue.begin <= begin < cue.end for cue in doc.cues_in(begin - 40, end))
    )


def _calls_building(doc: Document, index: int, stop: int) -> bool:
    """Whether a surname behind a given name is only what a building is called after: "Haydar Aliyev Havalimanı"."""
    before = index - 1
    if (
        before < 0
        or doc.text[doc.ends[before] : doc.begins[index]] != " "
        or not doc.text[doc.begins[before]].isupper()
    ):
        return False
    return names_building(doc, stop)


def find_repeated(doc: Document, mentions: list[Mention], people: list[Person]) -> list[Mention]:
    """Later mentions by name alone, and people with an honorific alone."""
    roster = Roster(doc, people)
    surnames, nicknames = _called_by(doc, roster)
    spellings = _by_beginning(roster)
    covered = sorted((mention.begin, mention.stop) for mention in mentions)
    found: list[Mention] = []
    done = -1
    honorifics = doc.rules.words["honorifics"] - _NO_TITLES
    begins, ends, folded = doc.begins, doc.ends, doc.folded
    for index, position in free_capitals(doc, covered):
        begin = begins[index]
        word = folded[begin : ends[index]]
        known = surnames.get(word)
        other = spellings.get(word[:_BEGINNING]) if known is None else None
        if other is not None and _spells(doc, index, roster.tokens[other][-1]):
            known = surnames[word] = other
        hyphened = known is None and "-" in word and word.rpartition("-")[2] in surnames  # "Al-Sisi"
        if known is None and not hyphened and word not in honorifics and word != "h":
            continue  # most words
        if begin < done or (known is not None and _is_namesake(doc, index, roster.tokens[known])):
            continue
        probe = None
        if known is None and (word in honorifics or folded.startswith(("h.e.", "h.e "), begin)):
            probe = _behind_honorific(doc, index, covered[position][0] if position < len(covered) else len(doc.text))
        elif known is not None or hyphened:
            probe = _called_again(doc, index, roster.tokens[known] if known is not None else ())
        if probe is None or probe.name is None:
            continue
        name, tokens = probe.name, _tokens(doc, probe.name)
        if doc.rules.verb_final and probe.rule == "repeated-name" and _are_two(tokens, surnames, roster):
            name = Span(begin, ends[index])  # "Fidan Lavrov'la görüştü"
            probe, tokens = _mention(doc, begin, name, name.end, "repeated-name", None), tokens[:1]
        who = nicknames.get(word, other if known == other else None) if len(tokens) == 1 else None
        who = roster.find_mention(tokens, probe, longer=True) if who is None else who
        if who is None and hyphened:
            continue  # "Xi-Biden": two, or a word joined to a name
        if who is None:
            who = roster.add(_person(doc, probe), tokens)
            surnames.setdefault(tokens[-1], who)
        elif len(tokens) > len(roster.tokens[who]):
            roster.rename(doc, who, tokens, name)
        probe.person = who
        people[who].mentions.append(probe)
        found.append(probe)
        done = probe.stop
    return found


def _by_beginning(roster: Roster) -> dict[str, int]:
    """The people with a long surname by the letters it begins with, where no other's begins so."""
    found: dict[str, int] = {}
    shared: set[str] = set()
    for index, tokens in enumerate(roster.tokens):
        surname = tokens[-1]
        if len(tokens) > 1 and len(surname) >= _LONG_SURNAME:
            beginning = surname[:_BEGINNING]
            if beginning in found and roster.tokens[found[beginning]][-1] != surname:
                shared.add(beginning)
            found.setdefault(beginning, index)
    return {beginning: index for beginning, index in found.items() if beginning not in shared}


def _spells(doc: Document, index: int, surname: str) -> bool:
    """Whether a word that nothing else is known of is a surname spelt in another way: "Atambayev", "Atambaev"."""
    begin, end = doc.begins[index], doc.ends[index]
    word = doc.folded[begin:end]
    if word in doc.rules.words["not_names"] or not _is_spelling(word, surname):
        return False
    return doc.name_at(begin) is None and not any(cue.begin == begin for cue in doc.cues_in(begin, end))


def _is_spelling(word: str, surname: str) -> bool:
    """Whether a word is a surname with one letter more, less or other, not only another gender: "Ivanova" is not "Ivanov"."""
    if (
        len(word) < _LONG_SURNAME
        or word[:_BEGINNING] != surname[:_BEGINNING]
        or word.rstrip("a") == surname.rstrip("a")
    ):
        return False
    return _slips(word, surname) <= 1


def _person(doc: Document, mention: Mention) -> Person:
    """The person whom a mention names first."""
    assert mention.name is not None
    name = doc.text[mention.name.begin : mention.name.end]
    return Person(name, mention.name, of=mention.of, rule=mention.rule)


def _called_by(doc: Document, roster: Roster) -> tuple[dict[str, int], dict[str, int]]:
    """The people of a roster by the single words that they can be called by, and those of them by nickname alone."""
    surnames: dict[str, int] = {}
    nicknames: dict[str, int] = {}
    families: dict[str, int] = {}
    for index, tokens in enumerate(roster.tokens):
        name = fold(roster.people[index].name or "")
        for token in (tokens[-1], tokens[0]) if len(tokens[0]) > 3 or len(tokens) == 2 else (tokens[-1],):
            if len(token) > 1:
                surnames.setdefault(token, index)
        if not doc.rules.verb_final and _opens_with_family(doc, name):
            families.setdefault(tokens[0], index)
        if '"' in name or "(" in name:
            nicknames.update({match.group(1): index for match in _NICKNAME.finditer(name)})
    return families | nicknames | surnames, nicknames


def _opens_with_family(doc: Document, name: str) -> bool:
    """Whether a short word that opens a name can be the family's: "Ban Ki-moon", "Kim Jong Un"."""
    first, *given = name.split(" ")
    if not (len(given) == 2 or (len(given) == 1 and "-" in given[0])) or "-" in first or len(first) < _FAMILY:
        return False
    return not any(first in doc.rules.words[kind] for kind in ("particles", "honorifics", "not_names"))


def _behind_honorific(doc: Document, index: int, edge: int) -> Mention | None:
    """Who is named behind an honorific, and before an offset at which somebody else is: "Mr. Kalns"."""
    begin, behind = doc.begins[index], doc.ends[index]
    if behind >= len(doc.text):
        return None
    if doc.folded[begin:behind] == "h":
        behind = begin + len("h.e.") - (doc.text[begin + 3 : begin + 4] != ".")  # "H.E Mr. X"
    elif not doc.rules.verb_final and doc.text.startswith(". ", behind):
        behind += 1  # "Dr. Kao"
    run = name_from(doc, skip_honorifics(doc, behind, comma=False))
    if run is None or run[0].begin <= begin or edge < run[1]:
        return None
    owner = owner_behind(doc, run[1]) or owner_listed(doc, run[1])
    return _mention(doc, begin, *run, "honorific-name", owner)


def _called_again(doc: Document, index: int, known: tuple[str, ...]) -> Mention | None:
    """Somebody told of whom a name alone calls, with what else of it the text says here.

    known: the name as it has been told.
    """
    begin, verb_final = doc.begins[index], doc.rules.verb_final
    run = name_from(doc, begin, titled=not verb_final and not _AT.search(doc.folded, max(0, begin - 8), begin))
    if run is None:
        return None
    name, stop = run
    if verb_final and stop == name.end and _calls_building(doc, index, stop):
        return None
    if _is_given_before(doc, index, known):
        name = Span(doc.begins[index - 1], name.end)
    return _mention(doc, name.begin, name, stop, "repeated-name", None)


def _mention(doc: Document, begin: int, name: Span, stop: int, rule: str, owner: tuple[str, int] | None) -> Mention:
    """Where somebody is told of by name, with the state that is said behind it."""
    case = doc.rules.case(doc.folded[name.end : stop]) if doc.rules.verb_final else "nominative"
    of, stop = owner if owner is not None else (None, stop)
    return Mention(begin, name.end, stop, name, None, None, of, case=case, rule=rule)
