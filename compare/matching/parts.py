"""Which stretches of a sentence a link rests on: its clauses that the other sentence tells too."""

import re
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

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
_REMEMBERED = 8192  # sentences whose words are kept at hand while links are made


@dataclass(frozen=True, slots=True)
class Printed:
    """A sentence as printed: its clauses, and the first word printed for each stem."""

    sentence: Sentence
    clauses: tuple[tuple[Span, frozenset[str]], ...]
    words: Mapping[str, str]

    def parts(self, shared: AbstractSet[str], weight: Mapping[str, float]) -> tuple[Span, ...]:
        """The stretches that hold the stems in ``shared``, in order, without overlap.

        The whole sentence where nearly all of it is told by the other side, or nothing is shared. Linear in the
        sentence.
        """
        held = [(span, _mass(stems & shared, weight), _mass(stems, weight)) for span, stems in self.clauses]
        total = sum(common for _, common, _ in held)
        if not total:
            return (self.sentence.span,)
        told = [span for span, common, full in held if common and (common >= _MAIN * total or common >= _TOLD * full)]
        told = told or [max(held, key=lambda clause: clause[1])[0]]
        if sum(map(len, told)) >= _MOST * len(self.sentence.span):
            return (self.sentence.span,)
        return _joined(told, [span for span, _ in self.clauses])


def reader(report: Report) -> Callable[[int], Printed]:
    """Reads sentences of ``report`` by id, and remembers those read last."""

    @lru_cache(maxsize=_REMEMBERED)
    def read(number: int) -> Printed:
        return _read(report, report.sentences[number])

    return read


def _read(report: Report, sentence: Sentence) -> Printed:
    text = report.quote(sentence)
    joints = [match.start() for match in _JOINT.finditer(text)]
    clauses: list[tuple[int, int, list[str]]] = []
    printed: dict[str, str] = {}
    passed = 0
    for word, start, end in words(text):
        crossed = False
        while passed < len(joints) and joints[passed] <= start:
            passed += 1
            crossed = True
        root = stem(word, report.language)
        printed.setdefault(root, word)
        if clauses and not (crossed and len(clauses[-1][2]) >= _SHORTEST):
            first, _, stems = clauses[-1]
            stems.append(root)
            clauses[-1] = (first, end, stems)
        else:
            clauses.append((start, end, [root]))
    base = sentence.start
    return Printed(sentence, tuple((Span(base + s, base + e), frozenset(stems)) for s, e, stems in clauses), printed)


def _mass(stems: AbstractSet[str], weight: Mapping[str, float]) -> float:
    return round(sum(weight.get(stem, 0.0) for stem in stems), 9)


def _joined(told: list[Span], clauses: list[Span]) -> tuple[Span, ...]:
    """Spans of clauses that follow each other made one."""
    places = {span: place for place, span in enumerate(clauses)}
    found = [told[0]]
    last = places[told[0]]
    for span in told[1:]:
        if places[span] == last + 1:
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
        last = places[span]
    return tuple(found)
