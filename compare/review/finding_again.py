"""Finds a passage again in another version of its report."""

from collections import OrderedDict
from dataclasses import dataclass

from compare.report import Report, Span
from compare.review.anchor import Anchor


@dataclass(frozen=True, slots=True)
class Found:
    """Where a passage stands now; ``similarity`` (0..1) is how much of its wording is left, 1 for the same words."""

    span: Span
    similarity: float


class Finder:
    """Finds passages in one report; what it works out is kept for the next."""

    def __init__(self, report: Report) -> None:
        self.report = report

    def find(self, anchor: Anchor) -> Found | None:
        """Where the passage stands, or None."""
        at = self.report.text.find(anchor.exact)
        return Found(Span(at, at + len(anchor.exact)), 1.0) if anchor.exact and at >= 0 else None


def find_again(anchor: Anchor, report: Report) -> Span | None:
    """Where the passage of ``anchor`` stands in ``report``; None where it cannot be told."""
    found = finder(report).find(anchor)
    return found.span if found else None


_KEPT = 6  # reports: two sides, as computed, as zoned and of the version before
_finders: OrderedDict[int, Finder] = OrderedDict()


def finder(report: Report) -> Finder:
    """The finder of ``report``, the same for the same object."""
    found = _finders.get(id(report))
    if found is None or found.report is not report:
        found = Finder(report)
    _finders[id(report)] = found
    _finders.move_to_end(id(report))
    if len(_finders) > _KEPT:
        _finders.popitem(last=False)
    return found
