"""The engine that is always there: hypothesis draws changes to well-formed inputs, and inputs from nothing."""

from time import process_time

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.fuzz.target import Target
from tests.fuzz.trial import Trial

_LONGEST = 600  # bytes of an input from nothing, and of a stretch that is moved about
_A_ROUND = 100
_FEWEST_BYTES = 12


def inputs(target: Target) -> st.SearchStrategy[bytes]:
    """Inputs for a target: mostly well-formed ones with some changes."""
    seeds = [one for one in target.seeds() if one]
    words = st.sampled_from(target.words or (b" ",))

    @st.composite
    def changed(draw: st.DrawFn) -> bytes:
        data = bytearray(draw(st.sampled_from(seeds)))
        for _ in range(draw(st.integers(0, 8))):
            at, size = draw(st.integers(0, len(data))), draw(st.integers(1, 40))
            match draw(st.integers(0, 6)):
                case 0:
                    del data[at : at + size]
                case 1:
                    data[at:at] = draw(words)
                case 2:
                    data[at : at + size] = draw(st.binary(max_size=_FEWEST_BYTES))
                case 3:
                    data[at:at] = draw(words) * draw(st.integers(1, 200))
                case 4:
                    there = draw(st.integers(0, len(data)))
                    data[there:there] = data[at : at + _LONGEST]
                case 5:
                    other = draw(st.sampled_from(seeds))
                    data[at:] = other[draw(st.integers(0, len(other))) :]
                case _:
                    data[at:at] = draw(st.text(max_size=_FEWEST_BYTES)).encode()
        return bytes(data)

    pieces = st.lists(st.one_of(words, st.binary(max_size=4), st.text(max_size=6).map(str.encode)), max_size=60)
    return st.one_of(changed(), changed(), changed(), pieces.map(b"".join), st.binary(max_size=_LONGEST))


def fuzz(trial: Trial, seconds: float, *, first: int = 0) -> None:
    """Try a target for so many seconds of the processor; the same inputs in the same order from the same ``first``."""
    end = process_time() + seconds
    for data in trial.target.seeds():
        trial.run(data)
    number = first
    while process_time() < end:
        some(trial, _A_ROUND, number, end)
        number += 1


def some(trial: Trial, count: int, number: int, end: float = float("inf")) -> None:
    """Try a target with so many inputs, fewer where ``end`` (``time.process_time``) comes before."""

    @seed(number)
    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(inputs(trial.target))
    def each(data: bytes) -> None:
        if process_time() < end:
            trial.run(data)

    each()
