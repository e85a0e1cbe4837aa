"""People in reports of other languages in Latin script: a given name and the capitalised words after it.

No grammar of the language is known, so only a listed given name makes a person; the surnames found so are then known
wherever they stand alone ("Holger Tiedemann", later "Tiedemann").
"""

from collections.abc import Iterable, Sequence
from functools import cache

from compare import wordlists
from compare.details.names.tokens import Token
from compare.wordlists import lexicon

_MOST_WORDS = 4
"""Words of a name: given names and surnames."""
_PARTICLES = wordlists.section("name_cues", "particles")
_FUNCTION_ABROAD = wordlists.all_words("function_abroad")
"""Small words of all the listed languages together: no name goes on with one."""

Span = tuple[int, int]
"""The words ``[first, last)`` of a sentence."""


def persons_abroad(words: Sequence[Sequence[Token]]) -> list[tuple[int, Span]]:
    """The people named in the sentences of ``words``: the sentence's number and the words of the name, in order.

    Linear in the words.
    """
    full = [(sentence, span) for sentence, own in enumerate(words) for span in _full_names(own)]
    surnames = {words[sentence][last - 1].low for sentence, (_, last) in full}
    inside = {(sentence, k) for sentence, (first, last) in full for k in range(first, last)}
    bare = [
        (sentence, (k, k + 1))
        for sentence, own in enumerate(words)
        for k, token in enumerate(own)
        if token.capital and token.low in surnames and (sentence, k) not in inside and not _part_of_more(own, k)
    ]
    return sorted([*full, *bare])


def _full_names(own: Sequence[Token]) -> Iterable[Span]:
    k = 0
    while k < len(own):
        last = _name_end(own, k) if own[k].capital and _given(own[k].low) else k
        if last > k:
            yield k, last
        k = max(last, k + 1)


def _name_end(own: Sequence[Token], first: int) -> int:
    """Where the name ends that a given name at ``first`` opens; ``first`` where no surname follows."""
    last = n = first + 1
    while n < len(own) and n - first < _MOST_WORDS and own[n].gap == " " and not own[n - 1].possessive:
        token = own[n]
        if token.capital and token.text[0].isalpha() and token.low not in _FUNCTION_ABROAD and not token.acronym:
            last = n + 1
        elif token.text not in _PARTICLES:
            break
        n += 1
    return last if last > first + 1 else first


def _part_of_more(own: Sequence[Token], k: int) -> bool:
    """Whether another capitalised word stands right before or after: "Tiedemann Straße" is not he."""
    after = k + 1 < len(own) and own[k + 1].gap == " " and own[k + 1].capital
    return after and own[k + 1].low not in _FUNCTION_ABROAD


def _given(low: str) -> bool:
    first = low.partition("-")[0]
    return first in lexicon.given_names() or first in _given_abroad()


@cache
def _given_abroad() -> frozenset[str]:
    return frozenset(name.lower() for name in wordlists.words("given_names_abroad"))
