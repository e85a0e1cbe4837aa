"""Decisions as data and in plain words."""

import json
import re
from datetime import UTC, datetime

import pytest

from compare import Comparison
from compare.report import Zone
from compare.review import deciding
from compare.review.data import decision_as_json, decision_from_json
from compare.review.decision import Decision, DeleteNote, EditNote, Standing, What
from compare.review.history import Act, Event
from compare.review.words import decision_in_words, event_in_words
from compare.side import Side

TIME = datetime(2023, 6, 25, 12, 4, tzinfo=UTC)


def test_every_kind_of_decision_reads_as_one_line_and_survives_json(computed: Comparison) -> None:
    a, b = "“His whereabouts on Sunday were not known.”", "“His whereabouts on Sunday were not immediately clear.”"
    pair = deciding.pair(computed, _at(computed, Side.A, a), _at(computed, Side.B, b))
    passage = deciding.passage(computed, Side.A, _at(computed, Side.A, a))
    found = computed.disagreements[0]
    noted = Decision("0", "jane", TIME, deciding.note(passage, "who says so?"))
    said: dict[What, str] = {
        deciding.add_link(computed, _at(computed, Side.A, a), _at(computed, Side.B, b)): f"linked A {a} with B {b}",
        deciding.cut_link(
            computed, computed.links_of(Side.A)[_at(computed, Side.A, a)][0]
        ): f"cut the link of A {a} with B {b}",
        deciding.check(computed, Side.A, _at(computed, Side.A, a)): f"checked: A {a}",
        deciding.check(computed, Side.A, _at(computed, Side.A, a), checked=False): f"to be checked again: A {a}",
        deciding.note(pair, "same\ncopy?"): f"note on A {a} with B {b}: same copy?",
        deciding.note(passage, "where?"): f"note on A {a}: where?",
        EditNote("1", "why?"): "note reworded: why?",
        DeleteNote("0"): "note deleted: who says so?",
        deciding.set_zone(
            computed, Side.A, [computed.a.sentences[_at(computed, Side.A, a)].paragraph], Zone.COMMENT
        ): f"set the zone of A {a} to comment",
    }
    for what, line in said.items():
        decision = Decision("1", "jane", TIME, what)
        assert decision_in_words(decision, [noted]) == line
        assert decision_from_json(json.loads(json.dumps(decision_as_json(decision)))) == decision
    dismissed = Decision("1", "jane", TIME, deciding.judge(computed, found, Standing.DISMISSED))
    assert decision_in_words(dismissed, ()).startswith(f"dismissed: {found.finding.kind} {found.finding.verdict}, ")
    text = json.dumps(decision_as_json(dismissed))
    assert decision_from_json(json.loads(text)) == dismissed
    with pytest.raises(ValueError, match="counts no letters"):
        decision_from_json(json.loads(re.sub(r'"(start|end)": \d+', r'"\1": 1e999', text)))


@pytest.mark.parametrize(("act", "says"), [(Act.DECIDE, ""), (Act.UNDO, "took back: "), (Act.REDO, "restored: ")])
def test_who_did_what_is_told_safely(act: Act, says: str) -> None:
    event = Event(
        2, "e", act, Decision("1", "ja\x1bne", TIME, EditNote("0", "see\x1b[2J\nagain")), "ja\x1bne", "s", TIME
    )
    told = event_in_words(event, ())
    assert told == f"ja\\x1bne {says}note reworded: see\\x1b[2J again"


def _at(computed: Comparison, side: Side, quoted: str) -> int:
    return next(s.id for s in computed.report(side).sentences if computed.report(side).quote(s) == quoted.strip("“”"))
