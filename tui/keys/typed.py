"""Keys as they are typed: counts before moves, keys that follow each other. Pure; no widget."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from tui.keys.actions import Action, shown

_MOST_DIGITS = 4  # no report has 10,000 passages to pass over
_STEPS = ("(1)", "(-1)")


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed and waits for more: the digits of a count, then the first of two keys."""

    digits: str = ""
    first: str = ""

    def __str__(self) -> str:
        """As the editor typed it."""
        return self.digits + shown(self.first)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a key led to: what is waiting now, the action to run (empty for none), whether the key was of any use."""

    waiting: Typed = Typed()
    run: str = ""
    used: bool = True


class Keys:
    """The keys in force.

    Args:
        actions: The actions with their keys.
    """

    def __init__(self, actions: Iterable[Action]) -> None:
        self._actions: Mapping[str, Action] = {key: action for action in actions for key in action.keys}
        self._firsts = {key.split()[0] for key in self._actions if " " in key}

    def press(self, waiting: Typed, key: str) -> Outcome:
        """Take one more key.

        Args:
            waiting: What was typed before.
            key: Its Textual name.
        """
        if key == "escape":
            return Outcome(used=waiting != Typed())
        if not waiting.first and key.isascii() and key.isdigit() and (key != "0" or waiting.digits):
            return Outcome(replace(waiting, digits=(waiting.digits + key)[:_MOST_DIGITS]))
        if not waiting.first and key in self._firsts:
            return Outcome(replace(waiting, first=key))
        action = self._actions.get(f"{waiting.first} {key}" if waiting.first else key)
        return Outcome(run=counted(action.name, waiting.digits)) if action else Outcome(used=waiting != Typed())

    def of(self, name: str) -> str:
        """The first key of an action as it is shown; empty if it has none."""
        return next((shown(key) for key, action in self._actions.items() if action.name == name), "")


def counted(name: str, digits: str) -> str:
    """An action's name with its step taken so many times; actions that take no step do what they do once."""
    step = next((step for step in _STEPS if name.endswith(step)), "")
    if not digits or not step:
        return name
    return f"{name.removesuffix(step)}({int(step[1:-1]) * int(digits)})"
