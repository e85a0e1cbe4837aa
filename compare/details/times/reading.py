"""The times of a report: each expression read whole, its pieces joined, its days resolved."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from compare.detail import Detail, Kind
from compare.details.context import Context
from compare.details.figures.numeral import OPENERS
from compare.details.sieve import sentences_matching, sentences_with
from compare.details.times import abroad, clocks, days, periods
from compare.details.times.clocks import Read
from compare.details.times.names import (
    AHEAD,
    HOLIDAYS,
    MONTHS,
    MOVABLE,
    PARTS,
    QUARTERS,
    SEASONS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
)
from compare.details.times.resolving import resolve
from compare.details.times.value import Grain, Part, When
from compare.details.tokens import Shape, Token, cut_sentences, low, words

_Reader = Callable[[list[Token], int], Read | None]
# The first that reads an expression has it: longer and surer forms stand first.
_FROM_NUMBER: tuple[_Reader, ...] = (days.day_first, clocks.clock, periods.decade, periods.year)
_FROM_ARTICLE: tuple[_Reader, ...] = (days.relative_day, periods.relative)
_FROM_WORD: tuple[_Reader, ...] = (
    days.month_first,
    clocks.clock,
    periods.quarter,
    periods.within,
    days.month_alone,
    days.weekday,
    days.holiday,
    days.relative_day,
    periods.relative,
    periods.season,
    clocks.part_of_day,
)
_TAILS: tuple[_Reader, ...] = (
    days.month_first,
    days.day_first,
    clocks.clock,
    days.weekday,
    days.relative_day,
    clocks.part_of_day,
)
_TAILS_FROM_NUMBER: tuple[_Reader, ...] = (days.day_first, clocks.clock)
_BEGINS: dict[_Reader, frozenset[str]] = {
    days.month_first: days.NAMES_OF_MONTHS,
    days.month_alone: days.NAMES_OF_MONTHS,
    days.weekday: days.NAMES_OF_WEEKDAYS,
    days.holiday: frozenset(name[0] for name in (*HOLIDAYS, *MOVABLE)),
    days.relative_day: days.NAMES_OF_DAYS,
    clocks.clock: clocks.NAMES_OF_CLOCKS,
    clocks.part_of_day: clocks.NAMES_OF_PARTS,
    periods.quarter: frozenset({"q", *QUARTERS}),
    periods.within: periods.WITHIN,
    periods.relative: periods.RELATIVE,
    periods.season: frozenset(SEASONS),
    days.day_first: frozenset(),
}
"""The words that an expression begins with, by what reads it: of eleven readers a word concerns one or two."""
_EARLY_OR_LATE = {"early": Part.EARLY, "late": Part.LATE}
_STARTS = (
    words("the today yesterday tomorrow tonight last this next past previous coming early late mid noon midday")
    | words("midnight small pre overnight q today’s yesterday’s tomorrow’s today's yesterday's tomorrow's few several")
    | set(MONTHS) | set(SHORT_MONTHS) | set(WEEKDAYS) | set(SHORT_WEEKDAYS) | set(SEASONS) | set(PARTS) | set(QUARTERS)
    | {name[0] for name in (*HOLIDAYS, *MOVABLE)} | {f"{day}{end}" for day in WEEKDAYS for end in ("’s", "'s")}
)  # fmt: skip
_STARTS_AND_NUMBERS = _STARTS | OPENERS
"""The words that a time begins with where some time "ago" is told."""
_AFTER_THE = words("day weekend")
"""The commonest word of all begins a time only before one of these."""
_JOINTS = words(", on at around about of by in the")
_MOST_JOINTS = 3  # in a row, between the parts of one time
_AROUND = words("about around approximately roughly nearly almost before after by circa")


@lru_cache(maxsize=1 << 12)
def _heads(word: str) -> tuple[_Reader, ...]:
    """What may read an expression that ``word`` begins."""
    readers = _FROM_ARTICLE if word == "the" else _FROM_WORD
    return tuple(reader for reader in readers if word in _BEGINS[reader])


def _tails(token: Token) -> tuple[_Reader, ...]:
    """What may read an expression that ``token`` goes on with."""
    if token.shape is not Shape.WORD:
        return _TAILS_FROM_NUMBER if token.shape is Shape.NUMBER else ()
    return _worded_tails(token.low)


@lru_cache(maxsize=1 << 12)
def _worded_tails(word: str) -> tuple[_Reader, ...]:
    return tuple(reader for reader in _TAILS if word in _BEGINS[reader])


def times(context: Context) -> Iterator[Detail]:
    """The times of a report in reading order, in time linear in its text."""
    report = context.report
    anchor = report.published.date() if report.published else None
    known = None if context.english else abroad.calendar(report.language)
    dated = sentences_matching(context, days.MAY_BE_NUMERIC)
    may_have_ago = sentences_with(context, ("ago",))
    for sentence, cut in zip(report.sentences, cut_sentences(context), strict=True):
        numeric = days.numeric(report.text, sentence.start, sentence.end) if sentence.id in dated else {}
        if known and not numeric:
            for when, start, end in abroad.times(cut, known):
                yield Detail(Kind.TIME, start, end, sentence.id, resolve(when, anchor))
            continue
        tokens = cut if context.english else []
        has_ago = sentence.id in may_have_ago and any(token.low == "ago" for token in tokens)
        reader = _Sentence(tokens, anchor, has_ago)
        for when, start, end in reader.times(numeric):
            yield Detail(Kind.TIME, start, end, sentence.id, when)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """Reads the times of one sentence from its tokens, left to right."""

    tokens: list[Token]
    anchor: date | None
    has_ago: bool

    @property
    def _ahead(self) -> bool:
        """Whether the sentence tells of what is to come: asked only where the day of publication is known."""
        return any(token.low in AHEAD or token.low.endswith(("’ll", "'ll")) for token in self.tokens)

    def times(self, numeric: dict[int, tuple[When, int]]) -> Iterator[tuple[When, int, int]]:
        """Each time with the offsets of its words; ``numeric`` holds the dates in figures alone, by their start."""
        if not self.tokens:
            for start, (when, end) in numeric.items():
                yield resolve(when, self.anchor), start, end
            return
        tokens, past = self.tokens, 0  # ``past`` is where the last time ends in the text
        starts = _STARTS_AND_NUMBERS if self.has_ago else _STARTS
        for at in [at for at, each in enumerate(tokens) if each.shape is Shape.NUMBER or each.low in starts]:
            token = tokens[at]
            if token.start < past or (token.low == "the" and low(tokens, at + 1) not in _AFTER_THE):
                continue
            if token.start in numeric:
                when, past = numeric[token.start]
                yield resolve(when, self.anchor), token.start, past
            elif (found := self._whole(at)) is not None:
                when, first, after = found
                past = tokens[after - 1].end
                ahead = self.anchor is not None and self._ahead
                yield resolve(when, self.anchor, ahead=ahead), tokens[first].start, past

    def _whole(self, at: int) -> tuple[When, int, int] | None:
        """The expression that begins at token ``at`` with all that is joined to it."""
        head = self._head(at)
        if head is None:
            return None
        when, after = head
        while (joined := self._tail(when, after)) is not None:
            when, after = joined
        if when.clock is not None and low(self.tokens, at - 1) in _AROUND:
            when = replace(when, about=True)
        first = at
        while first < after and self.tokens[first].low in {"the", ","}:
            first += 1
        return when, first, after

    def _head(self, at: int) -> Read | None:
        tokens, token = self.tokens, self.tokens[at]
        if self.has_ago and (found := periods.ago(tokens, at)):
            return found
        for reader in _FROM_NUMBER if token.shape is Shape.NUMBER else _heads(token.low):
            found = reader(tokens, at)
            if found:
                return found
        return self._early_or_late(at)

    def _early_or_late(self, at: int) -> Read | None:
        """Read "late on Saturday", "early Tuesday", "late yesterday", "the evening of June 5"."""
        tokens = self.tokens
        part = _EARLY_OR_LATE.get(tokens[at].low)
        joint = "on"
        if tokens[at].low in PARTS and low(tokens, at + 1) == "of":
            part, joint = PARTS[tokens[at].low], "of"
        if part is None:
            return None
        day = at + 2 if low(tokens, at + 1) == joint else at + 1
        if day >= len(tokens):
            return None
        for reader in (days.weekday, days.relative_day, days.month_first, days.day_first):
            found = reader(tokens, day)
            if found:
                return replace(found[0], part=found[0].part or part), found[1]
        return None

    def _tail(self, when: When, at: int) -> Read | None:
        """What goes on with ``when`` from token ``at``: a clock after a day, a date after its weekday."""
        tokens, joint = self.tokens, at
        while joint < len(tokens) and joint < at + _MOST_JOINTS and tokens[joint].low in _JOINTS:
            joint += 1
        for start in (joint, at) if joint > at else (at,):
            if start >= len(tokens):
                continue
            for reader in _tails(tokens[start]):
                found = reader(tokens, start)
                if found and (both := _joined(when, found[0])):
                    return both, found[1]
            if when.grain is Grain.DAY and when.part is None:
                part, after = clocks.part_after(tokens, start)
                if part and (start == at or low(tokens, start - 1) == "the"):
                    return replace(when, part=part), after
        return None


def _joined(a: When, b: When) -> When | None:
    """One time of two pieces that name different things of it; None where they are two times."""
    if a.grain not in {Grain.DAY, Grain.CLOCK, Grain.PART} or b.grain not in {Grain.DAY, Grain.CLOCK, Grain.PART}:
        return None
    if a.grain is b.grain is Grain.DAY:
        dated, named = (a, b) if a.month is not None else (b, a)
        if dated.weekday is not None or named.weekday is None or named.month is not None or dated.month is None:
            return None
        return replace(dated, weekday=named.weekday, part=dated.part or named.part)
    day, other = (a, b) if a.grain is Grain.DAY else (b, a)
    if day.grain is not Grain.DAY:
        if a.grain is b.grain:
            return None
        day, other = (a, b) if a.grain is Grain.CLOCK else (b, a)
    if (other.clock is not None and day.clock is not None) or (other.part and day.part):
        return None
    return replace(
        day,
        part=day.part or other.part,
        clock=day.clock if day.clock is not None else other.clock,
        zone=day.zone or other.zone,
        overnight=day.overnight or other.overnight,
    )
