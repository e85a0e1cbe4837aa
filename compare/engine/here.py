"""The engine on the caller's own thread."""

from collections.abc import Callable
from contextlib import suppress

from compare.engine.message import Ended, Hear, Made, Share
from compare.engine.task import Task


class StoppedError(Exception):
    """The task is not wanted any more."""


class Here:
    """Does tasks on the thread that asks, one at a time: another one, from another thread, ends the former."""

    def __init__(self) -> None:
        self._wanted: object = None

    def work(self, task: Task, hear: Hear) -> None:
        """Do a task; ``hear`` is told what ``message`` has, ``Ended`` last. What goes wrong is raised."""
        wanted = self._wanted = object()
        with suppress(StoppedError):
            hear(done(task, hear, lambda: self._wanted is wanted))
        hear(Ended())

    def stop(self) -> None:
        """End the task that is being done, at its next word on how far it is."""
        self._wanted = None

    def close(self) -> None:
        """There will be no more tasks."""
        self.stop()


def done(task: Task, hear: Hear, wanted: Callable[[], bool]) -> Made:
    """Do a task for as long as it is ``wanted``, telling how far it is.

    Raises:
        StoppedError: It was no longer wanted.
    """

    def progress(share: float) -> None:
        if not wanted():
            raise StoppedError
        hear(Share(share))

    return task.run(progress, hear)
