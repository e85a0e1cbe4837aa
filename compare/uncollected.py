"""Long work without the garbage collector, which would look through millions of objects of which none is garbage."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_LONG = 4000  # sentences from which collecting garbage costs more than it frees: up to a third of the time


@contextmanager
def uncollected(sentences: int) -> Iterator[None]:
    """Spare the collector while work on so many sentences goes on, come what may; below 4,000 nothing changes."""
    pause = sentences > _LONG and gc.isenabled()
    if pause:
        gc.disable()
    try:
        yield
    finally:
        if pause:
            gc.enable()
