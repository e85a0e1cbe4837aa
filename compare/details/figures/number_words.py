"""Numbers in English words: "two dozen", "tens of thousands", "one hundred and one", "two-thirds", "a quarter of"."""

from fractions import Fraction

from compare.details.figures.numeral import (
    LOOSE,
    MOST_DIGITS,
    MULTIPLES,
    PARTS,
    SMALL,
    TENS,
    VAGUE,
    VAGUE_FIRST,
    Numeral,
    and_a_half,
    exactly,
    multiple_after,
    ratio,
)
from compare.details.tokens import Token, glued, low, words

_HALVED = words("hour mile century kilometer kilometre decade acre ton")
"""Units of which reports print half or a quarter without "of"."""
AFTER_ARTICLE = frozenset({*MULTIPLES, *LOOSE, *PARTS, "couple", "handful"})
"""The words that an article makes a number of: "a hundred", "a few thousand", "a third of"."""
_MOST_WORDS = 24
"""A longer run of number words is a list or a joke."""


def in_words(tokens: list[Token], at: int) -> Numeral | None:
    """The number in words that begins at token ``at``; None where none does."""
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
        multiple, after = multiple_after(tokens, at + 1, money=False)
        least, most = LOOSE[word]
        return Numeral(least * multiple, most * multiple, multiple, at, after, vague=True)
    if word in {"half", "quarter"}:
        named = low(tokens, at - 1) in {"first", "second", "third", "fourth", "last", "this", "that", "other", "latter"}
        counted = word == "half" or low(tokens, at + 1) != "of"
        return None if named or not counted else _half_of(tokens, at, Fraction(1, PARTS[word]), at + 1)
    if low(tokens, at - 1) in SMALL or low(tokens, at - 1) in TENS:
        return None  # "four scores", "two tens": a noun
    least, most = VAGUE[word]
    after = at + 1
    if low(tokens, after) in {"of", "or"} and low(tokens, after + 1) in VAGUE and word in VAGUE_FIRST:
        second = tokens[after + 1].low
        if low(tokens, after) == "of":
            times = VAGUE[second][0] if second != "dozens" else 12
            first = VAGUE_FIRST[word]
            return Numeral(first * times, first * 10 * times - 1, times, at, after + 2, vague=True)
        return Numeral(least, VAGUE[second][1], least, at, after + 2, vague=True)
    return Numeral(least, most, least, at, after, vague=True)


def _article(tokens: list[Token], at: int) -> Numeral | None:
    """Read "a hundred", "a dozen", "a couple of", "a few hundred", "a quarter of", "a half million"."""
    second = low(tokens, at + 1)
    if second in MULTIPLES:
        counted = _cardinal(tokens, at + 1, start=1)
        return counted._replace(first=at) if counted else None
    if second == "couple":
        after = at + 3 if low(tokens, at + 2) == "of" else at + 2
        multiple, after = multiple_after(tokens, after, money=False)
        return Numeral(2 * multiple, 2 * multiple, multiple, at, after, about=True, scale=multiple)
    if second == "handful":
        return Numeral(3, 9, 1, at, at + 2, vague=True)
    if second in LOOSE:
        counted = _loose(tokens, at + 1)
        return counted._replace(first=at) if counted else None
    if second in PARTS and not second.endswith("s") and second != "second":
        return _half_of(tokens, at, Fraction(1, PARTS[second]), at + 2)
    return None


def _half_of(tokens: list[Token], first: int, part: Fraction, after: int) -> Numeral | None:
    """What follows "half", "a quarter", "a third": "a million", "dozen", "of the people"; else no quantity."""
    following = after + 1 if low(tokens, after) == "of" else after
    following = following + 1 if low(tokens, following) in {"a", "an"} else following
    hyphen = 1 if low(tokens, following) == "-" else 0
    multiple, end = multiple_after(tokens, following + hyphen, money=False)
    if multiple > 1:
        return exactly(part * multiple, first, end, float(part * multiple), scale=multiple)
    if low(tokens, following + hyphen) in _HALVED:
        return exactly(part, first, following + hyphen, float(part))
    if low(tokens, after) == "of":
        return exactly(part, first, after, float(part) / 10, share=True)
    if part == Fraction(1, 2) and low(tokens, after) in {"the", "its", "their", "his", "her", "all"}:
        return exactly(part, first, after, float(part) / 10, share=True)
    return None


def _share(tokens: list[Token], at: int) -> Numeral | None:
    """Read "two-thirds", "three quarters of", "one in five", "nine out of ten"."""
    top = SMALL.get(tokens[at].low)
    if not top or top > 10:
        return None
    hyphen = 1 if low(tokens, at + 1) == "-" else 0
    part = low(tokens, at + 1 + hyphen)
    after = at + 2 + hyphen
    if part in PARTS and (part.endswith("s") == (top > 1)):
        if top < PARTS[part] and (hyphen or low(tokens, after) in {"of", "majority", "the"}):
            return exactly(Fraction(top, PARTS[part]), at, after, 0.01, share=True)
        return None
    return ratio(tokens, at, top, at + 1)


def _cardinal(tokens: list[Token], at: int, start: int = 0) -> Numeral | None:
    """A whole number in words, with the parts of a million that "and a half" adds."""
    total, current, after, place = Fraction(0), Fraction(start), at, "none" if not start else "small"
    scale = 1
    while after < min(at + _MOST_WORDS, len(tokens)):
        word = tokens[after].low
        if (word in SMALL and place in {"none", "scale"}) or (place == "tens" and 0 < SMALL.get(word, 0) < 10):
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
    half = and_a_half(tokens, after) if place in {"small", "tens"} else None
    if half:
        current, after = current + half[0], half[1]
        multiple, after = multiple_after(tokens, after, money=False)
        current, scale = current * multiple, scale * multiple
    value = total + current
    if place == "none" or value >= 10**MOST_DIGITS:
        return None
    step = _step(value)
    return exactly(value, at, after, step, scale=scale)


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
