"""A window drawn to nothing and back leaves every screen as it was, and keys are taken meanwhile."""

from tests.terminal.pseudoterminal import SYNOPTIC, Terminal

_SCREENS = {
    "n": "fact 1",
    "x": "what disagrees · all kinds",
    "s": "quotations by speaker",
    "P": "everything · all kinds",
    "M": "= the same words",
    "i": "about these two reports",
    "?": "two reports of one event",
    "\x10": "Search for commands",
    "/": "search both reports",
}
_SIZES = ((1, 1), (3, 1), (1, 30), (200, 2))


def test_every_screen_comes_back_from_a_window_of_one_cell() -> None:
    with Terminal([SYNOPTIC, "--demo"], 100, 30) as terminal:
        terminal.wait("links")
        for key, shown in _SCREENS.items():
            terminal.send(key)
            terminal.wait(shown)
            for size in _SIZES:
                terminal.resize(*size)
                terminal.settle(0.02)
            terminal.resize(100, 30)
            assert terminal.wait(shown).count("\n") == 29
            if key != "n":
                terminal.send("q" if shown != "search both reports" and key != "\x10" else "\x1b")
                terminal.wait(lambda text, shown=shown: shown not in text)
        terminal.send("q")
        assert terminal.finish() == 0
        assert terminal.left_behind() == []


def test_of_many_sizes_at_once_the_last_one_stays() -> None:
    with Terminal([SYNOPTIC, "--demo"], 100, 30) as terminal:
        terminal.wait("links")
        for number in range(12):
            for step in range(15):
                terminal.resize(70 + (37 * step + 11 * number) % 70, 20 + (7 * step + number) % 20)
            terminal.wait(lambda text, wide="─" * terminal.screen.columns: wide in text)
        terminal.send("q")
        assert terminal.finish() == 0
