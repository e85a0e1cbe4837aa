"""A Comparison as plain text: for a pipe, a mail, a terminal that cannot show a screen."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from wcwidth import wrap

from compare.comparison import Comparison
from compare.detail import Detail, Finding, Severity, Verdict, only_one_has
from compare.fact import Fact
from compare.formats.deciding import decided
from compare.formats.laying_out import Result, comparison_of
from compare.linked_finding import LinkedFinding
from compare.report import Report
from compare.side import Side
from compare.speakers import QuotationPair
from compare.versions import What

WIDTH = 80
"""Lines are wrapped to so many terminal cells."""

_LONG_WORD = re.compile(r"\S{400}")  # wrapping grows with the square of a word: no word goes whole over lines anyway
_QUIET = frozenset({Verdict.AGREE, Verdict.STYLE, Verdict.ONE_SIDED})


def render(result: Result) -> str:
    """A summary, what disagrees, every fact that both tell, who is quoted, then what only one of them tells."""
    comparison = comparison_of(result)
    lines = [
        *_summary(comparison),
        *_section("What changed from A to B", _changes(comparison)),
        *_section("What disagrees", _disagreements(comparison)),
        *_section("What both tell", (line for fact in comparison.facts for line in _fact(comparison, fact))),
        *_section("Quotations by speaker", _quotations(comparison)),
        *_section("Only in A", _only(comparison, Side.A)),
        *_section("Only in B", _only(comparison, Side.B)),
        *_section("What was decided", _decisions(result)),
    ]
    return "\n".join(line.rstrip() for line in lines).rstrip() + "\n"


def _section(title: str, lines: Iterator[str]) -> Iterator[str]:
    body = list(lines)
    if body:
        yield from ("", title.upper(), "", *body)


def _summary(comparison: Comparison) -> Iterator[str]:
    for side in Side:
        report = comparison.report(side)
        fenced = sum(not comparison.takes_part(side, s.id) for s in report.sentences)
        told = len(report.sentences) - fenced
        counts = f"{told} sentences" + (f", {fenced} fenced off (comments, credits, boilerplate)" if fenced else "")
        published = f", {report.published:%Y-%m-%d}" if report.published else ""
        yield f"{side.upper()}  {report.name}{published}: {counts}"
    yield from (f"note: {notice}" for notice in comparison.notices)
    count = Counter(found.finding.severity for found in comparison.disagreements)
    grave = ", ".join(f"{count[severity]} {severity}" for severity in Severity if count[severity]) or "none"
    yield f"disagreements: {grave}"
    only_a, only_b = (len(comparison.only(side)) for side in Side)
    linked = f"{len(comparison.links)} links in {len(comparison.facts)} facts"
    yield f"{linked}; without a link: {only_a} in A, {only_b} in B; threshold {comparison.threshold:.2f}"
    if comparison.versions:
        yield from _wrapped("", "  ", comparison.versions.statement)
    yield from _wrapped("", "", comparison.origin.statement)
    styles = (_forms(comparison, finding) for finding in comparison.house_styles)
    if comparison.house_styles:
        yield from _wrapped("", "  ", f"house style, no trouble: {'; '.join(styles)}")


def _disagreements(comparison: Comparison) -> Iterator[str]:
    for found in comparison.disagreements:
        yield from _finding_lines(comparison, found)


def _finding_lines(comparison: Comparison, found: LinkedFinding) -> Iterator[str]:
    finding = found.finding
    fact = comparison.fact_of(Side.A)[found.link.a]
    yield f"! {finding.kind}: {finding.verdict} ({finding.severity}), fact {fact}: {finding.rule}"
    yield from _wrapped("  A  ", "     ", _printed(comparison.a, finding.a))
    yield from _wrapped("  B  ", "     ", _printed(comparison.b, finding.b))


def _changes(comparison: Comparison) -> Iterator[str]:
    for change in comparison.versions.changes if comparison.versions else ():
        yield f"{change.what}, moved" if change.moved and change.what is not What.MOVED else change.what
        yield from _sentences(comparison.a, "A", change.a)
        yield from _sentences(comparison.b, "B", change.b)
        for each in change.corrections:
            words = f"{comparison.a.quote(each.a)} → {comparison.b.quote(each.b)} ({each.says})"
            yield from _wrapped("     ", "       ", words)


def _decisions(result: Result) -> Iterator[str]:
    if isinstance(result, Comparison) or not result.decisions:
        return
    done = decided(result)
    yield f"{done.checked} of {done.passages} passages checked"
    for line in done.lines:
        lost = f" (not applied: {line.lost})" if line.lost else ""
        yield from _wrapped("", "  ", f"{line.time}, {line.author}: {line.what}{lost}")


def _fact(comparison: Comparison, fact: Fact) -> Iterator[str]:
    findings = [finding for link in fact.links for finding in link.findings]
    sign = "!" if any(finding.verdict.disagrees for finding in findings) else "="
    best = max(fact.links, key=lambda link: link.score)
    copied = "; shared copy: one source" if any((k.a, k.b) in comparison.one_source for k in fact.links) else ""
    yield f"{sign} {fact.number}  {best.grade}, {best.band} {best.score:.2f}{copied}"
    yield from _sentences(comparison.a, "A", fact.a)
    yield from _sentences(comparison.b, "B", fact.b)
    for finding in dict.fromkeys(findings):
        if finding.verdict not in _QUIET:
            yield from _wrapped("     ", "       ", _finding(comparison, finding))
    for side in Side:
        printed = dict.fromkeys(comparison.report(side).quote(d.span) for d in only_one_has(findings, side))
        if printed:
            yield from _wrapped(f"     only {side.upper()}: ", "       ", "; ".join(printed))
    elsewhere = _other_facts(comparison, fact)
    if elsewhere:
        yield f"     see also fact {', '.join(map(str, elsewhere))}"
    yield ""


def _other_facts(comparison: Comparison, fact: Fact) -> list[int]:
    """The facts that links lead to from this one."""
    across = {comparison.fact_of(Side.B)[link.b] for a in fact.a for link in comparison.links_of(Side.A)[a]}
    across |= {comparison.fact_of(Side.A)[link.a] for b in fact.b for link in comparison.links_of(Side.B)[b]}
    return sorted(across - {fact.number})


def _quotations(comparison: Comparison) -> Iterator[str]:
    for speaker in comparison.speakers:
        yield speaker.speaker
        for pair in speaker.pairs:
            yield from _pair(pair)
        yield ""


def _pair(pair: QuotationPair) -> Iterator[str]:
    both = pair.a is not None and pair.b is not None
    yield f"  {pair.sameness if both else 'only A' if pair.a else 'only B'}"
    for name, printed in (("A", pair.a), ("B", pair.b)):
        if printed is not None:
            said = ", ".join(part for part in (printed.outlet, printed.occasion) if part)
            yield from _wrapped(f"    {name}  ", "       ", printed.words + (f" ({said})" if said else ""))


def _only(comparison: Comparison, side: Side) -> Iterator[str]:
    report = comparison.report(side)
    details = sorted(comparison.only_details(side), key=lambda only: only.detail.kind)
    for kind, group in groupby(details, key=lambda only: only.detail.kind):
        yield from _wrapped(f"{kind}: ", "  ", "; ".join(report.quote(only.detail.span) for only in group))
    if details:
        yield ""
    yield from _sentences(report, side.upper(), comparison.only(side))


def _sentences(report: Report, name: str, sentences: Sequence[int]) -> Iterator[str]:
    for sentence in sentences:
        yield from _wrapped(f"  {name}  ", "     ", report.quote(report.sentences[sentence]))


def _wrapped(first: str, rest: str, text: str) -> Iterator[str]:
    """``text`` in lines of ``WIDTH`` cells, behind ``first`` and then ``rest``."""
    short = _LONG_WORD.sub(r"\g<0> ", text)
    lines = wrap(short, WIDTH - len(first), break_on_hyphens=False) or [""]
    yield first + lines[0]
    yield from (rest + line for line in lines[1:])


def _finding(comparison: Comparison, finding: Finding) -> str:
    printed = f"{_printed(comparison.a, finding.a)} | {_printed(comparison.b, finding.b)}"
    return f"{finding.kind} {finding.verdict}: {printed} ({finding.rule})"


def _forms(comparison: Comparison, finding: Finding) -> str:
    return f"{_printed(comparison.a, finding.a)} / {_printed(comparison.b, finding.b)}"


def _printed(report: Report, detail: Detail | None) -> str:
    return report.quote(detail.span) if detail else "—"
