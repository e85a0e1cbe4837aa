"""Decisions as data and in plain words."""

import json
import re
from datetime import UTC, datetime

import pytest

from compare import Comparison, compare, read_text
from compare.report import Zone
from compare.review import deciding, lay_over
from compare.review.data import decision_as_json, decision_from_json
from compare.review.decision import Decision, DeleteNote, EditNote, Standing, What
from compare.review.history import Act, Event
from compare.review.words import event_in_words, in_words
from compare.review.written import review_as_json, review_lines
from compare.side import Side

TIME = datetime(2023, 6, 25, 12, 4, tzinfo=UTC)


def test_every_kind_of_decision_reads_as_one_line_and_survives_json(computed: Comparison) -> None:
    a, b = "“His whereabouts on Sunday were not known.”", "“His whereabouts on Sunday were not immediately clear.”"
    pair = deciding.pair(computed, _at(computed, Side.A, a), _at(computed, Side.B, b))
    passage = deciding.passage(computed, Side.A, _at(computed, Side.A, a))
    found = computed.disagreements[0]
    said: dict[What, str] = {
        deciding.add_link(computed, _at(computed, Side.A, a), _at(computed, Side.B, b)): f"linked {a} and {b}",
        deciding.cut_link(
            computed, computed.links_of(Side.A)[_at(computed, Side.A, a)][0]
        ): f"cut the link between {a} and {b}",
        deciding.check(computed, Side.A, _at(computed, Side.A, a)): f"checked {a} in A",
        deciding.check(computed, Side.A, _at(computed, Side.A, a), checked=False): f"unchecked {a} in A",
        deciding.note(pair, "same\ncopy?"): f"noted on the link between {a} and {b}: same copy?",
        deciding.note(passage, "where?"): f"noted on {a} in A: where?",
        EditNote("1", "why?"): "changed a note to: why?",
        DeleteNote("1"): "deleted a note",
        deciding.set_zone(
            computed, Side.A, [computed.a.sentences[_at(computed, Side.A, a)].paragraph], Zone.COMMENT
        ): f"set {a} in A as comment",
    }
    for what, line in said.items():
        decision = Decision("1", "jane", TIME, what)
        assert in_words(decision, UTC) == f"12:04 jane {line}"
        assert decision_from_json(json.loads(json.dumps(decision_as_json(decision)))) == decision
    dismissed = Decision("1", "jane", TIME, deciding.judge(computed, found, Standing.DISMISSED))
    assert in_words(dismissed, UTC).startswith(
        f"12:04 jane dismissed the verdict {found.finding.verdict} ({found.finding.kind}) on “"
    )
    text = json.dumps(decision_as_json(dismissed))
    assert decision_from_json(json.loads(text)) == dismissed
    with pytest.raises(ValueError, match="counts no letters"):
        decision_from_json(json.loads(re.sub(r'"(start|end)": \d+', r'"\1": 1e999', text)))


def test_what_was_taken_back_says_so() -> None:
    event = Event(2, "e", Act.UNDO, Decision("1", "jane", TIME, DeleteNote("0")), "jane", "s", TIME)
    assert event_in_words(event, UTC) == "12:04 jane took back: deleted a note"


def _at(computed: Comparison, side: Side, quoted: str) -> int:
    return next(s.id for s in computed.report(side).sentences if computed.report(side).quote(s) == quoted.strip("“”"))


def test_a_written_review_tells_what_is_not_applied_and_what_reads_otherwise(computed: Comparison) -> None:
    checked = Decision("1", "jane", TIME, deciding.check(computed, Side.A, 8))
    noted = Decision("2", "tom", TIME, deciding.note(deciding.passage(computed, Side.A, 15), "where?"))
    text = computed.a.text
    changed = text.replace("“weak”", "“very weak”", 1).replace(computed.a.quote(computed.a.sentences[15]) + "\n", "")
    sentence = computed.a.quote(computed.a.sentences[8])
    new = compare(read_text(changed.replace(sentence, sentence.replace(",", ", too,", 1))), computed.b)
    reviewed = lay_over(new, [checked, noted])
    first, second = review_lines(reviewed, UTC)
    assert first.endswith("(reworded since)")
    assert second.endswith("(not applied: the passage is not in this version of A)")
    data = review_as_json(reviewed)
    assert json.loads(json.dumps(data)) == data
    assert (data["lost"], data["reworded"]) == ([{"id": "2", "why": "the passage is not in this version of A"}], ["1"])
