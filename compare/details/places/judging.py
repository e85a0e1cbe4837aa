"""What two places amount to.

Two reports name many places for many reasons, so places that merely differ are no disagreement: it takes the same slot
("in Norfolk", "in Norwalk"), in the same words, and neither place known to the other report.
"""

from functools import lru_cache

from rapidfuzz.distance import OSA

from compare.details.detail import Kind, Severity, Verdict
from compare.details.kind import DetailedReport, Judgement, Setting
from compare.details.names import lexicon
from compare.details.names.judging import vocabulary
from compare.details.names.person_names import words_of
from compare.details.places.place import Place

_SAME_SLOT = 0.5
"""Share of the words around two places, of the side with fewer, that both print, from which they tell one fact."""
_SAME_WORDS = 3
"""And at least so many of them."""
NEAR_SPELT = 0.7
"""OSA similarity of two places that look like a slip (Norfolk, Norwalk: 0.71)."""


def judge_places(ours: Place, theirs: Place, setting: Setting) -> Judgement | None:
    """What two places amount to; None where they need not be the place of one fact."""
    if ours.text == theirs.text:
        return Judgement(Verdict.AGREE, "same place")
    if ours.name == theirs.name or words_of(ours.name) == words_of(theirs.name):
        return Judgement(Verdict.STYLE, "same place, other style")
    if _extends(ours, theirs):
        return Judgement(Verdict.FINER, "longer form of the place", closeness=0.8)
    known = _known(setting.b, ours), _known(setting.a, theirs)
    # A report that quotes the other's slip prints both spellings, so for a slip one unknown side is enough.
    if (_slip(ours, theirs) and not all(known)) or (_one_slot(ours, theirs) and not any(known)):
        return Judgement(Verdict.CONFLICT, f"place differs: {ours.text}, {theirs.text}", Severity.CORRECTION, 0.7)
    return None


def _extends(a: Place, b: Place) -> bool:
    """Whether one name is a longer form of the other: Rostov, Rostov-on-Don, but not Mexico, New Mexico."""
    short, long = sorted((words_of(a.name), words_of(b.name)), key=len)
    if len(short) == len(long):
        return False
    both_listed = {a.name.lower(), b.name.lower()} <= lexicon.places().keys()
    return short == long[: len(short)] or (short == long[-len(short) :] and not both_listed)


def _one_slot(a: Place, b: Place) -> bool:
    """Whether both stand in the same slot of the same words, and are places of a like size as far as lists know."""
    if not a.slot or a.slot != b.slot or _size(a) != _size(b):
        return False
    shared = len(a.around & b.around)
    return shared >= _SAME_WORDS and shared >= _SAME_SLOT * min(len(a.around), len(b.around))


def _slip(a: Place, b: Place) -> bool:
    """Whether both stand in one slot, share a word around it, and one looks like a slip for the other."""
    if not a.slot or a.slot != b.slot or "country" in (_size(a), _size(b)) or a.around.isdisjoint(b.around):
        return False
    return OSA.normalized_similarity(a.name.lower(), b.name.lower()) >= NEAR_SPELT


def _size(place: Place) -> str:
    low = place.name.lower()
    if low in _countries():
        return "country"
    return "other"


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    return frozenset(name.lower() for name in lexicon.nationalities().values() if name)


def _known(side: DetailedReport, place: Place) -> bool:
    """Whether ``side`` prints the place anywhere, under any of its names."""
    return set(words_of(place.text)) <= vocabulary(side) or place.name in _names(side)


@lru_cache(maxsize=4)
def _names(side: DetailedReport) -> frozenset[str]:
    return frozenset(each.value.name for each in side.of_kind.get(Kind.PLACE, ()) if isinstance(each.value, Place))
