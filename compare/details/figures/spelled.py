"""Whole numbers as the English words that the grammar of figures reads, and what such words come to."""

from collections.abc import Sequence

from compare.details.figures.numeral import SMALL, TENS

_SMALL = {value: word for word, value in SMALL.items()}
_TENS = {value: word for word, value in TENS.items()}


def worth(words: Sequence[str]) -> int | None:
    """What "forty two", "three hundred" or "thousand" comes to; None where a word is no number below a million."""
    total, current = 0, 0
    for word in words:
        if word in SMALL or word in TENS:
            current += SMALL.get(word, 0) + TENS.get(word, 0)
        elif word == "hundred":
            current = max(current, 1) * 100
        elif word == "thousand":
            total, current = total + max(current, 1) * 1_000, 0
        else:
            return None
    return total + current


def spelled(value: int) -> tuple[str, ...]:
    """The words for a number from zero to 999,999; a hyphen is a word of its own."""
    if value >= 1_000:
        rest = spelled(value % 1_000) if value % 1_000 else ()
        return (*spelled(value // 1_000), "thousand", *rest)
    if value >= 100:
        rest = spelled(value % 100) if value % 100 else ()
        return (*spelled(value // 100), "hundred", *rest)
    if value in _SMALL:
        return (_SMALL[value],)
    tens = _TENS[value - value % 10]
    return (tens, "-", _SMALL[value % 10]) if value % 10 else (tens,)
