"""What each word says of its sentence: its rarity in the language, and in the two reports at hand."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from compare.matching.profile import Profile
from compare.matching.rarity import FUNCTION_WORD, rarity

_TOPIC_LEAST = 0.05  # of its weight that a word keeps when every sentence has it
_COMPANION = 0.3  # of its weight that a name keeps that only stands beside another: they name one thing


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


def weigh(a: Sequence[Profile], b: Sequence[Profile], language: str) -> Weights:
    """Weigh all stems of two reports; linear in their number."""
    spread_a, spread_b = _spread(a), _spread(b)
    runs = (run for profile in (*a, *b) for run in profile.runs)
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
    once = {stem for stem, n in spread_a.items() if n == 1 and spread_b.get(stem) == 1}
    for stem in companions(runs, word):
        topical[stem] *= _COMPANION
        once.discard(stem)
    return Weights(word, topical, frozenset(once))


def companions(runs: Iterable[Sequence[str]], weight: Mapping[str, float]) -> set[str]:
    """Stems that are only ever printed beside a name that is printed as often: forenames and titles.

    "US Secretary of State Antony Blinken" names one person: Blinken carries the weight, the rest is his company.
    """
    times: dict[str, int] = {}
    beside: dict[str, set[str]] = {}
    for run in runs:
        for stem in set(run):
            times[stem] = times.get(stem, 0) + 1
            others = set(run) - {stem}
            beside[stem] = beside[stem] & others if stem in beside else others
    return {
        stem
        for stem, others in beside.items()
        if any((times[stem], -weight[stem], stem) < (times[other], -weight[other], other) for other in others)
    }


def _spread(sentences: Sequence[Profile]) -> dict[str, int]:
    found: dict[str, int] = {}
    for profile in sentences:
        for stem in profile.stems:
            found[stem] = found.get(stem, 0) + 1
    return found
