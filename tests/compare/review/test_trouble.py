"""Files that cannot be read or written: one clear line, nothing touched, nothing lost."""

import os
import resource
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from compare import Comparison, read_text
from compare.review import ReviewError, deciding, open_review
from compare.review.decision import What
from compare.review.errors import LockedError
from compare.review.review import Review
from compare.review.schema import APPLICATION_ID, STEPS, VERSION, bring_up_to_date
from compare.review.sqlite_log import SqliteLog
from compare.side import Side

Open = Callable[..., Review]


def _line(error: pytest.ExceptionInfo[ReviewError]) -> str:
    text = str(error.value)
    assert "\n" not in text
    return text


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"Nine people were hurt when the ferry hit the pier." * 40, "not a review"),
        (b"SQLite format 3\x00" + b"\x01" * 4000, "not a review"),
    ],
)
def test_a_file_that_is_no_review_is_left_as_it_is(tmp_path: Path, content: bytes, says: str) -> None:
    file = tmp_path / "notes.txt"
    file.write_bytes(content)
    with pytest.raises(ReviewError) as error:
        SqliteLog(file)
    assert says in _line(error)
    assert str(file) in _line(error)
    assert file.read_bytes() == content
    assert list(tmp_path.iterdir()) == [file]


def test_another_programs_database_is_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "places.sqlite"
    with sqlite3.connect(file) as other:
        other.execute("CREATE TABLE bookmark (url TEXT)")
    other.close()
    before = file.read_bytes()
    with pytest.raises(ReviewError, match="not a review"):
        SqliteLog(file)
    assert file.read_bytes() == before


def test_a_folder_or_a_pipe_is_no_review(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe"):
        with pytest.raises(ReviewError, match="not a file"):
            SqliteLog(path)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReviewError, match="check that its folder exists"):
        SqliteLog(tmp_path / "gone" / "x.review")


def test_a_damaged_review_is_told_and_left_as_it_is(opened: Open, checks: list[What]) -> None:
    review = opened()
    for what in checks * 3:
        review.add(what)
    review.close()
    file = Path(review.name)
    whole = file.read_bytes()
    for damaged in (whole[: len(whole) // 2], whole[:4096] + os.urandom(4096) + whole[8192:]):
        file.write_bytes(damaged)
        with pytest.raises(ReviewError) as error:
            opened()
        assert "damaged" in _line(error)
        assert file.read_bytes() == damaged


def test_a_review_made_by_a_later_version_is_not_touched(opened: Open) -> None:
    review = opened()
    review.close()
    with sqlite3.connect(review.name) as other:
        other.execute(f"PRAGMA user_version = {VERSION + 1}")
    other.close()
    with pytest.raises(ReviewError, match="later version"):
        opened()


@pytest.mark.parametrize("version", range(1, VERSION))
def test_a_review_made_by_an_earlier_version_keeps_its_decisions(
    opened: Open, checks: list[What], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: int
) -> None:
    file = tmp_path / "old.review"
    monkeypatch.setattr("compare.review.schema.STEPS", STEPS[:version])
    with sqlite3.connect(file, isolation_level=None) as other:
        bring_up_to_date(other, file)
        assert other.execute("PRAGMA user_version").fetchone() == (version,)
        assert other.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    other.close()
    monkeypatch.undo()
    new = opened(file=tmp_path / "new.review")
    made = [new.add(what) for what in checks[:3]]
    new.close()
    with sqlite3.connect(file) as other:
        other.execute("ATTACH ? AS new", (new.name,))
        other.execute("INSERT INTO event SELECT * FROM new.event")
    other.close()
    migrated = opened(file=file)
    assert list(migrated.decisions) == made
    migrated.add(checks[5])


def test_the_log_cannot_be_rewritten_by_any_program(opened: Open, checks: list[What]) -> None:
    review = opened()
    review.add(checks[0])
    with sqlite3.connect(review.name) as other:
        for statement in ("DELETE FROM event", "UPDATE event SET author = 'mallory'"):
            with pytest.raises(sqlite3.IntegrityError):
                other.execute(statement)
    other.close()


@pytest.mark.parametrize("text", ["", "line\nline", "\ud800", "\x00\x1b[31m", "👩‍🚒 İ ß", "x" * 100_000])
def test_any_note_is_kept_as_it_was_typed(opened: Open, computed: Comparison, text: str) -> None:
    review = opened("Jane\ud800 \x1b[31mDoe")
    made = review.add(deciding.note(deciding.passage(computed, Side.A, 0), text))
    review.close()
    assert opened().decisions == (made,)
    made.author.encode()


def test_a_locked_review_says_so_and_saves_the_decision_with_the_next(tmp_path: Path, checks: list[What]) -> None:
    file = tmp_path / "locked.review"
    review = Review(SqliteLog(file, patience=0.01))
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(ReviewError) as error:
        review.add(checks[0])
    assert "another program keeps it locked" in _line(error)
    assert review.unsaved == len(review.decisions) == 1
    other.execute("ROLLBACK")
    other.close()
    review.add(checks[1])
    assert review.unsaved == 0
    assert [each.what for each in Review(SqliteLog(file)).decisions] == checks[:2]


def test_a_review_of_these_reports_is_opened_while_another_program_writes(
    tmp_path: Path, computed: Comparison, checks: list[What]
) -> None:
    file = tmp_path / "locked.review"
    review = open_review(computed.a, computed.b, file=file)
    review.add(checks[0])
    review.close()
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    again = open_review(computed.a, computed.b, file=file, patience=0)
    assert [each.what for each in again.decisions] == checks[:1]
    again.close()
    with pytest.raises(LockedError, match="another program keeps it locked"):  # a version that it has yet to note
        open_review(computed.a, read_text("Another report."), file=file, patience=0)
    other.close()


def test_on_a_full_disk_nothing_decided_is_lost(tmp_path: Path, checks: list[What]) -> None:
    review = Review(SqliteLog(tmp_path / "full.review"))
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, before[1]))
    try:
        with pytest.raises(ReviewError) as error:
            _add_all(review, checks * 20)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert "disk" in _line(error)
    assert review.unsaved == 1
    made = review.decisions
    assert list(Review(SqliteLog(tmp_path / "full.review")).decisions) == list(made[:-1])
    review.save()
    assert Review(SqliteLog(tmp_path / "full.review")).decisions == made


