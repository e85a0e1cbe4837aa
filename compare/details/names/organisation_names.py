"""Whether two names are one body's: in other words, abbreviated, or misspelt."""

import re
from functools import lru_cache

from rapidfuzz import fuzz

from compare import wordlists
from compare.detail import Verdict
from compare.details.spelling import same_spelling
from compare.wordlists import lexicon

_SMALL = wordlists.section("name_cues", "small")
_LEGAL = wordlists.section("name_cues", "legal")
_IN_FULL = {"US": "United States", "UK": "United Kingdom", "UN": "United Nations", "EU": "European Union"}
_SHORT = re.compile(r"\b(?:US|U\.S\.|UK|U\.K\.|UN|U\.N\.|EU|E\.U\.)(?=\s)")
_NUMBERED = str.maketrans("", "", ".,'’()")
_DIRECTIONS = wordlists.section("name_cues", "directions")
NEAR_BODY = 85.0
"""RapidFuzz ratio, 0..100, from which two names of several words are spellings of one (measured on own examples)."""


@lru_cache(maxsize=4096)
def same_body(a: str, b: str) -> tuple[Verdict | None, str]:
    """The verdict on two bodies' names, with its rule; (None, "") where they are two bodies.

    Style: other order or spelling (Defence Ministry, Ministry of Defense), abbreviation (EU), legal form (Inc).
    Finer: one name within the other (Wagner, Wagner Group). Conflict: a slip in a name of several words.
    """
    ours, theirs = _words(a), _words(b)
    if not ours or not theirs:
        return None, ""
    if _listed(a) is not None and _listed(a) == _listed(b):
        return Verdict.STYLE, "two names of one body"
    if _alike(ours, theirs):
        return Verdict.STYLE, "same body, other style"
    if _abbreviates(a, b) or _abbreviates(b, a):
        return Verdict.STYLE, "abbreviation"
    if _bare(ours) == _bare(theirs) and _bare(ours):
        return Verdict.STYLE, "same body, other legal form"
    short, long = sorted((ours, theirs), key=len)
    if set(short) < set(long) and (long[: len(short)] == short or long[-len(short) :] == short):
        if all(map(lexicon.common, short)) and len(short) == 1:
            return None, ""
        return Verdict.FINER, "longer form of the name"
    if _slip(ours, theirs):
        return Verdict.CONFLICT, "one name spelt two ways"
    return None, ""


def turned(a: str, b: str) -> bool:
    """Whether two names of three words or more differ in a direction alone: West, North Yorkshire Police."""
    ours, theirs = _words(a), _words(b)
    unlike = [{x, y} for x, y in zip(ours, theirs, strict=False) if x != y]
    return len(ours) == len(theirs) > 2 and len(unlike) == 1 and unlike[0] <= _DIRECTIONS


def _words(name: str) -> tuple[str, ...]:
    name = _SHORT.sub(lambda short: _IN_FULL[short.group().replace(".", "")], name)
    plain = name.lower().replace("&", " and ").replace("-", " ").translate(_NUMBERED)
    words = plain.split()
    return tuple(word for word in words if word not in _SMALL) or tuple(words)


def _listed(name: str) -> str | None:
    return lexicon.organisations().get(name.lower().replace("’", "'"))


def _alike(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """The same words in any order, spelling apart."""
    if len(a) != len(b):
        return "".join(a) == "".join(b)
    left = list(b)
    for word in a:
        found = next((other for other in left if same_spelling(word, other)), None)
        if found is None:
            return False
        left.remove(found)
    return True


def _abbreviates(short: str, long: str) -> bool:
    """Whether ``short`` is the initials of ``long``: UN, IMF; small words may count (MoD, FoE)."""
    letters = short.replace(".", "")
    words = long.replace("-", " ").split()
    if not letters.isalpha() or not letters[:1].isupper() or len(letters) < 2 or len(words) < 2 or " " in letters:
        return False
    if letters != letters.upper() and not (len(letters) < 5 and letters[-1].isupper()):
        return False
    every = "".join(word[0] for word in words).upper()
    great = "".join(word[0] for word in words if word.lower() not in _SMALL).upper()
    return letters.upper() in (every, great)


def _bare(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word.removesuffix("com") if len(word) > 6 else word for word in words if word not in _LEGAL)


def _slip(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    if len(a) != len(b) or len(a) < 2:
        return False
    unlike = [(x, y) for x, y in zip(a, b, strict=True) if not same_spelling(x, y)]
    if len(unlike) != 1:
        return False
    x, y = unlike[0]
    if any(ch.isdigit() for ch in x + y) or min(len(x), len(y)) < 5 or x[:3] != y[:3]:
        return False
    stems = x[:6] == y[:6] or fuzz.ratio(x, y) >= NEAR_BODY
    rest = [word for word in a if word != x]
    return stems and not all(map(lexicon.common, rest))
