"""What affirms a denied claim in other words: "no one was hurt" here, "she broke an arm" there.

A denial and what belies it seldom share the verb. The claims that reports deny most, and the words that affirm them,
are few enough to list.
"""

from collections.abc import Mapping, Sequence
from functools import cache

from compare import wordlists
from compare.details.clauses.matter import left_open
from compare.details.clauses.words import Word, words_in
from compare.details.kept import kept_for_links
from compare.details.kind import DetailedReport
from compare.details.negation.cues import reach
from compare.matching.words import stem

_GAP = 3
"""Words that may stand where a "~" is."""
_SPARED = wordlists.section("implied", "spared")
_SAYS = stem("say")
_NOTHING: Mapping[int, tuple[tuple[int, int], ...]] = {}

_Rest = tuple[tuple[int, str], ...]
"""The words that must follow the first of an entry: each with how many may stand before it, "@name" for a list."""


def claims_of(words: Sequence[Word], k: int) -> Mapping[int, frozenset[int]]:
    """The listed claims, by line, that word ``k`` names, by itself or with a word beside it.

    Each with the words that name it.
    """
    known = _claims()
    found: dict[int, frozenset[int]] = {}
    for named in ((k,), (k - 1, k), (k, k + 1)):
        if named[0] >= 0 and named[-1] < len(words):
            for line in known.get("_".join(words[each].stem for each in named), ()):
                found[line] = frozenset(named)
    return found


@kept_for_links
def affirming(side: DetailedReport, sentence: int) -> Mapping[int, tuple[tuple[int, int], ...]]:
    """By line, the stretches of a sentence, as first and last word, that affirm the line's claim.

    None that is denied, asked or only possible; none at all where the sentence takes it back. Linear in the sentence.
    """
    words = words_in(side, sentence)
    known = _affirming()
    if known.keys().isdisjoint([word.stem for word in words]) or any(word.low in _SPARED for word in words):
        return _NOTHING
    denied = reach(side, sentence)
    found: dict[int, list[tuple[int, int]]] = {}
    for k, word in enumerate(words):
        for rest, line in known.get(word.stem, ()):
            last = _last(words, k, rest)
            if last is not None and denied.isdisjoint(range(k, last + 1)) and not left_open(words, k):
                found.setdefault(line, []).append((k, last))
    return {line: tuple(each) for line, each in found.items()}


def _last(words: Sequence[Word], k: int, rest: _Rest) -> int | None:
    """The last word of an entry that begins at word ``k``; None where the words that must follow do not."""
    for gap, wanted in rest:
        reached = range(k + 1, min(k + 2 + gap, len(words)))
        # What is said is a clause of its own.
        clauses = words[k].clause, words[k].clause + (words[k].stem == _SAYS)
        at = next((each for each in reached if _is(words[each], wanted) and words[each].clause in clauses), None)
        if at is None:
            return None
        k = at
    return k


def _is(word: Word, wanted: str) -> bool:
    return word.low in wordlists.section("implied", wanted[1:]) if wanted[0] == "@" else word.stem == wanted


@cache
def _claims() -> Mapping[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for line, entries in enumerate(wordlists.sections("implied")["claims"]):
        for entry in entries.partition("|")[0].split():
            found.setdefault("_".join(map(stem, entry.split("_"))), set()).add(line)
    return {entry: frozenset(lines) for entry, lines in found.items()}


@cache
def _affirming() -> Mapping[str, tuple[tuple[_Rest, int], ...]]:
    """By the stem of its first word, what must follow in an entry, and its line."""
    found: dict[str, list[tuple[_Rest, int]]] = {}
    for line, entries in enumerate(wordlists.sections("implied")["claims"]):
        for entry in entries.partition("|")[2].split():
            first, *rest = entry.replace("~", "_~").split("_")
            found.setdefault(stem(first), []).append((tuple(map(_wanted, rest)), line))
    return {first: tuple(each) for first, each in found.items()}


def _wanted(printed: str) -> tuple[int, str]:
    word = printed.removeprefix("~")
    return (_GAP if printed[0] == "~" else 0), word if word[0] == "@" else stem(word)
