"""Figures that count those whom something befell: the dead, the hurt, the saved."""

from collections.abc import Callable

import pytest

from compare.detail import Verdict
from compare.report import Report
from tests.compare.details.judged import verdicts

Make = Callable[..., Report]


@pytest.mark.parametrize(
    ("language", "ours", "theirs"),
    [
        ("de", "Dabei wurden 38 Fahrgäste verletzt.", "Verletzt wurden 41 Menschen."),
        ("fr", "L’accident a fait 12 morts.", "Le bilan est de 14 morts."),
        ("es", "Hay 12 heridos graves.", "El choque dejó 21 heridos."),
        ("uk", "Загинули 12 людей.", "Унаслідок удару загинули 14 людей."),
    ],
)
def test_the_dead_and_the_hurt_are_counted_in_other_languages(
    a_report: Make, language: str, ours: str, theirs: str
) -> None:
    assert verdicts(a_report(ours, language=language), a_report(theirs, language=language)) == [Verdict.CONFLICT]


def test_a_word_tells_what_befell_in_its_own_language_alone(a_report: Make) -> None:
    text = "There were 12 salvos."
    assert Verdict.CONFLICT not in verdicts(a_report(text), a_report("They counted 14 saved."))
    ours, theirs = (a_report(each, language="pt") for each in ("Houve 12 salvos.", "Foram salvos 14."))
    assert verdicts(ours, theirs) == [Verdict.CONFLICT]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("A quake of some force hit 12 towns, killing three.", "It shook the coast and left four dead."),
        ("The blast killed 12 men and three women.", "Killed were 12 men and four women."),
        ("A blaze killed three people and injured at least 40.", "The fire left 40 hurt; four died."),
    ],
)
def test_what_befell_is_read_off_the_number_that_it_stands_by(a_report: Make, ours: str, theirs: str) -> None:
    assert verdicts(a_report(ours), a_report(theirs)).count(Verdict.CONFLICT) == 1


def test_those_hurt_are_not_all_aboard(a_report: Make) -> None:
    ours = a_report("Dabei wurden 38 Fahrgäste verletzt.", language="de")
    theirs = a_report("Rund 160 Fahrgäste waren an Bord.", language="de")
    assert Verdict.CONFLICT not in verdicts(ours, theirs)
