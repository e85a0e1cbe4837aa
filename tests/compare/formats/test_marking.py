"""Sentences in pieces: marked where something is, and never a word more or less than printed."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from compare import read_text
from compare.detail import Verdict
from compare.formats.marking import marked_sentences
from compare.report import Span

REPORT = read_text("The ferry sank off Oban on Monday. “Twelve were aboard,” he said.\nNo one was hurt. It rained.\n")
_SPANS = st.tuples(st.integers(0, len(REPORT.text) - 1), st.integers(1, 40)).map(
    lambda place: Span(place[0], min(place[0] + place[1], len(REPORT.text)))
)


@given(st.lists(st.tuples(_SPANS, st.sampled_from(Verdict)), max_size=8))
def test_the_pieces_of_a_sentence_are_the_sentence_and_marked_where_a_detail_is(
    marks: list[tuple[Span, Verdict]],
) -> None:
    quiet = (Verdict.AGREE, Verdict.STYLE)
    for sentence, pieces in zip(REPORT.sentences, marked_sentences(REPORT, marks), strict=True):
        assert "".join(piece.text for piece in pieces) == REPORT.quote(sentence)
        assert all(one.verdict is not other.verdict for one, other in pairwise(pieces))
        place = sentence.start
        for piece in pieces:
            for offset in range(place, place + len(piece.text)):
                here = {verdict for span, verdict in marks if span.start <= offset < span.end and verdict not in quiet}
                assert (piece.verdict in here) if here else piece.verdict is None
                assert piece.verdict is Verdict.CONFLICT or Verdict.CONFLICT not in here
            place += len(piece.text)
