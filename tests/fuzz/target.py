"""What is fuzzed: a function of bytes that raises where a promise of the program is broken, and where to begin."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

Value = TypeVar("Value")


class RefusedError(Exception):
    """The input was turned away in the orderly way: with the error that the function promises."""


class TooSlowError(BaseException):
    """An input took more of the processor than it may; no ``Exception``, so that no library takes it for its own."""


@dataclass(frozen=True, slots=True)
class Target:
    """Something to be tried with any bytes.

    ``run`` returns where the input was taken, raises ``RefusedError`` where it was refused as promised, and anything
    else where a promise is broken. ``seeds`` gives well-formed inputs, which are changed at random; ``words`` are the
    pieces that such an input hangs on. ``seconds`` of the processor are the most that one input may take.
    """

    name: str
    about: str
    run: Callable[[bytes], None]
    seeds: Callable[[], Sequence[bytes]]
    words: tuple[bytes, ...] = ()
    seconds: float = 5.0


PART = b"\x1e"
"""Parts an input of two texts: the record separator, which no report keeps."""


def two_texts(data: bytes) -> tuple[str, str]:
    """The two texts of an input; one that is not parted is cut in the middle."""
    one, parted, other = data.partition(PART)
    if not parted:
        one, other = data[: len(data) // 2], data[len(data) // 2 :]
    return one.decode("utf-8", "replace"), other.decode("utf-8", "replace")


class Choices:
    """Choices read off an input, byte by byte; after its end always the first."""

    def __init__(self, data: bytes) -> None:
        self._bytes: Iterator[int] = iter(data)
        self.left = len(data)

    def below(self, limit: int) -> int:
        """A number from 0 to ``limit`` - 1."""
        number = 0
        for _ in range(1 if limit <= 256 else 2):
            number = number * 256 + next(self._bytes, 0)
            self.left -= 1
        return number % max(1, limit)

    def of(self, values: Sequence[Value]) -> Value:
        """One of some values."""
        return values[self.below(len(values))]
