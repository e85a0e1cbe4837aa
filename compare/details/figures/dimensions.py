"""Which measure of a thing a figure tells: its length, its height, how deep it lies."""

import re
from functools import cache

from compare import wordlists
from compare.detail import Detail
from compare.details.kind import DetailedReport

_NEAR = 24  # code points before a figure in which "a length of" stands
_BEFORE = re.compile(r"\b([a-z]+) of (?:about |some |nearly |almost |over )?$")
_AFTER = re.compile(r"[ -](?:in )?([a-z]+)\b")


def dimension(side: DetailedReport, detail: Detail) -> str:
    """The word that stands for what ``detail`` measures of a thing; empty where nothing tells."""
    text, sentence = side.report.text, side.sentence(detail)
    before = _BEFORE.search(text[max(sentence.start, detail.start - _NEAR) : detail.start])
    after = _AFTER.match(text, detail.end, sentence.end)
    return next((_dimensions()[found[1]] for found in (after, before) if found and found[1] in _dimensions()), "")


@cache
def _dimensions() -> dict[str, str]:
    lines = (line.split() for line in wordlists.lines("dimensions"))
    return {word: words[0] for words in lines for word in words}
