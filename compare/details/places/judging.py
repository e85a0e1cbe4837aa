"""What two places amount to.

Two reports name many places for many reasons, so places that merely differ are no disagreement: it takes the same slot
("in Norfolk", "in Norwalk"), in the same words, and neither place known to the other report.
"""

from functools import lru_cache

from rapidfuzz.distance import OSA

from compare import wordlists
from compare.detail import Detail, Kind, Severity, Verdict
from compare.details.kind import DetailedReport, Judgement, Setting
from compare.details.names.judging import vocabulary
from compare.details.names.person_names import words_of
from compare.details.nearby import shared
from compare.details.nearby.things import one_thing
from compare.details.places.place import Place
from compare.wordlists import lexicon

_SAME_SLOT = 0.5
"""Share of the words around two places, of the side with fewer, that both print, from which they tell one fact."""
_SAME_WORDS = 3
"""And at least so many of them."""
_SAME_MATTER = 2
"""Words near two places of one matter, the word of the matter among them, that make it one happening."""
_LIKELY = 0.85
"""Score of a link from which one slot does, where no two happenings are told, and two spellings may be of one place."""
_SURE = 0.9
"""Score of a link from which the matter alone does."""
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
    misspelt = not any(known) and setting.score >= _LIKELY and _near_spelt(ours, theirs)
    if (_slip(ours, theirs) and not all(known)) or (_one_slot(ours, theirs) and not any(known)) or misspelt:
        return Judgement(Verdict.CONFLICT, f"place differs: {ours.text}, {theirs.text}", Severity.CORRECTION, 0.7)
    return None


def judge_left_places(a: Detail, b: Detail, setting: Setting) -> Judgement | None:
    """Two places of one matter (born in, crashed near) that nothing else in linked sentences answers.

    Or two in one slot of sentences that surely tell one fact. A town that no list knows may be a part of a great city,
    where neither is printed with its state: then only a look is asked for.
    """
    ours, theirs = a.value, b.value
    if not isinstance(ours, Place) or not isinstance(theirs, Place) or _size(ours) != _size(theirs):
        return None
    if judge_places(ours, theirs, setting) is not None or _known(setting.b, ours) or _known(setting.a, theirs):
        return None
    near, sure = shared(a, b, setting), setting.score >= _SURE
    one_matter = ours.matter and (ours.matter, ours.way) == (theirs.matter, theirs.way)
    least = _SAME_WORDS if ours.matter or theirs.matter else _SAME_MATTER
    one_slot = (
        ours.slot
        and ours.slot == theirs.slot
        and ((sure and near >= least) or (setting.score >= _LIKELY and near and ours.matter == theirs.matter))
    )
    one_site = setting.score >= _LIKELY and ours.thing and theirs.thing and one_thing(ours.thing, theirs.thing)
    countries = setting.score >= _LIKELY and _size(ours) == "country" and near and not _of_one_country(ours, theirs)
    if not one_slot and not one_site and not countries and not (one_matter and (sure or near >= _SAME_MATTER)):
        return None
    rule = f"place differs: {ours.text}, {theirs.text}"
    if (ours.within and theirs.within) or not (_holds(ours, theirs) or _holds(theirs, ours)):
        return Judgement(Verdict.CONFLICT, rule, Severity.CORRECTION, 0.7)
    return Judgement(Verdict.UNSURE, f"{rule}, unless one lies in the other", closeness=0.5)


def _holds(city: Place, part: Place) -> bool:
    """Whether ``city`` is a great one, and ``part`` a place that no list knows: it may be a district."""
    return city.name.lower() in _great_cities() and part.name.lower() not in lexicon.places()


@lru_cache(maxsize=1)
def _great_cities() -> frozenset[str]:
    listed = frozenset(name.lower() for name in wordlists.lines("great_cities"))
    return listed | lexicon.country_of_capital().keys()


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


def _near_spelt(a: Place, b: Place) -> bool:
    """Whether two places but countries look like two spellings of one, whatever they stand in."""
    return _size(a) == _size(b) != "country" and OSA.normalized_similarity(a.name.lower(), b.name.lower()) >= NEAR_SPELT


def _of_one_country(a: Place, b: Place) -> bool:
    """Whether one is a country of which the other is a part that is called a country too: England, the UK."""
    return "britain" in (a.name.lower(), b.name.lower())


def _size(place: Place) -> str:
    low = place.name.lower()
    if low in _countries():
        return "country"
    return "state" if low in _states() and not place.within else "other"


@lru_cache(maxsize=1)
def _states() -> frozenset[str]:
    return frozenset(line.partition("|")[0].partition(",")[0].strip().lower() for line in wordlists.lines("states"))


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    return frozenset(name.lower() for name in lexicon.nationalities().values() if name)


def _known(side: DetailedReport, place: Place) -> bool:
    """Whether ``side`` prints the place anywhere, under any of its names."""
    return set(words_of(place.text)) <= vocabulary(side) or place.name in _names(side)


@lru_cache(maxsize=4)
def _names(side: DetailedReport) -> frozenset[str]:
    return frozenset(each.value.name for each in side.of_kind.get(Kind.PLACE, ()) if isinstance(each.value, Place))
