"""Superlatives: found, and set against each other."""

from collections.abc import Callable

import pytest

from compare.details import superlatives
from compare.details.context import Context
from compare.details.detail import Finding, Kind, Verdict
from compare.details.finding import find_details
from compare.details.judging import judge_links
from compare.matching.link import Band, Grade, Link
from compare.report import Report

Make = Callable[..., Report]


def findings(a: Report, b: Report) -> list[Finding]:
    (link,) = judge_links(a, b, find_details(a), find_details(b), [Link(0, 0, 1.0, Grade.CLOSE, Band.SURE)])
    return [finding for finding in link.findings if finding.kind is Kind.SUPERLATIVE]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is the second-largest port and the deadliest storm.", ["second-largest", "deadliest"]),
        ("It was the worst flood since 1998 and the first strike.", ["worst", "first"]),
        ("The city’s most powerful lobby won.", ["most powerful"]),
        ("The priest’s latest request was modest; a forest in the west rests.", []),
        ("Most of them first met at first light for the first time.", ["first"]),
    ],
)
def test_superlatives_are_found(a_report: Make, text: str, expected: list[str]) -> None:
    report = a_report(text)
    assert [report.quote(each.span) for each in superlatives.find(Context.of(report), ())] == expected


@pytest.mark.parametrize(
    ("ours", "theirs", "verdict"),
    [
        ("It is the largest port.", "It is the largest port.", Verdict.AGREE),
        ("It is the largest port.", "It is the biggest port.", Verdict.STYLE),
        ("It is the second-largest port.", "It is the largest port.", Verdict.CONFLICT),
        ("It is the largest port.", "It is the smallest port.", Verdict.CONFLICT),
        ("It was the worst flood since 1998.", "It was the worst flood since 2001.", Verdict.CONFLICT),
        ("It was the worst flood since 1998.", "It was the worst flood.", Verdict.FINER),
        ("Sea Foods is the world’s largest cannery.", "Sea Foods, the world's biggest landlord.", Verdict.CONFLICT),
    ],
)
def test_two_superlatives(a_report: Make, ours: str, theirs: str, verdict: Verdict) -> None:
    assert [each.verdict for each in findings(a_report(ours), a_report(theirs))] == [verdict]
    assert [each.verdict for each in findings(a_report(theirs), a_report(ours))] == [verdict]


def test_of_two_things_none_conflicts(a_report: Make) -> None:
    for ours, theirs in (
        ("It is the largest port.", "It is the second-largest airline."),
        ("It is the largest port.", "It is the largest landlord."),
        ("It is the world's largest airline.", "It is the world's largest carrier."),
        ("It is the world's largest carmaker.", "It is the world's largest automaker."),
    ):
        found = findings(a_report(ours), a_report(theirs))
        assert Verdict.CONFLICT not in {finding.verdict for finding in found}
