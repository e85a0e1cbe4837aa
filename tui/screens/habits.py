"""What the keys of the reading screen find: the keymap, counts, keys that follow each other, the first hint."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from compare.reading import Page
from compare.side import Side
from tui.keys.typed import Keys, Typed
from tui.layout.spread import Order
from tui.screens.deciding import Deciding
from tui.settings.config import Config


class Habits(Deciding):
    """Takes the keys, by the config that is in force."""

    def __init__(
        self,
        a: Page,
        b: Page,
        threshold: float | None,
        *,
        include_fenced: bool,
        review: Path | None,
        config: Config | None = None,
    ) -> None:
        super().__init__(a, b, threshold, include_fenced=include_fenced, review=review)
        config = config or Config()
        self.actions = config.actions
        self.keys = Keys(config.actions)
        self.used = False
        """Whether a key was pressed."""
        self._typed = Typed()
        settings = config.settings
        order = Order.ALIGNED if settings.order == "aligned" else Order.READING
        self.view = replace(self.view, order=order, lead=Side(settings.lead))
        self.set_class(settings.details == "large", "-large-detail")

    def greet(self) -> None:
        """Say with the first frame which keys show the way."""
        shown = ((self.keys.of(name), what) for name, what in _FIRST_KEYS)
        self.hint = " · ".join(f"{key} {what}" for key, what in shown if key)
        self.set_class(bool(self.hint), "-noticed")  # the line's room is there from the first layout on

    async def take_key(self, key: str) -> bool:
        """Do what a key is for.

        Returns:
            Whether it is for anything.
        """
        outcome = self.keys.press(self._typed, key)
        before, self._typed = self._typed, outcome.waiting
        self._greeted()
        if outcome.run:
            await self.run_action(outcome.run)
        if outcome.waiting != Typed():
            self.show_texts(f"{outcome.waiting} … (Esc takes it back)")
        elif before != Typed() and not outcome.run:
            self.show_texts()
        return outcome.used

    def _greeted(self) -> None:
        """Take the hint away: the editor has found the keys."""
        self.used = True
        if self.hint:
            self.hint = ""
            if self.spread is not None:  # keys typed ahead come before the first layout, which shows no hint then
                self.redraw()


_FIRST_KEYS = (
    ("help", "shows the keys"),
    ("app.quit", "quits"),
    ("disagreement(1)", "next disagreement"),
    ("link(1)", "next link"),
    ("app.command_palette", "any action by name"),
)
