"""Titles and roles: Senator, Defence Minister, chief executive, "the chief of the general staff".

A ``DetailKind``. A title counts only with the name that it stands beside; two titles are compared where the names are
one person's. People without a name are told by whose they are or by what they do. A ``RivalKind`` besides: one post
given to two people, or one unnamed person told of as two.
"""

from collections.abc import Iterable, Sequence

from compare.detail import Detail, Kind
from compare.details.context import Context
from compare.details.kind import Judgement, Setting
from compare.details.names import within
from compare.details.names.reading import read
from compare.details.pairing.left_over import on_one_matter
from compare.details.titles.beside import find_titles
from compare.details.titles.judging import judge_left_titles, judge_titles
from compare.details.titles.title import Title
from compare.details.titles.unnamed import Unnamed, find_unnamed, judge_left_unnamed, judge_unnamed

__all__ = ["KINDS", "ONE_SIDED", "Title", "find", "judge", "judge_left_over"]

KINDS = (Kind.TITLE,)
ONE_SIDED = True


def find(context: Context, _found: Sequence[Detail]) -> Iterable[Detail]:
    """The titles and roles that stand beside a person's name, and the people told of without one."""
    titles = find_titles(context)
    if not context.english:
        return titles
    taken = within(titles)
    unnamed = (each for each in find_unnamed(read(context)) if not taken(each.end - 1, each.end))
    return sorted([*titles, *unnamed], key=lambda detail: detail.start)


def judge(a: Detail, b: Detail, setting: Setting) -> Judgement | None:
    """What two titles amount to; None where they belong to two people."""
    if isinstance(a.value, Unnamed) and isinstance(b.value, Unnamed):
        return judge_unnamed(a.value, b.value)
    return judge_titles(a, b, setting)


def judge_left_over(a: Detail, b: Detail, setting: Setting) -> Judgement | None:
    """What two titles amount to that nothing else in linked sentences answers; None where they may both stand."""
    if isinstance(a.value, Unnamed) and isinstance(b.value, Unnamed):
        return judge_left_unnamed(a, b, setting)
    if not isinstance(a.value, Title) or not isinstance(b.value, Title) or not on_one_matter(a, b, setting):
        return None
    return judge_left_titles(a.value, b.value, setting)
