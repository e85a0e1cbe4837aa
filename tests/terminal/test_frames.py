"""The whole program writes only what changed, and what stands is what drawing everything anew would leave."""

import asyncio
import random
import signal
from collections.abc import Sequence
from typing import Any

import pyte
import pytest
from textual.app import App
from textual.drivers.headless_driver import HeadlessDriver
from textual.geometry import Size
from textual.pilot import Pilot

import seeds
from compare.reading import open_page
from tests.terminal.pseudoterminal import SYNOPTIC, Terminal
from tests.terminal.test_frames_laws import seen
from tui.app import Synoptic
from tui.frames.line import QUESTION, Line
from tui.screens.reading import Reading
from tui.settings.config import Config
from tui.settings.settings import Settings

_KEYS = (
    *"nnnnpuUcdddDjkhlgGoowwzz+-FfKJtmXyrZRC", "space", "b", "tab", "ctrl+e", "ctrl+y", "enter", "escape",
    "slash p u t i n enter", "x j j q", "s space q", "P j enter", "M j q", "question_mark space q", "i q",
    "ctrl+p o r d enter", "ctrl+p escape", "A o k enter", "E escape", "ctrl+l",
)  # fmt: skip


class Recorded(HeadlessDriver):
    """A terminal that is as it comes: full of another program's letters, until they are drawn over."""

    @property
    def is_headless(self) -> bool:
        return False

    def start_application_mode(self) -> None:
        self.clear(*(self._size or (80, 24)))
        super().start_application_mode()

    def clear(self, columns: int, rows: int) -> None:
        """Another terminal, of this size."""
        self.written = 0
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.Stream(self.screen)
        self._stream.feed("\x1b[?7l\x1b[H" + "\r\n".join(["#" * columns] * rows))

    def write(self, data: str) -> None:
        self.written += len(data.encode())
        self._stream.feed(data)


async def _drive(settings: Settings, size: tuple[int, int], keys: Sequence[str | tuple[int, int]]) -> list[int]:
    """Press keys and take sizes, and look at every screen; returns the bytes that each took."""
    app = Synoptic(open_page(seeds.A), open_page(seeds.B), config=Config(settings=settings))
    app.driver_class = Recorded
    spent: list[int] = []

    async def act(pilot: Pilot[Any]) -> None:
        reading = app.get_default_screen()
        assert isinstance(reading, Reading)
        while reading.comparison is None:
            await app.workers.wait_for_complete()
            await pilot.pause()
        driver = app._driver
        assert isinstance(driver, Recorded)
        for key in keys:
            driver.written = 0
            if isinstance(key, tuple):
                driver.clear(*key)
                await pilot.resize_terminal(*key)
            else:
                await pilot.press(*key.split())
            await app.workers.wait_for_complete()
            await pilot.pause()
            await pilot.pause(0.02)  # the line is looked at again, and the timer of the screen strikes
            spent.append(driver.written)
            assert seen(driver.screen) == seen(_drawn(app)), f"after {key} of {keys}"
        app.exit()

    await app.run_async(headless=False, size=size, auto_pilot=act)
    return spent


def _drawn(app: App[Any]) -> pyte.Screen:
    """The screen after Textual has drawn all of it."""
    screen = pyte.Screen(*app.size)
    stream = pyte.Stream(screen)
    compositor = app.screen._compositor
    stream.feed(
        "\x1b[?7l"
        + compositor.render_update(full=True, screen_stack=app._background_screens).render_segments(app.console)
    )
    return screen


@pytest.mark.parametrize("seed", range(2))
def test_what_stands_is_what_drawing_everything_anew_would_leave(seed: int) -> None:
    chance = random.Random(seed)
    sizes = [(120, 40), (80, 24), (60, 20), (100, 30), (20, 6), (1, 1)]
    keys: list[str | tuple[int, int]] = [*chance.choices(_KEYS, k=24)]
    for place in (8, 16):
        keys.insert(place, chance.choice(sizes))
    keys.append((100, 30))
    themes = ("synoptic-dark", "synoptic-16")
    asyncio.run(_drive(Settings(theme=themes[seed]), sizes[seed], keys))


def test_a_key_sends_what_it_changed_and_the_plain_way_is_a_setting_away() -> None:
    keys = ["n", "n", "ctrl+e", "space", "F", "question_mark", "q"]
    short = asyncio.run(_drive(Settings(), (120, 40), keys))
    plain = asyncio.run(_drive(Settings(full_frames=True), (120, 40), keys))
    assert sum(short) < sum(plain) / 3
    assert all(few <= many for few, many in zip(short, plain, strict=True))


