"""The manual page, made from the parser, the settings and the action registry. Markup: man(7)."""

import argparse
from collections.abc import Iterator
from dataclasses import fields
from itertools import groupby

from tui.keys.actions import ACTIONS, shown
from tui.settings.config import PREFIX
from tui.settings.default_config import default_of, documented
from tui.settings.settings import ALLOWED, Settings

_ESCAPES = str.maketrans({"\\": "\\e", "-": "\\-", "'": "\\(aq", "^": "\\(ha", "~": "\\(ti", "`": "\\(ga"})


def manual_page(parser: argparse.ArgumentParser) -> str:
    """The page of section 1, in roff."""
    return "\n".join(_lines(parser)) + "\n"


def _lines(parser: argparse.ArgumentParser) -> Iterator[str]:
    name = parser.prog
    yield f'.TH {name.upper()} 1 "" "{name}" "User Commands"'
    yield from (".SH NAME", f"{name} \\- two reports of one event, side by side")
    yield from (".SH SYNOPSIS", f".B {name}", "[\\fIoptions\\fR] \\fIA\\fR \\fIB\\fR", ".br", f".B {name} \\-\\-demo")
    yield from (".SH DESCRIPTION", _text(parser.description or ""), ".PP", _text(parser.epilog or ""))
    yield ".SH OPTIONS"
    for action in parser._actions:  # noqa: SLF001 - argparse has no public list of what was added
        if action.help != argparse.SUPPRESS:
            yield from (".TP", _flags(action), _text(action.help or ""))
    yield ".SH KEYS"
    yield _text("A count before a move takes it so many times: 3n, 5j.")
    for group, actions in groupby(ACTIONS, key=lambda action: action.group):
        yield f'.SS "{_text(group)}"'
        for each in actions:
            yield from (".TP", f"\\fB{_escaped('  '.join(shown(key) for key in each.keys))}\\fR", _text(each.says))
    yield ".SH SETTINGS"
    yield _text("A flag goes before the environment, and that before the config file, which is TOML.")
    for field in fields(Settings):
        allowed = ALLOWED[field.name]
        variable = f"{PREFIX}{field.name.upper()}"
        yield from (".TP", f"\\fB{_escaped(field.name)}\\fR, \\fB{_escaped(variable)}\\fR")
        yield _text(f"{documented()[field.name]} Allowed: {allowed.says}; default: {default_of(field.name)}.")
    names = "; ".join(action.setting for action in ACTIONS)
    yield from (".TP", "\\fB[keys]\\fR")
    yield _text(f"Keys by action: a key in quotes, or a list of them. Actions: {names}.")
    yield from (".SH FILES", ".TP", "\\fI~/.config/synoptic/config.toml\\fR")
    yield _text("The settings; --write-config prints one to begin with. XDG_CONFIG_HOME moves it.")
    yield from (".TP", "\\fI~/.local/state/synoptic/state\\fR", _text("The theme that was last chosen."))
    yield from (".SH EXIT STATUS", ".TP", ".B 0", "All is well.")
    yield from (".TP", ".B 1", _text("Something disagrees, and --exit-code was given."))
    yield from (".TP", ".B 2", _text("Trouble, told in one line on standard error."))


def _flags(action: argparse.Action) -> str:
    """How an option is written: its names, and what it takes."""
    names = [f"\\fB{_escaped(name)}\\fR" for name in action.option_strings]
    takes = action.metavar or ("{" + ",".join(map(str, action.choices)) + "}" if action.choices else "")
    value = f"\\fI{_escaped(str(takes))}\\fR" if takes else ""
    return " ".join(filter(None, (", ".join(names), value)))


def _text(text: str) -> str:
    """A paragraph: on one line, and not taken for a request."""
    escaped = _escaped(" ".join(text.replace("%%", "%").split()))
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped


def _escaped(text: str) -> str:
    """Literal text: roff's own characters, and a hyphen that can be copied as the minus it is."""
    return text.translate(_ESCAPES)
