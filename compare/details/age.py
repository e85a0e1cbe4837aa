"""How old someone is: "62-year-old", "aged nine", ", 62,", "in her 40s"."""

from collections.abc import Iterable, Sequence

from compare.details.context import Context
from compare.details.detail import Detail, Kind
from compare.details.figures.amount import Amount, comparable
from compare.details.figures.judging import judged
from compare.details.figures.reading import figures
from compare.details.kind import Judgement, Setting, Side
from compare.details.nearby import closeness, same_subject

KINDS = (Kind.AGE,)
ONE_SIDED = True


def find(context: Context, found: Sequence[Detail]) -> Iterable[Detail]:
    """Every figure that tells an age."""
    del found  # words for an age claim their number before any other kind
    for figure in figures(context):
        if figure.age:
            yield Detail(Kind.AGE, figure.start, figure.end, figure.sentence, Amount.of(figure))


def judge(a: Detail, b: Detail, setting: Setting) -> Judgement | None:
    """Ages near a name that both print are one person's; others are compared only where they agree."""
    ours, theirs = a.value, b.value
    if not isinstance(ours, Amount) or not isinstance(theirs, Amount) or not comparable(ours, theirs):
        return None
    near = closeness(a, b, setting)
    only = all(len(_ages(side, detail)) == 1 for side, detail in ((setting.a, a), (setting.b, b)))
    alike = same_subject(a, b, setting) or (only and near > 0)
    return judged(a, b, (ours, theirs), setting, near=near, alike=alike)


def _ages(side: Side, detail: Detail) -> list[Detail]:
    return [other for other in side.of_sentence.get(detail.sentence, ()) if other.kind is Kind.AGE]
