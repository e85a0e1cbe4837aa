"""Details of two reports judged as those of linked sentences: the first of either, or whichever are named."""

from compare.detail import Finding, Kind, Verdict
from compare.details.finding import find_details
from compare.details.judging import judge_links
from compare.link import Band, Grade, Link
from compare.report import Report

NUMERIC = {Kind.QUANTITY, Kind.MONEY, Kind.AGE, Kind.TIME}


def findings(a: Report, b: Report, *pairs: tuple[int, int]) -> list[Finding]:
    links = [Link(one, other, 1.0, Grade.CLOSE, Band.SURE) for one, other in pairs or ((0, 0),)]
    judged = judge_links(a, b, find_details(a), find_details(b), links)
    return [finding for link in judged for finding in link.findings]


def verdicts(a: Report, b: Report, *pairs: tuple[int, int]) -> list[Verdict]:
    both = (one for one in findings(a, b, *pairs) if one.kind in NUMERIC and one.a and one.b)
    return [finding.verdict for finding in both]
