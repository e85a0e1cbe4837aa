"""Finds a passage again in another version of its report: by its words, by what stands around it, or not at all.

A passage in the same words is taken where nothing else can be meant. A reworded one is looked for among the sentences
that share its rarest words, and taken where enough of its wording is left: the less its surroundings agree, the more.
What reads as much like another passage of the old version as like this one is not taken. Better lost, and listed, than
attached to what the editor never saw.
"""

from dataclasses import dataclass
from functools import lru_cache

from compare.report import Report, Span, sentences_of
from compare.review.anchor import CONTEXT, Anchor
from compare.review.likeness import context, words_of
from compare.review.passages import Passages

_TELLING = 5  # words from which a passage found once in the same words needs no support from its surroundings
_AGREES = 0.5  # of the words beside it, from which that side supports a passage
_AHEAD = 0.2  # by which the surroundings of one of several passages in the same words must agree better
# Similarity from which a reworded passage is taken, by how many sides agree; set on generated edits
# (tests/compare/review/measure.py): the lowest at which no passage was taken wrongly, and a margin.
_ENOUGH = (0.65, 0.52, 0.42)
_MARGIN = (0.2, 0.1, 0.05)  # above the next best passage, and above what the old version had that was like it
_FEWEST_SHARED = 3  # words that a reworded passage must keep
_NOT_QUITE = 0.999  # the same words, printed in another way


@dataclass(frozen=True, slots=True)
class Found:
    """Where a passage stands now; ``similarity`` (0..1) is how much of its wording is left, 1 for the same words."""

    span: Span
    similarity: float


class Finder:
    """Finds passages in one report.

    The report is indexed on first need, in time linear in its text; a passage then costs the same in a long report as
    in a short one, but for one search of the text where it is no sentence in the same words.
    """

    def __init__(self, report: Report) -> None:
        self.report = report
        self._passages = Passages(report)
        self._known: dict[Anchor, Found | None] = {}

    def find(self, anchor: Anchor) -> Found | None:
        """Where the passage stands, or None."""
        if anchor not in self._known:
            self._known[anchor] = self._find(anchor)
        return self._known[anchor]

    def anchor(self, place: Span) -> Anchor:
        """The anchor of the passage at ``place``."""
        text = self.report.text
        exact = text[place.start : place.end]
        return Anchor(
            exact,
            text[max(0, place.start - CONTEXT) : place.start],
            text[place.end : place.end + CONTEXT],
            place.start,
            place.end,
            round(self._rival(exact, place), 3),
        )

    def _find(self, anchor: Anchor) -> Found | None:
        words = words_of(anchor.exact)
        if not words:
            return None
        same = self._in_same_words(anchor, len(words))
        if same is not None:
            return Found(same, 1.0)
        return self._stretch(anchor, words) or self._reworded(anchor, words)

    def _rival(self, exact: str, place: Span) -> float:
        if any(span != place for span in self._passages.same(exact)):
            return 1.0
        own = sentences_of(self.report, place)
        others = (alike for alike, sentence in self._passages.like(words_of(exact)) if sentence not in own)
        return next(others, 0.0)

    def _in_same_words(self, anchor: Anchor, words: int) -> Span | None:
        places = self._passages.same(anchor.exact)
        had_twin = anchor.rival >= _ENOUGH[0]
        if len(places) == 1 and words >= _TELLING and not had_twin:
            return places[0]
        ranked = sorted(((self._sides(anchor, place), place) for place in places), key=lambda each: -sum(each[0]))
        if not ranked or (len(ranked) > 1 and sum(ranked[0][0]) < sum(ranked[1][0]) + _AHEAD):
            return None
        sides, place = ranked[0]
        return place if (min(sides) if had_twin else max(sides)) >= _AGREES else None

    def _reworded(self, anchor: Anchor, words: tuple[str, ...]) -> Found | None:
        ranked = self._candidates(anchor, words)
        taken: list[tuple[float, float, int]] = []
        for alike, sentence in ranked:
            sides = self._sides(anchor, self.report.sentences[sentence].span)
            others = max((other for other, each in ranked if each != sentence), default=0.0)
            kept = len(set(words) & set(self._passages.words[sentence]))
            between = min(sides) == 1  # it stands where the passage stood, and nothing beside it has changed
            agree = sum(side >= _AGREES for side in sides)
            told = between or alike >= max(anchor.rival, others) + _MARGIN[agree]
            if told and kept >= _FEWEST_SHARED and alike >= _ENOUGH[agree]:
                taken.append((alike, sum(sides), sentence))
        if not taken:
            return None
        alike, _, sentence = max(taken)
        return Found(self.report.sentences[sentence].span, min(alike, _NOT_QUITE))

    def _candidates(self, anchor: Anchor, words: tuple[str, ...]) -> list[tuple[float, int]]:
        like = {sentence: alike for alike, sentence in self._passages.like(words)}
        for sentence in self._passages.beside(anchor.prefix, anchor.suffix):
            like.setdefault(sentence, self._passages.similarity(words, sentence))
        return sorted(((alike, sentence) for sentence, alike in like.items()), key=lambda each: (-each[0], each[1]))

    def _stretch(self, anchor: Anchor, words: tuple[str, ...]) -> Found | None:
        """A passage of several sentences: from the first of them that is found to the last."""
        parts = _parts(anchor, self.report.language)
        if len(parts) < 2:
            return None
        first = next(filter(None, map(self.find, parts)), None)
        last = next(filter(None, map(self.find, reversed(parts))), None)
        if first is None or last is None or last.span.end < first.span.start:
            return None
        place = Span(first.span.start, last.span.end)
        alike = self._passages.likeness(words, words_of(self.report.quote(place)))
        return Found(place, min(alike, _NOT_QUITE)) if alike >= _ENOUGH[1] else None

    def _sides(self, anchor: Anchor, place: Span) -> tuple[float, float]:
        return context(anchor, self.report.text, place.start, place.end)


