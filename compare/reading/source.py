"""The bytes of a source: a file or standard input, with a clear word where there are none to be had."""

import errno
import os
import stat
import sys
from typing import BinaryIO

from compare.reading.clean import printable
from compare.reading.errors import ReadError

STANDARD_INPUT = "-"
_KINDS = {
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}
_WHY = {
    errno.ENOENT: "no such file: check the name",
    errno.ENOTDIR: "no such file: a part of the path is not a folder",
    errno.EACCES: "permission denied: make it readable first (chmod u+r)",
    errno.ELOOP: "a symbolic link that leads back to itself: name the file it should point to",
    errno.ENAMETOOLONG: "the name is too long for a file: check it",
}


def load(source: str, limit: int) -> bytes:
    """The bytes of a file, or of standard input for ``-``.

    Never waits on a pipe, a device or a socket: only regular files and standard input are read, and no more of them
    than ``limit`` bytes.

    Raises:
        ReadError: There is nothing to read there, it may not be read, or it is larger than the limit.
    """
    if source == STANDARD_INPUT:
        return _bounded(sys.stdin.buffer, "standard input", limit)
    name = printable(source) or "''"
    try:
        # Without waiting: opening a pipe that nobody writes to would block for ever.
        handle = os.open(source, os.O_RDONLY | os.O_NONBLOCK)
    except OSError as error:
        why = _WHY.get(error.errno or 0, (error.strerror or "cannot be opened").lower())
        raise ReadError(f"{name}: {why}") from None
    except ValueError:  # a NUL in the name
        raise ReadError(f"{name}: not a file name: it holds a NUL character") from None
    with os.fdopen(handle, "rb") as file:
        mode = os.fstat(handle).st_mode
        if stat.S_ISDIR(mode):
            raise ReadError(f"{name}: a folder, not a file: name the report in it")
        if not stat.S_ISREG(mode):
            kind = _KINDS.get(stat.S_IFMT(mode), "not a regular file")
            raise ReadError(f"{name}: {kind}, not a file: save the report to a file, or give it on standard input as -")
        return _bounded(file, name, limit)


def _bounded(file: BinaryIO, name: str, limit: int) -> bytes:
    try:
        data = file.read(limit + 1)
    except OSError as error:
        raise ReadError(f"{name}: {(error.strerror or 'cannot be read').lower()}") from None
    if len(data) > limit:
        raise ReadError(f"{name}: larger than the limit of {limit:,} bytes: raise it with limit_bytes, or cut the file")
    return data
