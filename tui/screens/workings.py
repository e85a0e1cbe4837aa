"""What works behind the reading screen: the comparison, the decisions, the actions that keys are for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from compare.reading import Page
from tui.actions.acts import Acts, Program
from tui.actions.deciding import Deciding
from tui.actions.disagreeing import Disagreeing
from tui.actions.handing_on import HandingOn
from tui.actions.keeping import Keeping
from tui.actions.moving import Moving
from tui.actions.noting import Noting
from tui.actions.searching import Searching
from tui.actions.showing import Showing
from tui.actions.stage import Ask
from tui.comparer import Comparer
from tui.comparer import Host as Watches
from tui.jobs import Host as Works
from tui.jobs import Jobs
from tui.keys.actions import Action
from tui.keys.typed import Keys
from tui.screens.lists import Lists, Push
from tui.sheet.sheet import Sheet
from tui.sitting import Sitting

if TYPE_CHECKING:
    from tui.comparing import Comparing
    from tui.watching import WatchedFile


class Screen(Works, Watches, Program, Protocol):
    """What the workings need of the screen that they work behind."""

    @property
    def sheet(self) -> Sheet:
        """What is seen of the reports."""

    @property
    def push(self) -> Push:
        """Opens a screen over this one."""

    @property
    def ask(self) -> Ask:
        """Asks for a line of text."""

    def copy_text(self, text: str) -> None:
        """Put a text on the clipboard."""


@dataclass(frozen=True, slots=True)
class Workings:
    """What makes the comparison, what is decided on it, what can be done, and the keys that do it."""

    jobs: Jobs
    comparer: Comparer
    sitting: Sitting
    acts: Acts
    keys: Keys


def put_together(
    screen: Screen,
    pages: tuple[Page, Page],
    comparing: Comparing,
    actions: Sequence[Action],
    *,
    review: Path | None,
    watched: Sequence[WatchedFile],
) -> Workings:
    """Put together what works on the sheet of a screen; nothing is begun yet.

    Args:
        screen: Has the sheet, asks, opens lists, copies, and runs the work.
        pages: The two reports as they were opened.
        comparing: How they are compared.
        actions: The actions with their keys.
        review: The file to keep decisions in; None for the one of this pair of reports.
        watched: The files to look at, time and again.
    """
    sheet = screen.sheet
    disagreeing = Disagreeing(sheet)
    jobs = Jobs(screen, sheet, comparing.engine())
    lists = Lists(sheet, disagreeing, screen.push, finishing=lambda: jobs.finishing)
    sitting = Sitting(sheet, jobs, review, screen.set_interval, then=lists.renew)
    comparer = Comparer(screen, jobs, sitting, pages, comparing, watched)
    acts = Acts(
        moving=Moving(sheet),
        disagreeing=disagreeing,
        searching=Searching(sheet, screen.ask),
        lists=lists,
        deciding=Deciding(sheet, sitting),
        noting=Noting(sheet, sitting, screen.ask),
        keeping=Keeping(sheet, sitting, screen.ask),
        handing_on=HandingOn(sheet, screen.ask, screen.copy_text),
        showing=Showing(sheet, comparer),
        program=screen,
    )
    return Workings(jobs, comparer, sitting, acts, Keys(actions))
