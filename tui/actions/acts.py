"""All groups of actions, by name: what the registry of keys (``tui.keys.actions``) refers to."""

from dataclasses import dataclass
from typing import Protocol

from tui.actions.deciding import Deciding
from tui.actions.disagreeing import Disagreeing
from tui.actions.handing_on import HandingOn
from tui.actions.keeping import Keeping
from tui.actions.moving import Moving
from tui.actions.noting import Noting
from tui.actions.searching import Searching
from tui.actions.showing import Showing


class Lists(Protocol):
    """The lists over the reading screen."""

    def findings(self) -> None:
        """List the findings."""

    def quotations(self) -> None:
        """Show the quotations of each speaker."""

    def passages(self) -> None:
        """List the passages, to be narrowed."""

    def link_map(self) -> None:
        """Show where in either report the links lie."""

    def summary(self) -> None:
        """Tell of the reports themselves."""


class Program(Protocol):
    """The program itself."""

    def help(self) -> None:
        """Show the keys."""

    def palette(self) -> None:
        """Find any action by name."""

    def redraw(self) -> None:
        """Draw the whole terminal anew."""

    def quit(self) -> None:
        """Leave."""


@dataclass(frozen=True, slots=True)
class Acts:
    """What can be done at the reading screen."""

    moving: Moving
    disagreeing: Disagreeing
    searching: Searching
    lists: Lists
    deciding: Deciding
    noting: Noting
    keeping: Keeping
    handing_on: HandingOn
    showing: Showing
    program: Program
