"""Which pairs of sentences are worth weighing: those that share words rare enough, found through an index.

Work is bounded for each sentence, whatever the text: an index entry is read no further than some places, and a
sentence keeps its best partners only. Both bounds fall as reports grow, so that the whole is near linear in the number
of sentences.
"""

import math
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from compare.matching.profile import Profile
from compare.progress import Progress, counted, part

Cell = tuple[int, int]
"""An index into the sentences of A and one into those of B."""

_REPEATED = 8  # of many sentences of the same words, how many are linked with each: those nearest in place
_LIGHTEST = 1.5  # a sentence of less weight counts as this: two common words alike are no likeness


@dataclass(frozen=True, slots=True)
class Effort:
    """How hard to look for the partners of one sentence.

    ``read``: places of one word that are looked at, of a commoner word the nearest by relative position. ``touched``:
    places looked at in all, the rarest words first. ``kept``: partners kept. ``least``: the likeness of a pair worth
    weighing.
    """

    read: int
    touched: int
    kept: int
    least: float

    @classmethod
    def of(cls, sentences: int) -> "Effort":
        """Full effort up to 1,000 sentences a side (tests/quality/candidates.py), then less for each."""
        size = max(1000, sentences)
        return cls(
            read=max(20, 60_000 // size),
            touched=max(60, 1_200_000 // size),
            kept=max(3, 60_000 // size),
            least=0.04 if sentences <= 1000 else 0.1,
        )


def mass(stems: frozenset[str], weight: Mapping[str, float]) -> float:
    """What a set of stems weighs together; rounded, so that it does not depend on the order they come in."""
    return round(sum([weight[stem] for stem in stems]), 9)


def likeness(shared: float, one: float, other: float) -> float:
    """Shared weight over the geometric mean of both weights, 0..1."""
    return shared / math.sqrt(max(one, _LIGHTEST) * max(other, _LIGHTEST))


def candidates(
    a: Sequence[Profile],
    b: Sequence[Profile],
    weight: Mapping[str, float],
    effort: Effort | None = None,
    progress: Progress | None = None,
) -> dict[Cell, float]:
    """The pairs worth weighing and their likeness, by place in A, then in B.

    They are looked for from either side, so that swapping the reports mirrors them. Sentences of the very same words
    are always worth it. ``effort`` is that for the size of the reports if not given.
    """
    effort = effort or Effort.of(max(len(a), len(b)))
    ours, theirs = Index.of(a, weight), Index.of(b, weight)
    from_a, from_b = counted(a, part(progress, 0.0, 0.5)), counted(b, part(progress, 0.5, 1.0))
    cells = {(i, j) for i, profile in enumerate(from_a) for j in theirs.partners(profile, i / len(a), weight, effort)}
    cells |= {(i, j) for j, profile in enumerate(from_b) for i in ours.partners(profile, j / len(b), weight, effort)}
    equal = _equal(a, b) | {(i, j) for j, i in _equal(b, a)}
    found = {}
    for i, j in sorted(cells | equal):
        value = likeness(mass(a[i].stems & b[j].stems, weight), ours.masses[i], theirs.masses[j])
        if value >= effort.least or (i, j) in equal:
            found[i, j] = value
    return found


def _equal(ours: Sequence[Profile], theirs: Sequence[Profile]) -> set[Cell]:
    """Sentences of the same words in the same order; of many, those nearest in place."""
    places: dict[tuple[str, ...], list[int]] = {}
    for j, profile in enumerate(theirs):
        places.setdefault(profile.order, []).append(j)
    return {
        (i, j)
        for i, profile in enumerate(ours)
        if profile.order
        for j in nearest(places.get(profile.order, []), i * len(theirs) / len(ours), _REPEATED)
    }


def nearest(places: list[int], middle: float, count: int) -> list[int]:
    """Of sorted ``places``, no more than ``count`` around ``middle``."""
    if len(places) <= count:
        return places
    low = bisect_left(places, middle) - count // 2
    low = max(0, min(low, len(places) - count))
    return places[low : low + count]


@dataclass(frozen=True, slots=True)
class Index:
    """The sentences of one report by their stems, and what each sentence weighs."""

    places: dict[str, list[int]]
    masses: list[float]
    scale: list[float]

    @classmethod
    def of(cls, sentences: Sequence[Profile], weight: Mapping[str, float]) -> "Index":
        """Index a report; linear in its words."""
        places: dict[str, list[int]] = {}
        for place, profile in enumerate(sentences):
            for stem in profile.stems:
                places.setdefault(stem, []).append(place)
        masses = [mass(profile.stems, weight) for profile in sentences]
        return cls(places, masses, [1 / math.sqrt(max(whole, _LIGHTEST)) for whole in masses])

    def partners(self, profile: Profile, where: float, weight: Mapping[str, float], effort: Effort) -> list[int]:
        """The sentences that share most with ``profile``, nearest to the relative place ``where`` on a tie."""
        middle, scale = where * len(self.masses), self.scale
        shared: dict[int, float] = {}
        touched = 0
        for stem in sorted(profile.stems & self.places.keys(), key=lambda s: (-weight[s], s)):
            if touched > effort.touched:
                break
            places = nearest(self.places[stem], middle, effort.read)
            touched += len(places)
            worth = weight[stem]
            for place in places:
                shared[place] = shared.get(place, 0.0) + worth
        if len(shared) <= effort.kept:
            return list(shared)
        ranked = sorted([(-worth * scale[place], abs(place - middle), place) for place, worth in shared.items()])
        return [place for _, _, place in ranked[: effort.kept]]
