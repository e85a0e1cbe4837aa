"""Where decisions are kept: the way out where their file cannot be written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from compare.reading import printable
from tui.actions.stage import Ask, Question, Sitting, Stage

if TYPE_CHECKING:
    # With the desk comes SQLite, which a glance at two reports does not need.
    from tui.desk import Desk


class Keeping:
    """The action that keeps decisions in another file."""

    def __init__(self, stage: Stage, sitting: Sitting, ask: Ask) -> None:
        self._stage = stage
        self._sitting = sitting
        self._ask = ask

    def elsewhere(self) -> None:
        """Ask for a file, and keep all decisions there from now on: those made so far too, saved or not."""
        desk = self._sitting.sit_down()
        if desk is None:
            self._stage.say_not_yet()
            return
        self._ask(Question("keep all decisions in the file", lambda file: self._keep_in(desk, file.strip())))

    def _keep_in(self, desk: Desk, file: str) -> None:
        if not file:
            return
        try:
            trouble = desk.keep_in(Path(file).expanduser())
        except RuntimeError as error:  # ~ of a user who is not there
            trouble = f"{file}: {error}"
        self._sitting.show_decided(printable(trouble or f"decisions are kept in {file}: open it with --review"))
