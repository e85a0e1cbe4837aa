"""Going from disagreement to disagreement, and to any finding."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from compare.side import Side
from tui.actions.moving import way
from tui.actions.stage import Stage
from tui.layout.cursor import current_link

if TYPE_CHECKING:
    from compare.linked_finding import LinkedFinding


class Disagreeing:
    """The actions on what disagrees."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._last = 0

    def step(self, by: int) -> None:
        """Go to the next or previous disagreement, worst first, and mark its words in both panes."""
        stage = self._stage
        if stage.judged is None:
            stage.say_not_yet()
            return
        found = stage.judged.disagreements
        if not found:
            stage.say("nothing disagrees in what is linked")
            return
        at = min(max(self._here(found, by) + by, 0), len(found) - 1)
        if found[at] == stage.finding:
            stage.say(f"no more disagreements {way(by)}")
            return
        self._last = at
        self.visit(found[at])

    def _here(self, found: Sequence[LinkedFinding], by: int) -> int:
        """Where steps are counted from; one that was dismissed since has left its place to those after it."""
        if self._stage.finding in found:
            return found.index(self._stage.finding)
        if self._stage.finding is None:
            return -1 if by > 0 else len(found)
        return self._last - 1 if by > 0 else self._last

    def visit(self, found: LinkedFinding) -> None:
        """Go to a finding, from the side that the cursor is on if it stands there."""
        stage = self._stage
        if stage.comparison is None:
            return
        from tui.items.item import cursor_on  # with the engine, after the first paint

        finding, here = found.finding, stage.view.cursor.side
        side = here if finding.a and finding.b else Side.A if finding.a else Side.B
        stage.go(cursor_on(stage.comparison, found, side), "", found)


def looked_at(stage: Stage) -> LinkedFinding | None:
    """The finding that was gone to, or else the gravest disagreement of the link under the cursor."""
    if stage.finding is not None or stage.comparison is None:
        return stage.finding
    link = current_link(stage.comparison, stage.view.cursor)
    here = (f for f in stage.comparison.disagreements if link and (f.link.a, f.link.b) == (link.a, link.b))
    return next(here, None)
