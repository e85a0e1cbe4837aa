"""Laws of the layout that hold for any two reports, any links, at any width."""

from collections import Counter
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from compare.comparison import Comparison
from compare.report import Report
from compare.side import Side
from tests.tui.made_up import comparisons, reports
from tui.layout.column import Column
from tui.layout.cursor import Cursor
from tui.layout.rows import Role, Unfolded, aligned_rows, everything_unfolded, reading_rows
from tui.layout.spread import Order, View, lay_out

_WIDTHS = st.integers(1, 200)


def _unfolded(comparison: Comparison, *, unfolded: bool) -> Unfolded:
    return everything_unfolded(comparison.a, comparison.b) if unfolded else frozenset()


@given(comparison=comparisons(), lead=st.sampled_from(Side), left=_WIDTHS, right=_WIDTHS, unfold=st.booleans())
def test_both_halves_of_every_row_begin_level_and_are_equally_high(
    comparison: Comparison, lead: Side, left: int, right: int, *, unfold: bool
) -> None:
    view = View(lead=lead, unfolded=_unfolded(comparison, unfolded=unfold))
    spread = lay_out(view, comparison.a, comparison.b, comparison, {Side.A: left, Side.B: right})
    a, b = spread.column[Side.A], spread.column[Side.B]
    assert a.height == b.height
    tops_a, tops_b = _tops(a), _tops(b)
    before_a = before_b = 0
    for row in aligned_rows(comparison, lead, view.unfolded):
        if row.a and row.b:
            assert tops_a[before_a] == tops_b[before_b]
        before_a += len(row.a)
        before_b += len(row.b)


@given(comparison=comparisons(), lead=st.sampled_from(Side), unfold=st.booleans())
def test_aligned_order_shows_every_sentence_once_in_full_or_in_a_fold(
    comparison: Comparison, lead: Side, *, unfold: bool
) -> None:
    rows = aligned_rows(comparison, lead, _unfolded(comparison, unfolded=unfold))
    for side in Side:
        shown = Counter(
            sentence
            for row in rows
            for passage in row.of(side)
            if passage.role is not Role.POINTER
            for sentence in range(passage.first, passage.last + 1)
        )
        assert shown == Counter(sentence.id for sentence in comparison.report(side).sentences)
    assert all(row.a or row.b for row in rows)


@given(comparisons(), st.sampled_from(Side))
def test_the_lead_keeps_its_order_and_every_link_meets_in_a_row(comparison: Comparison, lead: Side) -> None:
    rows = aligned_rows(comparison, lead, frozenset())
    order = [passage.first for row in rows for passage in row.of(lead)]
    assert order == sorted(order)
    met = {(p.first, q.first) for row in rows for p in row.a for q in row.b}
    assert {(link.a, link.b) for link in comparison.links} <= met


@given(report=reports(), unfold=st.booleans())
def test_reading_order_is_the_report_as_printed(report: Report, *, unfold: bool) -> None:
    unfolded = everything_unfolded(report, report) if unfold else frozenset()
    passages = [passage for row in reading_rows(report, Side.A, unfolded) for passage in row.a]
    assert [s for p in passages for s in range(p.first, p.last + 1)] == [s.id for s in report.sentences]


@given(comparisons(), st.sampled_from(Order), _WIDTHS)
@settings(max_examples=50)
def test_lines_and_the_places_of_sentences_agree(comparison: Comparison, order: Order, width: int) -> None:
    spread = lay_out(View(order=order), comparison.a, comparison.b, comparison, dict.fromkeys(Side, width))
    for side in Side:
        report, column = comparison.report(side), spread.column[side]
        for sentence in report.sentences:
            first, end = column.lines_of(sentence.id)
            assert 0 <= first < end <= column.height
            lines = [column.line(y) for y in range(first, end)]
            assert all(line is not None for line in lines)
            for line in lines:
                assert line is not None
                assert line.passage.first <= sentence.id <= line.passage.last
                if line.passage.role is Role.TEXT:
                    assert line.start < sentence.end
                    assert sentence.start < line.end
        assert column.line(column.height) is None


@given(comparisons(), _WIDTHS)
@settings(max_examples=50)
def test_all_words_of_an_unfolded_report_are_on_the_lines(comparison: Comparison, width: int) -> None:
    view = View(unfolded=everything_unfolded(comparison.a, comparison.b))
    spread = lay_out(view, comparison.a, comparison.b, comparison, dict.fromkeys(Side, width))
    for side in Side:
        report, column = comparison.report(side), spread.column[side]
        drawn = Counter[str]()
        for y in range(column.height):
            line = column.line(y)
            if line is not None and line.passage.role is Role.TEXT:
                drawn.update(report.text[line.start : line.end].replace(" ", ""))
        assert drawn == Counter(report.text.replace(" ", "").replace("\n", ""))


@given(comparisons(), _WIDTHS)
@settings(max_examples=50)
def test_stacked_panes_keep_the_order_and_leave_no_stretch_blank(comparison: Comparison, width: int) -> None:
    view = View(unfolded=everything_unfolded(comparison.a, comparison.b))
    widths = dict.fromkeys(Side, width)
    level = lay_out(view, comparison.a, comparison.b, comparison, widths)
    stacked = lay_out(view, comparison.a, comparison.b, comparison, widths, stacked=True)
    cursors = [Cursor(side, s.id) for side in Side for s in comparison.report(side).sentences]
    assert sorted(cursors, key=stacked.place) == sorted(cursors, key=level.place)
    for column in stacked.column.values():
        blank = [column.line(y) is None for y in range(column.height)]
        assert not any(one and other for one, other in pairwise(blank))


def _tops(column: Column) -> dict[int, int]:
    """The line that each passage begins on, by the passage's place in the column."""
    first_lines: dict[int, int] = {}
    passages = iter(enumerate(column.passages))
    for y in range(column.height):
        line = column.line(y)
        if line is not None and line.index == 0:
            number, passage = next(passages)
            assert passage is line.passage
            first_lines[number] = y
    return first_lines
