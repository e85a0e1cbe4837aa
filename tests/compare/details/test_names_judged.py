"""What two names, titles and places of linked sentences amount to."""

from collections.abc import Callable

import pytest

from compare.detail import Finding, Kind, Severity, Verdict
from compare.details.finding import find_details
from compare.details.judging import judge_links
from compare.link import Band, Grade, Link
from compare.report import Report

Make = Callable[..., Report]


def findings(a: Report, b: Report, kind: Kind) -> list[Finding]:
    """The findings of one kind where the first sentences of two reports are linked."""
    (link,) = judge_links(a, b, find_details(a), find_details(b), [Link(0, 0, 1.0, Grade.CLOSE, Band.SURE)])
    return [finding for finding in link.findings if finding.kind is kind]


def verdicts(a: Report, b: Report, kind: Kind) -> list[Verdict]:
    return [finding.verdict for finding in findings(a, b, kind) if finding.a and finding.b]


@pytest.mark.parametrize(
    ("ours", "theirs", "verdict"),
    [
        ("Yevgeny Prigozhin fled.", "Yevgeny Prigozhin fled.", Verdict.AGREE),
        ("Mr Prigozhin fled.", "Yevgeny Prigozhin fled.", Verdict.FINER),
        ("Yevgeny Prigozhin fled.", "Yevgeny Prigohzin fled.", Verdict.CONFLICT),
        ("Mr Prigozhin fled.", "Mr Prigohzin fled.", Verdict.CONFLICT),
        ("Aleksandr Lukashenko spoke.", "Alexander Lukashenko spoke.", Verdict.CONFLICT),
        ("Aleksandr Lukashenko spoke.", "Aleksandr Lukashenka spoke.", Verdict.CONFLICT),
        ("John Boehner spoke.", "John A. Boehner spoke.", Verdict.STYLE),
        ("Joe Biden spoke.", "Joseph R. Biden Jr. spoke.", Verdict.STYLE),
        ("José Ramos spoke.", "Jose Ramos spoke.", Verdict.STYLE),
        ("The Defence Ministry denied it.", "The Ministry of Defense denied it.", Verdict.STYLE),
        ("The US Geological Survey said so.", "The United States Geological Survey said so.", Verdict.STYLE),
        ("The European Union denied it.", "The EU denied it.", Verdict.STYLE),
        ("The International Seabed Authority met.", "The ISA met.", Verdict.STYLE),
        ("Harwick Wool Inc. closed.", "Harwick Wool closed.", Verdict.STYLE),
        ("Officials of Wagner Group left.", "Officials of Wagner left.", Verdict.FINER),
        ("Quillane Distribution Ltd. closed.", "Quillane Distributors Ltd. closed.", Verdict.CONFLICT),
        ("Marcus Flint scored.", "Markus Flint scored.", Verdict.CONFLICT),
        ("Skipper Hassan Omar fled.", "Skipper Hassan Omari fled.", Verdict.CONFLICT),
        ("Officers of West Harwick Police came.", "Officers of North Harwick Police came.", Verdict.CONFLICT),
        ("Italian Foreign Minister Ada Lorn spoke.", "Italy’s Foreign Minister Tom Peake spoke.", Verdict.CONFLICT),
    ],
)
def test_names(a_report: Make, ours: str, theirs: str, verdict: Verdict) -> None:
    assert verdicts(a_report(ours), a_report(theirs), Kind.NAME) == [verdict]
    assert verdicts(a_report(theirs), a_report(ours), Kind.NAME) == [verdict]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Mr Johnson left.", "Mr Johnston left.\nMr Johnson and Mr Johnston are cousins."),
        ("Mr Khan left.", "Mr Kahn left."),
        ("President Ada Lorn spoke.", "President Tom Peake spoke."),
        ("Reuters said so.", "The Interior Ministry said so."),
        ("Ada Lorn spoke.", "Eda Lund spoke."),
        ("Marcus Flint scored.", "Martin Flint scored."),
        ("Marcus Flint scored.", "Markus Flint scored for his brother Marcus."),
    ],
)
def test_two_names_are_no_conflict(a_report: Make, ours: str, theirs: str) -> None:
    assert Verdict.CONFLICT not in verdicts(a_report(ours), a_report(theirs), Kind.NAME)


