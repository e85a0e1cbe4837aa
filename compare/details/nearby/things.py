"""Whether two nouns may be words for one thing."""

from functools import cache

from compare import wordlists
from compare.matching.synonyms import related
from compare.matching.words import stem


def one_thing(a: str, b: str) -> bool:
    """Whether two nouns in lower case may be words for one thing: listed so, or related in a dictionary."""
    one, other = stem(a), stem(b)
    if one == other or one in related(other) or other in related(one):
        return True
    return not _things().get(one, frozenset()).isdisjoint(_things().get(other, ()))


@cache
def _things() -> dict[str, frozenset[int]]:
    """The lines that the stem of each listed word stands in."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(wordlists.lines("things")):
        for word in line.split():
            found.setdefault(stem(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}
