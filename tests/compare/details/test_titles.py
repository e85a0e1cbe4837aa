"""What two titles of linked sentences amount to: posts that nobody holds at once, and posts that one person holds."""

from collections.abc import Callable

import pytest

from compare.detail import Kind, Verdict
from compare.details.finding import find_details
from compare.details.judging import judge_links
from compare.link import Band, Grade, Link
from compare.report import Report

Make = Callable[..., Report]


def disagree(a: Report, b: Report) -> bool:
    """Whether a title of the first sentences of two reports, which surely tell one fact, disagrees."""
    (link,) = judge_links(a, b, find_details(a), find_details(b), [Link(0, 0, 0.95, Grade.CLOSE, Band.SURE)])
    return any(each.kind is Kind.TITLE and each.verdict is Verdict.CONFLICT for each in link.findings)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Dr. Ada Lorn, director of the hospital, spoke.", "Ada Lorn, deputy director of the clinic, spoke."),
        ("Finance chief Ada Lorn will go.", "Ada Lorn, its chief operating officer, will leave."),
        ("Ada Lorn, who chairs the finance committee, spoke.", "Ada Lorn, 57, chairs the Commons transport committee."),
        ("Ada Lorn, chair of the finance committee, left.", "Transport committee chairman Ada Lorn left."),
        (
            "Ada Lorn, a biologist here and lead author of it, spoke.",
            "Ada Lorn of Peake University, the second author.",
        ),
        ("Lance Corporal Tom Peake died.", "Sergeant Tom Peake died."),
        ("Detective Inspector Ada Lorn leads it.", "Detective Sergeant Ada Lorn, who leads it, spoke."),
        ("Ada Lorn, a nurse, was among the dead.", "Teacher Ada Lorn was among the dead."),
        ("Goalkeeper Tom Peake is out.", "Defender Tom Peake is out."),
        ("Assistant coach Ada Lorn resigned.", "Head coach Ada Lorn resigned."),
        ("Her daughter, Sophie, was proud.", "Her daughter Sofia was proud."),
        ("Labour councillor Ada Lorn voted no.", "Ada Lorn, a Conservative councillor, voted no."),
        ("The referee, Tom Peake, waved play on.", "Referee Mark Lyle waved play on."),
        ("The body was found by her husband on Sunday.", "Her son found the body on Sunday."),
        ("She set up the firm with her brother-in-law.", "It is a firm that she ran with her brother."),
        ("The car was driven by the victim's nephew.", "The victim's cousin was at the wheel of the car."),
        ("A taxi driver was stabbed in the attack.", "A bus driver was stabbed in the attack."),
        ("Health Secretary Ada Lorn spoke.", "Ada Lorn, the transport secretary, spoke."),
        ("It was backed by agriculture minister Ada Lorn.", "Ada Lorn, the emergencies minister, backed it."),
        ("Ada Lorn, the deputy transport minister, resigned.", "Transport Minister Ada Lorn resigned."),
        ("Brigadier General Tom Peake gave the order.", "Colonel Tom Peake gave the order."),
        ("It shook the house, said Ada Lorn, a welder.", "It shook the house, said Ada Lorn, a taxi driver."),
        ("Ada Lorn, a surgeon there, spoke.", "Ada Lorn, a midwife at the clinic, spoke."),
        ("Her marriage to the painter Tom Peake ended.", "Her marriage, to Tom Peake, a sculptor, ended."),
        ("Graduate student Ada Lorn saw it.", "Ada Lorn, a postdoctoral researcher, saw it."),
    ],
)
def test_posts_that_exclude_each_other_disagree(a_report: Make, ours: str, theirs: str) -> None:
    assert disagree(a_report(ours), a_report(theirs))
    assert disagree(a_report(theirs), a_report(ours))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Lt. Col. Ada Lorn spoke.", "Col. Ada Lorn spoke."),
        ("The finance and economy minister, Ada Lorn, resigned.", "Ada Lorn, the economy minister, resigned."),
        ("Defence Minister Ada Lorn spoke.", "Ada Lorn, the minister, spoke."),
        ("The body was found by her husband on Sunday.", "Her husband and son found the body on Sunday."),
        ("Her mother found the body.", "Her father found the body.\nHer mother had gone out."),
        ("His wife called the police.", "Her son called the police."),
        ("A taxi driver was stabbed in the attack.", "A cabbie was stabbed in the attack."),
        ("A former nurse was stabbed in the attack.", "A baker was stabbed in the attack."),
        ("Ada Lorn, a surgeon, ran to help.", "Ada Lorn, a doctor, ran to help."),
        ("Ada Lorn, a nurse, saw it.", "Ada Lorn, a jogger, saw it."),
        ("Ada Lorn, a baker's wife, saw it.", "Ada Lorn, a teacher, saw it."),
        ("Ada Lorn, a farmer and teacher, saw it.", "Ada Lorn, a teacher, saw it."),
        ("Dr Ada Lorn spoke.", "Ada Lorn, the director, spoke."),
        ("Deputy Prime Minister Ada Lorn spoke.", "Foreign Minister Ada Lorn spoke."),
        ("Ada Lorn, who chairs the committee, spoke.", "Ada Lorn, chair of the finance committee, spoke."),
        ("Ada Lorn chairs the powerful finance committee.", "Ada Lorn, chair of the Senate finance committee, left."),
        ("Former deputy director Ada Lorn spoke.", "The director, Ada Lorn, spoke."),
        ("Judge Ada Lorn spoke.", "Judge Tom Peake spoke.\nJudge Ada Lorn listened."),
        ("A Tory councillor, Ada Lorn, spoke.", "Conservative councillor Ada Lorn spoke."),
        ("Senator Ada Lorn spoke.", "Senator Tom Peake spoke."),
        ("Detective Inspector Ada Lorn spoke.", "Inspector Ada Lorn spoke."),
        ("Ada Lorn, an author, spoke.", "Ada Lorn, lead author of the study, spoke."),
        ("Midfielder Tom Peake scored.", "Captain Tom Peake scored."),
    ],
)
def test_roles_that_may_both_be_right_do_not_disagree(a_report: Make, ours: str, theirs: str) -> None:
    assert not disagree(a_report(ours), a_report(theirs))
    assert not disagree(a_report(theirs), a_report(ours))
