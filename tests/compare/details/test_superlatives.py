"""Superlatives: found, and set against each other."""

from collections.abc import Callable

import pytest

from compare.detail import Finding, Kind, Verdict
from compare.details import superlatives
from compare.details.context import Context
from compare.details.finding import find_details
from compare.details.judging import judge_links
from compare.link import Band, Grade, Link
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was the third fatal crash and his 12th goal.", ["third", "12th"]),
        ("She finished fifth, a third of the way behind.", ["fifth"]),
        ("A second-hand car of the Second World War won in the third degree.", []),
        ("He is one of two survivors.", ["one of two"]),
    ],
)
def test_ordinals_are_found(a_report: Make, text: str, expected: list[str]) -> None:
    report = a_report(text)
    assert [report.quote(each.span) for each in superlatives.find(Context.of(report), ())] == expected


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("It was the third fatal crash on the road.", "It was the second deadly crash on the road."),
        ("The firm issued its second profit warning in six months.", "It was the firm's third warning in six months."),
        ("It is one of the oldest mosques in the country.", "It is the oldest mosque in the country."),
        ("He is the only survivor of the crash.", "He is one of two survivors of the crash."),
        ("She is the first woman to lead the bank.", "She is the second woman to lead the bank."),
        ("The flood was the largest ever on the Elbe.", "The flood was the largest on the Elbe since 1998."),
        ("It was his first senior goal.", "He scored his second senior goal for the club."),
        ("The team finished third in the league.", "The team finished second in the league."),
        ("She was the second of four daughters.", "She was the third of four girls."),
        ("He was the youngest of three brothers.", "He was the eldest of three brothers."),
        ("A goal by Roe in the second overtime was offside.", "In the third overtime Ghent won, but Roe was offside."),
        ("The bridge is the longest in Europe.", "It is the world's longest bridge."),
        ("Their fifth child was born.", "Their fourth child was born."),
    ],
)
def test_turns_and_ranks_that_differ(a_report: Make, ours: str, theirs: str) -> None:
    assert [each.verdict for each in findings(a_report(ours), a_report(theirs))] == [Verdict.CONFLICT]
    assert [each.verdict for each in findings(a_report(theirs), a_report(ours))] == [Verdict.CONFLICT]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("She scored in the second half.", "He was booked in the first half."),
        ("She was the second of four daughters.", "She was one of four girls."),
        ("She was the second of four daughters.", "The second of her seven children died."),
        ("The bridge is the longest in Europe.", "The bridge is the longest on the Danube."),
        ("A second man was arrested on Tuesday.", "The first man was arrested on Monday."),
        ("He fought in the Second World War.", "His father fought in the First World War."),
        ("The fire began on the third floor.", "Smoke was seen on the third and fourth floors."),
        ("The second explosion hit the market.", "The first explosion hit the school."),
        ("The union rejected the first offer.", "The union accepted a second offer."),
        ("It was the first and second time that he won.", "It was the second time he won."),
        ("The third man to be charged is 40.", "The second man to be charged is 38."),
        ("It is one of the strongest quakes.", "It is the second strongest quake."),
    ],
)
def test_turns_that_may_both_be_told(a_report: Make, ours: str, theirs: str) -> None:
    assert Verdict.CONFLICT not in {each.verdict for each in findings(a_report(ours), a_report(theirs))}


def test_of_two_things_none_conflicts(a_report: Make) -> None:
    for ours, theirs in (
        ("It is the largest port.", "It is the second-largest airline."),
        ("It is the largest port.", "It is the largest landlord."),
        ("It is the world's largest airline.", "It is the world's largest carrier."),
        ("It is the world's largest carmaker.", "It is the world's largest automaker."),
    ):
        found = findings(a_report(ours), a_report(theirs))
        assert Verdict.CONFLICT not in {finding.verdict for finding in found}
