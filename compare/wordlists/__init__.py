"""Word lists: plain text, one entry a line, read on first use. ``lexicon`` tells what is known of a word."""

from functools import cache
from pathlib import Path


def lines(name: str) -> tuple[str, ...]:
    """The entries of list ``name`` in file order, without comments (``#``) and blank lines; not kept."""
    text = Path(__file__).with_name(f"{name}.txt").read_text(encoding="utf-8")
    stripped = (line.strip() for line in text.splitlines())
    return tuple(line for line in stripped if line and not line.startswith("#"))


@cache
def words(name: str) -> frozenset[str]:
    """The white-space separated words of list ``name``, as printed there."""
    # By way of a set: a frozenset that takes words one by one ends with twice the room.
    return frozenset({word for line in lines(name) for word in line.split()})


@cache
def sections(name: str) -> dict[str, tuple[str, ...]]:
    """The entries of list ``name`` under each of its ``[headings]``."""
    found: dict[str, list[str]] = {}
    entries: list[str] = []
    for line in lines(name):
        if line.startswith("[") and line.endswith("]"):
            entries = found.setdefault(line[1:-1], [])
        else:
            entries.append(line)
    return {heading: tuple(body) for heading, body in found.items()}


@cache
def section(name: str, heading: str) -> frozenset[str]:
    """The white-space separated words of list ``name`` under ``heading``."""
    return frozenset({word for line in sections(name)[heading] for word in line.split()})


@cache
def of_language(name: str, language: str, what: str = "") -> frozenset[str]:
    """The words of list ``name`` for a language (ISO 639-1), under the heading ``[de]`` or ``[de what]``.

    Empty where the list has nothing for it.
    """
    heading = f"{language} {what}".rstrip()
    return section(name, heading) if heading in sections(name) else frozenset()


@cache
def all_words(name: str) -> frozenset[str]:
    """The white-space separated words of list ``name`` under all of its headings together."""
    return frozenset({word for body in sections(name).values() for line in body for word in line.split()})


@cache
def forms(name: str, heading: str) -> tuple[tuple[str, ...], ...]:
    """The entries of list ``name`` under ``heading``, parted by white space: each has its forms, joined by slashes."""
    return tuple(tuple(entry.split("/")) for line in sections(name)[heading] for entry in line.split())
