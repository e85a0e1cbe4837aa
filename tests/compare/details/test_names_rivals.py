"""Two names that nothing else in linked sentences answers: of one person, or of bodies of one kind."""

from collections.abc import Callable

import pytest

from compare.detail import Kind, Verdict
from compare.details.finding import find_details
from compare.details.judging import judge_links
from compare.link import Band, Grade, Link
from compare.report import Report

Make = Callable[..., Report]


def verdicts(a: Report, b: Report) -> set[Verdict]:
    """What the names and places of two reports whose first sentences surely tell one fact amount to."""
    (link,) = judge_links(a, b, find_details(a), find_details(b), [Link(0, 0, 0.95, Grade.CLOSE, Band.SURE)])
    return {each.verdict for each in link.findings if each.kind in (Kind.NAME, Kind.PLACE)}


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Lewis Farrant scored twice.", "Penmoor striker Louis Farrant bagged a brace."),
        ("Daniel Okafor was stabbed outside the shop.", "David Okafor was stabbed outside a shop in town."),
        ("The pilot, Sarah Whitfield, landed the plane.", "Pilot Sarah Whitmore brought the plane down."),
        ("All are safe, the owner, Dottie Ransom, said.", "The owner, Dolly Ransom, told them of it."),
        ("The tanker Orion Star ran aground.", "The tanker Orion Sea ran aground."),
        ("Storm Nadia brought down trees.", "Trees fell as Storm Nora came in."),
        ("The Rex cinema will be sold.", "The Roxy cinema is to be sold."),
        ("Danilo Verzosa survived.", "The master, Danilo Versoza, is being interviewed."),
        ("She was led away at Leeds Crown Court on Friday.", "She appeared before Bradford Crown Court on Friday."),
        ("He studied law at Durham University.", "A law graduate of the University of Bristol spoke."),
        ("Her family waited at St. James’s Hospital.", "Her family kept vigil in the Mater Hospital."),
        ("Mourners filled St Mary’s Church.", "Mourners packed into St Mark’s Church."),
        ("The vote in the Senate was delayed.", "The House of Representatives delayed the vote."),
        ("The bridge over the River Tees will close.", "The bridge across the River Wear is to close."),
        ("HMS Richmond sailed with 200 aboard.", "HMS Portland left port with 200 aboard."),
        ("Hurricane Ida killed six people.", "Six people died in Hurricane Ian."),
        ("The match takes place at Wembley Stadium.", "The final will be played at Lusail Stadium."),
    ],
)
def test_another_name_for_one_thing_disagrees(a_report: Make, ours: str, theirs: str) -> None:
    assert Verdict.CONFLICT in verdicts(a_report(ours), a_report(theirs))
    assert Verdict.CONFLICT in verdicts(a_report(theirs), a_report(ours))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Peter Lang heard shots outside.", "His brother, Paul Lang, heard shots outside."),
        ("The Rex cinema will be sold.", "The Roxy cinema was sold.\nThe Rex is next."),
        ("The tanker Orion Star ran aground.", "The Orion Star hit a rock; the tug Seahorse came."),
        ("Marcus Flint scored.", "Martin Flint scored."),
        ("Jill Biden spoke.", "Joe Biden spoke.\nJill Biden listened."),
        ("Pauline Dobbs, whose mother Edna lives there, spoke.", "Edna Dobbs lives there, Pauline said."),
        ("Leeds Crown Court heard the case.", "The Crown Court in Leeds heard the case."),
        ("He flew from Heathrow Airport to Paris.", "He flew from Heathrow to Charles de Gaulle Airport."),
        ("She studied at Oxford University.", "She studied at the University of Oxford."),
        ("He left Wandsworth Prison in May.", "He came to Wandsworth Prison from Belmarsh Prison."),
        ("Ben Nevis was climbed by John Smith.", "The climb was led by John Carver."),
    ],
)
def test_names_of_two_things_do_not_disagree(a_report: Make, ours: str, theirs: str) -> None:
    assert Verdict.CONFLICT not in verdicts(a_report(ours), a_report(theirs))
    assert Verdict.CONFLICT not in verdicts(a_report(theirs), a_report(ours))


def test_two_given_names_of_one_surname_want_a_look_where_the_words_do_not_tell(a_report: Make) -> None:
    assert Verdict.UNSURE in verdicts(a_report("Marcus Flint scored."), a_report("Martin Flint scored."))
