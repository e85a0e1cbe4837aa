"""Sources on the command line: their flags, refusals and the word to who waits."""

import io
import sys
import threading
from pathlib import Path

import pytest

import seeds
from tui.cli import main
from tui.command import progress

STORY = "The old bridge over the Tay was closed on Monday after engineers found cracks in two of its piers.\n"


def said(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[int | str | None, str, str]:
    try:
        code: int | str | None = main(arguments)
    except SystemExit as exit_:
        code = exit_.code
    out, err = capsys.readouterr()
    return code, out, err


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ([seeds.A, seeds.B, "c.txt"], "two reports are compared at a time: name two of the 3"),
        (["/", seeds.B], "a folder, not a file"),
        ([seeds.A], "two reports are wanted"),
        (["http://127.0.0.1:9/", seeds.B], "--allow-private"),
        (["https://user:word@example.org/", seeds.B], "password"),
    ],
)
def test_trouble_is_one_line_and_exit_code_2(
    arguments: list[str], named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = said(arguments, capsys)
    assert (code, out) == (2, "")
    assert named in err
    assert err.count("\n") == 1


def test_what_the_user_knows_wins(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.md").write_text(f"---\ntitle: Old title\nauthor: Jo Poe\n---\n# Old title\n\n{STORY}")
    flags = [
        "--title-a",
        "New title",
        "--outlet-a",
        "The Herald",
        "--author-b",
        "Ann Roe",
        "--published-b",
        "2023-06-25",
    ]
    code, out, _ = said([str(tmp_path / "a.md"), seeds.B, "--format", "json", *flags], capsys)
    assert code == 0
    for fact in ("New title", "The Herald", "Jo Poe", "Ann Roe", "2023-06-25T00:00:00"):
        assert f'"{fact}"' in out


def test_the_clipboard_is_a_source(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    pyperclip = pytest.importorskip("pyperclip")
    monkeypatch.setattr(pyperclip, "paste", lambda: STORY)
    code, out, _ = said(["clip:", seeds.B, "--format", "text"], capsys)
    assert code == 0
    assert STORY.strip()[:30] in " ".join(out.split())
    monkeypatch.setattr(pyperclip, "paste", lambda: " \n")
    assert "the clipboard: no text on it" in said(["clip:", seeds.B], capsys)[2]


def test_without_its_library_the_clipboard_names_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyperclip", None)
    assert "pip install 'synoptic[clipboard]'" in said(["clip:", seeds.B], capsys)[2]


class Terminal(io.StringIO):
    """A stderr that notes when something is written to it."""

    def __init__(self) -> None:
        super().__init__()
        self.written = threading.Event()

    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        raise io.UnsupportedOperation

    def write(self, text: str) -> int:
        count = super().write(text)
        self.written.set()
        return count


def test_who_waits_is_told_and_the_line_goes_again(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setattr(progress, "_PATIENCE", 0.001)
    with progress.Progress("reading ferry.pdf"):
        assert terminal.written.wait(10)
    assert "synoptic: reading ferry.pdf (" in terminal.getvalue()
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_quick_work_and_files_are_told_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    with progress.Progress("reading"):
        pass
    assert terminal.getvalue() == ""
    monkeypatch.setattr("sys.stderr", io.StringIO())
    monkeypatch.setattr(progress, "_PATIENCE", 0)
    with progress.Progress("reading"):
        pass
    assert progress.sys.stderr.getvalue() == ""
