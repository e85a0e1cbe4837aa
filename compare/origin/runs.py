"""Runs of words that two reports share verbatim.

Runs are found from hashed n-grams of the other report and grown as far as the words agree (the seed-and-extend of
text-reuse search: Smith, Cordell and Mullen 2015, "Computational methods for uncovering reprinted texts"). House style
does not break a run: case, marks and British or American spelling are put aside.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from compare.details.quotations.marks import find_quoted
from compare.details.spelling import normal_form
from compare.origin.value import SHORTEST_RUN, SharedRun
from compare.report import Report, Span

_PLACES = 8  # places of one n-gram in the other report that are tried; repeated text costs no more
_WORD = re.compile(r"\w+(?:[’'.,\-]\w+)*")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a report that tell the event: plain forms, places, and whether marks enclose them."""

    plain: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    quoted: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class _Tile:
    """``size`` words from index ``a`` of A and ``b`` of B."""

    a: int
    b: int
    size: int


def words_of(report: Report) -> Words:
    """The words of the unfenced sentences; a mark that matches nothing stands where a fenced stretch is left out."""
    text = report.text
    marks = [(q.start, q.end) for q in find_quoted(text, report.paragraphs)]
    plain: list[str] = []
    spans: list[tuple[int, int]] = []
    quoted: list[bool] = []
    mark = 0
    gap = False
    for sentence in report.sentences:
        if sentence.zone.fenced:
            gap = True
            continue
        if gap and plain:
            plain.append(f"\0{report.source}\0{sentence.start}")
            spans.append((sentence.start, sentence.start))
            quoted.append(True)
        gap = False
        for match in _WORD.finditer(text, sentence.start, sentence.end):
            while mark < len(marks) and marks[mark][1] <= match.start():
                mark += 1
            plain.append(normal_form(match.group().replace(".", "")))
            spans.append(match.span())
            quoted.append(mark < len(marks) and marks[mark][0] <= match.start())
    return Words(tuple(plain), tuple(spans), tuple(quoted))


def shared_runs(a: Words, b: Words) -> tuple[SharedRun, ...]:
    """The runs of at least ``SHORTEST_RUN`` words that both have, the longest first.

    Two texts of the same words are one run, however short. Runs may share words on one side: a passage that the other
    report prints twice. Time is linear in the words.
    """
    if a.plain == b.plain:
        return (_run(a, b, _Tile(0, 0, len(a.plain))),) if a.plain else ()
    tiles = {(t.a, t.b, t.size) for t in _tiles(a.plain, b.plain)}
    tiles |= {(t.b, t.a, t.size) for t in _tiles(b.plain, a.plain)}
    runs = [_run(a, b, _Tile(*tile)) for tile in tiles]
    return tuple(sorted(runs, key=lambda run: (-run.words, run.a.start, run.b.start)))


def _run(a: Words, b: Words, tile: _Tile) -> SharedRun:
    both = sum(a.quoted[tile.a + k] and b.quoted[tile.b + k] for k in range(tile.size))
    return SharedRun(
        Span(a.spans[tile.a][0], a.spans[tile.a + tile.size - 1][1]),
        Span(b.spans[tile.b][0], b.spans[tile.b + tile.size - 1][1]),
        tile.size,
        both,
    )


def _tiles(ours: Sequence[str], theirs: Sequence[str]) -> list[_Tile]:
    """``ours`` read once from the left, the longest run at each place taken, then on behind it."""
    here = _grams(ours)
    common = set(here)
    places: dict[int, list[int]] = {}
    for j, gram in enumerate(_grams(theirs)):
        if gram in common and len(known := places.setdefault(gram, [])) < _PLACES:
            known.append(j)
    found: list[_Tile] = []
    i = 0
    while i < len(here):
        at = places.get(here[i])
        if at is None:
            i += 1
            continue
        best = _Tile(i, 0, 0)
        for j in at:
            size = 0
            while i + size < len(ours) and j + size < len(theirs) and ours[i + size] == theirs[j + size]:
                size += 1
            if size > best.size:
                best = _Tile(i, j, size)
        if best.size >= SHORTEST_RUN:
            found.append(best)
            i += best.size
        else:
            i += 1
    return found


def _grams(words: Sequence[str]) -> list[int]:
    """The hash of each stretch of ``SHORTEST_RUN`` words, by the place where it begins."""
    return [hash(gram) for gram in zip(*(islice(words, k, None) for k in range(SHORTEST_RUN)), strict=False)]
