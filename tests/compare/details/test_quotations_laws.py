"""What holds for the quotations of any text."""

import sys
from itertools import pairwise
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.detail import Verdict
from compare.details.context import Context
from compare.details.finding import find_details
from compare.details.kind import DetailedReport, Setting
from compare.details.quotations import Form, judge_link, utterances
from compare.details.quotations.marks import find_quoted
from compare.details.quotations.pairs import matched_pairs
from compare.quotations_by_speaker import quotations_by_speaker
from compare.reading import Metadata, read_text
from compare.report import Report

PHRASES = (
    "said",
    "told",
    "according to",
    "Reuters",
    "NBC",
    "that",
    "he",
    "she",
    "who",
    "Anna Bell",
    "Mr. Clay",
    "It isn’t",
)
WORDS = ("the", "mayor", "cracks", "emerge", "closed", "bridge", "not", "was quoted as saying")
PIECES = (*"“”‘’„«»\"'()—,.:?\n", "``", "''", *PHRASES, *WORDS)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=50).map(" ".join)
MILD = settings(deadline=None, max_examples=80)


def report(text: str) -> Report:
    return read_text(text, Metadata(language="en"), source="test")


def side(text: str) -> DetailedReport:
    made = report(text)
    return DetailedReport.of(made, find_details(made))


@MILD
@given(text=TEXTS | st.text(max_size=80))
def test_marked_stretches_lie_apart_in_reading_order(text: str) -> None:
    made = report(text)
    found = find_quoted(made.text, made.paragraphs)
    for before, after in pairwise(found):
        assert before.outer_end <= after.outer_start
    for stretch in found:
        assert 0 <= stretch.outer_start <= stretch.start < stretch.end <= stretch.outer_end <= len(made.text)


@MILD
@given(text=TEXTS)
def test_a_quotation_gives_the_words_of_its_place_and_a_printed_speaker(text: str) -> None:
    made = report(text)
    for utterance in utterances(Context.of(made)):
        words = made.quote(utterance.span)
        if utterance.quotation.form is Form.INDIRECT or "\n" not in words:
            assert utterance.quotation.quote == words
        if utterance.speaker is not None:
            assert made.quote(utterance.speaker) == utterance.quotation.speaker


@MILD
@given(one=TEXTS, other=TEXTS)
def test_swapping_the_reports_mirrors_matches_and_view(one: str, other: str) -> None:
    a, b = side(one), side(other)
    there, back = matched_pairs(a, b), matched_pairs(b, a)
    places = {(m.a.span, m.b.span, m.verdict) for m in there.matches}
    assert places == {(m.b.span, m.a.span, m.verdict) for m in back.matches}
    view = quotations_by_speaker(a.report, b.report, a.details, b.details)
    mirrored = quotations_by_speaker(b.report, a.report, b.details, a.details)
    assert [speaker.speaker for speaker in view] == [speaker.speaker for speaker in mirrored]


@MILD
@given(text=TEXTS)
def test_the_quotations_of_identical_reports_agree(text: str) -> None:
    for match in matched_pairs(side(text), side(text)).matches:
        assert match.verdict in (Verdict.AGREE, Verdict.STYLE)


def _steps(one: str, other: str, *, judging: bool = False) -> int:
    """Lines of Python that matching two texts runs, or that judging their first sentences does."""
    a, b = side(one), side(other)
    setting = Setting(a, b, a.report.sentences[0], b.report.sentences[0])
    count = 0

    def count_line(_frame: FrameType, event: str, _arg: Any) -> Any:  # what a trace function returns is itself
        nonlocal count
        count += event == "line"
        return count_line

    sys.settrace(count_line)
    try:
        matched_pairs(a, b)
        if judging:
            list(judge_link(a.of_sentence[0], b.of_sentence[0], setting))
    finally:
        sys.settrace(None)
    return count


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("“The bridge is closed,” Bell said.\n", "“The bridge is closed,” Bell said.\n"),
        ("“The bridge is closed,” Bell said.\n", "“The old bridge was closed again,” Clay said.\n"),
        ("“Yes.” “No.” ", "“No.” “Yes.” "),
    ],
)
def test_matching_grows_in_line_with_repeated_quotations(ours: str, theirs: str) -> None:
    _steps(ours, theirs)  # lists and tables are read once
    assert _steps(ours * 200, theirs * 200) <= 5 * _steps(ours * 50, theirs * 50) + 20_000


def test_judging_grows_in_line_with_the_quotations_of_a_sentence() -> None:
    ours, theirs = "“we had no warning at all” Anna Bell said and ", "“we had plenty of warning” Anna Bell said and "
    assert _steps(ours * 400, theirs * 400, judging=True) <= 5 * _steps(ours * 100, theirs * 100, judging=True) + 20_000
