"""Names of people and organisations: found without a model, by capitals, cues and what the report says elsewhere.

A ``DetailKind``. ``people`` groups the mentions of one person, in one report and across two; places are a kind of
their own (``compare.details.places``), titles too (``compare.details.titles``), from the same reading.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence

from compare.detail import Detail, Kind
from compare.details.context import Context
from compare.details.kind import Judgement, Setting
from compare.details.names.designations import (
    Designation,
    find_designations,
    judge_designations,
    judge_left_designations,
)
from compare.details.names.judging import judge_names
from compare.details.names.name import Name, NameType
from compare.details.names.offices import office_of
from compare.details.names.people import Person, people, people_of_both, same_person
from compare.details.names.reading import read
from compare.details.names.rivals import judge_rivals
from compare.details.pairing.left_over import on_one_matter

__all__ = [
    "KINDS",
    "ONE_SIDED",
    "Name",
    "NameType",
    "Person",
    "find",
    "judge",
    "people",
    "people_of_both",
    "same_person",
]

KINDS = (Kind.NAME,)
ONE_SIDED = True


def find(context: Context, found: Sequence[Detail]) -> Iterable[Detail]:
    """The names of people and organisations, those that no cue types, and designations; places have their own kind."""
    reading = read(context)
    names = list(find_designations(reading))
    designated, paid = within(names), within(sums(found))
    for mention in reading.mentions:
        taken = designated(mention.start, mention.end) or paid(mention.start, mention.end)
        if mention.type is not NameType.PLACE and not taken:
            value = Name(mention.text, mention.type, mention.full, office_of(mention.title, mention.country))
            names.append(Detail(Kind.NAME, mention.start, mention.end, mention.sentence, value))
    return sorted(names, key=lambda detail: (detail.start, detail.end))


def sums(found: Sequence[Detail]) -> list[Detail]:
    """The sums among details: "SEK412m" looks like a name."""
    return [detail for detail in found if detail.kind is Kind.MONEY]


def within(details: Sequence[Detail]) -> Callable[[int, int], bool]:
    """Whether ``[start, end)`` lies within one of ``details``, which are apart and in reading order; in log time."""
    starts = [detail.start for detail in details]

    def lies(start: int, end: int) -> bool:
        at = bisect_right(starts, start) - 1
        return at >= 0 and end <= details[at].end

    return lies


def judge(a: Detail, b: Detail, setting: Setting) -> Judgement | None:
    """What two names amount to; None where they name two different things, which is no disagreement by itself."""
    if isinstance(a.value, Designation) and isinstance(b.value, Designation):
        return judge_designations(a.value, b.value)
    if not isinstance(a.value, Name) or not isinstance(b.value, Name):
        return None
    return judge_names(a.value, b.value, setting)


def judge_left_over(a: Detail, b: Detail, setting: Setting) -> Judgement | None:
    """What two names amount to that nothing else in linked sentences answers; None where they may be two things."""
    if not on_one_matter(a, b, setting):
        return None
    if isinstance(a.value, Designation) and isinstance(b.value, Designation):
        return judge_left_designations(a.value, b.value, setting)
    return judge_rivals(a, b, setting)
