"""Decisions on links and zones: shown at once as far as they are known, and as the engine judges them once it has."""

import random
from pathlib import Path

import pytest

import seeds
from compare.comparison import Comparison
from compare.engine.here import Here
from compare.engine.message import Made, Message
from compare.engine.task import Task
from compare.pipeline import compare
from compare.reading import read
from compare.report import Zone
from compare.review import deciding, lay_over, recompare
from compare.review.decision import Standing
from compare.side import Side
from tui.desk import Desk


@pytest.fixture(scope="module")
def computed() -> Comparison:
    comparison = compare(read(seeds.A), read(seeds.B))
    comparison.judge()
    return comparison


def _settle(desk: Desk) -> int:
    """Have worked out what is wanted, as the screen does; how many tasks it took."""
    tasks = 0
    while (task := desk.wanted()) is not None:
        desk.take(task, _made(task))
        tasks += 1
        assert tasks < 3
    return tasks


def _made(task: Task) -> Comparison:
    heard: list[Message] = []
    Here().work(task, heard.append)
    (made,) = (message.comparison for message in heard if isinstance(message, Made))
    return made


def test_a_link_made_by_hand_is_there_at_once_and_judged_afterwards(computed: Comparison, tmp_path: Path) -> None:
    desk = Desk(computed, tmp_path / "x.review")
    cut = next(link for link in computed.links if any(found.verdict.disagrees for found in link.findings))
    desk.decide(deciding.cut_link(desk.comparison, cut))
    assert (cut.a, cut.b) not in {(link.a, link.b) for link in desk.comparison.links}
    _settle(desk)
    desk.decide(deciding.add_link(desk.comparison, cut.a, cut.b))
    (made,) = (link for link in desk.comparison.links if (link.a, link.b) == (cut.a, cut.b))
    assert made.findings == ()
    others = {(link.a, link.b): link for link in desk.comparison.links if link is not made}
    assert any(link.findings for link in others.values())
    assert _settle(desk) == 1
    (judged,) = (link for link in desk.comparison.links if (link.a, link.b) == (cut.a, cut.b))
    assert any(found.verdict.disagrees for found in judged.findings)
    desk.close()


def test_what_comes_late_of_an_earlier_decision_undoes_no_later_one(computed: Comparison, tmp_path: Path) -> None:
    desk = Desk(computed, tmp_path / "x.review")
    cut, made_by_hand = computed.links[0], (computed.only(Side.A)[0], computed.only(Side.B)[0])
    desk.decide(deciding.cut_link(desk.comparison, cut))
    earlier = desk.wanted()
    assert earlier is not None
    late = _made(earlier)
    desk.decide(deciding.add_link(desk.comparison, *made_by_hand))
    desk.take(earlier, late)
    _settle(desk)
    linked = {(link.a, link.b) for link in desk.comparison.links}
    assert made_by_hand in linked
    assert (cut.a, cut.b) not in linked
    desk.close()


def test_a_fence_is_set_at_once_and_the_links_follow(computed: Comparison, tmp_path: Path) -> None:
    desk = Desk(computed, tmp_path / "x.review")
    link = computed.links[0]
    paragraph = computed.a.sentences[link.a].paragraph
    desk.decide(deciding.set_zone(desk.comparison, Side.A, [paragraph], Zone.COMMENT))
    assert desk.comparison.a.paragraphs[paragraph].zone is Zone.COMMENT
    assert link.a not in {each.a for each in desk.comparison.links}
    assert _settle(desk) >= 1
    assert desk.comparison.a.paragraphs[paragraph].zone is Zone.COMMENT
    desk.compared(computed.at(0.7))
    _settle(desk)
    assert desk.comparison.threshold == 0.7
    desk.undo()
    assert desk.wanted() is None or _settle(desk) == 1
    assert desk.comparison.a.paragraphs[paragraph].zone is Zone.BODY
    desk.close()


@pytest.mark.parametrize("seed", range(4))
def test_in_the_end_it_is_what_the_decisions_amount_to(computed: Comparison, seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    desk = Desk(computed, tmp_path / "x.review")
    for _ in range(8):
        shown = desk.comparison
        match chance.randrange(6):
            case 0:
                desk.decide(deciding.cut_link(shown, chance.choice(shown.links)))
            case 1:
                a, b = chance.randrange(len(shown.a.sentences)), chance.randrange(len(shown.b.sentences))
                desk.decide(deciding.add_link(shown, a, b))
            case 2:
                side = chance.choice(list(Side))
                paragraph = chance.randrange(len(shown.report(side).paragraphs))
                desk.decide(deciding.set_zone(shown, side, [paragraph], chance.choice([Zone.BODY, Zone.COMMENT])))
            case 3 if shown.disagreements:
                standing = chance.choice([Standing.CONFIRMED, Standing.DISMISSED])
                desk.decide(deciding.judge(shown, chance.choice(shown.disagreements), standing))
            case 4:
                desk.undo()
            case _:
                desk.redo()
        if chance.random() < 0.5:
            _settle(desk)
    _settle(desk)
    decisions = desk.reviewed.decisions
    expected = lay_over(recompare(computed, decisions), decisions)
    assert desk.comparison.links == expected.comparison.links
    assert desk.comparison.findings == expected.comparison.findings
    assert desk.comparison.dismissed_findings == expected.comparison.dismissed_findings
    assert (desk.reviewed.lost, desk.reviewed.checks) == (expected.lost, expected.checks)
    desk.close()
