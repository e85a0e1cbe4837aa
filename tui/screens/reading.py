"""The reading screen: puts its parts together, and hands them sizes, keys and the mouse."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.events import Resize
from textual.geometry import Size

from compare.reading import Page
from compare.side import Side
from tui.keys.actions import Action
from tui.keys.hints import Hints
from tui.layout.spread import Order, View
from tui.screens.painted import PaintedScreen
from tui.settings.config import Config
from tui.sheet.sheet import Sheet
from tui.widgets.pane import Pane

if TYPE_CHECKING:
    # The engine is imported with the first comparison, after the first paint.
    from compare.comparison import Comparison
    from tui.actions.acts import Acts
    from tui.actions.stage import Question
    from tui.comparer import Comparer
    from tui.comparing import Comparing
    from tui.items.item import Target
    from tui.keys.typed import Typed
    from tui.screens.over import OverScreen
    from tui.screens.workings import Workings
    from tui.sitting import Sitting
    from tui.watching import WatchedFile
    from tui.widgets.prompt import Prompt


class Reading(PaintedScreen[None]):
    """Two reports side by side, worked with the keys of ``tui.keys.actions``.

    Opens on two pages as they stand. Its ``workings`` are put together once these are painted, or with the first key:
    sentences, zones, links and decisions follow from the ``comparer``, through the ``sitting``, onto the ``sheet``,
    where the groups of actions (``acts``) find them.
    """

    def __init__(
        self,
        a: Page,
        b: Page,
        comparing: Comparing,
        *,
        review: Path | None,
        watched: Sequence[WatchedFile] = (),
        config: Config | None = None,
    ) -> None:
        super().__init__()
        config = config or Config()
        self._actions, self._hints = config.actions, Hints(config.actions)
        order = Order.ALIGNED if config.settings.order == "aligned" else Order.READING
        self.sheet = Sheet(a.shown, b.shown, View(order, Side(config.settings.lead)), self._hints)
        self.sheet.reading = any(page.unread for page in (a, b))
        if config.settings.details == "large":
            self.sheet.enlarge()

        def put_together() -> Workings:
            from tui.screens.workings import put_together  # the texts are painted sooner without

            return put_together(
                self,
                (a, b),
                comparing,
                config.actions,
                review=review,
                watched=watched,
            )

        self._put_together = put_together
        self.used = False
        """Whether a key was pressed."""
        self._typed: Typed | None = None
        self._prompt: Prompt | None = None
        self._laid_out_for: Size | None = None

    @cached_property
    def workings(self) -> Workings:
        """What works behind the screen."""
        return self._put_together()

    @property
    def comparer(self) -> Comparer:
        """What makes the comparison."""
        return self.workings.comparer

    @property
    def sitting(self) -> Sitting:
        """What is decided on it."""
        return self.workings.sitting

    @property
    def acts(self) -> Acts:
        """What can be done."""
        return self.workings.acts

    @property
    def comparison(self) -> Comparison | None:
        """The comparison that is shown; None before the first is there."""
        return self.sheet.comparison

    def compose(self) -> ComposeResult:
        """The sheet, from top to bottom."""
        yield from self.sheet.widgets()

    # Life

    def on_mount(self) -> None:
        """Hold the first frame until both panes are wrapped."""
        self.hold()

    def on_resize(self, event: Resize) -> None:
        """Arrange for the new size, wrap again, and keep the place.

        This runs before Textual lays the widgets out, so the classes that the layout depends on are set here; the
        panes have their new sizes in the callback.
        """
        if event.size == self._laid_out_for:
            return  # Textual tells the first size three times
        self._laid_out_for = event.size
        self.hold()
        width, height = event.size
        by_size = {"-narrow": width < 72, "-slim": width < 90, "-short": height < 20, "-medium": 20 <= height < 34}
        self.update_classes(by_size, animate=False)
        self.call_next(self._resized)

    def _resized(self) -> None:
        first = self.sheet.spread is None
        self.sheet.redraw()
        self.release()
        if first:
            self.call_after_refresh(self._painted)

    def _painted(self) -> None:
        """The texts stand on the screen: now there is time for all that was put off."""
        gc.freeze()
        gc.enable()  # the command switches it off
        self.comparer.start()

    def on_unmount(self) -> None:
        """Let go of the review."""
        self.workings.jobs.close()
        self.sitting.end()

    # Keys

    def take_key(self, key: str, character: str | None) -> bool:
        """Do what a key is for; ``character`` is what it writes where something is asked.

        Returns:
            Whether it is for anything.
        """
        if self._prompt is not None:
            self._prompt.take(key, character)
            return True
        from tui.keys.typed import Typed  # comes with the workings

        before = self._typed or Typed()
        outcome = self.workings.keys.press(before, key)
        self._typed = outcome.waiting
        self.used = True
        self.sheet.greet()  # the editor has found the keys
        if outcome.action is not None:
            outcome.action.do(self.acts, outcome.times)
        elif outcome.waiting != Typed():
            self.sheet.say(f"{outcome.waiting} … (Esc takes it back)")
        elif before != Typed():
            self.sheet.say()
        elif key == "escape":
            return self.workings.jobs.stop()
        return outcome.used

    def do(self, action: Action) -> None:
        """Do an action once, whatever its keys."""
        action.do(self.acts, 1)

    def greet(self) -> None:
        """Say with the first frame which keys show the way."""
        shown = ((self._hints.of(name), what) for name, what in _FIRST_KEYS)
        self.sheet.greet(*(f"{key} {what}" for key, what in shown if key))

    def on_pane_pointed(self, message: Pane.Pointed) -> None:
        """Go where the mouse points."""
        self.acts.moving.point(message.side, message.sentence)

    def on_pane_wheeled(self, message: Pane.Wheeled) -> None:
        """Scroll as the wheel turns."""
        self.acts.moving.turn(message.side, message.lines)

    # What the actions ask of the screen

    def ask(self, *questions: Question) -> None:
        """Ask for a line of words at the foot of the screen."""
        from tui.widgets.prompt import Prompt  # Textual's Input is not needed before something is asked

        if self._prompt is None:
            self._prompt = Prompt(questions, self._answered)
            self.mount(self._prompt)

    def _answered(self, do: Callable[[], None]) -> None:
        """Close the prompt and do what was asked for."""
        if self._prompt is not None:
            closed, self._prompt = self._prompt, None
            self.set_focus(None)
            closed.remove()
            do()

    def push(self, screen: OverScreen, then: Callable[[Target | None], None]) -> None:
        """Open a screen over this one, and say where to hand what was chosen there."""
        self.app.push_screen(screen, then)

    def copy_text(self, text: str) -> None:
        """Hand a text to the clipboard."""
        self.app.copy_to_clipboard(text)

    # The program

    def help(self) -> None:
        """Show the keys."""
        from tui.screens.help import Help  # not needed before it is asked for

        self.app.push_screen(Help(self._actions))

    def palette(self) -> None:
        """Find any action by name."""
        self.app.action_command_palette()

    def redraw(self) -> None:
        """Draw the whole terminal anew."""
        self.call_later(self.run_action, "app.redraw")

    def quit(self) -> None:
        """Leave, unless decisions would be lost: then say so first."""
        if self.sitting.may_end():
            self.app.exit()


_FIRST_KEYS = (
    ("help", "shows the keys"),
    ("quit", "quits"),
    ("next-disagreement", "next disagreement"),
    ("next-link", "next link"),
    ("command-palette", "any action by name"),
)
