"""Whether hostile texts can make the engine run away: CPU time of each pattern and each step as a text grows.

``python -m tests.speed.growth`` tries every pattern of ``compare`` and ``tui`` and every step from bytes to a
comparison with texts made to be hard: long runs of one thing, nested brackets, words that almost match. Each is tried
at growing lengths; what takes more than its share of the longer text is told. CPU time of this process, so that other
work on the machine does not count.

    exponent 1.0: linear; 2.0: twice the text takes four times as long
"""

import argparse
import importlib
import pkgutil
import re
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import log

import compare
import tui
from compare.comparison import compare as set_against
from compare.reading import clean, read_text
from compare.reading.document import Document
from compare.reading.page import page_of

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

_ALMOST = ("", "!")
"""What ends a text: a pattern runs away where it almost matches."""


@dataclass(frozen=True, slots=True)
class Growth:
    """CPU seconds of one step on a part of a text and on the whole, and the exponent between the two."""

    step: str
    text: str
    seconds: tuple[float, float]
    exponent: float


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every compiled pattern over text in a module's names, or in a tuple, list or mapping under one."""
    seen = set()
    for package in (compare, tui):
        for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if info.name.endswith((".serving", "__main__")):
                continue
            module = importlib.import_module(info.name)
            for name, value in vars(module).items():
                for pattern in _inside(value):
                    if isinstance(pattern.pattern, str) and pattern not in seen:
                        seen.add(pattern)
                        yield f"{info.name}.{name}", pattern


def _inside(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, tuple | list | frozenset | set):
        for each in value:
            yield from _inside(each)
    elif isinstance(value, dict):
        for each in value.values():
            yield from _inside(each)


def _compared(text: str) -> object:
    comparison = set_against(read_text(text), read_text(f"The ferry sank off Oban on Monday. {text[:2000]}"))
    return comparison.disagreements, comparison.notices, comparison.origin, comparison.speakers


STEPS: dict[str, Callable[[str], object]] = {
    "clean": clean,
    "page": lambda text: page_of(Document(text)),
    "read": read_text,
    "compare": _compared,
}


def grown(step: str, do: Callable[[str], object], name: str, text: str, share: int) -> Growth | None:
    """Time a step on a text, and on the first part of it; None where the whole takes no time worth telling.

    ``share`` says how many times shorter the part is. What looks as if it ran away is timed again, and the best taken:
    a table loaded at its first use, or a pause of the collector, is no growth.
    """
    short, whole = text[: len(text) // share], _timed(do, text)
    if whole < _WORTH_TELLING:
        return None
    part = _timed(do, short)
    if _exponent(part, whole, share) > _SUPERLINEAR:
        whole = min(whole, _timed(do, text))
        part = min(part, *(_timed(do, short) for _ in range(2)))
    return Growth(step, name, (part, whole), _exponent(part, whole, share))


def _exponent(part: float, whole: float, share: int) -> float:
    return log(max(whole, 1e-6) / max(part, 1e-6)) / log(share)


def _timed(do: Callable[[str], object], text: str) -> float:
    begun = time.process_time()
    do(text)
    return time.process_time() - begun


_WORTH_TELLING = 0.05  # seconds: below, a ratio is noise
_SUPERLINEAR = 1.5
_SHARE = 4


def main() -> int:
    """Try all, tell what runs away, and exit with 1 if anything does."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--steps", action="store_true", help="the steps only, not the single patterns")
    parser.add_argument("--patterns", action="store_true", help="the single patterns only")
    parser.add_argument("--length", type=int, default=10_000, help="of the longest text, code points")
    arguments = parser.parse_args()
    found = tried = 0
    jobs: list[tuple[str, Callable[[str], object], tuple[str, ...]]] = []
    if not arguments.steps:
        jobs += [(name, lambda text, p=p: sum(1 for _ in p.finditer(text)), _ALMOST) for name, p in patterns()]
    if not arguments.patterns:
        jobs += [(name, do, ("",)) for name, do in STEPS.items()]
    for step, do, ends in jobs:
        for name, unit in HOSTILE.items():
            for end in ends:
                tried += 1
                text = unit * (arguments.length // len(unit)) + end
                growth = grown(step, do, f"{name}{end!r}" if end else name, text, _SHARE)
                if growth is not None and growth.seconds[-1] > _WORTH_TELLING and growth.exponent > _SUPERLINEAR:
                    found += 1
                    told = " ".join(f"{seconds:.2f}" for seconds in growth.seconds)
                    print(f"{growth.exponent:.1f}  {told} s  {growth.step}  on {growth.text}", flush=True)
    print(f"{tried} tried, {found} run away", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
