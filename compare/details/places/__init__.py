"""Places: countries, cities and whatever a cue marks as a place; the sides of things (the left engine), and sites.

A ``DetailKind``, and a ``RivalKind`` for two sides of one thing that nothing else in linked sentences answers.
"""

from collections.abc import Iterable, Sequence

from compare.detail import Detail, Kind
from compare.details.context import Context
from compare.details.kind import Judgement, Setting
from compare.details.names import sums, within
from compare.details.names.designations import Designation
from compare.details.names.reading import read
from compare.details.names.rivals import judge_bodies
from compare.details.pairing.left_over import on_one_matter
from compare.details.places.judging import judge_left_places, judge_places
from compare.details.places.nationals import National, find_nationals, judge_left_nationals, judge_nationals
from compare.details.places.place import Place, find_places
from compare.details.places.sides import Sided, find_sides, judge_left_sides, judge_sides
from compare.details.places.sites import Site, find_sites, judge_left_sites, judge_sites

__all__ = ["KINDS", "ONE_SIDED", "Place", "find", "judge", "judge_left_over"]

KINDS = (Kind.PLACE,)
ONE_SIDED = True


def find(context: Context, found: Sequence[Detail]) -> Iterable[Detail]:
    """The places, sides and sites, in reading order, but for what is a designation (Route 9)."""
    reading = read(context)
    sides = list(find_sides(reading))
    sites = [*find_sites(reading), *find_nationals(reading)]
    designated = within([detail for detail in found if isinstance(detail.value, Designation)])
    taken = (designated, within(sums(found)), within(sides))
    places = (detail for detail in find_places(reading) if not any(lies(detail.start, detail.end) for lies in taken))
    return sorted([*sides, *sites, *places], key=lambda detail: (detail.start, detail.end))


def judge(a: Detail, b: Detail, setting: Setting) -> Judgement | None:
    """What two places amount to; None where they need not be the place of one fact."""
    if isinstance(a.value, Sided) and isinstance(b.value, Sided):
        return judge_sides(a.value, b.value)
    if isinstance(a.value, Site) and isinstance(b.value, Site):
        return judge_sites(a.value, b.value)
    if isinstance(a.value, National) and isinstance(b.value, National):
        return judge_nationals(a.value, b.value)
    if not isinstance(a.value, Place) or not isinstance(b.value, Place):
        return None
    return judge_places(a.value, b.value, setting)


def judge_left_over(a: Detail, b: Detail, setting: Setting) -> Judgement | None:
    """What two places amount to that nothing else in linked sentences answers; None where they may be two things."""
    if isinstance(a.value, Sided) and isinstance(b.value, Sided):
        return judge_left_sides(a.value, b.value, setting) if on_one_matter(a, b, setting) else None
    if isinstance(a.value, Site) and isinstance(b.value, Site):
        return judge_left_sites(a, b, setting)
    if isinstance(a.value, National) and isinstance(b.value, National):
        return judge_left_nationals(a.value, b.value, setting)
    if not isinstance(a.value, Place) or not isinstance(b.value, Place):
        return None
    one_matter = on_one_matter(a, b, setting) and judge_bodies(a.value.text, b.value.text, setting)
    return one_matter or judge_left_places(a, b, setting)
