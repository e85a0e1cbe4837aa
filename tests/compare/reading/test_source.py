"""What cannot be read is refused in one clear line, and nothing makes the program wait."""

import io
import os
import socket
import sys
from pathlib import Path

import pytest

from compare.reading import Limits, ReadError, read


def refusal(source: object, **options: int) -> str:
    with pytest.raises(ReadError) as caught:
        read(str(source), **options)  # type: ignore[arg-type]
    message = str(caught.value)
    assert message.isprintable()
    return message


def test_a_missing_file(tmp_path: Path) -> None:
    assert "no such file" in refusal(tmp_path / "none.txt")
    assert "no such file" in refusal("")


def test_a_folder(tmp_path: Path) -> None:
    assert "folder" in refusal(tmp_path)


def test_a_path_through_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A.")
    assert "not a folder" in refusal(tmp_path / "a.txt" / "b.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("Secret.")
    path.chmod(0)
    assert "permission denied" in refusal(path)


def test_a_pipe_nobody_writes_to_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "pipe" in refusal(tmp_path / "pipe")


def test_a_device() -> None:
    assert "device" in refusal("/dev/zero")


def test_a_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # a socket's path has to be short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s")
        assert "socket" in refusal("s")


def test_a_link_that_leads_back_to_itself(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert "symbolic link" in refusal(tmp_path / "loop")


def test_a_link_to_a_report_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The bridge fell.")
    (tmp_path / "link").symlink_to("a.txt")
    assert read(str(tmp_path / "link")).text == "The bridge fell."


@pytest.mark.parametrize(
    "content", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"\xff\xfe\x20\x00", "\u00a0\u200b\n".encode()]
)
def test_a_file_without_text(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "empty.txt").write_bytes(content)
    assert "empty" in refusal(tmp_path / "empty.txt")


@pytest.mark.parametrize(
    ("content", "named"),
    [(b"%PDF-1.4 x", "PDF"), (b"<!doctype html><p>Hi", "HTML"), (bytes(range(256)), "not a text file")],
)
def test_other_kinds_of_file_are_named(tmp_path: Path, content: bytes, named: str) -> None:
    (tmp_path / "x").write_bytes(content)
    assert named in refusal(tmp_path / "x")


def test_the_size_limit_is_named(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("word " * 300)
    message = refusal(tmp_path / "long.txt", limits=Limits(source_bytes=1000))
    assert "1,000 bytes" in message
    assert "--limits 2" in message
    assert read(str(tmp_path / "long.txt"), limits=Limits(source_bytes=1000).times(1.5)).text


def test_a_hostile_name_is_shown_and_not_obeyed(tmp_path: Path) -> None:
    assert r"\x1b[2J" in refusal(tmp_path / "\x1b[2J\u202egone")
    assert r"\xff" in refusal(os.fsdecode(os.fsencode(str(tmp_path)) + b"/\xff"))
    assert "no file can have this name" in refusal("a\0b")


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO("Ein Satz über Köln.".encode("cp1252")))
    monkeypatch.setattr(sys, "stdin", stream)
    report = read("-")
    assert (report.text, report.source) == ("Ein Satz über Köln.", "-")


def test_standard_input_that_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert "standard input" in refusal("-")


def test_an_encoding_is_recognised_on_the_way_in(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("The café closed.\r\nIt was old.\r\n".encode("utf-16"))
    assert read(str(tmp_path / "a.txt")).text == "The café closed.\nIt was old."
