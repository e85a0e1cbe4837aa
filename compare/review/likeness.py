"""How much of one passage's wording is left in another, and how well what stands around them agrees."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from compare.review.anchor import Anchor

# Scripts written without spaces count by the character.
_UNSPACED = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")
_CONTEXT_WORDS = 8  # nearest words compared on either side: a sentence further off may have been cut or moved
_HELD = 85  # percent of the shorter passage stand in one piece of the longer: it was merged or split
_FEWEST_HELD = 6  # words of such a passage
_LONGEST = 1_000  # words compared in order, which costs their product: a longer passage is compared as a bag of words
_SIMILARITY_HELD = 0.75  # what that is worth


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in order, without case and punctuation; linear."""
    return tuple(_WORD.findall(text.casefold()))


def similarity(one: Sequence[str], other: Sequence[str], weights: Mapping[str, float], unknown: float) -> float:
    """How much of the wording two passages share, 0..1, 1 for the same words.

    The mean of the words kept in order (Indel similarity) and the words kept at all by weight (Dice's coefficient over
    rare and common words): clauses change places, and what a desk leaves alone are the names and the figures.

    Args:
        one: The words of the one.
        other: The words of the other.
        weights: What a word weighs in the report.
        unknown: What a word weighs that the report does not have.
    """
    from rapidfuzz.distance import Indel  # late, here and below: without decisions nothing is looked for

    if not one or not other:
        return 0.0
    counts, others = Counter(one), Counter(other)
    total = sum(weights.get(word, unknown) * count for side in (counts, others) for word, count in side.items())
    common = sum(weights.get(word, unknown) * count for word, count in (counts & others).items())
    kept = 2 * common / total
    if max(len(one), len(other)) > _LONGEST:
        return kept
    alike = (Indel.normalized_similarity(one, other) + kept) / 2
    return _SIMILARITY_HELD if alike < _SIMILARITY_HELD and _holds(one, other) else alike


def _holds(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the shorter passage stands in one piece of the longer, but for a word or two."""
    if min(len(one), len(other)) < _FEWEST_HELD or len(one) == len(other):
        return False
    from rapidfuzz.fuzz import partial_ratio

    codes = {word: chr(0xF0000 + number) for number, word in enumerate(dict.fromkeys((*one, *other)))}
    first, second = ("".join(codes[word] for word in words) for words in (one, other))
    return partial_ratio(first, second, score_cutoff=_HELD) > 0


def context(anchor: Anchor, text: str, start: int, end: int) -> tuple[float, float]:
    """How well the words before and after ``[start, end)`` of ``text`` agree with those of the anchor, 0..1 each.

    The edge of a report agrees with an edge, and with nothing else.
    """
    before = words_of(text[max(0, start - len(anchor.prefix)) : start])
    after = words_of(text[end : end + len(anchor.suffix)])
    prefix, suffix = words_of(anchor.prefix), words_of(anchor.suffix)
    # The word furthest off may be cut in two.
    return (
        _agree(prefix[-_CONTEXT_WORDS:], before[-_CONTEXT_WORDS:], at_edge=start == 0),
        _agree(suffix[:_CONTEXT_WORDS], after[:_CONTEXT_WORDS], at_edge=end == len(text)),
    )


def _agree(one: Sequence[str], other: Sequence[str], *, at_edge: bool) -> float:
    from rapidfuzz.distance import Indel

    if not one:
        return float(at_edge)
    return float(Indel.normalized_similarity(one, other))
