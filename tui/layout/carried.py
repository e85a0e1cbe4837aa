"""Places carried over from the texts that were shown to those that are shown now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from compare.report import Report, Span, sentences_of
from compare.side import Side
from tui.layout.cursor import Cursor


@dataclass(frozen=True, slots=True)
class Carried:
    """The reports as they were shown before, and as they are now."""

    former: Mapping[Side, Report]
    now: Mapping[Side, Report]

    def cursor(self, cursor: Cursor) -> Cursor:
        """The cursor on the same passage in the reports that are shown now."""
        old, new = self.former[cursor.side], self.now[cursor.side]
        if old is new:
            return cursor
        if new.text.startswith(old.text):  # the same, or only its beginning was shown
            start = old.sentences[cursor.sentence].start
            return Cursor(cursor.side, sentences_of(new, Span(start, start + 1))[0])
        from tui.watching import same_place  # a text was edited: rare

        return Cursor(cursor.side, same_place(old, new, cursor.sentence))
