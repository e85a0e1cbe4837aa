"""The words of a sentence, with what their shape says about a name."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import lru_cache
from itertools import chain
from sys import intern
from typing import NamedTuple

from compare import wordlists

# Dotted capitals first (U.S., J.K.), then a word with what joins it inside (O'Neill, Aznar-López, AT&T, Example.com).
# Each part is linear: the classes on both sides of a joiner never hold the joiner.
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-'’&.][^\W_]+)*")

ABBREVIATIONS = wordlists.section("name_cues", "abbreviations")
"""Shortened words whose full stop does not end a name."""

ORDINAL_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))

_make = tuple.__new__  # without the call of a class's own, which takes longer than to make the tuple
_APOSTROPHES = ("'", "’")
_SIBILANTS = frozenset("sSzZxX")
_ARTICLE_PREFIXES = wordlists.section("name_cues", "article prefixes")
"""Lower-case parts that belong to the name they are joined to: al-Assad, el-Sisi, d'Estaing."""


class _End(Enum):
    """What the end of a word asks for: an abbreviation has a full stop of its own, a sibilant a bare apostrophe."""

    PLAIN = auto()
    POSSESSIVE = auto()
    ABBREVIATED = auto()
    SIBILANT = auto()


class Token(NamedTuple):
    """A word at ``[start, end)`` in its report's text.

    ``text`` is without the full stop of an abbreviation and without a possessive's ``'s``; ``end`` covers the full
    stop but not the possessive. ``gap`` is what stands between the word before and this one, ``after`` where the word
    as printed ends, possessive included. ``low`` is the word in lower case with straight apostrophes; ``capital`` says
    whether it begins as a name does. A tuple, as the tokens of figures are: it takes a third of the time to make.
    """

    text: str
    low: str
    capital: bool
    start: int
    end: int
    gap: str
    after: int

    @property
    def possessive(self) -> bool:
        """Whether the word carries a possessive, which ends a name."""
        return self.after > self.end

    @property
    def acronym(self) -> bool:
        """Whether it is printed in capitals throughout: NBC, U.S., AT&T."""
        letters = [ch for ch in self.text if ch.isalpha()]
        return len(letters) > 1 and all(ch.isupper() for ch in letters)

    @property
    def initial(self) -> bool:
        """Whether it is one or more initials: J., J.K."""
        bare = self.text.replace(".", "")
        return (len(bare) == 1 or "." in self.text) and len(bare) <= 3 and bare.isalpha() and bare.isupper()


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The words of ``text[start:end]`` in order, in time linear in its length.

    A hyphenated word is parted where only one side of it is a name: ``Moscow-based``, ``ex-President``.
    """
    found: list[Token] = []
    last = stop = start
    for word in _words(text, start, end):
        # What begins a word is in none but words, so the next is where its text is met next.
        begin = text.find(word, stop)
        stop = begin + len(word)
        name, low, capital, ends = _known(word)
        name_end = after = stop
        if ends is _End.POSSESSIVE:
            name_end = stop - 2
        elif ends is not _End.PLAIN:
            following = text[stop : stop + 1]
            if following in _APOSTROPHES and word[-1] in _SIBILANTS and text[stop + 1 : stop + 2] in (" ", ""):
                after = stop + 1 if _closes_no_quote(text, start, begin) else stop
            elif following == "." and ends is _End.ABBREVIATED and stop < end:
                name_end = after = stop + 1
        gap = " " if begin == last + 1 and text[last] == " " else text[last:begin]
        found.append(_make(Token, (name, low, capital, begin, name_end, gap, after)))
        last = after
    return found


@lru_cache(maxsize=1 << 15)
def _known(word: str) -> tuple[str, str, bool, _End]:
    """A word without a possessive, it in lower case, whether it begins as a name, and how it ended.

    A book has a hundred times as many words as different ones.
    """
    possessive = len(word) > 2 and word[-2:].lower() in ("'s", "’s")
    name = word[:-2] if possessive else word
    if possessive:
        ends = _End.POSSESSIVE
    elif word.lower() in ABBREVIATIONS or _one_initial(word):
        ends = _End.ABBREVIATED
    else:
        ends = _End.SIBILANT if word[-1] in _SIBILANTS else _End.PLAIN
    return intern(name), intern(name.lower().replace("’", "'")), _capital(name), ends


def _capital(word: str) -> bool:
    """Whether a word begins as a name does: a capital (eBay's is the second letter), an article and one (al-Assad)."""
    if word[0].isupper():
        return not (word[1:2] == "-" and word[0] in "RDI" and len(word) > 3)  # a party tag: R-Texas
    if word.islower():
        return False
    head, _, tail = word.replace("’", "-").replace("'", "-").partition("-")
    return word[1:2].isupper() or (head in _ARTICLE_PREFIXES and tail[:1].isupper())


def _words(text: str, start: int, end: int) -> Iterator[str]:
    words = _WORD.findall(text, start, end)
    if "-" not in text[start:end]:
        return iter(words)
    return chain.from_iterable(map(_parted, words))


def _parted(word: str) -> tuple[str, ...]:
    """A hyphenated word as two where only one side of it is a name."""
    head, hyphen, tail = word.partition("-")
    name_first = head[:1].isupper() and tail.islower() and "-" not in tail and tail not in _ARTICLE_PREFIXES
    name_last = head.islower() and head not in _ARTICLE_PREFIXES and tail[:1].isupper()
    return (head, tail) if hyphen and (name_first or name_last) else (word,)


def _one_initial(word: str) -> bool:
    return len(word) == 1 and word.isupper()


def _closes_no_quote(text: str, start: int, begin: int) -> bool:
    """Whether an apostrophe after a word that starts at ``begin`` is a possessive's: no single quote stands open.

    Looks back over 200 code points at most: a quotation within a quotation is short.
    """
    before = text[max(start, begin - 200) : begin]
    return before.count("‘") <= before.count("’") and " '" not in before
