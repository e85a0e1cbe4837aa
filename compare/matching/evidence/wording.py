"""Evidence in the words of the two sentences themselves."""

import math
from array import array
from collections.abc import Mapping

from compare.matching.pairing import Pairing
from compare.matching.synonyms import related
from compare.progress import Progress, counted


def wording(pairing: Pairing, progress: Progress | None = None) -> "dict[str, array[float]]":
    """What two sentences share, word for word or in like words.

    likeness: shared weight over the geometric mean of both sentences' weights.
    gist: log of 1 + the topical weight of shared words other than names and numbers, words of like meaning counted by
        how near they are; two sentences that share long names and titles alone have none.
    unique: log of 1 + the weight of shared words that stand in one sentence of either report only.
    numbers: log of 1 + the topical weight of shared numbers.

    Costs about as much as reading both sentences for each pair.
    """
    topical, once = pairing.weights.topical, pairing.weights.once
    columns = {name: array("d") for name in ("likeness", "gist", "unique", "numbers")}
    row, near = -1, {}
    for (i, j), alike in counted(list(pairing.alike.items()), progress):
        one, other = pairing.a[i], pairing.b[j]
        if i != row:
            row, near = i, _near(one.gist, pairing.language)
        shared = one.stems & other.stems
        columns["likeness"].append(alike)
        gist = sum(topical[stem] for stem in one.gist & other.gist)
        gist += _like_words(one.gist - other.stems, other.gist - one.stems, other.gist, near, topical) / 2
        columns["gist"].append(math.log1p(round(gist, 9)))
        columns["unique"].append(math.log1p(round(sum(topical[stem] for stem in shared & once), 9)))
        columns["numbers"].append(math.log1p(round(sum(topical[stem] for stem in one.numbers & other.numbers), 9)))
    return columns


def _near(gist: frozenset[str], language: str) -> dict[str, list[tuple[str, float]]]:
    """Every word related to one of ``gist`` -> those it is related to, and how closely."""
    found: dict[str, list[tuple[str, float]]] = {}
    for stem in gist:
        for other, closeness in related(stem, language).items():
            found.setdefault(other, []).append((stem, closeness))
    return found


def _like_words(
    ours: frozenset[str],
    theirs: frozenset[str],
    their_gist: frozenset[str],
    near: Mapping[str, list[tuple[str, float]]],
    topical: Mapping[str, float],
) -> float:
    """Weight of the words of either sentence that have a word of like meaning in the other, by how near it is."""
    best: dict[str, float] = {}
    total = 0.0
    for stem in their_gist & near.keys():
        for ours_like, closeness in near[stem]:
            if ours_like in ours:
                best[ours_like] = max(closeness, best.get(ours_like, 0.0))
        if stem in theirs:
            total += topical[stem] * max(closeness for _, closeness in near[stem])
    return total + sum(topical[stem] * closeness for stem, closeness in best.items())
