"""The sentences of the prose: those of the report, joined where a sentence end lies inside a quotation."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compare.details.quotations.marks import Quoted
from compare.details.quotations.tokens import Sort, Token, tokenize
from compare.report import Report

_TITLES = tuple(
    f" {title}." for title in ("Mr", "Mrs", "Ms", "Dr", "Sen", "Rep", "Gov", "Gen", "Lt", "Col", "Sgt", "Rev")
)
"""A sentence that ends in one goes on: the name follows."""


class Unit(NamedTuple):
    """A sentence of the prose; quoted stretches are single tokens.

    ``paragraph`` is its index in the report. ``first_word`` and ``last_word`` are the indices of its first and last
    word outside quotations; behind the last token and -1 where there is none. ``quoted`` says whether it holds quoted
    stretches.
    A tuple, as tokens are, for a report has thousands.
    """

    paragraph: int
    tokens: tuple[Token, ...]
    first_word: int
    last_word: int
    quoted: bool

    @classmethod
    def of(cls, paragraph: int, tokens: tuple[Token, ...], *, quoted: bool) -> "Unit":
        """The unit of ``tokens``."""
        first, last = 0, len(tokens) - 1
        while first < len(tokens) and tokens[first].sort is not Sort.WORD:
            first += 1
        while last >= 0 and tokens[last].sort is not Sort.WORD:
            last -= 1
        return cls(paragraph, tokens, first, last, quoted)


def read_units(report: Report, quoted: Sequence[Quoted]) -> Iterator[Unit]:
    """The units of ``report`` in order, in time linear in the text."""
    first = 0
    sentences = report.sentences
    at = 0
    while at < len(sentences):
        start, paragraph = sentences[at].start, sentences[at].paragraph
        at += 1
        while at < len(sentences) and sentences[at].paragraph == paragraph:
            border = sentences[at].start
            while first < len(quoted) and quoted[first].outer_end <= border and quoted[first].outer_end <= start:
                first += 1
            inside = first
            while inside < len(quoted) and quoted[inside].outer_end <= border:
                inside += 1
            cut = inside == len(quoted) or quoted[inside].outer_start >= border
            if cut and not report.text[max(start, border - 10) : border].rstrip().endswith(_TITLES):
                break
            at += 1
        end = sentences[at - 1].end
        while first < len(quoted) and quoted[first].outer_end <= start:
            first += 1
        holds = first < len(quoted) and quoted[first].outer_start < end
        yield Unit.of(paragraph, tuple(tokenize(report.text, start, end, quoted, first)), quoted=holds)
