"""What each style name looks like: a colour of the theme, and attributes that tell it apart without colour.

A table rather than component classes of a style sheet: Textual parses, applies and resolves each class anew for every
widget, a fifth of the time to the first paint.
"""

from typing import NamedTuple


class Look(NamedTuple):
    """How words of one style are drawn.

    ``color`` and ``on`` name colours of the theme (``tui.drawing.themes``), empty for what lies below; ``attributes``
    are Rich's (bold, italic, underline, reverse). ``few_colors`` are the attributes where there are sixteen colours or
    none, if others: tints are lost there, so what stands back is dimmed and the cursor's lines are bold.
    """

    color: str = ""
    attributes: str = ""
    on: str = ""
    few_colors: str | None = None


LOOKS = {
    "plain": Look(),
    "linked": Look(),
    "shared": Look(),
    "faint": Look("muted", few_colors="dim"),
    "unique": Look("unique", "italic"),
    "fenced": Look("muted", few_colors="dim"),
    "disagrees": Look("alarm", "bold underline"),
    "differs": Look("unique", "underline"),
    "found": Look("found-text", "bold", on="found"),
    "spotted": Look(attributes="bold reverse"),
    "hidden": Look("alarm", "bold reverse"),
    "cursor": Look(on="cursor", few_colors="bold"),
    "gutter": Look("muted"),
    "here": Look("accent", "bold"),
    "heading": Look("accent", "bold"),
    "label": Look("muted"),
    "key": Look("accent", "bold"),
    "alarm": Look("alarm", "bold"),
    "agrees": Look("agrees", "bold"),
}
"""All style names."""
