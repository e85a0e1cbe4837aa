"""Whether two details answer the same question, from the words that stand around them.

Figures that differ disagree only if they tell of the same thing: "12 killed" and "21 injured" do not. Most false
alarms are made or avoided here.
"""

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import dropwhile, takewhile
from typing import NamedTuple

from compare import wordlists
from compare.detail import Detail, Kind
from compare.details.kept import kept_for_links
from compare.details.kind import DetailedReport, Setting
from compare.details.nearby.befallen import exclude_each_other, role
from compare.details.nearby.things import one_thing
from compare.details.tokens import words

_REACH = 70
"""Code points on either side of a detail that count as near: about ten words, a clause."""
_WORD = re.compile(r"[^\W\d_]+")
_WORD_OR_PAUSE = re.compile(r"[^\W\d_]+|[,;:()–—]")
_PLAIN = words(
    """
    the and that this with from have has had was were are been for not but his her their its they them she him who
    which what when where will would could should may might can also into than then there here about after before
    over under more most some other said says say told according including least nearly almost around approximately
    between during since until while one two three four five six seven eight nine ten hundred thousand million
    billion per percent cent year years month months week weeks day days hour hours minute minutes only just very
    because such each every all any out off down those these being did does your our you his mr mrs ms
    """
)
_AHEAD = words("will shall scheduled due expected slated planned upcoming likely soon")
_PAST = words("was were had did began came went took met left held made gave won lost broke struck")
_ISSUED = words("issued published released filed sent posted dated signed submitted unveiled aired broadcast recorded")
_ON = words("on last late early in")
_LEADING = 3
"""Words before a detail that, being the same, give it the same place in a telling ("seven rifles, two ..."). """
_PHRASE = 5
"""Words after a figure that name what it measures, "of" and article included."""
_ARTICLES = words("the a an its their his her some")
_NONE = frozenset[str]()
_BY = re.compile(r" (?:an?|per|each|every) ([a-z]+)(?: ([a-z]+))?")
_APART = words("later ago earlier before after away from off early apart of")
"""Words that make "a day" after a figure a distance: "12 people a mile from there"."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Stems of the content words ``near`` a detail, and the role ("dead", "hurt") that the nearest word gives it.

    ``capitals`` are the capitalised words near it; ``ahead``: the words tell of what is to come, ``back`` of what was;
    ``before`` are the last words before it; ``of`` the words for what it measures ("five days of heavy rain", "a
    72-hour truce"); ``per`` the word for what it is told by ("day" of "$20 a day"), or empty.
    """

    near: tuple[str, ...]
    role: str | None
    capitals: frozenset[str]
    ahead: bool
    back: bool
    before: tuple[str, ...]
    of: frozenset[str]
    per: str

    @property
    def stems(self) -> frozenset[str]:
        """What ``near`` holds, which as a set takes six times the room: a book has a hundred thousand of them."""
        return frozenset(self.near)

    def shared(self, other: "Surroundings") -> int:
        """How many stems stand near both."""
        return len(self.stems.intersection(other.near))

    def closeness(self, other: "Surroundings", shared: int | None = None) -> float:
        """How alike the words around two details are, 0..1: ``shared`` stems over those of the side with fewer."""
        least = min(len(self.near), len(other.near))
        return (self.shared(other) if shared is None else shared) / least if least else 0.0

    def measure_alike(self, other: "Surroundings") -> bool:
        """Whether two details measure one thing, be it by words of like meaning: a 72-hour truce, a 48-hour pause."""
        return not self.of.isdisjoint(other.of) or any(one_thing(one, each) for one in self.of for each in other.of)

    def leads_like(self, other: "Surroundings") -> bool:
        """Whether the very same words lead up to two details."""
        return len(self.before) == _LEADING and self.before == other.before


class _Sense(NamedTuple):
    """What a word adds to the surroundings: its stem, empty if it says little, and whether it looks ahead or back."""

    low: str
    stem: str
    capital: bool
    ahead: bool
    back: bool


