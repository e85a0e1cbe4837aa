"""Comparisons of every shape, for laws that hold of any: made, not computed, so that links lie where they like."""

from hypothesis import strategies as st

from compare.comparison import Comparison
from compare.link import Band, Grade, Link
from compare.report import Paragraph, Report, Sentence, Zone

_WORDS = st.text(
    st.sampled_from("aeinorst,.—-/’äßжщ日本語한국🙂e\u0301\u200d👩🏽e"), min_size=1, max_size=14
)  # Latin, Cyrillic, wide, emoji, combining
_PROSE = st.lists(_WORDS, min_size=1, max_size=12).map(" ".join)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """A report of one to eight paragraphs; some stretches of it are fenced."""
    text, paragraphs, sentences = "", [], []
    for number in range(draw(st.integers(1, 8))):
        zone = draw(st.sampled_from([Zone.BODY, Zone.BODY, Zone.BODY, Zone.COMMENT, Zone.CREDIT]))
        text += "\n" if text else ""
        start = len(text)
        for place in range(draw(st.integers(1, 4))):
            text += " " if place else ""
            words = draw(_PROSE)
            sentences.append(Sentence(len(sentences), len(text), len(text) + len(words), zone, number))
            text += words
        paragraphs.append(Paragraph(start, len(text), zone))
    return Report("made-up", text, tuple(paragraphs), tuple(sentences))


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    """Two reports and links between their open sentences, in any order, several on one sentence."""
    a, b = draw(reports()), draw(reports())
    pairs = [(s.id, t.id) for s in a.sentences for t in b.sentences if not (s.zone.fenced or t.zone.fenced)]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=12)) if pairs else []
    links = tuple(
        Link(s, t, draw(st.sampled_from([0.5, 0.7, 0.95])), draw(st.sampled_from(Grade)), Band.LIKELY)
        for s, t in sorted(chosen)
    )
    return Comparison(a, b, (), (), links, threshold=0.5, floor=0.15)
