"""The reading screen, whole: what each key does to what is shown."""

from __future__ import annotations

from dataclasses import replace

from compare.reading import printable
from tui.layout.cursor import Cursor
from tui.layout.rows import everything_unfolded, fenced_stretches
from tui.layout.spread import Order
from tui.screens.habits import Habits
from tui.screens.moving import NOT_YET

_THRESHOLD_STEP = 0.05
_HIGHEST_THRESHOLD = 0.95


class Reading(Habits):
    """Two reports side by side, worked with the keys of ``tui.keys.actions``."""

    def action_threshold(self, by: int) -> None:
        """Let in fewer links, or more."""
        if self.comparison is None or self.threshold is None:
            self.show_texts(NOT_YET)
            return
        moved = round(self.threshold + by * _THRESHOLD_STEP, 2)
        self.threshold = min(max(moved, self.comparison.floor), _HIGHEST_THRESHOLD)
        self.move_threshold(self.threshold)

    def action_order(self) -> None:
        """Switch between aligned order and the reports as printed."""
        order = Order.READING if self.view.order is Order.ALIGNED else Order.ALIGNED
        self.view = replace(self.view, order=order)
        self.redraw()

    def action_lead(self) -> None:
        """Let the aligned order follow the other report."""
        self.view = replace(self.view, lead=self.view.lead.other)
        self.redraw()

    def action_fold(self) -> None:
        """Fold or unfold the fenced stretch under the cursor; away from one, all of them."""
        here = self.view.cursor
        stretches = fenced_stretches(self.reports[here.side])
        under = next((stretch for stretch in stretches if here.sentence in stretch), None)
        if under is None:
            unfolded = frozenset() if self.view.unfolded else everything_unfolded(*self.reports.values())
        else:
            unfolded = self.view.unfolded ^ {(here.side, under.start)}
            here = Cursor(here.side, under.start)
        self.view = replace(self.view, unfolded=unfolded, cursor=here)
        self.redraw()

    def action_fenced(self) -> None:
        """Let comments, credits and boilerplate take part in linking, or fence them off again."""
        if self.comparison is None:
            self.show_texts(NOT_YET)
            return
        self.compare_again(include_fenced=not self.comparison.include_fenced)

    def action_enlarge(self) -> None:
        """Give the details half the screen, or a few lines again."""
        self.toggle_class("-large-detail")
        self.call_after_refresh(self.redraw)

    def action_detail(self, by: int) -> None:
        """Scroll the details."""
        self.detail_top += by
        self.show_texts()

    def action_copy(self) -> None:
        """Copy the fact under the cursor, with its sources, by OSC 52: over SSH too."""
        if self.comparison is None:
            self.show_texts(NOT_YET)
            return
        from tui.handing_on import copying_hint
        from tui.items.fact_text import fact_with_source

        self.app.copy_to_clipboard(fact_with_source(self.comparison, self.view.cursor))
        self.show_texts(" · ".join(filter(None, ("copied to your clipboard, with its source", copying_hint()))))

    def action_copy_to_file(self) -> None:
        """Ask for a file, and add the fact under the cursor to it."""
        if self.comparison is None:
            self.show_texts(NOT_YET)
            return
        self.ask("add this fact to the file", self._copy_to_file)

    def _copy_to_file(self, file: str) -> None:
        if self.comparison is None or not file.strip():
            return
        from tui.handing_on import HandingOnError, append_to
        from tui.items.fact_text import fact_with_source

        text = fact_with_source(self.comparison, self.view.cursor)
        try:
            append_to(file.strip(), text, [report.source for report in self.reports.values()])
        except HandingOnError as error:
            self.show_texts(str(error))
        else:
            self.show_texts(f"added to {printable(file.strip())}")

    def action_help(self) -> None:
        """Show the keys."""
        from tui.screens.help import Help  # not needed before it is asked for

        self.app.push_screen(Help(self.actions))
