"""The row that a superlative or an ordinal has its place in: second of four daughters, youngest of three brothers."""

import re

_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_OF_MANY = re.compile(
    rf" of (?:the |his |her |their |its )?({'|'.join(_NUMBERS)}|\d{{1,2}}) ([a-z]+)\b(?! (?:per cent|million))",
    re.IGNORECASE,
)


def row_after(text: str, start: int, end: int) -> tuple[int, str]:
    """How many of what the row right after ``start`` counts: 4, "daughters"; 0 and nothing where none is told."""
    found = _OF_MANY.match(text, start, end)
    if found is None:
        return 0, ""
    low = found[1].lower()
    return (_NUMBERS.index(low) + 2 if low in _NUMBERS else int(low)), found[2].lower()
