"""Quantities: counts and measures, with units, bounds and ranges."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from compare.details.context import Context
from compare.details.detail import Detail, Kind
from compare.details.durations import told_of
from compare.details.figures.amount import Amount, comparable, same_printed
from compare.details.figures.bounds import Bound
from compare.details.figures.judging import judged, left_over
from compare.details.figures.nouns import counted_noun, counts_persons, same_noun
from compare.details.figures.reading import figures
from compare.details.figures.units import units
from compare.details.kind import DetailedReport, Judgement, Setting
from compare.details.nearby import alone, closeness, measured, roles_alike, roles_clash, same_lead, same_role, shared

KINDS = (Kind.QUANTITY,)
ONE_SIDED = True

_SHARES = frozenset({"share", "points"})
_IN_LIKE_WORDS = 3
"""Words near both counts from which those that something befell may be those of whom nothing is told."""
_VOTES = frozenset({"vote", "votes"})
_CLAIMED = frozenset({Kind.TIME, Kind.MONEY, Kind.AGE})


def find(context: Context, found: Sequence[Detail]) -> Iterable[Detail]:
    """Every figure that is no sum, no age and no part of a date.

    The span of time in "16 months ago" is a quantity inside a time: it is listed, and judged as the time.
    """
    claimed = [detail for detail in found if detail.kind in _CLAIMED]
    at = 0
    for figure in figures(context):
        while at < len(claimed) and claimed[at].end <= figure.start:
            at += 1
        if figure.money or figure.age:
            continue
        inside = at < len(claimed) and claimed[at].start < figure.end
        if inside and not (claimed[at].kind is Kind.TIME and figure.unit and claimed[at].end > figure.end):
            continue
        yield Detail(Kind.QUANTITY, figure.start, figure.end, figure.sentence, Amount.of(figure))


def judge(a: Detail, b: Detail, setting: Setting) -> Judgement | None:
    """Quantities of one dimension, and counts of one noun, that befell the same: else they are not compared."""
    ours, theirs = a.value, b.value
    if not isinstance(ours, Amount) or not isinstance(theirs, Amount) or not comparable(ours, theirs):
        return None
    if a in _parts_of_times(setting.a) or b in _parts_of_times(setting.b):
        return None
    counted = same_noun(ours.noun, theirs.noun, setting.a.report.language)
    led_alike = same_lead(a, b, setting)
    if not ours.unit and counted is False and not led_alike:
        return None
    one_relation = not measures_time(ours) or told_of(setting.a, a) == told_of(setting.b, b)
    near = closeness(a, b, setting)
    clash = roles_clash(a, b, setting)
    around = shared(a, b, setting)
    with_unit = bool(ours.unit) and around >= 1
    vague = Bound.VAGUE in {ours.bound, theirs.bound}
    role = same_role(a, b, setting) and not ours.unit
    one_thing = not clash and measures(ours) and not measured(setting.a, a).isdisjoint(measured(setting.b, b))
    only = counted is True and not vague and _only_counts(a, b, setting)
    language = setting.a.report.language
    one_noun = counted is True and counted_noun(ours.noun, language) == counted_noun(theirs.noun, language)
    # "143 passengers" and "nine people" are told of the same persons only if the same became of them.
    one_kind = counted is True and (one_noun or roles_alike(a, b, setting))
    alike = (
        one_relation
        and not clash
        and (with_unit or led_alike or role or only or (one_kind and around >= (2 if vague else 1)))
    )
    if clash and not same_printed(ours, theirs):
        return None  # neither figure allows for the other: they count others
    found = judged(a, b, (ours, theirs), setting, near=near if not clash else near / 4, alike=alike)
    return replace(found, one_thing=True) if found and one_thing else found


def judge_left_over(a: Detail, b: Detail, setting: Setting) -> Judgement | None:
    """Two left-over quantities of one unit, or counts of what may be one noun, that befell no two things."""
    ours, theirs = a.value, b.value
    if not isinstance(ours, Amount) or not isinstance(theirs, Amount) or not _may_answer(a, b, setting):
        return None
    if Bound.VAGUE in {ours.bound, theirs.bound}:
        return None
    return left_over(a, b, (ours, theirs), setting)


def _may_answer(a: Detail, b: Detail, setting: Setting) -> bool:
    """Whether nothing about two quantities says that they answer two questions."""
    ours, theirs = a.value, b.value
    if not isinstance(ours, Amount) or not isinstance(theirs, Amount) or not comparable(ours, theirs):
        return False
    if a in _parts_of_times(setting.a) or b in _parts_of_times(setting.b) or roles_clash(a, b, setting):
        return False
    if measures_time(ours):
        return told_of(setting.a, a) == told_of(setting.b, b)
    votes = not _VOTES.isdisjoint((ours.noun, theirs.noun))
    if not (ours.unit or votes or roles_alike(a, b, setting) or shared(a, b, setting) >= _IN_LIKE_WORDS):
        return False
    same = same_noun(ours.noun, theirs.noun, setting.a.report.language)
    return bool(ours.unit) or same is True or (same is None and _unsaid(ours, setting.a) and _unsaid(theirs, setting.b))


def _unsaid(amount: Amount, side: DetailedReport) -> bool:
    """Whether what is counted may go without saying: persons ("received 74 wounded") and votes ("164 opposed")."""
    return not amount.noun or counts_persons(amount.noun, side.report.language) or amount.noun in _VOTES


def _only_counts(a: Detail, b: Detail, setting: Setting) -> bool:
    """Whether either is the only quantity of its sentence, so that a sentence on one fact can mean no other."""
    return alone(setting.a, a) and alone(setting.b, b) and roles_alike(a, b, setting)


def measures_time(amount: Amount) -> bool:
    """Whether an amount is a length of time."""
    unit = units().get(amount.unit)
    return unit is not None and unit.dimension == "time"


def measures(amount: Amount) -> bool:
    """Whether an amount measures something; of one thing a report may well print many shares."""
    unit = units().get(amount.unit)
    return unit is not None and unit.dimension not in _SHARES


@lru_cache(maxsize=2)
def _parts_of_times(side: DetailedReport) -> frozenset[Detail]:
    """The quantities that stand inside a time ("16 months" in "16 months ago"), by one walk over both kinds."""
    times = side.of_kind.get(Kind.TIME, ())
    inside, at = set(), 0
    for detail in side.of_kind.get(Kind.QUANTITY, ()):
        while at < len(times) and times[at].end <= detail.start:
            at += 1
        if at < len(times) and times[at].start < detail.end:
            inside.add(detail)
    return frozenset(inside)
