"""The log of a review, and which decisions stand after everything that was taken back and restored.

Undo belongs to one author at one sitting: it takes back that author's own latest decision of the session, and never a
decision of somebody else, whatever was decided in between. Taking back and restoring are entries of their own, so the
log only grows and tells what was done. Where two decided on the same thing, the later entry in the log holds; when it
is taken back, the earlier one holds again.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from compare.review.decision import Decision


class Act(StrEnum):
    """What an entry of the log does."""

    DECIDE = "decide"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of the log.

    ``number`` is its place in the one order that all programs see, 0 until it is saved. ``decision`` is the decision
    made, taken back or restored; ``session`` tells one sitting of an author from another.
    """

    number: int
    id: str
    act: Act
    decision: Decision
    author: str
    session: str
    time: datetime


def standing(events: Iterable[Event]) -> tuple[Decision, ...]:
    """The decisions that hold, in the order of the log; linear in the log.

    A decision that was taken back and restored keeps its first place: undo, then redo, changes nothing.
    """
    held: dict[str, tuple[Decision, bool]] = {}
    for event in events:
        held[event.decision.id] = (event.decision, event.act is not Act.UNDO)
    return tuple(decision for decision, stands in held.values() if stands)


def undoable(events: Iterable[Event], author: str, session: str) -> tuple[Decision, ...]:
    """The author's decisions of one session that can be taken back, the next to go last."""
    return tuple(_stacks(_own(events, author, session))[0])


def redoable(events: Iterable[Event], author: str, session: str) -> tuple[Decision, ...]:
    """The author's decisions of one session that can be restored, the next to come last.

    Empty after a new decision, as in any editor.
    """
    return tuple(_stacks(_own(events, author, session))[1])


def _own(events: Iterable[Event], author: str, session: str) -> Iterator[Event]:
    return (event for event in events if event.author == author and event.session == session)


def _stacks(events: Iterable[Event]) -> tuple[list[Decision], list[Decision]]:
    done: dict[str, Decision] = {}
    undone: dict[str, Decision] = {}
    for event in events:
        decision = event.decision
        if event.act is Act.DECIDE:
            done[decision.id] = decision
            undone.clear()
        elif event.act is Act.UNDO:
            done.pop(decision.id, None)
            undone[decision.id] = decision
        else:
            undone.pop(decision.id, None)
            done[decision.id] = decision
    return list(done.values()), list(undone.values())
