"""Sums of money, in any currency that reports print."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from compare.details.context import Context
from compare.details.detail import Detail, Kind, Severity, Verdict
from compare.details.figures.amount import Amount, same_printed
from compare.details.figures.currencies import may_be_one
from compare.details.figures.judging import judged, judged_left_over
from compare.details.figures.reading import figures
from compare.details.kind import Judgement, Setting
from compare.details.nearby import alone, closeness, roles_clash, shared

KINDS = (Kind.MONEY,)
ONE_SIDED = True


def find(context: Context, found: Sequence[Detail]) -> Iterable[Detail]:
    """Every figure with a currency."""
    del found  # a currency's sign or word claims its number before any other kind
    for figure in figures(context):
        if figure.money:
            yield Detail(Kind.MONEY, figure.start, figure.end, figure.sentence, Amount.of(figure))


def judge(a: Detail, b: Detail, setting: Setting) -> Judgement | None:
    """Sums in one currency by their figures; in two, only the same number is held against another currency."""
    ours, theirs = a.value, b.value
    if not isinstance(ours, Amount) or not isinstance(theirs, Amount):
        return None
    near, around = closeness(a, b, setting), shared(a, b, setting)
    if not may_be_one(ours.unit, theirs.unit):
        if around < 1:
            return None
        rule = f"currencies differ: {', '.join(sorted((ours.unit, theirs.unit)))}"
        if same_printed(ours, theirs):
            return Judgement(Verdict.CONFLICT, rule, Severity.CORRECTION, near)
        return Judgement(Verdict.UNSURE, f"{rule}; no rate to tell", Severity.NOTE, near)
    ours = replace(ours, unit=theirs.unit)
    clash = roles_clash(a, b, setting)
    one_sum = around >= 2 or (alone(setting.a, a) and alone(setting.b, b))
    return judged(a, b, (ours, theirs), setting, near=near, alike=not clash and one_sum)


def judge_left_over(a: Detail, b: Detail, setting: Setting) -> Judgement | None:
    """Two left-over sums in one currency."""
    ours, theirs = a.value, b.value
    if not isinstance(ours, Amount) or not isinstance(theirs, Amount) or not may_be_one(ours.unit, theirs.unit):
        return None
    if roles_clash(a, b, setting):
        return None
    return judged_left_over(a, b, (replace(ours, unit=theirs.unit), theirs), setting)
