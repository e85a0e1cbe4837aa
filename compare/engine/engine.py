"""What does tasks, in whatever process: here, or one of its own."""

from typing import Protocol

from compare.engine.message import Hear
from compare.engine.task import Task


class Engine(Protocol):
    """What does tasks, in whatever process."""

    def work(self, task: Task, hear: Hear) -> None:
        """Do a task and return when it is over; another one, from another thread, ends it.

        ``hear`` is told of it on this thread: what is in ``compare.engine.message``, ``Ended`` last.
        """

    def stop(self) -> None:
        """End the task that is being done, from any thread."""

    def close(self) -> None:
        """There will be no more tasks; from any thread."""
