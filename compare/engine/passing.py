"""How tasks and messages are sent from one process of ours to the other, over a pipe that nobody else has.

Pickled: the two run the same modules, and what is sent is a web of up to millions of objects that must stay one. What a
screen seldom looks at is packed away on its way there (``sealed``). What came with a task is not sent back: a message
tells it by its number, and the receiver puts its own in its place, so that a screen goes on showing what it shows.
"""

import pickle
from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass, replace
from operator import attrgetter, getitem
from typing import IO, Any

from compare.comparison import Comparison
from compare.detail import Detail
from compare.engine.message import Linked, Made, Message
from compare.engine.sealed import PackedDetails, SealedLink, seal_link
from compare.engine.store import Store
from compare.engine.task import Compare, Judge, Task
from compare.link import Link
from compare.report import Report
from compare.side import Side


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
    """Sends the messages on a task; what was sent once is not sent again with a later one.

    ``task`` is the task to be done: with its details open, which came packed.
    """

    def __init__(self, pipe: IO[bytes], task: Task) -> None:
        self._pipe = pipe
        self._pickler = _Pickler(pipe, _brought(task))
        self.task = task
        if isinstance(task, Judge):
            self.task = Judge(self._opened(task.comparison))

    def __call__(self, message: Message) -> None:
        """Send a message.

        Raises:
            OSError: The other process is gone.
        """
        if isinstance(message, Linked | Made) and isinstance(self.task, Compare):
            message = replace(message, comparison=self._packed(message.comparison))
        self._pickler.dump(message)
        self._pipe.flush()

    def _opened(self, comparison: Comparison) -> Comparison:
        """The comparison with its details open; they go back as the packed ones that came."""
        opened = []
        for side in Side:
            came = details = comparison.details(side)
            if isinstance(came, PackedDetails):
                details = tuple(came.opened())
                self._pickler.tell_as(details, came)
            self._pickler.know_details(details, came if isinstance(came, PackedDetails) else PackedDetails(came))
            opened.append(details)
        a, b = opened
        other = replace(comparison, details_a=a, details_b=b)
        other.know(comparison.worked_out)
        return other

    def _packed(self, comparison: Comparison) -> Comparison:
        """The comparison with its details and the evidence of its links packed."""
        packed = []
        for side in Side:
            details = PackedDetails(comparison.details(side))
            self._pickler.know_details(comparison.details(side), details)
            packed.append(details)
        self._pickler.know_evidence(comparison.all_links)
        a, b = packed
        other = replace(comparison, details_a=a, details_b=b)
        other.know(comparison.worked_out)
        return other


class Receiver:
    """Receives the messages on one task."""

    def __init__(self, pipe: IO[bytes], task: Task) -> None:
        self._unpickler = _Unpickler(pipe, _brought(task))

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
    def __init__(self, pipe: IO[bytes], brought: Sequence[object]) -> None:
        super().__init__(pipe, pickle.HIGHEST_PROTOCOL)
        self._brought = {id(each): number for number, each in enumerate(brought)}
        self._packed: list[tuple[PackedDetails, dict[int, int]]] = []
        self._evidence: dict[int, tuple[Store, int]] = {}
        self._kept: list[object] = []  # so that an identity is never that of a newer object

    def know_details(self, details: Sequence[Detail], packed: PackedDetails) -> None:
        """Send each of these as one of the packed."""
        self._kept.append(details)
        self._packed.append((packed, {id(each): number for number, each in enumerate(details)}))

    def know_evidence(self, links: Sequence[Link]) -> None:
        """Send these links, and others that rest on the same evidence, with it packed; what is packed already stays."""
        self._kept.append(links)
        new = [link.evidence for link in links if id(link.evidence) not in self._evidence]
        store = Store(new)
        self._evidence.update((id(evidence), (store, number)) for number, evidence in enumerate(new))

    def tell_as(self, mine: object, brought: object) -> None:
        """Send ``mine`` as the number of what was brought."""
        self._brought[id(mine)] = self._brought[id(brought)]

    def persistent_id(self, obj: object) -> int | None:
        """The number of what the receiver has."""
        return self._brought.get(id(obj))

    def reducer_override(self, obj: Any) -> Any:
        """Details and links as they are packed; all else as pickle has it."""
        if type(obj) is Detail:
            for packed, numbers in self._packed:
                if id(obj) in numbers:
                    return getitem, (packed, numbers[id(obj)])
            return PackedDetails([obj])[0].__reduce__()  # made by a rule, for one finding
        if type(obj) is Link and id(obj.evidence) in self._evidence:
            return seal_link(obj, *self._evidence[id(obj.evidence)]).__reduce__()
        arguments = _ARGUMENTS_OF[type(obj)]
        return NotImplemented if arguments is None else (type(obj), arguments(obj))


class _ArgumentsOf(dict[type, Callable[[object], tuple[object, ...]] | None]):
    """For each dataclass with slots what gives its fields, in the order of its arguments; None for anything else.

    Made by its arguments one takes two thirds of the time and the room that its own pickling takes, which keeps a list
    for each.
    """

    def __missing__(self, kind: type) -> Callable[[object], tuple[object, ...]] | None:
        names = [each.name for each in fields(kind)] if is_dataclass(kind) else []
        plain = len(names) > 1 and "__slots__" in vars(kind) and "__reduce__" not in vars(kind)
        self[kind] = attrgetter(*names) if plain else None
        return self[kind]


_ARGUMENTS_OF = _ArgumentsOf()


class _Unpickler(pickle.Unpickler):
    def __init__(self, pipe: IO[bytes], brought: Sequence[object]) -> None:
        super().__init__(pipe)
        self._brought = brought

    def persistent_load(self, number: int) -> object:
        """What was brought under that number."""
        return self._brought[number]


def _brought(task: Task) -> tuple[object, ...]:
    """What comes with a task and is large, in one order on either side of the pipe."""
    if isinstance(task, Judge):
        c = task.comparison
        stores = {id(each.store): each.store for each in c.all_links if isinstance(each, SealedLink)}
        return c.a, c.b, c.details_a, c.details_b, c.all_links, *stores.values()
    given = (each for source in (task.a, task.b) for each in (source.given, source.former))
    return tuple(each for each in given if isinstance(each, Report))
