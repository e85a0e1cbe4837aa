"""To whom a statement is attributed, and whether two reports give one claim to two sources."""

from collections.abc import Callable

import pytest

from compare.detail import Detail, Kind, Verdict
from compare.details.attribution import Attribution, find, judge
from compare.details.context import Context
from compare.details.finding import find_details
from compare.details.judging import judge_links
from compare.details.kind import DetailedReport, Setting
from compare.link import Band, Grade, Link
from compare.reading import Metadata, read_text
from compare.report import Report


def attributions(text: str) -> tuple[Report, list[Detail]]:
    report = read_text(text, Metadata(language="en"), source="test")
    return report, list(find(Context.of(report), ()))


@pytest.mark.parametrize(
    ("text", "words", "source", "claim"),
    [
        ("The ferry sank before dawn, reported Reuters.", "reported Reuters", "Reuters", "The ferry sank before dawn"),
        ("According to the port, the ferry sank.", "According to the port", "the port", "the ferry sank"),
        ("Police said two men had been arrested.", "Police said", "Police", "two men had been arrested"),
        (
            "“No,” said Stowe County Emergency Coordinator Ann Bell. Bell put the cost at $2m.",
            "Bell put",
            "Bell",
            "the cost at $2m",
        ),
    ],
)
def test_source_and_claim(text: str, words: str, source: str, claim: str) -> None:
    report, (found,) = attributions(text)
    assert report.quote(found.span) == words
    assert isinstance(found.value, Attribution)
    assert (found.value.source, found.value.claim) == (source, claim)
    assert found.value.as_json()["source"] == source


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("The Union of Welsh Teachers estimated the shortfall at 900 posts in two years.",
         "The Welsh Heads Association put the shortfall at 900 posts in two years.", Verdict.CONFLICT),
        ("The Union of Teachers valued the loss at 900 posts in two years.",
         "The Teachers Association put the loss at 900 posts in two years.", Verdict.UNSURE),
        ("The Welsh Heads Association put the shortfall at 900 posts in two years.",
         "The Welsh Heads Association said that the shortfall was 900 posts in two years.", Verdict.AGREE),
    ],
)  # fmt: skip
def test_who_puts_a_figure_at_what(
    a_report: Callable[..., Report], one: str, other: str, verdict: Verdict | None
) -> None:
    a, b = a_report(one), a_report(other)
    (link,) = judge_links(a, b, find_details(a), find_details(b), [Link(0, 0, 1.0, Grade.CLOSE, Band.SURE)])
    told = [each.verdict for each in link.findings if each.kind is Kind.ATTRIBUTION and each.a and each.b]
    assert told == [verdict]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("He scored from Joe Kettering's corner.", "He met a corner from the right by Mateo Silva.", Verdict.CONFLICT),
        ("He scored from Joe Kettering's corner.", "He met a corner from the left by Joe Kettering.", Verdict.AGREE),
        ("He scored from Joe Kettering's corner.", "He met a corner from the left for Harwick.", None),
        ("A new manager, Anna Bell, spotted the bill.", "The bill was noticed by an auditor.", Verdict.CONFLICT),
        ("An engineer, Anna Bell, spotted the leak.", "The leak was noticed by John Clay.", Verdict.CONFLICT),
        ("A nurse noticed the leak.", "The leak was noticed by John Clay.", Verdict.FINER),
        ("A nurse noticed the leak.", "The leak was noticed by a nurse on Monday.", Verdict.AGREE),
        ("A detective noticed the leak.", "An inspector noticed the leak.", Verdict.UNSURE),
        ("The bridge was designed by Ann Roe.", "The bridge, by the river, was designed by Ben Low.", Verdict.CONFLICT),
        ("The bridge was designed by Ann Roe.", "The tower was designed by Ben Low.", None),
        ("The motion was tabled by Councillor Ann Roe.", "Ben Low tabled the motion.", Verdict.CONFLICT),
        ("The film, written by Ann Roe, won.", "Ann Roe wrote the film in Leeds.", Verdict.AGREE),
        ("A dog walker found the body.", "The body was found by a jogger.", Verdict.CONFLICT),
        ("A neighbour raised the alarm at 3am.", "A motorist raised the alarm at 3am.", Verdict.CONFLICT),
        ("Her mother raised the alarm at 3am.", "A nurse raised the alarm at 3am.", Verdict.UNSURE),
        ("The comet was discovered in 1984 by Ann Roe.", "The comet was first seen by Ben Low.", Verdict.CONFLICT),
        ("The judge found the firm liable.", "A jury said a nurse found the firm careless.", None),
        ("The bus was driven by Ann Roe, 43.", "The bus was owned by Ben Low.", None),
        ("Ann Roe scored the winning goal.", "The winner came from Beth Low.", Verdict.CONFLICT),
        ("The film was directed by Ann Roe and one by Ben Low.", "The film was directed by Cy Poe.", Verdict.CONFLICT),
    ],
)
def test_two_doers(a_report: Callable[..., Report], one: str, other: str, verdict: Verdict | None) -> None:
    a, b = a_report(one), a_report(other)
    details_a, details_b = find_details(a), find_details(b)
    (link,) = judge_links(a, b, details_a, details_b, [Link(0, 0, 1.0, Grade.CLOSE, Band.SURE)])
    told = [
        finding.verdict for finding in link.findings if finding.kind is Kind.ATTRIBUTION and finding.a and finding.b
    ]
    assert told == ([verdict] if verdict else [])


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (
            "Police said the black van hit three parked cars.",
            "Police said the black van struck three cars.",
            Verdict.AGREE,
        ),
        (
            "Police said the black van hit three parked cars.",
            "Witnesses said the black van hit three parked cars.",
            Verdict.CONFLICT,
        ),
        (
            "Police said the black van hit three parked cars.",
            "Sergeant Anna Bell said the black van hit three parked cars.",
            Verdict.FINER,
        ),
        ("Police said the black van hit three parked cars.", "Witnesses said rain fell all night long.", None),
        (
            "He said the black van hit three parked cars.",
            "Witnesses said the black van hit three parked cars.",
            Verdict.UNSURE,
        ),
        # In other words, where both vouch for one figure.
        (
            "Some 4,000 people marched, according to police.",
            "Organisers said 4,000 people had marched.",
            Verdict.CONFLICT,
        ),
        (
            "The fire began in a kitchen on the third floor, the fire service said.",
            "Police said the blaze had started in a third-floor kitchen.",
            Verdict.CONFLICT,
        ),
        ("Some 4,000 people marched, according to police.", "Organisers said 9,000 people had come in buses.", None),
        # Word for word, however short.
        (
            "The pilot did everything right, investigator Lena Horn said.",
            "The pilot did everything right, the airline's president, Carlos Pinto, said.",
            Verdict.CONFLICT,
        ),
        (
            "The pilot did everything right, investigators said.",
            "The pilot did everything right, investigator Lena Horn said.",
            Verdict.FINER,
        ),
        # Two bodies by name; an outlet tells what a body says; the minister speaks for the ministry.
        (
            "Harbour repairs will take two more years, Corran Steel said.",
            "Harbour repairs will take two more years, Lindt Marine said.",
            Verdict.CONFLICT,
        ),
        (
            "Harbour repairs will take two more years, Reuters reported.",
            "Harbour repairs will take two more years, Corran Steel said.",
            Verdict.UNSURE,
        ),
        (
            "The harbour tax will be scrapped next year, Finance Minister Ada Klein said.",
            "The harbour tax will be scrapped next year, the Finance Ministry said.",
            Verdict.FINER,
        ),
        # The role behind the name tells too; the same three things told, in other words.
        (
            "The tunnel will flood again without new pumps, said Ian Hart, head of the drivers' union.",
            "Without new pumps the tunnel is bound to flood, the company said.",
            Verdict.CONFLICT,
        ),
        ("The tunnel may flood, Ian Hart said.", "The tunnel opened in May, Rita Solberg said.", None),
        # A union's spokeswoman and a company's.
        (
            "Wages will rise by 4 percent in May, company spokesman Ian Hart said.",
            "Wages are to go up by 4 percent in May, a spokeswoman for the union said.",
            Verdict.CONFLICT,
        ),
    ],
)
def test_two_sources(one: str, other: str, verdict: Verdict | None) -> None:
    (a, (ours,)), (b, (theirs,)) = attributions(one), attributions(other)
    setting = Setting(DetailedReport.of(a, [ours]), DetailedReport.of(b, [theirs]), a.sentences[0], b.sentences[0])
    for judgement in (judge(ours, theirs, setting), judge(theirs, ours, setting.swapped())):
        assert (judgement and judgement.verdict) is verdict
