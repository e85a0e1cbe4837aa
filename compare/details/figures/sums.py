"""Figures that add up: "312 were hurt in the north and a further 46 in the south" tells of 358 in all."""

from typing import NamedTuple

from compare.detail import Detail, Kind
from compare.details.figures.amount import Amount
from compare.details.figures.nouns import same_noun
from compare.details.kept import kept_for_links
from compare.details.kind import DetailedReport

SCORE = "score"
"""The noun of either side of a score, which nobody adds up."""
_MOST = 6
"""Figures of one sentence that are added: lists in news reports are shorter, and tables are no sentences."""


def adds_up(side: DetailedReport, detail: Detail, total: Amount) -> bool:
    """Whether ``detail`` and figures that stand in a row with it in its sentence make ``total`` together."""
    value = detail.value
    if not isinstance(value, Amount) or total.lo != total.hi or value.noun == total.noun == SCORE:
        return False
    figures = _figures_of(side, detail.sentence, detail.kind)
    if len(figures.amounts) < 2:
        return False
    if figures.most < total.lo or (value.lo > total.lo and figures.least >= 0):
        return False  # whatever is added, it is less, or more
    if not _may_add(value, total, side.report.language):
        return False
    amounts = [each for each in figures.amounts if _may_add(each, total, side.report.language)]
    if len(amounts) < 2 or value not in amounts:
        return False
    at = amounts.index(value)
    for first in range(max(0, at - _MOST + 1), at + 1):
        for last in range(max(at, first + 1), min(len(amounts), first + _MOST)):
            if sum(each.lo for each in amounts[first : last + 1]) == total.lo:
                return True
    return False


class _Figures(NamedTuple):
    """The figures of one kind in a sentence, the least of them, and no less than any of their sums."""

    amounts: tuple[Amount, ...]
    least: float
    most: float


@kept_for_links
def _figures_of(side: DetailedReport, sentence: int, kind: Kind) -> _Figures:
    alike = [each.value for each in side.of_sentence.get(sentence, ()) if each.kind is kind][: 4 * _MOST]
    amounts = tuple(each for each in alike if isinstance(each, Amount))
    most = sum(max(each.lo, 0.0) for each in amounts)
    return _Figures(amounts, min((each.lo for each in amounts), default=0.0), most * (1 + 1e-9))  # sums are rounded


def _may_add(part: Amount, total: Amount, language: str) -> bool:
    plain = part.lo == part.hi and part.unit == total.unit
    return plain and same_noun(part.noun, total.noun, language) is not False
