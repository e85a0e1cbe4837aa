"""A sentence cut into numbers, words and marks, which the grammars of figures and of time read."""

import re
from enum import Enum, auto
from functools import lru_cache
from sys import intern
from typing import NamedTuple

from compare.details.context import Context
from compare.details.kept import kept_while_finding


class Shape(Enum):
    """What a token is made of."""

    NUMBER = auto()
    WORD = auto()
    MARK = auto()


class Token(NamedTuple):
    """A number, a word or one mark, ``[start, end)`` in the report's text; ``low`` is it in lower case.

    A tuple, for a report has thousands and a frozen dataclass takes three times as long to make.
    """

    text: str
    low: str
    start: int
    end: int
    shape: Shape

    @property
    def capital(self) -> bool:
        """Whether it is a word that begins with a capital."""
        return self.text[0].isupper()


# Groups of digits: 1,234,567.8; 12,34,567 as India writes; 1 234 567 with a thin, fixed or plain space; or plain.
# The repeats are bounded so that no line of digits and commas is read twice. A letter may follow at once (10km).
# Words stand first, for most tokens are words, and what begins as one is nothing else.
_TOKEN = re.compile(
    r"""
    [^\W\d_]+(?:[’'][^\W\d_]+)?
  | (?:
        \d{1,3}(?:,\d{3}){1,6}(?!\d)(?:\.\d+)?
      | \d{1,2}(?:,\d{2}){1,4},\d{3}(?!\d)
      | (?<![\d.,])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}){1,5}(?![\d,])
      | \d+(?:\.\d+)?
      | (?<![\w.])\.\d+
    )
  | [^\w\s]
  | _
    """,
    re.VERBOSE,
)
# Where a comma is the decimal mark: 1.234,5; 1 234,5; 3,5.
_TOKEN_COMMA = re.compile(
    r"""
    [^\W\d_]+(?:[’'][^\W\d_]+)?
  | (?:
        \d{1,3}(?:\.\d{3}){1,6}(?!\d)(?:,\d+)?
      | (?<![\d.,])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}){1,5}(?!\d)(?:,\d+)?
      | \d+(?:,\d+)?
    )
  | [^\w\s]
  | _
    """,
    re.VERBOSE,
)


_make = tuple.__new__  # without the call of a class's own, which takes longer than to make the tuple


def words(listed: str) -> frozenset[str]:
    """The words of a list kept as one string, as word lists here are."""
    return frozenset(listed.split())


COMMA_LANGUAGES = words("de fr es it nl pt pl cs da nb nn no sv fi ru uk tr el ro hu id")
"""Languages (ISO 639-1) that write a comma for the decimal mark."""


def cut(text: str, start: int, end: int, *, comma: bool = False) -> list[Token]:
    """The tokens of ``text[start:end)``, in linear time; ``comma`` reads a comma as the decimal mark."""
    pattern = _TOKEN_COMMA if comma else _TOKEN
    tokens = []
    after = start
    for printed in pattern.findall(text, start, end):
        # All but spaces are tokens, so each stands where its text is met next: half the time of asking for places.
        begin = text.find(printed, after)
        after = begin + len(printed)
        known, low, shape = _known(printed)
        tokens.append(_make(Token, (known, low, begin, after, shape)))
    return tokens


@lru_cache(maxsize=1 << 15)
def _known(printed: str) -> tuple[str, str, Shape]:
    """A token, itself in lower case and its shape: a book has a hundred times as many as different ones."""
    if printed[0].isdecimal() or (printed[0] == "." and len(printed) > 1):
        shape = Shape.NUMBER
    else:
        shape = Shape.WORD if printed[0].isalnum() else Shape.MARK
    return intern(printed), intern(printed.lower()), shape


def lows(text: str, start: int, end: int) -> tuple[str, ...]:
    """The numbers and words of ``text[start:end)`` in lower case, without marks."""
    # What a token is may hang on the character before it.
    return _lows(text[max(0, start - 1) : end], min(start, 1))


@lru_cache(maxsize=1 << 14)
def _lows(text: str, start: int) -> tuple[str, ...]:
    """As ``lows``, kept by what is printed: reports print the same figures and days again and again."""
    return tuple(token.low for token in cut(text, start, len(text)) if token.shape is not Shape.MARK)


@kept_while_finding("quantity")
def cut_sentences(context: Context) -> tuple[list[Token], ...]:
    """The tokens of each sentence of a report, cut once for all who read them."""
    text, comma = context.report.text, context.report.language in COMMA_LANGUAGES
    return tuple(cut(text, sentence.start, sentence.end, comma=comma) for sentence in context.report.sentences)


def glued(tokens: list[Token], at: int) -> bool:
    """Whether nothing is printed between token ``at`` and the one before it."""
    return 0 < at < len(tokens) and tokens[at - 1].end == tokens[at].start


def low(tokens: list[Token], at: int) -> str:
    """Token ``at`` in lower case; an empty string beyond either end."""
    return tokens[at].low if 0 <= at < len(tokens) else ""
