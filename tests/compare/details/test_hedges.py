"""Hedges: found, and set against each other."""

from collections.abc import Callable

import pytest

from compare.detail import Finding, Kind, Verdict
from compare.details import hedges
from compare.details.context import Context
from compare.details.finding import find_details
from compare.details.hedges import Hedge
from compare.details.judging import judge_links
from compare.link import Band, Grade, Link
from compare.report import Report

Make = Callable[..., Report]


def printed(report: Report) -> list[str]:
    return [report.quote(detail.span) for detail in hedges.find(Context.of(report), ())]


def findings(a: Report, b: Report) -> list[Finding]:
    (link,) = judge_links(a, b, find_details(a), find_details(b), [Link(0, 0, 1.0, Grade.CLOSE, Band.SURE)])
    return [finding for finding in link.findings if finding.kind is Kind.HEDGE]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He reportedly fled and may have died.", ["reportedly", "may have"]),
        ("The alleged thief appeared to be asleep.", ["alleged", "appeared to"]),
        ("They are believed to be alive.", ["are believed"]),
        ("On 3 May the May council met.", []),
        ("He fled and died.", []),
    ],
)
def test_hedges_are_found(a_report: Make, text: str, expected: list[str]) -> None:
    assert printed(a_report(text)) == expected


def test_an_order_of_strength(a_report: Make) -> None:
    report = a_report("It is likely; it is alleged; it is possible; it is unlikely.")
    strengths = [each.value.strength for each in hedges.find(Context.of(report), ()) if isinstance(each.value, Hedge)]
    assert strengths == sorted(strengths, reverse=True)
    assert all(0 <= strength <= 1 for strength in strengths)


@pytest.mark.parametrize(
    ("ours", "theirs", "verdict"),
    [
        ("He reportedly fled.", "He reportedly fled.", Verdict.AGREE),
        ("He reportedly fled.", "He allegedly fled.", Verdict.STYLE),
        ("He probably fled.", "He may flee.", Verdict.FINER),
    ],
)
def test_two_hedges(a_report: Make, ours: str, theirs: str, verdict: Verdict) -> None:
    assert [each.verdict for each in findings(a_report(ours), a_report(theirs))] == [verdict]


def test_a_hedge_on_one_side_is_no_conflict(a_report: Make) -> None:
    (finding,) = findings(a_report("He reportedly fled."), a_report("He fled."))
    assert (finding.verdict, finding.b) == (Verdict.ONE_SIDED, None)


@pytest.mark.parametrize(
    ("ours", "theirs", "verdict"),
    [
        ("It is too early to say whether the brakes played a part in the crash, she said.",
         "The brakes had played a part in the crash, she said.", Verdict.CONFLICT),
        ("It was unclear whether the fire was started deliberately.",
         "Police confirmed that the fire was started deliberately.", Verdict.CONFLICT),
        ("The cause of the blast is not known.",
         "Investigators have established the cause of the blast: a gas leak.", Verdict.CONFLICT),
        ("The driver allegedly drove at officers.", "The driver drove at officers, prosecutors confirmed.",
         Verdict.UNSURE),
        ("The driver allegedly drove at officers.", "The driver drove at officers, an inquest concluded.",
         Verdict.CONFLICT),
        ("The virus may have come from a market, they say.", "They have proved that the virus came from a market.",
         Verdict.CONFLICT),
        ("Officials suspect that a candle started the fire.", "Officials confirmed that a candle started the fire.",
         Verdict.CONFLICT),
        ("Officials reportedly ignored the warnings.", "An inquiry has found that officials ignored the warnings.",
         Verdict.CONFLICT),
        ("The senator has not said whether she will vote for the bill.",
         "The senator has said that she will vote for the bill.", Verdict.CONFLICT),
    ],
)  # fmt: skip
def test_left_open_and_stated(a_report: Make, ours: str, theirs: str, verdict: Verdict) -> None:
    for one, other in ((ours, theirs), (theirs, ours)):
        (finding,) = findings(a_report(one), a_report(other))
        assert (finding.verdict, finding.a is None, finding.b is None) == (verdict, False, False)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("It is unclear whether the minister will resign.", "The minister has been asked to resign."),
        ("It is not clear whether the brakes failed.", "The brakes may have failed, she said."),
        ("Police would not say whether the men knew each other.", "Police confirmed that two men had been arrested."),
        ("It was not clear how many people were on board.", "Police said 12 people were on board another boat."),
        ("He reportedly fled.", "He fled."),
    ],
)
def test_what_is_not_stated(a_report: Make, ours: str, theirs: str) -> None:
    assert {each.verdict for each in findings(a_report(ours), a_report(theirs))} <= {Verdict.ONE_SIDED}
