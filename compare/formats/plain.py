"""A Comparison as plain text: for a pipe, a mail, a terminal that cannot show a screen."""

from collections.abc import Iterator

from wcwidth import wrap

from compare.comparison import Comparison, Fact
from compare.details.detail import Finding, Verdict
from compare.matching.link import Link
from compare.report import Report
from compare.side import Side

WIDTH = 80
"""Lines are wrapped to so many terminal cells."""


def render(comparison: Comparison) -> str:
    """A summary, then every fact that both tell, then what only one of them tells."""
    blocks = [
        *_summary(comparison),
        "",
        *(line for fact in comparison.facts for line in _fact(comparison, fact)),
        *_only(comparison, Side.A),
        *_only(comparison, Side.B),
    ]
    return "\n".join(line.rstrip() for line in blocks).rstrip() + "\n"


def _summary(comparison: Comparison) -> Iterator[str]:
    for side in Side:
        report = comparison.report(side)
        fenced = sum(not comparison.takes_part(side, s.id) for s in report.sentences)
        told = len(report.sentences) - fenced
        counts = f"{told} sentences" + (f", {fenced} fenced off (comments, credits, boilerplate)" if fenced else "")
        yield f"{side.upper()}  {report.name}: {counts}"
    yield (
        f"{len(comparison.links)} links in {len(comparison.facts)} facts, "
        f"only A {len(comparison.only(Side.A))}, only B {len(comparison.only(Side.B))}, "
        f"threshold {comparison.threshold:.2f}"
    )


def _fact(comparison: Comparison, fact: Fact) -> Iterator[str]:
    links = [link for sentence in fact.a for link in comparison.links_of(Side.A)[sentence]]
    yield f"{_signs(links)} {fact.number}  {', '.join(f'{link.grade} {link.score:.2f}' for link in links)}"
    yield from _sentences(comparison.a, "A", fact.a)
    yield from _sentences(comparison.b, "B", fact.b)
    for finding in (finding for link in links for finding in link.findings):
        if finding.verdict not in (Verdict.AGREE, Verdict.STYLE):
            yield f"    {_finding(comparison, finding)}"
    yield ""


def _signs(links: list[Link]) -> str:
    return "!" if any(f.verdict.disagrees for link in links for f in link.findings) else "="


def _sentences(report: Report, name: str, sentences: tuple[int, ...]) -> Iterator[str]:
    for sentence in sentences:
        lines = wrap(report.quote(report.sentences[sentence]), WIDTH - 6, break_on_hyphens=False)
        yield f"  {name}   {lines[0]}"
        yield from (f"      {line}" for line in lines[1:])


def _finding(comparison: Comparison, finding: Finding) -> str:
    printed_a = comparison.a.quote(finding.a.span) if finding.a else "—"
    printed_b = comparison.b.quote(finding.b.span) if finding.b else "—"
    return f"{finding.verdict}: {printed_a} | {printed_b} ({finding.kind}; {finding.rule})"


def _only(comparison: Comparison, side: Side) -> Iterator[str]:
    sentences = comparison.only(side)
    if sentences:
        yield f"+ only in {side.upper()}"
        yield from _sentences(comparison.report(side), side.upper(), sentences)
        yield ""
