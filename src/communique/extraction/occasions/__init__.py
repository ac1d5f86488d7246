"""Occasions: nouns and verbs that tell of one, gathered into events with status, time, place, roles and structure.

A sentence is cut into clauses, one a verb. In a verb-final language all arguments stand before the verb and carry cases;
otherwise the subject stands before it and the rest behind it with prepositions. Both give the same thing: who did what to
whom at which occasion, so that what follows knows no language.
"""

from communique.extraction.occasions.drafts import GATHERINGS, Clause, Draft, Noun, Part
from communique.extraction.occasions.reader import Reader

__all__ = ["GATHERINGS", "Clause", "Draft", "Noun", "Part", "Reader"]
