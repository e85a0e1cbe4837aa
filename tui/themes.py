"""The colours. All colour names that ``app.tcss`` uses beyond Textual's own are defined by each theme here.

The hues are those of Okabe and Ito (2008), chosen to be told apart with the common forms of colour blindness.
"""

from textual.theme import BUILTIN_THEMES, Theme

DARK = Theme(
    name="synoptic-dark",
    primary="#56B4E9",
    secondary="#56B4E9",
    accent="#56B4E9",
    warning="#E69F00",
    error="#FF8A5C",
    success="#2FC99A",
    foreground="#E6E6E6",
    background="#16181C",
    surface="#1C1F24",
    panel="#262A31",
    dark=True,
    variables={
        "muted": "#9AA5B1",
        "unique": "#E9B44C",
        "alarm": "#FF8A5C",
        "agrees": "#2FC99A",
        "cursor": "#2B3A4A",
        "found": "#F0E442",
        "found-text": "#000000",
    },
)

_ANSI = BUILTIN_THEMES["ansi-dark"]
ANSI = Theme(
    name="synoptic-16",
    ansi=True,
    primary=_ANSI.primary,
    secondary=_ANSI.secondary,
    warning=_ANSI.warning,
    error=_ANSI.error,
    success=_ANSI.success,
    accent="ansi_cyan",
    foreground=_ANSI.foreground,
    background=_ANSI.background,
    surface=_ANSI.surface,
    panel=_ANSI.panel,
    boost=_ANSI.boost,
    dark=True,
    variables={
        **_ANSI.variables,
        "muted": "ansi_default",
        "unique": "ansi_yellow",
        "alarm": "ansi_bright_red",
        "agrees": "ansi_green",
        "cursor": "ansi_default",
        "found": "ansi_yellow",
        "found-text": "ansi_black",
    },
)

THEMES = (DARK, ANSI)


def theme_for(color_system: str | None) -> str:
    """The theme that a terminal's colours can show; names as Rich's ``Console.color_system`` gives them."""
    return DARK.name if color_system in ("256", "truecolor") else ANSI.name
