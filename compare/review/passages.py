"""The passages of one report, indexed by their words, so that one of many is found without reading all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log

from compare.report import Report, Span, sentences_of
from compare.review.likeness import similarity, words_of

_POSTINGS = 400  # sentences looked at for one passage, by its rarest words
_CANDIDATES = 12  # of them compared word for word
_NEAR = 24  # code points of the text beside a passage that are looked for: about four words
_MOST_OCCURRENCES = 64  # of the same words in one text


@dataclass(frozen=True, eq=False)
class Passages:
    """The sentences of a report; what is indexed is indexed once, in time linear in the text."""

    report: Report

    def same(self, exact: str) -> tuple[Span, ...]:
        """Where the same text stands: as sentences, or else anywhere between word boundaries."""
        sentences = self._by_text.get(exact)
        return tuple(sentences) if sentences else occurrences(self.report.text, exact)

    def like(self, words: Sequence[str]) -> list[tuple[float, int]]:
        """Sentences that share rare words with a passage: similarity and id, the most like first.

        Looks at a bounded number of sentences, whatever the length of the report.
        """
        shared: dict[int, float] = {}
        looked_at = 0
        known = [word for word in dict.fromkeys(words) if word in self._holding]
        for word in sorted(known, key=lambda word: (len(self._holding[word]), word)):
            holding = self._holding[word]
            if looked_at and looked_at + len(holding) > _POSTINGS:
                break
            looked_at += len(holding)
            for sentence in holding[:_POSTINGS]:
                shared[sentence] = shared.get(sentence, 0.0) + self._weights[word]
        best = sorted(shared, key=lambda sentence: (-shared[sentence], sentence))[:_CANDIDATES]
        return sorted(((self.similarity(words, sentence), sentence) for sentence in best), key=lambda x: (-x[0], x[1]))

    def similarity(self, words: Sequence[str], sentence: int) -> float:
        """How much of a passage's wording a sentence shares, 0..1."""
        return self.likeness(words, self.words[sentence])

    def likeness(self, words: Sequence[str], others: Sequence[str]) -> float:
        """The same of any words."""
        return similarity(words, others, self._weights, self._unknown)

    def beside(self, prefix: str, suffix: str) -> set[int]:
        """The sentences that follow the end of ``prefix`` or precede the start of ``suffix``; linear in the text."""
        text = self.report.text
        found: set[int] = set()
        tail, head = prefix[-_NEAR:], suffix[:_NEAR]
        if len(tail) == _NEAR and (at := text.find(tail)) >= 0:
            found.update(sentences_of(self.report, Span(at + _NEAR, at + _NEAR + 2)))
        if len(head) == _NEAR and (at := text.find(head)) > 1:
            found.update(sentences_of(self.report, Span(at - 2, at)))
        return found

    @cached_property
    def words(self) -> tuple[tuple[str, ...], ...]:
        """The words of each sentence, without case."""
        return tuple(words_of(self.report.quote(sentence)) for sentence in self.report.sentences)

    @cached_property
    def _by_text(self) -> Mapping[str, list[Span]]:
        found: dict[str, list[Span]] = {}
        for sentence in self.report.sentences:
            found.setdefault(self.report.quote(sentence), []).append(sentence.span)
        return found

    @cached_property
    def _holding(self) -> Mapping[str, list[int]]:
        found: dict[str, list[int]] = {}
        for sentence, words in enumerate(self.words):
            for word in set(words):
                found.setdefault(word, []).append(sentence)
        return found

    @cached_property
    def _weights(self) -> Mapping[str, float]:
        return {word: log(1 + len(self.words) / len(holding)) for word, holding in self._holding.items()}

    @property
    def _unknown(self) -> float:
        return log(1 + len(self.words))


def occurrences(text: str, exact: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """Where ``exact`` stands in ``[start, end)`` of a text, between word boundaries; a bounded number of places."""
    found: list[Span] = []
    at = start
    while len(found) < _MOST_OCCURRENCES and (at := text.find(exact, at, end)) >= 0:
        behind = at + len(exact)
        if not (_joined(text, at) or _joined(text, behind)):
            found.append(Span(at, behind))
        at = behind
    return tuple(found)


def _joined(text: str, at: int) -> bool:
    """Whether a word goes on over the place ``at``."""
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()
