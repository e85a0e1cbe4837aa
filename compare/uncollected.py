"""Long work without the garbage collector, which would look through millions of objects of which none is garbage."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_LONG = 4000  # sentences from which collecting garbage costs more than it frees: up to a third of the time


@contextmanager
def uncollected(sentences: int) -> Iterator[None]:
    """Spare the collector while work on so many sentences goes on, come what may; below 4,000 nothing changes.

    What was made meanwhile is garbage, if at all, of a later time.
    """
    pause = sentences > _LONG and gc.isenabled()
    if pause:
        gc.disable()
    try:
        yield
    finally:
        if pause:
            _put_with_the_oldest()
            gc.enable()


def _put_with_the_oldest() -> None:
    """Take what was made meanwhile for old: the collector else looks through all of it at once, a second for a book."""
    if not gc.get_freeze_count():  # what others have put aside for good stays so
        gc.freeze()
        gc.unfreeze()
