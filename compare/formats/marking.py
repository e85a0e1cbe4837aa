"""Sentences cut into pieces where details lie that are worth a mark."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from compare.detail import WORST_FIRST, Verdict
from compare.formats.sheet import Piece
from compare.report import Report, Sentence, Span, sentences_of

_UNMARKED = frozenset({Verdict.AGREE, Verdict.STYLE})


def marked_sentences(report: Report, marks: Iterable[tuple[Span, Verdict]]) -> Iterator[tuple[Piece, ...]]:
    """The sentences of ``report`` in order, each cut into pieces that together read as the sentence does.

    Where two details share words, the worse verdict is marked.

    Near linear in the marks: they are laid on the sentences they touch, few on each.
    """
    of_sentence: dict[int, list[tuple[Span, Verdict]]] = defaultdict(list)
    for span, verdict in marks:
        if verdict not in _UNMARKED:
            for sentence in sentences_of(report, span):
                of_sentence[sentence].append((span, verdict))
    return (tuple(_pieces(report, sentence, of_sentence[sentence.id])) for sentence in report.sentences)


def _pieces(report: Report, sentence: Sentence, marks: list[tuple[Span, Verdict]]) -> Iterator[Piece]:
    inside = [
        (Span(max(span.start, sentence.start), min(span.end, sentence.end)), verdict)
        for span, verdict in sorted(marks, key=lambda mark: -WORST_FIRST.index(mark[1]))
    ]
    edges = {sentence.start, sentence.end, *(edge for span, _ in inside for edge in (span.start, span.end))}
    cuts = sorted(edges)
    last: Piece | None = None
    for start, end in pairwise(cuts):
        verdict = next((v for span, v in reversed(inside) if span.start <= start < span.end), None)
        piece = Piece(report.text[start:end], verdict)
        if last is not None and last.verdict is verdict:
            last = Piece(last.text + piece.text, verdict)
            continue
        if last is not None:
            yield last
        last = piece
    if last is not None:
        yield last
