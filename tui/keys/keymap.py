"""The ``[keys]`` table: other keys for the actions of ``tui.keys.actions``."""

import unicodedata
from collections.abc import Mapping, Sequence

from compare.reading import printable
from tui.keys.actions import Action, shown

_NAMED = {
    "up", "down", "left", "right", "home", "end", "pageup", "pagedown", "insert", "delete", "tab", "enter", "space",
    "backspace", *(f"f{number}" for number in range(1, 13)),
}  # fmt: skip
# Terminals send these as the keys that they stand for, or have nothing to send.
_SAME_AS = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+h": "backspace"}
_TAKEN = {
    "ctrl+c": "it always quits",
    "ctrl+q": "it always quits",
    "escape": "it always takes back what was typed",
    **dict.fromkeys("0123456789", "digits count moves"),
}
# Textual's short names of characters; all others have their Unicode names.
_SHORT = {
    "solidus": "slash", "reverse_solidus": "backslash", "commercial_at": "at", "hyphen_minus": "minus",
    "plus_sign": "plus", "low_line": "underscore",
}  # fmt: skip


class KeymapError(ValueError):
    """A wrong key or action; the message is a line that says which, and what is allowed."""


def rebound(actions: Sequence[Action], table: object) -> tuple[Action, ...]:
    """The actions with the keys that the table gives them; those not in the table keep theirs.

    Args:
        actions: The registry.
        table: Keys by the action's name, as TOML gives them: a text, or a list of texts, empty for none.

    Raises:
        KeymapError: There is no such action or key, or a key would do two things.
    """
    if not isinstance(table, Mapping):
        raise KeymapError("must be a table: action = key, or a list of keys")
    names = [action.setting for action in actions]
    for name in table:
        if name not in names:
            raise KeymapError(f"{printable(name)}: no such action: there are {', '.join(names)}")
    changed = tuple(
        action._replace(keys=_keys(action.setting, table[action.setting])) if action.setting in table else action
        for action in actions
    )
    _check_once(changed)
    return changed


def _keys(name: str, value: object) -> tuple[str, ...]:
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list) or not all(isinstance(each, str) for each in values):
        raise KeymapError(f"{name}: {printable(repr(value))} is not allowed: a key in quotes, or a list of them, is")
    try:
        return tuple(key_named(each) for each in values)
    except KeymapError as error:
        raise KeymapError(f"{name}: {error}") from error


def _check_once(actions: Sequence[Action]) -> None:
    """Hold that every key does one thing, and none begins a sequence as well."""
    owner: dict[str, str] = {}
    for action in actions:
        for key in action.keys:
            if key in owner:
                raise KeymapError(f"{action.setting}: {shown(key)!r} is the key of {owner[key]} already")
            owner[key] = action.setting
    for key, name in owner.items():
        first = key.split()[0]
        if first != key and first in owner:
            raise KeymapError(f"{name}: {shown(key)!r} begins with the key of {owner[first]}")


def key_named(text: str) -> str:
    """A key as the registry names it, from what an editor writes: ``/``, ``G``, ``ctrl+e``, ``pagedown``, ``]c``.

    Raises:
        KeymapError: There is no such key, or it cannot be had.
    """
    word = text.strip()
    parts = word.split()
    if len(parts) == 1 and len(word) == 2 and word not in _NAMED:
        parts = list(word)  # two characters are typed one after the other
    if not 1 <= len(parts) <= 2:
        raise KeymapError(f"{printable(repr(text))} is no key: write a character, a name like ctrl+e, or two in a row")
    return " ".join(_one(part) for part in parts)


def _one(word: str) -> str:
    name = character_name(word) if len(word) == 1 else word
    known = (
        (len(word) == 1 and word.isprintable())
        or name in _NAMED | _SHORT_NAMES
        or name == "escape"
        or (name.startswith("ctrl+") and len(name) == 6 and name[-1].isascii() and name[-1].islower())
        or (name.startswith("shift+") and name.removeprefix("shift+") in _NAMED)
    )
    if not known:
        raise KeymapError(
            f"{printable(repr(word))} is no key: a character is, ctrl+ with a letter, and {', '.join(sorted(_NAMED))}"
        )
    name = _SAME_AS.get(name, name)
    if name in _TAKEN:
        raise KeymapError(f"{printable(repr(word))} cannot be had: {_TAKEN[name]}")
    return name


def character_name(character: str) -> str:
    """A character's key as Textual names it: letters and digits are themselves, ``/`` is ``slash``."""
    if character.isalnum():
        return character
    name = unicodedata.name(character, "").lower().replace("-", "_").replace(" ", "_")
    return _SHORT.get(name, name)


_SHORT_NAMES = {character_name(chr(code)) for code in range(0x21, 0x7F) if not chr(code).isalnum()}
