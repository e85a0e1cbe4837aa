"""What is worked out of large objects, kept for the last few of them."""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from typing import ParamSpec, Protocol, TypeVar, cast

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")
Argument = TypeVar("Argument", bound=Hashable)


def kept_by_identity(size: int) -> Callable[[Callable[Arguments, Result]], Callable[Arguments, Result]]:
    """Keep a function's last ``size`` results, by the identity of its positional arguments.

    ``functools.lru_cache`` would hash them, and to hash a report is to read all of its text and sentences.
    """

    def keep(build: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
        # The arguments are kept with the result, so an identity is never that of a newer object.
        kept: dict[tuple[int, ...], tuple[object, Result]] = {}

        def built(*args: Arguments.args, **kwargs: Arguments.kwargs) -> Result:
            key = tuple(map(id, args))
            found = kept.get(key)
            if found is None:
                found = kept[key] = (args, build(*args, **kwargs))
                while len(kept) > size:
                    kept.pop(next(iter(kept)), None)
            return found[1]

        return built

    return keep


_READINGS: dict[str, list[Callable[[], None]]] = {}


def kept_while_finding(last: str) -> Callable[[Callable[[Argument], Result]], Callable[[Argument], Result]]:
    """Keep what finders read off one report until all who ask for it have: ``last`` names the last of them.

    It is a name in ``registry.MODULES``. The words of a book take ten times the room of the book, and nobody but the
    finders asks for them.
    """

    def keep(read: Callable[[Argument], Result]) -> Callable[[Argument], Result]:
        kept = lru_cache(maxsize=2)(read)
        _READINGS.setdefault(last, []).append(kept.cache_clear)
        return kept

    return keep


def forget_readings(last: str) -> None:
    """Let go of all that is kept until the finder ``last`` is through."""
    for forget in _READINGS.get(last, ()):
        forget()


class _Clearable(Protocol):
    def cache_clear(self) -> None: ...


Kept = TypeVar("Kept", bound=_Clearable)
_FOR_LINKS: list[Callable[[], None]] = []


def kept_for_links(read: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
    """Keep all that is read of the sentences and details of two reports until their links are judged.

    The links of a book meet a sentence again after thousands of others, so that the last few readings are never those
    asked for. For what is small: the words of every sentence would not be.
    """
    kept = cache(read)
    _FOR_LINKS.append(kept.cache_clear)
    return cast("Callable[Arguments, Result]", kept)


def forgotten_with_links(kept: Kept) -> Kept:
    """Let go of what an ``lru_cache`` keeps together with all that is kept for links."""
    _FOR_LINKS.append(kept.cache_clear)
    return kept


@contextmanager
def readings_for_links() -> Iterator[None]:
    """Let go of what is kept for links once work with them is done, however it ends; for functions, as a decorator."""
    try:
        yield
    finally:
        for forget in _FOR_LINKS:
            forget()
