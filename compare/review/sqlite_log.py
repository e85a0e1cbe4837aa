"""The log of a review in an SQLite file that several programs may have open at once."""

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from compare.review.data import what_as_json, what_from_json
from compare.review.decision import Decision, What
from compare.review.history import Act, Event
from compare.review.mirror import mirrored
from compare.review.mounts import on_network
from compare.review.schema import VERSION, bring_up_to_date, check
from compare.review.trouble import DAMAGED, READ_ONLY, told, trouble

PATIENCE = 5.0
"""Seconds to wait for another program to finish writing; one decision takes it some milliseconds."""


LIMIT_BYTES = 256 << 20
"""The largest review that is opened, 256 MiB: some 300,000 decisions."""

LIMIT_EVENT = 1 << 20
"""The longest single decision that is read, characters; the longest note that anybody types has some thousands."""


class SqliteLog:
    """A review file.

    Kept in a write-ahead log (https://www.sqlite.org/wal.html), so that readers and a writer do not wait for each
    other, with ``synchronous=FULL``: what ``append`` returned from is on the disk, whatever happens next. A
    write-ahead log needs memory shared by all programs that have the file open, which no network file system offers:
    there (as far as ``on_network`` can tell) a rollback journal is used, slower but as safe as that file system's
    locks. A file that may not be written is opened to read.
    """

    def __init__(self, path: Path, *, patience: float = PATIENCE) -> None:
        """Open the review at ``path``, or make an empty one.

        Args:
            path: The file; its folder is there.
            patience: Seconds to wait for another program that is writing.

        Raises:
            ReviewError: It is no review, damaged, locked, or cannot be opened or made.
        """
        self.path = path
        self._patience = patience
        self.flipped = False
        """Whether A of this sitting is B of the file."""
        self._decisions: dict[str, Decision] = {}
        with told(path):
            if path.exists() and not path.is_file():
                raise trouble(path, "not a file: name the file to keep the review in")
            if path.exists() and path.stat().st_size > LIMIT_BYTES:
                raise trouble(path, f"larger than {LIMIT_BYTES >> 20} MB, the most of a review: begin another")
            self.read_only = path.exists() and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))
            # Without it SQLite makes files beside this one, even to read.
            self._frozen = self.read_only and not path.with_name(path.name + "-wal").exists()
            mode = "ro&immutable=1" if self._frozen else "ro" if self.read_only else "rwc"
            self._connection = _connect(path, mode, patience)
            try:
                self._prepare()
                status = path.stat()
            except BaseException:
                self._connection.close()
                raise
        self._file = (status.st_dev, status.st_ino)
        self._version = -1

    @property
    def name(self) -> str:
        """The path, for messages."""
        return str(self.path)

    def append(self, events: Sequence[Event], *, wait: bool = True) -> None:
        """Keep these too, on the disk before this returns; one that is there already is passed over.

        Args:
            events: What to keep.
            wait: Wait for another program that is writing, as long as the log's patience lasts.

        Raises:
            ReviewError: None of them was kept.
        """
        if self.read_only:
            raise trouble(self.path, READ_ONLY)
        rows = [self._row(event) for event in events]
        with told(self.path):
            self._check_file()
            with self._writing(wait=wait):
                self._connection.executemany("INSERT OR IGNORE INTO event VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)", rows)

    def since(self, number: int) -> Iterable[Event]:
        """The events after that number, in order; costs as much as there are new ones.

        Raises:
            ReviewError: The file cannot be read.
        """
        with told(self.path):
            rows = self._connection.execute(
                "SELECT number, id, act, decision, author, session, time, what FROM event WHERE number > ? "
                "ORDER BY number",
                (number,),
            ).fetchall()
        return [self._event(row) for row in rows]

    def changed(self) -> bool:
        """Whether another program wrote since this was last asked: one look at the file's header.

        Raises:
            ReviewError: The file cannot be read.
        """
        if self._frozen:
            return False
        with told(self.path):
            (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        before, self._version = self._version, version
        return bool(version != before)

    def reports(self) -> list[tuple[str, str, str]]:
        """The reports that this is a review of: side, name and sketch of each version seen."""
        with told(self.path):
            return self._connection.execute("SELECT side, name, sketch FROM report ORDER BY number").fetchall()

    def claim(self, reports: Sequence[tuple[str, str, str]]) -> None:
        """Make it a review of these where it is of none yet; of programs that try at once, one succeeds.

        Where it is of some already nothing is written, nor another program waited for that is writing.
        """
        if not self.read_only and not self.reports():
            with told(self.path), self._writing():
                if not self._connection.execute("SELECT 1 FROM report LIMIT 1").fetchone():
                    self._connection.executemany("INSERT INTO report VALUES (NULL, ?, ?, ?)", reports)

    def add_reports(self, reports: Sequence[tuple[str, str, str]]) -> None:
        """Note that these versions were seen; what is known is passed over. A file to be read only stays as it is."""
        known = set(self.reports())
        new = [report for report in reports if report not in known]
        if new and not self.read_only:
            with told(self.path), self._writing():
                self._connection.executemany("INSERT OR IGNORE INTO report VALUES (NULL, ?, ?, ?)", new)

    def close(self) -> None:
        """Let go of the file."""
        with told(self.path):
            self._connection.close()

    def _prepare(self) -> None:
        self._connection.execute("BEGIN")  # another program may be making the tables just now
        version = check(self._connection, self.path)
        self._connection.execute("COMMIT")
        if self.read_only:
            if version < VERSION:
                raise trouble(self.path, "made by an earlier version of Synoptic: make it writable to open it")
            return
        # Rows are read one by one later: a damaged page is better found now. Linear in the file, ~1 ms a megabyte.
        (state,) = self._connection.execute("PRAGMA quick_check(1)").fetchone()
        if state != "ok":
            raise trouble(self.path, DAMAGED)
        self._connection.execute("PRAGMA journal_mode = " + ("DELETE" if on_network(self.path) else "WAL"))
        self._connection.execute("PRAGMA synchronous = FULL")
        self._connection.execute("PRAGMA fullfsync = ON")  # macOS: fsync alone leaves it in the drive's cache
        if version < VERSION:
            bring_up_to_date(self._connection, self.path)
            _sync_folder(self.path.parent)

    @contextmanager
    def _writing(self, *, wait: bool = True) -> Iterator[None]:
        """One transaction, begun for writing; on the disk when it ends without an error, undone otherwise."""
        if not wait:
            self._connection.execute("PRAGMA busy_timeout = 0")
        try:
            self._connection.execute("BEGIN IMMEDIATE")
        finally:
            if not wait:
                self._connection.execute(f"PRAGMA busy_timeout = {round(self._patience * 1000)}")
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    def _check_file(self) -> None:
        """What is written to a file that was deleted or replaced is lost with the last program that has it open."""
        try:
            status = self.path.stat()
        except FileNotFoundError:
            status = None
        if status is None or (status.st_dev, status.st_ino) != self._file:
            raise trouble(self.path, "moved, deleted or replaced meanwhile: put it back, or save a copy elsewhere")

    def _row(self, event: Event) -> tuple[object, ...]:
        # Escaped to ASCII: half of a surrogate pair, typed or pasted, would be no UTF-8.
        what = json.dumps(what_as_json(self._turned(event.decision.what)))
        return (
            event.id,
            event.act,
            event.decision.id,
            event.author,
            event.session,
            event.time.isoformat(),
            what if event.act is Act.DECIDE else None,
        )

    def _event(self, row: tuple[Any, ...]) -> Event:
        number, name, act, decision, author, session, time, what = row
        if any(isinstance(field, str) and len(field) > LIMIT_EVENT for field in row):
            raise trouble(self.path, f"entry {number} is longer than {LIMIT_EVENT:,} characters: it is refused")
        try:
            when = datetime.fromisoformat(time)
            if what is not None:
                decided = self._turned(what_from_json(json.loads(what)))
                self._decisions[decision] = Decision(decision, author, when, decided)
            return Event(number, name, Act(act), self._decisions[decision], author, session, when)
        except (KeyError, TypeError, ValueError, AttributeError, OverflowError, RecursionError):
            raise trouble(self.path, f"entry {number} cannot be read: {DAMAGED}") from None

    def _turned(self, what: What) -> What:
        return mirrored(what) if self.flipped else what


def reports_of(path: Path) -> list[tuple[str, str, str]]:
    """As ``SqliteLog.reports``, of a file that is only looked into; nothing of one that cannot be read now."""
    try:
        connection = _connect(path, "rw", patience=0.0)
        try:
            return connection.execute("SELECT side, name, sketch FROM report ORDER BY number").fetchall()
        finally:
            connection.close()
    except (sqlite3.Error, OSError):
        return []


def _connect(path: Path, mode: str, patience: float) -> sqlite3.Connection:
    # Autocommit: every transaction is begun by hand, for writing, so that two writers never deadlock.
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=patience,
        isolation_level=None,
        check_same_thread=False,  # a screen may open a review on one thread and write on another, one at a time
    )
    # The file may come from anyone (https://www.sqlite.org/security.html).
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    return connection


def _sync_folder(folder: Path) -> None:
    """Put the new file's name on the disk too: SQLite syncs what is in it."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
