"""The tables of a review file, and the steps from each older form to the present one."""

import sqlite3
from functools import cache
from pathlib import Path

from compare.review.trouble import DAMAGED, NOT_A_REVIEW, trouble

APPLICATION_ID = 0x53594E52
"""Marks an SQLite file as a review: "SYNR" (https://www.sqlite.org/pragma.html#pragma_application_id)."""

STEPS = (
    # 1: the log. Rows are only ever added: the triggers hold that against any program.
    """
    CREATE TABLE event (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        act TEXT NOT NULL CHECK (act IN ('decide', 'undo', 'redo')),
        decision TEXT NOT NULL,
        author TEXT NOT NULL,
        session TEXT NOT NULL,
        time TEXT NOT NULL,
        what TEXT CHECK ((what IS NOT NULL) = (act = 'decide'))
    );
    CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
        BEGIN SELECT RAISE(ABORT, 'a log is only ever added to'); END;
    CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
        BEGIN SELECT RAISE(ABORT, 'a log is only ever added to'); END;
    """,
    # 2: which reports it is of, each version that was seen.
    """
    CREATE TABLE report (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        side TEXT NOT NULL CHECK (side IN ('a', 'b')),
        name TEXT NOT NULL,
        sketch TEXT NOT NULL,
        UNIQUE (side, name, sketch)
    );
    """,
)
"""The statements that lead from each schema version to the next."""

VERSION = len(STEPS)


def check(connection: sqlite3.Connection, path: Path) -> int:
    """The schema version of a file, 0 for an empty one. Nothing is written.

    Raises:
        ReviewError: It is another program's, or a later version's.
        sqlite3.DatabaseError: It is no SQLite file.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if application == APPLICATION_ID:
        if version > VERSION:
            raise trouble(path, "made by a later version of Synoptic: update this one, or keep the review elsewhere")
        if not tables:
            raise trouble(path, DAMAGED)
        if version < 1 or _made(connection) != _expected(version):
            raise trouble(path, "has tables, views or triggers that no review has: it is refused; take the last copy")
        return int(version)
    if application or version or tables:
        raise trouble(path, NOT_A_REVIEW)
    return 0


def _made(connection: sqlite3.Connection) -> set[tuple[str, str, str]]:
    """What a file's schema has, but for SQLite's own tables: of a hostile one a trigger or a view would be run."""
    rows = connection.execute("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
    return {(kind, name, " ".join((sql or "").split())) for kind, name, sql in rows}


@cache
def _expected(version: int) -> set[tuple[str, str, str]]:
    connection = sqlite3.connect(":memory:")
    try:
        connection.executescript("".join(STEPS[:version]))
        return _made(connection)
    finally:
        connection.close()


def bring_up_to_date(connection: sqlite3.Connection, path: Path) -> None:
    """Make the tables, or take an older file to the present form; all of it happens or nothing.

    Raises:
        ReviewError: As ``check``.
        sqlite3.DatabaseError: It cannot be written.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        for number, step in enumerate(STEPS[check(connection, path) :], start=check(connection, path) + 1):
            for statement in _statements(step):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _statements(script: str) -> list[str]:
    """The statements of a script; ``executescript`` would commit between them."""
    found, statement = [], ""
    for line in script.splitlines():
        statement += line + "\n"
        if sqlite3.complete_statement(statement):
            found.append(statement)
            statement = ""
    return found
