"""The steps that judging quantities, money and ages have in common."""

from compare.detail import Detail, Severity, Verdict
from compare.details.figures.amount import Amount, comparable, same_printed, set_against
from compare.details.figures.sums import adds_up
from compare.details.figures.transposed import transposed
from compare.details.kind import DetailedReport, Judgement, Setting
from compare.details.nearby import told_by
from compare.details.pairing.left_over import on_one_matter
from compare.details.tokens import lows
from compare.matching.synonyms import related
from compare.matching.words import stem

_TRANSPOSED = 0.95
"""How surely two figures that differ by the order of their digits answer one question."""
_UNLIKE = frozenset({Verdict.CONFLICT, Verdict.UNSURE})


def printed(side: DetailedReport, detail: Detail) -> tuple[str, ...]:
    """The words of a detail as printed but for case and spacing, to tell a style from the very same words."""
    return lows(side.report.text, detail.start, detail.end)


def judged(
    a: Detail,
    b: Detail,
    values: tuple[Amount, Amount],
    setting: Setting,
    *,
    per: tuple[str, str],
    near: float,
    alike: bool,
) -> Judgement | None:
    """The judgement on two amounts.

    ``per`` are the words that the two are told by, if any ("day" of "$20 a day").
    ``near``, 0..1, is how surely they answer the same question; ``alike`` says that it is enough for a conflict.
    Without it only values that agree are judged at all.
    """
    same_number = same_printed(*values)
    if _told_by_others(*per):
        rule = f"told by the {per[0]}, by the {per[1]}"
        return Judgement(Verdict.CONFLICT, rule, Severity.CORRECTION, near) if same_number else None
    if transposed(*values):
        near, alike = max(near, _TRANSPOSED), True
    if not (same_number or alike or near > 0) and values[0].unit == values[1].unit:
        return None  # whatever the two amount to, it is said below only of amounts that are near each other
    same_words = same_number and printed(setting.a, a) == printed(setting.b, b)
    verdict, rule = _ruling(a, b, values, setting, same_words=same_words)
    if not alike and verdict in _UNLIKE:
        return None
    if verdict is Verdict.FINER and not (alike or near > 0):
        return None
    severity = Severity.CORRECTION if verdict is Verdict.CONFLICT else Severity.NOTE
    return Judgement(verdict, rule, severity, near)


def amounts_may_agree(a: Amount, b: Amount) -> bool:
    """Whether two amounts, taken for sums of one currency if they are sums, may be judged to be the same.

    In one unit they must print one number, bounded alike; in two, what they come to is not asked here.
    """
    return a.unit != b.unit or (same_printed(a, b) and a.bound == b.bound)


def figures_may_agree(a: Detail, b: Detail) -> bool:
    """Whether two quantities, or two ages, may be the same in what they print."""
    ours, theirs = a.value, b.value
    if not isinstance(ours, Amount) or not isinstance(theirs, Amount):
        return False
    return comparable(ours, theirs) and amounts_may_agree(ours, theirs)


def judged_left_over(a: Detail, b: Detail, values: tuple[Amount, Amount], setting: Setting) -> Judgement | None:
    """The judgement on two amounts of one dimension that nothing else answers: a conflict where they differ."""
    if _told_by_others(*told_by(a, b, setting)):
        return None
    if not on_one_matter(a, b, setting) or _restates(setting.a, a) or _restates(setting.b, b):
        return None
    verdict, rule = _ruling(a, b, values, setting, same_words=False)
    if verdict is not Verdict.CONFLICT:
        return None
    return Judgement(verdict, f"{rule}; nothing else in the two sentences answers either", Severity.CORRECTION)


def _told_by_others(ours: str, theirs: str) -> bool:
    """Whether figures are told by two things, $20 a day and $20 a session, that are surely not one."""
    if not ours or not theirs or ours == theirs:
        return False
    one, other = stem(ours), stem(theirs)
    return other not in related(one) and one not in related(other)


def _ruling(
    a: Detail, b: Detail, values: tuple[Amount, Amount], setting: Setting, *, same_words: bool
) -> tuple[Verdict, str]:
    """As ``set_against``; a figure that is the sum of the other and its neighbours differs from it and from none."""
    verdict, rule = set_against(*values, same_words=same_words)
    if verdict is Verdict.CONFLICT and (adds_up(setting.a, a, values[1]) or adds_up(setting.b, b, values[0])):
        return Verdict.FINER, "one figure is the sum of those in the other sentence"
    return verdict, rule


def _restates(side: DetailedReport, detail: Detail) -> bool:
    """Whether a figure gives the one before it once more, in brackets and another unit: "38 km (24 miles)"."""
    return detail.start > 0 and side.report.text[detail.start - 1] == "("
