"""How old someone is: "62-year-old", "aged nine", ", 62,", "in her 40s"."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from compare.details.context import Context
from compare.details.detail import Detail, Kind
from compare.details.figures.amount import Amount, comparable
from compare.details.figures.judging import judged
from compare.details.figures.reading import figures
from compare.details.kind import DetailedReport, Judgement, Setting
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
    only = _alone_in_sentence(setting.a, a) and _alone_in_sentence(setting.b, b)
    alike = same_subject(a, b, setting) or (only and near > 0)
    return judged(a, b, (ours, theirs), setting, near=near, alike=alike)


@lru_cache(maxsize=2)
def _ages_by_sentence(side: DetailedReport) -> Counter[int]:
    return Counter(detail.sentence for detail in side.of_kind.get(Kind.AGE, ()))


def _alone_in_sentence(side: DetailedReport, detail: Detail) -> bool:
    return _ages_by_sentence(side)[detail.sentence] == 1
