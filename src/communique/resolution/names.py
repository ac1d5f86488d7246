"""Keys of names: what the spellings of one name have in common, in any script.

Two keys, both pure functions of the name: the ASCII key (`text.search_key`) keeps the letters and only drops diacritics and
script; the phonetic key also drops what transliterations of Turkic, Slavic and Persian names disagree on: q/g/k, x/kh/h, c/dzh/j/zh/ch,
w/v, y/i/ı, ə/e/a, o/u, doubled letters, glides between vowels, apostrophes.
"""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import normalize

from anyascii import anyascii

from communique.text import APOSTROPHES

# Particles between or after names that some spellings write and some leave out.
_PARTICLES = frozenset(
    {
        "oglu",
        "ogly",
        "ogli",
        "ugli",
        "uly",
        "ulu",
        "uulu",
        "kyzy",
        "kizi",
        "qizi",
        "gizi",
        "bin",
        "ibn",
        "al",
        "el",
        "de",
        "von",
        "van",
    }
)
_PATRONYMIC = re.compile(r".{3,}(ovich|evich|ovna|evna|ovic|evic)$")
_SONS = re.compile(r".{3,}(uly|kyzy|oglu|ogly|uulu)$")  # "Kemeluly"
# Arabic articles, joined to the name by a hyphen: "el-Sisi", "es-Sisi", "ас-Сиси".
_ARTICLE = re.compile(r"(?<![^\W_])(?:[aeu][lsşrznd]|[ae]sh|[аэ][лсшрзнд]ь?)[-‐‑–](?=\w)", re.I)
_HONORIFICS = frozenset({"seyed", "seyyed", "sayed", "sayyed", "sayyid", "seyyid", "syed", "seyit"})
_FATHERS_SON = frozenset({"oglu", "ogly", "ogli", "ugli", "uly", "ulu", "uulu", "kyzy", "kizi", "qizi", "gizi"})
_SOFT = str.maketrans({**dict.fromkeys(APOSTROPHES + "ʻьъЬЪ", ""), "ё": "yo", "Ё": "Yo"})
_MARKS = str.maketrans("", "", "'`")

# Names that Russian writes with Г for H: Гейдар is Heydar, Гасан Hasan. Other Г are G or Q.
_RUSSIAN_H = re.compile(
    r"\bг(?=ейдар|асан|усейн|амид|амзат|аджи|икмет|уммет|идаят|афиз|алил|ашим|абиб)|(?<=\bибра)г(?=им)", re.I
)
_RUSSIAN_LATIN_H = re.compile(r"(?<=\bibra)g(?=im)", re.I)  # the same, written over into Latin letters

# In order: what is written with more letters first. Each is one sound that transliterations write in several ways.
_SOUNDS = (
    (re.compile(r"shch|sch|tch|dzh|dsch|tsch|dj|zh|ch"), "j"),
    (re.compile(r"sh|sz"), "s"),
    (re.compile(r"gh"), "k"),
    (re.compile(r"kh|x"), "h"),
    (re.compile(r"th"), "t"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"ts|tz"), "s"),
    (re.compile(r"ck|[qgk]"), "k"),
    (re.compile(r"w"), "v"),
    (re.compile(r"c"), "j"),
)
# At the end of a word Turkish has t and p where its neighbours keep d and b: Fuat and Fuad, Recep and Rəcəb; z and s likewise.
_DEVOICED = (
    (re.compile(r"d(?=$|oglu$|ogli$)"), "t"),
    (re.compile(r"b(?=$|oglu$|ogli$)"), "p"),
    (re.compile(r"z$"), "s"),
)
_OPEN = re.compile(r"^[aei](?=[^aeiouy]{2})")  # Ebrahim and İbrahim, Ergaliev and Irgaliyev
_VOWELS = re.compile(r"[aeiouy]+")
_VOWEL_CLASS = {"a": "a", "e": "a", "o": "u", "u": "u", "i": "i", "y": "i"}
_DOUBLED = re.compile(r"(.)\1+")


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
def name_words(name: str) -> tuple[str, ...]:
    """The words that identify a person: without patronymics, particles and initials where two longer words remain.

    >>> name_words("Касым-Жомарт Кемелевич Токаев")
    ('kasym', 'zhomart', 'tokaev')
    """
    surname, comma, given = name.partition(", ")
    ordered = f"{given} {surname}" if comma and given else name
    found = words(_ARTICLE.sub("", _RUSSIAN_LATIN_H.sub("h", _RUSSIAN_H.sub("х", ordered))))
    kept: list[str] = []
    for word in found:
        if word in _FATHERS_SON and len(kept) > 1:
            kept.pop()  # "Heydar oglu" is the father's name
        elif word not in _PARTICLES:
            kept.append(word)
    long = [word for word in kept if len(word) > 1]
    return tuple(_without_patronymic(long) if len(long) > 1 else kept or found)


def _without_patronymic(said: list[str]) -> list[str]:
    """The words without a patronymic and an honorific, where two others remain: Đukanović and Izetbegović are surnames.

    A patronymic at the end says that the surname came first.
    """
    for at, word in enumerate(said):
        if len(said) > 2 and word in _HONORIFICS:
            return _without_patronymic([*said[:at], *said[at + 1 :]])
        if len(said) > 2 and at and (_PATRONYMIC.match(word) or _SONS.match(word)):
            rest = [*said[:at], *said[at + 1 :]]
            return [*rest[1:], rest[0]] if at == len(said) - 1 else rest
    return said


@lru_cache(maxsize=100_000)
def phonetic(word: str) -> str:
    """One ASCII word as it sounds, roughly.

    >>> phonetic("guluzade") == phonetic("quluzada"), phonetic("aliyev") == phonetic("eliev"), phonetic("fidan") == phonetic("firat")
    (True, True, False)
    """
    for pattern, sound in (*_DEVOICED, *_SOUNDS):
        word = pattern.sub(sound, word)
    word = _OPEN.sub("a", word)
    word = _VOWELS.sub(lambda run: _vowel(run.group()), word)
    return _DOUBLED.sub(r"\1", word)


def _vowel(run: str) -> str:
    """A run of vowels and glides as one letter: "iyev" and "iev", "ayev" and "aev" are one sound."""
    core = run.lstrip("y") or run  # "ye-" and "e-", "yu-" and "u-"
    glide = core.lstrip("iy")
    if glide and glide[0] in "aou":  # "Liudmyla" and "Lyudmyla"; but "Aliev" is not "Alaev"
        core = glide
    return _VOWEL_CLASS[core[0]]


@lru_cache(maxsize=100_000)
def phonetic_key(name: str) -> str:
    """The person's name as it sounds: the given names as one, then the last.

    Whether "Kassym-Jomart" is one word or two is a matter of spelling.

    >>> phonetic_key("Ramin Quluzadə") == phonetic_key("Рамин Гулузаде") == phonetic_key("Ramin Guluzade")
    True
    """
    *given, last = name_words(name) or ("",)
    return f"{phonetic(''.join(given))} {phonetic(last)}".strip()


@lru_cache(maxsize=100_000)
def unordered_key(name: str) -> str:
    """The phonetic key whatever the order of the words: "Orbán Viktor" and "Viktor Orbán" have one."""
    return " ".join(sorted(phonetic(word) for word in name_words(name)))


def surname_key(name: str) -> str:
    """The last word of the name as it sounds."""
    return phonetic(name_words(name)[-1]) if name_words(name) else ""
