"""A language's grammar as extraction uses it: the pack's tables compiled once into automata and patterns.

`Grammar.cues` finds office words, nouns and verbs of occasions and role phrases in one pass over the folded text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import attrgetter
from typing import Any

from ahocorasick_rs import AhoCorasick, Implementation

from communique import collector, languages
from communique.expressions import expression
from communique.text import fold

_SEARCHED = (
    "speech",
    "topic",
    "here",
    "there",
    "continents",
    "virtual",
    "separate",
    "separately",
    "vague_times",
    "unsure",
    "programme",
    "arrivals",
    "side",
    "made_of",
    "venues",
    "into_office",
    "capital_words",
    "city_words",
)  # marks looked for in whole sentences
# A word behind a form that can close a clause as well as stand before a noun: it stands before a noun.
_NOUN_BEHIND = expression(r" (?!ve\b|ile\b|ancak\b|ama\b|mi\b|mu\b|da\b|de\b|ise\b|ki\b|diye\b)[\w\"“]")
_WHOLE_WORDS = (
    "adverbs",
    "next",
    "previous",
    "acts_told",
    "told_in",
    "favours",
    "private_people",
)  # marks that are looked for beside other words
# Marks that are written "phrase=what it stands for".
_PAIRED = ("body_hosts", "heads_of_bodies", "hosts", "missions", "sorts_of_bodies", "state_bodies")
_REMEMBERED = 60  # characters of a stretch of which it is worth while to remember what it is, at most
_SPACED = bytes(code if code > 127 or chr(code).isalnum() else 32 for code in range(256))  # ASCII alone
_EXCELLENCY = expression(r"\bh\. ?(?:r\. ?)?[ehm]\b")
_PLURALS = ("s", "es")
_INFLECTED = frozenset(("office", "event", "document", "topic"))
_BEGIN, _END = attrgetter("begin"), attrgetter("end")
# What tells a verb from the noun that is written alike, before a base form and behind a noun in the plural.
_BEFORE_VERB = expression(
    r"\b(?:to|will|would|may|might|can|could|shall|should|must|not)(?: also| then| now| soon| again| officially)* $"
)
_BEFORE_GOING_ON = expression(r"\b(?:is|are|was|were|be|been)(?: also| then| now| currently| still| reportedly)* $")
_BEHIND_NOUN = expression(
    r"(?: (?:to|by|of|and|or|between|in|with|from|for|at|on|were|are|have|had|will|that|which|as|during|this|last|next)\b|\W*$|[^ ])"
)
_OPENS_SENTENCE = expression(r"(?:^|[.!?\n]\W{0,2})$")
# From a form in -ing to the office of whom it has as its object: no preposition, and no more than whose office it is.
_TO_OBJECT = expression(
    r" (?:the |his |her |visiting )*(?:(?!(?:with|of|between|on|in|at|to|by|for|from|as|and|under)\b)[a-z'-]+ ){0,2}"
)
_POSSESSIVE = expression(r"^(?:l[ae]r)?(?:s?[iu](?=$|n|y|'))?(?:[iu]m[iu]z)?")


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a table, or one phrase of a list, as the automaton knows it."""

    category: str  # office, event, verb, act, role, link, mark
    form: str
    sense: str  # rank, kind, verb sense, role, link sense or mark
    kind: str = ""  # of a verb: the occasion it makes; of an event noun: its weight
    extra: str = ""  # of an office: the state it exists in; of a verb: its form (base, past, participle, ing, s)
    plural: bool = False
    abroad: tuple[tuple[str, str], ...] = ()  # of an office: further states that have it, and its rank there
    narrowed: str = ""  # of a verb: how it is written before such an ending as `narrowing`, where not as its form


@dataclass(slots=True)
class Cue:
    """An entry found in a text."""

    begin: int
    stem: int  # where the form ends and the ending begins
    end: int  # where the word ends
    entry: Entry
    ending: str
    tense: str = ""
    form: str = ""


