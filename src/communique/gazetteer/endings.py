"""Endings that hang on names: the Turkish case endings, with an apostrophe or without, and the English 's.

Everything here reads folded text (`text.fold`): ı and ü are i and u there, so a harmony class has two vowels, not four.
"""

from __future__ import annotations

import re

_DEMONYM = "l[iu]"
_PLURAL = "l[ae]r"
_POSSESSIVE = "(?:s?[iu]|[iu]m[iu]z)"
_CASE = (
    "(?:y[ae]|n[ae]|[ae]|y[iu]|n[iu]|[iu]|n?[dt][ae]n|n?[dt][ae]ki(?:l[ae]r)?|n?[dt][ae]|n[iu]nki|[iu]nki|n[iu]n|[iu]n|yl[ae]|l[ae]|c[ae]|dir|dur|tir|tur)"
)
# After an apostrophe a writer has said that an ending follows: every ending of a noun is one.
_AFTER_APOSTROPHE = re.compile(f"(?:{_DEMONYM})?(?:{_PLURAL})?(?:{_POSSESSIVE})?(?:{_CASE})?(?:y[ae]d[iu])?(?![^\\W_])")
# Without one, an ending must look like a case, a plural or a demonym: "Bakude", "Turkler", "Kazakistanlilarin".
_BARE = re.compile(f"(?:(?:{_DEMONYM})?(?:{_PLURAL})?(?:{_POSSESSIVE})?(?:{_CASE})?)(?![^\\W_])")
_IS_DEMONYM = re.compile(_DEMONYM)
_ENGLISH = re.compile("'s(?![^\\W_])|'(?![^\\W_])")


def turkish_stop(folded: str, end: int) -> int | None:
    """Where the word ends that a name ending at `end` begins: after its endings. None where no ending explains it."""
    if end >= len(folded):
        return end
    follower = folded[end]
    if follower == "'":
        found = _AFTER_APOSTROPHE.match(folded, end + 1)
        return found.end() if found and found.end() > end + 1 else end
    if not follower.isalnum():
        return end
    found = _BARE.match(folded, end)
    return found.end() if found and found.end() > end else None


def english_stop(folded: str, end: int) -> int | None:
    """The same in English: after an 's; None inside a word."""
    if end < len(folded) and folded[end].isalnum():
        return None
    found = _ENGLISH.match(folded, end)
    return found.end() if found and found.end() > end + 1 else end


def is_demonym(folded: str, end: int, stop: int) -> bool:
    """Whether the ending makes a state's name its people's: "Kazakistanlı", "Türkiyeli"."""
    begin = end + 1 if folded[end : end + 1] == "'" else end
    return stop > begin and _IS_DEMONYM.match(folded, begin, stop) is not None
