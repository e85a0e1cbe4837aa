"""A faint link whose sentences contradict each other on one thing is raised, and says so."""

import pytest

from compare.detail_links import weigh_by_details
from compare.detail_links.contradicting import FAINTEST, HEDGED, WEIGHT
from compare.details.finding import find_details
from compare.link import Band, Grade, Link
from compare.matching import DEFAULT_THRESHOLD
from compare.reading import read_text

CONTRADICT = [
    ("The siren did not sound.\n", "The siren went off, but the night porter took it for a drill.\n"),
    (
        "Finance chief Rada Petrow will leave in May.\n",
        "Rada Petrow, its chief operating officer, would leave in May.\n",
    ),
    ("Ivo Lang, 62, kept the pigeons on the roof.\n", "The pigeons were those of 26-year-old Ivo Lang.\n"),
    ("Hotel rooms will not be paid for.\n", "The airline said it would reimburse hotel rooms booked by phone.\n"),
]
BOTH_STAND = [
    ("The siren did not sound.\n", "The siren was bought in 1974 from a shipyard.\n"),
    ("Rada Petrow, a lawyer, will leave in May.\n", "Rada Petrow, a cellist, has bought the house.\n"),
    ("Ivo Lang, 62, kept pigeons.\n", "The pigeons of Ivo Lang and his son, 26, are gone.\n"),
]


def raised(one: str, other: str, score: float) -> Link:
    a, b = read_text(one), read_text(other)
    faint = Link(0, 0, score, Grade.PARAPHRASE, Band.FAINT)
    (weighed,) = weigh_by_details(a, b, find_details(a), find_details(b), [faint])
    return weighed


@pytest.mark.parametrize(("one", "other"), CONTRADICT)
def test_a_contradiction_raises_a_faint_link(one: str, other: str) -> None:
    for ours, theirs in ((one, other), (other, one)):
        link = raised(ours, theirs, 0.25)
        assert link.score >= DEFAULT_THRESHOLD
        assert [(each.name, each.weight) for each in link.evidence] == [("contradiction", WEIGHT)]


@pytest.mark.parametrize(("one", "other"), BOTH_STAND)
def test_what_both_may_print_raises_none(one: str, other: str) -> None:
    assert raised(one, other, 0.25).score == 0.25


def test_what_is_only_alleged_speaks_for_links_that_share_more() -> None:
    alleged, confirmed = (
        "It was alleged that a police dog bit him.\n",
        "He was bitten by a police dog, police confirmed.\n",
    )
    assert [each.name for each in raised(alleged, confirmed, HEDGED).evidence] == ["contradiction"]
    assert not raised(alleged, confirmed, HEDGED - 0.01).evidence


def test_what_shares_next_to_nothing_is_not_looked_at() -> None:
    assert raised(*CONTRADICT[0], FAINTEST).score >= DEFAULT_THRESHOLD
    assert not raised(*CONTRADICT[0], FAINTEST - 0.01).evidence


def test_a_detail_raises_its_best_link_alone() -> None:
    a = read_text("The siren did not sound.\n")
    b = read_text("The siren went off at ten.\n\nThe siren went off, but the night porter took it for a drill.\n")
    links = [Link(0, j, score, Grade.PARAPHRASE, Band.FAINT) for j, score in ((0, 0.4), (1, 0.3))]
    first, second = weigh_by_details(a, b, find_details(a), find_details(b), links)
    assert [each.name for each in first.evidence] == ["contradiction"]
    assert not second.evidence
