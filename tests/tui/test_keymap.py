"""Other keys for actions, and keys as they are typed: counts and keys that follow each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.keys import _character_to_key

from tui.keys.actions import ACTIONS
from tui.keys.keymap import KeymapError, character_name, key_named, rebound
from tui.keys.typed import Keys, Typed
from tui.settings.default_config import written


@pytest.mark.parametrize("character", [chr(code) for code in range(0x21, 0x7F)] + list("äßπ«"))
def test_characters_have_the_names_that_textual_gives_them(character: str) -> None:
    assert character_name(character) == _character_to_key(character)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("n", "n"),
        ("/", "slash"),
        ("ctrl+e", "ctrl+e"),
        ("pagedown", "pagedown"),
        ("f5", "f5"),
        ("]c", "right_square_bracket c"),
        ("g space", "g space"),
        ("ctrl+i", "tab"),
    ],
)
def test_keys_as_an_editor_writes_them(text: str, key: str) -> None:
    assert key_named(text) == key


@pytest.mark.parametrize("text", ["", "abc", "ctrl+", "ctrl+ä", "hyper+x", "a b c", "5", "ctrl+c", "escape", "\x1b"])
def test_what_is_no_key_is_told(text: str) -> None:
    with pytest.raises(KeymapError):
        key_named(text)


def test_every_key_of_the_registry_can_be_written_in_the_file() -> None:
    for action in ACTIONS:
        assert tuple(key_named(written(key)) for key in action.keys) == action.keys


def test_actions_have_names_of_their_own() -> None:
    assert len({action.setting for action in ACTIONS}) == len(ACTIONS)


def test_keys_move_from_one_action_to_another() -> None:
    changed = rebound(ACTIONS, {"next-link": ["d", "ctrl+n"], "next-disagreement": "n", "quit": []})
    keys = {action.setting: action.keys for action in changed}
    assert (keys["next-link"], keys["next-disagreement"], keys["quit"]) == (("d", "ctrl+n"), ("n",), ())
    assert keys["counterpart"] == ("c",)


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ({"next-link": "d"}, "next-disagreement: 'd' is the key of next-link already"),
        ({"next-link": ["n", "n"]}, "next-link: 'n' is the key of next-link already"),
        ({"next-link": "dd"}, "next-link: 'dd' begins with the key of next-disagreement"),
        ({"next-link": 5}, "next-link: 5 is not allowed"),
        ({"next-link": ["n", 5]}, "next-link: "),
        ({"fly": "n"}, "fly: no such action"),
    ],
)
def test_a_wrong_table_is_told(table: object, told: str) -> None:
    with pytest.raises(KeymapError) as raised:
        rebound(ACTIONS, table)
    assert str(raised.value).startswith(told)


def _typed(keys: Keys, text: list[str]) -> list[str]:
    waiting, run = Typed(), []
    for key in text:
        outcome = keys.press(waiting, key)
        waiting = outcome.waiting
        run += [f"{outcome.action.setting} {outcome.times}"] if outcome.action else []
    return run


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("n", ["next-link 1"]),
        ("3 n", ["next-link 3"]),
        ("1 0 k", ["up 10"]),
        ("2 right_square_bracket c", ["next-disagreement 2"]),
        ("left_square_bracket c", ["previous-disagreement 1"]),
        ("right_square_bracket n n", ["next-link 1"]),
        ("3 escape n", ["next-link 1"]),
        ("right_square_bracket escape c", ["counterpart 1"]),
        ("0 n", ["next-link 1"]),
        ("2 o", ["switch-order 2"]),
        ("g g", ["top 1", "top 1"]),
    ],
)
def test_counts_and_keys_that_follow_each_other(text: str, run: list[str]) -> None:
    assert _typed(Keys(ACTIONS), text.split()) == run


@given(st.lists(st.sampled_from(["1", "9", "0", "right_square_bracket", "escape", "n", "c", "q", "f12"])))
def test_nothing_typed_waits_longer_than_one_key_after_esc(text: list[str]) -> None:
    keys, waiting = Keys(ACTIONS), Typed()
    for key in text:
        waiting = keys.press(waiting, key).waiting
        assert len(waiting.digits) <= 4
    assert keys.press(waiting, "escape").waiting == Typed()
