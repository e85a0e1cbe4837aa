"""Every text of every shipped theme can be read: contrast by WCAG 2.2, success criterion 1.4.3."""

import pytest
from textual.color import Color
from textual.theme import Theme

from tui.drawing.looks import LOOKS
from tui.drawing.themes import ANSI, THEMES

_TEXT = sorted({look.color for look in LOOKS.values() if look.color and not look.on})


def _color(theme: Theme, name: str) -> Color:
    value = theme.variables.get(name) or getattr(theme, name)
    return Color.parse(value)


@pytest.mark.parametrize("theme", [theme for theme in THEMES if theme is not ANSI], ids=lambda theme: theme.name)
@pytest.mark.parametrize("name", ["foreground", *_TEXT])
def test_text_stands_out_from_every_ground(theme: Theme, name: str) -> None:
    grounds = [_color(theme, ground) for ground in ("background", "surface", "panel", "cursor")]
    assert min(_ratio(_color(theme, name), ground) for ground in grounds) >= 4.5


def test_what_was_found_stands_out() -> None:
    for theme in THEMES:
        if theme is not ANSI:
            assert _ratio(_color(theme, "found-text"), _color(theme, "found")) >= 4.5


@pytest.mark.parametrize("name", [name for name, look in LOOKS.items() if look.color])
def test_no_style_but_muted_ones_is_told_by_colour_alone(name: str) -> None:
    look = LOOKS[name]
    assert look.attributes or look.color == "muted"


def _ratio(one: Color, other: Color) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: Color) -> float:
    linear = [
        share / 12.92 if share <= 0.03928 else ((share + 0.055) / 1.055) ** 2.4
        for share in (color.r / 255, color.g / 255, color.b / 255)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
