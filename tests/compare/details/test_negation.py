"""Negation: what one report denies and the other affirms."""

from collections.abc import Callable

import pytest

import seeds
from compare.details import negation
from compare.details.context import Context
from compare.details.detail import Finding, Kind, Verdict
from compare.details.finding import find_details
from compare.details.judging import judge_links
from compare.details.negation import Negation
from compare.matching.link import Band, Grade, Link
from compare.reading import read
from compare.report import Report

Make = Callable[..., Report]


def findings(a: Report, b: Report) -> list[Finding]:
    (link,) = judge_links(a, b, find_details(a), find_details(b), [Link(0, 0, 1.0, Grade.CLOSE, Band.SURE)])
    return [finding for finding in link.findings if finding.kind is Kind.NEGATION]


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("The mayor did not resign.", ["not"]),
        ("She won’t sell, and nobody asked.", ["won’t", "nobody"]),
        ("The firm denied the claim and refused to comment.", ["denied", "refused"]),
        ("Not only the mayor but no doubt the aide left.", []),
        ("The mayor resigned.", []),
    ],
)
def test_cues(a_report: Make, text: str, cues: list[str]) -> None:
    report = a_report(text)
    assert [report.quote(each.span) for each in negation.find(Context.of(report), ())] == cues


def test_the_scope_ends_with_the_clause(a_report: Make) -> None:
    report = a_report("The mayor did not resign, because the council stood firm.")
    (found,) = negation.find(Context.of(report), ())
    assert isinstance(found.value, Negation)
    assert found.value.denies == ("resign",)


@pytest.mark.parametrize(
    ("ours", "theirs", "verdict"),
    [
        ("His whereabouts were not known.", "His whereabouts were not immediately clear.", Verdict.AGREE),
        ("The bank declined to comment.", "The bank did not respond.", Verdict.AGREE),
        ("The mayor did not resign on Monday over the ferry.", "The mayor resigned on Monday over the ferry.",
         Verdict.CONFLICT),
        ("Was it not the mayor who sold the ferry on Monday?", "The mayor sold the ferry on Monday.", Verdict.UNSURE),
    ],
)  # fmt: skip
def test_two_sides(a_report: Make, ours: str, theirs: str, verdict: Verdict) -> None:
    assert [each.verdict for each in findings(a_report(ours), a_report(theirs))] == [verdict]
    assert [each.verdict for each in findings(a_report(theirs), a_report(ours))] == [verdict]


def test_the_affirmed_word_is_shown(a_report: Make) -> None:
    ours, theirs = (
        a_report("The mayor resigned on Monday, at noon."),
        a_report("The mayor did not resign on Monday at noon."),
    )
    (finding,) = findings(ours, theirs)
    assert finding.a is not None
    assert ours.quote(finding.a.span) == "resigned"


def test_a_denial_that_the_other_leaves_out_is_one_sided(a_report: Make) -> None:
    (finding,) = findings(a_report("The mayor did not wave."), a_report("The ferry sank."))
    assert finding.verdict is Verdict.ONE_SIDED


def test_no_false_alarm_on_the_seeds() -> None:
    a, b = read(seeds.A), read(seeds.B)
    every = [Link(one, other, 1.0, Grade.CLOSE, Band.SURE) for one in range(0, 28, 3) for other in range(0, 30, 3)]
    judged = judge_links(a, b, find_details(a), find_details(b), every)
    found = {finding.verdict for link in judged for finding in link.findings if finding.kind is Kind.NEGATION}
    assert Verdict.CONFLICT not in found