def _parts(anchor: Anchor, language: str) -> list[Anchor]:
    """The sentences of a passage, each with the context that it had."""
    from compare.reading.sentences import sentences  # only where a passage of several sentences was changed

    exact, at = anchor.exact, 0
    whole = anchor.prefix + exact + anchor.suffix
    parts = []
    for line in exact.split("\n"):
        for span in sentences(line, language):
            start, end = at + span.start, at + span.end
            here = len(anchor.prefix) + start
            before, after = whole[max(0, here - CONTEXT) : here], whole[len(anchor.prefix) + end :][:CONTEXT]
            place = (anchor.start + start, anchor.start + end)
            parts.append(Anchor(exact[start:end], before, after, *place, anchor.rival))
        at += len(line) + 1
    return parts


def find_again(anchor: Anchor, report: Report) -> Span | None:
    """Where the passage of ``anchor`` stands in ``report``; None where it is gone or cannot be told.

    Cost is linear in the text for the first passage of a report; see ``Finder``.
    """
    found = finder(report).find(anchor)
    return found.span if found else None


def anchor_at(report: Report, place: Span) -> Anchor:
    """The anchor of the passage at ``place``, ``[start, end)`` of the text of ``report``; costs as ``find_again``."""
    return finder(report).anchor(place)


def finder(report: Report) -> Finder:
    """The finder of ``report``, the same for the same object while it is in use."""
    return _finder(_Same(report))


@dataclass(frozen=True, slots=True, eq=False)
class _Same:
    """A report known by identity: comparing two texts would cost more than finding a passage."""

    report: Report

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.report is self.report

    def __hash__(self) -> int:
        return id(self.report)


@lru_cache(maxsize=6)  # two sides as read, as zoned, and of the version before
def _finder(same: _Same) -> Finder:
    return Finder(same.report)
