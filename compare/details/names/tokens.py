"""The words of a sentence, with what their shape says about a name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# Dotted capitals first (U.S., J.K.), then a word with what joins it inside (O'Neill, Aznar-López, AT&T, Salesforce.com).
# Each part is linear: the classes on both sides of a joiner never hold the joiner.
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-'’&.][^\W_]+)*")

ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof rev hon fr st ste mt ft sen sens rep reps gov govs gen lt col maj capt sgt cpl pvt pte adm cmdr brig"
    " const supt insp det pres messrs jr sr co corp inc ltd dept no vs wm geo chas jas thos".split()
)
"""Shortened words whose full stop does not end a name."""

ORDINAL_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))

_ARTICLE_PREFIXES = frozenset("al el as an ar ad ash at az bin ibn ben abu d l o ul ur".split())
"""Lower-case parts that belong to the name they are joined to: al-Assad, el-Sisi, d'Estaing."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word at ``[start, end)`` in its report's text.

    ``text`` is without the full stop of an abbreviation and without a possessive's ``'s``; ``end`` covers the full
    stop but not the possessive. ``gap`` is what stands between the word before and this one, ``after`` where the word
    as printed ends, possessive included.
    """

    text: str
    start: int
    end: int
    gap: str
    after: int

    @property
    def low(self) -> str:
        """The word in lower case, with straight apostrophes."""
        return self.text.lower().replace("’", "'")

    @property
    def possessive(self) -> bool:
        """Whether the word carries a possessive, which ends a name."""
        return self.after > self.end

    @property
    def capital(self) -> bool:
        """Whether it begins as a name does: a capital, or an article joined to one (al-Assad, d'Estaing)."""
        first = self.text[0]
        if first.isupper():
            return not (self.text[1:2] == "-" and first in "RDI" and len(self.text) > 3)  # a party tag: R-Texas
        head, _, tail = self.text.replace("’", "'").replace("'", "-").partition("-")
        return (head in _ARTICLE_PREFIXES and tail[:1].isupper()) or (len(first) == 1 and self.text[:2] == "eB")

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
    last = start
    for begin, stop in _words(text, start, end):
        word = text[begin:stop]
        after = stop
        if word[-2:] in ("'s", "’s", "'S", "’S") and len(word) > 2:
            stop -= 2
            word = word[:-2]
        elif word[-1] in "sSzZxX" and text[stop : stop + 1] in ("'", "’") and text[stop + 1 : stop + 2] in (" ", ""):
            after = stop + 1 if _closes_no_quote(text, start, begin) else stop
        elif text[stop : min(stop + 1, end)] == "." and (word.lower() in ABBREVIATIONS or _one_initial(word)):
            stop += 1
            after = stop
        found.append(Token(word, begin, stop, text[last:begin], after))
        last = after
    return found


def _words(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _WORD.finditer(text, start, end):
        begin, stop = match.span()
        word = match.group()
        head, joiner, tail = word.partition("-")
        if joiner and head[:1].isupper() and tail.islower() and tail.count("-") == 0 and tail not in _ARTICLE_PREFIXES:
            yield begin, begin + len(head)
            yield begin + len(head) + 1, stop
        elif joiner and head.islower() and head not in _ARTICLE_PREFIXES and tail[:1].isupper():
            yield begin, begin + len(head)
            yield begin + len(head) + 1, stop
        else:
            yield begin, stop


def _one_initial(word: str) -> bool:
    return len(word) == 1 and word.isupper()


def _closes_no_quote(text: str, start: int, begin: int) -> bool:
    """Whether an apostrophe after a word that starts at ``begin`` is a possessive's: no single quote stands open.

    Looks back over 200 code points at most: a quotation within a quotation is short.
    """
    before = text[max(start, begin - 200) : begin]
    return before.count("‘") <= before.count("’") and " '" not in before
