"""Words that mean the like: synonyms, words of one root and kinds of a thing, from WordNet (English only)."""

from collections.abc import Mapping
from functools import cache

from compare.matching.tables import table

_NONE: Mapping[str, float] = {}


@cache
def related(stem: str, language: str = "en") -> Mapping[str, float]:
    """Stems related to ``stem`` and how closely, 0.3 to 0.9.

    0.9 is of one root (decide, decision), 0.8 a synonym, 0.45 a kind of it, each less for seldom meant senses; empty
    for a language without a table. Looked up once a stem.
    """
    lines = table(f"synonyms-{language}")
    near = lines.get(stem) if lines else None
    if not near:
        return _NONE
    return {name: int(tenths) / 10 for name, _, tenths in (item.rpartition(":") for item in near.split())}
