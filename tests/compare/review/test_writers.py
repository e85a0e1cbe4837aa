"""Several programs at one review, and programs that are killed at it."""

import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from compare.review import deciding
from compare.review.decision import CheckPassage, What
from compare.review.review import Review
from compare.review.sqlite_log import SqliteLog

KILLS = 30  # in a plain run; ``pytest tests/compare/review --kills 200`` for more
WRITER = str(Path(__file__).with_name("writer.py"))


def _start(file: Path, count: int, name: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, WRITER, str(file), str(count), name], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def _said(review: Review) -> list[str]:
    return [each.what.at.anchor.exact for each in review.decisions if isinstance(each.what, CheckPassage)]


def test_two_programs_writing_at_once_lose_nothing_and_agree_on_one_order(tmp_path: Path) -> None:
    file = tmp_path / "shared.review"
    programs = [_start(file, 200, name) for name in ("jane", "tom")]
    for program in programs:
        _, complaint = program.communicate()
        assert program.returncode == 0, complaint
    first, second = (Review(SqliteLog(file)) for _ in range(2))
    assert first.events == second.events
    assert [event.number for event in first.events] == list(range(1, 401))
    said = _said(first)
    for name in ("jane", "tom"):
        assert [each for each in said if each.startswith(name)] == [f"{name} {number}" for number in range(200)]


def test_six_programs_that_make_one_review_at_once_make_one(tmp_path: Path) -> None:
    file = tmp_path / "new.review"
    programs = [_start(file, 5, f"editor {number}") for number in range(6)]
    for program in programs:
        _, complaint = program.communicate()
        assert program.returncode == 0, complaint
    assert len(Review(SqliteLog(file)).decisions) == 30


def test_on_a_network_file_system_a_rollback_journal_is_used_and_both_still_see_each_other(
    tmp_path: Path, checks: list[What], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("compare.review.sqlite_log.on_network", lambda _: True)
    jane, tom = (Review(SqliteLog(tmp_path / "far.review"), author=name) for name in ("jane", "tom"))
    for what in checks[:10]:
        jane.add(what)
        tom.add(what)
    assert [path.name for path in tmp_path.iterdir()] == ["far.review"]
    assert len(jane.news()) == len(tom.news()) == 10
    assert jane.events == tom.events


def test_each_of_two_programs_is_told_what_the_other_did_and_nothing_of_its_own(
    opened: Callable[..., Review], checks: list[What]
) -> None:
    jane, tom = opened("jane"), opened("tom")
    jane.add(checks[0])
    tom.add(checks[1])
    jane.add(checks[2])
    assert [event.decision.what for event in jane.news()] == [checks[1]]
    assert [event.decision.what for event in tom.news()] == [checks[0], checks[2]]
    assert jane.news() == tom.news() == ()
    assert jane.events == tom.events


def test_undo_takes_back_ones_own_decision_and_never_the_other_editors(
    opened: Callable[..., Review], checks: list[What]
) -> None:
    jane, tom = opened("jane"), opened("tom")
    mine = jane.add(checks[0])
    theirs = tom.add(checks[1])
    assert jane.undo() == mine
    assert jane.undo() is None
    tom.news()
    assert tom.decisions == (theirs,)
    assert tom.redo() is None
    assert jane.redo() == mine
    tom.news()
    assert tom.decisions == jane.decisions == (mine, theirs)


def test_another_sitting_of_the_same_author_has_an_undo_of_its_own(
    opened: Callable[..., Review], checks: list[What]
) -> None:
    before = opened("jane")
    made = before.add(checks[0])
    before.close()
    again = opened("jane")
    assert again.undo() is None
    assert again.decisions == (made,)


def test_a_new_decision_ends_what_could_be_restored(opened: Callable[..., Review], checks: list[What]) -> None:
    jane = opened("jane")
    jane.add(checks[0])
    jane.undo()
    jane.add(checks[1])
    assert jane.redo() is None


def test_what_was_saved_before_a_kill_is_there(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """Kills the writer with SIGKILL after a random number of decisions, at whatever it is doing then."""
    rounds = request.config.getoption("--kills") or KILLS
    file = tmp_path / "killed.review"
    rng = random.Random(1)
    saved: list[str] = []
    for number in range(rounds):
        program = _start(file, 10_000, f"jane {number}")
        assert program.stdout is not None
        saved += [program.stdout.readline().strip() for _ in range(rng.randint(1, 25))]
        program.kill()
        saved += program.stdout.read().splitlines()  # communicate would pass over what readline has read ahead
        program.communicate()
    review = Review(SqliteLog(file))
    there = [decision.id for decision in review.decisions]
    assert [each for each in there if each in set(saved)] == saved
    # Saved, but killed before it could say so: one at most a round.
    assert len(there) <= len(saved) + rounds
    review.add(deciding.note(review.decisions[0].what.at, "still writable"))  # type: ignore[union-attr]
