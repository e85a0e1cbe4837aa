"""Decisions laid over a comparison: what is drawn, and the laws that hold for any decisions."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

import seeds
from compare import Comparison, compare, read
from compare.linked_finding import finding_key
from compare.report import Zone
from compare.review import deciding, lay_over, recompare
from compare.review.data import decision_as_json, decision_from_json
from compare.review.decision import CheckPassage, Decision, DeleteNote, EditNote, JudgeFinding, Standing, What
from compare.review.mirror import mirrored
from compare.review.reviewed import Reviewed
from compare.side import Side

NOON = datetime(2023, 6, 25, 12, 0, tzinfo=UTC)


def decided(*what: What, author: str = "jane") -> list[Decision]:
    return [Decision(f"{author} {number}", author, NOON, each) for number, each in enumerate(what)]


def pairs(comparison: Comparison) -> set[tuple[int, int]]:
    return {(link.a, link.b) for link in comparison.links}


def test_without_decisions_the_comparison_is_the_one_computed(computed: Comparison) -> None:
    reviewed = lay_over(computed, [])
    assert reviewed.comparison is computed
    assert reviewed.progress.checked == 0
    assert reviewed.progress.passages == sum(
        computed.takes_part(side, s.id) for side in Side for s in computed.report(side).sentences
    )


def test_a_link_that_was_cut_is_gone_and_the_comparison_computed_keeps_it(computed: Comparison) -> None:
    link = computed.links[0]
    reviewed = lay_over(computed, decided(deciding.cut_link(computed, link)))
    assert pairs(reviewed.comparison) == pairs(computed) - {(link.a, link.b)}
    assert [(each.a, each.b) for each in reviewed.cut] == [(link.a, link.b)]
    assert link in reviewed.computed.links


def test_a_link_made_by_hand_stays_at_any_threshold_and_says_who_made_it(computed: Comparison) -> None:
    a, b = _unlinked(computed)
    reviewed = lay_over(computed, decided(deciding.add_link(computed, a, b))).at(1.0)
    (link,) = [link for link in reviewed.comparison.links if (link.a, link.b) == (a, b)]
    assert link.score == 1
    assert [each.says for each in link.evidence] == ["linked by hand (jane)"]
    assert reviewed.by_hand[a, b].author == "jane"


def test_details_are_judged_in_a_link_made_by_hand(computed: Comparison) -> None:
    found = next(each for each in computed.disagreements if len(computed.links_of(Side.A)[each.link.a]) == 1)
    cut = deciding.cut_link(computed, found.link)
    without = lay_over(computed, decided(cut))
    assert finding_key(found.finding) not in {finding_key(each.finding) for each in without.comparison.findings}
    by_hand = deciding.add_link(computed, found.link.a, found.link.b)
    again = lay_over(computed, decided(cut, by_hand))
    assert pairs(again.comparison) == pairs(computed)
    assert finding_key(found.finding) in {finding_key(each.finding) for each in again.comparison.disagreements}


def test_a_dismissed_finding_counts_nowhere_and_is_listed_and_can_be_opened_again(computed: Comparison) -> None:
    found = computed.disagreements[0]
    dismiss = deciding.judge(computed, found, Standing.DISMISSED)
    reviewed = lay_over(computed, decided(dismiss))
    assert len(reviewed.comparison.disagreements) == len(computed.disagreements) - 1
    assert [finding_key(each.finding) for each in reviewed.dismissed] == [finding_key(found.finding)]
    assert all(found.finding not in link.findings for link in reviewed.comparison.links)
    for side in Side:
        assert reviewed.comparison.only_details(side) == computed.only_details(side)
    judgement = reviewed.judgement(found.finding)
    assert judgement is not None
    assert judgement.standing is Standing.DISMISSED
    reopened = lay_over(computed, decided(dismiss, deciding.judge(computed, found, Standing.OPEN)))
    assert reopened.comparison.disagreements == computed.disagreements
    assert reopened.judgement(found.finding) is None


def test_moving_a_fence_takes_a_new_comparison_in_which_the_passages_take_part(computed: Comparison) -> None:
    first = next(p for p, paragraph in enumerate(computed.a.paragraphs) if paragraph.zone is Zone.COMMENT)
    decisions = decided(deciding.set_zone(computed, Side.A, [first, first + 1], Zone.BODY))
    assert lay_over(computed, decisions).zones_pending
    again = recompare(computed, decisions)
    moved = [s.id for s in again.a.sentences if s.paragraph in (first, first + 1)]
    assert all(again.takes_part(Side.A, sentence) for sentence in moved)
    reviewed = lay_over(again, decisions)
    assert not reviewed.zones_pending
    assert not reviewed.lost
    assert not reviewed.reworded
    assert again.a.text == computed.a.text
    assert recompare(computed, []) is computed


def test_checked_passages_count_once_and_can_be_unchecked(computed: Comparison) -> None:
    check = deciding.check(computed, Side.A, 2, 4)
    reviewed = lay_over(computed, decided(check, check))
    assert reviewed.progress.checked == 3
    assert reviewed.check(Side.A, 3) is not None
    assert reviewed.check(Side.A, 5) is None
    assert lay_over(computed, decided(check, CheckPassage(check.at, checked=False))).progress.checked == 0


def test_a_note_is_read_as_it_was_last_written_and_a_deleted_one_not_at_all(computed: Comparison) -> None:
    link, found = computed.links[0], computed.disagreements[0]
    decisions = decided(
        deciding.note(deciding.pair(computed, link.a, link.b), "same wire copy?"),
        deciding.note(deciding.finding(computed, found), "ask the desk"),
        deciding.note(deciding.passage(computed, Side.B, 3), "whose interview?"),
        EditNote("jane 0", "same wire copy: Reuters"),
        DeleteNote("jane 2"),
        EditNote("jane 2", "too late"),
    )
    reviewed = lay_over(computed, decisions)
    assert [note.text for note in reviewed.notes_on((link.a, link.b))] == ["same wire copy: Reuters"]
    assert [note.text for note in reviewed.notes_on(finding_key(found.finding))] == ["ask the desk"]
    assert reviewed.notes_on((Side.B, 3)) == ()
    assert [lost.decision for lost in reviewed.lost] == [decisions[-1]]


def test_every_finding_can_be_judged(computed: Comparison) -> None:
    decisions = decided(*(deciding.judge(computed, found, Standing.CONFIRMED) for found in computed.findings))
    reviewed = lay_over(computed, decisions)
    assert not reviewed.lost
    assert all(reviewed.judgement(found.finding) for found in computed.findings)


def test_what_is_not_judged_anew_is_taken_from_the_comparison_before(computed: Comparison) -> None:
    cut = deciding.cut_link(computed, computed.links[0])
    before = lay_over(computed, decided(cut))
    after = lay_over(computed, decided(cut, deciding.check(computed, Side.A, 3)), before)
    assert after.comparison is before.comparison


def _unlinked(comparison: Comparison) -> tuple[int, int]:
    known = {(link.a, link.b) for link in comparison.all_links}
    return next(
        (a.id, b.id) for a in comparison.a.sentences for b in comparison.b.sentences if (a.id, b.id) not in known
    )


# Kind of decision, two numbers, a side, yes or no, a standing, a text: plain values, which hypothesis prints quickly.
_Draw = tuple[int, int, int, Side, bool, Standing, str]
_DRAWS = st.lists(
    st.tuples(
        st.integers(0, 9),
        st.integers(0, 7),
        st.integers(0, 4),
        st.sampled_from(Side),
        st.booleans(),
        st.sampled_from(Standing),
        st.text(max_size=8),
    ),
    max_size=12,
)


def _what(comparison: Comparison, draw: _Draw) -> What:
    kind, a, b, side, yes, standing, text = draw
    found = comparison.findings[a]
    choices: list[What] = [
        deciding.add_link(comparison, a, b),
        deciding.cut_link(comparison, comparison.links[a]),
        deciding.cut_link(comparison, comparison.links[b]),
        deciding.judge(comparison, found, standing),
        deciding.check(comparison, side, b, b + a, checked=yes),
        deciding.note(deciding.passage(comparison, side, a), text),
        deciding.note(deciding.pair(comparison, a, b), text),
        deciding.note(deciding.finding(comparison, found), text),
        EditNote(f"jane {a}", text),
        DeleteNote(f"jane {b}"),
    ]
    return choices[kind]


@cache
def _seeds() -> Comparison:
    """Not a fixture: hypothesis prints its arguments, and a comparison takes 168 kB."""
    return compare(read(seeds.A), read(seeds.B))


_many = settings(max_examples=20, deadline=None)


def _same(one: Reviewed, other: Reviewed) -> bool:
    return (
        one.comparison == other.comparison
        and one.checks == other.checks
        and one.judgements == other.judgements
        and one.by_hand == other.by_hand
        and one.cut == other.cut
        and {note.id: note for note in one.notes} == {note.id: note for note in other.notes}
    )


@_many
@given(draws=_DRAWS)
def test_laws_of_laying_over(draws: list[_Draw]) -> None:
    computed = _seeds()
    decisions = decided(*(_what(computed, draw) for draw in draws))
    reviewed = lay_over(computed, decisions)
    # Twice is once.
    assert lay_over(reviewed.comparison, decisions).comparison == reviewed.comparison
    # With what was laid over before, or without.
    assert _same(lay_over(computed, decisions, lay_over(computed, decisions[:-1])), reviewed)
    # Nothing is forgotten: what is not applied is listed, and only edits of notes that are gone are not applied.
    lost = [each.decision for each in reviewed.lost]
    assert all(isinstance(each.what, EditNote | DeleteNote) for each in lost)
    written = {each.id for each in decisions} - {each.id for each in lost}
    assert {note.id for note in reviewed.notes} <= written
    # Data and back.
    assert [decision_from_json(decision_as_json(each)) for each in decisions] == decisions
    assert [mirrored(mirrored(each.what)) for each in decisions] == [each.what for each in decisions]


@_many
@given(draws=_DRAWS, rng=st.randoms(use_true_random=False))
def test_the_order_of_decisions_on_different_things_does_not_matter(draws: list[_Draw], rng: Random) -> None:
    computed = _seeds()
    decisions = decided(*_independent([_what(computed, draw) for draw in draws]))
    shuffled = rng.sample(decisions, len(decisions))
    assert _same(lay_over(computed, decisions), lay_over(computed, shuffled))


def _independent(what: Sequence[What]) -> list[What]:
    """No two on one thing, and no edits, which are about a decision before them."""
    found: dict[object, What] = {}
    for each in what:
        if isinstance(each, EditNote | DeleteNote):
            continue
        key: object = each
        if isinstance(each, CheckPassage):
            key = "check"  # stretches overlap: one is enough
        elif not hasattr(each, "text"):
            key = (each.at.link, each.at.a, each.at.b) if isinstance(each, JudgeFinding) else getattr(each, "at", each)
        found.setdefault(key, each)
    return list(found.values())
