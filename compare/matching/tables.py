"""Word tables that ship with the program, read without unpacking them into objects.

A table is a text file of lines ``word<TAB>value``, sorted by the bytes of the words, and searched by bisection. Those
that are asked for every word of a report are gzipped, and kept as one block of bytes: no time to index, and in memory
their own size. The largest, which is asked for few words, stays on disk as it is.
"""

import gzip
import os
from functools import cache
from pathlib import Path
from typing import Protocol

_DATA = Path(__file__).with_name("data")
_READ_AT_ONCE = 4096  # bytes: what a disk and the system's cache hand over as one
_LONGEST = 1024  # bytes that hold the whole of a line, and the word of the next


class Table(Protocol):
    """Words with a value each."""

    def get(self, word: str) -> str | None:
        """The value of ``word``, or None where the table does not have it; O(log size)."""


class BlockTable:
    """A table kept in memory as the lines that it is."""

    __slots__ = ("_lines",)

    def __init__(self, lines: bytes) -> None:
        self._lines = lines

    def get(self, word: str) -> str | None:
        """The value of ``word``, or None where the table does not have it."""
        key, lines = word.encode(), self._lines
        low, high = 0, len(lines)
        while low < high:
            start = lines.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = lines.find(b"\n", start, high)
            end = high if end < 0 else end
            name, _, value = lines[start:end].partition(b"\t")
            if name == key:
                return value.decode()
            if name < key:
                low = end + 1
            else:
                high = start
        return None


class FileTable:
    """A table that stays on disk; its file is open as long as the program runs, whatever takes its place meanwhile.

    Raises:
        OSError: The file cannot be read; so does ``get``.
    """

    __slots__ = ("_file", "_size")

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_RDONLY)
        self._size = os.fstat(self._file).st_size

    def get(self, word: str) -> str | None:
        """The value of ``word``, or None where the table does not have it."""
        key = word.encode()
        low, high = 0, self._size  # the line of the word begins between them, if there is one
        while high - low > _READ_AT_ONCE:
            middle = (low + high) // 2
            read = os.pread(self._file, _LONGEST, middle)
            start = read.find(b"\n") + 1
            end = read.find(b"\t", start)
            if not start or end < 0:
                break  # a longer line: what is left is searched in memory
            if read[start:end] <= key:
                low = middle + start
            else:
                high = middle + start
        return BlockTable(os.pread(self._file, high - low, low)).get(word)


@cache
def table(name: str) -> Table | None:
    """The table ``name`` of the folder ``data``, opened or unpacked once; None where there is none."""
    if (plain := _DATA / f"{name}.tsv").is_file():
        return FileTable(plain)
    packed = _DATA / f"{name}.tsv.gz"
    return BlockTable(gzip.decompress(packed.read_bytes())) if packed.is_file() else None
