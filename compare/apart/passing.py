"""How tasks and messages are sent from one process of ours to the other, over a pipe that nobody else has.

Pickled: the two run the same modules, and what is sent is a web of up to millions of objects that must stay one.
Details are sealed on their way to the screen (``sealed``). The reports of a task are not sent back: in a message they
are told by their number, and the receiver puts its own in their place, so that a screen goes on showing what it shows.
"""

import pickle
from collections.abc import Sequence
from typing import IO, Any

from compare.apart.message import Message
from compare.apart.sealed import sealed
from compare.apart.task import Judge, Task
from compare.details.detail import Detail
from compare.report import Report


def send_task(task: Task, pipe: IO[bytes]) -> None:
    """Send a task whole.

    Raises:
        OSError: The other process is gone.
    """
    pickle.dump(task, pipe, pickle.HIGHEST_PROTOCOL)
    pipe.flush()


def receive_task(pipe: IO[bytes]) -> Task:
    """The next task.

    Raises:
        EOFError: There will be none.
    """
    task: Task = pickle.load(pipe)  # noqa: S301 - from the process that started this one
    return task


class Sender:
    """Sends the messages on one task; what was sent once is not sent again with a later one."""

    def __init__(self, pipe: IO[bytes], task: Task) -> None:
        self._pipe = pipe
        self._pickler = _Pickler(pipe, _reports(task))

    def __call__(self, message: Message) -> None:
        """Send a message.

        Raises:
            OSError: The other process is gone.
        """
        self._pickler.dump(message)
        self._pipe.flush()


class Receiver:
    """Receives the messages on one task."""

    def __init__(self, pipe: IO[bytes], task: Task) -> None:
        self._unpickler = _Unpickler(pipe, _reports(task))

    def __call__(self) -> Message:
        """The next message.

        Raises:
            EOFError: The other process ended, perhaps amid a message.
        """
        try:
            message: Message = self._unpickler.load()
        except pickle.UnpicklingError:
            raise EOFError from None
        return message


class _Pickler(pickle.Pickler):
    def __init__(self, pipe: IO[bytes], reports: Sequence[Report]) -> None:
        super().__init__(pipe, pickle.HIGHEST_PROTOCOL)
        self._reports = {id(report): number for number, report in enumerate(reports)}

    def persistent_id(self, obj: object) -> int | None:
        """The number of a report that the receiver has."""
        return self._reports.get(id(obj))

    def reducer_override(self, obj: Any) -> Any:
        """Seal details; all else as pickle has it."""
        return sealed(obj) if type(obj) is Detail else NotImplemented


class _Unpickler(pickle.Unpickler):
    def __init__(self, pipe: IO[bytes], reports: Sequence[Report]) -> None:
        super().__init__(pipe)
        self._reports = reports

    def persistent_load(self, number: int) -> Report:
        """The report of that number."""
        return self._reports[number]


def _reports(task: Task) -> tuple[Report, ...]:
    """The reports in a task: in one order on either side of the pipe."""
    if isinstance(task, Judge):
        return task.comparison.a, task.comparison.b
    given = (each for source in (task.a, task.b) for each in (source.given, source.former))
    return tuple(each for each in given if isinstance(each, Report))
