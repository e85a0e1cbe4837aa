"""How much of one text stands in another, told from a small sketch of either.

The sketch is the smallest hashes of the text's runs of three words (shingles; Broder, "On the resemblance and
containment of documents", 1997): edited versions of one report share most of them, other reports of the same event
few, and no text has to be kept.
"""

import re
from hashlib import blake2b
from heapq import nsmallest

_WORD = re.compile(r"\w+")
_RUN = 3  # words
_SIZE = 256  # hashes kept: a report of 250 words whole, a sample of a longer one (standard error about 3%)


def sketch(text: str) -> str:
    """The sketch of a text, in hexadecimal; linear in the text."""
    words = _WORD.findall(text.casefold())
    runs = {" ".join(words[at : at + _RUN]) for at in range(max(1, len(words) - _RUN + 1))} if words else set()
    hashes = (blake2b(run.encode(), digest_size=8).hexdigest() for run in runs)
    return " ".join(nsmallest(_SIZE, hashes))


def shared(one: str, other: str) -> float:
    """The share, 0..1, of the shorter text that stands in the longer, of two sketches; 1 for two empty texts."""
    first, second = one.split(), other.split()
    if not first or not second:
        return float(first == second)
    # A full sketch says nothing of hashes above its last.
    limit = min(kept[-1] if len(kept) == _SIZE else "g" for kept in (first, second))
    whole_first = {each for each in first if each <= limit}
    whole_second = {each for each in second if each <= limit}
    return len(whole_first & whole_second) / max(1, min(len(whole_first), len(whole_second)))
