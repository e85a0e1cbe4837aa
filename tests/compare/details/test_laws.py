"""What holds for the details of any text."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compare.detail import Detail, Kind, Verdict
from compare.details.context import Context
from compare.details.finding import find_details
from compare.details.judging import judge_links
from compare.details.kind import DetailedReport, Setting
from compare.details.registry import agreeing_modules, by_kind, modules
from compare.details.tokens import words
from compare.link import Band, Grade, Link
from compare.report import Report
from tests.compare.calls import calls

Make = Callable[..., Report]

# The pieces that grammars of numbers, times, names and quotations hang on, in any order.
PIECES = sorted(
    words(
        """
        12 1,234 12,34,567 1 200 3.5 ½ 2014 0199 62 $ £3m US$ % °C km miles feet 10 in -year-old -month and a half
        hundreds of thousands million two twenty -one one in five between 5 to 7 10-15 more than at least nearly or so
        June May 3 23rd Saturday night overnight late on early last week ago yesterday 4:05 p.m. GMT 03/04/2023 1990s
        “ ” ‘ ’ " ' ( ) [ ] — – - … , . Prigozhin Anna Roe said told NBC Reuters not never reportedly first largest
        people killed injured armoured color the of that dozen Sen. Dr.
        """
    )
)
texts = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)
wild = st.one_of(texts, st.text(max_size=60).map(lambda text: text.replace("\n", " ")))
LENIENT = settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@LENIENT
@given(text=wild, language=st.sampled_from(["en", "de", "ar"]))
def test_details_lie_in_their_sentences_and_in_reading_order(a_report: Make, text: str, language: str) -> None:
    report = a_report(text, language=language)
    found = find_details(report)
    assert list(found) == sorted(found, key=lambda detail: (detail.start, detail.end))
    for detail in found:
        sentence = report.sentences[detail.sentence]
        assert sentence.start <= detail.start < detail.end
        assert detail.end <= sentence.end or detail.kind is Kind.QUOTATION


@LENIENT
@given(text=texts)
def test_a_detail_agrees_with_itself(a_report: Make, text: str) -> None:
    report = a_report(text)
    side = DetailedReport.of(report, find_details(report))
    setting = Setting(side, side, report.sentences[0], report.sentences[0])
    for detail in side.details:
        judgement = by_kind()[detail.kind].judge(detail, detail, setting)
        assert judgement is None or judgement.verdict is Verdict.AGREE


@LENIENT
@given(one=texts, other=texts)
def test_swapping_the_reports_changes_no_verdict(a_report: Make, one: str, other: str) -> None:
    a, b = a_report(one), a_report(other)
    there = Setting(
        DetailedReport.of(a, find_details(a)), DetailedReport.of(b, find_details(b)), a.sentences[0], b.sentences[0]
    )
    for ours in there.a.details[:12]:
        for theirs in there.b.details[:12]:
            if ours.kind is theirs.kind:
                judge = by_kind()[ours.kind].judge
                first, second = judge(ours, theirs, there), judge(theirs, ours, there.swapped())
                assert (first and (first.verdict, first.severity)) == (second and (second.verdict, second.severity))


@LENIENT
@given(one=texts, other=texts)
def test_what_agrees_could_be_told_to_at_a_glance(a_report: Make, one: str, other: str) -> None:
    a, b = a_report(one), a_report(f"{one} {other}")
    ours, theirs = DetailedReport.of(a, find_details(a)), DetailedReport.of(b, find_details(b))
    setting = Setting(ours, theirs, a.sentences[0], b.sentences[0])
    for here in ours.details[:12]:
        for there in theirs.details[:24]:
            glance = agreeing_modules().get(by_kind()[here.kind])
            if glance is None or here.kind is not there.kind:
                continue
            judgement = by_kind()[here.kind].judge(here, there, setting)
            if judgement and judgement.verdict in {Verdict.AGREE, Verdict.STYLE}:
                assert glance.may_agree(here, there)
                assert glance.may_agree(there, here)


@LENIENT
@given(one=texts, other=texts)
def test_each_detail_has_at_most_one_partner_in_a_link(a_report: Make, one: str, other: str) -> None:
    a, b = a_report(one), a_report(other)
    link = Link(0, 0, 1.0, Grade.CLOSE, Band.SURE)
    (judged,) = judge_links(a, b, find_details(a), find_details(b), [link])
    for kind in (Kind.QUANTITY, Kind.MONEY, Kind.AGE, Kind.TIME):
        ours = [finding.a for finding in judged.findings if finding.kind is kind and finding.a]
        theirs = [finding.b for finding in judged.findings if finding.kind is kind and finding.b]
        assert len(set(ours)) == len(ours)
        assert len(set(theirs)) == len(theirs)


HOSTILE = [
    "1,", "1.", "9", "1 000 ", "11,", "1-", "1/", "1:", "one ", "hundred ", "twenty-", "two and a half ", "half a ",
    "5 feet ", "$", "$1 ", "1 to ", "between 1 and ", "at least ", "June ", "June 3 ", "3 June-", "Saturday, ", "last ",
    "“", "”", "'", "‘a ", "(", ")", "[", "“a” ", '"a ', "A ", "A. ", "Mr. ", "said ", "not ", "the most ", "-", "— ",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_work_grows_in_line_with_hostile_text(a_report: Make, piece: str) -> None:
    modules()  # imported once, before anything is counted
    short, long = a_report(piece * 250), a_report(piece * 1000)
    few, many = calls(lambda: find_details(short)), calls(lambda: find_details(long))
    assert many <= 5 * few + 2_000


def test_judging_a_sentence_of_figures_is_bounded(a_report: Make) -> None:
    few, many = (a_report(" ".join(f"{number} people" for number in range(2, size))) for size in (60, 600))
    link = Link(0, 0, 1.0, Grade.CLOSE, Band.SURE)

    def work(report: Report) -> int:
        details = find_details(report)
        return calls(lambda: judge_links(report, report, details, details, [link]))

    assert work(many) <= 4 * work(few)


def test_every_kind_is_judged_by_one_module() -> None:
    kinds = [kind for module in modules() for kind in module.KINDS]
    assert sorted(kinds) == sorted(set(kinds))


def test_a_finder_reads_an_empty_report(a_report: Make) -> None:
    context = Context.of(a_report(""))
    none: tuple[Detail, ...] = ()
    assert all(list(module.find(context, none)) == [] for module in modules())
