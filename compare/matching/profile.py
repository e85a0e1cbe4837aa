"""What linking looks at in a sentence, made once for each."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from compare.matching.weights import FUNCTION_WORD, rarity
from compare.matching.words import stem, words
from compare.report import Report

_NO_CAPITALS = frozenset({"de"})  # all nouns are capitalised there: a capital does not tell a name
_TITLE_CASE = 0.6  # share of capitalised words from which a sentence is printed in title case
_OPENING = 10  # words from the start in which a sentence names whom it is about


@dataclass(frozen=True, slots=True)
class Profile:
    """One sentence as linking sees it.

    ``order`` has its stems as printed, ``stems`` the distinct ones. ``names`` are those printed as names, ``gist``
    those of other words that say something, ``numbers`` those in digits or number words. ``opening`` is the first
    name near its start. ``id`` and ``paragraph`` are the sentence's.
    """

    id: int
    paragraph: int
    order: tuple[str, ...]
    stems: frozenset[str]
    names: frozenset[str]
    gist: frozenset[str]
    numbers: frozenset[str]
    opening: str | None

    def respelled(self, spelling: Mapping[str, str]) -> "Profile":
        """The same sentence with other spellings of names, or itself where it has none of them."""
        if not (self.stems & spelling.keys()):
            return self
        swap: Callable[[frozenset[str]], frozenset[str]] = lambda stems: frozenset(spelling.get(s, s) for s in stems)  # noqa: E731
        return replace(
            self,
            order=tuple(spelling.get(s, s) for s in self.order),
            stems=swap(self.stems),
            names=swap(self.names),
            opening=spelling.get(self.opening, self.opening) if self.opening else None,
        )


def profiles(report: Report, *, include_fenced: bool = False, names_only: bool = False) -> list[Profile]:
    """The sentences of ``report`` that take part in linking, in reading order; linear in its text.

    ``names_only`` keeps names and numbers alone, for reports in different languages.
    """
    language = report.language
    taken = [
        (sentence, [(word, stem(word, language)) for word, _, _ in words(report.quote(sentence))])
        for sentence in report.sentences
        if include_fenced or not sentence.zone.fenced
    ]
    small = {root for _, said in taken for word, root in said if word[0].islower()}
    found = []
    for sentence, said in taken:
        named = _named(said, small, language)
        if names_only:
            said = [pair for pair, name in zip(said, named, strict=True) if name or pair[1][0].isdigit()]
            named = [not root[0].isdigit() for _, root in said]
        order = tuple(root for _, root in said)
        stems = frozenset(order)
        names = frozenset(root for root, name in zip(order, named, strict=True) if name)
        numbers = frozenset(root for root in stems if root[0].isdigit())
        gist = frozenset(
            root
            for root, name in zip(order, named, strict=True)
            if not name and root not in numbers and rarity(root, language) >= FUNCTION_WORD
        )
        opening = next((r for r, name in zip(order[:_OPENING], named[:_OPENING], strict=True) if name), None)
        found.append(Profile(sentence.id, sentence.paragraph, order, stems, names, gist, numbers, opening))
    return found


def _named(said: Sequence[tuple[str, str]], small: set[str], language: str) -> list[bool]:
    """Which words are printed as names: capitalised where the language and the place do not ask for it."""
    if language in _NO_CAPITALS:
        return [False] * len(said)
    capital = [word[0].isupper() for word, _ in said]
    title_case = sum(capital) > _TITLE_CASE * len(said)
    return [
        big
        and not root[0].isdigit()
        and rarity(root, language) >= FUNCTION_WORD
        and not ((place == 0 or title_case) and root in small)
        for place, (big, (_, root)) in enumerate(zip(capital, said, strict=True))
    ]
