"""What the groups of actions find, whatever the screen is made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from compare.report import Report
from compare.side import Side
from tui.layout.carried import Carried
from tui.layout.cursor import Cursor
from tui.layout.spread import Spread, View

if TYPE_CHECKING:
    # The engine is imported with the first comparison, after the first paint.
    from compare.comparison import Comparison
    from compare.linked_finding import LinkedFinding
    from tui.desk import Desk

STILL_READING = "the rest is still being read"
"""What is said where only the beginning of a long report could be looked through."""


class Stage(Protocol):
    """Two reports, the comparison once it is there, and where the editor is in them."""

    @property
    def reports(self) -> Mapping[Side, Report]:
        """The reports that are shown."""

    @property
    def reading(self) -> bool:
        """Whether of a long report only the beginning is there yet."""

    @property
    def comparison(self) -> Comparison | None:
        """The comparison that is shown; None before the first is there."""

    @property
    def judged(self) -> Comparison | None:
        """The comparison with its findings; None while there are the links alone, or not even those."""

    @property
    def view(self) -> View:
        """What the editor chose to see."""

    @property
    def spread(self) -> Spread | None:
        """The layout; None before the first size is known."""

    @property
    def finding(self) -> LinkedFinding | None:
        """The finding that was gone to."""

    def go(self, cursor: Cursor | None, nowhere: str, finding: LinkedFinding | None = None) -> None:
        """Move the cursor, to a finding if one is given; where there is no such place, say ``nowhere``."""

    def say(self, note: str = "") -> None:
        """Say something in the status line until the next key."""

    def say_not_yet(self) -> None:
        """Say of an action that needs the links, or what their details amount to, why they are not there."""

    def key(self, name: str) -> str:
        """The first key of an action, by its name in the config, as it is shown; empty if it has none."""

    def follow_texts(self, follower: Callable[[Carried], None]) -> None:
        """Have ``follower`` called whenever other versions of the reports are shown."""


class Scrolling(Stage, Protocol):
    """A stage whose two panes scroll; lines count from the top of a pane's whole text."""

    def top_of(self, side: Side) -> int:
        """The first line of a pane that is in view."""

    def room(self, side: Side) -> int:
        """How many lines of a pane are in view."""

    def height_of(self, cursor: Cursor) -> int:
        """On which line of the visible part a cursor's sentence begins."""

    def scroll(self, side: Side, top: int) -> None:
        """Scroll a pane to a line; in aligned order both go together."""

    def at_once(self) -> AbstractContextManager[None]:
        """Draw what is done meanwhile in one frame."""


class Sitting(Protocol):
    """The editor's decisions over the comparison."""

    @property
    def desk(self) -> Desk | None:
        """Where decisions are kept; None while there are none."""

    def sit_down(self) -> Desk | None:
        """The desk, set up with the first decision; None before the first links are there."""

    def show_decided(self, note: str = "") -> None:
        """Show the comparison with the decisions that stand now."""


@dataclass(frozen=True, slots=True)
class Question:
    """Something to ask the editor.

    ``then`` does what is to be done with the answer, ``words`` stand there at first; ``short`` says it where another
    question is asked, and this one can be turned to.
    """

    says: str
    then: Callable[[str], None]
    words: str = ""
    short: str = ""


class Ask(Protocol):
    """Asks the editor for a line of words."""

    def __call__(self, *questions: Question) -> None:
        """Ask the first of the questions, or whichever the editor turns to; nothing is done where he gives up."""
