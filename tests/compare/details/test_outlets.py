"""Outlets and agencies: their names in a text, and whether two reports name the same one."""

import pytest

from compare.detail import Kind, Severity, Verdict
from compare.details.context import Context
from compare.details.finding import find_details
from compare.details.judging import judge_links
from compare.details.kind import DetailedReport, Setting
from compare.details.outlet_names import find_outlets, outlet_key
from compare.details.outlets import find, judge
from compare.details.quotations import utterances
from compare.link import Band, Grade, Link
from compare.reading import Metadata, read_text


def printed(text: str) -> list[str]:
    return [text[mention.start : mention.end] for mention in find_outlets(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He told ABC News’ “This Week.”", ["ABC News"]),
        ("The Associated Press and AFP said so, as did Reuters.", ["The Associated Press", "AFP", "Reuters"]),
        (
            "The New York Times Magazine is not The New York Times.",
            ["The New York Times Magazine", "The New York Times"],
        ),
        ("Reuters' own count", ["Reuters"]),
        ("They reported nothing.", []),
    ],
)
def test_names_are_found_in_their_longest_form(text: str, names: list[str]) -> None:
    assert printed(text) == names


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("ABC", "ABC News", True),
        ("AP", "The Associated Press", True),
        ("the BBC", "BBC News", True),
        ("NBC", "ABC News", False),
        ("Sky News", "Fox News", False),
        ("Harbour Radio", "the Harbour Radio", True),
    ],
)
def test_forms_of_one_name_meet(one: str, other: str, same: bool) -> None:  # noqa: FBT001 - a value under test
    assert (outlet_key(one) == outlet_key(other)) is same


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("“It is shut,” Bell told NBC.", "“It is shut,” Bell told ABC News.", Verdict.CONFLICT),
        ("“It is shut,” Bell told ABC.", "“It is shut,” Bell told ABC News.", Verdict.STYLE),
        ("“It is shut,” Bell told NBC.", "“It is shut,” Bell told NBC.", Verdict.AGREE),
        ("“It is shut,” Bell told NBC.", "“It is open,” Clay told ABC News.", None),
        ("The port was shut, reported Reuters.", "The port was shut, reported AFP.", Verdict.UNSURE),
        (
            "Reuters first reported that the port was shut.",
            "AFP first reported that the port was shut.",
            Verdict.CONFLICT,
        ),
        ("The sale was first reported by Reuters.", "The sale was first reported on Monday by AFP.", Verdict.CONFLICT),
    ],
)
def test_two_outlets(one: str, other: str, verdict: Verdict | None) -> None:
    a, b = (read_text(text, Metadata(language="en"), source="test") for text in (one, other))
    (ours,), (theirs,) = (tuple(find(Context.of(report), ())) for report in (a, b))
    setting = Setting(DetailedReport.of(a, [ours]), DetailedReport.of(b, [theirs]), a.sentences[0], b.sentences[0])
    judgement = judge(ours, theirs, setting)
    assert (judgement and judgement.verdict) is verdict
    assert (judgement is not None and judgement.severity is Severity.CORRECTION) is (verdict is Verdict.CONFLICT)


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("“It is shut,” Bell told Channel 9.", "Channel 9"),
        ("“It is shut,” Bell told KTVR.", "KTVR"),
        ("“It is shut,” Bell told the magazine DownTown.", "DownTown"),
        ("“It is shut,” Bell told DownTown in 1994.", "DownTown"),
        ("“It is shut,” Bell said in an interview with Le Courrier.", "Le Courrier"),
        ("Speaking to Radio Norte, Anna Bell said that the pier was shut.", "Radio Norte"),
        ("“It is shut,” Bell said in an email to The Ledger.", "The Ledger"),
        ("“It is shut,” Bell said in an interview with Ireland's RTE.", "RTE"),
        ("“It is shut,” Bell said on the Night Shift podcast.", "the Night Shift"),
        ("„Der Steg ist zu“, sagte Bell der Zeitung Die Presse.", "Die Presse"),
        ("„Der Steg ist zu“, sagte Bell der „Neuen Presse“.", "Neuen Presse"),
        ("„Der Steg ist zu“, sagte Bell dem Sender Radio Nord.", "Radio Nord"),
        ("“It is shut,” Bell told CNN affiliate KUSA.", "KUSA"),
        ("“It is shut,” Bell told Swedish television.", None),
        ("“It is shut,” Bell told Kate.", None),
        ("“It is shut,” Bell told Judge Harlan Cole in 1994.", None),
        ("“It is shut,” Bell told Leeds Crown Court.", None),
        ("“It is shut,” Bell told the FBI.", None),
        ("“It is shut,” Bell said in an interview with David Frost.", None),
        ("“It is shut,” Bell said in an interview with Yale students.", None),
    ],
)
def test_an_outlet_that_no_list_knows_is_told_by_the_words_about_it(text: str, outlet: str | None) -> None:
    (found,) = utterances(Context.of(read_text(text, Metadata(language="en"), source="test")))
    assert found.quotation.outlet == outlet


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (
            "“The pier is gone,” she said in an interview with Tempo in 1994.",
            "“The pier is gone,” Anna Bell told the magazine Uptown in 1994.",
            Verdict.CONFLICT,
        ),
        ("“The pier is gone,” he told Channel 8.", "“The pier is gone,” she told NBC.", Verdict.CONFLICT),
        ("“The pier is gone,” he told Channel 8.", "“The pier is gone,” he told Channel 8 News.", Verdict.STYLE),
        ("“The pier is gone,” he told the Cork Echo.", "“The pier is gone,” he told The Echo.", Verdict.FINER),
        ("“The pier is gone,” he told NBC.", "“The pier is gone,” he told reporters.", Verdict.ONE_SIDED),
    ],
)  # fmt: skip
def test_the_same_words_given_to_two_outlets(one: str, other: str, verdict: Verdict) -> None:
    """Whoever is said to have spoken them: a pronoun hides no change of outlet."""
    for first, second in ((one, other), (other, one)):
        a, b = (read_text(text, Metadata(language="en"), source="test") for text in (first, second))
        links = [Link(0, 0, 1.0, Grade.CLOSE, Band.SURE)]
        (link,) = judge_links(a, b, find_details(a), find_details(b), links)
        assert [finding.verdict for finding in link.findings if finding.kind is Kind.OUTLET] == [verdict]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("The findings were published in the journal Cell.", "The findings appear in the journal The Lancet.",
         Verdict.CONFLICT),
        ("A paper published Monday in Nature Physics tells why.", "It is told in the journal Science Reports.",
         Verdict.CONFLICT),
        ("The study, in Nature, took a year.", "The study appeared in the journal Nature.", Verdict.AGREE),
        ("The study was published in London.", "The study appeared in the journal Nature.", None),
        ("The findings were published in May.", "The findings were published in the journal Cell.", None),
    ],
)  # fmt: skip
def test_a_study_appears_in_one_journal(one: str, other: str, verdict: Verdict | None) -> None:
    a, b = (read_text(text, Metadata(language="en"), source="test") for text in (one, other))
    (link,) = judge_links(a, b, find_details(a), find_details(b), [Link(0, 0, 1.0, Grade.CLOSE, Band.SURE)])
    told = [each.verdict for each in link.findings if each.kind is Kind.OUTLET and each.a and each.b]
    assert told == ([verdict] if verdict else [])
