"""A place as printed, with the words that it stands among."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from compare import wordlists
from compare.detail import Detail, Kind
from compare.details.names.name import NameType
from compare.details.names.reading import Mention, Reading
from compare.details.names.tokens import Token
from compare.details.places.happenings import happening
from compare.details.spelling import normal_form
from compare.wordlists import lexicon

_SLOTS = wordlists.all_words("place_slots")
"""Prepositions that give a place its part in what is told, of all the listed languages together."""
_LIES = frozenset(("in", "at", "near", "outside"))
_LED_BY = frozenset(("a", "an", "the", "its", "his", "her", "their"))
_PHRASE = 2
"""Words before the noun of what lies at a place, its article among them."""
_WINDOW = 6
"""Words on either side of a place that say what happened there."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place as printed.

    ``name`` is what it mostly goes by ("United States" for "U.S."), ``slot`` the preposition before it, or empty, and
    ``around`` the words near it, in plain form. ``matter`` is what it is the place of ("born") and ``way`` how it lies
    to that (in, near, from, to), or both are empty; ``within`` is the state or country printed right after it,
    ``thing`` the noun of what lies there ("motel" of "at a motel in Troy"), or empty.
    """

    text: str
    name: str
    slot: str
    around: frozenset[str]
    matter: str = ""
    way: str = ""
    within: str = ""
    thing: str = ""

    def as_json(self) -> dict[str, object]:
        """The value as JSON-ready data."""
        return {"place": self.text, "name": self.name}


def find_places(reading: Reading) -> Iterable[Detail]:
    """The places that a list or a cue knows, in reading order."""
    for mention in reading.mentions:
        if mention.type is NameType.PLACE:
            value = _place(reading.words[mention.sentence], mention)
            yield Detail(Kind.PLACE, mention.start, mention.end, mention.sentence, value)


def _place(own: Sequence[Token], mention: Mention) -> Place:
    first = _at(own, mention.start)
    last = first
    while last < len(own) and own[last].start < mention.end:
        last += 1
    slot = own[first - 1].low if first and own[first].gap == " " else ""
    near = (*own[max(0, first - _WINDOW) : first], *own[last : last + _WINDOW])
    around = frozenset(normal_form(token.low) for token in near if _tells(token))
    matter, way = happening(own, first, last)
    within = _within(own, last)
    slot = slot if slot in _SLOTS else ""
    thing = _thing(own, first) if slot in _LIES else ""
    return Place(mention.text, _plain_name(mention.text), slot, around, matter, way, within, thing)


def _thing(own: Sequence[Token], first: int) -> str:
    """The noun before the preposition of a place, where an article or an owner leads to it; else empty."""
    if first < 3 or own[first - 1].gap != " ":
        return ""
    noun, led = own[first - 2], own[max(0, first - 2 - _PHRASE) : first - 2]
    lies = not noun.capital and noun.low in wordlists.section("happenings", "lies at a place")
    return noun.low if lies and any(each.low in _LED_BY for each in led) else ""


def _within(own: Sequence[Token], last: int) -> str:
    """The state or country after a comma: "Clarksdale, Miss.", "Nantes, France"; else empty."""
    if last >= len(own) or own[last].gap != ", ":
        return ""
    for size in (2, 1):
        words = " ".join(token.low for token in own[last : last + size])
        name = lexicon.places().get(words) or lexicon.places().get(f"{words}.")
        if name and name.lower() in lexicon.countries_and_states():
            return name
    return ""


def _plain_name(text: str) -> str:
    low = text.lower().replace("’", "'")
    return lexicon.places().get(low) or lexicon.places().get(f"{low}.", text)


def _at(own: Sequence[Token], start: int) -> int:
    low, high = 0, len(own) - 1
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if own[middle].start < start else (low, middle)
    return low


def _tells(token: Token) -> bool:
    return token.low not in lexicon.function_words() and len(token.text) > 2
