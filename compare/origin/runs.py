"""Runs of words that two reports share verbatim.

Runs are found from hashed n-grams of the other report and grown as far as the words agree (the seed-and-extend of
text-reuse search: Smith, Cordell and Mullen 2015, "Computational methods for uncovering reprinted texts"). House style
does not break a run: case, marks and British or American spelling are put aside.
"""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from operator import and_

from compare.details.quotations.marks import find_quoted
from compare.details.spelling import normal_form
from compare.origin.value import SHORTEST_RUN, SharedRun
from compare.report import Report, Span

_PLACES = 8  # places of one n-gram in the other report that are tried; repeated text costs no more
_MARKS_A_GRAM = 8
"""Places to mark an n-gram as printed, by its hash, for each n-gram: of those that only the other report prints about
seven in eight are passed over by them."""
_MOST_MARKS = 1 << 22  # 4 MB, for two books of 600,000 words
_WORD = re.compile(r"\w+(?:[’'.,\-]\w+)*")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a report that tell the event: plain forms, places, and whether marks enclose them.

    Word ``k`` stands at ``[starts[k], ends[k])``; ``quoted[k]`` is 1 where marks enclose it, else 0. Places are kept as
    machine numbers: as pairs they would take ten times the room of the text.
    """

    plain: tuple[str, ...]
    starts: "array[int]"
    ends: "array[int]"
    quoted: bytes


@dataclass(frozen=True, slots=True)
class _Numbered:
    """Words as numbers, the hash of each stretch of ``SHORTEST_RUN`` of them by its first, and marks of all hashes."""

    words: list[int]
    grams: "array[int]"
    marks: bytearray

    @classmethod
    def of(cls, words: Words, numbers: dict[str, int]) -> "_Numbered":
        """Number ``words`` by ``numbers``, which grows by those it lacks; linear."""
        numbered = [numbers.setdefault(word, len(numbers)) for word in words.plain]
        grams = array("q", map(hash, zip(*(islice(numbered, k, None) for k in range(SHORTEST_RUN)), strict=False)))
        marks = bytearray(min(1 << (_MARKS_A_GRAM * len(grams)).bit_length(), _MOST_MARKS))
        last = len(marks) - 1
        for gram in grams:
            marks[gram & last] = 1
        return cls(numbered, grams, marks)

    def also_in(self, other: "_Numbered") -> Iterator[tuple[int, int]]:
        """The n-grams that ``other`` may print too, each with its place, in order."""
        marks, last = other.marks, len(other.marks) - 1
        return ((place, gram) for place, gram in enumerate(self.grams) if marks[gram & last])


class _Forms(dict[str, str]):
    """The plain form of each word as printed, worked out when it is first asked for."""

    def __missing__(self, printed: str) -> str:
        form = self[printed] = normal_form(printed.replace(".", ""))
        return form


def words_of(report: Report) -> Words:
    """The words of the unfenced sentences; a mark that matches nothing stands where a fenced stretch is left out."""
    text = report.text
    plain: list[str] = []
    starts, ends = array("q"), array("q")
    forms = _Forms()
    gaps: list[int] = []
    gap = False
    for sentence in report.sentences:
        if sentence.zone.fenced:
            gap = True
            continue
        if gap and plain:
            gaps.append(len(plain))
            plain.append(f"\0{report.source}\0{sentence.start}")
            starts.append(sentence.start)
            ends.append(sentence.start)
        gap = False
        for match in _WORD.finditer(text, sentence.start, sentence.end):
            plain.append(forms[match[0]])
            starts.append(match.start())
            ends.append(match.end())
    quoted = bytearray(len(plain))
    for stretch in find_quoted(text, report.paragraphs):
        first, end = bisect_left(starts, stretch.start), bisect_left(starts, stretch.end)
        quoted[first:end] = b"\1" * (end - first)
    for place in gaps:
        quoted[place] = 1
    return Words(tuple(plain), starts, ends, bytes(quoted))


def shared_runs(a: Words, b: Words) -> tuple[SharedRun, ...]:
    """The runs of at least ``SHORTEST_RUN`` words that both have, the longest first.

    Two texts of the same words are one run, however short. Runs may share words on one side: a passage that the other
    report prints twice. Time is linear in the words.
    """
    if a.plain == b.plain:
        return (_run(a, b, (0, 0, len(a.plain))),) if a.plain else ()
    numbers: dict[str, int] = {}
    ours, theirs = _Numbered.of(a, numbers), _Numbered.of(b, numbers)
    tiles = set(_tiles(ours, theirs))
    tiles.update((i, j, size) for j, i, size in _tiles(theirs, ours))
    runs = [_run(a, b, tile) for tile in tiles]
    return tuple(sorted(runs, key=lambda run: (-run.words, run.a.start, run.b.start)))


_Tile = tuple[int, int, int]
"""The first word of a run in A and in B, by number, and how many words it has."""


def _run(a: Words, b: Words, tile: _Tile) -> SharedRun:
    i, j, size = tile
    return SharedRun(
        Span(a.starts[i], a.ends[i + size - 1]),
        Span(b.starts[j], b.ends[j + size - 1]),
        size,
        sum(map(and_, a.quoted[i : i + size], b.quoted[j : j + size])),
    )


def _tiles(ours: _Numbered, theirs: _Numbered) -> Iterator[_Tile]:
    """``ours`` read once from the left, the longest run at each place taken, then on behind it."""
    first: dict[int, int] = {}
    others: dict[int, list[int]] = {}
    for j, gram in theirs.also_in(ours):
        if first.setdefault(gram, j) != j and len(known := others.setdefault(gram, [])) < _PLACES - 1:
            known.append(j)
    end = 0
    for i, gram in ours.also_in(theirs):
        if i < end or gram not in first:
            continue
        best, size = first[gram], _alike(ours.words, i, theirs.words, first[gram])
        for j in others.get(gram, ()):
            if (longer := _alike(ours.words, i, theirs.words, j)) > size:
                best, size = j, longer
        if size >= SHORTEST_RUN:
            yield i, best, size
            end = i + size


def _alike(ours: list[int], i: int, theirs: list[int], j: int) -> int:
    """How many words from ``i`` and from ``j`` on are the same, 0 if fewer than count as a run."""
    most = min(len(ours) - i, len(theirs) - j)
    if ours[i : i + SHORTEST_RUN] != theirs[j : j + SHORTEST_RUN]:
        return 0
    size = min(SHORTEST_RUN, most)
    while size < most and ours[i + size] == theirs[j + size]:
        size += 1
    return size
