"""The words of other languages than English that the grammar of figures reads, by the English ones that it knows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from compare import wordlists
from compare.details.figures.joined import below_hundred
from compare.details.figures.spelled import worth
from compare.details.figures.units import units
from compare.details.tokens import Shape, Token, cut

_LIST = "glossary"
_MULTIPLES = frozenset({"hundred", "thousand", "million", "billion", "trillion", "dozen", "percent"})

Phrase = tuple[str, ...]
"""Tokens in lower case."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a phrase stands for: its tokens after the first one, and the English words."""

    rest: Phrase
    english: Phrase


@dataclass(frozen=True, slots=True)
class Glossary:
    """One language.

    ``entries`` has, by the first token of a phrase, what it may stand for, the longest first; ``alone`` the same for
    multiples where no number stands before them. ``numbers`` has the worth of number words, ``inside`` of those that
    count only inside a longer number; ``doubtful`` are number words that are other words too; ``countable`` the words
    before which these are numbers. ``of`` joins a multiple to what it counts, with ``articles`` beside it; ``clock``
    stands before a time; ``months`` are the names of months; ``small`` the numbers below a hundred where they are
    written in one word. ``nouns`` has the English plural of what is counted, ``stops`` what never is, ``adjectives``
    what may stand before it.
    """

    language: str
    entries: Mapping[str, tuple[Entry, ...]]
    alone: Mapping[str, tuple[Entry, ...]]
    numbers: Mapping[str, int]
    inside: Mapping[str, int]
    doubtful: frozenset[str]
    countable: frozenset[str]
    of: frozenset[str]
    articles: frozenset[str]
    clock: frozenset[str]
    months: frozenset[str]
    small: Mapping[str, int]
    nouns: Mapping[str, str]
    stops: frozenset[str]
    adjectives: frozenset[str]


@cache
def glossary(language: str) -> Glossary | None:
    """The glossary of a language by its ISO 639-1 code; None where it is not listed."""
    if language not in wordlists.sections(_LIST):
        return None
    nouns = dict(_phrases(f"{language} nouns"))
    always = dict(_phrases("any")) | nouns | dict(_phrases(language))
    alone = dict(_phrases(f"{language} alone"))
    numbers = {form[0]: worth(english) for form, english in always.items() if len(form) == 1}
    inside = {form[0]: worth(english) for form, english in _phrases(f"{language} inside")}
    return Glossary(
        language,
        _by_first(always),
        _by_first(alone),
        {form: value for form, value in numbers.items() if value},
        {form: value for form, value in inside.items() if value},
        wordlists.of_language(_LIST, language, "doubtful"),
        frozenset(form[0] for form, english in always.items() if form in nouns or _is_counted(english)),
        wordlists.of_language(_LIST, language, "of"),
        wordlists.of_language(_LIST, language, "articles"),
        wordlists.of_language(_LIST, language, "clock"),
        _months(language),
        below_hundred(language, {form: value for form, value in numbers.items() if value}),
        {" ".join(form): english[0] for form, english in nouns.items()},
        wordlists.of_language(_LIST, language, "stops"),
        wordlists.of_language(_LIST, language, "adjectives"),
    )


def _phrases(heading: str) -> Iterable[tuple[Phrase, Phrase]]:
    """The phrases under ``heading``, each with its English words."""
    for line in wordlists.sections(_LIST).get(heading, ()):
        english, _, forms = line.partition("=")
        for form in forms.split("|"):
            tokens = cut(form, 0, len(form))
            parted = tokens if len(tokens) == 1 else [part for token in tokens for part in part_elision(token)]
            yield tuple(token.low for token in parted), tuple(english.split())


def part_elision(token: Token) -> tuple[Token, ...]:
    """The article or preposition, the apostrophe and the word of "d'euros"; any other token as it is."""
    at = token.low.replace("’", "'").find("'")
    if at < 1 or token.shape is not Shape.WORD:
        return (token,)
    middle, text = token.start + at, token.text
    return (
        Token(text[:at], token.low[:at], token.start, middle, Shape.WORD),
        Token("'", "'", middle, middle + 1, Shape.MARK),
        Token(text[at + 1 :], token.low[at + 1 :], middle + 1, token.end, Shape.WORD),
    )


def _by_first(phrases: Mapping[Phrase, Phrase]) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = {}
    for form, english in sorted(phrases.items(), key=lambda item: -len(item[0])):
        found.setdefault(form[0], []).append(Entry(form[1:], english))
    return {first: tuple(entries) for first, entries in found.items()}


def _months(language: str) -> frozenset[str]:
    heading = f"{language} months"
    listed = wordlists.forms("calendar", heading) if heading in wordlists.sections("calendar") else ()
    return frozenset(form for forms in listed for form in forms)


def _is_counted(english: Phrase) -> bool:
    """Whether English words are a unit, a currency or a multiple: something that a number stands before."""
    return (english[-1] in units() and english[-1] != "in") or english[-1] in _MULTIPLES or english[-1].endswith("s")
