"""A day's decisions on the seeds, laid over the next versions of both."""

import random
from collections import Counter
from datetime import UTC, datetime

import pytest

from compare import Comparison, compare, read_text
from compare.report import Sentence, Zone
from compare.review import deciding, lay_over, recompare
from compare.review.decision import AddLink, CheckPassage, Decision, LinkTarget, Standing, What
from compare.review.reviewed import Reviewed
from compare.side import Side

from .edits import Desk, Version, standing_at


@pytest.fixture(scope="module")
def decisions(computed: Comparison) -> list[Decision]:
    """One decision of a kind on all that it can be made of."""
    known = {(link.a, link.b) for link in computed.all_links}
    rng = random.Random(5)
    by_hand = [(a.id, rng.choice(computed.b.sentences).id) for a in computed.a.sentences]
    comments = [p for p, paragraph in enumerate(computed.a.paragraphs) if paragraph.zone is Zone.COMMENT]
    what: list[What] = [
        *(deciding.check(computed, side, s.id) for side in Side for s in computed.report(side).sentences),
        *(deciding.add_link(computed, a, b) for a, b in by_hand if (a, b) not in known),
        *(deciding.cut_link(computed, link) for link in computed.links),
        *(deciding.note(deciding.pair(computed, link.a, link.b), "one wire copy?") for link in computed.links),
        *(deciding.set_zone(computed, Side.A, [p, p + 1], Zone.BODY) for p in comments[:-1:3]),
    ]
    return [Decision(str(n), "jane", datetime(2023, 6, 25, tzinfo=UTC), each) for n, each in enumerate(what)]


def test_of_what_is_still_there_95_of_100_decisions_are_found_again_and_none_elsewhere(
    computed: Comparison, decisions: list[Decision]
) -> None:
    seen: Counter[str] = Counter()
    for seed in range(3):
        versions = {
            side: Desk(random.Random(10 * seed + (side is Side.A))).edit(computed.report(side)) for side in Side
        }
        base = compare(versions[Side.A].report, versions[Side.B].report)
        reviewed = lay_over(recompare(base, decisions), decisions)
        lost = {each.decision.id for each in reviewed.lost}
        applied = {each.id for each in decisions} - lost
        assert {each.id for each in reviewed.decisions} == applied | lost
        for decision in decisions:
            gone = _gone(computed, versions, decision)
            assert not (gone and decision.id in applied), decision
            seen["there"] += not gone
            seen["found"] += decision.id in applied
        _right_places(computed, versions, reviewed)
    assert seen["found"] >= 0.95 * seen["there"]


def test_a_verdict_on_a_figure_is_lost_when_the_figure_changes_and_kept_when_other_words_do(
    computed: Comparison,
) -> None:
    found = next(each for each in computed.disagreements if each.finding.a and each.finding.kind == "quantity")
    assert found.finding.a is not None
    dismiss = Decision(
        "1", "jane", datetime(2023, 6, 25, tzinfo=UTC), deciding.judge(computed, found, Standing.DISMISSED)
    )
    words, text = computed.a.quote(found.finding.a.span), computed.a.text
    sentence = computed.a.quote(computed.a.sentences[found.link.a])
    for changed, is_lost in (
        (sentence.replace(words, "a dozen paces"), True),
        (sentence.replace("late ", "very late "), False),
    ):
        assert changed != sentence
        new = compare(read_text(text.replace(sentence, changed)), computed.b)
        reviewed = lay_over(new, [dismiss])
        assert bool(reviewed.lost) is is_lost
        assert bool(reviewed.dismissed) is not is_lost


def test_a_passage_checked_in_other_words_does_not_count_as_checked(computed: Comparison) -> None:
    checks = [
        Decision(str(s), "jane", datetime(2023, 6, 25, tzinfo=UTC), deciding.check(computed, Side.A, s)) for s in (8, 9)
    ]
    new = compare(read_text(computed.a.text.replace("Prigozhin, 62,", "Prigozhin, 63,")), computed.b)
    reviewed = lay_over(new, checks)
    assert reviewed.progress.checked == len(checks) - len(reviewed.reworded) == 1
    (changed,) = reviewed.reworded
    assert isinstance(changed.what, CheckPassage)
    assert "Prigozhin, 62," in changed.what.at.anchor.exact


def _gone(computed: Comparison, versions: dict[Side, Version], decision: Decision) -> bool:
    """Whether the new versions do not have what the decision is about; a zone needs only both its ends."""
    what = decision.what
    if isinstance(what, CheckPassage):
        return _sentence(computed, what.at.side, what.at.anchor.start).id not in versions[what.at.side].places
    at = getattr(what, "at", None)
    if not isinstance(at, LinkTarget):
        return False
    a, b = _sentence(computed, Side.A, at.a.start).id, _sentence(computed, Side.B, at.b.start).id
    return a not in versions[Side.A].places or b not in versions[Side.B].places


def _right_places(computed: Comparison, versions: dict[Side, Version], reviewed: Reviewed) -> None:
    """Every link made by hand joins the very sentences that were linked; every check is on a passage checked."""
    for (a, b), decision in reviewed.by_hand.items():
        assert isinstance(decision.what, AddLink)
        for side, sentence, anchor in ((Side.A, a, decision.what.at.a), (Side.B, b, decision.what.at.b)):
            place = reviewed.comparison.report(side).sentences[sentence].span
            assert standing_at(versions[side], _sentence(computed, side, anchor.start).id, place)
    for side, sentence in reviewed.checks:
        place = reviewed.comparison.report(side).sentences[sentence].span
        assert any(standing_at(versions[side], old.id, place) for old in computed.report(side).sentences)


def _sentence(comparison: Comparison, side: Side, start: int) -> Sentence:
    return next(each for each in comparison.report(side).sentences if each.start <= start < each.end)
