"""The overview of a comparison: sources, origin, what only each has. Pure; no widget."""

from collections.abc import Iterator
from itertools import groupby

from compare.comparison import Comparison
from compare.report import Report, Span, sentences_of
from compare.side import Side
from tui.drawing.styled import Piece, line
from tui.items.item import Item, Target
from tui.layout.cursor import Cursor
from tui.layout.wrap import wrap

_LONGEST_RUNS = 5  # runs of like words that are listed, the longest first


def summary_items(comparison: Comparison, width: int) -> list[Item]:
    """What the two reports are, where they come from, and the names and figures that only one of them has."""
    items = [item for side in Side for item in _source(comparison, side)]
    items += _headed("Versions of one report", _versions(comparison, width))
    items += _headed("Origin", _origin(comparison, width))
    for side in Side:
        items += _headed(f"Only in {side.upper()}: names, places, figures, outlets", _only(comparison, side))
    items += _headed("House style: the same, printed differently", _styles(comparison))
    return items


def _styles(comparison: Comparison) -> Iterator[Item]:
    for finding in comparison.house_styles:
        if finding.a and finding.b:
            forms = f"{comparison.a.quote(finding.a.span)} / {comparison.b.quote(finding.b.span)}"
            yield Item((line(f"  {forms}"),), Target(_at(comparison.a, Side.A, finding.a.span)))


def _headed(title: str, items: Iterator[Item]) -> list[Item]:
    found = list(items)
    return [Item((line(),)), Item((line(Piece(title, "heading")),)), *found] if found else []


def _source(comparison: Comparison, side: Side) -> Iterator[Item]:
    report = comparison.report(side)
    yield Item((line(Piece(f"{side.upper()} {report.name}", "heading")),))
    known = (
        ("source", report.source),
        ("title", report.title),
        ("by", report.author),
        ("outlet", report.outlet),
        ("published", f"{report.published:%Y-%m-%d %H:%M}" if report.published else None),
        ("language", report.language),
    )
    for name, value in known:
        if value:
            yield Item((line(Piece(f"  {name:<10}", "label"), value),))


def _versions(comparison: Comparison, width: int) -> Iterator[Item]:
    """What the later version corrected, reworded, moved, added and cut; nothing of two reports."""
    versions = comparison.versions
    if versions is None:
        return
    for start, end in wrap(versions.statement, 0, len(versions.statement), width - 4):
        yield Item((line(f"  {versions.statement[start:end]}"),))
    for change in versions.changes:
        side, sentence = (Side.B, change.b[0]) if change.b else (Side.A, change.a[0])
        report = comparison.report(side)
        style = "alarm" if change.corrections else "label"
        words = Piece(report.quote(report.sentences[sentence]))
        yield Item((line(Piece(f"  {change.what:<10}", style), words),), Target(Cursor(side, sentence)))


def _origin(comparison: Comparison, width: int) -> Iterator[Item]:
    origin = comparison.origin
    for start, end in wrap(origin.statement, 0, len(origin.statement), width - 4):
        yield Item((line(f"  {origin.statement[start:end]}"),))
    for run in origin.runs[:_LONGEST_RUNS]:
        words = comparison.a.quote(run.a)
        cursor = _at(comparison.a, Side.A, run.a)
        yield Item((line(Piece(f"  {run.words:>3} words  ", "label"), words),), Target(cursor))


def _only(comparison: Comparison, side: Side) -> Iterator[Item]:
    report = comparison.report(side)
    details = sorted(comparison.only_details(side), key=lambda only: only.detail.kind)
    for kind, group in groupby(details, key=lambda only: only.detail.kind):
        for index, only in enumerate(group):
            label = Piece(f"  {kind if index == 0 else '':<10}", "label")
            times = f" ×{only.mentions}" if only.mentions > 1 else ""
            place = only.detail.span
            shown = line(label, Piece(report.quote(place), "unique"), Piece(times, "label"))
            yield Item((shown,), Target(_at(report, side, place)))


def _at(report: Report, side: Side, place: Span) -> Cursor:
    return Cursor(side, next(iter(sentences_of(report, place)), 0))
