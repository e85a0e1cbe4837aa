"""A sentence cut into numbers, words and marks, which the grammars of figures and of time read."""

import re
from dataclasses import dataclass
from enum import Enum, auto


class Shape(Enum):
    """What a token is made of."""

    NUMBER = auto()
    WORD = auto()
    MARK = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A number, a word or one mark, ``[start, end)`` in the report's text; ``low`` is it in lower case."""

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
_TOKEN = re.compile(
    r"""
    (?P<number>
        \d{1,3}(?:,\d{3}){1,6}(?!\d)(?:\.\d+)?
      | \d{1,2}(?:,\d{2}){1,4},\d{3}(?!\d)
      | (?<![\d.,])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}){1,5}(?![\d,])
      | \d+(?:\.\d+)?
      | (?<![\w.])\.\d+
    )
  | (?P<word>[^\W\d_]+(?:[’'][^\W\d_]+)?)
  | (?P<mark>[^\w\s]|_)
    """,
    re.VERBOSE,
)
# Where a comma is the decimal mark: 1.234,5; 1 234,5; 3,5.
_TOKEN_COMMA = re.compile(
    r"""
    (?P<number>
        \d{1,3}(?:\.\d{3}){1,6}(?!\d)(?:,\d+)?
      | (?<![\d.,])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}){1,5}(?!\d)(?:,\d+)?
      | \d+(?:,\d+)?
    )
  | (?P<word>[^\W\d_]+(?:[’'][^\W\d_]+)?)
  | (?P<mark>[^\w\s]|_)
    """,
    re.VERBOSE,
)
_SHAPES = {"number": Shape.NUMBER, "word": Shape.WORD, "mark": Shape.MARK}


def cut(text: str, start: int, end: int, *, comma: bool = False) -> list[Token]:
    """The tokens of ``text[start:end)``, in linear time; ``comma`` reads a comma as the decimal mark."""
    pattern = _TOKEN_COMMA if comma else _TOKEN
    return [
        Token(found.group(), found.group().lower(), found.start(), found.end(), _SHAPES[found.lastgroup or "mark"])
        for found in pattern.finditer(text, start, end)
    ]


def words(listed: str) -> frozenset[str]:
    """The words of a list kept as one string, as word lists here are."""
    return frozenset(listed.split())


def glued(tokens: list[Token], at: int) -> bool:
    """Whether nothing is printed between token ``at`` and the one before it."""
    return 0 < at < len(tokens) and tokens[at - 1].end == tokens[at].start


def low(tokens: list[Token], at: int) -> str:
    """Token ``at`` in lower case; an empty string beyond either end."""
    return tokens[at].low if 0 <= at < len(tokens) else ""
