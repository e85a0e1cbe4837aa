"""What an editor decided is in every written report."""

import json
from io import BytesIO

import docx
import pytest

from compare.formats import write
from compare.review import MemoryLog, Review, Reviewed, deciding, lay_over
from compare.review.decision import Standing
from compare.side import Side
from tests.compare.formats import texts

NOTE = "Ask the <b>desk</b> | =1+1"


@pytest.fixture(scope="module")
def reviewed() -> Reviewed:
    computed = texts.of_seeds()
    review = Review(MemoryLog(), author="Ines")
    confirmed, dismissed = computed.disagreements[:2]
    review.add(deciding.check(computed, Side.A, computed.links[0].a))
    review.add(deciding.judge(computed, confirmed, Standing.CONFIRMED))
    review.add(deciding.judge(computed, dismissed, Standing.DISMISSED))
    review.add(deciding.add_link(computed, computed.only(Side.A)[0], computed.only(Side.B)[0]))
    review.add(deciding.note(deciding.pair(computed, computed.links[1].a, computed.links[1].b), NOTE))
    return lay_over(computed, review.decisions)


def _docx(written: bytes) -> str:
    document = docx.Document(BytesIO(written))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


@pytest.mark.parametrize("form", ["text", "markdown", "html", "csv", "docx"])
def test_decisions_are_written_with_who_made_them(reviewed: Reviewed, form: str) -> None:
    written = write(reviewed, form)
    text = _docx(written) if form == "docx" else written.decode()
    for part in ("Ines", "confirmed", "dismissed", "linked A “", "checked"):
        assert part in text


@pytest.mark.parametrize("form", ["markdown", "html", "csv"])
def test_a_link_made_by_hand_says_so(reviewed: Reviewed, form: str) -> None:
    assert "linked by hand by Ines" in write(reviewed, form).decode()


def test_the_summary_tells_how_far_the_checking_came(reviewed: Reviewed) -> None:
    assert f"1 of {reviewed.progress.passages} passages checked; decisions by Ines (5)" in write(
        reviewed, "markdown"
    ).decode().replace("\\", "")


def test_a_dismissed_finding_stands_apart(reviewed: Reviewed) -> None:
    written = write(reviewed, "markdown").decode()
    rule = reviewed.dismissed[0].finding.rule
    assert rule in written.partition("## Dismissed")[2]
    assert len(reviewed.comparison.disagreements) < len(texts.of_seeds().disagreements)


def test_notes_are_escaped_like_any_text(reviewed: Reviewed) -> None:
    assert "Ask the &lt;b&gt;desk&lt;/b&gt; | =1+1" in write(reviewed, "html").decode()
    assert r"Ask the \<b\>desk\</b\> \| =1+1" in write(reviewed, "markdown").decode()


def test_the_json_has_the_decisions_in_order(reviewed: Reviewed) -> None:
    review = json.loads(write(reviewed, "json"))["review"]
    assert [each["id"] for each in review["decisions"]] == [each.id for each in reviewed.decisions]
    assert {each["author"] for each in review["decisions"]} == {"Ines"}
    assert review["checked"] == 1
    assert len(review["dismissed"]) == 1
    assert json.loads(write(texts.of_seeds(), "json"))["review"] is None


@pytest.mark.parametrize("form", ["text", "markdown", "html", "csv", "docx"])
def test_a_review_from_elsewhere_sends_nothing_to_the_terminal(form: str) -> None:
    computed = texts.versions()
    review = Review(MemoryLog(), author="I\x1b[2J")
    here = deciding.passage(computed, Side.A, 0)
    review.add(deciding.note(here, "two\nlines\x1b]0;owned\x07\x00\u202e"))
    review.add(deciding.add_link(computed, 0, len(computed.b.sentences) - 1))
    written = write(lay_over(computed, review.decisions), form)
    text = _docx(written) if form == "docx" else written.decode()
    assert not [c for c in text if (ord(c) < 32 and c not in "\r\n\t") or c == "\u202e"]
    assert "two lines" in text
