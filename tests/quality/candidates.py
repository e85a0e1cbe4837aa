"""What the index of candidates misses in long texts: the marked pairs strung together, against all pairs weighed.

python tests/quality/candidates.py
"""

from collections.abc import Sequence
from dataclasses import replace

from gold import Cell, Marked, marked_pairs

from compare.matching.candidates import Effort, candidates
from compare.matching.profile import Profile, profiles
from compare.matching.weights import weigh

_LONG = 1000  # sentences for whose length the effort is taken


def main() -> None:
    """Prints the share of marks that weighing all pairs would reach and that the index reaches too."""
    a, b, marks = strung(marked_pairs())
    weights = weigh(a, b, "en")
    effort = Effort.of(_LONG)
    every = candidates(a, b, weights.word, replace(effort, read=10**9, touched=10**9, kept=10**9)).keys() & marks
    found = candidates(a, b, weights.word, effort).keys() & marks
    print(f"{len(a)} x {len(b)} sentences, {len(marks)} marked: {len(every)} of all pairs, {len(found)} by the index")
    print(f"found {len(found) / len(every):.4f}")


def strung(pairs: Sequence[Marked]) -> tuple[list[Profile], list[Profile], set[Cell]]:
    """All reports of a side as one, and the marked pairs by place in them."""
    a: list[Profile] = []
    b: list[Profile] = []
    marks: set[Cell] = set()
    for marked in pairs:
        ours, theirs = profiles(marked.a), profiles(marked.b)
        place_a = {profile.id: len(a) + k for k, profile in enumerate(ours)}
        place_b = {profile.id: len(b) + k for k, profile in enumerate(theirs)}
        marks |= {(place_a[i], place_b[j]) for i, j in marked.hits if i in place_a and j in place_b}
        a += ours
        b += theirs
    return a, b, marks


if __name__ == "__main__":
    main()
