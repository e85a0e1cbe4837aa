"""What holds for names, titles and places of any text when they are set against each other."""

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compare.detail import Detail, Kind, Verdict
from compare.details.finding import find_details
from compare.details.kind import DetailedReport, Setting
from compare.details.registry import by_kind, rival_modules
from compare.report import Report

Make = Callable[..., Report]
# What the rules hang on, in any order.
_WRITTEN = """
Ada Lorn,|Lewis Peake|Louis Peake|Tom Lorn|Holger Tiedemann|who chairs the|finance committee|deputy director|lead
|second author of it,|Labour councillor|Tory councillor|the left engine|his right|northern entrance|north of|eastbound
|Terminal B|Terminal C.|Flight 12|flight MA14|the A19|Leeds Crown Court|Hull Crown Court|HMS Peake|found|in a field
|on the roof|born in|of Harrogate,|Clarksdale, Miss.,|in Greenville, Mississippi|, |a Dutch tourist|said
"""
PIECES = [piece.strip("\n") for piece in _WRITTEN.split("|")]
texts = st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join)
LENIENT = settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
KINDS = (Kind.NAME, Kind.TITLE, Kind.PLACE)


def _verdicts(a: Detail, b: Detail, setting: Setting) -> tuple[Verdict | None, Verdict | None]:
    module = by_kind()[a.kind]
    judged, left = module.judge(a, b, setting), rival_modules()[module].judge_left_over(a, b, setting)
    return judged.verdict if judged else None, left.verdict if left else None


@LENIENT
@given(one=texts, other=texts, language=st.sampled_from(["en", "de"]))
def test_swapping_the_reports_changes_no_verdict(a_report: Make, one: str, other: str, language: str) -> None:
    a, b = a_report(one, language=language), a_report(other, language=language)
    ours, theirs = DetailedReport.of(a, find_details(a)), DetailedReport.of(b, find_details(b))
    setting = Setting(ours, theirs, a.sentences[0], b.sentences[0], score=0.95)
    for first in (each for each in ours.details if each.kind in KINDS):
        for second in (each for each in theirs.details if each.kind is first.kind):
            assert _verdicts(first, second, setting) == _verdicts(second, first, setting.swapped())


@LENIENT
@given(text=texts, language=st.sampled_from(["en", "de"]))
def test_a_report_does_not_disagree_with_itself(a_report: Make, text: str, language: str) -> None:
    report = a_report(text, language=language)
    side = DetailedReport.of(report, find_details(report))
    setting = Setting(side, side, report.sentences[0], report.sentences[0], score=0.95)
    for detail in (each for each in side.details if each.kind in KINDS):
        judged, left = _verdicts(detail, detail, setting)
        assert judged is Verdict.AGREE
        assert left is None or not left.disagrees
