"""Watches the files that two reports were read from, and reads them again when they change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from compare.reading import Page, ReadError, printable
from compare.report import Report, sentences_of
from compare.side import Side

_FileState = tuple[int, int, int, int]
_NEAR = 8  # sentences on either side of one that is gone, of which the nearest that still stands takes its place


@dataclass(frozen=True, slots=True)
class News:
    """What a look at a watched file brought: another version of the report, or a word on why there is none."""

    side: Side
    page: Page | None = None
    says: str = ""


class WatchedFile:
    """A file that a report was read from.

    A file that is being written, is emptied before it is written again, or is deleted and put back, is not read until
    two looks at it find the same; what cannot be read then leaves the last good version standing.
    """

    def __init__(self, side: Side, source: str, page: Page, reopen: Callable[[], Page]) -> None:
        """Begin to watch; ``page`` is the version last read, ``reopen`` reads another or raises ReadError."""
        self.side = side
        self._path = Path(source)
        self._page = page
        self._reopen = reopen
        self._found: _FileState | None = None
        self._read: _FileState | None = None
        self._settled = False
        self._in_trouble = False

    def look(self) -> News | None:
        """Look once; None where there is nothing to tell. Costs a ``stat``, and a reading where the file changed."""
        before, self._found = self._found, _state(self._path)
        if self._found != before:
            self._settled = False
            return None
        if self._settled:
            return None
        self._settled = True
        if self._found is None:
            return self._trouble(f"{self.side.upper()} is gone from its place")
        if self._found == self._read and not self._in_trouble:
            return None
        self._read = self._found
        try:
            page = self._reopen()
        except ReadError as error:
            return self._trouble(str(error))
        except Exception as error:  # noqa: BLE001 - a fault of a reader must not take the last version from the screen
            return self._trouble(
                f"reading {self.side.upper()} failed ({type(error).__name__}: {printable(str(error))})"
            )
        was_in_trouble, self._in_trouble = self._in_trouble, False
        if page != self._page:
            self._page = page
            return News(self.side, page)
        return News(self.side, says=f"{self.side.upper()} is back, as it was") if was_in_trouble else None

    def _trouble(self, why: str) -> News:
        self._in_trouble = True
        return News(self.side, says=f"{why}: the version read last stays")


def _state(path: Path) -> _FileState | None:
    """What differs when a file was written or replaced; None where there is none."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino


def same_place(old: Report, new: Report, sentence: int) -> int:
    """Where a sentence of the old version stands in the new; where it is gone, the nearest one beside it that stands.

    The first passage costs time linear in both texts, see ``compare.review.finding_again``.
    """
    from compare.review.finding_again import anchor_at, find_again

    by_distance = sorted(range(len(old.sentences)), key=lambda each: (abs(each - sentence), -each))
    for near in by_distance[: 2 * _NEAR + 1]:
        found = find_again(anchor_at(old, old.sentences[near].span), new)
        if found is not None:
            return sentences_of(new, found)[0]
    return min(sentence * len(new.sentences) // len(old.sentences), len(new.sentences) - 1)
