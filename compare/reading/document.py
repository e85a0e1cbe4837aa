"""What a reader of one kind of file hands on: the report's text in reading order, and what the file says of it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Document:
    r"""The text of a source, out of its file format and not yet clean.

    ``text`` has its paragraphs parted by blank lines, each on one line where the format knows paragraphs. ``comments``
    are what readers wrote below it, where the format keeps them apart. ``title``, ``outlet``, ``author`` and
    ``published`` are None where the file does not say; ``published`` is the newsroom's own clock, without a time zone.
    """

    text: str
    comments: str = ""
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: datetime | None = None
