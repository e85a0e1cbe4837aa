"""A few seconds of the soak, and what it takes for leaked."""

from pathlib import Path

import pytest

from tests.terminal.sequences import leaked
from tests.terminal.soak import soak


def test_random_keys_sizes_and_signals_break_nothing(tmp_path: Path) -> None:
    counts = soak(5, tmp_path, sitting=1.5, ends=("q", "SIGHUP", "SIGKILL"))
    assert counts.sittings >= 3
    assert counts.keys > 20


@pytest.mark.parametrize(
    "hostile",
    [
        b"\x1b]0;title\x07", b"\x1b[2J\x1b[", b"\x1b[31", b"\x1bc", b"\x1bP1;1|x\x1b\\", b"\x1b[?47h",
        b"\x1b[6;-26H", b"a\x00b", b"\x08", b"\x9b5m".decode("latin-1").encode(),
        "\u202e".encode(), "\u200b".encode(), b"\x1b]52;c;?\x07",
    ],
)  # fmt: skip
def test_what_no_screen_needs_has_leaked(hostile: bytes) -> None:
    assert leaked(b"\x1b[1;31mred\x1b[m\r\n" + hostile + b"text")


def test_what_draws_a_screen_has_not() -> None:
    text = "\x1b[?1049h\x1b[?25l\x1b[1;1H\x1b[1;38;5;74mÜber 日本 👩\u200d🚀\x1b[m\x1b[12C─\r\n"
    drawn = text.encode() + b"\x1b[2;9r\x1b[3M\x1b[r\x1b[?1049l"
    assert leaked(drawn) == []
    assert leaked(drawn + b"\x1b[1;3", cut_off=True) == []
