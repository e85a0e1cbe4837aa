"""What is worked out of large objects, kept for the last few of them."""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


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
