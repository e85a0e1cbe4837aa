"""What the reading process answers when a library fails, and what plain text is spared."""

import subprocess
import sys
from typing import Any

import pytest

import seeds
from compare.reading import worker
from compare.reading.declared import decode_declared
from compare.reading.kind import SourceKind


@pytest.mark.parametrize(
    ("failure", "named"),
    [
        (MemoryError(), "400 MB of memory"),
        (RecursionError(), "nested too deeply"),
        (ModuleNotFoundError("No module named 'lxml.html'", name="lxml.html"), "library lxml"),
        (ZeroDivisionError(), "damaged (ZeroDivisionError)"),
    ],
)
def test_every_failure_of_a_library_is_one_line(
    failure: Exception, named: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: Any) -> None:
        raise failure

    monkeypatch.setattr(worker, "reader_for", lambda _: fails)
    assert named in worker._read(b"", SourceKind.HTML, None)["refused"]


def test_plain_text_imports_no_library_of_the_other_kinds() -> None:
    program = (
        "import sys; from compare.reading import read; read(sys.argv[1]); "
        "print(*{'lxml', 'trafilatura', 'urllib3', 'pdfminer', 'mammoth', 'email', 'subprocess'} & {*sys.modules})"
    )
    run = subprocess.run([sys.executable, "-c", program, seeds.B], capture_output=True, text=True, check=True)
    assert run.stdout.split() == []


@pytest.mark.parametrize(
    ("data", "declared", "text"),
    [
        ("Über".encode(), "iso-8859-1", "Über"),
        ("Über".encode("cp1252"), "utf-8", "Über"),
        ("“Über”".encode("cp1252"), "iso-8859-1", "“Über”"),
        ("日本".encode("iso-2022-jp"), "ISO-2022-JP", "日本"),
        ("日本".encode("shift_jis"), "shift_jis", "日本"),
        (b"plain", "no-such-charset", "plain"),
        (b"plain", "base64", "plain"),
        (b"plain", "\x00", "plain"),
        ("Über".encode("utf-16"), "utf-8", "Über"),
    ],
)
def test_a_declared_charset_wins_over_a_guess_but_not_over_valid_utf8(data: bytes, declared: str, text: str) -> None:
    assert decode_declared(data, declared).text == text
