"""Importing a module without another one that it would take along."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without(name: str) -> Iterator[None]:
    """Let no import of module ``name`` succeed meanwhile, as if it were not installed; later ones do.

    A module that stands as None in ``sys.modules`` cannot be imported (Python reference, 5.3.1). Where it was imported
    before, nothing is kept from anyone.
    """
    if name in sys.modules:
        yield
        return
    modules: dict[str, object] = sys.modules  # type: ignore[assignment]
    modules[name] = None
    try:
        yield
    finally:
        del sys.modules[name]
