"""Quotations of one speaker that two linked sentences give in words too far apart to match by themselves.

That the sentences are linked stands in for the words that the quotations lack.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from rapidfuzz.distance import LCSseq

from compare.details import wordlists
from compare.details.detail import Detail
from compare.details.kind import DetailedReport, Setting
from compare.details.pairing import MOST_IN_SENTENCE
from compare.details.quotations.cues import Bond, english
from compare.details.quotations.identity import same_speaker
from compare.details.quotations.pairs import matched_pairs
from compare.details.quotations.pieces import Piece, content_stems, pieces_of
from compare.details.quotations.quotation import Form, Quotation
from compare.report import Sentence, Span, Zone

_FEWEST_SHARED = 2
"""Content stems that two quotations of one speaker in linked sentences must share to tell the same."""
_SHARE = 0.3  # of the stems of the quotation with fewer
_HALF = 0.5  # where a speaker is not printed
_FEWEST_IN_ORDER = 3  # words in the same order where one denies what the other says
_LONGEST_CALL = 4  # words of what something is called: "a national disgrace"
_LONGEST_SENTENCE = 1000  # code points of a sentence whose words about a quotation are compared
_CALLED_SHARE = 0.5  # of the stems of the sentence with fewer, around what something is called
_DENIALS = wordlists.section("turns", "denied") | frozenset({"nothing", "nobody", "none", "neither", "nor", "hardly"})


def retold(a: Sequence[Detail], b: Sequence[Detail], setting: Setting) -> Iterator[tuple[Piece, Piece]]:
    """The pairs of such quotations: each is told in the other's words at most once, those that share most first."""
    if not a or not b:
        return
    matched = matched_pairs(setting.a, setting.b)
    # A headline's quotation is a retelling by itself: it is set against words that also stand as they are elsewhere.
    known_a = frozenset() if setting.b_sentence.zone is Zone.HEADLINE else matched.spans_a
    known_b = frozenset() if setting.a_sentence.zone is Zone.HEADLINE else matched.spans_b
    ours = _untold(a, setting.a, setting.a_sentence.span, known_a)
    theirs = _untold(b, setting.b, setting.b_sentence.span, known_b)
    called = len(ours) == len(theirs) == 1 and len(a) == len(b) and _called(ours[0], theirs[0], setting)
    pairs = [
        (p, q)
        for p in ours
        for q in theirs
        if (called or _may_retell(p, q)) and not (p.span in matched.spans_a and q.span in matched.spans_b)
    ]
    taken: set[Piece] = set()
    for p, q in sorted(pairs, key=lambda pair: (-len(pair[0].stems & pair[1].stems), pair[0].start, pair[1].start)):
        if p not in taken and q not in taken:
            taken |= {p, q}
            yield p, q


def _may_retell(p: Piece, q: Piece) -> bool:
    """Whether two pieces share enough of the shorter one's content: half of it where a speaker is not printed."""
    shared, same = len(p.stems & q.stems), same_speaker(p.quotation, q.quotation)
    least = min(len(p.stems), len(q.stems))
    if same and shared == least and shared and _denies(p) is not _denies(q):
        # "We had no warning at all", "We had plenty of warning": one denies all that the other says.
        return LCSseq.similarity(p.words, q.words) >= _FEWEST_IN_ORDER
    return same is not False and shared >= max(_FEWEST_SHARED, least * (_SHARE if same else _HALF))


def _denies(piece: Piece) -> bool:
    return not _DENIALS.isdisjoint(piece.words)


def _called(p: Piece, q: Piece, setting: Setting) -> bool:
    """Whether one speaker calls one thing by two names: “shameful” here, “courageous” there, said of the same matter.

    Each is all that its sentence quotes, and the words about the two are alike: of several names a report may choose.
    """
    if not same_speaker(p.quotation, q.quotation) or max(len(p.words), len(q.words)) > _LONGEST_CALL:
        return False
    if not all(each.quotation.form is Form.MIXED for each in (p, q)):
        return False
    if not (_calls(p.quotation.cue) or _calls(q.quotation.cue)):
        return False
    names = content_stems(p.quotation.person or "") | content_stems(q.quotation.person or "")
    ours = _about(p, setting.a, setting.a_sentence) - names
    theirs = _about(q, setting.b, setting.b_sentence) - names
    least = min(len(ours), len(theirs))
    return len(ours & theirs) >= max(_FEWEST_SHARED, _CALLED_SHARE * least)


def _calls(cue: str | None) -> bool:
    return english().get((cue or "").lower()) is Bond.CALL


def _about(piece: Piece, side: DetailedReport, sentence: Sentence) -> frozenset[str]:
    """The content of a sentence outside a piece of it; nothing for a sentence too long to be read again."""
    if sentence.end - sentence.start > _LONGEST_SENTENCE:
        return frozenset()
    text = side.report.text
    return content_stems(text[sentence.start : piece.start] + " " + text[piece.end : sentence.end])


def _untold(details: Sequence[Detail], side: DetailedReport, sentence: Span, matched: frozenset[Span]) -> list[Piece]:
    """The pieces between marks that lie in a sentence and match nothing in the other report, so many of a long one."""
    found = (
        piece
        for detail in details
        if isinstance(detail.value, Quotation) and detail.value.marked
        for piece in pieces_of(detail, side.report.text)
        if piece.span.overlaps(sentence) and piece.span not in matched
    )
    return list(islice(found, MOST_IN_SENTENCE))
