"""Sentences that print one person's age are linked, whatever else they tell, where the ages differ."""

import pytest

from compare.detail import Kind
from compare.pipeline import compare
from compare.reading import read_text

A = "An inter-island ferry capsized in rough seas off Samar early on Monday, the coast guard said.\n\n"
B = "The inter-island ferry capsized off Samar in rough seas early on Monday, said the coast guard.\n\n"


def two_ages(ours: str, theirs: str, a: str = A, b: str = B) -> int:
    one, other = read_text(a + ours), read_text(b + theirs)
    found, mirrored = (
        [each for each in compare(*pair).disagreements if each.finding.kind is Kind.AGE]
        for pair in ((one, other), (other, one))
    )
    assert len(found) == len(mirrored)
    return len(found)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Its captain, Ramon Abella, 58, had sailed since his youth.", "Police held Ramon Abella, 56, on Tuesday."),
        ("Jane Orme, 34, swam ashore.", "The 36-year-old Jane Orme thanked her rescuers."),
    ],
)
def test_two_ages_of_one_person_disagree_wherever_they_stand(ours: str, theirs: str) -> None:
    assert two_ages(ours, theirs) == 1
    assert two_ages(ours, theirs, "Cats sleep most of the day.\n\n", "The vote was put off again.\n\n") == 0


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Its captain, Ramon Abella, 58, had sailed since his youth.", "Police held Ramon Abella, 58, on Tuesday."),
        ("Its captain, Ramon Abella, 58, had sailed since his youth.", "Police held Luis Abella, 26, his son."),
        ("Its captain, Ramon Abella, 58, is held.", "At 22 he bought a boat. Ramon Abella, 58, was held on Tuesday."),
        ("Its captain was 58.", "Police held Ramon Abella, 56, on Tuesday."),
    ],
)
def test_ages_that_may_both_be_printed_do_not(ours: str, theirs: str) -> None:
    assert two_ages(ours, theirs) == 0
