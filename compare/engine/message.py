"""What the engine answers while it does a task: how far it is, what it has, and at the end why there is no more."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.report import Report

if TYPE_CHECKING:
    from compare.comparison import Comparison


@dataclass(frozen=True, slots=True)
class Share:
    """The share of the task that is done, 0..1."""

    done: float


@dataclass(frozen=True, slots=True)
class ReadWhole:
    """Both reports, read whole where only their beginnings were shown; they are yet to be compared."""

    a: Report
    b: Report


@dataclass(frozen=True, slots=True)
class Linked:
    """The links alone (``Comparison.links_only``), with all that a screen shows of them; details are yet to come."""

    comparison: "Comparison"


@dataclass(frozen=True, slots=True)
class Made:
    """The comparison, with all that a screen shows first worked out, and what there is to say of it."""

    comparison: "Comparison"
    note: str = ""


@dataclass(frozen=True, slots=True)
class WorkedOut:
    """What else is worked out of the comparison that was made, by name: ``Comparison.know`` takes it in."""

    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Failed:
    """The task cannot be done: why, in one line."""

    why: str


@dataclass(frozen=True, slots=True)
class Ended:
    """The task is over: done, or stopped."""


Message = Share | ReadWhole | Linked | Made | WorkedOut | Failed | Ended
Hear = Callable[[Message], None]
"""Takes a message; called on the thread that does, or awaits, the task."""
