"""What linking looks at in a sentence, made once for each."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import compress
from operator import not_

from compare.matching.rarity import FUNCTION_WORD, rarity
from compare.matching.words import stem, words_alone
from compare.reading.dateline import dateline_prefix
from compare.report import Report

_NO_CAPITALS = frozenset({"de"})  # all nouns are capitalised there: a capital does not tell a name
_RUN_GAP = 2  # words from one name of a run to the next
_TITLE_CASE = 0.6  # share of capitalised words from which a sentence is printed in title case
# Capitalised in English, but naming no one: stems of the days and months.
_CALENDAR = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "januari", "februari", "march",
    "april", "june", "juli", "august", "septemb", "octob", "novemb", "decemb",
})  # fmt: skip

Said = Sequence[tuple[str, str]]
"""The words of a sentence as printed, each with its stem."""


@dataclass(frozen=True, slots=True)
class Profile:
    """One sentence as linking sees it.

    ``order`` has its stems as printed, ``stems`` the distinct ones. ``names`` are those printed as names, ``gist``
    those of other words that say something, ``numbers`` those in digits or number words. ``runs`` are the names that
    stand side by side ("Secretary", "State", "Blinken"). ``id`` is the sentence's.
    """

    id: int
    order: tuple[str, ...]
    stems: frozenset[str]
    names: frozenset[str]
    gist: frozenset[str]
    numbers: frozenset[str]
    runs: tuple[tuple[str, ...], ...]

    def respelled(self, spelling: Mapping[str, str]) -> "Profile":
        """The same sentence with other spellings of names, or itself where it has none of them."""
        if not (self.stems & spelling.keys()):
            return self

        def swapped(stems: Iterable[str]) -> tuple[str, ...]:
            return tuple(spelling.get(stem, stem) for stem in stems)

        return replace(
            self,
            order=swapped(self.order),
            stems=frozenset(swapped(self.stems)),
            names=frozenset(swapped(self.names)),
            runs=tuple(swapped(run) for run in self.runs),
        )


def profiles(report: Report, *, include_fenced: bool = False, names_only: bool = False) -> list[Profile]:
    """The sentences of ``report`` that take part in linking, in reading order; linear in its text.

    ``names_only`` keeps names and numbers alone, for reports in different languages.
    """
    language = report.language
    taken = [
        (sentence, _said(_told(report.quote(sentence)), language))
        for sentence in report.sentences
        if include_fenced or not sentence.zone.fenced
    ]
    common = Capitals.of([said for _, said in taken], language)
    return [_profile(sentence.id, said, common, names_only=names_only) for sentence, said in taken]


def stems_of(sentences: Iterable[Profile]) -> frozenset[str]:
    """All stems of some sentences."""
    return frozenset(stem for profile in sentences for stem in profile.stems)


def vocabulary(report: Report, *, names_only: bool = False) -> frozenset[str]:
    """The stems of all ``profiles`` of ``report``, made without them where all words count; linear in its text."""
    if names_only:
        return stems_of(profiles(report, names_only=True))
    printed: set[str] = set()
    wordless: set[str] = set()  # as ``_said`` has them
    for sentence in report.sentences:
        if not sentence.zone.fenced:
            told = _told(report.quote(sentence))
            found = words_alone(told)
            printed.update(found)
            if not found:
                wordless.add(told)
    return frozenset(stem(word, report.language) for word in printed) | wordless


@dataclass(frozen=True, slots=True)
class Capitals:
    """What a report's capitals tell: stems that it also prints small, and those it capitalises inside a sentence."""

    language: str
    small: frozenset[str]
    big: frozenset[str]

    @classmethod
    def of(cls, sentences: Iterable[Said], language: str) -> "Capitals":
        """Learn them from all sentences of a report."""
        small: set[str] = set()
        big: set[str] = set()
        for said in sentences:
            inside = big if not _title_case(said) else set()
            for place, (word, root) in enumerate(said):
                if word[0].islower():
                    small.add(root)
                elif place:
                    inside.add(root)
        return cls(language, frozenset(small), frozenset(big))

    def names(self, said: Said, *, title_case: bool) -> list[bool]:
        """Which words are printed as names: capitalised where the language and the place do not ask for it."""
        if self.language in _NO_CAPITALS:
            return [False] * len(said)
        return [
            word[0].isupper() and self._name(said, place, root, title_case=title_case)
            for place, (word, root) in enumerate(said)
        ]

    def _name(self, said: Said, place: int, root: str, *, title_case: bool) -> bool:
        if root[0].isdigit() or root in _CALENDAR or rarity(root, self.language) < FUNCTION_WORD:
            return False
        if title_case:
            return root not in self.small
        if place == 0:
            return root not in self.small and (root in self.big or (len(said) > 1 and said[1][0][0].isupper()))
        return True


def _profile(number: int, said: Said, capitals: Capitals, *, names_only: bool) -> Profile:
    title_case = _title_case(said)
    named = capitals.names(said, title_case=title_case)
    if names_only:
        said = [pair for pair, name in zip(said, named, strict=True) if name or pair[1][0].isdigit()]
        named = [not root[0].isdigit() for _, root in said]
    order = tuple([root for _, root in said])
    stems = frozenset(set(order))  # by way of a set it takes half the room
    numbers = frozenset([root for root in stems if root[0].isdigit()])
    names = frozenset(compress(order, named))
    plain = frozenset(compress(order, map(not_, named))) if names else stems
    language = capitals.language
    gist = frozenset([root for root in plain if root not in numbers and rarity(root, language) >= FUNCTION_WORD])
    runs = _runs(order, named) if names and not title_case else ()
    return Profile(number, order, stems, names, gist, numbers, tuple(runs))


def _title_case(said: Said) -> bool:
    return sum([word[0].isupper() for word, _ in said]) > _TITLE_CASE * len(said)


def _runs(order: Sequence[str], named: Sequence[bool]) -> list[tuple[str, ...]]:
    """Names that stand side by side, or with one small word between them ("Secretary of State")."""
    found: list[list[str]] = []
    last = -_RUN_GAP - 1
    for place, (root, name) in enumerate(zip(order, named, strict=True)):
        if name:
            if place - last > _RUN_GAP:
                found.append([])
            found[-1].append(root)
            last = place
    return [tuple(run) for run in found]


def _told(sentence: str) -> str:
    """A sentence without its dateline: where a story was filed is no part of what it tells."""
    return sentence[dateline_prefix(sentence) :] or sentence


def _said(text: str, language: str) -> list[tuple[str, str]]:
    """The words of a text and their stems; a text without words counts as one word."""
    return [(word, stem(word, language)) for word in words_alone(text)] or [(text, text)]
