"""Targets: a file in the place of a review, decisions in any order by two writers, decisions as data."""

import json
import re
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path

from compare import Comparison, Side, compare, read_text
from compare.report import Zone
from compare.review import MemoryLog, Review, ReviewError, deciding, lay_over, recompare
from compare.review.data import decision_as_json, decision_from_json
from compare.review.decision import Decision, DeleteNote, EditNote, Standing, What
from compare.review.history import Act, standing
from compare.review.sqlite_log import SqliteLog
from tests.fuzz import documents, laws
from tests.fuzz.target import Choices, RefusedError, Target

_MOST_STEPS = 40


@cache
def _computed() -> Comparison:
    text = "\n\n".join(documents.STORY)
    return compare(read_text(text), read_text(text.replace("40 people", "45 people").replace("miles", "kilometres")))


@cache
def _next_version() -> Comparison:
    """The same, after both reports were edited: a sentence is gone, one is reworded, one is new."""
    one, two, three = documents.STORY
    a = f"Rain fell.\n\n{three.replace('the town', 'Perth')}\n\n{one}"
    return compare(read_text(a), read_text(f"{one}\n\n{two.replace('Captain', 'Skipper')}"))


@contextmanager
def _file() -> Iterator[Path]:
    memory = Path("/dev/shm")  # noqa: S108 - a file there costs no wait for the disk
    with tempfile.TemporaryDirectory(prefix="fuzz-", dir=memory if memory.is_dir() else None) as folder:
        yield Path(folder) / "pair.review"


def _review_file(data: bytes) -> None:
    with _file() as file:
        file.write_bytes(data)
        try:
            log = SqliteLog(file, patience=0.1)
            with closing(log):
                review = Review(log, author="jane")
                lay_over(_computed(), review.decisions)
                added = review.add(deciding.check(_computed(), Side.A, 0))
                assert added in review.decisions
                review.undo()
                log.reports()
        except ReviewError as error:
            laws.one_line(str(error))
            raise RefusedError from error


def _decisions(data: bytes) -> None:
    """Two writers at one file, whose steps the input names: both see one log, and every decision is told of."""
    choices = Choices(data)
    with _file() as file:
        writers = [Review(SqliteLog(file), author=name) for name in ("jane", "tom")]
        try:
            model: list[Decision] = []
            for _ in range(_MOST_STEPS):
                if choices.left <= 0:
                    break
                _step(writers[choices.below(2)], choices, model)
            for writer in writers:
                writer.news()
            assert writers[0].events == writers[1].events
            assert writers[0].decisions == writers[1].decisions == standing(writers[0].events)
            assert {each.id for each in writers[0].decisions} <= {each.id for each in model}
            again = Review(SqliteLog(file))
            assert again.decisions == writers[0].decisions
            again.close()
            for compared in (_computed(), _next_version()):
                _lay(compared, writers[0].decisions)
        finally:
            for writer in writers:
                writer.close()


def _lay(compared: Comparison, decisions: tuple[Decision, ...]) -> None:
    reviewed = lay_over(recompare(compared, decisions), decisions)
    assert {each.decision.id for each in reviewed.lost} <= {each.id for each in decisions}
    laws.comparison(reviewed.comparison, by_hand=True)
    laws.all_written(reviewed)


def _step(writer: Review, choices: Choices, model: list[Decision]) -> None:
    act = choices.of(("decide", "decide", "decide", Act.UNDO, Act.REDO, "news"))
    if act == "decide":
        model.append(writer.add(_what(choices, model)))
    elif act is Act.UNDO:
        undone = writer.undo()
        assert undone is None or undone not in writer.decisions
        assert undone is None or undone.author == writer.author
    elif act is Act.REDO:
        redone = writer.redo()
        assert redone is None or redone in writer.decisions
    else:
        assert all(event.session != writer.session for event in writer.news())


def _what(choices: Choices, model: list[Decision]) -> What:
    computed = _computed()
    side = choices.of(tuple(Side))
    a, b = choices.below(len(computed.a.sentences)), choices.below(len(computed.b.sentences))
    words = choices.of(("call the harbour", "", "\x1b[2J", "<b>=1+1", "\ud800", "a\nb", "é" * 200))
    note = choices.of([each.id for each in model] or ["none"])
    found = computed.findings
    paragraph = choices.below(len(computed.report(side).paragraphs))
    makers = (
        lambda: deciding.check(computed, side, min(a, b), checked=bool(choices.below(2))),
        lambda: deciding.add_link(computed, a, b),
        lambda: deciding.cut_link(computed, choices.of(computed.links)),
        lambda: deciding.judge(computed, choices.of(found), choices.of(tuple(Standing))),
        lambda: deciding.set_zone(computed, side, [paragraph], choices.of(tuple(Zone))),
        lambda: deciding.note(deciding.passage(computed, side, min(a, b)), words),
        lambda: deciding.note(deciding.finding(computed, choices.of(found)), words),
        lambda: deciding.note(deciding.pair(computed, a, b), words),
        lambda: EditNote(note, words),
        lambda: DeleteNote(note),
    )
    return choices.of(makers)()


def _data(data: bytes) -> None:
    try:
        given = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise RefusedError from error
    try:
        decision = decision_from_json(given)
    except (KeyError, TypeError, ValueError) as error:
        raise RefusedError from error
    assert decision_from_json(json.loads(json.dumps(decision_as_json(decision)))) == decision
    lay_over(_computed(), [decision])


def _made(steps: int) -> Review:
    review = Review(MemoryLog(), author="jane")
    model: list[Decision] = []
    choices = Choices(bytes(number * 37 % 251 for number in range(steps * 12)))
    for _ in range(steps):
        model.append(review.add(_what(choices, model)))
    return review


@cache
def _files() -> tuple[bytes, ...]:
    with _file() as file:
        log = SqliteLog(file)
        log.claim([("a", "a.txt", "x y"), ("b", "b.txt", "x z")])
        _made(6).copy_to(log)
        log.close()
        with closing(sqlite3.connect(file)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return file.read_bytes(), b""


def _all_data() -> list[bytes]:
    made = [json.dumps(decision_as_json(each)).encode() for each in _made(24).decisions]
    return [*made, *(re.sub(rb'"(start|end)": \d+', rb'"\1": 1e4006', one) for one in made if b'"start"' in one)]


def targets() -> tuple[Target, ...]:
    """The targets of this module."""
    return (
        Target(
            "review-file", "any file opened as a review", _review_file, _files, (b"decide", b"undo", b"jane", b"{}")
        ),
        Target(
            "decisions",
            "decisions, undo and redo by two writers at one file, laid over and written",
            _decisions,
            lambda: [bytes(number * step % 251 for number in range(160)) for step in (1, 7, 37)],
            seconds=10.0,
        ),
        Target(
            "decision-data",
            "a decision as data",
            _data,
            _all_data,
            (b"null", b"{}", b"[]", b"-1", b"1e400", b'"a"', b"true", b'"\\ud800"', b'"at":', b'"exact":', b"NaN"),
        ),
    )
