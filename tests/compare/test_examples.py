"""The examples that the README and the library's own words give do what they say."""

import contextlib
import io
import os
import re
import subprocess
import sys
import textwrap
from pathlib import Path

import docx
import pytest

import compare
from tests.compare import updates

README = Path(__file__).parents[2] / "README.md"
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def _blocks(language: str, section: str) -> list[str]:
    text = README.read_text("utf-8").partition(f"\n## {section}\n")[2].partition("\n## ")[0]
    return [body for name, body in _BLOCK.findall(text) if name == language]


def _run(code: str) -> str:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(code, "example", "exec"), {})  # noqa: S102 - the project's own examples
    return out.getvalue()


def test_the_readmes_examples_run_one_after_the_other() -> None:
    blocks = _blocks("python", "As a library")
    assert len(blocks) == 3
    out = _run("\n".join(blocks))
    assert "quantity conflict" in out
    assert "corrected" in out
    assert "12 people" in out
    assert out.endswith("%\n")


def test_the_example_of_the_package_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(updates.FERRY)
    (tmp_path / "b.txt").write_text(updates.FERRY_NEXT_DAY)
    monkeypatch.chdir(tmp_path)
    assert compare.__doc__
    code = "\n".join(line for line in compare.__doc__.splitlines() if line.startswith("    ") or not line)
    assert "lifeboats" in _run(textwrap.dedent(code))


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Two versions of a report, as text and in Word, the second not committed."""
    for words in (("init", "--quiet"), ("config", "user.email", "desk@example.org"), ("config", "user.name", "Desk")):
        _sh(tmp_path, "git", *words)
    for text in (updates.FERRY, updates.FERRY_NEXT_DAY):
        if (tmp_path / "story.txt").exists():
            _sh(tmp_path, "git", "add", ".")
            _sh(tmp_path, "git", "commit", "--quiet", "--message", "first")
        (tmp_path / "story.txt").write_text(text)
        document = docx.Document()
        for line in text.splitlines():
            document.add_paragraph(line)
        document.save(str(tmp_path / "story.docx"))
    return tmp_path


def _sh(folder: Path, *command: str) -> str:
    """Run a command with this very program on the path, and no settings but the repository's own."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = os.environ | {"PATH": path, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=True)
    return done.stdout


def test_the_recipes_for_git_work(repository: Path) -> None:
    difftool, textconv, command = (_sh(repository, "sh", "-ec", block) for block in _blocks("sh", "With git"))
    assert "Two versions of one text" in difftool
    assert "+Two people were taken to hospital with slight injuries." in textconv
    assert "1998 → 1989" in command


def test_an_empty_file_has_an_empty_text_for_git(repository: Path) -> None:
    (repository / "empty.docx").write_bytes(b"")
    assert _sh(repository, "synoptic", "--print-text", "empty.docx") == ""
