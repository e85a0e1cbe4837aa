"""Numbers that German, Dutch and Italian write in one word: "zweiundzwanzig", "honderdvijftig", "duecentomila"."""

from collections.abc import Mapping
from functools import lru_cache

_LONGEST = 40
"""Letters of the longest such word that reports print; a longer one is not looked into."""
_PATTERNS = {"de": "{unit}und{ten}", "nl": "{unit}en{ten}", "it": "{ten}{unit}"}
_HUNDREDS = {"de": ("hundert",), "nl": ("honderd",), "it": ("cento", "cent")}
_THOUSANDS = {"de": ("tausend",), "nl": ("duizend",), "it": ("mila", "mille")}
_ONE = {"de": "ein", "nl": "een", "it": "uno"}
_AND = {"de": "und", "nl": "en", "it": ""}
_VOWELS = frozenset("aeiou")


def below_hundred(language: str, numbers: Mapping[str, int]) -> dict[str, int]:
    """Every number below a hundred in one word of ``language``, from its words for units, teens and tens."""
    simple = {word: value for word, value in numbers.items() if value < 100}
    pattern = _PATTERNS.get(language)
    if pattern is None:
        return {}
    units = {word: value for word, value in simple.items() if 0 < value < 10} | {_ONE[language]: 1}
    made = {}
    for ten, tens in simple.items():
        if tens < 20:
            continue
        for unit, ones in units.items():
            word = pattern.format(unit=unit, ten=ten)
            if language == "it" and unit[0] in _VOWELS:
                word = ten[:-1] + unit  # ventuno, ventotto
            made[word] = tens + ones
            if language == "nl" and unit.endswith("e"):
                made[f"{unit}ën{ten}"] = tens + ones
            if language == "it" and unit == "tre":
                made[f"{ten}tré"] = tens + ones
    return simple | made


@lru_cache(maxsize=1 << 12)
def _parts(word: str, marks: tuple[str, ...]) -> tuple[str, str] | None:
    """What stands before and after the first of ``marks`` in ``word``."""
    for mark in marks:
        before, found, after = word.partition(mark)
        if found:
            return before, after
    return None


def worth(word: str, language: str, small: Mapping[str, int]) -> int | None:
    """What a number in one word comes to; None where it is none. ``small`` are the numbers ``below_hundred``."""
    if not small or len(word) > _LONGEST:
        return None
    thousands = _parts(word, _THOUSANDS[language])
    if thousands is None:
        return _below_thousand(word, language, small)
    before, after = thousands
    many = 1 if before in {"", _ONE[language]} else _below_thousand(before, language, small)
    rest = 0 if not after else _below_thousand(_without_and(after, language), language, small)
    return None if many is None or rest is None else many * 1_000 + rest


def _below_thousand(word: str, language: str, small: Mapping[str, int]) -> int | None:
    hundreds = _parts(word, _HUNDREDS[language])
    if hundreds is None:
        return small.get(word)
    before, after = hundreds
    many = 1 if before in {"", _ONE[language]} else small.get(before, 10)
    rest = 0 if not after else small.get(_without_and(after, language), small.get(after))
    if rest is None and after.startswith(_ONE[language]):
        rest = 1 if after in {_ONE[language], _ONE[language] + "s"} else None
    return None if many > 9 or rest is None else many * 100 + rest


def _without_and(word: str, language: str) -> str:
    mark = _AND[language]
    return word.removeprefix(mark) if mark else word
