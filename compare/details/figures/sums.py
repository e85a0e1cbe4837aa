"""Figures that add up: "312 were hurt in the north and a further 46 in the south" tells of 358 in all."""

from compare.details.detail import Detail
from compare.details.figures.amount import Amount
from compare.details.figures.nouns import same_noun
from compare.details.kind import DetailedReport

_MOST = 6
"""Figures of one sentence that are added: lists in news reports are shorter, and tables are no sentences."""


def adds_up(side: DetailedReport, detail: Detail, total: Amount) -> bool:
    """Whether ``detail`` and figures that stand in a row with it in its sentence make ``total`` together."""
    alike = [each.value for each in side.of_sentence.get(detail.sentence, ()) if each.kind is detail.kind][: 4 * _MOST]
    amounts = [each for each in alike if isinstance(each, Amount) and _may_add(each, total, side.report.language)]
    if detail.value not in amounts:
        return False
    at = amounts.index(detail.value)
    for first in range(max(0, at - _MOST + 1), at + 1):
        for last in range(max(at, first + 1), min(len(amounts), first + _MOST)):
            if sum(each.lo for each in amounts[first : last + 1]) == total.lo == total.hi:
                return True
    return False


def _may_add(part: Amount, total: Amount, language: str) -> bool:
    same = same_noun(part.noun, total.noun, language)
    return part.lo == part.hi and part.unit == total.unit and same is not False
