"""The side of a thing that has several: the left engine, the northern entrance, the eastbound lanes, north of a town.

A side is told by a word of an axis (left, right) before a noun of which there is one a side, or by a bearing before
"of" and a place. Two sides of one thing in linked sentences exclude each other unless a report knows both.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from compare import wordlists
from compare.detail import Detail, Kind, Severity, Verdict
from compare.details.kind import DetailedReport, Judgement, Setting
from compare.details.names.reading import Reading
from compare.details.names.tokens import Token
from compare.details.nearby import stem
from compare.wordlists import lexicon

_BEARING = "bearing"
_BOUND = "bound"
_SETTLEMENTS = frozenset(("the", "town", "city", "village", "port", "capital", "island", "of"))
_POLITICS = frozenset(("wing",))
"""Nouns that make a party of a side where another noun follows: "the left wing party"."""
_REACH = 3
"""Words from a side to its noun, other sides and one plain word among them: "left rear wheel", "upper left arm"."""


@dataclass(frozen=True, slots=True)
class Sided:
    """A side as printed: its ``axis``, the ``sides`` on it (a bearing may hold two), and what it is a side ``of``."""

    text: str
    axis: str
    sides: frozenset[str]
    of: str

    def as_json(self) -> dict[str, object]:
        """The value as JSON-ready data."""
        return {"place": self.text, "name": self.text}


def find_sides(reading: Reading) -> Iterable[Detail]:
    """The sides told in a report, in reading order and apart; linear in its words."""
    telling = _bearings().keys() | _sides().keys()
    for sentence, own in enumerate(reading.words):
        past = 0
        for k in [k for k, token in enumerate(own) if token.low in telling]:
            if k < past or (found := _side_at(own, k)) is None:
                continue
            past, value = found
            yield Detail(Kind.PLACE, own[k].start, own[past - 1].end, sentence, value)


def judge_sides(a: Sided, b: Sided) -> Judgement | None:
    """What two sides amount to by themselves: one side, or one finer (north, north-east); None where they differ."""
    if (a.axis, a.of) != (b.axis, b.of):
        return None
    if a.sides == b.sides:
        same = a.text.lower() == b.text.lower()
        return Judgement(Verdict.AGREE, "same side") if same else Judgement(Verdict.STYLE, "same side, other style")
    if a.sides < b.sides or b.sides < a.sides:
        return Judgement(Verdict.FINER, "one direction is more exact")
    return None


def judge_left_sides(a: Sided, b: Sided, setting: Setting) -> Judgement | None:
    """Two sides of one thing that nothing else in linked sentences answers, and neither report knows both."""
    if (a.axis, a.of) != (b.axis, b.of) or judge_sides(a, b) is not None:
        return None
    if _told(setting.a, b) or _told(setting.b, a):
        return None
    return Judgement(Verdict.CONFLICT, f"other side: {a.text}, {b.text}", Severity.CORRECTION, 0.7)


@lru_cache(maxsize=4)
def _sides_of(side: DetailedReport) -> frozenset[tuple[str, str, frozenset[str]]]:
    told = (each.value for each in side.of_kind.get(Kind.PLACE, ()))
    return frozenset((value.axis, value.of, value.sides) for value in told if isinstance(value, Sided))


def _told(side: DetailedReport, value: Sided) -> bool:
    return (value.axis, value.of, value.sides) in _sides_of(side)


def _side_at(own: Sequence[Token], k: int) -> tuple[int, Sided] | None:
    """The side told at word ``k``, with its end; None where none is."""
    token = own[k]
    low = token.low
    if (bearings := _bearings().get(low)) is not None:
        return _bearing_at(own, k, bearings)
    if (axes := _sides().get(low)) is None or not _stands_before_noun(own, k):
        return None
    for axis, side in axes:
        if (noun := _noun(own, k, _nouns(f"{axis} nouns"))) > k:
            return noun + 1, Sided(_words(own, k, noun), axis, frozenset((side,)), stem(own[noun].low))
    return None


def _bearing_at(own: Sequence[Token], k: int, bearings: frozenset[str]) -> tuple[int, Sided] | None:
    token = own[k]
    if token.low.endswith("bound"):
        return k + 1, Sided(token.text, _BOUND, bearings, "")
    if place := _of_what(own, k):
        return k + 1, Sided(f"{token.text} of {place}", _BEARING, bearings, f"of {place.lower()}")
    noun = _noun(own, k, _nouns("bearing nouns"))
    if noun == k or not _stands_before_noun(own, k):
        return None
    if token.capital and k and own[noun].low not in _nouns("named with capitals"):
        return None  # "the West Bank", "the East End": names
    return noun + 1, Sided(_words(own, k, noun), _BEARING, bearings, stem(own[noun].low))


def _words(own: Sequence[Token], k: int, noun: int) -> str:
    return " ".join(token.text for token in own[k : noun + 1])


def _of_what(own: Sequence[Token], k: int) -> str:
    """What lies the other way of the bearing at ``k``: "Exmouth" of "west of the town of Exmouth"; else empty."""
    if k + 2 >= len(own) or own[k + 1].low != "of":
        return ""
    n = k + 2
    while n < min(k + 2 + _REACH, len(own) - 1) and own[n].low in _SETTLEMENTS and own[n].gap == " ":
        n += 1
    return own[n].text if own[n].gap == " " and (own[n].capital or own[n - 1].low == "the") else ""


def _stands_before_noun(own: Sequence[Token], k: int) -> bool:
    """Whether an article, an owner or a preposition stands before the side: "left" is a verb elsewhere."""
    if k == 0 or own[k].gap not in (" ", "‘", "“"):
        return k == 0 and own[k].low != "left"
    before = own[k - 1]
    return before.possessive or before.low in _nouns("before") or before.low in _sides()


def _noun(own: Sequence[Token], k: int, nouns: frozenset[str]) -> int:
    """Where the noun stands that the side at ``k`` is a side of; ``k`` where none does."""
    last = k
    for n in range(k + 1, min(k + 1 + _REACH, len(own))):
        if own[n].gap != " " or own[n - 1].possessive:
            break
        if own[n].low in nouns:
            party = own[n].low in _POLITICS and n + 1 < len(own) and own[n + 1].gap == " "
            return last if party and own[n + 1].low not in lexicon.function_words() else n
        if own[n].low not in _sides() and own[n].low not in _bearings() and own[n].low != "hand":
            break
    return last


@cache
def _sides() -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for line in wordlists.sections("sides")["sides"]:
        axis, _, words = line.partition(":")
        for side, those in zip("ab", words.split("|"), strict=True):
            for word in those.split():
                found.setdefault(word, []).append((axis, side))
    return {word: tuple(dict.fromkeys(axes)) for word, axes in found.items()}


@cache
def _bearings() -> dict[str, frozenset[str]]:
    lines = (line.partition(":") for line in wordlists.sections("sides")["bearings"])
    return {word: frozenset(sides.split()) for sides, _, words in lines for word in words.split()}


@cache
def _nouns(section: str) -> frozenset[str]:
    return wordlists.section("sides", section)
