"""What stands between quotation marks is found in every house style."""

import pytest

from compare.details.quotations.marks import find_quoted
from compare.report import Paragraph, Zone


def quoted(text: str) -> list[str]:
    paragraphs, at = [], 0
    for line in text.split("\n"):
        paragraphs.append(Paragraph(at, at + len(line), Zone.BODY))
        at += len(line) + 1
    return [stretch.words(text) for stretch in find_quoted(text, tuple(paragraphs))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Go,” he said.", ["Go,"]),
        ('"Go," he said. "Now."', ["Go,", "Now."]),
        ("‘Go,’ he said.", ["Go,"]),
        ("'Go,' he said.", ["Go,"]),
        ("« Partez », dit-il.", ["Partez"]),
        ("»Geht«, sagte er.", ["Geht"]),
        ("„Geht“, sagte er.", ["Geht"]),
        ("„Idźcie”, powiedział.", ["Idźcie"]),
        ("”Gå”, sa han.", ["Gå"]),
        ("彼は「『はい』と言った」と話した。", ["『はい』と言った"]),
        ("``Go,'' he said.", ["Go,"]),
        ("“He said ‘go’ and I went.”", ["He said ‘go’ and I went."]),
        ("‘He said “go” and I went.’", ["He said “go” and I went."]),
        ("The soldiers’ boots and the officers’ cars were lost.", []),
        ("‘The officers’ cars were lost,’ she said.", ["The officers’ cars were lost,"]),
        ("'Twas the '90s, rock 'n' roll and o'clock.", []),
        ('A 6\'2" man said "hi".', ["hi"]),
        ("He opens “here and never closes.", ["here and never closes."]),
        ('He said "one. "Two," he said.', ["one.", "Two,"]),
        ("“Runs on.\n“And ends.” He left.", ["Runs on. And ends."]),
        ("“Runs on.\nNot any more.", ["Runs on."]),
        ("Nothing “” here.", []),
        ('""Typed twice," he said.', ["Typed twice,"]),
        ("“Copied line by line.\nIt closes here,” he said.", ["Copied line by line. It closes here,"]),
    ],
)
def test_marks_of_each_house(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected
