"""Evidence around the two sentences: their neighbours, their likes in the same report, their rivals, the reports."""

import math
from collections.abc import Mapping, Sequence

from compare.matching.candidates import Cell, candidates
from compare.matching.pairing import Pairing
from compare.matching.profile import Profile
from compare.matching.weights import rarity

_SHARPNESS = 14.0  # of the contest between rivals: a likeness .05 higher doubles a sentence's claim
_UNCLAIMED = 5.0  # the claim of no partner at all, against which a lone candidate is measured
_RETELLINGS = 6  # sentences of one report taken as telling the like of one sentence
_AROUND = ((-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1))


def context(pairing: Pairing) -> dict[str, list[float]]:
    """What stands around two sentences.

    neighbours: the greatest likeness among the eight pairs next to this one: reports tell facts in runs.
    retold: how like another sentence of the same report is to one of the two, and the other one to that: a headline,
        a lead and a paragraph that tell one fact are linked together.
    rivals: log of the share that the pair has in all likeness of its sentences, from either side: a better partner
        elsewhere speaks against it.
    kinship: the weight of the words that both reports have over the geometric mean of theirs: low for two events.
    """
    alike = pairing.alike
    nearby = [max(alike.get((i + di, j + dj), 0.0) for di, dj in _AROUND) for i, j in alike]
    related = _kinship(pairing)
    return {
        "neighbours": nearby,
        "retold": _retold(pairing),
        "rivals": _rivals(alike),
        "kinship": [related] * len(alike),
    }


def _rivals(alike: Mapping[Cell, float]) -> list[float]:
    claims = {cell: math.exp(_SHARPNESS * value) for cell, value in alike.items()}
    rows: dict[int, float] = {}
    columns: dict[int, float] = {}
    for (i, j), claim in claims.items():
        rows[i] = rows.get(i, _UNCLAIMED) + claim - 1
        columns[j] = columns.get(j, _UNCLAIMED) + claim - 1
    return [round(math.log(claim / rows[i]) + math.log(claim / columns[j]), 9) for (i, j), claim in claims.items()]


def _retold(pairing: Pairing) -> list[float]:
    alike = pairing.alike
    likes_a = _likes(pairing.a, pairing.weights.word, pairing.masses_a)
    likes_b = _likes(pairing.b, pairing.weights.word, pairing.masses_b)
    found = []
    for i, j in alike:
        best = 0.0
        for k, like in likes_a.get(i, ()):
            best = max(best, min(like, alike.get((k, j), 0.0)))
        for k, like in likes_b.get(j, ()):
            best = max(best, min(like, alike.get((i, k), 0.0)))
        found.append(best)
    return found


def _likes(
    sentences: Sequence[Profile], weight: Mapping[str, float], masses: Sequence[float]
) -> dict[int, list[tuple[int, float]]]:
    """For each sentence the sentences of the same report that are most like it."""
    found: dict[int, list[tuple[int, float]]] = {}
    for (i, k), like in candidates(sentences, sentences, weight, masses, masses).items():
        if i != k:
            found.setdefault(i, []).append((k, like))
    for likes in found.values():
        likes.sort(key=lambda pair: (-pair[1], pair[0]))
        del likes[_RETELLINGS:]
    return found


def _kinship(pairing: Pairing) -> float:
    ours = {stem for profile in pairing.a for stem in profile.stems}
    theirs = {stem for profile in pairing.b for stem in profile.stems}

    def weight(stems: set[str]) -> float:
        return round(sum(rarity(stem, pairing.language) for stem in stems), 9)

    return weight(ours & theirs) / math.sqrt(max(weight(ours), 1.0) * max(weight(theirs), 1.0))
