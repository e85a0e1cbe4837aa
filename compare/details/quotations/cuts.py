"""A quotation cut where its speaker turned it: of "We shall win, but it will cost us" only the first half.

To shorten is a newsroom's right, and most cuts leave the sense. One that ends before a "but" or an "if", or that takes
away the "I don't think" before a clause, has the speaker say what was never said.
"""

from collections.abc import Sequence

from compare import wordlists
from compare.details.kind import DetailedReport
from compare.details.quotations.pieces import Piece, content_stems, place_in
from compare.report import Zone

_FEWEST = 3  # words of what is cut; fewer are no clause ("though", "if you like")
_TOLD = 0.5  # share of the content of what is cut from which the report tells it in its own words
_NEAR = 400  # code points around a quotation in which its report may tell the rest
_HELD_WITHIN = 3  # words between "not" and "think"
_SHOWN = ("…", "...")


def turning_cut(short: Piece, long: Piece, side: DetailedReport) -> str | None:
    """Where a cut turns the sense, in an editor's words ("before “but”"); None for an ordinary cut.

    ``side`` is the report of ``short``. A headline is always a cut, a cut that is shown by dots hides nothing, and what
    stands beside the quotation in the report's own words is told.
    """
    if side.sentence(short.detail).zone is Zone.HEADLINE or short.printed.rstrip("”\"’' ").endswith(_SHOWN):
        return None
    place = place_in(short, long)
    if place is None:
        return None
    before, after = long.words[: place[0]], long.words[place[1] :]
    found = _turn_after(long.words[place[1] - 1], after, side.report.language) or _turn_before(before, short)
    if found is None:
        return None
    word, cut = found
    return None if _told(cut, short, side) else f"at “{word}”"


def _turn_after(last: str, after: Sequence[str], language: str | None) -> tuple[str, Sequence[str]] | None:
    """The turn that what is cut behind begins with, and the words that it takes along."""
    if after and after[0] in wordlists.section("turns", "joining"):
        after = after[1:]
    if len(after) <= _FEWEST or last in wordlists.section("turns", "no turn after"):
        return None
    turns = wordlists.sections("turns").get(language or "en", ())
    return (after[0], after[1:]) if any(after[0] in line.split() for line in turns) else None


def _turn_before(before: Sequence[str], short: Piece) -> tuple[str, Sequence[str]] | None:
    """The condition or the denial that the words cut before laid on those that are kept as a sentence."""
    if len(before) < _FEWEST or not short.printed.lstrip("“\"‘'[")[:1].isupper():
        return None
    if before[0] in wordlists.section("turns", "conditions"):
        return before[0], before[1:]
    held = wordlists.section("turns", "held")
    at = next((i for i in range(len(before) - 1, max(-1, len(before) - 1 - _HELD_WITHIN), -1) if before[i] in held), 0)
    denied = wordlists.section("turns", "denied")
    denial = next((word for word in before[max(0, at - _HELD_WITHIN) : at] if word in denied), None)
    return (denial, before) if denial else None


def _told(cut: Sequence[str], short: Piece, side: DetailedReport) -> bool:
    """Whether what was cut stands near the quotation in the report, in whatever form."""
    stems = content_stems(" ".join(cut)) - short.stems
    text = side.report.text
    around = text[max(0, short.start - _NEAR) : short.start] + " " + text[short.end : short.end + _NEAR]
    return bool(stems) and len(stems & content_stems(around)) >= _TOLD * len(stems)
