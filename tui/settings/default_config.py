"""The config file as it is before anyone wrote one, made from the settings and the action registry."""

import ast
import inspect
import json
from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from itertools import groupby
from textwrap import wrap

from tui.keys.actions import ACTIONS, shown
from tui.settings.config import PREFIX
from tui.settings.settings import ALLOWED, Settings

_WIDTH = 100  # columns of a comment in the file


@cache
def documented() -> Mapping[str, str]:
    """What each setting is, by its name: the docstrings under the fields of Settings, each as one line."""
    (definition,) = ast.parse(inspect.getsource(Settings)).body
    if not isinstance(definition, ast.ClassDef):
        raise TypeError("the settings are a class")
    said = {}
    for field, text in zip(definition.body, definition.body[1:], strict=False):
        match field, text:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(words))):
                said[name] = " ".join(words.split())
    return said


def default_config() -> str:
    """A config file in which every setting stands with what it is, and is commented out."""
    lines = [
        "# Settings of Synoptic: take the # away before what you want to set.",
        "# Flags (--lead b) go before the environment (SYNOPTIC_LEAD=b), and that before this file.",
    ]
    for field in fields(Settings):
        allowed = ALLOWED[field.name]
        about = f"{documented()[field.name]} Allowed: {allowed.says}. In the environment: {PREFIX}{field.name.upper()}."
        lines += ["", *(f"# {part}" for part in wrap(about, _WIDTH)), f"#{field.name} = {default_of(field.name)}"]
    lines += [
        "",
        "# The keys: for each action a key, or a list of keys; an empty list for none.",
        "# A key is a character, a name like ctrl+e or pagedown, or two characters typed one after the other.",
        "#[keys]",
    ]
    for group, actions in groupby(ACTIONS, key=lambda action: action.group):
        lines += ["", f"# {group}"]
        for action in actions:
            keys = json.dumps([written(key) for key in action.keys], ensure_ascii=False)
            lines.append(f"#{action.setting} = {keys}  # {action.says}")
    return "\n".join(lines) + "\n"


def default_of(name: str) -> str:
    """The default of a setting as TOML has it."""
    value = getattr(Settings(), name)
    return json.dumps("auto" if value is None else value)


def written(key: str) -> str:
    """A key as the config file has it: characters as they are, others by name."""
    parts = [shown(part) if len(shown(part)) == 1 and shown(part).isascii() else part for part in key.split()]
    return "".join(parts) if all(len(part) == 1 for part in parts) else " ".join(parts)
