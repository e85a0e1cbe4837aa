"""The keys that the screen tells of. Apart from reading keys, which nobody needs before the first is pressed."""

from collections.abc import Iterable

from tui.keys.actions import Action, shown


class Hints:
    """The first key of each action.

    Args:
        actions: The actions with their keys.
    """

    def __init__(self, actions: Iterable[Action]) -> None:
        self._keys = {action.setting: shown(action.keys[0]) if action.keys else "" for action in actions}

    def of(self, name: str) -> str:
        """The first key of an action, by its name in the config, as it is shown; empty if it has none.

        Raises:
            KeyError: There is no such action.
        """
        return self._keys[name]
