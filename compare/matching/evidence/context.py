"""Evidence around the two sentences: what stands beside them, their rivals, the two reports as wholes."""

import math
from collections.abc import Mapping

from compare.matching.candidates import Cell
from compare.matching.pairing import Pairing
from compare.matching.rarity import rarity

_SHARPNESS = 14.0  # of the contest between rivals: a likeness .05 higher doubles a sentence's claim
_UNCLAIMED = 5.0  # the claim of no partner at all, against which a lone candidate is measured
_ENOUGH = 0.25  # likeness of a pair nearby beyond which it says no more: one clear link beside is one, however clear
_KIN = 0.3  # share of common words from which two reports may well tell one event, and more says no more
_BESIDE = tuple((di, dj) for di in (-1, 0, 1) for dj in (-1, 0, 1) if di or dj)
_BEYOND = tuple((di, dj) for di in range(-2, 3) for dj in range(-2, 3) if max(abs(di), abs(dj)) == 2)


def context(pairing: Pairing) -> dict[str, list[float]]:
    """What stands around two sentences.

    neighbours: the greatest likeness among the eight pairs next to this one, no more than .25: reports tell facts in
        runs, and one sentence of A is often told in two of B.
    surroundings: the same among the pairs two sentences away.
    rivals: log of the share that the pair has in all likeness of its sentences, from either side: a better partner
        elsewhere speaks against it.
    kinship: the weight of the words that both reports have over the geometric mean of theirs, no more than .3: reports
        of two events stay below.
    """
    alike = pairing.alike
    related = min(_KIN, kinship(pairing))
    return {
        "neighbours": _nearby(alike, _BESIDE),
        "surroundings": _nearby(alike, _BEYOND),
        "rivals": _rivals(alike),
        "kinship": [related] * len(alike),
    }


def _nearby(alike: Mapping[Cell, float], steps: tuple[Cell, ...]) -> list[float]:
    return [min(_ENOUGH, max(alike.get((i + di, j + dj), 0.0) for di, dj in steps)) for i, j in alike]


def _rivals(alike: Mapping[Cell, float]) -> list[float]:
    claims = {cell: math.exp(_SHARPNESS * value) for cell, value in alike.items()}
    rows: dict[int, float] = {}
    columns: dict[int, float] = {}
    for (i, j), claim in claims.items():
        rows[i] = rows.get(i, _UNCLAIMED) + claim - 1
        columns[j] = columns.get(j, _UNCLAIMED) + claim - 1
    return [round(math.log(claim / rows[i]) + math.log(claim / columns[j]), 9) for (i, j), claim in claims.items()]


def kinship(pairing: Pairing) -> float:
    """How much of their words two reports share, 0..1: each word once, by its rarity in the language."""
    ours = {stem for profile in pairing.a for stem in profile.stems}
    theirs = {stem for profile in pairing.b for stem in profile.stems}

    def weight(stems: set[str]) -> float:
        return round(sum(rarity(stem, pairing.language) for stem in stems), 9)

    return weight(ours & theirs) / math.sqrt(max(weight(ours), 1.0) * max(weight(theirs), 1.0))