@lru_cache(maxsize=1 << 15)
def _sense(word: str) -> _Sense:
    low, long = word.lower(), len(word) > 2
    back = low in _PAST or (word.endswith("ed") and word not in _spoken())
    return _Sense(low, stem(low) if long and low not in _PLAIN else "", long and word[0].isupper(), low in _AHEAD, back)


@kept_for_links
def surroundings(side: DetailedReport, detail: Detail) -> Surroundings:
    """What stands around ``detail`` inside its sentence."""
    before, after = _before(side, detail), _after(side, detail)
    stems: set[str] = set()
    capitals: set[str] = set()
    looks_ahead = looks_back = False
    for word in before + after:
        _low, root, capital, ahead, back = _sense(word)
        if root:
            stems.add(root)
        if capital:
            capitals.add(word)
        looks_ahead = looks_ahead or ahead
        looks_back = looks_back or back
    return Surroundings(
        tuple(stems),
        role_of(side, detail),
        frozenset(capitals) if capitals else _NONE,
        looks_ahead,
        looks_back,
        _leading(before),
        _measured(after, compound="-" in side.words(detail)) or _NONE,
        _per(side.report.text, detail.end, side.sentence(detail).end),
    )


def _leading(before: list[str]) -> tuple[str, ...]:
    return tuple([_sense(word).low for word in before[-_LEADING:]])


def _after(side: DetailedReport, detail: Detail) -> list[str]:
    sentence = side.sentence(detail)
    return _WORD.findall(side.report.text, detail.end, min(sentence.end, detail.end + _REACH))


def _before(side: DetailedReport, detail: Detail) -> list[str]:
    sentence = side.sentence(detail)
    return _WORD.findall(side.report.text, max(sentence.start, detail.start - _REACH), detail.start)


@cache
def _spoken() -> frozenset[str]:
    """The forms of verbs of speech: they tell when something was said, not when it is."""
    return frozenset(word for lines in wordlists.sections("speech").values() for line in lines for word in line.split())


def _measured(after: list[str], *, compound: bool) -> frozenset[str]:
    """The stems of the words after "of", up to the next small word that ends their phrase.

    After a ``compound`` ("72-hour") they follow at once.
    """
    if not after or not (compound or after[0].lower() == "of"):
        return frozenset()
    phrase = dropwhile(lambda word: word.lower() in _ARTICLES, after[0 if compound else 1 : _PHRASE + 1])
    return frozenset(word.lower() for word in takewhile(lambda word: word.lower() not in _PLAIN, phrase))


def _per(text: str, start: int, end: int) -> str:
    """The word that a figure ending at ``start`` is told by: "$20 a day"; a day that something came later is none."""
    found = _BY.match(text, start, end)
    return "" if found is None or (found[2] or "") in _APART else found[1]


def role_of(side: DetailedReport, detail: Detail) -> str | None:
    """What befell those whom ``detail`` counts; in a list ("12 men and three women") what befell the one before."""
    text, sentence = side.report.text, side.sentence(detail)
    last, following = _beside(side, detail)
    start, end = last.end if last else sentence.start, following.start if following else sentence.end
    before = _WORD_OR_PAUSE.findall(text, max(start, detail.start - _REACH), detail.start)
    after = _WORD_OR_PAUSE.findall(text, detail.end, min(end, detail.end + _REACH))
    found = role(
        before,
        _WORD.findall(text, detail.start, detail.end),
        after,
        side.report.language,
        from_last=len(before) if last else None,
        to_next=len(after) if following else None,
    )
    if found is None and last and _joins(before, side.report.language):
        return surroundings(side, last).role
    return found


def _joins(between: list[str], language: str) -> bool:
    """Whether the words and pauses between two counts do no more than join them."""
    conjunctions = wordlists.of_language("conjunctions", language)
    return all(word == "," or word.lower() in conjunctions for word in between)


