"""Completion and the manual page: made by the command, tried with the real shell and the real man."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.terminal.pseudoterminal import SYNOPTIC
from tui.keys.actions import ACTIONS
from tui.settings.settings import ALLOWED, THEME_NAMES


def _printed(*arguments: str) -> str:
    return subprocess.run([SYNOPTIC, *arguments], capture_output=True, text=True, check=True).stdout


def _completed(script: Path, words: list[str], folder: Path) -> list[str]:
    """What bash would offer at the end of a command line."""
    ask = (
        f"source {script}\n"
        f"COMP_WORDS=({' '.join(words)}) COMP_CWORD={len(words) - 1}\n"
        f'_shtab_synoptic synoptic "{words[-1]}"\n'
        'printf "%s\\n" "${COMPREPLY[@]}"\n'
    )
    return subprocess.run(["bash", "-c", ask], capture_output=True, text=True, check=True, cwd=folder).stdout.split()


@pytest.fixture(scope="module")
def bash(tmp_path_factory: pytest.TempPathFactory) -> Path:
    script = tmp_path_factory.mktemp("completion") / "synoptic.bash"
    script.write_text(_printed("--completion", "bash"), encoding="utf-8")
    return script


def test_bash_can_read_its_completion(bash: Path) -> None:
    assert subprocess.run(["bash", "-n", bash], capture_output=True, text=True, check=True).stderr == ""


def test_bash_completes_flags_values_and_files(bash: Path, tmp_path: Path) -> None:
    (tmp_path / "rostov.txt").touch()
    assert "--threshold" in _completed(bash, ["synoptic", "--thr"], tmp_path)
    assert set(THEME_NAMES) <= set(_completed(bash, ["synoptic", "--theme", "syn"], tmp_path))
    assert "rostov.txt" in _completed(bash, ["synoptic", "ros"], tmp_path)


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells_can_read_theirs(shell: str, tmp_path: Path) -> None:
    script = _printed("--completion", shell)
    assert "include-fenced" in script
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed: looked at, not run")
    (tmp_path / "script").write_text(script, encoding="utf-8")
    subprocess.run([shell, "-n", tmp_path / "script"], check=True)


def test_the_manual_tells_of_every_flag_key_and_setting(tmp_path: Path) -> None:
    if shutil.which("man") is None:
        pytest.skip("man is not installed")
    page = tmp_path / "synoptic.1"
    page.write_text(_printed("--man"), encoding="utf-8")
    done = subprocess.run(
        ["man", "--warnings", "-l", page],
        capture_output=True,
        text=True,
        check=True,
        env={"MANWIDTH": "200", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "MAN_KEEP_FORMATTING": ""},
    )
    told = " ".join(done.stdout.split())
    assert done.stderr == ""
    assert all(action.says in told for action in ACTIONS)
    assert all(f"SYNOPTIC_{name.upper()}" in told and f"--{name.replace('_', '-')}" in told for name in ALLOWED)
    assert "synoptic/config.toml" in told
