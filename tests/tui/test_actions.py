"""One registry: every key once, every action real, and help and palette list them all."""

from collections import Counter

import pytest
from textual.keys import _character_to_key

import seeds
from compare.reading import open_page
from tui.app import Synoptic
from tui.keys.actions import ACTIONS, Action, shown
from tui.screens.help import help_text


def test_no_key_does_two_things() -> None:
    keys = Counter(key for action in ACTIONS for key in action.keys)
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.setting)
def test_help_tells_of_every_action_and_key(action: Action) -> None:
    line = next(line for line in help_text().splitlines() if line.endswith(action.says))
    assert all(shown(key) in line for key in action.keys)


def test_printable_keys_are_named_as_textual_names_them() -> None:
    for action in ACTIONS:
        for key in action.keys:
            if len(shown(key)) == 1 and shown(key).isascii():
                assert _character_to_key(shown(key)) == key


def test_the_palette_lists_every_action() -> None:
    app = Synoptic(open_page(seeds.A), open_page(seeds.B))
    screen = app.get_default_screen()
    listed = {command.title for command in app.get_system_commands(screen)}
    assert {action.title for action in ACTIONS} <= listed
