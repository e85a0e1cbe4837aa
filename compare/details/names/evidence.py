"""How a report uses its words inside sentences, where a capital is not due to a word's place."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from compare.details.names.tokens import Token
from compare.wordlists import lexicon


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words in lower case: those printed with a capital inside a sentence, those without, and how often.

    ``alone`` holds the words that stood there as a whole name ("the Treasury said"), ``surnames`` those after a given
    name.
    """

    capital: dict[str, int]
    lower: dict[str, int]
    alone: frozenset[str]
    surnames: frozenset[str]

    def name(self, word: str) -> bool:
        """Whether the report uses ``word`` as (part of) a name, more often than not."""
        count = self.capital.get(word, 0)
        return count > 0 and count >= self.lower.get(word, 0) and word not in lexicon.function_words()

    def plain(self, word: str) -> bool:
        """Whether the report uses ``word`` as a plain word, more often than not."""
        return self.lower.get(word, 0) > self.capital.get(word, 0)


def gather(sentences: Iterable[Sequence[Token]]) -> Evidence:
    """The evidence of sentences in prose; headlines are the caller's to leave out. Linear in the words."""
    capital: dict[str, int] = {}
    lower: dict[str, int] = {}
    alone: set[str] = set()
    surnames: set[str] = set()
    for tokens in sentences:
        for k in range(1, len(tokens)):
            token = tokens[k]
            if not token.text[0].isalpha():
                continue
            if not token.capital:
                lower[token.low] = lower.get(token.low, 0) + 1
            elif token.gap == " ":
                capital[token.low] = capital.get(token.low, 0) + 1
                if _whole(tokens, k):
                    alone.add(token.low)
                if tokens[k - 1].capital and tokens[k - 1].low in lexicon.given_names():
                    surnames.add(token.low)
    return Evidence(capital, lower, frozenset(alone), frozenset(surnames))


def _whole(tokens: Sequence[Token], k: int) -> bool:
    """Whether the capitalised word at ``k`` stands as a whole name: no capital and no "of" joins it to another."""
    joined = tokens[k - 1].capital or tokens[k - 1].text == "of" or (k + 1 < len(tokens) and tokens[k + 1].capital)
    return not joined
