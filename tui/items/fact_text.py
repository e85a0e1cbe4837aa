"""A fact as plain text to be pasted: both sentences, where each is from, and what their details amount to. Pure."""

from collections.abc import Iterator

from compare.comparison import Comparison
from compare.detail import Severity, Verdict
from compare.report import Report
from compare.side import Side
from tui.items.item import VERDICT_SIGNS, printed
from tui.layout.cursor import Cursor, current_link

_UNTOLD = frozenset({Verdict.AGREE, Verdict.STYLE, Verdict.ONE_SIDED})


def fact_with_source(comparison: Comparison, cursor: Cursor) -> str:
    """The link under the cursor, or the passage that has none, on a few lines without one at the end."""
    return "\n".join(_lines(comparison, cursor))


def _lines(comparison: Comparison, cursor: Cursor) -> Iterator[str]:
    link = current_link(comparison, cursor)
    sentences = {cursor.side: cursor.sentence} if link is None else {Side.A: link.a, Side.B: link.b}
    for side, sentence in sentences.items():
        report = comparison.report(side)
        yield f"{side.upper()}: {report.quote(report.sentences[sentence])}"
        yield f"   — {_source(report)}"
    if link is None:
        linked = comparison.takes_part(cursor.side, cursor.sentence)
        other = cursor.side.other.upper()
        yield f"No passage of {other} is linked to this one." if linked else "Fenced: takes no part in linking."
        return
    if comparison.links_only:
        yield "Details: not compared yet."
    for finding in sorted(link.findings, key=lambda finding: finding.rank):
        if finding.verdict not in _UNTOLD:
            grave = finding.verdict.disagrees and finding.severity is not Severity.NOTE
            yield (
                f"{VERDICT_SIGNS[finding.verdict]} {finding.kind}: "
                f"{printed(comparison.a, finding.a)} / {printed(comparison.b, finding.b)} "
                f"({finding.verdict}{f', {finding.severity}' if grave else ''}: {finding.rule})"
            )


def _source(report: Report) -> str:
    """Who printed it, under which title, when, and where it was read from."""
    date = report.published.date().isoformat() if report.published else None
    return ", ".join(dict.fromkeys(filter(None, (report.outlet, report.author, report.title, date, report.source))))
