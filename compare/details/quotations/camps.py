"""Which side of an event a source speaks for: the police, a union, a company, those who looked on.

Sources of two camps do not speak for each other, so one claim given to both wants checking; a source whose camp no
word tells may speak for any. "Officials" and the like are of several camps at once.
"""

import re
from functools import cache

from compare import wordlists

_WORD = re.compile(r"[^\W\d_]+")


@cache
def _camps_of_word() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for camps, lines in wordlists.sections("camps").items():
        for line in lines:
            for word in line.split():
                found.setdefault(word, set()).update(camps.split())
    return {word: frozenset(camps) for word, camps in found.items()}


def camps_of(source: str) -> frozenset[str]:
    """The camps that a printed source with its role may speak for; none where no word of it tells.

    Of several telling words the narrowest decides: "police officials" are police.
    """
    told = [camps for word in _WORD.findall(source.lower()) if (camps := _camps_of_word().get(word))]
    return min(told, key=len, default=frozenset())


def opposed(a: str, b: str) -> bool:
    """Whether two printed sources speak for two camps."""
    ours, theirs = camps_of(a), camps_of(b)
    return bool(ours and theirs and not ours & theirs)
