"""Terminals of every charset: the screen keeps its shape, keys are read, and noise on the line ends nothing."""

import os
import random
import shutil
import subprocess
from pathlib import Path

import pytest

import seeds
from tests.terminal.pseudoterminal import SYNOPTIC, Terminal

_NO_LOCALE = {"LANG": None, "LC_ALL": None, "LC_CTYPE": None}


@pytest.mark.parametrize(
    "environment",
    [
        {"TERM": "vt100", **_NO_LOCALE},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii"},
    ],
    ids=["vt100", "ASCII", "PYTHONIOENCODING"],
)
def test_a_terminal_of_ascii_is_drawn_in_ascii_cell_for_cell(environment: dict[str, str | None]) -> None:
    with Terminal([SYNOPTIC, "--demo"], 80, 24, environment=environment) as terminal:
        terminal.wait("links")
        terminal.settle()
        assert terminal.written.isascii()
        assert b"\\u" not in terminal.written
        rows = terminal.text.splitlines()
        assert sum("|" in row[38:44] for row in rows) > 10  # the rule between the panes
        assert 'as "weak"' in terminal.text
        terminal.send("n")
        terminal.wait("fact 1")
        terminal.send("q")
        assert terminal.finish() == 0
        assert terminal.left_behind() == []


def test_a_terminal_of_latin_1_reads_and_writes_its_own_letters(tmp_path: Path) -> None:
    charset = "ISO-8859-1"
    if shutil.which("localedef") is None:
        pytest.skip("localedef is not installed")
    made = subprocess.run(
        ["localedef", "-i", "de_DE", "-f", charset, str(tmp_path / "de_DE")], capture_output=True, check=False
    )
    if not (tmp_path / "de_DE").is_dir():
        pytest.skip(f"localedef makes no locale here: {made.stderr.decode(errors='replace')[:80]}")
    (tmp_path / "a").write_text("Der Fährmann sagte “nein” und ging über die Brücke, 漢字.\n", encoding="utf-8")
    environment = {"LOCPATH": str(tmp_path), "LC_ALL": "de_DE", "PYTHONIOENCODING": None}
    command = [SYNOPTIC, "a", seeds.B]
    with Terminal(command, 80, 24, environment=environment, folder=tmp_path) as terminal:
        while b"links" not in terminal.written:
            assert terminal.read(10)
        terminal.settle()
        shown = terminal.written.decode(charset)
        assert "Der Fährmann sagte" in shown
        assert '"nein"' in shown
        assert "????" in shown  # two characters of two cells
        terminal.send("/")
        terminal.wait("search both reports")
        os.write(terminal.handle, "Brücke gab\r".encode(charset))
        terminal.wait("not found: Br")
        assert "not found: Brücke gab" in terminal.written.decode(charset)
        terminal.send("q")
        assert terminal.finish() == 0


def test_noise_on_the_line_ends_nothing() -> None:
    chance = random.Random(1)
    keys = bytes(set(range(0x80, 0x100)) | set(b"\x1b[;<>?0123456789ABCDHMm~$jknpdu "))
    with Terminal([SYNOPTIC, "--demo"], 80, 24) as terminal:
        terminal.wait("links")
        for _ in range(40):
            os.write(terminal.handle, bytes(chance.choices(keys, k=30)))
            terminal.read(0.01)
        os.write(terminal.handle, b"\x1b\x1b")
        terminal.settle()
        assert not terminal.ended()
        terminal.send("\x03")
        assert terminal.finish() == 0
        assert terminal.left_behind() == []
        assert b"Traceback" not in terminal.written