class Grammar:
    """The compiled pack of one language."""

    def __init__(self, code: str) -> None:
        pack = languages.load(code)
        self.code = code
        settings = pack.settings("grammar")
        self.verb_final: bool = settings["order"] == "verb-final"
        self.implied_state: str | None = settings.get("implied_state") or None
        self.abbreviations: frozenset[str] = frozenset(settings["abbreviations"])
        self.ordinal_words: dict[str, int] = settings["ordinal_words"]
        self.ordinal = re.compile(settings["ordinal_pattern"])
        self.counts: dict[str, int] = settings["counts"]
        self.unknown_city = expression(settings["unknown_city"])
        self.place_head = expression(settings["place_head"])
        before = settings["city_before_state"]
        self.city_before_state = re.compile(before + r"\Z") if before else None
        self.state_behind_city = re.compile(settings["state_behind_city"])
        self.capital = expression(settings["capital"])
        self.duration = expression(settings["duration"])
        self.other_happening = expression(settings["other_happening"] or r"(?!)")
        self.patterns: dict[str, re.Pattern[str]] = {
            key: expression(pattern or r"(?!)") for key, pattern in settings["patterns"].items()
        }
        self._softened = re.compile(rf"{settings['softening'][:-1]}d$" if settings["softening"] else r"(?!)")
        self.plural = re.compile(settings["plural"])
        self.state_offices: dict[str, str] = settings["state_offices"]
        self.words: dict[str, frozenset[str]] = {key: frozenset(value) for key, value in settings["words"].items()}
        self.words["not_names"] |= self.words["nouns"]
        self.kinds: dict[str, str] = settings["kinds"]
        self.marks: dict[str, tuple[str, ...]] = {
            key: tuple(value) if isinstance(value, list) else (value,) for key, value in settings["marks"].items()
        }
        self.pairs: dict[str, tuple[tuple[str, str], ...]] = {
            mark: tuple((phrase, meant) for phrase, _, meant in (one.partition("=") for one in self.marks[mark]))
            for mark in _PAIRED
        }
        self.behind_space = {mark: tuple(f" {phrase}" for phrase in self.marks.get(mark, ())) for mark in _WHOLE_WORDS}
        self.before_space = {mark: tuple(f"{phrase} " for phrase in self.marks.get(mark, ())) for mark in _WHOLE_WORDS}
        self._marked = [(phrase, mark) for mark in _SEARCHED for phrase in self.marks[mark]]
        self._marked += [(word, "sport") for word in sorted(self.words["sport"])]
        self._mark_finder = AhoCorasick([phrase for phrase, _ in self._marked])
        own = self.marks["own_office"][0]
        self.own_office = re.compile(own) if own else None
        going_on = "|".join(map(re.escape, self.marks["going_on"]))
        self.going_on = re.compile(rf"\b(?:{going_on})\b" if going_on else r"(?!)")
        self._joint = re.compile("|".join(rf"\b{re.escape(mark)}\b" for mark in self.marks["joint"]) or r"(?!)")
        self._separator = _separator(self.words["conjunctions"], self.words["honorifics"], self.words["fillers"])
        self._noun = re.compile(settings["noun_endings"])
        self._cases: list[tuple[str, re.Pattern[str]]] = [
            (case["name"], re.compile(case["pattern"])) for case in settings["cases"]
        ]
        self._tenses: list[tuple[re.Pattern[str], str, str]] = [
            (re.compile(tense["pattern"]), tense["tense"], tense["form"]) for tense in settings["tenses"]
        ]
        self.portfolios: frozenset[str] = frozenset(
            word
            for line in (pack.folder / "portfolios.txt").read_text(encoding="utf-8").splitlines()
            if not line.startswith("#")
            for word in fold(line).split()
        )
        self._narrowing: str = settings["narrowing"]
        self._longest = max(map(len, self.portfolios), default=0) + 1
        self._entries = list(_entries(pack, settings))
        self.office_ranks = {entry.form: entry.sense for entry in self._entries if entry.category == "office"}
        known: dict[str, list[Entry]] = {}
        for entry in self._entries:
            known.setdefault(" " + _plain(entry.narrowed or entry.form), []).append(entry)
        patterns = sorted(known)  # like beside like, so that a text finds them in fewer places of the memory
        self._by_pattern = [known[pattern] for pattern in patterns]
        self._automaton = AhoCorasick(patterns, implementation=Implementation.ContiguousNFA)
        self.negation = tuple(settings["marks"].get("negative", ()))

    @lru_cache(maxsize=65536)  # noqa: B019 (grammars live as long as the process)
    def case(self, ending: str) -> str:
        """The case an ending says: nominative, genitive, dative, accusative, locative, ablative or comitative."""
        if ending:
            ending = ending.replace(" ", "")
            for name, pattern in self._cases:
                if pattern.fullmatch(ending):
                    return name
            for name, pattern in self._cases:
                if pattern.search(ending):
                    return name
        return "nominative"

    @lru_cache(maxsize=65536)  # noqa: B019
    def tense(self, ending: str) -> tuple[str, str] | None:
        """(tense, form) of a verb's ending, None where the word is no form of a verb."""
        for pattern, tense, form in self._tenses:
            if pattern.fullmatch(ending):
                return tense, form
        return None

    @lru_cache(maxsize=65536)  # noqa: B019
    def is_noun_ending(self, ending: str) -> bool:
        """Whether a noun can end so."""
        return self._noun.fullmatch(ending) is not None

    @lru_cache(maxsize=65536)  # noqa: B019
    def is_portfolio(self, word: str) -> bool:
        """Whether a folded word can be part of a portfolio."""
        if word in self.portfolios:
            return True
        if "-" in word and not self.verb_final:
            return all(part in self.portfolios for part in word.split("-"))  # "Political-Security"
        return self.verb_final and any(
            word.startswith(stem) and self.is_noun_ending(word[len(stem) :])
            for stem in (word[:length] for length in range(3, min(len(word), self._longest)))
            if stem in self.portfolios
        )

    def is_joint(self, sentence: str) -> bool:
        """Whether a sentence says that several did something together."""
        return any(mark in sentence for mark in self.marks["joint"]) and self._joint.search(sentence) is not None

    def are_honorifics(self, stretch: str) -> bool:
        """Whether there is nothing but honorifics in a folded stretch."""
        return self.words["honorifics"].issuperset(_EXCELLENCY.sub("", stretch).replace(".", " ").split())

    def joins(self, gap: str) -> bool:
        """Whether a folded stretch is only what stands between the members of a list."""
        return self._joins(gap) if len(gap) < _REMEMBERED else self._separator.fullmatch(gap) is not None

    @lru_cache(maxsize=4096)  # noqa: B019
    def _joins(self, gap: str) -> bool:
        return self._separator.fullmatch(gap) is not None

    def find_marks(self, folded: str) -> dict[str, list[tuple[int, int]]]:
        """Where the phrases of the marks stand that are looked for all over a text, in order."""
        found: dict[str, list[tuple[int, int]]] = {}
        for index, begin, end in self._mark_finder.find_matches_as_indexes(folded, overlapping=True):
            found.setdefault(self._marked[index][1], []).append((begin, end))
        for places in found.values():
            places.sort()
        return found

    def cues(self, folded: str) -> list[Cue]:
        """Every cue of the text in order; of those that begin at one place, the longest of each category."""
        plain = " " + _plain(folded) + " "
        best: dict[tuple[int, str], Cue] = {}
        fitting = self._fitting
        for index, begin, stop in self._automaton.find_matches_as_indexes(plain, overlapping=True):
            stem = stop - 1
            end = plain.find(" ", stop) - 1
            letters = folded[stem:end]
            if folded.startswith("'", end) or (letters and not letters.isalpha()):
                end = self._word_end(folded, stem)
                letters = folded[stem:end]
            for entry, category, ending, tense, form in fitting(index, letters):
                key = (begin, category)
                known = best.get(key)
                if known is not None and stem <= known.stem:
                    continue
                if tense == "future" and form == "finite" and _NOUN_BEHIND.match(folded, end) and ending[-1:] == "k":
                    form = "participle"  # "düzenlenecek olan zirve", "yapılacak toplantı"
                best[key] = Cue(begin, stem, end, entry, ending, tense, form)
        if not self.verb_final:
            for begin, category in list(best):
                if category != "verb" or not ((begin, "event") in best or (begin, "office") in best):
                    continue
                if best[begin, category].form != "ing" and self._is_governed(folded, begin):
                    best.pop((begin, "office"), None)
                    best.pop((begin, "event"), None)  # "will visit", "to host": a verb, no noun
        cues = list(best.values())
        cues.sort(key=_END, reverse=True)
        cues.sort(key=_BEGIN)
        return _without_nested(cues, folded)

    def _is_governed(self, folded: str, begin: int) -> bool:
        """Whether a word that is a noun as well is a verb here: an auxiliary stands before it, maybe with an adverb."""
        words = folded[max(0, begin - 40) : begin].split()
        while words and words[-1] in self.marks["adverbs"]:
            words.pop()
        return bool(words) and words[-1] in self.words["auxiliaries"] and folded[begin - 1] == " "

    def _word_end(self, folded: str, stem: int) -> int:
        """Where the letters of a word end behind a form, those behind an apostrophe counted that can be an ending."""
        if not self.verb_final and folded.startswith("'s", stem):
            return stem + 2
        size = len(folded)
        end = stem
        while end < size and folded[end].isalpha():
            end += 1
        if self.verb_final and end < size - 1 and folded[end] == "'" and folded[end + 1].isalpha():
            end += 1
            while end < size and folded[end].isalpha():
                end += 1
        return end

    @lru_cache(maxsize=8192)  # noqa: B019
    def _fitting(self, index: int, ending: str) -> tuple[tuple[Entry, str, str, str, str], ...]:
        """What the forms of a pattern can be with an ending: (entry, its category, ending, tense, form)."""
        read = self._read_final if self.verb_final else self._read_medial
        found = ((entry, read(entry, ending)) for entry in self._by_pattern[index])
        return tuple((entry, entry.category, *reading) for entry, reading in found if reading is not None)

    def _read_final(self, entry: Entry, ending: str) -> tuple[str, str, str] | None:
        """(ending, tense, form) of an entry's word where endings say the case; None where it has no such ending."""
        category = entry.category
        if category == "verb":
            if entry.narrowed and not ending.startswith(self._narrowing):
                return None
            found = self.tense(ending or entry.form[-2:])
            if not ending and found != ("past", "finite"):
                return None  # only a form that is written with its ending, "aradı", stands without one
            if found is None or (ending.startswith("il") and self._softened.search(entry.form)):
                return None  # "teşekkür edildi": the passive is another stem
            if ending == "arak" and entry.form.endswith(" ol"):
                return None  # "konuk olarak": as a guest
            return ending, *found
        if category == "office" and not ending and entry.form.rpartition(" ")[2] in self.words["wants_ending"]:
            return None  # "üye devletler", "Konsey üyesi X"
        if category in _INFLECTED:
            return (ending, "", "") if self.is_noun_ending(ending) else None
        return (ending, "", "") if not ending else None

    def _read_medial(self, entry: Entry, ending: str) -> tuple[str, str, str] | None:
        """The same where words have no endings but those of plural and possessive."""
        if ending not in ("", "'s") and (ending not in _PLURALS or entry.category not in ("event", "document")):
            return None
        plural = entry.plural or ending in _PLURALS
        return "s" if plural else "", "", entry.extra if entry.category == "verb" else ""

    def case_part(self, cue: Cue) -> str:
        """The ending of a noun without plural and possessive: what is left is its case."""
        return _case_ending(cue.ending) if cue.ending else ""

    def base_end(self, cue: Cue) -> int:
        """Where a noun ends without its case: "Toplantısı" of "Toplantısına"."""
        return cue.end - len(self.case_part(cue)) if self.verb_final else cue.end

    def is_plural(self, cue: Cue) -> bool:
        """Whether an office or event noun is in the plural."""
        return cue.entry.plural or self._is_plural_ending(cue.ending)

    @lru_cache(maxsize=65536)  # noqa: B019
    def _is_plural_ending(self, ending: str) -> bool:
        return self.plural.match(ending.lstrip("'")) is not None


