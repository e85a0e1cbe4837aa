"""How rare a word is in its language."""

from functools import cache

from compare.matching.tables import table

RAREST = 3.0  # Zipf frequency at and below which all words weigh the same: one in a million
_COMMONEST = 7.2  # Zipf frequency of "the" with its kin
_UNKNOWN_LANGUAGE = 0.7  # with no table, every word of the language weighs as a middling one
_DIGITS = 0.9  # a number is seldom shared by chance, but small ones are
FUNCTION_WORD = 0.27  # rarity below which a word joins others rather than saying something: up to "say" and "would"


@cache
def rarity(stem: str, language: str = "en") -> float:
    """How rare a stem is in its language, 0.03 (function words) to 1 (one in a million or rarer).

    The scale is linear in the Zipf frequency of wordfreq (Speer 2022); a number has a fixed weight.
    """
    if stem[:1].isdigit():
        return _DIGITS
    common = table(f"rarity-{language}")
    if common is None:
        return _UNKNOWN_LANGUAGE
    zipf = int(common.get(stem) or 0) / 10
    return min(1.0, max(0.03, (_COMMONEST - zipf) / (_COMMONEST - RAREST)))
