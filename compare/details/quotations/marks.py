"""Stretches between quotation marks, in any of the styles that newsrooms print.

One pass over the marks of a paragraph with a stack as deep as quotations nest. A mark that is never closed does
damage to the end of its paragraph at most. A speech runs on where the next paragraph opens with the same mark again,
as newsrooms print it, or where the closing mark comes first in one of the next few, as text copied line by line has it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from compare.report import Paragraph

CLOSERS: Mapping[str, str] = MappingProxyType(
    {
        "“": "”",
        "„": "“”",
        "«": "»",
        "»": "«",
        "‹": "›",
        "「": "」",
        "『": "』",
        "‘": "’",
        "‚": "‘’",
        "`": "’",
        '"': '"',
        "'": "'",
        "”": "”",
        "``": "''",
    }
)
"""Each opening mark with the marks that close it (Unicode 6.2, general punctuation; German, French, Swedish, Danish
and Japanese use; `` and '' of agency wires). ``”`` opens in Swedish and Finnish."""

_MARK = re.compile(r"``|''|[“”„«»‹›「」『』‘’‚\"'`]")
_SINGLE = frozenset("‘’‚'`")
_STOPS = frozenset(".,!?…;:")
_PARAGRAPHS = 6  # in which a closing mark is looked for
_DEEPEST = 4  # a quotation in a quotation in a quotation is already rare in print
_ELISION = re.compile(r"(?:\d0s|em|til|tis|twas|cause|bout|n)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quoted:
    """What stands between two marks: words ``[start, end)``, marks ``[outer_start, outer_end)``.

    ``parts`` are the stretches of words, one a paragraph, where it runs over several. ``closed`` is False where the
    closing mark is missing.
    """

    outer_start: int
    outer_end: int
    parts: tuple[tuple[int, int], ...]
    closed: bool = True

    @property
    def start(self) -> int:
        """Where its words begin."""
        return self.parts[0][0]

    @property
    def end(self) -> int:
        """Where its words end."""
        return self.parts[-1][1]

    def words(self, text: str) -> str:
        """The words, paragraphs joined by a space."""
        return " ".join(text[start:end] for start, end in self.parts)


@dataclass(slots=True)
class _Open:
    mark: str
    at: int
    inner: int


def find_quoted(text: str, paragraphs: tuple[Paragraph, ...]) -> tuple[Quoted, ...]:
    """Find the outermost quoted stretches of ``paragraphs``, in reading order, in time linear in their text."""
    found: list[Quoted] = []
    resume = 0
    for number, paragraph in enumerate(paragraphs):
        stretches = list(_in_paragraph(text, paragraph, max(resume, paragraph.start)))
        last = found[-1] if found else None
        if last is not None and stretches and _goes_on(text, last, paragraphs[number - 1], stretches[0], paragraph):
            first = stretches[0]
            found[-1] = Quoted(last.outer_start, first.outer_end, last.parts + first.parts, first.closed)
            del stretches[0]
        found.extend(stretches)
        if stretches and not stretches[-1].closed and stretches[-1].end >= paragraph.end - 1:
            closed = _closed_later(text, stretches[-1], paragraphs[number + 1 : number + 1 + _PARAGRAPHS])
            if closed is not None:
                found[-1] = closed
                resume = closed.outer_end
    return tuple(found)


def _goes_on(text: str, last: Quoted, before: Paragraph, first: Quoted, paragraph: Paragraph) -> bool:
    """Whether ``first`` opens its paragraph as ``last``, never closed, ended the one before: one speech."""
    return (
        not last.closed
        and last.outer_end >= before.end
        and first.outer_start == paragraph.start
        and text[paragraph.start] == text[last.outer_start]
    )


def _closed_later(text: str, stretch: Quoted, following: tuple[Paragraph, ...]) -> Quoted | None:
    """``stretch`` grown to its closing mark, where that is the first mark of its kind in the next paragraphs."""
    mark = text[stretch.outer_start]
    kin = CLOSERS.get(mark, "") + mark
    parts = list(stretch.parts)
    for paragraph in following:
        for match in _MARK.finditer(text, paragraph.start, paragraph.end):
            if match.group() not in kin:
                continue
            at, after = match.start(), match.end()
            glued = at > paragraph.start and not text[at - 1].isspace()
            free = after == paragraph.end or not text[after].isalnum()
            if match.group() not in CLOSERS[mark] or not (glued and free):
                return None
            return Quoted(stretch.outer_start, after, (*parts, (paragraph.start, at)))
        parts.append((paragraph.start, paragraph.end))
    return None


def _in_paragraph(text: str, paragraph: Paragraph, start: int) -> Iterator[Quoted]:
    """The outermost stretches of a paragraph from ``start`` on."""
    marks = [(m.start(), m.group()) for m in _MARK.finditer(text, start, paragraph.end)]
    ends, later = _single_ends(text, paragraph, marks)
    stack: list[_Open] = []
    for index, (at, mark) in enumerate(marks):
        after = at + len(mark)
        depth = _closes(text, paragraph, stack, at, mark, single_end=ends[index])
        if depth is not None:
            if depth == 0:
                yield from _quoted(text, stack[0], at, after)
            del stack[depth:]
        elif _opens(text, paragraph, at, mark, later=later[index + 1]):
            again = next((d for d, open_ in enumerate(stack) if open_.mark == mark and mark not in "'‘"), None)
            if again is not None:
                # The same mark opens anew: the earlier one was never closed.
                if again == 0:
                    yield from _quoted(text, stack[0], at, at, closed=False)
                del stack[again:]
            if len(stack) < _DEEPEST:
                stack.append(_Open(mark, at, after))
    if stack and stack[0].mark not in _SINGLE:
        yield from _quoted(text, stack[0], paragraph.end, paragraph.end, closed=False)


def _single_ends(text: str, paragraph: Paragraph, marks: list[tuple[int, str]]) -> tuple[list[bool], list[bool]]:
    """For each mark whether it may end single quotation marks, and whether any mark from it on may.

    An apostrophe before a letter never does. One after a plural s, before a lower-case word, is taken for a
    possessive ("the officers’ cars") while a surer end follows before the next opening.
    """
    size = len(marks)
    can = [False] * size
    surer = False
    later = [False] * (size + 1)
    for index in range(size - 1, -1, -1):
        at, mark = marks[index]
        before = text[at - 1] if at > paragraph.start else " "
        following = text[at + 1] if at + 1 < paragraph.end else " "
        if mark in {"’", "'", "‘"} and not before.isspace() and not following.isalnum():
            possessive = before == "s" and following == " " and text[at + 2 : at + 3].islower()
            can[index] = not (possessive and surer)
            surer = surer or not possessive
        elif mark in {"‘", "'", "`"} and following.isalnum() and not before.isalnum():
            surer = False
        later[index] = later[index + 1] or can[index]
    return can, later


def _closes(text: str, paragraph: Paragraph, stack: list[_Open], at: int, mark: str, *, single_end: bool) -> int | None:
    """The depth of the open mark that ``mark`` closes, if it closes one."""
    following = text[at + len(mark)] if at + len(mark) < paragraph.end else " "
    before = text[at - 1] if at > paragraph.start else " "
    for depth in range(len(stack) - 1, -1, -1):
        open_ = stack[depth]
        if mark not in CLOSERS[open_.mark] or (len(open_.mark) == 2) != (len(mark) == 2):
            continue
        if open_.mark in _SINGLE and not single_end:
            continue
        if mark == '"' and following.isalnum() and (before.isspace() or at == open_.inner):
            continue  # a straight mark that opens anew, or was typed twice
        return depth
    return None


def _opens(text: str, paragraph: Paragraph, at: int, mark: str, *, later: bool) -> bool:
    if mark not in CLOSERS:
        return False
    before = text[at - 1] if at > paragraph.start else " "
    after = at + len(mark)
    following = text[after] if after < paragraph.end else " "
    if mark in "“„«「『‹":
        return True
    if following.isspace() and mark != "»":
        return False
    if mark in "\"'‘‚```»”":
        free = not before.isalnum() and before not in _STOPS
        if mark in _SINGLE:
            return free and later and not _ELISION.match(text, after)
        return (free or (before in _STOPS and following.isalnum())) and not following.isspace()
    return False


def _quoted(text: str, open_: _Open, end: int, outer_end: int, *, closed: bool = True) -> Iterator[Quoted]:
    start = open_.inner
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Quoted(open_.at, outer_end if closed else end, ((start, end),), closed)
