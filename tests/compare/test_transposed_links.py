"""Two sentences that print one figure, its digits in another order, are linked and set against each other."""

import pytest

from compare.pipeline import compare
from compare.reading import read_text

A = "An inter-island ferry capsized in rough seas off Samar early on Monday, the coast guard said.\n\n"
B = "The inter-island ferry capsized off Samar in rough seas early on Monday, said the coast guard.\n\n"


def slips(ours: str, theirs: str, a: str = A, b: str = B) -> int:
    one, other = read_text(a + ours), read_text(b + theirs)
    found, mirrored = (compare(*pair).disagreements for pair in ((one, other), (other, one)))
    assert len(found) == len(mirrored)
    return len(found)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("It had been carrying 186 people.", "Officials now put the number on board at 168."),
        ("Revenue rose 3.2% over the year.", "Sales edged up by 2.3 per cent."),
        ("They would cut 650 jobs.", "Some plants close, and 560 posts will go."),
        ("She had to pay back £85,000.", "He told them that £58,000 was gone."),
    ],
)
def test_a_figure_with_its_digits_in_another_order_disagrees_wherever_it_stands(ours: str, theirs: str) -> None:
    assert slips(ours, theirs) == 1
    assert slips(ours, theirs, "Cats sleep most of the day.\n\n", "The vote was put off again.\n\n") == 0


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("It had been carrying 186 people.", "Officials put the number on board at 186, of them 168 adults."),
        ("The storm killed 186 people.", "In all, 168 were rescued."),
        ("They saw 21 boats.", "They were 12 hours late."),
        ("Some 52 per cent backed the plan.", "Only 25 per cent bought one."),
        ("It cost $1.20.", "It cost $12."),
    ],
)
def test_figures_that_may_tell_of_two_things_do_not(ours: str, theirs: str) -> None:
    assert slips(ours, theirs) == 0
