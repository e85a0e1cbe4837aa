"""The words and marks of a sentence, with each quoted stretch as one token.

Who speaks is decided by what stands around a quotation, never by what is said in it: so the stretches are closed to
the rules for speakers.
"""

import re
from collections.abc import Sequence
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from compare import wordlists
from compare.details.quotations.marks import Quoted


class Sort(Enum):
    """What a token is."""

    WORD = auto()
    MARK = auto()
    QUOTED = auto()


class Token(NamedTuple):
    """A word, a punctuation mark or a quoted stretch at ``[start, end)``; ``low`` is its text in lower case.

    ``quoted`` is the index of the quoted stretch in the report, -1 for other tokens. A tuple, as the tokens of figures
    are: it takes a third of the time to make.
    """

    start: int
    end: int
    text: str
    low: str
    sort: Sort
    quoted: int = -1

    @property
    def word(self) -> bool:
        """Whether it is a word."""
        return self.sort is Sort.WORD

    @property
    def capital(self) -> bool:
        """Whether it is a word that begins with a capital or a digit run into one (``U.S.``, ``G7``)."""
        return self.sort is Sort.WORD and self.text[0].isupper()

    @property
    def adverb(self) -> bool:
        """Whether it looks like an adverb in -ly, as may stand between a speaker and the verb."""
        return self.low.endswith("ly") and not self.capital and self.low not in _NO_ADVERBS


_make = tuple.__new__  # without the call of a class's own, which takes longer than to make the tuple
_NO_ADVERBS = wordlists.section("speakers", "no adverbs")
_TOKEN = re.compile(r"\w+(?:[-’'&.]\w+)*|--|\S")
_ABBREVIATION = re.compile(
    r"(?:[RDI]-)?(?:[^\W\d_]|(?:[^\W\d_]\.)+[^\W\d_]|Mrs?|Ms|Mx|Dr|Prof|Sr|Jr|St|Rev|Hon|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|"
    r"Sgt|Cpl|Pvt|Const|Sens?|Reps?|Govs?|Pres|Supt|Det|Insp|Mme|Mlle|Inc|Corp|Co|Ltd|No|Ala|Ariz|Ark|Calif|Colo|Conn|Del|"
    r"Fla|Ga|Ill|Ind|Kan|Ky|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)"
)


def tokenize(text: str, start: int, end: int, quoted: Sequence[Quoted], first: int) -> list[Token]:
    """The tokens of ``text[start:end]``; ``quoted[first:]`` are the stretches that may lie there.

    A stretch that begins before ``start`` (a sentence that starts inside a quotation) is a token too, cut to size.
    Time is linear in the length.
    """
    found: list[Token] = []
    at = start
    index = first
    while index < len(quoted) and quoted[index].outer_start < end:
        stretch = quoted[index]
        found += _words(text, at, max(at, stretch.outer_start))
        begin, at = max(at, stretch.outer_start), min(end, max(at, stretch.outer_end))
        if begin < at:
            found.append(Token(begin, at, text[begin:at], "", Sort.QUOTED, index))
        index += 1
    found += _words(text, at, end)
    return found


def _words(text: str, start: int, end: int) -> list[Token]:
    found: list[Token] = []
    stop = skip = start
    for printed in _TOKEN.findall(text, start, end):
        # All but spaces are tokens, so each stands where its text is met next.
        begin = text.find(printed, stop)
        stop = begin + len(printed)
        if begin < skip:
            continue
        word, low, sort, abbreviated = _known(printed)
        if abbreviated and stop < end and text[stop] == ".":
            skip = stop + 1
            found.append(Token(begin, skip, f"{word}.", f"{low}.", sort))
        else:
            found.append(_make(Token, (begin, stop, word, low, sort, -1)))
    return found


@lru_cache(maxsize=1 << 15)
def _known(printed: str) -> tuple[str, str, Sort, bool]:
    """A token, itself in lower case, what it is, and whether a full stop behind it is its own."""
    if not (printed[0].isalnum() or printed[0] == "_"):
        return printed, printed, Sort.MARK, False
    return printed, printed.lower(), Sort.WORD, _ABBREVIATION.fullmatch(printed) is not None
