"""Targets: the config file, the environment, keys by their names and as they are typed, what a terminal sends."""

import os
import tempfile
import tomllib
from functools import cache

from textual.events import Key

from tests.fuzz import laws
from tests.fuzz.target import RefusedError, Target
from tui.input.driver import Parser
from tui.input.sequences import Pieces
from tui.keys.actions import ACTIONS
from tui.keys.keymap import KeymapError, key_named
from tui.keys.typed import Keys, Typed
from tui.settings.config import PREFIX, ConfigError, config_file, load
from tui.settings.default_config import default_config
from tui.settings.settings import ALLOWED


@cache
def _home() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="fuzz-")


def _config(data: bytes) -> None:
    before = os.environ.get("XDG_CONFIG_HOME")
    os.environ["XDG_CONFIG_HOME"] = _home().name
    try:
        file = config_file()
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(data)
        _loaded({})
        tomllib.loads(data.decode())  # what was taken is TOML
    finally:
        if before is None:
            del os.environ["XDG_CONFIG_HOME"]
        else:
            os.environ["XDG_CONFIG_HOME"] = before


def _environment(data: bytes) -> None:
    lines = (line.partition("=") for line in data.decode("utf-8", "surrogateescape").split("\n"))
    _loaded({PREFIX + name: value for name, _, value in lines})


def _loaded(environment: dict[str, str]) -> None:
    try:
        config = load({}, environment)
    except ConfigError as error:
        laws.one_line(str(error))
        raise RefusedError from error
    for name, allowed in ALLOWED.items():
        value = getattr(config.settings, name)
        allowed.from_file("auto" if value is None else value)
    keys = [key for action in config.actions for key in action.keys]
    assert len(keys) == len(set(keys))
    assert [action.setting for action in config.actions] == [action.setting for action in ACTIONS]


def _key(data: bytes) -> None:
    try:
        key = key_named(data.decode("utf-8", "replace"))
    except KeymapError as error:
        laws.one_line(str(error))
        raise RefusedError from error
    laws.one_line(key)
    assert 1 <= len(key.split()) <= 2


def _typed(data: bytes) -> None:
    keys, waiting = Keys(ACTIONS), Typed()
    known = ["escape", *"0123456789", *(part for action in ACTIONS for key in action.keys for part in key.split())]
    for byte in data:
        outcome = keys.press(waiting, known[byte] if byte < len(known) else chr(byte))
        waiting = outcome.waiting
        assert 0 <= outcome.times < 10_000
        assert outcome.action is None or outcome.waiting == Typed()
        str(waiting)
    assert keys.press(waiting, "escape").waiting == Typed()


def _sent(data: bytes) -> None:
    """Whatever came before, in whatever portions, a key is heard in the end, and what is pasted is no key."""
    pieces, parser = Pieces(), Parser()
    text, now = data.decode("utf-8", "replace"), 0.0
    while text:
        portion = 1 + ord(text[0]) % 7
        found = [*pieces.take(text[:portion], now), *pieces.wait(now + 0.05)]
        text, now = text[portion:], now + 0.1
        for piece in found:
            parser.of(piece)
    for piece in (*pieces.wait(now + 60), *pieces.take("\x1b[B", now + 61), *pieces.take("q", now + 61)):
        events = parser.of(piece)
    assert [event.key for event in events if isinstance(event, Key)][-1:] == ["q"]


def _configs() -> list[bytes]:
    uncommented = "\n".join(
        line[1:] if line.startswith("#") and not line.startswith("# ") else line
        for line in default_config().splitlines()
    )
    return [
        uncommented.encode(),
        b'theme = "synoptic-light"\nthreshold = 0.5\n[keys]\nnext-link = ["n", "ctrl+n", "]n"]\nquit = "q"\n',
    ]


def targets() -> tuple[Target, ...]:
    """The targets of this module."""
    names = [action.setting.encode() for action in ACTIONS]
    return (
        Target(
            "config",
            "the config file",
            _config,
            _configs,
            (b"[keys]\n", b"= ", b'"auto"', b"true", b"nan", b"-1", b"1e999", b"[]", b'"\x1b"', b"\n", *names),
        ),
        Target(
            "environment",
            "the environment's settings",
            _environment,
            lambda: [b"THEME=synoptic-light\nTHRESHOLD=0.5\nMOUSE=no\nHINT=", b"LEAD=b\nORDER=reading\nDETAILS=large"],
            (b"=", b"\n", b"auto", b"nan", b"inf", b"yes", *(name.upper().encode() for name in ALLOWED)),
        ),
        Target(
            "key",
            "the name of a key",
            _key,
            lambda: [b"ctrl+e", b"]c", b"pagedown", b"/", "é".encode(), b"shift+up", b"g g"],
            (b"ctrl+", b"shift+", b"f1", b" ", "ß".encode(), b"escape", b"\x1b", b"space"),
        ),
        Target(
            "sent",
            "what a terminal sends",
            _sent,
            lambda: [
                b"np\x1b[A\x1b[1;5B\x1b[<0;5;5M\x1b[I",
                b"/\x1b[200~Rostov\x1b[201~\r",
                b"\x1b]11;rgb:1/2/3\x1b\\q\x1b",
            ],
            (
                b"\x1b",
                b"\x1b[",
                b"\x1b]",
                b"\x1bP",
                b"\x1b\\",
                b"\x1b[200~",
                b"\x1b[201~",
                b"u",
                b"R",
                b"t",
                b";",
                b"48;",
            ),
        ),
        Target("typed", "keys as they are typed", _typed, lambda: [bytes(range(100)), b"\x04\x05\x20"]),
    )
