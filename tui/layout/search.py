"""Finding words in a report. Pure; no widget."""

import re

from compare.report import Report, Span

_MOST_HITS = 10_000  # a search for "e" in a book must not fill the memory


def search(report: Report, words: str) -> list[Span]:
    """Where ``words`` stand in the report, in reading order; letter case and the form of quotes do not count.

    The words are taken literally. Linear in the text.
    """
    if not words.strip():
        return []
    literal = "".join(_pattern(character) for character in " ".join(words.split()))
    found = []
    for match in re.finditer(literal, report.text, re.IGNORECASE):
        found.append(Span(match.start(), match.end()))
        if len(found) == _MOST_HITS:
            break
    return found


def _pattern(character: str) -> str:
    """What one typed character matches."""
    for forms in ("'‘’", '"“”', "–—-"):
        if character in forms:
            return f"[{forms}]"
    return r"\s" if character == " " else re.escape(character)
