"""How much a word says: its rarity in the language, and in the two reports at hand."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from compare.matching.tables import table

RAREST = 3.0  # Zipf frequency at and below which all words weigh the same: one in a million
_COMMONEST = 7.2  # Zipf frequency of "the" with its kin
_UNKNOWN_LANGUAGE = 0.7  # with no table, every word of the language weighs as a middling one
_DIGITS = 0.9  # a number is seldom shared by chance, but small ones are
FUNCTION_WORD = 0.27  # rarity below which a word joins others rather than saying something: up to "say" and "would"
_TOPIC_LEAST = 0.05  # of its weight that a word keeps when every sentence has it


@cache
def rarity(stem: str, language: str = "en") -> float:
    """How rare a stem is in its language, 0.03 (function words) to 1 (one in a million or rarer).

    The scale is linear in the Zipf frequency of wordfreq (Speer 2022); a number has a fixed weight.
    """
    if stem[:1].isdigit():
        return _DIGITS
    common = table(f"rarity-{language}")
    if common is None:
        return _UNKNOWN_LANGUAGE
    zipf = int(common.get(stem) or 0) / 10
    return min(1.0, max(0.03, (_COMMONEST - zipf) / (_COMMONEST - RAREST)))


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights of the stems of two reports.

    ``word`` is rarity times how few of all sentences have the stem: what a word says of its sentence. ``topical`` is
    rarity discounted for stems that run through both reports: what sharing it says of two sentences of one event.
    ``once`` holds the stems that stand in exactly one sentence of each report.
    """

    word: dict[str, float]
    topical: dict[str, float]
    once: frozenset[str]


def weigh(a: Sequence[Iterable[str]], b: Sequence[Iterable[str]], language: str) -> Weights:
    """Weigh all stems of two reports, given the distinct stems of each sentence; linear in their number."""
    spread_a, spread_b = _spread(a), _spread(b)
    total = len(a) + len(b)
    scale = math.log(max(3, total + 1))
    word, topical = {}, {}
    for stem in spread_a.keys() | spread_b.keys():
        n, m = spread_a.get(stem, 0), spread_b.get(stem, 0)
        rare = rarity(stem, language)
        word[stem] = rare * math.log((total + 1) / (n + m)) / scale
        share = math.sqrt(max(n, 0.5) / max(1, len(a)) * max(m, 0.5) / max(1, len(b)))
        kept = min(1.0, max(_TOPIC_LEAST, -math.log(share) / scale))
        topical[stem] = kept * (rare if rare >= FUNCTION_WORD else rare / 2)
    once = frozenset(stem for stem, n in spread_a.items() if n == 1 and spread_b.get(stem) == 1)
    return Weights(word, topical, once)


def _spread(sentences: Sequence[Iterable[str]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for stems in sentences:
        for stem in stems:
            found[stem] = found.get(stem, 0) + 1
    return found
