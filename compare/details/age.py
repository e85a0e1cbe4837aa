"""How old someone is: "62-year-old", "aged nine", ", 62,", "in her 40s"."""

import re
from collections.abc import Iterable, Sequence

from compare.detail import Detail, Kind
from compare.details.context import Context
from compare.details.figures.amount import Amount, comparable
from compare.details.figures.judging import figures_may_agree, judged
from compare.details.figures.reading import figures
from compare.details.kind import DetailedReport, Judgement, Setting
from compare.details.names.judging import same_or_misspelt
from compare.details.names.name import Name, NameType
from compare.details.names.person_names import words_of
from compare.details.nearby import alone, closeness, same_subject, told_by

KINDS = (Kind.AGE,)
ONE_SIDED = True

_AFTER_NAME = re.compile(r",?\s(?:who\s(?:is|was)\s|is\s|was\s|now\s|aged\s|an?\s)?")
_BEFORE_NAME = re.compile(r"[\s,]{1,2}(?:[a-z’'-]+,?\s){0,3}")


def find(context: Context, found: Sequence[Detail]) -> Iterable[Detail]:
    """Every figure that tells an age."""
    del found  # words for an age claim their number before any other kind
    for figure in figures(context):
        if figure.age:
            yield Detail(Kind.AGE, figure.start, figure.end, figure.sentence, Amount.of(figure))


def judge(a: Detail, b: Detail, setting: Setting) -> Judgement | None:
    """Ages beside one person's name, or near a word of it, are compared, and the only ones of both sentences."""
    ours, theirs = a.value, b.value
    if not isinstance(ours, Amount) or not isinstance(theirs, Amount) or not comparable(ours, theirs):
        return None
    near = closeness(a, b, setting)
    only = alone(setting.a, a) and alone(setting.b, b)
    person, other = whose(setting.a, a), whose(setting.b, b)
    one_person = person is not None and other is not None and same_or_misspelt(words_of(person), words_of(other))
    two_people = person is not None and other is not None and not one_person
    alike = one_person or (not two_people and (only or same_subject(a, b, setting)))
    near = 1.0 if one_person else near
    found = judged(a, b, (ours, theirs), setting, per=told_by(a, b, setting), near=near, alike=alike)
    return found._replace(one_thing=True) if found and one_person else found


may_agree = figures_may_agree


def whose(side: DetailedReport, age: Detail) -> str | None:
    """The full name of the person beside whose name an age is printed: "Ada Lorn, 62,", "62-year-old Ada Lorn"."""
    text = side.report.text
    for name in side.of_sentence.get(age.sentence, ()):
        value = name.value
        if (
            isinstance(value, Name)
            and value.type is NameType.PERSON
            and (
                (name.end <= age.start and _AFTER_NAME.fullmatch(text, name.end, age.start))
                or (age.end <= name.start and _BEFORE_NAME.fullmatch(text, age.end, name.start))
            )
        ):
            return value.full
    return None
