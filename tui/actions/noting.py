"""Writing notes."""

from __future__ import annotations

from tui.actions.stage import NOT_YET, Ask, Sitting, Stage


class Noting:
    """The actions that write something down."""

    def __init__(self, stage: Stage, sitting: Sitting, ask: Ask) -> None:
        self._stage = stage
        self._sitting = sitting
        self._ask = ask

    def write(self) -> None:
        """Write a note on this passage."""
        if self._sitting.sit_down() is None:
            self._stage.say(NOT_YET)
            return
        self._ask("note on this passage", self._keep)

    def _keep(self, words: str) -> None:
        """Keep a note on the passage under the cursor."""
        desk, here = self._sitting.sit_down(), self._stage.view.cursor
        if desk is not None and words.strip():
            from compare.review.deciding import note, passage

            desk.as_computed = False
            desk.decide(note(passage(desk.comparison, here.side, here.sentence), words.strip()))
            self._sitting.show_decided(desk.trouble or "noted")
