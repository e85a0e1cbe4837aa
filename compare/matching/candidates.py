"""Which pairs of sentences are worth weighing: those that share words rare enough, found through an index.

Work is bounded for each sentence, whatever the text: an index entry is read no further than ``_READ`` places and a
sentence keeps its ``_KEPT`` best partners, so that the whole grows in line with the number of sentences.
"""

import math
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from compare.matching.profile import Profile

Cell = tuple[int, int]
"""An index into the sentences of A and one into those of B."""

_READ = 60  # places of one word that are looked at: of a commoner word, the nearest by relative position
_TOUCHED = 900  # places looked at for one sentence, its rarest words first
_KEPT = 30  # partners kept for one sentence
_LEAST = 0.04  # likeness below which no pair of the marked reports was ever shown
_LIGHTEST = 1.5  # a sentence of less weight counts as this: two common words alike are no likeness


def mass(stems: frozenset[str], weight: Mapping[str, float]) -> float:
    """What a set of stems weighs together; rounded, so that it does not depend on the order they come in."""
    return round(sum(weight[stem] for stem in stems), 9)


def likeness(shared: float, one: float, other: float) -> float:
    """Shared weight over the geometric mean of both weights, 0..1 (cosine with the weights shared out)."""
    return shared / math.sqrt(max(one, _LIGHTEST) * max(other, _LIGHTEST))


def candidates(
    a: Sequence[Profile],
    b: Sequence[Profile],
    weight: Mapping[str, float],
    masses_a: Sequence[float],
    masses_b: Sequence[float],
) -> dict[Cell, float]:
    """The pairs worth weighing and their likeness, found from either side, so that swapping the reports mirrors them."""
    found = _partners(a, b, weight, masses_a, masses_b)
    for (j, i), value in _partners(b, a, weight, masses_b, masses_a).items():
        found[i, j] = value
    return found


def _partners(
    ours: Sequence[Profile],
    theirs: Sequence[Profile],
    weight: Mapping[str, float],
    our_masses: Sequence[float],
    their_masses: Sequence[float],
) -> dict[Cell, float]:
    index: dict[str, list[int]] = {}
    for j, profile in enumerate(theirs):
        for stem in profile.stems:
            index.setdefault(stem, []).append(j)
    found: dict[Cell, float] = {}
    n, m = len(ours), len(theirs)
    for i, profile in enumerate(ours):
        shared: dict[int, float] = {}
        touched = 0
        for stem in sorted(profile.stems & index.keys(), key=lambda s: (-weight[s], s)):
            if touched > _TOUCHED:
                break
            places = index[stem]
            if len(places) > _READ:
                at = bisect_left(places, i * m // n)
                low = max(0, min(at - _READ // 2, len(places) - _READ))
                places = places[low : low + _READ]
            touched += len(places)
            for j in places:
                shared[j] = shared.get(j, 0.0) + weight[stem]
        best = shared
        if len(shared) > _KEPT:
            rank = sorted(
                shared,
                key=lambda j: (-round(shared[j] / math.sqrt(max(their_masses[j], _LIGHTEST)), 9), abs(i * m - j * n)),
            )
            best = dict.fromkeys(rank[:_KEPT], 0.0)
        for j in best:
            value = likeness(mass(profile.stems & theirs[j].stems, weight), our_masses[i], their_masses[j])
            if value >= _LEAST:
                found[i, j] = value
    return found
