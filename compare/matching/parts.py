"""Which stretches of a sentence a link rests on: its clauses that the other sentence tells too."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
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


@dataclass(frozen=True, slots=True)
class Printed:
    """A sentence as printed: its clauses with their stems and weight, and the first word printed for each stem.

    ``words`` has those that are printed otherwise than their stem. ``whole`` is all of the sentence as its only part:
    one object, for most links of a sentence rest on all of it.
    """

    sentence: Sentence
    clauses: tuple[tuple[Span, tuple[str, ...], float], ...]
    words: Mapping[str, str]
    whole: tuple[Span, ...]

    def parts(self, shared: AbstractSet[str], weight: Mapping[str, float]) -> tuple[Span, ...]:
        """The stretches that hold the stems in ``shared``, in order, without overlap.

        The whole sentence where nearly all of it is told by the other side, or nothing is shared. Linear in the
        sentence.
        """
        held = [
            (span, round(sum([weight[stem] for stem in stems if stem in shared]), 9), full)
            for span, stems, full in self.clauses
        ]
        total = sum([common for _, common, _ in held])
        if not total:
            return self.whole
        told = [span for span, common, full in held if common and (common >= _MAIN * total or common >= _TOLD * full)]
        told = told or [max(held, key=lambda clause: clause[1])[0]]
        if sum([span.end - span.start for span in told]) >= _MOST * (self.sentence.end - self.sentence.start):
            return self.whole
        return _joined(told, [span for span, _, _ in self.clauses])


def reader(report: Report, weight: Mapping[str, float], remembered: int) -> Callable[[int], Printed]:
    """Reads sentences of ``report`` by id, and remembers those read last; ``weight`` is that of each stem."""

    @lru_cache(maxsize=remembered)
    def read(number: int) -> Printed:
        return _read(report, report.sentences[number], weight)

    return read


def _read(report: Report, sentence: Sentence, weight: Mapping[str, float]) -> Printed:
    text, language = report.quote(sentence), report.language
    joints = [match.start() for match in _JOINT.finditer(text)]
    clauses: list[tuple[Span, list[str]]] = []
    printed: dict[str, str] = {}
    base = sentence.start
    first = last = passed = 0
    stems: list[str] = []
    for word, start, end in words(text):
        if passed < len(joints) and joints[passed] <= start:
            passed = bisect_right(joints, start)
            if len(stems) >= _SHORTEST:
                clauses.append((Span(base + first, base + last), stems))
                stems = []
        root = stem(word, language)
        printed.setdefault(root, word)
        if not stems:
            first = start
        stems.append(root)
        last = end
    if stems:
        clauses.append((Span(base + first, base + last), stems))
    each_once = [(span, tuple(dict.fromkeys(roots))) for span, roots in clauses]
    return Printed(
        sentence,
        tuple((span, roots, _mass(roots, weight)) for span, roots in each_once),
        {root: word for root, word in printed.items() if root != word},
        (sentence.span,),
    )


def _mass(stems: Iterable[str], weight: Mapping[str, float]) -> float:
    return round(sum([weight.get(stem, 0.0) for stem in stems]), 9)


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
