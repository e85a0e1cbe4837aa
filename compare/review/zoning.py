"""Zones that an editor set: reports with other zones, compared again because other sentences take part in linking."""

from collections.abc import Iterable
from dataclasses import replace

from compare.comparison import Comparison
from compare.pipeline import compare
from compare.report import Report
from compare.review.decision import Decision, SetZone
from compare.review.placing import zones_set
from compare.side import Side


def zoned(report: Report, side: Side, decisions: Iterable[Decision]) -> Report:
    """``report`` with the zones that ``decisions`` give it; the same object where they change nothing.

    Zones are of whole paragraphs. Linear in the report.
    """
    zones = zones_set(report, side, (each.what for each in decisions if isinstance(each.what, SetZone)))
    if all(report.paragraphs[paragraph].zone is zone for paragraph, zone in zones.items()):
        return report
    return replace(
        report,
        paragraphs=tuple(replace(each, zone=zones.get(at, each.zone)) for at, each in enumerate(report.paragraphs)),
        sentences=tuple(replace(each, zone=zones.get(each.paragraph, each.zone)) for each in report.sentences),
    )


def zoned_reports(computed: Comparison, decisions: Iterable[Decision]) -> tuple[Report, Report]:
    """Both reports with the zones that ``decisions`` give them; the same objects where they change nothing."""
    decisions = tuple(decisions)
    return zoned(computed.a, Side.A, decisions), zoned(computed.b, Side.B, decisions)


def recompare(computed: Comparison, decisions: Iterable[Decision]) -> Comparison:
    """The comparison of both reports with the zones that were set: what ``lay_over`` is to be given.

    Args:
        computed: The comparison of the reports as read.
        decisions: Those that stand.

    Returns:
        ``computed`` itself where no zone is changed; otherwise a comparison anew at the same threshold, which costs as
        much as the first.
    """
    a, b = zoned_reports(computed, decisions)
    if a is computed.a and b is computed.b:
        return computed
    return compare(a, b, threshold=computed.threshold, include_fenced=computed.include_fenced, mode=computed.mode)