def _beside(side: DetailedReport, detail: Detail) -> tuple[Detail | None, Detail | None]:
    """The details of its kind before and after ``detail`` in its sentence."""
    alike = side.of_kind[detail.kind]
    at = bisect_left(_starts(side, detail.kind), detail.start)
    last = alike[at - 1] if at > 0 and alike[at - 1].end <= detail.start else None
    following = alike[at + 1] if at + 1 < len(alike) and alike[at + 1].start >= detail.end else None
    return (
        last if last and last.sentence == detail.sentence else None,
        following if following and following.sentence == detail.sentence else None,
    )


@lru_cache(maxsize=32)  # every kind of either report: one that fell out would be read anew for each detail
def _starts(side: DetailedReport, kind: Kind) -> tuple[int, ...]:
    """Where the details of a kind begin, for a search that asks no detail."""
    return tuple(detail.start for detail in side.of_kind[kind])


@lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """A crude stem: inflections of one word mostly meet, which is all that nearness needs."""
    low = word.lower()
    for ending in ("ing", "ed", "es", "s"):
        if low.endswith(ending) and len(low) - len(ending) >= 3:
            low = low[: -len(ending)]
            break
    return low.removesuffix("e")[:7]


def closeness(a: Detail, b: Detail, setting: Setting) -> float:
    """How alike the words around the two are, 0..1: shared stems over those of the side with fewer."""
    return surroundings(setting.a, a).closeness(surroundings(setting.b, b))


def shared(a: Detail, b: Detail, setting: Setting) -> int:
    """How many stems stand near both."""
    return surroundings(setting.a, a).shared(surroundings(setting.b, b))


def roles_clash(a: Detail, b: Detail, setting: Setting) -> bool:
    """Whether the words at hand give the two roles that exclude each other: one counts the dead, the other the hurt."""
    return exclude_each_other(surroundings(setting.a, a).role, surroundings(setting.b, b).role)


def roles_alike(a: Detail, b: Detail, setting: Setting) -> bool:
    """Whether the words at hand give both the same role, or neither any: 38 hurt are not the 160 aboard."""
    return surroundings(setting.a, a).role == surroundings(setting.b, b).role


def told_by(a: Detail, b: Detail, setting: Setting) -> tuple[str, str]:
    """The words that two figures are told by, empty where one is told by none."""
    return surroundings(setting.a, a).per, surroundings(setting.b, b).per


def same_subject(a: Detail, b: Detail, setting: Setting) -> bool:
    """Whether a capitalised word stands near both."""
    return bool(surroundings(setting.a, a).capitals & surroundings(setting.b, b).capitals)


def tenses_clash(a: Detail, b: Detail, setting: Setting) -> bool:
    """Whether the words around one look ahead and those around the other back alone: two happenings."""
    ours, theirs = surroundings(setting.a, a), surroundings(setting.b, b)
    return (ours.ahead and theirs.back and not theirs.ahead) or (theirs.ahead and ours.back and not ours.ahead)


def measured(side: DetailedReport, detail: Detail) -> frozenset[str]:
    """The stems of what a figure measures: "heavy" and "rain" of "five days of heavy rain"; else empty."""
    return frozenset(map(stem, _measured(_after(side, detail), compound="-" in side.words(detail))))


def issued(side: DetailedReport, detail: Detail) -> str:
    """The stem of what a time dates ("notice" of "a notice published on Friday"); empty where it dates no document."""
    before = [word for word in _leading(_before(side, detail)) if word not in _ON]
    if len(before) < 2 or before[-1] not in _ISSUED or before[-2] in _PLAIN:
        return ""
    return stem(before[-2])


def alone(side: DetailedReport, detail: Detail) -> bool:
    """Whether a detail is the only one of its kind in its sentence: it can answer no other question there."""
    return _by_sentence(side)[detail.kind, detail.sentence] == 1


@lru_cache(maxsize=4)
def _by_sentence(side: DetailedReport) -> Counter[tuple[Kind, int]]:
    return Counter((detail.kind, detail.sentence) for detail in side.details)
