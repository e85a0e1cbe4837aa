"""Changing what is shown: order, lead, folds, threshold, the details."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from tui.actions.stage import Stage
from tui.layout.cursor import Cursor
from tui.layout.rows import everything_unfolded, fenced_stretches
from tui.layout.spread import Order, View

_THRESHOLD_STEP = 0.05  # of the score, 0..1
_HIGHEST_THRESHOLD = 0.95


class Showable(Stage, Protocol):
    """A stage that can be shown otherwise."""

    def look(self, view: View) -> None:
        """Show what the editor chose to see."""

    def enlarge(self) -> None:
        """Give the details half the screen, or a few lines again."""

    def scroll_details(self, by: int) -> None:
        """Scroll the details by lines."""


class Comparing(Protocol):
    """What makes the comparison."""

    def move_threshold(self, by: float, highest: float) -> bool:
        """Let in links from another score on; False before the first are there."""

    def stop_or_start(self) -> None:
        """Stop comparing, or start it again."""

    def compare_again(self, *, include_fenced: bool) -> None:
        """Compare anew; what is shown stays until the result is there."""


class Showing:
    """The actions that change what is shown, and nothing that is kept."""

    def __init__(self, stage: Showable, comparing: Comparing) -> None:
        self._stage = stage
        self._comparing = comparing

    def threshold(self, by: int) -> None:
        """Let in fewer links, or more."""
        if not self._comparing.move_threshold(by * _THRESHOLD_STEP, _HIGHEST_THRESHOLD):
            self._stage.say_not_yet()

    def fenced(self) -> None:
        """Let comments, credits and boilerplate take part in linking, or fence them off again."""
        if self._stage.comparison is None:
            self._stage.say_not_yet()
            return
        self._comparing.compare_again(include_fenced=not self._stage.comparison.include_fenced)

    def stop_or_start(self) -> None:
        """Stop a comparison that takes long, or start it again."""
        self._comparing.stop_or_start()

    def order(self) -> None:
        """Switch between aligned order and the reports as printed."""
        view = self._stage.view
        self._stage.look(replace(view, order=Order.READING if view.order is Order.ALIGNED else Order.ALIGNED))

    def lead(self) -> None:
        """Let the aligned order follow the other report."""
        self._stage.look(replace(self._stage.view, lead=self._stage.view.lead.other))

    def fold(self) -> None:
        """Fold or unfold the fenced stretch under the cursor; away from one, all of them."""
        stage, view, here = self._stage, self._stage.view, self._stage.view.cursor
        stretches = fenced_stretches(stage.reports[here.side])
        under = next((stretch for stretch in stretches if here.sentence in stretch), None)
        if under is None:
            unfolded = frozenset() if view.unfolded else everything_unfolded(*stage.reports.values())
        else:
            unfolded = view.unfolded ^ {(here.side, under.start)}
            here = Cursor(here.side, under.start)
        stage.look(replace(view, unfolded=unfolded, cursor=here))

    def enlarge(self) -> None:
        """Give the details half the screen, or a few lines again."""
        self._stage.enlarge()

    def details(self, by: int) -> None:
        """Scroll the details."""
        self._stage.scroll_details(by)
