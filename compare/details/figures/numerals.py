"""Numbers as printed: figures of any language, and English words, which may be a translation."""

from fractions import Fraction
from functools import lru_cache

from compare.details.figures.number_words import in_words
from compare.details.figures.numeral import (
    MARKS,
    MOST_DIGITS,
    RATIO_OPENS,
    Numeral,
    and_a_half,
    exactly,
    multiple_after,
    ratio,
)
from compare.details.tokens import Shape, Token, glued, low


def read(
    tokens: list[Token], at: int, *, money: bool = False, english: bool = True, worded: bool = True
) -> Numeral | None:
    """The number that begins at token ``at``; None where none does. Reads each token a fixed number of times.

    ``money`` lets a bare "m" or "b" after the figures stand for a million or a billion; ``english``: the figures are
    printed as English prints them; ``worded``: English words stand beside them, if only as a translation.
    """
    token = tokens[at]
    if token.shape is Shape.NUMBER:
        return _figures(tokens, at, money=money, english=english, worded=worded)
    if token.low in MARKS:
        return exactly(Fraction(*MARKS[token.low]), at, at + 1, 0.01, digits=True)
    return in_words(tokens, at) if worded and token.shape is Shape.WORD else None


@lru_cache(maxsize=1 << 12)
def plain(text: str, *, english: bool = True) -> tuple[Fraction, Fraction] | None:
    """The worth of figures as printed, and of their last place that is not zero.

    A mark before exactly three last digits groups thousands, except a lone point (7.125) whose figures do not end in
    two zeros: 1.500 is fifteen hundred in every language that reports print it in. Outside English it always groups.
    """
    digits = "".join(ch for ch in text if ch.isdecimal())
    if not digits or len(digits) > MOST_DIGITS:
        return None
    point = max(text.rfind("."), text.rfind(","))
    places = len(text) - point - 1 if point >= 0 else 0
    lone_point = point >= 0 and text[point] == "." and text.count(".") == 1 and "," not in text
    if places == 3 and not (lone_point and english and (not text.endswith("00") or text.startswith("0"))):
        places = 0
    value = Fraction(int(digits), 10**places)
    if places:
        return value, Fraction(1, 10**places)
    zeros = len(digits) - len(digits.rstrip("0"))
    return value, Fraction(10 ** min(zeros, len(digits) - 1))


def _figures(tokens: list[Token], at: int, *, money: bool, english: bool, worded: bool) -> Numeral | None:
    read_plain = plain(tokens[at].text, english=english)
    if read_plain is None:
        return None
    value, step = read_plain
    after = at + 1
    if low(tokens, after) in MARKS:
        value += Fraction(*MARKS[low(tokens, after)])
        step, after = Fraction(1, 100), after + 1
    elif (added := _slash(tokens, after)) is not None:
        value, step, after = value + added, Fraction(1, 100), after + 3
    opens = worded and after == at + 1 and low(tokens, after) in RATIO_OPENS
    if opens and (part := ratio(tokens, at, float(value), after)):
        return part
    half = and_a_half(tokens, after) if worded else None
    if half:
        value, step, after = value + half[0], Fraction(1, 10), half[1]
    multiple, after = multiple_after(tokens, after, money=money)
    if multiple > 1:
        value, step = value * multiple, step * multiple
    return exactly(value, at, after, float(step), scale=multiple, digits=True)


def _slash(tokens: list[Token], at: int) -> Fraction | None:
    """The fraction of "1 1/2"."""
    if at + 2 < len(tokens) and low(tokens, at + 1) == "/" and glued(tokens, at + 1) and glued(tokens, at + 2):
        top, bottom = tokens[at].text, tokens[at + 2].text
        if top in "1234567" and bottom in {"2", "3", "4", "8"} and top < bottom:
            return Fraction(int(top), int(bottom))
    return None
