"""Which passages stand where: a Comparison as rows, before any width is known. Pure; no widget.

A *passage* is what a pane shows as one unit: a sentence (aligned order), a paragraph (reading order), a folded fenced
stretch, or a pointer to a sentence that is shown in full elsewhere. A *row* sets passages of A level with passages of
B.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

from compare.report import Report, Zone
from compare.side import Side

if TYPE_CHECKING:
    # The engine is imported with the first comparison, after the first paint.
    from compare.comparison import Comparison
    from compare.link import Link

Unfolded = frozenset[tuple[Side, int]]
"""Fenced stretches that are unfolded, each by its side and the id of its first sentence."""


class Role(StrEnum):
    """What a passage is."""

    TEXT = "text"
    FOLD = "fold"
    POINTER = "pointer"


@dataclass(frozen=True, slots=True)
class Passage:
    """A unit of a pane: ``[start, end)`` in its report's text, the sentences ``first`` to ``last``, both included.

    ``label`` is what a fold or a pointer shows in place of the text.
    """

    role: Role
    start: int
    end: int
    first: int
    last: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """Passages of A level with passages of B; either may be empty, never both. ``gap`` asks for a blank line above."""

    a: tuple[Passage, ...]
    b: tuple[Passage, ...]
    gap: bool

    def of(self, side: Side) -> tuple[Passage, ...]:
        """The passages of that side."""
        return self.a if side is Side.A else self.b


def reading_rows(report: Report, side: Side, unfolded: Unfolded) -> tuple[Row, ...]:
    """One report as printed: a passage a paragraph, fenced stretches folded. Linear in the paragraphs."""
    rows: list[Row] = []
    for stretch in _stretches(report, side, unfolded):
        if stretch.role is Role.FOLD:
            rows.append(_one_sided(side, stretch, gap=bool(rows)))
            continue
        ids = range(stretch.first, stretch.last + 1)
        for _, group in groupby(ids, key=lambda i: report.sentences[i].paragraph):
            paragraph = list(group)
            rows.append(_one_sided(side, _text(report, paragraph[0], paragraph[-1]), gap=bool(rows)))
    return tuple(rows)


def aligned_rows(comparison: Comparison, lead: Side, unfolded: Unfolded) -> tuple[Row, ...]:
    """Both reports level with each other, in the order of the ``lead`` report.

    Each sentence of either report is shown in full exactly once (or lies in a fold). One that answers several
    sentences of the lead stands beside its best link, and as a pointer beside the others; one that answers none
    follows its neighbour of the page (or, before the first linked one, leads up to it). Linear in sentences and links.
    """
    other = lead.other
    home = _homes(comparison, other)
    foremost = next(iter(home), None)
    loose = _loose(comparison, other, home, unfolded)
    residents: dict[int, list[int]] = {}
    for sentence, place in home.items():
        residents.setdefault(place, []).append(sentence)
    pairs: list[tuple[tuple[Passage, ...], tuple[Passage, ...]]] = []
    for passage in _sentences(comparison.report(lead), lead, unfolded):
        full = [s for place in range(passage.first, passage.last + 1) for s in residents.get(place, ())]
        beside = [_text(comparison.report(other), s, s) for s in full]
        if passage.role is Role.TEXT:
            beside += _pointers(comparison, other, passage.first, home)
        if full and full[0] == foremost:
            pairs += [((), (forerunner,)) for forerunner in loose.pop(None, ())]
        pairs.append(((passage,), tuple(beside)))
        pairs += [((), (follower,)) for sentence in full for follower in loose.get(sentence, ())]
    pairs += [((), (passage,)) for passage in loose.get(None, ())]
    return tuple(_row(comparison, lead, pair, first=index == 0) for index, pair in enumerate(pairs))


def _row(
    comparison: Comparison, lead: Side, pair: tuple[tuple[Passage, ...], tuple[Passage, ...]], *, first: bool
) -> Row:
    """A row, with a blank line above it where its first passage begins a paragraph."""
    of_lead, of_other = pair
    passage, side = (of_lead[0], lead) if of_lead else (of_other[0], lead.other)
    gap = not first and _starts_paragraph(comparison.report(side), passage)
    return Row(of_lead, of_other, gap) if lead is Side.A else Row(of_other, of_lead, gap)


def _homes(comparison: Comparison, side: Side) -> dict[int, int]:
    """For each linked sentence of ``side``, in reading order, the other side's sentence that it stands beside."""
    links = comparison.links_of(side)
    return {sentence: _across(links[sentence][0], side) for sentence in sorted(links)}


