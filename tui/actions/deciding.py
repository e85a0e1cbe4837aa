"""Deciding: links, verdicts, zones and checks. Each decision is kept before it is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.actions.disagreeing import looked_at
from tui.actions.stage import Sitting, Stage
from tui.layout.carried import Carried
from tui.layout.cursor import Cursor, counterpart, current_link

if TYPE_CHECKING:
    # With the desk comes SQLite, which a glance at two reports does not need.
    from compare.review.decision import What
    from tui.desk import Desk


class Deciding:
    """The actions that decide something."""

    def __init__(self, stage: Stage, sitting: Sitting) -> None:
        self._stage = stage
        self._sitting = sitting
        self._marked: Cursor | None = None
        stage.follow_texts(self._carry_mark)

    def mark(self) -> None:
        """Mark this passage, or link it with the one that was marked in the other report."""
        desk, here = self._desk(), self._stage.view.cursor
        if desk is None:
            return
        if self._marked is None or self._marked.side is here.side:
            self._marked = here
            key = self._stage.key("mark-and-link")
            self._stage.say(f"marked: {key} on a passage of {here.side.other.upper()} links the two")
            return
        from compare.review.deciding import add_link

        a, b = sorted((self._marked, here), key=lambda end: end.side)
        self._marked = None
        self._decide(desk, add_link(desk.comparison, a.sentence, b.sentence), "linked by hand")

    def cut(self) -> None:
        """Cut the link under the cursor."""
        desk, link = self._desk(), current_link(self._stage.comparison, self._stage.view.cursor)
        if desk is None:
            return
        if link is None:
            self._stage.say("no link on this passage")
            return
        from compare.review.deciding import cut_link

        self._decide(desk, cut_link(desk.comparison, link), "link cut")

    def confirm(self) -> None:
        """Hold that the verdict that is looked at is right."""
        self._judge("confirmed")

    def dismiss(self) -> None:
        """Hold that the verdict that is looked at is wrong, or no matter."""
        self._judge("dismissed")

    def _judge(self, standing: str) -> None:
        desk, found = self._desk(), looked_at(self._stage)
        if desk is None:
            return
        if self._stage.judged is None:
            self._stage.say_not_yet()
            return
        if found is None:
            self._stage.say(f"no disagreement is looked at: {self._stage.key('next-disagreement')} goes to the next")
            return
        from compare.review.deciding import judge
        from compare.review.decision import Standing

        self._decide(desk, judge(desk.comparison, found, Standing(standing)), f"{found.finding.kind} {standing}")

    def check(self) -> None:
        """Mark this passage and its counterpart as checked, or to be checked again."""
        desk, here = self._desk(), self._stage.view.cursor
        if desk is None:
            return
        from compare.review.deciding import check

        before = desk.reviewed.check(here.side, here.sentence)
        checked = before is None or before.reworded
        ends = [here, counterpart(self._stage.comparison, here)]
        self._decide(
            desk,
            [check(desk.comparison, end.side, end.sentence, checked=checked) for end in ends if end is not None],
            "checked" if checked else "to be checked",
        )

    def fence(self) -> None:
        """Let the fence begin at this paragraph, or take it off what stands above."""
        desk, here = self._desk(), self._stage.view.cursor
        if desk is None:
            return
        from compare.review.deciding import set_zone
        from tui.desk import fence_edge

        paragraphs, zone = fence_edge(desk.comparison, here.side, here.sentence)
        count = f"{len(paragraphs)} paragraph" + ("s" if len(paragraphs) > 1 else "")
        self._decide(desk, set_zone(desk.comparison, here.side, paragraphs, zone), f"{count} now {zone}")

    def undo(self) -> None:
        """Take back what was decided last."""
        self._step("undone", back=True)

    def redo(self) -> None:
        """Restore what was taken back last."""
        self._step("redone", back=False)

    def as_computed(self) -> None:
        """Show the comparison without any decision, or with all of them again."""
        desk = self._sitting.desk
        if desk is None:
            self._stage.say("nothing was decided yet")
            return
        desk.as_computed = not desk.as_computed
        self._sitting.show_decided("as computed, without decisions" if desk.as_computed else "with decisions")

    def _step(self, done: str, *, back: bool) -> None:
        desk = self._desk()
        if desk is not None:
            decision = desk.undo() if back else desk.redo()
            nothing = "nothing to take back" if back else "nothing to redo"
            self._sitting.show_decided(desk.trouble or (done if decision else nothing))

    def _desk(self) -> Desk | None:
        """The desk; where there is none yet, say so."""
        desk = self._sitting.sit_down()
        if desk is None:
            self._stage.say_not_yet()
        return desk

    def _decide(self, desk: Desk, what: What | list[What], done: str) -> None:
        desk.as_computed = False
        desk.decide(what)
        self._sitting.show_decided(desk.trouble or done)

    def _carry_mark(self, carried: Carried) -> None:
        """Keep the mark on its passage."""
        if self._marked is not None:
            self._marked = carried.cursor(self._marked)
