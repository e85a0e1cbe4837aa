"""What a length of time is told of: minutes before half-time, a minute of play, a term in prison.

Two lengths of time answer one question only where both are told of the same: "five minutes before half-time" and "on
40 minutes" may be one moment, and a theft that went on for six years may bring four.
"""

import re
from functools import cache

from compare.details import wordlists
from compare.details.detail import Detail
from compare.details.kind import DetailedReport

_RELATED = re.compile(r"\s(?:\w+ )?(before|after|from|into|later|earlier|ago|away|past|remaining|left)\b")
_AT = re.compile(r"\b(?:on|in the)\s$")
_TERM = re.compile(r"\b(?:sentence[ds]?|jail(?:ed)?|prison|imprison\w+|caged|behind bars|suspended|ban(?:ned)?)\b")
_NEAR = 8  # code points before a length of time in which a preposition stands
_TERM_NEAR = 45  # code points on either side in which the word for a punishment stands
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 3  # words of a phrase that relates a length to a moment ("il y a")


def told_of(side: DetailedReport, detail: Detail) -> str:
    """What a length of time is told of, as one word; empty where nothing but its length is told.

    The word that relates it to a moment ("before", "later"), ``at`` for a minute of play, ``term`` for a punishment.
    """
    text, sentence = side.report.text, side.sentence(detail)
    if side.report.language != "en":
        return _told_abroad(side, detail)
    if found := _RELATED.match(text, detail.end, sentence.end):
        return found[1]
    if _AT.search(text[max(sentence.start, detail.start - _NEAR) : detail.start]):
        return "at"
    near = text[max(sentence.start, detail.start - _TERM_NEAR) : min(sentence.end, detail.end + _TERM_NEAR)]
    return "term" if _TERM.search(near) else ""


def _told_abroad(side: DetailedReport, detail: Detail) -> str:
    """As ``told_of``, by the words of another language than English; nothing in one that the list lacks."""
    text, sentence, language = side.report.text, side.sentence(detail), side.report.language
    behind = text[max(sentence.start, detail.start - _TERM_NEAR) : detail.start].lower()
    ahead = text[detail.end : min(sentence.end, detail.end + _TERM_NEAR)].lower()
    before, after = _WORD.findall(behind)[-_LONGEST:], _WORD.findall(ahead)[:_LONGEST]
    for length in range(_LONGEST, 0, -1):
        related = _relations(language, "after").get(" ".join(after[:length])) or _relations(language, "before").get(
            " ".join(before[-length:])
        )
        if related:
            return related
    punished = any(word.startswith(_punishments(language)) for word in _WORD.findall(f"{behind} {ahead}"))
    return "term" if punished else ""


@cache
def _relations(language: str, side: str) -> dict[str, str]:
    """What each phrase of ``language`` on one ``side`` of a length of time relates it to."""
    lines = (line.partition("=") for line in wordlists.sections("durations").get(f"{language} {side}", ()))
    return {form.strip(): relation.strip() for relation, _, forms in lines for form in forms.split("|")}


@cache
def _punishments(language: str) -> tuple[str, ...]:
    return tuple(word for line in wordlists.sections("durations").get(f"{language} term", ()) for word in line.split())
