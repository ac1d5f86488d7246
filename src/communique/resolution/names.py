"""Keys of names: what the spellings of one name have in common, in any script.

All are pure functions of the name and the tradition of whom the official stands for: the ASCII key (`text.search_key`) keeps the
letters and only drops diacritics and script; the phonetic key also drops what transliterations disagree on (see `sounds`).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from unicodedata import normalize

from anyascii import anyascii

from communique.resolution.sounds import Tradition, common, sound
from communique.text import APOSTROPHES

# Particles between or after names that some spellings write and some leave out.
_FATHERS_SON = frozenset({"oglu", "ogly", "ogli", "ugli", "uly", "ulu", "uulu", "kyzy", "kizi", "qizi", "gizi"})
_FATHERS = frozenset({"bin", "ben", "ibn", "bint"})  # "Tamim bin Hamad Al Thani": the house is left out
_PARTICLES = _FATHERS_SON | frozenset(
    [
        "al",
        "el",
        "de",
        "del",
        "della",
        "di",
        "da",
        "do",
        "dos",
        "du",
        "la",
        "le",
        "los",
        "las",
        "von",
        "fon",
        "van",
        "der",
        "den",
        "zu",
        "jr",
        "sr",
        "ii",
        "iii",
        "iv",
        "vi",
        "vii",
        "viii",
    ]
)
_ARTICLES = frozenset({"al", "el", "de", "von", "van", "fon"})  # before a surname alone; "Ив Летерм" has a given name
_PATRONYMIC = re.compile(r".{3,}(ovich|evich|ovitsh|evitsh|ewitsh|ovna|evna|ovic|evic)$")
_SONS = re.compile(r".{3,}(uly|kyzy|oglu|ogly|uulu)$")  # "Kemeluly"
_SERVANT = re.compile(r"abd[aeou]*l?|abd[aeou]ul?")  # "Abd al-Aziz", "Abdel Aziz", "Abdülaziz"
# Arabic articles, joined to the name by a hyphen: "el-Sisi", "es-Sisi", "ас-Сиси".
_ARTICLE = re.compile(r"(?<![^\W_])(?:[aeu][lsşrznd]|[ae]sh|[аэ][лсшрзнд]ь?)[-‐‑–](?=\w)", re.I)
# "Sharaf al-Din", "Nur ed-Din" are one word, as Turkish and French write it.
_OF_THE_FAITH = re.compile(r"(?<=\w)[\s-]+(?:a[ld]|e[ld]|u[ld])[-‐‑–\s]+d[iı]n(?!\w)", re.I)
_HONORIFICS = frozenset(
    [
        "seyed",
        "seyyed",
        "sayed",
        "sayyed",
        "sayyid",
        "seyyid",
        "syed",
        "seyit",
        "sheikh",
        "shaikh",
        "seyh",
        "sheyh",
        "sheykh",
    ]
)
# The first of several given names, which many outlets leave out: "Mohammad Javad Zarif", "Mehmet Fatih Kacır".
_LEADING = re.compile(r"mehmet|m[aou]k?h+a?mm?[ae][dt]")
_SOFT = str.maketrans({**dict.fromkeys(APOSTROPHES + "ʻьъЬЪ", ""), "ё": "yo", "Ё": "Yo"})
_MARKS = str.maketrans("", "", "'`")

# Names that Russian writes with Г for H: Гейдар is Heydar, Гасан Hasan. Other Г are G or Q.
_RUSSIAN_H = re.compile(
    r"\bг(?=ейдар|асан|усейн|амид|амзат|аджи|икмет|уммет|идаят|афиз|алил|ашим|абиб)|(?<=\bибра)г(?=им)", re.I
)
_RUSSIAN_LATIN_H = re.compile(r"(?<=\bibra)g(?=im)", re.I)  # the same, written over into Latin letters


@lru_cache(maxsize=50_000)
def slug(text: str) -> str:
    """The text as a part of an IRI: ASCII, lower case, hyphens; at most 80 characters.

    >>> slug("Türk Keneşi – Bilgi Teknolojileri")
    'turk-kenesi-bilgi-teknolojileri'
    """
    return "-".join(words(text))[:80].strip("-")


@lru_cache(maxsize=100_000)
def words(name: str) -> tuple[str, ...]:
    """The words of a name in ASCII, lower case, without apostrophes and soft signs."""
    return tuple(re.findall(r"[a-z0-9]+", anyascii(normalize("NFC", name).translate(_SOFT)).lower().translate(_MARKS)))


@lru_cache(maxsize=100_000)
def name_words(name: str, tradition: Tradition | None = None) -> tuple[str, ...]:
    """The words that identify a person: without patronymics, particles and initials where two longer words remain.

    >>> name_words("Касым-Жомарт Кемелевич Токаев")
    ('kasym', 'zhomart', 'tokaev')
    """
    tradition = tradition or common()
    surname, comma, given = name.partition(", ")
    ordered = f"{given} {surname}" if comma and given else name
    ordered = _OF_THE_FAITH.sub("eddin", ordered)
    lettered = _ARTICLE.sub("", _RUSSIAN_LATIN_H.sub("h", _RUSSIAN_H.sub("х", ordered)))
    for pattern, letters in tradition.letters:
        lettered = pattern.sub(letters, lettered)
    found = words(lettered)
    if tradition.order == "family":
        return found
    long = [word for word in _without_particles(found) if len(word) > 1]
    return tuple(_telling(long) if len(long) > 1 else _without_particles(found) or found)


def _without_particles(found: tuple[str, ...]) -> list[str]:
    """The words less particles; of a son's name the father's given name, and not the house, is kept."""
    kept: list[str] = []
    for at, word in enumerate(found):
        if word in _FATHERS and kept and at + 1 < len(found):
            rest = _servants([one for one in found[at + 1 :] if one not in _PARTICLES])
            return [*kept, *rest[:1]]
        if word in _FATHERS_SON and len(kept) > 1:
            kept.pop()  # "Heydar oglu" is the father's name
        elif word not in _PARTICLES or (not kept and word not in _ARTICLES):
            kept.append(word)
    return _servants(kept)


def _servants(said: list[str]) -> list[str]:
    """The words with "Abdel Aziz" and "Abd al-Aziz" as one."""
    kept: list[str] = []
    for word in said:
        if kept and _SERVANT.fullmatch(kept[-1]):
            kept[-1] = f"abdul{word}"
        else:
            kept.append(word)
    return kept


def _telling(said: list[str]) -> list[str]:
    """The words that tell people apart, where two remain: Đukanović and Izetbegović are surnames.

    A patronymic at the end says that the surname came first.
    """
    for at, word in enumerate(said):
        if len(said) > 2 and (word in _HONORIFICS or (at == 0 and _LEADING.fullmatch(word))):
            return _telling([*said[:at], *said[at + 1 :]])
        if len(said) > 2 and at and (_PATRONYMIC.match(word) or _SONS.match(word)):
            rest = [*said[:at], *said[at + 1 :]]
            return [*rest[1:], rest[0]] if at == len(said) - 1 else rest
    return said


@lru_cache(maxsize=100_000)
def sounds(name: str, tradition: Tradition | None = None) -> tuple[str, ...]:
    """The words of a name as they sound."""
    tradition = tradition or common()
    return tuple(sound(word, tradition, is_latin(name)) for word in name_words(name, tradition))


def is_latin(name: str) -> bool:
    """Whether it is in Latin letters."""
    return max(name, default="") < "Ͱ"


@lru_cache(maxsize=100_000)
def phonetic_key(name: str, tradition: Tradition | None = None) -> str:
    """The person's name as it sounds: the given names as one, and the last, whichever comes first.

    Whether "Kassym-Jomart" is one word or two is a matter of spelling, and so is the order.

    >>> phonetic_key("Ramin Quluzadə") == phonetic_key("Рамин Гулузаде") == phonetic_key("Guluzade Ramin")
    True
    """
    tradition = tradition or common()
    said = name_words(name, tradition)
    if len(said) < 2:
        return " ".join(sounds(name, tradition))
    given, family = _parts(said, name, tradition)
    latin = is_latin(name)
    both = (sound(given, tradition, latin), sound(family, tradition, latin))
    return " ".join(both if tradition.order == "fixed" else sorted(both)).strip()


def _parts(said: tuple[str, ...], name: str, tradition: Tradition) -> tuple[str, str]:
    """The given names as one word, and the family's."""
    if tradition.order == "family":
        first = words(name.split()[0])
        if len(first) > 1:  # "Geun-hye Park"
            return "".join(first), "".join(said[len(first) :])
        return "".join(said[1:]), said[0]
    *given, family = said
    if tradition.middle == "dropped":
        return given[0], family
    if tradition.middle == "surnames":
        own = 1
        while own < len(given) and _is_given(given[own], tradition, is_latin(name)):
            own += 1
        return given[0], said[own]
    return "".join(given), family


def _is_given(word: str, tradition: Tradition, latin: bool) -> bool:
    return word in tradition.given if latin else sound(word, tradition, latin) in _given(tradition)


@cache
def _given(tradition: Tradition) -> frozenset[str]:
    """The sounds of the tradition's given names."""
    return frozenset(sound(word, tradition) for word in tradition.given)


@lru_cache(maxsize=100_000)
def unordered_key(name: str, tradition: Tradition | None = None) -> str:
    """The sounds of the words whatever their order: "Orbán Viktor" and "Viktor Orbán" have one."""
    said = sounds(name, tradition)
    return " ".join(said if tradition and tradition.order == "fixed" else sorted(said))


def surname_key(name: str, tradition: Tradition | None = None) -> str:
    """The last word of the name as it sounds; none where it is the father's given name ("Mohammed bin Salman")."""
    said = sounds(name, tradition)
    return said[-1] if said and _FATHERS.isdisjoint(words(name)[1:]) else ""
