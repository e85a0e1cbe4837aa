"""A short run of each target with the engine that is always there, and what becomes of an input that fails."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fuzz.by_hypothesis import some
from tests.fuzz.target import RefusedError, Target
from tests.fuzz.targets import all_targets
from tests.fuzz.trial import Trial

_INPUTS = 10  # of each target; ``python -m tests.fuzz`` tries as many as there is time for


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    logging.disable(logging.CRITICAL)  # what a reader's libraries remark on a broken file
    yield
    logging.disable(logging.NOTSET)


@pytest.mark.parametrize("name", all_targets())
def test_any_input_is_taken_or_refused_in_order(name: str, tmp_path: Path) -> None:
    trial = Trial(all_targets()[name], tmp_path)
    for data in trial.target.seeds():
        trial.run(data)
    assert trial.refused < max(1, trial.tried)  # well-formed inputs are no use where all are turned away
    some(trial, _INPUTS, 0)
    assert not trial.failed, "\n".join(why for _, why in trial.failed.values())


def _breaks(data: bytes) -> None:
    if b"x" in data:
        raise RefusedError
    if b"(" in data and b")" in data:
        raise ZeroDivisionError
    if len(data) > 400:
        while True:
            pass


def test_a_failing_input_is_found_made_small_and_kept(tmp_path: Path) -> None:
    target = Target("breaks", "a target that fails", _breaks, lambda: [b"a b c"], (b"(", b")", b"x"), seconds=0.05)
    trial = Trial(target, tmp_path)
    for data in (b"a (well) formed input (with more)", b"(another)", b"x()", b"fine", b" " * 500):
        trial.run(data)
    assert (trial.tried, trial.refused, trial.again) == (5, 1, 1)
    (place, slow) = trial.failed
    assert place.startswith("ZeroDivisionError at test_targets.py")
    assert "ZeroDivisionError" in trial.failed[place][1]
    assert trial.failed[place][0].read_bytes() == b"()"
    assert slow == "more than 0.05 seconds"
    assert trial.failed[slow][0].read_bytes() == b" " * 500


def test_the_engine_finds_what_its_words_lead_to(tmp_path: Path) -> None:
    target = Target("breaks", "a target that fails", _breaks, lambda: [b"a b c"], (b"(", b")"), seconds=0.05)
    trial = Trial(target, tmp_path)
    some(trial, 300, 0)
    assert any(place.startswith("ZeroDivisionError") for place in trial.failed)
    assert trial.tried == 300
