"""Noise on the line, answers that come late, pastes that never end: they press no key, and each key is heard."""

from tests.terminal.pseudoterminal import SYNOPTIC, Terminal

_NOISE = (
    "\x1b]11;rgb:1e1e/2020/2a2a\x1b\\",  # the colour that another program asked for
    "\x1b[?62;4;22c",  # what the terminal is
    "\x1bP1$r0 q\x1b\\",
    "\x1b[55296u",  # half a letter, as kitty would tell it
    "\x1b[99999999999u",
    "\x1b[48;99999;99999;0;0t",
    "qqq\x1b[201~",  # a paste whose beginning was lost
)
_WITHOUT_END = ("\x1b]0;qqqq", "\x1bPqqqq", "\x1b[200~qqqq\x1b[31m", "\x1b[12;12")


def test_noise_presses_no_key_and_what_never_ends_makes_not_deaf() -> None:
    with Terminal([SYNOPTIC, "--demo"], 100, 30) as terminal:
        before = terminal.wait("links")
        for noise in _NOISE:
            terminal.send(noise)
        terminal.send("?")
        terminal.wait("two reports of one event")
        terminal.send("q")
        terminal.wait(lambda text: text == before)
        for begun in _WITHOUT_END:
            terminal.send(begun)
            terminal.settle()  # else the way out is one with it
            terminal.send("\x1b")
            terminal.settle()
            terminal.send("?")
            terminal.wait("two reports of one event")
            terminal.send("q")
            terminal.wait(lambda text: text == before)
        terminal.send("/")
        terminal.settle()
        terminal.send("\x1b[200~Rostov\x1b[31mq\x1b[201~\r")
        terminal.wait("not found: Rostov[31mq")
        terminal.send("q")
        assert terminal.finish() == 0
        assert terminal.left_behind() == []
