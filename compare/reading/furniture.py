"""Lines around an article that are no part of it: bylines, credits, timestamps, notices, navigation.

The patterns lie in ``data/furniture.txt``. Each must match a whole short paragraph, so none can fence a sentence of the
story because of how it begins.
"""

import re
from functools import cache
from pathlib import Path

from compare.reading.dateline import AGENCIES
from compare.report import Zone

# Longer paragraphs are prose, whatever they look like.
_LONGEST = 300
_LONGEST_HEADING = 80  # code points

_MONTH = (
    r"(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?i:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?i:day)?\.?"
_CLOCK = (
    r"\d{1,2}(?:[:.h]\d\d){0,2}\s?(?:[aApP]\.?[mM]\.?)?"
    r"(?:\s(?:[A-Z]{2,5}|\(?(?:GMT|UTC)[^)|]{0,8}\)?|local time|Uhr))?"
)
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?[\s-]{_MONTH}|{_MONTH}\s(?:-\s)?\d{{1,2}}(?:st|nd|rd|th)?)"
_DATE = (
    rf"(?:(?:{_WEEKDAY},?\s)?{_DAY}(?:(?:,?\s|-)\d{{2,4}})?"
    r"|\d{4}[-/]\d\d?[-/]\d\d?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})"
)
_WHEN = (
    rf"{_DATE}(?:,?(?:\s|T|-)(?:at\s|\|\s?|[-–—]\s)?{_CLOCK})?"
    rf"|(?:{_CLOCK}|\d{{4}} [A-Z]{{3}}),?\s(?:on\s|\([^)]{{1,20}}\),\s)?{_DATE}"
)
_NAME_WORD = r"[A-ZÀ-Þ][\w.’'-]{0,40}"
_NAME = rf"{_NAME_WORD}(?: (?:(?:de|da|di|du|la|le|van|von|der|den|al|el|bin) ){{0,2}}{_NAME_WORD}){{0,4}}"
# Dates and agencies in a line are replaced by these two before it is matched; a clean text has neither.
_DATE_MARK, _AGENCY_MARK = "\x00", "\x01"
_PARTS = {
    "<when>": _DATE_MARK,
    "<agency>": _AGENCY_MARK,
    "<names>": rf"(?:{_NAME}(?:(?:, | and | & |, and | with ){_NAME}){{0,5}})",
    "<place>": r"(?: in [A-Z][\w, ’'.-]{1,60})?",
    "<picture>": (
        rf"(?:{_AGENCY_MARK}(?: via Getty Images| Photo)?|Getty(?: Images)?|EPA(?:-EFE)?|"
        r"Shutterstock|iStock|Alamy|Handout)"
    ),
    "<nottime>": (
        rf"(?!(?:{_WEEKDAY}|{_MONTH})\b(?! [A-Z])|(?:The|This|That|Then|Now|Late|Early|Midnight|Noon|Dawn|Law)\b)"
    ),
}


def furniture(paragraph: str) -> Zone | None:
    """Credit or boilerplate if the whole paragraph is such a line, else None. The work is bounded by its length."""
    if len(paragraph) > _LONGEST:
        return None
    line = _agency().sub(_AGENCY_MARK, _when().sub(_DATE_MARK, paragraph))
    if _section("credit").fullmatch(line):
        return Zone.CREDIT
    if _section("boilerplate").fullmatch(line):
        return Zone.BOILERPLATE
    return None


def closes_article(line: str) -> bool:
    """Whether a line of furniture is of the kind an article ends with: who contributed, whose rights, which wire."""
    return len(line) <= _LONGEST and bool(_section("closing").fullmatch(line))


def is_comment_heading(paragraph: str) -> bool:
    """Whether the paragraph is a heading over readers' comments: ``Comments (23)``, ``Join the conversation``."""
    return len(paragraph) <= _LONGEST_HEADING and bool(_section("comments").fullmatch(paragraph))


@cache
def _when() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_WHEN})(?!\w)")


@cache
def _agency() -> re.Pattern[str]:
    names = sorted((re.escape(name) for name in AGENCIES), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)")


@cache
def _section(name: str) -> re.Pattern[str]:
    """The patterns of one section of the data file as one."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in _patterns()[name]))


@cache
def _patterns() -> dict[str, list[str]]:
    sections: dict[str, list[str]] = {}
    current: list[str] = []
    for line in Path(__file__).with_name("data").joinpath("furniture.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            current = sections.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            for part, pattern in _PARTS.items():
                line = line.replace(part, pattern)  # noqa: PLW2901 - a line with its parts filled in is still the line
            current.append(line)
    return sections
