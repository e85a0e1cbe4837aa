"""Names of people and organisations: found without a model, by capitals, cues and what the report says elsewhere.

A ``DetailKind``. ``people`` groups the mentions of one person, in one report and across two; places are a kind of
their own (``compare.details.places``), titles too (``compare.details.titles``), from the same reading.
"""

from collections.abc import Iterable, Sequence

from compare.details.context import Context
from compare.details.detail import Detail, Kind
from compare.details.kind import Judgement, Setting
from compare.details.names.judging import judge_names
from compare.details.names.name import Name, NameType
from compare.details.names.offices import office_of
from compare.details.names.people import Person, people, people_of_both, same_person
from compare.details.names.reading import read

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


def find(context: Context, _found: Sequence[Detail]) -> Iterable[Detail]:
    """The names of people and organisations, and those that no cue types; places are left to their own kind."""
    for mention in read(context).mentions:
        if mention.type is not NameType.PLACE:
            value = Name(mention.text, mention.type, mention.full, office_of(mention.title, mention.country))
            yield Detail(Kind.NAME, mention.start, mention.end, mention.sentence, value)


def judge(a: Detail, b: Detail, setting: Setting) -> Judgement | None:
    """What two names amount to; None where they name two different things, which is no disagreement by itself."""
    if not isinstance(a.value, Name) or not isinstance(b.value, Name):
        return None
    return judge_names(a.value, b.value, setting)
