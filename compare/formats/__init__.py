"""A Comparison written down: one result, many renderers."""

from collections.abc import Callable
from importlib import import_module

from compare.comparison import Comparison

FORMATS = ("text", "json")
"""The names of the formats; each is written by the module of its name."""


def write(comparison: Comparison, form: str) -> str:
    """The comparison as text in one of ``FORMATS``, ending in a newline.

    Raises:
        ValueError: There is no such format.
    """
    if form not in FORMATS:
        raise ValueError(f"no format {form!r}: there are {', '.join(FORMATS)}")
    module = import_module(f"compare.formats.{'plain' if form == 'text' else form}")
    render: Callable[[Comparison], str] = module.render
    return render(comparison)
