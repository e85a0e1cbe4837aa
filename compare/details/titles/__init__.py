"""Titles and roles: Senator, Defence Minister, chief executive, "the chief of the general staff".

A ``DetailKind``. A title counts only with the name that it stands beside; two titles are compared where the names are
one person's. A ``RivalKind`` besides: one post given to two people.
"""

from collections.abc import Iterable, Sequence

from compare.details.context import Context
from compare.details.detail import Detail, Kind
from compare.details.kind import Judgement, Setting
from compare.details.pairing.left_over import on_one_matter
from compare.details.titles.beside import find_titles
from compare.details.titles.judging import judge_left_titles, judge_titles
from compare.details.titles.title import Title

__all__ = ["KINDS", "ONE_SIDED", "Title", "find", "judge", "judge_left_over"]

KINDS = (Kind.TITLE,)
ONE_SIDED = True


def find(context: Context, _found: Sequence[Detail]) -> Iterable[Detail]:
    """The titles and roles that stand beside a person's name."""
    return find_titles(context)


def judge(a: Detail, b: Detail, setting: Setting) -> Judgement | None:
    """What two titles amount to; None where they belong to two people."""
    return judge_titles(a, b, setting)


def judge_left_over(a: Detail, b: Detail, setting: Setting) -> Judgement | None:
    """What two titles amount to that nothing else in linked sentences answers; None where they may both stand."""
    if not isinstance(a.value, Title) or not isinstance(b.value, Title) or not on_one_matter(a, b, setting):
        return None
    return judge_left_titles(a.value, b.value, setting)
