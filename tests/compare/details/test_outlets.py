"""Outlets and agencies: their names in a text, and whether two reports name the same one."""

import pytest

from compare.details.context import Context
from compare.details.detail import Severity, Verdict
from compare.details.kind import DetailedReport, Setting
from compare.details.outlet_names import find_outlets, outlet_key
from compare.details.outlets import find, judge
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
    ],
)
def test_two_outlets(one: str, other: str, verdict: Verdict | None) -> None:
    a, b = (read_text(text, Metadata(language="en"), source="test") for text in (one, other))
    (ours,), (theirs,) = (tuple(find(Context.of(report), ())) for report in (a, b))
    setting = Setting(DetailedReport.of(a, [ours]), DetailedReport.of(b, [theirs]), a.sentences[0], b.sentences[0])
    judgement = judge(ours, theirs, setting)
    assert (judgement and judgement.verdict) is verdict
    assert (judgement is not None and judgement.severity is Severity.CORRECTION) is (verdict is Verdict.CONFLICT)
