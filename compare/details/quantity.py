"""Quantities: counts and measures, with units, bounds and ranges."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from compare.detail import Detail, Kind
from compare.details.context import Context
from compare.details.figures.amount import Amount, comparable, same_printed
from compare.details.figures.bounds import Bound
from compare.details.figures.dimensions import dimension
from compare.details.figures.durations import PUNISHED, told_of
from compare.details.figures.judging import figures_may_agree, judged, judged_left_over
from compare.details.figures.nouns import counted_noun, counts_persons, may_be_one, same_noun
from compare.details.figures.numeral import SMALL
from compare.details.figures.reading import figures
from compare.details.figures.sums import SCORE
from compare.details.figures.transposed import transposed
from compare.details.figures.units import in_base, units
from compare.details.kept import kept_for_links
from compare.details.kind import DetailedReport, Judgement, Setting
from compare.details.nearby import Surroundings, alone, measured, roles_alike, shared, stem, surroundings
from compare.details.nearby.befallen import exclude_each_other
from compare.details.pairing.left_over import IN_LIKE_WORDS

KINDS = (Kind.QUANTITY,)
ONE_SIDED = True

_SHARES = frozenset({"share", "points"})
_VAGUELY = 2
"""Words near both counts of one noun that make them answer one question where one is vague ("hundreds")."""
_TELLING = 20
"""From here on two counts that are the same are so for a reason, whatever stands around."""
_FAR = 20
_SOME_OF = re.compile(r"\b(\w+) (?:of|out of|in) (?:the |its |his |her |their |all )?$")
_SOME_REACH = 24  # code points before a figure in which the one stands that counts some of its own
_IN_PLAY = frozenset(map(stem, ("break", "half", "interval", "ahead", "lead", "led", "level", "levelled", "equaliser")))
_LEVEL = frozenset({"to", "at"})
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
    # Asked for once: to look them up for each question takes longer than to answer it.
    here, there = _read(setting.a, a), _read(setting.b, b)
    if here.in_time or there.in_time:
        return None
    counted = same_noun(ours.noun, theirs.noun, setting.a.report.language)
    slipped = counted is False and transposed(ours, theirs) and may_be_one(ours.noun, theirs.noun)
    if counted is False and not (ours.unit or slipped or here.near.leads_like(there.near)):
        return None
    clash = exclude_each_other(here.near.role, there.near.role) or _other_questions((ours, theirs), (here, there))
    if clash and not same_printed(ours, theirs):
        return None  # neither figure allows for the other: they count others
    shared = here.near.shared(there.near)
    near = here.near.closeness(there.near, shared)
    alike = not clash and _alike(a, b, (here, there), setting, counted=counted, around=shared)
    if min(ours.hi, theirs.hi) < _TELLING and not (ours.unit or counted or near or alike):
        return None  # "three crew", "three": any two sentences may hold a small number
    near = near / 4 if clash else near
    found = judged(a, b, (ours, theirs), setting, per=(here.near.per, there.near.per), near=near, alike=alike)
    one_thing = found and not clash and measures(ours) and _measures_one_thing(a, b, setting)
    return found._replace(one_thing=True) if found and one_thing else found


may_agree = figures_may_agree


class _Read(NamedTuple):
    """What stands around a quantity, and what that says of it: what the functions of the same names tell."""

    near: Surroundings
    in_time: bool
    counts_all: bool
    dimension: str


@kept_for_links
def _read(side: DetailedReport, detail: Detail) -> _Read:
    in_time = detail in _parts_of_times(side)
    return _Read(surroundings(side, detail), in_time, _counts_all(side, detail), dimension(side, detail))


def _other_questions(values: tuple[Amount, Amount], read: tuple[_Read, _Read]) -> bool:
    """Whether two quantities are told of two things, moments or measures, whoever it befell."""
    here, there = read
    if _change_and_level(here.near, there.near) or _of_two_moments(values, read):
        return True
    return here.counts_all != there.counts_all or _of_two_dimensions(here.dimension, there.dimension)


def _of_two_dimensions(ours: str, theirs: str) -> bool:
    """Whether one tells how long a thing is and the other how deep it lies."""
    return bool(ours) and theirs not in ("", ours)


def _counts_all(side: DetailedReport, detail: Detail) -> bool:
    """Whether a figure counts all of which the one before it counts some: the 40 of "twelve of 40 schools"."""
    text, sentence = side.report.text, side.sentence(detail)
    found = _SOME_OF.search(text[max(sentence.start, detail.start - _SOME_REACH) : detail.start])
    return found is not None and (found[1].isdigit() or found[1].lower() in SMALL)


def _of_two_moments(values: tuple[Amount, Amount], read: tuple[_Read, _Read]) -> bool:
    """Whether one score is the end of a match and the other stood at some time in it: 2-1 ahead at the break."""
    if not values[0].noun == values[1].noun == SCORE:
        return False
    return _IN_PLAY.isdisjoint(read[0].near.near) != _IN_PLAY.isdisjoint(read[1].near.near)


def _far_apart(ours: Amount, theirs: Amount) -> bool:
    """Whether two lengths of time in other units are so unlike that nobody prints one for the other: hours, weeks."""
    one, other = in_base(ours.hi, ours.unit), in_base(theirs.hi, theirs.unit)
    return ours.unit != theirs.unit and min(one, other) * _FAR < max(one, other)


def _change_and_level(ours: Surroundings, theirs: Surroundings) -> bool:
    """Whether one figure tells by how much something changed and the other to what: rose by 4 m, stood at 6 m."""
    if not ours.before or not theirs.before:
        return False  # one word alone is no "by" and "to"
    one, other = ours.before[-1], theirs.before[-1]
    return (one == "by" and other in _LEVEL) or (other == "by" and one in _LEVEL)


def _measures_one_thing(a: Detail, b: Detail, setting: Setting) -> bool:
    """Whether what both measure is printed, and is one thing: five days of rain, a 72-hour pause and a truce."""
    if not measured(setting.a, a).isdisjoint(measured(setting.b, b)):
        return True
    return surroundings(setting.a, a).measure_alike(surroundings(setting.b, b))


def _alike(
    a: Detail, b: Detail, read: tuple[_Read, _Read], setting: Setting, *, counted: bool | None, around: int
) -> bool:
    """Whether so much around two quantities is the same that they answer one question; what is cheap is asked first.

    ``counted`` says whether they count one noun, None where one is not printed; ``around`` is how many words stand
    near both.
    """
    ours, theirs = a.value, b.value
    if not isinstance(ours, Amount) or not isinstance(theirs, Amount):
        return False
    timed = measures_time(ours)
    if timed and (told_of(setting.a, a) != told_of(setting.b, b) or _far_apart(ours, theirs)):
        return False
    ours_near, theirs_near = read[0].near, read[1].near
    if ours_near.leads_like(theirs_near):
        return True
    if ours.unit and (around or ours_near.measure_alike(theirs_near)):
        return True
    if timed and told_of(setting.a, a) == PUNISHED and _only_lengths(a, b, setting):
        return True
    if not ours.unit and ours_near.role is not None and ours_near.role == theirs_near.role:
        return True
    if counted is not True:
        return False
    vague = Bound.VAGUE in {ours.bound, theirs.bound}
    if around >= (_VAGUELY if vague else 1):
        language = setting.a.report.language
        # "143 passengers" and "nine people" are told of the same persons only if the same became of them.
        if ours_near.role == theirs_near.role or counted_noun(ours.noun, language) == counted_noun(
            theirs.noun, language
        ):
            return True
    return not vague and _only_counts(a, b, setting)


def judge_left_over(a: Detail, b: Detail, setting: Setting) -> Judgement | None:
    """Two left-over quantities of one unit, or counts of what may be one noun, that befell no two things."""
    ours, theirs = a.value, b.value
    if not isinstance(ours, Amount) or not isinstance(theirs, Amount) or not _may_answer(a, b, setting):
        return None
    if Bound.VAGUE in {ours.bound, theirs.bound}:
        return None
    return judged_left_over(a, b, (ours, theirs), setting)


def _may_answer(a: Detail, b: Detail, setting: Setting) -> bool:
    """Whether nothing about two quantities says that they answer two questions."""
    ours, theirs = a.value, b.value
    if not isinstance(ours, Amount) or not isinstance(theirs, Amount) or not comparable(ours, theirs):
        return False
    here, there = _read(setting.a, a), _read(setting.b, b)
    if here.in_time or there.in_time or exclude_each_other(here.near.role, there.near.role):
        return False
    if here.near.of and there.near.of and not here.near.measure_alike(there.near):
        return False
    if _other_questions((ours, theirs), (here, there)):
        return False
    if measures_time(ours):
        return told_of(setting.a, a) == told_of(setting.b, b) and not _far_apart(ours, theirs)
    if not measures(ours) and ours.unit and not shared(a, b, setting):
        return False  # of one thing a report may well print many shares
    votes = not _VOTES.isdisjoint((ours.noun, theirs.noun))
    if not (ours.unit or votes or roles_alike(a, b, setting) or shared(a, b, setting) >= IN_LIKE_WORDS):
        return False
    same = same_noun(ours.noun, theirs.noun, setting.a.report.language)
    return bool(ours.unit) or same is True or (same is None and _unsaid(ours, setting.a) and _unsaid(theirs, setting.b))


def _unsaid(amount: Amount, side: DetailedReport) -> bool:
    """Whether what is counted may go without saying: persons ("received 74 wounded") and votes ("164 opposed")."""
    return not amount.noun or counts_persons(amount.noun, side.report.language) or amount.noun in _VOTES


def _only_counts(a: Detail, b: Detail, setting: Setting) -> bool:
    """Whether either is the only quantity of its sentence, so that a sentence on one fact can mean no other."""
    return alone(setting.a, a) and alone(setting.b, b) and roles_alike(a, b, setting)


def _only_lengths(a: Detail, b: Detail, setting: Setting) -> bool:
    """Whether either is the only length of time in its sentence."""
    return _lengths(setting.a, a.sentence) == _lengths(setting.b, b.sentence) == 1


@kept_for_links
def _lengths(side: DetailedReport, sentence: int) -> int:
    """How many lengths of time a sentence prints."""
    return sum(isinstance(each.value, Amount) and measures_time(each.value) for each in side.of_sentence[sentence])


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
