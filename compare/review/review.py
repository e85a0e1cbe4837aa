"""A review at work: what was decided, undo and redo, and what others decide meanwhile."""

import getpass
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Protocol
from uuid import uuid4

from compare.reading.clean import printable
from compare.review.decision import Decision, What
from compare.review.errors import ReviewError
from compare.review.history import Act, Event, redoable, standing, undoable


class Log(Protocol):
    """Where the events of a review are kept, in one order for all who write to it."""

    @property
    def name(self) -> str:
        """What to call it in a message."""

    def append(self, events: Sequence[Event], *, wait: bool = True) -> None:
        """Keep these too, all or none, before returning; one that is there already is passed over.

        ``wait`` allows some seconds for another program that is writing.

        Raises:
            ReviewError: They were not kept.
        """

    def since(self, number: int) -> Iterable[Event]:
        """The events after that number, in order, with their numbers."""

    def changed(self) -> bool:
        """Whether another program may have written since this was last asked; cheap."""

    def close(self) -> None:
        """Let go of the file."""


class MemoryLog:
    """A log that lasts as long as the program."""

    name = "memory"

    def __init__(self) -> None:
        self._events: list[Event] = []

    def append(self, events: Sequence[Event], *, wait: bool = True) -> None:  # noqa: ARG002 - nothing to wait for
        """As ``Log.append``; never fails."""
        known = {event.id for event in self._events}
        for event in events:
            if event.id not in known:
                number = len(self._events) + 1
                self._events.append(
                    Event(number, event.id, event.act, event.decision, event.author, event.session, event.time)
                )

    def since(self, number: int) -> Iterable[Event]:
        """As ``Log.since``."""
        return self._events[number:]

    def changed(self) -> bool:
        """Whether there may be more: it costs nothing to look."""
        return True

    def close(self) -> None:
        """Nothing to let go of."""


class Review:
    """What was decided of a pair of reports, by one author at one sitting and by all who share the file.

    A decision is durable when ``add`` returns. Where it cannot be saved, ``add`` raises, but the decision stands: it
    is ``unsaved``, saved with the next one that can be, and ``save`` tries at once. Not for several threads at once.
    """

    def __init__(self, log: Log, *, author: str | None = None, session: str | None = None) -> None:
        self.author = printable(author or login_name())
        self.session = session or uuid4().hex
        self._log = log
        self._saved: list[Event] = list(log.since(0))
        self._unsaved: list[Event] = []
        self._untold: list[Event] = []
        self._standing: tuple[Decision, ...] | None = None

    @property
    def name(self) -> str:
        """What to call the review in a message: its file, as a rule."""
        return self._log.name

    @property
    def events(self) -> tuple[Event, ...]:
        """All that was done, in the order of the log; what is not saved yet comes last."""
        return (*self._saved, *self._unsaved)

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """The decisions that stand, in the order of the log; the same object until something is done."""
        if self._standing is None:
            self._standing = standing(self.events)
        return self._standing

    @property
    def unsaved(self) -> int:
        """How many events are kept in memory only, because the file could not be written."""
        return len(self._unsaved)

    def add(self, what: What) -> Decision:
        """Decide; saved when this returns.

        Raises:
            ReviewError: It stands, but is not saved; do not add it again.
        """
        decision = Decision(uuid4().hex, self.author, _now(), what)
        self._do(Act.DECIDE, decision)
        return decision

    def undo(self) -> Decision | None:
        """Take back this author's latest decision of this sitting, and say which; None if there is none.

        Raises:
            ReviewError: As ``add``.
        """
        stack = undoable(self.events, self.author, self.session)
        if not stack:
            return None
        self._do(Act.UNDO, stack[-1])
        return stack[-1]

    def redo(self) -> Decision | None:
        """Restore the decision last taken back, and say which; None if there is none or a new one was made since.

        Raises:
            ReviewError: As ``add``.
        """
        stack = redoable(self.events, self.author, self.session)
        if not stack:
            return None
        self._do(Act.REDO, stack[-1])
        return stack[-1]

    def news(self) -> tuple[Event, ...]:
        """What others did since this was last asked, in order; quick enough to ask several times a second.

        Raises:
            ReviewError: The file cannot be read any more.
        """
        if self._log.changed():
            self._read()
        told = tuple(self._untold)
        self._untold.clear()
        return told

    def adopt(self, other: "Review") -> None:
        """Take in what was done in another review of the same sitting, which had no file; saved when this returns.

        Raises:
            ReviewError: It stands, but is not saved.
        """
        self.session = other.session
        self._unsaved.extend(other.events)
        self._standing = None
        self.save()

    def save(self, *, wait: bool = True) -> None:
        """Save what is unsaved, if anything; ``wait`` allows some seconds for another program that is writing.

        Raises:
            ReviewError: It still cannot be.
        """
        if not self._unsaved:
            return
        try:
            self._log.append(self._unsaved, wait=wait)
        except ReviewError as error:
            count = len(self._unsaved)
            raise ReviewError(f"{error} ({count} not saved)") from None
        self._unsaved.clear()
        self._read()

    def copy_to(self, log: Log) -> None:
        """Keep all that was done in another log too, and go on there: the way out where the file cannot be written.

        Raises:
            ReviewError: The other cannot be written either; nothing has changed.
        """
        log.append(self.events)
        self._log, former = log, self._log
        self._saved = list(log.since(0))
        self._unsaved.clear()
        self._standing = None
        former.close()

    def close(self) -> None:
        """Let go of the file."""
        self._log.close()

    def _do(self, act: Act, decision: Decision) -> None:
        time = decision.time if act is Act.DECIDE else _now()
        self._unsaved.append(Event(0, uuid4().hex, act, decision, self.author, self.session, time))
        self._standing = None
        self.save()

    def _read(self) -> None:
        new = tuple(self._log.since(self._saved[-1].number if self._saved else 0))
        if new:
            self._saved.extend(new)
            self._untold.extend(event for event in new if event.session != self.session)
            self._standing = None


def login_name() -> str:
    """The name that decisions are signed with: the login name, or ``someone`` where the system has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no user for this id, as in some containers
        return "someone"


def _now() -> datetime:
    return datetime.now(UTC)
