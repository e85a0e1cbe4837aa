"""Which paragraphs tell the story: headline, body, readers' comments, credits, boilerplate.

Comments are found as the stretch at a report's end where the manner of writing changes: the likeness of each paragraph
to a comment is summed from the end, and the boundary is put where that sum, set against the manner of the story's
opening, is greatest. A column is in the first person from its start, so nothing changes in it and nothing is fenced.
Losing body text is worse than showing a comment, so a change must be plain.
"""

import re
from collections.abc import Sequence
from itertools import accumulate

from compare.reading.furniture import closes_article, furniture, is_comment_heading
from compare.reading.manner import Manner, manner
from compare.reading.nameplate import is_nameplate
from compare.report import Zone

# What a stretch of comments must amount to before it is fenced: two plain ones, or several faint ones.
_EVIDENCE = 1.9
# The same after a line that closes an article ("Reporting by ...", "© 2023 ..."): what follows is seldom the story.
_EVIDENCE_AFTER_CREDIT = 0.4
# Paragraphs of story that must stand before comments, so that the manner of the story is known.
_FEWEST_BEFORE = 4
# The paragraphs whose manner is taken for that of the whole story.
_OPENING = 6
# How much more like comments than the story itself a stretch must read, a paragraph.
_STEP = 0.3
# A story that opens in the first or second person, in this share of its paragraphs, may go on so.
_PERSONAL = 0.3
# A quotation printed a sentence a line, with marks only at its ends, is seldom longer than this many lines.
_LONGEST_QUOTATION = 8
_QUOTED = Manner(likeness=-0.8, person=0.0)
# The likeness to comments that a news report has, a paragraph: -0.8 to -1.2 in most, and seldom above this.
_NEWS = -0.5
# Questions among the paragraphs of an interview printed without names: a third and up. Among comments: one in six.
_INTERVIEW = 0.3
_LONGEST_HEADLINE = 20  # words
_HEAD = 6  # paragraphs among which headline, byline, outlet and date stand
_SENTENCE_END = re.compile(r"[.!?…。！？؟।][\"'”’»)\]」』]*$")


def zones(paragraphs: Sequence[str]) -> list[Zone]:
    """The zone of each paragraph. Cost grows in line with the text."""
    found = [furniture(paragraph) for paragraph in paragraphs]
    for index in range(1, min(_HEAD, len(found) - 1)):
        if found[index] is None and (found[index - 1] or found[index + 1]) and is_nameplate(paragraphs[index]):
            found[index] = Zone.CREDIT  # the outlet beside the byline or the date, under the headline
    start = _comments_start(paragraphs, found)
    out = [zone or (Zone.BODY if index < start else Zone.COMMENT) for index, zone in enumerate(found)]
    for index in range(start):
        if is_comment_heading(paragraphs[index]):
            out[index] = Zone.BOILERPLATE
    headline = _headline(paragraphs, out)
    if headline is not None:
        for index in range(headline, min(headline + 2, len(out))):
            # Copied pages print the headline twice.
            if paragraphs[index] == paragraphs[headline]:
                out[index] = Zone.HEADLINE
    return out


def _comments_start(paragraphs: Sequence[str], found: Sequence[Zone | None]) -> int:
    """Index of the first paragraph of the comments; the number of paragraphs if there are none."""
    prose = [index for index, zone in enumerate(found) if zone is None]
    manners = _manners([paragraphs[index] for index in prose])
    opening = manners[:_OPENING]
    personal = sum(m.person > 0 for m in opening) >= _PERSONAL * len(opening)
    scores = [m.likeness if personal else m.likeness + m.person for m in manners]
    usual = max(0.0, _median(scores[:_OPENING]) + _STEP)
    headings = [position for position, index in enumerate(prose) if is_comment_heading(paragraphs[index])]
    if (under := _under_heading(scores, headings)) is not None:
        return prose[under]
    best, start = 0.0, len(paragraphs)
    evidence = 0.0
    questions = 0
    for position in range(len(prose) - 1, _FEWEST_BEFORE - 1, -1):
        evidence += scores[position] - usual
        questions += paragraphs[prose[position]].endswith("?")
        if questions > 2 and questions >= _INTERVIEW * (len(prose) - position):
            continue
        closed = any(
            found[line] and closes_article(paragraphs[line]) for line in range(prose[position - 1] + 1, prose[position])
        )
        gain = evidence - (_EVIDENCE_AFTER_CREDIT if closed else _EVIDENCE)
        if gain > best and (closed or scores[position] > usual):
            best, start = gain, prose[position]
    return start


def _under_heading(scores: Sequence[float], headings: Sequence[int]) -> int | None:
    """The first heading over comments that has comments under it; at the head of a page it is but a link to them."""
    total, before = sum(scores), list(accumulate(scores, initial=0.0))
    for position in headings:
        count = len(scores) - position - 1
        below = (total - before[position + 1]) / max(1, count)
        above = before[position] / max(1, position)
        if below > _NEWS or (position >= _FEWEST_BEFORE and below > above):
            return position
    return None


def _median(values: Sequence[float]) -> float:
    """The middle value; 0 of nothing."""
    # By hand: the statistics module takes 14 ms to import.
    ranked = sorted(values) or [0.0]
    return (ranked[(len(ranked) - 1) // 2] + ranked[len(ranked) // 2]) / 2


def _manners(paragraphs: Sequence[str]) -> list[Manner]:
    """How each paragraph reads; one in the middle of a quotation is the article's, whatever it says."""
    out: list[Manner] = []
    quoted_until = 0
    for index, paragraph in enumerate(paragraphs):
        if index < quoted_until:
            out.append(_QUOTED)
            continue
        out.append(manner(paragraph))
        if _leaves_open(paragraph):
            following = paragraphs[index + 1 : index + 1 + _LONGEST_QUOTATION]
            ends = (at for at, later in enumerate(following, index + 1) if any(mark in later for mark in '“”"'))
            quoted_until = next(ends, 0)
    return out


def _leaves_open(paragraph: str) -> bool:
    """Whether a quotation that begins in the paragraph does not end in it."""
    return paragraph.count("“") > paragraph.count("”") or paragraph.count('"') % 2 == 1


def _headline(paragraphs: Sequence[str], found: Sequence[Zone]) -> int | None:
    """Index of the headline: a first line that is no sentence, above prose."""
    for index, zone in enumerate(found):
        if zone.fenced:
            continue
        line = paragraphs[index]
        if _SENTENCE_END.search(line) and not _is_title_case(line):
            return None
        if line.endswith((":", ";", ",")) or len(line.split()) > _LONGEST_HEADLINE or len(line) > 200:
            return None
        below = [p for p, z in zip(paragraphs[index + 1 :], found[index + 1 :], strict=True) if z is Zone.BODY][:4]
        return index if any(len(p) > len(line) and _SENTENCE_END.search(p) for p in below) else None
    return None


def _is_title_case(line: str) -> bool:
    """Whether nearly every longer word has a capital, as in "Is This the End of the Road?"; never of short lines."""
    words = [word for word in re.findall(r"[^\W\d_][\w’'-]*", line) if len(word) > 3]
    return len(words) > 2 and line[-1] != "." and sum(word[0].isupper() for word in words) >= 0.8 * len(words)
