"""The details of one report."""

from bisect import bisect_right
from collections.abc import Iterable

from compare.detail import Detail
from compare.details.context import Context
from compare.details.kept import forget_readings
from compare.details.registry import MODULES, modules
from compare.progress import Progress, counted
from compare.report import Report


def find_details(report: Report, *, progress: Progress | None = None) -> tuple[Detail, ...]:
    """All that is checkable in ``report``, fenced zones included, in reading order.

    Time and room grow in line with the text.
    """
    context = Context.of(report)
    found: tuple[Detail, ...] = ()
    places: list[int] = []
    try:
        for name, module in counted(list(zip(MODULES, modules(), strict=True)), progress):
            found = _taken_in(found, places, module.find(context, found))
            forget_readings(name)
    finally:
        for name in MODULES:
            forget_readings(name)
    return found


def _taken_in(found: tuple[Detail, ...], places: list[int], more: Iterable[Detail]) -> tuple[Detail, ...]:
    """``found`` with ``more`` put in by place, behind what begins and ends alike; ``places`` are kept beside it.

    By bisection: to sort all after each kind is to look at what is in order already fourteen times.
    """
    new = sorted(more, key=_place)
    if not new:
        return found
    merged: list[Detail] = []
    merged_places: list[int] = []
    last = 0
    for detail in new:
        place = _place(detail)
        at = bisect_right(places, place, last)
        if at > last:
            merged += found[last:at]
            merged_places += places[last:at]
            last = at
        merged.append(detail)
        merged_places.append(place)
    merged += found[last:]
    merged_places += places[last:]
    places[:] = merged_places
    return tuple(merged)


def _place(detail: Detail) -> int:
    """The start and the end of a detail as one number, by which details are in reading order."""
    return detail.start << 32 | detail.end
