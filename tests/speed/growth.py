"""Whether hostile texts can make the engine run away: CPU time of each pattern and each step as a text grows.

``python -m tests.speed.growth`` tries every pattern of ``compare`` and ``tui`` and every step from bytes to a
comparison with texts made to be hard: long runs of one thing, nested brackets, words that almost match, and for each
pattern the texts that its own repeats ask for. Each is tried at two lengths; what takes more than its share of the
longer text is told. CPU time, so that other work on the machine does not count; what takes longer than the limit is
stopped there and told as well.

    exponent 1.0: linear; 2.0: twice the text takes four times as long
"""

import argparse
import os
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from math import log
from multiprocessing import get_context

from tests.speed.hostile import Hard, common_texts, own_texts
from tests.speed.patterns import Found, patterns
from tests.speed.steps import STEPS, a_little_of_everything

_WORTH_TELLING = 0.05  # seconds: below, a ratio is noise
_SUPERLINEAR = 1.5
_SHARE = 4
_ENOUGH = 3  # texts that reach the limit: more of them tell nothing new
_TOLD = 3  # of one pattern or step, the worst


@dataclass(frozen=True, slots=True)
class Growth:
    """CPU seconds of one step on a part of a text and on the whole, and the exponent between the two.

    ``stopped`` where the limit was reached: the exponent is the least that it can be.
    """

    step: str
    text: str
    seconds: tuple[float, float]
    exponent: float
    stopped: bool = False

    @property
    def runs_away(self) -> bool:
        """Whether it takes more than its share; what reached the limit does, whatever its exponent."""
        return self.stopped or self.exponent > _SUPERLINEAR

    def __str__(self) -> str:
        least = "over " if self.stopped else ""
        part, whole = self.seconds
        return f"{least}{self.exponent:.1f}  {part:.2f} {least}{whole:.2f} s  {self.step}  on {self.text}"


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of a job: how many texts were tried, how many took long enough to judge, and what runs away.

    ``left``: how many were not tried, since others had reached the limit already.
    """

    texts: int
    judged: int
    left: int
    found: tuple[Growth, ...]


class _LimitReached(BaseException):
    """The CPU time given to one try is used up."""


def grown(step: str, do: Callable[[str], object], text: Hard, length: int, limit: float) -> Growth | None:
    """Time a step on a text of ``length``, and on a shorter one; None where the long one takes no time worth telling.

    ``limit`` is the most CPU seconds of one try. What looks as if it ran away is timed again, and the best taken: a
    table loaded at its first use, or a pause of the collector, is no growth.
    """
    whole = _timed(do, text.of(length), limit)
    if whole < _WORTH_TELLING:
        return None
    stopped, shorter = whole >= limit, length // _SHARE
    part = _timed(do, text.of(shorter), limit)
    while part >= limit and shorter > 1:
        shorter //= _SHARE
        part = _timed(do, text.of(shorter), limit)
    if not stopped and _exponent(part, whole) > _SUPERLINEAR:
        whole = min(whole, _timed(do, text.of(length), limit))
        part = min(part, *(_timed(do, text.of(shorter), limit) for _ in range(2)))
    return Growth(step, str(text), (part, whole), _exponent(part, whole), stopped)


def _exponent(part: float, whole: float) -> float:
    return log(max(whole, 1e-6) / max(part, 1e-6)) / log(_SHARE)


def _timed(do: Callable[[str], object], text: str, limit: float) -> float:
    """CPU seconds, the limit at most."""
    begun = time.process_time()
    try:
        with _stopped_after(limit):
            do(text)
    except _LimitReached:
        return limit
    return min(time.process_time() - begun, limit)


@contextmanager
def _stopped_after(limit: float) -> Iterator[None]:
    """Raise once so many CPU seconds are used; ``re`` asks for signals while it matches."""

    def stop(_signal: int, _frame: object) -> None:
        raise _LimitReached

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, limit)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _try_pattern(found: Found, length: int, limit: float) -> Tried:
    """Find a pattern in all texts, and in its own."""
    pattern = found.pattern
    in_bytes = isinstance(pattern.pattern, bytes)

    def find(text: str) -> object:
        return sum(1 for _ in pattern.finditer(text.encode() if in_bytes else text))

    return _tried(str(found), find, [*common_texts(), *own_texts(pattern)], length, limit)


def _try_step(step: str, length: int, limit: float) -> Tried:
    return _tried(step, STEPS[step], [text for text in common_texts() if not text.end], length, limit)


def _tried(step: str, do: Callable[[str], object], texts: list[Hard], length: int, limit: float) -> Tried:
    found: list[Growth] = []
    tried = judged = 0
    for text in texts:
        growth = grown(step, do, text, length, limit)
        tried, judged = tried + 1, judged + (growth is not None)
        if growth is not None and growth.runs_away:
            found.append(growth)
            if sum(each.stopped for each in found) == _ENOUGH:
                break
    return Tried(tried, judged, len(texts) - tried, tuple(found))


def main() -> int:
    """Try all, tell what runs away and what was not tried, and exit with 1 if anything runs away."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--steps", action="store_true", help="the steps only, not the single patterns")
    parser.add_argument("--patterns", action="store_true", help="the single patterns only")
    parser.add_argument("--length", type=int, default=10_000, help="of the longest text, code points")
    parser.add_argument(
        "--limit", type=float, default=1.0, help="CPU seconds of one try of a pattern (a step: 20 times)"
    )
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    arguments = parser.parse_args()
    compiled, unheard = patterns(a_little_of_everything)
    jobs: list[partial[Tried]] = []
    if not arguments.steps:
        jobs += [partial(_try_pattern, each, arguments.length, arguments.limit) for each in compiled]
    if not arguments.patterns:
        jobs += [partial(_try_step, step, arguments.length, 20 * arguments.limit) for step in STEPS]
    counts: Counter[str] = Counter()
    with ProcessPoolExecutor(arguments.processes, get_context("fork")) as pool:
        for tried in pool.map(_taken, jobs):
            counts.update(texts=tried.texts, judged=tried.judged, left=tried.left, found=len(tried.found))
            for growth in sorted(tried.found, key=lambda each: (each.stopped, each.exponent), reverse=True)[:_TOLD]:
                print(growth, flush=True)
            if len(tried.found) > _TOLD or tried.left:
                print(f"      and {max(len(tried.found) - _TOLD, 0)} texts more; {tried.left} left out", flush=True)
    if not arguments.steps:
        print(f"{len(compiled)} patterns; never asked for, so not tried: {', '.join(unheard) or 'none'}")
    print(f"{counts['texts']} tried and {counts['left']} left out; {counts['judged']} took {_WORTH_TELLING} s or more")
    print(f"{counts['found']} run away")
    return 1 if counts["found"] else 0


def _taken(job: partial[Tried]) -> Tried:
    return job()


if __name__ == "__main__":
    sys.exit(main())
