"""A place as printed, with the words that it stands among."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from compare.details.detail import Detail, Kind
from compare.details.names import lexicon
from compare.details.names.name import NameType
from compare.details.names.reading import Reading
from compare.details.names.tokens import Token
from compare.details.spelling import normal_form

_SLOTS = frozenset(("in", "at", "near", "outside", "inside", "on", "off", "from", "to"))
_WINDOW = 6
"""Words on either side of a place that say what happened there."""


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


def find_places(reading: Reading) -> Iterable[Detail]:
    """The places that a list or a cue knows, in reading order."""
    for mention in reading.mentions:
        if mention.type is NameType.PLACE:
            slot, around = _setting_of(reading, mention.sentence, mention.start, mention.end)
            value = Place(mention.text, _plain_name(mention.text), slot, around)
            yield Detail(Kind.PLACE, mention.start, mention.end, mention.sentence, value)


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
