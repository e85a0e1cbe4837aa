"""What the editor decides at the screen: the review, and the comparison with it laid over. No widget."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

from compare.comparison import Comparison
from compare.engine.task import Compare, Judge, Source, Task
from compare.report import Zone
from compare.review import MemoryLog, Review, Reviewed, ReviewError, lay_over, open_review
from compare.review.decision import Decision, What
from compare.review.errors import LockedError
from compare.review.meanwhile import judged_meanwhile, zoned_meanwhile
from compare.review.opening import find_review, save_elsewhere
from compare.review.words import event_in_words
from compare.review.zoning import zoned_reports
from compare.side import Side
from tui.items.decided import Decided

_PATIENCE = 0.1
"""Seconds that a key may wait for another program that is writing; what is not saved by then is tried again soon."""


class Desk:
    """A comparison as computed, the decisions on it, and what both amount to.

    A review that exists is opened with the first comparison; a new one is made with the first decision, so that
    looking at two reports leaves no file behind. Where it cannot be opened or written, decisions are kept as long as
    the program runs, and ``trouble`` says why.
    """

    def __init__(self, computed: Comparison, file: Path | None = None) -> None:
        """Lay what was decided before over ``computed``; ``file`` is the review to use, wherever it is."""
        self.trouble = ""
        self.as_computed = False
        self.computed = computed
        self._file = file
        self._kept = False
        self._done: list[int] = []
        self._undone: list[int] = []
        self._review = Review(MemoryLog())
        self._locked = False
        self._open()
        self._zoned = computed
        self._zoning: Compare | None = None
        self._laid: Reviewed | None = None
        self._shown = computed
        self.reviewed: Reviewed = self._lay()
        """What the decisions amount to, as far as it is known."""

    @property
    def comparison(self) -> Comparison:
        """The comparison to draw."""
        return self.computed if self.as_computed else self.reviewed.comparison

    @property
    def author(self) -> str:
        """Who decides here."""
        return self._review.author

    @property
    def decided(self) -> Decided:
        """What was decided, as it is shown."""
        return Decided(self.reviewed, self.as_computed, self.unsaved)

    def wanted(self) -> Task | None:
        """What is to be worked out for ``comparison`` to be all that it can be; None where it is."""
        if self.as_computed or self._laid is None:
            return None
        if self._zoning is not None:
            return self._zoning
        laid = self._laid.comparison
        return None if laid.judged or laid.links_only else Judge(laid)

    def take(self, task: Task, made: Comparison) -> None:
        """Take in what came of a task that was ``wanted``; nothing of it where more was decided meanwhile."""
        if isinstance(task, Judge):
            if self._laid is not None and task.comparison is self._laid.comparison:
                self._laid.comparison.know(made.worked_out)
        elif task is self._zoning:
            self._zoned = made
        self._lay()

    def compared(self, computed: Comparison) -> None:
        """Lay the decisions over another comparison of the same reports."""
        self.computed = computed
        self._lay()

    def decide(self, what: What | Sequence[What]) -> None:
        """Decide, and keep it before anything is drawn; what is decided together is taken back together."""
        self._keep()
        together = what if isinstance(what, Sequence) else (what,)
        self._done.append(len(together))
        self._undone.clear()
        for each in together:
            self._do(partial(self._review.add, each))
        self._lay()

    def undo(self) -> Decision | None:
        """Take back what was decided last in this sitting, and say what; None if there is nothing."""
        return self._step(self._done, self._undone, self._review.undo)

    def redo(self) -> Decision | None:
        """Restore what was taken back last, and say what; None if there is nothing."""
        return self._step(self._undone, self._done, self._review.redo)

    def news(self) -> str:
        """Take in what others decided meanwhile, and say how many things they did, the last one in words."""
        if not self._kept:
            if not (self._locked and self._open()):
                return ""
            events = self._review.events
        else:
            try:
                events = self._review.news()
            except ReviewError as error:
                self.trouble = str(error)
                return ""
        if not events:
            return ""
        self._lay()
        return f"{len(events)} new from others: {event_in_words(events[-1], self._review.decisions)}"

    @property
    def unsaved(self) -> int:
        """How many decisions, and undone ones, are kept in memory only: their file cannot be written, or opened."""
        return self._review.unsaved if self._kept else len(self._review.events)

    def save(self) -> bool:
        """Try once more to save what could not be saved; True where that left nothing unsaved."""
        if not self.unsaved:
            return False
        try:
            self._keep()
            self._review.save(wait=False)
        except ReviewError as error:
            self.trouble = _not_saved(error)
        if self.unsaved:
            return False
        self.trouble = ""
        self._lay()
        return True

    def keep_in(self, file: Path) -> str:
        """Keep all decisions in another file from now on; what stands in the way, or nothing."""
        try:
            save_elsewhere(self._review, self.computed.a, self.computed.b, file, patience=_PATIENCE)
        except ReviewError as error:
            return str(error)
        self._file, self._kept, self._locked, self.trouble = file, True, False, ""
        self._lay()
        return ""

    def close(self) -> None:
        """Let go of the review's file."""
        self._review.close()

    def _open(self) -> bool:
        """Open the review if there is one; where there is, and it cannot be opened, ``trouble`` says why."""
        a, b = self.computed.a, self.computed.b
        try:
            if self._file:
                found: Review | None = open_review(a, b, file=self._file, patience=_PATIENCE)
            else:
                found = find_review(a, b, patience=_PATIENCE)
            if found is not None:
                self._review, self._kept, self.trouble = found, True, ""
            self._locked = False
        except ReviewError as error:
            self.trouble = str(error)
            self._locked = isinstance(error, LockedError)  # it is tried again with the next look at the others
        return self._kept

    def _step(self, off: list[int], onto: list[int], step: Callable[[], Decision | None]) -> Decision | None:
        """Take as many steps as were decided together, from the one stack onto the other."""
        if not off:
            return None
        together, decision = off.pop(), None
        onto.append(together)
        for _ in range(together):
            decision = self._do(step)
        self._lay()
        return decision

    def _do(self, step: Callable[[], Decision | None]) -> Decision | None:
        """Do something in the review; where it cannot be saved it stands all the same."""
        before = self._review.decisions
        try:
            decision = step()
        except ReviewError as error:
            self.trouble = _not_saved(error)
            changed = {each.id: each for each in (*before, *self._review.decisions)}
            standing = {each.id for each in before} ^ {each.id for each in self._review.decisions}
            return next((changed[each] for each in standing), None)
        if self._kept:
            self.trouble = ""
        return decision

    def _keep(self) -> None:
        """Have a file that decisions go to, those made so far first; where there can be none, ``trouble`` says why."""
        if self._kept:
            return
        try:
            opened = open_review(self.computed.a, self.computed.b, file=self._file, patience=_PATIENCE)
        except ReviewError as error:
            self.trouble = _not_saved(error)
            return
        former, self._review, self._kept, self.trouble = self._review, opened, True, ""
        with suppress(ReviewError):  # what cannot be saved yet is counted, and tried again
            opened.adopt(former)

    def _lay(self) -> Reviewed:
        decisions = self._review.decisions
        laid = lay_over(self._with_zones(decisions), decisions, self._laid)
        self._laid, comparison = laid, laid.comparison
        if not comparison.judged:
            comparison = judged_meanwhile(comparison, self._shown if self._as_far_as_computed() else self.computed)
        self._shown = comparison
        self.reviewed = replace(laid, comparison=comparison)
        return self.reviewed

    def _as_far_as_computed(self) -> bool:
        """Whether what is shown is of the texts that were computed last, and knows as much of them."""
        if self._shown.links_only and not self.computed.links_only:
            return False
        return all(self._shown.report(side).text == self.computed.report(side).text for side in Side)

    def _with_zones(self, decisions: Sequence[Decision]) -> Comparison:
        """The comparison with the zones that were set; as far as it is known, where it is yet to be made."""
        computed, zoned = self.computed, self._zoned
        a, b = zoned_reports(computed, decisions)
        self._zoning = None
        if a is computed.a and b is computed.b:
            self._zoned = computed
        elif (zoned.a, zoned.b, zoned.include_fenced) != (a, b, computed.include_fenced):
            self._zoning = Compare(
                Source(a), Source(b), computed.threshold, include_fenced=computed.include_fenced, mode=computed.mode
            )
            return zoned_meanwhile(computed, a, b)
        elif zoned.threshold != computed.threshold:
            self._zoned = zoned.at(computed.threshold)
        return self._zoned


def _not_saved(why: ReviewError) -> str:
    return f"NOT SAVED, kept while the program runs: {why}"


def fence_edge(comparison: Comparison, side: Side, sentence: int) -> tuple[list[int], Zone]:
    """Which paragraphs change zone, and to which, when the nearest fence is to begin at ``sentence``'s paragraph.

    In the body above a fence, all from here down to it is fenced as it is; inside a fence, all of it above here
    becomes body (or, at its first paragraph, that one). Where no fence is below, this paragraph is fenced as a comment.
    """
    report = comparison.report(side)
    here = report.sentences[sentence].paragraph
    zones = [paragraph.zone for paragraph in report.paragraphs]
    if zones[here].fenced:
        first = here
        while first > 0 and zones[first - 1] is zones[here]:
            first -= 1
        return (list(range(first, here)), Zone.BODY) if first < here else ([here], Zone.BODY)
    below = next((i for i in range(here, len(zones)) if zones[i].fenced), None)
    return (list(range(here, below)), zones[below]) if below is not None else ([here], Zone.COMMENT)
