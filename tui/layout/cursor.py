"""Where the editor is, and the moves from there: pure functions over a Comparison.

A cursor names a sentence of one report, and which of its links is looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from compare.side import Side

if TYPE_CHECKING:
    # The engine is imported with the first comparison, after the first paint.
    from compare.comparison import Comparison
    from compare.link import Link

Place = tuple[int, int]
"""Orders cursors: a line and a side, or a sentence and a link."""


class Cursor(NamedTuple):
    """A sentence of one report; ``link`` counts its links from 0, best first."""

    side: Side = Side.A
    sentence: int = 0
    link: int = 0


def current_link(comparison: Comparison | None, cursor: Cursor) -> Link | None:
    """The link under the cursor; None on an unlinked sentence."""
    if comparison is None:
        return None
    links = comparison.links_of(cursor.side).get(cursor.sentence, ())
    return links[min(cursor.link, len(links) - 1)] if links else None


def counterpart(comparison: Comparison | None, cursor: Cursor) -> Cursor | None:
    """The same link seen from its other end; None on an unlinked sentence."""
    link = current_link(comparison, cursor)
    if comparison is None or link is None:
        return None
    side = cursor.side.other
    sentence = link.b if side is Side.B else link.a
    return Cursor(side, sentence, comparison.links_of(side)[sentence].index(link))


def step(stops: Sequence[Cursor], here: Cursor, place: Callable[[Cursor], Place], by: int) -> Cursor | None:
    """The stop ``by`` places after (or, negative, before) ``here``; the last one where there are fewer.

    Args:
        stops: Cursors, in the order of their places.
        here: Where the cursor is, on a stop or between two.
        place: Orders cursors as they are visited.
        by: How many stops; not 0.

    Returns:
        None where there is no stop in that direction.
    """
    now = place(here)
    ahead = [stop for stop in stops if (place(stop) > now if by > 0 else place(stop) < now)]
    if not ahead:
        return None
    return ahead[min(by, len(ahead)) - 1] if by > 0 else ahead[max(by, -len(ahead))]
