"""One report as read: its text, its paragraphs and sentences, and what each stretch of it is.

Everything downstream points into ``Report.text`` by offsets. Offsets are code points, half open: ``[start, end)``.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Zone(StrEnum):
    """What a stretch of a report is.

    Only a headline and the body tell the event; the other zones are *fenced*: shown folded with their label, and
    taking no part in linking unless the reader asks for it.
    """

    HEADLINE = "headline"
    BODY = "body"
    COMMENT = "comment"
    CREDIT = "credit"
    BOILERPLATE = "boilerplate"

    @property
    def fenced(self) -> bool:
        """True for a zone that takes no part in linking by default."""
        return self not in (Zone.HEADLINE, Zone.BODY)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a report's text, ``[start, end)`` in code points."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as printed: ``[start, end)`` in the report's text, without the blank lines around it."""

    start: int
    end: int
    zone: Zone


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its place, the unit that is linked.

    ``id`` is its index in ``Report.sentences``, ``paragraph`` an index in ``Report.paragraphs``.
    """

    id: int
    start: int
    end: int
    zone: Zone
    paragraph: int

    @property
    def span(self) -> Span:
        """The place of the sentence in the report's text."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Hidden:
    """Invisible characters that stood before ``place`` in a report's text as it came, and that its text lacks.

    ``characters`` are those of one place, in order, and not safe to print; of very many only the first are kept.
    """

    place: int
    characters: str


@dataclass(frozen=True, slots=True)
class Report:
    """One source as read.

    ``text`` is clean: NFC, no control or invisible formatting characters but the newline, one newline between
    paragraphs and none inside one. Paragraphs and sentences are in reading order and never overlap; every character
    of ``text`` that is not white space lies in exactly one sentence, and a sentence lies in one paragraph.

    ``source`` names where it came from (a path, a URL, or ``-``), made safe to print. ``published`` anchors relative
    dates; ``language`` is an ISO 639-1 code. ``hidden`` holds what the text as it came had of invisible characters that
    may deceive a reader, in reading order.
    """

    source: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: datetime | None = None
    language: str = "en"
    hidden: tuple[Hidden, ...] = ()

    def hidden_in(self, start: int, end: int) -> tuple[Hidden, ...]:
        """What was hidden in ``text[start:end]``, before any of its characters; found by bisection."""
        first = bisect_left(self.hidden, start, key=lambda hidden: hidden.place)
        last = bisect_left(self.hidden, end, key=lambda hidden: hidden.place)
        return self.hidden[first:last]

    def quote(self, place: Span | Sentence | Paragraph) -> str:
        """The words printed at ``place``."""
        return self.text[place.start : place.end]

    @property
    def name(self) -> str:
        """What to call this report on one line: its outlet, its title, or else the last part of its source."""
        return self.outlet or self.title or self.source.rstrip("/").rpartition("/")[2] or self.source


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same places with overlapping and touching spans joined, in order."""
    joined: list[Span] = []
    for span in sorted(spans, key=lambda span: span.start):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def sentences_of(report: Report, place: Span) -> range:
    """The ids of the sentences that share text with ``place``; found by bisection."""
    first = bisect_right(report.sentences, place.start, key=lambda sentence: sentence.end)
    end = bisect_right(report.sentences, place.end - 1, key=lambda sentence: sentence.start)
    return range(first, max(end, first))
