"""Files that are no report, or mean harm: one clear line and exit 2, or a correct screen; never a traceback."""

import os
import re
from pathlib import Path

import pytest

import seeds
from tests.terminal.pseudoterminal import SYNOPTIC, Terminal

_STORY = "The ferry left the harbour at noon. Nobody was hurt, the captain said. The pier stays closed until Monday.\n"
_HOSTILE = (
    "The ferry \x1b]0;owned\x07left \x1b[2Jthe harbour\x1b[31m at noon.\x9b5m \x1b]52;c;aGk=\x07Nobody\u202e was hurt,"
    " the captain\x00 said. \x1bP1;1|x\x1b\\The pier \x90stays closed\r until Monday.\x1b[?1049l\n"
)


def _refused(command: list[str | bytes], folder: Path) -> str:
    with Terminal(command, folder=folder) as terminal:
        assert terminal.finish() == 2
        told = terminal.written.decode(errors="surrogateescape")
    assert "\x1b" not in told
    assert "Traceback" not in told
    assert told.startswith("synoptic: ")
    assert told.count("\n") == 1
    return told


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda _: None, "no such file"),
        (Path.mkdir, "folder"),
        (lambda path: path.write_bytes(b""), "empty"),
        (lambda path: path.write_bytes(b" \n\n\t\n"), "empty"),
        (lambda path: path.write_bytes(bytes(range(256)) * 40), "text"),
        (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(2_000)), "text"),
        (os.mkfifo, "pipe"),
    ],
    ids=["missing", "folder", "empty", "blank", "binary", "picture", "pipe"],
)
def test_what_is_no_report_is_refused_in_one_line(make: object, says: str, tmp_path: Path) -> None:
    (tmp_path / "b").write_text(_STORY, encoding="utf-8")
    make(tmp_path / "a")  # type: ignore[operator]
    assert says in _refused([SYNOPTIC, "a", "b"], tmp_path)


def test_a_file_name_cannot_write_to_the_terminal(tmp_path: Path) -> None:
    told = _refused([SYNOPTIC, b"\x1b]0;owned\x07\xff.txt", b"b"], tmp_path)
    assert "owned" in told


def test_a_file_name_that_is_not_utf_8_opens(tmp_path: Path) -> None:
    name = os.fsdecode(b"r\xe9port.txt")
    (tmp_path / name).write_text(_STORY, encoding="utf-8")
    (tmp_path / "b").write_text(_STORY, encoding="utf-8")
    with Terminal([SYNOPTIC, os.fsencode(name), "b"], folder=tmp_path) as terminal:
        terminal.wait("links")
        terminal.send("q")
        assert terminal.finish() == 0
        assert terminal.left_behind() == []


def test_escape_sequences_in_a_report_reach_nothing(tmp_path: Path) -> None:
    """Beside a clean report of the same words: the same sequences and not one more, and no title."""
    (tmp_path / "clean").write_text(_STORY, encoding="utf-8")
    (tmp_path / "hostile").write_bytes(_HOSTILE.encode("utf-8", "surrogateescape"))
    written = {}
    for name in ("clean", "hostile"):
        with Terminal([SYNOPTIC, name, "clean"], 100, 30, folder=tmp_path) as terminal:
            terminal.wait("links")
            if name == "hostile":  # what it hides is shown
                assert "¤was hurt" in terminal.text
                assert "invisible characters" in terminal.text
            for key in "nnpoou?q/harbour\r":
                terminal.send(key)
                terminal.settle(0.05)
            assert 1049 in terminal.screen.private_modes
            assert "ferry" in terminal.text
            terminal.send("q")
            assert terminal.finish() == 0
        written[name] = terminal.written
    assert not re.search(rb"\x1b\][012];", written["hostile"])  # no title
    for forbidden in (b"owned", b"\x1b]52", b"\x1b[2J", b"\x1bP", b"\x9b5m", "\u202e".encode()):
        assert forbidden not in written["hostile"]
    assert written["hostile"].count(b"\x1b]") == written["clean"].count(b"\x1b]")


def test_the_same_file_twice_is_linked_throughout() -> None:
    with Terminal([SYNOPTIC, seeds.B, seeds.B], 120, 40) as terminal:
        text = terminal.wait(lambda text: "links" in text.splitlines()[-1])
        assert "only A 0, B 0" in text
        terminal.send("q")
        assert terminal.finish() == 0


def test_a_file_of_five_megabytes_is_on_the_screen_before_it_is_compared(tmp_path: Path) -> None:
    block = "".join(
        f"Witness {number} told the inquiry that crate {number * 7919 % 100_003} was moved to berth {number % 97}. "
        for number in range(70_000)
    )
    big = tmp_path / "big.txt"
    big.write_text(block.replace("berth 0. ", "berth 0.\n\n"), encoding="utf-8")
    assert big.stat().st_size > 4_500_000
    with Terminal([SYNOPTIC, big.name, seeds.B], 100, 30, folder=tmp_path) as terminal:
        terminal.wait(lambda text: "Witness 0 told" in text and "As members" in text, seconds=120)
        terminal.send("q")
        assert terminal.finish(seconds=120) == 0
        assert terminal.left_behind() == []


def test_a_line_without_end_is_a_correct_screen(tmp_path: Path) -> None:
    (tmp_path / "long").write_text("x" * 200_000 + " is not a word. " + _STORY, encoding="utf-8")
    (tmp_path / "b").write_text(_STORY, encoding="utf-8")
    with Terminal([SYNOPTIC, "long", "b"], 80, 24, folder=tmp_path) as terminal:
        terminal.wait("links")
        terminal.send("q")
        assert terminal.finish() == 0


def test_what_is_pasted_is_text() -> None:
    with Terminal([SYNOPTIC, "--demo"], 100, 30) as terminal:
        terminal.wait("links")
        terminal.send("/")
        terminal.wait("search both reports")
        terminal.send("\x1b[200~ow\u202ened\u009b2J\x07\u200b می\u200cخواهم\x1b[201~\r")
        terminal.wait("not found: owned2J")
        for forbidden in ("\u202e", "\u009b", "\u200b", "2J\x07"):
            assert forbidden.encode() not in terminal.written
        terminal.send("q")
        assert terminal.finish() == 0
