"""Which detail of one sentence answers which of another: by best agreement first."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from compare.detail import Detail, Verdict
from compare.details.kind import DetailKind, Judgement, Setting
from compare.report import Span

MOST_IN_SENTENCE = 40
"""Details of one module in a sentence that are judged, in reading order: a table of figures set as one sentence would
otherwise cost the square of its length. The longest sentence of 58 news reports holds 19."""

_RANK = {
    Verdict.AGREE: 0,
    Verdict.STYLE: 1,
    Verdict.FINER: 2,
    Verdict.TRIMMED: 3,
    Verdict.ALTERED: 4,
    Verdict.CONFLICT: 5,
    Verdict.UNSURE: 6,
    Verdict.ONE_SIDED: 7,
}
_SETTLED = _RANK[Verdict.TRIMMED]


class Pair(NamedTuple):
    """A detail of A, a detail of B, and what they amount to.

    A tuple, for a book has a million of them and a frozen dataclass takes three times as long to make.
    """

    a: Detail
    b: Detail
    judgement: Judgement

    @property
    def order(self) -> tuple[int, float, int, int]:
        """Best verdict first, then the closest, then as printed: an exact match claims before a conflict may."""
        return _RANK[self.judgement.verdict], -self.judgement.closeness, self.a.start, self.b.start

    @property
    def settled(self) -> bool:
        """Whether the two can both be printed as they stand."""
        return _RANK[self.judgement.verdict] <= _SETTLED


def judged(module: DetailKind, a: Sequence[Detail], b: Sequence[Detail], setting: Setting) -> Iterable[Pair]:
    """Every pair of one kind that ``module`` finds comparable."""
    judge, against = module.judge, b[:MOST_IN_SENTENCE]
    for ours in a[:MOST_IN_SENTENCE]:
        for theirs in against:
            if ours.kind is theirs.kind and (judgement := judge(ours, theirs, setting)) is not None:
                yield Pair(ours, theirs, judgement)


def one_to_one(pairs: Iterable[Pair]) -> list[Pair]:
    """The pairs that stand when each detail has at most one partner and the best pair claims first."""
    pairs = list(pairs)
    if len(pairs) < 2:
        return pairs  # as of most kinds in most links
    chosen: list[Pair] = []
    taken: set[Detail] = set()
    for pair in sorted(pairs, key=lambda pair: pair.order):
        if pair.a not in taken and pair.b not in taken:
            chosen.append(pair)
            taken.update((pair.a, pair.b))
    return chosen


def touches(detail: Detail, parts: Sequence[Span]) -> bool:
    """Whether a detail lies in the parts that a link rests on; one that names no parts rests on all."""
    return not parts or any(detail.span.overlaps(part) for part in parts)
