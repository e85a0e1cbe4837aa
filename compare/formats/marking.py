"""Sentences cut into pieces where details lie that are worth a mark."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from compare.details.detail import Verdict
from compare.formats.sheet import Piece
from compare.report import Report, Sentence, Span, sentences_of

# What wins where two details share words; what agrees is not marked.
_WORST_FIRST = (
    Verdict.CONFLICT,
    Verdict.ALTERED,
    Verdict.UNSURE,
    Verdict.TRIMMED,
    Verdict.FINER,
    Verdict.ONE_SIDED,
)


def marked_sentences(report: Report, marks: Iterable[tuple[Span, Verdict]]) -> Iterator[tuple[Piece, ...]]:
    """The sentences of ``report`` in order, each cut into pieces that together read as the sentence does.

    Near linear in the marks: they are laid on the sentences they touch, few on each.
    """
    of_sentence: dict[int, list[tuple[Span, Verdict]]] = defaultdict(list)
    for span, verdict in marks:
        if verdict in _WORST_FIRST:
            for sentence in sentences_of(report, span):
                of_sentence[sentence].append((span, verdict))
    return (tuple(_pieces(report, sentence, of_sentence[sentence.id])) for sentence in report.sentences)


def _pieces(report: Report, sentence: Sentence, marks: list[tuple[Span, Verdict]]) -> Iterator[Piece]:
    inside = [
        (Span(max(span.start, sentence.start), min(span.end, sentence.end)), verdict)
        for span, verdict in sorted(marks, key=lambda mark: -_WORST_FIRST.index(mark[1]))
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
