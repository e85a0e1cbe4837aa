"""The details of one report."""

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
    found: list[Detail] = []
    try:
        for name, module in counted(list(zip(MODULES, modules(), strict=True)), progress):
            known = len(found)
            found.extend(module.find(context, tuple(found)))
            if len(found) > known:
                found.sort(key=_place)
            forget_readings(name)
    finally:
        for name in MODULES:
            forget_readings(name)
    return tuple(found)


def _place(detail: Detail) -> int:
    """The start and the end of a detail as one number: half the time of a pair of them, of which all are sorted by."""
    return detail.start << 32 | detail.end
