"""Endings that hang on names: the Turkish case endings, with an apostrophe or without, and the English 's.

Everything here reads folded text (`text.fold`): ı and ü are i and u there, so a harmony class has two vowels, not four.
"""

from __future__ import annotations

from functools import lru_cache

from communique.expressions import expression

_DEMONYM = "l[iu]"
_PLURAL = "l[ae]r"
_POSSESSIVE = "(?:s?[iu]|[iu]m[iu]z)"
_CASE = "(?:y[ae]|n[ae]|[ae]|y[iu]|n[iu]|[iu]|n?[dt][ae]n|n?[dt][ae]ki(?:l[ae]r)?|n?[dt][ae]|n[iu]nki|[iu]nki|n[iu]n|[iu]n|yl[ae]|l[ae]|c[ae]|dir|dur|tir|tur)"
# Cases, plurals and demonyms, several in their order: "Bakude", "Turkler", "Kazakistanlilarin".
_ENDING = expression(f"(?:{_DEMONYM})?(?:{_PLURAL})?(?:{_POSSESSIVE})?(?:{_CASE})?(?:y[ae]?d[iu])?")
_LETTERS = expression(r"[^\W_]*")
_IS_DEMONYM = expression(_DEMONYM)
_ENGLISH = expression("'s(?![^\\W_])|(?<=s)'(?= [a-z])")


@lru_cache(maxsize=4096)
def is_ending(letters: str) -> bool:
    """Whether folded letters are endings a Turkish name can have."""
    return _ENDING.fullmatch(letters) is not None


def turkish_stop(folded: str, end: int) -> int | None:
    """Where the word ends that a name ending at `end` begins: after its endings. None where no ending explains it."""
    apostrophe = folded[end : end + 1] == "'"
    found = _LETTERS.match(folded, end + apostrophe)
    letters = found.group() if found else ""
    if is_ending(letters):
        return end + apostrophe + len(letters) if letters else end
    return end if apostrophe else None


def english_stop(folded: str, end: int) -> int | None:
    """The same in English: after an 's, or the apostrophe of a plural's owner; None inside a word."""
    if end < len(folded) and folded[end].isalnum():
        return None
    found = _ENGLISH.match(folded, end)
    return found.end() if found else end


def is_demonym(folded: str, end: int, stop: int) -> bool:
    """Whether the ending makes a state's name its people's: "Kazakistanlı", "Türkiyeli"."""
    begin = end + 1 if folded[end : end + 1] == "'" else end
    return stop > begin and _IS_DEMONYM.match(folded, begin, stop) is not None