def test_a_review_deleted_while_it_is_open_can_be_kept_elsewhere(
    opened: Open, checks: list[What], tmp_path: Path
) -> None:
    review = opened()
    made = [review.add(checks[0])]
    Path(review.name).unlink()
    with pytest.raises(ReviewError, match="moved, deleted or replaced"):
        review.add(checks[1])
    review.copy_to(SqliteLog(tmp_path / "rescued.review"))
    made.append(review.decisions[-1])
    made.append(review.add(checks[2]))
    assert list(Review(SqliteLog(tmp_path / "rescued.review")).decisions) == made


def test_a_review_that_may_not_be_written_is_read(opened: Open, checks: list[What]) -> None:
    """Another user looks at it, as nothing is read-only to the one who runs most tests in a container."""
    review = opened()
    review.add(checks[0])
    review.close()
    file = Path(review.name)
    file.chmod(0o444)
    file.parent.chmod(0o555)
    if os.getuid() != 0:
        _look_at(file, checks)
        return
    for folder in file.parents[:-2]:
        folder.chmod(0o755)
    child = os.fork()
    if child == 0:
        os.setuid(65534)
        try:
            _look_at(file, checks)
        except BaseException as error:  # noqa: BLE001 - a forked child must not run on into pytest
            print(repr(error), file=sys.stderr)
            os._exit(1)
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0


def _add_all(review: Review, decisions: list[What]) -> None:
    for what in decisions:
        review.add(what)


def _look_at(file: Path, checks: list[What]) -> None:
    review = Review(SqliteLog(file), author="guest")
    assert [each.what for each in review.decisions] == checks[:1]
    assert review.news() == ()
    try:
        review.add(checks[1])
    except ReviewError as error:
        assert "read-only" in str(error)  # noqa: PT017 - pytest's helpers belong to the other process
    assert review.unsaved == 1


def test_a_review_of_other_reports_is_refused(opened: Open, computed: Comparison) -> None:
    from compare.reading import read_text

    review = opened()
    review.close()
    other = [
        read_text(f"{name} keeps bees. Her {name} hives stand by the old mill near the weir.")
        for name in ("Ann", "Eve")
    ]
    with pytest.raises(ReviewError, match=r"a review of rostov-a\.txt and rostov-b\.txt"):
        open_review(other[0], other[1], file=Path(review.name))
    assert len(open_review(computed.a, computed.b, file=Path(review.name)).decisions) == 0
