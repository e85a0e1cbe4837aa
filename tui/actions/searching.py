"""Searching both reports for words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from compare.report import Span
from compare.side import Side
from tui.actions.stage import STILL_READING, Ask, Question, Stage
from tui.layout import navigation
from tui.layout.carried import Carried
from tui.layout.cursor import Cursor, step
from tui.layout.search import search


class Searchable(Stage, Protocol):
    """A stage on which words can be marked."""

    def mark_found(self, hits: Mapping[Side, Sequence[Span]]) -> None:
        """Mark what a search found in each report, in reading order, in place of what was marked."""


class Searching:
    """The actions that search."""

    def __init__(self, stage: Searchable, ask: Ask) -> None:
        self._stage = stage
        self._ask = ask
        self._words = ""
        self.hits: Sequence[Cursor] = ()
        """The passages that have the searched words."""
        stage.follow_texts(self._search_again)

    def search(self) -> None:
        """Ask for words and mark them in both reports."""
        self._ask(Question("search both reports", self._search))

    def hit(self, by: int) -> None:
        """Go to the next or previous passage that has the searched words."""
        stage = self._stage
        if stage.spread is None or not self.hits:
            stage.say(f"nothing searched: {stage.key('search')} searches")
            return
        place = stage.spread.place
        stops = sorted(self.hits, key=place)
        stage.go(step(stops, stage.view.cursor, place, by) or (stops[0] if by > 0 else stops[-1]), "")

    def _search(self, words: str) -> None:
        """Mark what was searched and go to the first hit after the cursor."""
        self._words = words
        self._mark()
        if self.hits:
            self.hit(1)
        elif words and self._stage.reading:
            self._stage.say(f"not in the beginning: {words}; {STILL_READING}")
        elif words:
            self._stage.say(f"not found: {words}")

    def _search_again(self, _: Carried) -> None:
        if self._words:
            self._mark()

    def _mark(self) -> None:
        reports = self._stage.reports
        spans = {side: search(report, self._words) for side, report in reports.items()}
        self._stage.mark_found(spans)
        self.hits = [hit for side in Side for hit in navigation.sentences_at(reports[side], side, spans[side])]
