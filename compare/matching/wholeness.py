"""Whether a text is a whole report, told from the top, or an excerpt or transcript, where places mean nothing."""

import re

from compare.report import Report, Zone

# "NAME:" or "Q:" at the start of a paragraph, as transcripts print who speaks.
_SPEAKER = re.compile(r"(?:[A-Z][\w.'’-]{0,30}+ ?){1,4}:\s")
_DATELINE = re.compile(r"[A-Z][A-Z .,'’-]{2,40}(?:\([^)]{2,40}\)|,[^—–-]{2,40})?\s*(?:—|–|--|-)\s")
_TURNS = 0.4  # share of paragraphs that open with a speaker from which a text is a transcript
_FEWEST = 5  # sentences of a report told from the top; a pasted paragraph or two has fewer
# Openings that lean on a sentence before them, which an excerpt has lost.
_LEANING = re.compile(r"(?:He|She|They|It|This|That|These|Those|But|And|However|Meanwhile|Also|Then)\b|[a-z…]|\.\.\.")


def is_whole(report: Report) -> bool:
    """Whether the report opens as one that is told from the top: a headline, a dateline or a sentence of its own.

    Transcripts and texts of fewer than five sentences are not. Linear in the paragraphs.
    """
    told = [paragraph for paragraph in report.paragraphs if not paragraph.zone.fenced]
    sentences = sum(not sentence.zone.fenced for sentence in report.sentences)
    if not told or sentences < _FEWEST:
        return False
    turns = sum(bool(_SPEAKER.match(report.text, paragraph.start, paragraph.end)) for paragraph in told)
    if turns > _TURNS * len(told):
        return False
    if told[0].zone is Zone.HEADLINE or _DATELINE.match(report.text, told[0].start, told[0].end):
        return True
    return not _LEANING.match(report.text, told[0].start, told[0].end)
