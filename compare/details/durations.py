"""What a length of time is told of: minutes before half-time, a minute of play, a term in prison.

Two lengths of time answer one question only where both are told of the same: "five minutes before half-time" and "on
40 minutes" may be one moment, and a theft that went on for six years may bring four.
"""

import re

from compare.details.detail import Detail
from compare.details.kind import DetailedReport

_RELATED = re.compile(r"\s(?:\w+ )?(before|after|from|into|later|earlier|ago|away|past|remaining|left)\b")
_AT = re.compile(r"\b(?:on|in the)\s$")
_TERM = re.compile(r"\b(?:sentence[ds]?|jail(?:ed)?|prison|imprison\w+|caged|behind bars|suspended|ban(?:ned)?)\b")
_NEAR = 8  # code points before a length of time in which a preposition stands
_TERM_NEAR = 45  # code points on either side in which the word for a punishment stands


def told_of(side: DetailedReport, detail: Detail) -> str:
    """What a length of time is told of, as one word; empty where nothing but its length is told.

    The word that relates it to a moment ("before", "later"), ``at`` for a minute of play, ``term`` for a punishment.
    """
    text, sentence = side.report.text, side.sentence(detail)
    if found := _RELATED.match(text, detail.end, sentence.end):
        return found[1]
    if _AT.search(text[max(sentence.start, detail.start - _NEAR) : detail.start]):
        return "at"
    near = text[max(sentence.start, detail.start - _TERM_NEAR) : min(sentence.end, detail.end + _TERM_NEAR)]
    return "term" if _TERM.search(near) else ""
