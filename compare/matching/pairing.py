"""Two reports made ready to be linked: their sentences' profiles, the weights of their words, the pairs to weigh."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from compare.matching.candidates import Cell, candidates
from compare.matching.profile import Profile, profiles
from compare.matching.spellings import same_names
from compare.matching.weights import Weights, weigh
from compare.progress import Progress
from compare.report import Report


@dataclass(frozen=True, slots=True)
class Pairing:
    """What all evidence is read from.

    ``alike`` holds the pairs worth weighing, by index into ``a`` and ``b``, in order, and the likeness of each, 0..1.
    ``language`` is that of both reports, or empty where they differ and no tables apply.
    """

    a: Sequence[Profile]
    b: Sequence[Profile]
    language: str
    weights: Weights
    alike: Mapping[Cell, float]


def pair(a: Report, b: Report, *, include_fenced: bool = False, progress: Progress | None = None) -> Pairing:
    """Make two reports ready to be linked; near linear in their sentences.

    Reports in different languages are read for their names and numbers alone.
    """
    foreign = a.language != b.language
    language = "" if foreign else a.language
    left = profiles(a, include_fenced=include_fenced, names_only=foreign)
    right = profiles(b, include_fenced=include_fenced, names_only=foreign)
    spelling = same_names(left, right, language)
    if spelling:
        left = [profile.respelled(spelling) for profile in left]
        right = [profile.respelled(spelling) for profile in right]
    weights = weigh(left, right, language)
    return Pairing(left, right, language, weights, candidates(left, right, weights.word, progress=progress))
