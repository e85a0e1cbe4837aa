"""What one report denies and the other affirms in words that share no root, and what only looks so."""

from collections.abc import Callable

import pytest

from compare.detail import Kind
from compare.details.finding import find_details
from compare.details.judging import judge_links
from compare.link import Band, Grade, Link
from compare.report import Report

Make = Callable[..., Report]

DENIED_AND_AFFIRMED = [
    ("No one was hurt in the blaze, the fire brigade said.", "A firefighter broke his wrist in the blaze."),
    ("The crew escaped without injury.", "Two of the crew were taken to hospital with burns."),
    ("The mosque was undamaged in the storm.", "The storm tore part of the roof off the mosque."),
    ("Trains were not affected by the strike.", "Dozens of trains were cancelled because of the strike."),
    ("Police said the suspect was not armed.", "The suspect was carrying a knife, police said."),
    ("The council said it had not been consulted about the plan.", "The plan was discussed with the council in March."),
    ("The minister refused to apologise for the error.", "The minister said she was sorry for the error."),
    ("The two sides failed to reach a deal on pay.", "The union and the company signed a deal on pay."),
    ("The bank ruled out a merger with its rival.", "The bank is considering a merger with its rival."),
    ("The museum had not insured the painting.", "The painting was insured for £2m, the museum said."),
    ("Nobody has claimed responsibility for the attack.", "A splinter group said it carried out the attack."),
    ("There was no sign of a break-in at the villa.", "A window had been forced at the villa, police said."),
    ("The airline did not offer passengers a refund.", "Passengers were reimbursed by the airline."),
    ("No arrests have been made over the theft.", "A 40-year-old man is in custody over the theft."),
    ("The factory will stay open, the owners said.", "The factory is to close, the owners said."),
    ("The ship sank with no survivors.", "Four sailors were rescued from the ship before it sank."),
    ("The rebels broke the ceasefire, the army said.", "The rebels have observed the ceasefire, the army said."),
    ("The village lost power for three days.", "The village's power was not cut."),
    ("The sirens did not sound before the tornado hit.", "Sirens went off before the tornado hit."),
    ("The militia denied firing at the port.", "The militia admitted firing at the port."),
    ("Neither side has accepted the offer.", "The rebels have accepted the offer, their spokesman said."),
    ("The court rejected his appeal.", "His appeal was upheld by the court."),
    ("She has not been charged.", "She has been charged with perverting the course of justice."),
    ("The minister has no intention of resigning, he said.", "The minister will step down on Friday, he said."),
    ("The match was abandoned at half-time.", "The match was played to the end."),
    ("He had never been sent off before.", "It is the third time that he has been sent off."),
    ("Her tour, due to begin in Leeds, is not affected.", "The tour, with 12 dates, has been postponed."),
]
BOTH_STAND = [
    ("No one was killed in the blaze.", "A firefighter broke his wrist in the blaze."),
    ("The crew escaped without serious injury.", "Two of the crew were treated for minor burns."),
    ("No one was hurt in the blaze.", "Two tenants were taken to hospital as a precaution after the blaze."),
    ("Neither driver was hurt.", "A passenger was hurt."),
    ("The hiker survived the fall.", "The hiker's brother died in the fall."),
    ("The bank ruled out a merger with its rival.", "The bank is considering selling its insurance arm to its rival."),
    ("The factory will stay open until June.", "The factory will close in June."),
    ("He had never been sent off before this season.", "It is the second time this season that he has been sent off."),
    ("The family was not told of the search beforehand.", "Officers informed the family of the search afterwards."),
    ("The young man is not identified in the video.", "The video shows a man who identifies himself as a student."),
    ("There was no impropriety, the aide said.", "The report disputed any suggestion that there was “impropriety”."),
    ("The mayor denied taking the money.", "The mayor was accused of taking the money."),
    ("He denied all the charges.", "He was charged with four counts of fraud."),
    ("The army did not return fire.", "The rebels fired again at noon."),
    ("The school was not damaged.", "The roof of the church next to the school was damaged."),
    ("The mayor was not there.", "The mayor’s deputy was there."),
    ("The plane was not hit by the missile.", "The missile hit a building."),
]


def conflicts(a: Report, b: Report) -> list[str]:
    links = [Link(0, 0, 0.85, Grade.CLOSE, Band.SURE)]
    (link,) = judge_links(a, b, find_details(a), find_details(b), links)
    return [each.rule for each in link.findings if each.kind is Kind.NEGATION and each.verdict.disagrees]


@pytest.mark.parametrize(("ours", "theirs"), DENIED_AND_AFFIRMED)
def test_a_denial_is_belied_in_other_words(a_report: Make, ours: str, theirs: str) -> None:
    assert len(conflicts(a_report(ours), a_report(theirs))) == 1
    assert len(conflicts(a_report(theirs), a_report(ours))) == 1


@pytest.mark.parametrize(("ours", "theirs"), BOTH_STAND)
def test_what_both_may_print(a_report: Make, ours: str, theirs: str) -> None:
    assert conflicts(a_report(ours), a_report(theirs)) == []
    assert conflicts(a_report(theirs), a_report(ours)) == []


def test_a_sure_link_outweighs_that_the_like_is_denied_elsewhere(a_report: Make) -> None:
    a = a_report("The reward will not be paid, he said.")
    b = a_report("The reward would go to the clerk, he said.\nThe ransom was not paid.")
    for score, told in ((0.95, 1), (0.8, 0)):
        links = [Link(0, 0, score, Grade.CLOSE, Band.SURE)]
        (link,) = judge_links(a, b, find_details(a), find_details(b), links)
        assert sum(each.kind is Kind.NEGATION and each.verdict.disagrees for each in link.findings) == told


def test_what_both_deny_is_not_belied_by_what_both_affirm(a_report: Make) -> None:
    report = a_report("The bridge was not closed, the mayor said.\nThe bridge was closed, witnesses said.")
    details = find_details(report)
    links = [Link(i, j, 0.9, Grade.CLOSE, Band.SURE) for i in (0, 1) for j in (0, 1)]
    judged = judge_links(report, report, details, details, links)
    assert not [each for link in judged for each in link.findings if each.verdict.disagrees]
    apart = judge_links(report, report, details, details, links[1:2])
    assert [each.rule for link in apart for each in link.findings if each.verdict.disagrees]