@lru_cache(maxsize=65536)
def _case_ending(ending: str) -> str:
    left = _POSSESSIVE.sub("", ending)
    return ending[-2:] if left == "n" else left  # "imparatorun"


def _is_verb(folded: str, cue: Cue) -> bool:
    """Whether a word that is a noun too is a verb here: "will visit Fiji", "X visits Fiji", "is meeting Y".

    Never in a verb-final language.
    """
    if "base" in cue.form.split("|"):
        return _BEFORE_VERB.search(folded, max(0, cue.begin - 20), cue.begin) is not None
    if cue.form == "ing":
        return _BEFORE_GOING_ON.search(folded, max(0, cue.begin - 20), cue.begin) is not None
    return cue.form == "s" and not _BEHIND_NOUN.match(folded, cue.end)


def _meets_official(folded: str, cue: Cue, offices: list[int]) -> bool:
    """Whether a form in -ing that opens a sentence has an official as its object: "Meeting President X in Riga, Y …"."""
    if cue.form != "ing" or not _OPENS_SENTENCE.search(folded, max(0, cue.begin - 3), cue.begin):
        return False
    office = next((begin for begin in offices if begin >= cue.end), -1)
    return office >= 0 and _TO_OBJECT.fullmatch(folded, cue.end, office) is not None