def test_where_textual_is_not_as_it_is_known_it_writes_as_it_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.frames.shadow.ChopsUpdate", Size)  # an update of a kind that nobody knows
    asyncio.run(_drive(Settings(), (80, 24), ["n", "d", "question_mark", "q"]))
    monkeypatch.setattr("tui.frames.app._RELIED_ON", ("no such thing",))
    asyncio.run(_drive(Settings(), (80, 24), ["n", "d"]))


def test_many_sizes_in_quick_succession_end_on_the_last() -> None:
    chance = random.Random(5)
    with Terminal([SYNOPTIC, "--demo"], 100, 30) as terminal:
        terminal.wait("links")
        for columns, rows in ((60, 20), (100, 30)):
            for _ in range(8):
                terminal.resize(chance.choice([50, 60, 80, 100, 140]), chance.choice([15, 20, 30, 40]))
                terminal.read(chance.choice([0.0, 0.004, 0.02]))
            terminal.resize(columns, rows)
            stacked = columns == 60
            text = terminal.wait(
                lambda text, stacked=stacked: (
                    ("─B The Epoch Times" in text) is stacked and "links" in text.splitlines()[-1]
                )
            )
            # What another program wrote is drawn over, and nothing else differs from what stood.
            terminal.print_over("lost\r\nlines\r\n")
            assert terminal.text != text
            terminal.send("\x0c")
            assert terminal.wait(lambda shown, text=text: shown == text)


def test_a_size_is_followed_though_the_word_of_it_was_lost() -> None:
    async def act(pilot: Pilot[Any]) -> None:
        await pilot.pause()
        # On a busy machine Textual's timer that passes sizes on may end without ever striking.
        pilot.app._resize_timer = pilot.app.set_timer(3600, lambda: None)
        await pilot.resize_terminal(60, 20)
        while pilot.app.screen.outer_size != Size(60, 20):
            await pilot.pause(0.01)
        pilot.app.exit()

    app = Synoptic(open_page(seeds.A), open_page(seeds.B))
    asyncio.run(app.run_async(headless=True, size=(100, 30), auto_pilot=act))


def test_keys_held_on_a_line_that_is_stuck_leave_one_frame_to_write() -> None:
    with Terminal([SYNOPTIC, "--demo"], 120, 40) as terminal:
        terminal.wait("links")
        before, written = terminal.text, len(terminal.written)
        for _ in range(20):  # nothing is read meanwhile: the line takes a few kilobytes and no more
            terminal.send("o" * 3)
            terminal.send("w" * 2)
            terminal.screen.display  # noqa: B018 - time goes by
        terminal.wait(lambda text: text == before)
        assert len(terminal.written) - written < 40_000


def test_a_line_that_answers_carries_one_large_frame_at_a_time() -> None:
    line, frame = Line(), "x" * 5_000
    assert line.write(frame).endswith(QUESTION)
    assert line.free, "nothing tells that this terminal answers"
    line.answered()
    assert line.free
    assert line.write(frame).endswith(QUESTION)
    assert not line.free
    line.answered()
    assert line.free
    assert line.write("x" * 100) == "x" * 100, "a few bytes need no answer"


def test_all_is_drawn_again_after_a_stop() -> None:
    with Terminal([SYNOPTIC, "--demo"], 100, 30) as terminal:
        terminal.wait("links")
        before = terminal.text
        terminal.kill(signal.SIGSTOP)
        terminal.print_over("\x1b[H\x1b[Jready> fg\r\n")
        terminal.kill(signal.SIGCONT)
        assert terminal.wait(lambda text: text == before)


def test_the_answer_that_is_on_its_way_is_not_left_for_the_shell() -> None:
    where = "\x1b[1;1R"
    with Terminal([SYNOPTIC, "--demo"], 120, 40, answers=False) as terminal:
        terminal.wait("links")
        terminal.send(where)
        terminal.send(" ")
        terminal.settle()
        assert terminal.written.count(QUESTION.encode()) == 2
        terminal.send("q")
        terminal.settle(0.5)
        assert not terminal.ended(), "it waits for the answer"
        terminal.send(where)
        assert terminal.finish() == 0
        assert terminal.unread() == b""
        assert terminal.left_behind() == []
