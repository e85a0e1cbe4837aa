"""What two reports carry of one detail speaks for the link between its sentences."""

from dataclasses import replace

from compare.detail_links import WEIGHT, weigh_by_details
from compare.details.finding import find_details
from compare.link import Band, Grade, Link
from compare.reading import read_text

A = "“The ferry was never meant to carry that many people,” said Anna Roe, the harbour master of Stowe.\n"
B = "Anna Roe, who runs the harbour, has said that “the ferry was never meant to carry” its load.\n"
C = "“Nobody could have seen the storm coming,” said Anna Roe, the harbour master of Stowe.\n"


def link(one: str, other: str, score: float) -> Link:
    a, b = read_text(one), read_text(other)
    doubtful = Link(0, 0, score, Grade.PARAPHRASE, Band.FAINT)
    (weighed,) = weigh_by_details(a, b, find_details(a), find_details(b), [doubtful])
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


def test_a_rare_name_spelt_two_ways_raises_a_doubtful_link_and_says_so() -> None:
    one = "The crates are said to belong to Halvorsen Freight Ltd., a trader in salted fish.\n"
    other = "Officers were called to Halvorson Freight Ltd. by a neighbour who had heard a saw.\n"
    raised = link(one, other, 0.4)
    assert raised.score > 0.58
    assert [each.name for each in raised.evidence] == ["spelling"]
    assert "Halvorsen Freight Ltd" in raised.evidence[0].says
    assert "Halvorson Freight Ltd" in raised.evidence[0].says


def test_a_name_that_runs_through_a_report_tells_no_sentence_apart() -> None:
    often = "The crates are said to belong to Halvorsen Freight Ltd., a trader in salted fish.\n" * 3
    assert not link(often, "Officers were called to Halvorson Freight Ltd. by a neighbour.\n", 0.4).evidence


def test_one_rare_thing_measured_or_dated_otherwise_raises_a_doubtful_link_and_says_so() -> None:
    for one, other, figures in (
        (
            "Roads reopened after five days of floods.\n",
            "Four days of the worst flooding hit Stowe.\n",
            "five days, Four days",
        ),
        ("A notice issued Thursday bans nets.\n", "Fishing goes on, says a notice sent Friday.\n", "Thursday, Friday"),
    ):
        raised = link(one, other, 0.4)
        assert raised.score > 0.58
        assert [(each.name, figures in each.says) for each in raised.evidence] == [("one thing", True)]
    same = link("Roads reopened after five days of floods.\n", "Five days of floods hit Stowe.\n", 0.4)
    assert [each.name for each in same.evidence] == ["figures"]


def test_figures_that_answer_one_question_speak_for_a_link_that_is_not_too_faint() -> None:
    one, other = "She paid a fine of £4,000 in Ghent.\n", "The fine in Ghent was £5,000.\n"
    raised = link(one, other, 0.4)
    assert raised.score > 0.58
    assert "answer one question: £4,000, £5,000" in {each.says for each in raised.evidence}
    assert "figures" not in {each.name for each in link(one, other, 0.2).evidence}
    assert not link("She paid a fine of £4,000 in Ghent.\n", "The fine hit 5,000 men.\n", 0.4).evidence


def test_a_headline_quotes_in_its_own_form() -> None:
    body = (
        "The mayor of Stowe was scolded on Friday for what she wrote to the crew of the ferry.\n\n"
        "The crew had asked for two new pumps in the spring, and were told to wait for a year.\n\n"
        "The ferry sank in the harbour overnight, and nobody was hurt when it went down.\n"
    )
    one = "Mayor of Stowe tells ferry crew to ‘bail out the boat’\n\n" + body
    other = "“I told them we have no pumps this year, so try bailing out the boat,” she wrote to the crew.\n"
    assert [each.name for each in link(one, other, 0.4).evidence] == ["utterance"]


def test_those_hurt_told_once_in_either_are_counted_against_each_other() -> None:
    raised = link("More than 140 people were injured.\n", "Some 190 others were hurt, a few of them badly.\n", 0.35)
    assert raised.score > 0.58
    assert [(each.name, each.says) for each in raised.evidence] == [("count", "count the hurt")]
    often = "More than 140 people were injured.\nIn Ghent 12 people were injured.\nIn Bruges 9 were injured.\n"
    told = link(often, "Some 190 others were hurt, a few of them badly.\n", 0.35)
    assert "count" not in {each.name for each in told.evidence}
    assert not link("More than 140 people were injured.\n", "Some 190 people died, most at sea.\n", 0.35).evidence
