"""Places: countries, cities and whatever a cue marks as a place.

A ``DetailKind``. Two reports name many places for many reasons, so places that merely differ are no disagreement: it
takes the same slot ("in Norfolk", "in Norwalk"), in the same words, and neither place known to the other report.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from compare.details.context import Context
from compare.details.detail import Detail, Kind, Severity, Verdict
from compare.details.kind import DetailedReport, Judgement, Setting
from compare.details.names import lexicon
from compare.details.names.judging import vocabulary
from compare.details.names.name import NameType
from compare.details.names.person_names import words_of
from compare.details.names.reading import Reading, read
from compare.details.names.tokens import Token
from compare.details.spelling import normal_form

KINDS = (Kind.PLACE,)
ONE_SIDED = True

_SLOTS = frozenset(("in", "at", "near", "outside", "inside", "on", "off", "from", "to"))
_WINDOW = 6
"""Words on either side of a place that say what happened there."""
_SAME_SLOT = 0.5
"""Share of the words around two places, of the side with fewer, that both print, from which they tell one fact."""
_SAME_WORDS = 3
"""And at least so many of them."""
NEAR_SPELT = 0.7
"""OSA similarity of two places that look like a slip (Norfolk, Norwalk: 0.71)."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place as printed.

    ``name`` is what it mostly goes by ("United States" for "U.S."), ``slot`` the preposition before it, or empty, and
    ``around`` the words near it, in plain form.
    """

    text: str
    name: str
    slot: str
    around: frozenset[str]

    def as_json(self) -> dict[str, object]:
        """The value as JSON-ready data."""
        return {"place": self.text, "name": self.name}


def find(context: Context, _found: Sequence[Detail]) -> Iterable[Detail]:
    """The places that a list or a cue knows, in reading order."""
    reading = read(context)
    for mention in reading.mentions:
        if mention.type is NameType.PLACE:
            slot, around = _setting_of(reading, mention.sentence, mention.start, mention.end)
            value = Place(mention.text, _plain_name(mention.text), slot, around)
            yield Detail(Kind.PLACE, mention.start, mention.end, mention.sentence, value)


def judge(a: Detail, b: Detail, setting: Setting) -> Judgement | None:
    """What two places amount to; None where they need not be the place of one fact."""
    if not isinstance(a.value, Place) or not isinstance(b.value, Place):
        return None
    ours, theirs = a.value, b.value
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


def _plain_name(text: str) -> str:
    return lexicon.places().get(text.lower().replace("’", "'"), text)


def _setting_of(reading: Reading, sentence: int, start: int, end: int) -> tuple[str, frozenset[str]]:
    own = reading.words[sentence]
    first = _at(own, start)
    last = first
    while last < len(own) and own[last].start < end:
        last += 1
    slot = own[first - 1].low if first and own[first].gap == " " else ""
    near = (*own[max(0, first - _WINDOW) : first], *own[last : last + _WINDOW])
    return slot if slot in _SLOTS else "", frozenset(map(normal_form, (token.low for token in near if _tells(token))))


def _at(own: Sequence[Token], start: int) -> int:
    low, high = 0, len(own) - 1
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if own[middle].start < start else (low, middle)
    return low


def _tells(token: Token) -> bool:
    return token.low not in lexicon.function_words() and len(token.text) > 2


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
