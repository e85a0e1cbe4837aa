"""Hands text on: a word on whether the terminal takes what is copied, and a file that facts are gathered in."""

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from compare.reading import printable


class HandingOnError(Exception):
    """The text could not be written; the message is one line that says what to do."""


def copying_hint() -> str:
    """What may keep a copy from reaching the clipboard here; the terminal itself never answers."""
    return "tmux passes it on after set -g set-clipboard on; else: Copy to a file" if os.environ.get("TMUX") else ""


def append_to(file: str, text: str, reports: Iterable[str]) -> Path:
    """Add ``text`` at the end of a file, with an empty line before it where there is something already.

    Args:
        file: The file as typed, ``~`` for the home folder; made where there is none.
        text: Lines, without a newline at the end.
        reports: The sources of the reports, which are never written to.

    Raises:
        HandingOnError: It is one of the reports, or cannot be written.
    """
    try:
        target = Path(file).expanduser()
        if any(target.exists() and Path(each).exists() and target.samefile(each) for each in reports):
            raise HandingOnError(f"{printable(file)} is one of the two reports: name another file")
        _append(target, f"{text}\n".encode())
    except (OSError, ValueError, RuntimeError) as error:  # RuntimeError: ~ of a user who is not there
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise HandingOnError(f"cannot write {printable(file)}: {printable(why)}: name another file") from None
    return target


def _append(target: Path, text: bytes) -> None:
    """All of it or nothing. Opening never waits, as it would for a pipe that nobody reads."""
    handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NONBLOCK, 0o666)
    with os.fdopen(handle, "ab", buffering=0) as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise ValueError("a device or a pipe, not a file")
        before = os.fstat(handle).st_size
        text = b"\n" + text if before else text
        try:
            while text:  # a full disk takes a part first
                text = text[file.write(text) or 0 :]
            os.fsync(handle)  # some file systems find out only here that the disk is full
        except OSError:
            os.ftruncate(handle, before)
            raise
