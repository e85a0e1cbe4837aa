"""Work that grows in line with the text, counted in pairs weighed rather than in seconds."""

import pytest

from compare.matching import find_links
from compare.matching.candidates import Effort, candidates
from compare.matching.profile import profiles
from compare.matching.weights import weigh
from compare.reading import Metadata, read_text
from compare.report import Paragraph, Report, Sentence, Zone


def report(lines: list[str]) -> Report:
    """A report of one sentence a line, made without the reader, which is not what is counted here."""
    places, at = [], 0
    for line in lines:
        places.append((at, at + len(line)))
        at += len(line) + 1
    paragraphs = tuple(Paragraph(start, end, Zone.BODY) for start, end in places)
    sentences = tuple(Sentence(k, start, end, Zone.BODY, k) for k, (start, end) in enumerate(places))
    return Report("", "\n".join(lines), paragraphs, sentences)


def story(count: int) -> list[str]:
    """Sentences with a common frame, a word of every tenth and a word of their own."""
    return [f"The council of district{k % 10} heard witness{k} on point{k // 3}." for k in range(count)]


@pytest.mark.parametrize("count", [50, 400, 1600])
def test_pairs_weighed_grow_in_line_with_the_sentences(count: int) -> None:
    sentences = profiles(report(story(count)))
    weights = weigh(sentences, sentences, "en")
    found = candidates(sentences, sentences, weights.word)
    assert all((k, k) in found for k in range(count))
    assert len(found) <= 2 * Effort.of(count).kept * count


def test_thousands_of_equal_sentences_make_a_bounded_number_of_links() -> None:
    same = report(["The talks went on."] * 1100)
    links = find_links(same, same)
    assert {(k, k) for k in range(1100)} <= {(link.a, link.b) for link in links}
    assert len(links) <= 2 * Effort.of(1100).kept * 1100


def test_a_sentence_of_twenty_thousand_words_is_linked_like_another() -> None:
    long = read_text(" ".join(f"word{k}" for k in range(20_000)) + ".", Metadata(language="en"))
    short = read_text("Nobody read word7 or word4999.", Metadata(language="en"))
    (link,) = find_links(long, short, floor=0.0) or (None,)
    assert link is None or 0 <= link.score <= 1
    assert find_links(long, long)[0].score > 0.9
