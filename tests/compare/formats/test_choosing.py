"""The format is chosen by name, by the file's name, or refused in one line."""

import sys
from pathlib import Path

import pytest

import seeds
from compare.formats import FORMATS, FormatError, form_of, write, write_pieces
from tests.compare.formats import texts
from tui.cli import main


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("sheet.html", "html"),
        ("Sheet.HTM", "html"),
        ("a.b.md", "markdown"),
        ("facts.csv", "csv"),
        ("c.json", "json"),
        ("c.docx", "docx"),
        ("c.txt", "text"),
        ("c.pages", None),
        ("html", None),
    ],
)
def test_the_name_of_the_file_tells_the_format(name: str, form: str | None) -> None:
    assert form_of(name) == form


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_named_so_is_written_so(tmp_path: Path, form: str) -> None:
    path = tmp_path / f"sheet{FORMATS[form].endings[0]}"
    assert main([seeds.A, seeds.B, "-o", str(path)]) == 0
    written = path.read_bytes()
    assert written.startswith(b"PK") if FORMATS[form].binary else written == write(texts.of_seeds(), form)


def test_a_named_format_wins_over_the_name_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "sheet.html"
    assert main([seeds.A, seeds.B, "-o", str(path), "--format", "json"]) == 0
    assert path.read_bytes().startswith(b"{")


def test_without_python_docx_a_line_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(FormatError, match="synoptic"):
        write(texts.of_seeds(), "docx")
    path = tmp_path / "sheet.docx"
    assert main([seeds.A, seeds.B, "-o", str(path)]) == 2
    assert "pip install 'synoptic[docx]'" in capsys.readouterr().err
    assert not path.exists()


def test_an_unknown_format_names_those_there_are() -> None:
    with pytest.raises(ValueError, match="markdown"):
        write(texts.of_seeds(), "papyrus")


def test_pieces_make_the_whole_and_those_of_json_are_many() -> None:
    for form in FORMATS:
        made = list(write_pieces(texts.of_seeds(), form))
        assert FORMATS[form].binary or b"".join(made) == write(texts.of_seeds(), form)
        assert len(made) > 100 if form == "json" else len(made) == 1
