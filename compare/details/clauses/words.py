"""The words of a sentence with the clause that each stands in."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from compare import wordlists
from compare.details.kept import forgotten_with_links
from compare.details.kind import DetailedReport
from compare.matching.words import stem
from compare.report import Report, Sentence
from compare.wordlists import lexicon

_WORD = re.compile(r"\d+(?:[.,:]\d+)+|[^\W_]+(?:['’-][^\W_]+)*")
CLAUSE_END = re.compile(r"[,;:!?()“”\"—–]")
"""What ends a clause within a sentence, where a full stop shortens a word."""
BREAKS = wordlists.section("negations", "breaks")
LIGHT = wordlists.section("negations", "light")
SUPPORT = wordlists.section("negations", "support")
LEAST = wordlists.section("negations", "least")
_SPANS = wordlists.section("negations", "spans")
_PASSIVE = frozenset(("was", "were", "been", "being", "is", "are", "not", "never"))
_CLAIMED = frozenset(("responsibility", "victory", "credit", "asylum"))
"""What one claims without saying anything."""
_ARTICLES = frozenset(("the", "a", "an", "his", "her", "its", "their", "this", "that", "no", "any"))
_SAYS = wordlists.section("negations", "says")
_SUPPORT_OR_LESS = SUPPORT | LEAST | _SPANS
_make = tuple.__new__  # without the call of a class's own, which takes longer than to make the tuple
_MOST_WORDS = 300
"""Words of a sentence that are read: the longest of 58 news reports holds 94."""


class Word(NamedTuple):
    """A word ``[start, end)``, in lower case and as stem; ``gap`` is what is printed between it and the word before.

    ``capital`` says whether it is printed with one where no sentence begins; ``clause`` counts clauses from 0;
    ``noun`` says that an article or the like stands before it: the offer, his appeal.
    A tuple, for a report has thousands and a frozen dataclass takes three times as long to make.
    """

    low: str
    stem: str
    start: int
    end: int
    gap: str
    capital: bool
    clause: int
    noun: bool = False

    @property
    def tells(self) -> bool:
        """Whether the word says something of the matter: no small word, no auxiliary, nothing on who speaks."""
        return self.low not in LIGHT and self.low not in _SAYS and self.low not in lexicon.function_words()

    @property
    def weighs(self) -> bool:
        """Whether the word is evidence of one matter: one that tells, and stands not by just any noun."""
        return self.tells and (self.low not in _SUPPORT_OR_LESS or (self.noun and self.low in SUPPORT))


def words_of(report: Report, sentence: Sentence) -> tuple[Word, ...]:
    """The first words of ``sentence``; a clause ends at punctuation, before a conjunction and after "said"."""
    found: list[Word] = []
    last, clause, said, before = sentence.start, 0, False, ""
    text = report.text
    for printed in _WORD.findall(text, sentence.start, sentence.end)[:_MOST_WORDS]:
        # What begins a word is in none but words, so the next is where its text is met next.
        start = text.find(printed, last)
        end = start + len(printed)
        low, root, upper = _read(printed)
        gap = text[last:start]
        said = said and low not in _CLAIMED
        if before:
            clause += said or low in BREAKS or (gap != " " and CLAUSE_END.search(gap) is not None)
        capital = upper and (bool(before) or not lexicon.common(low))
        noun = gap == " " and before in _ARTICLES
        found.append(_make(Word, (low, root, start, end, gap, capital, clause, noun)))
        # One who was told says nothing.
        said = low in _SAYS and before not in _PASSIVE
        last, before = end, low
    return tuple(found)


@lru_cache(maxsize=1 << 15)
def _read(printed: str) -> tuple[str, str, bool]:
    """A word in lower case, its stem, and whether it is printed with a capital."""
    low = printed.lower().replace("’", "'")
    return low, stem(low), printed[0].isupper()


@forgotten_with_links
@lru_cache(maxsize=2048)
def words_in(side: DetailedReport, sentence: int) -> tuple[Word, ...]:
    """The words of a sentence of ``side`` by its id: kept, for a sentence may have many links."""
    return words_of(side.report, side.report.sentences[sentence])


def plain_words(printed: str) -> list[str]:
    """The words of ``printed`` in lower case, nothing else known of them."""
    return _WORD.findall(printed.lower().replace("’", "'"))


def at(words: Sequence[Word], offset: int) -> int:
    """The number of the word that begins at or after ``offset``; the last word's where none does."""
    return next((k for k, word in enumerate(words) if word.start >= offset), len(words) - 1)
