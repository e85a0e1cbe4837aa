"""Keys that come faster than the screen: none takes the program down, and none leaves it deaf."""

from tests.terminal.pseudoterminal import SYNOPTIC, Terminal


def test_what_is_opened_and_left_at_one_stroke_leaves_the_keys_alive() -> None:
    with Terminal([SYNOPTIC, "--demo"], 100, 30) as terminal:
        terminal.wait("links")
        for opened_and_left in ("A\x1b", "/\x1b", "/\r", "?q", "x\x1b\x1b", "\x10\x1b\x1b", "/one\r/two\x1b"):
            terminal.send("g" + opened_and_left)
            terminal.settle()
            terminal.send("\x1b")
            terminal.settle()
            terminal.send("G")
            terminal.wait("reader comments")
        terminal.send("xqq")  # the first leaves the list, the second the program
        assert terminal.finish() == 0
        assert b"Traceback" not in terminal.written


def test_the_palette_stands_in_a_window_of_one_cell_and_does_what_was_chosen_once() -> None:
    with Terminal([SYNOPTIC, "--demo"], 100, 30) as terminal:
        terminal.wait("links")
        terminal.send("\x10")
        terminal.wait("Search for commands")
        terminal.resize(1, 1)
        terminal.send("\x1b[5~\x1b[6~\x1b[A\x1b[B")
        terminal.settle()
        terminal.resize(100, 30)
        terminal.wait("Search for commands")
        terminal.send("switch order")
        terminal.wait("Switch order")
        terminal.send("\r\r\r")
        terminal.wait("as printed")
        terminal.send("q")
        assert terminal.finish() == 0
        assert terminal.left_behind() == []
        assert b"Traceback" not in terminal.written
