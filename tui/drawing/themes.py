"""The colours. All colour names that ``app.tcss`` uses beyond Textual's own are defined by each theme here.

The hues are those of Okabe and Ito (2008), chosen to be told apart with the common forms of colour blindness, darkened
for the light theme and lightened for the dark one until every text has a contrast of at least 4.5:1 (WCAG 2.2, 1.4.3).
"""

from collections.abc import Mapping

from textual.theme import BUILTIN_THEMES, Theme


def _theme(name: str, *, dark: bool, base: Mapping[str, str], marks: Mapping[str, str]) -> Theme:
    return Theme(
        name=name,
        primary=base["accent"],
        secondary=base["accent"],
        accent=base["accent"],
        warning=marks["unique"],
        error=marks["alarm"],
        success=marks["agrees"],
        foreground=base["foreground"],
        background=base["background"],
        surface=base["surface"],
        panel=base["panel"],
        dark=dark,
        variables=dict(marks),
    )


DARK = _theme(
    "synoptic-dark",
    dark=True,
    base={
        "accent": "#56B4E9", "foreground": "#E6E6E6", "background": "#16181C", "surface": "#1C1F24", "panel": "#262A31",
    },
    marks={
        "muted": "#9AA5B1", "unique": "#E9B44C", "alarm": "#FF8A5C", "agrees": "#2FC99A", "cursor": "#2B3A4A",
        "found": "#F0E442", "found-text": "#000000", "rule": "#4A525C",
    },
)  # fmt: skip

LIGHT = _theme(
    "synoptic-light",
    dark=False,
    base={
        "accent": "#005A9C", "foreground": "#1A1C1F", "background": "#FCFCFA", "surface": "#F3F3EF", "panel": "#E4E5E1",
    },
    marks={
        "muted": "#565C63", "unique": "#7A4B00", "alarm": "#A63300", "agrees": "#00664B", "cursor": "#D3E3F0",
        "found": "#F0E442", "found-text": "#000000", "rule": "#A9AEB4",
    },
)  # fmt: skip

CONTRAST = _theme(
    "synoptic-contrast",
    dark=True,
    base={
        "accent": "#7FD0FF", "foreground": "#FFFFFF", "background": "#000000", "surface": "#000000", "panel": "#1A1A1A",
    },
    marks={
        "muted": "#D0D0D0", "unique": "#FFD24D", "alarm": "#FF9E73", "agrees": "#5CFFCB", "cursor": "#003A66",
        "found": "#FFFF00", "found-text": "#000000", "rule": "#FFFFFF",
    },
)  # fmt: skip

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
        "muted": "ansi_default", "unique": "ansi_yellow", "alarm": "ansi_bright_red", "agrees": "ansi_green",
        "cursor": "ansi_default", "found": "ansi_yellow", "found-text": "ansi_black", "rule": "ansi_default",
    },
)  # fmt: skip

THEMES = (DARK, LIGHT, CONTRAST, ANSI)


def theme_for(color_system: str | None) -> str:
    """The theme that a terminal's colours can show; names as Rich's ``Console.color_system`` gives them."""
    return DARK.name if color_system in ("256", "truecolor") else ANSI.name
