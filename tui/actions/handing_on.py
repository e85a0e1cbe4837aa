"""Handing the fact under the cursor on: to the clipboard, or to a file."""

from __future__ import annotations

from collections.abc import Callable

from compare.reading import printable
from tui.actions.stage import Ask, Question, Stage


class HandingOn:
    """The actions that take a fact out of the program, with its sources.

    Args:
        stage: Where the fact is.
        ask: Asks for a file's name.
        copy: Puts a text on the clipboard.
    """

    def __init__(self, stage: Stage, ask: Ask, copy: Callable[[str], None]) -> None:
        self._stage = stage
        self._ask = ask
        self._copy = copy

    def copy(self) -> None:
        """Copy the fact under the cursor, with its sources, by OSC 52: over SSH too."""
        fact = self._fact()
        if fact is not None:
            from tui.handing_on import copying_hint  # not needed before something is copied

            self._copy(fact)
            self._stage.say(" · ".join(filter(None, ("copied to your clipboard, with its source", copying_hint()))))

    def copy_to_file(self) -> None:
        """Ask for a file, and add the fact under the cursor to it."""
        if self._stage.comparison is None:
            self._stage.say_not_yet()
            return
        self._ask(Question("add this fact to the file", self._add_to))

    def _add_to(self, file: str) -> None:
        fact = self._fact() if file.strip() else None
        if fact is None:
            return
        from tui.handing_on import HandingOnError, append_to

        try:
            append_to(file.strip(), fact, [report.source for report in self._stage.reports.values()])
        except HandingOnError as error:
            self._stage.say(str(error))
        else:
            self._stage.say(f"added to {printable(file.strip())}")

    def _fact(self) -> str | None:
        """The fact as text; before the links are there, say so."""
        if self._stage.comparison is None:
            self._stage.say_not_yet()
            return None
        from tui.items.fact_text import fact_with_source  # with the engine, after the first paint

        return fact_with_source(self._stage.comparison, self._stage.view.cursor)
