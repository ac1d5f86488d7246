"""Officials that are known beside those of the reference data: a researcher's own list of who held which office."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from communique.gazetteer import Official
from communique.resolution.names import slug
from communique.resolution.reference import Held, Known, Reference
from communique.resolution.shipped import WIKIDATA, held


def extended(reference: Reference, officials: Iterable[Official]) -> Reference:
    """A reference that knows these officials too. Who is there already, by Wikidata id, gets the names and posts beside his own."""
    known = dict(reference.officials)
    by_same = {same: one.id for one in known.values() for same in one.same}
    for official in officials:
        same = (WIKIDATA + official.wikidata,) if official.wikidata else ()
        there = by_same.get(same[0]) if same else None
        posts = tuple(one for post in official.posts if (one := held(post)))
        variants = tuple((name.name, name.language) for name in official.names)
        if there:
            old = known[there]
            new = tuple(label for label in variants if label not in old.variants and label[0] != old.name)
            known[there] = replace(old, variants=old.variants + new, posts=_united(old.posts, posts))
            continue
        name = _free(f"official/{slug(official.name)}", official.wikidata, known)
        known[name] = Known(name, official.name, tuple(one for one in variants if one[0] != official.name), posts, same)
        if same:
            by_same[same[0]] = name
    return Reference.of(reference.nodes.values(), known.values()).curated(reference.curation)


def _united(old: tuple[Held, ...], new: tuple[Held, ...]) -> tuple[Held, ...]:
    """The posts of both; one that only tells again what is known is left out."""
    return old + tuple(one for one in new if not any(_tells(other, one) for other in old))


def _tells(known: Held, other: Held) -> bool:
    return (
        known.of == other.of and (known.post == other.post or known.rank == other.rank) and known.since == other.since
    )


def _free(name: str, wikidata: str | None, known: dict[str, Known]) -> str:
    """The id, with the Wikidata id where somebody else has it."""
    return f"{name}-{(wikidata or 'x').lower()}" if name in known else name
