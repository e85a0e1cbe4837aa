"""What a reader of one kind of file hands on: the report's text in reading order, and what is known of it."""

from dataclasses import dataclass, fields
from datetime import datetime

from compare.reading.clean import printable


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a report besides its text; None where it is not.

    ``title`` is the headline, ``outlet`` who published it, ``author`` who wrote it. ``published`` is the newsroom's own
    clock, without a time zone: relative dates count from there. ``language`` is an ISO 639-1 code.
    """

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: datetime | None = None
    language: str | None = None

    def or_else(self, other: "Metadata") -> "Metadata":
        """The same, with what it leaves open from ``other``."""
        return Metadata(*(getattr(self, each.name) or getattr(other, each.name) for each in fields(self)))

    def made_safe(self) -> "Metadata":
        """The same, safe to print."""
        title, outlet, author = (each and printable(each) for each in (self.title, self.outlet, self.author))
        return Metadata(title or None, outlet or None, author or None, self.published, self.language)


UNKNOWN = Metadata()
"""Of a report of which nothing is known."""


@dataclass(frozen=True, slots=True)
class Document:
    r"""The text of a source, out of its file format and not yet clean.

    ``text`` has its paragraphs parted by blank lines, each on one line where the format knows paragraphs. ``comments``
    are what readers wrote below it, where the format keeps them apart; ``metadata`` what the file says of itself.
    """

    text: str
    comments: str = ""
    metadata: Metadata = UNKNOWN
