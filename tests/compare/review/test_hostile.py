"""A review that comes from anyone: what it holds is text, and what no review has is refused."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from compare import Comparison
from compare.formats import write
from compare.review import ReviewError, deciding, lay_over, open_review, recompare
from compare.review.decision import Standing, What
from compare.review.review import Review
from compare.review.sqlite_log import LIMIT_EVENT
from compare.side import Side
from tui.items.decided import Decided
from tui.layout.cursor import Cursor

_EVIL = "\x1b]0;owned\x07\x9b2J\u202e<script>alert(1)</script>\n=cmd|' /C calc'!A0\u2028[red]x[/]"


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER more AFTER INSERT ON event BEGIN INSERT INTO report VALUES (NULL, 'a', 'x', 'y'); END",
        "CREATE VIEW other AS SELECT * FROM event",
        "CREATE INDEX slow ON event (hex(randomblob(1000)))",
        "ALTER TABLE event ADD COLUMN more TEXT",
        "DROP TRIGGER event_is_never_changed",
    ],
)
def test_a_schema_that_no_review_has_is_refused(
    opened: Callable[..., Review], checks: list[What], statement: str
) -> None:
    review = opened()
    review.add(checks[0])
    review.close()
    with sqlite3.connect(review.name) as other:
        other.execute(statement.replace("randomblob(1000)", "id"))
    other.close()
    before = Path(review.name).read_bytes()
    with pytest.raises(ReviewError, match="that no review has"):
        opened()
    assert Path(review.name).read_bytes() == before


@pytest.mark.parametrize(
    ("what", "says"),
    [
        ("[" * 100_000, "cannot be read"),
        ('{"decides": "check-passage", "at": 1, "checked": true}', "cannot be read"),
        ('{"decides": "\\u001b]0;owned"}', "cannot be read"),
        (json.dumps({"decides": "edit-note", "note": "x", "text": "y" * LIMIT_EVENT}), "longer than"),
    ],
    ids=["nested", "other types", "unknown word", "endless"],
)
def test_an_entry_that_is_no_decision_is_told_in_one_line(opened: Callable[..., Review], what: str, says: str) -> None:
    review = opened()
    review.close()
    with sqlite3.connect(review.name) as other:
        row = (None, "1", "decide", "1", _EVIL, "s", "2024-01-01T00:00:00+00:00", what)
        other.execute("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
    other.close()
    with pytest.raises(ReviewError, match=says) as error:
        opened()
    assert str(error.value).isprintable()


def test_a_hostile_colleagues_words_are_printable_everywhere(computed: Comparison, tmp_path: Path) -> None:
    file = tmp_path / "shared.review"
    review = open_review(computed.a, computed.b, file=file, author="mallory")
    review.author = _EVIL  # as another program may write it
    for made in (
        deciding.note(deciding.passage(computed, Side.A, 0), _EVIL),
        deciding.check(computed, Side.A, 0),
        deciding.judge(computed, computed.disagreements[0], Standing.DISMISSED),
    ):
        review.add(made)
    review.close()
    mine = open_review(computed.a, computed.b, file=file)
    reviewed = lay_over(recompare(computed, mine.decisions), mine.decisions)
    lines = Decided(reviewed).told(Cursor(Side.A, 0), None, 60)
    assert all(piece.text.isprintable() for line in lines for piece in line)
    assert any("owned" in piece.text for line in lines for piece in line)
    for form in ("text", "markdown", "html", "csv", "json"):
        written = write(reviewed, form).decode()
        assert not set(written) & set("\x1b\x07\x9b\u202e\u2028")
        assert form != "html" or "<script>alert" not in written
    assert _EVIL in {note["text"] for note in json.loads(written)["review"]["decisions"] if "text" in note}
