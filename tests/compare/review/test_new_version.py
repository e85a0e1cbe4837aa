"""A day's decisions on the seeds, laid over the next versions of both."""

import random
from collections import Counter
from datetime import UTC, datetime

from compare import Comparison, compare, read_text
from compare.review import deciding, lay_over, recompare
from compare.review.decision import CheckPassage, Decision, Standing
from compare.side import Side

from .edits import Desk
from .outcomes import Outcome, a_days_decisions, outcome


def test_of_what_is_still_there_95_of_100_decisions_are_found_again_and_none_elsewhere(computed: Comparison) -> None:
    decisions = a_days_decisions(computed, random.Random(5))
    seen: Counter[Outcome] = Counter()
    for seed in range(3):
        versions = {
            side: Desk(random.Random(10 * seed + (side is Side.A))).edit(computed.report(side)) for side in Side
        }
        base = compare(versions[Side.A].report, versions[Side.B].report)
        reviewed = lay_over(recompare(base, decisions), decisions)
        lost = {each.decision.id for each in reviewed.lost}
        for decision in decisions:
            became = outcome(computed, versions, reviewed.computed, decision)
            assert became is not Outcome.WRONG, decision
            assert (became is Outcome.FOUND) is not (decision.id in lost), decision
            seen[became] += 1
    assert seen[Outcome.FOUND] >= 0.95 * (seen[Outcome.FOUND] + seen[Outcome.LOST])


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
