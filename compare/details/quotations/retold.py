"""Quotations of one speaker that two linked sentences give in words too far apart to match by themselves.

That the sentences are linked stands in for the words that the quotations lack.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from rapidfuzz.distance import LCSseq

from compare import wordlists
from compare.detail import Detail
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
        (one, other)
        for one in ours
        for other in theirs
        if (called or _may_retell(one, other)) and not (one.span in matched.spans_a and other.span in matched.spans_b)
    ]
    taken: set[Piece] = set()
    for one, other in sorted(
        pairs, key=lambda pair: (-len(pair[0].stems & pair[1].stems), pair[0].start, pair[1].start)
    ):
        if one not in taken and other not in taken:
            taken |= {one, other}
            yield one, other


def _may_retell(one: Piece, other: Piece) -> bool:
    """Whether two pieces share enough of the shorter one's content: half of it where a speaker is not printed."""
    shared, same = len(one.stems & other.stems), same_speaker(one.quotation, other.quotation)
    least = min(len(one.stems), len(other.stems))
    if same and shared == least and shared and _denies(one) is not _denies(other):
        # "We had no warning at all", "We had plenty of warning": one denies all that the other says.
        return LCSseq.similarity(one.words, other.words) >= _FEWEST_IN_ORDER
    return same is not False and shared >= max(_FEWEST_SHARED, least * (_SHARE if same else _HALF))


def _denies(piece: Piece) -> bool:
    return not _DENIALS.isdisjoint(piece.words)


def _called(one: Piece, other: Piece, setting: Setting) -> bool:
    """Whether one speaker calls one thing by two names: “shameful” here, “courageous” there, said of the same matter.

    Each is all that its sentence quotes, and the words about the two are alike: of several names a report may choose.
    """
    if not same_speaker(one.quotation, other.quotation) or max(len(one.words), len(other.words)) > _LONGEST_CALL:
        return False
    if not all(each.quotation.form is Form.MIXED for each in (one, other)):
        return False
    if not (_calls(one.quotation.cue) or _calls(other.quotation.cue)):
        return False
    names = content_stems(one.quotation.person or "") | content_stems(other.quotation.person or "")
    ours = _about(one, setting.a, setting.a_sentence) - names
    theirs = _about(other, setting.b, setting.b_sentence) - names
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
