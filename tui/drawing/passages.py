"""One screen line of a pane as styled pieces: gutter, then words. Pure; no widget."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from compare.report import Report, Sentence, Span
from tui.drawing.marks import FENCED, Marks
from tui.drawing.styled import Piece, StyledLine
from tui.layout.column import Line
from tui.layout.rows import Role

CURSOR = "▌"
HIDDEN = "¤"
"""Stands where invisible characters stood."""


class Highlights(NamedTuple):
    """What is marked beyond the marks of the sentences.

    ``pointed`` holds the sentences under the cursor, ``found`` what a search found, in reading order, ``spotted`` the
    words of the finding that is looked at; places are in the report's text.
    """

    pointed: frozenset[int] = frozenset()
    found: Sequence[Span] = ()
    spotted: Span | None = None


def draw(line: Line, report: Report, marks: Marks, highlights: Highlights) -> StyledLine:
    """The pieces of ``line``, a line of a column over ``report``.

    Returns:
        The gutter (``marks.gutter`` cells) and the words; a fold's or pointer's label is left to be cut to width.
    """
    pointed = highlights.pointed
    if line.passage.role is not Role.TEXT:
        here = not pointed.isdisjoint(range(line.passage.first, line.passage.last + 1))
        sign = FENCED if line.passage.role is Role.FOLD else ""
        number = marks.of(line.passage.first).number if line.passage.role is Role.POINTER else ""
        style = "fenced cursor" if here and line.passage.role is Role.FOLD else "fenced"
        label = line.passage.label + (marks.fold_hint if line.passage.role is Role.FOLD else "")
        return (*_gutter(marks, sign, number, " ", "fenced", here=here), Piece(label, style))
    sentences = list(_on(line, report))
    here = any(sentence.id in pointed for sentence in sentences)
    begins = next((s for s in sentences if line.start <= s.start), None)
    if begins is None:
        gutter = _gutter(marks, "", "", " ", "gutter", here=here)
    else:
        mark = marks.of(begins.id)
        gutter = _gutter(marks, mark.sign, mark.number, mark.band, mark.style, here=here, sign_style=mark.sign_style)
        *gutter, last = gutter
        gutter = [*gutter, Piece(last.text[:-1] + marks.stamp(begins.id), last.style)]
    return (*gutter, *_words(line, report, marks, sentences, highlights))


def _on(line: Line, report: Report) -> Iterator[Sentence]:
    """The sentences of the passage that have words on the line."""
    passage = line.passage
    for sentence in report.sentences[passage.first : passage.last + 1]:
        if sentence.start >= line.end:
            return
        if sentence.end > line.start:
            yield sentence


def _gutter(
    marks: Marks, sign: str, number: str, band: str, style: str, *, here: bool, sign_style: str = ""
) -> Iterable[Piece]:
    yield Piece(CURSOR if here else " ", "here")
    yield Piece(sign.ljust(1), sign_style or style)
    yield Piece(f"{number:>{marks.digits}}{band} ", "gutter")


def _words(
    line: Line, report: Report, marks: Marks, sentences: Sequence[Sentence], highlights: Highlights
) -> Iterator[Piece]:
    """The words of the line, cut wherever their style changes."""
    layers: list[tuple[Span, str]] = []
    for sentence in sentences:
        layers += _base(sentence, marks)
        if sentence.id in highlights.pointed:
            layers.append((sentence.span, "cursor"))
        layers += [(span, "disagrees") for span in marks.disagreeing(sentence.id)]
    layers += [(hit, "found") for hit in _near(highlights.found, line)]
    if highlights.spotted is not None:
        layers.append((highlights.spotted, "spotted"))
    hidden = {each.place for each in report.hidden_in(line.start, line.end)}
    edges = {edge for span, _ in layers for edge in (span.start, span.end) if line.start < edge < line.end}
    for start, end in pairwise(sorted({line.start, line.end, *edges, *hidden})):
        names = [style for span, style in layers if span.start <= start < span.end]
        if start in hidden:
            yield Piece(HIDDEN, "hidden")
        yield Piece(report.text[start:end], " ".join(names))


def _base(sentence: Sentence, marks: Marks) -> Iterator[tuple[Span, str]]:
    """The style of a sentence; where its links rest on a lesser part, what is around that is told only here."""
    style = marks.of(sentence.id).style
    parts = marks.minor_parts(sentence.id)
    if not parts:
        yield sentence.span, style
        return
    place = sentence.start
    for part in parts:
        yield Span(place, part.start), "unique"
        yield part, style
        place = part.end
    yield Span(place, sentence.end), "unique"


def _near(found: Sequence[Span], line: Line) -> list[Span]:
    """The hits that touch the line: bisected, for a search may hit thousands of times."""
    first = bisect_right(found, line.start, key=lambda span: span.end)
    near = []
    for span in found[first:]:
        if span.start >= line.end:
            break
        near.append(span)
    return near
