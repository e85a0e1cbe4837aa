"""Which stretches of a sentence a link rests on: its clauses that the other sentence tells too."""

import re
from collections.abc import Mapping, Set

from compare.matching.words import stem, words
from compare.report import Report, Sentence, Span

# Where clauses meet: punctuation, and the words that open a clause in English.
_JOINT = re.compile(
    r"[;:()—–…]|,(?=\s)|\s-\s|\s(?=(?:who|which|that|after|before|while|when|as|because|but|and|where|if|since)\s)"
)
_SHORTEST = 3  # words: a shorter stretch belongs to the clause before it
_TOLD = 0.3  # share of a clause's weight that the other sentence must have
_MAIN = 0.25  # share of all shared weight that makes a clause part of the link, however long it is
_MOST = 0.75  # of the sentence from which it is shown whole


def parts(report: Report, sentence: Sentence, shared: Set[str], weight: Mapping[str, float]) -> tuple[Span, ...]:
    """The stretches of ``sentence`` that hold the stems in ``shared``, in order, without overlap.

    The whole sentence where nearly all of it is told by the other side, or nothing is shared. Linear in the sentence.
    """
    clauses = _clauses(report, sentence)
    held = []
    for start, end, stems in clauses:
        distinct = set(stems)
        common = sum(sorted(weight.get(s, 0.0) for s in distinct & shared))
        held.append((start, end, common, sum(sorted(weight.get(s, 0.0) for s in distinct))))
    total = sum(common for _, _, common, _ in held)
    if not total:
        return (sentence.span,)
    told = [
        Span(start, end)
        for start, end, common, full in held
        if common >= _MAIN * total or (common and common >= _TOLD * full)
    ]
    told = told or [Span(*max(held, key=lambda clause: clause[2])[:2])]
    if sum(map(len, told)) >= _MOST * len(sentence.span):
        return (sentence.span,)
    return _joined(told, report)


def _clauses(report: Report, sentence: Sentence) -> list[tuple[int, int, list[str]]]:
    """The clauses of a sentence: from the first word to the end of the last, and their stems."""
    text = report.quote(sentence)
    joints = [match.start() for match in _JOINT.finditer(text)]
    found: list[tuple[int, int, list[str]]] = []
    next_joint = 0
    for word, start, end in words(text):
        crossed = False
        while next_joint < len(joints) and joints[next_joint] <= start:
            next_joint += 1
            crossed = True
        root = stem(word, report.language)
        at, to = sentence.start + start, sentence.start + end
        if found and not (crossed and len(found[-1][2]) >= _SHORTEST):
            first, _, stems = found[-1]
            stems.append(root)
            found[-1] = (first, to, stems)
        else:
            found.append((at, to, [root]))
    return found


def _joined(spans: list[Span], report: Report) -> tuple[Span, ...]:
    """Spans with no word between them made one."""
    found = [spans[0]]
    for span in spans[1:]:
        between = report.text[found[-1].end : span.start]
        if any(letter.isalnum() for letter in between):
            found.append(span)
        else:
            found[-1] = Span(found[-1].start, span.end)
    return tuple(found)
