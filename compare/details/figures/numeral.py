"""What every way of printing a number shares: its value, the tables of number words, and what may follow it."""

from fractions import Fraction
from typing import NamedTuple

from compare.details.tokens import Token, glued, low

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
SMALL = {word: value for value, word in enumerate(f"{_ONES} seventeen eighteen nineteen".split())}
TENS = {
    word: 10 * value
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
# Lakh and crore count 1,23,45,678 as India groups it.
MULTIPLES = {
    "hundred": 100,
    "thousand": 1_000,
    "lakh": 100_000,
    "lakhs": 100_000,
    "million": 1_000_000,
    "crore": 10_000_000,
    "crores": 10_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "dozen": 12,
}
# Written on to figures: £3m, $1.2bn, 40k. A bare "m" is a metre unless it follows money.
SUFFIXES = {"k": 1_000, "mn": 1_000_000, "mln": 1_000_000, "bn": 1_000_000_000, "bln": 1_000_000_000, "tn": 10**12}
MONEY_SUFFIXES = SUFFIXES | {"m": 1_000_000, "mm": 1_000_000, "b": 1_000_000_000, "t": 10**12}
# A plural alone is a range: "dozens" from two dozen up, "hundreds" from one hundred to the last before a thousand.
VAGUE = {
    "tens": (10, 99),
    "scores": (40, 99),
    "dozens": (24, 99),
    "hundreds": (100, 999),
    "thousands": (1_000, 9_999),
    "lakhs": (100_000, 9_999_999),
    "millions": (1_000_000, 999_999_999),
    "crores": (10_000_000, 9_999_999_999),
    "billions": (1_000_000_000, 999_999_999_999),
    "trillions": (10**12, 10**15 - 1),
}
VAGUE_FIRST = {"tens": 10, "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1_000}
# The least and the most that readers take these for; printed before "dozen", "hundred", "thousand", "million".
LOOSE = {"several": (3, 9), "few": (2, 5)}
MARKS = {"½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8)}
PARTS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fifth": 5,
    "fifths": 5,
    "sixth": 6,
    "sixths": 6,
    "seventh": 7,
    "sevenths": 7,
    "eighth": 8,
    "eighths": 8,
    "ninth": 9,
    "ninths": 9,
    "tenth": 10,
    "tenths": 10,
}
OPENERS = frozenset({*SMALL, *TENS, *VAGUE, *LOOSE, *MARKS, "half", "quarter", "a", "an"})
"""Words that may open a number: nothing else needs to be looked at."""
_MAY_MULTIPLY = frozenset({*MULTIPLES, *MONEY_SUFFIXES, "-"})
RATIO_OPENS = frozenset({"out", "in"})
"""What a ratio goes on with: "one | in five", "nine | out of ten"."""
MOST_DIGITS = 18
"""A longer run of digits is a serial number, no count."""


class Numeral(NamedTuple):
    """A number as printed: from token ``first`` to before token ``after``.

    ``lo`` and ``hi`` are what the words say, equal for a plain number; ``step`` is the worth of the last printed place
    (0.1 for 3.5, 1,000 for 2,000, 1 for a small number in words); ``vague`` marks "hundreds", "several thousand";
    ``scale`` is the worth of its "million" or the like, 1 without; ``digits`` one printed in
    figures; ``share`` a part of a whole.
    A tuple, as tokens are, for a report has thousands.
    """

    lo: float
    hi: float
    step: float
    first: int
    after: int
    vague: bool = False
    about: bool = False
    scale: float = 1.0
    digits: bool = False
    share: bool = False


def exactly(
    value: Fraction,
    first: int,
    after: int,
    step: float,
    *,
    scale: float = 1.0,
    digits: bool = False,
    share: bool = False,
) -> Numeral:
    """A plain number, its lower and upper value the same."""
    worth = float(value)
    return Numeral(worth, worth, step, first, after, scale=scale, digits=digits, share=share)


def multiple_after(tokens: list[Token], at: int, *, money: bool) -> tuple[int, int]:
    """The worth of "million", "bn", "-million", "hundred thousand" at ``at``, and where it ends."""
    if low(tokens, at) not in _MAY_MULTIPLY:
        return 1, at
    suffixes = MONEY_SUFFIXES if money else SUFFIXES
    if glued(tokens, at) and low(tokens, at) in suffixes:
        return suffixes[low(tokens, at)], at + 1
    if low(tokens, at) in {"bn", "mn", "mln", "bln", "tn"} or (money and low(tokens, at) == "m"):
        return suffixes[low(tokens, at)], at + 1
    start = at + 1 if low(tokens, at) == "-" and low(tokens, at + 1) in MULTIPLES else at
    multiple, after = 1, start
    while low(tokens, after) in MULTIPLES and after < start + 2:
        multiple *= MULTIPLES[low(tokens, after)]
        after += 1
    return (multiple, after) if multiple > 1 else (1, at)


def and_a_half(tokens: list[Token], at: int) -> tuple[Fraction, int] | None:
    """Read "and a half", "-and-a-half" at ``at``: its worth and where it ends."""
    if low(tokens, at) not in {"and", "-"}:
        return None
    words: list[str] = []
    after = at
    while after < min(at + 6, len(tokens)) and len(words) < 3:
        if tokens[after].low != "-":
            words.append(tokens[after].low)
        after += 1
    if len(words) == 3 and words[0] == "and" and words[1] in {"a", "three", "one"} and words[2] in PARTS:
        top = 3 if words[1] == "three" else 1
        return Fraction(top, PARTS[words[2]]), after
    return None


def ratio(tokens: list[Token], first: int, top: float, at: int) -> Numeral | None:
    """Read "in five", "out of 10", "in every three" after a small number: the share that both make."""
    if low(tokens, at) == "out" and low(tokens, at + 1) == "of":
        following = at + 2
    elif low(tokens, at) == "in" and top < 10:
        following = at + 2 if low(tokens, at + 1) == "every" else at + 1
    else:
        return None
    word = low(tokens, following)
    bottom = SMALL.get(word) or (int(word) if word.isascii() and word.isdecimal() and len(word) < 5 else 0)
    small = bottom in {2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100, 1000}
    if not small or not 0 < top < bottom or (glued(tokens, following + 1) and low(tokens, following + 1) == "-"):
        return None
    follower = tokens[following + 1] if following + 1 < len(tokens) else None
    # "killed one in 10 minutes", "one in three cities" tell no share where a unit of time follows.
    if follower and follower.low in {"days", "hours", "minutes", "years", "weeks", "months", "seconds"}:
        return None
    return exactly(Fraction(int(top), bottom), first, following + 1, 0.005, share=True)
