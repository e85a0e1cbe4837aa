"""A comparison, with the decisions on it if there are any, laid out as a checking sheet."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, Union

from compare.comparison import Comparison
from compare.detail import Detail, Finding
from compare.fact import Fact
from compare.formats.deciding import checked_by, decided, linked_by, note_lines, standing
from compare.formats.marking import marked_sentences
from compare.formats.sheet import (
    ChangeLine,
    FactLines,
    FindingLine,
    OnlyLines,
    OriginLines,
    Passage,
    Sheet,
    Source,
    VersionLines,
)
from compare.link import Link
from compare.linked_finding import LinkedFinding, finding_key
from compare.report import Report
from compare.side import Side

if TYPE_CHECKING:
    from compare.review import Reviewed

Result = Union[Comparison, "Reviewed"]
"""What can be written: a comparison as computed, or as an editor decided it."""


def comparison_of(result: Result) -> Comparison:
    """The comparison to write."""
    return result if isinstance(result, Comparison) else result.comparison


def lay_out(result: Result) -> Sheet:
    """The checking sheet of ``result``. Linear in the sentences, links and findings."""
    comparison = comparison_of(result)
    reviewed = None if isinstance(result, Comparison) else result
    return _LayingOut(comparison, reviewed).sheet()


@dataclass(frozen=True)
class _LayingOut:
    comparison: Comparison
    reviewed: "Reviewed | None"

    def sheet(self) -> Sheet:
        comparison = self.comparison
        return Sheet(
            threshold=comparison.threshold,
            links=len(comparison.links),
            sources=(self._source(Side.A), self._source(Side.B)),
            disagreements=self._found(comparison.disagreements),
            dismissed=self._found(comparison.dismissed_findings),
            facts=tuple(self._fact(fact) for fact in comparison.facts),
            speakers=comparison.speakers,
            only=(self._only(Side.A), self._only(Side.B)),
            house_styles=tuple(self._finding(finding) for finding in comparison.house_styles),
            origin=self._origin(),
            paragraphs=(self._paragraphs(Side.A), self._paragraphs(Side.B)),
            decided=decided(self.reviewed) if self.reviewed else None,
            versions=self._versions(),
            deceptions=comparison.deceptions,
        )

    @cached_property
    def passages(self) -> dict[Side, tuple[Passage, ...]]:
        """Every sentence of either report, by its id."""
        return {side: tuple(self._passages(side)) for side in Side}

    def _passages(self, side: Side) -> Iterable[Passage]:
        report = self.comparison.report(side)
        facts = self.comparison.fact_of(side)
        findings = [each.finding for each in self.comparison.findings]
        details = [((f.a if side is Side.A else f.b), f.verdict) for f in findings]
        marked = marked_sentences(report, [(detail.span, verdict) for detail, verdict in details if detail])
        for sentence, pieces in zip(report.sentences, marked, strict=True):
            yield Passage(
                side,
                sentence.id,
                sentence.zone,
                self.comparison.takes_part(side, sentence.id),
                facts.get(sentence.id),
                pieces,
                checked_by(self.reviewed, side, sentence.id),
                note_lines(self.reviewed, (side, sentence.id)),
            )

    def _source(self, side: Side) -> Source:
        report = self.comparison.report(side)
        told = sum(self.comparison.takes_part(side, sentence.id) for sentence in report.sentences)
        return Source(
            side,
            report.name,
            report.source,
            report.title,
            report.outlet,
            report.author,
            f"{report.published:%Y-%m-%d %H:%M}".removesuffix(" 00:00") if report.published else None,
            report.language,
            told,
            len(report.sentences) - told,
        )

    def _found(self, found: Sequence[LinkedFinding]) -> tuple[FindingLine, ...]:
        return tuple(self._finding(each.finding, each.link) for each in found)

    def _finding(self, finding: Finding, link: Link | None = None) -> FindingLine:
        passages = self._around(finding, link) if link else ()
        return FindingLine(
            finding.kind,
            finding.verdict,
            finding.severity,
            finding.rule,
            _printed(self.comparison.a, finding.a),
            _printed(self.comparison.b, finding.b),
            self.passages[Side.A][link.a].fact if link else None,
            passages,
            standing(self.reviewed, finding),
            note_lines(self.reviewed, finding_key(finding)),
        )

    def _around(self, finding: Finding, link: Link) -> tuple[Passage, ...]:
        """The linked sentences, and those of the details: who is quoted may be named a sentence away."""
        ours = {link.a, *([finding.a.sentence] if finding.a else [])}
        theirs = {link.b, *([finding.b.sentence] if finding.b else [])}
        return (
            *(self.passages[Side.A][sentence] for sentence in sorted(ours)),
            *(self.passages[Side.B][sentence] for sentence in sorted(theirs)),
        )

    def _fact(self, fact: Fact) -> FactLines:
        comparison = self.comparison
        best = max(fact.links, key=lambda link: link.score)
        across = [k for a in fact.a for k in comparison.links_of(Side.A)[a]]
        back = [k for b in fact.b for k in comparison.links_of(Side.B)[b]]
        see = {self.passages[Side.B][link.b].fact for link in across}
        see |= {self.passages[Side.A][link.a].fact for link in back}
        findings = dict.fromkeys((finding, link) for link in across for finding in link.findings)
        once = dict(reversed(findings))
        ordered = sorted(once.items(), key=lambda item: (item[0].rank, item[1].a, item[1].b))
        return FactLines(
            fact.number,
            best.grade,
            best.band,
            best.score,
            any((link.a, link.b) in comparison.one_source for link in fact.links),
            tuple(self.passages[Side.A][a] for a in fact.a),
            tuple(self.passages[Side.B][b] for b in fact.b),
            tuple(self._finding(finding, link) for finding, link in ordered),
            tuple(sorted(number for number in see if number is not None and number != fact.number)),
            next(filter(None, (linked_by(self.reviewed, link) for link in fact.links)), None),
            tuple(note for link in fact.links for note in note_lines(self.reviewed, (link.a, link.b))),
        )

    def _only(self, side: Side) -> OnlyLines:
        report = self.comparison.report(side)
        alone = sorted(self.comparison.only_details(side), key=lambda only: only.detail.kind)
        details = tuple(
            (kind, tuple((report.quote(only.detail.span), only.mentions) for only in group))
            for kind, group in groupby(alone, key=lambda only: only.detail.kind)
        )
        return OnlyLines(side, details, tuple(self.passages[side][s] for s in self.comparison.only(side)))

    def _origin(self) -> OriginLines:
        origin = self.comparison.origin
        runs = tuple((run.words, self.comparison.a.quote(run.a)) for run in origin.runs)
        return OriginLines(str(origin.relation), origin.statement, runs)

    def _paragraphs(self, side: Side) -> tuple[tuple[Passage, ...], ...]:
        report = self.comparison.report(side)
        passages = self.passages[side]
        grouped = groupby(passages, key=lambda passage: report.sentences[passage.sentence].paragraph)
        return tuple(tuple(group) for _, group in grouped)

    def _versions(self) -> VersionLines | None:
        versions = self.comparison.versions
        if versions is None:
            return None
        a, b = self.comparison.a, self.comparison.b
        changes = tuple(
            ChangeLine(
                str(change.what),
                tuple(self.passages[Side.A][sentence] for sentence in change.a),
                tuple(self.passages[Side.B][sentence] for sentence in change.b),
                tuple((a.quote(each.a), b.quote(each.b), each.says) for each in change.corrections),
                change.moved,
            )
            for change in versions.changes
        )
        return VersionLines(versions.statement, changes, versions.unchanged)


def _printed(report: Report, detail: Detail | None) -> str | None:
    return report.quote(detail.span) if detail else None
