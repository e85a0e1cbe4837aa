"""The words that deny, and how far in their sentence they do."""

from collections.abc import Iterator, Sequence
from functools import cache

from compare import wordlists
from compare.details.clauses.words import LIGHT, Word, words_in
from compare.details.kept import kept_for_links
from compare.details.kind import DetailedReport
from compare.matching.words import stem

_CUES = wordlists.section("negations", "cues")
VERBS = wordlists.section("negations", "verbs")
STARTERS = _CUES | VERBS
WITH_NEXT = {"yet": "to", "rule": "out", "rules": "out", "ruled": "out", "ruling": "out"}
"""Words that are a negation with the word after them only: yet to be signed, ruled out a strike."""
_TWICE = 4
"""Words before "ruled out" among which another negation turns it round: "could not be ruled out"."""
REACH = 8
"""Words after the cue that it may deny, in its clause; negated predicates of news lie within that."""


def denies_something(words: Sequence[Word], k: int) -> bool:
    """Whether the word at ``k`` is a negation, and none of a fixed phrase ("not only", "no doubt", "No. 10")."""
    low = words[k].low
    if low not in STARTERS and not low.endswith("n't"):
        return False
    if k + 1 == len(words):
        return True
    after = words[k + 1]
    if low in WITH_NEXT:
        return after.low == WITH_NEXT[low] and not any(word.low in _CUES for word in words[max(0, k - _TWICE) : k])
    if after.gap == " " and f"{low} {after.low}" in _fixed():
        return False
    return low != "no" or (after.gap == " " and not after.low.isdigit())


def denied_words(words: Sequence[Word], k: int) -> tuple[str, ...]:
    """The stems that the negation at ``k`` denies, the predicate first: those that tell in its clause."""
    low = words[k].low
    own = low in VERBS and low[:4] in ("deny", "deni", "reje", "dism") and low not in ("denial", "rejection")
    told = (words[each].stem for each in reached(words, k) if words[each].low not in LIGHT)
    return (stem(low), *told) if own else tuple(told)


@kept_for_links
def reach(side: DetailedReport, sentence: int) -> frozenset[int]:
    """The words of a sentence, by their number, that stand under a negation of it: kept, as the words are."""
    words = words_in(side, sentence)
    return frozenset(each for k in range(len(words)) if denies_something(words, k) for each in reached(words, k))


def reached(words: Sequence[Word], k: int) -> Iterator[int]:
    """The words after the cue at ``k`` that it may deny, by number."""
    for each in range(k + 1, min(k + 1 + REACH, len(words))):
        if words[each].clause != words[k].clause:
            break
        yield each


@cache
def _fixed() -> frozenset[str]:
    return frozenset(wordlists.sections("negations")["fixed"])
