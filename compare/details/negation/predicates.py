"""When two words say the same of something, and which words say little by themselves."""

from collections.abc import Sequence
from functools import cache

from compare import wordlists
from compare.details.clauses.words import LIGHT, SUPPORT, Word
from compare.matching.synonyms import related
from compare.matching.words import stem

EXIST = wordlists.section("negations", "exist")
BARGAINING = wordlists.section("negations", "bargaining")
_NEAR = 0.8
"""How closely two predicates must be related to be one: synonyms in their main senses, or words of one root."""


def same_predicate(one: Word, other: Word) -> bool:
    """Whether two words may say the same of something: one root, synonyms, or listed as one."""
    if one.stem == other.stem:
        return True
    if not _of("alike", one.stem).isdisjoint(_of("alike", other.stem)):
        return True
    if not one.tells or not other.tells:
        return False
    return max(related(one.stem).get(other.stem, 0.0), related(other.stem).get(one.stem, 0.0)) >= _NEAR


def places_of(one: Word, words: Sequence[Word]) -> list[int]:
    """The places in a sentence of the words that may say the same as ``one``: as ``same_predicate``, asked of each."""
    root, alike, near = one.stem, _of("alike", one.stem), related(one.stem) if one.tells else None
    found = []
    for k, other in enumerate(words):
        if (
            other.stem == root
            or (alike and not alike.isdisjoint(_of("alike", other.stem)))
            or (
                near is not None
                and max(near.get(other.stem, 0.0), related(other.stem).get(root, 0.0)) >= _NEAR
                and other.tells
            )
        ):
            found.append(k)
    return found


def supports(word: Word) -> bool:
    """Whether a verb says little beside its object: carried out a survey, suffered damage."""
    return word.low in SUPPORT or word.low in EXIST or word.low in LIGHT or word.low in BARGAINING


def groups_of(root: str) -> frozenset[int]:
    """The listed groups of words for one thing that a stem is in, by number."""
    return _of("groups", root)


def _of(section: str, root: str) -> frozenset[int]:
    return _groups(section).get(root, frozenset())


@cache
def _groups(section: str) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for k, line in enumerate(wordlists.sections("negations")[section]):
        for word in line.split():
            found.setdefault(stem(word), set()).add(k)
    return {word: frozenset(groups) for word, groups in found.items()}
