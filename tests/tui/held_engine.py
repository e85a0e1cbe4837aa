"""An engine that stops at a message, so that a test can look at the screen meanwhile."""

import threading
from collections.abc import Callable

from compare.engine.here import Here
from compare.engine.message import Hear, Message
from compare.engine.task import Task

_PATIENCE = 30.0  # seconds after which it goes on by itself: a test that fails must end


class HeldEngine(Here):
    """Does tasks as ``Here`` does, but waits after each message that ``holds`` names, until ``go_on`` is set."""

    def __init__(self, holds: Callable[[Task, Message], bool]) -> None:
        super().__init__()
        self._holds = holds
        self.go_on = threading.Event()

    def work(self, task: Task, hear: Hear) -> None:
        """Do a task; ``hear`` is told each message before the engine waits."""

        def then_wait(message: Message) -> None:
            hear(message)
            if self._holds(task, message):
                self.go_on.wait(_PATIENCE)

        super().work(task, then_wait)
