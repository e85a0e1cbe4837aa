"""Other spellings of one name in two reports: Prigozhin and Prigohzin, Zelensky and Zelenskyy."""

from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz.distance import Indel

from compare.matching.profile import Profile
from compare.matching.rarity import rarity

_SHORTEST = 5  # letters: shorter names differ by a letter and are others (Bush, Rush)
_ALIKE = 0.8  # Indel similarity: one or two letters in ten
_RARE = 0.9  # only names that no dictionary word is near to
_MOST = 200  # names of one beginning compared on either side, so that long texts stay near linear


def same_names(a: Iterable[Profile], b: Iterable[Profile], language: str) -> dict[str, str]:
    """Spellings that only one report has -> the one to count both as.

    A name is only read as another's spelling where its own spelling never stands in the other report. The
    alphabetically first spelling stands for both, so that swapping the reports changes nothing.
    """
    names_a, words_a = _names(a)
    names_b, words_b = _names(b)
    by_start: dict[str, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for side, names in ((0, names_a - words_b), (1, names_b - words_a)):
        for name in sorted(names):
            if len(name) >= _SHORTEST and rarity(name, language) >= _RARE:
                by_start[name[:2]][side].append(name)
    found: dict[str, str] = {}
    for ones, others in by_start.values():
        alike = [
            (-closeness, min(one, other), max(one, other))
            for one in ones[:_MOST]
            for other in others[:_MOST]
            if (closeness := Indel.normalized_similarity(one, other)) >= _ALIKE
        ]
        for _, first, second in sorted(alike):
            if first not in found and second not in found:
                found[first] = found[second] = first
    return {name: kept for name, kept in found.items() if name != kept}


def _names(profiles: Iterable[Profile]) -> tuple[set[str], set[str]]:
    names: set[str] = set()
    everything: set[str] = set()
    for profile in profiles:
        names |= profile.names
        everything |= profile.stems
    return names, everything
