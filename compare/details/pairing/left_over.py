"""What is left of two linked sentences once all that answers each other is set aside.

"The bill offers cities $6.2 billion over five years" and "municipalities can draw on a fund of $6.2 billion over eight
years" share hardly a word around the years. But the sentences tell one fact, the sums agree, and one length of time is
left on either side: an editor has to look at those two.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from compare.detail import Detail
from compare.details.kind import RivalKind, Setting
from compare.details.nearby import shared
from compare.details.pairing import Pair, touches

SURE = 0.9
"""Score of a link from which two sentences tell one fact in so far as they tell the same at all."""
IN_LIKE_WORDS = 3
"""Words near both details that make them answer one question wherever in the sentences the link rests."""


def on_one_matter(a: Detail, b: Detail, setting: Setting) -> bool:
    """Whether the link and the words around two left-over details bear out that both answer one question."""
    near = shared(a, b, setting)
    if not (touches(a, setting.a_parts) and touches(b, setting.b_parts)):
        return near >= IN_LIKE_WORDS
    return near >= 1 or setting.score >= SURE


def rivals(module: RivalKind, ours: Sequence[Detail], theirs: Sequence[Detail], setting: Setting) -> Iterable[Pair]:
    """The pairs of details that ``module`` takes for rivals and that have no other rival, so that none is guessed."""
    pairs = [
        Pair(one, other, judgement)
        for one in ours
        for other in theirs
        if one.kind is other.kind and (judgement := module.judge_left_over(one, other, setting)) is not None
    ]
    met = Counter(detail for pair in pairs for detail in (pair.a, pair.b))
    return [pair for pair in pairs if met[pair.a] == met[pair.b] == 1]