def _without_nested(cues: list[Cue], folded: str) -> list[Cue]:
    """The cues without those that lie inside a longer one of the same category, or of a verb in a noun or the reverse."""
    kept: list[Cue] = []
    ends: dict[str, int] = {}
    documents = {cue.begin for cue in cues if cue.entry.category == "document"}
    offices = [cue.begin for cue in cues if cue.entry.category == "office"]
    for cue in cues:
        begin, end, category = cue.begin, cue.end, cue.entry.category
        if category == "verb" and cue.form == "noun" and begin in documents:
            continue  # "anlaşması" is a treaty, no act of agreeing
        if (
            category == "office"
            and kept
            and end <= ends.get("verb", -1)
            and (kept[-1].begin < begin or end < kept[-1].end)
        ):
            continue  # the chair in "co-chair", the heads in "heads to Riga"
        happens = "event" if category == "verb" else category
        if end > ends.get(happens, -1):
            kept.append(cue)
            ends[happens] = end
            if category == "verb":
                ends["verb"] = end
            continue
        last = kept[-1]
        if (begin, end) != (last.begin, last.end) or {category, last.entry.category} != {"event", "verb"}:
            continue
        verb, noun = (cue, last) if category == "verb" else (last, cue)
        kept[-1] = (
            verb if _is_verb(folded, verb) or _meets_official(folded, verb, offices) else noun
        )  # "toplantı" is no form of "toplan-"
    return kept


