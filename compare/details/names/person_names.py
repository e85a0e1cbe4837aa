"""Whether two names may be one person's: by their words alone."""

import unicodedata
from functools import cache, lru_cache

from compare import wordlists
from compare.details.names.tokens import ORDINAL_SUFFIXES

_LEFT_OUT = str.maketrans({"-": " ", "‐": " ", "–": " ", ".": " ", "’": "", "'": "", ",": " "})


@lru_cache(maxsize=4096)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a person's name, folded: lower case, without accents, full stops and "Jr."; parted at hyphens."""
    plain = unicodedata.normalize("NFD", name.translate(_LEFT_OUT))
    folded = "".join(ch for ch in plain if not unicodedata.combining(ch)).lower()
    kept = tuple(word for word in folded.split() if word not in ORDINAL_SUFFIXES)
    return kept or tuple(folded.split())


def may_be_one(a: str, b: str) -> bool:
    """Whether two names may be one person's: the same surname and given names that do not exclude each other.

    "Prigozhin" and "Yevgeny Prigozhin", "John A. Boehner" and "John Boehner", "Joe Biden" and "Joseph R. Biden Jr."
    may; "Jill Biden" and "Joe Biden" may not.
    """
    ours, theirs = words_of(a), words_of(b)
    if not ours or not theirs:
        return False
    short, long = sorted((ours, theirs), key=len)
    if long[-len(short) :] == short or long[: len(short)] == short:
        return True
    if len(short) == 1 or short[-1] != long[-1]:
        return False
    return _given_alike(short[0], long[0]) or (len(short[0]) == 1 and short[0] == long[0][:1])


def _given_alike(a: str, b: str) -> bool:
    if a == b or (1 in (len(a), len(b)) and a[0] == b[0]):
        return True
    if min(len(a), len(b)) >= 3 and (a.startswith(b) or b.startswith(a)):
        return True
    return not _nicknames().get(a, frozenset()).isdisjoint(_nicknames().get(b, frozenset()))


@cache
def _nicknames() -> dict[str, frozenset[int]]:
    groups: dict[str, set[int]] = {}
    for k, line in enumerate(wordlists.lines("nicknames")):
        for name in line.split():
            groups.setdefault(name, set()).add(k)
    return {name: frozenset(found) for name, found in groups.items()}
