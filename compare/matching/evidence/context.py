"""Evidence around the two sentences: what stands beside them, and the two reports as wholes."""

import math
from array import array
from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from compare.matching.candidates import Cell
from compare.matching.pairing import Pairing
from compare.matching.profile import stems_of
from compare.matching.rarity import rarity

_ENOUGH = 0.25  # likeness of a pair nearby beyond which it says no more: one clear link beside is one, however clear
_KIN = 0.3  # share of common words from which two reports may well tell one event, and more says no more
_BESIDE = tuple((di, dj) for di in (-1, 0, 1) for dj in (-1, 0, 1) if di or dj)
_BEYOND = tuple((di, dj) for di in range(-2, 3) for dj in range(-2, 3) if max(abs(di), abs(dj)) == 2)


def context(pairing: Pairing) -> "dict[str, array[float]]":
    """What stands around two sentences.

    neighbours: the greatest likeness among the eight pairs next to this one, no more than .25: reports tell facts in
        runs, and one sentence of A is often told in two of B.
    surroundings: the same among the pairs two sentences away.
    kinship: the weight of the words that both reports have over the geometric mean of theirs, no more than .3: reports
        of two events stay below.
    """
    alike = pairing.alike
    related = min(_KIN, kinship(stems_of(pairing.a), stems_of(pairing.b), pairing.language))
    return {
        "neighbours": _nearby(alike, _BESIDE),
        "surroundings": _nearby(alike, _BEYOND),
        "kinship": array("d", [related]) * len(alike),
    }


def _nearby(alike: Mapping[Cell, float], steps: tuple[Cell, ...]) -> "array[float]":
    # Cells as single numbers: making a pair for each look-up takes twice the time.
    row = max((j for _, j in alike), default=0) + 5  # so that two steps past the last place stay in their row
    likeness = {i * row + j: value for (i, j), value in alike.items()}
    offsets = [di * row + dj for di, dj in steps]
    get = likeness.get
    return array("d", [min(_ENOUGH, max([get(cell + offset, 0.0) for offset in offsets])) for cell in likeness])


def kinship(ours: AbstractSet[str], theirs: AbstractSet[str], language: str) -> float:
    """How much of their words two reports share, 0..1, by their stems: each once, by its rarity in the language."""

    def weight(stems: AbstractSet[str]) -> float:
        return round(sum(rarity(stem, language) for stem in stems), 9)

    return weight(ours & theirs) / math.sqrt(max(weight(ours), 1.0) * max(weight(theirs), 1.0))
