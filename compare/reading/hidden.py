"""What a text hides: characters that are drawn as nothing, or that a terminal would obey, with their places.

They are left out of a report's text (``compare.reading.clean``), for a word with one inside is the same word. But they
can deceive: text that is drawn in another order than it is written (CVE-2021-42574), a mark by which a copy is known
again, words that a search does not find. So they are counted, named, and shown where they stood. What spells or breaks
lines in an honest text is passed over: soft hyphens, joiners in scripts that join, direction marks beside
right-to-left letters.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from itertools import islice

from compare.reading.clean import clean, is_left_out, may_stray, sequence, shows_all, stray_joiner, stray_selector
from compare.report import Hidden

_MOST_KEPT = 40  # characters of one place
_MOST_PLACES = 5_000  # places of a report that are told
_MOST_NAMED = 3  # kinds in one notice

_SOFT_HYPHEN = "\u00ad"
_MARKS_OF_DIRECTION = "\u200e\u200f\u061c"
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_BREAK = "\u200b\u2060\ufeff"
# Scripts without spaces, in which a break of no width tells where a line may end.
_UNSPACED = re.compile("[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u4e00-\u9fff]")
# The flags of England, Scotland and Wales: a black flag, and letters as tags (UTS 51, ED-14a).
_FLAG = "\U0001f3f4[\U000e0061-\U000e007a]{5}\U000e007f"


def hidden_in(raw: str, text: str) -> tuple[Hidden, ...]:
    """What is hidden in a text as it came, by its place in the report's text that was made of it.

    Args:
        raw: The text as it came, decoded.
        text: The same, clean and in paragraphs.

    Returns:
        In reading order, the first five thousand places; each at a character that is no space. Cost grows in line with
        the text.
    """
    if shows_all(raw):
        return ()
    alphabet = set(raw)
    told = {char for char in alphabet if is_left_out(char)}
    if told:
        told -= _honest(raw)
    if not told and not _may_stray(raw, alphabet):
        return ()
    found, place, last = [], 0, 0
    counted = _Counted({*raw, *text})
    for start, end in islice(_runs(raw, told), _MOST_PLACES):
        place = counted.after(text, place, counted.of(clean(raw[last:start])))
        found.append(Hidden(_at_letter(text, place), raw[start : min(end, start + _MOST_KEPT)]))
        last = end
    return tuple(found)


def _at_letter(text: str, place: int) -> int:
    """The next place in the paragraph that is no space, or else its last: spaces belong to no sentence."""
    while text[place : place + 1] == " ":
        place += 1
    while place > 0 and text[place : place + 1] in ("\n", ""):
        place -= 1
    return place


def notice(hidden: Iterable[Hidden]) -> str:
    """What was hidden, counted and named on one line; empty where nothing was."""
    count = Counter(name for each in hidden for name in names(each))
    if not count:
        return ""
    named = [f"{name} ×{number}" if number > 1 else name for name, number in count.most_common(_MOST_NAMED)]
    more = f" and {len(count) - _MOST_NAMED} kinds more" if len(count) > _MOST_NAMED else ""
    total = count.total()
    return f"{total} invisible character{'s' if total > 1 else ''}, left out here: {', '.join(named)}{more}"


def names(hidden: Hidden) -> Iterator[str]:
    """What stood there, each by its code point and Unicode's name; safe to print."""
    rest = sequence().sub("\x1b", hidden.characters)
    for char in rest:
        name = "terminal sequence" if char in "\x1b\x9b" else unicodedata.name(char, "control character").lower()
        yield f"U+{ord(char):04X} {name}"


def _honest(raw: str) -> set[str]:
    """What has its use in this text."""
    honest = {_SOFT_HYPHEN}
    if _RIGHT_TO_LEFT.search(raw):
        honest.update(_MARKS_OF_DIRECTION)
    if _UNSPACED.search(raw):
        honest.update(_BREAK)
    return honest


def _may_stray(raw: str, alphabet: AbstractSet[str]) -> bool:
    if "\x1b" in alphabet:
        return True
    return may_stray(alphabet) and bool(stray_joiner().search(raw) or stray_selector().search(raw))


def _runs(raw: str, told: set[str]) -> Iterator[tuple[int, int]]:
    """The stretches of what is told, in order; a mark of the byte order before all else is none."""
    single = f"[{re.escape(''.join(sorted(told)))}]|" if told else ""
    one = f"{sequence().pattern}|{single}{stray_joiner().pattern}|{stray_selector().pattern}"
    for run in re.finditer(f"({_FLAG})|(?:{one})+", raw):
        if run[1] is None and run[0] != "\ufeff" * (not run.start()):
            yield run.span()


class _Counted:
    """Counts the characters that reading neither adds, nor takes away, nor joins: no space, no hyphen, no mark."""

    def __init__(self, alphabet: set[str]) -> None:
        self._others = {ord(char): None for char in alphabet if char in "-\u2010" or char.isspace() or _is_mark(char)}

    def of(self, text: str) -> int:
        return len(text.translate(self._others))

    def after(self, text: str, place: int, count: int) -> int:
        """The place after so many of them from ``place`` on, with the marks on the last."""
        while count > 0 and place < len(text):
            here = self.of(text[place : place + count])
            place, count = place + count, count - here
        while place < len(text) and _is_mark(text[place]):
            place += 1
        return min(place, len(text))


def _is_mark(char: str) -> bool:
    return not char.isascii() and unicodedata.category(char) in {"Mn", "Me", "Mc", "Cf"}
