"""How alike the wording of two linked sentences is, by RapidFuzz over their words."""

from collections.abc import Sequence

from rapidfuzz.distance import Indel, LCSseq

from compare.link import Grade

_VERBATIM = 0.95  # of the words are the same in the same order: a word changed in twenty
_CLOSE = 0.6  # of the words are the same
_HELD = 0.85  # of the shorter sentence stands in the longer, in order: a clause taken over
_FEWEST_HELD = 6  # words that such a clause must have


def grade(one: Sequence[str], other: Sequence[str]) -> Grade:
    """The grade of two sentences, given their stems in order; costs the product of their lengths at worst."""
    alike = Indel.normalized_similarity(one, other)
    if alike >= _VERBATIM:
        return Grade.VERBATIM
    shorter = min(len(one), len(other))
    held = shorter >= _FEWEST_HELD and LCSseq.similarity(one, other) >= _HELD * shorter
    return Grade.CLOSE if alike >= _CLOSE or held else Grade.PARAPHRASE
