"""Word tables that ship with the program, read without unpacking them into objects.

A table is a gzipped text file of lines ``word<TAB>value``, sorted by word. It is kept as one block of bytes and
searched by bisection, so that a table of 90,000 entries costs its own size in memory (about 2 MB) and no start-up
time to index.
"""

import gzip
from functools import cache
from importlib.resources import files


class Table:
    """Lines ``word<TAB>value``, sorted by word; ``get`` costs O(log size)."""

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


@cache
def table(name: str) -> Table | None:
    """The table ``name`` of the folder ``data``, unpacked once; None where there is none."""
    place = files("compare.matching") / "data" / f"{name}.tsv.gz"
    return Table(gzip.decompress(place.read_bytes())) if place.is_file() else None
