"""The one-line texts around the panes: a head over each report, and the status line. Pure; no widget."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING

from compare.details.kept import kept_by_identity
from compare.report import Report
from compare.side import Side
from tui.drawing.styled import Piece, StyledLine, fit, line, spread, width_of

if TYPE_CHECKING:
    # The engine is imported with the first comparison, after the first paint.
    from compare.comparison import Comparison


def head(report: Report, side: Side, *, active: bool, width: int, counted: bool = True) -> StyledLine:
    """What stands over a report: its letter, its name, and, unless not ``counted``, how much is told and fenced."""
    if not counted:
        return spread(line(Piece(f" {side.upper()} {report.name}", "heading" if active else "label")), (), width)
    fenced = _fenced(report)
    told = len(report.sentences) - fenced
    style = "heading" if active else "label"
    left = line(Piece(f" {side.upper()} {report.name}", style))
    long = f"{told} sentences, {fenced} fenced " if fenced else f"{told} sentences "
    counts = next((text for text in (long, f"{told}+{fenced}░ ") if width_of(left) + len(text) < width), "")
    return spread(left, (Piece(counts, "label"),), width)


def status(comparison: Comparison | None, view: str, note: str, width: int, key_of: Callable[[str], str]) -> StyledLine:
    """The status line: what is linked, unique and fenced on each side, then as many keys as there is room for.

    A ``note`` stands in its place until the next key; before the comparison is there, ``view`` says what is done
    meanwhile. ``key_of`` gives the key of an action by its name in the config.
    """
    if note:
        return fit(line(f" {note}"), width)
    if comparison is None:
        return line(f" {view}")
    only_a, only_b = (len(comparison.only(side)) for side in Side)
    fenced_a, fenced_b = (comparison.left_out(side) for side in Side)
    links, threshold = f"{len(comparison.links)} links", f"{comparison.threshold:.2f}".removeprefix("0")
    long = (links, f"only A {only_a}, B {only_b}", f"fenced {fenced_a}, {fenced_b}", f"≥ {threshold}", view)
    short = (links, f"+ {only_a}, {only_b}", f"░ {fenced_a}, {fenced_b}", f"≥{threshold}", view)
    told = [line(" ", *_gravity(comparison), " · ".join(parts)) for parts in (long, short)]
    shown = next((each for each in told if width_of(each) + width_of(_keys(0, key_of)) < width), told[-1])
    return spread(shown, _keys(width - width_of(shown) - 2, key_of), width)


def _gravity(comparison: Comparison) -> tuple[Piece, ...]:
    """How many disagreements there are, by severity; of the links alone nobody knows."""
    if comparison.links_only:
        return Piece("details not compared", "alarm"), Piece(" · ")
    from compare.detail import Severity

    count = Counter(found.finding.severity for found in comparison.disagreements)
    said = ", ".join(f"{count[severity]} {severity}" for severity in Severity if count[severity])
    return (Piece(f"! {said}", "alarm"), Piece(" · ")) if said else ()


_HINTS = (
    ("help", "help"),
    ("next-link", "link"),
    ("next-disagreement", "disagreement"),
    ("next-unique-passage", "unique"),
    ("counterpart", "counterpart"),
    ("switch-order", "order"),
    ("search", "search"),
)


def _keys(room: int, key_of: Callable[[str], str]) -> StyledLine:
    """Hints of keys, the most needed first, that fit into ``room`` cells; that of the help always."""
    pieces: list[Piece] = []
    for name, what in _HINTS:
        key = key_of(name)
        if not key:
            continue
        hint = (Piece(f" {key}", "key"), Piece(f" {what} "))
        if pieces and width_of((*pieces, *hint)) > room:
            break
        pieces += hint
    return tuple(pieces)


@kept_by_identity(4)
def _fenced(report: Report) -> int:
    """How many sentences are fenced off: counted once, for heads are drawn at every key."""
    return sum(sentence.zone.fenced for sentence in report.sentences)
