"""What SQLite reports, as one line for an editor: what, where, and what to do."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from compare.reading.clean import printable
from compare.review.errors import LockedError, ReviewError

NOT_A_REVIEW = "not a review: nothing was changed in it; name another file"
DAMAGED = "damaged: nothing was changed in it; keep it, take the last copy, or try “sqlite3 FILE .recover”"
READ_ONLY = "read-only: make it and its folder writable, or keep the review in another file"

_LOCKED = "another program keeps it locked: wait or close that one, then save again"
# By primary result code: https://www.sqlite.org/rescode.html
_SAYS = {
    sqlite3.SQLITE_NOTADB: NOT_A_REVIEW,
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_FULL: "the disk is full: make room, then save again",
    sqlite3.SQLITE_BUSY: _LOCKED,
    sqlite3.SQLITE_LOCKED: _LOCKED,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_PERM: READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: "cannot be opened or made: check that its folder exists and may be written to",
    sqlite3.SQLITE_IOERR: "the disk cannot be read or written: check its room and its health, then save again",
    sqlite3.SQLITE_PROTOCOL: _LOCKED,
}


def trouble(path: Path, says: str) -> ReviewError:
    """The error that says this of the review at ``path``."""
    return ReviewError(f"{printable(str(path))}: {printable(says)}")


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Raises what SQLite or the system reports within as a ``ReviewError``; a lock as a ``LockedError``."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", None)  # absent where the module itself refuses
        says = _SAYS.get(code & 0xFF) if code is not None else None
        if says == _LOCKED:
            raise LockedError(str(trouble(path, says))) from error
        raise trouble(
            path, says or f"cannot be used ({printable(str(error))}): keep the review in another file"
        ) from error
    except OSError as error:
        reason = (error.strerror or "cannot be used").lower()
        raise trouble(path, f"{reason}: check the name, or keep the review in another file") from error
