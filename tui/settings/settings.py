"""The settings: what each is, which values it takes, and how a value is read. Light: it is imported at every start."""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

THEME_NAMES = ("synoptic-dark", "synoptic-light", "synoptic-contrast", "synoptic-16")
"""The names of ``tui.drawing.themes.THEMES``, kept here because those need Textual."""

_TRUTHS = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}


@dataclass(frozen=True, slots=True)
class Settings:
    """How an editor likes the program.

    The docstrings below document the settings in the default config file and in the manual page.
    """

    theme: str | None = None
    """Colours. With "auto" the theme that was last chosen in the command palette, or else synoptic-dark; synoptic-16
    where the terminal has 16 colours. NO_COLOR in the environment takes the colours out of any theme."""
    threshold: float | None = None
    """Least score of a link, 0 to 1: higher shows fewer, surer links. With "auto" the threshold that comes with the
    model of links."""
    include_fenced: bool = False
    """Whether comments, credits and boilerplate take part in linking."""
    order: str = "aligned"
    """How the reports stand beside each other at first: aligned level with each other, or in reading order, each as
    printed."""
    lead: str = "a"
    """Which report the aligned order follows at first."""
    details: str = "small"
    """Room for the details of a link at first: small is a few lines, large half the screen."""
    mouse: bool = True
    """Whether the mouse points and scrolls. Without it the terminal's own selection works as usual."""
    hint: bool = True
    """Whether the first screen ever opened says which keys show the way."""
    limits: float = 1.0
    """How many times the usual size, length, time and memory a source may take; SECURITY.md lists the limits."""
    full_frames: bool = False
    """Whether all that a change touches is written anew, not only the cells that differ: two to ten times the bytes,
    for a terminal that shows the short way wrongly."""


class Allowed(NamedTuple):
    """The values that a setting takes.

    ``choices`` are words, empty for another kind of value; ``automatic`` lets "auto" stand for None; ``flag_help`` is
    the help of the setting's flag; ``least`` and ``most`` bound a number.
    """

    flag_help: str
    choices: Sequence[str] = ()
    truth: bool = False
    automatic: bool = False
    most: float = 1
    least: float = 0

    @property
    def says(self) -> str:
        """The values, in words."""
        kind = (
            "true or false"
            if self.truth
            else " or ".join(self.choices) or f"a number from {self.least:g} to {self.most:g}"
        )
        return f"{kind} or auto" if self.automatic else kind

    def from_text(self, text: str) -> object:
        """The value that a word of the environment or of the command line stands for.

        Raises:
            ValueError: It is none of the values.
        """
        if self.truth:
            if text.lower() not in _TRUTHS:
                raise ValueError(text)
            return _TRUTHS[text.lower()]
        return self.from_file(text if self.choices or text == "auto" else float(text))

    def from_file(self, value: object) -> object:
        """The value that a value of TOML stands for.

        Raises:
            ValueError: It is none of the values.
        """
        if self.automatic and value == "auto":
            return None
        if self.truth or isinstance(value, bool):
            right = self.truth and isinstance(value, bool)
        elif self.choices:
            right = value in self.choices
        else:
            right = isinstance(value, int | float) and self.least <= value <= self.most
        if not right:
            raise ValueError(value)
        return value


ALLOWED: Mapping[str, Allowed] = {
    "theme": Allowed("colours; by default the theme chosen last", THEME_NAMES, automatic=True),
    "threshold": Allowed("least score of a link, 0 to 1 (+ and - move it on screen)", automatic=True),
    "include_fenced": Allowed("let comments, credits and boilerplate take part in linking", truth=True),
    "order": Allowed("aligned order, or each report as printed", ("aligned", "reading")),
    "lead": Allowed("which report the aligned order follows", ("a", "b")),
    "details": Allowed("room for the details of a link", ("small", "large")),
    "mouse": Allowed("let the mouse point and scroll", truth=True),
    "hint": Allowed("say at the first start which keys show the way", truth=True),
    "limits": Allowed("let a source be so many times as large, long and slow as usual", least=0.01, most=1000),
    "full_frames": Allowed("write more than the cells that changed, for an odd terminal", truth=True),
}


def add_flags(parser: argparse.ArgumentParser) -> None:
    """Add a flag for each setting; what is not given stays None."""
    for name, allowed in ALLOWED.items():
        flag = f"--{name.replace('_', '-')}"
        if allowed.truth:
            parser.add_argument(flag, action=argparse.BooleanOptionalAction, help=allowed.flag_help)
        elif allowed.choices:
            names = [*allowed.choices, "auto"] if allowed.automatic else allowed.choices
            parser.add_argument(flag, choices=names, help=allowed.flag_help)
        else:
            number = partial(_number, allowed)
            parser.add_argument(flag, type=number, metavar="P" if allowed.most == 1 else "N", help=allowed.flag_help)


def _number(allowed: Allowed, text: str) -> str:
    """The word itself, once it is known to be a number that is allowed, or auto: flags are read with the rest later."""
    try:
        allowed.from_text(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not {allowed.says}") from None
    return text
