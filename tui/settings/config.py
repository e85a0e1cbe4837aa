"""The settings in force: flags over the environment over the config file over the defaults.

Whatever is wrong in any of them is told in one line; nothing is ignored in silence.
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from compare.reading import printable
from tui.keys.actions import ACTIONS, Action
from tui.settings.settings import ALLOWED, Settings

PREFIX = "SYNOPTIC_"
"""``SYNOPTIC_THEME`` in the environment sets the theme, and so on."""


_DEFAULT = Settings()


class ConfigError(ValueError):
    """A wrong setting; the message is one line that says where, which, and what is allowed."""


class Config(NamedTuple):
    """The settings, and the actions with the keys that they have."""

    settings: Settings = _DEFAULT
    actions: tuple[Action, ...] = ACTIONS


def config_file() -> Path | None:
    """Where the config file is looked for; None for a user without a home folder."""
    from platformdirs import user_config_path  # reads the environment: only when it is asked for

    try:
        return user_config_path("synoptic") / "config.toml"
    except RuntimeError:
        return None


def load(flags: Mapping[str, object], environment: Mapping[str, str]) -> Config:
    """Put the settings together.

    Args:
        flags: Values of flags by the setting's name: words, truths, or None where a flag was not given. Others are
            left alone.
        environment: The variables of the process.

    Raises:
        ConfigError: The environment or the file has a setting that there is none of, or a wrong value.
    """
    file = config_file()
    values, actions = _from_file(file) if file is not None and _is_there(file) else ({}, ACTIONS)
    values |= _from_environment(environment)
    for name, allowed in ALLOWED.items():
        given = flags.get(name)
        if given is not None:
            values[name] = allowed.from_text(given) if isinstance(given, str) else given
    return Config(replace(_DEFAULT, **values), actions)


def _is_there(file: Path) -> bool:
    try:
        return file.exists()
    except OSError as error:
        raise ConfigError(f"{printable(str(file))}: cannot be read: {error.strerror}") from error


def _from_environment(environment: Mapping[str, str]) -> dict[str, Any]:
    values = {}
    for variable in sorted(environment):
        name = variable.removeprefix(PREFIX).lower()
        text = environment[variable]
        if not variable.startswith(PREFIX) or not text:
            continue  # set to nothing is not set
        if name not in ALLOWED:
            allowed = ", ".join(PREFIX + each.upper() for each in ALLOWED)
            raise ConfigError(f"environment: {printable(variable)}: no such setting: there are {allowed}")
        try:
            values[name] = ALLOWED[name].from_text(text)
        except ValueError:
            raise ConfigError(
                f"environment: {variable}: {printable(repr(text))} is not allowed: {ALLOWED[name].says} is"
            ) from None
    return values


def _from_file(file: Path) -> tuple[dict[str, Any], tuple[Action, ...]]:
    """The settings and the keys of the file."""
    import tomllib  # only where there is a file to read

    where = printable(str(file))
    try:
        table = tomllib.loads(file.read_bytes().decode())
    except OSError as error:
        raise ConfigError(f"{where}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{where}: is not UTF-8, which TOML is written in") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{where}: is not TOML: {printable(str(error))}") from error
    keys = table.pop("keys", {})
    values = {}
    for name, value in table.items():
        if name not in ALLOWED:
            raise ConfigError(f"{where}: {printable(name)}: no such setting: there are {', '.join(ALLOWED)} and [keys]")
        try:
            values[name] = ALLOWED[name].from_file(value)
        except ValueError:
            raise ConfigError(
                f"{where}: {name}: {printable(repr(value))} is not allowed: {ALLOWED[name].says} is"
            ) from None
    if not keys:
        return values, ACTIONS
    from tui.keys.keymap import KeymapError, rebound  # likewise

    try:
        return values, rebound(ACTIONS, keys)
    except KeymapError as error:
        raise ConfigError(f"{where}: [keys] {error}") from error
