"""What a link rests on, in plain words."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from compare.link import Evidence
from compare.matching.model import Model
from compare.matching.pairing import Pairing
from compare.matching.profile import Profile
from compare.matching.rarity import FUNCTION_WORD, rarity
from compare.matching.synonyms import related

_NAMED = 4  # words named in one reason
_SLIGHT = 0.05  # log-odds below which a reason is not given
_NEAR = 0.4  # closeness from which two words are shown as like


def explain(
    pairing: Pairing,
    cell: tuple[int, int],
    values: Mapping[str, float],
    model: Model,
    printed: tuple[Mapping[str, str], Mapping[str, str]],
) -> tuple[Evidence, ...]:
    """The reasons for and against one link, weightiest first.

    ``values`` are the pieces of evidence of the pair, ``printed`` how the stems of either sentence are printed.
    """
    one, other = pairing.a[cell[0]], pairing.b[cell[1]]
    found = []
    for name in model.weights:
        weight = round(model.adds(name, values[name]), 3)
        if abs(weight) < _SLIGHT:
            continue
        around = _AROUND.get(name)
        says = around[weight < 0] if around else _says(name, pairing, (one, other), printed)
        found.append(_evidence(name, weight, says))
    return tuple(sorted(found, key=lambda reason: (-abs(reason.weight), reason.name)))


def _says(
    name: str,
    pairing: Pairing,
    pair: tuple[Profile, Profile],
    printed: tuple[Mapping[str, str], Mapping[str, str]],
) -> str:
    one, other = pair
    shared = one.stems & other.stems

    def listed(stems: Iterable[str]) -> str:
        rank = sorted(stems, key=lambda s: (-pairing.weights.word[s], s))
        return ", ".join(printed[0].get(s, s) for s in rank[:_NAMED])

    if name == "likeness":
        telling = [s for s in shared if rarity(s, pairing.language) >= FUNCTION_WORD]
        return f"share the words {listed(telling or shared)}" if shared else "share no words"
    if name == "gist":
        like = _like_words(one, other, pairing.language)
        if like:
            return "say it in like words: " + "; ".join(
                f"{printed[0].get(x, x)} – {printed[1].get(y, y)}" for x, y in like
            )
        same = one.gist & other.gist
        return f"share more than names: {listed(same)}" if same else "share names or numbers at most"
    if name == "unique":
        once = shared & pairing.weights.once
        return f"only these sentences have {listed(once)}" if once else "share no word that only they have"
    same = one.numbers & other.numbers
    return f"share the number {listed(same)}" if same else "share no number"


_AROUND = {
    "neighbours": ("sentences beside them are alike too", "nothing beside them is alike"),
    "surroundings": ("sentences near them are alike too", "nothing near them is alike"),
    "kinship": ("the reports have much in common", "the reports have little in common"),
    "order": ("stand at like places in the reports", "stand at different places in the reports"),
    "early": ("stand early in the reports", "stand late in the reports"),
}
"""What evidence from around the sentences says, for the link and against it."""


@lru_cache(maxsize=4096)
def _evidence(name: str, weight: float, says: str) -> Evidence:
    """One object for the many links that have the same: all that stands around sentences, and most that they lack."""
    return Evidence(name, weight, says)


def _like_words(one: Profile, other: Profile, language: str) -> list[tuple[str, str]]:
    """Pairs of words of like meaning, one a side, nearest first."""
    theirs = other.gist - one.stems
    pairs = [
        (-closeness, ours, like)
        for ours in one.gist - other.stems
        for like in related(ours, language).keys() & theirs
        if (closeness := related(ours, language)[like]) >= _NEAR
    ]
    return [(ours, like) for _, ours, like in sorted(pairs)[:2]]
