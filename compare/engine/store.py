"""Values packed away in pieces, of which one is opened when one of its values is looked at."""

import pickle
import zlib
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Self

_AT_ONCE = 256  # values of a piece: opened within a millisecond
_LEVEL = 1  # zlib's quickest: a third of the size, at 100 MB a second


class Store:
    """Values by their number, in the order given; some 30 bytes each, where open they take ten times that.

    To open one is to import the modules of their classes. The piece that was opened last stays open.
    """

    __slots__ = ("_last", "_pieces")

    def __init__(self, values: Iterable[object]) -> None:
        left = iter(values)
        pieces = iter(lambda: list(islice(left, _AT_ONCE)), [])
        self._pieces = tuple(zlib.compress(pickle.dumps(piece, pickle.HIGHEST_PROTOCOL), _LEVEL) for piece in pieces)
        self._last: tuple[int, Sequence[object]] = (-1, ())

    def __getitem__(self, number: int) -> object:
        """The value of that number; those of one piece are the same objects for as long as it is open."""
        at, within = divmod(number, _AT_ONCE)
        opened, values = self._last
        if opened != at:
            values = pickle.loads(zlib.decompress(self._pieces[at]))  # noqa: S301 - packed here, by a process of ours
            self._last = (at, values)
        return values[within]

    def __reduce__(self) -> tuple[object, ...]:
        """Packed as it is."""
        return _stored, (type(self), self._pieces)

    @classmethod
    def of(cls, pieces: tuple[bytes, ...]) -> Self:
        """A store of pieces that another one packed."""
        store = cls(())
        store._pieces = pieces
        return store


def _stored(kind: type[Store], pieces: tuple[bytes, ...]) -> Store:
    return kind.of(pieces)
