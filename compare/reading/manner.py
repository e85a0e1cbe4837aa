"""The manner a paragraph is written in: a newsroom's, or that of a reader below the article.

Every sign has a small weight and none decides alone. The signs lie in ``data/manner.tsv``; they were chosen on invented
articles and comments, and checked on a hundred news articles: none of these reaches the evidence ``zones`` asks for.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

# Paragraphs are judged by their beginning; comments are short, and long articles stay cheap.
_LONGEST = 2000
# Without any sign a paragraph is the article's.
_BASE = -0.4
# No paragraph says more than this for or against, so that no fence stands on a single one.
_MOST = 2.0

# A newsroom says whose word it has, or which day it was, before so many different words are out; readers argue on.
_LONG = 45
_FAINT = 0.7
_QUOTED = re.compile(
    r"“[^“”]{0,1500}(?:”|$)|\"[^\"]{0,1500}(?:\"|$)|«[^«»]{0,1500}(?:»|$)|(?<!\w)‘[^‘]{0,600}?’(?!\w)|^[^“”\"]{0,800}[”\"]$"
)
_QUOTES = re.compile(r"[“”\"«‘]")
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_CLOSED = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_CAPITAL_INSIDE = re.compile(r"[a-z,;] [A-Z](?!['’ ])|\d")


@dataclass(frozen=True, slots=True)
class Manner:
    """How a paragraph reads.

    ``likeness`` is above 0 like a reader's comment, below 0 like an article, -2..2. ``person`` is how much of it would
    rest on the first and second person; it is not in ``likeness``.
    """

    likeness: float
    person: float


def manner(paragraph: str) -> Manner:
    """Judge how a paragraph is written; the work is bounded, however long it is."""
    text = paragraph[:_LONGEST]
    # What somebody else says inside quotation marks is no sign of who writes.
    own = _QUOTED.sub("“”", text) if _QUOTES.search(text) else text
    words = set(_WORD.findall(own.lower()))
    parts = frozenset(part for word in words for part in word.split("-"))
    score = _BASE + _searched("reader", own, parts)
    score += sum(weight for weight, known in _reader_words() if not known.isdisjoint(words))
    against = _searched("newsroom", own, parts)
    if "“”" in own:
        against -= 0.8
    if against == 0 and not _CAPITAL_INSIDE.search(own):
        score += 0.3
    if against >= -_FAINT and len(words) > _LONG:
        score += 0.5
    if text[0].islower():
        score += 1.0
    if not _CLOSED.search(text) and len(own.split()) > 2:
        score += 0.6
    if len(own.split()) < 6 and "“”" not in own:
        score += 0.3
    return Manner(
        likeness=max(-_MOST, min(_MOST, score + against)),
        person=_searched("person", own, parts),
    )


def _searched(section: str, text: str, words: frozenset[str]) -> float:
    """The weights of a section's signs that are in the text of these words, together."""
    return sum(sign.weight for sign in signs(section) if sign.stands_in(text, words))


@dataclass(frozen=True, slots=True)
class Sign:
    """What speaks for a manner, and how much; of ``words``, where there are any, one stands in whatever matches."""

    weight: float
    pattern: re.Pattern[str]
    words: frozenset[str]

    def stands_in(self, text: str, words: frozenset[str]) -> bool:
        """Whether it is in a text of these words: lower case, without hyphens and apostrophes."""
        return not (self.words and self.words.isdisjoint(words)) and self.pattern.search(text) is not None


@cache
def signs(section: str) -> tuple[Sign, ...]:
    """The signs of ``reader``, ``newsroom`` or ``person``."""
    return tuple(
        Sign(weight, re.compile(pattern), frozenset(words.split())) for weight, pattern, words in _sections()[section]
    )


@cache
def _reader_words() -> list[tuple[float, frozenset[str]]]:
    return [(weight, frozenset(words.split())) for weight, words, _ in _sections()["reader words"]]


@cache
def _sections() -> dict[str, list[tuple[float, str, str]]]:
    """The rows of ``data/manner.tsv`` by section: a weight, a regular expression or words, and the words it needs."""
    sections: dict[str, list[tuple[float, str, str]]] = {}
    current: list[tuple[float, str, str]] = []
    for line in Path(__file__).with_name("data").joinpath("manner.tsv").read_text("utf-8").splitlines():
        if line.startswith("["):
            current = sections.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            weight, sign, *words = line.split("\t")
            current.append((float(weight), sign, " ".join(words)))
    return sections
