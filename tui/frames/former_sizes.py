"""What Textual remembers of layouts at sizes that the terminal no longer has."""

from itertools import chain

from textual.css.scalar import Scalar
from textual.geometry import Region


def forget_former_sizes() -> None:
    """Empty Textual's caches of places and lengths, which hold up to 4,096 results a function.

    They pay while the size stays. Where a terminal is pulled to ever new sizes what they hold is never asked for again,
    and spread over the memory keeps some 8 MB from being used anew.
    """
    for kept in chain(vars(Region).values(), vars(Scalar).values()):
        clear = getattr(kept, "cache_clear", None)
        if clear is not None:
            clear()
