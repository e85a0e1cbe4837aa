"""Which sentences print what a finder looks for: looks over the whole text, which spare it most of the sentences.

A sentence that is told may still hold nothing: the finder reads it. One that is not told holds nothing for sure.
"""

import re
from bisect import bisect_right
from collections.abc import Collection
from functools import cache

from compare.details.context import Context
from compare.details.kept import kept_while_finding


def sentences_with(context: Context, parts: Collection[str]) -> set[int]:
    """The ids of the sentences that hold one of ``parts``, in lower case, however their letters are printed."""
    text, printed = lowered(context), _printed(context)
    starts = (*context.starts, len(text))
    found: set[int] = set()
    for part in parts:
        # To look through the different words of a book takes a tenth of the time of looking through the book.
        at = text.find(part) if _head(part) in printed else -1
        while at >= 0:
            after = bisect_right(starts, at)
            if after:  # else it is the space before the first
                found.add(after - 1)
            at = text.find(part, starts[after]) if after < len(starts) else -1
    return found


def sentences_matching(context: Context, pattern: re.Pattern[str]) -> set[int]:
    """The ids of the sentences in which a match of ``pattern`` begins, all in lower case.

    Its matches are of a letter or two: none hides another of another sentence.
    """
    starts = context.starts
    return {bisect_right(starts, match.start()) - 1 for match in pattern.finditer(lowered(context))}


@kept_while_finding("attribution")
def lowered(context: Context) -> str:
    """The text of a report in lower case, each character in its place.

    Three letters are those that patterns take them for where case does not count; one of them has no lower case of one
    letter.
    """
    return context.report.text.replace("İ", "i").replace("ı", "i").replace("ſ", "s").lower()


@cache
def _head(part: str) -> str:
    return part.split(maxsplit=1)[0]


@kept_while_finding("attribution")
def _printed(context: Context) -> str:
    """What a report prints between spaces, in lower case, each but once."""
    text = lowered(context)
    return " ".join({word for each in context.report.sentences for word in text[each.start : each.end].split()})
