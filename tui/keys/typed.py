"""Keys as they are typed: counts before moves, keys that follow each other. Pure; no widget."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from tui.keys.actions import Action, shown

_MOST_DIGITS = 4  # no report has 10,000 passages to pass over


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
    """What a key led to: what is waiting now, the action to do, how many times, whether the key was of any use."""

    waiting: Typed = Typed()
    action: Action | None = None
    times: int = 1
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
        used = action is not None or waiting != Typed()
        return Outcome(action=action, times=int(waiting.digits or 1), used=used)
