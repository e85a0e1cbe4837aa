"""How far a long piece of work is, told while it goes on."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

Progress = Callable[[float], None]
"""Told the share that is done, 0..1, never less than before. It may raise to stop the work."""

Item = TypeVar("Item")

_TIMES = 32  # how often one pass over a text tells of itself: each telling may draw a line on a terminal


def part(progress: Progress | None, start: float, end: float) -> Progress | None:
    """For a piece of the work: its own 0..1 is ``start`` to ``end`` of the whole."""
    if progress is None:
        return None
    return lambda share: progress(start + (end - start) * share)


def counted(items: Sequence[Item], progress: Progress | None) -> Iterable[Item]:
    """The same items one by one, telling every now and then how many are done.

    Without anybody to tell it costs nothing.
    """
    return items if progress is None or not items else _counted(items, progress)


def _counted(items: Sequence[Item], progress: Progress) -> Iterator[Item]:
    every = -(-len(items) // _TIMES)
    for done, item in enumerate(items):
        if done % every == 0:
            progress(done / len(items))
        yield item
    progress(1.0)
