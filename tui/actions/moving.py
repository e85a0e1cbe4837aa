"""Moving about: links, unique passages, sentences, pages, sides."""

from __future__ import annotations

from compare.side import Side
from tui.actions.stage import STILL_READING, Scrolling
from tui.layout import navigation
from tui.layout.cursor import Cursor, counterpart


class Moving:
    """The actions that go somewhere; ``by`` counts steps, negative ones back."""

    def __init__(self, stage: Scrolling) -> None:
        self._stage = stage

    def link(self, by: int) -> None:
        """Go to the next or previous link."""
        stage = self._stage
        if stage.comparison is None:
            stage.say_not_yet()
            return
        stage.go(navigation.by_links(stage.comparison, stage.view.cursor, by), f"no more links {way(by)}")

    def link_here(self) -> None:
        """Look at the next link of this passage."""
        stage = self._stage
        found = navigation.next_link_here(stage.comparison, stage.view.cursor) if stage.comparison else None
        stage.go(found, "no link on this passage")

    def unique(self, by: int) -> None:
        """Go to the next or previous passage that only one report has."""
        stage = self._stage
        if stage.comparison is None or stage.spread is None:
            stage.say_not_yet()
            return
        found = navigation.by_unique(stage.comparison, stage.spread, stage.view.cursor, by)
        stage.go(found, f"no more unique passages {way(by)}")

    def counterpart(self) -> None:
        """Go to the other end of the link."""
        stage = self._stage
        stage.go(counterpart(stage.comparison, stage.view.cursor), "no link on this passage")

    def sentence(self, by: int) -> None:
        """Go to the next or previous passage of this report."""
        stage, here = self._stage, self._stage.view.cursor
        if stage.spread is not None:
            found = navigation.by_sentences(stage.reports[here.side], stage.spread, here, by)
            stage.go(found, f"no more {way(by)}")

    def side(self, side: Side) -> None:
        """Go to a report, at the height of the cursor."""
        stage, here = self._stage, self._stage.view.cursor
        if stage.spread is not None and side is not here.side:
            self._to_line(side, stage.top_of(side) + stage.height_of(here))

    def other_side(self) -> None:
        """Go to the other report, at the height of the cursor."""
        self.side(self._stage.view.cursor.side.other)

    def page(self, by: int) -> None:
        """Page; the cursor keeps its height on the screen."""
        stage, here = self._stage, self._stage.view.cursor
        if stage.spread is None:
            return
        side, room = here.side, stage.room(here.side)
        before, height = stage.top_of(side), stage.height_of(here)
        wanted = before + by * max(room - 1, 1)
        with stage.at_once():
            stage.scroll(side, wanted)
            if stage.top_of(side) == before:
                self._to_edge(last=by > 0)
            else:
                self._to_line(side, stage.top_of(side) + min(max(height, 0), room - 1))
                stage.scroll(side, wanted)  # a passage that begins above must not pull the page back

    def scroll(self, by: int) -> None:
        """Scroll by lines; the cursor stays where it is."""
        self.turn(self._stage.view.cursor.side, by)

    def turn(self, side: Side, by: int) -> None:
        """Scroll a report by lines, as the wheel turns."""
        if self._stage.spread is not None:
            with self._stage.at_once():
                self._stage.scroll(side, self._stage.top_of(side) + by)

    def centre(self) -> None:
        """Scroll this passage to the middle of the screen."""
        stage, here = self._stage, self._stage.view.cursor
        if stage.spread is not None:
            with stage.at_once():
                stage.scroll(here.side, stage.top_of(here.side) + stage.height_of(here) - stage.room(here.side) // 2)

    def top(self) -> None:
        """Go to the first passage."""
        self._to_edge(last=False)

    def bottom(self) -> None:
        """Go to the last passage."""
        self._to_edge(last=True)
        if self._stage.reading:
            self._stage.say(STILL_READING)

    def point(self, side: Side, sentence: int) -> None:
        """Go where the mouse points."""
        self._stage.go(Cursor(side, sentence), "")

    def _to_line(self, side: Side, y: int) -> None:
        if self._stage.spread is not None:
            self._stage.go(navigation.at_line(self._stage.reports[side], self._stage.spread, side, y), "")

    def _to_edge(self, *, last: bool) -> None:
        stage, side = self._stage, self._stage.view.cursor.side
        if stage.spread is not None:
            stage.go(navigation.edge(stage.reports[side], stage.spread, side, last=last), "")


def way(by: int) -> str:
    """Where so many steps lead, in words."""
    return "below" if by > 0 else "above"
