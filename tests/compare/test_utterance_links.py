"""A quotation that both reports carry speaks for the link between its sentences."""

from dataclasses import replace

from compare.details.finding import find_details
from compare.matching.link import Band, Grade, Link
from compare.reading import read_text
from compare.utterance_links import WEIGHT, link_utterances

A = "“The ferry was never meant to carry that many people,” said Anna Roe, the harbour master of Stowe.\n"
B = "Anna Roe, who runs the harbour, has said that “the ferry was never meant to carry” its load.\n"
C = "“Nobody could have seen the storm coming,” said Anna Roe, the harbour master of Stowe.\n"


def link(one: str, other: str, score: float) -> Link:
    a, b = read_text(one), read_text(other)
    doubtful = Link(0, 0, score, Grade.PARAPHRASE, Band.FAINT)
    (weighed,) = link_utterances(a, b, find_details(a), find_details(b), [doubtful])
    return weighed


def test_one_utterance_in_both_raises_a_doubtful_link_and_says_why() -> None:
    raised = link(A, B, 0.4)
    assert raised.score > 0.7
    assert raised.band is not Band.FAINT
    assert [(each.name, each.weight) for each in raised.evidence] == [("utterance", WEIGHT)]
    assert "Anna Roe" in raised.evidence[0].says


def test_another_utterance_leaves_the_link_as_it_was() -> None:
    assert link(A, C, 0.4) == replace(link(A, C, 0.4), score=0.4)


def test_a_score_stays_a_probability() -> None:
    assert 0.0 < link(A, B, 0.0).score < 0.5 < link(A, B, 1.0).score <= 1.0
