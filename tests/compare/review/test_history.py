"""Undo and redo: what stands after anything that two editors did."""

from hypothesis import given
from hypothesis import strategies as st

from compare.review.decision import DeleteNote
from compare.review.review import MemoryLog, Review

STEPS = st.lists(st.tuples(st.sampled_from(["jane", "tom"]), st.sampled_from(["decide", "undo", "redo"])), max_size=30)


def _do(editors: dict[str, Review], steps: list[tuple[str, str]]) -> None:
    for number, (name, step) in enumerate(steps):
        if step == "decide":
            editors[name].add(DeleteNote(str(number)))
        elif step == "undo":
            editors[name].undo()
        else:
            editors[name].redo()


def _both() -> dict[str, Review]:
    log = MemoryLog()
    return {name: Review(log, author=name) for name in ("jane", "tom")}


@given(STEPS)
def test_undo_and_then_redo_changes_nothing(steps: list[tuple[str, str]]) -> None:
    editors = _both()
    _do(editors, steps)
    for editor in editors.values():
        editor.news()
        before = editor.decisions
        if editor.undo() is not None:
            assert len(editor.decisions) == len(before) - 1
            editor.redo()
        assert editor.decisions == before


@given(STEPS)
def test_undoing_all_of_ones_own_leaves_what_the_other_decided(steps: list[tuple[str, str]]) -> None:
    editors = _both()
    _do(editors, steps)
    others = tuple(each for each in Review(editors["tom"]._log).decisions if each.author == "tom")
    while editors["jane"].undo() is not None:
        pass
    assert Review(editors["tom"]._log).decisions == others


@given(STEPS)
def test_the_log_only_grows_and_a_new_reader_sees_the_same(steps: list[tuple[str, str]]) -> None:
    editors = _both()
    _do(editors, steps)
    for editor in editors.values():
        editor.add(DeleteNote("last"))
    last = editors["tom"]
    assert Review(last._log).decisions == last.decisions
    assert [event.number for event in last.events] == list(range(1, len(last.events) + 1))
