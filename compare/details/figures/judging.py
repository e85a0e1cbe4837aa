"""The steps that judging quantities, money and ages have in common."""

from functools import lru_cache

from compare.details.detail import Detail, Severity, Verdict
from compare.details.figures.amount import Amount, same_printed, set_against
from compare.details.kind import DetailedReport, Judgement, Setting
from compare.details.tokens import Shape, cut


@lru_cache(maxsize=1 << 12)
def printed(side: DetailedReport, detail: Detail) -> tuple[str, ...]:
    """The words of a detail as printed but for case and spacing, to tell a style from the very same words."""
    return tuple(
        token.low for token in cut(side.report.text, detail.start, detail.end) if token.shape is not Shape.MARK
    )


def judged(
    a: Detail, b: Detail, values: tuple[Amount, Amount], setting: Setting, *, near: float, alike: bool
) -> Judgement | None:
    """The judgement on two amounts.

    ``near``, 0..1, is how surely they answer the same question; ``alike`` says that it is enough for a conflict.
    Without it only values that agree are judged at all.
    """
    same_number = same_printed(*values)
    if not (same_number or alike or near > 0) and values[0].unit == values[1].unit:
        return None  # whatever the two amount to, it is said below only of amounts that are near each other
    same_words = same_number and printed(setting.a, a) == printed(setting.b, b)
    verdict, rule = set_against(*values, same_words=same_words)
    if verdict in {Verdict.CONFLICT, Verdict.UNSURE} and not alike:
        return None
    if verdict is Verdict.FINER and not (alike or near > 0):
        return None
    severity = Severity.CORRECTION if verdict is Verdict.CONFLICT else Severity.NOTE
    return Judgement(verdict, rule, severity, near)
