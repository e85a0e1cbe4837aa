"""Which paragraphs tell the story: headline, body, readers' comments, credits, boilerplate.

Comments are found as the stretch at a report's end where the writing changes: many signs of small weight are summed for
each paragraph, and the boundary is put where the sum after it, set against the manner of the text before it, is greatest.
An opinion piece is in the first person from its start, so nothing changes in it and nothing is fenced.
"""

from collections.abc import Sequence

from compare.reading.furniture import furniture, is_comment_heading
from compare.reading.manner import comment_likeness
from compare.report import Zone

# What a stretch of comments must amount to before it is fenced.
_EVIDENCE = 2.5
_LONGEST_HEADLINE = 25


def zones(paragraphs: Sequence[str]) -> list[Zone]:
    """The zone of each paragraph. Cost grows in line with the text."""
    found = [furniture(paragraph) for paragraph in paragraphs]
    start = _comments_start(paragraphs, found)
    out = [
        Zone.COMMENT if index >= start and zone is None else zone or Zone.BODY for index, zone in enumerate(found)
    ]
    headline = _headline(paragraphs, out)
    if headline is not None:
        out[headline] = Zone.HEADLINE
    return out


def _comments_start(paragraphs: Sequence[str], found: Sequence[Zone | None]) -> int:
    """Index of the first paragraph of the comments; the number of paragraphs if there are none."""
    for index in range(2, len(paragraphs)):
        if is_comment_heading(paragraphs[index]):
            return index
    prose = [index for index, zone in enumerate(found) if zone is None]
    scores = [comment_likeness(paragraphs[index]) for index in prose]
    best, start = _EVIDENCE, len(paragraphs)
    before = sum(scores)
    after = 0.0
    for position in range(len(prose) - 1, 1, -1):
        after += scores[position]
        before -= scores[position]
        usual = max(0.0, before / position)
        gain = after - usual * (len(prose) - position)
        if scores[position] > 0 and gain > best:
            best, start = gain, prose[position]
    return start


def _headline(paragraphs: Sequence[str], found: Sequence[Zone]) -> int | None:
    """Index of the headline: a first line that is no sentence, above prose."""
    for index, zone in enumerate(found):
        if zone.fenced:
            continue
        line = paragraphs[index]
        rest = [p for p, z in zip(paragraphs[index + 1 :], found[index + 1 :], strict=True) if z is Zone.BODY][:3]
        if line[-1] in ".!…:;。！" or len(line.split()) > _LONGEST_HEADLINE or not rest:
            return None
        if any(len(p) > len(line) and p.rstrip("\"'”’)»」")[-1:] in ".!?…。！？؟।" for p in rest):
            return index
        return None
    return None
