"""Settings: flags over the environment over the file over the defaults, and every mistake told in one line."""

import os
import subprocess
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest

from tests.terminal.pseudoterminal import SYNOPTIC
from tui.drawing.themes import THEMES
from tui.keys.actions import ACTIONS
from tui.settings.config import ConfigError, config_file, load
from tui.settings.default_config import default_config, documented
from tui.settings.settings import ALLOWED, THEME_NAMES, Settings


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The config file, in a folder of the test's own; not written yet."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    config_file().parent.mkdir()
    return config_file()


def test_without_a_file_the_defaults_hold(file: Path) -> None:
    assert not file.exists()
    assert load({}, {}).settings == Settings()
    assert load({}, {}).actions == ACTIONS


def test_flags_go_before_the_environment_and_that_before_the_file(file: Path) -> None:
    file.write_text('lead = "b"\norder = "reading"\nthreshold = 0.3\nmouse = false\n', encoding="utf-8")
    environment = {"SYNOPTIC_THRESHOLD": "0.4", "SYNOPTIC_MOUSE": "yes", "SYNOPTIC_HINT": ""}
    settings = load({"threshold": "0.5", "theme": None, "other": 1}, environment).settings
    assert settings == Settings(lead="b", order="reading", threshold=0.5, mouse=True)


def test_auto_overrules_what_is_set_below(file: Path) -> None:
    file.write_text('theme = "synoptic-light"\nthreshold = 0.3\n', encoding="utf-8")
    assert load({"theme": "auto"}, {"SYNOPTIC_THRESHOLD": "auto"}).settings == Settings()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("colour = 1\n", ["colour", "theme, threshold"]),
        ('theme = "dusk"\n', ["theme", "'dusk'", "synoptic-light"]),
        ("threshold = 2\n", ["threshold", "2", "0 to 1"]),
        ("threshold = true\n", ["threshold", "True", "0 to 1"]),
        ("threshold = nan\n", ["threshold", "nan", "0 to 1"]),
        ('mouse = "off"\n', ["mouse", "'off'", "true or false"]),
        ('lead = ["a"]\n', ["lead", "a or b"]),
        ("order = \n", ["not TOML", "line 1"]),
        ('keys = "n"\n', ["[keys]", "table"]),
        ('[keys]\nfly = "n"\n', ["[keys]", "fly", "next-link"]),
        ('[keys]\nnext-link = "d"\n', ["[keys]", "next-disagreement", "'d'", "next-link"]),
        ('theme = "\\u001b]0;x\\u0007"\n', ["theme"]),
    ],
)
def test_a_mistake_in_the_file_is_one_line_of_file_key_and_what_is_allowed(
    file: Path, text: str, told: list[str]
) -> None:
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as raised:
        load({}, {})
    message = str(raised.value)
    assert all(part in message for part in [str(file), *told])
    assert message.isprintable()


@pytest.mark.parametrize("content", [b"\xff", b"lead = '\xe9'"])
def test_a_file_that_is_not_utf_8_is_told(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    with pytest.raises(ConfigError, match="UTF-8"):
        load({}, {})


@pytest.mark.parametrize(
    ("variable", "value", "told"),
    [
        ("SYNOPTIC_LEAD", "c", "a or b"),
        ("SYNOPTIC_MOUSE", "maybe", "true or false"),
        ("SYNOPTIC_THRESHOLD", "much", "0 to 1"),
        ("SYNOPTIC_COLOUR", "red", "SYNOPTIC_THEME"),
    ],
)
def test_a_mistake_in_the_environment_is_told(file: Path, variable: str, value: str, told: str) -> None:
    assert not file.exists()
    with pytest.raises(ConfigError, match=f"environment: {variable}.*{told}"):
        load({}, {variable: value})


@pytest.mark.parametrize(
    ("flags", "variables", "text"),
    [
        (["--lead", "c"], {}, ""),
        (["--threshold", "2"], {}, ""),
        ([], {"SYNOPTIC_LEAD": "c"}, ""),
        ([], {}, 'lead = "c"\n'),
    ],
    ids=["flag", "number", "environment", "file"],
)
def test_the_command_says_it_in_one_line_and_exits_with_2(
    file: Path, flags: list[str], variables: dict[str, str], text: str
) -> None:
    file.write_text(text, encoding="utf-8")
    done = subprocess.run(
        [SYNOPTIC, "--demo", "--format", "text", *flags],
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)


def test_the_threshold_of_the_file_holds_for_written_reports(file: Path) -> None:
    def written() -> str:
        return subprocess.run(
            [SYNOPTIC, "--demo", "--format", "text"], capture_output=True, text=True, check=True
        ).stdout

    before = written()
    file.write_text("threshold = 0.95\n", encoding="utf-8")
    assert written() != before


def test_every_setting_is_documented_and_can_be_set() -> None:
    names = [field.name for field in fields(Settings)]
    assert names == list(ALLOWED)
    assert all(documented()[name].endswith(".") for name in names)


def test_the_printed_config_says_what_holds_without_it(file: Path) -> None:
    uncommented = [
        line.removeprefix("#") if not line.startswith("# ") else line for line in default_config().splitlines()
    ]
    file.write_text("\n".join(uncommented), encoding="utf-8")
    config = load({}, {})
    assert config.settings == Settings()
    assert config.actions == ACTIONS


def test_the_printed_config_sets_nothing_as_it_is() -> None:
    printed = subprocess.run([SYNOPTIC, "--write-config"], capture_output=True, text=True, check=True).stdout
    assert tomllib.loads(printed) == {}


def test_the_themes_that_can_be_named_are_those_that_ship() -> None:
    assert tuple(theme.name for theme in THEMES) == THEME_NAMES
