"""Numbers as printed, in figures and in words: "1.2bn", "two dozen", "tens of thousands", "one hundred and one".

English words; figures and their groups in any language.
"""

from dataclasses import dataclass, replace
from fractions import Fraction

from compare.details.tokens import Shape, Token, glued, low

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
MONEY_SUFFIXES = SUFFIXES | {"m": 1_000_000, "b": 1_000_000_000, "t": 10**12}
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
_VAGUE_FIRST = {"tens": 10, "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1_000}
# The least and the most that readers take these for; printed before "dozen", "hundred", "thousand", "million".
LOOSE = {"several": (3, 9), "few": (2, 5)}
_MARKS = {"½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8)}
_PARTS = {
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
OPENERS = frozenset({*SMALL, *TENS, *VAGUE, *LOOSE, *_MARKS, "half", "quarter", "a", "an"})
"""Words that may open a number: nothing else needs to be looked at."""
_MOST_DIGITS = 18
"""A longer run of digits is a serial number, no count."""

_MOST_WORDS = 24
"""A longer run of number words is a list or a joke."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as printed: from token ``first`` to before token ``after``.

    ``lo`` and ``hi`` are what the words say, equal for a plain number; ``step`` is the worth of the last printed place
    (0.1 for 3.5, 1,000 for 2,000, 1 for a small number in words); ``vague`` marks "hundreds", "several thousand";
    ``scale`` is the worth of its "million" or the like, 1 without; ``digits`` one printed in
    figures; ``share`` a part of a whole.
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


def read(tokens: list[Token], at: int, *, money: bool = False, english: bool = True) -> Numeral | None:
    """The number that begins at token ``at``; None where none does. Reads each token a fixed number of times.

    ``money`` lets a bare "m" or "b" after the figures stand for a million or a billion.
    """
    token = tokens[at]
    if token.shape is Shape.NUMBER:
        return _figures(tokens, at, money=money, english=english)
    if token.low in _MARKS:
        return _exactly(Fraction(*_MARKS[token.low]), at, at + 1, 0.01, digits=True)
    return _words(tokens, at) if english and token.shape is Shape.WORD else None


def plain(text: str) -> tuple[Fraction, Fraction] | None:
    """The worth of figures as printed, and of their last place that is not zero.

    A mark before exactly three last digits groups thousands, except a lone point (7.125) whose figures do not end in
    two zeros: 1.500 is fifteen hundred in every language that reports print it in.
    """
    digits = "".join(ch for ch in text if ch.isdecimal())
    if not digits or len(digits) > _MOST_DIGITS:
        return None
    point = max(text.rfind("."), text.rfind(","))
    places = len(text) - point - 1 if point >= 0 else 0
    lone_point = point >= 0 and text[point] == "." and text.count(".") == 1 and "," not in text
    if places == 3 and not (lone_point and (not text.endswith("00") or text.startswith("0"))):
        places = 0
    value = Fraction(int(digits), 10**places)
    if places:
        return value, Fraction(1, 10**places)
    zeros = len(digits) - len(digits.rstrip("0"))
    return value, Fraction(10 ** min(zeros, len(digits) - 1))


def _exactly(
    value: Fraction,
    first: int,
    after: int,
    step: float,
    *,
    scale: float = 1.0,
    digits: bool = False,
    share: bool = False,
) -> Numeral:
    return Numeral(float(value), float(value), step, first, after, scale=scale, digits=digits, share=share)


def _figures(tokens: list[Token], at: int, *, money: bool, english: bool) -> Numeral | None:
    read_plain = plain(tokens[at].text)
    if read_plain is None:
        return None
    value, step = read_plain
    after = at + 1
    if low(tokens, after) in _MARKS:
        value += Fraction(*_MARKS[low(tokens, after)])
        step, after = Fraction(1, 100), after + 1
    elif (added := _slash(tokens, after)) is not None:
        value, step, after = value + added, Fraction(1, 100), after + 3
    if english and after == at + 1 and (part := ratio(tokens, at, float(value), after)):
        return part
    half = _and_a_half(tokens, after) if english else None
    if half:
        value, step, after = value + half[0], Fraction(1, 10), half[1]
    multiple, after = _multiple(tokens, after, money=money)
    return _exactly(value * multiple, at, after, float(step * multiple), scale=multiple, digits=True)


def _slash(tokens: list[Token], at: int) -> Fraction | None:
    """The fraction of "1 1/2"."""
    if at + 2 < len(tokens) and low(tokens, at + 1) == "/" and glued(tokens, at + 1) and glued(tokens, at + 2):
        top, bottom = tokens[at].text, tokens[at + 2].text
        if top in "1234567" and bottom in {"2", "3", "4", "8"} and top < bottom:
            return Fraction(int(top), int(bottom))
    return None


def _multiple(tokens: list[Token], at: int, *, money: bool) -> tuple[int, int]:
    """The worth of "million", "bn", "-million", "hundred thousand" at ``at``, and where it ends."""
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


def _and_a_half(tokens: list[Token], at: int) -> tuple[Fraction, int] | None:
    """Read "and a half", "-and-a-half" at ``at``: its worth and where it ends."""
    words: list[str] = []
    after = at
    while after < min(at + 6, len(tokens)) and len(words) < 3:
        if tokens[after].low != "-":
            words.append(tokens[after].low)
        after += 1
    if len(words) == 3 and words[0] == "and" and words[1] in {"a", "three", "one"} and words[2] in _PARTS:
        top = 3 if words[1] == "three" else 1
        return Fraction(top, _PARTS[words[2]]), after
    return None


def _words(tokens: list[Token], at: int) -> Numeral | None:
    word = tokens[at].low
    if word in VAGUE or (word in {"half", "quarter"}) or word in LOOSE:
        return _loose(tokens, at)
    if word in {"a", "an"}:
        return _article(tokens, at)
    if word not in SMALL and word not in TENS and word not in MULTIPLES:
        return None
    return _share(tokens, at) or _cardinal(tokens, at)


def _loose(tokens: list[Token], at: int) -> Numeral | None:
    """Read "hundreds", "tens of thousands", "several hundred", "half a million"."""
    word = tokens[at].low
    if word in LOOSE:
        if low(tokens, at + 1) not in MULTIPLES:
            return None
        multiple, after = _multiple(tokens, at + 1, money=False)
        least, most = LOOSE[word]
        return Numeral(least * multiple, most * multiple, multiple, at, after, vague=True)
    if word in {"half", "quarter"}:
        named = low(tokens, at - 1) in {"first", "second", "third", "fourth", "last", "this", "that", "other", "latter"}
        counted = word == "half" or low(tokens, at + 1) != "of"
        return None if named or not counted else _half_of(tokens, at, Fraction(1, _PARTS[word]), at + 1)
    least, most = VAGUE[word]
    after = at + 1
    if low(tokens, after) in {"of", "or"} and low(tokens, after + 1) in VAGUE and word in _VAGUE_FIRST:
        second = tokens[after + 1].low
        if low(tokens, after) == "of":
            times = VAGUE[second][0] if second != "dozens" else 12
            first = _VAGUE_FIRST[word]
            return Numeral(first * times, first * 10 * times - 1, times, at, after + 2, vague=True)
        return Numeral(least, VAGUE[second][1], least, at, after + 2, vague=True)
    return Numeral(least, most, least, at, after, vague=True)


def _article(tokens: list[Token], at: int) -> Numeral | None:
    """Read "a hundred", "a dozen", "a couple of", "a few hundred", "a quarter of", "a half million"."""
    second = low(tokens, at + 1)
    if second in MULTIPLES:
        return _rebased(_cardinal(tokens, at + 1, start=1), at)
    if second == "couple":
        after = at + 3 if low(tokens, at + 2) == "of" else at + 2
        multiple, after = _multiple(tokens, after, money=False)
        return Numeral(2 * multiple, 2 * multiple, multiple, at, after, about=True, scale=multiple)
    if second == "handful":
        return Numeral(3, 9, 1, at, at + 2, vague=True)
    if second in LOOSE:
        return _rebased(_loose(tokens, at + 1), at)
    if second in _PARTS and not second.endswith("s") and second != "second":
        return _half_of(tokens, at, Fraction(1, _PARTS[second]), at + 2)
    return None


def _rebased(numeral: Numeral | None, first: int) -> Numeral | None:
    if numeral is None:
        return None
    return replace(numeral, first=first)


def _half_of(tokens: list[Token], first: int, part: Fraction, after: int) -> Numeral | None:
    """What follows "half", "a quarter", "a third": "a million", "dozen", "of the people"; else no quantity."""
    following = after + 1 if low(tokens, after) == "of" else after
    following = following + 1 if low(tokens, following) in {"a", "an"} else following
    hyphen = 1 if low(tokens, following) == "-" else 0
    multiple, end = _multiple(tokens, following + hyphen, money=False)
    if multiple > 1:
        return _exactly(part * multiple, first, end, float(part * multiple), scale=multiple)
    if low(tokens, following + hyphen) in {
        "hour",
        "mile",
        "century",
        "kilometer",
        "kilometre",
        "decade",
        "acre",
        "ton",
    }:
        return _exactly(part, first, following + hyphen, float(part))
    if low(tokens, after) == "of":
        return _exactly(part, first, after, float(part) / 10, share=True)
    if part == Fraction(1, 2) and low(tokens, after) in {"the", "its", "their", "his", "her", "all"}:
        return _exactly(part, first, after, float(part) / 10, share=True)
    return None


def _share(tokens: list[Token], at: int) -> Numeral | None:
    """Read "two-thirds", "three quarters of", "one in five", "nine out of ten"."""
    top = SMALL.get(tokens[at].low)
    if not top or top > 10:
        return None
    hyphen = 1 if low(tokens, at + 1) == "-" else 0
    part = low(tokens, at + 1 + hyphen)
    after = at + 2 + hyphen
    if part in _PARTS and (part.endswith("s") == (top > 1)):
        if top < _PARTS[part] and (hyphen or low(tokens, after) in {"of", "majority", "the"}):
            return _exactly(Fraction(top, _PARTS[part]), at, after, 0.01, share=True)
        return None
    return ratio(tokens, at, top, at + 1)


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
    return _exactly(Fraction(int(top), bottom), first, following + 1, 0.005, share=True)


def _cardinal(tokens: list[Token], at: int, start: int = 0) -> Numeral | None:
    """A whole number in words, with the parts of a million that "and a half" adds."""
    total, current, after, place = Fraction(0), Fraction(start), at, "none" if not start else "small"
    scale = 1
    while after < len(tokens):
        word = tokens[after].low
        if (
            word in SMALL
            and place in {"none", "tens", "scale"}
            and not (place == "tens" and SMALL[word] not in range(1, 10))
        ):
            current, place = current + SMALL[word], "small"
        elif word in TENS and place in {"none", "scale"}:
            current, place = current + TENS[word], "tens"
        elif word in MULTIPLES and place != "none":
            scale = MULTIPLES[word] if MULTIPLES[word] >= 1_000 else scale
            if MULTIPLES[word] in {100, 12}:
                current *= MULTIPLES[word]
            else:
                total, current = total + max(current, Fraction(total == 0)) * MULTIPLES[word], Fraction(0)
            place = "scale"
        else:
            joint = _joint(tokens, after, place)
            if joint == after:
                break
            after = joint
            continue
        after += 1
    half = _and_a_half(tokens, after) if place in {"small", "tens"} else None
    if half:
        current, after = current + half[0], half[1]
        multiple, after = _multiple(tokens, after, money=False)
        current, scale = current * multiple, scale * multiple
    value = total + current
    if place == "none" or value >= 10**_MOST_DIGITS:
        return None
    step = _step(value)
    return _exactly(value, at, after, step, scale=scale)


def _joint(tokens: list[Token], at: int, place: str) -> int:
    """Past the hyphen of "twenty-one" or the "and" of "hundred and one"; ``at`` where neither joins two numbers."""
    following = low(tokens, at + 1)
    if low(tokens, at) == "-" and place in {"tens", "small", "scale"} and glued(tokens, at) and glued(tokens, at + 1):
        if (place == "tens" and following in SMALL) or following in MULTIPLES:
            return at + 1
    elif low(tokens, at) == "and" and place == "scale" and (following in SMALL or following in TENS):
        return at + 1
    return at


def _step(value: Fraction) -> float:
    """The worth of the last place that is not zero; a tenth of it for a half."""
    if value.denominator > 1:
        return 0.1
    whole, step = int(value), 1
    while whole and whole % 10 == 0:
        whole, step = whole // 10, step * 10
    return float(step)
