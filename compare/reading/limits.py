"""How much of a source is read, and for how long: all limits in one place.

Whoever writes a file or a page can make it as large, as nested or as slow as they like. Each limit is far above what a
report needs, and can be raised by a factor: on the command line with ``--limits``.
"""

from dataclasses import asdict, dataclass
from typing import Any

RAISE = "or allow twice as much with --limits 2"
"""What a message about a limit ends with."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that is read of one source; each is documented where it stands."""

    source_bytes: int = 64 << 20
    """The largest source, 64 MiB: some hundred novels."""
    sentences: int = 50_000
    """The most sentences that are compared; two reports of so many take about a gigabyte of memory."""
    reader_seconds: float = 8.0
    """The longest that the reader of a web page, a PDF or a packed document may work, seconds on the clock."""
    reader_memory: int = 400 << 20
    """The most memory that it may take, 400 MiB: 170 are the libraries themselves."""
    markup_bytes: int = 10 << 20
    """The most markup of a web page, 10 MiB: a long article has 1, and the tree takes ten times its size in memory."""
    unpacked_bytes: int = 40 << 20
    """The most that the text parts of a packed document may unpack to, 40 MiB."""
    part_bytes: int = 12 << 20
    """The most that one of them may unpack to, 12 MiB; a novel of 500 pages has 4 of markup."""
    parts: int = 5_000
    """The most parts of a packed document: one of a thousand pages with a picture on each has so many."""
    pages: int = 300
    """The most pages of a PDF, at 10 to 40 ms a page; no report has more."""
    fetch_seconds: float = 15.0
    """The longest that a fetch from the web may take, with its redirects, seconds on the clock."""
    redirects: int = 5
    """The most redirects of one; ``times`` leaves it as it is."""

    def times(self, factor: float) -> "Limits":
        """All limits, ``factor`` times as high."""
        raised: dict[str, Any] = {}
        for name, limit in asdict(self).items():
            raised[name] = type(limit)(limit * factor)
        return Limits(**{**raised, "redirects": self.redirects})


LIMITS = Limits()
"""What holds unless told otherwise."""
