"""What the engine is asked for, one job at a time: off the screen's thread, told of while it goes on, and stopped."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from textual.worker import Worker, get_current_worker

from compare.engine.message import Ended, Failed, Linked, Made, Message, ReadWhole, Share, WorkedOut
from compare.engine.task import Task
from compare.reading import printable

if TYPE_CHECKING:
    from compare.comparison import Comparison
    from compare.engine.engine import Engine
    from compare.report import Report

_TELL_EVERY = 0.25  # seconds between two words on how far it is; what is done sooner is not told of


class Host(Protocol):
    """What runs a job: a screen of Textual's."""

    def run_worker(
        self, work: Callable[[], None], *, group: str, exclusive: bool = False, thread: bool = False
    ) -> Worker[None]:
        """Run ``work``; an exclusive one gives up those of its group before it."""

    def call_later(self, callback: Callable[..., object], *args: object) -> bool:
        """Call on the screen's own thread, from any thread."""


class Tells(Protocol):
    """Where it is told of."""

    def say(self, note: str = "") -> None:
        """Say something until the next key."""

    def key(self, name: str) -> str:
        """The first key of an action, as it is shown."""

    def tell_work(self, doing: str) -> None:
        """Tell what is being worked out, and how far it is; empty when it is done."""


class Jobs:
    """Has one task done at a time; another takes the place of the one before it.

    Args:
        host: Runs them.
        tells: Is told how far they are, why one failed, and that one was stopped.
        engine: Does them.
    """

    def __init__(self, host: Host, tells: Tells, engine: Engine) -> None:
        self._host = host
        self._tells = tells
        self._engine = engine
        self._job: Worker[None] | None = None
        self._finishing: Worker[None] | None = None
        self._give_up: Callable[[], None] | None = None
        self._doing, self._percent = "", 0

    @property
    def busy(self) -> bool:
        """Whether something is being worked out."""
        return self._job is not None

    @property
    def finishing(self) -> bool:
        """Whether what else may be asked of the last comparison is being worked out, which is shown already."""
        return self._finishing is not None

    def start(
        self,
        task: Task,
        take: Callable[[Comparison, str], None],
        read: Callable[[Report, Report], None] | None = None,
        *,
        give_up: Callable[[], None] | None = None,
        telling: bool = False,
    ) -> None:
        """Have a task done.

        Args:
            task: What is asked.
            take: Is handed the comparison, with all that a frame needs worked out, and what there is to say of it, on
                the screen's own thread; unless the job was stopped, or another took its place. Where the task asks for
                the links first, is handed them alone before (``Comparison.links_only``).
            read: Is handed the reports, in the same way, once they are read whole.
            give_up: Takes back what is shown in the hope of it; called where it is stopped or fails.
            telling: Whether to tell of it at once, and not only when it takes long.
        """

        def work() -> None:
            worker = get_current_worker()
            if worker.is_cancelled:
                return  # another was begun before this thread was
            told, at = -1, time.monotonic()
            made: Comparison | None = None

            def hear(message: Message) -> None:
                nonlocal told, at, made
                match message:
                    case Share(done):
                        percent, now = int(done * 100), time.monotonic()
                        if percent == told or now - at < _TELL_EVERY:
                            return
                        told, at = percent, now
                    case Made(comparison):
                        made = comparison
                    case WorkedOut(values) if made is not None:
                        self._host.call_later(made.know, values)
                self._host.call_later(self._hear, worker, message, take, read)

            try:
                self._engine.work(task, hear)
            except Exception as error:  # noqa: BLE001 - a fault of the engine must not take the texts from the reader
                hear(Failed(f"{type(error).__name__}: {printable(str(error))}"))

        self._doing, self._percent, self._finishing = "comparing", 0, None
        self._give_up = give_up
        self._job = self._host.run_worker(work, group="comparing", exclusive=True, thread=True)
        if telling:
            self._tells.tell_work(self._doing)

    def _hear(
        self,
        job: Worker[None],
        message: Message,
        take: Callable[[Comparison, str], None],
        read: Callable[[Report, Report], None] | None,
    ) -> None:
        if job is self._finishing and isinstance(message, Ended | Failed):
            self._finishing = None
        if job is not self._job:
            return
        match message:
            case Share(done):
                self._percent = int(done * 100)
                self._tell()
            case ReadWhole(a, b) if read is not None:
                read(a, b)
            case Linked(comparison):
                self._doing = "comparing details"
                self._tell()
                take(comparison, "")
            case Made(comparison, note):
                self._over()
                self._finishing = job
                take(comparison, note)
            case Failed(why):
                self._take_back()
                self._tells.say(f"comparing failed ({why})")

    def _tell(self) -> None:
        self._tells.tell_work(f"{self._doing} {self._percent} %")

    def _over(self) -> None:
        self._job = None
        self._tells.tell_work("")

    def _take_back(self) -> None:
        self._over()
        if self._give_up is not None:
            self._give_up()

    def stop(self) -> bool:
        """Stop what is being worked out, if anything is; what is shown stays, unless it was shown in the hope of it.

        Returns:
            Whether there was anything to stop.
        """
        if self._job is None:
            return False
        self._job.cancel()
        self._engine.stop()
        self._take_back()
        again = self._tells.key("stop-or-start-comparing")
        self._tells.say(f"stopped {self._doing} at {self._percent} %: {again} starts again")
        return True

    def close(self) -> None:
        """There is nothing more to be done."""
        self._engine.close()