def test_a_slip_in_a_name_is_a_refile(a_report: Make) -> None:
    (finding,) = findings(a_report("Mr Prigozhin fled."), a_report("Mr Prigohzin fled."), Kind.NAME)
    assert finding.severity is Severity.REFILE
    assert "Prigozhin" in finding.rule


def test_another_holder_of_an_office_is_a_correction(a_report: Make) -> None:
    ours, theirs = "French President Ada Lorn spoke.", "France’s President Tom Peake spoke."
    (finding,) = (each for each in findings(a_report(ours), a_report(theirs), Kind.NAME) if each.a and each.b)
    assert finding.severity is Severity.CORRECTION


@pytest.mark.parametrize(
    ("ours", "theirs", "verdict"),
    [
        ("Sen. Ada Lorn spoke.", "Senator Ada Lorn spoke.", Verdict.STYLE),
        ("The chief executive, Ada Lorn, spoke.", "CEO Ada Lorn spoke.", Verdict.STYLE),
        ("CEO Ada Lorn spoke.", "The executive director, Ada Lorn, spoke.", Verdict.CONFLICT),
        ("Ada Lorn, the mayor, spoke.", "Mayor Ada Lorn spoke.", Verdict.AGREE),
        ("The lawyer Ada Lorn spoke.", "The activist Ada Lorn spoke.", Verdict.FINER),
        ("Former mayor Ada Lorn spoke.", "The senator, Ada Lorn, spoke.", Verdict.FINER),
    ],
)
def test_titles(a_report: Make, ours: str, theirs: str, verdict: Verdict) -> None:
    assert verdicts(a_report(ours), a_report(theirs), Kind.TITLE) == [verdict]
    assert verdicts(a_report(theirs), a_report(ours), Kind.TITLE) == [verdict]


def test_two_posts_that_a_report_gives_one_person_are_no_conflict(a_report: Make) -> None:
    ours = a_report("CEO Ada Lorn spoke.\nThe chairman, Ada Lorn, founded the firm.")
    assert verdicts(ours, a_report("The chairman, Ada Lorn, spoke."), Kind.TITLE) == [Verdict.FINER]


@pytest.mark.parametrize(
    ("ours", "theirs", "verdict"),
    [
        ("They met in the US.", "They met in the U.S.", Verdict.STYLE),
        ("They met in Kiev.", "They met in Kyiv.", Verdict.STYLE),
        ("They met in Mallorca.", "They met in Majorca.", Verdict.STYLE),
        ("They met in Britain.", "They met in the United Kingdom.", Verdict.STYLE),
        ("The ferry sank near Rostov.", "The ferry sank near Rostov-on-Don.", Verdict.FINER),
        ("He spoke to veterans in Norfolk in March.", "He spoke to veterans in Norwalk in March.", Verdict.CONFLICT),
        ("The train derailed near Ghent killing six.", "The train derailed near Bruges killing six.", Verdict.CONFLICT),
    ],
)
def test_places(a_report: Make, ours: str, theirs: str, verdict: Verdict) -> None:
    assert verdicts(a_report(ours), a_report(theirs), Kind.PLACE) == [verdict]
    assert verdicts(a_report(theirs), a_report(ours), Kind.PLACE) == [verdict]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("They met in Lyon.", "They wept in Madrid."),
        ("The train derailed near Ghent, killing six.", "The train derailed near Bruges, killing six.\nIt left Ghent."),
        ("The train derailed in Belgium, killing six.", "The train derailed in Ghent, killing six."),
    ],
)
def test_places_of_two_facts_are_no_conflict(a_report: Make, ours: str, theirs: str) -> None:
    assert Verdict.CONFLICT not in verdicts(a_report(ours), a_report(theirs), Kind.PLACE)