def _loose(
    comparison: Comparison, side: Side, home: Mapping[int, int], unfolded: Unfolded
) -> dict[int | None, list[Passage]]:
    """The unlinked passages of ``side``, under the linked sentence that they follow in print (None: under none)."""
    found: dict[int | None, list[Passage]] = {}
    anchor: int | None = None
    for passage in _sentences(comparison.report(side), side, unfolded):
        if passage.role is Role.TEXT and passage.first in home:
            anchor = passage.first
            continue
        found.setdefault(anchor, []).append(passage)
        linked = [s for s in range(passage.first, passage.last + 1) if s in home]
        anchor = linked[-1] if linked else anchor
    return found


def _pointers(comparison: Comparison, side: Side, beside: int, home: Mapping[int, int]) -> list[Passage]:
    """Pointers to the sentences of ``side`` that answer sentence ``beside`` but are shown elsewhere."""
    report = comparison.report(side)
    found = []
    for link in comparison.links_of(side.other).get(beside, ()):
        sentence = _across(link, side.other)
        if home[sentence] != beside:
            arrow = "↑" if home[sentence] < beside else "↓"
            place = report.sentences[sentence]
            label = f"{arrow} {report.quote(place)}"
            found.append(Passage(Role.POINTER, place.start, place.end, sentence, sentence, label))
    return found


def _across(link: Link, side: Side) -> int:
    """The end of ``link`` opposite to ``side``."""
    return link.b if side is Side.A else link.a


def _sentences(report: Report, side: Side, unfolded: Unfolded) -> Iterator[Passage]:
    """The report in aligned order's units: a passage a sentence, fenced stretches folded."""
    for stretch in _stretches(report, side, unfolded):
        if stretch.role is Role.FOLD:
            yield stretch
        else:
            yield from (_text(report, i, i) for i in range(stretch.first, stretch.last + 1))


def fenced_stretches(report: Report) -> list[range]:
    """The sentence ids of each fenced stretch: neighbours of one fenced zone, in reading order."""
    runs = (list(group) for _, group in groupby(report.sentences, key=lambda s: s.zone))
    return [range(run[0].id, run[-1].id + 1) for run in runs if run[0].zone.fenced]


def everything_unfolded(a: Report, b: Report) -> Unfolded:
    """All fenced stretches of both reports, unfolded."""
    return frozenset(
        (side, stretch.start) for side, report in ((Side.A, a), (Side.B, b)) for stretch in fenced_stretches(report)
    )


def _stretches(report: Report, side: Side, unfolded: Unfolded) -> Iterator[Passage]:
    """Runs of sentences in reading order: open text, or one fenced zone folded to a line."""
    for zone, group in groupby(report.sentences, key=lambda s: s.zone if s.zone.fenced else None):
        run = list(group)
        text = _text(report, run[0].id, run[-1].id)
        if zone is None or (side, run[0].id) in unfolded:
            yield text
        else:
            yield Passage(Role.FOLD, text.start, text.end, text.first, text.last, _fold_label(zone, len(run)))


def _fold_label(zone: Zone, sentences: int) -> str:
    count = f"{sentences} sentence" + ("s" if sentences > 1 else "")
    return f"{_ZONE_NAMES[zone]} · {count}"


_ZONE_NAMES: Mapping[Zone, str] = {
    Zone.HEADLINE: "headline",
    Zone.BODY: "body",
    Zone.COMMENT: "reader comments",
    Zone.CREDIT: "credit",
    Zone.BOILERPLATE: "boilerplate",
}


def _text(report: Report, first: int, last: int) -> Passage:
    return Passage(Role.TEXT, report.sentences[first].start, report.sentences[last].end, first, last)


def _one_sided(side: Side, passage: Passage, *, gap: bool) -> Row:
    return Row((passage,), (), gap) if side is Side.A else Row((), (passage,), gap)


def _starts_paragraph(report: Report, passage: Passage) -> bool:
    first = passage.first
    return first == 0 or report.sentences[first - 1].paragraph != report.sentences[first].paragraph
