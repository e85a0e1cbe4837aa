"""The reading screen as an editor set it up: keys, counts, theme, hint."""

import asyncio
from pathlib import Path

import pytest

from tests.terminal.pseudoterminal import SYNOPTIC, Terminal
from tests.tui.screen import opened, press, shown
from tui.keys.actions import ACTIONS
from tui.keys.keymap import rebound
from tui.layout.spread import Order
from tui.screens.reading import Reading
from tui.settings.config import Config
from tui.settings.settings import Settings
from tui.settings.state import State

_HINT = "shows the keys"


def _reading(screen: object) -> Reading:
    assert isinstance(screen, Reading)
    return screen


def test_a_count_goes_where_so_many_single_moves_go() -> None:
    async def run() -> None:
        async with opened() as one, opened() as other:
            pairs = (("n n n", "3 n"), ("j j j j j", "5 j"), ("d d", "2 d"), ("k k", "2 k"), ("o", "2 o"))
            for single, counted in pairs:
                await press(one, single)
                await press(other, counted)
                assert _reading(one.app.screen).sheet.view == _reading(other.app.screen).sheet.view

    asyncio.run(run())


def test_a_passage_is_brought_to_the_middle() -> None:
    async def run() -> None:
        async with opened((120, 40)) as pilot:
            rows = (await press(pilot, "2 d full_stop")).splitlines()
            here = [y for y, row in enumerate(rows) if row.startswith("▌!")]
            assert abs(here[0] - 15) <= 1  # of 29 lines of text under the head

    asyncio.run(run())


def test_disagreements_by_brackets() -> None:
    async def run() -> None:
        async with opened() as one, opened() as other:
            assert await press(one, "d d D") == await press(
                other, "right_square_bracket c right_square_bracket c left_square_bracket c"
            )

    asyncio.run(run())


def test_what_is_typed_stands_in_the_status_line_until_it_is_used_or_taken_back() -> None:
    async def run() -> None:
        async with opened() as pilot:
            before = shown(pilot)
            assert " 12]" in (await press(pilot, "1 2 right_square_bracket")).splitlines()[-1]
            assert await press(pilot, "escape") == before

    asyncio.run(run())


def test_digits_can_be_searched() -> None:
    async def run() -> None:
        async with opened() as pilot:
            text = await press(pilot, "slash 6 2")
            assert text.splitlines()[-1].strip() == "62"
            await press(pilot, "enter")
            assert _reading(pilot.app.screen).acts.searching.hits

    asyncio.run(run())


def test_help_palette_and_hints_show_the_keys_in_force() -> None:
    config = Config(actions=rebound(ACTIONS, {"help": "ctrl+g", "next-link": "ctrl+n", "previous-link": []}))

    async def run() -> None:
        async with opened(config=config) as pilot:
            assert "ctrl+g help  ctrl+n link" in shown(pilot)
            commands = {each.title: each.help for each in pilot.app.get_system_commands(pilot.app.screen)}
            assert commands["Next link"].endswith("(ctrl+n)")
            before = _reading(pilot.app.screen).sheet.view
            await press(pilot, "n p question_mark")
            assert _reading(pilot.app.screen).sheet.view == before
            await press(pilot, "ctrl+n")
            assert _reading(pilot.app.screen).sheet.view != before
            text = await press(pilot, "ctrl+g")
            assert "ctrl+n                next linked passage" in text

    asyncio.run(run())


def test_the_screen_opens_as_set() -> None:
    config = Config(Settings(order="reading", lead="b", details="large", theme="synoptic-light"))

    async def run() -> None:
        async with opened(config=config) as pilot:
            reading = _reading(pilot.app.screen)
            assert (reading.sheet.view.order, reading.sheet.view.lead) == (Order.READING, "b")
            assert reading.query_one("#detail").has_class("-large")
            assert pilot.app.theme == "synoptic-light"

    asyncio.run(run())


def test_a_chosen_theme_is_remembered_unless_one_is_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "synoptic" / "state"

    async def theme(config: Config | None = None, choose: str = "") -> str:
        async with opened(config=config, state=State(file)) as pilot:
            begun = pilot.app.theme
            if choose:
                pilot.app.theme = choose
                await pilot.pause()
            return begun

    async def run() -> None:
        usual = await theme()
        assert not file.exists()  # nothing was chosen, no key pressed
        assert await theme(choose="synoptic-contrast") == usual
        assert await theme() == "synoptic-contrast"
        assert await theme(Config(Settings(theme="synoptic-light"))) == "synoptic-light"
        assert await theme() == "synoptic-contrast"

    asyncio.run(run())


