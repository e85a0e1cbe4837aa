"""Every pattern that the project compiles, wherever it keeps it: in a name, in a cache, in a call of ``re.sub``.

The calls of ``re`` are listened to while every module is imported and the steps are taken on short texts. What stands
in the source and was not compiled by that is told, not passed over.
"""

import ast
import importlib
import pkgutil
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from inspect import signature
from pathlib import Path
from types import FrameType
from typing import Any

_TOLD = 30  # code points of a pattern that say which one it is
_ROOT = Path(__file__).parents[2]
_PACKAGES = ("compare", "tui")
_ASKED = (re.compile, re.search, re.match, re.fullmatch, re.sub, re.subn, re.split, re.findall, re.finditer)
_CODES = frozenset(each.__code__ for each in _ASKED)
_NAMES = frozenset(each.__name__ for each in _ASKED)


@dataclass(frozen=True, slots=True)
class Found:
    """A pattern, with the file and line that first asked for it (from the project's root)."""

    place: str
    pattern: re.Pattern[Any]

    def __str__(self) -> str:
        return f"{self.place} {self.pattern.pattern[:_TOLD]!r}"


def patterns(warm_up: Callable[[], object]) -> tuple[list[Found], list[str]]:
    """All patterns over text or bytes, and the places whose pattern was never asked for.

    ``warm_up`` does what the program does, on a little of everything. It has to import ``compare`` itself: a module
    that was imported before has compiled its patterns unheard.
    """
    found: dict[tuple[str | bytes, int], Found] = {}
    places: set[str] = set()

    def listen(frame: FrameType, event: str, _argument: object) -> None:
        caller = frame.f_back
        if event != "call" or frame.f_code not in _CODES or caller is None:
            return
        file = Path(caller.f_code.co_filename)
        if not any(file.is_relative_to(_ROOT / package) for package in _PACKAGES):
            return
        place = f"{file.relative_to(_ROOT)}:{caller.f_lineno}"
        asked, flags = frame.f_locals["pattern"], frame.f_locals.get("flags", 0)
        pattern = asked if isinstance(asked, re.Pattern) else re.compile(asked, flags)
        places.add(place)
        found.setdefault((pattern.pattern, pattern.flags), Found(place, pattern))

    early = [name for name in sys.modules if name.split(".")[0] in _PACKAGES]
    if early:
        raise RuntimeError(f"imported before its patterns could be heard: {early[0]}")
    sys.setprofile(listen)
    try:
        for module in _modules():
            for value in list(vars(module).values()):
                _call(value, module.__name__)
        warm_up()
    finally:
        sys.setprofile(None)
    return list(found.values()), sorted(set(_places()) - places)


def _modules() -> Iterator[Any]:
    for package in _PACKAGES:
        for info in pkgutil.walk_packages(importlib.import_module(package).__path__, f"{package}."):
            if not info.name.endswith((".serving", "__main__")):  # they start a server, and the program
                yield importlib.import_module(info.name)


def _call(value: object, module: str) -> None:
    """Call a function that makes a pattern out of nothing but what it knows."""
    if not callable(value) or getattr(value, "__module__", "") != module or isinstance(value, type):
        return
    asked = signature(value)
    if "re.Pattern" in str(asked.return_annotation) and not asked.parameters:
        value()


def _places() -> Iterator[str]:
    """Where the source asks ``re`` for a pattern."""
    for package in _PACKAGES:
        for file in sorted((_ROOT / package).rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _NAMES:
                    of = node.func.value
                    if isinstance(of, ast.Name) and of.id == "re":
                        yield f"{file.relative_to(_ROOT)}:{node.lineno}"
