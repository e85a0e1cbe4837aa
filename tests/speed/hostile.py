"""Texts made to be hard: one thing without end, words that almost match, and for a pattern what it repeats itself."""

import importlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

HOSTILE: dict[str, str] = {
    "digits": "1", "grouped digits": "1,", "points": "1.", "dashes": "-", "digits and dashes": "1-", "spaces": " ",
    "tabs": "\t", "line ends": "\n", "blank lines": "\n \n", "quotes": '"', "opening quotes": "“", "quoted": "“a” ",
    "apostrophes": "'", "capitals": "A", "small letters": "a", "capital words": "Aaa ", "initials": "A. ",
    "commas": "a, ", "and": "and ", "numbers": "one ", "hundreds": "hundred ", "number words": "two-", "brackets": "(",
    "nested": "([{", "closed": "() ", "slashes": "/", "a/b": "a/", "money": "$", "money and digits": "$1 ",
    "percents": "1% ", "hyphens": "a-", "broken words": "ab-\n", "stops": ". ", "ellipses": "...", "said": "said ",
    "titles": "Mr. ", "Dr.": "Dr. A. ", "months": "May ", "days": "Monday ", "dates": "1 May ", "clocks": "1:00 ",
    "ages": "aged 1, ", "named": "Ann Lee, ", "of the": "of the ", "marks": "e\u0301\u0316", "emoji": "👩\u200d",
    "han": "漢", "arabic": "م", "escapes": "\x1b]0;", "controls": "\x1b[", "tags": "<a ", "entities": "&amp;",
    "links": "[a](", "stars": "**a", "hashes": "#", "at": "a@", "dots": "a.", "urls": "http://a", "by": "By A ",
    "headers": "a: ", "underscores": "_", "not": "not ", "no longer": "no longer ", "more than": "more than ",
    "between": "between 1 and ", "years": "2023-", "ordinals": "1st ", "fractions": "½", "roman": "iv. ",
    "reuters": "(Reuters) - ", "the": "the ", "The": "The ", "'s": "A's ", "S.": "U.S. ", "NBC": "NBC ",
    "ampersands": "&", "asterisks": "*", "backticks": "`", "less": "<", "hidden": "a\u200b", "mixed": "“a ‘b” (c’ [d ",
}  # fmt: skip
"""What is repeated to the length of each text, by its name."""

_ENDS = ("", "!")  # a pattern runs away where it almost matches
_MANY = 8  # what may stand at most so many times is not worth repeating
_LETTERS = "a1 A.,-'\"(:/\n\t漢é_" + "".join(map(chr, range(33, 127)))
# What a class of characters names instead of the characters.
_CLASS = {"DIGIT": str.isdecimal, "SPACE": str.isspace, "WORD": lambda char: char.isalnum() or char == "_"}

_Node = tuple[Any, Any]


@dataclass(frozen=True, slots=True)
class Hard:
    """A text of any length: what it begins with, what is repeated, what it ends with."""

    name: str
    before: str
    unit: str
    end: str

    def __str__(self) -> str:
        return f"{self.name}{self.end}"

    def of(self, length: int) -> str:
        """The text, of about ``length`` code points."""
        return self.before + self.unit * max(1, (length - len(self.before)) // len(self.unit)) + self.end


def common_texts() -> Iterator[Hard]:
    """What everything is tried with."""
    for name, unit in HOSTILE.items():
        yield from (Hard(name, "", unit, end) for end in _ENDS)


def own_texts(pattern: re.Pattern[Any]) -> Iterator[Hard]:
    """Texts out of the pattern's own parts: all it matches, and up to each thing that it repeats, again and again."""
    # The parser of ``re`` has no public name; a second one for tests alone would be more to keep.
    parser = importlib.import_module("re._parser")
    source = pattern.pattern
    tree = list(parser.parse(source.decode("latin-1") if isinstance(source, bytes) else source, pattern.flags))
    told: set[tuple[str, str]] = {("", _sample(tree))}
    for before, unit in _repeated(tree, ""):
        told |= {(before, unit), ("", before + unit), ("", before + unit * 3), ("", unit + before)}
    for before, unit in sorted(told):
        if unit:
            yield from (Hard(f"{before!r} and then {unit!r}", before, unit, end) for end in _ENDS)


def _repeated(nodes: Sequence[_Node], before: str) -> Iterator[tuple[str, str]]:
    """What stands before a part that may come again and again, and one time of that part, for every such part."""
    for name, value in ((str(kind), value) for kind, value in nodes):
        if name.endswith("REPEAT"):
            _, most, inside = value
            inside = list(inside)
            if most > _MANY:
                yield from ((before, each) for each in _choices(inside))
            yield from _repeated(inside, before)
        else:
            for inside in _inner(name, value):
                yield from _repeated(inside, before)
        before += _sample([(name, value)])


def _choices(nodes: Sequence[_Node]) -> Iterator[str]:
    """A text for what is repeated; where it is a choice, one for each."""
    if len(nodes) == 1:
        name, value = str(nodes[0][0]), nodes[0][1]
        if name == "SUBPATTERN":
            yield from _choices(list(value[-1]))
            return
        if name == "BRANCH":
            yield from chain.from_iterable(_choices(list(each)) for each in value[1])
            return
        if name == "IN" and str(value[0][0]) != "NEGATE":
            yield from {_letter([each]) for each in value[:_MANY]}
            return
    yield _sample(nodes)


def _inner(name: str, value: Any) -> list[list[_Node]]:
    """The sequences of nodes inside a node that is no repeat."""
    if name == "BRANCH":
        return [list(each) for each in value[1]]
    if name == "SUBPATTERN":
        return [list(value[-1])]
    if name in {"ASSERT", "ASSERT_NOT"}:
        return [list(value[1])]
    return [list(value)] if name == "ATOMIC_GROUP" else []


def _sample(nodes: Sequence[_Node]) -> str:
    """A short text that a sequence of nodes matches, but for what it asks of what stands around it."""
    parts = []
    for kind, value in nodes:
        name = str(kind)
        if name == "LITERAL":
            parts.append(chr(value))
        elif name == "ANY":
            parts.append("a")
        elif name in {"IN", "NOT_LITERAL"}:
            parts.append(_letter(value if name == "IN" else [("NEGATE", None), ("LITERAL", value)]))
        elif name.endswith("REPEAT"):
            parts.append(_sample(list(value[2])) * min(max(value[0], 1), value[1]))
        elif name in {"BRANCH", "SUBPATTERN", "ATOMIC_GROUP"}:
            parts.append(_sample(_inner(name, value)[0]))
    return "".join(parts)


def _letter(items: Sequence[_Node]) -> str:
    """A letter that a set of letters takes, from the everyday ones if it takes any of them."""
    negated = str(items[0][0]) == "NEGATE"
    named = (
        value if isinstance(value, int) else value[0] for kind, value in items if str(kind) in {"LITERAL", "RANGE"}
    )
    for char in chain(_LETTERS, (chr(value if isinstance(value, int) else value[0]) for value in named)):
        if any(_takes(str(name), value, char) for name, value in items) is not negated:
            return char
    return ""


def _takes(name: str, value: Any, char: str) -> bool:
    if name == "LITERAL":
        return ord(char) == value
    if name == "RANGE":
        return value[0] <= ord(char) <= value[1]
    if name != "CATEGORY":
        return False
    named = str(value).removeprefix("CATEGORY_").removeprefix("UNI_").removeprefix("LOC_")
    return _CLASS[named.removeprefix("NOT_")](char) is not named.startswith("NOT_")
