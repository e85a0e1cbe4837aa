"""What only other languages than English have: the noun after a number, and ordinals in figures."""

from compare.details.figures.glossary import Glossary
from compare.details.tokens import Shape, Token, glued, low

_PLURALS = {"fr": ("s", "x"), "es": ("s",), "pt": ("s",), "it": ("i", "e", "a", "à"), "nl": ("en", "s", "ën")}
"""Endings without which a word after a number is no plural. Russian and Ukrainian nouns may end in anything."""
_NO_NOUNS = {"ru": ("ли", "ть", "ся", "ют", "ено", "ены", "ованы"), "uk": ("ли", "ти", "ся", "ють", "ено", "ені")}
"""Endings of verbs and participles."""
_ADJECTIVES = {"de": ("e", "en"), "nl": ("e",), "ru": ("ых", "их"), "uk": ("их",)}
"""Endings of adjectives where these stand before their noun."""
_OF_THE = 3
"""Words for "of the" between a number and what it counts some of, at most."""
_SHORTEST = 4
"""Letters of a word that is taken for a singular without being listed; shorter ones are mostly prepositions."""
_YEAR = 4
"""Digits of a year."""
_SUFFIX = 3
"""Letters of the ending of an ordinal after its hyphen, at most: 2-й, 5-го."""


def noun_after(tokens: list[Token], at: int, known: Glossary, *, one: bool) -> tuple[str, int]:
    """The noun that a number ending before token ``at`` counts, as printed, and where it ends; empty where none is.

    The next word, or the one after an adjective, if the language lets it be a plural noun. ``one``: it need be no
    plural, as after "1" and "2,5".
    """
    place = _past_of(tokens, at, known)
    if _is_adjective(tokens, place, known) and _is_noun(tokens, place + 1, known, one=False):
        place += 1
    return (tokens[place].text, place + 1) if _is_noun(tokens, place, known, one=one) else ("", at)


def _past_of(tokens: list[Token], at: int, known: Glossary) -> int:
    """Past the "of the" between a number and persons of whom it counts some ("dois dos feridos"), if it stands there.

    Before anything else such a word joins the number to another matter: "12 der Stadt".
    """
    for place in range(at, at + _OF_THE + 1):
        form = _form(tokens, place)
        if form not in known.of and form not in known.articles and form != "of":
            return place if form in known.nouns else at
    return at


def counts_nothing(tokens: list[Token], at: int, known: Glossary) -> bool:
    """Whether the figures at ``at`` are a year, an ordinal or part of a word: "2024 года", "der 2. Platz", "90er"."""
    if tokens[at].shape is not Shape.NUMBER:
        return False
    if known.language in {"ru", "uk"} and len(tokens[at].text) == _YEAR and low(tokens, at + 1) == "year":
        return True
    if not glued(tokens, at + 1):
        return False
    here = tokens[at + 1]
    if here.shape is Shape.WORD:
        return not here.low
    following = tokens[at + 2] if at + 2 < len(tokens) else None
    if following is None or following.shape is not Shape.WORD:
        return False
    if here.low in {"-", "‑"} and glued(tokens, at + 2):
        return len(following.text) == 1 or (len(following.text) <= _SUFFIX and not following.low)
    return here.low == "." and known.language == "de"


def _form(tokens: list[Token], at: int) -> str:
    """Token ``at`` as printed but for case; an empty string beyond the end."""
    return tokens[at].text.lower() if at < len(tokens) else ""


def _may_be_of_noun(tokens: list[Token], at: int, known: Glossary) -> bool:
    if at >= len(tokens) or tokens[at].shape is not Shape.WORD:
        return False
    form = tokens[at].text.lower()
    return form not in known.stops and form not in known.of


def _is_noun(tokens: list[Token], at: int, known: Glossary, *, one: bool) -> bool:
    if not _may_be_of_noun(tokens, at, known):
        return False
    form, language = _form(tokens, at), known.language
    if language == "de" and not tokens[at].capital:
        return False
    if form in known.nouns:
        return True
    if (tokens[at].low and tokens[at].low != "article") or form in known.adjectives:
        return False  # a bound, a multiple, a unit
    if language == "de":
        return True
    if form.endswith(_NO_NOUNS.get(language, ())):
        return False
    if one and len(form) < _SHORTEST:
        return False
    return one or form.endswith(_PLURALS.get(language, ("",)))


def _is_adjective(tokens: list[Token], at: int, known: Glossary) -> bool:
    """Whether a word before a noun is an adjective for certain."""
    if not _may_be_of_noun(tokens, at, known):
        return False
    form = _form(tokens, at)
    if form in known.adjectives:
        return True
    plain = not tokens[at].capital and (not tokens[at].low or form in known.nouns)
    return plain and form.endswith(_ADJECTIVES.get(known.language, (" ",)))
