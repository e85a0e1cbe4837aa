"""Where there is no screen to be had: text instead, and one clear line that says why."""

from pathlib import Path

import pytest

import seeds
from tests.terminal.pseudoterminal import SYNOPTIC, Terminal


@pytest.mark.parametrize("term", ["dumb", "unknown", "", None], ids=["dumb", "unknown", "empty", "unset"])
def test_a_terminal_that_cannot_show_a_screen_gets_text_and_the_reason(term: str | None, tmp_path: Path) -> None:
    errors = tmp_path / "errors"
    with Terminal([SYNOPTIC, "--demo"], environment={"TERM": term}) as terminal:
        assert terminal.finish() == 0
        assert "TERM" in terminal.written.decode()
        assert b"\x1b" not in terminal.written
        assert b"only A" in terminal.written
    with Terminal([SYNOPTIC, "--demo"], environment={"TERM": term}, stderr=errors) as terminal:
        assert terminal.finish() == 0
        assert b"synoptic:" not in terminal.written
    assert len(errors.read_text(encoding="utf-8").splitlines()) == 1


def test_standard_output_to_a_file_is_the_text_and_nothing_else(tmp_path: Path) -> None:
    output = tmp_path / "out"
    with Terminal([SYNOPTIC, "--demo"], stdout=output) as terminal:
        assert terminal.finish() == 0
        assert terminal.text.strip() == ""  # on a slow machine progress was told, and taken away again
    text = output.read_text(encoding="utf-8")
    assert text.startswith("A  rostov-a.txt")
    assert "\x1b" not in text


def test_stderr_to_a_file_gives_text_for_the_screen_is_drawn_there(tmp_path: Path) -> None:
    errors = tmp_path / "errors"
    with Terminal([SYNOPTIC, "--demo"], stderr=errors) as terminal:
        assert terminal.finish() == 0
        assert b"only A" in terminal.written
    told = errors.read_text(encoding="utf-8")
    assert told.startswith("synoptic: ")
    assert len(told.splitlines()) == 1


def test_a_report_on_standard_input_still_takes_keys_from_the_terminal() -> None:
    with Terminal([SYNOPTIC, "-", seeds.B], 120, 40, stdin=Path(seeds.A)) as terminal:
        terminal.wait(lambda text: "Ukrainian Defence Minister" in text and "links" in text)
        terminal.send("n")
        terminal.wait("fact 1")
        terminal.send("q")
        assert terminal.finish() == 0
        assert terminal.left_behind() == []


@pytest.mark.parametrize("term", ["xterm", "linux", "screen", "vt100", "xterm-256color", "tmux-256color"])
def test_opens_on_every_kind_of_terminal(term: str) -> None:
    with Terminal([SYNOPTIC, "--demo"], 80, 24, environment={"TERM": term}) as terminal:
        terminal.wait("links")
        if term in ("xterm", "linux", "screen", "vt100"):
            # No colours beyond the sixteen that such a terminal has.
            assert b"38;2;" not in terminal.written
            assert b"38;5;" not in terminal.written
        terminal.send("q")
        assert terminal.finish() == 0
        assert terminal.left_behind() == []


def test_no_color_is_obeyed_and_the_text_stays_readable() -> None:
    with Terminal([SYNOPTIC, "--demo"], 80, 24, environment={"NO_COLOR": "1"}) as terminal:
        terminal.wait("links")
        terminal.settle()
        shades = {
            (cell.fg, cell.bg)
            for row in terminal.screen.buffer.values()
            for cell in row.values()
            if cell.data.strip() and not cell.reverse
        }
        # Grey on grey at the most, and never a colour on the same colour.
        assert all(ink != paper or ink == "default" for ink, paper in shades)
        terminal.send("q")
        assert terminal.finish() == 0