def _separator(conjunctions: frozenset[str], honorifics: frozenset[str], fillers: frozenset[str]) -> re.Pattern[str]:
    """What stands between the members of a list: commas, one conjunction, honorifics of the next."""

    def any_of(words: frozenset[str]) -> str:
        return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))

    marks = r"[\s,;()&]*"
    between = any_of(honorifics | fillers | {"h.e."})
    return re.compile(rf"{marks}(?:(?:{any_of(conjunctions)})(?=\s|$))?{marks}(?:(?:{between})\.?(?=\s|$){marks})*")


def _plain(folded: str) -> str:
    """The folded text with a space for everything but letters and digits, so that every cue begins behind one; as long
    as it was."""
    plain = folded.encode("utf-8", "surrogatepass").translate(_SPACED).decode("utf-8", "surrogatepass")
    for char in () if plain.isascii() else set(plain):
        if not char.isalnum():
            plain = plain.replace(char, " ")
    return plain


def _holders(cell: str, rank: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The state of an office and the further ones with its rank there: "GB; IN deputy-minister; PH"."""
    state, *others = cell.split(";")
    abroad = [(code, other or rank) for code, _, other in (one.strip().partition(" ") for one in others)]
    return state.strip(), tuple(abroad)


def _entries(pack: languages.Pack, settings: dict[str, Any]) -> list[Entry]:
    entries: list[Entry] = []
    for row in pack.table("offices"):
        state, abroad = _holders(row.get("state", ""), row["rank"])
        entries.append(Entry("office", fold(row["form"]), row["rank"], extra=state, abroad=abroad))
        if row.get("plural"):
            entries.append(Entry("office", fold(row["plural"]), row["rank"], extra=state, plural=True, abroad=abroad))
    for row in pack.table("events"):
        entries.append(Entry("event", fold(row["form"]), row["kind"], row["weight"]))
    for row in pack.table("documents"):
        entries.append(Entry("document", fold(row["form"]), row["class"]))
    for row in pack.table("topics"):
        entries.append(Entry("topic", fold(row["form"]), row["topic"]))
    for row in pack.table("verbs"):
        forms = [fold(form) for form in row["form"].split(",")]
        names = ("base", "past", "participle", "ing", "s") if len(forms) > 1 else ("",)
        seen: dict[str, str] = {}
        for form, name in zip(forms, names, strict=True):
            seen[form] = f"{seen[form]}|{name}" if form in seen else name
        if settings["softening"]:
            seen |= {form[:-1] + "d": name for form, name in seen.items() if form.endswith(settings["softening"])}
        entries += [Entry("verb", form, row["sense"], row["kind"], name) for form, name in seen.items()]
        if settings["narrowing"]:
            entries += [
                Entry("verb", form, row["sense"], row["kind"], narrowed=form[:-1] + vowel)
                for form in seen
                for vowel in ("i", "u")
                if form.endswith(("a", "e"))
            ]
    for sense, forms_of_acting in settings["acts"].items():
        entries += [Entry("act", fold(form), sense) for form in forms_of_acting]
    for category in ("roles_after", "roles_before", "roles_object", "links_after", "links_before"):
        for sense, phrases in settings.get(category, {}).items():
            entries += [
                Entry(category.split("_")[0][:-1], fold(phrase), sense, category.split("_")[1]) for phrase in phrases
            ]
    return entries


@cache
@collector.paused()
def load(code: str) -> Grammar:
    """The grammar of a language, compiled once. Raises ResourceError where the pack is broken."""
    return Grammar(code)
