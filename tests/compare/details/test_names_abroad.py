"""The people that reports in other languages name."""

from collections.abc import Callable

import pytest

from compare.detail import Kind, Verdict
from compare.details.context import Context
from compare.details.finding import find_details
from compare.details.judging import judge_links
from compare.details.names.name import NameType
from compare.details.names.reading import read
from compare.link import Band, Grade, Link
from compare.report import Report

Make = Callable[..., Report]


@pytest.mark.parametrize(
    ("language", "text", "people"),
    [
        ("de", "Der Chef von Nordwind, Holger Tiedemann, schwieg.\nTiedemann ging.", {"Holger Tiedemann"}),
        ("de", "Das sagte Verdi-Sprecherin Katrin Möllendorf bei Regen in Celle.", {"Katrin Möllendorf"}),
        (
            "fr",
            "Le maire, Jean-Luc Moreau, est venu.\nMoreau a vu Marie Le Goff.",
            {"Jean-Luc Moreau", "Marie Le Goff"},
        ),
        ("es", "Según José Luis García Pérez, todo va bien en Toledo.", {"José Luis García Pérez"}),
        ("nl", "Burgemeester Jan van den Berg sprak de Kamer toe.", {"Jan van den Berg"}),
        ("it", "Il sindaco Carlo De Luca ha parlato.", {"Carlo De Luca"}),
    ],
)
def test_a_given_name_makes_a_person(a_report: Make, language: str, text: str, people: set[str]) -> None:
    mentions = read(Context.of(a_report(text, language=language))).mentions
    assert {each.full for each in mentions if each.type is NameType.PERSON} == people


@pytest.mark.parametrize(
    ("language", "ours", "theirs", "conflicts"),
    [
        ("de", "Das sagte Holger Tiedemann.", "Holger Thiedemann, der Chef, sagte das.", 1),
        ("fr", "Le maire, Jean-Luc Moreau, a parlé.", "Jean-Luc Morreau a parlé lundi.", 1),
        ("es", "José García habló.", "Jose Garcia habló ayer.", 0),
        ("de", "Das sagte Holger Tiedemann.", "Das sagte Tiedemann, der Chef.", 0),
        ("de", "Das sagte Petra Hansen.", "Das sagte Klaus Dorn.", 0),
    ],
)
def test_a_slip_in_a_foreign_name_disagrees(
    a_report: Make, language: str, ours: str, theirs: str, conflicts: int
) -> None:
    a, b = a_report(ours, language=language), a_report(theirs, language=language)
    (link,) = judge_links(a, b, find_details(a), find_details(b), [Link(0, 0, 0.95, Grade.CLOSE, Band.SURE)])
    found = [each.verdict for each in link.findings if each.kind is Kind.NAME]
    assert found.count(Verdict.CONFLICT) == conflicts
