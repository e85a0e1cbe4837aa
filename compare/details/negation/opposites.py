"""Opposites: "accepted" here and "rejected" there, with no word of negation."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from compare import wordlists
from compare.details.clauses.matter import left_open, matter
from compare.details.clauses.words import Word, plain_words, words_in
from compare.details.kept import kept_for_links
from compare.details.kind import DetailedReport
from compare.details.negation.cues import denies_something, reach
from compare.details.negation.predicates import same_predicate

_EVENTS, _TRENDS, _QUALITIES, _JOINTS = "events", "trends", "qualities", "joints"
_PEOPLE = wordlists.section("negations", "people")
_ADJUNCT = frozenset(("by", "in", "at", "on", "for", "with", "after", "before", "during", "despite", "from", "within"))
_SURELY = 3
"""Shared words around two opposites from which the matter is one, whoever is said to act."""


@dataclass(frozen=True, slots=True)
class Opposite:
    """A listed word or phrase from word ``first`` to word ``last``: which side of which line of the list it is."""

    line: int
    side: int
    section: str
    first: int
    last: int


def opposed(
    a: DetailedReport, a_sentence: int, b: DetailedReport, b_sentence: int, *, strong: bool
) -> Iterable[tuple[Opposite, Opposite]]:
    """The pairs of opposites that two sentences print of one matter; one a line of the list.

    ``strong`` says that the link is: two bare statements ("she was sober") are then of one matter.
    """
    if not _possible(a, a_sentence)[0] & _possible(b, b_sentence)[1]:
        return  # as in nearly every link: the sentences are not read
    ours, theirs = _by_line(a, a_sentence), _by_line(b, b_sentence)
    lines = sorted(ours.keys() & theirs.keys())
    if not lines:
        return
    one, other = words_in(a, a_sentence), words_in(b, b_sentence)
    for line in lines:
        first, second = ours[line], theirs[line]
        # A sentence that prints both sides tells of two things, or of a turn that the other may tell half of.
        if (
            len({each.side for each in first}) == 1 == len({each.side for each in second})
            and first[0].side != second[0].side
        ):
            pair = next(
                ((x, y) for x in first[:3] for y in second[:3] if _of_one_matter(one, x, other, y, strong=strong)), None
            )
            if pair:
                yield pair


def _of_one_matter(a: Sequence[Word], x: Opposite, b: Sequence[Word], y: Opposite, *, strong: bool) -> bool:
    found = matter(a, x.last, b, y.last)
    ends = not (_without_object(a, x.last) and _without_object(b, y.last))
    if found.apart or (ends and found.other_object) or _counted_apart(a, x, b, y):
        return False
    if _for_a_time(a, x) or _for_a_time(b, y):
        return False
    if x.section == _TRENDS:
        bare = strong and not (found.untold_a or found.untold_b)
        return found.subject and not found.loose and (found.shared >= 2 or bare)
    if x.section in (_QUALITIES, _JOINTS):
        one, other = _next(a, x.last), _next(b, y.last)
        same = one is not None and other is not None and one.stem == other.stem and one.low not in _PEOPLE
        if x.section == _QUALITIES:
            return same and found.shared >= 2
        before, there = _before(a, x.first), _before(b, y.first)
        return same and found.shared >= 1 and (not before or not there or same_predicate(before, there))
    if found.shared >= _SURELY or (strong and not (found.untold_a or found.untold_b)):
        return True
    return not found.loose and not (ends and found.ends_apart) and (found.shared >= 2 or found.subject)


def _for_a_time(words: Sequence[Word], x: Opposite) -> bool:
    """Whether a state is told to end: open until June."""
    return any(word.low in ("until", "till") for word in words[x.last + 1 : x.last + 3])


def _before(words: Sequence[Word], k: int) -> Word | None:
    """The last word that tells before word ``k``, in its clause or the one that it closes."""
    return next((word for word in reversed(words[:k]) if word.tells), None)


def _counted_apart(a: Sequence[Word], x: Opposite, b: Sequence[Word], y: Opposite) -> bool:
    """Whether each is told of its own number: six of the ten were rejected, four of the ten accepted."""
    one, other = (
        {word.stem for word in words[:k] if word.clause == words[k].clause and word.stem[0].isdigit()}
        for words, k in ((a, x.first), (b, y.first))
    )
    return bool(one - other and other - one)


def _without_object(words: Sequence[Word], k: int) -> bool:
    """Whether nothing follows word ``k`` but where, when and how: passed by a wide margin."""
    after = words[k + 1] if k + 1 < len(words) else None
    return after is None or after.clause != words[k].clause or after.low in _ADJUNCT


def _next(words: Sequence[Word], k: int) -> Word | None:
    """The next word that tells in the clause of word ``k``."""
    return next((word for word in words[k + 1 : k + 4] if word.clause == words[k].clause and word.tells), None)


@kept_for_links
def _possible(side: DetailedReport, sentence: int) -> tuple[int, int]:
    """What a sentence may state by the first words that it prints, and what is opposed to that: sides of lines as bits.

    Numbers, for every link asks whether two have a bit in common, and as sets they would take ten times the room.
    """
    known, stated, against = _bits(), 0, 0
    for word in known.keys() & plain_words(side.report.quote(side.report.sentences[sentence])):
        own, opposite = known[word]
        stated |= own
        against |= opposite
    return stated, against


@cache
def _bits() -> Mapping[str, tuple[int, int]]:
    """By first word: the sides of lines that it may begin an entry of, and the other sides of those lines, as bits."""
    places = {(line, turn) for entries in _entries().values() for _rest, line, turn, _section in entries}
    bit = {place: 1 << number for number, place in enumerate(sorted(places))}
    found: dict[str, tuple[int, int]] = {}
    for word, entries in _entries().items():
        own = {(line, turn) for _rest, line, turn, _section in entries}
        others = {place for line, turn in own for place in places if place[0] == line and place[1] != turn}
        found[word] = sum(bit[place] for place in own), sum(bit[place] for place in others)
    return found


@kept_for_links
def _by_line(side: DetailedReport, sentence: int) -> Mapping[int, tuple[Opposite, ...]]:
    """The stated opposites of a sentence by the line of the list that they are in."""
    known, found = _entries(), dict[int, list[Opposite]]()
    words = words_in(side, sentence)
    if known.keys().isdisjoint([word.low for word in words]):
        return _NOTHING
    denied = reach(side, sentence)
    for k, word in enumerate(words):
        for rest, line, turn, section in known.get(word.low, ()):
            size = len(rest)
            if size and tuple([each.low for each in words[k + 1 : k + 1 + size]]) != rest:
                continue
            # "No longer" and "not guilty" deny by themselves.
            under = not (size and denies_something(words, k)) and not denied.isdisjoint(range(k, k + 1 + size))
            if not under and not left_open(words, k) and not word.capital:
                found.setdefault(line, []).append(Opposite(line, turn, section, k, k + size))
    return {line: tuple(each) for line, each in found.items()} if found else _NOTHING


_NOTHING: Mapping[int, tuple[Opposite, ...]] = {}


@cache
def _entries() -> Mapping[str, tuple[tuple[tuple[str, ...], int, int, str], ...]]:
    """By first word: the words that must follow, the line, which side of it, and the section."""
    found: dict[str, list[tuple[tuple[str, ...], int, int, str]]] = {}
    number = 0
    for section, lines in wordlists.sections("opposites").items():
        for line in lines:
            number += 1
            for turn, entries in enumerate(line.split("|")):
                for entry in entries.split():
                    first, *rest = entry.split("_")
                    found.setdefault(first, []).append((tuple(rest), number, turn, section))
    return {first: tuple(each) for first, each in found.items()}
