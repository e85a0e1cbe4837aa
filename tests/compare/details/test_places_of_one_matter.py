"""Places of one happening told in other words: born in, crashed near, of a town."""

from collections.abc import Callable

import pytest

from compare.detail import Finding, Kind, Verdict
from compare.details.finding import find_details
from compare.details.judging import judge_links
from compare.link import Band, Grade, Link
from compare.report import Report

Make = Callable[..., Report]


def findings(a: Report, b: Report) -> list[Finding]:
    """The names and places where the first sentences of two reports surely tell one fact."""
    (link,) = judge_links(a, b, find_details(a), find_details(b), [Link(0, 0, 0.95, Grade.CLOSE, Band.SURE)])
    return [each for each in link.findings if each.kind in (Kind.NAME, Kind.PLACE)]


def conflicts(a: Report, b: Report) -> int:
    return sum(each.verdict is Verdict.CONFLICT for each in findings(a, b))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (
            "She was born on Oct. 2, 1935, in Clarksdale, Miss., one of seven.",
            "Born in Greenville, Mississippi, she left.",
        ),
        ("The plane crashed near Bennett after noon.", "The wreck of the crash near Strasburg was found."),
        ("Curt Roe, 36, of Worcester, filmed it.", "Curt Roe, a man from Springfield, filmed it."),
        ("He was arrested in Marseille on Tuesday.", "His arrest in Lyon came on Tuesday."),
        ("The flight bound for Boston turned back.", "The jet headed for Baltimore turned back."),
        ("The company is headquartered in Rotterdam.", "The Antwerp-based company said it would appeal."),
        ("The ferry sailed from Tangier to Tarifa.", "The ferry was on its way from Tangier to Algeciras."),
        ("A piece was found in a field near Bennett.", "They found the piece, 5 feet long, on the roof of a barn."),
        ("Two others were held at a motel in Troy.", "Two men were picked up later at a motel in Piqua."),
        ("It will move its plant in Szczecin to Asia.", "Work at the factory in Gdansk moves to Asia."),
        ("Kazakhstan sent two helicopters.", "Two helicopters have come from Uzbekistan."),
        ("He was shot in the leg near the club.", "He was hit in the shoulder outside the club."),
        ("The goalkeeper broke his left wrist in training.", "The goalkeeper's broken ankle is the left one."),
        ("The burglars got in through a window.", "Thieves entered it by forcing the back door."),
        ("She died at home on Tuesday.", "She died in a nursing home on Tuesday."),
        ("He died peacefully in a hospice.", "His death, in hospital, came on Tuesday."),
        ("She spent hours on the roof of the clinic.", "She had clung to the roof of the village school."),
        ("The fire started in the kitchen.", "The blaze, they think, began in the basement."),
        ("A Dutch tourist fell to his death.", "A Belgian tourist died in the fall."),
        ("She died at home in Lisbon on Monday.", "Her death in Madrid was announced."),
    ],
)
def test_two_places_of_one_matter_disagree(a_report: Make, ours: str, theirs: str) -> None:
    assert conflicts(a_report(ours), a_report(theirs)) == conflicts(a_report(theirs), a_report(ours)) == 1


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("She was born in Clarksdale.", "She was born in Mississippi."),
        ("He was arrested in Lyon and tried in Paris.", "He was tried in Paris."),
        ("The van was found in Rotherham.", "The van, stolen in Barnsley, was found by officers."),
        ("She was found in a field near a river.", "She was found near a river, in a field."),
        ("She was found in the kitchen.", "She was found in the house."),
        ("He was found in a car in a field.", "He was found in a field."),
        ("She is the UK's first astronaut.", "She is the first astronaut from England."),
        ("He was shot in the leg.", "He was shot twice, in the arm and the leg."),
        ("He was shot in the head near the club.", "He was shot in the face near the club."),
        ("She died at home.", "She died at her house in Leeds."),
        ("They broke in through a window.", "They broke into the kitchen."),
        ("He came back to the head of the queue.", "He was hit in the leg near the queue."),
        ("A Dutch tourist died.", "A tourist from the Netherlands died."),
        ("French officials spoke.", "German officials spoke."),
        ("The plane crashed near Bennett.", "The plane crashed in Strasburg."),
        ("He was born in Harlem.", "He was born in New York."),
        ("The quake struck north-east of Calama.", "The quake struck north of Calama."),
        ("The protest in Berlin was peaceful.", "The protest in Munich was not.\nBerlin stayed calm."),
        ("A Harrogate woman was jailed.", "Ada Lorn, of Harrogate, was jailed."),
    ],
)
def test_places_that_may_both_be_printed_do_not_disagree(a_report: Make, ours: str, theirs: str) -> None:
    assert conflicts(a_report(ours), a_report(theirs)) == conflicts(a_report(theirs), a_report(ours)) == 0


def test_what_the_other_sentence_prints_is_told_whatever_it_is_read_as(a_report: Make) -> None:
    found = findings(a_report("The quake struck near Calama."), a_report("Calama told reporters that it shook."))
    assert found == []
