"""Words that make a number an age: "62-year-old", "aged nine", ", 62,", "in her 40s", "âgé de 43 ans"."""

from dataclasses import dataclass
from functools import cache

from compare import wordlists
from compare.details.figures.figure import Term
from compare.details.tokens import Shape, Token, glued, low

_OLDEST = 115  # years; a bare number above it is no age
_UNITS = frozenset({"year", "month", "week", "day"})
_WITHIN_DECADE = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
_ENDS_AGE = frozenset(",;)")
_MOST_AGES = 6
"""Ages in a row that one "aged" tells."""


@dataclass(frozen=True, slots=True)
class Age:
    """Words for an age: tokens ``[first, after)``, its unit, and what the words add to its bounds (a decade)."""

    first: int
    after: int
    unit: str = "year"
    more: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class _Listed:
    """Words of the list, in lower case: whole ones, and beginnings of words."""

    whole: frozenset[str]
    beginnings: tuple[str, ...]

    def __contains__(self, form: str) -> bool:
        return form in self.whole or form.startswith(self.beginnings)


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one language, by the headings of the list; ``dates`` are its months and weekdays, no persons."""

    language: str
    old: _Listed
    year_old: _Listed
    aged: _Listed
    of: _Listed
    persons: _Listed
    persons_before: _Listed
    owners: _Listed
    after: _Listed
    just: _Listed
    died: _Listed
    dates: frozenset[str]


def read(tokens: list[Token], term: Term, language: str) -> Age | None:
    """The age that a number with its unit tells, if the words around it say so in ``language`` (ISO 639-1)."""
    words = _words(language)
    if term.unit in _UNITS:
        return _old(tokens, term, words) or _in_years(tokens, term, words)
    if term.unit or not 0 <= term.hi <= _OLDEST:
        return None
    return (
        _year_old(tokens, term, words)
        or _decade(tokens, term, words)
        or _aged(tokens, term, words)
        or _beside_a_name(tokens, term, words)
    )


@cache
def _words(language: str) -> _Words:
    def listed(what: str) -> _Listed:
        found = wordlists.of_language("ages", language, what)
        beginnings = tuple(word.removesuffix("*") for word in found if word.endswith("*"))
        return _Listed(frozenset(word for word in found if not word.endswith("*")), beginnings)

    dates = [f"{language} {what}" for what in ("months", "weekdays")]
    listed_dates = [name for name in dates if name in wordlists.sections("calendar")]
    return _Words(
        language,
        listed("old"),
        listed("year-old"),
        listed("aged"),
        listed("of"),
        listed("persons"),
        listed("persons before"),
        listed("owners"),
        listed("after"),
        listed("just"),
        listed("died"),
        frozenset(form for name in listed_dates for forms in wordlists.forms("calendar", name) for form in forms),
    )


def _form(tokens: list[Token], at: int) -> str:
    """Token ``at`` as printed but for case, whatever it was translated to; an empty string beyond either end."""
    return tokens[at].text.lower() if 0 <= at < len(tokens) else ""


def _old(tokens: list[Token], term: Term, words: _Words) -> Age | None:
    """Read "62-year-old", "six months of age", "43 Jahre alt"."""
    old = term.after + 1 if _form(tokens, term.after) == "-" else term.after
    if _form(tokens, old).removesuffix("'s").removesuffix("’s") in words.old:
        return Age(term.first, old + 1, term.unit)
    if low(tokens, term.after) == "of" and low(tokens, term.after + 1) == "age":
        return Age(term.first, term.after + 2, term.unit)
    return None


def _year_old(tokens: list[Token], term: Term, words: _Words) -> Age | None:
    """Read "34-jährig", where unit and old are one word."""
    at = term.after + 1 if _form(tokens, term.after) == "-" else term.after
    return Age(term.first, at + 1) if _form(tokens, at) in words.year_old else None


def _in_years(tokens: list[Token], term: Term, words: _Words) -> Age | None:
    """Read what years alone tell in other languages than English: "âgé de 43 ans", "Pérez, de 36 años,"."""
    if words.language == "en" or term.unit != "year" or not 0 < term.hi <= _OLDEST:
        return None
    before, further = _form(tokens, term.first - 1), _form(tokens, term.first - 2)
    if before in words.of and (further in words.aged or further in words.persons):
        return Age(term.first, term.after)
    if before in words.persons_before:
        return Age(term.first, term.after)
    comma = term.first - 2 if before in words.of else term.first - 1
    set_off = comma > 0 and _form(tokens, comma) == "," and _form(tokens, term.after) == ","
    return Age(term.first, term.after) if set_off and tokens[comma - 1].capital else None


def _decade(tokens: list[Token], term: Term, words: _Words) -> Age | None:
    """Read "in her 40s", "in his late 60s", "their mid-20s"."""
    if not (
        low(tokens, term.after) == "s" and glued(tokens, term.after) and term.hi % 10 == 0 and 10 <= term.hi <= 100
    ):
        return None
    before = term.first - 2 if low(tokens, term.first - 1) == "-" else term.first - 1
    within = _WITHIN_DECADE.get(low(tokens, before))
    if within is None:
        return Age(term.first, term.after + 1, more=(0, 9)) if low(tokens, before) in words.owners else None
    if low(tokens, before - 1) not in words.owners and low(tokens, before - 1) not in _WITHIN_DECADE:
        return None
    return Age(before, term.after + 1, more=within)


def _aged(tokens: list[Token], term: Term, words: _Words) -> Age | None:
    """Read "aged 62", "aged 62 and 70", "between the ages of 5 and 11", "dies at 92", "turned 18", "who is 57"."""
    first, after = term.first, term.after
    before, further = _form(tokens, first - 1), _form(tokens, first - 2)
    if before in words.aged:
        return Age(first - 1, after)
    if before in words.of and further in words.aged:
        return Age(first - 2, after)
    if (before == "at" and further in words.died) or (
        before in {"and", "or"} and _after_ages(tokens, first - 2, words)
    ):
        return Age(first, after)
    follows_noun = after < len(tokens) and tokens[after].shape is Shape.WORD and not tokens[after].capital
    told = not follows_noun or low(tokens, after) in words.after
    if before in {"is", "was"} and further in {"who", "he", "she"} and told:
        return Age(first, after)
    if before in {"turned", "turns", "turning"} and (not follows_noun or low(tokens, after) in {"in", "on", "last"}):
        return Age(first, after)
    return None


def _after_ages(tokens: list[Token], at: int, words: _Words) -> bool:
    """Whether token ``at`` is the last of the numbers after "aged": "aged 12, 14 | and 16"."""
    for back in range(at, max(at - 2 * _MOST_AGES, 0), -2):
        if tokens[back].shape is not Shape.NUMBER:
            return False
        if tokens[back - 1].low != ",":
            return _form(tokens, back - 1) in words.aged
    return False


def _beside_a_name(tokens: list[Token], term: Term, words: _Words) -> Age | None:
    """Read "Prigozhin, 62, was"; "Anna Roe (34)": a whole number set off from the capitalised word before it."""
    first, after = term.first, term.after
    if after != first + 1 or first < 2 or term.hi < 1 or term.hi != int(term.hi):
        return None
    if _form(tokens, first - 1) in words.just and first > 2:
        first -= 1  # "Jordan Eke, just 18, scored"
    mark, name = tokens[first - 1].low, tokens[first - 2]
    named = name.shape is Shape.WORD and name.capital and _form(tokens, first - 2) not in words.dates
    junior = name.low == "." and first > 2 and tokens[first - 3].low in {"jr", "sr"}
    party = name.low == ")" and mark == ","
    if not (named or junior or party or _form(tokens, first - 2) in words.persons):
        return None
    end = low(tokens, after)
    closed = end in _ENDS_AGE or (end in {".", ""} and after >= len(tokens) - 1)
    if not closed and end == "and":
        closed = after + 1 < len(tokens) and tokens[after + 1].capital
    if (mark == "," and closed and end != ")") or (mark == "(" and end == ")" and term.hi >= 5):
        return Age(first, after)
    return None
