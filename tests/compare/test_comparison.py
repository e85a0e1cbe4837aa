"""Laws of a comparison that hold for any two reports."""

from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import seeds
from compare import Comparison, Report, Side, compare, read, read_text
from compare.detail import Verdict
from compare.formats import write

_FRAGMENTS = (
    "The ferry left Eastholm at noon on Monday with 43 people on board.",
    "More than 40 people were aboard the ferry when it left Eastholm, the coast guard said.",
    "“We saw the smoke at once,” Captain Ada Lind told the Harbour Post.",
    "Captain Lind said she saw smoke at once.",
    "Nobody was hurt.",
    "The northern pier stays closed until Wednesday, 12 miles from the town.",
    "The pier will stay shut until Tuesday, some 20 kilometres away, officials said.",
    "Repairs cost $1.2 million.",
    "It rained.",
)
_TEXTS = st.lists(st.lists(st.sampled_from(_FRAGMENTS), min_size=1, max_size=3), min_size=1, max_size=4).map(
    lambda paragraphs: "\n\n".join(" ".join(sentences) for sentences in paragraphs)
)


@cache
def _seeds() -> tuple[Report, Report]:
    return read(seeds.A), read(seeds.B)


def _told_once(comparison: Comparison) -> None:
    for side in Side:
        linked, only = set(comparison.links_of(side)), comparison.only(side)
        part = {s.id for s in comparison.report(side).sentences if comparison.takes_part(side, s.id)}
        assert linked | set(only) == part
        assert not linked & set(only)
        assert list(only) == sorted(set(only))


def _mirror(comparison: Comparison) -> list[tuple[object, ...]]:
    return sorted((link.b, link.a, round(link.score, 9), link.grade) for link in comparison.links)


@given(_TEXTS, _TEXTS)
@settings(max_examples=25)
def test_each_sentence_is_linked_or_unique_never_both_never_neither(a: str, b: str) -> None:
    _told_once(compare(read_text(a), read_text(b)))


@given(_TEXTS, _TEXTS)
@settings(max_examples=25)
def test_swapping_the_reports_mirrors_the_comparison(a: str, b: str) -> None:
    one, other = compare(read_text(a), read_text(b)), compare(read_text(b), read_text(a))
    assert _mirror(one) == sorted((link.a, link.b, round(link.score, 9), link.grade) for link in other.links)
    assert one.only(Side.A) == other.only(Side.B)
    assert len(one.disagreements) == len(other.disagreements)


@given(_TEXTS)
@settings(max_examples=25)
def test_a_report_against_itself_is_linked_throughout_and_in_conflict_nowhere(text: str) -> None:
    comparison = compare(read_text(text), read_text(text))
    assert comparison.only(Side.A) == comparison.only(Side.B) == ()
    assert comparison.disagreements == ()


class _StopError(Exception):
    pass


def test_a_comparison_tells_how_far_it_is_and_can_be_stopped_at_any_moment() -> None:
    a, b = _seeds()
    told: list[float] = []
    whole = compare(a, b, progress=told.append)
    assert told == sorted(told)
    assert told[0] == 0.0
    assert told[-1] == 1.0
    assert len(told) < 250
    assert whole == compare(a, b)
    assert whole.links == compare(a, b).links
    for moment in range(0, len(told), 7):
        left = iter(range(moment))

        def stop(_: float, left: Iterator[int] = left) -> None:
            if next(left, None) is None:
                raise _StopError

        with pytest.raises(_StopError):
            compare(a, b, progress=stop)
    assert compare(a, b).links == whole.links


def test_what_a_written_report_asks_for_can_be_worked_out_before_with_word_of_how_far_it_is() -> None:
    a, b = _seeds()
    told: list[float] = []
    ready, other = compare(a, b), compare(a, b)
    ready.work_out(told.append)
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0.0, 1.0)
    assert write(ready, "json") == write(other, "json")

    def stop(share: float) -> None:
        if share > 0.5:
            raise _StopError

    stopped = compare(a, b)
    with pytest.raises(_StopError):
        stopped.work_out(stop)
    assert write(stopped, "json") == write(other, "json")


@given(st.floats(0, 1))
@settings(max_examples=30)
def test_a_higher_threshold_never_adds_a_link(threshold: float) -> None:
    whole = compare(*_seeds())
    moved = whole.at(threshold)
    pairs = {(link.a, link.b) for link in whole.all_links}
    assert {(link.a, link.b) for link in moved.links} <= pairs
    assert all(link.score >= threshold for link in moved.links)
    _told_once(moved)


def test_the_seeds_against_themselves() -> None:
    for report in _seeds():
        comparison = compare(report, report)
        assert comparison.only(Side.A) == ()
        assert comparison.disagreements == ()


def test_the_seeds_mirrored() -> None:
    a, b = _seeds()
    assert _mirror(compare(a, b)) == sorted((x.a, x.b, round(x.score, 9), x.grade) for x in compare(b, a).links)


def test_the_seeds_disagree_on_miles_and_on_who_was_told() -> None:
    comparison = compare(*_seeds())
    shown = {
        (comparison.a.quote(found.finding.a.span), comparison.b.quote(found.finding.b.span))
        for found in comparison.disagreements
        if found.finding.a and found.finding.b and found.finding.verdict is Verdict.CONFLICT
    }
    assert ("hundreds of kilometres", "hundreds of miles") in shown


def test_comments_and_credits_take_no_part_unless_asked() -> None:
    a, b = _seeds()
    fenced = compare(a, b)
    assert not any(fenced.a.sentences[link.a].zone.fenced for link in fenced.links)
    everything = compare(a, b, include_fenced=True)
    assert all(everything.takes_part(side, s.id) for side in Side for s in everything.report(side).sentences)


@pytest.mark.parametrize("side", Side)
def test_facts_hold_each_linked_sentence_once(side: Side) -> None:
    comparison = compare(*_seeds())
    in_facts = [s for fact in comparison.facts for s in (fact.a if side is Side.A else fact.b)]
    assert sorted(in_facts) == sorted(comparison.links_of(side))
    assert [fact.number for fact in comparison.facts] == list(range(1, len(comparison.facts) + 1))


def test_the_links_come_before_the_details_and_are_not_written_down() -> None:
    told: list[Comparison] = []
    a, b = read(seeds.A), read(seeds.B)
    comparison = compare(a, b, linked=told.append)
    (first,) = told
    assert first.links_only
    assert not comparison.links_only
    assert {(link.a, link.b) for link in first.links} <= {(link.a, link.b) for link in comparison.links}
    assert not any(link.findings for link in first.links)
    with pytest.raises(ValueError, match="details are not compared"):
        write(first, "json")
