"""A finding with the link in which it was made: what an editor steps through, worst first."""

from collections.abc import Iterable
from dataclasses import dataclass

from compare.detail import Detail, Finding, Kind, Verdict
from compare.link import Link
from compare.report import Span


@dataclass(frozen=True, slots=True)
class LinkedFinding:
    """A finding and the link in which it was made."""

    link: Link
    finding: Finding


FindingKey = tuple[Kind, Verdict, Span | None, Span | None]
"""What makes two findings one: their kind, the verdict, and where the details of either side stand."""


def finding_key(finding: Finding) -> FindingKey:
    """The key of ``finding``, the same in every link that both details take part in."""
    a, b = (each.span if each else None for each in (finding.a, finding.b))
    return finding.kind, finding.verdict, a, b


def worst_first(links: Iterable[Link]) -> tuple[LinkedFinding, ...]:
    """All findings of the links, each pair of details once, worst first; alike ones in the reading order of A."""
    seen: dict[tuple[Detail | None, Detail | None], LinkedFinding] = {}
    for link in sorted(links, key=lambda link: -link.score):
        for finding in link.findings:
            seen.setdefault((finding.a, finding.b), LinkedFinding(link, finding))
    return tuple(sorted(seen.values(), key=lambda found: (found.finding.rank, found.link.a, found.link.b)))
