"""Which agencies and outlets a report credits, and where: in its byline, its dateline, its body or its credit lines."""

import re
from collections.abc import Iterator

from compare.details.outlet_names import OutletKind, find_outlets
from compare.origin.value import Credit, CreditPlace
from compare.report import Report, Sentence, Span

_HEAD = 6  # sentences from the top in which a byline or a dateline stands
_BYLINE = re.compile(r"^\s*(?:by|from|source|reporting by)\b[: ]", re.IGNORECASE)
_CREDITS = re.compile(
    r"contributed to this|reporting by|editing by|with (?:files|reporting|agencies|additional reporting)|©|copyright"
    r"|all rights reserved|this (?:story|article|report) (?:was|has been|first appeared)|wire (?:services|reports)",
    re.IGNORECASE,
)
_SURNAME = re.compile(r"\b(?!(?:By|BY|The|From)\b)[A-Z][\w’'-]{1,40} \Z")
"""A given name right before: "Anjali Rai" is no broadcaster."""
_BYLINE_LENGTH = 120  # code points; a longer sentence is prose


def find_credits(report: Report) -> tuple[Credit, ...]:
    """The agencies that ``report`` names anywhere but in comments, and the outlets in its credit lines and byline.

    In reading order, metadata first. Linear in the text.
    """
    return (*_from_metadata(report), *(c for s in report.sentences for c in _in_sentence(report, s)))


def _from_metadata(report: Report) -> Iterator[Credit]:
    for field in (report.author, report.outlet):
        for mention in find_outlets(field) if field else ():
            if mention.outlet.kind is OutletKind.AGENCY:
                yield Credit(mention.outlet.name, CreditPlace.BYLINE, None)


def _in_sentence(report: Report, sentence: Sentence) -> Iterator[Credit]:
    if sentence.zone.value == "comment":
        return
    text = report.quote(sentence)
    credit = sentence.zone.fenced or _CREDITS.search(text) is not None
    byline = sentence.id < _HEAD and len(text) <= _BYLINE_LENGTH and _BYLINE.match(text) is not None
    for mention in find_outlets(report.text, sentence.start, sentence.end):
        if not mention.certain and _SURNAME.search(report.text, sentence.start, mention.start):
            continue
        dateline = _in_dateline(report.text, sentence, mention.start, mention.end)
        agency = mention.outlet.kind is OutletKind.AGENCY and (mention.certain or dateline)
        if credit or byline or agency:
            place = CreditPlace.BODY
            if byline:
                place = CreditPlace.BYLINE
            elif credit:
                place = CreditPlace.CREDIT
            elif dateline:
                place = CreditPlace.DATELINE
            yield Credit(mention.outlet.name, place, Span(mention.start, mention.end))


def _in_dateline(text: str, sentence: Sentence, start: int, end: int) -> bool:
    """Whether a name stands in brackets near the head of a sentence, as in "MOSCOW (AP) —"."""
    head = text[sentence.start : start]
    return len(head) < 60 and head.rstrip("The ").endswith("(") and text[end : end + 1] == ")"
