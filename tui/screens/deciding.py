"""Deciding at the reading screen: links, verdicts, zones, checks and notes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from compare.report import Report
from compare.side import Side
from tui.layout.cursor import Cursor, counterpart, current_link
from tui.screens.moving import NOT_YET, Moving

if TYPE_CHECKING:
    from compare.comparison import LinkedFinding
    from compare.review.decision import What


class Deciding(Moving):
    """The actions that decide something; each is kept before it is drawn."""

    _marked: Cursor | None = None

    def texts_changed(self, former: Mapping[Side, Report]) -> None:
        """Keep the mark on its passage."""
        super().texts_changed(former)
        if self._marked is not None:
            self._marked = self.found_again(former, self._marked)

    def action_mark(self) -> None:
        """Mark this passage, or link it with the one that was marked in the other report."""
        desk, here = self.sit_down(), self.view.cursor
        if desk is None:
            self.show_texts(NOT_YET)
        elif self._marked is None or self._marked.side is here.side:
            self._marked = here
            self.show_texts(f"marked: {self.keys.of('mark')} on a passage of {here.side.other.upper()} links the two")
        else:
            from compare.review.deciding import add_link

            a, b = (self._marked, here) if here.side is Side.B else (here, self._marked)
            self._marked = None
            self._decide(add_link(desk.comparison, a.sentence, b.sentence), "linked by hand")

    def action_cut(self) -> None:
        """Cut the link under the cursor."""
        desk, link = self.sit_down(), current_link(self.comparison, self.view.cursor)
        if desk is None or link is None:
            self.show_texts("no link on this passage")
            return
        from compare.review.deciding import cut_link

        self._decide(cut_link(desk.comparison, link), "link cut")

    def action_confirm_verdict(self) -> None:
        """Hold that the verdict that is looked at is right."""
        self._judge("confirmed")

    def action_dismiss_verdict(self) -> None:
        """Hold that the verdict that is looked at is wrong, or no matter."""
        self._judge("dismissed")

    def _judge(self, standing: str) -> None:
        desk, found = self.sit_down(), self._finding_here()
        if desk is None or found is None:
            self.show_texts(f"no disagreement is looked at: {self.keys.of('disagreement(1)')} goes to the next")
            return
        from compare.review.deciding import judge
        from compare.review.decision import Standing

        self._decide(judge(desk.comparison, found, Standing(standing)), f"{found.finding.kind} {standing}")

    def _finding_here(self) -> LinkedFinding | None:
        """The finding that was gone to, or else the gravest of this passage."""
        if self.finding is not None or self.comparison is None:
            return self.finding
        link = current_link(self.comparison, self.view.cursor)
        here = [f for f in self.comparison.disagreements if link and (f.link.a, f.link.b) == (link.a, link.b)]
        return here[0] if here else None

    def action_check(self) -> None:
        """Mark this passage and its counterpart as checked, or to be checked again."""
        desk = self.sit_down()
        if desk is None:
            self.show_texts(NOT_YET)
            return
        from compare.review.deciding import check

        here = self.view.cursor
        before = desk.reviewed.check(here.side, here.sentence)
        checked = before is None or before.reworded
        ends = [here, counterpart(self.comparison, here)]
        self._decide(
            [check(desk.comparison, end.side, end.sentence, checked=checked) for end in ends if end is not None],
            "checked" if checked else "to be checked",
        )

    def action_fence(self) -> None:
        """Let the fence begin at this paragraph, or take it off what stands above."""
        desk, here = self.sit_down(), self.view.cursor
        if desk is None:
            self.show_texts(NOT_YET)
            return
        from compare.review.deciding import set_zone
        from tui.desk import fence_edge

        paragraphs, zone = fence_edge(desk.comparison, here.side, here.sentence)
        count = f"{len(paragraphs)} paragraph" + ("s" if len(paragraphs) > 1 else "")
        self._decide(set_zone(desk.comparison, here.side, paragraphs, zone), f"{count} now {zone}")

    def action_note(self) -> None:
        """Write a note on this passage."""
        if self.sit_down() is None:
            self.show_texts(NOT_YET)
            return
        self.ask("note on this passage", self._note)

    def _note(self, words: str) -> None:
        """Keep a note on the passage under the cursor."""
        desk, here = self.sit_down(), self.view.cursor
        if desk is not None and words.strip():
            from compare.review.deciding import note, passage

            self._decide(note(passage(desk.comparison, here.side, here.sentence), words.strip()), "noted")

    def action_undo(self) -> None:
        """Take back what was decided last."""
        self._step("undone", back=True)

    def action_redo(self) -> None:
        """Restore what was taken back last."""
        self._step("redone", back=False)

    def _step(self, done: str, *, back: bool) -> None:
        desk = self.sit_down()
        if desk is None:
            self.show_texts(NOT_YET)
            return
        decision = desk.undo() if back else desk.redo()
        nothing = "nothing to take back" if back else "nothing to redo"
        self.show_decided(desk.trouble or (done if decision else nothing))

    def action_as_computed(self) -> None:
        """Show the comparison without any decision, or with all of them again."""
        if self.desk is not None:
            self.desk.as_computed = not self.desk.as_computed
            self.show_decided("as computed, without decisions" if self.desk.as_computed else "with decisions")

    def _decide(self, what: What | list[What], done: str) -> None:
        if self.desk is not None:
            self.desk.as_computed = False
            self.desk.decide(what)
            self.show_decided(self.desk.trouble or done)
