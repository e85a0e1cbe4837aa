"""The bytes of a source: a file or standard input, with a clear word where there are none to be had."""

import errno
import os
import stat
import sys
from typing import BinaryIO

from compare.reading.clean import printable
from compare.reading.errors import ReadError
from compare.reading.limits import RAISE

STANDARD_INPUT = "-"

_WHY = {
    errno.ENOENT: "no such file: check the name",
    errno.ENOTDIR: "no such file: a part of the path is not a folder",
    errno.EACCES: "permission denied: make it readable first (chmod u+r)",
    errno.EPERM: "permission denied: make it readable first (chmod u+r)",
    errno.ELOOP: "a symbolic link that leads back to itself: name the file that it should point to",
    errno.ENAMETOOLONG: "too long for a file name: check it",
}
_KINDS = {stat.S_IFIFO: "a pipe", stat.S_IFSOCK: "a socket", stat.S_IFCHR: "a device", stat.S_IFBLK: "a device"}


def source_name(source: str) -> str:
    """What to call a source in a message: safe to print, on one line."""
    return "standard input" if source == STANDARD_INPUT else printable(source) or "''"


def load(source: str, limit: int) -> bytes:
    """The bytes of a file, or of standard input for ``-``.

    Never waits on a pipe, a device or a socket: only regular files and standard input are read, and no more than one
    byte over ``limit``.

    Raises:
        ReadError: There is nothing to read there, it may not be read, or it is larger than the limit.
    """
    name = source_name(source)
    try:
        if source == STANDARD_INPUT:
            data = _standard_input().read(limit + 1)
        else:
            with _regular_file(source, name) as file:
                data = file.read(limit + 1)
    except OSError as error:
        why = _WHY.get(error.errno or 0, (error.strerror or "cannot be read").lower())
        raise ReadError(f"{name}: {why}") from None
    except ValueError:  # a NUL in the name
        raise ReadError(f"{name}: no file can have this name: check it") from None
    if len(data) > limit:
        raise ReadError(f"{name}: larger than {limit:,} bytes, the most that is read: cut the file, {RAISE}")
    return data


def _standard_input() -> BinaryIO:
    if sys.stdin is None:
        raise OSError(errno.EBADF, "closed")
    return sys.stdin.buffer


def _regular_file(source: str, name: str) -> BinaryIO:
    """Open a regular file; anything else is refused by its kind before it is opened, as opening may wait for ever."""
    mode = os.stat(source).st_mode  # noqa: PTH116 - a Path would lose a name that is not valid text
    if stat.S_ISDIR(mode):
        raise ReadError(f"{name}: a folder, not a file: name the report in it")
    if not stat.S_ISREG(mode):
        kind = _KINDS.get(stat.S_IFMT(mode), "not a regular file")
        raise ReadError(f"{name}: {kind}, not a file: save the report to a file, or give it on standard input as -")
    # Should a pipe take the file's place just now, O_NONBLOCK keeps even that from waiting.
    return os.fdopen(os.open(source, os.O_RDONLY | os.O_NONBLOCK), "rb")
