"""Designations (Terminal B, Flight 212) and sides (the left engine) of linked sentences."""

from collections.abc import Callable

import pytest

from compare.detail import Finding, Kind, Verdict
from compare.details.finding import find_details
from compare.details.judging import judge_links
from compare.link import Band, Grade, Link
from compare.report import Report

Make = Callable[..., Report]
_KINDS = (Kind.NAME, Kind.PLACE)


def disagreements(a: Report, b: Report) -> list[Finding]:
    """The names and places that disagree where the first sentences of two reports surely tell one fact."""
    (link,) = judge_links(a, b, find_details(a), find_details(b), [Link(0, 0, 0.95, Grade.CLOSE, Band.SURE)])
    return [each for each in link.findings if each.kind in _KINDS and each.verdict is Verdict.CONFLICT]


@pytest.mark.parametrize(
    ("ours", "theirs", "language"),
    [
        ("Flight 618 left at dusk, 143 aboard.", "The jet, operating as flight MA681, left in the evening.", "en"),
        ("Thousands rallied outside Terminal B.", "Strikers gathered in front of Terminal C on Monday.", "en"),
        ("The crash closed the A19 for six hours.", "The A1 was shut for six hours after a crash.", "en"),
        ("He was charged under Article 5.", "Prosecutors relied on Article 7 to charge him.", "en"),
        ("Reactor No. 3 was shut down.", "Operators switched off reactor number four.", "en"),
        ("Interstate 95 was closed near the bridge.", "I-85 was closed at the bridge.", "en"),
        ("Das Feuer begann vor Terminal B.", "Vor dem Terminal C begann das Feuer.", "de"),
        ("Le vol 212 a décollé à midi.", "Le vol 221 est parti à midi.", "fr"),
        ("Part of its right engine cover tore off.", "A chunk of the cover of the left engine came off.", "en"),
        ("They met at the northern entrance.", "The crowd gathered at the southern entrance.", "en"),
        ("The eastbound carriageway was shut.", "Police closed the westbound lanes.", "en"),
        ("It lay 40 km north of Calama.", "It struck 40 km south of the town of Calama.", "en"),
        ("Fire began on the ferry’s upper deck.", "Flames broke out on the lower deck of the ferry.", "en"),
        ("Sie wurde am linken Arm verletzt.", "Sie verletzte sich am rechten Arm.", "de"),
    ],
)
def test_another_number_or_side_of_one_thing_disagrees(a_report: Make, ours: str, theirs: str, language: str) -> None:
    a, b = a_report(ours, language=language), a_report(theirs, language=language)
    assert len(disagreements(a, b)) == len(disagreements(b, a)) == 1


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Flight 618 took off at dusk.", "The flight, MA618, left at dusk."),
        ("The jet, a Boeing 737, landed.", "The Boeing 737-800 landed."),
        ("The train left from Track 4.", "The train left from platform 4."),
        ("Interstate 95 was closed.", "I-95 was closed."),
        ("Route 9 was closed on Monday.", "Route 6 was closed on Monday.\nRoute 9 was open."),
        ("Flight 12 and Flight 14 were cancelled.", "Flights were cancelled, among them Flight 14."),
        ("Article 5 protects life.", "Section 7 protects life."),
        ("The court 2 years ago ruled so.", "The court 3 years ago ruled so."),
        ("He left hand luggage behind.", "He put his right hand up."),
        ("The left wing party lost.", "The right wing party won."),
        ("His left arm and right leg were broken.", "He broke his right leg and his left arm."),
        ("Troops hold the West Bank.", "Troops hold the east bank of the river."),
        ("It lies north of Calama.", "It lies north-east of Calama."),
        ("The left engine failed.", "The right engine failed.\nThe left engine ran on."),
    ],
)
def test_what_may_both_be_printed_does_not_disagree(a_report: Make, ours: str, theirs: str) -> None:
    a, b = a_report(ours), a_report(theirs)
    assert disagreements(a, b) == disagreements(b, a) == []
