"""The process that does the tasks: tasks on standard input, messages on standard output, see ``passing``.

Started by ``compare.engine.process`` alone: ``python -m compare.engine.worker SECONDS``. It goes when nothing was asked
for that long, or when the process that started it is gone. SIGUSR1 ends the task that is being done.
"""

import gc
import os
import select
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from types import FrameType

from compare.engine.here import StoppedError, done
from compare.engine.message import Ended, Failed, Hear, WorkedOut
from compare.engine.passing import Sender, receive_task
from compare.engine.task import Task
from compare.reading.clean import printable


class _Wanted:
    """Whether the task at hand is wanted still; false from the signal on."""

    def __init__(self) -> None:
        self.still = True
        signal.signal(signal.SIGUSR1, self._stop)

    def _stop(self, _signal: int, _frame: FrameType | None) -> None:
        self.still = False


def main(arguments: Sequence[str]) -> None:
    """Do tasks until none was asked for in the seconds that the argument says."""
    kept = float(arguments[0])
    # What a library prints must not end up among the messages.
    messages = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    wanted = _Wanted()
    # What a task makes is kept to its end: to collect amid it costs up to a fifth of the time, and frees nothing.
    gc.disable()
    tasks = sys.stdin.buffer
    with suppress(EOFError, BrokenPipeError):
        while select.select([tasks], [], [], kept)[0]:
            wanted.still = True  # before it is read, which may take a while: it can be stopped already
            task = receive_task(tasks)
            sender = Sender(messages, task)
            _do(sender.task, sender, wanted)
            del sender
            del task
            gc.collect()


def _do(task: Task, hear: Hear, wanted: _Wanted) -> None:
    """Do a task, tell of it, and work out what else may be asked of the comparison."""

    def progress(_share: float) -> None:
        if not wanted.still:
            raise StoppedError

    try:
        made = done(task, hear, lambda: wanted.still)
        hear(made)
        made.comparison.work_out(progress)
        hear(WorkedOut(made.comparison.worked_out))
    except StoppedError:
        pass
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 - a fault of the engine must not take the texts from the reader
        hear(Failed(f"{type(error).__name__}: {printable(str(error))}"))
    hear(Ended())


if __name__ == "__main__":
    main(sys.argv[1:])
