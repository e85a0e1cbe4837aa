"""The names of outlets, agencies and platforms, and how a text is searched for them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from compare import wordlists


class OutletKind(StrEnum):
    """What sort of outlet a name is."""

    AGENCY = "agency"
    BROADCASTER = "broadcaster"
    NEWSPAPER = "newspaper"
    PLATFORM = "platform"


@dataclass(frozen=True, slots=True)
class OutletName:
    """A name with the form that stands for all its forms ("AP" is *Associated Press*)."""

    name: str
    kind: OutletKind


_TOKEN = re.compile(r"\w+(?:[-’'./]\w+)*")
_WORDS_TOO = wordlists.section("speakers", "words too")
"""Names that are words of their own: taken for an outlet only where a cue stands beside them or with their "The"."""


@cache
def _index() -> Mapping[str, tuple[tuple[tuple[str, ...], OutletName], ...]]:
    """Forms by their first two words (or only one), longest first; case counts."""
    forms: dict[str, list[tuple[tuple[str, ...], OutletName]]] = {}
    for kind, lines in wordlists.sections("outlets").items():
        for line in lines:
            names = line.split(", ")
            outlet = OutletName(names[0], OutletKind(kind))
            for form in names:
                words = tuple(_TOKEN.findall(form.replace("’", "'")))
                forms.setdefault(" ".join(words[:2]), []).append((words, outlet))
    return {first: tuple(sorted(found, key=lambda f: -len(f[0]))) for first, found in forms.items()}


@cache
def _beginnings() -> frozenset[str]:
    """The words that a name may begin with, as they may be printed: most sentences have none of them."""
    first = {words[0] for forms in _index().values() for words, _ in forms}
    begun = first | {f"{word}'s" for word in first}
    return frozenset(begun | {word.replace("'", "’") for word in begun})


@dataclass(frozen=True, slots=True)
class OutletMention:
    """An outlet's name at ``[start, end)`` of a text; ``certain`` is False for names that are words of their own."""

    start: int
    end: int
    outlet: OutletName
    certain: bool = True


def find_outlets(text: str, start: int = 0, end: int | None = None) -> list[OutletMention]:
    """The outlet names printed in ``text[start:end]``, in order, the longest form at each place. Linear in the text."""
    index = _index()
    found: list[OutletMention] = []
    end = len(text) if end is None else end
    printed = _TOKEN.findall(text, start, end)
    if _beginnings().isdisjoint(printed) or not _may_name(printed):
        return found
    tokens = [(m.start(), m.end(), m.group().replace("’", "'")) for m in _TOKEN.finditer(text, start, end)]
    at = 0
    while at < len(tokens):
        begin, _, word = tokens[at]
        step = 1
        pair = f"{word} {_bare(tokens[at + 1][2])}" if at + 1 < len(tokens) else word
        for words, outlet in (*index.get(pair, ()), *index.get(_bare(word), ())):
            size = len(words)
            window = [t[2] for t in tokens[at : at + size]]
            if len(window) == size and (*window[:-1], _bare(window[-1])) == words:
                last_start, last_end, last = tokens[at + size - 1]
                stop = last_end - (len(last) - len(_bare(last)))
                found.append(
                    OutletMention(begin, max(stop, last_start + 1), outlet, size > 1 or words[0] not in _WORDS_TOO)
                )
                step = size
                break
        at += step
    return found


def _may_name(printed: list[str]) -> bool:
    """Whether a word or two in a row begin a name: many names begin with "The", and many sentences."""
    words = [word.replace("’", "'") for word in printed]
    after = [*map(_bare, words[1:]), ""]
    index, beginnings = _index(), _beginnings()
    return any(
        word in beginnings and (_bare(word) in index or f"{word} {following}".rstrip() in index)
        for word, following in zip(words, after, strict=True)
    )


def _bare(word: str) -> str:
    """A word without a possessive."""
    return word.removesuffix("'s")


def outlet_key(printed: str) -> str:
    """What a printed name is compared by: its entry in lower case, without "the", "News", "-TV" and a possessive."""
    mentions = find_outlets(printed)
    name = mentions[0].outlet.name if mentions and len(mentions[0].outlet.name) > 1 else printed
    name = re.sub(r"^(?:the)\s+", "", name.strip().rstrip("’'"), flags=re.IGNORECASE)
    shorter = re.sub(r"(?:(?<!\s)\s+(?:News|TV|Television|Network|Channel)|-(?:TV|FM|AM))$", "", name)
    return (shorter if len(shorter) > 1 else name).lower()
