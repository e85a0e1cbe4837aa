"""What a length of time is told of: minutes before half-time, a minute of play, a term in prison.

Two lengths of time answer one question only where both are told of the same: "five minutes before half-time" and "on
40 minutes" may be one moment, and a theft that went on for six years may bring four.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from compare import wordlists
from compare.detail import Detail
from compare.details.kind import DetailedReport

_NEAR = 20  # code points before a length of time in which the longest phrase stands that relates it to a moment
_TERM_NEAR = 45  # code points on either side in which the word for a punishment stands
PUNISHED = "term"
"""What a length of time in prison, or under a ban, is told of."""


@dataclass(frozen=True, slots=True)
class _Words:
    """What one language has for it: patterns of what stands before a length, after it and near it.

    ``relations`` has what each phrase relates the length to, by the side it stands on ("before", "after").
    """

    before: re.Pattern[str]
    after: re.Pattern[str]
    term: re.Pattern[str]
    relations: Mapping[tuple[str, str], str]


def told_of(side: DetailedReport, detail: Detail) -> str:
    """What a length of time is told of, as one word; empty where nothing but its length is told.

    The word that relates it to a moment ("before", "later"), ``at`` for a minute of play, ``served`` for a time spent,
    ``term`` for a punishment.
    Nothing is known of languages that the list lacks.
    """
    known = _words(side.report.language)
    if known is None:
        return ""
    text, sentence = side.report.text, side.sentence(detail)
    if found := known.after.match(text, detail.end, sentence.end):
        return known.relations["after", found[1].lower()]
    if found := known.before.search(text[max(sentence.start, detail.start - _NEAR) : detail.start]):
        return known.relations["before", found[1].lower()]
    near = text[max(sentence.start, detail.start - _TERM_NEAR) : min(sentence.end, detail.end + _TERM_NEAR)]
    return PUNISHED if known.term.search(near) else ""


@cache
def _words(language: str) -> _Words | None:
    lists = wordlists.sections("durations")
    if f"{language} {PUNISHED}" not in lists:
        return None
    relations: dict[tuple[str, str], str] = {}
    for side in ("before", "after"):
        for line in lists[f"{language} {side}"]:
            relation, _, forms = line.partition("=")
            relations.update(((side, form), relation.strip()) for form in _forms(forms))
    before, after = (_any_of(form for at, form in relations if at == side) for side in ("before", "after"))
    term = _any_of(form for line in lists[f"{language} {PUNISHED}"] for form in _forms(line))
    return _Words(
        re.compile(rf"\b{before}\s$", re.IGNORECASE),
        re.compile(rf"\s(?:\w+\s)??{after}\b", re.IGNORECASE),
        re.compile(rf"\b{term}\b", re.IGNORECASE),
        relations,
    )


def _forms(parted: str) -> list[str]:
    return [form.strip() for form in parted.split("|")]


def _any_of(forms: Iterable[str]) -> str:
    """A group that matches any of ``forms``, the longest first; an asterisk is any ending."""
    longest_first = sorted(forms, key=len, reverse=True)
    return "(" + "|".join(re.escape(form).replace(r"\*", r"\w*") for form in longest_first) + ")"