def test_a_theme_is_chosen_in_the_palette(tmp_path: Path) -> None:
    state = State(tmp_path / "state")

    async def run() -> None:
        async with opened(state=state) as pilot:
            pilot.app.search_themes()
            await pilot.pause()
            await press(pilot, "c o n t r a s t")
            await press(pilot, "down enter")
            assert pilot.app.theme == "synoptic-contrast"
        assert "synoptic-contrast" in (tmp_path / "state").read_text(encoding="utf-8")

    asyncio.run(run())


def test_a_theme_chosen_on_many_colours_is_not_taken_to_a_terminal_of_16(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    State().remember({"theme on 256 colours": "synoptic-light"})

    def colours(term: str, *flags: str) -> bool:
        """Whether the screen is written in more than 16 colours."""
        with Terminal([SYNOPTIC, "--demo", *flags], 100, 30, environment={"TERM": term}) as terminal:
            terminal.wait("links")
            return b"48;5;" in terminal.written or b"48;2;" in terminal.written

    assert colours("xterm-256color")
    assert not colours("xterm")
    assert colours("xterm-256color", "--theme", "synoptic-light")
    assert not colours("xterm-256color", "--theme", "synoptic-16")


def test_the_first_screen_of_the_command_greets_once(tmp_path: Path) -> None:
    environment = {"XDG_STATE_HOME": str(tmp_path), "SYNOPTIC_HINT": None}
    with Terminal([SYNOPTIC, "--demo"], environment=environment) as terminal:
        terminal.wait(lambda text: "links" in text and _HINT in text)
        terminal.send("n")
        terminal.wait(lambda text: "links" in text and _HINT not in text)
        terminal.send("q")
        assert terminal.finish() == 0
    with Terminal([SYNOPTIC, "--demo"], environment=environment) as terminal:
        assert _HINT not in terminal.wait("links")


def test_only_themes_that_know_our_colours_are_offered() -> None:
    async def run() -> None:
        async with opened() as pilot:
            assert all(name.startswith("synoptic-") for name in pilot.app.available_themes)

    asyncio.run(run())


def test_the_hint_goes_with_the_first_key_and_does_not_come_back(tmp_path: Path) -> None:
    file = tmp_path / "synoptic" / "state"

    async def run() -> None:
        async with opened(state=State(file)) as pilot:
            assert "? shows the keys" in shown(pilot)
        assert not file.exists()  # looked at only
        async with opened(state=State(file)) as pilot:
            assert _HINT in shown(pilot)
            without = await press(pilot, "n")
            assert _HINT not in without
        assert file.exists()
        async with opened(state=State(file)) as pilot:
            assert _HINT not in shown(pilot)
            assert await press(pilot, "n") == without

    asyncio.run(run())


def test_keys_typed_ahead_of_the_first_screen_do_not_keep_it_from_coming(tmp_path: Path) -> None:
    with Terminal(
        [SYNOPTIC, "--demo"], environment={"XDG_STATE_HOME": str(tmp_path), "SYNOPTIC_HINT": None}
    ) as terminal:
        terminal.send("3n")
        terminal.wait("links")
        terminal.send("q")
        assert terminal.finish() == 0


def test_a_setting_keeps_the_hint_away(tmp_path: Path) -> None:
    async def run() -> None:
        async with opened(config=Config(Settings(hint=False)), state=State(tmp_path / "state")) as pilot:
            assert _HINT not in shown(pilot)

    asyncio.run(run())


def test_a_state_that_cannot_be_read_or_written_is_no_trouble(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    folder.mkdir()
    state = State(folder)
    assert state.get("theme") == ""
    state.remember({"theme": "dark"})
    assert state.get("theme") == "dark"


def test_two_sessions_keep_what_the_other_remembered(tmp_path: Path) -> None:
    one, other = State(tmp_path / "state"), State(tmp_path / "state")
    one.remember({"theme": "dark"})
    other.remember({"hint seen": "yes"})
    assert (State(tmp_path / "state").get("theme"), State(tmp_path / "state").get("hint seen")) == ("dark", "yes")


@pytest.mark.parametrize(("flags", "mouse"), [([], True), (["--no-mouse"], False)])
def test_the_mouse_can_be_left_to_the_terminal(flags: list[str], mouse: bool) -> None:  # noqa: FBT001 - pytest's way
    with Terminal([SYNOPTIC, "--demo", *flags], 100, 30) as terminal:
        terminal.wait("links")
        assert (b"\x1b[?1000h" in terminal.written) is mouse
        terminal.send("q")
        assert terminal.finish() == 0
